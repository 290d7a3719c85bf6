"""A little face on a thing that has none in life: the smiling avocado, the sad cloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import cv2
import numpy as np

from .canvas import Canvas, ellipse_points
from .colour import F32, linear, luminance
from .light import Light
from .subjects import Drawn


@dataclass(frozen=True, slots=True)
class Face:
    """In shares of the room for it, y upwards. mouth: half width and sag (below 0: corners down) of its curve.

    eyes: height of an open eye; 0 draws lids. brows: how far the inner ends of the brows lie lower; 0 draws none.
    """

    mouth: tuple[float, float]
    eyes: float = 0.15
    brows: float = 0.0
    round_mouth: bool = False


FACES: Mapping[str, Face] = MappingProxyType(
    {
        "smiling": Face((0.2, 0.17)),
        "happy": Face((0.2, 0.17)),
        "cute": Face((0.1, 0.09), eyes=0.17),
        "laughing": Face((0.24, 0.22), eyes=0.0),
        "sad": Face((0.16, -0.12), brows=-0.08),
        "angry": Face((0.17, -0.07), brows=0.12),
        "surprised": Face((0.09, 0.1), eyes=0.18, round_mouth=True),
        "sleepy": Face((0.09, 0.06), eyes=0.0),
    }
)
"""Expressions that put a face on a thing."""
EATEN = frozenset({"food", "drink", "plant"})
LIVELESS = frozenset({*EATEN, "object", "vehicle", "furniture", "toy", "instrument", "clothing", "sky", "building"})
"""Families of things that get a face when one is asked for."""
SAID = frozenset({"smiling", "laughing", "sad", "angry", "surprised", "sleepy"})
"""Expressions that only a face can have: a happy teapot may just be a bright one."""
APART, UP = 0.4, 0.08
"""Half the distance of the eyes and their height above the middle."""
BLACK, BLUSH, SHINE = "#1d1517", "#f0707c", "#ffffff"
DARK = 0.05
"""Luminance below which a face is drawn in white."""


def face_of(family: str, expression: str, *, emblem: bool) -> Face | None:
    """The face for a thing of a family that was said to look so, or None; a sticker's cute things have one too."""
    if family not in LIVELESS:
        return None
    fits = expression in SAID or (expression == "happy" and family in EATEN) or (expression == "cute" and emblem)
    return FACES.get(expression) if fits else None


def faced(tile: Drawn, face: Face, light: Light) -> Drawn:
    """The tile with a face where it has most room for one."""
    spot = room_for_face(tile)
    if spot is None:
        return tile
    x, y, radius = spot
    canvas = Canvas(tile.alpha.shape[1], tile.alpha.shape[0], (float(x), float(y)), radius, flip=True)
    ground = tile.rgb[y, x] / max(light.level, 0.2)
    ink = SHINE if float(luminance(ground)) < DARK else BLACK
    _draw(canvas, face, light, ink)
    alpha = canvas.alpha[..., None]
    return replace(tile, rgb=tile.rgb * (1 - alpha) + canvas.premultiplied)


def room_for_face(tile: Drawn) -> tuple[int, int, float] | None:
    """(column, row, radius) in pixels of the roundest place near the middle of a tile; None when it is too small."""
    room = cv2.distanceTransform((tile.alpha > 0.9).astype(np.uint8), cv2.DIST_L2, 3)
    radius = float(room.max())
    if radius < 3:
        return None
    # Where there is nearly as much room, nearest to the middle and rather below it: a ring smiles beneath its hole.
    rows, columns = np.nonzero(room > 0.9 * radius)
    inside = np.argwhere(tile.alpha > 0.9)
    down, across = inside.mean(0) + np.array([0.05 * len(tile.alpha), 0.0])
    best = int(np.argmin(np.hypot(columns - across, rows - down)))
    return int(columns[best]), int(rows[best]), radius


def _draw(canvas: Canvas, face: Face, light: Light, ink: str) -> None:
    paint = light.lit(ink, 0.7) if ink == BLACK else linear(ink)
    for side in (-1, 1):
        x = side * APART
        canvas.ellipse(side * 0.62, UP - 0.22, 0.15, 0.09, light.lit(BLUSH, 0.9), 0.55, soft=0.03)
        if face.eyes:
            canvas.ellipse(x, UP, 0.8 * face.eyes, face.eyes, paint)
            canvas.circle(x - 0.04, UP + 0.4 * face.eyes, 0.32 * face.eyes, linear(SHINE), 0.95)
        else:
            canvas.polyline(_arc(x, UP, 0.13, 0.08), 0.05, paint)
        if face.brows:
            brow = [(x - side * 0.14, UP + 0.26 - face.brows), (x + side * 0.14, UP + 0.26 + face.brows)]
            canvas.polyline(np.array(brow), 0.055, paint)
    wide, sag = face.mouth
    if face.round_mouth:
        canvas.polygon(ellipse_points(0, UP - 0.24, wide, sag), paint)
    else:
        canvas.polyline(_arc(0.0, UP - 0.16 + min(0.0, sag), wide, sag), 0.055, paint)


def _arc(x: float, y: float, wide: float, sag: float) -> F32:
    """Points of a hanging (sag > 0) or standing (sag < 0) curve, (n, 2)."""
    t = np.linspace(-1, 1, 17)
    return np.stack([x + wide * t, y - sag * (1 - t * t)], -1).astype(np.float32)
