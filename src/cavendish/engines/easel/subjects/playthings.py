"""Toys and games: cars, cubes, bricks, marbles, cards, boards, kites, tops."""

from __future__ import annotations

from math import cos, sin

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLAZED, RUBBER, SATIN, body_colour, body_material, box, flat, one_of, part_colour, write
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet
from .turned import Turned

_BRIGHT = ("#d8342c", "#2f6fd0", "#f2c22e", "#3f9a4c", "#e87a2a", "#8a4ab8", "#ec86ab")
_MARBLE = Material(gloss=2.2, mirror=0.35, blend=0.0)


@subject(
    "toy car", "toy cars", "model car", "wooden toy car", "toy truck", info=SubjectInfo(0.1, "toy", "tabletop", 1.5)
)
def toy_car(ask: Ask) -> Drawn:
    """A chubby little car with big round wheels."""
    clay = sheet(ask.height_px / 1.75, -1.5, 1.5, -0.05, 1.85, body_material(ask, GLAZED))
    paint = body_colour(ask, one_of(ask, *_BRIGHT))
    clay.ellipsoid((0, 0.72, 0), (1.32, 0.44, 0.6), paint, blend=0.05)
    clay.ellipsoid((-0.05, 1.12, 0), (0.78, 0.56, 0.5), paint, blend=0.12)
    for x, wide in ((-0.36, 0.27), (0.3, 0.27)):
        clay.ellipsoid((x, 1.22, 0.42), (wide, 0.26, 0.12), part_colour(ask, "#cfeaf6", "windows"), blend=0.0)
    for x in (-0.78, 0.78):
        clay.ellipsoid(
            (x, 0.38, 0.5), (0.4, 0.4, 0.2), part_colour(ask, "#34363c", "wheels"), blend=0.0, material=RUBBER
        )
        clay.ellipsoid((x, 0.38, 0.64), (0.2, 0.2, 0.1), "#f4f1ea", blend=0.0)
        clay.ellipsoid((x, 0.38, 0.72), (0.08, 0.08, 0.06), "#d8a83a", blend=0.0)
    clay.ellipsoid((-1.22, 0.82, 0.3), (0.13, 0.14, 0.12), "#fff0b0", blend=0.0)
    clay.ellipsoid((1.24, 0.82, 0.3), (0.09, 0.12, 0.1), "#d8342c", blend=0.0)
    box(clay, -1.38, 0.46, 0.4, 0.13, "#e6e8ec", z=0.4, thickness=0.1, bevel=0.05)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.0)


@subject(
    "rubik's cube",
    "rubiks cube",
    "rubik cube",
    "magic cube",
    "puzzle cube",
    info=SubjectInfo(0.07, "toy", "tabletop", 1.1),
)
def puzzle_cube(ask: Ask) -> Drawn:
    """A cube of nine coloured stickers a side, half solved."""
    clay = sheet(ask.height_px / 2.3, -1.35, 1.35, -0.15, 2.45, SATIN)
    at = Turned(clay)
    tones = ("#d8342c", "#2f6fd0", "#f2c22e", "#3f9a4c", "#e87a2a", "#f6f4ee")
    with at.at(0, 1.12, 0, pitch=24.0), at.at(yaw=-35.0):
        for i in range(3):
            for j in range(3):
                u, v = -0.53 + 0.53 * i, -0.53 + 0.53 * j
                for side in range(3):
                    tone = tones[int(ask.rng.integers(0, 6))]
                    for half, out, paint in ((0.275, 0.8, "#1f2024"), (0.225, 0.83, tone)):
                        corners = [_on_side(side, u + a, v + b, out) for a, b in _square(half)]
                        at.face(corners, paint, GLAZED, 0.03)
    return finish(clay, ask, anchor=(0, 0.05), baseline=1.4)


def _on_side(side: int, u: float, v: float, out: float) -> tuple[float, float, float]:
    """A point of the front, right or upper side of a cube."""
    return ((u, v, out), (out, u, v), (u, out, v))[side]


def _square(half: float) -> tuple[tuple[float, float], ...]:
    return ((-half, -half), (half, -half), (half, half), (-half, half))


