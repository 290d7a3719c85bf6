"""Where in a picture its things are: kept while they are laid down, read by the styles."""

from __future__ import annotations

import numpy as np

from .colour import F32
from .shading import Layer
from .styles import Figure

COPIES = 256
"""Numbers kept for the copies of each thing."""
_APART = 0.004
"""Least difference of linear light that counts as painted."""


class Footprint:
    """The things laid into a picture of `width` x `height` pixels, in drawing order."""

    def __init__(self, width: int, height: int) -> None:
        self._cover: F32 = np.zeros((height, width), np.float32)
        self._parts = np.zeros((height, width), np.int32)
        self._count = 0

    def mark(self, layer: Layer, number: int) -> None:
        """Note the thing of that number, in front of all before it; what lies beyond the picture does not count."""
        height, width = self._cover.shape
        x0, y0 = max(0, layer.x), max(0, layer.y)
        x1, y1 = min(width, layer.x + layer.alpha.shape[1]), min(height, layer.y + layer.alpha.shape[0])
        self._count += 1
        if x1 <= x0 or y1 <= y0:
            return
        alpha = layer.alpha[y0 - layer.y : y1 - layer.y, x0 - layer.x : x1 - layer.x]
        window = (slice(y0, y1), slice(x0, x1))
        self._cover[window] = np.maximum(self._cover[window], alpha)
        self._parts[window][alpha > 0.5] = number + 1

    def changed(self, before: F32, after: F32) -> None:
        """Note as one more thing whatever differs between two states of the linear picture."""
        apart = np.abs(after - before).max(-1) > _APART
        self._count += 1
        self._cover = np.maximum(self._cover, apart.astype(np.float32))
        self._parts[apart] = self._count

    def figure(self) -> Figure | None:
        """The things so far; None when there are none."""
        return Figure(self._cover, self._parts) if self._count else None
