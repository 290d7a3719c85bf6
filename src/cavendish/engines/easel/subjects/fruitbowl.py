"""A bowl with whole fruit piled in it, every piece to be seen and counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from . import greens
from .making import GLAZED, MATERIALS, MATT, SATIN, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, register, subject
from .tile import finish, sheet

_SKIN = Material(gloss=0.9, blend=0.05)
Shape: TypeAlias = Callable[[Clay, F32], None]
"""Draws a fruit of radius 1 round the origin."""
_RIM, _WIDE = 1.0, 1.34
"""Height and radius of the bowl's rim."""


def _stalk(clay: Clay, y: float, long: float = 0.32) -> None:
    points = [(0.0, y, 0.4), (0.04, y + long * 0.6, 0.4), (0.12, y + long, 0.4)]
    clay.tube(points, [0.07, 0.06, 0.08], "#5a3c22", segments=10)


def _apple(clay: Clay, tone: F32) -> None:
    for x in (-0.2, 0.2):
        clay.ellipsoid((x, 0.03, 0), (0.8, 0.9, 0.85), tone, material=_SKIN)
    clay.ellipsoid((0, -0.16, 0), (0.86, 0.76, 0.85), tone, blend=0.12, material=_SKIN)
    clay.ellipsoid((0, 0.8, 0.35), (0.26, 0.08, 0.1), tone * np.float32(0.5), blend=0.1)
    _stalk(clay, 0.76)
    clay.ellipsoid((0.3, 1.0, 0.4), (0.26, 0.1, 0.06), "#5a9a3a", angle=0.4, blend=0.0, material=SATIN)


def _round(clay: Clay, tone: F32) -> None:
    clay.ellipsoid((0, 0, 0), (0.97, 0.93, 0.95), tone, material=_SKIN)
    clay.ellipsoid((0.1, 0.72, 0.62), (0.1, 0.06, 0.08), "#5f7a34", blend=0.02)


def _lemon(clay: Clay, tone: F32) -> None:
    with clay.at(angle=0.35):
        clay.ellipsoid((0, 0, 0), (0.98, 0.74, 0.76), tone, material=_SKIN)
        clay.ellipsoid((0.92, 0.0, 0), (0.24, 0.2, 0.2), tone, blend=0.14, material=_SKIN)
        clay.ellipsoid((-0.9, 0.0, 0), (0.18, 0.17, 0.17), tone, blend=0.14, material=_SKIN)


def _pear(clay: Clay, tone: F32) -> None:
    with clay.at(angle=-0.12):
        clay.ellipsoid((0, -0.28, 0), (0.8, 0.74, 0.76), tone, material=_SKIN)
        clay.ellipsoid((0, 0.5, 0), (0.46, 0.62, 0.46), tone, blend=0.3, material=_SKIN)
        _stalk(clay, 1.02, 0.4)
        clay.ellipsoid((0.3, 1.2, 0.4), (0.26, 0.1, 0.06), "#5a9a3a", angle=0.4, blend=0.0, material=SATIN)


def _banana(clay: Clay, tone: F32) -> None:
    points = [(-1.25, 0.62, 0.5), (-0.7, -0.12, 0.6), (0.1, -0.38, 0.6), (0.9, 0.0, 0.55), (1.3, 0.72, 0.5)]
    clay.tube(points, [0.12, 0.36, 0.42, 0.36, 0.12], tone, segments=30, blend=0.03, material=SATIN)
    clay.capsule((1.3, 0.72, 0.5), 0.1, (1.38, 0.98, 0.5), 0.09, "#7a6a2a")
    clay.ellipsoid((-1.28, 0.68, 0.5), (0.12, 0.12, 0.1), "#4a3a1c", blend=0.02)


def _oval(clay: Clay, tone: F32) -> None:
    clay.ellipsoid((0, 0, 0), (0.98, 0.78, 0.8), tone, angle=0.3, material=SATIN)


def _grapes(clay: Clay, tone: F32) -> None:
    for k in range(16):
        row = (0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 2, 2, 1, 1, 0, 2)[k]
        x, y = 0.36 * ((k * 7) % 5 - 2) * (0.4 + 0.18 * row), -0.8 + 0.42 * row
        clay.ellipsoid((x, y, 0.3 + 0.05 * (k % 3)), (0.32, 0.32, 0.32), tone, blend=0.0, material=_SKIN)
    _stalk(clay, 0.6)


def _cherry(clay: Clay, tone: F32) -> None:
    clay.ellipsoid((0, -0.1, 0), (0.86, 0.8, 0.8), tone, material=_SKIN)
    clay.tube([(0, 0.6, 0.3), (0.15, 1.3, 0.35), (0.5, 1.9, 0.35)], [0.06, 0.05, 0.07], "#6a7a34", segments=14)


