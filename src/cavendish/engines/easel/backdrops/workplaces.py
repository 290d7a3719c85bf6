"""Where people are at work: a courtroom, the deck of a sailing ship, a steel beam above the city, a court of clay."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import floors, land, pieces, rooms, town, walls
from .base import Backdrop, Scenery, finished, setting
from .furnish import Furnisher
from .occasions import COURTS, played_on
from .sheet import Sheet
from .sky import paint_sky
from .water import water

_OAK = ("#7a4a2a", "#8f5c36")


@setting("courtroom", "court of law", "courthouse", time_of_day="studio", indoors=True, surface="floor", view_m=3.4)
def courtroom(scenery: Scenery) -> Backdrop:
    """Panelled walls, columns, flags and a seal above where the judge sits."""
    horizon = 0.66
    scenery.decor = {"walls of": "wood", "walls": _OAK[0], **scenery.decor}
    walls.wall(scenery, *_OAK, horizon, mottle=0.1)
    floors.carpet(scenery, horizon, "#6a2430")
    made = Furnisher(scenery)
    for x in (0.02, 0.20, 0.76, 0.94):
        made.box(x, horizon, 0.05, 0.9, "#e6dcc8", 1.0)
        made.box(x - 0.012, horizon, 0.075, 0.04, "#d2c6ae")
    for x in (0.10, 0.86):
        made.line([(x, horizon), (x, 0.16)], 0.010, "#d8a83a", 1.2)
    tall = 0.30
    for x, tone in ((0.10, "#a8242e"), (0.86, "#22407a")):
        made.box(x + 0.005, 0.18 + tall, 0.075, tall, tone, 1.05)
        made.box(x + 0.005, 0.18 + tall * 0.62, 0.075, 0.025, "#e8c35a", 1.1)
    for radius, tone in ((0.105, "#d8a83a"), (0.088, "#f2e6c4"), (0.06, "#d8a83a"), (0.048, "#3a4a78")):
        made.disc(0.5, 0.17, radius, tone, 1.1)
    made.box(0.30, horizon, 0.40 / made.step, 0.30, "#5e3418", 1.0)
    made.lay(0.6)
    pieces.pews(made, 1.06)
    made.lay(0.6)
    rooms.soften(scenery, 0.7)
    return finished(scenery, "courtroom", horizon, near=0.93, far=0.84)


@setting("ship deck", "deck of a ship", "on deck", "quarterdeck", surface="ground", view_m=4.0)
def ship_deck(scenery: Scenery) -> Backdrop:
    """Planks, a rail, masts with sails and rigging, the open sea behind."""
    horizon, deck = 0.50, 0.66
    paint_sky(scenery, horizon, 0.6)
    water(scenery, horizon)
    land.level_ground(scenery, deck, "#a87444", "#8a5a30", cell=0.03, contrast=0.2)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    seam = scenery.pen("#4a2e18")
    for k in range(-14, 15):
        sheet.line([(w * (0.5 + 0.035 * k), deck * h), (w * (0.5 + 0.13 * k), h)], max(1, size * 0.003), seam)
    canvas, spar = scenery.pen("#f2ead6", 0.05, 1.1), scenery.pen("#6a4426")
    shade = scenery.pen("#d8ccb0", 0.05, 1.0)
    for x, wide in ((0.15, 0.30), (0.87, 0.30)):
        sheet.line([(x * w, 0), (x * w, (deck + 0.03) * h)], size * 0.032, spar)
        for top, low in ((-0.06, 0.14), (0.17, 0.42)):
            left, right = (x - wide / 2) * w, (x + wide / 2) * w
            sag = 0.03 * h
            t = np.linspace(0, 1, 12)
            foot = np.stack([left + (right - left) * t, low * h - sag * np.sin(np.pi * t)], -1)
            head = [[left + 0.02 * w, top * h], [right - 0.02 * w, top * h]]
            sheet.polygon(np.concatenate([head, foot[::-1]]), canvas)
            band = [[left, (low - 0.05) * h], [right, (low - 0.05) * h]]
            sheet.polygon(np.concatenate([band, foot[::-1]]), shade)
            sheet.line([(left, top * h), (right, top * h)], size * 0.012, spar)
        for reach in (-0.22, 0.22):
            sheet.line([(x * w, 0), ((x + reach) * w, deck * h)], max(1, size * 0.003), seam)
    rail = scenery.pen("#7a4a26", 0.0, 1.1)
    for x in np.arange(0.0, 1.01, 0.055):
        sheet.box(x * w - size * 0.008, (deck - 0.10) * h, x * w + size * 0.008, (deck + 0.01) * h, rail)
    sheet.box(0, (deck - 0.125) * h, w, (deck - 0.095) * h, scenery.pen("#8f5c30", 0.0, 1.2))
    sheet.box(0, (deck - 0.012) * h, w, (deck + 0.012) * h, scenery.pen("#5a361c"))
    sheet.onto(scenery.image)
    return finished(scenery, "ship deck", horizon, near=0.93, far=0.84)


BEAM = (0.685, 0.765)
"""Rows of the upper and lower edge of the beam."""


@setting("steel beam", "girder", "high steel", "above the city", surface="ground", view_m=2.6)
def steel_beam(scenery: Scenery) -> Backdrop:
    """A girder across the picture, the city far below it; whoever is here is on the girder."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, 1.04, layers=4, height=0.56)
    haze = np.clip((scenery.rows() - 0.45) / 0.5, 0, 1) * np.float32(0.34)
    scenery.veil(scenery.fog, haze)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    top, low = BEAM[0] * h, BEAM[1] * h
    steel = scenery.colour or "#8a4a34"
    light, dark = linear(steel) * np.float32(1.25), linear(steel) * np.float32(0.62)
    sheet.box(0, top, w, low, scenery.pen(dark))
    sheet.box(0, top - 0.012 * size, w, top + 0.014 * size, scenery.pen(light))
    sheet.box(0, low - 0.010 * size, w, low + 0.016 * size, scenery.pen(linear(steel)))
    for x in np.arange(0.02, 1.0, 0.05):
        for y in (top + 0.026 * size, low - 0.022 * size):
            sheet.circle(x * w, y, size * 0.005, scenery.pen(light))
    for x in (0.06, 0.94):
        sheet.line([(x * w, top), (x * w, 0)], max(2, size * 0.006), scenery.pen("#3a3a40"))
        sheet.box(x * w - size * 0.02, top - 0.03 * size, x * w + size * 0.02, top, scenery.pen("#3a3a40"))
    sheet.onto(scenery.image)
    return finished(scenery, "steel beam", horizon, near=BEAM[0] + 0.008, far=BEAM[0] + 0.006)


