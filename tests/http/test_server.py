"""The web server as a process of its own: a port, signals, the last answers."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from cavendish.errors import ConfigError
from cavendish.http.server import Listener

PROGRAM = """
import asyncio
from cavendish import app, config
asyncio.run(app.serve(config.load(), lambda opened: print("serving", opened.config.base_url, flush=True)))
"""
HEADERS = {"authorization": "Bearer fixed-token-of-the-settings"}


@pytest_asyncio.fixture(loop_scope="session")
async def process(tmp_path: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """A server in a process of its own on a free port, and its URL."""
    environment = {
        **os.environ,
        "CAVENDISH_DATA": str(tmp_path / "data"),
        "CAVENDISH_PORT": "0",
        "CAVENDISH_ENGINE": "scripted",
        "CAVENDISH_API_KEYS": "fixed-token-of-the-settings",
    }
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, env=environment, stdout=asyncio.subprocess.PIPE
    )
    assert started.stdout is not None
    async with asyncio.timeout(60):
        line = (await started.stdout.readline()).decode()
    yield started, line.split()[1]
    if started.returncode is None:
        started.kill()
        await started.wait()


async def test_free_port_is_named_in_picture_urls(process: tuple[asyncio.subprocess.Process, str]) -> None:
    """With port 0 the server takes a free port, reports it, and its picture URLs name it."""
    _, url = process
    assert re.fullmatch(r"http://127\.0\.0\.1:[1-9]\d+", url)
    async with httpx.AsyncClient(base_url=url, headers=HEADERS) as client:
        body = (await client.post("/nano-banana/images", json={"prompt": "a cat"})).json()
        assert (await client.get(body["data"][0]["image_url"])).headers["content-type"] == "image/png"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signals_end_the_server_after_its_answers(
    process: tuple[asyncio.subprocess.Process, str], number: signal.Signals
) -> None:
    """On SIGTERM or SIGINT no connection is taken, the answers under way are given, and the exit code is 0."""
    started, url = process
    async with httpx.AsyncClient(base_url=url, headers=HEADERS) as client:
        call = asyncio.create_task(client.post("/nano-banana/images", json={"prompt": "a cat [delay=0.5]"}))
        await asyncio.sleep(0.2)
        started.send_signal(number)
        await asyncio.sleep(0.1)
        async with httpx.AsyncClient(base_url=url) as late:
            with pytest.raises(httpx.TransportError):
                await late.get("/health")
        answer = await call
    assert answer.status_code == 200
    async with asyncio.timeout(60):
        assert await started.wait() == 0


def test_a_port_in_use_is_refused() -> None:
    """A port that another process listens on is a ConfigError that names it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match=f"port {port}"):
            Listener.bind("127.0.0.1", port)


def test_a_host_that_is_not_ours_is_refused() -> None:
    """An address that is not this machine's is a ConfigError."""
    with pytest.raises(ConfigError, match=r"192\.0\.2\.1"):
        Listener.bind("192.0.2.1", 0)


def test_free_ports_are_held() -> None:
    """Two listeners on port 0 get different ports while both are held."""
    with Listener.bind("127.0.0.1", 0) as first, Listener.bind("127.0.0.1", 0) as second:
        assert first.port != second.port
