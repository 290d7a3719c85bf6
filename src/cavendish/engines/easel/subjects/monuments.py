"""Buildings everybody knows, and a castle of sand."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32
from .body import Costume
from .figure import draw_figure
from .heads import Head
from .making import LAMP, MATT, SATIN, body_colour, box, by_lamplight, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_STONE = Material(gloss=0.05, blend=0.0)
_MARBLE = Material(gloss=0.6, blend=0.0)
_SAND = Material(gloss=0.05, blend=0.04)


def _arch(clay: Clay, x: float, y: float, wide: float, tall: float, colour: F32 | str, z: float) -> None:
    top = [(x + wide / 2 * cos(t), y + tall - wide / 2 + wide / 2 * sin(t)) for t in np.linspace(0, pi, 9)]
    clay.puff([(x + wide / 2, y), *top, (x - wide / 2, y)], colour, z=z, thickness=0.02, bevel=0.02)


@subject("sandcastle", "sand castle", "castle of sand", "sandcastles", info=SubjectInfo(0.5, "object", "ground", 1.35))
def sandcastle(ask: Ask) -> Drawn:
    """Four turned-out buckets of sand with battlements, a gate, shells and a paper flag."""
    clay = sheet(ask.height_px / 2.9, -1.95, 1.95, -0.15, 2.9, _SAND)
    sand = body_colour(ask, "#d9b06a")
    clay.ellipsoid((0, 0.0, 0), (1.85, 0.26, 0.7), sand * np.float32(0.92))
    for x, tall, wide, z in (
        (-1.1, 1.1, 0.42, 0.1),
        (1.1, 1.1, 0.42, 0.1),
        (0.0, 1.75, 0.5, -0.2),
        (-0.55, 0.75, 0.45, 0.15),
        (0.55, 0.75, 0.45, 0.15),
    ):
        tone = sand * np.float32(0.95 + 0.1 * float(ask.rng.random()))
        clay.lathe((x, 0.06, z), [(0, wide), (tall, wide * 0.82)], tone, tilt=0.15, material=_SAND)
        if wide != 0.45:
            for k in range(5):
                u = x + (k - 2) * wide * 0.38
                box(clay, u - 0.07, tall + 0.02, 0.14, 0.18, tone, z=z + 0.3, thickness=0.1, bevel=0.05, material=_SAND)
    _arch(clay, 0.0, 0.06, 0.42, 0.56, sand * np.float32(0.35), 0.75)
    for x, y in ((-1.1, 0.7), (1.1, 0.7), (0.0, 1.3)):
        _arch(clay, x, y, 0.14, 0.24, sand * np.float32(0.4), 0.6)
    clay.capsule((0, 1.8, 0.1), 0.025, (0, 2.75, 0.1), 0.02, "#a87a4a")
    plate(clay, [(0.02, 2.74), (0.6, 2.56), (0.02, 2.36)], part_colour(ask, "#e0402f", "flag"), z=0.1, thickness=0.05)
    for x, shell in ((-0.62, "#f2c8b8"), (0.6, "#f6f0e4"), (-1.4, "#f0b8a0"), (1.45, "#e8d8f0")):
        clay.ellipsoid((x, 0.14, 0.8), (0.12, 0.1, 0.08), shell, material=SATIN)
    grain = ask.rng.random((clay.height, clay.width), dtype=np.float32)
    clay.tint(sand * np.float32(0.6), np.asarray((grain > 0.86) * 0.3 * clay.cover, np.float32))
    return finish(clay, ask, anchor=(0, 0.02), baseline=3.4)


def _tower(
    clay: Clay, ask: Ask, stone: F32, roof: F32, at: tuple[float, float, float], wide: float, tall: float
) -> None:
    """A round tower with a pointed roof and a flag."""
    x, y, z = at
    wall = [(0, wide), (tall, wide * 0.96), (tall + 0.02, wide * 1.16), (tall + 0.22, wide * 1.16)]
    clay.lathe((x, y, z), wall, stone, tilt=0.08)
    cone = [(0, wide * 1.3), (0.3 * wide, wide * 1.0), (2.3 * wide, 0.02)]
    clay.lathe((x, y + tall + 0.2, z), cone, roof, tilt=0.08)
    top = y + tall + 0.2 + 2.3 * wide
    clay.capsule((x, top - 0.05, z), 0.015, (x, top + 0.3, z), 0.012, "#5a4a3a")
    flag = [(x, top + 0.3), (x + 0.26, top + 0.22), (x, top + 0.13)]
    plate(clay, flag, part_colour(ask, "#d83a34", "flag"), z=z, thickness=0.03)
    night = by_lamplight(ask)
    for level in (0.45, 0.8):
        clay.puff(
            ellipse_points(x, y + tall * level, 0.07, 0.13), "#ffcf70" if night else "#3a3640", z=z + wide,
            thickness=0.02, bevel=0.02, material=LAMP if night else MATT,
        )  # fmt: skip


@subject("castle", "medieval castle", "fairytale castle", "fairy tale castle", "fortress", "palace", "stone castle",
         info=SubjectInfo(30.0, "building", "ground", 1.15))  # fmt: skip
def castle(ask: Ask) -> Drawn:
    """A stone castle: a gatehouse, walls with battlements, towers under pointed roofs with flags."""
    clay = sheet(ask.height_px / 4.4, -2.5, 2.5, -0.05, 4.9, _STONE)
    stone = body_colour(ask, "#b5aa9a")
    roof = part_colour(ask, "#4a6a9a" if ask.colour is None else "#5a4a5a", "roof", "roofs")
    _tower(clay, ask, stone * np.float32(0.9), roof, (0.0, 1.2, -0.6), 0.55, 1.6)
    _tower(clay, ask, stone * np.float32(0.92), roof, (-0.95, 0.9, -0.4), 0.38, 1.4)
    _tower(clay, ask, stone * np.float32(0.92), roof, (0.95, 0.7, -0.4), 0.4, 1.9)
    box(clay, -1.3, 0, 2.6, 1.9, stone * np.float32(0.95), z=-0.4, thickness=0.2)
    box(clay, -1.9, 0, 3.8, 1.15, stone, z=0.0, thickness=0.2, bevel=0.03)
    for k in range(11):
        box(clay, -1.86 + 0.36 * k, 1.1, 0.2, 0.22, stone, z=0.05, thickness=0.16, bevel=0.03)
    for x in (-1.95, 1.95):
        _tower(clay, ask, stone, roof, (x, 0.0, 0.1), 0.42, 1.75)
    for x in (-0.55, 0.55):
        _tower(clay, ask, stone * np.float32(1.04), roof, (x, 0.0, 0.3), 0.26, 1.3)
    box(clay, -0.45, 0, 0.9, 1.35, stone * np.float32(1.02), z=0.3, thickness=0.16)
    _arch(clay, 0, 0, 0.56, 0.86, part_colour(ask, "#4a2f1c", "door", "gate"), 0.5)
    across, up = clay.grid()
    course = np.floor(up / 0.17)
    joint = (np.abs((up / 0.17) % 1 - 0.5) > 0.44) | (np.abs((across / 0.34 + 0.5 * (course % 2)) % 1 - 0.5) > 0.47)
    grey = np.abs(clay.albedo[0] - clay.albedo[2]) < 0.14
    clay.tint(stone * np.float32(0.5), np.asarray(joint * grey * 0.3 * clay.cover, np.float32))
    return finish(clay, ask, anchor=(0, 0.02), baseline=4.4)


@subject(
    "colosseum",
    "roman colosseum",
    "coliseum",
    "amphitheatre",
    "amphitheater",
    info=SubjectInfo(48.0, "building", "ground", 1.9),
)
def colosseum(ask: Ask) -> Drawn:
    """An oval of arches in three storeys, its wall broken on one side."""
    clay = sheet(ask.height_px / 2.1, -2.05, 2.05, -0.05, 2.2, _STONE)
    stone = body_colour(ask, "#d8bd92")
    clay.ellipsoid((0, 1.55, -0.6), (1.8, 0.34, 0.4), stone * np.float32(0.45))
    for level in range(3):
        wide, y = 1.98 - 0.05 * level, 0.02 + 0.6 * level
        clay.lathe(
            (0, y, 0), [(0, wide), (0.54, wide), (0.56, wide + 0.05), (0.6, wide + 0.05)], stone, tilt=0.06, squash=0.5
        )
        for k in range(15):
            t = pi * (k + 0.5) / 15
            x = wide * cos(t)
            _arch(
                clay, x, y + 0.06 - 0.05 * sin(t), 0.2 * max(0.25, sin(t)), 0.38, stone * np.float32(0.28), 0.1 + sin(t)
            )
    clay.lathe((0, 1.82, 0), [(0, 1.9), (0.06, 1.92)], stone, tilt=0.06, squash=0.5)
    plate(
        clay,
        [(-1.9, 1.7), (0.2, 1.62), (0.05, 2.05), (-1.1, 2.14), (-1.9, 2.1)],
        stone,
        z=0.6,
        thickness=0.12,
        bevel=0.04,
    )
    for k in range(7):
        box(clay, -1.7 + 0.24 * k, 1.82, 0.1, 0.16, stone * np.float32(0.35), z=0.74, thickness=0.02)
    return finish(clay, ask, anchor=(0, 0.02), baseline=3.8)


@subject("taj mahal", info=SubjectInfo(60.0, "building", "ground", 1.6))
def taj_mahal(ask: Ask) -> Drawn:
    """A white marble tomb under an onion dome, between four minarets."""
    clay = sheet(ask.height_px / 3.0, -2.4, 2.4, -0.05, 3.1, _MARBLE)
    marble = body_colour(ask, "#f4efe8")
    box(clay, -2.3, 0, 4.6, 0.24, marble * np.float32(0.9), z=0.3, thickness=0.2)
    for x in (-2.1, -1.6, 1.6, 2.1):
        clay.lathe(
            (x, 0.2, -0.2), [(0, 0.11), (1.9, 0.085), (1.92, 0.13), (1.98, 0.13), (2.0, 0.07), (2.2, 0.07)], marble
        )
        clay.ellipsoid((x, 2.44, -0.2), (0.12, 0.13, 0.12), marble)
    box(clay, -1.25, 0.22, 2.5, 1.22, marble, thickness=0.3, bevel=0.04)
    for x in (-0.9, 0.9):
        for y in (0.3, 0.86):
            _arch(clay, x, y, 0.36, 0.46, marble * np.float32(0.45), 0.32)
        clay.lathe((x * 0.86, 1.4, 0.1), [(0, 0.2), (0.2, 0.2)], marble)
        clay.ellipsoid((x * 0.86, 1.7, 0.1), (0.24, 0.22, 0.2), marble)
    box(clay, -0.52, 0.22, 1.04, 1.4, marble * np.float32(1.02), z=0.2, thickness=0.2, bevel=0.03)
    _arch(clay, 0, 0.26, 0.7, 1.1, marble * np.float32(0.4), 0.42)
    onion = [(0, 0.5), (0.2, 0.5), (0.22, 0.54), (0.45, 0.68), (0.75, 0.66), (1.05, 0.42), (1.25, 0.16), (1.36, 0.03)]
    clay.lathe((0, 1.42, -0.1), onion, marble)
    clay.capsule((0, 2.75, -0.1), 0.03, (0, 3.02, -0.1), 0.012, "#d8a83a")
    return finish(clay, ask, anchor=(0, 0.02), baseline=4.4)


@subject("big ben", "clock tower", "elizabeth tower", info=SubjectInfo(60.0, "building", "ground", 0.3))
def big_ben(ask: Ask) -> Drawn:
    """A slender clock tower with a pointed roof."""
    clay = sheet(ask.height_px / 6.0, -0.9, 0.9, -0.05, 6.1, _STONE)
    stone = body_colour(ask, "#c8a86a")
    box(clay, -0.62, 0, 1.24, 3.7, stone, thickness=0.3, bevel=0.04)
    for x in (-0.4, -0.2, 0.0, 0.2, 0.4):
        box(clay, x - 0.05, 0.3, 0.1, 3.2, stone * np.float32(0.6), z=0.3, thickness=0.02)
    for y in (1.0, 1.9, 2.8):
        box(clay, -0.66, y, 1.32, 0.08, stone * np.float32(1.1), z=0.3, thickness=0.06)
    box(clay, -0.74, 3.5, 1.48, 1.3, stone, z=0.1, thickness=0.32, bevel=0.05)
    clay.ellipsoid((0, 4.15, 0.4), (0.56, 0.56, 0.05), "#2a2622")
    clay.ellipsoid((0, 4.15, 0.42), (0.5, 0.5, 0.06), "#f8f2da", material=LAMP if by_lamplight(ask) else SATIN)
    for angle, long in ((0.5, 0.3), (-1.0, 0.42)):
        clay.capsule((0, 4.15, 0.52), 0.035, (long * sin(angle), 4.15 + long * cos(angle), 0.52), 0.025, "#1e1c1a")
    plate(clay, [(-0.78, 4.8), (0.78, 4.8), (0.4, 5.25), (-0.4, 5.25)], "#4a5560", z=0.2, thickness=0.2, bevel=0.05)
    box(clay, -0.36, 5.2, 0.72, 0.2, stone, z=0.2, thickness=0.15)
    plate(clay, [(-0.42, 5.4), (0.42, 5.4), (0.0, 6.0)], "#4a5560", z=0.2, thickness=0.2, bevel=0.08)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.3)


@subject(
    "leaning tower of pisa",
    "tower of pisa",
    "pisa tower",
    "leaning tower",
    info=SubjectInfo(56.0, "building", "ground", 0.55),
)
def leaning_tower(ask: Ask) -> Drawn:
    """Eight rounds of white arcades, leaning."""
    clay = sheet(ask.height_px / 4.3, -1.2, 1.7, -0.05, 4.5, _MARBLE)
    marble = body_colour(ask, "#f0e8da")
    for level in range(8):
        lean, y = 0.1 * level, 0.02 + 0.54 * level
        wide = 0.78 if level < 7 else 0.58
        clay.lathe((lean, y, 0), [(0, wide), (0.42, wide), (0.44, wide + 0.07), (0.54, wide + 0.07)], marble, tilt=0.08)
        for k in range(7):
            t = pi * (k + 0.5) / 7
            _arch(
                clay,
                lean + wide * cos(t) * 0.97,
                y + 0.02 - 0.05 * sin(t),
                0.17 * max(0.3, sin(t)),
                0.34,
                marble * np.float32(0.4),
                0.1 + sin(t),
            )
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.6)


@subject("stonehenge", "stone circle", "standing stones", info=SubjectInfo(5.0, "building", "ground", 2.2))
def stonehenge(ask: Ask) -> Drawn:
    """Standing stones with lintels in a ring."""
    clay = sheet(ask.height_px / 1.75, -2.1, 2.1, -0.05, 1.8, MATT)
    grey = body_colour(ask, "#97948c")
    for far in (True, False):
        y, z, gain = (0.34, -0.6, 0.8) if far else (0.0, 0.2, 1.0)
        xs = (-0.95, -0.3, 0.35, 1.0) if far else (-1.75, -1.05, 0.85, 1.65)
        tall = 1.0 if far else 1.3
        for x in xs:
            tone = grey * np.float32(gain * (0.92 + 0.16 * float(ask.rng.random())))
            plate(
                clay,
                [(x - 0.2, y), (x + 0.2, y), (x + 0.16, y + tall), (x - 0.17, y + tall)],
                tone,
                z=z,
                thickness=0.3,
                bevel=0.14,
            )
        for a, b in zip(xs[::2], xs[1::2], strict=True):
            plate(clay, [(a - 0.26, y + tall - 0.02), (b + 0.26, y + tall - 0.02), (b + 0.22, y + tall + 0.26),
                (a - 0.22, y + tall + 0.26)],
                  grey * np.float32(gain), z=z + 0.05, thickness=0.3, bevel=0.14)  # fmt: skip
    plate(
        clay,
        [(-0.4, 0.0), (0.35, 0.0), (0.3, 0.2), (-0.35, 0.22)],
        grey * np.float32(0.9),
        z=0.4,
        thickness=0.3,
        bevel=0.12,
    )
    return finish(clay, ask, anchor=(0, 0.02), baseline=3.8)


@subject(
    "golden gate bridge",
    "suspension bridge",
    "golden gate",
    "brooklyn bridge",
    info=SubjectInfo(60.0, "building", "ground", 2.4),
)
def suspension_bridge(ask: Ask) -> Drawn:
    """Two red towers, sweeping cables and a long deck."""
    clay = sheet(ask.height_px / 2.3, -2.8, 2.8, -0.05, 2.4, SATIN)
    paint = body_colour(ask, "#c8402a" if "brooklyn" not in ask.noun else "#a88a6a")
    for x in (-1.3, 1.3):
        for side in (-0.14, 0.14):
            box(clay, x + side - 0.06, 0, 0.12, 2.3, paint, z=0.2, thickness=0.1)
        for y in (1.0, 1.45, 1.85, 2.2):
            box(clay, x - 0.16, y, 0.32, 0.09, paint, z=0.22, thickness=0.08)
        box(clay, x - 0.3, 0, 0.6, 0.16, "#b9b2a6", z=0.2, thickness=0.2)

    def cable(x: float) -> float:
        inner = 0.86 + 1.42 * (x / 1.3) ** 2
        outer = 2.28 - 1.5 * (abs(x) - 1.3) / 1.5
        return min(2.28, inner) if abs(x) <= 1.3 else outer

    xs = np.linspace(-2.78, 2.78, 57)
    for a, b in pairwise(xs):
        clay.capsule((float(a), cable(float(a)), 0.3), 0.026, (float(b), cable(float(b)), 0.3), 0.026, paint)
        clay.capsule((float(a), cable(float(a)), 0.25), 0.009, (float(a), 0.8, 0.25), 0.009, paint * np.float32(0.8))
    box(clay, -2.8, 0.66, 5.6, 0.15, paint * np.float32(0.85), z=0.3, thickness=0.15)
    box(clay, -2.8, 0.8, 5.6, 0.05, paint, z=0.35, thickness=0.12)
    return finish(clay, ask, anchor=(0, 0.02), baseline=5.0)


@subject("statue", "marble statue", "stone statue", "greek statue", "sculpture", "bronze statue", "monument",
         info=SubjectInfo(2.6, "object", "ground", 0.5))  # fmt: skip
def statue(ask: Ask) -> Drawn:
    """Somebody in a robe, of one stone, on a pedestal."""
    usual = {"bronze": "#6f8a6a", "gold": "#e0a526", "golden": "#e0a526", "wooden": "#a9713f"}.get(
        ask.material, "#dedbd2"
    )
    tone = ask.colour or ("#6f8a6a" if ask.noun == "bronze statue" else usual)
    head = Head(
        skin=tone, hair=tone, style="curly", eye=tone, lips=tone, smile=0.2, female=bool(ask.rng.random() < 0.4)
    )
    robe = Costume(top=tone, bottom="robe", bottom_colour=tone, shoes=tone, collar=tone, sleeves="none")
    figure = Ask("statue", ask.height_px * 0.74, ask.light, ask.rng, pose="statue", facing=ask.facing)
    return draw_figure(figure, head, robe, tone)
