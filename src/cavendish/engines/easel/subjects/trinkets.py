"""Watches and rings, with dial, strap and stone as asked for, and a globe for desks."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import as_linear
from ..clay import Clay, Material
from ..colour import F32, linear, luminance, mix
from .making import MATT, SATIN, body_colour, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_METAL = Material(gloss=1.3, mirror=0.6, blend=0.0)
_LEATHER = Material(gloss=0.3, blend=0.02)
_METALS = {"gold": "#e0a526", "silver": "#c3c9d2", "bronze": "#a9713a", "metal": "#a4abb5"}


def _metal(ask: Ask, usual: str) -> F32:
    """The colour of the case: of its metal, or a colour that metal has."""
    if ask.material in _METALS:
        return linear(_METALS[ask.material])
    return body_colour(ask, usual)


def _dial(clay: Clay, ask: Ask, y: float, radius: float, face: F32, *, roman: bool = False) -> None:
    """A dial with marks at the hours and two hands at ten past ten."""
    dark = float(luminance(face)) < 0.18
    marks = linear("#f4f1ea") if dark else linear("#26262c")
    clay.ellipsoid((0, y, 0.5), (radius, radius, 0.08), face, blend=0.0, material=Material(gloss=0.9, blend=0.0))
    ink = clay.canvas()
    for hour in range(12):
        turn = hour * pi / 6
        inner = radius * (0.72 if hour % 3 == 0 else 0.8)
        ends = [(r * sin(turn), y + r * cos(turn)) for r in (inner, radius * 0.9)]
        ink.polyline(ends, 0.07 if hour % 3 == 0 or roman else 0.035, linear("#ffffff"))
    for turn, long, wide in ((-pi / 3, 0.46, 0.085), (pi / 3, 0.68, 0.06)):
        ink.polyline([(0, y), (radius * long * sin(turn), y + radius * long * cos(turn))], wide, linear("#ffffff"))
    ink.circle(0, y, 0.07, linear("#ffffff"))
    clay.tint(marks, ink.alpha * np.float32(0.95))


def _strap(clay: Clay, ask: Ask, tone: F32, metal: bool) -> None:
    """The two halves of the strap, of leather or of links, seen from the front."""
    for side in (-1, 1):
        for k in range(7 if metal else 1):
            if metal:
                y = side * (1.02 + 0.2 * k)
                half = 0.5 - 0.025 * k
                clay.capsule((-half, y, 0.05 - 0.05 * k), 0.11, (half, y, 0.05 - 0.05 * k), 0.11, tone, material=_METAL)
                clay.capsule((-half * 0.36, y, 0.1 - 0.05 * k), 0.1, (half * 0.36, y, 0.1 - 0.05 * k), 0.1,
                             tone * np.float32(1.2), material=_METAL)  # fmt: skip
                continue
            low = [(-0.56, side * 0.8), (0.56, side * 0.8), (0.4, side * 2.3), (-0.4, side * 2.3)]
            clay.puff(low, tone, z=-0.1, thickness=0.16, bevel=0.14, material=_LEATHER)
    if metal:
        return
    seam = clay.canvas()
    for side in (-1, 1):
        for x in (-1, 1):
            points = [(x * (0.5 - 0.1 * t), side * (0.95 + 1.25 * t)) for t in np.linspace(0, 1, 2)]
            seam.polyline(points, 0.03, linear("#ffffff"))
    clay.tint(mix(tone, linear("#ffffff"), 0.35), seam.alpha * np.float32(0.6))
    for k in range(4):
        clay.ellipsoid((0, -1.5 - 0.2 * k, 0.1), (0.05, 0.05, 0.02), tone * np.float32(0.3), blend=0.0)
    box(clay, -0.46, 2.16, 0.92, 0.2, "#b9bec6", z=0.1, thickness=0.1, bevel=0.04, material=_METAL)


@subject(
    "pen holder", "pencil holder", "pen cup", "pencil cup", "pencil pot", "pen pot",
    info=SubjectInfo(0.2, "object", "tabletop", 0.7),
)  # fmt: skip
def pen_holder(ask: Ask) -> Drawn:
    """A cup full of pencils, their points up."""
    clay = sheet(ask.height_px / 3.0, -1.1, 1.1, -0.05, 3.05, SATIN)
    cup = body_colour(ask, "#4a6f94")
    tones = ("#f2b632", "#d8433a", "#3f8a4c", "#f2b632", "#3a6fc4", "#e0762c")
    for k, tone in enumerate(tones):
        x, tip, top = -0.5 + 0.2 * k, -0.88 + 0.34 * k, 2.35 + 0.22 * ((k * 2) % 3)
        depth = -0.1 + 0.12 * (k % 2)
        near = (x + (tip - x) * 0.86, 1.2 + (top - 1.2) * 0.86, depth)
        clay.capsule((x, 1.2, depth), 0.085, near, 0.085, tone, blend=0.0)
        clay.capsule(near, 0.083, (tip, top, depth), 0.02, "#e6c194", blend=0.0)
        clay.ellipsoid((tip, top, depth), (0.035, 0.05, 0.035), "#2a2a2e", blend=0.0)
    clay.lathe((0, 0, 0.1), [(0, 0.62), (0.05, 0.66), (1.5, 0.74), (1.58, 0.76), (1.62, 0.72)], cup)
    return finish(clay, ask, anchor=(0, 0.01), baseline=1.2)


@subject("watch", "wristwatch", "wrist watch", "luxury watch", info=SubjectInfo(0.2, "object", "tabletop", 0.48))
def watch(ask: Ask) -> Drawn:
    """A wristwatch: round case, dial, hands, crown, and a strap of leather or links."""
    clay = sheet(ask.height_px / 4.7, -1.3, 1.3, -2.4, 2.4, _METAL)
    bright = ask.material in _METALS or (ask.colour is not None and ask.colour in ("#d9a93a", "#b9bec6"))
    strap = part_colour(ask, "", "strap", "band") if {"strap", "band"} & set(ask.part_colours) else None
    leather = strap is not None or "leather" in ask.attributes or not bright
    case = _metal(ask, "#b9bec6") if bright else linear("#b9bec6")
    body = as_linear(ask.colour) if ask.colour and not bright else None
    tone = strap if strap is not None else body if body is not None else linear("#6a4028") if leather else case
    _strap(clay, ask, tone * np.float32(1.25), metal=not leather)
    clay.capsule((0.95, 0, 0.2), 0.13, (1.14, 0, 0.2), 0.13, case)
    clay.ellipsoid((0, 0, 0.1), (1.0, 1.0, 0.4), case if body is None else mix(case, body, 0.85))
    clay.ellipsoid((0, 0, 0.34), (0.88, 0.88, 0.2), case * np.float32(0.7), blend=0.0)
    dark = body is not None and float(luminance(body)) < 0.04
    face = part_colour(ask, body if body is not None and dark else "#f4f1ea", "dial", "face")
    _dial(clay, ask, 0.0, 0.78, face)
    return finish(clay, ask, anchor=(0, -2.3), baseline=1.2)


@subject(
    "smartwatch", "smart watch", "fitness tracker", "apple watch", info=SubjectInfo(0.2, "object", "tabletop", 0.42)
)
def smartwatch(ask: Ask) -> Drawn:
    """A rounded square with a shining screen on a rubber band."""
    clay = sheet(ask.height_px / 4.7, -1.1, 1.1, -2.4, 2.4, SATIN)
    band = part_colour(ask, body_colour(ask, "#2a2b30"), "strap", "band")
    for side in (-1, 1):
        low = [(-0.6, side * 0.8), (0.6, side * 0.8), (0.44, side * 2.3), (-0.44, side * 2.3)]
        clay.puff(low, band, z=-0.1, thickness=0.18, bevel=0.14, material=_LEATHER)
    box(clay, -0.84, -0.98, 1.68, 1.96, "#3a3c42", z=0.1, thickness=0.3, bevel=0.3, material=_METAL)
    box(
        clay, -0.7, -0.84, 1.4, 1.68, "#0c0d12", z=0.36, thickness=0.1, bevel=0.2, material=Material(gloss=1.4, blend=0)
    )
    ink = clay.canvas()
    for radius, tone, share in ((0.5, "#f0405a", 0.8), (0.37, "#8fe05a", 0.6), (0.24, "#4fd0f0", 0.9)):
        arc = [(radius * sin(t), radius * cos(t)) for t in np.linspace(0, 2 * pi * share, 30)]
        ink.polyline(arc, 0.1, linear(tone))
    return finish(clay, ask, features=ink, anchor=(0, -2.3), baseline=1.2)


@subject("pocket watch", "pocketwatch", "fob watch", "stopwatch", info=SubjectInfo(0.1, "object", "tabletop", 0.92))
def pocket_watch(ask: Ask) -> Drawn:
    """A round watch with a crown and a ring, on its chain."""
    clay = sheet(ask.height_px / 3.1, -1.45, 1.75, -1.15, 2.0, _METAL)
    case = _metal(ask, "#c8962e")
    clay.ellipsoid((0, 0, 0), (1.08, 1.08, 0.4), case)
    clay.ellipsoid((0, 0, 0.3), (0.94, 0.94, 0.2), case * np.float32(0.7), blend=0.0)
    clay.capsule((0, 1.02, 0.1), 0.14, (0, 1.28, 0.1), 0.16, case)
    ring = [(0.3 * sin(t), 1.52 + 0.3 * cos(t), 0.1) for t in np.linspace(0, 2 * pi, 17)]
    clay.tube(ring, [0.065] * 17, case, segments=28)
    for k in range(17):
        t = k / 16
        x, y = 0.3 + 1.2 * t + 0.06 * sin(k * 3), 1.7 - 2.6 * t**1.5
        clay.ellipsoid((x, y, -0.2), (0.1, 0.06, 0.05), case * np.float32(0.9), angle=float(k % 2) * 1.4 - 0.8)
    _dial(clay, ask, 0.0, 0.86, part_colour(ask, "#f6f1e2", "dial", "face"), roman=True)
    return finish(clay, ask, anchor=(0, -1.08), baseline=1.2)


@subject("ring", "diamond ring", "engagement ring", "wedding ring", info=SubjectInfo(0.04, "object", "tabletop", 0.72))
def ring(ask: Ask) -> Drawn:
    """A ring standing up, its stone in a setting; a wedding ring is plain."""
    clay = sheet(ask.height_px / 3.1, -1.15, 1.15, -0.05, 3.1, Material(gloss=1.4, mirror=0.75, blend=0.0))
    gold = _metal(ask, "#e0a526")
    hoop = [(0.86 * sin(t), 0.98 + 0.86 * cos(t), 0.0) for t in np.linspace(0, 2 * pi, 33)]
    clay.tube(hoop, [0.15] * 33, gold, segments=72, blend=0.02)
    if ask.noun == "wedding ring" and "stone" not in ask.attributes and "stone" not in ask.part_colours:
        return finish(clay, ask, anchor=(0, 0.02), baseline=0.8)
    stone = part_colour(ask, "#d4ecf8", "stone", "diamond", "gem")
    for x in (-0.34, 0.34):
        clay.capsule((x * 0.4, 1.84, 0.2), 0.07, (x, 2.3, 0.3), 0.06, gold)
    facets = (
        ([(-0.62, 2.3), (0.0, 2.3), (0.0, 1.72)], 0.75), ([(0.62, 2.3), (0.0, 2.3), (0.0, 1.72)], 1.1),
        ([(-0.62, 2.3), (-0.36, 2.66), (-0.14, 2.3)], 1.25), ([(-0.36, 2.66), (0.36, 2.66), (0.0, 2.3)], 0.95),
        ([(-0.36, 2.66), (-0.14, 2.3), (0.0, 2.3)], 1.4), ([(0.62, 2.3), (0.36, 2.66), (0.14, 2.3)], 0.65),
        ([(0.36, 2.66), (0.14, 2.3), (0.0, 2.3)], 1.15),
    )  # fmt: skip
    for k, (points, gain) in enumerate(facets):
        tone = mix(stone, linear("#ffffff"), 0.4 if gain > 1.2 else 0.04) * np.float32(gain)
        clay.puff(points, tone, z=0.4 + 0.01 * k, thickness=0.08, bevel=0.03, material=Material(gloss=2.2, mirror=0.4))
    shine = clay.canvas()
    for x, y, long in ((-0.4, 2.66, 0.26), (0.5, 2.2, 0.15)):
        for dx, dy in ((long, 0), (0, long)):
            shine.polyline([(x - dx, y - dy), (x, y), (x + dx, y + dy)], [0.002, 0.035, 0.002], linear("#ffffff"),
                           soft=0.006)  # fmt: skip
    return finish(clay, ask, features=shine, anchor=(0, 0.02), baseline=0.8)


@subject("nail polish", "nail varnish", "nail polish bottle", info=SubjectInfo(0.08, "object", "tabletop", 0.5))
def nail_polish(ask: Ask) -> Drawn:
    """A small bottle of lacquer with a tall black cap."""
    clay = sheet(ask.height_px / 3.1, -0.85, 0.85, -0.05, 3.15, Material(gloss=2.0, mirror=0.3, blend=0.0))
    tone, cap = body_colour(ask, "#d8245a"), part_colour(ask, "#1c1c20", "cap", "lid")
    box(clay, -0.72, 0.0, 1.44, 1.35, tone, thickness=0.4, bevel=0.24)
    clay.lathe((0, 0, 0.1), [(1.3, 0.5), (1.5, 0.36), (1.6, 0.36)], tone * np.float32(0.8))
    clay.lathe((0, 0, 0.2), [(1.56, 0.4), (1.66, 0.42), (2.9, 0.32), (2.98, 0.26)], cap, material=SATIN)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.3)


@subject("cake stand", "cupcake stand", "cake plate", info=SubjectInfo(0.16, "object", "tabletop", 2.0))
def cake_stand(ask: Ask) -> Drawn:
    """A plate on a tall foot."""
    clay = sheet(ask.height_px / 1.5, -1.6, 1.6, -0.05, 1.55, Material(gloss=0.8, mirror=0.15, blend=0.0))
    tone = body_colour(ask, "#f4f2ee")
    clay.lathe((0, 0, 0), [(0, 0.8), (0.1, 0.74), (0.24, 0.2), (0.8, 0.14), (1.0, 0.3)], tone * np.float32(0.95))
    clay.ellipsoid((0, 1.08, 0.1), (1.5, 0.26, 0.3), tone * np.float32(0.82))
    clay.ellipsoid((0, 1.16, 0.2), (1.5, 0.24, 0.3), tone)
    clay.ellipsoid((0, 1.2, 0.42), (1.24, 0.16, 0.1), tone * np.float32(0.9), blend=0.0)
    return finish(clay, ask, anchor=(0, 0), baseline=1.6)


@subject(
    "remote control", "tv remote", "remote", "television remote", info=SubjectInfo(0.18, "object", "tabletop", 0.36)
)
def remote_control(ask: Ask) -> Drawn:
    """A long black remote with its buttons."""
    clay = sheet(ask.height_px / 4.2, -0.8, 0.8, -0.05, 4.25, SATIN)
    box(clay, -0.68, 0.0, 1.36, 4.1, body_colour(ask, "#26272c"), thickness=0.3, bevel=0.26)
    clay.ellipsoid((-0.36, 3.7, 0.34), (0.13, 0.13, 0.06), "#d8342a", blend=0.0)
    clay.ellipsoid((0, 2.86, 0.32), (0.46, 0.46, 0.08), "#5a5e66", blend=0.0)
    clay.ellipsoid((0, 2.86, 0.42), (0.2, 0.2, 0.06), "#8f959d", blend=0.0)
    for row in range(5):
        for k in range(3):
            tone = ("#d8342a", "#f2c83a", "#3f9a4c")[k] if row == 0 else "#b9bec6"
            centre = (0.38 * (k - 1), 0.5 + 0.38 * row, 0.34)
            clay.ellipsoid(centre, (0.13, 0.1, 0.05), tone, blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.2)


@subject(
    "globe",
    "desk globe",
    "school globe",
    "world globe",
    "globe on a stand",
    info=SubjectInfo(0.42, "object", "indoor", 0.78),
)
def desk_globe(ask: Ask) -> Drawn:
    """A globe in its bow on a wooden foot."""
    clay = sheet(ask.height_px / 2.9, -1.15, 1.15, -0.05, 2.9, SATIN)
    wood = part_colour(ask, "#7a4f2e", "stand", "base")
    clay.lathe((0, 0, 0), [(0, 0.62), (0.1, 0.6), (0.18, 0.2), (0.5, 0.1)], wood)
    bow = [(1.06 * cos(t), 1.7 + 1.06 * sin(t), 0.0) for t in np.linspace(-1.9, 1.2, 19)]
    clay.tube(bow, [0.06] * 19, "#c8962e", segments=30, material=_METAL)
    clay.ellipsoid((0, 1.7, 0.1), (0.92, 0.92, 0.9), body_colour(ask, "#3f8fd0"))
    lands = clay.canvas()
    shapes = (
        (-0.3, 2.0, 0.34, 0.22, 0.3), (-0.18, 1.52, 0.17, 0.34, 0.2), (0.42, 2.02, 0.32, 0.26, -0.2),
        (0.36, 1.56, 0.22, 0.32, -0.1), (0.62, 1.2, 0.14, 0.1, 0.0),
    )  # fmt: skip
    for x, y, wide, tall, turn in shapes:
        lands.ellipse(x, y, wide, tall, "#ffffff", angle=turn)
    clay.tint("#6aa84a", lands.alpha * np.float32(0.95))
    return finish(clay, ask, anchor=(0, 0), baseline=1.1)


@subject(
    "sticky note",
    "sticky notes",
    "post-it",
    "post-it note",
    "post it notes",
    info=SubjectInfo(0.1, "object", "tabletop", 1.25),
)
def sticky_notes(ask: Ask) -> Drawn:
    """Three square notes, one over the other, with a few lines."""
    clay = sheet(ask.height_px / 2.1, -1.35, 1.35, -0.05, 2.15, MATT)
    tones = (ask.colour,) * 3 if ask.colour else ("#f8a8c0", "#9fd8f0", "#f8e05a")
    lines = clay.canvas()
    for k, (x, y, lean) in enumerate(((-0.4, 0.62, 0.14), (0.45, 1.32, -0.12), (0.1, 0.85, 0.03))):
        with clay.at(x, y, 0.1 * k, angle=lean):
            box(clay, -0.66, -0.62, 1.3, 1.3, tones[k] or "#f8e05a", thickness=0.06, bevel=0.03)
    for k in range(4):
        lines.polyline([(-0.34, 1.2 - 0.2 * k), (0.5 - 0.2 * (k % 2), 1.22 - 0.2 * k)], 0.035, linear("#4a4a52"))
    return finish(clay, ask, features=lines, anchor=(0, 0), baseline=1.6)


@subject("comb", "hair comb", info=SubjectInfo(0.06, "object", "tabletop", 3.0))
def comb(ask: Ask) -> Drawn:
    """A comb with its teeth down."""
    clay = sheet(ask.height_px / 1.0, -1.6, 1.6, -0.05, 1.05, SATIN)
    tone = body_colour(ask, "#8a4a1c")
    for k in range(24):
        clay.capsule((-1.36 + 0.118 * k, 0.7, 0), 0.035, (-1.36 + 0.118 * k, 0.06, 0), 0.025, tone)
    clay.capsule((-1.4, 0.78, 0.05), 0.17, (1.4, 0.78, 0.05), 0.17, tone)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.6)
