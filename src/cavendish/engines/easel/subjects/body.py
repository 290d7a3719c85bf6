"""Bodies: legs, trunk, arms and what is worn over them, for one skeleton and one costume.

Lengths are shares of the person's height: feet at y = 0, crown at 1. Left and right are the picture's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..clay import Material
from ..colour import F32, linear
from .heads import SKIN, Head
from .pose import Pose
from .space import two_bones
from .turned import Modeller, rotation

_SIDES = (-1, 1)
CLOTH = Material(fur=0.0, gloss=0.08, blend=0.03)
_METAL = Material(fur=0.0, gloss=1.1, mirror=0.7, blend=0.012)
SUIT = Material(fur=0.0, gloss=0.25, blend=0.03)
STUFFS = {"cloth": CLOTH, "metal": _METAL, "suit": SUIT}


STOUT = 1.3
"""Bulk from which somebody has a belly."""


@dataclass(frozen=True, slots=True)
class Costume:
    """What somebody wears and carries. Colours '#rrggbb'; None means the colour asked for."""

    top: str | None = None
    sleeves: str = "long"
    """'long', 'short', 'none' or 'wide' (hanging from the wrist)."""
    collar: str | None = None
    bottom: str = "trousers"
    """'trousers', 'shorts', 'skirt', 'dress', 'gown', 'robe' or 'tutu'."""
    bottom_colour: str | None = "#3a4660"
    shoes: str = "#3a2a22"
    boots: bool = False
    gloves: str | None = None
    belt: str | None = None
    hat: str = ""
    hat_colour: str | None = None
    prop: str = ""
    second_prop: str = ""
    cape: str | None = None
    apron: str | None = None
    stuff: str = "cloth"
    """'cloth', 'metal' or 'suit'."""
    beard: str = ""
    hair_style: str = ""
    wings: str = ""
    """'feather', 'fairy', 'bat' or ''."""
    wings_colour: str | None = None
    halo: bool = False
    tails: bool = False
    """The top hangs down to the knees as a coat."""
    backpack: str | None = None
    scarf: str | None = None
    bib: str | None = None
    wrap: str = ""
    """'kimono', 'hanbok', 'sari', 'toga' or ''; the belt is the sash."""
    skin: str = ""
    """'#rrggbb' of creatures whose skin is not human."""
    hair: str = ""
    """'#rrggbb' of hair that belongs to the part."""
    face: str = ""
    """'skull', 'clown', 'cyborg', 'fangs' or ''."""
    tie: str = ""
    """'#rrggbb' of a tie or bow tie, '' for the usual one."""
    emblem: str = ""
    """'buttons', 'cross', 'star', 'stripes', 'bands', 'stethoscope', 'panel', 'sash', 'tie', 'bow tie', 'ribs', ''."""
    bulk: float = 1.0


@dataclass(frozen=True, slots=True)
class Build:
    """Proportions of one body."""

    head: float
    shoulder: float
    girth: float
    shoulder_y: float

    @classmethod
    def of(cls, head: Head) -> Build:
        child = head.child
        size = 0.198 + 0.07 * child
        return cls(
            size, (0.098 if head.female else 0.115) * (1 - 0.12 * child), 1.0 + 0.15 * child, 0.735 - 0.10 * child
        )


def legs(clay: Modeller, costume: Costume, pose: Pose, build: Build, colours: dict[str, F32], head: Head) -> None:
    skin, g = linear(head.skin), build.girth * costume.bulk
    bare = costume.bottom in ("shorts", "skirt", "dress", "tutu")
    stuff = STUFFS[costume.stuff]
    for i, side in enumerate(_SIDES):
        if pose.one_leg and side > 0:
            continue
        hip = (side * (0.04 if bare and costume.bottom != "shorts" else 0.052) * g, pose.hip, 0.0)
        x, y, z = pose.feet[i]
        ankle = (x, y + 0.035, z)
        reach = float(np.linalg.norm(np.subtract(ankle, hip)))
        half = max(0.5 * reach * 1.004, 0.215)
        knee, end = two_bones(hip, ankle, half, half, (side * pose.knees_out, 0.0, 1.0))
        upper, lower = (colours["bottom"], colours["bottom"])
        if bare:
            lower = skin if costume.bottom != "tutu" else linear("#f3d9d4")
            upper = colours["bottom"] if costume.bottom == "shorts" else lower
        made = SKIN if bare and costume.bottom != "tutu" else stuff
        thigh = 0.047 if bare and costume.bottom != "shorts" else 0.06
        clay.capsule(hip, thigh * g, knee.tolist(), 0.044 * g, upper, blend=0.03, material=stuff)
        clay.capsule(knee.tolist(), 0.044 * g, end.tolist(), 0.031 * g, lower, blend=0.02, material=made)
        if costume.boots:
            mid = knee + (end - knee) * 0.45
            clay.capsule(mid.tolist(), 0.046 * g, end.tolist(), 0.038 * g, colours["shoes"], blend=0.008, material=SUIT)
        shoe = (end[0] + side * 0.006, end[1] - 0.012, end[2] + 0.026)
        if pose.one_leg:
            shoe = (end[0] - 0.03, end[1] - 0.012, end[2] + 0.01)
        clay.ellipsoid(shoe, (0.036 * g, 0.026, 0.06), colours["shoes"], blend=0.012, material=SUIT)


def trunk(clay: Modeller, costume: Costume, build: Build, colours: dict[str, F32], top: float) -> None:
    g, stuff, cloth = build.girth * costume.bulk, STUFFS[costume.stuff], colours["top"]
    low = colours["bottom"] if costume.bottom in ("trousers", "shorts", "skirt") else cloth
    clay.ellipsoid((0, 0.012, 0), (0.096 * g, 0.062, 0.074 * g), low, blend=0.03, material=stuff)
    clay.capsule(
        (0, 0.07, 0), 0.081 * g, (0, top - 0.07, 0.005), 0.092 * g, cloth, flat=0.8, blend=0.02, material=stuff
    )
    if costume.bulk > STOUT:
        clay.ellipsoid((0, 0.085, 0.035), (0.115 * g, 0.115, 0.088 * g), cloth, blend=0.03, material=stuff)
    w = build.shoulder * costume.bulk
    clay.capsule(
        (-w + 0.03, top - 0.028, 0), 0.046 * g, (w - 0.03, top - 0.028, 0), 0.046 * g, cloth, blend=0.05, material=stuff
    )
    if costume.belt:
        belt = linear(costume.belt)
        clay.lathe(
            (0, 0.04, 0.004), [(0.0, 0.092 * g), (0.012, 0.095 * g), (0.03, 0.091 * g)], belt, squash=0.82, gloss=0.4
        )
        clay.ellipsoid((0, 0.055, 0.085 * g), (0.02, 0.017, 0.008), "#d8b04a", blend=0.0, gloss=0.8)
    if costume.apron:
        apron = linear(costume.apron)
        clay.ellipsoid((0, 0.02, 0.05 * g), (0.085 * g, 0.19, 0.055 * g), apron, blend=0.01, material=CLOTH)
    for side in _SIDES if costume.stuff == "cloth" else ():
        start, end = (side * 0.045, top + 0.012, 0.035), (side * 0.008, top - 0.03, 0.074 * g)
        clay.capsule(start, 0.016, end, 0.012, colours["collar"], blend=0.008, material=CLOTH)


def arms(
    clay: Modeller, costume: Costume, pose: Pose, build: Build, colours: dict[str, F32], head: Head, top: float
) -> list[tuple[float, float, float]]:
    """Both arms; returns where the hands are, in the trunk's coordinates."""
    skin, g, stuff = linear(head.skin), build.girth * costume.bulk, STUFFS[costume.stuff]
    shrink = (build.shoulder_y - 0.46) / 0.275
    hands: list[tuple[float, float, float]] = []
    for i, side in enumerate(_SIDES):
        root = (side * build.shoulder * costume.bulk, top - 0.03, 0.0)
        x, y, z = pose.hands[i]
        goal = np.array([x * (0.6 + 0.4 * g), (y - pose.hip) * shrink, z])
        if pose.pitch:
            goal = rotation(pitch=pose.pitch).T @ goal
        length = max(0.145 * shrink, 0.5 * float(np.linalg.norm(goal - root)) * 1.01)
        elbow, end = two_bones(root, goal.tolist(), length, length, pose.elbow_way(side))
        upper = skin if costume.sleeves == "none" else colours["top"]
        sleeved = costume.sleeves in ("long", "wide")
        lower, made = (colours["top"], stuff) if sleeved else (skin, SKIN)
        clay.capsule(
            root,
            0.043 * g,
            elbow.tolist(),
            0.034 * g,
            upper,
            blend=0.03,
            material=SKIN if costume.sleeves == "none" else stuff,
        )
        wrist = elbow + (end - elbow) * 0.9
        clay.capsule(elbow.tolist(), 0.034 * g, wrist.tolist(), 0.027 * g, lower, blend=0.02, material=made)
        if costume.sleeves == "wide":
            cuff = wrist + np.array([0.0, -0.11, 0.0])
            clay.capsule(wrist.tolist(), 0.035 * g, cuff.tolist(), 0.05 * g, colours["top"], flat=0.6, material=stuff)
            clay.capsule(elbow.tolist(), 0.036 * g, cuff.tolist(), 0.045 * g, colours["top"], flat=0.6, material=stuff)
        glove = linear(costume.gloves) if costume.gloves else skin
        clay.ellipsoid(end.tolist(), (0.03 * g, 0.033 * g, 0.03 * g), glove, blend=0.01, material=SKIN)
        thumb = (end[0] - side * 0.024 * g, end[1] + 0.012, end[2] + 0.012)
        clay.ellipsoid(thumb, (0.012, 0.018, 0.012), glove, blend=0.012, material=SKIN)
        hands.append((float(end[0]), float(end[1]), float(end[2])))
    return hands


