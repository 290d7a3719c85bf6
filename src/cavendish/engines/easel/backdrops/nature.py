"""Settings in the open country: woods, meadows, mountains, sky, sea, desert."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, gradient, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, trees, water
from .base import Backdrop, Scenery, finished, setting
from .sheet import Sheet, ink
from .sky import paint_sky


def numbers(colour: str, gain: float = 1.0) -> tuple[float, float, float]:
    """A linear colour as the plain numbers that `Light` holds."""
    r, g, b = (float(value) * gain for value in linear(colour))
    return r, g, b


def grass_tones(scenery: Scenery) -> tuple[str, str, str]:
    """(bright, dark, blade) colours of grass in this season."""
    if scenery.season == "autumn":
        return "#b5a04e", "#75652c", "#b89a48"
    if scenery.season == "spring":
        return "#93b95a", "#5a8438", "#86b04c"
    return "#7fa650", "#4c7434", "#6f9a42"


def turf(scenery: Scenery, horizon: float, density: float = 0.6) -> None:
    """Grass in the season's colour, or snow."""
    if scenery.snowy:
        land.snow_ground(scenery, horizon)
        return
    bright, dark, blade = grass_tones(scenery)
    land.level_ground(scenery, horizon, bright, dark, cell=0.10, contrast=0.5)
    land.grass(scenery, horizon, blade, density=density)


