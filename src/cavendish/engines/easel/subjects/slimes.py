"""Slimes: a dome of clear jelly with eyes, a smile, bubbles and drips."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_JELLY = Material(fur=0.0, gloss=0.35, mirror=0.0, blend=0.06)
_WHITE = linear("#ffffff")
_PROFILE = ((0.0, 1.12), (0.06, 1.2), (0.2, 1.14), (0.45, 1.0), (0.75, 0.86), (1.05, 0.66), (1.3, 0.38), (1.42, 0.14),
            (1.46, 0.02))  # fmt: skip


@subject(
    "slime", "slime monster", "green slime", "goo monster", "blob monster", "jelly monster", "slime creature", "blob",
    info=SubjectInfo(1.15, "animal", "ground", 1.65),
)  # fmt: skip
def slime(ask: Ask) -> Drawn:
    """A dome of jelly, paler at its rim and foot, its core and bubbles seen through it."""
    clay = sheet(ask.height_px / 1.6, -1.5, 1.5, -0.08, 1.54, _JELLY)
    jelly = coat_colour(ask, "#4fc84a")
    pale, deep = mix(jelly, _WHITE, 0.42), jelly * np.float32(0.62)

    def seen(u: F32, y: F32) -> F32:
        core = np.clip(1.25 - 1.5 * np.hypot(u * 1.1, (y - 0.62) * 1.1), 0, 1)[..., None]
        rim = np.clip((np.abs(u) - 0.45) * 1.7, 0, 1)[..., None]
        tone = jelly + (deep - jelly) * (0.75 * core)
        return np.asarray(tone + (pale - tone) * (0.75 * rim), np.float32)

    for x, wide in ((-1.16, 0.26), (-0.7, 0.3), (0.0, 0.4), (0.74, 0.32), (1.18, 0.24)):
        clay.ellipsoid((x, 0.06, 0.1), (wide, 0.11, 0.2), pale)
    clay.lathe((0, 0, 0), _PROFILE, seen, tilt=0.1, material=_JELLY)
    features = clay.canvas()
    lit = ask.light.lit
    for x, y, r in ((-0.62, 0.34, 0.1), (0.66, 0.3, 0.08), (0.5, 0.78, 0.06), (-0.1, 0.22, 0.06), (-0.66, 0.66, 0.05)):
        features.circle(x, y, r, lit("#ffffff"), 0.28)
        features.circle(x - 0.3 * r, y + 0.3 * r, r * 0.35, _WHITE, 0.8)
    for side in (-1, 1):
        features.ellipse(side * 0.3, 0.78, 0.17, 0.21, lit("#fbfdf6", 1.1))
        features.ellipse(side * 0.28, 0.75, 0.1, 0.14, linear("#12161a"))
        features.circle(side * 0.28 - 0.04, 0.82, 0.04, _WHITE)
    smile = [(0.22 * t, 0.44 + 0.07 * t * t) for t in np.linspace(-1, 1, 11)]
    mouth = [(float(x), float(y)) for x, y in smile]
    features.polygon([*mouth, (0.12, 0.36), (0.0, 0.32), (-0.12, 0.36)], lit("#1c3a24"))
    features.ellipse(-0.4, 1.14, 0.16, 0.07, _WHITE, opacity=0.6)
    return finish(clay, ask, features=features, anchor=(0, 0.02), baseline=1.2, seat=(0, 1.3))
