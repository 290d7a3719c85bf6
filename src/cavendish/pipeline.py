"""The execute side: one task to its outcome, in literal steps.

    load inputs → for each picture: look at earlier attempts → write the attempt down → run the engine → check the
    pixels → store the picture → complete the attempt → gather the outcome

The attempt is committed before the engine is called and again after the picture is stored. A process that dies in
between leaves an attempt that says so: a picture found under its name was made, and is delivered; a paid call without
one *may* have been made, and only the operator's policy may pay again.
"""

from __future__ import annotations

import asyncio
import datetime
import os
import random
import secrets
import uuid
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from . import images
from .catalog import Catalog, ModelRow
from .domain import EXTENSIONS, Attempt, AttemptState, Failure, Notes, Outcome, Picture, Task, Usage
from .errors import (
    Cancelled,
    CavendishError,
    EngineError,
    KeyRejected,
    Malformed,
    ModelRetired,
    Refused,
    StoreUnavailable,
    UnknownOutcome,
    UsedUp,
)
from .retry import Breaker, RetryPolicy
from .seams import ArtifactStore, AttemptLog, Clock, Engine, Job, JobInput, Rendered, Report
from .telemetry import logger

log = logger(__name__)
T = TypeVar("T")
FATAL = (KeyRejected, ModelRetired, UsedUp)
"""Failures that the other pictures of the task would share: their calls are stopped."""
UNKNOWN_MESSAGE = (
    "The call to the paid model was interrupted and may have been charged; "
    "it is not repeated unless the operator allows it (CAVENDISH_UNKNOWN)."
)


@dataclass(frozen=True, slots=True)
class Policy:
    """What the operator decides about execution.

    `store_waits`: seconds between the tries of a store or database that is away; then the task waits for another run.
    """

    retry: RetryPolicy
    unknown: str = "fail"
    output_format: str = "png"
    store_waits: tuple[float, ...] = (0.2, 0.5, 1, 2, 4, 8, 15, 30, 30, 30)

    @property
    def repeats(self) -> int:
        """How many calls of unknown outcome may be followed by another one."""
        return 1 if self.unknown == "retry-once" else 0


class Pipeline:
    """Runs tasks; `execute` is the `Execute` of the seams."""

    def __init__(
        self, catalog: Catalog, engines: Mapping[str, Engine], store: ArtifactStore, clock: Clock, policy: Policy
    ) -> None:
        self._catalog, self._engines, self._store = catalog, engines, store
        self._clock, self._policy = clock, policy
        self._breakers: dict[tuple[str, str], Breaker] = {}
        self._transcoders = asyncio.Semaphore(os.cpu_count() or 1)

    async def execute(self, task: Task, log: AttemptLog, report: Report) -> Outcome:
        """Make the task's pictures, those that an earlier run did not make. Expected failures are in the outcome.

        Raises StoreUnavailable when a store stays away: the task is to be run again, which pays for nothing twice.
        """
        progress = [0.0] * task.request.count

        def report_for(index: int) -> Report:
            def one(fraction: float, stage: str) -> None:
                progress[index] = fraction
                report(sum(progress) / len(progress), stage)

            return one

        try:
            row = self._catalog.row(task.request.model)
            inputs = await self.patiently(lambda: self._load(task))
            earlier = await self.patiently(lambda: log.attempts(task.id))
        except StoreUnavailable:
            raise
        except CavendishError as error:
            return Outcome(failure=failure_of(error), engine=task.engine)
        seed = task.request.seed if task.request.seed is not None else random.getrandbits(31)
        runs = [
            _Run(self, task, row, inputs, log, report_for(index), index, (seed + index) % 2**31)
            for index in range(task.request.count)
        ]
        results = await _all_or_fatal(
            [run.picture([attempt for attempt in earlier if attempt.index == run.index]) for run in runs]
        )
        for result in results:
            if isinstance(result, StoreUnavailable):
                raise result
        return _outcome(results, [attempt for run in runs for attempt in run.attempts.values()], task.engine)

    async def _load(self, task: Task) -> tuple[JobInput, ...]:
        loaded = []
        for index, given in enumerate(task.request.inputs):
            try:
                data = await self._store.read(given.key)
            except KeyError:
                raise EngineError(f"image_urls[{index}]: the stored input picture is gone.") from None
            loaded.append(JobInput(data, given.media_type, given.width, given.height))
        return tuple(loaded)

    def engine(self, name: str) -> Engine:
        """An engine by name. Raises EngineError when a task needs one that is not configured any more."""
        if name not in self._engines:
            raise EngineError(f"The engine {name} of this task is not configured any more.")
        return self._engines[name]

    async def patiently(self, step: Callable[[], Awaitable[T]]) -> T:
        """Run a step of a store or database, again after a wait while it is away: a paid picture waits in memory."""
        for wait in self._policy.store_waits:
            try:
                return await step()
            except StoreUnavailable:
                await self._clock.sleep(wait)
        return await step()

    async def to_png(self, data: bytes | Path) -> bytes:
        """A picture as PNG; so many at a time as there are CPUs, for each takes about 95 MB at 4K.

        The header bounds its pixels and passes, and so the time. Raises Malformed for what is no whole picture.
        """
        async with self._transcoders:
            return await asyncio.to_thread(_read, images.to_png, data)

    def breaker(self, engine: str, upstream: str) -> Breaker:
        """The breaker of one upstream model."""
        return self._breakers.setdefault((engine, upstream), Breaker())


