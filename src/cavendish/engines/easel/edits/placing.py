"""Where a drawn thing goes in a photo, and how large it is there: by what else is seen, in metres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..colour import F32
from . import objects
from .composite import Sprite
from .work import Work

Box = tuple[float, float, float, float]

_METRES = {
    "bus": 3.0, "truck": 3.0, "car": 1.5, "motorcycle": 1.15, "bicycle": 1.05, "bench": 0.85, "chair": 0.9,
    "couch": 0.85, "dining table": 0.75, "bed": 0.6, "tv": 0.6, "laptop": 0.25, "bottle": 0.28, "wine glass": 0.2,
    "cup": 0.1, "bowl": 0.09, "potted plant": 0.5, "dog": 0.55, "cat": 0.3, "horse": 1.6, "cow": 1.4, "sheep": 0.8,
    "vase": 0.3, "suitcase": 0.6, "backpack": 0.45, "fire hydrant": 0.75, "stop sign": 0.75, "elephant": 2.8,
    "person": 1.7,
}  # fmt: skip
"""How tall things of the detector's kinds are."""
_NAMES = {
    "mug": "cup", "teacup": "cup", "coffee": "cup", "sofa": "couch", "bike": "bicycle", "motorbike": "motorcycle",
    "table": "dining table", "plant": "potted plant", "glass": "wine glass", "man": "person", "woman": "person",
    "guy": "person", "girl": "person", "boy": "person", "people": "person", "lady": "person", "kitten": "cat",
    "puppy": "dog", "van": "car", "television": "tv", "computer": "laptop",
}  # fmt: skip
_SEAT = {"bench": 0.52, "chair": 0.52, "couch": 0.5, "bed": 0.35, "motorcycle": 0.3, "bicycle": 0.15, "person": 0.0}
"""How far down from the top of a thing one sits on it, as a share of its height."""
_LIKELY = 0.16  # how sure the detector has to be of a thing that was named
_SHARES = (1.0, 0.85, 0.7, 0.58)


@dataclass(frozen=True)
class Seen:
    """A thing in the photo: what kind and its box (left, top, right, bottom) in px."""

    kind: str
    box: Box

    @property
    def seat(self) -> float:
        """The row of px on which something stands or sits on it."""
        top, bottom = self.box[1], self.box[3]
        return top + _SEAT.get(self.kind, 0.0) * (bottom - top)


def seen(work: Work, noun: str) -> Seen | None:
    """The largest thing in the photo that goes by one of the words; None when none was found."""
    words = noun.casefold().split()
    kinds = {_NAMES.get(word, _NAMES.get(word.rstrip("s"), word)) for word in words} | {noun.casefold()}
    kinds |= {kind.rstrip("s") for kind in kinds}
    found = [each for each in objects.detect(work.pixels, _LIKELY) if each.kind in kinds]
    if not found:
        return None
    largest = max(found, key=lambda each: each.area)
    left, top, right, bottom = (float(v) for v in largest.box)
    return Seen(largest.kind, (left, top, right, bottom))


def pixels_per_metre(work: Work) -> float | None:
    """The scale of the photo where its largest known thing stands; None when no thing of a known size is seen whole."""
    height, width = work.size
    scales = []
    for each in objects.detect(work.pixels, 0.4):
        left, top, right, bottom = (float(v) for v in each.box)
        cut = left < 0.01 * width or top < 0.01 * height or right > 0.99 * width or bottom > 0.99 * height
        if each.kind in _METRES and not cut:
            scales.append((each.area, (bottom - top) / _METRES[each.kind]))
    return max(scales)[1] if scales else None


def beside(work: Work, sprite: Sprite, across: int, box: Box, foot: float) -> tuple[Sprite, int, int]:
    """At a side (-1 left, 1 right, 0 either) of a box, standing at about the row `foot`: as large as leaves what the
    photo shows uncovered, partly out of the frame rather than tiny."""
    height, width = work.size
    solid = np.maximum(work.subject().mask, _filled(work, box)) if not work.subject().weak else _filled(work, box)
    covered = np.pad(np.asarray(solid, np.float64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    best: tuple[float, Sprite, int, int] | None = None
    for share in _SHARES:
        sized = sprite.scaled(round(sprite.alpha.shape[1] * share), round(sprite.alpha.shape[0] * share))
        tall, broad = sized.alpha.shape
        for side in (across,) if across else (-1, 1):
            edge = box[0] - broad if side < 0 else box[2]
            nearest = edge - side * -0.02 * width
            for step in np.linspace(-0.35, 0.35, 11):
                left = round(nearest + side * step * broad)
                for drop in np.linspace(-0.35, 0.5, 10):
                    top = round(foot - tall + drop * (box[3] - box[1]))
                    cost = _cost(covered, (left, top, broad, tall), (height, width))
                    cost += 0.9 * (1 - share) + 0.25 * abs(drop) + 0.3 * max(0.0, step)
                    if best is None or cost < best[0]:
                        best = cost, sized, left, top
    if best is None:
        raise ValueError("a sprite has a place for every share")
    return best[1], best[2], best[3]


def _cost(
    covered: np.ndarray[tuple[int, int], np.dtype[np.float64]], tile: tuple[int, int, int, int], size: tuple[int, int]
) -> float:
    """How bad it is to lay a tile (left, top, width, height) there: what it covers and what falls out of the frame."""
    left, top, broad, tall = tile
    height, width = size
    x0, x1, y0, y1 = max(0, left), min(width, left + broad), max(0, top), min(height, top + tall)
    area = float(broad * tall)
    if x1 <= x0 or y1 <= y0:
        return 99.0
    hidden = float(covered[y1, x1] - covered[y0, x1] - covered[y1, x0] + covered[y0, x0]) / area
    out = 1 - (x1 - x0) * (y1 - y0) / area
    return 2.2 * hidden + 2.6 * out + 40 * max(0.0, out - 0.22)


def _filled(work: Work, box: Box) -> F32:
    mask = np.zeros(work.size, np.float32)
    left, top, right, bottom = (round(v) for v in box)
    mask[max(0, top) : bottom, max(0, left) : right] = 0.6
    return mask


def subject_box(work: Work) -> Box | None:
    """The upright box of the subject; None when there is none."""
    solid = work.subject().mask > 0.5
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows) or not len(columns):
        return None
    return float(columns[0]), float(rows[0]), float(columns[-1]), float(rows[-1])
