"""Settings that people have made in the open: gardens, farms, villages, streets, harbours, stadiums, ruins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..colour import linear, mix, smoothstep
from . import land, town, trees, water
from .base import Backdrop, Scenery, finished, setting
from .nature import grass_tones, light_discs, sea_colours, turf
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("flowers", "flower field", "field of flowers", "tulip field", "lavender field", "sunflower field", view_m=3.0)
def flowers(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=3, snow=0.0, colour="#6a8a7a", height=0.15)
    trees.wood(
        scenery, horizon, trees.broadleaf, layers=2, density=1.2, height=0.13, gap=(1, 0), mist=0.3, name="hedge"
    )
    bright, dark, blade = grass_tones(scenery)
    land.level_ground(scenery, horizon, bright, dark, cell=0.1, contrast=0.5)
    land.grass(scenery, horizon, blade, density=0.35)
    kinds = (
        ("#e8503a", "#f4c430", "#f4f0e6", "#b06fd0", "#f08fb0"),
        ("#e0364a", "#f06a8a", "#f4c0cf", "#c92f5a"),
        ("#7a5fc0", "#9a7fd8", "#b59fe6", "#6a4aa8"),
        ("#f4c430", "#f0a020", "#ffe27a", "#f7d34a"),
    )
    mixed = kinds[int(scenery.stream("kind").integers(len(kinds)))]
    land.flowers(scenery, horizon, mixed, count=2600, size=0.013, start=0.02)
    land.foreground_grass(scenery, blade, height=0.07)
    return finished(scenery, "flowers", horizon)


@setting("garden", "backyard", "rose garden", "botanical garden", "yard", "courtyard garden", view_m=3.5)
def garden(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    kinds = trees.cherry if scenery.season == "spring" else trees.broadleaf
    trees.wood(scenery, horizon, kinds, layers=3, density=0.9, height=0.42, gap=(0.25, 0.75), mist=0.4)
    turf(scenery, horizon, 0.5)
    land.strip(scenery, horizon, "#d8c8a4", bottom=(0.30, 0.70), bend=0.10, tip=0.02, edge="#8f8464")
    fence(scenery, horizon + 0.055, 0.11)
    if not scenery.snowy:
        _beds(scenery, horizon)
    trees.season_floor(scenery, horizon)
    return finished(scenery, "garden", horizon)


def _beds(scenery: Scenery, horizon: float) -> None:
    """Borders of bushes and flowers on both sides of the path."""
    rng, size = scenery.stream("beds"), scenery.size
    sheet = Sheet(scenery.width, scenery.height)
    tones = ("#e8506a", "#f4c430", "#f4f0e6", "#a86fd0", "#f08fb0", "#f0803a")
    for depth in np.sort(rng.random(int(60 * max(1.0, scenery.wide)))):
        away = 0.16 + 0.34 * rng.random()
        side = -1 if rng.random() < 0.5 else 1
        x = scenery.width * (0.5 + side * (0.08 + away * (0.35 + 0.75 * depth)))
        y = scenery.height * (horizon + (1.0 - horizon) * (0.22 + 0.80 * depth))
        tall = size * (0.03 + 0.07 * depth)
        trees.crown(
            sheet,
            scenery,
            rng,
            x,
            y - tall * 0.4,
            tall * 1.5,
            tall,
            ("#2f5a2c", "#41702f", "#5a8a38"),
            0.12 * (1 - depth),
            12,
        )
        for _ in range(9):
            radius = tall * (0.10 + 0.06 * rng.random())
            fx, fy = x + rng.normal() * tall * 0.5, y - tall * (0.25 + 0.65 * rng.random())
            tone = tones[int(rng.integers(len(tones)))]
            sheet.circle(fx, fy, radius, scenery.pen(tone, 0.1 * (1 - depth), 0.75))
            sheet.circle(
                fx - radius * 0.15, fy - radius * 0.2, radius * 0.72, scenery.pen(tone, 0.1 * (1 - depth), 1.25)
            )
            sheet.circle(fx, fy, radius * 0.25, scenery.pen("#f6d65a", 0.0, 1.2))
    sheet.onto(scenery.image)


def fence(scenery: Scenery, row: float, height: float, colour: str = "#f0ece2") -> None:
    """A picket fence across the picture, its foot at a row."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    tall, foot = size * height, scenery.height * row
    light, shade = scenery.pen(colour, 0.10, 1.1), scenery.pen(colour, 0.15, 0.75)
    for level in (0.32, 0.74):
        sheet.box(0, foot - tall * level - tall * 0.05, scenery.width, foot - tall * level + tall * 0.05, shade)
    step = size * 0.034
    for k in range(int(scenery.width / step) + 2):
        x = k * step
        wide = step * 0.30
        picket = [
            (x - wide, foot),
            (x - wide, foot - tall * 0.9),
            (x, foot - tall),
            (x + wide, foot - tall * 0.9),
            (x + wide, foot),
        ]
        sheet.polygon(picket, light)
    sheet.onto(scenery.image)


