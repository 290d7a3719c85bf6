"""How tasks and attempts become columns and come back, and the decisions that both runtimes share."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

import msgspec

from ..domain import Attempt, AttemptState, Delivery, Failure, Outcome, Status, Task
from ..seams import TaskQuery

IDEMPOTENCY_TTL = 24 * 3600.0
"""Seconds for which an idempotency key names its first task."""

FORGETTING = 3600.0
"""Seconds between looks for what is old enough to be deleted."""
DELETED_AT_ONCE, BETWEEN_DELETES = 500, 0.1
"""Old tasks that one statement deletes, and the seconds in which others may write before the next."""

HOUR = 3600
FAR = 4e12
"""Seconds before and after 1970 between which every task was made; their hours fit every database's columns."""

COLUMNS = "id, status, started, finished, spec, outcome, delivery"
"""What `task_of` reads, in its order."""

_tasks = msgspec.json.Decoder(Task)
_outcomes = msgspec.json.Decoder(Outcome)
_deliveries = msgspec.json.Decoder(Delivery)
_attempts = msgspec.json.Decoder(Attempt)

encode = msgspec.json.encode
"""A frozen value of `domain` as JSON bytes."""


def spec_of(task: Task) -> bytes:
    """The part of a task that never changes."""
    if task.status is Status.PENDING and task.started_at is None and task.delivery is None:
        return encode(task)  # as it was accepted
    return encode(replace(task, status=Status.PENDING, started_at=None, finished_at=None, outcome=None, delivery=None))


def task_of(row: Sequence[Any]) -> Task:
    """The task of a row of `COLUMNS`."""
    _, status, started, finished, spec, outcome, delivery = row
    return replace(
        _tasks.decode(spec),
        status=Status(status),
        started_at=started,
        finished_at=finished,
        outcome=None if outcome is None else _outcomes.decode(outcome),
        delivery=None if delivery is None else _deliveries.decode(delivery),
    )


def last_told(finished: float | None, delivery: bytes | None) -> float:
    """When a callback was tried last, else when its task ended (Unix seconds)."""
    log = () if delivery is None else _deliveries.decode(delivery).log
    return log[-1].at if log else finished or 0.0


def attempt_of(body: bytes | str) -> Attempt:
    """The attempt of a ledger line."""
    return _attempts.decode(body)


def day_of(moment: float) -> str:
    """The UTC day of a Unix time, YYYY-MM-DD."""
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).date().isoformat()


def host_of(url: str) -> str:
    """The host of a callback URL, for limits per receiver; empty when it has none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Count:
    """How to count the tasks of a query: those of the whole hours [first, last) by the tally, and `rest` by rows."""

    first: int
    last: int
    rest: tuple[TaskQuery, ...]


def count_of(query: TaskQuery) -> Count:
    """Count by whole hours as far as that is possible, so that a page need not count its rows."""
    low = -FAR if query.created_min is None else min(max(query.created_min, -FAR), FAR)
    high = FAR if query.created_max is None else min(max(query.created_max, -FAR), FAR)
    first, last = math.ceil(low / HOUR), math.floor(high / HOUR)  # the first hour that is not whole
    if query.status is not None or first >= last:
        return Count(0, 0, (query,))
    rest = []
    if low > -FAR:
        rest.append(replace(query, created_max=math.nextafter(first * HOUR, -math.inf)))
    if high < FAR:
        rest.append(replace(query, created_min=float(last * HOUR)))
    return Count(first, last, tuple(rest))


def ending_of(outcome: Outcome) -> tuple[Status, Outcome]:
    """The terminal status of an outcome; one that has neither pictures nor a failure becomes a failure."""
    if outcome.failure is None and not outcome.pictures:
        outcome = replace(outcome, failure=Failure("api_error", 500, "The engine made no picture."))
    return (Status.SUCCEEDED if outcome.failure is None else Status.FAILED), outcome


def ended(task: Task, status: Status, outcome: Outcome, now: float, callback_wait: float) -> Task:
    """`task` after its end at `now`, with its callback, if it has one, due `callback_wait` seconds later."""
    delivery = Delivery(next_at=now + callback_wait) if task.callback_url else None
    return replace(task, status=status, outcome=outcome, finished_at=now, delivery=delivery)


def spent_change(before: Attempt | None, after: Attempt) -> tuple[int, int, int, int]:
    """What an attempt's step adds to its sums: calls, pictures, reserved and settled nanodollars.

    A reservation counts until the attempt ends; then what was settled counts in its place.
    """
    calls, pictures, reserved, settled = _counted(after)
    if before is None:
        return calls, pictures, reserved, settled
    old = _counted(before)
    return calls - old[0], pictures - old[1], reserved - old[2], settled - old[3]


def _counted(attempt: Attempt) -> tuple[int, int, int, int]:
    open_ = attempt.state is AttemptState.STARTED
    made = attempt.state is AttemptState.SUCCEEDED
    return 1, int(made), attempt.reserved if open_ else 0, 0 if open_ else attempt.settled or 0


CANCELLED_OUTCOME = Outcome(failure=Failure("cancelled", 400, "The task was cancelled."))
INTERNAL_OUTCOME = Outcome(failure=Failure("api_error", 500, "The server failed while it worked on this task."))


def poison_outcome(runs: int) -> Outcome:
    """How a task ends that was running when `runs` processes died."""
    message = f"The server stopped {runs} times while it worked on this task; it gave up."
    return Outcome(failure=Failure("api_error", 500, message))
