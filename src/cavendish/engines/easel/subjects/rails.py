"""Trains of several cars: steam with coaches, freight, fast ones, the underground. They look left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import GLASS, PAINTED, body_colour, box, by_lamplight, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet
from .transport import locomotive

_ENAMEL = Material(gloss=1.0, mirror=0.35, blend=0.0)
_LIGHTS = Material(gloss=1.2, emission=1.3, blend=0.0)
_OVERLAP = 0.02
"""Share of its width by which a car reaches under the one before it."""
_LOADS = ("#b5432f", "#2f6f9a", "#d99a2a", "#4a7a4a", "#6a6f78", "#8a4a9a")


def coupled(cars: Sequence[Drawn]) -> Drawn:
    """One tile of cars in a row, the first at the left, all on one rail."""
    above = max(car.anchor[1] for car in cars)
    below = max(car.alpha.shape[0] - car.anchor[1] for car in cars)
    widths = [car.alpha.shape[1] for car in cars]
    steps = [0, *np.cumsum([round(width * (1 - _OVERLAP)) for width in widths[:-1]]).tolist()]
    tall, wide = int(np.ceil(above + below)) + 1, steps[-1] + widths[-1]
    rgb, alpha = np.zeros((tall, wide, 3), np.float32), np.zeros((tall, wide), np.float32)
    for car, left in reversed(list(zip(cars, steps, strict=True))):
        top, (height, width) = round(above - car.anchor[1]), car.alpha.shape
        rows, columns = slice(top, top + height), slice(left, left + width)
        cover = car.alpha[..., None]
        rgb[rows, columns] += (car.rgb - rgb[rows, columns]) * np.maximum(cover, alpha[rows, columns, None] == 0)
        alpha[rows, columns] = np.maximum(alpha[rows, columns], car.alpha)
    return Drawn(rgb, alpha, (wide / 2, above), wide * 0.96)


def _bogies(clay: Clay, half: float, radius: float = 0.26) -> None:
    box(clay, -half, 0.36, 2 * half, 0.16, "#26282e", z=0.0, thickness=0.25, bevel=0.04)
    for side in (-1, 1):
        for x in (half * 0.52, half * 0.84):
            clay.ellipsoid((side * x, radius, 0.35), (radius, radius, 0.12), "#33363d")
            clay.ellipsoid((side * x, radius, 0.46), (radius * 0.55, radius * 0.55, 0.05), "#8f959e")
    box(clay, half, 0.40, 0.2, 0.08, "#26282e", z=0.0, thickness=0.1)


def _coach(ask: Ask, paint: F32, cream: F32 | str) -> Drawn:
    """A passenger car with a row of windows."""
    clay = sheet(ask.height_px / 2.7, -2.0, 2.15, -0.05, 2.5, _ENAMEL)
    _bogies(clay, 1.9)
    box(clay, -1.92, 0.5, 3.84, 1.62, paint, z=0.1, thickness=0.35, bevel=0.08)
    box(clay, -1.94, 1.22, 3.88, 0.66, cream, z=0.14, thickness=0.35, bevel=0.03)
    box(clay, -1.98, 2.06, 3.96, 0.20, "#4a4d55", z=0.1, thickness=0.35, bevel=0.1)
    lit = by_lamplight(ask)
    for k in range(6):
        box(clay, -1.74 + 0.60 * k, 1.30, 0.44, 0.50, "#ffd58a" if lit else "#1d2c3a", z=0.50, thickness=0.03,
            material=_LIGHTS if lit else GLASS)  # fmt: skip
    return finish(clay, ask, anchor=(0, 0), baseline=3.9)


def _wagon(ask: Ask, kind: int, tone: str) -> Drawn:
    """A tank, a box car, or containers on a flat car."""
    clay = sheet(ask.height_px / 2.7, -1.7, 1.85, -0.05, 2.5, _ENAMEL)
    _bogies(clay, 1.6)
    if kind == 0:
        clay.capsule((-1.0, 1.18, 0.1), 0.58, (1.0, 1.18, 0.1), 0.58, "#2f3138" if tone == _LOADS[4] else tone)
        clay.capsule((0, 1.72, 0.1), 0.18, (0, 1.9, 0.1), 0.18, tone)
    else:
        for left, wide, shade in ((-1.55, 3.1, tone),) if kind == 1 else ((-1.55, 1.5, tone), (0.05, 1.5, "#3f7a8a")):
            box(clay, left, 0.54, wide, 1.5, shade, z=0.1, thickness=0.35, bevel=0.05)
            for k in range(int(wide / 0.24)):
                box(
                    clay,
                    left + 0.10 + 0.24 * k,
                    0.62,
                    0.05,
                    1.34,
                    linear(shade) * np.float32(0.66),
                    z=0.46,
                    thickness=0.02,
                )
    return finish(clay, ask, anchor=(0, 0), baseline=3.2)


@subject("train", "steam train", "passenger train", info=SubjectInfo(4.2, "vehicle", "ground", 2.9))
@facing_aware
def steam_train(ask: Ask) -> Drawn:
    """A steam engine that pulls a coach in its own colour."""
    paint = body_colour(ask, one_of(ask, "#7a2430", "#1f4a3a", "#27406a"))
    coach = _coach(replace(ask, text=None), paint, part_colour(ask, "#efe4c8", "carriages", "carriage", "coaches"))
    return coupled([locomotive(ask), coach])


@subject("freight train", "cargo train", "goods train", info=SubjectInfo(4.2, "vehicle", "ground", 4.6))
@facing_aware
def freight_train(ask: Ask) -> Drawn:
    """A diesel engine with a tank, a box car and containers."""
    clay = sheet(ask.height_px / 2.7, -2.2, 2.2, -0.05, 2.6, _ENAMEL)
    paint = body_colour(ask, one_of(ask, "#e0782a", "#2f5a9a", "#c8342a"))
    _bogies(clay, 2.0)
    nose = Path().move(-2.1, 0.5).line(-2.12, 1.25).line(-1.72, 1.38).line(-1.52, 2.05).quad(-1.45, 2.2, -1.2, 2.2)
    clay.puff(clay.canvas().mask(nose.line(2.05, 2.2).line(2.1, 0.5)), paint, z=0.1, thickness=0.4, bevel=0.12)
    box(clay, -2.12, 0.82, 4.2, 0.18, part_colour(ask, "#f4d24a", "stripe"), z=0.48, thickness=0.03)
    plate(clay, [(-1.62, 1.44), (-1.44, 2.0), (-0.96, 2.0), (-0.96, 1.44)], "#1d2c3a", z=0.48, material=GLASS)
    for k in range(5):
        box(clay, -0.6 + 0.5 * k, 1.2, 0.34, 0.7, paint * np.float32(0.6), z=0.48, thickness=0.02)
    clay.ellipsoid((-2.08, 1.08, 0.45), (0.09, 0.11, 0.08), "#fff0c0", material=_LIGHTS)
    engine = finish(clay, ask, anchor=(0, 0), baseline=4.2)
    first = int(ask.rng.integers(len(_LOADS)))
    wagons = [_wagon(ask, kind, _LOADS[(first + 2 * kind) % len(_LOADS)]) for kind in (2, 0, 1)]
    return coupled([engine, *wagons])


@subject("high-speed train", "bullet train", "high speed train", "shinkansen", "modern train", "express train",
         info=SubjectInfo(3.8, "vehicle", "ground", 3.6))  # fmt: skip
@facing_aware
def fast_train(ask: Ask) -> Drawn:
    """A white train with a long pointed nose and a coloured band, a car coupled behind."""
    return _streamlined(ask, body_colour(ask, "#f4f6f8"), part_colour(ask, "#2f6fc0", "stripe"), pointed=True)


@subject("subway train", "metro train", "commuter train", "electric train", "monorail",
         info=SubjectInfo(3.6, "vehicle", "ground", 3.4))  # fmt: skip
@facing_aware
def metro(ask: Ask) -> Drawn:
    """A steel train with a flat face and wide doors."""
    return _streamlined(ask, body_colour(ask, "#c3cad2"), part_colour(ask, "#d8342a", "stripe"), pointed=False)


def _streamlined(ask: Ask, paint: F32, band: F32, *, pointed: bool) -> Drawn:
    """An electric train of one painted body, with a coupled car behind."""
    clay = sheet(ask.height_px / 2.4, -3.6, 4.9, -0.05, 2.35, PAINTED)
    box(clay, -2.6 if pointed else -3.2, 0.10, 7.3, 0.3, "#2a2d33", z=0.0, thickness=0.25, bevel=0.05)
    for x in (-2.0, -1.3, 1.0, 1.7, 3.2, 3.9):
        clay.ellipsoid((x, 0.22, 0.3), (0.22, 0.22, 0.1), "#3a3d44")
    head = Path().move(-3.45, 0.42)
    if pointed:
        head.quad(-3.5, 0.66, -3.0, 0.95).cubic(-2.3, 1.5, -1.9, 2.0, -1.1, 2.1)
    else:
        head.line(-3.42, 1.7).quad(-3.35, 2.1, -2.95, 2.1)
    shapes = (
        head.line(1.35, 2.1).line(1.35, 0.34),
        Path().move(1.5, 0.34).line(1.5, 2.1).line(4.8, 2.1).line(4.8, 0.34),
    )
    lit = by_lamplight(ask)
    for shape in shapes:
        mask = clay.canvas().mask(shape)
        clay.puff(mask, paint, z=0.05, thickness=0.42, bevel=0.16)
        _, y = clay.grid()
        clay.tint(band, np.asarray(mask * (y > 0.72) * (y < 0.94), np.float32))
    pane, glow = ("#ffd58a", _LIGHTS) if lit else ("#16222e", GLASS)
    front = [(-2.35, 1.42), (-1.72, 1.86), (-1.45, 1.86), (-1.6, 1.42)]
    plate(
        clay,
        front if pointed else [(-3.34, 1.2), (-3.3, 1.86), (-3.0, 1.86), (-3.0, 1.2)],
        "#16222e",
        z=0.48,
        material=GLASS,
    )
    for k in range(11):
        x = -1.15 + 0.52 * k if pointed else -2.75 + 0.66 * k
        if not 1.0 < x < 1.55:
            box(clay, x, 1.26, 0.36, 0.46, pane, z=0.50, thickness=0.02, bevel=0.04, material=glow)
    clay.ellipsoid((-3.16 if pointed else -3.40, 0.80, 0.42), (0.12, 0.07, 0.06), "#fff6da", material=_LIGHTS)
    return finish(clay, ask, anchor=(0.6, 0), baseline=8.0)
