"""A process that runs a runtime until it is killed: what it began, made and delivered goes to a log, a line each.

    runtime_child.py KIND WHERE LOG SECONDS FIRST
KIND and WHERE name the store. SECONDS is how long a task takes; below 0 it kills the process. Tasks named FIRST,
FIRST+1, ... are submitted without end (one only where it kills), each with a callback, every other one synchronous; an
id is logged once its submission returned.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

from runtime_kit import attempt, open_bench, picture, task

from cavendish.domain import AttemptState, Delivery, Outcome, Task
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Claim, Report

KIND, WHERE, LOG, SECONDS, FIRST = sys.argv[1], sys.argv[2], Path(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
MAX_RUNS = 3 if SECONDS < 0 else 100


def say(word: str, of: str) -> None:
    """One appended line; whole, because the kernel writes it in one call."""
    handle = os.open(LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, f"{word} {of}\n".encode())
    os.close(handle)


async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
    number = len(await log.attempts(of.id)) + 1
    line = attempt(of, number=number)
    await log.begin(line)
    say("began", of.id)
    if SECONDS < 0:
        os._exit(1)
    await asyncio.sleep(SECONDS * random.uniform(0.5, 1.5))
    say("made", of.id)
    await log.end(replace(line, state=AttemptState.SUCCEEDED, settled=1, picture=picture()))
    return Outcome(pictures=(picture(),))


async def deliver(of: Task) -> Delivery:
    tries = (of.delivery or Delivery()).tries + 1
    if random.random() < 0.4:
        return Delivery(tries=tries, next_at=time.time() + 0.05, last_status=500)
    say("delivered", of.id)
    return Delivery(tries=tries, delivered_at=time.time(), last_status=200)


async def main() -> None:
    bench = open_bench(KIND, WHERE)
    async with bench.runtime(work, deliver, lane=LanePolicy(8), max_runs=MAX_RUNS) as runtime:
        say("up", str(os.getpid()))
        number = FIRST
        while True:
            given = task(
                id=f"task-{number}",
                callback_url=f"http://host-{number % 3}.test/",
                credential_id=f"key-{number % 5}",
                synchronous=number % 2 == 0,
            )
            await runtime.submit(given, Claim(given.credential_id, f"request-{number}"))
            say("accepted", given.id)
            number += 1
            if SECONDS < 0:
                await runtime.wait(given.id)
                return
            await asyncio.sleep(0.01)


asyncio.run(main())
