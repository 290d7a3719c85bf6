"""Goods, and what shops and larders show them on: shelves, racks, counters, showcases."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .furnish import Furnisher

GOODS: Mapping[str, tuple[str, ...]] = {
    "books": ("#7a2a2a", "#2a4a6a", "#3f6a4a", "#c9a45a", "#5a3a5f", "#d9cdb4"),
    "bottles": ("#3f6a4a", "#8a3a2c", "#c9a45a", "#5a7a8a", "#2f4a3a", "#a8643a"),
    "bread": ("#c98a4a", "#b5743a", "#dba860", "#a8622c"),
    "cakes": ("#f0a8b8", "#f6ead2", "#8a5638", "#f2d06a", "#c9e0c0"),
    "jars": ("#c9a45a", "#a8c4a0", "#c96a4a", "#d9cdb4", "#8a6a9a"),
    "tins": ("#d9432f", "#2f7fb0", "#f2c84a", "#3f9a5a", "#e8e4da", "#e0803a"),
    "toys": ("#e0503a", "#3f8fd0", "#f2c83a", "#5ab05a", "#b06fd0"),
    "clothes": ("#c8505a", "#3a5a8a", "#e9e2d4", "#5f7a5a", "#d9a84a", "#4a4450"),
    "potions": ("#4fd0a0", "#b06fe0", "#5aa8f0", "#f0803a", "#e85a9a"),
    "flowers": ("#e8506a", "#f4c430", "#f4f0e6", "#a86fd0", "#f0803a"),
    "plants": ("#3f7a3f", "#5a9a4a", "#2f5f34"),
    "boxes": ("#b98a58", "#a87848", "#c99a68"),
}
"""What stands on shelves, and its colours."""


def ware(made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str) -> None:
    """A row of goods standing on a board: `wide` long, none higher than `tall`."""
    rng, tones = made.scenery.stream("ware", goods, x, y), GOODS[goods]
    at = 0.004
    while at < wide - 0.012:
        tone = tones[int(rng.integers(len(tones)))]
        at += _one(made, x + at * made.step, y, tall * (0.62 + 0.34 * rng.random()), goods, tone, rng)


def _one(made: Furnisher, x: float, y: float, tall: float, goods: str, tone: str, rng: np.random.Generator) -> float:
    """One good with its left foot at (x, y); its width."""
    if goods == "books":
        wide = tall * (0.18 + 0.2 * rng.random())
        made.box(x, y, wide, tall, tone)
        return wide
    if goods in ("bread", "cakes"):
        wide = tall * (1.3 if goods == "bread" else 0.9)
        made.rounded(x, y, wide, tall * (0.55 if goods == "bread" else 0.8), tone, 1.1, radius=tall * 0.3)
        if goods == "cakes":
            made.disc(x + wide / 2 * made.step, y - 0.8 * tall * made.rise, tall * 0.10, "#d8323f")
        return wide * 1.12
    if goods in ("plants", "flowers"):
        wide = tall * 0.7
        leaf = GOODS["plants"][int(rng.integers(3))]
        for _ in range(9):
            dx, dy = rng.normal() * 0.16 * tall, (0.45 + 0.4 * rng.random()) * tall
            made.disc(x + (wide / 2 + dx) * made.step, y - dy * made.rise, tall * 0.13, leaf, 0.8 + 0.5 * rng.random())
            if goods == "flowers":
                made.disc(x + (wide / 2 - dx) * made.step, y - dy * 1.1 * made.rise, tall * 0.08, tone, 1.15)
        made.rounded(x + 0.16 * tall * made.step, y, wide * 0.55, tall * 0.36, "#b5683f", radius=0.006)
        return wide
    if goods in ("bottles", "potions"):
        wide = tall * 0.34
        made.rounded(x, y, wide, tall * 0.66, tone, 1.1, radius=tall * 0.10)
        made.box(x + wide * 0.34 * made.step, y - 0.6 * tall * made.rise, wide * 0.32, tall * 0.38, tone, 0.9)
        return wide * 1.35
    if goods == "clothes":
        wide = 0.020
        made.rounded(x, y, wide, tall * 1.02, tone, 0.85 + 0.4 * rng.random(), radius=0.008)
        return wide * 0.86
    wide = tall * (0.75 if goods in ("toys", "boxes") else 0.5)
    made.rounded(x, y, wide, tall * 0.8, tone, 1.05, radius=0.006)
    if goods in ("jars", "tins"):
        made.box(x, y - 0.74 * tall * made.rise, wide, tall * 0.10, "#d9d2c4", 0.9)
    return wide * 1.25


def shelf(made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str, tone: str = "#8a6240") -> None:
    """A board on the wall with goods on it."""
    made.box(x, y + 0.016 * made.rise, wide, 0.016, tone, 1.1)
    ware(made, x, y, wide, tall, goods)


def rack(
    made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str, rows: int = 4, tone: str = "#7a5636"
) -> None:
    """A case of shelves against the wall, full of goods."""
    made.box(x, y, wide, tall, tone)
    step = (tall - 0.016) / rows
    for row in range(rows):
        foot = y - (0.010 + step * row) * made.rise
        made.box(x + 0.012 * made.step, foot, wide - 0.024, step - 0.014, tone, 0.34)
        ware(made, x + 0.014 * made.step, foot, wide - 0.032, step * 0.74, goods)


def counter(made: Furnisher, x: float, y: float, wide: float, tall: float, tone: str, top: str = "#d9c8a8") -> None:
    """A bar or sales counter with panels and a top."""
    made.box(x, y, wide, tall, tone)
    panels = max(1, round(wide / 0.16))
    for k in range(panels):
        left = x + (k + 0.08) * wide / panels * made.step
        made.box(left, y - 0.025 * made.rise, wide / panels * 0.84, tall - 0.055, tone, 0.86)
    made.box(x - 0.012 * made.step, y - (tall - 0.012) * made.rise, wide + 0.024, 0.026, top, 1.15)


def showcase(made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str, tone: str = "#c98a9a") -> None:
    """A counter whose front is a lit pane with goods behind it."""
    made.box(x, y, wide, tall, tone)
    made.box(x + 0.014 * made.step, y - 0.05 * made.rise, wide - 0.028, tall - 0.07, "#fff4dc", 1.1)
    middle = y - (0.05 + (tall - 0.07) * 0.5) * made.rise
    ware(made, x + 0.02 * made.step, y - 0.05 * made.rise, wide - 0.04, (tall - 0.07) * 0.40, goods)
    made.box(x + 0.014 * made.step, middle, wide - 0.028, 0.008, "#b9a890")
    ware(made, x + 0.02 * made.step, middle - 0.008 * made.rise, wide - 0.04, (tall - 0.07) * 0.40, goods)
    made.box(x - 0.010 * made.step, y - (tall - 0.01) * made.rise, wide + 0.02, 0.022, "#f4efe6", 1.1)
