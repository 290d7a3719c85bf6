"""The whole server over the stand-in: what is charged, refunded, joined and refused."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from clock_kit import ImpatientClock
from PIL import Image

from cavendish.app import App, build
from cavendish.config import Config, load
from cavendish.domain import Action, AttemptState, Status
from cavendish.keys import fixed_key
from cavendish.service import Call

from .standin import KEY, Cut, StandIn, body, cut, error, retry_info, success

TOKEN = "caller"
BODY = {"action": "generate", "prompt": "a white siamese cat"}


def settings(standin: StandIn, folder: Path, **changes: str) -> Config:
    """A server whose upstream is the stand-in."""
    environ = {
        "GEMINI_API_KEY": KEY,
        "CAVENDISH_GEMINI_BASE_URL": f"{standin.url}/v1",
        "CAVENDISH_API_KEYS": TOKEN,
        "CAVENDISH_CONCURRENCY": "1",
    }
    return load(environ | changes, data=folder)


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[tuple[App, httpx.AsyncClient]]:
    """The server in process, and a caller of it."""
    async with build(config) as app:
        transport, headers = httpx.ASGITransport(app.asgi), {"authorization": f"Bearer {TOKEN}"}
        async with httpx.AsyncClient(transport=transport, base_url="http://cavendish.test", headers=headers) as client:
            yield app, client


async def ask(client: httpx.AsyncClient, headers: dict[str, str] | None = None, **changes: Any) -> httpx.Response:
    """One POST of the images route."""
    return await client.post("/nano-banana/images", json=BODY | changes, headers=headers)


async def test_a_picture_costs_what_the_upstream_counted(standin: StandIn, tmp_path: Path) -> None:
    """The ledger settles image, text and thought tokens at their own rates."""
    async with opened(settings(standin, tmp_path)) as (app, client):
        answer = await ask(client, model="nano-banana-pro")
        assert answer.status_code == 200
        assert answer.headers["x-engine"] == "gemini"
        (attempt,) = await app.runtime.attempts(answer.json()["task_id"])
        # The stand-in counts 1120 image, 130 text, 208 thought and 12 prompt tokens.
        assert attempt.settled == 1120 * 120_000 + (130 + 208) * 12_000 + 12 * 2_000
        assert attempt.reserved >= attempt.settled
        (row,) = await app.runtime.spending("2000-01-01")
        assert (row.calls, row.pictures, row.settled) == (1, 1, attempt.settled)


async def test_a_refusal_costs_nothing_and_says_why(standin: StandIn, tmp_path: Path) -> None:
    """A refusal is a 403 with the upstream's own message, and is refunded."""
    reason = {"finishReason": "IMAGE_SAFETY", "finishMessage": "Unable to show the generated image.", "content": {}}
    standin.then(body({"candidates": [reason]}))
    async with opened(settings(standin, tmp_path)) as (app, client):
        answer = await ask(client)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "forbidden")
        assert "Unable to show the generated image." in answer.json()["error"]["message"]
        (attempt,) = await app.runtime.attempts(answer.json()["task_id"])
        assert (attempt.state, attempt.settled) == (AttemptState.REFUSED, 0)


async def test_rate_limits_are_waited_out(standin: StandIn, tmp_path: Path) -> None:
    """A 429 with RetryInfo is tried again after its delay; only the call that made the picture is charged."""
    standin.then(error(429, "RESOURCE_EXHAUSTED", "slow down", [retry_info("0.2s")]))
    async with opened(settings(standin, tmp_path)) as (app, client):
        answer = await ask(client)
        assert answer.status_code == 200
        limited, made = await app.runtime.attempts(answer.json()["task_id"])
        assert (limited.outcome, limited.settled, made.outcome) == ("rate_limited", 0, "ok")
        assert made.started_at - limited.started_at >= 0.2


async def test_an_idempotency_key_names_one_task(standin: StandIn, tmp_path: Path) -> None:
    """Same key and body: the same task, running, ended and after a restart; another body: 409 without harm."""
    standin.default = replace(success(), delay=0.2)
    key, config = {"idempotency-key": "order-17"}, settings(standin, tmp_path)
    async with opened(config) as (_, client):
        running, again = await asyncio.gather(ask(client, key), ask(client, key))
        other = await ask(client, key, prompt="a dog")
        assert (other.status_code, other.json()["error"]["code"]) == (409, "conflict")
        ended = await ask(client, key)
    async with opened(config) as (_, client):
        restarted = await ask(client, key)
    answers = (running, again, ended, restarted)
    assert len({answer.json()["task_id"] for answer in answers}) == 1
    assert len({answer.json()["data"][0]["image_url"] for answer in answers}) == 1
    assert standin.charged == 1


async def test_two_honest_requests_are_two_tasks(standin: StandIn, tmp_path: Path) -> None:
    """Identical requests whose clients were answered well are not joined."""
    async with opened(settings(standin, tmp_path)) as (_, client):
        first, second = await ask(client), await ask(client)
        assert first.json()["task_id"] != second.json()["task_id"]
        assert standin.charged == 2


async def test_the_window_of_resubmission_ends(standin: StandIn, tmp_path: Path) -> None:
    """After CAVENDISH_RESUBMIT_WINDOW an identical request is a new task, also after a failure."""
    standin.then(cut(Cut.AFTER_REQUEST))
    async with opened(settings(standin, tmp_path, CAVENDISH_RESUBMIT_WINDOW="0.5")) as (_, client):
        failed, joined = await ask(client), await ask(client)
        await asyncio.sleep(0.6)
        fresh = await ask(client)
        assert (failed.status_code, joined.status_code, fresh.status_code) == (500, 500, 200)
        assert failed.json()["task_id"] == joined.json()["task_id"] != fresh.json()["task_id"]
        assert standin.charged == 2


