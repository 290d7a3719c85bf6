"""Small things straight from above, for flat lays: a tray, a basket, a cup, a glass, a pot, a laptop, sushi.

The names end in "from above"; `environs.toml` says which things are shown as which of them.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .fruitbowl import SHAPES, contents
from .making import GLASS, GLAZED, MATT, SATIN, body_colour, box, part_colour
from .morsels import put
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet
from .turned import Turned

_STRAW = Material(gloss=0.15, blend=0.0)
_DRINKS = {"juice": "#f2952a", "milk": "#fbf8f0", "water": "#cfe6f2", "cola": "#3a1c14", "wine": "#7a1430",
           "beer": "#e8a82e", "lemonade": "#f4e48a", "tea": "#b9702a", "smoothie": "#e87a9a"}  # fmt: skip


def _disc(clay: Clay, x: float, y: float, radius: float, colour: F32 | str, z: float, material: Material) -> None:
    clay.puff(ellipse_points(x, y, radius, radius), colour, z=z, thickness=0.06, bevel=0.06, material=material)


@subject("tray from above", info=SubjectInfo(0.3, "object", "tabletop", 1.45))
def tray(ask: Ask) -> Drawn:
    """A wooden tray: a flat floor in a raised rim, a grip at each end."""
    clay = sheet(ask.height_px / 2.1, -1.6, 1.6, -1.1, 1.1, SATIN)
    wood = body_colour(ask, "#a9703c")
    box(clay, -1.5, -1.0, 3.0, 2.0, wood, thickness=0.14, bevel=0.09)
    box(clay, -1.36, -0.86, 2.72, 1.72, wood * np.float32(0.72), z=0.05, thickness=0.02, bevel=0.03)
    for k in range(5):
        box(clay, -1.34, -0.84 + 0.34 * k, 2.68, 0.015, wood * np.float32(0.5), z=0.12, thickness=0.01, bevel=0.005)
    for side in (-1, 1):
        clay.capsule((side * 1.43, -0.24, 0.16), 0.035, (side * 1.43, 0.24, 0.16), 0.035, wood * np.float32(0.4))
    return finish(clay, ask, anchor=(0, -1.0), baseline=2.9, seat=(0, 0.0))


@subject("basket from above", info=SubjectInfo(0.3, "object", "tabletop", 1.0))
def basket(ask: Ask) -> Drawn:
    """A round basket or bowl with what the attribute ``pieces`` lists in it."""
    clay = sheet(ask.height_px / 2.3, -1.15, 1.15, -1.15, 1.15, _STRAW)
    if ask.attributes.get("holder", "basket") == "bowl":
        china = part_colour(ask, "#efe9dc", "bowl")
        _disc(clay, 0, 0, 1.1, china, 0.0, GLAZED)
        _disc(clay, 0, 0, 1.0, china * np.float32(0.6), 0.06, GLAZED)
    else:
        _wicker(clay, part_colour(ask, body_colour(ask, "#c08a4a"), "basket"))
    pieces = contents(ask) if "pieces" in ask.attributes else []
    size = min(0.34, 0.78 / max(1.0, len(pieces) ** 0.5))
    for k, (shape, tone) in enumerate(pieces):
        out = 0.66 * ((k + 0.4) / len(pieces)) ** 0.5
        turn = 2.4 * k if len(pieces) > 7 else 2 * pi * k / 6
        out = out if len(pieces) > 7 else 0.62 * (k < 6)
        with clay.at(out * cos(turn), out * sin(turn), 0.9 + 0.02 * k, scale=size * 1.02):
            SHAPES[shape](clay, tone)
    return finish(clay, ask, anchor=(0, -1.1), baseline=2.0, seat=(0, 0.0))


def _wicker(clay: Clay, cane: F32) -> None:
    """Three rings of canes round a dark bottom."""
    _disc(clay, 0, 0, 1.1, cane * np.float32(0.55), 0.0, _STRAW)
    for ring, out in enumerate((0.87, 0.97, 1.07)):
        for k in range(36):
            turn, lean = 2 * pi * (k + 0.5 * (ring % 2)) / 36, 0.1
            clay.capsule(
                (out * cos(turn - lean), out * sin(turn - lean), 0.1 + 0.06 * ring), 0.035,
                (out * cos(turn + lean), out * sin(turn + lean), 0.14 + 0.06 * ring), 0.045,
                cane * np.float32(0.85 + 0.2 * (k % 2)),
            )  # fmt: skip


@subject("glass from above", info=SubjectInfo(0.14, "drink", "tabletop", 1.0))
def glass(ask: Ask) -> Drawn:
    """A full glass: its rim, the drink in it, two cubes of ice and a straw."""
    clay = sheet(ask.height_px / 2.1, -1.05, 1.3, -1.05, 1.3, GLASS)
    usual = next((tone for word, tone in _DRINKS.items() if word in ask.attributes.get("noun", "")), "#f2952a")
    drink = body_colour(ask, usual)
    _disc(clay, 0, 0, 1.0, "#dfeaf0", 0.0, GLASS)
    _disc(clay, 0, 0, 0.88, drink * np.float32(0.75), 0.1, GLAZED)
    _disc(clay, 0, 0, 0.78, drink, 0.14, GLAZED)
    if ask.attributes.get("garnish", "") or "wine" not in ask.attributes.get("noun", ""):
        for x, y, angle in ((-0.3, 0.2, 0.3), (0.1, -0.35, 0.9)):
            corners = [(x + 0.3 * cos(angle + k * pi / 2), y + 0.3 * sin(angle + k * pi / 2)) for k in range(4)]
            clay.puff(corners, drink * np.float32(0.5) + np.float32(0.42), z=0.2, thickness=0.08, bevel=0.08)
        clay.capsule((0.1, 0.15, 0.3), 0.06, (0.95, 1.0, 0.4), 0.06, "#f6f2ea", material=MATT)
        for k in range(4):
            u = 0.22 + 0.2 * k
            clay.capsule((u, u + 0.03, 0.36), 0.064, (u + 0.06, u + 0.1, 0.36), 0.064, "#d8323a", material=MATT)
    return finish(clay, ask, anchor=(0, -1.0), baseline=2.0)


@subject("pot from above", info=SubjectInfo(0.3, "plant", "tabletop", 1.0))
def pot(ask: Ask) -> Drawn:
    """A plant in its pot: a rim of clay, earth, and a rosette of pointed leaves."""
    clay = sheet(ask.height_px / 2.4, -1.2, 1.2, -1.2, 1.2, MATT)
    rim = part_colour(ask, "#b8643c", "pot")
    _disc(clay, 0, 0, 1.0, rim, 0.0, MATT)
    _disc(clay, 0, 0, 0.86, "#3a2a20", 0.05, MATT)
    leaf = body_colour(ask, "#5f9a62")
    for ring, (out, wide) in enumerate(((0.78, 0.2), (0.58, 0.19), (0.36, 0.16), (0.16, 0.12))):
        for k in range(9 - ring):
            turn = 2 * pi * k / (9 - ring) + 0.4 * ring
            root = (0.12 * cos(turn), 0.12 * sin(turn), 0.1 + 0.12 * ring)
            tip = (1.25 * out * cos(turn), 1.25 * out * sin(turn), 0.16 + 0.14 * ring)
            clay.capsule(root, wide, tip, 0.03, leaf * np.float32(0.72 + 0.16 * ring), flat=0.5, material=SATIN)
    return finish(clay, ask, anchor=(0, -1.0), baseline=2.2)


@subject("laptop from above", info=SubjectInfo(0.3, "object", "tabletop", 1.2))
def laptop(ask: Ask) -> Drawn:
    """An open laptop: a foreshortened screen, the keyboard in full."""
    clay = sheet(ask.height_px / 2.4, -1.5, 1.5, -1.1, 1.35, SATIN)
    shell = body_colour(ask, "#b8bcc4")
    clay.puff(
        [(-1.4, 0.2), (1.4, 0.2), (1.46, 1.24), (-1.46, 1.24)], shell * np.float32(0.6), thickness=0.1, bevel=0.05
    )
    glow = Material(gloss=1.6, emission=0.25, blend=0.0)
    screen = [(-1.28, 0.3), (1.28, 0.3), (1.34, 1.14), (-1.34, 1.14)]
    clay.puff(screen, "#3f7fc8", z=0.1, thickness=0.02, bevel=0.02, material=glow)
    box(clay, -1.4, -1.0, 2.8, 1.2, shell, thickness=0.12, bevel=0.08)
    for row in range(4):
        for k in range(12):
            box(clay, -1.2 + 0.2 * k, -0.02 - 0.17 * row, 0.17, 0.13, "#2c2e34", z=0.12, thickness=0.03, bevel=0.03)
    box(clay, -0.42, -0.92, 0.84, 0.3, shell * np.float32(0.82), z=0.12, thickness=0.02, bevel=0.03)
    return finish(clay, ask, anchor=(0, -1.0), baseline=2.8)


@subject("sushi from above", info=SubjectInfo(0.24, "food", "tabletop", 1.4))
def sushi(ask: Ask) -> Drawn:
    """A board with two rows of rolls and one of nigiri, ginger, wasabi, and chopsticks beside them."""
    clay = sheet(ask.height_px / 2.5, -1.75, 1.75, -1.25, 1.25, SATIN)
    wood = part_colour(ask, "#7a4a2c", "board", "plate", "tray")
    box(clay, -1.7, -1.2, 3.4, 2.4, wood, thickness=0.16, bevel=0.1)
    box(clay, -1.56, -1.06, 3.12, 2.12, wood * np.float32(0.66), z=0.06, thickness=0.02, bevel=0.03)
    at = Turned(clay)
    with at.at(0, 0, 4.0, pitch=90.0):
        for row, (name, number) in enumerate((("sushi rolls", 5), ("nigiri", 4), ("sushi rolls", 5))):
            for k in range(number):
                size = 0.5 if name == "sushi rolls" else 0.66
                put(at, name, (-1.2 + (2.2 / (number - 1)) * k, 0.05, -0.72 + 0.56 * row), size, ask.rng)
        put(at, "pickled ginger", (-1.25, 0.08, 0.84), 0.5, ask.rng)
        at.ellipsoid((-0.8, 0.1, 0.84), (0.14, 0.1, 0.12), "#8ab84a")
    for lift in (-0.78, -0.9):
        clay.capsule((-0.4, lift, 6.0), 0.05, (1.45, lift + 0.05, 6.0), 0.03, linear("#8a2a22"), material=GLAZED)
    return finish(clay, ask, anchor=(0, -1.15), baseline=3.2)
