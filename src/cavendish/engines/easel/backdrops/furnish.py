"""Furniture for rooms: a sheet to draw it on, and the pieces that several rooms have."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear
from . import floors, rooms
from .base import Scenery
from .sheet import Ink, Sheet, ink


class Furnisher:
    """Draws furniture on a sheet in shares of the picture: x of its width, y of its height, sizes of `size`."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery
        self.sheet = Sheet(scenery.width, scenery.height)
        self.light = rooms.indoor_light(scenery)
        self.step = scenery.size / scenery.width
        """One `size` in shares of the width: for the parts of one piece of furniture."""
        self.rise = scenery.size / scenery.height
        """One `size` in shares of the height."""

    def pen(self, colour: str | F32, gain: float = 1.0) -> Ink:
        """A colour in this room's light."""
        base = linear(colour) if isinstance(colour, str) else colour
        return ink(np.clip(base * self.light * np.float32(gain), 0, 1))

    def box(self, x: float, y: float, wide: float, tall: float, colour: str, gain: float = 1.0) -> None:
        """A block whose lower left corner is at (x, y), with a lit top edge and a shaded side."""
        s = self.scenery
        x0, y1 = x * s.width, y * s.height
        x1, y0 = x0 + wide * s.size, y1 - tall * s.size
        edge = max(1.0, s.size * 0.004)
        self.sheet.box(x0, y0, x1, y1, self.pen(colour, gain))
        self.sheet.box(x0, y0, x1, y0 + edge, self.pen(colour, gain * 1.3))
        self.sheet.box(x1 - edge * 2, y0, x1, y1, self.pen(colour, gain * 0.78))

    def rounded(
        self, x: float, y: float, wide: float, tall: float, colour: str, gain: float = 1.0, radius: float = 0.02
    ) -> None:
        """A soft block (cushions, sofas), its lower left corner at (x, y)."""
        s = self.scenery
        x0, y1 = x * s.width, y * s.height
        x1, y0, r = x0 + wide * s.size, y1 - tall * s.size, radius * s.size
        for shift, shade in ((0.0, 0.72), (0.10, 1.0), (0.45, 1.10)):
            inset = shift * r
            points = _round(x0 + inset * 0.5, y0 + inset * 0.2, x1 - inset, y1 - inset * 1.2, max(1.0, r - inset * 0.3))
            self.sheet.polygon(points, self.pen(colour, gain * shade))

    def line(self, points: list[tuple[float, float]], width: float, colour: str, gain: float = 1.0) -> None:
        """A stroke through points in shares of width and height; its width in shares of size."""
        s = self.scenery
        self.sheet.line(
            [(x * s.width, y * s.height) for x, y in points], max(1.0, width * s.size), self.pen(colour, gain)
        )

    def disc(self, x: float, y: float, radius: float, colour: str, gain: float = 1.0, flat: float = 1.0) -> None:
        """An ellipse round (x, y)."""
        s = self.scenery
        self.sheet.ellipse(x * s.width, y * s.height, radius * s.size, radius * s.size * flat, self.pen(colour, gain))

    def lay(self, soft: float = 0.9) -> None:
        """Put the furniture into the room, a little out of focus, and start a fresh sheet."""
        self.sheet.onto(self.scenery.image, soft=self.scenery.size / 900 * soft)
        self.sheet = Sheet(self.scenery.width, self.scenery.height)


def _round(x0: float, y0: float, x1: float, y1: float, r: float) -> F32:
    r = max(0.5, min(r, (x1 - x0) / 2, (y1 - y0) / 2))
    turn = np.linspace(0, np.pi / 2, 6)
    corners = (
        (x1 - r, y0 + r, -np.pi / 2),
        (x1 - r, y1 - r, 0.0),
        (x0 + r, y1 - r, np.pi / 2),
        (x0 + r, y0 + r, np.pi),
    )
    return np.concatenate(
        [np.stack([cx + r * np.cos(a + turn), cy + r * np.sin(a + turn)], -1) for cx, cy, a in corners]
    )


