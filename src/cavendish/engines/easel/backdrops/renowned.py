"""Settings that stand on postcards: the Great Wall, Machu Picchu, Petra, Mount Fuji."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..colour import linear, mix, over, smoothstep
from ..noise import fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Ink, Sheet
from .sky import paint_sky

Spot = tuple[float, float]


def _shape(scenery: Scenery, points: Sequence[Spot]) -> list[Spot]:
    """Columns and rows as pixels."""
    return [(u * scenery.width, v * scenery.height) for u, v in points]


def slope(scenery: Scenery, brow: Sequence[Spot], dark: str, bright: str, away: float, name: str) -> None:
    """A hillside below a line of columns and rows, mottled and lit from above."""
    columns, rows = zip(*brow, strict=True)
    line = np.interp(np.linspace(0, 1, scenery.width), columns, rows) * scenery.height
    line -= land.ridge_line(scenery.stream(name), scenery.width, 6 * scenery.wide) * scenery.size * 0.02
    top = max(0, int(line.min()))
    y = np.arange(top, scenery.height, dtype=np.float32)[:, None]
    noise = fbm(scenery.stream(name, "turf"), len(y), scenery.width, scenery.size * 0.05, 5)
    under = np.clip((y - line[None]) / (scenery.size * 0.25), 0, 1)
    share = np.clip(noise * 1.1 - 0.35 * under + 0.1, 0, 1)[..., None]
    tones = ("#b9cbe0", "#f2f7fc") if scenery.snowy else (dark, bright)
    hill = mix(linear(tones[0]), linear(tones[1]), share) * scenery.on_ground
    over(scenery.image[top:], mix(hill, scenery.fog, away), np.clip(y - line[None], 0, 1).astype(np.float32))


_WALL = (
    (-0.03, 0.83, 1.0),
    (0.10, 0.74, 0.84),
    (0.22, 0.71, 0.70),
    (0.35, 0.765, 0.60),
    (0.47, 0.71, 0.50),
    (0.56, 0.615, 0.40),
    (0.66, 0.565, 0.32),
    (0.75, 0.60, 0.26),
    (0.83, 0.545, 0.20),
    (0.90, 0.47, 0.15),
    (0.955, 0.445, 0.11),
    (1.02, 0.40, 0.09),
)
"""Where the wall runs: column, row of its foot and size."""
_TOWERS = (1, 4, 6, 9)


@setting("great wall", "great wall of china", "chinese wall", view_m=8.0)
def great_wall(scenery: Scenery) -> Backdrop:
    """The wall with its battlements and towers, winding over green ridges into the distance."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.5)
    land.mountains(
        scenery,
        horizon,
        layers=4,
        snow=0.2 if scenery.snowy else 0.0,
        colour="#6f8a8a",
        near_colour="#5f7f52",
        height=0.26,
    )
    slope(
        scenery, [(0, 0.60), (0.4, 0.62), (0.66, 0.53), (0.9, 0.43), (1, 0.38)], "#3f5f34", "#8aa05a", 0.25, "far ridge"
    )
    wall = [(u * scenery.width, v * scenery.height, s) for u, v, s in _WALL]
    sheet = Sheet(scenery.width, scenery.height)
    for k in range(len(wall) - 2, -1, -1):
        _stretch(sheet, scenery, wall[k], wall[k + 1])
        if k in _TOWERS:
            _watchtower(sheet, scenery, wall[k])
    sheet.onto(scenery.image)
    front = [
        (0, 0.88),
        (0.12, 0.80),
        (0.24, 0.765),
        (0.36, 0.82),
        (0.50, 0.75),
        (0.66, 0.62),
        (0.78, 0.63),
        (0.9, 0.52),
        (1, 0.46),
    ]
    slope(scenery, front, "#3f6430", "#9ab05c", 0.05, "near ridge")
    spots = [(0.06, 0.93, 0.12), (0.20, 0.84, 0.10), (0.62, 0.72, 0.10), (0.84, 0.66, 0.08), (0.95, 0.80, 0.15)]
    woods.stand(scenery, trees.bush, spots, distance=0.05, name="scrub")
    land.strip(scenery, 0.80, "#b5a68a", bottom=(0.30, 0.80), vanish=0.52, tip=0.05, edge="#7f8a4f")
    return finished(scenery, "great wall", horizon, near=0.94, far=0.86)


