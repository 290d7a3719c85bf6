"""What only a cluster does: nodes that share work, die, freeze, and lose their database."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
from postgres_bench import PostgresBench
from postgres_server import PostgresServer
from runtime_child import Orders, lines, spawn
from runtime_kit import Receiver, Worker, accepted, attempt, paint, picture, task, until

from cavendish.domain import Outcome, Status, Task
from cavendish.errors import Cancelled, ConfigError, StoreUnavailable
from cavendish.runtime import postgres_schema
from cavendish.runtime.gate import LanePolicy
from cavendish.runtime.postgres import ClusterPolicy, PostgresRuntime
from cavendish.runtime.postgres_chores import queue_lost_jobs
from cavendish.runtime.postgres_pool import Pool
from cavendish.runtime.postgres_schema import migrate
from cavendish.seams import AttemptLog, Claim, Report


@pytest.fixture
def cluster(database_url: str) -> PostgresBench:
    return PostgresBench(database_url)


def said(orders: Orders, word: str, of: str) -> bool:
    return any((line.word, line.of) == (word, of) for line in lines(orders.log))


@contextlib.asynccontextmanager
async def api_node(cluster: PostgresBench) -> AsyncIterator[PostgresRuntime]:
    """A node that accepts and answers, and runs nothing."""
    async with (
        Pool(cluster.where, size=3) as pool,
        PostgresRuntime(pool, paint, accepted, {}, cluster.clock, ClusterPolicy()) as node,
    ):
        yield node


async def test_cap_holds_over_nodes(cluster: PostgresBench) -> None:
    """Two nodes together never make more pictures of a lane at once than its cap, and both work."""
    running = most = 0
    workers: set[str] = set()

    def node(name: str):  # type: ignore[no-untyped-def]
        async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
            nonlocal running, most
            workers.add(name)
            running += of.request.count
            most = max(most, running)
            await asyncio.sleep(0.05)
            running -= of.request.count
            return Outcome(pictures=(picture(),))

        return cluster.runtime(work, lane=LanePolicy(5))

    async with node("a") as first, node("b") as second:
        tasks = [task(count=1 + index % 4, credential_id=f"key-{index % 3}") for index in range(40)]
        for index, one in enumerate(tasks):
            await (first if index % 2 else second).submit(one)
        for index, one in enumerate(tasks):
            assert (await (second if index % 2 else first).wait(one.id, 60)).status is Status.SUCCEEDED
    assert most == 5
    assert workers == {"a", "b"}


async def test_node_takes_only_its_share(cluster: PostgresBench) -> None:
    """A node works on no more tasks at once than its share, and leaves the rest to the others."""
    workers = Worker(), Worker()
    lane = LanePolicy(8, here=2)
    async with cluster.runtime(workers[0], lane=lane) as first, cluster.runtime(workers[1], lane=lane):
        tasks = [task() for _ in range(8)]
        for one in tasks:
            await first.submit(one)
        await until(lambda: all(worker.running == 2 for worker in workers), 60)
        await asyncio.sleep(0.5)
        assert all(worker.running == 2 for worker in workers)
        for worker in workers:
            worker.gate.set()
        for one in tasks:
            assert (await first.wait(one.id, 60)).status is Status.SUCCEEDED
        assert all(worker.most == 2 for worker in workers)


async def test_starts_a_minute_hold_over_nodes(cluster: PostgresBench) -> None:
    """Two nodes together begin no more pictures a minute than the lane allows, and as many as it allows."""
    begun: list[float] = []

    async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
        begun.extend([time.monotonic()] * of.request.count)
        return Outcome(pictures=(picture(),))

    lane = LanePolicy(16, rpm=9)
    async with cluster.runtime(work, lane=lane) as first, cluster.runtime(work, lane=lane) as second:
        for index in range(8):
            await (first if index % 2 else second).submit(task(count=2))
        await until(lambda: len(begun) >= 8)
        await asyncio.sleep(1.5)
        assert len(begun) == 8
        async with Pool(cluster.where, size=1) as pool:
            await pool.fetch("UPDATE start SET at = at - interval '58 s'")
        await until(lambda: len(begun) == 16, 60)


async def test_nodes_tell_each_other(cluster: PostgresBench) -> None:
    """A node that runs nothing hears of another's progress and ends at once, and can stop its tasks."""
    worker = Worker()
    async with cluster.runtime(worker) as _, api_node(cluster) as front:
        first, second = task(), task()
        for one in (first, second):
            await front.submit(one)
        await until(lambda: worker.running == 2)

        async def progressed() -> bool:
            return await front.progress(first.id) == (0.5, "painting")

        await until(progressed)
        assert (await front.cancel(second.id)).status is Status.CANCELLED
        await until(lambda: worker.running == 1)
        waiting = asyncio.create_task(front.wait(first.id))
        await asyncio.sleep(0.05)
        worker.gate.set()
        start = time.monotonic()
        assert (await waiting).status is Status.SUCCEEDED
        assert time.monotonic() - start < 10  # of the 15 s after which it would have looked by itself
        assert await front.progress(first.id) is None


