"""Settings with a past: temples, graveyards, ruins."""

from __future__ import annotations

import numpy as np

from ..colour import linear, smoothstep
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Sheet, ink
from .sky import paint_sky


@setting(
    "temple", "shrine", "temple garden", "zen garden", "japanese garden", "shinto shrine", "pagoda garden", view_m=5.0
)
def temple(scenery: Scenery) -> Backdrop:
    horizon = 0.57
    paint_sky(scenery, horizon, 0.4)
    land.mountains(
        scenery,
        horizon,
        layers=2,
        snow=0.5 if scenery.snowy else 0.0,
        colour="#6f8aa0",
        near_colour="#5a7a6a",
        height=0.20,
    )
    grow = (trees.cherry, trees.pine) if scenery.season in ("", "spring") else (trees.broadleaf, trees.pine)
    woods.wood(scenery, horizon, grow, layers=3, density=0.9, height=0.46, gap=(0.22, 0.78), mist=0.5)
    land.level_ground(scenery, horizon, "#eef4fa" if scenery.snowy else "#e6dfcc", "#cfc6ae", cell=0.05, contrast=0.3)
    _raked(scenery, horizon)
    sheet, lamps, size = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height), scenery.size
    _hall(sheet, lamps, scenery, 0.5 * scenery.width, scenery.height * (horizon + 0.035), size * 0.40)
    for column in (0.17, 0.83):
        _stone_lantern(sheet, lamps, scenery, column * scenery.width, scenery.height * 0.77, size * 0.17)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    if scenery.season == "":
        woods.fallen(scenery, horizon, ("#f6c3d0", "#fde3ea"), count=260)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "temple", horizon, far=0.74)


def _raked(scenery: Scenery, horizon: float) -> None:
    """Lines raked in gravel, round the stones."""
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    wave = np.sin(np.arange(scenery.width, dtype=np.float32)[None] / scenery.size * 9) * 0.02
    lines = np.sin((1 / (depth + 0.14) + wave * 12) * 46)
    scenery.image[top:] *= (1 - 0.07 * smoothstep(0.05, 0.25, depth) * np.clip(lines, -1, 1))[..., None]


def _hall(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, wide: float) -> None:
    """A wooden hall with a curved tiled roof on red posts."""
    red, wall, base = scenery.pen("#b03a2a", 0.15), scenery.pen("#f0e6d0", 0.15), scenery.pen("#a39a8c", 0.15)
    half = wide / 2
    sheet.box(x - half * 1.05, foot - wide * 0.05, x + half * 1.05, foot, base)
    sheet.box(x - half * 0.9, foot - wide * 0.34, x + half * 0.9, foot - wide * 0.05, wall)
    for k in range(7):
        column = x - half * 0.9 + half * 1.8 * k / 6
        sheet.box(column - wide * 0.012, foot - wide * 0.34, column + wide * 0.012, foot - wide * 0.05, red)
    (lamps if scenery.dark else sheet).box(
        x - half * 0.28,
        foot - wide * 0.28,
        x + half * 0.28,
        foot - wide * 0.05,
        ink(linear("#ffbe6a")) if scenery.dark else scenery.pen("#5a3a2a", 0.1),
    )
    sheet.box(x - half * 0.92, foot - wide * 0.34, x + half * 0.92, foot - wide * 0.315, red)
    for level, reach, rise in ((0.33, 1.28, 0.17), (0.50, 0.86, 0.16)):
        u = np.linspace(-1, 1, 25)
        eave = foot - wide * level - wide * 0.045 * np.abs(u) ** 3
        ridge = foot - wide * (level + rise)
        outline = np.vstack(
            [
                np.stack([x + half * reach * u, eave], -1),
                np.stack([x + half * reach * 0.52 * u[::-1], np.full(25, ridge)], -1),
            ]
        )
        sheet.polygon(
            outline, scenery.pen("#e9eff6" if scenery.snowy else "#4a5560", 0.12, 1.2 if scenery.snowy else 0.9)
        )
        sheet.line(np.stack([x + half * reach * u, eave], -1), max(2, wide * 0.014), scenery.pen("#2f363e", 0.12))
        sheet.line(
            [(x - half * reach * 0.54, ridge), (x + half * reach * 0.54, ridge)],
            max(2, wide * 0.02),
            scenery.pen("#363d46", 0.12),
        )
        if level < 0.4:
            sheet.box(x - half * 0.6, foot - wide * 0.53, x + half * 0.6, foot - wide * 0.48, wall)


