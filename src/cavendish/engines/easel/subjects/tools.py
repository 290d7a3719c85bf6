"""Tools of garden, kitchen and workshop, and things of sport and music that stand or lie by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import cos, pi, sin
from typing import TypeAlias

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLAZED, MATT, RUBBER, SATIN, body_colour, body_material, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, register, subject
from .tile import finish, sheet

_STEEL = "#a4abb5"
_WOOD = "#b5834f"
Head: TypeAlias = Callable[[Clay, F32], None]
"""Draws what is at the lower end of a long handle, whose tip is at y = 1."""


def _blade(clay: Clay, tone: F32) -> None:
    clay.puff([(-0.42, 1.0), (0.42, 1.0), (0.42, 0.4), (0.2, 0.08), (0, 0.0), (-0.2, 0.08), (-0.42, 0.4)], tone,
              thickness=0.14, bevel=0.2, material=CHROME)  # fmt: skip
    clay.capsule((0, 0.7, 0.14), 0.09, (0, 1.2, 0.08), 0.1, tone * np.float32(0.8))


def _tines(count: int, long: float, clay: Clay, tone: F32) -> None:
    clay.capsule((-0.52, long, 0), 0.07, (0.52, long, 0), 0.07, tone, material=CHROME)
    for k in range(count):
        x = -0.5 + k / (count - 1)
        clay.capsule((x, long, 0), 0.06, (x, 0.04, 0.1), 0.035, tone, material=CHROME)
    clay.capsule((0, long, 0), 0.08, (0, 1.2, 0), 0.08, tone * np.float32(0.8))


def _hoe(clay: Clay, tone: F32) -> None:
    clay.tube([(0, 1.15, 0), (0, 0.5, 0.1), (0.3, 0.28, 0.2)], [0.07, 0.07, 0.07], tone, material=CHROME)
    clay.puff([(-0.1, 0.34), (0.62, 0.34), (0.66, 0.02), (-0.14, 0.02)], tone, z=0.2, thickness=0.06, material=CHROME)


def _mop(clay: Clay, tone: F32) -> None:
    for k in range(13):
        x = (k - 6) / 6
        clay.tube([(x * 0.2, 0.95, 0.1), (x * 0.5, 0.5, 0.16), (x * 0.78, 0.03, 0.1 + 0.04 * (k % 3))],
                  [0.1, 0.1, 0.08], linear("#f2ece0") * np.float32(0.86 + 0.07 * (k % 3)), material=MATT)  # fmt: skip
    clay.capsule((-0.3, 0.96, 0.2), 0.1, (0.3, 0.96, 0.2), 0.1, tone)


def _paddle(clay: Clay, tone: F32) -> None:
    clay.ellipsoid((0, 0.62, 0), (0.3, 0.66, 0.1), tone, material=SATIN)
    clay.capsule((0, 0.3, 0.06), 0.05, (0, 1.2, 0.06), 0.08, tone * np.float32(0.85), material=SATIN)


def _club(clay: Clay, tone: F32) -> None:
    clay.puff([(-0.05, 0.36), (0.1, 0.36), (0.62, 0.22), (0.66, 0.04), (-0.02, 0.02)], tone, thickness=0.2, bevel=0.1,
              material=CHROME)  # fmt: skip
    clay.capsule((0.02, 0.3, 0), 0.05, (0, 1.2, 0), 0.05, tone, material=CHROME)


_LONG: dict[str, tuple[Head, str, str, float]] = {
    "shovel, spade, garden spade, snow shovel": (_blade, _STEEL, _WOOD, 1.1),
    "rake, garden rake, leaf rake": (partial(_tines, 9, 0.5), "#4a7a4a", _WOOD, 1.3),
    "pitchfork, hay fork, garden fork": (partial(_tines, 4, 0.8), _STEEL, _WOOD, 1.3),
    "hoe, garden hoe": (_hoe, _STEEL, _WOOD, 1.3),
    "mop, wet mop": (_mop, "#3f8fd0", "#d9b070", 1.2),
    "oar, paddle, canoe paddle, boat paddle": (_paddle, "#c8862e", "#a8703c", 1.5),
    "golf club, golf clubs, putter": (_club, _STEEL, "#5a5e66", 1.0),
}
"""Names, to what is at the end of the handle, its colour, the handle's colour and the height in metres."""


