"""Long-legged insects from the side: grasshoppers, crickets, mantises."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .space import Space
from .tile import facing_aware, finish, sheet

_SHELL = Material(fur=0.0, gloss=0.55, blend=0.03)
_SIDES = (-1, 1)


@dataclass(frozen=True, slots=True)
class Hopper:
    """coat: '#rrggbb'. rise: how far the fore body is raised. arms: a mantis's folded arms. thigh: of the hind legs."""

    coat: str
    rise: float = 0.0
    arms: bool = False
    thigh: float = 0.12


HOPPERS: dict[str, tuple[Hopper, float, float]] = {
    "grasshopper": (Hopper("#6fa83a"), 0.06, 1.9),
    "cricket": (Hopper("#6a4a2a"), 0.05, 1.9),
    "mantis": (Hopper("#7ab83e", rise=0.75, arms=True, thigh=0.045), 0.1, 1.15),
}
"""Noun to the species, its height in metres and the width of its drawing over that."""


def _draw(ask: Ask) -> Drawn:
    """The insect looking left."""
    species = HOPPERS[ask.noun][0]
    top = 1.0 + 0.9 * species.rise
    clay = sheet(ask.height_px / top, -1.15, 1.25, -0.08, top + 0.35, _SHELL)
    body = Space.on(clay, yaw=18, look_down=6)
    coat = coat_colour(ask, species.coat)
    dark, pale = coat * np.float32(0.7), mix(coat, linear("#f4f0c0"), 0.45)
    neck = (-0.5, 0.5 + species.rise, 0.0)
    for side in _SIDES:
        knee, foot = (0.5, 0.98 if not species.arms else 0.6, side * 0.3), (0.86, 0.02, side * 0.36)
        body.limb((0.05, 0.42, side * 0.14), species.thigh, knee, species.thigh * 0.45, coat, blend=0.02)
        body.limb(knee, 0.04, foot, 0.022, dark, blend=0.02)
        for x, reach in ((-0.22, -0.45), (0.0, -0.1)):
            body.tube([(x, 0.38, side * 0.14), (x + reach * 0.6, 0.5, side * 0.34), (x + reach, 0.02, side * 0.4)],
                      [0.04, 0.035, 0.02], dark, segments=8)  # fmt: skip
    body.limb((-0.3, 0.44, 0), 0.17, (0.95, 0.32, 0), 0.06, coat, blend=0.04)
    body.limb((-0.28, 0.45, 0), 0.15, neck, 0.11, coat, blend=0.05)
    for side in _SIDES:
        body.limb((-0.25, 0.55, side * 0.1), 0.09, (1.02, 0.42, side * 0.06), 0.05, pale, flat=0.5, blend=0.01)
    if species.arms:
        _arms(body, neck, coat)
    head = body.at(neck[0] - 0.08, neck[1] + 0.14, 0.0)
    head.ellipsoid((0, 0, 0), (0.17, 0.19, 0.2), coat, blend=0.04)
    features = clay.canvas()
    for side in _SIDES:
        head.tube([(-0.08, 0.12, side * 0.06), (-0.26, 0.36, side * 0.12), (-0.52, 0.44, side * 0.2)],
                  [0.018, 0.014, 0.01], dark, segments=8)  # fmt: skip
        if head.facing((-0.6, 0.1, side * 0.8)) > 0.1:
            x, y = head.flat((-0.08, 0.05, side * 0.17))
            features.circle(x, y, 0.085, ask.light.lit("#f2f0d0"))
            bead_eye(features, ask.light, x - 0.01, y, 0.055)
    a, b, c = (head.flat(p) for p in ((-0.17, -0.08, 0.04), (-0.12, -0.13, 0.1), (-0.04, -0.11, 0.15)))
    features.polyline([a, b, c], 0.018, ask.light.lit("#2a3a14"), opacity=0.8)
    return finish(clay, ask, features=features, baseline=1.4)


def _arms(body: Space, neck: tuple[float, float, float], coat: F32) -> None:
    """A mantis's arms, folded as in prayer."""
    x, y, _ = neck
    for side in _SIDES:
        elbow, wrist = (x - 0.32, y - 0.42, side * 0.16), (x - 0.46, y - 0.06, side * 0.14)
        body.limb((x + 0.02, y - 0.14, side * 0.08), 0.06, elbow, 0.06, coat, blend=0.02)
        body.limb(elbow, 0.07, wrist, 0.04, coat, blend=0.02)
        body.limb(wrist, 0.035, (x - 0.26, y - 0.3, side * 0.14), 0.015, coat, blend=0.02)


for _noun, (_, _height, _aspect) in HOPPERS.items():
    register(_noun, facing_aware(_draw), SubjectInfo(_height, "animal", "ground", _aspect))


def _firefly(ask: Ask) -> Drawn:
    """A beetle on the wing whose tail glows."""
    clay = sheet(ask.height_px / 1.0, -1.0, 1.2, -0.08, 1.2, _SHELL)
    body = Space.on(clay, yaw=18, look_down=6)
    dark = coat_colour(ask, "#3a2c24")
    for side in _SIDES:
        body.ellipsoid((0.1, 0.88, side * 0.24), (0.42, 0.12, 0.1), "#d8e4ea", blend=0.0)
    lamp = Material(fur=0.0, gloss=0.4, emission=1.6, blend=0.03)
    body.ellipsoid((0.55, 0.5, 0), (0.42, 0.27, 0.27), "#e8ff5a", material=lamp)
    body.ellipsoid((0.05, 0.55, 0), (0.4, 0.26, 0.26), dark, blend=0.03)
    body.ball((-0.42, 0.58, 0), 0.23, "#b8402a", blend=0.02)
    for side in _SIDES:
        feeler = [(-0.5, 0.76, side * 0.08), (-0.66, 0.98, side * 0.14), (-0.8, 1.0, side * 0.2)]
        body.tube(feeler, [0.02, 0.016, 0.012], dark, segments=8)
        for dx in (-0.2, 0.05, 0.28):
            body.limb((dx, 0.34, side * 0.15), 0.03, (dx - 0.05, 0.1, side * 0.22), 0.018, dark)
    features = clay.canvas()
    for side in _SIDES:
        if body.facing((-0.8, 0.2, side * 0.5)) > 0.1:
            x, y = body.flat((-0.55, 0.63, side * 0.14))
            features.circle(x, y, 0.085, ask.light.lit("#f4f0e0"))
            bead_eye(features, ask.light, x, y, 0.055)
    drawn = finish(clay, ask, features=features, anchor=(0, 0.5), baseline=0.8)
    columns, rows = np.meshgrid(np.arange(drawn.alpha.shape[1]), np.arange(drawn.alpha.shape[0]))
    at, unit = body.flat((0.55, 0.5, 0)), ask.height_px
    away = np.hypot(columns - (drawn.anchor[0] + at[0] * unit), rows - (drawn.anchor[1] - (at[1] - 0.5) * unit)) / unit
    halo = np.exp(-((away / 0.42) ** 2))[..., None] * linear("#d8ff4a") * 0.5
    return replace(drawn, glow=halo.astype(np.float32))


register("firefly", _firefly, SubjectInfo(0.03, "animal", "air", 1.8))
