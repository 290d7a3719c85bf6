"""What animals wear: hats, glasses, scarves, bow ties, sweaters, capes, put on any body that offers a `Rig`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from math import atan2

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear, luminance
from ..light import Light
from ..paths import Path, ellipse_points
from . import hats
from .registry import Ask
from .space import Space, Vec
from .turned import Matrix, Turned, rotation

CLOTH = Material(fur=0.0, gloss=0.08, blend=0.0)
_SATIN = Material(fur=0.0, gloss=0.45, blend=0.015)
_GOLD = Material(fur=0.0, gloss=1.3, mirror=0.4, blend=0.01)
_STEEL = Material(fur=0.0, gloss=1.2, mirror=0.8, blend=0.0)
LEFT = np.array([[0.0, 0.0, -1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
"""Columns: right, up and front of a head in a `Space` whose subjects look along its negative x."""
HEAD_CENTRE, HEAD_RADIUS = 1.3, 0.45
"""Middle and half width of a head in the units of `hats`."""
HEADROOM = 1.15
"""What hats need above a head, in radii of it over `HEAD_RADIUS`."""
LEAST_SEEN = 0.78
"""Least width of a lens seen from the side, in its own width."""
SPACIOUS = 1.5
"""Size of a space helmet in head units: muzzles and ears need room."""
SHOWN = 0.8
"""Share of the angle by which what hangs at the throat is turned to the viewer."""

HAT_COLOURS = {"santa": "#c8321f", "pointed": "#3c4a9a", "crown": "#d9a93a", "toque": "#f4f1ea", "straw": "#dcb968",
    "party": "#e0406a"}  # fmt: skip
TRUNK = ("armor", "suit", "coat", "dress", "shirt", "apron")
"""Garments of the trunk, the outermost first; only one is shown."""
USUAL = {
    "scarf": "#c8321f", "tie": "#c0262e", "collar": "#c8321f", "cape": "#c8281e", "coat": "#35548a", "suit": "#2b3150",
    "shirt": "#d0483a", "dress": "#e889ac", "apron": "#f2efe6", "armor": "#aeb4bd", "backpack": "#d8632a",
    "headphones": "#2a2c34", "glasses": "#2a2420", "sunglasses": "#1a1a1e", "hat": "#5a4638", "medal": "#d8a83a",
        "shoes": "#e8c02a",
}  # fmt: skip
"""Colours of what was named without one."""
NAMED = {"raincoat": "#f2c21e", "lab coat": "#f2f0ea", "tuxedo": "#1d1d22", "leather jacket": "#3a2a20",
    "life jacket": "#ee7a1e", "hoodie": "#5d6d8a", "pajamas": "#8fb4e0"}  # fmt: skip
"""The same for garments that have a colour of their own."""
PARTS = frozenset((*USUAL, "crown", "helmet", "mask"))
"""Everything that is shown when an animal wears it."""


@dataclass(frozen=True, slots=True)
class Rig:
    """Where an animal can be dressed. `Turned` frames look along their z, up is y.

    head: in head units (see `hats`). eyes: (x, y, z, radius) in that frame of those that are seen. neck: the neck is a
    cylinder of radius 1 about y, the throat at z = 1. trunk: lays a cloth of a colour over the body. back: on the back,
    its y away from it, z to the head, 1 is half the trunk's width; None when only the front is seen.
    """

    head: Turned
    eyes: tuple[tuple[float, float, float, float], ...] = ()
    neck: Turned | None = None
    trunk: Callable[[F32, Material], None] | None = None
    back: Turned | None = None


def frame(clay: Clay, turn: Matrix, origin: Vec, scale: float) -> Turned:
    """A frame on a sheet: its axes are the columns of `turn`."""
    turned = Turned(clay)
    turned.turn, turned.origin, turned.scale = np.asarray(turn), np.asarray(origin, np.float64), scale
    return turned


def head_frame(space: Space, radius: float, centre: Vec = (0.0, 0.0, 0.0)) -> Turned:
    """The head units of a round head of a `Space` that looks along its negative x."""
    turn, scale = space.turn @ LEFT, radius / HEAD_RADIUS * space.scale
    origin = space.point(centre) - turn @ np.array([0.0, HEAD_CENTRE, 0.0]) * scale
    return frame(space.clay, turn, origin, scale)


def seen_eyes(
    space: Space, radius: float, places: tuple[Vec, ...], size: float
) -> tuple[tuple[float, float, float, float], ...]:
    """Eyes at places of the space's head as a rig wants them; those on the far side are left out."""
    k = HEAD_RADIUS / radius
    return tuple(
        (float(z) * k, HEAD_CENTRE + float(y) * k, -float(x) * k, size * k)
        for x, y, z in places
        if space.facing((float(x), 0.0, float(z))) > -0.1
    )


