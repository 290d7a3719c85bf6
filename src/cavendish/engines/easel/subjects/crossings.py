"""What spans or hangs: rope bridges, viaducts, cable cars, kayaks; and what circles the Earth."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Material
from ..colour import linear
from .making import CHROME, GLASS, MATT, PAINTED, SATIN, body_colour, box, by_lamplight, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_FOIL = Material(gloss=1.2, mirror=0.5, blend=0.0)


@subject("rope bridge", "suspension footbridge", "hanging bridge", info=SubjectInfo(6.0, "building", "ground", 3.2))
def rope_bridge(ask: Ask) -> Drawn:
    """Planks sagging between posts, with hand ropes and knotted sides."""
    clay = sheet(ask.height_px / 2.6, -4.2, 4.2, -0.1, 2.7, MATT)
    wood, rope = body_colour(ask, "#8f6238"), linear("#c9a46a")

    def sag(x: float, high: float) -> float:
        return high - 0.95 * (1 - (x / 3.9) ** 2)

    for x in np.linspace(-3.85, 3.85, 31):
        y = sag(float(x), 1.25)
        box(
            clay,
            float(x) - 0.10,
            y - 0.05,
            0.2,
            0.12,
            wood * np.float32(0.8 + 0.35 * ask.rng.random()),
            z=0.2,
            thickness=0.3,
        )
    for high, z in ((2.05, 0.1), (2.12, 0.5)):
        line = [(float(x), sag(float(x), high)) for x in np.linspace(-4.0, 4.0, 33)]
        for a, b in pairwise(line):
            clay.capsule((*a, z), 0.045, (*b, z), 0.045, rope)
    for x in np.linspace(-3.7, 3.7, 24):
        clay.capsule(
            (float(x), sag(float(x), 1.25), 0.5), 0.02, (float(x) + 0.12, sag(float(x), 2.12), 0.5), 0.02, rope
        )
    for side in (-4.0, 4.0):
        for z in (0.0, 0.5):
            clay.capsule((side, 0.2, z), 0.13, (side, 2.5, z), 0.11, "#6a4526")
    return finish(clay, ask, anchor=(0, 0.25), baseline=0.1)


@subject("viaduct", "stone viaduct", "railway bridge", "aqueduct", info=SubjectInfo(14.0, "building", "ground", 2.3))
def viaduct(ask: Ask) -> Drawn:
    """A long row of tall arches of stone with a track on top."""
    clay = sheet(ask.height_px / 3.4, -4.1, 4.1, -0.05, 3.5, MATT)
    stone = body_colour(ask, "#a89c8a")
    holes = clay.canvas()
    for k in range(5):
        middle = -3.2 + 1.6 * k
        arc = [(middle - 0.56 * cos(t), 1.9 + 0.62 * sin(t)) for t in np.linspace(0, pi, 16)]
        holes.polygon([(middle - 0.56, -0.1), *arc, (middle + 0.56, -0.1)], "#ffffff")
    wall = clay.canvas().mask([(-4.0, 0.0), (4.0, 0.0), (4.0, 3.15), (-4.0, 3.15)])
    clay.puff(np.clip(wall - holes.alpha, 0, 1), stone, thickness=0.25, bevel=0.08)
    for k in range(5):
        ring = [(-3.2 + 1.6 * k - 0.68 * cos(t), 1.9 + 0.76 * sin(t)) for t in np.linspace(0, pi, 16)]
        for a, b in pairwise(ring):
            clay.capsule((*a, 0.2), 0.07, (*b, 0.2), 0.07, stone * np.float32(1.12))
    x, y = clay.grid()
    course = np.floor(y / 0.22)
    joint = (np.abs((y / 0.22) % 1 - 0.5) > 0.44) | (np.abs((x / 0.4 + 0.5 * (course % 2)) % 1 - 0.5) > 0.46)
    clay.tint(stone * np.float32(0.55), np.asarray(joint * (y < 3.0) * 0.5, np.float32))
    box(clay, -4.05, 3.0, 8.1, 0.24, stone * np.float32(1.1), z=0.2, thickness=0.3, bevel=0.05)
    return finish(clay, ask, anchor=(0, 0), baseline=7.8)


@subject("cable car", "historic tram", "san francisco cable car", info=SubjectInfo(3.2, "vehicle", "ground", 1.9))
@facing_aware
def cable_car(ask: Ask) -> Drawn:
    """A wooden tram with an open front, posts, benches, a clerestory roof and a lamp."""
    clay = sheet(ask.height_px / 3.0, -2.9, 2.9, -0.05, 3.15, PAINTED)
    paint, trim = body_colour(ask, "#a8322a"), part_colour(ask, "#f0dfb4", "trim", "stripe")
    box(clay, -2.6, 0.34, 5.2, 0.20, "#2a2c32", z=0.1, thickness=0.3, bevel=0.04)
    box(clay, -0.45, 0.52, 3.0, 0.85, paint, z=0.1, thickness=0.4, bevel=0.08)
    box(clay, -2.5, 0.52, 2.1, 0.34, paint, z=0.1, thickness=0.4, bevel=0.08)
    box(clay, -0.45, 1.02, 3.0, 0.08, trim, z=0.5, thickness=0.03)
    for k in range(4):
        left = -0.36 + 0.74 * k
        lit = by_lamplight(ask)
        plate(
            clay,
            [(left, 1.44), (left, 2.22), (left + 0.60, 2.22), (left + 0.60, 1.44)],
            part_colour(ask, "#ffd58a" if lit else "#2f4454", "windows"),
            z=0.4,
            thickness=0.04,
            material=GLASS,
        )
    for x in (-2.5, -1.85, -1.15, -0.45, 0.29, 1.03, 1.77, 2.5):
        clay.capsule((x, 0.6, 0.45), 0.045, (x, 2.34, 0.45), 0.045, trim)
    for x in (-2.2, -1.45):
        box(clay, x, 0.86, 0.62, 0.16, "#b07a44", z=0.3, thickness=0.2, bevel=0.04)
        box(clay, x + 0.5, 0.86, 0.12, 0.62, "#b07a44", z=0.3, thickness=0.2, bevel=0.04)
    roof = Path().move(-2.75, 2.32).quad(-2.6, 2.62, -2.1, 2.64).line(2.1, 2.64).quad(2.6, 2.62, 2.75, 2.32)
    clay.puff(clay.canvas().mask(roof), trim, z=0.2, thickness=0.4, bevel=0.14)
    box(clay, -1.7, 2.60, 3.5, 0.26, paint, z=0.2, thickness=0.3, bevel=0.08)
    for x in (-1.6, -0.9, 0.9, 1.6):
        clay.ellipsoid((x, 0.26, 0.35), (0.27, 0.27, 0.10), "#4a4d55", material=CHROME)
    clay.ellipsoid(
        (-2.62, 1.25, 0.4), (0.14, 0.16, 0.12), "#fff0c0", material=Material(gloss=1.2, emission=1.3, blend=0.0)
    )
    return finish(clay, ask, anchor=(0, 0), baseline=4.2)


@subject("kayak", "canoe", "sea kayak", info=SubjectInfo(1.1, "vehicle", "water", 4.2))
@facing_aware
def kayak(ask: Ask) -> Drawn:
    """A slim boat with upturned ends, a dark seat and a double paddle laid across."""
    clay = sheet(ask.height_px / 1.1, -2.45, 2.45, -0.06, 1.15, PAINTED)
    paint = body_colour(ask, one_of(ask, "#e0402e", "#f0a81e", "#2f8fc0"))
    hull = (
        Path()
        .move(-2.35, 0.62)
        .quad(-1.7, 0.02, 0, 0.0)
        .quad(1.7, 0.02, 2.35, 0.62)
        .quad(1.2, 0.42, 0, 0.40)
        .quad(-1.2, 0.42, -2.35, 0.62)
    )
    mask = clay.canvas().mask(hull)
    clay.puff(mask, paint, thickness=0.4, bevel=0.22)
    _, y = clay.grid()
    clay.tint(paint * np.float32(0.6), np.asarray(mask * (y < 0.12), np.float32))
    clay.ellipsoid((0.1, 0.42, 0.25), (0.52, 0.09, 0.16), "#1a1a20", material=SATIN)
    box(clay, 0.42, 0.42, 0.12, 0.26, "#2a2a32", z=0.2, thickness=0.12, bevel=0.05)
    clay.capsule((-1.25, 0.22, 0.6), 0.03, (1.2, 0.96, 0.6), 0.03, "#d9dde2")
    for end in ((-1.35, 0.19), (1.3, 0.99)):
        clay.ellipsoid((*end, 0.6), (0.24, 0.09, 0.04), part_colour(ask, "#f4d03a", "paddle"), angle=0.3)
    return finish(clay, ask, anchor=(0, 0.12), baseline=3.0, seat=(0.1, 0.42))


@subject("space station", "international space station", "iss", info=SubjectInfo(10.0, "vehicle", "air", 1.7))
def space_station(ask: Ask) -> Drawn:
    """A truss with modules in the middle and eight golden wings of solar cells."""
    clay = sheet(ask.height_px / 4.4, -3.9, 3.9, -2.3, 2.3, SATIN)
    white = body_colour(ask, "#eceae4")
    box(clay, -3.4, -0.08, 6.8, 0.16, "#9aa0a8", z=0.0, thickness=0.12, bevel=0.03, material=CHROME)
    for x in (-3.2, -2.1, 2.1, 3.2):
        for side in (-1, 1):
            low = 0.22 * side if side > 0 else -2.02
            box(clay, x - 0.40, low, 0.80, 1.80, "#b8862e", z=0.1, thickness=0.05, bevel=0.02, material=_FOIL)
            for k in range(7):
                box(clay, x - 0.40, low + 0.24 * k + 0.10, 0.80, 0.03, "#5f3f18", z=0.16, thickness=0.02)
            box(clay, x - 0.02, low, 0.04, 1.80, "#e9e4d8", z=0.18, thickness=0.02)
    for a, b, r in (
        ((-0.2, -1.5), (-0.2, 1.3), 0.34),
        ((-1.2, 0.35), (0.9, 0.35), 0.30),
        ((-1.0, -0.75), (0.7, -0.75), 0.30),
    ):
        clay.capsule((*a, 0.4), r, (*b, 0.4), r, white)
    for y in (-1.1, -0.35, 0.0, 0.75):
        box(clay, -0.56, y, 0.72, 0.05, "#8f949c", z=0.72, thickness=0.04)
    for x, y in ((-0.2, 1.3), (0.9, 0.35), (-1.2, 0.35), (0.7, -0.75), (-1.0, -0.75), (-0.2, -1.5)):
        clay.ellipsoid((x, y, 0.62), (0.20, 0.20, 0.1), "#5a626c", material=CHROME)
    for k in range(3):
        clay.ellipsoid(
            (-0.2, -0.2 + 0.35 * k, 0.74),
            (0.07, 0.07, 0.05),
            "#1d2c3a" if not by_lamplight(ask) else "#ffd58a",
            material=GLASS,
        )
    return finish(clay, ask, anchor=(0, 0), baseline=0.1)


@subject("rover", "mars rover", "moon rover", "lunar rover", info=SubjectInfo(2.1, "vehicle", "ground", 1.35))
@facing_aware
def rover(ask: Ask) -> Drawn:
    """Six wheels on rockers, a flat body with cells on it, a mast with a camera head, an arm."""
    clay = sheet(ask.height_px / 2.2, -1.65, 1.65, -0.05, 2.35, SATIN)
    for x in (-1.1, 0.0, 1.1):
        clay.ellipsoid((x, 0.32, 0.3), (0.32, 0.32, 0.16), "#3a3c42")
        for k in range(8):
            turn = k * pi / 4
            clay.capsule(
                (x + 0.24 * cos(turn), 0.32 + 0.24 * sin(turn), 0.46),
                0.02,
                (x + 0.33 * cos(turn), 0.32 + 0.33 * sin(turn), 0.42),
                0.03,
                "#8f949c",
            )
        clay.ellipsoid((x, 0.32, 0.48), (0.12, 0.12, 0.06), "#c9ccd4", material=CHROME)
    for a, b in (
        ((-1.1, 0.4), (-0.55, 0.85)),
        ((0.0, 0.4), (-0.55, 0.85)),
        ((-0.55, 0.85), (0.35, 0.9)),
        ((1.1, 0.4), (0.35, 0.9)),
    ):
        clay.capsule((*a, 0.45), 0.05, (*b, 0.45), 0.05, "#b9bec6", material=CHROME)
    box(clay, -0.85, 0.78, 1.75, 0.42, body_colour(ask, "#ece6da"), z=0.2, thickness=0.35, bevel=0.08)
    box(clay, -0.75, 1.20, 1.85, 0.09, "#1f3358", z=0.3, thickness=0.4, bevel=0.03, material=GLASS)
    box(clay, -0.80, 0.86, 0.9, 0.2, "#d9a441", z=0.5, thickness=0.05, bevel=0.03, material=_FOIL)
    clay.capsule((-0.6, 1.25, 0.3), 0.06, (-0.6, 1.95, 0.3), 0.05, "#dfe2e4")
    box(clay, -0.88, 1.92, 0.56, 0.30, "#f4f2ec", z=0.35, thickness=0.2, bevel=0.08)
    clay.ellipsoid((-0.78, 2.07, 0.58), (0.09, 0.09, 0.05), "#14202c", material=GLASS)
    clay.ellipsoid((-0.52, 2.07, 0.58), (0.06, 0.06, 0.05), "#14202c", material=GLASS)
    clay.capsule((0.65, 1.28, 0.3), 0.03, (0.85, 1.9, 0.3), 0.02, "#c9ccd4")
    clay.ellipsoid((0.95, 1.55, 0.3), (0.26, 0.30, 0.08), "#eef0f2")
    clay.capsule((-0.85, 1.0, 0.5), 0.05, (-1.35, 1.3, 0.5), 0.05, "#c9ccd4")
    clay.capsule((-1.35, 1.3, 0.5), 0.045, (-1.5, 0.7, 0.5), 0.06, "#c9ccd4")
    return finish(clay, ask, anchor=(0, 0), baseline=2.6)
