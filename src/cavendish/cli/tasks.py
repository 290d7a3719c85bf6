"""`cavendish tasks`: what was asked and what became of it, also beside a running server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ..config import Config, load
from ..domain import Attempt, Status, Task
from ..errors import BadRequest
from ..seams import TaskPage, TaskQuery
from .console import DATA, ago, clip, columns, dollars, moment, run

EPILOG = """\b
Examples:
  cavendish tasks list --status failed
  cavendish tasks show 0b6d8a52-8ad6-4ab6-9a6e-3a0b6a3d9d41
  cavendish tasks retry-callback 0b6d8a52-8ad6-4ab6-9a6e-3a0b6a3d9d41
"""


@click.group(epilog=EPILOG)
def command() -> None:
    """Look at tasks; send a callback again."""


@command.command(name="list", epilog=EPILOG)
@click.option("--status", type=click.Choice([status.value for status in Status]), help="Only tasks in this state.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many, newest first.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Skip so many.")
@DATA
def list_(status: str | None, limit: int, offset: int, data: Path | None) -> None:
    """List tasks, newest first."""
    query = TaskQuery(offset=offset, limit=limit, status=Status(status) if status else None)
    page = run(_list(load(data=data), query))
    rows = [
        (
            task.id,
            task.status.value,
            ago(task.created_at),
            task.request.model,
            task.engine,
            clip(task.request.prompt, 60),
        )
        for task in page.tasks
    ]
    if rows:
        click.echo(columns([("id", "status", "created", "model", "engine", "prompt"), *rows]))
    click.echo(f"{len(rows)} of {page.total} tasks.")


@command.command(epilog=EPILOG)
@click.argument("task_id", metavar="ID")
@DATA
def show(task_id: str, data: Path | None) -> None:
    """Show one task: the request, each engine call, the pictures, the callback."""
    config = load(data=data)
    from .. import app

    task, attempts = run(_show(config, task_id))
    click.echo("\n".join(_lines(task, attempts, app.artifact_store(config).local_path)))


@command.command(name="retry-callback", epilog=EPILOG)
@click.argument("task_id", metavar="ID")
@DATA
def retry_callback(task_id: str, data: Path | None) -> None:
    """Send the callback of task ID again, from its first try; the running server does it within seconds."""
    task = run(_redeliver(load(data=data), task_id))
    click.echo(f"The callback to {task.callback_url} is due now.")


async def _list(config: Config, query: TaskQuery) -> TaskPage:
    from .. import app

    async with app.records(config) as (_, records):
        return await records.list(query)


async def _show(config: Config, task_id: str) -> tuple[Task, tuple[Attempt, ...]]:
    from .. import app

    async with app.records(config) as (_, records):
        found = await records.get([task_id])
        if not found:
            raise BadRequest(f"No task has the id {task_id}; cavendish tasks list shows the newest.")
        return found[0], await records.attempts(task_id)


async def _redeliver(config: Config, task_id: str) -> Task:
    from .. import app

    async with app.records(config) as (_, records):
        task = await records.redeliver(task_id)
        if task is None:
            raise BadRequest(f"No ended task with a callback_url has the id {task_id}.")
        return task


def _lines(task: Task, attempts: tuple[Attempt, ...], local_path: Callable[[str], Path | None]) -> Iterator[str]:
    request = task.request
    size = f"{request.width} x {request.height}" if request.width else "the engine's choice"
    yield f"task      {task.id}  {task.status.value}"
    yield f"asked     {request.action.value}, {request.model}, {request.count} of {size} ({request.resolution})"
    yield f"prompt    {request.prompt}"
    yield f"created   {moment(task.created_at)}   started {moment(task.started_at)}   ended {moment(task.finished_at)}"
    yield f"engine    {task.engine}   key {task.credential_id}   trace {task.trace_id}"
    if task.ignored:
        yield f"ignored   parameters that do not count here: {', '.join(task.ignored)}"
    for attempt in attempts:
        yield f"call      {_call(attempt)}"
    if task.outcome:
        for picture in task.outcome.pictures:
            where = local_path(picture.name) or picture.name
            yield f"picture   {where}  {picture.width} x {picture.height}, seed {picture.seed}"
        for name in ("understood", "substituted", "ignored"):
            if words := getattr(task.outcome.notes, name):
                yield f"{name:11}{', '.join(words)}"
        if failure := task.outcome.failure:
            yield f"failure   {failure.status} {failure.code}: {failure.message}"
    if task.callback_url:
        yield f"callback  {task.callback_url}  {_delivery(task)}"


def _call(attempt: Attempt) -> str:
    took = f" in {attempt.ended_at - attempt.started_at:.2f} s" if attempt.ended_at else ""
    cost = f", {dollars(attempt.settled)}" if attempt.paid else ""
    why = f": {attempt.failure.message}" if attempt.failure else ""
    return f"picture {attempt.index + 1}, try {attempt.number}: {attempt.state.value}{took}{cost}{why}"


def _delivery(task: Task) -> str:
    delivery = task.delivery
    if delivery is None:
        return "not due yet"
    if delivery.delivered_at is not None:
        return f"delivered {moment(delivery.delivered_at)} (HTTP {delivery.last_status}, tries: {delivery.tries})"
    last = delivery.last_error or (f"HTTP {delivery.last_status}" if delivery.last_status else "not tried")
    after = f"next try {moment(delivery.next_at)}" if delivery.next_at is not None else "given up"
    return f"not delivered: {last}, tries: {delivery.tries}, {after}"
