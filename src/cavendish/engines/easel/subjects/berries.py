"""Single berries, large enough to be looked at: a raspberry, a blackberry."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..clay import Material
from .making import body_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_JUICY = Material(gloss=1.5, mirror=0.12, blend=0.03)


@subject("raspberry", "blackberry", "mulberry", "boysenberry", info=SubjectInfo(0.03, "food", "tabletop", 0.85))
def raspberry(ask: Ask) -> Drawn:
    """A berry of many beads under a star of five leaves, standing on its tip."""
    clay = sheet(ask.height_px / 2.5, -1.05, 1.05, -0.05, 2.5, _JUICY)
    flesh = body_colour(ask, "#d81f48" if ask.noun == "raspberry" else "#2a1a3a")
    rows = 8
    for row in range(rows):
        up = row / (rows - 1)
        radius = 0.86 * (0.32 + 0.68 * sin(pi * (0.12 + 0.62 * up)))
        number = max(4, round(9 * radius))
        for k in range(number):
            turn = pi * (k + 0.5 * (row % 2)) / number
            x, z = -radius * cos(turn), radius * sin(turn)
            tone = flesh * np.float32(0.78 + 0.3 * z)
            clay.ellipsoid((x, 0.24 + 1.55 * up, z), (0.22, 0.21, 0.2), tone)
    for k in range(6):
        turn = pi * (0.02 + 0.192 * k)
        tip = (0.85 * cos(turn), 1.98 + 0.2 * sin(turn), 0.5 * sin(turn))
        clay.capsule((0, 1.98, 0.3), 0.14, tip, 0.03, "#5f9a3f", flat=0.6)
    clay.capsule((0, 2.0, 0.4), 0.05, (0.08, 2.4, 0.3), 0.05, "#6f8a3f")
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.9)