@pytest.mark.parametrize("where", list(Cut))
async def test_lost_connections_are_counted_as_they_were(standin: StandIn, tmp_path: Path, where: Cut) -> None:
    """Lost before the request left: tried again, free. Lost after: unknown, kept on the bill, not repeated."""
    standin.then(cut(where))
    async with opened(settings(standin, tmp_path)) as (app, client):
        answer = await ask(client, action="edit", image_urls=[noise()], **{"async": True})
        task = await app.runtime.wait(answer.json()["task_id"], 30)
        assert task is not None
        attempts = await app.runtime.attempts(task.id)
        paid = [one for one in attempts if one.state in (AttemptState.SUCCEEDED, AttemptState.UNKNOWN)]
        assert len(paid) == 1
        if where in (Cut.HEADERS, Cut.MID_REQUEST):
            assert standin.charged <= 1
        else:
            assert standin.charged == 1
            assert [(one.state, one.settled) for one in attempts] == [(AttemptState.UNKNOWN, attempts[0].reserved)]


async def test_retry_once_pays_again_only_when_allowed(standin: StandIn, tmp_path: Path) -> None:
    """CAVENDISH_UNKNOWN=retry-once repeats a call of unknown outcome once, and never twice."""
    standin.then(cut(Cut.AFTER_REQUEST))
    async with opened(settings(standin, tmp_path, CAVENDISH_UNKNOWN="retry-once")) as (app, client):
        answer = await ask(client)
        assert answer.status_code == 200
        states = [attempt.state for attempt in await app.runtime.attempts(answer.json()["task_id"])]
        assert states == [AttemptState.UNKNOWN, AttemptState.SUCCEEDED]
        standin.then(cut(Cut.AFTER_REQUEST), cut(Cut.AFTER_REQUEST))
        assert (await ask(client, prompt="another")).status_code == 500
    assert standin.charged == 4


async def test_a_spent_budget_refuses_before_spending(standin: StandIn, tmp_path: Path) -> None:
    """A key whose budget does not cover the next picture gets 403 used_up, and the upstream is not called."""
    async with opened(settings(standin, tmp_path)) as (app, client):
        token, _ = await app.keys.create("poor", budget_day=200_000_000)
        mine = {"authorization": f"Bearer {token}"}
        assert (await ask(client, mine, model="nano-banana-pro")).status_code == 200
        answer = await ask(client, mine, model="nano-banana-pro", prompt="another")
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "used_up")
        assert standin.charged == 1


async def test_a_jpeg_becomes_the_png_of_the_contract(standin: StandIn, tmp_path: Path) -> None:
    """JPEG answers are transcoded to PNG by default; `original` keeps the bytes as they came."""
    from .standin import JPEG

    standin.default = success(JPEG, "image/png")
    for wanted, kind in (("png", "image/png"), ("original", "image/jpeg")):
        async with opened(settings(standin, tmp_path / wanted, CAVENDISH_OUTPUT_FORMAT=wanted)) as (app, client):
            url = (await ask(client)).json()["data"][0]["image_url"]
            name = f"outputs/{url.rpartition('/')[2]}"
            assert (await app.store.read(name) == JPEG) is (wanted == "original")
            served = await client.get(f"/nanobanana/{url.rpartition('/')[2]}")
            assert served.headers["content-type"] == kind


async def test_real_pixels_are_in_the_record(standin: StandIn, tmp_path: Path) -> None:
    """The record reports the picture's real pixels, whatever was promised."""
    async with opened(settings(standin, tmp_path)) as (_, client):
        task_id = (await ask(client)).json()["task_id"]
        record = (await client.post("/nano-banana/tasks", json={"id": task_id})).json()
        assert [(one["width"], one["height"]) for one in record["cavendish"]["pictures"]] == [(64, 64)]
        assert any("64" in note for note in record["cavendish"]["notes"]["substituted"])


async def test_a_fallback_engine_answers_when_the_first_has_no_capacity(standin: StandIn, tmp_path: Path) -> None:
    """A row's fallback engine makes the picture when tries at the first ran out; the answer says which engine did."""
    rows = tmp_path / "rows.toml"
    rows.write_text('[models.nano-banana]\nfallback = "scripted"\n')
    standin.default = error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")
    config = settings(standin, tmp_path / "data", CAVENDISH_CATALOG=str(rows))
    async with build(config, clock=ImpatientClock()) as app:
        caller = fixed_key(TOKEN)
        call = Call(Action.GENERATE, "a cat", None, (), None, None, 1, None, False, {}, caller.id)
        task = await app.service.wait((await app.service.submit(call, caller)).task.id, 30)
        assert task is not None
        assert task.outcome is not None
        assert (task.status, task.outcome.engine) == (Status.SUCCEEDED, "scripted")
        engines = [attempt.engine for attempt in await app.runtime.attempts(task.id)]
        assert engines == ["gemini"] * 4 + ["scripted"]
        assert sum(attempt.settled or 0 for attempt in await app.runtime.attempts(task.id)) == 0


def noise() -> str:
    """A data URI of some hundred kilobytes, so that a request has a middle to be cut in."""
    sink = io.BytesIO()
    Image.effect_noise((700, 700), 90).convert("RGB").save(sink, "PNG")
    return f"data:image/png;base64,{base64.b64encode(sink.getvalue()).decode()}"
