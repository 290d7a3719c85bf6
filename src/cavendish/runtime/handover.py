"""Handing an embedded store over to a cluster: its rows as values, read page by page, and those values as rows there.

Whatever is added a second time stays as it is, so that a hand-over that broke off is simply begun again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, TypeVar

from ..domain import ApiKey, Attempt, AttemptState, Status, Task
from ..errors import Conflict
from ..seams import Clock
from .keytable import SqliteKeys
from .postgres_accept import enqueue
from .postgres_pool import Connection, Pool
from .postgres_records import PostgresKeys, text
from .records import OPEN
from .rows import COLUMNS, attempt_of, day_of, host_of, spec_of, spent_change, task_of
from .sqlite import Database

T = TypeVar("T")
PAGE = 500


@dataclass(frozen=True, slots=True)
class KeptTask:
    """A task and what its row says beside it: see `Claim` for `fingerprint` and `released`; `runs` as in the schema."""

    task: Task
    fingerprint: str | None = None
    released: float | None = None
    runs: int = 0


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """An idempotency key of a credential and the task that it names; `created` in Unix seconds."""

    credential: str
    key: str
    fingerprint: str
    task: str
    created: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows a store has."""

    tasks: int
    waiting: int
    attempts: int
    claims: int
    keys: int


class Leaving:
    """The rows of an embedded store, which no server may be running (`Database.own` sees to that)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def counts(self) -> Counts:
        """How many rows there are of each kind."""
        return await self._database.read(_counts)

    async def keys(self) -> tuple[ApiKey, ...]:
        """Every API key with its webhook secrets."""
        return await SqliteKeys(self._database).list()

    def attempts(self) -> AsyncIterator[tuple[Attempt, ...]]:
        """Every engine call, in the order they began."""
        return self._pages("SELECT seq, body FROM attempt", lambda row: attempt_of(row[0]))

    def tasks(self) -> AsyncIterator[tuple[KeptTask, ...]]:
        """Every task, in the order they were accepted."""
        columns = f"SELECT seq, fingerprint, released, runs, {COLUMNS} FROM task"  # noqa: S608 - constants only
        return self._pages(columns, lambda row: KeptTask(task_of(row[3:]), *row[:3]))

    async def claims(self) -> AsyncIterator[tuple[KeptClaim, ...]]:
        """Every idempotency key."""
        last = ("", "")
        while rows := await self._database.read(lambda connection, last=last: _claims(connection, last)):  # type: ignore[misc]
            yield tuple(KeptClaim(*row) for row in rows)
            last = (rows[-1][0], rows[-1][1])

    async def _pages(self, select: str, value: Callable[[Sequence[Any]], T]) -> AsyncIterator[tuple[T, ...]]:
        """Pages of a table with a `seq`, which `select` must name first."""
        statement, last = f"{select} WHERE seq > ? ORDER BY seq LIMIT {PAGE}", 0

        def page(connection: sqlite3.Connection) -> list[Any]:
            return connection.execute(statement, (last,)).fetchall()

        while rows := await self._database.read(page):
            yield tuple(value(row[1:]) for row in rows)
            last = rows[-1][0]


def _counts(connection: sqlite3.Connection) -> Counts:
    tables = ("task", f"task WHERE {OPEN}", "attempt", "idempotency", "api_key")
    return Counts(*(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables))  # noqa: S608


def _claims(connection: sqlite3.Connection, last: tuple[str, str]) -> list[Any]:
    return connection.execute(
        "SELECT credential, key, fingerprint, task, created FROM idempotency WHERE (credential, key) > (?, ?)"
        " ORDER BY credential, key LIMIT ?",
        (*last, PAGE),
    ).fetchall()


class Arriving:
    """Adds rows to a cluster's database, each kind in transactions of a page; every method returns how many were new.

    Pictures must be there first, then keys, attempts, claims, and tasks last: a waiting task may be run as soon as its
    page is committed.
    """

    def __init__(self, pool: Pool, clock: Clock) -> None:
        self._pool, self._clock = pool, clock

    async def add_keys(self, keys: Sequence[ApiKey]) -> int:
        """Keep keys whose id and token are not known."""
        store, new = PostgresKeys(self._pool), 0
        for key in keys:
            try:
                await store.add(key)
                new += 1
            except Conflict:
                continue
        return new

    async def add_attempts(self, attempts: Sequence[Attempt]) -> int:
        """Keep ledger lines, and add the new ones to the sums."""
        return await self._pool.transaction(lambda connection: _add_attempts(connection, attempts))

    async def add_claims(self, claims: Sequence[KeptClaim]) -> int:
        """Keep idempotency keys."""
        values = ((one.credential, one.key, one.fingerprint, one.task, one.created) for one in claims)
        columns = zip(*values, strict=True)
        rows = await self._pool.fetch(_CLAIMS, *map(list, columns))
        return len(rows)

    async def add_tasks(self, tasks: Sequence[KeptTask]) -> int:
        """Keep tasks; those that had not ended wait again, in their order and in turns between keys."""
        now = self._clock.now()
        waiting = [_at_rest(kept, now) for kept in tasks]
        return await self._pool.transaction(lambda connection: _add_tasks(connection, waiting))


_CLAIMS = """
INSERT INTO idempotency(credential, key, fingerprint, task, created)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[]) ON CONFLICT DO NOTHING RETURNING key
"""

_ATTEMPTS = """
INSERT INTO attempt(task, place, number, picture, credential, day, model, pictures, reserved, settled, body)
SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[],
  $9::bigint[], $10::bigint[], $11::text[])
