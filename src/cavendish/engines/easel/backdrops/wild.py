"""Wilder settings: jungles, inland waters, canyons, caves, ice, fire, and the ground of other worlds."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import gradient, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, town, trees, water
from .base import Backdrop, Scenery, finished, setting
from .nature import numbers, turf
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("jungle", "rainforest", "tropical forest", "bamboo forest", "amazon", view_m=4.0)
def jungle(scenery: Scenery) -> Backdrop:
    horizon = 0.66
    scenery.image = gradient(scenery.height, scenery.width, [(0, "#d9e8b8"), (0.5, "#a9c98a"), (1, "#4f7a3f")])
    scenery.image *= scenery.on_walls / max(0.5, float(scenery.on_walls.max()))
    scenery.relit(fog=numbers("#b9d49a", scenery.light.level))
    trees.wood(
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


@setting("lake", "pond", "mountain lake", "lagoon", surface="water", view_m=6.0)
def lake(scenery: Scenery) -> Backdrop:
    horizon = 0.54
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.9 if scenery.snowy else 0.45, colour="#5f7396", height=0.34)
    kinds = (trees.pine,) if scenery.season in ("", "winter") else (trees.broadleaf, trees.pine)
    trees.wood(
        scenery, horizon - 0.005, kinds, layers=2, density=1.4, height=0.17, gap=(1, 0), mist=0.5, name="far shore"
    )
    water.water(scenery, horizon, "#3f7f92", "#1c4a60", waves=0.30)
    _reeds(scenery)
    return finished(scenery, "lake", horizon, near=0.84, far=0.66)


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
    trees.wood(
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


@setting("river", "stream", "creek", "riverbank", "brook", "canal", view_m=5.0)
def river(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.7 if scenery.snowy else 0.3, colour="#5f7a86", height=0.24)
    kinds = (trees.pine,) if scenery.snowy else (trees.broadleaf, trees.pine)
    trees.wood(scenery, horizon, kinds, layers=3, density=1.0, height=0.40, gap=(0.30, 0.70), mist=0.6)
    turf(scenery, horizon, 0.5)
    cover = land.strip_cover(scenery, horizon, bottom=(0.30, 0.86), vanish=0.47, bend=0.16)
    water.stream_bed(scenery, cover, horizon)
    land.rocks(scenery, horizon, count=12, size=0.035, start=0.1)
    trees.season_floor(scenery, horizon)
    return finished(scenery, "river", horizon, near=0.93, left=0.04, right=0.40)


@setting("waterfall", "falls", "cascade", view_m=6.0)
def waterfall(scenery: Scenery) -> Backdrop:
    horizon = 0.70
    paint_sky(scenery, 0.5, 0.5)
    trees.wood(
        scenery, 0.26, trees.pine, layers=2, density=1.2, height=0.26, gap=(0.42, 0.58), mist=0.4, name="upper wood"
    )
    _rock_face(scenery, 0.24, horizon + 0.02)
    water.waterfall(scenery, 0.41, 0.62, 0.235, horizon + 0.01)
    water.water(scenery, horizon, "#4aa0ac", "#1d5a70", waves=0.45, glitter=False)
    _foam(scenery, horizon)
    land.rocks(scenery, horizon, "#6f6a64", count=16, size=0.075, start=0.0)
    trees.stand(scenery, trees.bush, [(0.04, 0.78, 0.20), (0.95, 0.80, 0.22), (0.12, 0.74, 0.12), (0.86, 0.74, 0.14)])
    return finished(scenery, "waterfall", horizon, near=0.92, far=0.80)


def _rock_face(scenery: Scenery, top: float, bottom: float, colour: str = "#7d766c", dark: str = "#3a3733") -> None:
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


@setting("canyon", "grand canyon", "gorge", "mesa", "badlands", "wild west", time_of_day="golden", view_m=6.0)
def canyon(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    paint_sky(scenery, horizon, 0.35)
    for i in range(3):
        _mesas(scenery, horizon, i / 2)
    land.level_ground(scenery, horizon, "#d89a68", "#9a5a38", cell=0.08, contrast=0.5)
    land.rocks(scenery, horizon, "#b0704a", count=14, size=0.06)
    trees.stand(scenery, trees.cactus, [(0.10, 0.80, 0.24), (0.90, 0.74, 0.17), (0.80, 0.68, 0.09)])
    return finished(scenery, "canyon", horizon)


def _mesas(scenery: Scenery, horizon: float, near: float) -> None:
    """Table mountains with level strata, steep sides and skirts of scree."""
    rng, width, size = scenery.stream("mesas", near), scenery.width, scenery.size
    x = np.arange(width, dtype=np.float32) / width
    line = np.zeros(width, np.float32)
    for _ in range(3 + int(2 * (1 - near))):
        middle, half = rng.random() * 1.1 - 0.05, 0.05 + 0.10 * rng.random()
        if near > 0.9 and 0.25 < middle < 0.75:
            middle = 0.05 if middle < 0.5 else 0.95
        tall = (0.16 + 0.16 * rng.random()) * (1.15 - 0.25 * near)
        away = np.abs(x - middle) + (land.ridge_line(rng, width, 14, 3) - 0.5) * 0.018
        line = np.maximum(
            line, tall * (smoothstep(half * 1.25, half, away) * 0.62 + smoothstep(half * 2.3, half * 1.1, away) * 0.38)
        )
    top = scenery.height * horizon + size * 0.01 - line * size
    start, stop = max(0, int(top.min()) - 1), int(scenery.height * horizon + size * 0.02)
    if start >= stop:
        return
    y = np.arange(start, stop, dtype=np.float32)[:, None]
    strata = fbm(rng, stop - start, 8, size * 0.022, 4, 0.6).mean(1)[:, None]
    rough = fbm(rng, stop - start, width, size * 0.05, 4, 0.55, (0.7, 2.2))
    bands = np.clip(0.5 + (strata - 0.5) * 2.2 + (rough - 0.5) * 0.5, 0, 1)[..., None]
    slope = np.gradient(cv2.GaussianBlur(top[None], (0, 0), width / 120)[0])[None]
    side = 1.0 if scenery.light.key_dir[0] < 0 else -1.0
    lit = np.clip(0.55 + side * -slope * 0.25 + (rough - 0.5) * 1.1, 0.15, 1.1)[..., None]
    stone = mix(linear("#8a4428"), linear("#dd9a64"), bands) * (
        np.array(scenery.light.sky, np.float32) * 0.7 + scenery.light.key * 0.7 * lit
    )
    over(
        scenery.image[start:stop], mix(stone, scenery.fog, 0.62 * (1 - near) + 0.05), np.clip(y - top[None] + 0.5, 0, 1)
    )


@setting("cave", "cavern", "grotto", "crystal cave", "mine", "dungeon", time_of_day="dusk", indoors=True, view_m=4.0)
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
    _rock_face(scenery, 0.0, 1.0, "#6a6272", "#211d28")
    scenery.image *= (0.30 + 0.9 * np.exp(-np.clip(away - 0.9, 0, 4) * 1.5))[..., None]
    scenery.veil(outside * np.float32(1.15), smoothstep(1.02, 0.94, away))
    scenery.image += (np.exp(-np.clip(away - 0.9, 0, 4) * 2.6) * 0.16)[..., None] * linear("#cfeaff")
    before = scenery.image.copy()
    land.level_ground(scenery, horizon, "#6a6470", "#2a2630", cell=0.08, contrast=0.6)
    fade = np.exp(-np.abs(scenery.columns() - 0.5) * 1.6) * 0.9 + 0.1
    ground = scenery.image * fade[..., None]
    scenery.image = before
    edge = horizon + (cv2.resize(ragged, (scenery.width, scenery.height)) - 0.5) * 0.10
    scenery.veil(ground, smoothstep(-0.01, 0.03, scenery.rows() - edge))
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


@setting(
    "arctic", "antarctica", "north pole", "south pole", "ice", "iceberg", "glacier", "tundra", "snowfield", view_m=5.0
)
def arctic(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.4)
    land.mountains(scenery, horizon, layers=3, snow=1.4, colour="#8fa9c6", near_colour="#a9c0d6", height=0.26)
    water.water(scenery, horizon, "#3f8fa8", "#1d5a78", waves=0.35)
    sheet, rng, size = Sheet(scenery.width, scenery.height), scenery.stream("floes"), scenery.size
    for k in range(4):
        x, y = scenery.width * rng.random(), scenery.height * (horizon + 0.015 + 0.02 * k)
        _iceberg(sheet, scenery, rng, x, y, size * (0.06 + 0.05 * rng.random()) * (0.7 + 0.3 * k))
    sheet.onto(scenery.image)
    shelf = 0.70
    snow = Scenery(scenery.width, scenery.height, scenery.light, scenery.weather, scenery.season, scenery.seed)
    snow.image = scenery.image.copy()
    land.snow_ground(snow, horizon)
    line = land.ridge_line(scenery.stream("shelf"), scenery.width, 3, 4) * np.float32(0.022)
    edge = scenery.rows() - (shelf - line[None])
    scenery.veil(linear("#5f9fc4") * scenery.on_walls, smoothstep(-0.001, 0.001, edge))
    scenery.veil(snow.image, smoothstep(0.014, 0.020, edge))
    return finished(scenery, "arctic", horizon, near=0.92, far=0.76)


def _iceberg(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, radius: float) -> None:
    """A faceted lump of ice, bright on the light's side."""
    side = -1 if scenery.light.key_dir[0] < 0 else 1
    peaks = [
        (x + radius * u, y - radius * v * (0.8 + 0.4 * rng.random()))
        for u, v in ((-1.3, 0), (-0.9, 0.5), (-0.4, 0.9), (0.1, 1.2), (0.5, 0.7), (1.0, 0.4), (1.4, 0))
    ]
    sheet.polygon(peaks, scenery.pen("#d9ecf8", 0.25, 1.2))
    half = [p for p in peaks if (p[0] - x) * side < radius * 0.1]
    if len(half) > 2:
        sheet.polygon([*half, (x + side * radius * 0.1, y)], scenery.pen("#8fbcd8", 0.25))


