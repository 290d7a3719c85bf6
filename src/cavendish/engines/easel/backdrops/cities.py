"""Settings of famous cities by the water: London, Amsterdam, New York."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .sheet import Sheet, ink
from .sky import paint_sky

_STONE, _EDGE = "#cdb27a", "#a88d58"


def _parliament(sheet: Sheet, lamps: Sheet, scenery: Scenery, horizon: float) -> None:
    """The long gothic front, its great tower at the right, the clock tower and the bridge at the left."""
    w, size, foot = scenery.width, scenery.size, scenery.height * (horizon + 0.004)
    stone, edge = scenery.pen(_STONE, 0.14), scenery.pen(_EDGE, 0.14)
    left, right = 0.30 * w, 1.02 * w
    sheet.box(left, foot - size * 0.15, right, foot, stone)
    step = size * 0.028
    for k in range(int((right - left) / step) + 1):
        x = left + k * step
        sheet.polygon(
            [(x, foot - size * 0.15), (x + step * 0.2, foot - size * 0.19), (x + step * 0.4, foot - size * 0.15)], edge
        )
        sheet.box(x, foot - size * 0.15, x + step * 0.12, foot, edge)
        for row in (0.045, 0.085, 0.125):
            pane = (x + step * 0.3, foot - size * row, x + step * 0.82, foot - size * (row - 0.028))
            (lamps if scenery.dark and (k * 7 + int(row * 1000)) % 3 else sheet).box(
                *pane, ink(linear("#ffcf86")) if scenery.dark else scenery.pen("#6a6350", 0.14)
            )
    _spire(sheet, scenery, 0.96 * w, foot, size * 0.36, size * 0.10)
    if scenery.shows("big ben", "elizabeth tower", "clock tower"):
        _clock_tower(sheet, lamps, scenery, 0.31 * w, foot, min(size * 0.52, foot * 0.92))
    _arches(sheet, scenery, foot)
    if scenery.snowy:
        snow = scenery.pen("#f6faff", 0.02, 1.2)
        sheet.box(left, foot - size * 0.156, right, foot - size * 0.144, snow)
        sheet.box(0, foot - size * 0.062, 0.27 * w, foot - size * 0.052, snow)


@setting("london", "westminster", "thames", view_m=6.0)
def london(scenery: Scenery) -> Backdrop:
    """The Houses of Parliament with the clock tower and a bridge across the river, seen from the embankment."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.8)
    town.skyline(scenery, horizon, layers=1, height=0.10)
    sheet, lamps, w, size = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.width,
        scenery.size,
    )
    with scenery.floodlit():
        _parliament(sheet, lamps, scenery, horizon)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    water.water(scenery, horizon, "#5f7f86", "#2f4a55", waves=0.4)
    town.cobbles(scenery, 0.80, "#a39c94")
    rail = Sheet(scenery.width, scenery.height)
    top = scenery.height * 0.80
    rail.box(0, top - size * 0.045, w, top + size * 0.012, scenery.pen("#b9ae9c"))
    rail.box(0, top - size * 0.058, w, top - size * 0.045, scenery.pen("#d9cfbc"))
    for column in (0.08, 0.92):
        town.lamp_post(rail, rail, scenery, column * w, top + size * 0.06, size * 0.30)
    rail.onto(scenery.image)
    return finished(scenery, "london", horizon, near=0.94, far=0.86)


def _spire(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float, wide: float) -> None:
    sheet.box(x - wide / 2, foot - tall, x + wide / 2, foot, scenery.pen(_STONE, 0.12))
    sheet.box(x + wide * 0.2, foot - tall, x + wide / 2, foot, scenery.pen(_EDGE, 0.12))
    for side in (-0.5, -0.17, 0.17, 0.5):
        at = x + side * wide
        sheet.polygon(
            [(at - wide * 0.08, foot - tall), (at, foot - tall * 1.16), (at + wide * 0.08, foot - tall)],
            scenery.pen(_EDGE, 0.12),
        )