@subject("lego bricks", "lego brick", "toy bricks", "lego blocks", "pile of lego", "lego pieces",
    info=SubjectInfo(0.08, "toy", "tabletop", 1.5))  # fmt: skip
def studded_bricks(ask: Ask) -> Drawn:
    """A heap of studded bricks in many colours."""
    clay = sheet(ask.height_px / 1.9, -1.6, 1.6, -0.3, 2.0, Material(gloss=1.1, blend=0.0))
    at = Turned(clay)
    spots = (
        (-0.95, 0, 0.2, 15),
        (0.0, 0, 0.35, -20),
        (0.95, 0, 0.15, 30),
        (-0.45, 0.5, 0.1, -12),
        (0.5, 0.5, 0.1, 18),
        (0.0, 1.0, 0, 8),
    )
    for k, (x, y, z, yaw) in enumerate(spots):
        tone = linear(ask.colour) if ask.colour else linear(_BRIGHT[k % len(_BRIGHT)])
        with at.at(x, y, z + 2.0, pitch=24.0), at.at(yaw=float(yaw)):
            at.slab((-0.46, 0, -0.24), (0.46, 0.42, 0.24), tone, bevel=0.03)
            for u in (-0.3, 0.0, 0.3):
                for w in (-0.12, 0.12):
                    at.ellipsoid((u, 0.45, w), (0.1, 0.08, 0.09), tone * np.float32(1.05))
    return finish(clay, ask, anchor=(0, -0.1), baseline=2.4)


@subject("building blocks", "wooden blocks", "toy blocks", "alphabet blocks", "abc blocks", "blocks",
    info=SubjectInfo(0.14, "toy", "tabletop", 1.2))  # fmt: skip
def blocks(ask: Ask) -> Drawn:
    """A pyramid of cubes with letters."""
    clay = sheet(ask.height_px / 2.3, -1.4, 1.4, -0.2, 2.4, SATIN)
    at, marks = Turned(clay), clay.canvas()
    for k, (x, y) in enumerate(((-0.86, 0), (0.0, 0), (0.86, 0), (-0.43, 0.78), (0.43, 0.78), (0.0, 1.56))):
        tone = linear(ask.colour) if ask.colour else linear(_BRIGHT[k % len(_BRIGHT)])
        with at.at(x, y, 2.0 + 0.02 * k, pitch=12.0), at.at(yaw=-14.0 + 6.0 * (k % 3)):
            at.slab((-0.38, 0, -0.38), (0.38, 0.74, 0.38), "#f0d8a8", bevel=0.03)
            at.face([(-0.3, 0.08, 0.39), (0.3, 0.08, 0.39), (0.3, 0.66, 0.39), (-0.3, 0.66, 0.39)], tone, SATIN, 0.05)
        write(marks, "ABCDEF"[k], x - 0.22, y + 0.62, 0.44, 0.46, flat("#fdfbf4", ask), "Black")
    return finish(clay, ask, features=marks, anchor=(0, 0.0), baseline=2.4)


@subject(
    "marbles",
    "marble ball",
    "glass marbles",
    "glass marble",
    "toy marble",
    info=SubjectInfo(0.05, "toy", "tabletop", 1.0),
)
def marble(ask: Ask) -> Drawn:
    """A glass ball with a twist of colour inside."""
    clay = sheet(ask.height_px / 2.1, -1.1, 1.1, -0.05, 2.15, _MARBLE)
    tone = body_colour(ask, one_of(ask, *_BRIGHT))
    clay.ellipsoid((0, 1.02, 0), (1.0, 1.0, 1.0), tone * np.float32(0.75))
    marks = clay.canvas()
    for k in range(3):
        twist = [(0.5 * sin(3 * t + 2.1 * k), 1.0 + t * 0.62) for t in np.linspace(-1, 1, 16)]
        marks.polyline(twist, 0.13, flat(tone * np.float32(1.5) + np.float32(0.15), ask), 0.7, soft=0.04)
    marks.ellipse(-0.36, 1.42, 0.26, 0.17, np.ones(3, np.float32), opacity=0.85, soft=0.05)
    marks.ellipse(0.4, 0.5, 0.3, 0.12, np.ones(3, np.float32), opacity=0.3, soft=0.08)
    return finish(clay, ask, features=marks, anchor=(0, 0.02), baseline=0.6)


