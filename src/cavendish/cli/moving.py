"""What `export` and `import` share: the embedded store that is left, and the bar."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..config import Config

if TYPE_CHECKING:
    from ..transfer import Moved, Part, Parts

KINDS = ("keys", "tasks", "attempts", "claims", "pictures")


@asynccontextmanager
async def leaving(config: Config) -> AsyncIterator[Parts]:
    """The parts of the embedded store of `config`. Raises ConfigError while a server runs on it."""
    from .. import app, transfer
    from ..runtime.handover import Leaving

    transfer.require_store(config.data, app.DATABASE_NAME)
    async with app.database(config) as database, app.artifact_store(config) as store:
        database.own()
        yield transfer.leave(Leaving(database), store)


def embedded(config: Config, folder: Path) -> Config:
    """The settings of the embedded store in `folder`, whatever cluster `config` names."""
    return replace(config, data=folder, database_url="", artifacts="")


@contextmanager
def bar(verb: str) -> Iterator[Callable[[Part], None]]:
    """A progress bar on standard error that counts rows and pictures; hidden when nobody watches."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from ..transfer import Head, PicturePart

    console = Console(file=sys.stderr)
    shown = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*shown, console=console, disable=not console.is_terminal, transient=True) as progress:
        rows = progress.add_task(f"{verb} rows", total=None)
        pictures = progress.add_task(f"{verb} pictures", total=None)

        def heard(part: Part) -> None:
            if isinstance(part, Head):
                counts = part.counts
                progress.update(rows, total=counts.tasks + counts.attempts + counts.claims + counts.keys)
            elif isinstance(part, PicturePart):
                progress.advance(pictures)
            else:
                progress.advance(rows, len(part.rows))

        yield heard


def summary(moved: Moved) -> str:
    """What was moved, and how much of it was new."""
    kinds = (f"{moved.new.get(kind, 0)} of {moved.seen.get(kind, 0)} {kind}" for kind in KINDS)
    return f"new: {', '.join(kinds)}"


def say(text: str) -> None:
    """A line on standard error: standard output may carry the archive."""
    click.echo(text, err=True)
