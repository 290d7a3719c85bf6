"""Whole people: a skeleton of joints, a pose, a costume.

Lengths are shares of the person's height: feet at y = 0, crown at 1. Left and right are the picture's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear
from . import hats, props
from .heads import SKIN, Head, draw_face, ink_head, model_head, neck
from .poses import POSES, Pose, pose_for
from .registry import Ask, Drawn
from .space import two_bones
from .tile import finish, sheet

_SIDES = (-1, 1)
_CLOTH = Material(fur=0.0, gloss=0.08, blend=0.03)
_METAL = Material(fur=0.0, gloss=1.1, mirror=0.7, blend=0.012)
_SUIT = Material(fur=0.0, gloss=0.25, blend=0.03)
_STUFFS = {"cloth": _CLOTH, "metal": _METAL, "suit": _SUIT}


@dataclass(frozen=True, slots=True)
class Costume:
    """What somebody wears and carries. Colours '#rrggbb'; None means the colour asked for."""

    top: str | None = None
    sleeves: str = "long"
    """'long', 'short' or 'none'."""
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
    emblem: str = ""
    """'buttons', 'cross', 'star', 'stripes', 'stethoscope', 'panel', 'sash', 'tie' or ''."""
    bulk: float = 1.0


@dataclass(frozen=True, slots=True)
class _Build:
    """Proportions of one body."""

    head: float
    shoulder: float
    girth: float
    shoulder_y: float

    @classmethod
    def of(cls, head: Head) -> _Build:
        child = head.child
        size = 0.198 + 0.07 * child
        return cls(
            size, (0.098 if head.female else 0.115) * (1 - 0.12 * child), 1.0 + 0.15 * child, 0.735 - 0.10 * child
        )


def draw_figure(ask: Ask, head: Head, costume: Costume, cloth: str) -> Drawn:
    """Draw a whole person from the front."""
    pose = pose_for(_PLAYED.get(_prop_of(costume, ask), ask.pose) if ask.pose in _STILL else ask.pose)
    build = _Build.of(head)
    drop = POSES["standing"].hip - pose.hip
    scale = ask.height_px
    clay = sheet(scale, -0.62, 0.62, -0.36 if pose.one_leg else -0.08, 1.42 - max(0.0, drop) * 0.6, _CLOTH)
    dressed = replace(head, covered=bool(costume.hat), style=_hair_under(costume, head))
    colours = _colours(costume, cloth)
    inks, features = clay.canvas(), clay.canvas()
    lean = -np.radians(pose.lean)
    _legs(clay, costume, pose, build, colours, head)
    with (
        clay.at(0, pose.hip, 0, angle=float(lean)),
        inks.at(0, pose.hip, float(lean)),
        features.at(0, pose.hip, float(lean)),
    ):
        top = build.shoulder_y - 0.46
        if costume.cape:
            _cape(clay, linear(costume.cape), top, build)
        _trunk(clay, costume, build, colours, top)
        hands = _arms(clay, costume, pose, build, colours, head, top)
        _skirts(clay, costume, pose, build, colours)
        if ask.pose not in ("reading", "studying", "carrying", "praying"):
            _emblem(clay, costume, features, ask, top, colours)
        _head(clay, inks, features, dressed, build, costume, pose, ask, cloth, top)
        for name, hand in ((costume.second_prop, hands[0]), (_prop_of(costume, ask), hands[1])):
            if name:
                props.put(name, clay, features, hand, ask)
    return finish(
        clay, ask, fur_length=0.045 * build.head, streak_length=0.11 * build.head, occlusion=0.9, inks=inks,
        ink_strength=0.5, ink_tint=(0.30, 0.10, 0.06), features=features, baseline=0.26,
        hand=(hands[1][0], hands[1][1] + pose.hip), seat=(0.0, pose.hip),
    )  # fmt: skip


def _hair_under(costume: Costume, head: Head) -> str:
    """The hair style, pressed flat where a hat sits on it."""
    style = costume.hair_style or head.style
    if costume.hat in ("space", "hood", "mask"):
        return "short"
    if costume.hat and costume.hat != "tiara" and style in ("afro", "curly", "bun", "spiky", "ponytail"):
        return "bob" if head.female else "short"
    return style


_PLAYED = {"book": "reading", "open book": "reading", "guitar": "guitar"}
"""Things that need both hands, and how they are held."""
_STILL = ("", "standing", "holding", "playing", "reading", "singing")


def _prop_of(costume: Costume, ask: Ask) -> str:
    said = ask.attributes.get("holding", "")
    if ask.pose in ("reading", "studying"):
        return "open book"
    return said if said in props.known() else costume.prop


def _colours(costume: Costume, cloth: str) -> dict[str, F32]:
    top = linear(costume.top or cloth)
    bottom = linear(costume.bottom_colour or cloth)
    return {
        "top": top,
        "bottom": bottom,
        "shoes": linear(costume.shoes),
        "collar": linear(costume.collar) if costume.collar else top * np.float32(0.8),
    }


def _legs(clay: Clay, costume: Costume, pose: Pose, build: _Build, colours: dict[str, F32], head: Head) -> None:
    skin, g = linear(head.skin), build.girth * costume.bulk
    bare = costume.bottom in ("shorts", "skirt", "dress", "tutu")
    stuff = _STUFFS[costume.stuff]
    for i, side in enumerate(_SIDES):
        if pose.one_leg and side > 0:
            continue
        hip = (side * 0.052 * g, pose.hip, 0.0)
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
        clay.capsule(hip, 0.06 * g, knee.tolist(), 0.044 * g, upper, blend=0.03, material=stuff)
        clay.capsule(knee.tolist(), 0.044 * g, end.tolist(), 0.031 * g, lower, blend=0.02, material=made)
        if costume.boots:
            mid = knee + (end - knee) * 0.45
            clay.capsule(
                mid.tolist(), 0.046 * g, end.tolist(), 0.038 * g, colours["shoes"], blend=0.008, material=_SUIT
            )
        shoe = (end[0] + side * 0.006, end[1] - 0.012, end[2] + 0.026)
        if pose.one_leg:
            shoe = (end[0] - 0.03, end[1] - 0.012, end[2] + 0.01)
        clay.ellipsoid(shoe, (0.036 * g, 0.026, 0.06), colours["shoes"], blend=0.012, material=_SUIT)


def _trunk(clay: Clay, costume: Costume, build: _Build, colours: dict[str, F32], top: float) -> None:
    g, stuff, cloth = build.girth * costume.bulk, _STUFFS[costume.stuff], colours["top"]
    low = colours["bottom"] if costume.bottom in ("trousers", "shorts", "skirt") else cloth
    clay.ellipsoid((0, 0.012, 0), (0.096 * g, 0.062, 0.074 * g), low, blend=0.03, material=stuff)
    clay.capsule(
        (0, 0.07, 0), 0.081 * g, (0, top - 0.07, 0.005), 0.092 * g, cloth, flat=0.8, blend=0.02, material=stuff
    )
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
        clay.ellipsoid((0, 0.02, 0.05 * g), (0.085 * g, 0.19, 0.055 * g), apron, blend=0.01, material=_CLOTH)
    for side in _SIDES if costume.stuff == "cloth" else ():
        start, end = (side * 0.045, top + 0.012, 0.035), (side * 0.008, top - 0.03, 0.074 * g)
        clay.capsule(start, 0.016, end, 0.012, colours["collar"], blend=0.008, material=_CLOTH)


def _arms(
    clay: Clay, costume: Costume, pose: Pose, build: _Build, colours: dict[str, F32], head: Head, top: float
) -> list[tuple[float, float, float]]:
    """Both arms; returns where the hands are, in the trunk's coordinates."""
    skin, g, stuff = linear(head.skin), build.girth * costume.bulk, _STUFFS[costume.stuff]
    shrink = (build.shoulder_y - 0.46) / 0.275
    hands: list[tuple[float, float, float]] = []
    for i, side in enumerate(_SIDES):
        root = (side * build.shoulder * costume.bulk, top - 0.03, 0.0)
        x, y, z = pose.hands[i]
        goal = (x * (0.6 + 0.4 * g), (y - pose.hip) * shrink, z)
        length = max(0.145 * shrink, 0.5 * float(np.linalg.norm(np.subtract(goal, root))) * 1.01)
        elbow, end = two_bones(root, goal, length, length, (side * pose.elbows, -0.5, 0.5 * (1 - pose.elbows)))
        upper = skin if costume.sleeves == "none" else colours["top"]
        lower = colours["top"] if costume.sleeves == "long" else skin
        made = stuff if costume.sleeves == "long" else SKIN
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
        glove = linear(costume.gloves) if costume.gloves else skin
        clay.ellipsoid(end.tolist(), (0.03 * g, 0.033 * g, 0.03 * g), glove, blend=0.01, material=SKIN)
        thumb = (end[0] - side * 0.024 * g, end[1] + 0.012, end[2] + 0.012)
        clay.ellipsoid(thumb, (0.012, 0.018, 0.012), glove, blend=0.012, material=SKIN)
        hands.append((float(end[0]), float(end[1]), float(end[2])))
    return hands


