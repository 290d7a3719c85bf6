"""`cavendish webhooks`: the secrets that sign callbacks, and how to check them."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import IO

import click

from ..config import Config, load
from ..errors import BadRequest
from .console import DATA, run

EPILOG = """\b
Examples:
  cavendish webhooks secret KEY_ID                      the secret that a receiver needs
  cavendish webhooks rotate KEY_ID                      a new one; the old one stays valid beside it
  cavendish webhooks ping KEY_ID https://example.org/hook
  cavendish webhooks verify --secret whsec_… --id ID --timestamp T --signature 'v1,…' < body.json
"""


@click.group(epilog=EPILOG)
def command() -> None:
    """Signing secrets of callbacks: show, rotate, test."""


@command.command(epilog=EPILOG)
@click.argument("key_id", metavar="KEY_ID")
@DATA
def secret(key_id: str, data: Path | None) -> None:
    """Show the secrets that sign this key's callbacks, the newest first."""
    for found in run(_secrets(load(data=data), key_id)):
        click.echo(found)


@command.command(epilog=EPILOG)
@click.argument("key_id", metavar="KEY_ID")
@DATA
def rotate(key_id: str, data: Path | None) -> None:
    """Make a new secret; callbacks carry both signatures until the next rotation."""
    click.echo(run(_rotate(load(data=data), key_id)))


@command.command(epilog=EPILOG)
@click.argument("key_id", metavar="KEY_ID")
@click.argument("url")
@DATA
def ping(key_id: str, url: str, data: Path | None) -> None:
    """Send a signed test callback to URL as the server would, and say what came back."""
    status = run(_ping(load(data=data), key_id, url))
    click.echo(f"{url} answered HTTP {status}: {'delivered' if 200 <= status < 300 else 'not accepted'}.")
    if not 200 <= status < 300:
        sys.exit(1)


@command.command(epilog=EPILOG)
@click.option("--secret", "secret_", required=True, metavar="whsec_…", help="The receiver's secret.")
@click.option("--id", "message_id", required=True, help="The header webhook-id.")
@click.option("--timestamp", required=True, help="The header webhook-timestamp.")
@click.option("--signature", required=True, help="The header webhook-signature.")
@click.argument("body", type=click.File("rb"), default="-")
def verify(secret_: str, message_id: str, timestamp: str, signature: str, body: IO[bytes]) -> None:
    """Check a callback's signature: BODY is a file, or standard input, with the exact bytes received."""
    from standardwebhooks import Webhook, WebhookVerificationError

    headers = {"webhook-id": message_id, "webhook-timestamp": timestamp, "webhook-signature": signature}
    try:
        Webhook(secret_).verify(body.read(), headers, json_parse=False)
    except (WebhookVerificationError, ValueError) as error:
        click.echo(f"not valid: {error}", err=True)
        sys.exit(1)
    click.echo("valid")


async def _secrets(config: Config, key_id: str) -> tuple[str, ...]:
    from .. import app

    async with app.records(config) as (keys, _):
        found = await keys.webhook_secrets(key_id)
    if not found:
        raise BadRequest(f"No key has the id {key_id}, or it has no secret yet; cavendish keys list shows the ids.")
    return found


async def _rotate(config: Config, key_id: str) -> str:
    from .. import app

    async with app.records(config) as (keys, _):
        made = await keys.rotate_webhook_secret(key_id)
    if made is None:
        raise BadRequest(f"No stored key has the id {key_id}; cavendish keys list shows the ids.")
    return made


async def _ping(config: Config, key_id: str, url: str) -> int:
    from ..callbacks import signed_headers
    from ..domain import new_id
    from ..net import Outbound, Policy

    secrets = await _secrets(config, key_id)
    body = json.dumps({"success": True, "task_id": new_id(), "trace_id": new_id(), "data": [], "ping": True}).encode()
    async with Outbound(Policy.of(config)) as outbound:
        answer = await outbound.post(url, body, signed_headers(new_id(), body, secrets, time.time()), timeout=20.0)
    return answer.status
