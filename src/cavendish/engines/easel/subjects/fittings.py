"""Furniture and fittings of kitchens, offices, nurseries, gyms and bathrooms."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLAZED, MATERIALS, MATT, RUBBER, SATIN, body_colour, box, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_CLOTH = Material(gloss=0.1, blend=0.03)
_DARK = "#26272c"


def _veins(clay: Clay, ask: Ask, low: float, high: float, tone: F32) -> None:
    """Grey veins over the rows of a marble top."""
    lines = clay.canvas()
    for _ in range(16):
        x, y = float(ask.rng.uniform(-2.2, 2.0)), float(ask.rng.uniform(low, high))
        points = [(x + 0.1 * k, y + 0.05 * float(ask.rng.normal()) + 0.02 * k) for k in range(6)]
        lines.polyline(points, 0.014, "#ffffff", soft=0.006)
    shade = tone * np.float32(0.5) if float(tone.mean()) > 0.2 else tone * np.float32(4) + np.float32(0.1)
    clay.tint(shade, lines.alpha * np.float32(0.6))


@subject("kitchen island", "island counter", info=SubjectInfo(0.95, "furniture", "indoor", 2.25))
def kitchen_island(ask: Ask) -> Drawn:
    """A counter that stands free: cupboards below a thick stone top."""
    clay = sheet(ask.height_px / 2.0, -2.3, 2.3, -0.05, 2.05, SATIN)
    made = ask.material if ask.material in ("wood", "stone", "metal") else "stone"
    usual = "#f2f0ec" if made == "stone" else MATERIALS[made][0] or "#f2f0ec"
    stone = linear(usual) if made == "stone" and ask.colour is None else body_colour(ask, usual)
    top, body = part_colour(ask, stone, "top", "marble"), part_colour(ask, "#5f7480", "cupboards")
    box(clay, -2.0, 0.08, 4.0, 1.62, body, thickness=0.2, bevel=0.04)
    box(clay, -1.94, 0.0, 3.88, 0.12, body * np.float32(0.4), z=-0.1, thickness=0.1)
    for k in range(4):
        x = -1.9 + 0.96 * k
        box(clay, x, 0.22, 0.9, 1.34, body * np.float32(1.12), z=0.2, thickness=0.05, bevel=0.03)
        box(clay, x + 0.1, 0.34, 0.7, 1.1, body * np.float32(0.96), z=0.24, thickness=0.03, bevel=0.03)
    plate(clay, [(-2.2, 1.84), (2.2, 1.84), (1.95, 2.02), (-1.95, 2.02)], top * np.float32(1.02), thickness=0.05)
    box(clay, -2.22, 1.66, 4.44, 0.2, top * np.float32(0.94), z=0.36, thickness=0.14, bevel=0.03, material=GLAZED)
    if made == "stone":
        _veins(clay, ask, 1.68, 2.02, top)
    return finish(clay, ask, anchor=(0, 0), baseline=4.0, seat=(0, 1.92))


@subject("bar stool", "barstool", "counter stool", info=SubjectInfo(0.78, "furniture", "indoor", 0.55))
def bar_stool(ask: Ask) -> Drawn:
    """A high stool with a round seat, four legs and a ring for the feet."""
    clay = sheet(ask.height_px / 2.2, -0.75, 0.75, -0.05, 2.25, SATIN)
    wood, seat = part_colour(ask, "#8a5c34", "legs"), body_colour(ask, "#a8703c")
    for x, foot in ((-0.26, -0.46), (0.26, 0.46)):
        clay.capsule((foot, 0.04, -0.3), 0.06, (x, 1.9, -0.2), 0.06, wood * np.float32(0.7))
    for x, foot in ((-0.38, -0.6), (0.38, 0.6)):
        clay.capsule((foot, 0.02, 0.3), 0.065, (x, 1.9, 0.2), 0.065, wood)
    clay.tube([(-0.56, 0.66, 0.2), (0, 0.6, 0.42), (0.56, 0.66, 0.2)], [0.045, 0.045, 0.045], wood * np.float32(0.9))
    clay.ellipsoid((0, 1.92, 0.1), (0.6, 0.14, 0.5), seat * np.float32(0.8))
    clay.ellipsoid((0, 2.02, 0.12), (0.62, 0.16, 0.5), seat, material=_CLOTH)
    return finish(clay, ask, anchor=(0, 0), baseline=1.2, seat=(0, 2.1))


@subject("crib", "cot", "baby crib", "cradle", "baby bed", info=SubjectInfo(1.0, "furniture", "indoor", 1.35))
def crib(ask: Ask) -> Drawn:
    """A baby's bed with bars all round, a mattress and a blanket; a cradle rocks."""
    rocks = ask.noun == "cradle"
    clay = sheet(ask.height_px / 2.0, -1.5, 1.5, -0.1, 2.05, SATIN)
    wood = body_colour(ask, "#b98a58" if rocks else "#f4efe6")
    box(clay, -1.2, 0.62, 2.4, 0.3, "#f7f5ef", z=-0.1, thickness=0.2, bevel=0.1, material=_CLOTH)
    blanket = part_colour(ask, one_of(ask, "#8fc0e8", "#f2b8c8", "#a8d8b0"), "blanket")
    box(clay, -0.5, 0.7, 1.7, 0.36, blanket, z=0.0, thickness=0.2, bevel=0.12, material=_CLOTH)
    clay.ellipsoid((-0.88, 0.98, 0.0), (0.3, 0.14, 0.2), "#fbfaf6", material=_CLOTH)
    for k in range(11):
        x = -1.2 + 0.24 * k
        clay.capsule((x, 0.5, 0.3), 0.035, (x, 1.62, 0.3), 0.035, wood)
    for y in (0.46, 1.62):
        box(clay, -1.28, y - 0.05, 2.56, 0.13, wood, z=0.36, thickness=0.08, bevel=0.04)
    for x in (-1.36, 1.22):
        box(clay, x, 0.0 if not rocks else 0.2, 0.15, 1.9, wood * np.float32(0.96), z=0.4, thickness=0.1, bevel=0.05)
        clay.ellipsoid((x + 0.075, 1.94, 0.45), (0.1, 0.1, 0.1), wood)
    if rocks:
        arc = [(1.5 * sin(t), 0.42 - 0.4 * cos(t), 0.4) for t in np.linspace(-1.1, 1.1, 9)]
        clay.tube(arc, [0.07] * 9, wood * np.float32(0.85), segments=24)
    return finish(clay, ask, anchor=(0, 0), baseline=2.6, seat=(0.1, 1.05))