@setting("clay court", "red clay court", "clay tennis court", view_m=6.0)
def clay_court(scenery: Scenery) -> Backdrop:
    """A tennis court of red clay."""
    return played_on(scenery, "clay court", *COURTS["clay"])


@setting("grass court", "lawn tennis court", view_m=6.0)
def grass_court(scenery: Scenery) -> Backdrop:
    """A tennis court of mown grass."""
    return played_on(scenery, "grass court", *COURTS["grass"])


@setting("construction site", "building site", "scaffolding", view_m=4.0)
def construction_site(scenery: Scenery) -> Backdrop:
    """A shell of concrete in its scaffolding, a crane above, bare earth with cones and a barrier."""
    horizon = 0.62
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon + 0.02, layers=2, height=0.18)
    land.level_ground(scenery, horizon, "#b08a5e", "#8a6844", cell=0.05, contrast=0.4)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    _crane(sheet, scenery, 0.80 * w, (horizon + 0.01) * h, 0.52 * h)
    _shell(sheet, scenery, 0.04 * w, (horizon + 0.03) * h, 0.50 * size)
    for x, y in ((0.10, 0.93), (0.90, 0.90), (0.76, 0.80)):
        foot, tall = y * h, 0.085 * size
        sheet.polygon([(x * w - 0.032 * size, foot), (x * w + 0.032 * size, foot), (x * w, foot - tall)],
                      scenery.pen("#f0702a"))  # fmt: skip
        sheet.box(x * w - 0.016 * size, foot - 0.5 * tall, x * w + 0.016 * size, foot - 0.32 * tall,
                  scenery.pen("#f8f4ea"))  # fmt: skip
        sheet.box(x * w - 0.04 * size, foot - 0.008 * size, x * w + 0.04 * size, foot + 0.006 * size,
                  scenery.pen("#d85a1e"))  # fmt: skip
    sheet.onto(scenery.image)
    return finished(scenery, "construction site", horizon, near=0.93, far=0.80)


