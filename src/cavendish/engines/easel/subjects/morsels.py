"""What lies on dishes and floats in glasses: slices, leaves, berries, cubes, creams. One piece is a row.

A shape draws one piece round the origin of a turned sheet whose x and z lie on the dish and whose y rises from it;
a piece of size 1 is about as wide as one unit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from typing import TypeAlias

import numpy as np

from ..clay import Material
from .making import GLAZED, MATT, SATIN
from .turned import Turned

MOIST = Material(gloss=0.8, blend=0.01)
_TALL = 0.5
Shape: TypeAlias = Callable[[Turned, "Piece", np.random.Generator], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """One kind of morsel.

    colours: first the skin, then the flesh, then marks. size: width of one in dish radii. count: how many lie on a
    dish. where: 'scatter', 'ring', 'row', 'side', 'middle' or 'top'.
    """

    shape: str
    colours: tuple[str, ...]
    size: float = 0.3
    count: int = 6
    where: str = "scatter"


def _ball(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((0, 0.4, 0), (0.5, 0.47, 0.5), piece.colours[0], material=MOIST)
    if len(piece.colours) > 1:
        at.ellipsoid((0, 0.84, 0.1), (0.16, 0.06, 0.16), piece.colours[1], material=MATT)


def _disc(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    skin, flesh = piece.colours[0], piece.colours[-1] if len(piece.colours) < 3 else piece.colours[1]
    at.ellipsoid((0, 0.06, 0), (0.5, 0.09, 0.5), skin, material=MOIST)
    at.ellipsoid((0, 0.11, 0), (0.42, 0.07, 0.42), flesh, blend=0.0, material=MOIST)
    if len(piece.colours) > 2:
        for k in range(8):
            turn = k * pi / 4
            at.ellipsoid((0.24 * cos(turn), 0.16, 0.24 * sin(turn)), (0.07, 0.03, 0.07), piece.colours[2], blend=0.0)


def _citrus(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((0, 0.06, 0), (0.5, 0.1, 0.5), piece.colours[0], material=MOIST)
    at.ellipsoid((0, 0.12, 0), (0.44, 0.07, 0.44), "#fdf6d8", blend=0.0, material=MOIST)
    for k in range(8):
        turn = k * pi / 4
        at.capsule((0.1 * cos(turn), 0.19, 0.1 * sin(turn)), 0.02, (0.33 * cos(turn), 0.19, 0.33 * sin(turn)), 0.1,
                   piece.colours[-1], flat=0.5, blend=0.0, material=MOIST)  # fmt: skip


def _leaf(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    tilt = 12 + 22 * rng.random()
    with at.at(pitch=float(tilt), roll=float(rng.normal() * 10)):
        at.ellipsoid((0, 0.1, 0), (0.26, 0.06, 0.5), piece.colours[0], blend=0.0, material=SATIN)
        at.capsule((0, 0.17, -0.42), 0.02, (0, 0.17, 0.44), 0.02, piece.colours[-1], blend=0.0)


def _frill(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    for k in range(5):
        turn = k * 1.26 + rng.random()
        at.ellipsoid((0.26 * cos(turn), 0.12 + 0.12 * rng.random(), 0.26 * sin(turn)), (0.28, 0.1, 0.24),
                     piece.colours[k % len(piece.colours)], angle=float(rng.normal() * 0.4), blend=0.01,
                     material=SATIN)  # fmt: skip


def _stick(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    lift = 0.12 + 0.1 * rng.random()
    at.capsule((-0.5, lift, 0), 0.1, (0.5, lift, 0), 0.1, piece.colours[0], blend=0.01, material=SATIN)
    if len(piece.colours) > 1:
        at.ellipsoid((0.5, lift, 0), (0.12, 0.12, 0.12), piece.colours[1], blend=0.02, material=SATIN)


def _spear(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """Asparagus: a thin stalk with a scaly tip."""
    at.capsule((-0.5, 0.08, 0), 0.055, (0.36, 0.08, 0), 0.05, piece.colours[0], blend=0.0, material=SATIN)
    at.ellipsoid((0.42, 0.08, 0), (0.16, 0.07, 0.07), piece.colours[1], blend=0.01, material=SATIN)


def _steak(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A grilled cut: a plump slab with a rim of fat and a lattice burnt in."""
    for x, z, rx, rz in ((-0.14, 0, 0.46, 0.36), (0.26, 0.06, 0.34, 0.27)):
        at.ellipsoid((x, 0.05, z), (rx + 0.03, 0.1, rz + 0.03), piece.colours[2], blend=0.0, material=MOIST)
        at.ellipsoid((x, 0.15, z), (rx, 0.16, rz), piece.colours[0], blend=0.04, material=MOIST)
    for k in range(5):
        x = -0.42 + 0.2 * k
        at.capsule((x - 0.08, 0.29, -0.2), 0.03, (x + 0.1, 0.29, 0.22), 0.03, piece.colours[1], flat=0.4, blend=0.0)


