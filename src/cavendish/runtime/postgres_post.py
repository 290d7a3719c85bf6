"""Callbacks on PostgreSQL: each node leases what is due, within its limits for each receiver, and tries it.

A lease is the due time moved into the future: when the node dies, the callback is due again by itself. Callbacks are
not jobs of the dispatcher, because a receiver that hangs would hold the dispatcher's places for all receivers.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from functools import partial

from ..domain import Delivery, Task
from ..errors import CavendishError
from ..seams import Clock, Deliver
from .courier import CourierPolicy
from .postgres_pool import Pool
from .postgres_records import text
from .rows import COLUMNS, task_of

log = logging.getLogger(__name__)

_NAP = 1.0
_SECOND_THOUGHTS = 30.0

_TASK_COLUMNS = ", ".join(f"task.{column}" for column in COLUMNS.split(", "))
_LEASE = f"""
WITH busy AS (SELECT * FROM unnest($2::text[], $3::int[]) AS b(host, n)),
near AS (
  SELECT id, callback_host AS host, callback_due AS due FROM task
  WHERE callback_due <= $1 AND callback_host <> ALL($4::text[]) ORDER BY callback_due LIMIT 500
),
ranked AS (
  SELECT id, due, row_number() OVER (PARTITION BY host ORDER BY due) + coalesce(n, 0) AS place
  FROM near LEFT JOIN busy USING (host)
),
chosen AS (
  SELECT task.id FROM task JOIN ranked ON ranked.id = task.id WHERE place <= $5 AND callback_due <= $1
  ORDER BY due LIMIT $6 FOR UPDATE OF task SKIP LOCKED
)
UPDATE task SET callback_due = $7 FROM chosen WHERE task.id = chosen.id RETURNING {_TASK_COLUMNS}, callback_host
"""  # noqa: S608 - constants only


class Post:
    """Delivers due callbacks. `lease`: seconds after which a callback that a dead node was trying is due again."""

    def __init__(self, pool: Pool, deliver: Deliver, clock: Clock, policy: CourierPolicy, lease: float) -> None:
        self._pool, self._deliver, self._clock = pool, deliver, clock
        self._policy, self._lease = policy, lease
        self._busy: Counter[str] = Counter()
        self._trips: set[asyncio.Task[None]] = set()
        self._bell = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to deliver."""
        self._loop = asyncio.create_task(self._run())

    def ring(self) -> None:
        """Something is due now."""
        self._bell.set()

    async def close(self) -> None:
        """Stop; tries that are on the way are broken off and made due again."""
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
        trips = list(self._trips)
        for trip in trips:
            trip.cancel()
        await asyncio.gather(*trips, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            self._bell.clear()
            leased = 0
            try:
                leased = await self._lease_due()
            except CavendishError as error:
                log.warning("looking for callbacks: %s", error.message)
            except Exception:
                log.exception("looking for callbacks")
            if not leased:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_NAP):
                        await self._bell.wait()

    async def _lease_due(self) -> int:
        room = self._policy.total - len(self._trips)
        if room <= 0:
            await self._bell.wait()
            return 1
        now = self._clock.now()
        until = now + self._lease
        full = [host for host, count in self._busy.items() if count >= self._policy.per_host]
        rows = await self._pool.fetch(
            _LEASE, now, list(self._busy), list(self._busy.values()), full, self._policy.per_host, room, until
        )
        for row in rows:
            *columns, host = row
            trip = asyncio.create_task(self._trip(task_of(columns), until))
            self._busy[host] += 1
            self._trips.add(trip)
            trip.add_done_callback(partial(self._back, host))
        return len(rows)

    def _back(self, host: str, trip: asyncio.Task[None]) -> None:
        self._trips.discard(trip)
        self._busy[host] -= 1
        if not self._busy[host]:
            del self._busy[host]
        self._bell.set()
        if not trip.cancelled() and (error := trip.exception()) is not None:
            log.error("callback: %r", error)

    async def _trip(self, task: Task, lease: float) -> None:
        before = task.delivery or Delivery()
        try:
            after = await self._deliver(task)
        except asyncio.CancelledError:
            await asyncio.shield(self._keep(task.id, lease, replace(before, next_at=self._clock.now())))
            raise
        except Exception:
            log.exception("callback of %s", task.id)
            after = replace(before, next_at=self._clock.now() + _SECOND_THOUGHTS)
        await self._keep(task.id, lease, after)
        if after.next_at is not None:
            asyncio.get_running_loop().call_later(max(0.0, after.next_at - self._clock.now()), self.ring)

    async def _keep(self, task_id: str, lease: float, delivery: Delivery) -> None:
        """Write the delivery down, unless the callback was made due anew or leased by another node meanwhile."""
        await self._pool.fetch(
            "UPDATE task SET delivery = $3, callback_due = $4 WHERE id = $1 AND callback_due = $2",
            task_id,
            lease,
            text(delivery),
            delivery.next_at,
        )
