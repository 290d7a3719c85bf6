"""kill -9 of the whole server at random moments: what was accepted ends, and is told."""

from __future__ import annotations

import asyncio
import os
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from benchmarks.serving import Server
from cavendish import images

if TYPE_CHECKING:
    from tests.conftest import CallbackReceiver

LONG = os.environ.get("CAVENDISH_TEST_CRASH") == "long"
KILLS, TASKS = (20, 40) if LONG else (3, 9)
PATIENCE = 60.0


async def submit(client: httpx.AsyncClient, server: Server, number: int, callback_url: str, delay: float) -> str:
    """Send one asynchronous call until it is answered, however often the server dies; returns the task's id."""
    body = {"prompt": f"[delay={delay:.2f}] cat {number}", "callback_url": f"{callback_url}?{number}"}
    headers = server.headers | {"idempotency-key": f"crash-{number}"}
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            answer = await client.post(f"{server.url}/nano-banana/images", json=body, headers=headers)
        except httpx.TransportError:
            await asyncio.sleep(0.02)
            continue
        assert answer.status_code == 200, answer.text
        return str(answer.json()["task_id"])
    raise AssertionError(f"call {number} was never answered")


async def records(client: httpx.AsyncClient, server: Server, ids: list[str]) -> dict[str, Any]:
    """The records of the tasks, once all have ended (or as they are when patience ends)."""
    deadline = time.monotonic() + PATIENCE
    while True:
        answer = await client.post(
            f"{server.url}/nano-banana/tasks", json={"action": "retrieve_batch", "ids": ids}, headers=server.headers
        )
        found = {record["id"]: record for record in answer.json()["items"]}
        pending = [record for record in found.values() if record["status"] == "pending"]
        if (not pending and len(found) == len(ids)) or time.monotonic() > deadline:
            return found
        await asyncio.sleep(0.1)


async def test_nothing_accepted_is_lost(tmp_path: Path, callback_receiver: CallbackReceiver) -> None:
    """Every accepted task ends with its picture, every callback arrives, and no accepted task is missing."""
    chance = random.Random(20261122)

    async def unsteady(count: int) -> int:
        return 500 if chance.random() < 0.2 else 200

    callback_receiver.answer = unsteady
    settings = {
        "CAVENDISH_ENGINE": "scripted",
        "CAVENDISH_ALLOW_PRIVATE_NETWORK": "1",
        "CAVENDISH_CALLBACK_SCHEDULE": ",".join(["0", *["0.2"] * 40]),
    }
    server = Server(tmp_path, settings)
    await asyncio.to_thread(server.start)
    try:
        async with httpx.AsyncClient(timeout=30) as client:
            calls = []
            for kill in range(KILLS):
                for number in range(kill * TASKS // KILLS, (kill + 1) * TASKS // KILLS):
                    delay = chance.uniform(0.0, 0.4)
                    calls.append(asyncio.create_task(submit(client, server, number, callback_receiver.url, delay)))
                await asyncio.sleep(chance.uniform(0.0, 1.0))
                await asyncio.to_thread(server.kill)
                await asyncio.to_thread(server.start)
            ids = list(await asyncio.gather(*calls))
            assert len(set(ids)) == TASKS

            found = await records(client, server, ids)
            assert set(found) == set(ids)
            assert [record["response"] for record in found.values() if record["status"] != "succeeded"] == []
            for record in found.values():
                picture = await client.get(record["response"]["data"][0]["image_url"])
                assert images.png_size(picture.content) == (1024, 1024)

            async with asyncio.timeout(PATIENCE), callback_receiver.arrived:
                await callback_receiver.arrived.wait_for(
                    lambda: {body["task_id"] for body in callback_receiver.bodies} == set(ids)
                )
            listed = await client.post(
                f"{server.url}/nano-banana/tasks", json={"action": "retrieve_batch"}, headers=server.headers
            )
            assert listed.json()["count"] == TASKS
    finally:
        await asyncio.to_thread(server.stop)
