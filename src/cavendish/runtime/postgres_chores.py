"""What every node of the cluster does beside its work: it finds lost jobs, forgets what is old, tells progress."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

from ..seams import Clock
from .postgres_accept import enqueue
from .postgres_pool import Connection, Pool
from .postgres_run import Run
from .postgres_schema import CHANNEL
from .rows import BETWEEN_DELETES, DELETED_AT_ONCE, FORGETTING, HOUR, IDEMPOTENCY_TTL

log = logging.getLogger(__name__)

_SWEEP = 30.0
_SETTLING = 2.0
_PROGRESS = 0.5
_TOLD_AT_ONCE = 20  # a notification holds less than 8000 bytes

_LOST_JOBS = """
SELECT id, lane, tag FROM task WHERE status IN ('pending', 'running') AND NOT EXISTS(
  SELECT 1 FROM pgqueuer WHERE dedupe_key = task.id AND status IN ('queued', 'picked'))
"""

_DELETE_OLD = """
DELETE FROM task WHERE seq IN (
  SELECT seq FROM task WHERE created < $1 AND finished < $1 AND callback_due IS NULL
    AND status NOT IN ('pending', 'running')
  ORDER BY created LIMIT $2 FOR UPDATE SKIP LOCKED
) RETURNING seq
"""

# Of an hour that is over one row is enough; a total then adds up fewer.
_GATHER = """
WITH spread AS (DELETE FROM tally WHERE hour < $1 AND shard <> 0 RETURNING owner, hour, n)
INSERT INTO tally AS t SELECT owner, hour, 0, sum(n) FROM spread GROUP BY owner, hour ORDER BY owner, hour
ON CONFLICT(owner, hour, shard) DO UPDATE SET n = t.n + excluded.n
"""


class Chores:
    """Loops of a node, until they are closed. `runs` gives what runs here now; `keep_tasks` as in `ClusterPolicy`."""

    def __init__(self, pool: Pool, clock: Clock, runs: Callable[[], Iterable[Run]], keep_tasks: float) -> None:
        self._pool, self._clock, self._runs, self._keep_tasks = pool, clock, runs, keep_tasks
        self._returned = asyncio.Event()
        self._loops: tuple[asyncio.Task[None], ...] = ()

    def start(self) -> None:
        """Begin."""
        self._loops = tuple(map(asyncio.create_task, (self._sweep(), self._forget(), self._tell_progress())))

    async def close(self) -> None:
        """Stop."""
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)

    def look_again(self) -> None:
        """PostgreSQL was away: look for lost jobs soon."""
        self._returned.set()

    async def _sweep(self) -> None:
        """Queue open tasks again that have no job; normally there are none."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(_SWEEP):
                    await self._returned.wait()
            self._returned.clear()
            await asyncio.sleep(_SETTLING)
            await _survived("looking for lost jobs", self._queue_lost_jobs)

    async def _queue_lost_jobs(self) -> None:
        if found := await self._pool.transaction(queue_lost_jobs):
            log.warning("queued %d tasks again that had no job", found)

    async def _forget(self) -> None:
        while True:
            await _survived("forgetting", lambda: forget(self._pool, self._clock.now(), self._keep_tasks))
            await asyncio.sleep(FORGETTING)

    async def _tell_progress(self) -> None:
        """Tell the other nodes how far the tasks of this one are."""
        while True:
            await asyncio.sleep(_PROGRESS)
            news = []
            for run in self._runs():
                if run.progress != run.told:
                    run.told = run.progress
                    news.append((run.task.id, round(run.told[0], 3), run.told[1][:64]))
            while news:
                payload = "progress:" + json.dumps(news[:_TOLD_AT_ONCE], ensure_ascii=False)
                del news[:_TOLD_AT_ONCE]
                await _survived("telling progress", lambda payload=payload: self._tell(payload))  # type: ignore[misc]

    async def _tell(self, payload: str) -> None:
        await self._pool.fetch("SELECT pg_notify($1, $2)", CHANNEL, payload)


async def _survived(what: str, chore: Callable[[], Awaitable[object]]) -> None:
    """Do a chore; what goes wrong is logged, and the next round tries again."""
    try:
        await chore()
    except Exception as error:
        log.warning("%s: %r", what, error)


async def queue_lost_jobs(connection: Connection) -> int:
    """Queue the open tasks that no job will bring; how many there were."""
    rows = await connection.fetch(_LOST_JOBS)
    if rows:
        await enqueue(connection, [tuple(row) for row in rows])
    return len(rows)


async def forget(pool: Pool, now: float, keep_tasks: float) -> None:
    """Delete what no longer counts: old idempotency keys, and tasks that ended more than `keep_tasks` seconds ago.

    Tasks go in small batches, one node's beside another's, and only when their callback is over; the ledger stays.
    """
    await pool.fetch("DELETE FROM idempotency WHERE created <= $1", now - IDEMPOTENCY_TTL)
    await pool.fetch(_GATHER, int(now // HOUR) - 2)
    if keep_tasks:
        while await pool.fetch(_DELETE_OLD, now - keep_tasks, DELETED_AT_ONCE):  # noqa: ASYNC110 - to let others work
            await asyncio.sleep(BETWEEN_DELETES)
