"""Where an animal's eyes are: the face networks know people only."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import U8
from .cutting import shrunk
from .matte import f32
from .work import Work


def eyes(work: Work) -> list[tuple[float, float, float]]:
    """(x, y, radius) in px of up to two eyes of the animal that is the subject, left to right.

    Circles in the subject's upper part whose inside is darker than the fur around, alike in size and level.
    """
    cutout = work.subject()
    small = shrunk(work.pixels, 420)
    scale = small.shape[1] / work.size[1]
    solid = f32(cv2.resize(cutout.mask, small.shape[1::-1], interpolation=cv2.INTER_AREA)) > 0.6
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if len(rows) < 20 or len(columns) < 20:
        return []
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    broad = int(columns[-1] - columns[0])
    found = cv2.HoughCircles(
        cv2.medianBlur(grey, 5), cv2.HOUGH_GRADIENT, 1.2, max(8, broad * 0.08),
        param1=90, param2=14, minRadius=max(4, round(broad * 0.025)), maxRadius=max(6, round(broad * 0.11)),
    )  # fmt: skip
    rounds = np.zeros((0, 3)) if found is None else np.reshape(found, (-1, np.shape(found)[-1]))
    circles = [tuple(float(v) for v in each[:3]) for each in rounds]
    marked = [(c, _eyelike(grey, solid, c, int(rows[0]), int(rows[-1]))) for c in circles[:60]]
    marked = sorted((each for each in marked if each[1] > 14), key=lambda each: -each[1])[:14]
    pairs = [
        (one[1] + other[1] - 60 * _unlike(one[0], other[0], broad), one[0], other[0])
        for i, one in enumerate(marked)
        for other in marked[i + 1 :]
        if _unlike(one[0], other[0], broad) < 0.9
    ]
    if not pairs:
        return []
    _, one, other = max(pairs)
    centred = (_on_pupil(grey, circle) for circle in (one, other))
    return sorted((x / scale, y / scale, radius / scale) for x, y, radius in centred)


def _on_pupil(grey: U8, circle: tuple[float, ...]) -> tuple[float, float, float]:
    """The circle moved so that the dark pupil near its middle is its middle."""
    x, y, radius = circle
    rows, columns = np.mgrid[0 : grey.shape[0], 0 : grey.shape[1]].astype(np.float32)
    near = np.hypot(rows - y, columns - x) < 0.95 * radius
    dark = near & (grey <= np.percentile(grey[near], 14)) if near.any() else near
    if dark.sum() < 4:
        return x, y, radius
    x, y = float(np.median(columns[dark])), float(np.median(rows[dark]))
    return x, y, radius * 0.92


def _eyelike(grey: U8, solid: NDArray[np.bool_], circle: tuple[float, ...], top: int, bottom: int) -> float:
    """How much darker the circle's inside is than what is around it, 0..255; -1 where no eye can be."""
    x, y, radius = circle
    height, width = grey.shape
    if not (0 <= int(y) < height and 0 <= int(x) < width and solid[int(y), int(x)]) or y > top + 0.72 * (bottom - top):
        return -1.0
    reach = int(radius * 2.2) + 1
    window = (
        slice(max(0, int(y) - reach), min(height, int(y) + reach + 1)),
        slice(max(0, int(x) - reach), min(width, int(x) + reach + 1)),
    )
    rows, columns = np.mgrid[window].astype(np.float32)
    apart = np.hypot(rows - y, columns - x) / radius
    core, ring = grey[window][apart < 0.55], grey[window][(apart > 1.25) & (apart < 2.1)]
    return float(np.median(ring)) - float(np.percentile(core, 30)) if len(core) and len(ring) else -1.0


def _unlike(one: tuple[float, ...], other: tuple[float, ...], broad: int) -> float:
    """How far two circles are from being a pair of eyes; below 1 they may be."""
    apart = float(np.hypot(one[0] - other[0], one[1] - other[1]))
    tilt = abs(one[1] - other[1]) / max(apart, 1.0)
    sizes = abs(one[2] - other[2]) / max(one[2], other[2])
    spacing = apart / max(1.0, (one[2] + other[2]) / 2)
    return 9.0 if not 2.6 < spacing < 9 or apart > 0.75 * broad else tilt * 1.1 + sizes * 0.9
