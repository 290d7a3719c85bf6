"""Execution: pictures, partial success, retries, what an interrupted run leaves and what the next one makes of it."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from clock_kit import ImpatientClock

from cavendish import app as composition
from cavendish.app import App
from cavendish.config import Config
from cavendish.domain import Action, Attempt, AttemptState, Status, Task
from cavendish.engines.scripted import plain_png
from cavendish.errors import StoreUnavailable
from cavendish.images import inspect
from cavendish.keys import fixed_key
from cavendish.seams import Artifact
from cavendish.service import Call

CALLER = fixed_key("tests")


def call(prompt: str, **changes: Any) -> Call:
    """An asynchronous generate."""
    plain = Call(
        action=Action.GENERATE,
        prompt=prompt,
        model=None,
        image_urls=(),
        aspect_ratio=None,
        resolution=None,
        count=1,
        callback_url=None,
        synchronous=False,
        wire_request={"prompt": prompt},
        trace_id="00000000-0000-0000-0000-000000000000",
    )
    return replace(plain, **changes)


Open = Callable[..., AbstractAsyncContextManager[App]]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """Opens the server's parts on one data folder with the scripted engine."""

    def build(**settings: Any) -> AbstractAsyncContextManager[App]:
        return composition.build(Config(data=tmp_path, engine="scripted", **settings), clock=ImpatientClock())

    return build


async def finish(app: App, asked: Call) -> Task:
    """Submit and wait for the end."""
    submitted = await app.service.submit(asked, CALLER)
    ended = await app.service.wait(submitted.task.id, 60)
    assert ended is not None
    return ended


async def interrupt(app: App, task: Task) -> Attempt:
    """Wait for the task's first engine call, and let the closing app stop it at once."""
    while not (attempts := await app.runtime.attempts(task.id)):  # noqa: ASYNC110 - the ledger has no event
        await asyncio.sleep(0.01)
    app.runtime._policy = replace(app.runtime._policy, grace=0.0)  # type: ignore[attr-defined]
    return attempts[0]


async def test_count_makes_that_many_pictures_with_seeds_of_their_own(opened: Open) -> None:
    """Each image is its own engine call with its own seed, and has the pixels that were promised."""
    async with opened() as app:
        task = await finish(app, call("four", count=4, aspect_ratio="16:9"))
        assert task.outcome is not None
        assert len({picture.seed for picture in task.outcome.pictures}) == 4
        assert len({picture.name for picture in task.outcome.pictures}) == 4
        for picture in task.outcome.pictures:
            info = inspect(await app.store.read(picture.name))
            assert (info.width, info.height) == (picture.width, picture.height) == (1344, 768)


async def test_some_refused_keeps_the_good_ones(opened: Open) -> None:
    """Some may fail: the outcome holds the good ones."""
    async with opened() as app:
        task = await finish(app, call("[refuse:2]", count=4))
        assert task.status is Status.SUCCEEDED
        assert task.outcome is not None
        assert len(task.outcome.pictures) == 2


async def test_all_refused_is_a_refusal(opened: Open) -> None:
    """All refused is a 403 forbidden."""
    async with opened() as app:
        task = await finish(app, call("[refuse]", count=3))
        assert task.outcome is not None
        assert task.outcome.failure is not None
        assert (task.outcome.failure.status, task.outcome.failure.code) == (403, "forbidden")


async def test_capacity_failures_are_tried_again(opened: Open) -> None:
    """An overloaded engine is asked again; every call is in the ledger."""
    async with opened() as app:
        task = await finish(app, call("[fail=overloaded:2]"))
        assert task.status is Status.SUCCEEDED
        states = [attempt.state for attempt in await app.runtime.attempts(task.id)]
        assert states == [AttemptState.FAILED, AttemptState.FAILED, AttemptState.SUCCEEDED]


async def test_plain_failures_are_not_tried_again(opened: Open) -> None:
    """A failure that may have been paid for is final: one call, a 500 with the task's id."""
    async with opened(scripted_paid=True) as app:
        task = await finish(app, call("[fail=failed]"))
        assert task.outcome is not None
        assert task.outcome.failure is not None
        assert task.outcome.failure.status == 500
        assert len(await app.runtime.attempts(task.id)) == 1