@subject("playing cards", "playing card", "poker cards", "deck of cards", "hand of cards", "cards", "poker hand",
    info=SubjectInfo(0.12, "toy", "tabletop", 1.4))  # fmt: skip
def playing_cards(ask: Ask) -> Drawn:
    """Five cards in a fan."""
    clay = sheet(ask.height_px / 2.3, -1.7, 1.7, -0.1, 2.35, SATIN)
    marks = clay.canvas()
    for k, (letter, red) in enumerate((("10", True), ("J", False), ("Q", True), ("K", False), ("A", True))):
        lean = (2 - k) * 0.24
        with clay.at(-0.05 * (2 - k), -0.35, 0.06 * k, 1.0, lean):
            clay.puff(_card(0.56, 0.75, 1.75), "#fbf9f2", thickness=0.05, bevel=0.03)
        ink = flat("#c8242c" if red else "#1f2026", ask)
        with marks.at(-0.05 * (2 - k), -0.35, lean):
            if letter == "A":
                marks.polygon([(0, 1.95), (0.24, 1.62), (0, 1.28), (-0.24, 1.62)], ink)
        x, y = -0.05 * (2 - k) - sin(lean) * 2.28 - 0.36 * cos(lean), -0.35 + cos(lean) * 2.28 - 0.36 * sin(lean)
        write(marks, letter, x - 0.14, y + 0.16, 0.28, 0.3, ink, "Black")
    return finish(clay, ask, features=marks, anchor=(0, 0.1), baseline=1.2)


def _card(half: float, low: float, tall: float) -> list[tuple[float, float]]:
    return [(-half, low), (half, low), (half, low + tall), (-half, low + tall)]


@subject("kite", "paper kite", "toy kite", info=SubjectInfo(1.0, "toy", "air", 0.8))
def kite(ask: Ask) -> Drawn:
    """A diamond of cloth with a tail of bows."""
    clay = sheet(ask.height_px / 3.4, -1.3, 1.3, -1.6, 2.0, SATIN)
    quarters = (((0, 1.8), (0.95, 0.9), (0, 0.9)), ((0, 1.8), (0, 0.9), (-0.95, 0.9)),
                ((0, -0.5), (0.95, 0.9), (0, 0.9)), ((0, -0.5), (0, 0.9), (-0.95, 0.9)))  # fmt: skip
    plain = ask.colour is not None and ask.attributes.get("pattern") != "rainbow"
    tones = ("#e8463a", "#f2c22e", "#2f9ad8", "#4fae4c")
    for k, corners in enumerate(quarters):
        tone = linear(ask.colour or "#ffffff") * np.float32(1.0 - 0.16 * (k % 3 > 0)) if plain else linear(tones[k])
        with clay.at(0, 0, 0, 1.0, -0.3):
            clay.puff(list(corners), tone, thickness=0.08, bevel=0.1)
    with clay.at(0, 0, 0.1, 1.0, -0.3):
        clay.capsule((0, -0.5, 0), 0.025, (0, 1.8, 0), 0.025, "#b98a5a")
        clay.capsule((-0.95, 0.9, 0), 0.025, (0.95, 0.9, 0), 0.025, "#b98a5a")
        tail = [(0, -0.5, 0), (-0.3, -0.85, 0), (0.1, -1.1, 0), (-0.2, -1.45, 0)]
        clay.tube(tail, [0.02], "#f4f1ea", segments=30)
        for k, (x, y) in enumerate(((-0.24, -0.78), (-0.02, -1.02), (-0.05, -1.28))):
            bow = linear(ask.colour) if plain and ask.colour else linear(tones[k])
            for side in (-1, 1):
                clay.ellipsoid((x + side * 0.11, y, 0.05), (0.12, 0.07, 0.04), bow, angle=side * 0.4)
    return finish(clay, ask, anchor=(0, 0.4), baseline=0.2)


@subject("chess board", "chessboard", "chess set", "chess game", "game of chess", "chess pieces", "chess",
    info=SubjectInfo(0.16, "toy", "tabletop", 1.7))  # fmt: skip