@subject("canopy bed", "four poster bed", "four-poster bed", info=SubjectInfo(2.0, "furniture", "indoor", 1.2))
def canopy_bed(ask: Ask) -> Drawn:
    """A bed between four posts with curtains."""
    clay = sheet(ask.height_px / 3.3, -2.1, 2.1, -0.05, 3.4, _CLOTH)
    wood, quilt = part_colour(ask, "#8f6038", "frame"), body_colour(ask, one_of(ask, "#c0705a", "#5f8fc0", "#e9e2d6"))
    veil = part_colour(ask, "#f4efe6", "curtains", "canopy")
    box(clay, -1.85, 0.3, 3.7, 1.55, wood * np.float32(0.8), z=-0.4, thickness=0.1, bevel=0.1)
    box(clay, -1.75, 0.3, 3.5, 0.72, "#f4f0e6", z=0.0, thickness=0.3, bevel=0.14)
    for x in (-0.86, 0.86):
        clay.ellipsoid((x, 1.24, 0.0), (0.68, 0.28, 0.2), "#fdfbf6")
    box(clay, -1.8, 0.22, 3.6, 0.8, quilt, z=0.3, thickness=0.3, bevel=0.2)
    for side in (-1, 1):
        for k in range(4):
            x = side * (1.9 - 0.17 * k)
            clay.capsule((x, 0.1 + 0.12 * k, 0.5), 0.1, (x, 3.05, 0.5), 0.1, veil * np.float32(0.9 + 0.1 * (k % 2)),
                         blend=0.03)  # fmt: skip
        clay.capsule((side * 1.95, 0.0, 0.6), 0.07, (side * 1.95, 3.3, 0.6), 0.07, wood, material=SATIN)
    box(clay, -2.02, 3.02, 4.04, 0.3, veil, z=0.62, thickness=0.1, bevel=0.08)
    return finish(clay, ask, anchor=(0, 0), baseline=3.6, seat=(0.2, 1.05))


