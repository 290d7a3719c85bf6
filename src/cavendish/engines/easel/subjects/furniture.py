"""Furniture and large instruments."""

from __future__ import annotations

import numpy as np

from ..canvas import Path, ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import GLAZED, LAMP, MATT, SATIN, body_colour, body_material, box, by_lamplight, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_CLOTH = Material(gloss=0.10, blend=0.04)


def _cushion(
    clay: Clay, x: float, y: float, wide: float, tall: float, colour: F32, z: float, plump: float = 0.16
) -> None:
    """A soft block, its lower left corner at (x, y)."""
    r = min(wide, tall) * 0.32
    corners = (
        (x + wide - r, y + tall - r, 0.0),
        (x + r, y + tall - r, np.pi / 2),
        (x + r, y + r, np.pi),
        (x + wide - r, y + r, 1.5 * np.pi),
    )
    turn = np.linspace(0, np.pi / 2, 6)
    points = [(float(cx + r * np.cos(a + t)), float(cy + r * np.sin(a + t))) for cx, cy, a in corners for t in turn]
    clay.puff(points, colour, z=z, thickness=plump, bevel=min(wide, tall) * 0.4, material=_CLOTH)


def _legs(clay: Clay, places: tuple[float, ...], top: float, colour: F32, z: float = 0.0, thick: float = 0.055) -> None:
    for x in places:
        clay.capsule((x, 0.02, z), thick * 0.8, (x, top, z), thick, colour, blend=0.0)


@subject("sofa", "couch", "armchair", "loveseat", info=SubjectInfo(0.9, "furniture", "indoor", 1.9))
def sofa(ask: Ask) -> Drawn:
    """A sofa with cushions; an armchair is half of it."""
    single = ask.noun == "armchair"
    half = 1.05 if single else 1.95
    clay = sheet(ask.height_px / 2.0, -half - 0.25, half + 0.25, -0.05, 2.1, _CLOTH)
    cloth = body_colour(ask, one_of(ask, "#4f7f8a", "#b5653f", "#6f8a5a", "#8a6aa0", "#c9a86a"))
    _legs(clay, (-half * 0.85, half * 0.85), 0.2, part_colour(ask, "#5a3c26", "legs"), 0.3, 0.075)
    _cushion(clay, -half, 0.75, 2 * half, 1.25, cloth * np.float32(0.88), -0.2, 0.3)
    seats = 1 if single else 2
    wide = (2 * half - 0.5) / seats
    for k in range(seats):
        x = -half + 0.25 + k * wide
        _cushion(clay, x + 0.02, 0.95, wide - 0.04, 0.95, cloth * np.float32(1.0), 0.05, 0.26)
        _cushion(clay, x + 0.01, 0.55, wide - 0.02, 0.44, cloth * np.float32(1.12), 0.35, 0.26)
    _cushion(clay, -half + 0.05, 0.18, 2 * half - 0.1, 0.44, cloth * np.float32(0.92), 0.3, 0.24)
    for x in (-half - 0.10, half - 0.30):
        _cushion(clay, x, 0.18, 0.40, 1.12, cloth * np.float32(0.98), 0.5, 0.30)
    if not single:
        _cushion(clay, -half + 0.42, 1.0, 0.62, 0.58, part_colour(ask, "#f0d48a", "pillows", "cushions"), 0.6, 0.2)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2 * half, seat=(0, 0.98))


