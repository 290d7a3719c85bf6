"""The cluster task runtime: any number of processes on one PostgreSQL, dispatched by PgQueuer.

The task row is the truth; PgQueuer only brings its id to a node with room. Row and job commit together. A task runs
under a claim: whoever starts it writes a new one, and every later write of the run must carry it, so that a node that
was frozen and wakes up can change nothing. The ends of tasks are told to all nodes by NOTIFY.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Self

from ..domain import Outcome, Status, Task, new_id
from ..errors import CavendishError, StoreUnavailable
from ..seams import Claim, Clock, Deliver, Execute, Submitted
from .courier import CourierPolicy
from .gate import LanePolicy
from .postgres_accept import Accepting, enqueue
from .postgres_dispatch import LOST_JOBS, Again, Dispatcher, forget
from .postgres_ear import Ear
from .postgres_pool import Connection, Pool
from .postgres_post import Post
from .postgres_records import PostgresRecords, text
from .postgres_run import Run
from .postgres_schema import CHANNEL
from .rows import CANCELLED_OUTCOME, COLUMNS, ended, ending_of, poison_outcome, task_of

log = logging.getLogger(__name__)

_SWEEP = 30.0
_SETTLING = 2.0
_FORGET = 3600.0
_LOOK_AGAIN = 15.0
_LOOK_AT_LANE = 5.0
_PROGRESS = 0.5
_TOLD_AT_ONCE = 20  # a notification holds less than 8000 bytes

_START = f"""
SELECT s.verdict, s.pause, s.runs, {", ".join(f"t.{column}" for column in COLUMNS.split(", "))}
FROM start_run($1, $2, $3, $4, $5, $6) s LEFT JOIN task t ON t.id = $1 AND s.verdict = 'run'
"""  # noqa: S608 - constants only

_END = f"""
WITH over AS (
  UPDATE task SET status = $3, finished = $4, outcome = $5, delivery = $6, callback_due = $7
  WHERE id = $1 AND status IN ('pending', 'running') AND ($2::text IS NULL OR claim = $2) RETURNING id, lane
) SELECT pg_notify('{CHANNEL}', 'end:' || id || ':' || lane) FROM over
"""  # noqa: S608

_HAND_BACK = f"""
WITH back AS (
  UPDATE task SET status = 'pending', started = NULL, waiting = NULL, runs = greatest(0, runs - 1)
  WHERE id = $1 AND status = 'running' AND claim = $2 RETURNING lane
) SELECT pg_notify('{CHANNEL}', 'free::' || lane) FROM back
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class ClusterPolicy:
    """The runtime's limits; times in seconds.

    `queue_limit`: tasks that may wait in a lane, over the cluster. `grace`: what running tasks get when the process
    stops. `callback_wait`: from a task's end to its callback's first try. `max_runs`: a task that was running when this
    many processes died is taken for their murderer, and fails. `heartbeat`: silence after which a node counts as dead.
    `lease`: after which a callback that a dead node was trying is tried again; longer than a receiver may take.
    """

    queue_limit: int = 1000
    grace: float = 20.0
    callback_wait: float = 0.0
    max_runs: int = 20
    heartbeat: float = 20.0
    lease: float = 120.0
    courier: CourierPolicy = CourierPolicy()