@setting("park", "city park", "playground", "cherry blossom park", view_m=4.0)
def park(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon, layers=2, height=0.20)
    kinds = trees.cherry if scenery.season == "spring" else trees.broadleaf
    trees.wood(scenery, horizon, kinds, layers=3, density=0.9, height=0.55, gap=(0.24, 0.76), mist=0.4)
    turf(scenery, horizon, 0.5)
    land.strip(scenery, horizon, "#cfc4ac", bottom=(0.24, 0.76), vanish=0.52, bend=-0.08, tip=0.015, edge="#8f8a72")
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for x, y, tall in ((0.355, 0.64, 0.16), (0.19, 0.76, 0.30), (0.68, 0.64, 0.16), (0.86, 0.76, 0.30)):
        town.lamp_post(sheet, lamps, scenery, x * scenery.width, y * scenery.height, tall * scenery.size)
    _bench(sheet, scenery, 0.12 * scenery.width, 0.80 * scenery.height, scenery.size * 0.20)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    trees.season_floor(scenery, horizon)
    return finished(scenery, "park", horizon)


def _bench(sheet: Sheet, scenery: Scenery, x: float, foot: float, wide: float) -> None:
    """A park bench seen from the front."""
    iron, slat, under = scenery.pen("#2f3236"), scenery.pen("#a87444", 0.0, 1.1), scenery.pen("#7a5230")
    for side in (0.06, 0.90):
        sheet.box(x + wide * side, foot - wide * 0.24, x + wide * (side + 0.035), foot, iron)
        sheet.box(x + wide * side, foot - wide * 0.52, x + wide * (side + 0.03), foot - wide * 0.22, iron)
    for level, pen in ((0.49, slat), (0.41, slat), (0.33, slat), (0.235, slat), (0.205, under)):
        sheet.box(x, foot - wide * level - wide * 0.027, x + wide, foot - wide * level + wide * 0.027, pen)


@setting("farm", "farmland", "barnyard", "wheat field", "ranch", "orchard", "rice field", "vineyard", view_m=6.0)
def farm(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#7a9a7a", near_colour="#6a8a4f", height=0.10)
    trees.wood(
        scenery, horizon, trees.broadleaf, layers=2, density=0.8, height=0.13, gap=(1, 0), mist=0.3, name="hedge"
    )
    turf(scenery, horizon, 0.25)
    if not scenery.snowy:
        _furrows(scenery, horizon)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    _barn(sheet, scenery, 0.70 * scenery.width, 0.625 * scenery.height, scenery.size * 0.26)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    rails(scenery, 0.665, 0.075)
    if not scenery.snowy:
        _bales(scenery)
    return finished(scenery, "farm", horizon)


def _furrows(scenery: Scenery, horizon: float) -> None:
    """Rows of a crop running to a vanishing point, over a band of the ground."""
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.40) * np.float32(scenery.wide)
    rows = np.sin(across / (depth + 0.05) * 26)
    band = smoothstep(0.03, 0.07, depth) * smoothstep(0.40, 0.30, depth)
    wheat = mix(linear("#9a7a30"), linear("#e6c468"), np.clip(rows * 0.5 + 0.5, 0, 1)[..., None]) * scenery.on_ground
    part = scenery.image[top:]
    part += (mix(wheat, scenery.fog, ((1 - smoothstep(0, 0.3, depth)) * 0.6)[..., None]) - part) * band[..., None]


