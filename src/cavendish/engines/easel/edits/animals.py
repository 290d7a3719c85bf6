"""Where an animal's eyes are: the face networks know people only."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8
from .cutting import shrunk
from .matte import f32
from .work import Work

_MIRRORED, _SYMMETRIC = 60.0, 110.0  # what a perfect mirror image is worth against the levels of `_eyelike`
_SPOTS = (0.012, 0.02, 0.033, 0.05)  # sizes of dark spots, in breadths of the subject
_WIDE, _ROUND = 80.0, 60.0  # what it is worth that the eyes lie wide apart, and are large, beside the subject
_COLOURED = 120.0  # what it is worth that both have an iris of another colour than the fur
_LOW = 90.0  # what it costs to lie at the subject's bottom


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
    circles = [tuple(float(v) for v in each[:3]) for each in rounds[:100]] + _dark_spots(grey, solid, broad)
    inner = np.asarray(cv2.distanceTransform(solid.astype(np.uint8), cv2.DIST_L2, 3), np.float32)
    marked = [(c, _eyelike(grey, inner, c, int(rows[0]), int(rows[-1]))) for c in circles]
    marked = sorted((each for each in marked if each[1] > 14), key=lambda each: -each[1])[:45]
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2Lab).astype(np.float32)
    irises = [_iris(lab, circle) for circle, _ in marked]
    pairs = [
        (
            _facelike(grey, one, other, broad)
            - _LOW * _depth(one[0], other[0], rows)
            + _COLOURED * min(irises[i], irises[i + 1 + j]),
            one[0],
            other[0],
        )
        for i, one in enumerate(marked)
        for j, other in enumerate(marked[i + 1 :])
        if _unlike(one[0], other[0], broad) < 0.9
    ]
    if not pairs:
        return []
    _, one, other = max(pairs)
    centred = (_on_pupil(grey, circle) for circle in (one, other))
    return sorted((x / scale, y / scale, radius / scale) for x, y, radius in centred)


def _iris(lab: F32, circle: tuple[float, ...]) -> float:
    """How unlike the fur around it the ring between pupil and lid is in colour, 0..1."""
    x, y, radius = circle
    reach = int(2.2 * radius) + 1
    top, left = max(0, int(y) - reach), max(0, int(x) - reach)
    view = lab[top : int(y) + reach + 1, left : int(x) + reach + 1]
    if not view.size:
        return 0.0
    rows, columns = (f32(grid) for grid in np.indices(view.shape[:2]))
    apart = np.hypot(rows + top - y, columns + left - x) / radius
    ring, fur = view[(apart > 0.4) & (apart < 0.8)], view[(apart > 1.4) & (apart < 2.1)]
    if len(ring) < 8 or len(fur) < 8:
        return 0.0
    differs = np.median(ring[:, 1:], axis=0) - np.median(fur[:, 1:], axis=0)
    return float(min(1.0, np.hypot(*differs) / 12))


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


def _dark_spots(grey: U8, solid: NDArray[np.bool_], broad: int) -> list[tuple[float, ...]]:
    """(x, y, radius) of what is darker than its surroundings at several sizes: eyes without a visible rim."""
    light = grey.astype(np.float32)
    found: list[tuple[float, float, float, float]] = []
    for share in _SPOTS:
        sigma = max(1.6, broad * share)
        response = cv2.GaussianBlur(light, (0, 0), sigma * 1.8) - cv2.GaussianBlur(light, (0, 0), sigma)
        reach = 2 * round(1.5 * sigma) + 1
        peaks = (response >= cv2.dilate(response, np.ones((reach, reach), np.uint8))) & (response > 6) & solid
        found += [
            (float(response[y, x]), float(x), float(y), 1.5 * sigma) for y, x in zip(*np.nonzero(peaks), strict=True)
        ]
    found.sort(reverse=True)
    return [(x, y, radius) for _, x, y, radius in found[:60]]


def _depth(one: tuple[float, ...], other: tuple[float, ...], rows: NDArray[np.intp]) -> float:
    """How far down the subject a pair lies, 0 top to 1 bottom."""
    return ((one[1] + other[1]) / 2 - float(rows[0])) / max(1.0, float(rows[-1] - rows[0]))


def _facelike(
    grey: U8, one: tuple[tuple[float, ...], float], other: tuple[tuple[float, ...], float], broad: int
) -> float:
    """How much two marked circles look like the eyes of one face."""
    pair = one[0], other[0]
    eyes = min(one[1], 90.0) + min(other[1], 90.0) + _MIRRORED * _mirrored(grey, *pair)
    apart = float(np.hypot(pair[0][0] - pair[1][0], pair[0][1] - pair[1][1]))
    large = _WIDE * min(1.0, apart / (0.3 * broad)) + _ROUND * min(1.0, (pair[0][2] + pair[1][2]) / (0.12 * broad))
    return eyes - 60 * _unlike(*pair, broad) + _SYMMETRIC * _symmetric(grey, *pair) + large


def _symmetric(grey: U8, one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """How much the face around two eyes is its own mirror image, -1..1, brow to nose."""
    left, right = sorted((one, other))
    across = np.array([right[0] - left[0], right[1] - left[1]], np.float32)
    down = np.array([-across[1], across[0]], np.float32)
    middle = np.array([left[0] + right[0], left[1] + right[1]], np.float32) / 2
    wide, tall = 32, 28
    corner = middle - across * 1.15 - down * 0.6
    move = np.column_stack([across * (2.3 / wide), down * (2.0 / tall), corner]).astype(np.float32)
    flags = cv2.INTER_AREA | cv2.WARP_INVERSE_MAP
    face = cv2.warpAffine(grey, move, (wide, tall), flags=flags, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    face = face - cv2.blur(face, (15, 15))
    return float((face * face[:, ::-1]).sum() / ((face**2).sum() + 1.0))


def _mirrored(grey: U8, one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """How much one circle with what is around it looks like the other in a mirror, -1..1."""
    left, right = sorted((one, other))
    reach = 2.2 * (one[2] + other[2]) / 2
    side = 17
    patches = []
    for x, y, _ in (left, right):
        move = np.array([[reach / (side / 2), 0, x - reach], [0, reach / (side / 2), y - reach]], np.float32)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        patch = cv2.warpAffine(grey, move, (side, side), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        patches.append(patch.astype(np.float32) - float(patch.mean()))
    first, second = patches[0], patches[1][:, ::-1]
    return float((first * second).sum() / np.sqrt((first**2).sum() * (second**2).sum() + 1.0))


def _eyelike(grey: U8, inner: F32, circle: tuple[float, ...], top: int, bottom: int) -> float:
    """How much darker the circle's inside is than what is around it, 0..255; -1 where no eye can be."""
    x, y, radius = circle
    height, width = grey.shape
    if not (0 <= int(y) < height and 0 <= int(x) < width) or y > top + 0.72 * (bottom - top):
        return -1.0
    if float(inner[int(y), int(x)]) < 1.6 * radius:  # ears lie at the outline, eyes do not
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
    return 9.0 if not 2.6 < spacing < 9 or not 0.07 * broad < apart < 0.75 * broad else tilt * 1.1 + sizes * 0.9
