"""Gear of feats and feasts: tiered cakes, grills, pails, beams, accordions, typewriters, foils."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from ..colour import linear
from .gear_craft import counter
from .gear_kit import LACQUER, RUBBER, SOFT, STEEL, WOOD, Kit, Spot
from .gear_moments import flame
from .gear_play import writing_desk


def _tiered_cake(kit: Kit, cut: bool = False) -> None:
    """Three white tiers on a table, a piping bag in the hand unless it is cut."""
    counter(kit, 0.40)
    top, z = 0.43, 0.40
    icing = kit.colour("#fbf4ea", "wedding cake", "cake", "birthday cake")
    for k, (radius, tall) in enumerate(((0.20, 0.12), (0.145, 0.11), (0.09, 0.10))):
        foot = top + 0.12 * k
        kit.figure.lathe((0, foot, z), [(0, radius), (tall, radius), (tall + 0.004, radius * 0.94)], icing, tilt=0.22,
                         gloss=0.4)  # fmt: skip
        for j in range(12):
            t = 2 * pi * j / 12
            kit.ball((radius * sin(t), foot + 0.012, z + radius * cos(t)), 0.017, "#f2a6bc", SOFT)
        for j in range(3):
            t = 2 * pi * (j / 3 + 0.12 * k) + 0.4
            kit.ball((0.8 * radius * sin(t), foot + tall + 0.015, z + 0.8 * radius * cos(t)), 0.026, "#e0506a", SOFT)
    if cut:
        return
    x, y, hz = kit.hands[1]
    kit.figure.capsule((x, y + 0.05, hz), 0.045, (x - 0.03, y - 0.08, hz + 0.05), 0.010, "#f6f2f6", blend=0.0,
                       material=SOFT)  # fmt: skip


def _cut_cake(kit: Kit) -> None:
    """The tiers with a knife held to them."""
    _tiered_cake(kit, cut=True)
    x, y, z = kit.hands[1]
    kit.rod((x, y, z), (x - 0.01, y + 0.005, z + 0.05), 0.012, "#f4f0e8", LACQUER)
    kit.rod((x - 0.01, y + 0.005, z + 0.05), (x - 0.04, y - 0.03, z + 0.20), 0.010, "#dfe5ea", STEEL, 0.004)


def _toothbrush(kit: Kit) -> None:
    """A toothbrush from the hand to the mouth, with foam."""
    x, y, z = kit.hands[1]
    end = (0.015, y + 0.025, z + 0.02)
    kit.rod((x + 0.03, y, z + 0.03), end, 0.008, "#3a9ad8", LACQUER)
    kit.figure.slab((end[0] - 0.025, end[1] - 0.006, end[2]), (end[0] + 0.015, end[1] + 0.012, end[2] + 0.012),
                    "#f8fbfd", SOFT, 0.003)  # fmt: skip
    for k in range(4):
        kit.ball((end[0] - 0.02 + 0.014 * k, end[1] - 0.012 + 0.006 * (k % 2), end[2] + 0.012), 0.010, "#ffffff", SOFT)


def _sand_toys(kit: Kit) -> None:
    """A bucket and a little shovel in the hand, where they were spoken of."""
    if kit.ask.attributes.get("with", "").rstrip("s") not in ("bucket", "shovel", "spade"):
        return
    tone = kit.colour("#2f7ad0", "bucket")
    kit.figure.lathe((0.0, 0.0, 0.50), [(0, 0.055), (0.11, 0.08), (0.115, 0.086)], tone, tilt=0.25, gloss=0.6)
    kit.figure.ellipsoid((0.0, 0.115, 0.50), (0.07, 0.03, 0.06), "#e8cf94", blend=0.0, material=SOFT)
    x, y, z = kit.hands[1]
    kit.rod((x, y + 0.06, z - 0.02), (x, y - 0.10, z + 0.05), 0.011, "#f2c23a", LACQUER)
    kit.figure.ellipsoid((x, y - 0.13, z + 0.065), (0.035, 0.045, 0.015), "#d8382e", blend=0.0, material=LACQUER)


def _pail(kit: Kit) -> None:
    """A milking stool and a pail that fills."""
    seat = kit.hip - 0.06
    kit.figure.ellipsoid((0, seat - 0.01, -0.03), (0.15, 0.022, 0.15), "#9a6a3c", blend=0.0, material=WOOD)
    for k in range(3):
        t = 2 * pi * k / 3
        kit.rod(
            (0.08 * sin(t), seat, -0.03 + 0.08 * cos(t)), (0.13 * sin(t), 0, -0.03 + 0.13 * cos(t)), 0.018, "#7a4f2c"
        )
    kit.figure.lathe((0, 0, 0.46), [(0, 0.085), (0.17, 0.115), (0.18, 0.112)], "#b9c0c8", tilt=0.25, gloss=1.0)
    kit.figure.ellipsoid((0, 0.175, 0.46), (0.10, 0.012, 0.09), "#fdfcf6", blend=0.0, material=SOFT)
    for hand in kit.hands:
        kit.stroke([hand, (0.3 * hand[0], 0.18, 0.46)], 0.007, linear("#fdfcf8"), 0.9)


def _beam(kit: Kit) -> None:
    """A padded beam on two feet."""
    top = kit.hip - 0.10
    kit.figure.slab((-0.07, top - 0.07, -0.72), (0.07, top, 0.72), "#c8955a", WOOD)
    for z in (-0.5, 0.5):
        kit.rod((0, 0.02, z), (0, top - 0.06, z), 0.035, "#3a5a9a", LACQUER)
        kit.figure.slab((-0.16, -0.01, z - 0.10), (0.16, 0.02, z + 0.10), "#3a5a9a", LACQUER)


def _grill(kit: Kit) -> None:
    """A round grill on three legs with sausages and steaks over embers, tongs in the hand."""
    z, rim = 0.56, 0.40
    for k in range(3):
        t = 2 * pi * k / 3 + 0.5
        kit.rod(
            (0.12 * sin(t), 0.26, z + 0.12 * cos(t)), (0.22 * sin(t), 0.0, z + 0.2 * cos(t)), 0.014, "#8a9098", STEEL
        )
    bowl = kit.colour("#26282e", "barbecue", "grill")
    kit.figure.lathe(
        (0, rim - 0.16, z), [(0, 0.07), (0.06, 0.19), (0.13, 0.25), (0.16, 0.255)], bowl, tilt=0.24, gloss=0.7
    )
    kit.figure.ellipsoid((0, rim - 0.005, z), (0.24, 0.012, 0.2), "#e8601e", blend=0.0, material=SOFT)
    for k in range(4):
        flame(kit, (-0.15 + 0.1 * k, rim - 0.03, z - 0.05), 0.09)
    for k in range(9):
        x = -0.22 + 0.055 * k
        deep = 0.2 * float(np.sqrt(max(0.0, 1 - (x / 0.25) ** 2)))
        kit.rod((x, rim + 0.01, z - deep), (x, rim + 0.01, z + deep), 0.005, "#5a5f68", STEEL)
    for k in range(3):
        x = -0.13 + 0.09 * k
        kit.figure.capsule((x, rim + 0.035, z - 0.07), 0.026, (x + 0.03, rim + 0.035, z + 0.07), 0.026, "#b0522a",
                           blend=0.0, material=LACQUER)  # fmt: skip
    kit.figure.ellipsoid((0.14, rim + 0.03, z + 0.02), (0.075, 0.024, 0.085), "#7a3a22", blend=0.0, material=SOFT)
    for k in (-1, 0, 1):
        smoke = [(0.1 * k + 0.03 * sin(i * 1.2 + k), rim + 0.12 + 0.06 * i, z) for i in range(9)]
        kit.stroke(smoke, 0.03, linear("#f4f4f4"), 0.22)
    x, y, hz = kit.hands[1]
    for side in (-1, 1):
        kit.rod((x, y, hz), (x - 0.03 + 0.02 * side, rim + 0.06, z - 0.02), 0.006, "#d6dde4", STEEL)


def _accordion(kit: Kit) -> None:
    """Two boxes with keys and buttons, bellows between them."""
    (x0, y, z), (x1, _, _) = kit.hands
    case = kit.colour("#b0202a", "accordion")
    y -= 0.01
    kit.figure.slab((x0 - 0.02, y - 0.13, z - 0.04), (x0 + 0.08, y + 0.13, z + 0.08), case, LACQUER, 0.02)
    kit.figure.slab((x1 - 0.08, y - 0.13, z - 0.04), (x1 + 0.02, y + 0.13, z + 0.08), case, LACQUER, 0.02)
    left, right = x0 + 0.08, x1 - 0.08
    for k in range(11):
        x = left + (right - left) * (k + 0.5) / 11
        deep = 0.012 if k % 2 else 0.0
        kit.figure.slab((x - 0.013, y - 0.12 + deep, z - 0.03), (x + 0.013, y + 0.12 - deep, z + 0.07 - deep),
                        "#26242a" if k % 2 else "#e8e0d0", SOFT, 0.006)  # fmt: skip
    for k in range(7):
        kit.figure.slab((x0 - 0.01, y - 0.115 + 0.034 * k, z + 0.08), (x0 + 0.05, y - 0.087 + 0.034 * k, z + 0.092),
                        "#fbfaf4", LACQUER, 0.004)  # fmt: skip
        kit.ball((x1 - 0.03, y - 0.10 + 0.034 * k, z + 0.085), 0.010, "#fbfaf4", LACQUER)
        kit.ball((x1 - 0.055, y - 0.085 + 0.034 * k, z + 0.085), 0.010, "#26242a", LACQUER)


def _typewriter(kit: Kit) -> None:
    """A desk with an old typewriter and a sheet in it."""
    writing_desk(kit)
    body = kit.colour("#3a4a4a", "typewriter")
    kit.figure.slab((-0.15, 0.43, 0.24), (0.15, 0.50, 0.46), body, LACQUER, 0.02)
    kit.figure.slab((-0.13, 0.50, 0.36), (0.13, 0.54, 0.46), body * np.float32(1.15), LACQUER, 0.02)
    kit.rod((-0.19, 0.555, 0.42), (0.19, 0.555, 0.42), 0.026, "#1c1c20", RUBBER)
    kit.figure.face([(-0.11, 0.55, 0.43), (0.11, 0.55, 0.43), (0.11, 0.74, 0.48), (-0.11, 0.74, 0.48)], "#fdfcf6", SOFT)
    for row in range(3):
        for k in range(7):
            kit.ball((-0.11 + 0.036 * k, 0.505 + 0.006 * row, 0.26 + 0.03 * row), 0.012, "#e8e2d4", LACQUER)
    kit.ball((-0.21, 0.555, 0.42), 0.02, "#c9ced6", STEEL)


def _foil(kit: Kit) -> None:
    """A foil held out straight, its bell before the hand; a mask under the arm is left out so the face shows."""
    x, y, z = kit.hands[0]
    kit.figure.ellipsoid((x, y, z + 0.04), (0.04, 0.04, 0.014), "#d6dde4", blend=0.0, material=STEEL)
    tip: Spot = (x + 0.02, y + 0.07, z + 0.62)
    kit.rod((x, y, z - 0.06), (x, y, z + 0.04), 0.014, "#26282e", RUBBER)
    kit.rod((x, y, z + 0.04), tip, 0.006, "#dfe5ea", STEEL, 0.003)
    kit.ball(tip, 0.008, "#dfe5ea", STEEL)


GEAR: dict[str, Callable[[Kit], None]] = {
    "sand toys": _sand_toys,
    "cut cake": _cut_cake, "toothbrush": _toothbrush,
    "tiered cake": _tiered_cake, "milking pail": _pail, "balance beam": _beam, "grill": _grill,
    "accordion": _accordion, "typewriter": _typewriter, "foil": _foil,
}  # fmt: skip
