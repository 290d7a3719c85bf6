"""Settings off the earth: open space, the moon, mars."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import gradient, linear, mix, smoothstep
from ..noise import fbm
from . import land
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers
from .sheet import Sheet, ink


@setting(
    "space",
    "outer space",
    "cosmos",
    "universe",
    "nebula",
    "stars",
    time_of_day="night",
    surface="none",
    view_m=4.0,
)
def space(scenery: Scenery) -> Backdrop:
    rng, height, width, size = scenery.stream("space"), scenery.height, scenery.width, scenery.size
    half = (max(2, height // 2), max(2, width // 2))
    scenery.image[:] = linear("#03040c")
    nebula = np.zeros((*half, 3), np.float32)
    for colour, cell, low in (("#7a3fb0", 0.25, 0.45), ("#1f6fb0", 0.175, 0.5), ("#c0406a", 0.12, 0.62)):
        cloud = fbm(rng, *half, size * cell, 6)
        nebula += (smoothstep(low, low + 0.5, cloud) ** 2)[..., None] * linear(colour) * np.float32(0.8)
    scenery.image += cv2.resize(nebula, (width, height), interpolation=cv2.INTER_LINEAR)
    spots = np.zeros((height, width), np.float32)
    where = rng.random((2, 1150))
    spots[(where[0] * height).astype(int), (where[1] * width).astype(int)] = (
        rng.random(1150).astype(np.float32) ** 4 * 3
    )
    radius = max(0.6, size / 1500)
    scenery.image += (cv2.GaussianBlur(spots, (0, 0), radius) * np.float32(4 * radius * radius))[..., None]
    _planet(scenery)
    scenery.relit(
        key_dir=(-0.6, 0.6, 0.55),
        key_colour=numbers("#ffffff", 1.1),
        rim_dir=(0.8, 0.3, -0.4),
        rim_colour=numbers("#a07aff", 1.8),
        moon=None,
        stars=0.0,
    )
    return finished(scenery, "space", 0.99, near=0.80, far=0.35, air=(0.15, 0.8))


def _planet(scenery: Scenery) -> None:
    """A banded planet, sometimes ringed, lit from the left."""
    rng, size = scenery.stream("planet"), scenery.size
    cx, cy = scenery.width * (0.80 if rng.random() < 0.6 else 0.16), scenery.height * (0.18 + 0.1 * rng.random())
    radius = size * (0.08 + 0.06 * rng.random())
    x = (np.arange(scenery.width, dtype=np.float32)[None] - np.float32(cx)) / np.float32(radius)
    y = (np.arange(scenery.height, dtype=np.float32)[:, None] - np.float32(cy)) / np.float32(radius)
    out = x * x + y * y
    depth = np.sqrt(np.clip(1 - out, 0, 1))
    pair = (("#d9a066", "#8a4f3a"), ("#7fb0d8", "#2f5a9a"), ("#c9b0e0", "#5f4a8a"))[int(rng.integers(3))]
    bands = 0.5 + 0.5 * np.sin(y * 11 + x * 0.8 + np.sin(y * 23) * 0.6)
    lit = np.clip(-0.65 * x - 0.5 * y + 0.55 * depth, 0.015, 1)
    ball = mix(linear(pair[1]), linear(pair[0]), bands[..., None]) * lit[..., None]
    scenery.veil(ball, np.clip((1 - np.sqrt(out)) * radius, 0, 1))
    halo = np.exp(-np.clip(np.sqrt(out) - 1, 0, None) * 14) * np.clip(-0.65 * x - 0.5 * y, 0, 1) * (out > 1)
    scenery.image += halo[..., None] * linear(pair[0]) * np.float32(0.35)


@setting("moon", "moon surface", "lunar surface", "moonscape", time_of_day="night", view_m=5.0)
def moon(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    _black_sky(scenery)
    _earth(scenery)
    scenery.relit(
        key_dir=(-0.7, 0.5, 0.5),
        key_colour=numbers("#fff8ec", 1.25),
        sky=numbers("#3f434d"),
        ground=numbers("#6a675f"),
        fog=numbers("#8a8782"),
        rim_colour=numbers("#dfe8ff", 0.9),
        moon=None,
        stars=0.0,
    )
    land.mountains(scenery, horizon, layers=2, snow=0, colour="#8a8782", near_colour="#6f6c68", height=0.12)
    _barren(scenery, horizon, "#b9b6ae", "#6a6760", "#8f8c86", 14)
    return finished(scenery, "moon", horizon)


def _barren(scenery: Scenery, horizon: float, bright: str, dark: str, stone: str, craters: int) -> None:
    """Ground of a world without water: craters and rocks."""
    land.level_ground(scenery, horizon, bright, dark, cell=0.09, contrast=0.6, far=linear(dark) * scenery.on_ground)
    rng, sheet, size = scenery.stream("craters"), Sheet(scenery.width, scenery.height), scenery.size
    for depth in np.sort(rng.random(craters) ** 1.3):
        x, y = rng.random() * scenery.width, scenery.height * (horizon + (1 - horizon) * (0.05 + 0.95 * depth))
        wide = size * (0.02 + 0.13 * depth) * (0.5 + 0.8 * rng.random())
        flat = 0.10 + 0.16 * depth
        for grow, tone, gain in ((1.12, bright, 1.15), (1.0, dark, 0.45), (0.9, dark, 0.85)):
            rim = ink(np.clip(linear(tone) * scenery.on_ground * gain, 0, 1))
            sheet.ellipse(
                x + wide * 0.03 * (grow < 1), y + wide * flat * 0.08 * (grow < 1), wide * grow, wide * flat * grow, rim
            )
    sheet.onto(scenery.image, soft=size / 500)
    land.rocks(scenery, horizon, stone, count=16, size=0.035)


def _black_sky(scenery: Scenery) -> None:
    scenery.image[:] = linear("#04050c")
    rng, size = scenery.stream("stars"), scenery.size
    spots = np.zeros((scenery.height, scenery.width), np.float32)
    where = rng.random((2, 900))
    spots[(where[0] * scenery.height).astype(int), (where[1] * scenery.width).astype(int)] = (
        rng.random(900).astype(np.float32) ** 4 * 3
    )
    radius = max(0.6, size / 1500)
    scenery.image += (cv2.GaussianBlur(spots, (0, 0), radius) * np.float32(4 * radius * radius))[..., None]


def _earth(scenery: Scenery) -> None:
    """The blue planet over the horizon."""
    size = scenery.size
    radius, cx, cy = size * 0.085, scenery.width * 0.76, scenery.height * 0.20
    x = (np.arange(scenery.width, dtype=np.float32)[None] - np.float32(cx)) / np.float32(radius)
    y = (np.arange(scenery.height, dtype=np.float32)[:, None] - np.float32(cy)) / np.float32(radius)
    out = x * x + y * y
    lands = cv2.resize(
        fbm(scenery.stream("earth"), scenery.height // 2, scenery.width // 2, radius * 0.35, 5),
        (scenery.width, scenery.height),
    )
    cloud = cv2.resize(
        fbm(scenery.stream("earth clouds"), scenery.height // 2, scenery.width // 2, radius * 0.3, 5, stretch=(2, 1)),
        (scenery.width, scenery.height),
    )
    ball = mix(linear("#1f5fb0"), linear("#5f8a4a"), smoothstep(0.52, 0.60, lands)[..., None])
    ball = mix(ball, linear("#ffffff"), (smoothstep(0.55, 0.75, cloud) * 0.9)[..., None])
    lit = np.clip(-0.6 * x - 0.35 * y + 0.65 * np.sqrt(np.clip(1 - out, 0, 1)), 0.02, 1.1)[..., None]
    scenery.image += (np.exp(-np.clip(np.sqrt(out) - 1, 0, None) * 9) * (out > 1) * 0.25)[..., None] * linear("#5fa8ff")
    scenery.veil(ball * lit, np.clip((1 - np.sqrt(out)) * radius, 0, 1))


@setting("mars", "alien planet", "red planet", "martian landscape", "alien world", time_of_day="golden", view_m=5.0)
def mars(scenery: Scenery) -> Backdrop:
    horizon = 0.58
    scenery.image = gradient(
        scenery.height, scenery.width, [(0, "#6a3a34"), (0.35, "#b06a4a"), (horizon, "#e8b088"), (1, "#e8b088")]
    )
    scenery.image *= min(1.0, scenery.light.level * 1.4)
    scenery.relit(fog=numbers("#d99a74", scenery.light.level), sky=numbers("#a06a54"), ground=numbers("#7a4028"))
    sheet = Sheet(scenery.width, scenery.height)
    for x, y, radius in ((0.20, 0.16, 0.035), (0.30, 0.28, 0.016)):
        sheet.circle(x * scenery.width, y * scenery.height, radius * scenery.size, ink(linear("#f2d2b4")))
    sheet.onto(scenery.image, opacity=0.8)
    land.mountains(scenery, horizon, layers=3, snow=0, colour="#9a5236", near_colour="#7a3c26", height=0.20)
    _barren(scenery, horizon, "#c9744a", "#7a3a24", "#8f4a30", 7)
    return finished(scenery, "mars", horizon)


@setting("galaxy", "spiral galaxy", time_of_day="night", surface="none", view_m=6.0)
def galaxy(scenery: Scenery) -> Backdrop:
    """A spiral of stars seen aslant: a bright heart, blue arms with rosy clouds, dark between them."""
    _black_sky(scenery)
    size, height, width = scenery.size, scenery.height, scenery.width
    x = (np.arange(width, dtype=np.float32)[None] - np.float32(width * 0.5)) / np.float32(size * 0.52)
    y = (np.arange(height, dtype=np.float32)[:, None] - np.float32(height * 0.48)) / np.float32(size * 0.52)
    u, v = x * np.float32(0.94) + y * np.float32(0.34), (y * np.float32(0.94) - x * np.float32(0.34)) * np.float32(1.9)
    out = np.sqrt(u * u + v * v) + np.float32(1e-3)
    turn = np.arctan2(v, u) - np.float32(2.6) * np.log(out)
    half = (height // 2 + 1, width // 2 + 1)
    cloud = cv2.resize(fbm(scenery.stream("dust"), *half, size * 0.05, 6), (width, height))
    arm = np.clip(np.cos(2 * turn) * 0.5 + 0.5, 0, 1) ** 2.2 * np.exp(-((out / 0.72) ** 2)) * (0.25 + 1.3 * cloud)
    tone = mix(linear("#4f7af0"), linear("#e86ab8"), smoothstep(0.50, 0.72, cloud)[..., None])
    tone = mix(tone, linear(scenery.colour), 0.6) if scenery.colour else tone
    heart = np.exp(-((out / 0.17) ** 1.4))
    scenery.image += tone * (arm * smoothstep(0.05, 0.25, out))[..., None] * np.float32(1.5)
    scenery.image += heart[..., None] * linear("#ffe6b8") * np.float32(1.7)
    rng, spots = scenery.stream("sparks"), np.zeros((height, width), np.float32)
    count = 3000
    at = rng.random((2, count))
    spots[(at[0] * height).astype(int), (at[1] * width).astype(int)] = rng.random(count).astype(np.float32) ** 3 * 2
    spark = cv2.GaussianBlur(spots, (0, 0), max(0.6, size / 1400)) * np.float32(4)
    scenery.image += (spark * np.clip(arm * 2.2 + 0.08, 0, 1))[..., None]
    scenery.relit(key_dir=(-0.6, 0.6, 0.55), key_colour=numbers("#ffffff", 1.1), moon=None, stars=0.0)
    return finished(scenery, "galaxy", 0.99, near=0.80, far=0.35, air=(0.15, 0.8))


@setting("orbit", "earth orbit", "above the earth", "low earth orbit", time_of_day="night", surface="none", view_m=6.0)
def orbit(scenery: Scenery) -> Backdrop:
    """The blue limb of the Earth filling the lower part, its air a thin bright line, stars above."""
    _black_sky(scenery)
    size, height, width = scenery.size, scenery.height, scenery.width
    radius, cx, cy = size * 1.55, width * 0.42, height * 0.66 + size * 1.55
    x = (np.arange(width, dtype=np.float32)[None] - np.float32(cx)) / np.float32(radius)
    y = (np.arange(height, dtype=np.float32)[:, None] - np.float32(cy)) / np.float32(radius)
    out = np.sqrt(x * x + y * y)
    half = (height // 2 + 1, width // 2 + 1)
    lands = cv2.resize(fbm(scenery.stream("lands"), *half, size * 0.16, 6, stretch=(1.8, 1)), (width, height))
    cloud = cv2.resize(fbm(scenery.stream("swirl"), *half, size * 0.10, 6, 0.55, (2.4, 1)), (width, height))
    sea = mix(linear("#0b2f78"), linear("#2f86d0"), smoothstep(0.72, 1.0, out)[..., None])
    ball = mix(sea, mix(linear("#3f6a3a"), linear("#b59a64"), smoothstep(0.6, 0.75, lands)[..., None]),
               smoothstep(0.55, 0.60, lands)[..., None])  # fmt: skip
    ball = mix(ball, linear("#ffffff"), (smoothstep(0.50, 0.74, cloud) * 0.92)[..., None])
    ball = mix(ball, linear("#9fd4ff"), (smoothstep(0.93, 1.0, out) * 0.6)[..., None])
    scenery.image += (
        (np.exp(-np.clip(out - 1, 0, None) * 42) * (out > 1))[..., None] * linear("#5fb4ff") * np.float32(0.9)
    )
    scenery.veil(ball * (0.55 + 0.6 * np.clip(0.5 - x, 0, 1))[..., None], np.clip((1 - out) * radius * 0.5, 0, 1))
    scenery.relit(
        key_dir=(-0.6, 0.6, 0.55),
        key_colour=numbers("#ffffff", 1.25),
        rim_dir=(0.5, -0.7, -0.4),
        rim_colour=numbers("#6ab4ff", 1.6),
        moon=None,
        stars=0.0,
    )
    return finished(scenery, "orbit", 0.99, near=0.66, far=0.35, air=(0.12, 0.7))
