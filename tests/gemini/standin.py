"""A stand-in for Gemini: speaks `generateContent` over real sockets, answers by script, and counts what it was asked.

A reply is the one named by the prompt, else the next of the queue, else `default`. It may cut the connection at any
class of boundary: `calls` tells how far each request came, so that a test can compare what was received with what a
ledger believes.
"""

from __future__ import annotations

import asyncio
import base64
import io
import json
import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from PIL import Image

ROUTE = re.compile(
    r"/(?P<version>v1|v1beta|v1beta1)(?P<place>/projects/[^/]+/locations/[^/]+/publishers/google)?"
    r"/models/(?P<model>[^:/]+):generateContent"
)
KEY = "standin-key"
GOOGLE = "type.googleapis.com/google.rpc."


class Cut(StrEnum):
    """Where a connection is cut."""

    HEADERS = "after the request's headers"
    MID_REQUEST = "within the request's body"
    AFTER_REQUEST = "after the whole request"
    MID_HEADERS = "within the answer's headers"
    MID_ANSWER = "within the answer's body"


@dataclass(frozen=True)
class Reply:
    """One scripted answer: after `delay` seconds, in pieces `pause` seconds apart, cut short at `cut`.

    `early` answers before the request's body was read, as front ends do that refuse by its length.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    pause: float = 0.0
    cut: Cut | None = None
    early: bool = False


@dataclass
class Call:
    """One request as far as it came: `body` is None until it was received whole, which is when a call is charged."""

    version: str
    model: str
    vertex: bool
    headers: Mapping[str, str]
    body: dict[str, Any] | None = None
    answered: bool = False

    @property
    def parts(self) -> list[dict[str, Any]]:
        """The parts of the user's turn."""
        assert self.body is not None
        parts: list[dict[str, Any]] = self.body["contents"][0]["parts"]
        return parts

    @property
    def prompt(self) -> str:
        """The words of the user's turn."""
        return " ".join(part["text"] for part in self.parts if "text" in part)


def picture(kind: str = "PNG", size: tuple[int, int] = (64, 64)) -> bytes:
    """A small real picture with content that compresses badly."""
    sink = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(sink, kind)
    return sink.getvalue()


PNG, JPEG = picture("PNG"), picture("JPEG")


def image_part(data: bytes = PNG, mime: str = "image/png", **extra: Any) -> dict[str, Any]:
    """A part that carries a picture."""
    return {"inlineData": {"mimeType": mime, "data": base64.b64encode(data).decode()}, **extra}


def usage(image: int = 1120, text: int = 130, thoughts: int = 208, prompt: int = 12) -> dict[str, Any]:
    """Counts as the real service makes them: the details list the picture only."""
    return {
        "promptTokenCount": prompt,
        "candidatesTokenCount": image + text,
        "thoughtsTokenCount": thoughts,
        "totalTokenCount": prompt + image + text + thoughts,
        "promptTokensDetails": [{"modality": "TEXT", "tokenCount": prompt}],
        "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": image}],
    }


def answer(
    parts: Sequence[Mapping[str, Any]] | None = None, finish: str | None = "STOP", message: str = "", **extra: Any
) -> Reply:
    """A 200 with one candidate; `parts` None leaves them null, as blocked answers do."""
    candidate: dict[str, Any] = {"index": 0, "content": {"role": "model", "parts": parts}}
    if finish is not None:
        candidate["finishReason"] = finish
    if message:
        candidate["finishMessage"] = message
    return body({"candidates": [candidate], "usageMetadata": usage(), "modelVersion": "stand-in", **extra})


def body(value: Any, status: int = 200, **headers: str) -> Reply:
    """Any JSON, printed as the real service prints it."""
    return Reply(status, json.dumps(value, indent=2, ensure_ascii=False).encode(), headers)


def success(data: bytes = PNG, mime: str = "image/png") -> Reply:
    """Words, then the picture with its signature."""
    signature = base64.b64encode(b"signature" * 100).decode()
    return answer([{"text": "Here you go."}, image_part(data, mime, thoughtSignature=signature)])


def error(
    status: int, name: str, message: str = "no", details: Sequence[Mapping[str, Any]] = (), **headers: str
) -> Reply:
    """An error in Google's shape."""
    told: dict[str, Any] = {"code": status, "message": message, "status": name}
    if details:
        told["details"] = list(details)
    return body({"error": told}, status, **headers)


def retry_info(delay: str) -> dict[str, Any]:
    """The detail that advises a delay."""
    return {"@type": GOOGLE + "RetryInfo", "retryDelay": delay}


def quota(quota_id: str) -> dict[str, Any]:
    """The detail that names the quota that is used up."""
    violation = {"quotaMetric": "generativelanguage.googleapis.com/requests", "quotaId": quota_id}
    return {"@type": GOOGLE + "QuotaFailure", "violations": [violation]}


