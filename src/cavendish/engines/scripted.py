"""An engine that does what the prompt tells it, for tests and for people who test their own clients.

Directives stand in square brackets anywhere in the prompt:

    [delay=1.5]            take that many seconds (progress is reported on the way)
    [fail=overloaded]      fail: overloaded, rate_limited, empty, failed, timed_out, malformed, key_rejected, unknown
    [fail=overloaded:2]    fail the first two calls with this prompt, then succeed
    [fail-fast=empty:1]    the same, before the delay instead of after it
    [refuse] [refuse:1]    decline the content, always or for the first calls
    [retry-after=3]        the delay that a rate_limited or overloaded failure advises
    [crash]                end the whole process at once, as a power cut would

Without directives it answers at once with a plain picture of the size asked for, whose colour follows the seed.
"""

from __future__ import annotations

import asyncio
import os
import re
import struct
import zlib
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from types import TracebackType
from typing import Self

from .. import errors
from ..config import Config
from ..domain import Action, Notes, Usage
from ..errors import EngineError
from ..seams import Capabilities, Job, Rendered, Report

FAILURES: Mapping[str, type[EngineError]] = {
    "overloaded": errors.Overloaded,
    "rate_limited": errors.RateLimited,
    "empty": errors.Empty,
    "failed": EngineError,
    "timed_out": errors.TimedOut,
    "malformed": errors.Malformed,
    "key_rejected": errors.KeyRejected,
    "unknown": errors.UnknownOutcome,
}
Orders = Mapping[str, tuple[str, int | None]]
"""Directives by name: their value, and for how many calls they are meant (None: all)."""
STEP = 0.05
"""Seconds between progress reports of a delayed job."""
_DIRECTIVE = re.compile(r"\[([a-z-]+)(?:=([a-z_0-9.]+))?(?::(\d+))?\]")


class ScriptedEngine:
    """Delays, failures and refusals on demand."""

    name = "scripted"

    def __init__(self, paid: bool = False) -> None:
        self.capabilities = Capabilities(
            actions=frozenset({Action.GENERATE, Action.EDIT}),
            paid=paid,
            max_inputs=14,
            exact_size=True,
            seeded=True,
            concurrency=64,
            description="Does what the prompt tells it; for tests.",
        )
        self._calls: Counter[str] = Counter()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def run(self, job: Job, report: Report) -> Rendered:
        """Follow the directives of the prompt, then answer with a plain PNG."""
        orders = {name: (value, int(times) if times else None) for name, value, times in _DIRECTIVE.findall(job.prompt)}
        self._calls[job.prompt] += 1
        number = self._calls[job.prompt]
        _fail(orders, "fail-fast", number)
        await _delay(float(orders["delay"][0]) if "delay" in orders else 0.0, report)
        if "crash" in orders:
            os._exit(9)
        _fail(orders, "fail", number)
        _fail(orders, "refuse", number)
        data = plain_png(job.width or 64, job.height or 64, job.seed)
        return Rendered(data, Notes(understood=tuple(orders)), Usage(input_tokens=10, image_tokens=1290))

    async def warm(self) -> None:
        """Nothing to prepare."""

    async def probe(self, upstream_id: str) -> None:
        """Every name is as good as another."""

    async def check(self) -> None:
        """Always able."""


def _fail(orders: Orders, name: str, number: int) -> None:
    """Raise what the directive `name` says, if it is there and meant for the call of this number (from 1)."""
    kind, times = orders.get(name, ("", 0))
    if times is not None and number > times:
        return
    advised = float(orders["retry-after"][0]) if "retry-after" in orders else None
    failure = errors.Refused if name == "refuse" else FAILURES.get(kind, EngineError)
    raise failure(f"The scripted engine was told to answer {kind or 'refused'!r}.", retry_after=advised)


async def _delay(seconds: float, report: Report) -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    while (left := start + seconds - loop.time()) > 0:
        report(1 - left / seconds, "waiting")
        await asyncio.sleep(min(left, STEP))


def plain_png(width: int, height: int, seed: int) -> bytes:
    """A PNG of one colour, palette-coded: (height, width) pixels, a few hundred bytes to a few kilobytes."""
    colour = seed.to_bytes(8, "little")[:3]
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 3, 0, 0, 0)),
        (b"PLTE", colour),
        (b"IDAT", _blank(width, height)),
        (b"IEND", b""),
    )
    body = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


@lru_cache(maxsize=64)
def _blank(width: int, height: int) -> bytes:
    """The compressed pixels of a one-bit picture that is all zeros; the same for every colour."""
    return zlib.compress((b"\0" + bytes((width + 7) // 8)) * height, 1)


def build(config: Config) -> ScriptedEngine:
    """The engine as the settings want it (entry point)."""
    return ScriptedEngine(paid=config.scripted_paid)
