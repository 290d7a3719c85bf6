"""Aircraft with engines: airliners, jets and helicopters. They look left."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay
from ..colour import F32
from .making import CHROME, GLASS, PAINTED, RUBBER, body_colour, box, by_lamplight, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet


def _turbine(clay: Clay, x: float, y: float, z: float, tone: F32) -> None:
    """A round engine with a dark mouth."""
    clay.capsule((x, y, z), 0.135, (x + 0.42, y, z), 0.11, tone)
    clay.ellipsoid((x - 0.1, y, z + 0.03), (0.05, 0.14, 0.12), "#d4d8de", material=CHROME)
    clay.ellipsoid((x - 0.125, y, z + 0.06), (0.03, 0.105, 0.1), "#23262c")


def _portholes(clay: Clay, ask: Ask, left: float, right: float, y: float, count: int) -> None:
    pane = "#ffd98a" if by_lamplight(ask) else "#22384c"
    for k in range(count):
        x = left + (right - left) * k / (count - 1)
        clay.ellipsoid((x, y, 0.34), (0.032, 0.045, 0.03), part_colour(ask, pane, "windows"), material=GLASS)


@subject("airplane", "plane", "airliner", "passenger plane", info=SubjectInfo(11.0, "vehicle", "air", 2.6))
@facing_aware
def airliner(ask: Ask) -> Drawn:
    """An airliner from the side: a long tube with a row of windows, swept wings, two engines, a tall fin."""
    clay = sheet(ask.height_px / 1.75, -2.45, 2.5, -0.85, 1.3, PAINTED)
    white = body_colour(ask, "#f2f5f8")
    livery = part_colour(ask, "#2f6fb8" if ask.colour is None else white * np.float32(0.55), "stripe", "tail", "wings")
    far = Path().move(0.05, 0.12).line(1.15, 0.74).line(1.36, 0.74).line(0.75, 0.12)
    clay.puff(far, white * np.float32(0.72), z=-0.3, thickness=0.08, bevel=0.04)
    fin = Path().move(1.5, 0.2).quad(1.8, 0.5, 2.02, 1.16).line(2.36, 1.18).quad(2.3, 0.6, 2.3, 0.14)
    clay.puff(fin, livery, z=0.0, thickness=0.1, bevel=0.05)
    hull = Path().move(-2.3, -0.04).cubic(-2.2, 0.22, -1.9, 0.34, -1.5, 0.35).line(1.5, 0.35)
    hull.cubic(1.9, 0.34, 2.2, 0.26, 2.42, 0.2).cubic(2.1, 0.0, 1.5, -0.3, 1.0, -0.33).line(-1.5, -0.33)
    hull.cubic(-1.9, -0.33, -2.24, -0.26, -2.3, -0.04)
    mask = clay.canvas().mask(hull)
    clay.puff(mask, white, z=0.0, thickness=0.36, bevel=0.34)
    _, y = clay.grid()
    clay.tint(livery, np.asarray(mask * (np.abs(y + 0.08) < 0.035), np.float32))
    clay.tint(white * np.float32(0.6), np.asarray(mask * (y < -0.22), np.float32))
    glass = [(-2.12, 0.12), (-1.98, 0.22), (-1.78, 0.24), (-1.8, 0.12)]
    plate(clay, glass, part_colour(ask, "#1b2836", "windows"), z=0.3, thickness=0.06, material=GLASS)
    _portholes(clay, ask, -1.45, 1.5, 0.1, 17)
    for x in (-1.62, 1.66):
        box(clay, x, -0.12, 0.1, 0.32, white * np.float32(0.82), z=0.33, thickness=0.02, bevel=0.02)
    stabiliser = Path().move(1.72, 0.1).line(2.36, -0.12).line(2.5, -0.1).line(2.24, 0.16)
    clay.puff(stabiliser, white * np.float32(0.9), z=0.3, thickness=0.08, bevel=0.04)
    near = Path().move(-0.55, -0.12).line(0.7, -0.78).line(1.0, -0.8).line(0.62, -0.12)
    clay.puff(near, white * np.float32(0.92), z=0.36, thickness=0.1, bevel=0.05)
    _turbine(clay, -0.32, -0.42, 0.55, livery)
    return finish(clay, ask, anchor=(0, 0), baseline=0.2, seat=(-0.4, 0.34))


@subject("fighter jet", "jet fighter", "military jet", info=SubjectInfo(5.0, "vehicle", "air", 2.6))
@facing_aware
def fighter(ask: Ask) -> Drawn:
    """A fighter: a needle nose, a bubble canopy, delta wings, twin fins and a burning tail pipe."""
    clay = sheet(ask.height_px / 1.75, -2.5, 2.6, -0.8, 1.05, PAINTED)
    grey = body_colour(ask, "#7f8a94")
    hull = Path().move(-2.4, -0.02).quad(-1.6, 0.2, -0.9, 0.24).line(1.7, 0.28).line(2.0, 0.18).line(2.0, -0.1)
    hull.line(0.2, -0.24).line(-1.0, -0.2).quad(-1.8, -0.16, -2.4, -0.02)
    clay.ellipsoid((-0.85, 0.28, 0.1), (0.52, 0.19, 0.16), "#2a4a64", angle=-0.04, material=GLASS)
    fin = Path().move(0.95, 0.2).line(1.6, 0.92).line(1.95, 0.94).line(1.85, 0.2)
    clay.puff(fin, grey * np.float32(0.8), z=0.1, thickness=0.1, bevel=0.04)
    clay.puff(hull, grey, z=0.0, thickness=0.32, bevel=0.2)
    wing = Path().move(-0.6, -0.02).line(1.2, -0.72).line(1.6, -0.7).line(1.5, -0.02)
    clay.puff(wing, grey * np.float32(0.88), z=0.3, thickness=0.1, bevel=0.05)
    box(clay, -0.75, -0.18, 0.5, 0.2, "#2a2d33", z=0.3, thickness=0.04, bevel=0.06)
    clay.capsule((1.9, 0.04, 0.1), 0.16, (2.14, 0.04, 0.1), 0.13, "#3a3d44", material=CHROME)
    clay.ellipsoid((1.42, 0.62, 0.22), (0.11, 0.11, 0.02), part_colour(ask, "#c8342a", "star", "badge"))
    flame = clay.canvas()
    for long, tone in ((0.42, "#ff8a2a"), (0.26, "#ffe9a0")):
        points = [(2.16, 0.14), (2.16 + long, 0.04), (2.16, -0.06)]
        flame.polygon(points, part_colour(ask, tone, "flame"), opacity=0.85)
    return finish(clay, ask, features=flame, anchor=(0, 0), baseline=0.2, seat=(-0.8, 0.3))


@subject("helicopter", "rescue helicopter", "chopper", info=SubjectInfo(4.0, "vehicle", "air", 1.9))
@facing_aware
def helicopter(ask: Ask) -> Drawn:
    """A helicopter: a round glazed cabin, a slim boom with its small rotor, skids, long blades above."""
    clay = sheet(ask.height_px / 2.0, -2.2, 2.4, -0.95, 1.25, PAINTED)
    paint = body_colour(ask, "#c8342a")
    pale = part_colour(ask, "#f4f2ec", "stripe")
    for z, shade in ((-0.1, 0.6), (0.45, 1.0)):
        clay.capsule((-1.25, -0.82, z), 0.035, (0.75, -0.82, z), 0.035, "#3a3d44", material=CHROME)
        clay.capsule((-1.25, -0.82, z), 0.035, (-1.42, -0.72, z), 0.035, "#3a3d44", material=CHROME)
        for x in (-0.7, 0.3):
            clay.capsule((x, -0.42, z * 0.6), 0.03, (x, -0.82, z), 0.03, paint * np.float32(0.4 * shade))
    boom = Path().move(0.4, 0.34).line(2.0, 0.26).line(2.05, 0.12).line(0.4, -0.16)
    clay.puff(boom, paint, z=0.0, thickness=0.2, bevel=0.1)
    fin = Path().move(1.78, 0.2).line(2.06, 0.72).line(2.26, 0.72).line(2.12, 0.1)
    clay.puff(fin, paint, z=0.05, thickness=0.1, bevel=0.04)
    cabin = Path().move(-1.45, -0.22).cubic(-1.5, 0.2, -1.1, 0.56, -0.5, 0.58).line(0.35, 0.55)
    cabin.cubic(0.75, 0.5, 0.9, 0.2, 0.75, -0.1).cubic(0.6, -0.42, 0.2, -0.46, -0.2, -0.47)
    cabin.line(-0.8, -0.47).cubic(-1.2, -0.47, -1.42, -0.4, -1.45, -0.22)
    mask = clay.canvas().mask(cabin)
    clay.puff(mask, paint, z=0.1, thickness=0.45, bevel=0.36)
    _, y = clay.grid()
    clay.tint(pale, np.asarray(mask * (np.abs(y + 0.2) < 0.05), np.float32))
    pane = part_colour(ask, "#ffd58a" if by_lamplight(ask) else "#2a4a60", "windows")
    nose = Path().move(-1.36, -0.06).cubic(-1.3, 0.24, -1.06, 0.44, -0.72, 0.48).line(-0.7, -0.08)
    clay.puff(nose, pane, z=0.46, thickness=0.08, bevel=0.06, material=GLASS)
    for x in (-0.58, -0.02):
        box(clay, x, -0.06, 0.46, 0.46, pane, z=0.5, thickness=0.05, bevel=0.06, material=GLASS)
    clay.capsule((-0.15, 0.55, 0.1), 0.11, (-0.15, 0.78, 0.1), 0.06, "#3a3d44", material=CHROME)
    for tip, lift in ((-2.05, 0.93), (1.75, 0.9)):
        clay.capsule((-0.15, 0.84, 0.15), 0.05, (tip, lift, 0.15), 0.035, "#26282e", flat=0.4)
    clay.ellipsoid((-0.15, 0.84, 0.2), (0.1, 0.07, 0.08), "#8a929b", material=CHROME)
    for k in range(4):
        turn = 0.5 + k * pi / 2
        end = (2.08 + 0.34 * cos(turn), 0.4 + 0.34 * sin(turn), 0.25)
        clay.capsule((2.08, 0.4, 0.25), 0.03, end, 0.02, "#26282e", material=RUBBER)
    clay.ellipsoid((2.08, 0.4, 0.28), (0.05, 0.05, 0.04), "#8a929b", material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=0.2, seat=(-0.3, 0.1))
