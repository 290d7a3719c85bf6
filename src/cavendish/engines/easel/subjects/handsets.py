"""Telephones of today: a slab of glass with a lit screen."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import linear
from .making import SATIN, body_colour, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_APPS = ("#f2653a", "#3fa8e8", "#6fc04a", "#f2c83a", "#b06ae0", "#e8507a", "#ffffff", "#38c0b0")
_RIM = Material(gloss=1.2, mirror=0.3, blend=0.0)
_LIT = Material(gloss=1.4, emission=0.35, blend=0.0)


@subject("smartphone", "mobile phone", "cell phone", "cellphone", "iphone", "phone", "android phone",
    info=SubjectInfo(0.17, "object", "tabletop", 0.5))  # fmt: skip
def smartphone(ask: Ask) -> Drawn:
    """A phone upright: a dark rim, a screen in two blues with the hour and rows of coloured signs."""
    clay = sheet(ask.height_px / 2.1, -0.56, 0.56, -0.04, 2.1, SATIN)
    shell = body_colour(ask, "#22242a")
    box(clay, -0.5, 0.0, 1.0, 2.05, shell, thickness=0.16, bevel=0.14, material=_RIM)
    base = part_colour(ask, "#3a6fd8", "screen", "display")
    for k in range(12):
        tone = base * np.float32(0.5 + 0.09 * k) + linear("#e88ab0") * np.float32(0.03 * k)
        box(clay, -0.44, 0.08 + 0.156 * k, 0.88, 0.16, tone, z=0.3, thickness=0.01, bevel=0.004, material=_LIT)
    for digit, x in enumerate((-0.24, -0.1, 0.1, 0.24)):
        box(clay, x - 0.045, 1.52 + 0.0 * digit, 0.09, 0.2, "#ffffff", z=0.33, thickness=0.01, material=_LIT)
    for y in (1.57, 1.66):
        clay.ellipsoid((0, y, 0.34), (0.02, 0.02, 0.01), "#ffffff", material=_LIT)
    for k in range(12):
        x, y = -0.35 + 0.19 * (k % 4), 0.18 + 0.36 * (k // 4)
        box(clay, x, y, 0.14, 0.14, _APPS[k % 8], z=0.33, thickness=0.03, bevel=0.04, material=_LIT)
    clay.capsule((-0.1, 1.93, 0.36), 0.035, (0.1, 1.93, 0.36), 0.035, "#0c0d10")
    return finish(clay, ask, anchor=(0, 0), baseline=0.95)
