"""What stands in rooms that people live in, or are kept in. See `furnished`."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from ..shading import Layer
from . import goods
from . import pieces as of
from .base import Scenery
from .furnish import Furnisher, lamp, picture_frame, plant
from .homes import double_bed
from .sheet import ink


def cellar(made: Furnisher, floor: float) -> None:
    """Barrels and bottles."""
    wide = 1 / made.step
    if made.scenery.shows("barrel"):
        of.barrels(made, 0.01, floor + 0.10, 3, 0.085)
        of.barrels(made, 1 - 0.53 * made.step, floor + 0.10, 3, 0.085)
    goods.rack(made, 0.5 - 0.16 * made.step, floor + 0.03, 0.32, 0.36, "bottles", 5, "#4a3320")
    for k in range(3):
        made.line([(0.0, 0.02 + 0.05 * k), (1.0, 0.02 + 0.05 * k)], 0.006, "#5a4a3a")
    of.beams(made, "#4a321e")
    made.box(0.0, floor + 0.008, wide, 0.012, "#4a4038")


def attic(made: Furnisher, floor: float) -> None:
    """Slanted beams, a trunk, boxes, a tailor's dummy."""
    of.beams(made, "#5f3f26", slanted=True)
    of.trunk(made, 0.06, floor + 0.10, 0.24)
    of.crates(made, 0.76, floor + 0.08, 4, 0.11)
    made.rounded(0.36, floor + 0.03, 0.07, 0.20, "#c9b08a", radius=0.03)
    made.disc(0.36 + 0.035 * made.step, floor - 0.20, 0.03, "#c9b08a")
    picture_frame(made, 0.64, floor - 0.14, 0.12, 0.15, ("#bcd8e2", "#7fa07a", "#d9c48a"))


def attic_bedroom(made: Furnisher, floor: float) -> None:
    """A bed, a night table with its lamp, a picture and a plant under slanted beams."""
    of.beams(made, "#7a5636", slanted=True)
    if made.scenery.shows("bed", "bunk bed", "bunk beds", "loft bed", "crib", "canopy bed", "four poster bed"):
        double_bed(made, 0.04, floor)
    made.box(0.04 + 0.44 * made.step, floor + 0.02, 0.10, 0.13, "#8a5f3e")
    made.lay()
    lamp(made, 0.04 + 0.49 * made.step, floor - 0.105, 0.13)
    plant(made, 0.92, floor + 0.05, 0.26)


def basement(made: Furnisher, floor: float) -> None:
    """Jars, boxes and a washing machine under a bare bulb."""
    goods.rack(made, 0.02, floor + 0.03, 0.26, 0.40, "jars", 4, "#6a5a48")
    of.washer(made, 0.74, floor + 0.07, 0.19)
    of.crates(made, 0.38, floor + 0.04, 3, 0.10)
    made.box(0.0, 0.10, 1 / made.step, 0.022, "#8a8f94")
    made.line([(0.5, 0.0), (0.5, 0.13)], 0.004, "#2a2a2a")


def greenhouse(made: Furnisher, floor: float) -> None:
    """Panes all round, flowers on benches, baskets that hang."""
    for k in range(9):
        made.line([(k / 8, 0.10), (k / 8, floor)], 0.010, "#f2f5f2", 1.1)
    for row in (0.10, 0.28, 0.46):
        made.line([(0.0, row), (1.0, row)], 0.010, "#f2f5f2", 1.1)
    for k in range(7):
        made.line([(0.5, -0.10), (k / 6, 0.10)], 0.012, "#f2f5f2", 1.05)
    for x in (0.14, 0.40, 0.66, 0.90):
        of.hanging_plant(made, x, 0.16 + 0.05 * (round(x * 50) % 2), 0.12)
    for x, wide in ((0.0, 0.40), (1 - 0.40 * made.step, 0.40)):
        of.table(made, x, floor + 0.12, wide, 0.16, "#9a7a52")
        goods.ware(made, x, floor + 0.12 - 0.165 * made.scenery.size / made.scenery.height, wide, 0.20, "flowers")
    for x, tall in ((0.42, 0.30), (0.58, 0.26)):
        plant(made, x, floor + 0.03, tall)