@setting(
    "forest", "woods", "woodland", "wood", "pine forest", "forest clearing", "winter forest", "snowy forest", view_m=4.0
)
def forest(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    paint_sky(scenery, horizon, 0.3)
    kinds = (trees.pine,) if scenery.snowy or not scenery.season else (trees.broadleaf, trees.broadleaf, trees.pine)
    trees.wood(scenery, horizon, kinds)
    if scenery.snowy:
        land.snow_ground(scenery, horizon + 0.005)
    else:
        bright, dark, blade = ("#6f8a45", "#3d5a2c", "#5f8a3a") if not scenery.season else grass_tones(scenery)
        land.level_ground(scenery, horizon + 0.005, bright, dark, cell=0.1, contrast=0.5)
        land.grass(scenery, horizon, blade, density=0.45)
        trees.season_floor(scenery, horizon)
    return finished(scenery, "forest", horizon, air=(0.12, 0.5))


@setting(
    "meadow",
    "field",
    "grass",
    "grassland",
    "lawn",
    "hill",
    "hills",
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
        trees.season_floor(scenery, horizon)
        land.foreground_grass(scenery, grass_tones(scenery)[2])
    return finished(scenery, "meadow", horizon)


@setting(
    "mountains",
    "mountain",
    "alps",
    "peak",
    "mountain range",
    "valley",
    "highlands",
    "snowy mountain",
    "himalaya",
    view_m=6.0,
)
def mountains(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=4, snow=0.9 if scenery.snowy else 0.6, colour="#5b6f8f", height=0.42)
    trees.wood(
        scenery, horizon + 0.01, trees.pine, layers=2, density=0.9, height=0.15, gap=(1, 0), mist=0.5, name="treeline"
    )
    turf(scenery, horizon)
    if not scenery.snowy:
        land.flowers(scenery, horizon, ("#f4f0e6", "#b06fd0", "#f4c430"), count=180)
    return finished(scenery, "mountains", horizon)


@setting("sky", "clouds", "air", "above the clouds", "heaven", surface="none", view_m=30.0)
def sky(scenery: Scenery) -> Backdrop:
    horizon = 0.76
    paint_sky(scenery, horizon, 0.7)
    land.mountains(scenery, horizon, layers=4, snow=0.6, colour="#5b6f8f", height=0.40)
    turf(scenery, horizon, 0.3)
    trees.wood(scenery, horizon + 0.09, trees.pine, layers=2, density=0.8, height=0.30, gap=(1, 0))
    return finished(scenery, "sky", horizon, near=0.70, far=0.35, air=(0.12, 0.66))


def sea_colours(scenery: Scenery) -> tuple[str, str]:
    """(shallow, deep) of the sea in this light."""
    if scenery.light.time_of_day == "day" and scenery.weather not in ("rain", "storm", "cloudy", "fog"):
        return "#2fa0a8", "#157086"
    return "#2b6f8a", "#16465f"


@setting("beach", "seaside", "shore", "coast", "seashore", "sand", "tropical beach", view_m=4.0)
def beach(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, horizon, 0.6)
    water.water(scenery, horizon, *sea_colours(scenery))
    water.beach(scenery, 0.66, 0.72)
    side = float(scenery.stream("palms").integers(2))
    trees.stand(scenery, trees.palm, [(0.05 + 0.90 * side, 0.80, 0.56), (0.13 + 0.74 * side, 0.76, 0.42)], soft=0.001)
    return finished(scenery, "beach", horizon, near=0.92, far=0.78)


@setting("sea", "ocean", "open sea", "water", "waves", surface="water", view_m=12.0)
def sea(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    water.water(scenery, horizon, *sea_colours(scenery), waves=1.35 if scenery.weather == "storm" else 1.0)
    return finished(scenery, "sea", horizon, near=0.82, far=0.62)


@setting("cliff", "headland", "sea cliff", "coastal cliff", "bluff", time_of_day="sunset", view_m=12.0)
def cliff(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    paint_sky(scenery, horizon, 0.6)
    water.water(scenery, horizon, *sea_colours(scenery))
    top = rocky_headland(scenery, 0.40, 0.80, 0.60)
    rows = np.interp(np.linspace(0, 1, 201), np.linspace(0, 1, len(top)), top / scenery.height)
    return finished(
        scenery, "cliff", horizon, near=0.62, far=0.60, left=0.06, right=0.40,
        profile=lambda column: float(np.interp(column, np.linspace(0, 1, 201), rows)) + 0.012,
    )  # fmt: skip


def rocky_headland(scenery: Scenery, level_to: float, sea_from: float, row: float) -> F32:
    """Rock with a grass cap, level up to one column and down in the sea at the other; returns its outline."""
    width, height, size = scenery.width, scenery.height, scenery.size
    x = np.arange(width, dtype=np.float32) / width
    slope = np.clip((x - level_to) / (sea_from - level_to), 0, 1)
    rough = -land.ridge_line(scenery.stream("cliff"), width, 9 * max(0.7, scenery.wide)) * np.float32(size * 0.055)
    edge = height * (row + (1.05 - row) * smoothstep(0.0, 1.0, slope) ** 0.8) + rough + size * 0.02
    top = np.where(x < level_to, height * row + rough * 0.28, edge).astype(np.float32)
    start = max(0, int(top.min()) - 2)
    y = np.arange(start, height, dtype=np.float32)[:, None]
    rng, rows = scenery.stream("rock"), height - start
    coarse = fbm(rng, rows, width, size * 0.12, 6, 0.6, (0.55, 1.6))
    fine = fbm(rng, rows, width, size * 0.035, 4, 0.6, (0.7, 1.5))
    gy, gx = np.gradient(blur(coarse * 1.2 + fine * 0.35, 1.0))
    steep = np.float32(size * 0.09)
    norm = np.sqrt((gx * steep) ** 2 + (gy * steep) ** 2 + 1)
    key = np.array(scenery.light.key_dir, np.float32)
    key /= np.linalg.norm(key)
    facing = np.clip((-gx * steep * key[0] + gy * steep * key[1] + key[2]) / norm, 0, 1)[..., None] * 1.1
    rock = mix(linear("#4a3f3a"), linear("#9a8473"), fine[..., None])
    lit = (
        rock
        * (np.array(scenery.light.sky, np.float32) * 0.75 + facing * scenery.light.key)
        * (0.45 + 0.7 * coarse)[..., None]
    )
    cap = smoothstep(0.085, 0.0, (y - top[None]) / size + (fine - 0.5) * 0.10) * np.clip(1.15 - slope, 0, 1)[None]
    tone = linear("#eaf0fa" if scenery.snowy else "#6f8a3f") * (0.6 + (0.4 if scenery.snowy else 0.8) * fine)[..., None]
    lit = mix(lit, tone * scenery.on_ground, np.clip(cap, 0, 1)[..., None])
    over(scenery.image[start:], lit, np.clip(y - top[None], 0, 1))
    return top


@setting(
    "desert", "dunes", "sahara", "sand dunes", "wasteland", "savanna", "savannah", time_of_day="golden", view_m=5.0
)
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


@setting(
    "underwater",
    "under the sea",
    "ocean floor",
    "deep sea",
    "reef",
    "coral reef",
    "aquarium",
    "undersea",
    surface="none",
    view_m=4.0,
)
def underwater(scenery: Scenery) -> Backdrop:
    stops = [(0, "#7fe3e6"), (0.3, "#2fa8c4"), (0.7, "#14648f"), (1, "#0b3a5e")]
    scenery.image = gradient(scenery.height, scenery.width, stops)
    rng, x, y = scenery.stream("rays"), scenery.columns(), scenery.rows()
    angle = (x - 0.35) / (y + 0.45)
    rays = np.zeros((scenery.height, scenery.width), np.float32)
    for _ in range(6):
        middle, spread = rng.random() * 1.6 - 0.7, 0.02 + 0.05 * rng.random()
        rays += np.exp(-(((angle - middle) / spread) ** 2)) * np.float32(0.3 + 0.4 * rng.random())
    scenery.image += (rays * (1 - y) ** 1.4)[..., None] * linear("#c9fff5") * np.float32(0.35)
    scenery.relit(
        time_of_day="day",
        fog=numbers("#1c739c"),
        sky=numbers("#58b9d0"),
        ground=numbers("#1d5f7f"),
        sun=None,
        key_dir=(-0.3, 0.85, 0.45),
        key_colour=numbers("#d9fff4", 1.15),
        rim_dir=(0.7, 0.6, -0.4),
        rim_colour=numbers("#7fe8f0", 0.8),
    )
    floor = scenery.image.copy()
    scenery.image, open_water = floor, scenery.image
    land.level_ground(scenery, 0.78, "#cbb98a", "#7a8a7a", cell=0.06, contrast=0.5)
    _coral(scenery)
    shown = smoothstep(0.775, 0.81, y)
    below = scenery.image
    scenery.image = open_water
    scenery.veil(below, shown)
    _coral(scenery)
    _bubbles(scenery)
    return finished(scenery, "underwater", 0.80, near=0.86, far=0.40, air=(0.12, 0.72))


def _coral(scenery: Scenery) -> None:
    """Branching corals and weeds along the floor, at the sides."""
    rng, sheet, size = scenery.stream("coral"), Sheet(scenery.width, scenery.height), scenery.size
    for k in range(int(12 * max(1.0, scenery.wide))):
        column = rng.random()
        if 0.3 < column < 0.7 and k % 3:
            continue
        x, y = column * scenery.width, scenery.height * (0.80 + 0.16 * rng.random())
        tone = scenery.lit(("#e8607a", "#f09a4a", "#c05ab0", "#f2c95a", "#4aa884")[k % 5], 0.22)
        if k % 5 == 4:
            for _ in range(5):
                sway = np.linspace(0, 1, 9)
                tall, phase = size * (0.08 + 0.12 * rng.random()), rng.random() * 6
                line = np.stack(
                    [x + np.sin(sway * 5 + phase) * size * 0.012 * sway + rng.normal() * size * 0.012, y - tall * sway],
                    -1,
                )
                sheet.line(line, max(2, size * 0.006), ink(np.clip(tone * np.float32(0.7 + 0.5 * rng.random()), 0, 1)))
        else:
            trees.limbs(
                sheet,
                rng,
                x,
                y,
                rng.normal() * 0.1,
                size * 0.035 * (0.7 + rng.random()),
                size * 0.016,
                ink(np.clip(tone, 0, 1)),
                3,
            )
    sheet.onto(scenery.image, soft=size / 700)


def _bubbles(scenery: Scenery) -> None:
    """Columns of rising bubbles."""
    rng, sheet = scenery.stream("bubbles"), Sheet(scenery.width, scenery.height)
    for _ in range(3):
        column = rng.random()
        for _ in range(12):
            radius = scenery.size * (0.002 + 0.007 * rng.random() ** 2)
            x, y = (column + rng.normal() * 0.012) * scenery.width, rng.random() * scenery.height * 0.85
            sheet.circle(x, y, radius, ink(linear("#bdf4f6") * 0.8))
            sheet.circle(x, y, radius * 0.8, ink(linear("#3fb0c8")))
            sheet.circle(x - radius * 0.3, y - radius * 0.3, radius * 0.22, ink(linear("#f4ffff")))
    sheet.onto(scenery.image, opacity=0.7)


@setting(
    "space",
    "outer space",
    "galaxy",
    "cosmos",
    "universe",
    "nebula",
    "stars",
    "orbit",
    time_of_day="night",
    surface="none",
    view_m=4.0,
)
def space(scenery: Scenery) -> Backdrop:
    rng, height, width, size = scenery.stream("space"), scenery.height, scenery.width, scenery.size
    half = (max(2, height // 2), max(2, width // 2))
    scenery.image[:] = linear("#03040c")
    nebula = np.zeros((*half, 3), np.float32)
    for colour, cell, low in (("#7a3fb0", 0.25, 0.45), ("#1f6fb0", 0.175, 0.5), ("#c0406a", 0.12, 0.62)):
        cloud = fbm(rng, *half, size * cell, 6)
        nebula += (smoothstep(low, low + 0.5, cloud) ** 2)[..., None] * linear(colour) * np.float32(0.8)
    scenery.image += cv2.resize(nebula, (width, height), interpolation=cv2.INTER_LINEAR)
    spots = np.zeros((height, width), np.float32)
    where = rng.random((2, 1150))
    spots[(where[0] * height).astype(int), (where[1] * width).astype(int)] = (
        rng.random(1150).astype(np.float32) ** 4 * 3
    )
    radius = max(0.6, size / 1500)
    scenery.image += (cv2.GaussianBlur(spots, (0, 0), radius) * np.float32(4 * radius * radius))[..., None]
    _planet(scenery)
    scenery.relit(
        key_dir=(-0.6, 0.6, 0.55),
        key_colour=numbers("#ffffff", 1.1),
        rim_dir=(0.8, 0.3, -0.4),
        rim_colour=numbers("#a07aff", 1.8),
        moon=None,
        stars=0.0,
    )
    return finished(scenery, "space", 0.99, near=0.80, far=0.35, air=(0.15, 0.8))


def _planet(scenery: Scenery) -> None:
    """A banded planet, sometimes ringed, lit from the left."""
    rng, size = scenery.stream("planet"), scenery.size
    cx, cy = scenery.width * (0.80 if rng.random() < 0.6 else 0.16), scenery.height * (0.18 + 0.1 * rng.random())
    radius = size * (0.08 + 0.06 * rng.random())
    x = (np.arange(scenery.width, dtype=np.float32)[None] - np.float32(cx)) / np.float32(radius)
    y = (np.arange(scenery.height, dtype=np.float32)[:, None] - np.float32(cy)) / np.float32(radius)
    out = x * x + y * y
    depth = np.sqrt(np.clip(1 - out, 0, 1))
    pair = (("#d9a066", "#8a4f3a"), ("#7fb0d8", "#2f5a9a"), ("#c9b0e0", "#5f4a8a"))[int(rng.integers(3))]
    bands = 0.5 + 0.5 * np.sin(y * 11 + x * 0.8 + np.sin(y * 23) * 0.6)
    lit = np.clip(-0.65 * x - 0.5 * y + 0.55 * depth, 0.015, 1)
    ball = mix(linear(pair[1]), linear(pair[0]), bands[..., None]) * lit[..., None]
    scenery.veil(ball, np.clip((1 - np.sqrt(out)) * radius, 0, 1))
    halo = np.exp(-np.clip(np.sqrt(out) - 1, 0, None) * 14) * np.clip(-0.65 * x - 0.5 * y, 0, 1) * (out > 1)
    scenery.image += halo[..., None] * linear(pair[0]) * np.float32(0.35)


@setting("bokeh", "blurred background", "bokeh lights", time_of_day="golden", view_m=1.2)
def bokeh(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    full = scenery
    small = Scenery(max(2, full.width // 4), max(2, full.height // 4), full.light, full.weather, full.season, full.seed)
    paint_sky(small, horizon, 0.3)
    land.mountains(small, horizon, layers=3, snow=0, colour="#6a6f5a", height=0.22)
    land.level_ground(small, horizon, "#b9a557", "#6a6a30", cell=0.1, contrast=0.5)
    soft = blur(small.image, full.size / 180)
    full.image = np.maximum(cv2.resize(soft, (full.width, full.height), interpolation=cv2.INTER_CUBIC), 0)
    light_discs(full, 30, reach=0.95, radius=0.045, power=0.5)
    return finished(full, "bokeh", horizon, near=0.98)


def light_discs(
    scenery: Scenery,
    count: int,
    colours: tuple[str, ...] = ("#ffd9a0", "#ffb36a", "#fff1d6", "#9fc7ff"),
    *,
    reach: float = 0.7,
    radius: float = 0.03,
    power: float = 1.0,
) -> None:
    """Out-of-focus lights: faint discs with a brighter rim, added to the picture."""
    rng, size = scenery.stream("discs"), scenery.size
    total = np.zeros_like(scenery.image)
    for _ in range(int(count * max(1.0, scenery.wide**0.7))):
        x, y = rng.random() * scenery.width, rng.random() * scenery.height * reach
        wide = size * radius * (0.3 + rng.random())
        colour, strength = linear(colours[int(rng.integers(len(colours)))]), 0.08 + 0.3 * rng.random() ** 2
        x0, y0, x1, y1 = max(0, int(x - wide - 3)), max(0, int(y - wide - 3)), int(x + wide + 4), int(y + wide + 4)
        part = total[y0:y1, x0:x1]
        if not part.size:
            continue
        sheet = Sheet(part.shape[1], part.shape[0])
        sheet.circle(x - x0, y - y0, wide, ink("#ffffff"))
        disc = sheet.pixels[..., 3].astype(np.float32) * np.float32(strength / 255)
        inner = Sheet(part.shape[1], part.shape[0])
        inner.circle(x - x0, y - y0, wide * 0.92, ink("#ffffff"))
        rim = disc - inner.pixels[..., 3].astype(np.float32) * np.float32(strength / 255)
        part += (disc + rim * 0.7)[..., None] * colour
    scenery.image += blur(total, size / 500) * np.float32(power)
