"""Dishes: a board of sushi, pumpkins, macarons, eggs and toast."""

from __future__ import annotations

import numpy as np

from ..clay import Clay, Material
from ..colour import linear, mix
from .making import GLAZED, MATT, SATIN, body_colour, box, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .served import Dish, served
from .tile import finish, sheet

_MOIST = Material(gloss=0.7, blend=0.02)
_RICE = Material(gloss=0.3, blend=0.05)


def _nigiri(clay: Clay, x: float, y: float, topping: str, stripe: str) -> None:
    clay.capsule((x - 0.26, y + 0.12, 0.1), 0.17, (x + 0.26, y + 0.12, 0.1), 0.17, "#fbf8f0", material=_RICE)
    clay.capsule((x - 0.32, y + 0.3, 0.16), 0.15, (x + 0.32, y + 0.3, 0.16), 0.15, topping, blend=0.01, material=_MOIST)
    for k in range(4):
        u = x - 0.24 + 0.16 * k
        clay.capsule((u, y + 0.42, 0.27), 0.02, (u + 0.09, y + 0.22, 0.31), 0.02, stripe, blend=0.01, material=_MOIST)


def _maki(clay: Clay, x: float, y: float, filling: str) -> None:
    clay.lathe((x, y, 0.2), [(0, 0.24), (0.26, 0.24)], "#1f2c22", tilt=0.3, material=SATIN)
    clay.ellipsoid((x, y + 0.29, 0.3), (0.225, 0.1, 0.1), "#fbf8f0", blend=0.0, material=_RICE)
    clay.ellipsoid((x, y + 0.3, 0.4), (0.1, 0.045, 0.05), filling, blend=0.0, material=_MOIST)


@subject("sushi", "plate of sushi", "sushi platter", "sushi rolls", "sushi roll", "nigiri", "maki", "sashimi",
         info=SubjectInfo(0.1, "food", "tabletop", 2.1))  # fmt: skip
def sushi(ask: Ask) -> Drawn:
    """Nigiri and rolls on a wooden board, with chopsticks."""
    if ask.attributes.get("view") == "above" or ask.attributes.get("vessel"):
        return served(ask, Dish("board", "", "#f1efe9", ("sushi rolls", "nigiri"), "#b07a44"))
    clay = sheet(ask.height_px / 1.3, -1.5, 1.5, -0.05, 1.35, _MOIST)
    wood = part_colour(ask, "#b07a44", "board", "plate")
    clay.puff(
        [(-1.4, 0.1), (1.4, 0.1), (1.15, 0.82), (-1.15, 0.82)], wood, z=-0.3, thickness=0.1, bevel=0.05, material=SATIN
    )
    box(clay, -1.4, 0.0, 2.8, 0.14, wood * np.float32(0.75), z=-0.2, thickness=0.1)
    for x, filling in ((-0.72, "#e8843a"), (-0.18, "#7ab03a"), (0.36, "#e05a4a"), (0.86, "#f2c83a")):
        _maki(clay, x, 0.5, filling)
    with clay.at(0, 0, 0.5):
        for x, topping, stripe in (
            (-0.86, "#f0803e", "#fbd0b0"),
            (0.0, "#d8343a", "#f0a0a0"),
            (0.86, "#f6c9a0", "#e8743a"),
        ):
            _nigiri(clay, x, 0.14, topping, stripe)
        clay.ellipsoid((1.24, 0.2, 0.2), (0.1, 0.08, 0.08), "#8ab84a", blend=0.02)
    for lift in (0.0, 0.07):
        clay.capsule((-1.35, 1.0 + lift, 0.3), 0.028, (0.7, 1.18 + lift, 0.3), 0.02, "#7a2a22", material=GLAZED)
    return finish(clay, ask, anchor=(0, 0.04), baseline=2.6)


