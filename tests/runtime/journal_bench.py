"""The embedded runtime as the runtime tests open it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from runtime_kit import RealClock, accepted, paint

from cavendish.runtime.gate import LanePolicy
from cavendish.runtime.journal import Journal, JournalPolicy
from cavendish.runtime.keytable import SqliteKeys
from cavendish.runtime.sqlite import Database
from cavendish.seams import Deliver, Execute, KeyStore, TaskRuntime


class JournalBench:
    """The embedded runtime on a real file."""

    name = "journal"

    def __init__(self, folder: Path) -> None:
        self.clock = RealClock()
        self.path = folder / "cavendish.db"
        self.where = str(self.path)

    @asynccontextmanager
    async def runtime(
        self,
        execute: Execute = paint,
        deliver: Deliver = accepted,
        *,
        lane: LanePolicy = LanePolicy(4),  # noqa: B008 - frozen
        queue_limit: int = 1000,
        grace: float = 0.5,
        max_runs: int = 20,
        keep_tasks: float = 0.0,
    ) -> AsyncIterator[TaskRuntime]:
        policy = JournalPolicy(queue_limit=queue_limit, grace=grace, max_runs=max_runs, keep_tasks=keep_tasks)
        async with (
            Database(self.path) as database,
            Journal(database, execute, deliver, lambda _: lane, self.clock, policy) as journal,
        ):
            yield journal

    @asynccontextmanager
    async def keys(self) -> AsyncIterator[KeyStore]:
        async with Database(self.path) as database:
            yield SqliteKeys(database)
