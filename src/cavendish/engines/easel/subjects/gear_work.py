"""Gear of trades: cauldrons, boards, trays, hoses, tools, ladders."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from ..clay import Material
from ..colour import F32, linear
from ..curves import Vec3
from .gear_kit import BRASS, LACQUER, RUBBER, SOFT, STEEL, WOOD, Kit, Spot, between

GLOW = Material(gloss=0.6, emission=0.5, blend=0.0)
_FIRE = Material(gloss=0.0, emission=1.2, blend=0.02)
_ROCK = Material(fur=0.0, gloss=0.06, blend=0.03)


BREWERS = frozenset({"witch", "wizard", "goblin", "fairy", "vampire", "devil", "gnome", "elf", "orc"})
"""Who brews in a cauldron; all others cook in a pot."""


def _soup_pot(kit: Kit) -> None:
    """A steaming pot on a stove, a ladle in the hand."""
    z, top = 0.56, 0.34
    kit.figure.slab((-0.28, 0.0, z - 0.22), (0.28, top - 0.02, z + 0.22), "#eef0f2", LACQUER, 0.02)
    kit.figure.slab((-0.30, top - 0.02, z - 0.24), (0.30, top, z + 0.24), "#3a3c44", LACQUER)
    kit.figure.slab((-0.20, 0.05, z + 0.22), (0.20, 0.22, z + 0.23), "#4a4e58", LACQUER)
    for x in (-0.18, -0.06, 0.06, 0.18):
        kit.ball((x, top - 0.055, z + 0.235), 0.018, "#3a3c44", LACQUER)
    pot = kit.colour("#c8402e", "pot")
    kit.figure.lathe((0, top, z), [(0, 0.17), (0.02, 0.185), (0.16, 0.185), (0.17, 0.195)], pot, tilt=0.26, gloss=0.8)
    soup = kit.colour("#e89a3a", "soup", "stew")
    kit.figure.ellipsoid((0, top + 0.165, z), (0.172, 0.03, 0.15), soup, blend=0.0, material=SOFT)
    for k, tone in enumerate(("#e8742a", "#5aa83a", "#f4e2a0", "#d8382e", "#5aa83a")):
        t = 2 * pi * k / 5
        kit.figure.ellipsoid(
            (0.10 * sin(t), top + 0.185, z + 0.08 * cos(t)), (0.028, 0.014, 0.024), tone, blend=0.0, material=SOFT
        )
    for x in (-0.20, 0.20):
        kit.ball((x, top + 0.13, z), 0.026, "#26282e", RUBBER)
    kit.rod(kit.hands[1], (0.03, top + 0.17, z - 0.05), 0.011, "#a8743f")
    _steam(kit, (0, top + 0.24, z), linear("#ffffff"))


def _cauldron(kit: Kit) -> None:
    """A black pot on three feet over a fire, brimful of what is brewed; cooks stand at a stove."""
    if kit.ask.noun not in BREWERS and "cauldron" not in kit.ask.attributes.get("with", ""):
        _soup_pot(kit)
        return
    z, rim = 0.56, 0.38
    iron = kit.colour("#26262c", "cauldron", "pot")
    brew = kit.colour("#63d93a", "potion", "brew", "soup", "liquid")
    for k in range(5):
        x = 0.16 * sin(k * 1.9)
        kit.figure.ellipsoid((x, 0.05, z + 0.1 * cos(k * 1.9)), (0.045, 0.08, 0.045), "#f6801e", material=_FIRE)
    profile = [(0.06, 0.10), (0.10, 0.19), (0.18, 0.245), (0.26, 0.24), (0.33, 0.20), (0.35, 0.215), (rim, 0.215)]
    kit.figure.lathe((0, 0, z), profile, iron, tilt=0.3, gloss=0.5)
    kit.hoop((0, rim - 0.01, z), 0.21, 0.02, iron, plane="xz", material=STEEL, stretch=1.0)
    kit.figure.ellipsoid((0, rim, z), (0.20, 0.045, 0.20), brew, blend=0.0, material=GLOW)
    for k, (x, dz, r) in enumerate(((-0.08, 0.06, 0.035), (0.06, 0.09, 0.028), (0.10, -0.03, 0.022), (-0.02, 0.1, 0.02),
                                    (0.01, 0.02, 0.03))):  # fmt: skip
        kit.figure.ellipsoid(
            (x, rim + 0.025 + 0.01 * (k % 2), z + dz), (r, r, r), brew * 1.25, blend=0.0, material=GLOW
        )
    for x in (-0.13, 0.13, 0.0):
        kit.rod((x, 0.12, z + 0.03), (x * 1.15, 0.0, z + 0.05), 0.02, iron, STEEL)
    top = between(kit.hands[0], kit.hands[1], -0.3)
    kit.rod(top, kit.hands[1], 0.012, "#8a5a30")
    kit.rod(kit.hands[1], (0.02, rim, z - 0.06), 0.012, "#8a5a30")
    _steam(kit, (0, rim + 0.1, z), linear("#c8f8b0") if float(brew[1]) > float(brew[0]) else linear("#ffffff"))


def _steam(kit: Kit, foot: Spot, tone: F32) -> None:
    for k in (-1, 0, 1):
        line = [(foot[0] + 0.07 * k + 0.03 * sin(i * 1.2 + k), foot[1] + 0.05 * i, foot[2]) for i in range(8)]
        kit.stroke(line, 0.022, tone, 0.3)


def _board(kit: Kit) -> None:
    """A blackboard behind the hand, with chalk marks; it faces the viewer."""
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        white = "whiteboard" in kit.ask.attributes.get("with", "")
        kit.figure.slab((-1.36, 0.46, -0.34), (0.02, 1.22, -0.30), "#b9bec6" if white else "#8a5a30", WOOD)
        kit.figure.slab((-1.31, 0.51, -0.30), (-0.03, 1.17, -0.28), "#f8f9fa" if white else "#24503c", SOFT)
        for x in (-1.2, -0.12):
            kit.rod((x, 0.0, -0.36), (x, 0.5, -0.34), 0.018, "#6a4426")
        chalk = linear("#2a4ab8" if white else "#f4f4ee")
        turned = "mirrored" in kit.ask.attributes
        for line in _SCRIPT:
            kit.stroke([(-1.34 - x if turned else x, y, -0.26) for x, y in line], 0.014, chalk, 0.9)
    hand = kit.hands[0]
    kit.rod(hand, (hand[0] - 0.02, hand[1] + 0.04, hand[2] + 0.03), 0.008, "#f8f8f2", SOFT)


_SCRIPT: tuple[tuple[tuple[float, float], ...], ...] = (
    ((-1.22, 0.92), (-1.16, 1.09), (-1.10, 0.92), (-1.125, 0.98), (-1.195, 0.98)),
    ((-1.02, 0.92), (-1.02, 1.09), (-0.94, 1.07), (-0.95, 1.01), (-1.02, 1.005), (-0.93, 0.98), (-0.94, 0.93),
     (-1.02, 0.92)),
    ((-0.76, 1.06), (-0.83, 1.09), (-0.87, 1.0), (-0.83, 0.92), (-0.76, 0.95)),
    ((-1.22, 0.78), (-1.22, 0.64)),
    ((-1.14, 0.71), (-1.06, 0.71)), ((-1.10, 0.75), (-1.10, 0.67)),
    ((-1.0, 0.76), (-0.95, 0.785), (-0.92, 0.74), (-1.0, 0.64), (-0.91, 0.64)),
    ((-0.83, 0.74), (-0.74, 0.74)), ((-0.83, 0.68), (-0.74, 0.68)),
    ((-0.66, 0.77), (-0.59, 0.775), (-0.61, 0.72), (-0.57, 0.68), (-0.61, 0.635), (-0.67, 0.65)),
    ((-0.62, 0.92), (-0.52, 0.95), (-0.44, 0.92), (-0.36, 0.95)),
)  # fmt: skip
"""ABC and a sum, as strokes on the board."""


def _tray(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    centre = (x, y + 0.045, z + 0.02)
    kit.figure.ellipsoid(centre, (0.18, 0.016, 0.15), kit.colour("#c9ced6", "tray"), blend=0.0, material=STEEL)
    served = kit.ask.attributes.get("served", "")
    for k, (dx, dz) in enumerate(((-0.10, 0.0), (0.01, 0.05), (0.11, -0.02))):
        spot = (centre[0] + dx, centre[1] + 0.012, centre[2] + dz)
        if served == "cups":
            kit.figure.lathe(spot, [(0.0, 0.025), (0.05, 0.036), (0.055, 0.034)], "#f6f2ea", tilt=0.2, gloss=0.8)
        elif served == "plates":
            kit.figure.ellipsoid((spot[0], spot[1] + 0.03, spot[2]), (0.06, 0.045, 0.05), ("#d8843a", "#6aa84a",
                "#c8503a")[k], blend=0.0, material=SOFT)  # fmt: skip
        else:
            wine = ("#f0cf6a", "#b8243a", "#f0cf6a")[k]
            kit.figure.lathe(spot, [(0.0, 0.026), (0.005, 0.024), (0.01, 0.006), (0.055, 0.006)], "#e8eef2", gloss=1.0)
            bowl = (spot[0], spot[1] + 0.055, spot[2])
            kit.figure.lathe(
                bowl, [(0, 0.008), (0.02, 0.026), (0.07, 0.028), (0.085, 0.024)], wine, tilt=0.2, gloss=1.2
            )


def _hose(kit: Kit) -> None:
    nozzle, tip = kit.hands[0], (0.0, kit.hands[0][1] + 0.05, 0.46)
    red = kit.colour("#c8342a", "hose")
    path: list[Vec3] = [nozzle, kit.hands[1], (0.12, 0.40, -0.05), (0.10, 0.06, -0.28), (0.05, 0.02, -0.62)]
    kit.figure.tube(path, [0.024, 0.024], red, segments=22, material=RUBBER)
    kit.rod(nozzle, tip, 0.03, "#e0b23a", BRASS, 0.018)
    for k in range(9):
        spread = (k - 4) * 0.035
        drop = 0.34 + 0.05 * (k % 3)
        jet = [
            (spread * t * 1.4, tip[1] + 0.62 * t - drop * t * t * 1.6 + spread * t, tip[2] + 1.7 * t)
            for t in np.linspace(0, 1, 14)
        ]
        kit.stroke(jet, 0.018, linear("#d8efff"), 0.6)


def _spyglass(kit: Kit) -> None:
    y = kit.hands[0][1] + 0.025
    for start, end, radius in ((0.13, 0.26, 0.018), (0.25, 0.38, 0.024), (0.37, 0.52, 0.031)):
        rise = (start - 0.13) * 0.12
        kit.rod((0, y + rise, start), (0, y + rise + 0.016, end), radius, kit.colour("#d8a032", "telescope"), BRASS)
    for z in (0.25, 0.38, 0.52):
        kit.ball((0, y + (z - 0.13) * 0.12, z), 0.026 + 0.02 * (z - 0.2), "#6a3f22", WOOD)


def _binoculars(kit: Kit) -> None:
    y = kit.hands[0][1] + 0.01
    for x in (-0.038, 0.038):
        kit.rod((x, y, 0.15), (x, y, 0.27), 0.026, "#26282e", RUBBER, 0.036)
        kit.figure.ellipsoid((x, y, 0.285), (0.03, 0.03, 0.012), "#6a9ac8", blend=0.0, material=LACQUER)


def stool(kit: Kit) -> None:
    """A seat for those who sit without one in the picture."""
    if "seated" in kit.ask.attributes:
        return
    seat = kit.hip - 0.06
    kit.figure.slab((-0.16, seat - 0.035, -0.16), (0.16, seat, 0.12), "#9a6a3a", WOOD)
    for x in (-0.14, 0.14):
        for z in (-0.14, 0.10):
            kit.rod((x, 0, z), (x, seat, z), 0.016, "#7a4f2c")


def _knitting(kit: Kit) -> None:
    wool = kit.colour("#d8485a", "scarf", "yarn", "wool", "sweater")
    (x0, y, z), (x1, _, _) = kit.hands
    stool(kit)
    second = kit.colour("#f6efe0", "stripes") if "stripes" in kit.ask.attributes else wool * 0.84
    for k in range(8):
        low = y - 0.032 * k
        kit.rod((x0 + 0.015, low, z + 0.05 + 0.004 * k), (x1 - 0.015, low, z + 0.05 + 0.004 * k), 0.02,
                second if k % 2 else wool, SOFT)  # fmt: skip
    for a, b in ((x0, 0.05), (x1, -0.05)):
        kit.rod((a * 1.5, y - 0.03, z + 0.05), (b, y + 0.11, z + 0.07), 0.006, "#e8dcc0", WOOD)
    kit.ball((0.30, 0.07, 0.18), 0.075, wool, SOFT)
    for k in range(3):
        kit.hoop((0.30, 0.07, 0.19 + 0.01 * k), 0.05 + 0.012 * k, 0.008, wool * 1.25, plane="xy", material=SOFT)
    kit.stroke([(0.26, 0.1, 0.22), (0.2, 0.16, 0.26), (x1, y - 0.06, z + 0.06)], 0.007, wool)


def _wrench(kit: Kit) -> None:
    x, y, z = kit.hands[0]
    kit.rod((x, y - 0.02, z - 0.01), (x - 0.02, y + 0.09, z + 0.12), 0.013, "#c9ced6", STEEL)
    kit.hoop((x - 0.025, y + 0.115, z + 0.145), 0.026, 0.012, "#c9ced6", material=STEEL)
    kit.figure.slab((0.14, 0.0, 0.16), (0.34, 0.11, 0.30), kit.colour("#c8302a", "toolbox"), LACQUER)
    kit.rod((0.18, 0.14, 0.23), (0.30, 0.14, 0.23), 0.010, "#26282e", STEEL)


def _seedlings(kit: Kit) -> None:
    for k, x in enumerate((-0.16, 0.0, 0.15)):
        z = 0.48 + 0.03 * (k % 2)
        kit.figure.ellipsoid((x, 0.0, z), (0.09, 0.035, 0.08), "#5a3a24", blend=0.01, material=SOFT)
        kit.rod((x, 0.02, z), (x, 0.13, z), 0.008, "#4a8a3a", SOFT)
        for side in (-1, 1):
            kit.figure.ellipsoid((x + side * 0.035, 0.13, z), (0.04, 0.016, 0.022), "#5fae46", angle=side * 0.5,
                                 blend=0.0, material=SOFT)  # fmt: skip
        kit.ball((x, 0.165, z), 0.026, ("#e8506a", "#f2c23a", "#c86ad8")[k], SOFT)
    x, y, z = kit.hands[0]
    kit.rod((x, y + 0.03, z - 0.02), (x, y - 0.1, z + 0.1), 0.012, "#b9bec6", STEEL, 0.022)


def _stethoscope(kit: Kit) -> None:
    x, y, z = kit.hands[0]
    dark = "#2c3440"
    kit.figure.tube([(-0.05, 0.76, 0.05), (-0.03, 0.66, 0.13), (x, y + 0.02, z)], [0.010, 0.010], dark, material=RUBBER)
    kit.figure.tube([(0.05, 0.76, 0.05), (0.02, 0.66, 0.13), (x, y, z)], [0.010, 0.010], dark, material=RUBBER)
    kit.figure.ellipsoid((x, y, z + 0.05), (0.034, 0.034, 0.014), "#d6dde4", blend=0.0, material=STEEL)


def _cliff(kit: Kit) -> None:
    """A wall of rock before the climber, with a rope from above."""
    rng = np.random.default_rng(7)
    for k in range(34):
        y, z = -0.1 + 1.3 * (k % 17) / 16, 0.46 + 0.22 * (k // 17) + 0.05 * rng.random()
        r = 0.13 + 0.06 * rng.random()
        tone = linear("#8d8478") * np.float32(0.75 + 0.5 * rng.random())
        kit.figure.ellipsoid((0.16 * (rng.random() - 0.5), y, z), (0.24, r, r), tone, blend=0.02, material=_ROCK)
    for x, y in ((-0.14, 0.97), (0.13, 0.84), (-0.1, 0.22), (0.1, 0.0)):
        kit.ball((x, y, 0.31), 0.035, ("#e8503a", "#f2c23a", "#3a8ad8")[int(abs(x * 100)) % 3], LACQUER)
    rope: list[Spot] = [(0.04, 1.34, 0.22), (0.05, 1.0, 0.14), (0.02, kit.hip + 0.02, 0.12)]
    kit.figure.tube(rope, [0.010, 0.010], kit.colour("#e85a2a", "rope"), material=SOFT)


def _ladder(kit: Kit) -> None:
    wood = kit.colour("#b8823f", "ladder")
    for x in (-0.13, 0.13):
        kit.rod((x, 0.0, 0.06), (x, 1.5, 0.40), 0.018, wood)
    for k in range(10):
        share = (k + 0.5) / 10
        y, z = 1.5 * share, 0.06 + 0.34 * share
        kit.rod((-0.13, y, z), (0.13, y, z), 0.013, wood)


def _pole(kit: Kit) -> Spot:
    """A long handle through both hands to the ground; returns its lower end."""
    top, low = kit.hands
    end = (low[0] * 0.3, 0.06, low[2] + (low[2] - top[2]) * 1.2 + 0.28)
    kit.rod(between(top, end, -0.35), end, 0.012, "#a87844")
    return end


def _sweeper(kit: Kit) -> None:
    x, y, z = _pole(kit)
    for k in range(9):
        kit.rod((x, y + 0.08, z - 0.03), (x + 0.02 * (k - 4), -0.01, z + 0.03 + 0.02 * (k % 3)), 0.012,
                linear("#d8a84a") * (0.85 + 0.08 * (k % 3)), SOFT)  # fmt: skip


def _rake(kit: Kit) -> None:
    x, y, z = _pole(kit)
    kit.rod((x - 0.11, y, z), (x + 0.11, y, z), 0.012, "#6a7078", STEEL)
    for k in range(6):
        kit.rod((x - 0.1 + 0.04 * k, y, z), (x - 0.1 + 0.04 * k, 0.0, z + 0.02), 0.007, "#6a7078", STEEL)
    for k in range(9):
        kit.figure.ellipsoid((0.22 * sin(k * 2.1), 0.02, z + 0.14 + 0.08 * cos(k * 1.7)), (0.04, 0.02, 0.03),
                             ("#d8642a", "#e8a02a", "#b83a2a")[k % 3], blend=0.0, material=SOFT)  # fmt: skip


def _spade(kit: Kit) -> None:
    x, _y, z = _pole(kit)
    kit.figure.ellipsoid((x, 0.05, z + 0.03), (0.06, 0.09, 0.02), "#aab2bb", blend=0.0, material=STEEL)
    for k in range(6):
        kit.figure.ellipsoid((0.1 * sin(k * 2), 0.0, z + 0.14 + 0.04 * cos(k * 2)), (0.08, 0.06, 0.07), "#5f3f28",
                             blend=0.02, material=SOFT)  # fmt: skip


def _axe(kit: Kit) -> None:
    left, right = kit.hands
    top = between(right, left, 2.2)
    head = (top[0], top[1] + 0.16, top[2] - 0.06)
    kit.rod(between(left, right, 1.8), head, 0.012, "#a87844")
    kit.figure.ellipsoid((head[0], head[1] - 0.02, head[2] + 0.06), (0.02, 0.05, 0.07), "#b9c0c8", blend=0.0,
                         material=STEEL)  # fmt: skip
    kit.figure.lathe((0, 0, 0.52), [(0, 0.15), (0.24, 0.14)], "#6a4628", tilt=0.2, material=WOOD)
    kit.figure.ellipsoid((0, 0.24, 0.52), (0.138, 0.02, 0.138), "#d8b078", blend=0.0, material=WOOD)
    kit.rod((0, 0.25, 0.52), (0.02, 0.42, 0.52), 0.06, "#9a6a3c")
    for k in range(3):
        kit.rod((-0.2 + 0.2 * k, 0.05, 0.74), (-0.1 + 0.2 * k, 0.05, 0.80), 0.05, "#8a5a30")


def _anvil(kit: Kit) -> None:
    """A smith's anvil with glowing iron; a workbench for all others."""
    if kit.ask.noun != "blacksmith" and kit.ask.attributes.get("with") not in ("anvil", "sword"):
        _bench(kit)
        return
    x, y, z = kit.hands[1]
    kit.rod((x, y - 0.05, z), (x - 0.02, y + 0.16, z + 0.05), 0.012, "#a87844")
    kit.rod((x - 0.02, y + 0.15, z - 0.02), (x - 0.02, y + 0.17, z + 0.12), 0.032, "#7a828c", STEEL)
    kit.figure.lathe((0, 0, 0.50), [(0, 0.15), (0.28, 0.13)], "#6a4628", tilt=0.2, material=WOOD)
    iron = "#4a4f58"
    kit.figure.slab((-0.08, 0.28, 0.42), (0.08, 0.34, 0.58), iron, STEEL)
    kit.figure.slab((-0.09, 0.36, 0.34), (0.09, 0.44, 0.66), iron, STEEL)
    kit.rod((0, 0.41, 0.66), (0, 0.42, 0.80), 0.045, iron, STEEL, 0.012)
    kit.rod(kit.hands[0], (0, 0.46, 0.50), 0.016, "#ff8a2a", _FIRE)
    for k in range(7):
        t = k * 0.9
        kit.stroke([(0.04 * cos(t), 0.5, 0.5), (0.18 * cos(t), 0.56 + 0.1 * sin(t), 0.5)], 0.008, linear("#ffd060") * 2)