def picture_frame(made: Furnisher, x: float, y: float, wide: float, tall: float, tones: tuple[str, str, str]) -> None:
    """A small landscape in a frame, its upper left corner at (x, y)."""
    s = made.scenery
    low = y + tall * s.size / s.height
    made.box(x, low, wide, tall, "#6a4a2c")
    inner = 0.012
    shift = inner * s.size
    x0, y0 = x * s.width + shift, y * s.height + shift
    x1, y1 = x0 + (wide - 2 * inner) * s.size, y0 + (tall - 2 * inner) * s.size
    made.sheet.box(x0, y0, x1, y1, made.pen(tones[0]))
    made.sheet.polygon(
        [
            (x0, y1),
            (x0, y0 + (y1 - y0) * 0.6),
            (x0 + (x1 - x0) * 0.4, y0 + (y1 - y0) * 0.4),
            (x1, y0 + (y1 - y0) * 0.7),
            (x1, y1),
        ],
        made.pen(tones[1]),
    )
    made.sheet.box(x0, y0 + (y1 - y0) * 0.78, x1, y1, made.pen(tones[2]))


def plant(made: Furnisher, x: float, y: float, tall: float, pot: str = "#c07a52") -> None:
    """A potted plant with broad leaves, standing at (x, y)."""
    s = made.scenery
    rng = s.stream("plant", x, y)
    cx, foot, size = x * s.width, y * s.height, tall * s.size
    for angle in np.concatenate([rng.normal(size=13) * 0.7, np.linspace(-1.2, 1.2, 7)]):
        long = size * (0.5 + 0.35 * rng.random())
        tip = np.array([cx + np.sin(angle) * long * 0.75, foot - size * 0.22 - np.cos(angle) * long])
        root = np.array([cx, foot - size * 0.22])
        side = np.array([np.cos(angle), np.sin(angle)]) * long * 0.12
        middle = root + (tip - root) * 0.6
        tone = ("#2f5f34", "#3f7a3f", "#5a9a4a")[int(rng.integers(3))]
        made.sheet.polygon(
            np.array([root, middle - side, tip, middle + side]), made.pen(tone, 0.8 + 0.4 * rng.random())
        )
    half = size * 0.13
    made.sheet.polygon(
        [
            (cx - half, foot - size * 0.26),
            (cx + half, foot - size * 0.26),
            (cx + half * 0.75, foot),
            (cx - half * 0.75, foot),
        ],
        made.pen(pot),
    )
    made.sheet.box(cx - half * 1.1, foot - size * 0.28, cx + half * 1.1, foot - size * 0.23, made.pen(pot, 1.2))


def lamp(made: Furnisher, x: float, y: float, tall: float, shade: str = "#f0dcb4") -> None:
    """A standing lamp; its light is added by `rooms.lamp_glow`."""
    s = made.scenery
    cx, foot, size = x * s.width, y * s.height, tall * s.size
    made.sheet.ellipse(cx, foot, size * 0.10, size * 0.02, made.pen("#4a3a2c"))
    made.sheet.line([(cx, foot), (cx, foot - size * 0.75)], max(2, size * 0.018), made.pen("#5a4632"))
    tone = ink(linear("#ffdc9a")) if s.dark else made.pen(shade, 1.15)
    made.sheet.polygon(
        [
            (cx - size * 0.16, foot - size * 0.72),
            (cx - size * 0.10, foot - size),
            (cx + size * 0.10, foot - size),
            (cx + size * 0.16, foot - size * 0.72),
        ],
        tone,
    )


def rug(scenery: Scenery, row: float, colour: str, trim: str) -> None:
    """A carpet lying on the floor in perspective, in the colour asked for."""
    scenery.laid = True
    if asked := scenery.decor.get("rug", ""):
        colour, trim = asked, floors.dim(asked, 0.66)
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    lit = rooms.indoor_light(scenery)
    for inset, tone in ((0.0, trim), (0.012, colour), (0.035, trim), (0.042, colour)):
        top, bottom = row - 0.09 + inset * 0.9, row + 0.16 - inset * 0.9
        quad = [
            (w * (0.27 + inset), h * top),
            (w * (0.73 - inset), h * top),
            (w * (0.87 - inset), h * bottom),
            (w * (0.13 + inset), h * bottom),
        ]
        sheet.polygon(quad, ink(np.clip(linear(tone) * lit, 0, 1)))
    sheet.ellipse(w * 0.5, h * (row + 0.03), w * 0.12, h * 0.035, ink(np.clip(linear(trim) * lit, 0, 1)))
    sheet.ellipse(w * 0.5, h * (row + 0.03), w * 0.105, h * 0.029, ink(np.clip(linear(colour) * lit, 0, 1)))
    sheet.onto(scenery.image, soft=scenery.size / 700)
