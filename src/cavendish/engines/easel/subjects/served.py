"""Dishes: a bowl, plate, board or pan, what fills it, and what lies on top. One kind of dish is a row.

Everything is modelled on the plane of the dish and looked at from the side or straight from above (attribute
``view`` = ``above``). The attribute ``toppings`` names more pieces, separated by commas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import cos, pi, radians, sin
from typing import TypeAlias

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import GLAZED, MATERIALS, MATT, SATIN, body_colour, part_colour
from .morsels import MOIST, PIECES, put
from .registry import Ask, Drawn
from .steam import steaming
from .tile import finish, sheet
from .turned import Turned

SIDEWAYS, ABOVE = 27.0, 90.0
"""Degrees by which the dish is looked down upon."""
_BOWL_RIM = 0.86
_CLUSTERS = (205, 335, 90, 270, 20, 150)
"""Degrees round the plate at which the side dishes lie."""
LOOSE = -99
"""Seat of pieces that lie on no dish and so have no side of it."""
_CHINA = {"plate": "#f1efe9", "bowl": "#f1efe9", "board": "#a9713f", "pan": "#2b2c31"}
"""Usual colour of a vessel that a dish is not usually served in."""
_FRONT = 4.0
"""Depth at which the contents lie, before every part of the vessel."""


@dataclass(frozen=True, slots=True)
class Dish:
    """vessel: 'bowl', 'plate', 'board' or 'pan'. base: a key of `_BASES`. tone: of the base. china: of the vessel.

    plain: what is asked for on top takes the place of the usual pieces instead of joining them.
    """

    vessel: str
    base: str
    tone: str
    pieces: tuple[str, ...] = ()
    china: str = "#f1efe9"
    hot: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where pieces lie: inner radius, and how high the base rises in its middle and lies at least."""

    radius: float
    dome: float = 0.0
    floor: float = 0.04

    def height(self, x: float, z: float) -> float:
        share = min(1.0, (x * x + z * z) / self.radius**2)
        return float(self.floor + self.dome * np.sqrt(1 - share))


Base: TypeAlias = Callable[[Turned, float, F32, np.random.Generator], Place]


