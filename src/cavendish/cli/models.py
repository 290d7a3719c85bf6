"""`cavendish models`: the catalogue as it stands."""

from __future__ import annotations

import click

from ..config import load
from .console import columns

EPILOG = """\b
Example:
  cavendish models
  CAVENDISH_CATALOG=mine.toml cavendish models       with your rows laid over the default ones
"""


@click.command(epilog=EPILOG)
def command() -> None:
    """List the models that clients may name: the engine that answers, its id there, resolutions, retirement."""
    from .. import app

    config = load()
    catalog = app.load_catalog(config, app.load_engines(config))
    rows = [
        (
            row.alias,
            row.engine,
            row.upstream,
            " ".join(row.resolutions),
            row.retires.isoformat() if row.retires else "-",
        )
        for row in catalog.rows
    ]
    click.echo(columns([("model", "engine", "upstream id", "resolutions", "retires"), *rows]))
    click.echo(f"aspect ratios: {' '.join(catalog.rows[0].ratios)}")
