"""The composition root: the only place that names every class, and builds them all from the settings."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from pathlib import Path

from starlette.types import ASGIApp

from . import http
from .artifacts.disk import DiskStore
from .artifacts.objects import SCHEMES, ObjectArtifacts
from .callbacks import Callbacks, Schedule
from .catalog import Catalog
from .clock import SystemClock
from .config import Config
from .errors import ConfigError, StoreUnavailable
from .http import server
from .intake import Intake, Pictures, Prover
from .keys import Keys
from .links import Links
from .net import Outbound, Policy
from .pipeline import Pipeline
from .pipeline import Policy as ExecutionPolicy
from .retry import RetryPolicy
from .runtime.gate import LanePolicy
from .runtime.journal import Journal, JournalPolicy
from .runtime.keytable import SqliteKeys
from .runtime.postgres import ClusterPolicy, PostgresRuntime
from .runtime.postgres_clock import DatabaseClock
from .runtime.postgres_pool import Pool
from .runtime.postgres_records import PostgresKeys, PostgresRecords
from .runtime.records import Records
from .runtime.sqlite import Database
from .seams import ArtifactStore, Clock, Deliver, Engine, Execute, KeyStore, TaskRuntime
from .service import Service, lane_of
from .telemetry import Metrics

ENGINES = "cavendish.engines"
"""The entry-point group: each entry is `build(config) -> Engine | None` (None: not configured)."""
DATABASE_NAME = "cavendish.db"
SWEEP_INTERVAL = 3600.0
DAY = 86_400.0
MEGABYTE = 1_000_000
LEASE_SLACK = 10.0
"""Seconds by which the lease of a callback outlives its receiver's time to answer."""


@dataclass(frozen=True, slots=True)
class App:
    """A running server without its web server: everything open, ready to be asked."""

    config: Config
    catalog: Catalog
    engines: Mapping[str, Engine]
    store: ArtifactStore
    runtime: TaskRuntime
    keys: Keys
    service: Service
    metrics: Metrics
    asgi: ASGIApp


def load_engines(config: Config) -> dict[str, Engine]:
    """Every configured engine by name, built but not opened. Raises ConfigError naming one that cannot be built."""
    engines: dict[str, Engine] = {}
    for entry in entry_points(group=ENGINES):
        try:
            engine = entry.load()(config)
        except ConfigError:
            raise
        except Exception as error:
            raise ConfigError(f"engine {entry.name!r} cannot be loaded: {error!r}") from error
        if engine is not None:
            engines[engine.name] = engine
    return engines


def load_catalog(config: Config, engines: Mapping[str, Engine]) -> Catalog:
    """The model catalogue over the configured engines."""
    return Catalog.load(config.catalog, list(engines), forced=config.engine)


def database(config: Config) -> Database:
    """The embedded database of the data folder, not opened."""
    config.data.mkdir(parents=True, exist_ok=True)
    return Database(config.data / DATABASE_NAME)


def artifact_store(config: Config) -> ArtifactStore:
    """The artifact store that the settings name, not opened. Raises ConfigError for a URL that cannot work."""
    scheme, _, rest = config.artifacts.partition("://")
    if not config.artifacts:
        return DiskStore(config.data / "artifacts")
    if scheme == "file":
        return DiskStore(Path(rest))
    if scheme not in SCHEMES:
        raise ConfigError(f"CAVENDISH_ARTIFACTS: {scheme}:// is not one of file, {', '.join(SCHEMES)}.")
    return ObjectArtifacts(config.artifacts, config.data / "scratch", endpoint=config.artifacts_endpoint)


async def check_urls(config: Config, store: ArtifactStore) -> None:
    """Return when picture URLs can be as the settings ask. Raises ConfigError when the store cannot sign them."""
    if config.artifact_urls != "presigned":
        return
    try:
        signed = await store.signed_url("outputs/" + "0" * 32, 60.0)
    except StoreUnavailable as error:
        reason = f"the credentials at hand cannot sign: {error.detail}"
        raise ConfigError(f"CAVENDISH_ARTIFACT_URLS=presigned: {reason}") from error
    if signed is None:
        place = config.artifacts or "the data folder"
        raise ConfigError(f"CAVENDISH_ARTIFACT_URLS=presigned: {place} is no object store that can sign URLs.")


