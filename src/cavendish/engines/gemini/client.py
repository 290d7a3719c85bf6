"""One call on the wire, and whether it may have been charged when it went wrong.

The line is drawn where the last piece of the request is handed to the connection. Before it the upstream has no whole
request, so a failure is NotSent and safe to repeat; after it a failure is UnknownOutcome. An answer's own status always
wins over the way its body was cut.
"""

from __future__ import annotations

import asyncio
import math
import socket
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import aiohttp

from ...errors import EngineError, Malformed, NotSent, Overdue, UnknownOutcome
from .auth import Auth
from .outcome import Made, error_of, made
from .wire import RequestBody, read_answer, read_error

_CONNECT = 15.0
_GRACE = 15.0
"""Seconds beyond the upstream's own deadline that we keep listening for its answer."""
_IDLE = 30.0
"""Seconds that an idle connection is kept: shorter than any front end does, so that none dies as we use it."""
_LARGEST = 96 << 20
_BUFFER = 1 << 20
_CHARGED = "The call may have been charged."


class Client:
    """Speaks `generateContent` under one base URL with one connection pool, HTTP/1.1 kept alive.

    `models_url` is where models are described, when that is elsewhere.
    """

    def __init__(self, base_url: str, auth: Auth, models_url: str = "") -> None:
        self._base, self._auth = base_url.rstrip("/"), auth
        self._models = (models_url or base_url).rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE, socket_factory=_long_lived_socket)
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"accept-encoding": "identity", "user-agent": "cavendish"},
            read_bufsize=_BUFFER,
            trust_env=True,  # the way out to the provider is the operator's, proxies included
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def generate(self, model: str, body: RequestBody, timeout: float) -> Made:
        """One picture, within `timeout` seconds of the upstream's time. Raises the EngineError that it came to."""
        headers = {
            **await self._auth.headers(),
            "content-type": "application/json",
            "content-length": str(body.size),
            "x-server-timeout": str(math.ceil(timeout)),
        }
        try:
            async with asyncio.timeout(timeout + _GRACE):
                url = f"{self._base}/models/{quote(model, safe='')}:generateContent"
                answer = await self._exchange("POST", url, headers, data=body)
        except TimeoutError as error:
            if not body.sent:
                raise NotSent("The model's provider could not be reached in time.") from error
            raise Overdue(f"The model did not answer in {timeout:.0f} s. {_CHARGED}") from error
        except (aiohttp.ClientError, OSError) as error:
            told = f"{type(error).__name__}: {error}"
            if not body.sent:
                raise NotSent("The model's provider could not be reached.", detail=told) from error
            raise UnknownOutcome(
                f"The connection to the model was lost before its answer. {_CHARGED}", detail=told
            ) from error
        return await asyncio.to_thread(lambda: made(read_answer(answer)))

    async def probe(self, model: str) -> None:
        """Ask for a model's description, which costs nothing. Raises the EngineError that stands in the way."""
        await self._ask(f"{self._models}/models/{quote(model, safe='')}")

    async def check(self) -> None:
        """Renew credentials where they end, and ask for the list of models where the key is all there is."""
        if self._models == self._base:
            await self._ask(f"{self._models}/models?pageSize=1")
        else:
            await self._auth.headers()

    async def _ask(self, url: str) -> None:
        headers = dict(await self._auth.headers())
        try:
            async with asyncio.timeout(_CONNECT):
                await self._exchange("GET", url, headers)
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            raise NotSent("The model's provider could not be reached.", detail=repr(error)) from error

    async def _exchange(self, method: str, url: str, headers: dict[str, str], **extra: Any) -> bytearray:
        """The body of a 200. Raises the typed error of any other status, also when that answer's body is cut."""
        if self._session is None:
            raise EngineError("The engine is not open.")
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT)
        async with self._session.request(
            method, url, headers=headers, timeout=timeout, allow_redirects=False, **extra
        ) as answer:
            if answer.status == 200:
                return await _body(answer)
            try:
                told = bytes(await _body(answer))
            except (aiohttp.ClientError, OSError):
                told = b""
            raise error_of(answer.status, read_error(told), answer.headers.get("retry-after"))


async def _body(answer: aiohttp.ClientResponse) -> bytearray:
    """Read into one buffer of the announced size: an answer is held once, not in pieces and then joined."""
    announced = answer.content_length
    if announced is not None and announced > _LARGEST:
        raise Malformed(f"The model's answer is larger than {_LARGEST >> 20} MiB.")
    body = bytearray(announced or 0)
    size = 0
    async for piece in answer.content.iter_any():
        if size + len(piece) > _LARGEST:
            raise Malformed(f"The model's answer is larger than {_LARGEST >> 20} MiB.")
        body[size : size + len(piece)] = piece
        size += len(piece)
    del body[size:]
    return body


def _long_lived_socket(info: aiohttp.AddrInfoType) -> socket.socket:
    """A socket that tells the routers in between that it is alive: a 4K picture is minutes of silence."""
    made_socket = socket.socket(info[0], info[1], info[2])
    made_socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 6)):
        if hasattr(socket, name):  # not every system has each of them
            made_socket.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
    return made_socket
