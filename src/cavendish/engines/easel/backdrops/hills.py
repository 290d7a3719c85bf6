"""Settings of rolling land: a hill to stand on, hills behind hills, roads that wind through them and up a pass."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import fbm
from . import land, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .renowned import slope
from .sheet import Sheet
from .sky import paint_sky

_BROW = ((0.0, 0.86), (0.05, 0.815), (0.11, 0.765), (0.18, 0.725), (0.28, 0.700), (0.40, 0.688), (0.50, 0.685),
         (0.60, 0.688), (0.72, 0.700), (0.82, 0.725), (0.89, 0.765), (0.95, 0.815), (1.0, 0.86))  # fmt: skip
"""The outline of the hill, columns and rows."""
_DOWNS = (
    (((0, 0.50), (0.2, 0.44), (0.45, 0.49), (0.7, 0.43), (1, 0.48)), "#7f9a6a", "#a8bd84", 0.55),
    (((0, 0.47), (0.25, 0.53), (0.5, 0.50), (0.78, 0.56), (1, 0.50)), "#6a8f4a", "#9cbc68", 0.36),
    (((0, 0.62), (0.22, 0.55), (0.46, 0.62), (0.75, 0.60), (1, 0.54)), "#558038", "#93b858", 0.20),
    (((0, 0.64), (0.3, 0.70), (0.6, 0.66), (0.85, 0.68), (1, 0.72)), "#46752c", "#8ab44e", 0.08),
)
"""Hills behind hills: outline, shade, light and how far off, farthest first."""
_ROAD = ((0.0, 0.585), (0.05, 0.50), (0.12, 0.40), (0.22, 0.46), (0.34, 0.64), (0.48, 0.66), (0.64, 0.50), (0.82, 0.42),
         (1.0, 0.44))  # fmt: skip
"""Where the winding road runs: how near, 0 at the horizon .. 1 at the lower edge, and the column of its middle."""


def _tree_line(scenery: Scenery, brow: Sequence[tuple[float, float]], spots: Sequence[float], tall: float) -> None:
    """Small trees along an outline."""
    columns, rows = zip(*brow, strict=True)
    woods.stand(
        scenery, trees.broadleaf, [(u, float(np.interp(u, columns, rows)) + 0.008, tall) for u in spots],
        distance=0.35, name=f"trees {tall}",
    )  # fmt: skip


@setting("hill", "hilltop", "grassy hill", "green hill", view_m=9.0)
def hill(scenery: Scenery) -> Backdrop:
    """One round green hill that fills the lower half, open country far below it."""
    horizon = 0.70
    paint_sky(scenery, horizon, 0.6)
    land.mountains(
        scenery, horizon, layers=2, snow=0.6 if scenery.snowy else 0.0, colour="#8aa0b0", near_colour="#7f9a86",
        height=0.12,
    )  # fmt: skip
    slope(scenery, ((0, 0.70), (0.3, 0.74), (0.7, 0.72), (1, 0.69)), "#7f9a5f", "#a8bf7c", 0.34, "plain")
    woods.wood(scenery, 0.75, trees.broadleaf, layers=1, density=0.5, height=0.05, gap=(0.3, 0.7), mist=0.4, name="far")
    _dome(scenery)
    return finished(scenery, "hill", 0.67, near=0.735, far=0.71, left=0.18, right=0.82, air=(0.06, 0.42))


def _dome(scenery: Scenery) -> None:
    """The hill itself: turf lit from the key's side, tufts and flowers on it."""
    columns, rows = zip(*_BROW, strict=True)
    line = np.interp(np.linspace(0, 1, scenery.width), columns, rows)
    line = cv2.GaussianBlur(line[None].astype(np.float32), (0, 0), scenery.width / 40)[0] * scenery.height
    top = int(line.min())
    y = np.arange(top, scenery.height, dtype=np.float32)[:, None]
    turfed = fbm(scenery.stream("dome"), len(y), scenery.width, scenery.size * 0.02, 5, 0.6, (1.6, 0.8))
    side = 1.0 if scenery.light.key_dir[0] < 0 else -1.0
    light = np.clip(0.62 - side * (scenery.columns() - 0.5) * 0.7 + (turfed - 0.5) * 0.8, 0, 1)[..., None]
    tones = {"autumn": ("#7a6a2c", "#c8a84a"), "winter": ("#b4c6dc", "#f4f8fd")}
    dark, bright = tones["winter"] if scenery.snowy else tones.get(scenery.season, ("#3c7a28", "#93c850"))
    green = mix(linear(dark), linear(bright), light) * scenery.on_ground
    rim = smoothstep(0.05, 0.0, (y - line[None]) / scenery.height)[..., None] * np.float32(0.25)
    over(scenery.image[top:], green * (1 + rim), np.clip(y - line[None] + 0.5, 0, 1).astype(np.float32))
    _tufts(scenery, line)


