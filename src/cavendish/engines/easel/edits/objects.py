"""Which everyday things are where in a photo: a small detector of the eighty kinds of COCO.

The network is CenterNet on MobileNet v3, as `@vladmandic/human` ships it; `tools/fetch_models.py` rewrites it for
onnxruntime. Each cell of its coarse output tells how likely the middle of a thing of each kind lies there, and how
far that thing reaches to the four sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np

from ..colour import F32, U8
from .nets import MODELS, session

NETWORK = "centernet.onnx"
KINDS = tuple(
    " ".join(kind.split())
    for kind in """
    person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light, fire hydrant, stop sign,
    parking meter, bench, bird, cat, dog, horse, sheep, cow, elephant, bear, zebra, giraffe, backpack, umbrella,
    handbag, tie, suitcase, frisbee, skis, snowboard, sports ball, kite, baseball bat, baseball glove,
    skateboard, surfboard, tennis racket, bottle, wine glass, cup, fork, knife, spoon, bowl, banana, apple,
    sandwich, orange, broccoli, carrot, hot dog, pizza, donut, cake, chair, couch, potted plant, bed, dining
    table, toilet, tv, laptop, mouse, remote, keyboard, cell phone, microwave, oven, toaster, sink,
    refrigerator, book, clock, vase, scissors, teddy bear, hair drier, toothbrush
    """.split(",")  # noqa: SIM905 - names read better as running text
)
"""The names of COCO's kinds, in the order of the network's channels."""

_SIDES = (512, 768)  # the second finds what is small in a large photo
_CELL = 4
_OVERLAP = 0.45


@dataclass(frozen=True)
class Detection:
    """A thing: its kind (one of `KINDS`), how sure (0..1), and its box (left, top, right, bottom) in px."""

    kind: str
    score: float
    box: F32

    @property
    def area(self) -> float:
        """Of the box, in px²."""
        left, top, right, bottom = self.box
        return float((right - left) * (bottom - top))

    def overlap(self, other: Detection) -> float:
        """Intersection over union of the two boxes, 0..1."""
        low, high = np.maximum(self.box[:2], other.box[:2]), np.minimum(self.box[2:], other.box[2:])
        shared = float(np.prod(np.maximum(high - low, 0)))
        return shared / max(self.area + other.area - shared, 1e-6)


@lru_cache(maxsize=1)
def _network() -> Any:
    return session(MODELS / NETWORK)


def available() -> bool:
    """The network is installed."""
    return _network() is not None


def detect(image: U8, threshold: float = 0.3) -> tuple[Detection, ...]:
    """The things in a picture (H, W, 3) uint8 sRGB, the surest first, one for each thing; () without the network."""
    if not available():
        return ()
    largest = max(image.shape[:2])
    found = [each for side in _SIDES[: 1 + (largest > _SIDES[0])] for each in _at(image, side, threshold)]
    return _distinct(found)


def _at(image: U8, side: int, threshold: float) -> Iterable[Detection]:
    """What the network finds when the picture's long side is `side` px."""
    height, width = image.shape[:2]
    scale = side / max(height, width)
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    square = np.zeros((side, side, 3), np.float32)
    square[: size[1], : size[0]] = cv2.resize(
        image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    )
    likely, reach = _network().run(None, {"tower_0/images": square.transpose(2, 0, 1)[None]})
    rows, columns = -(-size[1] // _CELL), -(-size[0] // _CELL)
    likely, reach = likely[0, :, :rows, :columns], reach[0, :, :rows, :columns]
    for kind, row, column in np.argwhere(likely > threshold):
        if likely[kind, row, column] < likely[kind, max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2].max():
            continue
        middle = np.array([column, row, column, row], np.float32) * _CELL
        box = (middle + reach[:, row, column] * (-1, -1, 1, 1)) / scale
        inside = np.clip(box, 0, (width, height, width, height)).astype(np.float32)
        yield Detection(KINDS[kind], float(likely[kind, row, column]), inside)


def _distinct(found: Iterable[Detection]) -> tuple[Detection, ...]:
    """One for each thing: of those that nearly cover each other the surest stays, whatever kinds they say."""
    kept: list[Detection] = []
    for each in sorted(found, key=lambda item: -item.score):
        if each.area > 0 and all(each.overlap(other) < _OVERLAP for other in kept):
            kept.append(each)
    return tuple(kept)
