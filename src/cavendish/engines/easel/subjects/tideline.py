"""Creatures of reef and rock pool that are neither fish nor whales: seahorses, rays, anemones, urchins."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .space import vec
from .tile import facing_aware, finish, sheet

_WET = Material(fur=0.0, gloss=0.6, blend=0.05)
_SIDES = (-1, 1)


def draw_seahorse(ask: Ask) -> Drawn:
    """A seahorse upright in the water, looking left, its tail rolled up."""
    clay = sheet(ask.height_px / 2.3, -0.85, 0.75, -0.1, 2.4, _WET)
    coat = coat_colour(ask, "#f0a02e")
    pale = mix(coat, linear("#fff2d0"), 0.55)
    roll = [(r * np.cos(a), 0.36 + r * np.sin(a), 0.0) for a, r in zip(
        np.linspace(2.6, -6.2, 11), np.linspace(0.30, 0.05, 11), strict=True)]  # fmt: skip
    spine = [(-0.02, 1.95, 0), (0.16, 1.72, 0), (0.06, 1.42, 0), (-0.04, 1.15, 0), (0.06, 0.86, 0), (-0.06, 0.62, 0)]
    clay.puff([(0.18, 1.42), (0.56, 1.56), (0.62, 1.3), (0.5, 1.06), (0.16, 1.06)], pale, z=-0.1, thickness=0.08,
              bevel=0.08)  # fmt: skip
    thick = [0.2, 0.2, 0.3, 0.32, 0.24, 0.19, 0.15, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04]

    def ringed(t: float) -> F32:
        return np.asarray(coat * np.float32(1.18 if int(t * 44) % 2 else 0.92), np.float32)

    clay.tube([*spine, (-0.22, 0.46, 0), *roll[1:]], thick, ringed, segments=60, blend=0.02)
    clay.ellipsoid((-0.16, 1.26, 0.16), (0.2, 0.4, 0.2), pale, blend=0.12)
    clay.ellipsoid((-0.12, 2.0, 0.05), (0.25, 0.22, 0.2), coat, blend=0.06)
    clay.capsule((-0.24, 1.94, 0.08), 0.12, (-0.66, 1.82, 0.1), 0.075, coat, blend=0.05)
    clay.ellipsoid((-0.7, 1.81, 0.1), (0.06, 0.095, 0.09), pale, blend=0.02)
    for i, (x, y) in enumerate(((-0.2, 2.26), (-0.04, 2.3), (0.1, 2.2), (0.2, 2.02), (0.3, 1.82), (0.36, 1.6))):
        clay.capsule((x * 0.7, y - 0.14, 0), 0.07, (x, y, 0), 0.02, pale * np.float32(0.95 - 0.03 * i), blend=0.02)
    features = clay.canvas()
    features.circle(-0.2, 2.03, 0.085, ask.light.lit("#f8f4e6"))
    bead_eye(features, ask.light, -0.205, 2.03, 0.058)
    return finish(clay, ask, features=features, anchor=(0.0, 1.15), baseline=0.4)


def draw_ray(ask: Ask) -> Drawn:
    """A manta ray on its way, its wings spread, seen from a little above."""
    clay = sheet(ask.height_px / 1.6, -1.75, 1.75, -0.75, 1.1, _WET)
    coat = coat_colour(ask, "#3a4c66")
    pale = linear("#eef2f4")
    clay.tube([(0.1, -0.1, -0.3), (0.3, 0.35, -0.35), (0.8, 0.8, -0.4), (1.3, 1.0, -0.4)], [0.07, 0.05, 0.03, 0.012],
              coat, segments=16)  # fmt: skip
    for side in _SIDES:
        wing = [(0.0, 0.42), (side * 0.5, 0.55), (side * 1.1, 0.62), (side * 1.66, 0.2), (side * 1.05, 0.12),
                (side * 0.5, -0.16), (0.0, -0.3)]  # fmt: skip
        clay.puff(wing, coat * np.float32(1.0 if side > 0 else 1.12), z=-0.05, thickness=0.16, bevel=0.2)
        clay.capsule((side * 0.2, -0.26, 0.2), 0.07, (side * 0.26, -0.58, 0.3), 0.045, coat, blend=0.04)
    clay.ellipsoid((0, 0.08, 0.0), (0.46, 0.4, 0.3), coat, blend=0.2)
    clay.ellipsoid((0, -0.24, 0.16), (0.24, 0.14, 0.16), pale, blend=0.1)
    features = clay.canvas()
    for side in _SIDES:
        clay.ellipsoid((side * 0.62, 0.3, 0.08), (0.2, 0.07, 0.05), mix(coat, pale, 0.6), blend=0.05, angle=side * 0.2)
        features.circle(side * 0.3, -0.12, 0.07, ask.light.lit("#f4f4f0"))
        bead_eye(features, ask.light, side * 0.3, -0.125, 0.05)
    features.polyline([(-0.1, -0.27), (0, -0.31), (0.1, -0.27)], 0.02, ask.light.lit("#3a3030"), opacity=0.8)
    return finish(clay, ask, features=features, anchor=(0.0, 0.1), baseline=1.2)


def draw_anemone(ask: Ask) -> Drawn:
    """A stout foot under a bush of tentacles with round tips."""
    clay = sheet(ask.height_px / 1.3, -1.1, 1.1, -0.08, 1.4, _WET)
    coat = coat_colour(ask, "#e0628e")
    tip = mix(coat, linear("#fff0d8"), 0.6)
    clay.ellipsoid((0, 0.2, -0.1), (0.55, 0.32, 0.4), coat * np.float32(0.6), blend=0.08)
    for i in range(46):
        row, a = i % 3, -1.35 + 2.7 * ((i * 0.618) % 1.0)
        reach, sway = 0.72 + 0.2 * ((i * 0.37) % 1.0), 0.12 * np.sin(i * 1.7)
        foot = (0.36 * np.sin(a), 0.36, -0.25 + 0.2 * row)
        knee = (0.62 * np.sin(a) + sway, 0.5 + 0.3 * np.cos(a), -0.25 + 0.25 * row)
        end = (1.0 * reach * np.sin(a) - sway, 0.42 + reach * (0.78 - 0.14 * row) * np.cos(a), -0.2 + 0.26 * row)
        clay.tube([foot, knee, end], [0.085, 0.07, 0.055], coat * np.float32(0.8 + 0.14 * row), segments=7, blend=0.02)
        clay.ellipsoid(end, (0.085, 0.085, 0.08), tip, blend=0.02)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.0)


def draw_urchin(ask: Ask) -> Drawn:
    """A ball of spines."""
    clay = sheet(ask.height_px / 1.7, -1.0, 1.0, -0.1, 1.8, _WET)
    coat = coat_colour(ask, "#4a2a6a")
    for i in range(90):
        a, b = i * 2.399, np.arccos(1 - 2 * (i + 0.5) / 90)
        out = vec(np.sin(b) * np.cos(a), np.cos(b), np.sin(b) * np.sin(a))
        if out[1] < -0.85:
            continue
        start, end = vec(0, 0.8, 0) + 0.36 * out, vec(0, 0.8, 0) + 0.92 * out
        clay.capsule(start.tolist(), 0.045, end.tolist(), 0.01, coat * np.float32(0.9 + 0.5 * (i % 2)), blend=0.01)
    clay.ellipsoid((0, 0.8, 0), (0.42, 0.4, 0.4), coat, blend=0.02)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.8)


_ALL: dict[str, tuple[Callable[[Ask], Drawn], SubjectInfo]] = {
    "seahorse": (draw_seahorse, SubjectInfo(0.3, "animal", "water", 0.62)),
    "manta ray": (draw_ray, SubjectInfo(1.2, "animal", "water", 2.0)),
    "sea anemone": (draw_anemone, SubjectInfo(0.35, "plant", "water", 1.6)),
    "sea urchin": (draw_urchin, SubjectInfo(0.15, "animal", "water", 1.1)),
}

for _noun, (_painter, _info) in _ALL.items():
    register(_noun, facing_aware(_painter), _info)
