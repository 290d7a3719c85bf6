"""Hats and what else sits on a head, drawn by themselves to be laid onto a photo.

Heads are in the units of the painter's people: half as wide as 0.45, the brow at 1.52.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear, smoothstep
from ..paths import Path
from ..subjects import Ask, Drawn, hats
from ..subjects.tile import finish, sheet

BROW = 1.52
HALF = 0.45
"""Half the width of the head that a hat is made for, in its units."""
_FELT = Material(fur=0.0, gloss=0.1, blend=0.02)
_GOLD = Material(fur=0.0, gloss=1.3, mirror=0.4, blend=0.01)
_HORN = Material(fur=0.0, gloss=0.5, blend=0.02)
_USUAL = {
    "santa": "#c8242a", "pointed": "#3c4a9a", "party": "#e2457a", "witch": "#27222e", "beret": "#a3262c",
    "fedora": "#54483c", "cap": "#2f5fb8", "beanie": "#b8433a", "bow": "#e2457a", "headphones": "#24262c",
    "graduation": "#1d1f28", "sombrero": "#d9b05c", "bunny": "#f1ece6", "cat ears": "#2c2730", "devil": "#b3201c",
    "antlers": "#7a5434", "unicorn": "#f0d9ec",
}  # fmt: skip
_OPEN = frozenset(["crown", "tiara", "flowers", "bunny", "cat ears", "halo", "headphones", "bow", "devil", "antlers"])
"""What leaves the hair to be seen: it sits higher, or round the head."""
_BALLS = frozenset(["santa", "witch", "pointed", "firefighter", "viking", "hard hat", "beanie", "tricorn"])
"""What is modelled as a ball around the skull."""
FIXED = frozenset(["santa", "straw", "cowboy", "top hat", "crown", "toque", "firefighter", "hard hat", "viking"])
"""Hats of the people's wardrobe whose colour is their own: another is dyed in afterwards."""


def hat(kind: str, ask: Ask, scale: float) -> Drawn:
    """A hat at `scale` px a unit, anchored in the middle of the brow; of `ask.colour` or its usual colour."""
    clay = sheet(scale, -1.35, 1.35, 0.75, 3.1)
    colour = linear(ask.colour or _USUAL.get(kind, "#6a5a4a"))
    own = _MODELS.get(kind)
    if own is not None:
        own(clay, colour)
    else:
        hats.model(kind, clay, colour)
    drawn = finish(clay, ask, anchor=(0.0, BROW), baseline=0.8)
    return _open_below(drawn, scale) if kind in _BALLS else drawn


def _open_below(drawn: Drawn, scale: float) -> Drawn:
    """The drawing without what would be hidden in the head: what bulges below the forehead's line."""
    tall, broad = drawn.alpha.shape
    x = (np.arange(broad, dtype=np.float32)[None] - drawn.anchor[0]) / scale
    below = (np.arange(tall, dtype=np.float32)[:, None] - drawn.anchor[1]) / scale
    line = 0.05 + 0.07 * np.clip(1 - (x / 0.5) ** 2, 0, 1)
    keep = np.where(np.abs(x) < 0.6, smoothstep(0.02, -0.01, (below - line).astype(np.float32)), 1).astype(np.float32)
    return replace(drawn, alpha=drawn.alpha * keep)


def leaves_hair(kind: str) -> bool:
    """Whether the thing sits on the hair rather than over it."""
    return kind in _OPEN or kind == "unicorn"


def _brim(clay: Clay, y: float, wide: float, colour: F32, tilt: float = 0.28) -> None:
    clay.ellipsoid((0, y + 0.04, 0.0), (wide, wide * tilt * 0.42, wide), colour, blend=0.01, material=_FELT)


def _party(clay: Clay, colour: F32) -> None:
    """A cone of paper with bands, and a pompom."""
    other = linear("#f6d34a")
    for low, high, paint in ((0.0, 0.22, colour), (0.22, 0.44, other), (0.44, 0.66, colour), (0.66, 0.92, other)):
        profile = [(low, 0.36 * (1 - low / 0.95)), (high, 0.36 * (1 - high / 0.95) + 0.004)]
        clay.lathe((0, 1.62, -0.03), profile, paint, tilt=0.12, material=_FELT)
    clay.ellipsoid((0, 2.56, -0.03), (0.12, 0.12, 0.12), "#fdf7ee", blend=0.01, fur=0.9, material=_FELT)
    clay.lathe((0, 1.60, -0.03), [(0.0, 0.385), (0.05, 0.375)], "#fdf7ee", tilt=0.12, material=_FELT)


