"""Who may run now: a lane's cap on concurrency and on starts a minute, with keys taking turns."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType

from ..seams import Clock

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class LanePolicy:
    """A lane's limits: pictures made at once (at least 1), and pictures begun in any 60 seconds (None: no limit).

    Where several processes share a lane both hold over all of them together; `here` is how many tasks one process
    works on at once (None: as many as there are).
    """

    concurrency: int
    rpm: int | None = None
    here: int | None = None


class Ticket:
    """A place in a gate's queue. `async with` waits for the turn and gives the slots back; `leave` does so early."""

    def __init__(self, gate: Gate, key: str, weight: int) -> None:
        self.key = key
        self.weight = weight
        self.admitted_at = 0.0
        self.turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gate = gate
        self._left = False

    async def __aenter__(self) -> None:
        if self.turn.done():
            return
        try:
            await asyncio.shield(self.turn)
        except asyncio.CancelledError:
            self.leave()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    def leave(self) -> None:
        """Give back the place or the slots; once is enough, twice does no harm."""
        if not self._left:
            self._left = True
            self._gate._leave(self)


class Gate:
    """Admits tickets of weight n (pictures) as n slots and n starts.

    Keys with waiting tickets take turns. The ticket whose turn it is waits for all its slots and nobody overtakes it,
    so that a wide task is not starved by narrow ones. A weight above the cap counts as the cap.
    """

    def __init__(self, policy: LanePolicy, clock: Clock) -> None:
        self.waiting = 0
        self._policy = policy
        self._clock = clock
        self._free = policy.concurrency
        self._turns: OrderedDict[str, deque[Ticket]] = OrderedDict()
        self._starts: deque[tuple[float, int]] = deque()
        self._lasted: deque[float] = deque(maxlen=32)
        self._alarm: asyncio.Task[None] | None = None

    def ticket(self, key: str, weight: int = 1) -> Ticket:
        """Queue up behind this key's own tickets."""
        ticket = Ticket(self, key, max(1, weight))
        self._turns.setdefault(key, deque()).append(ticket)
        self.waiting += 1
        self._pump()
        return ticket

    def patience(self) -> float:
        """About how many seconds until the tickets that wait now have been admitted, 1 to 60: a Retry-After."""
        each = sum(self._lasted) / len(self._lasted) if self._lasted else 1.0
        seconds = self.waiting * each / self._policy.concurrency
        if self._policy.rpm is not None:
            seconds = max(seconds, self.waiting * MINUTE / self._policy.rpm)
        return min(60.0, max(1.0, seconds))

    def seed(self, starts: Iterable[tuple[float, int]]) -> None:
        """Count starts (Unix seconds, weight) of an earlier process in the current minute."""
        self._starts = deque(sorted([*starts, *self._starts]))

    def close(self) -> None:
        """Stop the timer; nobody is admitted by the passing of time any more."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _slots(self, ticket: Ticket) -> int:
        return min(ticket.weight, self._policy.concurrency)

    def _leave(self, ticket: Ticket) -> None:
        if ticket.turn.done():
            self._free += self._slots(ticket)
            self._lasted.append(max(0.0, self._clock.now() - ticket.admitted_at))
        else:
            tickets = self._turns[ticket.key]
            tickets.remove(ticket)
            self.waiting -= 1
            if not tickets:
                del self._turns[ticket.key]
        self._pump()

    def _pump(self) -> None:
        while self._turns:
            key, tickets = next(iter(self._turns.items()))
            ticket = tickets[0]
            if self._slots(ticket) > self._free:
                return
            if (delay := self._delay(ticket.weight)) > 0:
                self._wake_in(delay)
                return
            tickets.popleft()
            del self._turns[key]
            if tickets:
                self._turns[key] = tickets  # back of the line
            self._admit(ticket)

    def _admit(self, ticket: Ticket) -> None:
        self.waiting -= 1
        self._free -= self._slots(ticket)
        ticket.admitted_at = self._clock.now()
        if self._policy.rpm is not None:
            self._starts.append((ticket.admitted_at, ticket.weight))
        ticket.turn.set_result(None)

    def _delay(self, weight: int) -> float:
        """Seconds until `weight` more starts fit into the last minute; 0 when they fit now."""
        if self._policy.rpm is None:
            return 0.0
        now = self._clock.now()
        # A start in the future means that the wall clock was set back: waiting for it could take hours.
        while self._starts and not 0 <= now - self._starts[0][0] < MINUTE:
            self._starts.popleft()
        room = self._policy.rpm - sum(count for _, count in self._starts)
        needed = min(weight, self._policy.rpm)
        for at, count in self._starts:
            if room >= needed:
                return 0.0
            room += count
            if room >= needed:
                return max(at + MINUTE - now, 0.001)
        return 0.0

    def _wake_in(self, delay: float) -> None:
        if self._alarm is None or self._alarm.done():
            self._alarm = asyncio.create_task(self._ring(delay))

    async def _ring(self, delay: float) -> None:
        await self._clock.sleep(delay)
        self._alarm = None
        self._pump()