def _wheel(kit: Kit) -> None:
    """A pot of clay growing between the hands on a turning wheel."""
    stool(kit)
    clay = kit.colour("#b86a44", "clay", "pot", "vase")
    z = 0.40
    kit.figure.lathe((0, 0, z), [(0, 0.13), (0.3, 0.09)], "#6a4a34", tilt=0.2, material=WOOD)
    kit.figure.ellipsoid((0, 0.32, z), (0.19, 0.02, 0.19), "#8a8f96", blend=0.0, material=STEEL)
    kit.figure.lathe((0, 0.34, z), [(0, 0.06), (0.05, 0.09), (0.11, 0.07), (0.17, 0.05), (0.19, 0.06)], clay, tilt=0.25,
                     gloss=0.3)  # fmt: skip


def _whistle(kit: Kit) -> None:
    for x, y, z in kit.hands:
        kit.figure.ellipsoid((x, y + 0.005, z + 0.006), (0.036, 0.04, 0.034), "#f8f8f4", blend=0.0, material=SOFT)


def _ironing_board(kit: Kit) -> None:
    kit.figure.slab((-0.52, 0.42, 0.20), (0.46, 0.45, 0.44), kit.colour("#6aa8d8", "ironing board"), SOFT, 0.02)
    for side in (-1, 1):
        kit.rod((side * 0.3, 0, 0.32), (-side * 0.25, 0.42, 0.32), 0.012, "#b9bec6", STEEL)
    x, y, z = kit.hands[1]
    kit.figure.ellipsoid((x - 0.02, y - 0.03, z + 0.03), (0.09, 0.04, 0.045), "#d8483a", blend=0.0, material=LACQUER)
    kit.figure.puff([(-0.45, 0.455), (-0.1, 0.455), (-0.08, 0.30), (-0.42, 0.30)], "#f6f2ea", z=0.45, thickness=0.02)


