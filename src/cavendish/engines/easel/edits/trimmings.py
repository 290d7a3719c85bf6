"""Glasses, ties, necklaces and the like as vectors, drawn straight onto a face or a neck.

On faces 1 unit is the distance of the eyes, (0, 0) lies between them, y counts downwards; `Face` says where the rest
is. At necks (0, 0) is the pit of the throat and 1 unit is the width of the neck's knot: a tie is some 7 long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..canvas import Canvas, Linear, Path, Radial, ellipse_points, rounded_points
from ..colour import F32, linear

_SIDES = (-1, 1)


@dataclass(frozen=True, slots=True)
class Face:
    """Proportions in distances of the eyes: half the width at the temples, and how far below the eyes are the nose's
    tip, the mouth and the chin."""

    half: float = 1.15
    nose: float = 0.7
    mouth: float = 1.15
    chin: float = 1.9


Drawing = Callable[[Canvas, Face, F32], None]

USUAL = {
    "sunglasses": "#141418", "round": "#2a2320", "square": "#1d1b1e", "hearts": "#e0325c", "goggles": "#33383f",
    "monocle": "#c9a13a", "patch": "#17161a", "clown": "#d8201c", "mask": "#a9cfe6", "tie": "#23407c",
    "bow tie": "#b3202c", "scarf": "#b8343a", "necklace": "#f3ece0", "medal": "#e0b33a", "collar": "#b3202c",
    "earrings": "#e3bb4c",
}  # fmt: skip
"""'#rrggbb' of a thing whose colour nobody named."""


def draw(kind: str, canvas: Canvas, face: Face, colour: str | None) -> None:
    """Draw a thing of a colour '#rrggbb', or its usual one. Raises KeyError for what is not in `USUAL`."""
    _DRAWINGS[kind](canvas, face, linear(colour or USUAL[kind]))


def _temples(canvas: Canvas, face: Face, start: float, y: float, paint: F32) -> None:
    for side in _SIDES:
        canvas.polyline([(side * start, y), (side * face.half, y - 0.02)], 0.07, paint)


def _glare(canvas: Canvas, x: float, y: float, size: float, opacity: float) -> None:
    canvas.polygon(
        [(x - 0.6 * size, y + 0.3 * size), (x + 0.1 * size, y - 0.7 * size), (x + 0.4 * size, y - 0.7 * size),
         (x - 0.3 * size, y + 0.4 * size)], "#ffffff", opacity, soft=0.03,
    )  # fmt: skip


def _sunglasses(canvas: Canvas, face: Face, colour: F32) -> None:
    _temples(canvas, face, 0.9, -0.14, colour)
    for side in _SIDES:
        lens = Path().move(side * 0.07, -0.24).cubic(side * 0.4, -0.30, side * 0.75, -0.30, side * 0.95, -0.22)
        lens.cubic(side * 0.98, 0.18, side * 0.80, 0.40, side * 0.5, 0.40)
        lens.cubic(side * 0.22, 0.40, side * 0.09, 0.16, side * 0.07, -0.24)
        canvas.path(lens, Linear((0, -0.3), (0, 0.4), ((0.0, colour), (1.0, colour * 1.6 + 0.03))), 0.94, soft=0.012)
        _glare(canvas, side * 0.5 - 0.06, 0.02, 0.26, 0.22)
    canvas.polyline([(-0.10, -0.19), (0, -0.23), (0.10, -0.19)], 0.085, colour)
    for side in _SIDES:
        canvas.polyline([(side * 0.07, -0.25), (side * 0.5, -0.30), (side * 0.97, -0.24)], 0.06, colour)


def _round(canvas: Canvas, face: Face, colour: F32) -> None:
    _temples(canvas, face, 0.93, -0.05, colour)
    for side in _SIDES:
        ring = ellipse_points(side * 0.5, 0.03, 0.42, 0.42)
        canvas.polygon(ring, "#ffffff", 0.07)
        _glare(canvas, side * 0.5, 0.0, 0.3, 0.13)
        canvas.polyline(ring, 0.075, colour, closed=True)
    canvas.polyline([(-0.09, -0.04), (0, -0.10), (0.09, -0.04)], 0.07, colour)


def _square(canvas: Canvas, face: Face, colour: F32) -> None:
    _temples(canvas, face, 0.93, -0.16, colour)
    for side in _SIDES:
        rim = rounded_points(side * 0.5 - 0.41, -0.26, 0.82, 0.60, 0.17)
        canvas.polygon(rim, "#ffffff", 0.06)
        _glare(canvas, side * 0.5, 0.03, 0.3, 0.12)
        canvas.polyline(rim, 0.095, colour, closed=True)
    canvas.polyline([(-0.11, -0.10), (0, -0.15), (0.11, -0.10)], 0.09, colour)


def _heart(x: float, y: float, size: float) -> Path:
    heart = (
        Path()
        .move(x, y + size)
        .cubic(x - size * 1.5, y - size * 0.1, x - size * 0.8, y - size * 1.2, x, y - 0.4 * size)
    )
    return heart.cubic(x + size * 0.8, y - size * 1.2, x + size * 1.5, y - size * 0.1, x, y + size)


def _hearts(canvas: Canvas, face: Face, colour: F32) -> None:
    _temples(canvas, face, 0.85, -0.16, colour)
    for side in _SIDES:
        canvas.path(_heart(side * 0.5, 0.02, 0.50), colour)
        canvas.path(
            _heart(side * 0.5, 0.02, 0.40), Linear((0, -0.4), (0, 0.5), ((0.0, colour * 0.35), (1.0, colour * 0.8)))
        )
        _glare(canvas, side * 0.5 - 0.08, -0.02, 0.22, 0.35)
    canvas.polyline([(-0.12, -0.12), (0, -0.16), (0.12, -0.12)], 0.09, colour)


def _goggles(canvas: Canvas, face: Face, colour: F32) -> None:
    for side in _SIDES:
        canvas.polyline([(side * 0.9, 0.0), (side * (face.half + 0.1), -0.05)], 0.34, colour * 0.5)
    canvas.polygon(rounded_points(-1.08, -0.42, 2.16, 0.88, 0.38), colour)
    tint: tuple[tuple[float, F32 | str], ...] = ((0.0, "#f2a33c"), (0.5, "#d8508c"), (1.0, "#4a62c8"))
    canvas.polygon(rounded_points(-0.98, -0.32, 1.96, 0.68, 0.30), Linear((-1, -0.3), (1, 0.3), tint))
    _glare(canvas, -0.45, 0.0, 0.36, 0.35)


def _monocle(canvas: Canvas, face: Face, colour: F32) -> None:
    ring = ellipse_points(0.5, 0.03, 0.40, 0.40)
    canvas.polygon(ring, "#ffffff", 0.10)
    _glare(canvas, 0.5, 0.0, 0.3, 0.2)
    canvas.polyline(ring, 0.08, colour, closed=True)
    canvas.polyline([(0.86, 0.2), (1.0, 0.9), (0.8, 1.8)], 0.03, colour)


def _patch(canvas: Canvas, face: Face, colour: F32) -> None:
    canvas.polyline([(-face.half, -0.62), (0.1, -0.3), (face.half, 0.16)], 0.07, colour)
    shape = Path().move(0.12, -0.30).cubic(0.4, -0.42, 0.75, -0.38, 0.93, -0.16)
    canvas.path(
        shape.cubic(0.92, 0.30, 0.7, 0.48, 0.5, 0.48).cubic(0.25, 0.46, 0.1, 0.15, 0.12, -0.30), colour, soft=0.015
    )


def _clown(canvas: Canvas, face: Face, colour: F32) -> None:
    y = face.nose - 0.06
    shine: tuple[tuple[float, F32 | str], ...] = ((0.0, colour * 1.5 + 0.08), (0.6, colour), (1.0, colour * 0.45))
    canvas.ellipse(0.02, y + 0.06, 0.37, 0.35, "#000000", 0.25, soft=0.08)
    canvas.circle(0, y, 0.34, Radial((-0.10, y - 0.12), 0.46, shine))
    canvas.ellipse(-0.11, y - 0.13, 0.07, 0.05, "#ffffff", 0.75, soft=0.03)


def _mask(canvas: Canvas, face: Face, colour: F32) -> None:
    top, low, wide = face.nose - 0.38, face.chin + 0.02, face.half * 0.86
    for side in _SIDES:
        for y in (top + 0.2, low - 0.5):
            canvas.polyline([(side * wide, y), (side * (face.half + 0.12), 0.2)], 0.04, "#f4f6f8")
    shape = Path().move(-wide, top + 0.22).cubic(-0.5, top + 0.05, -0.25, top - 0.12, 0, top - 0.14)
    shape.cubic(0.25, top - 0.12, 0.5, top + 0.05, wide, top + 0.22)
    shape.cubic(wide * 0.98, low - 0.45, 0.55, low, 0, low).cubic(
        -0.55, low, -wide * 0.98, low - 0.45, -wide, top + 0.22
    )
    sides: tuple[tuple[float, F32 | str], ...] = (
        (0, colour * 0.6),
        (0.3, colour),
        (0.6, colour * 1.03),
        (1, colour * 0.6),
    )
    canvas.path(shape, Linear((-wide, 0), (wide, 0), sides))
    for share in (0.36, 0.54, 0.72):
        y = top + (low - top) * share
        reach = wide * (1 - 0.75 * max(0.0, share - 0.4))
        canvas.polyline([(-reach, y - 0.05), (0, y + 0.03), (reach, y - 0.05)], 0.025, colour * 0.55, 0.6, soft=0.01)


def _tie(canvas: Canvas, face: Face, colour: F32) -> None:
    shade: tuple[tuple[float, F32 | str], ...] = (
        (0.0, colour * 0.6),
        (0.35, colour * 1.15),
        (0.7, colour),
        (1.0, colour * 0.5),
    )
    blade = [(-0.36, 0.75), (0.36, 0.75), (0.92, 5.9), (0.0, 7.2), (-0.92, 5.9)]
    canvas.polygon([(x + 0.1, y + 0.1) for x, y in blade], "#000000", 0.28, soft=0.15)
    canvas.polygon(blade, Linear((-0.9, 0), (0.9, 0), shade))
    with canvas.clip(blade):
        for row in range(8):
            y = 0.5 + row * 0.95
            canvas.polyline([(-1.2, y + 0.9), (1.2, y - 0.3)], 0.14, colour * 0.55 + 0.02, 0.55)
    knot = Path().move(-0.56, -0.18).quad(0, 0.0, 0.56, -0.18).line(0.33, 0.8).quad(0, 0.92, -0.33, 0.8)
    canvas.path(knot.line(-0.56, -0.18), Linear((-0.5, 0), (0.5, 0), shade))
    canvas.polyline([(-0.34, 0.8), (0, 0.92), (0.34, 0.8)], 0.05, colour * 0.35, 0.8)


def _bow_tie(canvas: Canvas, face: Face, colour: F32) -> None:
    for side in _SIDES:
        wing = Path().move(side * 0.18, 0.05).cubic(side * 0.7, -0.55, side * 1.3, -0.72, side * 1.62, -0.55)
        wing.cubic(side * 1.74, -0.1, side * 1.74, 0.6, side * 1.62, 1.0)
        wing.cubic(side * 1.3, 1.1, side * 0.7, 0.9, side * 0.18, 0.42)
        across: tuple[tuple[float, F32 | str], ...] = ((0.0, colour * 0.45), (0.5, colour * 1.15), (1.0, colour * 0.75))
        canvas.path(wing, "#000000", 0.22, soft=0.2)
        canvas.path(wing, Linear((side * 0.1, 0), (side * 1.7, 0), across))
        for y in (-0.1, 0.25, 0.55):
            canvas.polyline([(side * 0.2, 0.22), (side * 0.95, y)], [0.06, 0.01], colour * 0.3, 0.7)
    canvas.polygon(rounded_points(-0.27, -0.12, 0.54, 0.7, 0.14), colour * 0.9)
    canvas.polyline([(0.2, -0.05), (0.2, 0.5)], 0.06, colour * 0.45, 0.7, soft=0.02)


def _scarf(canvas: Canvas, face: Face, colour: F32) -> None:
    """Round the neck, one end hanging down, knitted."""
    down: tuple[tuple[float, F32 | str], ...] = ((0.0, colour * 0.7), (0.4, colour * 1.1), (1.0, colour * 0.6))
    end = [(0.35, 0.5), (1.85, 0.5), (2.15, 5.6), (0.6, 5.7)]
    canvas.polygon([(x + 0.15, y + 0.1) for x, y in end], "#000000", 0.3, soft=0.25)
    canvas.polygon(end, Linear((0.4, 0), (2.1, 0), down))
    loop = Path().move(-2.9, -1.35).cubic(-2.0, -0.35, 2.0, -0.35, 2.9, -1.35)
    loop.cubic(3.2, -0.2, 2.6, 1.3, 0.0, 1.5).cubic(-2.6, 1.3, -3.2, -0.2, -2.9, -1.35)
    canvas.path(loop, "#000000", 0.28, soft=0.3)
    canvas.path(loop, Linear((0, -1.0), (0, 1.5), down))
    with canvas.clip(loop):
        for x in np.linspace(-3, 3, 30):
            canvas.polyline([(x, -1.4), (x * 0.86, 0.1), (x * 0.62, 1.6)], 0.07, colour * 0.42, 0.5, soft=0.02)
    with canvas.clip(end):
        for x in np.linspace(0.3, 2.2, 10):
            canvas.polyline([(x, 0.5), (x + 0.15, 5.7)], 0.06, colour * 0.42, 0.5, soft=0.02)
    for x in np.linspace(0.65, 2.1, 12):
        canvas.polyline([(x, 5.55), (x + 0.03, 6.15)], 0.07, colour * 0.8)


def _hanging(count: int, wide: float, deep: float) -> list[tuple[float, float]]:
    turns = np.linspace(0.08, np.pi - 0.08, count)
    return [(float(-wide * np.cos(t)), float(-0.7 + deep * np.sin(t))) for t in turns]


def _necklace(canvas: Canvas, face: Face, colour: F32) -> None:
    gold = float(colour[0]) > 1.6 * float(colour[2])
    points = _hanging(29, 2.1, 2.5)
    if gold:
        canvas.polyline([(x + 0.05, y + 0.08) for x, y in points], 0.14, "#000000", 0.3, soft=0.08)
        canvas.polyline(points, 0.13, colour * 0.8)
        canvas.polyline(points, 0.05, "#fff3c4", 0.8)
        return
    for x, y in points:
        canvas.circle(x + 0.04, y + 0.08, 0.17, "#000000", 0.25, soft=0.06)
    for x, y in points:
        pearl: tuple[tuple[float, F32 | str], ...] = ((0.0, "#ffffff"), (0.5, colour), (1.0, colour * 0.45))
        canvas.circle(x, y, 0.155, Radial((x - 0.05, y - 0.06), 0.22, pearl))


def _medal(canvas: Canvas, face: Face, colour: F32) -> None:
    for side in _SIDES:
        canvas.polyline([(side * 1.7, -0.9), (0, 4.1)], 0.42, "#2f55a8")
        canvas.polyline([(side * 1.7, -0.9), (0, 4.1)], 0.14, "#f1efe9")
    gold: tuple[tuple[float, F32 | str], ...] = ((0.0, colour * 1.5 + 0.1), (0.6, colour), (1.0, colour * 0.5))
    canvas.circle(0.08, 5.0, 1.0, "#000000", 0.3, soft=0.2)
    canvas.circle(0, 4.9, 0.98, Radial((-0.3, 4.6), 1.3, gold))
    canvas.polyline(ellipse_points(0, 4.9, 0.76, 0.76), 0.07, colour * 0.55, closed=True)
    star = [
        (
            0.5 * (1 if i % 2 == 0 else 0.42) * np.sin(i * np.pi / 5),
            4.9 - 0.5 * (1 if i % 2 == 0 else 0.42) * np.cos(i * np.pi / 5),
        )
        for i in range(10)
    ]
    canvas.polygon(star, colour * 0.5)


def _collar(canvas: Canvas, face: Face, colour: F32) -> None:
    points = _hanging(15, 2.6, 1.5)
    canvas.polyline([(x, y + 0.12) for x, y in points], 0.5, "#000000", 0.25, soft=0.12)
    canvas.polyline(points, 0.46, colour)
    canvas.polyline([(x, y - 0.1) for x, y in points], 0.06, colour * 1.6 + 0.05, 0.5)
    gold: tuple[tuple[float, F32 | str], ...] = ((0.0, "#fff1b8"), (0.5, "#e0b33a"), (1.0, "#8a6418"))
    canvas.circle(0, 1.35, 0.46, Radial((-0.14, 1.2), 0.62, gold))
    canvas.polyline([(-0.42, 1.4), (0.42, 1.4)], 0.05, "#6a4a10")
    canvas.polyline([(0, 1.5), (0, 1.78)], 0.1, "#3a2a10")


def _earrings(canvas: Canvas, face: Face, colour: F32) -> None:
    for side in _SIDES:
        x, y = side * (face.half + 0.06), 0.98
        canvas.polyline(ellipse_points(x, y + 0.24, 0.15, 0.24), 0.06, colour * 0.75, closed=True)
        canvas.polyline(ellipse_points(x - 0.01, y + 0.24, 0.15, 0.24)[18:34], 0.025, "#fff6d8", 0.8)


_DRAWINGS: dict[str, Drawing] = {
    "sunglasses": _sunglasses, "round": _round, "square": _square, "hearts": _hearts, "goggles": _goggles,
    "monocle": _monocle, "patch": _patch, "clown": _clown, "mask": _mask, "tie": _tie, "bow tie": _bow_tie,
    "scarf": _scarf, "necklace": _necklace, "medal": _medal, "collar": _collar, "earrings": _earrings,
}  # fmt: skip