def _tufts(scenery: Scenery, line: F32) -> None:
    rng, sheet, size = scenery.stream("tufts"), Sheet(scenery.width, scenery.height), scenery.size
    count = 0 if scenery.snowy else int(700 * min(1.6, scenery.wide))
    for u, v, pick in zip(rng.random(count), np.sort(rng.random(count)), rng.integers(0, 9, count), strict=True):
        x = float(u) * scenery.width
        brow = float(line[min(scenery.width - 1, int(x))])
        y = brow + (scenery.height * 1.02 - brow) * float(v)
        tall = size * (0.008 + 0.026 * float(v))
        pen = scenery.pen(("#4f8a34", "#74a844", "#3f7028")[int(pick) % 3], 0.0, 1.05)
        for lean in (-0.5, 0.0, 0.5):
            sheet.line([(x, y), (x + lean * tall, y - tall)], max(1, tall * 0.12), pen)
        if pick > 6:
            sheet.circle(x, y - tall, tall * 0.20, scenery.pen(("#f6f2e4", "#f4d04a")[int(pick) - 7], 0.0, 1.15))
    sheet.onto(scenery.image)


def _downs(scenery: Scenery, count: int = 4) -> None:
    """Hills behind hills."""
    for k, (brow, dark, bright, away) in enumerate(_DOWNS[:count]):
        slope(scenery, brow, dark, bright, away, f"down {k}")
        _tree_line(scenery, brow, (0.12 + 0.2 * k, 0.17 + 0.2 * k, 0.86 - 0.15 * k), 0.030 + 0.012 * k)


