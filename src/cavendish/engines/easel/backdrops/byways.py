"""Settings on the way: the coast road, the steep street with its tram line, traffic drawn by its lights at night."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import sea_colours, turf
from .sheet import Sheet, ink
from .sky import paint_sky

_BROW = ((-0.02, 0.80), (0.16, 0.70), (0.33, 0.63), (0.47, 0.565), (0.565, 0.505), (0.60, 0.455), (1.02, 0.455))
"""Edge of the land above the sea, as columns and rows."""


def _cover(scenery: Scenery, points: list[tuple[float, float]]) -> F32:
    """(height, width) cover of a polygon of columns and rows."""
    sheet = Sheet(scenery.width, scenery.height)
    sheet.polygon([(u * scenery.width, v * scenery.height) for u, v in points], (255, 255, 255, 255))
    return np.asarray(sheet.pixels[..., 3].astype(np.float32) / 255, np.float32)


@setting("coastal road", "coast road", "seaside road", view_m=5.0)
def coastal_road(scenery: Scenery) -> Backdrop:
    """A road along a cliff, the sea on its left, hills on its right, a guard rail between."""
    horizon = 0.46
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#7f93a8", near_colour="#7f8f7a", height=0.12)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.7)
    sea = scenery.image.copy()
    turf(scenery, horizon, 0.5)
    shore = 1 - _cover(scenery, [*_BROW, (1.02, 1.02), (-0.02, 1.02)])
    scenery.image[: int(horizon * scenery.height)] = sea[: int(horizon * scenery.height)]
    rock = np.clip(blur(shore, scenery.size / 45) * 2.2, 0, 1) * (1 - shore)
    stone = mix(
        linear("#6f5f50"),
        linear("#b59a7c"),
        fbm(scenery.stream("brow"), scenery.height, scenery.width, scenery.size * 0.02, 4)[..., None],
    )
    over(scenery.image, stone * scenery.on_walls, np.asarray(rock, np.float32))
    over(scenery.image, sea, np.asarray(shore, np.float32))
    foam = (
        np.clip(blur(shore, scenery.size / 160) - 0.35, 0, 1)
        * shore
        * (1 - smoothstep(0.5, 0.95, blur(shore, scenery.size / 160)))
    )
    over(scenery.image, np.minimum(scenery.on_ground * 1.3, 1.1), np.asarray(np.clip(foam * 2.4, 0, 0.8), np.float32))
    _hill(scenery)
    land.strip(scenery, horizon, "#55565c", bottom=(0.10, 1.16), vanish=0.63, tip=0.006, bend=0.05, edge="#d9d5cb")
    _middle_line(scenery, horizon)
    _guard_rail(scenery, horizon)
    return finished(scenery, "coastal road", horizon, near=0.93, far=0.74, left=0.18)


def _hill(scenery: Scenery) -> None:
    """The slope on the landward side, with bushes."""
    brow = [
        (0.60, 0.47),
        (0.70, 0.42),
        (0.82, 0.33),
        (0.94, 0.27),
        (1.02, 0.25),
        (1.02, 0.74),
        (0.86, 0.60),
        (0.70, 0.51),
    ]
    cover = _cover(scenery, brow)
    noise = fbm(scenery.stream("hill"), scenery.height, scenery.width, scenery.size * 0.05, 5)[..., None]
    tones = ("#eef4fa", "#c9d8e6") if scenery.snowy else ("#a8a05a", "#5f7a3a")
    slope = mix(linear(tones[1]), linear(tones[0]), noise) * scenery.on_ground
    over(scenery.image, mix(slope, scenery.fog, 0.18), cover)
    spots = [(0.80, 0.42, 0.10), (0.93, 0.40, 0.14), (0.88, 0.50, 0.13), (0.98, 0.58, 0.18)]
    woods.stand(scenery, trees.broadleaf, spots, distance=0.15, name="hill trees")


def _road_edge(scenery: Scenery, horizon: float, share: float) -> F32:
    """(40, 2) pixels of a line along the coast road; share 0 its left edge .. 1 its right edge."""
    depth = np.linspace(0, 1, 40)
    y = (horizon + (1 - horizon) * depth**1.5) * scenery.height
    swing = 0.05 * np.sin(depth * np.pi * 1.3) * (1 - depth) * scenery.width
    left = (0.624 + (0.10 - 0.624) * depth**1.5) * scenery.width + swing
    right = (0.636 + (1.16 - 0.636) * depth**1.5) * scenery.width + swing
    return np.stack([left + (right - left) * share, y], -1)


def _middle_line(scenery: Scenery, horizon: float) -> None:
    sheet, line = Sheet(scenery.width, scenery.height), _road_edge(scenery, horizon, 0.5)
    for k in range(2, 38, 3):
        half = scenery.size * 0.011 * (k / 39) ** 1.5
        a, b = line[k], line[k + 1]
        sheet.polygon(
            [(a[0] - half, a[1]), (a[0] + half, a[1]), (b[0] + half, b[1]), (b[0] - half, b[1])],
            scenery.pen("#f2d26a", 0.0, 1.1),
        )
    sheet.onto(scenery.image, opacity=0.9)


def _guard_rail(scenery: Scenery, horizon: float) -> None:
    sheet, line = Sheet(scenery.width, scenery.height), _road_edge(scenery, horizon, -0.06)
    pen, dark = scenery.pen("#d4d8dc", 0.05, 1.05), scenery.pen("#7a7f86", 0.05)
    tall = scenery.size * 0.085 * np.linspace(0, 1, 40) ** 1.5
    for k in range(6, 40, 2):
        sheet.line([tuple(line[k]), (line[k][0], line[k][1] - tall[k])], max(1, tall[k] * 0.13), dark)
    upper, lower = line - np.stack([0 * tall, tall], -1), line - np.stack([0 * tall, tall * 0.55], -1)
    sheet.polygon(np.vstack([upper, lower[::-1]]), pen)
    sheet.line((upper + lower) / 2, max(1, scenery.size * 0.003), dark)
    sheet.onto(scenery.image)


RISE = 0.24
"""How far the steep street climbs from the right edge to the left one, in shares of the picture's width."""
_FRONTS = ("#e9c9a0", "#d9a0a0", "#a9c4cf", "#f2e3c4", "#c9b4d4", "#e8b07a", "#b4cfae", "#f4ead8")


