"""Settings of one use each: Halloween night, a porch, a sports court, the Colosseum, a wheat field, a glacier."""

from __future__ import annotations

import numpy as np

from ..colour import linear, mix, over, smoothstep
from ..noise import fbm
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .hallowed import graveyard
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("halloween", "halloween night", "trick or treat", time_of_day="night", view_m=4.0)
def halloween(scenery: Scenery) -> Backdrop:
    """A graveyard with a crooked house, bats and grinning pumpkins."""
    place = graveyard(scenery)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    w, h, size = scenery.width, scenery.height, scenery.size
    _crooked_house(sheet, lamps, 0.14 * w, 0.62 * h, size * 0.30)
    rng = scenery.stream("bats")
    for _ in range(7):
        _bat(sheet, rng.random() * w, (0.06 + 0.30 * rng.random()) * h, size * (0.02 + 0.03 * rng.random()))
    for column, row, radius in ((0.10, 0.90, 0.075), (0.23, 0.84, 0.05), (0.90, 0.88, 0.07)):
        _lantern(sheet, lamps, column * w, row * h, radius * size)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.3)
    return finished(scenery, "halloween", place.horizon)


def _crooked_house(sheet: Sheet, lamps: Sheet, x: float, foot: float, tall: float) -> None:
    dark = ink(linear("#0c0a18"))
    for left, wide, high in ((-0.30, 0.34, 0.62), (-0.02, 0.30, 0.86), (0.24, 0.16, 0.55)):
        a, b = x + left * tall, x + (left + wide) * tall
        sheet.box(a, foot - high * tall, b, foot, dark)
        sheet.polygon(
            [
                (a - 0.04 * tall, foot - high * tall),
                ((a + b) / 2 + 0.03 * tall, foot - (high + 0.30) * tall),
                (b + 0.04 * tall, foot - high * tall),
            ],
            dark,
        )
        for level in (0.25, 0.55):
            if level < high - 0.1:
                middle, y = (a + b) / 2, foot - level * tall
                lamps.box(
                    middle - 0.035 * tall,
                    y - 0.06 * tall,
                    middle + 0.035 * tall,
                    y + 0.05 * tall,
                    ink(linear("#ffb03a")),
                )


def _bat(sheet: Sheet, x: float, y: float, reach: float) -> None:
    pen = ink(linear("#06040e"))
    for side in (-1, 1):
        wing = [(0, -0.1), (0.45, -0.5), (1.0, -0.25), (0.8, 0.0), (0.62, 0.12), (0.45, 0.05), (0.28, 0.2), (0, 0.15)]
        sheet.polygon([(x + side * u * reach, y + v * reach) for u, v in wing], pen)
    sheet.ellipse(x, y, reach * 0.12, reach * 0.22, pen)


def _lantern(sheet: Sheet, lamps: Sheet, x: float, foot: float, r: float) -> None:
    """A carved pumpkin, lit from inside."""
    y = foot - r * 0.85
    for shift, tone in ((-0.62, "#7a3208"), (0.62, "#7a3208"), (-0.34, "#a8480c"), (0.34, "#a8480c"), (0.0, "#cc6212")):
        sheet.ellipse(x + shift * r, y, r * 0.46, r * 0.84, ink(linear(tone)))
    sheet.line([(x, y - r * 0.8), (x + r * 0.1, y - r * 1.12)], r * 0.16, ink(linear("#3a4a1c")))
    glow = ink(linear("#ffd04a"))
    for side in (-1, 1):
        lamps.polygon(
            [
                (x + side * r * 0.52, y - r * 0.08),
                (x + side * r * 0.16, y - r * 0.08),
                (x + side * r * 0.34, y - r * 0.42),
            ],
            glow,
        )
    mouth = [
        (-0.6, 0.12),
        (-0.4, 0.26),
        (-0.28, 0.14),
        (-0.1, 0.3),
        (0.08, 0.16),
        (0.26, 0.3),
        (0.42, 0.16),
        (0.6, 0.12),
        (0.4, 0.5),
        (0, 0.58),
        (-0.4, 0.5),
    ]
    lamps.polygon([(x + u * r, y + v * r) for u, v in mouth], glow)


