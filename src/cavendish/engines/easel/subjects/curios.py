"""Things of desks, shelves and attics: machines, clocks, lamps, folded paper, money, instruments to look through."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Material
from ..colour import linear
from .making import (
    CHROME,
    GLAZED,
    LAMP,
    MATT,
    RUBBER,
    SATIN,
    body_colour,
    body_material,
    box,
    flat,
    one_of,
    part_colour,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_GOLD = Material(gloss=1.3, mirror=0.7, blend=0.0)
_BRASS = "#d0a04a"


@subject("sewing machine", "vintage sewing machine", info=SubjectInfo(0.35, "object", "tabletop", 1.3))
def sewing_machine(ask: Ask) -> Drawn:
    """A black machine with a hand wheel, its needle over the bed, a spool on top."""
    clay = sheet(ask.height_px / 2.5, -1.75, 1.75, -0.05, 2.75, Material(gloss=0.9, mirror=0.15, blend=0.04))
    enamel = body_colour(ask, "#26282e")
    box(clay, -1.6, 0, 3.2, 0.22, "#8a5a34", thickness=0.3, bevel=0.05, material=SATIN)
    box(clay, -1.5, 0.2, 3.0, 0.2, enamel, z=0.1, thickness=0.3, bevel=0.08)
    clay.capsule((1.0, 0.4, 0.2), 0.3, (1.0, 1.9, 0.2), 0.3, enamel)
    clay.capsule((1.0, 1.85, 0.2), 0.33, (-0.9, 1.85, 0.2), 0.27, enamel)
    clay.capsule((-0.98, 1.85, 0.2), 0.3, (-0.98, 1.15, 0.2), 0.24, enamel)
    clay.capsule((-0.98, 1.0, 0.2), 0.04, (-0.98, 0.45, 0.2), 0.02, "#d8dce2", material=CHROME)
    box(clay, -1.16, 0.5, 0.36, 0.08, "#c8ccd2", z=0.3, thickness=0.06, material=CHROME)
    clay.ellipsoid((1.45, 1.75, 0.3), (0.2, 0.46, 0.4), "#c8ccd2", material=CHROME, blend=0.0)
    clay.ellipsoid((1.5, 1.75, 0.45), (0.12, 0.3, 0.3), enamel, blend=0.0)
    for x, tone in ((0.35, "#d8342c"), (-0.1, "#2f6fd0")):
        clay.capsule((x, 2.15, 0.2), 0.13, (x, 2.5, 0.2), 0.13, part_colour(ask, tone, "thread", "spool"), blend=0.0)
        for y in (2.12, 2.56):
            clay.ellipsoid((x, y, 0.2), (0.18, 0.06, 0.18), "#d8b070", blend=0.0)
    marks = clay.canvas()
    marks.polyline([(-0.1, 2.4), (-0.98, 2.16), (-0.98, 0.6)], 0.02, flat("#f4f1ea", ask), 0.8)
    gold = flat("#e0b850", ask, 1.2)
    for x in (-0.5, 0.1, 0.62):
        marks.ellipse(x, 1.87, 0.16, 0.07, gold, opacity=0.8)
    return finish(clay, ask, features=marks, anchor=(0, 0.0), baseline=3.0)


@subject("vintage radio", "retro radio", "old radio", "radio", "transistor radio", "antique radio",
    info=SubjectInfo(0.28, "object", "tabletop", 1.4))  # fmt: skip
def old_radio(ask: Ask) -> Drawn:
    """A wooden wireless with cloth, a lit dial and two knobs."""
    clay = sheet(ask.height_px / 2.05, -1.5, 1.5, -0.05, 2.1, SATIN)
    wood = body_colour(ask, "#9a5a2c")
    box(clay, -1.4, 0.06, 2.8, 1.9, wood, thickness=0.35, bevel=0.3, material=body_material(ask, SATIN))
    box(clay, -1.2, 0.62, 1.35, 1.14, "#d8c49a", z=0.34, thickness=0.04, bevel=0.08, material=MATT)
    weave = clay.canvas()
    for k in range(11):
        weave.line(-1.12, 0.72 + 0.095 * k, 0.07, 0.72 + 0.095 * k, 0.022, flat("#a08858", ask), 0.7)
    box(clay, 0.3, 0.98, 0.92, 0.78, "#fbe6b0", z=0.34, thickness=0.04, bevel=0.06, material=LAMP)
    ink = flat("#6a3a1c", ask)
    for k in range(9):
        weave.line(0.4 + 0.09 * k, 1.42, 0.4 + 0.09 * k, 1.56 + 0.06 * (k % 2), 0.018, ink)
    weave.line(0.72, 1.04, 0.72, 1.68, 0.03, flat("#d8342c", ask))
    for x in (0.5, 1.02):
        clay.ellipsoid((x, 0.62, 0.45), (0.19, 0.19, 0.12), "#f0e2c0", material=GLAZED)
        clay.ellipsoid((x, 0.62, 0.55), (0.1, 0.1, 0.06), _BRASS, material=_GOLD)
    for k in range(5):
        clay.capsule(
            (-1.1 + 0.28 * k, 0.34, 0.36), 0.07, (-1.0 + 0.28 * k, 0.34, 0.36), 0.07, "#f0e2c0", material=GLAZED
        )
    for x in (-1.1, 1.1):
        box(clay, x - 0.14, 0.0, 0.28, 0.1, wood * np.float32(0.6), thickness=0.2)
    return finish(clay, ask, features=weave, anchor=(0, 0.0), baseline=2.6)


@subject("lava lamp", "lava lamps", info=SubjectInfo(0.4, "object", "tabletop", 0.45))
def lava_lamp(ask: Ask) -> Drawn:
    """A glowing glass cone with blobs rising in it."""
    clay = sheet(ask.height_px / 3.3, -0.85, 0.85, -0.05, 3.4, CHROME)
    glow, blob = body_colour(ask, "#e8407a"), part_colour(ask, "#ffb04a", "lava", "blobs")
    clay.lathe((0, 0, 0), [(0, 0.6), (0.1, 0.62), (0.5, 0.34), (0.85, 0.52)], "#b8bcc4", tilt=0.1, material=CHROME)
    liquid = Material(gloss=1.4, emission=0.8, blend=0.0)
    clay.lathe(
        (0, 0, 0),
        [(0.82, 0.5), (1.2, 0.56), (2.6, 0.32), (2.75, 0.3)],
        glow * np.float32(0.8),
        tilt=0.1,
        material=liquid,
    )
    clay.lathe((0, 0, 0), [(2.72, 0.34), (2.8, 0.33), (3.2, 0.18), (3.26, 0.05)], "#b8bcc4", tilt=0.1, material=CHROME)
    lit = Material(gloss=0.8, emission=1.2, blend=0.1)
    for x, y, r in ((0.02, 0.98, 0.38), (-0.14, 1.42, 0.2), (0.12, 1.78, 0.24), (-0.06, 2.18, 0.17), (0.06, 2.5, 0.13)):
        clay.ellipsoid((x, y, 0.5), (r, r * 1.1, 0.15), blob, material=lit)
    halo = clay.canvas()
    halo.ellipse(0, 1.7, 0.7, 1.2, glow * np.float32(0.3), soft=0.3)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.0, glow=halo)


@subject(
    "grandfather clock",
    "longcase clock",
    "pendulum clock",
    "tall clock",
    info=SubjectInfo(2.0, "furniture", "indoor", 0.4),
)
def grandfather_clock(ask: Ask) -> Drawn:
    """A tall case with a dial above and a pendulum behind glass."""
    clay = sheet(ask.height_px / 4.4, -1.0, 1.0, -0.05, 4.5, SATIN)
    wood = body_colour(ask, "#7a4424")
    box(clay, -0.85, 0, 1.7, 0.75, wood, thickness=0.3, bevel=0.06)
    box(clay, -0.62, 0.7, 1.24, 2.0, wood * np.float32(0.9), thickness=0.3, bevel=0.05)
    box(clay, -0.42, 0.86, 0.84, 1.7, "#2a1a12", z=0.28, thickness=0.04, bevel=0.03)
    box(clay, -0.85, 2.65, 1.7, 1.35, wood, z=0.05, thickness=0.3, bevel=0.08)
    clay.puff(
        [(-0.9, 4.0), (0.9, 4.0), (0.55, 4.2), (0.16, 4.4), (-0.16, 4.4), (-0.55, 4.2)], wood, thickness=0.3, bevel=0.1
    )
    clay.capsule((0, 2.5, 0.36), 0.025, (0.14, 1.3, 0.36), 0.025, _BRASS, material=_GOLD)
    clay.ellipsoid((0.16, 1.18, 0.38), (0.2, 0.2, 0.06), _BRASS, material=_GOLD)
    clay.ellipsoid((0, 3.32, 0.3), (0.6, 0.6, 0.1), _BRASS, material=_GOLD)
    clay.ellipsoid((0, 3.32, 0.38), (0.52, 0.52, 0.06), "#f6efdc", material=SATIN)
    marks, ink = clay.canvas(), flat("#2a1c14", ask)
    for k in range(12):
        turn = k * pi / 6
        marks.line(0.4 * sin(turn), 3.32 + 0.4 * cos(turn), 0.47 * sin(turn), 3.32 + 0.47 * cos(turn), 0.035, ink)
    marks.line(0, 3.32, -0.2, 3.5, 0.045, ink)
    marks.line(0, 3.32, 0.12, 3.68, 0.035, ink)
    return finish(clay, ask, features=marks, anchor=(0, 0.0), baseline=1.7)


@subject("vinyl record", "vinyl", "vinyl records", "vinyl disc", "gramophone record", "lp record", "lp",
    info=SubjectInfo(0.3, "object", "tabletop", 1.3))  # fmt: skip
def vinyl(ask: Ask) -> Drawn:
    """A black record half out of its sleeve."""
    clay = sheet(ask.height_px / 2.2, -1.45, 1.65, -0.05, 2.2, SATIN)
    clay.ellipsoid((0.55, 1.08, 0), (1.0, 1.0, 0.08), "#1c1d21", material=Material(gloss=1.2))
    marks = clay.canvas()
    for radius in (0.9, 0.8, 0.7, 0.6, 0.5):
        marks.polyline(ellipse_points(0.55, 1.08, radius, radius), 0.012, flat("#4a4c54", ask), 0.8)
    marks.circle(0.55, 1.08, 0.34, flat(body_colour(ask, "#d8342c"), ask))
    marks.circle(0.55, 1.08, 0.05, flat("#f4f1ea", ask))
    tone = one_of(ask, "#e8b83a", "#2fa8a0", "#e8703a")
    marks.rectangle(-1.4, 0.04, 1.9, 2.08, flat(tone, ask))
    marks.circle(-0.45, 1.08, 0.62, flat("#f4e6c8", ask))
    marks.circle(-0.45, 1.08, 0.38, flat("#d8443a", ask))
    return finish(clay, ask, features=marks, anchor=(0, 0.0), baseline=2.6)


@subject(
    "cassette tape",
    "cassette",
    "audio cassette",
    "mixtape",
    "cassette tapes",
    info=SubjectInfo(0.07, "object", "tabletop", 1.55),
)
def cassette(ask: Ask) -> Drawn:
    """A tape with its label and two reels."""
    clay = sheet(ask.height_px / 2.0, -1.6, 1.6, -0.05, 2.1, Material(gloss=0.8))
    box(clay, -1.5, 0, 3.0, 1.95, body_colour(ask, "#34363e"), thickness=0.2, bevel=0.12)
    box(clay, -1.28, 0.5, 2.56, 1.24, "#f6efdc", z=0.2, thickness=0.04, bevel=0.05, material=MATT)
    for k, tone in enumerate(("#e8503a", "#f2b83a", "#2fa8a0")):
        box(clay, -1.28, 0.92 + 0.12 * k, 2.56, 0.12, tone, z=0.225, thickness=0.02, bevel=0.01)
    box(clay, -0.86, 0.72, 1.72, 0.6, "#26272c", z=0.26, thickness=0.04, bevel=0.2)
    for x in (-0.52, 0.52):
        clay.ellipsoid((x, 1.02, 0.34), (0.24, 0.24, 0.05), "#f4f1ea")
        clay.ellipsoid((x, 1.02, 0.38), (0.12, 0.12, 0.04), "#26272c")
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.8)


@subject("origami crane", "paper crane", "origami bird", "origami swan", "folded paper crane", "origami",
    info=SubjectInfo(0.12, "object", "tabletop", 1.3))  # fmt: skip
def paper_crane(ask: Ask) -> Drawn:
    """A crane folded from one sheet: flat facets, sharp creases."""
    clay = sheet(ask.height_px / 2.3, -1.65, 1.65, -0.05, 2.4, MATT)
    paper = body_colour(ask, one_of(ask, "#e8503a", "#2f8fd0", "#f2b83a", "#e87aa8"))
    stuff = body_material(ask, MATT)
    facets = (
        (0.72, [(0.1, 0.9), (1.5, 2.1), (0.62, 0.62)]), (0.8, [(-0.1, 0.9), (-0.28, 0.5), (-1.05, 1.75)]),
        (0.6, [(-1.05, 1.75), (-1.5, 1.45), (-0.98, 1.6)]), (0.74, [(0.0, 0.95), (0.5, 2.3), (0.55, 0.7)]),
        (1.0, [(-0.1, 0.95), (-0.45, 2.25), (0.42, 0.85)]),
        (0.88, [(-0.42, 0.62), (0.1, 1.05), (0.68, 0.62), (0.1, 0.12)]),
        (1.1, [(-0.42, 0.62), (0.1, 1.05), (0.1, 0.12)]),
    )  # fmt: skip
    for k, (gain, points) in enumerate(facets):
        clay.puff(points, paper * np.float32(gain), z=0.05 * k, thickness=0.05, bevel=0.02, material=stuff)
    return finish(clay, ask, anchor=(0.1, 0.12), baseline=0.8)


@subject("paper boat", "origami boat", "paper ship", info=SubjectInfo(0.12, "object", "tabletop", 1.6))
def paper_boat(ask: Ask) -> Drawn:
    """A boat folded from a sheet."""
    clay = sheet(ask.height_px / 1.7, -1.5, 1.5, -0.05, 1.75, MATT)
    paper = body_colour(ask, "#f6f3ea")
    clay.puff([(-0.5, 0.6), (0, 1.6), (0.5, 0.6)], paper * np.float32(0.8), thickness=0.05, bevel=0.02)
    clay.puff([(0, 0.5), (0, 1.6), (0.5, 0.55)], paper * np.float32(0.95), z=0.03, thickness=0.05, bevel=0.02)
    clay.puff(
        [(-1.4, 0.85), (-0.75, 0.0), (0.75, 0.0), (1.4, 0.85), (0.0, 0.55)], paper, z=0.1, thickness=0.08, bevel=0.03
    )
    clay.puff(
        [(0, 0.55), (1.4, 0.85), (0.75, 0.0), (0, 0.0)], paper * np.float32(0.86), z=0.12, thickness=0.08, bevel=0.03
    )
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.5)


@subject(
    "paper plane", "paper airplane", "paper aeroplane", "origami plane", info=SubjectInfo(0.25, "object", "air", 1.7)
)
def paper_plane(ask: Ask) -> Drawn:
    """A dart folded from a sheet."""
    clay = sheet(ask.height_px / 1.7, -1.5, 1.5, -0.6, 1.2, MATT)
    paper = body_colour(ask, "#fbf9f2")
    clay.puff([(-1.4, 0.5), (1.4, 1.05), (0.1, 0.2)], paper, thickness=0.05, bevel=0.02)
    clay.puff([(0.1, 0.2), (1.4, 1.05), (0.0, -0.5)], paper * np.float32(0.66), z=0.02, thickness=0.05, bevel=0.02)
    clay.puff([(0.1, 0.2), (1.4, 1.05), (0.62, -0.1)], paper * np.float32(0.88), z=0.05, thickness=0.05, bevel=0.02)
    return finish(clay, ask, anchor=(0, 0.3), baseline=1.0)


@subject("coin", "stack of coins", "stacks of coins", "gold coin", "silver coins",
    info=SubjectInfo(0.08, "object", "tabletop", 1.7))  # fmt: skip
def coins(ask: Ask) -> Drawn:
    """Stacks of coins and a few that lie about."""
    clay = sheet(ask.height_px / 1.5, -1.5, 1.5, -0.25, 1.6, _GOLD)
    gold = body_colour(ask, "#e8b830")
    for x, count in ((-0.62, 7), (0.62, 5), (0.0, 9)):
        front = 0.6 if x == 0 else 0.3
        for k in range(count):
            y = 0.13 * k + (0.0 if x else -0.12)
            clay.ellipsoid((x + 0.02 * (k % 3), y, front), (0.42, 0.15, 0.3), gold * np.float32(0.75), material=_GOLD)
            clay.ellipsoid((x + 0.02 * (k % 3), y + 0.05, front + 0.02), (0.42, 0.14, 0.3), gold, material=_GOLD)
    for x, y in ((-1.15, -0.1), (1.15, -0.12), (-0.4, -0.16), (0.5, -0.18)):
        clay.ellipsoid((x, y, 0.9), (0.33, 0.1, 0.2), gold * np.float32(0.7))
        clay.ellipsoid((x, y + 0.03, 0.92), (0.33, 0.1, 0.2), gold)
    return finish(clay, ask, anchor=(0, -0.12), baseline=2.4)


@subject(
    "gold bars", "gold bar", "gold ingot", "gold bullion", "ingot", info=SubjectInfo(0.14, "object", "tabletop", 1.7)
)
def gold_bars(ask: Ask) -> Drawn:
    """A pyramid of ingots."""
    clay = sheet(ask.height_px / 1.7, -1.6, 1.6, -0.15, 1.8, _GOLD)
    gold = body_colour(ask, "#e8b22e")
    for k, (x, y) in enumerate(((-0.98, 0), (0, 0), (0.98, 0), (-0.49, 0.5), (0.49, 0.5), (0, 1.0))):
        with clay.at(x, y, 0.1 * k):
            clay.puff([(-0.5, 0), (0.5, 0), (0.36, 0.42), (-0.36, 0.42)], gold, thickness=0.15, bevel=0.06)
            clay.puff([(-0.36, 0.42), (0.36, 0.42), (0.28, 0.56), (-0.28, 0.56)], gold * np.float32(1.25), z=-0.02,
                      thickness=0.1, bevel=0.03)  # fmt: skip
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.8)


@subject("binoculars", "field glasses", "opera glasses", info=SubjectInfo(0.16, "object", "tabletop", 1.15))
def binoculars(ask: Ask) -> Drawn:
    """Two barrels with lenses to the viewer."""
    clay = sheet(ask.height_px / 2.1, -1.25, 1.25, -0.05, 2.2, RUBBER)
    tone = body_colour(ask, "#2e3036")
    for side in (-1, 1):
        clay.capsule((side * 0.42, 1.9, -0.2), 0.26, (side * 0.56, 0.75, 0.2), 0.5, tone, blend=0.04)
        clay.ellipsoid((side * 0.58, 0.62, 0.45), (0.58, 0.56, 0.3), tone * np.float32(0.8))
        clay.ellipsoid((side * 0.58, 0.6, 0.7), (0.44, 0.42, 0.1), "#4a6a9a", material=Material(gloss=2.0, mirror=0.6))
        clay.ellipsoid((side * 0.42, 2.0, 0.0), (0.28, 0.14, 0.2), "#1c1d21")
    clay.capsule((0, 1.5, 0), 0.16, (0, 1.0, 0.1), 0.16, tone * np.float32(1.3))
    return finish(clay, ask, anchor=(0, 0.04), baseline=1.8)


@subject("candelabra", "candelabrum", "candlestick", "candle holder", "silver candelabra", "menorah",
    info=SubjectInfo(0.4, "object", "tabletop", 0.95))  # fmt: skip
def candelabra(ask: Ask) -> Drawn:
    """Branches with burning candles."""
    clay = sheet(ask.height_px / 3.2, -1.5, 1.5, -0.05, 3.4, _GOLD)
    metal, arms = body_colour(ask, _BRASS), {"menorah": 3, "candlestick": 0, "candle holder": 0}.get(ask.noun, 1)
    clay.lathe(
        (0, 0, 0),
        [(0, 0.55), (0.1, 0.55), (0.25, 0.14), (0.9, 0.09), (1.1, 0.16), (1.3, 0.08), (1.8, 0.1)],
        metal,
        tilt=0.12,
    )
    spots = [(0.0, 2.0)]
    for k in range(1, arms + 1):
        out = 1.1 * k / max(arms, 1)
        for side in (-1, 1):
            bend = [
                (0, 1.1 - 0.08 * k, 0),
                (side * out * 0.7, 0.95 - 0.1 * k, 0),
                (side * out, 1.5, 0),
                (side * out, 1.85, 0),
            ]
            clay.tube(bend, [0.07], metal, segments=22)
            spots.append((side * out, 1.9))
    halo = clay.canvas()
    for x, y in spots:
        clay.ellipsoid((x, y - 0.05, 0.05), (0.2, 0.08, 0.2), metal)
        clay.capsule(
            (x, y, 0.05), 0.09, (x, y + 0.75, 0.05), 0.085, part_colour(ask, "#f6f0e0", "candles"), material=SATIN
        )
        clay.ellipsoid((x, y + 1.0, 0.1), (0.07, 0.18, 0.06), "#ffd87a", material=LAMP)
        halo.ellipse(x, y + 1.0, 0.22, 0.3, linear("#ffb850") * np.float32(0.5), soft=0.12)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.0, glow=halo)


@subject("quill", "quill pen", "feather pen", "quill and ink", "quill and inkwell", "feather quill",
    info=SubjectInfo(0.25, "object", "tabletop", 0.8))  # fmt: skip
def quill(ask: Ask) -> Drawn:
    """A feather standing in an inkwell."""
    clay = sheet(ask.height_px / 3.0, -1.1, 1.3, -0.05, 3.1, SATIN)
    feather = body_colour(ask, "#f4f1ea")
    clay.tube([(-0.2, 0.6, 0), (0.15, 1.5, 0), (0.8, 2.9, 0)], [0.03, 0.035, 0.01], "#d8c8a0", segments=20)
    for k in range(22):
        t = 0.3 + 0.7 * k / 22
        x, y = -0.2 + 0.9 * t**1.5 + 0.05, 0.6 + 2.3 * t
        wide = 0.3 * sin(pi * min(1.0, 0.15 + 0.8 * (k / 22)))
        for side in (-1, 1):
            tone, place = feather * np.float32(0.92 + 0.1 * (k % 2)), (x + side * wide * 0.7, y + 0.05, 0.05)
            clay.ellipsoid(place, (wide, 0.07, 0.03), tone, angle=side * 0.7 - 0.3, blend=0.01)
    well = [(0, 0.55), (0.08, 0.58), (0.4, 0.5), (0.55, 0.24), (0.75, 0.26)]
    clay.lathe((-0.3, 0, 0.4), well, "#24304a", tilt=0.12, material=Material(gloss=2.0, mirror=0.4))
    return finish(clay, ask, anchor=(-0.2, 0.0), baseline=1.0)


@subject("magic wand", "wand", "wizard wand", info=SubjectInfo(0.3, "object", "tabletop", 1.4))
def wand(ask: Ask) -> Drawn:
    """A turned stick with sparks at its tip."""
    clay = sheet(ask.height_px / 2.0, -1.4, 1.6, -0.05, 2.1, SATIN)
    wood = body_colour(ask, "#4a2c1c")
    clay.capsule((-1.1, 0.15, 0), 0.13, (-0.5, 0.55, 0), 0.1, wood * np.float32(0.8))
    clay.capsule((-0.55, 0.52, 0), 0.08, (0.95, 1.52, 0), 0.035, wood)
    halo = clay.canvas()
    halo.circle(1.0, 1.55, 0.4, linear("#ffe08a") * np.float32(0.7), soft=0.25)
    for k in range(12):
        turn, out = k * 2.4, 0.2 + 0.04 * k
        x, y = 1.0 + out * cos(turn), 1.55 + out * sin(turn)
        clay.ellipsoid((x, y, 0.2), (0.04 + 0.02 * (k % 3),) * 3, "#ffe9a0", material=LAMP)
    return finish(clay, ask, anchor=(0, 0.05), baseline=1.2, glow=halo)
