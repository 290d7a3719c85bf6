"""Clocks for tests in which nobody wants to wait."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from cavendish.clock import SystemClock


@dataclass
class ImpatientClock(SystemClock):
    """Real time, but nobody waits longer than a blink; `waits` are the seconds that were asked for."""

    waits: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        """Note the wait, and wait a blink at most."""
        self.waits.append(seconds)
        await asyncio.sleep(min(seconds, 0.01))
