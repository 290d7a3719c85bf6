"""Moving an embedded store: from its folder, or from an archive made of it, into an archive or a cluster.

A move is a stream of parts, in the order in which a cluster can take them: what there is, pictures, keys, attempts,
claims, tasks. An archive is a tar of the same parts: pictures under their names, rows as lines of JSON. Its reader and
writer hold one part in memory.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import msgspec

from .artifacts.disk import NAME
from .domain import EXTENSIONS, ApiKey, Attempt
from .errors import BadRequest
from .runtime.handover import Arriving, Counts, KeptClaim, KeptTask, Leaving, pictures_of
from .seams import ArtifactStore

FORMAT = 1
"""Version of the archive; a reader refuses newer ones."""

_HEAD = "cavendish-export.json"
_KINDS: dict[str, Any] = {"keys": ApiKey, "attempts": Attempt, "claims": KeptClaim, "tasks": KeptTask}
_DECODERS = {kind: msgspec.json.Decoder(type=of) for kind, of in _KINDS.items()}
_encoder = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Head:
    """What will come: the archive's format and how many rows there are."""

    format: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class PicturePart:
    """One stored file, whole."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RowsPart:
    """Rows of one kind (`keys`, `attempts`, `claims` or `tasks`)."""

    kind: str
    rows: Sequence[Any]


Part = Head | PicturePart | RowsPart
Parts = AsyncIterator[Part]


class Sink(Protocol):
    """Where parts go."""

    async def take(self, part: Part) -> int:
        """Keep a part; returns how many of its pictures or rows were new there."""
        ...


async def leave(rows: Leaving, store: ArtifactStore) -> Parts:
    """The parts of an embedded store. A picture that has been swept away is not missed."""
    yield Head(FORMAT, await rows.counts())
    async for name in _names(rows):
        if await store.stat(name) is not None:
            yield PicturePart(name, await store.read(name))
    if keys := await rows.keys():
        yield RowsPart("keys", keys)
    async for attempts in rows.attempts():
        yield RowsPart("attempts", attempts)
    async for claims in rows.claims():
        yield RowsPart("claims", claims)
    async for tasks in rows.tasks():
        yield RowsPart("tasks", tasks)


async def _names(rows: Leaving) -> AsyncIterator[str]:
    """Names of the pictures that tasks need or made."""
    inputs: set[str] = set()
    async for tasks in rows.tasks():
        inputs.update(given.key for kept in tasks for given in kept.task.request.inputs)
    for name in sorted(inputs):
        yield name
    async for attempts in rows.attempts():
        for name in pictures_of(attempts, tuple(EXTENSIONS.values())):
            yield name


class ArchiveWriter:
    """Writes parts as a tar to a stream that need not be seekable."""

    def __init__(self, stream: BinaryIO) -> None:
        self._tar = tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - closed by `close`
        self._rows = 0

    async def take(self, part: Part) -> int:
        """Append a part."""
        match part:
            case Head():
                self._add(_HEAD, _encoder.encode(asdict(part)))
                return 0
            case PicturePart():
                self._add(part.name, part.data)
                return 1
            case RowsPart():
                self._add(f"{part.kind}/{self._rows:09d}.jsonl", _encoder.encode_lines(part.rows))
                self._rows += 1
                return len(part.rows)

    def close(self) -> None:
        """Write the archive's end; without it a reader knows that the archive broke off."""
        self._add("end", b"")
        self._tar.close()

    def _add(self, name: str, data: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(data), 0o600
        self._tar.addfile(member, io.BytesIO(data))


async def unpack(stream: BinaryIO) -> Parts:
    """The parts of an archive. Raises BadRequest when it is none, is newer than this program, or broke off."""
    last = None
    try:
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                file = tar.extractfile(member)
                part = None if file is None else _part(member.name, file.read())
                if last is None and not isinstance(part, Head):
                    raise BadRequest("This is no export of Cavendish.")
                last = member.name
                if part is not None:
                    yield part
    except (tarfile.TarError, EOFError, msgspec.DecodeError) as error:
        raise BadRequest(f"The archive cannot be read: {error}") from error
    if last != "end":
        raise BadRequest("The archive broke off; export again.")


def _part(name: str, data: bytes) -> Part | None:
    if name == _HEAD:
        head = msgspec.json.decode(data, type=Head)
        if head.format > FORMAT:
            raise BadRequest(f"The archive has format {head.format}; this program knows {FORMAT}. Upgrade it.")
        return head
    if (kind := name.partition("/")[0]) in _KINDS:
        return RowsPart(kind, _DECODERS[kind].decode_lines(data))
    return PicturePart(name, data) if NAME.fullmatch(name) else None


class ClusterSink:
    """Puts parts into a cluster: pictures into its artifact store, rows into its database."""

    def __init__(self, rows: Arriving, store: ArtifactStore) -> None:
        self._rows, self._store = rows, store

    async def take(self, part: Part) -> int:
        """Keep what is not there yet."""
        match part:
            case Head():
                return 0
            case PicturePart():
                return await self._put(part)
            case RowsPart("keys", rows):
                return await self._rows.add_keys(rows)
            case RowsPart("attempts", rows):
                return await self._rows.add_attempts(rows)
            case RowsPart("claims", rows):
                return await self._rows.add_claims(rows)
            case RowsPart(_, rows):
                return await self._rows.add_tasks(rows)

    async def _put(self, picture: PicturePart) -> int:
        stored = await self._store.stat(picture.name)
        if stored is not None and stored.size == len(picture.data):
            return 0
        await self._store.put(picture.name, picture.data)
        return 1


@dataclass(slots=True)
class Moved:
    """What a move has done so far: how many pictures and rows of each kind came by, and how many were new."""

    seen: dict[str, int]
    new: dict[str, int]


async def move(parts: Parts, sink: Sink, progress: Callable[[Part], None]) -> Moved:
    """Carry every part over; `progress` hears of each after it is kept."""
    moved = Moved({}, {})
    async for part in parts:
        new = await sink.take(part)
        if not isinstance(part, Head):
            kind, count = ("pictures", 1) if isinstance(part, PicturePart) else (part.kind, len(part.rows))
            moved.seen[kind] = moved.seen.get(kind, 0) + count
            moved.new[kind] = moved.new.get(kind, 0) + new
        progress(part)
    return moved


def require_store(folder: Path, database_name: str) -> None:
    """Raise BadRequest when no embedded store is in the folder."""
    if not (folder / database_name).is_file():
        raise BadRequest(f"{folder} holds no store of Cavendish ({database_name}).")
