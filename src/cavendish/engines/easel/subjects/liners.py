"""Liners, ferries, freighters, tugs, speedboats and wrecks; a junk, a raft, an iceberg. They look left."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import Canvas, Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import (
    CHROME,
    GLASS,
    PAINTED,
    SATIN,
    body_colour,
    box,
    by_lamplight,
    flat,
    one_of,
    part_colour,
    plate,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_ENAMEL = Material(gloss=1.0, mirror=0.3, blend=0.0)
_BOXES = ("#c8432f", "#2f6fb0", "#e0a02a", "#3f8a5a", "#8a949e", "#7a4a9a")


def _hull(clay: Clay, paint: F32, left: float, right: float, deck: float, band: str = "#9a2f28") -> None:
    """A steel hull with a raked bow at the left, red below."""
    shape = Path().move(left, deck * 1.08).quad(left + 0.45, deck * 0.4, left + 0.75, 0.0).line(right - 0.12, 0.0)
    mask = clay.canvas().mask(shape.quad(right, deck * 0.5, right, deck).line(left + 0.9, deck))
    clay.puff(mask, paint, z=0.1, thickness=0.45, bevel=0.25)
    _, y = clay.grid()
    clay.tint(band, np.asarray(mask * (y < deck * 0.22), np.float32))


def _portholes(marks: Canvas, ask: Ask, row: tuple[float, float, float], step: float, size: float = 0.05) -> None:
    """A row (left, right, height) of windows, one each `step`; they shine after dark."""
    panes = Path()
    for x in np.arange(row[0], row[1], step):
        panes.move(float(x), row[2]).line(float(x) + size * 1.3, row[2])
        panes.line(float(x) + size * 1.3, row[2] + size * 1.6).line(float(x), row[2] + size * 1.6)
    marks.path(panes, linear("#ffd58a") if by_lamplight(ask) else flat("#24465e", ask))


@subject("cruise ship", "ocean liner", "passenger ship", "titanic", info=SubjectInfo(42.0, "vehicle", "water", 2.5))
@facing_aware
def cruise_ship(ask: Ask) -> Drawn:
    """A white ship of many decks with lifeboats and a raked funnel; an old liner is black with four funnels."""
    old = ask.noun in ("ocean liner", "titanic")
    clay = sheet(ask.height_px / 2.6, -3.5, 3.3, -0.05, 2.75, _ENAMEL)
    marks = clay.canvas()
    paint = body_colour(ask, "#1d2028" if old else "#f6f7f8")
    for k, (left, right) in enumerate(((-2.5, 3.0), (-2.2, 2.9), (-1.9, 2.7), (-1.5, 2.3))[: 3 if old else 4]):
        box(clay, left, 0.92 + 0.27 * k, right - left, 0.30, "#f4f1ea", z=0.02 * k, thickness=0.4, bevel=0.05)
        _portholes(marks, ask, (left + 0.2, right - 0.2, 1.0 + 0.27 * k), 0.19)
    funnel = part_colour(ask, "#d9902f" if old else "#d8342a", "funnel", "funnels", "chimney")
    for x in (-1.5, -0.4, 0.7, 1.8) if old else (1.4,):
        tall, wide = (0.75, 0.15) if old else (0.62, 0.34)
        base = 1.7 if old else 1.98
        shape = [(x - wide, base), (x + wide, base), (x + wide + 0.14, base + tall), (x - wide + 0.14, base + tall)]
        plate(clay, shape, funnel, z=0.2, thickness=0.3, bevel=0.1)
        box(clay, x - wide + 0.10, base + tall - 0.12, 2 * wide + 0.05, 0.13, "#1d2028", z=0.25, thickness=0.3)
    _hull(clay, paint, -3.4, 3.2, 1.0, "#8a2a24" if old else "#2f5f9a")
    _portholes(marks, ask, (-2.5, 2.9, 0.62), 0.24)
    for k in range(6):
        x = -1.9 + 0.75 * k
        clay.capsule((x, 1.02, 0.55), 0.09, (x + 0.36, 1.02, 0.55), 0.09, "#f4f1ea" if old else "#f08a2a")
    clay.capsule((-1.3, 1.9, 0.2), 0.03, (-1.3, 2.55, 0.2), 0.015, "#c9ccd4")
    return finish(clay, ask, features=marks, anchor=(0, 0.14), baseline=6.0)


@subject("ferry", "ship", "steamship", "vessel", "motor ship", info=SubjectInfo(20.0, "vehicle", "water", 1.9))
@facing_aware
def ferry(ask: Ask) -> Drawn:
    """A ship with two white decks, a wheelhouse and one funnel."""
    clay = sheet(ask.height_px / 2.6, -2.6, 2.5, -0.05, 2.75, _ENAMEL)
    marks = clay.canvas()
    paint = body_colour(ask, one_of(ask, "#2f5a9a", "#c8342a", "#1f6a5a"))
    for k, (left, right) in enumerate(((-1.6, 2.1), (-1.2, 1.8))):
        box(clay, left, 0.95 + 0.38 * k, right - left, 0.42, "#f6f3ec", z=0.03 * k, thickness=0.4, bevel=0.06)
        _portholes(marks, ask, (left + 0.18, right - 0.2, 1.07 + 0.38 * k), 0.27, 0.08)
    box(clay, -1.0, 1.72, 0.9, 0.36, "#f6f3ec", z=0.1, thickness=0.35, bevel=0.06)
    box(clay, -0.94, 1.82, 0.78, 0.16, "#24465e", z=0.46, thickness=0.02, material=GLASS)
    funnel = part_colour(ask, "#e0a02a", "funnel", "chimney")
    plate(clay, [(0.5, 1.72), (1.0, 1.72), (1.1, 2.4), (0.62, 2.4)], funnel, z=0.15, thickness=0.3, bevel=0.1)
    box(clay, 0.58, 2.24, 0.52, 0.16, "#1d2028", z=0.2, thickness=0.3)
    _hull(clay, paint, -2.5, 2.4, 1.02)
    _portholes(marks, ask, (-1.6, 2.1, 0.62), 0.36, 0.06)
    return finish(clay, ask, features=marks, anchor=(0, 0.14), baseline=4.4)


@subject("container ship", "cargo ship", "freighter", "oil tanker", "tanker ship", "warship", "battleship",
         "aircraft carrier", info=SubjectInfo(34.0, "vehicle", "water", 2.7))  # fmt: skip
@facing_aware
def freighter(ask: Ask) -> Drawn:
    """A long dark hull under stacks of coloured boxes, the bridge at the back; pipes on a tanker, guns on a warship."""
    war, tanker = ask.noun in ("warship", "battleship", "aircraft carrier"), "tanker" in ask.noun
    clay = sheet(ask.height_px / 2.4, -3.5, 3.2, -0.05, 2.5, SATIN)
    marks = clay.canvas()
    paint = body_colour(ask, "#7f8a94" if war else one_of(ask, "#24344a", "#8a2a24", "#1f4f5a"))
    if ask.noun == "aircraft carrier":
        plate(clay, [(-3.4, 0.98), (3.15, 0.98), (3.15, 1.12), (-3.1, 1.12)], "#5a626a", z=0.3, thickness=0.4)
        box(clay, 0.7, 1.1, 0.8, 0.8, "#7f8a94", z=0.3, thickness=0.3, bevel=0.05)
        clay.capsule((1.1, 1.9, 0.4), 0.04, (1.1, 2.4, 0.4), 0.02, "#5a626a")
        for x in (-2.4, -1.6, -0.8, 2.0):
            plate(
                clay, [(x, 1.12), (x + 0.5, 1.12), (x + 0.42, 1.24), (x + 0.5, 1.36), (x + 0.3, 1.22)], "#4a525a", z=0.6
            )
    elif war:
        for x, y, wide, tall in ((-0.6, 0.95, 1.9, 0.45), (-0.3, 1.35, 1.2, 0.45), (0.0, 1.75, 0.5, 0.5)):
            box(clay, x, y, wide, tall, paint * np.float32(1.15), z=0.15, thickness=0.35, bevel=0.05)
        for x in (-1.5, 2.1):
            clay.ellipsoid((x, 1.08, 0.3), (0.32, 0.2, 0.3), paint * np.float32(0.85))
            side = -1 if x < 0 else 1
            clay.capsule((x, 1.14, 0.45), 0.05, (x + side * 0.75, 1.24, 0.45), 0.04, "#4a525a")
    elif tanker:
        clay.capsule((-2.2, 1.12, 0.3), 0.05, (1.4, 1.12, 0.3), 0.05, "#c9ccd4")
        for x in (-1.9, -1.0, -0.1, 0.8):
            clay.ellipsoid((x, 1.05, 0.2), (0.36, 0.30, 0.3), "#d9d4c6")
    else:
        for k in range(8):
            for level in range(3 - (k == 0)):
                tone = _BOXES[int(ask.rng.integers(len(_BOXES)))]
                box(clay, -2.35 + 0.49 * k, 0.98 + 0.29 * level, 0.46, 0.27, tone, z=0.2, thickness=0.3, bevel=0.02)
    if not war:
        box(clay, 1.75, 0.9, 1.0, 1.15, "#f4f1ea", z=0.2, thickness=0.35, bevel=0.05)
        _portholes(marks, ask, (1.85, 2.65, 1.78), 0.2, 0.08)
        _portholes(marks, ask, (1.85, 2.65, 1.42), 0.2, 0.06)
        plate(clay, [(2.3, 2.0), (2.65, 2.0), (2.7, 2.4), (2.38, 2.4)], "#d8902f", z=0.2, thickness=0.25, bevel=0.06)
    _hull(clay, paint, -3.4, 3.1, 1.0)
    return finish(clay, ask, features=marks, anchor=(0, 0.14), baseline=6.0)


@subject("tugboat", "trawler", "fishing trawler", "lifeboat", info=SubjectInfo(8.0, "vehicle", "water", 1.35))
@facing_aware
def tugboat(ask: Ask) -> Drawn:
    """A stout little boat: high bow, tyres along its side, a wheelhouse, a fat funnel."""
    clay = sheet(ask.height_px / 2.5, -1.8, 1.7, -0.05, 2.55, _ENAMEL)
    paint = body_colour(ask, one_of(ask, "#c8342a", "#2f5a9a", "#e08a2a"))
    box(clay, -0.85, 0.8, 1.1, 0.55, "#f6f3ec", z=0.1, thickness=0.35, bevel=0.06)
    box(clay, -0.75, 1.3, 0.8, 0.45, "#f6f3ec", z=0.12, thickness=0.35, bevel=0.06)
    box(clay, -0.68, 1.42, 0.66, 0.22, "#24465e", z=0.48, thickness=0.02, material=GLASS)
    box(clay, -0.85, 1.72, 1.0, 0.10, paint, z=0.15, thickness=0.35, bevel=0.03)
    clay.lathe((0.62, 0.85, 0.15), [(0, 0.26), (0.75, 0.22), (0.8, 0.25)], part_colour(ask, "#f0b42a", "funnel"))
    clay.capsule((-0.35, 1.8, 0.2), 0.025, (-0.35, 2.45, 0.2), 0.015, "#8a8f96")
    shape = Path().move(-1.7, 1.12).quad(-1.45, 0.4, -1.05, 0.0).line(1.3, 0.0).quad(1.6, 0.4, 1.6, 0.85)
    mask = clay.canvas().mask(shape.quad(0.2, 0.7, -1.7, 1.12))
    clay.puff(mask, paint, z=0.2, thickness=0.45, bevel=0.25)
    for k in range(5):
        x = -1.0 + 0.55 * k
        clay.ellipsoid((x, 0.50, 0.6), (0.16, 0.16, 0.08), "#1d1e22")
        clay.ellipsoid((x, 0.50, 0.66), (0.07, 0.07, 0.05), paint)
    return finish(clay, ask, anchor=(0, 0.16), baseline=2.8)


@subject("speedboat", "motorboat", "motor boat", "powerboat", "jet ski", info=SubjectInfo(2.4, "vehicle", "water", 2.7))
@facing_aware
def speedboat(ask: Ask) -> Drawn:
    """A sharp low hull with its bow up, a windscreen, spray at the stern; a jet ski has handlebars and a saddle."""
    ski = ask.noun == "jet ski"
    clay = sheet(ask.height_px / 1.45, -2.1, 2.35, -0.12, 1.35, PAINTED)
    paint = body_colour(ask, one_of(ask, "#f4f4f2", "#c8342a", "#2f6fc0"))
    hull = (
        Path().move(-2.0, 0.86).quad(-1.2, 0.12, -0.4, 0.02).line(1.6, 0.0).line(1.68, 0.52).quad(0.2, 0.72, -2.0, 0.86)
    )
    mask = clay.canvas().mask(hull)
    clay.puff(mask, paint, z=0.1, thickness=0.45, bevel=0.22)
    x, y = clay.grid()
    pale = float(paint.mean()) > 0.4
    stripe = part_colour(ask, "#d8342a" if pale else "#f6f3ec", "stripe")
    clay.tint(stripe, np.asarray(mask * (np.abs(y - 0.50 + 0.10 * x) < 0.055), np.float32))
    if ski:
        clay.capsule((0.1, 0.72, 0.3), 0.16, (1.2, 0.66, 0.3), 0.18, "#24262c")
        clay.capsule((-0.5, 0.70, 0.3), 0.10, (-0.25, 1.10, 0.3), 0.07, paint)
        clay.capsule((-0.25, 1.10, 0.3), 0.045, (-0.02, 1.16, 0.5), 0.045, "#24262c")
    else:
        plate(clay, [(-0.62, 0.72), (-0.10, 1.12), (0.05, 1.12), (-0.25, 0.70)], "#8fc0d8", z=0.3, material=GLASS)
        for at in (0.25, 0.85):
            clay.capsule((at, 0.62, 0.25), 0.13, (at + 0.08, 0.94, 0.25), 0.10, part_colour(ask, "#efe2c8", "seats"))
        box(clay, 1.45, 0.42, 0.32, 0.44, "#2a2d33", z=0.2, thickness=0.3, bevel=0.08)
    spray, foam = clay.canvas(), flat("#fbfdff", ask, 1.1)
    for k in range(26):
        share = k / 25
        drop = (1.35 + 0.95 * share + 0.05 * ask.rng.normal(), 0.02 + 0.34 * share * ask.rng.random())
        spray.circle(float(drop[0]), float(drop[1]), 0.05 + 0.09 * share, foam, opacity=0.8, soft=0.03)
    for k in range(14):
        spray.circle(-0.55 + 0.14 * k, 0.03, 0.07, foam, opacity=0.85, soft=0.03)
    return finish(clay, ask, features=spray, anchor=(0, 0.05), baseline=3.4)


@subject("shipwreck", "sunken ship", "wreck", "ship wreck", info=SubjectInfo(14.0, "vehicle", "ground", 1.7))
@facing_aware
def shipwreck(ask: Ask) -> Drawn:
    """An old wooden hull on its side: broken masts, holes, bare ribs, weeds."""
    clay = sheet(ask.height_px / 2.6, -2.4, 2.3, -0.1, 2.7, Material(gloss=0.1, blend=0.02))
    wood = body_colour(ask, "#6f5640")
    for x, top, lean in ((-0.8, 2.2, -0.35), (0.6, 2.6, -0.55)):
        clay.capsule((x, 0.8, 0.0), 0.09, (x + lean, top, 0.0), 0.05, wood * np.float32(0.8))
        clay.capsule(
            (x + lean * 0.6 - 0.5, top - 0.55, 0.1), 0.04, (x + lean * 0.6 + 0.45, top - 0.35, 0.1), 0.04, wood
        )
        ragged = ((-0.42, -0.52), (0.3, -0.4), (0.2, -0.95), (-0.05, -0.75), (-0.3, -1.05))
        rag = [(x + lean * 0.5 + u, top + v) for u, v in ragged]
        plate(clay, rag, "#b5ac94", z=0.12, thickness=0.05)
    hull = Path().move(-2.2, 1.25).quad(-1.9, 0.3, -1.2, 0.0).line(1.7, 0.0).quad(2.1, 0.4, 2.15, 1.35).line(1.6, 1.05)
    mask = clay.canvas().mask(hull.line(1.3, 1.2).line(0.9, 0.95).line(-0.2, 0.92).line(-0.6, 1.08).line(-1.2, 0.98))
    clay.puff(mask, wood, z=0.2, thickness=0.45, bevel=0.3)
    _, y = clay.grid()
    clay.tint(wood * np.float32(0.55), np.asarray(mask * (np.abs((y / 0.17) % 1 - 0.5) > 0.44), np.float32))
    for x, level, size in ((-1.1, 0.5, 0.24), (0.35, 0.42, 0.34), (1.35, 0.62, 0.2)):
        t = np.linspace(0, 2 * pi, 9)[:-1]
        rim = [(x + size * (1 + 0.25 * (k % 2)) * cos(a), level + 0.7 * size * sin(a)) for k, a in enumerate(t)]
        plate(clay, rim, "#1c1a18", z=0.72, thickness=0.02)
        for k in (-0.5, 0.2):
            clay.capsule(
                (x + k * size, level - 0.6 * size, 0.76), 0.03, (x + k * size, level + 0.6 * size, 0.76), 0.03, wood
            )
    for k in range(12):
        x = -1.9 + 0.33 * k
        clay.capsule((x, 0.0, 0.7), 0.035, (x + 0.06 * sin(k * 2.1), 0.25 + 0.2 * (k % 3) / 2, 0.7), 0.015, "#3f8a5a")
    return finish(clay, ask, anchor=(0, 0), baseline=3.6)


@subject("junk boat", "chinese junk", "junk", "dhow", "chinese boat", info=SubjectInfo(12.0, "vehicle", "water", 1.05))
@facing_aware
def junk(ask: Ask) -> Drawn:
    """A high-sterned wooden boat under ribbed red sails like fans."""
    clay = sheet(ask.height_px / 3.2, -1.9, 1.8, -0.05, 3.3, SATIN)
    wood, sail = body_colour(ask, "#7a4a2a"), part_colour(ask, "#c8482f", "sails", "sail")
    for x, foot, top, wide in ((-0.75, 0.85, 2.5, 0.62), (0.35, 0.95, 3.15, 0.85)):
        clay.capsule((x, 0.6, 0.0), 0.05, (x, top + 0.1, 0.0), 0.035, "#4f3320")
        fan = (
            Path()
            .move(x - wide * 0.35, foot)
            .line(x + wide, foot + 0.12)
            .quad(x + wide * 1.1, top - 0.5, x + 0.25, top)
        )
        mask = clay.canvas().mask(fan.quad(x - wide * 0.2, top - 0.6, x - wide * 0.35, foot))
        clay.puff(mask, sail, z=0.1, thickness=0.25, bevel=0.3)
        for k in range(5):
            y = foot + (top - foot) * (0.12 + 0.18 * k)
            reach = wide * (1.0 - 0.10 * k)
            clay.capsule((x - wide * 0.3, y, 0.36), 0.02, (x + reach * 0.94, y + 0.14, 0.36), 0.02, "#6a2a1c")
    hull = (
        Path().move(-1.75, 0.95).quad(-1.4, 0.25, -0.9, 0.0).line(1.1, 0.0).quad(1.55, 0.4, 1.68, 1.25).line(1.0, 1.2)
    )
    mask = clay.canvas().mask(hull.line(0.85, 0.75).line(-0.9, 0.72))
    clay.puff(mask, wood, z=0.2, thickness=0.45, bevel=0.25)
    _, up = clay.grid()
    clay.tint(wood * np.float32(0.6), np.asarray(mask * (np.abs((up / 0.2) % 1 - 0.5) > 0.45), np.float32))
    box(clay, 0.9, 0.95, 0.62, 0.1, "#c8a04a", z=0.5, thickness=0.1, material=CHROME)
    return finish(clay, ask, anchor=(0, 0.16), baseline=2.6)


@subject("raft", "wooden raft", "log raft", info=SubjectInfo(1.6, "vehicle", "water", 2.2))
@facing_aware
def raft(ask: Ask) -> Drawn:
    """Logs lashed together, a mast with a square of cloth."""
    clay = sheet(ask.height_px / 2.2, -1.7, 1.7, -0.05, 2.25, Material(gloss=0.1, blend=0.02))
    wood = body_colour(ask, "#9a6f42")
    for k in range(4):
        clay.capsule(
            (-1.45 + 0.05 * k, 0.12 + 0.08 * k, 0.4 - 0.15 * k),
            0.13,
            (1.45 - 0.05 * k, 0.12 + 0.08 * k, 0.4 - 0.15 * k),
            0.13,
            wood * np.float32(1 - 0.06 * k),
        )
    for x in (-0.9, 0.9):
        clay.capsule((x, 0.02, 0.56), 0.03, (x, 0.46, 0.3), 0.03, "#d9c08a")
    clay.capsule((0.1, 0.3, 0.1), 0.05, (0.1, 2.15, 0.1), 0.04, "#6a4a2c")
    cloth = (
        Path()
        .move(-0.75, 2.0)
        .line(0.95, 2.0)
        .quad(0.8, 1.4, 1.0, 0.8)
        .quad(0.1, 0.98, -0.8, 0.8)
        .quad(-0.62, 1.4, -0.75, 2.0)
    )
    clay.puff(clay.canvas().mask(cloth), part_colour(ask, "#efe6d0", "sail", "sails"), z=0.12, thickness=0.2, bevel=0.3)
    return finish(clay, ask, anchor=(0, 0.1), baseline=2.8)


@subject("iceberg", info=SubjectInfo(30.0, "building", "water", 1.3))
def iceberg(ask: Ask) -> Drawn:
    """A mountain of white and blue ice."""
    clay = sheet(ask.height_px / 2.6, -1.9, 1.9, -0.05, 2.65, Material(gloss=1.2, blend=0.0))
    ice = body_colour(ask, "#e9f5fb")
    facets = (
        ([(-1.8, 0.0), (-1.5, 0.7), (-0.9, 1.1), (-0.45, 0.0)], 0.86, 0.0),
        ([(-1.1, 0.0), (-0.75, 1.3), (-0.2, 2.5), (0.25, 1.7), (0.2, 0.0)], 1.0, 0.15),
        ([(0.0, 0.0), (0.15, 1.8), (0.6, 2.0), (1.1, 1.0), (1.3, 0.0)], 0.9, 0.1),
        ([(0.9, 0.0), (1.05, 0.8), (1.45, 0.95), (1.8, 0.0)], 0.95, 0.2),
        ([(-0.75, 0.0), (-0.3, 0.9), (0.3, 0.6), (0.7, 0.0)], 1.04, 0.35),
    )
    for points, gain, z in facets:
        tone = np.asarray(ice * np.array([gain * 0.96, gain, min(1.0, gain * 1.06)], np.float32), np.float32)
        plate(clay, points, tone, z=z, thickness=0.35, bevel=0.18)
    for x, y in ((-0.55, 1.0), (-0.1, 1.6), (0.5, 1.2)):
        clay.capsule((x, y, 0.5), 0.03, (x + 0.18, y - 0.7, 0.5), 0.02, linear("#7fc4e0"))
    return finish(clay, ask, anchor=(0, 0.08), baseline=3.4)


@subject(
    "fishing boat", "small fishing boat", "fishing vessel", "shrimp boat",
    info=SubjectInfo(6.0, "vehicle", "water", 1.45),
)  # fmt: skip
@facing_aware
def fishing_boat(ask: Ask) -> Drawn:
    """A small wooden cutter: high bow, wheelhouse at the back, mast with a boom, nets and floats over the side."""
    clay = sheet(ask.height_px / 3.0, -2.2, 2.15, -0.2, 2.85, SATIN)
    hull, trim = body_colour(ask, "#2f6fa8"), part_colour(ask, "#f4efe4", "stripe", "trim")
    clay.capsule((-0.35, 0.8, 0.0), 0.06, (-0.35, 2.75, 0.0), 0.045, "#8a5f38")
    clay.capsule((-0.35, 1.25, 0.1), 0.05, (-1.65, 2.05, 0.1), 0.035, "#8a5f38")
    for end in ((-1.95, 1.28), (1.9, 0.95), (-1.65, 2.05)):
        clay.capsule((-0.35, 2.7, 0.0), 0.014, (*end, 0.0), 0.014, "#3a3430")
    cabin = part_colour(ask, "#f2ede0", "cabin", "wheelhouse")
    box(clay, 0.25, 0.75, 1.05, 0.95, cabin, z=0.1, thickness=0.4, bevel=0.05)
    box(clay, 0.12, 1.66, 1.3, 0.12, "#c8503a", z=0.15, thickness=0.5, bevel=0.04)
    for x in (0.33, 0.66, 0.98):
        lit = "#ffd98a" if by_lamplight(ask) else "#8fbcd4"
        box(clay, x, 1.2, 0.24, 0.30, lit, z=0.5, thickness=0.04)
    clay.capsule((1.5, 0.8, 0.1), 0.07, (1.5, 1.45, 0.1), 0.07, "#4a4a50")
    shape = (
        Path()
        .move(-2.1, 1.30)
        .quad(-1.75, 0.45, -1.35, 0.0)
        .line(1.6, 0.0)
        .quad(1.95, 0.35, 1.95, 0.95)
        .quad(0.2, 0.55, -2.1, 1.30)
    )
    body = clay.canvas().mask(shape)
    clay.puff(body, hull, z=0.25, thickness=0.4, bevel=0.3)
    across, up = clay.grid()
    curve = 0.80 + 0.10 * np.abs(across - 0.6) ** 1.6 * np.where(across < 0.6, 1.0, 0.3)
    clay.tint(trim, np.asarray((np.abs(up - curve + 0.13) < 0.05) * body, np.float32))
    clay.tint("#8a2f26", np.asarray((up < 0.16) * body, np.float32))
    rng = ask.rng
    for k in range(7):
        at = (-0.15 - 0.13 * k, 0.74 + 0.05 * float(rng.random()), 0.75)
        clay.ellipsoid(at, (0.13, 0.12, 0.06), ("#5f8a7a", "#6f9a86")[k % 2])
    for x0, tone in ((-1.05, "#f07a2a"), (-0.78, "#f4f0e6"), (-0.5, "#f07a2a")):
        clay.ellipsoid((x0, 0.48, 0.85), (0.11, 0.14, 0.10), tone)
    for x0 in (0.35, 1.05):
        ring = [(x0 + 0.15 * cos(t), 0.40 + 0.15 * sin(t), 0.8) for t in np.linspace(0, 2 * pi, 16)]
        clay.tube(ring, [0.055], "#1f2126", segments=24)
    return finish(clay, ask, anchor=(0, 0.10), baseline=3.2)
