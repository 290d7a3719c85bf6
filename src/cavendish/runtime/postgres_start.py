"""Starting tasks on one node of the cluster: the jobs that were brought wait here for their turn in the lane."""

from __future__ import annotations

import asyncio
import time
from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..domain import Status, Task
from ..seams import Clock
from .gate import LanePolicy
from .postgres_dispatch import Again
from .postgres_pool import Pool
from .rows import COLUMNS, task_of

_TOGETHER = 10
_LOOK = 5.0

_YIELD = 0.5

_START = f"""
SELECT s.verdict, s.pause, s.runs, {", ".join(f"t.{column}" for column in COLUMNS.split(", "))}
FROM unnest($1::text[], $2::text[], $3::boolean[]) WITH ORDINALITY AS u(id, claim, polite, place)
CROSS JOIN LATERAL start_next(u.id, $4, u.claim, $5, $6, $7, u.polite) s
LEFT JOIN task t ON t.id = u.id AND s.verdict = 'run'
ORDER BY u.place
"""  # noqa: S608 - constants only

Started = tuple[Task, int]
"""A task, marked as running, and how often it was begun before."""


@dataclass(slots=True, eq=False)
class _Job:
    task_id: str
    claim: str
    priority: int
    future: asyncio.Future[Started | None]
    yielding_since: float | None = None

    @property
    def polite(self) -> bool:
        """It yields for a moment only: the better job may be one that no node can take now."""
        return self.yielding_since is None or time.monotonic() - self.yielding_since < _YIELD


class Starting:
    """The tasks of one lane that this node may start, in the order of their turns.

    One statement at a time asks for the first of them, several together while the lane has room, so that tasks of a
    key start in the order they were accepted and a full lane is asked once for all that wait.
    """

    def __init__(self, pool: Pool, clock: Clock, lane: str, policy: LanePolicy) -> None:
        self._pool, self._clock, self._lane, self._policy = pool, clock, lane, policy
        self._jobs: list[_Job] = []
        self._running = 0
        self._freed = asyncio.Event()
        self._worker: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def yielding(self) -> int:
        """How many jobs wait here for a better one to be brought."""
        return sum(job.yielding_since is not None for job in self._jobs)

    async def start(self, task_id: str, claim: str, priority: int) -> Started | None:
        """Wait for the turn of a task; None when it has ended. What was started is given back by `end`.

        The highest `priority` comes first. Raises Again when the node stops.
        """
        if self._stopping:
            raise Again
        job = _Job(task_id, claim, priority, asyncio.get_running_loop().create_future())
        insort(self._jobs, job, key=lambda one: -one.priority)
        if self._worker is None:
            self._worker = asyncio.create_task(self._run())
        self._freed.set()
        try:
            return await job.future
        except asyncio.CancelledError:
            if job.future.done() and not job.future.cancelled() and job.future.exception() is None:
                self._running -= job.future.result() is not None
            raise

    def end(self) -> None:
        """A task that was started here has ended or was handed back."""
        self._running -= 1
        self._freed.set()

    def free(self) -> None:
        """The lane may have room again."""
        self._freed.set()

    async def close(self) -> None:
        """Start nothing more; jobs that wait are to be brought again, elsewhere."""
        self._stopping = True
        self._freed.set()
        if self._worker is not None:
            await asyncio.gather(self._worker, return_exceptions=True)

    async def _run(self) -> None:
        together = _TOGETHER
        try:
            while self._jobs:
                if self._stopping:
                    await self._leave()
                    return
                self._freed.clear()
                room = together if self._policy.here is None else min(together, self._policy.here - self._running)
                pause = await self._ask(self._jobs[:room]) if room > 0 else _LOOK
                if pause is None:
                    together = min(_TOGETHER, together * 2)
                    continue
                together = 1
                await self._nap(min(pause, _LOOK))
        finally:
            self._worker = None

    async def _nap(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._freed.wait()
        except TimeoutError:
            return

    async def _ask(self, jobs: Sequence[_Job]) -> float | None:
        """Start what may start; seconds to wait before asking again, None when all that was asked for is settled."""
        now, policy = self._clock.now(), self._policy
        columns = zip(*((job.task_id, job.claim, job.polite) for job in jobs), strict=True)
        limits = self._lane, policy.concurrency, policy.rpm
        try:
            rows = await self._pool.fetch(_START, *map(list, columns), *limits, now)
        except Exception as error:
            for job in jobs:
                self._jobs.remove(job)
                if not job.future.done():
                    job.future.set_exception(error)
            return None
        waiting = [row for job, row in zip(jobs, rows, strict=True) if not self._settle(job, row, now)]
        return min((row["pause"] for row in waiting), default=None)

    def _settle(self, job: _Job, row: Any, now: float) -> bool:
        """Tell a job how it went; False when it has to wait."""
        verdict, _, runs, *columns = row
        if verdict == "yield":
            job.yielding_since = job.yielding_since or time.monotonic()
        if verdict in ("yield", "wait"):
            return False
        self._jobs.remove(job)
        if not job.future.done():
            started = verdict == "run"
            self._running += started
            job.future.set_result(
                (replace(task_of(columns), status=Status.RUNNING, started_at=now), runs) if started else None
            )
        return True

    async def _leave(self) -> None:
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            if not job.future.done():
                job.future.set_exception(Again())
        await self._pool.fetch(
            "UPDATE task SET waiting = NULL WHERE id = ANY($1) AND status = 'pending'", [job.task_id for job in jobs]
        )
