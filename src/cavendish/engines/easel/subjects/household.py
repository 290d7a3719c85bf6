"""Boards, trays, jugs, bunk beds, and one large eye."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path, Radial
from ..clay import Material
from ..colour import F32, linear
from .making import GLAZED, SATIN, body_colour, box, flat, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet


@subject("surfboard", "surf board", "snowboard", info=SubjectInfo(0.2, "object", "ground", 5.5))
def surfboard(ask: Ask) -> Drawn:
    """A long board lying flat."""
    clay = sheet(ask.height_px / 0.5, -1.5, 1.5, -0.05, 0.55, GLAZED)
    paint = body_colour(ask, one_of(ask, "#f2c23a", "#2fa8c8", "#e8503a"))
    clay.ellipsoid((0, 0.22, 0), (1.42, 0.17, 0.3), paint * 0.75)
    clay.ellipsoid((0, 0.27, 0.05), (1.4, 0.15, 0.3), paint)
    clay.ellipsoid((0, 0.29, 0.12), (1.34, 0.03, 0.25), part_colour(ask, "#f8f4ea", "stripe"))
    return finish(clay, ask, anchor=(0, 0.08), baseline=2.4)


@subject(
    "tray",
    "serving tray",
    "slate",
    "slate board",
    "cutting board",
    "wooden board",
    info=SubjectInfo(0.06, "object", "tabletop", 4.2),
)
def tray(ask: Ask) -> Drawn:
    """A flat board with a rim, seen at a slant."""
    clay = sheet(ask.height_px / 0.62, -1.4, 1.4, -0.05, 0.62, SATIN)
    tone = body_colour(ask, "#3a3d44" if "slate" in ask.noun else "#a9713f")
    plate(clay, [(-1.36, 0.06), (1.36, 0.06), (1.12, 0.54), (-1.12, 0.54)], tone, thickness=0.1, bevel=0.05)
    if "tray" in ask.noun:
        plate(
            clay,
            [(-1.2, 0.13), (1.2, 0.13), (1.02, 0.47), (-1.02, 0.47)],
            tone * 0.7,
            z=0.1,
            thickness=0.02,
            bevel=0.04,
        )
    return finish(clay, ask, anchor=(0, 0.06), baseline=2.6)


@subject("jug", "pitcher", "water jug", "ewer", info=SubjectInfo(0.28, "object", "tabletop", 0.85))
def jug(ask: Ask) -> Drawn:
    """A round jug with a handle and a lip."""
    clay = sheet(ask.height_px / 2.3, -0.95, 1.15, -0.05, 2.35, GLAZED)
    glaze = body_colour(ask, "#3f7fb8")
    clay.tube(
        [(0.5, 1.75, 0), (1.0, 1.6, 0), (0.98, 0.9, 0), (0.62, 0.7, 0)],
        [0.1, 0.09, 0.09, 0.1],
        glaze * 0.9,
        segments=18,
    )
    outline = [(0, 0.5), (0.1, 0.6), (0.6, 0.78), (1.0, 0.7), (1.5, 0.42), (1.8, 0.42), (2.1, 0.56), (2.16, 0.56)]
    clay.lathe((0, 0, 0), outline, glaze, tilt=0.12)
    clay.ellipsoid((-0.5, 2.1, 0.1), (0.24, 0.12, 0.2), glaze, angle=-0.5, blend=0.05)
    return finish(clay, ask, anchor=(0, 0.04), baseline=1.0)


@subject("bunk bed", "bunk beds", "loft bed", info=SubjectInfo(1.8, "furniture", "indoor", 1.25))
def bunk_bed(ask: Ask) -> Drawn:
    """Two beds one above the other, with a ladder."""
    clay = sheet(ask.height_px / 2.4, -1.6, 1.6, -0.05, 2.45, SATIN)
    wood = body_colour(ask, "#a9713f")
    for x in (-1.5, 1.36):
        box(clay, x, 0, 0.14, 2.4, wood, z=0.2, thickness=0.14, bevel=0.04)
    for low, tone in ((0.35, "#4a7ac8"), (1.55, "#e0705a")):
        box(clay, -1.45, low, 2.9, 0.2, wood, z=0.22, thickness=0.12)
        box(clay, -1.36, low + 0.18, 2.72, 0.2, "#f4f1ea", z=0.1, thickness=0.2, bevel=0.08)
        clay.ellipsoid((-1.05, low + 0.44, 0.2), (0.3, 0.14, 0.2), "#fbf9f4")
        clay.ellipsoid((0.3, low + 0.4, 0.2), (1.02, 0.15, 0.2), part_colour(ask, tone, "blanket"))
    for x in (0.62, 1.05):
        clay.capsule((x, 0.0, 0.6), 0.05, (x, 1.95, 0.5), 0.05, wood * 0.85)
    for k in range(5):
        clay.capsule((0.62, 0.3 + 0.33 * k, 0.6), 0.04, (1.05, 0.3 + 0.33 * k, 0.6), 0.04, wood * 0.95)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.9)


@subject("eye", "human eye", "eyeball", info=SubjectInfo(0.3, "object", "air", 1.7))
def eye(ask: Ask) -> Drawn:
    """One large human eye: lids, lashes, brow, an iris with fibres."""
    clay = sheet(ask.height_px / 2.0, -1.75, 1.75, -0.05, 2.05, Material(gloss=0.2, blend=0.15))
    skin = linear("#e6b596")
    usual = one_of(ask, "#4f8a4a", "#3f7fc8", "#7a4f2a")
    iris = part_colour(ask, body_colour(ask, usual), "iris", "eye")
    clay.ellipsoid((0, 1.0, -0.2), (1.7, 0.98, 0.5), skin)
    clay.ellipsoid((0, 1.3, 0.1), (1.3, 0.5, 0.3), skin * 1.02)
    clay.tube(
        [(-1.3, 1.62, 0.3), (-0.3, 1.9, 0.4), (1.2, 1.66, 0.3)], [0.06, 0.12, 0.05], "#4a3020", segments=20, fur=0.8
    )
    lines = clay.canvas()
    outline = Path(20).move(-1.2, 0.86).cubic(-0.6, 1.62, 0.5, 1.66, 1.22, 0.92).cubic(0.6, 0.36, -0.5, 0.3, -1.2, 0.86)
    with lines.clip(outline):
        lines.rectangle(-1.4, 0.2, 2.8, 1.6, flat("#f6f0ea", ask))
        lines.circle(0, 0.94, 0.56, flat(iris * 0.35, ask))
        stops: list[tuple[float, F32 | str]] = [
            (0.0, flat(iris, ask, 2.2)),
            (0.6, flat(iris, ask)),
            (1.0, flat(iris, ask, 0.4)),
        ]
        lines.circle(0, 0.94, 0.53, Radial((0, 0.8), 0.62, stops))
        rays = [
            [(0.24 * cos(t), 0.94 + 0.24 * sin(t)), (0.5 * cos(t), 0.94 + 0.5 * sin(t))]
            for t in np.linspace(0, 2 * pi, 60)
        ]
        lines.lines(rays, 0.012, linear("#ffffff"), opacity=0.22)
        lines.circle(0, 0.94, 0.23, linear("#060506"))
        lines.ellipse(0, 1.5, 1.4, 0.32, linear("#1e0e0a"), opacity=0.5, soft=0.1)
        lines.circle(-0.18, 1.16, 0.13, linear("#ffffff"), opacity=0.95, soft=0.01)
        lines.circle(0.22, 0.74, 0.06, linear("#ffffff"), opacity=0.5, soft=0.01)
    lid = Path(20).move(-1.24, 0.84).cubic(-0.6, 1.64, 0.5, 1.68, 1.26, 0.92)
    lines.stroke(lid, 0.07, linear("#2a1712"), opacity=0.9, soft=0.01)
    for k in range(15):
        t = k / 14
        x, y = -1.1 + 2.25 * t, 1.0 + 0.45 * sin(pi * min(1.0, t * 1.02))
        lines.polyline(
            [(x, y), (x + (t - 0.45) * 0.3, y + 0.2), (x + (t - 0.45) * 0.75, y + 0.32)],
            [0.04, 0.03, 0.008],
            linear("#1d100c"),
        )
    return finish(clay, ask, features=lines, anchor=(0, 1.0), baseline=1.0)
