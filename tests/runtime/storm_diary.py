"""What the processes of a storm write down, a line each: `word subject seconds pid`, on the clock they all share."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """`at` is in seconds of the monotonic clock, which is the same in all processes and is never set."""

    word: str
    of: str
    at: float
    pid: int


def say(diary: Path, word: str, of: str) -> None:
    """Append a line; whole, because the kernel writes it in one call."""
    handle = os.open(diary, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, f"{word} {of} {time.monotonic()} {os.getpid()}\n".encode())
    finally:
        os.close(handle)


def read(diary: Path) -> list[Line]:
    """All lines so far."""
    if not diary.exists():
        return []
    fields = (line.split() for line in diary.read_text().splitlines())
    return [Line(word, of, float(at), int(pid)) for word, of, at, pid in fields]


@dataclass(frozen=True, slots=True)
class Call:
    """One engine call: its picture, its process, and when it was under way (until its end or its process's)."""

    of: str
    pid: int
    began: float
    ended: float


def calls(lines: list[Line], deaths: dict[int, float]) -> list[Call]:
    """The engine calls of a diary; `deaths`: when processes ended, by their id."""
    under_way: dict[tuple[str, int], float] = {}
    found: list[Call] = []
    for line in lines:
        if line.word == "began":
            under_way[line.of, line.pid] = line.at
        elif line.word in ("made", "stopped") and (line.of, line.pid) in under_way:
            found.append(Call(line.of, line.pid, under_way.pop((line.of, line.pid)), line.at))
    end = max((line.at for line in lines), default=0.0)
    found += [Call(of, pid, at, max(at, deaths.get(pid, end))) for (of, pid), at in under_way.items()]
    return sorted(found, key=lambda call: call.began)


def most_at_once(found: list[Call], *, zombies: bool = False) -> int:
    """Most calls under way at one moment.

    A process that was frozen goes on with a call that another process has begun again meanwhile; such a call counts
    until then, and to its end only with `zombies`.
    """
    changes: list[tuple[float, int]] = []
    following: dict[str, float] = {}
    for call in reversed(found):
        again = following.get(call.of)
        following[call.of] = call.began
        end = call.ended if zombies or again is None else min(call.ended, again)
        changes += [(call.began, 1), (end, -1)]
    now = most = 0
    for _, change in sorted(changes):
        now += change
        most = max(most, now)
    return most