def _skirts(clay: Clay, costume: Costume, pose: Pose, build: _Build, colours: dict[str, F32]) -> None:
    kind, g, colour = costume.bottom, build.girth * costume.bulk, colours["bottom"]
    if kind in ("trousers", "shorts"):
        return
    if kind in ("dress", "gown", "robe"):
        colour = colours["top"] if costume.bottom_colour is None or kind != "gown" else colour
    hem = {"skirt": 0.20, "dress": 0.22, "gown": 0.43, "robe": 0.43, "tutu": 0.06}[kind]
    hem = min(hem, pose.hip - 0.02) if pose.hip > 0.2 else min(hem, 0.09 if not pose.one_leg else 0.22)
    wide = {"skirt": 0.15, "dress": 0.165, "gown": 0.235, "robe": 0.16, "tutu": 0.25}[kind] * g
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
    clay.lathe((0, 0, 0.02), profile, folds, squash=0.9, tilt=0.12, material=_CLOTH)


def _cape(clay: Clay, colour: F32, top: float, build: _Build) -> None:
    w = build.shoulder

    def folds(u: F32, y: F32) -> F32:
        return np.asarray(colour * (1 + 0.16 * np.sin(u * 30))[..., None], np.float32)

    profile = [(-0.40, w * 1.9), (-0.1, w * 1.6), (top - 0.08, w * 1.2), (top, w * 0.7)]
    clay.lathe((0, 0, -0.16), profile, folds, squash=0.4, material=_CLOTH)


