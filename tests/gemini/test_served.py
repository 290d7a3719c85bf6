"""The real models through the front door: what is asked of them, what is tried again, what clients get."""

from __future__ import annotations

import asyncio
import base64
import io
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from clock_kit import ImpatientClock
from log_kit import captured
from picture_kit import PRIVATE, data_uri, said, telling
from PIL import Image

from cavendish.app import App, build, load_catalog, load_engines
from cavendish.config import Config
from cavendish.domain import Attempt, AttemptState

from . import standin as s
from .standin import KEY, Cut, Reply, StandIn

PATH = "/nano-banana/images"
CAT: dict[str, Any] = {"action": "generate", "prompt": "a white siamese cat"}


@dataclass
class Gateway:
    """A server in front of the stand-in, and a client of it."""

    app: App
    client: httpx.AsyncClient
    clock: ImpatientClock

    async def ask(self, **changes: Any) -> httpx.Response:
        """POST an image request."""
        return await self.client.post(PATH, json=CAT | changes)

    async def picture(self, answer: httpx.Response) -> bytes:
        """The first picture of an answer, as its URL gives it."""
        assert answer.status_code == 200, answer.text
        return (await self.client.get(answer.json()["data"][0]["image_url"])).content

    async def attempts(self, answer: httpx.Response) -> tuple[Attempt, ...]:
        """The ledger's lines of the answered task."""
        return await self.app.runtime.attempts(answer.json()["task_id"])


Open = Callable[..., AbstractAsyncContextManager[Gateway]]


@pytest.fixture
def gateway(tmp_path: Path, standin: StandIn) -> Open:
    """Opens a server whose models are the stand-in's."""

    @asynccontextmanager
    async def opened(**settings: Any) -> AsyncIterator[Gateway]:
        config = Config(
            data=tmp_path / "data",
            public_url="http://cavendish.test",
            gemini_api_key=KEY,
            gemini_base_url=f"{standin.url}/v1",
            **settings,
        )
        clock = ImpatientClock()
        async with build(config, clock) as app:
            token, _ = await app.keys.create("test")
            headers = {"authorization": f"Bearer {token}"}
            transport = httpx.ASGITransport(app.asgi)
            async with httpx.AsyncClient(transport=transport, base_url=config.base_url, headers=headers) as client:
                yield Gateway(app, client, clock)

    return opened


async def test_originals_are_kept_byte_for_byte(gateway: Open, standin: StandIn) -> None:
    """CAVENDISH_OUTPUT_FORMAT=original keeps the upstream's bytes with all that is in them."""
    original = s.JPEG[:2] + b"\xff\xeb\x00\x10C2PA manifest\x00" + s.JPEG[2:]
    standin.then(s.success(original, "image/png"))
    async with gateway(output_format="original") as served:
        assert await served.picture(await served.ask()) == original


async def test_a_png_is_not_encoded_again(gateway: Open, standin: StandIn) -> None:
    """A PNG answer is served as the bytes that came."""
    async with gateway() as served:
        assert await served.picture(await served.ask()) == s.PNG


def scans(data: bytes) -> bytes:
    """A progressive JPEG whose last scan is there 200 times."""
    last = data[data.rindex(b"\xff\xc4") : -2]
    return data[:-2] + last * 200 + data[-2:]


