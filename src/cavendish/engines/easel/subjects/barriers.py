"""What is leapt over and sat on at the edge of a field: fences, hurdles, garden walls."""

from __future__ import annotations

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import PAINTED, body_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_WOOD = Material(gloss=0.06, blend=0.01)
_STONE = Material(gloss=0.05, blend=0.03)


def _board(clay: Clay, x0: float, x1: float, y: float, thick: float, colour: F32, z: float = 0.1) -> None:
    clay.puff([(x0, y - thick), (x1, y - thick), (x1, y + thick), (x0, y + thick)], colour, z=z, thickness=0.08,
              bevel=0.03)  # fmt: skip


@subject("fence", "wooden fence", "farm fence", "gate", info=SubjectInfo(1.1, "object", "ground", 2.3))
def fence(ask: Ask) -> Drawn:
    """Four posts and three rails of weathered wood."""
    clay = sheet(ask.height_px / 1.1, -1.35, 1.35, -0.06, 1.2, _WOOD)
    wood = body_colour(ask, "#9a7048")
    for i, x in enumerate((-1.15, -0.38, 0.38, 1.15)):
        clay.puff([(x - 0.075, 0.0), (x + 0.075, 0.0), (x + 0.075, 1.02), (x, 1.12), (x - 0.075, 1.02)],
                  wood * np.float32(0.8 + 0.06 * (i % 2)), z=0.0, thickness=0.14, bevel=0.05)  # fmt: skip
    for k, y in enumerate((0.28, 0.58, 0.88)):
        _board(clay, -1.3, 1.3, y, 0.07, wood * np.float32((1.0, 1.1, 0.94)[k]))
        for x in (-1.15, -0.38, 0.38, 1.15):
            clay.ellipsoid((x, y, 0.2), (0.018, 0.018, 0.01), "#3a342e", blend=0.0)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.4, seat=(0, 0.93))


@subject("picket fence", "white fence", "garden fence", info=SubjectInfo(1.0, "object", "ground", 2.3))
def picket_fence(ask: Ask) -> Drawn:
    """Pointed pales on two rails."""
    clay = sheet(ask.height_px / 1.1, -1.35, 1.35, -0.06, 1.2, _WOOD)
    white = body_colour(ask, "#f2efe8")
    for y in (0.32, 0.78):
        _board(clay, -1.3, 1.3, y, 0.055, white * np.float32(0.82), z=0.0)
    for i in range(9):
        x = -1.2 + 0.3 * i
        clay.puff([(x - 0.1, 0.02), (x + 0.1, 0.02), (x + 0.1, 0.92), (x, 1.1), (x - 0.1, 0.92)], white, z=0.14,
                  thickness=0.06, bevel=0.03)  # fmt: skip
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.4, seat=(0, 1.0))


@subject("hurdle", "jump obstacle", "show jumping fence", "jumping obstacle", "agility jump",
         info=SubjectInfo(1.1, "object", "ground", 2.2))  # fmt: skip
def hurdle(ask: Ask) -> Drawn:
    """Red and white poles between two wings."""
    clay = sheet(ask.height_px / 1.15, -1.35, 1.35, -0.06, 1.25, PAINTED)
    red, white = body_colour(ask, "#d8342c"), linear("#f6f3ec")
    for side in (-1, 1):
        for x in (1.0, 1.25):
            clay.capsule((side * x, 0.0, 0.0), 0.05, (side * x, 1.15 - 0.5 * (x - 1.0), 0.0), 0.05, white)
        for y in (0.3, 0.6, 0.9):
            clay.capsule((side * 1.0, y, 0.0), 0.03, (side * 1.25, y - 0.03, 0.0), 0.03, white)
    for row, y in enumerate((0.36, 0.64, 0.92)):
        for k in range(6):
            x = -1.0 + k / 3
            tone = red if (k + row) % 2 else white
            clay.capsule((x, y, 0.12), 0.06, (x + 1 / 3, y, 0.12), 0.06, tone, blend=0.0)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.4)


@subject("stone wall", "low wall", "garden wall", "brick wall thing", info=SubjectInfo(1.0, "object", "ground", 2.2))
def stone_wall(ask: Ask) -> Drawn:
    """A low wall of round field stones."""
    clay = sheet(ask.height_px / 1.05, -1.35, 1.35, -0.06, 1.15, _STONE)
    stone = body_colour(ask, "#97938c")
    for row in range(4):
        for k in range(7):
            x = -1.14 + 0.38 * k + (0.19 if row % 2 else 0.0)
            if x > 1.2:
                continue
            tone = stone * np.float32(0.8 + 0.11 * ((k * 3 + row * 5) % 4))
            clay.ellipsoid((x, 0.14 + 0.25 * row, 0.02 * row), (0.22, 0.145, 0.16), tone, blend=0.02)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.4, seat=(0, 0.98))
