"""The composition root: the only place that names every class, and builds them all from the settings."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Mapping
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
from .intake import Prover
from .keys import Keys
from .links import Links
from .net import Outbound, Policy
from .pipeline import Pipeline
from .pipeline import Policy as ExecutionPolicy
from .retry import RetryPolicy
from .runtime.gate import LanePolicy
from .runtime.journal import Journal, JournalPolicy
from .runtime.keytable import SqliteKeys
from .runtime.records import Records
from .runtime.sqlite import Database
from .seams import ArtifactStore, Clock, Engine, TaskRuntime
from .service import Service
from .telemetry import Metrics

ENGINES = "cavendish.engines"
"""The entry-point group: each entry is `build(config) -> Engine | None` (None: not configured)."""
DATABASE_NAME = "cavendish.db"
SWEEP_INTERVAL = 3600.0
DAY = 86_400.0


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


def artifacts(config: Config) -> DiskStore:
    """The pictures of the data folder, not opened."""
    return DiskStore(config.data / "artifacts")


@asynccontextmanager
async def build(config: Config, clock: Clock | None = None) -> AsyncIterator[App]:
    """Open everything that the settings ask for, in order; close it in reverse.

    Raises ConfigError for settings that cannot work and StoreUnavailable when another process owns the data folder.
    """
    clock = clock or SystemClock()
    engines = load_engines(config)
    catalog = load_catalog(config, engines)
    metrics = Metrics()
    async with AsyncExitStack() as stack:
        opened = await stack.enter_async_context(database(config))
        store = await stack.enter_async_context(artifact_store(config))
        outbound = await stack.enter_async_context(Outbound(Policy.of(config)))
        for engine in engines.values():
            await stack.enter_async_context(engine)
        for name in {row.engine for row in catalog.rows}:
            await engines[name].warm()
        execution = ExecutionPolicy(RetryPolicy(), unknown=config.unknown, output_format=config.output_format)
        pipeline = Pipeline(catalog, engines, store, clock, execution)
        schedule = Schedule(config.callback_waits, config.callback_timeout)
        keys = Keys(SqliteKeys(opened), config.api_keys, clock)
        links = Links.of(config, clock)
        callbacks = Callbacks(outbound, links, schedule, keys.webhook_secrets, clock)
        runtime = await stack.enter_async_context(
            Journal(
                opened,
                metrics.counted(pipeline.execute),
                callbacks.deliver,
                lambda lane: lane_policy(lane, catalog, engines),
                clock,
                JournalPolicy(
                    queue_limit=config.queue_limit, callback_wait=schedule.waits[0] if schedule.waits else 0.0
                ),
            )
        )
        metrics.queue = runtime.waiting
        prover = await stack.enter_async_context(Prover())
        service = Service(config, catalog, engines, runtime, store, outbound, prover.prove, clock)
        sweeper = asyncio.create_task(_sweep(config, store, clock))
        stack.callback(sweeper.cancel)
        asgi = http.create(service, keys, store, links, config, metrics)
        yield App(config, catalog, engines, store, runtime, keys, service, metrics, asgi)


async def serve(config: Config, started: Callable[[App], None], stop: asyncio.Event | None = None) -> None:
    """Run the server until it is told to stop. `started` is called once connections are accepted."""
    with server.Listener.bind(config.host, config.port) as listener:
        async with build(replace(config, port=listener.port)) as app:
            await server.serve(app.asgi, listener, started=lambda: started(app), stop=stop)


@asynccontextmanager
async def records(config: Config) -> AsyncIterator[tuple[Keys, Records]]:
    """Keys and task records of the data folder, also while a server runs on it; for the command line."""
    clock = SystemClock()
    async with database(config) as opened:
        yield Keys(SqliteKeys(opened), config.api_keys, clock), Records(opened, clock)


def lane_policy(lane: str, catalog: Catalog, engines: Mapping[str, Engine]) -> LanePolicy:
    """The caps of a lane: a model's own for paid engines, the engine's for others."""
    if lane in engines:
        return LanePolicy(engines[lane].capabilities.concurrency or os.cpu_count() or 1, None)
    row = catalog.row(lane)
    return LanePolicy(row.concurrency, row.requests_per_minute or None)


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
