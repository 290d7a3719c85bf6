"""Letters on paper: a written page is smooth where nothing is written, so that the paper alone can be told."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32
from ..noise import blur
from .matte import f32
from .work import Work

_MOST = 0.75  # of the picture that may be written over
_SMOOTH = 0.035  # of 0..1: how far paper strays from its own blurred copy, at the median
_FAINT = 0.035  # of 0..1: what differs more than that from the paper near letters is ink


def blank(work: Work, letters: F32) -> F32 | None:
    """The picture (float32 sRGB) with its letters' mask (H, W) filled by the paper around them; None when what is
    around them is no even ground."""
    side = max(work.size)
    image = work.unit
    mask = f32(cv2.dilate(letters, np.ones((max(3, round(side * 0.008)) | 1,) * 2, np.uint8)))
    if not mask.any() or float(mask.mean()) > _MOST:
        return None
    ground = _ground(image, mask, side * 0.012)
    strays = np.abs(image - ground).max(-1)
    free = (mask < 0.5) & (blur(mask, side * 0.02) > 0.02)
    if not free.any() or float(np.percentile(strays[free], 70)) > _SMOOTH:
        return None
    near = blur(mask, side * 0.02) > 0.03
    ink = ((strays > _FAINT) & near) | (mask > 0.5)
    grown = f32(cv2.dilate(ink.astype(np.float32), np.ones((max(3, round(side * 0.007)) | 1,) * 2, np.uint8)))
    paper = _ground(image, grown, side * 0.012)
    grain = work.rng("paper").standard_normal(work.size, dtype=np.float32) * np.float32(0.006)
    soft = blur(grown, 1.2)[..., None]
    return f32(np.clip(image + (paper + grain[..., None] - image) * np.clip(soft * 1.4, 0, 1), 0, 1))


def _ground(image: F32, mask: F32, reach: float) -> F32:
    """What is outside of the mask, continued smoothly over it."""
    weight = 1 - (mask > 0.5).astype(np.float32)
    total = np.zeros_like(image)
    share = np.zeros_like(weight)
    for wider in (1.0, 3.0, 9.0):
        near = blur(weight, reach * wider)
        colour = blur(image * weight[..., None], reach * wider) / np.maximum(near, 1e-4)[..., None]
        use = np.clip(near * 6, 0, 1) * (1 - share)
        total += colour * use[..., None]
        share += use
    return f32(total / np.maximum(share, 1e-4)[..., None])
