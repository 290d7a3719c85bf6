"""Settings that everybody knows by name: Paris, Venice, the Greek islands, the pyramids."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import sea_colours
from .pavement import pavement_cafe
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("paris", "paris street", "eiffel tower in the distance", view_m=5.0)
def paris(scenery: Scenery) -> Backdrop:
    """A street of pale houses with the Eiffel tower at its end."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    _eiffel(
        sheet,
        scenery,
        0.5 * scenery.width,
        (horizon + 0.01) * scenery.height,
        min(scenery.size * 0.50, scenery.height * 0.52),
    )
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=0.9, height=0.10, gap=(1, 0), mist=0.5, name="far")
    sheet.onto(scenery.image)
    town.cobbles(scenery, horizon, "#a39c94")
    sheet = Sheet(scenery.width, scenery.height)
    rng = scenery.stream("houses")
    for k in range(4):
        near = k / 3
        for side in (-1, 1):
            wide, tall = scenery.size * (0.12 + 0.24 * near), scenery.size * (0.26 + 0.50 * near)
            foot = scenery.height * (horizon + 0.02 + 0.16 * near**1.6)
            middle = scenery.width * 0.5 + side * ((0.15 + 0.34 * near**1.4) * scenery.width + wide * 0.5)
            _mansion(sheet, lamps, scenery, rng, (middle - wide / 2, foot, wide, tall), 0.40 * (1 - near))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    spots = [(0.27, 0.66, 0.20), (0.73, 0.66, 0.20), (0.16, 0.74, 0.30), (0.84, 0.74, 0.30)]
    woods.stand(
        scenery, trees.cherry if scenery.season == "spring" else trees.broadleaf, spots, distance=0.15, name="avenue"
    )
    pavement_cafe(scenery)
    return finished(scenery, "paris", horizon, near=0.92, far=0.74)


