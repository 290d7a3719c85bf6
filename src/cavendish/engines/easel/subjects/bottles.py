"""Bottles, jars and flasks: one builder, a kind is a row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .making import CHROME, GLAZED, body_colour, flat, part_colour, write
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import finish, sheet

_GLASS = Material(gloss=2.2, mirror=0.55, blend=0.0)
_CORK = Material(gloss=0.1, blend=0.0)
_GOLD = Material(gloss=1.4, mirror=0.7, blend=0.0)

Profile = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Bottle:
    """One kind. Lengths in heights of the bottle; profile: (height, radius) from foot to mouth."""

    profile: Profile
    colour: str
    cap: str
    """Colour of the stopper."""
    cap_shape: Profile
    filled: str = ""
    """Colour of what is in it, seen through the glass."""
    level: float = 0.6
    label: str = ""
    """Colour of the label, '' without one."""
    where: tuple[float, float] = (0.2, 0.48)
    """Heights between which the label lies."""
    height_m: float = 0.3
    stuff: Material = _GLASS
    sparkle: bool = False


_WINE: Profile = ((0, 0.128), (0.02, 0.135), (0.52, 0.135), (0.60, 0.12), (0.68, 0.06), (0.74, 0.046), (0.93, 0.044),
                  (0.94, 0.052), (0.965, 0.052))  # fmt: skip
_STRAIGHT: Profile = ((0, 0.13), (0.02, 0.14), (0.66, 0.14), (0.74, 0.12), (0.80, 0.06), (0.90, 0.055))
_ROUND: Profile = ((0, 0.12), (0.03, 0.2), (0.16, 0.29), (0.30, 0.31), (0.46, 0.27), (0.60, 0.13), (0.66, 0.085),
    (0.84, 0.085),
                   (0.86, 0.105), (0.88, 0.105))  # fmt: skip
_JAR: Profile = ((0, 0.27), (0.03, 0.29), (0.66, 0.29), (0.74, 0.25), (0.78, 0.25))

BOTTLES: dict[tuple[str, ...], Bottle] = {
    ("wine bottle", "bottle of wine", "bottle of red wine"): Bottle(_WINE, "#1f3a24", "#7a1c2a",
        ((-0.12, 0.05), (0.0, 0.051), (0.03, 0.05)), label="#f4ecd8"),
    ("champagne bottle", "champagne", "bottle of champagne", "prosecco"): Bottle(_WINE, "#1f4a2c", "#e0b23a",
        ((-0.26, 0.058), (-0.1, 0.055), (0.0, 0.06), (0.035, 0.055)), label="#f6efe0", where=(0.16, 0.38)),
    ("beer bottle", "bottle of beer"): Bottle(_WINE, "#7a3f14", "#d8a83a", ((-0.01, 0.056), (0.02, 0.05)),
        label="#e8b53a", height_m=0.24),
    ("bottle", "glass bottle", "green bottle"): Bottle(_WINE, "#3f8a5a", "#b98a5a", ((-0.02, 0.042), (0.04, 0.045))),
    ("water bottle", "bottle of water", "plastic bottle", "sports bottle"): Bottle(_STRAIGHT, "#9fd3ee", "#2f6fd0",
        ((0.0, 0.072), (0.08, 0.07)), label="#3a8ad8", where=(0.3, 0.48), height_m=0.24),
    ("whiskey bottle", "bottle of whiskey", "rum bottle", "bottle of rum"): Bottle(_STRAIGHT, "#b9702a", "#3a2418",
        ((0.0, 0.07), (0.09, 0.068)), label="#f2e6c8"),
    ("vodka bottle", "vodka", "gin bottle", "gin"): Bottle(_STRAIGHT, "#cfe4ee", "#b9bec6", ((0.0, 0.07), (0.09,
        0.068)),
        label="#2f5fb0"),
    ("thermos", "thermos flask", "tumbler", "travel mug"): Bottle(((0, 0.15), (0.02, 0.16), (0.7, 0.17), (0.74, 0.165)),
        "#2f7a6a", "#26282e", ((0, 0.165), (0.05, 0.165), (0.10, 0.14), (0.2, 0.12)), stuff=CHROME, height_m=0.26),
    ("potion", "potion bottle", "magic potion", "elixir"): Bottle(_ROUND, "#a86ad8", "#b98a5a", ((-0.02, 0.075),
        (0.10, 0.088)),
        filled="#8a2fd8", level=0.52, sparkle=True, height_m=0.2),
    ("perfume", "perfume bottle", "bottle of perfume", "cologne", "fragrance"): Bottle(
        ((0, 0.30), (0.03, 0.33), (0.5, 0.33), (0.58, 0.27), (0.62, 0.10), (0.68, 0.09)), "#f2c6cf", "#e0b23a",
        ((0, 0.13), (0.02, 0.145), (0.2, 0.145), (0.24, 0.12)), label="#fbf4ea", where=(0.2, 0.36), height_m=0.13),
    ("ink bottle", "inkwell", "bottle of ink"): Bottle(((0, 0.34), (0.04, 0.37), (0.45, 0.37), (0.56, 0.2), (0.64,
        0.19)), "#22304f",
        "#26282e", ((0, 0.21), (0.18, 0.2)), label="#f4ecd8", where=(0.12, 0.34), height_m=0.08),
    ("jar of honey", "honey jar", "honey"): Bottle(_JAR, "#e8a01e", "#d8b04a", ((0, 0.27), (0.14, 0.27), (0.16, 0.25)),
        label="#fbf0d0", where=(0.24, 0.5), height_m=0.14),
    ("jar of jam", "jam jar", "jam", "marmalade"): Bottle(_JAR, "#b0202e", "#f4efe4", ((0, 0.27), (0.14, 0.27),
        (0.16, 0.25)),
        label="#fbf0e0", where=(0.24, 0.5), height_m=0.14),
    ("milk bottle", "bottle of milk"): Bottle(_STRAIGHT, "#f8f6f0", "#c8d8e8", ((-0.01, 0.06), (0.03, 0.06)),
        height_m=0.25),
    ("bottle of olive oil", "olive oil", "oil bottle"): Bottle(_WINE, "#b9b03a", "#26282e", ((-0.02, 0.05), (0.05,
        0.045)),
        label="#f4ecd8"),
    ("ketchup bottle", "ketchup", "hot sauce"): Bottle(_STRAIGHT, "#c8241e", "#f4f1ea", ((0, 0.07), (0.05, 0.05),
        (0.12, 0.02)),
        label="#f4ecd8", height_m=0.2, stuff=GLAZED),
}  # fmt: skip
_KINDS = {noun: bottle for nouns, bottle in BOTTLES.items() for noun in nouns}


def _bottle(ask: Ask) -> Drawn:
    kind = _KINDS[ask.noun]
    clay = sheet(ask.height_px / 1.02, -0.45, 0.45, -0.02, 1.1, _GLASS)
    glass = body_colour(ask, kind.colour)
    if not kind.filled:
        clay.lathe((0, 0, 0), kind.profile, glass, tilt=0.1, material=kind.stuff)
    else:
        _filled(clay, kind, glass)
    top = kind.profile[-1][0]
    cap = part_colour(ask, kind.cap, "cap", "cork", "lid", "top")
    stuff = _GOLD if kind.cap == "#e0b23a" else _CORK if kind.cap == "#b98a5a" else GLAZED
    clay.lathe((0, top, 0.01), kind.cap_shape, cap, tilt=0.1, material=stuff)
    if kind.label:
        _label(clay, kind, ask)
    gleam = clay.canvas()
    _gleam(gleam, kind)
    if kind.sparkle:
        _sparkles(gleam, ask)
    if ask.text and kind.label:
        low, high = kind.where
        write(gleam, ask.text, -0.11, high - 0.05, 0.22, high - low - 0.1, flat("#2a2226", ask))
    return finish(clay, ask, features=gleam, anchor=(0, 0.0), baseline=0.3)


def _filled(clay: Clay, kind: Bottle, glass: F32) -> None:
    drink, pale = (
        linear(kind.filled) * (glass / max(float(glass.max()), 0.05) * 0.4 + 0.6),
        mix(glass, linear("#ffffff"), 0.6),
    )

    def seen(u: F32, height: F32) -> F32:
        wet = (height < kind.level)[..., None]
        return np.asarray(np.where(wet, drink, pale), np.float32)

    clay.lathe((0, 0, 0), kind.profile, seen, tilt=0.1, material=kind.stuff)


def _label(clay: Clay, kind: Bottle, ask: Ask) -> None:
    low, high = kind.where
    radius = max(r for y, r in kind.profile if y <= high) + 0.004
    paper = part_colour(ask, kind.label, "label")
    clay.lathe((0, low, 0.004), [(0, radius), (high - low, radius)], paper, tilt=0.1, material=_CORK)
    band = paper * 0.55
    clay.lathe((0, low + 0.02, 0.008), [(0, radius), (0.012, radius)], band, tilt=0.1, material=_CORK)
    clay.lathe((0, high - 0.03, 0.008), [(0, radius), (0.012, radius)], band, tilt=0.1, material=_CORK)


def _gleam(canvas: Canvas, kind: Bottle) -> None:
    wide = kind.profile[2][1]
    canvas.polyline(
        [(-0.62 * wide, 0.1), (-0.64 * wide, 0.3), (-0.6 * wide, 0.5)], 0.028, linear("#ffffff"), 0.55, soft=0.008
    )
    canvas.polyline([(0.72 * wide, 0.12), (0.72 * wide, 0.4)], 0.012, linear("#ffffff"), 0.35, soft=0.004)


def _sparkles(canvas: Canvas, ask: Ask) -> None:
    for _ in range(14):
        x, y = (float(v) for v in ask.rng.uniform((-0.2, 0.08), (0.2, 0.46)))
        canvas.circle(x, y, 0.008 + 0.01 * float(ask.rng.random()), linear("#f6dcff"), 0.8, soft=0.003)


def _register() -> None:
    for nouns, kind in BOTTLES.items():
        for noun in nouns:
            register(noun, _bottle, SubjectInfo(kind.height_m, "object", "tabletop", 0.42))


_register()
