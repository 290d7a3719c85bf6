"""The embedded store's task rows: each SQL statement a function of a connection, and the part of the runtime that needs
no running tasks (`Records`), which the command line uses beside a running server."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..domain import Attempt, Delivery, Status, Task
from ..errors import Conflict, TooManyRequests
from ..seams import Claim, Clock, Spent, Submitted, TaskPage, TaskQuery
from . import ledger
from .rows import COLUMNS, IDEMPOTENCY_TTL, count_of, encode, ended, last_told, poison_outcome, spec_of, task_of
from .sqlite import Database

OPEN = "status IN ('pending', 'running')"


class Records:
    """Reads, the ledger and redelivery, over a database that this or another process may be running."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def get(self, ids: Sequence[str], owner_id: str | None = None) -> tuple[Task, ...]:
        """The known tasks among `ids`, each once, in the order asked; only those of `owner_id` when given."""
        if len(ids) <= 4:
            return self._database.peek(lambda connection: fetch(connection, ids, owner_id))
        return await self._database.read(lambda connection: fetch(connection, ids, owner_id))

    async def list(self, query: TaskQuery) -> TaskPage:
        """A page of tasks, newest first."""
        return await self._database.read(lambda connection: page(connection, query))

    async def attempts(self, task_id: str) -> tuple[Attempt, ...]:
        """All attempts of a task in the order they began."""
        return self._database.peek(lambda connection: ledger.attempts(connection, task_id))

    async def begin(self, attempt: Attempt) -> None:
        """Write an attempt down and reserve its price. Raises UsedUp, or Cancelled when the task has ended."""
        await self._database.write(lambda connection: ledger.begin(connection, attempt))

    async def end(self, attempt: Attempt) -> None:
        """Complete an attempt."""
        await self._database.write(lambda connection: ledger.end(connection, attempt))

    async def spending(self, since_day: str, credential_id: str | None = None) -> tuple[Spent, ...]:
        """The ledger summed by key, model and UTC day, from `since_day` on."""
        return await self._database.read(lambda connection: ledger.spending(connection, since_day, credential_id))

    async def recall(self, claim: Claim) -> Task | None:
        """The earlier task that this claim names, taken from its release; None when there is none."""
        now = self._clock.now()
        if self._database.peek(lambda connection: earlier(connection, claim, now)) is None:
            return None
        return await self._database.write(lambda connection: reclaim(connection, claim, now))

    async def release(self, task_id: str) -> None:
        """Note that the client of this task was left without a good answer."""
        now = self._clock.now()
        await self._database.write(
            lambda connection: connection.execute("UPDATE task SET released = ? WHERE id = ?", (now, task_id))
        )

    async def redeliver(self, task_id: str) -> Task | None:
        """Make the task's callback due now, from its first try; a running server notices within seconds."""
        now = self._clock.now()
        return await self._database.write(lambda connection: redeliver(connection, task_id, now))

    async def check(self) -> None:
        """Return when a task could be committed now; raise StoreUnavailable otherwise."""
        now = str(self._clock.now())
        await self._database.write(lambda connection: remember(connection, "checked", now))


# --- reading -----------------------------------------------------------------------------------------------------


def fetch(connection: sqlite3.Connection, ids: Sequence[str], owner_id: str | None = None) -> tuple[Task, ...]:
    """The known tasks among `ids`, each once, in the order asked."""
    found = []
    for task_id in dict.fromkeys(ids):
        row = connection.execute(
            f"SELECT {COLUMNS} FROM task WHERE id = ?1 AND (?2 IS NULL OR owner = ?2)",  # noqa: S608 - a constant
            (task_id, owner_id),
        ).fetchone()
        if row is not None:
            found.append(task_of(row))
    return tuple(found)


def page(connection: sqlite3.Connection, query: TaskQuery) -> TaskPage:
    """A page, newest first, and how many tasks match."""
    terms, values = _terms(query)
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM task WHERE {terms} ORDER BY created DESC, seq DESC LIMIT ? OFFSET ?",  # noqa: S608
        (*values, query.limit, query.offset),
    )
    return TaskPage(tuple(task_of(row) for row in rows), _total(connection, query))


def _terms(query: TaskQuery) -> tuple[str, list[Any]]:
    choices = (
        ("owner = ?", query.owner_id),
        ("status = ?", query.status),
        ("created >= ?", query.created_min),
        ("created <= ?", query.created_max),
    )
    given = [(term, value) for term, value in choices if value is not None]
    return " AND ".join(["1", *(term for term, _ in given)]), [value for _, value in given]


