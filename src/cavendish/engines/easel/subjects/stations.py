"""What somebody stands at to play, by itself: a disc jockey's decks."""

from __future__ import annotations

import numpy as np

from .making import LAMP, SATIN, body_colour, box
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_LIGHTS = ("#3affd8", "#ff4ad8", "#ffd84a", "#4a8aff")


@subject("dj decks", "dj booth", "dj table", "dj turntables", info=SubjectInfo(0.95, "object", "indoor", 1.9))
def decks(ask: Ask) -> Drawn:
    """A table with two record players and a mixer between them, lamps on its front."""
    clay = sheet(ask.height_px / 1.15, -1.2, 1.2, -0.05, 1.25, SATIN)
    body = body_colour(ask, "#26262f")
    box(clay, -1.1, 0.0, 2.2, 0.78, body, z=0.1, thickness=0.2, bevel=0.05)
    clay.puff([(-1.14, 0.76), (1.14, 0.76), (1.0, 1.12), (-1.0, 1.12)], body * np.float32(1.5), z=0.1, thickness=0.08,
              bevel=0.04)  # fmt: skip
    for side in (-1, 1):
        clay.ellipsoid((side * 0.62, 0.95, 0.22), (0.38, 0.15, 0.04), "#101014", gloss=1.2)
        clay.ellipsoid((side * 0.62, 0.955, 0.25), (0.13, 0.055, 0.03), "#e84a6a" if side < 0 else "#4ac8e8")
        clay.capsule((side * 0.3, 1.06, 0.3), 0.022, (side * 0.46, 0.94, 0.3), 0.016, "#d8dade", blend=0.0)
    for k in range(6):
        x, tone = -0.15 + 0.06 * k, _LIGHTS[k % 4]
        clay.ellipsoid((x, 0.98 - 0.05 * (k % 2), 0.26), (0.02, 0.018, 0.02), tone, material=LAMP)
    for k in range(15):
        x, tall = -0.98 + 0.14 * k, 0.14 + 0.36 * abs(np.sin(k * 1.3))
        clay.capsule((x, 0.14, 0.32), 0.036, (x, 0.14 + tall, 0.32), 0.036, _LIGHTS[k % 4], blend=0.0, material=LAMP)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.1)
