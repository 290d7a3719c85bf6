"""`cavendish keys`: who may call."""

from __future__ import annotations

import time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import click

from ..config import Config, load
from ..domain import NANODOLLARS, ApiKey
from ..errors import BadRequest
from .console import DATA, columns, dollars, moment, run

EPILOG = """\b
Examples:
  TOKEN=$(cavendish keys create laptop)     the token goes to standard output, once
  cavendish keys create demo --expires-in 7d --budget-day 0.50
  cavendish keys list
  cavendish keys revoke 3f0e5d6c            an id, or its beginning
\b
A running server notices at once.
"""
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


class _Duration(click.ParamType[float]):
    """A number with a unit, as seconds."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """'90d' → 7776000.0."""
        number, unit = str(value)[:-1], str(value)[-1:]
        if not number.isdecimal() or unit not in UNITS:
            self.fail(f"{value!r} is not a duration such as 30m, 12h or 90d.", param, ctx)
        return float(int(number) * UNITS[unit])


class _Dollars(click.ParamType[int]):
    """US dollars, as nanodollars."""

    name = "dollars"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """'2.50' → 2500000000."""
        try:
            amount = int(Decimal(value) * NANODOLLARS)
        except (InvalidOperation, ValueError, OverflowError):
            amount = -1
        if amount < 0:
            self.fail(f"{value!r} is not an amount of US dollars such as 2.50.", param, ctx)
        return amount


@click.group(epilog=EPILOG)
def command() -> None:
    """Create, list and revoke API keys.

    Only a hash of each token is kept: a lost token cannot be shown again, but another can be made.
    """


@command.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "--expires-in", type=_Duration(), metavar="TIME", help="Valid for this long: 30m, 12h, 90d (default: for ever)."
)
@click.option(
    "--scope", "scopes", multiple=True, metavar="API", help="Allow only this API, e.g. nano-banana; repeatable."
)
@click.option("--owner", metavar="ID", help="Share the tasks of this owner (see keys list); default: a new owner.")
@click.option("--budget-day", type=_Dollars(), metavar="USD", help="Most to spend on paid engines in a UTC day.")
@click.option("--budget-month", type=_Dollars(), metavar="USD", help="Most to spend on paid engines in a UTC month.")
@DATA
def create(name: str, expires_in: float | None, data: Path | None, owner: str | None, **rest: Any) -> None:
    """Make a key called NAME and print its token, this once."""
    expires_at = None if expires_in is None else time.time() + expires_in
    token, key = run(_create(load(data=data), name, expires_at=expires_at, owner_id=owner, **rest))
    click.echo(token)
    click.echo(f"Key {key.id} for {name}. The token is not kept and will not be shown again.", err=True)


@command.command(name="list", epilog=EPILOG)
@DATA
def list_(data: Path | None) -> None:
    """List the keys: id, name, the token's last characters, state."""
    stored, fixed = run(_list(load(data=data)))
    rows = [(key.id, key.name, _hint(key), _state(key), _budget(key), key.owner_id) for key in stored]
    rows += [(key.id, "(CAVENDISH_API_KEYS)", _hint(key), "active", "-", key.owner_id) for key in fixed]
    if rows:
        click.echo(columns([("id", "name", "token", "state", "budget", "owner"), *rows]))
    else:
        click.echo("No keys yet. Make one with: cavendish keys create NAME")


@command.command(epilog=EPILOG)
@click.argument("key_id", metavar="ID")
@DATA
def revoke(key_id: str, data: Path | None) -> None:
    """Disable the key ID (or the only key whose id begins so), from now on and for good."""
    key = run(_revoke(load(data=data), key_id))
    click.echo(f"Revoked {key.id} ({key.name}).")


async def _create(config: Config, name: str, **rest: Any) -> tuple[str, ApiKey]:
    from .. import app

    async with app.records(config) as (keys, _):
        return await keys.create(name, **rest)


async def _list(config: Config) -> tuple[tuple[ApiKey, ...], tuple[ApiKey, ...]]:
    from .. import app

    async with app.records(config) as (keys, _):
        return await keys.list(), keys.fixed


async def _revoke(config: Config, beginning: str) -> ApiKey:
    from .. import app

    async with app.records(config) as (keys, _):
        found = [key for key in await keys.list() if key.id.startswith(beginning)]
        if len(found) != 1:
            raise BadRequest(
                f"{len(found)} keys have an id that begins with {beginning!r}; cavendish keys list shows them."
            )
        await keys.revoke(found[0].id)
        return found[0]


def _hint(key: ApiKey) -> str:
    return f"…{key.hint}" if key.hint else "-"


def _state(key: ApiKey) -> str:
    if key.disabled_at is not None:
        return f"revoked {moment(key.disabled_at)}"
    if key.expires_at is None:
        return "active"
    return f"{'expired' if key.expires_at <= time.time() else 'until'} {moment(key.expires_at)}"


def _budget(key: ApiKey) -> str:
    parts = [(key.budget_day, "a day"), (key.budget_month, "a month")]
    return ", ".join(f"{dollars(amount)} {per}" for amount, per in parts if amount is not None) or "-"