@setting("rolling hills", "green hills", "hills", view_m=7.0)
def rolling_hills(scenery: Scenery) -> Backdrop:
    """Green hills one behind the other, with hedges and single trees, a meadow in front."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.6)
    land.mountains(
        scenery, horizon, layers=1, snow=0.6 if scenery.snowy else 0.0, colour="#8aa0b4", near_colour="#8aa0b4",
        height=0.12,
    )  # fmt: skip
    _downs(scenery)
    turf(scenery, 0.80, 0.5)
    slope(scenery, ((0, 0.80), (0.4, 0.77), (0.7, 0.795), (1, 0.765)), "#3f7026", "#86b448", 0.0, "near down")
    land.grass(scenery, 0.80, density=0.6)
    return finished(scenery, "rolling hills", horizon, near=0.93, far=0.84)


def _curve(scenery: Scenery, horizon: float, half: float, share: float = 0.0) -> F32:
    """(n, 2) pixels of a line along the winding road, `share` of its half width to the right of its middle."""
    near, column = (np.array(side, np.float32) for side in zip(*_ROAD, strict=True))
    t = np.linspace(0, 1, 90, dtype=np.float32)
    middle = cv2.GaussianBlur(np.interp(t, near, column)[None].astype(np.float32), (0, 0), 3.0)[0]
    rows = horizon + (1.02 - horizon) * t**1.25
    wide = 0.006 + half * t**1.35
    return np.stack([(middle + share * wide) * scenery.width, rows * scenery.height], -1)


def _winding(scenery: Scenery, horizon: float, half: float = 0.19) -> None:
    """An asphalt road in bends from the lower edge to the horizon: shoulders, edge lines, a dashed middle line."""
    sheet = Sheet(scenery.width, scenery.height)
    for share, tone in ((1.14, "#a89a78"), (1.0, "#55575e")):
        outline = np.vstack([_curve(scenery, horizon, half, -share), _curve(scenery, horizon, half, share)[::-1]])
        sheet.polygon(outline, scenery.pen("#dfe6ee" if scenery.snowy and share > 1 else tone, 0.05))
    for side in (-0.9, 0.9):
        inner, outer = _curve(scenery, horizon, half, side * 0.97), _curve(scenery, horizon, half, side)
        sheet.polygon(np.vstack([inner, outer[::-1]]), scenery.pen("#ece8dc", 0.03, 1.05))
    left, right = _curve(scenery, horizon, half, -0.035), _curve(scenery, horizon, half, 0.035)
    for k in range(6, 88, 6):
        sheet.polygon(np.vstack([left[k : k + 4], right[k : k + 4][::-1]]), scenery.pen("#f4e3a0", 0.0, 1.1))
    sheet.onto(scenery.image)


@setting("winding road", "curvy road", "road through the hills", view_m=6.0)
def winding_road(scenery: Scenery) -> Backdrop:
    """A road in wide bends through green hills."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.5)
    land.mountains(
        scenery, horizon, layers=2, snow=0.6 if scenery.snowy else 0.1, colour="#7f93a8", near_colour="#7f957f",
        height=0.18,
    )  # fmt: skip
    _downs(scenery, 2)
    turf(scenery, 0.56, 0.4)
    _winding(scenery, 0.555)
    _verge(scenery, trees.broadleaf)
    return finished(scenery, "winding road", horizon, near=0.90, far=0.80)


@setting("mountain pass", "winding mountain road", "serpentine road", "alpine pass", view_m=6.0)
def mountain_pass(scenery: Scenery) -> Backdrop:
    """A road in bends below great peaks; on the slope behind it climbs in hairpins."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=4, snow=0.8 if scenery.snowy else 0.5, height=0.44)
    brow = ((0, 0.50), (0.3, 0.56), (0.55, 0.52), (0.78, 0.38), (1, 0.28))
    slope(scenery, brow, "#5a6a48", "#93a070", 0.22, "flank")
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    bends = ((0.60, 0.575), (0.93, 0.535), (0.70, 0.495), (0.96, 0.455), (0.78, 0.42), (0.97, 0.385))
    points = [(u * scenery.width, v * scenery.height) for u, v in bends]
    for k, (a, b) in enumerate(pairwise(points)):
        sheet.line([a, b], max(2, size * (0.014 - 0.0018 * k)), scenery.pen("#d4cbb8", 0.15))
        sheet.line([a, b], max(1, size * (0.009 - 0.0012 * k)), scenery.pen("#62646a", 0.2))
    sheet.onto(scenery.image)
    turf(scenery, 0.585, 0.35)
    _winding(scenery, 0.58)
    land.rocks(scenery, 0.62, count=9, size=0.035)
    _verge(scenery, trees.pine)
    return finished(scenery, "mountain pass", horizon, near=0.90, far=0.80)


def _verge(scenery: Scenery, grow: trees.Grow) -> None:
    """Trees beside the bends."""
    spots = [(0.13, 0.60, 0.07), (0.72, 0.595, 0.07), (0.19, 0.665, 0.12), (0.88, 0.66, 0.13), (0.07, 0.76, 0.24),
             (0.94, 0.80, 0.28)]  # fmt: skip
    woods.stand(scenery, grow, spots, distance=0.12, name="verge")
