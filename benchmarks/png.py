"""PNG encoding: our writer against Pillow at level 1, on a smooth and on a noisy picture of each size.

Run as `python benchmarks/png.py`. Prints medians of alternating rounds; both encoders' pixels are checked first.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image

from cavendish.images import Pixels, encode_png

ROUNDS = 5


def picture(size: int, noise: float) -> Pixels:
    """A smooth scene of `size` pixels square, with grain of the given strength in levels."""
    random = np.random.default_rng(1)
    coarse = random.uniform(0, 255, (24, 24, 3)).astype(np.float32)
    smooth = cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC)
    if noise:
        smooth += random.standard_normal(smooth.shape, np.float32) * np.float32(noise)
    return np.clip(smooth, 0, 255).astype(np.uint8)


def pillow(pixels: Pixels) -> bytes:
    """The PNG that Pillow writes at its fastest level."""
    sink = io.BytesIO()
    Image.fromarray(pixels).save(sink, "PNG", compress_level=1)
    return sink.getvalue()


def seconds(work: Callable[[Pixels], bytes], pixels: Pixels) -> float:
    """How long one encode takes."""
    start = time.perf_counter()
    work(pixels)
    return time.perf_counter() - start


def main() -> None:
    """Print one line per size and picture."""
    print(f"{'size':>6} {'picture':>8} {'ours s':>8} {'MB':>6} {'Pillow s':>9} {'MB':>6} {'times':>6}")
    for size in (1024, 2048, 4096):
        for name, noise in (("smooth", 0.0), ("grain", 2.0)):
            pixels = picture(size, noise)
            made = {work: work(pixels) for work in (encode_png, pillow)}
            for data in made.values():
                assert np.array_equal(np.asarray(Image.open(io.BytesIO(data))), pixels)
            taken: dict[Callable[[Pixels], bytes], list[float]] = {work: [] for work in made}
            for _ in range(ROUNDS):
                for work, times in taken.items():
                    times.append(seconds(work, pixels))
            ours, theirs = (statistics.median(times) for times in taken.values())
            sizes = [len(data) / 1e6 for data in made.values()]
            print(f"{size:>6} {name:>8} {ours:8.3f} {sizes[0]:6.1f} {theirs:9.3f} {sizes[1]:6.1f} {theirs / ours:6.1f}")


if __name__ == "__main__":
    main()
