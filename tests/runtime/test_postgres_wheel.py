"""On a machine without PostgreSQL the tests' server comes from a wheel, of a newer version than most machines have."""

from __future__ import annotations

import postgres_server
import pytest
from postgres_bench import PostgresBench
from postgres_server import PostgresServer
from runtime_kit import task

from cavendish.domain import Status


async def test_the_wheels_server_runs_a_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    """The binaries that the development extra brings start, take the schema and run a task."""
    monkeypatch.setattr(postgres_server, "binaries", postgres_server.shipped)
    server = PostgresServer()
    try:
        server.start()
        async with PostgresBench(server.url()).runtime() as runtime:
            one = task()
            await runtime.submit(one)
            assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED
    finally:
        server.stop()
