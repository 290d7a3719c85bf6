"""Animals close up: the head fills the picture, the rest lies beyond its edges."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from .extent import Extent, extent
from .places import Placement
from .scene import Scene
from .subjects import Drawn

CLOSER = 1.75
"""By how much the drawing is enlarged: fur keeps its cost, and one sees its strands."""
DRAWN = 1.0
"""Height of the drawing before that, in heights of the picture."""
BROADEST = 0.62
"""Most of the picture's width that the head of a body seen from the side takes."""
WHOLE = 0.92
"""Most of the picture's width that a head seen from the front takes, a mane included."""
HEADROOM, CROWN = 0.09, 0.3
"""Share of the picture above the head; share of the drawing, from its top, in which the head is looked for."""

EYE = "eye only"
"""Attribute of an animal of whom one eye is shown."""
PUPIL, CLOSEST, DARK, GLINT = 0.25, 4.5, 0.05, 0.4
"""Height of a pupil in heights of the picture, the most a drawing is enlarged for it, how dark pupils are, and how
bright the light in them."""
STROKE = 0.007
"""Half the thickness, in heights of the drawing, of dark lines that are no pupils."""
MIDST = 0.07
"""Share of the width, from the middle, in which a face seen from the front has no eyes."""
LOWEST = 0.95
"""Row, in heights of the picture, above which no portrait ends."""
ALONG, HUMP, END = 1.15, 0.4, 0.36
"""Width in heights of a body seen from the side; share of the width that a high back takes, and that the head does."""


def is_close_up(scene: Scene) -> bool:
    """Whether the picture is of one animal's face."""
    if scene.camera != "close" or len(scene.subjects) != 1:
        return False
    thing = scene.subjects[0]
    return thing.count == 1 and thing.pose in ("", "sitting", "standing") and extent(thing.kind).family == "animal"


def closer(spot: Placement, facts: Extent, tall: int) -> Placement:
    """The placement in a picture `tall` pixels high, as large as it is drawn before `enlarged`."""
    return replace(spot, height=DRAWN * tall / max(facts.rise, 0.2), grounded=False, perch=None)


def enlarged(tile: Drawn, wide: int) -> Drawn:
    """The tile as near as a portrait in a picture `wide` pixels wide wants it."""
    height, width = tile.alpha.shape
    times = min(CLOSER, BROADEST * wide / (END * width)) if width > ALONG * height else CLOSER
    if width <= ALONG * height:
        crown = np.flatnonzero((tile.alpha[: round(CROWN * height)] > 0.5).any(0))
        times = min(times, WHOLE * wide / max(1, len(crown)))
    size = round(width * times), round(height * times)
    return Drawn(
        np.maximum(cv2.resize(tile.rgb, size, interpolation=cv2.INTER_CUBIC), 0),
        np.clip(cv2.resize(tile.alpha, size, interpolation=cv2.INTER_CUBIC), 0, 1),
        (tile.anchor[0] * times, tile.anchor[1] * times),
        tile.baseline_width * times,
    )


def eye(tile: Drawn, size: tuple[int, int], facing: str) -> tuple[Drawn, tuple[float, float]]:
    """The tile so near that one eye fills the middle of a picture of (width, height), and where its anchor goes.

    It is the whole head when no eye can be told from the rest.
    """
    found = _pupil(tile, facing)
    if found is None:
        near = enlarged(tile, size[0])
        return near, seat(near, size, facing)
    x, y, tall = found
    times = float(np.clip(PUPIL * size[1] / max(tall, 2.0), CLOSER, CLOSEST))
    wide, high = round(tile.alpha.shape[1] * times), round(tile.alpha.shape[0] * times)
    near = Drawn(
        np.maximum(cv2.resize(tile.rgb, (wide, high), interpolation=cv2.INTER_CUBIC), 0),
        np.clip(cv2.resize(tile.alpha, (wide, high), interpolation=cv2.INTER_CUBIC), 0, 1),
        (tile.anchor[0] * times, tile.anchor[1] * times),
        tile.baseline_width * times,
    )
    return near, (size[0] / 2 + near.anchor[0] - x * times, size[1] / 2 + near.anchor[1] - y * times)


def _pupil(tile: Drawn, facing: str) -> tuple[float, float, float] | None:
    """(x, y, height) in pixels of a dark round spot with a glint in it, None where there is none."""
    tall, wide = tile.alpha.shape
    frontal = wide < ALONG * tall
    light = tile.rgb.mean(-1)
    dark = ((light < DARK) & (tile.alpha > 0.9)).astype(np.uint8)
    dark[round(0.45 * tall) :] = 0
    if not frontal:
        dark[:, : round(0.5 * wide)] *= np.uint8(facing != "right")
        dark[:, round(0.5 * wide) :] *= np.uint8(facing == "right")
    size = max(1, round(STROKE * tall)) * 2 + 1
    dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    count, _, stats, middles = cv2.connectedComponentsWithStats(dark)
    best, found = 0.0, None
    for k in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[k])
        round_ = 0.6 < w / max(h, 1) < 1.6 and 0.45 * w * h < area and 0.012 * tall < h < 0.25 * tall
        between = frontal and abs(float(middles[k][0]) - tile.anchor[0]) < MIDST * wide
        spark = float(light[y : y + h, x : x + w].max())
        score = spark * area
        if round_ and not between and spark > GLINT and score > best:
            best, found = score, (float(middles[k][0]), float(middles[k][1]), float(h))
    return found


def seat(tile: Drawn, size: tuple[int, int], facing: str) -> tuple[float, float]:
    """Where the anchor goes so that the head is in the middle of a picture of (width, height), below its upper edge.

    The head is what reaches highest, or where that is a back, the end that looks to `facing` ('right', else left).
    """
    solid = tile.alpha > 0.5
    height, width = solid.shape
    columns = np.flatnonzero(solid[: max(1, round(CROWN * height))].any(0))
    head = float(columns.mean()) if len(columns) else width / 2
    top = 0
    if width > ALONG * height and len(columns) > HUMP * width:
        end = slice(round((1 - END) * width), width) if facing == "right" else slice(0, round(END * width))
        head = (end.start + end.stop) / 2
        top = int(np.argmax(solid[:, end].any(1)))
    # A low body stands at the lower edge instead of hanging from the upper one.
    above = max(HEADROOM * size[1] - top, LOWEST * size[1] - height)
    return size[0] / 2 + tile.anchor[0] - head, above + tile.anchor[1]
