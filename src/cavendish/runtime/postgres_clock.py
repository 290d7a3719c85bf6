"""One time for a whole cluster: PostgreSQL's, counted on by each process's own steady clock.

What one process writes as a moment, another compares with its own: when a callback is due, how long its lease lasts,
when a key expires. Machines' clocks differ, and are set; nothing in a cluster may depend on them.
"""

from __future__ import annotations

import asyncio
import logging
from types import TracebackType
from typing import Self

from ..clock import steady
from ..errors import StoreUnavailable
from .postgres_pool import Pool

log = logging.getLogger(__name__)

_LOOK = 60.0
_ROUND_TRIP = 1.0


class DatabaseClock:
    """The `Clock` of a cluster's process. Opened by `async with` once the pool is open."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._ahead = 0.0
        self._keeper: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Ask PostgreSQL for the time. Raises StoreUnavailable."""
        trips = [await self._ask()]
        while trips[-1][0] > _ROUND_TRIP and len(trips) < 5:
            trips.append(await self._ask())
        self._ahead = min(trips)[1]
        self._keeper = asyncio.create_task(self._keep())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)

    def now(self) -> float:
        """Unix seconds."""
        return steady() + self._ahead

    async def sleep(self, seconds: float) -> None:
        """Wait; at least gives other tasks a turn."""
        await asyncio.sleep(seconds)

    async def _ask(self) -> tuple[float, float]:
        """How long the answer took, and by how much PostgreSQL's time is ahead of the steady clock, in seconds."""
        before = steady()
        theirs: float = await self._pool.fetchval("SELECT extract(epoch FROM clock_timestamp())::float8")
        after = steady()
        return after - before, theirs - (before + after) / 2

    async def _keep(self) -> None:
        """Ask now and then: clocks drift, and a database may move to another machine."""
        while True:
            await asyncio.sleep(_LOOK)
            try:
                took, ahead = await self._ask()
            except StoreUnavailable as error:
                log.warning("asking for the time: %s", error.message)
                continue
            if took <= _ROUND_TRIP:
                self._ahead = ahead