def _long(ask: Ask, head: Head, tone: str, handle: str) -> Drawn:
    clay = sheet(ask.height_px / 4.4, -0.95, 0.95, -0.05, 4.45, SATIN)
    wood = part_colour(ask, handle, "handle", "shaft")
    clay.capsule((0, 1.0, 0), 0.08, (0, 4.1, 0), 0.08, wood)
    if head in (_blade,):
        clay.capsule((-0.28, 4.28, 0), 0.09, (0.28, 4.28, 0), 0.09, wood * np.float32(0.9))
    else:
        clay.capsule((0, 3.6, 0), 0.1, (0, 4.28, 0), 0.1, wood * np.float32(0.6))
    head(clay, body_colour(ask, tone))
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.7)


def _register() -> None:
    for names, (head, tone, handle, metres) in _LONG.items():
        painter = partial(_long, head=head, tone=tone, handle=handle)
        for name in names.split(", "):
            register(name, painter, SubjectInfo(metres, "object", "ground", 0.34))


@subject(
    "saucepan",
    "pot",
    "pots",
    "copper pot",
    "copper pots",
    "cooking pots",
    "cooking pot",
    "stock pot",
    "stew pot",
    "soup pot",
    "metal pot",
    info=SubjectInfo(0.2, "object", "tabletop", 1.5),
)
def saucepan(ask: Ask) -> Drawn:
    """A pot with two handles and its lid."""
    clay = sheet(ask.height_px / 2.1, -1.6, 1.6, -0.05, 2.15, body_material(ask, CHROME))
    tone = body_colour(ask, "#b9702e" if "copper" in ask.noun else _STEEL)
    for side in (-1, 1):
        clay.tube([(side * 1.1, 1.1, 0), (side * 1.45, 1.1, 0.1), (side * 1.45, 0.8, 0.1), (side * 1.1, 0.8, 0)],
                  [0.09] * 4, tone * np.float32(0.6), segments=18)  # fmt: skip
    clay.lathe((0, 0, 0), [(0, 1.0), (0.08, 1.12), (1.36, 1.16), (1.42, 1.2)], tone)
    clay.lathe((0, 0, 0.1), [(1.42, 1.2), (1.5, 1.2), (1.68, 0.8), (1.78, 0.2)], tone * np.float32(1.05), tilt=0.1)
    clay.ellipsoid((0, 1.92, 0.2), (0.22, 0.14, 0.2), "#26272c", material=RUBBER)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.0)


@subject("ladle", "spatula", "slotted spoon", "wooden spoon", info=SubjectInfo(0.3, "object", "tabletop", 0.34))
def kitchen_tool(ask: Ask) -> Drawn:
    """A ladle, a turner or a wooden spoon, upright."""
    clay = sheet(ask.height_px / 3.6, -0.7, 0.7, -0.05, 3.65, SATIN)
    wooden = "wooden" in ask.noun or ask.material == "wood"
    tone = body_colour(ask, _WOOD if wooden else _STEEL)
    made = SATIN if wooden else CHROME
    clay.capsule((0, 0.9, 0), 0.07, (0, 3.3, 0), 0.1, tone if wooden else linear("#2a2b30"), material=made)
    if ask.noun == "spatula":
        clay.puff(
            [(-0.44, 0.06), (0.44, 0.06), (0.4, 1.0), (-0.4, 1.0)], tone, thickness=0.08, bevel=0.06, material=made
        )
        for x in (-0.2, 0.0, 0.2):
            clay.capsule((x, 0.3, 0.08), 0.05, (x, 0.8, 0.08), 0.05, tone * np.float32(0.25), blend=0.0)
    else:
        wide = 0.58 if ask.noun == "ladle" else 0.4
        clay.ellipsoid((0, 0.52, 0), (wide, 0.5, 0.3), tone, material=made)
        clay.ellipsoid((0, 0.56, 0.26), (wide * 0.76, 0.36, 0.1), tone * np.float32(0.6), blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.6)


