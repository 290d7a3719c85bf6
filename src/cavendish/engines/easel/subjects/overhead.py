"""Vehicles as a drone sees them: straight from above, their noses up the picture."""

from __future__ import annotations

from math import pi

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import GLASS, PAINTED, SATIN, body_colour, box, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_DECK = Material(gloss=0.3, blend=0.0)


def _shell(clay: Clay, half: float, long: float, colour: F32, *, z: float = 0.0, nose: float = 0.35) -> None:
    """A body with a rounded nose and tail, `long` from -long/2 to long/2."""
    tip, tail = long / 2, -long / 2
    shape = Path().move(-half, tail + 0.2).quad(-half, tail, -half + 0.25, tail).line(half - 0.25, tail)
    shape.quad(half, tail, half, tail + 0.2).line(half, tip - nose).quad(half * 0.92, tip, half * 0.4, tip)
    shape.line(-half * 0.4, tip).quad(-half * 0.92, tip, -half, tip - nose).line(-half, tail + 0.2)
    clay.puff(clay.canvas().mask(shape), colour, z=z, thickness=0.3, bevel=0.22)


@subject("car from above", info=SubjectInfo(4.6, "vehicle", "ground", 0.46))
def car(ask: Ask) -> Drawn:
    """A car: bonnet, windscreen, roof, rear window, mirrors and lamps."""
    clay = sheet(ask.height_px / 4.6, -1.25, 1.25, -2.4, 2.4, PAINTED)
    paint = body_colour(ask, one_of(ask, "#d93a30", "#f2c230", "#f4f2ec", "#2f6fd0"))
    for x in (-0.86, 0.86):
        for y in (-1.35, 1.35):
            box(clay, x - 0.14, y - 0.36, 0.28, 0.72, "#141418", z=-0.1, thickness=0.1)
    _shell(clay, 0.92, 4.5, paint, nose=0.7)
    clay.puff([(-0.72, 0.35), (-0.62, 0.98), (0.62, 0.98), (0.72, 0.35)], "#101722", z=0.34, bevel=0.1, material=GLASS)
    clay.puff(
        [(-0.62, -1.62), (-0.70, -1.15), (0.70, -1.15), (0.62, -1.62)], "#101722", z=0.34, bevel=0.1, material=GLASS
    )
    for x in (-1, 1):
        edge = [(x * 0.76, -1.05), (x * 0.84, -1.0), (x * 0.84, 0.3), (x * 0.76, 0.28)]
        clay.puff(edge, "#101722", z=0.33, bevel=0.04, material=GLASS)
        clay.ellipsoid((x * 1.0, 0.55, 0.2), (0.14, 0.08, 0.08), paint)
        clay.ellipsoid(
            (x * 0.66, 2.08, 0.2), (0.16, 0.10, 0.1), "#fff2c8", material=Material(gloss=1.0, emission=0.7, blend=0.0)
        )
        clay.ellipsoid(
            (x * 0.68, -2.16, 0.2), (0.16, 0.07, 0.1), "#e0202a", material=Material(gloss=1.0, emission=0.6, blend=0.0)
        )
    box(clay, -0.70, -1.12, 1.40, 1.42, paint * np.float32(1.08), z=0.36, thickness=0.16, bevel=0.16)
    return finish(clay, ask, anchor=(0, 0), baseline=1.8)


@subject("bus from above", info=SubjectInfo(9.0, "vehicle", "ground", 0.36))
def bus(ask: Ask) -> Drawn:
    """A bus, lorry or carriage: a long roof with hatches."""
    clay = sheet(ask.height_px / 9.0, -1.7, 1.7, -4.6, 4.6, PAINTED)
    paint = body_colour(ask, one_of(ask, "#d93a30", "#f2b01e", "#3f7fb8"))
    _shell(clay, 1.3, 8.8, paint, nose=0.5)
    box(clay, -1.08, -4.05, 2.16, 7.3, paint * np.float32(1.1), z=0.3, thickness=0.12, bevel=0.2)
    clay.puff([(-1.1, 3.55), (-1.0, 4.15), (1.0, 4.15), (1.1, 3.55)], "#101722", z=0.34, bevel=0.1, material=GLASS)
    for y in (-2.8, -0.6, 1.6):
        box(clay, -0.45, y, 0.9, 0.9, part_colour(ask, "#f4f0e6", "roof"), z=0.42, thickness=0.06)
    return finish(clay, ask, anchor=(0, 0), baseline=2.6)


def _hull(clay: Clay, half: float, long: float, colour: F32, z: float = 0.0, material: Material = SATIN) -> None:
    """A boat's outline, pointed at the top."""
    shape = Path().move(-half * 0.8, -long / 2).line(half * 0.8, -long / 2).quad(half, -long * 0.1, half, 0)
    shape.quad(half * 0.9, long * 0.34, 0, long / 2).quad(-half * 0.9, long * 0.34, -half, 0)
    shape.quad(-half, -long * 0.1, -half * 0.8, -long / 2)
    clay.puff(clay.canvas().mask(shape), colour, z=z, thickness=0.2, bevel=0.14, material=material)


