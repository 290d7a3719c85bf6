"""Boats and ships under sail and oar. They look left."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import (
    CHROME,
    GLASS,
    MATT,
    SATIN,
    body_colour,
    box,
    by_lamplight,
    one_of,
    part_colour,
    plate,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_ENAMEL = Material(gloss=1.0, mirror=0.35, blend=0.0)


def _hull(clay: Clay, paint: F32, wide: float, deep: float, stripe: F32 | None = None) -> None:
    """A ship's hull from -wide (bow, left) to +wide."""
    shape = Path().move(-wide * 1.12, deep).quad(-wide * 0.98, deep * 0.25, -wide * 0.66, 0.0).line(wide * 0.82, 0.0)
    shape.quad(wide * 0.98, deep * 0.3, wide, deep * 0.95).line(-wide * 1.12, deep)
    mask = clay.canvas().mask(shape)
    clay.puff(mask, paint, thickness=0.5, bevel=deep * 0.8)
    if stripe is not None:
        _, y = clay.grid()
        clay.tint(stripe, np.asarray(mask * (y > deep * 0.72) * (y < deep * 0.84), np.float32))
        clay.tint("#7a2420", np.asarray(mask * (y < deep * 0.22), np.float32))


@subject("sailboat", "sailing boat", "yacht", "boat", info=SubjectInfo(9.0, "vehicle", "water", 0.85))
@facing_aware
def sailboat(ask: Ask) -> Drawn:
    """A boat under two white sails."""
    clay = sheet(ask.height_px / 3.9, -1.75, 1.75, -0.05, 4.0, _ENAMEL)
    hull, sails = (
        body_colour(ask, one_of(ask, "#f4f0e6", "#2f5a8a", "#b5382f", "#2f7a6a")),
        part_colour(ask, "#fbf7ee", "sails", "sail"),
    )
    clay.capsule((-0.05, 0.5, 0.1), 0.045, (0.0, 3.85, 0.1), 0.03, "#8a6a44")
    main = Path().move(0.06, 3.7).quad(1.05, 2.2, 1.45, 0.95).line(0.06, 0.9)
    jib = Path().move(-0.12, 3.4).quad(-0.95, 2.0, -1.5, 0.78).quad(-0.8, 0.95, -0.12, 0.88)
    for sail, gain in ((main, 1.0), (jib, 0.94)):
        clay.puff(clay.canvas().mask(sail), sails * np.float32(gain), z=0.05, thickness=0.35, bevel=0.9, material=MATT)
    _, y = clay.grid()
    seam = np.asarray((np.abs((y / 0.55) % 1 - 0.5) > 0.48) * (y > 0.95) * clay.cover * 0.22, np.float32)
    clay.tint("#6a6258", seam)
    clay.capsule((0.0, 0.88, 0.3), 0.035, (1.5, 0.90, 0.3), 0.03, "#8a6a44")
    _hull(clay, hull, 1.45, 0.62, part_colour(ask, "#c8342a" if float(hull.mean()) > 0.4 else "#f6f0e4", "stripe"))
    box(clay, -0.45, 0.58, 0.85, 0.22, "#f6f2e8", z=0.2, thickness=0.2, bevel=0.06)
    for x in (-0.25, 0.02):
        clay.ellipsoid((x, 0.68, 0.42), (0.07, 0.06, 0.03), "#2f4a5a", material=GLASS)
    plate(clay, [(0.0, 3.85), (0.0, 3.70), (0.30, 3.76)], "#d8342c", z=0.1, thickness=0.04)
    return finish(clay, ask, anchor=(0, 0.22), baseline=2.4)


