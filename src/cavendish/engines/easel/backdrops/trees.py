"""Trees: pines, broadleaved trees, palms, bare and blossoming trees, bushes, bamboo, cacti."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from ..colour import F32, linear
from .base import Scenery
from .sheet import Sheet, ink

Grow: TypeAlias = Callable[[Sheet, Scenery, np.random.Generator, float, float, float, float], None]
"""Draw one tree: (sheet, scenery, rng, x, y of its foot, height in pixels, distance 0..1)."""


_GREEN = ("#2f5a2c", "#41702f", "#5a8a38", "#7da548")


_AUTUMN = (
    ("#7a2f14", "#a8431a", "#d0632a", "#eb8f3c"),
    ("#8a5a12", "#bb7f1c", "#e0a52e", "#f3c75a"),
    ("#6a1a16", "#93251c", "#bd3a26", "#dd5d38"),
    ("#4e5a20", "#75792a", "#a3973a", "#cdb754"),
)


_BLOSSOM = (("#a4576c", "#d4849c", "#f2b2c4", "#fddbe4"), ("#a8788a", "#d8aabb", "#f4d2dc", "#fff0f3"))


_SPRING = ("#4f7a2c", "#6f9a38", "#93bb4e", "#b9d86e")


def leaf_tones(scenery: Scenery, rng: np.random.Generator) -> Sequence[str]:
    """Four greens, dark to bright, or what the season makes of them."""
    if scenery.season == "autumn":
        return _AUTUMN[int(rng.integers(len(_AUTUMN)))]
    if scenery.season == "spring":
        return _BLOSSOM[int(rng.integers(len(_BLOSSOM)))] if rng.random() < 0.55 else _SPRING
    return _GREEN


def blossom_tones(rng: np.random.Generator) -> Sequence[str]:
    """The pinks of a cherry tree, dark to bright."""
    return _BLOSSOM[int(rng.integers(len(_BLOSSOM)))]


def pine(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A conifer of ragged skirts, snowed on in winter."""
    green = linear("#223a3c" if scenery.snowy else "#24402f") * np.float32(0.85 + 0.3 * rng.random())
    width, count = height * 0.46, 7 + int(height / 60)
    trunk = scenery.pen("#2a1c14", distance)
    sheet.box(x - width * 0.05, y - height * 0.15, x + width * 0.05, y, trunk)
    snow = np.clip(scenery.lit("#eef5ff", distance * 0.8, 1.35), 0, 1)
    for i in range(count):
        share = i / count
        foot = y - height * 0.08 - height * 0.86 * share
        half = width * 0.5 * (1 - share) ** 0.85 * (0.9 + 0.25 * rng.random())
        tip = foot - height * 0.86 / count * 2.0
        teeth = 5 + int(half / 12)
        across = 1 - 2 * np.arange(teeth + 1) / teeth
        drop = rng.random(teeth + 1) * 0.5 + np.where(np.arange(teeth + 1) % 2, 0.45, 0)
        hem = foot + (drop * 0.9 + np.abs(across) * 0.25) * height / count * 0.6
        skirt = np.vstack([[(x, tip)], np.stack([x + half * across, hem], -1)])
        tone = scenery.lit(green, distance, 1.3 * (0.72 + 0.5 * share + 0.1 * rng.random()))
        sheet.polygon(skirt, ink(np.clip(tone, 0, 1)))
        if scenery.snowy and half > 1.5:
            _snow_on_skirt(sheet, rng, x, tip, foot, half, snow)


def _snow_on_skirt(
    sheet: Sheet, rng: np.random.Generator, x: float, tip: float, foot: float, half: float, snow: F32
) -> None:
    """Lumps of snow that stay inside the skirt's triangle."""
    for _ in range(2 + int(half / 16)):
        along = rng.random() * 1.7 - 0.85
        row = tip + (foot - tip) * (0.50 + 0.42 * abs(along))
        room = half * (row - tip) / max(1.0, foot - tip)
        centre = x + along * half * 0.8
        wide = max(1.0, min(half * 0.26, room - abs(centre - x)))
        if wide > 1.0:
            sheet.ellipse(
                centre, row, wide, (foot - tip) * 0.12, ink(snow * np.float32(0.88 + 0.12 * rng.random())), along * 24
            )


