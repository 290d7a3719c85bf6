"""The sky: its gradient, sun, moon, stars, clouds, and what weather does to it."""

from __future__ import annotations

import cv2
import numpy as np

from ..bands import shine
from ..colour import F32, gradient, linear, mix, over, smoothstep
from ..noise import blur, fbm
from .base import Scenery

CLOUDS = {
    "sunny": 0.25,
    "clear": 0.0,
    "milky way": 0.0,
    "cloudy": 1.0,
    "rain": 1.05,
    "storm": 1.25,
    "snow": 0.7,
    "fog": 0.5,
    "windy": 0.8,
}


GREAT_MOON = 4.6
"""How many times larger than usual a moon is that fills the sky."""


def paint_sky(scenery: Scenery, horizon: float, clouds: float = 0.5, *, bodies: bool = True) -> None:
    """Fill the picture with sky down to the `horizon` row (0..1) and its lowest colour below.

    clouds: 0 none .. 1 covered, where the weather does not say otherwise. bodies: draw sun, moon, stars.
    """
    light, image = scenery.light, scenery.image
    rows = max(2, int(scenery.height * horizon))
    image[:rows] = gradient(rows, scenery.width, light.sky_stops)
    image[rows:] = linear(light.sky_stops[-1][1])
    gloomy = scenery.weather in ("rain", "storm", "fog", "cloudy")
    if gloomy and not scenery.decor.get("sky") and light.time_of_day in ("day", "golden"):
        grey = gradient(rows, scenery.width, [(0, "#75808d"), (0.6, "#a7b1b9"), (1, "#cdd2d3")])
        image[:rows] = mix(image[:rows], grey, 0.85)
    if scenery.weather == "storm":
        image[:rows] *= np.array([0.36, 0.38, 0.44], np.float32)
    if bodies and not gloomy:
        _sun(scenery, rows)
    if bodies and scenery.weather not in ("rain", "storm", "fog", "cloudy", "snow"):
        _stars(scenery, rows)
    if bodies and scenery.weather not in ("rain", "storm", "fog", "milky way"):
        _moon(scenery, rows)
    if scenery.weather == "milky way":
        _milky_way(scenery, rows)
    if scenery.weather == "aurora":
        _aurora(scenery, rows)
    _clouds(scenery, rows, CLOUDS.get(scenery.weather, clouds))


def _sun(scenery: Scenery, rows: int) -> None:
    light = scenery.light
    if light.sun is None:
        return
    column, row, colour = light.sun
    x, y, tint = column * scenery.width, row * rows, linear(colour)
    away = _distance(scenery, x, y, rows, 4) / np.float32(scenery.size)
    glow = np.exp(-away * 5.5) * 0.55 + np.exp(-away * 16) * 0.8
    _add_glow(scenery, rows, glow, tint * light.key / max(1e-3, float(light.key.max())))
    window, near = _round_window(scenery, x, y, 0.036 * scenery.size, rows)
    disc = 1 - smoothstep(0.030, 0.034, near / np.float32(scenery.size))
    shine(scenery.image[window], disc, tint * 2.2)


def _distance(scenery: Scenery, x: float, y: float, rows: int, step: int = 1) -> F32:
    """Distance in pixels to a point, for every `step`-th pixel of the sky."""
    dx = np.arange(0, scenery.width, step, dtype=np.float32)[None] - np.float32(x - (step - 1) / 2)
    dy = np.arange(0, rows, step, dtype=np.float32)[:, None] - np.float32(y - (step - 1) / 2)
    return np.asarray(np.sqrt(dx * dx + dy * dy), np.float32)


def _round_window(scenery: Scenery, x: float, y: float, radius: float, rows: int) -> tuple[tuple[slice, slice], F32]:
    """The part of the sky within `radius` pixels of a point, and the distances in it."""
    y0, y1 = max(0, int(y - radius)), max(0, min(rows, int(y + radius) + 2))
    x0, x1 = max(0, int(x - radius)), max(0, min(scenery.width, int(x + radius) + 2))
    dx = np.arange(x0, x1, dtype=np.float32)[None] - np.float32(x)
    dy = np.arange(y0, y1, dtype=np.float32)[:, None] - np.float32(y)
    return (slice(y0, y1), slice(x0, x1)), np.asarray(np.sqrt(dx * dx + dy * dy), np.float32)


def _add_glow(scenery: Scenery, rows: int, glow: F32, colour: F32) -> None:
    """Add smooth light that was worked out at a quarter of the size."""
    full = cv2.resize(glow, (scenery.width, rows), interpolation=cv2.INTER_LINEAR)
    shine(scenery.image[:rows], full, colour)


def _stars(scenery: Scenery, rows: int) -> None:
    if not scenery.light.stars:
        return
    rng = scenery.stream("stars")
    count = int(1024 * 1024 / 2600 * scenery.light.stars * rows / scenery.height)
    spots = np.zeros((rows, scenery.width), np.float32)
    where = rng.random((2, count))
    brightness = rng.random(count).astype(np.float32) ** 3 * 1.5 + 0.12
    spots[(where[0] ** 1.4 * rows).astype(int), (where[1] * scenery.width).astype(int)] = brightness
    radius = max(0.6, scenery.size / 1400)
    spots = cv2.GaussianBlur(spots, (0, 0), radius) * np.float32(3.8 * radius * radius)
    shine(scenery.image[:rows], spots, np.array([0.9, 0.95, 1.1], np.float32))


