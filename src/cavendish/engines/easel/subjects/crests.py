"""Heads of animals as emblems: a few flat shapes, the same on both sides, or a beaked head seen from the side.

Heads are drawn in a square of two units, from -1 to 1 both ways, y upwards. A row of `crest_rows` tells one species.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..canvas import Canvas
from ..colour import F32, linear, mix
from ..paths import Path, Point, Points, ellipse_points
from .crest_rows import ALIKE, BEAKED, CRESTS, Beaked, Crest
from .making import body_colour
from .registry import Ask, Drawn, SubjectInfo, register

SUFFIX = " crest"
"""What follows the name of a species in the name of its head."""
_SIDES = (-1.0, 1.0)
_INK, _WHITE = "#1d1a20", "#fbf7ee"
_SHADE = 0.16
"""How much darker the right half of a face is."""


_OUTLINES: dict[str, tuple[Point, ...]] = {
    "wedge": ((0, 0.50), (0.30, 0.56), (0.60, 0.42), (0.98, -0.18), (0.62, -0.40), (0.24, -0.84), (0, -0.92)),
    "round": ((0, 0.66), (0.34, 0.62), (0.66, 0.42), (0.84, 0.04), (0.80, -0.34), (0.54, -0.68), (0, -0.84)),
    "square": ((0, 0.60), (0.40, 0.60), (0.62, 0.40), (0.70, -0.10), (0.58, -0.56), (0.28, -0.84), (0, -0.88)),
    "long": ((0, 0.52), (0.34, 0.50), (0.46, 0.20), (0.34, -0.36), (0.30, -0.76), (0.16, -0.94), (0, -0.96)),
    "broad": ((0, 0.56), (0.40, 0.56), (0.60, 0.22), (0.44, -0.24), (0.46, -0.66), (0.28, -0.90), (0, -0.92)),
}
_EARS: dict[str, tuple[Point, ...]] = {
    "pointed": ((0.20, 0.50), (0.66, 1.00), (0.78, 0.16)),
    "short": ((0.26, 0.52), (0.70, 0.88), (0.70, 0.24)),
    "tall": ((0.10, 0.44), (0.16, 1.06), (0.36, 1.22), (0.52, 1.02), (0.44, 0.40)),
    "side": ((0.38, 0.38), (0.72, 0.62), (1.04, 0.48), (0.78, 0.24), (0.42, 0.18)),
    "flop": ((0.34, 0.56), (0.72, 0.54), (0.98, -0.02), (0.86, -0.46), (0.66, -0.10), (0.52, 0.24)),
    "fan": ((0.40, 0.52), (0.86, 0.76), (1.22, 0.40), (1.16, -0.20), (0.84, -0.48), (0.48, -0.16)),
    "tufts": ((0.10, 0.46), (0.72, 0.98), (0.78, 0.10)),
}
_ROUND_EARS = {"cup": (0.60, 0.58, 0.27), "big cup": (0.72, 0.50, 0.42), "low cup": (0.84, 0.02, 0.24)}
"""(x, y, radius) of round ears."""
_BEAKS: dict[str, tuple[tuple[Point, ...], float]] = {
    "hooked": (((0.30, 0.34), (0.68, 0.35), (0.92, 0.20), (1.04, -0.06), (0.98, -0.46), (0.84, -0.16), (0.34, -0.22)),
               0.02),
    "great": (((0.26, 0.52), (0.80, 0.52), (1.14, 0.06), (1.00, -0.62), (0.76, -0.24), (0.26, -0.28)), 0.02),
    "straight": (((0.36, 0.28), (1.14, 0.00), (0.36, -0.16)), 0.04),
    "broad": (((0.34, 0.16), (0.70, 0.02), (1.20, 0.06), (1.22, -0.12), (0.72, -0.22), (0.34, -0.22)), -0.04),
}  # fmt: skip


def crest_of(*names: str) -> str:
    """The kind that draws the head of an animal known by one of these names, '' when there is none."""
    for name in names:
        known = ALIKE.get(name, name)
        if known in CRESTS or known in BEAKED:
            return known + SUFFIX
    return ""


def fur_of(kind: str) -> str:
    """'#rrggbb' of the head that a kind draws. Raises KeyError for a kind that draws none."""
    species = kind.removesuffix(SUFFIX)
    return CRESTS[species].fur if species in CRESTS else BEAKED[species].fur


def draw_crest(ask: Ask) -> Drawn:
    """The head of `ask.noun` ('fox crest') `ask.height_px` tall, in a colour of its own where one was asked for."""
    species = ask.noun.removesuffix(SUFFIX)
    scale = ask.height_px / _TALL
    wide, tall = round(2 * _REACH * scale), round(_TALL * scale)
    sheet = Canvas(wide, tall, (wide / 2, (_TALL - 1.22) * scale), scale, flip=True)
    if species in CRESTS:
        _front(sheet, _dyed(CRESTS[species], ask), body_colour(ask, CRESTS[species].fur))
    else:
        _profile(sheet, BEAKED[species], body_colour(ask, BEAKED[species].fur))
    return Drawn(sheet.rgb, sheet.alpha, (wide / 2, tall - 1.0), wide * 0.5)


_REACH, _TALL = 1.30, 2.50
"""Half the width and the height of a crest's sheet in units."""


