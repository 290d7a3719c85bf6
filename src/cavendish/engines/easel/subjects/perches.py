"""What small things and creatures are put on or hold on to: plates, branches, piles of books, bamboo, acorns."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from ..paths import Path
from .making import GLAZED, MATT, SATIN, body_colour, body_material, box, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_BARK = Material(gloss=0.08, blend=0.05)
_COVERS = ("#8a2a2e", "#2a4f7a", "#c98a2b", "#2f6a4a", "#6a3f7a")


@subject("plate", "dish plate", "dinner plate", "saucer", info=SubjectInfo(0.07, "object", "tabletop", 3.6))
def plate_seen_from_above(ask: Ask) -> Drawn:
    """A shallow plate with a rim, seen at a slant."""
    clay = sheet(ask.height_px / 0.8, -1.5, 1.5, -0.45, 0.45, SATIN)
    glaze = body_colour(ask, "#f1efe8")
    surface = body_material(ask, GLAZED)
    clay.puff(ellipse_points(0, 0, 1.44, 0.40), glaze, z=0.0, thickness=0.10, bevel=0.06, material=surface)
    shaded = glaze * np.float32(0.78)
    clay.puff(ellipse_points(0, 0.01, 1.02, 0.25), shaded, z=0.11, thickness=0.01, bevel=0.02, material=surface)
    well = glaze * np.float32(0.94)
    clay.puff(ellipse_points(0, -0.005, 0.97, 0.23), well, z=0.12, thickness=0.01, bevel=0.02, material=surface)
    return finish(clay, ask, anchor=(0, -0.36), baseline=2.0, seat=(0, 0.0))


@subject("branch", "tree branch", "twig", "perch", "bough", info=SubjectInfo(1.1, "object", "ground", 1.35))
def branch(ask: Ask) -> Drawn:
    """A knotty trunk with one long bough to sit on, leaves at its ends."""
    clay = sheet(ask.height_px / 2.7, -2.0, 2.0, -0.1, 2.8, _BARK)
    bark = body_colour(ask, "#6e4a2f")
    clay.tube(
        [(-1.62, -0.05, -0.1), (-1.5, 0.9, -0.1), (-1.58, 1.8, -0.1), (-1.46, 2.5, -0.1)],
        [0.26, 0.19, 0.15, 0.09],
        bark,
    )
    bough = [(-1.5, 0.72, 0.0), (-0.7, 1.02, 0.1), (0.4, 1.0, 0.12), (1.7, 1.2, 0.05)]
    clay.tube(bough, [0.17, 0.14, 0.12, 0.05], bark * np.float32(1.1))
    clay.tube([(0.95, 1.05, 0.1), (1.25, 0.86, 0.1), (1.6, 0.8, 0.1)], [0.06, 0.04, 0.03], bark)
    green = part_colour(ask, "#5c9a44", "leaves", "leaf")
    if "bare" in ask.attributes:
        for x, y in ((-1.9, 2.6), (-1.1, 2.75)):
            clay.capsule((-1.5, 1.95, -0.1), 0.07, (x, y, -0.1), 0.02, bark)
    for x, y, many in () if "bare" in ask.attributes else ((-1.5, 2.42, 20), (1.62, 1.2, 9), (1.55, 0.8, 6)):
        _leaves(clay, ask, x, y, many, green)
    return finish(clay, ask, anchor=(-0.1, 0.0), baseline=0.6, seat=(0.15, 1.1))


def _leaves(clay: Clay, ask: Ask, x: float, y: float, many: int, green: F32) -> None:
    spread = 0.11 + 0.014 * many
    for _ in range(many):
        dx, dy = ask.rng.normal(size=2) * spread
        tone = green * np.float32(0.75 + 0.5 * ask.rng.random())
        lean = float(ask.rng.uniform(-1.2, 1.2))
        clay.ellipsoid((x + dx, y + dy * 0.8, 0.25), (0.17, 0.075, 0.03), tone, angle=lean, blend=0.0)


@subject("hammock", info=SubjectInfo(2.0, "furniture", "ground", 1.5))
def hammock(ask: Ask) -> Drawn:
    """A striped hammock that hangs between two palm trunks."""
    clay = sheet(ask.height_px / 2.9, -2.1, 2.1, -0.08, 2.95, _BARK)
    cloth = body_colour(ask, "#e0593f")
    leaf = part_colour(ask, "#4f9440", "leaves", "palms")
    for side in (-1, 1):
        trunk = [(side * 1.72, -0.05, -0.1), (side * 1.62, 1.2, -0.1), (side * 1.74, 2.3, -0.1)]
        clay.tube(trunk, [0.15, 0.12, 0.09], "#8a6a45", segments=16)
        for k in range(7):
            turn = 0.1 + k * 0.48
            tip = (side * 1.74 + 0.75 * np.cos(turn), 2.3 + 0.42 * np.sin(turn) - 0.22, 0.0)
            knee = (side * 1.74 + 0.45 * np.cos(turn), 2.42 + 0.4 * np.sin(turn), 0.05)
            clay.tube([(side * 1.74, 2.3, 0.0), knee, tip], [0.07, 0.06, 0.015], leaf, segments=10, blend=0.0)
        clay.capsule((side * 1.64, 1.3, 0.1), 0.02, (side * 1.2, 1.08, 0.15), 0.02, "#e8dcc0", blend=0.0)
    for stripe in range(5):
        tone = cloth if stripe % 2 == 0 else linear("#f4ead2")
        low = 0.09 * stripe
        bow = [(x, 0.56 + low * 0.8 + (0.52 - low) * (x / 1.22) ** 2, 0.3 - 0.04 * stripe) for x in
               np.linspace(-1.22, 1.22, 11)]  # fmt: skip
        clay.tube(bow, [0.06, 0.075, 0.06], tone, segments=30, blend=0.0)
    return finish(clay, ask, anchor=(0, 0), baseline=3.2, seat=(0, 0.85))


@subject("pile of books", "stack of books", info=SubjectInfo(0.32, "object", "tabletop", 1.5))
def pile_of_books(ask: Ask) -> Drawn:
    """Books lying on each other, spines to the front."""
    clay = sheet(ask.height_px / 1.75, -1.5, 1.5, -0.05, 1.85, SATIN)
    foot = 0.0
    start = int(ask.rng.integers(len(_COVERS)))
    for k in range(5):
        tall = (0.42, 0.34, 0.38, 0.30, 0.31)[k]
        half = (1.34, 1.28, 1.16, 1.2, 1.05)[k]
        shift = (0.0, 0.06, -0.09, 0.05, -0.02)[k]
        cover = linear(ask.colour) if ask.colour else linear(_COVERS[(start + k) % len(_COVERS)])
        box(clay, shift - half, foot, 2 * half, tall, cover, z=0.0, thickness=0.14, bevel=0.07)
        pages = tall * 0.56
        box(clay, shift + half - 0.3, foot + tall * 0.2, 0.31, pages, "#f2ead6", z=0.16, thickness=0.03, bevel=0.02)
        for x in (-0.62, -0.48, 0.34):
            box(clay, shift + x * half, foot, 0.06, tall, "#e0bb5c", z=0.15, thickness=0.02, bevel=0.02)
        foot += tall
    return finish(clay, ask, anchor=(0, 0), baseline=2.6, seat=(0, foot - 0.06))


@subject("bamboo", "bamboo stalk", "bamboo stick", "bamboo plant", info=SubjectInfo(1.6, "plant", "ground", 0.5))
def bamboo(ask: Ask) -> Drawn:
    """Jointed green canes with narrow leaves."""
    clay = sheet(ask.height_px / 3.0, -0.8, 0.8, -0.05, 3.1, SATIN)
    cane = body_colour(ask, "#6fae45")
    for x, tall, lean in ((-0.22, 2.5, -0.12), (0.2, 2.9, 0.1), (0.0, 2.2, 0.02)):
        joints = np.linspace(0.0, tall, 6)
        for low, high in pairwise(joints):
            left, right = x + lean * low / tall, x + lean * high / tall
            clay.capsule((left, low + 0.06, 0.0), 0.095, (right, high - 0.03, 0.0), 0.09, cane)
            clay.ellipsoid((right, high, 0.02), (0.12, 0.045, 0.11), cane * np.float32(0.72))
        for step in (0.45, 0.62, 0.8, 0.98):
            side = 1 if ask.rng.random() < 0.5 else -1
            leaf = "#4f9a3c" if step < 0.7 else "#7cc455"
            for turn in (0.25, 0.65):
                reach = (x + lean * step + side * 0.22, step * tall + 0.1 * turn, 0.14)
                clay.ellipsoid(reach, (0.25, 0.05, 0.02), leaf, angle=float(side * turn))
    return finish(clay, ask, anchor=(0, 0.03), baseline=0.7)


@subject("acorn", "acorns", "chestnut nut", info=SubjectInfo(0.04, "food", "tabletop", 0.75))
def acorn(ask: Ask) -> Drawn:
    """A brown nut in its scaly cap."""
    clay = sheet(ask.height_px / 2.3, -0.95, 0.95, -0.05, 2.4, SATIN)
    nut = [(0, 0.03), (0.06, 0.12), (0.3, 0.5), (0.8, 0.74), (1.3, 0.74)]
    clay.lathe((0, 0, 0), nut, body_colour(ask, "#b9783a"), material=GLAZED)

    def scales(u: F32, y: F32) -> F32:
        lit = 0.8 + 0.35 * (np.sin(u * 60) * np.sin(y * 26) > 0)
        return np.asarray(linear("#6b4a2c") * lit[..., None], np.float32)

    clay.lathe((0, 1.2, 0), [(0, 0.84), (0.15, 0.86), (0.5, 0.6), (0.72, 0.12)], scales, material=MATT)
    clay.capsule((0, 1.9, 0), 0.08, (0.1, 2.25, 0), 0.07, one_of(ask, "#5a3d24", "#6b4a2c"))
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.5)


@subject("sunflower seed", "sunflower seeds", "seed", "pumpkin seed", info=SubjectInfo(0.03, "food", "tabletop", 0.62))
def seed(ask: Ask) -> Drawn:
    """A sunflower seed in its striped shell, the tip up."""
    clay = sheet(ask.height_px / 2.2, -0.75, 0.75, -0.1, 2.15, SATIN)
    shell = body_colour(ask, "#33302e")
    clay.puff(Path(14).smooth([(0, 2.06), (-0.4, 1.3), (-0.6, 0.62), (-0.34, 0.1), (0, 0.0), (0.34, 0.1), (0.6, 0.62),
                               (0.4, 1.3)]), shell, thickness=0.5, bevel=0.45, material=SATIN)  # fmt: skip
    x, y = clay.grid()
    waist = np.maximum(0.08, 0.62 - 0.42 * np.clip(y - 0.55, 0, 2) / 1.3)
    stripes = (np.abs(np.sin(2.6 * np.pi * np.clip(x / waist, -1, 1) / 1.6)) > 0.72) & (y > 0.12) & (y < 1.95)
    clay.tint("#f0e8d8", np.asarray(stripes * 0.92, np.float32))
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.5)


@subject("basket", "wicker basket", "picnic basket", info=SubjectInfo(0.35, "object", "indoor", 1.5))
def basket(ask: Ask) -> Drawn:
    """A round wicker basket with two ears."""
    clay = sheet(ask.height_px / 1.8, -1.6, 1.6, -0.05, 1.85, MATT)
    reed = body_colour(ask, "#b8834a")

    def woven(u: F32, y: F32) -> F32:
        over = np.sin(u * 70) * np.sin(y * 21)
        return np.asarray(reed * (0.86 + 0.34 * np.clip(over * 2, -1, 1))[..., None], np.float32)

    for side in (-1, 1):
        ear = [(side * 1.12, 1.45, -0.1), (side * 1.5, 1.6, -0.1), (side * 1.42, 1.15, -0.1), (side * 1.05, 1.0, -0.1)]
        clay.tube(ear, [0.07], reed * np.float32(0.75))
    clay.puff(ellipse_points(0, 1.52, 1.2, 0.13), reed * np.float32(0.22), z=-0.2, thickness=0.02, bevel=0.02)
    clay.lathe((0, 0, 0), [(0, 0.92), (0.12, 0.98), (0.9, 1.14), (1.5, 1.2)], woven, tilt=0.10)
    rim = [(x, 1.47 - 0.12 * np.sqrt(max(0.0, 1 - (x / 1.2) ** 2)), 1.2) for x in np.linspace(-1.2, 1.2, 9)]
    clay.tube(rim, [0.085], reed * np.float32(1.15))
    return finish(clay, ask, anchor=(0, 0), baseline=1.9)


@subject("bowl", "salad bowl", "cereal bowl", "mixing bowl", info=SubjectInfo(0.12, "object", "tabletop", 2.1))
def bowl(ask: Ask) -> Drawn:
    """A glazed bowl on a foot."""
    clay = sheet(ask.height_px / 1.3, -1.4, 1.4, -0.05, 1.35, SATIN)
    glaze, surface = body_colour(ask, one_of(ask, "#4f83a8", "#e9e2d2", "#7d9a6a")), body_material(ask, GLAZED)
    clay.puff(ellipse_points(0, 1.12, 1.28, 0.15), glaze * np.float32(0.4), z=-0.2, thickness=0.02, bevel=0.02)
    profile = [(0, 0.5), (0.1, 0.46), (0.2, 0.62), (0.55, 1.02), (0.9, 1.22), (1.15, 1.28)]
    clay.lathe((0, 0, 0), profile, glaze, tilt=0.10, material=surface)
    rim = [(x, 1.09 - 0.12 * np.sqrt(max(0.0, 1 - (x / 1.28) ** 2)), 1.28) for x in np.linspace(-1.28, 1.28, 9)]
    clay.tube(rim, [0.035], glaze * np.float32(1.15), material=surface)
    return finish(clay, ask, anchor=(0, 0), baseline=1.0)