def _barn(sheet: Sheet, scenery: Scenery, x: float, foot: float, wide: float) -> None:
    """A red barn with white trim, and a silo beside it."""
    red, dark, white = scenery.pen("#a8382c", 0.08), scenery.pen("#7a2820", 0.08), scenery.pen("#f0ebe0", 0.05)
    silo = x + wide * 0.78
    sheet.box(silo, foot - wide * 0.95, silo + wide * 0.24, foot, scenery.pen("#b9bcc0", 0.1))
    sheet.box(silo + wide * 0.16, foot - wide * 0.95, silo + wide * 0.24, foot, scenery.pen("#84878c", 0.1))
    sheet.ellipse(silo + wide * 0.12, foot - wide * 0.95, wide * 0.12, wide * 0.11, scenery.pen("#8f9aa4", 0.08))
    roof = [(0.0, 0.46), (0.10, 0.70), (0.35, 0.86), (0.60, 0.70), (0.70, 0.46)]
    front = [(x, foot), *[(x + wide * u, foot - wide * v) for u, v in roof], (x + wide * 0.70, foot)]
    sheet.polygon(front, red)
    for k in range(1, 9):
        sheet.line([(x + wide * 0.0778 * k, foot), (x + wide * 0.0778 * k, foot - wide * 0.46)], 1, dark)
    outline = [(x + wide * u, foot - wide * v) for u, v in roof]
    sheet.line(
        [(p[0], p[1] - wide * 0.01) for p in outline],
        max(2, wide * 0.035),
        scenery.pen("#eaf0f8" if scenery.snowy else "#5a4a44", 0.05, 1.1),
    )
    sheet.line(outline, max(1, wide * 0.012), white)
    door = (x + wide * 0.22, foot - wide * 0.34, x + wide * 0.48, foot)
    sheet.box(*door, dark)
    sheet.line(
        [(door[0], door[1]), (door[2], door[1]), (door[2], door[3]), (door[0], door[3])],
        max(1, wide * 0.014),
        white,
        closed=True,
    )
    sheet.line([(door[0], door[1]), (door[2], door[3])], max(1, wide * 0.014), white)
    sheet.line([(door[2], door[1]), (door[0], door[3])], max(1, wide * 0.014), white)
    sheet.box(x + wide * 0.30, foot - wide * 0.66, x + wide * 0.40, foot - wide * 0.54, white)
    sheet.box(
        x + wide * 0.31,
        foot - wide * 0.65,
        x + wide * 0.39,
        foot - wide * 0.55,
        scenery.pen("#ffd27a" if scenery.dark else "#3a2a2a", 0.0, 2.0 if scenery.dark else 1.0),
    )


def rails(scenery: Scenery, row: float, height: float, colour: str = "#8f6a48") -> None:
    """A post-and-rail fence across the picture."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    tall, foot = size * height, scenery.height * row
    pen, light = scenery.pen(colour, 0.08, 0.85), scenery.pen(colour, 0.05, 1.2)
    for level in (0.45, 0.82):
        sheet.box(0, foot - tall * level - tall * 0.06, scenery.width, foot - tall * level + tall * 0.06, pen)
        sheet.box(0, foot - tall * level - tall * 0.06, scenery.width, foot - tall * level - tall * 0.02, light)
    for k in range(int(scenery.width / (size * 0.14)) + 2):
        x = k * size * 0.14 + size * 0.03
        sheet.box(x - tall * 0.07, foot - tall, x + tall * 0.07, foot, pen)
        sheet.box(x - tall * 0.07, foot - tall, x - tall * 0.02, foot, light)
    sheet.onto(scenery.image)


def _bales(scenery: Scenery) -> None:
    """Round bales of straw at the sides."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for x, y, radius in ((0.10, 0.77, 0.055), (0.23, 0.72, 0.035), (0.91, 0.80, 0.06)):
        cx, cy, r = x * scenery.width, y * scenery.height - radius * size, radius * size
        sheet.ellipse(cx + r * 0.1, cy + r * 0.95, r * 1.15, r * 0.16, scenery.pen("#4a4a24", 0.0, 0.6))
        sheet.box(cx, cy - r, cx + r * 0.75, cy + r, scenery.pen("#c9a448", 0.03, 0.8))
        sheet.ellipse(cx + r * 0.75, cy, r * 0.35, r, scenery.pen("#b08c38", 0.03, 0.7))
        sheet.ellipse(cx, cy, r * 0.62, r, scenery.pen("#e6c468", 0.03, 1.05))
        for share in (0.75, 0.5, 0.25):
            sheet.ellipse(cx, cy, r * 0.62 * share, r * share, scenery.pen("#b08c38", 0.03))
            sheet.ellipse(cx, cy, r * 0.62 * share * 0.88, r * share * 0.9, scenery.pen("#e6c468", 0.03, 1.02))
    sheet.onto(scenery.image)


