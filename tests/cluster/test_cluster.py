"""Two settings make a cluster: several processes on one PostgreSQL and one object store, as operators run them."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from benchmarks.serving import Server

TOKEN = "cluster"


@pytest.fixture(scope="module")
def shared(places: dict[str, str]) -> dict[str, str]:
    """The settings of a cluster whose pictures cost nothing."""
    return {**places, "CAVENDISH_ENGINE": "scripted", "CAVENDISH_API_KEYS": TOKEN}


@contextmanager
def worker(folder: Path, settings: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A `cavendish worker`, once it works; killed at the end if it still lives."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("CAVENDISH_", "GEMINI_"))}
    folder.mkdir()
    log = folder / "log"
    with log.open("wb") as sink:
        command = [sys.executable, "-m", "cavendish", "worker", "--grace", "3"]
        process = subprocess.Popen(command, stdout=sink, stderr=sink, cwd=folder, env=own | settings)
    end = time.monotonic() + 60
    while b"Cavendish works" not in log.read_bytes():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"the worker did not start:\n{log.read_text()}")
        time.sleep(0.02)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def submit(client: httpx.AsyncClient, prompt: str) -> str:
    """An asynchronous task's id."""
    answer = await client.post("/nano-banana/images", json={"prompt": prompt, "async": True})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["task_id"])


async def ended(client: httpx.AsyncClient, ids: list[str], limit: float = 60) -> list[dict[str, Any]]:
    """The records, once none is pending."""
    async with asyncio.timeout(limit):
        while True:
            answer = await client.post("/nano-banana/tasks", json={"action": "retrieve_batch", "ids": ids})
            items: list[dict[str, Any]] = answer.json()["items"]
            if len(items) == len(ids) and all(item["status"] != "pending" for item in items):
                return items
            await asyncio.sleep(0.1)


async def test_a_front_and_workers_share_the_work(shared: dict[str, str], tmp_path: Path) -> None:
    """A server without workers accepts; a worker that is killed loses nothing: another one finishes its tasks."""
    with Server(tmp_path / "front", shared, arguments=("--no-workers",)) as front, ExitStack() as stack:
        headers = {"authorization": f"Bearer {TOKEN}"}
        async with httpx.AsyncClient(base_url=front.url, headers=headers, timeout=30) as client:
            waiting = [await submit(client, f"early {number}") for number in range(3)]
            records = await client.post("/nano-banana/tasks", json={"action": "retrieve_batch", "ids": waiting})
            assert {item["status"] for item in records.json()["items"]} == {"pending"}

            victim = stack.enter_context(worker(tmp_path / "one", shared))
            assert {item["status"] for item in await ended(client, waiting)} == {"succeeded"}

            running = [await submit(client, f"[delay=2] {number}") for number in range(4)]
            await asyncio.sleep(0.7)
            victim.send_signal(signal.SIGKILL)
            stack.enter_context(worker(tmp_path / "two", shared))
            items = await ended(client, running)
            assert {item["status"] for item in items} == {"succeeded"}

            # The picture is in the object store, and served through the front.
            url = items[0]["response"]["data"][0]["image_url"]
            picture = await client.get(url)
            assert picture.content[:8] == b"\x89PNG\r\n\x1a\n"
            part = await client.get(url, headers={"range": "bytes=0-7"})
            assert (part.status_code, part.content) == (206, picture.content[:8])


async def test_a_worker_that_is_told_to_stop_finishes_or_hands_back(shared: dict[str, str], tmp_path: Path) -> None:
    """SIGTERM: no new work, short tasks end, long ones are handed back within --grace and end elsewhere."""
    with Server(tmp_path / "front", shared) as front, ExitStack() as stack:
        headers = {"authorization": f"Bearer {TOKEN}"}
        async with httpx.AsyncClient(base_url=front.url, headers=headers, timeout=30) as client:
            leaving = stack.enter_context(worker(tmp_path / "leaving", shared))
            tasks = [await submit(client, f"[delay={delay}] leaving") for delay in (0.2, 0.2, 6, 6)]
            await asyncio.sleep(0.5)
            leaving.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(leaving.wait, 20) == 0
            assert {item["status"] for item in await ended(client, tasks)} == {"succeeded"}
