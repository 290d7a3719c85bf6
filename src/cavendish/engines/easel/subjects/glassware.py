"""Drinks in glasses: one builder for the glass, its drink, ice, foam, straw and garnish. One drink is a row.

The attribute ``garnish`` names more of what belongs in a glass: straw, mint, lemon, lime, orange, cherry, olive, ice,
cream, foam, umbrella, strawberry.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import cos, pi, sin

import numpy as np

from ..canvas import Canvas, ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from ..language.lexicon import table, words_of
from .making import SATIN, body_colour, part_colour
from .morsels import PIECES, put
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import finish, sheet
from .turned import Turned

_GLASS = Material(gloss=2.0, mirror=0.16, blend=0.0)
_DRINK = Material(gloss=1.2, mirror=0.12, blend=0.0)
_TILT = 0.2
Profile = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Glass:
    """profile: (height, inner radius) of the bowl from its floor to its rim. stem: height of foot and stem below it."""

    profile: Profile
    stem: float = 0.0
    handle: bool = False


_TUMBLER = Glass(((0.08, 0.46), (0.5, 0.5), (1.2, 0.58)))
GLASSES: dict[str, Glass] = {
    "tumbler": _TUMBLER,
    "highball": Glass(((0.08, 0.42), (0.9, 0.47), (2.0, 0.54))),
    "pint": Glass(((0.08, 0.42), (0.8, 0.52), (1.4, 0.64), (1.9, 0.62))),
    "mug": Glass(((0.1, 0.62), (0.8, 0.62), (1.6, 0.62)), handle=True),
    "jar": Glass(((0.06, 0.5), (0.12, 0.6), (1.3, 0.6), (1.5, 0.5), (1.62, 0.52)), handle=True),
    "wine": Glass(((0.0, 0.06), (0.1, 0.34), (0.4, 0.58), (0.7, 0.6), (1.2, 0.44)), stem=1.0),
    "flute": Glass(((0.0, 0.04), (0.2, 0.2), (0.8, 0.28), (1.5, 0.25)), stem=0.7),
    "martini": Glass(((0.0, 0.03), (0.85, 0.95)), stem=1.15),
    "coupe": Glass(((0.0, 0.04), (0.14, 0.5), (0.4, 0.76), (0.5, 0.8)), stem=1.05),
    "hurricane": Glass(((0.0, 0.1), (0.2, 0.42), (0.6, 0.5), (1.0, 0.4), (1.7, 0.56)), stem=0.35),
    "shot": Glass(((0.1, 0.34), (0.8, 0.44))),
    "milkshake": Glass(((0.0, 0.2), (0.3, 0.36), (1.0, 0.46), (1.7, 0.66)), stem=0.3),
}


@dataclass(frozen=True, slots=True)
class Drink:
    """tones: colours from the bottom up. level: how full. extras: what is in and on it."""

    glass: str
    tones: tuple[str, ...]
    level: float = 0.85
    extras: tuple[str, ...] = ()
    clear: bool = False


def _radius(profile: Profile, y: float) -> float:
    return float(np.interp(y, [p[0] for p in profile], [p[1] for p in profile]))


def _filling(clay: Clay, ask: Ask, drink: Drink, glass: Glass) -> float:
    """The drink behind the glass, layer over layer; gives the height of its surface."""
    low, high = glass.profile[0][0], glass.profile[-1][0]
    top = low + (high - low) * drink.level
    inner = [(y, max(0.02, r * 0.93)) for y, r in glass.profile if y < top] + [
        (top, 0.93 * _radius(glass.profile, top))
    ]
    tones = [body_colour(ask, tone) for tone in drink.tones] if len(drink.tones) == 1 else [
        linear(tone) for tone in drink.tones
    ]  # fmt: skip
    tones = [body_colour(ask, drink.tones[0])] if ask.colour else tones
    empty = mix(linear("#e4eef2"), linear("#ffffff"), 0.2)

    def seen(u: F32, y: F32) -> F32:
        share = np.clip((y - low) / max(top - low, 1e-3), 0, 1)[..., None] * (len(tones) - 1)
        colour = np.zeros((*y.shape, 3), np.float32) + tones[0]
        for k, tone in enumerate(tones[1:]):
            colour = colour + (tone - colour) * np.clip((share - k - 0.25) * 2, 0, 1)
        dim = (1.08 - 0.9 * np.abs(u) ** 2)[..., None]
        wet = (y < top)[..., None]
        return np.asarray(np.where(wet, colour * dim, empty * (0.9 + 0.25 * np.abs(u)[..., None] * 2)), np.float32)

    body = [(y, max(0.03, r)) for y, r in glass.profile]
    clay.lathe((0, glass.stem, 0), body, seen, tilt=_TILT, material=_GLASS)
    surface = mix(tones[-1], linear("#ffffff"), 0.16)
    radius = inner[-1][1]
    clay.puff(ellipse_points(0, glass.stem + top, radius, radius * _TILT), surface, z=0.95, thickness=0.02, bevel=0.02,
              material=_DRINK)  # fmt: skip
    return top


def _stem(clay: Clay, glass: Glass) -> None:
    pale = linear("#dfe8ec")
    if glass.stem:
        foot = [(0, 0.46), (0.04, 0.44), (0.1, 0.12), (glass.stem * 0.5, 0.05), (glass.stem, 0.07)]
        clay.lathe((0, 0, 0), foot, pale, tilt=0.12, material=_GLASS)
    if glass.handle:
        high, wide = glass.profile[-1][0], glass.profile[1][1]
        loop = [
            (wide, high * 0.8, 0),
            (wide + 0.5, high * 0.82, 0),
            (wide + 0.5, high * 0.28, 0),
            (wide, high * 0.28, 0),
        ]
        clay.tube(loop, [0.09], pale, segments=30, material=_GLASS)


def _gleams(canvas: Canvas, glass: Glass) -> None:
    high, stem = glass.profile[-1][0], glass.stem
    rim = glass.profile[-1][1]
    canvas.polyline([*ellipse_points(0, stem + high, rim, rim * _TILT)], 0.035, linear("#ffffff"), 0.75, soft=0.006)
    left = [(-0.72 * _radius(glass.profile, y), stem + y) for y in np.linspace(high * 0.22, high * 0.85, 8)]
    canvas.polyline(left, 0.07, linear("#ffffff"), 0.5, soft=0.02)
    right = [(0.8 * _radius(glass.profile, y), stem + y) for y in np.linspace(high * 0.4, high * 0.8, 6)]
    canvas.polyline(right, 0.03, linear("#ffffff"), 0.4, soft=0.01)


def _ice(clay: Clay, glass: Glass, top: float, rng: np.random.Generator) -> None:
    at = Turned(clay)
    for k in range(5):
        y = top * (0.98 - 0.14 * k)
        x = 0.55 * _radius(glass.profile, y) * (-1) ** k * (0.5 + 0.5 * rng.random())
        with at.at(
            x, glass.stem + y, 0.72 + 0.05 * k, yaw=float(rng.uniform(-40, 40)), pitch=20, roll=float(rng.normal() * 20)
        ):
            at.slab((-0.17, -0.15, -0.15), (0.17, 0.15, 0.15), "#eef7fb", _GLASS, bevel=0.05)


def _foam(clay: Clay, glass: Glass, top: float, tone: str) -> None:
    radius = _radius(glass.profile, top) * 0.97
    for k in range(14):
        turn = k * 2.4
        out = radius * 0.72 * (k / 14) ** 0.5
        clay.ellipsoid((out * cos(turn), glass.stem + top + 0.06 + 0.08 * (k % 3) / 2, 0.9 + 0.1 * sin(-turn)),
                       (0.3 * radius + 0.1, 0.12, 0.2), tone, blend=0.05, material=SATIN)  # fmt: skip


def _extras(clay: Clay, ask: Ask, glass: Glass, top: float, names: tuple[str, ...]) -> None:
    """Everything that is in, on and over the glass."""
    rng, at = ask.rng, Turned(clay)
    rim_y, rim = glass.stem + glass.profile[-1][0], glass.profile[-1][1]
    surface = glass.stem + top
    if "ice" in names:
        _ice(clay, glass, top, rng)
    if "foam" in names:
        _foam(clay, glass, top, "#fff8e6")
    if "marshmallow" in names:
        for k in range(6):
            clay.ellipsoid((0.6 * rim * cos(k * 2.4) * (k / 6) ** 0.5, surface + 0.06 + 0.05 * (k % 2), 1.0),
                           (0.16, 0.11, 0.12), "#fdf4f2", blend=0.02, material=SATIN)  # fmt: skip
    if "cream" in names:
        with at.at(0, surface, 0.9, pitch=14):
            put(at, "whipped cream", (0, 0, 0), 1.55 * rim, rng)
    if "pearls" in names:
        for _ in range(26):
            y = 0.1 + 0.3 * rng.random()
            x = 0.85 * _radius(glass.profile, y) * float(rng.uniform(-1, 1))
            clay.ellipsoid((x, glass.stem + y, 0.8), (0.07, 0.07, 0.05), "#2a1a16", blend=0.0, material=_DRINK)
    if "straw" in names:
        tone = part_colour(ask, "#e04a3a", "straw")
        clay.capsule(
            (0.05, surface - 0.05, 0.9), 0.05, (0.42, rim_y + 0.75, 0.9), 0.05, tone, blend=0.0, material=SATIN
        )
        for k in range(6):
            y = 0.2 + 0.14 * k
            clay.ellipsoid(
                (0.05 + 0.32 * y, surface + y * 0.95, 0.93), (0.052, 0.03, 0.03), "#fff6ee", angle=-0.3, blend=0.0
            )
    if "mint" in names:
        for turn in (-0.6, 0.1, 0.8):
            clay.ellipsoid((-0.16 + 0.2 * sin(turn), rim_y + 0.16 * cos(turn), 1.0), (0.1, 0.22, 0.05), "#4faa44",
                           angle=-turn, blend=0.0, material=SATIN)  # fmt: skip
    for slot, (name, piece) in enumerate(
        (("lemon", "lemon slices"), ("lime", "lime slices"), ("orange", "orange slices"))
    ):
        if name in names:
            with at.at((0.95 - 0.1 * slot) * rim, rim_y + 0.1, 1.0, pitch=82, yaw=8):
                put(at, piece, (0, 0, 0), 0.62, rng)
    if "cherry" in names:
        clay.ellipsoid(
            (0.05, rim_y + (0.62 * rim if "cream" in names else 0.1), 1.2), (0.15, 0.15, 0.15), "#c01c30", blend=0.0
        )
        clay.tube([(0.05, rim_y + 0.7 * rim, 1.2), (0.2, rim_y + 0.75 * rim + 0.3, 1.2)], [0.02], "#5a6a2a")
    if "olive" in names:
        clay.capsule((-0.5, surface - 0.2, 0.9), 0.02, (0.75, rim_y + 0.35, 0.9), 0.02, "#c9a24a")
        clay.ellipsoid((0.1, surface + 0.1, 1.0), (0.15, 0.12, 0.12), "#8fa04a", blend=0.0, material=_DRINK)
    if "umbrella" in names:
        clay.capsule((0.0, surface, 0.9), 0.02, (-0.4, rim_y + 0.62, 0.9), 0.02, "#d8b070")
        clay.puff(
            [(-0.95, rim_y + 0.42), (-0.42, rim_y + 0.82), (0.06, rim_y + 0.5)],
            "#e8487a",
            z=1.0,
            thickness=0.1,
            bevel=0.2,
        )
    if "strawberry" in names:
        with at.at(0.9 * rim, rim_y + 0.14, 1.0):
            put(at, "strawberries heap", (0, -0.2, 0), 0.5, rng)
    if "salt" in names:
        for t in np.linspace(0, 2 * pi, 40):
            clay.ellipsoid((rim * cos(t), rim_y + rim * _TILT * sin(t), 1.0), (0.05, 0.04, 0.03), "#fbfbf8", blend=0.0)


def poured(ask: Ask, drink: Drink) -> Drawn:
    """The drink as asked for."""
    glass = GLASSES[drink.glass]
    tall = glass.stem + glass.profile[-1][0]
    names = (*drink.extras, *ask.attributes.get("garnish", "").split(","))
    clay = sheet(ask.height_px / tall, -1.3, 1.3, -0.15, tall + 1.15, _GLASS)
    _stem(clay, glass)
    top = _filling(clay, ask, drink, glass)
    _extras(clay, ask, glass, top, names)
    gleams = clay.canvas()
    _gleams(gleams, glass)
    return finish(clay, ask, features=gleams, anchor=(0, 0.0), baseline=1.0)


def _filled_jar(ask: Ask) -> Drawn:
    """A corked glass jar with pieces seen through its wall; the attribute ``toppings`` names them."""
    clay = sheet(ask.height_px / 2.6, -1.1, 1.1, -0.15, 2.75, _GLASS)
    clay.lathe((0, 0, 0), [(0, 0.86), (0.08, 0.94), (1.9, 0.94), (2.1, 0.7), (2.25, 0.72)], "#dfeaee", tilt=0.12)
    name = ask.attributes.get("toppings", "candies").split(",")[0]
    piece = PIECES.get(name, PIECES["candies"])
    bright = ("#e8407a", "#3fa8d8", "#f2c83a", "#6fc04a", "#e87a2a", "#9a5ab8")
    motley = name == "candies" or ask.attributes.get("pattern") == "rainbow"
    for k in range(110):
        x = 0.82 * float(ask.rng.uniform(-1, 1))
        y = 0.16 + 1.6 * ask.rng.random()
        tone = bright[k % len(bright)] if motley else piece.colours[k % min(2, len(piece.colours))]
        flatten = 0.11 if piece.shape in ("disc", "flake") else 0.16
        place, lean = (x, y, 0.75 + 0.2 * ask.rng.random()), float(ask.rng.random() * 3)
        clay.ellipsoid(place, (0.17, flatten, 0.14), tone, angle=lean, blend=0.0, material=SATIN)
    clay.lathe(
        (0, 2.2, 0.1), [(0, 0.78), (0.3, 0.78)], part_colour(ask, "#c9a06a", "lid", "cork"), tilt=0.12, material=SATIN
    )
    gleam = clay.canvas()
    gleam.polyline([(-0.72, 0.3), (-0.74, 1.7)], 0.1, linear("#ffffff"), 0.5, soft=0.03)
    gleam.polyline([(0.8, 0.5), (0.8, 1.5)], 0.04, linear("#ffffff"), 0.4, soft=0.01)
    return finish(clay, ask, features=gleam, anchor=(0, 0.0), baseline=1.7)


def _register() -> None:
    register("filled jar", _filled_jar, SubjectInfo(0.2, "object", "tabletop", 0.85))
    for name, row in table("drinks")["drinks"].items():
        shape, tones, level, *extras = (part.strip() for part in row.split(";"))
        drink = Drink(shape, tuple(tones.split()), float(level), tuple(words_of(extras[0])) if extras else ())
        glass = GLASSES[shape]
        tall = 0.1 * (glass.stem + glass.profile[-1][0])
        for noun in words_of(name):
            register(noun, partial(poured, drink=drink), SubjectInfo(max(0.09, tall), "drink", "tabletop", 0.7))
            DRINKS[noun] = drink


DRINKS: dict[str, Drink] = {}
"""What is poured, by name."""
_register()
