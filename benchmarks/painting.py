"""What the embedded painter costs: seconds for a picture, encoding included, on all cores; where they go; memory.

Painting runs as in the engine's worker for a picture that is alone: on as many threads as there are cores.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from itertools import pairwise

from cavendish.engines import easel
from cavendish.images import encode_png

from .measure import Row, cores

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
SIZES = (("1K", 1024, 0.5, 0.4), ("4K", 4096, 2.0, 0.4))
"""Name, side in pixels, most seconds for the picture, most seconds for encoding it."""
ROUNDS = 3
STYLES = ("van gogh", "klimt", "flat", "pop art", "crayon", "stained glass", "ukiyo-e", "cubism", "expressionism")
"""The slowest styles."""
STYLE_LIMIT, MEMORY_LIMIT = 2.0, 600


def measure() -> list[Row]:
    """Rows for painting and encoding at each size, the slowest style, the stages, and the process's memory."""
    easel.use_threads(cores())
    once(PROMPTS[0], 256, 0)  # imports and caches
    rows = []
    for name, side, limit, encode_limit in SIZES:
        both = [[once(prompt, side, seed) for seed in range(ROUNDS)] for prompt in PROMPTS]
        painted = [statistics.median(whole for whole, _ in rounds) for rounds in both]
        encoded = statistics.median(statistics.median(alone for _, alone in rounds) for rounds in both)
        typical = statistics.median(painted)
        rows += [
            Row(
                f"easel, {name}, painted and encoded, median of {len(PROMPTS)} prompts",
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
    return [*rows, _slowest_style(), *_stages(), _memory()]


def once(prompt: str, side: int, seed: int) -> tuple[float, float]:
    """Seconds to paint and encode one square picture, and to encode it alone."""
    began = time.perf_counter()
    pixels = easel.paint(prompt, side, side, seed=seed).pixels
    painted = time.perf_counter()
    encode_png(pixels, threads=cores())
    encoded = time.perf_counter()
    return encoded - began, encoded - painted


def _slowest_style() -> Row:
    taken = {}
    for style in STYLES:
        taken[style] = statistics.median(
            once(f"a lighthouse at dusk, {style}", 1024, seed)[0] for seed in range(ROUNDS)
        )
    worst = max(taken, key=lambda style: taken[style])
    return Row(
        f"easel, 1K, slowest of {len(STYLES)} slow styles ({worst})",
        f"{taken[worst]:.2f} s",
        target=f"< {STYLE_LIMIT:g} s",
        met=taken[worst] < STYLE_LIMIT,
    )


def _stages() -> list[Row]:
    """Where a 1K picture's processor time goes: the mean over the prompts of each stage that the painter reports."""
    spent: dict[str, float] = {}
    for prompt in PROMPTS:
        marks: list[tuple[str, float]] = []
        easel.paint(prompt, 1024, 1024, seed=1, progress=lambda _, stage: marks.append((stage, time.process_time())))  # noqa: B023
        for (stage, began), (_, ended) in pairwise(marks):
            spent[stage] = spent.get(stage, 0.0) + ended - began
    whole = sum(spent.values())
    return [
        Row(f"of it, {stage}", f"{seconds / len(PROMPTS) * 1000:.0f} ms of CPU", ratio=seconds / whole)
        for stage, seconds in sorted(spent.items(), key=lambda item: -item[1])
        if seconds / whole > 0.01
    ]


def _memory() -> Row:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)
    return Row(
        "memory of the painting process at its peak",
        f"{peak} MB",
        target=f"< {MEMORY_LIMIT} MB",
        met=peak < MEMORY_LIMIT,
    )