def _dyed(crest: Crest, ask: Ask) -> Crest:
    """The crest whose stripes and mane suit a colour that was asked for."""
    if not ask.colour:
        return crest
    return replace(crest, dark=_INK if "patches" in crest.marks or "stripes" in crest.marks else crest.dark)


def _both(points: Sequence[Point]) -> list[Point]:
    """A half outline from the middle above to the middle below, with its mirror image."""
    return [*points, *((-x, y) for x, y in reversed(points[1:-1]))]


def _flip(points: Points, side: float) -> list[Point]:
    return [(x * side, y) for x, y in np.asarray(points, np.float64).tolist()]


def _front(sheet: Canvas, crest: Crest, fur: F32) -> None:
    shape = _OUTLINES[crest.outline]
    outline: Path = Path().smooth(_both(shape)) if crest.outline != "wedge" else _polygon(_both(shape))
    _behind(sheet, crest, fur)
    _ears(sheet, crest, fur)
    sheet.path(outline, fur)
    with sheet.clip(outline):
        _marks(sheet, crest)
        _muzzle(sheet, crest)
        sheet.rectangle(0.0, -1.2, 1.2, 2.4, "#000000", _SHADE)
    _eyes(sheet, crest)
    _before(sheet, crest, fur)


def _polygon(points: Sequence[Point]) -> Path:
    path = Path().move(*points[0])
    for point in points[1:]:
        path.line(*point)
    return path


def _behind(sheet: Canvas, crest: Crest, fur: F32) -> None:
    """What stands behind the head: a mane, antlers, horns, wool."""
    if crest.crown == "mane":
        turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)
        for reach, tone in ((1.14, crest.dark), (0.95, mix(linear(crest.dark), fur, 0.45))):
            far = np.where(np.arange(28) % 2, reach * 0.84, reach)
            sheet.polygon(np.stack([far * np.sin(turn), far * np.cos(turn) - 0.06], -1), tone)
    for side in _SIDES:
        if crest.crown == "antlers":
            tines = (((0.18, 0.44), (0.42, 0.80), (0.86, 0.96), (0.96, 1.26)), ((0.40, 0.78), (0.34, 1.18)),
                     ((0.66, 0.90), (0.64, 1.26)))  # fmt: skip
            for tine in tines:
                sheet.polyline(_flip(tine, side), 0.09, crest.dark)
        elif crest.crown == "horns":
            horn = ((0.30, 0.50), (0.72, 0.56), (0.98, 0.78), (0.92, 1.18), (1.16, 0.74), (0.98, 0.44), (0.44, 0.26))
            sheet.path(Path().smooth(_flip(horn, side)), "#efe2c4")
        elif crest.crown == "curls":
            turn = np.linspace(0.15, 1.9, 40) * np.pi
            far = np.linspace(0.48, 0.14, 40)
            ring = np.stack([0.66 + far * np.sin(turn + np.pi), 0.14 - far * np.cos(turn + np.pi) * 1.05], -1)
            sheet.polyline(_flip(ring, side), 0.22, "#9a7a50")
            sheet.polyline(_flip(ring, side), 0.09, "#c8a878")
    if crest.crown == "wool":
        for x, y in _flip(ellipse_points(0, 0.22, 0.58, 0.52, count=13), 1.0):
            sheet.circle(x, y, 0.25, "#fbf8f2")


