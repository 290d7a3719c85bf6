"""Randomness with names, smooth noise, and blurs that stay cheap when wide."""

from __future__ import annotations

import hashlib

import cv2
import numpy as np

from .colour import F32


def stream(*parts: object) -> np.random.Generator:
    """An independent random stream named by its parts; the same parts give the same stream in every process."""
    digest = hashlib.sha256("|".join(str(part) for part in parts).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "little"))


def value_noise(rng: np.random.Generator, height: int, width: int, cell: float) -> F32:
    """Smooth noise (height, width), about 0..1, with features `cell` pixels wide (at least one pixel)."""
    cell = max(1.0, cell)
    rows = max(2, int(np.ceil(height / cell)) + 3)
    columns = max(2, int(np.ceil(width / cell)) + 3)
    grid = rng.random((rows, columns), dtype=np.float32)
    size = (max(width, int(columns * cell)), max(height, int(rows * cell)))
    large: F32 = cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(large[:height, :width])


def fbm(
    rng: np.random.Generator,
    height: int,
    width: int,
    cell: float,
    octaves: int = 5,
    gain: float = 0.5,
    stretch: tuple[float, float] = (1.0, 1.0),
) -> F32:
    """Fractal noise (height, width) in 0..1: octaves from `cell` pixels down to 1.5.

    `stretch` = (x, y) lengthens the features along an axis. At least one octave is always drawn.
    """
    tall, wide = max(2, int(height / stretch[1])), max(2, int(width / stretch[0]))
    total: F32 = np.zeros((tall, wide), np.float32)
    weight = 0.0
    amplitude = 1.0
    for octave in range(octaves):
        if octave and cell < 1.5:
            break
        total += np.float32(amplitude) * value_noise(rng, tall, wide, cell)
        weight += amplitude
        amplitude, cell = amplitude * gain, cell * 0.5
    if (tall, wide) != (height, width):
        total = cv2.resize(total, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip((total / np.float32(weight) - 0.5) * 1.6 + 0.5, 0, 1), np.float32)


def blur(image: F32, sigma: float) -> F32:
    """Gaussian blur by `sigma` pixels, any channels. Above 6 pixels it works on a reduced copy."""
    if sigma < 0.3:
        return image
    if sigma <= 6:
        return cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    factor = int(2 ** np.floor(np.log2(sigma / 3)))
    height, width = image.shape[:2]
    small = cv2.resize(image, (max(1, width // factor), max(1, height // factor)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / factor, borderType=cv2.BORDER_REFLECT)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
