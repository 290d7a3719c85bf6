"""Ground and wall: what surrounds the subject, below and above the line where they meet."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, smoothstep
from . import skies
from .cutting import grab_cut, shrunk
from .matte import f32, fitted
from .work import Work

_SIDE = 288
_SURE_LOW, _SURE_HIGH = 0.1, 0.38  # of the height: surely ground from the bottom, surely none of it from the top
_LIKELY = 0.62  # below this share of the height it is more likely ground than not


def ground(work: Work) -> F32:
    """The soft mask (H, W) of the floor, road, grass or water that reaches the lower edge, without the subject."""
    small = shrunk(work.pixels, _SIDE)
    height, width = small.shape[:2]
    cutout = work.subject()
    subject = f32(cv2.resize(cutout.mask, (width, height), interpolation=cv2.INTER_AREA))
    if cutout.weak or float(subject[-max(1, height // 10) :].mean()) > 0.9:
        subject = np.zeros_like(subject)
    trimap = np.full((height, width), cv2.GC_PR_BGD, np.uint8)
    trimap[round(_LIKELY * height) :] = cv2.GC_PR_FGD
    trimap[: round(_SURE_HIGH * height)] = cv2.GC_BGD
    low = slice(height - max(2, round(_SURE_LOW * height)), None)
    trimap[low] = cv2.GC_FGD
    trimap[subject > 0.5] = cv2.GC_BGD
    above = skies.sky(work)
    if above is not None:
        trimap[cv2.resize(above, (width, height), interpolation=cv2.INTER_AREA) > 0.5] = cv2.GC_BGD
    if not (trimap == cv2.GC_FGD).any():
        rows = np.linspace(0, 1, work.size[0], dtype=np.float32)[:, None]
        return f32(smoothstep(0.55, 0.7, rows) * (1 - cutout.mask))
    found = _levelled(_from_below(grab_cut(small, trimap, 3)), subject > 0.5)
    soft = f32(cv2.resize(found, work.size[::-1], interpolation=cv2.INTER_LINEAR))
    soft = smoothstep(0.2, 0.8, fitted(work.unit, soft, max(4.0, work.size[1] * 0.006), 3e-4))
    if above is not None:
        soft = f32(soft * (1 - above))
    return f32(soft * (1 - cutout.mask)) if not cutout.weak else soft


def _from_below(mask: F32) -> F32:
    """What is connected with the lower edge."""
    solid = cv2.morphologyEx((mask > 0.5).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    _, labels = cv2.connectedComponents(solid)
    touching = np.unique(labels[-2:])
    return np.isin(labels, touching[touching > 0]).astype(np.float32)


def _levelled(mask: F32, subject: NDArray[np.bool_]) -> F32:
    """The ground up to where it mostly ends: shadows and patches on it are ground as well.

    Its upper edge is taken column by column where no subject stands before it, and smoothed over half the width.
    """
    height, width = mask.shape
    tops = np.where(mask.any(0), mask.argmax(0), height).astype(np.float32)
    free = np.flatnonzero(~subject[height // 2 :].any(0))
    if len(free) < width // 8:
        free = np.arange(width)
    reach = max(8, width // 4)
    usual = float(np.percentile(tops[free], 35))
    local = [np.median(tops[free[np.abs(free - x) <= _wide(free, x, reach)]]) for x in range(width)]
    line = np.clip(np.array(local), usual - 0.1 * height, usual + 0.06 * height)
    below = np.arange(height)[:, None] >= line[None] + height * 0.01
    return f32(np.maximum(mask * (np.arange(height)[:, None] >= line[None] - height * 0.12), below))


def _wide(free: NDArray[np.intp], x: int, reach: int) -> int:
    """A reach around `x` that holds some free columns."""
    return max(reach, int(np.sort(np.abs(free - x))[: max(1, len(free) // 6)].max()))


def wall(work: Work) -> F32:
    """What is behind the subject and above the ground."""
    return f32((1 - ground(work)) * (1 - work.subject().mask))
