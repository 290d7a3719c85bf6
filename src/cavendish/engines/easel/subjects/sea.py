"""What else lives in water: octopus, turtles, crabs, jellyfish."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..clay import Material
from ..colour import linear, mix
from . import finery
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .space import Space
from .tile import facing_aware, finish, sheet

_SIDES = (-1, 1)
_WET = Material(fur=0.0, gloss=0.7, blend=0.05)
_FIN = Material(fur=0.0, gloss=0.4, blend=0.02)


def draw_octopus(ask: Ask) -> Drawn:
    """An octopus on eight curling arms."""
    clay = sheet(ask.height_px / 1.75, -1.35, 1.35, -0.15, 1.85 + finery.room(ask, 0.5), _WET)
    coat = coat_colour(ask, "#d8604a")
    pale = mix(coat, linear("#fff0e0"), 0.5)
    for i, (dx, z) in enumerate(
        ((-0.35, -0.2), (0.35, -0.2), (-0.62, -0.05), (0.62, -0.05), (-0.5, 0.2), (0.5, 0.2), (-0.2, 0.32), (0.2, 0.32))
    ):
        side = np.sign(dx)
        reach = 0.72 + 0.25 * (i % 3)
        path = [(dx * 0.4, 0.62, z * 0.5), (dx * 0.9, 0.30, z), (dx * 1.1 + side * 0.15, 0.10, z * 1.2),
        (side * reach, 0.1 + 0.05 * (i % 2), z * 1.3),
                (side * (reach + 0.16), 0.26, z * 1.3), (side * (reach + 0.03), 0.34, z * 1.3)]  # fmt: skip
        clay.tube(
            path,
            [0.17, 0.15, 0.12, 0.09, 0.06, 0.025],
            coat * np.float32(0.9 + 0.05 * (i % 3)),
            segments=18,
            blend=0.06,
        )
        for k in range(4):
            t = 0.3 + 0.16 * k
            clay.ellipsoid(
                (dx * 1.0 + side * (reach - abs(dx)) * t * 0.8, 0.06, z * 1.2 + 0.1),
                (0.035, 0.03, 0.03),
                pale,
                blend=0.01,
            )
    clay.ellipsoid((0, 0.72, 0.05), (0.42, 0.3, 0.38), coat, blend=0.12)
    clay.ellipsoid((0, 1.18, -0.05), (0.55, 0.56, 0.48), coat, blend=0.15)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(side * 0.19, 0.86, 0.135, ask.light.lit("#f8f4ea"))
        bead_eye(features, ask.light, side * 0.175, 0.85, 0.085)
    rig = finery.front_rig(clay, (0, 1.28, -0.05), 0.48, ((-0.19, 0.86, 0.12), (0.19, 0.86, 0.12)), (0, 0.66, 0.36))
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)
    features.polyline([(-0.1, 0.63), (0, 0.59), (0.1, 0.63)], 0.024, ask.light.lit("#4a1c18"), opacity=0.8)
    return finish(clay, ask, features=features, baseline=1.4)


def draw_jellyfish(ask: Ask) -> Drawn:
    """A glowing bell with trailing threads."""
    clay = sheet(ask.height_px / 2.0, -0.85, 0.85, -0.05, 2.05, Material(fur=0.0, gloss=0.9, emission=0.25, blend=0.05))
    coat = coat_colour(ask, "#d88ae0")
    for i in range(9):
        x = (i - 4) * 0.13
        wave = [
            (x * 0.9, 1.25, -0.1 + 0.05 * (i % 3)),
            (x + 0.07 * (-1) ** i, 0.9, 0),
            (x - 0.06 * (-1) ** i, 0.5, 0),
            (x + 0.05 * (-1) ** i, 0.06 + 0.1 * (i % 3), 0),
        ]
        clay.tube(wave, [0.045, 0.035, 0.025, 0.01], mix(coat, linear("#ffffff"), 0.25), segments=12, blend=0.02)
    clay.lathe(
        (0, 1.1, 0),
        [(0.0, 0.6), (0.06, 0.66), (0.3, 0.62), (0.6, 0.45), (0.78, 0.2), (0.82, 0.02)],
        coat,
        tilt=0.12,
        blend=0.02,
    )
    for i in range(9):
        clay.ellipsoid(
            ((i - 4) * 0.145, 1.13 - 0.03 * abs(i - 4) * 0, 0.3),
            (0.085, 0.07, 0.1),
            mix(coat, linear("#ffffff"), 0.35),
            blend=0.03,
        )
    features = clay.canvas()
    for side in _SIDES:
        bead_eye(features, ask.light, side * 0.17, 1.38, 0.055)
    features.polyline([(-0.07, 1.28), (0, 1.25), (0.07, 1.28)], 0.018, ask.light.lit("#5a2a5a"), opacity=0.7)
    return finish(clay, ask, features=features, anchor=(0, 1.0), baseline=0.8)


def draw_crab(ask: Ask) -> Drawn:
    """A crab with raised claws."""
    clay = sheet(ask.height_px / 1.25, -1.35, 1.35, -0.1, 1.35, _WET)
    coat = coat_colour(ask, "#d8422a")
    for side in _SIDES:
        for i in range(3):
            path = [
                (side * 0.4, 0.36, -0.05),
                (side * (0.75 + 0.1 * i), 0.42 - 0.05 * i, 0.05 * i),
                (side * (0.95 + 0.12 * i), 0.02, 0.1 * i),
            ]
            clay.tube(path, [0.08, 0.07, 0.02], coat * 0.85, segments=10, blend=0.02)
        clay.tube(
            [(side * 0.5, 0.5, 0.2), (side * 0.88, 0.62, 0.2), (side * 0.82, 0.88, 0.2)],
            [0.09, 0.09, 0.1],
            coat,
            segments=10,
            blend=0.03,
        )
        clay.ellipsoid((side * 0.84, 1.0, 0.22), (0.2, 0.17, 0.14), coat, blend=0.05)
        clay.capsule((side * 0.74, 1.08, 0.22), 0.1, (side * 0.66, 1.26, 0.22), 0.02, coat, blend=0.04)
        clay.capsule((side * 0.94, 1.08, 0.22), 0.09, (side * 0.9, 1.26, 0.22), 0.02, coat, blend=0.04)
        clay.capsule((side * 0.16, 0.62, 0.2), 0.045, (side * 0.2, 0.84, 0.22), 0.04, coat, blend=0.03)
    clay.ellipsoid((0, 0.45, 0.05), (0.58, 0.3, 0.36), coat, blend=0.06)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(side * 0.2, 0.9, 0.095, ask.light.lit("#f8f4ea"))
        bead_eye(features, ask.light, side * 0.195, 0.9, 0.06)
    features.polyline([(-0.12, 0.42), (0, 0.37), (0.12, 0.42)], 0.022, ask.light.lit("#5a140c"), opacity=0.8)
    return finish(clay, ask, features=features, baseline=1.6)


def draw_turtle(ask: Ask) -> Drawn:
    """A turtle: patterned shell, flippers or legs, looking left."""
    clay = sheet(ask.height_px / 1.0, -1.35, 1.1, -0.1, 1.1 + finery.room(ask, 0.24), _WET)
    body = Space.on(clay, yaw=22, look_down=8)
    landed = ask.noun == "tortoise"
    skin, shell = linear("#a89a5a" if landed else "#8aa85a"), coat_colour(ask, "#8a6a3a" if landed else "#5a7a3a")
    for side in (-1, 1) if landed else ():
        for x in (-0.4, 0.4):
            body.limb((x, 0.3, side * 0.3), 0.15, (x * 1.08, 0.06, side * 0.34), 0.13, skin, blend=0.05)
            body.ellipsoid((x * 1.12 - 0.04, 0.03, side * 0.35), (0.15, 0.05, 0.12), skin * np.float32(0.8), blend=0.03)
    for side in () if landed else (-1, 1):
        z = side * 0.34
        body.limb((-0.42, 0.28, z), 0.14, (-0.62, 0.08, z * 1.35), 0.1, skin, blend=0.05)
        body.limb((0.42, 0.28, z), 0.14, (0.56, 0.08, z * 1.3), 0.1, skin, blend=0.05)
    body.limb((0.55, 0.28, 0), 0.08, (0.82, 0.2, 0), 0.02, skin, blend=0.04)
    body.ellipsoid((0, 0.3, 0), (0.66, 0.13, 0.5), linear("#d8c88a"), blend=0.02)
    body.ellipsoid((0, 0.42, 0), (0.62, 0.5 if landed else 0.42, 0.5), shell, blend=0.02, gloss=0.6)
    for i, (x, y, z) in enumerate(
        (
            (0, 0.84, 0.02),
            (-0.32, 0.72, 0.12),
            (0.32, 0.72, 0.12),
            (-0.18, 0.62, 0.4),
            (0.16, 0.62, 0.4),
            (-0.46, 0.5, 0.28),
            (0.46, 0.5, 0.28),
        )
    ):
        body.ellipsoid(
            (x, y - 0.04 + 0.07 * landed, z),
            (0.16, 0.08, 0.13),
            shell * np.float32(1.35 + 0.1 * (i % 2)),
            blend=0.03,
            gloss=0.6,
        )
    head = body.at(-0.78, 0.52, 0.05, yaw=16)
    body.limb((-0.45, 0.34, 0), 0.15, (-0.74, 0.48, 0.04), 0.14, skin, blend=0.06)
    head.ellipsoid((0, 0.02, 0), (0.24, 0.2, 0.2), skin, blend=0.06)
    features = clay.canvas()
    for side in _SIDES:
        if head.facing((-0.5, 0.2, side)) > 0.1:
            x, y = head.flat((-0.1, 0.07, side * 0.17))
            bead_eye(features, ask.light, x, y, 0.05)
    neck = finery.neck_frame(body, (-0.45, 0.34, 0), (-0.76, 0.5, 0), 0.55, 0.16)
    rig = finery.side_rig(head, 0.21, (-0.1, 0.07, 0.17), 0.05, neck)
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)
    a, b, c = head.flat((-0.23, -0.03, 0.05)), head.flat((-0.15, -0.08, 0.14)), head.flat((-0.04, -0.05, 0.19))
    features.polyline([a, b, c], 0.016, ask.light.lit("#3a4a20"), opacity=0.8)
    return finish(clay, ask, features=features, baseline=1.2)


def draw_starfish(ask: Ask) -> Drawn:
    """A five-armed star with a smile."""
    clay = sheet(ask.height_px / 1.6, -0.95, 0.95, -0.05, 1.7, Material(fur=0.0, gloss=0.3, blend=0.12))
    coat = coat_colour(ask, "#f0883a")
    for i in range(5):
        a = np.pi / 2 + i * 2 * np.pi / 5
        clay.capsule((0, 0.82, 0), 0.34, (0.78 * np.cos(a), 0.82 + 0.78 * np.sin(a), 0), 0.09, coat)
        for k in range(4):
            r = 0.25 + 0.14 * k
            clay.ellipsoid(
                (r * np.cos(a), 0.82 + r * np.sin(a), 0.34 - 0.07 * k),
                (0.035, 0.035, 0.03),
                mix(coat, linear("#fff4e0"), 0.5),
                blend=0.01,
            )
    features = clay.canvas()
    for side in _SIDES:
        bead_eye(features, ask.light, side * 0.12, 0.9, 0.05)
    features.polyline([(-0.08, 0.74), (0, 0.69), (0.08, 0.74)], 0.02, ask.light.lit("#6a2a10"), opacity=0.8)
    return finish(clay, ask, features=features, baseline=0.8)


def draw_seal(ask: Ask) -> Drawn:
    """A seal propped on its flippers, looking left; a walrus has tusks and a bristly upper lip."""
    clay = sheet(
        ask.height_px / 1.25, -0.85, 1.55, -0.1, 1.35 + finery.room(ask, 0.26), Material(fur=0.12, gloss=0.6, blend=0.1)
    )
    body = Space.on(clay, yaw=26, look_down=6)
    tusked = ask.noun == "walrus"
    coat = coat_colour(ask, "#8f5f48" if tusked else "#8a929a")
    body.tube(
        [(-0.25, 0.95, 0), (-0.2, 0.6, 0), (0.2, 0.32, 0), (0.8, 0.2, 0), (1.2, 0.12, 0)],
        [0.26, 0.34, 0.36, 0.2, 0.07],
        coat,
        segments=16,
        blend=0.15,
    )
    body.ellipsoid((-0.27, 0.5, 0), (0.24, 0.34, 0.26), mix(coat, linear("#f4f2ee"), 0.4), blend=0.15)
    for side in (-1, 1):
        body.limb((-0.15, 0.36, side * 0.24), 0.1, (-0.42, 0.04, side * 0.46), 0.06, coat * 0.85, flat=0.6, blend=0.06)
        body.limb((1.15, 0.12, 0), 0.07, (1.42, 0.2, side * 0.2), 0.05, coat * 0.85, flat=0.6, blend=0.05)
    head = body.at(-0.3, 1.02, 0, yaw=14)
    head.ball((0, 0, 0), 0.25, coat, blend=0.1)
    head.ellipsoid((-0.2, -0.07, 0), (0.14, 0.11, 0.14), mix(coat, linear("#f4f2ee"), 0.45), blend=0.06)
    if tusked:
        for side in _SIDES:
            head.ellipsoid(
                (-0.22, -0.1, side * 0.09), (0.15, 0.13, 0.12), mix(coat, linear("#f0d8c0"), 0.5), blend=0.04
            )
            head.limb((-0.24, -0.16, side * 0.08), 0.045, (-0.3, -0.52, side * 0.12), 0.015, "#f6f0e0", blend=0.01)
    features = clay.canvas()
    for side in _SIDES:
        if head.facing((-0.7, 0.2, side * 0.7)) > 0.1:
            x, y = head.flat((-0.17, 0.07, side * 0.15))
            bead_eye(features, ask.light, x, y, 0.055)
    neck = finery.neck_frame(body, (-0.22, 0.6, 0), (-0.27, 0.98, 0), 0.5, 0.31)
    rig = finery.side_rig(head, 0.25, (-0.17, 0.07, 0.15), 0.055, neck)
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)
    x, y = head.flat((-0.33, -0.02, 0.01))
    features.ellipse(x, y, 0.05, 0.036, ask.light.lit("#1c1a1c"))
    return finish(clay, ask, fur_length=0.012, features=features, baseline=1.4)


_OTHERS: dict[str, tuple[Callable[[Ask], Drawn], SubjectInfo]] = {
    "octopus": (draw_octopus, SubjectInfo(0.8, "animal", "water", 1.4)),
    "jellyfish": (draw_jellyfish, SubjectInfo(0.5, "animal", "water", 0.75)),
    "crab": (draw_crab, SubjectInfo(0.15, "animal", "ground", 1.8)),
    "turtle": (draw_turtle, SubjectInfo(0.4, "animal", "ground", 1.8)),
    "tortoise": (draw_turtle, SubjectInfo(0.4, "animal", "ground", 1.8)),
    "starfish": (draw_starfish, SubjectInfo(0.2, "animal", "ground", 1.05)),
    "seal": (draw_seal, SubjectInfo(0.9, "animal", "ground", 1.6)),
    "walrus": (draw_seal, SubjectInfo(1.3, "animal", "ground", 1.6)),
}


def _register() -> None:
    for noun, (painter, info) in _OTHERS.items():
        register(noun, facing_aware(painter), info)


_register()
