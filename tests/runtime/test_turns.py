"""In which order tasks start, over every implementation."""

from __future__ import annotations

import asyncio

import asyncpg
from postgres_bench import PostgresBench
from runtime_kit import Bench, picture, task

from cavendish.domain import Outcome, Task
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Report


class Starts:
    """An engine that notes which task began, and holds the first until it is let go."""

    def __init__(self) -> None:
        self.order: list[str] = []
        self.gate = asyncio.Event()

    async def __call__(self, of: Task, log: AttemptLog, report: Report) -> Outcome:
        self.order.append(of.id)
        await self.gate.wait()
        return Outcome(pictures=(picture(),))


async def test_tasks_of_a_key_start_in_the_order_they_came(bench: Bench) -> None:
    """On a lane that makes one picture at a time a key's tasks start in the order in which they were accepted."""
    starts = Starts()
    async with bench.runtime(starts, lane=LanePolicy(1)) as runtime:
        tasks = [task() for _ in range(12)]
        for one in tasks:
            await runtime.submit(one)
        starts.gate.set()
        for one in tasks:
            await runtime.wait(one.id, 60)
    assert starts.order == [one.id for one in tasks]


async def test_a_late_key_is_next(bench: Bench) -> None:
    """A key's first task comes before the others of a key that has many waiting, but for what is already at hand."""
    starts = Starts()
    async with bench.runtime(starts, lane=LanePolicy(2)) as runtime:
        crowd = [task(credential_id="crowd") for _ in range(30)]
        for one in crowd:
            await runtime.submit(one)
        single = task(credential_id="single")
        await runtime.submit(single)
        starts.gate.set()
        for one in (*crowd, single):
            await runtime.wait(one.id, 60)
    assert starts.order.index(single.id) <= 6


async def test_what_asks_no_more_holds_up_nobody(database_url: str) -> None:
    """A task whose node asked in vain and died keeps its place for seconds, not until the node counts as dead."""
    bench, starts = PostgresBench(database_url), Starts()
    starts.gate.set()
    async with bench.runtime(starts, lane=LanePolicy(1)) as runtime:
        first = task()
        await runtime.submit(first)
        await runtime.wait(first.id, 60)
        connection = await asyncpg.connect(database_url, server_settings={"search_path": "cavendish"})
        await connection.execute(
            "INSERT INTO task(id, owner, credential, status, lane, weight, synchronous, tag, waiting, created, spec)"
            " SELECT 'lost', owner, 'dead', 'pending', lane, 1, false, 0, clock_timestamp() - interval '11 s', created,"
            " spec FROM task LIMIT 1"
        )
        await connection.close()
        second = task()
        await runtime.submit(second)
        assert await runtime.wait(second.id, 60)


async def test_the_dispatcher_keeps_no_diary(database_url: str) -> None:
    """What PgQueuer would note of every step of a job is not written."""
    bench, starts = PostgresBench(database_url), Starts()
    starts.gate.set()
    async with bench.runtime(starts) as runtime:
        one = task()
        await runtime.submit(one)
        await runtime.wait(one.id, 60)
    connection = await asyncpg.connect(database_url, server_settings={"search_path": "cavendish"})
    assert await connection.fetchval("SELECT count(*) FROM pgqueuer_log") == 0
    assert await connection.fetchval("SELECT count(*) FROM pgqueuer") == 0
    await connection.close()


async def test_a_node_of_the_version_before_starts_tasks(database_url: str) -> None:
    """While nodes are restarted one after another, those that still run the version before start tasks as they did."""
    async with PostgresBench(database_url).runtime(lane=LanePolicy(1)):
        connection = await asyncpg.connect(database_url, server_settings={"search_path": "cavendish"})
        await connection.execute(
            "INSERT INTO task(id, owner, credential, status, lane, weight, synchronous, tag, created, spec)"
            " VALUES('one', 'o', 'c', 'pending', 'old', 1, false, 1, 0, '{}')"
        )
        start = "SELECT verdict, runs FROM start_run($1, 'old', 'claim', 1, 5, 0)"
        assert tuple(await connection.fetchrow(start, "one")) == ("run", 0)
        assert tuple(await connection.fetchrow(start, "another")) == ("gone", None)
        await connection.close()
