"""Isometric boxes, and the furniture, trees, houses and cars that are built of them.

Plan coordinates run from (0, 0), the far corner of the tile, to (1, 1), the near one; x to the lower right, y to the
lower left, z up, all in sides of the tile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from ..canvas import Canvas, Linear, as_linear
from ..colour import F32, Hue, linear, mix

Spot: TypeAlias = tuple[float, float]


@dataclass
class Iso:
    """A canvas seen from above at the usual angle.

    top: pixel of the tile's far corner. side: pixels that one side of the tile spans across. shades: factors of light
    on tops, on faces to the lower left and on those to the lower right. lit: windows and lamps glow.
    """

    canvas: Canvas
    top: tuple[float, float]
    side: float
    lit: bool = False
    shades: tuple[float, float, float] = (1.12, 0.86, 0.62)

    def at(self, x: float, y: float, z: float = 0.0) -> tuple[float, float]:
        """Pixel of a place."""
        return self.top[0] + (x - y) * self.side, self.top[1] + (x + y) * self.side * 0.5 - z * self.side * 1.1

    def face(self, corners: list[tuple[float, float, float]], colour: Hue, light: float = 1.0) -> None:
        """A flat polygon in space."""
        self.canvas.polygon([self.at(*corner) for corner in corners], as_linear(colour) * np.float32(light))

    def box(
        self, x0: float, y0: float, x1: float, y1: float, z0: float, z1: float, colour: Hue, roof: Hue | None = None
    ) -> None:
        """A block; its top may have another colour."""
        above, left, right = self.shades
        self.face([(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)], colour, left)
        self.face([(x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)], colour, right)
        self.face([(x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)], roof if roof is not None else colour, above)

    def pane(
        self, side: str, a: float, b: float, at: float, z0: float, z1: float, colour: Hue, light: float = 1.0
    ) -> None:
        """A panel on a face: 'left' ones span x at a fixed y, 'right' ones span y at a fixed x."""
        if side == "left":
            self.face([(a, at, z0), (b, at, z0), (b, at, z1), (a, at, z1)], colour, light)
        else:
            self.face([(at, a, z0), (at, b, z0), (at, b, z1), (at, a, z1)], colour, light)

    @property
    def glass(self) -> F32:
        return linear("#ffd98a") * np.float32(1.3) if self.lit else linear("#a9d6e8")

    def ball(self, x: float, y: float, z: float, radius: float, colour: Hue) -> None:
        """A round crown, lit from above."""
        px, py = self.at(x, y, z)
        reach, tone = radius * self.side, as_linear(colour)
        stops = [(0.0, mix(tone, linear("#ffffff"), 0.22)), (1.0, tone * np.float32(0.55))]
        self.canvas.ellipse(
            px, py, reach, reach, Linear((px - reach, py - reach), (px + reach * 0.7, py + reach), stops)
        )

    def shadow(self, x: float, y: float, reach: float) -> None:
        """What a thing darkens on the ground."""
        px, py = self.at(x, y)
        self.canvas.ellipse(
            px, py, reach * self.side, reach * self.side * 0.5, "#000000", 0.25, soft=reach * self.side * 0.2
        )


Piece: TypeAlias = Callable[[Iso, float, float, str], None]


def _bed(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.box(x, y, x + 0.30, y + 0.42, 0.0, 0.07, "#8a5a34")
    iso.box(x, y, x + 0.30, y + 0.02, 0.0, 0.22, "#7a4a2a")
    iso.box(x + 0.01, y + 0.03, x + 0.29, y + 0.41, 0.07, 0.12, "#f4efe6")
    iso.box(x + 0.005, y + 0.15, x + 0.295, y + 0.415, 0.07, 0.135, colour or "#4f86c6")
    iso.box(x + 0.03, y + 0.04, x + 0.135, y + 0.12, 0.12, 0.155, "#ffffff")
    iso.box(x + 0.165, y + 0.04, x + 0.27, y + 0.12, 0.12, 0.155, "#ffffff")


def _table(iso: Iso, x: float, y: float, colour: str) -> None:
    tone = colour or "#a9713f"
    for dx, dy in ((0.01, 0.01), (0.24, 0.01), (0.01, 0.16), (0.24, 0.16)):
        iso.box(x + dx, y + dy, x + dx + 0.02, y + dy + 0.02, 0.0, 0.15, tone)
    iso.box(x, y, x + 0.27, y + 0.19, 0.15, 0.17, tone)


def _desk(iso: Iso, x: float, y: float, colour: str) -> None:
    _table(iso, x, y, colour)
    iso.box(x + 0.11, y + 0.05, x + 0.15, y + 0.08, 0.17, 0.20, "#3a3d44")
    iso.box(x + 0.04, y + 0.05, x + 0.22, y + 0.07, 0.19, 0.30, "#2a2c32")
    iso.pane("left", 0.05 + x, 0.21 + x, y + 0.0705, 0.20, 0.29, "#6ad0ff", 1.2)
    iso.box(x + 0.07, y + 0.12, x + 0.19, y + 0.16, 0.17, 0.178, "#d8dade")
    _chair(iso, x + 0.09, y + 0.25, "")


def _chair(iso: Iso, x: float, y: float, colour: str) -> None:
    tone = colour or "#c8553d"
    iso.box(x + 0.03, y + 0.03, x + 0.07, y + 0.07, 0.0, 0.08, "#3a3d44")
    iso.box(x, y, x + 0.10, y + 0.10, 0.08, 0.10, tone)
    iso.box(x, y + 0.085, x + 0.10, y + 0.10, 0.10, 0.22, tone)


def _sofa(iso: Iso, x: float, y: float, colour: str) -> None:
    tone = colour or "#3f8f8a"
    iso.box(x, y, x + 0.42, y + 0.06, 0.0, 0.22, tone)
    iso.box(x, y + 0.06, x + 0.05, y + 0.20, 0.0, 0.15, tone)
    iso.box(x + 0.05, y + 0.06, x + 0.37, y + 0.20, 0.0, 0.10, tone)
    iso.box(x + 0.37, y, x + 0.42, y + 0.20, 0.0, 0.15, tone)


def _shelf(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.box(x, y, x + 0.28, y + 0.08, 0.0, 0.46, colour or "#8a5a34")
    tones = ("#c8433a", "#e0a33a", "#3f7a8a", "#5a8a4a", "#7d4fb8", "#efe2c6")
    for row in range(3):
        for book in range(8):
            left = x + 0.02 + book * 0.03
            high = 0.04 + row * 0.145 + 0.08 + 0.02 * ((book * 7 + row) % 3)
            iso.pane("left", left, left + 0.024, y + 0.081, 0.04 + row * 0.145, high, tones[(book * 5 + row) % 6])


def _lamp(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.box(x + 0.03, y + 0.03, x + 0.045, y + 0.045, 0.0, 0.36, "#3a3d44")
    glow = linear(colour or "#ffe6a0") * np.float32(1.4)
    iso.box(x, y, x + 0.075, y + 0.075, 0.34, 0.44, glow)


def _plant(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.box(x, y, x + 0.07, y + 0.07, 0.0, 0.08, "#c0704a")
    for dx, dy, z, reach in ((0.035, 0.035, 0.16, 0.06), (0.0, 0.05, 0.13, 0.04), (0.07, 0.02, 0.14, 0.045)):
        iso.ball(x + dx, y + dy, z, reach, colour or "#4f9a4c")


def _counter(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.box(x, y, x + 0.46, y + 0.12, 0.0, 0.19, colour or "#a9713f", "#efe6d6")
    iso.box(x + 0.05, y + 0.02, x + 0.17, y + 0.09, 0.19, 0.29, "#b9bec6")
    iso.box(x + 0.26, y + 0.03, x + 0.31, y + 0.08, 0.19, 0.24, "#f4f1ea")
    iso.box(x + 0.35, y + 0.03, x + 0.42, y + 0.09, 0.19, 0.26, "#e0a33a")


def _fridge(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.box(x, y, x + 0.15, y + 0.13, 0.0, 0.42, colour or "#dfe6ea")
    iso.pane("left", x + 0.005, x + 0.145, y + 0.131, 0.26, 0.264, "#8b9096")
    iso.pane("left", x + 0.12, x + 0.13, y + 0.131, 0.14, 0.24, "#8b9096")


def _tree(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.shadow(x, y, 0.10)
    iso.box(x - 0.015, y - 0.015, x + 0.015, y + 0.015, 0.0, 0.14, "#7a4f2e")
    for dz, reach in ((0.16, 0.095), (0.24, 0.085), (0.31, 0.06)):
        iso.ball(x, y, dz, reach, colour or "#5aa04a")


def _pine(iso: Iso, x: float, y: float, colour: str) -> None:
    iso.shadow(x, y, 0.09)
    iso.box(x - 0.012, y - 0.012, x + 0.012, y + 0.012, 0.0, 0.08, "#6a452a")
    tone = colour or "#2f7a4c"
    for z0, reach in ((0.06, 0.10), (0.16, 0.08), (0.26, 0.055)):
        tip = (x, y, z0 + 0.17)
        iso.face([(x - reach, y + reach, z0), (x + reach, y + reach, z0), tip], tone, iso.shades[1])
        iso.face([(x + reach, y + reach, z0), (x + reach, y - reach, z0), tip], tone, iso.shades[2])


def _house(iso: Iso, x: float, y: float, colour: str) -> None:
    wide, deep, high = 0.36, 0.30, 0.22
    iso.box(x, y, x + wide, y + deep, 0.0, high, colour or "#f0dcb4")
    ridge, over, tone = high + 0.17, 0.03, "#b5482f"
    x0, x1, y0, y1, mid = x - over, x + wide + over, y - over, y + deep + over, y + deep / 2
    iso.face(
        [(x1 - over, y, high), (x1 - over, y + deep, high), (x1 - over, mid, ridge)], colour or "#f0dcb4", iso.shades[2]
    )
    iso.face([(x0, y0, high - 0.02), (x1, y0, high - 0.02), (x1, mid, ridge), (x0, mid, ridge)], tone, 0.8)
    iso.face([(x0, y1, high - 0.02), (x1, y1, high - 0.02), (x1, mid, ridge), (x0, mid, ridge)], tone, 1.1)
    iso.box(x + 0.06, mid - 0.07, x + 0.11, mid - 0.02, ridge - 0.06, ridge + 0.08, "#9a6450")
    for a in (0.05, 0.24):
        iso.pane("left", x + a, x + a + 0.08, y + deep + 0.001, 0.09, 0.17, "#ffffff")
        iso.pane("left", x + a + 0.01, x + a + 0.07, y + deep + 0.002, 0.10, 0.16, iso.glass)
    iso.pane("left", x + 0.15, x + 0.21, y + deep + 0.001, 0.0, 0.14, "#7a4a2a")
    iso.pane("right", y + 0.11, y + 0.20, x + wide + 0.001, 0.08, 0.17, iso.glass, 0.8)


def _shop(iso: Iso, x: float, y: float, colour: str) -> None:
    wide, deep, high = 0.40, 0.32, 0.30
    tone = colour or "#e9c9a0"
    iso.box(x, y, x + wide, y + deep, 0.0, high, tone, "#b9a48c")
    iso.pane("left", x + 0.03, x + 0.24, y + deep + 0.001, 0.03, 0.17, iso.glass)
    iso.pane("left", x + 0.28, x + 0.36, y + deep + 0.001, 0.0, 0.17, "#6a4028")
    iso.pane("right", y + 0.05, y + 0.27, x + wide + 0.001, 0.04, 0.17, iso.glass, 0.8)
    for stripe in range(8):
        a, b = x + wide * stripe / 8, x + wide * (stripe + 1) / 8
        shade = "#f6f1e6" if stripe % 2 else "#c8433a"
        front = y + deep
        iso.face([(a, front, 0.23), (b, front, 0.23), (b, front + 0.08, 0.18), (a, front + 0.08, 0.18)], shade, 1.1)
    iso.pane("left", x + 0.06, x + 0.34, y + deep + 0.002, 0.245, 0.295, "#3a2a24")


def _tower(iso: Iso, x: float, y: float, colour: str) -> None:
    high = 0.62 + 0.25 * ((x * 7.3 + y * 3.1) % 1)
    iso.box(x, y, x + 0.22, y + 0.22, 0.0, high, colour or "#8fa3b8")
    for row in range(int(high / 0.075) - 1):
        for column in range(4):
            a, z = 0.02 + column * 0.05, 0.05 + row * 0.075
            glass = iso.glass if (row * 5 + column * 3) % 4 else linear("#51677c")
            iso.pane("left", x + a, x + a + 0.03, y + 0.221, z, z + 0.045, glass)
            iso.pane("right", y + a, y + a + 0.03, x + 0.221, z, z + 0.045, glass, 0.75)


def _car(iso: Iso, x: float, y: float, colour: str) -> None:
    tone = colour or "#d8433a"
    iso.shadow(x + 0.12, y + 0.06, 0.15)
    for wheel in (0.03, 0.17):
        iso.box(x + wheel, y + 0.10, x + wheel + 0.04, y + 0.125, 0.0, 0.04, "#22242a")
    iso.box(x, y, x + 0.24, y + 0.12, 0.02, 0.075, tone)
    iso.box(x + 0.05, y + 0.01, x + 0.18, y + 0.11, 0.075, 0.13, iso.glass, tone)


def _taxi(iso: Iso, x: float, y: float, colour: str) -> None:
    _car(iso, x, y, colour or "#f2c230")
    iso.box(x + 0.09, y + 0.04, x + 0.14, y + 0.08, 0.13, 0.155, "#f6f1e6")


PIECES: Mapping[str, Piece] = {
    "bed": _bed,
    "table": _table,
    "desk": _desk,
    "computer": _desk,
    "chair": _chair,
    "armchair": _chair,
    "sofa": _sofa,
    "bookshelf": _shelf,
    "lamp": _lamp,
    "potted plant": _plant,
    "counter": _counter,
    "fridge": _fridge,
    "tree": _tree,
    "pine tree": _pine,
    "house": _house,
    "cottage": _house,
    "cabin": _house,
    "farmhouse": _house,
    "shop": _shop,
    "storefront": _shop,
    "skyscraper": _tower,
    "office building": _tower,
    "car": _car,
    "taxi": _taxi,
}
"""What is built of boxes, by the plainest word for it; a colour '' means its usual one."""
LARGE = frozenset({"house", "cottage", "cabin", "farmhouse", "shop", "storefront", "skyscraper", "office building"})
"""Pieces that stand at the back."""
