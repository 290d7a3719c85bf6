"""What animals lie on, live in and play with: cushions, lily pads, nests, logs, kennels, skateboards, sticks."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..canvas import Path, ellipse_points
from ..clay import Material
from ..colour import linear
from .making import GLASS, MATT, RUBBER, SATIN, body_colour, box, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_CLOTH = Material(fur=0.12, gloss=0.12, blend=0.04)
_BARK = Material(gloss=0.06, blend=0.04)
_STRAW = Material(gloss=0.05, blend=0.0)


@subject(
    "cushion", "pillow", "velvet cushion", "silk cushion", "pouffe", info=SubjectInfo(0.2, "object", "indoor", 2.6)
)
def cushion(ask: Ask) -> Drawn:
    """A fat cushion with piping and four tassels."""
    clay = sheet(ask.height_px / 0.95, -1.6, 1.6, -0.12, 1.05, _CLOTH)
    cloth = body_colour(ask, "#a8324a")
    clay.ellipsoid((0, 0.44, 0), (1.22, 0.42, 0.8), cloth, blend=0.1)
    for side in (-1, 1):
        clay.capsule((0, 0.4, 0.1), 0.34, (side * 1.12, 0.3, 0.1), 0.15, cloth, blend=0.2)
        clay.ellipsoid((side * 1.32, 0.26, 0.1), (0.1, 0.09, 0.09), "#e0bb5c", blend=0.02)
        clay.capsule((side * 1.36, 0.22, 0.1), 0.05, (side * 1.44, 0.02, 0.12), 0.09, "#e0bb5c", blend=0.02)
    seam = [
        (x, 0.36 - 0.1 * (1 - (x / 1.2) ** 2), 0.8 * (1 - (x / 1.25) ** 2) + 0.06) for x in np.linspace(-1.2, 1.2, 11)
    ]
    clay.tube(seam, [0.035], "#e0bb5c", segments=24)
    return finish(clay, ask, fur_length=0.01, anchor=(0, 0.05), baseline=2.2, seat=(0, 0.68))


@subject("dog bed", "pet bed", "cat bed", info=SubjectInfo(0.25, "object", "indoor", 2.6))
def pet_bed(ask: Ask) -> Drawn:
    """A soft oval bed with a raised rim."""
    clay = sheet(ask.height_px / 0.95, -1.5, 1.5, -0.1, 1.0, Material(fur=0.3, gloss=0.08, blend=0.08))
    cloth = body_colour(ask, "#7f8fa8")
    rim = [(1.2 * np.cos(t), 0.42 + 0.24 * np.sin(t), 0.7 * -np.sin(t)) for t in np.linspace(0.15, np.pi - 0.15, 12)]
    clay.tube(rim, [0.24], cloth * np.float32(0.9), segments=24)
    clay.ellipsoid((0, 0.3, 0.1), (1.15, 0.2, 0.75), "#f1e8d8", blend=0.02)
    front = [(1.2 * np.cos(t), 0.34 - 0.14 * np.sin(t), 0.8 * np.sin(t)) for t in np.linspace(0.0, np.pi, 12)]
    clay.tube(front, [0.25, 0.22, 0.25], cloth, segments=24)
    return finish(clay, ask, fur_length=0.03, anchor=(0, 0.05), baseline=2.2, seat=(0, 0.36))


@subject("lily pad", "lilypad", "lotus leaf", "water lily leaf", info=SubjectInfo(0.06, "plant", "water", 3.4))
def lily_pad(ask: Ask) -> Drawn:
    """A flat round leaf on the water with a notch, and a flower beside it."""
    clay = sheet(ask.height_px / 0.62, -1.5, 1.9, -0.5, 0.75, SATIN)
    green = body_colour(ask, "#4f9a44")
    leaf = Path()
    turns = np.linspace(-0.45, 2 * np.pi - 0.75, 40)
    leaf.contours.append([(0.0, 0.0), *((float(1.35 * np.cos(t)), float(0.4 * np.sin(t))) for t in turns)])
    clay.puff(leaf, green, z=0.0, thickness=0.08, bevel=0.06)
    for t in np.linspace(0.2, 5.0, 9):
        vein = [(0, 0, 0.09), (1.2 * np.cos(t), 0.35 * np.sin(t), 0.08)]
        clay.capsule(vein[0], 0.022, vein[1], 0.012, green * np.float32(1.35), blend=0.0)
    petals = part_colour(ask, "#f0a6c4", "flower", "petals")
    for ring, (count, reach, high) in enumerate(((7, 0.34, 0.12), (6, 0.24, 0.26), (4, 0.12, 0.34))):
        for i in range(count):
            a = 2 * np.pi * (i + 0.5 * ring) / count
            tip = (1.42 + reach * np.cos(a), 0.0 + high + 0.1 * np.sin(a), 0.3 + reach * np.sin(a))
            clay.capsule((1.42, 0.02, 0.3), 0.06, tip, 0.035, petals * np.float32(0.85 + 0.1 * ring), blend=0.01)
    clay.ellipsoid((1.42, 0.3, 0.42), (0.08, 0.07, 0.08), "#f2c83a", blend=0.01)
    return finish(clay, ask, anchor=(0, -0.1), baseline=2.4, seat=(-0.1, 0.02))


@subject("skateboard", "longboard", info=SubjectInfo(0.16, "object", "ground", 4.4))
def skateboard(ask: Ask) -> Drawn:
    """A board on four wheels from the side, nose and tail turned up."""
    clay = sheet(ask.height_px / 0.62, -1.5, 1.5, -0.05, 0.7, SATIN)
    deck = body_colour(ask, "#d8452e")
    for x in (-0.8, 0.8):
        box(clay, x - 0.12, 0.22, 0.24, 0.16, "#8f959c", z=0.05, thickness=0.1, bevel=0.04)
        for dx in (-0.17, 0.17):
            clay.ellipsoid((x + dx, 0.16, 0.2), (0.16, 0.16, 0.1), "#f4efe2", material=RUBBER)
            clay.ellipsoid((x + dx, 0.16, 0.3), (0.06, 0.06, 0.03), "#8f959c")
    board = [
        (-1.42, 0.6, 0.1),
        (-1.12, 0.43, 0.1),
        (-0.4, 0.42, 0.1),
        (0.4, 0.42, 0.1),
        (1.12, 0.43, 0.1),
        (1.42, 0.6, 0.1),
    ]
    clay.tube(board, [0.055], deck, segments=24)
    clay.tube([(x, y + 0.05, z + 0.02) for x, y, z in board], [0.035], "#2a2a2e", segments=24)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.2, seat=(0, 0.5))


@subject("stick", "wooden stick", "branch stick", info=SubjectInfo(0.08, "object", "ground", 6.0))
def stick(ask: Ask) -> Drawn:
    """A crooked stick with a stub."""
    clay = sheet(ask.height_px / 0.3, -1.0, 1.0, -0.12, 0.3, _BARK)
    bark = body_colour(ask, "#7a5230")
    clay.tube([(-0.92, 0.02, 0), (-0.3, 0.07, 0), (0.3, 0.03, 0), (0.92, 0.08, 0)], [0.06, 0.07, 0.065, 0.05], bark)
    clay.capsule((0.35, 0.05, 0.02), 0.045, (0.52, 0.22, 0.02), 0.03, bark)
    for x in (-0.93, 0.93):
        clay.ellipsoid((x, 0.03 if x < 0 else 0.08, 0.02), (0.03, 0.05, 0.05), "#e0c49a", blend=0.0)
    return finish(clay, ask, anchor=(0, -0.04), baseline=1.6)


@subject("tennis ball", "tennis balls", info=SubjectInfo(0.07, "object", "ground", 1.0))
def tennis_ball(ask: Ask) -> Drawn:
    """A felt ball with its curved seam."""
    clay = sheet(ask.height_px / 1.0, -0.55, 0.55, -0.05, 1.05, Material(fur=0.35, gloss=0.05, blend=0.0))
    clay.ellipsoid((0, 0.5, 0), (0.5, 0.5, 0.5), body_colour(ask, "#cfe23a"))
    marks = clay.canvas()
    for side in (-1, 1):
        arc = [(side * (0.52 - 0.36 * np.cos(t)), 0.5 + 0.46 * np.sin(t)) for t in np.linspace(-1.05, 1.05, 14)]
        marks.polyline(arc, 0.045, ask.light.lit("#f6f4ea"))
    return finish(clay, ask, fur_length=0.02, features=marks, baseline=0.4)


@subject("fishbowl", "fish bowl", "goldfish bowl", "round fishbowl", info=SubjectInfo(0.3, "object", "tabletop", 1.1))
def fishbowl(ask: Ask) -> Drawn:
    """A globe of glass with water, pebbles and weed."""
    clay = sheet(ask.height_px / 1.95, -1.1, 1.1, -0.05, 2.0, SATIN)
    water = linear("#8fd0ea")
    clay.ellipsoid(
        (0, 0.9, 0), (1.0, 0.9, 0.9), water, material=Material(gloss=1.0, mirror=0.25, emission=0.12, blend=0.0)
    )
    clay.puff(ellipse_points(0, 1.42, 0.78, 0.13), water * np.float32(1.25), z=0.8, thickness=0.02, bevel=0.02)
    for i in range(26):
        x = (i / 25 - 0.5) * 1.1
        tone = ("#d8b890", "#8a9aa8", "#c98a6a", "#f0e6d2")[i % 4]
        clay.ellipsoid((x, 0.2 + 0.35 * x * x + 0.05 * (i % 3), 0.85), (0.08, 0.06, 0.05), tone)
    for x, lean in ((-0.55, -0.12), (-0.42, 0.1)):
        clay.tube([(x, 0.3, 0.9), (x + lean, 0.7, 0.9), (x - lean, 1.1, 0.9)], [0.04, 0.035, 0.01], "#3f9a52")
    rim = [(0.8 * np.cos(t), 1.64 + 0.13 * np.sin(t), 0.8) for t in np.linspace(0, 2 * np.pi, 17)]
    clay.tube(rim, [0.045], "#dff2fa", segments=28, material=GLASS)
    shine = clay.canvas()
    shine.polyline([(-0.74, 0.62), (-0.82, 0.95), (-0.7, 1.3)], 0.07, "#ffffff", opacity=0.55, soft=0.02)
    return finish(clay, ask, features=shine, anchor=(0, 0.02), baseline=1.0, seat=(0, 1.75))


def _clutch(count: int) -> Iterator[tuple[float, float, float]]:
    """(x, y, radius) of eggs in a nest, in one row or two, the hindmost first."""
    rows = [count] if count < 5 else [count // 2, count - count // 2]
    size = min(0.24, 0.98 / max(rows))
    for row, length in enumerate(rows):
        y = 0.54 + 0.95 * size * (len(rows) - 1 - row)
        for place in range(length):
            yield (place - (length - 1) / 2) * 1.85 * size, y, size


@subject("nest", "bird nest", "bird's nest", "nest of twigs", info=SubjectInfo(0.14, "object", "ground", 2.4))
def nest(ask: Ask) -> Drawn:
    """A round nest of twigs with pale eggs: three, or as many as are told."""
    clay = sheet(ask.height_px / 0.95, -1.35, 1.35, -0.1, 1.0, _STRAW)
    straw = body_colour(ask, "#9a7546")
    clay.ellipsoid((0, 0.36, -0.1), (1.1, 0.36, 0.7), straw * np.float32(0.55))
    said = ask.attributes.get("eggs", "")
    for x, y, size in _clutch(int(said) if said.isdigit() else 3):
        tone = part_colour(ask, "#bfe0e6", "eggs", "egg")
        clay.ellipsoid((x, y, 0.55 - y), (size, 1.2 * size, size), tone, material=SATIN)
    for _ in range(120):
        t, row = float(ask.rng.uniform(0, np.pi)), float(ask.rng.uniform(0, 1))
        radius = 0.85 + 0.3 * row
        x, y, z = radius * np.cos(t), 0.1 + 0.42 * row + float(ask.rng.normal()) * 0.04, 0.7 * np.sin(t) + 0.1
        dx, dy = float(ask.rng.uniform(-0.35, 0.35)), float(ask.rng.uniform(-0.08, 0.1))
        tone = straw * np.float32(ask.rng.uniform(0.6, 1.35))
        clay.capsule((x - dx, y - dy, z), 0.022, (x + dx, y + dy, z), 0.018, tone)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.6, seat=(0, 0.5))


@subject("log", "tree trunk", "fallen tree", "fallen log", info=SubjectInfo(0.45, "object", "ground", 3.2))
def log(ask: Ask) -> Drawn:
    """A log on the ground, its rings towards us."""
    clay = sheet(ask.height_px / 0.95, -1.65, 1.65, -0.05, 1.0, _BARK)
    bark = body_colour(ask, "#6e4a2f")
    clay.capsule((-1.05, 0.45, -0.2), 0.42, (1.1, 0.42, 0.1), 0.44, bark)
    for i in range(7):
        y = 0.12 + 0.11 * i
        clay.capsule((-1.3, y, 0.25), 0.02, (0.9, y - 0.02, 0.5), 0.02, bark * np.float32(0.7 + 0.08 * (i % 2)))
    for k, (r, tone) in enumerate(
        ((0.44, "#8a5f3a"), (0.38, "#e0bd88"), (0.27, "#c99f66"), (0.24, "#e0bd88"), (0.1, "#c08f56"))
    ):
        clay.ellipsoid((1.22, 0.43, 0.42 + 0.02 * k), (r * 0.52, r, 0.05), tone, blend=0.0)
    clay.ellipsoid((-0.5, 0.84, 0.0), (0.4, 0.06, 0.2), "#6f9a48")
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.6, seat=(-0.1, 0.82))


@subject("tree stump", "stump", "stump of a tree", info=SubjectInfo(0.45, "object", "ground", 1.5))
def stump(ask: Ask) -> Drawn:
    """A stump with roots and rings on top."""
    clay = sheet(ask.height_px / 1.25, -1.15, 1.15, -0.1, 1.3, _BARK)
    bark = body_colour(ask, "#6e4a2f")
    for x, z in ((-0.8, 0.1), (0.8, 0.05), (-0.35, 0.5), (0.4, 0.5)):
        clay.capsule((x * 0.6, 0.3, z), 0.2, (x * 1.15, 0.03, z), 0.08, bark, blend=0.1)
    clay.lathe((0, 0, 0), [(0, 0.85), (0.25, 0.72), (1.05, 0.68)], bark, tilt=0.1)
    for r, tone in ((0.67, "#8a5f3a"), (0.6, "#e0bd88"), (0.44, "#c99f66"), (0.4, "#e0bd88"), (0.18, "#c08f56")):
        clay.puff(ellipse_points(0, 1.06, r, r * 0.24), tone, z=0.7 - 0.2 * r, thickness=0.02, bevel=0.01)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.5, seat=(0, 1.06))


@subject("kennel", "doghouse", "dog house", info=SubjectInfo(1.0, "object", "ground", 1.1))
def kennel(ask: Ask) -> Drawn:
    """A wooden dog house with a round door."""
    clay = sheet(ask.height_px / 2.0, -1.2, 1.2, -0.05, 2.1, MATT)
    wood, roof = body_colour(ask, "#c98a52"), part_colour(ask, "#b23a2e", "roof")
    clay.puff([(-0.85, 0.0), (0.85, 0.0), (0.85, 1.2), (0.0, 1.95), (-0.85, 1.2)], wood, thickness=0.2, bevel=0.04)
    for y in np.arange(0.2, 1.3, 0.2):
        box(clay, -0.85, float(y), 1.7, 0.02, wood * np.float32(0.6), z=0.2, thickness=0.02, bevel=0.01)
    door = Path(12).move(-0.42, 0.0).line(-0.42, 0.6).cubic(-0.42, 1.16, 0.42, 1.16, 0.42, 0.6).line(0.42, 0.0)
    clay.puff(door, "#2c1f18", z=0.22, thickness=0.02, bevel=0.02)
    for side in (-1, 1):
        clay.capsule((0, 2.0, 0.3), 0.1, (side * 1.08, 1.05, 0.3), 0.1, roof, flat=0.8)
    return finish(clay, ask, anchor=(0, 0), baseline=1.7, seat=(0, 1.9))


@subject("hay bale", "hay", "straw bale", "haystack", "bale of hay", info=SubjectInfo(0.6, "object", "ground", 1.7))
def hay_bale(ask: Ask) -> Drawn:
    """A square bale of straw with two strings."""
    clay = sheet(ask.height_px / 1.05, -1.05, 1.05, -0.05, 1.1, _STRAW)
    straw = body_colour(ask, "#dcb45a")
    box(clay, -0.85, 0.0, 1.7, 0.95, straw * np.float32(0.8), thickness=0.5, bevel=0.1)
    for _ in range(260):
        x, y = float(ask.rng.uniform(-0.85, 0.85)), float(ask.rng.uniform(0.04, 0.95))
        dx, dy = float(ask.rng.uniform(-0.16, 0.16)), float(ask.rng.uniform(-0.05, 0.05))
        tone = straw * np.float32(ask.rng.uniform(0.65, 1.3))
        clay.capsule((x - dx, y - dy, 0.5), 0.013, (x + dx, y + dy, 0.52), 0.011, tone)
    for x in (-0.4, 0.4):
        box(clay, x - 0.02, 0.0, 0.04, 0.96, "#8a5a34", z=0.5, thickness=0.05, bevel=0.02)
    return finish(clay, ask, anchor=(0, 0), baseline=1.6, seat=(0, 0.9))


@subject("puddle", "mud puddle", "puddle of mud", "muddy puddle", "mud", info=SubjectInfo(0.1, "object", "ground", 5.0))
def puddle(ask: Ask) -> Drawn:
    """A flat pool on the ground; of mud when that was said."""
    muddy = "mud" in ask.noun
    clay = sheet(
        ask.height_px / 0.6, -1.7, 1.7, -0.4, 0.4, Material(gloss=1.2, mirror=0.2 if muddy else 0.6, blend=0.0)
    )
    colour = body_colour(ask, "#5f4128" if muddy else "#7fa8c4")
    turns = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    across, deep = 1.5 + 0.12 * np.sin(3 * turns + 1), 0.3 + 0.04 * np.cos(4 * turns)
    edge = [(float(x), float(y)) for x, y in zip(across * np.cos(turns), deep * np.sin(turns), strict=True)]
    clay.puff(Path(6).smooth(edge), colour, thickness=0.03, bevel=0.05)
    if muddy:
        for x, y, r in ((-0.9, 0.05, 0.2), (0.6, -0.08, 0.26), (0.1, 0.12, 0.16), (1.1, 0.1, 0.13)):
            clay.ellipsoid((x, y, 0.02), (r, r * 0.35, 0.05), colour * np.float32(0.8), blend=0.05)
    return finish(clay, ask, anchor=(0, -0.1), baseline=2.6, seat=(0, 0.0))


@subject("ice floe", "ice sheet", "block of ice", info=SubjectInfo(0.3, "object", "water", 3.0))
def ice_floe(ask: Ask) -> Drawn:
    """A flat slab of ice afloat."""
    clay = sheet(ask.height_px / 0.8, -1.5, 1.5, -0.3, 0.65, Material(gloss=0.9, mirror=0.15, blend=0.0))
    ice = body_colour(ask, "#cfe8f4")
    top = [(-1.4, 0.2), (-0.9, 0.48), (0.2, 0.56), (1.1, 0.46), (1.42, 0.22), (0.6, 0.04), (-0.6, 0.02)]
    side = [
        (-1.4, 0.2),
        (-0.6, 0.02),
        (0.6, 0.04),
        (1.42, 0.22),
        (1.3, -0.06),
        (0.5, -0.24),
        (-0.7, -0.24),
        (-1.28, -0.02),
    ]
    clay.puff(side, ice * np.float32(0.62), thickness=0.15, bevel=0.04)
    clay.puff(top, ice, z=0.02, thickness=0.12, bevel=0.04)
    return finish(clay, ask, anchor=(0, -0.16), baseline=2.4, seat=(0, 0.3))


@subject("picnic blanket", "spread blanket", "quilt", "beach towel", info=SubjectInfo(0.12, "object", "indoor", 4.0))
def blanket(ask: Ask) -> Drawn:
    """A soft cloth spread on the ground, checked, with a turned-up corner."""
    clay = sheet(ask.height_px / 0.72, -1.7, 1.7, -0.5, 0.5, _CLOTH)
    cloth = body_colour(ask, "#c8404a")
    clay.puff([(-1.5, -0.36), (1.4, -0.4), (1.15, 0.3), (-1.1, 0.32)], cloth, thickness=0.1, bevel=0.08)
    pattern = clay.canvas()
    pale = ask.light.lit(np.clip(cloth * 1.6 + 0.12, 0, 0.9).astype(np.float32))
    for t in np.linspace(0.12, 0.88, 6):
        pattern.line(-1.5 + 2.9 * t, -0.36 - 0.04 * t, -1.1 + 2.25 * t, 0.32, 0.05, pale, opacity=0.6)
        pattern.line(-1.5 + 0.4 * t, -0.36 + 0.68 * t, 1.4 - 0.25 * t, -0.4 + 0.7 * t, 0.04, pale, opacity=0.6)
    return finish(clay, ask, fur_length=0.015, features=pattern, anchor=(0, -0.2), baseline=2.6, seat=(0, 0.0))


@subject("hoop", "hula hoop", "ring of fire", "flaming hoop", info=SubjectInfo(1.2, "object", "ground", 0.6))
def hoop(ask: Ask) -> Drawn:
    """A hoop on a foot, half turned; in flames when that was said."""
    clay = sheet(ask.height_px / 2.3, -0.75, 0.75, -0.05, 2.45, SATIN)
    clay.capsule((0, 0.08, 0), 0.05, (0, 0.4, 0), 0.05, "#8f959c")
    clay.ellipsoid((0, 0.05, 0), (0.4, 0.06, 0.3), "#8f959c")
    ring = [(0.5 * np.cos(t), 1.3 + 0.95 * np.sin(t), 0.3 * np.cos(t)) for t in np.linspace(0, 2 * np.pi, 25)]
    clay.tube(ring, [0.06], body_colour(ask, "#e0402e"), segments=48)
    if "fire" in ask.noun or "flaming" in ask.noun:
        fire = Material(gloss=0.0, emission=0.8, blend=0.02)
        for k, (x, y, z) in enumerate(ring[:-1]):
            for tone, size in (("#e8501a", 0.1), ("#ffc83a", 0.06)):
                tip = (x, y + 0.22 + 0.06 * (k % 3), z + 0.05)
                clay.capsule((x, y, z + 0.05), size, tip, 0.01, tone, material=fire)
    return finish(clay, ask, anchor=(0, 0), baseline=0.8, seat=(0, 1.3))


@subject("beehive", "bee hive", "hive", info=SubjectInfo(0.5, "object", "ground", 0.95))
def beehive(ask: Ask) -> Drawn:
    """A skep of coiled straw with a round hole."""
    clay = sheet(ask.height_px / 1.85, -1.0, 1.0, -0.05, 1.9, MATT)
    straw = body_colour(ask, "#e0a83a")
    for i in range(7):
        y = 0.13 + 0.25 * i
        r = 0.9 * np.sqrt(max(0.05, 1 - (i / 7.2) ** 2.2))
        clay.ellipsoid((0, y, 0), (r, 0.17, r), straw * np.float32(0.9 + 0.12 * (i % 2)))
    clay.ellipsoid((0, 0.42, 0.86), (0.2, 0.2, 0.06), "#3a2412")
    return finish(clay, ask, anchor=(0, 0), baseline=1.6, seat=(0, 1.75))


@subject("pile of gold", "pile of gold coins", "gold coins", "pile of coins", "pile of treasure", "heap of gold",
    "hoard", "coins", "hoard of gold",
    info=SubjectInfo(0.5, "object", "ground", 2.4))  # fmt: skip
def pile_of_gold(ask: Ask) -> Drawn:
    """A heap of coins with a few gems."""
    clay = sheet(ask.height_px / 1.05, -1.5, 1.5, -0.1, 1.15, Material(gloss=1.2, mirror=0.35, blend=0.0))
    gold = body_colour(ask, "#e8b530")
    clay.ellipsoid((0, 0.0, -0.2), (1.3, 0.92, 0.6), gold * np.float32(0.5))
    for _ in range(190):
        a, r = float(ask.rng.uniform(0, np.pi)), float(ask.rng.uniform(0, 1)) ** 0.5
        x, y = 1.32 * r * np.cos(a), 0.95 * r * np.sin(a) * (1 - 0.1 * r)
        z = 0.6 * float(np.sqrt(max(0.0, 1 - r * r))) + 0.1 * float(ask.rng.random())
        tone = gold * np.float32(ask.rng.uniform(0.7, 1.25))
        clay.ellipsoid((x, max(y, 0.04), z), (0.13, float(ask.rng.uniform(0.04, 0.12)), 0.05), tone,
                       angle=float(ask.rng.uniform(-0.6, 0.6)))  # fmt: skip
    for x, y, hue in (
        (-0.55, 0.42, "#d0304a"),
        (0.5, 0.55, "#2f6fd0"),
        (0.1, 0.25, "#2fa05a"),
        (0.9, 0.16, "#d0304a"),
    ):
        clay.ellipsoid((x, y, 0.75), (0.1, 0.11, 0.08), hue, material=GLASS)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.4, seat=(0, 0.74))


@subject("spider web", "web", "cobweb", "spider's web", "spiderweb", info=SubjectInfo(0.4, "object", "ground", 1.0))
def web(ask: Ask) -> Drawn:
    """An orb web between two twigs, dew on its threads."""
    clay = sheet(ask.height_px / 2.1, -1.15, 1.15, -0.05, 2.15, _BARK)
    for x in (-1.05, 1.05):
        clay.tube([(x, 0.0, 0), (x * 0.97, 0.7, 0), (x * 1.03, 1.4, 0), (x * 0.98, 2.1, 0)], [0.06, 0.035], "#6e4a2f")
    silk = clay.canvas()
    thread = ask.light.lit("#f4f6fa", 1.15)
    spokes = [(float(np.cos(a)), float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 15)[:-1]]
    for x, y in spokes:
        silk.line(0, 1.05, 1.02 * x, 1.05 + 1.0 * y, 0.012, thread, opacity=0.9)
    for ring in range(1, 8):
        r = 0.13 * ring
        loop = [(r * x, 1.05 + r * y * 0.97) for x, y in [*spokes, spokes[0]]]
        silk.polyline(loop, 0.011, thread, opacity=0.85)
        for x, y in loop[:: 2 + ring % 2]:
            silk.circle(x, y, 0.034 if "drops" in ask.attributes else 0.018, thread)
    return finish(clay, ask, features=silk, anchor=(0, 0.02), baseline=2.0, seat=(0, 0.86))


@subject("leaf", "green leaf", "big leaf", "leaf of grass", info=SubjectInfo(0.12, "plant", "ground", 2.6))
def leaf(ask: Ask) -> Drawn:
    """One broad leaf on its stalk, arched so that something can sit on it."""
    clay = sheet(ask.height_px / 0.95, -1.5, 1.6, -0.2, 0.95, SATIN)
    green = body_colour(ask, "#5aa044")
    clay.tube([(1.5, -0.15, 0.0), (1.3, 0.2, 0.0), (1.0, 0.42, 0.05)], [0.05, 0.04], green * np.float32(0.8))
    blade = [(1.1, 0.4), (0.5, 0.78), (-0.4, 0.8), (-1.4, 0.3), (-0.6, 0.26), (0.4, 0.2)]
    clay.puff(Path(10).smooth(blade), green, thickness=0.14, bevel=0.12)
    rib = [(1.08, 0.42, 0.14), (0.4, 0.54, 0.2), (-0.5, 0.5, 0.2), (-1.36, 0.31, 0.08)]
    clay.tube(rib, [0.028, 0.012], green * np.float32(1.4), segments=18)
    for x in (0.65, 0.25, -0.15, -0.55):
        for dy in (-0.2, 0.22):
            clay.capsule((x, 0.53, 0.2), 0.014, (x - 0.26, 0.53 + dy, 0.16), 0.008, green * np.float32(1.3))
    return finish(clay, ask, anchor=(0, -0.05), baseline=1.2, seat=(-0.1, 0.6))


@subject("open box", "open cardboard box", info=SubjectInfo(0.4, "object", "ground", 1.3))
def open_box(ask: Ask) -> Drawn:
    """A cardboard box from the front, its four flaps folded out."""
    clay = sheet(ask.height_px / 1.35, -1.25, 1.25, -0.05, 1.4, MATT)
    card = body_colour(ask, "#c09260")
    dark = card * np.float32(0.42)
    plate(clay, [(-0.86, 0.9), (0.86, 0.9), (0.70, 1.16), (-0.70, 1.16)], dark, z=-0.1, thickness=0.04)
    plate(
        clay, [(-0.70, 1.12), (0.70, 1.12), (0.82, 1.34), (-0.82, 1.34)], card * np.float32(0.8), z=-0.1, thickness=0.04
    )
    for side in (-1, 1):
        flap = [(side * 0.88, 0.92), (side * 0.72, 1.14), (side * 1.02, 1.22), (side * 1.2, 0.98)]
        plate(clay, flap, card * np.float32(0.92), z=0.0, thickness=0.05)
    box(clay, -0.88, 0, 1.76, 0.94, card, z=0.15, thickness=0.1)
    box(clay, -0.12, 0, 0.24, 0.94, card * np.float32(1.18), z=0.27, thickness=0.02, bevel=0.01)
    plate(
        clay,
        [(-0.88, 0.94), (0.88, 0.94), (0.96, 0.68), (-0.96, 0.68)],
        card * np.float32(1.08),
        z=0.30,
        thickness=0.05,
    )
    return finish(clay, ask, anchor=(0, 0), baseline=1.2)
