"""PgQueuer as the dispatcher: it brings the ids of waiting tasks to nodes with room, and again when a node dies.

Four traps of it are closed here. A handler that raises loses its job: every failure becomes a request to retry. Its
`run` ends when PostgreSQL restarts, after the jobs at hand have ended: a new one begins at once beside it. A job can be
lost between a task's two sides: open tasks without a job are queued again by a sweep. It asks three questions before
each nap, and keeps a diary of every step: here it asks one, and writes none (the schema sees to that).
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pgqueuer import Queries
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job, QueueEntrypoint
from pgqueuer.qm import QueueManager

from ..errors import CavendishError
from .gate import LanePolicy
from .postgres_pool import Pool

log = logging.getLogger(__name__)
logging.getLogger("pgqueuer").setLevel(logging.WARNING)

Handle = Callable[[str, str, int], Awaitable[None]]
"""Runs the task of an id in a lane, with its priority there, to its end or until nothing is left to do."""

_BATCH = 10
_POLL = timedelta(seconds=5)
_READY = 10
PREFIX = "lane:"
"""Before a lane's name, makes PgQueuer's name for it."""


def entrypoint(lane: str) -> str:
    """PgQueuer's name for a lane."""
    return PREFIX + lane


class Again(Exception):
    """The job is to be brought again, here or elsewhere, after `delay` seconds."""

    def __init__(self, delay: float = 0.0) -> None:
        super().__init__(f"again in {delay} s")
        self.delay = delay


_AHEAD = """
SELECT count(*) FILTER (WHERE execute_after <= now()) AS ready, count(*) AS queued, min(execute_after) - now() AS wait
FROM unnest($1::text[]) AS name CROSS JOIN LATERAL (
  SELECT execute_after FROM pgqueuer WHERE entrypoint = name AND status = 'queued' ORDER BY execute_after LIMIT 1
) AS next
"""


class _Queries(Queries):
    """PgQueuer's statements, with one look ahead in place of three; no job can become due between its answers."""

    _queued = 0
    _wait: timedelta | None = None

    async def eligible_queued_work(self, entrypoints: list[QueueEntrypoint]) -> int:
        """In how many lanes a job is due."""
        found: Any
        (found,) = await self.driver.fetch(_AHEAD, entrypoints)
        self._queued, self._wait = found["queued"], found["wait"]
        return int(found["ready"])

    async def next_deferred_eta(self, entrypoints: list[QueueEntrypoint]) -> timedelta | None:
        """When the next job will be due, as of the last look."""
        return self._wait

    async def queued_work(self, entrypoints: list[QueueEntrypoint]) -> int:
        """In how many lanes a job waits, due or not, as of the last look."""
        return self._queued


@dataclass
class _Manager(QueueManager):
    """PgQueuer's manager, which leaves the jobs of lanes that are `busy` here to other nodes."""

    busy: Callable[[str], bool] = bool

    def entrypoints_below_capacity_limits(self) -> set[QueueEntrypoint]:
        return {name for name in self.entrypoint_registry if not self.busy(name)}


