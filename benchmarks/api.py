"""What the API costs a client: asynchronous submits and synchronous round trips, with the scripted engine.

The server is a process of its own; this process is all of its clients, on the same machine. Every task is durable: its
COMMIT is on disk before its id is sent.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from .measure import Row, milliseconds, percentile
from .serving import Server

CLIENTS = 64
RATE = 200.0
STEADY_SECONDS = 15.0
ALONE = 500
ROUND_TRIPS = 2000
P99_LIMIT = 0.050
ROUNDS = 3


def measure() -> list[Row]:
    """Submits from one client and at a steady rate, synchronous round trips; the price of a disk flush beside it."""
    with tempfile.TemporaryDirectory(prefix="cavendish-bench-") as folder:
        flush = percentile(flushes(Path(folder), 200), 50)
        settings = {"CAVENDISH_ENGINE": "scripted", "CAVENDISH_QUEUE_LIMIT": "100000", "CAVENDISH_LOG": "json"}
        with Server(Path(folder), settings) as server:
            return asyncio.run(_measure(server, flush))


async def _measure(server: Server, flush: float) -> list[Row]:
    connector = aiohttp.TCPConnector(limit=CLIENTS)
    async with aiohttp.ClientSession(server.url, headers=server.headers, connector=connector) as session:
        await _many(session, 200, CLIENTS, asynchronous=False)  # warm
        alone, steady, trips = [], [], []
        for _ in range(ROUNDS):
            alone.append(await _many(session, ALONE, 1, asynchronous=True))
            steady.append(await _steady(session))
            trips.append(await _round_trips(session))
    p50_alone, p99_alone = _typical(alone)
    p50, p99 = _typical(steady)
    return [
        Row(
            "asynchronous submit, one client, p50",
            milliseconds(p50_alone),
            f"one disk flush {milliseconds(flush)}",
            p50_alone / flush,
        ),
        Row("asynchronous submit, one client, p99", milliseconds(p99_alone)),
        Row(
            f"asynchronous submit, steady {RATE:.0f}/s from {CLIENTS} clients, p50",
            milliseconds(p50),
            f"one client {milliseconds(p50_alone)}",
            p50 / p50_alone,
        ),
        Row(
            f"asynchronous submit, steady {RATE:.0f}/s from {CLIENTS} clients, p99",
            milliseconds(p99),
            target=f"≤ {P99_LIMIT * 1000:.0f} ms",
            met=p99 <= P99_LIMIT,
        ),
        Row(f"synchronous round trips, {CLIENTS} clients", f"{percentile(trips, 50):.0f}/s"),
    ]


def _typical(rounds: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Medians over the rounds of each one's p50 and p99."""
    return tuple(percentile([percentile(one, percent) for one in rounds], 50) for percent in (50, 99))  # type: ignore[return-value]


async def _post(session: aiohttp.ClientSession, asynchronous: bool) -> None:
    body = {"action": "generate", "prompt": "a white siamese cat", "async": asynchronous}
    async with session.post("/nano-banana/images", json=body) as answer:
        told = await answer.json()
        if answer.status != 200 or ("data" in told) == asynchronous:
            raise RuntimeError(f"unexpected answer {answer.status}: {told}")


async def _many(session: aiohttp.ClientSession, count: int, clients: int, *, asynchronous: bool) -> list[float]:
    """Send `count` calls from `clients` that each wait for their answer; returns the latencies."""
    latencies: list[float] = []
    left = iter(range(count))

    async def client() -> None:
        for _ in left:
            began = time.perf_counter()
            await _post(session, asynchronous)
            latencies.append(time.perf_counter() - began)

    await asyncio.gather(*(client() for _ in range(clients)))
    return latencies


async def _steady(session: aiohttp.ClientSession) -> list[float]:
    """Submits at a fixed rate, whatever the answers do; each is timed from when it was due, so no wait is hidden."""
    latencies: list[float] = []
    start = time.perf_counter() + 0.1

    async def client(number: int) -> None:
        for place in range(number, int(RATE * STEADY_SECONDS), CLIENTS):
            due = start + place / RATE
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await _post(session, asynchronous=True)
            latencies.append(time.perf_counter() - due)

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    return latencies


async def _round_trips(session: aiohttp.ClientSession) -> float:
    """Synchronous calls answered in a second, from all clients at once."""
    began = time.perf_counter()
    await _many(session, ROUND_TRIPS, CLIENTS, asynchronous=False)
    return ROUND_TRIPS / (time.perf_counter() - began)


def flushes(folder: Path, count: int) -> list[float]:
    """Seconds that each of `count` small appends takes until it is on this disk."""
    taken = []
    with (folder / "flushes").open("ab", buffering=0) as file:
        for _ in range(count):
            began = time.perf_counter()
            file.write(b"x" * 512)
            os.fdatasync(file.fileno())
            taken.append(time.perf_counter() - began)
    return taken
