"""Steam over what is hot."""

from __future__ import annotations

import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur, fbm
from .registry import Ask, Drawn


def steaming(drawn: Drawn, ask: Ask, scale: float, sunk: float = 0.0) -> Drawn:
    """The tile with three curls of steam over it; they start `sunk` units below its top. scale: pixels a unit."""
    height, width = drawn.alpha.shape
    rise = int(1.25 * scale)
    rgb = np.zeros((height + rise, width, 3), np.float32)
    alpha = np.zeros((height + rise, width), np.float32)
    rgb[rise:], alpha[rise:] = drawn.rgb, drawn.alpha
    wide, tall = int(1.3 * scale), int(1.25 * scale)
    curls = _curls(ask, wide, tall)
    middle = int(drawn.anchor[0])
    left = max(0, middle - wide // 2)
    part = curls[:, : min(wide, width - left)]
    top = max(0, rise + int((0.10 + sunk) * scale) - tall)
    window = (slice(top, top + part.shape[0]), slice(left, left + part.shape[1]))
    part = part[: alpha[window].shape[0]]
    white = np.minimum(ask.light.flat * 1.25 + 0.06, 1.0).astype(np.float32)
    below = alpha[window] * (1 - part)
    total = part + below
    rgb[window] = (white * part[..., None] + rgb[window] * below[..., None]) / np.maximum(total, 1e-4)[..., None]
    alpha[window] = total
    return Drawn(rgb, alpha, (drawn.anchor[0], drawn.anchor[1] + rise), drawn.baseline_width)


def _curls(ask: Ask, wide: int, tall: int, power: float = 0.42) -> F32:
    """Alpha (tall, wide) of rising steam."""
    wander = fbm(ask.rng, tall, wide, max(4.0, wide * 0.3), 5, stretch=(0.7, 1.8))
    y = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, wide, dtype=np.float32)[None]
    sway = 0.28 * np.sin(y * 5.5 + 1.2) * (1 - y * 0.6)
    total = np.zeros((tall, wide), np.float32)
    for offset, sign in ((-0.28, 1.0), (0.05, -1.0), (0.33, 0.8)):
        total += np.exp(-(((x - offset - sway * sign - (wander - 0.5) * 0.55) / (0.05 + 0.11 * (1 - y))) ** 2))
    total *= smoothstep(0, 0.3, y) * smoothstep(1, 0.75, y) * (0.35 + wander) * power
    return np.clip(blur(total, wide * 0.012), 0, 0.6).astype(np.float32)
