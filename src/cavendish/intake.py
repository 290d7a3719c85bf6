"""Pictures from strangers are decoded once before they are accepted, in processes that can be killed.

The header was checked before (type, pixels); what is left to find out is whether the bytes are a whole picture. A
decoder that hangs, crashes or asks for more memory than a picture of the allowed size needs takes its own process with
it and nothing else.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self

from .engines.workers import WorkerDied, Workers
from .errors import TimedOut
from .images import BadPicture, prove
from .seams import Report

PROCESSES = 2
MEMORY_MB = 1024
"""What a decoder may allocate: a picture of 50 megapixels takes 200 MB, held twice while it is converted."""
SECONDS = 20.0


class Prover:
    """Proves pictures, `PROCESSES` at a time; processes start with the first picture."""

    def __init__(self, seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> None:
        self._workers = Workers(PROCESSES, memory_mb=memory_mb)
        self._seconds = seconds

    async def __aenter__(self) -> Self:
        await self._workers.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._workers.__aexit__(kind, error, trace)

    async def prove(self, data: bytes) -> None:
        """Decode one encoded picture. Raises BadPicture for what is damaged, incomplete or beyond time or memory."""
        try:
            complaint = await self._workers.call(_prove, data, report=_ignore, timeout=self._seconds)
        except (TimedOut, WorkerDied) as error:
            raise BadPicture("cannot be decoded within the limits of time and memory") from error
        if complaint is not None:
            raise BadPicture(complaint)


def _prove(report: Report, data: bytes) -> str | None:
    """In a worker: what is wrong with a picture, None when nothing is."""
    try:
        prove(data)
    except BadPicture as error:
        return error.message
    return None


def _ignore(fraction: float, stage: str) -> None:
    """Nobody watches a decoder's progress."""
