"""Things in stacks, and what a household has about: suitcases, folded clothes, a watering can, a toolbox."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, MATT, RUBBER, SATIN, body_colour, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_LEATHERS = ("#7a4a2a", "#a9713f", "#5f3a24", "#8a6238", "#6b2f26")
_CLOTHS = ("#3f6fa8", "#c8524a", "#e8dcc4", "#4f8a6a", "#e0a83f")
_TIN = Material(gloss=0.9, mirror=0.2, blend=0.0)


def _trunk(clay: Clay, x: float, y: float, half: float, tall: float, hide: F32) -> None:
    """A suitcase lying on its side: corners, two straps, a handle and locks at its front."""
    box(clay, x - half, y, 2 * half, tall, hide, thickness=0.4, bevel=0.1)
    box(clay, x - half, y + 0.48 * tall, 2 * half, 0.03, hide * np.float32(0.45), z=0.4, thickness=0.05, bevel=0.01)
    for side in (-1, 1):
        box(clay, x + side * 0.56 * half - 0.06, y - 0.01, 0.12, tall + 0.02, hide * np.float32(0.55), z=0.36,
            thickness=0.1, bevel=0.03)  # fmt: skip
        box(clay, x + side * 0.56 * half - 0.05, y + 0.4 * tall, 0.1, 0.1, "#d9b04a", z=0.5, thickness=0.05,
            material=CHROME)  # fmt: skip
        for up in (0.0, tall - 0.14):
            edge = x + side * (half - 0.07) - 0.07
            box(clay, edge, y + up, 0.14, 0.14, hide * np.float32(0.7), z=0.34, thickness=0.12, bevel=0.04)
    arc = [(x + 0.24 * cos(t), y + 0.5 * tall + 0.14 * sin(t), 0.56) for t in np.linspace(pi, 2 * pi, 9)]
    clay.tube(arc, [0.035] * 9, hide * np.float32(0.5), segments=16)


@subject("stack of suitcases", "pile of suitcases", "vintage suitcases", "old suitcases",
    info=SubjectInfo(0.75, "object", "indoor", 1.2))  # fmt: skip
def suitcases(ask: Ask) -> Drawn:
    """Three old suitcases lying on each other, the largest below."""
    clay = sheet(ask.height_px / 2.2, -1.4, 1.4, -0.05, 2.2, SATIN)
    level = 0.0
    for k, (half, tall, x) in enumerate(((1.3, 0.78, 0.0), (1.12, 0.7, -0.08), (0.9, 0.62, 0.1))):
        hide = body_colour(ask, _LEATHERS[(k + int(ask.rng.integers(5))) % 5])
        _trunk(clay, x, level, half, tall, hide * np.float32(1 - 0.08 * k))
        level += tall + 0.01
    return finish(clay, ask, anchor=(0, 0), baseline=2.6, seat=(0, level))


@subject("folded clothes", "clothes", "pile of clothes", "stack of clothes", "laundry", "folded laundry", "clothing",
    "pile of laundry", "stack of sweaters", "folded sweaters", "folded towels", "stack of towels", "pile of towels",
    info=SubjectInfo(0.3, "object", "indoor", 1.2))  # fmt: skip
def folded(ask: Ask) -> Drawn:
    """Folded clothes in a stack, each layer with its round fold to the front."""
    clay = sheet(ask.height_px / 1.75, -1.15, 1.15, -0.05, 1.8, Material(gloss=0.08, fur=0.12, blend=0.0))
    for k in range(5):
        tone = body_colour(ask, _CLOTHS[k]) * np.float32(1 if ask.colour is None else 0.86 + 0.07 * k)
        x, y, half = 0.05 * sin(2.3 * k), 0.02 + 0.34 * k, 1.02 - 0.03 * k
        for fold in (0.0, 0.16):
            clay.capsule((x - half + 0.1, y + 0.09 + fold, 0.4), 0.11, (x + half - 0.1, y + 0.09 + fold, 0.4), 0.11,
                         tone * np.float32(1.0 if fold else 0.9), blend=0.0)  # fmt: skip
        clay.ellipsoid((x + half - 0.12, y + 0.17, 0.4), (0.16, 0.19, 0.3), tone, blend=0.02)
    return finish(clay, ask, anchor=(0, 0), baseline=2.0, seat=(0, 1.7))


@subject("watering can", "metal watering can", info=SubjectInfo(0.4, "object", "ground", 1.5))
def watering_can(ask: Ask) -> Drawn:
    """A can with a long spout, a rose at its end and a curved handle."""
    clay = sheet(ask.height_px / 2.3, -1.9, 1.5, -0.05, 2.3, _TIN)
    tin = body_colour(ask, "#5fa88f")
    clay.tube([(-0.5, 0.35, 0.0), (-1.1, 0.9, 0.0), (-1.62, 1.72, 0.0)], [0.2, 0.14, 0.1], tin * np.float32(0.9))
    clay.capsule((-1.58, 1.66, 0.05), 0.12, (-1.72, 1.84, 0.1), 0.28, tin * np.float32(0.85), blend=0.05)
    arc = [(0.35 + 0.95 * cos(t), 1.05 + 0.85 * sin(t), 0.0) for t in np.linspace(-0.9, 2.3, 14)]
    clay.tube(arc, [0.075] * 14, tin * np.float32(0.8), segments=30)
    clay.puff(ellipse_points(0, 1.36, 0.74, 0.16), tin * np.float32(0.3), z=-0.2, thickness=0.02)
    clay.lathe((0, 0, 0.1), [(0, 0.86), (0.06, 0.9), (0.7, 0.84), (1.36, 0.74)], tin, tilt=0.2, material=_TIN)
    for y in (0.16, 1.12):
        clay.lathe((0, y, 0.12), [(0, 0.9), (0.08, 0.9)], tin * np.float32(0.75), tilt=0.2, material=_TIN)
    return finish(clay, ask, anchor=(0, 0), baseline=1.8, seat=(0, 1.25))


@subject("toolbox", "tool box", "open toolbox", "toolbox full of tools",
    info=SubjectInfo(0.45, "object", "indoor", 1.1))  # fmt: skip
def toolbox(ask: Ask) -> Drawn:
    """An open box with a bar to carry it: a hammer, a screwdriver, a wrench, a saw and pliers stand in it."""
    clay = sheet(ask.height_px / 2.5, -1.4, 1.4, -0.05, 2.5, SATIN)
    steel, wood = linear("#aab2bc"), linear("#b9783a")
    clay.capsule((-0.9, 0.7, 0), 0.08, (-1.0, 1.9, 0), 0.08, wood)
    box(clay, -1.3, 1.86, 0.6, 0.26, steel, z=0.05, thickness=0.2, bevel=0.06, material=CHROME)
    clay.capsule((-0.45, 0.7, 0), 0.05, (-0.4, 1.5, 0), 0.05, steel, material=CHROME)
    clay.capsule((-0.4, 1.5, 0), 0.13, (-0.37, 2.05, 0), 0.12, "#e0432f")
    clay.capsule((0.1, 0.7, 0), 0.09, (0.1, 1.75, 0), 0.08, steel, material=CHROME)
    for side in (-1, 1):
        clay.capsule((0.1, 1.72, 0), 0.1, (0.1 + side * 0.2, 2.1, 0), 0.07, steel, blend=0.04, material=CHROME)
    for side in (-1, 1):
        clay.capsule((0.5, 0.7, 0), 0.07, (0.55 + side * 0.16, 1.75, 0), 0.08, "#2f6fd0", material=RUBBER)
    clay.puff([(0.86, 0.7), (1.16, 0.7), (1.3, 1.7), (1.02, 1.74)], steel, thickness=0.03, material=CHROME)
    clay.capsule((1.02, 1.8, 0.1), 0.12, (1.28, 1.76, 0.1), 0.12, wood, material=MATT)
    paint = body_colour(ask, "#c8322a")
    box(clay, -1.3, 0.0, 2.6, 1.0, paint, z=0.5, thickness=0.3, bevel=0.06)
    box(clay, -1.34, 0.86, 2.68, 0.16, paint * np.float32(0.7), z=0.6, thickness=0.3, bevel=0.04)
    box(clay, -0.5, 0.4, 1.0, 0.24, part_colour(ask, "#f0e8d8", "label"), z=0.85, thickness=0.05, bevel=0.02)
    return finish(clay, ask, anchor=(0, 0), baseline=2.5, seat=(0, 1.0))