def _wheelchair(kit: Kit) -> None:
    seat, dark = kit.hip - 0.06, "#2c323a"
    kit.figure.slab((-0.15, seat - 0.03, -0.14), (0.15, seat, 0.14), dark, SOFT)
    kit.figure.slab((-0.15, seat, -0.18), (0.15, seat + 0.30, -0.15), dark, SOFT)
    for x in (-0.19, 0.19):
        kit.hoop((x, 0.20, -0.06), 0.20, 0.016, "#26282c")
        kit.hoop((x * 1.08, 0.20, -0.06), 0.165, 0.007, "#d6dde4", material=STEEL)
        for k in range(4):
            t = k * pi / 4
            dy, dz = 0.18 * sin(t), 0.18 * cos(t)
            kit.rod((x, 0.20 - dy, -0.06 - dz), (x, 0.20 + dy, -0.06 + dz), 0.004, "#b9bec6", STEEL)
        kit.hoop((x * 0.8, 0.05, 0.26), 0.045, 0.014, "#26282c")
        kit.rod((x * 0.8, seat, -0.17), (x * 0.8, seat + 0.42, -0.30), 0.012, "#b9bec6", STEEL)
        kit.rod((x * 0.85, seat + 0.12, -0.15), (x * 0.85, seat + 0.12, 0.12), 0.016, dark, RUBBER)
        kit.rod((x * 0.8, seat - 0.02, 0.12), (x * 0.6, 0.06, 0.28), 0.010, "#b9bec6", STEEL)


