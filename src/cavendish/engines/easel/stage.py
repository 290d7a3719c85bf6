"""Putting lit cut-outs into a picture: cast shadow, contact shadow, composite."""

from __future__ import annotations

import cv2
import numpy as np

from .bands import darken
from .canvas import Canvas
from .colour import F32, over
from .light import Light, light_for
from .noise import blur
from .shading import Layer

MIRROR, MIRROR_DEPTH = 0.5, 0.7
"""Strength of reflections at the water line, and how much of a thing's height they show."""


def place(
    image: F32,
    layer: Layer,
    light: Light,
    ground_y: float | None = None,
    *,
    shadow: float = 0.75,
    softness: float = 0.05,
) -> None:
    """Lay a cut-out over the picture in place.

    Args:
        image: linear (H, W, 3).
        layer: cut-out in the picture's pixels; parts outside are clipped.
        ground_y: pixel row where it touches the ground; None for things in the air (no shadow).
        shadow: strength 0..1. softness: of the shadow as a share of the cut-out's height.
    """
    if ground_y is not None and shadow > 0:
        _cast(image, layer, light, ground_y, shadow, softness)
    height, width = layer.alpha.shape
    x0, y0 = max(0, layer.x), max(0, layer.y)
    x1, y1 = min(image.shape[1], layer.x + width), min(image.shape[0], layer.y + height)
    if x1 <= x0 or y1 <= y0:
        return
    inner = (slice(y0 - layer.y, y1 - layer.y), slice(x0 - layer.x, x1 - layer.x))
    over(image[y0:y1, x0:x1], layer.rgb[inner], layer.alpha[inner])


def ink(
    image: F32, marks: Canvas, strength: float = 0.6, tint: tuple[float, float, float] = (0.10, 0.05, 0.04)
) -> None:
    """Darken along what is drawn on `marks` (same size), whatever colour lies beneath; in place."""
    window = marks.window
    if window is not None:
        darken(image[window], marks.alpha[window] * np.float32(strength), 1 - np.array(tint, np.float32))


def _cast(image: F32, layer: Layer, light: Light, ground_y: float, shadow: float, softness: float) -> None:
    """Squash the outline on the floor away from the key light, with a tight dark line where it touches."""
    width = layer.alpha.shape[1]
    tall = max(1.0, ground_y - layer.y)
    lean = -light.key_dir[0] / max(0.25, light.key_dir[1]) * 0.5
    below, reach = int(0.45 * tall) + 4, int(abs(lean) * tall) + int(0.15 * tall) + 4
    x0, x1 = max(0, layer.x - reach), min(image.shape[1], layer.x + width + reach)
    y0, y1 = max(0, int(ground_y - 0.2 * tall)), min(image.shape[0], int(ground_y) + below)
    if x1 <= x0 or y1 <= y0:
        return
    factor = 2 if tall > 160 else 1
    size = max(1, (x1 - x0) // factor), max(1, (y1 - y0) // factor)
    foot = ground_y - layer.y
    sheet = layer.alpha if factor == 1 else cv2.resize(layer.alpha, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    origin = np.array([layer.x - x0, ground_y - y0], np.float32) / factor
    fall = _warped(sheet, foot / factor, origin, size, lean, -0.34)
    tight = _warped(sheet, foot / factor, origin + np.array([0.0, 0.006 * tall / factor], np.float32), size, 0.0, 0.16)
    cast = np.maximum(blur(fall, softness * tall * 0.45 / factor) * 0.7, blur(tight, 0.02 * tall / factor) * 0.9)
    amount: F32 = np.clip(cast, 0, 1) * np.float32(shadow)
    if factor > 1:
        amount = cv2.resize(amount, (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR)
    sky = np.array(light.sky, np.float32)
    tint = sky * np.float32(0.25 / (float(sky.max()) + 1e-3))
    darken(image[y0:y1, x0:x1], amount, 1 - tint * np.float32(0.55))


def _warped(sheet: F32, foot: float, origin: F32, size: tuple[int, int], lean: float, rise: float) -> F32:
    """The mask with its foot line on `origin`, heights scaled by `rise` (negative: towards the viewer), leaning."""
    forward = np.array([[1, -lean, origin[0] + lean * foot], [0, rise, origin[1] - rise * foot]], np.float32)
    return np.asarray(cv2.warpAffine(sheet, forward, size, flags=cv2.INTER_LINEAR), np.float32)


def mirrored(image: F32, layer: Layer, row: float) -> None:
    """The reflection of a layer in water from `row` downwards: flipped, rippled, fading."""
    tall, wide = layer.alpha.shape
    line = min(round(row) - layer.y, tall)
    if line <= 0:
        return
    deep = min(line, round(MIRROR_DEPTH * tall))
    rows = np.arange(deep)
    source = line - 1 - rows
    shift = np.round(np.sin(rows / max(2.0, tall * 0.035)) * rows / deep * wide * 0.025).astype(int)
    columns = (np.arange(wide)[None] + shift[:, None]) % wide
    rgb = layer.rgb[source[:, None], columns]
    fade = np.linspace(MIRROR, 0.0, deep, dtype=np.float32)[:, None]
    place(image, Layer(rgb, layer.alpha[source[:, None], columns] * fade, layer.x, round(row)), light_for("day"))


def shone(image: F32, layer: Layer) -> None:
    """Add a layer's light to the picture, clipped to it."""
    height, width = layer.rgb.shape[:2]
    x0, y0 = max(0, layer.x), max(0, layer.y)
    x1, y1 = min(image.shape[1], layer.x + width), min(image.shape[0], layer.y + height)
    if x1 > x0 and y1 > y0:
        image[y0:y1, x0:x1] += layer.rgb[y0 - layer.y : y1 - layer.y, x0 - layer.x : x1 - layer.x]
