"""A storm over a runtime: nodes that are killed, frozen and started again while they accept and run tasks.

python tests/runtime/storm.py postgres --kills 500 --nodes 3     (prints what became of the tasks)
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import multiprocessing.process
import os
import random
import signal
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from postgres_server import PostgresServer
from runtime_child import CAP, Line, Orders, lines, start
from runtime_kit import Bench, Receiver, open_bench, until

from cavendish.domain import AttemptState, Status


@dataclass(frozen=True)
class Weather:
    """How much of what. `outages`: kills of the database server; `freezes`: processes stopped for some seconds."""

    kills: int = 20
    nodes: int = 1
    freezes: int = 0
    outages: int = 0
    calm: tuple[float, float] = (0.05, 0.5)
    pace: float = 0.02
    seed: int = 1


@dataclass(frozen=True)
class Damage:
    """What became of the tasks. `over_cap`: pictures above the cap at once, those of dead and frozen nodes apart."""

    accepted: int
    lost: int
    untold: int
    changed: int
    made_twice: int
    calls_per_task: float
    over_cap: int


class Storm:
    """Breaks things in a random order that the seed repeats, then looks at what is left."""

    def __init__(self, bench: Bench, log: Path, weather: Weather, server: PostgresServer | None = None) -> None:
        self.bench, self.log, self.weather, self.server = bench, log, weather, server
        self.dice = random.Random(weather.seed)
        self.orders = Orders(bench.name, bench.where, log, 0.05, 0, weather.pace)
        self.nodes: list[multiprocessing.process.BaseProcess] = []
        self.born = 0
        self.deaths: dict[int, float] = {}
        self.frozen: list[tuple[int, float, float]] = []

    async def rage(self) -> None:
        """Start the nodes and break them as often as asked."""
        self.nodes = [await self._node() for _ in range(self.weather.nodes)]
        blows = [self._kill] * self.weather.kills + [self._freeze] * self.weather.freezes
        blows += [self._outage] * self.weather.outages
        self.dice.shuffle(blows)
        for blow in blows:
            await asyncio.sleep(self.dice.uniform(*self.weather.calm))
            await blow()
        for node in self.nodes:
            node.kill()
            node.join()
            self.deaths[node.pid or 0] = time.time()

    async def _node(self) -> multiprocessing.process.BaseProcess:
        orders = replace(self.orders, first=self.born * 100_000)
        self.born += 1
        return await start(orders)

    async def _kill(self) -> None:
        node = self.nodes.pop(self.dice.randrange(len(self.nodes)))
        node.kill()
        node.join()
        self.deaths[node.pid or 0] = time.time()
        self.nodes.append(await self._node())

    async def _freeze(self) -> None:
        pid = self.dice.choice(self.nodes).pid or 0
        os.kill(pid, signal.SIGSTOP)
        since = time.time()
        await asyncio.sleep(self.dice.uniform(2, 4))
        os.kill(pid, signal.SIGCONT)
        self.frozen.append((pid, since, time.time()))

    async def _outage(self) -> None:
        assert self.server is not None
        await asyncio.to_thread(self.server.kill)
        await asyncio.sleep(self.dice.uniform(0.2, 2))
        await asyncio.to_thread(self.server.start)

    async def look(self, patience: float = 60.0) -> Damage:
        """Let a last node finish everything, and count."""
        said = lines(self.log)
        accepted = [line.of for line in said if line.word == "accepted"]
        told = {line.of for line in said if line.word == "delivered"}
        receiver = Receiver()
        async with self.bench.runtime(deliver=receiver) as runtime:
            end = time.monotonic() + patience
            ended = {}
            for task_id in accepted:
                done = await runtime.wait(task_id, max(0.0, end - time.monotonic()))
                if done is not None and done.status is Status.SUCCEEDED:
                    ended[task_id] = done.outcome

            def all_told() -> bool:
                return told | {of.id for of in receiver.told} >= set(accepted) or time.monotonic() > end

            await until(all_told, patience + 1)
            told |= {of.id for of in receiver.told}
            changed = twice = 0
            for task_id in accepted:
                (shown,) = await runtime.get([task_id])
                changed += shown.outcome != ended.get(task_id)
                made = [line for line in await runtime.attempts(task_id) if line.state is AttemptState.SUCCEEDED]
                twice += len(made) > 1
        began = sum(line.word == "began" for line in said)
        return Damage(
            accepted=len(accepted),
            lost=len(set(accepted) - set(ended)),
            untold=len(set(accepted) - told),
            changed=changed,
            made_twice=twice,
            calls_per_task=began / max(1, len({line.of for line in said if line.word == "began"})),
            over_cap=max(0, self._most_at_once(said) - CAP),
        )

    def _most_at_once(self, said: list[Line]) -> int:
        """Most pictures in work at once on nodes that were neither dead nor frozen since they began them."""
        suspects = {pid for pid, _, _ in self.frozen}
        events = []
        open_: dict[tuple[str, int], float] = {}
        for line in said:
            if line.pid in suspects:
                continue
            if line.word == "began":
                open_[line.of, line.pid] = line.at
            elif line.word == "made" and (line.of, line.pid) in open_:
                events += [(open_.pop((line.of, line.pid)), 1), (line.at, -1)]
        for (_, pid), at in open_.items():
            events += [(at, 1), (max(at, self.deaths.get(pid, at)), -1)]
        now = most = 0
        for _, change in sorted(events, key=lambda event: (event[0], event[1])):
            now += change
            most = max(most, now)
        return most


async def main() -> None:
    """One storm from the command line."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("kind", choices=["journal", "postgres"])
    for name, default in (("kills", 50), ("nodes", 1), ("freezes", 0), ("outages", 0), ("seed", 1)):
        reader.add_argument(f"--{name}", type=int, default=default)
    given = reader.parse_args()
    weather = Weather(given.kills, given.nodes, given.freezes, given.outages, seed=given.seed)
    with tempfile.TemporaryDirectory() as folder:
        server = await asyncio.to_thread(PostgresServer) if given.kind == "postgres" else None
        try:
            if server is not None:
                await asyncio.to_thread(server.start)
            where = server.url() if server is not None else f"{folder}/cavendish.db"
            storm = Storm(open_bench(given.kind, where), Path(folder) / "log", weather, server)
            await storm.rage()
            counts = collections.ChainMap(vars(weather), vars(await storm.look(300)))
            for name, value in counts.items():
                print(f"{name:>16}  {value}")
        finally:
            if server is not None:
                await asyncio.to_thread(server.stop)


if __name__ == "__main__":
    asyncio.run(main())
