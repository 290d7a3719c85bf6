"""Machines of home and desk: typewriters, telephones, players, refrigerators, washing machines."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Material
from ..colour import linear, mix
from .making import CHROME, GLASS, GLAZED, LAMP, RUBBER, SATIN, body_colour, box, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_ENAMEL = Material(gloss=1.0, mirror=0.12, blend=0.0)


@subject("typewriter", "vintage typewriter", "old typewriter", info=SubjectInfo(0.3, "object", "tabletop", 1.25))
def typewriter(ask: Ask) -> Drawn:
    """A portable typewriter: round keys in rising rows, a carriage, a sheet of paper."""
    clay = sheet(ask.height_px / 2.3, -1.5, 1.5, -0.05, 2.35, SATIN)
    body = body_colour(ask, one_of(ask, "#2f4a4f", "#26282e", "#7a2a2a", "#3f6f6a"))
    box(clay, -0.72, 1.3, 1.44, 1.0, part_colour(ask, "#fbf8ee", "paper"), z=-0.3, thickness=0.03, bevel=0.02)
    clay.capsule((-1.16, 1.32, -0.05), 0.15, (1.16, 1.32, -0.05), 0.15, "#1e1f24", material=RUBBER)
    for side in (-1, 1):
        clay.ellipsoid((side * 1.28, 1.32, 0), (0.09, 0.2, 0.2), "#3a3c44", material=CHROME)
    clay.capsule((-1.3, 1.4, 0.1), 0.035, (-1.42, 1.72, 0.2), 0.03, "#c9ced6", material=CHROME)
    plate(
        clay,
        [(-1.05, 0.62), (1.05, 0.62), (0.98, 1.26), (-0.98, 1.26)],
        body,
        thickness=0.34,
        bevel=0.2,
        material=_ENAMEL,
    )
    plate(
        clay,
        [(-1.3, 0.06), (1.3, 0.06), (1.12, 0.8), (-1.12, 0.8)],
        body,
        z=0.1,
        thickness=0.3,
        bevel=0.12,
        material=_ENAMEL,
    )
    plate(
        clay,
        [(-1.12, 0.14), (1.12, 0.14), (0.96, 0.72), (-0.96, 0.72)],
        body * 0.35,
        z=0.36,
        thickness=0.06,
        bevel=0.04,
    )
    half = [(0.42 * cos(t), 0.86 + 0.3 * sin(t)) for t in np.linspace(0, pi, 19)]
    plate(clay, half, "#1c1d22", z=0.3, thickness=0.08, bevel=0.05)
    for k in range(9):
        t = pi * (k + 1) / 10
        clay.capsule(
            (0, 0.86, 0.42), 0.012, (0.36 * cos(t), 0.86 + 0.25 * sin(t), 0.42), 0.012, "#b9bec6", material=CHROME
        )
    for row, count in enumerate((9, 10, 9)):
        for k in range(count):
            x, y = (k - (count - 1) / 2) * (0.212 - 0.012 * row), 0.28 + 0.165 * row
            clay.ellipsoid((x, y, 0.5), (0.078, 0.062, 0.05), "#d6dde4", material=CHROME)
            clay.ellipsoid(
                (x, y + 0.008, 0.54), (0.06, 0.047, 0.03), part_colour(ask, "#f4efe0", "keys", "key"), material=SATIN
            )
    clay.capsule((-0.5, 0.14, 0.5), 0.05, (0.5, 0.14, 0.5), 0.05, "#26282e", material=GLAZED)
    lines = clay.canvas()
    for k in range(4):
        lines.line(-0.52, 2.1 - 0.13 * k, 0.5 - 0.2 * (k == 3), 2.1 - 0.13 * k, 0.025, linear("#4a4a50"), 0.7)
    return finish(clay, ask, features=lines, anchor=(0, 0.04), baseline=2.5)


@subject(
    "record player",
    "turntable",
    "gramophone",
    "phonograph",
    "vinyl player",
    info=SubjectInfo(0.35, "object", "tabletop", 1.35),
)
def record_player(ask: Ask) -> Drawn:
    """A record on a wooden case, its arm over the grooves."""
    clay = sheet(ask.height_px / 1.7, -1.25, 1.25, -0.05, 1.75, SATIN)
    wood = body_colour(ask, "#9a5f30")
    box(clay, -1.2, 0.05, 2.4, 0.36, wood, z=0.3, thickness=0.2, bevel=0.05)
    plate(clay, [(-1.2, 0.4), (1.2, 0.4), (1.0, 1.5), (-1.0, 1.5)], wood * 1.25, z=0.0, thickness=0.12, bevel=0.06)
    clay.ellipsoid(
        (-0.2, 0.95, 0.2), (0.72, 0.46, 0.05), "#17171b", material=Material(gloss=1.4, mirror=0.3, blend=0.0)
    )
    for r in (0.62, 0.52, 0.42):
        ring = [(-0.2 + r * cos(t), 0.96 + 0.64 * r * sin(t), 0.262) for t in np.linspace(0, 2 * pi, 25)]
        clay.tube(ring, [0.006, 0.006], "#34343c", segments=32, blend=0.0)
    clay.ellipsoid((-0.2, 0.96, 0.25), (0.24, 0.15, 0.03), part_colour(ask, "#d8402f", "label"), material=SATIN)
    clay.ellipsoid((-0.2, 0.97, 0.28), (0.03, 0.02, 0.03), "#d6dde4", material=CHROME)
    clay.ellipsoid((0.82, 1.26, 0.25), (0.13, 0.1, 0.1), "#3a3c44", material=CHROME)
    clay.tube(
        [(0.82, 1.28, 0.4), (0.72, 0.9, 0.42), (0.42, 0.66, 0.38)],
        [0.035, 0.03, 0.03],
        "#d6dde4",
        segments=14,
        material=CHROME,
    )
    box(clay, 0.32, 0.56, 0.16, 0.14, "#26282e", z=0.4, thickness=0.06, bevel=0.02)
    for x in (0.62, 0.86):
        clay.ellipsoid((x, 0.23, 0.5), (0.075, 0.075, 0.06), "#e0c88a", material=CHROME)
    return finish(clay, ask, anchor=(0, 0.05), baseline=2.4)


@subject("refrigerator", "fridge", info=SubjectInfo(1.8, "furniture", "indoor", 0.5))
def refrigerator(ask: Ask) -> Drawn:
    """A rounded two-door refrigerator."""
    clay = sheet(ask.height_px / 3.2, -0.85, 0.85, -0.05, 3.25, _ENAMEL)
    coat = body_colour(ask, one_of(ask, "#e8e6e0", "#9fd0c8", "#e8a0a0"))
    for x in (-0.6, 0.6):
        box(clay, x - 0.1, 0, 0.2, 0.14, "#3a3c44")
    box(clay, -0.8, 0.08, 1.6, 3.1, coat * 0.8, thickness=0.2, bevel=0.16)
    box(clay, -0.76, 0.16, 1.52, 1.86, coat, z=0.14, thickness=0.2, bevel=0.12, material=_ENAMEL)
    box(clay, -0.76, 2.08, 1.52, 1.04, coat, z=0.14, thickness=0.2, bevel=0.12, material=_ENAMEL)
    for low, high in ((1.35, 1.85), (2.25, 2.65)):
        clay.capsule((-0.58, low, 0.42), 0.045, (-0.58, high, 0.42), 0.045, "#d6dde4", material=CHROME)
    box(clay, 0.2, 2.8, 0.36, 0.12, "#c9ced6", z=0.32, thickness=0.05, material=CHROME)
    return finish(clay, ask, anchor=(0, 0.03), baseline=1.5)


@subject("washing machine", "dryer", "laundry machine", info=SubjectInfo(0.9, "furniture", "indoor", 0.85))
def washing_machine(ask: Ask) -> Drawn:
    """A white box with a round glass door."""
    clay = sheet(ask.height_px / 2.2, -0.98, 0.98, -0.05, 2.25, _ENAMEL)
    coat = body_colour(ask, "#f0f0ee")
    box(clay, -0.95, 0, 1.9, 2.2, coat, thickness=0.2, bevel=0.1, material=_ENAMEL)
    box(clay, -0.86, 1.76, 1.72, 0.32, coat * 0.82, z=0.18, thickness=0.05, bevel=0.03)
    clay.ellipsoid((0, 0.92, 0.16), (0.66, 0.66, 0.16), "#c3c9d2", material=CHROME)
    clay.ellipsoid((0, 0.92, 0.28), (0.5, 0.5, 0.14), "#3a5a74", material=GLASS)
    for k, tone in enumerate(("#e86a5a", "#f2c84a", "#6aa8e0")):
        clay.ellipsoid(
            (-0.18 + 0.18 * k, 0.74, 0.36), (0.17, 0.13, 0.06), linear(tone) * 0.7, blend=0.04, material=SATIN
        )
    clay.ellipsoid((0.6, 1.92, 0.26), (0.12, 0.12, 0.08), "#d6dde4", material=CHROME)
    for k in range(3):
        clay.ellipsoid(
            (-0.66 + 0.18 * k, 1.92, 0.24),
            (0.05, 0.05, 0.03),
            ("#3a9ad8", "#8a929b", "#8a929b")[k],
            material=LAMP if not k else SATIN,
        )
    shine = clay.canvas()
    shine.polyline([(-0.34, 1.02), (-0.24, 1.2), (-0.06, 1.3)], 0.05, linear("#ffffff"), 0.6, soft=0.01)
    return finish(clay, ask, features=shine, anchor=(0, 0.02), baseline=1.9)


@subject("oven", "stove", "cooker", "kitchen stove", info=SubjectInfo(0.95, "furniture", "indoor", 0.9))
def oven(ask: Ask) -> Drawn:
    """A stove with four knobs and a glowing oven window."""
    clay = sheet(ask.height_px / 2.2, -1.02, 1.02, -0.05, 2.25, _ENAMEL)
    coat = body_colour(ask, "#e6e4de")
    box(clay, -0.98, 0, 1.96, 2.1, coat, thickness=0.2, bevel=0.06, material=_ENAMEL)
    box(clay, -1.0, 2.06, 2.0, 0.1, "#2a2c32", z=0.2, thickness=0.1)
    box(clay, -0.8, 0.28, 1.6, 1.16, coat * 0.9, z=0.18, thickness=0.08, bevel=0.05)
    box(
        clay,
        -0.62,
        0.42,
        1.24,
        0.76,
        "#f0922e",
        z=0.28,
        thickness=0.02,
        bevel=0.02,
        material=Material(gloss=1.2, emission=0.35, blend=0.0),
    )
    for y in (0.62, 0.9):
        clay.capsule((-0.58, y, 0.33), 0.012, (0.58, y, 0.33), 0.012, "#5a3a2a")
    clay.capsule((-0.62, 1.34, 0.4), 0.045, (0.62, 1.34, 0.4), 0.045, "#d6dde4", material=CHROME)
    for k in range(4):
        clay.ellipsoid((-0.66 + 0.44 * k, 1.74, 0.3), (0.12, 0.12, 0.08), "#3a3c44", material=GLAZED)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.96)


@subject("microwave", "microwave oven", info=SubjectInfo(0.3, "object", "tabletop", 1.65))
def microwave(ask: Ask) -> Drawn:
    """A microwave with a dark window and a row of keys."""
    clay = sheet(ask.height_px / 1.5, -1.28, 1.28, -0.05, 1.55, _ENAMEL)
    coat = body_colour(ask, "#d6d8da")
    box(clay, -1.25, 0.06, 2.5, 1.42, coat, thickness=0.2, bevel=0.08, material=_ENAMEL)
    box(clay, -1.1, 0.2, 1.62, 1.14, "#22242a", z=0.18, thickness=0.05, bevel=0.05, material=GLASS)
    clay.capsule((0.62, 0.28, 0.32), 0.04, (0.62, 1.26, 0.32), 0.04, "#b9bec6", material=CHROME)
    box(clay, 0.78, 1.1, 0.36, 0.2, "#1c3a2c", z=0.2, thickness=0.03, material=LAMP)
    for row in range(4):
        for column in range(3):
            box(clay, 0.78 + 0.13 * column, 0.84 - 0.18 * row, 0.09, 0.11, "#5a626c", z=0.2, thickness=0.04)
    return finish(clay, ask, anchor=(0, 0.06), baseline=2.3)


@subject("toaster", info=SubjectInfo(0.2, "object", "tabletop", 1.25))
def toaster(ask: Ask) -> Drawn:
    """A chrome toaster with two slices."""
    clay = sheet(ask.height_px / 1.75, -1.15, 1.15, -0.05, 1.8, SATIN)
    for x in (-0.38, 0.38):
        box(clay, x - 0.34, 0.9, 0.68, 0.82, "#c98a4a", z=-0.1 + 0.1 * (x > 0), thickness=0.08, bevel=0.08)
        box(clay, x - 0.26, 0.96, 0.52, 0.68, "#efce94", z=-0.02 + 0.1 * (x > 0), thickness=0.04, bevel=0.06)
    coat = body_colour(ask, "#c8322a")
    box(clay, -1.02, 0.1, 2.04, 1.12, coat, z=0.05, thickness=0.36, bevel=0.3, material=_ENAMEL)
    clay.capsule((-0.7, 1.2, 0.18), 0.05, (0.7, 1.2, 0.18), 0.05, "#26282e")
    box(clay, -0.92, 0.04, 1.84, 0.14, "#26282e", z=0.1, thickness=0.2)
    box(clay, 0.98, 0.62, 0.14, 0.2, "#26282e", z=0.2, thickness=0.1)
    clay.ellipsoid((0.62, 0.4, 0.42), (0.11, 0.11, 0.06), "#d6dde4", material=CHROME)
    return finish(clay, ask, anchor=(0, 0.05), baseline=1.9)


@subject(
    "speaker",
    "speakers",
    "loudspeaker",
    "music speaker",
    "bluetooth speaker",
    info=SubjectInfo(0.5, "object", "indoor", 0.6),
)
def speaker(ask: Ask) -> Drawn:
    """A tall loudspeaker with two cones."""
    clay = sheet(ask.height_px / 3.0, -0.9, 0.9, -0.05, 3.05, SATIN)
    box(clay, -0.85, 0, 1.7, 3.0, body_colour(ask, "#3a2a22"), thickness=0.2, bevel=0.08)
    for y, r in ((0.98, 0.66), (2.25, 0.42)):
        for radius, z, tone in ((r, 0.2, "#16171b"), (r * 0.86, 0.24, "#2c2e35"), (r * 0.36, 0.3, "#4a4d56")):
            clay.ellipsoid((0, y, z), (radius, radius, 0.1), tone, material=RUBBER)
        ring = [(r * cos(t), y + r * sin(t), 0.26) for t in np.linspace(0, 2 * pi, 25)]
        clay.tube(ring, [0.04, 0.04], "#b9bec6", segments=30, blend=0.0, material=CHROME)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.7)


@subject("traffic light", "traffic lights", "stoplight", info=SubjectInfo(3.2, "object", "ground", 0.3))
def traffic_light(ask: Ask) -> Drawn:
    """Red, amber and green on a post."""
    clay = sheet(ask.height_px / 4.0, -0.6, 0.6, -0.05, 4.05, SATIN)
    clay.capsule((0, 0, 0), 0.09, (0, 2.3, 0), 0.08, "#4a4f57", material=CHROME)
    clay.lathe((0, 0, 0), [(0, 0.3), (0.1, 0.28), (0.16, 0.12)], "#4a4f57", tilt=0.2)
    box(clay, -0.5, 2.1, 1.0, 1.9, body_colour(ask, "#2c2e35"), z=0.1, thickness=0.2, bevel=0.14)
    glow = clay.canvas()
    for k, tone in enumerate(("#3ac85a", "#f2b01e", "#f0342a")):
        y = 2.42 + 0.62 * k
        clay.ellipsoid((0, y, 0.28), (0.25, 0.25, 0.14), tone, material=LAMP if k != 1 else GLAZED)
        arc = [(0.3 * cos(t), y + 0.3 * sin(t), 0.44) for t in np.linspace(0.1, pi - 0.1, 11)]
        clay.tube(arc, [0.035, 0.035], "#1c1d22", segments=14, blend=0.0)
    glow.circle(0, 3.66, 0.4, linear("#ff4a2a") * np.float32(0.35), soft=0.16)
    return finish(clay, ask, glow=glow, anchor=(0, 0.02), baseline=0.6)


@subject("fire hydrant", "hydrant", info=SubjectInfo(0.8, "object", "ground", 0.65))
def hydrant(ask: Ask) -> Drawn:
    """A red hydrant with its caps."""
    clay = sheet(ask.height_px / 2.5, -0.9, 0.9, -0.05, 2.55, GLAZED)
    paint = body_colour(ask, "#d8302a")
    clay.lathe(
        (0, 0, 0),
        [(0, 0.62), (0.14, 0.62), (0.18, 0.44), (1.5, 0.42), (1.54, 0.54), (1.68, 0.54), (1.72, 0.46)],
        paint,
        tilt=0.15,
    )
    clay.lathe((0, 1.72, 0), [(0, 0.46), (0.2, 0.42), (0.42, 0.26), (0.5, 0.1)], paint, tilt=0.1)
    clay.capsule((0, 2.2, 0), 0.09, (0, 2.4, 0), 0.09, "#c9ced6", material=CHROME)
    for side in (-1, 1):
        clay.capsule((side * 0.3, 1.08, 0.1), 0.19, (side * 0.68, 1.08, 0.1), 0.19, paint)
        clay.ellipsoid((side * 0.72, 1.08, 0.12), (0.1, 0.23, 0.23), "#c9ced6", material=CHROME)
    clay.ellipsoid((0, 1.0, 0.4), (0.28, 0.28, 0.14), paint * 0.85)
    clay.ellipsoid((0, 1.0, 0.52), (0.16, 0.16, 0.08), "#c9ced6", material=CHROME)
    return finish(clay, ask, anchor=(0, 0.04), baseline=1.2)


@subject(
    "phone booth",
    "telephone booth",
    "red phone booth",
    "telephone box",
    "phone box",
    info=SubjectInfo(2.5, "building", "ground", 0.45),
)
def phone_booth(ask: Ask) -> Drawn:
    """The red telephone box with its small panes."""
    clay = sheet(ask.height_px / 4.2, -0.95, 0.95, -0.05, 4.25, GLAZED)
    paint = body_colour(ask, "#c8202a")
    box(clay, -0.92, 0, 1.84, 0.2, paint * 0.6, thickness=0.2)
    box(clay, -0.84, 0.16, 1.68, 3.6, paint, thickness=0.2, bevel=0.06)
    plate(
        clay,
        [(-0.92, 3.62), (0.92, 3.62), (0.92, 3.84), (0.6, 4.12), (-0.6, 4.12), (-0.92, 3.84)],
        paint,
        z=0.05,
        thickness=0.2,
        bevel=0.1,
    )
    box(clay, -0.6, 3.42, 1.2, 0.22, "#f6f2e4", z=0.22, thickness=0.03, material=LAMP)
    for row in range(7):
        for x, wide in ((-0.62, 0.22), (-0.33, 0.66), (0.4, 0.22)):
            box(
                clay,
                x,
                0.52 + 0.4 * row,
                wide,
                0.33,
                mix(linear("#cfe6ee"), linear("#f8e8b8"), 0.3),
                z=0.2,
                thickness=0.02,
                material=GLASS,
            )
    return finish(clay, ask, anchor=(0, 0.03), baseline=1.8)


@subject("vr headset", "virtual reality headset", "vr goggles", info=SubjectInfo(0.18, "object", "tabletop", 1.5))
def vr_headset(ask: Ask) -> Drawn:
    """Goggles with a visor and a strap."""
    clay = sheet(ask.height_px / 1.6, -1.25, 1.25, -0.05, 1.65, SATIN)
    coat = body_colour(ask, "#ececf0")
    clay.tube(
        [(-0.95, 0.72, -0.2), (-0.6, 1.36, -0.3), (0.6, 1.36, -0.3), (0.95, 0.72, -0.2)],
        [0.1, 0.13, 0.13, 0.1],
        "#3a3c44",
        segments=20,
    )
    plate(
        clay, [tuple(p) for p in ellipse_points(0, 0.72, 1.15, 0.62)], coat, thickness=0.5, bevel=0.4, material=_ENAMEL
    )
    plate(
        clay,
        [(-0.9, 0.46), (-0.3, 0.34), (0.3, 0.34), (0.9, 0.46), (0.9, 0.98), (-0.9, 0.98)],
        "#16181d",
        z=0.44,
        thickness=0.1,
        bevel=0.1,
        material=GLASS,
    )
    return finish(clay, ask, anchor=(0, 0.1), baseline=1.6)