@subject(
    "office chair", "desk chair", "swivel chair", "gaming chair", info=SubjectInfo(1.1, "furniture", "indoor", 0.68)
)
def office_chair(ask: Ask) -> Drawn:
    """A padded chair with arms on a star of castors."""
    clay = sheet(ask.height_px / 2.7, -1.0, 1.0, -0.05, 2.75, _CLOTH)
    cloth = body_colour(ask, "#2f3138")
    for k in range(5):
        turn = pi * (0.08 + 0.21 * k)
        x, y = 0.72 * cos(turn), 0.16 - 0.12 * sin(turn)
        clay.capsule((0, 0.32, 0.1), 0.07, (x, y + 0.04, 0.1), 0.05, "#5a5e66", material=SATIN)
        clay.ellipsoid((x, y - 0.06, 0.16), (0.1, 0.1, 0.1), _DARK, material=RUBBER)
    clay.capsule((0, 0.3, 0.0), 0.08, (0, 1.0, 0.0), 0.08, "#9aa0a8", material=CHROME)
    box(clay, -0.62, 1.28, 1.24, 1.38, cloth, z=-0.2, thickness=0.24, bevel=0.22)
    box(clay, -0.5, 1.42, 1.0, 0.5, cloth * np.float32(1.25), z=0.0, thickness=0.12, bevel=0.16)
    box(clay, -0.5, 2.0, 1.0, 0.5, cloth * np.float32(1.25), z=0.0, thickness=0.12, bevel=0.16)
    box(clay, -0.72, 0.98, 1.44, 0.34, cloth * np.float32(1.12), z=0.25, thickness=0.3, bevel=0.14)
    for side in (-1, 1):
        clay.capsule((side * 0.8, 1.1, 0.2), 0.05, (side * 0.84, 1.55, 0.2), 0.05, "#5a5e66", material=SATIN)
        clay.capsule((side * 0.84, 1.58, 0.0), 0.09, (side * 0.82, 1.56, 0.4), 0.1, cloth * np.float32(0.9))
    return finish(clay, ask, anchor=(0, 0), baseline=1.4, seat=(0, 1.3))


@subject(
    "whiteboard", "white board", "dry erase board", "flip chart", info=SubjectInfo(1.6, "furniture", "indoor", 1.2)
)
def whiteboard(ask: Ask) -> Drawn:
    """A white board on a stand, with a curve and a few lines on it."""
    clay = sheet(ask.height_px / 2.6, -1.7, 1.7, -0.05, 2.65, SATIN)
    for x in (-1.2, 1.2):
        clay.capsule((x * 1.08, 0.03, 0.0), 0.05, (x, 1.0, -0.05), 0.05, "#8f959d")
    box(clay, -1.55, 0.78, 3.1, 1.8, "#a8aeb6", thickness=0.08, bevel=0.03)
    box(clay, -1.47, 0.86, 2.94, 1.64, "#fbfcfc", z=0.08, thickness=0.04, bevel=0.02, material=GLAZED)
    box(clay, -0.7, 0.72, 1.4, 0.09, "#8f959d", z=0.2, thickness=0.1)
    ink = clay.canvas()
    ink.polyline([(-1.2, 1.1), (-1.2, 2.2)], 0.03, linear("#2a2a30"))
    ink.polyline([(-1.2, 1.1), (0.1, 1.1)], 0.03, linear("#2a2a30"))
    ink.polyline([(-1.15, 1.2), (-0.8, 1.4), (-0.5, 1.35), (-0.2, 1.75), (0.05, 2.1)], 0.04, linear("#d8342a"))
    for k in range(4):
        ink.polyline([(0.35, 2.15 - 0.24 * k), (1.15 - 0.2 * (k % 2), 2.15 - 0.24 * k)], 0.035, linear("#2f6fd0"))
    return finish(clay, ask, features=ink, anchor=(0, 0), baseline=2.6)


