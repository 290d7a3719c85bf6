"""One run of a task on one node of the cluster."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

from ..domain import Attempt, Outcome, Task
from ..errors import Cancelled
from ..seams import Execute
from .conduct import outcome_of
from .postgres_records import PostgresRecords


class Run:
    """One task that this node runs; the `AttemptLog` of that run, which stops writing when another took over."""

    def __init__(self, records: PostgresRecords, task: Task, claim: str) -> None:
        self.task = task
        self.claim = claim
        self.over = False
        self.settling = False
        self.progress = (0.0, "running")
        self.told = self.progress
        self.runner: asyncio.Task[Outcome | None] | None = None
        self._records = records

    def report(self, fraction: float, stage: str) -> None:
        """Note progress; called from any thread (one assignment, nothing to lock)."""
        self.progress = (fraction, stage)

    def stop(self) -> None:
        """The task has ended or runs elsewhere."""
        self.over = True
        if self.runner is not None:
            self.runner.cancel()

    async def attempts(self, task_id: str) -> tuple[Attempt, ...]:
        """All attempts of a task in the order they began."""
        return await self._records.attempts(task_id)

    async def begin(self, attempt: Attempt) -> None:
        """Write an attempt down and reserve its price. Raises UsedUp; Cancelled when the task is no longer ours."""
        await self._ours(self._records.begin(attempt, self.claim))

    async def end(self, attempt: Attempt) -> None:
        """Complete an attempt. Raises Cancelled when the task runs under another claim."""
        await self._ours(self._records.end(attempt, self.claim))

    async def _ours(self, write: Awaitable[None]) -> None:
        try:
            await write
        except Cancelled:
            self.over = True
            raise

    async def execute(self, execute: Execute) -> Outcome | None:
        """As `outcome_of`."""
        return await outcome_of(self.task.id, execute(self.task, self, self.report), lambda: self.over)
