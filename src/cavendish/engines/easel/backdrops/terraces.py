"""Settings where a crop makes the landscape: vineyards, lavender, rice terraces, Tuscan hills, bamboo, savanna."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import grass_tones, numbers, turf
from .sheet import Sheet
from .sky import paint_sky


def _rows_of(scenery: Scenery, horizon: float, vanish: float, pitch: float) -> tuple[int, F32, F32, F32]:
    """(top row, depth 0..1 as a column, row number, place in it 0..1) of a crop planted towards a vanishing point."""
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (scenery.columns() - np.float32(vanish)) * np.float32(scenery.width / scenery.height)
    lane = across / (depth + 0.05) * np.float32(pitch)
    return top, depth, np.floor(lane), lane - np.floor(lane)


@setting("lavender field", "lavender farm", time_of_day="golden", view_m=4.0)
def lavender(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.0, colour="#8a86b0", near_colour="#6f8a6a", height=0.16)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=0.7, height=0.12, gap=(1, 0), mist=0.3, name="far")
    top, depth, lane, place = _rows_of(scenery, horizon, 0.42, 5.0)
    bush = np.sqrt(np.clip(1 - (np.abs(place - 0.5) / 0.40) ** 2, 0, 1))
    grain, _ = land.perspective_noise(scenery, horizon, 0.010, name="blossom")
    clump, _ = land.perspective_noise(scenery, horizon, 0.05, name="clumps")
    share = np.clip(bush * (0.45 + 0.75 * grain) * (0.75 + 0.5 * clump), 0, 1)[..., None]
    bloom = mix(linear("#3f2a6f"), linear("#b594ea"), share) * scenery.on_ground
    soil = mix(linear("#6f7a3f"), linear("#b59a6a"), clump[..., None]) * scenery.on_ground
    field = mix(soil, bloom, smoothstep(0.05, 0.35, bush)[..., None])
    scenery.image[top:] = mix(field, scenery.fog, ((1 - smoothstep(0.0, 0.32, depth)) * 0.45)[..., None])
    _spikes(scenery, horizon, lane, place)
    return finished(scenery, "lavender field", horizon)


def _spikes(scenery: Scenery, horizon: float, lane: F32, place: F32) -> None:
    """Single blossoms standing out of the nearer rows."""
    rng, sheet, size = scenery.stream("spikes"), Sheet(scenery.width, scenery.height), scenery.size
    below, count = scenery.height * (1 - horizon), int(2600 * min(1.6, scenery.wide))
    for depth, x, pick in zip(
        np.sort(0.18 + 0.82 * rng.random(count)), rng.random(count), rng.integers(0, 3, count), strict=True
    ):
        row, column = min(int(below * depth), lane.shape[0] - 1), int(x * (scenery.width - 1))
        if abs(place[row, column] - 0.5) > 0.36:
            continue
        px, py, tall = column, scenery.height * horizon + below * depth, size * 0.032 * (0.15 + depth)
        pen = scenery.pen(("#8a6fd0", "#a98ae6", "#6a4fb0")[pick], 0.25 * (1 - depth), 1.05)
        sheet.line([(px, py), (px + rng.normal() * tall * 0.15, py - tall)], max(1, size * 0.0045 * depth), pen)
    sheet.onto(scenery.image)


@setting("vineyard", "winery", "wine country", time_of_day="golden", view_m=5.0)
def vineyard(scenery: Scenery) -> Backdrop:
    horizon = 0.50
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.0, colour="#7a8f8a", near_colour="#6f8a4a", height=0.20)
    woods.stand(scenery, cypress, [(0.14, 0.515, 0.13), (0.18, 0.515, 0.10), (0.80, 0.515, 0.12)], distance=0.35)
    turf(scenery, horizon, 0.15)
    rng, sheet, size = scenery.stream("vines"), Sheet(scenery.width, scenery.height), scenery.size
    tones = (
        trees.leaf_tones(scenery, rng) if scenery.season != "winter" else ("#4a3d30", "#5f5040", "#7a6a58", "#e6edf4")
    )
    below, vanish = scenery.height * (1 - horizon), scenery.width * 0.46
    places = [(depth, lane) for depth in np.linspace(0.02, 1.05, 58) ** 1.6 for lane in range(-12, 13) if lane]
    for depth, lane in places:
        x = vanish + (lane + (0.35 if lane < 0 else -0.35)) * size * 0.34 * (0.035 + depth)
        y = scenery.height * horizon + below * depth * 0.98
        tall = size * 0.15 * (0.05 + depth)
        if not -tall < x < scenery.width + tall:
            continue
        away = 0.45 * (1 - depth) ** 2
        sheet.line([(x, y), (x, y - tall * 0.4)], max(1, tall * 0.08), scenery.pen("#5a4632", away))
        for k in range(3):
            px, py = x + rng.normal() * tall * 0.22, y - tall * (0.45 + 0.22 * k)
            sheet.ellipse(px, py, tall * 0.34, tall * 0.20, scenery.pen(tones[min(3, k + 1)], away, 0.8 + 0.15 * k))
        if depth > 0.25 and rng.random() < 0.5:
            for k in range(5):
                spot = (x + rng.normal() * tall * 0.06, y - tall * (0.30 + 0.045 * k))
                sheet.circle(*spot, tall * 0.045, scenery.pen("#4a2f6a", away, 1.1))
    sheet.onto(scenery.image)
    return finished(scenery, "vineyard", horizon)


def cypress(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A tall narrow cypress."""
    for shift, wide, gain in ((0.0, 0.11, 0.55), (-0.015, 0.085, 0.85), (-0.035, 0.045, 1.15)):
        t = np.linspace(0, 1, 14)
        half = height * wide * np.sin(np.pi * np.clip(t * 0.93 + 0.07, 0, 1)) ** 0.7 * (1 + 0.08 * rng.normal(size=14))
        left = np.stack([x + shift * height - half, y - t * height], -1)
        right = np.stack([x + shift * height + half, y - t * height], -1)
        sheet.polygon(np.vstack([left, right[::-1]]), scenery.pen("#35552f", distance, gain))


