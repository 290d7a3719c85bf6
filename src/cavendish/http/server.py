"""The web server: Granian on this process's event loop, from a bound port to the last answer."""

from __future__ import annotations

import asyncio
import resource
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, cast

from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings, HTTP2Settings
from granian.server.embed import Server
from starlette.types import ASGIApp, Receive, Scope, Send

from .. import heap
from ..errors import ConfigError
from ..telemetry import logger
from .events import STOPPING

log = logger(__name__)

BACKLOG = 4096
"""Connections that the kernel may hold before they are accepted."""
GRACE = 10.0
"""Seconds that answers under way get when the server stops."""
_LAST_CALL = 2.0
"""Seconds between ending requests and cutting off connections when the server stops."""
_LETTING_GO = 0.25
CONNECTIONS = 16_384
"""Connections open at once; idle ones count, so this is far above what is served at a time."""
HEAD_TIMEOUT = 10_000
"""Milliseconds that a client has to send a request's head, and that an idle connection is kept."""

_HEAP = {heap.Option.MMAP_THRESHOLD: 256 << 10, heap.Option.TRIM_THRESHOLD: 256 << 10, heap.Option.ARENA_MAX: 2}
"""Large buffers go back to the system as soon as they are free.

glibc's allocator keeps more the larger the bodies it has seen, in each thread's own arena: 40 clients that mixed
damaged pictures of 3 MB among their calls left 425 MB in use, with these bounds 150 to 200 MB.
"""


class Listener:
    """A port that is ours before anything else is built, so that URLs can name it.

    The socket is bound and never listens; it is released once the web server listens on the port beside it (both share
    it by SO_REUSEPORT). A port that another process listens on is refused.
    """

    def __init__(self, bound: socket.socket, host: str, port: int) -> None:
        self._socket = bound
        self.host = host
        self.port = port

    @classmethod
    def bind(cls, host: str, port: int) -> Listener:
        """Take `port` (0: any free one) on `host`, a name or address. Raises ConfigError when that cannot be."""
        try:
            family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            if port:
                _bound(family, address, socket.SO_REUSEADDR).close()
            bound = _bound(family, address, socket.SO_REUSEADDR, socket.SO_REUSEPORT)
        except OSError as error:
            raise ConfigError(f"Cannot listen on {host} port {port}: {error.strerror or error}.") from error
        name = bound.getsockname()
        return cls(bound, str(name[0]), int(name[1]))

    def close(self) -> None:
        """Let go of the port."""
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bound(family: int, address: Any, *options: int) -> socket.socket:
    """A socket on the address; without SO_REUSEPORT only when nobody listens there. Raises OSError."""
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        for option in options:
            made.setsockopt(socket.SOL_SOCKET, option, 1)
        made.bind(address)
    except OSError:
        made.close()
        raise
    return made


async def serve(
    app: ASGIApp,
    listener: Listener,
    *,
    started: Callable[[], None] = lambda: None,
    stop: asyncio.Event | None = None,
    grace: float = GRACE,
) -> None:
    """Serve until `stop` is set (None: until SIGTERM or SIGINT); then end without cutting answers short.

    From then on no connection is taken, and answers under way have `grace` seconds. `started` is called once
    connections are accepted.
    """
    signals = (signal.SIGTERM, signal.SIGINT) if stop is None else ()
    stop = stop or asyncio.Event()
    _raise_file_limit()
    heap.bound(_HEAP)
    tracked = _Tracked(app, stop)
    server = Server(
        tracked,
        address=listener.host,
        port=listener.port,
        interface=Interfaces.ASGINL,
        http=HTTPModes.auto,
        websockets=False,
        backlog=BACKLOG,
        backpressure=CONNECTIONS,
        http1_settings=HTTP1Settings(header_read_timeout=HEAD_TIMEOUT),
        http2_settings=HTTP2Settings(max_headers_size=64 * 1024),
        log_enabled=False,
    )
    running = asyncio.ensure_future(server.serve())
    stopping = asyncio.ensure_future(stop.wait())
    with _set_by(signals, stop):
        try:
            await _accepting(listener, running)
            listener.close()
            started()
            await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stop.set()
            stopping.cancel()
            server.stop()  # type: ignore[no-untyped-call]
            await _end(running, tracked, grace)


async def _end(running: asyncio.Future[None], tracked: _Tracked, grace: float) -> None:
    """Wait for the answers under way; then end the requests, then the connections of clients that do not read."""
    done, _ = await asyncio.wait({running}, timeout=grace)
    if not done:
        log.warning("requests ended before their answer", count=tracked.end())
        done, _ = await asyncio.wait({running}, timeout=_LAST_CALL)
    if not done:
        log.warning("connections cut off")
        running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    # The server's threads let go of their Python objects a moment after they report their end (seen to abort 1 of 8
    # processes that finalized at once under load, 0 of 16 that waited).
    await asyncio.sleep(_LETTING_GO)


async def _accepting(listener: Listener, running: asyncio.Future[None]) -> None:
    """Return once a connection is accepted. Raises what ended the server when it ended first."""
    while not running.done():
        try:
            _, writer = await asyncio.open_connection(listener.host, listener.port)
        except OSError:
            await asyncio.sleep(0.01)
        else:
            writer.close()
            return
    await running
    raise ConfigError(f"Cannot listen on {listener.host} port {listener.port}.")


@contextmanager
def _set_by(signals: Sequence[signal.Signals], stop: asyncio.Event) -> Iterator[None]:
    """While inside, each of `signals` sets `stop`."""
    loop = asyncio.get_running_loop()
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


def _raise_file_limit() -> None:
    """Every connection is a file: use as many as the system allows, not as few as it starts with."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 1 << 16 if hard == resource.RLIM_INFINITY else min(hard, 1 << 16)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class _Tracked:
    """The application with a list of the requests under way, so that those that outlive the grace can be ended."""

    def __init__(self, app: ASGIApp, stopping: asyncio.Event) -> None:
        self._app = app
        self._stopping = stopping
        self._under_way: set[asyncio.Task[Any]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        self._under_way.add(task)
        scope[STOPPING] = self._stopping
        try:
            await self._app(scope, receive, send)
        finally:
            self._under_way.discard(task)

    def end(self) -> int:
        """Cancel every request under way; return how many."""
        under_way = list(self._under_way)
        for task in under_way:
            task.cancel()
        return len(under_way)
