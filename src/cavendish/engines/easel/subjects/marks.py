"""Places and lights as marks: peaks, a wave, a half sun, for logos, badges and patterns where no place is painted."""

from __future__ import annotations

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .making import body_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_SUN = "#f6b73c"
_SNOW = "#f4f7fa"


def _sun(clay: Clay, x: float, y: float, radius: float, colour: str = _SUN) -> None:
    """A disc with short rays above it."""
    clay.puff(clay.canvas().mask(_disc(x, y, radius)), linear(colour), z=-0.6, thickness=0.08, bevel=0.05)
    for turn in np.linspace(0.12, np.pi - 0.12, 7):
        along = np.array([np.cos(turn), np.sin(turn)])
        across = np.array([-along[1], along[0]]) * radius * 0.09
        near, far = along * radius * 1.22, along * radius * 1.52
        middle = np.array([x, y])
        ray = [tuple(middle + p) for p in (near - across, far - across, far + across, near + across)]
        clay.puff([(float(px), float(py)) for px, py in ray], linear(colour), z=-0.6, thickness=0.05, bevel=0.03)


def _disc(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    turn = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    return [(float(x + np.cos(t) * radius), float(y + np.sin(t) * radius)) for t in turn]


@subject("stylised peaks", info=SubjectInfo(2.0, "object", "ground", 1.5))
def peaks(ask: Ask) -> Drawn:
    """Two snow-capped mountains, a sun rising behind them where one was asked for."""
    clay = sheet(ask.height_px / 2.0, -1.6, 1.6, -0.05, 2.3, Material(gloss=0.1, blend=0.0))
    rock = body_colour(ask, "#3f6488")
    if "sun" in ask.attributes:
        _sun(clay, 0.55, 1.18, 0.52, ask.part_colours.get("sun") or _SUN)
    _peak(clay, 0.62, 0.92, 1.36, mix(rock, linear("#ffffff"), 0.25), 0.0)
    _peak(clay, -0.36, 1.16, 1.95, rock, 0.4)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.4)


def _peak(clay: Clay, x: float, half: float, top: float, rock: F32, z: float) -> None:
    """One mountain: a lit and a shaded flank, and a jagged cap of snow."""
    clay.puff([(x - half, 0.0), (x, top), (x + half, 0.0)], rock, z=z, thickness=0.06, bevel=0.02)
    clay.puff([(x, 0.0), (x, top), (x + half, 0.0)], rock * np.float32(0.62), z=z + 0.1, thickness=0.06, bevel=0.02)
    line = top * 0.64
    reach = half * (1 - line / top)
    jagged = [(-1.0, 0.0), (-0.5, -0.12), (-0.2, 0.06), (0.12, -0.16), (0.5, 0.05), (1.0, 0.0)]
    cap = [(x, top), *((x + u * reach, line + v * top * 0.6) for u, v in reversed(jagged))]
    clay.puff([(float(px), float(py)) for px, py in cap], linear(_SNOW), z=z + 0.2, thickness=0.06, bevel=0.02)


@subject("stylised wave", info=SubjectInfo(1.5, "object", "ground", 1.5))
def wave(ask: Ask) -> Drawn:
    """A breaking wave with foam, a sun behind it where one was asked for."""
    clay = sheet(ask.height_px / 2.0, -1.6, 1.6, -0.05, 2.1, Material(gloss=0.3, blend=0.0))
    water = body_colour(ask, "#1f6fb0")
    if "sun" in ask.attributes:
        _sun(clay, 0.72, 1.05, 0.42, ask.part_colours.get("sun") or _SUN)
    pale = mix(water, linear("#7cc8ee"), 0.5)
    for layer, (size, tone) in enumerate(((1.0, linear(_SNOW)), (0.93, water), (0.72, pale), (0.55, water))):
        clay.puff(_curl(size), tone, z=0.15 * layer, thickness=0.06, bevel=0.03)
    swell = [(-1.5, 0.0), (1.5, 0.0), (1.5, 0.34)]
    swell += [(float(x), float(0.30 + 0.07 * np.sin(x * 7))) for x in np.linspace(1.5, -1.5, 40)]
    clay.puff(swell, water * np.float32(0.8), z=0.8, thickness=0.06, bevel=0.03)
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.4)


def _curl(size: float) -> list[tuple[float, float]]:
    """The outline of a breaker that rolls to the right, shrunk towards its foot."""
    back = [(-1.45 + 1.15 * t, 0.05 + 1.75 * t**2.2) for t in np.linspace(0, 1, 18)]
    crest = [(-0.30 + 0.72 * np.sin(t), 1.12 + 0.68 * np.cos(t)) for t in np.linspace(0, 2.0, 20)]
    hollow = [(-0.12 + 0.38 * np.sin(t), 0.98 + 0.34 * np.cos(t)) for t in np.linspace(2.2, -1.2, 20)]
    foot = [(-0.45, 0.55), (-0.1, 0.12), (0.5, 0.05)]
    return [(float(x * size - 0.2 * (1 - size)), float(y * size)) for x, y in (*back, *crest, *hollow, *foot)]


