"""Houses and landmarks made of slabs, lathes and roofs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import MATT, SATIN, body_colour, box, by_lamplight, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet


def pane(
    clay: Clay, ask: Ask, x: float, y: float, wide: float, tall: float, z: float, glow: Canvas | None = None
) -> None:
    """A window in its frame, lit after dark."""
    box(clay, x - 0.05, y - 0.05, wide + 0.10, tall + 0.10, part_colour(ask, "#f3eee2", "frames"), z=z, thickness=0.04)
    lit = by_lamplight(ask)
    glass = Material(gloss=1.8, mirror=0.4, emission=0.9 if lit else 0.0, blend=0.0)
    box(
        clay,
        x,
        y,
        wide,
        tall,
        part_colour(ask, "#ffd27a" if lit else "#5f8298", "windows"),
        z=z + 0.03,
        thickness=0.03,
        material=glass,
    )
    for bar in ((x + wide / 2 - 0.012, y, 0.024, tall), (x, y + tall / 2 - 0.012, wide, 0.024)):
        box(clay, *bar, "#f3eee2", z=z + 0.06, thickness=0.03, bevel=0.01)
    if glow is not None and lit:
        glow.rectangle(x, y, wide, tall, linear("#ffb35a") * np.float32(0.5), soft=0.10)


def tiles(clay: Clay, points: Sequence[tuple[float, float]], colour: F32, z: float, rows: float = 0.14) -> None:
    """A roof slope with courses of tiles."""
    mask = clay.canvas().mask(points)
    clay.puff(points, colour, z=z, thickness=0.10, bevel=0.05, material=MATT)
    x, y = clay.grid()
    course = np.floor(y / rows)
    edge = np.abs((y / rows) % 1 - 0.5) > 0.40
    joint = np.abs((x / (rows * 1.3) + 0.5 * (course % 2)) % 1 - 0.5) > 0.44
    clay.tint(colour * np.float32(0.45), np.asarray((edge | joint) * 0.55 * mask, np.float32))


def timbers(clay: Clay, colour: F32, low: float, high: float, pitch: float) -> None:
    """Level boards or logs between two heights."""
    _, y = clay.grid()
    line = (np.abs((y / pitch) % 1 - 0.5) > 0.42) & (y > low) & (y < high)
    shown = np.abs(clay.albedo - colour[:, None, None]).sum(0) < 0.02
    clay.tint(colour * np.float32(0.4), np.asarray(line * shown * 0.7, np.float32))


@subject(
    "house",
    "cottage",
    "home",
    "cabin",
    "log cabin",
    "farmhouse",
    info=SubjectInfo(6.5, "building", "ground", 1.12),
)
def house(ask: Ask) -> Drawn:
    """A gabled house with a chimney; of logs as a cabin."""
    smokes = "smoke" in ask.attributes
    clay = sheet(ask.height_px / 3.0, -1.75, 2.3 if smokes else 1.75, -0.05, 4.4 if smokes else 3.1, MATT)
    cabin = "cabin" in ask.noun
    usual = "#8f6240" if cabin else one_of(ask, "#efe0c4", "#e9cfae", "#cfdbd6", "#e8d4d4", "#f1e8da")
    wall = part_colour(ask, body_colour(ask, usual), "walls")
    roof = part_colour(
        ask,
        "#6a4a3a" if cabin else one_of(ask, "#a8503a", "#8a4438", "#4f6472", "#7a5644"),
        "roof",
    )
    box(clay, 0.55, 2.1, 0.30, 0.85, "#8a5a48", z=-0.1, thickness=0.15)
    clay.puff([(-1.3, 0), (1.3, 0), (1.3, 1.55), (0, 2.7), (-1.3, 1.55)], wall, thickness=0.22, bevel=0.05)
    if cabin:
        timbers(clay, wall, 0.0, 2.6, 0.17)
    for side in (-1, 1):
        slope = [(0, 2.98), (side * 1.68, 1.48), (side * 1.60, 1.30), (0, 2.68)]
        tiles(clay, slope, roof, 0.26)
    glow = clay.canvas()
    door = part_colour(ask, "#6a4028", "door")
    box(clay, -0.28, 0, 0.56, 0.98, "#f3eee2", z=0.22, thickness=0.05)
    box(clay, -0.22, 0, 0.44, 0.92, door, z=0.27, thickness=0.05)
    clay.ellipsoid((0.13, 0.45, 0.36), (0.035, 0.035, 0.03), "#e2b84a", material=SATIN)
    for x in (-1.02, 0.56):
        pane(clay, ask, x, 0.55, 0.44, 0.48, 0.22, glow)
    pane(clay, ask, -0.20, 1.55, 0.40, 0.42, 0.22, glow)
    box(clay, -0.42, -0.02, 0.84, 0.08, "#a8a296", z=0.3, thickness=0.12)
    air = _smoke(clay, ask) if smokes else None
    return finish(clay, ask, features=air, anchor=(0, 0), baseline=2.7, glow=glow if by_lamplight(ask) else None)


def _smoke(clay: Clay, ask: Ask) -> Canvas:
    """A plume that rises from the chimney and drifts off."""
    plume = clay.canvas()
    tone = np.clip(linear("#f2f3f5") * ask.light.flat * 1.25, 0, 1).astype(np.float32)
    for k in range(14):
        share = k / 13
        x = 0.70 + 1.0 * share**1.7 + 0.05 * ask.rng.normal()
        y = 3.0 + 1.1 * share + 0.04 * ask.rng.normal()
        opacity = 0.95 - 0.5 * share
        plume.circle(float(x), float(y), 0.10 + 0.16 * share, tone, opacity=opacity, soft=0.04 + 0.05 * share)
    return plume


@subject("haunted house", info=SubjectInfo(9.0, "building", "ground", 0.95))
def haunted_house(ask: Ask) -> Drawn:
    """A crooked dark house with a tower and yellow windows."""
    clay = sheet(ask.height_px / 3.6, -1.75, 1.75, -0.05, 3.7, MATT)
    wall, roof = body_colour(ask, "#5a5262"), part_colour(ask, "#2f2a3a", "roof")
    clay.puff([(-1.25, 0), (0.9, 0), (0.95, 1.7), (-0.2, 2.6), (-1.32, 1.75)], wall, thickness=0.2, bevel=0.05)
    clay.puff(
        [(0.45, 0), (1.35, 0), (1.38, 2.35), (0.42, 2.35)], wall * np.float32(0.85), z=0.12, thickness=0.2, bevel=0.05
    )
    timbers(clay, wall, 0.0, 2.6, 0.20)
    tiles(clay, [(-0.2, 2.85), (1.15, 1.62), (0.98, 1.50), (-0.2, 2.55)], roof, 0.2)
    tiles(clay, [(-0.2, 2.85), (-1.62, 1.62), (-1.48, 1.46), (-0.2, 2.55)], roof, 0.2)
    tiles(clay, [(0.9, 3.62), (1.58, 2.30), (0.22, 2.30)], roof, 0.32)
    lamp = Material(gloss=0.5, emission=1.3, blend=0.0)
    glow = clay.canvas()
    for x, y, wide, tall in (
        (-0.95, 0.75, 0.32, 0.5),
        (-0.05, 0.75, 0.32, 0.5),
        (-0.36, 1.72, 0.30, 0.36),
        (0.72, 1.45, 0.36, 0.5),
        (0.75, 0.5, 0.3, 0.4),
    ):
        arch = [(x, y), (x + wide, y), (x + wide, y + tall * 0.7), (x + wide / 2, y + tall), (x, y + tall * 0.7)]
        plate(clay, arch, "#ffd04a", z=0.36, thickness=0.03, material=lamp)
        box(clay, x + wide / 2 - 0.012, y, 0.024, tall * 0.9, "#2a2630", z=0.40, thickness=0.03, bevel=0.01)
        glow.polygon(arch, linear("#ff9a2a") * np.float32(0.5), soft=0.10)
    plate(
        clay, [(-0.48, 0), (-0.16, 0), (-0.14, 0.62), (-0.32, 0.78), (-0.50, 0.62)], "#2a2228", z=0.22, thickness=0.05
    )
    return finish(clay, ask, anchor=(0, 0), baseline=2.6, glow=glow)


@subject("windmill", "mill", info=SubjectInfo(12.0, "building", "ground", 0.95))
def windmill(ask: Ask) -> Drawn:
    """A tapering tower with a cap and four lattice sails."""
    clay = sheet(ask.height_px / 3.4, -1.75, 1.75, -0.05, 3.6, MATT)
    wall, cap = body_colour(ask, "#efe6d2"), part_colour(ask, "#8a4a34", "roof", "cap")
    clay.lathe((0, 0, 0), [(0, 0.82), (0.08, 0.80), (1.1, 0.60), (2.15, 0.48)], wall)
    clay.lathe((0, 0, 0.02), [(2.1, 0.56), (2.2, 0.57), (2.5, 0.38), (2.72, 0.04)], cap)
    clay.lathe((0, 0, 0.06), [(0.95, 0.72), (1.02, 0.74)], "#8a6a48")
    for x, y in ((-0.14, 1.45), (0.08, 0.45)):
        box(clay, x, y, 0.24, 0.32, "#4a5f70", z=0.84, thickness=0.04)
    plate(clay, [(-0.48, 0), (-0.14, 0), (-0.14, 0.5), (-0.31, 0.62), (-0.48, 0.5)], "#6a4028", z=0.84, thickness=0.05)
    hub, turn = (0.0, 2.28), 0.35 + 0.4 * float(ask.rng.random())
    wood, cloth = part_colour(ask, "#6a4a30", "sails"), linear("#f4eee0")
    for k in range(4):
        angle = turn + k * np.pi / 2
        along, across = np.array([np.sin(angle), np.cos(angle)]), np.array([np.cos(angle), -np.sin(angle)])
        tip = np.array(hub) + along * 1.32
        corners = [
            np.array(hub) + along * a + across * b for a, b in ((0.32, 0.03), (1.30, 0.03), (1.30, 0.34), (0.32, 0.30))
        ]
        plate(clay, [(float(p[0]), float(p[1])) for p in corners], cloth, z=0.92, thickness=0.03, bevel=0.02)
        clay.capsule((*hub, 0.98), 0.035, (float(tip[0]), float(tip[1]), 0.98), 0.028, wood)
        for share in np.linspace(0.35, 1.28, 7):
            a, b = np.array(hub) + along * share, np.array(hub) + along * share + across * 0.33
            clay.capsule((float(a[0]), float(a[1]), 0.98), 0.012, (float(b[0]), float(b[1]), 0.98), 0.012, wood)
    clay.ellipsoid((*hub, 1.0), (0.10, 0.10, 0.08), wood * np.float32(0.7))
    return finish(clay, ask, anchor=(0, 0), baseline=1.6)


@subject("pagoda", info=SubjectInfo(25.0, "building", "ground", 0.62))
def pagoda(ask: Ask) -> Drawn:
    """Five storeys, each with a curved roof, and a gilded spire."""
    clay = sheet(ask.height_px / 4.3, -1.45, 1.45, -0.05, 4.4, MATT)
    red, roof = body_colour(ask, "#b03a2c"), part_colour(ask, "#3f5560", "roof")
    clay.lathe((0, 0, 0), [(0, 1.05), (0.14, 1.0)], "#a39a8c")
    for k in range(5):
        y, half = 0.14 + 0.68 * k, 0.70 - 0.085 * k
        box(clay, -half, y, 2 * half, 0.46, "#f0e4cc", thickness=0.16)
        for x in np.linspace(-half, half, 5):
            box(clay, float(x) - 0.035, y, 0.07, 0.46, red, z=0.12, thickness=0.08)
        lit = Material(gloss=0.4, emission=0.9 if by_lamplight(ask) else 0.0, blend=0.0)
        box(
            clay,
            -half * 0.22,
            y + 0.04,
            half * 0.44,
            0.34,
            "#ffc46a" if by_lamplight(ask) else "#5a3826",
            z=0.16,
            thickness=0.04,
            material=lit,
        )
        box(clay, -half * 1.12, y + 0.40, half * 2.24, 0.06, red, z=0.2, thickness=0.08)
        reach = half * 1.72
        u = np.linspace(-1, 1, 17)
        eave = y + 0.46 + 0.16 * np.abs(u) ** 3
        ridge = [(float(v) * half * 0.86, y + 0.74) for v in u[::-1]]
        outline = [(float(v) * reach, float(e)) for v, e in zip(u, eave, strict=True)] + ridge
        clay.puff(outline, roof, z=0.22, thickness=0.16, bevel=0.16, material=SATIN)
    clay.capsule(
        (0, 3.55, 0.2), 0.06, (0, 4.3, 0.2), 0.015, "#d9a83a", material=Material(gloss=1.2, mirror=0.5, blend=0.0)
    )
    for k in range(5):
        clay.ellipsoid((0, 3.68 + 0.10 * k, 0.22), (0.13 - 0.015 * k, 0.025, 0.05), "#d9a83a", material=SATIN)
    return finish(clay, ask, anchor=(0, 0), baseline=2.0)


@subject("skyscraper", "tower block", "office tower", "tower", info=SubjectInfo(60.0, "building", "ground", 0.42))
def skyscraper(ask: Ask) -> Drawn:
    """A glass tower with setbacks and a mast."""
    clay = sheet(ask.height_px / 4.4, -1.0, 1.0, -0.05, 4.5, SATIN)
    glass = body_colour(ask, "#6f93ab")
    shiny = Material(gloss=1.2, mirror=0.5, blend=0.0)
    for x, wide, tall in ((-0.80, 1.60, 2.2), (-0.62, 1.24, 3.2), (-0.42, 0.84, 3.85)):
        box(clay, x, 0, wide, tall, glass, z=0.12 * (tall - 2.2), thickness=0.2, bevel=0.04, material=shiny)
    clay.capsule((0, 3.8, 0.3), 0.05, (0, 4.42, 0.3), 0.012, "#c9ced4")
    across, up = clay.grid()
    rows, columns = np.abs((up / 0.17) % 1 - 0.5) > 0.34, np.abs((across / 0.15 + 0.5) % 1 - 0.5) > 0.36
    frame = np.asarray((rows | columns) * (clay.cover > 0.5) * (up < 3.84), np.float32)
    clay.tint("#d9dee2", frame * 0.75)
    glow = clay.canvas() if by_lamplight(ask) else None
    if glow is not None:
        for row in range(22):
            for column in range(-5, 6):
                half = 0.80 if row < 12 else 0.62 if row < 18 else 0.42
                if abs(column * 0.15) < half - 0.08 and ask.rng.random() < 0.5:
                    glow.rectangle(
                        column * 0.15 - 0.05, row * 0.17 + 0.035, 0.10, 0.10, linear("#ffd084") * np.float32(0.9)
                    )
    return finish(clay, ask, anchor=(0, 0), baseline=1.6, glow=glow)


@subject("eiffel tower", info=SubjectInfo(330.0, "building", "ground", 0.48))
def eiffel_tower(ask: Ask) -> Drawn:
    """Four curved legs of iron lattice, three platforms."""
    clay = sheet(ask.height_px / 4.2, -1.05, 1.05, -0.05, 4.3, SATIN)
    iron = body_colour(ask, "#7a6248")

    def half(y: float) -> float:
        return 0.045 + 0.90 * float(np.exp(-y * 1.05)) * (1 - y / 4.6)

    levels = np.linspace(0, 3.9, 27)
    for i in range(26):
        low, high = float(levels[i]), float(levels[i + 1])
        leg_low, leg_high = max(0.03, half(low) * 0.32), max(0.025, half(high) * 0.32)
        for side in (-1, 1):
            a, b = side * half(low), side * half(high)
            ia, ib = side * max(0.0, half(low) - leg_low), side * max(0.0, half(high) - leg_high)
            for start, end in (
                ((a, low), (b, high)),
                ((ia, low), (ib, high)),
                ((a, low), (ib, high)),
                ((ia, low), (b, high)),
            ):
                clay.capsule((*start, 0.1), 0.022, (*end, 0.1), 0.020, iron)
        if levels[i] > 1.75:
            for side in (-1, 1):
                clay.capsule((-side * half(low), low, 0.08), 0.02, (side * half(high), high, 0.08), 0.02, iron)
    for y, thick in ((0.92, 0.09), (1.75, 0.07), (3.45, 0.05)):
        reach = half(y) * 1.18 + 0.02
        box(clay, -reach, y, 2 * reach, thick, iron * np.float32(1.1), z=0.12, thickness=0.12)
    arc = np.linspace(0.15, np.pi - 0.15, 15)
    points = [(0.60 * float(np.cos(t)), 0.10 + 0.72 * float(np.sin(t)), 0.16) for t in arc]
    for near, far in pairwise(points):
        clay.capsule(near, 0.03, far, 0.03, iron)
    clay.capsule((0, 3.85, 0.1), 0.03, (0, 4.22, 0.1), 0.008, iron)
    glow = None
    if by_lamplight(ask):
        glow = clay.canvas()
        for y in np.linspace(0.1, 3.8, 34):
            for side in (-1, 1):
                glow.circle(
                    side * half(float(y)) * 0.85, float(y), 0.05, linear("#ffb44a") * np.float32(0.55), soft=0.04
                )
    return finish(clay, ask, anchor=(0, 0), baseline=1.9, glow=glow)


@subject("pyramid", "pyramids", info=SubjectInfo(60.0, "building", "ground", 1.75))
def pyramid(ask: Ask) -> Drawn:
    """A pyramid of worn blocks, one face in the light."""
    clay = sheet(ask.height_px / 2.0, -1.85, 1.85, -0.05, 2.1, MATT)
    stone = body_colour(ask, "#d9b57a")
    clay.puff([(-1.75, 0), (0.45, 0), (0.0, 2.0)], stone, thickness=0.05, bevel=0.02)
    clay.puff([(0.45, 0), (1.70, 0.10), (0.0, 2.0)], stone * np.float32(0.55), thickness=0.05, bevel=0.02)
    x, y = clay.grid()
    course = np.floor(y / 0.085)
    each = np.sin(course * 91.7 + np.floor(x / 0.15 + 0.5 * (course % 2)) * 37.3) * 43758.5
    tone = (each - np.floor(each)) * 0.30
    joint = np.where(
        (np.abs((y / 0.085) % 1 - 0.5) > 0.38) | (np.abs((x / 0.15 + 0.5 * (course % 2)) % 1 - 0.5) > 0.46), 0.42, 0
    )
    clay.tint("#6a4c2a", np.asarray((tone + joint) * clay.cover, np.float32))
    return finish(clay, ask, anchor=(0, 0.02), baseline=3.3, occlusion=0.4)


@subject("bridge", "stone bridge", "arch bridge", info=SubjectInfo(8.0, "building", "ground", 2.9))
def bridge(ask: Ask) -> Drawn:
    """A stone bridge of three arches with a parapet."""
    clay = sheet(ask.height_px / 1.5, -2.3, 2.3, -0.05, 1.6, MATT)
    stone = body_colour(ask, "#b0a28c")
    t = np.linspace(-1, 1, 31)
    top = [(2.2 * float(v), 1.40 - 0.34 * float(v) ** 2) for v in t]
    deck = [(2.2 * float(v), 1.12 - 0.34 * float(v) ** 2) for v in t]
    canvas = clay.canvas()
    mask = canvas.mask([*top, (2.2, 0), (-2.2, 0)])
    for x, wide, tall in ((-1.30, 0.42, 0.62), (0.0, 0.58, 0.88), (1.30, 0.42, 0.62)):
        arch = [(x + wide * float(np.cos(a)), tall * float(np.sin(a)) - 0.001) for a in np.linspace(0, np.pi, 24)]
        mask = mask * (1 - canvas.mask(arch))
        ring = [
            (x + (wide + 0.05) * float(np.cos(a)), (tall + 0.05) * float(np.sin(a)), 0.24)
            for a in np.linspace(0, np.pi, 15)
        ]
        for start, end in pairwise(ring):
            clay.capsule(start, 0.055, end, 0.055, stone * np.float32(0.85))
    clay.puff(np.asarray(mask, np.float32), stone, thickness=0.2, bevel=0.08)
    for low, high in pairwise(deck):
        clay.capsule((*low, 0.22), 0.045, (*high, 0.22), 0.045, stone * np.float32(1.12))
    for low, high in pairwise(top):
        clay.capsule((*low, 0.22), 0.05, (*high, 0.22), 0.05, stone * np.float32(1.15))
    across, up = clay.grid()
    bowed = up + 0.08 * across * across
    course = np.floor(bowed / 0.15)
    joint = (np.abs((bowed / 0.15) % 1 - 0.5) > 0.42) | (np.abs((across / 0.28 + 0.5 * (course % 2)) % 1 - 0.5) > 0.465)
    clay.tint(stone * np.float32(0.45), np.asarray(joint * 0.55 * clay.cover, np.float32))
    return finish(clay, ask, anchor=(0, 0.02), baseline=4.2)


@subject("igloo", info=SubjectInfo(2.0, "building", "ground", 1.75))
def igloo(ask: Ask) -> Drawn:
    """A dome of snow blocks with a tunnel."""
    clay = sheet(ask.height_px / 1.25, -1.35, 1.35, -0.05, 1.35, SATIN)
    snow = body_colour(ask, "#eef4fa")
    clay.lathe((0.2, 0, 0), [(0, 1.08), (0.35, 1.03), (0.75, 0.80), (1.05, 0.45), (1.2, 0.05)], snow)
    x, y = clay.grid()
    course = np.floor(y / 0.17)
    joint = (np.abs((y / 0.17) % 1 - 0.5) > 0.44) | (np.abs(((x - 0.2) / 0.32 + 0.5 * (course % 2)) % 1 - 0.5) > 0.465)
    clay.tint("#a9c0d6", np.asarray(joint * 0.6 * clay.cover, np.float32))
    arch = [(-0.62 + 0.48 * float(np.cos(a)), 0.62 * float(np.sin(a))) for a in np.linspace(0, np.pi, 24)]
    clay.puff(arch, snow * np.float32(1.02), z=0.9, thickness=0.2, bevel=0.12)
    inner = [(-0.62 + 0.30 * float(np.cos(a)), 0.44 * float(np.sin(a))) for a in np.linspace(0, np.pi, 24)]
    clay.puff(inner, "#1f3a54", z=1.12, thickness=0.02, bevel=0.02)
    return finish(clay, ask, anchor=(0, 0.01), baseline=2.2)


@subject("greek temple", "roman temple", "parthenon", info=SubjectInfo(14.0, "building", "ground", 1.45))
def temple(ask: Ask) -> Drawn:
    """Steps, fluted columns, a pediment."""
    clay = sheet(ask.height_px / 2.1, -1.6, 1.6, -0.05, 2.2, MATT)
    marble = body_colour(ask, "#efe8d8")
    for k in range(3):
        box(
            clay,
            -1.5 + 0.09 * k,
            0.09 * k,
            3.0 - 0.18 * k,
            0.10,
            marble * np.float32(0.95 - 0.04 * k),
            z=0.2 - 0.06 * k,
            thickness=0.1,
        )
    box(clay, -1.15, 0.27, 2.3, 1.1, marble * np.float32(0.30), z=-0.3, thickness=0.05)
    for x in np.linspace(-1.18, 1.18, 6):
        clay.lathe((float(x), 0.27, 0), [(0, 0.13), (0.05, 0.12), (0.55, 0.115), (1.0, 0.095), (1.08, 0.13)], marble)
    box(clay, -1.38, 1.36, 2.76, 0.20, marble, z=0.06, thickness=0.16)
    clay.puff([(-1.48, 1.56), (1.48, 1.56), (0, 2.12)], marble * np.float32(1.04), z=0.06, thickness=0.18, bevel=0.06)
    clay.puff([(-1.12, 1.61), (1.12, 1.61), (0, 2.02)], marble * np.float32(0.72), z=0.22, thickness=0.03, bevel=0.02)
    x, y = clay.grid()
    flutes = np.asarray(
        (0.5 + 0.5 * np.cos(x * 130)) * (y > 0.32) * (y < 1.28) * (clay.depth > -0.1) * 0.18 * clay.cover, np.float32
    )
    clay.tint(marble * np.float32(0.4), flutes)
    return finish(clay, ask, anchor=(0, 0.01), baseline=3.0)
