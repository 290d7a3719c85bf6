"""Settings among flowers: fields of them, gardens, parks."""

from __future__ import annotations

import numpy as np

from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import grass_tones, turf
from .sheet import Sheet
from .sky import paint_sky


@setting("flowers", "flower field", "field of flowers", view_m=3.0)
def flowers(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=3, snow=0.0, colour="#6a8a7a", height=0.15)
    woods.wood(
        scenery, horizon, trees.broadleaf, layers=2, density=1.2, height=0.13, gap=(1, 0), mist=0.3, name="hedge"
    )
    bright, dark, blade = grass_tones(scenery)
    land.level_ground(scenery, horizon, bright, dark, cell=0.1, contrast=0.5)
    land.grass(scenery, horizon, blade, density=0.35)
    kinds = (
        ("#e8503a", "#f4c430", "#f4f0e6", "#b06fd0", "#f08fb0"),
        ("#e0364a", "#f06a8a", "#f4c0cf", "#c92f5a"),
        ("#7a5fc0", "#9a7fd8", "#b59fe6", "#6a4aa8"),
        ("#f4c430", "#f0a020", "#ffe27a", "#f7d34a"),
    )
    mixed = kinds[int(scenery.stream("kind").integers(len(kinds)))]
    land.flowers(scenery, horizon, mixed, count=2600, size=0.013, start=0.02)
    land.foreground_grass(scenery, blade, height=0.07)
    return finished(scenery, "flowers", horizon)


@setting("garden", "backyard", "rose garden", "botanical garden", "yard", "courtyard garden", view_m=3.5)
def garden(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    kinds = trees.cherry if scenery.season == "spring" else trees.broadleaf
    woods.wood(scenery, horizon, kinds, layers=3, density=0.9, height=0.42, gap=(0.25, 0.75), mist=0.4)
    turf(scenery, horizon, 0.5)
    land.strip(scenery, horizon, "#d8c8a4", bottom=(0.30, 0.70), bend=0.10, tip=0.02, edge="#8f8464")
    fence(scenery, horizon + 0.055, 0.11)
    if not scenery.snowy:
        _beds(scenery, horizon)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "garden", horizon)


def _beds(scenery: Scenery, horizon: float) -> None:
    """Borders of bushes and flowers on both sides of the path."""
    rng, size = scenery.stream("beds"), scenery.size
    sheet = Sheet(scenery.width, scenery.height)
    tones = ("#e8506a", "#f4c430", "#f4f0e6", "#a86fd0", "#f08fb0", "#f0803a")
    for depth in np.sort(rng.random(int(60 * max(1.0, scenery.wide)))):
        away = 0.16 + 0.34 * rng.random()
        side = -1 if rng.random() < 0.5 else 1
        x = scenery.width * (0.5 + side * (0.08 + away * (0.35 + 0.75 * depth)))
        y = scenery.height * (horizon + (1.0 - horizon) * (0.22 + 0.80 * depth))
        tall = size * (0.03 + 0.07 * depth)
        trees.crown(
            sheet,
            scenery,
            rng,
            x,
            y - tall * 0.4,
            tall * 1.5,
            tall,
            ("#2f5a2c", "#41702f", "#5a8a38"),
            0.12 * (1 - depth),
            12,
        )
        for _ in range(9):
            radius = tall * (0.10 + 0.06 * rng.random())
            fx, fy = x + rng.normal() * tall * 0.5, y - tall * (0.25 + 0.65 * rng.random())
            tone = tones[int(rng.integers(len(tones)))]
            sheet.circle(fx, fy, radius, scenery.pen(tone, 0.1 * (1 - depth), 0.75))
            sheet.circle(
                fx - radius * 0.15, fy - radius * 0.2, radius * 0.72, scenery.pen(tone, 0.1 * (1 - depth), 1.25)
            )
            sheet.circle(fx, fy, radius * 0.25, scenery.pen("#f6d65a", 0.0, 1.2))
    sheet.onto(scenery.image)


def fence(scenery: Scenery, row: float, height: float, colour: str = "#f0ece2") -> None:
    """A picket fence across the picture, its foot at a row."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    tall, foot = size * height, scenery.height * row
    light, shade = scenery.pen(colour, 0.10, 1.1), scenery.pen(colour, 0.15, 0.75)
    for level in (0.32, 0.74):
        sheet.box(0, foot - tall * level - tall * 0.05, scenery.width, foot - tall * level + tall * 0.05, shade)
    step = size * 0.034
    for k in range(int(scenery.width / step) + 2):
        x = k * step
        wide = step * 0.30
        picket = [
            (x - wide, foot),
            (x - wide, foot - tall * 0.9),
            (x, foot - tall),
            (x + wide, foot - tall * 0.9),
            (x + wide, foot),
        ]
        sheet.polygon(picket, light)
    sheet.onto(scenery.image)


@setting("park", "city park", "cherry blossom park", view_m=4.0)
def park(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon, layers=2, height=0.20)
    kinds = trees.cherry if scenery.season == "spring" else trees.broadleaf
    woods.wood(scenery, horizon, kinds, layers=3, density=0.9, height=0.55, gap=(0.24, 0.76), mist=0.4)
    turf(scenery, horizon, 0.5)
    land.strip(scenery, horizon, "#cfc4ac", bottom=(0.24, 0.76), vanish=0.52, bend=-0.08, tip=0.015, edge="#8f8a72")
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for x, y, tall in ((0.355, 0.64, 0.16), (0.19, 0.76, 0.30), (0.68, 0.64, 0.16), (0.86, 0.76, 0.30)):
        town.lamp_post(sheet, lamps, scenery, x * scenery.width, y * scenery.height, tall * scenery.size)
    _bench(sheet, scenery, 0.12 * scenery.width, 0.80 * scenery.height, scenery.size * 0.20)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "park", horizon)


def _bench(sheet: Sheet, scenery: Scenery, x: float, foot: float, wide: float) -> None:
    """A park bench seen from the front."""
    iron, slat, under = scenery.pen("#2f3236"), scenery.pen("#a87444", 0.0, 1.1), scenery.pen("#7a5230")
    for side in (0.06, 0.90):
        sheet.box(x + wide * side, foot - wide * 0.24, x + wide * (side + 0.035), foot, iron)
        sheet.box(x + wide * side, foot - wide * 0.52, x + wide * (side + 0.03), foot - wide * 0.22, iron)
    for level, pen in ((0.49, slat), (0.41, slat), (0.33, slat), (0.235, slat), (0.205, under)):
        sheet.box(x, foot - wide * level - wide * 0.027, x + wide, foot - wide * level + wide * 0.027, pen)
