"""Settings by and on the sea: beaches, open water, cliffs, islands, the world below."""

from __future__ import annotations

import numpy as np

from ..colour import F32, gradient, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers, sea_colours
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("beach", "seaside", "shore", "coast", "seashore", "sand", "tropical beach", view_m=4.0)
def beach(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, horizon, 0.6)
    water.water(scenery, horizon, *sea_colours(scenery))
    water.beach(scenery, 0.66, 0.72)
    if scenery.snowy:
        return finished(scenery, "beach", horizon, near=0.92, far=0.78)
    side = float(scenery.stream("palms").integers(2))
    woods.stand(scenery, trees.palm, [(0.05 + 0.90 * side, 0.80, 0.56), (0.13 + 0.74 * side, 0.76, 0.42)], soft=0.001)
    return finished(scenery, "beach", horizon, near=0.92, far=0.78)


@setting("sea", "ocean", "open sea", "water", "waves", surface="water", view_m=12.0)
def sea(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    _open_water(scenery, horizon)
    return finished(scenery, "sea", horizon, near=0.82, far=0.62)


def _open_water(scenery: Scenery, horizon: float) -> None:
    """The sea, with ranks of breaking waves in a storm or where great waves were named."""
    if scenery.weather != "storm" and scenery.decor.get("second") != "great wave":
        water.water(scenery, horizon, *sea_colours(scenery))
        return
    water.water(scenery, horizon, "#2f5f66", "#12303c", waves=1.35)
    for number in range(_BILLOWS):
        _billow(scenery, horizon, number / (_BILLOWS - 1))


_BILLOWS = 6
"""Ranks of waves in a storm."""


def _billow(scenery: Scenery, horizon: float, near: float) -> None:
    """One rank of steep waves with breaking crests; near: 0 at the horizon .. 1 in front."""
    rng, size = scenery.stream("billow", near), scenery.size
    level, rise = horizon + 0.02 + 0.40 * near**1.25, (0.012 + 0.075 * near) * size / scenery.height
    x = scenery.columns() * np.float32(scenery.wide**0.5)
    phase, pitch = rng.random(2) * 6.28, (9.0 - 6.2 * near) * (0.9 + 0.2 * rng.random())
    peaks = 1 - np.abs(np.sin(x * pitch + phase[0] + 0.35 * np.sin(x * pitch * 2.1 + phase[1])))
    crest = level - rise * (peaks**1.7 * 1.2 + 0.25 * np.sin(x * 17 + phase[1]))
    top = max(0, int((level - 1.7 * rise) * scenery.height))
    bottom = min(scenery.height, int((level + 0.16 + 0.1 * near) * scenery.height))
    if top >= bottom:
        return
    below = scenery.rows()[top:bottom] - crest
    lace = fbm(rng, bottom - top, scenery.width, size * (0.015 + 0.03 * near), 4, 0.6, (2.2, 1.0))
    light = np.array(scenery.light.sky, np.float32) * 0.8 + scenery.light.key * 0.45
    depth = np.clip(below / (rise * 2.4 + 0.01), 0, 1)[..., None]
    body = mix(linear("#5fa0a0"), linear("#0f2f3c"), depth**0.7) * light * (0.8 + 0.35 * lace)[..., None]
    foam = (
        np.exp(-np.clip(below, 0, 1) / (rise * 0.22 + 0.002)) + smoothstep(0.60, 0.74, lace) * (1 - depth[..., 0]) * 0.6
    )
    body = mix(body, linear("#eef6f6") * light, np.clip(foam * (0.45 + 0.8 * lace), 0, 0.95)[..., None])
    body = mix(body, scenery.fog, 0.5 * (1 - near) ** 2)
    fade = smoothstep(-0.003, 0.002, below) * smoothstep(1.0, 0.55, depth[..., 0])
    over(scenery.image[top:bottom], np.asarray(body, np.float32), np.asarray(fade, np.float32))


@setting("cliff", "headland", "sea cliff", "coastal cliff", "bluff", time_of_day="sunset", view_m=12.0)
def cliff(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    paint_sky(scenery, horizon, 0.6)
    _open_water(scenery, horizon)
    top = rocky_headland(scenery, 0.40, 0.80, 0.60)
    if scenery.weather == "storm" or scenery.decor.get("second") == "great wave":
        _spray(scenery, 0.60, 0.92, 0.20)
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
    tone = linear(scenery.decor.get("place") or "#9a8473")
    rock = mix(tone * np.float32(0.45), tone, fine[..., None])
    lit = (
        rock
        * (np.array(scenery.light.sky, np.float32) * 0.75 + facing * scenery.light.key)
        * (0.45 + 0.7 * coarse)[..., None]
    )
    cap = smoothstep(0.085, 0.0, (y - top[None]) / size + (fine - 0.5) * 0.10) * np.clip(1.15 - slope, 0, 1)[None]
    turf = linear("#eaf0fa" if scenery.snowy else "#6f8a3f") * (0.6 + (0.4 if scenery.snowy else 0.8) * fine)[..., None]
    lit = mix(lit, turf * scenery.on_ground, np.clip(cap, 0, 1)[..., None])
    over(scenery.image[start:], lit, np.clip(y - top[None], 0, 1))
    return top


def _spray(scenery: Scenery, column: float, row: float, reach: float) -> None:
    """A fountain of water thrown up where a wave breaks on rock."""
    x, y = (scenery.columns() - column) * np.float32(scenery.wide**0.5), scenery.rows() - row
    lace = fbm(scenery.stream("spray"), scenery.height, scenery.width, scenery.size * 0.03, 5)
    plume = np.exp(-((x / (reach * (0.35 - 0.5 * np.clip(y, -1, 0)))) ** 2)) * smoothstep(-reach * 1.3, -reach * 0.2, y)
    cover = plume * smoothstep(0.10, -0.02, y) * smoothstep(0.30, 0.62, lace + 0.25 * plume)
    scenery.veil(np.minimum(scenery.on_walls * 1.3, 1.1), np.clip(cover, 0, 0.95))


_MIDDLE, _REACH = (0.5, 0.60), (0.40, 0.21)
"""Centre of the island and its half width and half height, as shares of the picture."""


@setting("island", "tropical island", "desert island", "island from above", "atoll", view_m=60.0)
def island(scenery: Scenery) -> Backdrop:
    """A green island with a beach in a shallow sea, from above."""
    horizon = 0.20
    paint_sky(scenery, horizon, 0.6)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.8)
    height, width = scenery.height, scenery.width
    shore = _nearness(scenery)
    bright = scenery.on_ground
    over(scenery.image, linear("#5fd6cf") * bright, 0.75 * smoothstep(0.62, 0.98, shore))
    over(scenery.image, linear("#f2fbff") * bright, 0.8 * np.exp(-(((shore - 1.0) / 0.018) ** 2)))
    noise = fbm(scenery.stream("turf"), height, width, scenery.size * 0.04, 4)[..., None]
    sand = mix(linear("#d8b77e") * bright, linear("#f3dcae") * bright, noise)
    over(scenery.image, sand, smoothstep(1.005, 1.03, shore))
    green = mix(linear("#2f6a2c") * bright, linear("#79a945") * bright, noise)
    over(scenery.image, green, smoothstep(1.20, 1.27, shore))
    spots = _palms(scenery)
    woods.stand(scenery, trees.palm, spots, distance=0.1, soft=0.0006)
    return finished(scenery, "island", horizon, near=0.80, far=0.55, left=0.2, right=0.8)


def _nearness(scenery: Scenery) -> F32:
    """(height, width): 1 on the shore line, more inland, less out at sea."""
    x = (scenery.columns() - _MIDDLE[0]) / _REACH[0]
    y = (scenery.rows() - _MIDDLE[1]) / _REACH[1]
    ragged = fbm(scenery.stream("shore"), scenery.height, scenery.width, scenery.size * 0.16, 4) - 0.5
    return np.asarray(2.0 - np.sqrt(x * x + y * y) + 0.45 * ragged, np.float32)


def _palms(scenery: Scenery) -> list[tuple[float, float, float]]:
    """(column, row, height) of the palms, the farthest first."""
    rng = scenery.stream("palms")
    spots = []
    for _ in range(26):
        turn, out = rng.uniform(0, 2 * np.pi), 0.62 * np.sqrt(rng.random())
        row = _MIDDLE[1] + _REACH[1] * out * np.sin(turn)
        tall = 0.10 + 0.30 * (row - _MIDDLE[1] + 0.13)
        spots.append((_MIDDLE[0] + _REACH[0] * out * np.cos(turn), float(row), float(tall * rng.uniform(0.85, 1.15))))
    return sorted(spots, key=lambda spot: spot[1])


@setting(
    "underwater",
    "under the sea",
    "ocean floor",
    "deep sea",
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
