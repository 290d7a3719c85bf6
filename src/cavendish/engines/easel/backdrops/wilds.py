"""Settings where nature is strange: reefs, hot springs, geysers, rock chimneys, karst bays, slots in the rock."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .coast import underwater
from .grounds import turf
from .sheet import Ink, Sheet, ink
from .sky import paint_sky

_CORALS = ("#f0607a", "#f5923a", "#c85ac0", "#f7cf4a", "#ff8fb0", "#7a6ae0", "#4fc0a0", "#e8443a")
_FISH = ("#ffb52e", "#3fa0ff", "#ffe14a", "#ff6a4a", "#f4f4ff", "#b06af0")


def _dab(scenery: Scenery, tone: str, gain: float = 1.0) -> Ink:
    sea = np.array(scenery.light.sky, np.float32) * np.float32(0.6) + np.float32(0.5)
    return ink(np.clip(linear(tone) * np.float32(gain) * sea, 0, 1))


def _head(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, size: float) -> None:
    """One coral: a fan, a bunch of tubes, a brain or a bush."""
    tone, kind = _CORALS[int(rng.integers(len(_CORALS)))], int(rng.integers(4))
    if kind == 0:
        for turn in np.linspace(-1.2, 1.2, 15):
            tip = (x + np.sin(turn) * size, y - np.cos(turn) * size * (0.9 + 0.2 * rng.random()))
            sheet.line([(x, y), tip], max(2, size * 0.07), _dab(scenery, tone, 0.8 + 0.3 * rng.random()))
            sheet.circle(*tip, size * 0.06, _dab(scenery, tone, 1.2))
    elif kind == 1:
        for k in range(6):
            at, tall = x + (k - 2.5) * size * 0.24, size * (0.5 + 0.6 * rng.random())
            sheet.line([(at, y), (at, y - tall)], max(3, size * 0.17), _dab(scenery, tone, 0.85))
            sheet.ellipse(at, y - tall, size * 0.10, size * 0.05, _dab(scenery, tone, 1.25))
            sheet.ellipse(at, y - tall, size * 0.06, size * 0.03, _dab(scenery, tone, 0.4))
    elif kind == 2:
        sheet.ellipse(x, y - size * 0.25, size * 0.75, size * 0.5, _dab(scenery, tone, 0.75))
        sheet.ellipse(x - size * 0.08, y - size * 0.33, size * 0.62, size * 0.38, _dab(scenery, tone))
        for k in range(9):
            turn = k * 0.7
            spot = (x + np.cos(turn) * size * 0.4, y - size * 0.32 + np.sin(turn) * size * 0.22)
            sheet.ellipse(*spot, size * 0.10, size * 0.045, _dab(scenery, tone, 0.7), k * 40.0)
    else:
        limb = _dab(scenery, tone, 0.95)
        for lean in (-0.5, -0.15, 0.2, 0.55):
            trees.limbs(sheet, rng, x, y, lean, size * 0.42, size * 0.13, limb, 3)


@setting("coral reef", "reef", surface="none", view_m=4.0)
def coral_reef(scenery: Scenery) -> Backdrop:
    """Clear water over a bank of corals of all shapes and colours, small fish in swarms."""
    made = underwater(scenery)
    rng, sheet, size = scenery.stream("reef"), Sheet(scenery.width, scenery.height), scenery.size
    bank = Sheet(scenery.width, scenery.height)
    x = np.linspace(-0.02, 1.02, 40)
    for row, tone, gain in ((0.66, "#2f7a86", 1.0), (0.76, "#5a5a72", 1.0)):
        rise = 0.10 * (np.abs(x - 0.5) * 2) ** 1.5 + 0.03 * np.sin(x * 17 + row * 9)
        brow = np.stack([x * scenery.width, (row - rise) * scenery.height], -1)
        corners = np.array([[1.02 * scenery.width, scenery.height * 1.02], [-5.0, scenery.height * 1.02]])
        bank.polygon(np.vstack([brow, corners]), _dab(scenery, tone, gain * 0.7))
    bank.onto(scenery.image, soft=size / 300)
    for depth in np.sort(rng.random(int(70 * max(1.0, scenery.wide)))):
        column = float(rng.random())
        row = 0.68 - 0.10 * (abs(column - 0.5) * 2) ** 1.5 + 0.34 * depth
        _head(sheet, scenery, rng, column * scenery.width, row * scenery.height, size * (0.035 + 0.075 * depth))
    for _ in range(4):
        cx, cy, tone = rng.random(), 0.10 + 0.46 * rng.random(), _FISH[int(rng.integers(len(_FISH)))]
        for _ in range(11):
            fx, fy = (cx + 0.07 * rng.normal()) * scenery.width, (cy + 0.035 * rng.normal()) * scenery.height
            long = size * (0.010 + 0.008 * rng.random())
            sheet.ellipse(fx, fy, long, long * 0.5, _dab(scenery, tone))
            tail = [(fx + long * 0.8, fy), (fx + long * 1.5, fy - long * 0.5), (fx + long * 1.5, fy + long * 0.5)]
            sheet.polygon(tail, _dab(scenery, tone, 0.9))
    sheet.onto(scenery.image)
    return finished(scenery, "coral reef", made.horizon, near=0.80, far=0.34, air=(0.12, 0.66))


def _steam(scenery: Scenery, column: float, row: float, wide: float, tall: float, strength: float, name: str) -> None:
    """A cloud of steam over a spot, thinning upwards."""
    x, y = scenery.columns() - np.float32(column), np.float32(row) - scenery.rows()
    puff = fbm(scenery.stream("steam", name), scenery.height // 3, scenery.width // 3, scenery.size * 0.04, 5)
    cloud = cv2.resize(puff, (scenery.width, scenery.height), interpolation=cv2.INTER_LINEAR)
    spread = wide * (1 + 0.6 * np.clip(y / tall, 0, 1))
    body = np.exp(-((x / spread) ** 2)) * smoothstep(-0.02, 0.03, y) * smoothstep(tall, tall * 0.3, y)
    white = np.minimum(scenery.on_walls * 1.25 + 0.12, 1.1)
    scenery.veil(white, np.clip(body * (0.25 + 1.1 * cloud) * strength, 0, 0.92).astype(np.float32))


def _pool(scenery: Scenery, centre: tuple[float, float], reach: tuple[float, float], rings: tuple[str, ...]) -> None:
    """A round pool seen at a slant, its rim and water in rings of colour from outside to inside."""
    sheet = Sheet(scenery.width, scenery.height)
    for k, tone in enumerate(rings):
        share = 1 - 0.11 * k
        pen = ink(np.clip(linear(tone) * scenery.on_ground * 1.05, 0, 1))
        sheet.ellipse(centre[0] * scenery.width, centre[1] * scenery.height, reach[0] * scenery.size * share,
                      reach[1] * scenery.size * share, pen)  # fmt: skip
    sheet.onto(scenery.image, soft=scenery.size / 260)


@setting("hot spring", "onsen", "thermal spring", view_m=4.0)
def hot_spring(scenery: Scenery) -> Backdrop:
    """A steaming pool of milky blue water among boulders, trees and a wooden hut behind."""
    horizon = 0.52
    paint_sky(scenery, horizon, 0.4)
    land.mountains(scenery, horizon, layers=3, snow=0.7 if scenery.snowy else 0.2, colour="#6a86a0", height=0.26)
    woods.wood(scenery, horizon + 0.01, trees.pine, layers=2, density=1.2, height=0.24, gap=(0.40, 0.60), mist=0.4)
    turf(scenery, horizon + 0.02, 0.3)
    _pool(scenery, (0.5, 0.80), (0.62, 0.235), ("#7a746a", "#6fb8c4", "#8fd4dc", "#a9e4e8"))
    rng, sheet = scenery.stream("rim"), Sheet(scenery.width, scenery.height)
    turns = np.sort(rng.random(34) * 2 * np.pi)
    for turn in sorted(turns.tolist(), key=lambda at: float(np.sin(at))):
        if 0.9 < turn < 2.2:
            continue
        x = 0.5 * scenery.width + np.cos(turn) * scenery.size * 0.60
        y = 0.80 * scenery.height + np.sin(turn) * scenery.size * 0.225
        land.boulder(sheet, scenery, rng, x, y + scenery.size * 0.02, scenery.size * (0.035 + 0.03 * rng.random()),
                     linear("#8a8680"), scenery.light.key_dir[0] < 0)  # fmt: skip
    sheet.onto(scenery.image)
    for k, column in enumerate((0.24, 0.52, 0.78)):
        _steam(scenery, column, 0.84, 0.15, 0.40, 0.75, f"spring {k}")
    return finished(scenery, "hot spring", horizon, near=0.88, far=0.80)


@setting("geyser", "yellowstone", "geyser field", view_m=6.0)
def geyser(scenery: Scenery) -> Backdrop:
    """A column of boiling water and steam out of a terrace of mineral colours."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.3)
    land.mountains(scenery, horizon, layers=3, snow=0.3, colour="#6a80a0", height=0.16)
    woods.wood(scenery, horizon + 0.005, trees.pine, layers=2, density=1.3, height=0.10, gap=(1, 0), mist=0.4)
    land.level_ground(scenery, horizon, "#d9cdb4", "#a89878", cell=0.08)
    _pool(scenery, (0.5, 0.77), (0.34, 0.085), ("#b5642e", "#dc9a3a", "#ecd06a", "#8fc4a0", "#4fa8c0"))
    rng, sheet, size = scenery.stream("jet"), Sheet(scenery.width, scenery.height), scenery.size
    foot, tall = 0.77 * scenery.height, min(0.62 * scenery.height, 0.8 * size)
    for _ in range(170):
        share, lean = rng.random() ** 0.7, rng.normal()
        x = scenery.width * 0.5 + lean * size * (0.012 + 0.035 * share)
        y = foot - tall * share * (1 - 0.04 * lean * lean)
        sheet.circle(x, y, size * (0.008 + 0.022 * share) * (0.5 + rng.random()), scenery.pen("#f4fbff", 0.04, 1.3))
    sheet.onto(scenery.image, soft=size / 160, opacity=0.85)
    _steam(scenery, 0.5, 0.77, 0.075, 0.66, 1.1, "jet")
    _steam(scenery, 0.56, 0.40, 0.20, 0.34, 0.9, "cloud")
    return finished(scenery, "geyser", horizon, near=0.94, far=0.86)


