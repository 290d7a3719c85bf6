"""Beads of water on whatever was drawn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .bands import spread
from .colour import F32
from .subjects import Drawn

DROPS = 46
"""Beads on one tile."""
LARGEST, SMALLEST = 0.034, 0.011
"""Radius of a bead in sides of a square as large as the tile."""


def beaded(tile: Drawn, rng: np.random.Generator) -> Drawn:
    """The tile with drops of water on it: each darkens the side of the light, glows opposite and has a highlight."""
    rgb = tile.rgb.copy()
    height, width = tile.alpha.shape
    side = float(np.sqrt(height * width))
    for _ in range(DROPS):
        radius = side * (SMALLEST + (LARGEST - SMALLEST) * float(rng.random()) ** 2)
        x, y = float(rng.random()) * width, float(rng.random()) * height
        if _inside(tile.alpha, x, y, radius):
            _bead(rgb, x, y, radius)
    return replace(tile, rgb=rgb)


def _inside(alpha: F32, x: float, y: float, radius: float) -> bool:
    height, width = alpha.shape
    reach = radius * 0.8
    corners = ((x - reach, y), (x + reach, y), (x, y - reach), (x, y + reach))
    return all(0 <= v < height and 0 <= u < width and alpha[int(v), int(u)] > 0.9 for u, v in corners)


def _bead(rgb: F32, x: float, y: float, radius: float) -> None:
    """Draw one lens of water in place."""
    height, width = rgb.shape[:2]
    x0, x1 = max(0, int(x - radius - 2)), min(width, int(x + radius + 3))
    y0, y1 = max(0, int(y - radius - 2)), min(height, int(y + radius + 4))
    u = (np.arange(x0, x1, dtype=np.float32)[None] - x) / radius
    v = (np.arange(y0, y1, dtype=np.float32)[:, None] - y) / radius
    out = np.sqrt(u * u + v * v)
    soft = np.float32(1 / radius)
    cover = np.clip((1 - out) / soft, 0, 1)
    slope = (u + v) * np.float32(0.7071)
    gain = 0.72 + 0.62 * np.clip(slope, -1, 1) + 0.25 * np.clip(out - 0.8, 0, 1)
    spark = np.exp(-(((u + 0.38) / 0.2) ** 2) - ((v + 0.4) / 0.17) ** 2) * np.float32(0.95)
    part = rgb[y0:y1, x0:x1]
    lens = part * spread(gain.astype(np.float32)) + spread((spark + 0.05 * np.clip(slope, 0, 1)).astype(np.float32))
    part += (lens - part) * spread(cover.astype(np.float32))
