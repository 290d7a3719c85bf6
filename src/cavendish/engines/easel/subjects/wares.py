"""Wares: kitchen tools, pots, stands, knitwear, leather goods."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .making import (
    CHROME,
    GLAZED,
    MATT,
    SATIN,
    body_colour,
    body_material,
    box,
    flat,
    one_of,
    part_colour,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet
from .turned import Turned

_GOLD = Material(gloss=1.3, mirror=0.7, blend=0.0)
_BRASS = "#d0a04a"


@subject("hanger", "coat hanger", "clothes hanger", info=SubjectInfo(0.25, "object", "indoor", 1.7))
def hanger(ask: Ask) -> Drawn:
    """A wooden clothes hanger."""
    clay = sheet(ask.height_px / 1.5, -1.4, 1.4, -0.05, 1.6, SATIN)
    wood = body_colour(ask, "#b9803e")
    clay.tube(
        [(-1.3, 0.2, 0), (-0.5, 0.62, 0), (0, 0.8, 0), (0.5, 0.62, 0), (1.3, 0.2, 0)],
        [0.11, 0.09, 0.11],
        wood,
        segments=24,
    )
    hook = [(0, 0.8, 0), (0, 1.05, 0), (0.18, 1.25, 0), (0.02, 1.45, 0), (-0.16, 1.3, 0)]
    clay.tube(hook, [0.035], "#b8bcc4", segments=22, material=CHROME)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.0)


@subject("rolling pin", info=SubjectInfo(0.08, "object", "tabletop", 3.6))
def rolling_pin(ask: Ask) -> Drawn:
    """A wooden roller with two handles."""
    clay = sheet(ask.height_px / 0.75, -1.7, 1.7, -0.05, 0.8, SATIN)
    wood = body_colour(ask, "#d0a060")
    clay.capsule((-1.5, 0.36, 0), 0.13, (1.5, 0.36, 0), 0.13, wood * np.float32(0.75))
    clay.capsule((-0.75, 0.36, 0), 0.34, (0.75, 0.36, 0), 0.34, wood, blend=0.0)
    return finish(clay, ask, anchor=(0, 0.05), baseline=2.4)


def _metal_pot(ask: Ask, tall: float, wide: float, *, spout: bool, plunger: bool) -> Drawn:
    clay = sheet(ask.height_px / (tall + 0.5), -1.5, 1.6, -0.05, tall + 0.75, CHROME)
    metal = body_colour(ask, "#c0c5cc")
    if plunger:
        glass = mix(linear("#3a1c10"), linear("#c8d4d8"), 0.12)
        clay.lathe((0, 0, 0), [(0, wide), (tall, wide)], glass, tilt=0.14, material=Material(gloss=2.0, mirror=0.3))
        for y in (0.04, tall * 0.5, tall - 0.08):
            clay.lathe((0, y, 0.05), [(0, wide + 0.03), (0.09, wide + 0.03)], metal, tilt=0.14, material=CHROME)
        clay.lathe((0, 0, 0.1), [(tall, wide + 0.05), (tall + 0.14, wide * 0.8), (tall + 0.2, 0.1)], metal, tilt=0.14)
        clay.capsule((0, tall + 0.1, 0.1), 0.03, (0, tall + 0.5, 0.1), 0.03, metal)
        clay.ellipsoid((0, tall + 0.56, 0.1), (0.13, 0.12, 0.12), "#26272c")
    else:
        clay.lathe(
            (0, 0, 0),
            [(0, wide), (tall * 0.45, wide * 0.66), (tall * 0.5, wide * 0.7), (tall, wide * 0.92)],
            metal,
            tilt=0.12,
        )
        clay.lathe((0, 0, 0.1), [(tall, wide * 0.95), (tall + 0.2, wide * 0.3)], metal * np.float32(0.9), tilt=0.12)
        clay.ellipsoid((0, tall + 0.28, 0.1), (0.12, 0.14, 0.12), "#26272c", material=SATIN)
    if spout:
        clay.ellipsoid((-wide * 0.9, tall * 0.9, 0.1), (0.3, 0.14, 0.2), metal, angle=-0.6)
    high = tall * 0.86
    loop = [
        (wide * 0.8, high, 0),
        (wide + 0.55, high, 0),
        (wide + 0.55, tall * 0.3, 0),
        (wide * (0.95 if plunger else 0.75), tall * 0.3, 0),
    ]
    clay.tube(loop, [0.09], part_colour(ask, "#26272c", "handle"), segments=26, material=SATIN)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.5)


@subject(
    "moka pot",
    "espresso pot",
    "coffee maker",
    "italian coffee maker",
    info=SubjectInfo(0.2, "object", "tabletop", 0.95),
)
def moka(ask: Ask) -> Drawn:
    """A waisted metal pot for the stove."""
    return _metal_pot(ask, 2.0, 0.8, spout=True, plunger=False)


@subject("french press", "cafetiere", "coffee press", info=SubjectInfo(0.22, "object", "tabletop", 0.85))
def press(ask: Ask) -> Drawn:
    """A glass jug of coffee with a plunger."""
    return _metal_pot(ask, 2.0, 0.68, spout=False, plunger=True)


@subject("kettle", "tea kettle", "water kettle", "old kettle", info=SubjectInfo(0.24, "object", "tabletop", 1.15))
def kettle(ask: Ask) -> Drawn:
    """A round kettle with a spout and an arched handle."""
    clay = sheet(ask.height_px / 2.5, -1.6, 1.5, -0.05, 2.7, body_material(ask, Material(gloss=1.2, mirror=0.3)))
    metal = body_colour(ask, "#c0432c")
    clay.tube([(-0.8, 0.8, 0), (-1.2, 1.0, 0), (-1.4, 1.5, 0)], [0.26, 0.17, 0.12], metal, segments=20)
    clay.lathe((0, 0, 0), [(0, 0.95), (0.1, 1.05), (0.5, 1.12), (1.0, 0.9), (1.4, 0.5), (1.5, 0.42)], metal, tilt=0.12)
    clay.lathe((0, 1.46, 0.05), [(0, 0.46), (0.12, 0.4), (0.2, 0.1)], metal * np.float32(0.85), tilt=0.12)
    clay.ellipsoid((0, 1.74, 0.1), (0.12, 0.12, 0.12), "#26272c", material=SATIN)
    arch = [(0.85 * cos(t), 1.2 + 1.2 * sin(t), 0.0) for t in np.linspace(0.2, pi - 0.2, 9)]
    clay.tube(arch, [0.09], part_colour(ask, "#26272c", "handle"), segments=26, material=SATIN)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.9)


@subject("salt shaker", "pepper shaker", "salt and pepper shakers", "pepper mill", "salt and pepper",
    info=SubjectInfo(0.12, "object", "tabletop", 0.95))  # fmt: skip
def shakers(ask: Ask) -> Drawn:
    """Two shakers, one white, one dark."""
    clay = sheet(ask.height_px / 2.2, -1.15, 1.15, -0.05, 2.3, GLAZED)
    for x, tone in ((-0.52, "#f4f1ea"), (0.52, "#3a2c26")):
        clay.lathe((x, 0, 0), [(0, 0.42), (0.1, 0.44), (0.8, 0.34), (1.5, 0.4)], body_colour(ask, tone), tilt=0.12)
        clay.lathe(
            (x, 1.48, 0.03), [(0, 0.42), (0.2, 0.4), (0.5, 0.2), (0.55, 0.05)], "#c0c5cc", tilt=0.12, material=CHROME
        )
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.7)


@subject("honey dipper", "wooden dipper", info=SubjectInfo(0.16, "object", "tabletop", 0.5))
def dipper(ask: Ask) -> Drawn:
    """A grooved wooden dipper dripping honey."""
    clay = sheet(ask.height_px / 2.6, -0.9, 0.9, -0.05, 2.7, SATIN)
    wood, honey = body_colour(ask, "#c9924e"), Material(gloss=1.8, mirror=0.2, blend=0.05)
    clay.capsule((0.0, 1.2, 0), 0.08, (0.45, 2.6, 0), 0.07, wood)
    for k in range(5):
        clay.ellipsoid((-0.1 + 0.03 * k, 0.66 + 0.14 * k, 0), (0.34 - 0.04 * abs(k - 2), 0.06, 0.3), wood)
    clay.ellipsoid((-0.06, 0.86, 0.05), (0.3, 0.4, 0.28), "#e8a01e", material=honey)
    clay.tube([(-0.08, 0.55, 0.1), (-0.1, 0.3, 0.1), (-0.1, 0.05, 0.1)], [0.12, 0.05, 0.07], "#e8a01e", material=honey)
    return finish(clay, ask, anchor=(-0.1, 0.0), baseline=0.3)


@subject("podium", "pedestal", "display stand", "marble podium", "round podium", "product podium", "plinth",
    info=SubjectInfo(0.12, "object", "tabletop", 2.8))  # fmt: skip
def podium(ask: Ask) -> Drawn:
    """Two round steps to show something on."""
    clay = sheet(ask.height_px / 1.1, -1.7, 1.7, -0.5, 1.1, body_material(ask, SATIN))
    tone = body_colour(ask, "#efe9e2")
    clay.lathe((0, 0, 0), [(0, 1.6), (0.3, 1.6)], tone * np.float32(0.9), tilt=0.26)
    clay.puff(ellipse_points(0, 0.3, 1.6, 0.42), tone, z=0.2, thickness=0.04, bevel=0.03)
    clay.lathe((0, 0.3, 0.4), [(0, 1.15), (0.32, 1.15)], tone * np.float32(0.92), tilt=0.26)
    clay.puff(ellipse_points(0, 0.62, 1.15, 0.3), tone * np.float32(1.05), z=1.7, thickness=0.04, bevel=0.03)
    return finish(clay, ask, anchor=(0, -0.15), baseline=3.0, seat=(0, 0.55))


@subject("display block", "block", info=SubjectInfo(0.13, "object", "tabletop", 2.4))
def display_block(ask: Ask) -> Drawn:
    """A block of concrete, wood or stone with square edges, its top seen a little from above."""
    clay = sheet(ask.height_px / 1.4, -1.7, 1.7, -0.05, 1.4, body_material(ask, MATT))
    tone = body_colour(ask, "#b4b1ab")
    box(clay, -1.6, 0.0, 3.2, 1.0, tone * np.float32(0.82), z=0.6, thickness=0.2, bevel=0.03)
    clay.puff([(-1.6, 0.98), (1.6, 0.98), (1.42, 1.34), (-1.42, 1.34)], tone, z=0.5, thickness=0.1, bevel=0.02)
    for _ in range(26 if ask.material in ("", "stone") else 0):
        x, y, r = (
            float(ask.rng.uniform(-1.5, 1.5)),
            float(ask.rng.uniform(0.08, 0.92)),
            float(ask.rng.uniform(0.01, 0.03)),
        )
        clay.ellipsoid((x, y, 0.8), (1.6 * r, r, 0.02), tone * np.float32(0.5), blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=3.2, seat=(0, 1.12))


@subject("shelf", "wooden shelf", "wall shelf", info=SubjectInfo(0.06, "furniture", "indoor", 6.0))
def shelf(ask: Ask) -> Drawn:
    """A board on two brackets."""
    clay = sheet(ask.height_px / 0.7, -2.2, 2.2, -0.4, 0.35, SATIN)
    wood = body_colour(ask, "#a9713f")
    for x in (-1.6, 1.6):
        clay.puff(
            [(x - 0.06, 0.05), (x + 0.06, 0.05), (x + 0.06, -0.36)], wood * np.float32(0.7), thickness=0.1, bevel=0.02
        )
    box(clay, -2.15, 0.05, 4.3, 0.24, wood, z=0.1, thickness=0.2, bevel=0.03)
    return finish(clay, ask, anchor=(0, -0.38), baseline=0.1, seat=(0, 0.26))


@subject(
    "mittens",
    "mitten",
    "wool mittens",
    "knitted mittens",
    "winter gloves",
    info=SubjectInfo(0.24, "clothing", "indoor", 1.4),
)
def mittens(ask: Ask) -> Drawn:
    """A pair of knitted mittens."""
    clay = sheet(ask.height_px / 2.2, -1.6, 1.6, -0.05, 2.3, Material(gloss=0.08, blend=0.05))
    wool = body_colour(ask, "#c8342c")
    for side in (-1, 1):
        clay.capsule((side * 0.75, 0.75, 0), 0.44, (side * 0.78, 1.65, 0), 0.46, wool)
        clay.capsule((side * 0.38, 0.85, 0.1), 0.2, (side * 0.16, 1.35, 0.1), 0.19, wool)
        box(
            clay,
            side * 0.75 - 0.45,
            0.02,
            0.9,
            0.5,
            part_colour(ask, "#f4f1ea", "cuffs"),
            z=0.25,
            thickness=0.25,
            bevel=0.15,
        )
    _knit(clay, wool)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.2)


def _knit(clay: Clay, wool: F32) -> None:
    """Rows of little stitches over what is there."""
    x, y = clay.grid()
    stitch = np.abs(np.sin(x * 34)) * 0.5 + 0.5 * np.abs(np.sin(y * 30 + np.abs(np.sin(x * 34)) * 1.6))
    clay.tint(wool * np.float32(0.45), np.asarray((1 - stitch) * 0.7 * clay.cover, np.float32))


@subject("sweater", "wool sweater", "knitted sweater", "jumper", "hoodie", "cardigan", "pullover", "leather jacket",
    "denim jacket",
    info=SubjectInfo(0.72, "clothing", "indoor", 1.25))  # fmt: skip
def sweater(ask: Ask) -> Drawn:
    """A long-sleeved top laid flat."""
    clay = sheet(ask.height_px / 2.5, -1.65, 1.65, -0.05, 2.6, Material(gloss=0.08, blend=0.04))
    leather, denim = "leather" in ask.noun, "denim" in ask.noun
    cloth = body_colour(
        ask, "#26221f" if leather else "#3f5f8f" if denim else one_of(ask, "#b8562c", "#2f6a5a", "#d8b878")
    )
    stuff = Material(gloss=1.0, mirror=0.12, blend=0.04) if leather else None
    clay.puff(
        [(-0.82, 0.05), (0.82, 0.05), (0.86, 1.9), (0.5, 2.36), (-0.5, 2.36), (-0.86, 1.9)],
        cloth,
        thickness=0.3,
        bevel=0.3,
        material=stuff,
    )
    for side in (-1, 1):
        clay.tube([(side * 0.7, 2.0, 0.05), (side * 1.15, 1.4, 0.1), (side * 1.3, 0.4, 0.1)], [0.32, 0.27, 0.22], cloth,
                  segments=18, material=stuff)  # fmt: skip
        clay.capsule(
            (side * 1.3, 0.36, 0.15), 0.23, (side * 1.31, 0.22, 0.15), 0.22, cloth * np.float32(0.8), material=stuff
        )
    marks = clay.canvas()
    if leather or denim or ask.noun == "cardigan":
        marks.line(0, 0.1, 0, 2.2, 0.035, flat("#c8ccd2" if leather else cloth * np.float32(0.4), ask))
    else:
        _knit(clay, cloth) if ask.noun != "hoodie" else None
    clay.tube(
        [(-0.42, 2.34, 0.3), (0, 2.14, 0.35), (0.42, 2.34, 0.3)],
        [0.1],
        cloth * np.float32(0.75),
        segments=14,
        material=stuff,
    )
    return finish(clay, ask, features=marks, anchor=(0, 0.0), baseline=1.6)


@subject("wallet", "leather wallet", "purse wallet", info=SubjectInfo(0.09, "object", "tabletop", 1.3))
def wallet(ask: Ask) -> Drawn:
    """A folded wallet with notes looking out."""
    clay = sheet(ask.height_px / 1.9, -1.4, 1.4, -0.05, 2.1, SATIN)
    box(clay, -1.05, 0.5, 2.1, 1.35, "#8fbf7a", thickness=0.05, bevel=0.02, material=MATT)
    hide = body_colour(ask, "#6a3f22")
    box(clay, -1.3, 0, 2.6, 1.55, hide, z=0.05, thickness=0.25, bevel=0.14)
    box(clay, -1.3, 0, 2.6, 1.3, hide * np.float32(1.12), z=0.14, thickness=0.25, bevel=0.14)
    stitches = clay.canvas()
    for k in range(16):
        stitches.line(-1.12 + 0.145 * k, 0.12, -1.04 + 0.145 * k, 0.12, 0.025, flat("#e0c090", ask))
        stitches.line(-1.12 + 0.145 * k, 1.18, -1.04 + 0.145 * k, 1.18, 0.025, flat("#e0c090", ask))
    return finish(clay, ask, features=stitches, anchor=(0, 0.0), baseline=2.4)


@subject(
    "ring in a box",
    "ring box",
    "engagement ring box",
    "jewelry box",
    "velvet box",
    "red velvet box",
    "velvet ring box",
    info=SubjectInfo(0.08, "object", "tabletop", 1.1),
)
def ring_box(ask: Ask) -> Drawn:
    """An open velvet box with a diamond ring in its cushion."""
    clay = sheet(ask.height_px / 2.3, -1.3, 1.3, -0.3, 2.4, Material(gloss=0.1, blend=0.02))
    velvet = part_colour(ask, body_colour(ask, "#a81c30"), "box")
    at = Turned(clay)
    box(clay, -1.1, 0.95, 2.2, 1.3, velvet * np.float32(0.8), thickness=0.25, bevel=0.2)
    box(clay, -0.95, 1.05, 1.9, 1.05, "#f4eee6", z=0.22, thickness=0.06, bevel=0.2)
    box(clay, -1.15, -0.1, 2.3, 0.9, velvet, z=0.7, thickness=0.4, bevel=0.15)
    clay.ellipsoid((0, 0.82, 0.6), (1.02, 0.3, 0.5), "#f8f4ee")
    with at.at(0, 1.12, 1.4):
        loop = [(0.36 * cos(t), 0.4 * sin(t), 0.0) for t in np.linspace(0, 2 * pi, 13)]
        at.tube(loop, [0.07], "#e0b23a", segments=30, material=_GOLD)
    gem = Material(gloss=2.4, mirror=1.0, blend=0.0)
    clay.puff(
        [(-0.28, 1.72), (-0.16, 1.9), (0.16, 1.9), (0.28, 1.72), (0, 1.44)],
        "#dcefff",
        z=1.5,
        thickness=0.2,
        bevel=0.1,
        material=gem,
    )
    sparkle = clay.canvas()
    for x, y, r in ((0.24, 1.92, 0.12), (-0.2, 1.78, 0.08)):
        sparkle.line(x - r, y, x + r, y, 0.02, np.ones(3, np.float32))
        sparkle.line(x, y - r, x, y + r, 0.02, np.ones(3, np.float32))
    return finish(clay, ask, features=sparkle, anchor=(0, -0.05), baseline=2.2)


@subject("tropical leaf", "leaves on a branch", info=SubjectInfo(0.16, "plant", "tabletop", 1.6))
def leaf(ask: Ask) -> Drawn:
    """One broad leaf with its veins."""
    clay = sheet(ask.height_px / 2.0, -1.75, 1.75, -0.05, 2.15, SATIN)
    green = body_colour(ask, "#5aa83e")
    t = np.linspace(0, 1, 24)
    upper = [(-1.5 + 3.0 * s, 1.0 + 0.92 * sin(pi * s) ** 0.8 * (1 - 0.25 * s)) for s in t]
    lower = [(-1.5 + 3.0 * s, 1.0 - 0.88 * sin(pi * s) ** 0.8 * (1 - 0.25 * s)) for s in t[::-1]]
    clay.puff([*upper, *lower], green, thickness=0.3, bevel=0.6)
    veins = clay.canvas()
    pale, dark = flat(green * np.float32(1.5), ask), flat(green * np.float32(0.55), ask)
    veins.polyline([(-1.7, 0.96), (0, 1.0), (1.45, 1.0)], 0.05, pale, soft=0.01)
    for k in range(7):
        x = -1.1 + 0.36 * k
        for side in (-1, 1):
            reach = 0.62 * sin(pi * (x + 1.6) / 3.1)
            veins.polyline(
                [(x, 1.0), (x + 0.2, 1.0 + side * reach * 0.6), (x + 0.42, 1.0 + side * reach)], 0.022, dark, 0.6
            )
    return finish(clay, ask, features=veins, anchor=(0, 0.15), baseline=1.0)


@subject("water drop", "water drops", "water droplets", "water droplet", "droplets", "droplet", "dew drops", "dewdrops",
    "dew drop", "dewdrop", "raindrop", "raindrops", "rain drops", "drop of water", "drops of water", "dew",
    "morning dew",
    "beads of water", info=SubjectInfo(0.05, "object", "tabletop", 0.75))  # fmt: skip
def water_drop(ask: Ask) -> Drawn:
    """One clear drop."""
    clay = sheet(ask.height_px / 2.4, -0.95, 0.95, -0.05, 2.45, Material(gloss=2.4, mirror=0.5, blend=0.2))
    blue = body_colour(ask, "#8fcdf0")
    clay.ellipsoid((0, 0.82, 0), (0.8, 0.8, 0.7), blue)
    clay.capsule((0, 1.1, 0), 0.6, (0, 2.3, 0), 0.03, blue)
    gleam = clay.canvas()
    gleam.ellipse(-0.3, 1.05, 0.13, 0.26, np.ones(3, np.float32), opacity=0.85, angle=-0.3, soft=0.03)
    gleam.ellipse(0.3, 0.4, 0.24, 0.13, np.ones(3, np.float32), opacity=0.4, angle=0.5, soft=0.05)
    return finish(clay, ask, features=gleam, anchor=(0, 0.05), baseline=0.6)


@subject("water splash", "splash of water", "splash", "splashing water", "splashes of water", "milk splash",
    "splash of milk",
    info=SubjectInfo(0.16, "object", "tabletop", 1.5))  # fmt: skip
def water_splash(ask: Ask) -> Drawn:
    """A crown of water thrown up, with drops flying off."""
    clay = sheet(ask.height_px / 2.2, -1.8, 1.8, -0.35, 2.3, Material(gloss=2.2, mirror=0.4, blend=0.05))
    water = body_colour(ask, "#fbf8f2" if "milk" in ask.noun else "#a8d8f0")
    clay.ellipsoid((0, 0, 0), (1.5, 0.26, 0.6), water)
    for k in range(13):
        turn = pi * k / 12
        x, tall = -1.15 * cos(turn), 0.7 + 0.9 * abs(sin(3.1 * k)) * (0.5 + 0.5 * sin(turn))
        tip = (x * 1.3, tall, 0.3 * (-1) ** k)
        clay.tube([(x * 0.9, 0.0, 0.2), (x, tall * 0.6, 0.2), tip], [0.2, 0.1, 0.04], water, segments=10)
        clay.ellipsoid((tip[0] * 1.03, tall + 0.12, 0.2), (0.08, 0.1, 0.08), water, blend=0.0)
    for k in range(10):
        clay.ellipsoid(
            (1.5 * cos(k * 2.4), 1.0 + 0.9 * abs(sin(k * 1.7)), 0.2), (0.045 + 0.02 * (k % 3),) * 3, water, blend=0.0
        )
    return finish(clay, ask, anchor=(0, -0.1), baseline=2.6)
