"""The clock of a running server."""

from __future__ import annotations

import asyncio
import time


class SystemClock:
    """Wall time and the event loop's sleep."""

    def now(self) -> float:
        """Unix seconds."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait; at least gives other tasks a turn."""
        await asyncio.sleep(seconds)
