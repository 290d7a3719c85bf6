"""What a prompt puts into a place besides its subjects: a chandelier, bookshelves, a fireplace, strings of lights.

They are drawn on a finished backdrop, against its back wall or under its ceiling, beside what stands in the middle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ..colour import linear, over
from ..noise import blur
from . import floors, goods, rooms
from . import pieces as of
from .base import Backdrop, Scenery
from .festive import FESTIVE
from .furnish import Furnisher, lamp, picture_frame, plant, rug
from .sheet import Sheet, ink
from .skylights import skylight

Fixture = Callable[[Furnisher, float, float, str], None]
"""Draws itself with the sheet, the column (share) of its slot's left end, the row of the floor, and a colour or ''."""
SLOTS = (0.74, 0.03, 0.52, 0.28)
"""Columns against the wall, in the order in which they fill."""


def furnished(backdrop: Backdrop, scenery: Scenery, asked: Sequence[tuple[str, str]]) -> None:
    """Draw fixtures, pairs of name and '#rrggbb' or '', into the picture of a backdrop.

    Names that are not in `FIXTURES` are passed over.
    """
    made = Furnisher(scenery)
    slot = 0
    for name, colour in asked:
        draw = FIXTURES.get(name)
        if draw is None:
            continue
        standing = name in STANDING
        draw(made, SLOTS[slot % len(SLOTS)] if standing else 0.0, backdrop.horizon, colour)
        slot += standing
        made.lay(0.6)


def _bookcase(made: Furnisher, x: float, floor: float, colour: str) -> None:
    goods.rack(made, x, floor + 0.02, 0.23, 0.56, "books", 5, colour or "#6a4426")


