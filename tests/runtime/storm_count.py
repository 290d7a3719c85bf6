"""What a storm left: every accepted task, callback and picture is looked up, and every node's words are read."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import httpx
import obstore
from obstore.store import from_url
from storm_clients import OUR_MISTAKE, Heard
from storm_diary import calls, most_at_once, read
from storm_engine import CAP
from storm_receiver import Receiver

from cavendish import images

ENDED = "storm_ended"
_NOTE_IN_POSTGRES = f"""
CREATE TABLE public.{ENDED}(id text);
CREATE FUNCTION public.storm_note() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO public.{ENDED} VALUES(new.id); RETURN NULL; END $$;
CREATE TRIGGER storm_note AFTER UPDATE OF status ON cavendish.task FOR EACH ROW
  WHEN (new.status NOT IN ('pending', 'running')) EXECUTE FUNCTION public.storm_note();
"""
_NOTE_IN_SQLITE = f"""
CREATE TABLE {ENDED}(id TEXT);
CREATE TRIGGER storm_note AFTER UPDATE OF status ON task WHEN new.status NOT IN ('pending', 'running')
  BEGIN INSERT INTO {ENDED} VALUES(new.id); END;
"""
_BATCH = 50
_NAMED = ("database", "store", "disk", "server is stopping")


@dataclass(frozen=True)
class Damage:
    """What became of the tasks; each field below `harmless` must be 0."""

    accepted: int
    ended: int
    calls_per_task: float
    called_twice: int
    most_at_once: int
    told_twice: int
    harmless: None = field(default=None, repr=False)
    lost: int = 0
    failed: int = 0
    ended_twice: int = 0
    given_two_ids: int = 0
    told_differently: int = 0
    callbacks_missing: int = 0
    callbacks_wrong: int = 0
    pictures_missing: int = 0
    pictures_half: int = 0
    over_cap: int = 0
    our_mistakes: int = 0
    unclear_refusals: int = 0
    tracebacks: int = 0

    @property
    def names(self) -> list[str]:
        """The fields that count something."""
        return [name for name in vars(self) if name != "harmless"]

    def faults(self) -> dict[str, int]:
        """What must not be."""
        names = list(vars(self))
        return {name: vars(self)[name] for name in names[names.index("harmless") + 1 :] if vars(self)[name]}


@dataclass(frozen=True)
class Ground:
    """Where a storm rages: how its database and its pictures are reached past the nodes."""

    database: str
    store: str
    options: dict[str, Any]

    async def note_ends(self) -> None:
        """Have the database itself write down every end of a task."""
        if self.database.startswith("postgresql:"):
            connection = await asyncpg.connect(self.database)
            await connection.execute(_NOTE_IN_POSTGRES)
            await connection.close()
        else:
            with closing(sqlite3.connect(self.database, isolation_level=None)) as file:
                file.executescript(_NOTE_IN_SQLITE)

    async def ends(self) -> Counter[str]:
        """How often each task ended."""
        if self.database.startswith("postgresql:"):
            connection = await asyncpg.connect(self.database)
            rows = await connection.fetch(f"SELECT id FROM public.{ENDED}")
            await connection.close()
            return Counter(row[0] for row in rows)
        with closing(sqlite3.connect(self.database)) as file:
            return Counter(row[0] for row in file.execute(f"SELECT id FROM {ENDED}"))

    async def pictures(self) -> dict[str, bytes]:
        """Every stored picture by name."""
        if self.store.startswith("/"):
            return await asyncio.to_thread(_files, Path(self.store, "outputs"))
        store = from_url(self.store, client_options={"allow_http": True}, **self.options)
        names = [meta["path"] async for batch in obstore.list(store, "outputs/") for meta in batch]
        return {
            name.rpartition("/")[2]: bytes(await (await obstore.get_async(store, name)).bytes_async()) for name in names
        }


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def records(
    ask: Callable[[], str], token: str, ids: Sequence[str], patience: float
) -> tuple[dict[str, dict[str, Any]], set[str]]:
    """The records of a key's tasks and those that are still open, once none is, or when patience is over."""
    found: dict[str, dict[str, Any]] = {}
    open_ = set(ids)
    end = asyncio.get_running_loop().time() + patience
    async with httpx.AsyncClient(headers={"authorization": f"Bearer {token}"}, timeout=20) as client:
        while open_ and asyncio.get_running_loop().time() < end:
            for batch in _batches(sorted(open_)):
                try:
                    body = {"action": "retrieve_batch", "ids": batch}
                    items = (await client.post(f"{ask()}/nano-banana/tasks", json=body)).json()["items"]
                except (httpx.TransportError, KeyError):
                    await asyncio.sleep(0.2)
                    continue
                found |= {item["id"]: item for item in items if item["status"] != "pending"}
            open_ -= set(found)
            if open_:
                await asyncio.sleep(0.5)
    return found, open_


