"""The one outbound client for strangers' addresses: judged where the socket connects, capped while streaming.

A name is looked up once per hop; every address of the answer must be allowed, and the connection goes to one of
exactly these. A second check sits where the socket is made, so nothing can slip between. Each redirect starts over.
The messages never tell whether a port was open: whatever went wrong on the way reads the same.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache, partial
from ipaddress import ip_address
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from .addresses import Address
from .urls import Policy, Target, Unfetchable

Resolve = Callable[[str], Awaitable[Sequence[Address]]]
"""Every address of a name; OSError when it has none."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NO_ANSWER = "could not be fetched: no usable answer"
_NO_ADDRESS = "has a host without a public address"
_LOOKUPS = 16
_HOSTS = 4
"""Slow hosts that it takes to use up all connections."""
_HEADERS = {"Accept-Encoding": "identity", "User-Agent": "cavendish"}


@dataclass(frozen=True, slots=True)
class Limits:
    """How patient a fetch is. Seconds; `rate` in bytes per second, asked for after `grace` seconds.

    `connections` at once: for fetches, and as many for posts, so that neither can use up the other's.
    """

    total: float = 30.0
    connect: float = 10.0
    silence: float = 10.0
    rate: float = 16_384.0
    grace: float = 5.0
    redirects: int = 3
    connections: int = 256


@dataclass(frozen=True, slots=True)
class PostResult:
    """The receiver's answer: its status, and its Retry-After in seconds when it sent one."""

    status: int
    retry_after: float | None = None


_hop: ContextVar[str] = ContextVar("hop", default="")
"""The host of the request being made, for the guard that sees only sockets."""


