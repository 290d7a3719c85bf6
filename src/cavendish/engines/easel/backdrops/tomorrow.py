"""The city of the future: tapering towers with rings and gardens, tubes between them, traffic in the air."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .sheet import Sheet, ink
from .sky import paint_sky

_SKINS = ("#eef4f8", "#8fbcd8", "#5f9cc8", "#dfe6ee", "#6fb8c0")
_GLOWS = ("#4fe0ff", "#8affc8", "#c88aff", "#ffd27a")


def _spire(sheet: Sheet, lamps: Sheet, s: Scenery, rng: np.random.Generator, x: float, foot: float, tall: float,
           away: float) -> None:  # fmt: skip
    """One tower: a bowed needle, a twisted slab or a stack of saucers."""
    wide, kind = tall * (0.16 + 0.06 * rng.random()), int(rng.integers(3))
    skin, t = _SKINS[int(rng.integers(len(_SKINS)))], np.linspace(0, 1, 24)
    glow = ink(linear(_GLOWS[int(rng.integers(len(_GLOWS)))]) * np.float32(1 - 0.6 * away))
    if kind == 0:
        half = wide * (0.34 + 0.5 * np.sin(np.pi * np.clip(t * 0.85 + 0.12, 0, 1))) * (1 - t) ** 0.35
    elif kind == 1:
        half = wide * (0.62 - 0.30 * t)
    else:
        half = np.full(24, wide * 0.24) + 0.02 * wide
    lean = 0.20 * wide * np.sin(t * 3.1) if kind == 1 else np.zeros(24)
    left, right = np.stack([x + lean - half, foot - tall * t], -1), np.stack([x + lean + half, foot - tall * t], -1)
    sheet.polygon(np.vstack([left, right[::-1]]), s.pen(skin, away))
    middle = np.stack([x + lean + half * 0.25, foot - tall * t], -1)
    sheet.polygon(np.vstack([middle, right[::-1]]), s.pen(skin, away, 0.72))
    target = lamps if s.dark else sheet
    for k in range(1, 20):
        row, reach = float(np.interp(k / 20, t, half)), float(np.interp(k / 20, t, lean))
        y = foot - tall * k / 20
        band = glow if s.dark else s.pen("#5f92b5", away)
        target.line([(x + reach - row * 0.84, y), (x + reach + row * 0.84, y)], max(1, tall * 0.006), band)
    if kind == 2:
        for k, level in enumerate((0.42, 0.64, 0.84)):
            reach = wide * (1.0 - 0.22 * k)
            sheet.ellipse(x, foot - tall * level, reach, reach * 0.24, s.pen(skin, away, 0.8))
            sheet.ellipse(x, foot - tall * level - reach * 0.08, reach * 0.96, reach * 0.2, s.pen("#7fb56a", away))
            target.line(
                [(x - reach, foot - tall * level + 2), (x + reach, foot - tall * level + 2)], max(1, tall * 0.006), glow
            )
    sheet.line(
        [(x + lean[-1], foot - tall), (x + lean[-1], foot - tall * 1.12)], max(1, tall * 0.008), s.pen(skin, away)
    )


def _flyer(sheet: Sheet, lamps: Sheet, s: Scenery, x: float, y: float, long: float, tone: str) -> None:
    """A small flying car with a lit trail."""
    sheet.ellipse(x, y, long, long * 0.26, s.pen(tone, 0.1))
    sheet.ellipse(x - long * 0.1, y - long * 0.16, long * 0.45, long * 0.2, s.pen("#2f4a62", 0.1))
    for k in range(4):
        lamps.circle(
            x + long * (1.15 + 0.35 * k), y, long * (0.13 - 0.025 * k), ink(linear("#6fe8ff") * np.float32(1 - 0.2 * k))
        )


@setting("future city", "city of the future", view_m=8.0)
def future_city(scenery: Scenery) -> Backdrop:
    """White towers of strange shapes, gardens on their terraces, a tube for trains and cars that fly."""
    horizon = 0.62
    paint_sky(scenery, horizon, 0.5)
    rng, size = scenery.stream("towers"), scenery.size
    for depth in (0.0, 0.4, 0.8):
        sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
        count = int((9 - 4 * depth) * max(1.0, scenery.wide))
        for k in range(count):
            column = (k + 0.2 + 0.6 * rng.random()) / count
            aside = abs(column - 0.5) * 2
            tall = (
                size * (0.26 + 0.28 * depth) * (0.7 + 0.5 * rng.random()) * (0.62 + 0.45 * aside if depth > 0.5 else 1)
            )
            _spire(
                sheet,
                lamps,
                scenery,
                rng,
                column * scenery.width,
                scenery.height * (horizon + 0.01),
                tall,
                0.6 - 0.6 * depth,
            )
        sheet.onto(scenery.image)
        town.light_up(scenery, lamps)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    u = np.linspace(0, 1, 40)
    rail = np.stack([u * scenery.width, scenery.height * (horizon - 0.13 - 0.07 * np.sin(u * 3.0))], -1)
    sheet.line(rail, max(3, size * 0.014), scenery.pen("#f2f6f8", 0.05))
    sheet.line(rail + np.array([0, size * 0.010]), max(1, size * 0.004), scenery.pen("#6fb5d8", 0.05))
    for k in range(7):
        spot = (rng.random() * scenery.width, scenery.height * (0.12 + 0.34 * rng.random()))
        _flyer(
            sheet,
            lamps,
            scenery,
            *spot,
            size * (0.014 + 0.014 * rng.random()),
            ("#e8e8ec", "#e0563a", "#3f8fd8")[k % 3],
        )
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.2)
    water.water(scenery, horizon, "#6fb5c4", "#3f7f94", waves=0.25)
    land.level_ground(scenery, 0.80, "#d9e0e4", "#b5c0c8", cell=0.2, contrast=0.15)
    spots = [(0.05, 0.86, 0.16), (0.17, 0.83, 0.11), (0.84, 0.83, 0.11), (0.96, 0.87, 0.17)]
    woods.stand(scenery, trees.broadleaf, spots, distance=0.05, name="plaza")
    return finished(scenery, "future city", horizon, near=0.94, far=0.85, air=(0.08, 0.40))
