"""A window in the ceiling: the ceiling seen from below, a sloping pane full of sky in it, its light in the room."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over
from ..light import light_for
from ..noise import blur
from .base import Scenery
from .furnish import Furnisher
from .sheet import Sheet, ink
from .sky import paint_sky

EDGE, INSET = 0.27, 0.13
"""Row of the ceiling's far edge, and how far its corners lie from the sides (shares)."""
PANE = ((0.25, 0.035), (0.75, 0.035), (0.66, 0.215), (0.34, 0.215))
"""Corners of the pane, from the upper left on, as shares."""
FRAME = 0.016


def skylight(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Paint the ceiling with its window over the top of the room, and the light that falls through it."""
    made.lay(0.6)
    scenery = made.scenery
    _ceiling(scenery)
    pane = np.array([(px * scenery.width, py * scenery.height) for px, py in PANE], np.float32)
    outer = _grown(pane, FRAME * scenery.size)
    frame = Sheet(scenery.width, scenery.height)
    frame.polygon(outer, ink(linear(colour or "#f4f1ea") * np.minimum(scenery.on_walls, 1)))
    frame.onto(scenery.image)
    over(scenery.image, _sky(scenery, pane), _cover(scenery, pane))
    bars = Sheet(scenery.width, scenery.height)
    tone = ink(linear(colour or "#f4f1ea") * np.minimum(scenery.on_walls, 1) * np.float32(0.9))
    wide = max(2.0, 0.006 * scenery.size)
    bars.line(np.array([(pane[0] + pane[1]) / 2, (pane[3] + pane[2]) / 2]), wide, tone)
    bars.line(np.array([(pane[0] + pane[3]) / 2, (pane[1] + pane[2]) / 2]), wide, tone)
    bars.onto(scenery.image)
    _shaft(scenery, pane, floor)


def _ceiling(scenery: Scenery) -> None:
    """The plane overhead, paler than the walls, its far corners where the walls meet."""
    w, h = scenery.width, scenery.height
    corners = np.array([(0, 0), (w, 0), ((1 - INSET) * w, EDGE * h), (INSET * w, EDGE * h)], np.float32)
    cover = _cover(scenery, corners)
    depth = np.clip(scenery.rows() / EDGE, 0, 1)[..., None].astype(np.float32)
    tone = mix(linear("#dcd6ca"), linear("#f4efe6"), depth) * np.minimum(scenery.on_walls, 1)
    over(scenery.image, np.asarray(np.broadcast_to(tone, scenery.image.shape), np.float32), cover)
    edges = Sheet(w, h)
    dark = ink(linear("#8f8678") * np.minimum(scenery.on_walls, 1))
    for a, b in ((corners[3], corners[2]), (corners[0], corners[3]), (corners[1], corners[2])):
        edges.line(np.array([a, b]), max(1.5, 0.004 * scenery.size), dark)
    edges.onto(scenery.image)


def _sky(scenery: Scenery, pane: F32) -> F32:
    """(H, W, 3) the sky outside, behind the pane."""
    light = scenery.light if scenery.dark else light_for("day")
    wide, tall = int(np.ptp(pane[:, 0])) + 2, int(np.ptp(pane[:, 1])) + 2
    sky = Scenery(wide, tall, light, scenery.weather, scenery.season, scenery.seed)
    paint_sky(sky, 1.0, 0.6)
    image = np.zeros_like(scenery.image)
    x, y = int(pane[:, 0].min()), int(pane[:, 1].min())
    room = image[y : y + tall, x : x + wide]
    room[:] = sky.image[: room.shape[0], : room.shape[1]]
    return image


def _shaft(scenery: Scenery, pane: F32, floor: float) -> None:
    """A soft beam of light from the pane to the floor."""
    if scenery.dark:
        return
    foot = min(0.97, floor + 0.22) * scenery.height
    left, right = 0.2 * scenery.width, 0.8 * scenery.width
    beam = np.array([pane[3], pane[2], (right, foot), (left, foot)], np.float32)
    cover = blur(_cover(scenery, beam), scenery.size / 40)
    over(scenery.image, linear("#fff6dc"), cover * np.float32(0.08))


def _cover(scenery: Scenery, corners: F32) -> F32:
    mask = np.zeros((scenery.height, scenery.width), np.uint8)
    cv2.fillPoly(mask, [np.round(corners * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    return mask.astype(np.float32) / np.float32(255)


def _grown(corners: F32, by: float) -> F32:
    """The corners moved outwards from their middle."""
    away = corners - corners.mean(0)
    return np.asarray(corners + np.sign(away) * np.float32(by), np.float32)
