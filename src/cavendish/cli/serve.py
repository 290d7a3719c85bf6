"""`cavendish serve`: the server, until Ctrl-C."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..config import Config, load
from .console import DATA, GRACE, run

if TYPE_CHECKING:
    from ..app import App

EPILOG = """\b
Examples:
  cavendish serve --dev
      A server on this machine to try things with; prints a token and a curl line.
\b
  cavendish keys create laptop
  CAVENDISH_PUBLIC_URL=https://pictures.example.org cavendish serve --host 0.0.0.0 --port 80
      A server for others, behind their own address. Every setting: cavendish config.
"""
EXAMPLE = '{"action": "generate", "prompt": "a white siamese cat"}'


@click.command(epilog=EPILOG)
@click.option("--host", help="Address to listen on (default: CAVENDISH_HOST, else 127.0.0.1).")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Port; 0: any free one (default: CAVENDISH_PORT, else 8080)."
)
@DATA
@click.option(
    "--dev",
    is_flag=True,
    help="For trying things: prints a token, and lets image_urls and callbacks be private addresses.",
)
@click.option("--no-workers", is_flag=True, help="Only accept and answer; workers elsewhere run the tasks (cluster).")
@GRACE
def command(
    host: str | None, port: int | None, data: Path | None, dev: bool, no_workers: bool, grace: float | None
) -> None:
    """Run the server until Ctrl-C or SIGTERM; tasks under way are handed back and run again at the next start."""
    config = load(host=host, port=port, data=data, allow_private_network=True if dev else None, grace=grace)
    token = None
    if dev:
        token = dev_token(config.data)
        config = dataclasses.replace(config, api_keys=(*config.api_keys, token))
    from .. import telemetry

    telemetry.configure(config.log)
    run(_serve(config, token, () if no_workers else None))


async def _serve(config: Config, token: str | None, duty: Sequence[str] | None) -> None:
    from .. import app

    async with app.records(config) as (keys, _):
        nobody = not keys.fixed and not await keys.list()
    await app.serve(
        config, lambda running: click.echo(banner(running.config, token, nobody, engines(running))), duty=duty
    )


def engines(running: App) -> str:
    """The engines that the catalogue uses, with their models."""
    used: dict[str, list[str]] = {}
    for row in running.catalog.rows:
        used.setdefault(row.engine, []).append(row.alias)
    return "; ".join(f"{engine} ({', '.join(models)})" for engine, models in used.items())


def banner(config: Config, token: str | None, nobody: bool, engines: str) -> str:
    """What a person needs to know once connections are accepted."""
    lines = [
        f"Cavendish listens on {config.base_url}",
        f"  reference  {config.base_url}/docs",
        f"  data       {config.data.resolve()}",
        f"  engines    {engines}",
    ]
    if token:
        lines += [
            "  --dev      image_urls and callback_url may name private addresses; not for a public server",
            f"  token      {token}   (kept in {config.data / 'dev-token'})",
            "",
            "Try it:",
            f"  curl -sS {config.base_url}/nano-banana/images -H 'authorization: Bearer {token}' \\",
            f"    -H 'content-type: application/json' -d '{EXAMPLE}'",
            "",
        ]
    elif nobody:
        lines.append("  keys       none yet; make one with: cavendish keys create NAME")
    return "\n".join(lines)


def dev_token(data: Path) -> str:
    """The token of `--dev`: made once and kept in the data folder, readable by its owner only."""
    from ..keys import new_token

    path = data / "dev-token"
    if path.is_file() and (token := path.read_text().strip()):
        return token
    data.mkdir(parents=True, exist_ok=True)
    token = new_token()
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(token + "\n")
    return token
