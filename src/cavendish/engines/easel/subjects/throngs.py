"""Many people at once: rows of heads and shoulders, seen from the front or from behind, with their arms up or down."""

from __future__ import annotations

from itertools import pairwise
from math import pi, sin

import numpy as np

from ..clay import Clay, Material
from ..colour import linear
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

Spot = tuple[float, float, float]
_BODY = Material(fur=0.0, gloss=0.12, blend=0.012)
_SKINS = ("#f0c8a6", "#e2ac86", "#d9a07c", "#b87d55", "#8a5a3c", "#6b4229", "#f4d6bd")
_HAIR = ("#1b1614", "#3a2418", "#6b4428", "#a8763f", "#d8b070", "#7a3418", "#8a8680")
_CLOTH = ("#c8503a", "#3f6f9f", "#e8b02e", "#4f8a5a", "#7a4f9a", "#f0ece2", "#2f3a50", "#d87a9a", "#3aa0a0", "#8a5a3a")
ROWS, ABREAST = 5, 7
STEP = 0.20
"""How far a row stands higher than the one before it, in heights of a person."""
JOYFUL = frozenset({"cheering", "jumping", "dancing", "raising", "waving", "celebrating", "clapping"})
"""What a crowd does with its arms in the air."""


@subject("crowd", info=SubjectInfo(2.3, "person", "ground", 1.45))
def crowd(ask: Ask) -> Drawn:
    """Rows of people who stand close together, the nearest whole; `seen` = 'behind' turns their backs to us."""
    tall = 1.0 + STEP * (ROWS - 1)
    clay = sheet(ask.height_px / (tall + 0.1), -1.42, 1.42, -0.05, tall + 0.38, _BODY)
    behind = ask.attributes.get("seen") == "behind"
    joyful = behind or ask.pose in JOYFUL
    tones = tuple(filter(None, (ask.colour,))) or _CLOTH
    for row in range(ROWS):
        for place in range(ABREAST):
            x = (place - (ABREAST - 1) / 2 + 0.5 * (row % 2) - 0.25) * 0.355 + 0.05 * (ask.rng.random() - 0.5)
            y = STEP * row + 0.07 * (ask.rng.random() - 0.5)
            _one(clay, ask, (x, y, -0.35 * row), tones, row == 0, behind, joyful and ask.rng.random() < 0.55)
    return finish(clay, ask, occlusion=0.9, anchor=(0.0, 0.0), baseline=3.2)


def _one(
    clay: Clay, ask: Ask, at: Spot, tones: tuple[str, ...], whole: bool, behind: bool, raised: bool
) -> None:  # fmt: skip
    """Somebody in the crowd: legs only in the first row, a face unless seen from behind."""
    rng, (x, y, z) = ask.rng, at
    skin, hair = linear(str(rng.choice(_SKINS))), linear(str(rng.choice(_HAIR)))
    cloth, long = linear(str(rng.choice(tones))), bool(rng.random() < 0.45)
    if whole:
        for side in (-1, 1):
            clay.capsule((x + 0.05 * side, y + 0.44, z), 0.06, (x + 0.055 * side, y + 0.05, z), 0.04, "#2f3648")
        clay.ellipsoid((x, y + 0.43, z + 0.03), (0.105, 0.075, 0.10), "#2f3648", blend=0.0)
    clay.capsule((x, y + 0.50, z), 0.10, (x, y + 0.68, z), 0.105, cloth)
    for side in (-1, 1):
        shoulder = (x + 0.115 * side, y + 0.71, z)
        hand = (x + side * (0.15 + 0.05 * sin(7 * x)), y + 1.06 + 0.06 * sin(9 * x + side), z + 0.05)
        low = (x + 0.16 * side, y + 0.46, z + 0.02)
        clay.capsule(shoulder, 0.048, hand if raised else low, 0.032, cloth)
        clay.ellipsoid(hand if raised else low, (0.038, 0.042, 0.035), skin)
    clay.capsule((x, y + 0.74, z), 0.045, (x, y + 0.80, z), 0.045, skin)
    clay.ellipsoid((x, y + 0.90, z + 0.02), (0.105, 0.125, 0.105), skin)
    clay.ellipsoid((x, y + 0.945, z + (0.05 if behind else -0.012)), (0.122, 0.105, 0.112), hair)
    if long:
        clay.ellipsoid((x, y + 0.86, z + (0.06 if behind else -0.05)), (0.125, 0.15, 0.085), hair)
    if behind:
        clay.ellipsoid((x, y + 0.90, z + 0.05), (0.112, 0.12, 0.10), hair)
        return
    for side in (-1, 1):
        clay.ellipsoid((x + 0.038 * side, y + 0.905, z + 0.115), (0.013, 0.018, 0.012), "#1a1412", blend=0.0)
    mouth = [(x + 0.034 * sin(t * pi / 4), y + 0.848 + 0.010 * t * t / 4, z + 0.112) for t in (-2, 0, 2)]
    for a, b in pairwise(mouth):
        clay.capsule(a, 0.008, b, 0.008, skin * np.float32(0.45), blend=0.0)
