"""A storm over whole servers: nodes are killed, frozen and set to other times, their database and their store go away
and come back, their disk fills up, receivers of callbacks answer badly; then everything that was accepted is counted.

python tests/runtime/storm.py cluster            three nodes, PostgreSQL and an S3 server
python tests/runtime/storm.py embedded           one node, one file, on a small disk that fills up

Python's path must lead to this folder and to tests/artifacts; `make chaos` sees to that.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import dataclasses
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import s3_server
import storm_disk
import storm_engine
from postgres_server import PostgresServer
from storm_clients import KEYS, Clients, sending
from storm_count import Damage, Ground, mistakes, records, served, told_differently, tracebacks, unclear, weigh, whole
from storm_nodes import Nodes
from storm_receiver import Receiver
from storm_s3 import Store

from cavendish import app
from cavendish.config import load

PROGRESS = 15.0
HOUR = 3600.0
BACKLOG = 100
"""Calls that clients may have left to send when the next node is killed; a slow machine has a slower storm."""


@dataclasses.dataclass(frozen=True)
class Weather:
    """How much of what, in an order that the seed decides; tasks arrive evenly between the kills.

    `freezes`: processes stopped for some seconds; `outages`: kills of PostgreSQL; `droughts`: seconds without the
    object store; `jumps`: nodes' clocks set by up to an hour; `fills`: the disk full for some seconds; `calm`: seconds
    between blows (from, to); `long`: seconds of one more drought; one more outage lasts half of that.
    """

    nodes: int
    tasks: int
    kills: int
    freezes: int
    jumps: int
    outages: int = 0
    droughts: int = 0
    fills: int = 0
    calm: tuple[float, float] = (0.3, 2.5)
    long: float = 0.0
    seed: int = 1


WEATHERS = {
    "cluster": Weather(3, 5000, kills=500, freezes=40, jumps=40, outages=12, droughts=12, long=60.0),
    "embedded": Weather(1, 2000, kills=200, freezes=10, jumps=20, fills=20),
}
SHORT = {
    "cluster": Weather(3, 60, kills=6, freezes=1, jumps=2, outages=1, droughts=1, calm=(0.1, 0.8)),
    "embedded": Weather(1, 60, kills=6, freezes=1, jumps=2, fills=2, calm=(0.1, 0.8)),
}


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a storm rages: the settings of its nodes, what stands behind them, and what of it can be taken away."""

    settings: dict[str, str]
    ground: Ground
    postgres: PostgresServer | None = None
    store: Store | None = None
    disk: storm_disk.Disk | None = None


