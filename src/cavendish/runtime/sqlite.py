"""One SQLite file: a writer thread that commits in groups, and readers that never wait for it.

Durability is WAL with synchronous=FULL: a `write` returns after the COMMIT that contains it reached the disk. Writes
that arrive while a commit is under way share the next one, so the cost of an fsync is divided among them.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from ..clock import steady
from ..errors import ConfigError, StoreUnavailable
from .sqlite_schema import MIGRATIONS

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
"""A function of a connection. A write may run more than once (never committed twice); it must not begin or commit."""

log = logging.getLogger(__name__)

_BATCH = 500
# Seconds between two tries of a statement that another opening of the same file holds up.
_PAUSE = 0.005
_REASONS = {
    "SQLITE_FULL": "The task store's disk is full.",
    "SQLITE_BUSY": "The task store is locked by another process.",
    "SQLITE_LOCKED": "The task store is locked by another process.",
    "SQLITE_CORRUPT": "The task store is damaged.",
    "SQLITE_NOTADB": "The task store is not a database file.",
    "SQLITE_READONLY": "The task store cannot be written to.",
    "SQLITE_CANTOPEN": "The task store cannot be opened.",
    "SQLITE_IOERR_SHMSIZE": "The task store's disk is full.",
    "SQLITE_IOERR": "The task store's disk does not work.",
    "SQLITE_PERM": "The task store cannot be opened.",
    "SQLITE_PROTOCOL": "The task store is locked by another process.",
}


def unavailable(error: sqlite3.Error) -> Exception:
    """What to raise for a database error: StoreUnavailable when the machine is at fault, else the error itself."""
    name: str = getattr(error, "sqlite_errorname", "")
    for prefix, message in _REASONS.items():
        if name.startswith(prefix):
            return StoreUnavailable(message, detail=f"{name}: {error}", retry_after=5.0)
    return error


@dataclass(slots=True)
class _Unit:
    """One write that waits: what to do, who waits for it, and how it went."""

    work: Work[Any]
    future: asyncio.Future[Any]
    result: Any = None
    error: Exception | None = None

    def run(self, connection: sqlite3.Connection) -> None:
        """Do the work; its own failure is kept, a failure of the database is everybody's and raised."""
        self.error = None
        try:
            self.result = self.work(connection)
        except sqlite3.IntegrityError as error:
            self.error = error
        except sqlite3.Error:
            raise
        except Exception as error:
            self.error = error

    def tell(self) -> None:
        """Tell who waits; on the event loop."""
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


