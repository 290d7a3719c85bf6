"""`make bench-runtime`: what tasks cost and how long they wait, in one file and on PostgreSQL.

The runtime is measured at its own seam, with an engine that takes no time; only the rows that say "over HTTP" have a
whole server in front of it. PostgreSQL runs here too and flushes to the disk in earnest; its CPU counts.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import aiohttp

from cavendish.domain import (
    Action,
    Attempt,
    AttemptState,
    ImageRequest,
    Outcome,
    Picture,
    Task,
    new_id,
    new_object_id,
)
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Report, TaskQuery, TaskRuntime

from .measure import Row, cores, milliseconds, percentile, table
from .serving import Server
from .stores import LANE, Maker, Store, maker

CLIENTS, RATE = 64, 200.0
CPU_LIMIT = {"embedded": 0.0005, "cluster": 0.004}
P99_LIMIT, PAGE_LIMIT, GROWTH_LIMIT = 0.050, 0.005, 1.2
SLOTS = 2
PERIOD = 60.0
_PICTURE = Picture("outputs/" + "0" * 32 + ".png", "image/png", 1024, 1024, 12345, 7)
_MADE = Outcome(pictures=(_PICTURE,), engine=LANE)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured. `cap`: starts a minute, None to leave that out, for it takes a minute."""

    tasks: int = 3000
    alone: int = 200
    seconds: float = 8.0
    past: tuple[int, ...] = (100_000, 1_000_000)
    pairs: int = 150
    crowd: int = 10_000
    task_seconds: float = 1.0
    cap: int | None = 120
    http: bool = True


QUICK = Plan(tasks=50, alone=10, seconds=0.2, past=(500,), pairs=5, crowd=20, task_seconds=0.02, cap=None, http=False)


def a_task(key: str = "key-1", owner: str = "past-1") -> Task:
    """A task as the service submits it."""
    now = time.time()
    return Task(
        id=new_id(),
        object_id=new_object_id(now),
        api_id=new_id(),
        application_id=new_id(),
        credential_id=key,
        owner_id=owner,
        trace_id=new_id(),
        created_at=now,
        request=ImageRequest(Action.GENERATE, "a white siamese cat", "nano-banana"),
        wire_request={"action": "generate", "prompt": "a white siamese cat"},
        engine=LANE,
        lane=LANE,
    )


async def nothing(of: Task, log: AttemptLog, report: Report) -> Outcome:
    """An engine that is done at once."""
    return _MADE


async def noted(of: Task, log: AttemptLog, report: Report) -> Outcome:
    """An engine that is done at once and whose call is in the ledger, as every real one is."""
    name = "outputs/" + of.id
    line = Attempt(of.id, 0, 1, LANE, of.request.model, LANE, name, 7, of.credential_id, False, time.time())
    await log.begin(line)
    await log.end(replace(line, state=AttemptState.SUCCEEDED, outcome="ok", settled=0, picture=_PICTURE))
    return _MADE


# --- cost --------------------------------------------------------------------------------------------------------


async def cost(store: Store, plan: Plan) -> list[Row]:
    """CPU from submission to the news of the end; what the clients and their tasks cost is in it, HTTP is not."""
    rows, limit = [], CPU_LIMIT[store.name]
    for what, engine in (("", nothing), (", its call in the ledger", noted)):
        async with store.open(engine, LanePolicy(CLIENTS)) as runtime:
            await _through(runtime, [a_task() for _ in range(CLIENTS)])
            tasks = [a_task() for _ in range(plan.tasks)]
            before = store.cpu()
            await _through(runtime, tasks)
            each = (store.cpu() - before) / len(tasks)
        judged = {} if what else {"target": f"≤ {limit * 1000:g} ms", "met": each <= limit}
        rows.append(Row(f"{store.name}: CPU a task{what}", f"{each * 1000:.2f} ms", **judged))  # type: ignore[arg-type]
    return rows


async def _through(runtime: TaskRuntime, tasks: Sequence[Task]) -> None:
    """Submit tasks from many clients, each of which waits for the end before its next."""
    left = iter(tasks)

    async def client() -> None:
        for task in left:
            await runtime.submit(task)
            await runtime.wait(task.id, 60)

    await asyncio.gather(*(client() for _ in range(CLIENTS)))


# --- waiting -----------------------------------------------------------------------------------------------------


