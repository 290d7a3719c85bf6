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


_WHOLE = (
    (-0.34, 0.40, 0.055, "#d8342c"), (-0.40, 0.50, 0.05, "#d8342c"), (0.30, 0.34, 0.075, "#7ac04a"),
    (0.39, 0.46, 0.06, "#8a4a9a"), (0.28, 0.52, 0.05, "#f2c83a"),
)  # fmt: skip
"""Vegetables beside the board: where (x, z), radius, colour."""


def _chopping(kit: Kit) -> None:
    """A counter with a board, vegetables whole and in slices, a knife in the hand."""
    counter(kit)
    top = 0.43
    kit.figure.slab((-0.22, top, 0.26), (0.18, top + 0.022, 0.54), "#d8a868", WOOD)
    board = top + 0.03
    for k in range(6):
        kit.figure.ellipsoid((-0.16 + 0.035 * k, board + 0.02, 0.42 + 0.02 * (k % 2)), (0.012, 0.034, 0.034), "#e8782e",
                             blend=0.0, material=SOFT)  # fmt: skip
    kit.figure.capsule((0.06, board + 0.02, 0.42), 0.034, (0.20, board + 0.015, 0.45), 0.012, "#e8782e", blend=0.0,
                       material=SOFT)  # fmt: skip
    for x, z, r, tone in _WHOLE:
        kit.figure.ellipsoid((x, top + r * 0.85, z), (r, r * 0.9, r), tone, blend=0.0, material=LACQUER)
        kit.rod((x, top + 1.7 * r, z), (x + 0.01, top + 2.1 * r, z), 0.008, "#4a7a34", SOFT)
    x, y, z = kit.hands[1]
    kit.rod((x, y, z), (x - 0.05, y - 0.01, z + 0.06), 0.016, "#2a2320", LACQUER)
    kit.figure.face([(x - 0.05, y - 0.005, z + 0.06), (x - 0.17, y - 0.02, z + 0.15), (x - 0.165, y - 0.055, z + 0.15),
                     (x - 0.055, y - 0.05, z + 0.06)], "#dfe5ea", STEEL)  # fmt: skip


def _hat_with_rabbit(kit: Kit) -> None:
    """A draped table with a top hat upside down, out of which a white rabbit looks, held by its ears."""
    kit.figure.lathe((0, 0, 0.40), [(0, 0.24), (0.30, 0.22), (0.34, 0.235)], "#7a2a6a", tilt=0.15, gloss=0.3)
    kit.figure.ellipsoid((0, 0.34, 0.40), (0.24, 0.02, 0.2), "#8a3a7a", blend=0.0, material=SOFT)
    kit.figure.lathe((0, 0.345, 0.40), [(0, 0.11), (0.17, 0.125), (0.175, 0.18), (0.185, 0.18)], "#1c1a22", tilt=0.2,
                     gloss=0.7)  # fmt: skip
    kit.figure.lathe((0, 0.47, 0.40), [(0, 0.123), (0.035, 0.125)], "#c8243a", tilt=0.2, gloss=0.6)
    fur = kit.colour("#f6f3ee", "rabbit", "bunny")
    kit.figure.ellipsoid((0, 0.55, 0.42), (0.085, 0.09, 0.075), fur, blend=0.02, material=SOFT)
    kit.figure.ellipsoid((0, 0.665, 0.43), (0.085, 0.08, 0.078), fur, blend=0.02, material=SOFT)
    for side in (-1, 1):
        kit.figure.capsule((side * 0.035, 0.72, 0.42), 0.026, (side * 0.06, 0.90, 0.40), 0.020, fur, blend=0.01,
                           material=SOFT)  # fmt: skip
        kit.figure.capsule((side * 0.037, 0.75, 0.445), 0.012, (side * 0.058, 0.87, 0.42), 0.010, "#f0b0b8", blend=0.0,
                           material=SOFT)  # fmt: skip
        kit.figure.ellipsoid((side * 0.07, 0.545, 0.47), (0.03, 0.026, 0.03), fur, blend=0.01, material=SOFT)
        kit.ball((side * 0.034, 0.68, 0.50), 0.013, "#2a1a18", LACQUER)
    kit.ball((0, 0.65, 0.51), 0.013, "#e88a94", SOFT)
    x, y, z = kit.hands[1]
    kit.rod((x, y - 0.04, z), (x + 0.02, y + 0.15, z + 0.06), 0.009, "#1c1a22", LACQUER)
    kit.rod((x + 0.016, y + 0.115, z + 0.05), (x + 0.021, y + 0.16, z + 0.063), 0.0105, "#f6f4ee", LACQUER)
    for k in range(7):
        t = 2 * pi * k / 7
        px, py, _ = kit.figure.point((0.20 * sin(t), 0.74 + 0.20 * cos(t), 0.5))
        kit.features.polygon(
            [(px, py + 0.022), (px + 0.007, py), (px, py - 0.022), (px - 0.007, py)], linear("#ffe68a")
        )
        kit.features.polygon(
            [(px + 0.022, py), (px, py + 0.007), (px - 0.022, py), (px, py - 0.007)], linear("#ffe68a")
        )