def _stretch(sheet: Sheet, scenery: Scenery, a: tuple[float, float, float], b: tuple[float, float, float]) -> None:
    """A piece of the wall: its face, the way on top, battlements on both sides."""
    size, away = scenery.size, 0.40 * (1 - a[2])
    face, way, light = (
        scenery.pen(tone, away, gain) for tone, gain in (("#a8987c", 0.85), ("#d9ccb0", 1.05), ("#c2b294", 1.0))
    )
    tall_a, tall_b = size * 0.15 * a[2], size * 0.15 * b[2]
    deep_a, deep_b = tall_a * 0.42, tall_b * 0.42
    top_a, top_b = (a[0], a[1] - tall_a), (b[0], b[1] - tall_b)
    back_a, back_b = (a[0] + deep_a * 0.4, top_a[1] - deep_a), (b[0] + deep_b * 0.4, top_b[1] - deep_b)
    sheet.polygon([top_a, top_b, back_b, back_a], way)
    _teeth(sheet, back_a, back_b, tall_a * 0.16, tall_b * 0.16, light)
    sheet.polygon([(a[0], a[1] + tall_a * 0.8), (b[0], b[1] + tall_b * 0.8), top_b, top_a], face)
    for share in (0.35, 0.65):
        low, high = (a[0], a[1] - tall_a * share), (b[0], b[1] - tall_b * share)
        sheet.line([low, high], 1, scenery.pen("#8a7a60", away))
    _teeth(sheet, top_a, top_b, tall_a * 0.22, tall_b * 0.22, light)


def _teeth(sheet: Sheet, a: Spot, b: Spot, tall_a: float, tall_b: float, pen: Ink) -> None:
    """Battlements along a line."""
    count = max(3, int(np.hypot(b[0] - a[0], b[1] - a[1]) / max(2.0, (tall_a + tall_b) * 0.75)))
    for k in range(count):
        u, v = k / count, (k + 0.58) / count
        tall = tall_a + (tall_b - tall_a) * u
        x0, y0, x1, y1 = (
            a[0] + (b[0] - a[0]) * u,
            a[1] + (b[1] - a[1]) * u,
            a[0] + (b[0] - a[0]) * v,
            a[1] + (b[1] - a[1]) * v,
        )
        sheet.polygon([(x0, y0 + tall * 0.3), (x1, y1 + tall * 0.3), (x1, y1 - tall), (x0, y0 - tall)], pen)


def _watchtower(sheet: Sheet, scenery: Scenery, at: tuple[float, float, float]) -> None:
    x, y, scale = at
    tall, away = scenery.size * 0.30 * scale, 0.40 * (1 - scale)
    half = tall * 0.34
    sheet.box(x - half, y - tall, x + half, y + tall * 0.35, scenery.pen("#b5a486", away))
    sheet.box(x + half * 0.55, y - tall, x + half, y + tall * 0.35, scenery.pen("#8f8064", away))
    sheet.box(x - half * 1.12, y - tall * 1.06, x + half * 1.12, y - tall * 0.96, scenery.pen("#cfc0a2", away))
    _teeth(
        sheet,
        (x - half * 1.12, y - tall * 1.06),
        (x + half * 1.12, y - tall * 1.06),
        tall * 0.09,
        tall * 0.09,
        scenery.pen("#cfc0a2", away),
    )
    for k in (-0.55, 0.0, 0.45):
        sheet.box(
            x + half * k - half * 0.12,
            y - tall * 0.80,
            x + half * k + half * 0.12,
            y - tall * 0.56,
            scenery.pen("#3a342c", away),
        )