def neck_frame(space: Space, foot: Vec, end: Vec, at: float, radius: float) -> Turned:
    """The neck that runs from `foot` to `end` in the space's x, y plane, turned so that the throat is seen."""
    start, stop = np.asarray(foot, np.float64), np.asarray(end, np.float64)
    up = (stop - start) / max(float(np.linalg.norm(stop - start)), 1e-6)
    front = np.array([-up[1], up[0], 0.0])
    turn = space.turn @ np.stack([np.cross(up, front), up, front], axis=1)
    to_viewer = float(np.degrees(atan2(turn[2, 0], turn[2, 2])))
    turn = turn @ rotation(yaw=SHOWN * float(np.clip(to_viewer, -75, 75)))
    return frame(space.clay, turn, space.point(start + (stop - start) * at), radius * space.scale)


def front_rig(
    clay: Clay,
    head: tuple[float, float, float],
    radius: float,
    eyes: tuple[tuple[float, float, float], ...] = (),
    neck: tuple[float, float, float] | None = None,
) -> Rig:
    """The rig of somebody who faces us: middle of the head, its half width, (x, y, radius) of the eyes and the neck."""
    k = radius / HEAD_RADIUS
    x, y, z = head
    seen = tuple(((ex - x) / k, HEAD_CENTRE + (ey - y) / k, HEAD_RADIUS, r / k) for ex, ey, r in eyes)
    throat = frame(clay, rotation(pitch=10), (neck[0], neck[1], z), neck[2]) if neck else None
    return Rig(frame(clay, np.eye(3), (x, y - HEAD_CENTRE * k, z), k), seen, throat)


def side_rig(head: Space, radius: float, eye: Vec, size: float, neck: Turned | None = None) -> Rig:
    """The rig of a round head of a `Space`; `eye` is the near one's place, its twin lies across."""
    x, y, z = (float(v) for v in eye)
    return Rig(head_frame(head, radius), seen_eyes(head, radius, ((x, y, -z), (x, y, z)), size), neck)


def room(ask: Ask, radius: float) -> float:
    """What a sheet needs above a head of this radius."""
    return HEADROOM * radius / HEAD_RADIUS if "hat" in ask.attributes else 0.0


def wants(ask: Ask) -> bool:
    """Whether anything of this module was asked for."""
    return any(part in PARTS for part in ask.attributes)


def colour_of(ask: Ask, part: str) -> F32:
    """The colour of a garment, linear float32[3]."""
    said = ask.part_colours.get(part) or NAMED.get(ask.attributes.get(part, ""))
    return np.clip(linear(said or USUAL.get(part, "#c8321f")), 0.012, 0.9).astype(np.float32)


def dress(rig: Rig, ask: Ask) -> None:
    """Put on everything solid that was asked for."""
    worn = ask.attributes
    garment = next((part for part in TRUNK if part in worn), "")
    if garment and rig.trunk is not None:
        rig.trunk(colour_of(ask, garment), _STEEL if garment == "armor" else CLOTH)
        if rig.neck is not None:
            _front(rig.neck, garment, worn, colour_of(ask, garment))
    for part, put in _ON_BACK.items():
        if part in worn and rig.back is not None:
            put(rig.back, colour_of(ask, part))
    if rig.neck is not None:
        for part, hang in _ON_NECK.items():
            if part in worn:
                hang(rig.neck, colour_of(ask, part), worn[part])
    if "headphones" in worn:
        _headphones(rig.head, colour_of(ask, "headphones"))
    if kind := worn.get("hat", ""):
        said = ask.part_colours.get("hat") or ask.part_colours.get("crown") or ask.part_colours.get("helmet")
        with _around(rig, kind):
            hats.model(kind, rig.head, linear(said or HAT_COLOURS.get(kind, USUAL["hat"])))


def _around(rig: Rig, kind: str) -> AbstractContextManager[None]:
    """The head's frame while a hat is put on: a space helmet goes round the whole head, ears and all."""
    if kind != "space":
        return rig.head.at()
    return rig.head.at(0, HEAD_CENTRE * (1 - SPACIOUS) - 0.14, 0, scale=SPACIOUS)