def dungeon(made: Furnisher, floor: float) -> None:
    """Bars, chains, straw and torches."""
    of.bars(made, 0.62, floor + 0.01, 0.30 / made.step, 0.42)
    for x in (0.12, 0.24):
        of.chain(made, x, 0.20, 0.24)
    made.rounded(0.05, floor + 0.06, 0.36, 0.05, "#a8853a", radius=0.02)
    for x in (0.44, 0.965):
        made.line([(x, 0.30), (x, 0.40)], 0.016, "#4a3626")
    made.box(0.62, floor - 0.44 * made.scenery.size / made.scenery.height, 0.30 / made.step, 0.03, "#55524e")


def nursery(made: Furnisher, floor: float) -> None:
    """A cot under a mobile, toys, little flags."""
    of.bunting(made, 0.06)
    if made.scenery.shows("crib", "bed"):
        of.crib(made, 0.04, floor + 0.06, 0.36)
    goods.rack(made, 0.74, floor + 0.02, 0.22, 0.30, "toys", 3, "#f2ead8")
    for k, tone in enumerate(("#e0503a", "#3f8fd0", "#f2c83a")):
        made.box(0.56 + 0.055 * k * made.step, floor + 0.10, 0.05, 0.05, tone, 1.05)
    made.box(
        0.56 + 0.028 * made.step, floor + 0.10 - 0.052 * made.scenery.size / made.scenery.height, 0.05, 0.05, "#5ab05a"
    )
    for k in range(5):
        x, y = 0.12 + 0.045 * k, 0.30 - 0.02 * (k % 2)
        made.line([(0.21, 0.14), (x, y)], 0.003, "#c9b9a0")
        made.disc(x, y, 0.018, ("#f2c83a", "#f08fb0", "#8fc0e8")[k % 3], 1.1)


def tatami(made: Furnisher, floor: float) -> None:
    """Paper doors in wooden lattices, an alcove with a scroll, a low table with cushions on straw mats."""
    up = made.rise
    for k in range(4):
        left, wide = 0.02 + 0.17 * k, 0.165 / made.step
        made.box(left, floor + 0.01, wide, (floor - 0.1) / up, "#5a3c24")
        made.box(left + 0.006, floor, wide - 0.012 / made.step, (floor - 0.125) / up, "#fbf6e8", 1.1)
        for n in range(1, 4):
            x = left + n * 0.165 / 4
            made.line([(x, 0.125), (x, floor)], 0.004, "#7a5638")
        for n in range(1, 6):
            y = 0.12 + n * (floor - 0.12) / 6
            made.line([(left + 0.006, y), (left + 0.16, y)], 0.004, "#7a5638")
    made.box(0.72, floor + 0.01, 0.26 / made.step, (floor - 0.1) / up, "#c9b184")
    made.box(0.815, floor - 0.12, 0.07 / made.step, 0.34, "#f6f1e2", 1.05)
    for n, y in enumerate((0.3, 0.37, 0.44)):
        made.line([(0.84, y), (0.86 + 0.006 * n, y + 0.04)], 0.008, "#26221e")
    made.box(0.0, 0.1, 1 / made.step, 0.03, "#5a3c24")
    if made.scenery.shows("table", "dining table", "low table"):
        for x in (0.3, 0.58):
            made.rounded(x, floor + 0.15, 0.13, 0.035, "#7a3048", radius=0.014)
        made.box(0.36, floor + 0.16, 0.3, 0.026, "#6a4026", 1.1)
        for x in (0.38, 0.62):
            made.box(x, floor + 0.2, 0.02, 0.06, "#4a2a18")


def cabin(made: Furnisher, floor: float) -> None:
    """An iron stove, a shelf, a table between walls of logs."""
    of.beams(made, "#6a4426")
    of.stove(made, 0.06, floor + 0.08, 0.30)
    goods.shelf(made, 0.70, 0.30, 0.24, 0.09, "jars", "#5f3f24")
    of.table(made, 0.66, floor + 0.08, 0.30, 0.15, "#8a5a34")
    top = floor + 0.08 - 0.155 * made.scenery.size / made.scenery.height
    goods.ware(made, 0.70, top, 0.12, 0.06, "jars")


