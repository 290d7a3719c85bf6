"""A wedding cake of three tiers; a sack of coffee beans."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import SATIN, body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_ICING = Material(gloss=0.35, blend=0.0)
_BURLAP = Material(gloss=0.05, fur=0.1, blend=0.03)


def _rose(clay: Clay, x: float, y: float, z: float, size: float, tone: F32) -> None:
    for k in range(5):
        turn = 2 * pi * k / 5 + x
        petal = (x + 0.6 * size * cos(turn), y + 0.5 * size * sin(turn), z)
        clay.ellipsoid(petal, (0.6 * size, 0.55 * size, 0.3 * size), tone * np.float32(0.84 + 0.04 * k))
    clay.ellipsoid((x, y, z + 0.25 * size), (0.45 * size, 0.42 * size, 0.3 * size), tone * np.float32(0.94))
    for side in (-1, 1):
        clay.capsule((x + side * 0.7 * size, y - 0.5 * size, z - 0.1), 0.14 * size,
                     (x + side * 1.3 * size, y - 0.8 * size, z - 0.1), 0.04 * size, "#5f9a4a", flat=0.5)  # fmt: skip


@subject("wedding cake", "three-tier cake", "tiered wedding cake", "white wedding cake", "tiered cake",
    "three tier cake",
    info=SubjectInfo(0.7, "food", "tabletop", 0.95))  # fmt: skip
def wedding_cake(ask: Ask) -> Drawn:
    """Three white tiers on a silver board, pearls of icing round each, roses down the front and on top."""
    clay = sheet(ask.height_px / 3.3, -1.6, 1.6, -0.2, 3.2, _ICING)
    icing = body_colour(ask, "#f8f4ec")
    bloom = part_colour(ask, "#f2c4cc", "flowers", "roses", "rose", "flower")
    clay.lathe((0, -0.1, 0), [(0, 1.5), (0.08, 1.5)], "#c8ccd2", tilt=0.22, material=SATIN)
    for level, (radius, foot, top) in enumerate(((1.28, 0.0, 0.86), (0.92, 0.86, 1.62), (0.58, 1.62, 2.3))):
        z = 0.2 + 0.3 * level
        clay.lathe((0, 0, z), [(foot, radius), (top - 0.06, radius), (top, radius - 0.06), (top + 0.001, 0.05)], icing,
                   tilt=0.22)  # fmt: skip
        for k in range(round(15 * radius)):
            turn = pi * (k + 0.5) / round(15 * radius)
            clay.ellipsoid((-radius * cos(turn), foot + 0.06 - 0.22 * radius * sin(turn), z + radius * sin(turn)),
                           (0.075, 0.075, 0.075), icing * np.float32(0.92))  # fmt: skip
    for x, y, z, size in ((0.0, 2.42, 2.2, 0.26), (0.3, 2.32, 2.1, 0.2), (-0.3, 2.34, 2.1, 0.2), (0.4, 1.52, 2.3, 0.22),
                          (0.68, 1.36, 2.3, 0.17), (-0.5, 0.66, 2.4, 0.24), (-0.82, 0.5, 2.3, 0.19)):  # fmt: skip
        _rose(clay, x, y, z, size, bloom)
    return finish(clay, ask, anchor=(0, -0.1), baseline=2.8)


@subject("bag of coffee beans", "sack of coffee beans", "bag of coffee", "sack of coffee", "coffee bag",
    info=SubjectInfo(0.35, "food", "tabletop", 1.3))  # fmt: skip
def coffee_sack(ask: Ask) -> Drawn:
    """A sack of burlap, its mouth open and full of beans, more of them on the table before it."""
    clay = sheet(ask.height_px / 2.3, -1.6, 1.6, -0.25, 2.2, _BURLAP)
    cloth = body_colour(ask, "#b98f5a")
    clay.ellipsoid((0, 0.75, 0), (0.98, 0.82, 0.7), cloth)
    clay.ellipsoid((0, 1.35, 0), (0.84, 0.5, 0.6), cloth, blend=0.2)
    clay.lathe((0, 1.62, 0.1), [(0, 0.84), (0.12, 0.94), (0.24, 0.92)], cloth * np.float32(1.12), tilt=0.34)
    rng = ask.rng
    spots = [(0.78 * r * cos(t), 1.86 + 0.26 * r * sin(t), 0.8 - 0.2 * sin(t))
             for r, t in zip(rng.random(70) ** 0.5, rng.random(70) * 2 * pi, strict=True)]  # fmt: skip
    spots += [(float(x), float(y), 1.2 - float(y)) for x, y in zip(
        rng.uniform(-1.45, 1.45, 46), rng.uniform(-0.18, 0.1, 46), strict=True)]  # fmt: skip
    bean = linear("#4a2814")
    for k, (x, y, z) in enumerate(spots):
        lean = float(rng.random() * pi)
        clay.ellipsoid((x, y, z), (0.11, 0.08, 0.07), bean * np.float32(0.8 + 0.5 * (k % 3) / 2), angle=lean,
                       material=SATIN)  # fmt: skip
    return finish(clay, ask, anchor=(0, -0.05), baseline=2.0)