def chess_board(ask: Ask) -> Drawn:
    """A board at a slant with both sides' pieces."""
    clay = sheet(ask.height_px / 1.9, -1.75, 1.75, -0.95, 1.7, SATIN)
    at = Turned(clay)
    with at.at(0, 0.1, 0.0, pitch=34.0):
        at.slab((-1.5, -0.14, -1.2), (1.5, 0, 1.2), "#6a4426", bevel=0.03)
    with at.at(0, 0.1, 4.0, pitch=34.0):
        for i in range(8):
            for j in range(8):
                x, z = -1.36 + 0.34 * i, -1.09 + 0.272 * j
                tone = "#f0dcb4" if (i + j) % 2 else "#5a3a24"
                at.face([(x, 0.02, z + 0.272), (x + 0.34, 0.02, z + 0.272), (x + 0.34, 0.02, z), (x, 0.02, z)], tone)
        men = [(i, j) for i in range(8) for j in (0, 1, 6, 7)]
        men = [spot for k, spot in enumerate(men) if (k * 7) % 3] + [(3, 3), (4, 4), (5, 3)]
        for i, j in men:
            _man(at, -1.19 + 0.34 * i, -0.95 + 0.272 * j, "#2c2624" if j < 4 else "#f2e8d0", tall=j in (0, 7))
    return finish(clay, ask, anchor=(0, -0.6), baseline=2.8)


def _man(at: Turned, x: float, z: float, tone: str, *, tall: bool) -> None:
    high = 0.42 if tall else 0.26
    at.ellipsoid((x, 0.05, z), (0.12, 0.06, 0.11), tone)
    at.capsule((x, 0.06, z), 0.075, (x, high, z), 0.04, tone, blend=0.02)
    at.ellipsoid((x, high + 0.04, z), (0.075, 0.08, 0.075), tone, blend=0.02)
    if tall:
        at.ellipsoid((x, high + 0.14, z), (0.03, 0.06, 0.03), tone, blend=0.02)


def _horse_head(clay: Clay, tone: F32) -> None:
    """The head of a knight, looking left."""
    clay.tube([(0.12, 1.6, 0.1), (0.3, 2.2, 0.1), (0.02, 2.78, 0.1)], [0.36, 0.34, 0.26], tone, blend=0.08)
    clay.capsule((0.0, 2.74, 0.12), 0.27, (-0.56, 2.3, 0.12), 0.17, tone, blend=0.08)
    for x in (-0.02, 0.2):
        clay.capsule((x, 2.9, 0.1), 0.09, (x + 0.05, 3.16, 0.1), 0.03, tone, blend=0.04)
    for k in range(5):
        clay.ellipsoid((0.48 - 0.04 * k, 1.9 + 0.22 * k, 0.05), (0.14, 0.12, 0.1), tone * np.float32(0.8), blend=0.02)
    clay.ellipsoid((-0.14, 2.74, 0.4), (0.05, 0.05, 0.03), tone * np.float32(0.2), blend=0.0)
    clay.ellipsoid((-0.6, 2.32, 0.3), (0.03, 0.03, 0.02), tone * np.float32(0.3), blend=0.0)


@subject("chess piece", "chess king", "white king", "black king", "chess queen", "pawn", "chess knight",
    info=SubjectInfo(0.1, "toy", "tabletop", 0.5))  # fmt: skip
def chess_man(ask: Ask) -> Drawn:
    """One turned chess man; a king has his cross."""
    clay = sheet(ask.height_px / 3.2, -0.8, 0.8, -0.1, 3.3, body_material(ask, GLAZED))
    tone = body_colour(ask, "#2c2624" if "black" in ask.noun else "#efe4cc")
    pawn = ask.noun == "pawn"
    foot = [
        (0, 0.62),
        (0.16, 0.64),
        (0.3, 0.5),
        (0.4, 0.46),
        (0.5, 0.34),
        (1.3, 0.2),
        (1.6, 0.24),
        (1.68, 0.4),
        (1.76, 0.36),
    ]
    clay.lathe((0, 0, 0), foot, tone, tilt=0.12)
    if pawn:
        clay.ellipsoid((0, 2.1, 0.1), (0.4, 0.4, 0.4), tone)
    elif ask.noun == "chess knight":
        _horse_head(clay, tone)
    else:
        clay.lathe((0, 0, 0), [(1.74, 0.22), (2.4, 0.4), (2.5, 0.42), (2.6, 0.34), (2.72, 0.1)], tone, tilt=0.12)
        clay.capsule((0, 2.7, 0.1), 0.055, (0, 3.1, 0.1), 0.055, tone)
        clay.capsule((-0.15, 2.94, 0.12), 0.05, (0.15, 2.94, 0.12), 0.05, tone)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.1)