def _moon(scenery: Scenery, rows: int) -> None:
    if scenery.light.moon is None:
        return
    x, y = scenery.light.moon[0] * scenery.width, scenery.light.moon[1] * rows
    radius = 0.050 * scenery.size
    said = scenery.decor.get("moon", "")
    if said:
        radius *= GREAT_MOON
        y = max(y, 0.62 * radius) if said == "large" else min(rows - 0.5 * radius, 0.40 * scenery.height)
        x = 0.5 * scenery.width if said == "behind" else min(x, scenery.width - 0.8 * radius)
    away = _distance(scenery, x, y, rows, 4)
    halo = np.exp(away * np.float32(-1 / (radius * 2.4))) * 0.5 + np.exp(away * np.float32(-1 / (radius * 7))) * 0.16
    _add_glow(scenery, rows, halo, linear("#a9c4ff"))
    window, near = _round_window(scenery, x, y, radius + 3, rows)
    if not near.size:
        return
    seas = fbm(scenery.stream("moon"), near.shape[0], near.shape[1], radius * 0.9, 4)
    disc = 1 - smoothstep(radius - 1.2, radius + 1.2, near)
    over(scenery.image[window], linear("#f3f2e4") * (0.72 + 0.5 * seas)[..., None], disc)


def _clouds(scenery: Scenery, rows: int, amount: float) -> None:
    """Soft clouds, lit on top and dark below, thinner towards the horizon; made at half size."""
    said = scenery.decor.get("clouds", "")
    amount = max(amount, 1.15) if said else amount * (0.45 if scenery.decor.get("sky") else 1.0)
    if amount <= 0:
        return
    light, size = scenery.light, scenery.size / 2
    tall, wide = max(2, rows // 2), max(2, scenery.width // 2)
    shape = fbm(scenery.stream("clouds"), tall, wide, size * 0.30, 6, 0.55, (2.6, 1.0))
    shift = np.array([[1, 0, -size * 0.012], [0, 1, size * 0.018]], np.float32)
    beside = cv2.warpAffine(shape, shift, (wide, tall), borderMode=cv2.BORDER_REFLECT)
    thin = 0.25 + 0.75 * np.linspace(1, 0.55, tall, dtype=np.float32)[:, None]
    cover = smoothstep(0.66 - 0.3 * amount, 0.98 - 0.22 * amount, shape) * thin
    shaded = np.clip((beside - shape) * 5 + 0.5, 0, 1)
    cover = cv2.resize(cover, (scenery.width, rows), interpolation=cv2.INTER_LINEAR)
    shaded = cv2.resize(shaded, (scenery.width, rows), interpolation=cv2.INTER_LINEAR)[..., None]
    dim = {"night": 0.17, "neon": 0.22}.get(light.time_of_day, 0.98)
    key = light.key / max(1e-3, float(light.key.max()))
    grim = {"storm": 0.34, "rain": 0.72}.get(scenery.weather, 1.0)
    bright = (mix(key, linear(said), 0.75) if said else key) * np.float32(dim * grim)
    dark = mix(np.array(cv2.mean(scenery.image[:rows])[:3], np.float32), scenery.fog, 0.5) * np.float32(
        0.82 * (0.55 + 0.45 * grim)
    )
    over(scenery.image[:rows], mix(bright, dark, shaded), cover * np.float32(0.85))


def _milky_way(scenery: Scenery, rows: int) -> None:
    """A slanting band of countless stars with dark lanes, and brighter single stars."""
    rng, tall, wide = scenery.stream("milky way"), max(2, rows // 2), max(2, scenery.width // 2)
    x = np.linspace(0, scenery.wide, wide, dtype=np.float32)[None]
    y = np.linspace(0, rows / scenery.height, tall, dtype=np.float32)[:, None]
    across = (x - 0.52 * scenery.wide) * np.float32(0.80) + (y - 0.26) * np.float32(0.60)
    cloud = fbm(rng, tall, wide, scenery.size * 0.05, 6)
    lane = fbm(rng, tall, wide, scenery.size * 0.035, 5)
    band = np.exp(-((across / 0.15) ** 2)) * (0.35 + 0.9 * cloud)
    band *= 1 - 0.75 * np.exp(-(((across + 0.05 * (lane - 0.5)) / 0.03) ** 2)) * smoothstep(0.35, 0.6, lane)
    tone = mix(linear("#6f7fd8"), linear("#ffd9c0"), np.asarray(smoothstep(0.3, 0.9, band), np.float32)[..., None])
    glow = tone * np.asarray(band, np.float32)[..., None] * np.float32(0.5)
    scenery.image[:rows] += cv2.resize(glow, (scenery.width, rows), interpolation=cv2.INTER_LINEAR)
    spots = np.zeros((rows, scenery.width), np.float32)
    where = rng.random((2, int(2600 * max(1.0, scenery.wide))))
    spots[(where[0] * rows).astype(int), (where[1] * scenery.width).astype(int)] = rng.random(where.shape[1]) ** 4 * 2
    shine(
        scenery.image[:rows],
        cv2.GaussianBlur(spots, (0, 0), max(0.6, scenery.size / 1300)) * np.float32(4),
        linear("#e8f0ff"),
    )


def _aurora(scenery: Scenery, rows: int) -> None:
    """Curtains of green and violet light."""
    rng = scenery.stream("aurora")
    tall, wide = max(2, rows // 2), max(2, scenery.width // 2)
    x = np.linspace(0, scenery.wide, wide, dtype=np.float32)[None]
    y = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
    rays = fbm(rng, 8, wide, max(2.0, wide / 70), 3).mean(0)[None]
    glow = np.zeros((tall, wide, 3), np.float32)
    for i in range(3):
        phase, speed = rng.random() * 6.28, 2.0 + 2.5 * rng.random()
        foot = 0.50 + 0.10 * i - 0.22 * np.sin(x * speed + phase) * 0.5 + 0.05 * np.sin(x * speed * 3.1 + phase)
        above = np.clip(foot - y, 0, 1)
        curtain = np.exp(-above / (0.10 + 0.16 * rays)) * smoothstep(0.0, 0.02, foot - y) * (0.35 + 0.9 * rays)
        colour = mix(linear("#3dffa8"), linear("#9a5bff"), np.clip(above * 3.2, 0, 1)[..., None])
        glow += curtain[..., None] * colour * np.float32(0.75 - 0.15 * i)
    glow = blur(glow, scenery.size / 400)
    scenery.image[:rows] += cv2.resize(glow, (scenery.width, rows), interpolation=cv2.INTER_LINEAR)


def rainbow(image: F32, horizon: float) -> None:
    """A great bow over the land from one side to the other, red outside, with a faint second one; in place."""
    height, width = image.shape[:2]
    rows = max(2, min(height, round(height * (horizon + 0.02))))
    radius = min(0.50 * width, 0.92 * rows)
    x = (np.arange(width, dtype=np.float32)[None] - np.float32(width * 0.5)) / np.float32(radius)
    y = (np.arange(rows, dtype=np.float32)[:, None] - np.float32(rows)) / np.float32(radius)
    away = np.sqrt(x * x + y * y)
    for inner, outer, share, turned in ((0.82, 0.97, 0.60, False), (1.07, 1.17, 0.22, True)):
        band = np.clip((away - inner) / (outer - inner), 0, 1)
        band = 1 - band if turned else band
        hue = np.stack([(1 - band) * 0.76 * 360, np.full_like(band, 0.85), np.ones_like(band)], -1).astype(np.float32)
        colour = cv2.cvtColor(hue, cv2.COLOR_HSV2RGB) ** 2.2
        rim = (outer - inner) * 0.22
        strength = smoothstep(inner, inner + rim, away) * smoothstep(outer, outer - rim, away) * share
        strength = strength * smoothstep(0.0, -0.10, y)
        image[:rows] = mix(
            image[:rows], image[:rows] * 0.45 + colour * 0.75, np.asarray(strength, np.float32)[..., None]
        )


def lightning(scenery: Scenery, horizon: float) -> None:
    """Forked bolts from the clouds to the ground before all that stands there, with the glow they throw."""
    rows = max(2, min(scenery.height, round(scenery.height * horizon)))
    rng = scenery.stream("lightning")
    sheet = np.zeros((rows, scenery.width), np.uint8)
    for i in range(2):
        x = scenery.width * ((0.22, 0.80)[i] + 0.1 * (rng.random() - 0.5))
        _bolt(sheet, rng, x, rows * 0.02, rows * (0.99 if i == 0 else 0.75), max(1.6, scenery.size / 280))
    bolt = sheet.astype(np.float32) * np.float32(1 / 255)
    glow = blur(bolt, scenery.size / 120) * 1.3 + blur(bolt, scenery.size / 22) * 2.4
    shine(scenery.image[:rows], glow, linear("#9db4ff"))
    shine(scenery.image[:rows], bolt, np.array([2.4, 2.5, 3.0], np.float32))


def _bolt(sheet: F32, rng: np.random.Generator, x: float, top: float, bottom: float, thick: float) -> None:
    y, points = top, [(x, top)]
    step = (bottom - top) / 16
    while y < bottom:
        y += step * (0.6 + 0.8 * rng.random())
        x += rng.normal() * step * 0.55
        points.append((x, min(y, bottom)))
        if thick > 1.2 and rng.random() < 0.22:
            _bolt(sheet, rng, x, y, min(bottom, y + step * 5 * rng.random()), thick * 0.45)
    fixed = np.round(np.array(points) * 16).astype(np.int32)
    cv2.polylines(sheet, [fixed], False, 255, max(1, round(thick)), cv2.LINE_AA, 4)
