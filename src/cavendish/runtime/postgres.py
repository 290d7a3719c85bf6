"""The cluster task runtime: any number of processes on one PostgreSQL, dispatched by PgQueuer.

The task row is the truth; PgQueuer only brings its id to a node with room. Row and job commit together. A task runs
under a claim: whoever starts it writes a new one, and every later write of the run must carry it, so that a node that
was frozen and wakes up can change nothing. The ends of tasks are told to all nodes by NOTIFY.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from ..domain import Outcome, Status, Task, new_id
from ..errors import CavendishError, StoreUnavailable
from ..seams import Claim, Clock, Deliver, Execute, Submitted
from .courier import CourierPolicy
from .gate import LanePolicy
from .postgres_accept import Accepting
from .postgres_chores import Chores
from .postgres_dispatch import Again, Dispatcher, speak
from .postgres_ear import Ear
from .postgres_pool import Pool
from .postgres_post import Post
from .postgres_records import PostgresRecords
from .postgres_run import Run
from .postgres_settle import Settling
from .postgres_start import Starting
from .rows import CANCELLED_OUTCOME, ended, ending_of, poison_outcome

log = logging.getLogger(__name__)

_LOOK_AGAIN = 15.0


@dataclass(frozen=True, slots=True)
class ClusterPolicy:
    """The runtime's limits; times in seconds.

    `queue_limit`: tasks that may wait in a lane, over the cluster. `grace`: what running tasks get when the process
    stops. `callback_wait`: from a task's end to its callback's first try. `max_runs`: a task that was running when this
    many processes died is taken for their murderer, and fails. `heartbeat`: silence after which a node counts as dead.
    `hearing`: after PostgreSQL was away, how long no task is taken, so that living nodes can say which are theirs.
    `lease`: after which a callback that a dead node was trying is tried again; longer than a receiver may take.
    `keep_tasks`: how long ended tasks are kept, 0 for ever.
    """

    queue_limit: int = 1000
    grace: float = 20.0
    callback_wait: float = 0.0
    max_runs: int = 20
    heartbeat: float = 20.0
    hearing: float = 3.0
    lease: float = 120.0
    keep_tasks: float = 0.0
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
        self._dispatcher = Dispatcher(
            pool, lanes, self._bring, self._policy.heartbeat, self._yielding, hearing=self._policy.hearing
        )
        self._post = Post(pool, deliver, clock, self._policy.courier, self._policy.lease)
        self._settling = Settling(pool)
        self._starting = {lane: Starting(pool, clock, lane, policy) for lane, policy in lanes.items()}
        self._chores = Chores(pool, clock, self._running, self._policy.keep_tasks)
        self._runs: dict[str, Run] = {}
        self._waiters: dict[str, asyncio.Future[Task | None]] = {}
        self._fresh: dict[str, int] = {}
        self._name, self._numbers = new_id(), itertools.count()
        self._heard_progress: dict[str, tuple[float, str]] = {}
        self._speaking: asyncio.Task[None] | None = None
        self._open = False

    async def __aenter__(self) -> Self:
        await self._ear.open()
        self._open = True
        self._dispatcher.start()
        if self._lanes:
            self._post.start()
        self._chores.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = False
        await self._accepting.close()
        await self._stop_tasks()
        await self._chores.close()
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

    async def _bring(self, task_id: str, lane: str, priority: int) -> None:
        """A job has come: start its task when the lane allows it, run it, write its end. Raises Again."""
        if task_id in self._runs:
            raise Again(1.0)  # it runs here, and its heartbeat came late
        claim, starting = f"{self._name}-{next(self._numbers)}", self._starting[lane]
        if (started := await starting.start(task_id, claim, priority)) is None:
            return
        task, runs = started
        run = self._runs[task_id] = Run(self, task, claim)
        try:
            if runs >= self._policy.max_runs:
                await self._settle(run, poison_outcome(runs))
            else:
                await self._conduct(run)
        finally:
            starting.end()
            if self._runs.get(task_id) is run:
                del self._runs[task_id]

    async def _conduct(self, run: Run) -> None:
        run.runner = asyncio.create_task(run.execute(self._execute))
        if run.over:
            run.runner.cancel()
        await asyncio.wait([run.runner])
        if run.over:
            return
        if run.runner.cancelled():
            await self._settling.hand_back(run.task.id, run.claim)
            raise Again
        outcome = run.runner.result()
        if outcome is None:
            await self._settling.hand_back(run.task.id, run.claim)
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
        if not await self._settling.end(task, claim):
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
        await asyncio.gather(*(starting.close() for starting in self._starting.values()))
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
        self._speaking = asyncio.create_task(self._speak())
        self._chores.look_again()
        self._dispatcher.renew()
        self._post.ring()
        waiters, self._waiters = self._waiters, {}
        for future in waiters.values():
            _resolve(future, None)
        for starting in self._starting.values():
            starting.free()

    async def _speak(self) -> None:
        """Keep the tasks that run here from being taken for a dead node's."""
        try:
            await speak(self._pool, list(self._runs))
        except CavendishError as error:
            log.warning("saying what runs here: %s", error.message)

    def _free(self, lane: str) -> None:
        if (starting := self._starting.get(lane)) is not None:
            starting.free()

    def _yielding(self, lane: str) -> int:
        return self._starting[lane].yielding

    def _running(self) -> Iterable[Run]:
        return self._runs.values()

    async def _say_goodbye(self) -> None:
        """The clients of ended tasks had their answers: this node's number must not stand for a crash."""
        await self._pool.fetch(
            "UPDATE task SET node = NULL WHERE node = $1 AND created > $2 AND status NOT IN ('pending', 'running')",
            self._ear.node,
            self._clock.now() - 3600,
        )


def _resolve(future: asyncio.Future[Task | None], task: Task | None) -> None:
    if not future.done():
        future.set_result(task)
