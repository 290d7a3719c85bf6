"""What stands in rooms that people go out to: shops, halls, trains. See `furnished`."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import goods
from . import pieces as of
from .furnish import Furnisher, picture_frame
from .sheet import ink


def church(made: Furnisher, floor: float) -> None:
    """Columns, three windows of coloured glass, an altar with its cross, benches."""
    for x in (0.09, 0.5 - 0.085 * made.step, 0.79):
        made.rounded(x - 0.012 * made.step, 0.06 + 0.40 * made.rise, 0.194, 0.41, "#8a7f70")
        _stained(made, x, 0.06, 0.17, 0.38)
    for x in (0.02, 0.27, 0.70, 0.95):
        made.box(x, floor, 0.045, 0.9, "#d9cfbc", 1.0)
        made.box(x - 0.01 * made.step, floor, 0.065, 0.04, "#c9bda6")
    made.box(0.5 - 0.15 * made.step, floor + 0.01, 0.30, 0.15, "#f2ead8")
    made.box(0.5 - 0.17 * made.step, floor + 0.03, 0.34, 0.03, "#b9a888")
    made.box(0.5 - 0.012 * made.step, floor - 0.16, 0.024, 0.20, "#d9a83a", 1.2)
    made.box(0.5 - 0.055 * made.step, floor - 0.26, 0.11, 0.024, "#d9a83a", 1.2)
    made.lay(0.5)
    of.pews(made, floor + 0.09)


def _stained(made: Furnisher, x: float, top: float, wide: float, tall: float) -> None:
    """A pointed window of coloured panes."""
    s, rng = made.scenery, made.scenery.stream("panes", x)
    tones = ("#c8323a", "#2f5fc0", "#e8b83a", "#3f9a5a", "#8a4fb0", "#4fb0d8")
    across, down = 4, 7
    for i in range(across):
        for j in range(down):
            narrow = 1 - max(0.0, (2 - j) / 2) * 0.42
            x0 = x + wide * (0.5 + (i / across - 0.5) * narrow) * made.step
            x1 = x + wide * (0.5 + ((i + 1) / across - 0.5) * narrow) * made.step
            y0, y1 = top + tall * j / down * made.rise, top + tall * (j + 0.9) / down * made.rise
            tone = linear(tones[int(rng.integers(6))]) * np.float32(0.35 if s.dark else 1.0)
            made.sheet.box(x0 * s.width, y0 * s.height, (x1 - 0.004) * s.width, y1 * s.height, ink(np.clip(tone, 0, 1)))


def cinema(made: Furnisher, floor: float) -> None:
    """A screen before rows of seats."""
    made.box(0.16, 0.52, 0.68 / made.step, 0.42, "#0f0f14")
    made.box(0.175, 0.505, 0.65 / made.step, 0.39, "#f4f6ff", 1.6)
    for x in (0.0, 0.90):
        for k in range(5):
            made.box(x + 0.02 * k, floor, 0.021 / made.step, 0.8, "#a8202c", 0.6 + 0.5 * (k % 2))
    for row in range(3):
        of.seat_backs(made, floor + 0.05 + 0.10 * row, 0.11 + 0.03 * row, 9 - row, "#b02a34")


def supermarket(made: Furnisher, floor: float) -> None:
    """Shelves of goods from wall to wall."""
    for x, stock in ((0.0, "tins"), (0.27, "bottles"), (0.54, "jars"), (0.79, "tins")):
        goods.rack(made, x, floor + 0.03, 0.25 / made.step, 0.46, stock, 5, "#d9dde0")
    made.box(0.0, 0.14, 1 / made.step, 0.06, "#3f9a5a")
    for k in range(4):
        made.box(0.06 + 0.25 * k, 0.055, 0.13 / made.step, 0.016, "#ffffff", 1.6)
    for x in (0.06, 0.80):
        goods.counter(made, x, floor + 0.17, 0.17, 0.12, "#b9844f", "#8a6238")
        goods.ware(made, x, floor + 0.17 - 0.12 * made.rise, 0.17, 0.07, "toys")


def subway(made: Furnisher, floor: float) -> None:
    """Seats, poles and straps of a train."""
    seat = made.scenery.decor.get("seats", "") or "#2f6fb0"
    made.box(0.0, 0.115, 1 / made.step, 0.09, "#dfe3e6")
    for k in range(5):
        made.box(0.03 + 0.2 * k, 0.09, 0.14 / made.step, 0.05, ("#f2d24a", "#e0604f", "#4fa3d9")[k % 3], 1.05)
    for x in (0.0, 0.62):
        of.seats(made, x, floor + 0.10, 0.38 / made.step, 0.26, 4, seat)
    for x in (0.40, 0.60):
        made.line([(x, 0.02), (x, floor + 0.16)], 0.014, "#d9b23a", 1.2)
    made.line([(0.0, 0.16), (1.0, 0.16)], 0.010, "#c9ced2")
    for k in range(9):
        x = 0.06 + 0.11 * k
        made.line([(x, 0.16), (x, 0.22)], 0.005, "#5a5f66")
        made.disc(x, 0.24, 0.020, "#3a3f46")
        made.disc(x, 0.24, 0.013, "#dfe3e6")


def bakery(made: Furnisher, floor: float) -> None:
    """Bread on shelves above a counter of cakes."""
    for y in (0.26, 0.41):
        goods.shelf(made, 0.05, y, 0.56 / made.step, 0.10, "bread")
    made.box(0.68, 0.40, 0.26 / made.step, 0.22, "#2b2f2e")
    for k in range(4):
        made.line([(0.71, 0.24 + 0.04 * k), (0.86 + 0.03 * (k % 2), 0.24 + 0.04 * k)], 0.005, "#eef2ea")
    goods.showcase(made, 0.0, floor + 0.06, 1 / made.step, 0.21, "cakes")
    for x in (0.2, 0.5, 0.8):
        made.line([(x, 0.0), (x, 0.08)], 0.004, "#3a302a")


def bar(made: Furnisher, floor: float) -> None:
    """Lit bottles behind a counter with stools."""
    made.box(0.06, 0.50, 0.88 / made.step, 0.42, "#3a2214")
    for y in (0.22, 0.35, 0.48):
        made.box(0.08, y + 0.012, 0.84 / made.step, 0.014, "#ffcf8a", 1.2)
        goods.ware(made, 0.09, y, 0.82 / made.step, 0.11, "bottles")
    goods.counter(made, 0.0, floor + 0.08, 1 / made.step, 0.22, "#5a341c", "#a8683a")
    for x in (0.12, 0.30, 0.64, 0.82):
        of.stool(made, x, floor + 0.17, 0.20, "#8a2a2a")


def restaurant(made: Furnisher, floor: float) -> None:
    """Tables laid for two."""
    for x in (0.05, 0.39, 0.73):
        of.chair(made, x - 0.02 * made.step, floor + 0.06, 0.24, "#5f3a22")
        of.chair(made, x + 0.20 * made.step, floor + 0.06, 0.24, "#5f3a22")
        of.table(made, x + 0.02 * made.step, floor + 0.10, 0.22, 0.16, "#6a4426", "#f6f2ea")
        top = floor + 0.10 - 0.165 * made.rise
        made.box(x + 0.125 * made.step, top, 0.010, 0.05, "#f6ead2", 1.2)
        for dx in (0.06, 0.18):
            made.rounded(x + dx * made.step, top, 0.022, 0.04, "#c8323a", radius=0.010)
    picture_frame(made, 0.08, 0.18, 0.16, 0.13, ("#e2b08a", "#a8523a", "#5a3a4a"))
    picture_frame(made, 0.78, 0.18, 0.16, 0.13, ("#bcd8e2", "#7fa07a", "#d9c48a"))


def laundry(made: Furnisher, floor: float) -> None:
    """Washing machines and a rail of clothes."""
    for k in range(4):
        of.washer(made, 0.03 + 0.215 * k * made.step, floor + 0.06, 0.20)
    goods.shelf(made, 0.05, 0.28, 0.42 / made.step, 0.10, "bottles", "#c9b89a")
    made.line([(0.55, 0.16), (0.98, 0.16)], 0.005, "#b9b2a6")
    goods.ware(made, 0.58, 0.34, 0.36 / made.step, 0.20, "clothes")


def salon(made: Furnisher, floor: float) -> None:
    """Mirrors and reclining chairs."""
    for x in (0.04, 0.38, 0.72):
        of.mirror(made, x, 0.50, 0.24, 0.36)
        made.box(x - 0.01 * made.step, 0.55, 0.26, 0.022, "#e9e2d4")
        goods.ware(made, x + 0.02 * made.step, 0.527, 0.20, 0.06, "bottles")
    for x in (0.06, 0.72):
        of.big_chair(made, x, floor + 0.13, 0.26, "#3a3236")


def dentist(made: Furnisher, floor: float) -> None:
    """The chair, its lamp, a chest of instruments, a tooth on the wall."""
    s = made.scenery
    of.drawers(made, 0.70, floor + 0.03, 0.26, 0.20, "#f2f6f6")
    goods.ware(made, 0.72, floor + 0.03 - 0.205 * made.rise, 0.20, 0.07, "jars")
    of.big_chair(made, 0.10, floor + 0.13, 0.34, s.decor.get("seats", "") or "#4fb0b8")
    made.line([(0.46, 0.0), (0.46, 0.14), (0.34, 0.20)], 0.012, "#c9d2d6")
    made.disc(0.33, 0.22, 0.05, "#e9eef0", 1.1, 0.6)
    made.disc(0.33, 0.232, 0.034, "#fffbe0", 1.5, 0.5)
    crown = ((0.80, 0.16), (0.86, 0.16), (0.875, 0.22), (0.86, 0.32))
    roots = ((0.845, 0.25), (0.815, 0.25), (0.80, 0.32), (0.785, 0.22))
    made.sheet.polygon([(x * s.width, y * s.height) for x, y in crown + roots], made.pen("#ffffff", 1.2))


def arcade(made: Furnisher, floor: float) -> None:
    """A row of machines."""
    tones = (("#c8323a", "#5fe0ff"), ("#2f4fb0", "#ffe05a"), ("#7a3fb0", "#7aff9a"), ("#2f8a5a", "#ff8ad0"))
    for k, (body, screen) in enumerate(tones):
        of.cabinet(made, 0.03 + 0.245 * k, floor + 0.09, 0.44, body, screen)


def boutique(made: Furnisher, floor: float) -> None:
    """Clothes on rails and a mirror."""
    for x in (0.03, 0.66):
        made.line([(x, 0.20), (x + 0.31, 0.20)], 0.010, "#c9a45a")
        goods.ware(made, x + 0.01, 0.46, 0.29 / made.step, 0.26, "clothes")
        goods.shelf(made, x, floor - 0.02, 0.31 / made.step, 0.07, "boxes", "#d9c9ae")
    of.mirror(made, 0.42, floor + 0.02, 0.17, 0.48)


def toyshop(made: Furnisher, floor: float) -> None:
    """Shelves of toys under little flags."""
    of.bunting(made, 0.05)
    for x in (0.02, 0.36, 0.70):
        goods.rack(made, x, floor + 0.03, 0.28 / made.step, 0.46, "toys", 4, "#f0e2c8")


def airliner(made: Furnisher, floor: float) -> None:
    """Rows of seats under the lockers."""
    tone = made.scenery.decor.get("seats", "") or "#3a5f9a"
    made.box(0.0, 0.16, 1 / made.step, 0.16, "#dfe5ea", 1.05)
    for k in range(6):
        made.box(k / 6 + 0.01, 0.145, 0.145 / made.step, 0.10, "#eef2f4", 1.1)
    for row in range(2):
        of.seat_backs(made, floor + 0.06 + 0.14 * row, 0.22 + 0.05 * row, 7 - row, tone)


def florist(made: Furnisher, floor: float) -> None:
    """Flowers on every shelf."""
    for y in (0.26, 0.46):
        goods.shelf(made, 0.04, y, 0.92 / made.step, 0.14, "flowers", "#e9e0d0")
    of.table(made, 0.0, floor + 0.10, 1 / made.step, 0.14, "#b58a5c")
    goods.ware(made, 0.01, floor + 0.10 - 0.145 * made.rise, 0.98 / made.step, 0.17, "flowers")
    for x in (0.2, 0.8):
        of.hanging_plant(made, x, 0.08, 0.12)


def studio(made: Furnisher, floor: float) -> None:
    """Loudspeakers and a mixing desk."""
    for x in (0.02, 0.80):
        made.box(x, floor - 0.02, 0.16, 0.34, "#2b2b30")
        for y, r in ((0.10, 0.052), (0.25, 0.036)):
            made.disc(x + 0.08 * made.step, floor - 0.04 - y, r, "#55565c")
            made.disc(x + 0.08 * made.step, floor - 0.04 - y, r * 0.6, "#1c1c20")
    of.table(made, 0.24, floor + 0.06, 0.52 / made.step, 0.15, "#4a3a30")
    top = floor + 0.06 - 0.155 * made.rise
    made.rounded(0.28, top, 0.44 / made.step, 0.07, "#3a3d44", radius=0.012)
    for k in range(16):
        made.disc(0.30 + 0.026 * k, top - 0.03, 0.007, ("#4fff9a", "#ffb03a", "#ff5a6a")[k % 3], 1.4)
    for k in range(12):
        made.box(0.28 + 0.038 * k, 0.46, 0.030 / made.step, 0.10 + 0.02 * (k % 3), "#5a5064", 0.8 + 0.3 * (k % 2))


def servers(made: Furnisher, floor: float) -> None:
    """Racks of blinking machines."""
    rng = made.scenery.stream("leds")
    for k in range(6):
        x = k / 6 + 0.01
        made.box(x, floor + 0.05, 0.145 / made.step, 0.60, "#23272e")
        for row in range(11):
            y = floor + 0.02 - 0.05 * row
            made.box(x + 0.012, y, 0.12 / made.step, 0.030, "#343a44")
            for n in range(4):
                tone = ("#4fff9a", "#3fc0ff", "#ffb03a")[int(rng.integers(3))]
                made.disc(x + 0.03 + 0.025 * n, y - 0.014, 0.005, tone, 1.8)


def lockerroom(made: Furnisher, floor: float) -> None:
    """Lockers and a bench."""
    of.lockers(made, 0.0, floor + 0.02, int(np.ceil(1 / made.step / 0.10)), 0.10, 0.48, "#4f7fa8")
    made.box(0.20, floor + 0.13, 0.60 / made.step, 0.026, "#b9844f", 1.1)
    for x in (0.24, 0.74):
        made.box(x, floor + 0.19, 0.03, 0.06, "#6a6f76")


def ballroom(made: Furnisher, floor: float) -> None:
    """Columns, gilding and chandeliers."""
    for x in (0.0, 0.28, 0.68, 0.955):
        made.box(x, floor, 0.05, 0.9, "#f6efdc", 1.1)
        made.box(x - 0.01 * made.step, floor, 0.07, 0.03, "#d9b04a", 1.1)
        made.box(x - 0.01 * made.step, 0.10, 0.07, 0.03, "#d9b04a", 1.1)
    made.box(0.0, 0.06, 1 / made.step, 0.05, "#d9b04a")
    for x in (0.30, 0.5, 0.70):
        of.chandelier(made, x, 0.20, 0.11)


def dance_studio(made: Furnisher, floor: float) -> None:
    """Tall mirrors along the wall, a rail before them."""
    for k in range(4):
        of.mirror(made, 0.03 + 0.245 * k, floor - 0.02, 0.215 / made.step, 0.50, "#d9cdb8")
    made.line([(0.0, floor - 0.17), (1.0, floor - 0.17)], 0.014, "#9a6a40", 1.1)
    for k in range(5):
        made.line([(0.02 + 0.24 * k, floor - 0.17), (0.02 + 0.24 * k, floor)], 0.010, "#7a8086")
