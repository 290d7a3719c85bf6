"""Bringing a finished picture from the size it was painted at to the size that was asked for."""

from __future__ import annotations

import cv2
import numpy as np

from .scene import Pixels

SHARPER = 0.6
"""How much of what a slight blur takes away is added before a picture grows."""
GRAIN, GRAIN_SIDE = 3.2, 512
"""Deviation, in 0..255, and side in pixels of the grain that hides how few details an enlarged picture has."""
GROWN = 1.2


def enlarged(pixels: Pixels, width: int, height: int, rng: np.random.Generator) -> Pixels:
    """The picture at exactly width x height, sharpened and with fresh grain when it grows by a fifth or more.

    Sharpening before enlarging gives what sharpening by as much wider a blur after it would, at a fraction of the
    time and without a second large picture in memory.
    """
    tall, wide = pixels.shape[:2]
    if (wide, tall) == (width, height):
        return pixels
    if width * height < wide * tall:
        return np.ascontiguousarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA))
    if width / wide < GROWN:
        return np.ascontiguousarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LANCZOS4))
    sharp = cv2.addWeighted(pixels, 1 + SHARPER, cv2.GaussianBlur(pixels, (0, 0), 0.6), -SHARPER, 0)
    large: Pixels = np.ascontiguousarray(cv2.resize(sharp, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
    _add_grain(large, rng)
    return large


def _add_grain(pixels: Pixels, rng: np.random.Generator) -> None:
    """Noise over the whole picture, in place: what brightens is added and what darkens subtracted, both in 8 bits."""
    noise = rng.normal(0.0, GRAIN, (GRAIN_SIDE, GRAIN_SIDE))
    copies = -(-pixels.shape[1] // GRAIN_SIDE)
    brighter, darker = (
        np.tile(cv2.merge([np.clip(np.round(part), 0, 255).astype(np.uint8)] * 3), (1, copies, 1))[:, : pixels.shape[1]]
        for part in (noise, -noise)
    )
    for top in range(0, pixels.shape[0], GRAIN_SIDE):
        rows = pixels[top : top + GRAIN_SIDE]
        cv2.add(rows, brighter[: len(rows)], dst=rows)
        cv2.subtract(rows, darker[: len(rows)], dst=rows)
