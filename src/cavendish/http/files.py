"""GET /nanobanana/<uuid>.png: stored pictures, sent by the web server from their files.

A whole picture of a local store goes out by ASGI's `pathsend`: the server reads the file itself and no byte passes
through Python. Ranges, and pictures of a remote store, are streamed in chunks; or, where the operator wants it, whoever
asks for a remote picture is sent to a URL at the store itself, good for a while.
"""

from __future__ import annotations

import math
import re

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from ..domain import MEDIA_TYPES
from ..errors import BadRequest, NoApi
from ..links import Links
from ..seams import Artifact, ArtifactStore
from . import render

_NAME = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.(?:png|jpg|webp))")
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_FOR_EVER = "public, max-age=31536000, immutable"
_PATHSEND = "http.response.pathsend"
PRESIGNED_SECONDS = 3600.0
"""How long a URL at the store is good for."""


class Files:
    """The route and its store. Names are exact: nothing else of the store can be reached, and nothing is listed."""

    def __init__(self, store: ArtifactStore, links: Links, presigned: bool = False) -> None:
        """`presigned`: GET is answered by a redirect to a URL that the store signed."""
        self._store = store
        self._links = links
        self._presigned = presigned

    async def get(self, request: Request) -> Response:
        """The picture, a range of it, or word that the client's copy is good."""
        name = request.path_params["name"]
        match = _NAME.fullmatch(name)
        query = request.query_params
        left = self._links.check(name, query.get("expires", ""), query.get("signature", "")) if match else None
        artifact = await self._store.stat(f"outputs/{name}") if match else None
        if match is None or artifact is None:
            raise NoApi("There is no such picture.")
        etag = f'"{name[:36]}-{artifact.size:x}"'
        headers = {
            "content-type": MEDIA_TYPES[match.group(1)],
            "etag": etag,
            "cache-control": _FOR_EVER if left is None else f"private, max-age={int(left)}, immutable",
            "accept-ranges": "bytes",
            "cross-origin-resource-policy": "cross-origin",
        }
        if _matches(request.headers.get("if-none-match"), etag):
            del headers["content-type"]
            return Response(status_code=304, headers=headers)
        if request.method == "HEAD":
            return Response(headers=headers | {"content-length": str(artifact.size)})
        if self._presigned and (url := await self._store.signed_url(artifact.name, PRESIGNED_SECONDS)) is not None:
            # Kept by the client for half the time at most, so that what it still follows is good for the other half.
            kept = int(min(PRESIGNED_SECONDS / 2, math.inf if left is None else left))
            caching = {"cache-control": f"private, max-age={kept}"}
            return RedirectResponse(url, 302, {**caching, "cross-origin-resource-policy": "cross-origin"})
        return self._send(request, artifact, etag, headers)

    def _send(self, request: Request, artifact: Artifact, etag: str, headers: dict[str, str]) -> Response:
        try:
            span = _span(request, artifact.size, etag)
        except BadRequest as error:
            answer = render.error_answer(error, render.trace_id(request), status=416)
            answer.headers["content-range"] = f"bytes */{artifact.size}"
            return answer
        start, end = span or (0, artifact.size)
        headers["content-length"] = str(end - start)
        if span is not None:
            headers["content-range"] = f"bytes {start}-{end - 1}/{artifact.size}"
            return StreamingResponse(self._store.stream(artifact.name, start, end), 206, headers)
        path = self._store.local_path(artifact.name)
        if path is not None and _PATHSEND in request.scope.get("extensions", {}):
            return _FileAnswer(str(path), headers)
        return StreamingResponse(self._store.stream(artifact.name), 200, headers)


class _FileAnswer(Response):
    """A file that the web server reads and sends."""

    def __init__(self, path: str, headers: dict[str, str]) -> None:
        super().__init__(headers=headers)
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        await send({"type": _PATHSEND, "path": self._path})


def _matches(header: str | None, etag: str) -> bool:
    """If-None-Match, compared weakly as RFC 9110 asks."""
    if header is None:
        return False
    tags = {tag.strip().removeprefix("W/") for tag in header.split(",")}
    return "*" in tags or etag in tags


def _span(request: Request, size: int, etag: str) -> tuple[int, int] | None:
    """The bytes [start, end) of a single valid range; None for the whole file. Raises BadRequest when outside."""
    match = _RANGE.fullmatch(request.headers.get("range", "").strip())
    if match is None or match.groups() == ("", "") or request.headers.get("if-range", etag) != etag:
        return None
    first, last = match.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < start:
            return None
    if start >= size or start >= end:
        raise BadRequest(f"Range: the picture has {size} bytes.")
    return start, end
