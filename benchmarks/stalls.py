"""The longest pause of the server's event loop while four pictures are painted, in a server of this process."""

from __future__ import annotations

import asyncio
import logging
import tempfile
import time
from collections.abc import Awaitable
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import structlog

from cavendish import app
from cavendish.config import Config

from .measure import Row, milliseconds

PICTURES = 4
PROMPTS = ("a dog in a snowy forest", "a red car in the city at night", "a lighthouse at dusk", "a white siamese cat")
ROUNDS = 3
BEAT = 0.001
LIMIT = 0.020
TOKEN = "stall-benchmark"


@dataclass(slots=True)
class Pulse:
    """Beats once a millisecond on the running loop and keeps, in seconds, the longest delay and the most own work.

    The delay holds whatever else the machine does; the work is the processor time of the loop's thread in one beat.
    """

    longest: float = 0.0
    work: float = 0.0

    async def beat(self) -> None:
        """Beat until cancelled."""
        while True:
            due, spent = time.perf_counter() + BEAT, time.thread_time()
            await asyncio.sleep(BEAT)
            self.longest = max(self.longest, time.perf_counter() - due)
            self.work = max(self.work, time.thread_time() - spent)


def measure() -> list[Row]:
    """The longest pause of all rounds, beside that of a loop with nothing to do, and the most that one pause worked."""
    with tempfile.TemporaryDirectory(prefix="cavendish-bench-") as folder:
        idle, painting = asyncio.run(_measure(Path(folder)))
    pictures = f"while {PICTURES} pictures are painted"
    return [
        Row(
            f"event loop, longest pause {pictures}",
            milliseconds(painting.longest),
            f"a second of nothing {milliseconds(idle.longest)}",
            painting.longest / idle.longest,
        ),
        Row(
            f"event loop, most of its own work in one pause {pictures}",
            milliseconds(painting.work),
            target=f"≤ {LIMIT * 1000:.0f} ms",
            met=painting.work <= LIMIT,
        ),
    ]


async def _measure(folder: Path) -> tuple[Pulse, Pulse]:
    """The pulse of a second without work, and that of all rounds of painting."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    config = Config(data=folder, engine="easel", port=0, api_keys=(TOKEN,), log="json")
    running: asyncio.Future[app.App] = asyncio.get_running_loop().create_future()
    stop = asyncio.Event()
    server = asyncio.create_task(app.serve(config, running.set_result, stop))
    server.add_done_callback(lambda ended: running.done() or running.cancel())
    try:
        base = f"http://127.0.0.1:{(await running).config.port}"
    except asyncio.CancelledError:
        await server  # says why it did not start
        raise
    headers = {"authorization": f"Bearer {TOKEN}"}
    try:
        async with aiohttp.ClientSession(base, headers=headers) as session:
            await _pictures(session)  # the workers start and import
            idle, painting = Pulse(), Pulse()
            await _felt(idle, asyncio.sleep(1))
            for _ in range(ROUNDS):
                await _felt(painting, _pictures(session))
            return idle, painting
    finally:
        stop.set()
        await server


async def _felt(pulse: Pulse, work: Awaitable[None]) -> None:
    beating = asyncio.create_task(pulse.beat())
    try:
        await work
    finally:
        beating.cancel()


async def _pictures(session: aiohttp.ClientSession) -> None:
    """Ask for the pictures at once and wait for all."""

    async def one(prompt: str) -> None:
        body = {"action": "generate", "prompt": prompt, "resolution": "1K"}
        async with session.post("/nano-banana/images", json=body) as answer:
            if answer.status != 200:
                raise RuntimeError(f"status {answer.status}: {await answer.text()}")

    await asyncio.gather(*(one(prompt) for prompt in PROMPTS[:PICTURES]))