def _total(connection: sqlite3.Connection, query: TaskQuery) -> int:
    count = count_of(query)
    whose = "1" if query.owner_id is None else "owner = ?1"  # an OR would keep SQLite from its index
    (total,) = connection.execute(
        f"SELECT COALESCE(SUM(n), 0) FROM tally WHERE {whose} AND hour >= ?2 AND hour < ?3",  # noqa: S608
        (query.owner_id, count.first, count.last),
    ).fetchone()
    return int(total) + sum(_count(connection, rest) for rest in count.rest)


def _count(connection: sqlite3.Connection, query: TaskQuery) -> int:
    terms, values = _terms(query)
    return int(connection.execute(f"SELECT COUNT(*) FROM task WHERE {terms}", values).fetchone()[0])  # noqa: S608


# --- accepting ---------------------------------------------------------------------------------------------------


def accept(connection: sqlite3.Connection, task: Task, claim: Claim | None, now: float, room: bool) -> Submitted:
    """Commit a task, or return the one that its claim names. Raises TooManyRequests when there is no `room`."""
    if claim is not None and (known := reclaim(connection, claim, now)) is not None:
        return Submitted(known, fresh=False)
    if not room:
        raise TooManyRequests("The queue is full; come back later.")
    inserted = connection.execute(
        "INSERT INTO task(id, owner, status, lane, weight, synchronous, fingerprint, created, callback, spec)"
        " VALUES(?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO NOTHING",
        (
            task.id,
            task.owner_id,
            task.lane,
            task.request.count,
            task.synchronous,
            claim.fingerprint if claim else None,
            task.created_at,
            task.callback_url,
            spec_of(task),
        ),
    ).rowcount
    if not inserted:
        return Submitted(fetch(connection, [task.id])[0], fresh=False)
    if claim is not None and claim.idempotency_key is not None:
        connection.execute(
            "INSERT OR REPLACE INTO idempotency VALUES(?, ?, ?, ?, ?)",
            (claim.credential_id, claim.idempotency_key, claim.fingerprint, task.id, now),
        )
    return Submitted(task, fresh=True)


def earlier(connection: sqlite3.Connection, claim: Claim, now: float) -> str | None:
    """The id of the task that a claim names. Raises Conflict for a known idempotency key with another request."""
    if claim.idempotency_key is not None:
        row = connection.execute(
            "SELECT fingerprint, task FROM idempotency WHERE credential = ? AND key = ? AND created > ?",
            (claim.credential_id, claim.idempotency_key, now - IDEMPOTENCY_TTL),
        ).fetchone()
        if row is None:
            return None
        if row[0] != claim.fingerprint:
            raise Conflict("Idempotency-Key: this key was used with another request.")
    else:
        row = connection.execute(
            "SELECT fingerprint, id FROM task WHERE fingerprint = ? AND released >= ? ORDER BY released LIMIT 1",
            (claim.fingerprint, now - claim.window),
        ).fetchone()
    return None if row is None else str(row[1])


def reclaim(connection: sqlite3.Connection, claim: Claim, now: float) -> Task | None:
    """The task that a claim names; it has a client again, so that the next equal request is a new one."""
    task_id = earlier(connection, claim, now)
    if task_id is None:
        return None
    if claim.idempotency_key is None:
        connection.execute("UPDATE task SET released = NULL WHERE id = ?", (task_id,))
    return next(iter(fetch(connection, [task_id])), None)


# --- running -----------------------------------------------------------------------------------------------------


def start(connection: sqlite3.Connection, task_id: str, now: float) -> None:
    """Mark a waiting task as running and count the run."""
    connection.execute(
        "UPDATE task SET status = 'running', started = ?, runs = runs + 1 WHERE id = ? AND status = 'pending'",
        (now, task_id),
    )


def hand_back(connection: sqlite3.Connection, task_id: str) -> None:
    """Make a running task wait again: its process stops in an orderly way."""
    connection.execute(
        "UPDATE task SET status = 'pending', started = NULL, runs = MAX(0, runs - 1)"
        " WHERE id = ? AND status = 'running'",
        (task_id,),
    )


