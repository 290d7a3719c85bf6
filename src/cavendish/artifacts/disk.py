"""Artifacts as files in a local folder: written aside, synced, renamed into place, so a name never shows half a file.

Layout under the root: `inputs/ab/abcd…`, `outputs/ab/abcd….png` (two digits of the name spread the files over 256
folders) and `scratch/`, on the same file system so that a rename is enough to adopt a file.
"""

from __future__ import annotations

import asyncio
import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from ..errors import StoreUnavailable
from ..seams import Artifact

T = TypeVar("T")

NAME = re.compile(r"(?P<kind>inputs|outputs)/(?P<stem>(?P<shard>[0-9a-f]{2})[0-9a-f-]{30,34}(\.(png|jpg|webp))?)")
"""Every name a store accepts, matched whole."""

_CHUNK = 1 << 20
_ABANDONED = 3600.0
_THREADS = 4
_COME_BACK = 5.0


class DiskStore:
    """The `ArtifactStore` of one machine. Blocking file work runs in a few threads of its own."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()
        self.scratch = self._root / "scratch"
        self._pool: ThreadPoolExecutor | None = None

    async def __aenter__(self) -> Self:
        """Create the folders. Raises StoreUnavailable when they cannot be."""
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="artifacts")
        try:
            await self._off_loop(self._make_folders)
        except BaseException:
            self._pool.shutdown(wait=False)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            await asyncio.get_running_loop().run_in_executor(None, self._pool.shutdown)
            self._pool = None

    async def put(self, name: str, data: bytes | Path) -> Artifact:
        """Store durably; a `Path` is moved in. Raises StoreUnavailable (nothing is left) or ValueError (the name)."""
        if (path := self.local_path(name)) is None:
            raise ValueError(f"not an artifact name: {name!r}")
        return await self._off_loop(lambda: self._put(name, path, data))

    async def read(self, name: str) -> bytes:
        """The whole file. Raises KeyError when there is none."""
        path = self._existing(name)

        def work() -> bytes:
            with _storage("read", missing=name):
                return path.read_bytes()

        return await self._off_loop(work)

    async def stream(self, name: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """The bytes [start, end) in chunks of at most 1 MiB. Raises KeyError when there is none."""
        path = self._existing(name)

        def read_at(at: int) -> bytes:
            # opened for each chunk: the file never changes, and a reader who goes away mid-chunk leaves no descriptor
            with _storage("read", missing=name), path.open("rb") as file:
                return os.pread(file.fileno(), _CHUNK if end is None else min(_CHUNK, max(0, end - at)), at)

        while chunk := await self._off_loop(partial(read_at, start)):
            start += len(chunk)
            yield chunk

    async def stat(self, name: str) -> Artifact | None:
        """Size and time of the file; None when there is none."""
        if (path := self.local_path(name)) is None:
            return None

        def work() -> Artifact | None:
            with _storage("looked up"):
                try:
                    return _artifact(name, path)
                except FileNotFoundError:
                    return None

        return await self._off_loop(work)

    def local_path(self, name: str) -> Path | None:
        """Where the file of that name is or would be; None when no artifact can have the name."""
        if (match := NAME.fullmatch(name)) is None:
            return None
        return self._root / match["kind"] / match["shard"] / match["stem"]

    async def signed_url(self, name: str, seconds: float) -> str | None:
        """None: a folder has no URLs of its own."""
        return None

    async def delete(self, name: str) -> None:
        """Remove; no error when it is already gone."""
        if (path := self.local_path(name)) is None:
            return

        def work() -> None:
            with _storage("deleted"):
                path.unlink(missing_ok=True)

        await self._off_loop(work)

    async def sweep(self, prefix: str, older_than: float) -> int:
        """Delete the files under `prefix` (`inputs/` or `outputs/`) last changed before `older_than` (Unix seconds).

        Scratch that nobody touched for an hour goes too. Returns how many files were deleted.
        """
        folder = prefix.strip("/")
        if folder not in ("inputs", "outputs"):
            raise ValueError(f"not a prefix of artifacts: {prefix!r}")

        def work() -> int:
            with _storage("swept"):
                return _sweep(self._root / folder, older_than) + _sweep(self.scratch, time.time() - _ABANDONED)

        return await self._off_loop(work)

    async def check(self) -> None:
        """Return when a file could be stored now; raise StoreUnavailable otherwise."""

        def work() -> None:
            with self._aside() as path, _storage("stored"):
                _write(path, b"\0" * 4096)

        await self._off_loop(work)

    # --- in the threads -------------------------------------------------------------------------------------------

    def _make_folders(self) -> None:
        with _storage("prepared"):
            for folder in (self._root / "inputs", self._root / "outputs", self.scratch):
                folder.mkdir(parents=True, exist_ok=True)

    def _put(self, name: str, path: Path, data: bytes | Path) -> Artifact:
        with self._aside() as aside, _storage("stored"):
            if isinstance(data, bytes):
                _write(aside, data)
            else:
                _adopt(data, aside)
            fresh_shard = not path.parent.exists()
            path.parent.mkdir(parents=True, exist_ok=True)
            os.replace(aside, path)
            _sync(path.parent)
            if fresh_shard:
                _sync(path.parent.parent)
            return _artifact(name, path)

    @contextmanager
    def _aside(self) -> Iterator[Path]:
        """A scratch name that is gone afterwards, whatever happened."""
        path = self.scratch / f"put-{secrets.token_hex(8)}"
        try:
            yield path
        finally:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _existing(self, name: str) -> Path:
        if (path := self.local_path(name)) is None:
            raise KeyError(name)
        return path

    async def _off_loop(self, work: Callable[[], T]) -> T:
        if self._pool is None:
            raise StoreUnavailable("The store is not open.")
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)


@contextmanager
def _storage(verb: str, missing: str | None = None) -> Iterator[None]:
    """Turn what the file system says into StoreUnavailable; no such file into KeyError when `missing` names it."""
    try:
        yield
    except OSError as error:
        if missing is not None and isinstance(error, FileNotFoundError):
            raise KeyError(missing) from None
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        message = "The disk for pictures is full." if full else f"The picture could not be {verb}."
        raise StoreUnavailable(message, detail=str(error), retry_after=_COME_BACK) from error


def _artifact(name: str, path: Path) -> Artifact:
    facts = path.stat()
    return Artifact(name, facts.st_size, facts.st_mtime)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _adopt(source: Path, target: Path) -> None:
    """Move `source` to `target` with its bytes on the disk; `source` is gone afterwards, also when this fails."""
    try:
        shutil.move(source, target)  # a rename on the same file system, a copy from another one
        _sync(target)
    finally:
        with suppress(OSError):
            source.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(folder: Path, older_than: float) -> int:
    count = 0
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            facts = path.lstat()
            if path.is_file() and facts.st_mtime < older_than:
                path.unlink()
                count += 1
    return count
