"""What is seen of clothes in a portrait down to the chest: lapels, ties, straps, badges; in head units."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear
from ..light import Light
from .body import Costume
from .heads import SKIN, Head

_CLOTH = Material(fur=0.0, gloss=0.10)
_SILK = Material(fur=0.0, gloss=0.45)
TIED = frozenset({"tie", "bow tie"})
"""Emblems that come with a jacket over a white shirt."""
_SIDES = (-1, 1)


def lapels(clay: Clay, head: Head, worn: Costume, cloth: F32) -> None:
    """Model what lies on the chest: shirt, lapels and tie of a suit, a bib, a scarf, bare shoulders."""
    if worn.emblem in TIED:
        _suit(clay, worn, cloth)
    if worn.wrap in ("kimono", "hanbok"):
        _wrap(clay, linear(worn.collar or "#f6f1e6"))
    if worn.sleeves == "none" and not worn.wrap:
        _bare(clay, head, cloth)
    if worn.bib or worn.apron:
        _bib(clay, linear(worn.bib or worn.apron or "#f4f1ea"))
    if worn.scarf:
        _scarf(clay, linear(worn.scarf))


def _suit(clay: Clay, worn: Costume, cloth: F32) -> None:
    shirt = linear("#f6f5f0")
    front = [(-0.20, 0.58), (0.20, 0.58), (0.13, 0.2), (0.0, -0.42), (-0.13, 0.2)]
    clay.puff(front, shirt, z=0.34, thickness=0.05, bevel=0.04, blend=0.0, material=_CLOTH)
    for side in _SIDES:
        flap = [
            (side * 0.17, 0.62),
            (side * 0.36, 0.44),
            (side * 0.33, 0.26),
            (side * 0.42, 0.20),
            (side * 0.02, -0.46),
        ]
        clay.puff(flap, cloth * np.float32(0.78), z=0.38, thickness=0.06, bevel=0.04, blend=0.0, material=_CLOTH)
        collar = [(side * 0.03, 0.56), (side * 0.24, 0.66), (side * 0.20, 0.44), (side * 0.10, 0.40)]
        clay.puff(collar, shirt, z=0.44, thickness=0.05, bevel=0.03, blend=0.0, material=_CLOTH)
    tie = linear(worn.tie or ("#a8302e" if worn.emblem == "tie" else "#1c1c22"))
    if worn.emblem == "tie":
        clay.puff([(-0.065, 0.53), (0.065, 0.53), (0.04, 0.42), (-0.04, 0.42)], tie, z=0.48, thickness=0.06, bevel=0.03,
                  blend=0.0, material=_SILK)  # fmt: skip
        clay.puff([(-0.04, 0.42), (0.04, 0.42), (0.085, -0.25), (0.0, -0.40), (-0.085, -0.25)], tie * np.float32(0.92),
                  z=0.46, thickness=0.05, bevel=0.03, blend=0.0, material=_SILK)  # fmt: skip
        return
    for side in _SIDES:
        wing = [(0.0, 0.49), (side * 0.21, 0.57), (side * 0.21, 0.39)]
        clay.puff(wing, tie, z=0.48, thickness=0.07, bevel=0.03, blend=0.0, material=_SILK)
    clay.ellipsoid((0, 0.48, 0.50), (0.045, 0.05, 0.04), tie, blend=0.0, material=_SILK)


def _wrap(clay: Clay, tone: F32) -> None:
    """The crossed collar of a kimono."""
    under = [(0.20, 0.70), (0.37, 0.60), (0.10, 0.06), (-0.02, 0.16)]
    over = [(-0.20, 0.70), (-0.37, 0.60), (0.02, -0.34), (0.26, -0.34)]
    for band, z in ((under, 0.36), (over, 0.42)):
        clay.puff(band, tone, z=z, thickness=0.05, bevel=0.03, blend=0.0, material=_CLOTH)


def _bare(clay: Clay, head: Head, cloth: F32) -> None:
    """Bare shoulders and neckline with two straps."""
    skin = linear(head.skin)
    wide = 0.80 if head.female else 0.96
    for side in _SIDES:
        clay.capsule((side * 0.22, 0.52, -0.02), 0.175, (side * (wide - 0.18), 0.24, -0.02), 0.275, skin, blend=0.05,
                     material=SKIN)  # fmt: skip
        arm = (side * (wide - 0.12), 0.22, -0.02)
        clay.capsule(arm, 0.265, (side * (wide + 0.02), -0.6, 0), 0.25, skin, blend=0.05, material=SKIN)
    clay.ellipsoid((0, 0.34, 0.08), (0.42, 0.26, 0.30), skin, blend=0.06, material=SKIN)
    for side in _SIDES:
        clay.capsule((side * 0.34, 0.56, 0.12), 0.035, (side * 0.30, 0.1, 0.40), 0.04, cloth, blend=0.02,
                     material=_CLOTH)  # fmt: skip


def _bib(clay: Clay, tone: F32) -> None:
    """The bib of an apron or of overalls, with its straps."""
    clay.puff([(-0.34, 0.16), (0.34, 0.16), (0.42, -0.6), (-0.42, -0.6)], tone, z=0.38, thickness=0.06, bevel=0.04,
              blend=0.0, material=_CLOTH)  # fmt: skip
    for side in _SIDES:
        clay.capsule((side * 0.30, 0.14, 0.42), 0.05, (side * 0.36, 0.52, 0.14), 0.05, tone, blend=0.0, material=_CLOTH)


def _scarf(clay: Clay, tone: F32) -> None:
    turns = [(0.34 * float(np.sin(t)), 0.62 + 0.03 * float(np.cos(t)), 0.24 * float(np.cos(t)))
             for t in np.linspace(0, 2 * np.pi, 17)]  # fmt: skip
    clay.tube(turns, [0.13, 0.13], tone, segments=20, blend=0.05, material=_CLOTH)
    clay.tube([(0.14, 0.56, 0.32), (0.22, 0.2, 0.46), (0.20, -0.3, 0.48)], [0.11, 0.13, 0.12], tone, segments=10,
              blend=0.04, material=_CLOTH)  # fmt: skip


def badge(features: Canvas, worn: Costume, light: Light) -> None:
    """Draw what is pinned or printed on the chest."""
    lit = light.lit
    if worn.emblem == "stethoscope":
        features.polyline([(-0.26, 0.60), (-0.28, 0.2), (-0.10, -0.05)], 0.05, lit("#3a4048"))
        features.polyline([(0.26, 0.60), (0.28, 0.2), (0.16, 0.02), (0.12, -0.12)], 0.05, lit("#3a4048"))
        features.circle(0.12, -0.15, 0.075, lit("#c9d0d8", 1.2))
    elif worn.emblem == "star":
        t = np.arange(10) * np.pi / 5 + np.pi / 2
        r = np.where(np.arange(10) % 2 == 0, 0.11, 0.05)
        features.polygon(np.stack([0.38 + r * np.cos(t), 0.12 + r * np.sin(t)], -1), lit("#f2cf5a", 1.2))
    elif worn.emblem == "cross":
        features.rectangle(-0.045, -0.06, 0.09, 0.3, lit("#c8302a"), radius=0.01)
        features.rectangle(-0.15, 0.045, 0.3, 0.09, lit("#c8302a"), radius=0.01)
    elif worn.emblem == "buttons":
        for k in range(3):
            features.circle(0.0, 0.22 - 0.2 * k, 0.035, lit("#e8c860"))
    elif worn.emblem == "stripes":
        for k in range(4):
            y = 0.26 - 0.2 * k
            features.polyline([(-0.52, y + 0.04), (0, y), (0.52, y + 0.04)], 0.075, lit("#f4f1ea"), opacity=0.9)
    elif worn.emblem == "bands":
        features.rectangle(-0.62, -0.12, 1.24, 0.14, lit("#e8e23a", 1.1))
        features.rectangle(-0.62, -0.075, 1.24, 0.05, lit("#eef2f4", 1.2))