def _seeds(kit: Kit) -> None:
    """Crumbs that fall from an open hand."""
    x, y, z = kit.hands[0]
    for k in range(12):
        kit.ball((x + 0.05 * sin(k * 2.3), max(0.01, y - 0.05 * k), z + 0.03 + 0.03 * (k % 4)), 0.011, "#e0b868", SOFT)


def _picnic(kit: Kit) -> None:
    """A piece of chequered cloth with a basket, and a sandwich in the hand."""
    kit.figure.ellipsoid((0.04, -0.06, 0.12), (0.56, 0.03, 0.30), "#d8403a", blend=0.0, material=SOFT)
    for k in range(6):
        x = -0.4 + 0.16 * k
        kit.figure.face([(x, -0.02, -0.05), (x + 0.07, -0.02, -0.05), (x + 0.07, -0.06, 0.36), (x, -0.06, 0.36)],
                        "#f8f4ea", SOFT, 0.004)  # fmt: skip
    kit.figure.lathe((0.42, -0.03, 0.2), [(0, 0.10), (0.02, 0.11), (0.12, 0.13), (0.13, 0.12)], "#b8823f", tilt=0.25)
    kit.figure.tube([(0.31, 0.09, 0.2), (0.42, 0.27, 0.2), (0.53, 0.09, 0.2)], [0.012, 0.012], "#a87434", material=WOOD)
    for dx, tone in ((-0.05, "#d8342a"), (0.02, "#7aa83a"), (0.07, "#e8b02a")):
        kit.ball((0.42 + dx, 0.11, 0.22), 0.042, tone)
    x, y, z = kit.hands[1]
    for dy, tone in ((0.0, "#e0b46a"), (0.022, "#6aa84a"), (0.04, "#e0b46a")):
        kit.figure.ellipsoid((x, y + 0.02 + dy, z + 0.04), (0.055, 0.016, 0.035), tone, blend=0.0, material=SOFT)


