"""The cluster's task rows, ledger and keys: what needs no running tasks, for API nodes and the command line alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import asyncpg
import msgspec

from ..domain import ApiKey, Attempt, AttemptState, Delivery, Task
from ..errors import Cancelled, Conflict, UsedUp
from ..seams import Claim, Clock, Spent, TaskPage, TaskQuery
from .ledger import used_up_message
from .postgres_group import GroupCommit
from .postgres_pool import Pool
from .rows import COLUMNS, attempt_of, count_of, day_of, encode, task_of

_keys = msgspec.json.Decoder(ApiKey)


def text(value: object) -> str:
    """A frozen value of `domain` as JSON text."""
    return encode(value).decode()


Line = tuple[Attempt, str | None]
"""A line of the ledger and the claim under which its task runs."""
Columns = tuple[object, ...]

_BEGIN = """
SELECT b.verdict, b.budget, b.spent
FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
    $10::text[])
  WITH ORDINALITY AS u(task, claim, index, number, picture, credential, day, model, reserved, body, place)
CROSS JOIN LATERAL begin_attempt(task, claim, index, number, picture, credential, day, model, reserved, body) b
ORDER BY u.place
"""
_END = """
SELECT e.verdict
FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[], $6::bigint[], $7::bigint[], $8::text[])
  WITH ORDINALITY AS u(task, claim, index, number, pictures, reserved, settled, body, place)
