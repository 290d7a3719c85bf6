"""Fields of one flower to the horizon: sunflowers, tulips, poppies, daisies, roses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from ..colour import U8, linear, mix, smoothstep
from ..shading import Layer
from . import land, trees, woods
from .base import SETTINGS, Backdrop, Scenery, SettingPainter, finished, setting
from .sheet import Sheet, ink
from .sky import paint_sky

Bloom = Callable[[Sheet, Scenery, np.random.Generator, float, str], None]
"""Draw one plant in the middle of a sheet: (sheet, scenery, rng, its height in pixels, colour of the petals)."""
_VARIANTS = 3
TALLEST = 0.4
"""Height of a crop above which no row stands before the subjects, which it would hide."""
_NEAREST = 1.12
"""Depth of the row that stands before the subjects; 1 is the lower edge."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A field: how the plants look, their height as a share of the picture, their colours in bands, the ground."""

    bloom: Bloom
    tall: float
    tones: tuple[str, ...]
    ground: tuple[str, str]
    """Colours of the field far off, dark and bright, where no single plant shows."""
    banded: bool = False
    """Rows of one colour each, running away from the viewer."""


def _stem(sheet: Sheet, scenery: Scenery, x: float, foot: float, top: float, thick: float) -> None:
    sheet.line([(x, foot), (x, top)], max(1, thick), scenery.pen("#4a7a2c"))


def _leaf(sheet: Sheet, scenery: Scenery, x: float, y: float, reach: float, angle: float, tone: str) -> None:
    turn = np.radians(angle)
    middle = (x + np.cos(turn) * reach, y - np.sin(turn) * reach)
    sheet.ellipse(*middle, reach, reach * 0.34, scenery.pen(tone), -angle)