def _witch(clay: Clay, colour: F32) -> None:
    _brim(clay, 1.52, 1.05, colour)
    points = [(0.0, 1.6, -0.03), (-0.02, 2.1, -0.03), (-0.1, 2.5, -0.05), (-0.36, 2.74, -0.05)]
    clay.tube(points, [0.45, 0.27, 0.14, 0.03], colour, segments=14, blend=0.05, material=_FELT)
    clay.lathe((0, 1.6, -0.02), [(0.0, 0.47), (0.12, 0.435)], linear("#7a3fa0"), tilt=0.15, material=_FELT)
    clay.puff([(-0.1, 1.57), (0.1, 1.57), (0.1, 1.73), (-0.1, 1.73)], "#e3b53c", z=0.5, thickness=0.05, bevel=0.03)


def _sombrero(clay: Clay, colour: F32) -> None:
    _brim(clay, 1.5, 1.28, colour, 0.34)
    clay.lathe((0, 1.6, -0.04), [(0.0, 0.47), (0.3, 0.38), (0.55, 0.24), (0.62, 0.08)], colour, tilt=0.12,
               material=_FELT)  # fmt: skip
    clay.lathe((0, 1.6, -0.03), [(0.0, 0.485), (0.09, 0.46)], "#b8342a", tilt=0.12, material=_FELT)
    clay.lathe((0, 1.72, -0.03), [(0.0, 0.445), (0.05, 0.43)], "#2f7a4a", tilt=0.12, material=_FELT)


def _graduation(clay: Clay, colour: F32) -> None:
    clay.lathe((0, 1.5, -0.04), [(0.0, 0.47), (0.3, 0.44)], colour, tilt=0.1, material=_FELT)
    board = [(-0.92, 1.93), (0.0, 2.12), (0.92, 1.93), (0.0, 1.72)]
    clay.puff(board, colour * 1.25, z=0.5, thickness=0.05, bevel=0.02, material=_FELT)
    clay.tube([(0.0, 1.95, 0.62), (0.45, 1.88, 0.62), (0.62, 1.70, 0.62), (0.62, 1.45, 0.62)], [0.022] * 4, "#e3b53c",
              segments=12, material=_FELT)  # fmt: skip
    clay.capsule((0.62, 1.48, 0.62), 0.035, (0.62, 1.28, 0.62), 0.06, "#e3b53c", material=_FELT)


def _cap(clay: Clay, colour: F32) -> None:
    crown = [(0.0, 0.5), (0.14, 0.495), (0.27, 0.45), (0.37, 0.34), (0.43, 0.18), (0.45, 0.02)]
    clay.lathe((0, 1.54, -0.05), crown, colour, tilt=0.1, material=_FELT)
    for x in (-0.26, 0.26):
        clay.tube([(x, 1.56, 0.4), (x * 0.7, 1.84, 0.3), (0, 1.99, 0.0)], [0.012] * 3, colour * 0.55, segments=10,
                  material=_FELT)  # fmt: skip
    clay.ellipsoid((0, 1.99, 0.0), (0.05, 0.035, 0.05), colour * 0.7, material=_FELT)
    visor = [(-0.47, 1.58), (-0.25, 1.64), (0.25, 1.64), (0.47, 1.58), (0.50, 1.46), (0.28, 1.40), (-0.28, 1.40),
             (-0.50, 1.46)]  # fmt: skip
    clay.puff(Path().smooth(visor), colour * 0.75, z=0.5, thickness=0.10, bevel=0.08, material=_FELT)


def _beret(clay: Clay, colour: F32) -> None:
    clay.ellipsoid((0.08, 1.74, -0.05), (0.62, 0.22, 0.5), colour, angle=-0.16, blend=0.03, material=_FELT)
    clay.lathe((0, 1.56, -0.03), [(0.0, 0.455), (0.08, 0.46)], colour * 0.7, tilt=0.12, material=_FELT)
    clay.capsule((0.1, 1.92, -0.05), 0.03, (0.13, 2.02, -0.05), 0.02, colour, material=_FELT)


