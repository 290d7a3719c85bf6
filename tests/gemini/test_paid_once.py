"""Paid once under fire: the server killed during calls, connections lost, clients that submit again.

The stand-in counts each request that it received whole, as a provider charges it; the ledger must know every one.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from acedatacloud import AceDataCloud

from benchmarks.serving import Server
from cavendish.app import App, records
from cavendish.config import Config
from cavendish.domain import Attempt, AttemptState, Task
from cavendish.seams import TaskQuery

from . import standin as s
from .standin import KEY, Cut, StandIn

KILLS = 30 if os.environ.get("CAVENDISH_TEST_CRASH") == "long" else 2
BATCH = 12
PATH = "/nano-banana/images"


@pytest.fixture
async def process(tmp_path: Path, standin: StandIn) -> AsyncIterator[Server]:
    """A server of its own process whose models are the stand-in's; not started."""
    made = Server(tmp_path, {"GEMINI_API_KEY": KEY, "CAVENDISH_GEMINI_BASE_URL": f"{standin.url}/v1"})
    yield made
    await asyncio.to_thread(made.stop)


async def submit(server: Server, prompts: list[str]) -> None:
    """Post asynchronous tasks until the server is gone."""
    async with httpx.AsyncClient(base_url=server.url, headers=server.headers, timeout=30) as client:
        for prompt in prompts:
            try:
                answer = await client.post(PATH, json={"action": "generate", "prompt": prompt, "async": True})
            except httpx.TransportError:
                return
            assert answer.status_code == 200, answer.text


async def ledger(server: Server) -> list[tuple[Task, tuple[Attempt, ...]]]:
    """Every task of a server with its attempts."""
    async with records(Config(data=server.folder / "data")) as (_, opened):
        page = await opened.list(TaskQuery(limit=10_000))
        return [(task, await opened.attempts(task.id)) for task in page.tasks]


async def until_all_ended(server: Server) -> None:
    """Wait until no task of the running server is open."""
    async with asyncio.timeout(60):
        while not all(task.status.terminal for task, _ in await ledger(server)):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.1)


async def test_kills_during_calls(standin: StandIn, process: Server) -> None:
    """Killed at random moments during its calls, the server never pays twice for a task and forgets no call."""
    standin.default = replace(s.success(), delay=0.2)
    dice = random.Random(3)
    for kill in range(KILLS):
        await asyncio.to_thread(process.start)
        posting = asyncio.create_task(submit(process, [f"picture {kill}.{number}" for number in range(BATCH)]))
        standin.received.clear()
        async with asyncio.timeout(60):
            await standin.received.wait()
        await asyncio.sleep(dice.uniform(0.0, 0.5))
        await asyncio.to_thread(process.kill)
        await posting
    await asyncio.to_thread(process.start)
    await until_all_ended(process)
    await asyncio.to_thread(process.stop)
    paid = Counter(call.prompt for call in standin.calls if call.body is not None)
    told = await ledger(process)
    assert set(paid) <= {task.request.prompt for task, _ in told}
    states: Counter[AttemptState] = Counter()
    for task, attempts in told:
        assert task.status.terminal
        assert paid[task.request.prompt] <= len(attempts) <= 1, attempts
        for attempt in attempts:
            states[attempt.state] += 1
            if attempt.state is AttemptState.SUCCEEDED:
                assert paid[task.request.prompt] == 1
            else:
                assert attempt.settled == attempt.reserved
    assert states[AttemptState.STARTED] == 0
    assert states[AttemptState.UNKNOWN] > 0
    assert states[AttemptState.SUCCEEDED] > 0


# --- clients that submit again -----------------------------------------------------------------------------------


@pytest.fixture
def config(standin: StandIn, tmp_path: Path) -> Config:
    """A server in process whose models are the stand-in's."""
    return Config(data=tmp_path / "data", gemini_api_key=KEY, gemini_base_url=f"{standin.url}/v1", concurrency=1)


@pytest.mark.parametrize("at", [Cut.AFTER_REQUEST, Cut.MID_ANSWER])
async def test_the_sdk_submits_three_times_and_pays_once(
    standin: StandIn, app: App, server: str, token: str, at: Cut
) -> None:
    """A synchronous call that is answered 500 is submitted again by the SDK; all tries join the first, paid task."""
    standin.default = s.cut(at)

    def ask() -> None:
        with AceDataCloud(api_token=token, base_url=server) as sdk, pytest.raises(Exception, match="charged"):
            sdk.images.generate(prompt="a white siamese cat", model="nano-banana")

    await asyncio.to_thread(ask)
    (task,) = (await app.runtime.list(TaskQuery())).tasks
    attempts = await app.runtime.attempts(task.id)
    assert [attempt.state for attempt in attempts] == [AttemptState.UNKNOWN]
    assert standin.charged == 1
    assert b'method="POST",route="/nano-banana/images",status="500"} 3.0' in app.metrics.text()


async def test_a_client_that_leaves_finds_its_picture(standin: StandIn, server: str, token: str) -> None:
    """A client that goes away during its call and submits again gets the picture that was paid for."""
    standin.default = replace(s.success(), delay=0.5)
    body = {"action": "generate", "prompt": "a white siamese cat"}
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=server, headers=headers) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.post(PATH, json=body, timeout=0.3)
        await asyncio.sleep(0.1)
        answer = await client.post(PATH, json=body, timeout=30)
    assert answer.status_code == 200
    assert standin.charged == 1
