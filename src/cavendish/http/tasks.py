"""POST /nano-banana/tasks: one task, several, a page of them, or an end to one."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ..domain import ApiKey, Task
from ..intake import Intake
from ..links import Links
from ..seams import TaskQuery
from ..service import Service
from . import render, wire
from .auth import Door
from .body import read_object

_LIMIT = 1_000_000
"""Bytes of a request; 500 ids take 20 kB."""


class Tasks:
    """The route, its alias and what they need. A task of another owner is as unknown as one that never was."""

    def __init__(self, service: Service, door: Door, links: Links, intake: Intake) -> None:
        self._intake = intake
        self._service = service
        self._door = door
        self._links = links

    async def ask(self, request: Request) -> Response:
        """POST /nano-banana/tasks."""
        answer, _ = await self._answer(request)
        return render.json_answer(answer)

    async def ask_with_data(self, request: Request) -> Response:
        """POST /nanobanana/tasks: the same answer with a top-level `data` list for the client that reads one."""
        answer, tasks = await self._answer(request)
        rows = [row for task in tasks for row in wire.summary(task, self._links)]
        return render.json_answer(answer | {"data": rows} if answer else answer)

    async def _answer(self, request: Request) -> tuple[dict[str, Any], tuple[Task, ...]]:
        caller = await self._door.enter(request)
        with self._intake.share() as share:
            asked = wire.TasksRequest.read(await read_object(request, _LIMIT, share))
        if asked.action == "retrieve_batch":
            return await self._batch(asked, caller)
        if asked.action == "cancel":
            cancelled = await self._service.cancel(asked.one, caller)
            tasks: tuple[Task, ...] = () if cancelled is None else (cancelled,)
        else:
            tasks = await self._service.get([asked.one], caller)
        return (wire.record(tasks[0], self._links) if tasks else {}), tasks

    async def _batch(self, asked: wire.TasksRequest, caller: ApiKey) -> tuple[dict[str, Any], tuple[Task, ...]]:
        if asked.ids is not None:
            tasks = await self._service.get(asked.ids, caller) if asked.ids else ()
            total = len(tasks)
        elif asked.any_match:
            page = await self._service.list(
                TaskQuery(caller.owner_id, asked.offset, asked.limit, asked.created_at_min, asked.created_at_max)
            )
            tasks, total = page.tasks, page.total
        else:
            tasks, total = (), 0
        return {"items": [wire.record(task, self._links) for task in tasks], "count": total}, tasks
