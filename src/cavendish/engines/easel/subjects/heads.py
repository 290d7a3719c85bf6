"""Human heads: skull, features, hair and beard as clay; eyes and lines as vectors.

Lengths are in head units: ears to ears is about 0.9, the head's middle lies at (0, 1.30), its chin at 0.80. Callers
put the group where they need it with `clay.at` and `canvas.at`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix, smoothstep
from . import hairdos
from .hairdos import HAIR
from .turned import Modeller

_SIDES = (-1, 1)
_BLUSH = linear("#c8604c")
_BLACK = linear("#0c0909")
_WHITE = linear("#fffcf8")
SKIN = Material(fur=0.0, gloss=0.10)


BROWS = {
    "angry": (-0.055, 0.035), "sad": (0.05, -0.02), "crying": (0.05, -0.02), "surprised": (0.055, 0.055),
    "scared": (0.065, 0.03), "laughing": (0.02, 0.02),
}  # fmt: skip
"""How far an expression lifts the inner and the outer end of the brows."""


LIPS = "#b8665c"
"""'#rrggbb' of lips of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Head:
    """One face. Colours '#rrggbb'; `years` is 0 (baby) to 1 (old), 0.15 a child, 0.3 a young adult."""

    skin: str = "#e2ac86"
    hair: str = "#4a3020"
    style: str = "short"
    """'short', 'long', 'bob', 'bun', 'ponytail', 'braids', 'afro', 'curly', 'receding', 'bald', 'spiky'."""
    beard: str = ""
    """'', 'full', 'long', 'goatee' or 'mustache'."""
    years: float = 0.3
    female: bool = False
    eye: str = "#5a3d22"
    glasses: bool = False
    shades: bool = False
    """The glasses are dark."""
    beard_hair: str = ""
    """'#rrggbb' of a beard that has not the hair's colour."""
    smile: float = 0.6
    lips: str = LIPS
    covered: bool = False
    """A hat or helmet hides the crown: leave the hair on top flat."""

    expression: str = ""
    """'laughing', 'crying', 'sad', 'angry', 'surprised', 'scared' or ''."""
    large_eyes: bool = False
    """Eyes as in Japanese animation."""
    asleep: bool = False
    """The eyes are shut."""
    freckles: bool = False
    earrings: str = ""
    necklace: str = ""
    """'#rrggbb' of jewels, '' for none."""

    @property
    def child(self) -> float:
        """1 for a small child fading to 0 for the grown."""
        return float(1 - smoothstep(0.12, 0.26, self.years))

    @property
    def infant(self) -> float:
        """1 for a baby, else 0."""
        return float(self.years < 0.05)

    @property
    def old(self) -> float:
        """0 until middle age, 1 for the old."""
        return float(smoothstep(0.45, 0.95, self.years))


def model_head(clay: Modeller, head: Head) -> None:
    """Put the whole head on the sheet, from the hair behind to the beard in front."""
    skin, hair = linear(head.skin), linear(head.hair)
    red = mix(skin, _BLUSH, 0.32)
    hairdos.behind(clay, head, hair)
    _skull(clay, head, skin, red)
    _features(clay, head, skin, red)
    hairdos.front(clay, head, hair)
    _brows(clay, head, hair)
    _beard(clay, head, linear(head.beard_hair) if head.beard_hair else hair)


def neck(clay: Modeller, head: Head, foot: float = 0.3) -> None:
    """The neck from `foot` up into the skull."""
    r = 0.20 - 0.04 * head.female - 0.04 * head.child
    skin = linear(head.skin) * np.float32(0.96)
    clay.capsule((0, foot, 0), r * 1.05, (0, 0.92, 0.03), r, skin, blend=0.06, material=SKIN)


def _skull(clay: Modeller, head: Head, skin: F32, red: F32) -> None:
    jaw = (0.86 if head.female else 1.0) + 0.16 * head.child
    chin = 0.95 + 0.06 * head.child
    for side in _SIDES:
        height = 0.135 + 0.02 * head.old
        clay.ellipsoid(
            (side * 0.445, 1.2, -0.06), (0.085, height, 0.07), red, blend=0.02, angle=-side * 0.15, material=SKIN
        )
        clay.ellipsoid((side * 0.45, 1.2, 0.0), (0.045, 0.08, 0.03), red * 0.72, blend=0.03, material=SKIN)
    clay.ellipsoid((0, 1.34, 0), (0.45, 0.46, 0.45), skin, blend=0.05, material=SKIN)
    clay.capsule((0, 1.16, 0.06), 0.37 * min(jaw, 1.02), (0, chin, 0.16), 0.215 * jaw, skin, blend=0.16, material=SKIN)
    cheek = mix(skin, red, 0.62 + 0.2 * head.child)
    if head.infant:
        clay.ellipsoid((0, 1.42, 0), (0.50, 0.46, 0.48), skin, blend=0.06, material=SKIN)
        clay.tube([(0, 1.84, 0.18), (0.07, 1.93, 0.26), (0.0, 1.95, 0.33)], [0.05, 0.035, 0.012], linear(head.hair),
                  segments=8, material=HAIR)  # fmt: skip
    for side in _SIDES:
        x = 0.20 - 0.03 * head.female
        clay.ellipsoid(
            (side * x, 1.10, 0.24), (0.16 + 0.04 * head.infant, 0.135, 0.15), cheek, blend=0.14, material=SKIN
        )
    clay.ellipsoid((0, 0.865 + 0.04 * head.child, 0.26), (0.12 * jaw, 0.085, 0.10), skin, blend=0.1, material=SKIN)
    for side in _SIDES:
        clay.ellipsoid((side * 0.17, 1.385, 0.34), (0.15, 0.05, 0.065), skin, blend=0.08, material=SKIN)


