"""Settings where a big city shines: Times Square, Shibuya's crossing."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..colour import linear
from . import land, town, water
from .base import Backdrop, Scenery, finished, setting
from .sheet import Sheet, ink
from .sky import paint_sky

_SCREENS = ("#ff3f8f", "#22c8ff", "#ffd23a", "#7a5bff", "#ff6a2a", "#3ee08a", "#f4f4ff", "#e0263a")
_COATS = ("#2a2d38", "#6a3a3a", "#3a5a7a", "#d0c8b8", "#8a2f3f", "#4a6a4a", "#e0a83a", "#f2f2f2", "#5a4a7a")


def _screen(sheet: Sheet, rng: np.random.Generator, corners: list[tuple[float, float]], dim: float) -> None:
    """A lit advertisement on a wall in perspective: a frame, a picture of a few shapes and lines of words."""
    (x0, a0), (x1, a1), (_, b1), (_, b0) = corners
    tone, other = rng.permutation(len(_SCREENS))[:2]

    def at(u: float, v: float) -> tuple[float, float]:
        return x0 + (x1 - x0) * u, (a0 + (a1 - a0) * u) * (1 - v) + (b0 + (b1 - b0) * u) * v

    def quad(u0: float, v0: float, u1: float, v1: float) -> list[tuple[float, float]]:
        return [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)]

    def pen(colour: str, gain: float) -> tuple[float, float, float, float]:
        return ink(np.clip(linear(colour) * np.float32(gain * dim), 0, 1))

    sheet.polygon(quad(0, 0, 1, 1), pen("#15161c", 1.0))
    sheet.polygon(quad(0.04, 0.03, 0.96, 0.97), pen(_SCREENS[int(tone)], 0.9))
    kind = int(rng.integers(3))
    if kind == 0:
        sheet.polygon([at(0.5, 0.15), at(0.85, 0.6), at(0.15, 0.6)], pen(_SCREENS[int(other)], 1.0))
    elif kind == 1:
        x, y = at(0.5, 0.4)
        sheet.circle(x, y, abs(x1 - x0) * 0.28, pen(_SCREENS[int(other)], 1.0))
    else:
        sheet.polygon(quad(0.12, 0.12, 0.88, 0.5), pen(_SCREENS[int(other)], 1.0))
    for k in range(3):
        sheet.polygon(quad(0.14, 0.68 + 0.09 * k, 0.50 + 0.36 * rng.random(), 0.73 + 0.09 * k), pen("#fffdf4", 1.0))


def _facades(scenery: Scenery, horizon: float) -> None:
    """Tall houses on both sides running to the middle, hung with screens."""
    w, h, rng = scenery.width, scenery.height, scenery.stream("facades")
    walls, lights = Sheet(w, h), Sheet(w, h)
    dim = 1.0 if scenery.dark else 0.85
    columns = (0.36, 0.27, 0.16, -0.04)
    for side in (-1, 1):
        for k in range(3):
            far, near = columns[k], columns[k + 1]
            x0, x1 = (far * w, near * w) if side < 0 else ((1 - far) * w, (1 - near) * w)
            top0, top1 = horizon - (0.50 - 0.02 * k) * (0.5 - far) / 0.34, horizon - 0.62 * (0.5 - near) / 0.34
            foot0, foot1 = horizon + 0.28 * (0.5 - far) ** 1.4, horizon + 0.28 * (0.5 - near) ** 1.4
            stone = scenery.pen(("#3a3f52", "#4a4250", "#2f3a4a")[k], 0.3 - 0.12 * k, 1.0 if scenery.dark else 1.4)
            walls.polygon([(x0, top0 * h), (x1, top1 * h), (x1, foot1 * h), (x0, foot0 * h)], stone)
            levels = np.linspace(0.06, 0.80, 4 if k else 3)
            for low, high in pairwise(levels):
                a, b = low + 0.02, high - 0.02
                corners = []
                for x, v in ((x0, a), (x1, a), (x1, b), (x0, b)):
                    inner = x0 + (x1 - x0) * (0.08 if x == x0 else 0.92)
                    share = (inner - x0) / (x1 - x0)
                    t, f = top0 + (top1 - top0) * share, foot0 + (foot1 - foot0) * share
                    corners.append((inner, (t + (f - t) * v) * h))
                _screen(lights, rng, corners, dim)
            _shops(lights, scenery, (x0, x1), (top0 * h, top1 * h), (foot0 * h, foot1 * h))
    walls.onto(scenery.image)
    town.light_up(scenery, lights, gain=1.0 if scenery.dark else 0.85)


def _shops(
    sheet: Sheet, scenery: Scenery, x: tuple[float, float], top: tuple[float, float], foot: tuple[float, float]
) -> None:
    """Lit shop windows along the pavement."""
    for k in range(3):
        a, b = 0.06 + 0.32 * k, 0.32 + 0.32 * k
        points = []
        for u, v in ((a, 0.86), (b, 0.86), (b, 0.975), (a, 0.975)):
            t, f = top[0] + (top[1] - top[0]) * u, foot[0] + (foot[1] - foot[0]) * u
            points.append((x[0] + (x[1] - x[0]) * u, t + (f - t) * v))
        sheet.polygon(points, ink(linear("#ffe6b0") * np.float32(0.9 if scenery.dark else 0.7)))


def crowd(scenery: Scenery, horizon: float, count: int, *, start: float = 0.04, stop: float = 0.34) -> None:
    """People on the ground, small far off: heads, coats, legs; umbrellas when it rains."""
    rng, sheet, size = scenery.stream("crowd"), Sheet(scenery.width, scenery.height), scenery.size
    wet = scenery.weather in ("rain", "storm")
    for depth in np.sort(start + (stop - start) * rng.random(count)):
        x, y = rng.random() * scenery.width, (horizon + (1 - horizon) * depth) * scenery.height
        tall = size * (0.03 + 0.30 * depth) * (0.9 + 0.2 * rng.random())
        coat = scenery.pen(_COATS[int(rng.integers(len(_COATS)))], 0.25 * (1 - depth), 1.1)
        stride = tall * 0.07 * rng.normal()
        for leg in (-1, 1):
            sheet.line([(x, y - tall * 0.45), (x + leg * stride, y)], max(1, tall * 0.08), scenery.pen("#22242c"))
        sheet.polygon(
            [
                (x - tall * 0.12, y - tall * 0.84),
                (x + tall * 0.12, y - tall * 0.84),
                (x + tall * 0.14, y - tall * 0.38),
                (x - tall * 0.14, y - tall * 0.38),
            ],
            coat,
        )
        skin = ("#e8b894", "#c98f68", "#8a5a3c", "#f0cbaa")[int(rng.integers(4))]
        sheet.circle(x, y - tall * 0.92, tall * 0.085, scenery.pen(skin))
        sheet.ellipse(
            x, y - tall * 0.95, tall * 0.09, tall * 0.06, scenery.pen(("#2a1f1a", "#5a3a24")[int(rng.integers(2))])
        )
        if wet and rng.random() < 0.7:
            arc = np.linspace(0, np.pi, 12)
            dome = np.stack([x + np.cos(arc) * tall * 0.34, y - tall * 0.98 - np.sin(arc) * tall * 0.20], -1)
            sheet.polygon(dome, scenery.pen(_SCREENS[int(rng.integers(8))], 0.1))
    sheet.onto(scenery.image)


def zebra(scenery: Scenery, near: float, far: float) -> None:
    """Broad white stripes of a crossing between two rows, running towards the viewer."""
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    pen = scenery.pen("#f2f0ea", 0.0, 1.05)
    for k in range(-9, 10):
        a, b = 0.5 + (k - 0.25) * 0.062, 0.5 + (k + 0.25) * 0.062
        sheet.polygon(
            [
                (a * w, far * h),
                (b * w, far * h),
                (0.5 * w + (b - 0.5) * w * 1.75, near * h),
                (0.5 * w + (a - 0.5) * w * 1.75, near * h),
            ],
            pen,
        )
    sheet.onto(scenery.image, opacity=0.88)


def _taxis(scenery: Scenery, horizon: float) -> None:
    """Yellow cabs seen from behind, far down the street."""
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for column, depth in ((0.455, 0.05), (0.535, 0.07), (0.40, 0.14), (0.60, 0.17)):
        wide = scenery.size * (0.02 + 0.42 * depth)
        x, y = column * scenery.width, (horizon + (1 - horizon) * depth) * scenery.height
        sheet.box(x - wide / 2, y - wide * 0.16, x - wide * 0.3, y, scenery.pen("#16171b"))
        sheet.box(x + wide * 0.3, y - wide * 0.16, x + wide / 2, y, scenery.pen("#16171b"))
        sheet.box(x - wide / 2, y - wide * 0.48, x + wide / 2, y - wide * 0.08, scenery.pen("#f4bc1e", 0.05, 1.15))
        sheet.polygon(
            [
                (x - wide * 0.44, y - wide * 0.46),
                (x - wide * 0.32, y - wide * 0.78),
                (x + wide * 0.32, y - wide * 0.78),
                (x + wide * 0.44, y - wide * 0.46),
            ],
            scenery.pen("#f4bc1e", 0.05),
        )
        sheet.polygon(
            [
                (x - wide * 0.36, y - wide * 0.48),
                (x - wide * 0.27, y - wide * 0.72),
                (x + wide * 0.27, y - wide * 0.72),
                (x + wide * 0.36, y - wide * 0.48),
            ],
            scenery.pen("#26303a"),
        )
        lamps.box(x - wide * 0.10, y - wide * 0.90, x + wide * 0.10, y - wide * 0.79, ink(linear("#fff2c4")))
        for side in (-1, 1):
            lamps.box(
                x + side * wide * 0.40 - wide * 0.06,
                y - wide * 0.34,
                x + side * wide * 0.40 + wide * 0.06,
                y - wide * 0.26,
                ink(linear("#ff3020")),
            )
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)


def _street(scenery: Scenery, horizon: float) -> None:
    if scenery.weather in ("rain", "storm"):
        water.wet_street(scenery, horizon, "#24262e")
        return
    land.level_ground(scenery, horizon, "#5a5c64", "#484a52", cell=0.04, contrast=0.3)


@setting("times square", "broadway", time_of_day="dusk", view_m=5.0)
def times_square(scenery: Scenery) -> Backdrop:
    """The square between walls of screens, cabs and people."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.3)
    town.skyline(scenery, horizon, layers=2, height=0.40)
    _street(scenery, horizon)
    _facades(scenery, horizon)
    _taxis(scenery, horizon)
    crowd(scenery, horizon, int(26 * min(2.0, scenery.wide)), start=0.05, stop=0.22)
    return finished(scenery, "times square", horizon, near=0.93, far=0.78)


@setting("shibuya crossing", "busy crossing", "scramble crossing", time_of_day="dusk", view_m=5.0)
def shibuya(scenery: Scenery) -> Backdrop:
    """Zebra stripes full of people between houses hung with screens."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.3)
    town.skyline(scenery, horizon, layers=2, height=0.34)
    _street(scenery, horizon)
    _facades(scenery, horizon)
    zebra(scenery, 0.94, 0.72)
    crowd(scenery, horizon, int(44 * min(2.0, scenery.wide)), start=0.10, stop=0.52)
    return finished(scenery, "shibuya crossing", horizon, near=0.95, far=0.84)
