"""Seconds that the embedded painter takes for a picture, encoding included, against encoding the same picture alone."""

from __future__ import annotations

import statistics
import time

from cavendish.images import encode_png

from .measure import Row

PROMPTS = (
    "a white siamese cat",
    "a lighthouse at dusk",
    "a red car in the city at night",
    "an old fisherman, portrait",
    "a dog in a snowy forest, watercolor",
    'a shopfront with a sign that says "Open"',
    "three hot air balloons over mountains",
    "a cup of coffee on a wooden table",
)
SIZES = (("1K", 1024, 1.0, 0.4), ("4K", 4096, 2.5, 0.4))
"""Name, side in pixels, most seconds for the picture, most seconds for encoding it."""
ROUNDS = 3


def measure() -> list[Row]:
    """One row for painting and one for encoding, at each size: the median over the prompts of each one's median."""
    once(PROMPTS[0], 256, 0)  # imports and caches
    rows = []
    for name, side, limit, encode_limit in SIZES:
        both = [[once(prompt, side, seed) for seed in range(ROUNDS)] for prompt in PROMPTS]
        painted = [statistics.median(whole for whole, _ in rounds) for rounds in both]
        encoded = statistics.median(statistics.median(alone for _, alone in rounds) for rounds in both)
        typical = statistics.median(painted)
        rows += [
            Row(
                f"easel, {name}, one process, painted and encoded",
                f"{typical:.2f} s (slowest prompt {max(painted):.2f} s)",
                f"encoding alone {encoded:.3f} s",
                typical / encoded,
                f"< {limit:g} s",
                typical < limit,
            ),
            Row(
                f"PNG encoding, {name}",
                f"{encoded:.3f} s",
                target=f"≤ {encode_limit:g} s",
                met=encoded <= encode_limit,
            ),
        ]
    return rows


def once(prompt: str, side: int, seed: int) -> tuple[float, float]:
    """Seconds to paint and encode one square picture, and to encode it alone."""
    from cavendish.engines import easel

    began = time.perf_counter()
    pixels = easel.paint(prompt, side, side, seed=seed).pixels
    painted = time.perf_counter()
    encode_png(pixels)
    encoded = time.perf_counter()
    return encoded - began, encoded - painted
