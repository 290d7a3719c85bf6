"""Buildings and statues that everybody knows."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Material
from ..colour import F32, linear
from .making import CHROME, GLASS, SATIN, arched, body_colour, box, by_lamplight, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_STONE = Material(gloss=0.08, blend=0.04)


def _dark(ask: Ask) -> str:
    return "#ffd27a" if by_lamplight(ask) else "#4a4038"


@subject("sphinx", "great sphinx", info=SubjectInfo(14.0, "building", "ground", 1.55))
@facing_aware
def sphinx(ask: Ask) -> Drawn:
    """A lion of stone lying down, with a king's head in a striped cloth."""
    clay = sheet(ask.height_px / 2.6, -2.4, 2.0, -0.05, 2.7, _STONE)
    stone = body_colour(ask, "#d9b276")
    box(clay, -2.2, 0.0, 4.0, 0.30, stone * np.float32(0.75), thickness=0.4, bevel=0.06)
    clay.capsule((-0.4, 0.85, 0), 0.52, (1.1, 0.80, 0), 0.50, stone)
    clay.ellipsoid((1.15, 0.72, 0.25), (0.55, 0.52, 0.35), stone)
    for z in (0.1, 0.55):
        clay.capsule((-0.5, 0.48, z), 0.19, (-1.95, 0.44, z), 0.17, stone)
    clay.capsule((-0.75, 0.7, 0.1), 0.45, (-0.95, 1.45, 0.1), 0.36, stone)
    cloth = [
        (-1.55, 2.1),
        (-1.35, 2.48),
        (-0.75, 2.48),
        (-0.52, 2.1),
        (-0.42, 1.25),
        (-0.72, 1.18),
        (-1.3, 1.18),
        (-1.62, 1.25),
    ]
    plate(clay, cloth, stone * np.float32(0.92), z=0.25, thickness=0.3, bevel=0.14)
    clay.ellipsoid((-1.06, 1.90, 0.5), (0.33, 0.42, 0.3), stone * np.float32(1.05))
    for k in range(7):
        for side in (-1.52, -0.78):
            box(clay, side, 1.30 + 0.13 * k, 0.26, 0.05, "#7a5a9a" if k % 2 else "#b8863a", z=0.62, thickness=0.02)
    for side in (-1.20, -0.94):
        clay.ellipsoid((side, 1.98, 0.78), (0.08, 0.035, 0.03), "#5a3f22")
    clay.ellipsoid((-1.07, 1.86, 0.82), (0.05, 0.09, 0.05), stone)
    clay.capsule((-1.16, 1.70, 0.78), 0.02, (-0.98, 1.70, 0.78), 0.02, "#7a5a34")
    return finish(clay, ask, anchor=(0, 0), baseline=4.0)


@subject(
    "triumphal arch", "arc de triomphe", "india gate", "city gate", info=SubjectInfo(40.0, "building", "ground", 0.95)
)
def triumphal_arch(ask: Ask) -> Drawn:
    """A block of pale stone with a great arch, reliefs on its piers and a heavy cornice."""
    clay = sheet(ask.height_px / 3.0, -1.6, 1.6, -0.05, 3.1, _STONE)
    stone = body_colour(ask, "#dccfb4")
    box(clay, -1.4, 0.0, 2.8, 2.9, stone, thickness=0.4, bevel=0.05)
    arched(clay, 0.0, 0.0, 0.95, 1.75, "#8fa8bf" if not by_lamplight(ask) else "#3a3f55", 0.42)
    for y, tall in ((0.0, 0.22), (1.95, 0.12), (2.32, 0.10), (2.78, 0.16)):
        box(clay, -1.5, y, 3.0, tall, stone * np.float32(1.06), z=0.3, thickness=0.25, bevel=0.04)
    box(clay, -0.48, 0.0, 0.96, 0.30, "#b5aa96", z=0.44, thickness=0.02)
    for side in (-0.95, 0.95):
        box(clay, side - 0.30, 0.35, 0.60, 1.10, stone * np.float32(0.86), z=0.42, thickness=0.05, bevel=0.03)
        for k in range(3):
            clay.ellipsoid((side - 0.16 + 0.16 * k, 0.85 + 0.12 * (k % 2), 0.5), (0.09, 0.30, 0.08), stone)
            clay.ellipsoid((side - 0.16 + 0.16 * k, 1.22 + 0.12 * (k % 2), 0.5), (0.07, 0.08, 0.07), stone)
        box(clay, side - 0.28, 1.56, 0.56, 0.28, stone * np.float32(0.9), z=0.42, thickness=0.05, bevel=0.03)
    for k in range(9):
        clay.ellipsoid((-1.2 + 0.3 * k, 2.56, 0.44), (0.09, 0.09, 0.05), stone * np.float32(0.82))
    return finish(clay, ask, anchor=(0, 0), baseline=2.8)


