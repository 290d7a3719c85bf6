"""What is special about files on a disk: full disks, folders, crashes."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from cavendish.artifacts.disk import DiskStore
from cavendish.domain import new_id
from cavendish.errors import StoreUnavailable


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[DiskStore]:
    async with DiskStore(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def no_room() -> Iterator[None]:
    """The kernel refuses to let any file grow beyond 64 KiB, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def files(store: DiskStore) -> list[Path]:
    return [path for path in store.scratch.parent.rglob("*") if path.is_file()]


@pytest.mark.usefixtures("no_room")
async def test_no_room_leaves_nothing(store: DiskStore) -> None:
    """When the bytes do not fit, StoreUnavailable is raised and no file is left behind."""
    with pytest.raises(StoreUnavailable) as caught:
        await store.put(f"outputs/{new_id()}.png", b"x" * (1 << 20))
    assert files(store) == []
    assert str(store.scratch) not in caught.value.message


async def test_a_failed_adoption_leaves_nothing(store: DiskStore) -> None:
    """When a file cannot be moved in, it is removed from the scratch folder too."""
    name = f"outputs/{new_id()}.png"
    path = store.local_path(name)
    assert path is not None
    path.mkdir(parents=True)
    (path / "in the way").touch()
    left = store.scratch / "left"
    left.write_bytes(b"x")
    with pytest.raises(StoreUnavailable):
        await store.put(name, left)
    assert not left.exists()
    assert list(store.scratch.iterdir()) == []


async def test_a_file_from_elsewhere_is_moved(store: DiskStore, tmp_path: Path) -> None:
    """A file outside of the scratch folder is moved in as well."""
    left = tmp_path / "elsewhere"
    left.write_bytes(b"x")
    name = f"outputs/{new_id()}.png"
    await store.put(name, left)
    assert not left.exists()
    assert await store.read(name) == b"x"


async def test_files_are_spread_over_folders(store: DiskStore) -> None:
    """The first two digits of a name choose its folder, and `local_path` is the file that was written."""
    name = f"outputs/{new_id()}.png"
    await store.put(name, b"x")
    path = store.local_path(name)
    assert path is not None
    assert path.read_bytes() == b"x"
    assert path.parent.name == path.name[:2]


async def test_a_lost_folder_fails_the_check(store: DiskStore) -> None:
    """The check raises StoreUnavailable when files can no longer be written."""
    store.scratch.rmdir()
    with pytest.raises(StoreUnavailable):
        await store.check()


async def test_an_unusable_root_is_named_on_opening(tmp_path: Path) -> None:
    """A root that is a file cannot be opened as a store."""
    (tmp_path / "root").touch()
    with pytest.raises(StoreUnavailable):
        async with DiskStore(tmp_path / "root"):
            pass


async def test_a_stream_left_early_holds_no_file(store: DiskStore) -> None:
    """A reader who goes away in the middle leaves no open descriptor."""
    name = f"outputs/{new_id()}.png"
    await store.put(name, b"x" * (3 << 20))
    before = len(os.listdir("/proc/self/fd"))
    stream = store.stream(name)
    await anext(stream)
    assert len(os.listdir("/proc/self/fd")) == before
    await stream.aclose()  # type: ignore[attr-defined]
