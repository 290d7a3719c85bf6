"""The contract of every artifact store, run over each implementation."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import s3_server

from cavendish.artifacts.disk import DiskStore
from cavendish.artifacts.objects import ObjectArtifacts
from cavendish.domain import new_id
from cavendish.errors import StoreUnavailable
from cavendish.seams import ArtifactStore

HOSTILE = (
    "",
    "outputs",
    "outputs/",
    "/outputs/" + "a" * 36,
    "../outputs/" + "a" * 36,
    "outputs/../" + "a" * 36,
    "outputs/" + "A" * 36,
    "outputs/" + "a" * 31,
    "outputs/" + "a" * 37,
    "outputs/" + "a" * 36 + ".svg",
    "outputs/" + "a" * 36 + ".png\n",
    "outputs/" + "a" * 36 + ".png/",
    "outputs/" + "a" * 30 + "\0aaaaa",
    "elsewhere/" + "a" * 36,
    "outputs/..%2f" + "a" * 30,
)


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """An S3 server, started when a test first needs it."""
    with s3_server.running() as url:
        yield url


@pytest.fixture(params=["disk", "s3"])
async def store(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[ArtifactStore]:
    for name, value in s3_server.CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    made: ArtifactStore
    if request.param == "disk":
        made = DiskStore(tmp_path / "store")
    else:
        url = f"s3://{s3_server.BUCKET}/{new_id()}"
        made = ObjectArtifacts(url, tmp_path / "scratch", endpoint=request.getfixturevalue("s3"))
    async with made as opened:
        yield opened


def output() -> str:
    return f"outputs/{new_id()}.png"


async def collect(chunks: AsyncIterator[bytes]) -> bytes:
    return b"".join([chunk async for chunk in chunks])


async def test_what_is_put_is_read(store: ArtifactStore) -> None:
    """Bytes come back as they were put, with their size and time."""
    name, before = output(), time.time()
    artifact = await store.put(name, b"picture")
    assert (artifact.name, artifact.size) == (name, 7)
    assert before - 2 <= artifact.modified_at <= time.time() + 2
    assert await store.read(name) == b"picture"
    assert await store.stat(name) == artifact


async def test_input_names_are_plain_hex(store: ArtifactStore) -> None:
    """An input is named by 32 hex digits without a suffix."""
    name = "inputs/" + "0a" * 16
    await store.put(name, b"in")
    assert await store.read(name) == b"in"


async def test_a_file_is_adopted(store: ArtifactStore) -> None:
    """A file on the store's scratch folder is taken over whole and is gone from there."""
    left = store.scratch / "left-by-an-engine"
    left.write_bytes(b"x" * 100_000)
    name = output()
    assert (await store.put(name, left)).size == 100_000
    assert not left.exists()
    assert await store.read(name) == b"x" * 100_000
    assert list(store.scratch.iterdir()) == []


async def test_putting_again_replaces_whole(store: ArtifactStore) -> None:
    """The same name put again, as after a crash, holds the new bytes and never a mixture."""
    name = output()
    await store.put(name, b"a" * 200_000)
    await store.put(name, b"b" * 10)
    assert await store.read(name) == b"b" * 10


@pytest.mark.parametrize(
    ("start", "end"), [(0, None), (0, 0), (0, 1), (1, 3), (5, None), (2_999_999, None), (1 << 20, 2 << 20), (9, 9**9)]
)
async def test_ranges(store: ArtifactStore, start: int, end: int | None) -> None:
    """A stream gives exactly the bytes of its half-open range, however far the range reaches."""
    data = os.urandom(3_000_000)
    name = output()
    await store.put(name, data)
    assert await collect(store.stream(name, start, end)) == data[start:end]


async def test_absent_names(store: ArtifactStore) -> None:
    """Reading what is not there is a KeyError, looking it up None, deleting it no error."""
    name = output()
    with pytest.raises(KeyError):
        await store.read(name)
    with pytest.raises(KeyError):
        await collect(store.stream(name))
    assert await store.stat(name) is None
    await store.delete(name)


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_names(store: ArtifactStore, name: str) -> None:
    """A name of another shape is never stored, found, located or deleted."""
    with pytest.raises(ValueError, match="artifact name"):
        await store.put(name, b"x")
    with pytest.raises(KeyError):
        await store.read(name)
    with pytest.raises(KeyError):
        await collect(store.stream(name))
    assert await store.stat(name) is None
    assert store.local_path(name) is None
    await store.delete(name)


async def test_deleted_is_gone(store: ArtifactStore) -> None:
    """A deleted file is not found any more; deleting twice is fine."""
    name = output()
    await store.put(name, b"x")
    await store.delete(name)
    await store.delete(name)
    assert await store.stat(name) is None


async def test_sweep_takes_only_the_old(store: ArtifactStore) -> None:
    """A sweep deletes files of its prefix changed before the moment given, and counts them."""
    old, kept = output(), "inputs/" + "1b" * 16
    await store.put(old, b"x")
    await store.put(kept, b"x")
    assert await store.sweep("outputs/", time.time() - 60) == 0
    assert await store.sweep("outputs/", time.time() + 60) == 1
    assert await store.stat(old) is None
    assert await store.stat(kept) is not None


async def test_sweep_clears_abandoned_scratch(store: ArtifactStore) -> None:
    """Scratch that nobody touched for an hour is swept; what is in use stays."""
    abandoned, fresh = store.scratch / "abandoned", store.scratch / "fresh"
    abandoned.write_bytes(b"x")
    fresh.write_bytes(b"x")
    os.utime(abandoned, (time.time() - 4000,) * 2)
    assert await store.sweep("outputs/", 0) == 1
    assert not abandoned.exists()
    assert fresh.exists()


async def test_many_at_once(store: ArtifactStore) -> None:
    """Concurrent writers and readers of different names do not disturb each other."""
    names = [output() for _ in range(40)]
    await asyncio.gather(*(store.put(name, name.encode() * 100) for name in names))
    assert await asyncio.gather(*map(store.read, names)) == [name.encode() * 100 for name in names]


async def test_check_passes_and_leaves_nothing(store: ArtifactStore) -> None:
    """A usable store passes its check, and the check leaves no file."""
    await store.check()
    assert list(store.scratch.iterdir()) == []


async def test_a_closed_store_says_so(tmp_path: Path) -> None:
    """Outside of `async with` a store raises StoreUnavailable."""
    closed = DiskStore(tmp_path)
    with pytest.raises(StoreUnavailable):
        await closed.read(output())