def _beanie(clay: Clay, colour: F32) -> None:
    """Knitted: ribs from the crown down to a turned-up cuff, and a pompom."""
    wool = Material(fur=0.35, gloss=0.02, blend=0.03)
    clay.ellipsoid((0, 1.72, -0.05), (0.54, 0.47, 0.52), colour, blend=0.02, fur=0.35, material=wool)
    for turn in np.linspace(-1.3, 1.3, 11):
        x, z = 0.53 * float(np.sin(turn)), 0.51 * float(np.cos(turn)) - 0.05
        points = [(x, 1.62, z), (x * 0.86, 1.93, z * 0.84), (x * 0.42, 2.13, z * 0.42)]
        clay.tube(points, [0.05, 0.045, 0.025], colour * 1.08, segments=8, blend=0.03, material=wool)
    clay.lathe((0, 1.47, -0.05), [(0.0, 0.555), (0.1, 0.575), (0.22, 0.56)], colour * 0.82, tilt=0.1, material=wool)
    for turn in np.linspace(-1.35, 1.35, 15):
        x, z = 0.565 * float(np.sin(turn)), 0.565 * float(np.cos(turn)) - 0.05
        clay.capsule((x, 1.50, z), 0.035, (x, 1.66, z), 0.035, colour * 0.9, blend=0.02, material=wool)
    clay.ellipsoid((0, 2.22, -0.05), (0.15, 0.14, 0.15), colour * 1.1 + 0.04, blend=0.01, fur=0.9, material=wool)


def _fedora(clay: Clay, colour: F32) -> None:
    _brim(clay, 1.53, 0.82, colour, 0.26)
    clay.lathe((0, 1.58, -0.04), [(0.0, 0.465), (0.22, 0.43), (0.38, 0.36)], colour, tilt=0.1, material=_FELT)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.15, 1.95, -0.03), (0.24, 0.13, 0.3), colour, blend=0.06, material=_FELT)
    clay.lathe((0, 1.59, -0.03), [(0.0, 0.475), (0.12, 0.455)], colour * 0.3, tilt=0.1, material=_FELT)


def _flowers(clay: Clay, colour: F32) -> None:
    """Blossoms and leaves along an arc over the forehead."""
    paints = ("#e86a8a", "#f7e9f0", "#f3b63f", "#c95fae", "#f28f6a")
    for i, turn in enumerate(np.linspace(-1.25, 1.25, 9)):
        x, y, z = 0.52 * np.sin(turn), 1.60 + 0.17 * np.cos(turn), 0.4 * np.cos(turn)
        for leaf in (-1, 1):
            clay.ellipsoid((x + 0.09 * leaf, y - 0.05, z - 0.06), (0.11, 0.05, 0.04), "#4f8a3c", angle=0.6 * leaf,
                           material=_FELT)  # fmt: skip
        size = 0.075 if i % 2 else 0.095
        for petal in np.linspace(0, 2 * np.pi, 6)[:-1] + 0.3 * i:
            place = (x + size * np.cos(petal), y + size * np.sin(petal), z)
            clay.ellipsoid(place, (size * 0.8, size * 0.8, 0.04), paints[i % len(paints)], blend=0.005, material=_FELT)
        clay.ellipsoid((x, y, z + 0.05), (0.045, 0.045, 0.03), "#f5d45c" if i % 5 != 2 else "#7a4a22", material=_FELT)


def _bunny(clay: Clay, colour: F32) -> None:
    for side in (-1, 1):
        clay.capsule((side * 0.22, 1.72, -0.05), 0.13, (side * 0.36, 2.62, -0.05), 0.10, colour, fur=0.5, flat=0.5)
        clay.capsule((side * 0.225, 1.82, 0.03), 0.07, (side * 0.35, 2.55, 0.03), 0.05, "#eeb0b6", flat=0.4,
                     material=_FELT)  # fmt: skip
    _band(clay, colour)


def _band(clay: Clay, colour: F32) -> None:
    """A hair band over the top of the head."""
    turns = np.linspace(-1.45, 1.45, 9)
    points = [(0.50 * float(np.sin(t)), 1.36 + 0.40 * float(np.cos(t)), 0.1) for t in turns]
    clay.tube(points, [0.035] * len(points), colour * 0.8, segments=24, material=_FELT)