_WALLS = ("#efe3c8", "#e9c9a0", "#dfae8a", "#f2e9dc", "#cfd8d0", "#e6d0d0", "#d9b96a")
_QUAY = ("#d9584a", "#e9c95a", "#5a9ac0", "#f0e6d4", "#7ab08a", "#e08a5a")
_ROOFS = ("#a8553a", "#8a4434", "#6a5048", "#7a5a4a", "#b5654a")


def street_front(
    scenery: Scenery, horizon: float, *, timber: bool = False, height: float = 0.36, name: str = "front"
) -> None:
    """Rows of houses on both sides, taller nearer, leaving the middle open."""
    rng, size = scenery.stream(name), scenery.size
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    for k in range(5):
        near = k / 4
        for side in (-1, 1):
            away = 0.045 + 0.50 * near**1.5
            wide, tall = size * (0.10 + 0.22 * near), size * height * (0.42 + 0.95 * near) * (0.9 + 0.2 * rng.random())
            foot = scenery.height * (horizon + 0.015 + 0.17 * near**1.7)
            middle = scenery.width * 0.5 + side * (away * scenery.width + wide * 0.5)
            town.house(
                sheet, lamps, scenery, rng, middle - wide / 2, foot, wide, tall,
                wall=_WALLS[int(rng.integers(len(_WALLS)))], roof=_ROOFS[int(rng.integers(len(_ROOFS)))],
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
    trees.stand(scenery, trees.broadleaf, [(0.36, 0.60, 0.14), (0.65, 0.60, 0.13)], distance=0.3)
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


@setting("harbor", "harbour", "marina", "port", "pier", "fishing village", "dock", surface="ground", view_m=5.0)
def harbour(scenery: Scenery) -> Backdrop:
    horizon = 0.54
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#6f8a9a", near_colour="#5f7f6a", height=0.12)
    rng, size = scenery.stream("harbour"), scenery.size
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    x = 0.0
    while x < scenery.width:
        wide = size * (0.07 + 0.05 * rng.random())
        wall = _QUAY[int(rng.integers(len(_QUAY)))]
        foot, tall = scenery.height * (horizon + 0.006), wide * (1.3 + 0.4 * rng.random())
        town.house(sheet, lamps, scenery, rng, x, foot, wide, tall, wall=wall, roof="#7a4a3c", distance=0.25)
        x += wide * 1.02
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.45)
    boats = Sheet(scenery.width, scenery.height)
    for column, row, wide in ((0.16, 0.62, 0.16), (0.84, 0.63, 0.18), (0.62, 0.585, 0.09), (0.36, 0.58, 0.08)):
        _boat(boats, scenery, rng, column * scenery.width, row * scenery.height, wide * size)
    boats.onto(scenery.image)
    _planks(scenery, 0.76)
    return finished(scenery, "harbor", horizon, near=0.93, far=0.80)


