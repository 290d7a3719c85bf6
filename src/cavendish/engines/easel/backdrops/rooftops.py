"""On a tiled roof: the near slope to sit and walk on, a chimney, and the town or the asked place behind it."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from . import town
from .base import PAINTERS, SETTINGS, Backdrop, Scenery, finished, setting
from .sheet import Sheet
from .sky import paint_sky

RIDGE = 0.69
"""Row of the near roof's ridge."""
_COURSES, _TILES = 9, 15
_SLATE = frozenset({"paris", "london", "victorian city", "edinburgh", "prague"})
"""Places whose roofs are of slate; others are of clay."""


@setting("tiled roof", "house roof", "rooftop tiles", "gable roof", view_m=3.2)
def tiled_roof(scenery: Scenery) -> Backdrop:
    """The slope of a roof in front, its chimney aside, over the roofs of a town or of the place named with it."""
    behind = scenery.decor.get("second", "")
    if behind in PAINTERS and not SETTINGS[behind].indoors and behind != "tiled roof":
        _raised(scenery, PAINTERS[behind](scenery).image)
    else:
        paint_sky(scenery, RIDGE, 0.5)
        _roofs(scenery)
    _chimney(scenery)
    _slope(scenery, "#5d6670" if behind in _SLATE else "#b4573a")
    return finished(scenery, "tiled roof", RIDGE - 0.04, near=0.86, far=0.76)


def _raised(scenery: Scenery, view: F32) -> None:
    """The view from a roof: what the street shows, seen from higher up."""
    drop = int(scenery.height * 0.06)
    scenery.image = np.concatenate([view[:drop][::-1], view[:-drop]])


def _roofs(scenery: Scenery) -> None:
    """Gabled houses of the town, row behind row."""
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for row in range(3):
        rng, away = scenery.stream("roofs", row), 0.55 - 0.2 * row
        wide, foot = scenery.size * (0.13 + 0.05 * row), scenery.height * (RIDGE - 0.03 + 0.07 * row)
        x = -wide * rng.random()
        while x < scenery.width:
            wall = ("#e3d5bd", "#d8b89a", "#cfc4b4", "#e0c7a8")[int(rng.integers(4))]
            roof = ("#a8523a", "#8f4634", "#b5654a")[int(rng.integers(3))]
            tall = wide * (1.0 + 0.35 * rng.random())
            town.house(sheet, lamps, scenery, rng, x, foot, wide, tall, wall=wall, roof=roof, distance=away)
            x += wide * (1.02 + 0.25 * rng.random())
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)


def _chimney(scenery: Scenery) -> None:
    """A brick chimney with two pots behind the ridge, where no other is asked for."""
    if not scenery.shows("chimney", "brick chimney"):
        return
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    x, foot, wide = 0.85 * scenery.width, (RIDGE + 0.05) * scenery.height, 0.11 * size
    top = foot - 0.24 * size
    sheet.box(x, top, x + wide, foot, scenery.pen("#9a5a44"))
    sheet.box(x + wide * 0.72, top, x + wide, foot, scenery.pen("#9a5a44", 0, 0.75))
    for course in range(1, 12):
        y = top + (foot - top) * course / 12
        sheet.line([(x, y), (x + wide, y)], max(1, size * 0.002), scenery.pen("#6f4234"))
        for joint in range(1, 4):
            at = x + wide * (joint - 0.5 * (course % 2)) / 3
            sheet.line([(at, y - (foot - top) / 12), (at, y)], max(1, size * 0.002), scenery.pen("#6f4234"))
    sheet.box(x - wide * 0.1, top - size * 0.016, x + wide * 1.1, top + size * 0.008, scenery.pen("#b09a88"))
    for at in (0.14, 0.58):
        sheet.box(x + wide * at, top - size * 0.06, x + wide * (at + 0.28), top - size * 0.014, scenery.pen("#b5654a"))
    if scenery.snowy:
        sheet.box(x - wide * 0.1, top - size * 0.03, x + wide * 1.1, top - size * 0.012, scenery.pen("#f4f8ff", 0, 1.2))
    sheet.onto(scenery.image)


def _slope(scenery: Scenery, colour: str) -> None:
    """Courses of half-round tiles from the ridge down to the frame, larger as they come nearer."""
    start = int(scenery.height * RIDGE)
    y = ((np.arange(start, scenery.height, dtype=np.float32) - start) / (scenery.height - start))[:, None]
    x = scenery.columns() - np.float32(0.5)
    course = np.float32(_COURSES) * y**0.8
    row = np.floor(course)
    down = course - row
    across = x * np.float32(scenery.wide * _TILES) / (1 + 0.55 * y) + 0.5 * (row % 2)
    column = np.floor(across)
    round_ = across - column - np.float32(0.5)
    lip = down - np.float32(0.22) * (1 - 4 * round_**2)  # each tile's lower edge hangs in an arc over the next course
    bump = np.cos(round_ * np.pi) * 0.55 + 0.5
    shadow = smoothstep(0.0, 0.30, np.where(lip < 0, lip + 1, lip))
    tone = (np.sin(row * 12.9898 + column * 78.233) * 43758.5453) % 1  # a number of its own for each tile
    shade = bump * (0.45 + 0.55 * shadow) * (0.82 + 0.30 * tone)
    base = mix(linear(colour), linear("#f2f6fc"), 0.85) if scenery.snowy else linear(colour)
    lit = base * (0.5 * scenery.on_ground + 0.5 * scenery.on_walls)
    scenery.image[start:] = np.asarray(lit * shade[..., None] * np.float32(1.35), np.float32)
    _ridge(scenery, start, base)


def _ridge(scenery: Scenery, start: int, base: F32) -> None:
    """The row of caps along the top."""
    half = max(3, int(scenery.size * 0.016))
    y = (np.arange(-half, half + 1, dtype=np.float32) / half)[:, None]
    x = (scenery.columns() * np.float32(scenery.wide * 9)) % 1
    shade = (1.15 - 0.55 * (y * 0.5 + 0.5)) * (0.72 + 0.28 * smoothstep(0.0, 0.12, x))
    band = np.asarray(base * scenery.on_walls * (shade[..., None] * 1.25), np.float32)
    cover = np.broadcast_to(smoothstep(1.0, 0.85, np.abs(y)), shade.shape)
    over(scenery.image[start - half : start + half + 1], band, np.asarray(cover, np.float32))