def _strawberry(clay: Clay, tone: F32) -> None:
    clay.ellipsoid((0, 0.18, 0), (0.84, 0.66, 0.76), tone, material=_SKIN)
    clay.ellipsoid((0, -0.4, 0), (0.5, 0.62, 0.5), tone, blend=0.3, material=_SKIN)
    for k in range(12):
        x, y = 0.52 * np.sin(k * 2.4) * (1 - 0.03 * k), 0.45 - 0.11 * k
        clay.ellipsoid((float(x), float(y), 0.72), (0.05, 0.08, 0.05), "#f6d878", blend=0.0)
    for k in range(5):
        turn = np.pi * (0.1 + 0.2 * k)
        centre = (0.36 * float(np.cos(turn)), 0.78 + 0.1 * float(np.sin(turn)), 0.5)
        clay.ellipsoid(centre, (0.32, 0.11, 0.08), "#4f9a3a", angle=float(turn), blend=0.0)


def _bell(clay: Clay, tone: F32) -> None:
    for x in (-0.42, 0.42, 0.0):
        clay.ellipsoid((x, 0, 0.1 * (x == 0)), (0.5, 0.88, 0.6), tone, blend=0.05, material=_SKIN)
    clay.capsule((0, 0.72, 0.3), 0.14, (0.08, 1.16, 0.3), 0.12, "#4f8a34")


SHAPES: dict[str, Shape] = {
    "apple": _apple, "banana": _banana, "bell": _bell, "cherry": _cherry, "grapes": _grapes, "lemon": _lemon,
    "oval": _oval, "loaf": greens.loaf, "baguette": greens.baguette, "donut": greens.donut, "cookie": greens.cookie,
    "carrot": greens.carrot, "cucumber": greens.cucumber, "broccoli": greens.broccoli, "pear": _pear, "round": _round,
    "strawberry": _strawberry,
}  # fmt: skip


_TALL = {"banana": 0.8, "lemon": 1.1, "oval": 1.15, "pear": 1.55, "strawberry": 1.3}
"""Height of one row of the pile in radii of a fruit; 1.35 for those not listed."""


def _rows(count: int) -> list[int]:
    """How many lie in each row of the pile, the lowest first."""
    base = next(base for base in range(1, 9) if base * (base + 1) // 2 >= count)
    rows: list[int] = []
    while count > 0:
        rows.append(min(max(1, base - len(rows)), count))
        count -= rows[-1]
    return rows


def _heap(clay: Clay, pieces: list[tuple[str, F32]]) -> None:
    """The pile, its upper rows further back; nothing where there are no pieces."""
    if not pieces:
        return
    rows = _rows(len(pieces))
    size = min(0.56, 1.12 / max(rows))
    at, level = 0, 0.0
    for row, length in enumerate(rows):
        for k in range(length):
            shape, tone = pieces[at]
            x = (k - (length - 1) / 2) * 1.86 * size
            dip = 0.16 * (1 - (x / 1.2) ** 2) if row == 0 else 0.0
            with clay.at(x, _RIM + 0.08 - dip + level, 0.5 - 0.32 * row + 0.02 * k, scale=size):
                SHAPES[shape](clay, tone)
            at += 1
        level += size * _TALL.get(pieces[at - 1][0], 1.35)


def contents(ask: Ask) -> list[tuple[str, F32]]:
    """Shape and colour of every piece: the kinds mixed, bananas on top."""
    kinds = [row.split(":") for row in ask.attributes.get("pieces", "apple:#d02c2a:5").split(";")]
    left = [int(count) for _, _, count in kinds]
    mixed: list[tuple[str, F32]] = []
    while any(count > 0 for count in left):
        for at, (shape, tone, _) in enumerate(kinds):
            if left[at] > 0:
                shade = linear(tone) * np.float32(0.94 + 0.12 * ask.rng.random())
                mixed.append((shape, np.asarray(shade, np.float32)))
                left[at] -= 1
    return sorted(mixed, key=lambda piece: piece[0] in ("banana", "grapes"))


@subject("bowl of pieces", info=SubjectInfo(0.22, "food", "tabletop", 1.35))
def bowl_of_pieces(ask: Ask) -> Drawn:
    """A wide bowl on a foot with the fruit that the attribute ``pieces`` lists."""
    clay = sheet(ask.height_px / 2.3, -1.5, 1.5, -0.06, 3.3, GLAZED)
    made_of = ask.attributes.get("vessel of", "")
    usual, glaze = MATERIALS.get(made_of, ("#efe9dc", GLAZED))
    tone = part_colour(ask, usual or "#efe9dc", "bowl")
    glaze = GLAZED if glaze.mirror > 1 else glaze
    held = ask.attributes.get("holder", "bowl")
    if held != "bowl":
        return _held(clay, ask, held)
    clay.puff(ellipse_points(0, _RIM, _WIDE * 0.98, 0.3), tone * np.float32(0.42), z=-0.9, thickness=0.02, bevel=0.02)
    _heap(clay, contents(ask))
    clay.lathe((0, 0, 0), [(0, 0.56), (0.10, 0.52)], tone * np.float32(0.8), material=glaze)
    profile = [(0.08, 0.5), (0.2, 0.76), (0.5, 1.08), (0.85, 1.28), (_RIM, _WIDE)]
    clay.lathe((0, 0, 0.1), profile, tone, tilt=0.24, material=glaze)
    if made_of in ("wood", "wooden"):
        _grain(clay, tone)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.1)