def _ears(sheet: Canvas, crest: Crest, fur: F32) -> None:
    inner = mix(linear(crest.pale), linear("#e8909a"), 0.45)
    for side in _SIDES:
        if crest.ears in _ROUND_EARS:
            x, y, radius = _ROUND_EARS[crest.ears]
            dark = "patches" in crest.marks
            sheet.circle(side * x, y, radius, crest.dark if dark else fur)
            sheet.circle(side * x, y, radius * 0.58, crest.dark if dark else inner)
        elif crest.ears:
            ear = _flip(_EARS[crest.ears], side)
            middle = np.mean(ear, axis=0)
            angular = len(ear) == 3
            within = [tuple(middle + (np.array(point) - middle) * 0.55) for point in ear]
            flap = crest.ears in ("flop", "tufts")
            tone = crest.dark if flap else fur
            sheet.path(_polygon(ear) if angular else Path().smooth(ear), tone)
            if not flap:
                sheet.path(_polygon(within) if angular else Path().smooth(within), inner)
            if "tips" in crest.marks:
                base, tip, foot = (np.array(point) for point in ear)
                sheet.polygon([tuple(tip), tuple(tip + (base - tip) * 0.36), tuple(tip + (foot - tip) * 0.3)], _INK)


def _marks(sheet: Canvas, crest: Crest) -> None:
    for side in _SIDES:
        if "stripes" in crest.marks:
            for y, long in ((0.16, 0.34), (-0.10, 0.42), (-0.36, 0.34)):
                sheet.polygon(_flip([(1.0, y + 0.10), (1.0, y - 0.06), (0.92 - long, y - 0.05)], side), crest.dark)
            sheet.polygon(_flip([(0.16, 0.74), (0.32, 0.70), (0.17, 0.28)], side), crest.dark)
        if "patches" in crest.marks:
            with sheet.at(side * 0.36, 0.06, side * 0.5):
                sheet.ellipse(0, 0, 0.20, 0.27, crest.dark)
        if "bandit" in crest.marks:
            band = [(0.06, 0.06), (0.30, 0.30), (0.60, 0.22), (0.95, -0.18), (0.50, -0.26), (0.20, -0.12)]
            sheet.path(Path().smooth(_flip(band, side)), crest.dark)
        if "discs" in crest.marks:
            sheet.circle(side * 0.36, 0.06, 0.42, crest.pale)
    if "stripes" in crest.marks:
        sheet.polygon([(-0.07, 0.74), (0.07, 0.74), (0.0, 0.24)], crest.dark)
    if "blaze" in crest.marks:
        sheet.polygon([(-0.12, 0.60), (0.12, 0.60), (0.07, 0.0), (0.14, -0.70), (-0.14, -0.70), (-0.07, 0.0)],
                      crest.dark if crest.muzzle == "mask" else crest.pale)  # fmt: skip
    if "spots" in crest.marks:
        for x, y, far in _SPOTS:
            sheet.circle(x, y, far * (2.4 if crest.outline == "broad" else 1.0), crest.dark)


_SPOTS = (
    (-0.30, 0.44, 0.07), (0.02, 0.50, 0.06), (0.32, 0.42, 0.07), (-0.14, 0.30, 0.05), (0.16, 0.32, 0.05),
    (-0.62, 0.02, 0.07), (-0.66, -0.24, 0.06), (0.62, 0.04, 0.07), (0.66, -0.22, 0.06), (0.52, -0.42, 0.06),
    (-0.50, -0.44, 0.06),
)  # fmt: skip


