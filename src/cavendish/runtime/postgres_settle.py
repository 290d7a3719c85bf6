"""Writing the ends of tasks on PostgreSQL: ends that come together share a statement, and each is told to all nodes."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain import Task
from .postgres_group import GroupCommit
from .postgres_pool import Pool
from .postgres_records import text
from .postgres_schema import CHANNEL

_END = f"""
WITH over AS (
  UPDATE task SET status = e.status, finished = e.finished, outcome = e.outcome, delivery = e.delivery,
    callback_due = e.due
  FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::text[], $6::text[], $7::float8[])
    AS e(id, claim, status, finished, outcome, delivery, due)
  WHERE task.id = e.id AND task.status IN ('pending', 'running') AND (e.claim IS NULL OR task.claim = e.claim)
  RETURNING task.id, task.lane
) SELECT id, pg_notify('{CHANNEL}', 'end:' || id || ':' || lane) FROM over
"""  # noqa: S608 - constants only

_HAND_BACK = f"""
WITH back AS (
  UPDATE task SET status = 'pending', started = NULL, waiting = NULL, runs = greatest(0, runs - 1)
  WHERE id = $1 AND status = 'running' AND claim = $2 RETURNING lane
) SELECT pg_notify('{CHANNEL}', 'free::' || lane) FROM back
"""  # noqa: S608

End = tuple[Task, str | None]
"""An ended task and the claim of the run that ended it (None: whoever runs it)."""


class Settling:
    """Writes what ends the runs of tasks."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._group = GroupCommit(self._write)

    async def end(self, task: Task, claim: str | None) -> bool:
        """Write the end of a task; False when it had ended before or runs under another claim."""
        return await self._group.put((task, claim))

    async def hand_back(self, task_id: str, claim: str) -> None:
        """Make a running task wait again; nothing when it runs under another claim."""
        await self._pool.fetch(_HAND_BACK, task_id, claim)

    async def _write(self, ends: Sequence[End]) -> list[bool]:
        answers = [False] * len(ends)
        left = list(range(len(ends)))
        while left:  # twice only when a task was ended twice at the same moment: an UPDATE takes each row once
            first = {ends[place][0].id: place for place in reversed(left)}
            columns = zip(*(_columns(*ends[place]) for place in first.values()), strict=True)
            rows = await self._pool.fetch(_END, *map(list, columns))
            for row in rows:
                answers[first[row["id"]]] = True
            left = [place for place in left if place not in first.values()]
        return answers


def _columns(task: Task, claim: str | None) -> tuple[object, ...]:
    return (
        task.id,
        claim,
        task.status.value,
        task.finished_at,
        text(task.outcome),
        text(task.delivery) if task.delivery else None,
        task.delivery.next_at if task.delivery else None,
    )