def _clock_tower(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """The famous one: shaft, clock, belfry, roof and spire."""
    half = tall * 0.072
    stone, edge, slate = scenery.pen(_STONE, 0.06), scenery.pen(_EDGE, 0.06), scenery.pen("#4a5560", 0.06)
    sheet.box(x - half, foot - tall * 0.64, x + half, foot, stone)
    for k in (-0.6, -0.2, 0.2, 0.6):
        sheet.box(x + half * (k - 0.06), foot - tall * 0.62, x + half * (k + 0.06), foot, edge)
    sheet.box(x - half * 1.18, foot - tall * 0.80, x + half * 1.18, foot - tall * 0.63, stone)
    (lamps if scenery.dark else sheet).circle(
        x, foot - tall * 0.715, half * 0.86, ink(linear("#fff0c4")) if scenery.dark else scenery.pen("#f6f0e0")
    )
    hands = lamps if scenery.dark else sheet
    for reach, angle in ((0.62, 0.4), (0.45, 2.3)):
        hands.line(
            [
                (x, foot - tall * 0.715),
                (x + np.cos(angle) * half * reach, foot - tall * 0.715 - np.sin(angle) * half * reach),
            ],
            max(1, half * 0.10),
            scenery.pen("#2a2620"),
        )
    sheet.box(x - half, foot - tall * 0.85, x + half, foot - tall * 0.80, edge)
    sheet.polygon(
        [(x - half * 1.1, foot - tall * 0.85), (x, foot - tall * 0.97), (x + half * 1.1, foot - tall * 0.85)], slate
    )
    sheet.line([(x, foot - tall * 0.96), (x, foot - tall * 1.02)], max(1, half * 0.12), scenery.pen("#d9b04a"))


def _arches(sheet: Sheet, scenery: Scenery, foot: float) -> None:
    """The green bridge at the left."""
    size, end = scenery.size, 0.27 * scenery.width
    sheet.box(-5, foot - size * 0.055, end, foot - size * 0.030, scenery.pen("#7f9a86", 0.1))
    for k in range(5):
        a, b = end * (k - 0.4) / 4.2, end * (k + 0.5) / 4.2
        arc = np.linspace(0, np.pi, 14)
        under = np.stack([(a + b) / 2 + np.cos(arc) * (b - a) / 2, foot - np.sin(arc) * size * 0.026], -1)
        sheet.line(under, max(2, size * 0.008), scenery.pen("#6a8a74", 0.1))
        sheet.box(b, foot - size * 0.05, b + size * 0.012, foot + size * 0.004, scenery.pen("#b9b4a4", 0.1))


_GABLES = ("#8a4a38", "#3f4a55", "#c9a06a", "#6a3a34", "#e0d2b4", "#a8623f", "#4f5f52", "#b5523f")


@setting("amsterdam", "dutch canal", "amsterdam canal", view_m=5.0)
def amsterdam(scenery: Scenery) -> Backdrop:
    """Narrow gabled houses shoulder to shoulder on a canal that mirrors them; a rail with flowers before it."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.5)
    sheet, lamps, rng, size = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.stream("houses"),
        scenery.size,
    )
    x, k = -size * 0.02, 0
    while x < scenery.width:
        wide = size * (0.105 + 0.03 * rng.random())
        _gabled(sheet, lamps, scenery, rng, (x, scenery.height * horizon, wide, size * (0.36 + 0.10 * rng.random())), k)
        x, k = x + wide, k + 1 + int(rng.integers(3))
    sheet.box(
        0,
        scenery.height * (horizon - 0.008),
        scenery.width,
        scenery.height * (horizon + 0.012),
        scenery.pen("#8a7f74", 0.1),
    )
    sheet.onto(scenery.image)
    woods.stand(
        scenery, trees.broadleaf, [(0.12, horizon, 0.22), (0.88, horizon, 0.24), (0.62, horizon, 0.17)], distance=0.12
    )
    town.light_up(scenery, lamps)
    water.water(scenery, horizon + 0.01, "#4a7a70", "#244a48", waves=0.3, glitter=False)
    town.cobbles(scenery, 0.86, "#8f7f74")
    rail, top = Sheet(scenery.width, scenery.height), scenery.height * 0.865
    for row in (0.0, 0.045, 0.09):
        rail.line(
            [(0, top - size * row), (scenery.width, top - size * row)], max(2, size * 0.007), scenery.pen("#2a3a34")
        )
    for j in range(int(scenery.width / (size * 0.08)) + 2):
        rail.line(
            [(j * size * 0.08, top - size * 0.10), (j * size * 0.08, top + size * 0.01)],
            max(2, size * 0.008),
            scenery.pen("#2a3a34"),
        )
    for column in (0.10, 0.86):
        for _ in range(70):
            spot = (
                column * scenery.width + rng.normal() * size * 0.06,
                top - size * 0.085 + rng.normal() * size * 0.022,
            )
            rail.circle(
                *spot, size * 0.011, scenery.pen(("#e0485a", "#f4c430", "#f08fb0", "#4f8a3a")[int(rng.integers(4))])
            )
    rail.onto(scenery.image)
    return finished(scenery, "amsterdam", horizon, near=0.95, far=0.90)


def _gabled(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    box: tuple[float, float, float, float],
    kind: int,
) -> None:
    """A narrow house with a stepped, bell or spout gable and tall white windows."""
    x, foot, wide, tall = box
    wall, white = scenery.pen(_GABLES[kind % len(_GABLES)], 0.08), scenery.pen("#f4efe4", 0.08)
    top = foot - tall
    sheet.box(x, top, x + wide * 0.99, foot, wall)
    if kind % 3 == 0:
        for j in range(5):
            inset = wide * 0.10 * j
            sheet.box(x + inset, top - wide * 0.12 * (j + 1), x + wide * 0.99 - inset, top, wall)
            sheet.box(
                x + inset,
                top - wide * 0.12 * (j + 1),
                x + wide * 0.99 - inset,
                top - wide * 0.12 * (j + 1) + wide * 0.025,
                white,
            )
    elif kind % 3 == 1:
        arc = np.linspace(0, np.pi, 18)
        sheet.polygon(np.stack([x + wide * 0.5 + np.cos(arc) * wide * 0.34, top - np.sin(arc) * wide * 0.62], -1), wall)
        sheet.line(
            np.stack([x + wide * 0.5 + np.cos(arc) * wide * 0.34, top - np.sin(arc) * wide * 0.62], -1),
            max(1, wide * 0.05),
            white,
        )
        sheet.box(x, top - wide * 0.04, x + wide * 0.99, top, white)
    else:
        sheet.polygon([(x, top), (x + wide * 0.5, top - wide * 0.72), (x + wide * 0.99, top)], wall)
        sheet.line([(x, top), (x + wide * 0.5, top - wide * 0.72), (x + wide * 0.99, top)], max(1, wide * 0.06), white)
    sheet.box(x + wide * 0.42, top - wide * 0.30, x + wide * 0.58, top - wide * 0.08, scenery.pen("#3a3430", 0.08))
    for floor in range(4):
        for column in (0.12, 0.41, 0.70):
            pane = (x + wide * column, top + tall * (0.05 + 0.235 * floor))
            glass = (*pane, pane[0] + wide * 0.18, pane[1] + tall * 0.15)
            sheet.box(
                glass[0] - wide * 0.03, glass[1] - wide * 0.03, glass[2] + wide * 0.03, glass[3] + wide * 0.03, white
            )
            sheet.box(*glass, scenery.pen("#4f6272", 0.08))
            if scenery.dark and rng.random() < 0.6:
                lamps.box(*glass, ink(linear("#ffcf86")))


@setting("new york", "new york skyline", "manhattan skyline", view_m=8.0)
def new_york(scenery: Scenery) -> Backdrop:
    """Manhattan across the water: ranks of towers, two of them with the spires that everybody knows."""
    horizon = 0.62
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon, layers=2, height=0.34)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for column, tall, steps in (
        (0.36, 0.52, ((1.0, 0.55), (0.72, 0.78), (0.46, 0.90), (0.2, 0.95))),
        (0.66, 0.46, ((1.0, 0.62), (0.8, 0.80), (0.5, 0.86), (0.3, 0.91))),
    ):
        _tower(
            sheet,
            lamps,
            scenery,
            column * scenery.width,
            min(scenery.size * tall, scenery.height * 0.58),
            steps,
            horizon,
        )
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    town.skyline(scenery, horizon, layers=1, height=0.16)
    water.water(scenery, horizon, "#4a7486", "#1d4254", waves=0.4)
    planks = Sheet(scenery.width, scenery.height)
    planks.onto(scenery.image)
    land.level_ground(scenery, 0.86, "#a39c94", "#7f7a72", cell=0.05, contrast=0.3, name="quay")
    rail, top = Sheet(scenery.width, scenery.height), scenery.height * 0.868
    for row in (0.0, 0.03, 0.06, 0.09):
        rail.line(
            [(0, top - scenery.size * row), (scenery.width, top - scenery.size * row)],
            max(1, scenery.size * 0.005),
            scenery.pen("#3a3f46"),
        )
    for j in range(int(scenery.width / (scenery.size * 0.12)) + 2):
        rail.line(
            [(j * scenery.size * 0.12, top - scenery.size * 0.10), (j * scenery.size * 0.12, top)],
            max(2, scenery.size * 0.008),
            scenery.pen("#3a3f46"),
        )
    rail.onto(scenery.image)
    return finished(scenery, "new york", horizon, near=0.95, far=0.90)


def _tower(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    x: float,
    tall: float,
    steps: tuple[tuple[float, float], ...],
    horizon: float,
) -> None:
    """A stepped tower with a needle, lit after dark."""
    foot, half, rng = scenery.height * horizon, tall * 0.13, scenery.stream("tower", x)
    low = 0.0
    for wide, high in steps:
        sheet.box(x - half * wide, foot - tall * high, x + half * wide, foot - tall * low, scenery.pen("#8f8a86", 0.22))
        sheet.box(
            x + half * wide * 0.45, foot - tall * high, x + half * wide, foot - tall * low, scenery.pen("#6a6668", 0.22)
        )
        for row in np.arange(low + 0.01, high - 0.015, 0.028):
            for k in np.arange(-0.85, 0.85, 0.24):
                pane = (
                    x + half * wide * k,
                    foot - tall * (row + 0.015),
                    x + half * wide * (k + 0.11),
                    foot - tall * row,
                )
                if scenery.dark and rng.random() < 0.55:
                    lamps.box(*pane, ink(linear("#ffdf9a") * np.float32(0.7)))
                else:
                    sheet.box(*pane, scenery.pen("#4a5260", 0.22))
        low = high
    sheet.line([(x, foot - tall * low), (x, foot - tall * 1.06)], max(1, half * 0.10), scenery.pen("#8f8a86", 0.2))