async def test_frozen_node_cannot_overwrite(cluster: PostgresBench, tmp_path: Path) -> None:
    """A node that was frozen while its task was taken over neither ends it nor writes its ledger when it wakes."""
    orders = Orders("postgres", cluster.where, tmp_path / "log", seconds=3)
    child = spawn(orders)
    await until(lambda: said(orders, "began", "task-0"), 60)
    os.kill(child.pid, signal.SIGSTOP)

    async def take_over(of: Task, ledger: AttemptLog, report: Report) -> Outcome:
        if of.id == "task-0":
            assert len(await ledger.attempts(of.id)) == 1
        return Outcome(pictures=(picture(),), engine="other")

    async with cluster.runtime(take_over, Receiver(), lane=LanePolicy(8)) as runtime:
        done = await runtime.wait("task-0", 20)
        assert done.outcome.engine == "other"
        ledger = await runtime.attempts("task-0")
        os.kill(child.pid, signal.SIGCONT)
        await until(lambda: any(line.at > done.finished_at + 1 for line in lines(orders.log)), 60)
        await asyncio.sleep(1)
        child.kill()
        await asyncio.to_thread(child.join)
        (shown,) = await runtime.get(["task-0"])
        assert shown.outcome.engine == "other"
        assert await runtime.attempts("task-0") == ledger


async def test_a_run_that_lost_its_claim_cannot_write(cluster: PostgresBench) -> None:
    """Under an old claim nothing begins, ends or settles."""
    worker = Worker()
    async with cluster.runtime(worker) as runtime:
        given = task()
        await runtime.submit(given)
        await until(lambda: worker.running == 1)
        line = attempt(given)
        await runtime.begin(line)
        with pytest.raises(Cancelled):
            await runtime.begin(attempt(given, number=2), "an old claim")
        with pytest.raises(Cancelled):
            await runtime.end(line, "an old claim")
        worker.gate.set()
        assert (await runtime.wait(given.id, 60)).status is Status.SUCCEEDED


async def test_dead_node_leaves_its_clients_findable_at_once(cluster: PostgresBench, tmp_path: Path) -> None:
    """When a node dies, the resubmissions of the clients that waited on it join their tasks on another at once."""
    orders = Orders("postgres", cluster.where, tmp_path / "log", seconds=30)
    async with api_node(cluster) as front:
        child = spawn(orders)
        await until(lambda: said(orders, "accepted", "task-1"), 60)
        claim = Claim("key-0", "request-0", window=120)
        assert await front.recall(claim) is None
        child.kill()
        await asyncio.to_thread(child.join)
        await asyncio.sleep(0.3)
        assert (await front.recall(claim)).id == "task-0"
        assert await front.recall(claim) is None
        assert await front.recall(Claim("key-1", "request-1", window=120)) is None


async def test_lost_job_is_queued_again(cluster: PostgresBench) -> None:
    """An open task whose job is gone gets a new one; others keep theirs."""
    async with api_node(cluster) as front, Pool(cluster.where, size=1) as pool:
        lost, kept = task(), task()
        for one in (lost, kept):
            await front.submit(one)
        await pool.fetch("DELETE FROM pgqueuer WHERE dedupe_key = $1", lost.id)
        assert await pool.transaction(queue_lost_jobs) == 1
        assert await pool.transaction(queue_lost_jobs) == 0
        async with cluster.runtime() as runtime:
            for one in (lost, kept):
                assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED


