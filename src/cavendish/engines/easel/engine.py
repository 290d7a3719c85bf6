"""Easel as an engine: jobs in, PNG files out, painted in worker processes.

The painter itself (the rest of this package) knows nothing of cavendish; this module is the only bridge.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ... import __version__, heap, images
from ...config import Config
from ...domain import Action, Notes
from ...errors import EngineError, NotPaintable
from ...seams import Capabilities, Job, JobInput, Rendered, Report
from ..workers import Workers

_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
"""IPTC's name for pictures made by rules, without a model trained on sampled pictures making them up."""
_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
    f'Iptc4xmpExt:DigitalSourceType="{_SOURCE_TYPE}"/></rdf:RDF></x:xmpmeta>'
)
"""The same where tools that show a picture's metadata look for it."""
HEAP = {
    heap.Option.ARENA_MAX: 1,  # what one thread freed serves the others
    # Blocks larger than a picture in the making are the networks': kept, they would tear the heap to pieces.
    heap.Option.MMAP_THRESHOLD: 24 << 20,
    heap.Option.TRIM_THRESHOLD: 64 << 20,
    heap.Option.TOP_PAD: 64 << 20,
}
"""Large freed blocks are kept: a picture asks for the same few hundred again and again.

Handing them back to the system and faulting them in anew took 15–20 % of a picture's time.
"""


class EaselEngine:
    """The embedded painter. CPU only, no key, no download; pictures have exactly the pixels asked for."""

    name = "easel"

    def __init__(self, processes: int) -> None:
        self.capabilities = Capabilities(
            actions=frozenset({Action.GENERATE, Action.EDIT}),
            paid=False,
            max_inputs=14,
            exact_size=True,
            seeded=True,
            concurrency=processes,
            description="Embedded painter by rules and small networks; works offline.",
        )
        self._workers = Workers(processes)
        self._painting = 0

    async def __aenter__(self) -> Self:
        await self._workers.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._workers.__aexit__(kind, error, trace)

    async def run(self, job: Job, report: Report) -> Rendered:
        """Paint one picture into a file in `job.scratch`. Raises NotPaintable when an edit cannot be understood."""
        if job.width is None or job.height is None:
            raise EngineError("The embedded engine needs the picture's size.")
        size = (job.width, job.height)
        self._painting += 1
        try:
            # A picture alone may have every core; several at once share them.
            threads = max(1, _cores() // self._painting)
            path, notes = await self._workers.call(_paint, job, size, threads, report=report, timeout=job.timeout)
        finally:
            self._painting -= 1
        return Rendered(data=path, notes=notes)

    async def warm(self) -> None:
        """Start the workers and let them import the painter, so that the first picture does not wait for it."""
        self._workers.warm_up(_warm)

    async def probe(self, upstream_id: str) -> None:
        """The painter is the same under every name."""

    async def check(self) -> None:
        """The painter has nothing that could be away."""


def build(config: Config) -> EaselEngine:
    """The engine as the settings want it (entry point)."""
    return EaselEngine(config.concurrency or _cores())


def _cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _warm(report: Report) -> None:
    """Import the painter and what it needs, so that the first picture does not wait for it."""
    heap.bound(HEAP)
    from cavendish.engines import easel

    easel.paint("a cat", 64, 64, seed=1)


def _paint(report: Report, job: Job, size: tuple[int, int], threads: int) -> tuple[Path, Notes]:
    """In a worker: paint on up to so many threads, encode into a scratch file, return it with the painter's notes."""
    from cavendish.engines import easel

    easel.use_threads(threads)
    painting: Any
    if job.action is Action.EDIT:
        pictures = [_decoded(index, given) for index, given in enumerate(job.inputs)]
        try:
            painting = easel.edit(job.prompt, pictures, *size, seed=job.seed, progress=report)
        except easel.NotUnderstood as error:
            raise NotPaintable(f"prompt: {error}") from None
        finally:
            # What one instruction leaves is too ragged for the next one: eight in a row grew by 140 MB.
            heap.hand_back()
    else:
        painting = easel.paint(job.prompt, *size, seed=job.seed, progress=report)
    handle, name = tempfile.mkstemp(suffix=".png", dir=job.scratch)
    os.close(handle)
    try:
        images.write_png(Path(name), painting.pixels, _labels(job), threads)
    except BaseException:
        os.unlink(name)
        raise
    notes = painting.notes
    return Path(name), Notes(tuple(notes.understood), tuple(notes.substituted), tuple(notes.ignored))


def _decoded(index: int, given: JobInput) -> images.Pixels:
    try:
        return images.decode(given.data)
    except images.BadPicture as error:
        raise NotPaintable(f"image_urls[{index}] {error.message}.") from None


def _labels(job: Job) -> dict[str, str]:
    """The text chunks of a picture: honest about what made it."""
    return {
        "Software": f"Cavendish {__version__}, engine easel",
        "Description": job.prompt,
        "Seed": str(job.seed),
        "DigitalSourceType": _SOURCE_TYPE,
        "XML:com.adobe.xmp": _XMP,
    }