def _broth(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    at.ellipsoid((0, -0.02, 0), (radius, 0.03, radius), tone, material=Material(gloss=1.1))
    for _ in range(9):
        turn, out = rng.random() * 2 * pi, radius * 0.75 * rng.random() ** 0.5
        size = 0.05 + 0.07 * rng.random()
        at.ellipsoid((out * cos(turn), 0.012, out * sin(turn)), (size, 0.01, size), tone * np.float32(1.25), blend=0.0)
    return Place(radius, 0.0, 0.02)


def _swirled(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    place = _broth(at, radius, tone, rng)
    spiral = [(0.075 * t * cos(t) * radius, 0.02, 0.075 * t * sin(t) * radius) for t in np.linspace(1.5, 8.2, 14)]
    at.tube(spiral, [0.02, 0.05, 0.03], "#fff3dc", segments=30, blend=0.0, material=SATIN)
    return place


def _mound(at: Turned, radius: float, dome: float, tone: F32, share: float = 0.84) -> Place:
    """A low hill in the middle of a disc of the same stuff."""
    at.ellipsoid((0, -0.02, 0), (radius, 0.03, radius), tone * np.float32(0.8), material=SATIN)
    at.ellipsoid((0, 0.0, 0), (radius * share, dome, radius * share), tone, blend=0.05, material=SATIN)
    return Place(radius * share, dome, 0.02)


def _noodles(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    at.ellipsoid((0, -0.02, 0), (radius, 0.03, radius), tone * np.float32(0.5), material=Material(gloss=1.0))
    place = _mound(at, radius * 0.9, 0.16, tone * np.float32(0.6))
    for _ in range(32):
        turn, out = rng.random() * 2 * pi, radius * 0.66 * rng.random() ** 0.5
        bend, long = rng.uniform(-2.2, 2.2), 0.5 + 0.4 * rng.random()
        points = []
        for s in np.linspace(-0.5, 0.5, 5):
            x = out * cos(turn) + long * s * cos(turn + 1.3 + bend * s)
            z = out * sin(turn) + long * s * sin(turn + 1.3 + bend * s)
            points.append((float(x), place.height(float(x), float(z)) + 0.03 * rng.random(), float(z)))
        shade = tone * np.float32(0.8 + 0.35 * rng.random())
        at.tube(points, [0.03], shade, segments=8, blend=0.0, material=MOIST)
    return place


def _rice(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    place = _mound(at, radius * 0.96, 0.3, tone * np.float32(0.82))
    for _ in range(150):
        turn, out = rng.random() * 2 * pi, radius * 0.8 * rng.random() ** 0.5
        x, z = out * cos(turn), out * sin(turn)
        lean = rng.random() * pi
        step = (0.045 * cos(lean), 0.045 * sin(lean))
        y = place.height(x, z)
        at.capsule((x - step[0], y, z - step[1]), 0.026, (x + step[0], y, z + step[1]), 0.026,
                   tone * np.float32(0.94 + 0.14 * rng.random()), blend=0.0)  # fmt: skip
    return place


def _leaves(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    place = Place(radius * 0.95, 0.26)
    at.ellipsoid((0, -0.05, 0), (radius * 0.9, 0.3, radius * 0.9), tone * np.float32(0.5), material=MATT)
    greens = (tone, tone * np.float32(0.72), tone * np.float32(1.25))
    for k in range(38):
        turn, out = k * 2.4, radius * 0.92 * (k / 38) ** 0.5
        x, z = out * cos(turn), out * sin(turn)
        with at.at(x, place.height(x, z), z, yaw=float(rng.random() * 360), roll=float(rng.normal() * 24)):
            at.ellipsoid((0, 0.05, 0), (0.2, 0.05, 0.3), greens[k % 3], blend=0.008, material=SATIN)
            at.capsule((0, 0.1, -0.24), 0.014, (0, 0.1, 0.24), 0.014, greens[2], blend=0.0)
    return place


def _heap(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    place = _mound(at, radius * 0.98, 0.14, tone)
    for k in range(14):
        turn, out = k * 2.4, radius * 0.7 * (k / 14) ** 0.5
        x, z = out * cos(turn), out * sin(turn)
        at.ellipsoid((x, place.height(x, z) - 0.04, z), (0.24, 0.09, 0.24),
                     tone * np.float32(0.94 + 0.12 * rng.random()), blend=0.06, material=SATIN)  # fmt: skip
    return place


def _curry(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    at.ellipsoid((0, -0.02, 0), (radius, 0.06, radius), tone, material=Material(gloss=1.0))
    with at.at(-0.42 * radius, 0, 0):
        _rice(at, radius * 0.55, linear("#fbf7ea"), rng)
    for k in range(9):
        turn, out = k * 2.4, 0.3 * radius * (k / 9) ** 0.5
        at.ellipsoid((0.45 * radius + out * cos(turn), 0.06, out * sin(turn) * 1.6), (0.15, 0.1, 0.13),
                     ("#d8742a", "#e0b05a", "#8a4a24")[k % 3], blend=0.02, material=MOIST)  # fmt: skip
    return Place(radius, 0.1, 0.08)


def _pizza(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    at.ellipsoid((0, 0.02, 0), (radius, 0.1, radius), "#dba052", material=MATT)
    rim = [(radius * 0.94 * cos(t), 0.08, radius * 0.94 * sin(t)) for t in np.linspace(0, 2 * pi, 25)]

    def baked(t: float) -> F32:
        return linear("#d8923f") * np.float32(0.84 + 0.32 * (0.5 + 0.5 * sin(t * 40)))

    at.tube(rim, [0.1, 0.11], baked, segments=40)
    at.ellipsoid((0, 0.1, 0), (radius * 0.88, 0.05, radius * 0.88), "#c8402a", blend=0.02, material=MOIST)
    at.ellipsoid((0, 0.13, 0), (radius * 0.82, 0.04, radius * 0.82), tone, blend=0.02, material=MOIST)
    for k in range(14):
        turn, out = k * 2.4, radius * 0.74 * (k / 14) ** 0.5
        at.ellipsoid((out * cos(turn), 0.155, out * sin(turn)), (0.15, 0.02, 0.12),
                     ("#fbe6a4", "#eab04a")[k % 2], blend=0.02, material=MOIST)  # fmt: skip
    return Place(radius * 0.86, 0.0, 0.17)


def _pancakes(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    top = 0.0
    for k in range(5):
        x, z = 0.05 * rng.normal(), 0.05 * rng.normal()
        top = 0.1 + 0.19 * k
        at.ellipsoid((x, top, z), (radius * 0.84, 0.115, radius * 0.84), "#f2cf90", blend=0.0, material=MATT)
        at.ellipsoid((x, top + 0.045, z), (radius * 0.82, 0.085, radius * 0.82), tone, blend=0.0, material=SATIN)
    at.ellipsoid((0, top + 0.1, 0), (radius * 0.56, 0.05, radius * 0.52), "#8a3f10", material=Material(gloss=1.6))
    for k in range(7):
        turn = 0.25 + k * 0.45
        x, z = radius * 0.5 * cos(turn), radius * 0.5 * sin(turn)
        far = radius * 0.85 / (radius * 0.5)
        long = 0.2 + 0.1 * (k % 2)
        syrup = Material(gloss=1.6, blend=0.05)
        at.ellipsoid((x * 1.32, top + 0.07, z * 1.32), (0.17, 0.06, 0.17), "#8a3f10", material=syrup)
        at.ellipsoid((x * far, top - 0.6 * long, z * far), (0.085, long, 0.07), "#8a3f10", material=syrup)
    return Place(radius * 0.55, 0.0, top + 0.13)


def _waffle(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    side = radius * 0.72
    for lift, turn in ((0.0, 8.0), (0.2, -12.0)):
        with at.at(0, lift, 0, yaw=turn):
            at.slab((-side, 0, -side), (side, 0.16, side), tone * np.float32(0.72), SATIN, bevel=0.05)
            for k in range(6):
                x = side * (-0.9 + 0.36 * k)
                at.capsule((x, 0.2, -side * 0.94), 0.06, (x, 0.2, side * 0.94), 0.06, tone, blend=0.02)
                at.capsule((-side * 0.94, 0.2, x), 0.06, (side * 0.94, 0.2, x), 0.06, tone, blend=0.02)
    return Place(radius * 0.55, 0.0, 0.44)


def _toast(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    for x, turn in ((-0.42, 14.0), (0.44, -10.0)):
        with at.at(x * radius, 0, 0.05, scale=radius * 1.05, yaw=turn):
            at.slab((-0.44, 0, -0.4), (0.44, 0.13, 0.4), "#b9783a", MATT, bevel=0.09)
            at.ellipsoid((0, 0.13, 0), (0.4, 0.06, 0.36), tone, blend=0.0, material=SATIN)
    return Place(radius * 0.75, 0.0, 0.2)


def _sauced(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    """Spaghetti under a spoonful of sauce."""
    place = _noodles(at, radius, linear("#f2d488"), rng)
    for k in range(16):
        turn, out = k * 2.4, radius * 0.4 * (k / 16) ** 0.5
        x, z = out * cos(turn), out * sin(turn)
        at.ellipsoid((x, place.height(x, z) + 0.03, z), (0.2, 0.09, 0.18), tone * np.float32(0.9 + 0.2 * rng.random()),
                     blend=0.05, material=MOIST)  # fmt: skip
    return Place(place.radius, place.dome, 0.12)


def _bare(at: Turned, radius: float, tone: F32, rng: np.random.Generator) -> Place:
    return Place(radius)


_BASES: dict[str, Base] = {
    "": _bare, "broth": _broth, "swirled": _swirled, "noodles": _noodles, "rice": _rice, "leaves": _leaves,
    "heap": _heap, "curry": _curry, "pizza": _pizza, "pancakes": _pancakes, "waffle": _waffle, "toast": _toast,
    "sauced": _sauced,
}  # fmt: skip


def _round(clay: Clay, y: float, radius: float, flat: float, tone: F32, z: float, glaze: Material) -> None:
    clay.puff(ellipse_points(0, y, radius, radius * flat), tone, z=z, thickness=0.05, bevel=0.05, material=glaze)


def vessel(clay: Clay, kind: str, tone: F32, flat: float, glaze: Material) -> tuple[float, float, float]:
    """Draw it; gives the height of the contents' plane, its radius, and the width of the foot."""
    seen = flat < 1.0
    if kind == "bowl":
        rim = _BOWL_RIM if seen else 0.0
        if seen:
            body = [(0, 0.56), (0.09, 0.56), (0.16, 0.66), (0.46, 1.06), (rim, 1.28)]
            clay.lathe((0, 0, 0), body, tone, tilt=flat, material=glaze)
        _round(clay, rim, 1.28, flat, tone * np.float32(1.06), 1.3, glaze)
        _round(clay, rim, 1.19, flat, tone * np.float32(0.5), 1.36, glaze)
        return rim - 0.06 * seen, 1.12, 1.2
    if kind == "pan":
        rim = 0.26 if seen else 0.0
        clay.capsule((1.1, rim * 0.9, 0.4), 0.13, (2.2, rim + 0.35 * (1 - flat), 0.3), 0.12, "#26272c", material=SATIN)
        if seen:
            clay.lathe((0, 0, 0), [(0, 1.1), (rim, 1.3)], tone, tilt=flat, material=glaze)
        _round(clay, rim, 1.3, flat, tone * np.float32(1.3), 1.3, glaze)
        _round(clay, rim, 1.22, flat, tone * np.float32(0.55), 1.36, glaze)
        return rim - 0.05 * seen, 1.14, 2.3
    drop = 0.09 * seen
    _round(clay, 0.0, 1.22, flat, tone * np.float32(0.45), 0.0, glaze)
    _round(clay, drop, 1.5, flat, tone * np.float32(0.86), 0.1, glaze)
    _round(clay, drop + 0.03 * seen, 1.47, flat, tone, 0.16, glaze)
    _round(clay, drop + 0.03 * seen, 1.04, flat, tone * np.float32(0.84), 0.2, glaze)
    _round(clay, drop + 0.02 * seen, 1.0, flat, tone * np.float32(0.98), 0.24, glaze)
    return drop + 0.02, 0.98, 2.2


def _spots(name: str, place: Place, number: int, rng: np.random.Generator, seat: int) -> list[tuple[float, float]]:
    """(x, z) of every piece of one kind; `seat` counts the side dishes."""
    piece, radius = PIECES[name], place.radius
    where = "middle" if number == 1 and piece.where != "side" else piece.where
    if seat == LOOSE and where in ("side", "back"):
        where = "middle" if number == 1 else "scatter"
    if where == "middle":
        return [(0.36 * radius * (k - (number - 1) / 2), 0.12 * radius * (-1) ** k) for k in range(number)]
    if where == "back":
        return [((0.34 + 0.3 * k) * radius, -0.74 * radius) for k in range(number)]
    if where == "row":
        deep = 0.0 if seat == LOOSE else 0.52 * seat - 0.3
        return [((k - (number - 1) / 2) * 1.5 * radius / number, deep * radius) for k in range(number)]
    if where == "ring":
        turns = [2 * pi * k / number + 0.4 for k in range(number)]
        return [(0.62 * radius * cos(turn), 0.62 * radius * sin(turn)) for turn in turns]
    if PIECES[name].shape == "taco":
        return [
            ((k - (number - 1) / 2) * 1.3 * radius / max(2, number), (0.3 - 0.3 * (k % 2)) * radius)
            for k in range(number)
        ]
    if where == "side":
        turn = radians(_CLUSTERS[seat % len(_CLUSTERS)])
        x, z = 0.6 * radius * cos(turn), -0.6 * radius * sin(turn)
        step = piece.size * radius * 0.5
        return [
            (x + step * 0.62 * (k % 3 - 1) + 0.03 * rng.normal(), z + step * 0.62 * (k // 3 - (number - 1) / 6))
            for k in range(number)
        ]
    reach = (0.6 if where == "top" else 0.8) * radius
    start = rng.random() * 6.28
    outs = [reach * ((k + 0.5) / number) ** 0.5 for k in range(number)]
    return [(out * cos(start + 2.4 * k), out * sin(start + 2.4 * k)) for k, out in enumerate(outs)]


def lay(
    at: Turned, names: tuple[str, ...], place: Place, rng: np.random.Generator, many: int = 0, grow: float = 1.0
) -> None:
    """Lay pieces on the plane of the dish. many: of the first kind, when that was said. grow: factor on their size."""
    seat = 0 if grow == 1.0 else LOOSE
    for at_all, name in enumerate(names):
        piece = PIECES[name]
        number = many if many and not at_all else piece.count
        for k, (x, z) in enumerate(_spots(name, place, number, rng, seat)):
            lift = (
                0.35 * piece.size * (k // 3) if piece.where == "side" and piece.shape not in ("slab", "disc") else 0.0
            )
            put(at, name, (x, place.height(x, z) + lift, z), grow * piece.size * min(place.radius, 1.1), rng)
        seat += piece.where in ("side", "row") and seat != LOOSE


def _under(ask: Ask) -> str:
    """Colour of what lies below the uppermost pieces of a full bowl."""
    first = ask.attributes.get("toppings", "").split(",")[0]
    return PIECES[first].colours[0] if first in PIECES else "#e8dcc8"


def served(ask: Ask, dish: Dish) -> Drawn:
    """The dish as asked for."""
    above = ask.attributes.get("view") == "above"
    pitch = ABOVE if above else SIDEWAYS
    flat = sin(radians(pitch))
    held = ask.attributes.get("vessel", dish.vessel)
    dish = replace(dish, vessel=held, china=dish.china if held == dish.vessel else _CHINA.get(held, dish.china))
    board, bowl = dish.vessel == "board", dish.vessel == "bowl"
    top = 1.6 if above else (2.1 if bowl else 1.75)
    reach = 2.45 if dish.vessel == "pan" else 1.65
    scale = ask.height_px / (3.0 if above else 1.5 if dish.vessel else 0.9)
    clay = sheet(scale, -1.65, reach, -1.6 if above else -0.85, top, SATIN)
    made_of, surface = MATERIALS.get(ask.attributes.get("vessel of", ""), (None, MATT if board else GLAZED))
    tone = part_colour(ask, made_of or dish.china, dish.vessel, "bowl", "plate", "board", "pan")
    glaze = MATERIALS.get(ask.material, (None, surface))[1]
    at = Turned(clay)
    if board:
        level, radius, foot = 0.1 * (not above), 1.0, 2.6
        with at.at(0, level, 0, pitch=pitch):
            at.slab((-1.42, -0.14, -1.12), (1.42, 0, 1.12), tone, SATIN, bevel=0.05)
    elif not dish.vessel:
        level, radius, foot = 0.0, 0.62, 1.0
    else:
        level, radius, foot = vessel(clay, dish.vessel, tone, flat, glaze)
    if ask.noun.startswith("filled") and "bare" not in ask.attributes:
        dish = replace(dish, base="heap", tone=_under(ask))
    bare = "bare" in ask.attributes
    extra = tuple(name for name in ask.attributes.get("toppings", "").split(",") if name in PIECES)
    usual = () if extra and dish.plain else dish.pieces
    with at.at(0, level, _FRONT, pitch=pitch):
        tone = body_colour(ask, dish.tone) * np.float32(0.5 if ask.noun.startswith("filled") else 1.0)
        place = _BASES[dish.base](at, radius, tone, ask.rng)
        names = (*extra, *(name for name in usual if name not in extra))
        lay(at, names, place, ask.rng, int(ask.attributes.get("many", "0")), 1.7 if bare or not dish.vessel else 1.0)
    drawn = finish(clay, ask, anchor=(0, -1.5 if above else -0.2 if dish.vessel else -0.08), baseline=foot)
    return steaming(drawn, ask, clay.scale, 0.75) if dish.hot and not above else drawn