def _cat_ears(clay: Clay, colour: F32) -> None:
    for side in (-1, 1):
        outer = [(side * 0.14, 1.72), (side * 0.48, 1.62), (side * 0.44, 2.12)]
        inner = [(side * 0.21, 1.75), (side * 0.43, 1.68), (side * 0.41, 2.0)]
        clay.puff(outer, colour, z=0.0, thickness=0.12, bevel=0.06, fur=0.5)
        clay.puff(inner, "#e79aa6", z=0.1, thickness=0.06, bevel=0.04, material=_FELT)
    _band(clay, colour)


def _halo(clay: Clay, colour: F32) -> None:
    turns = np.linspace(0, 2 * np.pi, 25)
    ring = [(0.46 * float(np.cos(t)), 2.12 + 0.12 * float(np.sin(t)), 0.2 * float(-np.sin(t))) for t in turns]
    clay.tube(ring, [0.05] * len(ring), "#ffd95a", segments=48, material=_GOLD)


def _headphones(clay: Clay, colour: F32) -> None:
    turns = np.linspace(-1.6, 1.6, 11)
    arch = [(0.55 * float(np.sin(t)), 1.28 + 0.60 * float(np.cos(t)), 0.0) for t in turns]
    clay.tube(arch, [0.055] * len(arch), colour, segments=30, material=_HORN)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.56, 1.17, 0.05), (0.14, 0.24, 0.2), colour, blend=0.02, material=_HORN)
        clay.ellipsoid((side * 0.49, 1.17, 0.1), (0.08, 0.22, 0.18), colour * 0.4 + 0.02, blend=0.01, material=_FELT)


def _bow(clay: Clay, colour: F32) -> None:
    for side in (-1, 1):
        wing = [(0.26, 1.80), (0.26 + side * 0.36, 1.98), (0.26 + side * 0.40, 1.80), (0.26 + side * 0.34, 1.60)]
        clay.puff(wing, colour, z=0.2, thickness=0.16, bevel=0.1, material=_FELT)
    clay.ellipsoid((0.26, 1.79, 0.36), (0.09, 0.1, 0.08), colour * 0.85, blend=0.01, material=_FELT)


def _devil(clay: Clay, colour: F32) -> None:
    for side in (-1, 1):
        points = [(side * 0.26, 1.70, 0.1), (side * 0.44, 1.92, 0.1), (side * 0.36, 2.22, 0.1)]
        clay.tube(points, [0.11, 0.075, 0.012], colour, segments=14, material=_HORN)


def _antlers(clay: Clay, colour: F32) -> None:
    for side in (-1, 1):
        beam = [(side * 0.16, 1.70, 0.0), (side * 0.34, 2.05, 0.0), (side * 0.62, 2.32, 0.0), (side * 0.66, 2.66, 0.0)]
        clay.tube(beam, [0.06, 0.055, 0.045, 0.02], colour, segments=18, material=_HORN)
        for start, end in (((0.34, 2.05), (0.26, 2.36)), ((0.52, 2.24), (0.44, 2.60)), ((0.60, 2.30), (0.90, 2.42))):
            clay.capsule((side * start[0], start[1], 0), 0.045, (side * end[0], end[1], 0), 0.018, colour,
                         material=_HORN)  # fmt: skip
    _band(clay, colour)


def _unicorn(clay: Clay, colour: F32) -> None:
    clay.lathe((0, 1.62, 0.2), [(0.0, 0.13), (0.7, 0.012)], colour, material=_HORN)
    for y in np.linspace(0.06, 0.56, 6):
        clay.lathe((0, 1.62 + float(y), 0.21), [(0.0, 0.135 - 0.165 * float(y)), (0.03, 0.13 - 0.165 * float(y))],
                   "#e9b6d8", material=_GOLD)  # fmt: skip


_MODELS: dict[str, Callable[[Clay, F32], None]] = {
    "cap": _cap, "party": _party, "witch": _witch, "sombrero": _sombrero, "graduation": _graduation, "beret": _beret,
    "fedora": _fedora, "beanie": _beanie, "flowers": _flowers, "bunny": _bunny, "cat ears": _cat_ears, "halo": _halo,
    "headphones": _headphones, "bow": _bow, "devil": _devil, "antlers": _antlers, "unicorn": _unicorn,
}  # fmt: skip
