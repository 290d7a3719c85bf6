"""Settings without water: deserts, canyons, volcanoes, ice."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers
from .sheet import Sheet
from .sky import paint_sky


@setting("desert", "dunes", "sahara", "sand dunes", "wasteland", time_of_day="golden", view_m=5.0)
def desert(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.2)
    land.mountains(scenery, horizon, layers=2, snow=0, colour="#a0764f", near_colour="#8a6a48", height=0.14)
    dunes(scenery, horizon)
    land.rocks(scenery, horizon, "#a5825c", count=6, size=0.03)
    return finished(scenery, "desert", horizon)


def dunes(scenery: Scenery, horizon: float) -> None:
    """Rippled sand with long crests, one flank bright, the other in shade."""
    land.level_ground(scenery, horizon, "#e3b778", "#b98448", cell=0.07, contrast=0.45)
    rng, width, size = scenery.stream("dunes"), scenery.width, scenery.size
    side = -1.0 if scenery.light.key_dir[0] < 0 else 1.0
    for i in range(4):
        near = i / 3
        base = scenery.height * (horizon + (0.92 - horizon) * (0.06 + 0.70 * near**1.2))
        line = land.ridge_line(rng, width, 1.1 + 0.5 * rng.random(), 2) * np.float32(size * (0.045 + 0.07 * near))
        line = cv2.GaussianBlur(line[None], (0, 0), width / 60)[0]
        top, slope = base - line, np.gradient(cv2.GaussianBlur(line[None], (0, 0), width / 50)[0])
        start, stop = max(0, int(top.min()) - 2), min(scenery.height, int(base + size * 0.20))
        if start >= stop:
            continue
        y = np.arange(start, stop, dtype=np.float32)[:, None]
        below = y - top[None]
        lit = np.clip(0.55 + side * slope[None] * 2.2 - 0.3 * below / (size * 0.2), 0, 1)[..., None]
        sand = mix(linear("#a8703c"), linear("#f0c98c"), lit) * scenery.on_ground
        sand = mix(sand, scenery.fog, 0.5 * (1 - near))
        ripple = np.sin(below / (size * (0.004 + 0.006 * near)) + 3 * np.sin(np.arange(width) * 9 / width)[None])
        sand = sand * (1 + 0.035 * near * ripple)[..., None]
        fade = smoothstep(size * (0.10 + 0.09 * near), 0, below)
        over(scenery.image[start:stop], sand, np.clip(below + 0.5, 0, 1) * np.where(below > 0, fade, 1))


@setting("canyon", "grand canyon", "gorge", "mesa", "badlands", "wild west", time_of_day="golden", view_m=6.0)
def canyon(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    paint_sky(scenery, horizon, 0.35)
    for i in range(3):
        _mesas(scenery, horizon, i / 2)
    land.level_ground(scenery, horizon, "#d89a68", "#9a5a38", cell=0.08, contrast=0.5)
    land.rocks(scenery, horizon, "#b0704a", count=14, size=0.06)
    woods.stand(scenery, trees.cactus, [(0.10, 0.80, 0.24), (0.90, 0.74, 0.17), (0.80, 0.68, 0.09)])
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


@setting("arctic", "antarctica", "north pole", "south pole", "ice", "iceberg", "tundra", "snowfield", view_m=5.0)
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