def _front(neck: Turned, garment: str, worn: Mapping[str, str], colour: F32) -> None:
    """Shirt and lapels of a suit, the buttons of a coat."""
    if garment == "suit":
        neck.ellipsoid((0, -0.75, 0.98), (0.42, 0.85, 0.22), linear("#f4f2ee"), blend=0.01, material=CLOTH)
        for side in (-1, 1):
            lapel = [(side * 0.36, -0.05), (side * 0.62, -0.35), (side * 0.06, -1.6), (side * 0.1, -1.15)]
            neck.puff(lapel, colour * np.float32(0.8), z=1.12, thickness=0.12, bevel=0.05, material=CLOTH)
        if "tie" not in worn:
            _necktie(neck, colour_of_tie(colour), "")
    elif garment == "coat":
        neck.tube(_ring(1.08, -0.12), [0.24], colour * np.float32(0.85), segments=18, material=CLOTH)
        for y in (-0.7, -1.15, -1.6):
            neck.ellipsoid((0, y, 1.28), (0.1, 0.1, 0.07), "#f2ead8", blend=0.0, material=_SATIN)
    elif garment in ("shirt", "dress"):
        neck.tube(_ring(1.06, -0.05), [0.22], colour * np.float32(0.88), segments=18, material=CLOTH)


def colour_of_tie(cloth: F32) -> F32:
    """A tie that stands out from the cloth it lies on."""
    return linear("#c0262e") if float(luminance(cloth[None])[0]) < 0.25 else linear("#2f4d9a")


def _ring(radius: float, y: float) -> list[tuple[float, float, float]]:
    turns = np.linspace(0, 2 * np.pi, 13)
    return [(float(radius * np.sin(t)), y, float(radius * np.cos(t))) for t in turns]


def _scarf(neck: Turned, colour: F32, word: str) -> None:
    bandana = "bandan" in word
    neck.tube(_ring(1.1, 0.0), [0.2 if bandana else 0.34], colour, segments=24, blend=0.04, material=CLOTH)
    if bandana:
        neck.puff([(-0.75, -0.1), (0.75, -0.1), (0.0, -1.35)], colour, z=1.15, thickness=0.12, bevel=0.1,
                  material=CLOTH)  # fmt: skip
        return
    neck.tube(_ring(1.06, -0.4), [0.3], colour * np.float32(0.9), segments=24, blend=0.04, material=CLOTH)
    for x, low, shade in ((0.62, -2.0, 0.85), (0.3, -2.3, 1.0)):
        tail = [(x * 0.8, -0.3, 1.25), (x, -1.1, 1.42), (x * 1.15, low, 1.4)]
        neck.tube(tail, [0.22, 0.28, 0.28], colour * np.float32(shade), segments=8, flat=0.5, material=CLOTH)
        for k in (-1, 0, 1):
            start = (x * 1.15 + 0.15 * k, low - 0.15, 1.42)
            neck.capsule(start, 0.06, (start[0], low - 0.55, 1.4), 0.04, colour, blend=0.01, material=CLOTH)


def _necktie(neck: Turned, colour: F32, word: str) -> None:
    if "bow" in word:
        for side in (-1, 1):
            neck.capsule((side * 0.1, -0.2, 1.25), 0.14, (side * 0.78, -0.2, 1.2), 0.42, colour, flat=0.45, blend=0.03,
                         material=_SATIN)  # fmt: skip
        neck.ellipsoid((0, -0.2, 1.36), (0.2, 0.24, 0.2), colour * np.float32(0.75), blend=0.02, material=_SATIN)
        return
    neck.tube(_ring(1.04, 0.0), [0.13], colour * np.float32(0.9), segments=18, material=_SATIN)
    neck.ellipsoid((0, -0.12, 1.26), (0.22, 0.2, 0.16), colour * np.float32(0.8), blend=0.01, material=_SATIN)
    tie = [(-0.14, -0.2), (0.14, -0.2), (0.34, -1.75), (0.0, -2.15), (-0.34, -1.75)]
    neck.puff(tie, colour, z=1.28, thickness=0.16, bevel=0.12, material=_SATIN)


def _collar(neck: Turned, colour: F32, word: str) -> None:
    if "bow" in word or "ribbon" in word:
        _necktie(neck, colour, "bow")
        return
    if "necklace" in word or "pearl" in word:
        for x, y, z in _ring(1.16, -0.1):
            neck.ellipsoid((x, y - 0.2 * max(0.0, z), z), (0.15, 0.15, 0.15), "#f2ead8", blend=0.0, material=_SATIN)
        return
    neck.tube(_ring(1.06, -0.05), [0.16], colour, segments=24, blend=0.02, material=_SATIN)
    neck.ellipsoid((0, -0.42, 1.25), (0.2, 0.22, 0.12), "#e6b83a", blend=0.01, material=_GOLD)


def _medal(neck: Turned, colour: F32, word: str) -> None:
    for side in (-1, 1):
        neck.capsule((side * 0.7, 0.0, 0.9), 0.09, (0, -1.3, 1.35), 0.09, "#3a5ac8", material=_SATIN)
    neck.ellipsoid((0, -1.55, 1.4), (0.36, 0.36, 0.1), colour, blend=0.0, material=_GOLD)


