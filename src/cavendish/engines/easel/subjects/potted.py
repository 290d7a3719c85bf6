"""Plants in pots: one builder a habit, one row a plant."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import cos, sin
from typing import TypeAlias

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .blooms import head
from .flowers import clay_pot
from .making import MATT, SATIN, body_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import finish, sheet

Growth: TypeAlias = Callable[[Clay, F32, np.random.Generator], None]
_SOIL = 0.74
_LEAF = Material(gloss=0.5, blend=0.0)


def _cactus(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    clay.capsule((0, 0.8, 0), 0.34, (0, 1.75, 0), 0.3, green, material=SATIN)
    for side, low, high in ((-1, 1.1, 1.55), (1, 1.3, 1.85)):
        arm = [(0, low, 0), (side * 0.5, low + 0.04, 0.05), (side * 0.56, high, 0.05)]
        clay.tube(arm, [0.15, 0.16, 0.14], green, blend=0.06)
    x, y = clay.grid()
    ribs = (0.5 + 0.5 * np.cos(x * 30)) ** 3 * (y > _SOIL)
    clay.tint(green * np.float32(0.45), np.asarray(ribs * 0.6 * clay.cover, np.float32))
    for k in range(60):
        u, v = 0.62 * rng.uniform(-1, 1), 0.85 + 1.15 * rng.random()
        px, py = (int(p) for p in clay.pixel(float(u), float(v)))
        if 0 <= px < clay.width and 0 <= py < clay.height and clay.cover[py, px] > 0.5:
            clay.capsule((u, v, 0.4), 0.008, (u + 0.05, v + 0.03 * (-1) ** k, 0.42), 0.006, "#f4ecd0", blend=0.0)
    head(clay, "gerbera", 0, 2.06, 0.3, 0.17, "#e8507a", rng)


def _round_cactus(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k in (-3, 3, -2, 2, -1, 1, 0):
        tone = green * np.float32(1 - 0.05 * (k % 2))
        radii = (0.2, 0.5 - 0.04 * abs(k), 0.4)
        clay.ellipsoid((0.15 * k, 1.2, -0.06 * abs(k)), radii, tone, angle=-0.1 * k, blend=0.01)
    for k in range(40):
        u, v = 0.15 * (k % 7 - 3), 0.95 + 0.08 * (k // 7)
        clay.capsule((u, v, 0.42), 0.009, (u + 0.05 * (-1) ** k, v + 0.05, 0.46), 0.006, "#fbf4dc", blend=0.0)
    head(clay, "gerbera", 0, 1.7, 0.3, 0.2, "#e8507a", rng)


def _succulent(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k, (count, out, size) in enumerate(((9, 0.62, 0.3), (8, 0.46, 0.27), (6, 0.3, 0.22), (4, 0.14, 0.17))):
        for j in range(count):
            turn = j * 6.2832 / count + 0.4 * k
            centre = (out * cos(turn), 1.05 + 0.62 * out * sin(turn) + 0.08 * k, 0.3 + 0.12 * k - 0.3 * sin(turn))
            tone = mix(green, linear("#c98a9a"), 0.12 if k < 2 else 0.0) * np.float32(0.8 + 0.08 * k)
            lean = float(np.arctan2(0.62 * sin(turn), cos(turn)))
            clay.ellipsoid(centre, (size, size * 0.52, 0.12), tone, angle=lean, blend=0.01, material=SATIN)


def _blades(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k, x in enumerate((-0.3, 0.32, -0.16, 0.18, 0.0)):
        tall = 1.1 + 0.42 * ((k * 7) % 5) / 4
        lean = x * 1.1
        for width, tone in ((0.17, linear("#d8cf7a")), (0.13, green)):
            points = [
                (x, 0.7, 0.05 * k),
                (x + lean * 0.4, 0.7 + tall * 0.6, 0.05 * k),
                (x + lean * 0.7, 0.7 + tall, 0.05 * k),
            ]
            clay.tube(
                points, [width * 0.8, width, 0.015], tone, segments=24, blend=0.0, flat=0.3 if width > 0.15 else 0.5
            )


def _aloe(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k, angle in enumerate(sorted(np.linspace(-1.15, 1.15, 11), key=lambda a: -abs(a))):
        long = 1.0 + 0.3 * rng.random()
        tip = (sin(angle) * long * 0.9, 0.75 + cos(angle) * long, 0.05 * k)
        middle = (tip[0] * 0.45, 0.75 + (tip[1] - 0.75) * 0.6, 0.05 * k)
        clay.tube([(0.1 * angle, 0.7, 0.05 * k), middle, tip], [0.14, 0.11, 0.02], green * np.float32(0.8 + 0.04 * k),
                  segments=14, blend=0.0, material=SATIN)  # fmt: skip


def _fern(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k, angle in enumerate(sorted(np.linspace(-1.9, 1.9, 13), key=lambda a: -abs(a))):
        long = 1.05 + 0.2 * rng.random()
        t = np.linspace(0, 1, 9)
        xs, ys = sin(angle) * long * t, 0.8 + cos(angle) * long * 0.7 * t + 0.55 * t * (1 - t) - 0.15 * t * t
        tone = green * np.float32(0.65 + 0.05 * k)
        for i in range(1, 9):
            wide = 0.16 * (1.05 - t[i])
            for side in (-1, 1):
                clay.ellipsoid((xs[i] + side * wide * cos(angle), ys[i] - side * wide * sin(angle), 0.04 * k),
                               (wide + 0.03, 0.035, 0.03), tone, angle=-angle + 0.5 * side)  # fmt: skip


def _palm(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    clay.tube([(0, 0.7, 0), (0.04, 1.05, 0), (0, 1.3, 0)], [0.09, 0.07], "#8a6a44", segments=12)
    for k, angle in enumerate(sorted(np.linspace(-2.0, 2.0, 9), key=lambda a: -abs(a))):
        t = np.linspace(0, 1, 8)
        xs, ys = sin(angle) * 1.1 * t, 1.3 + cos(angle) * 0.9 * t + 0.5 * t * (1 - t) - 0.25 * t * t
        for i in range(1, 8):
            for side in (-1, 1):
                tip = (xs[i] + side * 0.2 * (1.1 - t[i]) + 0.1 * sin(angle), ys[i] - 0.16, 0.05 * k)
                clay.capsule((xs[i], ys[i], 0.05 * k), 0.03, tip, 0.01, green * np.float32(0.7 + 0.05 * k), blend=0.0)


def _bush(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k in range(110):
        turn, out = k * 2.4, (k / 110) ** 0.5
        x, y = 0.66 * out * cos(turn), 1.22 + 0.56 * out * sin(turn)
        tone = green * np.float32(0.6 + 0.35 * rng.random() + 0.25 * (1 - out))
        clay.ellipsoid((x, y, 0.5 * (1 - out)), (0.15, 0.08, 0.04), tone, angle=float(rng.random() * 3), material=_LEAF)


def _tree(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    clay.tube([(0, 0.7, 0), (0.05, 1.1, 0), (-0.02, 1.5, 0)], [0.07, 0.05], "#6a4a30", segments=12)
    for k in range(120):
        turn, out = k * 2.4, (k / 120) ** 0.5
        x, y = 0.72 * out * cos(turn), 1.78 + 0.56 * out * sin(turn)
        tone = green * np.float32(0.6 + 0.35 * rng.random() + 0.25 * (1 - out))
        clay.ellipsoid((x, y, 0.5 * (1 - out)), (0.16, 0.07, 0.04), tone, angle=float(rng.random() * 3), material=_LEAF)


def _fruiting(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    _tree(clay, green, rng)
    for k in range(9):
        turn, out = k * 2.4, 0.85 * ((k + 0.5) / 9) ** 0.5
        clay.ellipsoid((0.66 * out * cos(turn), 1.74 + 0.5 * out * sin(turn), 0.7), (0.11, 0.13, 0.1), "#f4cc2a",
                       blend=0.0, material=SATIN)  # fmt: skip


def _ivy(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    _bush(clay, green, rng)
    for k, x in enumerate(np.linspace(-0.72, 0.72, 7)):
        fall = 0.5 + 0.5 * ((k * 5) % 7) / 6
        for j in range(8):
            y = 0.9 - fall * j / 7
            lean = x * (1 + 0.25 * j / 7) + 0.05 * (-1) ** j
            clay.ellipsoid((lean, y, 0.9), (0.1, 0.075, 0.03), green * np.float32(0.75 + 0.3 * rng.random()),
                           angle=float(rng.random() * 3), material=_LEAF)  # fmt: skip


def _flytrap(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    for k, angle in enumerate((-1.2, 1.2, -0.6, 0.6, 0.0)):
        tip = (sin(angle) * 0.8, 0.85 + cos(angle) * 0.9, 0.1 * k)
        clay.tube([(0, 0.7, 0), (tip[0] * 0.4, 0.9 + 0.3 * cos(angle), 0), tip], [0.05, 0.06], green, segments=10)
        for side in (-1, 1):
            clay.ellipsoid((tip[0] + side * 0.13, tip[1] + 0.12, 0.1 * k + 0.1), (0.12, 0.22, 0.06),
                           "#c83a4a" if side > 0 else green, angle=-side * 0.4)  # fmt: skip
            for j in range(4):
                y = tip[1] + 0.1 + 0.08 * j
                start, end = (tip[0] + side * 0.2, y, 0.1 * k + 0.2), (tip[0] + side * 0.32, y + 0.08, 0.1 * k + 0.2)
                clay.capsule(start, 0.012, end, 0.006, green * np.float32(1.3), blend=0.0)


def _sprout(clay: Clay, green: F32, rng: np.random.Generator) -> None:
    clay.tube([(0, 0.7, 0), (0.03, 1.0, 0), (0, 1.3, 0)], [0.05, 0.04], green, segments=12)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.26, 1.4, 0.05), (0.3, 0.14, 0.06), green, angle=side * 0.5, material=_LEAF)


PLANTS: dict[tuple[str, ...], tuple[Growth, str, float]] = {
    ("potted cactus", "cactus in a pot", "small cactus", "little cactus"): (_cactus, "#4f8f4a", 0.3),
    ("potted round cactus", "barrel cactus", "cactus plant"): (_round_cactus, "#4f8f4a", 0.2),
    ("succulent", "potted succulent", "echeveria", "succulents", "succulent plant"): (_succulent, "#7fb09a", 0.18),
    ("snake plant", "sansevieria", "mother in law's tongue"): (_blades, "#3f7a44", 0.6),
    ("aloe", "aloe vera", "aloe vera plant", "agave", "spider plant", "dracaena"): (_aloe, "#6fa86a", 0.4),
    ("fern", "potted fern", "boston fern"): (_fern, "#4f9a44", 0.5),
    ("potted palm", "areca palm", "palm plant", "indoor palm"): (_palm, "#4f9a4a", 1.2),
    ("potted herb", "basil plant", "rosemary plant", "mint plant", "herb pot", "potted herbs"):
        (_bush, "#5fa84a", 0.3),
    ("ficus", "fiddle leaf fig", "rubber plant", "potted tree", "indoor tree"): (_tree, "#4a8a44", 1.2),
    ("potted lemon tree", "lemon tree in a pot", "potted orange tree"): (_fruiting, "#4a8a44", 1.2),
    ("ivy", "pothos", "hanging plant", "trailing plant", "string of pearls", "vines"): (_ivy, "#4f9a4a", 0.4),
    ("venus flytrap", "venus fly trap", "carnivorous plant"): (_flytrap, "#6fae3c", 0.2),
    ("potted seedling", "seedling in a pot", "sprout in a pot", "potted sprout"): (_sprout, "#6fb84a", 0.2),
}  # fmt: skip


def _potted(ask: Ask, growth: Growth, green: str) -> Drawn:
    clay = sheet(ask.height_px / 2.3, -1.35, 1.35, -0.1, 2.75, MATT)
    clay.puff(ellipse_points(0, _SOIL, 0.5, 0.1), "#4a3222", z=0.3, thickness=0.08, bevel=0.05)
    clay_pot(clay, ask)
    with clay.at(0, 0, 0.9):
        growth(clay, body_colour(ask, green), ask.rng)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.9)


def _register() -> None:
    for names, (growth, green, height) in PLANTS.items():
        for name in names:
            register(name, partial(_potted, growth=growth, green=green), SubjectInfo(height, "plant", "tabletop", 0.8))


_register()
