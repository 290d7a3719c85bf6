"""A grand piano from its side: the curved case on three legs, the lid up, the keys to the left."""

from __future__ import annotations

import numpy as np

from ..canvas import Path
from ..clay import Material
from ..colour import linear
from .making import CHROME, body_colour, box
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_LACQUER = Material(gloss=1.4, mirror=0.4, blend=0.0)


@subject("grand piano", "concert grand", "baby grand piano", "baby grand", "concert piano",
    info=SubjectInfo(1.7, "instrument", "indoor", 1.35))  # fmt: skip
def grand_piano(ask: Ask) -> Drawn:
    """The case, its lid propped open, the gilded frame with strings, the keys, the pedals."""
    clay = sheet(ask.height_px / 3.3, -2.3, 2.3, -0.05, 3.35, _LACQUER)
    case = body_colour(ask, "#16151a")
    for x in (-1.75, -0.2, 1.6):
        clay.capsule((x, 0.14, -0.2), 0.09, (x, 1.1, -0.2), 0.17, case * np.float32(0.9))
        clay.ellipsoid((x, 0.08, -0.2), (0.1, 0.08, 0.1), "#d9b04a", material=CHROME)
    lid = Path().move(-1.1, 1.75).line(-0.8, 3.2).quad(0.9, 3.3, 1.7, 2.6).quad(2.2, 2.1, 1.95, 1.7).line(-1.1, 1.75)
    clay.puff(lid, case * np.float32(1.5) + np.float32(0.01), z=-0.6, thickness=0.08, bevel=0.04)
    clay.capsule((0.75, 1.7, -0.3), 0.035, (1.0, 2.7, -0.4), 0.035, "#b98a4a")
    clay.puff([(-1.2, 1.66), (1.9, 1.66), (1.6, 1.92), (-0.95, 1.92)], "#c99a3f", z=-0.4, thickness=0.05)
    strings = clay.canvas()
    for k in range(24):
        x = -1.0 + 0.11 * k
        strings.line(x, 1.68, x + 0.12, 1.9, 0.012, "#f4e8c8")
    body = Path().move(-2.05, 1.05).line(1.75, 1.05).quad(2.15, 1.1, 2.1, 1.4).quad(2.08, 1.7, 1.9, 1.72)
    body.line(-1.25, 1.72).line(-1.3, 1.5).line(-2.1, 1.46).line(-2.05, 1.05)
    clay.puff(body, case, z=0.0, thickness=0.4, bevel=0.1)
    box(clay, -2.12, 1.38, 0.92, 0.12, "#f8f4ea", z=0.5, thickness=0.08, bevel=0.02)
    for k in range(7):
        box(clay, -2.06 + 0.12 * k, 1.44, 0.06, 0.07, "#141216", z=0.58, thickness=0.05, bevel=0.01)
    box(clay, -2.2, 1.24, 1.02, 0.14, case * np.float32(1.2), z=0.5, thickness=0.14, bevel=0.04)
    clay.puff([(-1.26, 1.72), (-0.72, 1.72), (-0.8, 2.2), (-1.3, 2.2)], linear("#f2ecdc"), z=0.45, thickness=0.03)
    for x in (-0.98, -0.86):
        clay.capsule((x, 0.1, 0.1), 0.04, (x, 0.5, 0.0), 0.05, "#d9b04a", material=CHROME)
    return finish(clay, ask, features=strings, anchor=(0, 0), baseline=4.0)