@setting("tuscany", "tuscan hills", "italian countryside", time_of_day="golden", view_m=6.0)
def tuscany(scenery: Scenery) -> Backdrop:
    """Rolling fields one behind the other, a farmhouse on a rise and an avenue of cypresses."""
    horizon = 0.46
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#8a93a8", near_colour="#8a9a7a", height=0.12)
    x, y = scenery.columns(), scenery.rows()
    tones = (("#9aa84f", "#c9b860"), ("#7f9a48", "#a8b458"), ("#c2aa52", "#e0cb78"), ("#6f9040", "#93ac50"))
    for k, (dark, bright) in enumerate(tones):
        phase = float(scenery.stream("hill", k).random() * 6)
        brow = horizon + 0.02 + 0.115 * k + 0.028 * np.sin(x * (5.0 - 0.6 * k) + phase)
        drill = 0.5 + 0.5 * np.sin((y - brow) * (150 - 26 * k) + x * 9 * (1 if k % 2 else -1))
        share = np.clip(0.35 + 0.3 * drill + 0.5 * smoothstep(0.10, 0.0, y - brow), 0, 1)[..., None]
        hill = mix(linear(dark), linear(bright), share) * scenery.on_ground
        scenery.veil(
            mix(hill, scenery.fog, 0.42 - 0.13 * k), np.asarray(smoothstep(-0.002, 0.003, y - brow), np.float32)
        )
    sheet = Sheet(scenery.width, scenery.height)
    _farmhouse(sheet, scenery, 0.70 * scenery.width, 0.555 * scenery.height, scenery.size * 0.15)
    sheet.onto(scenery.image)
    avenue = [(0.30 + 0.055 * k, 0.80 - 0.042 * k, 0.26 - 0.030 * k) for k in range(6)]
    woods.stand(scenery, cypress, avenue[::-1], distance=0.1, name="avenue")
    woods.stand(
        scenery,
        cypress,
        [(0.62, 0.56, 0.13), (0.655, 0.56, 0.11), (0.86, 0.56, 0.12)],
        distance=0.25,
        name="by the house",
    )
    return finished(scenery, "tuscany", horizon, far=0.72)


def _farmhouse(sheet: Sheet, scenery: Scenery, x: float, foot: float, wide: float) -> None:
    """A stone house with a flat red roof and a square tower."""
    wall, shade, roof = scenery.pen("#e6cfa4", 0.2), scenery.pen("#c2a47a", 0.2), scenery.pen("#b5623f", 0.2)
    for left, right, tall in ((0.0, 0.78, 0.34), (0.55, 0.80, 0.56)):
        sheet.box(x + wide * left, foot - wide * tall, x + wide * right, foot, wall)
        sheet.box(x + wide * (right - 0.12), foot - wide * tall, x + wide * right, foot, shade)
        eaves, ridge = foot - wide * tall, foot - wide * (tall + 0.10)
        a, b = x + wide * (left - 0.03), x + wide * (right + 0.03)
        sheet.polygon([(a, eaves), (a + wide * 0.08, ridge), (b - wide * 0.08, ridge), (b, eaves)], roof)
    for k in range(3):
        left = x + wide * (0.10 + 0.15 * k)
        sheet.box(left, foot - wide * 0.24, left + wide * 0.06, foot - wide * 0.14, scenery.pen("#5f4a3a", 0.2))