@subject("chair", "wooden chair", "stool", "throne", "seat", info=SubjectInfo(0.95, "furniture", "indoor", 0.62))
def chair(ask: Ask) -> Drawn:
    """A wooden chair; with gold, red velvet and finials it is a throne."""
    clay = sheet(ask.height_px / 2.7, -0.95, 0.95, -0.05, 2.85, body_material(ask, SATIN))
    royal = ask.noun == "throne"
    gold = Material(gloss=1.3, mirror=0.6, blend=0.0)
    wood = body_colour(ask, "#d9a532" if royal else "#a8713f")
    made = gold if royal else body_material(ask, SATIN)
    _legs(clay, (-0.58, 0.58), 1.15, wood * np.float32(0.75), -0.4)
    if ask.noun != "stool":
        for x in (-0.60, 0.60):
            clay.capsule((x, 1.1, -0.35), 0.065, (x * 1.04, 2.62, -0.35), 0.06, wood, material=made)
        if royal:
            _cushion(clay, -0.56, 1.25, 1.12, 1.28, part_colour(ask, "#a82436", "seat", "velvet"), -0.4, 0.2)
            clay.tube(
                [(-0.62, 2.62, -0.3), (0, 2.78, -0.25), (0.62, 2.62, -0.3)], [0.08, 0.10, 0.08], wood, material=gold
            )
            for x in (-0.62, 0.0, 0.62):
                clay.ellipsoid((x, 2.72 + 0.06 * (x == 0), -0.2), (0.10, 0.10, 0.10), wood, material=gold)
        else:
            for y in (1.55, 1.95, 2.38):
                clay.tube(
                    [(-0.60, y, -0.35), (0, y + 0.05, -0.42), (0.60, y, -0.35)],
                    [0.07, 0.085, 0.07],
                    wood,
                    material=made,
                )
    seat = [(-0.72, 1.06), (0.72, 1.06), (0.60, 1.30), (-0.60, 1.30)]
    plate(
        clay,
        seat,
        part_colour(ask, "#a82436" if royal else wood * np.float32(1.12), "seat"),
        z=0.1,
        thickness=0.14,
        bevel=0.06,
        material=_CLOTH if royal else made,
    )
    box(clay, -0.74, 0.98, 1.48, 0.12, wood * np.float32(0.9), z=0.2, thickness=0.12, bevel=0.04, material=made)
    _legs(clay, (-0.66, 0.66), 1.0, wood, 0.25, 0.065)
    clay.capsule((-0.64, 0.45, 0.2), 0.035, (0.64, 0.45, 0.2), 0.035, wood * np.float32(0.85))
    if royal:
        for x in (-0.78, 0.78):
            clay.tube([(x, 1.15, 0.1), (x, 1.62, 0.15), (x * 0.98, 1.66, 0.4)], [0.07, 0.07, 0.10], wood, material=gold)
    return finish(clay, ask, anchor=(0, 0), baseline=1.4, seat=(0, 1.25))


@subject("bed", info=SubjectInfo(1.0, "furniture", "indoor", 1.9))
def bed(ask: Ask) -> Drawn:
    """A bed from the side: headboard, pillow, quilt."""
    clay = sheet(ask.height_px / 1.9, -2.0, 2.0, -0.05, 2.0, _CLOTH)
    wood, quilt = (
        part_colour(ask, "#8f6038", "frame", "headboard"),
        body_colour(ask, one_of(ask, "#5f8fc0", "#c0705a", "#7a9a6a", "#9a7ab8")),
    )
    box(clay, -1.92, 0.0, 0.20, 1.85, wood, z=0.1, thickness=0.2, bevel=0.08)
    box(clay, 1.70, 0.0, 0.20, 1.05, wood, z=0.1, thickness=0.2, bevel=0.08)
    box(clay, -1.75, 0.28, 3.5, 0.30, wood * np.float32(0.9), z=0.0, thickness=0.2, bevel=0.05)
    _cushion(clay, -1.72, 0.50, 3.42, 0.42, linear("#f4f0e6"), 0.1, 0.3)
    _cushion(clay, -1.68, 0.82, 0.86, 0.46, linear("#fdfbf6"), 0.25, 0.3)
    top = Path().move(-0.78, 0.92).cubic(-0.4, 1.16, 0.9, 1.08, 1.66, 0.98).quad(1.78, 0.7, 1.66, 0.30)
    top.quad(0.8, 0.20, 0.4, 0.30).quad(-0.2, 0.18, -0.72, 0.32).quad(-0.86, 0.6, -0.78, 0.92)
    clay.puff(clay.canvas().mask(top), quilt, z=0.3, thickness=0.26, bevel=0.30, material=_CLOTH)
    fold = (
        Path()
        .move(-0.92, 0.95)
        .quad(-0.62, 1.12, -0.42, 1.06)
        .quad(-0.50, 0.62, -0.46, 0.30)
        .quad(-0.7, 0.24, -0.86, 0.34)
    )
    clay.puff(clay.canvas().mask(fold), linear("#f8f4ea"), z=0.42, thickness=0.2, bevel=0.14, material=_CLOTH)
    x, y = clay.grid()
    seams = (np.abs((x / 0.45) % 1 - 0.5) > 0.47) | (np.abs((y / 0.30) % 1 - 0.5) > 0.46)
    on_quilt = (np.abs(clay.albedo - quilt[:, None, None]).sum(0) < 0.02) & seams
    clay.tint(quilt * np.float32(0.6), np.asarray(on_quilt * 0.6, np.float32))
    return finish(clay, ask, anchor=(0, 0), baseline=3.6, seat=(0.3, 1.05))