def _chimney(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float, away: float) -> None:
    """A cone of pale tuff with a dark cap, doors cut into it."""
    wide = tall * 0.34
    t = np.linspace(0, 1, 14)
    half = wide * (1 - t) ** 0.8 * 0.9 + wide * 0.13
    left = np.stack([x - half, foot - tall * t], -1)
    right = np.stack([x + half, foot - tall * t], -1)
    sheet.polygon(np.vstack([left, right[::-1]]), scenery.pen("#e0c09a", away, 1.1))
    shade = np.stack([x + half * 0.25, foot - tall * t], -1)
    sheet.polygon(np.vstack([shade, right[::-1]]), scenery.pen("#b08a68", away))
    brim = ((-0.30, 0.94), (-0.22, 1.07), (0.05, 1.13), (0.26, 1.04), (0.32, 0.94))
    cap = [(x + wide * u, foot - tall * v) for u, v in brim]
    sheet.polygon(cap, scenery.pen("#7a5a48", away))
    for row, side in ((0.14, -0.2), (0.36, 0.05), (0.52, -0.12)):
        sheet.ellipse(x + side * wide, foot - tall * row, wide * 0.10, tall * 0.04, scenery.pen("#5a3f30", away))


@setting("cappadocia", "fairy chimneys", "goreme", time_of_day="golden", view_m=30.0)
def cappadocia(scenery: Scenery) -> Backdrop:
    """A valley of rock cones with caps, one behind the other in the dust."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.3)
    land.mountains(
        scenery, horizon, layers=2, snow=0, colour="#c09a80", near_colour="#b5906a", height=0.12, roughness=0.9
    )
    land.level_ground(scenery, horizon, "#dcbf94", "#a98660", cell=0.09)
    rng, sheet, size = scenery.stream("cones"), Sheet(scenery.width, scenery.height), scenery.size
    for depth in np.sort(rng.random(int(34 * max(1.0, scenery.wide**0.7)))):
        column = float(rng.random())
        near = depth * (0.35 + 0.65 * min(1.0, abs(column - 0.5) * 2.4))
        tall = size * (0.07 + 0.27 * near) * (0.75 + 0.5 * rng.random())
        foot = scenery.height * (horizon + 0.015 + 0.30 * near)
        _chimney(sheet, scenery, column * scenery.width, foot, tall, 0.45 * (1 - near))
    sheet.onto(scenery.image)
    spots = [(float(u), 0.80 + 0.18 * float(v), 0.05 + 0.03 * float(v)) for u, v in rng.random((12, 2))]
    woods.stand(scenery, trees.bush, sorted(spots, key=lambda spot: spot[1]), distance=0.08, name="scrub")
    return finished(scenery, "cappadocia", horizon, near=0.95, far=0.84, air=(0.08, 0.46))


@setting("karst bay", "ha long bay", "halong bay", surface="water", view_m=10.0)
def karst_bay(scenery: Scenery) -> Backdrop:
    """Steep green islands of rock out of still jade water."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    rng, size = scenery.stream("karst"), scenery.size
    for depth in (0.0, 0.35, 0.7, 1.0):
        sheet, foot = Sheet(scenery.width, scenery.height), scenery.height * (horizon + 0.006)
        away = 0.58 * (1 - depth)
        for _ in range(5):
            column = float(rng.random())
            if depth > 0.6:
                column = 0.5 + (0.24 + 0.26 * rng.random()) * (1 if rng.random() < 0.5 else -1)
            wide, tall = size * (0.05 + 0.10 * depth), size * (0.12 + 0.24 * depth) * (0.7 + 0.5 * rng.random())
            t = np.linspace(-1, 1, 24)
            top = (1 - np.abs(t) ** 3.2) * (1 + 0.10 * rng.normal(size=24))
            brow = np.stack([column * scenery.width + t * wide, foot - tall * np.clip(top, 0, 1.2)], -1)
            sheet.polygon(brow, scenery.pen("#5f8a4a", away))
            cliff = brow[12:].copy()
            cliff[:, 1] = np.minimum(foot, cliff[:, 1] + tall * 0.10)
            sheet.polygon(
                np.vstack([cliff, [[column * scenery.width + wide * 0.2, foot]]]), scenery.pen("#8f8f80", away)
            )
            for k in range(5):
                spot = (column * scenery.width + (rng.random() - 0.6) * wide, foot - tall * (0.15 + 0.7 * rng.random()))
                sheet.circle(*spot, wide * (0.10 + 0.02 * k), scenery.pen("#4a7a3a", away))
        sheet.onto(scenery.image)
    water.water(scenery, horizon, "#3f9a84", "#1f6a60", waves=0.25)
    return finished(scenery, "karst bay", horizon, near=0.90, far=0.70)


