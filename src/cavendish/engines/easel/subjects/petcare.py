"""What is put out for animals: bowls, bird feeders, running wheels; and the chimney that storks nest on."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..clay import Material
from ..colour import linear
from .making import MATT, RUBBER, SATIN, body_colour, box
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_WOOD = Material(gloss=0.08, blend=0.01)
_FILLINGS = {"milk": "#fbf8f0", "water": "#8fcbe8", "kibble": "#8a5a30", "honey": "#e8a020"}


@subject("pet bowl", "dog bowl", "cat bowl", "food bowl", "water bowl", "bowl of milk", "saucer of milk",
         "bowl of water", info=SubjectInfo(0.12, "object", "indoor", 2.6))  # fmt: skip
def pet_bowl(ask: Ask) -> Drawn:
    """A low wide bowl, filled to the brim."""
    clay = sheet(ask.height_px / 0.75, -1.1, 1.1, -0.32, 0.72, SATIN)
    rim = body_colour(ask, "#4a8ad0")
    said = ask.attributes.get("filling", "")
    filling = said or next((word for word in _FILLINGS if word in ask.noun), "kibble")
    clay.lathe((0, 0, 0), [(0.0, 0.9), (0.06, 0.95), (0.36, 0.84), (0.46, 0.86)], rim, tilt=0.3)
    top = clay.canvas()
    top.ellipse(0, 0.46, 0.86, 0.27, ask.light.lit(rim * np.float32(1.25)))
    top.ellipse(0, 0.45, 0.76, 0.22, ask.light.lit(linear(_FILLINGS[filling])))
    if filling == "kibble":
        for i in range(26):
            a, r = i * 2.4, 0.64 * ((i + 0.5) / 26) ** 0.5
            tone = linear("#a8703c") * np.float32(0.7 + 0.2 * (i % 3))
            top.ellipse(r * np.cos(a), 0.47 + 0.26 * r * np.sin(a), 0.085, 0.05, ask.light.lit(tone))
    return finish(clay, ask, features=top, anchor=(0, -0.2), baseline=1.9)


@subject("bird feeder", "birdfeeder", "feeder", info=SubjectInfo(1.0, "object", "ground", 1.0))
def bird_feeder(ask: Ask) -> Drawn:
    """A tray of seed under a little roof, on a post."""
    clay = sheet(ask.height_px / 2.0, -1.05, 1.05, -0.06, 2.1, _WOOD)
    wood = body_colour(ask, "#a8743f")
    clay.capsule((0, 0.0, -0.1), 0.08, (0, 0.8, -0.1), 0.075, wood * np.float32(0.75))
    for side in (-1, 1):
        clay.capsule((side * 0.72, 0.9, 0.0), 0.04, (side * 0.62, 1.5, 0.0), 0.04, wood * np.float32(0.85))
    clay.puff([(-1.0, 1.46), (1.0, 1.46), (0.0, 2.04)], wood * np.float32(0.62), z=0.1, thickness=0.1, bevel=0.05)
    box(clay, -0.92, 0.78, 1.84, 0.16, wood, z=0.2, thickness=0.1, bevel=0.03)
    for i in range(30):
        x, tone = -0.8 + 0.055 * i, ("#e0b850", "#8a6a3a", "#2a2622")[i % 3]
        clay.ellipsoid((x, 0.96 + 0.03 * (i % 2), 0.16), (0.05, 0.035, 0.04), tone, blend=0.0)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.6, seat=(0, 0.97))


@subject("hamster wheel", "running wheel", "exercise wheel", info=SubjectInfo(0.2, "object", "indoor", 0.9))
def hamster_wheel(ask: Ask) -> Drawn:
    """A wheel with rungs on a stand, open to the front."""
    clay = sheet(ask.height_px / 2.2, -1.05, 1.05, -0.06, 2.25, RUBBER)
    rim = body_colour(ask, "#3aa8d8")
    for side in (-1, 1):
        clay.capsule((0, 1.2, -0.5), 0.06, (side * 0.8, 0.0, -0.4), 0.06, "#e8e4da")
    clay.capsule((-0.9, 0.03, -0.3), 0.06, (0.9, 0.03, -0.3), 0.06, "#e8e4da")
    for depth, tone in ((-0.3, 0.7), (0.1, 1.0)):
        ring = [(0.92 * np.cos(a), 1.2 + 0.92 * np.sin(a), depth) for a in np.linspace(0, 2 * np.pi, 25)]
        clay.tube(ring, [0.075], rim * np.float32(tone), segments=48)
    for a in np.linspace(0, 2 * np.pi, 25)[:-1]:
        x, y = 0.92 * float(np.cos(a)), 1.2 + 0.92 * float(np.sin(a))
        clay.capsule((x * 0.96, 1.2 + (y - 1.2) * 0.96, -0.3), 0.03, (x, y, 0.1), 0.03, rim * np.float32(0.85))
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.7)


@subject("brick chimney", info=SubjectInfo(1.8, "object", "ground", 0.7))
def chimney(ask: Ask) -> Drawn:
    """A stack of bricks with a ledge."""
    clay = sheet(ask.height_px / 2.1, -0.8, 0.8, -0.04, 2.2, MATT)
    brick = body_colour(ask, "#a84a34")
    for row in range(12):
        wide = 0.72 if row >= 10 else 0.58
        shift = 0.145 if row % 2 else 0.0
        for k in range(-3, 4):
            x0, x1 = max(-wide, k * 0.29 - shift), min(wide, (k + 1) * 0.29 - shift - 0.02)
            if x1 - x0 > 0.05:
                tone = brick * np.float32(0.82 + 0.1 * ((k * 5 + row * 3) % 4))
                box(clay, x0, 0.17 * row, x1 - x0, 0.155, tone, z=0.1, thickness=0.1, bevel=0.02)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.2, seat=(0, 2.0))


@subject("beaver dam", "pile of sticks", "stick pile", "log pile", info=SubjectInfo(0.7, "object", "water", 2.4))
def beaver_dam(ask: Ask) -> Drawn:
    """Logs and branches heaped across the water."""
    clay = sheet(ask.height_px / 1.0, -1.35, 1.35, -0.12, 1.1, _WOOD)
    wood = body_colour(ask, "#8a5f38")
    for i in range(46):
        row = i // 10
        x = -1.1 + 0.24 * (i % 10) + 0.1 * ((i * 7) % 3 - 1)
        y, reach = 0.06 + 0.17 * row * max(0.3, 1 - (x / 1.5) ** 2), 0.26 + 0.05 * ((i * 5) % 4)
        lean = 0.5 * (((i * 13) % 7) / 3 - 1)
        tone = wood * np.float32(0.75 + 0.12 * ((i * 3) % 5))
        clay.capsule((x - reach, y - reach * lean * 0.5, 0.3 - 0.1 * row), 0.06, (x + reach, y + reach * lean * 0.5,
                     0.35 - 0.1 * row), 0.05, tone, blend=0.0)  # fmt: skip
        clay.ellipsoid((x + reach, y + reach * lean * 0.5, 0.4 - 0.1 * row), (0.045, 0.05, 0.03), "#e0c090", blend=0.0)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.4, seat=(0, 0.7))


@subject("trough", info=SubjectInfo(0.6, "object", "ground", 2.4))
def trough(ask: Ask) -> Drawn:
    """A wooden trough full of water."""
    clay = sheet(ask.height_px / 0.95, -1.25, 1.25, -0.06, 1.0, _WOOD)
    wood = body_colour(ask, "#8f6a42")
    for x in (-0.85, 0.85):
        clay.capsule((x, 0.0, 0.0), 0.08, (x, 0.3, 0.0), 0.08, wood * np.float32(0.7))
    clay.puff([(-1.05, 0.2), (1.05, 0.2), (1.2, 0.72), (-1.2, 0.72)], wood, z=0.1, thickness=0.12, bevel=0.04)
    clay.puff([(-1.2, 0.7), (1.2, 0.7), (1.05, 0.92), (-1.05, 0.92)], wood * np.float32(1.2), z=0.0, thickness=0.06,
              bevel=0.03)  # fmt: skip
    top = clay.canvas()
    top.polygon([(-1.08, 0.73), (1.08, 0.73), (0.97, 0.88), (-0.97, 0.88)], ask.light.lit("#8fcbe8"))
    top.line(-0.6, 0.8, 0.1, 0.8, 0.02, ask.light.lit("#e8f6fc"), opacity=0.8)
    for y in (0.36, 0.53):
        top.line(-1.08, y, 1.08, y, 0.014, ask.light.lit(wood * np.float32(0.5)), opacity=0.8)
    return finish(clay, ask, features=top, anchor=(0, 0.0), baseline=2.2)


@subject("pocket", info=SubjectInfo(0.22, "object", "indoor", 0.95))
def pocket(ask: Ask) -> Drawn:
    """A sewn-on pocket of blue cloth, stitched in yellow."""
    clay = sheet(ask.height_px / 1.55, -0.9, 0.9, -0.06, 1.65, MATT)
    cloth = body_colour(ask, "#3f5f94")
    outline = [(-0.78, 1.5), (0.78, 1.5), (0.78, 0.3), (0.0, 0.0), (-0.78, 0.3)]
    clay.puff(outline, cloth, z=0.1, thickness=0.16, bevel=0.1)
    clay.puff([(-0.82, 1.3), (0.82, 1.3), (0.82, 1.56), (-0.82, 1.56)], cloth * np.float32(1.2), z=0.2, thickness=0.08,
              bevel=0.04)  # fmt: skip
    seams = clay.canvas()
    path = [(-0.68, 1.26), (-0.68, 0.36), (0.0, 0.11), (0.68, 0.36), (0.68, 1.26)]
    for (x0, y0), (x1, y1) in pairwise(path):
        steps = max(4, round(float(np.hypot(x1 - x0, y1 - y0)) * 12))
        for k in range(0, steps, 2):
            a, b = k / steps, (k + 1) / steps
            seams.line(x0 + (x1 - x0) * a, y0 + (y1 - y0) * a, x0 + (x1 - x0) * b, y0 + (y1 - y0) * b, 0.028,
                       ask.light.lit("#e8b850"))  # fmt: skip
    seams.circle(0.0, 1.43, 0.06, ask.light.lit("#d0a050"))
    return finish(clay, ask, features=seams, anchor=(0, 0.0), baseline=1.4)
