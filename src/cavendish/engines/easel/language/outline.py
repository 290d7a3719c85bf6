"""The outline of concrete English nouns: which wider thing a noun is a kind of (made by tools/make_noun_table.py)."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from functools import cache, lru_cache

from .lexicon import DATA


@cache
def _text() -> str:
    packed = (DATA / "nouns.xz").read_bytes()
    return "\n" + lzma.decompress(packed).decode() + "\n"


@lru_cache(4096)
def _line_of(word: str) -> int:
    """Where the line that lists the word starts, or -1."""
    text = _text()
    for before in ("\n", "\t", "|"):
        for after in ("\n", "|"):
            at = text.find(f"{before}{word}{after}")
            if at >= 0:
                return text.rfind("\n", 0, at + 1) + 1
    return -1


def knows(noun: str) -> bool:
    """Whether the outline lists the noun."""
    return _line_of(noun) >= 0


def wider(noun: str, levels: int = 8) -> Iterator[tuple[str, ...]]:
    """The words of the noun's own meaning, then of each wider one, nearest first; nothing for an unlisted noun."""
    text = _text()
    start = _line_of(noun)
    depth: int | None = None
    while start >= 1 and levels >= 0:
        end = text.index("\n", start)
        line = text[start:end]
        words = line.lstrip("\t")
        here = len(line) - len(words)
        if depth is None or here < depth:
            depth = here
            levels -= 1
            yield tuple(words.split("|")) if words else ()
            if depth == 0:
                return
            # the next wider line is the nearest one above with one tab less
            mark = "\n" + "\t" * (depth - 1)
            start = _above(text, start, mark)
        else:
            return


def _above(text: str, start: int, mark: str) -> int:
    """The start of the nearest line before `start` that begins with exactly mark's tabs; 0 when there is none."""
    end = start
    while True:
        at = text.rfind(mark, 0, end)
        if at < 0:
            return 0
        if text[at + len(mark)] != "\t":
            return at + 1
        end = at
