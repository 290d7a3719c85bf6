"""Bread, vegetables and cut fruit: shapes for heaps of them, and the halves that show what is inside."""

from __future__ import annotations

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import MATT, SATIN, body_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_SKIN = Material(gloss=0.9, blend=0.05)


def loaf(clay: Clay, tone: F32) -> None:
    """A round loaf with three cuts."""
    clay.ellipsoid((0, 0, 0), (1.05, 0.68, 0.7), tone, angle=0.12, material=SATIN)
    for k in range(3):
        x = -0.5 + 0.42 * k
        clay.capsule((x - 0.1, 0.42, 0.5), 0.09, (x + 0.22, -0.1, 0.66), 0.08, "#f0d8a4", blend=0.04)


def baguette(clay: Clay, tone: F32) -> None:
    """A long loaf that stands out of its basket."""
    with clay.at(angle=1.15):
        clay.tube([(-0.5, 0, 0.5), (0.8, 0, 0.6), (2.1, 0, 0.5)], [0.3, 0.36, 0.2], tone, segments=24, material=SATIN)
        for k in range(4):
            x = 0.1 + 0.44 * k
            clay.capsule((x - 0.1, 0.12, 0.9), 0.07, (x + 0.16, -0.12, 0.92), 0.06, "#f0d8a4", blend=0.03)


def donut(clay: Clay, tone: F32) -> None:
    """An iced ring with sprinkles, its hole to the viewer."""
    for tint, thick, z in ((linear("#c98a4a"), 0.42, 0.0), (tone, 0.36, 0.14)):
        ring = [(0.56 * float(np.cos(t)), 0.5 * float(np.sin(t)), z) for t in np.linspace(0, 2 * np.pi, 17)]
        clay.tube(ring, [thick] * 17, tint, segments=40, blend=0.05, material=_SKIN)
    for k in range(16):
        turn, out = k * 2.4, 0.56 + 0.16 * ((k % 3) - 1)
        centre = (out * float(np.cos(turn)), out * 0.9 * float(np.sin(turn)), 0.5)
        clay.ellipsoid(centre, (0.08, 0.035, 0.03), ("#f6d03a", "#5ab0e0", "#f6f2ea")[k % 3], angle=float(k), blend=0.0)


def cookie(clay: Clay, tone: F32) -> None:
    """A biscuit with chips of chocolate."""
    clay.ellipsoid((0, 0, 0), (0.95, 0.88, 0.3), tone, material=SATIN)
    for k in range(7):
        turn, out = k * 2.4, 0.24 * k**0.5
        centre = (out * float(np.cos(turn)), out * float(np.sin(turn)), 0.3)
        clay.ellipsoid(centre, (0.13, 0.11, 0.06), "#3a2012", blend=0.0)


def carrot(clay: Clay, tone: F32) -> None:
    """A carrot lying askew with its leaves."""
    with clay.at(angle=0.7):
        clay.tube([(-1.15, 0, 0.3), (0, 0, 0.4), (0.7, 0, 0.3)], [0.06, 0.3, 0.36], tone, segments=24, material=SATIN)
        for lean in (-0.3, 0.0, 0.3):
            clay.capsule((0.9, lean * 0.4, 0.3), 0.1, (1.5, lean * 1.6, 0.3), 0.14, "#4f9a3a", blend=0.02)


def cucumber(clay: Clay, tone: F32) -> None:
    """A cucumber lying."""
    points = [(-1.1, 0.1, 0.3), (0, -0.06, 0.4), (1.1, 0.14, 0.3)]
    clay.tube(points, [0.24, 0.4, 0.24], tone, segments=24, material=_SKIN)


def broccoli(clay: Clay, tone: F32) -> None:
    """A floret on its stalk."""
    clay.capsule((0, -0.8, 0), 0.26, (0, -0.1, 0), 0.3, "#a8c878", material=SATIN)
    for k in range(9):
        turn, out = k * 2.4, 0.2 * k**0.5
        centre = (out * float(np.cos(turn)), 0.3 + 0.5 * out * float(np.sin(turn)), 0.2 + 0.02 * k)
        shade = tone * np.float32(0.85 + 0.04 * k)
        clay.ellipsoid(centre, (0.36, 0.34, 0.34), shade, blend=0.02, material=MATT)