def _boat(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, wide: float) -> None:
    """A moored sailing boat with furled sails."""
    hull = ("#f2eee4", "#2f5a8a", "#b5382f", "#3f7a6a")[int(rng.integers(4))]
    sheet.ellipse(x, y + wide * 0.06, wide * 0.5, wide * 0.05, scenery.pen("#1d3a4a", 0.1, 0.7))
    sheet.polygon(
        [
            (x - wide * 0.5, y - wide * 0.12),
            (x + wide * 0.52, y - wide * 0.15),
            (x + wide * 0.38, y + wide * 0.06),
            (x - wide * 0.38, y + wide * 0.06),
        ],
        scenery.pen(hull, 0.06),
    )
    sheet.box(x - wide * 0.16, y - wide * 0.25, x + wide * 0.2, y - wide * 0.13, scenery.pen("#f4efe4", 0.06, 1.1))
    for k in range(3):
        sheet.circle(x - wide * 0.08 + wide * 0.1 * k, y - wide * 0.19, wide * 0.022, scenery.pen("#3f5a6a", 0.06))
    mast = max(1, wide * 0.018)
    sheet.line(
        [(x - wide * 0.02, y - wide * 0.2), (x - wide * 0.02, y - wide * 1.25)], mast, scenery.pen("#8a6a4a", 0.1)
    )
    sheet.line(
        [(x - wide * 0.02, y - wide * 0.34), (x + wide * 0.36, y - wide * 0.30)], mast * 2, scenery.pen("#f0e8d8", 0.1)
    )
    for end in (-0.48, 0.5):
        sheet.line(
            [(x - wide * 0.02, y - wide * 1.25), (x + wide * end, y - wide * 0.14)], 1, scenery.pen("#6a6a6a", 0.3)
        )


def _planks(scenery: Scenery, row: float) -> None:
    """A wooden quay along the lower edge."""
    part = Scenery(scenery.width, scenery.height, scenery.light, scenery.weather, scenery.season, scenery.seed)
    land.level_ground(part, row, "#a98a66", "#6a5238", cell=0.04, contrast=0.5)
    top = int(scenery.height * row)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    boards = across / (1.4 - depth) * 12
    gap = smoothstep(0.44, 0.485, np.abs(boards % 1 - 0.5))
    scenery.image[top:] = part.image[top:] * (1 - 0.7 * gap)[..., None]
    edge = max(2, int(scenery.size * 0.012))
    scenery.image[top : top + edge] *= 0.45
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for column in (0.08, 0.36, 0.64, 0.92):
        x, y = column * scenery.width, scenery.height * row + size * 0.02
        sheet.box(x - size * 0.016, y - size * 0.07, x + size * 0.016, y, scenery.pen("#6a5240"))
        sheet.box(x - size * 0.016, y - size * 0.07, x - size * 0.006, y, scenery.pen("#8f7258"))
        sheet.ellipse(x, y - size * 0.07, size * 0.016, size * 0.006, scenery.pen("#a98a6a"))
    sheet.onto(scenery.image)


@setting("rooftop", "terrace", "balcony", "roof", time_of_day="sunset", view_m=4.0)
def rooftop(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon + 0.12, layers=4, height=0.34)
    row = 0.70
    town.brick_wall(scenery, row - 0.11, row, "#9a6450", courses=30, light=0.8)
    land.level_ground(scenery, row, "#b0a8a0", "#8a827c", cell=0.04, contrast=0.3)
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    y = scenery.height * (row - 0.11)
    sheet.box(0, y - size * 0.016, scenery.width, y + size * 0.004, scenery.pen("#cfc6ba", 0.0, 1.1))
    bulbs = Sheet(scenery.width, scenery.height)
    t = np.linspace(0, 1, 31)
    sag = scenery.height * 0.15 + size * 0.10 * np.sin(np.pi * ((t * 2) % 1))
    sheet.line(np.stack([t * scenery.width, sag], -1), 1, scenery.pen("#3a3236"))
    for i in range(31):
        target = bulbs if scenery.dark else sheet
        target.circle(t[i] * scenery.width, sag[i] + size * 0.008, size * 0.007, ink(linear("#ffd98a")))
    for column in (0.06, 0.93):
        x, foot = column * scenery.width, scenery.height * (row + 0.05)
        sheet.polygon(
            [
                (x - size * 0.05, foot - size * 0.09),
                (x + size * 0.05, foot - size * 0.09),
                (x + size * 0.036, foot),
                (x - size * 0.036, foot),
            ],
            scenery.pen("#b5654a"),
        )
        trees.crown(
            sheet,
            scenery,
            scenery.stream("pot", column),
            x,
            foot - size * 0.16,
            size * 0.15,
            size * 0.16,
            ("#2f5a2c", "#41702f", "#5a8a38", "#7da548"),
            0.0,
            24,
        )
    sheet.onto(scenery.image)
    town.light_up(scenery, bulbs)
    return finished(scenery, "rooftop", row - 0.1, near=0.93, far=0.78)