def _cube(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    with at.at(yaw=float(rng.uniform(-40, 40))):
        at.slab((-0.36, 0, -0.36), (0.36, 0.5, 0.36), piece.colours[0], MOIST, bevel=0.04)


def _slab(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((0, 0.1, 0), (0.62, 0.16, 0.36), piece.colours[0], blend=0.02, material=MOIST)
    for k in range(4) if len(piece.colours) > 1 else ():
        x = -0.36 + 0.24 * k
        at.capsule((x, 0.25, -0.24), 0.035, (x + 0.1, 0.25, 0.24), 0.035, piece.colours[1], blend=0.01, material=MOIST)


def _curl(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    points = [(0.34 * cos(t), 0.16, 0.34 * sin(t)) for t in np.linspace(0.2, 4.6, 7)]
    at.tube(points, [0.17, 0.17, 0.13, 0.08], piece.colours[0], segments=14, material=MOIST)
    for point in points[1:6]:
        at.ellipsoid((point[0], 0.29, point[2]), (0.05, 0.03, 0.13), piece.colours[-1], angle=0.6, blend=0.0)
    at.ellipsoid((0.34 * cos(4.9), 0.16, 0.34 * sin(4.9)), (0.13, 0.06, 0.1), "#e0583a", blend=0.02, material=MOIST)


def _egg(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((0, 0.1, 0), (0.5, 0.2, 0.38), piece.colours[0], material=SATIN)
    at.ellipsoid((0.02, 0.22, 0), (0.25, 0.13, 0.22), piece.colours[1], blend=0.0, material=Material(gloss=1.3))


def _cream(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    for k, (radius, y) in enumerate(((0.5, 0.12), (0.42, 0.36), (0.3, 0.58), (0.17, 0.78))):
        for j in range(6):
            turn = j * pi / 3 + 0.5 * k
            at.ellipsoid((radius * 0.5 * cos(turn), y, radius * 0.5 * sin(turn)), (radius * 0.6, 0.17, radius * 0.6),
                         piece.colours[0], blend=0.02, material=SATIN)  # fmt: skip
    at.capsule((0, 0.8, 0), 0.1, (0.03, 1.08, 0), 0.02, piece.colours[0], blend=0.03, material=SATIN)


def _scoop(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    tone = piece.colours[int(rng.integers(len(piece.colours)))]
    at.ellipsoid((0, 0.42, 0), (0.5, 0.47, 0.5), tone, material=SATIN)
    for k in range(8):
        turn = k * pi / 4
        at.ellipsoid((0.44 * cos(turn), 0.1, 0.44 * sin(turn)), (0.14, 0.1, 0.14), tone, blend=0.04)


def _floret(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.capsule((0, 0.05, 0.1), 0.12, (0, 0.3, 0), 0.16, piece.colours[-1], blend=0.03)
    for k in range(9):
        turn, out = k * 2.4, 0.1 + 0.03 * k
        at.ellipsoid((out * cos(turn), 0.5 - 0.03 * k, out * sin(turn)), (0.18, 0.17, 0.18), piece.colours[0],
                     blend=0.02, material=MATT)  # fmt: skip


def _flake(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    tone = piece.colours[int(rng.integers(len(piece.colours)))]
    at.ellipsoid((0, 0.2, 0), (0.5, 0.2, 0.34), tone, angle=float(rng.random() * 3), blend=0.0, material=SATIN)


def _ring(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    loop = [(0.38 * cos(t), 0.1, 0.38 * sin(t)) for t in np.linspace(0, 2 * pi, 9)]
    at.tube(loop, [0.1], piece.colours[0], segments=16, material=MOIST)


def _cone(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A strawberry lying on its side or halved."""
    with at.at(0, 0.3, 0, pitch=58, roll=float(rng.normal() * 25)):
        at.ellipsoid((0, 0, 0), (0.42, 0.4, 0.4), piece.colours[0], material=MOIST)
        at.ellipsoid((0, 0.26, 0), (0.26, 0.32, 0.26), piece.colours[0], blend=0.1, material=MOIST)
        for k in range(5):
            at.ellipsoid((0.2 * cos(k * 1.26), -0.36, 0.2 * sin(k * 1.26)), (0.16, 0.05, 0.1), "#4f9a3a", blend=0.0)
        for k in range(10):
            turn = k * 2.4
            at.ellipsoid((0.36 * cos(turn), -0.1 + 0.05 * k, 0.36 * sin(turn)), (0.03, 0.045, 0.03), "#f6d878",
                         blend=0.0)  # fmt: skip


def _bumps(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A raspberry: a knob of small beads."""
    for k in range(16):
        turn, rise = k * 2.4, k / 16
        out = 0.36 * (1 - rise**2) ** 0.5
        at.ellipsoid((out * cos(turn), 0.16 + 0.62 * rise, out * sin(turn)), (0.16, 0.15, 0.16), piece.colours[0],
                     blend=0.0, material=MOIST)  # fmt: skip


def _roast(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A whole roast bird, legs up front."""
    at.ellipsoid((0, 0.5, 0), (0.78, 0.52, 0.56), piece.colours[0], blend=0.1, material=GLAZED)
    at.ellipsoid((-0.16, 0.72, 0.1), (0.5, 0.36, 0.42), piece.colours[0], blend=0.15, material=GLAZED)
    for side in (-1, 1):
        at.capsule((0.4, 0.42, side * 0.42), 0.3, (0.78, 0.66, side * 0.3), 0.13, piece.colours[-1], blend=0.08,
                   material=GLAZED)  # fmt: skip
        at.capsule((0.8, 0.68, side * 0.3), 0.06, (1.02, 0.8, side * 0.28), 0.06, "#f4ecd8", blend=0.02)
        at.ellipsoid((1.04, 0.82, side * 0.28), (0.1, 0.09, 0.09), "#fbf6ea", blend=0.03)
        at.ellipsoid((-0.42, 0.45, side * 0.5), (0.34, 0.14, 0.12), piece.colours[-1], angle=0.3, blend=0.05)


def _leg(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((-0.18, 0.25, 0), (0.36, 0.28, 0.3), piece.colours[0], blend=0.08, material=GLAZED)
    at.capsule((0, 0.24, 0), 0.16, (0.4, 0.2, 0), 0.07, piece.colours[0], blend=0.06, material=GLAZED)
    at.capsule((0.42, 0.2, 0), 0.05, (0.6, 0.2, 0), 0.07, "#f6efe0", blend=0.02)


def _fish(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((0, 0.16, 0), (0.62, 0.16, 0.24), piece.colours[0], material=GLAZED)
    at.ellipsoid((0.66, 0.16, 0.12), (0.2, 0.05, 0.1), piece.colours[0], angle=0.4, blend=0.05)
    at.ellipsoid((0.66, 0.16, -0.12), (0.2, 0.05, 0.1), piece.colours[0], angle=-0.4, blend=0.05)
    at.ellipsoid((-0.44, 0.27, 0.05), (0.05, 0.03, 0.05), "#201c1a", blend=0.0)
    for k in range(3):
        at.capsule((-0.16 + 0.18 * k, 0.3, -0.14), 0.03, (-0.08 + 0.18 * k, 0.3, 0.14), 0.03, piece.colours[-1],
                   blend=0.0)  # fmt: skip


def _chip(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    with at.at(0, 0.05, 0, pitch=float(rng.uniform(-35, 30)), roll=float(rng.uniform(-30, 30))):
        tone = piece.colours[int(rng.integers(len(piece.colours)))]
        at.face([(-0.5, 0.04, 0.3), (0.5, 0.04, 0.3), (0.0, 0.04, -0.5)], tone, SATIN, bevel=0.03)


def _taco(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A folded shell with its filling at the top."""
    for z, tone in ((-0.14, "#e2a83c"), (0.2, "#f2c050")):
        with at.at(0, 0, z, pitch=8.0 if z > 0 else -8.0):
            arc = [(0.6 * cos(t), 0.62 * sin(t)) for t in np.linspace(0, pi, 19)]
            at.puff(arc, tone, thickness=0.06, bevel=0.08, material=SATIN)
    for k in range(13):
        turn = 0.25 + 2.64 * k / 12
        tone = ("#7ab03c", "#8a4a28", "#d8342a", "#f6d860")[k % 4]
        at.ellipsoid((0.56 * cos(turn), 0.6 * sin(turn), 0.05), (0.14, 0.12, 0.14), tone, blend=0.01, material=SATIN)


def _drizzle(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.ellipsoid((0, 0.02, 0), (0.5, 0.06, 0.46), piece.colours[0], material=Material(gloss=1.6))
    for k in range(6):
        turn = k * 1.05
        at.ellipsoid((0.5 * cos(turn), 0.0, 0.5 * sin(turn)), (0.16, 0.05, 0.16), piece.colours[0], blend=0.03)


def _nigiri(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    tone = piece.colours[int(rng.integers(len(piece.colours)))]
    at.ellipsoid((0, 0.14, 0), (0.46, 0.16, 0.24), "#fbf8f0", material=SATIN)
    at.ellipsoid((0, 0.3, 0), (0.52, 0.12, 0.25), tone, blend=0.0, material=MOIST)
    for k in range(4):
        x = -0.3 + 0.18 * k
        at.capsule((x, 0.42, -0.16), 0.025, (x + 0.1, 0.42, 0.16), 0.025, "#fbe0cc", blend=0.0)


def _bread(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    with at.at(0, 0.06, 0, pitch=-8.0):
        at.slab((-0.46, 0, -0.42), (0.46, 0.14, 0.42), piece.colours[0], MATT, bevel=0.1)
        at.ellipsoid((0, 0.15, 0), (0.38, 0.05, 0.34), piece.colours[-1], blend=0.0, material=MATT)


def _wedge(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    at.slab((-0.42, 0, -0.2), (0.42, 0.36, 0.2), piece.colours[0], SATIN, bevel=0.03)
    for x, z in ((-0.2, 0.21), (0.1, 0.21), (0.26, 0.21)):
        at.ellipsoid((x, 0.2, z), (0.07, 0.07, 0.02), piece.colours[-1], blend=0.0)


def _drop(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A dumpling: a pleated pouch."""
    at.ellipsoid((0, 0.24, 0), (0.5, 0.28, 0.34), piece.colours[0], material=SATIN)
    for k in range(5):
        x = -0.3 + 0.15 * k
        at.capsule((x, 0.4, 0.14), 0.05, (x * 0.8, 0.52, -0.04), 0.05, piece.colours[-1], blend=0.02, material=SATIN)


def _scrap(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A thin sheet standing up: nori, a wafer."""
    with at.at(0, 0, 0, pitch=-14.0, roll=float(rng.normal() * 6)):
        at.slab((-0.34, 0, -0.03), (0.34, 1.05, 0.03), piece.colours[0], SATIN)


def _bead(at: Turned, piece: Piece, rng: np.random.Generator) -> None:
    """A small bunch of grapes."""
    for k in range(12):
        turn = k * 2.4
        at.ellipsoid((0.1 * (12 - k) ** 0.5 * cos(turn), 0.16 + 0.03 * k, 0.1 * (12 - k) ** 0.5 * sin(turn)),
                     (0.17, 0.17, 0.17), piece.colours[0], blend=0.0, material=MOIST)  # fmt: skip


SHAPES: dict[str, Shape] = {
    "ball": _ball, "bead": _bead, "bread": _bread, "bumps": _bumps, "chip": _chip, "citrus": _citrus,
    "cone": _cone, "cream": _cream, "cube": _cube, "curl": _curl, "disc": _disc, "drizzle": _drizzle,
    "drop": _drop, "egg": _egg, "fish": _fish, "flake": _flake, "floret": _floret, "frill": _frill,
    "leaf": _leaf, "leg": _leg, "nigiri": _nigiri, "ring": _ring, "roast": _roast, "scoop": _scoop,
    "scrap": _scrap, "slab": _slab, "spear": _spear, "steak": _steak, "stick": _stick, "taco": _taco,
    "wedge": _wedge,
}  # fmt: skip

PIECES: dict[str, Piece] = {
    "almonds": Piece("flake", ("#b9783a", "#a8682e"), 0.16, 12),
    "asparagus": Piece("spear", ("#7fae4a", "#54803a"), 0.8, 6, "side"),
    "avocado slices": Piece("slab", ("#c9d878", "#8fae4a"), 0.34, 5, "side"),
    "bacon strips": Piece("slab", ("#b8503a", "#f0c8a8"), 0.5, 3, "side"),
    "basil leaves": Piece("leaf", ("#3f9a3c", "#6fc05a"), 0.42, 5, "top"),
    "beef slices": Piece("slab", ("#8a4a34", "#c9826a"), 0.42, 4, "side"),
    "blackberries": Piece("bumps", ("#34204a",), 0.2, 8),
    "blueberries heap": Piece("ball", ("#3f4f9a", "#26306a"), 0.17, 16),
    "broccoli florets": Piece("floret", ("#4f8f3c", "#9fbf6a"), 0.36, 5, "side"),
    "butter pat": Piece("cube", ("#f8dc6a",), 0.28, 1, "middle"),
    "carrot slices": Piece("disc", ("#e8782a", "#f29a4a"), 0.22, 9),
    "cheese cubes": Piece("cube", ("#f4c84a",), 0.22, 8),
    "cheese shavings": Piece("flake", ("#f8e6a8", "#f0d888"), 0.15, 16, "top"),
    "cheese wedges": Piece("wedge", ("#f2c040", "#d8a028"), 0.5, 3, "side"),
    "cherry tomatoes": Piece("ball", ("#d8342a", "#5f9a3a"), 0.24, 7),
    "chicken pieces": Piece("slab", ("#d8a060", "#a8682c"), 0.4, 5, "side"),
    "chicken legs": Piece("leg", ("#b8702c",), 0.7, 4, "side"),
    "chili slices": Piece("ring", ("#d83024",), 0.16, 8, "top"),
    "chocolate chips": Piece("flake", ("#4a2816", "#5f3820"), 0.12, 14, "top"),
    "chocolate shavings": Piece("flake", ("#4a2816", "#5f3820"), 0.14, 12, "top"),
    "corn kernels": Piece("ball", ("#f4c83a",), 0.1, 26),
    "croutons": Piece("cube", ("#c9923e",), 0.2, 8),
    "cucumber slices": Piece("disc", ("#3f7a34", "#d4e6a8", "#b4cc84"), 0.3, 7),
    "dumplings heap": Piece("drop", ("#f4e6c8", "#e2cfa4"), 0.46, 7, "ring"),
    "edamame": Piece("ball", ("#8fbf4a",), 0.13, 14, "side"),
    "egg halves": Piece("egg", ("#fbf6ea", "#f2982a"), 0.44, 2, "side"),
    "fish fillet": Piece("slab", ("#f0a070", "#fbd0b0"), 1.0, 1, "middle"),
    "french fries heap": Piece("stick", ("#f2c04a",), 0.5, 18, "side"),
    "fried fish": Piece("slab", ("#d8983c", "#b8742a"), 0.85, 2, "middle"),
    "grapes bunch": Piece("bead", ("#6a3a7a",), 0.5, 2, "side"),
    "green grapes": Piece("bead", ("#a8c84a",), 0.5, 2, "side"),
    "grilled fish": Piece("fish", ("#b9a58c", "#5f4a34"), 1.3, 1, "middle"),
    "ham slices": Piece("disc", ("#e08a84", "#f0aca4"), 0.4, 5, "side"),
    "ice cream scoops": Piece("scoop", ("#fbf0d8", "#f2a8b8", "#6a4028"), 0.72, 3, "ring"),
    "lemon slices": Piece("citrus", ("#f2c82a", "#f8dc5a"), 0.36, 2, "side"),
    "lettuce": Piece("frill", ("#8fc04a", "#a8d060"), 0.5, 12),
    "lime slices": Piece("citrus", ("#5f9a34", "#a8d05a"), 0.34, 2, "side"),
    "marshmallow heap": Piece("cube", ("#fbf4f2",), 0.24, 7, "top"),
    "mashed potatoes": Piece("scoop", ("#f6e4a8",), 0.6, 1, "side"),
    "meatballs heap": Piece("ball", ("#7a4428",), 0.32, 6),
    "mint leaves": Piece("leaf", ("#4faa4a", "#8fd87a"), 0.34, 4, "top"),
    "mushroom slices": Piece("disc", ("#a88a68", "#efe4d0"), 0.26, 7),
    "mussels": Piece("flake", ("#26283a", "#32344a"), 0.32, 9),
    "nori": Piece("scrap", ("#22331f",), 0.5, 2, "back"),
    "nuts heap": Piece("flake", ("#b9783a", "#8f5a2c", "#d8a868"), 0.16, 16),
    "olives heap": Piece("ball", ("#3a3f2a", "#8f2f24"), 0.17, 8),
    "onion rings": Piece("ring", ("#c890b8",), 0.28, 6),
    "orange slices": Piece("citrus", ("#f08a1e", "#f8b04a"), 0.42, 3, "side"),
    "parsley": Piece("frill", ("#4a9a3c", "#5fae48"), 0.15, 9, "top"),
    "peas heap": Piece("ball", ("#6fae3c",), 0.13, 18, "side"),
    "pepper slices": Piece("ring", ("#e0452a",), 0.3, 6),
    "pepperoni": Piece("disc", ("#b8281e", "#d04834"), 0.27, 9),
    "pickles": Piece("disc", ("#5f7a2a", "#a8b85a"), 0.26, 5, "side"),
    "pineapple pieces": Piece("cube", ("#f6d04a",), 0.24, 7),
    "pomegranate seeds": Piece("ball", ("#b8203a",), 0.1, 18, "top"),
    "roast potatoes": Piece("ball", ("#d8a24a",), 0.36, 6, "side"),
    "roast bird": Piece("roast", ("#b8702c", "#a45f22"), 1.05, 1, "middle"),
    "raspberries heap": Piece("bumps", ("#d83458",), 0.22, 9),
    "salmon slices": Piece("slab", ("#f58a52", "#fbd0b4"), 0.42, 4, "side"),
    "sausages": Piece("stick", ("#a8502c",), 0.8, 3, "side"),
    "scallions": Piece("ring", ("#6fb03c",), 0.11, 16, "top"),
    "sesame seeds": Piece("flake", ("#f6ead0", "#e8d4a8"), 0.06, 40, "top"),
    "shrimps": Piece("curl", ("#f08a5a", "#fbd8c4"), 0.4, 5),
    "wasabi": Piece("frill", ("#8fb84a", "#a0c85a"), 0.26, 1, "side"),
    "pickled ginger": Piece("slab", ("#f6b8a8", "#fbd8cc"), 0.26, 3, "side"),
    "spinach leaves": Piece("leaf", ("#3f7f34", "#6fa858"), 0.44, 14),
    "sprinkles": Piece("flake", ("#e8407a", "#3fa8d8", "#f2c83a", "#6fc04a", "#fbf6f0"), 0.09, 36, "top"),
    "steak slab": Piece("steak", ("#8a4428", "#34180e", "#e0b890"), 1.35, 1, "middle"),
    "strawberries heap": Piece("cone", ("#d8283a",), 0.32, 6),
    "toast slices": Piece("bread", ("#b9783a", "#f0d498"), 0.55, 2, "side"),
    "tofu cubes": Piece("cube", ("#fbf4e0",), 0.24, 6),
    "tomato slices": Piece("disc", ("#c8281e", "#e86a50", "#f6c070"), 0.36, 5),
    "tuna cubes": Piece("cube", ("#b8283a",), 0.24, 6, "side"),
    "walnuts": Piece("flake", ("#b9824a", "#a46e38"), 0.2, 8),
    "whipped cream": Piece("cream", ("#fffaf0",), 0.5, 1, "middle"),
    "banana slices": Piece("disc", ("#f0dc9a", "#fbf2cc", "#d8bc78"), 0.28, 6),
    "kiwi slices": Piece("disc", ("#7a5f2a", "#9fcf4a", "#2a2a1e"), 0.34, 5),
    "mango cubes": Piece("cube", ("#f6a82a",), 0.24, 6, "side"),
    "melon cubes": Piece("cube", ("#e8485a",), 0.26, 8),
    "feta": Piece("cube", ("#fbf8f0",), 0.2, 7, "top"),
    "mozzarella": Piece("disc", ("#fbf7ea", "#fffdf6"), 0.34, 5),
    "bean sprouts": Piece("stick", ("#f6f0dc", "#e8d48a"), 0.36, 12, "side"),
    "kimchi heap": Piece("frill", ("#d0452a", "#e8743a", "#f0d0a0"), 0.36, 5, "side"),
    "rice cakes": Piece("stick", ("#f0603a",), 0.46, 14),
    "coffee beans": Piece("flake", ("#4a2a18", "#5f3820"), 0.16, 34),
    "cookies heap": Piece("disc", ("#b9783a", "#cf9650", "#4a2816"), 0.52, 7),
    "cherries heap": Piece("ball", ("#b81c30", "#5f7a2a"), 0.3, 22),
    "granola": Piece("flake", ("#c99a52", "#a8742e", "#8a5a24"), 0.12, 46),
    "popcorn heap": Piece("frill", ("#fbf4dc", "#f8e49a"), 0.24, 26),
    "crisps": Piece("chip", ("#f0bc48", "#d8962c"), 0.46, 18),
    "sushi rolls": Piece("disc", ("#1f2c22", "#fbf8f0", "#f0803e"), 0.36, 4, "row"),
    "candies": Piece("ball", ("#e8407a",), 0.22, 12),
    "nigiri": Piece("nigiri", ("#f58a52", "#d8343a", "#f6c9a0"), 0.5, 3, "row"),
    "syrup": Piece("drizzle", ("#8a3f10",), 0.8, 1, "middle"),
    "tacos": Piece("taco", ("#f2c050",), 0.82, 3, "side"),
    "rose petals": Piece("flake", ("#d8324a", "#e8607a", "#c02038"), 0.2, 18),
    "spring rolls": Piece("stick", ("#d8a24a",), 0.62, 5, "side"),
}  # fmt: skip


def put(at: Turned, name: str, spot: tuple[float, float, float], size: float, rng: np.random.Generator) -> None:
    """Draw one piece at (x, y, z) of the turned sheet, `size` wide, turned by chance about its upright axis."""
    piece = PIECES[name]
    spin = float(rng.uniform(-30, 30)) if piece.size > _TALL else float(rng.uniform(-180, 180))
    with at.at(*spot, scale=size, yaw=spin if piece.shape not in ("egg", "roast", "scrap", "nigiri") else 0.0):
        SHAPES[piece.shape](at, piece, rng)
