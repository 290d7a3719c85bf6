"""Gear of what hands make: dough, flowers in a vase, nets, pictures drawn on the floor, a laptop with a cup."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from ..colour import linear
from .gear_kit import LACQUER, SOFT, STEEL, WOOD, Kit, Spot, between
from .gear_play import desk

_PETALS = ("#e8506a", "#f2b83a", "#c86ad8", "#f4f1ea", "#e8742a")


def counter(kit: Kit, wide: float = 0.46, top: float = 0.43) -> None:
    """A table before somebody who stands."""
    wood = kit.colour("#b9814a", "table", "counter")
    kit.figure.slab((-wide, top - 0.04, 0.16), (wide, top, 0.60), wood, WOOD)
    for x in (-wide + 0.05, wide - 0.05):
        kit.rod((x, 0, 0.54), (x, top - 0.02, 0.54), 0.028, wood * np.float32(0.7), WOOD)


def _dough(kit: Kit) -> None:
    """A floured table with dough, a rolling pin and a tray of cookies."""
    counter(kit)
    top = 0.43
    kit.figure.ellipsoid((0, top + 0.004, 0.36), (0.24, 0.008, 0.15), "#fbf7ee", blend=0.0, material=SOFT)
    kit.figure.ellipsoid((0.0, top + 0.045, 0.34), (0.13, 0.06, 0.10), "#f0d8a8", blend=0.0, material=SOFT)
    kit.rod((-0.36, top + 0.035, 0.50), (-0.10, top + 0.035, 0.54), 0.032, "#c8935a", WOOD)
    for end in ((-0.40, top + 0.035, 0.494), (-0.06, top + 0.035, 0.546)):
        kit.ball(end, 0.022, "#a8743f", WOOD)
    kit.figure.slab((0.14, top, 0.42), (0.42, top + 0.014, 0.58), "#9aa2ad", STEEL)
    for k in range(6):
        x, z = 0.19 + 0.09 * (k % 3), 0.46 + 0.075 * (k // 3)
        kit.figure.ellipsoid((x, top + 0.025, z), (0.036, 0.014, 0.03), "#c88a44", blend=0.0, material=SOFT)
        for dx in (-0.012, 0.014):
            kit.ball((x + dx, top + 0.038, z + 0.01), 0.006, "#3a2014", SOFT)
    kit.figure.lathe((-0.30, top, 0.28), [(0, 0.05), (0.06, 0.10), (0.09, 0.11)], "#e8eef2", tilt=0.2, gloss=0.7)


def _bouquet_table(kit: Kit) -> None:
    """A vase on a table, filled with what is arranged."""
    counter(kit, 0.42)
    top = 0.43
    vase = kit.colour("#7ab0c8", "vase")
    kit.figure.lathe(
        (0, top, 0.38), [(0, 0.06), (0.08, 0.085), (0.16, 0.055), (0.20, 0.065)], vase, tilt=0.2, gloss=0.9
    )
    named = ("tulip", "tulips", "rose", "roses", "flower", "flowers", "lily", "lilies", "sunflower", "bouquet")
    told = next((kit.ask.part_colours[name] for name in named if name in kit.ask.part_colours), None)
    tulips = "tulip" in kit.ask.attributes.get("with", "")
    for k in range(11):
        t = 2 * pi * k / 11
        reach = 0.05 + 0.12 * (k % 3) / 2
        head = (reach * 1.25 * sin(t), top + 0.36 + 0.05 * (k % 3 == 0) - 0.06 * (k % 3 == 2), 0.38 + reach * cos(t))
        kit.rod((0.02 * sin(t), top + 0.18, 0.38), head, 0.007, "#4a8a3a", SOFT)
        tone = linear(told or ("#e0405a" if tulips else _PETALS[k % 5])) * np.float32(0.9 + 0.1 * (k % 3))
        if tulips:
            kit.figure.ellipsoid(head, (0.034, 0.05, 0.034), tone, blend=0.0, material=SOFT)
            continue
        for j in range(5):
            a = 2 * pi * j / 5
            kit.figure.ellipsoid((head[0] + 0.03 * sin(a), head[1] + 0.03 * cos(a), head[2]), (0.024, 0.024, 0.018),
                                 tone, blend=0.006, material=SOFT)  # fmt: skip
        kit.ball((head[0], head[1], head[2] + 0.02), 0.016, "#f2cf4a", SOFT)
    for k in range(6):
        t = 2 * pi * k / 6
        kit.figure.ellipsoid((0.12 * sin(t), top + 0.22, 0.38 + 0.10 * cos(t)), (0.06, 0.025, 0.03), "#4f8a3a",
                             angle=0.5 * sin(t), blend=0.0, material=SOFT)  # fmt: skip


def _net(kit: Kit) -> None:
    """A net over the knees down to the ground, a crate to sit on."""
    seat = kit.hip - 0.06
    kit.figure.slab((-0.20, 0.0, -0.20), (0.20, seat, 0.10), "#9a6a3c", WOOD, 0.02)
    cord = linear("#e8dcb8")
    corners = ((-0.36, 0.44, 0.26), (0.36, 0.44, 0.26), (0.46, 0.02, 0.50), (-0.46, 0.02, 0.50))
    for k in range(10):
        t = k / 9
        kit.stroke([between(corners[0], corners[1], t), between(corners[3], corners[2], t)], 0.008, cord)
        if k < 7:
            u = k / 6
            left, right = between(corners[0], corners[3], u), between(corners[1], corners[2], u)
            sag = [between(left, right, i / 6) for i in range(7)]
            kit.stroke([(x, y - 0.02 * sin(pi * i / 6), z) for i, (x, y, z) in enumerate(sag)], 0.008, cord)
    for k in range(4):
        kit.ball(between(corners[3], corners[2], 0.1 + 0.27 * k), 0.026, "#e0742a", LACQUER)


def _crayons(kit: Kit) -> None:
    """A sheet of paper on the floor with a house and a sun on it, crayons all round."""
    kit.figure.slab((-0.22, -0.01, 0.24), (0.22, 0.004, 0.62), "#fdfcf6", SOFT)
    marks: tuple[tuple[str, tuple[tuple[float, float], ...]], ...] = (
        ("#d8382e", ((-0.10, 0.52), (-0.10, 0.40), (0.04, 0.40), (0.04, 0.52), (-0.10, 0.52))),
        ("#2f6fd0", ((-0.12, 0.40), (-0.03, 0.30), (0.06, 0.40))),
        ("#4a9a3a", ((-0.19, 0.57), (0.19, 0.57))),
        ("#f2b82e", ((0.10, 0.33), (0.15, 0.30), (0.17, 0.35), (0.12, 0.38), (0.10, 0.33))),
    )
    for tone, points in marks:
        kit.stroke([(x, 0.012, z) for x, z in points], 0.014, linear(tone))
    tones = ("#d8382e", "#2f6fd0", "#f2c23a", "#4a9a3a", "#8a4ab8", "#e8742a")
    for k, tone in enumerate(tones):
        x = -0.36 + 0.14 * k
        z = 0.70 + 0.04 * cos(k * 2.0)
        kit.rod((x, 0.015, z), (x + 0.09, 0.015, z + 0.05 * sin(k * 1.7)), 0.018, tone, SOFT)
    x, y, z = kit.hands[1]
    kit.rod((x, y + 0.05, z - 0.02), (x - 0.01, y - 0.05, z + 0.05), 0.016, "#d8382e", SOFT)


def _desk_with_cup(kit: Kit) -> None:
    """The desk with the laptop, and a cup that steams beside it."""
    desk(kit)
    spot: Spot = (0.30, 0.43, 0.34)
    cup = kit.colour("#f6f2ea", "cup", "cup of coffee", "mug", "coffee", "tea")
    kit.figure.lathe(spot, [(0, 0.035), (0.02, 0.045), (0.09, 0.05), (0.095, 0.046)], cup, tilt=0.2, gloss=0.8)
    kit.hoop((0.36, 0.475, 0.34), 0.025, 0.008, cup, plane="xy", material=LACQUER)
    for k in (0, 1):
        steam = [(0.29 + 0.02 * k + 0.012 * sin(i * 1.3 + k), 0.55 + 0.03 * i, 0.34) for i in range(6)]
        kit.stroke(steam, 0.012, linear("#ffffff"), 0.45)


GEAR: dict[str, Callable[[Kit], None]] = {
    "dough": _dough, "bouquet table": _bouquet_table, "net": _net, "crayons": _crayons,
    "desk with a cup": _desk_with_cup,
}  # fmt: skip
