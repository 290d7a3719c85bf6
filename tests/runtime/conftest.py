"""The runtimes under test: each is done when the contract suite is green over it."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from postgres_server import PostgresServer
from runtime_kit import Bench, open_bench

_numbers = itertools.count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL for the session; a machine on which it cannot start fails the tests."""
    server = PostgresServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture
async def database_url(postgres: PostgresServer) -> AsyncIterator[str]:
    """An empty database."""
    name = f"test_{next(_numbers)}"
    connection = await asyncpg.connect(postgres.url())
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    yield postgres.url(name)
    connection = await asyncpg.connect(postgres.url())
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


@pytest.fixture(params=["journal", "postgres"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    """An empty store of each runtime."""
    if request.param == "journal":
        return open_bench("journal", str(tmp_path / "cavendish.db"))
    return open_bench("postgres", request.getfixturevalue("database_url"))