@subject("treadmill", "running machine", info=SubjectInfo(1.45, "furniture", "indoor", 1.25))
def treadmill(ask: Ask) -> Drawn:
    """A belt between two rails, and the console on its posts, from the side."""
    clay = sheet(ask.height_px / 2.6, -1.7, 1.75, -0.05, 2.65, SATIN)
    body = body_colour(ask, "#34373e")
    clay.puff([(-1.55, 0.12), (1.5, 0.3), (1.5, 0.52), (-1.55, 0.34)], body, thickness=0.2, bevel=0.06)
    clay.puff([(-1.4, 0.3), (1.2, 0.46), (1.2, 0.56), (-1.4, 0.4)], "#15161a", z=0.16, thickness=0.06, material=RUBBER)
    clay.ellipsoid((1.32, 0.5, 0.2), (0.36, 0.24, 0.3), body * np.float32(1.3))
    for z, shade in ((-0.4, 0.7), (0.4, 1.0)):
        clay.capsule(
            (1.2, 0.45, z), 0.08, (0.95, 2.05, z), 0.07, linear("#9aa0a8") * np.float32(shade), material=CHROME
        )
        clay.capsule((0.98, 1.72, z), 0.06, (0.3, 1.6, z), 0.06, body * np.float32(1.1))
    clay.puff([(0.55, 2.0), (1.2, 1.92), (1.34, 2.4), (0.78, 2.52)], body, z=0.3, thickness=0.2, bevel=0.06)
    clay.puff([(0.66, 2.06), (1.12, 2.0), (1.2, 2.34), (0.82, 2.42)], "#5fc8e8", z=0.5, thickness=0.02, bevel=0.02,
              material=Material(gloss=1.0, emission=0.5, blend=0.0))  # fmt: skip
    for x in (-1.4, 1.3):
        clay.ellipsoid((x, 0.1, 0.2), (0.12, 0.1, 0.1), _DARK, material=RUBBER)
    return finish(clay, ask, anchor=(0, 0), baseline=2.8, seat=(-0.2, 0.5))


@subject("exercise bike", "stationary bike", "spin bike", info=SubjectInfo(1.25, "furniture", "indoor", 1.0))
def exercise_bike(ask: Ask) -> Drawn:
    """A bicycle that stays where it is: flywheel, saddle, bars, pedals."""
    clay = sheet(ask.height_px / 2.5, -1.3, 1.3, -0.05, 2.55, SATIN)
    frame = body_colour(ask, "#c8321f")
    for x in (-0.95, 0.95):
        clay.capsule((x, 0.06, -0.3), 0.07, (x, 0.06, 0.4), 0.07, _DARK)
    clay.ellipsoid((0.6, 0.72, 0.0), (0.58, 0.58, 0.16), "#2c2e34", material=SATIN)
    clay.ellipsoid((0.6, 0.72, 0.14), (0.44, 0.44, 0.1), "#9aa0a8", material=CHROME)
    for start, end in (((-0.95, 0.1), (0.0, 0.72)), ((0.0, 0.72), (0.95, 0.1)), ((-0.1, 0.6), (-0.4, 1.7)),
                       ((0.2, 0.75), (0.7, 1.9)), ((-0.25, 1.15), (0.45, 1.25))):  # fmt: skip
        clay.capsule((*start, 0.1), 0.09, (*end, 0.1), 0.08, frame)
    clay.ellipsoid((-0.45, 1.82, 0.1), (0.4, 0.12, 0.2), _DARK, material=RUBBER)
    clay.capsule((0.7, 1.95, 0.1), 0.06, (0.95, 2.2, 0.3), 0.06, _DARK)
    box(clay, 0.6, 2.02, 0.34, 0.34, "#26272c", z=0.1, thickness=0.1, bevel=0.04)
    clay.capsule((0.05, 0.7, 0.3), 0.06, (-0.15, 0.35, 0.3), 0.06, "#9aa0a8")
    box(clay, -0.38, 0.26, 0.4, 0.1, _DARK, z=0.4, thickness=0.1)
    return finish(clay, ask, anchor=(0, 0), baseline=2.0, seat=(-0.45, 1.9))