def crown(
    sheet: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x: float,
    y: float,
    width: float,
    height: float,
    tones: Sequence[str],
    distance: float,
    clumps: int = 60,
) -> None:
    """A mass of leaves round (x, y): dark clumps first and below, bright ones last and towards the light."""
    inks = [scenery.pen(tone, distance, 1.15) for tone in tones]
    side = -1.0 if scenery.light.key_dir[0] < 0 else 1.0
    angle, out = rng.random(clumps) * 2 * np.pi, np.sqrt(rng.random(clumps))
    dx, dy = np.cos(angle) * out, np.sin(angle) * out
    bright = -dy * 0.55 + dx * side * 0.4 + rng.normal(size=clumps) * 0.25
    order = np.argsort(bright, kind="stable")
    level = np.clip((np.argsort(order, kind="stable") / clumps * len(inks)).astype(int), 0, len(inks) - 1)
    base = max(1.2, np.sqrt(width * height) * 0.62 / np.sqrt(clumps) * 1.35)
    for i in order:
        radius = base * (0.7 + 0.6 * rng.random()) * (1.25 - 0.25 * level[i])
        cx, cy = x + dx[i] * width * 0.5 * 0.86, y + dy[i] * height * 0.5 * 0.86
        for _ in range(2 if radius > 5 else 1):
            sheet.circle(
                cx + rng.normal() * radius * 0.45, cy + rng.normal() * radius * 0.4, radius * 0.75, inks[level[i]]
            )


def limbs(
    sheet: Sheet,
    rng: np.random.Generator,
    x: float,
    y: float,
    angle: float,
    length: float,
    thick: float,
    colour: tuple[float, float, float, float],
    depth: int,
) -> list[tuple[float, float]]:
    """A forking branch from (x, y) in a direction (radians, 0 is up); returns where its twigs end."""
    end = (x + np.sin(angle) * length, y - np.cos(angle) * length)
    side = np.array([np.cos(angle), np.sin(angle)]) * thick / 2
    quad = [
        (x - side[0], y - side[1]),
        (x + side[0], y + side[1]),
        (end[0] + side[0] * 0.7, end[1] + side[1] * 0.7),
        (end[0] - side[0] * 0.7, end[1] - side[1] * 0.7),
    ]
    if thick > 1.6:
        sheet.polygon(quad, colour)
    else:
        sheet.line([(x, y), end], 1, colour)
    if depth == 0:
        return [end]
    tips = []
    for turn in (-0.45, 0.42) if depth > 1 else (-0.5, 0.05, 0.5):
        lean = angle + turn * (0.7 + 0.6 * rng.random())
        tips += limbs(
            sheet, rng, end[0], end[1], lean, length * (0.66 + 0.16 * rng.random()), thick * 0.66, colour, depth - 1
        )
    return tips