async def test_database_that_dies_and_comes_back(tmp_path: Path) -> None:
    """Tasks accepted before, and submitted while, PostgreSQL is killed and restarted all end, callbacks included."""
    server = await asyncio.to_thread(PostgresServer)
    try:
        await asyncio.to_thread(server.start)
        cluster, receiver = PostgresBench(server.url()), Receiver()

        async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
            await asyncio.sleep(0.5)
            return Outcome(pictures=(picture(),))

        async with cluster.runtime(work, receiver, lane=LanePolicy(4)) as runtime:
            before = [task(callback_url="http://receiver.test/") for _ in range(12)]
            for one in before:
                await runtime.submit(one)
            await asyncio.sleep(0.3)
            await asyncio.to_thread(server.kill)
            during = [task(callback_url="http://receiver.test/") for _ in range(4)]
            submitting = [asyncio.create_task(runtime.submit(one)) for one in during]
            waiting = asyncio.create_task(runtime.wait(before[-1].id))
            await asyncio.sleep(0.5)
            await asyncio.to_thread(server.start)
            await asyncio.gather(*submitting)
            assert (await waiting).status is Status.SUCCEEDED
            for one in (*before, *during):
                assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED
            await until(lambda: {of.id for of in receiver.told} == {one.id for one in (*before, *during)}, 60)
    finally:
        await asyncio.to_thread(server.stop)


async def test_absent_database_is_said(tmp_path: Path) -> None:
    """A database that cannot be reached is StoreUnavailable, without its address."""
    with pytest.raises(StoreUnavailable) as caught:
        async with Pool("postgresql://someone:secret@127.0.0.1:1/none"):
            pass
    assert "secret" not in caught.value.message


async def test_migrations_run_twice_and_at_once(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several migrations at the same moment leave one schema; a program older than the schema refuses."""
    versions = await asyncio.gather(*(migrate(database_url) for _ in range(3)))
    assert set(versions) == {len(postgres_schema.MIGRATIONS)}
    await migrate(database_url)
    connection = await asyncpg.connect(database_url)
    assert await connection.fetchval("SELECT count(*) FROM cavendish.version") == len(postgres_schema.MIGRATIONS)
    await connection.close()
    monkeypatch.setattr(postgres_schema, "MIGRATIONS", ())
    with pytest.raises(ConfigError, match="Upgrade"):
        await migrate(database_url)


async def test_a_task_that_runs_here_is_not_taken_from_here(cluster: PostgresBench) -> None:
    """A job whose heartbeats an outage lost may be brought to the node that runs its task: nothing starts anew."""
    worker = Worker()
    async with cluster.runtime(worker) as runtime, Pool(cluster.where, size=1) as pool:
        await runtime.submit(of := task())
        await until(lambda: len(worker.started) == 1)
        await pool.fetch("UPDATE pgqueuer SET heartbeat = now() - interval '1 hour' WHERE dedupe_key = $1", of.id)
        runtime._dispatcher.renew()
        await runtime.submit(after := task())
        await until(lambda: len(worker.started) == 2)
        worker.gate.set()
        for one in (of, after):
            assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED
        assert [one.id for one in worker.started] == [of.id, after.id]


async def test_running_tasks_speak_after_an_outage(cluster: PostgresBench) -> None:
    """When the database is back, a node refreshes the heartbeats of what it runs before anyone takes jobs again."""
    worker = Worker()
    async with cluster.runtime(worker) as runtime, Pool(cluster.where, size=1) as pool:
        await runtime.submit(of := task())
        await until(lambda: len(worker.started) == 1)
        silence = "SELECT now() - heartbeat < interval '1 minute' FROM pgqueuer WHERE dedupe_key = $1"
        await pool.fetch("UPDATE pgqueuer SET heartbeat = now() - interval '1 hour' WHERE dedupe_key = $1", of.id)
        await runtime._speak()
        assert await pool.fetchval(silence, of.id)
        worker.gate.set()
        assert (await runtime.wait(of.id, 60)).status is Status.SUCCEEDED
