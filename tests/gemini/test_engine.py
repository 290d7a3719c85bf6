"""The engine against the stand-in: what is sent, which picture is taken, what each failure becomes."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from cavendish import images
from cavendish.config import load
from cavendish.domain import Action, Usage
from cavendish.engines.gemini import client
from cavendish.engines.gemini.engine import GeminiEngine, build
from cavendish.engines.gemini.wire import RequestBody
from cavendish.errors import (
    Empty,
    EngineError,
    KeyRejected,
    Malformed,
    ModelRetired,
    NotPaintable,
    NotSent,
    Overdue,
    Overloaded,
    RateLimited,
    Refused,
    TimedOut,
    UnknownOutcome,
    UpstreamFailed,
)
from cavendish.seams import JobInput

from . import standin as s
from .conftest import MakeJob
from .standin import Cut, Reply, StandIn


def silent(fraction: float, stage: str) -> None:
    """Nobody watches."""


# --- what is sent ------------------------------------------------------------------------------------------------


async def test_the_request_on_the_wire(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """A picture from words: the key in a header, the deadline announced, one picture asked for, with its seed."""
    await engine.run(make_job(prompt='a "white"\ncat 고양이', aspect_ratio="16:9", resolution="2K"), silent)
    (call,) = standin.calls
    assert (call.version, call.model) == ("v1", "gemini-3.1-flash-image")
    assert call.headers["x-goog-api-key"] == s.KEY
    assert call.headers["x-server-timeout"] == "5"
    assert call.headers["accept-encoding"] == "identity"
    assert call.body == {
        "contents": [{"role": "user", "parts": [{"text": 'a "white"\ncat 고양이'}]}],
        "generationConfig": {
            "responseModalities": ["IMAGE"],
            "seed": 7,
            "imageConfig": {"aspectRatio": "16:9", "imageSize": "2K"},
        },
    }


async def test_inputs_come_before_the_prompt(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """Input pictures of any length arrive whole, in order, before the prompt; the ratio follows the first one."""
    given = (os.urandom(1), bytes(3 << 20), bytes((3 << 20) + 1), os.urandom(10_000))
    inputs = tuple(JobInput(data, f"image/{kind}", 8, 8) for data, kind in zip(given, "abcd", strict=True))
    await engine.run(make_job(inputs=inputs, aspect_ratio="auto"), silent)
    (call,) = standin.calls
    assert [part["inlineData"]["mimeType"] for part in call.parts[:-1]] == ["image/a", "image/b", "image/c", "image/d"]
    assert tuple(base64.b64decode(part["inlineData"]["data"]) for part in call.parts[:-1]) == given
    assert call.parts[-1] == {"text": "a white siamese cat"}
    assert call.body is not None
    assert call.body["generationConfig"]["imageConfig"] == {"imageSize": "1K"}


async def test_a_model_of_one_size_is_not_asked_for_one(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob
) -> None:
    """`imageSize` is left out for the model that ignores or rejects it; without a ratio the whole part is."""
    await engine.run(make_job(upstream_id="gemini-2.5-flash-image", aspect_ratio="3:2"), silent)
    await engine.run(make_job(upstream_id="gemini-2.5-flash-image", aspect_ratio="auto", inputs=(s.PNG,)), silent)
    configs = [call.body["generationConfig"] for call in standin.calls if call.body is not None]
    assert configs[0]["imageConfig"] == {"aspectRatio": "3:2"}
    assert "imageConfig" not in configs[1]


async def test_connections_are_kept(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """Calls one after the other share a connection."""
    for _ in range(3):
        await engine.run(make_job(), silent)
    session = engine._client._session
    assert session is not None
    assert len(standin.calls) == 3
    pools = [len(pool) for pool in session.connector._conns.values()]  # type: ignore[union-attr]
    assert pools == [1]


# --- which picture is taken --------------------------------------------------------------------------------------

OTHER = s.picture("PNG", (32, 32))
THIRD = s.picture("PNG", (16, 16))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([s.image_part()], s.PNG),
        ([s.image_part(), {"text": "There."}], s.PNG),
        ([{"text": "Let me think", "thought": True}, s.image_part(OTHER, thought=True), s.image_part()], s.PNG),
        ([s.image_part(), s.image_part(OTHER, thought=True)], s.PNG),
        ([s.image_part(OTHER, thought=True)], OTHER),
        ([s.image_part(OTHER, thought=True), s.image_part(thought=True)], s.PNG),
        (
            [s.image_part(OTHER, thoughtSignature="YQ=="), s.image_part(THIRD), s.image_part(thoughtSignature="YQ==")],
            s.PNG,
        ),
        ([{"executableCode": {"code": "1"}}, {"text": None, "inlineData": None}, s.image_part()], s.PNG),
    ],
    ids=[
        "alone",
        "words after",
        "drafts",
        "draft last",
        "only a draft",
        "two drafts",
        "unmarked drafts",
        "unknown parts",
    ],
)
async def test_the_last_picture_that_is_no_thought(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, parts: list[dict[str, object]], expected: bytes
) -> None:
    """The last picture that is not a thought is taken, else the last that is."""
    standin.then(s.answer(parts))
    assert (await engine.run(make_job(), silent)).data == expected


@pytest.mark.parametrize("finish", ["STOP", "FINISH_REASON_UNSPECIFIED", "MAX_TOKENS", None])
async def test_reasons_with_which_a_picture_counts(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, finish: str | None
) -> None:
    """A whole picture counts when generation stopped normally, without a word, or at the limit of tokens."""
    standin.then(s.answer([s.image_part()], finish))
    assert (await engine.run(make_job(), silent)).data == s.PNG


async def test_the_declared_type_is_not_believed(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """A JPEG that is called PNG comes back as the bytes it is."""
    standin.then(s.success(s.JPEG, "image/png"))
    data = (await engine.run(make_job(), silent)).data
    assert isinstance(data, bytes)
    assert images.sniff(data) == "image/jpeg"


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.replace("=", "\\u003d").replace("/", "\\/"),
        lambda text: text.replace("+", "-").replace("/", "_"),
        lambda text: text.replace("+", "-").replace("/", "_").rstrip("="),
        lambda text: "\\n".join(text[i : i + 76] for i in range(0, len(text), 76)),
    ],
    ids=["escaped", "url-safe", "unpadded", "broken into lines"],
)
async def test_every_spelling_of_base64(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, encode: object
) -> None:
    """Escapes, the URL-safe alphabet, line breaks and absent padding are read as well."""
    data = s.PNG + b"\xff\xfe\xfb"  # has characters of both alphabets and padding
    text = base64.b64encode(data).decode()
    reply = s.answer([s.image_part(data)])
    assert callable(encode)
    standin.then(Reply(200, reply.body.replace(text.encode(), encode(text).encode())))
    assert (await engine.run(make_job(), silent)).data == data


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (s.usage(1120, 130, 208, 12), Usage(12, 1120, 130, 208, 1470)),
        ({"promptTokenCount": 9, "candidatesTokenCount": 1290, "totalTokenCount": 1299}, Usage(9, 1290, 0, 0, 1299)),
        (
            {
                "promptTokenCount": 9,
                "candidatesTokenCount": 2478,
                "candidatesTokensDetails": [
                    {"modality": "IMAGE", "tokenCount": 1120},
                    {"modality": "IMAGE", "tokenCount": 1120},
                ],
            },
            Usage(9, 2240, 238, 0, 0),
        ),
        ({"promptTokenCount": None, "somethingNew": {"a": 1}}, Usage()),
    ],
    ids=["whole", "without details", "two pictures", "absent"],
)
async def test_usage(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, counted: dict[str, object], expected: Usage
) -> None:
    """Output tokens that the details do not call a picture's are text; absent counts are zero."""
    standin.then(s.answer([s.image_part()], usageMetadata=counted))
    assert (await engine.run(make_job(), silent)).usage == expected