@subject(
    "pirate ship",
    "galleon",
    "tall ship",
    "sailing ship",
    "ghost ship",
    info=SubjectInfo(28.0, "vehicle", "water", 1.05),
)
@facing_aware
def pirate_ship(ask: Ask) -> Drawn:
    """A galleon: carved hull with gun ports, three masts of billowing sails, a black flag."""
    clay = sheet(ask.height_px / 4.0, -2.3, 2.3, -0.05, 4.15, SATIN)
    wood = body_colour(ask, "#7a4a28" if ask.noun != "ghost ship" else "#4a5a58")
    pirate = ask.noun == "pirate ship"
    sails = part_colour(ask, "#efe4cc" if ask.noun != "ghost ship" else "#9ab0aa", "sails", "sail")
    for x, top in ((-1.05, 3.25), (0.15, 3.85), (1.25, 3.0)):
        clay.capsule((x, 0.9, 0.0), 0.06, (x, top, 0.0), 0.035, "#5a3a22")
        for level in range(3 if x != 1.25 else 2):
            y = top - 0.42 - 0.82 * level
            half = (0.42 + 0.16 * level) * (1.1 if x == 0.15 else 0.92)
            clay.capsule((x - half * 1.1, y + 0.32, 0.15), 0.03, (x + half * 1.1, y + 0.32, 0.15), 0.03, "#5a3a22")
            billow = (
                Path()
                .move(x - half, y + 0.32)
                .line(x + half, y + 0.32)
                .quad(x + half * 0.92, y - 0.1, x + half * 1.05, y - 0.36)
            )
            billow.quad(x, y - 0.14, x - half * 1.05, y - 0.36).quad(x - half * 0.92, y - 0.1, x - half, y + 0.32)
            clay.puff(
                clay.canvas().mask(billow),
                sails * np.float32(1 - 0.05 * level),
                z=0.15,
                thickness=0.30,
                bevel=0.45,
                material=MATT,
            )
    clay.capsule((-1.75, 1.2, 0.1), 0.05, (-2.28, 1.75, 0.1), 0.03, "#5a3a22")
    hull = Path().move(-1.95, 1.28).quad(-1.85, 0.5, -1.35, 0.05).line(1.45, 0.02).quad(1.85, 0.4, 1.95, 1.62)
    hull.line(1.15, 1.62).line(1.05, 1.12).quad(0, 0.90, -1.15, 1.12).line(-1.25, 1.28)
    mask = clay.canvas().mask(hull)
    clay.puff(mask, wood, z=0.2, thickness=0.5, bevel=0.5)
    across, up = clay.grid()
    plank = np.asarray((np.abs(((up - 0.05 * across * across) / 0.16) % 1 - 0.5) > 0.43) * mask * 0.6, np.float32)
    clay.tint(wood * np.float32(0.4), plank)
    clay.tint("#d9a532", np.asarray(mask * (np.abs(up - 0.05 * across * across - 0.98) < 0.035), np.float32))
    for gun in (-1.05, -0.55, -0.05, 0.45, 0.95):
        box(clay, gun - 0.10, 0.56, 0.20, 0.20, "#2a1a10", z=0.70, thickness=0.03, bevel=0.02)
        clay.ellipsoid((gun, 0.66, 0.78), (0.07, 0.07, 0.06), "#2a2c32", material=CHROME)
    for window in (1.28, 1.56):
        lit = Material(gloss=0.8, emission=1.0 if by_lamplight(ask) else 0.25, blend=0.0)
        box(clay, window, 1.22, 0.20, 0.24, "#ffd070", z=0.70, thickness=0.03, bevel=0.02, material=lit)
    flag = [(0.15, 3.92), (0.15, 3.58), (0.45, 3.66), (0.80, 3.56), (0.80, 3.88), (0.45, 3.98)]
    plate(
        clay,
        flag,
        part_colour(ask, "#18181c" if pirate else "#c8342a", "flag"),
        z=0.1,
        thickness=0.06,
        bevel=0.05,
        material=MATT,
    )
    marks = clay.canvas()
    if pirate:
        bone = np.clip(linear("#f4f0e6") * ask.light.flat, 0, 1).astype(np.float32)
        for cx, cy, size in ((0.47, 3.80, 0.075), (0.15, 2.66, 0.20)):
            ink = bone if cx > 0.3 else np.clip(linear("#26262a") * ask.light.flat, 0, 1).astype(np.float32)
            for lean in (-1, 1):
                marks.line(
                    cx - size * 1.25,
                    cy - size * 0.75 - lean * size * 0.5,
                    cx + size * 1.25,
                    cy - size * 0.75 + lean * size * 0.5,
                    size * 0.24,
                    ink,
                )
            marks.circle(cx, cy + size * 0.15, size * 0.72, ink)
            marks.rectangle(cx - size * 0.36, cy - size * 0.78, size * 0.72, size * 0.5, ink, radius=size * 0.1)
            hole = (
                np.clip(linear("#18181c") * ask.light.flat, 0, 1).astype(np.float32)
                if cx > 0.3
                else np.clip(sails * ask.light.flat, 0, 1)
            )
            for side in (-1, 1):
                marks.circle(cx + side * size * 0.28, cy + size * 0.12, size * 0.19, hole)
    for x0, y0 in ((-1.05, 3.2), (0.15, 3.8)):
        for end in (-0.75, 0.8):
            marks.line(x0, y0, x0 + end, 1.15, 0.012, "#3a2a1c", opacity=0.55)
    return finish(clay, ask, features=marks, anchor=(0, 0.28), baseline=3.4)


