"""Settings between houses: villages, old towns, markets, a wall."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..colour import linear
from ..noise import fbm
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import light_discs, turf
from .sheet import Sheet
from .sky import paint_sky

_WALLS = ("#efe3c8", "#e9c9a0", "#dfae8a", "#f2e9dc", "#cfd8d0", "#e6d0d0", "#d9b96a")


_ROOFS = ("#a8553a", "#8a4434", "#6a5048", "#7a5a4a", "#b5654a")


def street_front(
    scenery: Scenery,
    horizon: float,
    *,
    timber: bool = False,
    height: float = 0.36,
    name: str = "front",
    first: int = 0,
    walls: Sequence[str] = _WALLS,
) -> None:
    """Rows of houses on both sides, taller nearer, leaving the middle open; `first` leaves out the farthest."""
    rng, size = scenery.stream(name), scenery.size
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for k in range(first, 5):
        near = k / 4
        for side in (-1, 1):
            away = 0.045 + 0.50 * near**1.5
            wide, tall = size * (0.10 + 0.22 * near), size * height * (0.42 + 0.95 * near) * (0.9 + 0.2 * rng.random())
            foot = scenery.height * (horizon + 0.015 + 0.17 * near**1.7)
            middle = scenery.width * 0.5 + side * (away * scenery.width + wide * 0.5)
            town.house(
                sheet, lamps, scenery, rng, middle - wide / 2, foot, wide, tall,
                wall=walls[int(rng.integers(len(walls)))], roof=_ROOFS[int(rng.integers(len(_ROOFS)))],
                distance=0.45 * (1 - near), timber=timber or rng.random() < 0.3,
            )  # fmt: skip
    for k in range(3):
        for side in (-1, 1):
            x = scenery.width * (0.5 + side * (0.10 + 0.12 * k))
            foot = scenery.height * (horizon + 0.04 + 0.075 * k)
            town.lamp_post(sheet, lamps, scenery, x, foot, size * (0.11 + 0.08 * k), 0.2 - 0.08 * k)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)


@setting("village", "small town", "hamlet", "medieval village", "town square", "suburb", "neighborhood", view_m=6.0)
def village(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    land.mountains(
        scenery,
        horizon,
        layers=2,
        snow=0.6 if scenery.snowy else 0.1,
        colour="#6a8a8a",
        near_colour="#5f7f5a",
        height=0.18,
    )
    turf(scenery, horizon, 0.4)
    land.strip(scenery, horizon, "#c9b48c", bottom=(0.20, 0.80), tip=0.03, edge="#8f7f5a")
    street_front(scenery, horizon, timber=True, height=0.28)
    woods.stand(scenery, trees.broadleaf, [(0.36, 0.60, 0.14), (0.65, 0.60, 0.13)], distance=0.3)
    return finished(scenery, "village", horizon, near=0.92, far=0.72)


@setting(
    "old town",
    "cobblestone street",
    "european street",
    "alley",
    "medieval town",
    "street",
    time_of_day="golden",
    view_m=5.0,
)
def old_town(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.4)
    town.cobbles(scenery, horizon)
    street_front(scenery, horizon, height=0.58, name="old town")
    return finished(scenery, "old town", horizon, near=0.92, far=0.74)


@setting("victorian city", "victorian london", "old rooftops", time_of_day="golden", view_m=40.0)
def victorian_city(scenery: Scenery) -> Backdrop:
    """Row behind row of brick houses with smoking chimneys, a church spire and a clock tower over their roofs."""
    horizon, size = 0.60, scenery.size
    paint_sky(scenery, horizon, 0.55)
    rng = scenery.stream("old roofs")
    for row in range(4):
        sheet, lamps, smoke = (Sheet(scenery.width, scenery.height) for _ in range(3))
        away, foot = 0.62 * (1 - row / 3), scenery.height * (0.70 + 0.125 * row)
        wide = size * (0.085 + 0.045 * row)
        if row < 2:
            _spire(sheet, lamps, scenery, scenery.width * (0.20 if row else 0.80), foot, wide, away, clock=row == 0)
        x = -wide * float(rng.random())
        while x < scenery.width:
            broad = wide * (0.85 + 0.4 * float(rng.random()))
            tall = wide * (1.15 + 0.5 * float(rng.random()))
            town.house(
                sheet, lamps, scenery, rng, x, foot, broad, tall, distance=away,
                wall=_BRICKS[int(rng.integers(len(_BRICKS)))], roof=_SLATES[int(rng.integers(len(_SLATES)))],
            )  # fmt: skip
            if rng.random() < 0.5:
                _stack(sheet, smoke, scenery, x + broad * 0.2, foot - tall * 0.80, wide, away)
            x += broad
        smoke.onto(scenery.image, soft=size * (0.006 + 0.002 * row), opacity=0.85)
        sheet.onto(scenery.image)
        town.light_up(scenery, lamps)
    return finished(scenery, "victorian city", horizon, near=0.95, far=0.80, air=(0.02, 0.40))


_BRICKS = ("#8a5a44", "#9a6a4c", "#7a4f40", "#a07a5c", "#6f5248")
_SLATES = ("#4a4650", "#55484a", "#3f4048", "#5c4a42")


def _stack(sheet: Sheet, smoke: Sheet, scenery: Scenery, x: float, top: float, wide: float, away: float) -> None:
    """A brick chimney with two pots, its smoke drifting off."""
    tall = wide * 0.55
    sheet.box(x, top - tall, x + wide * 0.15, top + tall * 0.4, scenery.pen("#7a4a3a", away))
    sheet.box(x - wide * 0.02, top - tall, x + wide * 0.17, top - tall * 0.88, scenery.pen("#5a3a30", away))
    for pot in (0.02, 0.09):
        sheet.box(x + wide * pot, top - tall * 1.2, x + wide * (pot + 0.05), top - tall, scenery.pen("#a8603a", away))
    for puff in range(9):
        drift = wide * (0.07 + 0.035 * puff**1.35)
        smoke.circle(
            x + drift,
            top - tall * 1.25 - wide * 0.13 * puff,
            wide * (0.05 + 0.022 * puff),
            scenery.pen("#e6e0da", 0.3, 1.5),
        )


def _spire(
    sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, wide: float, away: float, *, clock: bool
) -> None:
    """A tower with a pointed roof, and a lit clock on one of them."""
    half, tall = wide * 0.24, wide * (3.4 if clock else 2.4)
    wall, roof = scenery.pen("#8a6f54", away), scenery.pen("#3f4652", away)
    sheet.box(x - half, foot - tall, x + half, foot, wall)
    sheet.box(x - half * 1.2, foot - tall * 1.02, x + half * 1.2, foot - tall * 0.97, scenery.pen("#6a523e", away))
    sheet.polygon([(x - half * 1.1, foot - tall), (x, foot - tall * 1.5), (x + half * 1.1, foot - tall)], roof)
    if clock:
        sheet.circle(x, foot - tall * 0.85, half * 0.78, scenery.pen("#f6e6b8", away * 0.5, 1.2))
        lamps.circle(x, foot - tall * 0.85, half * 0.70, scenery.pen("#ffe2a0"))
        for dx, dy in ((0.0, -0.5), (0.35, 0.15)):
            start = (x, foot - tall * 0.85)
            sheet.line(
                [start, (x + half * dx, start[1] + half * dy)], max(1, half * 0.1), scenery.pen("#2a2420", away * 0.5)
            )


@setting("market", "marketplace", "street market", "bazaar", "food market", view_m=4.0)
def market(scenery: Scenery) -> Backdrop:
    horizon = 0.55
    paint_sky(scenery, horizon, 0.4)
    town.cobbles(scenery, horizon, "#b0a490")
    street_front(scenery, horizon, height=0.44, name="market houses")
    rng, sheet, size = scenery.stream("stalls"), Sheet(scenery.width, scenery.height), scenery.size
    for near in (0.0, 0.35, 0.8):
        for side in (-1, 1):
            wide = size * (0.17 + 0.20 * near)
            x = scenery.width * 0.5 + side * scenery.width * (0.13 + 0.25 * near) + (0 if side > 0 else -wide)
            _stall(sheet, scenery, rng, x, scenery.height * (horizon + 0.10 + 0.19 * near), wide, 0.22 * (1 - near))
    sheet.onto(scenery.image)
    bunting(scenery, 0.16)
    return finished(scenery, "market", horizon, near=0.93, far=0.8)


def _stall(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, foot: float, wide: float, distance: float
) -> None:
    """A stall: striped canopy, posts, crates of fruit."""
    cloth = ("#c8433a", "#2f7a8a", "#4a8a4a", "#d99a2a", "#8a4a9a")[int(rng.integers(5))]
    tall = wide * 1.05
    sheet.box(x, foot - wide * 0.40, x + wide, foot, scenery.pen("#8a5f3a", distance, 0.8))
    for k in range(5):
        crate = x + wide * (0.02 + 0.195 * k)
        fruit = ("#d9432f", "#f0a030", "#8fb040", "#f2d24a", "#9a4a8a", "#e8e0d0")[int(rng.integers(6))]
        for row in range(3):
            for i in range(4 - row):
                cx = crate + wide * (0.03 + 0.042 * i + 0.02 * row)
                sheet.circle(
                    cx,
                    foot - wide * (0.42 + 0.045 * row),
                    wide * 0.027,
                    scenery.pen(fruit, distance, 0.85 + 0.3 * rng.random()),
                )
        sheet.box(crate, foot - wide * 0.42, crate + wide * 0.18, foot - wide * 0.32, scenery.pen("#b58a58", distance))
    for post in (0.02, 0.96):
        sheet.box(x + wide * post, foot - tall, x + wide * (post + 0.025), foot, scenery.pen("#5a4030", distance))
    stripes = 8
    for k in range(stripes):
        a, b = x + wide * (k / stripes * 1.12 - 0.06), x + wide * ((k + 1) / stripes * 1.12 - 0.06)
        top_a, top_b = x + wide * k / stripes, x + wide * (k + 1) / stripes
        pen = scenery.pen(cloth if k % 2 else "#f4eee0", distance, 1.15)
        sheet.polygon(
            [(top_a, foot - tall), (top_b, foot - tall), (b, foot - tall * 0.76), (a, foot - tall * 0.76)], pen
        )
        dark = scenery.pen(cloth if k % 2 else "#f4eee0", distance, 0.8)
        sheet.ellipse((a + b) / 2, foot - tall * 0.76, (b - a) / 2, wide * 0.035, dark)


def bunting(
    scenery: Scenery, row: float, colours: Sequence[str] = ("#d9432f", "#f2d24a", "#3f8fb0", "#6fa84a", "#e8e4da")
) -> None:
    """Strings of little flags across the sky."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for k, shift in enumerate((0.0, 0.09)):
        t = np.linspace(0, 1, 25)
        x = t * scenery.width
        y = scenery.height * (row + shift) + size * 0.07 * np.sin(np.pi * ((t * 2 + 0.5 * k) % 1))
        sheet.line(np.stack([x, y], -1), 1, scenery.pen("#5a4a3a"))
        for i in range(24):
            a, b = (x[i], y[i]), (x[i + 1], y[i + 1])
            tip = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + size * 0.035)
            sheet.polygon([a, b, tip], scenery.pen(colours[i % len(colours)], 0.05, 1.1))
    sheet.onto(scenery.image)


