"""Settings by inland waters, and where rock shuts them in: lakes, swamps, rivers, falls, caves."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import gradient, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers, turf
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("lake", "pond", "mountain lake", "lagoon", surface="water", view_m=6.0)
def lake(scenery: Scenery) -> Backdrop:
    horizon = 0.54
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.9 if scenery.snowy else 0.45, colour="#5f7396", height=0.34)
    kinds = (trees.pine,) if scenery.season in ("", "winter") else (trees.broadleaf, trees.pine)
    woods.wood(
        scenery, horizon - 0.005, kinds, layers=2, density=1.4, height=0.17, gap=(1, 0), mist=0.5, name="far shore"
    )
    water.water(scenery, horizon, "#3f7f92", "#1c4a60", waves=0.30)
    _reeds(scenery)
    return finished(scenery, "lake", horizon, near=0.84, far=0.66)


@setting("pine lake", view_m=6.0)
def pine_lake(scenery: Scenery) -> Backdrop:
    """The lake between tall pines on its bank."""
    horizon = lake(scenery).horizon
    turf(scenery, 0.86, 0.4)
    spots = [(0.25, 0.90, 0.40), (0.76, 0.90, 0.36), (0.10, 0.96, 0.66), (0.90, 0.97, 0.74)]
    woods.stand(scenery, trees.pine, spots, distance=0.0, name="pines")
    return finished(scenery, "pine lake", horizon, near=0.95, far=0.89)


@setting("lakeside", "lakeshore", "riverbank meadow", "lake shore", "waterside", view_m=5.0)
def lakeside(scenery: Scenery) -> Backdrop:
    """The lake from its grassy bank, for what does not swim."""
    shore = lake(scenery)
    water_view, row = scenery.image, 0.78
    land_view = Scenery(scenery.width, scenery.height, scenery.light, scenery.weather, scenery.season, scenery.seed)
    land_view.image = water_view.copy()
    turf(land_view, row - 0.10, 0.5)
    line = land.ridge_line(scenery.stream("bank"), scenery.width, 2, 3) * np.float32(0.03)
    edge = scenery.rows() - (row - line[None])
    scenery.veil(linear("#5a4a30") * scenery.on_ground, smoothstep(-0.004, 0.004, edge))
    scenery.veil(land_view.image, smoothstep(0.004, 0.014, edge))
    if not scenery.snowy:
        land.flowers(scenery, row + 0.02, count=90)
    return finished(scenery, "lakeside", shore.horizon, near=0.94, far=0.84)


def _reeds(scenery: Scenery) -> None:
    """Reeds at both lower corners."""
    rng, sheet, size = scenery.stream("reeds"), Sheet(scenery.width, scenery.height), scenery.size
    for k in range(120):
        side = 1 if k % 2 else -1
        x = scenery.width * 0.5 + side * scenery.width * (0.5 - 0.16 * rng.random() ** 2)
        y, tall = scenery.height * (0.97 + 0.05 * rng.random()), size * (0.10 + 0.14 * rng.random())
        lean = rng.normal() * size * 0.015
        line = [(x, y), (x + lean * 0.4, y - tall * 0.6), (x + lean, y - tall)]
        pen = scenery.pen(("#5f7a34", "#7f9440", "#a39a54")[int(rng.integers(3))])
        sheet.line(line, max(1, size * 0.0025), pen)
        if rng.random() < 0.25:
            sheet.ellipse(x + lean, y - tall, size * 0.005, size * 0.018, scenery.pen("#5a3a22"), 4)
    sheet.onto(scenery.image)


@setting("swamp", "marsh", "bayou", "wetland", time_of_day="dusk", surface="water", view_m=5.0)
def swamp(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.8)
    scenery.veil(linear("#7f8f6a") * scenery.on_walls, np.full((1, 1), 0.35, np.float32))
    woods.wood(
        scenery, horizon, trees.mossy, layers=3, density=0.9, height=0.80, gap=(0.26, 0.74), mist=1.6, name="swamp wood"
    )
    water.water(scenery, horizon, "#4a5a34", "#26301e", waves=0.22, glitter=False)
    pads, rng, size = Sheet(scenery.width, scenery.height), scenery.stream("pads"), scenery.size
    for depth in np.sort(rng.random(40)):
        x, y = rng.random() * scenery.width, scenery.height * (horizon + (1 - horizon) * (0.15 + 0.85 * depth))
        radius = size * (0.008 + 0.03 * depth)
        pads.ellipse(x, y, radius, radius * 0.32, scenery.pen(("#5f8a3f", "#4a7436")[int(rng.integers(2))], 0.15))
        if rng.random() < 0.2:
            pads.circle(x, y - radius * 0.25, radius * 0.28, scenery.pen("#f2c4d4", 0.1, 1.2))
    pads.onto(scenery.image)
    _reeds(scenery)
    return finished(scenery, "swamp", horizon, near=0.86, far=0.7)


@setting("river", "stream", "creek", "riverbank", "brook", view_m=5.0)
def river(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.7 if scenery.snowy else 0.3, colour="#5f7a86", height=0.24)
    kinds = (trees.pine,) if scenery.snowy else (trees.broadleaf, trees.pine)
    woods.wood(scenery, horizon, kinds, layers=3, density=1.0, height=0.40, gap=(0.30, 0.70), mist=0.6)
    turf(scenery, horizon, 0.5)
    cover = land.strip_cover(scenery, horizon, bottom=(0.30, 0.86), vanish=0.47, bend=0.16)
    water.stream_bed(scenery, cover, horizon)
    land.rocks(scenery, horizon, count=12, size=0.035, start=0.1)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "river", horizon, near=0.93, left=0.04, right=0.40)


@setting("waterfall", "falls", "cascade", view_m=6.0)
def waterfall(scenery: Scenery) -> Backdrop:
    horizon = 0.70
    paint_sky(scenery, 0.5, 0.5)
    woods.wood(
        scenery, 0.26, trees.pine, layers=2, density=1.2, height=0.26, gap=(0.42, 0.58), mist=0.4, name="upper wood"
    )
    rock_face(scenery, 0.24, horizon + 0.02)
    water.waterfall(scenery, 0.41, 0.62, 0.235, horizon + 0.01)
    water.water(scenery, horizon, "#4aa0ac", "#1d5a70", waves=0.45, glitter=False)
    _foam(scenery, horizon)
    land.rocks(scenery, horizon, "#6f6a64", count=16, size=0.075, start=0.0)
    woods.stand(scenery, trees.bush, [(0.04, 0.78, 0.20), (0.95, 0.80, 0.22), (0.12, 0.74, 0.12), (0.86, 0.74, 0.14)])
    return finished(scenery, "waterfall", horizon, near=0.92, far=0.80)


@setting("jungle waterfall", "tropical waterfall", view_m=6.0)
def jungle_waterfall(scenery: Scenery) -> Backdrop:
    """A fall into a green pool between mossy rock, palms and ferns."""
    horizon = 0.68
    paint_sky(scenery, 0.5, 0.4)
    woods.wood(
        scenery,
        0.26,
        (trees.broadleaf, trees.palm),
        layers=2,
        density=1.4,
        height=0.30,
        gap=(1, 0),
        mist=0.3,
        name="upper",
    )
    rock_face(scenery, 0.20, horizon + 0.02, "#7a8a5a", "#2f3f2c")
    water.waterfall(scenery, 0.38, 0.64, 0.19, horizon + 0.01)
    water.water(scenery, horizon, "#4fb0a0", "#1d6a64", waves=0.45, glitter=False)
    _foam(scenery, horizon)
    land.rocks(scenery, horizon, "#5f6a52", count=14, size=0.075, start=0.0)
    palms = [(0.02, 0.84, 0.66), (0.98, 0.86, 0.70), (0.13, 0.76, 0.40), (0.87, 0.77, 0.42)]
    woods.stand(scenery, trees.palm, palms, name="palms")
    woods.stand(scenery, trees.bush, [(0.03, 0.84, 0.26), (0.97, 0.86, 0.28), (0.16, 0.76, 0.14), (0.84, 0.78, 0.16)])
    return finished(scenery, "jungle waterfall", horizon, near=0.93, far=0.82)


def rock_face(scenery: Scenery, top: float, bottom: float, colour: str = "#7d766c", dark: str = "#3a3733") -> None:
    """A broken wall of rock across the picture, with moss on its ledges."""
    y0, y1 = int(scenery.height * top), int(scenery.height * bottom)
    rng, rows, width, size = scenery.stream("face"), y1 - y0, scenery.width, scenery.size
    coarse = fbm(rng, rows, width, size * 0.16, 6, 0.6, (0.6, 1.8))
    fine = fbm(rng, rows, width, size * 0.04, 4, 0.6, (0.8, 1.4))
    gy, gx = np.gradient(blur(coarse + fine * 0.4, 1.0))
    lit = np.clip(0.55 + (gx * (1 if scenery.light.key_dir[0] < 0 else -1) - gy * 1.2) * size * 0.05, 0, 1.3)
    rock = (
        mix(linear(dark), linear(colour), fine[..., None])
        * scenery.on_walls
        * (0.35 + 0.85 * lit * (0.5 + coarse))[..., None]
    )
    ledge = smoothstep(0.55, 0.75, lit) * smoothstep(0.45, 0.65, coarse) * 0.7
    moss = linear("#eef4fa" if scenery.snowy else "#5f8a3f") * scenery.on_walls * (0.6 + 0.7 * fine)[..., None]
    rock = mix(rock, moss, ledge[..., None])
    edge = -land.ridge_line(scenery.stream("brow"), width, 7) * np.float32(size * 0.05)
    y = np.arange(rows, dtype=np.float32)[:, None]
    over(scenery.image[y0:y1], rock, np.clip(y + edge[None] + 0.5, 0, 1))


def _foam(scenery: Scenery, horizon: float) -> None:
    """White water spreading from the foot of the fall."""
    x, y = scenery.columns() - 0.515, scenery.rows() - horizon
    spread = np.exp(-((x / (0.13 + 0.9 * np.clip(y, 0, 1))) ** 2)) * np.exp(-np.clip(y, 0, 1) / 0.10) * (y > 0)
    lace = fbm(scenery.stream("foam"), scenery.height // 2, scenery.width // 2, scenery.size * 0.02, 4, stretch=(2, 1))
    lace = cv2.resize(lace, (scenery.width, scenery.height))
    scenery.veil(np.minimum(scenery.on_walls * 1.2, 1.1), np.clip(spread * (0.3 + lace), 0, 0.9))


@setting("cave", "cavern", "grotto", "crystal cave", "mine", time_of_day="dusk", indoors=True, view_m=4.0)
def cave(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    scenery.relit(
        key_colour=numbers("#9fd0ff", 0.55),
        sky=numbers("#3f5a78", 0.9),
        ground=numbers("#2a2436", 0.8),
        fog=numbers("#3a5470"),
    )
    x, y = scenery.columns() - 0.52, scenery.rows() - 0.40
    away = np.sqrt((x * scenery.wide**0.5 / 0.34) ** 2 + (y / 0.36) ** 2)
    ragged = fbm(scenery.stream("mouth"), scenery.height // 2, scenery.width // 2, scenery.size * 0.09, 5)
    away = away + (cv2.resize(ragged, (scenery.width, scenery.height)) - 0.5) * 0.5
    outside = gradient(scenery.height, scenery.width, [(0, "#dff1ff"), (0.5, "#9fd0ea"), (1, "#6fa8c0")])
    rock_face(scenery, 0.0, 1.0, "#6a6272", "#211d28")
    scenery.image *= (0.30 + 0.9 * np.exp(-np.clip(away - 0.9, 0, 4) * 1.5))[..., None]
    scenery.veil(outside * np.float32(1.15), smoothstep(1.02, 0.94, away))
    scenery.image += (np.exp(-np.clip(away - 0.9, 0, 4) * 2.6) * 0.16)[..., None] * linear("#cfeaff")
    before = scenery.image.copy()
    land.level_ground(scenery, horizon, "#6a6470", "#2a2630", cell=0.08, contrast=0.6)
    fade = np.exp(-np.abs(scenery.columns() - 0.5) * 1.6) * 0.9 + 0.1
    ground = scenery.image * fade[..., None]
    scenery.image = before
    edge = horizon + (cv2.resize(ragged, (scenery.width, scenery.height)) - 0.5) * 0.10
    scenery.veil(ground, smoothstep(-0.04, 0.07, scenery.rows() - edge))
    _stalactites(scenery)
    _crystals(scenery)
    return finished(scenery, "cave", horizon, far=0.75, air=(0.25, 0.5))


def _stalactites(scenery: Scenery) -> None:
    """Stone teeth from the roof and, at the sides, from the floor."""
    rng, sheet, size = scenery.stream("teeth"), Sheet(scenery.width, scenery.height), scenery.size
    for k in range(int(34 * max(1.0, scenery.wide))):
        column, hanging = rng.random(), k % 3 > 0
        if not hanging and 0.2 < column < 0.8:
            continue
        x, long = column * scenery.width, size * (0.05 + 0.24 * rng.random() ** 2)
        long *= 0.5 + abs(column - 0.5) * 1.2
        half = long * (0.10 + 0.06 * rng.random())
        root, tip = (-2.0, long) if hanging else (scenery.height * (0.86 + 0.16 * rng.random()), -long)
        shade = np.float32(0.20 + 0.30 * rng.random())
        tip_y = tip if hanging else root + tip
        sheet.polygon(
            [(x - half, root), (x + half, root), (x + half * 0.1, tip_y)],
            ink(np.clip(linear("#6a6272") * scenery.on_walls * shade * 2, 0, 1)),
        )
        sheet.polygon(
            [(x + half * 0.1, root), (x + half, root), (x + half * 0.1, tip_y)],
            ink(np.clip(linear("#6a6272") * scenery.on_walls * shade, 0, 1)),
        )
    sheet.onto(scenery.image, soft=size / 600)


def _crystals(scenery: Scenery) -> None:
    """Clusters of glowing crystals along the walls."""
    rng, sheet, size = scenery.stream("crystals"), Sheet(scenery.width, scenery.height), scenery.size
    for k in range(9):
        column = 0.02 + 0.2 * rng.random() if k % 2 else 0.78 + 0.2 * rng.random()
        x, y = column * scenery.width, scenery.height * (0.70 + 0.24 * rng.random())
        tone = linear(("#7fe0ff", "#b48aff", "#6fffd0")[k % 3])
        for _ in range(5):
            angle, long = rng.normal() * 0.5, size * (0.03 + 0.06 * rng.random())
            wide = long * 0.16
            axis, side = np.array([np.sin(angle), -np.cos(angle)]), np.array([np.cos(angle), np.sin(angle)])
            foot = np.array([x + rng.normal() * size * 0.012, y])
            tip, shoulder = foot + axis * long, foot + axis * long * 0.75
            sheet.polygon(
                np.array([foot - side * wide, shoulder - side * wide, tip, shoulder, foot]),
                ink(np.clip(tone * 0.9, 0, 1)),
            )
            sheet.polygon(
                np.array([foot, shoulder, tip, shoulder + side * wide, foot + side * wide]),
                ink(np.clip(tone * 0.45, 0, 1)),
            )
    rgb, alpha = sheet.layers()
    over(scenery.image, rgb, alpha)
    scenery.image += blur(rgb * alpha[..., None], size * 0.02) * np.float32(0.8)