@subject("colander", "strainer", "sieve", info=SubjectInfo(0.16, "object", "tabletop", 1.7))
def colander(ask: Ask) -> Drawn:
    """A bowl full of holes on a foot."""
    clay = sheet(ask.height_px / 1.7, -1.6, 1.6, -0.05, 1.75, CHROME)
    tone = body_colour(ask, _STEEL)
    for side in (-1, 1):
        clay.tube([(side * 1.2, 1.36, 0), (side * 1.5, 1.34, 0.1), (side * 1.46, 1.1, 0.1), (side * 1.14, 1.1, 0)],
                  [0.07] * 4, tone, segments=16)  # fmt: skip
    clay.lathe((0, 0, 0), [(0, 0.6), (0.12, 0.5), (0.14, 0.6), (0.6, 1.02), (1.3, 1.24)], tone, tilt=0.2)
    for row, count in ((0.34, 5), (0.6, 7), (0.86, 8)):
        for k in range(count):
            x = (k - (count - 1) / 2) * 0.24
            clay.ellipsoid((x, row + 0.05 * x * x, 1.2), (0.06, 0.06, 0.02), tone * np.float32(0.18), blend=0.0)
    return finish(clay, ask, anchor=(0, 0), baseline=1.2)


@subject("grater", "cheese grater", info=SubjectInfo(0.24, "object", "tabletop", 0.66))
def grater(ask: Ask) -> Drawn:
    """A box grater with rows of teeth."""
    clay = sheet(ask.height_px / 2.7, -0.95, 0.95, -0.05, 2.75, CHROME)
    tone = body_colour(ask, _STEEL)
    clay.puff([(-0.85, 0), (0.85, 0), (0.6, 2.1), (-0.6, 2.1)], tone, thickness=0.2, bevel=0.06)
    for row in range(6):
        for k in range(5):
            x = (k - 2) * 0.24 + 0.06 * (row % 2)
            clay.ellipsoid((x, 0.35 + 0.28 * row, 0.2), (0.07, 0.05, 0.03), tone * np.float32(0.3), blend=0.0)
    clay.tube([(-0.4, 2.1, 0), (-0.3, 2.52, 0), (0.3, 2.52, 0), (0.4, 2.1, 0)], [0.1] * 4, "#26272c", segments=18)
    return finish(clay, ask, anchor=(0, 0), baseline=1.6)


@subject("ice cube", "ice cubes", info=SubjectInfo(0.06, "object", "tabletop", 1.5))
def ice_cubes(ask: Ask) -> Drawn:
    """Clear cubes of ice in a small heap."""
    clay = sheet(ask.height_px / 1.8, -1.4, 1.4, -0.05, 1.85, Material(gloss=2.2, mirror=0.6, blend=0.0))
    tone = body_colour(ask, "#cfe8f4")
    for x, y, lean in ((-0.66, 0.44, 0.12), (0.6, 0.42, -0.2), (-0.02, 1.14, 0.4)):
        with clay.at(x, y, 0.2 * (y > 1), angle=lean):
            box(clay, -0.48, -0.44, 0.96, 0.9, tone, thickness=0.5, bevel=0.12)
            box(
                clay, -0.3, -0.28, 0.6, 0.56, tone * np.float32(1.2) + np.float32(0.08), z=0.3, thickness=0.1, bevel=0.1
            )
    return finish(clay, ask, anchor=(0, 0), baseline=1.8)


@subject("vacuum cleaner", "vacuum", "hoover", info=SubjectInfo(1.05, "object", "indoor", 0.8))
def vacuum(ask: Ask) -> Drawn:
    """An upright vacuum cleaner with its dust bin and hose."""
    clay = sheet(ask.height_px / 3.4, -1.2, 1.4, -0.05, 3.45, GLAZED)
    tone = body_colour(ask, "#d8342a")
    clay.puff([(-0.9, 0.06), (0.95, 0.06), (0.8, 0.5), (-0.75, 0.5)], "#3a3c42", z=0.2, thickness=0.3, bevel=0.14)
    clay.capsule((0, 0.5, 0), 0.4, (0.08, 1.6, 0), 0.34, tone)
    clay.capsule((0, 0.74, 0.36), 0.24, (0.04, 1.24, 0.36), 0.22, "#9fb4c0", material=Material(gloss=1.8, blend=0.0))
    clay.capsule((0.1, 1.6, 0), 0.12, (0.34, 2.9, 0), 0.09, "#5a5e66")
    clay.tube([(0.34, 2.9, 0), (0.42, 3.2, 0), (0.7, 3.22, 0)], [0.12, 0.12, 0.1], "#26272c", segments=14)
    clay.tube(
        [(-0.3, 0.6, 0.2), (-0.9, 1.4, 0.2), (-0.3, 2.4, 0.1), (0.2, 2.3, 0.1)], [0.11] * 4, "#4a4d54", segments=36
    )
    for x in (-0.7, 0.7):
        clay.ellipsoid((x, 0.16, 0.4), (0.16, 0.16, 0.1), "#1c1d21", material=RUBBER)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.6)