@subject("wooden desk", "dining table", "coffee table", "desk", info=SubjectInfo(0.75, "furniture", "indoor", 1.9))
def desk(ask: Ask) -> Drawn:
    """A table on four legs."""
    clay = sheet(ask.height_px / 1.5, -1.6, 1.6, -0.05, 1.6, SATIN)
    wood = body_colour(ask, "#a8703c")
    _legs(clay, (-1.2, 1.2), 1.2, wood * np.float32(0.7), -0.5, 0.07)
    plate(
        clay,
        [(-1.5, 1.22), (1.5, 1.22), (1.28, 1.50), (-1.28, 1.50)],
        wood * np.float32(1.12),
        thickness=0.08,
        bevel=0.04,
    )
    box(clay, -1.52, 1.12, 3.04, 0.13, wood, z=0.2, thickness=0.12, bevel=0.05)
    _legs(clay, (-1.36, 1.36), 1.14, wood, 0.25, 0.085)
    return finish(clay, ask, anchor=(0, 0), baseline=2.8, seat=(0, 1.42))


@subject("lamp", "table lamp", "desk lamp", "floor lamp", info=SubjectInfo(0.5, "object", "indoor", 0.62))
def lamp(ask: Ask) -> Drawn:
    """A lamp with a fabric shade, burning."""
    clay = sheet(ask.height_px / 2.8, -0.9, 0.9, -0.05, 2.85, SATIN)
    foot, shade_of = part_colour(ask, "#b5823f", "base", "stand"), body_colour(ask, "#f2dcae")
    clay.lathe(
        (0, 0, 0),
        [(0, 0.48), (0.08, 0.46), (0.16, 0.14), (0.5, 0.26), (0.9, 0.30), (1.25, 0.12), (1.45, 0.07)],
        foot,
        material=GLAZED,
    )
    glowing = Material(gloss=0.1, emission=0.9, blend=0.0)

    def lit(u: F32, y: F32) -> F32:
        heat = np.exp(-((u / 0.34) ** 2) - ((y - 1.9) / 0.5) ** 2)[..., None]
        return np.asarray(shade_of * (0.55 + 0.6 * heat), np.float32)

    clay.lathe((0, 0, 0.2), [(1.35, 0.78), (2.3, 0.50), (2.36, 0.48)], lit, material=glowing)
    clay.lathe((0, 0, 0.22), [(1.33, 0.80), (1.40, 0.78)], shade_of * np.float32(0.6))
    clay.capsule((0, 2.36, 0.2), 0.04, (0, 2.56, 0.2), 0.05, foot)
    glow = clay.canvas()
    glow.ellipse(0, 1.85, 0.75, 0.6, linear("#ffc46a") * np.float32(0.35 if by_lamplight(ask) else 0.18), soft=0.25)
    return finish(clay, ask, anchor=(0, 0.01), baseline=0.95, glow=glow)


@subject("bookshelf", "bookcase", info=SubjectInfo(1.9, "furniture", "indoor", 0.72))
def bookshelf(ask: Ask) -> Drawn:
    """Shelves full of books."""
    clay = sheet(ask.height_px / 3.2, -1.2, 1.2, -0.05, 3.25, MATT)
    wood = body_colour(ask, "#7a4f2e")
    box(clay, -1.12, 0, 2.24, 3.18, wood * np.float32(0.35), z=-0.2, thickness=0.05)
    tones = ("#8a2a2e", "#2a4f7a", "#2f6a4a", "#c9a45a", "#5a3a6a", "#d9cdb4", "#b5653a", "#3a6a72")
    for shelf in range(5):
        y = 0.14 + 0.61 * shelf
        x = -1.02
        while x < 0.98:
            wide, tall = 0.07 + 0.09 * ask.rng.random(), 0.34 + 0.16 * ask.rng.random()
            if ask.rng.random() < 0.07:
                x += 0.12
                continue
            tone = linear(tones[int(ask.rng.integers(len(tones)))])
            box(clay, x, y, min(wide, 1.0 - x), tall, tone, z=0.0, thickness=0.12, bevel=0.03, material=SATIN)
            box(
                clay,
                x,
                y + tall * 0.72,
                min(wide, 1.0 - x),
                0.03,
                tone * np.float32(1.7) + 0.03,
                z=0.11,
                thickness=0.03,
                bevel=0.01,
            )
            x += wide + 0.008
        box(clay, -1.10, y - 0.10, 2.2, 0.10, wood, z=0.05, thickness=0.16, bevel=0.03)
    for x in (-1.16, 1.04):
        box(clay, x, 0, 0.12, 3.2, wood * np.float32(1.05), z=0.1, thickness=0.18, bevel=0.04)
    box(clay, -1.18, 3.08, 2.36, 0.13, wood * np.float32(1.1), z=0.12, thickness=0.18, bevel=0.04)
    return finish(clay, ask, anchor=(0, 0), baseline=2.2)