@setting("steep street", "hilly street", "street on a hill", view_m=5.0)
def steep_street(scenery: Scenery) -> Backdrop:
    """A street that climbs to the left before coloured houses, each a step higher, with rails; a bay on the right."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.5)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.5)
    land.mountains(scenery, horizon, layers=1, snow=0.0, colour="#8a9ab0", height=0.07, name="far shore")

    def row(column: float) -> float:
        return float((0.80 - RISE * scenery.wide * (0.5 - column)) * scenery.height)

    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    rng, size, x = scenery.stream("houses"), scenery.size, -0.06 * scenery.width
    while x < scenery.width * 1.02:
        wide = size * (0.19 + 0.05 * rng.random())
        foot = row((x + wide) / scenery.width)
        _bay_house(sheet, lamps, scenery, rng, (x, foot, wide, size * (0.40 + 0.08 * rng.random())))
        x += wide * 1.01
    ground = [(u, row(u) / scenery.height - 0.012) for u in (-0.02, 1.02)]
    sheet.polygon(
        [(u * scenery.width, v * scenery.height) for u, v in [*ground, (1.02, 1.6), (-0.02, 1.6)]],
        scenery.pen("#c4bfb6", 0.0, 0.95),
    )
    for shift, tone in ((0.035, "#8f8a84"), (0.045, "#5f6066")):
        edge = [(u * scenery.width, row(u) + shift * scenery.height) for u in (-0.02, 1.02)]
        sheet.polygon(
            [*edge, (1.02 * scenery.width, 1.9 * scenery.height), (-0.02 * scenery.width, 1.9 * scenery.height)],
            scenery.pen(tone, 0.0, 0.9),
        )
    for shift in (0.115, 0.175):
        rail = [(u * scenery.width, row(u) + shift * scenery.height) for u in (-0.02, 1.02)]
        sheet.line(rail, max(2, size * 0.009), scenery.pen("#3a3b40"))
        sheet.line([(a, b - size * 0.003) for a, b in rail], max(1, size * 0.004), scenery.pen("#b9bcc2", 0.0, 1.2))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    return finished(
        scenery,
        "steep street",
        horizon,
        near=0.93,
        far=0.9,
        left=0.25,
        right=0.75,
        profile=lambda column: row(column) / scenery.height + 0.10,
    )


def _bay_house(
    sheet: Sheet, lamps: Sheet, scenery: Scenery, rng: np.random.Generator, box: tuple[float, float, float, float]
) -> None:
    """A narrow house with a bay window and a cornice."""
    x, foot, wide, tall = box
    wall = _FRONTS[int(rng.integers(len(_FRONTS)))]
    top = foot - tall
    sheet.box(x, top, x + wide, foot + wide * 0.5, scenery.pen(wall, 0.04))
    sheet.box(x + wide * 0.94, top, x + wide, foot + wide * 0.5, scenery.pen(wall, 0.04, 0.7))
    sheet.box(x - wide * 0.02, top - tall * 0.03, x + wide * 1.02, top + tall * 0.02, scenery.pen("#f6f1e4", 0.04))
    sheet.polygon(
        [(x, top - tall * 0.03), (x + wide * 0.5, top - tall * 0.17), (x + wide, top - tall * 0.03)],
        scenery.pen(("#7a5a4c", "#5f6a78", "#8a4a3a")[int(rng.integers(3))], 0.04),
    )
    for floor in range(3):
        for column in (0.12, 0.42, 0.70):
            pane = (x + wide * column, top + tall * (0.10 + 0.27 * floor))
            glass = (pane[0], pane[1], pane[0] + wide * 0.18, pane[1] + tall * 0.15)
            sheet.box(
                glass[0] - wide * 0.03,
                glass[1] - wide * 0.03,
                glass[2] + wide * 0.03,
                glass[3] + wide * 0.03,
                scenery.pen("#fbf7ee", 0.04),
            )
            sheet.box(*glass, scenery.pen("#5f7d92", 0.04))
            if scenery.dark and rng.random() < 0.6:
                lamps.box(*glass, ink(linear("#ffcf86")))
    sheet.box(
        x + wide * 0.40,
        foot - tall * 0.20,
        x + wide * 0.62,
        foot + wide * 0.5,
        scenery.pen(("#6a2f2a", "#2f4f5f", "#4a5a34")[int(rng.integers(3))], 0.04),
    )


@setting("night traffic", "light trails", "traffic trails", time_of_day="night", view_m=8.0)
def night_traffic(scenery: Scenery) -> Backdrop:
    """A wide road into the city, its traffic a stream of white and red lines as a long exposure shows it."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.3)
    town.skyline(scenery, horizon, height=0.40)
    land.level_ground(scenery, horizon, "#33353d", "#23252b", cell=0.04, contrast=0.3)
    land.strip(scenery, horizon, "#2a2b31", bottom=(-0.35, 1.35), tip=0.02, edge="#8a8a90", bend=0.10)
    rng, trails = scenery.stream("trails"), Sheet(scenery.width, scenery.height)
    depth = np.linspace(0, 1, 60)
    y = (horizon + (1 - horizon) * depth**1.5) * scenery.height
    swing = 0.10 * np.sin(depth * np.pi * 1.3) * (1 - depth) * scenery.width
    for side, tones in ((-1, ("#fff4d8", "#ffe2a0", "#ffffff")), (1, ("#ff2a1c", "#ff5a2a", "#e0101c"))):
        for k in range(26):
            lane = side * (0.04 + 0.78 * rng.random())
            x = (0.5 + lane * (0.02 + 0.85 * depth**1.5)) * scenery.width + swing
            lift = scenery.size * (0.005 + 0.05 * rng.random()) * depth**1.5
            line, pen = np.stack([x, y - lift], -1), ink(linear(tones[k % 3]))
            for part, wide in ((slice(0, 22), 0.0016), (slice(20, 42), 0.0030), (slice(40, 60), 0.0055)):
                trails.line(line[part], max(1, scenery.size * wide * (0.5 + rng.random())), pen)
    town.light_up(scenery, trails, gain=1.3)
    return finished(scenery, "night traffic", horizon, near=0.93, far=0.74)
