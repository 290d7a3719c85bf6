"""The PNG writer."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cavendish.images import BadPicture, Pixels, encode_png, png_size, write_png


def noise(height: int, width: int, channels: int) -> Pixels:
    return np.random.default_rng(7).integers(0, 256, (height, width, channels), np.uint8)


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 700), (700, 1), (33, 65), (1100, 900)])
def test_lossless(height: int, width: int, channels: int) -> None:
    """RGB and RGBA pixels of any shape come back exactly, also over several bands of rows."""
    pixels = noise(height, width, channels)
    with Image.open(io.BytesIO(encode_png(pixels))) as image:
        assert image.mode == {3: "RGB", 4: "RGBA"}[channels]
        assert np.array_equal(np.asarray(image), pixels)


def test_views_are_written_as_they_look() -> None:
    """A flipped, strided view is written by what it shows, not by its memory."""
    view = noise(40, 60, 4)[::-1, ::2, :3]
    with Image.open(io.BytesIO(encode_png(view))) as image:
        assert np.array_equal(np.asarray(image), view)


def test_a_file_is_the_same_bytes(tmp_path: Path) -> None:
    """Writing to a file gives the bytes of the encoder, and their number."""
    pixels, path = noise(50, 70, 3), tmp_path / "picture.png"
    size = write_png(path, pixels, {"Title": "x"})
    assert path.read_bytes() == encode_png(pixels, {"Title": "x"})
    assert path.stat().st_size == size
    assert png_size(path) == (70, 50)


def test_threads_do_not_change_the_file() -> None:
    """A picture of several pieces is the same file, and the same pixels, however many threads deflate it."""
    pixels = noise(700, 900, 3)
    alone = encode_png(pixels)
    assert encode_png(pixels, threads=3) == alone
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(alone))), pixels)


def test_text_of_any_script_is_kept() -> None:
    """Keywords and texts are found again by other readers, in any script."""
    text = {"Software": "cavendish", "Description": "고양이 – a cat", "Café": "1"}
    with Image.open(io.BytesIO(encode_png(noise(2, 2, 3), text))) as image:
        image.load()
        assert image.info == text


@pytest.mark.parametrize("keyword", ["", "x" * 80, "a\0b"])
def test_impossible_keywords_are_refused(keyword: str) -> None:
    """A keyword that PNG cannot hold is a ValueError."""
    with pytest.raises(ValueError, match="keyword"):
        encode_png(noise(2, 2, 3), {keyword: "x"})


@pytest.mark.parametrize(
    "pixels",
    [np.zeros((2, 2), np.uint8), np.zeros((2, 2, 1), np.uint8), np.zeros((2, 2, 3)), np.zeros((0, 2, 3), "u1")],
)
def test_other_arrays_are_refused(pixels: Pixels) -> None:
    """Only uint8 RGB and RGBA arrays with pixels can be written."""
    with pytest.raises(ValueError, match="expected uint8"):
        encode_png(pixels)


def test_size_is_verified_on_whole_files() -> None:
    """`png_size` reads the size of a whole PNG and refuses half a one or another type."""
    data = encode_png(noise(5, 9, 3))
    assert png_size(data) == (9, 5)
    for broken in (data[:-1], data[:20], b"", b"x" + data):
        with pytest.raises(BadPicture):
            png_size(broken)
