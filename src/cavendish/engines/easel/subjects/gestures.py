"""Hands that say something: two that make a heart."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import linear
from .making import part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_SKIN = Material(gloss=0.15, blend=0.05)
_TONES = ("#f0c8a6", "#d9a07c", "#8a5a3c", "#e2ac86")


@subject("heart hands", info=SubjectInfo(0.3, "object", "air", 1.1))
def heart_hands(ask: Ask) -> Drawn:
    """Two hands whose fingers and thumbs frame a heart."""
    clay = sheet(ask.height_px / 2.4, -1.5, 1.5, -0.6, 2.2, _SKIN)
    skin = linear(ask.colour or _TONES[int(ask.rng.integers(len(_TONES)))])
    for side in (-1, 1):
        tone = skin * np.float32(1.0 if side > 0 else 0.94)
        clay.capsule((side * 0.72, -0.5, -0.1), 0.24, (side * 0.82, 0.35, -0.05), 0.26, tone)
        clay.ellipsoid((side * 0.92, 0.72, 0.0), (0.30, 0.46, 0.2), tone, angle=side * -0.15)
        for k in range(4):
            lift = 0.13 * k
            finger = [(side * 0.98, 1.0 + 0.05 * k, 0.08 * k), (side * (0.92 + 0.05 * k), 1.55 + lift, 0.04 * k),
                      (side * (0.52 + 0.03 * k), 1.80 + lift * 0.75, 0.05 * k),
                      (side * 0.09, 1.42 + lift, 0.06 * k)]  # fmt: skip
            clay.tube(finger, [0.15, 0.13, 0.12, 0.10], tone * np.float32(0.9 + 0.04 * k), segments=16, blend=0.02)
        thumb = [(side * 0.86, 0.62, 0.25), (side * 0.46, 0.42, 0.3), (side * 0.07, 0.16, 0.3)]
        clay.tube(thumb, [0.17, 0.14, 0.10], tone, segments=12, blend=0.04)
        clay.capsule((side * 0.70, -0.62, -0.1), 0.28, (side * 0.73, -0.38, -0.1), 0.28,
                     part_colour(ask, "#c8504a" if side < 0 else "#3f6f9f", "sleeves"), blend=0.0)  # fmt: skip
    return finish(clay, ask, anchor=(0, -0.5), baseline=1.6)