async def test_a_fatal_failure_stops_the_siblings(opened: Open) -> None:
    """A rejected upstream key ends the whole task at once: no sibling waits its time out."""
    async with opened() as app:
        loop = asyncio.get_running_loop()
        began = loop.time()
        task = await finish(app, call("[fail-fast=key_rejected:1] [delay=25]", count=4))
        assert task.outcome is not None
        assert task.outcome.failure is not None
        assert "key_rejected" in task.outcome.failure.message
        assert loop.time() - began < 20


async def test_a_paid_call_that_was_interrupted_is_not_repeated(opened: Open) -> None:
    """A paid call whose outcome is unknown is never silently repeated: the task fails and says so."""
    async with opened(scripted_paid=True) as app:
        task = (await app.service.submit(call("[delay=60]"), CALLER)).task
        await interrupt(app, task)
    async with opened(scripted_paid=True) as app:
        ended = await app.service.wait(task.id, 60)
        assert ended is not None
        assert ended.outcome is not None
        assert ended.outcome.failure is not None
        assert "may have been charged" in ended.outcome.failure.message
        assert [attempt.state for attempt in await app.runtime.attempts(task.id)] == [AttemptState.UNKNOWN]


async def test_a_free_call_that_was_interrupted_runs_again(opened: Open) -> None:
    """A task that a stopping process hands back is finished by the next one."""
    async with opened() as app:
        task = (await app.service.submit(call("[delay=0.5]"), CALLER)).task
        await interrupt(app, task)
    async with opened() as app:
        ended = await app.service.wait(task.id, 60)
        assert ended is not None
        assert ended.status is Status.SUCCEEDED


async def test_a_stored_picture_of_an_interrupted_attempt_is_delivered(opened: Open) -> None:
    """A picture found under an open attempt's name was paid for: it is the task's answer, without a new call."""
    async with opened(scripted_paid=True) as app:
        made = await finish(app, call("one"))
        assert made.outcome is not None
        data = await app.store.read(made.outcome.pictures[0].name)
        task = (await app.service.submit(call("[delay=60]"), CALLER)).task
        started = await interrupt(app, task)
        # What kill -9 would leave: the picture stored, the attempt open.
        await app.store.put(started.picture_name + ".png", data)
    async with opened(scripted_paid=True) as app:
        await app.runtime.end(started)  # type: ignore[attr-defined]
        outcome = await _execute_again(app, task)
        assert [picture.name for picture in outcome.pictures] == [started.picture_name + ".png"]
        assert [attempt.state for attempt in await app.runtime.attempts(task.id)] == [AttemptState.SUCCEEDED]


@pytest.mark.parametrize("failures", [3, 1000], ids=["a while", "too long"])
async def test_a_store_that_is_away_fails_no_task(opened: Open, failures: int) -> None:
    """A task taken over while the store is away waits for it; when it stays away, the task is to be run once more."""
    async with opened(scripted_paid=True) as app:
        task = (await app.service.submit(call("[delay=60]"), CALLER)).task
        started = await interrupt(app, task)
        await app.store.put(started.picture_name + ".png", plain_png(1024, 1024, 7))
    async with opened(scripted_paid=True) as app:
        await app.runtime.end(started)  # type: ignore[attr-defined]
        with away(app, failures):
            if failures > 100:
                with pytest.raises(StoreUnavailable):
                    await _execute_again(app, task)
                return
            outcome = await _execute_again(app, task)
        assert [picture.name for picture in outcome.pictures] == [started.picture_name + ".png"]


@contextmanager
def away(app: App, failures: int) -> Iterator[None]:
    """The store cannot be asked for so many times."""
    ask, left = app.store.stat, failures

    async def stat(name: str) -> Artifact | None:
        nonlocal left
        left -= 1
        if left >= 0:
            raise StoreUnavailable("away")
        return await ask(name)

    app.store.stat = stat  # type: ignore[method-assign]
    yield


async def _execute_again(app: App, task: Task) -> Any:
    return await app.runtime._execute(task, app.runtime, lambda fraction, stage: None)  # type: ignore[attr-defined]
