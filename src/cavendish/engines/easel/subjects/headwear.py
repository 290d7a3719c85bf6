"""Hats and caps that lie by themselves."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32
from .making import body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_STRAW = Material(gloss=0.15, blend=0.0)
_FELT = Material(gloss=0.08, fur=0.08, blend=0.0)
_WOOL = Material(gloss=0.05, fur=0.25, blend=0.0)
_STRAWEN = frozenset({"straw hat", "sun hat", "sunhat", "panama hat", "beach hat"})


def _brimmed(clay: Clay, tone: F32, band: F32, reach: float, surface: Material) -> None:
    """A crown with a dent on a broad brim, seen a little from above."""
    clay.puff(ellipse_points(0, 0.42, reach, 0.42), tone * np.float32(0.85), z=-0.3, thickness=0.1, bevel=0.1,
              material=surface)  # fmt: skip
    crown = [(0.34, 0.86), (0.6, 0.84), (1.0, 0.76), (1.25, 0.6), (1.36, 0.3), (1.38, 0.05)]
    clay.lathe((0, 0, 0.3), crown, tone, tilt=0.24, material=surface)
    clay.lathe((0, 0, 0.32), [(0.36, 0.885), (0.6, 0.87)], band, tilt=0.24, material=_FELT)
    clay.ellipsoid((0.0, 1.3, 0.7), (0.4, 0.1, 0.1), tone * np.float32(0.75), blend=0.08, material=surface)


def _from_above(ask: Ask, tone: F32, band: F32, surface: Material) -> Drawn:
    """The hat straight from above: a round brim in rings, a band, an oval crown with its dent."""
    clay = sheet(ask.height_px / 3.2, -1.65, 1.65, -1.65, 1.65, surface)
    for k in range(7):
        radius = 1.6 - 0.1 * k
        clay.puff(ellipse_points(0, 0, radius, radius), tone * np.float32(0.82 + 0.05 * (k % 2) + 0.02 * k), z=0.02 * k,
                  thickness=0.05, bevel=0.05, material=surface)  # fmt: skip
    clay.puff(ellipse_points(0, 0, 0.92, 1.0), band, z=0.2, thickness=0.08, bevel=0.06, material=_FELT)
    clay.ellipsoid((0, 0, 0.3), (0.84, 0.92, 0.4), tone, material=surface)
    clay.ellipsoid((0, 0, 0.66), (0.2, 0.62, 0.1), tone * np.float32(0.7), blend=0.1, material=surface)
    return finish(clay, ask, anchor=(0, -1.6), baseline=3.0)


@subject("straw hat", "sun hat", "sunhat", "panama hat", "beach hat", "fedora", "cowboy hat", "brimmed hat", "hat",
    "felt hat", info=SubjectInfo(0.16, "clothing", "indoor", 2.0))  # fmt: skip
def hat(ask: Ask) -> Drawn:
    """A hat with a brim: woven of straw in rings, or of felt, with a ribbon round its crown."""
    clay = sheet(ask.height_px / 1.5, -1.75, 1.75, -0.05, 1.5, _FELT)
    straw = ask.noun in _STRAWEN
    tone = body_colour(ask, "#e2bf72" if straw else "#8a5a34" if "cowboy" in ask.noun else "#5f4a3c")
    band = part_colour(ask, "#b8322e" if straw else "#26201c", "band", "ribbon")
    if ask.attributes.get("view") == "above":
        return _from_above(ask, tone, band, _STRAW if straw else _FELT)
    _brimmed(clay, tone, band, 1.66, _STRAW if straw else _FELT)
    if straw:
        x, y = clay.grid()
        flat = np.sin(np.sqrt(x**2 + ((y - 0.42) * 3.4) ** 2) * 26)
        rings = np.where(y < 0.7, flat, np.sin(y * 40 + x * x * 5))
        clay.tint(tone * np.float32(0.6), np.asarray((rings > 0.2) * (clay.cover > 0) * 0.35, np.float32))
    return finish(clay, ask, anchor=(0, 0.06), baseline=2.6)


@subject("baseball cap", "cap", "trucker cap", info=SubjectInfo(0.14, "clothing", "indoor", 1.7))
def cap(ask: Ask) -> Drawn:
    """A cap with seams, a button and a peak to the left."""
    clay = sheet(ask.height_px / 1.35, -1.7, 1.15, -0.05, 1.4, _FELT)
    tone = body_colour(ask, "#2f5fb8")
    clay.ellipsoid((0.1, 0.2, 0), (0.98, 1.1, 0.8), tone)
    clay.ellipsoid((-0.86, 0.17, 0.2), (0.8, 0.13, 0.5), tone * np.float32(0.8), angle=0.06, blend=0.03)
    clay.ellipsoid((0.1, 1.3, 0.0), (0.1, 0.06, 0.1), tone * np.float32(0.7))
    seams = clay.canvas()
    for bend in (-0.62, -0.1, 0.5):
        line = [(0.1 + bend * sin(t), 0.2 + 1.08 * cos(t)) for t in np.linspace(0, pi / 2, 12)]
        seams.polyline(line, 0.02, tone * np.float32(0.35), opacity=0.7)
    return finish(clay, ask, features=seams, anchor=(0, 0.04), baseline=1.9)


@subject("beanie", "wool hat", "woolly hat", "knitted hat", "knit hat", "winter hat", "bobble hat",
    info=SubjectInfo(0.24, "clothing", "indoor", 1.0))  # fmt: skip
def beanie(ask: Ask) -> Drawn:
    """A knitted hat with a turned-up rim and a bobble."""
    clay = sheet(ask.height_px / 2.1, -1.1, 1.1, -0.05, 2.15, _WOOL)
    wool = body_colour(ask, "#c8403a")
    for k in range(-4, 5):
        x = 0.2 * k
        tall = 1.1 * (1 - (0.22 * k) ** 2 * 0.62)
        clay.capsule((x, 0.4, 0.2), 0.14, (0.55 * x, 0.4 + tall, 0.1), 0.12, wool * np.float32(1 - 0.14 * (k % 2)))
        clay.capsule((1.12 * x, 0.14, 0.5), 0.15, (1.12 * x, 0.5, 0.5), 0.15, wool * np.float32(0.72))
    clay.ellipsoid((0, 1.76, 0.2), (0.32, 0.3, 0.3), part_colour(ask, "#f4efe6", "bobble", "pompom"))
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.0)
