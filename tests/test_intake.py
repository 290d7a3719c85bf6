"""Strangers' pictures are decoded before they are accepted, where they can do no harm."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator

import httpx
import numpy as np
import pybase64
import pytest
import pytest_asyncio
from PIL import Image

from cavendish import intake
from cavendish.errors import TooManyRequests
from cavendish.images import BadPicture, encode_png
from cavendish.intake import Prover

ONE_LOOP = pytest.mark.asyncio(loop_scope="module")
"""For tests that share the prover, which lives on one event loop."""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def prover() -> AsyncIterator[Prover]:
    async with Prover() as opened:
        yield opened


def photo(kind: str = "PNG", side: int = 96) -> bytes:
    """A small picture that compresses badly."""
    sink = io.BytesIO()
    Image.effect_noise((side, side), 80).convert("RGB").save(sink, kind)
    return sink.getvalue()


@ONE_LOOP
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
async def test_whole_pictures_pass_and_damaged_ones_do_not(prover: Prover, kind: str) -> None:
    """A whole picture is proved; one that is cut short or damaged is refused for what it is."""
    data = photo(kind)
    await prover.prove(data)
    with pytest.raises(BadPicture, match="damaged or incomplete"):
        await prover.prove(data[: len(data) // 2])
    if kind == "PNG":
        middle = len(data) // 2
        with pytest.raises(BadPicture, match="damaged or incomplete"):
            await prover.prove(data[:middle] + bytes(64) + data[middle + 64 :])


async def test_a_decoder_beyond_its_memory_is_refused() -> None:
    """A picture whose decoding needs more memory than allowed is a bad picture; the next one is served."""
    large = encode_png(np.zeros((6000, 6000, 3), np.uint8))
    async with Prover(memory_mb=160) as prover:
        with pytest.raises(BadPicture):
            await prover.prove(large)
        await prover.prove(photo())


async def test_a_decoder_beyond_its_time_is_killed() -> None:
    """A picture that takes too much of the processor is a bad picture; its process is gone and the next is served."""
    large = encode_png(np.random.default_rng(1).integers(0, 255, (2000, 2000, 3), np.uint8))
    async with Prover(seconds=0.01) as prover:
        with pytest.raises(BadPicture, match="limits of time and memory"):
            await prover.prove(large)
        prover._seconds = intake.SECONDS
        await prover.prove(photo())


async def test_a_busy_machine_is_not_the_pictures_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the clock runs out before the processor's time, the answer is to come again, not that the picture is bad."""
    monkeypatch.setattr(intake, "PATIENCE", 0.0)
    async with Prover() as prover:
        with pytest.raises(TooManyRequests):
            await prover.prove(photo())


@ONE_LOOP
async def test_many_at_once_wait_their_turn(prover: Prover) -> None:
    """More pictures than processes are all proved."""
    await asyncio.gather(*(prover.prove(photo(side=32)) for _ in range(12)))


def bombs() -> dict[str, bytes]:
    """Files that are no pictures, or would be too much, by the words that refuse them."""
    progressive = io.BytesIO()
    Image.new("RGB", (64, 64)).save(progressive, "JPEG", progressive=True)
    jpeg = progressive.getvalue()
    png = photo()
    return {
        "is damaged or incomplete.": png[:-200],
        "has 65535 x 65535 pixels; at most 50 million are allowed.": png[:16] + b"\0\0\xff\xff" * 2 + png[24:],
        "is a JPEG of too many scans.": jpeg[:-2] + jpeg[jpeg.rindex(b"\xff\xc4") : -2] * 200 + jpeg[-2:],
        "is HTML, not PNG, JPEG or WebP.": b"<!doctype html><title>cat.png</title>",
        "is GIF, not PNG, JPEG or WebP.": b"GIF89a" + bytes(50),
    }


async def test_the_answer_names_the_index(client: httpx.AsyncClient) -> None:
    """A damaged file, a bomb or another type among good pictures is a 400 that names its index; no task exists."""
    for words, bad in bombs().items():
        urls = [f"data:image/png;base64,{pybase64.b64encode(data).decode()}" for data in (photo(), bad)]
        answer = await client.post("/nano-banana/images", json={"action": "edit", "prompt": "x", "image_urls": urls})
        assert answer.status_code == 400
        assert answer.json()["error"] == {"code": "bad_request", "message": f"image_urls[1] {words}"}
    listing = await client.post("/nano-banana/tasks", json={"action": "retrieve_batch"})
    assert listing.json() == {"items": [], "count": 0}
