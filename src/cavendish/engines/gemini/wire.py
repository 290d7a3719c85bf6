"""Gemini's JSON, both ways. Requests are written in pieces, so that no input picture is ever held twice in base64;
answers are read with the pictures left in place as raw slices until one of them is chosen.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pybase64

from ...errors import Malformed
from ...images import decode_base64
from ...seams import Job

ONE_SIZE = frozenset({"gemini-2.5-flash-image"})
"""Upstream models without a choice of size: `imageSize` is ignored or rejected there."""
AUTO = "auto"
"""The ratio of an edit that follows its first input: `aspectRatio` is left out."""

_PIECE = 3 << 20
"""Bytes of a picture that are encoded at a time; a multiple of 3, so that the pieces join without padding."""


# --- requests ----------------------------------------------------------------------------------------------------


class RequestBody:
    """The JSON of one call as a stream of known length: `size` bytes, pictures first, then the prompt.

    `sent` turns True when the last piece is handed to the connection: until then the upstream has not got a whole
    request and cannot have acted on it.
    """

    def __init__(self, job: Job) -> None:
        self._head = b'{"contents":[{"role":"user","parts":['
        self._tail = msgspec.json.encode({"text": job.prompt}) + b"]}],"
        self._tail += b'"generationConfig":' + msgspec.json.encode(generation_config(job)) + b"}"
        self._pictures = [
            (
                b'{"inlineData":{"mimeType":' + msgspec.json.encode(given.media_type) + b',"data":"',
                given.data,
                b'"}},',
            )
            for given in job.inputs
        ]
        bodies = sum(len(head) + _encoded_size(data) + len(end) for head, data, end in self._pictures)
        self.size = len(self._head) + bodies + len(self._tail)
        self.sent = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._head
        for head, data, end in self._pictures:
            yield head
            view = memoryview(data)
            for start in range(0, len(view), _PIECE):
                yield await asyncio.to_thread(pybase64.b64encode, view[start : start + _PIECE])
            yield end
        self.sent = True
        yield self._tail


def generation_config(job: Job) -> dict[str, Any]:
    """The part of a request that is about the picture. One candidate is the default; more are refused upstream."""
    image: dict[str, str] = {}
    if job.aspect_ratio != AUTO:
        image["aspectRatio"] = job.aspect_ratio
    if job.upstream_id not in ONE_SIZE:
        image["imageSize"] = job.resolution
    config: dict[str, Any] = {"responseModalities": ["IMAGE"], "seed": job.seed}
    return config | ({"imageConfig": image} if image else {})


def _encoded_size(data: bytes) -> int:
    return (len(data) + 2) // 3 * 4


# --- answers -----------------------------------------------------------------------------------------------------


class Blob(msgspec.Struct, rename="camel"):
    """A picture in an answer. The declared type is not believed; `data` is the JSON string as it stands."""

    data: msgspec.Raw = msgspec.Raw(b'""')


class Part(msgspec.Struct, rename="camel"):
    """One piece of an answer: text or a picture, `thought` when it is a draft."""

    text: str | None = None
    inline_data: Blob | None = None
    thought: bool | None = None


class Content(msgspec.Struct, rename="camel"):
    """What the model said; blocked answers have no parts, or null."""

    parts: list[Part] | None = None


class Candidate(msgspec.Struct, rename="camel"):
    """One answer. Reasons are an open set, so they are plain strings."""

    content: Content | None = None
    finish_reason: str | None = None
    finish_message: str | None = None


class PromptFeedback(msgspec.Struct, rename="camel"):
    """Why a prompt was blocked before anything was made."""

    block_reason: str | None = None
    block_reason_message: str | None = None


class Count(msgspec.Struct, rename="camel"):
    """Tokens of one modality."""

    modality: str | None = None
    token_count: int | None = None


class UsageMetadata(msgspec.Struct, rename="camel"):
    """What the upstream counted; every field may be absent."""

    prompt_token_count: int | None = None
    candidates_token_count: int | None = None
    thoughts_token_count: int | None = None
    total_token_count: int | None = None
    candidates_tokens_details: list[Count] | None = None


class Answer(msgspec.Struct, rename="camel"):
    """The body of a 200."""

    candidates: list[Candidate] | None = None
    prompt_feedback: PromptFeedback | None = None
    usage_metadata: UsageMetadata | None = None


class ErrorDetail(msgspec.Struct, rename="camel"):
    """One of google.rpc's detail messages; `type` tells which of the other fields mean something."""

    type: str = msgspec.field(name="@type", default="")
    reason: str | None = None
    retry_delay: str | None = None
    violations: list[dict[str, Any]] | None = None


class Status(msgspec.Struct, rename="camel"):
    """google.rpc.Status: `status` is the canonical name of the code."""

    message: str | None = None
    status: str | None = None
    details: list[ErrorDetail] | None = None


class ErrorBody(msgspec.Struct):
    """The body of every other answer."""

    error: Status | None = None


_ANSWER = msgspec.json.Decoder(Answer)
_ERROR = msgspec.json.Decoder(ErrorBody | list[ErrorBody])


def read_answer(body: bytes | bytearray) -> Answer:
    """Parse the body of a 200. Raises Malformed."""
    try:
        return _ANSWER.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed("The model's answer could not be read.", detail=str(error)) from error


def read_error(body: bytes | bytearray) -> Status:
    """Parse an error's body, alone or in a list; anything else, such as a proxy's HTML, is an empty status."""
    try:
        parsed = _ERROR.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Status()
    first = (parsed[0] if parsed else ErrorBody()) if isinstance(parsed, list) else parsed
    return first.error or Status()


def read_blob(blob: Blob) -> bytes:
    """Decode a picture's base64: standard without a copy; escaped or URL-safe text as well. Raises Malformed."""
    raw = memoryview(blob.data)
    try:
        if raw[0] != ord('"'):
            raise ValueError("not a string")
        try:
            data = pybase64.b64decode(raw[1:-1], validate=True)
        except ValueError:
            data = decode_base64(msgspec.json.decode(raw, type=str))
    except ValueError as error:
        raise Malformed("The model's picture is not valid base64.", detail=str(error)) from error
    if not data:
        raise Malformed("The model's picture is empty.")
    return data