@setting("porch", "front porch", "veranda", "doorstep", view_m=3.0)
def porch(scenery: Scenery) -> Backdrop:
    """The boards before a house: its clapboard wall, door and window, a railing and the garden beyond."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=0.9, height=0.30, gap=(1, 0), mist=0.3)
    turf(scenery, horizon, 0.3)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    w, h, size = scenery.width, scenery.height, scenery.size
    deck, edge = 0.74 * h, 0.60 * w
    sheet.box(0, deck, w, h, scenery.pen("#b5885a"))
    for k in range(7):
        row = deck + (h - deck) * (k / 7) ** 1.4
        sheet.line([(0, row), (w, row)], max(1, size * 0.004), scenery.pen("#7a5632"))
    sheet.box(0, 0, edge, deck, scenery.pen("#dfe6e4"))
    for k in range(int(deck / (0.04 * size)) + 1):
        sheet.line([(0, k * 0.04 * size), (edge, k * 0.04 * size)], max(1, size * 0.003), scenery.pen("#b3bfc0"))
    left = edge - 0.30 * size
    sheet.box(left - 0.02 * size, deck - 0.50 * size, left + 0.23 * size, deck, scenery.pen("#fbfaf5"))
    sheet.box(left, deck - 0.48 * size, left + 0.21 * size, deck, scenery.pen("#a8382c"))
    for a, b in ((0.02, 0.095), (0.115, 0.19)):
        for low, high in ((0.04, 0.20), (0.24, 0.45)):
            sheet.box(left + a * size, deck - high * size, left + b * size, deck - low * size, scenery.pen("#8a2a20"))
    sheet.circle(left + 0.195 * size, deck - 0.22 * size, size * 0.010, scenery.pen("#e2b84a", 0.0, 1.2))
    pane = (left - 0.36 * size, deck - 0.46 * size, left - 0.12 * size, deck - 0.18 * size)
    sheet.box(
        pane[0] - 0.02 * size,
        pane[1] - 0.02 * size,
        pane[2] + 0.02 * size,
        pane[3] + 0.03 * size,
        scenery.pen("#fbfaf5"),
    )
    (lamps if scenery.dark else sheet).box(*pane, ink(linear("#ffcf86")) if scenery.dark else scenery.pen("#6f8a9c"))
    lamps.circle(edge - 0.02 * size, deck - 0.42 * size, size * 0.016, ink(linear("#ffe0a0"))) if scenery.dark else None
    rail = scenery.pen("#f6f4ec")
    for level in (0.03, 0.20):
        sheet.box(edge, deck - level * size - 0.018 * size, w, deck - level * size, rail)
    for x in np.arange(edge + 0.03 * size, w, 0.05 * size):
        sheet.box(x, deck - 0.20 * size, x + 0.014 * size, deck, rail)
    for x in (edge - 0.01 * size, w - 0.05 * size):
        sheet.box(x, 0, x + 0.045 * size, deck + 0.02 * size, rail)
        sheet.box(x + 0.032 * size, 0, x + 0.045 * size, deck + 0.02 * size, scenery.pen("#d3d0c4"))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    return finished(scenery, "porch", horizon, near=0.93, far=0.84)


COURTS = {"clay": ("#b5582f", "#9a4522"), "hard": ("#3f7fb0", "#2f6a96"), "grass": ("#6fa048", "#588a38")}


@setting("court", "tennis court", "basketball court", view_m=6.0)
def court(scenery: Scenery) -> Backdrop:
    """A marked court with a net, a fence and trees behind it."""
    return played_on(scenery, "court", *tuple(COURTS.values())[int(scenery.stream("kind").integers(2))])


def played_on(scenery: Scenery, name: str, bright: str, dark: str) -> Backdrop:
    """A court of two tones, for the setting of that name."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.4)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=1.2, height=0.22, gap=(1, 0), mist=0.2)
    land.level_ground(scenery, horizon, bright, dark, cell=0.03, contrast=0.25, far=linear(bright) * scenery.on_ground)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size

    def at(u: float, depth: float) -> tuple[float, float]:
        return w * (0.5 + (u - 0.5) * (0.62 + 0.95 * depth)), h * (horizon + 0.04 + (0.98 - horizon) * depth**1.25)

    white = scenery.pen("#fbfaf4", 0.0, 1.15)
    for a, b in (
        ((0.1, 0.0), (0.1, 1.1)),
        ((0.9, 0.0), (0.9, 1.1)),
        ((0.1, 0.0), (0.9, 0.0)),
        ((0.1, 0.62), (0.9, 0.62)),
        ((0.5, 0.12), (0.5, 0.62)),
        ((0.1, 0.12), (0.9, 0.12)),
    ):
        sheet.line([at(*a), at(*b)], max(2, size * 0.005), white)
    net_foot, net_top = at(0.0, 0.30)[1], at(0.0, 0.30)[1] - 0.085 * size
    (left, _), (right, _) = at(0.02, 0.30), at(0.98, 0.30)
    for x in np.arange(left, right, size * 0.012):
        sheet.line([(x, net_top), (x, net_foot)], 1, scenery.pen("#2b2f33"))
    for y in np.arange(net_top, net_foot, size * 0.012):
        sheet.line([(left, y), (right, y)], 1, scenery.pen("#2b2f33"))
    sheet.box(left, net_top - size * 0.012, right, net_top + size * 0.004, white)
    for x in (left, right):
        sheet.box(x - size * 0.006, net_top - size * 0.02, x + size * 0.006, net_foot, scenery.pen("#2b3a33"))
    for x in np.arange(0, w + 1, 0.16 * size):
        sheet.line(
            [(x, (horizon - 0.13) * h), (x, (horizon + 0.02) * h)], max(1, size * 0.004), scenery.pen("#3f4a44", 0.2)
        )
    for level in (0.13, 0.06):
        sheet.line(
            [(0, (horizon - level) * h), (w, (horizon - level) * h)], max(1, size * 0.003), scenery.pen("#3f4a44", 0.2)
        )
    sheet.onto(scenery.image)
    return finished(scenery, name, horizon, near=0.92, far=0.80)


