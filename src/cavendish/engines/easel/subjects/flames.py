"""Fire out of a mouth."""

from __future__ import annotations

from math import sin

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import linear

BREATHING_FIRE = "breathing fire"
FLAME = 1.5
"""Length of the flame, in the creature's units."""
_FIRE = Material(gloss=0.0, emission=1.3, blend=0.06)


def flame(clay: Clay, mouth: tuple[float, float], size: float) -> Canvas:
    """Model a flame that blows to the left from the mouth and grows; returns the light it sheds."""
    x, y = mouth
    glow = clay.canvas()
    for tone, wide, reach, depth in (
        ("#e8401a", 1.0, 1.0, 0.3),
        ("#f68a1e", 0.7, 0.85, 0.45),
        ("#ffd84a", 0.42, 0.62, 0.6),
    ):
        for k in range(9):
            t = (k + 1) / 9
            radius = size * wide * (0.18 + 0.95 * t * (1.25 - t))
            lift = 0.16 * size * sin(5 * t) - 0.25 * t * t
            clay.ellipsoid(
                (x - FLAME * 0.8 * reach * t, y + lift, depth), (radius * 1.25, radius, radius), tone, material=_FIRE
            )
    glow.ellipse(x - 0.45 * FLAME, y, 0.5 * FLAME, size * 1.6, linear("#ff8a2a") * np.float32(0.35), soft=0.2)
    return glow
