"""Small buildings beside houses: silos for grain, houses for birds, wells, barns, gazebos, bus stops."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..clay import Clay
from ..colour import F32, linear
from .dwellings import tiles
from .making import MATT, SATIN, body_colour, box, by_lamplight, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet


@subject("silo", "grain silo", info=SubjectInfo(9.0, "building", "ground", 0.42))
def silo(ask: Ask) -> Drawn:
    """A tall round bin of ribbed metal under a dome."""
    clay = sheet(ask.height_px / 3.3, -0.75, 0.75, -0.05, 3.35, SATIN)
    metal, roof = body_colour(ask, "#b9c0c6"), part_colour(ask, "#c8ced4", "roof")
    clay.lathe((0, 0, 0), [(0, 0.60), (2.55, 0.60)], metal)
    _, y = clay.grid()
    clay.tint(
        metal * np.float32(0.55), np.asarray((np.abs((y / 0.19) % 1 - 0.5) > 0.42) * 0.6 * clay.cover, np.float32)
    )
    clay.lathe((0, 0, 0.02), [(2.55, 0.62), (2.72, 0.58), (2.95, 0.42), (3.12, 0.18), (3.2, 0.04)], roof)
    for x in (0.18, 0.36):
        clay.capsule((x, 0.05, 0.62), 0.02, (x, 2.6, 0.62), 0.02, "#6a7076")
    for step in np.linspace(0.15, 2.5, 14):
        clay.capsule((0.18, float(step), 0.64), 0.015, (0.36, float(step), 0.64), 0.015, "#6a7076")
    box(clay, -0.30, 0.0, 0.34, 0.5, "#5a6068", z=0.56, thickness=0.05)
    return finish(clay, ask, anchor=(0, 0), baseline=1.3)


@subject("birdhouse", "bird house", "nest box", info=SubjectInfo(1.6, "object", "ground", 0.5))
def birdhouse(ask: Ask) -> Drawn:
    """A little house with a round hole and a perch, on a post."""
    clay = sheet(ask.height_px / 3.1, -0.85, 0.85, -0.05, 3.15, MATT)
    wall, roof = body_colour(ask, "#4fa0b8"), part_colour(ask, "#c8503a", "roof")
    box(clay, -0.08, 0, 0.16, 1.5, "#8a5f3c", z=-0.1, thickness=0.16)
    clay.puff([(-0.5, 1.4), (0.5, 1.4), (0.5, 2.3), (0, 2.8), (-0.5, 2.3)], wall, thickness=0.2, bevel=0.05)
    for side in (-1, 1):
        tiles(clay, [(0, 3.0), (side * 0.74, 2.30), (side * 0.68, 2.14), (0, 2.76)], roof, 0.24, 0.12)
    clay.ellipsoid((0, 2.12, 0.22), (0.19, 0.19, 0.03), "#1c1410")
    clay.capsule((0, 1.76, 0.2), 0.035, (0, 1.74, 0.5), 0.035, "#c09058")
    return finish(clay, ask, anchor=(0, 0), baseline=0.5)


@subject("well", "wishing well", "water well", info=SubjectInfo(2.4, "building", "ground", 0.85))
def well(ask: Ask) -> Drawn:
    """A ring of stones, two posts, a roof, a bucket on its rope."""
    clay = sheet(ask.height_px / 2.6, -1.2, 1.2, -0.05, 2.65, MATT)
    stone, roof = body_colour(ask, "#9a948a"), part_colour(ask, "#9a5638", "roof")
    clay.lathe((0, 0, 0), [(0, 0.86), (0.06, 0.84), (0.74, 0.82), (0.82, 0.88), (0.86, 0.80)], stone)
    across, up = clay.grid()
    course = np.floor(up / 0.17)
    joint = (np.abs((up / 0.17) % 1 - 0.5) > 0.42) | (np.abs((across / 0.3 + 0.5 * (course % 2)) % 1 - 0.5) > 0.45)
    clay.tint(stone * np.float32(0.5), np.asarray(joint * 0.6 * clay.cover, np.float32))
    for x in (-0.72, 0.72):
        box(clay, x - 0.06, 0.6, 0.12, 1.35, "#7a5230", z=0.3, thickness=0.12)
    clay.capsule((-0.72, 1.62, 0.4), 0.06, (0.72, 1.62, 0.4), 0.06, "#8a5f3c")
    clay.capsule((0, 1.60, 0.48), 0.018, (0, 1.12, 0.48), 0.018, "#d9c49a")
    clay.lathe((0, 0.86, 0.5), [(0, 0.14), (0.26, 0.18)], "#8a6a48")
    tiles(clay, [(-1.10, 1.86), (1.10, 1.86), (0.72, 2.50), (-0.72, 2.50)], roof, 0.5)
    return finish(clay, ask, anchor=(0, 0), baseline=1.8)


@subject("barn", "hay barn", "cow barn", info=SubjectInfo(8.0, "building", "ground", 1.15))
def barn(ask: Ask) -> Drawn:
    """A barn with a bent roof: boards, white trim, great double doors with crosses, a hatch for hay above them."""
    clay = sheet(ask.height_px / 3.1, -1.8, 1.8, -0.05, 3.12, MATT)
    wall = part_colour(ask, body_colour(ask, "#b0342a"), "walls")
    roof, white = part_colour(ask, "#5f5a60", "roof"), part_colour(ask, "#f4efe4", "trim")
    gable = [(-1.45, 0), (1.45, 0), (1.45, 1.45), (0.92, 2.35), (0, 2.85), (-0.92, 2.35), (-1.45, 1.45)]
    clay.puff(gable, wall, thickness=0.2, bevel=0.03)
    across, _ = clay.grid()
    seam = (np.abs((across / 0.2) % 1 - 0.5) > 0.45) * 0.45 * clay.cover
    clay.tint(wall * np.float32(0.5), np.asarray(seam, np.float32))
    edge = [(1.62, 1.32), (1.00, 2.42), (0, 2.98)]
    for side in (-1, 1):
        points = [(side * x, y) for x, y in edge]
        for a, b in pairwise(points):
            clay.capsule((*a, 0.2), 0.10, (*b, 0.2), 0.10, roof)
            clay.capsule((a[0] * 0.965, a[1] - 0.12, 0.3), 0.045, (b[0] * 0.965, b[1] - 0.12, 0.3), 0.045, white)
    door = part_colour(ask, wall * np.float32(0.82), "door")
    _crossed(clay, -0.78, 0.0, 0.78, 1.28, door, white)
    _crossed(clay, 0.0, 0.0, 0.78, 1.28, door, white)
    _crossed(clay, -0.32, 1.72, 0.64, 0.58, "#3a2418", white)
    for x in (-1.24, 0.96):
        box(clay, x, 0.62, 0.28, 0.42, white, z=0.2, thickness=0.04)
        box(clay, x + 0.04, 0.66, 0.20, 0.34, "#5a6a78", z=0.25, thickness=0.03)
    return finish(clay, ask, anchor=(0, 0), baseline=2.9)


def _crossed(clay: Clay, x: float, y: float, wide: float, tall: float, leaf: F32 | str, trim: F32) -> None:
    """A leaf of a barn door in its white frame with a cross of boards."""
    box(clay, x, y, wide, tall, leaf, z=0.2, thickness=0.04)
    right, top, bar = x + wide, y + tall, 0.04
    corners = [(x, y), (right, y), (right, top), (x, top), (x, y)]
    for a, b in (*pairwise(corners), ((x, y), (right, top)), ((x, top), (right, y))):
        clay.capsule((*a, 0.30), bar, (*b, 0.30), bar, trim)


@subject(
    "gazebo", "pavilion", "garden pavilion", "bandstand", "summerhouse",
    info=SubjectInfo(4.2, "building", "ground", 1.0),
)  # fmt: skip
def gazebo(ask: Ask) -> Drawn:
    """An open round pavilion: a step, slim columns, a low railing, arches under a pointed roof with a knob."""
    clay = sheet(ask.height_px / 3.3, -1.65, 1.65, -0.05, 3.35, SATIN)
    white, roof = body_colour(ask, "#f6f4ee"), part_colour(ask, "#8a9aa6", "roof")
    clay.lathe((0, 0, 0), [(0, 1.45), (0.12, 1.45), (0.13, 1.32), (0.26, 1.32), (0.27, 1.2)], "#cfc9be")
    clay.ellipsoid((0, 0.27, -0.4), (1.24, 0.09, 0.5), "#a89c8a")
    for k in range(9):
        angle = np.pi * (k + 0.5) / 9
        x, z = 1.2 * float(np.cos(angle)), -0.5 * float(np.sin(angle))
        clay.capsule((x, 0.28, z), 0.035, (x, 1.95, z), 0.035, white * np.float32(0.82))
    for x in (-1.22, -0.74, 0.74, 1.22):
        z = 0.6 * float(np.sqrt(max(0.0, 1 - (x / 1.25) ** 2)))
        clay.capsule((x, 0.28, z), 0.065, (x, 1.98, z), 0.065, white)
    for side in (-1, 1):
        for y in (0.42, 0.82):
            clay.capsule((side * 0.74, y, 0.5), 0.04, (side * 1.22, y, 0.2), 0.04, white)
        for k in range(5):
            x = side * (0.80 + 0.095 * k)
            clay.capsule((x, 0.42, 0.42), 0.025, (x, 0.82, 0.42), 0.025, white)
    for a, b in ((-1.22, -0.74), (-0.74, 0.74), (0.74, 1.22)):
        t = np.linspace(0, np.pi, 9)
        arc = [((a + b) / 2 - (b - a) / 2 * float(np.cos(u)), 1.72 + 0.20 * float(np.sin(u)), 0.5) for u in t]
        clay.tube(arc, [0.05], white, segments=14)
    clay.lathe((0, 1.95, 0.0), [(0, 1.34), (0.10, 1.40), (0.14, 1.36)], white)
    clay.lathe((0, 2.06, 0.0), [(0, 1.42), (0.25, 1.02), (0.55, 0.62), (0.85, 0.28), (1.0, 0.08)], roof)
    for x in (-0.95, -0.5, 0.0, 0.5, 0.95):
        clay.capsule((x * 1.35, 2.12, 1.1), 0.022, (x * 0.1, 2.98, 0.3), 0.02, roof * np.float32(0.7))
    clay.ellipsoid((0, 3.12, 0.05), (0.11, 0.13, 0.11), white)
    clay.capsule((0, 3.15, 0.05), 0.03, (0, 3.32, 0.05), 0.012, white)
    return finish(clay, ask, anchor=(0, 0), baseline=2.8)


@subject("bus stop", "bus shelter", "bus station stop", info=SubjectInfo(2.9, "building", "ground", 1.45))
def bus_stop(ask: Ask) -> Drawn:
    """A glass shelter with a bench under a flat roof, beside it a pole with the round sign of a bus."""
    clay = sheet(ask.height_px / 3.0, -2.2, 2.2, -0.05, 3.05, SATIN)
    frame, glass = body_colour(ask, "#3f4a56"), "#ffe6a8" if by_lamplight(ask) else "#bcd8e4"
    box(clay, -1.95, 0.35, 3.1, 1.95, glass, z=-0.3, thickness=0.04)
    for x in (-1.95, -0.92, 0.12, 1.15):
        box(clay, x - 0.04, 0.0, 0.08, 2.4, frame, z=-0.2, thickness=0.08)
    box(clay, -1.8, 1.2, 0.75, 0.95, "#e8b04a", z=-0.15, thickness=0.03)
    box(clay, -1.72, 1.55, 0.6, 0.5, "#4f8ac0", z=-0.1, thickness=0.03)
    box(clay, -1.6, 0.55, 2.3, 0.12, "#a8743c", z=0.1, thickness=0.3, bevel=0.04)
    for x in (-1.45, 0.5):
        box(clay, x, 0.0, 0.1, 0.58, frame, z=0.1, thickness=0.1)
    box(clay, -2.12, 2.34, 3.45, 0.18, frame, z=0.2, thickness=0.6, bevel=0.05)
    clay.capsule((1.75, 0.0, 0.2), 0.05, (1.75, 2.35, 0.2), 0.05, "#8f959c")
    clay.ellipsoid((1.75, 2.5, 0.25), (0.42, 0.42, 0.06), "#f4f2ea")
    clay.ellipsoid((1.75, 2.5, 0.30), (0.37, 0.37, 0.05), "#2f6fc0")
    box(clay, 1.55, 2.34, 0.40, 0.30, "#ffffff", z=0.38, thickness=0.04, bevel=0.03)
    box(clay, 1.59, 2.48, 0.32, 0.11, "#2f6fc0", z=0.43, thickness=0.02)
    for x in (1.64, 1.86):
        clay.ellipsoid((x, 2.33, 0.42), (0.045, 0.045, 0.03), "#1c2a3a")
    box(clay, 1.58, 1.35, 0.34, 0.5, "#f4f2ea", z=0.28, thickness=0.03)
    glow = clay.canvas()
    if by_lamplight(ask):
        glow.ellipse(-0.4, 1.4, 1.6, 1.0, linear("#ffdf9a") * np.float32(0.25), soft=0.4)
    return finish(clay, ask, anchor=(0, 0), baseline=3.6, glow=glow if by_lamplight(ask) else None)