@subject("column gate", "brandenburg gate", info=SubjectInfo(24.0, "building", "ground", 1.5))
def brandenburg_gate(ask: Ask) -> Drawn:
    """Twelve columns, a long attic, and four horses before a chariot of green bronze on top."""
    clay = sheet(ask.height_px / 2.7, -2.1, 2.1, -0.05, 2.85, _STONE)
    stone = body_colour(ask, "#d9c8a2")
    for k in range(6):
        x = -1.65 + 0.66 * k
        clay.capsule((x, 0.12, 0.3), 0.125, (x, 1.50, 0.3), 0.11, stone)
        box(clay, x - 0.18, 0.0, 0.36, 0.12, stone, z=0.3, thickness=0.2, bevel=0.03)
    for y, tall, wide in ((1.50, 0.30, 2.0), (1.80, 0.10, 2.06), (1.90, 0.30, 1.6)):
        box(clay, -wide, y, 2 * wide, tall, stone * np.float32(1.05), z=0.2, thickness=0.3, bevel=0.04)
    green = linear("#5f9a86")
    for k in range(4):
        x = -0.42 + 0.28 * k
        clay.ellipsoid((x, 2.36, 0.4), (0.12, 0.14, 0.1), green)
        clay.capsule((x, 2.42, 0.45), 0.06, (x - 0.03, 2.60, 0.5), 0.06, green)
        for leg in (-0.06, 0.06):
            clay.capsule((x + leg, 2.2, 0.45), 0.03, (x + leg, 2.32, 0.45), 0.03, green)
    clay.capsule((0.0, 2.4, 0.2), 0.08, (0.0, 2.74, 0.2), 0.07, green)
    return finish(clay, ask, anchor=(0, 0), baseline=3.8)


