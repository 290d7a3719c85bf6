"""More houses: of gingerbread, in trees, of glass and concrete; towers, huts, temples."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .dwellings import pane, tiles, timbers
from .making import GLASS, MATT, SATIN, body_colour, box, by_lamplight, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet


@subject("gingerbread house", "candy house", info=SubjectInfo(5.5, "building", "ground", 1.1))
def gingerbread_house(ask: Ask) -> Drawn:
    """Brown cake walls, icing along every edge, sweets for tiles, canes of sugar at the door."""
    clay = sheet(ask.height_px / 3.1, -1.75, 1.75, -0.08, 3.15, SATIN)
    cake, icing = body_colour(ask, "#a8642c"), part_colour(ask, "#fdf8f0", "icing", "frames", "walls")
    box(clay, 0.55, 2.0, 0.34, 0.85, cake * np.float32(0.85), z=-0.1, thickness=0.15)
    clay.ellipsoid((0.72, 2.86, 0.0), (0.24, 0.10, 0.14), icing)
    clay.puff([(-1.3, 0), (1.3, 0), (1.3, 1.5), (0, 2.6), (-1.3, 1.5)], cake, thickness=0.25, bevel=0.08)
    roof = part_colour(ask, "#7a431c", "roof")
    for side in (-1, 1):
        slope = [(0, 2.92), (side * 1.70, 1.46), (side * 1.60, 1.22), (0, 2.60)]
        clay.puff(slope, roof, z=0.28, thickness=0.12, bevel=0.06)
        for k in range(7):
            t = 0.06 + 0.145 * k
            sweet = ("#e8323c", "#3fa05a", "#f2c02a", "#e86ab0", "#4fb0e0")[(k + (side > 0)) % 5]
            clay.ellipsoid((side * 1.66 * t, 2.80 - 1.44 * t, 0.46), (0.11, 0.11, 0.08), sweet)
        for k in range(10):
            t = (k + 0.5) / 10
            drop = 0.10 + 0.07 * (k % 3)
            clay.capsule(
                (side * 1.62 * t, 2.58 - 1.32 * t, 0.42),
                0.085,
                (side * 1.62 * t, 2.58 - 1.32 * t - drop, 0.42),
                0.055,
                icing,
            )
    _door(clay, icing, part_colour(ask, "#5f2f16", "door"))
    for x in (-1.0, 0.54):
        _iced_window(clay, ask, x, 0.62, icing)
    clay.ellipsoid((0.0, 1.82, 0.28), (0.24, 0.24, 0.08), icing)
    clay.ellipsoid((0.0, 1.82, 0.36), (0.15, 0.15, 0.06), "#e8323c")
    for x in (-0.52, 0.52):
        _cane(clay, x)
    for k in range(9):
        x = -1.28 + 0.32 * k
        if abs(x) > 0.3:
            clay.ellipsoid((x, 0.05, 0.42), (0.14, 0.09, 0.12), icing)
    return finish(clay, ask, anchor=(0, 0), baseline=2.7)


def _door(clay: Clay, icing: F32, colour: F32) -> None:
    turn = np.linspace(0, np.pi, 12)
    for grow, tone, z in ((0.07, icing, 0.26), (0.0, colour, 0.32)):
        arch = [(-0.26 - grow, 0.0), (0.26 + grow, 0.0)]
        arch += [((0.26 + grow) * float(np.cos(a)), 0.66 + (0.26 + grow) * float(np.sin(a))) for a in turn]
        clay.puff(arch, tone, z=z, thickness=0.06, bevel=0.03)
    clay.ellipsoid((0.14, 0.45, 0.42), (0.045, 0.045, 0.04), "#f2c02a")


def _iced_window(clay: Clay, ask: Ask, x: float, y: float, icing: F32) -> None:
    """A window with a thick white frame of icing."""
    lit = by_lamplight(ask)
    box(clay, x - 0.07, y - 0.07, 0.60, 0.60, icing, z=0.24, thickness=0.08, bevel=0.06)
    pale = Material(gloss=1.4, mirror=0.2, emission=0.9 if lit else 0.0, blend=0.0)
    box(clay, x, y, 0.46, 0.46, "#ffd27a" if lit else "#ffe9a8", z=0.32, thickness=0.04, material=pale)
    for bar in ((x + 0.20, y, 0.06, 0.46), (x, y + 0.20, 0.46, 0.06)):
        box(clay, *bar, icing, z=0.36, thickness=0.05, bevel=0.03)


def _cane(clay: Clay, x: float) -> None:
    """A striped sugar cane standing by the door."""
    hook = [(x + 0.11 - 0.11 * float(np.cos(a)), 0.86 + 0.13 * float(np.sin(a))) for a in np.linspace(0, np.pi, 8)]
    points = [(x, 0.86 * k / 9) for k in range(10)] + hook[1:]
    for k, (one, two) in enumerate(pairwise(points)):
        clay.capsule((*one, 0.5), 0.055, (*two, 0.5), 0.055, "#e02f3a" if k % 2 else "#fbf6f0")


@subject("treehouse", "tree house", info=SubjectInfo(8.0, "building", "ground", 0.95))
def treehouse(ask: Ask) -> Drawn:
    """A small wooden house in the crown of a broad tree, with a ladder down."""
    clay = sheet(ask.height_px / 4.1, -2.0, 2.0, -0.08, 4.15, MATT)
    bark, autumn = linear("#6a4a30"), ask.light.time_of_day == "golden"
    leaf = part_colour(ask, "#4f8a3c" if not autumn else "#7a8a34", "leaves", "tree", "crown")
    clay.lathe((0, 0, -0.1), [(-0.05, 0.58), (0.12, 0.42), (0.6, 0.32), (1.5, 0.30), (2.4, 0.36)], bark)
    for end in ((-1.2, 2.7), (1.25, 2.75), (-0.5, 3.3), (0.6, 3.4)):
        clay.capsule((0, 1.6, -0.15), 0.20, (*end, -0.2), 0.08, bark)
    rng = ask.rng
    for k in range(26):
        a, r = 2.399 * k, 0.30 * np.sqrt(k + 0.6)
        x, y = float(1.12 * r * np.cos(a)), 3.10 + float(0.52 * r * np.sin(a))
        size = 0.40 + 0.12 * float(rng.random())
        clay.ellipsoid((x, y, -0.35), (size, size * 0.8, 0.35), leaf * np.float32(0.75 + 0.4 * rng.random()))
    wall, roof = body_colour(ask, "#b5814c"), part_colour(ask, "#8a4a32", "roof")
    box(clay, -1.12, 1.42, 2.24, 0.12, "#7a5230", z=0.25, thickness=0.3)
    clay.puff(
        [(-0.72, 1.52), (0.72, 1.52), (0.72, 2.36), (0, 2.86), (-0.72, 2.36)], wall, z=0.25, thickness=0.2, bevel=0.04
    )
    timbers(clay, wall, 1.5, 2.9, 0.15)
    for side in (-1, 1):
        tiles(clay, [(0, 3.06), (side * 0.98, 2.34), (side * 0.92, 2.20), (0, 2.84)], roof, 0.5, 0.11)
    pane(clay, ask, -0.56, 1.82, 0.36, 0.36, 0.46)
    box(clay, 0.06, 1.54, 0.42, 0.72, part_colour(ask, "#5f3a20", "door"), z=0.46, thickness=0.05)
    for x in np.linspace(-1.08, 1.08, 8):
        if abs(float(x)) > 0.2:
            clay.capsule((float(x), 1.54, 0.55), 0.025, (float(x), 1.80, 0.55), 0.025, "#8a5f38")
    for side in (-1, 1):
        clay.capsule((side * 1.08, 1.80, 0.55), 0.028, (side * 0.25, 1.80, 0.55), 0.028, "#8a5f38")
    for x in (-0.17, 0.17):
        clay.capsule((0.30 + x, 0.0, 0.7), 0.035, (0.26 + x, 1.46, 0.6), 0.035, "#c09058")
    for y in np.linspace(0.14, 1.36, 8):
        x = 0.30 - 0.04 * float(y) / 1.46
        clay.capsule((x - 0.17, float(y), 0.7), 0.03, (x + 0.17, float(y), 0.7), 0.03, "#c09058")
    for x, y, size in ((-1.15, 2.45, 0.34), (1.1, 2.5, 0.36), (-0.7, 3.2, 0.34), (0.75, 3.25, 0.32)):
        clay.ellipsoid((x, y, 0.35), (size, size * 0.75, 0.25), leaf * np.float32(1.1))
    return finish(clay, ask, anchor=(0, 0), baseline=2.6)


@subject(
    "modern house", "glass house", "villa", "modern villa", "luxury villa", "beach house", "modern mansion",
    info=SubjectInfo(6.5, "building", "ground", 1.75),
)  # fmt: skip
def modern_house(ask: Ask) -> Drawn:
    """Flat white blocks stacked askew, walls of glass, a deck with a pool before it."""
    clay = sheet(ask.height_px / 2.3, -2.05, 2.05, -0.12, 2.35, MATT)
    wall, glassy = body_colour(ask, "#f2efe9"), ask.material == "glass" or "glass" in ask.noun
    lit = by_lamplight(ask)
    glass = Material(gloss=2.0, mirror=0.7, emission=0.75 if lit else 0.0, blend=0.0)
    tone = part_colour(ask, "#ffcf86" if lit else "#8fb8cc", "windows")
    glow = clay.canvas()
    box(clay, -1.95, -0.06, 3.9, 0.10, "#b5a48c", z=0.3, thickness=0.3)
    blocks = ((-1.7, 0.04, 3.0, 1.02, 0.0), (-0.75, 1.10, 2.55, 0.98, 0.16))
    for number, (x, y, wide, tall, z) in enumerate(blocks):
        solid = linear("#3f454c") if glassy else wall
        box(clay, x, y, wide, tall, solid * np.float32(0.55 if glassy else 1.0), z=z, thickness=0.25, bevel=0.02)
        left, span = (x + 0.08, wide - 0.16) if glassy else (x + 0.34 + 0.3 * number, wide - 0.70 - 0.3 * number)
        box(clay, left, y + 0.10, span, tall - 0.20, tone, z=z + 0.26, thickness=0.03, bevel=0.01, material=glass)
        for k in range(1, 6):
            box(
                clay,
                left + span * k / 6 - 0.012,
                y + 0.10,
                0.024,
                tall - 0.2,
                "#3a4046",
                z=z + 0.30,
                thickness=0.02,
                bevel=0.005,
            )
        if lit:
            glow.rectangle(left, y + 0.1, span, tall - 0.2, linear("#ffb35a") * np.float32(0.30), soft=0.12)
        slab = part_colour(ask, "#e9e4da", "roof")
        box(clay, x - 0.16, y + tall, wide + 0.32, 0.09, slab, z=z + 0.10, thickness=0.34, bevel=0.02)
    for k in range(9):
        box(clay, -1.66 + 0.15 * k, 1.14, 0.02, 0.30, "#8a9096", z=0.3, thickness=0.02, bevel=0.005)
    box(clay, -1.70, 1.42, 1.0, 0.03, "#8a9096", z=0.3, thickness=0.03, bevel=0.01)
    box(clay, 1.34, 0.04, 0.30, 0.92, part_colour(ask, "#9a6a40", "door"), z=0.2, thickness=0.08)
    clay.puff(
        [(-1.2, -0.10), (0.9, -0.10), (0.7, -0.01), (-1.05, -0.01)],
        "#4fc0d8",
        z=0.62,
        thickness=0.03,
        bevel=0.01,
        material=GLASS,
    )
    for x, size in ((-1.88, 0.22), (1.86, 0.26), (1.62, 0.17)):
        clay.ellipsoid((x, size * 0.8, 0.5), (size * 0.7, size, size * 0.6), "#4f8a48")
    return finish(clay, ask, anchor=(0, 0), baseline=3.2, glow=glow if lit else None)


@subject("mansion", "manor", "manor house", "stately home", info=SubjectInfo(9.0, "building", "ground", 1.7))
def mansion(ask: Ask) -> Drawn:
    """Two storeys of tall windows, a columned porch with a pediment, a slate roof."""
    clay = sheet(ask.height_px / 2.5, -2.1, 2.1, -0.05, 2.55, MATT)
    wall, roof = body_colour(ask, "#efe4cf"), part_colour(ask, "#56606e", "roof")
    glow = clay.canvas()
    box(clay, -1.95, 0, 3.9, 1.72, wall, thickness=0.2)
    tiles(clay, [(-2.08, 1.70), (2.08, 1.70), (1.60, 2.30), (-1.60, 2.30)], roof, 0.1)
    for x in (-1.25, 1.05):
        box(clay, x, 2.1, 0.20, 0.40, "#8a5a48", z=-0.1, thickness=0.2)
    for x in (-1.72, -1.14, 0.80, 1.38):
        for y in (0.28, 1.08):
            pane(clay, ask, x, y, 0.34, 0.46, 0.2, glow)
    box(clay, -0.72, 0, 1.44, 1.36, wall * np.float32(0.72), z=0.2, thickness=0.06)
    pane(clay, ask, -0.17, 0.98, 0.34, 0.32, 0.28, glow)
    box(clay, -0.19, 0.0, 0.38, 0.74, part_colour(ask, "#7a2f2a", "door"), z=0.28, thickness=0.06)
    for x in (-0.62, -0.32, 0.32, 0.62):
        clay.lathe((x, 0.06, 0.45), [(0, 0.085), (0.06, 0.07), (1.2, 0.06), (1.28, 0.085)], "#f8f4ea")
    box(clay, -0.78, 1.34, 1.56, 0.13, "#f8f4ea", z=0.5, thickness=0.12)
    clay.puff([(-0.86, 1.47), (0.86, 1.47), (0, 1.95)], wall * np.float32(1.05), z=0.5, thickness=0.12, bevel=0.04)
    box(clay, -0.82, -0.02, 1.64, 0.08, "#c9c0b0", z=0.5, thickness=0.2)
    return finish(clay, ask, anchor=(0, 0), baseline=3.4, glow=glow if by_lamplight(ask) else None)


@subject(
    "stone tower",
    "castle tower",
    "wizard tower",
    "watchtower",
    "wizard's tower",
    info=SubjectInfo(16.0, "building", "ground", 0.5),
)
def stone_tower(ask: Ask) -> Drawn:
    """A round tower of stone with a pointed roof, slits of windows and a flag."""
    clay = sheet(ask.height_px / 4.2, -1.05, 1.05, -0.05, 4.25, MATT)
    stone, roof = body_colour(ask, "#9a948a"), part_colour(ask, "#5f4a8a", "roof")
    clay.lathe((0, 0, 0), [(0, 0.72), (0.12, 0.66), (2.3, 0.56), (2.42, 0.72), (2.9, 0.72)], stone)
    across, up = clay.grid()
    course = np.floor(up / 0.17)
    joint = (np.abs((up / 0.17) % 1 - 0.5) > 0.42) | (np.abs((across / 0.3 + 0.5 * (course % 2)) % 1 - 0.5) > 0.455)
    clay.tint(stone * np.float32(0.5), np.asarray(joint * 0.6 * clay.cover, np.float32))
    clay.lathe((0, 0, 0.03), [(2.86, 0.86), (3.2, 0.56), (3.6, 0.26), (3.95, 0.03)], roof)
    glow, lit = clay.canvas(), by_lamplight(ask)
    for x, y, tall in ((-0.12, 2.48, 0.34), (-0.10, 1.55, 0.36), (0.12, 0.95, 0.30)):
        shape = [(x, y), (x + 0.2, y), (x + 0.2, y + tall * 0.6), (x + 0.1, y + tall), (x, y + tall * 0.6)]
        plate(
            clay,
            shape,
            "#ffcf6a" if lit else "#2f2a2a",
            z=0.74,
            thickness=0.03,
            material=Material(emission=0.9 if lit else 0.0, blend=0.0),
        )
        if lit:
            glow.polygon(shape, linear("#ffb04a") * np.float32(0.5), soft=0.08)
    turn = np.linspace(0, np.pi, 10)
    door = [(-0.22, 0.0), (0.22, 0.0), *[(0.22 * float(np.cos(a)), 0.42 + 0.2 * float(np.sin(a))) for a in turn]]
    plate(clay, door, part_colour(ask, "#5a3a22", "door"), z=0.74, thickness=0.05)
    clay.capsule((0, 3.9, 0.1), 0.02, (0, 4.2, 0.1), 0.015, "#4a4048")
    plate(clay, [(0.02, 4.2), (0.42, 4.1), (0.02, 3.98)], part_colour(ask, "#c8323a", "flag"), z=0.1, thickness=0.03)
    return finish(clay, ask, anchor=(0, 0), baseline=1.5, glow=glow if lit else None)


@subject(
    "apartment building", "apartment block", "apartments", "hotel", info=SubjectInfo(20.0, "building", "ground", 0.95)
)
def apartments(ask: Ask) -> Drawn:
    """Six storeys of balconies over a row of shops."""
    clay = sheet(ask.height_px / 3.6, -1.75, 1.75, -0.05, 3.65, MATT)
    wall = body_colour(ask, one_of(ask, "#d9a07a", "#e3cfa8", "#c98a72", "#b5bfc4"))
    glow = clay.canvas()
    box(clay, -1.5, 0, 3.0, 3.4, wall, thickness=0.2)
    box(clay, -1.6, 3.36, 3.2, 0.14, part_colour(ask, "#f0ebe0", "roof"), z=0.1, thickness=0.2)
    for row in range(5):
        y = 0.72 + 0.54 * row
        for x in (-1.28, -0.52, 0.22, 0.96):
            pane(clay, ask, x, y, 0.32, 0.36, 0.2, glow)
            box(clay, x - 0.10, y - 0.08, 0.52, 0.05, "#e9e4da", z=0.32, thickness=0.16)
            for k in range(6):
                clay.capsule(
                    (x - 0.06 + 0.088 * k, y - 0.04, 0.5),
                    0.010,
                    (x - 0.06 + 0.088 * k, y + 0.12, 0.5),
                    0.010,
                    "#3a4046",
                )
            clay.capsule((x - 0.08, y + 0.12, 0.5), 0.014, (x + 0.40, y + 0.12, 0.5), 0.014, "#3a4046")
    for x, tone in ((-1.35, "#c8504a"), (0.35, "#4f8a9a")):
        box(clay, x, 0.04, 1.0, 0.42, "#5f7f90", z=0.2, thickness=0.05, material=GLASS)
        plate(
            clay, [(x - 0.05, 0.62), (x + 1.05, 0.62), (x + 1.12, 0.44), (x - 0.12, 0.44)], tone, z=0.36, thickness=0.1
        )
    box(clay, -0.18, 0, 0.36, 0.56, part_colour(ask, "#4a3020", "door"), z=0.22, thickness=0.05)
    return finish(clay, ask, anchor=(0, 0), baseline=2.9, glow=glow if by_lamplight(ask) else None)


@subject(
    "straw hut", "bamboo hut", "thatched hut", "tiki hut", "beach hut", info=SubjectInfo(4.0, "building", "ground", 1.1)
)
def straw_hut(ask: Ask) -> Drawn:
    """A round hut of canes under a deep roof of straw."""
    clay = sheet(ask.height_px / 2.7, -1.6, 1.6, -0.05, 2.75, MATT)
    wall, straw = body_colour(ask, "#b98a4c"), part_colour(ask, "#d9b45f", "roof")
    clay.lathe((0, 0, 0), [(0, 0.95), (1.15, 0.95)], wall)
    x, _ = clay.grid()
    clay.tint(wall * np.float32(0.5), np.asarray((np.abs((x / 0.11) % 1 - 0.5) > 0.40) * 0.6 * clay.cover, np.float32))
    clay.lathe((0, 0, 0.05), [(0.98, 1.45), (1.06, 1.40), (1.7, 0.86), (2.3, 0.34), (2.62, 0.04)], straw)
    rng = ask.rng
    for _ in range(90):
        a, low = float(rng.uniform(-1.4, 1.4)), float(rng.uniform(0.96, 2.2))
        reach = 1.45 * (1 - (low - 0.96) / 1.75)
        end = (np.sin(a) * reach, low, np.cos(a) * reach)
        start = (np.sin(a) * reach * 0.86, low + 0.2, np.cos(a) * reach * 0.86)
        clay.capsule(start, 0.018, end, 0.012, straw * np.float32(0.75 + 0.4 * rng.random()))
    box(clay, -0.26, 0, 0.52, 0.86, part_colour(ask, "#4a3018", "door"), z=0.92, thickness=0.05)
    return finish(clay, ask, anchor=(0, 0), baseline=2.0)


@subject("teepee", "tipi", "wigwam", info=SubjectInfo(4.5, "building", "ground", 0.95))
def teepee(ask: Ask) -> Drawn:
    """A cone of painted hides on crossed poles."""
    clay = sheet(ask.height_px / 3.2, -1.5, 1.5, -0.05, 3.25, MATT)
    hide = body_colour(ask, "#e9d6b0")
    for x in (-0.30, -0.14, 0.05, 0.22, 0.34):
        clay.capsule((-x * 0.6, 2.3, -0.1), 0.03, (x, 3.15, -0.1), 0.025, "#7a5230")
    clay.puff([(-1.35, 0), (1.35, 0), (0.14, 2.62), (-0.14, 2.62)], hide, thickness=0.5, bevel=0.5)
    _, y = clay.grid()
    for low, tone in ((0.35, "#b5402f"), (1.62, "#2f6f8a")):
        band = np.asarray((y > low) * (y < low + 0.16) * (clay.cover > 0.5), np.float32)
        clay.tint(tone, band * 0.9)
    plate(clay, [(-0.30, 0), (0.30, 0), (0.05, 1.15), (-0.05, 1.15)], "#3a2414", z=0.5, thickness=0.03)
    return finish(clay, ask, anchor=(0, 0), baseline=2.4)


@subject(
    "asian temple",
    "chinese temple",
    "japanese temple hall",
    "korean temple",
    "buddhist temple",
    info=SubjectInfo(10.0, "building", "ground", 1.35),
)
def asian_temple(ask: Ask) -> Drawn:
    """A hall on a stone terrace: red columns, lattice doors, two roofs with upturned eaves."""
    clay = sheet(ask.height_px / 2.9, -2.0, 2.0, -0.05, 2.95, MATT)
    red, roof = body_colour(ask, "#b5322a"), part_colour(ask, "#4a5a56", "roof")
    glow, lit = clay.canvas(), by_lamplight(ask)
    for k in range(3):
        box(clay, -1.6 + 0.14 * k, 0.09 * k, 3.2 - 0.28 * k, 0.10, "#a8a196", z=0.3 - 0.08 * k, thickness=0.1)
    box(clay, -0.4, 0, 0.8, 0.26, "#bdb6aa", z=0.4, thickness=0.06)
    for y, half, tall in ((0.27, 1.15, 0.82), (1.52, 0.72, 0.42)):
        box(clay, -half, y, 2 * half, tall, "#ead9b4", thickness=0.12)
        for x in np.linspace(-half, half, 6):
            clay.capsule((float(x), y, 0.2), 0.07, (float(x), y + tall, 0.2), 0.07, red)
        for x in np.linspace(-half, half, 6)[:-1]:
            wide = half * 0.4 - 0.14
            shine = Material(emission=0.8 if lit else 0.0, blend=0.0)
            tone = "#ffc46a" if lit else part_colour(ask, "#7a3a24", "door")
            box(clay, float(x) + 0.07, y + 0.02, wide, tall - 0.1, tone, z=0.12, thickness=0.04, material=shine)
            if lit:
                glow.rectangle(float(x) + 0.07, y, wide, tall - 0.1, linear("#ff9a3a") * np.float32(0.3), soft=0.1)
        _eaves(clay, roof, y + tall, half, red)
    clay.ellipsoid((0, 2.82, 0.2), (0.09, 0.12, 0.09), "#e2b84a", material=SATIN)
    return finish(clay, ask, anchor=(0, 0), baseline=2.8, glow=glow if lit else None)


def _eaves(clay: Clay, roof: F32, y: float, half: float, trim: F32) -> None:
    """A tiled roof whose corners turn up, with a red beam below."""
    u = np.linspace(-1, 1, 21)
    reach, rise = half * 1.42, 0.42 if half > 1 else 0.52
    low = [(float(v) * reach, y + 0.04 + 0.20 * abs(float(v)) ** 4) for v in u]
    high = [(float(v) * half * 0.72, y + rise + 0.05 * abs(float(v)) ** 4) for v in u[::-1]]
    box(clay, -half * 1.1, y - 0.05, half * 2.2, 0.09, trim, z=0.25, thickness=0.1)
    clay.puff([*low, *high], roof, z=0.3, thickness=0.14, bevel=0.10, material=SATIN)
    for v in u[1:-1]:
        foot = (float(v) * reach, y + 0.07 + 0.20 * abs(float(v)) ** 4, 0.46)
        clay.capsule(foot, 0.016, (float(v) * half * 0.72, y + rise, 0.42), 0.016, roof, material=SATIN)