def _cape(back: Turned, colour: F32) -> None:
    """A cloth that hangs over the near side and flies out behind."""
    side = frame(back.clay, back.turn @ rotation(yaw=90), back.point((0, 0, 0)), back.scale)
    outline = [(-2.5, 0.25), (0.0, 0.3), (2.6, 0.2), (5.4, 1.1), (4.7, 0.1), (4.9, -1.0), (2.6, -2.0), (0.6, -1.8),
               (-1.6, -1.7), (-2.5, -0.8)]  # fmt: skip
    side.puff(Path(8).smooth(outline), colour, z=0.75, thickness=0.5, bevel=0.5, material=CLOTH)
    side.capsule((-2.4, 0.2, 0.9), 0.2, (-2.6, -0.7, 0.9), 0.16, colour * np.float32(0.8), material=CLOTH)


def _backpack(back: Turned, colour: F32) -> None:
    back.ellipsoid((0, 0.5, -0.1), (0.72, 0.62, 0.95), colour, blend=0.03, material=CLOTH)
    back.ellipsoid((0.5, 0.4, -0.1), (0.32, 0.4, 0.6), colour * np.float32(0.8), blend=0.03, material=CLOTH)
    strap = [(1.05 * np.sin(t), -0.75 + 1.05 * np.cos(t), 0.4) for t in np.linspace(-1.2, 2.0, 9)]
    back.tube(strap, [0.1], colour * np.float32(0.6), segments=16, material=CLOTH)


def _headphones(head: Turned, colour: F32) -> None:
    arc = [(0.56 * np.sin(t), 1.36 + 0.58 * np.cos(t), -0.02) for t in np.linspace(-1.6, 1.6, 9)]
    head.tube(arc, [0.055], colour, segments=20, material=_SATIN)
    for side in (-1, 1):
        head.ellipsoid((side * 0.54, 1.28, 0.02), (0.12, 0.21, 0.2), colour, blend=0.02, material=_SATIN)
        head.ellipsoid((side * 0.64, 1.28, 0.02), (0.05, 0.13, 0.12), colour * 2.2 + 0.05, blend=0.01, material=_SATIN)


_ON_NECK: dict[str, Callable[[Turned, F32, str], None]] = {
    "collar": _collar, "scarf": _scarf, "tie": _necktie, "medal": _medal,
}  # fmt: skip
_ON_BACK: dict[str, Callable[[Turned, F32], None]] = {"cape": _cape, "backpack": _backpack}


def cover(rig: Rig, features: Canvas, ask: Ask) -> None:
    """Draw what lies over the eyes."""
    if ask.attributes.get("hat") == "space":
        with _around(rig, "space"), rig.head.on(features, 0, 0, 0.3):
            hats.draw("space", features, ask.light)
    dark = "sunglasses" in ask.attributes
    if not dark and "glasses" not in ask.attributes:
        return
    colour = colour_of(ask, "sunglasses" if dark else "glasses")
    places = []
    for x, y, z, radius in rig.eyes:
        size = max(radius * 1.5, 0.2)
        places.append((x, y, size))
        px, py, _ = rig.head.point((x, y, z + 0.06))
        wide = rig.head.scale * max(LEAST_SEEN, abs(float(np.cos(rig.head.heading))))
        with features.at(px, py, 0.0, wide, rig.head.scale):
            _lens(features, ask.light, colour, size, dark)
    if len(places) == 2:
        (ax, ay, size), (bx, by, _) = sorted(places)
        with rig.head.on(features, 0, 0, rig.eyes[0][2] + 0.08):
            bow = [(ax + size * 0.95, ay + 0.02), ((ax + bx) / 2, ay + 0.06), (bx - size * 0.95, by + 0.02)]
            features.polyline(bow, 0.04, ask.light.lit(colour))


def _lens(features: Canvas, light: Light, colour: F32, size: float, dark: bool) -> None:
    rim = ellipse_points(0, 0, size, size * (0.86 if dark else 0.95))
    if dark:
        features.polygon(rim, light.lit(colour), opacity=0.97)
        features.polygon([(-0.55 * size, 0.5 * size), (-0.2 * size, 0.62 * size), (-0.45 * size, -0.3 * size),
                          (-0.7 * size, -0.2 * size)], "#ffffff", opacity=0.4, soft=0.05 * size)  # fmt: skip
    else:
        features.polygon(rim, light.lit("#eaf4fb", 1.1), opacity=0.12)
    features.polyline([*rim, rim[0], rim[1]], 0.045, light.lit(colour))