@pytest.mark.parametrize("wrong", ["truncated", "pixels", "scans"])
async def test_transcoding_is_bounded(gateway: Open, standin: StandIn, wrong: str) -> None:
    """An answer that is cut off, or would take too many pixels or passes to decode, is the upstream's failure."""
    sink = io.BytesIO()
    Image.new("RGB", (640, 480), (90, 120, 40)).save(sink, "JPEG", progressive=True)
    data = sink.getvalue()
    wide = data.replace(b"\x01\xe0\x02\x80", b"\xff\xff\xff\xff", 1)
    made = {"truncated": s.JPEG[: len(s.JPEG) // 2], "pixels": wide, "scans": scans(data)}[wrong]
    standin.default = s.success(made, "image/jpeg")
    async with gateway() as served:
        answer = await served.ask()
        (attempt,) = (await served.attempts(answer))[:1]
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "api_error")
    assert answer.json()["error"]["message"].startswith("The engine's answer is not a picture: ")
    assert (attempt.state, attempt.outcome) == (AttemptState.FAILED, "malformed")


async def test_the_catalogue_speaks_for_the_client(gateway: Open, standin: StandIn) -> None:
    """Model, ratio and resolution of a request reach the upstream in its own words."""
    async with gateway() as served:
        await served.ask(model="nano-banana-pro", aspect_ratio="16:9", resolution="4K")
        await served.ask(model="nano-banana")
    pro, plain = standin.calls
    assert (pro.model, plain.model) == ("gemini-3-pro-image", "gemini-2.5-flash-image")
    assert pro.body is not None
    assert plain.body is not None
    assert pro.body["generationConfig"]["imageConfig"] == {"aspectRatio": "16:9", "imageSize": "4K"}
    assert plain.body["generationConfig"]["imageConfig"] == {"aspectRatio": "1:1"}


async def test_an_edit_sends_the_picture(gateway: Open, standin: StandIn) -> None:
    """The input of an edit arrives byte for byte before the prompt, and no ratio is forced on it."""
    uri = "data:image/png;base64," + base64.b64encode(s.PNG).decode()
    async with gateway() as served:
        answer = await served.ask(action="edit", prompt="make it blue", image_urls=[uri], model="nano-banana-2")
    assert answer.status_code == 200
    (call,) = standin.calls
    assert base64.b64decode(call.parts[0]["inlineData"]["data"]) == s.PNG
    assert call.parts[1] == {"text": "make it blue"}
    assert call.body is not None
    assert "aspectRatio" not in call.body["generationConfig"]["imageConfig"]


@pytest.mark.parametrize("output", ["png", "original"])
async def test_metadata_of_inputs_reaches_the_model_alone(gateway: Open, standin: StandIn, output: str) -> None:
    """What an input says beside its pixels is in no output and no log line; an original is the model's own bytes."""
    manifest = b"\xff\xeb\x00\x10C2PA manifest\x00"
    made = s.JPEG[:2] + manifest + s.JPEG[2:]
    standin.then(s.success(made, "image/jpeg"), *[s.error(400, "INVALID_ARGUMENT", "no")] * 3)
    urls = [data_uri(telling(kind)) for kind in ("PNG", "JPEG", "WEBP")]
    with captured(level=logging.DEBUG) as log:
        async with gateway(output_format=output) as served:
            answer = await served.ask(action="edit", prompt="make it blue", image_urls=urls)
            picture = await served.picture(answer)
            record = (await served.client.post("/nano-banana/tasks", json={"id": answer.json()["task_id"]})).text
            await served.ask(action="edit", prompt="make it red", image_urls=urls)
    assert "attempt failed" in log.getvalue()
    for place in (said(picture), record, log.getvalue()):
        assert PRIVATE not in place
        assert "GPS" not in place
    assert (picture == made) is (output == "original")
    assert (manifest in picture) is (output == "original")


async def test_the_advised_delay_is_kept(gateway: Open, standin: StandIn) -> None:
    """After 429 the next call waits at least as long as the upstream advises."""
    standin.then(s.error(429, "RESOURCE_EXHAUSTED", details=[s.retry_info("7s")]))
    async with gateway() as served:
        assert (await served.ask()).status_code == 200
        assert [wait for wait in served.clock.waits if 7 <= wait < 60]
    assert standin.charged == 2


@pytest.mark.parametrize(
    ("reply", "calls"),
    [
        (s.OVERLOADED, 2),
        (s.error(500, "INTERNAL"), 2),
        (s.answer([]), 2),
        (s.answer([{"text": "I would rather not."}]), 2),
        (s.answer(None, "NO_IMAGE"), 2),
        (s.answer(None, "IMAGE_OTHER", "You will not be charged"), 2),
        (s.answer(None, "MALFORMED_RESPONSE"), 2),
        (s.answer(None, "MAX_TOKENS"), 1),
        (s.answer(None, "SOMETHING_NEW"), 1),
        (s.answer(None, "PUP_LIMITED_DISABLED"), 1),
        (s.body({"promptFeedback": {"blockReason": "OTHER"}}), 1),
        (s.error(429, "RESOURCE_EXHAUSTED", details=[s.quota("RequestsPerDay")]), 1),
        (s.error(504, "DEADLINE_EXCEEDED"), 1),
        (s.INVALID_KEY, 1),
        (s.NOT_FOUND, 1),
        (Reply(200, b"<html>"), 1),
        (Reply(502, b""), 1),
        (s.cut(Cut.AFTER_REQUEST), 1),
        (s.cut(Cut.MID_ANSWER), 1),
    ],
)
async def test_what_is_tried_again(gateway: Open, standin: StandIn, reply: Reply, calls: int) -> None:
    """Another call follows what cannot have been charged and may pass, and nothing else; the ledger has each call."""
    standin.then(reply)
    async with gateway() as served:
        answer = await served.ask()
        attempts = await served.attempts(answer)
    assert standin.charged == calls == len(attempts)
    assert (answer.status_code == 200) is (calls == 2)
    assert [attempt.state for attempt in attempts].count(AttemptState.SUCCEEDED) == calls - 1


async def test_some_pictures_of_several(gateway: Open, standin: StandIn) -> None:
    """Of three pictures the good ones are kept when one is refused, each from a call with its own seed."""
    standin.then(s.answer(None, "IMAGE_SAFETY"))
    async with gateway() as served:
        answer = await served.ask(count=3)
    assert len(answer.json()["data"]) == 2
    seeds = {call.body["generationConfig"]["seed"] for call in standin.calls if call.body is not None}
    assert len(seeds) == 3


async def test_a_rejected_key_ends_them_all(gateway: Open, standin: StandIn) -> None:
    """When the key is rejected the task's other calls are stopped, and the client is told nothing about the key."""
    standin.default = Reply(200, s.success().body, delay=150.0)
    standin.then(s.INVALID_KEY)
    async with gateway() as served:
        async with asyncio.timeout(60):
            answer = await served.ask(count=3)
    assert answer.status_code == 500
    assert "API key" not in answer.text
    assert KEY not in answer.text


def test_the_key_decides_who_answers(tmp_path: Path) -> None:
    """With a key every model goes to the real ones, without it to the embedded painter."""
    for key, engine in ((KEY, "gemini"), ("", "easel")):
        config = Config(data=tmp_path, gemini_api_key=key)
        rows = load_catalog(config, load_engines(config)).rows
        assert {row.engine for row in rows} == {engine}