CROSS JOIN LATERAL end_attempt(task, claim, index, number, pictures, reserved, settled, body) AS e(verdict)
ORDER BY u.place
"""


class PostgresRecords:
    """Reads, the ledger and redelivery."""

    def __init__(self, pool: Pool, clock: Clock) -> None:
        self._pool = pool
        self._clock = clock
        self._begins = GroupCommit(self._begin_all)
        self._ends = GroupCommit(self._end_all)

    async def get(self, ids: Sequence[str], owner_id: str | None = None) -> tuple[Task, ...]:
        """The known tasks among `ids`, each once, in the order asked; only those of `owner_id` when given."""
        wanted = [task_id for task_id in dict.fromkeys(ids) if "\0" not in task_id]
        if not wanted:
            return ()
        rows = await self._pool.fetch(
            f"SELECT {COLUMNS} FROM task WHERE id = ANY($1) AND ($2::text IS NULL OR owner = $2)",  # noqa: S608
            wanted,
            owner_id,
        )
        found = {row[0]: task_of(row) for row in rows}
        return tuple(found[task_id] for task_id in wanted if task_id in found)

    async def list(self, query: TaskQuery) -> TaskPage:
        """A page of tasks, newest first."""
        count, (terms, values) = count_of(query), _terms(query)
        hours, whose = len(values) + 1, "true" if query.owner_id is None else "owner = $1"  # the first of the terms
        rows = await self._pool.fetch(
            f"SELECT whole.n, page.* FROM (SELECT coalesce(sum(n), 0)::bigint AS n FROM tally"  # noqa: S608 - constants
            f" WHERE hour >= ${hours} AND hour < ${hours + 1} AND {whose}) whole LEFT JOIN ("
            f"SELECT {COLUMNS}, created, seq FROM task WHERE {terms} ORDER BY created DESC, seq DESC"
            f" LIMIT {query.limit:d} OFFSET {query.offset:d}) page ON true ORDER BY page.created DESC, page.seq DESC",
            *values,
            count.first,
            count.last,
        )
        total = rows[0]["n"] + sum([await self._count(rest) for rest in count.rest])
        return TaskPage(tuple(task_of(row[1:-2]) for row in map(tuple, rows) if row[1] is not None), total)

    async def attempts(self, task_id: str) -> tuple[Attempt, ...]:
        """All attempts of a task in the order they began."""
        rows = await self._pool.fetch("SELECT body FROM attempt WHERE task = $1 ORDER BY seq", task_id)
        return tuple(attempt_of(row[0]) for row in rows)

    async def begin(self, attempt: Attempt, run: str | None = None) -> None:
        """Write an attempt down and reserve its price; repeating it changes nothing.

        `run` is the claim under which the task runs. Raises UsedUp when a budget forbids it, Cancelled when the task
        has ended or runs under another claim, Conflict when another attempt has its number.
        """
        answer = await self._begins.put((attempt, run))
        match answer["verdict"]:
            case "ended":
                raise Cancelled("The task has already ended, or runs elsewhere.")
            case "conflict":
                raise Conflict("This attempt was begun by another run.")
            case "day" | "month" as period:
                raise UsedUp(used_up_message(answer["budget"], answer["spent"], period))

    async def end(self, attempt: Attempt, run: str | None = None) -> None:
        """Complete an attempt; repeating it changes nothing. Raises Cancelled when another claim holds the task."""
        verdict = await self._ends.put((attempt, run))
        if verdict == "ended":
            raise Cancelled("The task runs elsewhere.")
        if verdict == "missing":
            raise LookupError(f"attempt {attempt.task_id}/{attempt.index}/{attempt.number} never began")

    async def _begin_all(self, lines: Sequence[Line]) -> Sequence[Any]:
        return await self._in_order(_BEGIN, lines, _begin_columns)

    async def _end_all(self, lines: Sequence[Line]) -> Sequence[Any]:
        return [row["verdict"] for row in await self._in_order(_END, lines, _end_columns)]

    async def _in_order(self, sql: str, lines: Sequence[Line], columns: Callable[[Line], Columns]) -> Sequence[Any]:
        """Write ledger lines in the same order on all nodes, which lock the same rows then; answers as asked."""
        order = sorted(range(len(lines)), key=lambda place: (lines[place][0].credential_id, lines[place][0].task_id))
        rows = await self._pool.fetch(sql, *map(list, zip(*(columns(lines[place]) for place in order), strict=True)))
        answers = dict(zip(order, rows, strict=True))
        return [answers[place] for place in range(len(lines))]

    async def spending(self, since_day: str, credential_id: str | None = None) -> tuple[Spent, ...]:
        """The ledger summed by key, model and UTC day, from `since_day` on."""
        rows = await self._pool.fetch(
            "SELECT day, credential, model, sum(calls)::bigint, sum(pictures)::bigint, sum(reserved)::bigint,"
            " sum(settled)::bigint FROM spend WHERE day >= $1 AND ($2::text IS NULL OR credential = $2)"
            " GROUP BY day, credential, model ORDER BY day, credential, model",
            since_day,
            credential_id,
        )
        return tuple(Spent(*row) for row in rows)

    async def recall(self, claim: Claim) -> Task | None:
        """The earlier task that this claim names, taken from its release; None when there is none."""
        return await self._recall(claim, None)

    async def _recall(self, claim: Claim, node: int | None) -> Task | None:
        row = await self._pool.fetchrow(
            "SELECT * FROM recall($1, $2, $3, $4, $5, true, $6)",
            claim.credential_id,
            claim.fingerprint,
            claim.idempotency_key,
            claim.window,
            self._clock.now(),
            node,
        )
        if row["verdict"] == "conflict":
            raise key_conflict()
        return next(iter(await self.get([row["task_id"]])), None) if row["verdict"] == "known" else None

    async def release(self, task_id: str) -> None:
        """Note that the client of this task was left without a good answer."""
        await self._pool.fetch("UPDATE task SET released = $2 WHERE id = $1", task_id, self._clock.now())

    async def redeliver(self, task_id: str) -> Task | None:
        """Make the task's callback due now, from its first try; a courier notices within a second."""
        task = next(iter(await self.get([task_id])), None)
        if task is None or task.callback_url is None:
            return None
        if not task.status.terminal:
            return task
        delivery = Delivery(next_at=self._clock.now())
        await self._pool.fetch(
            "UPDATE task SET delivery = $2, callback_due = $3 WHERE id = $1", task_id, text(delivery), delivery.next_at
        )
        return replace(task, delivery=delivery)

    async def check(self) -> None:
        """Return when a task could be committed now; raise StoreUnavailable otherwise."""
        await self._pool.fetch("INSERT INTO lane(name) VALUES('') ON CONFLICT(name) DO UPDATE SET round = lane.round")

    async def _count(self, query: TaskQuery) -> int:
        terms, values = _terms(query)
        return int(await self._pool.fetchval(f"SELECT count(*) FROM task WHERE {terms}", *values))  # noqa: S608


