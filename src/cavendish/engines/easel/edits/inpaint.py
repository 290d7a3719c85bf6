"""Filling a hole with pieces of the rest of the picture.

Which piece goes where is settled on a smaller picture (`shifts`); the pieces are copied at full size and their seams
levelled. A hole so gets texture and edges that continue its surroundings, where plain diffusion would leave a smear.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8
from . import shifts
from .matte import f32, pixels, unit
from .seams import seamless

_FINEST = 400  # px on the longer side; finer detail is copied along, not searched for
_MOST_LABELLED = 6_000  # px of hole at which joints are settled: bounds the time


def filled(image: U8, hole: F32, rng: np.random.Generator, avoid: F32 | None = None) -> U8:
    """`image` (uint8, H, W, 3) with `hole` (H, W, above 0.5 is missing) filled in.

    `avoid` marks what must not be copied from (a face, another subject). The rest of the picture is untouched but
    for a soft seam of a few px inside the hole. A hole that leaves nothing to copy from is diffused over.
    """
    missing = (hole > 0.5).astype(np.uint8)
    if not missing.any():
        return image
    if missing.mean() > 0.92:
        return cv2.inpaint(image, missing, 5, cv2.INPAINT_TELEA)
    result = _pieced(image, missing, avoid, rng)
    seam = cv2.GaussianBlur(missing.astype(np.float32), (0, 0), max(1.0, max(image.shape[:2]) * 0.0015))
    seam = np.maximum(seam * 2 - 0.35, missing).clip(0, 1)[..., None]
    base = unit(image)
    return pixels(base + (result - base) * seam)


def _pieced(image: U8, missing: U8, avoid: F32 | None, rng: np.random.Generator) -> F32:
    """The picture with the hole filled by moved pieces of itself, float32 sRGB."""
    height, width = missing.shape
    scale = min(1.0, _FINEST / max(height, width), (_MOST_LABELLED / float(missing.sum())) ** 0.5)
    size = (max(16, round(width * scale)), max(16, round(height * scale)))
    small = unit(np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8))
    gap = _shrunk_hole(missing, size[1], size[0])
    shun = (
        np.zeros_like(gap)
        if avoid is None
        else (cv2.resize(avoid, size, interpolation=cv2.INTER_AREA) > 0.25).astype(np.uint8)
    )
    usable = (gap == 0) & (cv2.dilate(shun, np.ones((2 * max(1, round(0.012 * max(size))) + 1,) * 2, np.uint8)) == 0)
    if usable.sum() < 200:
        usable = gap == 0
    rows, columns = shifts.sources(small, gap, usable, rng)
    grid_rows, grid_columns = (g.astype(np.float32) for g in np.mgrid[0 : size[1], 0 : size[0]])
    far = (width, height)
    down = cv2.resize(f32(rows - grid_rows), far, interpolation=cv2.INTER_NEAREST) * np.float32(height / size[1])
    across = cv2.resize(f32(columns - grid_columns), far, interpolation=cv2.INTER_NEAREST) * np.float32(width / size[0])
    full_rows, full_columns = np.mgrid[0:height, 0:width].astype(np.int32)
    from_rows = np.clip(full_rows + np.round(down).astype(np.int32), 0, height - 1)
    from_columns = np.clip(full_columns + np.round(across).astype(np.int32), 0, width - 1)
    from_rows = np.where(missing > 0, from_rows, full_rows)
    from_columns = np.where(missing > 0, from_columns, full_columns)
    picture = unit(image)
    copied = f32(picture[from_rows, from_columns])
    return seamless(copied, missing, from_rows.astype(np.int32), from_columns.astype(np.int32), picture)


def _shrunk_hole(hole: U8, height: int, width: int) -> U8:
    """The hole at another size; a pixel touched by it belongs to it."""
    share = cv2.resize(hole.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
    return (share > 0.02).astype(np.uint8)
