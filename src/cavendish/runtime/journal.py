"""The embedded task runtime: one process, one SQLite file, tasks as asyncio tasks behind a gate per lane.

Two facts in a row carry the guarantee: a task that is open will be run, a callback that is due will be tried. Accepting
commits the first; ending a task commits its outcome and the second in one transaction. What is in memory only remembers
where to look, and is rebuilt from the file when a process starts.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from types import TracebackType
from typing import Any, Self

from ..domain import Delivery, Outcome, Status, Task
from ..errors import CavendishError, StoreUnavailable, TooManyRequests
from ..seams import Claim, Clock, Deliver, Execute, Submitted
from . import records
from .conduct import outcome_of
from .courier import Courier, CourierPolicy
from .gate import Gate, LanePolicy, Ticket
from .records import Records
from .rows import BETWEEN_DELETES, CANCELLED_OUTCOME, DELETED_AT_ONCE, FORGETTING, ended, ending_of
from .sqlite import Database

log = logging.getLogger(__name__)

_HOUSEKEEPING = 1.0


@dataclass(frozen=True, slots=True)
class JournalPolicy:
    """The runtime's limits.

    `queue_limit`: tasks that may wait in a lane. `grace`: seconds that running tasks get when the process stops.
    `callback_wait`: seconds between a task's end and its callback's first try. `max_runs`: a task that was running when
    this many processes died is taken for their murderer, and fails. `keep_tasks`: seconds for which ended tasks are
    kept, 0 for ever.
    """

    queue_limit: int = 1000
    grace: float = 20.0
    callback_wait: float = 0.0
    max_runs: int = 20
    keep_tasks: float = 0.0
    courier: CourierPolicy = CourierPolicy()


class _Live:
    """A task in the care of this process."""

    def __init__(self, task: Task, ticket: Ticket, suspect: bool) -> None:
        self.task = task
        self.ticket = ticket
        self.suspect = suspect
        self.progress = (0.0, "waiting")
        self.ended: asyncio.Future[Task | None] = asyncio.get_running_loop().create_future()
        self.runner: asyncio.Task[None] | None = None

    def report(self, fraction: float, stage: str) -> None:
        """Note progress; called from any thread (one assignment, nothing to lock)."""
        self.progress = (fraction, stage)

    def end(self, task: Task | None) -> None:
        """Tell whoever waits."""
        if not self.ended.done():
            self.ended.set_result(task)


class Journal(Records):
    """The embedded `TaskRuntime` and `AttemptLog`. The database must be open and becomes this process's own."""

    def __init__(
        self,
        database: Database,
        execute: Execute,
        deliver: Deliver,
        lanes: Callable[[str], LanePolicy],
        clock: Clock,
        policy: JournalPolicy | None = None,
    ) -> None:
        super().__init__(database, clock)
        self._execute = execute
        self._lanes = lanes
        self._policy = policy or JournalPolicy()
        self._gates: dict[str, Gate] = {}
        self._arriving: Counter[str] = Counter()
        self._live: dict[str, _Live] = {}
        self._courier = Courier(self._load, deliver, self._keep_delivery, clock, self._policy.courier)
        self._loops: tuple[asyncio.Task[None], ...] = ()
        self._open = False

    async def __aenter__(self) -> Self:
        self._database.own()
        now, policy = self._clock.now(), self._policy
        found = await self._database.write(
            lambda connection: records.recover(connection, now, policy.callback_wait, policy.max_runs)
        )
        self._open = True
        for lane in {lane for lane, _, _ in found.starts}:
            self._gate(lane).seed((at, weight) for name, at, weight in found.starts if name == lane)
        for task in found.tasks:
            self._take_up(task, suspect=True)
        await self._look_for_callbacks()
        self._courier.start()
        self._loops = (asyncio.create_task(self._watch_outside()), asyncio.create_task(self._forget()))
        if found.tasks:
            log.info("taking up %d tasks that an earlier process accepted", len(found.tasks))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = False
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        await self._stop_tasks()
        await self._courier.close()
        for gate in self._gates.values():
            gate.close()
        try:
            await self._database.write(lambda connection: records.remember(connection, "clean", "1"))
        except CavendishError as failure:
            log.warning("closing: %s", failure.message)
        self._database.disown()

    async def submit(self, task: Task, claim: Claim | None = None) -> Submitted:
        """Commit the task and queue it, or return the one its claim names.

        Raises TooManyRequests (queue full), Conflict, StoreUnavailable. A caller that is cancelled half-way leaves a
        task that is either not committed or runs.
        """
        if not self._open:
            raise StoreUnavailable("The server is stopping.", retry_after=5.0)
        gate, now = self._gate(task.lane), self._clock.now()
        room = gate.waiting + self._arriving[task.lane] < self._policy.queue_limit
        self._arriving[task.lane] += 1
        accepting = self._database.put(lambda connection: records.accept(connection, task, claim, now, room))
        accepting.add_done_callback(partial(self._accepted, task))
        try:
            return await asyncio.shield(accepting)
        except TooManyRequests as error:
            error.retry_after = gate.patience()
            raise

    def _accepted(self, task: Task, accepting: asyncio.Future[Submitted]) -> None:
        """Queue a task whose acceptance is on the disk, whether or not its caller is still there."""
        self._arriving[task.lane] -= 1
        if accepting.cancelled() or accepting.exception() is not None or not self._open:
            return
        if accepting.result().fresh:
            self._take_up(task, suspect=False)

    async def wait(self, task_id: str, timeout: float | None = None) -> Task | None:
        """The task once it has ended; None when it has not within `timeout` seconds, or is unknown."""
        if (live := self._live.get(task_id)) is not None:
            await asyncio.wait([live.ended], timeout=timeout)
            return live.ended.result() if live.ended.done() else None
        return next((task for task in await self.get([task_id]) if task.status.terminal), None)

    async def cancel(self, task_id: str, owner_id: str | None = None) -> Task | None:
        """End a waiting or running task as CANCELLED; an ended one is returned as it is; None when unknown."""
        task = next(iter(await self.get([task_id], owner_id)), None)
        if task is None or task.status.terminal:
            return task
        stopped = ended(task, Status.CANCELLED, CANCELLED_OUTCOME, self._clock.now(), self._policy.callback_wait)
        if not await self._commit_end(stopped):
            return next(iter(await self.get([task_id], owner_id)), None)
        if (live := self._live.get(task_id)) is not None and live.runner is not None:
            live.runner.cancel()
        return stopped

    async def redeliver(self, task_id: str) -> Task | None:
        """Make the task's callback due now, from its first try."""
        task = await super().redeliver(task_id)
        self._note_callback(task)
        return task

    async def progress(self, task_id: str) -> tuple[float, str] | None:
        """Fraction 0..1 and stage of a task that this process works on; None when it does not."""
        live = self._live.get(task_id)
        return live.progress if live is not None else None

    def waiting(self) -> dict[str, int]:
        """How many tasks wait for their turn, by lane."""
        return {lane: gate.waiting for lane, gate in self._gates.items()}

    # --- running ---------------------------------------------------------------------------------------------

    def _gate(self, lane: str) -> Gate:
        if lane not in self._gates:
            self._gates[lane] = Gate(self._lanes(lane), self._clock)
        return self._gates[lane]

    def _ticket(self, task: Task) -> Ticket:
        return self._gate(task.lane).ticket(task.credential_id, task.request.count)

    def _take_up(self, task: Task, suspect: bool) -> None:
        live = self._live[task.id] = _Live(task, self._ticket(task), suspect)
        live.runner = asyncio.create_task(self._run(live))
        live.runner.add_done_callback(lambda runner: self._put_down(live, runner))

    def _put_down(self, live: _Live, runner: asyncio.Task[None]) -> None:
        live.ticket.leave()
        live.end(None)
        self._live.pop(live.task.id, None)
        if not runner.cancelled() and (error := runner.exception()) is not None:
            log.error("task %s", live.task.id, exc_info=error)

    async def _run(self, live: _Live) -> None:
        for pause in _growing(1.0, 60.0):
            async with live.ticket:
                outcome = await self._execute_once(live)
            if outcome is not None:
                await self._settle(live, outcome)
                return
            await self._clock.sleep(pause)
            live.ticket = self._ticket(live.task)

    async def _execute_once(self, live: _Live) -> Outcome | None:
        """As `outcome_of`."""

        async def run() -> Outcome:
            await self._begin_run(live)
            return await self._execute(live.task, self, live.report)

        return await outcome_of(live.task.id, run())

    async def _begin_run(self, live: _Live) -> None:
        """Write down that the task runs. A task that was open when a process died waits for that COMMIT, so that it
        is counted if it kills this one too; a new task's shares the commit of its first attempt."""
        now = self._clock.now()
        live.task = replace(live.task, status=Status.RUNNING, started_at=now)
        live.report(0.0, "running")
        started = self._database.put(lambda connection: records.start(connection, live.task.id, now))
        if live.suspect:
            await started
        else:
            started.add_done_callback(_heed)

    async def _settle(self, live: _Live, outcome: Outcome) -> None:
        status, outcome = ending_of(outcome)
        task = ended(live.task, status, outcome, self._clock.now(), self._policy.callback_wait)
        for pause in _growing(0.5, 10.0):
            try:
                await self._commit_end(task)
                return
            except StoreUnavailable as error:
                log.warning("task %s has ended and waits to be written: %s", task.id, error.message)
                await self._clock.sleep(pause)

    async def _commit_end(self, task: Task) -> bool:
        """Write the end of a task and tell who waits; False when it had ended before."""
        if not await self._database.write(lambda connection: records.settle(connection, task)):
            return False
        if (live := self._live.get(task.id)) is not None:
            live.end(task)
        self._note_callback(task)
        return True

    async def _stop_tasks(self) -> None:
        """Waiting tasks stay as they are; running ones get the grace, then are broken off and handed back."""
        running = [live for live in self._live.values() if live.ticket.turn.done() and live.runner is not None]
        for live in self._live.values():
            if not live.ticket.turn.done() and live.runner is not None:
                live.runner.cancel()
        runners = [live.runner for live in running if live.runner is not None]
        if runners:
            await asyncio.wait(runners, timeout=self._policy.grace)
        cut = [live for live in running if live.runner is not None and not live.runner.done()]
        for live in cut:
            if live.runner is not None:
                live.runner.cancel()
        await asyncio.gather(*runners, return_exceptions=True)
        for live in cut:
            await self._hand_back(live.task)

    async def _hand_back(self, task: Task) -> None:
        try:
            await self._database.write(lambda connection: records.hand_back(connection, task.id))
        except CavendishError as error:
            log.warning("task %s stays marked as running: %s", task.id, error.message)

    # --- callbacks and chores --------------------------------------------------------------------------------

    def _note_callback(self, task: Task | None) -> None:
        if task is not None and task.callback_url and task.delivery and task.delivery.next_at is not None:
            self._courier.due(task.id, task.callback_url, task.delivery.next_at)

    async def _load(self, task_id: str) -> Task | None:
        return next(iter(await self.get([task_id])), None)

    async def _keep_delivery(self, task_id: str, delivery: Delivery) -> None:
        await self._database.write(lambda connection: records.delivered(connection, task_id, delivery))

    async def _look_for_callbacks(self) -> None:
        now = self._clock.now()
        for task_id, url, at in await self._database.read(lambda connection: records.due(connection, now)):
            self._courier.due(task_id, url, at)

    async def _watch_outside(self) -> None:
        """Notice what other processes committed to the file: callbacks made due by the command line."""
        seen = None
        while True:
            try:
                version = await self._database.outside_version()
                if seen is not None and version != seen:
                    await self._look_for_callbacks()
                seen = version
            except CavendishError as error:
                log.warning("looking at the task store: %s", error.message)
            await asyncio.sleep(_HOUSEKEEPING)

    async def _forget(self) -> None:
        while True:
            try:
                await self._forget_once()
            except CavendishError as error:
                log.warning("forgetting what is old: %s", error.message)
            await asyncio.sleep(FORGETTING)

    async def _forget_once(self) -> None:
        """Delete old idempotency keys, and old tasks in small batches, so that nobody waits long for the file."""
        now, keep = self._clock.now(), self._policy.keep_tasks
        await self._database.write(lambda connection: records.forget_claims(connection, now))

        def some(connection: sqlite3.Connection) -> int:
            return records.forget_tasks(connection, now - keep, DELETED_AT_ONCE)

        while keep and await self._database.write(some):  # noqa: ASYNC110 - the nap lets others write
            await asyncio.sleep(BETWEEN_DELETES)


def _heed(future: asyncio.Future[Any]) -> None:
    """A lost start mark costs only a count."""
    if not future.cancelled():
        future.exception()


def _growing(first: float, ceiling: float) -> Iterator[float]:
    """Waits that double, without end."""
    wait = first
    while True:
        yield wait
        wait = min(ceiling, wait * 2)
