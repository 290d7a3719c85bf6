"""Gear of two together and of what is pushed, thrown or jumped from: sleds, mowers, barrows, dough, snowy slopes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, pi, sin

import numpy as np

from ..clay import Material
from ..colour import linear
from .gear_kit import LACQUER, RUBBER, SOFT, STEEL, WOOD, Kit, Spot, between
from .gear_sport import skis, snowboard

SNOW = Material(fur=0.12, gloss=0.15, blend=0.05)
SPRAY = Material(gloss=0.0, emission=0.35, blend=0.03)
SLOPE = 0.62
"""How far below the feet of who jumps the snow lies."""
_FILLED = {
    "leaves": ("#d8742a", "#c8482a", "#e0a82e", "#b8641f"), "hay": ("#dcb84a", "#e6c860", "#c8a03a", "#dcb84a"),
    "flowers": ("#e0506a", "#f2c23a", "#b070d0", "#f6f0f4"), "soil": ("#4a3424", "#5a4030", "#3f2c1e", "#4a3424"),
    "stones": ("#9a9a98", "#b0aeaa", "#868684", "#a4a29e"), "pumpkins": ("#e8822a", "#d8721f", "#ee9438", "#e07a24"),
    "apples": ("#c8302a", "#d8443a", "#b8281f", "#7aa83a"), "bricks": ("#a8503a", "#b45c44", "#984632", "#a8503a"),
}  # fmt: skip
_EARTH = ("#5a4030", "#6a4c38", "#4a7a34", "#5a8a3c")


def _towed_sled(kit: Kit) -> None:
    """A wooden sled under who sits on it, its rope taut to the front."""
    wood = kit.colour("#b8763a", "sled", "sledge")
    seat = kit.hip - 0.06
    for k in range(4):
        x = -0.135 + 0.09 * k
        kit.figure.slab((x - 0.036, seat - 0.03, -0.24), (x + 0.036, seat, 0.42), wood, WOOD)
    for x in (-0.14, 0.14):
        runner: list[Spot] = [(x, 0.012, -0.28), (x, 0.012, 0.34), (x, 0.05, 0.48), (x, 0.17, 0.50)]
        kit.figure.tube(runner, [0.017, 0.017], "#c8342e", segments=12, blend=0.0, material=LACQUER)
        for z in (-0.18, 0.26):
            kit.rod((x, 0.01, z), (x * 0.9, seat - 0.02, z), 0.013, wood, WOOD)
    rope: list[Spot] = [(0.0, 0.15, 0.50), (0.0, 0.22, 0.80), (0.0, 0.40, 1.16)]
    kit.stroke([(-0.14, 0.16, 0.50), rope[1]], 0.010, linear("#6a4a2a"))
    kit.stroke([(0.14, 0.16, 0.50), rope[1], rope[2]], 0.013, linear("#6a4a2a"))


def _stool(kit: Kit) -> None:
    """A round stool."""
    seat, wood = kit.hip - 0.06, kit.colour("#a8713f", "stool", "chair")
    kit.figure.lathe((0, seat - 0.04, 0), [(0, 0.14), (0.035, 0.15), (0.04, 0.14)], wood, tilt=0.15, gloss=0.4)
    for k in range(4):
        t = pi / 4 + k * pi / 2
        kit.rod((0.15 * sin(t), 0, 0.15 * cos(t)), (0.09 * sin(t), seat - 0.03, 0.09 * cos(t)), 0.018, wood, WOOD)


def _lawn_mower(kit: Kit) -> None:
    """A mower on four wheels with its engine on top, the grass catcher before who pushes it."""
    paint, z = kit.colour("#d8342e", "lawn mower", "lawnmower", "mower"), 0.78
    kit.figure.slab((-0.19, 0.07, z - 0.20), (0.19, 0.17, z + 0.22), paint, LACQUER, 0.03)
    kit.figure.ellipsoid((0, 0.17, z + 0.02), (0.19, 0.06, 0.21), paint * np.float32(0.9), blend=0.0, material=LACQUER)
    kit.figure.lathe((0, 0.20, z + 0.04), [(0, 0.10), (0.09, 0.10), (0.10, 0.08)], "#2c3036", tilt=0.2, gloss=0.6)
    kit.ball((0.05, 0.31, z + 0.04), 0.03, "#b9bec6", STEEL)
    for x in (-0.21, 0.21):
        for dz in (-0.17, 0.17):
            kit.hoop((x, 0.075, z + dz), 0.06, 0.026, "#26282c")
            kit.ball((x, 0.075, z + dz), 0.028, "#e8e6e0", LACQUER)
    kit.figure.ellipsoid((0, 0.17, z - 0.32), (0.15, 0.11, 0.12), "#3f4a40", blend=0.0, material=SOFT)
    bar = (kit.hands[0][1], kit.hands[0][2])
    for x in (-0.12, 0.12):
        kit.rod((x, 0.17, z - 0.14), (x, *bar), 0.012, "#3a4048", STEEL)
    kit.rod((-0.13, *bar), (0.13, *bar), 0.017, "#26282c", RUBBER)
    for k in range(9):
        t = k * 2.4
        kit.ball((0.30 * sin(t), 0.03 + 0.02 * (k % 3), z + 0.16 * cos(t)), 0.016, "#5fae3a", SOFT)


def _wheelbarrow(kit: Kit) -> None:
    """A tray on one wheel with two shafts, full of what it was said to hold."""
    tray, z = kit.colour("#3f7a4a", "wheelbarrow", "barrow"), 0.72
    corners = ((-0.13, 0.20), (0.13, 0.20), (0.21, 0.42), (-0.21, 0.42))
    (a, low), (b, _), (c, high), (d, _) = corners
    kit.figure.face([(a, low, z - 0.16), (b, low, z - 0.16), (c, high, z - 0.30), (d, high, z - 0.30)], tray, LACQUER)
    kit.figure.face([(a, low, z + 0.14), (b, low, z + 0.14), (c, high, z + 0.34), (d, high, z + 0.34)],
                    tray * np.float32(0.9), LACQUER)  # fmt: skip
    for near, far in ((a, d), (b, c)):
        kit.figure.face([(near, low, z - 0.16), (near, low, z + 0.14), (far, high, z + 0.34), (far, high, z - 0.30)],
                        tray * np.float32(1.1), LACQUER, 0.02)  # fmt: skip
    load = kit.ask.attributes.get("with", "")
    named = [tones for name, tones in _FILLED.items() if load and (load in name or name.rstrip("s") in load)]
    tones = named[0] if named else _EARTH
    many, size = (46, (0.050, 0.022, 0.038)) if "lea" in load else (16, (0.07, 0.055, 0.08))
    for k in range(many):
        t, r = k * 2.4, 0.13 * (k / many) ** 0.5
        lump = (1.2 * r * sin(t), high + 0.11 - 0.7 * r + 0.012 * (k % 3), z + 0.02 + 2.2 * r * cos(t))
        kit.figure.ellipsoid(lump, size, tones[k % 4], angle=0.5 * sin(k * 1.9), blend=0.002, material=SOFT)
    for x, hand in zip((-0.12, 0.12), kit.hands, strict=True):
        kit.rod((x * 0.5, 0.13, z + 0.30), (hand[0], hand[1], hand[2] - 0.04), 0.017, "#a8713f", WOOD)
        kit.rod((x, 0.27, z - 0.18), (x, 0.0, z - 0.22), 0.014, "#3a4048", STEEL)
    kit.hoop((0, 0.11, z + 0.36), 0.09, 0.026, "#26282c")
    kit.ball((0, 0.11, z + 0.36), 0.035, "#c9ced6", STEEL)


def _shopping_cart(kit: Kit) -> None:
    """A wire basket on wheels with groceries in it, its bar in the hands."""
    wire, z = "#aab2ba", 0.66
    low = [(-0.14, 0.30, z - 0.20), (0.14, 0.30, z - 0.20), (0.14, 0.33, z + 0.28), (-0.14, 0.33, z + 0.28)]
    high = [(-0.20, 0.56, z - 0.26), (0.20, 0.56, z - 0.26), (0.20, 0.56, z + 0.36), (-0.20, 0.56, z + 0.36)]
    goods = ("#d8342e", "#f2c23a", "#4a9a3a", "#3a7ad0", "#f4efe4", "#e8822a", "#7ac04a", "#b84a8a")
    for k, tone in enumerate(goods):
        x, dz = (-0.09, 0.0, 0.09)[k % 3], -0.16 + 0.13 * (k // 2)
        kit.figure.slab((x - 0.045, 0.34, z + dz - 0.05), (x + 0.045, 0.52 + 0.05 * (k % 3), z + dz + 0.05), tone, SOFT)
    for k in range(4):
        kit.rod(high[k], high[(k + 1) % 4], 0.013, wire, STEEL)
        kit.rod(low[k], low[(k + 1) % 4], 0.011, wire, STEEL)
        kit.rod(low[k], high[k], 0.011, wire, STEEL)
        for j in range(1, 6):
            kit.rod(between(low[k], low[(k + 1) % 4], j / 6), between(high[k], high[(k + 1) % 4], j / 6), 0.0055, wire,
                    STEEL)  # fmt: skip
    for x in (-0.14, 0.14):
        kit.rod((x, 0.32, z - 0.20), (x, 0.10, z - 0.16), 0.012, wire, STEEL)
        kit.rod((x, 0.10, z - 0.18), (x, 0.10, z + 0.26), 0.012, wire, STEEL)
        for dz in (-0.16, 0.24):
            kit.hoop((x, 0.045, z + dz), 0.032, 0.015, "#26282c")
        kit.rod((x * 1.4, 0.56, z - 0.26), (x, kit.hands[0][1], kit.hands[0][2]), 0.012, wire, STEEL)
    bar = (kit.hands[0][1], kit.hands[0][2])
    kit.rod((-0.19, *bar), (0.19, *bar), 0.018, "#d8342e", LACQUER)


def _tossed_dough(kit: Kit) -> None:
    """A disc of dough that turns in the air over two floury hands."""
    dough = kit.colour("#f0dcae", "dough", "pizza dough")
    with kit.figure.at(0.0, 1.34, 0.10, pitch=24, roll=12):
        kit.figure.ellipsoid((0, 0, 0), (0.36, 0.030, 0.36), dough, blend=0.0, material=SOFT)
        kit.hoop((0, 0.012, 0), 0.335, 0.036, dough * np.float32(1.06), plane="xz", material=SOFT)
    for side in (-1, 1):
        turn = [(side * (0.40 + 0.05 * cos(k * 0.5)), 1.30 + 0.045 * k, 0.1) for k in range(6)]
        kit.stroke(turn, 0.012, linear("#ffffff"), 0.75)
    for k in range(12):
        t = k * 2.4
        kit.ball((0.30 * sin(t), 1.10 + 0.035 * (k % 5), 0.12 + 0.1 * cos(t)), 0.009, "#fffaf0", SOFT)


def _shouldered_plank(kit: Kit) -> None:
    """A long board on the shoulder under one hand."""
    wood = kit.colour("#d8a868", "plank", "board", "wood", "beam", "log")
    x, y, z = kit.hands[1]
    with kit.figure.at(x + 0.01, y - 0.01, z - 0.12, pitch=-5):
        kit.figure.slab((-0.05, 0.0, -0.74), (0.05, 0.035, 0.88), wood, WOOD)
        for dx in (-0.025, 0.02):
            kit.stroke([(dx, 0.037, -0.7), (dx, 0.037, 0.84)], 0.004, linear("#a8743f"), 0.6)


def _slope(kit: Kit) -> None:
    """A kicker of snow below and behind who jumps, with the track and snow in the air."""
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        for k in range(9):
            x = 0.22 + 0.12 * k
            tall = 0.44 * max(0.0, 1 - 0.13 * k) ** 0.7
            kit.figure.ellipsoid((x + 0.1, -SLOPE + 0.4 * tall, -0.25), (0.20, 0.62 * tall + 0.05, 0.24),
                                 "#eaf2fa", blend=0.06, material=SNOW)  # fmt: skip
        kit.figure.ellipsoid((0.1, -SLOPE, -0.2), (1.12, 0.075, 0.34), "#f2f7fc", blend=0.05, material=SNOW)
        for k in range(16):
            t = k / 15
            kit.ball((0.20 + 0.40 * t, -0.02 - 0.30 * t + 0.06 * sin(k * 2.1), -0.02 + 0.05 * cos(k * 1.7)),
                     0.016 + 0.012 * (k % 3), "#ffffff", SPRAY)  # fmt: skip


def _ski_jump(kit: Kit) -> None:
    lifted = ((x, y - 0.14, z) for x, y, z in kit.hands)
    with kit.figure.at(0, 0.14, 0, pitch=-10):
        skis(replace(kit, hands=(next(lifted), next(lifted))))
    _slope(kit)


def _snowboard_jump(kit: Kit) -> None:
    with kit.figure.at(0, 0.155, 0.01, roll=6):
        snowboard(kit, trail=False)
    _slope(kit)


def _flip_chart(kit: Kit) -> None:
    """A sheet on an easel with growing bars and a line that rises."""
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        z = -0.05
        for x in (-0.98, -0.46):
            kit.rod((x, 0.0, z), (-0.72 + 0.4 * (x + 0.72), 1.22, z), 0.018, "#5a6068", STEEL)
        kit.figure.slab((-1.06, 0.46, z), (-0.38, 1.20, z + 0.02), "#fbfbf8", SOFT)
        for k, tone in enumerate(("#3a7ad0", "#4aa05a", "#f2b03a", "#d8483a")):
            x = -0.98 + 0.145 * k
            kit.figure.slab((x, 0.56, z + 0.02), (x + 0.095, 0.68 + 0.10 * k, z + 0.035), tone, SOFT, 0.004)
        kit.stroke([(-1.0, 0.55, z + 0.05), (-0.42, 0.55, z + 0.05)], 0.010, linear("#3a4048"))
        kit.stroke([(-0.98, 0.78, z + 0.05), (-0.80, 0.86, z + 0.05), (-0.66, 0.92, z + 0.05), (-0.46, 1.12, z + 0.05)],
                   0.014, linear("#22304f"))  # fmt: skip


def _washing_up(kit: Kit) -> None:
    """A counter with a basin full of suds, a plate in the hand, clean ones in a rack."""
    top, z = 0.46, 0.36
    kit.figure.slab((-0.52, 0.0, z - 0.14), (0.52, top, z + 0.20), "#e6e2da", LACQUER)
    kit.figure.slab((-0.55, top, z - 0.17), (0.55, top + 0.03, z + 0.23), "#8a8f96", LACQUER)
    kit.figure.ellipsoid((0, top + 0.03, z + 0.03), (0.26, 0.03, 0.16), "#bfe0f0", blend=0.0, material=LACQUER)
    for k in range(18):
        t, r = k * 2.4, 0.22 * (k / 18) ** 0.5
        kit.ball((r * sin(t), top + 0.055 + 0.012 * (k % 3), z + 0.03 + 0.6 * r * cos(t)), 0.034, "#ffffff", SOFT)
    tap: list[Spot] = [(0.30, top, z + 0.12), (0.30, top + 0.24, z + 0.12), (0.18, top + 0.28, z + 0.08),
                       (0.14, top + 0.20, z + 0.06)]  # fmt: skip
    kit.figure.tube(tap, [0.018, 0.018], "#b9c2ca", segments=12, blend=0.01, material=STEEL)
    x, y, hz = kit.hands[1]
    kit.figure.ellipsoid((x - 0.04, y + 0.05, hz + 0.05), (0.11, 0.115, 0.018), "#fbfbf8", blend=0.0, material=LACQUER)
    kit.figure.ellipsoid((x - 0.04, y + 0.05, hz + 0.065), (0.07, 0.075, 0.012), "#9ac4e4", blend=0.0, material=LACQUER)
    for k in range(4):
        plate = (-0.46 + 0.055 * k, top + 0.13, z + 0.05)
        kit.figure.ellipsoid(plate, (0.016, 0.10, 0.10), "#fbfbf8", blend=0.0, material=LACQUER)


def _razor(kit: Kit) -> None:
    """A razor at the cheek, foam round the mouth and chin."""
    x, y, z = kit.hands[1]
    for k in range(9):
        t = (k - 4) / 4
        kit.ball(
            (0.085 * sin(1.25 * t), y + 0.005 + 0.045 * t * t, 0.135 + 0.045 * cos(1.4 * t)), 0.028, "#ffffff", SOFT
        )
    kit.rod((x + 0.02, y - 0.02, z + 0.02), (x - 0.02, y + 0.045, z + 0.05), 0.011, "#2f6fb0", LACQUER)
    kit.rod((x - 0.045, y + 0.05, z + 0.045), (x + 0.005, y + 0.05, z + 0.055), 0.013, "#c9ced6", STEEL)


def _splash_below(kit: Kit) -> None:
    """A splash under who dives in."""
    for k in range(11):
        t = (k - 5) / 5
        tip = (-0.52 + 0.34 * t, 0.20 - 0.12 * t * t + 0.04 * (k % 2), 0.05)
        kit.figure.capsule((-0.52 + 0.16 * t, -0.04, 0.05), 0.035, tip, 0.012, "#d4ecf8", blend=0.02, material=SPRAY)
        kit.ball((tip[0], tip[1] + 0.05, 0.05), 0.016, "#eef8fc", SPRAY)
    kit.figure.ellipsoid((-0.52, -0.04, 0.05), (0.44, 0.03, 0.16), "#bfe2f2", blend=0.0, material=LACQUER)


def _measuring_tape(kit: Kit) -> None:
    """A yellow tape between the hands."""
    (x0, y0, z0), (x1, y1, z1) = kit.hands
    points = [(x0, y0 + 0.10, z0), (x0, y0, z0 + 0.02), between(kit.hands[0], kit.hands[1], 0.5), (x1, y1, z1 + 0.02),
              (x1, y1 - 0.16, z1)]  # fmt: skip
    kit.stroke(points, 0.026, linear("#f2cf3a"))
    for k in range(9):
        x, y, z = between((x0, y0, z0 + 0.02), (x1, y1, z1 + 0.02), k / 8)
        kit.stroke([(x, y - 0.012, z), (x, y + 0.012, z)], 0.004, linear("#3a3020"))


def _syringe(kit: Kit) -> None:
    """A syringe with its needle ahead."""
    x, y, z = kit.hands[1]
    kit.rod((x, y, z - 0.02), (x, y, z + 0.13), 0.020, "#d8ecf4", LACQUER)
    kit.rod((x, y, z + 0.02), (x, y, z + 0.10), 0.0215, "#7ac8e8", LACQUER)
    kit.rod((x, y, z + 0.13), (x, y, z + 0.21), 0.005, "#8a929b", STEEL)
    kit.rod((x, y, z - 0.08), (x, y, z - 0.02), 0.008, "#e8edf0", LACQUER)
    kit.ball((x, y, z - 0.085), 0.020, "#e8edf0", LACQUER)


def _spoon(kit: Kit) -> None:
    """A spoon held out, a bowl in the other hand."""
    (bx, by, bz), (x, y, z) = kit.hands
    kit.rod((x, y, z - 0.02), (x, y + 0.02, z + 0.12), 0.009, "#c9ced6", STEEL)
    kit.figure.ellipsoid((x, y + 0.025, z + 0.15), (0.022, 0.014, 0.034), "#f2a83a", blend=0.0, material=LACQUER)
    kit.figure.lathe((bx, by + 0.01, bz + 0.05), [(0, 0.04), (0.05, 0.085), (0.055, 0.08)], "#e85a6a", tilt=0.22,
                     gloss=0.8)  # fmt: skip


def _high_chair(kit: Kit) -> None:
    """A chair on four long legs with a tray."""
    seat, wood = kit.hip - 0.07, kit.colour("#e8dcc4", "high chair", "chair")
    kit.figure.slab((-0.19, seat - 0.03, -0.16), (0.19, seat, 0.14), wood, WOOD)
    kit.figure.slab((-0.19, seat, -0.20), (0.19, seat + 0.34, -0.16), wood, WOOD)
    for x in (-0.17, 0.17):
        for z in (-0.14, 0.14):
            kit.rod((x, seat, z), (x * 1.5, 0.0, z * 1.6), 0.022, wood * np.float32(0.85), WOOD)
    kit.rod((-0.22, 0.22, 0.20), (0.22, 0.22, 0.20), 0.018, wood * np.float32(0.85), WOOD)
    kit.figure.slab((-0.24, seat + 0.12, 0.12), (0.24, seat + 0.15, 0.36), "#f8f6f0", LACQUER, 0.02)
    for x, tone in ((-0.12, "#e8503a"), (0.08, "#f2b83a")):
        kit.ball((x, seat + 0.17, 0.27), 0.035, tone, SOFT)


def _tug_rope(kit: Kit) -> None:
    """A thick rope through both hands that runs on to the other side, a flag at its middle."""
    x, y, z = between(kit.hands[0], kit.hands[1], 0.5)
    rope: list[Spot] = [(x, y - 0.10, z - 0.62), (x, y - 0.02, z - 0.12), (x, y, z + 0.2), (x, y, z + 0.78)]
    kit.figure.tube(rope, [0.022, 0.022], "#d8b878", segments=22, blend=0.0, material=SOFT)
    flag = [(x, y - 0.02, z + 0.74), (x, y - 0.02, z + 0.80), (x, y - 0.17, z + 0.79), (x, y - 0.17, z + 0.72)]
    kit.figure.face(flag, "#d8302a", SOFT)


def _lipstick(kit: Kit) -> None:
    """A red lipstick at the mouth, a round mirror with a handle in the other hand."""
    (mx, my, mz), (x, y, z) = kit.hands
    kit.rod((x + 0.03, y - 0.02, z + 0.02), (x - 0.01, y, z + 0.04), 0.015, "#26242a", LACQUER)
    kit.rod((x - 0.01, y, z + 0.04), (x - 0.035, y + 0.006, z + 0.045), 0.011, "#d0203a", LACQUER)
    kit.rod((mx, my - 0.08, mz), (mx, my + 0.08, mz), 0.016, "#c87a9a", LACQUER)
    for radius, depth, tone, made in ((0.125, 0.02, "#c87a9a", LACQUER), (0.105, 0.028, "#d8ecf6", STEEL)):
        kit.figure.ellipsoid((mx, my + 0.19, mz), (radius, radius * 1.15, depth), tone, blend=0.0, material=made)


def _clothesline(kit: Kit) -> None:
    """Washing on a line between two poles, pegged side by side."""
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        high, z = 1.06, 0.10
        for x in (-1.25, 0.55):
            kit.rod((x, 0.0, z - 0.1), (x, high + 0.08, z - 0.1), 0.024, "#a8743f", WOOD)
        kit.rod((-1.25, high, z), (0.55, high, z), 0.008, "#f0ece0", SOFT)
        tones = ("#fbfaf6", "#e86a5a", "#f2cf5a", "#6aa8d8")
        for k, tone in enumerate(tones):
            x = -1.12 + 0.265 * k
            if k % 2:
                outline = [(x - 0.15, high), (x + 0.15, high), (x + 0.20, high - 0.12), (x + 0.12, high - 0.16),
                           (x + 0.10, high - 0.40), (x - 0.10, high - 0.40), (x - 0.12, high - 0.16),
                           (x - 0.20, high - 0.12)]  # fmt: skip
            else:
                outline = [(x - 0.11, high), (x + 0.11, high), (x + 0.12, high - 0.46), (x - 0.12, high - 0.44)]
            kit.figure.puff(outline, tone, z=z, thickness=0.03, bevel=0.03, material=SOFT)
            for dx in (-0.08, 0.08):
                kit.rod((x + dx, high - 0.03, z + 0.03), (x + dx, high + 0.03, z + 0.03), 0.011, "#b8823f", WOOD)
        kit.figure.lathe((0.36, 0.0, 0.3), [(0, 0.14), (0.16, 0.19), (0.17, 0.18)], "#c89a54", tilt=0.25)
        for k in range(4):
            kit.ball((0.28 + 0.055 * k, 0.18, 0.3), 0.06, tones[k], SOFT)


def _sink(kit: Kit) -> None:
    """A washbasin with a tap, its bent pipe underneath, a wrench at the pipe and drops below."""
    with kit.figure.at(0.15, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        z = 0.06
        kit.figure.lathe((-0.66, 0.50, z), [(0, 0.12), (0.10, 0.30), (0.17, 0.34), (0.19, 0.33)], "#f6f8fa", tilt=0.22,
                         gloss=1.0)  # fmt: skip
        tap: list[Spot] = [(-0.90, 0.66, z), (-0.90, 0.90, z), (-0.80, 0.97, z), (-0.70, 0.92, z), (-0.70, 0.86, z)]
        kit.figure.tube(tap, [0.028, 0.028], "#b9c2ca", segments=16, blend=0.01, material=STEEL)
        pipe: list[Spot] = [(-0.66, 0.52, z), (-0.66, 0.24, z), (-0.76, 0.16, z), (-0.86, 0.24, z), (-0.92, 0.34, z),
                            (-1.08, 0.34, z)]  # fmt: skip
        kit.figure.tube(pipe, [0.038, 0.038], "#aab4bc", segments=22, blend=0.01, material=STEEL)
        for y in (0.42, 0.28):
            kit.rod((-0.66, y, z), (-0.66, y + 0.045, z), 0.056, "#c8a04a", STEEL)
        for k in range(4):
            kit.ball((-0.70 + 0.04 * (k % 2), 0.03 + 0.045 * k, z + 0.1), 0.016, "#7ac0ea", LACQUER)
    x, y, hz = kit.hands[1]
    kit.rod((x, y, hz), (x - 0.02, y + 0.01, hz + 0.22), 0.018, "#d8342e", STEEL)
    kit.hoop((x - 0.02, y + 0.01, hz + 0.26), 0.04, 0.014, "#8a929b", plane="xy", material=STEEL)


GEAR: dict[str, Callable[[Kit], None]] = {
    "towed sled": _towed_sled, "stool": _stool, "lawn mower": _lawn_mower, "wheelbarrow": _wheelbarrow,
    "shopping cart": _shopping_cart, "tossed dough": _tossed_dough, "shouldered plank": _shouldered_plank,
    "measuring tape": _measuring_tape, "washing-up": _washing_up, "razor": _razor,
    "splash below": _splash_below, "flip chart": _flip_chart, "syringe": _syringe, "spoon": _spoon,
    "high chair": _high_chair,
    "tug rope": _tug_rope, "lipstick": _lipstick, "clothesline": _clothesline, "sink": _sink,
    "ski jump": _ski_jump, "snowboard jump": _snowboard_jump,
}  # fmt: skip
