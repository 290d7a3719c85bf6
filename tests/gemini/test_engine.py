"""The engine against the stand-in: what is sent, which picture is taken, how it is set up and checked."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from cavendish import images
from cavendish.config import load
from cavendish.domain import Action, Usage
from cavendish.engines.gemini.engine import GeminiEngine, build
from cavendish.errors import ConfigError, KeyRejected, ModelRetired
from cavendish.seams import JobInput

from . import standin as s
from .conftest import MakeJob, silent
from .standin import Reply, StandIn

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


# --- settings, checks --------------------------------------------------------------------------------------------


def test_without_key_or_project_there_is_no_engine() -> None:
    """Nothing configured means no engine, so that the embedded painter answers."""
    assert build(load({})) is None


@pytest.mark.parametrize("key", ["a\nb", "schlüssel", "a\0b"])
def test_a_key_that_no_header_can_carry_is_refused(key: str) -> None:
    """A key with other characters than printable ASCII is a ConfigError; line breaks around it are no part of it."""
    with pytest.raises(ConfigError, match="GEMINI_API_KEY"):
        build(load({"GEMINI_API_KEY": key}))
    assert build(load({"GEMINI_API_KEY": "key\n"})) is not None
    assert build(load({"GEMINI_API_KEY": " \n"})) is None


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
