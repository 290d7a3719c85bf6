"""The walls of rooms: plain, clad, papered and panelled, and the skirting along their foot."""

from __future__ import annotations

import cv2
import numpy as np

from ..bands import as_row, weigh
from ..colour import Hue, gradient, linear, mix, over, smoothstep
from ..noise import fbm
from . import town
from .base import Scenery
from .rooms import indoor_light


def wall(scenery: Scenery, top: Hue, bottom: Hue, horizon: float, *, mottle: float = 0.28) -> None:
    """A plain wall, from one colour above to another at the horizon row, unevenly lit; or the one asked for."""
    made_of, asked = scenery.decor.get("walls of", ""), _walls_asked(scenery)
    if made_of in _CLAD:
        _CLAD[made_of](scenery, horizon, asked or _USUAL[made_of])
        return
    if asked:
        tone = mix(linear(asked), linear("#ffffff"), 0.12)
        top, bottom = tone * np.float32(0.9), tone * np.float32(1.06)
    scenery.image = gradient(scenery.height, scenery.width, [(0, top), (horizon, bottom), (1, bottom)])
    rng = scenery.stream("wall")
    half = (max(2, scenery.height // 4), max(2, scenery.width // 4))
    cloudy = cv2.resize(fbm(rng, *half, scenery.size * 0.09, 3), (scenery.width, scenery.height))
    lamp = indoor_light(scenery)
    # A wall keeps most of its own colour by day; at night it follows the lamp.
    level = np.minimum(lamp / np.float32(max(0.75, float(lamp.max()))), 1.0) * np.float32(
        np.clip(lamp.mean() * 1.35, 0.25, 1.0)
    )
    scenery.image *= as_row(level, scenery.width)
    weigh(scenery.image, 1 - mottle / 2 + mottle * cloudy)


def _walls_asked(scenery: Scenery) -> str:
    """'#rrggbb' that was asked for the walls or for the room as a whole, '' for neither."""
    return scenery.decor.get("walls", "") or scenery.decor.get("place", "")


def _bricks(scenery: Scenery, horizon: float, colour: str) -> None:
    town.brick_wall(scenery, 0.0, horizon, colour, courses=20, light=0.85)


def _stones(scenery: Scenery, horizon: float, colour: str) -> None:
    town.brick_wall(scenery, 0.0, horizon, colour, courses=11, light=0.85)


def _boards(scenery: Scenery, horizon: float, colour: str) -> None:
    """Level boards or logs one above the other."""
    rows = int(scenery.height * horizon)
    y = np.arange(rows, dtype=np.float32)[:, None] / scenery.size * 12
    board = np.sin(np.floor(y) * 91.7) * 43758.5
    grain = fbm(scenery.stream("boards"), rows, scenery.width, scenery.size * 0.03, 3, 0.6, (1, 12))
    round_ = 0.62 + 0.38 * np.sin(np.pi * (y % 1)) ** 0.6
    tone = round_ * (0.82 + 0.18 * (board - np.floor(board))) * (0.72 + 0.5 * grain)
    scenery.image[:rows] = linear(colour) * indoor_light(scenery) * tone[..., None].astype(np.float32)


def glazed(scenery: Scenery, top: float, bottom: float, colour: Hue, pitch: float = 0.06) -> None:
    """Square glazed tiles on the wall between two rows, `pitch` of the picture's size each."""
    y0, y1 = int(scenery.height * top), int(scenery.height * bottom)
    step = scenery.size * pitch
    y = (np.arange(y0, y1, dtype=np.float32)[:, None] / step) % 1
    x = (np.arange(scenery.width, dtype=np.float32)[None] / step) % 1
    gap = smoothstep(0.02, 0.06, np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y)))
    shade = 0.55 + 0.45 * gap + 0.10 * (1 - y) * gap
    scenery.image[y0:y1] = linear(colour) * indoor_light(scenery) * shade[..., None]


def _glazed_wall(scenery: Scenery, horizon: float, colour: str) -> None:
    glazed(scenery, 0.0, horizon, colour)


def _papered(scenery: Scenery, horizon: float, colour: str) -> None:
    plain = linear(colour)
    scenery.image[:] = plain * indoor_light(scenery) * np.float32(0.95)
    pale = mix(plain, linear("#ffffff"), 0.55)
    if scenery.decor["walls of"] == "stripes":
        wallpaper(scenery, horizon, pale, stripes=14, strength=0.8)
    else:
        wallpaper(scenery, horizon, pale, dots=11, strength=0.75)


_CLAD = {
    "brick": _bricks,
    "stone": _stones,
    "wood": _boards,
    "tiles": _glazed_wall,
    "stripes": _papered,
    "dots": _papered,
}
_USUAL = {
    "brick": "#a8553f",
    "stone": "#8a8680",
    "wood": "#a06a3c",
    "tiles": "#e6ecec",
    "stripes": "#b9cbd0",
    "dots": "#d9b8b4",
}


def wallpaper(
    scenery: Scenery, horizon: float, colour: Hue, *, stripes: int = 0, dots: int = 0, strength: float = 0.25
) -> None:
    """Stripes (so many across) or rows of dots on the wall above the horizon row; none on walls of brick or wood."""
    if scenery.decor.get("walls of", "stripes") not in ("stripes", "dots", "plaster"):
        return
    rows = int(scenery.height * horizon)
    x = np.arange(scenery.width, dtype=np.float32)[None] / scenery.size
    y = np.arange(rows, dtype=np.float32)[:, None] / scenery.size
    if stripes:
        pattern = np.broadcast_to(smoothstep(0.22, 0.28, np.abs((x * stripes) % 1 - 0.5)), (rows, scenery.width))
    else:
        u, v = x * dots + 0.5 * (np.floor(y * dots) % 2), y * dots
        pattern = smoothstep(0.20, 0.16, np.hypot(u % 1 - 0.5, v % 1 - 0.5)).astype(np.float32)
    over(scenery.image[:rows], linear(colour) * indoor_light(scenery), pattern * np.float32(strength))


def panelling(scenery: Scenery, top: float, horizon: float, colour: Hue) -> None:
    """Wainscot between two rows: upright panels with a rail above; none where other walls were asked for."""
    if _walls_asked(scenery) or scenery.decor.get("walls of", "") in _CLAD:
        return
    y0, y1 = int(scenery.height * top), int(scenery.height * horizon)
    lit = linear(colour) * indoor_light(scenery)
    x = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.size * 9) % 1
    y = np.linspace(0, 1, max(1, y1 - y0), dtype=np.float32)[:, None]
    inside = smoothstep(0.06, 0.08, np.minimum(x, 1 - x)) * smoothstep(0.12, 0.15, np.minimum(y, 1 - y))
    groove = smoothstep(0.06, 0.08, np.minimum(x, 1 - x)) * smoothstep(0.18, 0.08, np.minimum(y, 1 - y)) * 0
    scenery.image[y0:y1] = lit * (0.92 - 0.14 * inside + groove)[..., None]
    rail = max(2, int(scenery.size * 0.014))
    scenery.image[y0 : y0 + rail] = lit * np.float32(1.12)


def skirting(scenery: Scenery, horizon: float, colour: Hue = "#d9d6c9") -> None:
    """The board along the foot of the wall."""
    row, thick = int(scenery.height * horizon), max(2, int(scenery.size * 0.026))
    scenery.image[row - thick : row] = linear(colour) * indoor_light(scenery) * 0.9
    scenery.image[row - thick : row - thick + max(1, thick // 6)] *= 1.25
    scenery.image[row - max(1, thick // 8) : row] *= 0.5
