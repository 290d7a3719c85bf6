"""`cavendish usage`: what was spent, by key, model and day."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from ..config import Config, load
from ..seams import Spent
from .console import DATA, columns, dollars, run

EPILOG = """\b
Examples:
  cavendish usage                         the last 30 days, by day, key and model
  cavendish usage --by key                totals of each key
  cavendish usage --days 1 --by model     today, by model
  cavendish usage --json                  for other programs; amounts in nanodollars
"""


@click.command(epilog=EPILOG)
@click.option("--days", type=click.IntRange(1, 3660), default=30, show_default=True, help="UTC days, today included.")
@click.option("--by", type=click.Choice(["all", "key", "model", "day"]), default="all", help="Sum over the others.")
@click.option("--key", "key_id", metavar="ID", help="Only this key (see keys list).")
@click.option("--json", "as_json", is_flag=True, help="Rows as JSON.")
@DATA
def command(days: int, by: str, key_id: str | None, as_json: bool, data: Path | None) -> None:
    """Show what paid engines cost: calls, pictures, settled amounts, and what is reserved by calls under way."""
    since = (datetime.now(UTC) - timedelta(days=days - 1)).strftime("%Y-%m-%d")
    spent, names = run(_spending(load(data=data), since, key_id))
    if as_json:
        click.echo(json.dumps([asdict(row) for row in spent], indent=2))
        return
    if not spent:
        click.echo(f"Nothing was spent since {since}.")
        return
    rows = _grouped(spent, by, names)
    click.echo(columns([(*_heads(by), "calls", "pictures", "settled", "reserved"), *rows]))
    click.echo(f"{dollars(sum(row.settled for row in spent))} settled since {since} (UTC).")


async def _spending(config: Config, since: str, key_id: str | None) -> tuple[tuple[Spent, ...], Mapping[str, str]]:
    from .. import app

    async with app.records(config) as (keys, records):
        names = {key.id: key.name for key in (*keys.fixed, *await keys.list())}
        return await records.spending(since, key_id), names


def _heads(by: str) -> tuple[str, ...]:
    return ("day", "key", "model") if by == "all" else (by,)


def _grouped(spent: Sequence[Spent], by: str, names: Mapping[str, str]) -> list[tuple[str, ...]]:
    """One row of text for each distinct value of the heads, in order."""
    sums: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for row in spent:
        named = {"day": row.day, "key": names.get(row.credential_id, row.credential_id), "model": row.model}
        total = sums[tuple(named[head] for head in _heads(by))]
        for place, amount in enumerate((row.calls, row.pictures, row.settled, row.reserved)):
            total[place] += amount
    return [
        (*heads, str(calls), str(pictures), dollars(settled), dollars(reserved))
        for heads, (calls, pictures, settled, reserved) in sorted(sums.items())
    ]