def _shell(sheet: Sheet, scenery: Scenery, left: float, foot: float, wide: float) -> None:
    """Floors and pillars of an unfinished house behind poles and planks."""
    size, floors_up = scenery.size, 4
    storey = 0.125 * size
    for level in range(floors_up + 1):
        y = foot - level * storey
        sheet.box(left, y - 0.022 * size, left + wide, y, scenery.pen("#b8b4ac", 0.05))
        for k in range(5 if level < floors_up else 0):
            x = left + wide * k / 4
            sheet.box(x - 0.012 * size, y - storey, x + 0.012 * size, y - 0.02 * size, scenery.pen("#a29e96", 0.05))
    top = foot - floors_up * storey - 0.05 * size
    for k in range(6):
        x = left + wide * (k / 5) * 1.04 - 0.01 * size
        sheet.line([(x, foot + 0.01 * size), (x, top)], max(2, size * 0.006), scenery.pen("#d8a83a"))
    for level in range(floors_up):
        y = foot - (level + 0.45) * storey
        sheet.box(left - 0.02 * size, y, left + wide * 1.04, y + 0.012 * size, scenery.pen("#a8743f"))
        sheet.line([(left, y - 0.05 * size), (left + wide * 1.03, y - 0.05 * size)], max(1, size * 0.004),
                   scenery.pen("#d8a83a"))  # fmt: skip
        a, b = (left, left + wide / 5) if level % 2 else (left + wide * 0.8, left + wide)
        sheet.line([(a, y), (b, y - storey)], max(1, size * 0.004), scenery.pen("#d8a83a"))


def _crane(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """A yellow tower crane."""
    size, tone = scenery.size, scenery.pen("#f0b82a", 0.08)
    half, top = 0.016 * size, foot - tall
    thin = max(1, int(size * 0.004))
    for side in (-1, 1):
        sheet.line([(x + side * half, foot), (x + side * half, top)], thin + 1, tone)
    steps = 12
    for k in range(steps):
        y0, y1 = foot - tall * k / steps, foot - tall * (k + 1) / steps
        sheet.line([(x - half, y0), (x + half, y1)] if k % 2 else [(x + half, y0), (x - half, y1)], thin, tone)
    long, back = 0.46 * size, 0.14 * size
    sheet.line([(x - long, top), (x + back, top)], thin + 3, tone)
    sheet.line([(x - long, top), (x, top - 0.07 * size), (x + back, top)], thin, tone)
    sheet.box(x + back - 0.05 * size, top, x + back, top + 0.035 * size, scenery.pen("#8a8f96", 0.08))
    sheet.box(x - 0.02 * size, top - 0.01 * size, x + 0.03 * size, top + 0.04 * size, scenery.pen("#e8a21e", 0.08))
    hook = x - 0.34 * size
    sheet.line([(hook, top), (hook, top + 0.16 * size)], thin, scenery.pen("#3a3a40", 0.08))
    sheet.box(hook - 0.05 * size, top + 0.16 * size, hook + 0.05 * size, top + 0.178 * size,
              scenery.pen("#8a4a34", 0.08))  # fmt: skip