class _Run:
    """One picture of a task: its attempts until one succeeds or none may follow."""

    def __init__(
        self,
        pipeline: Pipeline,
        task: Task,
        row: ModelRow,
        inputs: tuple[JobInput, ...],
        log: AttemptLog,
        report: Report,
        index: int,
        seed: int,
    ) -> None:
        self._store, self._clock, self._policy = pipeline._store, pipeline._clock, pipeline._policy
        self._pipeline, self._task, self._row, self._inputs, self._log = pipeline, task, row, inputs, log
        self._report, self.index, self._seed = report, index, seed
        self.attempts: dict[int, Attempt] = {}
        """All attempts of this picture by their number, as the log has them."""

    async def picture(self, earlier: Sequence[Attempt]) -> Picture:
        """The picture: an earlier attempt's, or a new one. Raises the CavendishError of the last attempt."""
        self.attempts = {attempt.number: attempt for attempt in earlier}
        if (found := await self._recover(earlier)) is not None:
            self._report(1.0, "recovered")
            return found
        names = [self._task.engine, *([self._row.fallback] if self._row.fallback else [])]
        done, unknown = len(earlier), sum(_may_be_paid(attempt) for attempt in earlier)
        for place, name in enumerate(names):
            engine = self._pipeline.engine(name)
            tries = 0
            while True:
                tries, done = tries + 1, done + 1
                try:
                    return await self._attempt(engine, done)
                except EngineError as error:
                    unknown += isinstance(error, UnknownOutcome)
                    if isinstance(error, UnknownOutcome) and unknown <= self._policy.repeats:
                        continue
                    wait = self._policy.retry.wait(error, tries)
                    if wait is not None:
                        await self._clock.sleep(wait)
                    elif place + 1 < len(names) and error.retryable:
                        break
                    else:
                        raise
        raise AssertionError("the last engine of the list returns or raises")

    async def _recover(self, earlier: Sequence[Attempt]) -> Picture | None:
        """The picture that earlier runs left, if any. Raises UnknownOutcome when a paid call may have been made."""
        unknown = 0
        for attempt in earlier:
            if attempt.state is AttemptState.SUCCEEDED and attempt.picture is not None:
                return attempt.picture
            if attempt.state is AttemptState.STARTED:
                if (picture := await self._pipeline.patiently(partial(self._stored, attempt))) is not None:
                    await self._end(attempt, AttemptState.SUCCEEDED, "recovered", attempt.reserved, picture=picture)
                    return picture
                state = AttemptState.UNKNOWN if attempt.paid else AttemptState.FAILED
                await self._end(attempt, state, "interrupted", attempt.reserved if attempt.paid else 0)
            unknown += _may_be_paid(attempt)
        if unknown > self._policy.repeats:
            raise UnknownOutcome(UNKNOWN_MESSAGE)
        return None

    async def _stored(self, attempt: Attempt) -> Picture | None:
        for media_type, extension in EXTENSIONS.items():
            name = attempt.picture_name + extension
            if (artifact := await self._store.stat(name)) is not None:
                info = images.inspect(await self._store.read(name))
                return Picture(name, media_type, info.width, info.height, artifact.size, attempt.seed, self.index)
        return None

    async def _attempt(self, engine: Engine, number: int) -> Picture:
        """One call of the engine, written down before and after."""
        paid, now = engine.capabilities.paid, self._clock.now()
        today = datetime.datetime.fromtimestamp(now, datetime.UTC).date()
        upstream = self._row.upstream_on(today) if paid else self._row.upstream
        breaker = self._pipeline.breaker(engine.name, upstream)
        breaker.check(now)
        request, price = self._task.request, self._row.price(today) if paid else None
        attempt = Attempt(
            task_id=self._task.id,
            index=self.index,
            number=number,
            engine=engine.name,
            model=request.model,
            upstream_id=upstream,
            picture_name=f"outputs/{uuid.UUID(bytes=secrets.token_bytes(16))}",
            seed=self._seed,
            credential_id=self._task.credential_id,
            paid=paid,
            started_at=now,
            reserved=price.reserve(request.resolution, request.prompt, len(self._inputs)) if price else 0,
        )
        await self._pipeline.patiently(lambda: self._log.begin(attempt))
        self.attempts[number] = attempt
        try:
            rendered = await engine.run(self._job(upstream), self._report)
            picture = await self._keep(engine, attempt, rendered)
        except BaseException as error:
            if isinstance(error, EngineError):
                breaker.note(error, self._clock.now())
            await asyncio.shield(self._give_up(attempt, error))
            raise
        breaker.note(None, self._clock.now())
        settled = price.charge(rendered.usage) if price and rendered.usage else attempt.reserved
        await self._end(
            attempt,
            AttemptState.SUCCEEDED,
            "ok",
            settled,
            picture=picture,
            usage=rendered.usage,
            notes=rendered.notes,
        )
        return picture

    def _job(self, upstream: str) -> Job:
        request = self._task.request
        return Job(
            action=request.action,
            prompt=request.prompt,
            upstream_id=upstream,
            seed=self._seed,
            aspect_ratio=request.aspect_ratio,
            resolution=request.resolution,
            width=request.width,
            height=request.height,
            inputs=self._inputs,
            timeout=self._row.timeout.get(request.resolution, max(self._row.timeout.values())),
            scratch=self._store.scratch,
        )

    async def _keep(self, engine: Engine, attempt: Attempt, rendered: Rendered) -> Picture:
        """Check what the engine made and store it under the attempt's name."""
        data = rendered.data
        info = (
            _read(images.inspect, data)
            if isinstance(data, bytes)
            else await asyncio.to_thread(_read, images.inspect, data)
        )
        promised = (self._task.request.width, self._task.request.height)
        if engine.capabilities.exact_size and None not in promised and promised != (info.width, info.height):
            raise Malformed(
                f"The engine made {info.width}x{info.height} pixels where {promised[0]}x{promised[1]} were due."
            )
        if info.media_type != "image/png" and self._policy.output_format == "png":
            data = await self._pipeline.to_png(data)
            info = replace(info, media_type="image/png")
        name = attempt.picture_name + EXTENSIONS[info.media_type]
        artifact = await self._pipeline.patiently(lambda: self._store.put(name, data))
        return Picture(
            artifact.name, info.media_type, info.width, info.height, artifact.size, attempt.seed, attempt.index
        )

    async def _give_up(self, attempt: Attempt, error: BaseException) -> None:
        """Complete an attempt that did not give a picture, unless another run has the task by now."""
        with suppress(Cancelled):
            await self._failed(attempt, error)

    async def _failed(self, attempt: Attempt, error: BaseException) -> None:
        """Complete an attempt that did not give a picture; a paid call that may have been made stays on the bill."""
        log.warning(
            "attempt failed",
            task_id=attempt.task_id,
            engine=attempt.engine,
            error=type(error).__name__,
            reason=str(error),
            detail=getattr(error, "detail", ""),
        )
        if isinstance(error, EngineError):
            refused, unknown = isinstance(error, Refused), isinstance(error, UnknownOutcome)
            state = AttemptState.REFUSED if refused else AttemptState.UNKNOWN if unknown else AttemptState.FAILED
            settled = attempt.reserved if unknown else 0
            await self._end(attempt, state, error.outcome, settled, failure=failure_of(error))
        elif attempt.paid:
            # Cancelled, or a defect of ours after the request may have left: nobody knows whether it was charged.
            await self._end(attempt, AttemptState.UNKNOWN, "interrupted", attempt.reserved)
        else:
            await self._end(attempt, AttemptState.FAILED, "interrupted", 0)

    async def _end(
        self,
        attempt: Attempt,
        state: AttemptState,
        outcome: str,
        settled: int,
        *,
        picture: Picture | None = None,
        failure: Failure | None = None,
        usage: Usage | None = None,
        notes: Notes | None = None,
    ) -> None:
        ended = replace(
            attempt,
            state=state,
            outcome=outcome,
            settled=settled,
            ended_at=self._clock.now(),
            picture=picture,
            failure=failure,
            usage=usage,
            notes=notes,
        )
        await self._pipeline.patiently(lambda: self._log.end(ended))
        self.attempts[ended.number] = ended