@subject("spinning top", "wooden top", "dreidel", info=SubjectInfo(0.08, "toy", "tabletop", 0.9))
def spinning_top(ask: Ask) -> Drawn:
    """A striped top on its point."""
    clay = sheet(ask.height_px / 2.3, -1.1, 1.1, -0.05, 2.35, GLAZED)
    tone = body_colour(ask, "#d8342c")

    def stripes(u: F32, y: F32) -> F32:
        band = (np.floor(y * 5) % 2 == 0)[..., None]
        return np.asarray(np.where(band, tone, linear("#f4e6c0")), np.float32)

    clay.lathe(
        (0, 0, 0),
        [(0, 0.02), (0.4, 0.35), (0.9, 0.95), (1.1, 1.0), (1.3, 0.8), (1.45, 0.2), (2.2, 0.1)],
        stripes,
        tilt=0.15,
    )
    clay.ellipsoid((0, 2.2, 0), (0.17, 0.13, 0.15), tone)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.4)


@subject("piggy bank", "piggybank", "money box", info=SubjectInfo(0.16, "object", "tabletop", 1.25))
def piggy_bank(ask: Ask) -> Drawn:
    """A glazed pig with a slot on its back and a coin going in."""
    clay = sheet(ask.height_px / 2.2, -1.5, 1.5, -0.05, 2.5, Material(gloss=1.0, mirror=0.1, blend=0.06))
    pink = body_colour(ask, "#f2a0b4")
    for x in (-0.6, 0.6):
        clay.capsule((x, 0.15, 0.2), 0.2, (x, 0.5, 0.1), 0.22, pink * np.float32(0.92))
    clay.ellipsoid((0.1, 0.98, 0), (1.1, 0.82, 0.8), pink)
    clay.ellipsoid((-0.82, 1.1, 0.3), (0.5, 0.5, 0.45), pink)
    clay.ellipsoid((-1.18, 1.0, 0.5), (0.24, 0.22, 0.2), pink * np.float32(0.9), blend=0.02)
    for y in (0.94, 1.06):
        clay.ellipsoid((-1.3, y, 0.68), (0.04, 0.05, 0.03), "#a8506a", blend=0.0)
    clay.ellipsoid((-0.9, 1.28, 0.72), (0.06, 0.07, 0.04), "#2a2024", blend=0.0)
    for x in (-0.62, -1.0):
        clay.ellipsoid((x, 1.58, 0.3), (0.14, 0.2, 0.08), pink * np.float32(0.88), angle=0.3)
    clay.tube([(1.15, 1.1, 0), (1.36, 1.2, 0), (1.28, 1.36, 0), (1.4, 1.42, 0)], [0.06], pink, segments=12)
    clay.capsule((-0.05, 1.78, 0.2), 0.035, (0.35, 1.78, 0.2), 0.035, "#6a3444", blend=0.0)
    clay.ellipsoid((0.15, 2.1, 0.15), (0.26, 0.26, 0.05), "#e8b83a", blend=0.0, material=CHROME)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.6)


