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
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from ..errors import ConfigError, StoreUnavailable
from .sqlite_schema import MIGRATIONS

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
"""A function of a connection. A write may run more than once (never committed twice); it must not begin or commit."""

log = logging.getLogger(__name__)

_BATCH = 500
_REASONS = {
    "SQLITE_FULL": "The task store's disk is full.",
    "SQLITE_BUSY": "The task store is locked by another process.",
    "SQLITE_LOCKED": "The task store is locked by another process.",
    "SQLITE_CORRUPT": "The task store is damaged.",
    "SQLITE_NOTADB": "The task store is not a database file.",
    "SQLITE_READONLY": "The task store cannot be written to.",
    "SQLITE_CANTOPEN": "The task store cannot be opened.",
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


@dataclass(frozen=True, slots=True)
class _Unit:
    """One write that waits: what to do and who waits for it."""

    work: Work[Any]
    future: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class _Answer:
    """How a unit went, to be told on the event loop."""

    unit: _Unit
    result: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        if self.unit.future.done():
            return
        if self.error is None:
            self.unit.future.set_result(self.result)
        else:
            self.unit.future.set_exception(self.error)


class _Writer(threading.Thread):
    """Takes waiting units, runs them in one transaction, each in its own savepoint, commits, and tells the waiters."""

    def __init__(self, connect: Callable[[], sqlite3.Connection], loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(name="sqlite-writer", daemon=True)
        self._connect = connect
        self._loop = loop
        self._units: queue.SimpleQueue[_Unit | None] = queue.SimpleQueue()
        self._connection: sqlite3.Connection | None = None

    def put(self, unit: _Unit | None) -> None:
        """Queue a unit; None ends the thread after what is queued."""
        self._units.put(unit)

    def run(self) -> None:
        open_ = True
        while open_:
            batch, open_ = self._take()
            if batch:
                self._loop.call_soon_threadsafe(_tell, self._commit(batch))
        self._drop()

    def _take(self) -> tuple[list[_Unit], bool]:
        batch: list[_Unit] = []
        unit = self._units.get()
        while unit is not None:
            batch.append(unit)
            if len(batch) >= _BATCH or self._units.empty():
                return batch, True
            unit = self._units.get()
        return batch, False

    def _commit(self, batch: Sequence[_Unit]) -> list[_Answer]:
        try:
            connection = self._begin()
        except sqlite3.Error as error:
            self._drop()
            return [_Answer(unit, error=unavailable(error)) for unit in batch]
        try:
            answers = [_run(connection, unit) for unit in batch]
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            # A full disk or a failed write may end the whole transaction. Begin again from a fresh connection, and give
            # each unit its own transaction, so that one that cannot be written does not sink those that can.
            self._drop()
            if len(batch) > 1:
                return [answer for unit in batch for answer in self._commit([unit])]
            return [_Answer(batch[0], error=unavailable(error))]
        return answers

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


def _run(connection: sqlite3.Connection, unit: _Unit) -> _Answer:
    """Run one unit in a savepoint: its own failure is its own; a failure of the database is everybody's and raised."""
    connection.execute("SAVEPOINT unit")
    try:
        answer = _Answer(unit, unit.work(connection))
    except sqlite3.IntegrityError as error:
        answer = _Answer(unit, error=error)
    except sqlite3.Error:
        raise
    except Exception as error:
        answer = _Answer(unit, error=error)
    if answer.error is not None:
        connection.execute("ROLLBACK TO unit")
    connection.execute("RELEASE unit")
    return answer


def _tell(answers: Iterable[_Answer]) -> None:
    for answer in answers:
        answer.tell()


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
            writer.put(None)
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
        if self._writer is None:
            raise StoreUnavailable("The task store is closed.")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._writer.put(_Unit(work, future))
        return await future

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
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _read_far(self, work: Work[T]) -> T:
        if self._far is None:
            self._far = self._connect(query_only=True)
        return _guarded(self._far, work)


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
