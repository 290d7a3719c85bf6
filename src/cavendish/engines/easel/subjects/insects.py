"""Small creatures: butterflies, bees, beetles, spiders, snails, snakes and frogs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear, mix, smoothstep
from ..paths import Path
from . import finery
from .faces import bead_eye
from .registry import Ask, Drawn, SubjectInfo, Where, register
from .space import Space
from .tile import facing_aware, finish, sheet

_SIDES = (-1, 1)
_SHELL = Material(fur=0.0, gloss=0.8, blend=0.04)
_WING = Material(fur=0.0, gloss=0.35, blend=0.0)
_FUZZ = Material(fur=0.9, gloss=0.08, blend=0.05)


def _shade(ask: Ask, usual: str) -> F32:
    return np.clip(linear(ask.colour or usual), 0.016, 0.92).astype(np.float32)


def _smile(features: Canvas, ask: Ask, x: float, y: float, width: float) -> None:
    line = [(x - width, y), (x, y - 0.45 * width), (x + width, y)]
    features.polyline(line, width * 0.22, ask.light.lit("#3a1c14"), opacity=0.8)


def _feelers(clay: Clay, x: float, y: float, reach: float, colour: F32) -> None:
    for side in _SIDES:
        path = [(x + side * 0.03, y, 0.1), (x + side * 0.1, y + reach * 0.6, 0.1), (x + side * 0.24, y + reach, 0.1)]
        clay.tube(path, [0.014, 0.012, 0.012], colour, segments=8, material=_SHELL)
        clay.ellipsoid(path[-1], (0.03, 0.03, 0.03), colour, blend=0.01, material=_SHELL)


_LEPIDOPTERA = {
    "monarch butterfly": "#f07818",
    "blue morpho": "#2a62e8",
    "swallowtail": "#f4d23a",
    "moth": "#b89a72",
    "peacock butterfly": "#b8402a",
}
"""Butterflies of a colour of their own."""


def draw_butterfly(ask: Ask) -> Drawn:
    """A butterfly with open wings, seen from above."""
    clay = sheet(ask.height_px / 1.75, -1.15, 1.15, -0.1, 1.8, _WING)
    any_tint = str(ask.rng.choice(("#f0882a", "#4a7af0", "#e85aa0", "#f2c832", "#8a5ae0")))
    tint, dark = _shade(ask, _LEPIDOPTERA.get(ask.noun, any_tint)), linear("#221a1e")
    bright = mix(tint, linear("#fff4d8"), 0.55)
    for side in _SIDES:
        upper = [(0.04, 1.0), (0.35, 1.5), (0.85, 1.62), (1.02, 1.3), (0.8, 0.95), (0.3, 0.82)]
        lower = [(0.05, 0.85), (0.4, 0.82), (0.74, 0.62), (0.66, 0.22), (0.36, 0.12), (0.12, 0.5)]
        for outline, middle in ((lower, (0.4, 0.5)), (upper, (0.6, 1.2))):
            for k, colour, z in ((1.0, dark, 0.0), (0.84, tint, 0.02), (0.42, bright, 0.04)):
                ring = [(side * (middle[0] + (x - middle[0]) * k), middle[1] + (y - middle[1]) * k) for x, y in outline]
                clay.puff(clay.canvas().mask(Path().smooth(ring)), colour, z=z, thickness=0.05, bevel=0.06)
        for x, y in ((0.9, 1.46), (0.95, 1.28), (0.62, 0.3), (0.5, 0.2)):
            clay.ellipsoid((side * x, y, 0.06), (0.04, 0.04, 0.02), "#f8f4ea", blend=0.0)
    clay.capsule((0, 1.05, 0.08), 0.085, (0, 0.4, 0.08), 0.05, dark, blend=0.02, material=_FUZZ)
    clay.ellipsoid((0, 1.16, 0.1), (0.105, 0.1, 0.1), dark * 1.6, blend=0.02, material=_FUZZ)
    _feelers(clay, 0, 1.22, 0.34, dark)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(side * 0.048, 1.18, 0.036, ask.light.lit("#f4f0e6"))
        bead_eye(features, ask.light, side * 0.046, 1.178, 0.022)
    return finish(clay, ask, fur_length=0.015, features=features, anchor=(0, 0.85), baseline=0.3)


def draw_bee(ask: Ask) -> Drawn:
    """A round striped bee in flight, looking left."""
    clay = sheet(ask.height_px / 1.35, -1.0, 1.05, -0.05, 1.5, _FUZZ)
    body = Space.on(clay, yaw=24, look_down=6)
    tint = _shade(ask, "#f2b82a")
    for side in (-1, 1):
        for dx, size in ((0.02, 0.5), (0.24, 0.38)):
            body.ellipsoid(
                (dx + 0.1, 1.0, side * 0.26), (size * 0.42, size, 0.05), "#e6f0f6", blend=0.0, fur=0.0, gloss=0.9
            )
    body.ellipsoid((0.12, 0.55, 0), (0.52, 0.37, 0.36), tint)
    body.limb((0.6, 0.48, 0), 0.06, (0.76, 0.44, 0), 0.008, "#2a2018", fur=0.0, blend=0.02)
    body.ball((-0.4, 0.62, 0), 0.26, mix(tint, linear("#2a2018"), 0.15), blend=0.06)
    gx, _gy = clay.grid()
    for at in (-0.02, 0.22, 0.45):
        clay.tint(
            "#261c16", (1 - smoothstep(0.05, 0.075, np.abs(gx - at * 0.92))) * (clay.channels[8] > 0.5) * (gx > -0.12)
        )
    for side in (-1, 1):
        body.tube(
            [(-0.5, 0.84, side * 0.08), (-0.62, 1.0, side * 0.12), (-0.74, 1.02, side * 0.14)],
            [0.016, 0.014, 0.02],
            "#261c16",
            fur=0.0,
        )
        for dx in (-0.15, 0.1, 0.3):
            body.limb((dx, 0.26, side * 0.2), 0.025, (dx - 0.04, 0.1, side * 0.24), 0.016, "#261c16", fur=0.0)
    features = clay.canvas()
    for side in _SIDES:
        x, y = body.flat((-0.58, 0.68, side * 0.15))
        if body.facing((-0.8, 0.1, side * 0.5)) > 0.1:
            bead_eye(features, ask.light, x, y, 0.065)
    x, y = body.flat((-0.64, 0.54, 0.06))
    _smile(features, ask, x, y, 0.06)
    return finish(clay, ask, fur_length=0.03, features=features, anchor=(0, 0.6), baseline=0.5)


def draw_ladybug(ask: Ask) -> Drawn:
    """A ladybird, looking left."""
    clay = sheet(ask.height_px / 0.85, -0.85, 0.8, -0.05, 0.95, _SHELL)
    body = Space.on(clay, yaw=26, look_down=14)
    shell, dark = _shade(ask, "#d8281e"), linear("#1e1a1c")
    for side in (-1, 1):
        for dx in (-0.25, 0.02, 0.3):
            body.tube(
                [(dx, 0.2, side * 0.3), (dx - 0.03, 0.16, side * 0.52), (dx - 0.06, 0.0, side * 0.58)],
                [0.035, 0.03, 0.02],
                dark,
                segments=6,
            )
        body.tube(
            [(-0.6, 0.42, side * 0.06), (-0.7, 0.58, side * 0.12), (-0.78, 0.6, side * 0.14)],
            [0.014, 0.013, 0.02],
            dark,
            segments=6,
        )
    body.ball((-0.48, 0.3, 0), 0.2, dark, blend=0.03)
    body.ellipsoid((0.05, 0.26, 0), (0.52, 0.42, 0.44), shell, blend=0.01)
    for x, y, z in (
        (-0.2, 0.55, 0.2),
        (0.05, 0.58, 0.24),
        (0.32, 0.5, 0.2),
        (-0.05, 0.36, 0.42),
        (0.26, 0.34, 0.36),
        (0.02, 0.68, -0.08),
        (0.3, 0.6, -0.06),
    ):
        body.ellipsoid((x, y, z), (0.085, 0.07, 0.07), dark, blend=0.0)
    features = clay.canvas()
    features.polyline(
        [body.flat((-0.4, 0.52, 0)), body.flat((0.05, 0.685, 0)), body.flat((0.5, 0.46, 0))],
        0.018,
        ask.light.lit("#2a0c0c"),
    )
    for side in _SIDES:
        if body.facing((-0.8, 0.2, side * 0.5)) > 0.1:
            x, y = body.flat((-0.6, 0.36, side * 0.12))
            features.circle(x, y, 0.062, ask.light.lit("#f4f0e6"))
            bead_eye(features, ask.light, x, y, 0.04)
    return finish(clay, ask, features=features, baseline=1.0)


def draw_dragonfly(ask: Ask) -> Drawn:
    """A dragonfly seen from above."""
    clay = sheet(ask.height_px / 1.7, -1.1, 1.1, -0.05, 1.75, _SHELL)
    tint = _shade(ask, "#2aa8b8")
    for side in _SIDES:
        for y, reach, lift in ((1.2, 1.0, 0.22), (1.04, 0.92, -0.14)):
            clay.ellipsoid(
                (side * reach * 0.52, y + lift * 0.6, 0),
                (reach * 0.5, 0.105, 0.03),
                "#d8eef2",
                angle=side * 0.28 * np.sign(lift),
                blend=0.0,
                gloss=1.0,
            )
    clay.tube(
        [(0, 1.1, 0.05), (0.02, 0.7, 0.05), (0.0, 0.1, 0.05)],
        [0.075, 0.05, 0.03],
        lambda t: tint * np.float32(0.8 + 0.35 * (int(t * 12) % 2)),
        segments=14,
    )
    clay.ellipsoid((0, 1.14, 0.06), (0.12, 0.19, 0.12), tint, blend=0.03)
    clay.ellipsoid((0, 1.42, 0.06), (0.12, 0.1, 0.1), tint * 0.8, blend=0.03)
    features = clay.canvas()
    for side in _SIDES:
        bead_eye(features, ask.light, side * 0.09, 1.45, 0.06, "#3a1a2a")
    return finish(clay, ask, features=features, anchor=(0, 0.9), baseline=0.3)


def draw_spider(ask: Ask) -> Drawn:
    """A spider on eight bent legs."""
    clay = sheet(ask.height_px / 1.0, -1.1, 1.1, -0.05, 1.1, _FUZZ)
    tint = _shade(ask, "#3a3038")
    for side in _SIDES:
        for i in range(4):
            out = 0.62 + 0.12 * i
            path = [
                (side * 0.2, 0.45, 0.1 - 0.08 * i),
                (side * out * 0.7, 0.85 - 0.12 * i, 0.05),
                (side * (out + 0.16), 0.02 + 0.05 * (3 - i), 0.12),
            ]
            clay.tube(path, [0.045, 0.038, 0.018], tint * 0.8, segments=12, fur=0.5)
    clay.ellipsoid((0, 0.62, -0.15), (0.4, 0.36, 0.36), tint)
    clay.ellipsoid((0, 0.42, 0.2), (0.26, 0.23, 0.22), tint * 1.2)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(side * 0.095, 0.5, 0.075, ask.light.lit("#f4f0e6"))
        bead_eye(features, ask.light, side * 0.09, 0.495, 0.046)
    _smile(features, ask, 0, 0.34, 0.06)
    return finish(clay, ask, fur_length=0.03, features=features, baseline=1.4)


def draw_snail(ask: Ask) -> Drawn:
    """A snail with a spiral house, looking left."""
    clay = sheet(ask.height_px / 1.15, -1.25, 1.0, -0.05, 1.25 + finery.room(ask, 0.2), _SHELL)
    skin, shell = linear("#d8b88a"), _shade(ask, "#b8683a")
    clay.tube(
        [(-0.78, 0.62, 0.05), (-0.7, 0.3, 0.05), (-0.45, 0.14, 0.05), (0.3, 0.1, 0), (0.9, 0.05, 0)],
        [0.17, 0.16, 0.16, 0.13, 0.02],
        skin,
        segments=16,
        blend=0.08,
    )
    for i in range(26):
        t = i / 25
        a, r = 0.3 + t * 4.1 * np.pi, 0.46 * (1 - t) + 0.015
        x, y = 0.12 + r * np.cos(a), 0.62 + r * np.sin(a)
        clay.ellipsoid(
            (x, y, 0.1 + 0.25 * t),
            (0.19 * (1 - 0.7 * t), 0.19 * (1 - 0.7 * t), 0.2),
            mix(shell, linear("#f2d8a8"), 0.5 * (i % 5) / 5),
            blend=0.03,
        )
    for side in _SIDES:
        clay.capsule((-0.78 + side * 0.07, 0.74, 0.1), 0.035, (-0.84 + side * 0.14, 1.02, 0.12), 0.03, skin, blend=0.02)
        clay.ellipsoid((-0.84 + side * 0.14, 1.04, 0.13), (0.055, 0.055, 0.055), skin, blend=0.01)
    features = clay.canvas()
    for side in _SIDES:
        bead_eye(features, ask.light, -0.85 + side * 0.14, 1.05, 0.036)
    eyes = tuple((-0.85 + side * 0.14, 1.05, 0.05) for side in _SIDES)
    rig = finery.front_rig(clay, (-0.84, 1.0, 0.12), 0.2, eyes, (-0.74, 0.4, 0.18))
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)
    _smile(features, ask, -0.84, 0.58, 0.05)
    return finish(clay, ask, features=features, baseline=1.4)


def draw_caterpillar(ask: Ask) -> Drawn:
    """A chain of green balls with a face, looking left."""
    clay = sheet(ask.height_px / 0.85, -1.05, 1.05, -0.05, 0.95, _FUZZ)
    tint = _shade(ask, "#7ab83a")
    for i in range(6, -1, -1):
        x, y = -0.62 + 0.25 * i, 0.24 + 0.12 * abs(np.sin(i * 1.1)) + (0.1 if i == 0 else 0.0)
        r = 0.27 if i == 0 else 0.215 - 0.008 * i
        clay.ellipsoid((x, y, 0.1 - 0.02 * i), (r, r, r), tint * np.float32(0.88 + 0.2 * (i % 2)), blend=0.02)
        if i:
            clay.ellipsoid((x, 0.05, 0.2), (0.045, 0.05, 0.05), "#c8783a", blend=0.01, fur=0.0)
    _feelers(clay, -0.64, 0.56, 0.24, linear("#3a5a1e"))
    features = clay.canvas()
    for side in _SIDES:
        bead_eye(features, ask.light, -0.68 + side * 0.095, 0.39, 0.05)
    _smile(features, ask, -0.69, 0.27, 0.06)
    return finish(clay, ask, fur_length=0.02, features=features, baseline=1.6)


def draw_snake(ask: Ask) -> Drawn:
    """A coiled snake with a raised head, looking left."""
    clay = sheet(ask.height_px / 1.2, -0.95, 1.05, -0.05, 1.35, _SHELL)
    tint = _shade(ask, "#4a9a4a")

    def bands(t: float) -> F32:
        return tint * np.float32(1.35 if int(t * 40) % 4 == 0 else 0.95)

    coil = [
        (0.62 * np.cos(a) * (1 - 0.055 * i), 0.17 + 0.052 * i, 0.42 * np.sin(a) * (1 - 0.055 * i))
        for i, a in enumerate(np.linspace(0.4, 5.2 * np.pi - 1.0, 14))
    ]
    path = [(0.92, 0.1, 0.1), *coil[:11], (-0.05, 0.78, 0.1), (0.1, 1.0, 0.1), (-0.12, 1.12, 0.15)]
    clay.tube(path, [0.03, 0.13, 0.16, 0.16, 0.15, 0.14, 0.12, 0.12], bands, segments=64, blend=0.01)
    clay.ellipsoid((-0.26, 1.12, 0.18), (0.22, 0.135, 0.16), tint, blend=0.05)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(-0.28 + side * 0.075, 1.19, 0.052, ask.light.lit("#f6e8a0"))
        bead_eye(features, ask.light, -0.285 + side * 0.075, 1.19, 0.034)
    features.polyline([(-0.46, 1.06), (-0.58, 1.03), (-0.66, 1.07)], 0.016, ask.light.lit("#d8283a"))
    features.polyline([(-0.58, 1.03), (-0.65, 0.98)], 0.016, ask.light.lit("#d8283a"))
    _smile(features, ask, -0.33, 1.06, 0.06)
    return finish(clay, ask, features=features, baseline=1.3)


def draw_frog(ask: Ask) -> Drawn:
    """A sitting frog, facing us."""
    clay = sheet(ask.height_px / 1.15, -0.85, 0.85, -0.05, 1.25 + finery.room(ask, 0.4), _SHELL)
    tint = _shade(ask, "#5aa83a")
    belly = mix(tint, linear("#f4f0c8"), 0.65)
    for side in _SIDES:
        clay.ellipsoid((side * 0.48, 0.28, -0.05), (0.24, 0.26, 0.3), tint * 0.92, blend=0.06, angle=side * 0.4)
        clay.ellipsoid((side * 0.58, 0.06, 0.2), (0.22, 0.06, 0.16), tint * 0.9, blend=0.04)
        clay.capsule((side * 0.26, 0.5, 0.25), 0.1, (side * 0.24, 0.1, 0.42), 0.07, tint, blend=0.06)
        for k in (-1, 0, 1):
            clay.ellipsoid((side * 0.24 + k * 0.07, 0.045, 0.5), (0.045, 0.04, 0.06), tint * 1.15, blend=0.01)
    clay.ellipsoid((0, 0.42, 0), (0.42, 0.4, 0.36), tint, blend=0.1)
    clay.ellipsoid((0, 0.4, 0.2), (0.28, 0.3, 0.22), belly, blend=0.12)
    clay.ellipsoid((0, 0.82, 0.1), (0.46, 0.28, 0.34), tint, blend=0.1)
    for side in _SIDES:
        clay.ellipsoid((side * 0.26, 1.04, 0.14), (0.17, 0.17, 0.17), tint, blend=0.05)
    features = clay.canvas()
    for side in _SIDES:
        features.circle(side * 0.26, 1.06, 0.12, ask.light.lit("#f8f4e0"))
        bead_eye(features, ask.light, side * 0.25, 1.055, 0.082)
    eyes = ((-0.26, 1.06, 0.12), (0.26, 1.06, 0.12))
    rig = finery.front_rig(clay, (0, 0.93, 0.12), 0.36, eyes, (0, 0.58, 0.36))
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)
    features.polyline(
        [(-0.3, 0.79), (-0.15, 0.71), (0, 0.69), (0.15, 0.71), (0.3, 0.79)],
        0.024,
        ask.light.lit("#22401a"),
        opacity=0.85,
    )
    return finish(clay, ask, features=features, baseline=1.3)


_ALL: dict[str, tuple[Callable[[Ask], Drawn], float, Where, float]] = {
    "butterfly": (draw_butterfly, 0.1, "air", 1.25),
    **dict.fromkeys(_LEPIDOPTERA, (draw_butterfly, 0.1, "air", 1.25)),
    "bee": (draw_bee, 0.05, "air", 1.3),
    "ladybug": (draw_ladybug, 0.04, "ground", 1.7),
    "dragonfly": (draw_dragonfly, 0.1, "air", 1.25),
    "spider": (draw_spider, 0.08, "ground", 2.0),
    "snail": (draw_snail, 0.06, "ground", 1.7),
    "caterpillar": (draw_caterpillar, 0.05, "ground", 2.2),
    "snake": (draw_snake, 0.4, "ground", 1.4),
    "frog": (draw_frog, 0.12, "ground", 1.35),
}

for _noun, (_painter, _height, _where, _aspect) in _ALL.items():
    register(_noun, facing_aware(_painter), SubjectInfo(_height, "animal", _where, _aspect))
