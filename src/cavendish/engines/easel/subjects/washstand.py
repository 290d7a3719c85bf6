"""What stands by a washbasin: a toothbrush, a tube of toothpaste, a glass with both."""

from __future__ import annotations

from math import cos, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_PLASTIC = Material(gloss=0.9, mirror=0.06, blend=0.0)
_BRISTLE = Material(gloss=0.1, blend=0.0)
_BLUE, _TEAL = "#2f7fd8", "#1fa89a"


def _brush(clay: Clay, foot: tuple[float, float], angle: float, long: float, colour: F32, z: float = 0.0) -> None:
    """A brush from its foot upwards, leaning right by an angle; the bristles look to the side it leans to."""
    way, off = (sin(angle), cos(angle)), (cos(angle), -sin(angle))

    def spot(along: float, aside: float = 0.0) -> tuple[float, float, float]:
        return (foot[0] + way[0] * along + off[0] * aside, foot[1] + way[1] * along + off[1] * aside, z)

    clay.tube([spot(0), spot(0.45 * long), spot(0.72 * long), spot(long)], [0.085, 0.095, 0.05, 0.075], colour,
              segments=16, material=_PLASTIC)  # fmt: skip
    clay.tube([spot(0.12 * long, 0.03), spot(0.42 * long, 0.03)], [0.035, 0.035], "#ffffff", blend=0.0,
              material=_PLASTIC)  # fmt: skip
    for k in range(7):
        at = (0.81 + 0.029 * k) * long
        tone = "#ffffff" if k % 2 else "#8fd0f0"
        clay.capsule(spot(at, 0.05), 0.036, spot(at, 0.27), 0.036, tone, material=_BRISTLE)


def _tube(clay: Clay, x: float, low: float, ask: Ask, grow: float = 1.0, angle: float = 0.0) -> None:
    """A tube that stands on its cap, crimped flat at the top, with two stripes and a wave of paste as its badge."""
    white = part_colour(ask, "#fbfcfd", "toothpaste", "tube")
    wide, tall = 0.36 * grow, 1.75 * grow

    def spot(u: float, y: float) -> tuple[float, float]:
        return (x + u * cos(angle) + (y - low) * sin(angle), y * cos(angle) + low * (1 - cos(angle)) - u * sin(angle))

    cap = [spot(u, y) for u, y in ((-0.5 * wide, low), (0.5 * wide, low), (0.62 * wide, low + 0.24 * grow),
                                   (-0.62 * wide, low + 0.24 * grow))]  # fmt: skip
    clay.puff(cap, _BLUE, z=-0.02, thickness=0.16, bevel=0.08, material=_PLASTIC)
    neck, top = low + 0.24 * grow, low + tall
    body = [spot(u, y) for u, y in ((-0.6 * wide, neck), (0.6 * wide, neck), (0.86 * wide, neck + 0.2 * grow),
                                    (wide, top), (-wide, top), (-0.86 * wide, neck + 0.2 * grow))]  # fmt: skip
    clay.puff(body, white, z=0.0, thickness=0.2, bevel=0.14, material=_PLASTIC)
    for share, high, tone in ((0.16, 0.15, "#d8343a"), (0.28, 0.1, _BLUE), (0.72, 0.1, _BLUE), (0.82, 0.06, "#d8343a")):
        y0, y1 = neck + share * (tall - 0.24 * grow), neck + (share + high) * (tall - 0.24 * grow)
        band = [spot(u, y) for u, y in ((-0.9 * wide, y0), (0.9 * wide, y0), (0.95 * wide, y1), (-0.95 * wide, y1))]
        clay.puff(band, tone, z=0.34, thickness=0.05, bevel=0.03, material=_PLASTIC)
    crimp = [spot(u, y) for u, y in ((-wide, top - 0.02), (wide, top - 0.02), (wide, top + 0.12 * grow),
                                     (-wide, top + 0.12 * grow))]  # fmt: skip
    clay.puff(crimp, "#c8d2dc", z=0.04, thickness=0.04, bevel=0.03, material=_PLASTIC)


@subject("toothpaste", "tube of toothpaste", "toothpaste tube", info=SubjectInfo(0.3, "object", "tabletop", 0.5))
def toothpaste(ask: Ask) -> Drawn:
    """A tube on its cap."""
    clay = sheet(ask.height_px / 2.0, -0.5, 0.5, -0.05, 1.98, _PLASTIC)
    _tube(clay, 0.0, 0.0, ask)
    return finish(clay, ask, anchor=(0, 0), baseline=0.5)


@subject(
    "toothbrush glass", "toothbrush holder", "toothbrush cup", "glass of toothbrushes", "tooth mug",
    info=SubjectInfo(0.4, "object", "tabletop", 0.72),
)  # fmt: skip
def toothbrush_glass(ask: Ask) -> Drawn:
    """A clear glass in which a toothbrush leans to one side and a tube of toothpaste to the other."""
    clay = sheet(ask.height_px / 2.75, -0.98, 0.98, -0.06, 2.7, _PLASTIC)
    pale = linear("#e4eef4")
    clay.puff(ellipse_points(0, 0.06, 0.52, 0.1), pale * np.float32(0.8), z=-0.3, thickness=0.05, bevel=0.03)
    _tube(clay, -0.12, 0.14, ask, 0.94, -0.2)
    _brush(clay, (0.02, 0.14), 0.24, 2.4, part_colour(ask, body_colour(ask, _TEAL), "toothbrush", "brush"), 0.7)
    features = clay.canvas()
    lit = ask.light.lit
    features.polygon([(-0.52, 0.04), (0.52, 0.04), (0.62, 1.2), (-0.62, 1.2)], lit("#dcecf4"), 0.24)
    for side in (-1, 1):
        features.polyline([(side * 0.52, 0.04), (side * 0.62, 1.2)], 0.035, lit("#9fb6c4"), 0.85)
    features.polygon([(-0.44, 0.16), (-0.36, 0.16), (-0.42, 1.08), (-0.52, 1.08)], lit("#ffffff", 1.2), 0.6)
    for high, strong in ((1.2, 0.9), (0.05, 0.7)):
        rim = 0.62 if high > 1 else 0.52
        ring = [(rim * cos(t), high + 0.11 * rim * sin(t)) for t in np.linspace(0, 6.2832, 37)]
        features.polyline([(float(a), float(b)) for a, b in ring], 0.03, lit("#a8c0ce"), strong)
    return finish(clay, ask, features=features, anchor=(0, 0.02), baseline=0.9)
