"""A process that runs a runtime until it is killed: what it began, made and delivered goes to a log, a line each.

A line is `word subject time pid`. Processes are forked from one that has imported everything, so that they start fast.
"""

from __future__ import annotations

import asyncio
import functools
import multiprocessing
import multiprocessing.forkserver
import multiprocessing.process
import os
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path

from forking import ensure_forkserver
from runtime_kit import attempt, open_bench, picture, task, until

from cavendish.domain import AttemptState, Delivery, Outcome, Task
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Claim, Report

CAP = 8


@dataclass(frozen=True)
class Orders:
    """What a child does: which store it opens, how long a task takes (seconds, below 0: it kills the process), the
    number of its first task, and the seconds between its submissions."""

    kind: str
    where: str
    log: Path
    seconds: float = 0.05
    first: int = 0
    pace: float = 0.01


@dataclass(frozen=True)
class Line:
    word: str
    of: str
    at: float
    pid: int


def lines(log: Path) -> list[Line]:
    """What was logged so far."""
    if not log.exists():
        return []
    fields = (line.split() for line in log.read_text().splitlines())
    return [Line(word, of, float(at), int(pid)) for word, of, at, pid in fields]


def spawn(orders: Orders) -> multiprocessing.process.BaseProcess:
    """Start a child."""
    context = multiprocessing.get_context("forkserver")
    _start_forking()
    child = context.Process(target=run, args=(orders,), daemon=True)
    child.start()
    return child


@functools.cache
def _start_forking() -> None:
    """Start the process that children are forked from, on the path of this one."""
    ensure_forkserver("runtime_child", "journal_bench", "postgres_bench")


async def start(orders: Orders) -> multiprocessing.process.BaseProcess:
    """Start a child and wait until its first task is accepted."""
    child = spawn(orders)

    def accepted() -> bool:
        assert child.is_alive()
        return any(line.word == "accepted" and line.of == f"task-{orders.first}" for line in lines(orders.log))

    await until(accepted, 60)
    return child


def run(orders: Orders) -> None:
    """The child's life."""
    random.seed()
    asyncio.run(_Child(orders).live())


class _Child:
    def __init__(self, orders: Orders) -> None:
        self.orders = orders

    def say(self, word: str, of: str) -> None:
        """One appended line; whole, because the kernel writes it in one call."""
        handle = os.open(self.orders.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{word} {of} {time.time()} {os.getpid()}\n".encode())
        os.close(handle)

    async def work(self, of: Task, log: AttemptLog, report: Report) -> Outcome:
        line = attempt(of, number=len(await log.attempts(of.id)) + 1)
        await log.begin(line)
        self.say("began", of.id)
        if self.orders.seconds < 0:
            os._exit(1)
        await asyncio.sleep(self.orders.seconds * random.uniform(0.5, 1.5))
        self.say("made", of.id)
        await log.end(replace(line, state=AttemptState.SUCCEEDED, settled=1, picture=picture()))
        return Outcome(pictures=(picture(),))

    async def deliver(self, of: Task) -> Delivery:
        """A receiver that refuses four times in ten."""
        tries = (of.delivery or Delivery()).tries + 1
        if random.random() < 0.4:
            return Delivery(tries=tries, next_at=time.time() + 0.05, last_status=500)
        self.say("delivered", of.id)
        return Delivery(tries=tries, delivered_at=time.time(), last_status=200)

    async def live(self) -> None:
        deadly = self.orders.seconds < 0
        bench = open_bench(self.orders.kind, self.orders.where)
        async with bench.runtime(
            self.work, self.deliver, lane=LanePolicy(CAP), max_runs=3 if deadly else 1000
        ) as runtime:
            number = self.orders.first
            while True:
                given = task(
                    id=f"task-{number}",
                    callback_url=f"http://host-{number % 3}.test/",
                    credential_id=f"key-{number % 5}",
                    synchronous=number % 2 == 0,
                )
                await runtime.submit(given, Claim(given.credential_id, f"request-{number}"))
                self.say("accepted", given.id)
                number += 1
                if deadly:
                    await runtime.wait(given.id)
                    return
                await asyncio.sleep(self.orders.pace)
