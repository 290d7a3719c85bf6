"""`cavendish export`: an embedded store as one file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

import click

from ..config import Config, load
from ..errors import BadRequest
from .console import DATA, run
from .moving import KINDS, bar, leaving, say

EPILOG = """\b
Examples:
  cavendish export cavendish.tar
  cavendish export - | ssh db1 cavendish import -
"""


@click.command(epilog=EPILOG)
@click.argument("file", metavar="FILE|-")
@DATA
def command(file: str, data: Path | None) -> None:
    """Write the embedded store into one tar: tasks, ledger, keys, callbacks that are due, pictures.

    The server must have stopped. The file holds the keys' webhook secrets: keep it as you keep the store.
    """
    config = load(data=data)
    if config.database_url:
        raise BadRequest("CAVENDISH_DATABASE_URL is set; export reads an embedded store. PostgreSQL has pg_dump.")
    if file == "-":
        run(_export(config, sys.stdout.buffer))
        return
    draft = Path(f"{file}.part")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
        run(_export(config, stream))
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)


async def _export(config: Config, stream: BinaryIO) -> None:
    from .. import transfer

    with bar("export") as progress:
        async with leaving(config) as parts:
            writer = transfer.ArchiveWriter(stream)
            moved = await transfer.move(parts, writer, progress)
            writer.close()
    stream.flush()
    say("exported " + ", ".join(f"{moved.seen.get(kind, 0)} {kind}" for kind in KINDS))
