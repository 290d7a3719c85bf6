"""Working vehicles, trains, ships and what flies between the stars. They look left."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import (
    CHROME,
    GLASS,
    LAMP,
    PAINTED,
    SATIN,
    body_colour,
    box,
    by_lamplight,
    flat,
    one_of,
    part_colour,
    plate,
    write,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet
from .vehicles import saloon, wheel

_ENAMEL = Material(gloss=1.0, mirror=0.35, blend=0.0)
_LIGHTS = Material(gloss=1.2, emission=1.3, blend=0.0)


def _pane(clay: Clay, ask: Ask, points: list[tuple[float, float]], z: float) -> None:
    plate(
        clay,
        points,
        part_colour(ask, "#ffd58a" if by_lamplight(ask) else "#1d2c3a", "windows"),
        z=z,
        thickness=0.04,
        bevel=0.05,
        material=GLASS,
    )


def _square(x: float, y: float, wide: float, tall: float) -> list[tuple[float, float]]:
    return [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]


_LOAD = ("#f4efe4", "#f7d9c4")
"""Colours of the boxes on trucks nothing was said of: of goods, of food."""


@subject(
    "truck",
    "delivery truck",
    "fire truck",
    "ice cream truck",
    "food truck",
    info=SubjectInfo(2.9, "vehicle", "ground", 1.75),
)
def truck(ask: Ask) -> Drawn:
    """A lorry with a box body; red with a ladder as a fire truck, with a hatch and awning as a food truck."""
    # Letters must not be seen in a mirror: a lettered lorry always drives to the left.
    return _truck(ask) if ask.text else facing_aware(_truck)(ask)


def _truck(ask: Ask) -> Drawn:
    clay = sheet(ask.height_px / 2.5, -2.3, 2.3, -0.08, 2.75, _ENAMEL)
    fire, food = ask.noun == "fire truck", ask.noun in ("food truck", "ice cream truck")
    paint = body_colour(ask, "#c8281e" if fire else one_of(ask, "#3f78b0", "#c8442e", "#4f8a5a", "#e0a82e"))
    load = part_colour(ask, paint if fire or ask.colour else _LOAD[food], "box", "body", "trailer")
    box(clay, -2.1, 0.34, 4.15, 0.22, "#2a2c32", z=0.0, thickness=0.2, bevel=0.05)
    box(clay, -0.72, 0.52, 2.85, 1.75 if not fire else 1.25, load, z=0.1, thickness=0.35, bevel=0.12)
    cab = (
        Path()
        .move(-2.12, 0.50)
        .line(-2.14, 1.05)
        .quad(-2.12, 1.22, -1.98, 1.28)
        .line(-1.72, 1.92)
        .quad(-1.66, 2.02, -1.5, 2.04)
    )
    cab.line(-0.86, 2.04).quad(-0.76, 2.02, -0.76, 1.9).line(-0.76, 0.5)
    clay.puff(clay.canvas().mask(cab), paint, z=0.15, thickness=0.35, bevel=0.16)
    _pane(clay, ask, [(-1.84, 1.26), (-1.60, 1.84), (-1.06, 1.84), (-1.06, 1.26)], 0.5)
    box(clay, -1.02, 0.62, 0.04, 1.25, paint * np.float32(0.4), z=0.5, thickness=0.02, bevel=0.01)
    for x, radius in ((-1.45, 0.40), (0.55, 0.40), (1.45, 0.40)):
        clay.ellipsoid((x, 0.42, 0.42), (0.47, 0.47, 0.05), "#0c0c10")
        wheel(clay, x, 0.38, radius * 0.95, ask, z=0.45, spokes=6)
    clay.ellipsoid((-2.08, 0.78, 0.35), (0.08, 0.12, 0.1), "#fff4d0", material=_LIGHTS)
    box(clay, -2.2, 0.42, 0.5, 0.16, "#c9ced4", z=0.4, thickness=0.1, bevel=0.05, material=CHROME)
    marks = clay.canvas()
    if fire:
        for y in (1.86, 2.06):
            box(clay, -0.7, y, 2.8, 0.06, "#d9dde2", z=0.3, thickness=0.08, bevel=0.02, material=CHROME)
        for k in range(11):
            box(clay, -0.6 + 0.26 * k, 1.86, 0.05, 0.24, "#d9dde2", z=0.3, thickness=0.06, bevel=0.02, material=CHROME)
        clay.ellipsoid((-1.2, 2.14, 0.35), (0.2, 0.13, 0.12), "#3f7af0", material=_LIGHTS)
        box(clay, -0.68, 0.95, 2.78, 0.16, "#f6f0e0", z=0.45, thickness=0.03, bevel=0.01)
        for k in range(3):
            box(clay, -0.5 + 0.9 * k, 1.2, 0.72, 0.42, paint * np.float32(0.7), z=0.42, thickness=0.04, bevel=0.05)
    if food:
        box(clay, -0.30, 1.15, 1.9, 0.72, "#3a2a22", z=0.46, thickness=0.02, bevel=0.03)
        for k in range(10):
            tone = linear("#e0485a") if k % 2 else linear("#fbf6ea")
            plate(
                clay,
                [(-0.36 + 0.2 * k, 2.02), (-0.16 + 0.2 * k, 2.02), (-0.13 + 0.21 * k, 1.70), (-0.34 + 0.21 * k, 1.70)],
                tone,
                z=0.56,
                thickness=0.06,
            )
        box(clay, -0.36, 1.05, 2.02, 0.09, "#b58a58", z=0.52, thickness=0.10, bevel=0.03)
    if ask.text:
        write(marks, ask.text, -0.55, 1.05 if food else 1.75, 2.5, 0.42 if food else 0.75, flat("#2a2a30", ask))
    return finish(clay, ask, features=marks, anchor=(0, -0.0), baseline=3.8)


@subject("bus", "school bus", "double decker bus", "coach", "tram", info=SubjectInfo(3.2, "vehicle", "ground", 2.2))
@facing_aware
def bus(ask: Ask) -> Drawn:
    """A bus with a row of windows; two rows as a double-decker."""
    double = ask.noun == "double decker bus"
    tall = 2.9 if double else 2.0
    clay = sheet(ask.height_px / (tall + 0.1), -2.45, 2.45, -0.08, tall + 0.3, _ENAMEL)
    usual = {"school bus": "#f2b01e", "double decker bus": "#c8281e", "tram": "#3f8a6a"}.get(ask.noun, "#3f7fb8")
    paint = body_colour(ask, usual)
    body = Path().move(-2.25, 0.32).line(-2.28, tall - 0.35).quad(-2.25, tall, -1.95, tall).line(2.1, tall)
    body.quad(2.3, tall, 2.3, tall - 0.25).line(2.3, 0.32)
    clay.puff(clay.canvas().mask(body), paint, thickness=0.45, bevel=0.22)
    for floor in range(2 if double else 1):
        y = 1.02 + 0.98 * floor
        for k in range(6):
            _pane(clay, ask, _square(-1.55 + 0.62 * k, y, 0.53, 0.58), 0.46)
        _pane(clay, ask, [(-2.24, y - 0.02), (-2.2, y + 0.6), (-1.68, y + 0.6), (-1.68, y - 0.02)], 0.44)
    box(
        clay,
        -2.26,
        0.82,
        4.54,
        0.07,
        part_colour(ask, "#f8f2e4" if ask.noun != "school bus" else "#1c1c20", "stripe"),
        z=0.46,
        thickness=0.02,
        bevel=0.01,
    )
    for leaf in (-1.62, -1.34):
        if not double:
            box(clay, leaf, 0.36, 0.27, 1.2, "#22303c", z=0.47, thickness=0.03, bevel=0.03, material=GLASS)
    if ask.noun != "tram":
        for x in (-1.25 if double else -0.75, 1.35):
            clay.ellipsoid((x, 0.40, 0.42), (0.47, 0.47, 0.06), "#0c0c10")
            wheel(clay, x, 0.36, 0.37, ask, z=0.47, spokes=6)
    else:
        for x in (-1.3, -0.75, 0.85, 1.4):
            clay.ellipsoid((x, 0.24, 0.4), (0.24, 0.24, 0.1), "#3a3d44", material=CHROME)
        clay.capsule((0.2, tall, 0.1), 0.03, (0.7, tall + 0.26, 0.1), 0.03, "#3a3d44")
    clay.ellipsoid((-2.24, 0.58, 0.35), (0.06, 0.12, 0.1), "#fff4d0", material=_LIGHTS)
    clay.ellipsoid((2.27, 0.62, 0.33), (0.05, 0.12, 0.1), "#ff3040", material=_LIGHTS)
    return finish(clay, ask, anchor=(0, 0), baseline=3.9)


@subject("taxi", "police car", info=SubjectInfo(1.55, "vehicle", "ground", 2.6))
def marked_car(ask: Ask) -> Drawn:
    """A car in livery with a sign or lights on its roof."""
    police = ask.noun == "police car"
    painted = ask if ask.colour else replace(ask, colour="#f4f4f0" if police else "#f4bc1e")
    return saloon(painted, roof="police" if police else "taxi")


@subject(
    "locomotive",
    "steam locomotive",
    "toy train",
    info=SubjectInfo(4.2, "vehicle", "ground", 1.75),
)
@facing_aware
def locomotive(ask: Ask) -> Drawn:
    """A steam engine: boiler, dome, funnel, cab, coupled wheels, and its smoke."""
    clay = sheet(ask.height_px / 2.7, -2.35, 2.35, -0.05, 3.25, _ENAMEL)
    paint = body_colour(ask, one_of(ask, "#1f5a3a", "#27304a", "#8a2424", "#1d1d22"))
    brass, iron = Material(gloss=1.3, mirror=0.6, blend=0.0), linear("#26282e")
    box(clay, -2.0, 0.55, 4.05, 0.26, part_colour(ask, "#a82a24", "frame"), z=0.15, thickness=0.2, bevel=0.05)
    clay.capsule((-1.55, 1.25, 0), 0.47, (0.75, 1.25, 0), 0.47, paint)
    for x in (-1.35, -0.65, 0.05):
        box(clay, x, 0.80, 0.07, 0.93, "#d9a532", z=0.42, thickness=0.06, bevel=0.02, material=brass)
    clay.ellipsoid((-1.92, 1.25, 0.05), (0.14, 0.45, 0.45), iron)
    clay.ellipsoid((-2.05, 1.55, 0.3), (0.12, 0.14, 0.12), "#fff0c0", material=_LIGHTS)
    clay.lathe((-1.45, 1.62, 0), [(0, 0.17), (0.35, 0.15), (0.5, 0.27), (0.62, 0.28)], iron)
    clay.lathe((-0.45, 1.62, 0), [(0, 0.24), (0.14, 0.23), (0.28, 0.12), (0.32, 0.03)], "#d9a532", material=brass)
    box(clay, 0.72, 0.8, 1.25, 1.5, paint, z=0.1, thickness=0.35, bevel=0.08)
    box(clay, 0.58, 2.28, 1.55, 0.14, iron, z=0.15, thickness=0.35, bevel=0.06)
    for x in (0.90, 1.42):
        _pane(clay, ask, _square(x, 1.55, 0.38, 0.50), 0.46)
    plate(
        clay, [(-2.28, 0.06), (-1.85, 0.06), (-1.85, 0.62), (-2.02, 0.62)], "#a82a24", z=0.3, thickness=0.15, bevel=0.05
    )
    for x, radius in ((-1.45, 0.28), (-0.72, 0.44), (0.30, 0.44), (1.32, 0.44)):
        clay.ellipsoid((x, radius, 0.42), (radius, radius, 0.1), "#2c2e34", material=CHROME)
        clay.ellipsoid((x, radius, 0.47), (radius * 0.82, radius * 0.82, 0.08), part_colour(ask, "#a82a24", "wheels"))
        for k in range(8):
            turn = k * np.pi / 4
            clay.capsule(
                (x, radius, 0.54),
                0.03,
                (x + 0.8 * radius * float(np.cos(turn)), radius + 0.8 * radius * float(np.sin(turn)), 0.54),
                0.03,
                "#2c2e34",
            )
        clay.ellipsoid((x, radius, 0.56), (0.09, 0.09, 0.06), "#d9a532", material=brass)
    box(clay, -0.80, 0.40, 2.2, 0.09, "#c9ced4", z=0.62, thickness=0.06, bevel=0.03, material=CHROME)
    smoke = clay.canvas()
    tone = np.clip(linear("#eef0f2") * ask.light.flat * 1.1, 0, 1).astype(np.float32)
    for k in range(12):
        share = k / 11
        x, y = -1.40 + 1.9 * share + 0.06 * ask.rng.normal(), 2.34 + 0.62 * share**0.6 + 0.05 * ask.rng.normal()
        smoke.circle(
            float(x), float(y), 0.14 + 0.17 * share, tone, opacity=0.75 - 0.45 * share, soft=0.04 + 0.05 * share
        )
    return finish(clay, ask, features=smoke, anchor=(0, 0), baseline=4.0)


@subject("tractor", info=SubjectInfo(2.6, "vehicle", "ground", 1.35))
@facing_aware
def tractor(ask: Ask) -> Drawn:
    """A tractor with one great wheel."""
    clay = sheet(ask.height_px / 2.75, -1.95, 1.95, -0.08, 2.85, _ENAMEL)
    paint = body_colour(ask, one_of(ask, "#3f8a3a", "#c8342a", "#2f6fb0"))
    box(clay, -1.55, 0.85, 1.75, 0.72, paint, z=0.1, thickness=0.35, bevel=0.14)
    for k in range(5):
        box(clay, -1.45 + 0.13 * k, 0.98, 0.06, 0.42, paint * np.float32(0.35), z=0.46, thickness=0.02, bevel=0.01)
    clay.capsule((-0.55, 1.5, 0.1), 0.06, (-0.55, 2.25, 0.1), 0.06, "#3a3d44")
    for a, b in (((0.05, 1.2), (0.18, 2.5)), ((1.35, 1.4), (1.22, 2.5))):
        clay.capsule((*a, 0.1), 0.06, (*b, 0.1), 0.06, paint * np.float32(0.8))
    _pane(clay, ask, [(0.15, 1.5), (0.24, 2.42), (1.16, 2.42), (1.26, 1.5)], 0.0)
    box(clay, 0.0, 2.46, 1.42, 0.16, paint, z=0.15, thickness=0.3, bevel=0.06)
    box(clay, 0.0, 0.85, 1.35, 0.62, paint * np.float32(0.85), z=0.0, thickness=0.3, bevel=0.08)
    fender = [(0.85 + 1.0 * float(np.cos(t)), 0.82 + 1.0 * float(np.sin(t)), 0.35) for t in np.linspace(0.3, 2.5, 14)]
    clay.tube(fender, [0.12, 0.12], paint, segments=40)
    hub = part_colour(ask, "#f2c12e", "wheels", "rims")
    for x, radius in ((0.85, 0.82), (-1.1, 0.46)):
        clay.ellipsoid((x, radius, 0.45), (radius, radius, radius * 0.3), "#1a1a1e")
        for k in range(18):
            turn = k * np.pi / 9
            clay.ellipsoid(
                (x + 0.94 * radius * float(np.cos(turn)), radius + 0.94 * radius * float(np.sin(turn)), 0.5),
                (0.13 * radius, 0.06 * radius, 0.08),
                "#26262c",
                angle=turn + 0.6,
            )
        clay.ellipsoid((x, radius, 0.62 + 0.12 * radius), (radius * 0.56, radius * 0.56, 0.1), hub)
        clay.ellipsoid((x, radius, 0.72 + 0.12 * radius), (radius * 0.22, radius * 0.22, 0.08), hub * np.float32(0.6))
    clay.ellipsoid((-1.58, 1.25, 0.35), (0.07, 0.12, 0.1), "#fff4d0", material=_LIGHTS)
    return finish(clay, ask, anchor=(0, 0), baseline=3.0, seat=(0.7, 1.6))


@subject("submarine", "yellow submarine", info=SubjectInfo(6.0, "vehicle", "water", 2.0))
@facing_aware
def submarine(ask: Ask) -> Drawn:
    """A round-nosed submarine with portholes, a tower and a screw."""
    clay = sheet(ask.height_px / 2.35, -2.35, 2.35, -0.05, 2.45, _ENAMEL)
    paint = body_colour(ask, "#f2b81e")
    for angle in (-0.5, 0.5):
        clay.ellipsoid((2.15, 0.85, 0.1), (0.09, 0.45, 0.12), "#c9a04a", angle=angle, material=CHROME)
    plate(
        clay,
        [(1.35, 0.85), (1.95, 1.5), (2.1, 1.5), (2.05, 0.2), (1.9, 0.2)],
        paint * np.float32(0.8),
        z=-0.1,
        thickness=0.12,
        bevel=0.06,
    )
    clay.capsule((-1.25, 0.85, 0), 0.78, (1.25, 0.85, 0), 0.62, paint, blend=0.1)
    tower = (
        Path()
        .move(-0.62, 1.4)
        .line(-0.50, 2.0)
        .quad(-0.45, 2.08, -0.3, 2.08)
        .line(0.35, 2.08)
        .quad(0.48, 2.06, 0.52, 1.95)
        .line(0.62, 1.4)
    )
    clay.puff(clay.canvas().mask(tower), paint * np.float32(0.95), z=0.1, thickness=0.3, bevel=0.16)
    clay.tube(
        [(0.12, 2.0, 0.2), (0.12, 2.36, 0.2), (-0.12, 2.38, 0.2)],
        [0.06, 0.06, 0.06],
        "#8a929c",
        segments=24,
        material=CHROME,
    )
    for x in (-1.25, -0.45, 0.35, 1.1):
        clay.ellipsoid((x, 0.95, 0.66), (0.26, 0.26, 0.06), "#c9ced4", material=CHROME)
        clay.ellipsoid(
            (x, 0.95, 0.72), (0.18, 0.18, 0.05), part_colour(ask, "#7fd8f0", "windows", "portholes"), material=GLASS
        )
    for k in range(16):
        clay.ellipsoid(
            (-1.7 + 0.22 * k, 0.42 + 0.06 * abs(k - 8) / 8, 0.62), (0.03, 0.03, 0.03), paint * np.float32(0.6)
        )
    clay.ellipsoid((-1.92, 0.75, 0.35), (0.10, 0.13, 0.1), "#fff6d0", material=LAMP)
    return finish(clay, ask, anchor=(0, 0.85), baseline=3.0)


@subject("ufo", "flying saucer", "spaceship", "alien spaceship", info=SubjectInfo(5.0, "vehicle", "air", 1.75))
def ufo(ask: Ask) -> Drawn:
    """A saucer with a glass dome and a ring of lights."""
    clay = sheet(ask.height_px / 1.75, -1.75, 1.75, -0.55, 1.6, PAINTED)
    hull = body_colour(ask, "#a9b4c2")
    clay.ellipsoid((0, 0.95, 0), (0.68, 0.58, 0.6), "#7fe6d8", material=GLASS)
    clay.ellipsoid((0, 0.93, 0.4), (0.20, 0.26, 0.2), "#6fc04a", material=SATIN)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.085, 0.98, 0.58), (0.06, 0.09, 0.04), "#101214", angle=side * -0.3, material=GLASS)
    clay.ellipsoid((0, 0.32, 0.1), (0.85, 0.36, 0.6), hull * np.float32(0.6))
    clay.ellipsoid((0, 0.58, 0.15), (1.62, 0.36, 0.8), hull, blend=0.02)
    clay.ellipsoid((0, 0.76, 0.5), (0.82, 0.13, 0.5), hull * np.float32(1.15), blend=0.02)
    glow = clay.canvas()
    for k in range(9):
        u = -1 + 2 * k / 8
        x, y = 1.42 * float(np.sin(u * 1.4)), 0.50 - 0.13 * float(np.cos(u * 1.4))
        tone = ("#ffe27a", "#7ff0ff", "#ff8ac0")[k % 3]
        clay.ellipsoid((x, y, 0.95), (0.10, 0.075, 0.06), tone, material=LAMP)
        glow.circle(x, y, 0.14, linear(tone) * np.float32(0.4), soft=0.06)
    beam = clay.canvas()
    beam.polygon([(-0.35, 0.15), (0.35, 0.15), (0.75, -0.5), (-0.75, -0.5)], linear("#b8fff0"), opacity=0.35, soft=0.05)
    return finish(clay, ask, features=None if not by_lamplight(ask) else beam, anchor=(0, 0.5), baseline=1.0, glow=glow)


@subject("rocket", "spaceship rocket", "rocket ship", info=SubjectInfo(30.0, "vehicle", "air", 0.55))
def rocket(ask: Ask) -> Drawn:
    """A rounded rocket with fins, a porthole and its flame."""
    clay = sheet(ask.height_px / 4.1, -1.15, 1.15, -0.55, 3.7, Material(gloss=1.0, mirror=0.25, blend=0.0))
    hull, trim = (
        body_colour(ask, "#f2efe8"),
        part_colour(ask, "#d8342c" if ask.colour is None else "#f4efe6", "fins", "nose"),
    )
    flame = clay.canvas()
    for share, tone in ((1.0, "#ff7a1e"), (0.7, "#ffb82e"), (0.42, "#fff2c0")):
        shape = (
            Path()
            .move(-0.34 * share, 0.42)
            .quad(-0.42 * share, -0.1 * share, 0, 0.35 - 0.85 * share)
            .quad(0.42 * share, -0.1 * share, 0.34 * share, 0.42)
        )
        flame.path(shape, linear(tone), soft=0.02)
    clay.lathe((0, 0.42, -0.1), [(0, 0.30), (0.22, 0.42)], "#3a3d44", material=CHROME)
    for side in (-1, 1):
        fin = (
            Path()
            .move(side * 0.42, 1.45)
            .quad(side * 1.05, 1.1, side * 1.02, 0.32)
            .quad(side * 0.75, 0.66, side * 0.40, 0.70)
        )
        clay.puff(clay.canvas().mask(fin), trim, z=-0.1, thickness=0.16, bevel=0.12)

    def skin(u: F32, y: F32) -> F32:
        painted = np.where((y > 2.75)[..., None], trim, hull)
        return np.where((np.abs(y - 1.02) < 0.06)[..., None], trim, painted).astype(np.float32)

    clay.lathe((0, 0, 0), [(0.6, 0.42), (0.9, 0.52), (1.7, 0.60), (2.5, 0.46), (3.1, 0.22), (3.5, 0.03)], skin)
    clay.puff(
        [(-0.07, 0.35), (0.07, 0.35), (0.09, 1.25), (-0.09, 1.25)],
        trim * np.float32(0.9),
        z=0.6,
        thickness=0.12,
        bevel=0.06,
    )
    clay.ellipsoid((0, 2.05, 0.42), (0.30, 0.30, 0.14), "#c9ced4", material=CHROME)
    clay.ellipsoid((0, 2.05, 0.52), (0.22, 0.22, 0.10), part_colour(ask, "#5fb8e8", "window"), material=GLASS)
    for k in range(10):
        turn = k * np.pi / 5
        clay.ellipsoid(
            (0.26 * float(np.cos(turn)), 2.05 + 0.26 * float(np.sin(turn)), 0.56), (0.022, 0.022, 0.02), "#7a828c"
        )
    glow = clay.canvas()
    glow.ellipse(0, 0.1, 0.4, 0.4, linear("#ff9a3a") * np.float32(0.4), soft=0.18)
    return finish(clay, ask, features=flame, anchor=(0, 1.6), baseline=0.9, glow=glow)
