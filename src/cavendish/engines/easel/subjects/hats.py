"""Hats and helmets in head units (see heads): the crown is at 1.80, the brow at 1.48, the head 0.45 wide each side."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..canvas import Canvas
from ..clay import Material
from ..colour import F32, linear
from ..light import Light
from ..paths import Path, ellipse_points
from . import headdresses
from .turned import Modeller

_FELT = Material(fur=0.0, gloss=0.1, blend=0.02)
_METAL = Material(fur=0.0, gloss=1.2, mirror=0.8, blend=0.01)
_GOLD = Material(fur=0.0, gloss=1.3, mirror=0.4, blend=0.01)
_LACQUER = Material(fur=0.0, gloss=0.7, blend=0.01)


def model(kind: str, clay: Modeller, colour: F32) -> None:
    """Put a hat on the head whose frame the clay is in. Unknown kinds put nothing."""
    if kind in _MODELS:
        _MODELS[kind](clay, colour)


def draw(kind: str, features: Canvas, light: Light) -> None:
    """The parts of a hat that are drawn over the face: visors and glass."""
    if kind == "space":
        features.polygon(ellipse_points(0, 1.3, 0.56, 0.55), light.lit("#dff0ff"), opacity=0.10)
        features.polyline(_arc(0, 1.3, 0.48, 105, 165), 0.05, "#ffffff", opacity=0.65, soft=0.012)
        features.polyline(_arc(0, 1.3, 0.50, -62, -25), 0.03, "#ffffff", opacity=0.35, soft=0.012)
    elif kind == "mask":
        features.rectangle(-0.46, 0.72, 0.92, 0.44, light.lit("#1c1d22"), radius=0.2, soft=0.01)


def _arc(x: float, y: float, r: float, start: float, end: float) -> list[tuple[float, float]]:
    turns = np.radians(np.linspace(start, end, 14))
    return [(float(x + r * np.cos(t)), float(y + r * np.sin(t))) for t in turns]


def _brim(clay: Modeller, y: float, wide: float, colour: F32, tilt: float = 0.28) -> None:
    clay.ellipsoid((0, y + 0.04, 0.0), (wide, wide * tilt * 0.42, wide), colour, blend=0.01, material=_FELT)


def _crown(clay: Modeller, colour: F32) -> None:
    gold = linear("#e6b83a")
    clay.lathe((0, 1.62, -0.03), [(0.0, 0.42), (0.05, 0.44), (0.2, 0.45)], gold, tilt=0.1, material=_GOLD)
    for i in range(5):
        a = (i - 2) * 0.62
        x = 0.42 * np.sin(a)
        clay.capsule(
            (x, 1.80, 0.40 * np.cos(a) - 0.05),
            0.085,
            (x * 1.12, 2.06 - 0.03 * abs(i - 2), 0.4 * np.cos(a)),
            0.015,
            gold,
            material=_GOLD,
        )
        clay.ellipsoid(
            (x * 1.13, 2.08 - 0.03 * abs(i - 2), 0.4 * np.cos(a)),
            (0.045, 0.045, 0.045),
            "#d83a4a" if i % 2 else "#3a6ad8",
            material=_GOLD,
        )


def _tiara(clay: Modeller, colour: F32) -> None:
    gold = linear("#efd27a")
    for i in range(7):
        a = (i - 3) * 0.3
        height = 0.22 - 0.045 * abs(i - 3)
        x = 0.46 * np.sin(a)
        clay.capsule(
            (x, 1.72 - 0.25 * (1 - np.cos(a)), 0.36),
            0.03,
            (x * 1.05, 1.74 + height - 0.25 * (1 - np.cos(a)), 0.34),
            0.02,
            gold,
            material=_GOLD,
        )
    clay.ellipsoid((0, 1.84, 0.42), (0.05, 0.06, 0.04), "#4aa0e8", material=_GOLD)


def _toque(clay: Modeller, colour: F32) -> None:
    white = linear("#f6f4ee")
    clay.lathe((0, 1.58, -0.04), [(0.0, 0.45), (0.25, 0.45), (0.3, 0.46)], white, tilt=0.1, material=_FELT)
    for x, y, r in (
        (-0.28, 2.05, 0.27),
        (0.28, 2.05, 0.27),
        (0.0, 2.14, 0.33),
        (-0.12, 1.98, 0.28),
        (0.14, 1.98, 0.28),
    ):
        clay.ellipsoid((x, y, 0.05 - 0.1 * abs(x)), (r, r * 0.88, r), white, blend=0.06, material=_FELT)


def _pointed(clay: Modeller, colour: F32) -> None:
    _brim(clay, 1.52, 0.92, colour)
    clay.tube([(0, 1.6, -0.03), (0.02, 2.1, -0.03), (0.12, 2.55, -0.05), (0.34, 2.78, -0.05)], [0.47, 0.3, 0.15,
    0.03], colour, segments=14,
              blend=0.05, material=_FELT)  # fmt: skip
    clay.lathe((0, 1.6, -0.03), [(0.0, 0.48), (0.1, 0.455)], linear("#d8b04a"), tilt=0.15, material=_GOLD)


def _party(clay: Modeller, colour: F32) -> None:
    clay.tube([(0, 1.66, -0.03), (0, 2.1, -0.03), (0, 2.62, -0.03)], [0.4, 0.22, 0.03], colour, segments=10,
              blend=0.0, material=_FELT)  # fmt: skip
    for x, y, z, tone in (
        (-0.14, 1.72, 0.36, "#f6d23a"), (0.2, 1.78, 0.3, "#f4f1ea"), (-0.1, 2.05, 0.2, "#f4f1ea"), (0.1, 2.25, 0.1,
        "#f6d23a"),
        (0.04, 1.9, 0.3, "#5ac8e8"),
    ):  # fmt: skip
        clay.ellipsoid((x, y, z), (0.06, 0.06, 0.05), tone, blend=0.0, material=_FELT)
    clay.ellipsoid((0, 2.64, -0.03), (0.11, 0.11, 0.11), "#f6d23a", blend=0.0, fur=0.8, material=_FELT)


def _helmet(clay: Modeller, colour: F32) -> None:
    steel = linear("#b9c0c8")
    clay.ellipsoid((0, 1.42, -0.08), (0.54, 0.54, 0.52), steel, blend=0.02, material=_METAL)
    for side in (-1, 1):
        clay.capsule(
            (side * 0.46, 1.42, 0.12), 0.11, (side * 0.36, 0.98, 0.24), 0.10, steel, blend=0.04, material=_METAL
        )
    clay.tube(
        [(-0.46, 1.56, 0.22), (0, 1.64, 0.48), (0.46, 1.56, 0.22)],
        [0.09, 0.09, 0.09],
        steel * 0.9,
        segments=10,
        material=_METAL,
    )
    clay.capsule((0, 1.6, 0.5), 0.04, (0, 1.26, 0.54), 0.03, steel, material=_METAL)
    clay.tube([(0, 1.92, 0.1), (0.1, 2.25, 0), (0.42, 2.34, -0.1), (0.62, 2.0, -0.2)], [0.05, 0.13, 0.16, 0.04],
    colour, segments=12,
              blend=0.05, fur=0.8, material=_FELT)  # fmt: skip


def _space(clay: Modeller, colour: F32) -> None:
    white = linear("#eceef2")
    ring = Path()
    for r in (0.70, 0.53):
        ring.contours.append([(float(x), float(y)) for x, y in ellipse_points(0, 1.3, r, r * 0.98)])
    clay.puff(ring, white, z=0.12, thickness=0.14, bevel=0.09, material=_LACQUER)
    clay.ellipsoid((0, 1.3, -0.3), (0.66, 0.65, 0.4), white, blend=0.02, material=_LACQUER)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.68, 1.28, 0.05), (0.1, 0.17, 0.14), "#c8ccd4", blend=0.02, material=_LACQUER)


def _kabuto(clay: Modeller, colour: F32) -> None:
    dark = linear("#2a2430")
    clay.ellipsoid((0, 1.52, -0.08), (0.52, 0.42, 0.5), dark, blend=0.02, material=_LACQUER)
    clay.lathe((0, 1.36, -0.12), [(0.0, 0.68), (0.1, 0.62), (0.26, 0.5)], colour, tilt=0.1, material=_LACQUER)
    clay.ellipsoid((0, 1.60, 0.2), (0.44, 0.1, 0.26), dark * 1.4, blend=0.02, material=_LACQUER)
    for side in (-1, 1):
        clay.tube([(side * 0.05, 1.68, 0.46), (side * 0.3, 1.9, 0.42), (side * 0.42, 2.3, 0.36)], [0.05, 0.055,
        0.012], "#e6b83a", segments=10,
                  material=_GOLD)  # fmt: skip


def _tricorn(clay: Modeller, colour: F32) -> None:
    dark = linear("#26222a")
    clay.ellipsoid((0, 1.64, -0.05), (0.46, 0.32, 0.44), dark, blend=0.02, material=_FELT)
    for side in (-1, 1):
        clay.tube(
            [(0, 1.66, 0.46), (side * 0.4, 1.78, 0.3), (side * 0.78, 1.64, 0.0)],
            [0.1, 0.13, 0.03],
            dark,
            segments=10,
            blend=0.03,
            material=_FELT,
        )
        clay.tube(
            [(0, 1.76, 0.5), (side * 0.4, 1.9, 0.34), (side * 0.78, 1.67, 0.02)],
            [0.02, 0.02, 0.015],
            "#d8b04a",
            segments=10,
            material=_GOLD,
        )
    clay.ellipsoid((0, 1.72, 0.54), (0.1, 0.09, 0.05), "#f2efe6", blend=0.0, material=_FELT)


def _cap(clay: Modeller, colour: F32) -> None:
    clay.ellipsoid((0, 1.7, -0.06), (0.56, 0.24, 0.5), colour, blend=0.02, material=_FELT)
    clay.lathe((0, 1.52, -0.03), [(0.0, 0.47), (0.13, 0.48)], colour * 0.6, tilt=0.12, material=_FELT)
    clay.ellipsoid((0, 1.50, 0.36), (0.36, 0.05, 0.2), "#16161a", blend=0.01, material=_LACQUER)
    clay.ellipsoid((0, 1.68, 0.45), (0.07, 0.08, 0.04), "#e6c04a", blend=0.0, material=_GOLD)


def _firefighter(clay: Modeller, colour: F32) -> None:
    red = linear("#c8281e")
    _brim(clay, 1.5, 0.68, red, 0.22)
    clay.ellipsoid((0, 1.62, -0.04), (0.5, 0.38, 0.48), red, blend=0.02, material=_LACQUER)
    clay.capsule((0, 1.95, -0.1), 0.06, (0, 1.72, 0.42), 0.05, red * 1.2, blend=0.03, material=_LACQUER)
    clay.ellipsoid((0, 1.68, 0.46), (0.13, 0.16, 0.05), "#e6c04a", blend=0.0, material=_GOLD)


def _straw(clay: Modeller, colour: F32) -> None:
    straw = linear("#dcb868")
    _brim(clay, 1.52, 0.95, straw)
    clay.lathe(
        (0, 1.56, -0.04), [(0.0, 0.47), (0.2, 0.45), (0.34, 0.36), (0.4, 0.1)], straw * 1.05, tilt=0.12, material=_FELT
    )
    clay.lathe((0, 1.57, -0.03), [(0.0, 0.485), (0.1, 0.475)], linear("#8a3f2a"), tilt=0.12, material=_FELT)


def _cowboy(clay: Modeller, colour: F32) -> None:
    brown = linear("#7a4f2c")
    _brim(clay, 1.5, 0.9, brown)
    for side in (-1, 1):
        clay.tube(
            [(side * 0.5, 1.54, 0.3), (side * 0.88, 1.66, 0.0), (side * 0.5, 1.6, -0.3)],
            [0.06, 0.08, 0.06],
            brown,
            segments=8,
            blend=0.05,
            material=_FELT,
        )
        clay.ellipsoid((side * 0.17, 1.86, -0.02), (0.28, 0.2, 0.38), brown * 1.08, blend=0.08, material=_FELT)
    clay.lathe((0, 1.55, -0.04), [(0.0, 0.475), (0.28, 0.43)], brown, tilt=0.1, material=_FELT)


def _santa(clay: Modeller, colour: F32) -> None:
    red, white = linear("#c8242a"), linear("#f8f6f0")
    clay.tube(
        [(0, 1.66, -0.03), (0.1, 2.0, 0), (0.42, 2.16, 0), (0.68, 1.86, 0.05)],
        [0.46, 0.32, 0.18, 0.07],
        red,
        segments=12,
        blend=0.05,
        material=_FELT,
    )
    clay.tube(
        [(-0.46, 1.52, 0.1), (0, 1.6, 0.42), (0.46, 1.52, 0.1)],
        [0.12, 0.12, 0.12],
        white,
        segments=12,
        blend=0.03,
        fur=0.8,
        material=_FELT,
    )
    clay.ellipsoid((0.70, 1.78, 0.06), (0.13, 0.13, 0.13), white, blend=0.01, fur=0.9, material=_FELT)


def _viking(clay: Modeller, colour: F32) -> None:
    steel = linear("#9aa0a6")
    clay.ellipsoid((0, 1.58, -0.06), (0.5, 0.4, 0.48), steel, blend=0.02, material=_METAL)
    clay.tube(
        [(-0.48, 1.54, 0.12), (0, 1.6, 0.46), (0.48, 1.54, 0.12)],
        [0.06, 0.06, 0.06],
        "#b88a3a",
        segments=10,
        material=_GOLD,
    )
    for side in (-1, 1):
        clay.tube(
            [(side * 0.46, 1.64, 0), (side * 0.76, 1.72, 0), (side * 0.82, 2.12, 0)],
            [0.12, 0.1, 0.02],
            "#efe6cc",
            segments=12,
            material=_LACQUER,
        )


def _hood(clay: Modeller, colour: F32) -> None:
    clay.ellipsoid((0, 1.42, -0.16), (0.56, 0.58, 0.5), colour, blend=0.03, material=_FELT)
    for side in (-1, 1):
        clay.tube([(0, 1.92, 0.14), (side * 0.42, 1.7, 0.16), (side * 0.5, 1.2, 0.12), (side * 0.34, 0.72, 0.16)],
        [0.1, 0.1, 0.1, 0.1], colour,
                  segments=12, blend=0.05, material=_FELT)  # fmt: skip


def _hard_hat(clay: Modeller, colour: F32) -> None:
    yellow = linear("#f2b82a")
    _brim(clay, 1.5, 0.58, yellow, 0.2)
    clay.ellipsoid((0, 1.6, -0.04), (0.5, 0.36, 0.48), yellow, blend=0.02, material=_LACQUER)
    clay.capsule((0, 1.93, -0.1), 0.07, (0, 1.7, 0.40), 0.06, yellow, blend=0.04, material=_LACQUER)


def _top_hat(clay: Modeller, colour: F32) -> None:
    black = linear("#1e1c22")
    _brim(clay, 1.55, 0.66, black, 0.22)
    clay.lathe(
        (0, 1.6, -0.03), [(0.0, 0.44), (0.3, 0.42), (0.68, 0.46), (0.7, 0.44)], black, tilt=0.1, material=_LACQUER
    )
    clay.lathe((0, 1.62, -0.02), [(0.0, 0.45), (0.12, 0.445)], linear("#a8302e"), tilt=0.1, material=_FELT)


def _beanie(clay: Modeller, colour: F32) -> None:
    clay.ellipsoid((0, 1.62, -0.05), (0.5, 0.38, 0.48), colour, blend=0.02, material=_FELT)
    clay.tube(
        [(-0.46, 1.52, 0.12), (0, 1.58, 0.44), (0.46, 1.52, 0.12)],
        [0.1, 0.1, 0.1],
        colour * 0.85,
        segments=10,
        blend=0.03,
        material=_FELT,
    )
    clay.ellipsoid((0, 2.04, -0.05), (0.14, 0.13, 0.14), "#f4f1ea", blend=0.01, fur=0.8, material=_FELT)


def _mask(clay: Modeller, colour: F32) -> None:
    dark = linear("#1c1d22")
    clay.ellipsoid((0, 1.5, -0.1), (0.52, 0.46, 0.5), dark, blend=0.02, material=_FELT)
    clay.tube(
        [(-0.45, 1.5, 0.14), (0, 1.58, 0.45), (0.45, 1.5, 0.14)],
        [0.1, 0.1, 0.1],
        dark,
        segments=10,
        blend=0.03,
        material=_FELT,
    )


_MODELS: dict[str, Callable[[Modeller, F32], None]] = {
    "crown": _crown, "tiara": _tiara, "toque": _toque, "pointed": _pointed, "helmet": _helmet, "party": _party,
        "space": _space,
    "kabuto": _kabuto, "tricorn": _tricorn, "cap": _cap, "firefighter": _firefighter, "straw": _straw,
    "cowboy": _cowboy,
    "santa": _santa, "viking": _viking, "hood": _hood, "hard hat": _hard_hat, "top hat": _top_hat, "beanie": _beanie,
    "mask": _mask,
    **headdresses.MODELS,
}  # fmt: skip
