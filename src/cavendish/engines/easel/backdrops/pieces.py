"""Pieces that rooms are furnished with: each draws itself on a `Furnisher`'s sheet.

Every piece is called with the sheet, the column x of its left end in shares of the width, the row y of its foot in
shares of the height, and sizes in shares of the picture's `size`. `Lit` pieces also shine: they return where.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..colour import linear
from .furnish import Furnisher
from .goods import GOODS
from .sheet import ink


def barrels(made: Furnisher, x: float, y: float, count: int, r: float, tone: str = "#9a6438") -> None:
    """Barrels lying in two rows, their ends to the viewer."""
    for row, length in ((0, count), (1, count - 1)):
        for k in range(length):
            cx = x + (r + 2.04 * r * k + 1.02 * r * row) * made.step
            cy = y - (r + 1.78 * r * row) * made.rise
            made.disc(cx, cy, r, "#5a5048")
            made.disc(cx, cy, r * 0.90, tone)
            for n in range(-3, 4):
                half = float(np.sqrt(max(0.0, 0.80 - (n / 4) ** 2))) * r * 0.96
                px = cx + n / 4 * r * made.step
                made.line([(px, cy - half * made.rise), (px, cy + half * made.rise)], 0.0035, tone, 0.6)
            made.box(cx - 0.5 * r * made.step, cy + 0.09 * r * made.rise, r, r * 0.16, tone, 0.75)
            made.disc(cx, cy + 0.55 * r * made.rise, r * 0.09, "#3a2414")


def table(made: Furnisher, x: float, y: float, wide: float, tall: float, tone: str, cloth: str = "") -> None:
    """A table from the side, with or without a cloth."""
    for leg in (0.06, 0.88):
        made.box(x + leg * wide * made.step, y, 0.022, tall, tone, 0.8)
    made.box(x, y - (tall - 0.02) * made.rise, wide, 0.024, tone, 1.1)
    if cloth:
        made.box(x - 0.01 * made.step, y - tall * 0.35 * made.rise, wide + 0.02, tall * 0.68, cloth)
        for k in range(7):
            px = x + (k + 0.5) / 7 * wide * made.step
            made.line([(px, y - tall * 0.40 * made.rise), (px, y - tall * 0.98 * made.rise)], 0.006, cloth, 0.88)


def chair(made: Furnisher, x: float, y: float, tall: float, tone: str) -> None:
    """A plain chair from the front."""
    wide = tall * 0.46
    for leg in (0.0, 0.86):
        made.box(x + leg * wide * made.step, y, wide * 0.14, tall, tone, 0.85)
    made.box(x, y - tall * 0.44 * made.rise, wide, tall * 0.09, tone, 1.1)
    made.box(x, y - tall * 0.74 * made.rise, wide, tall * 0.24, tone)


def stool(made: Furnisher, x: float, y: float, tall: float, tone: str) -> None:
    """A bar stool."""
    cx = x + 0.04 * made.step
    made.line([(cx, y), (cx, y - tall * made.rise)], 0.012, "#8a8f96")
    made.disc(cx, y, 0.034, "#6a6f76", flat=0.25)
    made.rounded(x, y - tall * 0.94 * made.rise, 0.08, 0.030, tone, 1.1, radius=0.012)


def seats(made: Furnisher, x: float, y: float, wide: float, tall: float, count: int, tone: str) -> None:
    """A row of upholstered seats side by side, seen from the front."""
    each = wide / count
    for k in range(count):
        left = x + each * k * made.step
        made.rounded(left, y - tall * 0.30 * made.rise, each * 0.94, tall * 0.70, tone, 0.95, radius=each * 0.2)
        made.rounded(left, y - tall * 0.12 * made.rise, each * 0.94, tall * 0.24, tone, 1.15, radius=each * 0.14)
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
            made.box(x, foot - tall * made.rise, wide / made.step, 0.014, tone, 1.25)


def drawers(made: Furnisher, x: float, y: float, wide: float, tall: float, tone: str, rows: int = 3) -> None:
    """A chest of drawers, lockers or a cupboard."""
    made.box(x, y, wide, tall, tone)
    for row in range(rows):
        foot = y - (0.012 + tall * row / rows) * made.rise
        made.box(x + 0.010 * made.step, foot, wide - 0.02, tall / rows - 0.014, tone, 1.12)
        made.disc(x + wide / 2 * made.step, foot - tall / rows * 0.42 * made.rise, 0.007, "#e6dcc0")


def lockers(made: Furnisher, x: float, y: float, count: int, wide: float, tall: float, tone: str) -> None:
    """Tall lockers with vents."""
    for k in range(count):
        left = x + k * wide * made.step
        made.box(left, y, wide * 0.97, tall, tone)
        for n in range(3):
            row = y - (tall * 0.86 + 0.014 * n - 0.03) * made.rise
            made.line([(left + 0.2 * wide * made.step, row), (left + 0.76 * wide * made.step, row)], 0.004, tone, 0.6)
        made.disc(left + 0.84 * wide * made.step, y - tall * 0.48 * made.rise, 0.006, "#e6e2da")


def washer(made: Furnisher, x: float, y: float, wide: float, tone: str = "#eef1f2") -> None:
    """A washing machine with its round window."""
    made.rounded(x, y, wide, wide * 1.15, tone, radius=0.012)
    cx, cy = x + wide / 2 * made.step, y - wide * 0.50 * made.rise
    made.disc(cx, cy, wide * 0.34, "#b9c2c8")
    made.disc(cx, cy, wide * 0.27, "#4a6a80")
    made.disc(cx - wide * 0.08 * made.step, cy - wide * 0.08 * made.rise, wide * 0.08, "#a8c8d8", 1.2)
    made.box(x + 0.02 * made.step, y - wide * 0.98 * made.rise, wide - 0.04, 0.018, "#c9d0d4")


def crates(made: Furnisher, x: float, y: float, count: int, size: float, tone: str = "#b98a58") -> None:
    """A heap of boxes."""
    for k in range(count):
        row, place = (0, k) if k < (count + 1) // 2 else (1, k - (count + 1) // 2)
        left = x + (place * 1.06 + 0.4 * row) * size * made.step
        foot = y - row * size * 0.8 * made.rise
        made.box(left, foot, size, size * 0.8, tone, 0.9 + 0.14 * (k % 3))
        made.box(left + size * 0.42 * made.step, foot, size * 0.14, size * 0.8, tone, 1.25)


def trunk(made: Furnisher, x: float, y: float, wide: float, tone: str = "#7a4a2a") -> None:
    """An old travelling trunk with metal bands."""
    made.rounded(x, y, wide, wide * 0.58, tone, radius=0.02)
    made.box(x, y - wide * 0.36 * made.rise, wide, 0.010, "#c9a45a")
    for band in (0.16, 0.76):
        made.box(x + band * wide * made.step, y, wide * 0.08, wide * 0.56, "#b9955a", 0.9)


def stove(made: Furnisher, x: float, y: float, tall: float) -> None:
    """An iron stove with a burning fire behind its door, and its pipe to the ceiling."""
    wide = tall * 0.8
    made.box(x + wide * 0.42 * made.step, y - tall * 0.9 * made.rise, wide * 0.16, 1.0, "#3a3a40")
    made.rounded(x, y - 0.02 * made.rise, wide, tall * 0.92, "#3f4046", radius=0.02)
    made.rounded(
        x + wide * 0.18 * made.step, y - tall * 0.2 * made.rise, wide * 0.64, tall * 0.4, "#1c1410", radius=0.01
    )
    s = made.scenery
    for dx, high in ((0.34, 0.22), (0.5, 0.30), (0.64, 0.2)):
        made.sheet.ellipse(
            (x + dx * wide * made.step) * s.width,
            (y - (0.2 + high / 2) * tall * made.rise) * s.height,
            wide * 0.08 * s.size,
            high * tall * 0.5 * s.size,
            ink(linear("#ff9a2c")),
        )


def crib(made: Furnisher, x: float, y: float, wide: float, tone: str = "#f4efe6") -> None:
    """A cot with bars, a mattress and a blanket."""
    tall = wide * 0.72
    made.rounded(x + 0.01 * made.step, y - tall * 0.34 * made.rise, wide - 0.02, tall * 0.18, "#a8cfe0", radius=0.012)
    for k in range(9):
        made.box(x + wide * (k / 8 * 0.97) * made.step, y - tall * 0.12 * made.rise, 0.010, tall * 0.78, tone)
    for row in (0.14, 0.88):
        made.box(x, y - tall * row * made.rise, wide, 0.018, tone, 1.05)
    for side in (0.0, 0.955):
        made.box(x + wide * side * made.step, y, 0.016, tall, tone)


def cabinet(made: Furnisher, x: float, y: float, tall: float, tone: str, screen: str) -> None:
    """An arcade machine with a glowing screen."""
    wide = tall * 0.46
    made.box(x, y, wide, tall, tone)
    made.box(x + wide * 0.08 * made.step, y - tall * 0.86 * made.rise, wide * 0.84, tall * 0.12, "#f2d24a", 1.3)
    made.box(x + wide * 0.10 * made.step, y - tall * 0.50 * made.rise, wide * 0.80, tall * 0.32, "#101820")
    s = made.scenery
    x0, y0 = (x + wide * 0.15 * made.step) * s.width, (y - tall * 0.78 * made.rise) * s.height
    made.sheet.box(x0, y0, x0 + wide * 0.70 * s.size, y0 + tall * 0.24 * s.size, ink(linear(screen)))
    made.box(x - wide * 0.04 * made.step, y - tall * 0.40 * made.rise, wide * 1.08, tall * 0.08, tone, 1.4)
    for k, knob in enumerate(("#e0503a", "#f2c83a", "#3f8fd0")):
        made.disc(x + wide * (0.3 + 0.2 * k) * made.step, y - tall * 0.45 * made.rise, wide * 0.05, knob, 1.2)


def mirror(made: Furnisher, x: float, y: float, wide: float, tall: float, frame: str = "#c9a45a") -> None:
    """A framed mirror on the wall, its lower left corner at (x, y)."""
    made.rounded(x, y, wide, tall, frame, radius=0.012)
    made.rounded(x + 0.012 * made.step, y - 0.012 * made.rise, wide - 0.024, tall - 0.024, "#cfdfe4", 1.1, radius=0.008)
    made.line(
        [
            (x + 0.25 * wide * made.step, y - 0.25 * tall * made.rise),
            (x + 0.6 * wide * made.step, y - 0.8 * tall * made.rise),
        ],
        0.010,
        "#eef6f8",
        1.15,
    )


def big_chair(made: Furnisher, x: float, y: float, tall: float, tone: str) -> None:
    """The reclining chair of dentists and barbers, from the side, on its foot."""
    wide, rise = tall * 0.9, made.rise
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
        made.box(x, y - tall * row * made.rise, wide, 0.014, "#44464c")


def chain(made: Furnisher, x: float, y: float, long: float) -> None:
    """A chain hanging from (x, y), a cuff at its end."""
    links = max(3, round(long / 0.018))
    for k in range(links):
        made.disc(x, y + (k + 0.5) * long / links * made.rise, 0.009, "#6a6c72", flat=1.4)
    made.disc(x, y + long * made.rise, 0.022, "#5a5c62")
    made.disc(x, y + long * made.rise, 0.013, "#24242a")


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
        px, py = x + wide * rng.random() * made.step, y - wide * 0.58 * rng.random() * made.rise
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
        made.disc(x + dx * made.step, y + dy * made.rise, size * 0.11, tone, 0.8 + 0.5 * rng.random(), flat=0.7)
    made.rounded(x - size * 0.26 * made.step, y + 0.02 * made.rise, size * 0.52, size * 0.3, "#a8744a", radius=0.02)


def chandelier(made: Furnisher, x: float, y: float, size: float, tone: str = "#d9b04a") -> None:
    """Arms of candles round a ring, hanging from the ceiling; (x, y) is the middle of the ring."""
    s = made.scenery
    made.line([(x, 0.0), (x, y)], 0.005, tone, 0.8)
    made.disc(x, y, size, tone, 1.1, 0.22)
    made.disc(x, y - size * 0.06 * made.rise, size * 0.86, tone, 0.6, 0.18)
    for k in range(7):
        cx = x + size * (k / 3 - 1) * 0.95 * made.step
        made.box(cx - 0.005 * made.step, y - size * 0.05 * made.rise, 0.010, size * 0.30, "#fff6e0", 1.2)
        flame = (cx * s.width, (y - size * 0.45 * made.rise) * s.height)
        made.sheet.ellipse(*flame, s.size * 0.007, s.size * 0.014, ink(linear("#ffe08a")))
        made.line([(cx, y), (cx, y + size * 0.16 * made.rise)], 0.004, "#e9f4ff", 1.3)
    made.disc(x, y + size * 0.28 * made.rise, size * 0.10, "#e9f4ff", 1.2)
