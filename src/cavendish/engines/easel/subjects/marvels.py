"""Sights of dreams and tales: islands that float, stairs to the clouds, portals."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path, ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import MATT, body_colour, box, by_lamplight, flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet
from .vessels import framed

_EARTH = Material(gloss=0.05, blend=0.10)
_TURF = Material(fur=0.7, gloss=0.05, blend=0.06)
_LEAVES = Material(fur=0.5, gloss=0.05, blend=0.06)


def _underside(clay: Clay, ask: Ask, rock: F32) -> None:
    """Spurs of rock that hang from the turf, longest in the middle."""
    for number, x in enumerate(np.linspace(-1.55, 1.55, 9)):
        middle = 1 - abs(float(x)) / 1.9
        tip = -0.25 - 1.75 * middle * (0.75 + 0.35 * float(ask.rng.random()))
        tone = rock * np.float32(0.8 + 0.3 * ((number * 5) % 3) / 2)
        depth = 0.5 * middle - 0.2
        clay.capsule((float(x), 1.55, depth - 0.2), 0.42, (float(x) * 0.62, 1.5 + tip, depth - 0.4), 0.10, tone)
    clay.ellipsoid((0, 1.62, -0.1), (1.85, 0.34, 0.9), rock * np.float32(1.1))


def _tree(clay: Clay, x: float, z: float, size: float, leaf: F32) -> None:
    clay.capsule((x, 1.9, z), 0.07 * size, (x, 1.95 + 0.55 * size, z), 0.05 * size, "#6a4a2e", material=MATT)
    for dx, dy, r in ((-0.2, 0.62, 0.27), (0.2, 0.64, 0.27), (0.0, 0.86, 0.32)):
        clay.ellipsoid((x + dx * size, 1.95 + dy * size, z + 0.05), (r * size, r * size * 0.9, r * size), leaf,
                       material=_LEAVES)  # fmt: skip


def _fall(canvas: Canvas, ask: Ask) -> None:
    """Water over the right edge that dissolves into mist."""
    canvas.polygon([(0.88, 1.94), (1.36, 1.90), (1.44, 1.72), (1.36, 0.25), (1.02, 0.2), (0.96, 1.70)],
                   flat("#bfe6f6", ask, 1.1), 0.92)  # fmt: skip
    for x, foot in ((1.06, 0.3), (1.18, 0.1), (1.30, 0.35)):
        canvas.line(x - 0.02, 1.86, x, foot, 0.05, flat("#f4fbff", ask, 1.2), 0.85)
    for x, y, r in ((1.0, 0.18, 0.17), (1.2, 0.08, 0.22), (1.4, 0.2, 0.17)):
        canvas.circle(x, y, r, flat("#f4faff", ask, 1.1), 0.6, soft=0.06)


@subject(
    "floating island", "flying island", "sky island", "island in the sky", "floating islands", "floating rock",
    info=SubjectInfo(6.0, "building", "air", 1.15),
)  # fmt: skip
def floating_island(ask: Ask) -> Drawn:
    """A cone of rock under turf with trees; said to have one, a waterfall runs over its edge."""
    clay = sheet(ask.height_px / 3.0, -2.05, 2.05, -0.55, 3.25, _EARTH)
    rock, turf = part_colour(ask, "#84705c", "rock", "rocks"), body_colour(ask, "#5f9e3e")
    _underside(clay, ask, rock)
    clay.ellipsoid((0, 1.80, 0), (1.95, 0.22, 1.0), turf, material=_TURF)
    for x in np.linspace(-1.75, 1.75, 13):
        hang = 0.12 + 0.12 * float(ask.rng.random())
        clay.capsule((float(x), 1.76, 0.85 - 0.2 * abs(float(x))), 0.11,
                     (float(x), 1.76 - hang, 0.8 - 0.2 * abs(float(x))), 0.06, turf * np.float32(0.9),
                     material=_TURF)  # fmt: skip
    leaf = part_colour(ask, "#3f7f34", "trees", "leaves")
    for x, z, size in ((-1.45, 0.0, 0.85), (1.45, -0.3, 0.75), (-0.95, -0.5, 0.65)):
        _tree(clay, x, z, size, leaf * np.float32(0.9 + 0.2 * float(ask.rng.random())))
    features = clay.canvas()
    if "waterfall" in ask.attributes:
        _fall(features, ask)
    return finish(clay, ask, fur_length=0.05, features=features, anchor=(0, 1.3), baseline=3.6, seat=(0.05, 1.93))


@subject(
    "staircase", "stairway", "spiral staircase", "stairs", "stairway to heaven", "flight of stairs",
    "stone stairs", "marble staircase", "stone staircase", "golden staircase", "endless staircase",
    info=SubjectInfo(7.0, "building", "ground", 0.85),
)  # fmt: skip
def staircase(ask: Ask) -> Drawn:
    """Broad white steps that rise away from us, narrower and paler the higher they are, without a wall to lean on."""
    clay = sheet(ask.height_px / 3.6, -1.6, 1.6, -0.05, 3.75, MATT)
    stone = body_colour(ask, "#e4ded2")
    steps = 17
    y, gold = 0.0, part_colour(ask, "#d8b45a", "railing", "handrail")
    for k in range(steps):
        far = k / (steps - 1)
        wide, tall = 1.35 * (1 - 0.66 * far), 0.27 * (1 - 0.55 * far)
        drift = 0.30 * np.sin(far * 2.4)
        x = float(drift)
        box(clay, x - wide, y, 2 * wide, tall * 0.62, stone * np.float32(0.80 + 0.1 * far), z=-0.5 * far,
            thickness=0.06, bevel=0.012)  # fmt: skip
        tread = [(x - wide, y + tall * 0.6), (x + wide, y + tall * 0.6), (x + wide * 0.96, y + tall),
                 (x - wide * 0.96, y + tall)]  # fmt: skip
        clay.puff(tread, stone * np.float32(1.08), z=-0.5 * far + 0.01, thickness=0.03, bevel=0.01)
        for side in (-1, 1) if k % 2 == 0 else ():
            post = x + side * wide * 0.93
            clay.capsule((post, y + tall, 0.1 - 0.5 * far), 0.028 * (1.2 - 0.7 * far),
                         (post, y + tall + 0.5 * (1 - 0.6 * far), 0.1 - 0.5 * far), 0.028 * (1.2 - 0.7 * far), gold,
                         gloss=0.9)  # fmt: skip
        y += tall
    _rails(clay, steps, gold)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.6, seat=(0.0, 0.8))


def _rails(clay: Clay, steps: int, gold: F32) -> None:
    """A handrail over the posts of either side."""
    for side in (-1, 1):
        y, points = 0.0, []
        for k in range(steps):
            far = k / (steps - 1)
            wide, tall = 1.35 * (1 - 0.66 * far), 0.27 * (1 - 0.55 * far)
            y += tall
            if k % 2 == 0:
                x = 0.30 * float(np.sin(far * 2.4)) + side * wide * 0.93
                points.append((x, y + 0.5 * (1 - 0.6 * far), 0.12 - 0.5 * far))
        clay.tube(points, [0.045, 0.02], gold, segments=30, gloss=0.9)


@subject(
    "portal", "magic portal", "glowing portal", "magical portal", "stargate", "wormhole", "gateway",
    "dimensional portal", "portal to another world", "interdimensional portal",
    info=SubjectInfo(3.0, "object", "ground", 0.8),
)  # fmt: skip
def portal(ask: Ask) -> Drawn:
    """A ring of rune stones around a whirl of light."""
    clay = sheet(ask.height_px / 3.0, -1.5, 1.5, -0.1, 3.1, MATT)
    light = linear(ask.colour or "#8a4af0")
    stone = part_colour(ask, "#6a6872", "stones", "frame")
    for k in range(18):
        t = 2 * np.pi * k / 18
        x, y = 1.12 * float(np.sin(t)), 1.5 + 1.38 * float(np.cos(t))
        clay.ellipsoid((x, y, 0), (0.24, 0.20, 0.2), stone * np.float32(0.8 + 0.35 * float(ask.rng.random())),
                       angle=-float(t))  # fmt: skip
    for side in (-1, 1):
        box(clay, side * 0.75 - 0.35, -0.04, 0.7, 0.24, stone * np.float32(0.85), z=0.1, thickness=0.2, bevel=0.06)
    features, glow = clay.canvas(), clay.canvas()
    glow.ellipse(0, 1.5, 0.95, 1.15, light * np.float32(0.55 if ask.world is None else 0.2), soft=0.14)
    if ask.world is not None:
        framed(features, ask.world, ellipse_points(0, 1.5, 0.98, 1.24))
        edge = ellipse_points(0, 1.5, 0.97, 1.23)
        features.polyline(np.concatenate([edge, edge[:1]]), 0.09, np.clip(light * np.float32(1.5) + 0.15, 0, 1), 0.7)
        return finish(clay, ask, features=features, glow=glow, anchor=(0, 0.02), baseline=1.8, seat=(0, 1.4))
    features.polygon(ellipse_points(0, 1.5, 0.98, 1.24), np.clip(light * np.float32(0.75) + 0.02, 0, 1))
    for turn in range(4):
        along = np.linspace(0, 3.6 * np.pi, 60)
        away, at = 1 - along / (3.8 * np.pi), along + turn * np.pi / 2
        arm = np.stack([0.92 * away * np.cos(at), 1.5 + 1.18 * away * np.sin(at)], -1)
        features.polyline(arm, [0.02, 0.10, 0.03], np.clip(light * np.float32(1.7) + 0.22, 0, 1), 0.8)
    features.ellipse(0, 1.5, 0.30, 0.38, np.clip(light + 0.75, 0, 1), soft=0.14)
    for number in range(18):
        t, r = 2.4 * number, 0.4 + 0.5 * float(ask.rng.random())
        features.circle(float(r * np.cos(t)), 1.5 + 1.25 * float(r * np.sin(t)), 0.022, linear("#ffffff"), 0.9)
    return finish(clay, ask, features=features, glow=glow, anchor=(0, 0.02), baseline=1.8, seat=(0, 1.4))


@subject("front steps", info=SubjectInfo(0.75, "object", "ground", 2.6))
def front_steps(ask: Ask) -> Drawn:
    """Four broad steps of stone, the lowest in front."""
    clay = sheet(ask.height_px / 1.55, -2.1, 2.1, -0.06, 1.7, MATT)
    stone = body_colour(ask, "#a8a49c")
    for k in range(4):
        y, wide = 0.36 * k, 2.0 - 0.08 * k
        front = [(-wide, y), (wide, y), (wide, y + 0.20), (-wide, y + 0.20)]
        clay.puff(front, stone * np.float32(0.72), z=0.6 - 0.2 * k, thickness=0.05, bevel=0.02)
        tread = [(-wide, y + 0.19), (wide, y + 0.19), (wide - 0.08, y + 0.37), (-wide + 0.08, y + 0.37)]
        clay.puff(tread, stone * np.float32(1.1), z=0.6 - 0.2 * k, thickness=0.05, bevel=0.02)
    return finish(clay, ask, anchor=(0, 0.02), baseline=4.0, seat=(0, 0.28))


def _tongue(features: Canvas, ask: Ask, x: float, tall: float, wide: float) -> None:
    """One tongue of fire: red outside, yellow within."""
    sway = 0.25 * wide * float(ask.rng.random() - 0.5)
    for share, tone in ((1.0, "#e0401a"), (0.74, "#f58a1e"), (0.46, "#ffd54a"), (0.22, "#fff2b0")):
        w, top = wide * share, tall * (0.3 + 0.7 * share)
        shape = Path(16).move(x - w, 0.0).cubic(x - 1.3 * w, 0.45 * top, x - 0.2 * w, 0.5 * top, x + sway, top)
        shape.cubic(x + 0.35 * w, 0.6 * top, x + 1.3 * w, 0.4 * top, x + w, 0.0)
        features.path(shape, linear(tone), 0.92, soft=0.03)


@subject("flames", info=SubjectInfo(2.2, "object", "ground", 1.6))
def flames(ask: Ask) -> Drawn:
    """A bank of fire, tongue beside tongue."""
    clay = sheet(ask.height_px / 2.0, -1.75, 1.75, -0.1, 2.2, MATT)
    clay.capsule((-1.3, 0.02, -0.2), 0.06, (1.3, 0.02, -0.2), 0.06, "#3a1c10")
    features, glow = clay.canvas(), clay.canvas()
    for k, x in enumerate((-1.2, 1.2, -0.6, 0.62, 0.0, -0.95, 0.95, -0.3, 0.32)):
        tall = (1.9 - 0.5 * abs(x)) * (1.0 if k < 5 else 0.62) * (0.85 + 0.3 * float(ask.rng.random()))
        _tongue(features, ask, x, tall, 0.42 if k < 5 else 0.3)
    glow.ellipse(0, 0.75, 1.1, 0.7, linear("#ff7a1e") * np.float32(0.45), soft=0.16)
    return finish(clay, ask, features=features, glow=glow, anchor=(0, 0.0), baseline=3.0, seat=(0, 0.9))


@subject("crag", "mountain spire", info=SubjectInfo(9.0, "building", "ground", 0.95))
def crag(ask: Ask) -> Drawn:
    """A steep peak of rock with a level top that rises out of cloud."""
    clay = sheet(ask.height_px / 3.0, -1.7, 1.7, -0.4, 3.05, _EARTH)
    rock = body_colour(ask, "#7d7468")
    for number, x in enumerate(np.linspace(-1.35, 1.35, 9)):
        high = 2.85 - 0.75 * abs(float(x)) ** 1.3 * (0.8 + 0.4 * float(ask.rng.random()))
        tone = rock * np.float32(0.8 + 0.35 * ((number * 5) % 3) / 2)
        depth = 0.6 - 0.5 * abs(float(x))
        clay.capsule((float(x) * 1.05, -0.2, depth), 0.42, (float(x) * 0.55, high - 0.2, depth - 0.3), 0.2, tone)
    clay.ellipsoid((0, 2.78, 0), (0.95, 0.16, 0.6), "#5f9e3e", material=_TURF)
    features = clay.canvas()
    for number in range(16):
        x = -1.6 + 3.2 * number / 15
        features.circle(x, -0.12 + 0.10 * float(ask.rng.random()), 0.34, flat("#f2f5fa", ask, 1.15), 0.75, soft=0.12)
    return finish(clay, ask, fur_length=0.05, features=features, anchor=(0, 0.0), baseline=3.0, seat=(0, 2.84))


@subject(
    "tiny city", "miniature city", "little city", "small city", "toy city", "city model", "model city", "mini city",
    info=SubjectInfo(2.0, "building", "ground", 1.5),
)  # fmt: skip
def tiny_city(ask: Ask) -> Drawn:
    """A cluster of towers and houses that can stand on anything."""
    clay = sheet(ask.height_px / 2.1, -1.65, 1.65, -0.05, 2.2, MATT)
    walls = ("#8a97a8", "#c8b89a", "#a88a7a", "#7f96a0", "#d0c8b8", "#98a07f")
    features = clay.canvas()
    lit = linear("#ffd57a") if by_lamplight(ask) else flat("#dfeaf2", ask, 1.1)
    for k, x in enumerate(np.linspace(-1.45, 1.45, 11)):
        tall = (1.85 - 0.75 * abs(float(x))) * (0.62 + 0.45 * float(ask.rng.random()))
        wide, z = 0.30 + 0.06 * (k % 3), 0.3 * (k % 2)
        left = float(x) - wide / 2
        box(clay, left, 0, wide, tall, walls[k % len(walls)], z=z, thickness=0.16, bevel=0.015)
        for row in range(int(tall / 0.16)):
            for column in (0.22, 0.62):
                if (row * 3 + k + int(column * 10)) % 4 and k % 2:
                    features.rectangle(left + column * wide, 0.06 + 0.16 * row, 0.16 * wide, 0.08, lit)
    return finish(clay, ask, features=features, anchor=(0, 0.02), baseline=3.0)


@subject("black hole", "blackhole", "supermassive black hole", info=SubjectInfo(3.0, "object", "air", 1.9))
def black_hole(ask: Ask) -> Drawn:
    """A black disc in a ring of glowing gas, the far side of the ring bent up over it."""
    clay = sheet(ask.height_px / 2.2, -2.1, 2.1, -1.15, 1.15, MATT)
    clay.ellipsoid((0, 0, -0.5), (0.5, 0.5, 0.1), "#050308")
    features = clay.canvas()
    turns = np.linspace(0, 2 * np.pi, 72)
    for part in (turns[:37], None, turns[36:]):
        if part is None:
            features.circle(0, 0, 0.72, linear("#ff9a3a"))
            features.circle(0, 0, 0.66, linear("#ffe2a8"))
            features.circle(0, 0, 0.60, linear("#020106"))
            continue
        for k in range(8):
            tone = linear("#fff6dc") * (1 - k / 7) + linear("#d8481a") * (k / 7)
            rx, ry = 0.95 + 0.14 * k, 0.16 + 0.022 * k
            arc = np.stack([rx * np.cos(part), ry * np.sin(part)], -1)
            features.polyline(arc, 0.08, np.asarray(tone, np.float32), 0.9)
    return finish(clay, ask, features=features, anchor=(0, 0.0), baseline=0.5)


@subject("cauldron", "witch's cauldron", "magic cauldron", "witch cauldron", "black cauldron", "bubbling cauldron",
         info=SubjectInfo(0.8, "object", "ground", 1.15))  # fmt: skip
def cauldron(ask: Ask) -> Drawn:
    """A black pot on three feet over a fire, green brew bubbling over its rim."""
    clay = sheet(ask.height_px / 2.0, -1.3, 1.3, -0.1, 2.35, Material(gloss=0.6, blend=0.03))
    iron = part_colour(ask, "#2a2a32", "pot")
    for x in (-0.55, 0.0, 0.55):
        clay.capsule((x, 0.5, 0.2), 0.10, (x * 1.35, 0.02, 0.3), 0.08, iron)
    clay.lathe((0, 0.28, 0), [(0.0, 0.25), (0.12, 0.66), (0.5, 0.98), (0.9, 0.90), (1.15, 0.74), (1.22, 0.92),
                              (1.34, 0.92)], iron, tilt=0.18)  # fmt: skip
    features, glow = clay.canvas(), clay.canvas()
    brew = np.clip(linear(ask.colour or "#5ae03a"), 0.02, 0.9)
    features.ellipse(0, 1.60, 0.84, 0.15, flat(brew, ask, 1.2))
    for x, y, r in ((-0.4, 1.64, 0.15), (0.1, 1.70, 0.20), (0.5, 1.63, 0.13), (-0.1, 1.98, 0.09), (0.34, 2.16, 0.07)):
        features.circle(x, y, r, flat(brew, ask, 1.35), 0.95)
        features.circle(x - 0.3 * r, y + 0.3 * r, 0.25 * r, linear("#ffffff"), 0.8)
    features.polyline([(-0.62, 1.55), (-0.66, 1.25), (-0.60, 1.02)], [0.10, 0.09, 0.12], flat(brew, ask, 1.2))
    for x in (-0.5, 0.0, 0.5):
        _tongue(features, ask, x, 0.5, 0.17)
    glow.ellipse(0, 1.7, 0.6, 0.25, brew * np.float32(0.3), soft=0.1)
    return finish(clay, ask, features=features, glow=glow, anchor=(0, 0.0), baseline=1.5, seat=(0, 1.6))


@subject("mushroom house", "mushroom cottage", "toadstool house", "fairy house", "gnome house", "mushroom home",
         info=SubjectInfo(3.0, "building", "ground", 1.05))  # fmt: skip
def mushroom_house(ask: Ask) -> Drawn:
    """A toadstool to live in: a red cap with white dots over a pale stem with a door, windows and a chimney."""
    clay = sheet(ask.height_px / 3.1, -1.65, 1.65, -0.08, 3.2, Material(gloss=0.35, blend=0.05))
    cap, stem = body_colour(ask, "#d0282c"), part_colour(ask, "#f2e6cc", "stem", "walls")
    clay.capsule((0.72, 2.2, -0.3), 0.14, (0.72, 2.85, -0.3), 0.14, "#9a8a78")
    clay.lathe((0, 0, 0), [(0.0, 0.86), (0.3, 0.84), (0.9, 0.68), (1.5, 0.62)], stem)
    clay.ellipsoid((0, 1.44, 0), (1.34, 0.20, 0.9), stem * np.float32(0.8))
    clay.ellipsoid((0, 1.62, 0.05), (1.55, 0.34, 1.0), cap)
    clay.ellipsoid((0, 1.86, 0), (1.30, 0.98, 0.95), cap)
    for x, y, r in ((-0.85, 1.80, 0.20), (0.0, 2.10, 0.28), (0.80, 1.86, 0.22), (-0.42, 2.46, 0.17), (0.46, 2.44, 0.16),
                    (-0.30, 1.60, 0.13), (0.42, 1.60, 0.12), (1.22, 1.62, 0.12), (-1.24, 1.60, 0.13)):  # fmt: skip
        z = 0.95 * float(np.sqrt(max(0.05, 1 - (x / 1.5) ** 2 - ((y - 1.8) / 1.05) ** 2)))
        clay.ellipsoid((x, y, z), (r, r * 0.85, 0.09), "#fbf6ea", blend=0.02)
    top = [(0.28 * float(np.cos(t)), 0.72 + 0.28 * float(np.sin(t))) for t in np.linspace(0, np.pi, 12)]
    clay.puff(
        [(0.28, 0.0), *top, (-0.28, 0.0)], part_colour(ask, "#7a4a26", "door"), z=0.82, thickness=0.06, bevel=0.03
    )
    clay.ellipsoid((0.16, 0.48, 0.92), (0.045, 0.045, 0.04), "#e0b040")
    pane = Material(gloss=1.0, emission=0.8 if by_lamplight(ask) else 0.05, blend=0.0)
    for x in (-0.56, 0.56):
        clay.puff(ellipse_points(x, 0.88, 0.19, 0.19), "#7a4a26", z=0.55, thickness=0.08, bevel=0.03)
        clay.puff(ellipse_points(x, 0.88, 0.14, 0.14), "#ffd884", z=0.60, thickness=0.06, bevel=0.03, material=pane)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.8, seat=(0, 2.8))
