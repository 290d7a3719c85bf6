"""Coats: stripes, patches and spots painted on animals' fur."""

from __future__ import annotations

import cv2
import numpy as np

from ..clay import Clay
from ..colour import F32, linear, smoothstep
from ..noise import blur, fbm
from .space import Space
from .species import Quadruped


def marks(clay: Clay, body: Space, head: Space, species: Quadruped, rng: np.random.Generator) -> None:
    """Stripes, patches and spots painted into the coat."""
    if not species.marks:
        return
    gx, gy = clay.grid()
    cx, cy = body.flat((0, 0, 0))
    x, y = gx - cx, gy - cy
    wobble = fbm(rng, clay.height, clay.width, 0.3 * clay.scale, 3) - np.float32(0.5)
    colour = linear(species.mark_colour)
    furry = clay.channels[8] > 0.25
    if species.marks in ("stripes", "tiger"):
        amount = _bands(x, y, wobble, species.marks == "tiger")
        hx, hy = head.flat((-species.skull, 0, 0))
        amount = amount * smoothstep(
            0.5, 1.0, np.hypot((gx - hx) / (species.skull * 1.2), (gy - hy) / (species.skull * 1.0))
        )
    elif species.marks in ("patches", "giraffe"):
        cell = 0.34 if species.marks == "patches" else 0.17
        amount = _cells(
            x, y, cell, rng, 0.62 if species.marks == "patches" else 1.0, wobble, species.marks == "giraffe"
        )
    elif species.marks == "saddle":
        amount = smoothstep(-0.04, 0.06, y + wobble * 0.12) * smoothstep(0.0, 0.14, x + 0.5 * species.length)
    elif species.marks == "dapple":
        amount = _dots(x, y, 0.15, rng, False, 0.2) * smoothstep(-0.12, 0.02, y) * 0.75
    else:
        amount = _dots(x, y, 0.12 if species.marks == "spots" else 0.15, rng, species.marks == "spots", 0.33)
    amount = blur((amount * furry).astype(np.float32), 0.004 * clay.scale)
    clay.tint(colour, amount * np.float32(0.94))


def _bands(x: F32, y: F32, wobble: F32, tiger: bool) -> F32:
    phase = (x * 21 + wobble * 5 + np.sin(y * 5) * 0.8) if not tiger else (x * 17 + y * 4 + wobble * 7)
    legs = smoothstep(-0.3, -0.42, y)
    phase = phase * (1 - legs) + (y * 26 + wobble * 3) * legs
    wave = np.sin(phase)
    limit = 0.05 if not tiger else 0.45
    amount = smoothstep(limit, limit + 0.35, wave)
    if tiger:
        amount = amount * smoothstep(-0.30, -0.02, y + wobble * 0.3)
    return np.asarray(amount, np.float32)


def _nearest(x: F32, y: F32, cell: float, rng: np.random.Generator) -> tuple[F32, F32, F32]:
    """Distances to the two nearest of scattered points, in cells, and the nearest's own number 0..1.

    They are found at every second pixel: coats are blurred by more than that.
    """
    shape = np.broadcast_shapes(x.shape, y.shape)
    u, v = (np.broadcast_to(along, shape)[::2, ::2] / np.float32(cell) for along in (x, y))
    jitter = rng.random((64, 64, 3), dtype=np.float32)
    first, second = np.full(u.shape, 9.0, np.float32), np.full(u.shape, 9.0, np.float32)
    number = np.zeros(u.shape, np.float32)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            cx, cy = np.floor(u) + dx, np.floor(v) + dy
            shift = jitter[cy.astype(int) % 64, cx.astype(int) % 64]
            d = np.hypot(u - cx - 0.15 - 0.7 * shift[..., 0], v - cy - 0.15 - 0.7 * shift[..., 1])
            closer = d < first
            second = np.where(closer, first, np.minimum(second, d))
            number = np.where(closer, shift[..., 2], number)
            first = np.where(closer, d, first)
    size = (shape[1], shape[0])
    smooth = (np.asarray(cv2.resize(found, size), np.float32) for found in (first, second))
    near, far = smooth
    return near, far, np.asarray(cv2.resize(number, size, interpolation=cv2.INTER_NEAREST), np.float32)


def _cells(x: F32, y: F32, cell: float, rng: np.random.Generator, share: float, wobble: F32, tiles: bool) -> F32:
    first, second, number = _nearest(
        x + wobble * (0.0 if tiles else 0.25), y + wobble * (0.0 if tiles else 0.25), cell, rng
    )
    if tiles:
        return np.asarray(smoothstep(0.06, 0.16, second - first) * smoothstep(-0.62, -0.42, y), np.float32)
    return np.asarray((number < share * 0.55) * smoothstep(0.0, 0.08, second - first), np.float32)


def _dots(x: F32, y: F32, cell: float, rng: np.random.Generator, rosettes: bool, size: float) -> F32:
    first, _, _ = _nearest(x, y, cell, rng)
    amount = 1 - smoothstep(size - 0.05, size + 0.05, first)
    if rosettes:
        amount = amount * (0.4 + 0.6 * smoothstep(0.06, 0.2, first))
    return np.asarray(amount, np.float32)