def broadleaf(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """An oak-like tree in the season's leaves; bare in winter."""
    leafy_tree(
        sheet, scenery, rng, x, y, height, distance, None if scenery.season == "winter" else leaf_tones(scenery, rng)
    )


def cherry(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A cherry tree in blossom, whatever the season."""
    leafy_tree(sheet, scenery, rng, x, y, height, distance, blossom_tones(rng), bark="#3a2622", spread=1.25)


def leafy_tree(
    sheet: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x: float,
    y: float,
    height: float,
    distance: float,
    tones: Sequence[str] | None,
    *,
    bark: str = "#4a3626",
    spread: float = 1.0,
) -> None:
    """Trunk, limbs and a crown of the given tones; None leaves it bare."""
    wood = scenery.pen(bark, distance)
    bare = tones is None
    tips = limbs(sheet, rng, x, y, rng.normal() * 0.05, height * 0.32, height * 0.065, wood, 4 if bare else 2)
    if tones is None:
        if scenery.snowy and height > 40:
            snow = scenery.pen("#eef5ff", distance, 1.3)
            for tip in tips[::2]:
                sheet.circle(tip[0], tip[1], height * 0.008, snow)
        return
    clumps = int(np.clip(height * 0.20, 10, 60))
    centre = y - height * 0.64
    crown(sheet, scenery, rng, x, centre, height * 0.62 * spread, height * 0.56, tones, distance, clumps)
    for tip in tips:
        crown(
            sheet,
            scenery,
            rng,
            tip[0] + (tip[0] - x) * 0.25 * spread,
            tip[1],
            height * 0.24 * spread,
            height * 0.20,
            tones,
            distance,
            max(5, clumps // 4),
        )


def palm(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A leaning palm with a head of fronds."""
    lean = rng.normal() * 0.10 + (0.12 if rng.random() < 0.5 else -0.12)
    t = np.linspace(0, 1, 12)
    spine = np.stack([x + lean * height * t**1.6, y - height * 0.80 * t], -1)
    thick = height * (0.030 - 0.012 * t)
    bark = scenery.lit("#8a6a48", distance)
    for i in range(11):
        tone = bark * np.float32(0.75 + 0.35 * (i % 2))
        quad = [
            (spine[i, 0] - thick[i], spine[i, 1]),
            (spine[i, 0] + thick[i], spine[i, 1]),
            (spine[i + 1, 0] + thick[i + 1] * 1.1, spine[i + 1, 1]),
            (spine[i + 1, 0] - thick[i + 1] * 1.1, spine[i + 1, 1]),
        ]
        sheet.polygon(quad, ink(np.clip(tone, 0, 1)))
    head = spine[-1]
    for k, angle in enumerate(rng.permutation(np.linspace(-2.2, 2.2, 13))):
        tone = scenery.lit(("#24542c", "#34702f", "#4c8a3a", "#6ba548")[k % 4], distance, 1.1)
        _frond(sheet, rng, head, float(angle), height * (0.34 + 0.08 * rng.random()), ink(np.clip(tone, 0, 1)))
    nut = scenery.pen("#5a3d22", distance)
    for k in range(3):
        sheet.circle(head[0] + (k - 1) * height * 0.022, head[1] + height * 0.018, height * 0.020, nut)


def _frond(
    sheet: Sheet,
    rng: np.random.Generator,
    head: F32,
    angle: float,
    length: float,
    colour: tuple[float, float, float, float],
) -> None:
    """One drooping palm leaf with its fringe."""
    t = np.linspace(0, 1, 12)
    x = head[0] + np.sin(angle) * length * t * (1 - 0.12 * t)
    y = head[1] - np.cos(angle) * length * 0.55 * t + length * 0.62 * t * t
    for i in range(1, 12):
        fringe = length * 0.20 * np.sin(np.pi * min(1.0, 0.15 + 0.85 * t[i])) + length * 0.02
        for sign in (-0.35, 0.35):
            tip = (x[i] + fringe * sign * 0.7 + np.sin(angle) * fringe * 0.3, y[i] + fringe * 0.9)
            sheet.polygon([(x[i - 1], y[i - 1]), (x[i], y[i]), tip], colour)
    sheet.line(np.stack([x, y], -1), max(1, length * 0.02), colour)


def bush(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A round shrub."""
    tones = leaf_tones(scenery, rng) if scenery.season != "winter" else ("#4a4a40", "#5f6252", "#8a9086", "#dfe8f0")
    crown(
        sheet,
        scenery,
        rng,
        x,
        y - height * 0.45,
        height * 1.5,
        height,
        tones,
        distance,
        int(np.clip(height * 0.4, 8, 34)),
    )


def bamboo(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """One jointed cane with a few leaves."""
    thick = max(1.5, height * 0.014)
    tone = scenery.lit("#6f9a3f", distance, 0.8 + 0.5 * rng.random())
    body, dark = ink(np.clip(tone, 0, 1)), ink(np.clip(tone * 0.55, 0, 1))
    lean = rng.normal() * 0.02 * height
    sheet.polygon(
        [(x - thick, y), (x + thick, y), (x + lean + thick * 0.8, y - height), (x + lean - thick * 0.8, y - height)],
        body,
    )
    sheet.polygon(
        [
            (x + thick * 0.4, y),
            (x + thick, y),
            (x + lean + thick * 0.8, y - height),
            (x + lean + thick * 0.3, y - height),
        ],
        dark,
    )
    for k in range(1, 10):
        row, centre = y - height * k / 10, x + lean * k / 10
        sheet.line([(centre - thick * 1.1, row), (centre + thick * 1.1, row)], max(1, thick * 0.25), dark)
    leaf = scenery.pen("#7fb04a", distance, 1.1)
    for _ in range(7):
        row = y - height * (0.35 + 0.65 * rng.random())
        away, drop = rng.normal() * height * 0.07, height * 0.045
        sheet.polygon(
            [
                (x, row),
                (x + away * 0.5, row + drop * 0.2),
                (x + away, row + drop),
                (x + away * 0.45, row + drop * 0.55),
            ],
            leaf,
        )


def mossy(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A bare, twisted tree with grey moss hanging from it."""
    pen = scenery.pen("#3a3428", distance)
    tips = limbs(sheet, rng, x, y, rng.normal() * 0.1, height * 0.36, height * 0.085, pen, 3)
    moss = scenery.pen("#7f8a68", distance)
    for tip in tips:
        for _ in range(3):
            hang = height * (0.04 + 0.10 * rng.random())
            start = tip[0] + rng.normal() * height * 0.02
            sheet.line([(start, tip[1]), (start + rng.normal() * 2, tip[1] + hang)], max(1, height * 0.008), moss)
    for tip in tips[::2]:
        tones = ("#3a4a2c", "#4f6238", "#6a7a48", "#87935c")
        crown(sheet, scenery, rng, tip[0], tip[1], height * 0.20, height * 0.09, tones, distance, 7)


def cactus(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, height: float, distance: float
) -> None:
    """A saguaro with two arms."""
    thick = height * 0.10
    for offset, gain in ((0.0, 0.75), (-0.28, 1.15), (0.30, 0.55)):
        pen, wide = scenery.pen("#5a8a4a", distance, gain), thick * (1.0 if offset == 0.0 else 0.42)
        shift = offset * thick
        sheet.line([(x + shift, y), (x + shift, y - height * 0.93)], wide, pen)
        for side, low, high in ((-1, 0.38, 0.74), (1, 0.52, 0.86)):
            elbow = x + side * thick * 1.7 + shift * 0.7
            arm = [(x, y - height * low), (elbow, y - height * low), (elbow, y - height * high)]
            sheet.line(arm, wide * 0.72, pen)
