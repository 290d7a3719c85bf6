"""Gear of great and small moments: a birthday cake, a swing in a tree, a harp, a puddle, a table that is laid."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from ..clay import Material
from ..colour import linear
from .gear_kit import BRASS, LACQUER, SOFT, WATER, WOOD, Kit, Spot

FLAME = Material(gloss=0.0, emission=1.2, blend=0.01)
_LEAF = Material(fur=0.25, gloss=0.05, blend=0.04)


def flame(kit: Kit, foot: Spot, tall: float) -> None:
    """A tongue of fire, yellow within."""
    x, y, z = foot
    kit.figure.ellipsoid((x, y + 0.4 * tall, z), (0.26 * tall, 0.42 * tall, 0.26 * tall), "#f8761a", material=FLAME)
    kit.figure.capsule((x, y + 0.5 * tall, z), 0.2 * tall, (x + 0.06 * tall, y + tall, z), 0.02, "#f8761a",
                       blend=0.01, material=FLAME)  # fmt: skip
    kit.figure.ellipsoid(
        (x, y + 0.3 * tall, z + 0.2 * tall), (0.14 * tall, 0.26 * tall, 0.14 * tall), "#ffd84a", material=FLAME
    )


def _birthday_cake(kit: Kit) -> None:
    """A round table with an iced cake; the candles smoke away from who blows."""
    z, top = 0.52, 0.40
    kit.figure.lathe((0, 0, z), [(0.0, 0.15), (0.02, 0.15), (0.03, 0.03), (top - 0.03, 0.03)], "#8a5a30", gloss=0.3)
    board = kit.colour("#f4ead8", "table")
    kit.figure.lathe((0, top - 0.03, z), [(0, 0.34), (0.03, 0.34)], board, tilt=0.22, gloss=0.3)
    sponge = kit.colour("#f2a6bc", "birthday cake", "cake", "cupcake")
    kit.figure.lathe((0, top, z), [(0, 0.22), (0.12, 0.22), (0.125, 0.21)], sponge, tilt=0.22, gloss=0.4)
    kit.figure.lathe((0, top + 0.12, z), [(0, 0.15), (0.10, 0.15), (0.105, 0.14)], sponge, tilt=0.22, gloss=0.4)
    for radius, y in ((0.22, top + 0.115), (0.15, top + 0.215)):
        for k in range(14):
            t = 2 * pi * k / 14
            kit.figure.ellipsoid(
                (radius * sin(t), y - 0.012 * (k % 2), z + radius * cos(t)), (0.032, 0.034, 0.032), "#fffaf2",
                blend=0.01, material=SOFT,
            )  # fmt: skip
    for k in range(5):
        t = 2 * pi * k / 5 + 0.3
        x, dz = 0.10 * sin(t), 0.10 * cos(t)
        foot = top + 0.22
        kit.rod((x, foot, z + dz), (x, foot + 0.10, z + dz), 0.011, ("#e8483a", "#3a8ad8", "#4ab85a")[k % 3], LACQUER)
        flame(kit, (x, foot + 0.105, z + dz), 0.07)
    mouth = (0.0, 0.70 if kit.ask.noun in ("boy", "girl", "child") else 0.80, 0.17)
    for k in range(3):
        end = (0.03 * (k - 1), top + 0.36 + 0.03 * k, z - 0.12)
        kit.stroke([mouth, end], 0.010, linear("#ffffff"), 0.55)


def _swing(kit: Kit) -> None:
    """A plank on two ropes from the bough of a tree; it faces the viewer with the tree behind."""
    seat, bough = kit.hip - 0.06, 1.12
    kit.figure.slab((-0.22, seat - 0.03, -0.10), (0.22, seat, 0.10), kit.colour("#a8713f", "swing"), WOOD)
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        for side in (-1, 1):
            kit.rod((side * 0.19, seat, 0.0), (side * 0.205, bough, -0.22), 0.012, "#c8a878", SOFT)
        bark = "#6a4a30"
        path: list[Spot] = [(0.74, -0.27, -0.36), (0.68, 0.1, -0.36), (0.70, 0.55, -0.36), (0.58, 0.98, -0.32)]
        kit.figure.tube(path, [0.17, 0.12, 0.11, 0.12], bark, segments=16, blend=0.06, material=WOOD)
        arm: list[Spot] = [(0.64, 0.88, -0.32), (0.42, 1.10, -0.28), (0.0, 1.14, -0.24), (-0.56, 1.20, -0.24)]
        kit.figure.tube(arm, [0.10, 0.075, 0.06, 0.03], bark, segments=14, blend=0.05, material=WOOD)
        green = ("#4a8a34", "#5a9c3c", "#3f7a2e")
        for k in range(17):
            t = k / 16
            x, y = -0.72 + 1.60 * t, 1.34 + 0.16 * sin(pi * t) + 0.08 * sin(k * 2.4)
            r = 0.17 + 0.04 * sin(k * 1.7)
            kit.figure.ellipsoid((x, y, -0.4 + 0.05 * (k % 3)), (r, r * 0.85, 0.2), green[k % 3], material=_LEAF)


def harp(kit: Kit) -> None:
    """A concert harp: column, neck and soundbox in gold, strings between them."""
    gold = kit.colour(kit.ask.colour or "#d8a02e", "harp") if kit.ask.noun == "harp" else kit.colour("#d8a02e", "harp")
    column: list[Spot] = [(0, 0.06, 0.62), (0, 0.6, 0.60), (0, 1.14, 0.58)]
    kit.figure.tube(column, [0.04, 0.03, 0.035], gold, segments=10, material=BRASS)
    neck: list[Spot] = [(0, 1.14, 0.58), (0, 1.17, 0.46), (0, 1.02, 0.34), (0, 1.0, 0.22), (0, 0.92, 0.13)]
    kit.figure.tube(neck, [0.045, 0.035, 0.03, 0.035, 0.04], gold, segments=16, material=BRASS)
    box: list[Spot] = [(0, 0.92, 0.13), (0, 0.5, 0.30), (0, 0.08, 0.52)]
    kit.figure.tube(box, [0.04, 0.06, 0.085], gold * np.float32(0.8), segments=14, material=LACQUER)
    kit.figure.ellipsoid((0, 0.05, 0.58), (0.10, 0.05, 0.13), gold, blend=0.01, material=BRASS)
    kit.ball((0, 1.19, 0.59), 0.05, gold, BRASS)
    for k in range(13):
        t = 0.06 + 0.9 * k / 12
        low = (0.02, 0.92 - 0.84 * t, 0.15 + 0.39 * t)
        high = (0.02, float(np.interp(t, [0, 0.4, 0.7, 1], [0.96, 1.0, 1.10, 1.14])), 0.16 + 0.42 * t)
        kit.stroke([low, high], 0.0055, linear("#fff6dc" if k % 4 else "#d8483a"), 0.9)


def _puddle(kit: Kit) -> None:
    """Water under the feet that flies up all round."""
    tone = linear("#8ab8d8")
    kit.figure.ellipsoid((0, -0.02, 0.05), (0.52, 0.03, 0.40), tone, blend=0.0, material=WATER)
    kit.figure.ellipsoid((0.05, 0.0, 0.10), (0.34, 0.02, 0.26), tone * np.float32(1.25), blend=0.0, material=WATER)
    for k in range(14):
        t = 2 * pi * k / 14
        reach, rise = 0.34 + 0.05 * sin(k * 2.1), 0.20 + 0.10 * sin(k * 1.3)
        foot = (0.24 * sin(t), 0.02, 0.1 + 0.2 * cos(t))
        tip = (reach * 1.3 * sin(t), rise, 0.1 + reach * cos(t))
        kit.figure.capsule(foot, 0.035, tip, 0.008, "#b4dcf0", blend=0.01, material=WATER)
        kit.ball((tip[0] * 1.12, tip[1] + 0.06, tip[2]), 0.020 + 0.008 * (k % 3), "#d4ecf8", WATER)


def _laid_table(kit: Kit) -> None:
    """A table before somebody who eats: a plate of food, a glass, a fork in the hand."""
    wood = kit.colour("#a9713f", "table")
    top = 0.42
    kit.figure.slab((-0.42, top - 0.035, 0.14), (0.42, top, 0.62), wood, WOOD)
    for x in (-0.36, 0.36):
        kit.rod((x, 0, 0.56), (x, top - 0.02, 0.56), 0.024, wood * np.float32(0.7), WOOD)
    kit.figure.ellipsoid((0, top + 0.012, 0.40), (0.15, 0.014, 0.12), "#fbf8f2", blend=0.0, material=LACQUER)
    for k, tone in enumerate(("#d8843a", "#6aa84a", "#c8503a", "#f2d27a")):
        t = k * pi / 2
        kit.figure.ellipsoid(
            (0.05 * sin(t), top + 0.045, 0.40 + 0.04 * cos(t)), (0.05, 0.035, 0.04), tone, blend=0.01, material=SOFT
        )
    kit.figure.lathe((0.28, top, 0.46), [(0, 0.03), (0.10, 0.036)], "#cfe6f0", tilt=0.2, gloss=1.0)
    x, y, z = kit.hands[1]
    kit.rod((x, y - 0.03, z + 0.01), (x - 0.05, y + 0.07, z + 0.06), 0.007, "#c9ced6", BRASS)


GEAR: dict[str, Callable[[Kit], None]] = {
    "birthday cake": _birthday_cake, "swing": _swing, "harp": harp, "puddle": _puddle, "laid table": _laid_table,
}  # fmt: skip
