"""Answers without a picture, and errors: each row of the provider's tables is one typed failure."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from cavendish.engines.gemini.engine import GeminiEngine
from cavendish.errors import (
    Empty,
    EngineError,
    KeyRejected,
    Malformed,
    ModelRetired,
    NotPaintable,
    Overloaded,
    RateLimited,
    Refused,
    TimedOut,
    UnknownOutcome,
    UpstreamFailed,
)

from . import standin as s
from .conftest import MakeJob, silent
from .standin import Cut, Reply, StandIn

# --- answers without a picture -----------------------------------------------------------------------------------

REFUSALS = [
    *("SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "RECITATION", "MODEL_ARMOR"),
    *("IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION"),
]
REASONS: dict[str, type[EngineError]] = {
    **dict.fromkeys(REFUSALS, Refused),
    "STOP": Empty,
    "NO_IMAGE": Empty,
    "IMAGE_OTHER": UpstreamFailed,
    "OTHER": UpstreamFailed,
    "MALFORMED_RESPONSE": UpstreamFailed,
    "MALFORMED_FUNCTION_CALL": UpstreamFailed,
    "PUP_LIMITED_DISABLED": KeyRejected,
    "LANGUAGE": NotPaintable,
    "MAX_TOKENS": EngineError,
    "UNEXPECTED_TOOL_CALL": EngineError,
    "TOO_MANY_TOOL_CALLS": EngineError,
    "MISSING_THOUGHT_SIGNATURE": EngineError,
    "ESCALATION": EngineError,
    "CONTINUATION": EngineError,
    "SOMETHING_NEW": EngineError,
}


@pytest.mark.parametrize(("reason", "kind"), REASONS.items())
@pytest.mark.parametrize("parts", [None, []], ids=["null", "none"])
async def test_finish_reasons(
    standin: StandIn,
    engine: GeminiEngine,
    make_job: MakeJob,
    reason: str,
    kind: type[EngineError],
    parts: list[dict[str, object]] | None,
) -> None:
    """Each finishReason without a picture is its own typed failure that carries the upstream's message."""
    standin.then(s.answer(parts, reason, "Unable to show it. Support code: 355."))
    with pytest.raises(EngineError) as caught:
        await engine.run(make_job(), silent)
    assert type(caught.value) is kind
    if kind is KeyRejected:
        assert "355" in caught.value.detail
        assert "355" not in caught.value.message
    elif reason != "STOP":
        assert reason in caught.value.message
        assert "Support code: 355." in caught.value.message


@pytest.mark.parametrize("reason", [*REFUSALS, "NO_IMAGE", "SOMETHING_NEW"])
async def test_a_draft_does_not_undo_a_reason(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, reason: str
) -> None:
    """A draft that came along with a refusal or an unknown reason is not a success."""
    standin.then(s.answer([s.image_part(thought=True)], reason))
    with pytest.raises(REASONS[reason]):
        await engine.run(make_job(), silent)


@pytest.mark.parametrize(
    "reason", ["SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY", "MODEL_ARMOR", "JAILBREAK", "NEW"]
)
async def test_block_reasons(standin: StandIn, engine: GeminiEngine, make_job: MakeJob, reason: str) -> None:
    """Any blockReason of the prompt, also one nobody knows, is a refusal that names it."""
    feedback = {"blockReason": reason, "blockReasonMessage": "Blocked, said the service."}
    standin.then(s.body({"promptFeedback": feedback}), s.body({"promptFeedback": {"blockReason": reason}}))
    with pytest.raises(Refused, match=rf"Blocked, said the service\. \({reason}\)"):
        await engine.run(make_job(), silent)
    with pytest.raises(Refused, match=reason):
        await engine.run(make_job(), silent)


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"candidates": []},
        {"candidates": None},
        {"candidates": [{}]},
        {"candidates": [{"content": {}}]},
        {"candidates": [{"content": {"role": "model"}, "finishReason": "STOP"}]},
        {"candidates": [{"content": {"parts": None}, "finishReason": "STOP"}]},
        {"promptFeedback": {"blockReason": "BLOCK_REASON_UNSPECIFIED"}},
    ],
)
async def test_empty_answers(standin: StandIn, engine: GeminiEngine, make_job: MakeJob, answer: object) -> None:
    """An answer without candidates, content or parts is Empty, never a success."""
    standin.then(s.body(answer))
    with pytest.raises(Empty):
        await engine.run(make_job(), silent)


async def test_words_instead_of_a_picture_are_passed_on(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob
) -> None:
    """A text-only answer is Empty and tells the model's words, not its thoughts, and not endlessly."""
    standin.then(s.answer([{"text": "hidden", "thought": True}, {"text": "I would rather not. " + "x" * 5000}]))
    with pytest.raises(Empty, match="I would rather not") as caught:
        await engine.run(make_job(), silent)
    assert "hidden" not in caught.value.message
    assert len(caught.value.message) < 1000


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"<html>",
        b"\xff\xfe",
        b"[]",
        b'"x"',
        b"{",
        b"null",
        b'{"candidates": 7}',
        b'{"candidates": [{"content": {"parts": [{"inlineData": {"data": 7}}]}}]}',
        b'{"candidates": [{"content": {"parts": [{"inlineData": {"data": null}}]}}]}',
        b'{"candidates": [{"content": {"parts": [{"inlineData": {"mimeType": "image/png"}}]}}]}',
        b'{"candidates": [{"content": {"parts": [{"inlineData": {"data": "*!*"}}]}}]}',
        b'{"candidates": [{"content": {"parts": [{"inlineData": {"data": "QUJD"',
    ],
)
async def test_garbage_is_malformed(standin: StandIn, engine: GeminiEngine, make_job: MakeJob, garbage: bytes) -> None:
    """A 200 that cannot be read is Malformed."""
    standin.then(Reply(200, garbage))
    with pytest.raises(Malformed):
        await engine.run(make_job(), silent)


