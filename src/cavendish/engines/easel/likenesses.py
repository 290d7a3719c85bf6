"""Things in the shape of others: a balloon like a strawberry, a house like a teapot, a car like a banana.

The other thing is drawn as large as the first would be, and gets what the first is known by: basket and ropes, a door
and windows, wheels and a windscreen, a plate and candles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import cv2
import numpy as np

from . import icons
from .canvas import as_linear
from .colour import U8
from .language.vocabulary import ICON
from .scene import Thing
from .subjects import Ask, Drawn, draw

SHAPE = "likeness"
"""The attribute that names the other thing's kind."""
_BASKET = 0.30
"""Share of a balloon, from below, that is its basket and ropes."""
_GLASS, _FRAME, _DOOR, _STEP = "#7fb4d8", "#f4f0e6", "#6a3d22", "#8f8a84"
_TYRE, _RIM, _LAMP = "#1c1d22", "#c9ced6", "#fff2b8"
_WAX, _FLAME, _PLATE = "#f4d0dc", "#ffb43a", "#f2f0ea"


def likened(ask: Ask, thing: Thing, family: str) -> Drawn:
    """The thing in its other's shape, with its own marks; the other as it is where it has none that are known."""
    kind = thing.attributes[SHAPE]
    shape = replace(ask, noun=kind.removeprefix(ICON), attributes={}, part_colours={}, pose="")
    other = icons.draw(shape) if kind.startswith(ICON) else draw(shape)
    if thing.kind in BALLOONS:
        return _ballooned(ask, other)
    marks = _MARKS.get("cake" if "cake" in thing.noun.split() else family)
    return other if marks is None else marks(_framed(ask, other))


