"""What stands in the country: willows, birches, scarecrows, stone lanterns, wooden bridges, rows of houses."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .making import MATT, SATIN, body_colour, box, by_lamplight, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_LEAF = Material(gloss=0.15, blend=0.0)
_STONE = Material(gloss=0.06, blend=0.02)
_FALL = {"autumn": ("#d8a63a", "#8a6420"), "winter": ("#e6eef6", "#a8b8cc"), "spring": ("#b4d468", "#5f8a34")}


@subject("willow", "weeping willow", "willow tree", info=SubjectInfo(9.0, "plant", "ground", 1.15))
def willow(ask: Ask) -> Drawn:
    """A wide crown whose thin branches hang to the ground like a curtain."""
    clay = sheet(ask.height_px / 2.9, -1.75, 1.75, -0.08, 2.95, MATT)
    bark = part_colour(ask, "#6a5038", "trunk", "bark")
    clay.tube([(0.05, 0, 0), (-0.06, 0.7, 0), (0.05, 1.5, 0)], [0.26, 0.19, 0.14], bark)
    for x, y in ((-0.75, 2.1), (0.8, 2.1), (-0.25, 2.4), (0.35, 2.35)):
        clay.capsule((0, 1.2, 0), 0.12, (x, y, 0), 0.05, bark, blend=0.06)
    tones = _FALL.get(ask.attributes.get("season", ""), ("#9cc255", "#456b2a"))
    bright, dark = linear(ask.colour or tones[0]), linear(tones[1])
    rng = ask.rng
    for k in range(34):
        angle = np.pi * (k + 0.5) / 34
        x, y = 1.25 * np.cos(angle) * rng.uniform(0.5, 1.0), 2.0 + 0.62 * np.sin(angle) * rng.uniform(0.6, 1.0)
        clay.ellipsoid((x, y, 0.1), (0.30, 0.24, 0.26), mix(dark, bright, 0.35 + 0.4 * rng.random()), material=_LEAF)
    for z in (0.0, 0.22, 0.42):
        for k in range(30):
            share = (k + rng.random()) / 30 * 2 - 1
            reach = 1.52 - 0.22 * z
            x, top = share * reach, 2.45 - 0.75 * share**2 - z * 0.25
            low = 0.22 + 0.55 * rng.random() + (0.75 if abs(share) < 0.22 and z > 0.1 else 0.0)
            sway = x * 1.10 + 0.05 * rng.normal()
            tone = mix(dark, bright, float(np.clip(0.25 + z + 0.35 * rng.random(), 0, 1)))
            path = [(x * 0.8, top, z), (x * 1.04, top - 0.25, z), (sway, (top + low) / 2, z), (sway, low, z)]
            clay.tube(path, [0.05, 0.07, 0.055, 0.012], tone, segments=14)
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.5)


@subject("birch", "birch tree", "aspen", info=SubjectInfo(9.0, "plant", "ground", 0.62))
def birch(ask: Ask) -> Drawn:
    """A slim white trunk with black marks under a light crown."""
    clay = sheet(ask.height_px / 3.1, -0.98, 0.98, -0.08, 3.12, MATT)
    clay.tube(
        [(0.0, 0, 0.2), (0.03, 1.0, 0.2), (-0.02, 2.3, 0.2)], [0.12, 0.09, 0.05], part_colour(ask, "#f2efe8", "trunk")
    )
    tones = _FALL.get(ask.attributes.get("season", ""), ("#a8cc5a", "#4f7c30"))
    bright, dark = linear(ask.colour or tones[0]), linear(tones[1])
    rng = ask.rng
    for x, y in ((-0.5, 1.9), (0.5, 2.0), (-0.35, 2.4), (0.35, 2.5)):
        clay.capsule((0, y - 0.55, 0.15), 0.035, (x, y, 0.1), 0.015, "#e6e0d4")
    for k in range(110):
        angle, out = rng.random() * 2 * np.pi, np.sqrt(rng.random())
        x, y = np.cos(angle) * out * 0.72, 2.08 + np.sin(angle) * out * 0.88
        size = 0.13 + 0.05 * rng.random()
        if abs(x) < 0.14 and y < 1.85 and k % 3:
            continue
        tone = mix(dark, bright, float(np.clip(0.3 + 0.4 * (y - 1.5) + 0.25 * rng.random(), 0, 1)))
        clay.ellipsoid((x, y, 0.3 * rng.random()), (size, size * 0.8, size), tone, material=_LEAF)
    marks = clay.canvas()
    for k in range(9):
        y = 0.12 + 0.16 * k
        side = -1 if k % 2 else 1
        marks.ellipse(side * 0.045, y, 0.05, 0.018, "#26221e", angle=0.15 * side)
    return finish(clay, ask, features=marks, anchor=(0, 0.02), baseline=0.3)


@subject("scarecrow", "straw man", info=SubjectInfo(2.0, "object", "ground", 0.95))
def scarecrow(ask: Ask) -> Drawn:
    """A figure of straw on a pole with spread arms: sack face, patched coat, wide straw hat, straw at the cuffs."""
    clay = sheet(ask.height_px / 3.0, -1.5, 1.5, -0.05, 3.1, MATT)
    coat, trousers, straw = part_colour(ask, ask.colour or "#b8402f", "coat", "shirt"), "#3f5a8a", "#e3be5c"
    box(clay, -0.07, 0.0, 0.14, 2.3, "#7a5230", z=-0.2, thickness=0.12)
    clay.capsule((-1.25, 1.86, -0.15), 0.05, (1.25, 1.86, -0.15), 0.05, "#7a5230")
    rng = ask.rng
    for side in (-1, 1):
        clay.capsule((side * 0.16, 1.05, 0.0), 0.20, (side * 0.24, 0.46, 0.0), 0.17, trousers)
        for end in ((side * 0.24, 0.36), (side * 1.22, 1.84)):
            for _ in range(16):
                dx, dy = rng.normal() * 0.09, rng.normal() * 0.07
                tip = (
                    end[0] + dx + (side * 0.22 if end[1] > 1 else 0),
                    end[1] + dy - (0.24 if end[1] < 1 else 0.05),
                    0.1,
                )
                clay.capsule((end[0] + dx * 0.3, end[1] + 0.02, 0.1), 0.022, tip, 0.012, straw)
        clay.capsule((side * 0.25, 1.80, 0.05), 0.21, (side * 1.08, 1.86, 0.05), 0.17, coat)
    clay.tube([(0, 2.0, 0.1), (0, 1.5, 0.1), (0, 0.98, 0.1)], [0.32, 0.40, 0.42], coat)
    for x, y, tone in ((-0.18, 1.30, "#e8c04a"), (0.20, 1.62, "#4f8a5a"), (0.62, 1.84, "#e8c04a")):
        plate(
            clay,
            [(x - 0.1, y - 0.1), (x + 0.1, y - 0.1), (x + 0.1, y + 0.1), (x - 0.1, y + 0.1)],
            tone,
            z=0.55,
            thickness=0.02,
        )
    clay.capsule((-0.30, 1.02, 0.42), 0.035, (0.30, 1.02, 0.42), 0.035, "#8a5f34")
    clay.ellipsoid((0, 2.38, 0.12), (0.34, 0.36, 0.32), "#e0c08a")
    for k in range(14):
        x = -0.34 + 0.052 * k
        clay.capsule((x, 2.50, 0.25), 0.022, (x * 1.25, 2.28 + 0.05 * rng.random(), 0.3), 0.014, straw)
    clay.ellipsoid((0, 2.62, 0.15), (0.66, 0.09, 0.45), straw)
    clay.lathe((0, 2.62, 0.15), [(0, 0.36), (0.22, 0.30), (0.36, 0.16), (0.40, 0.02)], straw)
    box(clay, -0.34, 2.64, 0.68, 0.09, "#a8342a", z=0.5, thickness=0.04)
    face = clay.canvas()
    for side in (-1, 1):
        face.ellipse(side * 0.12, 2.42, 0.05, 0.055, "#1c1814")
    face.polygon([(-0.05, 2.36), (0.05, 2.36), (0.0, 2.28)], "#d8702a")
    for (x0, y0), (x1, y1) in pairwise(((-0.17, 2.25), (-0.08, 2.20), (0.0, 2.185), (0.08, 2.20), (0.17, 2.25))):
        face.line(x0, y0, x1, y1, 0.022, "#3a2a20")
    for k in range(5):
        x = -0.14 + 0.07 * k
        face.line(x, 2.17 + 0.25 * x * x, x, 2.24 + 0.25 * x * x, 0.014, "#3a2a20")
    return finish(clay, ask, features=face, anchor=(0, 0), baseline=0.3)


@subject("stone lantern", "japanese lantern stone", "garden lantern", info=SubjectInfo(1.7, "object", "ground", 0.62))
def stone_lantern(ask: Ask) -> Drawn:
    """A lantern of a Japanese garden: foot, post, a box with a lit window, a wide curved roof with a knob."""
    clay = sheet(ask.height_px / 3.05, -0.98, 0.98, -0.05, 3.1, _STONE)
    stone = body_colour(ask, "#a09c94")
    clay.lathe((0, 0, 0), [(0, 0.62), (0.16, 0.60), (0.28, 0.40), (0.34, 0.26)], stone)
    clay.lathe((0, 0.3, 0), [(0, 0.24), (0.4, 0.20), (0.8, 0.22), (1.0, 0.28)], stone * np.float32(0.96))
    clay.lathe((0, 1.26, 0), [(0, 0.34), (0.12, 0.58), (0.24, 0.58), (0.30, 0.46)], stone)
    box(clay, -0.40, 1.54, 0.80, 0.56, stone * np.float32(0.92), z=0.05, thickness=0.5, bevel=0.05)
    glow = "#ffcf6a" if by_lamplight(ask) else "#ffe2a0"
    box(clay, -0.20, 1.64, 0.40, 0.36, glow, z=0.6, thickness=0.03)
    box(clay, -0.02, 1.64, 0.04, 0.36, "#6f6a62", z=0.66, thickness=0.02)
    plate(
        clay, [(-0.92, 2.06), (-0.80, 2.14), (-0.42, 2.34), (-0.16, 2.56), (0.16, 2.56), (0.42, 2.34), (0.80, 2.14),
               (0.92, 2.06), (0.90, 2.20), (0.86, 2.06), (0, 2.08), (-0.86, 2.06), (-0.90, 2.20)],
        stone * np.float32(0.85), z=0.15, thickness=0.5, bevel=0.10,
    )  # fmt: skip
    clay.lathe((0, 2.54, 0.1), [(0, 0.18), (0.10, 0.22), (0.26, 0.16), (0.40, 0.03)], stone)
    for x, y, size in ((-0.3, 0.2, 0.12), (0.25, 2.3, 0.13), (-0.5, 2.18, 0.1)):
        clay.ellipsoid((x, y, 0.4), (size, size * 0.4, 0.05), "#6f8f4a", fur=0.4, blend=0.03)
    return finish(clay, ask, anchor=(0, 0), baseline=1.1)


@subject(
    "wooden bridge", "wooden footbridge", "plank bridge", "wood bridge", "covered footbridge",
    info=SubjectInfo(3.4, "building", "ground", 2.7),
)  # fmt: skip
def wooden_bridge(ask: Ask) -> Drawn:
    """A gently arched bridge of planks with posts, two rails and cross braces."""
    clay = sheet(ask.height_px / 2.5, -3.3, 3.3, -0.1, 2.45, MATT)
    wood = body_colour(ask, "#96673c")

    def deck(x: float) -> float:
        return 1.0 - 0.75 * (x / 3.1) ** 2

    for side in (-1.7, 1.7):
        for z in (-0.2, 0.3):
            clay.capsule((side, -0.05, z), 0.13, (side, deck(side), z), 0.12, wood * np.float32(0.6))
    for a, b in pairwise(np.linspace(-3.1, 3.1, 21)):
        clay.capsule((a, deck(float(a)) - 0.2, 0.2), 0.13, (b, deck(float(b)) - 0.2, 0.2), 0.13, wood * np.float32(0.7))
    for x in np.linspace(-3.05, 3.05, 40):
        tone = wood * np.float32(0.9 + 0.3 * ask.rng.random())
        box(clay, float(x) - 0.07, deck(float(x)) - 0.06, 0.14, 0.13, tone, z=0.35, thickness=0.3)
    posts = np.linspace(-3.0, 3.0, 9)
    for rise in (0.55, 1.0):
        for a, b in pairwise(np.linspace(-3.1, 3.1, 25)):
            start, end = (a, deck(float(a)) + rise, 0.5), (b, deck(float(b)) + rise, 0.5)
            clay.capsule(start, 0.065, end, 0.065, wood * np.float32(1.1))
    for x in posts:
        clay.capsule((x, deck(float(x)) - 0.1, 0.55), 0.085, (x, deck(float(x)) + 1.12, 0.55), 0.085, wood)
    for a, b in pairwise(posts):
        low, high = deck(float(a)) + 0.05, deck(float(b)) + 0.52
        clay.capsule((a, low, 0.5), 0.04, (b, high, 0.5), 0.04, wood * np.float32(0.85))
    return finish(clay, ask, anchor=(0, 0.1), baseline=5.0)


_FRONTS = ("#d8604a", "#e8b04a", "#5f9ac0", "#e6d8b8", "#7aa86a", "#c98ab0", "#f0e2c8")


@subject(
    "row of houses", "row houses", "terraced houses", "townhouses", "row of colorful houses",
    info=SubjectInfo(10.0, "building", "ground", 1.75),
)  # fmt: skip
def row_of_houses(ask: Ask) -> Drawn:
    """Five narrow gabled houses wall to wall, each of another colour and height."""
    clay = sheet(ask.height_px / 3.2, -2.85, 2.85, -0.05, 3.25, SATIN)
    start, glass = int(ask.rng.integers(len(_FRONTS))), "#ffd98a" if by_lamplight(ask) else "#9cc8e0"
    for k in range(5):
        x, tall = -2.75 + 1.1 * k, 1.95 + 0.22 * ((k * 3 + start) % 3)
        tone = linear(ask.colour) if ask.colour else linear(_FRONTS[(start + k) % len(_FRONTS)])
        _narrow_house(clay, x, tall, tone, part_colour(ask, ("#a8553a", "#6a5a5a")[k % 2], "roof"), glass, k)
    return finish(clay, ask, anchor=(0, 0), baseline=5.4)


def _narrow_house(clay: Clay, x: float, tall: float, wall: F32, roof: F32, glass: str, k: int) -> None:
    """One front of the row: its wall up to the gable, two rows of windows, a door with a step."""
    peak = tall + 0.75
    clay.puff([(x, 0), (x + 1.1, 0), (x + 1.1, tall), (x + 0.55, peak), (x, tall)], wall, thickness=0.15, bevel=0.02)
    for side in (-1, 1):
        foot = (x + 0.55 + side * 0.60, tall - 0.07, 0.2)
        clay.capsule((x + 0.55, peak + 0.05, 0.2), 0.075, foot, 0.075, roof)
    box(clay, x + (0.14, 0.62)[k % 2], 0.0, 0.34, 0.66, ("#6a3a26", "#2f5a4a", "#3a4a7a")[k % 3], z=0.2, thickness=0.04)
    spots = [(0.66 if k % 2 == 0 else 0.14, 0.22), (0.14, 0.98), (0.64, 0.98), (0.14, 1.55), (0.64, 1.55)]
    for u, y in (*spots, (0.40, tall + 0.12)):
        box(clay, x + u - 0.03, y - 0.03, 0.36, 0.42, "#f6f2e8", z=0.18, thickness=0.04)
        box(clay, x + u, y, 0.30, 0.36, glass, z=0.24, thickness=0.03)
        box(clay, x + u + 0.135, y, 0.03, 0.36, "#f6f2e8", z=0.28, thickness=0.02)
