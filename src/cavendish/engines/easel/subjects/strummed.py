"""Instruments that stand on the floor by themselves: guitars and drum kits."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from .making import CHROME, PAINTED, SATIN, body_colour, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_BRASS = Material(gloss=1.3, mirror=0.45, blend=0.0)
_SKIN = Material(gloss=0.35, blend=0.0)


@subject("guitar", "acoustic guitar", "classical guitar", info=SubjectInfo(1.0, "object", "ground", 0.4))
def guitar(ask: Ask) -> Drawn:
    """An acoustic guitar that stands upright, its face to us: sound hole, bridge, frets, six strings."""
    clay = sheet(ask.height_px / 2.62, -0.6, 0.6, -0.04, 2.66, PAINTED)
    wood = body_colour(ask, "#c98a4a")
    dark = part_colour(ask, "#4a2a18", "neck")
    outline = [(0.0, 0.02), (-0.34, 0.06), (-0.5, 0.3), (-0.44, 0.58), (-0.3, 0.76), (-0.36, 0.96), (-0.28, 1.12)]
    outline += [(0.0, 1.17), *[(-x, y) for x, y in outline[:0:-1]]]
    clay.puff(Path().smooth(outline), wood * np.float32(0.5), z=0.0, thickness=0.16, bevel=0.06)
    face = [(0.93 * x, 0.6 + 0.955 * (y - 0.6)) for x, y in outline]
    clay.puff(Path().smooth(face), wood, z=0.12, thickness=0.08, bevel=0.03)
    clay.ellipsoid((0, 0.74, 0.18), (0.165, 0.165, 0.03), "#e8d2a0")
    clay.ellipsoid((0, 0.74, 0.2), (0.135, 0.135, 0.03), "#1a100a", material=Material(gloss=0.05, blend=0.0))
    box(clay, -0.17, 0.28, 0.34, 0.07, dark, z=0.2, thickness=0.06, bevel=0.03)
    box(clay, -0.058, 0.86, 0.116, 1.36, dark, z=0.16, thickness=0.1, bevel=0.02)
    for k in range(11):
        box(clay, -0.056, 1.02 + 1.16 * (1 - 0.9**k) / (1 - 0.9**11), 0.112, 0.012, "#d4d8de", z=0.27, thickness=0.01)
    head = [(-0.07, 2.2), (-0.11, 2.56), (-0.06, 2.62), (0.06, 2.62), (0.11, 2.56), (0.07, 2.2)]
    clay.puff(head, dark, z=0.14, thickness=0.1, bevel=0.03)
    for side in (-1, 1):
        for k in range(3):
            clay.ellipsoid((side * 0.135, 2.3 + 0.1 * k, 0.18), (0.045, 0.026, 0.03), "#e8dcc0", material=CHROME)
    strings = clay.canvas()
    for k in range(6):
        x = -0.042 + 0.0168 * k
        strings.line(1.5 * x, 0.32, x, 2.24, 0.007, np.asarray((0.75, 0.72, 0.66), np.float32), soft=0.003)
    return finish(clay, ask, features=strings, anchor=(0, 0), baseline=0.7)


@subject("electric guitar", "bass guitar", info=SubjectInfo(1.0, "object", "ground", 0.4))
def electric_guitar(ask: Ask) -> Drawn:
    """An electric guitar that stands upright: two horns, a pale guard with pickups and knobs, a long maple neck."""
    clay = sheet(ask.height_px / 2.62, -0.6, 0.6, -0.04, 2.66, PAINTED)
    paint = body_colour(ask, "#c8242e")
    maple = part_colour(ask, "#d8a860", "neck")
    outline = [(0.0, 0.02), (-0.36, 0.1), (-0.48, 0.36), (-0.36, 0.6), (-0.32, 0.78), (-0.4, 1.0), (-0.3, 1.2)]
    outline += [(-0.2, 1.12), (-0.08, 0.94), (0.08, 0.94), (0.2, 1.0), (0.3, 1.04), (0.34, 0.92), (0.28, 0.74)]
    outline += [(0.32, 0.6), (0.46, 0.36), (0.36, 0.1)]
    clay.puff(Path().smooth(outline), paint, z=0.0, thickness=0.2, bevel=0.09)
    guard = [(-0.2, 0.3), (-0.22, 0.72), (-0.16, 0.96), (0.14, 0.92), (0.2, 0.7), (0.3, 0.4), (0.2, 0.2)]
    clay.puff(Path().smooth(guard), part_colour(ask, "#f4f1e8", "guard"), z=0.2, thickness=0.03, bevel=0.01)
    for y in (0.4, 0.56, 0.72):
        box(clay, -0.11, y, 0.22, 0.065, "#1c1c20", z=0.22, thickness=0.05, bevel=0.03)
    box(clay, -0.12, 0.24, 0.24, 0.07, "#c9ced6", z=0.2, thickness=0.08, bevel=0.02, material=CHROME)
    for x, y in ((0.24, 0.44), (0.27, 0.3)):
        clay.ellipsoid((x, y, 0.28), (0.04, 0.04, 0.04), "#d4d8de", material=CHROME)
    box(clay, -0.056, 0.84, 0.112, 1.38, maple, z=0.18, thickness=0.09, bevel=0.02)
    for k in range(13):
        box(clay, -0.055, 0.94 + 1.24 * (1 - 0.92**k) / (1 - 0.92**13), 0.11, 0.01, "#8a8f96", z=0.28, thickness=0.01)
    head = [(-0.08, 2.2), (-0.15, 2.44), (-0.1, 2.62), (0.05, 2.6), (0.08, 2.4), (0.06, 2.2)]
    clay.puff(Path().smooth(head), maple, z=0.16, thickness=0.08, bevel=0.03)
    for k in range(6):
        clay.ellipsoid((-0.16 + 0.004 * k, 2.26 + 0.055 * k, 0.2), (0.035, 0.018, 0.02), "#d4d8de", material=CHROME)
    strings = clay.canvas()
    for k in range(6):
        x = -0.042 + 0.0168 * k
        strings.line(1.4 * x, 0.28, x, 2.24, 0.007, np.asarray((0.7, 0.7, 0.7), np.float32), soft=0.003)
    return finish(clay, ask, features=strings, anchor=(0, 0), baseline=0.7)


def _drum(clay: Clay, at: tuple[float, float, float], radius: float, deep: float, shell: object) -> None:
    """A drum seen a little from above: a shell between two hoops, and a white skin."""
    x, y, z = at
    colour = np.asarray(shell, np.float32)
    box(clay, x - radius, y - deep, 2 * radius, deep, colour, z=z, thickness=0.2, bevel=0.16)
    for k in range(4):
        lug = x - 0.75 * radius + 0.5 * radius * k
        clay.capsule((lug, y - 0.2 * deep, z + 0.24), 0.014, (lug, y - 0.8 * deep, z + 0.24), 0.014, "#d4d8de")
    for level in (y, y - deep):
        clay.ellipsoid((x, level, z + 0.12), (1.03 * radius, 0.16 * radius, 0.12), "#d4d8de", material=CHROME)
    clay.ellipsoid((x, y + 0.012, z + 0.17), (0.96 * radius, 0.14 * radius, 0.09), "#f4f1e8", material=_SKIN)


@subject("drum kit", "drum set", info=SubjectInfo(1.35, "object", "ground", 1.35))
def drum_kit(ask: Ask) -> Drawn:
    """A drum kit from the front: bass drum, two toms, snare, floor tom, hi-hat and two cymbals on their stands."""
    clay = sheet(ask.height_px / 1.5, -1.12, 1.12, -0.03, 1.52, PAINTED)
    shell = body_colour(ask, "#b8242e")
    for x, top, lean in ((-0.82, 1.36, 0.08), (0.86, 1.42, -0.06), (-0.98, 0.98, 0.0)):
        foot = x + 2 * lean
        clay.capsule((foot, 0.3, -0.1), 0.014, (x, top, -0.1), 0.012, "#c9ced6", material=CHROME)
        for side in (-0.16, 0.16):
            clay.capsule((foot, 0.3, -0.1), 0.012, (foot + side, 0.0, 0.0), 0.014, "#c9ced6", material=CHROME)
    for k in range(5):
        turn = 2 * pi * k / 5
        clay.capsule((0.66, 0.3, 0.0), 0.012, (0.66 + 0.28 * cos(turn), 0.0, 0.1 * sin(turn)), 0.014, "#c9ced6")
    clay.capsule((-0.58, 0.4, 0.0), 0.014, (-0.66, 0.0, 0.05), 0.014, "#c9ced6", material=CHROME)
    clay.capsule((-0.58, 0.4, 0.0), 0.014, (-0.46, 0.0, 0.05), 0.014, "#c9ced6", material=CHROME)
    _drum(clay, (-0.56, 0.62, 0.0), 0.25, 0.16, shell)
    _drum(clay, (0.64, 0.58, 0.0), 0.27, 0.36, shell)
    clay.ellipsoid((0.0, 0.42, 0.3), (0.45, 0.43, 0.1), shell)
    clay.ellipsoid((0.0, 0.42, 0.37), (0.4, 0.385, 0.06), "#d4d8de", material=CHROME)
    clay.ellipsoid((0.0, 0.42, 0.41), (0.375, 0.36, 0.05), part_colour(ask, "#f4f1e8", "skin"), material=_SKIN)
    clay.ellipsoid((0.0, 0.42, 0.45), (0.15, 0.145, 0.02), shell, material=SATIN)
    for x in (-0.24, 0.26):
        _drum(clay, (x, 1.14, 0.1), 0.22, 0.22, shell)
    for x, y, radius in ((-0.8, 1.36, 0.3), (0.84, 1.42, 0.33), (-0.98, 0.98, 0.2), (-0.98, 0.945, 0.2)):
        clay.ellipsoid((x, y, 0.2), (radius, 0.045, 0.2), "#d8a83a", angle=0.08 if x > 0 else -0.06, material=_BRASS)
        clay.ellipsoid((x, y + 0.035, 0.24), (0.07, 0.035, 0.06), "#c8922a", material=_BRASS)
    return finish(clay, ask, anchor=(0, 0), baseline=1.9)
