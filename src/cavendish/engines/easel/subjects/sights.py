"""Sights of the world that travellers photograph: statues, towers, temples and castles of one shape only."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import (
    CHROME,
    LAMP,
    SATIN,
    arched,
    body_colour,
    box,
    by_lamplight,
    part_colour,
    plate,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet
from .towers import LIT, windows

_STONE = Material(gloss=0.08, blend=0.04)


@subject("statue of liberty", "liberty statue", info=SubjectInfo(93.0, "building", "ground", 0.42))
def liberty(ask: Ask) -> Drawn:
    """A robed woman of green copper on a stone pedestal, a torch held high, a tablet, a crown of rays."""
    clay = sheet(ask.height_px / 5.2, -1.2, 1.2, -0.05, 5.25, _STONE)
    green, stone = body_colour(ask, "#7fb5a0"), part_colour(ask, "#c9b896", "pedestal", "base")
    for y, half, tall in ((0.0, 1.05, 0.35), (0.35, 0.72, 0.25), (0.6, 0.50, 1.15), (1.7, 0.58, 0.16)):
        box(clay, -half, y, 2 * half, tall, stone, thickness=0.4, bevel=0.05)
    for k in (-0.26, 0.0, 0.26):
        arched(clay, k, 0.95, 0.16, 0.5, stone * np.float32(0.6), 0.42)
    robe = Path().move(-0.46, 1.86).quad(-0.36, 2.8, -0.30, 3.45).line(0.28, 3.5).quad(0.40, 2.8, 0.44, 1.86)
    clay.puff(clay.canvas().mask(robe), green, z=0.2, thickness=0.45, bevel=0.28)
    for k in range(6):
        x = -0.34 + 0.135 * k
        clay.capsule((x, 1.95, 0.62), 0.022, (x * 0.5 + 0.05, 3.2, 0.66), 0.016, green * np.float32(0.72))
    clay.capsule((0.24, 3.38, 0.4), 0.13, (0.48, 4.05, 0.45), 0.10, green)
    clay.capsule((0.48, 4.05, 0.45), 0.09, (0.52, 4.52, 0.45), 0.07, green)
    clay.capsule((0.52, 4.50, 0.5), 0.05, (0.52, 4.72, 0.5), 0.09, green)
    box(clay, 0.38, 4.70, 0.28, 0.06, green, z=0.5, thickness=0.15)
    clay.ellipsoid((0.52, 4.92, 0.5), (0.12, 0.20, 0.12), "#f2b83a", material=LAMP)
    clay.capsule((-0.26, 3.32, 0.4), 0.12, (-0.42, 2.82, 0.6), 0.10, green)
    plate(clay, [(-0.62, 2.60), (-0.34, 2.55), (-0.26, 3.08), (-0.54, 3.14)], green * np.float32(1.1), z=0.7)
    clay.ellipsoid((0.0, 3.78, 0.45), (0.19, 0.25, 0.2), green)
    clay.ellipsoid((0.0, 3.86, 0.32), (0.23, 0.24, 0.18), green * np.float32(0.85))
    clay.ellipsoid((0.0, 3.76, 0.66), (0.03, 0.06, 0.03), green)
    for x in (-0.07, 0.07):
        clay.ellipsoid((x, 3.81, 0.64), (0.03, 0.014, 0.01), green * np.float32(0.45))
    box(clay, -0.22, 3.93, 0.44, 0.09, green, z=0.55, thickness=0.12, bevel=0.03)
    for k in range(7):
        turn = pi * (0.12 + 0.127 * k)
        tip = (0.56 * cos(turn), 3.92 + 0.42 * sin(turn), 0.42)
        clay.capsule((0.2 * cos(turn), 3.98 + 0.06 * sin(turn), 0.5), 0.035, tip, 0.008, green * np.float32(1.1))
    return finish(clay, ask, anchor=(0, 0), baseline=2.1)


@subject(
    "step pyramid",
    "chichen itza",
    "mayan pyramid",
    "chichen itza pyramid",
    "aztec pyramid",
    info=SubjectInfo(30.0, "building", "ground", 1.75),
)
def step_pyramid(ask: Ask) -> Drawn:
    """Nine terraces, a stair up the middle and a temple on top."""
    clay = sheet(ask.height_px / 2.5, -2.25, 2.25, -0.05, 2.55, _STONE)
    stone = body_colour(ask, "#c2b699")
    for k in range(9):
        half = 2.15 - 0.19 * k
        box(clay, -half, 0.21 * k, 2 * half, 0.23, stone * np.float32(0.84 + 0.3 * (k % 2)), z=0.05 * k, thickness=0.2)
    plate(clay, [(-0.42, 0.0), (0.42, 0.0), (0.30, 1.92), (-0.30, 1.92)], stone * np.float32(1.1), z=0.6, thickness=0.1)
    for k in range(17):
        y = 0.04 + 0.11 * k
        box(clay, -0.31 + 0.004 * k, y, 0.62 - 0.008 * k, 0.045, stone * np.float32(0.62), z=0.74, thickness=0.02)
    box(clay, -0.52, 1.89, 1.04, 0.50, stone, z=0.5, thickness=0.2, bevel=0.03)
    box(clay, -0.58, 2.30, 1.16, 0.12, stone * np.float32(1.1), z=0.52, thickness=0.22, bevel=0.03)
    for x in (-0.26, 0.0, 0.26):
        box(clay, x - 0.075, 1.93, 0.15, 0.28, "#4a3f30", z=0.72, thickness=0.02)
    return finish(clay, ask, anchor=(0, 0), baseline=4.3)


@subject("angkor wat", "khmer temple", info=SubjectInfo(60.0, "building", "ground", 2.0))
def angkor(ask: Ask) -> Drawn:
    """Five towers like lotus buds over long galleries of dark sandstone, a causeway to the gate."""
    clay = sheet(ask.height_px / 2.6, -2.7, 2.7, -0.05, 2.65, _STONE)
    stone = body_colour(ask, "#9a8a72")

    def bud(x: float, y: float, size: float, z: float) -> None:
        profile = [(0, 0.44), (0.12, 0.48), (0.34, 0.46), (0.62, 0.36), (0.90, 0.20), (1.10, 0.08), (1.2, 0.02)]
        box(clay, x - 0.42 * size, y - 0.45 * size, 0.84 * size, 0.5 * size, stone, z=z, thickness=0.2, bevel=0.04)
        clay.lathe((x, y, z + 0.1), [(v * size, r * size) for v, r in profile], stone * np.float32(1.05))
        for k in range(6):
            half = float(np.interp(0.12 + 0.16 * k, [v for v, _ in profile], [r for _, r in profile])) * size
            row = y + (0.10 + 0.16 * k) * size
            box(clay, x - half, row, 2 * half, 0.045 * size, stone * np.float32(0.62), z=z + 0.45, thickness=0.03)

    for x, y, size, z in ((-1.55, 0.92, 0.70, 0.0), (1.55, 0.92, 0.70, 0.0), (-0.85, 1.12, 0.85, 0.1)):
        bud(x, y, size, z)
    bud(0.85, 1.12, 0.85, 0.1)
    bud(0.0, 1.30, 1.08, 0.2)
    for y, half, tall in ((0.0, 2.6, 0.22), (0.22, 2.45, 0.34), (0.56, 1.35, 0.34)):
        box(clay, -half, y, 2 * half, tall, stone * np.float32(0.95), z=0.4, thickness=0.25, bevel=0.04)
    for k in range(22):
        box(clay, -2.36 + 0.222 * k, 0.26, 0.10, 0.22, "#3f352a", z=0.66, thickness=0.02)
    for k in range(10):
        box(clay, -1.22 + 0.264 * k, 0.60, 0.12, 0.22, "#3f352a", z=0.66, thickness=0.02)
    plate(clay, [(-0.36, 0.0), (0.36, 0.0), (0.36, 0.62), (0.0, 0.98), (-0.36, 0.62)], stone, z=0.6, thickness=0.2)
    arched(clay, 0.0, 0.0, 0.30, 0.56, "#3a3026", 0.86)
    return finish(clay, ask, anchor=(0, 0), baseline=5.0)


@subject("sagrada familia", info=SubjectInfo(110.0, "building", "ground", 0.72))
def sagrada(ask: Ask) -> Drawn:
    """Tall towers like spindles of brown stone, pierced all over, with bright caps, over a carved porch."""
    clay = sheet(ask.height_px / 4.2, -1.6, 1.6, -0.05, 4.25, _STONE)
    stone = body_colour(ask, "#c4a680")
    spires = ((0.0, 4.0, 0.34, 0.0), (0.5, 3.3, 0.26, 0.1), (1.05, 2.9, 0.24, 0.2), (0.27, 2.7, 0.2, 0.3))
    for x, top, half, z in (*((-x, *rest) for x, *rest in spires[1:]), *spires):
        tall = top - 0.3
        clay.lathe((x, 0.3, z), [(0, half), (tall * 0.35, half), (tall * 0.7, half * 0.72), (tall, half * 0.2)], stone)
        for k in range(9):
            y = 1.0 + (tall - 0.9) * k / 9
            reach = half * float(np.interp(y, [0, tall * 0.35, tall * 0.7, tall], [1, 1, 0.72, 0.2]))
            for side in (-0.45, 0.0, 0.45):
                box(clay, x + reach * side - 0.025, y + 0.3, 0.05, 0.11, "#5a452e", z=z + reach, thickness=0.02)
        clay.ellipsoid((x, top + 0.06, z + 0.05), (0.08, 0.13, 0.08), "#e8b83a" if x else "#f4f0e2")
    box(clay, -1.4, 0.0, 2.8, 1.0, stone, z=0.4, thickness=0.25, bevel=0.05)
    for x, wide, tall in ((-0.85, 0.5, 0.8), (0.0, 0.62, 0.95), (0.85, 0.5, 0.8)):
        plate(
            clay,
            [(x - wide * 0.7, 0.75), (x, 0.75 + tall * 0.85), (x + wide * 0.7, 0.75)],
            stone * np.float32(1.08),
            z=0.6,
        )
        arched(clay, x, 0.0, wide, tall, LIT if by_lamplight(ask) else "#4f3c28", 0.68)
    return finish(clay, ask, anchor=(0, 0), baseline=2.8)


def _round_tower(clay: Clay, x: float, top: float, half: float, wall: F32, roof: F32, z: float) -> None:
    """A slim white tower with a gallery and a pointed roof."""
    clay.capsule((x, 0.0, z), half, (x, top, z), half, wall)
    clay.lathe((x, top - 0.12, z), [(0, half), (0.06, half * 1.3), (0.2, half * 1.3), (0.24, half)], wall)
    clay.lathe((x, top + 0.08, z + 0.02), [(0, half * 1.35), (half * 2.0, half * 0.7), (half * 4.2, 0.01)], roof)


@subject(
    "neuschwanstein",
    "neuschwanstein castle",
    "schloss neuschwanstein",
    info=SubjectInfo(65.0, "building", "ground", 1.05),
)
def neuschwanstein(ask: Ask) -> Drawn:
    """A white castle of tall gabled halls and slim towers under blue-grey roofs, on a wooded rock."""
    clay = sheet(ask.height_px / 3.9, -2.1, 2.1, -0.05, 3.95, SATIN)
    marks = clay.canvas()
    wall, roof = body_colour(ask, "#f2eee4"), part_colour(ask, "#5f7590", "roof", "roofs")
    rock = [(-2.05, 0.0), (-1.75, 0.55), (-1.2, 0.85), (0.6, 0.95), (1.5, 0.75), (2.05, 0.0)]
    plate(clay, rock, "#6f7a5c", z=0.7, thickness=0.3, bevel=0.2)
    for x, top, half, z in (
        (-0.62, 3.0, 0.15, 0.0),
        (1.22, 2.6, 0.17, 0.1),
        (0.42, 2.75, 0.11, 0.1),
        (-1.5, 1.7, 0.16, 0.4),
    ):
        _round_tower(clay, x, top, half, wall, roof, z)
    box(clay, -0.55, 0.4, 1.55, 1.75, wall, z=0.2, thickness=0.3, bevel=0.04)
    plate(clay, [(-0.62, 2.12), (-0.40, 2.72), (0.86, 2.72), (1.06, 2.12)], roof, z=0.25, thickness=0.25, bevel=0.05)
    box(clay, -1.3, 0.4, 0.8, 1.15, wall, z=0.35, thickness=0.3, bevel=0.04)
    plate(clay, [(-1.38, 1.52), (-0.9, 2.15), (-0.44, 1.52)], roof, z=0.4, thickness=0.25, bevel=0.05)
    plate(clay, [(0.55, 0.5), (1.0, 0.5), (1.0, 1.9), (0.775, 2.45), (0.55, 1.9)], wall, z=0.42, thickness=0.2)
    plate(clay, [(0.46, 1.86), (0.775, 2.55), (1.1, 1.86), (0.98, 1.86), (0.775, 2.34), (0.58, 1.86)], roof, z=0.66)
    box(clay, -1.85, 0.3, 0.6, 0.75, "#c9846a", z=0.5, thickness=0.25, bevel=0.04)
    plate(clay, [(-1.92, 1.03), (-1.55, 1.32), (-1.18, 1.03)], roof, z=0.55, thickness=0.2)
    for x, y, columns, rows in ((-0.42, 1.05, 4, 4), (0.64, 1.05, 2, 4), (-1.16, 0.98, 3, 2)):
        windows(marks, ask, x, y, columns, rows, 0.18)
    for k in range(16):
        x = -1.9 + 0.25 * k
        tall = 0.5 + 0.16 * ((k * 7) % 4)
        plate(
            clay,
            [(x - 0.16, -0.02), (x, tall), (x + 0.16, -0.02)],
            "#3f6440" if k % 2 else "#4f7a48",
            z=1.0,
            bevel=0.06,
        )
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=4.0)


@subject("potala palace", info=SubjectInfo(117.0, "building", "ground", 1.7))
def potala(ask: Ask) -> Drawn:
    """White walls leaning inwards in steps up a hill, a dark red palace in the middle, gilded roofs."""
    clay = sheet(ask.height_px / 2.6, -2.3, 2.3, -0.05, 2.65, _STONE)
    marks = clay.canvas()
    white, red = body_colour(ask, "#f2eee6"), linear("#8f3a2c")
    plate(clay, [(-2.25, 0.0), (-1.5, 0.75), (1.5, 0.75), (2.25, 0.0)], "#a08a66", z=0.1, thickness=0.3, bevel=0.15)
    for x, wide, foot, top, tone in ((-1.5, 0.62, 0.25, 1.45, white), (1.5, 0.62, 0.25, 1.45, white),
                                     (-0.95, 0.55, 0.4, 1.8, white), (0.95, 0.55, 0.4, 1.8, white),
                                     (0.0, 0.78, 0.35, 2.25, red)):  # fmt: skip
        z = 0.3 if tone is white else 0.45
        plate(
            clay,
            [(x - wide, foot), (x + wide, foot), (x + wide * 0.86, top), (x - wide * 0.86, top)],
            tone,
            z=z,
            thickness=0.25,
        )
        box(clay, x - wide * 0.9, top - 0.10, wide * 1.8, 0.1, "#6a2f24", z=z + 0.1, thickness=0.2)
        windows(marks, ask, x - wide * 0.68, foot + 0.35, 6, int((top - foot - 0.4) / 0.27), wide * 0.24)
    for x in (-0.42, 0.0, 0.42):
        plate(
            clay,
            [(x - 0.2, 2.24), (x + 0.2, 2.24), (x + 0.1, 2.42), (x, 2.52), (x - 0.1, 2.42)],
            "#e8b83a",
            z=0.6,
            material=CHROME,
        )
    for k in range(7):
        side = 1 if k % 2 else -1
        plate(clay, [(-0.9 * side, 0.06 + 0.10 * k), (0.9 * side, 0.12 + 0.10 * k), (0.9 * side, 0.17 + 0.10 * k),
                     (-0.9 * side, 0.11 + 0.10 * k)], white, z=0.55, thickness=0.08)  # fmt: skip
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=4.4)


@subject("mont saint michel", info=SubjectInfo(150.0, "building", "ground", 1.55))
def mont(ask: Ask) -> Drawn:
    """A steep rock in the tide: ramparts, rising houses, an abbey with a spire on top."""
    clay = sheet(ask.height_px / 2.9, -2.3, 2.3, -0.05, 2.95, _STONE)
    stone, slate = body_colour(ask, "#c2b296"), linear("#5a6672")
    plate(
        clay,
        [(-2.2, 0.0), (-1.5, 0.75), (-0.6, 1.35), (0.6, 1.35), (1.5, 0.75), (2.2, 0.0)],
        "#6f7f54",
        thickness=0.4,
        bevel=0.25,
    )
    box(clay, -1.9, 0.0, 3.8, 0.32, stone * np.float32(0.85), z=0.5, thickness=0.15, bevel=0.04)
    for x in (-1.8, -0.6, 0.6, 1.8):
        clay.capsule((x, 0.0, 0.55), 0.16, (x, 0.38, 0.55), 0.16, stone)
    for row, count in ((0.34, 11), (0.62, 8), (0.88, 6)):
        for k in range(count):
            x = (k - (count - 1) / 2) * 0.32
            box(clay, x - 0.12, row, 0.24, 0.24, stone * np.float32(0.92 + 0.1 * (k % 3)), z=0.5, thickness=0.1)
            plate(clay, [(x - 0.15, row + 0.23), (x, row + 0.40), (x + 0.15, row + 0.23)], slate, z=0.52, thickness=0.1)
    box(clay, -0.72, 1.15, 1.44, 0.62, stone, z=0.45, thickness=0.2, bevel=0.03)
    plate(clay, [(-0.6, 1.75), (-0.5, 2.0), (0.5, 2.0), (0.6, 1.75)], slate, z=0.45, thickness=0.15)
    box(clay, -0.14, 1.75, 0.28, 0.45, stone, z=0.5, thickness=0.15)
    plate(clay, [(-0.15, 2.18), (0.0, 2.88), (0.15, 2.18)], slate, z=0.5, thickness=0.1)
    for k in range(6):
        arched(clay, -0.55 + 0.22 * k, 1.28, 0.10, 0.34, LIT if by_lamplight(ask) else "#4a4238", 0.66)
    return finish(clay, ask, anchor=(0, 0), baseline=4.4)


@subject(
    "moai",
    "moai statue",
    "easter island head",
    "easter island statue",
    info=SubjectInfo(6.0, "building", "ground", 0.5),
)
@facing_aware
def moai(ask: Ask) -> Drawn:
    """A long stone head with a heavy brow and chin, on its shoulders."""
    clay = sheet(ask.height_px / 3.0, -0.85, 0.85, -0.05, 3.05, _STONE)
    stone = body_colour(ask, "#857f76")
    plate(clay, [(-0.75, 0.0), (0.75, 0.0), (0.62, 1.15), (-0.62, 1.15)], stone, thickness=0.4, bevel=0.25)
    head = [
        (-0.42, 0.9),
        (0.42, 0.9),
        (0.52, 1.5),
        (0.48, 2.7),
        (0.38, 2.95),
        (-0.38, 2.95),
        (-0.48, 2.7),
        (-0.52, 1.5),
    ]
    plate(clay, head, stone * np.float32(1.05), z=0.2, thickness=0.4, bevel=0.22)
    clay.capsule((-0.38, 2.42, 0.62), 0.13, (0.38, 2.42, 0.62), 0.13, stone)
    clay.capsule((0.0, 2.40, 0.62), 0.09, (0.0, 1.72, 0.78), 0.16, stone * np.float32(1.05))
    clay.capsule((-0.2, 1.40, 0.66), 0.07, (0.2, 1.40, 0.66), 0.07, stone)
    clay.ellipsoid((0.0, 1.08, 0.5), (0.36, 0.16, 0.24), stone)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.24, 2.22, 0.60), (0.14, 0.09, 0.06), stone * np.float32(0.42))
        clay.capsule((side * 0.54, 2.35, 0.25), 0.08, (side * 0.54, 1.55, 0.25), 0.10, stone * np.float32(0.92))
    return finish(clay, ask, anchor=(0, 0), baseline=1.5)


@subject("mount rushmore", info=SubjectInfo(40.0, "building", "ground", 1.9))
def rushmore(ask: Ask) -> Drawn:
    """Four faces of presidents side by side in a cliff of pale granite."""
    clay = sheet(ask.height_px / 2.4, -2.35, 2.35, -0.05, 2.45, _STONE)
    rock = body_colour(ask, "#b9aea0")
    plate(
        clay,
        [(-2.3, 0.0), (2.3, 0.0), (2.2, 1.5), (1.6, 2.0), (0.6, 2.15), (-0.5, 2.3), (-1.6, 2.25), (-2.25, 1.7)],
        rock,
        thickness=0.4,
        bevel=0.2,
    )
    for x, y, size in ((-1.55, 1.55, 0.50), (-0.55, 1.50, 0.47), (0.42, 1.32, 0.45), (1.45, 1.28, 0.47)):
        clay.ellipsoid((x, y, 0.35), (size * 0.78, size * 1.1, 0.45), rock * np.float32(1.08))
        clay.ellipsoid((x, y + size * 0.75, 0.4), (size * 0.82, size * 0.45, 0.4), rock * np.float32(0.92))
        clay.capsule(
            (x, y + size * 0.28, 0.82), size * 0.10, (x, y - size * 0.15, 0.92), size * 0.16, rock * np.float32(1.1)
        )
        clay.capsule(
            (x - size * 0.26, y - size * 0.48, 0.74),
            size * 0.06,
            (x + size * 0.26, y - size * 0.48, 0.74),
            size * 0.06,
            rock * np.float32(0.6),
        )
        for side in (-1, 1):
            clay.ellipsoid(
                (x + side * size * 0.32, y + size * 0.18, 0.72),
                (size * 0.17, size * 0.09, 0.08),
                rock * np.float32(0.45),
            )
            clay.capsule(
                (x + side * size * 0.14, y + size * 0.36, 0.78),
                size * 0.06,
                (x + side * size * 0.5, y + size * 0.32, 0.7),
                size * 0.06,
                rock,
            )
    if ask.colour is None:
        clay.capsule((1.2, 0.95, 0.8), 0.16, (1.7, 0.95, 0.8), 0.16, rock * np.float32(0.85))
    for k in range(14):
        clay.ellipsoid(
            (-2.1 + 0.32 * k, 0.18 + 0.08 * (k % 3), 0.6), (0.26, 0.2, 0.2), rock * np.float32(0.8 + 0.08 * (k % 3))
        )
    return finish(clay, ask, anchor=(0, 0), baseline=4.5)


@subject("uluru", "ayers rock", info=SubjectInfo(120.0, "building", "ground", 3.2))
def uluru(ask: Ask) -> Drawn:
    """A long flat-topped rock of red sandstone, furrowed by rain."""
    clay = sheet(ask.height_px / 1.6, -2.7, 2.7, -0.05, 1.65, _STONE)
    rock = body_colour(ask, "#b5532f")
    brow = [
        (-2.6, 0.0),
        (-2.3, 0.7),
        (-1.9, 1.2),
        (-1.2, 1.45),
        (0.0, 1.5),
        (1.2, 1.42),
        (1.9, 1.15),
        (2.35, 0.6),
        (2.6, 0.0),
    ]
    plate(clay, brow, rock, thickness=0.5, bevel=0.35)
    for k in range(26):
        x = -2.35 + 0.188 * k
        top = float(np.interp(x, [p[0] for p in brow], [p[1] for p in brow])) * 0.9
        clay.capsule((x, 0.05, 0.5), 0.02, (x * 0.96, top, 0.46), 0.012, rock * np.float32(0.66 + 0.14 * (k % 3)))
    return finish(clay, ask, anchor=(0, 0), baseline=5.2)


@subject(
    "japanese castle",
    "himeji castle",
    "osaka castle",
    "samurai castle",
    info=SubjectInfo(46.0, "building", "ground", 1.05),
)
def japanese_castle(ask: Ask) -> Drawn:
    """White storeys that grow smaller under grey roofs with upturned eaves, on a battered base of stone."""
    clay = sheet(ask.height_px / 4.0, -2.1, 2.1, -0.05, 4.05, SATIN)
    marks = clay.canvas()
    wall, roof = body_colour(ask, "#f4f1e8"), part_colour(ask, "#55626e", "roof", "roofs")
    plate(clay, [(-2.0, 0.0), (2.0, 0.0), (1.62, 0.95), (-1.62, 0.95)], "#8f8a80", thickness=0.4, bevel=0.08)
    for k in range(26):
        at = (-1.75 + 0.14 * k, 0.14 + 0.26 * (k % 3), 0.42)
        clay.ellipsoid(at, (0.15, 0.11, 0.05), linear("#8f8a80") * np.float32(0.8 + 0.1 * (k % 4)))
    y = 0.95
    for half, tall in ((1.5, 0.55), (1.2, 0.50), (0.9, 0.46), (0.6, 0.44)):
        box(clay, -half, y, 2 * half, tall, wall, z=0.1, thickness=0.35, bevel=0.03)
        windows(marks, ask, -half * 0.8, y + 0.12, max(3, round(half * 6)), 1, half * 1.6 / max(3, round(half * 6)))
        u = np.linspace(-1, 1, 17)
        low = [(float(v) * half * 1.32, y + tall - 0.04 + 0.16 * abs(float(v)) ** 4) for v in u]
        high = [(float(v) * half * 0.78, y + tall + 0.30) for v in u[::-1]]
        clay.puff([*low, *high], roof, z=0.35, thickness=0.18, bevel=0.10)
        y += tall + 0.16
    gable = [(-0.42, y + 0.02), (0.0, y + 0.46), (0.42, y + 0.02)]
    plate(clay, gable, roof, z=0.5, thickness=0.15, bevel=0.05)
    plate(clay, [(-0.24, y + 0.05), (0.0, y + 0.30), (0.24, y + 0.05)], wall, z=0.64, thickness=0.05)
    for side in (-1, 1):
        clay.capsule(
            (side * 0.12, y + 0.42, 0.5), 0.035, (side * 0.20, y + 0.58, 0.5), 0.02, "#e0b23a", material=CHROME
        )
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=4.0)