@setting("machu picchu", "inca ruins", "inca city", view_m=8.0)
def machu_picchu(scenery: Scenery) -> Backdrop:
    """Terraces and roofless stone houses on a saddle, the steep green peak behind, mist in the valley."""
    horizon = 0.52
    paint_sky(scenery, horizon, 0.7)
    land.mountains(scenery, horizon, layers=3, snow=0.15, colour="#6f8596", near_colour="#5f7f62", height=0.30)
    peak = [
        (0, 0.62),
        (0.36, 0.60),
        (0.47, 0.50),
        (0.56, 0.33),
        (0.63, 0.15),
        (0.68, 0.13),
        (0.73, 0.20),
        (0.80, 0.40),
        (0.88, 0.52),
        (1, 0.60),
    ]
    slope(scenery, peak, "#2f5230", "#87a05c", 0.12, "peak")
    slope(
        scenery,
        [(0, 0.44), (0.10, 0.47), (0.22, 0.56), (0.5, 0.62), (0.8, 0.62), (1, 0.56)],
        "#4a6a38",
        "#a2b468",
        0.06,
        "saddle",
    )
    sheet, rng, size = Sheet(scenery.width, scenery.height), scenery.stream("ruins"), scenery.size
    stone, dark, lawn = scenery.pen("#b9b0a0", 0.06), scenery.pen("#7f776a", 0.06, 0.8), scenery.pen("#8fb058", 0.04)
    for k in range(9):
        v, half = 0.60 + 0.032 * k, 0.20 + 0.035 * k
        left, right = 0.56 - half * 0.9, 0.62 + half * 0.75
        sheet.polygon(
            _shape(scenery, [(left, v), (right, v), (right + 0.02, v + 0.022), (left - 0.02, v + 0.022)]), lawn
        )
        sheet.polygon(
            _shape(
                scenery,
                [
                    (left - 0.02, v + 0.022),
                    (right + 0.02, v + 0.022),
                    (right + 0.025, v + 0.034),
                    (left - 0.025, v + 0.034),
                ],
            ),
            stone if k % 2 else scenery.pen("#a39a8a", 0.06),
        )
        for _ in range(int((4 + k) * scenery.wide**0.5)):
            x = (left + (right - left) * rng.random()) * scenery.width
            if abs(x / scenery.width - 0.5) < 0.07 and k > 5:
                continue
            wide, foot = size * (0.028 + 0.005 * k), (v + 0.02) * scenery.height
            sheet.box(x, foot - wide * 0.55, x + wide, foot, stone)
            sheet.box(x + wide * 0.78, foot - wide * 0.55, x + wide, foot, dark)
            sheet.polygon(
                [(x, foot - wide * 0.55), (x + wide * 0.16, foot - wide * 1.0), (x + wide * 0.32, foot - wide * 0.55)],
                stone,
            )
            sheet.box(x + wide * 0.42, foot - wide * 0.36, x + wide * 0.58, foot, dark)
    sheet.onto(scenery.image)
    slope(scenery, [(0, 0.86), (0.3, 0.90), (0.7, 0.905), (1, 0.86)], "#4f7a38", "#a8c068", 0.0, "ledge")
    land.grass(scenery, 0.90, density=0.25)
    return finished(scenery, "machu picchu", horizon, near=0.95, far=0.90)


@setting("petra", "the treasury", "rock temple", time_of_day="golden", view_m=8.0)
def petra(scenery: Scenery) -> Backdrop:
    """A temple front of two storeys cut from rose rock, in a gorge."""
    horizon = 0.74
    paint_sky(scenery, 0.4, 0.2)
    height, width = scenery.height, scenery.width
    layers = fbm(scenery.stream("bands"), height, width, scenery.size * 0.09, 5, 0.55, (3.0, 0.7))
    fine = fbm(scenery.stream("grain"), height, width, scenery.size * 0.03, 4, 0.6, (0.6, 1.6))
    rock = (
        mix(linear("#8f4a34"), linear("#e0a07a"), np.clip(layers * 0.8 + fine * 0.4 - 0.1, 0, 1)[..., None])
        * scenery.on_walls
    )
    brow = 0.10 + 0.05 * np.sin(scenery.columns() * 9) + 0.05 * fine[:1]
    over(scenery.image, rock, np.asarray(smoothstep(-0.004, 0.004, scenery.rows() - brow), np.float32))
    land.level_ground(scenery, horizon, "#e0b488", "#a9784f", cell=0.08, contrast=0.4)
    sheet = Sheet(width, height)
    _treasury(sheet, scenery, width * 0.5, height * (horizon + 0.01), min(scenery.size * 0.62, height * 0.60))
    sheet.onto(scenery.image)
    for side in (-1, 1):
        shade = smoothstep(0.22, 0.5, side * (scenery.columns() - 0.5))
        scenery.veil(
            linear("#3a1a14"), 0.6 * np.broadcast_to(shade, (height, width)) * (scenery.rows() < horizon + 0.03)
        )
    land.rocks(scenery, horizon, "#b57a58", count=10, size=0.04)
    return finished(scenery, "petra", horizon, near=0.94, far=0.82)