@setting("rice terraces", "terraced fields", "rice paddies", "rice paddy", view_m=6.0)
def terraces(scenery: Scenery) -> Backdrop:
    """Steps of flooded fields down a slope, each mirroring the sky, with green rims."""
    horizon = 0.40
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=3, snow=0.0, colour="#7a8fa0", near_colour="#5a8a5a", height=0.22)
    woods.wood(
        scenery,
        horizon + 0.01,
        (trees.broadleaf, trees.palm),
        layers=2,
        density=0.9,
        height=0.12,
        gap=(1, 0),
        mist=0.6,
        name="far",
    )
    noise = fbm(scenery.stream("edges"), 64, scenery.width, scenery.size * 0.2, 4)
    upper = np.asarray(scenery.image[: max(2, int(scenery.height * horizon * 0.8))].mean((0, 1)), np.float32)
    for k in range(_STEPS):
        _step(scenery, horizon, k, upper, noise[k * 5 % 64][None])
    woods.stand(scenery, trees.palm, [(0.90, 0.62, 0.22), (0.96, 0.66, 0.28), (0.06, 0.56, 0.16)], distance=0.12)
    return finished(scenery, "rice terraces", horizon, near=0.92, far=0.7)


_STEPS = 12
"""Terraces one below the other."""


def _step(scenery: Scenery, horizon: float, number: int, sky: F32, noise: F32) -> None:
    """One terrace: a grassy rim, water that shows the sky, and the lines of young rice in it."""
    near = number / (_STEPS - 1)
    phase = float(scenery.stream("step", number).random() * 6)
    swing = (0.012 + 0.035 * near) * np.sin(scenery.columns() * (7 - 3 * near) + phase) + 0.02 * (noise - 0.5)
    level, deep = horizon + 0.02 + 0.60 * near**1.35, 0.010 + 0.032 * near
    top = max(0, int((level - 0.07) * scenery.height))
    y = scenery.rows()[top:]
    into = (y - level - swing) / np.float32(deep)
    bank = mix(linear("#35602a"), linear("#8cbc4c"), np.clip(into * 1.4, 0, 1)[..., None]) * scenery.on_ground
    green = linear("#79b548" if scenery.season != "autumn" else "#d9b850") * scenery.on_ground
    drill = 0.5 + 0.5 * np.sin(into * 7.0 + 0.6 * np.sin(scenery.columns() * 30 + phase))
    share = (0.30 + 0.45 * (number % 3 == 0)) + 0.28 * drill * smoothstep(1.0, 1.4, into)
    water = mix(sky * np.float32(1.05), green, np.asarray(np.clip(share, 0, 0.85), np.float32)[..., None])
    whole = mix(bank, water, smoothstep(0.92, 1.08, into)[..., None])
    over(scenery.image[top:], mix(whole, scenery.fog, 0.35 * (1 - near) ** 2), smoothstep(-0.08, 0.08, into))


@setting("bamboo grove", "bamboo forest", view_m=4.0)
def bamboo(scenery: Scenery) -> Backdrop:
    """Tall canes on both sides of a path, light falling through from above."""
    horizon = 0.66
    paint_sky(scenery, horizon, 0.1, bodies=False)
    glow = linear("#dff0b0") * np.float32(min(1.3, 0.35 + scenery.light.level))
    scenery.veil(glow, np.full((1, 1), 0.72, np.float32))
    scenery.relit(fog=numbers("#cfe6a0", min(1.1, 0.2 + scenery.light.level)))
    land.level_ground(scenery, horizon, "#8fa050", "#4f6a30", cell=0.08, contrast=0.5)
    land.strip(scenery, horizon, "#c9b484", bottom=(0.28, 0.72), vanish=0.5, bend=0.06, tip=0.02, edge="#6a7a3a")
    rng, size = scenery.stream("canes"), scenery.size
    for near in (0.0, 0.35, 0.7, 1.0):
        sheet = Sheet(scenery.width, scenery.height)
        for _ in range(int((70 - 44 * near) * max(0.7, scenery.wide))):
            away = 0.035 + 0.20 * near + (0.5 - 0.18 * near) * rng.random()
            x = scenery.width * (0.5 + (1 if rng.random() < 0.5 else -1) * away)
            foot = scenery.height * (horizon + 0.01 + 0.20 * near**1.4 + 0.02 * rng.random())
            trees.bamboo(sheet, scenery, rng, x, foot, foot * (1.05 + 0.1 * rng.random()), 0.62 * (1 - near))
        sheet.onto(scenery.image, soft=(1 - near) * size / 700)
    _fronds(scenery, rng)
    woods.fallen(scenery, horizon, ("#a8b45a", "#c9b86a", "#8a9a44"), count=300)
    return finished(scenery, "bamboo grove", horizon, left=0.2, right=0.8)


