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

from .bands import blend, by_bands, lay, spread

F32: TypeAlias = NDArray[Any]
"""A float32 array. The element type is a convention: numpy and cv2 stubs cannot follow it through arithmetic."""
U8: TypeAlias = NDArray[Any]
"""A uint8 array, the same way."""
Hue: TypeAlias = str | Sequence[float] | F32
"""A colour as callers write it: '#rrggbb', or sRGB components 0..1."""

_LARGE = 1 << 12
"""Elements from which on working by bands is faster than one numpy expression."""
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


def components(colour: F32) -> tuple[int, int, int]:
    """A linear colour as sRGB components 0..255."""
    r, g, b = (_rounded_encoder()[round(65535 * max(0.0, min(1.0, float(value))) ** 0.5)] for value in colour)
    return int(r), int(g), int(b)


def hexadecimal(colour: F32) -> str:
    """A linear colour as '#rrggbb'."""
    r, g, b = components(colour)
    return f"#{r:02x}{g:02x}{b:02x}"


def from_srgb8(image: U8) -> F32:
    """uint8 sRGB of any shape as linear float32 of the same shape."""
    if image.ndim not in (2, 3) or not image.size:
        return _DECODED[image]
    return cv2.LUT(image, _DECODED).reshape(image.shape)


@lru_cache(1)
def _encoder() -> F32:
    """sRGB in 0..255 of the square of each 16-bit number (65535 is 1)."""
    x = (np.arange(65536, dtype=np.float64) / 65535) ** 2
    coded = np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** (1 / 2.4) - 0.055) * 255
    return coded.astype(np.float32)


@lru_cache(1)
def _rounded_encoder() -> U8:
    return np.floor(_encoder() + np.float32(0.5)).astype(np.uint8)


def encoded(image: F32, dither: F32 | None, out: U8) -> None:
    """`srgb8` of a few rows (h, w, 3) into `out`; a table over the square root replaces the power function."""
    root = np.maximum(image, 0)
    np.minimum(root, 1, out=root)
    cv2.sqrt(root, root)
    root *= np.float32(65535)
    index = root.astype(np.uint16)
    if dither is None:
        out[...] = cv2.LUT(index, _rounded_encoder())
        return
    coded = cv2.LUT(index, _encoder())
    out[...] = cv2.add(coded, spread(dither[..., 0]) if dither.shape[2] == 1 else dither, dtype=cv2.CV_8U)


def srgb8(image: F32, dither: F32 | None = None) -> U8:
    """Linear light (h, w, 3) as uint8 sRGB, clipped to 0..1.

    `dither` (h, w, 1) or (h, w, 3) is added in 0..255 units before rounding (grain).
    """
    made: U8 = np.empty(image.shape, np.uint8)

    def work(rows: slice) -> None:
        encoded(np.asarray(image[rows], np.float32), None if dither is None else dither[rows], made[rows])

    by_bands(image.shape, work)
    return made


def mix(a: F32, b: F32, t: float | F32) -> F32:
    """a at t = 0, b at t = 1; float32 whatever the type of t."""
    if isinstance(t, np.ndarray) and t.ndim == 3 and t.shape[2] in (1, 3) and t.size >= _LARGE:
        shape = np.broadcast_shapes(np.shape(a), np.shape(b), t.shape)
        if shape == (*t.shape[:2], 3):
            return blend(a, b, t)
    return np.asarray(a + (b - a) * t, np.float32)


def smoothstep(low: float, high: float, x: F32 | float) -> F32:
    """0 below `low`, 1 above `high`, an S between; `low` may exceed `high` (the curve then falls)."""
    t = np.asarray((np.asarray(x, np.float32) - np.float32(low)) * np.float32(1 / (high - low)))
    np.maximum(t, 0, out=t)
    np.minimum(t, 1, out=t)
    curve = t * np.float32(-2)
    curve += np.float32(3)
    curve *= t
    curve *= t
    return np.asarray(curve, np.float32)


def luminance(image: F32) -> F32:
    """Relative luminance, (…, 3) to (…)."""
    return (image @ LUMA).astype(np.float32)


def saturation(amount: float) -> F32:
    """The 3 x 3 matrix that stretches colours away from grey by `amount` (1 leaves them, 0 is grey)."""
    return np.asarray(np.eye(3) * amount + (1 - amount) * LUMA[None], np.float32)


def tone_map(image: F32, exposure: float = 1.0) -> F32:
    """Bend bright values back under white with a gentle shoulder; black stays black."""
    lit = image * np.float32(exposure)
    np.maximum(lit, 0, out=lit)
    bent = lit * np.float32(1 / 6)
    bent += 1
    bent *= lit
    lit *= np.float32(0.55)
    lit += 1
    bent /= lit
    return np.asarray(bent, np.float32)


def over(image: F32, colour: F32, alpha: F32) -> None:
    """Blend `colour` (image or single colour) into `image` in place; `alpha` is (H, W)."""
    if alpha.size < _LARGE:
        image += (colour - image) * alpha[..., None]
    else:
        lay(image, colour, alpha)


def gradient(height: int, width: int, stops: Sequence[tuple[float, Hue]]) -> F32:
    """Vertical gradient (height, width, 3) through stops (0 top .. 1 bottom, colour), mixed in square-root light."""
    where = [stop for stop, _ in stops]
    roots = np.sqrt(np.stack([linear(colour) for _, colour in stops]))
    rows = np.linspace(0, 1, height, dtype=np.float32)
    planes = np.empty((3, height, width), np.float32)
    for i, plane in enumerate(planes):
        plane[...] = (np.interp(rows, where, roots[:, i]) ** 2)[:, None]
    return cv2.merge(list(planes))
