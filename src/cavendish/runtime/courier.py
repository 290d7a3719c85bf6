"""Delivers what is due: bounded in all and per receiver, so that a slow receiver delays nobody but itself."""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from ..clock import steady
from ..domain import Delivery, Task
from ..errors import CavendishError
from ..seams import Clock, Deliver
from .rows import host_of

log = logging.getLogger(__name__)

_LONGEST_NAP = 1.0
_SECOND_THOUGHTS = 30.0


@dataclass(frozen=True, slots=True)
class CourierPolicy:
    """How many callbacks are on the way at once, in all and to one host."""

    total: int = 64
    per_host: int = 8


class _Due(NamedTuple):
    """When a callback is due: by the steady clock, and by the wall's (Unix seconds) as the store has it."""

    moment: float
    at: float


Load = Callable[[str], Awaitable[Task | None]]
Keep = Callable[[str, Delivery], Awaitable[None]]


class Courier:
    """Calls `deliver` for each task id when it is due and keeps the delivery state it returns.

    The truth is in the store: this object only remembers when to look. `load` fetches a task by id, `keep` commits its
    delivery state. A callback that cannot be delivered never fails anything. Once it is known when one is due, setting
    the wall clock neither delays nor hastens it.
    """

    def __init__(self, load: Load, deliver: Deliver, keep: Keep, clock: Clock, policy: CourierPolicy) -> None:
        self._load, self._deliver, self._keep = load, deliver, keep
        self._clock, self._policy = clock, policy
        self._times: dict[str, _Due] = {}
        self._heap: list[tuple[_Due, str, str]] = []
        self._ready: dict[str, deque[str]] = {}
        self._busy: Counter[str] = Counter()
        self._trips: dict[str, asyncio.Task[None]] = {}
        self._bell = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None

    def due(self, task_id: str, url: str, at: float) -> None:
        """A callback of this task is to be tried at `at` (Unix seconds)."""
        known = self._times.get(task_id)
        if known is None or known.at != at:
            self._times[task_id] = due = self._due(at)
            heapq.heappush(self._heap, (due, task_id, host_of(url)))
            self._bell.set()

    def start(self) -> None:
        """Begin to deliver."""
        self._loop = asyncio.create_task(self._run())

    async def close(self) -> None:
        """Stop; tries that are on the way are broken off and stay due."""
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
        trips = list(self._trips.values())
        for trip in trips:
            trip.cancel()
        await asyncio.gather(*trips, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            self._bell.clear()
            now = steady()
            while self._heap and self._heap[0][0].moment <= now:
                due, task_id, host = heapq.heappop(self._heap)
                if self._times.get(task_id) == due and task_id not in self._trips:
                    self._ready.setdefault(host, deque()).append(task_id)
            self._dispatch()
            nap = min(_LONGEST_NAP, max(0.0, self._heap[0][0].moment - now)) if self._heap else _LONGEST_NAP
            # Looking up at least each second notices that a machine was suspended.
            with suppress(TimeoutError):
                async with asyncio.timeout(nap):  # not wait_for: on 3.11 it can swallow a cancellation
                    await self._bell.wait()

    def _due(self, at: float) -> _Due:
        return _Due(steady() + at - self._clock.now(), at)

    def _dispatch(self) -> None:
        for host in list(self._ready):
            waiting = self._ready[host]
            while waiting and self._busy[host] < self._policy.per_host and len(self._trips) < self._policy.total:
                self._send(waiting.popleft(), host)
            del self._ready[host]
            if waiting:
                self._ready[host] = waiting  # behind the other hosts

    def _send(self, task_id: str, host: str) -> None:
        if task_id in self._trips:
            return
        self._busy[host] += 1
        self._trips[task_id] = trip = asyncio.create_task(self._trip(task_id, self._times.get(task_id)))
        trip.add_done_callback(lambda _: self._back(task_id, host))

    def _back(self, task_id: str, host: str) -> None:
        del self._trips[task_id]
        self._busy[host] -= 1
        if not self._busy[host]:
            del self._busy[host]
        if task_id in self._times:
            heapq.heappush(self._heap, (self._times[task_id], task_id, host))
        self._bell.set()

    async def _trip(self, task_id: str, due: _Due | None) -> None:
        try:
            following = await self._try(task_id)
        except CavendishError as error:
            log.warning("callback of %s: %s %s", task_id, error.message, error.detail)
            following = self._due(self._clock.now() + _SECOND_THOUGHTS)
        except Exception:
            log.exception("callback of %s", task_id)
            following = self._due(self._clock.now() + _SECOND_THOUGHTS)
        if self._times.get(task_id) != due:
            return  # it was made due anew meanwhile
        if following is None:
            del self._times[task_id]
        else:
            self._times[task_id] = following

    async def _try(self, task_id: str) -> _Due | None:
        """One try; when the next is due."""
        task = await self._load(task_id)
        if task is None or task.delivery is None or task.delivery.next_at is None:
            return None
        delivery = await self._deliver(task)
        following = None if delivery.next_at is None else self._due(delivery.next_at)
        await self._keep(task_id, delivery)
        return following