def _stone_lantern(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """A garden lantern of stone."""
    stone, dark = scenery.pen("#a8a49c", 0.03), scenery.pen("#7a766e", 0.03)
    for low, high, half in ((0.0, 0.10, 0.26), (0.10, 0.52, 0.09), (0.52, 0.60, 0.24), (0.60, 0.80, 0.16)):
        sheet.box(x - tall * half, foot - tall * high, x + tall * half, foot - tall * low, stone)
        sheet.box(x + tall * half * 0.35, foot - tall * high, x + tall * half, foot - tall * low, dark)
    window = (x - tall * 0.07, foot - tall * 0.77, x + tall * 0.07, foot - tall * 0.63)
    (lamps if scenery.dark else sheet).box(*window, ink(linear("#ffc46a")) if scenery.dark else scenery.pen("#3f3a34"))
    sheet.polygon(
        [
            (x - tall * 0.32, foot - tall * 0.78),
            (x - tall * 0.1, foot - tall * 0.93),
            (x + tall * 0.1, foot - tall * 0.93),
            (x + tall * 0.32, foot - tall * 0.78),
        ],
        stone,
    )
    sheet.circle(x, foot - tall * 0.96, tall * 0.05, stone)
    if scenery.snowy:
        sheet.ellipse(x, foot - tall * 0.92, tall * 0.2, tall * 0.05, scenery.pen("#f2f6fc", 0.0, 1.3))


@setting("graveyard", "cemetery", "haunted", time_of_day="night", view_m=4.0)
def graveyard(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.7)
    woods.wood(
        scenery, horizon, trees.mossy, layers=3, density=0.6, height=0.66, gap=(0.22, 0.78), mist=1.4, name="dead wood"
    )
    land.level_ground(scenery, horizon, "#6a7a5a", "#3f4a38", cell=0.1, contrast=0.6)
    land.grass(scenery, horizon, "#5f7050", density=0.4)
    rng, sheet, size = scenery.stream("stones"), Sheet(scenery.width, scenery.height), scenery.size
    for depth in np.sort(rng.random(int(16 * max(1.0, scenery.wide)))):
        column = rng.random()
        if depth > 0.35 and 0.28 < column < 0.72:
            continue
        _gravestone(
            sheet,
            scenery,
            rng,
            column * scenery.width,
            scenery.height * (horizon + 0.03 + 0.33 * depth),
            size * (0.05 + 0.13 * depth),
            0.5 * (1 - depth),
        )
    sheet.onto(scenery.image)
    low = scenery.rows()
    drift = np.exp(-(((low - 0.72) / 0.10) ** 2)) * 0.35 + np.zeros((1, scenery.width), np.float32)
    scenery.veil(scenery.fog * np.float32(1.1), drift)
    return finished(scenery, "graveyard", horizon)


def _gravestone(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, foot: float, tall: float, distance: float
) -> None:
    stone, dark = scenery.pen("#9a9a98", distance), scenery.pen("#6a6a6c", distance)
    lean = rng.normal() * tall * 0.04
    if rng.random() < 0.25:
        for left, low, right, high in ((-0.09, 0.0, 0.09, 1.0), (-0.30, 0.56, 0.30, 0.74)):
            sheet.polygon(
                [
                    (x + tall * left, foot - tall * low),
                    (x + tall * right, foot - tall * low),
                    (x + tall * right + lean, foot - tall * high),
                    (x + tall * left + lean, foot - tall * high),
                ],
                stone,
            )
        return
    arc = np.linspace(np.pi, 0, 12)
    half = tall * 0.32
    for shift, pen in ((tall * 0.05, dark), (0.0, stone)):
        top = np.stack([x + lean + shift + half * np.cos(arc), foot - tall * 0.68 - half * 0.95 * np.sin(arc)], -1)
        sheet.polygon(np.vstack([[(x - half + shift, foot)], top, [(x + half + shift, foot)]]), pen)
    for row in (0.62, 0.50, 0.40):
        sheet.line(
            [(x - half * 0.55 + lean * row, foot - tall * row), (x + half * 0.55 + lean * row, foot - tall * row)],
            max(1, tall * 0.018),
            dark,
        )


@setting(
    "ruins", "ancient ruins", "greek temple", "roman ruins", "acropolis", "lost city", time_of_day="golden", view_m=6.0
)
def ruins(scenery: Scenery) -> Backdrop:
    horizon = 0.57
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.0, colour="#8a9a9a", near_colour="#6a7a5a", height=0.18)
    turf(scenery, horizon, 0.4)
    sheet, size, rng = Sheet(scenery.width, scenery.height), scenery.size, scenery.stream("columns")
    spots = [
        (0.30, 0.62, 0.22),
        (0.40, 0.615, 0.20),
        (0.60, 0.615, 0.20),
        (0.70, 0.62, 0.22),
        (0.14, 0.74, 0.52),
        (0.86, 0.74, 0.50),
        (0.01, 0.80, 0.66),
        (0.99, 0.80, 0.64),
    ]
    sheet.box(
        scenery.width * 0.26,
        scenery.height * 0.62 - size * 0.235,
        scenery.width * 0.45,
        scenery.height * 0.62 - size * 0.20,
        scenery.pen("#d2c6ac", 0.25),
    )
    for column, row, tall in spots:
        _column(
            sheet,
            scenery,
            rng,
            column * scenery.width,
            row * scenery.height,
            tall * size * (1 if tall < 0.3 else 0.6 + 0.4 * rng.random()),
            0.30 if tall < 0.3 else 0.05,
        )
    sheet.onto(scenery.image)
    land.rocks(scenery, horizon, "#cfc3aa", count=18, size=0.05)
    return finished(scenery, "ruins", horizon, far=0.72)


