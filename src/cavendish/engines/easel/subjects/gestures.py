"""Hands seen near: two that make a heart or shake, one that holds something or offers it on its palm."""

from __future__ import annotations

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

Spot = tuple[float, float, float]
_SKIN = Material(gloss=0.15, blend=0.05)
_TONES = ("#f0c8a6", "#d9a07c", "#8a5a3c", "#e2ac86")


@subject("heart hands", info=SubjectInfo(0.3, "object", "air", 1.1))
def heart_hands(ask: Ask) -> Drawn:
    """Two hands whose fingers and thumbs frame a heart."""
    clay = sheet(ask.height_px / 2.4, -1.5, 1.5, -0.6, 2.2, _SKIN)
    skin = linear(ask.colour or _TONES[int(ask.rng.integers(len(_TONES)))])
    for side in (-1, 1):
        tone = skin * np.float32(1.0 if side > 0 else 0.94)
        clay.capsule((side * 0.72, -0.5, -0.1), 0.24, (side * 0.82, 0.35, -0.05), 0.26, tone)
        clay.ellipsoid((side * 0.92, 0.72, 0.0), (0.30, 0.46, 0.2), tone, angle=side * -0.15)
        for k in range(4):
            lift = 0.13 * k
            finger = [(side * 0.98, 1.0 + 0.05 * k, 0.08 * k), (side * (0.92 + 0.05 * k), 1.55 + lift, 0.04 * k),
                      (side * (0.52 + 0.03 * k), 1.80 + lift * 0.75, 0.05 * k),
                      (side * 0.09, 1.42 + lift, 0.06 * k)]  # fmt: skip
            clay.tube(finger, [0.15, 0.13, 0.12, 0.10], tone * np.float32(0.9 + 0.04 * k), segments=16, blend=0.02)
        thumb = [(side * 0.86, 0.62, 0.25), (side * 0.46, 0.42, 0.3), (side * 0.07, 0.16, 0.3)]
        clay.tube(thumb, [0.17, 0.14, 0.10], tone, segments=12, blend=0.04)
        clay.capsule((side * 0.70, -0.62, -0.1), 0.28, (side * 0.73, -0.38, -0.1), 0.28,
                     part_colour(ask, "#c8504a" if side < 0 else "#3f6f9f", "sleeves"), blend=0.0)  # fmt: skip
    return finish(clay, ask, anchor=(0, -0.5), baseline=1.6)


def _palette(ask: Ask) -> F32:
    """The skin of the ask: as told, else of its stream."""
    said = ask.attributes.get("skin", "")
    tones = {"dark": "#6b4229", "brown": "#8a5a3c", "light": "#f0c8a6", "tan": "#d9a07c"}
    old = "#e0b494" if ask.age == "old" else ""
    return linear(tones.get(said) or old or _TONES[int(ask.rng.integers(len(_TONES)))])


def _nail(clay: Clay, at: tuple[float, float, float], size: float, angle: float, tone: F32) -> None:
    clay.ellipsoid(at, (size, 0.72 * size, 0.04), tone * np.float32(1.25), angle=angle, blend=0.0, gloss=0.8)


def _sleeve(clay: Clay, ask: Ask, start: Spot, end: Spot, radius: float, usual: str) -> None:
    tone = part_colour(ask, usual, "sleeve", "sleeves", "sweater", "shirt", "coat", "glove")
    clay.capsule(start, radius, end, radius, tone, blend=0.0)
    clay.capsule(end, radius * 1.06, (end[0] + 0.04 * (end[0] - start[0]), end[1] + 0.04 * (end[1] - start[1]), end[2]),
                 radius * 1.06, tone * np.float32(0.8), blend=0.0)  # fmt: skip


@subject("hand", info=SubjectInfo(0.22, "object", "indoor", 0.95))
def hand(ask: Ask) -> Drawn:
    """A hand from below whose fingers close round what is held; with `grip` = 'palm' it lies open, palm up."""
    return _open_palm(ask) if ask.attributes.get("grip") == "palm" else _closed(ask)


def _closed(ask: Ask) -> Drawn:
    clay = sheet(ask.height_px / 3.0, -1.2, 1.7, -1.9, 1.1, _SKIN)
    skin = _palette(ask)
    clay.capsule((1.0, -1.5, -0.2), 0.32, (0.62, -0.4, -0.1), 0.29, skin)
    clay.ellipsoid((0.46, 0.02, -0.05), (0.40, 0.56, 0.3), skin, angle=0.25)
    for k in range(4):
        y, reach = 0.40 - 0.235 * k, (0.50, 0.56, 0.53, 0.44)[k]
        bend = [(0.62, y - 0.03, 0.10), (0.30, y + 0.03, 0.44), (-0.14, y + 0.02, 0.47), (-reach, y - 0.02, 0.26)]
        clay.tube(bend, [0.145, 0.14, 0.13, 0.115], skin * np.float32(1.0 - 0.025 * k), segments=18, blend=0.012)
        _nail(clay, (-reach - 0.02, y - 0.01, 0.37), 0.07, 0.1, skin)
    thumb = [(0.62, 0.30, 0.1), (0.40, 0.66, 0.26), (0.06, 0.84, 0.32)]
    clay.tube(thumb, [0.19, 0.15, 0.12], skin, segments=14, blend=0.03)
    _nail(clay, (0.03, 0.88, 0.43), 0.08, 0.5, skin)
    _sleeve(clay, ask, (1.3, -2.3, -0.2), (1.02, -1.45, -0.2), 0.40, "#3f6f9f")
    return finish(clay, ask, anchor=(0.3, -1.9), baseline=1.2, hand=(0.0, 0.0))