@subject("barbell", "barbells", "olympic barbell", info=SubjectInfo(0.45, "object", "ground", 3.4))
def barbell(ask: Ask) -> Drawn:
    """A long bar with two plates at each end."""
    clay = sheet(ask.height_px / 1.25, -2.1, 2.1, -0.05, 1.3, CHROME)
    plates = body_colour(ask, "#2a2b30")
    clay.capsule((-2.0, 0.62, 0), 0.06, (2.0, 0.62, 0), 0.06, "#b9bec6")
    for side in (-1, 1):
        for x, radius, gain in ((1.34, 0.62, 1.0), (1.54, 0.5, 1.35)):
            clay.ellipsoid((side * x, 0.62, 0.1), (0.1, radius, radius), plates * np.float32(gain), material=RUBBER)
        clay.ellipsoid((side * 1.7, 0.62, 0.1), (0.06, 0.16, 0.16), "#c9ced6")
    return finish(clay, ask, anchor=(0, 0.02), baseline=3.0)


@subject("kettlebell", "kettlebells", info=SubjectInfo(0.28, "object", "ground", 0.8))
def kettlebell(ask: Ask) -> Drawn:
    """A ball of iron with a handle."""
    clay = sheet(ask.height_px / 2.2, -0.95, 0.95, -0.05, 2.25, Material(gloss=0.5, blend=0.03))
    iron = body_colour(ask, "#2a2b30")
    arc = [(0.5 * cos(t), 1.35 + 0.72 * sin(t), 0.0) for t in np.linspace(-0.25, pi + 0.25, 13)]
    clay.tube(arc, [0.15] * 13, iron, segments=30)
    clay.ellipsoid((0, 0.78, 0.1), (0.84, 0.78, 0.8), iron)
    clay.ellipsoid((0, 0.8, 0.82), (0.34, 0.32, 0.08), part_colour(ask, "#d8a02a", "plate"), blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.0)


@subject("punching bag", "boxing bag", "heavy bag", info=SubjectInfo(1.9, "object", "indoor", 0.36))
def punching_bag(ask: Ask) -> Drawn:
    """A leather bag on a chain."""
    clay = sheet(ask.height_px / 3.4, -0.6, 0.6, -0.05, 3.45, Material(gloss=0.6, blend=0.03))
    leather = body_colour(ask, "#b8281e")
    for k in range(6):
        clay.ellipsoid((0.0, 2.62 + 0.14 * k, 0), (0.05, 0.09, 0.04), "#8f959d", blend=0.0, material=CHROME)
    for x in (-0.3, 0.3):
        clay.capsule((x, 2.3, 0), 0.03, (0, 2.6, 0), 0.03, "#8f959d", material=CHROME)
    clay.lathe((0, 0.1, 0), [(0, 0.3), (0.1, 0.45), (1.1, 0.48), (2.1, 0.45), (2.2, 0.34)], leather)
    for y in (0.5, 1.9):
        clay.lathe((0, y, 0.03), [(0, 0.475), (0.14, 0.475)], leather * np.float32(0.4), material=SATIN)
    return finish(clay, ask, anchor=(0, 0.05), baseline=0.8)


@subject("weight bench", "workout bench", "gym bench", info=SubjectInfo(0.6, "furniture", "indoor", 1.9))
def weight_bench(ask: Ask) -> Drawn:
    """A padded bench on a steel frame, its back raised."""
    clay = sheet(ask.height_px / 1.9, -1.75, 1.75, -0.05, 1.95, SATIN)
    pad = body_colour(ask, "#26272c")
    for x in (-1.1, 1.0):
        clay.capsule((x, 0.06, -0.4), 0.08, (x, 0.06, 0.5), 0.08, "#5a5e66")
        clay.capsule((x, 0.1, 0), 0.08, (x * 0.8, 0.8, 0), 0.08, "#8f959d")
    clay.capsule((-1.0, 0.62, 0), 0.08, (1.0, 0.62, 0), 0.08, "#8f959d")
    clay.puff([(-0.4, 0.84), (1.45, 0.84), (1.45, 1.1), (-0.4, 1.1)], pad, z=0.2, thickness=0.3, bevel=0.1)
    clay.puff([(-0.5, 0.9), (-0.34, 1.12), (-1.5, 1.86), (-1.62, 1.64)], pad * np.float32(1.2), z=0.2, thickness=0.3)
    return finish(clay, ask, anchor=(0, 0), baseline=2.4, seat=(0.5, 1.1))


