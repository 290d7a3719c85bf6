"""The two kinds of task store that `benchmarks.runtime` measures: how to open, fill and weigh them."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import asyncpg

from cavendish.clock import SystemClock
from cavendish.domain import Delivery, Task
from cavendish.runtime.gate import LanePolicy
from cavendish.runtime.journal import Journal, JournalPolicy
from cavendish.runtime.postgres import ClusterPolicy, PostgresRuntime
from cavendish.runtime.postgres_pool import Pool
from cavendish.runtime.sqlite import Database
from cavendish.seams import Execute, TaskRuntime

sys.path.append(str(Path(__file__).parent.parent / "tests" / "runtime"))
from postgres_server import PostgresServer

LANE = "scripted"
_NO_LIMIT = 10_000_000
_TICK = os.sysconf("SC_CLK_TCK")
_OWNERS = 10
_SPACING = 0.5  # seconds between past tasks: a million are six days


async def _undeliverable(of: Task) -> Delivery:
    raise AssertionError("no task here has a callback")


class Store(Protocol):
    """One empty store: opened as often as one likes, also several times at once when it is a cluster's."""

    @property
    def name(self) -> str:
        """'embedded' or 'cluster'."""
        ...

    def open(self, execute: Execute, lane: LanePolicy) -> AbstractAsyncContextManager[TaskRuntime]:
        """A running runtime, one node of it."""
        ...

    def cpu(self) -> float:
        """CPU seconds so far of this process, and of the database's processes when there are some."""
        ...

    def settings(self) -> dict[str, str]:
        """What makes a server keep its tasks here."""
        ...

    async def grow(self, to: int) -> None:
        """Copy an ended task until there are `to`, of several owners, a while apart. Nothing may have it open."""
        ...


@dataclass(frozen=True, slots=True)
class FileStore:
    """Embedded: one file."""

    folder: Path
    name: str = "embedded"

    @asynccontextmanager
    async def open(self, execute: Execute, lane: LanePolicy) -> AsyncIterator[TaskRuntime]:
        policy = JournalPolicy(queue_limit=_NO_LIMIT, grace=0.0)
        async with (
            Database(self.folder / "cavendish.db") as database,
            Journal(database, execute, _undeliverable, lambda _: lane, SystemClock(), policy) as runtime,
        ):
            yield runtime

    def cpu(self) -> float:
        return _cpu([os.getpid()])

    def settings(self) -> dict[str, str]:
        return {}

    async def grow(self, to: int) -> None:
        await asyncio.to_thread(_grow_file, self.folder / "cavendish.db", to)


@dataclass(frozen=True, slots=True)
class ClusterStore:
    """A database of a PostgreSQL whose main process is `pid`."""

    url: str
    pid: int
    name: str = "cluster"

    @asynccontextmanager
    async def open(self, execute: Execute, lane: LanePolicy) -> AsyncIterator[TaskRuntime]:
        policy = ClusterPolicy(queue_limit=_NO_LIMIT, grace=0.0)
        async with (
            Pool(self.url) as pool,
            PostgresRuntime(pool, execute, _undeliverable, {LANE: lane}, SystemClock(), policy) as runtime,
        ):
            yield runtime

    def cpu(self) -> float:
        return _cpu([os.getpid(), self.pid])

    def settings(self) -> dict[str, str]:
        return {"CAVENDISH_DATABASE_URL": self.url}

    async def grow(self, to: int) -> None:
        await _grow_postgres(self.url, to)


class Maker:
    """Makes empty stores of one kind, in a folder and on a PostgreSQL that go with it."""

    def __init__(self, folder: Path, postgres: PostgresServer | None) -> None:
        self._folder, self._postgres, self._made = folder, postgres, 0

    async def make(self) -> Store:
        """An empty store."""
        self._made += 1
        name = f"store_{self._made}"
        if self._postgres is None:
            (self._folder / name).mkdir()
            return FileStore(self._folder / name)
        connection = await asyncpg.connect(self._postgres.url())
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        return ClusterStore(self._postgres.url(name), self._postgres.pid)


@contextmanager
def maker(kind: str) -> Iterator[Maker]:
    """For stores of a kind: 'embedded', or 'cluster' on a PostgreSQL of its own that flushes to the disk in earnest."""
    with tempfile.TemporaryDirectory(prefix="cavendish-bench-") as folder:
        if kind == "embedded":
            yield Maker(Path(folder), None)
            return
        postgres = PostgresServer(durable=True)
        try:
            postgres.start()
            yield Maker(Path(folder), postgres)
        finally:
            postgres.stop()


def _cpu(roots: Sequence[int]) -> float:
    """User and system seconds of processes and their descendants, those that have ended included."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        parents[int(entry.name)] = int(fields[1])
        ticks[int(entry.name)] = sum(map(int, fields[11:15]))
    family: set[int] = set()
    more = set(roots)
    while more:
        family |= more
        more = {child for child, parent in parents.items() if parent in more}
    return sum(ticks.get(pid, 0) for pid in family) / _TICK


_COPIED = "status, lane, weight, synchronous, runs, fingerprint, started, finished, outcome"


def _grow_file(path: Path, to: int) -> None:
    connection = sqlite3.connect(path, timeout=60)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -300000")  # 300 MB: ids are random, and their index is written all over
    with connection:
        (have,) = connection.execute("SELECT count(*) FROM task").fetchone()
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT ?2 UNION ALL SELECT i + 1 FROM n WHERE i < ?1),"
            " one AS (SELECT * FROM task WHERE status = 'succeeded' ORDER BY seq LIMIT 1),"
            " new AS MATERIALIZED (SELECT lower(hex(randomblob(16))) AS fresh, i FROM n)"
            f" INSERT INTO task(id, owner, created, spec, {_COPIED})"
            f" SELECT fresh, 'past-' || i % {_OWNERS}, created - i * {_SPACING},"
            f" CAST(replace(CAST(spec AS TEXT), id, fresh) AS BLOB), {_COPIED} FROM new, one",
            (to, have + 1),
        )
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


async def _grow_postgres(url: str, to: int) -> None:
    connection = await asyncpg.connect(url, server_settings={"search_path": "cavendish"}, command_timeout=600)
    have = await connection.fetchval("SELECT count(*) FROM task")
    await connection.execute("SET synchronous_commit = off; ALTER TABLE task DISABLE TRIGGER task_counted")
    await connection.execute(
        f"INSERT INTO task(id, owner, created, spec, credential, tag, {_COPIED})"
        f" SELECT fresh, 'past-' || i % {_OWNERS}, created - i * {_SPACING}, replace(spec, id, fresh), credential, tag,"
        f" {_COPIED} FROM (SELECT * FROM task WHERE status = 'succeeded' ORDER BY seq LIMIT 1) one,"
        f" (SELECT i, gen_random_uuid()::text AS fresh FROM generate_series({have + 1}, {to}) i) new"
    )
    await connection.execute("ALTER TABLE task ENABLE TRIGGER task_counted; DELETE FROM tally")
    await connection.execute(
        "INSERT INTO tally SELECT owner, floor(created / 3600), 0, count(*) FROM task GROUP BY 1, 2"
    )
    await connection.execute("VACUUM ANALYZE")
    await connection.close()