def _muzzle(sheet: Canvas, crest: Crest) -> None:
    if crest.muzzle == "mask":
        for side in _SIDES:
            cheek = [(0.0, -0.96), (0.0, -0.44), (0.14, -0.30), (0.34, -0.12), (0.62, -0.12), (1.0, -0.18),
                     (0.62, -0.46), (0.24, -0.90)]  # fmt: skip
            if crest.outline == "long":
                cheek = [(0.0, -1.0), (0.0, -0.50), (0.18, -0.56), (0.40, -0.50), (0.40, -1.0)]
            sheet.polygon(_flip(cheek, side), crest.pale)
        low = -0.80 if crest.outline == "long" else -0.78
        sheet.polygon([(-0.15, low + 0.10), (0.15, low + 0.10), (0.07, low - 0.06), (-0.07, low - 0.06)], crest.nose)
    elif crest.muzzle == "oval":
        sheet.ellipse(0, -0.46, 0.36, 0.30, crest.pale)
        sheet.path(Path().smooth([(-0.15, -0.28), (0.15, -0.28), (0.06, -0.42), (-0.06, -0.42)]), crest.nose)
        sheet.polyline([(0, -0.40), (0, -0.56)], 0.035, crest.nose)
        for side in _SIDES:
            sheet.polyline([(0, -0.56), (side * 0.10, -0.63), (side * 0.20, -0.58)], 0.035, crest.nose)
    elif crest.muzzle == "broad":
        sheet.ellipse(0, -0.58, 0.46, 0.32, crest.pale)
        if crest.ears in ("low cup", ""):
            for side in _SIDES:
                sheet.ellipse(side * 0.24, 0.02, 0.30, 0.28, crest.pale)
        for side in _SIDES:
            sheet.ellipse(side * 0.15, -0.46, 0.055, 0.045, crest.dark)
        sheet.polyline([(-0.22, -0.72), (0.0, -0.78), (0.22, -0.72)], 0.04, crest.dark)
    elif crest.muzzle == "snout":
        sheet.ellipse(0, -0.36, 0.34, 0.24, crest.pale)
        for side in _SIDES:
            sheet.ellipse(side * 0.13, -0.36, 0.06, 0.09, crest.dark)
    elif not crest.muzzle:
        _narrow(sheet, crest)


def _narrow(sheet: Canvas, crest: Crest) -> None:
    """The end of a horse's, sheep's or koala's nose."""
    if crest.outline == "long":
        sheet.ellipse(0, -0.80, 0.30, 0.20, mix(linear(crest.fur), linear(crest.dark), 0.5))
        for side in _SIDES:
            sheet.ellipse(side * 0.12, -0.76, 0.045, 0.06, crest.nose)
    else:
        sheet.ellipse(0, -0.26, 0.19, 0.32, crest.nose)


def _eyes(sheet: Canvas, crest: Crest) -> None:
    apart = 0.27 if crest.outline in ("long", "broad") else 0.36
    light = "patches" in crest.marks or "bandit" in crest.marks or _light(crest.fur) < 0.08
    for side in _SIDES:
        if crest.eyes == "wide":
            sheet.circle(side * 0.36, 0.06, 0.27, crest.iris)
            sheet.circle(side * 0.36, 0.06, 0.14, _INK)
            sheet.circle(side * 0.36 + 0.05, 0.12, 0.045, _WHITE)
        elif crest.eyes == "slant":
            eye = [(apart - 0.20, -0.08), (apart - 0.04, 0.10), (apart + 0.22, 0.20), (apart + 0.12, 0.0)]
            sheet.polygon(_flip([(x * 1.02, y + 0.05) for x, y in eye], side), _INK)
            sheet.polygon(_flip(eye, side), crest.iris)
            sheet.circle(side * (apart + 0.03), 0.06, 0.05, _INK)
        else:
            sheet.circle(side * apart, 0.06, 0.10 if light else 0.095, _WHITE if light else _INK)
            if light:
                sheet.circle(side * apart, 0.06, 0.06, _INK)
            sheet.circle(side * apart + 0.03, 0.10, 0.03, _WHITE)