@subject("yoga mat", "exercise mat", "gym mat", info=SubjectInfo(0.12, "object", "ground", 4.6))
def yoga_mat(ask: Ask) -> Drawn:
    """A mat on the floor, half unrolled."""
    clay = sheet(ask.height_px / 0.62, -1.5, 1.5, -0.05, 0.66, MATT)
    tone = body_colour(ask, one_of(ask, "#8a5fc0", "#3f9ac0", "#e06a8a"))
    plate(clay, [(-1.4, 0.04), (1.1, 0.04), (1.0, 0.36), (-1.15, 0.36)], tone, thickness=0.05, bevel=0.03)
    clay.capsule((1.12, 0.2, 0.3), 0.16, (1.0, 0.42, -0.2), 0.14, tone * np.float32(0.85))
    clay.ellipsoid((1.13, 0.19, 0.44), (0.1, 0.1, 0.04), tone * np.float32(0.5), blend=0.0)
    return finish(clay, ask, anchor=(0, 0.06), baseline=2.6)


@subject("shower", "glass shower", "walk-in shower", "shower cabin", "shower stall",
         info=SubjectInfo(2.1, "furniture", "indoor", 0.52))  # fmt: skip
def shower(ask: Ask) -> Drawn:
    """A cabin of glass with its tray, and the shower head on its pipe."""
    clay = sheet(ask.height_px / 3.6, -1.0, 1.0, -0.05, 3.65, Material(gloss=1.6, mirror=0.4, blend=0.0))
    glass = body_colour(ask, "#b9d8de")
    box(clay, -0.9, 0.1, 1.8, 3.4, glass * np.float32(0.8), z=-0.3, thickness=0.05, bevel=0.02)
    clay.tube([(0.5, 1.2, 0), (0.5, 2.9, 0), (0.3, 3.1, 0.1), (0.02, 3.02, 0.2)], [0.045] * 4, "#c9ced6",
              segments=26, material=CHROME)  # fmt: skip
    clay.ellipsoid((0.0, 2.94, 0.2), (0.3, 0.09, 0.2), "#d9dde2", material=CHROME)
    clay.ellipsoid((0.5, 1.4, 0.1), (0.13, 0.13, 0.1), "#d9dde2", material=CHROME)
    drops = clay.canvas()
    for k in range(26):
        x, y = -0.26 + 0.021 * k, 0.5 + 2.2 * float(ask.rng.random())
        drops.polyline([(x, y), (x + 0.01, y - 0.16)], 0.022, linear("#ffffff"), opacity=0.75)
    for x in (-0.95, 0.87):
        box(clay, x, 0.0, 0.08, 3.6, "#8f959d", z=0.3, thickness=0.06)
    box(clay, -0.95, 3.52, 1.9, 0.08, "#8f959d", z=0.3, thickness=0.06)
    box(clay, -1.0, 0.0, 2.0, 0.18, "#f4f3ef", z=0.4, thickness=0.2, bevel=0.05, material=GLAZED)
    drops.polyline([(-0.7, 0.6), (-0.2, 2.4)], 0.12, linear("#ffffff"), opacity=0.22, soft=0.03)
    return finish(clay, ask, features=drops, anchor=(0, 0), baseline=1.9)