def _sunflower(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot = sheet.width / 2, sheet.height - 1.0
    y, radius = foot - tall * 0.78, tall * 0.22
    _stem(sheet, scenery, x, foot, y, tall * 0.035)
    for k, (row, lean) in enumerate(((0.16, 24), (0.30, 156), (0.42, 32), (0.52, 150))):
        tint = ("#3f6f28", "#5a8f38")[k % 2]
        _leaf(sheet, scenery, x, foot - tall * row, tall * 0.14, lean + rng.normal() * 8, tint)
    turn = rng.random()
    for ring, gain in ((0, 0.82), (1, 1.08)):
        for k in range(15):
            angle = (k + 0.5 * ring + turn) / 15 * 2 * np.pi
            spot = (x + np.cos(angle) * radius * 0.72, y + np.sin(angle) * radius * 0.72)
            sheet.ellipse(*spot, radius * 0.36, radius * 0.13, scenery.pen(tone, 0.0, gain), np.degrees(angle))
    sheet.circle(x, y, radius * 0.52, scenery.pen("#5a3416"))
    sheet.circle(x - radius * 0.06, y - radius * 0.06, radius * 0.36, scenery.pen("#3a2010"))


def _tulip(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot = sheet.width / 2, sheet.height - 1.0
    y, wide = foot - tall * 0.74, tall * 0.15
    _stem(sheet, scenery, x, foot, y, tall * 0.04)
    for angle in (66 + rng.normal() * 6, 116 + rng.normal() * 6):
        _leaf(sheet, scenery, x, foot - tall * 0.04, tall * 0.24, angle, "#4f8a4a")
    for side, gain in ((-1, 0.78), (1, 0.90)):
        petal = [(x, y + wide * 1.2), (x + side * wide, y + wide * 0.4), (x + side * wide * 0.92, y - wide * 1.25)]
        sheet.polygon([*petal, (x + side * wide * 0.1, y - wide * 0.6)], scenery.pen(tone, 0.0, gain))
    sheet.ellipse(x, y + wide * 0.1, wide * 0.62, wide * 1.25, scenery.pen(tone, 0.0, 1.12))
    sheet.ellipse(x, y + wide * 0.75, wide * 0.85, wide * 0.55, scenery.pen(tone))


def _poppy(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot = sheet.width / 2, sheet.height - 1.0
    y, radius = foot - tall * 0.76, tall * 0.19
    sheet.line([(x + rng.normal() * tall * 0.06, foot), (x, y)], max(1, tall * 0.025), scenery.pen("#5a8a3a"))
    for dx, dy, gain in ((-0.42, -0.25, 0.82), (0.42, -0.28, 0.9), (0.0, 0.28, 1.1)):
        spot = (x + radius * dx, y + radius * dy)
        sheet.ellipse(*spot, radius * 0.72, radius * 0.60, scenery.pen(tone, 0.0, gain), rng.normal() * 14)
    sheet.circle(x, y, radius * 0.24, scenery.pen("#241418"))


def _daisy(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot = sheet.width / 2, sheet.height - 1.0
    y, radius = foot - tall * 0.78, tall * 0.19
    _stem(sheet, scenery, x, foot, y, tall * 0.025)
    turn = rng.random()
    for k in range(11):
        angle = (k + turn) / 11 * 2 * np.pi
        spot = (x + np.cos(angle) * radius * 0.62, y + np.sin(angle) * radius * 0.55)
        sheet.ellipse(*spot, radius * 0.42, radius * 0.15, scenery.pen(tone, 0.0, 1.1), np.degrees(angle))
    sheet.circle(x, y, radius * 0.30, scenery.pen("#f2c230", 0.0, 1.1))


def _rose(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot = sheet.width / 2, sheet.height - 1.0
    y, radius = foot - tall * 0.74, tall * 0.19
    _stem(sheet, scenery, x, foot, y, tall * 0.035)
    for row, angle in ((0.2, 30), (0.32, 150), (0.46, 24)):
        _leaf(sheet, scenery, x, foot - tall * row, tall * 0.13, angle + rng.normal() * 8, "#2f6a34")
    for reach, gain in ((1.0, 0.72), (0.78, 0.95), (0.54, 1.15), (0.3, 0.85)):
        shift = rng.normal(size=2) * radius * 0.08
        sheet.circle(
            x + shift[0], y + shift[1] - radius * (1 - reach) * 0.2, radius * reach, scenery.pen(tone, 0, gain)
        )


def _pumpkin(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot, wide = sheet.width / 2, sheet.height - 1.0, tall * 0.29
    for side in (-1, 1):
        _leaf(sheet, scenery, x + side * wide * 0.5, foot - tall * 0.05, tall * 0.14, 90 - side * 65, "#3f7030")
    y = foot - wide * 0.78
    for share, gain in ((0.95, 0.72), (0.62, 0.9), (0.28, 1.08)):
        for side in (-1, 1):
            spot = (x + side * wide * share * 0.62, y + rng.normal() * wide * 0.02)
            sheet.ellipse(*spot, wide * 0.42, wide * 0.78, scenery.pen(tone, 0, gain))
    sheet.ellipse(x, y, wide * 0.30, wide * 0.80, scenery.pen(tone, 0, 1.15))
    sheet.line([(x, y - wide * 0.7), (x + wide * 0.16, y - wide * 1.1)], max(1, wide * 0.2), scenery.pen("#5a6a2a"))


def _lettuce(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot, wide = sheet.width / 2, sheet.height - 1.0, tall * 0.27
    sheet.ellipse(x, foot - wide * 0.1, wide * 1.1, wide * 0.2, scenery.pen("#4a3322"))
    for ring, reach, gain in ((7, 1.0, 0.72), (6, 0.72, 0.95), (4, 0.42, 1.18)):
        for k in range(ring):
            angle = np.pi * (k + 0.5) / ring
            spot = (x + np.cos(angle) * wide * reach * 0.66, foot - wide * 0.25 - np.sin(angle) * wide * reach * 0.75)
            sheet.circle(
                *spot, wide * (0.30 + 0.10 * reach), scenery.pen(tone, 0.0, gain * (0.92 + 0.16 * rng.random()))
            )
    sheet.circle(x, foot - wide * 0.62, wide * 0.15, scenery.pen(tone, 0.0, 1.35))


def _maize(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot = sheet.width / 2, sheet.height - 1.0
    sheet.line([(x, foot), (x, foot - tall * 0.88)], max(1, tall * 0.028), scenery.pen("#6f8f3a"))
    for k in range(7):
        y, side = foot - tall * (0.12 + 0.10 * k), -1 if k % 2 else 1
        reach, rise = tall * (0.25 - 0.012 * k), tall * (0.16 + 0.02 * rng.random())
        leaf = [(x, y), (x + side * reach * 0.6, y - rise), (x + side * reach, y - rise * 0.35),
                (x + side * reach * 0.55, y - rise * 0.62), (x, y + tall * 0.02)]  # fmt: skip
        sheet.polygon(leaf, scenery.pen(tone, 0.0, 0.8 + 0.06 * k))
    for row, side in ((0.40, 1), (0.54, -1)):
        spot = (x + side * tall * 0.045, foot - tall * row)
        sheet.ellipse(*spot, tall * 0.034, tall * 0.085, scenery.pen("#f2c838", 0.0, 1.1), side * 14)
    for lean in (-0.4, 0.0, 0.4):
        tip = (x + lean * tall * 0.14, foot - tall * 0.99)
        sheet.line([(x, foot - tall * 0.86), tip], max(1, tall * 0.018), scenery.pen("#d8b868"))


def _strawberries(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, tall: float, tone: str) -> None:
    x, foot, wide = sheet.width / 2, sheet.height - 1.0, tall * 0.26
    for k in range(11):
        angle = np.pi * (k + 0.5) / 11
        spot = (x + np.cos(angle) * wide * 0.75, foot - wide * 0.35 - np.sin(angle) * wide * 0.8)
        sheet.circle(*spot, wide * 0.36, scenery.pen("#4f8a34", 0.0, 0.8 + 0.4 * rng.random()))
    for k in range(5):
        u, v = x + (k - 2) * wide * 0.42, foot - wide * (0.22 + 0.30 * (k % 2) + 0.1 * rng.random())
        berry = [(u - wide * 0.17, v - wide * 0.16), (u + wide * 0.17, v - wide * 0.16), (u, v + wide * 0.22)]
        sheet.polygon(berry, scenery.pen(tone, 0.0, 1.1))
        sheet.ellipse(u, v - wide * 0.10, wide * 0.18, wide * 0.13, scenery.pen(tone, 0.0, 1.1))
        sheet.ellipse(u, v - wide * 0.22, wide * 0.15, wide * 0.06, scenery.pen("#3f7a2c"))


_TULIPS = ("#e0384a", "#f4c430", "#f08fb0", "#f4efe6", "#8a4fb0", "#f07a2a")
CROPS = {
    "sunflower field": Crop(_sunflower, 0.34, ("#f6be22", "#f8cf3a", "#eda81a"), ("#6f8a2c", "#f2bc2a")),
    "tulip field": Crop(_tulip, 0.20, _TULIPS, ("#4f7a3a", "#c86a6a"), banded=True),
    "poppy field": Crop(_poppy, 0.20, ("#e02a1e", "#d0241a", "#ee4430"), ("#6f8a3c", "#d83a24")),
    "daisy field": Crop(_daisy, 0.18, ("#fbfaf4", "#f4f2ea"), ("#5f8a3a", "#f2f2e6")),
    "pumpkin patch": Crop(_pumpkin, 0.30, ("#f0851e", "#e8741a", "#f49a30"), ("#5f6a30", "#d8802a")),
    "vegetable field": Crop(_lettuce, 0.22, ("#8cc850", "#5f9f3a", "#8a5a86"), ("#5a4028", "#7fae4a"), banded=True),
    "corn field": Crop(_maize, 0.52, ("#6f9f3a", "#7fb044"), ("#4f7a2c", "#a8b84a")),
    "strawberry field": Crop(_strawberries, 0.24, ("#e0243a", "#d01f34"), ("#5a4028", "#5f9a3c")),
    "rose field": Crop(_rose, 0.24, ("#c8203a", "#d8344a", "#b0182e"), ("#3f6a34", "#c03048")),
}
"""Fields by the name of their setting."""


def _sprites(scenery: Scenery, crop: Crop, tone: str, name: object) -> list[U8]:
    """Pixels of a few plants of one colour, as tall as the nearest row's."""
    tall = scenery.size * crop.tall
    made = []
    for k in range(_VARIANTS):
        sheet = Sheet(max(8, round(tall * 0.62)), max(8, round(tall * 1.04)))
        crop.bloom(sheet, scenery, scenery.stream("bloom", name, k), tall, tone)
        made.append(sheet.pixels)
    return made


def _rows(scenery: Scenery, horizon: float, crop: Crop, tones: Sequence[str]) -> None:
    """Row after row of plants, the nearest on a layer before the subjects."""
    rng, sprites = scenery.stream("rows"), [_sprites(scenery, crop, tone, tone) for tone in tones]
    below, size = scenery.height * (1 - horizon), scenery.size
    far, vanish = Sheet(scenery.width, scenery.height), scenery.width * 0.5
    depth = 0.085
    while depth < _NEAREST:
        near = Sheet(scenery.width, scenery.height) if depth * 1.15 >= _NEAREST else far
        foot, step = scenery.height * horizon + below * depth, size * crop.tall * 0.40 * depth
        if near is not far:
            foot, step = scenery.height * 1.02 + size * crop.tall * 0.30, step * 0.9
        start = vanish - step * np.ceil(vanish / step + 1)
        for j in range(int(scenery.width / step) + 4):
            x = start + (j + 0.3 * rng.normal()) * step
            lane = int(np.floor((x - vanish) / (size * crop.tall * 0.40 * depth * 5)))
            pick = lane % len(sprites) if crop.banded and len(sprites) > 1 else int(rng.integers(len(sprites)))
            sprite = sprites[pick][int(rng.integers(_VARIANTS))]
            near.paste(sprite, x, foot + rng.normal() * step * 0.12, depth * (0.9 + 0.2 * rng.random()), bool(j % 2))
        if near is not far and crop.tall > TALLEST:
            break
        if near is not far:
            rgb, alpha = near.layers(size / 420)
            top = int(np.argmax(alpha.any(1)))
            scenery.front.append(Layer(rgb[top:], alpha[top:], 0, top))
            break
        depth *= 1.15
    far.onto(scenery.image)


def field_of(scenery: Scenery, name: str) -> Backdrop:
    """The field called `name`; `scenery.colour` is that of the flowers where one was asked for."""
    crop, horizon = CROPS[name], 0.46
    tones = (scenery.colour,) if scenery.colour else crop.tones
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#7a9ab0", near_colour="#6a8f5a", height=0.13)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=0.8, height=0.09, gap=(1, 0), mist=0.3)
    top = int(scenery.height * horizon)
    noise, depth = land.perspective_noise(scenery, horizon, 0.012, name="far field")
    bright = mix(linear(crop.ground[1]), linear(tones[0]), 0.7)
    share = smoothstep(0.35, 0.6, noise)[..., None] * (1 - 0.8 * smoothstep(0.05, 0.3, depth))[..., None]
    ground = mix(linear(crop.ground[0]), bright, share) * scenery.on_ground
    scenery.image[top:] = mix(ground, scenery.fog, ((1 - smoothstep(0, 0.16, depth)) * 0.4)[..., None])
    _rows(scenery, horizon, crop, tones)
    return finished(scenery, name, horizon, near=0.93, far=0.72)


def _enter(name: str, *words: str) -> None:
    painter: SettingPainter = partial(field_of, name=name)
    setting(name, *words, view_m=3.0)(painter)


for _name in CROPS:
    if _name not in SETTINGS:
        _enter(_name)


def strew(scenery: Scenery, horizon: float, tones: Sequence[str], count: int = 1400) -> None:
    """A thick carpet of leaves or petals on the ground."""
    rng, sheet, size = scenery.stream("carpet"), Sheet(scenery.width, scenery.height), scenery.size
    inks = [ink(np.clip(linear(tone) * scenery.on_ground * 1.1, 0, 1)) for tone in tones]
    below = scenery.height * (1 - horizon)
    for depth in np.sort(rng.random(int(count * min(1.6, scenery.wide))) ** 0.8):
        wide = max(0.8, size * 0.011 * (0.10 + depth) * (0.6 + 0.7 * rng.random()))
        x, y = rng.random() * scenery.width, scenery.height * horizon + below * (0.03 + 0.97 * depth)
        sheet.ellipse(x, y, wide, wide * 0.45, inks[int(rng.integers(len(inks)))], rng.random() * 180)
    sheet.onto(scenery.image)