async def test_other_pixels_are_noted(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """When the model does not keep to the size, the notes say which size came instead of which."""
    standin.then(s.success(), s.success())
    assert (await engine.run(make_job(), silent)).notes.substituted == ()
    noted = (await engine.run(make_job(width=2048, height=2048), silent)).notes
    assert noted.substituted == ("64x64 pixels instead of 2048x2048",)


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


# --- lost connections --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [Cut.AFTER_REQUEST, Cut.MID_HEADERS, Cut.MID_ANSWER])
async def test_lost_after_sending_is_unknown(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, at: Cut
) -> None:
    """A connection lost once the whole request was sent leaves an unknown outcome, and nothing is sent again."""
    standin.then(s.cut(at))
    with pytest.raises(UnknownOutcome, match="charged"):
        await engine.run(make_job(), silent)
    assert (len(standin.calls), standin.charged) == (1, 1)


@pytest.mark.parametrize("at", [Cut.HEADERS, Cut.MID_REQUEST])
async def test_lost_while_sending_was_not_sent(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, at: Cut
) -> None:
    """A connection lost before the request was whole is safe to try again, and the upstream agrees."""
    standin.then(s.cut(at))
    with pytest.raises(NotSent):
        await engine.run(make_job(inputs=(os.urandom(9 << 20),) * 3), silent)
    assert (len(standin.calls), standin.charged) == (1, 0)


async def test_a_kept_connection_that_died_is_not_silently_used_twice(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob
) -> None:
    """After a first call a second one on the same connection is not sent again by itself when it is cut."""
    standin.then(s.success(), s.cut(Cut.AFTER_REQUEST))
    await engine.run(make_job(), silent)
    with pytest.raises(UnknownOutcome):
        await engine.run(make_job(), silent)
    assert len(standin.calls) == 2


@pytest.mark.parametrize("accepts", [False, True], ids=["nobody listens", "hangs up at once"])
async def test_no_connection_was_not_sent(make_job: MakeJob, accepts: bool) -> None:
    """Without a connection, or with one that ends before a large request is through, nothing was sent."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
    listener = None
    if accepts:
        listener = await asyncio.start_server(lambda reader, writer: writer.transport.abort(), "127.0.0.1", port)
    made = build(load({"GEMINI_API_KEY": "k", "CAVENDISH_GEMINI_BASE_URL": f"http://127.0.0.1:{port}/v1"}))
    assert made is not None
    async with made:
        with pytest.raises(NotSent):
            await made.run(make_job(inputs=(os.urandom(9 << 20),) * 2), silent)
    if listener is not None:
        listener.close()
        await listener.wait_closed()


async def test_a_late_answer_is_overdue(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No answer in time is a time-out that may have been charged."""
    monkeypatch.setattr("cavendish.engines.gemini.client._GRACE", 0.1)
    standin.then(Reply(200, s.success().body, delay=1.0))
    with pytest.raises(Overdue) as caught:
        await engine.run(make_job(timeout=0.1), silent)
    assert isinstance(caught.value, UnknownOutcome)
    assert (caught.value.status, caught.value.code) == (504, "timeout")
    assert standin.charged == 1


def test_sockets_stay_alive_through_minutes_of_silence() -> None:
    """A connection sends keep-alive probes, so that nothing in between forgets it while a picture is made."""
    with client._long_lived_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 1))) as made:
        assert made.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1


