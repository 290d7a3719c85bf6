"""Composing pictures."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.engines import easel
from cavendish.engines.easel.compose import working_size
from cavendish.engines.easel.scene import Pixels

GOLDEN = Path(__file__).with_name("golden.json")
REGENERATE = "EASEL_GOLDEN"
"""Set this variable to write the golden hashes anew after a change of the look that is meant."""
TOLERANCE = 10
PROMPTS = (
    "a white siamese cat",
    "a red fox in a snowy forest at night",
    "two dogs on the beach at sunset",
    "a tiger in the mountains, watercolor",
    "a rabbit in a flower garden",
    "three kittens and a puppy",
    "a knight riding a horse",
    "an astronaut on the moon",
    "a girl in a red dress holding an umbrella in the rain",
    "a portrait of an elderly man with a beard, golden hour",
    "a chef in a kitchen",
    "a family in the park",
    "a king with a crown, oil painting",
    "a cup of coffee on a wooden table",
    "a sports car in a neon city",
    "a red car with black wheels",
    "three hot air balloons over mountains",
    "a lighthouse on a cliff at sunset",
    'a storefront sign that says "HELLO SEOUL"',
    'a poster that says "CAT SHOW"',
    "logo of a fox",
    "a dragon in a cave",
    "a cat wearing a wizard hat",
    "an elephant and a mouse",
    "a pig flying in the sky",
    "a waterfall in the jungle",
    "New York skyline at night",
    "눈 덮인 숲 속의 호랑이",
    "dos perros en el parque",
    "zorbling quuxities",
)
SIZES = ((224, 224), (288, 168), (168, 288))


MOST_SECONDS, MOST_MEGABYTES = 20.0, 600
"""Bounds of one picture: processor time (some twenty times what it takes) and memory of its process."""


def perceptual_hash(pixels: Pixels) -> int:
    """64 bits: which of the 8 x 8 lowest frequencies of the grey picture lie above their median."""
    grey = cv2.cvtColor(cv2.resize(pixels, (32, 32), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
    low = cv2.dct(grey.astype(np.float32))[:8, :8].ravel()
    bits = low > np.median(low[1:])
    return int("".join("1" if bit else "0" for bit in bits), 2)


def blank(pixels: Pixels) -> bool:
    """Whether a picture shows next to nothing."""
    return float(pixels.std()) < 6.0


@pytest.mark.parametrize("prompt", PROMPTS)
def test_pictures_look_as_before(prompt: str) -> None:
    """The look of a prompt changes on purpose only."""
    golden = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
    for width, height in SIZES:
        pixels = easel.paint(prompt, width, height, seed=1).pixels
        assert pixels.shape == (height, width, 3)
        assert not blank(pixels)
        name, found = f"{prompt} {width}x{height}", perceptual_hash(pixels)
        if os.environ.get(REGENERATE):
            golden[name] = f"{found:016x}"
        else:
            assert (found ^ int(golden[name], 16)).bit_count() <= TOLERANCE, name
    if os.environ.get(REGENERATE):
        GOLDEN.write_text(json.dumps(golden, indent=1, sort_keys=True) + "\n")


def test_another_process_paints_the_same_bytes() -> None:
    """Prompt, seed and size decide every byte, whatever the process and its number of threads."""
    program = (
        "import hashlib, sys;"
        "from cavendish.engines import easel;"
        "easel.use_threads(int(sys.argv[1]));"
        "print(hashlib.sha256(easel.paint('a fox and a guitar in a forest', 720, 700, seed=7).pixels).hexdigest())"
    )
    digests = {
        subprocess.run([sys.executable, "-c", program, threads], capture_output=True, text=True, check=True).stdout
        for threads in ("1", "3")
    }
    here = easel.paint("a fox and a guitar in a forest", 720, 700, seed=7).pixels
    assert digests == {hashlib.sha256(here.data).hexdigest() + "\n"}


def test_another_seed_is_another_picture() -> None:
    """A seed changes the picture, not the idea."""
    one, two = (easel.paint("a cat in a meadow", 160, 160, seed=seed) for seed in (1, 2))
    assert one.notes == two.notes
    assert (one.pixels != two.pixels).any()


def test_size_does_not_change_the_picture() -> None:
    """A larger picture shows the same scene in more detail."""
    small = easel.paint("a fox in a meadow", 256, 256, seed=3).pixels
    large = easel.paint("a fox in a meadow", 768, 768, seed=3).pixels
    assert (perceptual_hash(small) ^ perceptual_hash(large)).bit_count() <= TOLERANCE


@pytest.mark.parametrize(
    ("width", "height"), [(1024, 1024), (4096, 4096), (5504, 3072), (64, 64), (1, 4000), (4000, 1)]
)
def test_working_sizes_are_bounded(width: int, height: int) -> None:
    """What is painted with stays near a megapixel, whatever is asked for."""
    wide, tall = working_size(width, height)
    assert wide >= 1
    assert tall >= 1
    assert wide * tall <= 1.06 * 1024 * 1024


@pytest.mark.parametrize(("width", "height"), [(1, 1), (3, 700), (700, 3), (33, 47)])
def test_odd_sizes_are_painted(width: int, height: int) -> None:
    """Every size of at least one pixel comes out exactly."""
    assert easel.paint("a cat", width, height, seed=1).pixels.shape == (height, width, 3)


def test_a_size_below_one_pixel_is_refused() -> None:
    """There are no empty pictures."""
    with pytest.raises(ValueError, match="0 x 5"):
        easel.paint("a cat", 0, 5)


def test_progress_rises_to_one() -> None:
    """The caller hears how far the work is, never backwards."""
    heard: list[tuple[float, str]] = []
    easel.paint("a cat and a dog", 96, 96, seed=1, progress=lambda share, stage: heard.append((share, stage)))
    shares = [share for share, _ in heard]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert all(stage for _, stage in heard)


SIZES_OF_ALL_KINDS = st.tuples(st.integers(1, 90), st.integers(1, 90)) | st.sampled_from(
    [(1400, 20), (9, 1800), (640, 360)]
)
TEXTS = (
    st.text(max_size=10_000)
    | st.text(min_size=1, max_size=30).map(lambda text: (text * 10_000)[:10_000])
    | st.builds(
        "{} {}".format, st.integers(0, 10**12), st.sampled_from(["cats", "마리 고양이", "rote Häuser in Paris"])
    )
)


@settings(max_examples=10, deadline=None)
@given(TEXTS, SIZES_OF_ALL_KINDS, st.integers(0, 2**63))
def test_any_text_is_painted(text: str, size: tuple[int, int], seed: int) -> None:
    """Any text of any script, ratio, size, count and seed gives a picture within bounded processor time."""
    begun = time.process_time()
    assert easel.paint(text, *size, seed=seed).pixels.shape == (size[1], size[0], 3)
    assert time.process_time() - begun < MOST_SECONDS


def test_a_process_stays_small() -> None:
    """The largest pictures, the longest prompts and the hungriest styles keep a process under 600 MB."""
    program = (
        "import json, sys;"
        "from cavendish.engines import easel;"
        "from cavendish import heap;from cavendish.engines.easel.engine import HEAP;"
        "heap.bound(HEAP);"
        "[easel.paint(prompt, width, height, seed=1) for prompt, width, height in json.load(sys.stdin)];"
        # Not ru_maxrss: that begins with the size of the process of the tests, which starts this one.
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    asked = [
        ("a dog in a snowy forest at night", 4096, 4096),
        ("a lighthouse, van gogh", 1024, 1024),
        ("a hundred cats " * 700, 632, 424),
    ]
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < MOST_MEGABYTES << 10