def _treasury(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    wall, light, dark = (
        scenery.pen("#d08a66", 0.0, 0.9),
        scenery.pen("#f2b890", 0.0, 1.1),
        scenery.pen("#5a2a20", 0.0, 0.7),
    )
    half = tall * 0.36
    sheet.box(x - half * 1.12, foot - tall * 1.04, x + half * 1.12, foot, scenery.pen("#8a4a36", 0.0, 0.75))
    for low, high, columns in (
        (0.0, 0.44, (-1.0, -0.62, -0.30, 0.30, 0.62, 1.0)),
        (0.56, 0.84, (-1.0, -0.66, 0.66, 1.0)),
    ):
        sheet.box(x - half, foot - tall * high, x + half, foot - tall * low, wall)
        for c in columns:
            sheet.box(
                x + half * c * 0.94 - half * 0.055,
                foot - tall * high,
                x + half * c * 0.94 + half * 0.055,
                foot - tall * low,
                light,
            )
        sheet.box(x - half * 1.06, foot - tall * (high + 0.05), x + half * 1.06, foot - tall * high, light)
    sheet.polygon(
        [(x - half * 0.72, foot - tall * 0.49), (x, foot - tall * 0.60), (x + half * 0.72, foot - tall * 0.49)], light
    )
    sheet.polygon(
        [(x - half * 0.50, foot - tall * 0.50), (x, foot - tall * 0.575), (x + half * 0.50, foot - tall * 0.50)], wall
    )
    for side in (-1, 1):
        sheet.polygon(
            [
                (x + side * half * 1.0, foot - tall * 0.89),
                (x + side * half * 0.62, foot - tall * 0.99),
                (x + side * half * 0.56, foot - tall * 0.89),
            ],
            light,
        )
    sheet.box(
        x - half * 0.34, foot - tall * 0.84, x + half * 0.34, foot - tall * 0.56, scenery.pen("#c07a58", 0.0, 0.8)
    )
    for c in (-0.26, 0.0, 0.26):
        sheet.box(x + half * c - half * 0.05, foot - tall * 0.84, x + half * c + half * 0.05, foot - tall * 0.58, light)
    sheet.polygon(
        [(x - half * 0.40, foot - tall * 0.86), (x, foot - tall * 1.0), (x + half * 0.40, foot - tall * 0.86)], light
    )
    sheet.circle(x, foot - tall * 1.01, half * 0.08, light)
    sheet.box(x - half * 0.17, foot - tall * 0.34, x + half * 0.17, foot, dark)
    for side in (-1, 1):
        sheet.box(
            x + side * half * 0.78 - half * 0.07, foot - tall * 0.26, x + side * half * 0.78 + half * 0.07, foot, dark
        )


@setting("mount fuji", "mt fuji", "fuji", view_m=8.0)
def fuji(scenery: Scenery) -> Backdrop:
    """The snow-capped cone over a lake, blossom in the corner."""
    horizon = _fuji(scenery)
    turf(scenery, 0.86, 0.4)
    scenery.image[int(0.86 * scenery.height) - 1] *= 0.8
    woods.stand(scenery, trees.cherry, [(0.02, 0.97, 0.62), (1.0, 0.95, 0.46)], name="blossom")
    return finished(scenery, "mount fuji", horizon, near=0.95, far=0.89)


@setting("fuji lake", surface="water", view_m=6.0)
def fuji_lake(scenery: Scenery) -> Backdrop:
    """The same cone over water, for what swims, floats or wades."""
    return finished(scenery, "fuji lake", _fuji(scenery), near=0.84, far=0.70)


def _fuji(scenery: Scenery) -> float:
    """The sky, the cone and the lake before it; the row of the horizon."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.4)
    t = np.linspace(0, 1, 40)
    half = 0.035 + 0.42 * t**1.55
    tall = min(0.44, 0.44 * scenery.wide**0.3)
    left = [
        (0.52 - h * min(1.0, 1.1 / scenery.wide**0.5), horizon - tall * (1 - s)) for h, s in zip(half, t, strict=True)
    ]
    right = [(1.04 - u, v) for u, v in left]
    sheet = Sheet(scenery.width, scenery.height)
    sheet.polygon(_shape(scenery, [*left, *right[::-1]]), scenery.pen("#46598c", 0.08))
    rng, cap = scenery.stream("cap"), 15
    hem = [
        (u, left[cap][1] + 0.05 * (k % 2) * rng.random() + 0.01)
        for k, u in enumerate(np.linspace(left[cap][0], right[cap][0], 15))
    ]
    sheet.polygon(_shape(scenery, [*left[:cap], *hem, *right[:cap][::-1]]), scenery.pen("#f6f9ff", 0.08, 1.15))
    sheet.onto(scenery.image)
    sheet = Sheet(scenery.width, scenery.height)
    edge = ((0.53, 0.30), (0.60, 0.38), (0.57, 0.44), (0.66, 0.51), (0.62, horizon))
    shaded = [right[0], *(spot for spot in edge if spot[1] > right[0][1]), *right[::-1]]
    sheet.polygon(_shape(scenery, shaded), scenery.pen("#2c4478", 0.1))
    sheet.onto(scenery.image, soft=scenery.size / 300, opacity=0.32)
    woods.wood(scenery, horizon, trees.pine, layers=2, density=1.2, height=0.07, gap=(1, 0), mist=0.5, name="far shore")
    water.water(scenery, horizon, "#3f7f9a", "#1d506a", waves=0.25)
    return horizon