@dataclass(frozen=True, slots=True)
class Storage:
    """The database, opened: its time, keys, records of tasks, and the runtime that works on them."""

    clock: Clock
    keys: KeyStore
    records: Records | PostgresRecords
    runtime: Callable[[Execute, Deliver, Lanes], Journal | PostgresRuntime]


@asynccontextmanager
async def storage(config: Config, clock: Clock | None = None) -> AsyncIterator[Storage]:
    """Open the database that the settings name. Raises StoreUnavailable when it cannot be reached.

    `clock` None: this machine's time, in a cluster the database's.
    """
    wait, keep = config.callback_waits[0] if config.callback_waits else 0.0, config.keep_tasks * DAY
    if not config.database_url:
        embedded = JournalPolicy(config.queue_limit, config.grace, callback_wait=wait, keep_tasks=keep)
        here = clock or SystemClock()
        async with database(config) as opened:
            yield Storage(
                clock=here,
                keys=SqliteKeys(opened),
                records=Records(opened, here),
                runtime=lambda execute, deliver, lanes: Journal(opened, execute, deliver, lanes.policy, here, embedded),
            )
        return
    if not config.database_url.startswith(("postgresql://", "postgres://")):
        raise ConfigError("CAVENDISH_DATABASE_URL: only postgresql:// is supported.")
    clustered = ClusterPolicy(
        queue_limit=config.queue_limit,
        grace=config.grace,
        callback_wait=wait,
        heartbeat=config.heartbeat,
        lease=config.callback_timeout + LEASE_SLACK,
        keep_tasks=keep,
    )
    async with Pool(config.database_url) as pool, DatabaseClock(pool) as time:
        shared = clock or time
        yield Storage(
            clock=shared,
            keys=PostgresKeys(pool),
            records=PostgresRecords(pool, shared),
            runtime=lambda execute, deliver, lanes: PostgresRuntime(
                pool, execute, deliver, lanes.here(), shared, clustered
            ),
        )


class Lanes:
    """Where tasks queue, and the caps there; `duty` names the engines whose tasks this process runs."""

    def __init__(self, config: Config, catalog: Catalog, engines: Mapping[str, Engine], duty: frozenset[str]) -> None:
        self._config, self._catalog, self._engines = config, catalog, engines
        self.duty = duty

    def policy(self, lane: str) -> LanePolicy:
        """The caps of a lane: a model's own for paid engines, the engine's for others."""
        if lane in self._engines:
            here = self._engines[lane].capabilities.concurrency or os.cpu_count() or 1
            if self._config.database_url:
                return LanePolicy(self._config.cluster_concurrency, None, here)
            return LanePolicy(here, None)
        row = self._catalog.row(lane)
        return LanePolicy(row.concurrency, row.requests_per_minute or None)

    def here(self) -> dict[str, LanePolicy]:
        """The lanes that this process works on, with caps over the whole cluster."""
        names = {lane_of(row, self._engines) for row in self._catalog.rows if row.engine in self.duty}
        return {name: self.policy(name) for name in names}