def _hearth(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """A brick fireplace with a burning fire."""
    s, wide, tall = made.scenery, 0.25, 0.27
    made.box(x + 0.05 * made.step, floor - tall * made.rise, wide - 0.10, 0.8, colour or "#a85f48", 0.9)
    made.box(x, floor + 0.02, wide, tall, colour or "#a85f48")
    for row in range(7):
        y = floor + 0.02 - row * tall / 7 * made.rise
        made.line([(x, y), (x + wide * made.step, y)], 0.003, "#d9c9b8")
        for k in range(4):
            px = x + (k + 0.5 * (row % 2)) * wide / 4 * made.step
            made.line([(px, y), (px, y - tall / 7 * made.rise)], 0.003, "#d9c9b8")
    made.box(x - 0.02 * made.step, floor - (tall - 0.02) * made.rise, wide + 0.04, 0.026, "#7a4f2e", 1.15)
    made.rounded(x + 0.055 * made.step, floor + 0.02, wide - 0.11, tall * 0.62, "#140c08", radius=0.03)
    cx, foot = (x + wide / 2 * made.step) * s.width, (floor + 0.012) * s.height
    for size, tone in ((1.0, "#ff5a14"), (0.7, "#ff9a24"), (0.42, "#ffe07a")):
        for lean in (-0.035, 0.0, 0.035):
            tip = 0.13 * size * (1 - 6 * abs(lean)) * s.size
            points = [(-0.020, 0), (-0.012, 0.5), (0, 1), (0.012, 0.5), (0.020, 0)]
            flame = [(cx + (lean + u * size) * s.size, foot - v * tip) for u, v in points]
            made.sheet.polygon(flame, ink(linear(tone)))
    rooms.lamp_glow(s, x + wide / 2 * made.step, floor - 0.02, 0.36, "#ff9a3c", 0.7)


def _chandelier(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.chandelier(made, 0.5, 0.17, 0.15, colour or "#d9b04a")
    rooms.lamp_glow(made.scenery, 0.5, 0.15, 0.45, strength=0.4)


def _rug(made: Furnisher, x: float, floor: float, colour: str) -> None:
    rug(made.scenery, floor + 0.16, colour or "#a8452f", floors.dim(colour, 0.7) if colour else "#ead7b0")


def _picture(made: Furnisher, x: float, floor: float, colour: str) -> None:
    tones = (
        (floors.dim(colour, 1.0), floors.dim(colour, 0.7), "#d9c48a") if colour else ("#bcd8e2", "#7fa07a", "#d9c48a")
    )
    picture_frame(made, x, 0.14, 0.22, 0.18, tones)


def _lights(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Strings of little lamps along the ceiling, with their glow."""
    s = made.scenery
    tones = (colour,) if colour else ("#ffd98a", "#ffe9b8", "#ffc46a")
    t = np.linspace(0, 1, 27)
    lit = Sheet(s.width, s.height)
    for low, deep in ((0.05, 0.10), (0.02, 0.05)):
        rows = (low + deep * np.abs(np.sin(np.pi * t * (3 if deep > 0.07 else 2)))) * s.height
        made.sheet.line(np.stack([t * s.width, rows], -1), 1, made.pen("#3a3a34"))
        for k, (column, row) in enumerate(zip(t, rows, strict=True)):
            lit.circle(column * s.width, row + s.size * 0.008, s.size * 0.008, ink(linear(tones[k % len(tones)])))
    rgb, alpha = lit.layers(0.6)
    over(s.image, rgb * np.float32(1.3), alpha)
    s.image += blur(rgb * alpha[..., None], s.size * 0.014) * np.float32(1.6)


def _flags(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.bunting(made, 0.05, (colour, "#f4efe6") if colour else goods.GOODS["toys"])


def _orange_flags(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.bunting(made, 0.05, ("#e07a22", "#2a2a2e", "#7d4fb8"))


def _balloons(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Balloons in two bunches at the sides."""
    rng = made.scenery.stream("balloons")
    for side in (0.10, 0.90):
        for k in range(5):
            cx, cy = side + 0.055 * rng.normal(), 0.30 + 0.055 * k
            tone = colour or goods.GOODS["toys"][k % 5]
            made.line([(cx, cy), (side, floor + 0.02)], 0.002, "#e9e4da")
            made.disc(cx, cy, 0.048, tone, 1.0, 1.18)
            made.disc(cx - 0.014 * made.step, cy - 0.018 * made.rise, 0.014, "#ffffff", 1.0)


def _plants(made: Furnisher, x: float, floor: float, colour: str) -> None:
    for column, tall in ((0.06, 0.36), (0.93, 0.42), (0.80, 0.26)):
        plant(made, column, floor + 0.05, tall)
    of.hanging_plant(made, 0.20, 0.10, 0.12)


def _columns(made: Furnisher, x: float, floor: float, colour: str) -> None:
    tone = colour or "#e6dfd0"
    for column in (0.04, 0.24, 0.72, 0.92):
        made.box(column, floor + 0.03, 0.06, 1.0, tone)
        for k in range(3):
            made.line(
                [(column + (0.015 + 0.015 * k) * made.step, 0.0), (column + (0.015 + 0.015 * k) * made.step, floor)],
                0.003,
                tone,
                0.8,
            )
        made.box(column - 0.012 * made.step, floor + 0.03, 0.084, 0.035, tone, 1.1)


def _wardrobe(made: Furnisher, x: float, floor: float, colour: str) -> None:
    tone = colour or "#8a5f3c"
    made.box(x, floor + 0.03, 0.23, 0.50, tone)
    for k in (0, 1):
        left = x + (0.012 + 0.108 * k) * made.step
        made.box(left, floor + 0.015, 0.098, 0.46, tone, 1.12)
        made.disc(left + (0.085 - 0.072 * k) * made.step, floor - 0.20, 0.008, "#e2c27a")


def _drawers(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.drawers(made, x, floor + 0.03, 0.24, 0.22, colour or "#9a6a44", 3)


def _barrels(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.barrels(made, x, floor + 0.09, 2, 0.065, colour or "#9a6438")


def _crates(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.crates(made, x, floor + 0.07, 3, 0.11, colour or "#b98a58")


def _ladder(made: Furnisher, x: float, floor: float, colour: str) -> None:
    tone = colour or "#b5834f"
    feet, heads = (x, x + 0.09 * made.step), (x + 0.06 * made.step, x + 0.13 * made.step)
    for foot, head in zip(feet, heads, strict=True):
        made.line([(foot, floor + 0.04), (head, 0.12)], 0.012, tone)
    for k in range(10):
        t = 0.06 + 0.095 * k
        row = floor + 0.04 + (0.12 - floor - 0.04) * t
        made.line(
            [(feet[0] + (heads[0] - feet[0]) * t, row), (feet[1] + (heads[1] - feet[1]) * t, row)], 0.009, tone, 1.15
        )


def _stairs(made: Furnisher, x: float, floor: float, colour: str) -> None:
    tone = colour or "#a8744a"
    for k in range(8):
        left, foot = 0.62 + 0.05 * k, floor + 0.05 - 0.052 * k
        made.box(left, foot, (1 - left) / made.step, 0.056 / made.rise, tone, 1.1 - 0.04 * k)


def _clock(made: Furnisher, x: float, floor: float, colour: str) -> None:
    cx, cy = x + 0.1 * made.step, 0.22
    made.disc(cx, cy, 0.072, colour or "#6a4426")
    made.disc(cx, cy, 0.060, "#f6f2e8", 1.1)
    made.line([(cx, cy), (cx, cy - 0.042 * made.rise)], 0.006, "#2a2a2a")
    made.line([(cx, cy), (cx + 0.030 * made.step, cy + 0.008)], 0.006, "#2a2a2a")


def _lamp(made: Furnisher, x: float, floor: float, colour: str) -> None:
    lamp(made, x + 0.1 * made.step, floor + 0.04, 0.42, colour or "#f0dcb4")
    rooms.lamp_glow(made.scenery, x + 0.1 * made.step, floor - 0.34, 0.25, strength=0.35)


def _mirror(made: Furnisher, x: float, floor: float, colour: str) -> None:
    of.mirror(made, x, floor - 0.12, 0.20, 0.34, colour or "#c9a45a")


def _cobwebs(made: Furnisher, x: float, floor: float, colour: str) -> None:
    for corner, side in ((0.0, 1), (1.0, -1)):
        for k in range(6):
            angle = np.pi / 2 * k / 5
            end = (corner + side * 0.24 * np.cos(angle) * made.step, 0.24 * np.sin(angle) * made.rise)
            made.line([(corner, 0.0), end], 0.0022, "#e9e6e2")
        for ring in range(1, 6):
            r = 0.045 * ring
            turn = np.linspace(0, np.pi / 2, 6)
            arc = [(corner + side * r * np.cos(a) * made.step, r * np.sin(a) * made.rise) for a in turn]
            made.line(arc, 0.0022, "#e9e6e2")


def _wall_candles(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """A row of burning candles at the foot of the wall, with their glow."""
    s = made.scenery
    for k in range(9):
        cx, tall = 0.05 + 0.1125 * k, 0.05 + 0.03 * (k % 3)
        made.box(cx, floor + 0.012, 0.022, tall, colour or "#f2e6cc", 1.1)
        flame = ((cx + 0.011 * made.step) * s.width, (floor + 0.012) * s.height - (tall + 0.016) * s.size)
        made.sheet.ellipse(*flame, s.size * 0.007, s.size * 0.015, ink(linear("#ffcf5a")))
        rooms.lamp_glow(s, cx, floor - tall, 0.12, strength=0.45)


def _tree(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """A decorated fir with lights and a star."""
    s = made.scenery
    cx, foot, size = x + 0.11 * made.step, floor + 0.05, 0.5
    made.box(cx - 0.02 * made.step, foot, 0.04, 0.08, "#6a4426")
    for k in range(5):
        half, low = 0.15 * (1 - 0.17 * k), foot - (0.05 + 0.085 * k) * made.rise
        points = [(cx - half * made.step, low), (cx + half * made.step, low), (cx, low - 0.16 * made.rise)]
        made.sheet.polygon([(px * s.width, py * s.height) for px, py in points], made.pen("#2f6a3a", 0.85 + 0.09 * k))
    rng = s.stream("baubles")
    for k in range(26):
        t = rng.random()
        px, py = cx + (rng.random() - 0.5) * 0.24 * (1 - t) * made.step, foot - (0.07 + 0.36 * t) * made.rise
        tone = ("#e0403a", "#f2c83a", "#5fb0e8", "#f4f0e6")[k % 4]
        made.sheet.circle(px * s.width, py * s.height, s.size * 0.010, ink(linear(tone)))
    made.disc(cx, foot - (size - 0.01) * made.rise, 0.020, "#ffd84a", 1.4)
    rooms.lamp_glow(s, cx, foot - 0.22, 0.28, strength=0.4)


def _pendants(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Three lamps on long cords from the ceiling, lit, and their light."""
    s, tone = made.scenery, colour or "#2f3238"
    for column in (0.28, 0.5, 0.72):
        low, r = 0.2, 0.062
        made.line([(column, 0.0), (column, low)], 0.005, "#26262a")
        shade = [(column - r * made.step, low + r * made.rise), (column - 0.42 * r * made.step, low),
                 (column + 0.42 * r * made.step, low), (column + r * made.step, low + r * made.rise)]  # fmt: skip
        made.sheet.polygon([(px * s.width, py * s.height) for px, py in shade], made.pen(tone, 1.1))
        bulb = (column * s.width, (low + r * made.rise) * s.height)
        made.sheet.ellipse(*bulb, r * 0.62 * s.size, r * 0.26 * s.size, ink(linear("#fff0b8")))
    made.lay(0.5)
    for column in (0.28, 0.5, 0.72):
        rooms.lamp_glow(s, column, 0.3, 0.2, strength=0.5)


def _window(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """A window in the wall of a room that has none of its own; see `rooms.window` for those that have."""
    if not made.scenery.glazed:
        rooms.window(made.scenery, 0.34, 0.1, 0.32, 0.38, bars=(3, 2), frame=colour or "#efe9dc")


FIXTURES: Mapping[str, Fixture] = {
    "balloons": _balloons,
    "barrels": _barrels,
    "bookcase": _bookcase,
    "bunting": _flags,
    "candles": _wall_candles,
    "chandelier": _chandelier,
    "christmas tree": _tree,
    "clock": _clock,
    "cobwebs": _cobwebs,
    "columns": _columns,
    "crates": _crates,
    "drawers": _drawers,
    "fireplace": _hearth,
    "ladder": _ladder,
    "lamp": _lamp,
    "lights": _lights,
    "mirror": _mirror,
    "orange bunting": _orange_flags,
    "pendants": _pendants,
    "picture": _picture,
    "plants": _plants,
    "rug": _rug,
    "skylight": skylight,
    "stairs": _stairs,
    "wardrobe": _wardrobe,
    "window": _window,
    **FESTIVE,
}
STANDING = frozenset(
    {
        "barrels",
        "bookcase",
        "christmas tree",
        "clock",
        "crates",
        "drawers",
        "fireplace",
        "ladder",
        "lamp",
        "mirror",
        "picture",
        "wardrobe",
    }
)
"""Those that take a place against the wall."""
