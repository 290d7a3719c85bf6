"""Mirrors: one on its feet as tall as people, an oval one with a handle."""

from __future__ import annotations

import numpy as np

from ..canvas import ellipse_points
from ..clay import Material
from ..colour import F32
from .making import MATERIALS, SATIN, body_colour, box
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_GLASS = Material(gloss=1.6, mirror=0.5, blend=0.0)
_SHINE = np.ones(3, np.float32)


def _frame(ask: Ask) -> tuple[F32, Material]:
    """Colour and surface of the frame: gilded unless something else was said."""
    usual, surface = MATERIALS.get(ask.material, (None, None))
    return body_colour(ask, usual or "#c9963c"), surface or SATIN


@subject("standing mirror", "mirror", "full-length mirror", "floor mirror", "wall mirror", "magic mirror",
    info=SubjectInfo(1.8, "object", "indoor", 0.72))  # fmt: skip
def standing_mirror(ask: Ask) -> Drawn:
    """A tall mirror in a moulded frame on two feet; `seat` is the foot of its glass, `hand` the upper right corner."""
    clay = sheet(ask.height_px / 2.05, -0.8, 0.8, -0.05, 2.1, SATIN)
    tone, surface = _frame(ask)
    for x in (-0.5, 0.3):
        box(clay, x, 0.0, 0.2, 0.14, tone * np.float32(0.7), thickness=0.1, material=surface)
    box(clay, -0.72, 0.06, 1.44, 1.96, tone, thickness=0.14, bevel=0.08, material=surface)
    box(clay, -0.62, 0.15, 1.24, 1.77, tone * np.float32(0.6), z=0.15, thickness=0.05, bevel=0.04, material=surface)
    box(clay, -0.56, 0.2, 1.12, 1.66, "#cfe0e8", z=0.3, thickness=0.01, bevel=0.01, material=_GLASS)
    gleam = clay.canvas()
    for low, right in ((1.2, -0.1), (0.9, 0.14)):
        gleam.polyline([(-0.5, low), (right, 1.8)], 0.07, _SHINE, opacity=0.35, soft=0.02)
    return finish(clay, ask, features=gleam, anchor=(0, 0.02), baseline=1.4, seat=(0.0, 0.2), hand=(0.56, 1.86))


@subject("hand mirror", "handheld mirror", "vanity mirror", "compact mirror",
    info=SubjectInfo(0.3, "object", "tabletop", 0.6))  # fmt: skip
def hand_mirror(ask: Ask) -> Drawn:
    """An oval mirror with a handle."""
    clay = sheet(ask.height_px / 2.2, -0.72, 0.72, -0.05, 2.2, SATIN)
    tone, surface = _frame(ask)
    clay.capsule((0, 0.1, 0), 0.1, (0, 0.85, 0), 0.07, tone, material=surface)
    clay.puff(ellipse_points(0, 1.45, 0.66, 0.72), tone, thickness=0.16, bevel=0.1, material=surface)
    clay.puff(ellipse_points(0, 1.45, 0.54, 0.6), "#cfe0e8", z=0.3, thickness=0.01, bevel=0.02, material=_GLASS)
    gleam = clay.canvas()
    gleam.polyline([(-0.3, 1.3), (0.1, 1.8)], 0.08, _SHINE, opacity=0.35, soft=0.02)
    return finish(clay, ask, features=gleam, anchor=(0, 0.02), baseline=0.4)