class PostgresRuntime(PostgresRecords):
    """The cluster's `TaskRuntime` and `AttemptLog`.

    `lanes`: those whose tasks this process runs, with their limits over the whole cluster, which every node must give
    alike; empty for a process that only accepts and answers.
    """

    def __init__(
        self,
        pool: Pool,
        execute: Execute,
        deliver: Deliver,
        lanes: Mapping[str, LanePolicy],
        clock: Clock,
        policy: ClusterPolicy | None = None,
    ) -> None:
        super().__init__(pool, clock)
        self._execute = execute
        self._lanes = lanes
        self._policy = policy or ClusterPolicy()
        self._ear = Ear(pool, self._heard, self._back)
        self._accepting = Accepting(pool, self, self._ear, clock, self._policy.queue_limit)
        self._dispatcher = Dispatcher(pool, lanes, self._bring, self._policy.heartbeat)
        self._post = Post(pool, deliver, clock, self._policy.courier, self._policy.lease)
        self._runs: dict[str, Run] = {}
        self._waiters: dict[str, asyncio.Future[Task | None]] = {}
        self._fresh: dict[str, int] = {}
        self._freed: dict[str, asyncio.Event] = {}
        self._returned = asyncio.Event()
        self._heard_progress: dict[str, tuple[float, str]] = {}
        self._loops: tuple[asyncio.Task[None], ...] = ()
        self._open = False

    async def __aenter__(self) -> Self:
        await self._ear.open()
        self._open = True
        self._accepting.start()
        self._dispatcher.start()
        if self._lanes:
            self._post.start()
        self._loops = tuple(map(asyncio.create_task, (self._sweep(), self._forget(), self._tell_progress())))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = False
        await self._accepting.close()
        await self._stop_tasks()
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        await self._post.close()
        for future in self._waiters.values():
            _resolve(future, None)
        try:
            await self._say_goodbye()
        except CavendishError as failure:
            log.warning("closing: %s", failure.message)
        await self._ear.close()

    async def submit(self, task: Task, claim: Claim | None = None) -> Submitted:
        """Commit the task and its job, or return the one its claim names.

        Raises TooManyRequests (queue full), Conflict, StoreUnavailable. A caller that is cancelled half-way leaves a
        task that is either not committed or runs.
        """
        if not self._open:
            raise StoreUnavailable("The server is stopping.", retry_after=5.0)
        self._fresh[task.id] = self._ear.gaps  # before the commit: its end may be told before its acceptance
        try:
            submitted = await self._accepting.submit(task, claim)
        except BaseException:
            self._fresh.pop(task.id, None)
            raise
        if not submitted.fresh:
            self._fresh.pop(task.id, None)
        return submitted

    async def recall(self, claim: Claim) -> Task | None:
        """The earlier task that this claim names, taken from its release; None when there is none."""
        return await self._recall(claim, self._ear.node)

    async def wait(self, task_id: str, timeout: float | None = None) -> Task | None:
        """The task once it has ended; None when it has not within `timeout` seconds, or is unknown."""
        end = None if timeout is None else time.monotonic() + timeout
        sure = self._fresh.get(task_id) == self._ear.gaps  # accepted here, and its end would have been heard
        while self._open:
            future = self._waiters.get(task_id)
            if future is None or future.done():
                future = self._waiters[task_id] = asyncio.get_running_loop().create_future()
            if not sure:
                found = await self.get([task_id])
                if not found or found[0].status.terminal:
                    _resolve(future, None)
                    self._waiters.pop(task_id, None)
                    return found[0] if found else None
            left = _LOOK_AGAIN if end is None else min(_LOOK_AGAIN, end - time.monotonic())
            await asyncio.wait([future], timeout=max(0.0, left))
            if future.done() and (task := future.result()) is not None:
                return task
            if not future.done() and end is not None and time.monotonic() >= end:
                return None
            sure = False
        return None

    async def cancel(self, task_id: str, owner_id: str | None = None) -> Task | None:
        """End a waiting or running task as CANCELLED; an ended one is returned as it is; None when unknown."""
        task = next(iter(await self.get([task_id], owner_id)), None)
        if task is None or task.status.terminal:
            return task
        stopped = ended(task, Status.CANCELLED, CANCELLED_OUTCOME, self._clock.now(), self._policy.callback_wait)
        if not await self._write_end(stopped, None):
            return next(iter(await self.get([task_id], owner_id)), None)
        if (run := self._runs.get(task_id)) is not None:
            run.stop()
        return stopped

    async def redeliver(self, task_id: str) -> Task | None:
        """Make the task's callback due now, from its first try."""
        task = await super().redeliver(task_id)
        self._post.ring()
        return task

    async def progress(self, task_id: str) -> tuple[float, str] | None:
        """Fraction 0..1 and stage of a task that runs now, on whichever node; None when nothing is known."""
        if (run := self._runs.get(task_id)) is not None:
            return run.progress
        return self._heard_progress.get(task_id)

    # --- running ---------------------------------------------------------------------------------------------

    async def _bring(self, task_id: str, lane: str) -> None:
        """A job has come: start its task when the lane allows it, run it, write its end. Raises Again."""
        claim = new_id()
        if (started := await self._start(task_id, lane, claim)) is None:
            return
        task, runs = started
        run = self._runs[task_id] = Run(self, task, claim)
        try:
            if runs >= self._policy.max_runs:
                await self._settle(run, poison_outcome(runs))
            else:
                await self._conduct(run)
        finally:
            if self._runs.get(task_id) is run:
                del self._runs[task_id]

    async def _start(self, task_id: str, lane: str, claim: str) -> tuple[Task, int] | None:
        """The task, marked as running, and how often it was begun before; None when it has ended."""
        policy = self._lanes[lane]
        while True:
            if self._dispatcher.stopping:
                await self._pool.fetch("UPDATE task SET waiting = NULL WHERE id = $1 AND status = 'pending'", task_id)
                raise Again
            freed = self._freed.setdefault(lane, asyncio.Event())
            now = self._clock.now()
            verdict, pause, runs, *columns = await self._pool.fetchrow(
                _START, task_id, lane, claim, policy.concurrency, policy.rpm, now
            )
            if verdict == "run":
                return replace(task_of(columns), status=Status.RUNNING, started_at=now), runs
            if verdict == "gone":
                return None
            try:
                async with asyncio.timeout(min(pause, _LOOK_AT_LANE)):
                    await freed.wait()
            except TimeoutError:
                continue

    async def _conduct(self, run: Run) -> None:
        run.runner = asyncio.create_task(run.execute(self._execute))
        if run.over:
            run.runner.cancel()
        await asyncio.wait([run.runner])
        if run.over:
            return
        if run.runner.cancelled():
            await self._pool.fetch(_HAND_BACK, run.task.id, run.claim)
            raise Again
        outcome = run.runner.result()
        if outcome is None:
            await self._pool.fetch(_HAND_BACK, run.task.id, run.claim)
            raise Again(2.0)
        await self._settle(run, outcome)

    async def _settle(self, run: Run, outcome: Outcome) -> None:
        run.settling = True
        status, outcome = ending_of(outcome)
        task = ended(run.task, status, outcome, self._clock.now(), self._policy.callback_wait)
        while True:
            try:
                if not await self._write_end(task, run.claim) and not run.over:
                    raise Again(1.0)  # ended elsewhere, or a crash of the database took the claim: the job will tell
                return
            except StoreUnavailable as error:
                log.warning("task %s has ended and waits to be written: %s", task.id, error.message)
                await self._clock.sleep(1.0)

    async def _write_end(self, task: Task, claim: str | None) -> bool:
        """Write the end of a task; False when it had ended before or runs under another claim."""
        rows = await self._pool.fetch(
            _END,
            task.id,
            claim,
            task.status.value,
            task.finished_at,
            text(task.outcome),
            text(task.delivery) if task.delivery else None,
            task.delivery.next_at if task.delivery else None,
        )
        if not rows:
            return False
        self._ended_here(task)
        return True

    def _ended_here(self, task: Task) -> None:
        self._fresh.pop(task.id, None)
        if (future := self._waiters.pop(task.id, None)) is not None:
            _resolve(future, task)
        if task.delivery is not None:
            self._post.ring()

    async def _stop_tasks(self) -> None:
        """Take no more; waiting tasks go back at once, running ones after the grace."""
        self._dispatcher.stop_taking()
        for lane in list(self._freed):
            self._free(lane)
        runners = [run.runner for run in self._runs.values() if run.runner is not None]
        if runners:
            await asyncio.wait(runners, timeout=self._policy.grace)
        for runner in runners:
            runner.cancel()
        await self._dispatcher.close()

    # --- what other nodes say --------------------------------------------------------------------------------

    def _heard(self, word: str, rest: str) -> None:
        if word == "progress":
            self._heard_progress.update((task_id, (at, stage)) for task_id, at, stage in json.loads(rest))
            return
        task_id, _, detail = rest.partition(":")
        run = self._runs.get(task_id)
        if word == "take":
            if run is not None and run.claim != detail:
                run.stop()
            return
        self._free(detail)
        if word == "end":
            self._heard_progress.pop(task_id, None)
            if run is not None and run.settling:
                return  # our own, which tells those who wait when its answer is here
            self._fresh.pop(task_id, None)
            if run is not None:
                run.stop()
            if (future := self._waiters.pop(task_id, None)) is not None:
                _resolve(future, None)

    def _back(self) -> None:
        """PostgreSQL was away: look at everything again."""
        self._returned.set()
        self._dispatcher.renew()
        self._post.ring()
        waiters, self._waiters = self._waiters, {}
        for future in waiters.values():
            _resolve(future, None)
        for lane in list(self._freed):
            self._free(lane)

    def _free(self, lane: str) -> None:
        if (event := self._freed.pop(lane, None)) is not None:
            event.set()

    # --- chores ----------------------------------------------------------------------------------------------

    async def _sweep(self) -> None:
        """Queue open tasks again that have no job; normally there are none."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(_SWEEP):
                    await self._returned.wait()
            self._returned.clear()
            await asyncio.sleep(_SETTLING)
            try:
                found = await self._pool.transaction(queue_lost_jobs)
                if found:
                    log.warning("queued %d tasks again that had no job", found)
            except Exception as error:
                log.warning("looking for lost jobs: %r", error)

    async def _forget(self) -> None:
        while True:
            await asyncio.sleep(_FORGET)
            try:
                await forget(self._pool, self._clock.now())
            except Exception as error:
                log.warning("forgetting: %r", error)

    async def _tell_progress(self) -> None:
        """Tell the other nodes how far the tasks of this one are."""
        while True:
            await asyncio.sleep(_PROGRESS)
            news = []
            for run in self._runs.values():
                if run.progress != run.told:
                    run.told = run.progress
                    news.append((run.task.id, round(run.told[0], 3), run.told[1][:64]))
            while news:
                payload = json.dumps(news[:_TOLD_AT_ONCE], ensure_ascii=False)
                del news[:_TOLD_AT_ONCE]
                try:
                    await self._pool.fetch("SELECT pg_notify($1, $2)", CHANNEL, f"progress:{payload}")
                except Exception as error:
                    log.warning("telling progress: %r", error)

    async def _say_goodbye(self) -> None:
        """The clients of ended tasks had their answers: this node's number must not stand for a crash."""
        await self._pool.fetch(
            "UPDATE task SET node = NULL WHERE node = $1 AND created > $2 AND status NOT IN ('pending', 'running')",
            self._ear.node,
            self._clock.now() - 3600,
        )


async def queue_lost_jobs(connection: Connection) -> int:
    """Queue the open tasks that no job will bring; how many there were."""
    rows: list[Any] = await connection.fetch(LOST_JOBS)
    if rows:
        await enqueue(connection, [tuple(row) for row in rows])
    return len(rows)


def _resolve(future: asyncio.Future[Task | None], task: Task | None) -> None:
    if not future.done():
        future.set_result(task)
