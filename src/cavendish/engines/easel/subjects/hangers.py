"""Animals of special build: a sloth under its bough, a flying reptile; and what an animal knits."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import linear
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_FUR = Material(fur=0.9, gloss=0.05, blend=0.06)
_BARK = Material(gloss=0.08, blend=0.02)
_CLAW = Material(gloss=0.5, blend=0.0)
_SKIN = Material(fur=0.0, gloss=0.25, blend=0.05)


@subject("hanging sloth", info=SubjectInfo(0.9, "animal", "ground", 1.35))
def hanging_sloth(ask: Ask) -> Drawn:
    """A sloth under its bough, held by long claws, its smiling face to the viewer."""
    clay = sheet(ask.height_px / 2.75, -1.9, 1.9, -0.05, 2.7, _FUR)
    coat, pale, dark = coat_colour(ask, "#9a8262"), linear("#ecdcc0"), linear("#4a3626")
    bark, down = linear("#6e4a2f"), (0.2, -1.0)
    clay.tube([(-1.85, 2.2, -0.2), (-0.6, 2.34, -0.2), (0.6, 2.26, -0.2), (1.85, 2.42, -0.2)], [0.14, 0.12, 0.1], bark,
              segments=18, material=_BARK)  # fmt: skip
    for x, y, angle in ((-1.6, 2.45, 0.6), (-1.2, 2.08, -0.7), (1.3, 2.6, 0.5), (1.65, 2.2, -0.5), (0.15, 2.55, 0.9)):
        clay.ellipsoid((x, y, -0.1), (0.24, 0.09, 0.04), "#4f9a3c", angle=angle, blend=0.0, material=_BARK)
    for x0, x1 in ((0.62, 0.9), (-0.42, -0.72)):
        clay.tube([(x0, 1.0, -0.2), (x1 + 0.06, 1.6, -0.15), (x1, 2.2, -0.05)], [0.26, 0.17, 0.13],
                  coat * np.float32(0.75), segments=12, flow=down)  # fmt: skip
    clay.ellipsoid((0.22, 0.86, 0.0), (0.98, 0.58, 0.5), coat, angle=0.08, flow=down)
    clay.ellipsoid((0.25, 1.06, 0.22), (0.7, 0.34, 0.32), coat * np.float32(1.16), flow=down)
    for x0, x1 in ((0.9, 1.2), (-0.2, -0.28)):
        clay.tube([(x0, 0.95, 0.3), (x1 + 0.04, 1.6, 0.3), (x1, 2.24, 0.16)], [0.28, 0.18, 0.14], coat,
                  segments=12, flow=down)  # fmt: skip
        for k in (-1, 0, 1):
            tip = [(x1 + 0.08 * k, 2.28, 0.24), (x1 + 0.09 * k, 2.5, 0.12), (x1 + 0.09 * k, 2.44, -0.1)]
            clay.tube(tip, [0.035, 0.03, 0.02], "#e8dcc4", blend=0.0, material=_CLAW)
    hx, hy, hz = -0.86, 0.86, 0.52
    clay.ellipsoid((hx, hy, 0.3), (0.56, 0.5, 0.42), coat, flow=(0.0, 1.0))
    clay.ellipsoid((hx, hy - 0.02, hz), (0.44, 0.38, 0.26), pale, blend=0.02, fur=0.35)
    for side in (-1, 1):
        clay.ellipsoid((hx + side * 0.24, hy + 0.03, hz + 0.16), (0.17, 0.085, 0.06), dark, angle=-side * 0.45,
                       blend=0.01, fur=0.3)  # fmt: skip
    clay.ellipsoid((hx, hy - 0.05, hz + 0.24), (0.1, 0.07, 0.06), "#241a15", blend=0.0, material=_CLAW)
    features = clay.canvas()
    for side in (-1, 1):
        bead_eye(features, ask.light, hx + side * 0.19, hy + 0.05, 0.068)
    smile = [
        (
            hx + 0.2 * t,
            hy - 0.2 + 0.07 * t * t,
        )
        for t in np.linspace(-1, 1, 9)
    ]
    features.polyline([(float(x), float(y)) for x, y in smile], 0.025, ask.light.lit("#3a2a20"))
    return finish(clay, ask, fur_length=0.06, streak_length=0.09, features=features, anchor=(0, 0), baseline=0.6)


@subject("pterodactyl", info=SubjectInfo(1.2, "animal", "air", 2.0))
def pterodactyl(ask: Ask) -> Drawn:
    """A flying reptile on spread wings of skin, its long beak and crest to the left."""
    clay = sheet(ask.height_px / 2.3, -2.4, 2.4, -0.35, 2.2, _SKIN)
    hide = coat_colour(ask, "#8a7a54")
    skin, pale = hide * np.float32(1.25), linear("#d8c89a")
    for side, lift in ((1, 0.18), (-1, 0.0)):
        wrist, tip = (side * 0.85, 1.62 + lift, -0.2 * side), (side * 2.25, 1.9 + lift, -0.3 * side)
        web = [(side * 0.1, 1.12), (wrist[0], wrist[1]), (side * 1.6, 1.86 + lift), (tip[0], tip[1]),
               (side * 1.5, 1.22 + lift), (side * 1.0, 0.98), (side * 0.6, 0.92), (side * 0.2, 0.5)]  # fmt: skip
        clay.puff(web, skin, z=-0.2, thickness=0.05, bevel=0.06, material=_SKIN)
        clay.tube([(side * 0.12, 1.15, 0.05), wrist, tip], [0.11, 0.08, 0.02], hide, segments=14)
        for k in (-1, 0, 1):
            clay.capsule((wrist[0], wrist[1], 0.0), 0.04, (wrist[0] + 0.08 * k, wrist[1] + 0.16, 0.06), 0.012, hide)
    clay.ellipsoid((0.05, 0.92, 0.1), (0.32, 0.5, 0.3), hide)
    clay.ellipsoid((0.0, 0.86, 0.3), (0.2, 0.38, 0.18), pale, blend=0.06)
    for side in (-1, 1):
        clay.tube([(side * 0.16 + 0.08, 0.5, 0.1), (side * 0.24 + 0.2, 0.18, 0.05), (side * 0.2 + 0.36, -0.12, 0.0)],
                  [0.12, 0.07, 0.045], hide, segments=8)  # fmt: skip
    clay.tube([(0.0, 1.25, 0.2), (-0.22, 1.5, 0.35), (-0.42, 1.62, 0.4)], [0.2, 0.15, 0.17], hide, segments=8)
    clay.ellipsoid((-0.46, 1.66, 0.42), (0.25, 0.2, 0.2), hide)
    clay.tube([(-0.6, 1.64, 0.46), (-1.0, 1.54, 0.52), (-1.42, 1.42, 0.55)], [0.13, 0.075, 0.012], pale, blend=0.02)
    clay.tube([(-0.6, 1.54, 0.46), (-0.95, 1.4, 0.52), (-1.22, 1.28, 0.55)], [0.08, 0.05, 0.012], pale, blend=0.02)
    clay.tube([(-0.36, 1.76, 0.38), (-0.05, 1.98, 0.3), (0.22, 2.1, 0.25)], [0.14, 0.09, 0.015], "#c8583a", blend=0.03)
    features = clay.canvas()
    bead_eye(features, ask.light, -0.52, 1.72, 0.06)
    return finish(clay, ask, features=features, anchor=(0, 0.8), baseline=0.6)


@subject("knitting work", info=SubjectInfo(0.3, "object", "tabletop", 1.1))
def knitting(ask: Ask) -> Drawn:
    """A half-knitted scarf on two needles, its ball of wool below."""
    clay = sheet(ask.height_px / 2.1, -1.25, 1.25, -0.35, 1.85, _FUR)
    wool = coat_colour(ask, "#d8485a")
    for side in (-1, 1):
        clay.capsule((side * 0.95, 1.78, 0.3), 0.035, (-side * 0.62, 1.12, 0.3), 0.02, "#d8b078", blend=0.0)
        clay.ellipsoid((side * 0.95, 1.78, 0.3), (0.09, 0.09, 0.09), "#c8582a", blend=0.0)
    for row in range(8):
        for column in range(7):
            x, y = -0.48 + 0.16 * column, 1.3 - 0.17 * row
            for side in (-1, 1):
                clay.ellipsoid((x + 0.035 * side, y, 0.2), (0.085, 0.05, 0.06), wool * np.float32(1 - 0.22 * (row % 2)),
                               angle=0.8 * side, blend=0.0)  # fmt: skip
    clay.ellipsoid((0.82, 0.12, 0.25), (0.36, 0.36, 0.34), wool, blend=0.0)
    for k in range(5):
        arc = [
            (0.82 + 0.34 * np.cos(t), 0.12 + 0.34 * np.sin(t) * np.cos(k * 0.6), 0.45) for t in np.linspace(0, 3.1, 7)
        ]
        clay.tube([(float(x), float(y), z) for x, y, z in arc], [0.025], wool * np.float32(1.25), blend=0.0)
    return finish(clay, ask, fur_length=0.02, anchor=(0, -0.2), baseline=0.6)


@subject("olive sprig", "sprig", "olive twig", info=SubjectInfo(0.12, "plant", "tabletop", 1.9))
def sprig(ask: Ask) -> Drawn:
    """A twig with narrow leaves in pairs and two olives."""
    clay = sheet(ask.height_px / 1.2, -1.2, 1.2, -0.6, 0.65, _BARK)
    leaf = coat_colour(ask, "#5f8f4a")
    clay.tube([(-1.1, 0.0, 0), (0.0, 0.08, 0), (1.1, 0.0, 0)], [0.045, 0.04, 0.02], "#6e5a34", segments=10)
    for k in range(5):
        x = -0.62 + 0.4 * k
        for side in (-1, 1):
            clay.ellipsoid((x + 0.12, 0.05 + side * 0.24, 0.1), (0.28, 0.085, 0.03), leaf * np.float32(1 + 0.12 * side),
                           angle=side * 0.85, blend=0.0)  # fmt: skip
    for x, y in ((-0.32, -0.16), (0.5, -0.14)):
        clay.ellipsoid((x, y, 0.2), (0.1, 0.13, 0.1), "#3a4a2a", blend=0.0)
    return finish(clay, ask, anchor=(0, -0.5), baseline=0.8)
