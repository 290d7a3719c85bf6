"""Creatures with a build of their own: apes, robots, mermaids, ghosts, snowmen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..clay import Clay, Material, Outward
from ..colour import F32, linear, mix
from ..paths import rounded_points
from . import finery
from .faces import bead_eye
from .making import coat_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import facing_aware, finish, sheet
from .turned import rotation

_SIDES = (-1, 1)
_PLASTIC = Material(fur=0.0, gloss=0.9, blend=0.03)
_METAL = Material(fur=0.0, gloss=1.1, mirror=0.5, blend=0.01)


def draw_ape(ask: Ask) -> Drawn:
    """Monkeys and gorillas: sitting upright, facing us."""
    big = ask.noun == "gorilla"
    coat = coat_colour(ask, "#3a3438" if big else "#8a5c38")
    face = linear("#5a4e50" if big else "#e8bf98")
    clay = sheet(
        ask.height_px / 1.95, -1.1, 1.25, -0.1, 2.05 + finery.room(ask, 0.42), Material(fur=1.0, gloss=0.06, blend=0.1)
    )
    bulk = 1.3 if big else 1.0
    if not big:
        clay.tube(
            [(0.3, 0.2, -0.3), (0.8, 0.2, -0.1), (1.0, 0.6, 0), (0.82, 0.95, 0), (0.98, 1.12, 0)],
            [0.09, 0.08, 0.075, 0.07, 0.05],
            coat,
            segments=16,
        )
    clay.ellipsoid((0, 0.55, -0.05), (0.42 * bulk, 0.5, 0.4), coat)
    clay.ellipsoid((0, 0.55, 0.2), (0.26 * bulk, 0.34, 0.22), mix(coat, face, 0.7 if not big else 0.25), blend=0.12)
    for side in _SIDES:
        clay.capsule((side * 0.3, 0.3, 0.1), 0.2, (side * 0.52, 0.34, 0.36), 0.14, coat)
        clay.capsule((side * 0.52, 0.34, 0.36), 0.13, (side * 0.42, 0.08, 0.5), 0.09, coat)
        clay.ellipsoid((side * 0.42, 0.05, 0.58), (0.14, 0.06, 0.16), face, blend=0.03, fur=0.1)
        clay.capsule((side * 0.36 * bulk, 0.95, 0), 0.15 * bulk, (side * 0.62 * bulk, 0.62, 0.15), 0.12 * bulk, coat)
        clay.capsule((side * 0.62 * bulk, 0.62, 0.15), 0.12 * bulk, (side * 0.50, 0.30, 0.55), 0.09, coat)
        clay.ellipsoid((side * 0.48, 0.27, 0.6), (0.1, 0.09, 0.09), face, blend=0.03, fur=0.1)
        if not big:
            clay.ellipsoid((side * 0.47, 1.4, -0.02), (0.16, 0.18, 0.08), face, blend=0.03, fur=0.15)
    out = Outward(0, 1.36)
    clay.ellipsoid((0, 1.4, 0.05), (0.44, 0.42, 0.38), coat, flow=out)
    for side in _SIDES:
        clay.ellipsoid((side * 0.15, 1.44, 0.3), (0.19, 0.18, 0.14), face, blend=0.06, fur=0.08)
    clay.ellipsoid((0, 1.24, 0.36), (0.27, 0.2, 0.18), face, blend=0.08, fur=0.08)
    if big:
        clay.capsule((-0.22, 1.56, 0.34), 0.08, (0.22, 1.56, 0.34), 0.08, coat, blend=0.06)
    features, inks = clay.canvas(), clay.canvas()
    for side in _SIDES:
        if not big:
            features.circle(side * 0.15, 1.44, 0.092, ask.light.lit("#f8f4ea"))
        bead_eye(features, ask.light, side * 0.148, 1.44, 0.068, "#3a2010")
        inks.ellipse(side * 0.045, 1.29, 0.022, 0.014, "#000000", soft=0.006)
    finery.dress(_ape_rig(clay, bulk), ask)
    finery.cover(_ape_rig(clay, bulk), features, ask)
    inks.polyline([(-0.16, 1.19), (-0.08, 1.145), (0, 1.13), (0.08, 1.145), (0.16, 1.19)], 0.02, "#000000", soft=0.005)
    return finish(
        clay, ask, fur_length=0.05, inks=inks, ink_strength=0.75, features=features, baseline=1.1, hand=(0.0, 0.7)
    )


def _ape_rig(clay: Clay, bulk: float) -> finery.Rig:
    def trunk(colour: F32, cloth: Material) -> None:
        clay.ellipsoid((0, 0.6, 0.02), (0.46 * bulk, 0.46, 0.44), colour, material=cloth)
        for side in _SIDES:
            arm = (side * 0.36 * bulk, 0.95, 0.02), (side * 0.62 * bulk, 0.62, 0.17)
            clay.capsule(arm[0], 0.18 * bulk, arm[1], 0.16 * bulk, colour * np.float32(0.94), material=cloth)
            clay.capsule(arm[1], 0.16 * bulk, (side * 0.53, 0.4, 0.46), 0.13, colour, material=cloth)

    eyes = ((-0.15, 1.44, 0.09), (0.15, 1.44, 0.09))
    rig = finery.front_rig(clay, (0, 1.42, 0.05), 0.42, eyes)
    return finery.Rig(rig.head, rig.eyes, finery.frame(clay, rotation(pitch=12), (0.0, 1.0, 0.06), 0.36), trunk)


def draw_robot(ask: Ask) -> Drawn:
    """A friendly robot with a lit face."""
    clay = sheet(ask.height_px / 2.25, -0.95, 0.95, -0.05, 2.3, _METAL)
    shell, dark = coat_colour(ask, "#c8d2da"), linear("#3a4450")
    accent = linear("#f08a3a")
    up = ask.pose in ("waving", "dancing", "jumping", "happy")
    for side in _SIDES:
        clay.capsule((side * 0.2, 0.62, 0), 0.08, (side * 0.22, 0.2, 0.02), 0.075, dark)
        clay.puff(rounded_points(side * 0.24 - 0.17, 0.0, 0.34, 0.2, 0.09), shell, z=0.1, thickness=0.2, bevel=0.1)
        hand = (side * 0.74, 1.5 if up and side > 0 else 0.62, 0.12)
        elbow = (side * 0.68, 1.06 if up and side > 0 else 0.96, 0.0)
        clay.capsule((side * 0.42, 1.18, 0), 0.075, elbow, 0.065, dark)
        clay.capsule(elbow, 0.085, hand, 0.095, shell)
        clay.ellipsoid((side * 0.42, 1.18, 0.04), (0.13, 0.13, 0.13), accent, blend=0.0)
        for k in (-1, 1):
            clay.capsule(
                hand, 0.05, (hand[0] + k * 0.07, hand[1] + (0.14 if up and side > 0 else -0.14), 0.14), 0.04, dark
            )
    clay.puff(rounded_points(-0.4, 0.55, 0.8, 0.78, 0.2), shell, z=0.0, thickness=0.34, bevel=0.26)
    clay.puff(rounded_points(-0.24, 0.78, 0.48, 0.34, 0.08), dark, z=0.33, thickness=0.05, bevel=0.04)
    clay.capsule((0, 1.3, 0), 0.1, (0, 1.42, 0), 0.1, dark)
    clay.puff(rounded_points(-0.5, 1.4, 1.0, 0.66, 0.26), shell, z=0.0, thickness=0.36, bevel=0.28)
    clay.puff(rounded_points(-0.38, 1.5, 0.76, 0.44, 0.18), "#14202c", z=0.34, thickness=0.05, bevel=0.05)
    clay.capsule((0, 2.04, 0), 0.025, (0, 2.2, 0), 0.02, dark)
    clay.ellipsoid((0, 2.24, 0), (0.06, 0.06, 0.06), "#ff5a3a", blend=0.0, material=Material(gloss=0.8, emission=0.8))
    for side in _SIDES:
        clay.ellipsoid((side * 0.52, 1.72, 0.05), (0.08, 0.15, 0.15), accent, blend=0.0)
    features = clay.canvas()
    glow = linear("#6af0ff")
    for side in _SIDES:
        features.ellipse(side * 0.17, 1.76, 0.075, 0.09, glow * 1.3, soft=0.01)
        features.ellipse(side * 0.17 - 0.02, 1.79, 0.025, 0.03, "#ffffff")
    features.polyline([(-0.12, 1.63), (-0.05, 1.595), (0.05, 1.595), (0.12, 1.63)], 0.032, glow * 1.3, soft=0.004)
    for i, colour in enumerate(("#ff5a4a", "#ffd04a", "#5ae07a")):
        features.circle(-0.13 + 0.13 * i, 1.02, 0.04, ask.light.lit(colour, 1.4))
    features.rectangle(-0.16, 0.86, 0.32, 0.05, glow, opacity=0.8, radius=0.02)
    return finish(clay, ask, features=features, baseline=0.8, hand=(0.74, 0.62), seat=(0, 0.6))


def draw_ghost(ask: Ask) -> Drawn:
    """A sheet of a ghost that smiles."""
    clay = sheet(ask.height_px / 1.8, -0.85, 0.85, -0.05, 1.85, Material(fur=0.0, gloss=0.2, emission=0.12, blend=0.15))
    coat = coat_colour(ask, "#f2f2f6")
    clay.lathe((0, 0.22, 0), [(0.0, 0.62), (0.4, 0.54), (0.9, 0.5), (1.25, 0.42), (1.48, 0.2), (1.53, 0.02)], coat)
    for i in range(5):
        clay.ellipsoid(((i - 2) * 0.25, 0.22 - 0.06 * (i % 2), 0.25 - 0.04 * abs(i - 2)), (0.16, 0.2, 0.2), coat)
    for side in _SIDES:
        clay.capsule((side * 0.42, 0.85, 0.1), 0.14, (side * 0.66, 0.98, 0.2), 0.09, coat)
    features = clay.canvas()
    for side in _SIDES:
        features.ellipse(side * 0.16, 1.28, 0.075, 0.11, linear("#14121c"), soft=0.006)
        features.circle(side * 0.16 - 0.02, 1.33, 0.024, "#ffffff")
        features.ellipse(side * 0.28, 1.12, 0.06, 0.035, ask.light.lit("#f0a0b0"), opacity=0.6, soft=0.02)
    features.ellipse(0, 1.08, 0.06, 0.075, linear("#2a1a24"), soft=0.006)
    return finish(clay, ask, features=features, anchor=(0, 0.0), baseline=0.9)


def draw_snowman(ask: Ask) -> Drawn:
    """Three snowballs, a carrot, a scarf and a hat."""
    clay = sheet(ask.height_px / 2.35, -1.05, 1.05, -0.08, 2.4, Material(fur=0.25, gloss=0.15, blend=0.06))
    snow = linear("#f4f7fa")
    for side in _SIDES:
        for a, b in (
            ((side * 0.4, 1.12, 0), (side * 0.88, 1.42, 0)),
            ((side * 0.72, 1.32, 0), (side * 0.94, 1.3, 0)),
            ((side * 0.72, 1.32, 0), (side * 0.78, 1.54, 0)),
        ):
            clay.capsule(a, 0.035, b, 0.02, "#5a3a22", fur=0.0, blend=0.01)
    clay.ellipsoid((0, 0.46, 0), (0.58, 0.5, 0.56), snow)
    clay.ellipsoid((0, 1.08, 0.02), (0.44, 0.4, 0.42), snow)
    clay.ellipsoid((0, 1.58, 0.04), (0.32, 0.31, 0.31), snow)
    scarf = part_colour(ask, coat_colour(ask, "#d8302e"), "scarf")
    clay.tube([(-0.3, 1.36, 0.1), (0, 1.3, 0.34), (0.3, 1.36, 0.1)], [0.085, 0.085, 0.085], scarf, segments=10, fur=0.6)
    clay.capsule((0.14, 1.3, 0.36), 0.075, (0.22, 0.94, 0.44), 0.07, scarf, fur=0.6, flat=0.6)
    clay.lathe(
        (0, 1.78, 0.02), [(0.0, 0.42), (0.04, 0.42), (0.05, 0.26)], linear("#22222a"), tilt=0.2, material=_PLASTIC
    )
    clay.lathe(
        (0, 1.8, 0.02), [(0.0, 0.25), (0.42, 0.27), (0.44, 0.25)], linear("#26262e"), tilt=0.12, material=_PLASTIC
    )
    clay.capsule((0, 1.58, 0.34), 0.055, (-0.2, 1.55, 0.5), 0.012, "#f08a2a", fur=0.0, blend=0.01)
    for y, z in ((1.22, 0.42), (1.05, 0.44), (0.88, 0.42)):
        clay.ellipsoid((0, y, z), (0.042, 0.042, 0.03), "#1e1c20", blend=0.0, fur=0.0, gloss=0.5)
    features = clay.canvas()
    for side in _SIDES:
        bead_eye(features, ask.light, side * 0.11, 1.66, 0.042)
    for i in range(5):
        turn = (i - 2) * 0.42
        features.circle(0.15 * float(np.sin(turn)), 1.52 - 0.1 * float(np.cos(turn)), 0.016, ask.light.lit("#1e1c20"))
    return finish(clay, ask, fur_length=0.012, features=features, baseline=0.9)


def draw_alien(ask: Ask) -> Drawn:
    """A small green visitor with large eyes."""
    clay = sheet(ask.height_px / 2.0, -0.8, 0.8, -0.05, 2.1, _PLASTIC)
    coat = coat_colour(ask, "#7ac84a")
    for side in _SIDES:
        clay.capsule((side * 0.13, 0.5, 0), 0.1, (side * 0.15, 0.1, 0.02), 0.08, coat)
        clay.ellipsoid((side * 0.17, 0.06, 0.08), (0.13, 0.06, 0.16), coat, blend=0.05)
        hand = (side * 0.52, 1.3, 0.1) if ask.pose in ("waving", "dancing") and side > 0 else (side * 0.48, 0.52, 0.12)
        clay.tube([(side * 0.2, 0.92, 0), (side * 0.44, 0.82, 0.05), hand], [0.08, 0.07, 0.075], coat, segments=8)
        clay.tube(
            [(side * 0.16, 1.84, 0), (side * 0.26, 2.0, 0), (side * 0.32, 2.02, 0)],
            [0.03, 0.025, 0.02],
            coat,
            segments=6,
        )
        clay.ellipsoid(
            (side * 0.33, 2.02, 0), (0.06, 0.06, 0.06), "#f2e05a", blend=0.0, material=Material(gloss=0.9, emission=0.5)
        )
    clay.ellipsoid((0, 0.7, 0), (0.27, 0.36, 0.24), coat, blend=0.1)
    clay.ellipsoid((0, 1.46, 0.05), (0.48, 0.44, 0.4), coat, blend=0.08)
    clay.ellipsoid((0, 1.2, 0.1), (0.26, 0.22, 0.26), coat, blend=0.15)
    features = clay.canvas()
    for side in _SIDES:
        features.ellipse(side * 0.19, 1.45, 0.13, 0.175, linear("#14101c"), angle=-side * 0.35, soft=0.006)
        features.ellipse(side * 0.19 - 0.035, 1.52, 0.04, 0.055, "#ffffff", opacity=0.9)
    features.polyline([(-0.1, 1.15), (0, 1.11), (0.1, 1.15)], 0.02, ask.light.lit("#2a4a1a"), opacity=0.85)
    return finish(clay, ask, features=features, baseline=0.5, hand=(0.48, 0.52))


_OTHERS: dict[str, tuple[Callable[[Ask], Drawn], SubjectInfo]] = {
    "monkey": (draw_ape, SubjectInfo(0.6, "animal", "ground", 0.85)),
    "gorilla": (draw_ape, SubjectInfo(1.4, "animal", "ground", 0.85)),
    "robot": (draw_robot, SubjectInfo(1.6, "person", "ground", 0.8)),
    "ghost": (draw_ghost, SubjectInfo(1.5, "person", "air", 0.85)),
    "snowman": (draw_snowman, SubjectInfo(1.6, "person", "ground", 0.85)),
    "alien": (draw_alien, SubjectInfo(1.2, "person", "ground", 0.55)),
}


def _register() -> None:
    for noun, (painter, info) in _OTHERS.items():
        register(noun, facing_aware(painter), info)


_register()