def _wake(clay: Clay, ask: Ask, half: float, stern: float, long: float) -> Drawn:
    """The finished tile, with a wake of foam behind the stern."""
    foam = clay.canvas()
    tone = linear("#f4fbff") * np.float32(ask.light.level)
    for side in (-1, 1):
        line = [(side * half * (0.8 + 1.3 * t), stern + 0.4 * long * (0.2 - t)) for t in np.linspace(0, 1, 12)]
        foam.polyline(line, half * 0.34, tone, opacity=0.5, soft=half * 0.18)
    foam.ellipse(0, stern - 0.06 * long, half * 0.7, long * 0.10, tone, opacity=0.6, soft=half * 0.3)
    return finish(clay, ask, inks=None, anchor=(0, 0), baseline=0.1, glow=foam)


@subject("boat from above", info=SubjectInfo(5.0, "vehicle", "water", 0.5))
def boat(ask: Ask) -> Drawn:
    """An open boat: planks, benches, oars."""
    clay = sheet(ask.height_px / 5.0, -2.2, 2.2, -3.6, 2.6, SATIN)
    paint = body_colour(ask, one_of(ask, "#c8342a", "#f4f2ec", "#2f7ac0", "#e8a82e"))
    _hull(clay, 0.85, 4.8, paint)
    _hull(clay, 0.66, 4.3, linear("#b58450"), z=0.16, material=_DECK)
    for y in (-1.4, -0.2, 0.9):
        box(clay, -0.68, y, 1.36, 0.28, "#7a4f2a", z=0.3, thickness=0.06)
    for side in (-1, 1):
        clay.capsule((side * 0.5, 0.1, 0.4), 0.05, (side * 2.0, -0.6, 0.3), 0.05, "#d9b27a")
        clay.ellipsoid((side * 2.0, -0.6, 0.3), (0.14, 0.32, 0.06), "#d9b27a", angle=side * pi / 3)
    return _wake(clay, ask, 0.7, -2.4, 5.0)


@subject("sailboat from above", info=SubjectInfo(9.0, "vehicle", "water", 0.5))
def sailboat(ask: Ask) -> Drawn:
    """A yacht: a pale deck, and its sails as white wings."""
    clay = sheet(ask.height_px / 9.0, -3.0, 3.0, -6.4, 4.9, SATIN)
    _hull(clay, 1.45, 8.6, body_colour(ask, "#f6f4ee"))
    _hull(clay, 1.18, 7.8, linear("#d9b884"), z=0.16, material=_DECK)
    box(clay, -0.6, -1.6, 1.2, 2.6, "#f6f4ee", z=0.3, thickness=0.14, bevel=0.1)
    white = part_colour(ask, "#ffffff", "sails", "sail")
    main = Path().move(0.0, 1.2).quad(1.9, -0.6, 1.7, -3.4).line(0.0, -0.6)
    jib = Path().move(0.0, 4.1).quad(1.6, 2.6, 1.35, 0.7).line(0.0, 1.3)
    for sail in (main, jib):
        clay.puff(clay.canvas().mask(sail), white, z=0.6, thickness=0.3, bevel=0.6, material=_DECK)
    clay.ellipsoid((0, 1.2, 0.9), (0.14, 0.14, 0.14), "#6a6f78")
    return _wake(clay, ask, 1.2, -4.3, 9.0)


@subject("ship from above", info=SubjectInfo(40.0, "vehicle", "water", 0.34))
def ship(ask: Ask) -> Drawn:
    """A liner: white decks, funnels, lifeboats and a pool."""
    clay = sheet(ask.height_px / 9.6, -1.9, 1.9, -7.0, 5.0, SATIN)
    _hull(clay, 1.4, 9.4, body_colour(ask, "#1f3a5f"))
    _hull(clay, 1.2, 8.6, linear("#e9e4d8"), z=0.16, material=_DECK)
    box(clay, -0.85, -3.2, 1.7, 5.6, "#fbfaf6", z=0.3, thickness=0.2, bevel=0.1)
    box(clay, -0.45, -2.7, 0.9, 1.2, "#3fb0d0", z=0.5, thickness=0.05, bevel=0.05)
    for y in (-0.6, 0.9):
        clay.ellipsoid((0, y, 0.6), (0.34, 0.42, 0.3), "#d8402f")
        clay.ellipsoid((0, y, 0.8), (0.2, 0.26, 0.2), "#1a1a1e")
    for side in (-1, 1):
        for k in range(5):
            clay.ellipsoid((side * 1.02, -2.6 + 1.1 * k, 0.4), (0.12, 0.34, 0.1), "#f08a2a")
    return _wake(clay, ask, 1.1, -4.7, 9.6)
