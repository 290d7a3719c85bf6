"""The accept side: judge a call against the catalogue, take in its pictures, submit the task, answer for tasks.

What the edge asks for goes through here, so that a command line or another dialect gets the same answers.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import secrets
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from . import images
from .catalog import Catalog, ModelRow, Promise, promise
from .config import Config
from .domain import Action, ApiKey, Attempt, ImageRequest, InputImage, Task, new_id, new_object_id
from .errors import BadRequest, CavendishError
from .intake import Given, Pictures
from .net import Outbound
from .seams import ArtifactStore, Claim, Clock, Engine, Submitted, TaskPage, TaskQuery, TaskRuntime

API_ID = str(uuid.uuid5(uuid.NAMESPACE_URL, "nano-banana/images"))
"""The `api_id` of every record: this server has one API."""
MAX_IMAGES = 14
MAX_COUNT = 4
QUEUE_PATIENCE = 600.0
"""Seconds that a synchronous call may wait for its turn, on top of its engine's own time."""

_TASK_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""What `new_id` makes; anything else names no task, and never reaches a database that may be unable to hold it."""


@dataclass(frozen=True, slots=True)
class Call:
    """What one POST asked: types checked, not yet judged against the catalogue.

    `wire_request` is the client's JSON with each data URI replaced by a marker that carries its SHA-256.
    """

    action: Action
    prompt: str
    model: str | None
    image_urls: tuple[str, ...]
    aspect_ratio: str | None
    resolution: str | None
    count: int
    callback_url: str | None
    synchronous: bool
    wire_request: Mapping[str, Any]
    trace_id: str
    idempotency_key: str | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What a call would make and cost, in nanodollars (0 for engines that are free)."""

    model: str
    engine: str
    count: int
    promise: Promise
    reserve: int


