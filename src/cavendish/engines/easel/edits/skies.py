"""The open sky of a photo, with what stands before it left out."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8, smoothstep
from ..noise import blur
from .cutting import grab_cut, shrunk
from .matte import f32, fitted, unit
from .work import Work

_STEP = 3.5  # of lightness 0..100, beyond what the light changes by above and below
_SEARCHED, _SAME = 0.9, 6.0  # of the height that is searched, and the step of Lab below it that is still the same sky
_SIDE = 720  # px on the longer side at which thin things are told from the sky


def sky(work: Work) -> F32 | None:
    """What reaches down from the top edge, is smooth, and is blue, pale, or glowing like an evening."""
    small = shrunk(work.pixels, 320)
    image = unit(small)
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2Lab)
    grey = lab[..., 0]
    roughness = blur(np.abs(grey - blur(grey, 1.5)), 2.0)
    height, width = grey.shape
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    bluish, warm = lab[..., 2] < 2, (lab[..., 1] > 3) & (lab[..., 2] > 8)
    green = (lab[..., 1] < -10) & (lab[..., 2] > 8)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    pale = (chroma < 9) | ((chroma < 22) & (grey > 70))
    likely = (roughness < 2.6) & ~green & (bluish | (pale & (grey > 45)) | (warm & (grey > 40) & (rows < 0.55)))
    seed = np.zeros((height, width), np.uint8)
    seed[likely & (rows < _SEARCHED)] = 1
    count, labels = cv2.connectedComponents(cv2.morphologyEx(seed, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)))
    touching = np.unique(labels[: max(1, height // 40)])
    touching = touching[touching > 0]
    mask = np.isin(labels, touching).astype(np.uint8) if count > 1 and len(touching) else np.zeros_like(seed)
    if mask[: max(1, height // 12)].mean() < 0.25 or mask.mean() < 0.04 or not _like_sky(lab[mask > 0], mask):
        return None
    mask = _to_the_edge(mask, likely, f32(lab))
    trimap = np.where(mask > 0, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    trimap[cv2.erode(mask, np.ones((7, 7), np.uint8)) > 0] = cv2.GC_FGD
    trimap[cv2.dilate(mask, np.ones((25, 25), np.uint8)) == 0] = cv2.GC_BGD
    if not (trimap == cv2.GC_BGD).any():
        trimap[-2:] = cv2.GC_BGD
    soft = grab_cut(small, trimap, 2) if (trimap == cv2.GC_FGD).any() else f32(mask)
    return _refined(work, _above_horizon(soft, grey))


def _to_the_edge(mask: U8, likely: NDArray[np.bool_], lab: F32) -> U8:
    """The mask carried on to the lower edge where nothing changes: who looks up a tower sees sky all around it."""
    height = mask.shape[0]
    end = int(_SEARCHED * (height - 1))
    last = slice(max(0, end - height // 20), end)
    if float(mask[last].mean()) < 0.05:
        return mask
    own = np.median(lab[last][mask[last] > 0], axis=0)
    low = likely & (np.linalg.norm(lab - own, axis=-1) < _SAME)
    low[: last.start] = False
    _, labels = cv2.connectedComponents(np.asarray((mask > 0) | low, np.uint8))
    return np.asarray(np.isin(labels, np.setdiff1d(np.unique(labels[mask > 0]), 0)), np.uint8)


def _above_horizon(mask: F32, light: F32) -> F32:
    """The mask without what lies below a sudden step in lightness all across it: a lake or a floor as pale as the
    sky is none of it."""
    height, width = mask.shape
    inside = mask > 0.5
    wide = inside.sum(1) > 0.15 * width
    level = np.array([np.median(light[y][inside[y]]) if wide[y] else np.nan for y in range(height)], np.float32)
    reach = max(3, round(0.025 * height))
    best, at = _STEP, -1
    for y in range(round(0.2 * height), round(0.93 * height)):
        above, below = level[max(0, y - 2 * reach) : y - reach // 2], level[y + 1 + reach // 2 : y + 1 + 2 * reach]
        if np.isnan(above).any() or np.isnan(below).any() or len(below) < reach:
            continue
        step = abs(float(below.mean() - above.mean()))
        slow = abs(float(above[-1] - above[0])) + abs(float(below[-1] - below[0]))
        if step - slow > best:
            best, at = step - slow, y
    if at < 0:
        return mask
    kept = mask.copy()
    kept[at:] = 0
    return kept


def _refined(work: Work, rough: F32) -> F32:
    """The rough mask at full size: gaps between branches join it, masts and whatever else stands before it leave it.

    Clouds and the sun belong to the sky: only what is darker than the sky around it, differs from it in hue, or is
    the picture's subject is in front.
    """
    small = shrunk(work.pixels, _SIDE)
    size = small.shape[1::-1]
    inside = f32(cv2.resize(rough, size, interpolation=cv2.INTER_LINEAR))
    lab = cv2.cvtColor(unit(small), cv2.COLOR_RGB2Lab)
    around = _field(lab, inside)
    darker = around[..., 0] - lab[..., 0]
    hue = np.hypot(lab[..., 1] - around[..., 1], lab[..., 2] - around[..., 2])
    fine = np.abs(lab[..., 0] - blur(lab[..., 0], max(2.0, size[0] * 0.008)))
    cloudy = (darker < 0) & (np.hypot(lab[..., 1], lab[..., 2]) < 14) | (lab[..., 0] > 90)
    glow = (around[..., 2] > 5) & (lab[..., 2] > 12) & (darker < 12)  # an evening's
    glow |= (around[..., 2] > 5) & (lab[..., 0] > 86)
    cloudy |= glow
    front = np.maximum(smoothstep(9, 20, darker), smoothstep(14, 26, hue) * ~cloudy)
    front = np.maximum(front, smoothstep(7, 14, fine) * (hue > 6) * ~cloudy)
    distance = np.sqrt(darker**2 + hue**2)
    rows = np.flatnonzero(inside.max(1) > 0.5)
    reach = np.arange(size[1])[:, None] < (rows[-1] if len(rows) else 0)
    joined = np.maximum(smoothstep(9, 4, distance), glow) * reach
    mask = np.maximum(inside * (1 - front), joined)
    subject = work.subject()
    if not subject.weak and float(subject.mask.mean()) < 0.5:
        seen = f32(cv2.resize(subject.mask, size, interpolation=cv2.INTER_AREA))
        if float((lab[..., 0] * seen).sum() / max(1e-3, float(seen.sum()))) < 88:  # the sun strikes as well
            mask = mask * (1 - seen)
    full = f32(cv2.resize(f32(mask), work.size[::-1], interpolation=cv2.INTER_LINEAR))
    return smoothstep(0.2, 0.8, fitted(work.unit, full, max(2.0, work.size[1] * 0.003), 1e-4))


def _field(lab: F32, mask: F32) -> F32:
    """The sky's colour at every pixel, continued smoothly behind what stands before it."""
    side = max(mask.shape)
    weight = (mask > 0.5).astype(np.float32)
    near, far = side * 0.05, side * 0.3
    total_near, total_far = blur(weight, near)[..., None], blur(weight, far)[..., None]
    close = blur(lab * weight[..., None], near) / np.maximum(total_near, 1e-3)
    wide = blur(lab * weight[..., None], far) / np.maximum(total_far, 1e-3)
    return f32(wide + (close - wide) * smoothstep(0.02, 0.2, total_near))


def _like_sky(lab: F32, mask: U8) -> bool:
    """Blue on the whole; or bright, pale or glowing, and wide along the top edge: a wall is rarely all of that.

    An evening's sky may be darker than a wall, but ends at a level horizon.
    """
    light, red, yellow = (float(v) for v in lab.mean(0))
    wide = float(mask[0].mean()) > 0.7
    ends = (mask.shape[0] - mask[::-1].argmax(0))[mask.any(0)]
    level = float(np.percentile(ends, 80) - np.percentile(ends, 20)) < 0.04 * mask.shape[0]
    blue = yellow < -3 and -yellow > 1.1 * abs(red) and (-yellow > 7 or light > 80)  # teal is paint, not air
    return blue or (wide and (light > 79 or (light > 40 and level and float(mask[0].mean()) > 0.95)))