@subject(
    "viking ship",
    "longship",
    "viking longship",
    "drakkar",
    "viking boat",
    info=SubjectInfo(14.0, "vehicle", "water", 1.25),
)
@facing_aware
def longship(ask: Ask) -> Drawn:
    """A longship: a dragon's head at the prow, a curled stern, a row of shields and oars, one striped sail."""
    clay = sheet(ask.height_px / 3.5, -2.5, 2.5, -0.1, 3.65, SATIN)
    wood = body_colour(ask, "#7a4a26")
    clay.capsule((0, 0.6, -0.1), 0.06, (0, 3.4, -0.1), 0.045, "#5a3a22")
    clay.capsule((-1.15, 3.0, 0.1), 0.045, (1.15, 3.0, 0.1), 0.045, "#5a3a22")
    sail = (
        Path()
        .move(-1.1, 2.98)
        .line(1.1, 2.98)
        .quad(1.0, 2.1, 1.22, 1.25)
        .quad(0, 1.55, -1.22, 1.25)
        .quad(-1.0, 2.1, -1.1, 2.98)
    )
    mask = clay.canvas().mask(sail)
    clay.puff(mask, part_colour(ask, "#f2e8d2", "sail", "sails"), z=0.0, thickness=0.35, bevel=0.8, material=MATT)
    across, _ = clay.grid()
    stripes = np.asarray(mask * (np.abs((across / 0.44) % 1 - 0.5) > 0.26), np.float32)
    clay.tint(part_colour(ask, "#b8281e", "stripes"), stripes)
    for side, top in ((-1, 1.95), (1, 1.75)):
        stem = [(side * 1.5, 0.5, 0.2), (side * 1.95, 0.85, 0.2), (side * 2.02, 1.4, 0.2), (side * 1.9, top, 0.2)]
        clay.tube(stem, [0.2, 0.15, 0.11, 0.09], wood, segments=18, blend=0.02)
    clay.tube(
        [(1.9, 1.75, 0.2), (1.98, 2.02, 0.2), (2.2, 1.98, 0.2), (2.16, 1.78, 0.2)],
        [0.09, 0.08, 0.06, 0.05],
        wood,
        segments=12,
    )
    clay.ellipsoid((-2.0, 2.02, 0.24), (0.2, 0.14, 0.13), wood, angle=0.2, blend=0.03)
    clay.capsule((-2.06, 2.04, 0.26), 0.09, (-2.36, 1.94, 0.26), 0.05, wood, blend=0.03)
    for k in range(3):
        clay.capsule(
            (-1.84 + 0.05 * k, 2.12 - 0.17 * k, 0.2), 0.05, (-1.66 + 0.06 * k, 2.24 - 0.17 * k, 0.2), 0.015, "#b8281e"
        )
    clay.ellipsoid((-2.05, 2.07, 0.4), (0.035, 0.035, 0.02), "#f2c83a")
    hull = (
        Path()
        .move(-1.98, 1.0)
        .quad(-1.6, 0.1, -0.9, 0.02)
        .line(0.9, 0.02)
        .quad(1.6, 0.1, 1.98, 1.0)
        .quad(0, 0.55, -1.98, 1.0)
    )
    body = clay.canvas().mask(hull)
    clay.puff(body, wood, z=0.15, thickness=0.4, bevel=0.4)
    _planks(clay, body, wood * np.float32(0.4), 0.42)
    for k in range(7):
        u = -1.26 + 0.42 * k
        level = 0.62 + 0.1 * u * u
        clay.capsule((u + 0.05, level, 0.6), 0.025, (u - 0.3, -0.08, 0.75), 0.02, "#a87a4a")
        clay.ellipsoid((u, level, 0.6), (0.19, 0.19, 0.07), ("#b8281e", "#e0b23a", "#2f5a8a")[k % 3], blend=0.0)
        clay.ellipsoid((u, level, 0.66), (0.06, 0.06, 0.05), "#c9ced6", material=CHROME)
    return finish(clay, ask, anchor=(0, 0.18), baseline=3.4)


