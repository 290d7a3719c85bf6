"""Accepting tasks on PostgreSQL: submissions that wait together are committed together, each row with its job."""

from __future__ import annotations

from collections.abc import Sequence

from pgqueuer import Queries

from ..domain import Task
from ..errors import StoreUnavailable, TooManyRequests
from ..seams import Claim, Clock, Submitted
from .postgres_dispatch import PREFIX, entrypoint
from .postgres_ear import Ear
from .postgres_group import GroupCommit
from .postgres_pool import Connection, Pool
from .postgres_records import PostgresRecords, key_conflict
from .rows import host_of, spec_of

_COME_BACK = 5.0
_MAX_PRIORITY = 2**31 - 1

# One statement is one transaction and one round trip. The job is what `enqueue` writes, less PgQueuer's diary.
_ACCEPT = f"""
WITH answer AS MATERIALIZED (
  SELECT a.verdict, a.task_id, a.tag, u.lane, u.place
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::boolean[], $7::int[], $8::text[],
      $9::text[], $10::float8[], $11::float8[], $12::text[], $13::text[], $14::text[], $15::float8[], $16::int[])
    WITH ORDINALITY AS u(id, owner, credential, lane, weight, synchronous, node, fingerprint, key, span, created,
      callback, host, spec, now, most, place)
  CROSS JOIN LATERAL accept(id, owner, credential, lane, weight, synchronous, node, fingerprint, key, span, created,
      callback, host, spec, now, most) a
  ORDER BY u.place
), job AS (
  INSERT INTO pgqueuer(priority, entrypoint, payload, dedupe_key, status)
  SELECT -least(tag, {_MAX_PRIORITY}), '{PREFIX}' || lane, convert_to(task_id, 'UTF8'), task_id, 'queued'
  FROM answer WHERE verdict = 'fresh' ORDER BY place ON CONFLICT DO NOTHING
)
SELECT verdict, task_id FROM answer ORDER BY place
"""  # noqa: S608 - constants only


class Accepting:
    """Commits submissions in the order they come, one transaction at a time."""

    def __init__(self, pool: Pool, records: PostgresRecords, ear: Ear, clock: Clock, queue_limit: int) -> None:
        self._pool, self._records, self._ear, self._clock = pool, records, ear, clock
        self._limit = queue_limit
        self._group = GroupCommit(self._accept)

    async def close(self) -> None:
        """Return once what was submitted is committed."""
        await self._group.close()

    async def submit(self, task: Task, claim: Claim | None) -> Submitted:
        """The committed task, or the one that its claim names."""
        verdict, found = await self._group.put((task, claim))
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

    async def _accept(self, group: Sequence[tuple[Task, Claim | None]]) -> list[tuple[str, str]]:
        now = self._clock.now()
        columns = zip(*(self._columns(task, claim, now) for task, claim in group), strict=True)
        rows = await self._pool.fetch(_ACCEPT, *map(list, columns))
        return [(row["verdict"], row["task_id"]) for row in rows]

    def _columns(self, task: Task, claim: Claim | None, now: float) -> tuple[object, ...]:
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


async def enqueue(connection: Connection, tasks: Sequence[tuple[str, str, int]]) -> None:
    """Queue jobs for tasks (id, lane, fairness tag) in this connection's transaction; one that is queued stays."""
    await Queries.from_asyncpg_connection(connection).enqueue(
        [entrypoint(lane) for _, lane, _ in tasks],
        [task_id.encode() for task_id, _, _ in tasks],
        [-min(tag, _MAX_PRIORITY) for _, _, tag in tasks],
        dedupe_key=[task_id for task_id, _, _ in tasks],
        on_conflict="skip",
    )