def _framed(own: Ask, other: Drawn) -> Drawn:
    """The tile cut to what is drawn, as tall as was asked for, with a margin all round."""
    rows, columns = np.flatnonzero((other.alpha > 0.1).any(1)), np.flatnonzero((other.alpha > 0.1).any(0))
    if not len(rows):
        return other
    rgb = other.rgb[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    alpha = other.alpha[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    factor = own.height_px * 0.86 / max(alpha.shape[0], alpha.shape[1] / 1.6)
    size = max(2, round(alpha.shape[1] * factor)), max(2, round(alpha.shape[0] * factor))
    weighed = cv2.resize(np.dstack([rgb * alpha[..., None], alpha]), size, interpolation=cv2.INTER_AREA)
    pad = max(2, round(own.height_px * 0.14))
    sheet = np.pad(weighed, ((pad, pad), (pad, pad), (0, 0)))
    cover = np.clip(sheet[..., 3], 0, 1)
    made = np.asarray(sheet[..., :3] / np.maximum(sheet[..., 3:], 1e-3), np.float32)
    anchor = (sheet.shape[1] / 2, float(pad + size[1]))
    return replace(
        other, rgb=made, alpha=cover.astype(np.float32), anchor=anchor, baseline_width=size[0] * 0.6,
        glow=None, seat=None, hand=None,
    )  # fmt: skip


class _Brush:
    """Paints on a tile in its own light; lengths in pixels."""

    def __init__(self, tile: Drawn) -> None:
        self.rgb, self.alpha = tile.rgb.copy(), tile.alpha.copy()
        solid = tile.alpha > 0.5
        self.light = float(np.clip(np.quantile(tile.rgb[solid].max(-1), 0.7) if solid.any() else 0.5, 0.12, 0.9))

    def fill(self, points: list[tuple[float, float]], colour: str, gain: float = 1.5) -> None:
        """A polygon."""
        mask = np.zeros(self.alpha.shape, np.uint8)
        cv2.fillPoly(mask, [np.round(np.array(points) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        self._lay(mask, colour, gain)

    def disc(self, x: float, y: float, rx: float, ry: float, colour: str, gain: float = 1.5) -> None:
        """An ellipse."""
        angles = np.linspace(0, 2 * np.pi, 40)
        self.fill([(x + rx * np.cos(a), y + ry * np.sin(a)) for a in angles], colour, gain)

    def box(self, x0: float, y0: float, x1: float, y1: float, colour: str, gain: float = 1.5) -> None:
        """An upright rectangle."""
        self.fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], colour, gain)

    def _lay(self, mask: U8, colour: str, gain: float) -> None:
        share = (mask.astype(np.float32) / 255)[..., None]
        tone = np.clip(as_linear(colour) * np.float32(self.light * gain), 0, 1)
        self.rgb = np.asarray(self.rgb * (1 - share) + tone * share, np.float32)
        self.alpha = np.maximum(self.alpha, share[..., 0])

    def span(self, row: float) -> tuple[float, float]:
        """First and last column of what is drawn in a row."""
        at = int(np.clip(row, 0, self.alpha.shape[0] - 1))
        columns = np.flatnonzero(self.alpha[at] > 0.5)
        wide = self.alpha.shape[1]
        return (float(columns[0]), float(columns[-1])) if len(columns) else (wide * 0.4, wide * 0.6)


def _ballooned(own: Ask, other: Drawn) -> Drawn:
    """The other thing in place of the envelope, over the basket and ropes of a balloon."""
    whole = draw(replace(own, attributes={}, colour=None))
    cut = round(whole.alpha.shape[0] * (1 - _BASKET))
    below_rgb, below = whole.rgb[cut:], whole.alpha[cut:]
    shape = _framed(replace(own, height_px=own.height_px * 0.80), other)
    rows = np.flatnonzero((shape.alpha > 0.1).any(1))
    top = shape.rgb[rows[0] : rows[-1] + 1], shape.alpha[rows[0] : rows[-1] + 1]
    overlap = round(below.shape[0] * 0.30)
    tall, wide = top[1].shape[0] + below.shape[0] - overlap, max(top[1].shape[1], below.shape[1])
    sheet = np.zeros((tall, wide, 4), np.float32)
    for rgb, alpha, row in ((below_rgb, below, tall - below.shape[0]), (top[0], top[1], 0)):
        left = (wide - alpha.shape[1]) // 2
        area = sheet[row : row + alpha.shape[0], left : left + alpha.shape[1]]
        area *= 1 - alpha[..., None]
        area += np.dstack([rgb * alpha[..., None], alpha])
    cover = np.clip(sheet[..., 3], 0, 1)
    made = np.asarray(sheet[..., :3] / np.maximum(sheet[..., 3:], 1e-3), np.float32)
    return replace(whole, rgb=made, alpha=cover, anchor=(wide / 2, tall * 0.5), glow=None, seat=None, hand=None)


def _housed(tile: Drawn) -> Drawn:
    """A door, windows, a step and a chimney."""
    brush, (x, foot) = _Brush(tile), tile.anchor
    rows = np.flatnonzero((tile.alpha > 0.5).any(1))
    top, tall = float(rows[0]), foot - float(rows[0])
    left, right = brush.span(foot - tall * 0.14)
    middle, half = (left + right) / 2, min(tall * 0.085, (right - left) * 0.2)
    door = tall * 0.25
    brush.box(middle - half * 1.9, foot - tall * 0.02, middle + half * 1.9, foot + tall * 0.02, _STEP)
    brush.box(middle - half * 1.2, foot - door * 1.06, middle + half * 1.2, foot, _FRAME)
    brush.box(middle - half, foot - door, middle + half, foot, _DOOR)
    brush.disc(middle + half * 0.6, foot - door * 0.48, half * 0.14, half * 0.14, "#e8c04a")
    for level in (0.46, 0.70):
        a, b = brush.span(foot - tall * level)
        if b - a < tall * 0.24:
            continue
        for share in (0.27, 0.73) if b - a > tall * 0.42 else (0.5,):
            _window(brush, a + (b - a) * share, foot - tall * level, tall * 0.062)
    a, b = brush.span(top + tall * 0.10)
    stack = a + (b - a) * 0.7
    before = brush.rgb.copy(), brush.alpha.copy()
    brush.box(stack - tall * 0.035, top - tall * 0.07, stack + tall * 0.035, top + tall * 0.12, "#9a4f38")
    own = before[1][..., None] > 0.5
    brush.rgb = np.where(own, before[0], brush.rgb)
    return replace(tile, rgb=brush.rgb, alpha=brush.alpha, anchor=(x, foot))


def _window(brush: _Brush, x: float, y: float, half: float) -> None:
    brush.box(x - half * 1.2, y - half * 1.25, x + half * 1.2, y + half * 1.25, _FRAME)
    brush.box(x - half, y - half * 1.05, x + half, y + half * 1.05, _GLASS)
    bar = half * 0.10
    brush.box(x - bar, y - half, x + bar, y + half, _FRAME)
    brush.box(x - half, y - bar, x + half, y + bar, _FRAME)


def _wheeled(tile: Drawn) -> Drawn:
    """Wheels, side windows, a lamp before and behind."""
    brush, (x, foot) = _Brush(tile), tile.anchor
    columns = np.flatnonzero((tile.alpha > 0.5).any(0))
    left, wide = float(columns[0]), float(columns[-1] - columns[0])
    rows = np.flatnonzero((tile.alpha > 0.5).any(1))
    tall = foot - float(rows[0])
    radius = min(wide * 0.125, tall * 0.26)
    hubs = [left + wide * share for share in (0.25, 0.76)]
    under = [_underside(brush, hub, foot) for hub in hubs]
    ground = max(under) + radius * 0.55
    for hub in hubs:
        y = ground - radius
        for reach, tone in ((1.0, _TYRE), (0.62, _RIM), (0.5, "#8f959e"), (0.2, _RIM)):
            brush.disc(hub, y, radius * reach, radius * reach, tone, 1.4)
    _cabin(brush, left, wide)
    lamp = brush.span(foot - tall * 0.40)
    brush.disc(lamp[0] + radius * 0.35, foot - tall * 0.40, radius * 0.30, radius * 0.36, _LAMP, 2.2)
    brush.disc(lamp[1] - radius * 0.3, foot - tall * 0.40, radius * 0.22, radius * 0.3, "#e0342a", 1.8)
    return replace(tile, rgb=brush.rgb, alpha=brush.alpha, anchor=(x, min(ground, brush.alpha.shape[0] - 1.0)))


def _underside(brush: _Brush, column: float, foot: float) -> float:
    rows = np.flatnonzero(brush.alpha[:, int(np.clip(column, 0, brush.alpha.shape[1] - 1))] > 0.5)
    return float(rows[-1]) if len(rows) else foot


def _cabin(brush: _Brush, left: float, wide: float) -> None:
    """Two side windows along the upper edge of the body."""
    for a, b in ((0.34, 0.485), (0.515, 0.66)):
        x0, x1 = left + wide * a, left + wide * b
        spans = [np.flatnonzero(brush.alpha[:, int(u)] > 0.5) for u in (x0, x1)]
        if not all(len(rows) for rows in spans):
            continue
        edges = [(float(rows[0]), float(rows[-1] - rows[0])) for rows in spans]
        (t0, d0), (t1, d1) = edges
        for grow, tone in ((0.012, _TYRE), (0.0, _GLASS)):
            g = wide * grow
            brush.fill(
                [(x0 - g, t0 + d0 * 0.16 - g), (x1 + g, t1 + d1 * 0.16 - g), (x1 + g, t1 + d1 * 0.46 + g),
                 (x0 - g, t0 + d0 * 0.46 + g)], tone,
            )  # fmt: skip


def _iced(tile: Drawn) -> Drawn:
    """A plate under it, beads of cream along its foot, candles on top."""
    brush, (x, foot) = _Brush(tile), tile.anchor
    rows, columns = np.flatnonzero((tile.alpha > 0.5).any(1)), np.flatnonzero((tile.alpha > 0.5).any(0))
    tall, wide = foot - float(rows[0]), float(columns[-1] - columns[0])
    before = brush.rgb.copy(), brush.alpha.copy()
    brush.disc(x, foot - tall * 0.01, wide * 0.60, tall * 0.075, "#c9c6c0")
    brush.disc(x, foot - tall * 0.025, wide * 0.60, tall * 0.07, _PLATE)
    own = before[1][..., None] > 0.5
    brush.rgb = np.where(own, before[0], brush.rgb)
    for k in range(12):
        brush.disc(x + (k - 5.5) / 12 * wide * 0.86, foot - tall * 0.035, wide * 0.045, tall * 0.05, "#fff4ea")
    for share in (0.3, 0.5, 0.7):
        column = columns[0] + wide * share
        drawn = np.flatnonzero(before[1][:, int(column)] > 0.5)
        top = float(drawn[0]) if len(drawn) else foot - tall
        brush.box(column - wide * 0.012, top - tall * 0.10, column + wide * 0.012, top + tall * 0.02, _WAX)
        brush.disc(column, top - tall * 0.125, wide * 0.014, tall * 0.03, _FLAME, 2.4)
    return replace(tile, rgb=brush.rgb, alpha=brush.alpha)


_MARKS: Mapping[str, Callable[[Drawn], Drawn]] = {"building": _housed, "vehicle": _wheeled, "cake": _iced}
"""By family of the first thing."""
BALLOONS = frozenset({"hot air balloon", "hot-air balloon", "icon:balloon-hot"})

__all__ = ["SHAPE", "likened"]
