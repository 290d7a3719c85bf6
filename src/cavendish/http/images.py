"""POST /nano-banana/images: a call becomes a task; a synchronous one is the same task awaited."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ..callbacks import sync_body
from ..config import Config
from ..domain import Status, Task
from ..errors import BadRequest
from ..intake import Intake
from ..links import Links
from ..service import Call, Service
from ..telemetry import bound, logger
from . import render, wire
from .auth import Door
from .body import read_object

log = logger(__name__)

_WAIT = re.compile(r"(?:^|[,;])\s*wait\s*=\s*\"?(\d{1,9})\"?\s*(?=$|[,;])", re.IGNORECASE)
_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_TRUTH = {"true": True, "1": True, "": True, "false": False, "0": False}
MEGABYTE = 1_000_000


class Images:
    """The route and what it needs."""

    def __init__(self, service: Service, door: Door, links: Links, intake: Intake, config: Config) -> None:
        self._service = service
        self._door = door
        self._links = links
        self._intake = intake
        self._limit = config.max_body_mb * MEGABYTE

    async def create(self, request: Request) -> Response:
        """Accept the call, then answer with its pictures, its failure or (asynchronous) its task id.

        With `?dry_run=true` nothing is accepted: the answer says what would be made and what it would cost.
        """
        caller = await self._door.enter(request)
        wait = _wait(request)
        key = _idempotency_key(request)
        with self._intake.share() as share:
            body = await read_object(request, self._limit, share)
            call = await self._read(request, body, key)
            del body
            if _dry_run(request):
                return render.json_answer(wire.quote_body(await self._service.quote(call), call.trace_id))
            submitted = await self._service.submit(call, caller)
        synchronous = call.synchronous
        del call
        task = submitted.task
        with bound(task_id=task.id):
            log.info(
                "task accepted" if submitted.fresh else "task joined", engine=task.engine, model=task.request.model
            )
            if not synchronous:
                return render.json_answer(wire.accepted_body(task), headers=_headers(task))
            return await self._await(request, task, wait)

    async def _read(self, request: Request, body: Mapping[str, Any], key: str | None) -> Call:
        def read() -> Call:
            return wire.ImagesRequest.read(body).call(body, render.trace_id(request), key)

        # Data URIs are hashed for the record: 10 MB take 10 ms and more, which is the event loop's time.
        return await asyncio.to_thread(read) if body.get("image_urls") else read()

    async def _await(self, request: Request, task: Task, wait: float | None) -> Response:
        """The task's end, or the asynchronous answer after `wait` seconds. A client that leaves stops nothing."""
        patience = self._service.patience(task)
        timeout = patience if wait is None else min(wait, patience)
        ended = task if task.status.terminal else None
        if ended is None:
            watch = asyncio.ensure_future(self._service.wait(task.id, timeout))
            leave = asyncio.ensure_future(_left(request))
            try:
                await asyncio.wait({watch, leave}, return_when=asyncio.FIRST_COMPLETED)
                if not watch.done():
                    log.info("client left; the task goes on")
                    await self._service.release(task.id)
                    return Response(status_code=499)
                ended = watch.result()
            except asyncio.CancelledError:  # the server stops; the client will come back for the task
                await asyncio.shield(self._service.release(task.id))
                raise
            finally:
                watch.cancel()
                leave.cancel()
        if ended is None and wait is not None:
            applied = {"preference-applied": f"wait={wait:.0f}"}
            return render.json_answer(wire.accepted_body(task), headers=_headers(task) | applied)
        return await self._tell(ended, task)

    async def _tell(self, ended: Task | None, task: Task) -> Response:
        if ended is not None and ended.status is Status.SUCCEEDED:
            return render.json_answer(sync_body(ended, self._links), headers=_headers(ended))
        failure = wire.OUT_OF_PATIENCE if ended is None else wire.failure_of(ended)
        if failure.status >= 500 or failure.status == 429:
            await self._service.release(task.id)
        return render.failure_answer(failure, task.trace_id, task.id, _headers(ended or task))


def _headers(task: Task) -> dict[str, str]:
    headers = {"x-engine": task.outcome.engine if task.outcome and task.outcome.engine else task.engine}
    return headers | ({"x-ignored-parameters": ", ".join(task.ignored)} if task.ignored else {})


def _dry_run(request: Request) -> bool:
    """`?dry_run=true`. Raises BadRequest for a value that is neither true nor false: guessing could cost money."""
    word = request.query_params.get("dry_run", "false").lower()
    if word not in _TRUTH:
        raise BadRequest("dry_run: must be true or false.")
    return _TRUTH[word]


def _wait(request: Request) -> float | None:
    """N of `Prefer: wait=N`; preferences that are not known or not readable are ignored, as RFC 7240 asks."""
    match = _WAIT.search(request.headers.get("prefer", ""))
    return float(match.group(1)) if match else None


def _idempotency_key(request: Request) -> str | None:
    key = request.headers.get("idempotency-key")
    if key is not None and not _IDEMPOTENCY_KEY.fullmatch(key):
        raise BadRequest("Idempotency-Key: must be 1 to 255 printable ASCII characters without spaces.")
    return key


async def _left(request: Request) -> None:
    """Return when the client has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
