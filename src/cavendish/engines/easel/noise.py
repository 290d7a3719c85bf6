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


_COARSE = 24.0
"""Cell size in pixels from which on noise is made on a reduced grid: nothing in it is finer than that."""
_CELL = 6.0
"""Least cell size in pixels of such a grid."""
_LEAST = 8
"""Least side in pixels of such a grid."""
_WIDE = 3.0
"""Blurs from that many pixels on work on a reduced copy."""
_KEPT = 1.5
"""Least blur in pixels of that copy."""


def value_noise(rng: np.random.Generator, height: int, width: int, cell: float) -> F32:
    """Smooth noise (height, width), about 0..1, with features `cell` pixels wide (at least one pixel)."""
    cell = max(1.0, cell)
    factor = _reduction(cell, height, width)
    noise = _smooth(rng, height, width, cell, factor)
    return _refined(noise, factor, 1, height, width)


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
    factor = _reduction(cell, tall, wide)
    total: F32 = np.zeros((-(-tall // factor), -(-wide // factor)), np.float32)
    weight = 0.0
    amplitude = 1.0
    for octave in range(octaves):
        if octave and cell < 1.5:
            break
        finer = _reduction(cell, tall, wide)
        total = _refined(total, factor, finer, tall, wide)
        factor = finer
        total += np.float32(amplitude) * _smooth(rng, tall, wide, max(1.0, cell), factor)
        weight += amplitude
        amplitude, cell = amplitude * gain, cell * 0.5
    total = _refined(total, factor, 1, tall, wide)
    if (tall, wide) != (height, width):
        total = cv2.resize(total, (width, height), interpolation=cv2.INTER_CUBIC)
    total *= np.float32(1.6 / weight)
    total += np.float32(0.5 - 0.8)
    np.maximum(total, 0, out=total)
    return np.asarray(np.minimum(total, 1, out=total))


def _reduction(cell: float, height: int, width: int) -> int:
    """By how much the grid of noise with such cells is coarser than the picture: a power of two."""
    most = min(cell / _CELL, min(height, width) / _LEAST)
    return 1 if cell < _COARSE or most < 1 else int(2 ** np.floor(np.log2(most)))


def _smooth(rng: np.random.Generator, height: int, width: int, cell: float, factor: int) -> F32:
    """Random values `cell` pixels apart joined by curves, at every `factor`-th pixel of (height, width)."""
    rows = max(2, int(np.ceil(height / cell)) + 3)
    columns = max(2, int(np.ceil(width / cell)) + 3)
    grid = rng.random((rows, columns), dtype=np.float32)
    # The reduced noise is enlarged to whole multiples of its pixels: cells come out up to a hundredth wider.
    size = (
        max(-(-width // factor), -(-int(columns * cell) // factor)),
        max(-(-height // factor), -(-int(rows * cell) // factor)),
    )
    large: F32 = cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(large[: -(-height // factor), : -(-width // factor)])


def _refined(noise: F32, factor: int, finer: int, height: int, width: int) -> F32:
    """Noise on a grid `factor` times coarser than (height, width) brought to one `finer` times coarser."""
    if factor == finer:
        return noise
    times = factor // finer
    size = noise.shape[1] * times, noise.shape[0] * times
    large = cv2.resize(noise, size, interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(large[: -(-height // finer), : -(-width // finer)])


def blur(image: F32, sigma: float) -> F32:
    """Gaussian blur by `sigma` pixels, any channels. Wide blurs work on a reduced copy."""
    if sigma < 0.3:
        return image
    if sigma < _WIDE:
        return cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    factor = int(2 ** np.floor(np.log2(sigma / _KEPT)))
    height, width = image.shape[:2]
    right, below = -width % factor, -height % factor
    if right or below:  # whole blocks average several times faster
        image = cv2.copyMakeBorder(image, 0, below, 0, right, cv2.BORDER_REPLICATE)
    size = image.shape[1] // factor, image.shape[0] // factor
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    # Averaging blocks and joining their middles by lines blur as well: by that much less is left to do.
    left = sigma * sigma / (factor * factor) - (1 - 1 / (factor * factor)) / 12 - 1 / 6
    small = cv2.GaussianBlur(small, (0, 0), np.sqrt(left), borderType=cv2.BORDER_REFLECT)
    large = cv2.resize(small, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_LINEAR)
    return large if not (right or below) else np.ascontiguousarray(large[:height, :width])
