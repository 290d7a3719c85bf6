"""Machines and carts of special build: tanks, carriages, forklifts, cranes, buggies. They look left."""

from __future__ import annotations

import itertools
from math import cos, pi, sin

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import (
    CHROME,
    GLASS,
    LAMP,
    MATT,
    PAINTED,
    RUBBER,
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
from .vehicles import wheel

_LAMPS = Material(gloss=1.3, emission=1.2, blend=0.0)
_WOOD = Material(gloss=0.15, blend=0.0)


def _spoked(clay: Clay, x: float, radius: float, tone: F32 | str, z: float = 0.45) -> None:
    """A wooden wheel with a rim, a hub and spokes."""
    ring = [(x + radius * cos(a), radius + radius * sin(a)) for a in np.linspace(0, 2 * pi, 25)]
    for a, b in itertools.pairwise(ring):
        clay.capsule((*a, z), radius * 0.09, (*b, z), radius * 0.09, tone)
    for k in range(10):
        turn = k * pi / 5
        tip = (x + 0.92 * radius * cos(turn), radius + 0.92 * radius * sin(turn), z)
        clay.capsule((x, radius, z), radius * 0.045, tip, radius * 0.035, tone)
    clay.ellipsoid((x, radius, z + 0.06), (radius * 0.16, radius * 0.16, 0.08), "#d9b04a", material=CHROME)


@subject("tank", "army tank", "battle tank", "military tank", info=SubjectInfo(2.6, "vehicle", "ground", 2.2))
@facing_aware
def tank(ask: Ask) -> Drawn:
    """Tracks over road wheels, a flat hull, a turret with a long gun."""
    clay = sheet(ask.height_px / 2.5, -3.3, 2.2, -0.08, 2.6, MATT)
    paint = body_colour(ask, "#6a7048")
    clay.capsule((-1.55, 0.44, 0.1), 0.42, (1.55, 0.44, 0.1), 0.42, "#24262a", material=RUBBER)
    for k in range(6):
        x = -1.5 + 0.6 * k
        clay.ellipsoid((x, 0.40, 0.46), (0.28, 0.28, 0.08), paint * np.float32(0.75))
        clay.ellipsoid((x, 0.40, 0.54), (0.10, 0.10, 0.05), "#3a3d34")
    hull = [(-2.1, 0.78), (-1.6, 1.22), (1.9, 1.22), (2.05, 0.78)]
    plate(clay, hull, paint, z=0.2, thickness=0.45, bevel=0.12)
    box(clay, -2.0, 0.74, 4.0, 0.14, paint * np.float32(0.8), z=0.5, thickness=0.12, bevel=0.04)
    turret = Path().move(-1.05, 1.2).quad(-1.0, 1.75, -0.5, 1.82).line(0.75, 1.8).quad(1.15, 1.7, 1.15, 1.2)
    clay.puff(clay.canvas().mask(turret), paint * np.float32(1.06), z=0.25, thickness=0.4, bevel=0.22)
    clay.capsule((-0.9, 1.52, 0.4), 0.10, (-3.1, 1.66, 0.4), 0.075, paint * np.float32(0.9))
    clay.capsule((-3.0, 1.655, 0.4), 0.105, (-3.2, 1.67, 0.4), 0.105, paint * np.float32(0.7))
    clay.ellipsoid((0.25, 1.86, 0.3), (0.32, 0.14, 0.2), paint * np.float32(0.85))
    clay.capsule((0.85, 1.75, 0.2), 0.015, (0.95, 2.5, 0.2), 0.008, "#24262a")
    for x in (-0.3, 0.6):
        plate(
            clay, [(x, 1.36), (x + 0.08, 1.5), (x + 0.24, 1.5), (x + 0.16, 1.36)], "#f2efe2" if x < 0 else paint, z=0.68
        )
    return finish(clay, ask, anchor=(0, 0), baseline=3.8)


@subject("carriage", "horse carriage", "coach carriage", "royal carriage", "stagecoach",
         info=SubjectInfo(2.4, "vehicle", "ground", 1.35))  # fmt: skip
@facing_aware
def carriage(ask: Ask) -> Drawn:
    """A closed coach with a curved body, a door with a window, a driver's seat, lanterns and spoked wheels."""
    clay = sheet(ask.height_px / 2.6, -1.95, 1.75, -0.05, 2.65, PAINTED)
    paint = body_colour(ask, one_of(ask, "#7a1f2c", "#24407a", "#24262c"))
    gold = part_colour(ask, "#d9b04a", "trim")
    clay.capsule((-1.2, 0.52, 0.1), 0.06, (1.2, 0.62, 0.1), 0.06, "#2a2320")
    body = (
        Path()
        .move(-0.75, 0.75)
        .quad(-1.0, 1.3, -0.95, 2.1)
        .line(0.95, 2.1)
        .quad(1.0, 1.3, 0.75, 0.75)
        .quad(0.0, 0.5, -0.75, 0.75)
    )
    clay.puff(clay.canvas().mask(body), paint, z=0.1, thickness=0.4, bevel=0.2)
    box(clay, -1.02, 2.06, 2.04, 0.16, gold, z=0.15, thickness=0.4, bevel=0.06, material=CHROME)
    for x in (-0.72, -0.2, 0.36):
        box(
            clay,
            x,
            1.36,
            0.40,
            0.52,
            "#ffd58a" if by_lamplight(ask) else "#24384a",
            z=0.5,
            thickness=0.03,
            material=GLASS,
        )
    for x in (-0.26, 0.26):
        clay.capsule((x, 0.78, 0.52), 0.02, (x, 2.0, 0.52), 0.02, gold, material=CHROME)
    box(clay, -1.62, 1.05, 0.62, 0.12, "#4a2a20", z=0.2, thickness=0.3, bevel=0.05)
    box(clay, -1.10, 1.1, 0.14, 0.5, "#4a2a20", z=0.2, thickness=0.3, bevel=0.05)
    plate(clay, [(-1.8, 0.62), (-1.66, 0.58), (-1.5, 1.08), (-1.66, 1.1)], paint, z=0.2, thickness=0.25)
    clay.ellipsoid((-1.0, 1.72, 0.5), (0.10, 0.14, 0.1), "#ffe2a0", material=_LAMPS)
    _spoked(clay, -1.18, 0.45, gold)
    _spoked(clay, 1.0, 0.58, gold)
    return finish(clay, ask, anchor=(0, 0), baseline=2.6)


@subject("wagon", "cart", "horse cart", "covered wagon", "wooden cart", "handcart", "hay cart",
         info=SubjectInfo(2.0, "vehicle", "ground", 1.45))  # fmt: skip
@facing_aware
def cart(ask: Ask) -> Drawn:
    """A wooden cart on two great wheels with shafts; with a canvas hood and four wheels as a covered wagon."""
    covered = ask.noun == "covered wagon"
    clay = sheet(ask.height_px / 2.2, -2.1, 1.6, -0.05, 2.45, _WOOD)
    wood = body_colour(ask, "#a8743f")
    for k in range(3):
        box(
            clay,
            -1.25,
            0.72 + 0.2 * k,
            2.6,
            0.18,
            wood * np.float32(0.9 + 0.08 * (k % 2)),
            z=0.1,
            thickness=0.35,
            bevel=0.03,
        )
    for x in (-1.2, 0.0, 1.2):
        box(clay, x, 0.66, 0.10, 0.72, wood * np.float32(0.7), z=0.45, thickness=0.06, bevel=0.02)
    clay.capsule((-1.2, 0.76, 0.3), 0.05, (-2.0, 0.62, 0.3), 0.04, wood * np.float32(0.7))
    if covered:
        hood = Path().move(-1.3, 1.28).quad(-1.5, 2.1, -0.9, 2.25).quad(0.0, 2.35, 0.9, 2.25).quad(1.5, 2.1, 1.35, 1.28)
        clay.puff(
            clay.canvas().mask(hood), part_colour(ask, "#efe8d8", "cover", "hood"), z=0.1, thickness=0.4, bevel=0.3
        )
        for x in (-0.8, 0.0, 0.8):
            clay.capsule((x, 1.32, 0.52), 0.02, (x * 1.02, 2.2, 0.46), 0.02, "#cfc4ac")
    elif ask.noun == "hay cart":
        for k in range(16):
            at = (-1.1 + 0.15 * k, 1.35 + 0.16 * float(ask.rng.random()), 0.2)
            clay.ellipsoid(at, (0.34, 0.28, 0.3), "#dcb84a")
    for x, radius in ((-0.85, 0.42), (0.85, 0.5)) if covered else ((0.1, 0.62),):
        _spoked(clay, x, radius, wood * np.float32(0.62), 0.5)
    return finish(clay, ask, anchor=(0, 0), baseline=2.2)


@subject("forklift", "forklift truck", info=SubjectInfo(2.3, "vehicle", "ground", 1.4))
@facing_aware
def forklift(ask: Ask) -> Drawn:
    """A squat machine with a mast and two prongs, an open cab with a roof."""
    clay = sheet(ask.height_px / 2.5, -1.9, 1.6, -0.05, 2.6, PAINTED)
    paint, steel = body_colour(ask, "#f0a81e"), linear("#3a3d44")
    for x in (-1.0, -0.86):
        box(clay, x, 0.1, 0.09, 2.4, steel, z=0.3, thickness=0.2, bevel=0.02)
    box(clay, -1.85, 0.16, 0.9, 0.08, steel, z=0.4, thickness=0.2, bevel=0.02)
    box(clay, -1.06, 0.16, 0.12, 0.7, steel, z=0.4, thickness=0.2, bevel=0.02)
    body = (
        Path()
        .move(-0.75, 0.3)
        .line(-0.75, 0.85)
        .line(0.1, 0.85)
        .line(0.2, 1.15)
        .quad(1.3, 1.2, 1.35, 0.6)
        .line(1.35, 0.3)
    )
    clay.puff(clay.canvas().mask(body), paint, z=0.15, thickness=0.4, bevel=0.12)
    for a, b in (((-0.7, 0.85), (-0.45, 2.15)), ((0.75, 1.15), (0.55, 2.15))):
        clay.capsule((*a, 0.3), 0.05, (*b, 0.3), 0.05, steel)
    box(clay, -0.55, 2.12, 1.2, 0.10, steel, z=0.2, thickness=0.35, bevel=0.03)
    box(clay, -0.05, 1.1, 0.5, 0.14, "#24262c", z=0.3, thickness=0.25, bevel=0.06)
    box(clay, 0.36, 1.15, 0.14, 0.5, "#24262c", z=0.3, thickness=0.25, bevel=0.06)
    clay.capsule((-0.5, 0.9, 0.4), 0.03, (-0.28, 1.35, 0.4), 0.03, "#24262c")
    for x, radius in ((-0.5, 0.33), (0.85, 0.30)):
        wheel(clay, x, radius, radius, ask, z=0.45, spokes=6)
    return finish(clay, ask, anchor=(0, 0), baseline=2.6)


@subject("golf cart", "golf buggy", "go-kart", "go kart", "tuk tuk", "auto rickshaw", "rickshaw",
         info=SubjectInfo(1.9, "vehicle", "ground", 1.25))  # fmt: skip
@facing_aware
def buggy(ask: Ask) -> Drawn:
    """A light open car with a roof on posts and a bench; low and roofless as a go-kart; three-wheeled as a tuk tuk."""
    kart, tuk = "kart" in ask.noun, "rick" in ask.noun or ask.noun == "tuk tuk"
    clay = sheet(ask.height_px / (1.2 if kart else 2.1), -1.5, 1.45, -0.05, 1.25 if kart else 2.2, PAINTED)
    paint = body_colour(ask, "#f2c230" if tuk else "#d8342a" if kart else "#f4f4f0")
    if kart:
        shape = Path().move(-1.4, 0.22).quad(-1.1, 0.5, -0.6, 0.5).line(0.9, 0.46).line(1.15, 0.22)
        clay.puff(clay.canvas().mask(shape), paint, z=0.15, thickness=0.3, bevel=0.1)
        clay.puff([(0.25, 0.42), (0.35, 1.0), (0.62, 1.02), (0.66, 0.42)], "#24262c", z=0.2, thickness=0.3, bevel=0.1)
        clay.capsule((-0.55, 0.5, 0.3), 0.03, (-0.25, 0.82, 0.3), 0.03, "#24262c")
        clay.ellipsoid((-0.23, 0.84, 0.35), (0.05, 0.17, 0.17), "#24262c")
        for x in (-0.95, 0.85):
            wheel(clay, x, 0.26, 0.27, ask, z=0.45, spokes=5)
        return finish(clay, ask, anchor=(0, 0), baseline=2.2)
    nose = (
        Path()
        .move(-1.35, 0.34)
        .quad(-1.4, 0.95, -1.0, 1.02)
        .line(-0.72, 1.02)
        .line(-0.55, 0.42)
        .line(0.2, 0.42)
        .line(0.25, 0.8)
    )
    body = nose.line(1.15, 0.8).quad(1.3, 0.78, 1.3, 0.34)
    clay.puff(clay.canvas().mask(body), paint, z=0.15, thickness=0.4, bevel=0.12)
    roof = part_colour(ask, "#2f6f3a" if tuk else "#efe8d8", "roof")
    for a, b in (((-0.9, 1.0), (-0.72, 1.95)), ((1.05, 0.8), (0.98, 1.95))):
        clay.capsule((*a, 0.25), 0.04, (*b, 0.25), 0.04, "#3a3d44")
    box(clay, -0.95, 1.92, 2.15, 0.16, roof, z=0.15, thickness=0.4, bevel=0.07)
    if tuk:
        box(clay, 0.35, 0.8, 0.85, 1.14, roof, z=0.05, thickness=0.3, bevel=0.06)
        plate(clay, [(-1.02, 1.06), (-0.86, 1.9), (-0.8, 1.9), (-0.9, 1.06)], "#8fc0d8", z=0.4, material=GLASS)
    box(clay, 0.18, 0.80, 0.8, 0.14, "#7a4a2c", z=0.35, thickness=0.25, bevel=0.06)
    box(clay, 0.82, 0.88, 0.16, 0.5, "#7a4a2c", z=0.35, thickness=0.25, bevel=0.06)
    clay.capsule((-0.75, 0.95, 0.4), 0.03, (-0.42, 1.2, 0.4), 0.03, "#24262c")
    clay.ellipsoid((-1.3, 0.74, 0.45), (0.08, 0.11, 0.08), "#fff6da", material=_LAMPS)
    for x in (-0.98, 0.85):
        wheel(clay, x, 0.27, 0.28, ask, z=0.45, spokes=5)
    return finish(clay, ask, anchor=(0, 0), baseline=2.2)


@subject("snowmobile", "snow scooter", info=SubjectInfo(1.3, "vehicle", "ground", 2.1))
@facing_aware
def snowmobile(ask: Ask) -> Drawn:
    """A sledge with an engine: a track, skis before, a windscreen, a long saddle."""
    clay = sheet(ask.height_px / 1.5, -1.75, 1.65, -0.05, 1.6, PAINTED)
    paint = body_colour(ask, one_of(ask, "#d8342a", "#2f6fc0", "#f0b41e"))
    clay.capsule((-0.1, 0.24, 0.1), 0.22, (1.35, 0.24, 0.1), 0.22, "#1d1e22", material=RUBBER)
    ski = Path().move(-1.7, 0.3).quad(-1.6, 0.05, -1.3, 0.03).line(-0.4, 0.03).line(-0.4, 0.12).line(-1.25, 0.12)
    clay.puff(clay.canvas().mask(ski.quad(-1.5, 0.14, -1.62, 0.34)), "#2a2d33", z=0.4, thickness=0.12, bevel=0.03)
    clay.capsule((-0.95, 0.12, 0.4), 0.04, (-0.75, 0.5, 0.35), 0.04, "#8a8f96", material=CHROME)
    hood = (
        Path()
        .move(-1.45, 0.48)
        .quad(-1.1, 0.95, -0.5, 1.02)
        .line(-0.1, 0.85)
        .line(1.45, 0.72)
        .line(1.4, 0.4)
        .line(-1.2, 0.36)
    )
    clay.puff(clay.canvas().mask(hood), paint, z=0.2, thickness=0.4, bevel=0.16)
    plate(clay, [(-0.85, 0.98), (-0.5, 1.42), (-0.32, 1.40), (-0.42, 1.0)], "#9fd0e4", z=0.3, material=GLASS)
    clay.capsule((0.0, 0.88, 0.35), 0.14, (1.2, 0.84, 0.35), 0.13, "#24262c")
    clay.capsule((-0.4, 1.0, 0.4), 0.03, (-0.1, 1.2, 0.45), 0.04, "#24262c")
    clay.ellipsoid((-1.2, 0.68, 0.5), (0.10, 0.08, 0.06), "#fff6da", material=_LAMPS)
    return finish(clay, ask, anchor=(0, 0), baseline=2.8)


@subject("limousine", "limo", "stretch limousine", info=SubjectInfo(1.5, "vehicle", "ground", 4.6))
@facing_aware
def limousine(ask: Ask) -> Drawn:
    """A very long saloon car with a row of dark windows."""
    clay = sheet(ask.height_px / 1.5, -3.6, 3.6, -0.08, 1.6, PAINTED)
    paint = body_colour(ask, "#15161a")
    shape = (
        Path()
        .move(-3.4, 0.3)
        .quad(-3.5, 0.75, -3.2, 0.86)
        .line(-2.3, 0.96)
        .quad(-1.9, 1.42, -1.5, 1.44)
        .line(2.0, 1.44)
    )
    clay.puff(
        clay.canvas().mask(shape.quad(2.5, 1.4, 2.7, 0.98).line(3.4, 0.9).quad(3.5, 0.6, 3.4, 0.3)),
        paint,
        z=0.1,
        thickness=0.42,
        bevel=0.25,
    )
    glass = "#ffd58a" if by_lamplight(ask) else "#3f5668"
    plate(clay, [(-2.15, 1.0), (-1.72, 1.34), (-1.4, 1.34), (-1.4, 1.0)], glass, z=0.5, material=GLASS)
    for k in range(5):
        box(clay, -1.3 + 0.66 * k, 1.0, 0.56, 0.34, glass, z=0.5, thickness=0.03, material=GLASS)
    plate(clay, [(2.0, 1.0), (2.0, 1.34), (2.2, 1.32), (2.5, 1.0)], glass, z=0.5, material=GLASS)
    box(clay, -3.3, 0.56, 6.6, 0.05, "#c9ccd4", z=0.55, thickness=0.03, material=CHROME)
    for x in (-2.45, 2.45):
        clay.ellipsoid((x, 0.36, 0.4), (0.42, 0.42, 0.1), "#0a0a0c")
        wheel(clay, x, 0.32, 0.34, ask, z=0.42, spokes=8)
    clay.ellipsoid((-3.36, 0.68, 0.42), (0.10, 0.09, 0.08), "#fff6da", material=_LAMPS)
    clay.ellipsoid((3.38, 0.70, 0.42), (0.07, 0.10, 0.08), "#ff3040", material=_LAMPS)
    return finish(clay, ask, anchor=(0, 0), baseline=6.0)


@subject("construction crane", "tower crane", "harbor crane", info=SubjectInfo(45.0, "building", "ground", 0.9))
@facing_aware
def crane(ask: Ask) -> Drawn:
    """A latticed mast with a long jib, a counterweight, a cabin and a hook."""
    clay = sheet(ask.height_px / 4.2, -2.5, 1.5, -0.05, 4.25, SATIN)
    paint = body_colour(ask, "#f0b41e")

    def lattice(a: tuple[float, float], b: tuple[float, float], wide: float, count: int) -> None:
        long = float(np.hypot(b[0] - a[0], b[1] - a[1]))
        along, across = ((b[0] - a[0]) / long, (b[1] - a[1]) / long), (-(b[1] - a[1]) / long, (b[0] - a[0]) / long)
        for side in (-0.5, 0.5):
            shift = (across[0] * wide * side, across[1] * wide * side)
            clay.capsule(
                (a[0] + shift[0], a[1] + shift[1], 0.1), 0.035, (b[0] + shift[0], b[1] + shift[1], 0.1), 0.035, paint
            )
        for k in range(count):
            low, high, side = long * k / count, long * (k + 1) / count, 0.5 if k % 2 else -0.5
            first = (
                a[0] + along[0] * low + across[0] * wide * side,
                a[1] + along[1] * low + across[1] * wide * side,
                0.1,
            )
            last = (
                a[0] + along[0] * high - across[0] * wide * side,
                a[1] + along[1] * high - across[1] * wide * side,
                0.1,
            )
            clay.capsule(first, 0.022, last, 0.022, paint)

    lattice((0.4, 0.1), (0.4, 3.4), 0.30, 11)
    lattice((0.4, 3.45), (-2.35, 3.45), 0.20, 10)
    lattice((0.4, 3.45), (1.35, 3.45), 0.20, 3)
    clay.capsule((0.4, 3.5, 0.1), 0.05, (0.4, 4.15, 0.1), 0.03, paint)
    for x in (-1.7, 1.25):
        clay.capsule((0.4, 4.12, 0.1), 0.015, (x, 3.55, 0.1), 0.015, "#3a3d44")
    box(clay, 0.95, 2.95, 0.42, 0.5, "#8a8f96", z=0.2, thickness=0.25, bevel=0.04)
    box(clay, 0.05, 3.1, 0.3, 0.34, "#f4f1ea", z=0.2, thickness=0.25, bevel=0.04)
    box(clay, 0.07, 3.2, 0.16, 0.2, "#24465e", z=0.46, thickness=0.02, material=LAMP if by_lamplight(ask) else GLASS)
    clay.capsule((-1.6, 3.35, 0.1), 0.012, (-1.6, 1.9, 0.1), 0.012, "#3a3d44")
    clay.capsule((-1.6, 1.9, 0.1), 0.06, (-1.6, 1.75, 0.1), 0.05, "#d8342a")
    box(clay, -0.05, 0.0, 0.9, 0.2, "#8a8f86", z=0.1, thickness=0.3, bevel=0.03)
    return finish(clay, ask, anchor=(0.4, 0), baseline=0.9)


@subject(
    "gas station",
    "petrol station",
    "filling station",
    "service station",
    info=SubjectInfo(6.0, "building", "ground", 1.8),
)
def gas_station(ask: Ask) -> Drawn:
    """A flat roof on posts over two pumps, a shop behind, a sign on a mast."""
    clay = sheet(ask.height_px / 3.0, -2.8, 2.7, -0.05, 3.2, SATIN)
    paint = body_colour(ask, "#d8342a")
    lit, lamp = by_lamplight(ask), LAMP if by_lamplight(ask) else None
    box(clay, -0.6, 0.0, 3.0, 1.5, "#efeae0", z=0.0, thickness=0.3, bevel=0.04)
    box(clay, -0.65, 1.42, 3.1, 0.18, paint, z=0.05, thickness=0.3, bevel=0.03)
    for x, wide in ((-0.4, 0.8), (0.55, 0.5), (1.2, 1.0)):
        box(
            clay,
            x,
            0.12 if x == 0.55 else 0.4,
            wide,
            0.9 if x != 0.55 else 1.2,
            "#ffdf9a" if lit else "#4a6a7e",
            z=0.32,
            thickness=0.02,
            material=lamp or GLASS,
        )
    for x in (-1.9, 0.5):
        box(clay, x, 0.0, 0.14, 2.3, "#c9ccd0", z=0.5, thickness=0.15, bevel=0.03)
    box(clay, -2.5, 2.2, 3.7, 0.42, "#f6f4ee", z=0.5, thickness=0.4, bevel=0.06)
    box(clay, -2.52, 2.32, 3.74, 0.16, paint, z=0.92, thickness=0.02, material=lamp)
    for x in (-1.5, -0.5):
        box(clay, x, 0.0, 0.42, 1.15, paint, z=0.7, thickness=0.25, bevel=0.06)
        box(clay, x + 0.07, 0.68, 0.28, 0.3, "#d9f0c4" if lit else "#24303a", z=0.97, thickness=0.02, material=lamp)
        clay.capsule((x + 0.42, 0.9, 0.8), 0.03, (x + 0.52, 0.4, 0.8), 0.03, "#1d1e22")
    clay.capsule((2.45, 0.0, 0.3), 0.05, (2.45, 2.4, 0.3), 0.05, "#8a8f96")
    box(clay, 2.1, 2.3, 0.55, 0.75, paint, z=0.3, thickness=0.2, bevel=0.06, material=lamp)
    return finish(clay, ask, anchor=(0, 0), baseline=5.0)