def igloo(made: Furnisher, floor: float) -> None:
    """A dome of snow blocks with its way out."""
    s, turn = made.scenery, np.linspace(0, np.pi, 30)
    for k in range(1, 7):
        r = 0.14 * k
        arc = np.stack([(0.5 + r * np.cos(turn) * 1.05) * s.width, (floor - r * np.sin(turn) * 0.92) * s.height], -1)
        made.sheet.line(arc, max(1, s.size * 0.005), made.pen("#9fc0dc"))
    for k in range(1, 12):
        a = np.pi * k / 12
        for ring in range(1, 6):
            shift = 0.13 * (ring % 2)
            p, q = 0.14 * ring, 0.14 * (ring + 1)
            ends = [((0.5 + r * np.cos(a + shift) * 1.05), floor - r * np.sin(a + shift) * 0.92) for r in (p, q)]
            made.line(ends, 0.005, "#9fc0dc")
    made.disc(0.5, floor, 0.115, "#20406a", 0.9)
    made.disc(0.5, floor, 0.10, "#bfe0f8", 1.2)
    for x, tone in ((0.08, "#c9b090"), (0.74, "#a8886a")):
        made.rounded(x, floor + 0.10, 0.22, 0.07, tone, radius=0.03)


def tent(made: Furnisher, floor: float) -> None:
    """Canvas, sleeping bags, and the land through the opening."""
    s = made.scenery
    tone = s.decor.get("place", "") or "#d98a3a"
    for side in (-1, 1):
        for k in range(4):
            a, b = 0.5 + side * 0.14 * k, 0.5 + side * 0.14 * (k + 1)
            points = [
                (0.5 * s.width, -0.06 * s.height),
                (b * 1.0 * s.width, floor * s.height * 1.1),
                (a * s.width, floor * s.height),
            ]
            made.sheet.polygon(points, made.pen(tone, 1.15 - 0.16 * k))
    opening = [(0.5 * s.width, 0.16 * s.height), (0.66 * s.width, floor * s.height), (0.34 * s.width, floor * s.height)]
    outside = "#1c2a4a" if s.dark else "#bfe0f0"
    made.sheet.polygon(opening, ink(linear(outside)))
    hills = [(0.36, floor), (0.44, floor - 0.10), (0.50, floor - 0.04), (0.57, floor - 0.13), (0.64, floor)]
    made.sheet.polygon(
        [(x * s.width, y * s.height) for x, y in hills], ink(linear("#2f5a3a" if not s.dark else "#101c24"))
    )
    for x, bag in ((0.06, "#3f6fa8"), (0.62, "#8a3a4a")):
        made.rounded(x, floor + 0.14, 0.34, 0.07, bag, radius=0.035)
        made.rounded(x + 0.01 * made.step, floor + 0.105, 0.08, 0.05, "#f2ead8", radius=0.02)
    made.line([(0.5, -0.02), (0.5, 0.07)], 0.004, "#3a302a")


def hallway(made: Furnisher, floor: float) -> None:
    """A door and a flight of stairs."""
    s = made.scenery
    steps = 8
    for k in range(steps):
        left, foot = 0.62 + 0.05 * k, floor + 0.06 - 0.052 * k
        s_wide = (1.0 - left) / made.step
        made.box(left, foot, s_wide, 0.052 * s.height / s.size + 0.004, "#a8744a", 1.1 - 0.04 * k)
        made.line([(left + 0.02, foot - 0.05), (left + 0.02, foot - 0.20)], 0.008, "#efe6d6")
    made.line([(0.63, floor - 0.12), (0.63 + 0.05 * steps, floor - 0.12 - 0.052 * steps)], 0.016, "#7a4a28")
    made.box(0.10, floor, 0.24, 0.50, "#f2ece0")
    made.box(0.10 + 0.016 * made.step, floor, 0.208, 0.482, "#8a5a38")
    made.disc(0.10 + 0.20 * made.step, floor - 0.23, 0.012, "#e2b84a", 1.2)
    picture_frame(made, 0.42, 0.22, 0.13, 0.17, ("#e2b08a", "#a8523a", "#5a3a4a"))


def dining(made: Furnisher, floor: float) -> None:
    """Chairs, a sideboard, and the laid table in front: who is in the room sits behind it."""
    s = made.scenery
    for x in (0.10, 0.30, 0.58, 0.78):
        of.chair(made, x, floor + 0.03, 0.27, "#6a4028")
    of.drawers(made, 0.0, floor + 0.005, 0.16, 0.24, "#8a5a38", 2)
    picture_frame(made, 0.40, 0.16, 0.22, 0.15, ("#bcd8e2", "#7fa07a", "#d9c48a"))
    if s.shows("table", "dining table"):
        s.front.append(laid_table(s, floor))


