"""Strangers' pictures on their way in: bounded in memory, fetched or decoded, and proven before they are accepted.

The header was checked before (type, pixels); what is left to find out is whether the bytes are a whole picture. A
decoder that hangs, crashes or asks for more memory than a picture of the allowed size needs takes its own process with
it and nothing else.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from . import images
from .engines.workers import WorkerDied, Workers
from .errors import BadRequest, Forbidden, TimedOut, TooManyRequests
from .images import BadPicture
from .images.bounded import complaint
from .links import Links
from .net import Outbound
from .seams import ArtifactStore

MAX_IMAGE_BYTES = 10_000_000
"""Bytes of a picture that comes from outside."""
MAX_REQUEST_BYTES = 64_000_000
"""Bytes of all pictures of a request together; also of a picture that this server made, as PNGs at 4K are large."""
PROCESSES = 2
MEMORY_MB = 1024
"""What a decoder may allocate: a picture of 50 megapixels takes 200 MB, held twice while it is converted."""
SECONDS = 10.0
"""Processor time that a decoder may take: 50 megapixels take a second or two, however busy the machine is."""
PATIENCE = 120.0
"""Seconds of the clock after which it is the machine that is at fault, not the picture."""

Prove = Callable[[bytes], Awaitable[None]]
"""Decodes a stranger's picture where it can do no harm; raises BadPicture when it is not a whole picture."""


class Intake:
    """The memory for request bodies and their pictures: a number of bytes that all requests share."""

    def __init__(self, limit: int) -> None:
        self._free = limit

    @contextmanager
    def share(self) -> Iterator[Share]:
        """A share for one request, given back at the end: leave when its bytes are no longer held."""
        share = Share(self)
        try:
            yield share
        finally:
            self._free += share.taken

    def take(self, count: int) -> None:
        """Raise TooManyRequests when so many bytes are not free."""
        if count > self._free:
            raise TooManyRequests("Too many large requests are under way.", retry_after=2.0)
        self._free -= count


class Share:
    """What one request has taken of the intake."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self.taken = 0

    def take(self, count: int) -> None:
        """Take more. Raises TooManyRequests."""
        self._intake.take(count)
        self.taken += count


@dataclass(frozen=True, slots=True)
class Given:
    """A picture that a request gave: encoded, with its header, known to be whole."""

    data: bytes
    info: images.ImageInfo


class Pictures:
    """Takes in what `image_urls` names: data URIs, this server's own pictures, and addresses of strangers."""

    def __init__(self, intake: Intake, outbound: Outbound, store: ArtifactStore, links: Links, prove: Prove) -> None:
        self._intake, self._outbound, self._store = intake, outbound, store
        self._links, self._prove = links, prove

    @asynccontextmanager
    async def of(self, urls: Sequence[str]) -> AsyncIterator[Sequence[Given]]:
        """All pictures of a request; leave when they are no longer held.

        Raises BadRequest naming the index and the reason, TooManyRequests when memory for so much is not free.
        """
        with self._intake.share() as share:

            def take(count: int) -> None:
                if share.taken + count > MAX_REQUEST_BYTES:
                    raise BadRequest(f"image_urls: more than {MAX_REQUEST_BYTES // 1_000_000} MB together.")
                share.take(count)

            fetches = [asyncio.ensure_future(self._one(index, url, take)) for index, url in enumerate(urls)]
            try:
                pictures = await asyncio.gather(*fetches)
            finally:
                for fetch in fetches:
                    fetch.cancel()
                await asyncio.gather(*fetches, return_exceptions=True)
            try:
                images.check_total(picture.info for picture in pictures)
            except BadPicture as error:
                raise BadRequest(f"image_urls {error.message}.") from error
            yield pictures

    async def _one(self, index: int, url: str, take: Callable[[int], None]) -> Given:
        with _named(index):
            data = await self._read(url, take)
            info = await asyncio.to_thread(images.inspect, data)
            await self._prove(data)
            return Given(data, info)

    async def _read(self, url: str, take: Callable[[int], None]) -> bytes:
        if url[:5].lower() == "data:":
            _, data = await asyncio.to_thread(images.parse_data_uri, url, MAX_IMAGE_BYTES)
            take(len(data))
            return data
        if (name := self._links.stored(url)) is not None:
            return await self._own(name, take)
        return await self._outbound.fetch(url, limit=MAX_IMAGE_BYTES, take=take)

    async def _own(self, name: str, take: Callable[[int], None]) -> bytes:
        """A picture of this server: read where it is kept, for the server does not visit itself."""
        artifact = await self._store.stat(name)
        if artifact is None:
            raise BadPicture("is not a picture of this server")
        take(artifact.size)
        try:
            return await self._store.read(name)
        except KeyError:
            raise BadPicture("is not a picture of this server") from None


@contextmanager
def _named(index: int) -> Iterator[None]:
    """Say which picture a refusal is about; what is not the picture's fault stays as it is."""
    try:
        yield
    except BadPicture as error:
        raise BadRequest(f"image_urls[{index}] {error.message}.") from error
    except BadRequest as error:
        if error.message.startswith("image_urls"):
            raise
        raise BadRequest(f"image_urls[{index}]: {error.message}", detail=error.detail) from error
    except Forbidden as error:
        raise BadRequest(f"image_urls[{index}]: {error.message}") from error


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
        """Decode one encoded picture.

        Raises BadPicture for what is damaged, incomplete or beyond time or memory, TooManyRequests when the machine is
        too busy to find out.
        """
        try:
            wrong = await self._workers.call(complaint, data, self._seconds, report=_ignore, timeout=PATIENCE)
        except WorkerDied as error:
            raise BadPicture("cannot be decoded within the limits of time and memory") from error
        except TimedOut as error:
            raise TooManyRequests("The server is too busy to look at pictures.", retry_after=10.0) from error
        if wrong is not None:
            raise BadPicture(wrong)


def _ignore(fraction: float, stage: str) -> None:
    """Nobody watches a decoder's progress."""
