"""Pictures straight from an engine, without server, task or store: what `generate` and `edit` share."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime
import os
import random
import re
import tempfile
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from .. import app, images
from ..catalog import promise
from ..config import Config, load
from ..domain import Action, Notes
from ..errors import BadRequest, ConfigError
from ..intake import MAX_IMAGE_BYTES
from ..net import Outbound, Policy
from ..seams import Job, JobInput, Rendered, Report
from .console import clip, run

Told = Callable[[int, float, str], None]
"""Progress of picture `index`: a fraction 0..1 and the stage."""
SLUG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asked for. `sources` are files, http(s) URLs or data URIs."""

    action: Action
    prompt: str
    output: Path | None
    model: str | None = None
    sources: tuple[str, ...] = ()
    aspect_ratio: str | None = None
    resolution: str | None = None
    count: int = 1
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Painted:
    """A saved picture."""

    path: Path
    width: int
    height: int
    seed: int
    notes: Notes


def paint_and_tell(wanted: Wanted) -> None:
    """Paint, save, and print each file; the last lines say what the engine made of the words."""
    paths = targets(wanted)
    for path in paths:
        if not path.parent.is_dir():
            raise BadRequest(f"The folder {path.parent} does not exist.")
    config = load()
    config = dataclasses.replace(config, concurrency=min(wanted.count, config.concurrency or os.cpu_count() or 1))
    with progress(wanted.count) as told:
        painted, unused = run(paint(config, wanted, paths, told))
    for picture in painted:
        click.echo(f"{picture.path}  {picture.width} x {picture.height}, seed {picture.seed}")
    if unused:
        click.echo(f"These options do not count here: {', '.join(unused)}.", err=True)
    click.echo(verdict(painted[0].notes))


async def paint(
    config: Config, wanted: Wanted, paths: Sequence[Path], told: Told
) -> tuple[list[Painted], tuple[str, ...]]:
    """Make the pictures and save them; also names the options that the model ignores.

    Raises BadRequest for what cannot be asked and the EngineError of the first picture that fails.
    """
    engines = app.load_engines(config)
    row = app.load_catalog(config, engines).row(wanted.model)
    engine = engines[row.engine]
    inputs = await _inputs(config, wanted.sources)
    first = (inputs[0].width, inputs[0].height) if inputs else None
    settled = promise(row, wanted.action, wanted.aspect_ratio, wanted.resolution, first, engine.capabilities.exact_size)
    seed = random.getrandbits(31) if wanted.seed is None else wanted.seed
    with tempfile.TemporaryDirectory(prefix="cavendish-") as scratch:
        job = Job(
            action=wanted.action,
            prompt=wanted.prompt,
            upstream_id=row.upstream_on(datetime.datetime.now(datetime.UTC).date()),
            seed=seed,
            aspect_ratio=settled.aspect_ratio,
            resolution=settled.resolution,
            width=settled.width,
            height=settled.height,
            inputs=inputs,
            timeout=row.timeout.get(settled.resolution, max(row.timeout.values())),
            scratch=Path(scratch),
        )
        jobs = [dataclasses.replace(job, seed=(seed + index) % 2**31) for index in range(wanted.count)]
        async with engine:
            rendered = await _all(engine.run(one, _report(told, index)) for index, one in enumerate(jobs))
        saved = [_save(one, path, job.seed) for one, path, job in zip(rendered, paths, jobs, strict=True)]
    return saved, settled.ignored


async def _all(runs: Iterable[Coroutine[Any, Any, Rendered]]) -> list[Rendered]:
    """Every picture at once; the first failure stops the others."""
    tasks = [asyncio.create_task(one) for one in runs]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _inputs(config: Config, sources: Sequence[str]) -> tuple[JobInput, ...]:
    """Read and check the pictures to edit. The person at the keyboard may name private addresses."""
    taken = []
    async with Outbound(Policy(private=True)) as outbound:
        for source in sources:
            data = await _read(outbound, source)
            try:
                info = await asyncio.to_thread(images.inspect, data)
            except images.BadPicture as error:
                raise BadRequest(f"{clip(source, 80)} {error.message}.") from error
            taken.append(JobInput(data, info.media_type, *info.upright))
    return tuple(taken)


async def _read(outbound: Outbound, source: str) -> bytes:
    if source[:5].lower() == "data:":
        return images.parse_data_uri(source, MAX_IMAGE_BYTES)[1]
    if re.match("https?://", source, re.IGNORECASE):
        return await outbound.fetch(source, limit=MAX_IMAGE_BYTES)
    try:
        return await asyncio.to_thread(Path(source).read_bytes)
    except OSError as error:
        raise BadRequest(f"Cannot read {source}: {error.strerror}.") from error


def _report(told: Told, index: int) -> Report:
    return lambda fraction, stage: told(index, fraction, stage)


def _save(rendered: Rendered, path: Path, seed: int) -> Painted:
    data = rendered.data if isinstance(rendered.data, bytes) else rendered.data.read_bytes()
    if images.sniff(data) != "image/png":
        data = images.to_png(data)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise ConfigError(f"Cannot write {path}: {error.strerror}.") from error
    return Painted(path, *images.png_size(data), seed, rendered.notes)


def targets(wanted: Wanted) -> list[Path]:
    """Where the pictures go: the file asked for (numbered when there are several), else a new name from the prompt."""
    if wanted.output is not None and wanted.output.suffix.lower() != ".png":
        raise BadRequest(f"Pictures are PNG files: name the output {wanted.output.with_suffix('.png')}.")
    chosen = wanted.output or _unused(Path(f"{slug(wanted.prompt)}.png"))
    if wanted.count == 1:
        return [chosen]
    return [chosen.with_stem(f"{chosen.stem}-{number}") for number in range(1, wanted.count + 1)]


def slug(prompt: str) -> str:
    """A file name made of the prompt's words, in any script."""
    words = "-".join(re.findall(r"\w+", prompt.lower()))
    return words[:SLUG_LENGTH].strip("-") or "picture"


def _unused(path: Path) -> Path:
    """`path`, or the first numbered name beside it under which nothing exists."""
    number, candidate = 1, path
    while candidate.exists() or candidate.with_stem(f"{candidate.stem}-1").exists():
        number += 1
        candidate = path.with_stem(f"{path.stem}-{number}")
    return candidate


def verdict(notes: Notes) -> str:
    """One line: what was drawn as asked, what as something near, what was left out."""
    parts = (("understood", notes.understood), ("substituted", notes.substituted), ("ignored", notes.ignored))
    return "; ".join(f"{name}: {', '.join(words)}" for name, words in parts if words) or "understood: everything"


@contextmanager
def progress(count: int) -> Iterator[Told]:
    """A bar per picture on standard error; nothing when that is not a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    layout = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
    )
    with Progress(*layout, console=console, transient=True, disable=not console.is_terminal) as bars:
        rows = [bars.add_task("waiting", total=1.0) for _ in range(count)]

        def told(index: int, fraction: float, stage: str) -> None:
            bars.update(rows[index], completed=fraction, description=stage)

        yield told