@subject("radiator", "heater", info=SubjectInfo(0.7, "furniture", "indoor", 1.5))
def radiator(ask: Ask) -> Drawn:
    """A radiator of ribs on two feet."""
    clay = sheet(ask.height_px / 1.8, -1.45, 1.45, -0.05, 1.85, GLAZED)
    paint = body_colour(ask, "#f2efe8")
    for k in range(9):
        x = -1.12 + 0.28 * k
        clay.capsule((x, 0.3, 0.1), 0.13, (x, 1.64, 0.1), 0.13, paint)
    for y in (0.36, 1.58):
        clay.capsule((-1.3, y, 0.0), 0.09, (1.3, y, 0.0), 0.09, paint * np.float32(0.9))
    for x in (-1.12, 1.12):
        clay.capsule((x, 0.02, 0.1), 0.08, (x, 0.3, 0.1), 0.08, paint * np.float32(0.85))
    clay.ellipsoid((1.34, 0.36, 0.2), (0.1, 0.12, 0.1), "#c9ced6", material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=2.4)


@subject("coat rack", "coat stand", "hat stand", info=SubjectInfo(1.75, "furniture", "indoor", 0.5))
def coat_rack(ask: Ask) -> Drawn:
    """A wooden stand with hooks, a coat and a hat on it."""
    clay = sheet(ask.height_px / 3.3, -0.85, 0.85, -0.05, 3.35, SATIN)
    wood = body_colour(ask, "#7a4f2e")
    clay.capsule((0, 0.2, 0), 0.07, (0, 3.1, 0), 0.06, wood)
    for x in (-0.5, 0.5, 0.1):
        clay.capsule((0, 0.4, 0), 0.06, (x, 0.03, 0.2), 0.05, wood * np.float32(0.9))
    for side in (-1, 1):
        clay.tube([(0, 2.7, 0), (side * 0.34, 2.66, 0.1), (side * 0.5, 2.96, 0.1)], [0.05, 0.045, 0.05], wood)
    coat = part_colour(ask, "#b8863f", "coat")
    clay.puff([(0.42, 2.72), (0.14, 2.4), (0.1, 1.1), (0.78, 1.1), (0.72, 2.4)], coat, z=0.2, thickness=0.24,
              bevel=0.16, material=_CLOTH)  # fmt: skip
    clay.ellipsoid((-0.5, 2.98, 0.2), (0.34, 0.08, 0.2), "#3a3238")
    clay.ellipsoid((-0.5, 3.1, 0.2), (0.2, 0.16, 0.16), "#3a3238")
    return finish(clay, ask, anchor=(0, 0), baseline=1.0)


@subject("sink", "washbasin", "wash basin", "bathroom sink", info=SubjectInfo(0.9, "furniture", "indoor", 0.8))
def sink(ask: Ask) -> Drawn:
    """A basin on its pedestal with a tap."""
    clay = sheet(ask.height_px / 2.6, -1.1, 1.1, -0.05, 2.65, GLAZED)
    glaze = body_colour(ask, "#f7f6f2")
    clay.lathe((0, 0, 0), [(0, 0.46), (0.12, 0.4), (0.4, 0.26), (1.3, 0.26), (1.5, 0.4)], glaze * np.float32(0.94))
    clay.lathe((0, 0, 0.1), [(1.3, 0.36), (1.45, 0.7), (1.75, 0.94), (1.95, 0.98)], glaze, tilt=0.2)
    clay.puff([(0.86 * cos(t), 1.96 + 0.16 * sin(t)) for t in np.linspace(0, 2 * pi, 40)], glaze * np.float32(0.62),
              z=1.2, thickness=0.02, bevel=0.03)  # fmt: skip
    clay.tube([(0, 2.1, 0.4), (0, 2.46, 0.4), (0.0, 2.5, 0.8), (0, 2.3, 1.3)], [0.08, 0.07, 0.07, 0.06], "#c9ced6",
              material=CHROME)  # fmt: skip
    for x in (-0.34, 0.34):
        clay.ellipsoid((x, 2.18, 0.6), (0.12, 0.08, 0.1), "#c9ced6", material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=1.0)