class Outbound:
    """Fetches and posts to addresses that strangers named. Shares no connection with anything else."""

    def __init__(
        self,
        policy: Policy,
        *,
        limits: Limits | None = None,
        resolve: Resolve | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._policy = policy
        self._limits = limits or Limits()
        self._resolve = resolve or self._look_up
        self._lookups = ThreadPoolExecutor(_LOOKUPS, thread_name_prefix="lookup")  # slow names hold up nobody else
        self._tls = tls or _public_tls()
        self._sessions: dict[str, aiohttp.ClientSession] = {}

    async def __aenter__(self) -> Self:
        self._sessions = {method: self._session() for method in ("GET", "POST")}
        return self

    def _session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            resolver=_Resolver(self._judged),
            socket_factory=self._make_socket,
            ssl=self._tls,
            use_dns_cache=False,
            force_close=True,  # a connection serves one hop, so its address was judged for that hop
            limit=self._limits.connections,
            limit_per_host=self._limits.connections // _HOSTS,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=_HEADERS,
            auto_decompress=False,
            trust_env=False,
        )

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._sessions:
            await self._sessions.popitem()[1].close()
        self._lookups.shutdown(wait=False, cancel_futures=True)

    def check_url(self, url: str) -> None:
        """Judge all of a URL that needs no look-up; for addresses that are used later. Raises Unfetchable."""
        self._policy.read(url)

    async def fetch(self, url: str, *, limit: int, take: Callable[[int], None] = lambda count: None) -> bytes:
        """GET at most `limit` bytes, following redirects; `take` hears how many have come, and may raise.

        Raises Unfetchable with a reason fit for the client.
        """
        target = self._policy.read(url)
        try:
            async with asyncio.timeout(self._limits.total):
                for _ in range(self._limits.redirects + 1):
                    async with self._exchange("GET", target) as answer:
                        if answer.status not in _REDIRECTS:
                            return await self._body(answer, limit, take)
                        target = self._policy.follow(target, answer.headers.get("Location", ""))
        except TimeoutError as error:
            raise Unfetchable(_NO_ANSWER, detail="the total time ran out") from error
        raise Unfetchable(f"redirects more than {self._limits.redirects} times")

    async def post(self, url: str, body: bytes, headers: Mapping[str, str], timeout: float) -> PostResult:
        """POST `body` and return the status, redirects included as they are; the answer's body is not read.

        Raises Unfetchable when there was no answer within `timeout` seconds.
        """
        target = self._policy.read(url)
        try:
            async with asyncio.timeout(timeout), self._exchange("POST", target, data=body, headers=headers) as answer:
                return PostResult(answer.status, _retry_after(answer.headers.get("Retry-After")))
        except TimeoutError as error:
            raise Unfetchable(_NO_ANSWER, detail=f"nothing within {timeout:g} s") from error

    @asynccontextmanager
    async def _exchange(self, method: str, target: Target, **extra: Any) -> AsyncIterator[aiohttp.ClientResponse]:
        """One request to one judged target, without redirects. Raises Unfetchable for all that can go wrong."""
        if not self._sessions:
            raise RuntimeError("the outbound client is not open")
        _hop.set(target.host)
        timeout = aiohttp.ClientTimeout(sock_connect=self._limits.connect, sock_read=self._limits.silence)
        ask = self._sessions[method].request(method, target.url, allow_redirects=False, timeout=timeout, **extra)
        try:
            async with ask as answer:
                yield answer
        except aiohttp.ClientConnectorDNSError as error:
            raise Unfetchable(_NO_ADDRESS, detail=str(error.os_error)) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Unfetchable(_NO_ANSWER, detail=f"{type(error).__name__}: {error}") from error

    async def _body(self, answer: aiohttp.ClientResponse, limit: int, take: Callable[[int], None]) -> bytes:
        """The body of a 200, uncompressed, whole, within `limit` and no slower than the least rate."""
        if answer.status != 200:
            raise Unfetchable(f"was answered with HTTP {answer.status}")
        if answer.headers.get("Content-Encoding", "identity").strip().lower() not in ("", "identity"):
            raise Unfetchable("was answered with a compressed body, which was not asked for")
        too_large = Unfetchable(f"is larger than {limit / 1e6:g} MB")
        if (answer.content_length or 0) > limit:
            raise too_large
        body, started = bytearray(), time.monotonic()
        async for chunk in answer.content.iter_any():
            if len(body) + len(chunk) > limit:
                raise too_large
            take(len(chunk))
            body += chunk
            if len(body) < self._limits.rate * (time.monotonic() - started - self._limits.grace):
                raise Unfetchable("is sent too slowly")
        return bytes(body)

    # --- where addresses are judged -------------------------------------------------------------------------------

    async def _look_up(self, host: str) -> Sequence[Address]:
        """Every address of a name as the system knows it."""
        ask = partial(socket.getaddrinfo, host, None, type=socket.SOCK_STREAM)
        answers = await asyncio.get_running_loop().run_in_executor(self._lookups, ask)
        return [_address(answer[4]) for answer in answers]

    async def _judged(self, host: str) -> Sequence[Address]:
        """The addresses of a name, each admitted. Raises OSError when one is not, or when there is none in time."""
        try:
            async with asyncio.timeout(self._limits.connect):
                addresses = list(dict.fromkeys(await self._resolve(host)))
        except TimeoutError as error:
            raise OSError(f"no address of {host} in time") from error
        if not addresses:
            raise OSError(f"{host} has no address")
        if refused := [str(address) for address in addresses if not self._policy.admits(address, host)]:
            raise OSError(f"{host} resolves to {', '.join(refused)}, not admitted")
        return addresses

    def _make_socket(self, info: aiohttp.AddrInfoType) -> socket.socket:
        """The last guard: no socket exists for an address that the policy does not admit."""
        family, kind, protocol, _, address = info
        if not self._policy.admits(_address(address), _hop.get()):
            raise PermissionError(f"{address[0]} is not admitted")
        if address[1] in self._policy.own_ports and _is_own(family, address):
            raise PermissionError(f"{address[0]}:{address[1]} is this server itself")
        return socket.socket(family, kind, protocol)


@cache
def _public_tls() -> ssl.SSLContext:
    """Trusts the authorities that the system trusts; reading them takes longer than starting all the rest."""
    return ssl.create_default_context()


class _Resolver(AbstractResolver):
    """Hands judged addresses to the connector, which connects to these and nothing else."""

    def __init__(self, judged: Resolve) -> None:
        self._judged = judged

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=str(address),
                port=port,
                family=socket.AF_INET if address.version == 4 else socket.AF_INET6,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in await self._judged(host)
        ]

    async def close(self) -> None:
        """Nothing is held."""


def _address(name: tuple[Any, ...]) -> Address:
    return ip_address(str(name[0]).partition("%")[0])


def _is_own(family: int, address: tuple[Any, ...]) -> bool:
    """Is it the machine's own? Then a datagram socket connected to it, which sends nothing, has it as its source."""
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(address)
        except OSError:
            return False
        return bool(probe.getsockname()[0] == address[0])


def _retry_after(text: str | None) -> float | None:
    """Seconds from a Retry-After header, given as a number or as a date; None when there is none to read."""
    if not text:
        return None
    try:
        if text.strip().isdecimal():
            return float(text)
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
