"""Things to wear: sneakers, necklaces, sunglasses."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import GLASS, SATIN, body_colour, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_RUBBER = Material(gloss=0.3, blend=0.0)
_LEATHER = Material(gloss=0.35, blend=0.01)
_SINGLE = frozenset({"sneaker", "running shoe", "shoe", "trainer"})


def _shoe(clay: Clay, upper: F32, sole: F32, stripe: F32, laces: F32) -> None:
    """One low shoe in profile, its toe to the left, 2.4 long."""
    body = (
        Path(20).move(-1.15, 0.22).quad(-1.2, 0.56, -0.72, 0.66).quad(-0.2, 0.86, 0.08, 1.22).quad(0.3, 1.36, 0.52, 1.2)
    )
    body.quad(0.86, 1.06, 1.02, 1.3).quad(1.2, 1.28, 1.16, 0.8).line(1.18, 0.22).line(-1.15, 0.22)
    clay.puff(body, upper, z=0.0, thickness=0.42, bevel=0.42, material=_LEATHER)
    toe = Path(16).move(-1.17, 0.2).quad(-1.24, 0.58, -0.7, 0.64).quad(-0.58, 0.4, -0.56, 0.2).line(-1.17, 0.2)
    clay.puff(toe, upper * np.float32(0.93), z=0.16, thickness=0.28, bevel=0.3, material=_LEATHER)
    foot = (
        Path(16)
        .move(-1.2, 0.26)
        .quad(-1.34, 0.1, -1.16, 0.02)
        .line(1.16, 0.02)
        .quad(1.34, 0.12, 1.22, 0.28)
        .quad(0, 0.16, -1.2, 0.26)
    )
    clay.puff(foot, sole, z=0.14, thickness=0.36, bevel=0.16, material=_RUBBER)
    for points in (
        [(0.15, 0.24), (0.42, 0.24), (0.16, 0.86), (0.02, 0.8)],
        [(0.5, 0.24), (0.74, 0.24), (0.44, 0.96), (0.3, 0.92)],
    ):
        clay.puff(points, stripe, z=0.36, thickness=0.07, bevel=0.04, material=_LEATHER)
    clay.puff(
        [(0.86, 0.5), (1.16, 0.5), (1.14, 1.16), (0.92, 1.02)],
        stripe,
        z=0.28,
        thickness=0.1,
        bevel=0.06,
        material=_LEATHER,
    )
    for k in range(5):
        x, y = -0.46 + 0.13 * k, 0.72 + 0.115 * k
        clay.capsule((x - 0.08, y + 0.06, 0.34), 0.04, (x + 0.15, y - 0.09, 0.46), 0.04, laces, blend=0.0)
    inside = Path(12).move(0.1, 1.2).quad(0.3, 1.34, 0.5, 1.2).quad(0.85, 1.06, 1.0, 1.28).quad(0.6, 1.12, 0.1, 1.2)
    clay.puff(inside, upper * np.float32(0.35), z=0.2, thickness=0.05, bevel=0.04)


@subject("sneakers", "sneaker", "trainers", "running shoes", "shoes", "pair of shoes", "sports shoes",
    "running shoe", "tennis shoes",
         info=SubjectInfo(0.16, "clothing", "tabletop", 1.8))  # fmt: skip
def sneakers(ask: Ask) -> Drawn:
    """A pair of sneakers, one behind the other; a sneaker is one."""
    clay = sheet(ask.height_px / 1.85, -1.6, 1.75, -0.06, 1.9, SATIN)
    upper = body_colour(ask, one_of(ask, "#f4f3ef", "#d8342f", "#2f6fd0"))
    sole = part_colour(ask, "#fbfaf6" if ask.colour or float(upper.mean()) < 0.6 else "#e6e4de", "sole", "soles")
    stripe = part_colour(ask, "#f4f3ef" if float(upper.mean()) < 0.5 else "#3a4a5a", "stripe", "stripes")
    laces = part_colour(ask, "#f8f6f0", "laces")
    if ask.noun not in _SINGLE:
        with clay.at(0.36, 0.42, -0.8, scale=0.92):
            _shoe(clay, upper * np.float32(0.9), sole, stripe, laces)
    with clay.at(-0.16, 0, 0):
        _shoe(clay, upper, sole, stripe, laces)
    return finish(clay, ask, anchor=(0, 0.04), baseline=2.4)


@subject("necklace", "pearl necklace", "pendant", "gold necklace", "bracelet", "jewelry", "jewellery",
         info=SubjectInfo(0.2, "object", "tabletop", 0.95))  # fmt: skip
def necklace(ask: Ask) -> Drawn:
    """A string of pearls, or a chain, with a pendant."""
    clay = sheet(ask.height_px / 2.3, -1.1, 1.1, -0.1, 2.25, Material(gloss=1.4, mirror=0.3, blend=0.0))
    chain = "gold" in ask.noun or ask.noun in ("pendant", "jewelry", "jewellery")
    bead = body_colour(ask, "#e0ae3a" if chain else "#f6efe6")
    count = 44 if chain else 30
    for k in range(count):
        t = pi * (0.5 + 2 * (k + 0.5) / count)
        r = 0.045 if chain else 0.085
        clay.ellipsoid((0.95 * cos(t), 1.25 + 0.88 * sin(t), 0.1 * sin(t)), (r, r, r), bead)
    if ask.noun != "bracelet":
        clay.ellipsoid(
            (0, 0.26, 0.2), (0.17, 0.22, 0.12), "#e0ae3a", material=Material(gloss=1.4, mirror=0.6, blend=0.0)
        )
        clay.ellipsoid(
            (0, 0.24, 0.3), (0.115, 0.155, 0.1), part_colour(ask, "#2f6fd8", "stone", "pendant"), material=GLASS
        )
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.6)


@subject("sunglasses", "shades", "sun glasses", "aviators", info=SubjectInfo(0.06, "object", "tabletop", 2.6))
def sunglasses(ask: Ask) -> Drawn:
    """A pair of dark glasses with its temples behind."""
    clay = sheet(ask.height_px / 1.0, -1.4, 1.4, -0.05, 1.1, SATIN)
    frame, lens = body_colour(ask, "#1e1e22"), part_colour(ask, "#2a2c38", "lens", "lenses")
    for side in (-1, 1):
        clay.tube(
            [(side * 1.2, 0.72, -0.1), (side * 1.26, 0.86, -0.6), (side * 1.05, 0.96, -0.9)],
            [0.06, 0.05, 0.04],
            frame,
            segments=10,
        )
        rim = (
            Path(16)
            .move(side * 0.14, 0.68)
            .quad(side * 0.16, 0.08, side * 0.62, 0.06)
            .quad(side * 1.12, 0.06, side * 1.2, 0.7)
        )
        rim.quad(side * 0.7, 0.84, side * 0.14, 0.68)
        clay.puff(rim, frame, thickness=0.16, bevel=0.08)
        glass = (
            Path(16)
            .move(side * 0.22, 0.62)
            .quad(side * 0.24, 0.15, side * 0.62, 0.13)
            .quad(side * 1.04, 0.13, side * 1.11, 0.65)
        )
        glass.quad(side * 0.7, 0.76, side * 0.22, 0.62)
        clay.puff(glass, lens, z=0.12, thickness=0.1, bevel=0.25, material=Material(gloss=2.2, mirror=0.8, blend=0.0))
    clay.tube([(-0.18, 0.66, 0.1), (0, 0.72, 0.14), (0.18, 0.66, 0.1)], [0.05, 0.05], frame, segments=8)
    gleam = clay.canvas()
    for x in (-0.86, 0.46):
        gleam.polygon(
            [(x, 0.6), (x + 0.14, 0.64), (x + 0.02, 0.26), (x - 0.06, 0.3)], linear("#ffffff"), 0.35, soft=0.02
        )
    return finish(clay, ask, features=gleam, anchor=(0, 0.06), baseline=2.2)