@subject("pool table", "billiard table", "billiards table", info=SubjectInfo(0.85, "furniture", "indoor", 2.1))
def pool_table(ask: Ask) -> Drawn:
    """A green table with balls and a cue on it."""
    clay = sheet(ask.height_px / 1.8, -2.0, 2.0, -0.05, 1.9, SATIN)
    wood, cloth = linear("#6a3f22"), body_colour(ask, "#1f8a4a")
    for x in (-1.5, 1.5):
        box(clay, x - 0.16, 0.0, 0.32, 1.0, wood * np.float32(0.8), thickness=0.2, bevel=0.06)
    plate(clay, [(-1.9, 0.98), (1.9, 0.98), (1.55, 1.76), (-1.55, 1.76)], wood, thickness=0.1, bevel=0.05)
    plate(clay, [(-1.68, 1.06), (1.68, 1.06), (1.4, 1.68), (-1.4, 1.68)], cloth, z=0.1, thickness=0.04, material=MATT)
    box(clay, -1.92, 0.8, 3.84, 0.22, wood * np.float32(1.1), z=0.3, thickness=0.14, bevel=0.05)
    for x, y in ((-1.68, 1.06), (1.68, 1.06), (-1.4, 1.68), (1.4, 1.68), (0, 1.06), (0, 1.68)):
        clay.ellipsoid((x, y, 0.3), (0.11, 0.06, 0.05), "#141214", blend=0.0)
    tones = ("#f2c83a", "#2f6fd0", "#d8322a", "#7d4fb8", "#f08a2a", "#2a8a4a", "#26262a")
    for k, tone in enumerate(tones):
        row = (0, 1, 1, 2, 2, 2, 1)[k]
        clay.ellipsoid((0.5 + 0.17 * row, 1.36 + 0.09 * ((k * 3) % 5 - 2) * 0.6, 0.4), (0.09, 0.085, 0.09), tone,
                       blend=0.0, material=GLAZED)  # fmt: skip
    clay.ellipsoid((-0.6, 1.34, 0.4), (0.09, 0.085, 0.09), "#fbf8f0", blend=0.0, material=GLAZED)
    clay.capsule((-1.5, 1.18, 0.5), 0.035, (-0.72, 1.32, 0.5), 0.02, "#d9b070")
    return finish(clay, ask, anchor=(0, 0), baseline=3.2, seat=(0, 1.5))


@subject("fish tank", "aquarium tank", "glass aquarium", info=SubjectInfo(0.5, "object", "indoor", 1.5))
def fish_tank(ask: Ask) -> Drawn:
    """A glass tank with water, gravel, plants and three fish."""
    clay = sheet(ask.height_px / 2.0, -1.6, 1.6, -0.05, 2.05, Material(gloss=1.6, mirror=0.2, blend=0.0))
    box(clay, -1.5, 0.0, 3.0, 1.9, "#4fa8d0", thickness=0.1, bevel=0.04)
    box(clay, -1.5, 0.0, 3.0, 0.3, "#d9b888", z=0.1, thickness=0.06, bevel=0.1, material=MATT)
    for x, tall in ((-1.1, 1.2), (-0.9, 0.8), (1.0, 1.0), (1.2, 1.35), (0.2, 0.6)):
        clay.tube([(x, 0.25, 0.2), (x + 0.1, 0.25 + tall / 2, 0.2), (x - 0.04, 0.25 + tall, 0.2)], [0.07, 0.06, 0.02],
                  "#3f9a4a", material=MATT)  # fmt: skip
    for x, y, tone in ((-0.4, 1.2, "#f08020"), (0.5, 0.85, "#f2c83a"), (0.7, 1.45, "#e0405a")):
        clay.ellipsoid((x, y, 0.3), (0.24, 0.14, 0.1), tone, blend=0.0)
        clay.puff([(x + 0.18, y), (x + 0.4, y + 0.14), (x + 0.4, y - 0.14)], tone, z=0.28, thickness=0.05)
        clay.ellipsoid((x - 0.14, y + 0.04, 0.4), (0.035, 0.035, 0.02), "#141214", blend=0.0)
    for y in (-0.04, 1.84):
        box(clay, -1.56, y, 3.12, 0.14, body_colour(ask, "#26272c"), z=0.4, thickness=0.1, bevel=0.03)
    shine = clay.canvas()
    for x in (-1.2, -0.95):
        shine.polyline([(x, 0.5), (x + 0.5, 1.7)], 0.06, linear("#ffffff"), opacity=0.25, soft=0.02)
    return finish(clay, ask, features=shine, anchor=(0, 0), baseline=3.0)