def _features(clay: Modeller, head: Head, skin: F32, red: F32) -> None:
    small = 1.0 - 0.3 * head.child - 0.12 * head.female
    bridge = 0.058 * small
    if head.child < 0.5:
        clay.capsule((0, 1.34, 0.39), 0.034, (0, 1.13, 0.485), bridge, mix(skin, red, 0.15), blend=0.08, material=SKIN)
    tip = (0.085 + 0.015 * head.old) * small
    clay.ellipsoid(
        (0, 1.095, 0.50), (tip, 0.068 * small, 0.07), mix(skin, red, 0.6), blend=0.05, gloss=0.3, material=SKIN
    )
    for side in _SIDES:
        nostril = (0.05 * small, 0.042 * small, 0.05)
        clay.ellipsoid((side * 0.072 * small, 1.082, 0.46), nostril, mix(skin, red, 0.45), blend=0.03, material=SKIN)
    wide = 1.0 - 0.2 * head.child
    clay.ellipsoid((0, 0.955, 0.36), (0.15 * wide, 0.07, 0.08), mix(skin, red, 0.3), blend=0.08, material=SKIN)


def _brows(clay: Modeller, head: Head, hair: F32) -> None:
    thick = (0.020 if head.female else 0.032) * (1 - 0.35 * head.child - 0.4 * head.infant)
    inner, outer = BROWS.get(head.expression, (0.0, 0.0))
    for side in _SIDES:
        path = [
            (side * 0.08, 1.43 + inner, 0.43),
            (side * 0.18, 1.475 + (inner + outer) / 2, 0.42),
            (side * 0.29, 1.435 + outer, 0.33),
        ]
        clay.tube(path, [thick, thick * 1.05, thick * 0.45], hair * 0.85, segments=6, blend=0.012, fur=0.7, gloss=0.05,
                  material=HAIR)  # fmt: skip


def _beard(clay: Modeller, head: Head, hair: F32) -> None:
    coat = Material(fur=1.0, gloss=0.12)
    if head.beard == "mustache":
        for side in _SIDES:
            path = [(side * 0.01, 1.03, 0.47), (side * 0.12, 1.015, 0.46), (side * 0.2, 0.98, 0.38)]
            clay.tube(path, [0.035, 0.045, 0.015], hair, segments=7, blend=0.02, flow=(side, -0.3), material=coat)
    if head.beard not in ("full", "long", "goatee"):
        return
    longer = 0.32 if head.beard == "long" else 0.0
    if head.beard != "goatee":
        for side in _SIDES:
            path = [
                (side * 0.43, 1.20, 0.08), (side * 0.40, 1.02, 0.17), (side * 0.29, 0.86, 0.25),
                (side * 0.10, 0.76 - longer, 0.30),
            ]  # fmt: skip
            clay.tube(
                path, [0.055, 0.10, 0.14, 0.13], hair, segments=10, blend=0.06, flow=(side * -0.25, -1), material=coat
            )
    clay.ellipsoid(
        (0, 0.76 - longer * 0.6, 0.26), (0.22, 0.17 + longer, 0.17), hair, blend=0.08, flow=(0, -1), material=coat
    )
    if head.beard == "long":
        flow = [(0.0, 0.80, 0.34), (0.0, 0.42, 0.52), (0.02, 0.02, 0.60), (-0.02, -0.36, 0.60)]
        clay.tube(flow, [0.22, 0.26, 0.20, 0.03], hair, segments=14, blend=0.06, flat=0.6, flow=(0, -1), material=coat)
    clay.ellipsoid((0, 0.875, 0.36), (0.09, 0.05, 0.06), hair, blend=0.05, flow=(0, -1), material=coat)
    for side in _SIDES:
        path = [(side * 0.015, 1.03, 0.47), (side * 0.12, 1.005, 0.46), (side * 0.22, 0.93, 0.36)]
        clay.tube(
            path, [0.04, 0.055, 0.02], hair * 1.05, segments=7, blend=0.03, flow=(side * 0.8, -0.5), material=coat
        )
