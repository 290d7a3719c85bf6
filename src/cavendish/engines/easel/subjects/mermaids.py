"""Mermaids: a person down to the waist, then a scaled tail; upright in the water or sitting on a rock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, sin
from types import MappingProxyType

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear
from .heads import SKIN, Head, model_head, neck
from .human_faces import draw_face, ink_head
from .making import coat_colour, part_colour
from .people import head_of
from .registry import Ask, Drawn, SubjectInfo, register
from .space import two_bones
from .tile import facing_aware, finish, sheet

Spot = tuple[float, float, float]
_SIDES = (-1, 1)
_K = 0.205
"""Size of the head."""
_GOLD = Material(fur=0.0, gloss=1.2, mirror=0.4, blend=0.004)
_DOWN = 0.36
"""How much lower the waist is of who sits."""


@dataclass(frozen=True, slots=True)
class _Stance:
    """hands: (left, right) while upright in the water. seated: on something, the tail along it. holds: '' or a name."""

    hands: tuple[Spot, Spot] = ((-0.17, 0.50, 0.1), (0.22, 0.86, 0.05))
    seated: bool = False
    holds: str = ""


_STANCES: Mapping[str, _Stance] = MappingProxyType({
    "": _Stance(),
    "waving": _Stance(),
    "sitting": _Stance(((-0.20, 0.47, 0.08), (0.19, 0.47, 0.10)), seated=True),
    "holding": _Stance(((-0.20, 0.47, 0.08), (0.20, 0.62, 0.12)), seated=True),
    "singing": _Stance(((-0.24, 0.72, 0.1), (0.24, 0.76, 0.1)), seated=True),
    "combing": _Stance(((-0.22, 0.62, 0.12), (0.15, 0.84, 0.12)), seated=True, holds="comb"),
    "harp": _Stance(((-0.20, 0.66, 0.16), (-0.09, 0.54, 0.18)), seated=True, holds="harp"),
})  # fmt: skip


def _stance(pose: str) -> _Stance:
    alike = {"playing": "harp", "brushing": "combing", "lying": "sitting", "watching": "sitting"}
    return _STANCES.get(alike.get(pose, pose), _STANCES[""])


def _tail(clay: Clay, tail: F32, seated: bool) -> None:
    path: list[Spot] = [(0, 0.52, 0), (-0.01, 0.36, 0.02), (0.06, 0.18, 0.04), (0.22, 0.08, 0.04), (0.36, 0.16, 0.02)]
    fin, radii = (0.36, 0.16, 0.02), [0.085, 0.105, 0.085, 0.055, 0.03]
    if seated:
        path = [(0, 0.17, 0), (0.02, 0.11, 0.06), (0.20, 0.10, 0.10), (0.36, 0.04, 0.08), (0.50, 0.10, 0.04),
                (0.56, 0.24, 0.02)]  # fmt: skip
        fin, radii = (0.56, 0.24, 0.02), [0.085, 0.115, 0.10, 0.07, 0.045, 0.03]

    def scales(t: float) -> F32:
        return tail * np.float32(0.85 + 0.3 * (int(t * 26) % 2))

    clay.tube(path, radii, scales, segments=26, blend=0.01, gloss=1.0)
    for turn in (0.35, -0.75):
        lean = turn + (1.3 if seated else 0.9)
        tip = (fin[0] + 0.2 * cos(lean), fin[1] + 0.2 * sin(lean), 0.04)
        clay.capsule(fin, 0.03, tip, 0.055, tail * 1.2, flat=0.4, blend=0.02, gloss=0.9)


def _trunk(clay: Clay, skin: F32, top: F32, hands: tuple[Spot, Spot]) -> None:
    clay.capsule((0, 0.55, 0), 0.07, (0, 0.68, 0), 0.08, skin, flat=0.8, material=SKIN)
    clay.capsule((-0.075, 0.715, 0), 0.042, (0.075, 0.715, 0), 0.042, skin, blend=0.04, material=SKIN)
    for side, hand in zip(_SIDES, hands, strict=True):
        clay.ellipsoid((side * 0.04, 0.66, 0.065), (0.04, 0.036, 0.03), top, blend=0.01, gloss=0.8)
        elbow, end = two_bones((side * 0.105, 0.705, 0), hand, 0.14, 0.14, (side, -0.6, 0))
        clay.capsule((side * 0.105, 0.705, 0), 0.036, elbow.tolist(), 0.028, skin, material=SKIN)
        clay.capsule(elbow.tolist(), 0.028, end.tolist(), 0.022, skin, material=SKIN)
        clay.ellipsoid(end.tolist(), (0.026, 0.029, 0.026), skin, blend=0.01, material=SKIN)


def _comb(clay: Clay, features: Canvas, ask: Ask, hands: tuple[Spot, Spot]) -> None:
    """A golden comb in the right hand, a round mirror in the left."""
    gold = part_colour(ask, "#e8b840", "comb")
    x, y, _ = hands[1]
    clay.capsule((x - 0.10, y + 0.03, 0.24), 0.016, (x + 0.06, y + 0.05, 0.24), 0.016, gold, material=_GOLD)
    for k in range(7):
        at = x - 0.095 + 0.025 * k
        clay.capsule((at, y + 0.03, 0.24), 0.007, (at - 0.008, y - 0.035, 0.24), 0.004, gold, material=_GOLD)
    x, y, _ = hands[0]
    clay.capsule((x, y - 0.03, 0.16), 0.014, (x - 0.02, y + 0.05, 0.16), 0.014, gold, material=_GOLD)
    clay.ellipsoid((x - 0.045, y + 0.13, 0.16), (0.075, 0.09, 0.02), gold, blend=0.0, material=_GOLD)
    features.ellipse(x - 0.045, y + 0.13, 0.055, 0.07, ask.light.lit("#cfe8f4", 1.1))


def _harp(clay: Clay, features: Canvas, ask: Ask, hands: tuple[Spot, Spot]) -> None:
    """A harp on her knees, its pillar away from her."""
    gold = part_colour(ask, "#e8b030", "harp")
    foot, crest, shoulder = (-0.24, 0.38, 0.16), (-0.44, 1.00, 0.16), (-0.10, 0.84, 0.16)
    clay.capsule((-0.46, 0.40, 0.16), 0.020, crest, 0.022, gold, material=_GOLD)
    clay.capsule((-0.46, 0.40, 0.16), 0.028, foot, 0.034, gold, material=_GOLD)
    clay.tube([crest, (-0.34, 0.99, 0.16), (-0.24, 0.88, 0.16), shoulder], [0.03, 0.024, 0.026], gold, segments=16,
              material=_GOLD)  # fmt: skip
    clay.capsule(foot, 0.036, shoulder, 0.026, gold, material=_GOLD)
    clay.ellipsoid(crest, (0.036, 0.036, 0.03), gold, blend=0.0, material=_GOLD)
    for k in range(8):
        t = (k + 0.7) / 8.6
        low = (-0.44 + t * 0.32, 0.41 + t * t * 0.36)
        features.line(*low, -0.43 + t * 0.32, 0.97 - 0.16 * t, 0.006, ask.light.lit("#fff6dc", 1.2), opacity=0.95)


def draw_mermaid(ask: Ask) -> Drawn:
    """A mermaid with her tail curled to the side, in the stance of her pose."""
    stance = _stance(ask.pose)
    head = replace(head_of(ask), female=True, style="long", beard="")
    skin, tail = linear(head.skin), coat_colour(ask, "#2aa88a")
    tail = part_colour(ask, tail, "tail")
    low = _DOWN if stance.seated else 0.0
    clay = sheet(ask.height_px / 1.0, -0.55, 0.85, -0.05, 1.12 - low, Material(fur=0.0, gloss=0.5, blend=0.03))
    _tail(clay, tail, stance.seated)
    inks, features = clay.canvas(), clay.canvas()
    with clay.at(0, -low):
        _trunk(clay, skin, part_colour(ask, tail * np.float32(1.25), "top", "shells", "bra"), stance.hands)
        with clay.at(0, 0.785 - 0.8 * _K, 0.012, scale=_K):
            neck(clay, head, 0.42)
            model_head(clay, head)
    with inks.at(0, -low), features.at(0, -low):
        _face(inks, features, head, ask)
        with clay.at(0, -low):
            if stance.holds == "comb":
                _comb(clay, features, ask, stance.hands)
            elif stance.holds == "harp":
                _harp(clay, features, ask, stance.hands)
    hand = stance.hands[1]
    return finish(
        clay, ask, fur_length=0.009, streak_length=0.022, inks=inks, ink_strength=0.5, ink_tint=(0.30, 0.10, 0.06),
        features=features, anchor=(0.08, 0.03), baseline=0.5, hand=(hand[0], hand[1] - low), seat=(0.2, 0.05),
    )  # fmt: skip


def _face(inks: Canvas, features: Canvas, head: Head, ask: Ask) -> None:
    with inks.at(0, 0.785 - 0.8 * _K, 0.0, _K, _K):
        ink_head(inks, head)
    with features.at(0, 0.785 - 0.8 * _K, 0.0, _K, _K):
        draw_face(features, head, ask.light)


register("mermaid", facing_aware(draw_mermaid), SubjectInfo(1.6, "person", "water", 0.75))