def _fronds(scenery: Scenery, rng: np.random.Generator) -> None:
    """Leafy tips hanging in from above."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for _ in range(int(260 * max(0.8, scenery.wide))):
        away = 0.10 + 0.42 * rng.random() ** 0.7
        x = scenery.width * (0.5 + (1 if rng.random() < 0.5 else -1) * away)
        y, long, lean = (
            scenery.height * 0.34 * rng.random() ** 1.5,
            size * (0.03 + 0.04 * rng.random()),
            rng.normal() * 0.8,
        )
        tip = (x + np.sin(lean) * long, y + abs(np.cos(lean)) * long)
        middle = ((x + tip[0]) / 2, (y + tip[1]) / 2)
        side = size * 0.004
        pen = scenery.pen(("#5f8f34", "#7fae44", "#a3c860", "#4a7a2c")[int(rng.integers(4))], 0.15, 1.0)
        sheet.polygon([(x, y), (middle[0] + side, middle[1]), tip, (middle[0] - side, middle[1])], pen)
    sheet.onto(scenery.image, soft=size / 900)


@setting("savanna", "savannah", "african plain", "serengeti", "safari", time_of_day="golden", view_m=5.0)
def savanna(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.4)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#a8927a", near_colour="#9a8a58", height=0.07)
    dry = scenery.season not in ("spring", "winter")
    bright, dark, blade = ("#d9bd6a", "#a3803f", "#c9a850") if dry else grass_tones(scenery)
    woods.stand(
        scenery, acacia, [(0.16, 0.60, 0.11), (0.46, 0.595, 0.07), (0.88, 0.60, 0.10)], distance=0.45, name="far"
    )
    land.level_ground(scenery, horizon, bright, dark, cell=0.10, contrast=0.5)
    land.grass(scenery, horizon, blade, density=0.6, straw="#f0dc9a")
    woods.stand(scenery, acacia, [(0.80, 0.68, 0.40), (0.08, 0.64, 0.24)], distance=0.12, name="near")
    land.foreground_grass(scenery, blade, height=0.08)
    return finished(scenery, "savanna", horizon)


@setting("waterhole", view_m=9.0, time_of_day="golden")
def waterhole(scenery: Scenery) -> Backdrop:
    """A pool in the dry grass that mirrors the sky, trodden earth around it."""
    plain = savanna(scenery)
    x, y = scenery.columns() - 0.5, scenery.rows()
    wobble = land.ridge_line(scenery.stream("bank"), scenery.width, 3, 3)[None] * np.float32(0.03)
    away = np.sqrt((x / 0.62) ** 2 + ((y - 0.80 + wobble) / 0.105) ** 2)
    scenery.veil(linear("#8a6a42") * scenery.on_ground, smoothstep(1.32, 1.1, away) * np.float32(0.9))
    water.stream_bed(scenery, smoothstep(1.02, 0.97, away), plain.horizon)
    return finished(scenery, "waterhole", plain.horizon, near=0.95, far=0.84)


def acacia(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """An umbrella thorn: a forked trunk under a flat crown."""
    bark, crown = scenery.pen("#5a4630", distance), y - height * 0.84
    for lean in (-0.34, -0.12, 0.14, 0.36):
        bend = [(x, y), (x + lean * height * 0.18, y - height * 0.42), (x + lean * height * 1.1, crown + height * 0.04)]
        sheet.line(bend, max(1, height * (0.055 - 0.04 * abs(lean))), bark)
    sheet.line([(x, y), (x, y - height * 0.42)], max(1, height * 0.06), bark)
    tones = ("#3f4f26", "#57682f", "#7a8a3f", "#9aa852")
    for lift, wide, gain in ((0.0, 0.74, 0.8), (0.05, 0.64, 1.0), (0.09, 0.46, 1.15)):
        for k in range(16):
            px = x + (k / 15 - 0.5) * 2 * wide * height * (0.94 + 0.06 * rng.random())
            py = crown - lift * height + rng.normal() * height * 0.012
            pen = scenery.pen(tones[min(3, int(lift * 30) + int(rng.integers(2)))], distance, gain)
            sheet.ellipse(px, py, height * 0.10, height * 0.038, pen)