@subject("lawn mower", "lawnmower", info=SubjectInfo(1.0, "object", "ground", 1.35))
def lawn_mower(ask: Ask) -> Drawn:
    """A mower on four wheels with its bar, from the side."""
    clay = sheet(ask.height_px / 2.2, -1.7, 1.3, -0.05, 2.25, GLAZED)
    tone = body_colour(ask, "#d8342a")
    clay.tube([(-0.5, 0.6, 0), (-1.2, 1.7, 0), (-1.55, 2.1, 0)], [0.06] * 3, "#3a3c42", segments=18)
    clay.puff([(-0.85, 0.24), (1.1, 0.24), (1.15, 0.5), (0.7, 0.74), (-0.7, 0.74)], tone, thickness=0.3, bevel=0.12)
    box(clay, -0.35, 0.68, 0.9, 0.44, "#2c2e34", z=0.1, thickness=0.24, bevel=0.1)
    clay.ellipsoid((0.1, 1.14, 0.14), (0.3, 0.1, 0.2), "#8f959d")
    clay.puff([(-0.8, 0.4), (-1.35, 0.5), (-1.4, 1.1), (-0.75, 0.9)], "#4a4d54", z=-0.1, thickness=0.2, bevel=0.1)
    for x, r in ((-0.7, 0.36), (0.85, 0.28)):
        clay.ellipsoid((x, r, 0.4), (r, r, 0.1), "#1c1d21", material=RUBBER)
        clay.ellipsoid((x, r, 0.5), (r * 0.5, r * 0.5, 0.06), "#c9ced6", blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.0)


@subject("garden hose", "water hose", "hose", info=SubjectInfo(0.45, "object", "ground", 1.4))
def hose(ask: Ask) -> Drawn:
    """A coil of green hose with its nozzle."""
    clay = sheet(ask.height_px / 2.0, -1.4, 1.5, -0.05, 2.05, SATIN)
    tone = body_colour(ask, "#3f9a4c")
    for k in range(4):
        ring = [
            ((1.0 - 0.05 * k) * cos(t), 0.52 + 0.16 * k + 0.34 * sin(t), 0.3 * -sin(t))
            for t in np.linspace(0, 2 * pi, 25)
        ]
        clay.tube(ring, [0.13] * 25, tone * np.float32(0.86 + 0.08 * k), segments=50)
    clay.tube([(0.9, 1.1, 0.2), (1.2, 1.4, 0.3), (0.9, 1.75, 0.3)], [0.12, 0.12, 0.12], tone, segments=16)
    clay.capsule((0.9, 1.75, 0.3), 0.16, (0.6, 1.92, 0.3), 0.1, "#f0a030")
    return finish(clay, ask, anchor=(0, 0.16), baseline=1.8)


