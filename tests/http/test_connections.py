"""Many, slow and silent connections: the others are served."""

from __future__ import annotations

import asyncio
import contextlib
import time
import uuid
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from cavendish.app import App
from cavendish.http import body
from cavendish.http import server as web_server

IDLE = 2000


@pytest_asyncio.fixture(loop_scope="session")
async def crowd(server: str, token: str) -> AsyncIterator[str]:
    """The server's URL, with 2,000 connections open to it: silent, with half a head, or with half a body."""
    url = httpx.URL(server)
    beginnings = [
        b"",
        b"GET /health HT",
        b"POST /nano-banana/images HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{",
    ]
    writers = []
    for batch in range(0, IDLE, 200):
        opened = await asyncio.gather(*(asyncio.open_connection(url.host, url.port) for _ in range(200)))
        for index, (_, writer) in enumerate(opened, batch):
            writer.write(beginnings[index % len(beginnings)])
            writers.append(writer)
    yield server
    for writer in writers:
        writer.close()
    for writer in writers:
        with contextlib.suppress(OSError):
            await writer.wait_closed()


async def test_idle_connections_do_not_stop_others(crowd: str, token: str) -> None:
    """With 2,000 connections that say nothing or little, calls are answered as ever."""
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=crowd, headers=headers, timeout=30) as client:
        began = time.perf_counter()
        answers = [await client.post("/nano-banana/images", json={"prompt": "a cat"}) for _ in range(10)]
        assert [answer.status_code for answer in answers] == [200] * 10
        assert time.perf_counter() - began < 30


async def test_a_body_that_trickles_is_given_up(server: str, token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that sends its body more slowly than the least rate is answered 400 and leaves no task."""
    monkeypatch.setattr(body, "_PATIENCE", 0.2)
    url = httpx.URL(server)
    reader, writer = await asyncio.open_connection(url.host, url.port)
    head = "POST /nano-banana/images HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 999\r\n"
    writer.write(f"{head}authorization: Bearer {token}\r\n\r\n{{".encode())

    async def trickle() -> None:
        while True:
            await asyncio.sleep(0.02)
            writer.write(b" ")

    trickling = asyncio.create_task(trickle())
    async with asyncio.timeout(60):
        assert (await reader.readline()).startswith(b"HTTP/1.1 400 ")
        await reader.readuntil(b"too slowly")  # the connection may stay open a while: the client still sends
    trickling.cancel()
    writer.close()


async def test_a_head_that_never_ends_is_cut_off(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that does not finish a request's head in time is closed."""
    monkeypatch.setattr(web_server, "HEAD_TIMEOUT", 300)
    stop, started = asyncio.Event(), asyncio.Event()
    with web_server.Listener.bind("127.0.0.1", 0) as listener:
        port = listener.port
        serving = asyncio.create_task(web_server.serve(app.asgi, listener, started=started.set, stop=stop, grace=0.2))
        await started.wait()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /health HTTP/1.1\r\nhost: x\r\n")
        async with asyncio.timeout(60):
            assert await reader.read() == b""
        writer.close()
        stop.set()
        await serving


async def test_a_client_that_does_not_read_cannot_hold_the_server(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stopping server waits a while for a client that does not read its picture, and no longer."""
    monkeypatch.setattr(web_server, "_LAST_CALL", 0.2)
    file = f"{uuid.uuid4()}.png"
    await app.store.put(f"outputs/{file}", bytes(32_000_000))
    stop, started = asyncio.Event(), asyncio.Event()
    with web_server.Listener.bind("127.0.0.1", 0) as listener:
        port = listener.port
        serving = asyncio.create_task(web_server.serve(app.asgi, listener, started=started.set, stop=stop, grace=0.3))
        await started.wait()
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
        writer.write(f"GET /nanobanana/{file} HTTP/1.1\r\nhost: x\r\n\r\n".encode())
        assert (await reader.readline()).startswith(b"HTTP/1.1 200 ")
        stop.set()
        async with asyncio.timeout(60):
            await serving
        writer.close()
    await app.store.delete(f"outputs/{file}")


async def test_a_call_cut_off_by_a_stopping_server_is_found_again(app: App, token: str) -> None:
    """A synchronous call that outlives the grace is ended; its resubmission joins the task."""
    body = {"prompt": "a cat for a patient client [delay=1.2]"}
    headers = {"authorization": f"Bearer {token}"}
    stop, started = asyncio.Event(), asyncio.Event()
    with web_server.Listener.bind("127.0.0.1", 0) as listener:
        url = f"http://127.0.0.1:{listener.port}"
        serving = asyncio.create_task(web_server.serve(app.asgi, listener, started=started.set, stop=stop, grace=0.1))
        await started.wait()
        async with httpx.AsyncClient(base_url=url, headers=headers) as client:
            call = asyncio.create_task(client.post("/nano-banana/images", json=body))
            await asyncio.sleep(0.3)
            stop.set()
            with contextlib.suppress(httpx.TransportError):
                assert (await call).status_code == 500
        await serving
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app.asgi), base_url="http://cavendish.test", headers=headers
    ) as client:
        await client.post("/nano-banana/images", json=body)
        listed = (await client.post("/nano-banana/tasks", json={"action": "retrieve_batch"})).json()
    assert listed["count"] == 1
    assert listed["items"][0]["status"] == "succeeded"


async def test_watchers_do_not_delay_a_stop(app: App, token: str) -> None:
    """A stopping server ends event streams at once; their clients come back with Last-Event-ID."""
    headers = {"authorization": f"Bearer {token}"}
    stop, started = asyncio.Event(), asyncio.Event()
    with web_server.Listener.bind("127.0.0.1", 0) as listener:
        url = f"http://127.0.0.1:{listener.port}"
        serving = asyncio.create_task(web_server.serve(app.asgi, listener, started=started.set, stop=stop, grace=150))
        await started.wait()
        async with httpx.AsyncClient(base_url=url, headers=headers, timeout=60) as client:
            body = {"prompt": "a cat [delay=150]", "async": True}
            task_id = (await client.post("/nano-banana/images", json=body)).json()["task_id"]
            watching = asyncio.create_task(client.get(f"/nano-banana/tasks/{task_id}/events"))
            await asyncio.sleep(0.3)
            stop.set()
            async with asyncio.timeout(60):
                assert "event: accepted" in (await watching).text
                await serving
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app.asgi), base_url="http://cavendish.test", headers=headers
    ) as client:
        await client.post("/nano-banana/tasks", json={"action": "cancel", "id": task_id})
