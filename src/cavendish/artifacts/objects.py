"""Artifacts in an object store: S3 and what speaks it, Google Cloud Storage, Azure, through obstore.

Names are keys under the URL's prefix. A put is atomic at the store (a multipart upload shows nothing until it is
complete) and carries a SHA-256 checksum where the store takes one (S3). Credentials come from the cloud's usual
environment variables or instance roles; obstore reads them.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import obstore
from obstore import exceptions
from obstore.store import ObjectStore, from_url

from ..domain import MEDIA_TYPES
from ..errors import ConfigError, StoreUnavailable
from ..seams import Artifact
from .disk import NAME

SCHEMES = ("s3", "s3a", "gs", "az", "azure", "abfs", "abfss", "memory")
"""URL schemes that name an object store."""
_CHUNK = 1 << 20
_PROBE = "inputs/" + "0" * 32
_ABANDONED = 3600.0
# A store that is away is reported within seconds; the pipeline's own patience bridges longer outages.
_RETRY = {"max_retries": 2, "retry_timeout": timedelta(seconds=10)}


class ObjectArtifacts:
    """The `ArtifactStore` of a cluster: every process that names the same URL shares it."""

    def __init__(self, url: str, scratch: Path, *, endpoint: str = "") -> None:
        self.scratch = scratch
        self._url, self._endpoint = url, endpoint
        self._store: ObjectStore = _open(url, endpoint)

    async def __aenter__(self) -> Self:
        """Create the scratch folder; the store itself is not asked until it is needed."""
        try:
            await asyncio.to_thread(self.scratch.mkdir, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable("The scratch folder cannot be made.", detail=repr(error)) from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def put(self, name: str, data: bytes | Path) -> Artifact:
        """Store durably; a `Path` is streamed up and then removed. Raises StoreUnavailable or ValueError (the name)."""
        if not NAME.fullmatch(name):
            raise ValueError(f"not an artifact name: {name!r}")
        size = len(data) if isinstance(data, bytes) else await asyncio.to_thread(_size, data)
        with _storage("written"):
            await obstore.put_async(self._store, name, data, attributes=_attributes(name), chunk_size=8 * _CHUNK)
        if isinstance(data, Path):
            await asyncio.to_thread(data.unlink, missing_ok=True)
        stored = await self.stat(name)
        if stored is None or stored.size != size:
            raise StoreUnavailable("The artifact store did not keep the whole file.", detail=f"{name}: {stored}")
        return stored

    async def read(self, name: str) -> bytes:
        """The whole file. Raises KeyError when there is none."""
        with _storage("read", missing=_known(name)):
            result = await obstore.get_async(self._store, name)
            return bytes(await result.bytes_async())

    async def stream(self, name: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """The bytes [start, end) in chunks of about 1 MiB. Raises KeyError when there is none."""
        stored = await self.stat(name)
        if stored is None:
            raise KeyError(name)
        stop = stored.size if end is None else min(end, stored.size)
        if start >= stop:
            return
        with _storage("read", missing=name):
            result = await obstore.get_async(self._store, name, options={"range": (start, stop)})
            async for chunk in result.stream(min_chunk_size=_CHUNK):
                yield bytes(chunk)

    async def stat(self, name: str) -> Artifact | None:
        """Size and time; None when there is none."""
        if not NAME.fullmatch(name):
            return None
        try:
            with _storage("read", missing=name):
                meta = await obstore.head_async(self._store, name)
        except KeyError:
            return None
        return Artifact(name, int(meta["size"]), meta["last_modified"].timestamp())

    def local_path(self, name: str) -> Path | None:
        """None: the web server streams remote files."""
        return None

    async def delete(self, name: str) -> None:
        """Remove; no error when it is already gone."""
        if not NAME.fullmatch(name):
            return
        try:
            with _storage("deleted", missing=name):
                await obstore.delete_async(self._store, name)
        except KeyError:
            return

    async def sweep(self, prefix: str, older_than: float) -> int:
        """Delete files under `prefix` older than `older_than` and abandoned scratch; return how many."""
        removed = 0
        with _storage("listed"):
            async for batch in obstore.list(self._store, prefix):
                old = [meta["path"] for meta in batch if meta["last_modified"].timestamp() < older_than]
                expired = [name for name in old if NAME.fullmatch(name)]
                if expired:
                    await obstore.delete_async(self._store, expired)
                    removed += len(expired)
        return removed + await asyncio.to_thread(_sweep_scratch, self.scratch)

    async def check(self) -> None:
        """Write, read and delete a probe. Raises StoreUnavailable when that cannot be done."""
        with _storage("used"):
            await obstore.put_async(self._store, _PROBE, b"probe")
            await obstore.delete_async(self._store, _PROBE)

    async def signed_url(self, name: str, seconds: float) -> str | None:
        """A URL at the store itself, good for GET and `seconds` (at most a week); None when the store cannot sign.

        Raises StoreUnavailable when the credentials at hand cannot sign.
        """
        if not NAME.fullmatch(name):
            return None
        if not isinstance(self._store, obstore.store.S3Store | obstore.store.GCSStore | obstore.store.AzureStore):
            return None
        with _storage("signed"):
            return await obstore.sign_async(self._store, "GET", name, timedelta(seconds=seconds))


def _open(url: str, endpoint: str) -> ObjectStore:
    scheme = url.split(":", 1)[0]
    options: dict[str, Any] = {}
    if scheme in ("s3", "s3a"):
        options["checksum_algorithm"] = "sha256"
        if endpoint:
            options |= {"endpoint": endpoint}
    client: Any = {"allow_http": True} if endpoint.startswith("http://") else {}
    try:
        if scheme == "memory":
            return from_url(url)
        return from_url(url, client_options=client, retry_config=_RETRY, **options)  # type: ignore[call-overload,no-any-return]
    except (exceptions.BaseError, ValueError, TypeError) as error:
        raise ConfigError(f"CAVENDISH_ARTIFACTS: cannot use {url!r}: {error}") from error


@contextmanager
def _storage(verb: str, missing: str | None = None) -> Iterator[None]:
    """Turn the store's errors into ours: KeyError for what is not there, StoreUnavailable for the rest."""
    try:
        yield
    except (exceptions.NotFoundError, FileNotFoundError) as error:
        if missing is not None:
            raise KeyError(missing) from error
        raise StoreUnavailable(f"The artifact store cannot be {verb}.", detail=repr(error)) from error
    except (exceptions.BaseError, OSError) as error:
        raise StoreUnavailable(f"The artifact store cannot be {verb}.", detail=repr(error)) from error


def _attributes(name: str) -> dict[str, str]:
    """What the store says of a file to those who fetch it there."""
    media = MEDIA_TYPES.get(Path(name).suffix)
    return {"Content-Type": media} if media else {}


def _known(name: str) -> str:
    if not NAME.fullmatch(name):
        raise KeyError(name)
    return name


def _size(path: Path) -> int:
    with _storage("written"):
        return path.stat().st_size


def _sweep_scratch(scratch: Path) -> int:
    removed, limit = 0, time.time() - _ABANDONED
    for path in scratch.iterdir():
        if path.stat().st_mtime < limit:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
            removed += 1
    return removed
