"""What every request passes: its trace id, its log line, its counters, the headers of every answer, and every error."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..config import Config
from ..errors import ApiError, CavendishError
from ..telemetry import Metrics, bound, logger
from . import render
from .cors import Cors

log = logger(__name__)

_TRACEPARENT = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?")
_QUIET = frozenset({"/health", "/ready", "/metrics", "/nanobanana/{name}"})
"""Routes that are asked too often for a log line each."""
_METHOD_SHOWN, _PATH_SHOWN = 20, 200
SECURITY_HEADERS: Mapping[str, str] = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
"""On every answer that does not say otherwise."""


class Edge:
    """The outermost application: nothing below it needs to know how errors, logs or traces look."""

    def __init__(self, app: ASGIApp, config: Config, metrics: Metrics) -> None:
        guarded = _Guarded(app)
        self._app = Cors(guarded, config.cors_origins) if config.cors_origins else guarded
        self._headers = dict(SECURITY_HEADERS)
        if config.base_url.startswith("https:"):
            self._headers["strict-transport-security"] = "max-age=31536000"
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        began = time.perf_counter()
        trace = trace_of(Headers(scope=scope).get("traceparent"))
        scope["state"] = {"trace_id": trace}
        answer = _Answer(send, self._headers | {"x-trace-id": trace})
        with bound(trace_id=trace):
            try:
                await self._app(scope, receive, answer)
            finally:
                self._note(scope, answer.status, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = scope.get("route")
        path = route.path if route is not None else "(none)"
        self._metrics.requests.labels(path, scope["method"] if route else "-", str(status)).inc()
        self._metrics.request_seconds.labels(path).observe(seconds)
        if path not in _QUIET:
            # Escaped: a path may hold anything, also what moves a terminal's cursor.
            shown = ascii(scope["path"][:_PATH_SHOWN])[1:-1]
            log.info(
                "request",
                method=scope["method"][:_METHOD_SHOWN],
                path=shown,
                status=status,
                ms=round(seconds * 1000, 1),
            )


class _Guarded:
    """Any exception becomes the wire's envelope; unexpected ones are logged and stay private."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = False

        async def noted(message: Message) -> None:
            nonlocal began
            began = True
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception as error:
            named = _named(error)
            if began:
                raise
            await render.error_answer(named, render.trace_id(Request(scope)))(scope, receive, send)


def _named(error: Exception) -> CavendishError:
    """The error as it may be told; what the operator must know goes to the log."""
    if not isinstance(error, CavendishError):
        log.exception("unexpected error")
        return ApiError("The server made a mistake; its log has the details under the trace id.")
    if error.status >= 500:
        log.error("request failed", error=type(error).__name__, reason=error.message, detail=error.detail)
    return error


class _Answer:
    """`send` with the headers of every answer; remembers the status (0 until the answer began)."""

    def __init__(self, send: Send, headers: Mapping[str, str]) -> None:
        self._send = send
        self._headers = headers
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = {name for name, _ in message["headers"]}
            message["headers"] = [
                *message["headers"],
                *(
                    (name.encode(), value.encode())
                    for name, value in self._headers.items()
                    if name.encode() not in given
                ),
            ]
        await self._send(message)


def trace_of(traceparent: str | None) -> str:
    """The trace id of a W3C traceparent as a UUID; a new one when there is none or it cannot be read."""
    match = _TRACEPARENT.fullmatch((traceparent or "").strip())
    return str(uuid.UUID(match.group(1)) if match else uuid.uuid4())