@setting("slot canyon", "antelope canyon", time_of_day="day", view_m=5.0)
def slot_canyon(scenery: Scenery) -> Backdrop:
    """Waves of orange sandstone close together, a shaft of light down to the sand."""
    height, width = scenery.height, scenery.width
    x, y = scenery.columns() * np.float32(scenery.wide), scenery.rows()
    bend = fbm(scenery.stream("bend"), height // 4, width // 4, scenery.size * 0.09, 3)
    swing = cv2.resize(bend, (width, height), interpolation=cv2.INTER_LINEAR)
    away = np.abs(x - 0.5 * scenery.wide - 0.10 * np.sin(y * 5.0) - 0.10 * (swing - 0.5))
    bands = 0.5 + 0.5 * np.sin(away * 34 + swing * 16 + y * 7.0)
    glow = np.exp(-away * 3.0) * (1.1 - 0.55 * y)
    tone = mix(linear("#5a1f2a"), linear("#e8743a"), np.clip(0.25 + 0.4 * bands + 0.55 * glow, 0, 1)[..., None])
    tone = mix(tone, linear("#ffd08a"), np.clip(glow * 1.2 - 0.55, 0, 0.9)[..., None])
    scenery.image = np.asarray(tone * np.float32(0.35 + 0.65 * scenery.light.level), np.float32)
    slit = smoothstep(0.045, 0.015, away) * smoothstep(0.34, 0.10, y)
    over(scenery.image, linear("#bfe0f4"), np.asarray(slit, np.float32))
    floor = smoothstep(0.84, 0.88, y + 0.04 * np.sin(x * 9))
    sand = mix(linear("#c9743a"), linear("#f0b070"), np.clip(swing, 0, 1)[..., None])
    over(scenery.image, sand, np.broadcast_to(np.asarray(floor, np.float32), (height, width)))
    shaft = np.exp(-((away / 0.05) ** 2)) * smoothstep(0.95, 0.2, y) * 0.55
    scenery.image += blur(np.asarray(shaft, np.float32), scenery.size / 90)[..., None] * linear("#ffe0b0")
    return finished(scenery, "slot canyon", 0.80, near=0.95, far=0.88)


_TURQUOISE = ("#4fd8d0", "#1f9ab0")
"""Colours of a lagoon, far and near."""


def _above_lagoon(scenery: Scenery, horizon: float, *, peaks: float) -> None:
    """A light sky over green peaks, `peaks` heights of the picture tall."""
    paint_sky(scenery, horizon, 0.4)
    land.mountains(
        scenery, horizon, layers=2, snow=0, colour="#5f9a7a", near_colour="#4a8a5a", height=peaks, roughness=0.6
    )


@setting("overwater bungalows", "bora bora", surface="water", view_m=8.0)
def bungalows(scenery: Scenery) -> Backdrop:
    """Huts with roofs of straw on stilts along a jetty over a turquoise lagoon, a green peak behind."""
    horizon = 0.56
    _above_lagoon(scenery, horizon, peaks=0.28)
    woods.wood(scenery, horizon + 0.004, trees.palm, layers=2, density=0.9, height=0.09, gap=(1, 0), mist=0.3)
    water.water(scenery, horizon, *_TURQUOISE, waves=0.35)
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for k in range(5):
        near = k / 4
        x, foot = scenery.width * (0.54 + 0.36 * near**1.3), scenery.height * (horizon + 0.03 + 0.20 * near)
        wide = size * (0.07 + 0.15 * near)
        for post in (-0.4, -0.15, 0.15, 0.4):
            sheet.box(x + wide * post - 2, foot - wide * 0.3, x + wide * post + 2, foot, scenery.pen("#6a4a30", 0.05))
        sheet.box(
            x - wide * 0.56, foot - wide * 0.34, x + wide * 0.56, foot - wide * 0.27, scenery.pen("#a9784a", 0.05)
        )
        sheet.box(
            x - wide * 0.42, foot - wide * 0.66, x + wide * 0.42, foot - wide * 0.34, scenery.pen("#c99a64", 0.05)
        )
        sheet.box(
            x - wide * 0.12, foot - wide * 0.62, x + wide * 0.12, foot - wide * 0.34, scenery.pen("#4a3a2c", 0.05)
        )
        roof = [(x - wide * 0.62, foot - wide * 0.62), (x, foot - wide * 1.12), (x + wide * 0.62, foot - wide * 0.62)]
        sheet.polygon(roof, scenery.pen("#d2ac68", 0.03, 1.05))
        sheet.polygon([roof[1], roof[2], (x + wide * 0.1, foot - wide * 0.62)], scenery.pen("#a8824a", 0.03))
    sheet.onto(scenery.image)
    return finished(scenery, "overwater bungalows", horizon, near=0.92, far=0.74, right=0.6)


@setting("great falls", "niagara falls", "iguazu falls", "victoria falls", surface="water", view_m=12.0)
def great_falls(scenery: Scenery) -> Backdrop:
    """A curtain of water from side to side over a green brink, mist rising from the pool."""
    horizon, brink, foot = 0.34, 0.36, 0.74
    paint_sky(scenery, horizon, 0.5)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=1.1, height=0.10, gap=(1, 0), mist=0.4)
    sheet = Sheet(scenery.width, scenery.height)
    sheet.box(0, horizon * scenery.height, scenery.width, foot * scenery.height, scenery.pen("#4f5a48"))
    sheet.onto(scenery.image)
    before = scenery.image.copy()
    water.water(scenery, foot, "#3f8f94", "#1f5f68", waves=0.8)
    below = scenery.image
    scenery.image = before
    scenery.image[int(foot * scenery.height) :] = below[int(foot * scenery.height) :]
    for k, (left, right, drop) in enumerate(((0.62, 1.04, -0.03), (-0.04, 0.34, -0.03), (0.24, 0.76, 0.0))):
        water.waterfall(scenery, max(0.0, left), min(1.0, right), brink + 0.012 * k, foot + drop + 0.02)
    lip = smoothstep(0.012, 0.0, np.abs(scenery.rows() - brink - 0.008))
    scenery.veil(linear("#6fc4b8") * scenery.on_ground, np.asarray(lip * 0.8, np.float32))
    for k, column in enumerate((0.18, 0.5, 0.82)):
        _steam(scenery, column, foot + 0.06, 0.20, 0.36, 0.75, f"mist {k}")
    return finished(scenery, "great falls", foot, near=0.94, far=0.84)


