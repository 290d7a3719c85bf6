"""Answers: JSON bodies, and the one place where an error becomes the wire's envelope."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from ..domain import Failure
from ..errors import CavendishError, InvalidToken, TokenExpired, TokenMismatched

_CHALLENGED = (InvalidToken, TokenExpired, TokenMismatched)


def trace_id(request: Request) -> str:
    """The trace id that the edge gave this request."""
    return str(request.state.trace_id)


def json_answer(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON answer that nobody may cache."""
    merged = {"cache-control": "no-store", **(headers or {})}
    return Response(msgspec.json.encode(value), status, merged, media_type="application/json")


def envelope(code: str, message: str, trace: str, task_id: str | None = None) -> dict[str, Any]:
    """The body of every error: `task_id` only once a task exists."""
    body: dict[str, Any] = {"success": False, "error": {"code": code, "message": message}, "trace_id": trace}
    return body if task_id is None else body | {"task_id": task_id}


def error_answer(error: CavendishError, trace: str, status: int | None = None) -> Response:
    """A named error; `status` overrides the class's own."""
    headers = {}
    if error.retry_after is not None:
        headers["retry-after"] = str(max(1, math.ceil(error.retry_after)))
    if isinstance(error, _CHALLENGED):
        headers["www-authenticate"] = "Bearer"
    return json_answer(envelope(error.code, error.message, trace), status or error.status, headers)


def failure_answer(failure: Failure, trace: str, task_id: str, headers: Mapping[str, str]) -> Response:
    """A task that failed, told to the client that waited for it."""
    extra = {"retry-after": "1", **headers} if failure.status == 429 else headers
    return json_answer(envelope(failure.code, failure.message, trace, task_id), failure.status, extra)
