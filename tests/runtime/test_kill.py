"""kill -9 at random moments: what was accepted ends, what ended is told."""

from __future__ import annotations

import asyncio
import collections
import random
import sys
import time
from pathlib import Path

from runtime_kit import Bench, Receiver, until

from cavendish.domain import AttemptState, Status
from cavendish.seams import Claim

KILLS = {"journal": 20, "postgres": 6}
CHILD = Path(__file__).with_name("runtime_child.py")


def lines(log: Path) -> list[list[str]]:
    return [line.split() for line in log.read_text().splitlines()] if log.exists() else []


async def spawn(bench: Bench, log: Path, seconds: float, first: int) -> asyncio.subprocess.Process:
    arguments = (CHILD, bench.name, bench.where, log, seconds, first)
    return await asyncio.create_subprocess_exec(sys.executable, *map(str, arguments))


async def start(bench: Bench, log: Path, first: int) -> asyncio.subprocess.Process:
    """Start a child and wait until its first task is accepted."""
    child = await spawn(bench, log, 0.05, first)
    await until(lambda: ["accepted", f"task-{first}"] in lines(log) or child.returncode is not None, 60)
    assert child.returncode is None
    return child


async def test_nothing_is_lost_by_kills(bench: Bench, tmp_path: Path) -> None:
    """After random kills every accepted task has ended, once, and its callback has arrived."""
    log, dice = tmp_path / "log", random.Random(1)
    for kill in range(KILLS[bench.name]):
        child = await start(bench, log, kill * 10_000)
        await asyncio.sleep(dice.uniform(0, 0.4))
        child.kill()
        await child.wait()
    said = lines(log)
    accepted = [of for word, of in said if word == "accepted"]
    assert len(accepted) > KILLS[bench.name]
    delivered = {of for word, of in said if word == "delivered"}
    receiver = Receiver()
    async with bench.runtime(deliver=receiver) as runtime:
        end = time.monotonic() + 60
        for task_id in accepted:
            done = await runtime.wait(task_id, max(0.0, end - time.monotonic()))
            assert done is not None, task_id
            assert done.status is Status.SUCCEEDED

        def told() -> set[str]:
            return delivered | {of.id for of in receiver.told}

        await until(lambda: told() >= set(accepted), 20)
        assert len(await runtime.get(accepted)) == len(accepted)
        made = collections.Counter(of for word, of in said if word == "made")
        for task_id in accepted[:: max(1, len(accepted) // 40)]:
            ended = [line for line in await runtime.attempts(task_id) if line.state is AttemptState.SUCCEEDED]
            assert len(ended) <= max(1, made[task_id])


async def test_clients_that_waited_find_their_task_after_a_crash(bench: Bench, tmp_path: Path) -> None:
    """After a kill the synchronous tasks, open or just ended, count as left without an answer; others do not."""
    log = tmp_path / "log"
    child = await start(bench, log, 0)
    await until(lambda: any(line == ["delivered", "task-0"] for line in lines(log)), 10)
    child.kill()
    await child.wait()
    last = [of for word, of in lines(log) if word == "accepted"][-1]
    async with bench.runtime() as runtime:
        for task_id in ("task-0", last):
            number = int(task_id.partition("-")[2])
            claim = Claim(f"key-{number % 5}", f"request-{number}", window=120)
            assert ((await runtime.recall(claim)) is not None) == (number % 2 == 0)
            assert await runtime.recall(claim) is None


async def test_task_that_kills_every_process_is_given_up(bench: Bench, tmp_path: Path) -> None:
    """A task that brings its process down as often as allowed fails with a message that says so."""
    log = tmp_path / "log"
    for _ in range(4):
        child = await spawn(bench, log, -1, 0)
        await child.wait()
    assert [of for word, of in lines(log) if (word, of) == ("began", "task-0")] == ["task-0"] * 3
    async with bench.runtime(max_runs=100) as runtime:
        done = await runtime.wait("task-0", 10)
        assert done.status is Status.FAILED
        assert "stopped 3 times" in done.outcome.failure.message
