"""The light that candles, lanterns and fires throw on a dark place."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .bands import by_bands, spread
from .colour import F32, linear
from .light import Light

BURNING = frozenset(
    {
        "candle",
        "candlestick",
        "campfire",
        "carved pumpkin",
        "bonfire",
        "diya",
        "fire",
        "fireplace",
        "jack o lantern",
        "lamp",
        "lantern",
        "menorah",
        "paper lantern",
        "red paper lantern",
        "torch",
    }
)
"""Concepts of what shines by itself."""
DARK = ("night", "neon", "dusk")
WARM = "#ffb060"
REACH = 3.4
"""How far the light goes, in heights of what burns."""
FURTHEST = 0.42
"""The same at most, in sides of the picture."""
GAIN = 1.5
"""How much brighter it makes what it falls on."""


def shed(image: F32, lamps: Iterable[tuple[float, float, float]], light: Light) -> None:
    """Warm up (h, w, 3) linear `image` in place round flames (x, y, height in pixels), in dark light only."""
    flames = list(lamps)
    if not flames or light.time_of_day not in DARK:
        return
    height, width = image.shape[:2]
    columns = np.arange(width, dtype=np.float32)[None]
    rows = np.arange(height, dtype=np.float32)[:, None]
    glow = np.zeros((height, width), np.float32)
    for x, y, tall in flames:
        reach = min(REACH * tall, FURTHEST * float(np.sqrt(height * width)))
        away = ((columns - x) ** 2 + (rows - y) ** 2) / np.float32(reach**2)
        np.maximum(glow, np.exp(-away * 2.2), out=glow)
    tone = linear(WARM) * np.float32(GAIN)

    def work(band: slice) -> None:
        part, below = spread(glow[band]), image[band]
        below *= 1 + part * tone
        below += part * (tone * np.float32(0.014))

    by_bands(image.shape, work)
