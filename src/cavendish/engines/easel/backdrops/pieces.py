"""Pieces that rooms are furnished with: each draws itself on a `Furnisher`'s sheet.

Every piece is called with the sheet, the column x of its left end in shares of the width, the row y of its foot in
shares of the height, and sizes in shares of the picture's `size`. `Lit` pieces also shine: they return where.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..colour import linear
from .furnish import Furnisher
from .sheet import ink

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
            made.disc(x + wide / 2 * made.step, y - 0.8 * tall * up(made), tall * 0.10, "#d8323f")
        return wide * 1.12
    if goods in ("plants", "flowers"):
        wide = tall * 0.7
        leaf = GOODS["plants"][int(rng.integers(3))]
        for _ in range(9):
            dx, dy = rng.normal() * 0.16 * tall, (0.45 + 0.4 * rng.random()) * tall
            made.disc(x + (wide / 2 + dx) * made.step, y - dy * up(made), tall * 0.13, leaf, 0.8 + 0.5 * rng.random())
            if goods == "flowers":
                made.disc(x + (wide / 2 - dx) * made.step, y - dy * 1.1 * up(made), tall * 0.08, tone, 1.15)
        made.rounded(x + 0.16 * tall * made.step, y, wide * 0.55, tall * 0.36, "#b5683f", radius=0.006)
        return wide
    if goods in ("bottles", "potions"):
        wide = tall * 0.34
        made.rounded(x, y, wide, tall * 0.66, tone, 1.1, radius=tall * 0.10)
        made.box(x + wide * 0.34 * made.step, y - 0.6 * tall * up(made), wide * 0.32, tall * 0.38, tone, 0.9)
        return wide * 1.35
    if goods == "clothes":
        wide = 0.020
        made.rounded(x, y, wide, tall * 1.02, tone, 0.85 + 0.4 * rng.random(), radius=0.008)
        return wide * 0.86
    wide = tall * (0.75 if goods in ("toys", "boxes") else 0.5)
    made.rounded(x, y, wide, tall * 0.8, tone, 1.05, radius=0.006)
    if goods in ("jars", "tins"):
        made.box(x, y - 0.74 * tall * up(made), wide, tall * 0.10, "#d9d2c4", 0.9)
    return wide * 1.25


def up(made: Furnisher) -> float:
    """One `size` in shares of the height."""
    return made.scenery.size / made.scenery.height


def shelf(made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str, tone: str = "#8a6240") -> None:
    """A board on the wall with goods on it."""
    made.box(x, y + 0.016 * up(made), wide, 0.016, tone, 1.1)
    ware(made, x, y, wide, tall, goods)


def rack(
    made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str, rows: int = 4, tone: str = "#7a5636"
) -> None:
    """A case of shelves against the wall, full of goods."""
    made.box(x, y, wide, tall, tone)
    step = (tall - 0.016) / rows
    for row in range(rows):
        foot = y - (0.010 + step * row) * up(made)
        made.box(x + 0.012 * made.step, foot, wide - 0.024, step - 0.014, tone, 0.34)
        ware(made, x + 0.014 * made.step, foot, wide - 0.032, step * 0.74, goods)


def counter(made: Furnisher, x: float, y: float, wide: float, tall: float, tone: str, top: str = "#d9c8a8") -> None:
    """A bar or sales counter with panels and a top."""
    made.box(x, y, wide, tall, tone)
    panels = max(1, round(wide / 0.16))
    for k in range(panels):
        left = x + (k + 0.08) * wide / panels * made.step
        made.box(left, y - 0.025 * up(made), wide / panels * 0.84, tall - 0.055, tone, 0.86)
    made.box(x - 0.012 * made.step, y - (tall - 0.012) * up(made), wide + 0.024, 0.026, top, 1.15)


def showcase(made: Furnisher, x: float, y: float, wide: float, tall: float, goods: str, tone: str = "#c98a9a") -> None:
    """A counter whose front is a lit pane with goods behind it."""
    made.box(x, y, wide, tall, tone)
    made.box(x + 0.014 * made.step, y - 0.05 * up(made), wide - 0.028, tall - 0.07, "#fff4dc", 1.1)
    middle = y - (0.05 + (tall - 0.07) * 0.5) * up(made)
    ware(made, x + 0.02 * made.step, y - 0.05 * up(made), wide - 0.04, (tall - 0.07) * 0.40, goods)
    made.box(x + 0.014 * made.step, middle, wide - 0.028, 0.008, "#b9a890")
    ware(made, x + 0.02 * made.step, middle - 0.008 * up(made), wide - 0.04, (tall - 0.07) * 0.40, goods)
    made.box(x - 0.010 * made.step, y - (tall - 0.01) * up(made), wide + 0.02, 0.022, "#f4efe6", 1.1)


def barrels(made: Furnisher, x: float, y: float, count: int, r: float, tone: str = "#9a6438") -> None:
    """Barrels lying in two rows, their ends to the viewer."""
    for row, length in ((0, count), (1, count - 1)):
        for k in range(length):
            cx = x + (r + 2.04 * r * k + 1.02 * r * row) * made.step
            cy = y - (r + 1.78 * r * row) * up(made)
            made.disc(cx, cy, r, "#5a5048")
            made.disc(cx, cy, r * 0.90, tone)
            for n in range(-3, 4):
                half = float(np.sqrt(max(0.0, 0.80 - (n / 4) ** 2))) * r * 0.96
                px = cx + n / 4 * r * made.step
                made.line([(px, cy - half * up(made)), (px, cy + half * up(made))], 0.0035, tone, 0.6)
            made.box(cx - 0.5 * r * made.step, cy + 0.09 * r * up(made), r, r * 0.16, tone, 0.75)
            made.disc(cx, cy + 0.55 * r * up(made), r * 0.09, "#3a2414")


def table(made: Furnisher, x: float, y: float, wide: float, tall: float, tone: str, cloth: str = "") -> None:
    """A table from the side, with or without a cloth."""
    for leg in (0.06, 0.88):
        made.box(x + leg * wide * made.step, y, 0.022, tall, tone, 0.8)
    made.box(x, y - (tall - 0.02) * up(made), wide, 0.024, tone, 1.1)
    if cloth:
        made.box(x - 0.01 * made.step, y - tall * 0.35 * up(made), wide + 0.02, tall * 0.68, cloth)
        for k in range(7):
            px = x + (k + 0.5) / 7 * wide * made.step
            made.line([(px, y - tall * 0.40 * up(made)), (px, y - tall * 0.98 * up(made))], 0.006, cloth, 0.88)


def chair(made: Furnisher, x: float, y: float, tall: float, tone: str) -> None:
    """A plain chair from the front."""
    wide = tall * 0.46
    for leg in (0.0, 0.86):
        made.box(x + leg * wide * made.step, y, wide * 0.14, tall, tone, 0.85)
    made.box(x, y - tall * 0.44 * up(made), wide, tall * 0.09, tone, 1.1)
    made.box(x, y - tall * 0.74 * up(made), wide, tall * 0.24, tone)


def stool(made: Furnisher, x: float, y: float, tall: float, tone: str) -> None:
    """A bar stool."""
    cx = x + 0.04 * made.step
    made.line([(cx, y), (cx, y - tall * up(made))], 0.012, "#8a8f96")
    made.disc(cx, y, 0.034, "#6a6f76", flat=0.25)
    made.rounded(x, y - tall * 0.94 * up(made), 0.08, 0.030, tone, 1.1, radius=0.012)


def seats(made: Furnisher, x: float, y: float, wide: float, tall: float, count: int, tone: str) -> None:
    """A row of upholstered seats side by side, seen from the front."""
    each = wide / count
    for k in range(count):
        left = x + each * k * made.step
        made.rounded(left, y - tall * 0.30 * up(made), each * 0.94, tall * 0.70, tone, 0.95, radius=each * 0.2)
        made.rounded(left, y - tall * 0.12 * up(made), each * 0.94, tall * 0.24, tone, 1.15, radius=each * 0.14)
        for side in (0.06, 0.80):
            made.box(left + side * each * made.step, y, each * 0.08, tall * 0.14, "#5a5f66")


def seat_backs(made: Furnisher, y: float, tall: float, count: int, tone: str) -> None:
    """A row of seats across the whole picture, seen from behind."""
    each = 1.0 / count
    for k in range(count):
        wide = each / made.step * 0.90
        made.rounded((k + 0.05) * each, y, wide, tall, tone, 0.9 + 0.1 * (k % 2), radius=min(wide * 0.3, tall * 0.5))


def pews(made: Furnisher, y: float, tone: str = "#7a4f2e") -> None:
    """Two blocks of church benches in three rows, an aisle between them."""
    for row in range(3):
        foot, tall = y + 0.075 * row, 0.055 + 0.022 * row
        for x, wide in ((0.0, 0.36 - 0.03 * row), (0.64 + 0.03 * row, 0.36 - 0.03 * row)):
            made.box(x, foot, wide / made.step, tall, tone, 0.95)
            made.box(x, foot - tall * up(made), wide / made.step, 0.014, tone, 1.25)


def drawers(made: Furnisher, x: float, y: float, wide: float, tall: float, tone: str, rows: int = 3) -> None:
    """A chest of drawers, lockers or a cupboard."""
    made.box(x, y, wide, tall, tone)
    for row in range(rows):
        foot = y - (0.012 + tall * row / rows) * up(made)
        made.box(x + 0.010 * made.step, foot, wide - 0.02, tall / rows - 0.014, tone, 1.12)
        made.disc(x + wide / 2 * made.step, foot - tall / rows * 0.42 * up(made), 0.007, "#e6dcc0")


def lockers(made: Furnisher, x: float, y: float, count: int, wide: float, tall: float, tone: str) -> None:
    """Tall lockers with vents."""
    for k in range(count):
        left = x + k * wide * made.step
        made.box(left, y, wide * 0.97, tall, tone)
        for n in range(3):
            row = y - (tall * 0.86 + 0.014 * n - 0.03) * up(made)
            made.line([(left + 0.2 * wide * made.step, row), (left + 0.76 * wide * made.step, row)], 0.004, tone, 0.6)
        made.disc(left + 0.84 * wide * made.step, y - tall * 0.48 * up(made), 0.006, "#e6e2da")


def washer(made: Furnisher, x: float, y: float, wide: float, tone: str = "#eef1f2") -> None:
    """A washing machine with its round window."""
    made.rounded(x, y, wide, wide * 1.15, tone, radius=0.012)
    cx, cy = x + wide / 2 * made.step, y - wide * 0.50 * up(made)
    made.disc(cx, cy, wide * 0.34, "#b9c2c8")
    made.disc(cx, cy, wide * 0.27, "#4a6a80")
    made.disc(cx - wide * 0.08 * made.step, cy - wide * 0.08 * up(made), wide * 0.08, "#a8c8d8", 1.2)
    made.box(x + 0.02 * made.step, y - wide * 0.98 * up(made), wide - 0.04, 0.018, "#c9d0d4")


def crates(made: Furnisher, x: float, y: float, count: int, size: float, tone: str = "#b98a58") -> None:
    """A heap of boxes."""
    for k in range(count):
        row, place = (0, k) if k < (count + 1) // 2 else (1, k - (count + 1) // 2)
        left = x + (place * 1.06 + 0.4 * row) * size * made.step
        foot = y - row * size * 0.8 * up(made)
        made.box(left, foot, size, size * 0.8, tone, 0.9 + 0.14 * (k % 3))
        made.box(left + size * 0.42 * made.step, foot, size * 0.14, size * 0.8, tone, 1.25)


def trunk(made: Furnisher, x: float, y: float, wide: float, tone: str = "#7a4a2a") -> None:
    """An old travelling trunk with metal bands."""
    made.rounded(x, y, wide, wide * 0.58, tone, radius=0.02)
    made.box(x, y - wide * 0.36 * up(made), wide, 0.010, "#c9a45a")
    for band in (0.16, 0.76):
        made.box(x + band * wide * made.step, y, wide * 0.08, wide * 0.56, "#b9955a", 0.9)


def stove(made: Furnisher, x: float, y: float, tall: float) -> None:
    """An iron stove with a burning fire behind its door, and its pipe to the ceiling."""
    wide = tall * 0.8
    made.box(x + wide * 0.42 * made.step, y - tall * 0.9 * up(made), wide * 0.16, 1.0, "#3a3a40")
    made.rounded(x, y - 0.02 * up(made), wide, tall * 0.92, "#3f4046", radius=0.02)
    made.rounded(
        x + wide * 0.18 * made.step, y - tall * 0.2 * up(made), wide * 0.64, tall * 0.4, "#1c1410", radius=0.01
    )
    s = made.scenery
    for dx, high in ((0.34, 0.22), (0.5, 0.30), (0.64, 0.2)):
        made.sheet.ellipse(
            (x + dx * wide * made.step) * s.width,
            (y - (0.2 + high / 2) * tall * up(made)) * s.height,
            wide * 0.08 * s.size,
            high * tall * 0.5 * s.size,
            ink(linear("#ff9a2c")),
        )


def crib(made: Furnisher, x: float, y: float, wide: float, tone: str = "#f4efe6") -> None:
    """A cot with bars, a mattress and a blanket."""
    tall = wide * 0.72
    made.rounded(x + 0.01 * made.step, y - tall * 0.34 * up(made), wide - 0.02, tall * 0.18, "#a8cfe0", radius=0.012)
    for k in range(9):
        made.box(x + wide * (k / 8 * 0.97) * made.step, y - tall * 0.12 * up(made), 0.010, tall * 0.78, tone)
    for row in (0.14, 0.88):
        made.box(x, y - tall * row * up(made), wide, 0.018, tone, 1.05)
    for side in (0.0, 0.955):
        made.box(x + wide * side * made.step, y, 0.016, tall, tone)


def cabinet(made: Furnisher, x: float, y: float, tall: float, tone: str, screen: str) -> None:
    """An arcade machine with a glowing screen."""
    wide = tall * 0.46
    made.box(x, y, wide, tall, tone)
    made.box(x + wide * 0.08 * made.step, y - tall * 0.86 * up(made), wide * 0.84, tall * 0.12, "#f2d24a", 1.3)
    made.box(x + wide * 0.10 * made.step, y - tall * 0.50 * up(made), wide * 0.80, tall * 0.32, "#101820")
    s = made.scenery
    x0, y0 = (x + wide * 0.15 * made.step) * s.width, (y - tall * 0.78 * up(made)) * s.height
    made.sheet.box(x0, y0, x0 + wide * 0.70 * s.size, y0 + tall * 0.24 * s.size, ink(linear(screen)))
    made.box(x - wide * 0.04 * made.step, y - tall * 0.40 * up(made), wide * 1.08, tall * 0.08, tone, 1.4)
    for k, knob in enumerate(("#e0503a", "#f2c83a", "#3f8fd0")):
        made.disc(x + wide * (0.3 + 0.2 * k) * made.step, y - tall * 0.45 * up(made), wide * 0.05, knob, 1.2)


def mirror(made: Furnisher, x: float, y: float, wide: float, tall: float, frame: str = "#c9a45a") -> None:
    """A framed mirror on the wall, its lower left corner at (x, y)."""
    made.rounded(x, y, wide, tall, frame, radius=0.012)
    made.rounded(x + 0.012 * made.step, y - 0.012 * up(made), wide - 0.024, tall - 0.024, "#cfdfe4", 1.1, radius=0.008)
    made.line(
        [
            (x + 0.25 * wide * made.step, y - 0.25 * tall * up(made)),
            (x + 0.6 * wide * made.step, y - 0.8 * tall * up(made)),
        ],
        0.010,
        "#eef6f8",
        1.15,
    )


def big_chair(made: Furnisher, x: float, y: float, tall: float, tone: str) -> None:
    """The reclining chair of dentists and barbers, from the side, on its foot."""
    wide, rise = tall * 0.9, up(made)
    made.disc(x + wide * 0.45 * made.step, y, wide * 0.22, "#8a9096", flat=0.25)
    made.box(x + wide * 0.40 * made.step, y, wide * 0.1, tall * 0.4, "#9aa2a8")
    back = [
        (x + wide * 0.36 * made.step, y - tall * 0.42 * rise),
        (x + wide * 0.04 * made.step, y - tall * 0.95 * rise),
    ]
    made.line(back, tall * 0.15, tone, 0.95)
    made.line(
        [(x + wide * 0.30 * made.step, y - tall * 0.42 * rise), (x + wide * 0.80 * made.step, y - tall * 0.42 * rise)],
        tall * 0.15,
        tone,
        1.1,
    )
    made.line(
        [(x + wide * 0.80 * made.step, y - tall * 0.42 * rise), (x + wide * 1.08 * made.step, y - tall * 0.18 * rise)],
        tall * 0.12,
        tone,
    )
    made.line(
        [(x + wide * 0.30 * made.step, y - tall * 0.56 * rise), (x + wide * 0.66 * made.step, y - tall * 0.56 * rise)],
        tall * 0.04,
        "#5a6066",
    )


def bars(made: Furnisher, x: float, y: float, wide: float, tall: float) -> None:
    """The iron bars of a cell."""
    for k in range(max(3, round(wide / 0.05))):
        made.box(x + k * 0.05 * made.step, y, 0.012, tall, "#3a3c42")
    for row in (0.06, 0.94):
        made.box(x, y - tall * row * up(made), wide, 0.014, "#44464c")


def chain(made: Furnisher, x: float, y: float, long: float) -> None:
    """A chain hanging from (x, y), a cuff at its end."""
    links = max(3, round(long / 0.018))
    for k in range(links):
        made.disc(x, y + (k + 0.5) * long / links * up(made), 0.009, "#6a6c72", flat=1.4)
    made.disc(x, y + long * up(made), 0.022, "#5a5c62")
    made.disc(x, y + long * up(made), 0.013, "#24242a")


def beams(made: Furnisher, tone: str = "#6a4426", slanted: bool = False) -> None:
    """Ceiling beams; slanted to a ridge in an attic."""
    for k in range(5):
        x = 0.1 + 0.2 * k
        if slanted:
            made.line([(0.5, -0.02), (0.5 + (x - 0.5) * 2.6, 0.46)], 0.026, tone, 0.9)
        else:
            made.line([(x, 0.0), (0.5 + (x - 0.5) * 0.86, 0.09)], 0.030, tone, 0.9)
    if not slanted:
        made.box(0.0, 0.105, 1.0 / made.step, 0.03, tone)


def hay(made: Furnisher, x: float, y: float, wide: float) -> None:
    """A bale of straw."""
    made.rounded(x, y, wide, wide * 0.6, "#d9b25a", radius=0.012)
    rng = made.scenery.stream("hay", x)
    for _ in range(40):
        px, py = x + wide * rng.random() * made.step, y - wide * 0.58 * rng.random() * up(made)
        made.line(
            [(px, py), (px + 0.02 * rng.normal() * made.step, py - 0.006)], 0.0025, "#f0d68a", 0.9 + 0.3 * rng.random()
        )
    for band in (0.28, 0.70):
        made.box(x + wide * band * made.step, y, 0.008, wide * 0.6, "#a87a34")


def bunting(made: Furnisher, y: float, tones: Sequence[str] = GOODS["toys"]) -> None:
    """A string of little flags from wall to wall."""
    s = made.scenery
    t = np.linspace(0, 1, 21)
    row = (y + 0.06 * np.abs(np.sin(np.pi * t * 2))) * s.height
    made.sheet.line(np.stack([t * s.width, row], -1), 1, made.pen("#8a7a6a"))
    for k in range(20):
        a, b = (t[k] * s.width, row[k]), (t[k + 1] * s.width, row[k + 1])
        made.sheet.polygon(
            [a, b, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.045 * s.size)], made.pen(tones[k % len(tones)], 1.1)
        )


def hanging_plant(made: Furnisher, x: float, y: float, size: float) -> None:
    """A basket of trailing leaves hanging from the ceiling."""
    rng = made.scenery.stream("hanging", x)
    made.line([(x, 0.0), (x, y)], 0.003, "#5a4a3a")
    for _ in range(26):
        dx, dy = rng.normal() * size * 0.34, size * (rng.random() ** 0.7) * 0.9 - size * 0.3
        tone = GOODS["plants"][int(rng.integers(3))]
        made.disc(x + dx * made.step, y + dy * up(made), size * 0.11, tone, 0.8 + 0.5 * rng.random(), flat=0.7)
    made.rounded(x - size * 0.26 * made.step, y + 0.02 * up(made), size * 0.52, size * 0.3, "#a8744a", radius=0.02)


def chandelier(made: Furnisher, x: float, y: float, size: float, tone: str = "#d9b04a") -> None:
    """Arms of candles round a ring, hanging from the ceiling; (x, y) is the middle of the ring."""
    s = made.scenery
    made.line([(x, 0.0), (x, y)], 0.005, tone, 0.8)
    made.disc(x, y, size, tone, 1.1, 0.22)
    made.disc(x, y - size * 0.06 * up(made), size * 0.86, tone, 0.6, 0.18)
    for k in range(7):
        cx = x + size * (k / 3 - 1) * 0.95 * made.step
        made.box(cx - 0.005 * made.step, y - size * 0.05 * up(made), 0.010, size * 0.30, "#fff6e0", 1.2)
        flame = (cx * s.width, (y - size * 0.45 * up(made)) * s.height)
        made.sheet.ellipse(*flame, s.size * 0.007, s.size * 0.014, ink(linear("#ffe08a")))
        made.line([(cx, y), (cx, y + size * 0.16 * up(made))], 0.004, "#e9f4ff", 1.3)
    made.disc(x, y + size * 0.28 * up(made), size * 0.10, "#e9f4ff", 1.2)
