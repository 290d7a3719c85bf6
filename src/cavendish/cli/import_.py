"""`cavendish import`: an embedded store, or an archive of one, into a cluster."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from ..config import Config, load
from ..errors import BadRequest, ConfigError
from .console import run
from .moving import bar, embedded, leaving, say, summary

if TYPE_CHECKING:
    from ..transfer import Parts

EPILOG = """\b
Examples:
  export CAVENDISH_DATABASE_URL=postgresql://cavendish@db/cavendish CAVENDISH_ARTIFACTS=s3://pictures
  cavendish import ./data                 the data folder of a server that has stopped
  cavendish import cavendish.tar          what cavendish export wrote; - reads standard input
"""


@click.command(epilog=EPILOG)
@click.argument("source", metavar="FILE|DIR")
def command(source: str) -> None:
    """Move an embedded store into the cluster that the settings name; run again, it adds only what is missing.

    Tasks that had not ended wait again there, and run as soon as workers do.
    """
    config = load()
    if not config.database_url:
        raise ConfigError("import needs CAVENDISH_DATABASE_URL, the cluster to import into.")
    path = Path(source)
    if source != "-" and path.is_dir():
        run(_import(config, leaving(embedded(config, path))))
        return
    try:
        file = nullcontext(sys.stdin.buffer) if source == "-" else path.open("rb")
    except OSError as error:
        raise BadRequest(f"{source} cannot be read: {error.strerror}.") from error
    with file as stream:
        run(_import(config, _archive(stream)))


async def _import(config: Config, source: AbstractAsyncContextManager[Parts]) -> None:
    from .. import app, transfer
    from ..clock import SystemClock
    from ..runtime.handover import Arriving
    from ..runtime.postgres_pool import Pool

    async with source as parts, Pool(config.database_url) as pool, app.artifact_store(config) as store:
        with bar("import") as progress:
            moved = await transfer.move(parts, transfer.ClusterSink(Arriving(pool, SystemClock()), store), progress)
    say(summary(moved))


@asynccontextmanager
async def _archive(stream: BinaryIO) -> AsyncIterator[Parts]:
    from .. import transfer

    yield transfer.unpack(stream)
