"""How much of everyday prompts easel understands, over `prompts.txt`; part of `make bench`.

    python -m benchmarks.easel_coverage [--paint] [--list]

A prompt counts as drawn when no word of it was ignored, as substituted when a word was drawn as something near, as
partly ignored when the notes name words without a picture. `--paint` also paints each one small and counts blanks.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from cavendish.engines import easel
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.scene import Scene

from .measure import Row

PROMPTS = Path(__file__).with_name("prompts.txt")
SMALL = 128
BLANK = 6.0
"""A picture whose tones spread less than this (of 255) shows nothing."""

KINDS = ("drawn", "substituted", "partly ignored", "abstract")
SAMPLE = 10
"""`make bench` paints every so many-th prompt to look for blanks."""


def measure() -> list[Row]:
    """Rows for `make bench`: what became of every prompt's words, and the blanks among a tenth of them, painted."""
    texts = prompts()
    scenes, spent = understood(texts)
    shares = Counter(verdict(scene) for scene in scenes)
    rows = [
        Row(f"easel, coverage: prompts {kind}", f"{shares[kind]} of {len(texts)}", ratio=shares[kind] / len(texts))
        for kind in KINDS
    ]
    sample = texts[::SAMPLE]
    blanks = sum(is_blank(text) for text in sample)
    return [
        *rows,
        Row(
            "easel, coverage: blank pictures",
            f"{blanks} of {len(sample)} painted",
            ratio=blanks / len(sample),
            target="0",
            met=not blanks,
        ),
        Row("easel, a prompt understood", f"{spent * 1000:.1f} ms of CPU"),
    ]


def understood(texts: list[str]) -> tuple[list[Scene], float]:
    """(the scene of each prompt, seconds of CPU that one took)."""
    vocabulary = default_vocabulary()
    begun = time.process_time()
    scenes = [directed(parse(text), vocabulary, text) for text in texts]
    return scenes, (time.process_time() - begun) / len(texts)


def prompts() -> list[str]:
    """The prompts of the list."""
    lines = PROMPTS.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def verdict(scene: Scene) -> str:
    """What became of a prompt's words."""
    if not scene.setting:
        return "abstract"
    if scene.notes.ignored:
        return "partly ignored"
    return "substituted" if scene.notes.substituted else "drawn"


def is_blank(prompt: str) -> bool:
    """Whether the small picture of a prompt shows nothing."""
    easel.use_threads(1)
    return float(easel.paint(prompt, SMALL, SMALL, seed=1).pixels.std()) < BLANK


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paint", action="store_true", help="also paint every prompt and count blank pictures")
    parser.add_argument("--list", action="store_true", help="name the words that were ignored or replaced")
    given = parser.parse_args()
    texts = prompts()
    scenes, spent = understood(texts)
    shares = Counter(verdict(scene) for scene in scenes)
    print(f"{len(texts)} prompts, {spent * 1000:.1f} ms each to understand")
    for name in KINDS:
        print(f"{name:>15}: {shares[name]:4d}  {shares[name] / len(texts):6.1%}")
    if given.paint:
        with ProcessPoolExecutor(2) as pool:
            blanks = sum(pool.map(is_blank, texts, chunksize=16))
        print(f"{'blank':>15}: {blanks:4d}  {blanks / len(texts):6.1%}")
    if given.list:
        for text, scene in zip(texts, scenes, strict=True):
            if scene.notes.ignored or scene.notes.substituted:
                print(f"{text}  |  {scene.notes.summary()}")


if __name__ == "__main__":
    main()