@setting("station", "train station", "railway station", "platform", "subway", "metro station", view_m=4.0)
def station(scenery: Scenery) -> Backdrop:
    horizon = 0.50
    paint_sky(scenery, horizon, 0.4)
    town.skyline(scenery, horizon, layers=2, height=0.16)
    land.level_ground(scenery, horizon, "#8a8580", "#5f5a56", cell=0.04, contrast=0.7)
    sheet, lamps, w, h = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.width,
        scenery.height,
    )
    vanish = (0.40 * w, horizon * h)
    for u in np.linspace(0.02, 1.0, 22) ** 2.2:
        left, right, y = (
            vanish[0] + (-0.02 * w - vanish[0]) * u,
            vanish[0] + (0.52 * w - vanish[0]) * u,
            vanish[1] + (h - vanish[1]) * u,
        )
        sheet.line([(left, y), (right, y)], max(1, 16 * u * scenery.size / 1024), scenery.pen("#5a4636", 0.4 * (1 - u)))
    for foot in (0.06, 0.42):
        sheet.line([vanish, (foot * w, h)], max(2, scenery.size * 0.006), scenery.pen("#c9ced4", 0.05, 1.2))
    sheet.polygon(
        [(0.44 * w, vanish[1]), (w * 1.02, vanish[1]), (w * 1.02, h * 1.02), (0.60 * w, h * 1.02)],
        scenery.pen("#b9b2a8"),
    )
    sheet.polygon(
        [(0.44 * w, vanish[1]), (0.455 * w, vanish[1]), (0.68 * w, h * 1.02), (0.60 * w, h * 1.02)],
        scenery.pen("#e6c34a"),
    )
    sheet.polygon(
        [(0.432 * w, vanish[1]), (0.44 * w, vanish[1]), (0.60 * w, h * 1.02), (0.56 * w, h * 1.02)],
        scenery.pen("#7a746c"),
    )
    sheet.polygon(
        [
            (0.52 * w, vanish[1] - 0.06 * h),
            (w * 1.02, -0.02 * h),
            (w * 1.02, 0.14 * h),
            (0.56 * w, vanish[1] - 0.045 * h),
        ],
        scenery.pen("#5f6a70"),
    )
    for u in (0.12, 0.32, 0.72):
        x, foot, tall = (0.54 + 0.42 * u) * w, vanish[1] + (0.03 + 0.26 * u) * h, (0.08 + 0.72 * u) * 0.62 * h
        sheet.box(
            x - 0.006 * w * (0.4 + u),
            foot - tall,
            x + 0.006 * w * (0.4 + u),
            foot,
            scenery.pen("#3f5a52", 0.2 * (1 - u)),
        )
        lamps.ellipse(
            x - 0.04 * w * u, foot - tall * 0.96, 0.012 * w * (0.4 + u), 0.012 * w * (0.4 + u), ink(linear("#fff0cc"))
        )
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.0)
    return finished(scenery, "station", horizon, near=0.93, far=0.72, left=0.58, right=0.96)


@setting("stadium", "football field", "soccer field", "arena", "sports field", "race track", view_m=6.0)
def stadium(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, 0.4, 0.3)
    rng, w, h, size = scenery.stream("crowd"), scenery.width, scenery.height, scenery.size
    sheet, lamps = Sheet(w, h), Sheet(w, h)
    sheet.polygon(
        [(0, 0.22 * h), (0.5 * w, 0.30 * h), (w, 0.22 * h), (w, horizon * h), (0, horizon * h)],
        scenery.pen("#4a5260", 0.1),
    )
    count = int(5200 * max(1.0, scenery.wide))
    tones = [
        scenery.pen(c, 0.12)
        for c in ("#d9432f", "#e8e4da", "#2f5fa8", "#f2c84a", "#5a4a44", "#e0a888", "#3a3f4a", "#4a8a5a")
    ]
    for row, column, pick in zip(
        np.sort(rng.random(count)), rng.random(count), rng.integers(0, len(tones), count), strict=True
    ):
        edge = 0.24 + 0.075 * (1 - abs(column - 0.5) * 2)
        y = (edge + (horizon - 0.035 - edge) * row) * h
        sheet.circle(column * w, y, size * (0.0026 + 0.0022 * row), tones[pick])
    for level in (0.34, 0.66):
        left = 0.24 + (horizon - 0.27) * level
        sheet.line(
            [(0, left * h), (0.5 * w, (left + 0.05 * (1 - level)) * h), (w, left * h)],
            max(2, size * 0.006),
            scenery.pen("#cfd4da", 0.1),
        )
    sheet.box(0, (horizon - 0.032) * h, w, (horizon + 0.002) * h, scenery.pen("#1f4f9a"))
    for k in range(8):
        tone = ("#d9432f", "#f4f0e6", "#f2c84a", "#2f8a5a")[k % 4]
        sheet.box(
            w * (k / 8 + 0.01),
            (horizon - 0.026) * h,
            w * ((k + 1) / 8 - 0.01),
            (horizon - 0.004) * h,
            scenery.pen(tone, 0.0, 0.9),
        )
    for x in (0.08, 0.36, 0.64, 0.92):
        top = 0.07 + 0.03 * (1 - abs(x - 0.5) * 2)
        sheet.line([(x * w, 0.28 * h), (x * w, top * h)], max(2, size * 0.005), scenery.pen("#8a929c", 0.1))
        for i in range(4):
            lamps.circle((x + (i - 1.5) * 0.016) * w, top * h, size * 0.008, ink(linear("#fdfbe8")))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.2)
    _pitch(scenery, horizon)
    return finished(scenery, "stadium", horizon, near=0.92)