def _microscope(kit: Kit) -> None:
    """A bench with a microscope whose eyepiece is at the eye, and two flasks."""
    counter(kit, 0.48)
    top, z = 0.43, 0.42
    white, dark = kit.colour("#eef1f4", "microscope"), "#2c3038"
    kit.figure.slab((-0.09, top, z - 0.10), (0.09, top + 0.03, z + 0.12), dark, LACQUER)
    arm: list[Spot] = [(0, top + 0.03, z + 0.10), (0, top + 0.18, z + 0.13), (0, top + 0.26, z + 0.05)]
    kit.figure.tube(arm, [0.03, 0.03], white, segments=10, material=LACQUER)
    kit.figure.slab((-0.08, top + 0.09, z - 0.07), (0.08, top + 0.10, z + 0.06), dark, LACQUER)
    kit.rod((0, top + 0.12, z), (0, top + 0.22, z), 0.024, "#b9bec6", STEEL)
    kit.rod((0, top + 0.22, z + 0.02), (0, top + 0.36, z - 0.12), 0.034, white, LACQUER)
    kit.rod((0, top + 0.35, z - 0.11), (0, top + 0.39, z - 0.15), 0.028, dark, LACQUER)
    kit.ball((0.045, top + 0.10, z + 0.11), 0.026, dark, LACQUER)
    for x, tone in ((-0.34, "#5ac84a"), (0.34, "#4aa0e8")):
        kit.figure.lathe(
            (x, top, 0.48), [(0, 0.06), (0.05, 0.055), (0.10, 0.02), (0.15, 0.02)], tone, tilt=0.2, gloss=1.0
        )


def _stroller(kit: Kit) -> None:
    """A pram with its hood up, its handle in the hands, a baby looking out."""
    cloth, frame = kit.colour("#3a6a9a", "stroller", "pram", "baby carriage"), "#b9bec6"
    z = 0.66
    for x in (-0.13, 0.13):
        for dz in (-0.15, 0.17):
            kit.hoop((x, 0.085, z + dz), 0.075, 0.017, "#26282c")
            kit.ball((x, 0.085, z + dz), 0.018, frame, STEEL)
        kit.rod((x, 0.085, z + 0.17), (x, 0.40, z - 0.12), 0.010, frame, STEEL)
        kit.rod((x, 0.085, z - 0.15), (x, 0.34, z + 0.10), 0.010, frame, STEEL)
        kit.rod((x, 0.36, z - 0.10), (x * 0.8, kit.hands[0][1], kit.hands[0][2]), 0.011, frame, STEEL)
    kit.rod((-0.12, kit.hands[0][1], kit.hands[0][2]), (0.12, kit.hands[0][1], kit.hands[0][2]), 0.016, "#26282c")
    kit.figure.ellipsoid((0, 0.33, z + 0.03), (0.15, 0.11, 0.25), cloth, blend=0.0, material=SOFT)
    kit.figure.ellipsoid((0, 0.44, z - 0.12), (0.15, 0.17, 0.13), cloth * np.float32(0.85), blend=0.0, material=SOFT)
    kit.ball((0, 0.455, z + 0.02), 0.065, "#efc3a0", SOFT)
    kit.figure.ellipsoid((0, 0.40, z + 0.13), (0.12, 0.05, 0.14), "#f6ecd8", blend=0.0, material=SOFT)


def _saw_bench(kit: Kit) -> None:
    """A bench with a plank on it and a handsaw in the cut."""
    kit.figure.slab((-0.26, 0.36, 0.26), (0.26, 0.40, 0.86), "#9a6a3c", WOOD)
    for side in (-0.22, 0.22):
        for low in (0.30, 0.82):
            kit.rod((side, 0, low), (side, 0.37, low), 0.022, "#7a4f2c", WOOD)
    kit.figure.slab((-0.08, 0.40, 0.20), (0.08, 0.435, 1.0), "#e0b478", WOOD)
    x, y, z = kit.hands[1]
    kit.figure.slab((x - 0.02, y - 0.05, z - 0.02), (x + 0.01, y + 0.04, z + 0.03), "#7a3f1c", LACQUER)
    near, far = (x - 0.03, y - 0.03, z + 0.03), (x - 0.16, y - 0.10, z + 0.36)
    kit.figure.face([(near[0], y + 0.045, near[2]), (far[0], far[1] + 0.03, far[2]), (far[0], far[1] - 0.01, far[2]),
                     (near[0], y - 0.06, near[2])], "#dfe5ea", STEEL)  # fmt: skip
    for k in range(8):
        kit.ball((0.10 + 0.03 * sin(k * 2.3), 0.01, 0.50 + 0.04 * k), 0.018, "#f0d8a8", SOFT)


def _cards(kit: Kit) -> None:
    """A fan of playing cards, their faces towards the viewer."""
    (x0, y, z), (x1, _, _) = kit.hands
    px, py, _ = kit.figure.point(((x0 + x1) / 2, y - 0.02, z + 0.05))
    for k in range(5):
        with kit.features.at(px, py, 0.26 * (2 - k)):
            kit.features.rectangle(-0.035, 0.02, 0.07, 0.115, kit.ask.light.lit("#fbfaf5"), radius=0.008)
            tone = kit.ask.light.lit("#d0262e" if k % 2 == 0 else "#1c1c22")
            kit.features.polygon([(0, 0.10), (0.018, 0.078), (0, 0.055), (-0.018, 0.078)], tone)


GEAR: dict[str, Callable[[Kit], None]] = {
    "dough": _dough, "bouquet table": _bouquet_table, "net": _net, "crayons": _crayons,
    "desk with a cup": _desk_with_cup, "chopping board": _chopping, "hat with rabbit": _hat_with_rabbit,
    "microscope": _microscope, "stroller": _stroller, "saw bench": _saw_bench, "cards": _cards,
}  # fmt: skip
