"""Small buildings beside houses: silos for grain, houses for birds, wells."""

from __future__ import annotations

import numpy as np

from .dwellings import tiles
from .making import MATT, SATIN, body_colour, box, part_colour
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