def skirts(clay: Modeller, costume: Costume, pose: Pose, build: Build, colours: dict[str, F32]) -> None:
    kind, g, colour = costume.bottom, build.girth * costume.bulk, colours["bottom"]
    if costume.tails:
        kind, colour = "coat", colours["top"]
    if kind in ("trousers", "shorts"):
        return
    if kind in ("dress", "gown", "robe"):
        colour = colours["top"] if costume.bottom_colour is None or kind != "gown" else colour
    hem = {"skirt": 0.20, "dress": 0.22, "gown": 0.43, "robe": 0.43, "tutu": 0.06, "coat": 0.24}[kind]
    hem = min(hem, pose.hip - 0.02) if pose.hip > 0.2 else min(hem, 0.09 if not pose.one_leg else 0.22)
    wide = {"skirt": 0.15, "dress": 0.165, "gown": 0.235, "robe": 0.16, "tutu": 0.25, "coat": 0.15}[kind] * g
    if pose.hip < 0.2 and not pose.one_leg:
        wide = 0.26
    waist = 0.078 * g

    def folds(u: F32, y: F32) -> F32:
        wave = 1 + 0.13 * np.sin(u * 34) * np.clip(-y / max(hem, 1e-3), 0, 1)
        return np.asarray(colour * wave[..., None], np.float32)

    profile = [
        (-hem, wide),
        (-hem + 0.012, wide * 0.99),
        (-hem * 0.45, max(wide * 0.72, 0.128 * g)),
        (-0.02, 0.118 * g),
        (0.04, waist * 1.12),
        (0.08, waist),
    ]
    if kind == "tutu":
        profile = [(-0.05, wide * 0.96), (-0.035, wide), (-0.01, wide * 0.75), (0.02, waist * 1.15), (0.05, waist)]
    clay.lathe((0, 0, 0.02), profile, folds, squash=0.9, tilt=0.12, material=CLOTH)
