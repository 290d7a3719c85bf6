"""The ground of a logo: plain paper with a disc and a ring in one strong colour."""

from __future__ import annotations

import numpy as np

from .backdrops import Backdrop, Ground
from .canvas import Canvas, composite
from .colour import linear
from .light import light_for

FIELDS = ("#2f4a6d", "#c8553d", "#2f6b57", "#e0a33a", "#5a3f7a", "#1f7a8c", "#8a3b52", "#3b3a4a")
PRINT = "emblem"
"""The kind of this backdrop."""
PAPER = "#f6f1e6"
RADIUS = 0.40


def paper(width: int, height: int, colour: str | None, rng: np.random.Generator) -> Backdrop:
    """A backdrop with the disc in the middle; `colour` of the disc, or one of a few that suit everything."""
    chosen = colour or FIELDS[int(rng.integers(len(FIELDS)))]
    image = np.empty((height, width, 3), np.float32)
    image[:] = linear(PAPER)
    side = float(min(width, height))
    sheet = Canvas(width, height)
    middle = (width / 2, height / 2)
    sheet.circle(*middle, side * RADIUS * 1.09, chosen)
    sheet.circle(*middle, side * RADIUS * 1.05, PAPER)
    sheet.circle(*middle, side * RADIUS, chosen)
    composite(image, sheet)
    ground = Ground(near=0.5, far=0.5, horizon=0.5, left=0.18, right=0.82, surface="none")
    return Backdrop(image, PRINT, 0.5, ground, light_for("studio"), indoors=True)
