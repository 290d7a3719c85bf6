"""What the runtime tests share: clocks, tasks, stores to open and reopen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from cavendish.domain import (
    Action,
    ApiKey,
    Attempt,
    Delivery,
    ImageRequest,
    Outcome,
    Picture,
    Task,
    new_id,
    new_object_id,
)
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Deliver, Execute, Report


class RealClock:
    """Wall time, which a test may set forward by `ahead` seconds."""

    ahead = 0.0

    def now(self) -> float:
        return time.time() + self.ahead

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def task(**changes: Any) -> Task:
    """A task as the service submits it."""
    now = changes.pop("created_at", time.time())
    count = changes.pop("count", 1)
    base = Task(
        id=new_id(),
        object_id=new_object_id(now),
        api_id=new_id(),
        application_id=new_id(),
        credential_id="credential-1",
        owner_id="owner-1",
        trace_id=new_id(),
        created_at=now,
        request=ImageRequest(Action.GENERATE, "a white siamese cat", "nano-banana", count=count),
        wire_request={"prompt": "a white siamese cat", "model": None, "nested": {"ünïcode": ["☃", 1.5]}},
        engine="scripted",
        lane="scripted",
    )
    return replace(base, **changes)


def picture(index: int = 0) -> Picture:
    return Picture(f"outputs/{new_id()}.png", "image/png", 1024, 1024, 12345, 7, index)


def attempt(of: Task, **changes: Any) -> Attempt:
    """The first attempt of a task's first picture, paid and reserved at a tenth of a dollar."""
    base = Attempt(
        task_id=of.id,
        index=0,
        number=1,
        engine="gemini",
        model="nano-banana",
        upstream_id="gemini-2.5-flash-image",
        picture_name=f"outputs/{new_id()}",
        seed=1,
        credential_id=of.credential_id,
        paid=True,
        started_at=time.time(),
        reserved=100_000_000,
    )
    return replace(base, **changes)


def api_key(**changes: Any) -> ApiKey:
    key_id = new_id()
    return replace(ApiKey(key_id, "test", "owner-1", "application-1", f"hash-{key_id}", time.time()), **changes)


async def paint(of: Task, log: AttemptLog, report: Report) -> Outcome:
    """An engine that is done at once."""
    return Outcome(pictures=tuple(picture(index) for index in range(of.request.count)), engine="scripted")


async def accepted(of: Task) -> Delivery:
    """A receiver that answers 200."""
    before = of.delivery or Delivery()
    return replace(before, tries=before.tries + 1, next_at=None, delivered_at=time.time(), last_status=200)


class Worker:
    """An engine that holds every task until it is let go, and remembers who ran and how many at once."""

    def __init__(self) -> None:
        self.started: list[Task] = []
        self.running = 0
        self.most = 0
        self.gate = asyncio.Event()

    async def __call__(self, of: Task, log: AttemptLog, report: Report) -> Outcome:
        self.started.append(of)
        self.running += of.request.count
        self.most = max(self.most, self.running)
        report(0.5, "painting")
        try:
            await self.gate.wait()
        finally:
            self.running -= of.request.count
        return Outcome(pictures=(picture(),), engine="scripted")


class Receiver:
    """A callback receiver: answers from a list of statuses, then 200; remembers what it was told."""

    def __init__(self, *statuses: int, wait: float = 0.0) -> None:
        self.statuses = list(statuses)
        self.wait = wait
        self.told: list[Task] = []

    async def __call__(self, of: Task) -> Delivery:
        self.told.append(of)
        status = self.statuses.pop(0) if self.statuses else 200
        tries = (of.delivery or Delivery()).tries + 1
        if status == 200:
            return Delivery(tries=tries, delivered_at=time.time(), last_status=200)
        return Delivery(tries=tries, next_at=time.time() + self.wait, last_status=status, last_error=f"HTTP {status}")


async def until(condition: Callable[[], bool | Awaitable[bool]], timeout: float = 60.0) -> None:
    """Wait until the condition holds; fail when it does not within `timeout` seconds."""
    end = time.monotonic() + timeout
    while True:
        answer = condition()
        if answer if isinstance(answer, bool) else await answer:
            return
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.005)


class Bench(Protocol):
    """One store on which runtimes are opened, closed and opened again."""

    clock: RealClock
    name: str
    where: str

    def runtime(
        self,
        execute: Execute = ...,
        deliver: Deliver = ...,
        *,
        lane: LanePolicy = ...,
        queue_limit: int = ...,
        grace: float = ...,
        max_runs: int = ...,
        keep_tasks: float = ...,
    ) -> Any:
        """An async context manager that gives a running TaskRuntime which is an AttemptLog too."""
        ...

    def keys(self) -> Any:
        """An async context manager that gives the KeyStore."""
        ...


def open_bench(kind: str, where: str) -> Bench:
    """The store of a bench named by its `name` and `where`, for another process."""
    # each where it is needed: PgQueuer takes a second to import
    if kind == "journal":
        from journal_bench import JournalBench

        return JournalBench(Path(where).parent)
    from postgres_bench import PostgresBench

    return PostgresBench(where)
