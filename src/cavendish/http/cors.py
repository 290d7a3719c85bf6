"""Cross-origin calls from web pages: refused by saying nothing, unless the operator names the page's origin."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SHOWN = "x-trace-id, x-engine, x-ignored-parameters, preference-applied, retry-after"
_PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD, POST",
    "access-control-allow-headers": "authorization, content-type, idempotency-key, last-event-id, prefer, traceparent",
    "access-control-max-age": "3600",
}


class Cors:
    """Adds the headers for allowed origins. Tokens travel in a header, so cookies are never allowed."""

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self._app = app
        self._origins = frozenset(origin.rstrip("/") for origin in origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, with the headers when its Origin is allowed."""
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is None or not ("*" in self._origins or origin in self._origins):
            await self._app(scope, receive, send)
            return
        allowed = {"access-control-allow-origin": origin, "vary": "origin", "access-control-expose-headers": _SHOWN}

        async def send_allowed(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(name.encode(), value.encode("latin-1")) for name, value in allowed.items()]
                message["headers"] = [*message["headers"], *added]
            await send(message)

        if scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            await Response(status_code=204, headers=_PREFLIGHT)(scope, receive, send_allowed)
        else:
            await self._app(scope, receive, send_allowed)