def _column(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, foot: float, tall: float, distance: float
) -> None:
    """A fluted column, its top broken or bearing a capital."""
    half, flutes = min(tall * 0.085, scenery.size * 0.032), 7
    sheet.box(x - half * 1.5, foot - half * 0.7, x + half * 1.5, foot, scenery.pen("#cbbfa6", distance))
    side = 1 if scenery.light.key_dir[0] < 0 else -1
    for k in range(flutes):
        a, b = x - half + 2 * half * k / flutes, x - half + 2 * half * (k + 1) / flutes
        turn = ((k + 0.5) / flutes - 0.5) * 2 * side
        sheet.polygon(
            [
                (a, foot - half * 0.6),
                (b, foot - half * 0.6),
                (b, foot - tall - half * rng.random()),
                (a, foot - tall - half * rng.random()),
            ],
            scenery.pen("#e0d5bc", distance, 1.1 - 0.42 * turn - (0.12 if k % 2 else 0)),
        )
    if rng.random() < 0.6:
        sheet.box(
            x - half * 1.3,
            foot - tall - half * 0.5,
            x + half * 1.3,
            foot - tall + half * 0.4,
            scenery.pen("#d9cdb2", distance),
        )
        sheet.box(
            x - half * 1.6,
            foot - tall - half * 1.0,
            x + half * 1.6,
            foot - tall - half * 0.45,
            scenery.pen("#e6dbc2", distance),
        )