@subject("half sun", info=SubjectInfo(1.5, "object", "ground", 1.9))
def half_sun(ask: Ask) -> Drawn:
    """A rising sun: half a disc with rays, above a line."""
    clay = sheet(ask.height_px / 1.2, -1.25, 1.25, -0.14, 1.15, Material(gloss=0.1, blend=0.0))
    _sun(clay, 0.0, 0.0, 0.72, ask.colour or _SUN)
    clay.puff([(-1.2, -0.12), (1.2, -0.12), (1.2, 0.0), (-1.2, 0.0)], linear("#e0702f"), thickness=0.2, bevel=0.03)
    return finish(clay, ask, anchor=(0, -0.1), baseline=1.1)


_BOW = ("#8a4fc0", "#3f6fd8", "#3fa860", "#f4cf3a", "#f08a2c", "#e0413c")
"""Bands of a rainbow from the inner one outwards."""


@subject("rainbow arch", info=SubjectInfo(2.0, "object", "air", 1.9))
def rainbow_arch(ask: Ask) -> Drawn:
    """A rainbow on two clouds."""
    clay = sheet(ask.height_px / 1.35, -1.5, 1.5, -0.22, 1.3, Material(gloss=0.1, blend=0.0))
    for band, tone in enumerate(_BOW):
        outer, inner = 0.60 + 0.105 * (band + 1), 0.60 + 0.105 * band
        turn = np.linspace(0, np.pi, 48)
        arch = [(float(np.cos(t) * outer), float(np.sin(t) * outer)) for t in turn]
        arch += [(float(np.cos(t) * inner), float(np.sin(t) * inner)) for t in turn[::-1]]
        clay.puff(arch, linear(tone), thickness=0.08, bevel=0.03)
    for side in (-1, 1):
        for x, y, radius in ((0.70, 0.02, 0.20), (0.95, 0.10, 0.26), (1.22, 0.0, 0.20), (0.96, -0.04, 0.20)):
            clay.ellipsoid((side * x, y, 0.4), (radius, radius * 0.9, 0.15), "#f6f9fc", blend=0.05)
    return finish(clay, ask, anchor=(0, 0.5), baseline=1.2)


@subject("recycling symbol", info=SubjectInfo(0.6, "object", "air", 1.0))
def recycling(ask: Ask) -> Drawn:
    """Three arrows that follow each other round a triangle."""
    clay = sheet(ask.height_px / 2.2, -1.1, 1.1, -1.1, 1.1, Material(gloss=0.2, blend=0.0))
    tone = body_colour(ask, "#2f9a4a")
    arrow = [(-0.62, -0.72), (0.22, -0.72), (0.22, -0.92), (0.66, -0.56), (0.22, -0.20), (0.22, -0.40), (-0.44, -0.40)]
    for turn in (0.0, 2 * np.pi / 3, 4 * np.pi / 3):
        cos, sin = np.cos(turn), np.sin(turn)
        points = [(float(x * cos - y * sin), float(x * sin + y * cos)) for x, y in arrow]
        clay.puff(points, tone * np.float32(1.0 if turn < 3 else 0.85), thickness=0.12, bevel=0.05)
    return finish(clay, ask, anchor=(0, 0), baseline=0.8)


@subject("treasure map", "map of an island", info=SubjectInfo(0.6, "object", "tabletop", 1.35))
def treasure_map(ask: Ask) -> Drawn:
    """An old parchment with an island, hills, a palm, a dotted way and a red cross."""
    clay = sheet(ask.height_px / 2.0, -1.36, 1.36, -0.02, 2.02, Material(gloss=0.05, blend=0.0))
    turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    square = [np.sign(v) * np.abs(v) ** 0.22 for v in (np.cos(turn), np.sin(turn))]
    ragged = 1 + 0.018 * np.sin(turn * 17) + 0.014 * np.sin(turn * 29 + 1)
    sheet_of = [(float(1.28 * x * r), float(1 + 0.95 * y * r)) for x, y, r in zip(*square, ragged, strict=True)]
    clay.puff(sheet_of, body_colour(ask, "#e3c994"), thickness=0.05, bevel=0.04)
    coast = 1 + 0.16 * np.sin(turn * 3 + 0.6) + 0.09 * np.sin(turn * 7)
    for reach, tone in ((1.0, "#8a6236"), (0.94, "#b9c47c")):
        island = [
            (float(0.86 * reach * c * np.cos(t)), float(1 + 0.58 * reach * c * np.sin(t)))
            for t, c in zip(turn, coast, strict=True)
        ]
        clay.puff(island, linear(tone), z=0.1 + (1 - reach), thickness=0.03, bevel=0.02)
    for x, y, size in ((-0.42, 1.12, 0.24), (-0.18, 1.20, 0.30)):
        clay.puff([(x - size, y), (x, y + size), (x + size, y)], linear("#8a7a5a"), z=0.3, thickness=0.03, bevel=0.02)
    clay.tube([(-0.52, 0.72, 0.4), (-0.48, 0.98, 0.4)], [0.03, 0.02], linear("#6a4526"), blend=0.0)
    clay.ellipsoid((-0.48, 1.02, 0.4), (0.15, 0.06, 0.05), "#3f7a3c", blend=0.0)
    for dot in range(7):
        x, y = -0.30 + 0.12 * dot, 0.74 + 0.10 * np.sin(dot * 0.9)
        clay.ellipsoid((float(x), float(y), 0.4), (0.035, 0.022, 0.02), "#5a3a1e", blend=0.0)
    for slant in (-1, 1):
        ends = [(0.50, 0.84 - 0.13 * slant, 0.5), (0.76, 0.84 + 0.13 * slant, 0.5)]
        clay.tube(ends, [0.045, 0.045], linear("#c8281e"), blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.0)