def _open_palm(ask: Ask) -> Drawn:
    clay = sheet(ask.height_px / 1.9, -1.7, 2.0, -1.0, 0.9, _SKIN)
    skin = _palette(ask)
    clay.capsule((1.8, -0.55, -0.1), 0.30, (0.85, -0.28, 0.0), 0.26, skin)
    clay.ellipsoid((0.22, -0.16, 0.05), (0.78, 0.22, 0.42), skin, angle=0.08)
    for k in range(4):
        z, reach, lift = -0.26 + 0.22 * k, (1.16, 1.30, 1.36, 1.24)[k], 0.10 - 0.075 * k
        bend = [(-0.25, -0.12 + lift, z), (-0.75, -0.14 + lift, z), (-reach, 0.06 + lift, z)]
        clay.tube(bend, [0.145, 0.13, 0.11], skin * np.float32(0.94 + 0.03 * k), segments=14, blend=0.012)
    thumb = [(0.66, -0.16, 0.40), (0.30, 0.10, 0.55), (0.02, 0.32, 0.55)]
    clay.tube(thumb, [0.19, 0.15, 0.12], skin, segments=12, blend=0.03)
    _nail(clay, (-0.02, 0.37, 0.66), 0.075, 0.9, skin)
    _sleeve(clay, ask, (2.5, -0.75, -0.1), (1.65, -0.5, -0.1), 0.38, "#3f6f9f")
    return finish(clay, ask, anchor=(0.0, -0.95), baseline=1.4, seat=(0.0, -0.02))


@subject("handshake", "clasped hands", "hand in a hand", info=SubjectInfo(0.2, "object", "indoor", 2.1))
def handshake(ask: Ask) -> Drawn:
    """Two hands that hold each other, arms to both sides; one is a baby's as a hand in a hand."""
    clay = sheet(ask.height_px / 1.75, -2.2, 2.2, -0.95, 1.0, _SKIN)
    first, second = _palette(ask), linear(_TONES[int(ask.rng.integers(len(_TONES)))])
    k = 0.62 if ask.noun == "hand in a hand" else 1.0
    clay.capsule((-1.9, -0.30, -0.1), 0.30, (-0.75, -0.02, -0.05), 0.27, first)
    clay.ellipsoid((-0.32, 0.02, 0.0), (0.56, 0.40, 0.28), first)
    clay.capsule((1.9, -0.30, 0.05), 0.30 * k, (0.72 * k, -0.04, 0.05), 0.26 * k, second)
    clay.ellipsoid((0.30 * k, 0.0, 0.12), (0.55 * k, 0.38 * k, 0.26 * k), second)
    for j in range(4):
        y, reach = (0.20 - 0.165 * j) * k, (0.62, 0.70, 0.66, 0.54)[j] * k
        bend = [(0.34 * k, y, 0.36 * k), (-0.12 * k, y + 0.02, 0.44), (-reach, y + 0.02, 0.34)]
        clay.tube(bend, [0.125 * k, 0.115 * k, 0.10 * k], second * np.float32(1.0 - 0.03 * j), segments=14, blend=0.01)
        _nail(clay, (-reach - 0.02, y + 0.03, 0.43), 0.06 * k, 0.0, second)
    for tone, side, size in ((first, -1, 1.0), (second, 1, k)):
        thumb = [(side * 0.42 * size, 0.22 * size, 0.22), (side * 0.18 * size, 0.46 * size, 0.3),
                 (-side * 0.16 * size, 0.50 * size, 0.34 + 0.06 * side)]  # fmt: skip
        clay.tube(thumb, [0.17 * size, 0.14 * size, 0.11 * size], tone, segments=12, blend=0.03)
    _sleeve(clay, ask, (-2.6, -0.48, -0.1), (-1.55, -0.22, -0.1), 0.40, "#2f3a50")
    _sleeve(clay, ask, (2.6, -0.48, 0.05), (1.55 if k == 1 else 1.2, -0.22, 0.05), 0.40 * k, "#8a929c")
    return finish(clay, ask, anchor=(0.0, -0.9), baseline=2.0)
