"""Bats, on the wing and hanging head down; the tail of a diving whale."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import facing_aware, finish, sheet

_FUR = Material(fur=0.9, gloss=0.06, blend=0.06)
_SKIN = Material(fur=0.05, gloss=0.3, blend=0.02)
_WET = Material(fur=0.0, gloss=0.7, blend=0.05)
_SIDES = (-1, 1)
HANGING = frozenset({"hanging", "sleeping", "sitting"})
_SPREAD = ((0.14, 0.95), (0.55, 1.42), (1.0, 1.62), (1.62, 1.3), (1.5, 0.98), (1.26, 1.02), (1.12, 0.66), (0.86, 0.78),
           (0.66, 0.42), (0.42, 0.62), (0.16, 0.44))  # fmt: skip
_FOLDED = ((0.08, 1.02), (0.36, 1.1), (0.46, 0.78), (0.44, 0.3), (0.26, -0.05), (0.12, 0.14), (0.06, 0.3))


def draw_bat(ask: Ask) -> Drawn:
    """A bat seen from the front: wings spread, or folded round it and head down."""
    hangs = ask.pose in HANGING
    clay = sheet(ask.height_px / 1.75, -1.75 if not hangs else -0.75, 1.75 if not hangs else 0.75, -0.2, 1.85, _FUR)
    coat = coat_colour(ask, "#5a4032")
    skin = mix(coat, linear("#2a1c1e"), 0.55)
    clay.ellipsoid((0, 0.72, 0), (0.26, 0.42, 0.26), coat)
    clay.ellipsoid((0, 0.78, 0.16), (0.17, 0.26, 0.14), mix(coat, linear("#e8c8a0"), 0.45), blend=0.08)
    for side in _SIDES:
        clay.capsule((side * 0.1, 0.36, 0.05), 0.05, (side * 0.12, 0.16, 0.08), 0.035, skin, blend=0.03, fur=0.0)
        _wing(clay, side, _FOLDED if hangs else _SPREAD, skin, hangs)
    _head(clay, coat)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(side * 0.11, 1.26, 0.085, ask.light.lit("#f6eedc"))
        bead_eye(features, ask.light, side * 0.108, 1.258, 0.06)
        features.polygon([(side * 0.07, 1.07), (side * 0.03, 1.07), (side * 0.05, 0.99)], ask.light.lit("#fbf8f0"))
    features.polyline([(-0.12, 1.09), (0, 1.06), (0.12, 1.09)], 0.018, ask.light.lit("#2a1614"))
    features.ellipse(0, 1.16, 0.045, 0.03, ask.light.lit("#2a1816"))
    drawn = finish(clay, ask, fur_length=0.04, features=features, anchor=(0, 0.1 if hangs else 0.8), baseline=0.4)
    return _upside_down(drawn) if hangs else drawn


def _wing(clay: Clay, side: int, outline: tuple[tuple[float, float], ...], skin: F32, folded: bool) -> None:
    points = [(side * x, y) for x, y in outline]
    clay.puff(points, skin, z=0.12 if folded else -0.12, thickness=0.08, bevel=0.08, material=_SKIN)
    if folded:
        return
    wrist = (side * 1.0, 1.6, 0.0)
    clay.tube([(side * 0.16, 0.95, 0.0), (side * 0.55, 1.4, 0.0), wrist], [0.05, 0.04, 0.035], skin * np.float32(1.5),
              segments=10, material=_SKIN)  # fmt: skip
    for x, y in ((1.58, 1.28), (1.24, 1.0), (0.84, 0.76), (0.42, 0.6)):
        clay.capsule(wrist, 0.03, (side * x, y, 0.0), 0.015, skin * np.float32(1.4), blend=0.01, material=_SKIN)


def _head(clay: Clay, coat: F32) -> None:
    inner = linear("#d89a94")
    for side in _SIDES:
        clay.capsule((side * 0.16, 1.36, -0.02), 0.13, (side * 0.3, 1.72, -0.04), 0.03, coat, blend=0.05)
        clay.capsule((side * 0.17, 1.4, 0.08), 0.075, (side * 0.28, 1.62, 0.06), 0.02, inner, blend=0.02, fur=0.1)
    clay.ellipsoid((0, 1.22, 0.06), (0.27, 0.25, 0.24), coat)
    clay.ellipsoid((0, 1.12, 0.26), (0.13, 0.1, 0.1), mix(coat, linear("#e8c8a0"), 0.4), blend=0.06)


def _upside_down(drawn: Drawn) -> Drawn:
    """The tile head down, its feet at the upper edge."""
    tall = drawn.alpha.shape[0]
    rgb, alpha = np.ascontiguousarray(drawn.rgb[::-1]), np.ascontiguousarray(drawn.alpha[::-1])
    return replace(drawn, rgb=rgb, alpha=alpha, anchor=(drawn.anchor[0], float(tall)))


def draw_fluke(ask: Ask) -> Drawn:
    """The flukes of a whale over the water, drops running off, foam round the stock."""
    clay = sheet(ask.height_px / 1.75, -1.7, 1.7, -0.2, 1.85, _WET)
    coat = coat_colour(ask, "#3f5a78")
    clay.tube([(0, -0.15, 0), (0.02, 0.5, 0), (0, 1.05, 0)], [0.46, 0.3, 0.15], coat, segments=16)
    for side in _SIDES:
        fluke = [(0.0, 0.92), (side * 0.5, 1.1), (side * 1.05, 1.5), (side * 1.58, 1.62), (side * 1.3, 1.2),
                 (side * 0.8, 1.32), (side * 0.3, 1.34), (0.0, 1.22)]  # fmt: skip
        clay.puff(fluke, coat * np.float32(1.0 if side > 0 else 1.15), z=0.0, thickness=0.14, bevel=0.12)
    features = clay.canvas()
    for i in range(15):
        x = -1.3 + 0.187 * i
        top = 1.12 + 0.22 * abs(x)
        drop = 0.2 + 0.5 * ((i * 0.37) % 1.0)
        features.line(x, top, x, top - drop, 0.018, ask.light.lit("#dff2fa", 1.1), opacity=0.8)
        features.circle(x, top - drop - 0.05, 0.026, ask.light.lit("#eefaff", 1.2))
    for i in range(26):
        a = i * 2.4
        features.ellipse(0.62 * np.cos(a) * (0.6 + 0.4 * (i % 2)), 0.0 + 0.12 * np.sin(a), 0.13, 0.07,
                         ask.light.lit("#f2fafd", 1.1), opacity=0.85, soft=0.02)  # fmt: skip
    return finish(clay, ask, features=features, anchor=(0, 0.0), baseline=1.2)


register("bat", facing_aware(draw_bat), SubjectInfo(0.25, "animal", "air", 1.9))
register("whale tail", facing_aware(draw_fluke), SubjectInfo(2.5, "animal", "water", 1.9))
