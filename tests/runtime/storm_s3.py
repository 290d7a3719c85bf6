"""A real S3-speaking server in a process of its own, behind a door that a storm can shut."""

from __future__ import annotations

import asyncio
import multiprocessing
import multiprocessing.connection
from contextlib import suppress
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import s3_server
from storm_node import prepare

_BUFFER = 1 << 16


class Store:
    """The S3 server as nodes reach it, at `url`; it is away while it is `shut` (refuses) or `deaf` (never answers)."""

    def __init__(self) -> None:
        self.url = ""
        self._behind = ""
        self._port = 0
        self._hears = asyncio.Event()
        self._hears.set()
        self._visits: set[asyncio.Task[None]] = set()
        self._door: asyncio.Server | None = None
        context = multiprocessing.get_context("forkserver")
        self._ready, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there,), daemon=True)

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(prepare)
        await asyncio.to_thread(self._process.start)
        self._behind = await asyncio.to_thread(self._ready.recv)
        await self.open()
        self.url = f"http://127.0.0.1:{self._port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.shut()
        self._process.terminate()
        await asyncio.to_thread(self._process.join)

    @property
    def behind(self) -> str:
        """The server's own address, which has no door."""
        return self._behind

    async def open(self) -> None:
        """Be there."""
        self._hears.set()
        if self._door is None:
            self._door = await asyncio.start_server(self._visit, "127.0.0.1", self._port)
            self._port = self._door.sockets[0].getsockname()[1]

    async def shut(self) -> None:
        """Refuse connections, and cut those that are open."""
        if self._door is not None:
            self._door.close()
            self._door = None
        for visit in list(self._visits):
            visit.cancel()
        await asyncio.gather(*self._visits, return_exceptions=True)

    def deafen(self) -> None:
        """Take connections and requests, and never answer."""
        self._hears.clear()

    async def _visit(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._visits.add(task)
        address = urlsplit(self._behind)
        inner = None
        try:
            there, inner = await asyncio.open_connection(address.hostname, address.port)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._carry(reader, inner))
                group.create_task(self._carry(there, writer))
        except (OSError, ExceptionGroup, asyncio.CancelledError):
            pass
        finally:
            self._visits.discard(task)
            for end in filter(None, (writer, inner)):
                with suppress(RuntimeError):
                    end.transport.abort()

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while data := await source.read(_BUFFER):
            await self._hears.wait()
            target.write(data)
            await target.drain()
        target.write_eof()


def _serve(ready: multiprocessing.connection.Connection) -> None:
    """The server's process."""
    with s3_server.running() as url:
        ready.send(url)
        with suppress(EOFError):
            ready.recv()  # ends with the storm