def _eiffel(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """The tower: two curved legs, an arch, platforms and a spire, latticed."""
    iron, light = scenery.pen("#6a5a4c", 0.34), scenery.pen("#8a7866", 0.34)
    if scenery.dark:
        iron, light = ink(linear("#c98a3a")), ink(linear("#ffdf90"))
    t = np.linspace(0, 1, 30)
    half = tall * (0.20 * (1 - t) ** 2.3 + 0.016 * (1 - t) + 0.004)
    inner = tall * 0.13 * np.clip(1 - t / 0.30, 0, 1) ** 1.3
    for side in (-1, 1):
        outer = np.stack([x + side * half, foot - t * tall], -1)
        inside = np.stack([x + side * np.where(t < 0.30, np.maximum(inner, 0), 0), foot - t * tall], -1)
        sheet.polygon(np.vstack([outer, inside[::-1]]), iron)
    arc = np.linspace(0, np.pi, 20)
    sheet.line(
        np.stack([x + np.cos(arc) * tall * 0.105, foot - tall * 0.07 - np.sin(arc) * tall * 0.085], -1),
        max(1, tall * 0.014),
        iron,
    )
    for level, reach in ((0.20, 0.145), (0.40, 0.075), (0.88, 0.022)):
        sheet.box(x - tall * reach, foot - tall * (level + 0.022), x + tall * reach, foot - tall * level, light)
    for k in range(13):
        low, high = k / 13 * 0.85, (k + 1) / 13 * 0.85
        a, b = float(np.interp(low, t, half)), float(np.interp(high, t, half))
        for side in (-1, 1):
            sheet.line(
                [(x + side * a, foot - tall * low), (x - side * b * 0.2, foot - tall * high)],
                max(1, tall * 0.004),
                light,
            )
    sheet.line([(x, foot - tall), (x, foot - tall * 1.07)], max(1, tall * 0.008), iron)


def _mansion(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    box: tuple[float, float, float, float],
    away: float,
) -> None:
    """A pale house with tall windows, balconies and a grey mansard roof."""
    x, foot, wide, tall = box
    wall = ("#efe6d2", "#e6dac2", "#f2ebdc")[int(rng.integers(3))]
    eaves = foot - tall * 0.80
    sheet.box(x, eaves, x + wide, foot, scenery.pen(wall, away))
    sheet.polygon(
        [
            (x - wide * 0.02, eaves),
            (x + wide * 0.05, foot - tall),
            (x + wide * 0.95, foot - tall),
            (x + wide * 1.02, eaves),
        ],
        scenery.pen("#6a7684" if not scenery.snowy else "#e9eff6", away),
    )
    sheet.box(
        x - wide * 0.02, eaves - tall * 0.012, x + wide * 1.02, eaves + tall * 0.012, scenery.pen("#d6cab2", away)
    )
    for floor in range(4):
        for k in range(4):
            left, top = x + wide * (0.09 + 0.225 * k), eaves + tall * (0.05 + 0.175 * floor)
            glass = (left, top, left + wide * 0.115, top + tall * 0.115)
            sheet.box(
                glass[0] - wide * 0.015,
                glass[1] - tall * 0.01,
                glass[2] + wide * 0.015,
                glass[3],
                scenery.pen("#fbf7ec", away),
            )
            sheet.box(*glass, scenery.pen("#5f7080", away))
            if scenery.dark and rng.random() < 0.6:
                lamps.box(*glass, ink(linear("#ffcf86") * np.float32(1 - 0.5 * away)))
            sheet.box(
                glass[0] - wide * 0.02,
                glass[3] - tall * 0.035,
                glass[2] + wide * 0.02,
                glass[3] - tall * 0.028,
                scenery.pen("#2f3338", away),
            )
            for bar in np.linspace(glass[0] - wide * 0.02, glass[2] + wide * 0.02, 6):
                sheet.line(
                    [(bar, glass[3] - tall * 0.035), (bar, glass[3])],
                    max(1, wide * 0.005),
                    scenery.pen("#2f3338", away),
                )
    for k in range(3):
        left = x + wide * (0.16 + 0.27 * k)
        sheet.box(left, eaves - tall * 0.13, left + wide * 0.10, eaves - tall * 0.035, scenery.pen("#e6dcc6", away))
    awning = ("#a8323a", "#2f5f4a", "#24486f")[int(rng.integers(3))]
    sheet.polygon(
        [
            (x + wide * 0.04, foot - tall * 0.15),
            (x + wide * 0.96, foot - tall * 0.15),
            (x + wide, foot - tall * 0.09),
            (x, foot - tall * 0.09),
        ],
        scenery.pen(awning, away),
    )


@setting("venice", "canal", "venetian canal", time_of_day="golden", surface="water", view_m=5.0)
def venice(scenery: Scenery) -> Backdrop:
    """A canal between coloured houses, with a bridge and moored boats."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.4)
    town.skyline(scenery, horizon, layers=1, height=0.05)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    rng = scenery.stream("houses")
    tones = ("#d98a5a", "#e6b070", "#c96a52", "#e9cf9a", "#d9a08a", "#b5785a")
    for k in range(5):
        near = k / 4
        for side in (-1, 1):
            wide, tall = (
                scenery.size * (0.09 + 0.22 * near),
                scenery.size * (0.20 + 0.52 * near) * (0.85 + 0.3 * rng.random()),
            )
            foot = scenery.height * (horizon + 0.004 + 0.10 * near**1.8)
            middle = scenery.width * 0.5 + side * ((0.07 + 0.36 * near**1.3) * scenery.width + wide * 0.5)
            _palazzo(
                sheet,
                lamps,
                scenery,
                rng,
                (middle - wide / 2, foot, wide, tall),
                tones[int(rng.integers(6))],
                0.42 * (1 - near),
            )
    _bridge(sheet, scenery, 0.5 * scenery.width, scenery.height * (horizon + 0.012), scenery.width * 0.13)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    water.water(scenery, horizon + 0.005, "#3f8f86", "#1d5a58", waves=0.32, glitter=False)
    top = int(scenery.height * horizon)
    part = Sheet(scenery.width, scenery.height)
    part.pixels = sheet.pixels.copy()
    part.pixels[:top] = 0
    part.onto(scenery.image)
    return finished(scenery, "venice", horizon, near=0.88, far=0.72, left=0.18, right=0.82)


def _palazzo(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    box: tuple[float, float, float, float],
    tone: str,
    away: float,
) -> None:
    """A house by the water with pointed windows and shutters."""
    x, foot, wide, tall = box
    sheet.box(x, foot - tall, x + wide, foot, scenery.pen(tone, away))
    sheet.box(x, foot - tall * 0.05, x + wide, foot, scenery.pen("#8a7f6a", away, 0.8))
    sheet.polygon(
        [
            (x - wide * 0.03, foot - tall),
            (x + wide * 0.08, foot - tall * 1.06),
            (x + wide * 0.92, foot - tall * 1.06),
            (x + wide * 1.03, foot - tall),
        ],
        scenery.pen("#a8543a", away),
    )
    for floor in range(3):
        for k in range(3):
            left, low = x + wide * (0.12 + 0.29 * k), foot - tall * (0.14 + 0.28 * floor)
            right, high = left + wide * 0.15, low - tall * 0.15
            arch = [(left, low), (left, high), ((left + right) / 2, high - tall * 0.045), (right, high), (right, low)]
            sheet.polygon(arch, scenery.pen("#3f5560", away))
            sheet.line(arch, max(1, wide * 0.02), scenery.pen("#f4ecd8", away), closed=True)
            if scenery.dark and rng.random() < 0.5:
                lamps.polygon(arch, ink(linear("#ffcf86") * np.float32(1 - 0.5 * away)))
            for edge in (left - wide * 0.055, right):
                sheet.box(edge, high, edge + wide * 0.055, low, scenery.pen("#3f6a5a", away))


def _bridge(sheet: Sheet, scenery: Scenery, x: float, row: float, half: float) -> None:
    """A small arched bridge of stone across the canal."""
    t = np.linspace(-1, 1, 24)
    upper = np.stack([x + t * half, row - half * 0.42 * (1 - t * t) - half * 0.18], -1)
    under = np.stack([x + t * half * 0.72, row - half * 0.44 * np.sqrt(np.clip(1 - t * t, 0, 1))], -1)
    sheet.polygon(np.vstack([upper, [(x + half, row)], under[::-1], [(x - half, row)]]), scenery.pen("#d9cbb0", 0.3))
    sheet.line(upper, max(1, half * 0.05), scenery.pen("#f2e9d6", 0.3))


@setting("santorini", "greek island", "greek village", "mediterranean village", view_m=6.0)
def santorini(scenery: Scenery) -> Backdrop:
    """White houses and blue domes down a slope above the sea."""
    horizon = 0.42
    paint_sky(scenery, horizon, 0.3)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.7)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    island = [(0.0, 0.43), (0.10, 0.40), (0.22, 0.385), (0.36, 0.415), (0.42, 0.43)]
    sheet.polygon([(u * scenery.width, v * scenery.height) for u, v in island], scenery.pen("#8a7f8a", 0.55))
    rock = [(1.02, 0.42), (0.74, 0.50), (0.52, 0.60), (0.30, 0.70), (-0.02, 0.78), (-0.02, 1.02), (1.02, 1.02)]
    sheet.polygon([(u * scenery.width, v * scenery.height) for u, v in rock], scenery.pen("#9a7a62", 0.05))
    rng, size = scenery.stream("houses"), scenery.size
    for k in range(34):
        depth = k / 33
        brow = 0.49 + 0.36 * depth
        u = 1.0 - rng.random() * (0.16 + 0.80 * depth)
        v = max(brow, 0.80 - 0.36 * u) + 0.02
        _white_house(
            sheet,
            lamps,
            scenery,
            rng,
            u * scenery.width,
            v * scenery.height,
            size * (0.075 + 0.075 * depth),
            dome=k % 6 == 2,
        )
    walk = [(-0.02, 0.86), (0.4, 0.83), (1.02, 0.85), (1.02, 1.02), (-0.02, 1.02)]
    sheet.polygon([(u * scenery.width, v * scenery.height) for u, v in walk], scenery.pen("#f2ece0", 0.0, 0.95))
    for k in range(-2, 16):
        a = k / 12
        sheet.line(
            [(a * scenery.width, 0.845 * scenery.height), ((a * 1.7 - 0.35) * scenery.width, scenery.height)],
            max(1, size * 0.003),
            scenery.pen("#c9beac"),
        )
    for column in (0.05, 0.94):
        trees.bush(sheet, scenery, rng, column * scenery.width, 0.92 * scenery.height, size * 0.10, 0.0)
        for _ in range(26):
            spot = (
                column * scenery.width + rng.normal() * size * 0.05,
                0.865 * scenery.height + rng.normal() * size * 0.03,
            )
            sheet.circle(*spot, size * 0.008, scenery.pen(("#d8308f", "#e85aa8")[int(rng.integers(2))], 0.0, 1.1))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    return finished(scenery, "santorini", horizon, near=0.94, far=0.88)


def _white_house(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x: float,
    foot: float,
    wide: float,
    *,
    dome: bool,
) -> None:
    tall = wide * (0.55 + 0.3 * rng.random())
    sheet.box(x, foot - tall, x + wide, foot + wide * 0.3, scenery.pen("#fbf8f0", 0.05, 1.05))
    sheet.box(x + wide * 0.72, foot - tall, x + wide, foot + wide * 0.3, scenery.pen("#d6dbe4", 0.05))
    if dome:
        sheet.box(x + wide * 0.16, foot - tall * 1.18, x + wide * 0.76, foot - tall, scenery.pen("#f4f1ea", 0.05))
        arc = np.linspace(0, np.pi, 18)
        for reach, tone in ((1.0, "#2458a8"), (0.6, "#3f78cc")):
            shape = np.stack(
                [
                    x + wide * (0.46 - 0.06 * (1 - reach)) + np.cos(arc) * wide * 0.30 * reach,
                    foot - tall * 1.17 - np.sin(arc) * wide * 0.30 * reach,
                ],
                -1,
            )
            sheet.polygon(shape, scenery.pen(tone, 0.05))
        sheet.line(
            [(x + wide * 0.46, foot - tall * 1.17 - wide * 0.30), (x + wide * 0.46, foot - tall * 1.17 - wide * 0.40)],
            max(1, wide * 0.02),
            scenery.pen("#f4f1ea"),
        )
    pane = (x + wide * 0.16, foot - tall * 0.62, x + wide * 0.30, foot - tall * 0.30)
    sheet.box(*pane, scenery.pen("#2f62b0", 0.05))
    door = (x + wide * 0.44, foot - tall * 0.58, x + wide * 0.62, foot)
    sheet.box(*door, scenery.pen("#2f62b0" if rng.random() < 0.7 else "#8a4a3a", 0.05))
    if scenery.dark:
        lamps.box(*pane, ink(linear("#ffcf86")))


@setting("pyramids", "egypt", "giza", "ancient egypt", time_of_day="golden", view_m=8.0)
def pyramids(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.3)
    land.level_ground(scenery, horizon, "#e6bf7a", "#b58648", cell=0.10, contrast=0.4)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    left = scenery.light.key_dir[0] < 0
    for column, tall, away in ((0.84, 0.18, 0.42), (0.62, 0.30, 0.26), (0.27, 0.40, 0.12)):
        x, foot, half = column * w, (horizon + 0.012 + 0.03 * tall) * h, tall * size * 0.82
        top, corner = (x, foot - tall * size), (x + half * 0.25, foot + tall * size * 0.045)
        lit, shade = scenery.pen("#e6c48a", away, 1.1), scenery.pen("#a87a4a", away, 0.85)
        sheet.polygon([top, (x - half, foot), corner], lit if left else shade)
        sheet.polygon([top, corner, (x + half, foot)], shade if left else lit)
        for k in range(1, 18):
            u = k / 18
            row = [
                (x - half * u, top[1] + (foot - top[1]) * u),
                (x + (corner[0] - x) * u, top[1] + (corner[1] - top[1]) * u),
                (x + half * u, top[1] + (foot - top[1]) * u),
            ]
            sheet.line(row, max(1, size * 0.0015), scenery.pen("#8a6238", away + 0.15))
    sheet.onto(scenery.image)
    land.rocks(scenery, horizon + 0.05, "#c9a468", count=10, size=0.03)
    woods.stand(scenery, trees.palm, [(0.06, 0.70, 0.26), (0.11, 0.68, 0.20), (0.93, 0.72, 0.28)], distance=0.08)
    return finished(scenery, "pyramids", horizon, far=0.72)