@setting("floating island", "floating islands", "sky island", surface="none", view_m=40.0)
def floating_island(scenery: Scenery) -> Backdrop:
    """Islands of rock and grass in the air among clouds, waterfalls falling off their rims."""
    horizon = 0.96
    paint_sky(scenery, horizon, 0.7)
    clouds = fbm(
        scenery.stream("sea of clouds"), scenery.height, scenery.width, scenery.size * 0.10, 5, stretch=(2.4, 1)
    )
    low = smoothstep(0.70, 1.02, scenery.rows() + 0.35 * (clouds - 0.5))
    white = np.minimum(scenery.on_walls * 1.2 + 0.05, 1.1)
    scenery.veil(white, np.asarray(low * 0.9, np.float32))
    size = min(scenery.size, scenery.width * 1.25)
    _isle(scenery, 0.16, 0.30, size * 0.10, 0.45, "far left")
    _isle(scenery, 0.86, 0.24, size * 0.085, 0.5, "far right")
    _isle(scenery, 0.5, 0.56, size * 0.34, 0.02, "main")
    return finished(scenery, "floating island", horizon, near=0.555, far=0.535, air=(0.06, 0.40), left=0.26, right=0.74)


def _isle(scenery: Scenery, column: float, row: float, reach: float, away: float, name: str) -> None:
    """One island: a green top, a cone of rock below, trees, a fall."""
    rng, sheet = scenery.stream("isle", name), Sheet(scenery.width, scenery.height)
    x, y = column * scenery.width, row * scenery.height
    t = np.linspace(-1, 1, 26)
    deep = reach * 1.05 * (1 - np.abs(t) ** 1.4) * (0.8 + 0.35 * rng.random(26))
    rim = np.stack([x + t * reach, np.full(26, y)], -1)
    foot = np.stack([x + t * reach * 0.98, y + deep], -1)
    sheet.polygon(np.vstack([rim, foot[::-1]]), scenery.pen("#8f7258", away))
    for k in range(3, 24, 3):
        line = [(x + t[k] * reach, y + 2), (x + t[k] * reach * 0.9, y + deep[k] * 0.85)]
        sheet.line(line, max(2, reach * 0.03), scenery.pen("#6f563f", away))
    half = np.vstack([rim[13:], foot[13:][::-1]])
    sheet.polygon(half, scenery.pen("#74593f", away))
    lawn: F32 = np.stack([x + t * reach * 1.03, y - reach * 0.10 * np.sqrt(np.clip(1 - t * t, 0, 1))], -1)
    hem = np.stack([x + t * reach * 1.03, y + reach * (0.05 + 0.05 * rng.random(26))], -1)
    grass = "#eef4fa" if scenery.snowy else "#7fb04c"
    sheet.polygon(np.vstack([lawn, hem[::-1]]), scenery.pen(grass, away, 1.08))
    sheet.onto(scenery.image)
    spots = [(column + side * reach / scenery.width, row - 0.02, reach / scenery.size * tall)
             for side, tall in ((-0.66, 0.55), (0.70, 0.48), (-0.40, 0.36), (0.46, 0.40))]  # fmt: skip
    woods.stand(scenery, trees.broadleaf, spots, distance=away, name=f"{name} trees")
    fall = Sheet(scenery.width, scenery.height)
    left, drop = x + reach * 0.18, reach * 1.5
    for k in range(7):
        at = left + reach * 0.022 * k
        length = drop * (0.8 + 0.2 * rng.random())
        fall.line([(at, y - reach * 0.02), (at, y + length)], max(2, reach * 0.024), scenery.pen("#e9f8ff", away, 1.2))
    fall.onto(scenery.image, soft=scenery.size / 400, opacity=0.85)


