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