def _batches(ids: list[str]) -> list[list[str]]:
    return [ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH)]


async def served(ask: Callable[[], str], records: dict[str, dict[str, Any]]) -> tuple[set[str], int, int]:
    """Fetch the pictures of all records: their names, how many are not there, and how many are not whole."""
    names = [
        urlsplit(one["image_url"]).path for record in records.values() for one in record["response"].get("data", ())
    ]
    missing = half = 0
    async with httpx.AsyncClient(timeout=20) as client:
        for name in names:
            answer = await client.get(f"{ask()}{name}")
            missing += answer.status_code != 200
            half += answer.status_code == 200 and not whole(answer.content)
    return {name.rpartition("/")[2] for name in names}, missing, half


def whole(data: bytes) -> bool:
    """Whether a picture decodes to its last row."""
    try:
        images.prove(data)
    except images.BadPicture:
        return False
    return images.png_size(data) == (1024, 1024)


def told_differently(records: dict[str, dict[str, Any]], heard: Heard, receiver: Receiver) -> int:
    """Tasks of which a waiting client, the record and the callbacks do not say the same."""
    count = 0
    for of, record in records.items():
        pictures = record["response"].get("data")
        others = [body.get("data") for body in (heard.answers.get(of), receiver.bodies.get(of)) if body is not None]
        count += any(other != pictures for other in others) or len(set(receiver.told.get(of, ()))) > 1
    return count


def tracebacks(words: Path) -> list[str]:
    """What nodes said that only a defect makes them say: the last line of each traceback, or an abort."""
    found: list[str] = []
    inside = False
    for line in words.read_text(errors="replace").splitlines():
        if line.startswith(("Fatal Python error", "thread '")) or "panicked at" in line:
            found.append(line)
        elif line.lstrip().startswith("Traceback (most recent call last)"):
            inside = True
        elif inside and line and not line.startswith((" ", "|", "+")):
            found.append(line)
            inside = False
    return found


def weigh(diary: Path, deaths: dict[int, float]) -> tuple[float, int, int, int]:
    """Engine calls per picture, pictures with more than one, most at once, and by how many the cap was exceeded.

    Calls of frozen nodes that another node has begun again do not count against the cap.
    """
    found = calls(read(diary), deaths)
    each = Counter(call.of for call in found)
    over = max(0, most_at_once(found) - CAP)
    return (
        len(found) / max(1, len(each)),
        sum(count > 1 for count in each.values()),
        most_at_once(found, zombies=True),
        over,
    )


def unclear(heard: Heard) -> int:
    """Answers that were our fault, of whatever kind, and do not say whose: the database's, the store's, the disk's."""
    failures = {refusal: count for refusal, count in heard.refusals.items() if refusal.startswith("5")}
    return sum(count for refusal, count in failures.items() if not any(word in refusal for word in _NAMED))


def mistakes(heard: Heard) -> int:
    """Answers that say that the server did something wrong."""
    return sum(count for refusal, count in heard.refusals.items() if OUR_MISTAKE in refusal)