def error_info(reason: str) -> dict[str, Any]:
    """The detail that gives a machine-readable reason."""
    return {"@type": GOOGLE + "ErrorInfo", "reason": reason, "domain": "googleapis.com", "metadata": {}}


class StandIn:
    """The server, on a free port of loopback while entered."""

    def __init__(self, default: Reply | None = None) -> None:
        self.default = default or success()
        self.calls: list[Call] = []
        self.probes: list[str] = []
        self.received = asyncio.Event()
        """Set when a request was received whole."""
        self.by_prompt: dict[str, Reply] = {}
        self._script: deque[Reply] = deque()
        self.url = ""

    @property
    def charged(self) -> int:
        """How many calls were received whole and would be worked on."""
        return sum(call.body is not None for call in self.calls)

    def then(self, *replies: Reply) -> None:
        """Queue replies for the next calls."""
        self._script.extend(replies)

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=1 << 30)
        app.router.add_post("/{path:.*}", self._generate)
        app.router.add_get("/{path:.*}", self._describe)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _generate(self, request: web.Request) -> web.StreamResponse:
        match = ROUTE.fullmatch(request.path)
        if match is None:
            return await self._write(request, error(404, "NOT_FOUND", f"no such path: {request.path}"))
        call = Call(match["version"], match["model"], match["place"] is not None, request.headers.copy())
        self.calls.append(call)
        reply = self._script.popleft() if self._script else self.default
        if reply.cut in (Cut.HEADERS, Cut.MID_REQUEST):
            return await self._cut_request(request, reply.cut)
        if reply.early:
            return await self._write(request, reply)
        call.body = json.loads(await request.read())
        self.received.set()
        reply = self.by_prompt.get(call.prompt, reply)
        if refusal := _refusal(call):
            reply = refusal
        await asyncio.sleep(reply.delay)
        response = await self._write(request, reply)
        call.answered = reply.cut is None
        return response

    async def _cut_request(self, request: web.Request, cut: Cut) -> web.StreamResponse:
        if cut is Cut.MID_REQUEST:
            await request.content.readany()
        _abort(request)
        return web.Response()

    async def _write(self, request: web.Request, reply: Reply) -> web.StreamResponse:
        if reply.cut in (Cut.AFTER_REQUEST, Cut.MID_HEADERS):
            if reply.cut is Cut.MID_HEADERS and request.transport is not None:
                request.transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: appl")
                await asyncio.sleep(0.01)
            _abort(request)
            return web.Response()
        response = web.StreamResponse(status=reply.status, headers=reply.headers)
        response.content_type = "application/json"
        response.content_length = len(reply.body)
        await response.prepare(request)
        half = len(reply.body) // 2
        for piece in (reply.body[:half], reply.body[half:]):
            await response.write(piece)
            await asyncio.sleep(reply.pause)
            if reply.cut is Cut.MID_ANSWER:
                await asyncio.sleep(0.01)
                _abort(request)
                return response
        await response.write_eof()
        return response

    async def _describe(self, request: web.Request) -> web.StreamResponse:
        """The list of models, or one of them: what probes ask for."""
        self.probes.append(request.path)
        if request.headers.get("x-goog-api-key") not in (KEY, None):
            return await self._write(request, INVALID_KEY)
        if request.path.endswith("/models"):
            return await self._write(request, body({"models": []}))
        if "retired" in request.path:
            return await self._write(request, NOT_FOUND)
        return await self._write(request, body({"name": request.path.rpartition("/models/")[2]}))


def _refusal(call: Call) -> Reply | None:
    """What the real service refuses before anything is made."""
    assert call.body is not None
    if call.headers.get("x-goog-api-key") not in (KEY, None):
        return INVALID_KEY
    config = call.body.get("generationConfig", {})
    if config.get("candidateCount", 1) > 1:
        return error(400, "INVALID_ARGUMENT", f"Multiple candidates is not enabled for models/{call.model}")
    image = config.get("imageConfig", {})
    if image.get("imageSize", "1K") not in ("512", "1K", "2K", "4K"):
        return error(400, "INVALID_ARGUMENT", "Invalid value at 'generation_config.image_config.image_size'")
    unknown = set(call.body) - {"contents", "generationConfig", "safetySettings", "systemInstruction"}
    if unknown:
        return error(
            400,
            "INVALID_ARGUMENT",
            f'Invalid JSON payload received. Unknown name "{unknown.pop()}": Cannot find field.',
        )
    return None


def _abort(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


INVALID_KEY = error(
    400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", [error_info("API_KEY_INVALID")]
)
NOT_FOUND = error(
    404, "NOT_FOUND", "models/x is not found for API version v1, or is not supported for generateContent."
)
OVERLOADED = error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")


def cut(at: Cut, reply: Reply | None = None) -> Reply:
    """A reply whose connection is cut."""
    return replace(reply or success(), cut=at)