@subject("lighter", "zippo", "cigarette lighter", info=SubjectInfo(0.07, "object", "tabletop", 0.5))
def lighter(ask: Ask) -> Drawn:
    """A metal lighter, open, with its flame."""
    clay = sheet(ask.height_px / 3.6, -0.95, 1.1, -0.05, 3.6, CHROME)
    tone = body_colour(ask, "#b9bec6")
    box(clay, -0.6, 0, 1.2, 1.8, tone, thickness=0.24, bevel=0.08)
    with clay.at(0.62, 1.8, 0, angle=-0.5):
        box(clay, 0.0, 0.0, 0.6, 0.9, tone * np.float32(0.9), thickness=0.2, bevel=0.08)
    box(clay, -0.4, 1.8, 0.7, 0.5, tone * np.float32(0.6), z=-0.05, thickness=0.1)
    flame = Material(gloss=0.1, emission=1.7, blend=0.02)
    clay.ellipsoid((-0.05, 2.72, 0.1), (0.2, 0.46, 0.1), "#ffa02e", material=flame)
    clay.ellipsoid((-0.05, 2.56, 0.2), (0.1, 0.24, 0.1), "#fff0a0", material=flame)
    glow = clay.canvas()
    glow.ellipse(-0.05, 2.7, 0.5, 0.7, linear("#ffb04a") * np.float32(0.3), soft=0.2)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.0, glow=glow)


@subject("anvil", info=SubjectInfo(0.45, "object", "ground", 1.8))
def anvil(ask: Ask) -> Drawn:
    """A smith's anvil: horn, face, waist, feet."""
    clay = sheet(ask.height_px / 1.7, -1.7, 1.5, -0.05, 1.75, Material(gloss=0.6, mirror=0.15, blend=0.04))
    iron = body_colour(ask, "#4a4d54")
    clay.puff([(-0.95, 0), (0.95, 0), (0.75, 0.36), (-0.75, 0.36)], iron, thickness=0.3, bevel=0.1)
    clay.puff([(-0.45, 0.3), (0.45, 0.3), (0.5, 1.0), (-0.5, 1.0)], iron * np.float32(0.9), thickness=0.26, bevel=0.1)
    box(clay, -0.8, 0.95, 2.1, 0.62, iron, z=0.05, thickness=0.3, bevel=0.06)
    clay.tube([(-0.7, 1.22, 0.1), (-1.2, 1.36, 0.1), (-1.58, 1.5, 0.1)], [0.32, 0.22, 0.05], iron, segments=18)
    box(clay, -0.75, 1.5, 2.0, 0.1, iron * np.float32(1.9), z=0.3, thickness=0.06)
    return finish(clay, ask, anchor=(0, 0), baseline=1.8)


@subject("stapler", info=SubjectInfo(0.07, "object", "tabletop", 2.2))
def stapler(ask: Ask) -> Drawn:
    """A stapler, half open."""
    clay = sheet(ask.height_px / 1.35, -1.6, 1.6, -0.05, 1.4, GLAZED)
    tone = body_colour(ask, "#d8342a")
    clay.capsule((-1.3, 0.12, 0), 0.12, (1.35, 0.12, 0), 0.12, "#3a3c42")
    clay.capsule((-1.2, 0.5, 0), 0.12, (1.25, 0.62, 0), 0.08, _STEEL, material=CHROME)
    clay.tube([(-1.3, 0.5, 0.1), (-0.2, 0.92, 0.1), (1.3, 0.95, 0.1)], [0.3, 0.26, 0.2], tone, segments=24)
    return finish(clay, ask, anchor=(0, 0), baseline=2.6)


@subject("arrow", "wooden arrow", info=SubjectInfo(0.14, "object", "tabletop", 5.0))
def arrow(ask: Ask) -> Drawn:
    """An arrow with its head and its feathers."""
    clay = sheet(ask.height_px / 0.72, -1.9, 1.9, -0.02, 0.72, SATIN)
    clay.capsule((-1.6, 0.34, 0), 0.045, (1.5, 0.34, 0), 0.045, _WOOD)
    clay.puff([(1.4, 0.5), (1.86, 0.34), (1.4, 0.18)], _STEEL, thickness=0.08, material=CHROME)
    tone = body_colour(ask, "#d8342a")
    for side in (-1, 1):
        points = [(-1.7, 0.34 + side * 0.28), (-1.2, 0.34 + side * 0.28), (-0.98, 0.34), (-1.5, 0.34)]
        clay.puff(points, tone, z=0.02, thickness=0.05, bevel=0.03, material=MATT)
    return finish(clay, ask, anchor=(0, 0.06), baseline=3.0)


