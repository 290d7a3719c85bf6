"""The stand-in against reality: clients of the real service read its pictures as pictures, its errors as errors."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from . import standin as s
from .drive import digest
from .standin import Cut, Reply, StandIn

PNG, JPEG = digest(s.PNG), digest(s.JPEG)
DRAFT = s.image_part(s.JPEG, "image/jpeg", thought=True)
REPLIES: Mapping[str, Reply] = {
    "a PNG": s.success(),
    "a JPEG": s.success(s.JPEG, "image/jpeg"),
    "a JPEG labelled PNG": s.success(s.JPEG, "image/png"),
    "a draft, then the picture": s.answer([DRAFT, s.image_part()]),
    "several pictures": s.answer([s.image_part(s.JPEG, "image/jpeg"), s.image_part()]),
    "refused": s.answer([], "IMAGE_SAFETY", "Unable to show the generated image."),
    "blocked": s.body({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, "usageMetadata": s.usage()}),
    "words": s.answer([{"text": "I would rather not."}]),
    "nothing": s.answer([]),
    "too often": s.error(429, "RESOURCE_EXHAUSTED", details=[s.retry_info("7s")]),
    "overloaded": s.OVERLOADED,
    "internal": s.error(500, "INTERNAL"),
    "a wrong key": s.INVALID_KEY,
    "retired": s.NOT_FOUND,
    "no credits": s.error(402, "RESOURCE_EXHAUSTED"),
    "deadline": s.error(504, "DEADLINE_EXCEEDED"),
    "garbage": Reply(200, b"<html>"),
    "half a body": s.cut(Cut.MID_ANSWER),
}


async def drive(client: str, standin: StandIn) -> dict[str, dict[str, Any]]:
    """What a published client makes of every reply, by prompt."""
    standin.by_prompt = dict(REPLIES)
    script = str(Path(__file__).with_name("drive.py"))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "ignore", script, client, standin.url, s.KEY, *REPLIES), stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    assert process.returncode == 0
    return dict(zip(REPLIES, map(json.loads, printed.decode().splitlines()), strict=True))


def pictures(told: Mapping[str, Mapping[str, Any]]) -> dict[str, Sequence[str] | None]:
    return {prompt: result.get("pictures") for prompt, result in told.items()}


async def test_the_vendors_sdk(standin: StandIn) -> None:
    """Google's SDK reads pictures, drafts, refusals, words and every error code as what they are."""
    told = await drive("genai", standin)
    assert {prompt: found for prompt, found in pictures(told).items() if found} == {
        "a PNG": [PNG],
        "a JPEG": [JPEG],
        "a JPEG labelled PNG": [JPEG],
        "a draft, then the picture": [PNG],
        "several pictures": [JPEG, PNG],
    }
    assert told["a draft, then the picture"]["drafts"] == [JPEG]
    assert told["refused"]["finish"] == "IMAGE_SAFETY"
    assert told["blocked"]["blocked"] == "PROHIBITED_CONTENT"
    assert told["words"]["words"] == "I would rather not."
    errors = {prompt: (result["error"], result["status"]) for prompt, result in told.items() if "error" in result}
    assert errors == {
        "too often": (429, "RESOURCE_EXHAUSTED"),
        "overloaded": (503, "UNAVAILABLE"),
        "internal": (500, "INTERNAL"),
        "a wrong key": (400, "INVALID_ARGUMENT"),
        "retired": (404, "NOT_FOUND"),
        "no credits": (402, "RESOURCE_EXHAUSTED"),
        "deadline": (504, "DEADLINE_EXCEEDED"),
    }
    assert {prompt for prompt, result in told.items() if "raised" in result} == {"garbage", "half a body"}
    assert standin.calls[0].body is not None
    assert standin.calls[0].body["generationConfig"]["imageConfig"] == {"aspectRatio": "16:9", "imageSize": "2K"}


async def test_litellm(standin: StandIn) -> None:
    """LiteLLM's image client reads pictures as pictures, with their tokens, and errors as errors."""
    told = await drive("litellm", standin)
    assert {prompt: found for prompt, found in pictures(told).items() if found} == {
        "a PNG": [PNG],
        "a JPEG": [JPEG],
        "a JPEG labelled PNG": [JPEG],
        "a draft, then the picture": [JPEG, PNG],
        "several pictures": [JPEG, PNG],
    }
    assert told["a PNG"]["tokens"] == s.usage()["totalTokenCount"]
    kinds = {prompt: result["kind"] for prompt, result in told.items() if "kind" in result}
    assert kinds == {
        "too often": "RateLimitError",
        "overloaded": "InternalServerError",
        "internal": "InternalServerError",
        "a wrong key": "AuthenticationError",
        "retired": "NotFoundError",
        "no credits": "PaymentRequiredError",
        "deadline": "Timeout",
        "garbage": "APIConnectionError",
        "half a body": "InternalServerError",
    }
