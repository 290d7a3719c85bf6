"""The database file: group commit, failures that stay where they belong, a full disk, other processes."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from cavendish.errors import ConfigError, Conflict, StoreUnavailable
from cavendish.runtime.sqlite import Database, migrate


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database(tmp_path / "cavendish.db") as opened:
        yield opened


def note(name: str, value: str = "x") -> object:
    return lambda connection: connection.execute("INSERT INTO meta VALUES(?, ?)", (name, value)).rowcount


def names(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM meta ORDER BY name")]


async def test_write_is_committed_when_it_returns(database: Database) -> None:
    """When a write returns, another connection sees it."""
    assert await database.write(note("a")) == 1
    assert database.peek(names) == ["a"]
    assert await database.read(names) == ["a"]


async def test_waiting_writes_share_a_commit(database: Database) -> None:
    """Writes that wait together become one transaction, in the order they came."""
    held = threading.Event()
    seen: list[int] = []

    def look(connection: sqlite3.Connection) -> None:
        outside = sqlite3.connect(database.path)
        seen.extend([len(names(outside)), len(names(connection))])
        outside.close()

    blocker = asyncio.ensure_future(database.write(lambda connection: held.wait(5)))
    await asyncio.sleep(0.02)
    work = [asyncio.ensure_future(database.write(note(f"n{index:03}"))) for index in range(100)]
    work.append(asyncio.ensure_future(database.write(look)))
    await asyncio.sleep(0)
    held.set()
    await asyncio.gather(blocker, *work)
    assert seen == [0, 100]
    assert database.peek(names) == [f"n{index:03}" for index in range(100)]


async def test_failing_unit_sinks_alone(database: Database) -> None:
    """A unit that fails, by its own error or a constraint, is undone whole; its neighbours are committed."""

    def half(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO meta VALUES('half', 'x')")
        raise Conflict("no")

    results = await asyncio.gather(
        database.write(note("a")), database.write(half), database.write(note("a")), database.write(note("b")),
        return_exceptions=True,
    )  # fmt: skip
    assert results[0] == results[3] == 1
    assert isinstance(results[1], Conflict)
    assert isinstance(results[2], sqlite3.IntegrityError)
    assert database.peek(names) == ["a", "b"]


async def test_broken_statement_does_not_sink_its_batch(database: Database) -> None:
    """A unit whose SQL is wrong gets its own error; the others of the batch are committed on their own."""
    results = await asyncio.gather(
        database.write(note("a")), database.write(lambda c: c.execute("SELEKT")), database.write(note("b")),
        return_exceptions=True,
    )  # fmt: skip
    assert isinstance(results[1], sqlite3.OperationalError)
    assert database.peek(names) == ["a", "b"]


async def test_full_disk_is_said_and_survived(tmp_path: Path) -> None:
    """On a full disk writes fail as StoreUnavailable, reads go on, and writing works again once there is space."""
    async with Database(tmp_path / "full.db", max_pages=60) as database:
        kept = []
        for index in range(100):
            try:
                await database.write(note(f"n{index:03}", "x" * 4000))
            except StoreUnavailable:
                break
            kept.append(f"n{index:03}")
        assert 5 < len(kept) < 100
        with pytest.raises(StoreUnavailable, match="full"):
            await database.write(note("again", "x" * 40000))
        assert database.peek(names) == kept
        small = await asyncio.gather(
            database.write(note("big", "x" * 400000)),
            database.write(lambda c: c.execute("DELETE FROM meta WHERE name = 'n000'").rowcount),
            return_exceptions=True,
        )
        assert isinstance(small[0], StoreUnavailable)
        assert small[1] == 1
        database.max_pages = 1000
        with pytest.raises(StoreUnavailable):
            await database.write(note("big", "x" * 400000))
        await database.write(note("after", "x" * 400000))
        assert "after" in database.peek(names)


async def test_file_size_limit_is_survived(tmp_path: Path) -> None:
    """When the operating system refuses to let the file grow, the process lives, says so, and recovers."""
    script = """