def settle(connection: sqlite3.Connection, task: Task) -> bool:
    """Write an ended task's end and make its callback due; False when the task had ended already."""
    changed = connection.execute(
        f"UPDATE task SET status = ?, started = ?, finished = ?, outcome = ?, delivery = ?, callback_due = ?"  # noqa: S608
        f" WHERE id = ? AND {OPEN}",
        (
            task.status,
            task.started_at,
            task.finished_at,
            encode(task.outcome),
            encode(task.delivery) if task.delivery else None,
            task.delivery.next_at if task.delivery else None,
            task.id,
        ),
    ).rowcount
    return changed == 1


@dataclass(frozen=True, slots=True)
class Recovered:
    """What an earlier process left: tasks to run, with how often they were begun, and recent starts by lane."""

    tasks: tuple[Task, ...]
    starts: tuple[tuple[str, float, int], ...]


def recover(connection: sqlite3.Connection, now: float, callback_wait: float, max_runs: int) -> Recovered:
    """Take over the file: fail tasks that were running when `max_runs` processes died, make the others wait again."""
    clean = recall_word(connection, "clean") == "1"
    remember(connection, "clean", "0")
    starts = connection.execute(
        "SELECT lane, started, weight FROM task WHERE created > ? AND started > ?", (now - 86400, now - 60)
    ).fetchall()
    for task, runs in _open(connection):
        if runs >= max_runs:
            settle(connection, ended(task, Status.FAILED, poison_outcome(runs), now, callback_wait))
    if not clean:
        # Clients that waited lost their connection; so may have those whose task ended just before the process died.
        connection.execute(
            f"UPDATE task SET released = ?1 WHERE synchronous AND {OPEN}"  # noqa: S608
            " AND created > ?1 - 86400",
            (now,),
        )
        connection.execute(
            "UPDATE task SET released = ?1 WHERE synchronous AND created > ?1 - 3600 AND finished > ?1 - 60", (now,)
        )
    connection.execute("UPDATE task SET status = 'pending', started = NULL WHERE status = 'running'")
    return Recovered(tuple(task for task, _ in _open(connection)), tuple(starts))


def _open(connection: sqlite3.Connection) -> list[tuple[Task, int]]:
    rows = connection.execute(f"SELECT {COLUMNS}, runs FROM task WHERE {OPEN} ORDER BY seq")  # noqa: S608
    return [(task_of(row[:-1]), row[-1]) for row in rows]


def remember(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a word about the store itself."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES(?, ?)", (name, value))


def recall_word(connection: sqlite3.Connection, name: str) -> str | None:
    """A word that `remember` kept."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def forget_claims(connection: sqlite3.Connection, now: float) -> None:
    """Delete the idempotency keys that no longer count."""
    connection.execute("DELETE FROM idempotency WHERE created <= ?", (now - IDEMPOTENCY_TTL,))


def forget_tasks(connection: sqlite3.Connection, before: float, most: int) -> int:
    """Delete at most `most` tasks that ended before `before`, their callbacks over; how many. Their ledger stays."""
    old = f"created < ?1 AND finished < ?1 AND callback_due IS NULL AND NOT {OPEN}"
    return connection.execute(
        f"DELETE FROM task WHERE seq IN (SELECT seq FROM task WHERE {old} ORDER BY created LIMIT ?2)",  # noqa: S608
        (before, most),
    ).rowcount


# --- callbacks ---------------------------------------------------------------------------------------------------


def due(connection: sqlite3.Connection, now: float) -> list[tuple[str, str, float]]:
    """Every callback still to be tried: task id, URL, Unix seconds of the next try.

    One that was last tried, or whose task ended, after `now`, is due now: the clock was set back since.
    """
    rows = connection.execute(
        "SELECT id, callback, callback_due, finished, delivery FROM task WHERE callback_due IS NOT NULL"
        " ORDER BY callback_due"
    )
    return [
        (task_id, url, min(at, now) if last_told(finished, delivery) > now else at)
        for task_id, url, at, finished, delivery in rows
    ]


def delivered(connection: sqlite3.Connection, task_id: str, delivery: Delivery) -> None:
    """Keep the state of a callback after a try."""
    connection.execute(
        "UPDATE task SET delivery = ?, callback_due = ? WHERE id = ?", (encode(delivery), delivery.next_at, task_id)
    )


def redeliver(connection: sqlite3.Connection, task_id: str, now: float) -> Task | None:
    """Make an ended task's callback due from its first try (an open task's will be); None when there is none."""
    task = next(iter(fetch(connection, [task_id])), None)
    if task is None or task.callback_url is None:
        return None
    if not task.status.terminal:
        return task
    delivery = Delivery(next_at=now)
    delivered(connection, task_id, delivery)
    return replace(task, delivery=delivery)