async def test_slow_answers_arrive(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """An answer that comes late and in pieces within its time is a picture."""
    standin.then(Reply(200, s.success().body, delay=0.1, pause=0.1))
    assert (await engine.run(make_job(), silent)).data == s.PNG


async def test_a_call_can_be_cancelled(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """Cancelling a running call ends it at once."""
    standin.then(Reply(200, s.success().body, delay=5.0))
    running = asyncio.create_task(engine.run(make_job(), silent))
    await standin.received.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(running, 1)


async def test_requests_are_written_in_pieces(make_job: MakeJob) -> None:
    """However large the inputs are, no piece of a request is: together they are as long as was announced."""
    body = RequestBody(make_job(inputs=(bytes(10_000_000), b"", bytes(9_999_999), b"x")))
    pieces, sent = [], []
    async for piece in body:
        pieces.append(piece)
        sent.append(body.sent)
    assert sum(map(len, pieces)) == body.size
    assert max(map(len, pieces)) <= 4 << 20
    assert sent == [False] * (len(pieces) - 1) + [True]
    json.loads(b"".join(pieces))


# --- settings, checks --------------------------------------------------------------------------------------------


def test_without_key_or_project_there_is_no_engine() -> None:
    """Nothing configured means no engine, so that the embedded painter answers."""
    assert build(load({})) is None


def test_the_key_is_not_shown() -> None:
    """The key is no part of the settings' printed form."""
    assert "very-secret" not in repr(load({"GEMINI_API_KEY": "very-secret"}))


async def test_checks_are_cheap_and_rare(standin: StandIn, engine: GeminiEngine) -> None:
    """A check asks for the list of models, and a passed one is believed for a while."""
    for _ in range(3):
        await engine.check()
    assert standin.probes == ["/v1/models"]


async def test_probes_name_what_is_wrong(standin: StandIn, engine: GeminiEngine) -> None:
    """A probe passes for a known model and tells a retired one and a rejected key apart."""
    await engine.probe("gemini-3-pro-image")
    with pytest.raises(ModelRetired):
        await engine.probe("retired-model")
    other = build(load({"GEMINI_API_KEY": "wrong", "CAVENDISH_GEMINI_BASE_URL": f"{standin.url}/v1"}))
    assert other is not None
    async with other:
        with pytest.raises(KeyRejected):
            await other.probe("gemini-3-pro-image")
        with pytest.raises(KeyRejected):
            await other.check()


def test_capabilities(tmp_path: Path) -> None:
    """The engine is paid, takes fourteen inputs and decides the pixels itself."""
    capabilities = GeminiEngine.capabilities
    assert capabilities.paid
    assert capabilities.max_inputs == 14
    assert not capabilities.exact_size
    assert capabilities.actions == frozenset(Action)
