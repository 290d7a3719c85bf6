"""Accepting tasks on PostgreSQL: submissions that wait together share a transaction, row and job alike."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from pgqueuer import Queries

from ..domain import Task
from ..errors import StoreUnavailable, TooManyRequests
from ..seams import Claim, Clock, Submitted
from .postgres_dispatch import entrypoint
from .postgres_ear import Ear
from .postgres_pool import Connection, Pool
from .postgres_records import PostgresRecords, key_conflict
from .rows import host_of, spec_of

log = logging.getLogger(__name__)

_BATCH = 200
_COME_BACK = 5.0
_ACCEPT = """
SELECT a.verdict, a.task_id, a.tag
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::boolean[], $7::int[], $8::text[], $9::text[],
    $10::float8[], $11::float8[], $12::text[], $13::text[], $14::text[], $15::float8[], $16::int[])
  WITH ORDINALITY AS u(id, owner, credential, lane, weight, synchronous, node, fingerprint, key, span, created,
    callback, host, spec, now, most, place)
CROSS JOIN LATERAL accept(id, owner, credential, lane, weight, synchronous, node, fingerprint, key, span, created,
    callback, host, spec, now, most) a
ORDER BY u.place
"""
_MAX_PRIORITY = 2**31 - 1


@dataclass(frozen=True, slots=True)
class _Waiting:
    task: Task
    claim: Claim | None
    future: asyncio.Future[tuple[str, str]]


class Accepting:
    """Commits submissions in the order they come, one transaction at a time."""

    def __init__(self, pool: Pool, records: PostgresRecords, ear: Ear, clock: Clock, queue_limit: int) -> None:
        self._pool, self._records, self._ear, self._clock = pool, records, ear, clock
        self._limit = queue_limit
        self._waiting: list[_Waiting] = []
        self._bell = asyncio.Event()
        self._closing = False
        self._loop: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to accept."""
        self._loop = asyncio.create_task(self._run())

    async def close(self) -> None:
        """Accept what waits, then stop."""
        self._closing = True
        self._bell.set()
        if self._loop is not None:
            await asyncio.gather(self._loop, return_exceptions=True)

    async def submit(self, task: Task, claim: Claim | None) -> Submitted:
        """The committed task, or the one that its claim names."""
        future: asyncio.Future[tuple[str, str]] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(task, claim, future))
        self._bell.set()
        verdict, found = await future
        match verdict:
            case "fresh":
                return Submitted(task, fresh=True)
            case "known":
                for known in await self._records.get([found]):
                    return Submitted(known, fresh=False)
                raise StoreUnavailable("The first task of this request is gone.")
            case "conflict":
                raise key_conflict()
            case _:
                raise TooManyRequests("The queue is full; come back later.", retry_after=_COME_BACK)

    async def _run(self) -> None:
        while not self._closing or self._waiting:
            await self._bell.wait()
            self._bell.clear()
            while self._waiting:
                batch = self._waiting[:_BATCH]
                await self._commit(batch)
                del self._waiting[: len(batch)]

    async def _commit(self, batch: Sequence[_Waiting]) -> None:
        try:
            answers = await self._pool.transaction(lambda connection: self._accept(connection, batch))
        except StoreUnavailable as error:
            for one in batch:
                _fail(one, StoreUnavailable(error.message, detail=error.detail, retry_after=error.retry_after))
        except Exception as error:
            if len(batch) == 1:
                _fail(batch[0], error)
            else:
                for one in batch:  # one that cannot be written must not sink the others
                    await self._commit([one])
        else:
            for one, answer in zip(batch, answers, strict=True):
                if not one.future.done():
                    one.future.set_result(answer)

    async def _accept(self, connection: Connection, batch: Sequence[_Waiting]) -> list[tuple[str, str]]:
        now = self._clock.now()
        columns = zip(*(self._columns(one, now) for one in batch), strict=True)
        rows = await connection.fetch(_ACCEPT, *map(list, columns))
        fresh = [(one.task, row["tag"]) for one, row in zip(batch, rows, strict=True) if row["verdict"] == "fresh"]
        if fresh:
            await enqueue(connection, [(task.id, task.lane, tag) for task, tag in fresh])
        return [(row["verdict"], row["task_id"]) for row in rows]

    def _columns(self, one: _Waiting, now: float) -> tuple[object, ...]:
        task, claim = one.task, one.claim
        return (
            task.id,
            task.owner_id,
            task.credential_id,
            task.lane,
            task.request.count,
            task.synchronous,
            self._ear.node,
            claim.fingerprint if claim else None,
            claim.idempotency_key if claim else None,
            claim.window if claim else 0.0,
            task.created_at,
            task.callback_url,
            host_of(task.callback_url) if task.callback_url else None,
            spec_of(task).decode(),
            now,
            self._limit,
        )


def _fail(one: _Waiting, error: Exception) -> None:
    if not one.future.done():
        one.future.set_exception(error)


async def enqueue(connection: Connection, tasks: Sequence[tuple[str, str, int]]) -> None:
    """Queue jobs for tasks (id, lane, fairness tag) in this connection's transaction; one that is queued stays."""
    await Queries.from_asyncpg_connection(connection).enqueue(
        [entrypoint(lane) for _, lane, _ in tasks],
        [task_id.encode() for task_id, _, _ in tasks],
        [-min(tag, _MAX_PRIORITY) for _, _, tag in tasks],
        dedupe_key=[task_id for task_id, _, _ in tasks],
        on_conflict="skip",
    )