def _held(clay: Clay, ask: Ask, held: str) -> Drawn:
    """The pile in a basket, in an open box or on a plate."""
    if held == "plate":
        china = part_colour(ask, "#f4f1ea", "plate")
        clay.puff(ellipse_points(0, _RIM, 1.48, 0.36), china, z=-0.6, thickness=0.05, bevel=0.04)
        clay.puff(ellipse_points(0, _RIM + 0.01, 1.2, 0.28), china * np.float32(0.86), z=-0.5, thickness=0.02)
        _heap(clay, contents(ask))
        return finish(clay, ask, anchor=(0, _RIM - 0.34), baseline=2.0)
    wooden = ask.attributes.get("vessel of", "") in ("wood", "wooden")
    tone = part_colour(ask, "#b9854a" if held == "basket" or wooden else "#c9a274", "bowl", held)
    if held == "basket":
        clay.puff(ellipse_points(0, _RIM, _WIDE * 0.98, 0.3), tone * np.float32(0.3), z=-0.9, thickness=0.02)
        arc = [(1.2 * float(np.cos(t)), _RIM + 1.35 * float(np.sin(t)), -0.8) for t in np.linspace(0.0, np.pi, 19)]
        clay.tube(arc, [0.08] * 19, tone * np.float32(0.8), segments=36)
        _heap(clay, contents(ask))
        clay.lathe((0, 0, 0.1), [(0, 0.95), (0.1, 1.02), (0.8, 1.28), (_RIM, _WIDE)], tone, tilt=0.22, material=MATT)
        x, y = clay.grid()
        weave = np.sin(x * 19) * np.sin((y + 0.2 * (x / _WIDE) ** 2) * 26)
        outside = (y + 0.25 * np.sqrt(np.clip(1 - (x / _WIDE) ** 2, 0, 1)) < _RIM) & (clay.cover > 0)
        clay.tint(tone * np.float32(0.5), np.asarray((weave > 0) * outside * 0.55, np.float32))
        return finish(clay, ask, anchor=(0, 0.02), baseline=2.0)
    box(clay, -1.25, 0.5, 2.5, 1.0, tone * np.float32(0.55), z=-1.0, thickness=0.05)
    _heap(clay, contents(ask))
    box(clay, -1.36, 0.0, 2.72, 0.86, tone, z=1.2, thickness=0.1, bevel=0.03, material=MATT)
    for k in range(2 if wooden else 0):
        box(clay, -1.38, 0.26 + 0.3 * k, 2.76, 0.03, tone * np.float32(0.4), z=1.28, thickness=0.04)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.5)


@subject("crate", "wooden crate", info=SubjectInfo(0.3, "object", "ground", 1.5))
def crate(ask: Ask) -> Drawn:
    """An empty crate of boards."""
    clay = sheet(ask.height_px / 1.9, -1.45, 1.45, -0.06, 1.9, MATT)
    return _held(
        clay, replace(ask, attributes={**ask.attributes, "vessel of": "wood", "pieces": "round:#000000:0"}), "box"
    )


def _mixed(ask: Ask, pieces: str) -> Drawn:
    """A heap of several kinds on the table itself."""
    clay = sheet(ask.height_px / 2.3, -1.6, 1.6, 0.3, 3.2, GLAZED)
    _heap(clay, contents(replace(ask, attributes={"pieces": ask.attributes.get("pieces", pieces)})))
    return finish(clay, ask, anchor=(0, 0.66), baseline=2.4)


_HEAPS = {
    "vegetables, fresh vegetables, veggies, assorted vegetables, mixed vegetables, pile of vegetables":
        "round:#d8382a:3;cucumber:#4f8a3a:1;bell:#f2c030:1;broccoli:#4a8a3a:2;carrot:#f0802a:2",
    "fruits, fresh fruit, fresh fruits, assorted fruit, assorted fruits, mixed fruit, pile of fruit":
        "apple:#d02c2a:2;round:#f08a1e:2;pear:#b9c443:1;grapes:#6a3f8a:1;banana:#f6d23a:1;lemon:#f6d22e:1",
}  # fmt: skip
"""Words for several kinds at once, and what they are."""


def _register() -> None:
    for names, pieces in _HEAPS.items():
        for name in names.split(", "):
            register(name, partial(_mixed, pieces=pieces), SubjectInfo(0.22, "food", "tabletop", 1.3))


def _grain(clay: Clay, tone: F32) -> None:
    """Rings of darker wood round the bowl."""
    x, y = clay.grid()
    rings = np.exp(-(((np.sin((y + 0.22 * (x / _WIDE) ** 2) * 24) - 0.9) / 0.5) ** 2))
    outside = (y + 0.26 * np.sqrt(np.clip(1 - (x / _WIDE) ** 2, 0, 1)) < _RIM) & (clay.cover > 0)
    clay.tint(tone * np.float32(0.62), np.asarray(rings * outside * 0.5, np.float32))


_register()
