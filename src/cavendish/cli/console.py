"""What the commands share: common options, columns, times and the way into async code."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

T = TypeVar("T")
Command = Callable[..., Any]

DATA = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder of the database and the pictures (default: CAVENDISH_DATA, else ./data).",
)

GRACE = click.option(
    "--grace",
    type=click.FloatRange(0),
    metavar="SECONDS",
    help="What running tasks get when the process stops (default: CAVENDISH_GRACE, else 20).",
)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end."""
    return asyncio.run(work)


def columns(rows: Iterable[Sequence[str]]) -> str:
    """Rows as aligned columns, two spaces apart; the last column is left ragged."""
    table = [tuple(row) for row in rows]
    widths = [max(map(len, cells)) for cells in zip(*table, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table)
    return "\n".join(line.rstrip() for line in lines)


def clip(text: str, width: int) -> str:
    """`text` on one line, cut to `width` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def moment(at: float | None) -> str:
    """Unix seconds as UTC date and time; '-' for None."""
    return "-" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def ago(at: float) -> str:
    """How long ago, in one unit."""
    seconds = max(0.0, time.time() - at)
    for unit, size in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit} ago"
    return f"{seconds:.0f} s ago"


def dollars(nanodollars: int | None) -> str:
    """Nanodollars as US dollars; '-' for None."""
    return "-" if nanodollars is None else f"${nanodollars / 1e9:,.4f}"