def _roast(made: Furnisher, top: float) -> None:
    """A roast turkey on its dish."""
    up = made.rise
    made.disc(0.5, top + 0.012, 0.13, "#f8f8f6", 1.1, 0.26)
    made.disc(0.5, top - 0.03 * up, 0.085, "#a85f24", 1.05, 0.62)
    made.disc(0.5 - 0.02 * made.step, top - 0.05 * up, 0.045, "#c8803a", 1.15, 0.6)
    for side in (-1, 1):
        made.disc(0.5 + side * 0.075 * made.step, top - 0.02 * up, 0.032, "#a85f24", 1.1, 0.7)


def laid_table(s: Scenery, floor: float) -> Layer:
    """A table along the lower edge, before whoever is there: cloth, plates, glasses, candles, a roast and bowls."""
    made = Furnisher(s)
    cloth, up = s.decor.get("cloth", "") or "#f6f0e4", made.rise
    top = floor + 0.10
    made.box(0.0, 1.06, 1 / made.step, (1.06 - top - 0.035) / up, cloth, 0.82)
    for k in range(13):
        made.line([((k + 0.5) / 13, top + 0.06), ((k + 0.4) / 13, 1.04)], 0.006, cloth, 0.72)
    made.box(0.0, top + 0.05, 1 / made.step, 0.05 / up, cloth, 1.1)
    if s.decor.get("before", "") == "feast":
        _roast(made, top)
    else:
        made.disc(0.5, top + 0.005, 0.06, "#8fb0c0", 1.1, 0.6)
        for k, tone in enumerate(("#d8323f", "#e8a02a", "#7fae3a")):
            made.disc(0.5 + (k - 1) * 0.035 * made.step, top - 0.025 * up, 0.026, tone, 1.1)
    for side in (-1, 1):
        made.box(0.5 + (side * 0.17 - 0.008) * made.step, top + 0.02, 0.016, 0.11, "#fbf6ea", 1.2)
        flame = ((0.5 + side * 0.17 * made.step) * s.width, (top + 0.02) * s.height - 0.13 * s.size)
        made.sheet.ellipse(*flame, s.size * 0.007, s.size * 0.017, ink(linear("#ffc84a")))
        for x, tone in ((0.25, "#e08a2a"), (0.36, "#5f9a3a")):
            made.disc(0.5 + side * x * made.step, top + 0.005, 0.05, "#e9e4da", 1.1, 0.5)
            made.disc(0.5 + side * x * made.step, top - 0.012, 0.042, tone, 1.1, 0.4)
    for x in (0.07, 0.26, 0.74, 0.93):
        made.disc(x, top + 0.045, 0.055, "#ffffff", 1.1, 0.3)
        made.rounded(x + 0.05 * made.step, top + 0.03, 0.022, 0.065, "#c8dfe4", 1.1, radius=0.008)
    rgb, alpha = made.sheet.layers(s.size / 1100)
    return Layer(rgb, alpha, 0, 0)


def stable(made: Furnisher, floor: float) -> None:
    """Stalls and straw."""
    of.beams(made, "#5a3a20")
    for x in (0.0, 0.36, 0.70):
        made.box(x, floor + 0.02, 0.28 / made.step, 0.22, "#7a5230", 1.0)
        for k in range(3):
            made.box(x + 0.01, floor - 0.03 - 0.06 * k, 0.26 / made.step, 0.008, "#4a3018")
        made.box(x + 0.28, floor + 0.02, 0.035, 0.7, "#5f3f22")
    of.hay(made, 0.04, floor + 0.16, 0.20)
    of.hay(made, 0.78, floor + 0.18, 0.18)


def alchemist(made: Furnisher, floor: float) -> None:
    """Potions, old books and a cauldron."""
    of.beams(made, "#3f2a1a")
    goods.shelf(made, 0.04, 0.24, 0.32 / made.step, 0.12, "potions", "#5a3a20")
    goods.shelf(made, 0.04, 0.42, 0.32 / made.step, 0.12, "books", "#5a3a20")
    goods.shelf(made, 0.66, 0.24, 0.30 / made.step, 0.12, "books", "#5a3a20")
    goods.shelf(made, 0.66, 0.42, 0.30 / made.step, 0.12, "potions", "#5a3a20")
    of.table(made, 0.02, floor + 0.06, 0.34, 0.15, "#6a4426")
    goods.ware(made, 0.03, floor + 0.06 - 0.155 * made.scenery.size / made.scenery.height, 0.30, 0.09, "potions")
    if made.scenery.shows("cauldron"):
        made.disc(0.84, floor + 0.03, 0.10, "#2b2d33", flat=0.8)
        made.disc(0.84, floor - 0.04, 0.092, "#6aff9a", 1.1, 0.25)