def _arcades(sheet: Sheet, scenery: Scenery, horizon: float) -> None:
    """Four storeys of arches round an oval, the upper ones broken off."""
    w, h, size = scenery.width, scenery.height, scenery.size
    x, foot, half, tall = 0.5 * w, (horizon + 0.05) * h, min(0.43 * w, 0.52 * size), 0.115 * size
    for tier in range(4):
        base, top = foot - tier * tall, foot - (tier + 1) * tall
        start = -1.0 if tier < 2 else (-1.0, -0.98)[tier - 2]
        stop = 1.0 if tier < 2 else (0.55, 0.18)[tier - 2]
        t = np.linspace(start, stop, 60)
        sag = 0.05 * size * np.sqrt(np.clip(1 - t * t, 0, 1))
        upper, lower = np.stack([x + t * half, top + sag], -1), np.stack([x + t * half, base + sag], -1)
        sheet.polygon(np.vstack([upper, lower[::-1]]), scenery.pen("#d9c4a0", 0.08, 1.0 - 0.04 * tier))
        sheet.line(upper, max(2, size * 0.008), scenery.pen("#efe0c2", 0.08))
        for k in range(22):
            turn = np.pi * (k + 0.5) / 22
            u = -float(np.cos(turn))
            if not start + 0.03 < u < stop - 0.03:
                continue
            wide = half * float(np.sin(turn)) * 0.10
            dip = 0.05 * size * float(np.sqrt(max(0.0, 1 - u * u)))
            px, py = x + u * half, base + dip - tall * 0.08
            if tier == 3:
                sheet.box(
                    px - wide * 0.18, py - tall * 0.6, px + wide * 0.18, py - tall * 0.32, scenery.pen("#5f4a38", 0.08)
                )
                continue
            arc = np.linspace(np.pi, 0, 10)
            arch = [
                (px - wide * 0.5, py),
                *[(px + wide * 0.5 * np.cos(a), py - tall * 0.5 - tall * 0.22 * np.sin(a)) for a in arc],
                (px + wide * 0.5, py),
            ]
            sheet.polygon(arch, scenery.pen("#4f3c2e", 0.08))


