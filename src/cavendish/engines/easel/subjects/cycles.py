"""What has two wheels and a saddle: bicycles with a basket or without, scooters, motorcycles. They look left."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, MATT, PAINTED, RUBBER, SATIN, body_colour, box, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_LAMP = Material(gloss=1.3, emission=1.1, blend=0.0)
_PETALS = ("#e8557f", "#f4c542", "#f7f2ea", "#9a62c8", "#ef7f3a")
Spot = tuple[float, float]


def _wire_wheel(clay: Clay, ask: Ask, at: Spot, radius: float, tyre: float) -> None:
    """A thin tyre on a bright rim, with spokes that let the ground show through."""
    x, y = at
    turns = np.linspace(0.0, 2 * np.pi, 25)
    rubber = part_colour(ask, "#1d1d22", "wheels", "tyres", "tires")

    def hoop(r: float, thick: float, colour: F32 | str, material: Material) -> None:
        points = [(x + r * float(np.cos(t)), y + r * float(np.sin(t)), 0.1) for t in turns]
        clay.tube(points, [thick, thick], colour, segments=36, blend=0.0, material=material)

    for k in range(8):
        t = k * np.pi / 8 + 0.2
        dx, dy = (radius - tyre) * float(np.cos(t)), (radius - tyre) * float(np.sin(t))
        clay.capsule((x - dx, y - dy, 0.05), 0.004, (x + dx, y + dy, 0.05), 0.004, "#b9bec6", material=CHROME)
    hoop(radius - 2.1 * tyre, 0.45 * tyre, "#c9ced6", CHROME)
    hoop(radius - tyre, tyre, rubber, RUBBER)
    clay.ellipsoid((x, y, 0.1), (0.035, 0.035, 0.05), "#8a929b", material=CHROME)


def _pipes(clay: Clay, points: Sequence[Spot], radius: float, colour: F32 | str, z: float, material: Material) -> None:
    """Straight tubes from point to point."""
    for a, b in pairwise(points):
        clay.capsule((*a, z), radius, (*b, z), radius, colour, material=material)


def _basket(clay: Clay, ask: Ask, at: Spot) -> None:
    """A wicker basket with flowers, bread or whatever `attributes['basket']` says, its floor at `at`."""
    x, y = at
    filled = ask.attributes.get("basket", "")
    if filled:
        for k in range(9):
            spot = (x - 0.17 + 0.042 * k, y + 0.24 + 0.05 * float(ask.rng.random()) + 0.03 * (k % 2), 0.05)
            if k % 3 == 1:
                clay.capsule((spot[0], y + 0.1, 0.0), 0.012, (spot[0], spot[1] + 0.08, 0.0), 0.006, "#4f8a3a")
            clay.ellipsoid((spot[0], spot[1] - 0.05, 0.0), (0.05, 0.03, 0.03), "#4f8a3a", angle=0.6 * (k % 3 - 1))
        bloom = ask.part_colours.get("flowers", "") or ask.part_colours.get("flower", "")
        for k in range(8):
            tone = linear(bloom or _PETALS[k % len(_PETALS)])
            cx, cy = x - 0.16 + 0.046 * k, y + 0.26 + 0.055 * (k % 2) + 0.03 * float(ask.rng.random())
            for leaf in range(5):
                t = leaf * 1.2566 + 0.3 * k
                clay.ellipsoid((cx + 0.028 * np.cos(t), cy + 0.028 * np.sin(t), 0.16), (0.027, 0.027, 0.02), tone)
            clay.ellipsoid((cx, cy, 0.19), (0.018, 0.018, 0.015), "#f2c23a")
    wicker = part_colour(ask, "#b98648", "basket")
    front = [(x - 0.17, y), (x + 0.15, y), (x + 0.2, y + 0.22), (x - 0.22, y + 0.22)]
    clay.puff(front, wicker, z=0.14, thickness=0.1, bevel=0.06, material=MATT)
    for row in range(4):
        wide = 0.165 + 0.014 * row
        for k in range(7):
            cx = x - 0.01 + wide * (2 * (k + 0.5 * (row % 2)) / 7 - 0.95)
            clay.ellipsoid((cx, y + 0.03 + 0.05 * row, 0.26), (0.03, 0.02, 0.02), wicker * np.float32(0.72))
    clay.capsule((x - 0.22, y + 0.22, 0.22), 0.02, (x + 0.2, y + 0.22, 0.22), 0.02, wicker * np.float32(0.85))


@subject("bicycle", info=SubjectInfo(1.1, "vehicle", "ground", 1.6))
@facing_aware
def bicycle(ask: Ask) -> Drawn:
    """A city bicycle: a diamond frame, mudguards, a leather saddle; a basket if one was asked for."""
    clay = sheet(ask.height_px / 1.14, -0.98, 0.98, -0.04, 1.42, SATIN)
    paint = body_colour(ask, one_of(ask, "#2f8f8a", "#c8342e", "#e0a526", "#3f6fb0"))
    front, back, crank, saddle, neck = (-0.56, 0.34), (0.56, 0.34), (0.06, 0.30), (0.24, 0.86), (-0.38, 0.80)
    for hub in (front, back):
        _wire_wheel(clay, ask, hub, 0.34, 0.026)
        bow = np.linspace(0.5, 2.6, 12)
        guard = [(hub[0] + 0.375 * float(np.cos(t)), hub[1] + 0.375 * float(np.sin(t)), 0.12) for t in bow]
        clay.tube(guard, [0.018, 0.018], paint, segments=24, blend=0.0, material=PAINTED)
    under = (saddle[0] - 0.035, 0.74)
    for run in ((back, crank, under, back), (under, neck, crank), (neck, front)):
        _pipes(clay, run, 0.021, paint, 0.16, PAINTED)
    _pipes(clay, (under, (saddle[0] + 0.01, 0.88)), 0.014, "#c9ced6", 0.15, CHROME)
    _pipes(clay, (neck, (-0.42, 0.96), (-0.34, 1.04)), 0.016, "#c9ced6", 0.18, CHROME)
    clay.capsule((-0.36, 1.03, 0.25), 0.027, (-0.20, 1.02, 0.28), 0.027, "#5a3a24", material=RUBBER)
    seat = part_colour(ask, "#6a4026", "saddle", "seat")
    clay.puff(Path().smooth([(0.06, 0.91), (0.24, 0.93), (0.4, 0.96), (0.42, 0.89), (0.22, 0.86), (0.06, 0.88)]), seat,
              z=0.2, thickness=0.14, bevel=0.08, material=SATIN)  # fmt: skip
    turns = np.linspace(0.0, 2 * np.pi, 17)
    chain = [(crank[0] + 0.085 * float(np.cos(t)), crank[1] + 0.085 * float(np.sin(t)), 0.24) for t in turns]
    clay.tube(chain, [0.013, 0.013], "#8a929b", segments=20, blend=0.0, material=CHROME)
    _pipes(clay, (crank, (0.0, 0.15)), 0.014, "#8a929b", 0.28, CHROME)
    clay.capsule((-0.06, 0.145, 0.3), 0.02, (0.06, 0.145, 0.3), 0.02, "#222226", material=RUBBER)
    _pipes(clay, (crank, (0.12, 0.45)), 0.014, "#8a929b", 0.1, CHROME)
    clay.ellipsoid((-0.5, 0.83, 0.26), (0.055, 0.055, 0.05), "#fff4d0", material=_LAMP)
    if "basket" in ask.attributes:
        _basket(clay, ask, (-0.66, 0.88))
    return finish(clay, ask, anchor=(0, 0), baseline=1.4, seat=(0.24, 0.93))


def _fat_wheel(clay: Clay, ask: Ask, x: float, radius: float) -> None:
    """The thick tyre of a scooter or a motorcycle."""
    rubber, rim = part_colour(ask, "#141418", "tyres", "tires"), part_colour(ask, "#c9ccd4", "wheels", "rims")
    clay.ellipsoid((x, radius, 0.1), (radius, radius, 0.14), rubber, material=RUBBER)
    clay.ellipsoid((x, radius, 0.2), (radius * 0.66, radius * 0.66, 0.06), rim, material=CHROME)
    clay.ellipsoid((x, radius, 0.25), (radius * 0.5, radius * 0.5, 0.04), "#2c2e34", material=CHROME)
    for k in range(10):
        t = k * np.pi / 5
        tip = (x + 0.58 * radius * float(np.cos(t)), radius + 0.58 * radius * float(np.sin(t)), 0.27)
        clay.capsule((x, radius, 0.28), 0.012, tip, 0.012, rim, material=CHROME)
    clay.ellipsoid((x, radius, 0.3), (radius * 0.2, radius * 0.2, 0.05), rim, material=CHROME)


@subject("scooter", "motor scooter", "vespa", "moped", info=SubjectInfo(1.2, "vehicle", "ground", 1.45))
@facing_aware
def motor_scooter(ask: Ask) -> Drawn:
    """A scooter of the fifties: leg shield, footboard, round tail, small wheels, a round lamp."""
    clay = sheet(ask.height_px / 1.22, -1.0, 1.0, -0.04, 1.34, PAINTED)
    paint = body_colour(ask, one_of(ask, "#7fc4b4", "#c8342e", "#f2e2b8", "#5f8fc8"))
    dark = paint * np.float32(0.55)
    for x in (-0.66, 0.56):
        _fat_wheel(clay, ask, x, 0.235)
    tail = Path().move(-0.02, 0.24).quad(-0.02, 0.62, 0.16, 0.70).line(0.62, 0.72).quad(0.98, 0.66, 0.96, 0.40)
    tail.quad(0.92, 0.27, 0.8, 0.28).quad(0.76, 0.5, 0.56, 0.5).quad(0.36, 0.5, 0.32, 0.24)
    clay.puff(tail, paint, z=0.22, thickness=0.36, bevel=0.2)
    clay.ellipsoid((0.58, 0.50, 0.42), (0.27, 0.15, 0.12), paint, angle=-0.12)
    board = Path().move(-0.52, 0.20).line(0.1, 0.20).line(0.1, 0.29).line(-0.44, 0.29)
    clay.puff(board, dark, z=0.22, thickness=0.24, bevel=0.05)
    shield = Path().move(-0.56, 0.26).quad(-0.58, 0.62, -0.46, 1.0).line(-0.36, 1.0).quad(-0.42, 0.6, -0.36, 0.24)
    clay.puff(shield, paint, z=0.3, thickness=0.3, bevel=0.1)
    guard = Path().move(-0.97, 0.26).quad(-0.94, 0.56, -0.66, 0.54).quad(-0.44, 0.52, -0.42, 0.30)
    guard.quad(-0.52, 0.42, -0.68, 0.42).quad(-0.84, 0.40, -0.97, 0.26)
    clay.puff(guard, paint, z=0.26, thickness=0.24, bevel=0.08)
    clay.ellipsoid((-0.48, 1.06, 0.34), (0.14, 0.085, 0.13), paint, angle=-0.2)
    clay.ellipsoid((-0.61, 1.06, 0.36), (0.05, 0.08, 0.09), "#fff4d0", material=_LAMP)
    clay.capsule((-0.42, 1.1, 0.44), 0.03, (-0.28, 1.14, 0.46), 0.03, "#26262b", material=RUBBER)
    clay.capsule((-0.46, 1.13, 0.2), 0.01, (-0.54, 1.28, 0.2), 0.01, "#c9ced6", material=CHROME)
    clay.ellipsoid((-0.55, 1.29, 0.22), (0.055, 0.042, 0.02), "#d4dae0", angle=0.4, material=CHROME)
    seat = part_colour(ask, "#5a3a26", "seat", "saddle")
    clay.puff(Path().smooth([(0.06, 0.72), (0.08, 0.80), (0.4, 0.84), (0.82, 0.82), (0.84, 0.74), (0.4, 0.71)]), seat,
              z=0.34, thickness=0.22, bevel=0.1, material=SATIN)  # fmt: skip
    clay.ellipsoid((0.95, 0.55, 0.3), (0.035, 0.05, 0.06), "#ff3040", material=_LAMP)
    clay.capsule((0.42, 0.17, 0.3), 0.04, (0.82, 0.2, 0.28), 0.05, "#c9ced6", material=CHROME)
    if "basket" in ask.attributes:
        _basket(clay, ask, (-0.72, 0.72))
    return finish(clay, ask, anchor=(0, 0), baseline=1.5, seat=(0.28, 0.82))


@subject("motorcycle", "motorbike", info=SubjectInfo(1.25, "vehicle", "ground", 1.8))
@facing_aware
def motorcycle(ask: Ask) -> Drawn:
    """A classic motorcycle: raked fork, round lamp, tear-shaped tank, finned twin, long exhausts."""
    clay = sheet(ask.height_px / 1.24, -1.2, 1.2, -0.04, 1.26, PAINTED)
    paint = body_colour(ask, one_of(ask, "#1d1d22", "#8a1f24", "#1f3f5f", "#2f4f3a"))
    for x in (-0.8, 0.78):
        _fat_wheel(clay, ask, x, 0.34)
    _pipes(clay, ((0.78, 0.34), (0.2, 0.34), (-0.3, 0.36), (-0.38, 0.86), (0.3, 0.72), (0.78, 0.34)), 0.03, "#222228",
           0.12, SATIN)  # fmt: skip
    for z in (0.05, 0.32):
        _pipes(clay, ((-0.8, 0.34), (-0.45, 0.98)), 0.03, "#c9ced6", z, CHROME)
    guard = np.linspace(0.6, 2.5, 12)
    for x, long in ((-0.8, 0.0), (0.78, 0.25)):
        bow = [(x + 0.4 * float(np.cos(t - long)), 0.34 + 0.4 * float(np.sin(t - long)), 0.2) for t in guard]
        clay.tube(bow, [0.05, 0.05], paint, segments=26, blend=0.0, material=PAINTED)
    box(clay, -0.22, 0.22, 0.5, 0.2, "#3a3d44", z=0.2, thickness=0.22, bevel=0.08, material=CHROME)
    for x, lean in ((-0.1, -0.12), (0.16, 0.1)):
        for k in range(6):
            y = 0.42 + 0.045 * k
            clay.ellipsoid((x + lean * (y - 0.4), y, 0.3), (0.1, 0.016, 0.1), "#b9bec6", material=CHROME)
        clay.ellipsoid((x + 0.03 * lean, 0.54, 0.26), (0.075, 0.14, 0.08), "#6a6f78", material=CHROME)
    clay.ellipsoid((0.04, 0.32, 0.38), (0.14, 0.12, 0.06), "#d4d8de", material=CHROME)
    tank = Path().smooth(
        [(-0.40, 0.84), (-0.3, 1.0), (-0.05, 1.02), (0.18, 0.9), (0.26, 0.8), (0.1, 0.74), (-0.2, 0.75)]
    )
    clay.puff(tank, paint, z=0.26, thickness=0.36, bevel=0.18)
    clay.ellipsoid((-0.1, 0.88, 0.5), (0.13, 0.05, 0.03), part_colour(ask, "#e8dcc0", "stripe", "badge"), angle=-0.1)
    seat = part_colour(ask, "#3a261c", "seat", "saddle")
    bench = [(0.2, 0.84), (0.4, 0.82), (0.7, 0.86), (0.96, 0.92), (0.98, 0.8), (0.6, 0.72), (0.24, 0.74)]
    clay.puff(Path().smooth(bench), seat, z=0.26, thickness=0.28, bevel=0.12, material=SATIN)
    for y, z in ((0.2, 0.36), (0.28, 0.3)):
        clay.capsule((-0.16, y + 0.04, z), 0.03, (0.3, y, z), 0.035, "#d4d8de", material=CHROME)
        clay.capsule((0.3, y, z), 0.05, (1.06, y + 0.06, z), 0.06, "#d4d8de", material=CHROME)
    _pipes(clay, ((-0.46, 1.0), (-0.36, 1.16), (-0.2, 1.14)), 0.02, "#c9ced6", 0.34, CHROME)
    clay.capsule((-0.24, 1.14, 0.36), 0.032, (-0.1, 1.12, 0.38), 0.032, "#1a1a1e", material=RUBBER)
    clay.ellipsoid((-0.6, 0.94, 0.3), (0.13, 0.12, 0.12), "#d4d8de", material=CHROME)
    clay.ellipsoid((-0.68, 0.94, 0.36), (0.06, 0.1, 0.1), "#fff4d0", material=_LAMP)
    clay.ellipsoid((1.06, 0.72, 0.24), (0.04, 0.05, 0.06), "#ff3040", material=_LAMP)
    return finish(clay, ask, anchor=(0, 0), baseline=2.0, seat=(0.34, 0.84))