@subject(
    "rowboat",
    "rowing boat",
    "wooden boat",
    "dinghy",
    "gondola",
    "small boat",
    info=SubjectInfo(1.6, "vehicle", "water", 2.4),
)
@facing_aware
def rowboat(ask: Ask) -> Drawn:
    """A small open boat with benches and oars; its ends curl up as a gondola."""
    clay = sheet(ask.height_px / 1.5, -1.95, 1.95, -0.2, 1.65, SATIN)
    wood = body_colour(ask, "#9a5f30" if ask.noun != "gondola" else "#26242a")
    if ask.noun == "gondola":
        clay.tube([(-1.6, 0.7, 0.1), (-1.82, 1.1, 0.1), (-1.7, 1.5, 0.1)], [0.12, 0.08, 0.05], wood, segments=12)
        clay.tube([(1.6, 0.7, 0.1), (1.84, 1.0, 0.1), (1.8, 1.3, 0.1)], [0.12, 0.08, 0.04], wood, segments=12)
    inside = [(1.62 * cos(t), 0.72 + 0.16 * sin(t)) for t in np.linspace(0, 2 * pi, 40)]
    clay.puff(inside, wood * np.float32(0.4), thickness=0.05, bevel=0.05)
    for x in (-0.75, 0.05, 0.8):
        box(clay, x - 0.12, 0.62, 0.24, 0.2, wood * np.float32(1.5), z=0.06, thickness=0.06)
    hull = (
        Path()
        .move(-1.78, 0.82)
        .quad(-1.3, 0.1, -0.8, 0.02)
        .line(0.9, 0.02)
        .quad(1.4, 0.12, 1.72, 0.8)
        .quad(0, 0.42, -1.78, 0.82)
    )
    body = clay.canvas().mask(hull)
    clay.puff(body, wood, z=0.2, thickness=0.4, bevel=0.35)
    _planks(clay, body, wood * np.float32(0.5), 0.43)
    across, up = clay.grid()
    clay.tint(
        part_colour(ask, "#f4efe0", "stripe"),
        np.asarray((np.abs(up - 0.1 * across * across - 0.46) < 0.035) * body, np.float32),
    )
    clay.capsule((0.3, 0.72, 0.7), 0.035, (-0.7, -0.15, 0.9), 0.035, "#c9a06a")
    clay.capsule((-0.7, -0.15, 0.9), 0.05, (-1.0, -0.17, 0.9), 0.09, "#c9a06a", flat=0.5)
    return finish(clay, ask, anchor=(0, 0.14), baseline=2.6)


def _planks(clay: Clay, body: F32, seam: F32, wide: float) -> None:
    """Seams of planks on a hull, following its bow; each takes what lies beyond `wide` of half a plank."""
    x, y = clay.grid()
    clay.tint(seam, np.asarray((np.abs(((y - 0.1 * x * x) / 0.15) % 1 - 0.5) > wide) * body * 0.6, np.float32))