@setting("colosseum", "roman colosseum", "coliseum", time_of_day="golden", view_m=8.0)
def colosseum(scenery: Scenery) -> Backdrop:
    """The great oval of arches, broken on one side."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.4)
    town.cobbles(scenery, horizon, "#b5a890")
    sheet = Sheet(scenery.width, scenery.height)
    with scenery.floodlit():
        _arcades(sheet, scenery, horizon)
    sheet.onto(scenery.image)
    woods.stand(scenery, trees.broadleaf, [(0.04, 0.66, 0.18), (0.96, 0.66, 0.20)], distance=0.15)
    return finished(scenery, "colosseum", horizon, near=0.93, far=0.78)


@setting("wheat field", "cornfield", "barley field", "field of wheat", time_of_day="golden", view_m=4.0)
def wheat(scenery: Scenery) -> Backdrop:
    """Ripe corn to the horizon, taller nearer."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#8a9a8a", near_colour="#6f8a4f", height=0.09)
    woods.wood(
        scenery, horizon, trees.broadleaf, layers=2, density=0.8, height=0.10, gap=(1, 0), mist=0.3, name="hedge"
    )
    land.level_ground(scenery, horizon, "#e6c465", "#b08a3a", cell=0.06, contrast=0.5)
    land.grass(scenery, horizon, "#d9b450", density=1.3, height=0.07, straw="#f6e2a0")
    rng, sheet, size = scenery.stream("ears"), Sheet(scenery.width, scenery.height), scenery.size
    for depth in np.sort(0.15 + 0.85 * rng.random(int(900 * min(1.6, scenery.wide)))):
        x, y = rng.random() * scenery.width, scenery.height * (horizon + (1.02 - horizon) * depth)
        tall, lean = size * 0.11 * (0.12 + depth), rng.normal() * 8
        sheet.line([(x, y), (x, y - tall)], max(1, size * 0.002 * depth), scenery.pen("#c29a3f"))
        sheet.ellipse(
            x,
            y - tall,
            size * 0.0045 * (0.3 + depth),
            size * 0.016 * (0.2 + depth),
            scenery.pen(("#f0d078", "#d9ac48")[int(rng.integers(2))], 0.2 * (1 - depth), 1.1),
            lean,
        )
    sheet.onto(scenery.image)
    return finished(scenery, "wheat field", horizon)


@setting("glacier", "glacier lagoon", "ice wall", "ice cliff", surface="ground", view_m=8.0)
def glacier(scenery: Scenery) -> Backdrop:
    """A broken wall of blue ice between mountains, calving into a cold lagoon, seen from the snow."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=1.0, colour="#5b6f8f", height=0.36)
    rows, w, size = int(scenery.height * 0.30), scenery.width, scenery.size
    top = int(scenery.height * horizon) - rows + int(scenery.height * 0.02)
    cracks = fbm(scenery.stream("ice"), rows, w, size * 0.10, 5, 0.6, (0.45, 2.6))
    fine = fbm(scenery.stream("fine"), rows, w, size * 0.03, 4, 0.6, (0.5, 1.8))
    edge = land.ridge_line(scenery.stream("brow"), w, 16, 4) * np.float32(rows * 0.30) + np.float32(rows * 0.22)
    y = np.arange(rows, dtype=np.float32)[:, None]
    lit = np.clip(cracks * 1.25 - 0.12 + 0.3 * fine, 0, 1)[..., None]
    ice = mix(linear("#2f86b8"), linear("#f2fbff"), lit) * (scenery.on_walls * np.float32(1.15))
    ice = mix(ice, linear("#8fd8f0") * scenery.on_walls, (smoothstep(0.5, 0.62, fine) * 0.35)[..., None])
    over(scenery.image[top : top + rows], ice.astype(np.float32), np.clip((y - edge[None]) * 0.5, 0, 1))
    water.water(scenery, horizon + 0.02, "#5fb0c4", "#1f5f7c", waves=0.25)
    land_row = 0.80
    snow = Scenery(scenery.width, scenery.height, scenery.light, scenery.weather, "winter", scenery.seed)
    snow.image = scenery.image.copy()
    land.snow_ground(snow, land_row - 0.08)
    line = land.ridge_line(scenery.stream("bank"), w, 2, 3) * np.float32(0.03)
    scenery.veil(snow.image, smoothstep(0.0, 0.012, scenery.rows() - (land_row - line[None])))
    floes, rng = Sheet(scenery.width, scenery.height), scenery.stream("floes")
    for _ in range(14):
        fx, fy = rng.random() * w, scenery.height * (horizon + 0.05 + 0.15 * rng.random())
        wide = size * (0.02 + 0.05 * rng.random())
        shape = [(-1, 0), (-0.7, -0.35), (-0.1, -0.55), (0.5, -0.3), (1, 0)]
        floes.polygon([(fx + u * wide, fy + v * wide) for u, v in shape], scenery.pen("#dff4fb", 0.1, 1.1))
        floes.polygon([(fx + u * wide, fy - v * wide * 0.3) for u, v in shape], scenery.pen("#6fb4cc", 0.1))
    floes.onto(scenery.image)
    return finished(scenery, "glacier", horizon, near=0.94, far=0.86)