async def latency(store: Store, plan: Plan) -> list[Row]:
    """Submits of one client and at the steady rate, at the seam; only the embedded store's have a target."""
    async with store.open(noted, LanePolicy(CLIENTS)) as runtime:

        async def submit() -> None:
            await runtime.submit(a_task())

        return await _latency(store.name, submit, plan, P99_LIMIT if store.name == "embedded" else None)


async def over_http(store: Store, plan: Plan) -> list[Row]:
    """The same through a whole server, whose engine paints its small picture in earnest."""
    settings = {"CAVENDISH_ENGINE": "scripted", "CAVENDISH_QUEUE_LIMIT": "1000000", "CAVENDISH_LOG": "json"}
    body = {"prompt": "a white siamese cat", "async": True}
    with (
        tempfile.TemporaryDirectory(prefix="cavendish-bench-") as folder,
        Server(Path(folder), settings | store.settings()) as server,
    ):
        async with aiohttp.ClientSession(server.url, headers=server.headers) as session:

            async def submit() -> None:
                async with session.post("/nano-banana/images", json=body) as answer:
                    await answer.read()
                    answer.raise_for_status()

            return await _latency(f"{store.name}, over HTTP", submit, plan)


async def _latency(
    what: str, submit: Callable[[], Awaitable[None]], plan: Plan, limit: float | None = None
) -> list[Row]:
    for _ in range(plan.alone // 5):
        await submit()  # warm
    alone = [await timed(submit()) for _ in range(plan.alone)]
    steady = await _steady(submit, plan.seconds)
    p99 = percentile(steady, 99)
    met = None if limit is None else p99 <= limit
    target = "" if limit is None else f"≤ {limit * 1000:.0f} ms"
    load = f"steady {RATE:.0f}/s from {CLIENTS} clients"
    return [
        Row(f"{what}: submit, one client, p50", milliseconds(percentile(alone, 50))),
        Row(f"{what}: submit, one client, p99", milliseconds(percentile(alone, 99))),
        Row(f"{what}: submit, {load}, p50", milliseconds(percentile(steady, 50))),
        Row(f"{what}: submit, {load}, p99", milliseconds(p99), target=target, met=met),
    ]


async def _steady(submit: Callable[[], Awaitable[None]], seconds: float) -> list[float]:
    """Seconds of submits at a fixed rate, each from when it was due, so that no wait is hidden."""
    taken: list[float] = []
    start = time.perf_counter() + 0.1

    async def client(number: int) -> None:
        for place in range(number, int(RATE * seconds), CLIENTS):
            due = start + place / RATE
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await submit()
            taken.append(time.perf_counter() - due)

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    return taken


async def timed(call: Awaitable[object]) -> float:
    """Seconds until a call has answered."""
    began = time.perf_counter()
    await call
    return time.perf_counter() - began


# --- with a past -------------------------------------------------------------------------------------------------


async def growth(make: Maker, plan: Plan) -> list[Row]:
    """Submit, retrieve and a page with many past tasks, in turns with an empty store."""
    empty, grown = await make.make(), await make.make()
    async with grown.open(nothing, LanePolicy(CLIENTS)) as runtime:
        await _through(runtime, [a_task()])
    rows: list[Row] = []
    for size in plan.past:
        await grown.grow(size)
        async with empty.open(nothing, LanePolicy(CLIENTS)) as base, grown.open(nothing, LanePolicy(CLIENTS)) as big:
            rows += await _compared(grown.name, size, base, big, plan.pairs)
    return rows


def _asked(runtime: TaskRuntime, what: str, task: Task) -> Awaitable[object]:
    if what == "submit":
        return runtime.submit(task)
    if what == "retrieve":
        return runtime.get([task.id], task.owner_id)
    return runtime.list(TaskQuery(owner_id=task.owner_id))


async def _compared(name: str, size: int, base: TaskRuntime, big: TaskRuntime, pairs: int) -> list[Row]:
    taken: dict[str, tuple[list[float], list[float]]] = {what: ([], []) for what in ("submit", "retrieve", "page")}
    for turn in range(-pairs // 5, pairs):
        for place, runtime in enumerate((base, big) if turn % 2 else (big, base)):
            task = a_task()
            for what in taken:
                seconds = await timed(_asked(runtime, what, task))
                if turn >= 0:  # before that it warms up
                    taken[what][place if turn % 2 else 1 - place].append(seconds)
            await runtime.wait(task.id, 60)
    rows = []
    for what in ("submit", "retrieve"):
        small, large = map(statistics.median, taken[what])
        ratio = large / small
        rows.append(
            Row(
                f"{name}: {what}, {size:,} past tasks",
                milliseconds(large),
                f"none {milliseconds(small)}",
                ratio,
                f"≤ {GROWTH_LIMIT}",
                ratio <= GROWTH_LIMIT,
            )
        )
    page = statistics.median(taken["page"][1])
    limit = f"≤ {PAGE_LIMIT * 1000:.0f} ms"
    rows.append(Row(f"{name}: a page, {size:,} past tasks", milliseconds(page), target=limit, met=page <= PAGE_LIMIT))
    return rows


# --- fairness and caps -------------------------------------------------------------------------------------------


async def fairness(store: Store, plan: Plan) -> list[Row]:
    """How long another key's single task waits for its turn while a key has a crowd waiting."""
    began: dict[str, float] = {}

    async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
        began[of.id] = time.perf_counter()
        await asyncio.sleep(plan.task_seconds)
        return _MADE

    waits = []
    async with store.open(work, LanePolicy(SLOTS)) as runtime:
        crowd = [a_task("crowd") for _ in range(plan.crowd)]
        for at in range(0, len(crowd), CLIENTS):
            await asyncio.gather(*map(runtime.submit, crowd[at : at + CLIENTS]))
        for number in range(5):
            task = a_task(f"other-{number}")
            submitted = time.perf_counter()
            await runtime.submit(task)
            await runtime.wait(task.id, 60)
            waits.append(began[task.id] - submitted)
    worst, limit = max(waits), plan.task_seconds
    what = f"{store.name}: wait of a key's single {limit:g} s task beside {plan.crowd:,} of another, worst of 5"
    return [Row(what, f"{worst:.2f} s", "", worst / limit, "≤ 1 + 0.2 s", worst <= limit + 0.2)]


async def exactness(store: Store, cap: int) -> list[Row]:
    """Starts over two nodes in the first 60 s and the most in any 60 s, against the cap on starts a minute."""
    starts: list[float] = []
    done = asyncio.Event()

    async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
        starts.append(time.monotonic())
        if len(starts) == 2 * cap:
            done.set()
        return _MADE

    lane = LanePolicy(cap, cap)
    async with store.open(work, lane) as first, store.open(work, lane) as second:
        for number in range(2 * cap):
            await (second if number % 2 else first).submit(a_task())
        async with asyncio.timeout(2 * PERIOD):
            await done.wait()
    within = sum(at < starts[0] + PERIOD for at in starts)
    most = max(sum(at <= one < at + PERIOD for one in starts) for at in starts)
    met = abs(within - cap) <= 0.02 * cap and abs(most - cap) <= 0.02 * cap
    what = f"cluster: starts in a minute over two nodes, cap {cap}; the most in any 60 s"
    return [Row(what, f"{within}; {most}", "", most / cap, "within 2 %", met)]


# --- all of it ---------------------------------------------------------------------------------------------------


async def measure(kind: str, make: Maker, plan: Plan) -> list[Row]:
    """Every figure of one kind of store."""
    store = await make.make()
    rows = await cost(store, plan)
    _say(f"{kind}: latencies")
    rows += await latency(store, plan)
    if plan.http:
        rows += await over_http(await make.make(), plan)
    _say(f"{kind}: past tasks")
    rows += await growth(make, plan)
    _say(f"{kind}: fairness")
    rows += await fairness(await make.make(), plan)
    if kind == "cluster" and plan.cap is not None:
        _say(f"{kind}: requests a minute")
        rows += await exactness(await make.make(), plan.cap)
    return rows


def _say(what: str) -> None:
    print(f"measuring {what} …", file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", choices=sorted(CPU_LIMIT), help="one kind of store")
    parser.add_argument("--quick", action="store_true", help="so little of everything that the figures mean nothing")
    options = parser.parse_args(arguments)
    load, rows = os.getloadavg()[0], []
    for kind in [options.only] if options.only else sorted(CPU_LIMIT, reverse=True):
        _say(f"{kind}: CPU")
        with maker(kind) as make:
            rows += asyncio.run(measure(kind, make, QUICK if options.quick else Plan()))
    print(f"\n{cores()} cores, load before {load:.1f}, Python {platform.python_version()}, {platform.system()}\n")
    print(table(rows))


if __name__ == "__main__":
    main()