@setting("volcano", "lava", "lava field", "volcanic landscape", "hell", "inferno", time_of_day="dusk", view_m=6.0)
def volcano(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    paint_sky(scenery, horizon, 0.9)
    scenery.image *= np.array([0.85, 0.55, 0.55], np.float32)
    land.mountains(scenery, horizon, layers=2, snow=0, colour="#4a3a3e", near_colour="#2f2628", height=0.16)
    _cone(scenery, horizon)
    land.level_ground(scenery, horizon, "#4a4040", "#1e1a1c", cell=0.08, contrast=0.8)
    noise, depth = land.perspective_noise(scenery, horizon, 0.10, name="cracks")
    crack = np.exp(-(((noise - 0.5) / (0.012 + 0.022 * depth)) ** 2)) * smoothstep(0.02, 0.2, depth)
    glow = (
        crack[..., None] * linear("#ff8a2a") * 1.6 + blur(crack, scenery.size / 50)[..., None] * linear("#ff4a12") * 0.8
    )
    scenery.image[int(scenery.height * horizon) :] += np.asarray(glow, np.float32)
    land.rocks(scenery, horizon, "#3a3234", count=16, size=0.06)
    scenery.relit(rim_colour=numbers("#ff6a2a", 2.4), ground=numbers("#7a3018", 1.2))
    return finished(scenery, "volcano", horizon)


def _cone(scenery: Scenery, horizon: float) -> None:
    """The mountain itself, lava running down and smoke rising."""
    rng, width, size = scenery.stream("cone"), scenery.width, scenery.size
    x = (np.arange(width, dtype=np.float32) - width * 0.56) / size
    rough = (land.ridge_line(rng, width, 12, 5) - 0.5) * 0.035
    line = np.clip(0.40 - np.abs(x) * 0.95 - 0.08 * smoothstep(0.06, 0.0, np.abs(x)) + rough, 0, 1)
    line = np.minimum(line, 0.335 + rough)
    top = scenery.height * horizon + size * 0.01 - line * size
    start, stop = max(0, int(top.min()) - 2), int(scenery.height * horizon) + 2
    y = np.arange(start, stop, dtype=np.float32)[:, None]
    noise = fbm(rng, stop - start, width, size * 0.06, 5, 0.55, (0.7, 2.0))
    stone = (
        mix(linear("#2a2022"), linear("#6a4c46"), np.clip(noise + x[None] * -0.6, 0, 1)[..., None]) * scenery.on_walls
    )
    down = np.clip(y - top[None], 0, None) / size
    flow = np.exp(
        -(((x[None] + 0.10 * np.sin(down * 9) * down * 3 + (noise - 0.5) * 0.05) / (0.018 + 0.05 * down)) ** 2)
    )
    stone = stone + (flow * smoothstep(0.0, 0.01, down) * np.exp(-down * 2.2))[..., None] * linear(
        "#ff7a1e"
    ) * np.float32(2.0)
    over(scenery.image[start:stop], mix(stone, scenery.fog * 0.5, 0.12), np.clip(y - top[None] + 0.5, 0, 1))
    cx, cy = scenery.columns() - 0.56, scenery.rows() - float(top.min() / scenery.height)
    above = np.clip(-cy, 0, 1)
    smoke = fbm(rng, scenery.height // 3, scenery.width // 3, size * 0.06, 5)
    smoke = cv2.resize(smoke, (scenery.width, scenery.height))
    plume = np.exp(
        -(((cx - above * 0.35 + (smoke - 0.5) * 0.12) * scenery.width / size / (0.04 + 0.34 * above)) ** 2)
    ) * (cy < 0.01)
    grey = mix(linear("#3a3236"), linear("#8a6a60"), smoke[..., None]) * scenery.on_walls * 1.1
    scenery.veil(grey, np.clip(plume * (0.3 + smoke), 0, 0.92))
    fire = np.exp(-((cx * scenery.width / size / 0.05) ** 2) - (np.clip(cy - 0.01, -1, 1) / 0.035) ** 2)
    scenery.image += fire[..., None] * linear("#ff9a3a") * np.float32(1.5)


def _barren(scenery: Scenery, horizon: float, bright: str, dark: str, stone: str, craters: int) -> None:
    """Ground of a world without water: craters and rocks."""
    land.level_ground(scenery, horizon, bright, dark, cell=0.09, contrast=0.6, far=linear(dark) * scenery.on_ground)
    rng, sheet, size = scenery.stream("craters"), Sheet(scenery.width, scenery.height), scenery.size
    for depth in np.sort(rng.random(craters) ** 1.3):
        x, y = rng.random() * scenery.width, scenery.height * (horizon + (1 - horizon) * (0.05 + 0.95 * depth))
        wide = size * (0.02 + 0.13 * depth) * (0.5 + 0.8 * rng.random())
        flat = 0.10 + 0.16 * depth
        for grow, tone, gain in ((1.12, bright, 1.15), (1.0, dark, 0.45), (0.9, dark, 0.85)):
            rim = ink(np.clip(linear(tone) * scenery.on_ground * gain, 0, 1))
            sheet.ellipse(
                x + wide * 0.03 * (grow < 1), y + wide * flat * 0.08 * (grow < 1), wide * grow, wide * flat * grow, rim
            )
    sheet.onto(scenery.image, soft=size / 500)
    land.rocks(scenery, horizon, stone, count=16, size=0.035)


@setting("moon", "moon surface", "lunar surface", "moonscape", time_of_day="night", view_m=5.0)
def moon(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    _black_sky(scenery)
    _earth(scenery)
    scenery.relit(
        key_dir=(-0.7, 0.5, 0.5),
        key_colour=numbers("#fff8ec", 1.25),
        sky=numbers("#3f434d"),
        ground=numbers("#6a675f"),
        fog=numbers("#8a8782"),
        rim_colour=numbers("#dfe8ff", 0.9),
        moon=None,
        stars=0.0,
    )
    land.mountains(scenery, horizon, layers=2, snow=0, colour="#8a8782", near_colour="#6f6c68", height=0.12)
    _barren(scenery, horizon, "#b9b6ae", "#6a6760", "#8f8c86", 14)
    return finished(scenery, "moon", horizon)


def _black_sky(scenery: Scenery) -> None:
    scenery.image[:] = linear("#04050c")
    rng, size = scenery.stream("stars"), scenery.size
    spots = np.zeros((scenery.height, scenery.width), np.float32)
    where = rng.random((2, 900))
    spots[(where[0] * scenery.height).astype(int), (where[1] * scenery.width).astype(int)] = (
        rng.random(900).astype(np.float32) ** 4 * 3
    )
    radius = max(0.6, size / 1500)
    scenery.image += (cv2.GaussianBlur(spots, (0, 0), radius) * np.float32(4 * radius * radius))[..., None]


def _earth(scenery: Scenery) -> None:
    """The blue planet over the horizon."""
    size = scenery.size
    radius, cx, cy = size * 0.085, scenery.width * 0.76, scenery.height * 0.20
    x = (np.arange(scenery.width, dtype=np.float32)[None] - np.float32(cx)) / np.float32(radius)
    y = (np.arange(scenery.height, dtype=np.float32)[:, None] - np.float32(cy)) / np.float32(radius)
    out = x * x + y * y
    lands = cv2.resize(
        fbm(scenery.stream("earth"), scenery.height // 2, scenery.width // 2, radius * 0.35, 5),
        (scenery.width, scenery.height),
    )
    cloud = cv2.resize(
        fbm(scenery.stream("earth clouds"), scenery.height // 2, scenery.width // 2, radius * 0.3, 5, stretch=(2, 1)),
        (scenery.width, scenery.height),
    )
    ball = mix(linear("#1f5fb0"), linear("#5f8a4a"), smoothstep(0.52, 0.60, lands)[..., None])
    ball = mix(ball, linear("#ffffff"), (smoothstep(0.55, 0.75, cloud) * 0.9)[..., None])
    lit = np.clip(-0.6 * x - 0.35 * y + 0.65 * np.sqrt(np.clip(1 - out, 0, 1)), 0.02, 1.1)[..., None]
    scenery.image += (np.exp(-np.clip(np.sqrt(out) - 1, 0, None) * 9) * (out > 1) * 0.25)[..., None] * linear("#5fa8ff")
    scenery.veil(ball * lit, np.clip((1 - np.sqrt(out)) * radius, 0, 1))


@setting("mars", "alien planet", "red planet", "martian landscape", "alien world", time_of_day="golden", view_m=5.0)
def mars(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    scenery.image = gradient(
        scenery.height, scenery.width, [(0, "#6a3a34"), (0.35, "#b06a4a"), (horizon, "#e8b088"), (1, "#e8b088")]
    )
    scenery.image *= min(1.0, scenery.light.level * 1.4)
    scenery.relit(fog=numbers("#d99a74", scenery.light.level), sky=numbers("#a06a54"), ground=numbers("#7a4028"))
    sheet = Sheet(scenery.width, scenery.height)
    for x, y, radius in ((0.20, 0.16, 0.035), (0.30, 0.28, 0.016)):
        sheet.circle(x * scenery.width, y * scenery.height, radius * scenery.size, ink(linear("#f2d2b4")))
    sheet.onto(scenery.image, opacity=0.8)
    land.mountains(scenery, horizon, layers=3, snow=0, colour="#9a5236", near_colour="#7a3c26", height=0.20)
    _barren(scenery, horizon, "#c9744a", "#7a3a24", "#8f4a30", 7)
    return finished(scenery, "mars", horizon)


@setting("road", "highway", "country road", "route 66", "path", "trail", view_m=5.0)
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
        trees.stand(scenery, kinds, spots, distance=0.5 - 0.1 * k, name=f"avenue {k}")
    return finished(scenery, "road", horizon)