@subject("trampoline", info=SubjectInfo(0.7, "object", "ground", 2.4))
def trampoline(ask: Ask) -> Drawn:
    """A round trampoline on legs with a padded rim."""
    clay = sheet(ask.height_px / 1.5, -1.9, 1.9, -0.05, 1.55, SATIN)
    for x in (-1.4, -0.6, 0.6, 1.4):
        clay.capsule((x, 0.03, 0.2), 0.06, (x, 0.9, 0.1), 0.06, _STEEL, material=CHROME)
    clay.ellipsoid((0, 0.95, 0), (1.8, 0.5, 0.2), body_colour(ask, "#2f6fd0"))
    clay.ellipsoid((0, 1.0, 0.16), (1.5, 0.36, 0.1), "#1c1d21", blend=0.0, material=MATT)
    return finish(clay, ask, anchor=(0, 0), baseline=3.0)


@subject("easel", "painter's easel", "artist easel", "wooden easel", info=SubjectInfo(1.6, "furniture", "indoor", 0.6))
def easel(ask: Ask) -> Drawn:
    """A wooden easel with a canvas on it: a sunny landscape."""
    clay = sheet(ask.height_px / 3.4, -1.1, 1.1, -0.05, 3.45, SATIN)
    wood = body_colour(ask, _WOOD)
    clay.capsule((0.0, 3.3, -0.3), 0.07, (0.1, 0.1, -0.5), 0.07, wood * np.float32(0.7))
    for side in (-1, 1):
        clay.capsule((side * 0.16, 3.3, 0), 0.08, (side * 0.9, 0.04, 0.2), 0.08, wood)
    box(clay, -0.95, 0.96, 1.9, 0.14, wood, z=0.3, thickness=0.16, bevel=0.04)
    box(clay, -0.9, 1.1, 1.8, 1.7, "#f6f2ea", z=0.2, thickness=0.1, bevel=0.03, material=MATT)
    art = clay.canvas()
    art.rectangle(-0.8, 1.2, 1.6, 1.5, linear("#8fc8ec"))
    art.circle(0.4, 2.36, 0.18, linear("#ffd24a"))
    art.path([(-0.8, 1.2), (-0.8, 1.8), (-0.3, 2.1), (0.2, 1.75), (0.8, 1.95), (0.8, 1.2)], linear("#4f9a4c"))
    art.path([(-0.8, 1.2), (-0.8, 1.5), (0.1, 1.62), (0.8, 1.4), (0.8, 1.2)], linear("#8fbf4a"))
    return finish(clay, ask, features=art, anchor=(0, 0), baseline=1.8)


@subject("cello", "violoncello", "double bass", "contrabass", info=SubjectInfo(1.25, "instrument", "ground", 0.42))
def cello(ask: Ask) -> Drawn:
    """A cello on its spike, with its bow leaning beside it."""
    clay = sheet(ask.height_px / 4.2, -1.0, 1.1, -0.05, 4.25, Material(gloss=0.9, mirror=0.08, blend=0.03))
    wood = body_colour(ask, "#a8501c")
    clay.capsule((0, 0.02, 0), 0.03, (0, 0.4, 0), 0.04, _STEEL, material=CHROME)
    clay.ellipsoid((0, 0.95, 0), (0.82, 0.68, 0.3), wood, blend=0.12)
    clay.ellipsoid((0, 1.95, 0), (0.64, 0.52, 0.3), wood, blend=0.2)
    clay.ellipsoid((0, 1.45, 0), (0.5, 0.4, 0.28), wood, blend=0.2)
    clay.capsule((0, 2.3, 0.2), 0.09, (0, 3.75, 0.1), 0.08, "#1c1410", material=SATIN)
    clay.ellipsoid((0, 3.95, 0.1), (0.14, 0.2, 0.12), wood)
    for x in (-0.2, 0.2):
        clay.capsule((x, 3.7, 0.1), 0.04, (0, 3.72, 0.1), 0.04, "#1c1410")
    box(clay, -0.2, 1.2, 0.4, 0.1, "#d9b070", z=0.42, thickness=0.06)
    clay.puff([(-0.12, 0.5), (0.12, 0.5), (0.06, 1.05), (-0.06, 1.05)], "#1c1410", z=0.36, thickness=0.05)
    strings = clay.canvas()
    for x in (-0.06, -0.02, 0.02, 0.06):
        strings.polyline([(x, 0.95), (x * 0.7, 3.7)], 0.012, linear("#f4efe2"))
    for side in (-1, 1):
        hole = [(side * 0.3, 1.2), (side * 0.24, 1.34), (side * 0.36, 1.56), (side * 0.3, 1.7)]
        strings.polyline(hole, 0.05, linear("#140a06"))
    clay.capsule((0.95, 0.1, 0.3), 0.03, (0.62, 2.9, 0.3), 0.03, "#6a3a1c", material=SATIN)
    return finish(clay, ask, features=strings, anchor=(0, 0.02), baseline=0.9)


