"""Where a drawing that tells no such place holds things: before the belly, in the mouth, on the head."""

from __future__ import annotations

import numpy as np

from .subjects import Drawn

SOLID, CROWN = 0.5, 0.12
"""Cover that counts as drawn; least width of a row that is a crown and not an ear, in widths of the drawing."""

BROAD, NOSE = 1.12, 0.36
"""Widths up to which a drawing is one of somebody who sits and looks at us, and the row of the nose there."""


def grip(tile: Drawn, manner: str) -> tuple[float, float] | None:
    """(x, y) in pixels of the tile for 'hand', 'mouth', 'nose' or 'head'; None for an empty tile."""
    tall, wide = tile.alpha.shape
    if manner == "head":
        solid = tile.alpha > SOLID
        rows = np.flatnonzero(solid.sum(1) >= max(2, CROWN * wide))
        if not len(rows):
            return None
        top = int(rows[0])
        return float(np.flatnonzero(solid[top]).mean()), top + 0.05 * tall
    if manner == "nose" and wide < BROAD * tall:
        return wide / 2, NOSE * tall
    if tile.hand is not None:
        return tile.hand
    if manner == "nose":
        return 0.93 * wide, 0.46 * tall
    return (0.86 * wide, 0.45 * tall) if manner in ("mouth", "nose") else (0.56 * wide, 0.62 * tall)