def _before(sheet: Canvas, crest: Crest, fur: F32) -> None:
    """What reaches out of the face: beak, trunk, tusks, horn, forelock."""
    if crest.muzzle == "beak":
        sheet.polygon([(-0.13, -0.06), (0.13, -0.06), (0.0, -0.40)], "#f2a61e")
    if crest.crown == "tusks":
        for side in _SIDES:
            tusk = [(0.20, -0.48), (0.36, -0.46), (0.56, -0.66), (0.58, -0.96), (0.42, -0.78)]
            up = [(0.26, -0.46), (0.42, -0.44), (0.50, -0.14), (0.34, -0.28)]
            sheet.path(Path().smooth(_flip(up if crest.muzzle == "snout" else tusk, side)), _WHITE)
    if crest.muzzle == "trunk":
        trunk = [(-0.22, -0.02), (0.22, -0.02), (0.20, -0.60), (0.34, -1.02), (0.10, -1.08), (-0.14, -0.80)]
        sheet.path(Path().smooth(trunk), mix(fur, linear("#000000"), 0.12))
        for y in (-0.26, -0.42, -0.58):
            sheet.polyline([(-0.14, y), (0.14, y)], 0.03, crest.dark)
    if crest.crown == "horn":
        low, high = (-0.62, 0.0) if crest.muzzle == "broad" else (0.36, 1.24)
        sheet.polygon([(-0.12, low), (0.12, low), (0.0, high)], "#f2cf6a" if high > 1 else "#efe6d4")
    if "tuft" in crest.marks:
        sheet.path(Path().smooth([(-0.26, 0.60), (0.0, 0.72), (0.26, 0.60), (0.10, 0.22), (0.0, 0.34)]), crest.dark)


def _profile(sheet: Canvas, bird: Beaked, fur: F32) -> None:
    """A bird's head that looks to the right."""
    neck = [(-0.62, -0.10), (0.10, -0.30), (0.34, -0.98), (-0.20, -0.78), (-0.50, -1.0), (-0.74, -0.74), (-1.0, -0.86),
            (-0.80, -0.30)]  # fmt: skip
    if bird.comb == "comb":
        for x, y, far in ((-0.22, 0.70, 0.20), (0.06, 0.80, 0.23), (0.32, 0.66, 0.19)):
            sheet.circle(x, y, far, "#d8262a")
        sheet.ellipse(0.44, -0.36, 0.14, 0.26, "#d8262a")
    if bird.comb == "plume":
        for number in range(4):
            with sheet.at(-0.12, 0.42, 0.35 + 0.32 * number):
                sheet.ellipse(0, 0.42, 0.10, 0.44, "#f2c83a")
    sheet.polygon(neck, bird.neck or fur)
    beak, gape = _BEAKS[bird.beak]
    head = [(0.46, 0.22), (0.30, 0.52), (-0.10, 0.66), (-0.52, 0.52), (-0.78, 0.14), (-0.84, -0.34), (-0.56, -0.26),
            (-0.44, -0.52), (-0.20, -0.36), (0.02, -0.56), (0.16, -0.34), (0.42, -0.22)]  # fmt: skip
    sheet.polygon(beak, bird.beak_colour)
    with sheet.clip(beak):
        sheet.rectangle(0.2, gape - 1.0, 1.4, 1.0, "#000000", 0.18)
    sheet.polygon(head, fur)
    if bird.patch:
        sheet.ellipse(0.14, 0.14, 0.28, 0.22, bird.patch)
    sheet.circle(0.14, 0.18, 0.12, bird.iris)
    sheet.circle(0.16, 0.18, 0.065, _INK)
    sheet.circle(0.19, 0.22, 0.025, _WHITE)
    if bird.beak in ("hooked", "straight") and not bird.patch:
        sheet.polygon([(-0.06, 0.36), (0.36, 0.22), (0.36, 0.28), (-0.04, 0.44)], _INK)


def _light(colour: str) -> float:
    """Luminance of '#rrggbb'."""
    return float(linear(colour) @ np.array([0.3, 0.55, 0.15], np.float32))


for _name in (*CRESTS, *BEAKED):
    register(_name + SUFFIX, draw_crest, SubjectInfo(1.0, "object", "ground", _REACH * 2 / _TALL))

__all__ = ["BEAKED", "CRESTS", "SUFFIX", "Beaked", "Crest", "crest_of", "draw_crest", "fur_of"]