class Service:
    """One instance per process, over the seams."""

    def __init__(
        self,
        config: Config,
        catalog: Catalog,
        engines: Mapping[str, Engine],
        runtime: TaskRuntime,
        store: ArtifactStore,
        outbound: Outbound,
        pictures: Pictures,
        clock: Clock,
        duty: Collection[str],
    ) -> None:
        """`duty`: the engines that this process runs; only these count for `ready`."""
        self._config, self._catalog, self._engines = config, catalog, engines
        self._runtime, self._store, self._outbound, self._clock = runtime, store, outbound, clock
        self._pictures, self._duty = pictures, duty

    async def submit(self, call: Call, caller: ApiKey) -> Submitted:
        """Accept a call: its pictures are stored and its task is committed when this returns.

        Raises BadRequest naming the field, TooManyRequests when the queue is full, Conflict for an idempotency key that
        came with another body.
        """
        row = self._judge(call)
        claim = Claim(
            credential_id=caller.id,
            fingerprint=fingerprint(caller.id, call.wire_request),
            idempotency_key=call.idempotency_key,
            window=self._config.resubmit_window,
        )
        if (earlier := await self._runtime.recall(claim)) is not None:
            return Submitted(earlier, fresh=False)
        async with self._pictures.of(_used(call)) as pictures:
            settled = self._promise(row, call, pictures[0].info if pictures else None)
            inputs = await self._take_in(pictures)
        now = self._clock.now()
        task = Task(
            id=new_id(),
            object_id=new_object_id(now),
            api_id=API_ID,
            application_id=caller.application_id,
            credential_id=caller.id,
            owner_id=caller.owner_id,
            trace_id=call.trace_id,
            created_at=now,
            request=ImageRequest(
                action=call.action,
                prompt=call.prompt,
                model=row.alias,
                count=call.count,
                inputs=inputs,
                aspect_ratio=settled.aspect_ratio,
                resolution=settled.resolution,
                width=settled.width,
                height=settled.height,
                seed=call.seed,
            ),
            wire_request=call.wire_request,
            engine=row.engine,
            lane=lane_of(row, self._engines),
            callback_url=call.callback_url,
            ignored=self._ignored(call, settled),
            synchronous=call.synchronous,
        )
        submitted = await self._runtime.submit(task, claim)
        if not submitted.fresh:
            await self._discard(inputs)
        return submitted

    async def quote(self, call: Call) -> Quote:
        """Judge a call and price it, without a task; pictures are fetched and checked but not kept."""
        row = self._judge(call)
        async with self._pictures.of(_used(call)) as pictures:
            settled = self._promise(row, call, pictures[0].info if pictures else None)
        today = datetime.datetime.fromtimestamp(self._clock.now(), datetime.UTC).date()
        price = row.price(today) if self._engines[row.engine].capabilities.paid else None
        each = price.reserve(settled.resolution, call.prompt, len(pictures)) if price else 0
        settled = replace(settled, ignored=self._ignored(call, settled))
        return Quote(row.alias, row.engine, call.count, settled, each * call.count)

    async def wait(self, task_id: str, timeout: float | None) -> Task | None:
        """The task once it has ended; None when it has not within `timeout` seconds."""
        return await self._runtime.wait(task_id, timeout)

    def patience(self, task: Task) -> float:
        """The longest that a synchronous call should wait for this task, in seconds."""
        timeouts = self._catalog.row(task.request.model).timeout
        return QUEUE_PATIENCE + timeouts.get(task.request.resolution, max(timeouts.values()))

    async def get(self, ids: Sequence[str], caller: ApiKey) -> tuple[Task, ...]:
        """The caller's tasks among `ids`, each once, in the order asked."""
        known = [task_id for task_id in ids if _TASK_ID.fullmatch(task_id)]
        return await self._runtime.get(known, caller.owner_id) if known else ()

    async def list(self, query: TaskQuery) -> TaskPage:
        """A page of tasks, newest first."""
        return await self._runtime.list(query)

    async def cancel(self, task_id: str, caller: ApiKey) -> Task | None:
        """End the caller's task; an ended one is returned as it is; None when it is not the caller's."""
        return await self._runtime.cancel(task_id, caller.owner_id) if _TASK_ID.fullmatch(task_id) else None

    async def attempts(self, task_id: str) -> tuple[Attempt, ...]:
        """The engine calls of a task so far, in the order they began."""
        return await self._runtime.attempts(task_id)

    async def progress(self, task_id: str) -> tuple[float, str] | None:
        """Fraction 0..1 and stage of a task that runs now; None when it does not, or nothing is known."""
        return await self._runtime.progress(task_id)

    async def release(self, task_id: str) -> None:
        """Note that the task's client was left without a good answer, so that its resubmission finds the task."""
        await self._runtime.release(task_id)

    async def ready(self) -> None:
        """Return when work can be done now; raise the CavendishError that prevents it."""
        await self._runtime.check()
        await self._store.check()
        for name in {row.engine for row in self._catalog.rows}.intersection(self._duty):
            await self._engines[name].check()

    def models(self) -> tuple[ModelRow, ...]:
        """The catalogue's rows."""
        return self._catalog.rows

    def _judge(self, call: Call) -> ModelRow:
        row = self._catalog.row(call.model)
        capabilities = self._engines[row.engine].capabilities
        if not call.prompt.strip():
            raise BadRequest("prompt: must not be empty.")
        if len(call.prompt) > self._config.max_prompt_chars:
            raise BadRequest(f"prompt: at most {self._config.max_prompt_chars} characters.")
        if not 1 <= call.count <= MAX_COUNT:
            raise BadRequest(f"count: must be a whole number from 1 to {MAX_COUNT}.")
        if call.action is Action.EDIT and not call.image_urls:
            raise BadRequest("image_urls: required for edit.")
        if call.action not in capabilities.actions:
            raise BadRequest(f"action: {row.alias} does not offer {call.action.value} here.")
        most = min(MAX_IMAGES, row.max_inputs, capabilities.max_inputs)
        if len(call.image_urls) > most:
            raise BadRequest(f"image_urls: at most {most} pictures.")
        if call.callback_url:
            try:
                self._outbound.check_url(call.callback_url)
            except CavendishError as error:
                raise BadRequest(f"callback_url: {error.message}") from error
        return row

    def _promise(self, row: ModelRow, call: Call, first: images.ImageInfo | None) -> Promise:
        exact = self._engines[row.engine].capabilities.exact_size
        size = first.upright if first else None
        return promise(row, call.action, call.aspect_ratio, call.resolution, size, exact)

    def _ignored(self, call: Call, settled: Promise) -> tuple[str, ...]:
        extra = ("image_urls",) if call.image_urls and call.action is Action.GENERATE else ()
        return settled.ignored + extra

    async def _take_in(self, pictures: Sequence[Given]) -> tuple[InputImage, ...]:
        kept = []
        for given in pictures:
            artifact = await self._store.put(f"inputs/{secrets.token_hex(16)}", given.data)
            kept.append(InputImage(artifact.name, given.info.media_type, *given.info.upright, artifact.size))
        return tuple(kept)

    async def _discard(self, inputs: Sequence[InputImage]) -> None:
        for given in inputs:
            await self._store.delete(given.key)


def _used(call: Call) -> tuple[str, ...]:
    """The pictures that count: a generate ignores them, and its answer says so."""
    return call.image_urls if call.action is Action.EDIT else ()


def lane_of(row: ModelRow, engines: Mapping[str, Engine]) -> str:
    """Where a model's tasks queue: per model for paid engines (their caps are per model), else per engine."""
    return row.alias if engines[row.engine].capabilities.paid else row.engine


def fingerprint(credential_id: str, wire_request: Mapping[str, Any]) -> str:
    """SHA-256 over the credential and the request in canonical JSON: equal for a resubmission of the same body."""
    body = json.dumps(wire_request, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(f"{credential_id}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()