@subject("rocking horse", "wooden horse", info=SubjectInfo(0.7, "toy", "indoor", 1.2))
def rocking_horse(ask: Ask) -> Drawn:
    """A wooden horse on rockers with a saddle."""
    clay = sheet(ask.height_px / 2.6, -1.6, 1.6, -0.05, 2.75, Material(gloss=0.5, blend=0.05))
    wood = body_colour(ask, "#c98a4a")
    arc = [(1.4 * sin(t), 0.42 - 0.3 * cos(t), 0.0) for t in np.linspace(-1.2, 1.2, 9)]
    clay.tube(arc, [0.09], part_colour(ask, "#b03a2c", "rockers"), segments=30)
    for x, foot in ((-0.6, -0.85), (-0.35, -0.55), (0.45, 0.6), (0.7, 0.9)):
        clay.capsule((foot, 0.22, 0), 0.1, (x, 1.1, 0), 0.15, wood * np.float32(0.92))
    clay.ellipsoid((0.05, 1.28, 0), (0.85, 0.38, 0.4), wood)
    clay.capsule((-0.6, 1.4, 0), 0.26, (-0.95, 2.0, 0), 0.2, wood)
    clay.capsule((-0.95, 2.1, 0.05), 0.22, (-1.32, 1.88, 0.05), 0.14, wood)
    for k in range(5):
        clay.ellipsoid((-0.72 + 0.09 * k, 2.12 - 0.17 * k, 0.12), (0.15, 0.13, 0.1), "#5a3620")
    clay.tube([(0.82, 1.4, 0), (1.15, 1.3, 0), (1.2, 0.9, 0)], [0.14, 0.1], "#5a3620")
    clay.ellipsoid((0.08, 1.58, 0.15), (0.42, 0.16, 0.34), "#c8342c", blend=0.0)
    clay.ellipsoid((-1.0, 2.12, 0.26), (0.05, 0.06, 0.03), "#201810", blend=0.0)
    clay.ellipsoid((-0.86, 2.34, 0.1), (0.07, 0.14, 0.05), wood)
    return finish(clay, ask, anchor=(0, 0.08), baseline=2.2)


@subject("nesting cups", "stacking rings", "ring stacker", "baby toy", info=SubjectInfo(0.2, "toy", "tabletop", 0.9))
def stacking_rings(ask: Ask) -> Drawn:
    """Coloured rings on a peg."""
    clay = sheet(ask.height_px / 2.5, -1.2, 1.2, -0.1, 2.6, GLAZED)
    clay.lathe((0, 0, 0), [(0, 0.85), (0.14, 0.85), (0.2, 0.7)], "#f4e6c8", tilt=0.2)
    for k in range(5):
        clay.ellipsoid((0, 0.4 + 0.36 * k, 0.05 * k), (0.95 - 0.13 * k, 0.23, 0.8), _BRIGHT[k])
    clay.ellipsoid((0, 2.26, 0.1), (0.26, 0.24, 0.25), "#d8342c")
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.6)


@subject(
    "rubber duck",
    "rubber ducky",
    "toy duck",
    "rubber ducks",
    "bath duck",
    info=SubjectInfo(0.09, "toy", "tabletop", 1.1),
)
def rubber_duck(ask: Ask) -> Drawn:
    """A glossy bath duck with an orange bill."""
    clay = sheet(ask.height_px / 2.2, -1.3, 1.3, -0.05, 2.3, Material(gloss=1.1, mirror=0.08, blend=0.06))
    yellow = body_colour(ask, "#f6cc2a")
    clay.ellipsoid((0.1, 0.62, 0), (1.05, 0.6, 0.7), yellow)
    clay.ellipsoid((0.98, 0.95, 0), (0.28, 0.22, 0.3), yellow, angle=0.7)
    clay.ellipsoid((-0.35, 1.5, 0.1), (0.62, 0.6, 0.55), yellow)
    clay.ellipsoid((0.25, 0.75, 0.5), (0.5, 0.32, 0.25), yellow * np.float32(0.92), angle=0.25)
    clay.ellipsoid((-0.98, 1.4, 0.3), (0.3, 0.11, 0.26), part_colour(ask, "#f08020", "beak"), blend=0.0)
    clay.ellipsoid((-0.96, 1.28, 0.28), (0.22, 0.08, 0.2), part_colour(ask, "#d86a18", "beak"), blend=0.0)
    clay.ellipsoid((-0.55, 1.68, 0.56), (0.12, 0.15, 0.06), "#fbfaf4", blend=0.0)
    clay.ellipsoid((-0.58, 1.68, 0.62), (0.07, 0.09, 0.04), "#1c1a18", blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.8)