@setting("christmas", "christmas market", "christmas scene", "winter wonderland", time_of_day="dusk", view_m=4.0)
def christmas(scenery: Scenery) -> Backdrop:
    horizon = 0.57
    scenery.season = "winter"
    paint_sky(scenery, horizon, 0.4)
    woods.wood(scenery, horizon, trees.pine, layers=2, density=1.0, height=0.20, gap=(1, 0), mist=0.6)
    land.snow_ground(scenery, horizon)
    street_front(scenery, horizon, timber=True, height=0.32, name="christmas houses")
    light_discs(
        scenery, 26, ("#ffd27a", "#ff8a5a", "#ffe9b0", "#ff5a4a", "#7fd08a"), reach=0.6, radius=0.014, power=0.9
    )
    bunting(scenery, 0.10, ("#c8372d", "#2f7a4a", "#f4efe4", "#d9a83a"))
    return finished(scenery, "christmas", horizon, near=0.92, far=0.74)


@setting("brick wall", "wall", "against a wall", view_m=3.0)
def brick_wall(scenery: Scenery) -> Backdrop:
    """An old brick wall behind a paved street."""
    horizon = 0.72
    colour, made_of = scenery.decor.get("walls", ""), scenery.decor.get("walls of", "brick")
    if made_of == "plaster":
        rough = fbm(scenery.stream("plaster"), scenery.height, scenery.width, scenery.size * 0.05, 5)
        scenery.image = linear(colour or "#d9cfc0") * scenery.on_walls * (0.86 + 0.22 * rough)[..., None]
    else:
        stony = made_of == "stone"
        usual = "#8f8a84" if stony else "#a4553f"
        town.brick_wall(scenery, 0.0, horizon, colour or usual, courses=11 if stony else 20)
    town.cobbles(scenery, horizon, "#8f8a84")
    row = scenery.rows()
    scenery.veil(linear("#20181a"), 0.5 * np.exp(-(((row - horizon) / 0.02) ** 2)))
    return finished(scenery, "brick wall", horizon, near=0.90, far=0.80)
