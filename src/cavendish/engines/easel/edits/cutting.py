"""Cutting a picture by its colours: GrabCut, clusters, and the parts of a mask."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8
from .matte import f32

_WORK_SIDE = 448


def shrunk(image: U8, side: int = _WORK_SIDE) -> U8:
    """The picture with its longer side at most `side` px."""
    scale = side / max(image.shape[:2])
    if scale >= 1:
        return image
    size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def grab_cut(small: U8, trimap: U8, rounds: int) -> F32:
    """What GrabCut takes for foreground, 0 or 1, starting from a trimap of OpenCV's GC_ values."""
    cv2.setRNGSeed(1)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    picture = cv2.cvtColor(small, cv2.COLOR_RGB2BGR)
    cut, _, _ = cv2.grabCut(picture, trimap.copy(), (0, 0, 1, 1), *models, rounds, cv2.GC_INIT_WITH_MASK)
    return f32((cut == cv2.GC_FGD) | (cut == cv2.GC_PR_FGD))


def clusters(samples: F32, count: int) -> tuple[F32, F32]:
    """The centres of `samples` (n, channels) in `count` groups, and how many samples each has."""
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 25, 1.0)
    labels = np.zeros((len(samples), 1), np.int32)
    count = min(count, len(samples))
    _, found, centres = cv2.kmeans(np.ascontiguousarray(samples), count, labels, stop, 2, cv2.KMEANS_PP_CENTERS)
    return f32(centres), f32(np.bincount(np.ravel(found), minlength=count))


def largest_parts(mask: F32, share: float) -> F32:
    """The mask without islands smaller than `share` of its largest part."""
    solid = (mask > 0.5).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(solid)
    if count <= 2:
        return mask
    areas = stats[1:, cv2.CC_STAT_AREA]
    kept = np.isin(labels, np.flatnonzero(areas >= areas.max() * share) + 1).astype(np.uint8)
    return mask * cv2.dilate(kept, np.ones((9, 9), np.uint8))
