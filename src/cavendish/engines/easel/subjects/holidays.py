"""What feasts bring to the table and the porch: carved pumpkins with a light in them, painted eggs, sugar skulls."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path, ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import SATIN, body_colour, flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_RIND = Material(gloss=0.55, blend=0.05)
_SUGAR = Material(gloss=0.35, blend=0.08)
_BRIGHT = ("#e8407a", "#2fa8c8", "#f2b92a", "#5ab04a", "#8a4ac0", "#f07a2a")
_EGGS = ("#f08ab4", "#6ac0e8", "#f6d24a", "#8ad07a", "#b48ae0", "#f49a5a")


def _mouth() -> Path:
    """A grin with three teeth."""
    grin = Path(20).move(-0.72, 0.80).quad(0.0, 0.50, 0.72, 0.80).quad(0.52, 0.20, 0.0, 0.18)
    return grin.quad(-0.52, 0.20, -0.72, 0.80)


def _face(clay: Clay, ask: Ask) -> tuple[Canvas, Canvas]:
    """The cut face as a lamp behind it shows it, and the light it throws."""
    features, glow = clay.canvas(), clay.canvas()
    hot, warm, rind = linear("#fff0a0"), linear("#ffb52e"), flat("#c2560f", ask, 0.8)
    eyes = [[(x - 0.24, 1.00), (x + 0.24, 1.00), (x + 0.04 * (1 if x < 0 else -1), 1.42)] for x in (-0.42, 0.42)]
    nose = [(-0.11, 0.86), (0.11, 0.86), (0.0, 1.04)]
    mouth = _mouth()
    for corners in (*eyes, nose):
        features.polygon(corners, warm)
    features.path(mouth, warm)
    for x in (-0.40, 0.40):
        features.circle(x, 1.12, 0.13, hot, 0.9, soft=0.08)
    features.ellipse(0, 0.40, 0.40, 0.13, hot, 0.8, soft=0.09)
    with features.clip(mouth):
        for x, y in ((-0.30, 0.62), (0.28, 0.62), (0.0, 0.10)):
            features.rectangle(x - 0.10, y, 0.20, 0.22, rind)
    for x, y, r in ((-0.42, 1.14, 0.36), (0.42, 1.14, 0.36), (0.0, 0.46, 0.62)):
        glow.ellipse(x, y, r, r * 0.7, linear("#ff9a20") * np.float32(0.32), soft=0.2)
    return features, glow


@subject(
    "jack o lantern", "jack-o-lantern", "jack-o'-lantern", "carved pumpkin", "halloween pumpkin", "glowing pumpkin",
    "pumpkin lantern", "carved pumpkins", "spooky pumpkin", "scary pumpkin", "pumpkin face",
    info=SubjectInfo(0.4, "object", "ground", 1.2),
)  # fmt: skip
def jack_o_lantern(ask: Ask) -> Drawn:
    """A ribbed pumpkin with triangular eyes and a toothed grin, lit from inside."""
    clay = sheet(ask.height_px / 2.0, -1.35, 1.35, -0.08, 2.05, _RIND)
    rind = body_colour(ask, "#e8741a")
    for x, wide, z in ((-0.82, 0.42, -0.15), (0.82, 0.42, -0.15), (-0.48, 0.46, 0.05), (0.48, 0.46, 0.05),
                       (0.0, 0.48, 0.12)):  # fmt: skip
        clay.ellipsoid((x, 0.78, z), (wide, 0.80 - 0.08 * abs(x), 0.6), rind * np.float32(1.0 - 0.12 * abs(x)))
    clay.tube([(0, 1.5, 0.1), (0.02, 1.74, 0.1), (0.16, 1.94, 0.1)], [0.15, 0.11, 0.09],
              part_colour(ask, "#5c7a30", "stem"), segments=10)  # fmt: skip
    features, glow = _face(clay, ask)
    return finish(clay, ask, features=features, glow=glow, anchor=(0, 0.02), baseline=1.7, seat=(0, 1.5))


def _bands(clay: Clay, colour: F32, second: str, third: str, way: int) -> None:
    """What is painted on an egg whose middle lies at height 1: stripes and dots, zigzags or flowers."""
    x, y = clay.grid()
    level = y - 1.0 + 0 * x
    if way == 0:
        mark = (np.abs(level) < 0.12) | (np.abs(np.abs(level) - 0.42) < 0.05)
    elif way == 1:
        wave = level - 0.10 * np.abs(((x * 2.6) % 2.0) - 1.0)
        mark = (np.abs(wave) < 0.07) | (np.abs(wave - 0.36) < 0.05) | (np.abs(wave + 0.36) < 0.05)
    else:
        mark = np.zeros(level.shape, bool)
    clay.tint(second, np.asarray(mark * clay.cover, np.float32))
    step = 0.30 if way != 2 else 0.36
    for row in (-1, 0, 1) if way == 2 else (-0.75, 0.75):
        for k in range(-2, 3):
            spot = np.hypot(x - step * (k + 0.5 * (row == 0)), level - (0.36 if way == 2 else 0.32) * row)
            clay.tint(third, np.asarray((spot < 0.075) * clay.cover, np.float32))


@subject(
    "easter egg", "easter eggs", "painted egg", "painted eggs", "decorated egg", "decorated eggs", "colored egg",
    "colored eggs", "colorful eggs", "coloured eggs", "faberge egg",
    info=SubjectInfo(0.08, "food", "tabletop", 0.78),
)  # fmt: skip
def easter_egg(ask: Ask) -> Drawn:
    """An egg in a bright colour with stripes, zigzags or dots; each one is another."""
    clay = sheet(ask.height_px / 2.0, -0.85, 0.85, -0.04, 2.06, SATIN)
    pick = int(ask.rng.integers(len(_EGGS)))
    shell = linear(ask.colour) if ask.colour else linear(_EGGS[pick])
    profile = [(0.0, 0.02), (0.06, 0.30), (0.35, 0.64), (0.80, 0.76), (1.25, 0.66), (1.70, 0.40), (1.95, 0.14),
               (2.0, 0.02)]  # fmt: skip
    clay.lathe((0, 0, 0), profile, shell)
    others = [tone for k, tone in enumerate(_EGGS) if k != pick]
    _bands(clay, shell, "#fff8ec", others[int(ask.rng.integers(len(others)))], int(ask.rng.integers(3)))
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.9)


@subject("cracked egg", "broken eggshell", "hatching egg", "eggshell", "egg shell", "dragon egg shell",
         info=SubjectInfo(0.3, "object", "ground", 1.25))  # fmt: skip
def cracked_egg(ask: Ask) -> Drawn:
    """The lower half of a large egg with a jagged rim, a piece of shell beside it."""
    clay = sheet(ask.height_px / 1.2, -1.0, 1.25, -0.05, 1.25, SATIN)
    shell = body_colour(ask, "#efe2c4")
    profile = [(0.0, 0.02), (0.05, 0.30), (0.30, 0.62), (0.66, 0.76), (0.92, 0.76)]
    clay.lathe((0, 0, 0), profile, shell)
    teeth = [(-0.76, 0.86)]
    for k in range(9):
        teeth.append((-0.76 + 0.19 * k, 0.88 if k % 2 else 1.12 - 0.06 * (k % 3)))
    clay.puff([*teeth, (0.76, 0.86), (0.6, 0.7), (-0.6, 0.7)], shell * np.float32(0.97), z=0.62, thickness=0.08,
              bevel=0.03)  # fmt: skip
    clay.puff(
        [(0.82, 0.0), (1.18, 0.02), (1.12, 0.26), (1.0, 0.18), (0.9, 0.3)], shell, z=0.5, thickness=0.1, bevel=0.04
    )
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.0, seat=(0, 0.9))


@subject(
    "heart balloon", "heart balloons", "heart-shaped balloon", "heart-shaped balloons", "heart shaped balloon",
    "heart shaped balloons", "love balloon", info=SubjectInfo(0.9, "object", "air", 0.62),
)  # fmt: skip
def heart_balloon(ask: Ask) -> Drawn:
    """A shiny balloon in the shape of a heart on a long string."""
    clay = sheet(ask.height_px / 3.6, -1.2, 1.2, -1.6, 2.1, Material(gloss=1.4, mirror=0.25, blend=0.0))
    shape = Path(24).move(0, 0).cubic(-0.5, 0.5, -1.08, 0.85, -1.05, 1.42).cubic(-1.02, 2.02, -0.2, 2.12, 0, 1.52)
    shape.cubic(0.2, 2.12, 1.02, 2.02, 1.05, 1.42).cubic(1.08, 0.85, 0.5, 0.5, 0, 0)
    skin = body_colour(ask, "#e0263e")
    clay.puff(clay.canvas().mask(shape), skin, thickness=0.6, bevel=0.8)
    clay.puff([(0, 0.06), (-0.11, -0.12), (0.11, -0.12)], skin * np.float32(0.8), thickness=0.1, bevel=0.04)
    features = clay.canvas()
    features.polyline([(0, -0.12), (0.08, -0.5), (-0.07, -0.95), (0.04, -1.55)], 0.03, flat("#f4f0ea", ask))
    features.ellipse(-0.5, 1.52, 0.16, 0.24, linear("#ffffff"), 0.75, angle=0.5, soft=0.04)
    return finish(clay, ask, features=features, anchor=(0, 0.4), baseline=0.5)


@subject("christmas stocking", info=SubjectInfo(0.5, "object", "indoor", 0.8))
def christmas_stocking(ask: Ask) -> Drawn:
    """A knitted stocking with a white cuff, heel and toe, from which a gift and a cane look out."""
    clay = sheet(ask.height_px / 2.4, -1.0, 1.15, -0.06, 2.65, Material(fur=0.25, gloss=0.06, blend=0.03))
    wool, white = body_colour(ask, "#c8222c"), part_colour(ask, "#f8f4ec", "cuff", "trim")
    clay.puff([(-0.52, 2.1), (-0.1, 2.1), (-0.1, 2.5), (-0.52, 2.5)], "#3f8a4a", z=-0.2, thickness=0.1, bevel=0.04)
    clay.capsule((-0.31, 2.1, -0.05), 0.04, (-0.31, 2.5, -0.05), 0.04, "#f2c83a")
    clay.tube([(0.12, 2.1, -0.1), (0.12, 2.45, -0.1), (0.24, 2.58, -0.1), (0.36, 2.46, -0.1)], [0.06], "#f4f0ea")
    clay.capsule((-0.16, 1.95, 0), 0.46, (-0.16, 0.78, 0), 0.44, wool, flat=0.6)
    clay.capsule((-0.16, 0.62, 0), 0.46, (0.50, 0.40, 0), 0.38, wool, flat=0.6)
    clay.ellipsoid((-0.38, 0.52, 0.12), (0.26, 0.30, 0.2), white)
    clay.ellipsoid((0.70, 0.38, 0.08), (0.24, 0.34, 0.2), white)
    clay.capsule((-0.62, 2.0, 0.12), 0.20, (0.30, 2.0, 0.12), 0.20, white)
    return finish(clay, ask, fur_length=0.03, anchor=(0, 0.02), baseline=1.2)


def _petals(features: Canvas, ask: Ask, x: float, y: float, out: float, tone: str, count: int = 10) -> None:
    """A ring of round petals about a point."""
    for k in range(count):
        t = 2 * np.pi * k / count
        features.circle(x + out * float(np.cos(t)), y + out * float(np.sin(t)), out * 0.30, flat(tone, ask, 1.1))


@subject(
    "sugar skull", "sugar skulls", "calavera", "calaveras", "day of the dead skull", "calavera skull", "painted skull",
    "decorated skull", "mexican skull",
    info=SubjectInfo(0.25, "object", "tabletop", 0.9),
)  # fmt: skip
def sugar_skull(ask: Ask) -> Drawn:
    """A white skull with flowers about its eyes, a heart for a nose, stitched teeth and painted scrolls."""
    clay = sheet(ask.height_px / 2.3, -1.1, 1.1, -0.05, 2.35, _SUGAR)
    bone = body_colour(ask, "#fbf7ee")
    clay.ellipsoid((0, 1.42, 0), (1.0, 0.88, 0.8), bone)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.62, 0.98, 0.2), (0.34, 0.30, 0.3), bone)
    clay.ellipsoid((0, 0.50, 0.1), (0.56, 0.48, 0.5), bone)
    features = clay.canvas()
    for side, tone in ((-1, _BRIGHT[0]), (1, _BRIGHT[1])):
        _petals(features, ask, side * 0.42, 1.18, 0.33, tone)
        features.circle(side * 0.42, 1.18, 0.27, flat("#1c1620", ask))
        _petals(features, ask, side * 0.42, 1.18, 0.10, _BRIGHT[2], 6)
        for k, t in enumerate(np.linspace(0.2, 2.4, 5)):
            spot = side * (0.94 - 0.10 * k), 1.02 + 0.9 * float(np.sin(t)) * 0.5 + 0.18 * k
            features.circle(spot[0] * 0.92, spot[1], 0.045, flat(_BRIGHT[k % 6], ask, 1.1))
        scroll = [(side * 0.70, 0.84), (side * 0.52, 0.66), (side * 0.62, 0.50), (side * 0.74, 0.60)]
        features.polyline(scroll, 0.04, flat(_BRIGHT[4], ask))
    features.polygon([(0, 1.02), (-0.11, 0.82), (0, 0.86), (0.11, 0.82)], flat("#1c1620", ask))
    _petals(features, ask, 0.0, 1.86, 0.20, _BRIGHT[5], 8)
    features.circle(0, 1.86, 0.13, flat(_BRIGHT[2], ask, 1.1))
    for side in (-1, 1):
        features.polygon(ellipse_points(side * 0.34, 1.84, 0.13, 0.06), flat(_BRIGHT[3], ask, 1.1))
        features.polygon(ellipse_points(side * 0.58, 1.76, 0.11, 0.05), flat(_BRIGHT[3], ask, 1.1))
    features.polyline([(-0.46, 0.52), (0.0, 0.45), (0.46, 0.52)], 0.03, flat("#2a2028", ask))
    for x in np.linspace(-0.40, 0.40, 9):
        y = 0.46 + 0.28 * float(x) ** 2
        features.line(float(x), y - 0.10, float(x), y + 0.10, 0.022, flat("#2a2028", ask))
    _petals(features, ask, 0.0, 0.20, 0.10, _BRIGHT[0], 6)
    return finish(clay, ask, features=features, anchor=(0, 0.02), baseline=0.9, seat=(0, 2.2))
