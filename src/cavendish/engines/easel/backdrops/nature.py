"""Settings in the open country: woods, jungle, meadows, mountains, sky."""

from __future__ import annotations

import numpy as np

from ..colour import gradient
from . import land, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import grass_tones, numbers, turf
from .sheet import Sheet
from .sky import paint_sky


@setting(
    "forest", "woods", "woodland", "wood", "pine forest", "forest clearing", "winter forest", "snowy forest", view_m=4.0
)
def forest(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    paint_sky(scenery, horizon, 0.3)
    kinds = (trees.pine,) if scenery.snowy or not scenery.season else (trees.broadleaf, trees.broadleaf, trees.pine)
    woods.wood(scenery, horizon, kinds)
    if scenery.snowy:
        land.snow_ground(scenery, horizon + 0.005)
    else:
        bright, dark, blade = ("#6f8a45", "#3d5a2c", "#5f8a3a") if not scenery.season else grass_tones(scenery)
        land.level_ground(scenery, horizon + 0.005, bright, dark, cell=0.1, contrast=0.5)
        land.grass(scenery, horizon, blade, density=0.45)
        woods.season_floor(scenery, horizon)
    return finished(scenery, "forest", horizon, air=(0.12, 0.5))


@setting("jungle", "rainforest", "tropical forest", "amazon", view_m=4.0)
def jungle(scenery: Scenery) -> Backdrop:
    horizon = 0.66
    scenery.image = gradient(scenery.height, scenery.width, [(0, "#d9e8b8"), (0.5, "#a9c98a"), (1, "#4f7a3f")])
    scenery.image *= scenery.on_walls / max(0.5, float(scenery.on_walls.max()))
    scenery.relit(fog=numbers("#b9d49a", scenery.light.level))
    woods.wood(
        scenery,
        horizon,
        (trees.broadleaf, trees.palm, trees.palm),
        layers=3,
        density=1.1,
        height=0.95,
        gap=(0.28, 0.72),
    )
    land.level_ground(scenery, horizon, "#6f8a45", "#33502a", cell=0.1, contrast=0.6)
    _ferns(scenery, horizon)
    _canopy(scenery)
    return finished(scenery, "jungle", horizon, air=(0.2, 0.55))


def _ferns(scenery: Scenery, horizon: float) -> None:
    """Fans of leaves along the ground, larger at the sides."""
    rng, sheet, size = scenery.stream("ferns"), Sheet(scenery.width, scenery.height), scenery.size
    for depth in np.sort(rng.random(int(46 * max(1.0, scenery.wide)))):
        column = rng.random()
        if depth > 0.35 and 0.24 < column < 0.76:
            continue
        x, y = column * scenery.width, scenery.height * (horizon + (1.02 - horizon) * depth)
        reach = size * (0.03 + 0.16 * depth) * (0.6 + 0.6 * rng.random())
        tone = ("#2f5f2c", "#3f7a34", "#57983f", "#76b04c")[int(rng.integers(4))]
        pen = scenery.pen(tone, 0.35 * (1 - depth), 0.7 + 0.6 * depth)
        for angle in np.linspace(-1.25, 1.25, 9) + rng.normal(size=9) * 0.08:
            t = np.linspace(0, 1, 8)
            spine = np.stack([x + np.sin(angle) * reach * t, y - np.cos(angle) * reach * t + reach * 0.45 * t * t], -1)
            thick = reach * 0.075 * np.sin(np.pi * np.clip(t * 0.9 + 0.1, 0, 1))
            side = np.stack([np.full(8, np.cos(angle)), np.full(8, np.sin(angle))], -1) * thick[:, None]
            sheet.polygon(np.vstack([spine - side, (spine + side)[::-1]]), pen)
    sheet.onto(scenery.image)


def _canopy(scenery: Scenery) -> None:
    """Hanging leaves and lianas along the upper edge."""
    rng, sheet, size = scenery.stream("canopy"), Sheet(scenery.width, scenery.height), scenery.size
    for _ in range(int(7 * max(1.0, scenery.wide))):
        x, drop = rng.random() * scenery.width, size * (0.15 + 0.35 * rng.random())
        t = np.linspace(0, 1, 14)
        line = np.stack([x + np.sin(t * 4 + x) * size * 0.012, drop * t], -1)
        sheet.line(line, max(2, size * 0.004), scenery.pen("#4a6a34", 0.1, 0.7))
    for _ in range(int(90 * max(1.0, scenery.wide))):
        x, y = rng.random() * scenery.width, rng.random() ** 2.2 * size * 0.17
        long, angle = size * (0.05 + 0.05 * rng.random()), rng.normal() * 0.8 + np.pi / 2
        pen = scenery.pen(("#24502a", "#356a30", "#4d8a3a")[int(rng.integers(3))], 0.05, 0.85)
        ends = np.array([x + np.cos(angle) * long, y + np.sin(angle) * long])
        side = np.array([-np.sin(angle), np.cos(angle)]) * long * 0.2
        middle = (np.array([x, y]) + ends) / 2
        sheet.polygon(np.array([[x, y], middle + side, ends, middle - side]), pen)
    sheet.onto(scenery.image, soft=size / 300)


@setting(
    "meadow",
    "field",
    "grass",
    "grassland",
    "lawn",
    "prairie",
    "pasture",
    "countryside",
    "outdoors",
    view_m=4.0,
)
def meadow(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=3, snow=0.6 if scenery.snowy else 0.0, colour="#5f7a6f", height=0.18)
    turf(scenery, horizon)
    if not scenery.snowy:
        land.flowers(scenery, horizon, count=260)
        woods.season_floor(scenery, horizon)
        land.foreground_grass(scenery, grass_tones(scenery)[2])
    return finished(scenery, "meadow", horizon)


@setting(
    "mountains",
    "mountain",
    "alps",
    "peak",
    "mountain range",
    "highlands",
    "snowy mountain",
    "himalaya",
    view_m=6.0,
)
def mountains(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=4, snow=0.9 if scenery.snowy else 0.6, colour="#5b6f8f", height=0.42)
    woods.wood(
        scenery, horizon + 0.01, trees.pine, layers=2, density=0.9, height=0.15, gap=(1, 0), mist=0.5, name="treeline"
    )
    turf(scenery, horizon)
    if not scenery.snowy:
        land.flowers(scenery, horizon, ("#f4f0e6", "#b06fd0", "#f4c430"), count=180)
    return finished(scenery, "mountains", horizon)


@setting("sky", "clouds", "air", "heaven", surface="none", view_m=30.0)
def sky(scenery: Scenery) -> Backdrop:
    horizon = 0.76
    paint_sky(scenery, horizon, 0.7)
    land.mountains(scenery, horizon, layers=4, snow=0.6, colour="#5b6f8f", height=0.40)
    turf(scenery, horizon, 0.3)
    woods.wood(scenery, horizon + 0.09, trees.pine, layers=2, density=0.8, height=0.30, gap=(1, 0))
    return finished(scenery, "sky", horizon, near=0.70, far=0.35, air=(0.12, 0.66))
