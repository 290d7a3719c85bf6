"""GET /nano-banana/tasks/{id}/events: a task's life as server-sent events.

    accepted → started → progress … → picture … → ended

An event's id says all that its client has been told: `<phase>.<percent>.<pictures>`. Whoever comes back with it as
Last-Event-ID is told the rest, on any server and after any restart, and no server has to remember anybody.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from ..domain import ApiKey, AttemptState, Picture, Status, Task
from ..errors import BadRequest, NoApi
from ..links import Links
from ..service import Service
from . import wire
from .auth import Door

STOPPING = "cavendish.stopping"
"""Where the web server leaves the `asyncio.Event` that it sets when it stops."""
_ID = re.compile(r"([0-3])\.(\d{1,3})\.(\d{1,2})")
_LOOK = 0.25
"""Seconds between two looks at a task that has not ended; its end is told at once."""
_HEARTBEAT = 15.0
"""Seconds of silence before a comment shows that the connection lives."""
_RETRY = b"retry: 2000\n\n"
_NOTHING, _ACCEPTED, _STARTED, _ENDED = range(4)


@dataclass(frozen=True, slots=True)
class Told:
    """What a client knows: the phase it heard of, the percentage, and how many pictures."""

    phase: int = _NOTHING
    percent: int = 0
    pictures: int = 0

    @classmethod
    def parse(cls, header: str | None) -> Told:
        """From a Last-Event-ID; absent or empty means nothing. Raises BadRequest for an id that is not ours."""
        if not header:
            return cls()
        if (match := _ID.fullmatch(header)) is None:
            raise BadRequest("Last-Event-ID: not an id of this stream.")
        return cls(*map(int, match.groups()))

    def __str__(self) -> str:
        return f"{self.phase}.{self.percent}.{self.pictures}"


class Events:
    """The route and what it needs."""

    def __init__(self, service: Service, door: Door, links: Links) -> None:
        self._service = service
        self._door = door
        self._links = links

    async def watch(self, request: Request) -> Response:
        """The stream, from the start or from Last-Event-ID, until the task has ended."""
        caller = await self._door.enter(request)
        told = Told.parse(request.headers.get("last-event-id"))
        if told.phase == _ENDED:
            return Response(status_code=204)  # what tells a browser to stop coming back
        task = await self._look(request.path_params["id"], caller)
        stopping = request.scope.get(STOPPING) or asyncio.Event()
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(
            self._stream(task, caller, told, stopping), headers=headers, media_type="text/event-stream"
        )

    async def _look(self, task_id: str, caller: ApiKey) -> Task:
        tasks = await self._service.get([task_id], caller)
        if not tasks:
            raise NoApi("There is no such task.")
        return tasks[0]

    async def _stream(self, task: Task, caller: ApiKey, told: Told, stopping: asyncio.Event) -> AsyncIterator[bytes]:
        clock = asyncio.get_running_loop().time
        yield _RETRY
        spoke = clock()
        while not stopping.is_set():
            async for told, name, data in self._news(task, told):  # noqa: B020  (what was told moves on)
                yield f"id: {told}\nevent: {name}\ndata: ".encode() + msgspec.json.encode(data) + b"\n\n"
                spoke = clock()
            if told.phase == _ENDED:
                return
            if clock() - spoke >= _HEARTBEAT:
                yield b": still here\n\n"
                spoke = clock()
            ended = await self._service.wait(task.id, _LOOK)
            if ended is not None or task.status is Status.PENDING:
                task = ended or await self._look(task.id, caller)

    async def _news(self, task: Task, told: Told) -> AsyncIterator[tuple[Told, str, Any]]:
        """What has happened since `told`, in order, each with what is told after it."""
        if told.phase < _ACCEPTED:
            told = replace(told, phase=_ACCEPTED)
            yield told, "accepted", {"task_id": task.id, "created_at": task.created_at, "engine": task.engine}
        if told.phase < _STARTED and task.started_at is not None:
            told = replace(told, phase=_STARTED)
            yield told, "started", {"task_id": task.id, "started_at": task.started_at}
        if told.phase == _STARTED and not task.status.terminal:
            fraction, stage = await self._service.progress(task.id) or (0.0, "")
            if (percent := min(100, int(fraction * 100))) > told.percent:
                told = replace(told, percent=percent)
                yield told, "progress", {"task_id": task.id, "percent": percent, "stage": stage}
        if told.phase == _STARTED:
            for made in (await self._pictures(task))[told.pictures :]:
                told = replace(told, pictures=told.pictures + 1)
                yield told, "picture", self._picture(task, made)
        if told.phase < _ENDED and task.status.terminal:
            told = replace(told, phase=_ENDED)
            yield told, "ended", wire.record(task, self._links)

    async def _pictures(self, task: Task) -> list[Picture]:
        """The finished pictures in the order they were finished, which later ones do not change."""
        if task.status.terminal and (task.outcome is None or not task.outcome.pictures):
            return []
        if task.request.count == 1 and not task.status.terminal:
            return []  # its end follows at once
        attempts = await self._service.attempts(task.id)
        done = [one for one in attempts if one.state is AttemptState.SUCCEEDED and one.picture is not None]
        return [one.picture for one in sorted(done, key=lambda one: one.ended_at or 0.0) if one.picture]

    def _picture(self, task: Task, made: Picture) -> dict[str, Any]:
        return {
            "task_id": task.id,
            "index": made.index,
            "image_url": self._links.picture(made.name),
            "width": made.width,
            "height": made.height,
        }