@subject("onion dome church", "saint basil", "orthodox church", info=SubjectInfo(47.0, "building", "ground", 0.95))
def onion_church(ask: Ask) -> Drawn:
    """Towers under striped and checkered onion domes of all colours round a tall red spire."""
    clay = sheet(ask.height_px / 3.6, -1.75, 1.75, -0.05, 3.85, SATIN)
    brick = body_colour(ask, "#b8483a")
    box(clay, -1.55, 0.0, 3.1, 0.75, brick, thickness=0.4, bevel=0.05)
    for k in range(6):
        arched(clay, -1.28 + 0.51 * k, 0.06, 0.30, 0.52, "#f4ead6", 0.42)
        arched(clay, -1.28 + 0.51 * k, 0.06, 0.20, 0.44, _dark(ask), 0.46)
    plans = (
        (-1.15, 1.35, 0.30, "#2f8f5a", "#f2c83a", 0.1),
        (1.15, 1.35, 0.30, "#3f6fc0", "#f4f0e6", 0.1),
        (-0.58, 1.78, 0.33, "#d8442f", "#f2e6c8", 0.2),
        (0.58, 1.78, 0.33, "#e8a82e", "#2f7a5a", 0.2),
        (0.0, 1.42, 0.34, "#4fa0c8", "#d8442f", 0.4),
    )
    box(clay, -0.42, 0.7, 0.84, 1.6, brick, z=0.0, thickness=0.3, bevel=0.06)
    plate(clay, [(-0.42, 2.2), (0.0, 3.25), (0.42, 2.2)], "#c9573f", z=0.05, thickness=0.3, bevel=0.08)
    clay.lathe(
        (0.0, 3.18, 0.1),
        [(0, 0.10), (0.08, 0.18), (0.18, 0.17), (0.32, 0.04), (0.42, 0.01)],
        "#e0b23a",
        material=CHROME,
    )
    for x, high, half, tone, other, z in plans:
        box(
            clay,
            x - half * 0.72,
            0.5,
            half * 1.44,
            high - 0.5,
            brick * np.float32(1.08),
            z=z,
            thickness=0.3,
            bevel=0.08,
        )
        box(clay, x - half * 0.80, high - 0.10, half * 1.6, 0.10, "#f4ead6", z=z + 0.1, thickness=0.25, bevel=0.03)
        arched(clay, x, high - 0.55, half * 0.5, 0.36, _dark(ask), z + 0.34)
        first, second = linear(tone), linear(other)

        def stripes(u: F32, y: F32, first: F32 = first, second: F32 = second) -> F32:
            odd = np.floor((u + 0.5) * 12 + y * 3.2) % 2
            return np.asarray(np.where(odd[..., None] > 0, first, second), np.float32)

        profile = [
            (0, half * 0.62),
            (half * 0.35, half * 0.98),
            (half * 0.75, half * 1.0),
            (half * 1.25, half * 0.62),
            (half * 1.7, half * 0.16),
            (half * 2.0, half * 0.03),
        ]
        clay.lathe((x, high, z + 0.1), profile, stripes)
        clay.capsule(
            (x, high + half * 1.9, z + 0.1), 0.02, (x, high + half * 2.5, z + 0.1), 0.02, "#e0b23a", material=CHROME
        )
    return finish(clay, ask, anchor=(0, 0), baseline=3.1)


@subject(
    "domed mosque", "hagia sophia", "blue mosque", "grand mosque", info=SubjectInfo(55.0, "building", "ground", 1.3)
)
def domed_mosque(ask: Ask) -> Drawn:
    """A wide dome over half domes and buttresses between four thin minarets."""
    clay = sheet(ask.height_px / 3.2, -2.2, 2.2, -0.05, 3.3, SATIN)
    wall = body_colour(ask, "#d8a68a" if ask.noun == "hagia sophia" else "#d9d4c8")
    lead = part_colour(ask, "#7f8f9c", "dome", "domes", "roof")
    for x in (-1.95, -1.45, 1.45, 1.95):
        near = abs(x) > 1.6
        clay.capsule((x, 0.0, 0.5 if near else 0.0), 0.10, (x, 2.4, 0.5 if near else 0.0), 0.075, "#ece6da")
        for y in (1.5, 2.1):
            box(clay, x - 0.14, y, 0.28, 0.07, "#d9d2c2", z=0.5 if near else 0.0, thickness=0.14, bevel=0.03)
        plate(clay, [(x - 0.10, 2.4), (x, 3.05), (x + 0.10, 2.4)], lead, z=0.5 if near else 0.0, thickness=0.1)
    box(clay, -1.35, 0.0, 2.7, 0.85, wall, z=0.2, thickness=0.4, bevel=0.05)
    box(clay, -0.95, 0.8, 1.9, 0.62, wall * np.float32(1.05), z=0.1, thickness=0.35, bevel=0.05)
    clay.ellipsoid((0.0, 1.42, 0.2), (0.92, 0.62, 0.5), lead)
    for x in (-1.0, 1.0):
        clay.ellipsoid((x, 0.86, 0.3), (0.42, 0.30, 0.3), lead)
    box(clay, -0.92, 1.32, 1.84, 0.14, wall, z=0.5, thickness=0.2, bevel=0.03)
    for k in range(9):
        arched(clay, -0.80 + 0.2 * k, 1.33, 0.09, 0.12, _dark(ask), 0.72)
    for k in range(7):
        arched(clay, -1.08 + 0.36 * k, 0.38, 0.20, 0.34, _dark(ask), 0.62)
    arched(clay, 0.0, 0.0, 0.34, 0.36, "#5a4632", 0.62)
    arched(clay, 0.0, 0.86, 0.70, 0.40, wall * np.float32(0.85), 0.46)
    clay.capsule((0.0, 2.0, 0.2), 0.02, (0.0, 2.28, 0.2), 0.02, "#e0b23a", material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=4.0)


