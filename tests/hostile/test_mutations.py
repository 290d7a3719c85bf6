"""Damaged pictures and data URIs by the thousand: a picture within its limits, or a BadPicture, and nothing else."""

from __future__ import annotations

import base64
import io
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from cavendish.images import MAX_PIXELS, BadPicture, decode, inspect, parse_data_uri

SECONDS = float(os.environ.get("CAVENDISH_TEST_MUTATIONS", "1.5"))
"""How long each kind is mutated."""
SEEDS = Path(__file__).parent / "seeds"
"""Files that once were trouble, kept; each is tried first."""
LEAST = 40
"""Files that are tried, however slow the machine is."""
SIDE = 48
PIXELS = 200_000
LIMIT = 1_000_000


def originals(kind: str) -> list[bytes]:
    """Honest files: colour, transparency or palette, with metadata and, where the type has it, several frames."""
    noise = Image.effect_noise((SIDE, SIDE), 50)
    metadata = Image.Exif()
    metadata[0x0112] = 6
    made = []
    for mode in {"PNG": ("RGB", "RGBA", "P", "1", "I;16"), "JPEG": ("RGB", "L", "CMYK"), "WEBP": ("RGB", "RGBA")}[kind]:
        image = Image.new(mode, noise.size) if mode == "I;16" else noise.convert("RGB").convert(mode)
        sink = io.BytesIO()
        frames = {"save_all": True, "append_images": [image]} if kind == "WEBP" else {}
        image.save(sink, kind, exif=metadata, **frames)
        made.append(sink.getvalue())
    return made


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few wrong bits, numbers, cuts, repetitions or insertions."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        if not made:
            break
        at, length = chance.randrange(len(made)), chance.randint(1, 16)
        how = chance.randrange(6)
        if how == 0:
            made[at] ^= 1 << chance.randrange(8)
        elif how == 1:
            made[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\xff\xff"))
        elif how == 2:
            del made[at : at + length]
        elif how == 3:
            made[at:at] = chance.randbytes(length)
        elif how == 4:
            made[at:at] = made[at : at + 64]
        else:
            del made[max(16, at) :]
    return bytes(made)


def sources(kind: str, chance: random.Random) -> Iterator[bytes]:
    """The kept files, then mutations without end."""
    yield from (path.read_bytes() for path in sorted(SEEDS.glob(f"{kind.lower()}-*")))
    honest = originals(kind)
    while True:
        yield mutated(chance.choice(honest), chance)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.filterwarnings("ignore")
def test_damaged_pictures_are_pictures_or_refused(kind: str) -> None:
    """Whatever is wrong with a file, decoding ends soon with pixels as its header says, or a BadPicture."""
    until, seen = time.monotonic() + SECONDS, [0, 0]
    for number, data in enumerate(sources(kind, random.Random(f"{kind}-1"))):
        began = time.process_time()
        try:
            pixels = decode(data, PIXELS)
        except BadPicture:
            seen[0] += 1
        else:
            seen[1] += 1
            info = inspect(data, PIXELS)
            assert (pixels.shape[1], pixels.shape[0]) == info.upright, number
            assert info.width * info.height <= PIXELS <= MAX_PIXELS
        assert time.process_time() - began < 2.0, number
        if time.monotonic() > until and all(seen) and number >= LEAST:
            break


def test_damaged_data_uris_are_bytes_or_refused() -> None:
    """Whatever is wrong with a data URI, it gives bytes within the limit, or a BadPicture."""
    chance = random.Random("data")
    honest = b"data:image/png;charset=x;base64," + base64.b64encode(originals("PNG")[0])
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        text = mutated(honest, chance).decode("latin-1") * chance.choice((1, 1, 1, 50))
        try:
            _, data = parse_data_uri(text, LIMIT)
        except BadPicture:
            continue
        assert 0 < len(data) <= LIMIT