def _pitch(scenery: Scenery, horizon: float) -> None:
    """Mown stripes and white lines in perspective."""
    land.level_ground(
        scenery, horizon, "#5f9a42", "#3f7a30", cell=0.03, contrast=0.3, far=linear("#5a8f48") * scenery.on_ground
    )
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    stripe = np.floor(across / (depth + 0.28) * 6) % 2
    scenery.image[top:] *= (0.90 + 0.2 * stripe)[..., None]
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    white = ink(np.clip(linear("#f4f8f0") * scenery.on_ground, 0, 1))
    row = h * (horizon + 0.30 * (1 - horizon))
    sheet.line([(0, row), (w, row)], max(2, scenery.size * 0.006), white)
    arc = np.linspace(0, 2 * np.pi, 60)
    sheet.line(
        np.stack([w / 2 + np.cos(arc) * scenery.size * 0.34, row + np.sin(arc) * scenery.size * 0.075], -1),
        max(2, scenery.size * 0.006),
        white,
        closed=True,
    )
    sheet.onto(scenery.image, opacity=0.85)


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
    trees.wood(scenery, horizon, grow, layers=3, density=0.9, height=0.46, gap=(0.22, 0.78), mist=0.5)
    land.level_ground(scenery, horizon, "#eef4fa" if scenery.snowy else "#e6dfcc", "#cfc6ae", cell=0.05, contrast=0.3)
    _raked(scenery, horizon)
    sheet, lamps, size = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height), scenery.size
    _hall(sheet, lamps, scenery, 0.5 * scenery.width, scenery.height * (horizon + 0.035), size * 0.40)
    for column in (0.17, 0.83):
        _stone_lantern(sheet, lamps, scenery, column * scenery.width, scenery.height * 0.77, size * 0.17)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    if scenery.season == "":
        trees.fallen(scenery, horizon, ("#f6c3d0", "#fde3ea"), count=260)
    trees.season_floor(scenery, horizon)
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
    trees.wood(
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


@setting("christmas", "christmas market", "christmas scene", "winter wonderland", time_of_day="dusk", view_m=4.0)
def christmas(scenery: Scenery) -> Backdrop:
    horizon = 0.57
    scenery.season = "winter"
    paint_sky(scenery, horizon, 0.4)
    trees.wood(scenery, horizon, trees.pine, layers=2, density=1.0, height=0.20, gap=(1, 0), mist=0.6)
    land.snow_ground(scenery, horizon)
    street_front(scenery, horizon, timber=True, height=0.32, name="christmas houses")
    light_discs(
        scenery, 26, ("#ffd27a", "#ff8a5a", "#ffe9b0", "#ff5a4a", "#7fd08a"), reach=0.6, radius=0.014, power=0.9
    )
    bunting(scenery, 0.10, ("#c8372d", "#2f7a4a", "#f4efe4", "#d9a83a"))
    return finished(scenery, "christmas", horizon, near=0.92, far=0.74)