@setting("island bay", "tropical bay", surface="water", view_m=10.0)
def island_bay(scenery: Scenery) -> Backdrop:
    """A turquoise bay before a green island with a white beach and palms."""
    horizon = 0.56
    _above_lagoon(scenery, horizon, peaks=0.26)
    woods.wood(scenery, horizon + 0.006, trees.palm, layers=2, density=1.3, height=0.15, gap=(1, 0), mist=0.2)
    water.water(scenery, horizon, *_TURQUOISE, waves=0.4)
    sheet, row = Sheet(scenery.width, scenery.height), scenery.height * horizon
    sheet.box(
        0, row - scenery.size * 0.006, scenery.width, row + scenery.size * 0.016, scenery.pen("#f2e2b8", 0.02, 1.1)
    )
    sheet.onto(scenery.image, soft=scenery.size / 400)
    palms = [(0.04, 0.16), (0.12, 0.20), (0.20, 0.15), (0.62, 0.12), (0.74, 0.18), (0.84, 0.22), (0.95, 0.19)]
    woods.stand(scenery, trees.palm, [(u, horizon + 0.01, tall) for u, tall in palms], distance=0.12, name="palms")
    return finished(scenery, "island bay", horizon, near=0.90, far=0.70)


@setting("oasis", "desert oasis", time_of_day="golden", view_m=6.0)
def oasis(scenery: Scenery) -> Backdrop:
    """A blue pond among palms and green banks, dunes all around."""
    horizon = 0.54
    paint_sky(scenery, horizon, 0.2)
    land.mountains(
        scenery, horizon + 0.02, layers=3, snow=0, colour="#dcb478", near_colour="#cf9f5c", height=0.12, roughness=0.7
    )
    land.level_ground(scenery, horizon + 0.01, "#ecc98e", "#c49656", cell=0.10, contrast=0.5)
    _pool(scenery, (0.5, 0.735), (0.46, 0.105), ("#7f9a4c", "#5fae9a", "#3f9fc0", "#2f86b4"))
    far = [(0.24, 0.665, 0.26), (0.34, 0.645, 0.21), (0.66, 0.645, 0.22), (0.77, 0.665, 0.28)]
    woods.stand(scenery, trees.palm, far, distance=0.08, name="far palms")
    tufts = [(float(u), 0.66 + 0.02 * float(v), 0.035) for u, v in scenery.stream("tufts").random((12, 2))]
    woods.stand(scenery, trees.bush, [t for t in tufts if 0.15 < t[0] < 0.85], distance=0.08, name="tufts")
    woods.stand(scenery, trees.palm, [(0.06, 0.80, 0.42), (0.95, 0.82, 0.46)], distance=0.02, name="near palms")
    return finished(scenery, "oasis", horizon, near=0.95, far=0.87)