@subject("gothic cathedral", "notre dame", "gothic church", info=SubjectInfo(60.0, "building", "ground", 0.85))
def cathedral(ask: Ask) -> Drawn:
    """Two square towers, a rose window, three portals and pinnacles."""
    clay = sheet(ask.height_px / 3.6, -1.55, 1.55, -0.05, 3.85, _STONE)
    stone = body_colour(ask, "#cdbf9f")
    plate(clay, [(-0.1, 2.4), (0.0, 3.75), (0.1, 2.4)], "#6a7580", z=0.0, thickness=0.1)
    box(clay, -1.35, 0.0, 2.7, 2.15, stone, thickness=0.35, bevel=0.04)
    for x in (-0.95, 0.95):
        box(clay, x - 0.42, 0.0, 0.84, 3.2, stone * np.float32(1.04), z=0.1, thickness=0.35, bevel=0.04)
        for k in (-0.17, 0.17):
            arched(clay, x + k, 2.25, 0.22, 0.80, _dark(ask), 0.48)
        for k in (-0.36, 0.36):
            plate(clay, [(x + k - 0.06, 3.2), (x + k, 3.5), (x + k + 0.06, 3.2)], stone, z=0.3, thickness=0.1)
        arched(clay, x, 1.15, 0.34, 0.62, _dark(ask), 0.48)
    for x, wide in ((-0.95, 0.46), (0.0, 0.56), (0.95, 0.46)):
        arched(clay, x, 0.0, wide, 0.78, stone * np.float32(0.8), 0.48)
        arched(clay, x, 0.0, wide * 0.62, 0.62, "#4a3424", 0.52)
    for y in (0.88, 1.95, 2.1):
        box(clay, -1.40, y, 2.8, 0.07, stone * np.float32(1.12), z=0.46, thickness=0.08, bevel=0.02)
    clay.ellipsoid((0.0, 1.42, 0.42), (0.42, 0.42, 0.06), stone * np.float32(0.75))
    for k in range(12):
        turn = k * pi / 6
        tone = ("#3f6fc0", "#c8343a", "#e0b23a")[k % 3]
        clay.ellipsoid((0.26 * cos(turn), 1.42 + 0.26 * sin(turn), 0.48), (0.08, 0.08, 0.03), tone, material=GLASS)
    clay.ellipsoid((0.0, 1.42, 0.5), (0.12, 0.12, 0.03), "#e0b23a", material=GLASS)
    return finish(clay, ask, anchor=(0, 0), baseline=2.7)


