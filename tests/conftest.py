"""What tests share: the whole server in process, the real web server, and a receiver of callbacks, all on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiohttp import web

from cavendish.app import App, build
from cavendish.config import Config
from cavendish.http import server as web_server

BASE_URL = "http://cavendish.test"
"""The public URL of servers in process; nothing resolves it."""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Settings for a server of its own: the scripted engine, callbacks without waits, loopback allowed."""
    return Config(
        data=tmp_path / "data",
        engine="scripted",
        public_url=BASE_URL,
        allow_private_network=True,
        callback_schedule="instant",
    )


@pytest.fixture
async def app(config: Config) -> AsyncIterator[App]:
    """The opened server without its web server."""
    async with build(config) as opened:
        yield opened


@pytest.fixture
async def token(app: App) -> str:
    """A new key's token; its owner has no tasks yet."""
    made, _ = await app.keys.create("test")
    return made


@pytest.fixture
async def client(app: App, token: str) -> AsyncIterator[httpx.AsyncClient]:
    """Requests with `token` to the application in process."""
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app.asgi), base_url=BASE_URL, headers=headers
    ) as connected:
        yield connected


@pytest.fixture
async def server(app: App) -> AsyncIterator[str]:
    """The base URL of the real web server in front of `app`. Picture URLs in answers start with BASE_URL instead."""
    stop, started = asyncio.Event(), asyncio.Event()
    with web_server.Listener.bind("127.0.0.1", 0) as listener:
        url = f"http://127.0.0.1:{listener.port}"
        serving = asyncio.create_task(web_server.serve(app.asgi, listener, started=started.set, stop=stop, grace=0.5))
        await asyncio.wait({serving, asyncio.ensure_future(started.wait())}, return_when=asyncio.FIRST_COMPLETED)
        yield url
        stop.set()
        await serving


@dataclass(slots=True)
class CallbackReceiver:
    """What arrived, and how to answer: `answer` gives the status of each delivery from its number, counted from 1."""

    url: str = ""
    bodies: list[Any] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answer: Callable[[int], Awaitable[int]] | None = None
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, request: web.Request) -> web.Response:
        """Note the delivery and answer it."""
        body = await request.json()
        async with self.arrived:
            self.bodies.append(body)
            self.headers.append({name.lower(): value for name, value in request.headers.items()})
            self.arrived.notify_all()
        return web.Response(status=200 if self.answer is None else await self.answer(len(self.bodies)))

    async def wait_for(self, count: int, timeout: float = 60.0) -> list[Any]:
        """The bodies, once there are `count`. Raises TimeoutError."""
        async with asyncio.timeout(timeout), self.arrived:
            await self.arrived.wait_for(lambda: len(self.bodies) >= count)
        return self.bodies


@pytest.fixture
async def callback_receiver() -> AsyncIterator[CallbackReceiver]:
    """A real HTTP server on loopback that callbacks can be sent to."""
    receiver = CallbackReceiver()
    application = web.Application()
    application.router.add_post("/{path:.*}", receiver.receive)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/callback"
    yield receiver
    await runner.cleanup()
