"""One server for all tests of the edge: each test has a key, and so an owner, of its own."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from cavendish.app import App, build
from cavendish.config import Config
from cavendish.http import server as web_server

HERE = Path(__file__).parent
BASE_URL = "http://cavendish.test"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run these tests on one event loop, the server's."""
    for item in items:
        if item.path.parent == HERE and inspect.iscoroutinefunction(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def config(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """Settings for the shared server."""
    return Config(
        data=tmp_path_factory.mktemp("edge") / "data",
        engine="scripted",
        public_url=BASE_URL,
        allow_private_network=True,
        callback_schedule="instant",
        max_body_mb=2,
        max_intake_mb=4,
        api_keys=("fixed-token-of-the-settings",),
    )


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def app(config: Config) -> AsyncIterator[App]:
    """The shared server, without its web server."""
    async with build(config) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def token(app: App) -> str:
    """A new key's token; its owner has no tasks yet."""
    made, _ = await app.keys.create("test")
    return made


@pytest_asyncio.fixture(loop_scope="session")
async def client(app: App, token: str) -> AsyncIterator[httpx.AsyncClient]:
    """Requests with `token` to the application in process."""
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app.asgi), base_url=BASE_URL, headers=headers) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def stranger(app: App) -> AsyncIterator[httpx.AsyncClient]:
    """Requests without a token."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app.asgi), base_url=BASE_URL) as made:
        yield made


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server(app: App) -> AsyncIterator[str]:
    """The base URL of the real web server in front of the shared application."""
    stop, started = asyncio.Event(), asyncio.Event()
    with web_server.Listener.bind("127.0.0.1", 0) as listener:
        url = f"http://127.0.0.1:{listener.port}"
        serving = asyncio.create_task(web_server.serve(app.asgi, listener, started=started.set, stop=stop, grace=0.5))
        waiting = asyncio.ensure_future(started.wait())
        await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
        yield url
        stop.set()
        await serving


@pytest_asyncio.fixture(loop_scope="session")
async def remote(server: str, token: str) -> AsyncIterator[httpx.AsyncClient]:
    """Requests with `token` to the real web server."""
    async with httpx.AsyncClient(base_url=server, headers={"authorization": f"Bearer {token}"}) as made:
        yield made