import asyncio, resource, sys
from pathlib import Path
from cavendish.errors import StoreUnavailable
from cavendish.runtime.sqlite import Database
async def main():
    async with Database(Path(sys.argv[1])) as database:
        put = lambda name, size: database.write(
            lambda c: c.execute("INSERT INTO meta VALUES(?, ?)", (name, "x" * size)))
        await put("before", 10)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
        for index in range(3):
            try:
                await put(f"big{index}", 1_000_000)
            except StoreUnavailable as error:
                print("refused", error.message)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await put("after", 1_000_000)
        print(database.peek(lambda c: [n for (n,) in c.execute("SELECT name FROM meta ORDER BY name")]))
        print(database.peek(lambda c: c.execute("PRAGMA integrity_check").fetchone()[0]))
asyncio.run(main())
"""
    child = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", script, str(tmp_path / "limit.db")], capture_output=True, text=True
    )
    assert child.returncode == 0, child.stderr
    lines = child.stdout.splitlines()
    assert [line.startswith("refused The task store") for line in lines] == [True] * 3 + [False] * 2
    assert lines[3:] == ["['after', 'before']", "ok"]


async def test_locked_by_another_process(tmp_path: Path) -> None:
    """While another process holds the file's write lock too long, writes fail as StoreUnavailable and then recover."""
    async with Database(tmp_path / "cavendish.db", busy_timeout=0.05) as database:
        other = sqlite3.connect(database.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="locked"):
            await database.write(note("a"))
        other.execute("ROLLBACK")
        other.close()
        await database.write(note("b"))
        assert database.peek(names) == ["b"]


async def test_outside_commits_are_noticed(database: Database) -> None:
    """Another process's commit changes the outside version; our own does not."""
    before = await database.outside_version()
    await database.write(note("ours"))
    assert await database.outside_version() == before
    async with Database(database.path) as other:
        await other.write(note("theirs"))
    assert await database.outside_version() != before


async def test_one_owner_at_a_time(database: Database) -> None:
    """A second process cannot own the file, may use it, and may own it once the first let go."""
    database.own()
    async with Database(database.path) as other:
        with pytest.raises(ConfigError, match="Another server"):
            other.own()
        await other.write(note("guest"))
        database.disown()
        other.own()


async def test_damaged_file_is_named(tmp_path: Path) -> None:
    """A file that is no database is reported as such, not overwritten."""
    path = tmp_path / "cavendish.db"
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreUnavailable, match="not a database"):
        async with Database(path):
            pass
    assert path.read_bytes().startswith(b"not a database")


async def test_migrations_run_once_and_at_once(tmp_path: Path) -> None:
    """Steps run in order, once, also when several processes open the file at the same moment."""
    steps = ("CREATE TABLE a(x);\nINSERT INTO a VALUES(1);", "ALTER TABLE a ADD COLUMN y;\nINSERT INTO a VALUES(2, 3);")
    path = tmp_path / "m.db"

    def open_and_migrate() -> None:
        connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        migrate(connection, steps)
        migrate(connection, steps)
        connection.close()

    await asyncio.gather(*(asyncio.to_thread(open_and_migrate) for _ in range(4)))
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT x, y FROM a").fetchall() == [(1, None), (2, 3)]
    with pytest.raises(ConfigError, match="Upgrade"):
        migrate(connection, steps[:1])
    connection.close()


async def test_failed_migration_leaves_the_version(tmp_path: Path) -> None:
    """A step that fails half-way changes nothing."""
    connection = sqlite3.connect(tmp_path / "m.db", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, ("CREATE TABLE a(x);\nCREATE TABLE a(x);",))
    assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    assert connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()


async def test_opening_many_at_once(tmp_path: Path) -> None:
    """Several openings of a new file at the same moment all succeed."""

    async def visit(index: int) -> None:
        async with Database(tmp_path / "cavendish.db") as database:
            await database.write(note(str(index)))

    await asyncio.gather(*(visit(index) for index in range(4)))


async def test_opening_waits_for_another_opening_that_writes(tmp_path: Path) -> None:
    """A new file whose first transaction is still open elsewhere is opened as soon as that transaction ends."""
    with closing(sqlite3.connect(tmp_path / "cavendish.db", isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE somebody (name TEXT)")
        other.execute("BEGIN IMMEDIATE")
        end = threading.Timer(0.05, other.execute, ("COMMIT",))
        end.start()
        async with Database(tmp_path / "cavendish.db", busy_timeout=60.0) as database:
            await database.write(note("after"))
        end.join()
