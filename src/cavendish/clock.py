"""The clocks of a running server: the one on the wall, which people set, and one that only goes on."""

from __future__ import annotations

import asyncio
import time


def steady() -> float:
    """Seconds since some moment, whatever becomes of the wall clock; where possible a suspended machine's count too."""
    return time.clock_gettime(_STEADY) if _STEADY is not None else time.monotonic()


_STEADY: int | None = getattr(time, "CLOCK_BOOTTIME", None)


class SystemClock:
    """Wall time and the event loop's sleep."""

    def now(self) -> float:
        """Unix seconds."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait; at least gives other tasks a turn."""
        await asyncio.sleep(seconds)