@subject("gong", info=SubjectInfo(1.1, "instrument", "ground", 0.95))
def gong(ask: Ask) -> Drawn:
    """A bronze gong in its frame."""
    clay = sheet(ask.height_px / 2.7, -1.4, 1.4, -0.05, 2.75, SATIN)
    wood = part_colour(ask, "#7a2a1c", "frame")
    for x in (-1.2, 1.2):
        clay.capsule((x, 0.1, 0), 0.1, (x, 2.5, 0), 0.1, wood)
        clay.capsule((x - 0.2, 0.08, 0.1), 0.09, (x + 0.2, 0.08, 0.1), 0.09, wood)
    clay.capsule((-1.35, 2.5, 0), 0.1, (1.35, 2.5, 0), 0.1, wood)
    bronze = body_colour(ask, "#c8902e")
    shine = Material(gloss=1.1, mirror=0.5, blend=0.0)
    clay.ellipsoid((0, 1.35, 0.1), (0.95, 0.95, 0.2), bronze * np.float32(0.8), material=shine)
    clay.ellipsoid((0, 1.35, 0.24), (0.8, 0.8, 0.14), bronze, material=shine)
    clay.ellipsoid((0, 1.35, 0.36), (0.24, 0.24, 0.12), bronze * np.float32(1.15), material=shine)
    return finish(clay, ask, anchor=(0, 0), baseline=2.4)


@subject("music box", info=SubjectInfo(0.2, "toy", "tabletop", 0.95))
def music_box(ask: Ask) -> Drawn:
    """An open box with a dancer on its lid of velvet, and a crank."""
    clay = sheet(ask.height_px / 2.7, -1.35, 1.5, -0.05, 2.75, SATIN)
    wood = body_colour(ask, "#8a4a2c")
    box(clay, -1.1, 1.1, 2.2, 1.0, wood * np.float32(0.8), z=-0.3, thickness=0.1, bevel=0.06)
    box(clay, -0.98, 1.2, 1.96, 0.8, "#c8506a", z=-0.22, thickness=0.06, bevel=0.04, material=MATT)
    box(clay, -1.15, 0.05, 2.3, 1.0, wood, z=0.2, thickness=0.3, bevel=0.06)
    box(clay, -1.2, 0.96, 2.4, 0.12, "#d9a93a", z=0.3, thickness=0.3, bevel=0.04, material=CHROME)
    clay.puff([(-0.36, 1.42), (0.36, 1.42), (0.1, 1.7), (-0.1, 1.7)], "#f8c8d8", z=0.4, thickness=0.16, bevel=0.08)
    clay.capsule((0, 1.08, 0.4), 0.04, (0, 1.46, 0.4), 0.05, "#f2d2b8")
    clay.capsule((0, 1.66, 0.4), 0.09, (0, 1.9, 0.4), 0.07, "#f8a8c0")
    clay.ellipsoid((0, 2.06, 0.4), (0.12, 0.14, 0.12), "#f2d2b8")
    clay.ellipsoid((0, 2.18, 0.38), (0.12, 0.08, 0.1), "#4a2a18")
    for side in (-1, 1):
        clay.tube([(side * 0.08, 1.86, 0.4), (side * 0.3, 2.1, 0.4), (0.04 * side, 2.44, 0.4)], [0.04] * 3, "#f2d2b8")
    clay.tube([(1.15, 0.5, 0.3), (1.36, 0.5, 0.3), (1.36, 0.8, 0.3)], [0.05] * 3, "#d9a93a", material=CHROME)
    return finish(clay, ask, anchor=(0, 0.05), baseline=2.0)


_register()