ON CONFLICT DO NOTHING RETURNING credential, day, model, pictures, reserved, settled
"""

_SPEND = """
INSERT INTO spend AS s(credential, day, model, shard, calls, pictures, reserved, settled)
VALUES($1, $2, $3, shard(), $4, $5, $6, $7)
ON CONFLICT(credential, day, model, shard) DO UPDATE SET calls = s.calls + excluded.calls,
  pictures = s.pictures + excluded.pictures, reserved = s.reserved + excluded.reserved,
  settled = s.settled + excluded.settled
"""

# A waiting task is served in turns: its tag is what `accept` would give it behind those that wait here already.
_TASK = """
INSERT INTO task(id, owner, credential, status, lane, weight, synchronous, fingerprint, released, tag, runs, created,
  started, finished, callback, callback_host, callback_due, delivery, spec, outcome)
VALUES($1, $2, $3::text, $4::text, $5::text, $6::int, $7, $8, $9,
  CASE WHEN $4 <> 'pending' THEN 0 ELSE $6 + greatest(0,
    (SELECT max(t.tag) FROM task t WHERE t.lane = $5 AND t.credential = $3 AND t.status = 'pending'),
    (SELECT l.round FROM lane l WHERE l.name = $5)) END,
  $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
ON CONFLICT DO NOTHING RETURNING tag
"""


async def _add_attempts(connection: Connection, attempts: Sequence[Attempt]) -> int:
    columns = zip(*(_attempt_columns(one) for one in attempts), strict=True)
    rows = await connection.fetch(_ATTEMPTS, *map(list, columns))
    sums = sorted((row["credential"], row["day"], row["model"], tuple(row)[3:]) for row in rows)
    for of, group in groupby(sums, key=lambda one: one[:3]):
        lines = [amounts for *_, amounts in group]
        await connection.execute(_SPEND, *of, len(lines), *map(sum, zip(*lines, strict=True)))
    return len(rows)


def _attempt_columns(one: Attempt) -> tuple[object, ...]:
    _, pictures, reserved, settled = spent_change(None, one)
    body = text(one)
    known = (one.task_id, one.index, one.number, one.picture_name, one.credential_id, day_of(one.started_at), one.model)
    return (*known, pictures, reserved, settled, body)


def _at_rest(kept: KeptTask, now: float) -> KeptTask:
    """A task no process works on. The client that waited for it has lost its connection: asking again, it joins."""
    task = kept.task
    if task.status.terminal:
        return kept
    released = now if task.synchronous and kept.released is None else kept.released
    return replace(kept, task=replace(task, status=Status.PENDING, started_at=None), released=released)


async def _add_tasks(connection: Connection, tasks: Sequence[KeptTask]) -> int:
    new, jobs = 0, []
    statement = await connection.prepare(_TASK)
    for kept in tasks:
        tag = await statement.fetchval(*_task_columns(kept))
        if tag is None:
            continue
        new += 1
        if not kept.task.status.terminal:
            jobs.append((kept.task.id, kept.task.lane, tag))
    if jobs:
        await enqueue(connection, jobs)
    return new


def _task_columns(kept: KeptTask) -> tuple[object, ...]:
    task, delivery = kept.task, kept.task.delivery
    return (
        task.id,
        task.owner_id,
        task.credential_id,
        task.status.value,
        task.lane,
        task.request.count,
        task.synchronous,
        kept.fingerprint,
        kept.released,
        kept.runs,
        task.created_at,
        task.started_at,
        task.finished_at,
        task.callback_url,
        host_of(task.callback_url) if task.callback_url else None,
        delivery.next_at if delivery else None,
        text(delivery) if delivery else None,
        spec_of(task).decode(),
        text(task.outcome) if task.outcome else None,
    )


def pictures_of(attempts: Sequence[Attempt], extensions: Sequence[str]) -> list[str]:
    """Names of the pictures that attempts made, or, when their process died, may have made: the proof of the call."""
    names = [one.picture.name for one in attempts if one.picture is not None]
    proofs = [one.picture_name for one in attempts if one.picture is None and one.state is AttemptState.STARTED]
    return names + [name + extension for name in proofs for extension in extensions]
