"""The engine of a storm: it comes in through the plugin door, takes a moment, and writes down each of its calls.

The first word of a prompt names the picture; `[seconds=0.2]` in it says how long the picture takes.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import struct
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from storm_diary import say

from cavendish.config import Config
from cavendish.domain import Action
from cavendish.seams import Capabilities, Job, Rendered, Report

NAME = "storm"
CAP = 8
"""Pictures at once, over a whole cluster."""
DIARY = "STORM_DIARY"
"""The variable that names the diary."""
_SECONDS = re.compile(r"\[seconds=([0-9.]+)\]")
_NOISY_ROWS = 128


class StormEngine:
    """Makes a picture of noise, 16 KB of it, so that half of one can be told from a whole one."""

    name = NAME
    capabilities = Capabilities(
        actions=frozenset({Action.GENERATE, Action.EDIT}),
        paid=False,
        max_inputs=14,
        exact_size=True,
        seeded=True,
        concurrency=CAP,
        description="Writes down its calls.",
    )

    def __init__(self, diary: Path) -> None:
        self._diary = diary

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def run(self, job: Job, report: Report) -> Rendered:
        """Take the seconds that the prompt asks for, then answer with noise."""
        of = job.prompt.split()[0]
        found = _SECONDS.search(job.prompt)
        say(self._diary, "began", of)
        try:
            await asyncio.sleep(float(found.group(1)) if found else 0.0)
            data = noise(job.width or 64, job.height or 64, job.seed)
        except BaseException:
            say(self._diary, "stopped", of)
            raise
        say(self._diary, "made", of)
        return Rendered(data)

    async def warm(self) -> None:
        """Nothing to prepare."""

    async def check(self) -> None:
        """Always able."""

    async def probe(self, upstream_id: str) -> None:
        """Every name is as good as another."""


def noise(width: int, height: int, seed: int) -> bytes:
    """A black-and-white PNG of (height, width) pixels whose upper rows are noise."""
    dice, row = random.Random(seed), (width + 7) // 8
    rows = [b"\0" + (dice.randbytes(row) if at < _NOISY_ROWS else bytes(row)) for at in range(height)]
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(rows), 1)),
        (b"IEND", b""),
    )
    body = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def build(config: Config) -> StormEngine:
    """The entry point."""
    return StormEngine(Path(os.environ[DIARY]))


def install(folder: Path) -> None:
    """Make a folder that, on Python's path, offers the engine as an installed package would."""
    facts = folder / "storm_engine-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: storm-engine\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text(f"[cavendish.engines]\n{NAME} = storm_engine:build\n")
