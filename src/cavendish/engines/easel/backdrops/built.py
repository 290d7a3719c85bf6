"""Settings of cities and journeys: skylines, rooftops, stations, harbours, roads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..colour import F32, linear, smoothstep
from ..noise import blur
from ..subjects.registry import catalogue
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import sea_colours, turf
from .sheet import Sheet, ink
from .sky import paint_sky


@setting(
    "city",
    "downtown",
    "skyline",
    "metropolis",
    "cityscape",
    "urban",
    "tokyo",
    "seoul",
    "futuristic city",
    view_m=5.0,
)
def city(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    neon = scenery.light.time_of_day == "neon"
    paint_sky(scenery, horizon, 0.4)
    town.skyline(scenery, horizon, layers=4, neon=neon, height=0.5)
    if scenery.dark or scenery.weather in ("rain", "storm"):
        water.wet_street(scenery, horizon)
    else:
        town.road(scenery, horizon)
    return finished(scenery, "city", horizon, near=0.90, air=(0.08, 0.4))


def distant_city(scenery: Scenery, width: int, height: int) -> F32:
    """The city as seen from a high window, (height, width, 3)."""
    small = Scenery(width, height, scenery.light, scenery.weather, scenery.season, scenery.seed + "|view")
    paint_sky(small, 0.95, 0.4, bodies=False)
    town.skyline(small, 0.98, layers=2, height=0.45)
    return blur(small.image, small.size / 120) * np.float32(1.15)


@setting("rooftop", "terrace", "balcony", time_of_day="sunset", view_m=4.0)
def rooftop(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon + 0.12, layers=4, height=0.34)
    row = 0.70
    town.brick_wall(scenery, row - 0.11, row, "#9a6450", courses=30, light=0.8)
    land.level_ground(scenery, row, "#b0a8a0", "#8a827c", cell=0.04, contrast=0.3)
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    y = scenery.height * (row - 0.11)
    sheet.box(0, y - size * 0.016, scenery.width, y + size * 0.004, scenery.pen("#cfc6ba", 0.0, 1.1))
    bulbs = Sheet(scenery.width, scenery.height)
    t = np.linspace(0, 1, 31)
    sag = scenery.height * 0.15 + size * 0.10 * np.sin(np.pi * ((t * 2) % 1))
    sheet.line(np.stack([t * scenery.width, sag], -1), 1, scenery.pen("#3a3236"))
    for i in range(31):
        target = bulbs if scenery.dark else sheet
        target.circle(t[i] * scenery.width, sag[i] + size * 0.008, size * 0.007, ink(linear("#ffd98a")))
    for column in (0.06, 0.93):
        x, foot = column * scenery.width, scenery.height * (row + 0.05)
        sheet.polygon(
            [
                (x - size * 0.05, foot - size * 0.09),
                (x + size * 0.05, foot - size * 0.09),
                (x + size * 0.036, foot),
                (x - size * 0.036, foot),
            ],
            scenery.pen("#b5654a"),
        )
        trees.crown(
            sheet,
            scenery,
            scenery.stream("pot", column),
            x,
            foot - size * 0.16,
            size * 0.15,
            size * 0.16,
            ("#2f5a2c", "#41702f", "#5a8a38", "#7da548"),
            0.0,
            24,
        )
    sheet.onto(scenery.image)
    town.light_up(scenery, bulbs)
    return finished(scenery, "rooftop", row - 0.1, near=0.93, far=0.78)


@setting("station", "train station", "railway station", "platform", "subway", "metro station", view_m=4.0)
def station(scenery: Scenery) -> Backdrop:
    horizon = 0.50
    paint_sky(scenery, horizon, 0.4)
    town.skyline(scenery, horizon, layers=2, height=0.16)
    land.level_ground(scenery, horizon, "#8a8580", "#5f5a56", cell=0.04, contrast=0.7)
    sheet, lamps, w, h = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.width,
        scenery.height,
    )
    vanish = (0.40 * w, horizon * h)
    for u in np.linspace(0.02, 1.0, 22) ** 2.2:
        left, right, y = (
            vanish[0] + (-0.02 * w - vanish[0]) * u,
            vanish[0] + (0.52 * w - vanish[0]) * u,
            vanish[1] + (h - vanish[1]) * u,
        )
        sheet.line([(left, y), (right, y)], max(1, 16 * u * scenery.size / 1024), scenery.pen("#5a4636", 0.4 * (1 - u)))
    for foot in (0.06, 0.42):
        sheet.line([vanish, (foot * w, h)], max(2, scenery.size * 0.006), scenery.pen("#c9ced4", 0.05, 1.2))
    sheet.polygon(
        [(0.44 * w, vanish[1]), (w * 1.02, vanish[1]), (w * 1.02, h * 1.02), (0.60 * w, h * 1.02)],
        scenery.pen("#b9b2a8"),
    )
    sheet.polygon(
        [(0.44 * w, vanish[1]), (0.455 * w, vanish[1]), (0.68 * w, h * 1.02), (0.60 * w, h * 1.02)],
        scenery.pen("#e6c34a"),
    )
    sheet.polygon(
        [(0.432 * w, vanish[1]), (0.44 * w, vanish[1]), (0.60 * w, h * 1.02), (0.56 * w, h * 1.02)],
        scenery.pen("#7a746c"),
    )
    sheet.polygon(
        [
            (0.52 * w, vanish[1] - 0.06 * h),
            (w * 1.02, -0.02 * h),
            (w * 1.02, 0.14 * h),
            (0.56 * w, vanish[1] - 0.045 * h),
        ],
        scenery.pen("#5f6a70"),
    )
    for u in (0.12, 0.32, 0.72):
        x, foot, tall = (0.54 + 0.42 * u) * w, vanish[1] + (0.03 + 0.26 * u) * h, (0.08 + 0.72 * u) * 0.62 * h
        sheet.box(
            x - 0.006 * w * (0.4 + u),
            foot - tall,
            x + 0.006 * w * (0.4 + u),
            foot,
            scenery.pen("#3f5a52", 0.2 * (1 - u)),
        )
        lamps.ellipse(
            x - 0.04 * w * u, foot - tall * 0.96, 0.012 * w * (0.4 + u), 0.012 * w * (0.4 + u), ink(linear("#fff0cc"))
        )
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.0)
    return finished(scenery, "station", horizon, near=0.93, far=0.72, left=0.58, right=0.96)


@setting("harbor", "harbour", "marina", "port", "pier", "fishing village", "dock", surface="ground", view_m=5.0)
def harbour(scenery: Scenery) -> Backdrop:
    horizon = 0.54
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#6f8a9a", near_colour="#5f7f6a", height=0.12)
    rng, size = scenery.stream("harbour"), scenery.size
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    x = 0.0
    while x < scenery.width:
        wide = size * (0.07 + 0.05 * rng.random())
        wall = _QUAY[int(rng.integers(len(_QUAY)))]
        foot, tall = scenery.height * (horizon + 0.006), wide * (1.3 + 0.4 * rng.random())
        town.house(sheet, lamps, scenery, rng, x, foot, wide, tall, wall=wall, roof="#7a4a3c", distance=0.25)
        x += wide * 1.02
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.45)
    boats = Sheet(scenery.width, scenery.height)
    for column, row, wide in ((0.16, 0.62, 0.16), (0.84, 0.63, 0.18), (0.62, 0.585, 0.09), (0.36, 0.58, 0.08)):
        _boat(boats, scenery, rng, column * scenery.width, row * scenery.height, wide * size)
    boats.onto(scenery.image)
    afloat = _moored(scenery)
    _planks(scenery, 0.93 if afloat else 0.76)
    made = finished(scenery, "harbor", horizon, near=0.90 if afloat else 0.93, far=0.72 if afloat else 0.80)
    return replace(made, ground=replace(made.ground, surface="water")) if afloat else made


def _moored(scenery: Scenery) -> bool:
    """Whether only boats are to be in the harbour: then they float, with less of the quay before them."""
    drawn = [facts for name in scenery.asked if (facts := catalogue().get(name)) is not None]
    return bool(drawn) and all(facts.kind == "vehicle" and facts.where == "water" for facts in drawn)


_QUAY = ("#d9584a", "#e9c95a", "#5a9ac0", "#f0e6d4", "#7ab08a", "#e08a5a")


def _boat(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, wide: float) -> None:
    """A moored sailing boat with furled sails."""
    hull = ("#f2eee4", "#2f5a8a", "#b5382f", "#3f7a6a")[int(rng.integers(4))]
    sheet.ellipse(x, y + wide * 0.06, wide * 0.5, wide * 0.05, scenery.pen("#1d3a4a", 0.1, 0.7))
    sheet.polygon(
        [
            (x - wide * 0.5, y - wide * 0.12),
            (x + wide * 0.52, y - wide * 0.15),
            (x + wide * 0.38, y + wide * 0.06),
            (x - wide * 0.38, y + wide * 0.06),
        ],
        scenery.pen(hull, 0.06),
    )
    sheet.box(x - wide * 0.16, y - wide * 0.25, x + wide * 0.2, y - wide * 0.13, scenery.pen("#f4efe4", 0.06, 1.1))
    for k in range(3):
        sheet.circle(x - wide * 0.08 + wide * 0.1 * k, y - wide * 0.19, wide * 0.022, scenery.pen("#3f5a6a", 0.06))
    mast = max(1, wide * 0.018)
    sheet.line(
        [(x - wide * 0.02, y - wide * 0.2), (x - wide * 0.02, y - wide * 1.25)], mast, scenery.pen("#8a6a4a", 0.1)
    )
    sheet.line(
        [(x - wide * 0.02, y - wide * 0.34), (x + wide * 0.36, y - wide * 0.30)], mast * 2, scenery.pen("#f0e8d8", 0.1)
    )
    for end in (-0.48, 0.5):
        sheet.line(
            [(x - wide * 0.02, y - wide * 1.25), (x + wide * end, y - wide * 0.14)], 1, scenery.pen("#6a6a6a", 0.3)
        )


def _planks(scenery: Scenery, row: float) -> None:
    """A wooden quay along the lower edge."""
    part = Scenery(scenery.width, scenery.height, scenery.light, scenery.weather, scenery.season, scenery.seed)
    land.level_ground(part, row, "#a98a66", "#6a5238", cell=0.04, contrast=0.5)
    top = int(scenery.height * row)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    boards = across / (1.4 - depth) * 12
    gap = smoothstep(0.44, 0.485, np.abs(boards % 1 - 0.5))
    scenery.image[top:] = part.image[top:] * (1 - 0.7 * gap)[..., None]
    edge = max(2, int(scenery.size * 0.012))
    scenery.image[top : top + edge] *= 0.45
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for column in (0.08, 0.36, 0.64, 0.92):
        x, y = column * scenery.width, scenery.height * row + size * 0.02
        sheet.box(x - size * 0.016, y - size * 0.07, x + size * 0.016, y, scenery.pen("#6a5240"))
        sheet.box(x - size * 0.016, y - size * 0.07, x - size * 0.006, y, scenery.pen("#8f7258"))
        sheet.ellipse(x, y - size * 0.07, size * 0.016, size * 0.006, scenery.pen("#a98a6a"))
    sheet.onto(scenery.image)


@setting("road", "highway", "country road", "path", "trail", view_m=5.0)
def road(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=3, snow=0.5 if scenery.snowy else 0.25, colour="#5f7a8a", height=0.22)
    turf(scenery, horizon, 0.6)
    land.strip(scenery, horizon, "#5f6066", bottom=(0.08, 0.92), tip=0.006, edge="#e3ddcf")
    town.lane_marks(scenery, horizon)
    kinds = trees.pine if scenery.snowy else trees.broadleaf
    for k in range(5):
        row = horizon + 0.02 + 0.028 * k * (1 + 0.3 * k)
        away = 0.06 + 0.075 * k * (1 + 0.35 * k)
        spots = [(0.5 - away, row, 0.05 + 0.055 * k), (0.5 + away * 1.04, row, 0.05 + 0.055 * k)]
        woods.stand(scenery, kinds, spots, distance=0.5 - 0.1 * k, name=f"avenue {k}")
    return finished(scenery, "road", horizon)
