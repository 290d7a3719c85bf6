"""Patterns of what things can be made of: wood's grain, cheese's holes, a heap of flowers.

Every texture takes the part of a clay sheet that is covered, as its present colours (h, w, 3), and the colour that was
asked for, and gives new colours of that shape, linear 0..1. Patterns scale with the thing: a mouse made of bricks has
as many as an elephant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import cv2
import numpy as np

from .bands import cover
from .canvas import Canvas
from .colour import F32, hexadecimal, linear, mix, smoothstep
from .noise import fbm, value_noise

Texture: TypeAlias = Callable[[F32, F32, np.random.Generator], F32]
"""(present colours, colour of the stuff, stream) to new colours."""

AUTUMN = ("#d8742a", "#c8442a", "#e8a832", "#a8522a", "#e0902a")
LEAVES = ("#3f7d33", "#5a9c3c", "#2f6a35", "#79b04a")
PETALS = ("#e8547a", "#f2b632", "#f4f0f6", "#b566c8", "#f07a3a", "#5a86e0")
FRUIT = ("#d8322a", "#f09a22", "#f2d23a", "#7ab83c", "#7a3f98", "#e8607a")
SPINES = ("#8a2f2a", "#2f4f7a", "#3f6a3c", "#c8963a", "#5a3a6a", "#e0d4ba", "#2a2a30")
BRICKS = ("#d8322a", "#2f6fd0", "#f2c832", "#3f9a4c", "#f4f2ee", "#26262c", "#8f98a5", "#e07a22", "#a9713f")


def plain(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """One colour."""
    return np.broadcast_to(colour, present.shape).astype(np.float32)


def own(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """The colours that are there."""
    return present


def grained(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Wood: rings cut lengthwise and fine dark streaks."""
    height, width = present.shape[:2]
    unit = _unit(present)
    bent = value_noise(rng, height, width, 0.5 * unit)
    rings = 0.5 + 0.5 * np.sin((np.arange(width, dtype=np.float32)[None] / unit + 0.55 * bent) * np.float32(34))
    streaks = np.repeat(value_noise(rng, max(2, height // 12), width, 0.012 * unit), 12, 0)
    streaks = cv2.resize(streaks, (width, height), interpolation=cv2.INTER_LINEAR)
    return mix(colour * np.float32(0.52), colour * np.float32(1.2), (0.65 * rings + 0.35 * streaks)[..., None])


def veined(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Stone: cloudy, with thin dark veins."""
    height, width = present.shape[:2]
    cloud = fbm(rng, height, width, 0.35 * _unit(present))
    vein = 1 - smoothstep(0.0, 0.03, np.abs(cloud - 0.5))
    return colour * (0.82 + 0.3 * cloud - 0.28 * vein)[..., None]


def cracked(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Ice: bluish depths and white flaws."""
    height, width = present.shape[:2]
    deep = fbm(rng, height, width, 0.4 * _unit(present))
    flaw = 1 - smoothstep(0.0, 0.02, np.abs(value_noise(rng, height, width, 0.16 * _unit(present)) - 0.5))
    blue = mix(colour * np.float32(0.55), colour * np.float32(1.1), deep[..., None])
    return mix(blue, np.ones(3, np.float32), 0.75 * flaw[..., None])


def holed(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Cheese."""
    sheet = _canvas(present)
    unit = _unit(present)
    for x, y in _places(present, rng, 0.17):
        radius = unit * float(rng.uniform(0.025, 0.07))
        sheet.ellipse(x, y, radius, 0.85 * radius, colour * np.float32(0.5))
        sheet.ellipse(x, y + 0.22 * radius, 0.84 * radius, 0.64 * radius, colour * np.float32(0.68))
    return _laid(sheet, plain(present, colour, rng))


def striped(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Candy: slanting stripes of white."""
    y, x = np.mgrid[: present.shape[0], : present.shape[1]].astype(np.float32) / np.float32(_unit(present))
    band = smoothstep(-0.25, 0.25, np.sin((x + 0.7 * y) * np.float32(30)))
    return mix(colour, np.full(3, 0.9, np.float32), band[..., None])


def knitted(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Wool: rows of stitches in the colours that are there."""
    pitch = np.float32(max(4.0, 0.034 * _unit(present)))
    y, x = np.mgrid[: present.shape[0], : present.shape[1]].astype(np.float32)
    across = np.abs((x / pitch) % 1 - 0.5)
    stitch = np.abs(np.sin(np.pi * (y / pitch + 1.1 * across)))
    shade = (0.45 + 0.6 * stitch * smoothstep(0.0, 0.12, 0.5 - across) + 0.1)[..., None]
    return np.asarray(present * shade, np.float32)


def creased(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Folded paper: flat facets of the colours that are there, paler."""
    height, width = present.shape[:2]
    places = np.array(list(_places(present, rng, 0.16)), np.float32)
    reduced = max(1, round(_unit(present) / 120))
    y, x = np.mgrid[: height // reduced + 1, : width // reduced + 1].astype(np.float32) * reduced
    nearest = np.argmin((x[..., None] - places[:, 0]) ** 2 + (y[..., None] - places[:, 1]) ** 2, -1)
    tones = rng.uniform(0.78, 1.12, len(places)).astype(np.float32)[nearest]
    facets = cv2.resize(tones, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(mix(present, np.full(3, 0.85, np.float32), 0.3) * facets[..., None], np.float32)


def bricked(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Toy bricks of few bright colours, each with a stud."""
    height, width = present.shape[:2]
    side = max(5, round(0.05 * _unit(present)))
    small = cv2.resize(present, (max(1, width // side), max(1, height // side)), interpolation=cv2.INTER_AREA)
    palette = np.stack([linear(tone) for tone in BRICKS])
    nearest = np.argmin(((small[:, :, None] ** 0.45 - palette**0.45) ** 2).sum(-1), -1)
    tones = cv2.resize(palette[nearest].astype(np.float32), (width, height), interpolation=cv2.INTER_NEAREST)
    # The reduced picture's cells are a little wider than `side` where it does not divide the size.
    y = (np.arange(height, dtype=np.float32) * small.shape[0] / height % 1)[:, None] - np.float32(0.5)
    x = (np.arange(width, dtype=np.float32) * small.shape[1] / width % 1)[None] - np.float32(0.5)
    seam = np.maximum(np.abs(x), np.abs(y)) > 0.46
    away = np.hypot(x, y)
    stud = np.where((away > 0.26) & (away < 0.32), np.where(x + y > 0, 0.7, 1.35), 1.0)
    return np.asarray(np.clip(tones * np.where(seam, 0.6, stud)[..., None], 0, 1), np.float32)


def walled(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """A wall's bricks and mortar."""
    height, width = present.shape[:2]
    tall, wide = 0.05 * _unit(present), 0.11 * _unit(present)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    row = np.floor(y / tall)
    across = x / wide + 0.5 * (row % 2)
    tones = rng.uniform(0.75, 1.2, (int(row.max()) + 1, int(across.max()) + 1)).astype(np.float32)
    mortar = (y / tall % 1 < 0.12) | (across % 1 < 0.06)
    bricks = colour * tones[row.astype(int), np.floor(across).astype(int)][..., None]
    return np.where(mortar[..., None], linear("#c9c0b2"), bricks).astype(np.float32)


def masonry(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Bricks on what has the commonest colour, which is a building's walls, and on its paler and darker shades."""
    tones = np.sqrt(np.clip(present, 0, 1))
    bins = np.minimum((tones * 8).astype(np.int32), 7)
    keys = (bins[..., 0] * 64 + bins[..., 1] * 8 + bins[..., 2]).ravel()
    counts = np.bincount(keys, minlength=512)
    counts[0] = 0
    chosen = int(counts.argmax())
    common = np.median(tones.reshape(-1, 3)[keys == chosen], axis=0)
    share = np.clip(1.6 - np.abs(tones - common).max(-1) / 0.14, 0, 1)[..., None]
    bricks = walled(present, colour, rng)
    return np.asarray(present * (1 - share) + bricks * share, np.float32)


def shelved(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Rows of books, their backs towards us."""
    height, width = present.shape[:2]
    sheet, unit = _canvas(present), _unit(present)
    tall = 0.13 * unit
    for row in range(int(height / tall) + 1):
        x = -float(rng.uniform(0, 0.04)) * unit
        while x < width:
            thick = float(rng.uniform(0.022, 0.045)) * unit
            lower, top = (row + 1) * tall, row * tall + float(rng.uniform(0.0, 0.02)) * unit
            tone = linear(SPINES[int(rng.integers(len(SPINES)))])
            sheet.rectangle(x, top, thick * 0.94, lower - top, tone)
            sheet.rectangle(x, top + 0.2 * tall, thick * 0.94, 0.06 * tall, linear("#e2b84a"), 0.8)
            x += thick
    return _laid(sheet, plain(present, linear("#231a14"), rng))


def printed(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Newspaper: columns of grey lines."""
    height, width = present.shape[:2]
    unit = _unit(present)
    y, x = np.mgrid[:height, :width].astype(np.float32) / np.float32(unit)
    ink = (y * 42 % 1 < 0.5) & (x * 5 % 1 > 0.12)
    words = value_noise(rng, height, width, max(2.0, 0.012 * unit)) > 0.35
    return plain(present, colour, rng) * np.where(ink & words, 0.35, 1.0).astype(np.float32)[..., None]


def flaming(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Fire: yellow where it is hot, red at the edges."""
    height, width = present.shape[:2]
    tall = fbm(rng, max(2, height // 2), width, 0.12 * _unit(present))
    heat = cv2.resize(tall, (width, height), interpolation=cv2.INTER_CUBIC)[..., None]
    return mix(mix(linear("#b81e08"), linear("#f4761a"), np.clip(heat * 2, 0, 1)), linear("#ffe36a"),
               np.clip(heat * 2.4 - 1.1, 0, 1))  # fmt: skip


def starry(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """A galaxy: clouds of violet and blue, and stars."""
    height, width = present.shape[:2]
    unit = _unit(present)
    cloud = fbm(rng, height, width, 0.3 * unit)[..., None]
    sky = mix(mix(linear("#0c0a2c"), linear("#5a2f9a"), cloud), linear("#3fb0d8"), np.clip(cloud * 2.2 - 1.2, 0, 1))
    sheet = _canvas(present)
    for x, y in _places(present, rng, 0.06):
        sheet.circle(x, y, unit * float(rng.uniform(0.002, 0.008)), linear("#ffffff"))
    return _laid(sheet, sky)


def waved(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Water: light nets over blue."""
    height, width = present.shape[:2]
    net = 1 - np.abs(2 * value_noise(rng, height, width, 0.12 * _unit(present)) - 1)
    return mix(colour, np.ones(3, np.float32), (0.75 * smoothstep(0.82, 1.0, net))[..., None])


def speckled(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Sand, snow, bread: one colour with a grain."""
    height, width = present.shape[:2]
    fine = value_noise(rng, height, width, max(1.5, 0.008 * _unit(present)))
    broad = value_noise(rng, height, width, 0.2 * _unit(present))
    return colour * (0.72 + 0.36 * fine + 0.12 * broad)[..., None]


def flowered(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Blossoms all over."""

    def blossom(sheet: Canvas, radius: float, tone: F32) -> None:
        for petal in np.arange(5) * 2 * np.pi / 5:
            px, py = 0.55 * radius * float(np.cos(petal)), 0.55 * radius * float(np.sin(petal))
            sheet.circle(px, py, 0.5 * radius, tone * np.float32(0.8))
            sheet.circle(px, py, 0.42 * radius, tone)
        sheet.circle(0, 0, 0.28 * radius, linear("#f4c63a"))

    return _heaped(present, rng, PETALS, LEAVES[2], 0.075, blossom, turned=True)


def rosy(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Roses all over, their petals curled about each other."""

    def rose(sheet: Canvas, radius: float, tone: F32) -> None:
        for share, gain in (
            (1.15, 0.45),
            (1.05, 1.0),
            (0.78, 0.62),
            (0.68, 1.15),
            (0.42, 0.6),
            (0.32, 1.1),
            (0.12, 0.5),
        ):
            sheet.ellipse(
                0.08 * radius * (1 - share), 0.0, share * radius, 0.92 * share * radius, tone * np.float32(gain)
            )

    tones = tuple(hexadecimal(np.clip(colour * np.float32(gain), 0, 1)) for gain in (0.75, 1.0, 1.25))
    return _heaped(present, rng, tones, hexadecimal(colour * np.float32(0.25)), 0.075, rose)


def fallen(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Leaves in the colours of autumn all over."""
    return _leaves(present, rng, AUTUMN, "#5a2a12")


def leafy(present: F32, colour: F32, rng: np.random.Generator) -> F32:
    """Leaves all over."""
    return _leaves(present, rng, LEAVES, "#1f4a25")


def _leaves(present: F32, rng: np.random.Generator, tones: Sequence[str], under: str) -> F32:

    def leaf(sheet: Canvas, radius: float, tone: F32) -> None:
        sheet.ellipse(0, 0, 1.2 * radius, 0.5 * radius, tone * np.float32(0.7))
        sheet.ellipse(0, 0, 1.1 * radius, 0.42 * radius, tone)
        sheet.line(-1.1 * radius, 0, 1.1 * radius, 0, 0.08 * radius, tone * np.float32(0.6))

    return _heaped(present, rng, tones, under, 0.065, leaf, turned=True)


def rounded(*tones: str, under: str = "#3a2a1c", size: float = 0.075) -> Texture:
    """The texture of a heap of round things: fruit, coins, balloons."""

    def ball(sheet: Canvas, radius: float, tone: F32) -> None:
        sheet.circle(0, 0, radius, tone * np.float32(0.5))
        sheet.circle(0, 0, 0.93 * radius, tone)
        sheet.circle(-0.3 * radius, -0.32 * radius, 0.25 * radius, mix(tone, np.ones(3, np.float32), 0.6))

    def texture(present: F32, colour: F32, rng: np.random.Generator) -> F32:
        return _heaped(present, rng, tones, under, size, ball)

    return texture


Motif: TypeAlias = Callable[[Canvas, float, F32], None]
"""Draws one of a heap around the canvas's (0, 0), of a radius in pixels, in a colour."""
_REACH = 1.3
"""How far a motif reaches from its middle, in its radii."""


def _heaped(
    present: F32,
    rng: np.random.Generator,
    tones: Sequence[str],
    under: str,
    size: float,
    one: Motif,
    turned: bool = False,
) -> F32:
    """Things of a kind side by side and over each other: one is drawn in each tone, all are copies of these.

    size: their radius in units of the whole. turned: whether each is turned any way.
    """
    made = plain(present, linear(under), rng).copy()
    largest = size * _unit(present) * 1.15
    originals = [_original(one, largest, tone) for tone in tones]
    places = list(_places(present, rng, 1.25 * size))
    for index in rng.permutation(len(places)):
        scale = float(rng.uniform(0.8, 1.15)) / 1.15
        original = originals[int(rng.integers(len(tones)))]
        angle = float(rng.uniform(0, 2 * np.pi)) if turned else 0.0
        _stamped(made, original, places[index], scale, angle)
    return made


def _original(one: Motif, radius: float, tone: str) -> F32:
    """One of a heap in its square, premultiplied linear colour and alpha (side, side, 4)."""
    reach = int(np.ceil(_REACH * radius)) + 2
    sheet = Canvas(2 * reach, 2 * reach, (reach, reach))
    one(sheet, radius, linear(tone))
    return cv2.merge([*cv2.split(sheet.premultiplied), sheet.alpha])


def _stamped(image: F32, original: F32, middle: tuple[float, float], scale: float, angle: float) -> None:
    """Lay a copy over (h, w, 3) `image` in place, at `scale`, turned by radians, its middle at (x, y)."""
    half = original.shape[0] / 2
    reach = int(np.ceil(half * scale)) + 1
    left, top = int(middle[0]) - reach, int(middle[1]) - reach
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(image.shape[1], left + 2 * reach), min(image.shape[0], top + 2 * reach)
    if x1 <= x0 or y1 <= y0:
        return
    c, s = scale * np.cos(angle), scale * np.sin(angle)
    x, y = middle[0] - x0 - c * half + s * half, middle[1] - y0 - s * half - c * half
    copy = cv2.warpAffine(original, np.array([[c, -s, x], [s, c, y]]), (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR)
    cover(image[y0:y1, x0:x1], copy)


def _unit(present: F32) -> float:
    """Pixels that count as the whole thing's size, whatever its shape."""
    return float(np.sqrt(present.shape[0] * present.shape[1]))


def _places(present: F32, rng: np.random.Generator, apart: float) -> list[tuple[float, float]]:
    """Points about `apart` units from each other all over the sheet."""
    step = max(3.0, apart * _unit(present))
    height, width = present.shape[:2]
    rows, columns = int(height / step) + 2, int(width / step) + 2
    shift = rng.uniform(-0.35, 0.35, (rows, columns, 2))
    return [
        (float((j + 0.5 * (i % 2) + shift[i, j, 0]) * step), float((i + shift[i, j, 1]) * step))
        for i in range(rows)
        for j in range(columns)
    ]


def _canvas(present: F32) -> Canvas:
    return Canvas(present.shape[1], present.shape[0])


def _laid(sheet: Canvas, below: F32) -> F32:
    return np.asarray(below * (1 - sheet.alpha[..., None]) + sheet.premultiplied, np.float32)
