"""The embedded ledger: attempts, their sums by key, UTC day and model, and the budgets held against those sums."""

from __future__ import annotations

import sqlite3

from ..domain import NANODOLLARS, Attempt
from ..errors import Cancelled, Conflict, UsedUp
from ..seams import Spent
from .rows import attempt_of, day_of, encode, spent_change

_FIND = "SELECT seq, body FROM attempt WHERE task = ? AND place = ? AND number = ?"


def begin(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Write an attempt down and reserve its price; repeating it changes nothing.

    Raises UsedUp when a budget of the key forbids it, Cancelled when the task has ended meanwhile, Conflict when
    another attempt has its number.
    """
    known = connection.execute(_FIND, (attempt.task_id, attempt.index, attempt.number)).fetchone()
    if known is not None:
        if attempt_of(known[1]).picture_name != attempt.picture_name:
            raise Conflict("This attempt was begun by another run.")
        return
    ended = connection.execute(
        "SELECT 1 FROM task WHERE id = ? AND status NOT IN ('pending', 'running')", (attempt.task_id,)
    ).fetchone()
    if ended:
        raise Cancelled("The task has already ended.")
    if attempt.reserved:
        _check_budget(connection, attempt)
    connection.execute(
        "INSERT INTO attempt(task, place, number, body) VALUES(?, ?, ?, ?)",
        (attempt.task_id, attempt.index, attempt.number, encode(attempt)),
    )
    _add(connection, None, attempt)


def end(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Complete an attempt that `begin` wrote, moving its sums; repeating it changes nothing."""
    row = connection.execute(_FIND, (attempt.task_id, attempt.index, attempt.number)).fetchone()
    if row is None:
        raise LookupError(f"attempt {attempt.task_id}/{attempt.index}/{attempt.number} never began")
    connection.execute("UPDATE attempt SET body = ? WHERE seq = ?", (encode(attempt), row[0]))
    _add(connection, attempt_of(row[1]), attempt)


def attempts(connection: sqlite3.Connection, task_id: str) -> tuple[Attempt, ...]:
    """All attempts of a task in the order they began."""
    rows = connection.execute("SELECT body FROM attempt WHERE task = ? ORDER BY seq", (task_id,))
    return tuple(attempt_of(body) for (body,) in rows)


def spending(connection: sqlite3.Connection, since_day: str, credential_id: str | None) -> tuple[Spent, ...]:
    """The sums from `since_day` on, by day, key and model."""
    rows = connection.execute(
        "SELECT day, credential, model, calls, pictures, reserved, settled FROM spend"
        " WHERE day >= ?1 AND (?2 IS NULL OR credential = ?2) ORDER BY day, credential, model",
        (since_day, credential_id),
    )
    return tuple(Spent(*row) for row in rows)


def _add(connection: sqlite3.Connection, before: Attempt | None, after: Attempt) -> None:
    change = spent_change(before, after)
    if any(change):
        connection.execute(
            "INSERT INTO spend VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls,"
            " pictures = pictures + excluded.pictures, reserved = reserved + excluded.reserved,"
            " settled = settled + excluded.settled",
            (after.credential_id, day_of(after.started_at), after.model, *change),
        )


def _check_budget(connection: sqlite3.Connection, attempt: Attempt) -> None:
    budgets = connection.execute(
        "SELECT budget_day, budget_month FROM api_key WHERE id = ?", (attempt.credential_id,)
    ).fetchone()
    day = day_of(attempt.started_at)
    for budget, first, period in zip(budgets or (), (day, day[:7] + "-01"), ("day", "month"), strict=False):
        if budget is None:
            continue
        (spent,) = connection.execute(
            "SELECT COALESCE(SUM(reserved + settled), 0) FROM spend WHERE credential = ? AND day BETWEEN ? AND ?",
            (attempt.credential_id, first, day),
        ).fetchone()
        if spent + attempt.reserved > budget:
            raise UsedUp(used_up_message(budget, spent, period))


def used_up_message(budget: int, spent: int, period: str) -> str:
    """What a key's owner is told; `period` is 'day' or 'month', the amounts nanodollars."""
    left = max(0, budget - spent) / NANODOLLARS
    return f"The key's budget of ${budget / NANODOLLARS:.2f} a {period} does not allow this call; ${left:.4f} is left."
