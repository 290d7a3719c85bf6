"""Fires in the open: a campfire of logs in a ring of stones, a high bonfire."""

from __future__ import annotations

from math import cos, pi, sin

from ..canvas import Path
from ..clay import Clay, Material
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_FIRE = Material(gloss=0.0, emission=1.35, blend=0.05)
_BARK = Material(gloss=0.08, blend=0.02)
_TONGUES = (
    ("#e2401a", ((-0.42, 0.85, 0.26), (0.0, 1.55, 0.36), (0.40, 1.0, 0.26), (-0.2, 1.2, 0.28), (0.22, 1.3, 0.28))),
    ("#f88c1e", ((-0.28, 0.72, 0.20), (0.02, 1.18, 0.26), (0.28, 0.80, 0.20))),
    ("#ffd84a", ((-0.12, 0.62, 0.15), (0.08, 0.82, 0.18), (0.2, 0.5, 0.12))),
    ("#fff6c8", ((0.02, 0.46, 0.10),)),
)
"""Colours from outside to inside; in each the flames' (x, height, half width)."""


def _tongue(clay: Clay, x: float, foot: float, tall: float, half: float, tone: str, z: float) -> None:
    shape = (
        Path()
        .move(x - half, foot + 0.1 * tall)
        .cubic(x - half * 1.25, foot + 0.45 * tall, x - half * 0.2, foot + 0.6 * tall, x, foot + tall)
    )
    shape.cubic(x + half * 0.5, foot + 0.7 * tall, x + half * 1.3, foot + 0.4 * tall, x + half, foot + 0.1 * tall)
    shape.quad(x, foot - 0.12 * tall, x - half, foot + 0.1 * tall)
    clay.puff(clay.canvas().mask(shape), tone, z=z, thickness=0.2, bevel=half * 0.7, material=_FIRE)


@subject("campfire", "bonfire", "camp fire", "fire pit", info=SubjectInfo(0.9, "object", "ground", 1.05))
def campfire(ask: Ask) -> Drawn:
    """Crossed logs that burn with a bright fire inside a ring of stones; a bonfire burns higher."""
    high = 1.5 if ask.noun == "bonfire" else 1.0
    clay = sheet(ask.height_px / (0.35 + 1.6 * high), -1.2, 1.2, -0.12, 0.35 + 1.65 * high, _BARK)
    for k in range(7):
        turn = pi * (0.08 + 0.14 * k)
        clay.ellipsoid((0.98 * cos(turn), 0.10 + 0.16 * sin(turn), -0.3), (0.17, 0.12, 0.14), "#7d7a76")
    for depth, (tone, flames) in enumerate(_TONGUES):
        for x, tall, half in flames:
            _tongue(clay, x, 0.22, tall * high, half, ask.colour or tone, 0.10 + 0.12 * depth)
    for a, b in (((-0.85, 0.10), (0.55, 0.42)), ((0.85, 0.10), (-0.55, 0.42)), ((-0.62, 0.06), (0.62, 0.08))):
        clay.capsule((*a, 0.62), 0.10, (*b, 0.55), 0.085, "#6a4328")
        for end in (a, b):
            clay.ellipsoid((*end, 0.66), (0.06, 0.075, 0.05), "#c99a62")
    for k in range(6):
        turn = pi * (1.05 + 0.18 * k)
        clay.ellipsoid((0.98 * cos(turn), 0.06 + 0.12 * sin(turn) + 0.06, 0.8), (0.18, 0.12, 0.14), "#8f8b86")
    return finish(clay, ask, anchor=(0, 0), baseline=2.0)
