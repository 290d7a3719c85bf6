"""Friendly monsters, cyclopes and yetis: shaggy creatures upright on two short legs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..canvas import Canvas
from ..clay import Clay, Material, Outward
from ..colour import F32, linear
from . import finery
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import facing_aware, finish, sheet

_SIDES = (-1, 1)
_FUR = Material(fur=1.0, gloss=0.06, blend=0.12)
_BONE = Material(fur=0.0, gloss=0.6, blend=0.01)


@dataclass(frozen=True, slots=True)
class _Monster:
    """coat, face: '#rrggbb'; eyes: how many; horns, tail, spots: whether it has them."""

    coat: str
    face: str = ""
    eyes: int = 2
    horns: bool = True
    spots: str = ""
    height: float = 1.6


_MONSTERS: Mapping[str, _Monster] = MappingProxyType({
    "monster": _Monster("#5a8ad8", eyes=2, spots="#8a5ac8"),
    "three-eyed monster": _Monster("#6ab04a", eyes=3, spots="#3f7f34"),
    "cyclops": _Monster("#8a6ac8", eyes=1, spots="#5a3f9a", height=2.4),
    "yeti": _Monster("#eef4f8", face="#8fb4d0", horns=False, height=2.3),
    "bigfoot": _Monster("#6a4a30", face="#b08a68", horns=False, height=2.3),
})  # fmt: skip


def _body(clay: Clay, kind: _Monster, coat: F32, up: bool) -> None:
    for side in _SIDES:
        clay.capsule((side * 0.3, 0.5, 0), 0.24, (side * 0.34, 0.16, 0.05), 0.20, coat)
        clay.ellipsoid((side * 0.38, 0.09, 0.18), (0.27, 0.11, 0.28), coat * 0.85)
        for k in (-1, 0, 1):
            clay.ellipsoid((side * 0.38 + 0.13 * k, 0.06, 0.44), (0.05, 0.05, 0.06), "#f4ecd8", material=_BONE)
        hand = (side * 1.02, 1.50, 0.2) if up and side > 0 else (side * 0.86, 0.52, 0.26)
        elbow = (side * 0.92, 1.06 if up and side > 0 else 0.92, 0.1)
        clay.tube([(side * 0.5, 1.22, 0), elbow, hand], [0.2, 0.15, 0.16], coat, segments=10)
        clay.ellipsoid(hand, (0.19, 0.18, 0.17), coat * 0.9)
    clay.ellipsoid((0, 0.95, 0), (0.68, 0.72, 0.5), coat, flow=(0, -1))
    clay.ellipsoid((0, 1.58, 0.02), (0.60, 0.52, 0.48), coat, flow=Outward(0, 1.45))
    if kind.spots:
        for x, y, r in ((-0.42, 1.06, 0.12), (0.40, 0.86, 0.15), (-0.28, 0.60, 0.10), (0.16, 0.50, 0.08)):
            clay.ellipsoid((x, y, 0.36), (r, r, 0.1), kind.spots, blend=0.03)
    if kind.face:
        clay.ellipsoid((0, 1.52, 0.34), (0.42, 0.34, 0.2), kind.face, blend=0.06, fur=0.2)
    if kind.horns:
        for side in _SIDES:
            horn = [(side * 0.34, 1.92, 0.05), (side * 0.52, 2.14, 0.05), (side * 0.50, 2.36, 0.05)]
            clay.tube(horn, [0.12, 0.09, 0.02], "#f0e0b4", segments=12, material=_BONE)


def _face(features: Canvas, kind: _Monster, ask: Ask) -> None:
    lit = ask.light.lit
    size = {1: 0.25, 2: 0.17, 3: 0.14}[kind.eyes]
    iris = ask.part_colours.get("eyes") or ask.part_colours.get("eye") or "#e0a020"
    for k in range(kind.eyes):
        x, y = (k - (kind.eyes - 1) / 2) * 2.15 * size, 1.70 + (0.08 if kind.eyes == 3 and k == 1 else 0.0)
        features.circle(x, y, size, lit("#fbf8f0", 1.1))
        features.circle(x, y - 0.02, size * 0.62, lit(iris))
        features.circle(x, y - 0.02, size * 0.36, linear("#100c10"))
        features.circle(x - 0.25 * size, y + 0.22 * size, size * 0.16, linear("#ffffff"))
    mouth = [
        (-0.34, 1.40),
        (-0.18, 1.32),
        (0.0, 1.29),
        (0.18, 1.32),
        (0.34, 1.40),
        (0.22, 1.18),
        (0.0, 1.10),
        (-0.22, 1.18),
    ]
    features.polygon(mouth, lit("#3a1420"))
    features.ellipse(0.0, 1.16, 0.13, 0.05, lit("#e86a7a"))
    for x in (-0.22, -0.08, 0.08, 0.22):
        top = 1.30 + 0.75 * x * x
        features.polygon([(x - 0.055, top + 0.01), (x + 0.055, top + 0.01), (x, top - 0.10)], lit("#fffdf4", 1.2))


def draw_monster(ask: Ask) -> Drawn:
    """A shaggy round monster with horns, big eyes and a toothy smile."""
    kind = _MONSTERS[ask.noun]
    clay = sheet(ask.height_px / 2.3, -1.35, 1.35, -0.06, 2.45 + finery.room(ask, 0.3), _FUR)
    coat = coat_colour(ask, kind.coat)
    _body(clay, kind, coat, ask.pose in ("waving", "dancing", "happy", "jumping", "fighting", "attacking"))
    features = clay.canvas()
    _face(features, kind, ask)
    return finish(clay, ask, fur_length=0.09, features=features, baseline=1.1, hand=(0.86, 0.5), seat=(0, 1.0))


for _noun, _kind in _MONSTERS.items():
    register(_noun, facing_aware(draw_monster), SubjectInfo(_kind.height, "animal", "ground", 0.95))
