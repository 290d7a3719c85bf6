"""The gate: caps, starts a minute, turns."""

from __future__ import annotations

import asyncio
import random

import pytest

from cavendish.runtime.gate import Gate, LanePolicy, Ticket


class Turned:
    """A clock that moves only when a test turns it."""

    def __init__(self) -> None:
        self.time = 1_760_000_000.0
        self.sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.sleepers.append((self.time + seconds, future))
        await future

    async def turn(self, seconds: float) -> None:
        """Move on, waking sleepers at their time."""
        end = self.time + seconds
        await settle()
        while due := [sleeper for sleeper in self.sleepers if sleeper[0] <= end]:
            sleeper = min(due, key=lambda one: one[0])
            self.sleepers.remove(sleeper)
            self.time = max(self.time, sleeper[0])
            sleeper[1].set_result(None)
            await settle()
        self.time = end


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def admitted(tickets: list[Ticket]) -> list[int]:
    return [index for index, ticket in enumerate(tickets) if ticket.turn.done()]


async def test_cap_holds_and_slots_come_back() -> None:
    """No more tickets are in than the cap allows, and a slot given back goes to the next."""
    gate = Gate(LanePolicy(2), Turned())
    tickets = [gate.ticket("a") for _ in range(4)]
    assert admitted(tickets) == [0, 1]
    assert gate.waiting == 2
    tickets[1].leave()
    tickets[1].leave()
    assert admitted(tickets) == [0, 1, 2]


async def test_keys_take_turns() -> None:
    """A key that comes later is served in the next round, however many tickets another key has waiting."""
    gate = Gate(LanePolicy(1), Turned())
    keys = ["big"] * 6 + ["b", "c", "b"]
    tickets = [gate.ticket(key) for key in keys]
    order = []
    while len(order) < len(keys):
        (index,) = [index for index in admitted(tickets) if index not in order]
        order.append(index)
        tickets[index].leave()
    assert [keys[index] for index in order] == ["big", "big", "b", "c", "big", "b", "big", "big", "big"]


async def test_wide_ticket_is_not_overtaken() -> None:
    """A ticket that needs several slots waits for them at the head; narrow ones behind it do not slip past."""
    gate = Gate(LanePolicy(3), Turned())
    narrow = [gate.ticket("a") for _ in range(2)]
    wide, late = gate.ticket("b", 3), gate.ticket("c")
    assert not wide.turn.done()
    assert not late.turn.done()
    for ticket in narrow:
        ticket.leave()
    assert wide.turn.done()
    assert not late.turn.done()
    wide.leave()
    assert late.turn.done()


async def test_wider_than_the_cap_takes_all() -> None:
    """A ticket wider than the cap runs alone instead of never."""
    gate = Gate(LanePolicy(2), Turned())
    wide, next_ = gate.ticket("a", 4), gate.ticket("a")
    assert wide.turn.done()
    assert not next_.turn.done()
    wide.leave()
    assert next_.turn.done()


async def test_starts_a_minute() -> None:
    """In any 60 seconds no more pictures begin than allowed, and the next begins as soon as it may."""
    clock = Turned()
    gate = Gate(LanePolicy(100, 6), clock)
    begun: list[float] = []
    tickets = []
    for weight in (1, 2, 3, 4, 1, 1):
        ticket = gate.ticket("a", weight)
        ticket.turn.add_done_callback(lambda _, weight=weight: begun.extend([clock.now()] * weight))
        tickets.append(ticket)
        await clock.turn(5)
    assert admitted(tickets) == [0, 1, 2]
    await clock.turn(300)
    assert admitted(tickets) == [0, 1, 2, 3, 4, 5]
    assert all(sum(start <= other < start + 60 for other in begun) <= 6 for start in begun)
    first = begun[0]
    assert [moment - first for moment in begun[6:10]] == [70.0] * 4
    gate.close()


async def test_more_pictures_than_a_minute_allows_still_begin() -> None:
    """A ticket heavier than the rate begins when the last minute is empty."""
    clock = Turned()
    gate = Gate(LanePolicy(8, 2), clock)
    first, heavy = gate.ticket("a"), gate.ticket("a", 4)
    await clock.turn(59)
    assert not heavy.turn.done()
    await clock.turn(2)
    assert heavy.turn.done()
    first.leave()
    gate.close()


async def test_starts_of_an_earlier_process_count() -> None:
    """A restart does not give a fresh minute."""
    clock = Turned()
    gate = Gate(LanePolicy(8, 2), clock)
    gate.seed([(clock.now() - 50, 2)])
    ticket = gate.ticket("a")
    await clock.turn(9)
    assert not ticket.turn.done()
    await clock.turn(2)
    assert ticket.turn.done()
    gate.close()


async def test_clock_set_back_does_not_stall() -> None:
    """When the wall clock jumps back an hour the lane goes on."""
    clock = Turned()
    gate = Gate(LanePolicy(8, 1), clock)
    gate.ticket("a")
    clock.time -= 3600
    assert gate.ticket("a").turn.done()


async def test_leaving_early_gives_up_the_place() -> None:
    """A ticket cancelled while waiting, or in the moment of its turn, leaves nothing behind."""
    gate = Gate(LanePolicy(1), Turned())
    first = gate.ticket("a")

    async def enter(ticket: Ticket) -> None:
        async with ticket:
            raise AssertionError("never reached")

    waiting, turned = gate.ticket("b"), gate.ticket("c")
    tasks = [asyncio.create_task(enter(ticket)) for ticket in (waiting, turned)]
    await settle()
    tasks[0].cancel()
    await settle()
    first.leave()
    assert turned.turn.done()
    tasks[1].cancel()
    for task in tasks:
        with pytest.raises(asyncio.CancelledError):
            await task
    assert gate.waiting == 0
    assert gate.ticket("d").turn.done()


async def test_random_traffic_keeps_the_books() -> None:
    """Whatever comes and goes, the cap holds and in the end every slot is free and nobody waits."""
    dice = random.Random(7)
    gate, cap = Gate(LanePolicy(5), Turned()), 5
    tickets: list[Ticket] = []
    for _ in range(3000):
        if tickets and dice.random() < 0.5:
            tickets.pop(dice.randrange(len(tickets))).leave()
        else:
            tickets.append(gate.ticket(dice.choice("abcdefg"), dice.randint(1, 7)))
        assert sum(min(ticket.weight, cap) for ticket in tickets if ticket.turn.done()) <= cap
    for ticket in tickets:
        ticket.leave()
    assert gate.waiting == 0
    assert gate.ticket("z", cap).turn.done()


async def test_patience_grows_with_the_queue() -> None:
    """The advice when to come back grows with the queue and stays between a second and a minute."""
    clock = Turned()
    gate = Gate(LanePolicy(1), clock)
    first = gate.ticket("a")
    assert gate.patience() == 1
    clock.time += 4
    first.leave()
    gate.ticket("a")
    for _ in range(5):
        gate.ticket("a")
    assert gate.patience() == 20
    for _ in range(50):
        gate.ticket("a")
    assert gate.patience() == 60
