"""Animals that hang from a bough of their own."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import linear
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_FUR = Material(fur=0.9, gloss=0.05, blend=0.06)
_BARK = Material(gloss=0.08, blend=0.02)
_CLAW = Material(gloss=0.5, blend=0.0)


@subject("hanging sloth", info=SubjectInfo(0.9, "animal", "ground", 1.35))
def hanging_sloth(ask: Ask) -> Drawn:
    """A sloth under its bough, held by long claws, its smiling face to the viewer."""
    clay = sheet(ask.height_px / 2.75, -1.9, 1.9, -0.05, 2.7, _FUR)
    coat, pale, dark = coat_colour(ask, "#9a8262"), linear("#ecdcc0"), linear("#4a3626")
    bark, down = linear("#6e4a2f"), (0.2, -1.0)
    clay.tube([(-1.85, 2.2, -0.2), (-0.6, 2.34, -0.2), (0.6, 2.26, -0.2), (1.85, 2.42, -0.2)], [0.14, 0.12, 0.1], bark,
              segments=18, material=_BARK)  # fmt: skip
    for x, y, angle in ((-1.6, 2.45, 0.6), (-1.2, 2.08, -0.7), (1.3, 2.6, 0.5), (1.65, 2.2, -0.5), (0.15, 2.55, 0.9)):
        clay.ellipsoid((x, y, -0.1), (0.24, 0.09, 0.04), "#4f9a3c", angle=angle, blend=0.0, material=_BARK)
    for x0, x1 in ((0.62, 0.9), (-0.42, -0.72)):
        clay.tube([(x0, 1.0, -0.2), (x1 + 0.06, 1.6, -0.15), (x1, 2.2, -0.05)], [0.26, 0.17, 0.13],
                  coat * np.float32(0.75), segments=12, flow=down)  # fmt: skip
    clay.ellipsoid((0.22, 0.86, 0.0), (0.98, 0.58, 0.5), coat, angle=0.08, flow=down)
    clay.ellipsoid((0.25, 1.06, 0.22), (0.7, 0.34, 0.32), coat * np.float32(1.16), flow=down)
    for x0, x1 in ((0.9, 1.2), (-0.2, -0.28)):
        clay.tube([(x0, 0.95, 0.3), (x1 + 0.04, 1.6, 0.3), (x1, 2.24, 0.16)], [0.28, 0.18, 0.14], coat,
                  segments=12, flow=down)  # fmt: skip
        for k in (-1, 0, 1):
            tip = [(x1 + 0.08 * k, 2.28, 0.24), (x1 + 0.09 * k, 2.5, 0.12), (x1 + 0.09 * k, 2.44, -0.1)]
            clay.tube(tip, [0.035, 0.03, 0.02], "#e8dcc4", blend=0.0, material=_CLAW)
    hx, hy, hz = -0.86, 0.86, 0.52
    clay.ellipsoid((hx, hy, 0.3), (0.56, 0.5, 0.42), coat, flow=(0.0, 1.0))
    clay.ellipsoid((hx, hy - 0.02, hz), (0.44, 0.38, 0.26), pale, blend=0.02, fur=0.35)
    for side in (-1, 1):
        clay.ellipsoid((hx + side * 0.24, hy + 0.03, hz + 0.16), (0.17, 0.085, 0.06), dark, angle=-side * 0.45,
                       blend=0.01, fur=0.3)  # fmt: skip
    clay.ellipsoid((hx, hy - 0.05, hz + 0.24), (0.1, 0.07, 0.06), "#241a15", blend=0.0, material=_CLAW)
    features = clay.canvas()
    for side in (-1, 1):
        bead_eye(features, ask.light, hx + side * 0.19, hy + 0.05, 0.068)
    smile = [
        (
            hx + 0.2 * t,
            hy - 0.2 + 0.07 * t * t,
        )
        for t in np.linspace(-1, 1, 9)
    ]
    features.polyline([(float(x), float(y)) for x, y in smile], 0.025, ask.light.lit("#3a2a20"))
    return finish(clay, ask, fur_length=0.06, streak_length=0.09, features=features, anchor=(0, 0), baseline=0.6)


__all__ = ["hanging_sloth"]
