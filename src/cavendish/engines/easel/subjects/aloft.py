"""Machines of the wind and the air: airships, turbines, drones, biplanes. They look left."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Material
from ..colour import linear
from .making import CHROME, GLASS, PAINTED, SATIN, body_colour, box, by_lamplight, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet


@subject("airship", "zeppelin", "blimp", info=SubjectInfo(18.0, "vehicle", "air", 2.2))
@facing_aware
def airship(ask: Ask) -> Drawn:
    """A long hull with ribs and fins, a gondola with windows and two engines below."""
    clay = sheet(ask.height_px / 2.0, -2.3, 2.35, -1.1, 1.05, PAINTED)
    hull = body_colour(ask, "#c9ced6")
    clay.ellipsoid((0, 0.1, 0), (2.2, 0.72, 0.72), hull)
    x, y = clay.grid()
    clay.tint(
        hull * np.float32(0.72),
        np.asarray(
            (np.abs((y - 0.1) / (np.sqrt(np.clip(1 - (x / 2.2) ** 2, 0.02, 1)) * 0.24) % 1 - 0.5) > 0.46)
            * clay.cover
            * 0.5,
            np.float32,
        ),
    )
    clay.tint(part_colour(ask, "#c8342a", "stripe"), np.asarray((np.abs(y - 0.1) < 0.09) * clay.cover, np.float32))
    for side in (-1, 1):
        plate(
            clay,
            [(1.45, 0.1 + side * 0.40), (2.25, 0.1 + side * 0.80), (2.28, 0.1 + side * 0.25), (1.95, 0.1 + side * 0.1)],
            part_colour(ask, "#c8342a", "fins", "stripe"),
            z=0.1,
            thickness=0.08,
        )
    box(clay, -0.75, -0.88, 1.3, 0.30, "#7a4f34", z=0.2, thickness=0.3, bevel=0.12)
    for k in range(5):
        box(
            clay,
            -0.66 + 0.23 * k,
            -0.80,
            0.15,
            0.14,
            "#ffd98a" if by_lamplight(ask) else "#bfe0ee",
            z=0.5,
            thickness=0.03,
        )
    clay.capsule((0.85, -0.72, 0.4), 0.10, (1.15, -0.72, 0.4), 0.08, "#5a5f68", material=CHROME)
    for angle in (0.7, 2.2, 3.8, 5.3):
        clay.capsule(
            (1.2, -0.72, 0.45), 0.02, (1.2 + 0.04 * cos(angle), -0.72 + 0.22 * sin(angle), 0.45), 0.03, "#3a2c24"
        )
    return finish(clay, ask, anchor=(0, 0), baseline=0.1)


@subject("steampunk airship", "steampunk zeppelin", info=SubjectInfo(18.0, "vehicle", "air", 1.75))
@facing_aware
def steampunk_airship(ask: Ask) -> Drawn:
    """A leather balloon in riveted brass bands, a wooden ship slung below it with portholes and propellers."""
    clay = sheet(ask.height_px / 2.7, -2.45, 2.4, -1.75, 1.1, PAINTED)
    hull, brass, wood = body_colour(ask, "#8a5226"), part_colour(ask, "#d9a441", "stripe", "brass"), "#5c3820"
    for end in (-1.7, -0.85, 0.0, 0.85, 1.7):
        clay.capsule((end * 0.95, 0.0, 0.1), 0.022, (end * 0.5, -1.05, 0.3), 0.022, "#2c2018")
    clay.ellipsoid((0, 0.22, 0), (2.2, 0.80, 0.80), hull)
    x, y = clay.grid()
    bulge = np.sqrt(np.clip(1 - ((y - 0.22) / 0.82) ** 2, 0, 1))
    for middle in (-1.75, -1.15, -0.4, 0.4, 1.15, 1.75):
        away = np.abs(x - middle * (0.9 + 0.1 * bulge))
        clay.tint(brass, np.asarray((away < 0.075) * clay.cover, np.float32))
        rivet = np.hypot(away, (y / 0.16) % 1 * 0.16 - 0.08) < 0.032
        clay.tint("#6a4314", np.asarray(rivet * clay.cover, np.float32))
    seams = np.abs((y - 0.22) / np.sqrt(np.clip(1 - (x / 2.2) ** 2, 0.02, 1)) / 0.27 % 1 - 0.5) > 0.465
    clay.tint("#4a2a14", np.asarray(seams * clay.cover * 0.55, np.float32))
    clay.ellipsoid((-2.16, 0.22, 0.05), (0.16, 0.22, 0.22), brass, material=CHROME)
    for side in (-1, 1):
        fin = [(1.45, 0.22 + side * 0.35), (2.3, 0.22 + side * 0.85), (2.35, 0.22 + side * 0.25), (1.95, 0.22)]
        plate(clay, fin, brass, z=0.2, thickness=0.1)
        inner = [(1.62, 0.22 + side * 0.36), (2.2, 0.22 + side * 0.70), (2.22, 0.22 + side * 0.30)]
        plate(clay, inner, "#7a2f22", z=0.35, thickness=0.06)
    boat = [(-1.45, -0.98), (1.25, -0.98), (1.15, -1.45), (0.75, -1.68), (-0.85, -1.68), (-1.2, -1.4)]
    plate(clay, boat, wood, z=0.3, thickness=0.3)
    box(clay, -1.5, -1.06, 2.8, 0.11, brass, z=0.6, thickness=0.1, bevel=0.04)
    box(clay, -0.5, -0.98, 0.95, 0.26, "#7a4f2a", z=0.35, thickness=0.2, bevel=0.05)
    glow = "#ffd98a" if by_lamplight(ask) else "#ffe7ac"
    for k in range(5):
        at = (-0.85 + 0.42 * k, -1.32, 0.62)
        clay.ellipsoid(at, (0.13, 0.13, 0.06), brass, material=CHROME)
        clay.ellipsoid((at[0], at[1], 0.70), (0.085, 0.085, 0.04), glow)
    for pivot in ((1.5, -1.25), (-1.62, -1.25)):
        clay.capsule((pivot[0] * 0.75, pivot[1], 0.4), 0.07, (*pivot, 0.4), 0.07, brass, material=CHROME)
        for angle in (0.5, 2.6, 4.7):
            tip = (pivot[0] + 0.09 * cos(angle), pivot[1] + 0.36 * sin(angle), 0.5)
            clay.capsule((*pivot, 0.5), 0.045, tip, 0.075, "#b5762e", material=CHROME)
        clay.ellipsoid((*pivot, 0.55), (0.08, 0.08, 0.08), brass, material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=0.1)


@subject("wind turbine", "wind turbines", "windmill turbine", info=SubjectInfo(60.0, "building", "ground", 0.75))
def wind_turbine(ask: Ask) -> Drawn:
    """A white mast with three long blades."""
    clay = sheet(ask.height_px / 3.4, -1.3, 1.3, -0.05, 3.45, PAINTED)
    white = body_colour(ask, "#f4f6f8")
    clay.capsule((0, 0, 0), 0.085, (0, 2.2, 0), 0.05, white)
    start = float(ask.rng.random()) * 2
    for k in range(3):
        turn = start + k * 2 * pi / 3
        tip, side = (1.15 * cos(turn), 2.22 + 1.15 * sin(turn)), (-sin(turn) * 0.09, cos(turn) * 0.09)
        root = (0.18 * cos(turn), 2.22 + 0.18 * sin(turn))
        plate(
            clay,
            [
                (0.0, 2.22),
                (root[0] + side[0], root[1] + side[1]),
                tip,
                (root[0] - side[0] * 0.4, root[1] - side[1] * 0.4),
            ],
            white,
            z=0.2,
            thickness=0.06,
        )
    clay.ellipsoid((0, 2.22, 0.35), (0.11, 0.11, 0.1), "#d4d8de")
    return finish(clay, ask, anchor=(0, 0), baseline=0.3)


@subject("drone", "quadcopter", info=SubjectInfo(0.5, "vehicle", "air", 2.0))
def drone(ask: Ask) -> Drawn:
    """A flat body on four arms with whirling rotors, a camera below."""
    clay = sheet(ask.height_px / 1.5, -1.6, 1.6, -0.75, 0.75, SATIN)
    body = body_colour(ask, "#e9ebee")
    for x, y in ((-1.1, 0.28), (1.1, 0.28), (-0.85, -0.02), (0.85, -0.02)):
        clay.capsule((0.0, 0.05, 0.1), 0.07, (x, y, 0.1), 0.06, body * np.float32(0.8))
        clay.capsule((x, y - 0.05, 0.2), 0.06, (x, y + 0.16, 0.2), 0.06, "#2a2d33")
        clay.ellipsoid((x, y + 0.20, 0.3), (0.46, 0.045, 0.2), "#5a606a")
    clay.ellipsoid((0, 0.06, 0.3), (0.55, 0.20, 0.3), body)
    clay.ellipsoid((0, -0.26, 0.4), (0.17, 0.17, 0.17), "#2a2d33")
    clay.ellipsoid((0, -0.27, 0.55), (0.09, 0.09, 0.05), "#5fb0e0", material=GLASS)
    for side in (-1, 1):
        clay.capsule((side * 0.3, -0.05, 0.2), 0.03, (side * 0.45, -0.5, 0.2), 0.03, "#5a606a")
        clay.capsule((side * 0.25, -0.5, 0.2), 0.035, (side * 0.65, -0.5, 0.2), 0.035, "#5a606a")
        clay.ellipsoid(
            (side * 0.42, 0.10, 0.55),
            (0.05, 0.05, 0.03),
            ("#3ee06a", "#ff3a3a")[side > 0],
            material=Material(emission=1.2, blend=0.0),
        )
    return finish(clay, ask, anchor=(0, 0), baseline=0.1)


@subject("biplane", "propeller plane", "vintage airplane", info=SubjectInfo(3.2, "vehicle", "air", 1.9))
@facing_aware
def biplane(ask: Ask) -> Drawn:
    """Two wings over each other with struts, an open cockpit, a propeller and spoked wheels."""
    clay = sheet(ask.height_px / 2.1, -2.1, 2.1, -1.0, 1.2, PAINTED)
    paint = body_colour(ask, "#d8342c")
    cream = part_colour(ask, "#f2e6c8", "wings", "wing")
    body = (
        Path()
        .move(-1.45, 0.28)
        .quad(-1.5, -0.02, -1.3, -0.25)
        .quad(-0.2, -0.42, 0.6, -0.15)
        .line(1.85, 0.12)
        .line(1.85, 0.26)
        .quad(0.4, 0.36, -0.2, 0.34)
        .line(-1.45, 0.28)
    )
    clay.puff(clay.canvas().mask(body), paint, z=0.1, thickness=0.4, bevel=0.25)
    plate(clay, [(1.35, 0.22), (1.62, 0.78), (1.95, 0.80), (1.92, 0.12)], paint, z=0.1, thickness=0.1, bevel=0.05)
    clay.ellipsoid((1.55, 0.18, 0.4), (0.42, 0.07, 0.3), cream)
    for y, z in ((0.88, 0.3), (-0.28, 0.45)):
        clay.ellipsoid((-0.62, y, z), (0.78, 0.085, 0.4), cream)
    for x in (-1.1, -0.2):
        clay.capsule((x, -0.25, 0.62), 0.03, (x + 0.1, 0.86, 0.62), 0.03, "#8a6a44")
    clay.ellipsoid((0.22, 0.36, 0.35), (0.26, 0.10, 0.15), "#2a2420")
    plate(
        clay,
        [(-0.08, 0.36), (-0.02, 0.58), (0.04, 0.58), (0.06, 0.36)],
        "#bfe0ee",
        z=0.4,
        thickness=0.03,
        material=GLASS,
    )
    clay.ellipsoid((-1.50, 0.02, 0.2), (0.14, 0.28, 0.28), "#d4a83a", material=CHROME)
    clay.capsule((-1.66, -0.68, 0.4), 0.035, (-1.66, 0.72, 0.4), 0.035, "#6a4526")
    clay.capsule((-0.75, -0.3, 0.4), 0.035, (-0.95, -0.78, 0.4), 0.035, "#8a6a44")
    clay.ellipsoid((-0.95, -0.78, 0.5), (0.20, 0.20, 0.07), "#1c1c20")
    clay.ellipsoid((-0.95, -0.78, 0.57), (0.11, 0.11, 0.04), "#d9dde2", material=CHROME)
    return finish(clay, ask, anchor=(0, 0), baseline=0.1)


@subject("space shuttle", "nasa space shuttle", info=SubjectInfo(30.0, "vehicle", "air", 0.62))
def space_shuttle(ask: Ask) -> Drawn:
    """The white orbiter on its orange tank between two white boosters, all three burning."""
    clay = sheet(ask.height_px / 4.3, -1.35, 1.35, -0.75, 3.75, Material(gloss=0.6, blend=0.0))
    white, tank = body_colour(ask, "#f4f4f0"), part_colour(ask, "#d07a34", "tank")
    flame = clay.canvas()
    for x, wide, long in ((-0.62, 0.20, 0.85), (0.62, 0.20, 0.85), (0.0, 0.16, 0.5)):
        for share, tone in ((1.0, "#ff7a1e"), (0.68, "#ffb82e"), (0.4, "#fff2c0")):
            shape = (
                Path()
                .move(x - wide * share, 0.22)
                .quad(x - wide * 1.2 * share, -0.1, x, 0.15 - long * share)
                .quad(x + wide * 1.2 * share, -0.1, x + wide * share, 0.22)
            )
            flame.path(shape, linear(tone), soft=0.02)
    clay.lathe((0, 0.35, -0.5), [(0, 0.40), (0.1, 0.46), (2.3, 0.46), (2.75, 0.34), (3.1, 0.12), (3.2, 0.03)], tank)
    for x in (-0.62, 0.62):
        clay.lathe((x, 0.2, -0.2), [(0, 0.24), (0.12, 0.18), (0.2, 0.19), (2.25, 0.19), (2.6, 0.05)], white)
        box(clay, x - 0.19, 1.9, 0.38, 0.07, "#2a2c30", z=-0.02, thickness=0.06)
    half = [(1.15, 0.42), (1.08, 0.78), (0.34, 1.72)]
    clay.puff(
        [(0.3, 0.36), *half, *((-x, y) for x, y in reversed(half)), (-0.3, 0.36)],
        white,
        z=0.05,
        thickness=0.12,
        bevel=0.06,
    )
    edge = [(-1.17, 0.40), (-1.09, 0.78), (-0.34, 1.74), (-0.30, 1.62), (-0.98, 0.74), (-1.02, 0.42)]
    for side in (-1, 1):
        clay.puff([(side * u, v) for u, v in edge], "#2f3238", z=0.14, thickness=0.05, bevel=0.02)
    clay.lathe((0, 0.38, 0.3), [(0, 0.28), (0.3, 0.32), (1.5, 0.30), (1.9, 0.22), (2.12, 0.09), (2.18, 0.02)], white)
    clay.puff([(-0.05, 0.3), (0.05, 0.3), (0.04, 1.15), (-0.04, 1.15)], "#d4d6d8", z=0.75, thickness=0.3, bevel=0.03)
    box(clay, -0.24, 0.72, 0.48, 0.03, "#9aa0a8", z=0.62, thickness=0.02)
    box(clay, -0.24, 1.66, 0.48, 0.03, "#9aa0a8", z=0.60, thickness=0.02)
    for x in (-0.11, 0.0, 0.11):
        box(clay, x - 0.045, 2.06, 0.09, 0.10, "#20242c", z=0.52, thickness=0.05)
    clay.ellipsoid((0, 2.50, 0.36), (0.09, 0.10, 0.08), "#3a3d44")
    for x in (-0.16, 0.16):
        clay.lathe((x, 0.22, 0.3), [(0, 0.13), (0.18, 0.07)], "#5a5f68")
    glow = clay.canvas()
    glow.ellipse(0, 0.0, 0.8, 0.4, linear("#ff9a3a") * np.float32(0.4), soft=0.2)
    return finish(clay, ask, features=flame, anchor=(0, 1.6), baseline=0.9, glow=glow)