def _emblem(clay: Clay, costume: Costume, features: Canvas, ask: Ask, top: float, colours: dict[str, F32]) -> None:
    lit = ask.light.lit
    kind = costume.emblem
    if kind == "buttons":
        for i in range(4):
            features.circle(0, 0.09 + 0.045 * i, 0.0075, lit("#e8c860"), soft=0.001)
    elif kind == "cross":
        features.rectangle(-0.011, top - 0.17, 0.022, 0.1, lit("#c8302a"), radius=0.004)
        features.rectangle(-0.038, top - 0.125, 0.076, 0.022, lit("#c8302a"), radius=0.004)
    elif kind == "star":
        t = np.arange(10) * np.pi / 5 + np.pi / 2
        r = np.where(np.arange(10) % 2 == 0, 0.024, 0.010)
        features.polygon(np.stack([0.05 + r * np.cos(t), top - 0.09 + r * np.sin(t)], -1), lit("#f2cf5a", 1.2))
    elif kind == "stethoscope":
        curve = [(-0.045, top), (-0.04, top - 0.09), (0.0, top - 0.13), (0.04, top - 0.09), (0.045, top)]
        features.polyline(curve, 0.011, lit("#3a4048"))
        features.polyline([(0.0, top - 0.13), (0.012, top - 0.19)], 0.010, lit("#3a4048"))
        features.circle(0.014, top - 0.2, 0.016, lit("#c9d0d8", 1.2))
    elif kind == "panel":
        features.rectangle(-0.05, top - 0.17, 0.1, 0.07, lit("#b9c0c8"), radius=0.01)
        for i, colour in enumerate(("#e84a3a", "#f2c23a", "#3aa0e8")):
            features.circle(-0.028 + 0.028 * i, top - 0.135, 0.009, lit(colour, 1.3))
    elif kind == "stripes":
        for i in range(5):
            y = 0.06 + 0.042 * i
            features.polyline([(-0.082, y + 0.006), (0, y), (0.082, y + 0.006)], 0.016, lit("#f4f1ea"), opacity=0.9)
    elif kind == "tie":
        outline = [
            (-0.011, top - 0.03),
            (0.011, top - 0.03),
            (0.02, top - 0.16),
            (0.0, top - 0.19),
            (-0.02, top - 0.16),
        ]
        features.polygon(outline, lit("#a8302e"))
    elif kind == "sash":
        features.polyline([(-0.085, top - 0.02), (0.085, 0.05)], 0.03, lit("#c8a03a"), opacity=0.95)


def _head(
    clay: Clay, inks: Canvas, features: Canvas, head: Head, build: _Build, costume: Costume, pose: Pose, ask: Ask,
    cloth: str, top: float,
) -> None:  # fmt: skip
    k, tilt = build.head, float(np.radians(-pose.tilt))
    # The chin (0.80 in head units) sits just above the shoulders.
    x, y = 0.0, top + 0.058 - 0.80 * k
    with clay.at(x, y + 0.8 * k, 0.012, angle=tilt), clay.at(0, -0.8 * k, 0, scale=k):
        neck(clay, head, 0.42)
        model_head(clay, head)
        if costume.hat:
            hats.model(costume.hat, clay, linear(costume.hat_colour or cloth))
    with inks.at(x, y + 0.8 * k, tilt), inks.at(0, -0.8 * k, 0, k, k):
        ink_head(inks, head)
    with features.at(x, y + 0.8 * k, tilt), features.at(0, -0.8 * k, 0, k, k):
        draw_face(features, head, ask.light)
        if costume.hat:
            hats.draw(costume.hat, features, ask.light)