@subject("pumpkin", "pumpkins", "orange pumpkin", info=SubjectInfo(0.32, "food", "ground", 1.2))
def pumpkin(ask: Ask) -> Drawn:
    """A ribbed pumpkin with its stalk."""
    clay = sheet(ask.height_px / 1.75, -1.15, 1.15, -0.05, 1.8, Material(gloss=0.5, blend=0.05))
    skin = body_colour(ask, one_of(ask, "#e8781e", "#e0862a", "#d96a1a"))
    for k in (-3, 3, -2, 2, -1, 1, 0):
        x = 0.28 * k
        size = 0.68 - 0.045 * abs(k)
        clay.ellipsoid(
            (x, 0.68, -0.09 * abs(k)),
            (0.34, size, 0.5),
            skin * np.float32(1 - 0.05 * (k % 2)),
            angle=-0.07 * k,
            blend=0.02,
        )
    clay.tube(
        [(0, 1.25, 0.1), (0.02, 1.48, 0.1), (0.14, 1.68, 0.1)], [0.16, 0.1, 0.12], "#5f7a34", segments=10, material=MATT
    )
    clay.ellipsoid((0.5, 1.36, 0.3), (0.26, 0.1, 0.06), "#4f8a3a", angle=-0.3, material=SATIN)
    return finish(clay, ask, anchor=(0, 0.05), baseline=1.6)


@subject("macaron", "macarons", "macaroons", info=SubjectInfo(0.1, "food", "tabletop", 1.1))
def macarons(ask: Ask) -> Drawn:
    """A little tower of macarons."""
    clay = sheet(ask.height_px / 2.0, -1.2, 1.2, -0.05, 2.05, SATIN)
    tones = ("#f2a0b8", "#a8d8a0", "#c8a8e0", "#f6d890")
    places = ((-0.56, 0.0, 0.1), (0.56, 0.0, 0.12), (-0.05, 0.62, 0.2), (0.05, 1.24, 0.25))
    for (x, y, z), tone in zip(places, tones, strict=True):
        colour = body_colour(ask, tone)
        clay.ellipsoid((x, y + 0.16, z), (0.54, 0.17, 0.4), colour, blend=0.02)
        clay.ellipsoid((x, y + 0.3, z), (0.5, 0.1, 0.4), mix(colour, linear("#fffaf0"), 0.75), blend=0.0)
        clay.ellipsoid((x, y + 0.46, z), (0.54, 0.2, 0.42), colour, blend=0.0)
    return finish(clay, ask, anchor=(0, 0.04), baseline=1.8)


@subject("fried egg", "fried eggs", "sunny side up egg", info=SubjectInfo(0.06, "food", "tabletop", 2.4))
def fried_egg(ask: Ask) -> Drawn:
    """A fried egg on a plate."""
    clay = sheet(ask.height_px / 0.95, -1.3, 1.3, -0.05, 1.0, _MOIST)
    clay.ellipsoid((0, 0.42, -0.2), (1.25, 0.42, 0.2), "#e6e8ec", material=GLAZED)
    clay.ellipsoid((0, 0.46, -0.1), (0.98, 0.31, 0.16), "#f6f7f8", material=GLAZED)
    for x, y, rx, ry in (
        (0, 0.52, 0.62, 0.21),
        (-0.36, 0.48, 0.34, 0.14),
        (0.38, 0.52, 0.36, 0.14),
        (0.1, 0.42, 0.4, 0.12),
    ):
        clay.ellipsoid((x, y, 0.05), (rx, ry, 0.08), "#fffdf6", blend=0.06)
    clay.ellipsoid(
        (0.02, 0.58, 0.16), (0.25, 0.17, 0.18), "#f6a81e", blend=0.0, material=Material(gloss=1.2, blend=0.0)
    )
    for k in range(9):
        x, y = (float(v) for v in ask.rng.uniform((-0.5, 0.42), (0.5, 0.62)))
        clay.ellipsoid((x, y, 0.22), (0.018, 0.012, 0.01), ("#26221e", "#4a8a3a")[k % 2], blend=0.0)
    return finish(clay, ask, anchor=(0, 0.04), baseline=1.8)
