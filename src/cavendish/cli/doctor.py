"""`cavendish doctor`: is everything here that a server needs, and what to do when it is not."""

from __future__ import annotations

import asyncio
import shutil
import socket
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from pathlib import Path

import click

from ..config import Config, load
from ..errors import CavendishError
from ..seams import Engine
from .console import DATA, run

EPILOG = """\b
Examples:
  cavendish doctor
  cavendish doctor --data /srv/cavendish
\b
Exit code 0: ready (perhaps with warnings). 1: something must be mended.
"""
LEAST_FREE_BYTES = 1_000_000_000
BUILT_AFTER = 1_767_225_600
"""2026-01-01: a clock that says less is wrong, and every task and certificate would be too."""


class Level(StrEnum):
    """How a check went."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check: what was seen, and what to do about it."""

    level: Level
    what: str
    advice: str = ""


Check = Callable[[Config], Awaitable[Finding]]


@click.command(epilog=EPILOG)
@click.option("--port", type=click.IntRange(0, 65535), help="Port to check (default: CAVENDISH_PORT, else 8080).")
@DATA
def command(port: int | None, data: Path | None) -> None:
    """Check the data folder, database, engines, art, port, clock and disk; one line each."""
    findings = run(examine(load(data=data, port=port)))
    for finding in findings:
        click.echo(f"{finding.level.value:5} {finding.what}")
        if finding.advice:
            click.echo(f"      → {finding.advice}")
    if any(finding.level is Level.FAIL for finding in findings):
        raise click.exceptions.Exit(1)


async def examine(config: Config) -> list[Finding]:
    """Run every check; none stops the others."""
    findings = [await check(config) for check in (data_folder, disk_space, database, store, port, clock, art)]
    return findings + await engines(config)


async def data_folder(config: Config) -> Finding:
    """The data folder can be written."""
    try:
        config.data.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=config.data):
            pass
    except OSError as error:
        return Finding(
            Level.FAIL, f"data folder {config.data}: {error.strerror}", "choose another with CAVENDISH_DATA or --data"
        )
    return Finding(Level.OK, f"data folder {config.data.resolve()} is writable")


async def disk_space(config: Config) -> Finding:
    """There is room for pictures."""
    folder = next(path for path in (config.data.resolve(), *config.data.resolve().parents) if path.exists())
    free = shutil.disk_usage(folder).free
    text = f"{free / 1e9:.1f} GB free for pictures"
    if free < LEAST_FREE_BYTES:
        return Finding(Level.WARN, text, "free some space, or keep pictures for fewer days (CAVENDISH_KEEP_OUTPUTS)")
    return Finding(Level.OK, text)


async def database(config: Config) -> Finding:
    """The task database opens and is whole."""
    from .. import app

    if config.database_url:
        return await cluster_database(config)
    path = config.data / app.DATABASE_NAME
    try:
        known = await _known_keys(config)
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except (CavendishError, OSError, sqlite3.Error) as error:
        return Finding(
            Level.FAIL, f"database {path}: {error}", "restore it from a backup, or move it away to start anew"
        )
    if verdict != "ok":
        return Finding(Level.FAIL, f"database {path}: {verdict}", "restore it from a backup")
    return _with_keys("database is whole", known)


async def cluster_database(config: Config) -> Finding:
    """PostgreSQL answers, and its schema is of this version."""
    try:
        known = await _known_keys(config)
    except (CavendishError, OSError) as error:
        return Finding(Level.FAIL, f"PostgreSQL: {error}", "check CAVENDISH_DATABASE_URL and that the server runs")
    return _with_keys("PostgreSQL answers, its schema is up to date", known)


async def _known_keys(config: Config) -> int:
    from .. import app

    async with app.records(config) as (keys, records):
        await records.check()
        return len(await keys.list()) + len(keys.fixed)


def _with_keys(state: str, known: int) -> Finding:
    if not known:
        return Finding(Level.WARN, f"{state}; no API keys", "make one with: cavendish keys create NAME")
    return Finding(Level.OK, f"{state}; API keys: {known}")


async def store(config: Config) -> Finding:
    """A picture could be stored."""
    from .. import app

    try:
        async with app.artifact_store(config) as opened:
            await opened.check()
            await app.check_urls(config, opened)
    except (CavendishError, OSError) as error:
        place = "CAVENDISH_ARTIFACTS and its credentials" if config.artifacts else "the rights and space of the folder"
        return Finding(Level.FAIL, f"picture store: {error}", f"check {place}")
    return Finding(Level.OK, f"picture store takes files: {config.artifacts or config.data}")


async def port(config: Config) -> Finding:
    """The port is free."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(config.host, config.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except OSError as error:
        return Finding(
            Level.WARN,
            f"{config.host}:{config.port}: {error.strerror}",
            "fine when that is your running server; else choose another with CAVENDISH_PORT or --port",
        )
    return Finding(Level.OK, f"{config.host}:{config.port} is free")


async def clock(config: Config) -> Finding:
    """The clock shows a possible time."""
    if time.time() < BUILT_AFTER:
        return Finding(Level.FAIL, f"the clock says {time.ctime()}", "set the clock; times and signatures depend on it")
    return Finding(Level.OK, f"clock: {time.strftime('%Y-%m-%d %H:%M UTC', time.gmtime())}")


async def art(config: Config) -> Finding:
    """The optional art and networks of the embedded painter are here."""
    folder = resources.files("cavendish.engines.easel")
    missing = [name for name in ("art", "models") if not folder.joinpath(name).is_dir()]
    if missing:
        return Finding(
            Level.WARN,
            f"the embedded painter lacks: {', '.join(missing)}",
            "it paints without, with less range; `make setup` fetches them",
        )
    return Finding(Level.OK, "the embedded painter has its art and networks")


async def engines(config: Config) -> list[Finding]:
    """Each engine that the catalogue uses could run a job now."""
    from .. import app

    try:
        built = app.load_engines(config)
        rows = app.load_catalog(config, built).rows
    except CavendishError as error:
        return [Finding(Level.FAIL, f"engines: {error.message}", "mend the setting that the message names")]
    used: dict[str, set[str]] = {}
    for row in rows:
        used.setdefault(row.engine, set()).add(row.upstream)
    found = await asyncio.gather(*(engine(built[name], models) for name, models in used.items()))
    return [finding for findings in found for finding in findings]


async def engine(asked: Engine, models: Iterable[str]) -> list[Finding]:
    """One engine opens and says that it is able; one that calls paid models finds each of them."""
    try:
        async with asked:
            await asked.check()
            able = Finding(Level.OK, f"engine {asked.name} is able: {asked.capabilities.description}")
            return [able, *([await model(asked, name) for name in sorted(models)] if asked.capabilities.paid else [])]
    except CavendishError as error:
        return [Finding(Level.FAIL, f"engine {asked.name}: {error.message}", "see docs/engines.md for what it needs")]


async def model(asked: Engine, name: str) -> Finding:
    """The provider offers this model to us."""
    try:
        await asked.probe(name)
    except CavendishError as error:
        advice = "name its successor in the catalogue (CAVENDISH_CATALOG), or leave the model out"
        return Finding(Level.WARN, f"model {name}: {error.message}", advice)
    return Finding(Level.OK, f"model {name} is offered")