_HALVES = {
    "lemon": ("#f2c82a", "#fdf6d8", "#f8dc5a"), "lime": ("#5f9a34", "#eef4d0", "#a8d05a"),
    "orange": ("#f08a1e", "#fbe8c0", "#f8a83a"), "grapefruit": ("#f0a040", "#fbe4c8", "#f2705a"),
    "avocado": ("#3a4a22", "#dce08a", "#7a4a26"), "kiwi": ("#7a5a34", "#8fc84a", "#f2f0d0"),
    "watermelon": ("#3f8a3c", "#dcecc0", "#e8424e"), "pomegranate": ("#b8283a", "#f6dcc8", "#c01c3a"),
    "apple": ("#d02c2a", "#fbf4dc", "#5a3018"), "peach": ("#f2a06a", "#fbd48a", "#8a3a24"),
    "coconut": ("#5f3a20", "#fbfaf6", "#e9e6e0"), "fig": ("#4a2a4f", "#f2d8c8", "#c8324a"),
}  # fmt: skip
"""Fruit that is cut: skin, rim, and flesh or stone."""
_CITRUS = frozenset({"lemon", "lime", "orange", "grapefruit"})
_STONED = {"avocado": 0.44, "peach": 0.3, "apple": 0.24}
"""Radius of the stone."""


def _segments(clay: Clay, tone: F32, count: int) -> None:
    for k in range(count):
        turn = 2 * np.pi * (k + 0.5) / count
        side = 0.84 * np.pi / count
        turns = [turn + a for a in np.linspace(-side, side, 5)]
        tip = [(0.14 * float(np.cos(turn)), 1.0 + 0.14 * float(np.sin(turn)))]
        arc = [(0.78 * float(np.cos(t)), 1.0 + 0.78 * float(np.sin(t))) for t in turns]
        clay.puff(tip + arc, tone, z=0.56, thickness=0.05, bevel=0.04, material=_SKIN)


def _seeds(clay: Clay, name: str, flesh: F32) -> None:
    """What fruit without segments or a stone has inside."""
    wide = {"watermelon": 0.84, "kiwi": 0.3}.get(name, 0.7)
    clay.ellipsoid((0, 1.0, 0.5), (wide, wide, 0.1), flesh, blend=0.0)
    dark = name in ("watermelon", "kiwi")
    for k in range(24 if name != "coconut" else 0):
        turn = k * (0.262 if name == "kiwi" else 2.4)
        out = 0.42 if name == "kiwi" else 0.62 - 0.22 * (k % 3)
        centre = (out * float(np.cos(turn)), 1.0 + out * float(np.sin(turn)), 0.6)
        tone = linear("#26181a") if dark else flesh * np.float32(0.6)
        clay.ellipsoid(centre, (0.035, 0.06, 0.02), tone, angle=turn, blend=0.0)


@subject("halved fruit", info=SubjectInfo(0.09, "food", "tabletop", 1.75))
def halved(ask: Ask) -> Drawn:
    """A fruit cut in half: one half shows its cut face, the other lies behind it."""
    name = ask.attributes.get("fruit", "lemon")
    skin, rim, flesh = (linear(tone) for tone in _HALVES[name])
    skin = body_colour(ask, _HALVES[name][0])
    clay = sheet(ask.height_px / 2.1, -1.1, 2.6, -0.05, 2.1, _SKIN)
    clay.ellipsoid((1.5, 0.84, -0.8), (1.0, 0.86, 0.6), skin)
    clay.ellipsoid((0, 1.0, 0), (1.0, 1.0, 0.5), skin)
    clay.ellipsoid((0, 1.0, 0.42), (0.94, 0.94, 0.1), rim, blend=0.0)
    if name in _CITRUS:
        _segments(clay, flesh, 9)
    elif name in _STONED:
        clay.ellipsoid((0, 0.94, 0.5), (_STONED[name], _STONED[name], 0.3), flesh, blend=0.0)
    else:
        _seeds(clay, name, flesh)
    return finish(clay, ask, anchor=(0, 0.05), baseline=2.2)