def failure_of(error: CavendishError) -> Failure:
    """The part of an error that may be told to the client and kept."""
    return Failure(error.code, error.status, error.message, error.retryable)


def _may_be_paid(attempt: Attempt) -> bool:
    """Whether an attempt without a picture may have been charged all the same."""
    return attempt.paid and attempt.state in (AttemptState.STARTED, AttemptState.UNKNOWN)


def _read(how: Callable[[bytes], T], data: bytes | Path) -> T:
    """What `how` makes of an engine's picture. Raises Malformed when it is none: that is not the client's mistake."""
    try:
        return how(data if isinstance(data, bytes) else data.read_bytes())
    except CavendishError as error:
        raise Malformed(f"The engine's answer is not a picture: {error.message}.") from error


async def _all_or_fatal(pictures: Sequence[Coroutine[Any, Any, Picture]]) -> list[Picture | CavendishError]:
    """Await all; once one fails fatally the others are cancelled and take its error."""
    if len(pictures) == 1:  # the usual case needs no tasks of its own
        try:
            return [await pictures[0]]
        except CavendishError as error:
            return [error]
    tasks = [asyncio.ensure_future(picture) for picture in pictures]
    fatal: CavendishError | None = None
    try:
        for next_done in asyncio.as_completed(tasks):
            try:
                await next_done
            except FATAL as error:
                fatal = error
                break
            except CavendishError:
                continue
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    results: list[Picture | CavendishError] = []
    for result in ended:
        if isinstance(result, Picture | CavendishError):
            results.append(result)
        elif isinstance(result, asyncio.CancelledError) and fatal is not None:
            results.append(fatal)
        else:
            raise result
    return results


def _outcome(results: Sequence[Picture | CavendishError], attempts: Sequence[Attempt], engine: str) -> Outcome:
    pictures = tuple(result for result in results if isinstance(result, Picture))
    errors = [result for result in results if isinstance(result, CavendishError)]
    cost = sum(attempt.settled or 0 for attempt in attempts)
    made = [attempt for attempt in attempts if attempt.state is AttemptState.SUCCEEDED]
    notes = next((attempt.notes for attempt in made if attempt.notes is not None), Notes())
    engine = made[-1].engine if made else engine
    if pictures:
        return Outcome(pictures=pictures, notes=notes, engine=engine, cost=cost)
    # All refused is a refusal; otherwise the failure that is not a refusal says more.
    worst = next((error for error in errors if not isinstance(error, Refused)), errors[0])
    return Outcome(failure=failure_of(worst), notes=notes, engine=engine, cost=cost)
