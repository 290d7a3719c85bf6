"""Whole people: a skeleton of joints, a pose, a costume, seen from the pose's side.

Lengths are shares of the person's height: feet at y = 0, crown at 1. Left and right are the picture's.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..canvas import Canvas
from ..clay import Clay
from ..colour import F32, linear
from . import gear, hats, masks, props, worn
from .body import CLOTH, Build, Costume, arms, legs, skirts, trunk
from .heads import Head, model_head, neck
from .human_faces import draw_face, ink_head
from .pose import Pose
from .poses import pose_for
from .registry import Ask, Drawn
from .tile import facing_aware, finish, sheet
from .turned import Turned, rotation

__all__ = ["Costume", "draw_figure"]

READ = frozenset({"newspaper", "letter", "map", "magazine"})
"""Things that are read besides books."""
PALE = 0.5
"""Mean of a linear colour from which dark stripes are seen on it, not light ones."""
STREAMING = 40.0
"""Degrees of pitch from which a cape is blown back."""
TROUSERED = frozenset({"skirt", "dress", "gown", "robe", "tutu"})
"""What is worn as trousers by those whose pose parts the legs."""


def draw_figure(ask: Ask, head: Head, costume: Costume, cloth: str) -> Drawn:
    """Draw a whole person; who is turned to a side looks where the ask says."""
    pose = pose_for(_PLAYED.get(_prop_of(costume, ask), ask.pose) if ask.pose in _STILL else ask.pose)
    if not pose.yaw:
        return _figure(ask, head, costume, cloth, pose)
    if ask.facing == "right":
        ask = replace(ask, attributes={**ask.attributes, "mirrored": "yes"})
    return facing_aware(lambda turned: _figure(turned, head, costume, cloth, pose))(ask)


def _figure(ask: Ask, head: Head, costume: Costume, cloth: str, pose: Pose) -> Drawn:
    build = Build.of(head)
    costume = _fitting(costume, pose, head)
    clay = sheet(ask.height_px, *_room(costume, pose, "shared" in ask.attributes), CLOTH)
    dressed = replace(head, covered=bool(costume.hat), style=_hair_under(costume, head), asleep=pose.asleep)
    colours = _colours(costume, cloth)
    inks, features = clay.canvas(), clay.canvas()
    figure = Turned(clay, pose.yaw)
    legs(figure, costume, pose, build, colours, head)
    with figure.at(0, pose.hip, 0, pitch=pose.pitch, roll=-pose.lean):
        top = build.shoulder_y - 0.46
        worn.behind(figure, costume, build, top, pose.hip, pose.pitch > STREAMING)
        trunk(figure, costume, build, colours, top)
        worn.over(figure, costume, build, top, colours["top"])
        hands = arms(figure, costume, pose, build, colours, head, top)
        skirts(figure, costume, pose, build, colours)
        if not pose.busy and (costume.emblem != "ribs" or abs(pose.yaw) < 60):
            with figure.on(features, 0, 0, 0.085):
                _emblem(costume, features, ask, top)
        nape = figure.point((0, top + 0.058, 0.012))
        if not pose.gear or _prop_of(costume, ask) == "umbrella":
            for name, hand in ((costume.second_prop, hands[0]), (_prop_of(costume, ask), hands[1])):
                if name:
                    props.put(name, figure, features, hand, ask)
        grip = figure.point(hands[1])
    _head(clay, inks, features, nape, dressed, build, costume, pose, ask, cloth)
    lean = rotation(pitch=pose.pitch, roll=-pose.lean)
    left, right = (lean @ np.asarray(hand) + np.array([0, pose.hip, 0]) for hand in hands)
    held = (float(left[0]), float(left[1]), float(left[2])), (float(right[0]), float(right[1]), float(right[2]))
    gear.put(pose.gear, gear.Kit(figure, features, ask, held, pose.hip))
    return finish(
        clay, ask, fur_length=0.045 * build.head, streak_length=0.11 * build.head, occlusion=0.9, inks=inks,
        ink_strength=0.5, ink_tint=(0.30, 0.10, 0.06), features=features, baseline=0.26, anchor=(0.0, pose.ground),
        hand=(grip[0], grip[1]), seat=(0.0, pose.hip),
    )  # fmt: skip


def _room(costume: Costume, pose: Pose, shared: bool = False) -> tuple[float, float, float, float]:
    """(left, right, bottom, top) that figure, gear and wings need."""
    left, right, bottom, top = pose.room
    if shared:
        left, right, top = min(left, -0.95), max(right, 0.95), max(top, 1.55)
    if not costume.wings:
        return left, right, bottom, top
    return min(left, -worn.SPREAD), max(right, worn.SPREAD), bottom, max(top, pose.hip + 0.9)


def _fitting(costume: Costume, pose: Pose, head: Head) -> Costume:
    """The costume as it can be worn in the pose; swimmers wear little."""
    if pose.gear in ("splash", "splash below") and costume.stuff == "cloth":
        top = costume.top if head.female else head.skin
        return replace(costume, top=top, sleeves="none", bottom="shorts", collar=top, shoes=head.skin, tails=False)
    if pose.parted and costume.bottom in TROUSERED:
        return replace(costume, bottom="trousers", bottom_colour=costume.bottom_colour or "#3a4660")
    return costume


def _hair_under(costume: Costume, head: Head) -> str:
    """The hair style, pressed flat where a hat sits on it."""
    style = costume.hair_style or head.style
    if costume.hat in ("space", "hood", "mask"):
        return "short"
    if (
        costume.hat
        and costume.hat not in ("tiara", "flowers")
        and style in ("afro", "curly", "bun", "spiky", "ponytail")
    ):
        return "bob" if head.female else "short"
    return style


_PLAYED = {"book": "reading", "open book": "reading", "guitar": "guitar", **dict.fromkeys(READ, "reading")}
"""Things that need both hands, and how they are held."""
_STILL = ("", "standing", "holding", "playing", "reading")


def _prop_of(costume: Costume, ask: Ask) -> str:
    said = ask.attributes.get("holding", "")
    if ask.pose in ("reading", "studying", "chair reading"):
        return said if said in READ else "open book"
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


def _emblem(costume: Costume, features: Canvas, ask: Ask, top: float) -> None:
    lit = ask.light.lit
    kind = costume.emblem
    pale = float(linear(costume.top or "#808080").mean()) > PALE
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
        tone = "#22304f" if pale else "#f4f1ea"
        for i in range(5):
            y = 0.06 + 0.042 * i
            features.polyline([(-0.082, y + 0.006), (0, y), (0.082, y + 0.006)], 0.016, lit(tone), opacity=0.9)
    elif kind == "bands":
        for y in (0.07, top - 0.13):
            features.rectangle(-0.088, y, 0.176, 0.034, lit("#e8e23a", 1.1), opacity=0.95)
            features.rectangle(-0.088, y + 0.010, 0.176, 0.014, lit("#eef2f4", 1.2))
    elif kind == "tie":
        outline = [
            (-0.011, top - 0.03),
            (0.011, top - 0.03),
            (0.02, top - 0.16),
            (0.0, top - 0.19),
            (-0.02, top - 0.16),
        ]
        features.polygon(outline, lit(costume.tie or "#a8302e"))
    elif kind == "bow tie":
        for side in (-1, 1):
            features.polygon(
                [(0, top - 0.045), (side * 0.04, top - 0.02), (side * 0.04, top - 0.07)], lit(costume.tie or "#a8242e")
            )
        features.circle(0, top - 0.045, 0.010, lit(costume.tie or "#c8343e"))
    elif kind == "ribs":
        features.rectangle(-0.008, 0.05, 0.016, top - 0.1, lit("#f4efe0"), radius=0.006)
        for i in range(5):
            y = top - 0.075 - 0.042 * i
            features.polyline([(-0.07, y - 0.012), (0, y), (0.07, y - 0.012)], 0.014, lit("#f4efe0"))
            features.polyline([(-0.072, y - 0.03), (0, y - 0.02), (0.072, y - 0.03)], 0.016, lit("#1a181c"))
    elif kind == "sash":
        features.polyline([(-0.085, top - 0.02), (0.085, 0.05)], 0.03, lit("#c8a03a"), opacity=0.95)


def _head(
    clay: Clay, inks: Canvas, features: Canvas, nape: list[float], head: Head, build: Build, costume: Costume,
    pose: Pose, ask: Ask, cloth: str,
) -> None:  # fmt: skip
    """The head on its nape: the chin (0.80 in head units) sits just above the shoulders."""
    k, lift = build.head, -0.8 * build.head
    skull = Turned(clay, 0.0)
    with skull.at(*nape, roll=-pose.tilt), skull.at(0, lift, 0, scale=k, yaw=pose.yaw + pose.look):
        neck(skull, head, 0.42)
        if costume.face == masks.ROBOT:
            masks.model_robot(skull, linear(head.skin), crowned=bool(costume.hat))
        else:
            model_head(skull, head)
        masks.model(costume.face, skull, linear(head.skin))
        if costume.hat:
            hats.model(costume.hat, skull, linear(costume.hat_colour or cloth))
    heading, tilt = float(np.radians(pose.yaw + pose.look)), float(np.radians(-pose.tilt))
    with inks.at(nape[0], nape[1], tilt), inks.at(0, lift, 0, k, k):
        if costume.face != masks.ROBOT:
            ink_head(inks, head, heading)
    if costume.halo:
        worn.halo(Turned(clay, 0.0), nape[1] - 0.058)
    with features.at(nape[0], nape[1], tilt), features.at(0, lift, 0, k, k):
        if masks.hides(costume.face):
            masks.veil(costume.face, features, ask.light)
        else:
            draw_face(features, head, ask.light, heading)
        masks.draw(costume.face, features, ask.light)
        if costume.hat:
            with features.at(0.4 * np.sin(heading), 0, 0, max(0.3, np.cos(heading)), 1):
                hats.draw(costume.hat, features, ask.light)
