"""Records of ended tasks are kept for a while, what they cost for ever, over every implementation."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from runtime_kit import Bench, Receiver, Worker, attempt, paint, picture, task, until

from cavendish.domain import AttemptState, Outcome, Status, Task
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Report, TaskQuery, TaskRuntime

DAY = 86_400.0
KEEP = 90 * DAY


async def pay(of: Task, log: AttemptLog, report: Report) -> Outcome:
    """An engine whose one call is in the ledger."""
    line = attempt(of)
    await log.begin(line)
    await log.end(replace(line, state=AttemptState.SUCCEEDED, settled=line.reserved, picture=picture()))
    return Outcome(pictures=(picture(),))


async def known(runtime: TaskRuntime, *tasks: Task) -> list[str]:
    return [one.id for one in await runtime.get([one.id for one in tasks])]


async def test_old_tasks_go_and_their_ledger_stays(bench: Bench) -> None:
    """A task that ended longer ago than tasks are kept is deleted; its calls and what they cost are not."""
    old = [task() for _ in range(3)]
    async with bench.runtime(pay) as runtime:
        for one in old:
            await runtime.submit(one)
            await runtime.wait(one.id, 60)
        lines, spent = await runtime.attempts(old[0].id), await runtime.spending("2000-01-01")
        assert (len(lines), spent[0].calls) == (1, 3)
    bench.clock.ahead = KEEP - DAY
    recent = task(created_at=bench.clock.now())
    async with bench.runtime(paint, keep_tasks=KEEP) as runtime:
        await runtime.submit(recent)
        await runtime.wait(recent.id, 60)
        assert await known(runtime, *old) == [one.id for one in old]
    bench.clock.ahead = KEEP + DAY
    async with bench.runtime(paint, keep_tasks=KEEP) as runtime:

        async def gone() -> bool:
            return not await known(runtime, *old)

        await until(gone)
        page = await runtime.list(TaskQuery())
        assert ([one.id for one in page.tasks], page.total) == ([recent.id], 1)
        assert await runtime.attempts(old[0].id) == lines
        assert await runtime.spending("2000-01-01") == spent


async def test_open_tasks_and_due_callbacks_are_not_old(bench: Bench) -> None:
    """However old, a task that has not ended, or whose callback is still to be tried, is kept."""
    worker, away = Worker(), Receiver(*[500] * 50, wait=1000 * DAY)
    waiting, running, due, old = task(), task(), task(callback_url="http://receiver.test/"), task()

    async def hold(of: Task, log: AttemptLog, report: Report) -> Outcome:
        quick = of.id in (due.id, old.id)
        return Outcome(pictures=(picture(),)) if quick else await worker(of, log, report)

    async with bench.runtime(hold, away, lane=LanePolicy(1), grace=0) as runtime:
        for one in (due, old):
            await runtime.submit(one)
            await runtime.wait(one.id, 60)
        await until(lambda: len(away.told) == 1)
        await runtime.submit(running)
        await until(lambda: worker.running == 1)
        await runtime.submit(waiting)
        await asyncio.sleep(0.05)  # the delivery is being written
    bench.clock.ahead = KEEP + DAY
    async with bench.runtime(hold, away, lane=LanePolicy(1), grace=0, keep_tasks=KEEP) as runtime:

        async def gone() -> bool:
            return not await known(runtime, old)

        await until(gone)
        assert await known(runtime, waiting, running, due) == [waiting.id, running.id, due.id]
        worker.gate.set()
        for one in (waiting, running):
            assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED
