"""The nodes of a storm, each started again when it dies, as a supervisor does."""

from __future__ import annotations

import asyncio
import multiprocessing.process
import os
import random
import signal
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from storm_node import Orders, prepare, set_clock, start

_AGAIN = 0.2


class Nodes:
    """So many nodes. `deaths`: when processes ended; `words`: the files with all that the nodes said."""

    def __init__(self, count: int, settings: Mapping[str, str], folder: Path) -> None:
        self.deaths: dict[int, float] = {}
        self.starts = 0
        self.words = [folder / f"words-{slot}" for slot in range(count)]
        self._folder = folder
        self._settings = [self._own(dict(settings), slot) for slot in range(count)]
        self._clocks = [folder / f"clock-{slot}" for slot in range(count)]
        self._processes: dict[int, multiprocessing.process.BaseProcess] = {}
        self._urls: dict[int, str] = {}
        self._serving: set[int] = set()
        self._keepers: list[asyncio.Task[None]] = []

    def _own(self, settings: dict[str, str], slot: int) -> dict[str, str]:
        """A cluster's nodes have a data folder each (for scratch); all keep their port over restarts."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        return {"CAVENDISH_DATA": str(self._folder / f"data-{slot}"), **settings, "CAVENDISH_PORT": str(port)}

    async def __aenter__(self) -> Self:
        for clock in self._clocks:
            set_clock(clock, 0.0)
        await asyncio.to_thread(prepare)
        self._keepers = [asyncio.create_task(self._keep(slot)) for slot in range(len(self.words))]
        while len(self._urls) < len(self.words):
            if done := [keeper for keeper in self._keepers if keeper.done()]:
                done[0].result()
            await asyncio.sleep(0.02)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """kill -9 of all, for good."""
        for keeper in self._keepers:
            keeper.cancel()
        await asyncio.gather(*self._keepers, return_exceptions=True)
        for process in self._processes.values():
            process.kill()
            await asyncio.to_thread(process.join)
            self.deaths.setdefault(process.pid or 0, time.monotonic())

    def urls(self) -> list[str]:
        """Where nodes may be reached: those that served when they were last heard of."""
        return list(self._urls.values())

    def anyone(self) -> str:
        """The URL of one of them."""
        return random.choice(self.urls())

    def serves(self, slot: int) -> bool:
        """Whether the node's present process has begun to serve."""
        return slot in self._serving

    def kill(self, slot: int) -> None:
        """kill -9."""
        self._processes[slot].kill()

    async def freeze(self, slot: int, seconds: float) -> None:
        """Stop a process for some seconds; it may be killed meanwhile."""
        pid = self._processes[slot].pid or 0
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGSTOP)
        await asyncio.sleep(seconds)
        with suppress(ProcessLookupError):
            if self._processes[slot].pid == pid:
                os.kill(pid, signal.SIGCONT)

    def set_clock(self, slot: int, ahead: float) -> None:
        """Set a node's clock, also that of its later processes."""
        set_clock(self._clocks[slot], ahead)

    async def _keep(self, slot: int) -> None:
        """Start a node again whenever it has died, or ended because its database was away."""
        orders = Orders(self._settings[slot], self.words[slot], self._clocks[slot], self._folder / "plugins")
        while True:
            process, ready = await asyncio.to_thread(start, orders)
            self.starts += 1
            self._processes[slot] = process
            try:
                self._urls[slot] = await asyncio.to_thread(ready.recv)
                self._serving.add(slot)
            except (EOFError, ConnectionResetError):
                pass
            await asyncio.to_thread(process.join)
            ready.close()
            self._serving.discard(slot)
            self.deaths[process.pid or 0] = time.monotonic()
            await asyncio.sleep(_AGAIN)
