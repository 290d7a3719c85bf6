"""kill -9 at chosen moments: what clients that waited find afterwards, and tasks that bring their process down."""

from __future__ import annotations

import asyncio
from pathlib import Path

from runtime_child import Orders, lines, spawn, start
from runtime_kit import Bench, until

from cavendish.domain import Status
from cavendish.seams import Claim


async def test_clients_that_waited_find_their_task_after_a_crash(bench: Bench, tmp_path: Path) -> None:
    """After a kill the synchronous tasks, open or just ended, count as left without an answer; others do not."""
    orders = Orders(bench.name, bench.where, tmp_path / "log")
    child = await start(orders)
    await until(lambda: any((line.word, line.of) == ("delivered", "task-0") for line in lines(orders.log)), 60)
    child.kill()
    await asyncio.to_thread(child.join)
    last = [line.of for line in lines(orders.log) if line.word == "accepted"][-1]
    async with bench.runtime() as runtime:
        for task_id in ("task-0", last):
            number = int(task_id.partition("-")[2])
            claim = Claim(f"key-{number % 5}", f"request-{number}", window=120)
            assert ((await runtime.recall(claim)) is not None) == (number % 2 == 0)
            assert await runtime.recall(claim) is None


async def test_task_that_kills_every_process_is_given_up(bench: Bench, tmp_path: Path) -> None:
    """A task that brings its process down as often as allowed fails with a message that says so."""
    orders = Orders(bench.name, bench.where, tmp_path / "log", seconds=-1)
    for _ in range(4):
        child = spawn(orders)
        await asyncio.to_thread(child.join)
    assert [line.word for line in lines(orders.log) if line.of == "task-0"].count("began") == 3
    async with bench.runtime(max_runs=100) as runtime:
        done = await runtime.wait("task-0", 10)
        assert done.status is Status.FAILED
        assert "stopped 3 times" in done.outcome.failure.message
