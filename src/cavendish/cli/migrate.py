"""`cavendish migrate`: the database's schema."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Config, load
from .console import DATA, run

EPILOG = """\b
Examples:
  cavendish migrate
  CAVENDISH_DATABASE_URL=postgresql://cavendish@db/cavendish cavendish migrate
"""


@click.command(epilog=EPILOG)
@DATA
def command(data: Path | None) -> None:
    """Bring the database to this version: forward only, safe to run twice and at once; servers do it too."""
    config = load(data=data)
    run(_migrate(config))
    click.echo(f"{'PostgreSQL' if config.database_url else config.data / 'cavendish.db'} is up to date.")


async def _migrate(config: Config) -> None:
    from .. import app
    from ..clock import SystemClock

    async with app.storage(config, SystemClock()):
        return