class Dispatcher:
    """Takes jobs of `lanes` while it is open. `heartbeat`: seconds of silence after which a node counts as dead.

    `yielding`: how many jobs of a lane at hand wait for a better one to be brought. `hearing`: seconds after PostgreSQL
    was away in which no job is taken: its nodes could not say that they live, and the next one to ask would be given
    their tasks.
    """

    def __init__(
        self,
        pool: Pool,
        lanes: Mapping[str, LanePolicy],
        handle: Handle,
        heartbeat: float,
        yielding: Callable[[str], int] = lambda _: 0,
        hearing: float = 3.0,
    ) -> None:
        self._pool, self._lanes, self._handle, self._yielding = pool, lanes, handle, yielding
        self._heartbeat, self._hearing = timedelta(seconds=heartbeat), hearing
        self._at_hand: Counter[str] = Counter()
        self._batch = min([_BATCH, *(policy.here for policy in lanes.values() if policy.here is not None)])
        self._manager: _Manager | None = None
        self._generations: set[asyncio.Task[None]] = set()
        self._renewed = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self.stopping = False

    def start(self) -> None:
        """Begin to take jobs."""
        if self._lanes:
            self._loop = asyncio.create_task(self._run())

    def renew(self) -> None:
        """The database was away: listen and take jobs on fresh connections. Jobs at hand go on."""
        if self._manager is not None:
            self._manager.shutdown.set()
        self._renewed.set()

    def stop_taking(self) -> None:
        """Take no more jobs."""
        self.stopping = True
        self.renew()

    async def close(self, timeout: float = 10.0) -> None:
        """Stop, once the jobs at hand have ended and their ends are written, or `timeout` seconds have passed."""
        self.stop_taking()
        if self._loop is not None:
            await asyncio.gather(self._loop, return_exceptions=True)
        if self._generations:
            await asyncio.wait(self._generations, timeout=timeout)
        for generation in self._generations:
            generation.cancel()
        await asyncio.gather(*self._generations, return_exceptions=True)

    async def _run(self) -> None:
        while not self.stopping:
            self._renewed.clear()
            generation = asyncio.create_task(self._generation())
            self._generations.add(generation)
            generation.add_done_callback(self._generations.discard)
            renewed = asyncio.create_task(self._renewed.wait())
            await asyncio.wait([generation, renewed], return_when=asyncio.FIRST_COMPLETED)
            renewed.cancel()
            if generation.done() and not self.stopping:
                await asyncio.sleep(0.5)

    async def _generation(self) -> None:
        """One run of PgQueuer with its own connections, until the database goes away or it is told to stop."""
        pool = None
        try:
            pool = await self._pool.open_pool(4)
            manager = self._manager = _Manager(_Queries.from_asyncpg_pool(pool), busy=self._busy)
            for lane, policy in self._lanes.items():
                self._register(manager, lane, policy)
            await self._hear(pool)
            if self.stopping:
                return
            await manager.run(
                batch_size=self._batch,
                dequeue_timeout=_POLL,
                heartbeat_timeout=self._heartbeat,
                shutdown_on_listener_failure=True,
                log_aggregation_interval=timedelta(0),
            )
        except Exception as error:
            log.warning("the dispatcher begins again: %r", error)
        finally:
            if pool is not None:
                pool.terminate()

    async def _hear(self, pool: Any) -> None:
        """Let the living speak first, when PostgreSQL has just come back."""
        age = await pool.fetchval("SELECT extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())::float8")
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, self._hearing - age)):
                await self._renewed.wait()

    def _busy(self, name: str) -> bool:
        """This node has its share of a lane, and one more so that the next is at hand."""
        lane = name.removeprefix(PREFIX)
        here = self._lanes[lane].here
        return here is not None and self._at_hand[lane] - self._yielding(lane) > here

    async def _handle_here(self, job: Job, lane: str) -> None:
        self._at_hand[lane] += 1
        try:
            await self._handle((job.payload or b"").decode(), lane, job.priority)
        finally:
            self._at_hand[lane] -= 1

    def _register(self, manager: QueueManager, lane: str, policy: LanePolicy) -> None:
        async def bring(job: Job) -> None:
            try:
                await self._handle_here(job, lane)
            except Again as again:
                raise RetryRequested(delay=timedelta(seconds=again.delay)) from again
            except CavendishError as error:
                log.warning("task %r: %s %s", job.payload, error.message, error.detail)
                raise RetryRequested(delay=timedelta(seconds=min(60, 2**job.attempts))) from error
            except Exception as error:
                log.exception("task %r", job.payload)
                raise RetryRequested(delay=timedelta(seconds=min(60, 2**job.attempts))) from error

        # The lane's cap is held where a task starts, by pictures. A few more jobs than it allows are brought, so that
        # the next is at hand when one ends: PgQueuer frees a job's place only some time after its handler returned.
        ready = policy.concurrency + min(policy.concurrency, _READY)
        manager.entrypoint(entrypoint(lane), concurrency_limit=ready)(bring)


async def speak(pool: Pool, task_ids: Sequence[str]) -> None:
    """Say that the tasks of these ids are worked on, which no heartbeat could while the database was away."""
    await pool.fetch(
        "UPDATE pgqueuer SET heartbeat = now() WHERE dedupe_key = ANY($1) AND status = 'picked'", list(task_ids)
    )
