"""A node of a storm: the whole server, composed as `cavendish serve` composes it, in a process that may be killed.

Processes are forked from one that has imported everything, so that hundreds of starts cost little. A node's wall clock
can be set from outside while it runs: `time.time` of the process adds the seconds that stand in a file.
"""

from __future__ import annotations

import asyncio
import contextlib
import faulthandler
import mmap
import multiprocessing
import multiprocessing.connection
import multiprocessing.forkserver
import multiprocessing.process
import os
import random
import struct
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from forking import ensure_forkserver

from cavendish import app, telemetry
from cavendish.config import load
from cavendish.errors import CavendishError

_SECONDS = struct.Struct("d")
_ENGINES = ("cavendish.engines.easel.engine", "cavendish.engines.gemini.engine", "cavendish.engines.scripted")


@dataclass(frozen=True)
class Orders:
    """How a node runs: its settings, the file that takes all it says, its clock's file, and more of Python's path."""

    settings: Mapping[str, str]
    words: Path
    clock: Path
    plugins: Path


def start(orders: Orders) -> tuple[multiprocessing.process.BaseProcess, multiprocessing.connection.Connection]:
    """Start a node. The connection says the node's URL once it serves; when it never will, it ends.

    The node lives no longer than the connection.
    """
    context = multiprocessing.get_context("forkserver")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(orders, there), daemon=True)
    process.start()
    there.close()
    return process, here


def prepare() -> None:
    """Start the process that others are forked from, on the path of this one, if it does not run yet."""
    # "storm" too: each process runs the main program's imports again, which then costs nothing
    ensure_forkserver("storm", "storm_engine", "granian", "pgqueuer", *_ENGINES)


def set_clock(path: Path, ahead: float) -> None:
    """Set a node's wall clock `ahead` seconds before or (below 0) behind the machine's."""
    path.write_bytes(_SECONDS.pack(ahead)) if not path.exists() else _overwrite(path, _SECONDS.pack(ahead))


def _overwrite(path: Path, data: bytes) -> None:
    with path.open("r+b") as file:
        file.write(data)


def _run(orders: Orders, ready: multiprocessing.connection.Connection) -> None:
    """The node's life."""
    with orders.words.open("ab") as words:
        for stream in (1, 2):
            os.dup2(words.fileno(), stream)
    faulthandler.enable()
    threading.Thread(target=_end_with, args=(ready,), daemon=True).start()
    random.seed()
    sys.path.append(str(orders.plugins))
    os.environ.update(orders.settings)
    _follow(orders.clock)
    telemetry.configure("text")

    def started(running: app.App) -> None:
        ready.send(f"http://127.0.0.1:{running.config.port}")

    try:
        asyncio.run(app.serve(load(orders.settings), started))
    except CavendishError as error:
        sys.exit(error.message)


def _end_with(other: multiprocessing.connection.Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        other.recv()
    os._exit(1)


def _follow(clock: Path) -> None:
    """From now on `time.time` is what the clock's file makes of it."""
    true_time = time.time
    with clock.open("rb") as file:
        seconds = mmap.mmap(file.fileno(), _SECONDS.size, prot=mmap.PROT_READ)
    time.time = lambda: true_time() + _SECONDS.unpack_from(seconds)[0]