@subject("piano", "upright piano", info=SubjectInfo(1.25, "instrument", "indoor", 1.25))
def piano(ask: Ask) -> Drawn:
    """An upright piano with its keys and a sheet of music."""
    clay = sheet(ask.height_px / 2.5, -1.7, 1.7, -0.05, 2.6, Material(gloss=1.3, mirror=0.3, blend=0.0))
    case = body_colour(ask, "#1c1a1e")
    box(clay, -1.55, 0.12, 3.1, 2.25, case, thickness=0.16, bevel=0.05)
    box(clay, -1.62, 2.30, 3.24, 0.16, case * np.float32(1.5) + 0.01, z=0.12, thickness=0.18, bevel=0.05)
    for x in (-1.35, 0.10):
        box(clay, x, 1.42, 1.25, 0.72, case * np.float32(1.6) + 0.01, z=0.14, thickness=0.04, bevel=0.06)
    box(clay, -1.62, 0.92, 3.24, 0.20, case * np.float32(1.3), z=0.3, thickness=0.3, bevel=0.06)
    white = Material(gloss=0.9, blend=0.0)
    for k in range(28):
        x = -1.45 + 2.9 * k / 28
        plate(
            clay,
            [(x + 0.005, 1.06), (x + 0.099, 1.06), (x + 0.099, 1.26), (x + 0.005, 1.26)],
            "#f6f2e8",
            z=0.55,
            thickness=0.05,
            bevel=0.01,
            material=white,
        )
    for k in range(27):
        if k % 7 in (2, 6):
            continue
        x = -1.45 + 2.9 * (k + 1) / 28
        box(clay, x - 0.03, 1.14, 0.06, 0.13, "#141216", z=0.61, thickness=0.05, bevel=0.015)
    box(clay, -1.62, 0, 0.26, 0.95, case, z=0.35, thickness=0.25, bevel=0.06)
    box(clay, 1.36, 0, 0.26, 0.95, case, z=0.35, thickness=0.25, bevel=0.06)
    plate(
        clay,
        [(-0.42, 1.42), (0.42, 1.42), (0.40, 2.02), (-0.40, 2.02)],
        "#f4eedc",
        z=0.3,
        thickness=0.03,
        bevel=0.01,
        material=MATT,
    )
    notes = clay.canvas()
    for row in range(5):
        notes.line(-0.34, 1.52 + 0.10 * row, 0.34, 1.52 + 0.10 * row, 0.008, "#4a4038")
        for k in range(5):
            notes.circle(-0.28 + 0.14 * k, 1.53 + 0.10 * row + 0.03 * ((k * 3 + row) % 3), 0.018, "#2a2420")
    for x in (-0.18, 0.0, 0.18):
        clay.ellipsoid(
            (x, 0.10, 0.3), (0.06, 0.03, 0.1), "#d9a532", material=Material(gloss=1.3, mirror=0.6, blend=0.0)
        )
    return finish(clay, ask, features=notes, anchor=(0, 0), baseline=3.1)


@subject("bench", "park bench", info=SubjectInfo(0.85, "furniture", "ground", 2.0))
def bench(ask: Ask) -> Drawn:
    """A park bench of slats on iron feet."""
    clay = sheet(ask.height_px / 1.7, -1.8, 1.8, -0.05, 1.8, SATIN)
    wood, iron = body_colour(ask, "#a8713f"), part_colour(ask, "#2f3238", "legs", "feet")
    for x in (-1.45, 1.45):
        clay.tube(
            [(x, 0, 0.2), (x, 0.7, 0.15), (x, 1.05, -0.1), (x, 1.68, -0.2)], [0.07, 0.06, 0.06, 0.05], iron, segments=24
        )
        clay.tube([(x, 0.72, 0.3), (x, 1.12, 0.35), (x, 1.15, 0.0)], [0.05, 0.05, 0.05], iron, segments=20)
    for y in (1.10, 1.32, 1.54):
        box(clay, -1.65, y, 3.3, 0.16, wood, z=-0.1, thickness=0.10, bevel=0.04)
    for k, y in enumerate((0.62, 0.72, 0.82)):
        box(
            clay,
            -1.68,
            y,
            3.36,
            0.09,
            wood * np.float32(1.15 - 0.08 * k),
            z=0.35 - 0.12 * k,
            thickness=0.10,
            bevel=0.03,
        )
    return finish(clay, ask, anchor=(0, 0), baseline=3.2, seat=(0, 0.86))