class Storm:
    """Breaks things in a random order that the seed repeats."""

    def __init__(self, weather: Weather, place: Place, nodes: Nodes, clients: Clients) -> None:
        self.weather, self.place, self.nodes, self.clients = weather, place, nodes, clients
        self.dice = random.Random(weather.seed)
        self.done: dict[str, int] = {}
        self._asides: set[asyncio.Task[None]] = set()
        self._postgres, self._store = asyncio.Lock(), asyncio.Lock()

    async def rage(self) -> None:
        """All blows, then the end of those that last."""
        weather = self.weather
        counts = {
            self.kill: weather.kills,
            self.freeze: weather.freezes,
            self.jump: weather.jumps,
            self.outage: weather.outages,
            self.drought: weather.droughts,
            self.fill: weather.fills,
        }
        blows = [blow for blow, count in counts.items() for _ in range(count)]
        self.dice.shuffle(blows)
        if weather.long:
            blows.insert(len(blows) // 3, self.long_drought)
            blows.insert(2 * len(blows) // 3, self.long_outage)
        for blow in blows:
            await asyncio.sleep(self.dice.uniform(*weather.calm))
            if blow == self.kill:
                await self._share()
            await blow()
            self.done[blow.__name__] = self.done.get(blow.__name__, 0) + 1
        await asyncio.gather(*self._asides)

    async def _share(self) -> None:
        """The next kill's share of the tasks, once clients have so few left to send that it is worth killing for."""
        done, weather = self.done.get("kill", 0), self.weather
        count = (done + 1) * weather.tasks // weather.kills - done * weather.tasks // weather.kills
        await _until(lambda: self.clients.unanswered < BACKLOG, 60.0)
        self.clients.release(count, (0.02, 0.6))

    async def kill(self) -> None:
        """kill -9 of a node, mostly of one that serves; now and then of one that starts, or is frozen."""
        slot = self.dice.randrange(self.weather.nodes)
        if self.dice.random() < 0.9:
            await _until(lambda: self.nodes.serves(slot), 30.0)
        self.nodes.kill(slot)

    async def freeze(self) -> None:
        """A node stops for longer than its heartbeat, or shorter, while the storm goes on."""
        slot, seconds = self.dice.randrange(self.weather.nodes), self.dice.uniform(1, 9)
        self._aside(self.nodes.freeze(slot, seconds))

    async def jump(self) -> None:
        """Somebody sets a node's clock, or sets it right."""
        ahead = self.dice.choice((0.0, self.dice.uniform(-HOUR, HOUR)))
        self.nodes.set_clock(self.dice.randrange(self.weather.nodes), ahead)

    async def outage(self) -> None:
        """kill -9 of PostgreSQL."""
        self._aside(self._without_postgres(self.dice.uniform(0.2, 3)))

    async def long_outage(self) -> None:
        """PostgreSQL is away for longer than anyone waits for it."""
        self._aside(self._without_postgres(self.weather.long / 2))

    async def _without_postgres(self, seconds: float) -> None:
        assert self.place.postgres is not None
        async with self._postgres:
            await asyncio.to_thread(self.place.postgres.kill)
            await asyncio.sleep(seconds)
            await asyncio.to_thread(self.place.postgres.start)

    async def drought(self) -> None:
        """The object store refuses, or does not answer."""
        self._aside(self._without_store(self.dice.uniform(0.5, 6), self.dice.random() < 0.5))

    async def long_drought(self) -> None:
        """The object store is away for as long as tasks must bear."""
        self._aside(self._without_store(self.weather.long, refuses=True))

    async def _without_store(self, seconds: float, refuses: bool) -> None:
        assert self.place.store is not None
        async with self._store:
            if refuses:
                await self.place.store.shut()
            else:
                self.place.store.deafen()
            await asyncio.sleep(seconds)
            await self.place.store.open()

    async def fill(self) -> None:
        """Somebody else fills the disk under a node that serves, and makes room again when clients have felt it."""
        assert self.place.disk is not None
        await _until(lambda: self.nodes.serves(0), 30.0)
        heard = self.clients.heard.refusals
        before = heard.total()
        self.place.disk.fill()
        await _until(lambda: heard.total() > before, 15.0)
        await asyncio.sleep(self.dice.uniform(1, 6))
        self.place.disk.make_room()

    def _aside(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)


async def watch(storm: Storm, receiver: Receiver, say: Callable[[str], None]) -> None:
    """A line now and then."""
    began = time.monotonic()
    while True:
        await asyncio.sleep(PROGRESS)
        done = ", ".join(f"{name} {count}" for name, count in storm.done.items())
        heard = storm.clients.heard
        say(
            f"{time.monotonic() - began:6.0f} s  accepted {len(heard.accepted)}, unanswered {storm.clients.unanswered},"
            f" told {len(receiver.told)}; {done}"
        )


async def look(storm: Storm, receiver: Receiver, folder: Path, token: str, patience: float) -> Damage:
    """Let the nodes finish everything, and count. The key of `token` sees the tasks of all keys: one owner has them."""
    heard, nodes, ground = storm.clients.heard, storm.nodes, storm.place.ground
    ids = [of for _, of in sorted(heard.accepted.items())]
    found, lost = await records(nodes.anyone, token, ids, patience)
    await _until(lambda: set(receiver.told) >= heard.promised, patience)
    names, missing, half = await served(nodes.anyone, found)
    stored = await ground.pictures()
    half += sum(not whole(data) for name, data in stored.items() if name not in names)
    await nodes.close()
    ends = await ground.ends()
    per_task, again, most, over = weigh(folder / "diary", nodes.deaths)
    said = [line for words in nodes.words for line in tracebacks(words)]
    for line in sorted(set(said)):
        print(f"    a node said: {line}")
    return Damage(
        accepted=len(ids),
        ended=len(found),
        calls_per_task=round(per_task, 3),
        called_twice=again,
        most_at_once=most,
        told_twice=sum(len(bodies) > 1 for bodies in receiver.told.values()),
        lost=len(lost),
        failed=sum(record["status"] != "succeeded" for record in found.values()),
        ended_twice=sum(count > 1 for count in ends.values()),
        given_two_ids=len(heard.conflicting),
        told_differently=told_differently(found, heard, receiver),
        callbacks_missing=len(heard.promised - set(receiver.told)),
        callbacks_wrong=receiver.wrong.total(),
        pictures_missing=missing,
        pictures_half=half,
        over_cap=over,
        our_mistakes=mistakes(heard),
        unclear_refusals=unclear(heard),
        tracebacks=len(said),
    )


async def _until(condition: Callable[[], bool], patience: float) -> None:
    end = time.monotonic() + patience
    while not condition() and time.monotonic() < end:  # noqa: ASYNC110 - what is waited for sets no event
        await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def embedded(folder: Path, disk: storm_disk.Disk | None) -> AsyncIterator[Place]:
    """One folder, on a small disk if there is one."""
    data = (folder if disk is None else disk.folder) / "data"
    ground = Ground(str(data / app.DATABASE_NAME), str(data / "artifacts"), {})
    yield Place({"CAVENDISH_DATA": str(data)}, ground, disk=disk)


@contextlib.asynccontextmanager
async def cluster() -> AsyncIterator[Place]:
    """PostgreSQL and an S3 server."""
    async with contextlib.AsyncExitStack() as stack:
        postgres = await asyncio.to_thread(PostgresServer)
        stack.callback(postgres.stop)
        await asyncio.to_thread(postgres.start)
        yield _cluster(postgres, await stack.enter_async_context(Store()))


def _cluster(postgres: PostgresServer, store: Store) -> Place:
    bucket = f"s3://{s3_server.BUCKET}/storm"
    keys = s3_server.CREDENTIALS
    options = {
        "endpoint": store.behind,
        "access_key_id": keys["AWS_ACCESS_KEY_ID"],
        "secret_access_key": keys["AWS_SECRET_ACCESS_KEY"],
        "region": keys["AWS_REGION"],
    }
    settings = {
        "CAVENDISH_DATABASE_URL": postgres.url(),
        "CAVENDISH_ARTIFACTS": bucket,
        "CAVENDISH_ARTIFACTS_ENDPOINT": store.url,
        "CAVENDISH_CLUSTER_CONCURRENCY": str(storm_engine.CAP),
        "CAVENDISH_HEARTBEAT": "5",
        **keys,
    }
    return Place(settings, Ground(postgres.url(), bucket, options), postgres, store)


async def rage(weather: Weather, where: AbstractAsyncContextManager[Place], folder: Path, patience: float) -> Damage:
    """One storm, from nothing to its count."""
    storm_engine.install(folder / "plugins")
    async with contextlib.AsyncExitStack() as stack:
        place = await stack.enter_async_context(where)
        receiver = await stack.enter_async_context(Receiver(weather.seed))
        settings = place.settings | {
            storm_engine.DIARY: str(folder / "diary"),
            "CAVENDISH_ENGINE": storm_engine.NAME,
            "CAVENDISH_PUBLIC_URL": "http://storm.test",
            "CAVENDISH_ALLOW_PRIVATE_NETWORK": "1",
            "CAVENDISH_CALLBACK_TIMEOUT": "1.5",
            "CAVENDISH_CALLBACK_SCHEDULE": "0," + ",".join(["1"] * 99),
        }
        tokens = await _keys(settings, receiver)
        await place.ground.note_ends()
        nodes = await stack.enter_async_context(Nodes(weather.nodes, settings, folder))
        clients = Clients(tokens, nodes.urls, receiver.url, weather.seed)
        storm = Storm(weather, place, nodes, clients)
        progress = asyncio.create_task(watch(storm, receiver, lambda line: print(line, flush=True)))
        stack.callback(progress.cancel)
        async with sending(clients):
            await storm.rage()
            await _until(lambda: clients.unanswered == 0, patience)
        damage = await look(storm, receiver, folder, tokens[0], patience)
        for refusal, count in clients.heard.refusals.most_common():
            print(f"    clients heard {count} times: {refusal}")
        for complaint, count in receiver.wrong.items():
            print(f"    the receiver complained {count} times: {complaint}")
        return damage


async def _keys(settings: dict[str, str], receiver: Receiver) -> list[str]:
    """The tokens of keys of one owner, whose secrets the receiver learns."""
    tokens, owner = [], None
    async with app.records(load(settings)) as (keys, _):
        for number in range(KEYS):
            token, key = await keys.create(f"key {number}", owner_id=owner)
            owner = key.owner_id
            tokens.append(token)
            receiver.secrets[str(number)] = key.webhook_secrets[0]
    return tokens


def report(weather: Weather, damage: Damage, seconds: float) -> None:
    """All numbers, a line each."""
    for name, value in dataclasses.asdict(weather).items():
        print(f"{name:>18}  {value}")
    print(f"{'seconds':>18}  {seconds:.0f}")
    for name in damage.names:
        print(f"{name:>18}  {vars(damage)[name]}")
    faults = ", ".join(f"{name} {count}" for name, count in damage.faults().items())
    print(f"FAULTS: {faults}" if faults else "Nothing was lost.", flush=True)


def main() -> int:
    """One storm from the command line; the exit code says whether anything was lost."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("kind", choices=sorted(WEATHERS))
    reader.add_argument("--short", action="store_true", help="seconds instead of minutes")
    reader.add_argument("--patience", type=float, default=300.0, help="seconds to wait for what is late at the end")
    reader.add_argument("--keep", type=Path, help="an empty folder that keeps everything for a look")
    reader.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    for field in dataclasses.fields(Weather):
        if field.type == "int" and field.name != "seed":
            reader.add_argument(f"--{field.name}", type=int)
    given = reader.parse_args()
    if given.kind == "embedded":
        storm_disk.enter_small_disk()
    changes = {name: value for name, value in vars(given).items() if name in Weather.__dataclass_fields__}
    weather = (SHORT if given.short else WEATHERS)[given.kind]
    weather = dataclasses.replace(weather, **{name: value for name, value in changes.items() if value is not None})
    print(f"{given.kind}: seed {weather.seed}", flush=True)
    began = time.monotonic()
    with contextlib.ExitStack() as stack:
        folder = given.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cavendish-storm-")))
        disk = storm_disk.disk() if given.kind == "embedded" else None
        if disk is None and weather.fills:
            print("no small disk to be had here (user namespaces are not allowed): none will be full")
            weather = dataclasses.replace(weather, fills=0)
        where = cluster() if given.kind == "cluster" else embedded(folder, disk)
        damage = asyncio.run(rage(weather, where, folder, given.patience))
    report(weather, damage, time.monotonic() - began)
    return 1 if damage.faults() else 0


if __name__ == "__main__":
    sys.exit(main())
