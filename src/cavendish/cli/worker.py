"""`cavendish worker`: runs tasks of a cluster."""

from __future__ import annotations

import click

from ..config import load
from .console import GRACE, run
from .serve import engines as served

EPILOG = """\b
Examples:
  export CAVENDISH_DATABASE_URL=postgresql://cavendish@db/cavendish CAVENDISH_ARTIFACTS=s3://pictures
  cavendish serve --no-workers          on the machines that answer clients
  cavendish worker                      on any number of machines that do the work
  cavendish worker --engines gemini     only tasks of paid models
"""


@click.command(epilog=EPILOG)
@click.option("--engines", metavar="NAMES", help="Run only tasks of these engines, separated by commas; default: all.")
@GRACE
def command(engines: str | None, grace: float | None) -> None:
    """Run tasks until Ctrl-C or SIGTERM; then finish what is under way within --grace, and hand back the rest."""
    config = load(grace=grace)
    duty = [name.strip() for name in engines.split(",") if name.strip()] if engines is not None else None
    from .. import app, telemetry

    telemetry.configure(config.log)
    run(app.work(config, lambda running: click.echo(f"Cavendish works: {served(running)}"), duty))
