"""Single flowers on their stems."""

from __future__ import annotations

import numpy as np

from ..clay import Clay
from ..colour import F32
from .making import MATT, SATIN, body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_PETALS = {
    "rose": ("#c8243a", 3), "tulip": ("#e0485a", 0), "sunflower": ("#f4be24", 2), "daisy": ("#f7f4ec", 1),
    "flower": ("#e8607a", 1), "poppy": ("#dc3a24", 1), "lily": ("#f6ece6", 1),
}  # fmt: skip


def _stem(clay: Clay, height: float, leaves: int = 2) -> None:
    clay.tube(
        [(0.03, 0, 0), (-0.03, height * 0.5, 0), (0, height, 0)],
        [0.045, 0.04, 0.045],
        "#4a8a3a",
        segments=40,
        blend=0.06,
    )
    for k in range(leaves):
        side = -1 if k % 2 else 1
        y = height * (0.25 + 0.22 * k)
        clay.ellipsoid((side * 0.24, y + 0.12, 0.03), (0.09, 0.27, 0.05), "#5a9a44", angle=-side * 0.85, material=SATIN)


def _ring(
    clay: Clay, y: float, count: int, long: float, wide: float, colour: F32, z: float, start: float = 0.0
) -> None:
    """A ring of petals facing the viewer round (0, y)."""
    for k in range(count):
        angle = start + k * 2 * np.pi / count
        centre = (np.sin(angle) * long * 0.6, y + np.cos(angle) * long * 0.6, z)
        tone = colour * np.float32(0.88 + 0.16 * (k % 2))
        clay.ellipsoid(centre, (wide, long * 0.55, 0.06), tone, angle=-angle, blend=0.01, material=SATIN)


@subject(*_PETALS, info=SubjectInfo(0.5, "plant", "ground", 0.55))
def flower(ask: Ask) -> Drawn:
    """One tall flower: a rose, a tulip, a sunflower or a daisy."""
    usual, kind = _PETALS[ask.noun]
    colour = part_colour(ask, body_colour(ask, usual), "petals")
    clay = sheet(ask.height_px / 2.5, -0.75, 0.75, -0.05, 2.6, SATIN)
    _stem(clay, 1.75, 3 if kind == 2 else 2)
    if kind == 0:
        _tulip(clay, colour)
    elif kind == 3:
        _rose(clay, colour)
    else:
        count, long = (20, 0.62) if kind == 2 else (9, 0.55)
        _ring(clay, 1.9, count, long, 0.10 if kind == 2 else 0.17, colour * np.float32(0.8), 0.05, 0.15)
        _ring(clay, 1.9, count, long * 0.92, 0.10 if kind == 2 else 0.16, colour, 0.10)
        heart = part_colour(ask, "#5a3a1c" if kind == 2 else "#f0c030", "centre", "center")
        clay.ellipsoid((0, 1.9, 0.16), (0.30 if kind == 2 else 0.17,) * 2 + (0.12,), heart, material=MATT)
        for k in range(40 if kind == 2 else 0):
            out, angle = 0.28 * np.sqrt(k / 40), k * 2.39996
            clay.ellipsoid((np.cos(angle) * out, 1.9 + np.sin(angle) * out, 0.27), (0.026, 0.026, 0.03), "#8a5f2a")
    return finish(clay, ask, anchor=(0.03, 0.01), baseline=0.2)


def _tulip(clay: Clay, colour: F32) -> None:
    for x, lean, z, gain in (
        (-0.20, 0.16, 0.0, 0.8),
        (0.20, -0.16, 0.0, 0.8),
        (-0.13, 0.10, 0.12, 0.95),
        (0.13, -0.10, 0.14, 0.95),
        (0.0, 0.0, 0.20, 1.08),
    ):
        clay.ellipsoid((x, 2.02, z), (0.20, 0.40, 0.16), colour * np.float32(gain), angle=lean, blend=0.01)


def _rose(clay: Clay, colour: F32) -> None:
    for k, (radius, z) in enumerate(
        ((0.44, 0.0), (0.38, 0.10), (0.31, 0.20), (0.23, 0.29), (0.15, 0.37), (0.08, 0.43))
    ):
        for j in range(5 if k < 4 else 3):
            angle = j * 2 * np.pi / (5 if k < 4 else 3) + k * 0.6
            centre = (np.cos(angle) * radius * 0.48, 1.98 + np.sin(angle) * radius * 0.42, z)
            tone = colour * np.float32(0.72 + 0.09 * k + 0.06 * (j % 2))
            clay.ellipsoid(centre, (radius * 0.72, radius * 0.58, 0.10), tone, angle=angle + np.pi / 2, blend=0.0)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.16, 1.66, -0.02), (0.07, 0.20, 0.04), "#4a8a3a", angle=side * 0.7)
