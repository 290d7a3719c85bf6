"""Brushes for places seen from straight above: relief, winding lines, roads with cars, water, woods."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import crowns
from .base import Backdrop, Scenery, finished
from .sheet import Sheet, ink
from .town import light_up

_AIR = (0.1, 0.6)
_TRAFFIC = (
    "car",
    "sports car",
    "truck",
    "bus",
    "van",
    "motorcycle",
    "bicycle",
    "taxi",
    "train",
    "tractor",
    "convertible",
)
"""What is alone on a road when it is asked for."""


def seen(scenery: Scenery, name: str) -> Backdrop:
    """The finished view; what is shown in it lies in its middle."""
    return finished(scenery, name, 0.02, near=0.86, far=0.5, air=_AIR, left=0.1, right=0.9)


def noise(scenery: Scenery, name: object, cell: float, octaves: int = 5) -> F32:
    """(height, width) fractal noise with features of `cell` sizes, worked out at half the resolution."""
    half = (scenery.height // 2 + 1, scenery.width // 2 + 1)
    small = fbm(scenery.stream("noise", name), *half, scenery.size * cell / 2, octaves)
    return cv2.resize(small, (scenery.width, scenery.height), interpolation=cv2.INTER_LINEAR)


def lay_ground(scenery: Scenery, dark: str, bright: str, cell: float = 0.08, name: str = "floor") -> None:
    """Mottled ground all over."""
    share = noise(scenery, name, cell)[..., None]
    scenery.image = mix(linear(dark), linear(bright), share) * scenery.on_ground


def shaded(scenery: Scenery, height: F32, strength: float) -> F32:
    """(height, width, 1) light on a relief whose heights are in shares of the picture's size."""
    across, along, up = scenery.light.key_dir
    gx = cv2.Sobel(height, cv2.CV_32F, 1, 0, scale=0.125) * np.float32(scenery.size * strength)
    gy = cv2.Sobel(height, cv2.CV_32F, 0, 1, scale=0.125) * np.float32(scenery.size * strength)
    tilt = -gx * np.float32(across) + gy * np.float32(along) + np.float32(up)
    return np.asarray(np.clip(tilt / np.sqrt(gx * gx + gy * gy + 1), 0.0, 1.0)[..., None], np.float32)


def course(scenery: Scenery, name: str, swing: float = 0.13, lean: float = 0.3) -> F32:
    """(n, 2) pixels of a winding line from the lower to the upper edge.

    In the middle of the picture it runs straight up: what is shown on it stands there.
    """
    rng = scenery.stream("course", name)
    t = np.linspace(-0.08, 1.08, 90)
    pitch, side = 8.5 + 2.5 * rng.random(), 1.0 if rng.random() < 0.5 else -1.0
    away = t - 0.5
    x = 0.5 + side * np.sign(away) * swing * (1 - np.cos(pitch * away)) + side * lean * 2.2 * away**3
    return np.stack([x * scenery.width, (1 - t) * scenery.height], -1)


def band(scenery: Scenery, line: F32, wide: float) -> F32:
    """Cover (height, width), 0..1, of a strip along a line, `wide` as a share of the picture's size."""
    cover = np.zeros((scenery.height, scenery.width), np.uint8)
    points = [np.round(line * 16).astype(np.int32)]
    cv2.polylines(cover, points, False, 255, max(1, round(wide * scenery.size)), cv2.LINE_AA, 4)
    return cover.astype(np.float32) * np.float32(1 / 255)


def lay_road(scenery: Scenery, line: F32, wide: float = 0.05, colour: str = "#55575d") -> None:
    """A road along a line, with verges, a broken middle line and a few cars; lamps along it after dark."""
    over(scenery.image, linear("#b9a98a") * scenery.on_ground, band(scenery, line, wide * 1.3) * np.float32(0.75))
    over(scenery.image, linear(colour) * scenery.on_ground, band(scenery, line, wide))
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    paint, size = scenery.pen("#f2ecda", 0.0, 1.1), scenery.size
    for k in range(0, len(line) - 1, 2):
        sheet.line(line[k : k + 2], max(1, size * wide * 0.055), paint)
    rng = scenery.stream("cars")
    for at in (10, 24, 66, 80) if scenery.shows(*_TRAFFIC) else ():
        along = line[at + 1] - line[at]
        along = along / max(1e-6, float(np.hypot(*along)))
        lane = np.array([along[1], -along[0]]) * size * wide * 0.25 * (1 if rng.random() < 0.5 else -1)
        _car(sheet, lamps, scenery, line[at] + lane, along, size * wide * 0.42, int(rng.integers(5)))
    sheet.onto(scenery.image)
    if scenery.dark:
        light_up(scenery, lamps)


def _car(sheet: Sheet, lamps: Sheet, scenery: Scenery, middle: F32, along: F32, long: float, pick: int) -> None:
    """A car from above: body, windows, and its lights after dark."""
    side = np.array([along[1], -along[0]])

    def quad(front: float, back: float, half: float) -> F32:
        ends = ((front, half), (front, -half), (back, -half), (back, half))
        return np.array([middle + along * long * a + side * long * b for a, b in ends])

    sheet.polygon(quad(1.0, -1.0, 0.46) + long * 0.18, scenery.pen("#101214", 0.0, 0.5))
    sheet.polygon(quad(1.0, -1.0, 0.46), scenery.pen(("#d9432f", "#f4f0e6", "#2f6fd0", "#f2c84a", "#3a3f46")[pick]))
    sheet.polygon(quad(0.45, -0.7, 0.38), scenery.pen("#26303a"))
    sheet.polygon(quad(0.2, -0.45, 0.36), scenery.pen(("#e0604f", "#ffffff", "#5f92e6", "#f8dc80", "#5a6068")[pick]))
    for end, tone in ((1.15, "#fff2c8"), (-1.1, "#ff3a2a")):
        x, y = middle + along * long * end
        lamps.circle(x, y, long * 0.3, ink(linear(tone)))


def lay_water(scenery: Scenery, cover: F32, shallow: str = "#4fa5a0", deep: str = "#1d5a70") -> None:
    """Water where `cover` (height, width) says, paler at its banks, with a glint of the sky."""
    depth = smoothstep(0.45, 1.0, blur(cover, scenery.size / 60))[..., None]
    ripple = noise(scenery, "ripple", 0.02, 3)[..., None]
    level = np.array(scenery.light.sky, np.float32) * 0.7 + scenery.light.key * 0.5
    water = mix(linear(shallow), linear(deep), depth) * level * (0.88 + 0.26 * ripple)
    sand = np.clip(blur(cover, scenery.size / 110) * 1.6, 0, 1)
    over(scenery.image, linear("#c9b48a" if not scenery.snowy else "#eef4fa") * scenery.on_ground, sand * 0.8)
    over(scenery.image, water, cover)


def _trees(scenery: Scenery) -> tuple[str, ...]:
    return ("star", "star", "round") if scenery.season not in ("autumn", "spring") else ("round", "round", "star")


def canopy(scenery: Scenery, where: F32 | None, name: str) -> None:
    """Closed woods where `where` is set, lighter and darker in patches."""
    crowns.scatter(scenery, _trees(scenery), 0.030, where=where, name=name)
    patches = 0.72 + 0.56 * noise(scenery, "patches", 0.3, 3)
    cover = 1.0 if where is None else where
    scenery.image *= (1 + (patches - 1) * cover)[..., None]