@subject("christ the redeemer", info=SubjectInfo(38.0, "building", "ground", 0.85))
def redeemer(ask: Ask) -> Drawn:
    """A robed figure of pale stone with its arms stretched wide, on a pedestal on a green peak."""
    clay = sheet(ask.height_px / 3.6, -1.65, 1.65, -0.05, 3.75, _STONE)
    stone = body_colour(ask, "#e2ddd0")
    clay.ellipsoid((0, 0.05, 0), (1.3, 0.75, 0.5), "#5f7f46")
    box(clay, -0.30, 0.55, 0.6, 0.55, stone * np.float32(0.8), z=0.3, thickness=0.3, bevel=0.05)
    robe = Path().move(-0.30, 1.05).quad(-0.24, 2.0, -0.34, 2.75).line(0.34, 2.75).quad(0.24, 2.0, 0.30, 1.05)
    clay.puff(clay.canvas().mask(robe), stone, z=0.3, thickness=0.4, bevel=0.25)
    for side in (-1, 1):
        clay.capsule((side * 0.2, 2.72, 0.4), 0.17, (side * 1.30, 2.78, 0.4), 0.10, stone)
        sleeve = [(side * 0.3, 2.75), (side * 1.08, 2.80), (side * 1.02, 2.42), (side * 0.32, 2.05)]
        plate(clay, sleeve, stone * np.float32(0.93), z=0.35, thickness=0.2, bevel=0.1)
        clay.ellipsoid((side * 1.40, 2.79, 0.42), (0.14, 0.08, 0.06), stone)
    clay.ellipsoid((0, 3.14, 0.45), (0.20, 0.26, 0.2), stone)
    clay.ellipsoid((0, 3.20, 0.36), (0.24, 0.28, 0.18), stone * np.float32(0.88))
    clay.ellipsoid((0, 2.94, 0.58), (0.12, 0.13, 0.08), stone * np.float32(0.85))
    for x in (-0.12, 0.0, 0.12):
        clay.capsule((x, 1.2, 0.68), 0.025, (x * 0.8, 2.5, 0.72), 0.02, stone * np.float32(0.78))
    return finish(clay, ask, anchor=(0, 0.05), baseline=2.2)


@subject("tower bridge", info=SubjectInfo(65.0, "building", "ground", 1.9))
def tower_bridge(ask: Ask) -> Drawn:
    """Two gothic towers joined by high walks over a raised roadway, chains of blue steel at both ends."""
    clay = sheet(ask.height_px / 2.7, -2.9, 2.9, -0.35, 2.75, SATIN)
    stone, blue = body_colour(ask, "#c9b48c"), linear("#5f9ac0")
    box(clay, -2.8, 0.42, 5.6, 0.16, blue, z=0.2, thickness=0.2, bevel=0.03)
    for y in (1.55, 1.72):
        box(clay, -0.9, y, 1.8, 0.08, blue, z=0.2, thickness=0.15, bevel=0.02)
    for side in (-1, 1):
        x = side * 1.0
        box(clay, x - 0.40, -0.3, 0.8, 0.72, stone * np.float32(0.75), z=0.2, thickness=0.3, bevel=0.05)
        box(clay, x - 0.32, 0.4, 0.64, 1.5, stone, z=0.3, thickness=0.35, bevel=0.05)
        plate(clay, [(x - 0.30, 1.9), (x, 2.65), (x + 0.30, 1.9)], "#5f6a74", z=0.35, thickness=0.25, bevel=0.05)
        for k in (-0.30, 0.30):
            box(clay, x + k - 0.07, 0.4, 0.14, 1.62, stone * np.float32(1.1), z=0.55, thickness=0.15, bevel=0.03)
            plate(clay, [(x + k - 0.08, 2.0), (x + k, 2.32), (x + k + 0.08, 2.0)], "#5f6a74", z=0.6, thickness=0.08)
        for y in (0.9, 1.32):
            arched(clay, x, y, 0.2, 0.28, _dark(ask), 0.70)
        arched(clay, x, 0.42, 0.3, 0.4, "#3a3630", 0.70)
        chain = [(side * (1.32 + 1.45 * t), 1.55 - 1.35 * t + 0.62 * t * t) for t in np.linspace(0, 1, 12)]
        for a, b in pairwise(chain):
            clay.capsule((*a, 0.4), 0.045, (*b, 0.4), 0.045, blue)
        for t in (0.2, 0.4, 0.6, 0.8):
            at = side * (1.32 + 1.45 * t)
            clay.capsule((at, 0.5, 0.4), 0.015, (at, 1.55 - 1.35 * t + 0.62 * t * t, 0.4), 0.015, blue)
        box(clay, side * 2.62 - 0.14, -0.3, 0.28, 1.35, stone, z=0.4, thickness=0.2, bevel=0.04)
    return finish(clay, ask, anchor=(0, -0.1), baseline=5.0)
