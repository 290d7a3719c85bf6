"""GET /openapi.json and /docs: the reference, from files on disk, with no request to any other host."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from ..config import Config
from ..errors import NoApi
from ..service import Service
from . import openapi
from .auth import Door

_ASSETS: Mapping[str, str] = {
    "docs.html": "text/html; charset=utf-8",
    "docs.css": "text/css; charset=utf-8",
    "docs.js": "text/javascript; charset=utf-8",
    "banana.svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class _Page:
    content: bytes
    media_type: str

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'


class Docs:
    """The reference, read once; its document is built when first asked for."""

    def __init__(self, service: Service, door: Door, config: Config) -> None:
        self._door = door
        self._rule = config.docs
        folder = files(__package__).joinpath("static")
        self._pages = {name: _Page(folder.joinpath(name).read_bytes(), media) for name, media in _ASSETS.items()}
        self._models = service.models()
        base = urlsplit(config.base_url)
        self._policy = (
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            f"img-src 'self' data: {base.scheme}://{base.netloc}; "
            "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        )

    @cached_property
    def _document(self) -> _Page:
        return _Page(msgspec.json.encode(openapi.document(self._models)), "application/json")

    async def openapi(self, request: Request) -> Response:
        """The OpenAPI 3.1 document."""
        await self._door.pass_by(request, self._rule)
        return self._answer(request, self._document)

    async def page(self, request: Request) -> Response:
        """The reference as a page; it holds nothing of its own, so that under the rule `key` it can ask for a token."""
        self._offered()
        return self._answer(request, self._pages["docs.html"])

    async def asset(self, request: Request) -> Response:
        """A file of the page."""
        self._offered()
        page = self._pages.get(request.path_params["name"])
        if page is None:
            raise NoApi("There is no such page.")
        return self._answer(request, page)

    def _offered(self) -> None:
        if self._rule == "off":
            raise NoApi("This page is switched off.")

    def _answer(self, request: Request, page: _Page) -> Response:
        headers = {
            "content-type": page.media_type,
            "etag": page.etag,
            "cache-control": "no-cache",
            "content-security-policy": self._policy,
        }
        if request.headers.get("if-none-match") == page.etag:
            return Response(status_code=304, headers=headers)
        return Response(page.content, headers=headers)
