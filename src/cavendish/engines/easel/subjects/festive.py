"""What feasts and stories are told with: Santa's sleigh, a piñata, the thin moon that one can sit on."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, PAINTED, body_colour, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_SACK = Material(fur=0.25, gloss=0.05, blend=0.06)
_PAPER = Material(fur=0.9, gloss=0.05, blend=0.03)
_LUNAR = Material(gloss=0.25, emission=0.35, blend=0.02)
_GIFTS = (("#2f8a4a", "#f2d24a"), ("#3a6fd0", "#f4f0e4"), ("#f2c23a", "#c8281e"), ("#8a4ac0", "#f4f0e4"))
_CREPE = ("#e83a6a", "#f2a92a", "#3ab0d8", "#5ab04a", "#8a4ac0", "#f2d83a")


@subject("sleigh", "santa sleigh", "santa's sleigh", "christmas sleigh", "santas sleigh", "horse sleigh",
         info=SubjectInfo(1.5, "vehicle", "ground", 1.5))  # fmt: skip
@facing_aware
def sleigh(ask: Ask) -> Drawn:
    """A red sleigh on golden runners, its front curled, its back high, with a sack of gifts behind the seat."""
    clay = sheet(ask.height_px / 1.5, -1.5, 1.25, -0.05, 1.75, PAINTED)
    paint, gold = body_colour(ask, "#c4201f"), part_colour(ask, "#e8b53a", "runners", "trim")
    _gifts(clay, ask)
    runner = [(1.05, 0.06), (0.4, 0.03), (-0.8, 0.03), (-1.14, 0.10), (-1.36, 0.32), (-1.32, 0.54), (-1.14, 0.54)]
    for z in (-0.3, 0.42):
        clay.tube([(x, y + 0.03, z) for x, y in runner], [0.04, 0.045, 0.03], gold, segments=40, material=CHROME)
        for x in (-0.62, 0.0, 0.62):
            clay.capsule((x, 0.07, z), 0.03, (x * 0.9, 0.36, z - 0.1), 0.03, gold, material=CHROME)
    side = Path(24).move(-1.0, 0.34).quad(-1.34, 0.52, -1.22, 0.92).quad(-1.02, 1.10, -0.86, 0.86)
    side = side.quad(-0.66, 0.56, -0.2, 0.60).quad(0.42, 0.66, 0.56, 1.04).quad(0.72, 1.42, 1.10, 1.36)
    side = side.quad(1.12, 0.60, 0.84, 0.34)
    clay.puff(clay.canvas().mask(side), paint, z=0.10, thickness=0.34, bevel=0.10)
    rim = [(-1.20, 0.94, 0.42), (-1.04, 1.02, 0.42), (-0.86, 0.86, 0.42), (-0.56, 0.63, 0.42), (-0.1, 0.60, 0.42),
           (0.36, 0.74, 0.42), (0.62, 1.16, 0.42), (0.84, 1.36, 0.42), (1.10, 1.37, 0.42)]  # fmt: skip
    clay.tube(rim, [0.035], gold, segments=40, material=CHROME)
    clay.tube([(-0.92, 0.42, 0.45), (0.0, 0.40, 0.47), (0.80, 0.42, 0.45)], [0.022], gold, segments=20, material=CHROME)
    for x in (-0.5, 0.1):
        clay.ellipsoid((x, 0.50, 0.46), (0.05, 0.05, 0.03), gold, material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=2.2)


def _gifts(clay: Clay, ask: Ask) -> None:
    """The sack and what looks out of it."""
    for k, (paper, ribbon) in enumerate(_GIFTS):
        x, y = 0.42 + 0.17 * k, 1.22 + 0.10 * (k % 2)
        plate(clay, [(x, y), (x + 0.26, y), (x + 0.26, y + 0.28), (x, y + 0.28)], paper, z=-0.2, thickness=0.2)
        clay.capsule((x + 0.13, y, 0.02), 0.022, (x + 0.13, y + 0.28, 0.02), 0.022, ribbon)
    sack = part_colour(ask, "#8a5a34", "sack")
    clay.ellipsoid((0.74, 0.98, -0.05), (0.44, 0.42, 0.3), sack, material=_SACK)
    clay.tube([(0.36, 1.26, 0.1), (0.74, 1.34, 0.2), (1.10, 1.26, 0.1)], [0.05], sack * np.float32(1.15), segments=16,
              material=_SACK)  # fmt: skip


@subject("crescent moon", "crescent", "half moon", "moon crescent", info=SubjectInfo(3.0, "sky", "air", 0.85))
def crescent(ask: Ask) -> Drawn:
    """A golden sickle of a moon, open to the right, its lower horn a seat."""
    clay = sheet(ask.height_px / 2.0, -1.1, 0.9, -0.06, 2.1, _LUNAR)
    gold = body_colour(ask, "#f4dc8a")
    outer = [(cos(a), 1 + sin(a)) for a in np.linspace(0.30 * pi, 1.70 * pi, 40)]
    inner = [(0.36 + 0.78 * cos(a), 1 + 0.78 * sin(a)) for a in np.linspace(1.63 * pi, 0.37 * pi, 40)]
    clay.puff([*outer, *inner], gold, z=0.0, thickness=0.4, bevel=0.26)
    for x, y, r in ((-0.66, 1.3, 0.10), (-0.74, 0.86, 0.07), (-0.42, 0.40, 0.08), (-0.36, 1.66, 0.06)):
        clay.ellipsoid((x, y, 0.22), (r, r, 0.05), gold * np.float32(0.8))
    return finish(clay, ask, anchor=(-0.1, 0), baseline=1.2, seat=(0.10, 0.30))


@subject("pinata", "piñata", "donkey pinata", "donkey piñata", info=SubjectInfo(0.8, "object", "air", 0.95))
@facing_aware
def pinata(ask: Ask) -> Drawn:
    """A donkey of fringed paper in bands of all colours, hung from a rope."""
    clay = sheet(ask.height_px / 1.9, -1.25, 1.15, -0.1, 2.3, _PAPER)

    def bands(t: float) -> F32:
        return linear(_CREPE[int(t * 11.99) % len(_CREPE)])

    clay.capsule((0.0, 1.2, 0.0), 0.014, (0.0, 2.2, 0.0), 0.014, "#c9b084")
    for x, z in ((-0.34, -0.2), (0.42, -0.2), (-0.30, 0.2), (0.46, 0.2)):
        clay.tube([(x, 0.02, z), (x, 0.7, z * 0.8)], [0.13, 0.15], bands, segments=18)
    clay.tube([(-0.50, 0.86, 0), (0.1, 0.84, 0), (0.62, 0.88, 0)], [0.26, 0.3, 0.27], bands, segments=40)
    clay.tube([(-0.42, 0.98, 0), (-0.62, 1.44, 0)], [0.19, 0.17], bands, segments=18)
    clay.tube([(-0.54, 1.50, 0), (-0.92, 1.36, 0)], [0.19, 0.13], bands, segments=16)
    for z in (-0.12, 0.12):
        clay.capsule((-0.52, 1.60, z), 0.06, (-0.44, 1.96, z * 1.4), 0.035, _CREPE[0])
    clay.tube([(0.66, 0.95, 0), (0.82, 0.78, 0), (0.80, 0.52, 0)], [0.04, 0.05, 0.07], bands, segments=12)
    features = clay.canvas()
    features.circle(-0.70, 1.50, 0.06, linear("#ffffff"))
    features.circle(-0.71, 1.50, 0.035, linear("#1c1a20"))
    return finish(clay, ask, fur_length=0.05, features=features, anchor=(0, 0), baseline=0.9)
