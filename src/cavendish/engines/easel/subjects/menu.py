"""The menu: every dish of `data/menu.toml`, registered under its names."""

from __future__ import annotations

from functools import partial

from ..language.lexicon import table, words_of
from .morsels import PIECES
from .registry import SubjectInfo, register
from .served import Dish, served

DEEP = {"bowl": (0.12, 1.7), "plate": (0.1, 2.0), "board": (0.1, 2.0), "pan": (0.1, 2.4)}
"""Height in metres and aspect of what is served in each vessel."""
DISHES: dict[str, Dish] = {}
"""What is served, by name."""


def _dish(vessel: str, row: str) -> tuple[Dish, float]:
    """One row of the menu, and its height in metres (0 where it does not say)."""
    bottom, pieces, rest = (part.strip() for part in row.split(";"))
    base, tone = bottom.split()
    china, *marks = rest.split()
    height = next((float(mark) for mark in marks if mark[0].isdigit()), 0.0)
    laid = tuple(words_of(pieces)) if pieces else ()
    kind = "" if base == "bare" else base
    return Dish(vessel, kind, tone, laid, china, "hot" in marks, "plain" in marks), height


def _register() -> None:
    for vessel, (tall, aspect) in DEEP.items():
        for names, row in table("menu")[vessel].items():
            dish, height = _dish(vessel, row)
            for name in words_of(names):
                info = SubjectInfo(height or tall, "food", "tabletop", aspect)
                register(name, partial(served, dish=dish), info)
                DISHES[name] = dish

    for piece, words in table("menu")["heaps"].items():
        heap = Dish("", "", "#f1efe9", (piece,))
        for name in words_of(words):
            register(name, partial(served, dish=heap), SubjectInfo(0.05, "food", "tabletop", 2.0))
    for piece in PIECES:
        loose = partial(served, dish=Dish("", "", "#f1efe9", (piece,)))
        register(f"heap of {piece}", loose, SubjectInfo(0.05, "food", "tabletop", 2.0))
    for vessel, (tall, aspect) in DEEP.items():
        empty = Dish(vessel, "", "#f1efe9")
        register(f"filled {vessel}", partial(served, dish=empty), SubjectInfo(tall, "food", "tabletop", aspect))


_register()