def _begin_columns(line: Line) -> Columns:
    attempt, run = line
    return (
        attempt.task_id,
        run,
        attempt.index,
        attempt.number,
        attempt.picture_name,
        attempt.credential_id,
        day_of(attempt.started_at),
        attempt.model,
        attempt.reserved,
        text(attempt),
    )


def _end_columns(line: Line) -> Columns:
    attempt, run = line
    open_ = attempt.state is AttemptState.STARTED
    return (
        attempt.task_id,
        run,
        attempt.index,
        attempt.number,
        int(attempt.state is AttemptState.SUCCEEDED),
        attempt.reserved if open_ else 0,
        0 if open_ else attempt.settled or 0,
        text(attempt),
    )


def key_conflict() -> Conflict:
    """What a client hears that uses an idempotency key again for something else."""
    return Conflict("Idempotency-Key: this key was used with another request.")


def _terms(query: TaskQuery) -> tuple[str, list[Any]]:
    choices = (
        ("owner =", query.owner_id),
        ("status =", query.status and query.status.value),
        ("created >=", query.created_min),
        ("created <=", query.created_max),
    )
    given = [(term, value) for term, value in choices if value is not None]
    terms = [f"{term} ${place}" for place, (term, _) in enumerate(given, 1)]
    return " AND ".join(["true", *terms]), [value for _, value in given]


class PostgresKeys:
    """The `KeyStore` on PostgreSQL. Nothing is cached: a key revoked on one node is refused on all at once."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def add(self, key: ApiKey) -> None:
        """Keep a key. Raises Conflict when its id or token is known."""
        try:
            await self._pool.fetch(
                "INSERT INTO api_key VALUES($1, $2, $3, $4, $5, $6, $7)",
                key.id,
                key.token_hash,
                key.created_at,
                key.disabled_at,
                key.budget_day,
                key.budget_month,
                text(key),
            )
        except asyncpg.UniqueViolationError as error:
            raise Conflict("This key exists already.") from error

    async def find(self, token_hash: str) -> ApiKey | None:
        """By the SHA-256 hex of the token."""
        return _key(await self._pool.fetchrow("SELECT body, disabled FROM api_key WHERE token_hash = $1", token_hash))

    async def get(self, key_id: str) -> ApiKey | None:
        """By its id."""
        return _key(await self._pool.fetchrow("SELECT body, disabled FROM api_key WHERE id = $1", key_id))

    async def list(self) -> tuple[ApiKey, ...]:
        """Every key, oldest first."""
        rows = await self._pool.fetch("SELECT body, disabled FROM api_key ORDER BY created, id")
        return tuple(key for row in rows if (key := _key(row)) is not None)

    async def update(self, key: ApiKey) -> bool:
        """Replace the key of the same id, all but its revocation; False when there is no such key."""
        return bool(
            await self._pool.fetch(
                "UPDATE api_key SET token_hash = $2, budget_day = $3, budget_month = $4, body = $5"
                " WHERE id = $1 RETURNING id",
                key.id,
                key.token_hash,
                key.budget_day,
                key.budget_month,
                text(key),
            )
        )

    async def disable(self, key_id: str, at: float) -> bool:
        """Revoke; False when there is no such key. The first revocation's time stays."""
        return bool(
            await self._pool.fetch(
                "UPDATE api_key SET disabled = coalesce(disabled, $2) WHERE id = $1 RETURNING id", key_id, at
            )
        )


def _key(row: Any) -> ApiKey | None:
    return None if row is None else replace(_keys.decode(row[0]), disabled_at=row[1])
