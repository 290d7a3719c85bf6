"""Colour: sRGB in and out, everything between is linear light in float32.

Images are (H, W, 3) float32 linear RGB where 1.0 is a white sheet in full light; brighter values are allowed
until `tone_map` bends them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

F32: TypeAlias = NDArray[Any]
"""A float32 array. The element type is a convention: numpy and cv2 stubs cannot follow it through arithmetic."""
U8: TypeAlias = NDArray[Any]
"""A uint8 array, the same way."""
Hue: TypeAlias = str | Sequence[float] | F32
"""A colour as callers write it: '#rrggbb', or sRGB components 0..1."""

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


def _decode(srgb: F32) -> F32:
    low = srgb / 12.92
    high = ((srgb + 0.055) / 1.055) ** 2.4
    return np.where(srgb <= 0.04045, low, high).astype(np.float32)


_DECODED = _decode(np.arange(256, dtype=np.float32) / 255)


@lru_cache(1024)
def _linear_hex(text: str) -> tuple[float, float, float]:
    digits = text.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"not a #rrggbb colour: {text!r}")
    r, g, b = (float(_DECODED[int(digits[i : i + 2], 16)]) for i in (0, 2, 4))
    return r, g, b


def linear(colour: Hue) -> F32:
    """'#rrggbb' or sRGB components 0..1 as linear light, float32[3]. Raises ValueError for a malformed string."""
    if isinstance(colour, str):
        return np.array(_linear_hex(colour), np.float32)
    return _decode(np.asarray(colour, np.float32))


def hexadecimal(colour: F32) -> str:
    """A linear colour as '#rrggbb'."""
    r, g, b = srgb8(np.asarray(colour, np.float32).reshape(1, 1, 3)).ravel()
    return f"#{r:02x}{g:02x}{b:02x}"


def from_srgb8(image: U8) -> F32:
    """uint8 sRGB of any shape as linear float32 of the same shape."""
    return _DECODED[image]


@lru_cache(1)
def _encoder() -> F32:
    x = (np.arange(4097, dtype=np.float64) / 4096) ** 2
    coded = np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** (1 / 2.4) - 0.055) * 255
    return coded.astype(np.float32)


def srgb8(image: F32, dither: F32 | None = None) -> U8:
    """Linear light as uint8 sRGB, clipped to 0..1. `dither` is added in 0..255 units before rounding (grain).

    A table over the square root of the value replaces the power function; its error is below a quarter step.
    """
    root = cv2.sqrt(np.clip(image, 0, 1)) * 4096
    coded = _encoder()[root.astype(np.uint16)].reshape(image.shape)
    if dither is not None:
        coded = coded + dither
    return np.clip(coded + 0.5, 0, 255).astype(np.uint8)


def mix(a: F32, b: F32, t: float | F32) -> F32:
    """a at t = 0, b at t = 1; float32 whatever the type of t."""
    return np.asarray(a + (b - a) * t, np.float32)


def smoothstep(low: float, high: float, x: F32 | float) -> F32:
    """0 below `low`, 1 above `high`, an S between; `low` may exceed `high` (the curve then falls)."""
    t = np.clip((np.asarray(x, np.float32) - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def luminance(image: F32) -> F32:
    """Relative luminance, (…, 3) to (…)."""
    return (image @ LUMA).astype(np.float32)


def saturate(image: F32, amount: float, gain: float = 1.0) -> F32:
    """Stretch colours away from grey by `amount` (1 leaves them, 0 is grey) and multiply by `gain`."""
    grey = luminance(image)[..., None]
    return np.maximum(grey + (image - grey) * amount, 0) * np.float32(gain)


def tone_map(image: F32, exposure: float = 1.0) -> F32:
    """Bend bright values back under white with a gentle shoulder; black stays black."""
    lit = np.maximum(image * np.float32(exposure), 0)
    return np.asarray(lit * (1 + lit * np.float32(1 / 6)) / (1 + lit * np.float32(0.55)), np.float32)


def over(image: F32, colour: F32, alpha: F32) -> None:
    """Blend `colour` (image or single colour) into `image` in place; `alpha` is (H, W)."""
    image += (colour - image) * alpha[..., None]


def gradient(height: int, width: int, stops: Sequence[tuple[float, Hue]]) -> F32:
    """Vertical gradient (height, width, 3) through stops (0 top .. 1 bottom, colour), mixed in square-root light."""
    where = [stop for stop, _ in stops]
    roots = np.sqrt(np.stack([linear(colour) for _, colour in stops]))
    rows = np.linspace(0, 1, height, dtype=np.float32)
    column = np.stack([np.interp(rows, where, roots[:, i]) ** 2 for i in range(3)], -1).astype(np.float32)
    return np.repeat(column[:, None], width, 1)