def _bench(kit: Kit) -> None:
    """A workbench with a plank, a nail and a raised hammer."""
    x, y, z = kit.hands[1]
    kit.rod((x, y - 0.05, z), (x - 0.02, y + 0.16, z + 0.05), 0.012, "#a87844")
    kit.rod((x - 0.02, y + 0.15, z - 0.02), (x - 0.02, y + 0.17, z + 0.12), 0.032, "#7a828c", STEEL)
    kit.figure.slab((-0.26, 0.38, 0.26), (0.26, 0.42, 0.86), "#b07a44", WOOD)
    for side in (-0.22, 0.22):
        for low in (0.30, 0.82):
            kit.rod((side, 0, low), (side, 0.39, low), 0.022, "#8a5a30")
    kit.figure.slab((-0.07, 0.42, 0.30), (0.07, 0.45, 0.94), "#d8a868", WOOD)
    kit.rod((0, 0.45, 0.52), (0, 0.53, 0.52), 0.007, "#8a929b", STEEL)
    kit.figure.ellipsoid((0, 0.53, 0.52), (0.016, 0.005, 0.016), "#8a929b", blend=0.0, material=STEEL)


GEAR: dict[str, Callable[[Kit], None]] = {
    "wheelchair": _wheelchair, "seeds": _seeds, "picnic": _picnic,
    "cauldron": _cauldron, "board": _board, "tray": _tray, "hose": _hose, "spyglass": _spyglass,
    "binoculars": _binoculars, "knitting": _knitting, "wrench": _wrench, "seedlings": _seedlings,
    "stethoscope": _stethoscope, "cliff": _cliff, "ladder": _ladder, "sweeper": _sweeper, "rake": _rake,
    "spade": _spade, "axe": _axe, "anvil": _anvil, "potter's wheel": _wheel, "whistle": _whistle,
    "ironing board": _ironing_board,
}  # fmt: skip