class _Writer(threading.Thread):
    """Takes the units that wait, runs them in one transaction, commits, and tells the waiters.

    Units are handed over once a turn of the event loop, all that came up in it, so that a busy server wakes this
    thread once for many.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(name="sqlite-writer", daemon=True)
        self._connect = connect
        self._loop = loop
        self._coming: list[_Unit] = []
        self._queue: queue.SimpleQueue[list[_Unit] | None] = queue.SimpleQueue()
        self._connection: sqlite3.Connection | None = None

    def put(self, unit: _Unit) -> None:
        """Queue a unit; on the event loop."""
        if not self._coming:
            self._loop.call_soon(self._hand_over)
        self._coming.append(unit)

    def end(self) -> None:
        """End the thread after what is queued; on the event loop."""
        self._hand_over()
        self._queue.put(None)

    def _hand_over(self) -> None:
        if self._coming:
            self._queue.put(self._coming)
            self._coming = []

    def run(self) -> None:
        open_ = True
        while open_:
            units, open_ = self._take()
            if units:
                self._commit(units)
                self._loop.call_soon_threadsafe(_tell, units)
        self._drop()

    def _take(self) -> tuple[list[_Unit], bool]:
        units: list[_Unit] = []
        more = self._queue.get()
        while more is not None:
            units += more
            if len(units) >= _BATCH or self._queue.empty():
                return units, True
            more = self._queue.get()
        return units, False

    def _commit(self, units: Sequence[_Unit]) -> None:
        """Commit the units and leave in each how it went."""
        try:
            connection = self._begin()
        except sqlite3.Error as error:
            self._drop()
            for unit in units:
                unit.error = unavailable(error)
            return
        try:
            if not _run_all(connection, units):
                connection.execute("ROLLBACK")
                connection.execute("BEGIN IMMEDIATE")
                _run_apart(connection, units)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            # A full disk or a failed write may end the whole transaction. Begin again from a fresh connection, and give
            # each unit its own transaction, so that one that cannot be written does not sink those that can.
            self._drop()
            if len(units) > 1:
                for unit in units:
                    self._commit([unit])
            else:
                units[0].error = unavailable(error)

    def _begin(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._connect()
        self._connection.execute("BEGIN IMMEDIATE")
        return self._connection

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()  # rolls back
            except sqlite3.Error as error:
                log.warning("closing the task store: %s", error)


def _run_all(connection: sqlite3.Connection, units: Iterable[_Unit]) -> bool:
    """Run units one after the other; False, and no further, when one failed after it had changed something."""
    for unit in units:
        before = connection.total_changes
        unit.run(connection)
        if unit.error is not None and connection.total_changes != before:
            return False
    return True


def _run_apart(connection: sqlite3.Connection, units: Iterable[_Unit]) -> None:
    """Run units each in its own savepoint, so that one that fails half-way undoes itself alone."""
    for unit in units:
        connection.execute("SAVEPOINT unit")
        unit.run(connection)
        if unit.error is not None:
            connection.execute("ROLLBACK TO unit")
        connection.execute("RELEASE unit")


def _tell(units: Iterable[_Unit]) -> None:
    for unit in units:
        unit.tell()


class Database:
    """The file at `path`, opened by `async with`. Several processes may have it open; one may `own` it.

    `busy_timeout` is how many seconds a write waits for another process's transaction. `max_pages` caps the file at
    that many 4096-byte pages (None: no cap): beyond it writes fail as on a full disk.
    """

    def __init__(self, path: Path, *, busy_timeout: float = 10.0, max_pages: int | None = None) -> None:
        self.path = path
        self.max_pages = max_pages
        self._busy_timeout = busy_timeout
        self._writer: _Writer | None = None
        self._reader = ThreadPoolExecutor(1, "sqlite-reader")
        self._near: sqlite3.Connection | None = None
        self._far: sqlite3.Connection | None = None
        self._lock: int | None = None

    async def __aenter__(self) -> Self:
        try:
            await asyncio.to_thread(self._open)
        except sqlite3.Error as error:
            raise unavailable(error) from error
        except OSError as error:
            raise StoreUnavailable("The task store cannot be opened.", detail=str(error)) from error
        self._writer = _Writer(self._connect, asyncio.get_running_loop())
        self._writer.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.end()
            await asyncio.to_thread(writer.join)
        await asyncio.to_thread(self._reader.shutdown)
        for connection in (self._near, self._far):
            if connection is not None:
                connection.close()
        self._near = self._far = None
        self.disown()

    async def write(self, work: Work[T]) -> T:
        """Run `work` in a transaction and return its result after the COMMIT.

        An exception of `work` undoes `work` alone and is raised here. Raises StoreUnavailable when nothing can be
        written now; the next write tries afresh. A caller that is cancelled does not stop a write already queued.
        """
        return await self.put(work)

    def put(self, work: Work[T]) -> asyncio.Future[T]:
        """Queue a `write` and return at once; the future is done after the COMMIT, cancelling it stops nothing."""
        if self._writer is None:
            raise StoreUnavailable("The task store is closed.")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._writer.put(_Unit(work, future))
        return future

    async def read(self, work: Work[T]) -> T:
        """Run `work` on the reader's thread: pages, sums, whatever may take milliseconds."""
        return await asyncio.get_running_loop().run_in_executor(self._reader, self._read_far, work)

    def peek(self, work: Work[T]) -> T:
        """Run `work` here and now: for reads of a few rows by a unique index, cheaper than a change of thread."""
        if self._near is None:
            self._near = self._connect(query_only=True)
        return _guarded(self._near, work)

    def own(self) -> None:
        """Become the one process that runs this file's tasks. Raises ConfigError when another one is."""
        handle = os.open(f"{self.path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            raise ConfigError(
                f"Another server already runs on {self.path}; stop it or choose another folder."
            ) from error
        self._lock = handle

    def disown(self) -> None:
        """Let another process own the file."""
        handle, self._lock = self._lock, None
        if handle is not None:
            os.close(handle)

    async def outside_version(self) -> int:
        """A number that changes when another process committed to the file (our own writes leave it as it is)."""
        return await self.write(_data_version)

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = self._connect()
        try:
            migrate(connection)
        finally:
            connection.close()

    def _connect(self, query_only: bool = False) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=self._busy_timeout, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        pragmas = ["journal_mode = WAL", "synchronous = FULL", "cache_size = -32768", "temp_store = MEMORY"]
        # The log is folded into the file every 16 MB: often enough to stay small, seldom enough to cost nothing.
        pragmas += ["wal_autocheckpoint = 4000", "journal_size_limit = 67108864"]
        if query_only:
            pragmas.append("query_only = ON")
        if self.max_pages is not None:
            pragmas.append(f"max_page_count = {self.max_pages}")
        try:
            for pragma in pragmas:
                _patiently(connection, f"PRAGMA {pragma}", self._busy_timeout)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _read_far(self, work: Work[T]) -> T:
        if self._far is None:
            self._far = self._connect(query_only=True)
        return _guarded(self._far, work)


def _patiently(connection: sqlite3.Connection, statement: str, patience: float) -> None:
    """Execute a statement that SQLite may refuse at once, without its busy timeout, as it does the turn to WAL.

    Raises sqlite3.OperationalError when another connection still holds the file after `patience` seconds.
    """
    end = steady() + patience
    while True:
        try:
            connection.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or steady() >= end:
                raise
            time.sleep(_PAUSE)


def _guarded(connection: sqlite3.Connection, work: Work[T]) -> T:
    try:
        return work(connection)
    except sqlite3.Error as error:
        raise unavailable(error) from error


def _data_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[str] = MIGRATIONS) -> None:
    """Bring the file to the newest version, each step whole or not at all; safe to run twice and at once.

    Raises ConfigError when the file was written by a newer program.
    """
    while True:
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > len(steps):
                raise ConfigError(f"The task store has version {version}; this program knows {len(steps)}. Upgrade it.")
            if version == len(steps):
                return
            for statement in _statements(steps[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _statements(script: str) -> Iterable[str]:
    """The statements of a script one by one: `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