# --- errors ------------------------------------------------------------------------------------------------------

SECRET = "project 4711 of owner@example.com"
PER_MINUTE = s.quota("GenerateRequestsPerMinutePerProjectPerModel")
PER_DAY = s.quota("GenerateRequestsPerDayPerProjectPerModel")
FREE = s.quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier")
ERRORS: list[tuple[str, Reply, type[EngineError], float | None]] = [
    ("bad field", s.error(400, "INVALID_ARGUMENT", "Unknown name"), NotPaintable, None),
    ("invalid key", s.INVALID_KEY, KeyRejected, None),
    ("no billing", s.error(400, "FAILED_PRECONDITION", SECRET), KeyRejected, None),
    ("no credits", s.error(402, "RESOURCE_EXHAUSTED", SECRET), KeyRejected, None),
    ("no credentials", s.error(401, "UNAUTHENTICATED", SECRET), KeyRejected, None),
    ("no access", s.error(403, "PERMISSION_DENIED", SECRET), KeyRejected, None),
    ("retired", s.NOT_FOUND, ModelRetired, None),
    ("request time-out", s.error(408, "", ""), UpstreamFailed, None),
    ("too large", s.error(413, "INVALID_ARGUMENT", "Request payload size exceeds the limit"), NotPaintable, None),
    ("rate", s.error(429, "RESOURCE_EXHAUSTED", details=[PER_MINUTE, s.retry_info("7s")]), RateLimited, 7.0),
    ("rate, half a second", s.error(429, "RESOURCE_EXHAUSTED", details=[s.retry_info("0.5s")]), RateLimited, 0.5),
    ("rate, header", s.error(429, "RESOURCE_EXHAUSTED", **{"Retry-After": "11"}), RateLimited, 11.0),
    ("rate, no advice", s.error(429, "RESOURCE_EXHAUSTED", details=[{"@type": s.GOOGLE + "Help"}]), RateLimited, None),
    ("rate, strange advice", s.error(429, "RESOURCE_EXHAUSTED", details=[s.retry_info("soon")]), RateLimited, None),
    (
        "quota of the day",
        s.error(429, "RESOURCE_EXHAUSTED", details=[PER_DAY, s.retry_info("7s")]),
        RateLimited,
        3600.0,
    ),
    ("no free quota", s.error(429, "RESOURCE_EXHAUSTED", details=[FREE]), KeyRejected, None),
    ("cancelled", s.error(499, "CANCELLED"), EngineError, None),
    ("internal", s.error(500, "INTERNAL", SECRET), UpstreamFailed, None),
    ("overloaded", s.OVERLOADED, Overloaded, None),
    ("overloaded, advice", s.error(503, "UNAVAILABLE", details=[s.retry_info("3s")]), Overloaded, 3.0),
    ("no capacity", s.error(503, "UNAVAILABLE", details=[s.error_info("MODEL_CAPACITY_EXHAUSTED")]), Overloaded, None),
    ("deadline", s.error(504, "DEADLINE_EXCEEDED"), TimedOut, None),
    ("in a list", s.body([{"error": {"code": 429, "details": [s.retry_info("7s")]}}], 429), RateLimited, 7.0),
    ("an empty list", s.body([], 429), RateLimited, None),
    ("a proxy's HTML", Reply(503, b"<html>busy</html>"), Overloaded, None),
    ("a proxy in between", Reply(502, b"<html>bad gateway</html>"), UnknownOutcome, None),
    ("another proxy", Reply(524, b""), UnknownOutcome, None),
    ("a teapot", Reply(418, b""), EngineError, None),
    ("a redirect", Reply(307, b"", {"Location": "http://127.0.0.1:1/"}), EngineError, None),
]


@pytest.mark.parametrize(("reply", "kind", "delay"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS])
async def test_errors(
    standin: StandIn,
    engine: GeminiEngine,
    make_job: MakeJob,
    reply: Reply,
    kind: type[EngineError],
    delay: float | None,
) -> None:
    """Each error status is its own typed failure with the delay that was advised; the account stays private."""
    standin.then(reply)
    with pytest.raises(EngineError) as caught:
        await engine.run(make_job(), silent)
    assert type(caught.value) is kind
    assert caught.value.retry_after == delay
    assert SECRET not in caught.value.message
    assert len(standin.calls) == 1


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (s.error(413, "INVALID_ARGUMENT", "Request payload size exceeds the limit"), NotPaintable),
        (s.OVERLOADED, Overloaded),
    ],
)
async def test_an_answer_may_come_before_the_request_is_through(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, reply: Reply, kind: type[EngineError]
) -> None:
    """A front end that answers while a large request is still being sent is heard."""
    standin.then(replace(reply, early=True))
    with pytest.raises(kind):
        await engine.run(make_job(inputs=(os.urandom(9 << 20),) * 3), silent)
    assert standin.charged == 0


async def test_an_error_whose_body_is_cut_is_still_that_error(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob
) -> None:
    """The status decides when the body of an error does not arrive."""
    standin.then(s.cut(Cut.MID_ANSWER, s.OVERLOADED))
    with pytest.raises(Overloaded):
        await engine.run(make_job(), silent)