@asynccontextmanager
async def build(config: Config, clock: Clock | None = None, duty: Collection[str] | None = None) -> AsyncIterator[App]:
    """Open everything that the settings ask for, in order; close it in reverse.

    `duty`: the engines whose tasks this process runs (None: all; empty: it only accepts and answers, for a cluster).
    Raises ConfigError for settings that cannot work and StoreUnavailable for a database or folder that is not there or
    not ours.
    """
    engines = load_engines(config)
    catalog = load_catalog(config, engines)
    if duty is not None and not config.database_url:
        raise ConfigError("Sharing work between processes needs CAVENDISH_DATABASE_URL.")
    lanes = Lanes(config, catalog, engines, _duty(duty, engines))
    metrics = Metrics()
    async with AsyncExitStack() as stack:
        opened = await stack.enter_async_context(storage(config, clock))
        clock = opened.clock
        store = await stack.enter_async_context(artifact_store(config))
        await check_urls(config, store)
        outbound = await stack.enter_async_context(Outbound(Policy.of(config)))
        for engine in engines.values():
            await stack.enter_async_context(engine)
        for name in {row.engine for row in catalog.rows} & lanes.duty:
            await engines[name].warm()
        execution = ExecutionPolicy(RetryPolicy(), unknown=config.unknown, output_format=config.output_format)
        pipeline = Pipeline(catalog, engines, store, clock, execution)
        schedule = Schedule(config.callback_waits, config.callback_timeout)
        keys = Keys(opened.keys, config.api_keys, clock)
        links = Links.of(config, clock)
        callbacks = Callbacks(outbound, links, schedule, keys.webhook_secrets, clock)
        runtime = opened.runtime(metrics.counted(pipeline.execute), callbacks.deliver, lanes)
        await stack.enter_async_context(runtime)
        if isinstance(runtime, Journal):
            metrics.queue = runtime.waiting
        prover = await stack.enter_async_context(Prover())
        intake = Intake(config.max_intake_mb * MEGABYTE)
        pictures = Pictures(intake, outbound, store, links, prover.prove)
        service = Service(config, catalog, engines, runtime, store, outbound, pictures, clock, lanes.duty)
        sweeper = asyncio.create_task(_sweep(config, store, clock))
        stack.callback(sweeper.cancel)
        asgi = http.create(service, keys, store, links, intake, config, metrics)
        yield App(config, catalog, engines, store, runtime, keys, service, metrics, asgi)


def _duty(duty: Collection[str] | None, engines: Mapping[str, Engine]) -> frozenset[str]:
    if unknown := set(duty or ()) - set(engines):
        raise ConfigError(f"no engine is called {', '.join(sorted(unknown))}; there are: {', '.join(engines)}.")
    return frozenset(engines if duty is None else duty)


async def serve(
    config: Config,
    started: Callable[[App], None],
    stop: asyncio.Event | None = None,
    duty: Collection[str] | None = None,
) -> None:
    """Run the server until it is told to stop. `started` is called once connections are accepted."""
    with server.Listener.bind(config.host, config.port) as listener:
        async with build(replace(config, port=listener.port), duty=duty) as app:
            grace = min(server.GRACE, config.grace)
            await server.serve(app.asgi, listener, started=lambda: started(app), stop=stop, grace=grace)


async def work(config: Config, started: Callable[[App], None], duty: Collection[str] | None = None) -> None:
    """Run tasks of a cluster without answering HTTP, until SIGTERM or SIGINT. Raises ConfigError without a cluster."""
    if not config.database_url:
        raise ConfigError("A worker needs CAVENDISH_DATABASE_URL: an embedded database has one process, the server.")
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with build(config, duty=duty) as app:
        started(app)
        await stop.wait()


@asynccontextmanager
async def records(config: Config) -> AsyncIterator[tuple[Keys, Records | PostgresRecords]]:
    """Keys and task records, also while servers run on them; for the command line."""
    async with storage(config) as opened:
        yield Keys(opened.keys, config.api_keys, opened.clock), opened.records


async def _sweep(config: Config, store: ArtifactStore, clock: Clock) -> None:
    """Delete what has expired, every hour."""
    while True:
        now = clock.now()
        try:
            await store.sweep("inputs/", now - config.keep_inputs * DAY)
            if config.keep_outputs:
                await store.sweep("outputs/", now - config.keep_outputs * DAY)
        except StoreUnavailable:
            pass  # the store's own check reports it; the next round tries again
        await clock.sleep(SWEEP_INTERVAL)