@subject("fountain", info=SubjectInfo(2.6, "object", "ground", 1.2))
def fountain(ask: Ask) -> Drawn:
    """Three basins of stone, water falling from one to the next."""
    clay = sheet(ask.height_px / 2.9, -1.7, 1.7, -0.1, 2.95, MATT)
    stone = body_colour(ask, "#c4bcae")
    water = Material(gloss=1.8, mirror=0.3, blend=0.0)
    for y, radius, tall in ((0.0, 1.55, 0.55), (1.10, 0.95, 0.28), (1.95, 0.52, 0.20)):
        clay.lathe(
            (0, y, 0),
            [(0, radius * (0.98 if y == 0 else 0.25)), (tall * 0.7, radius * 0.98), (tall, radius)],
            stone,
            tilt=0.12,
        )
        clay.puff(
            ellipse_points(0, y + tall, radius * 0.98, radius * 0.15),
            stone * np.float32(1.08),
            z=radius * 0.6,
            thickness=0.03,
            bevel=0.03,
        )
        clay.puff(
            ellipse_points(0, y + tall, radius * 0.88, radius * 0.12),
            "#4f9fc0",
            z=radius * 0.66,
            thickness=0.02,
            bevel=0.02,
            material=water,
        )
    for y0, y1 in ((0.5, 1.15), (1.35, 2.0)):
        clay.capsule((0, y0, 0.4), 0.16, (0, y1, 0.3), 0.12, stone * np.float32(0.92))
    spray = clay.canvas()
    tone = np.clip(linear("#dff2fa") * ask.light.flat * 1.2, 0, 1).astype(np.float32)
    for x0, y0, reach, drop in (
        (0.0, 2.15, 0.40, 0.85),
        (0.45, 2.12, 0.42, 0.75),
        (-0.45, 2.12, -0.42, 0.75),
        (0.88, 1.34, 0.40, 0.75),
        (-0.88, 1.34, -0.40, 0.75),
    ):
        for spread in (-0.08, 0.0, 0.08):
            t = np.linspace(0, 1, 12)
            line = np.stack([x0 + (reach + spread) * t, y0 + 0.42 * t - (drop + 0.42) * t * t], -1)
            spray.polyline(line, [0.012, 0.035, 0.05], tone, opacity=0.6, soft=0.012)
            if x0 == 0.0:
                spray.polyline(line * np.array([-1.0, 1.0]), [0.012, 0.035, 0.05], tone, opacity=0.6, soft=0.012)
    spray.polyline([(0, 2.15), (0, 2.80)], [0.07, 0.02], tone, opacity=0.7, soft=0.02)
    return finish(clay, ask, features=spray, anchor=(0, 0.0), baseline=3.0)


@subject("lamp post", "street lamp", "streetlight", "lamppost", info=SubjectInfo(3.6, "object", "ground", 0.26))
def lamp_post(ask: Ask) -> Drawn:
    """A cast-iron street lamp."""
    clay = sheet(ask.height_px / 3.8, -0.5, 0.5, -0.05, 3.9, SATIN)
    iron = body_colour(ask, "#2c3036")
    clay.lathe(
        (0, 0, 0), [(0, 0.24), (0.12, 0.22), (0.3, 0.10), (0.5, 0.09), (2.7, 0.06), (2.8, 0.12), (2.86, 0.08)], iron
    )
    lit = LAMP if by_lamplight(ask) else Material(gloss=1.6, mirror=0.3, blend=0.0)
    plate(
        clay,
        [(-0.17, 2.9), (0.17, 2.9), (0.27, 3.42), (-0.27, 3.42)],
        "#ffe0a0" if by_lamplight(ask) else "#e6ecea",
        z=0.05,
        thickness=0.12,
        material=lit,
    )
    for x in (-1, 0, 1):
        clay.capsule((x * 0.18, 2.88, 0.2), 0.022, (x * 0.28, 3.44, 0.2), 0.022, iron)
    plate(clay, [(-0.34, 3.42), (0.34, 3.42), (0.10, 3.68), (-0.10, 3.68)], iron, z=0.1, thickness=0.14)
    clay.ellipsoid((0, 3.72, 0.1), (0.06, 0.08, 0.06), iron)
    glow = None
    if by_lamplight(ask):
        glow = clay.canvas()
        glow.circle(0, 3.18, 0.26, linear("#ffbf6a") * np.float32(0.7), soft=0.12)
    return finish(clay, ask, anchor=(0, 0), baseline=0.5, glow=glow)
