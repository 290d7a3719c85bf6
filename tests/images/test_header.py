"""Recognising pictures by their bytes and reading headers within limits."""

from __future__ import annotations

import io
import struct
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cavendish.images import BadPicture, ImageInfo, check_total, inspect, sniff

FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}


def encoded(kind: str, size: tuple[int, int] = (37, 21), mode: str = "RGB", **options: object) -> bytes:
    sink = io.BytesIO()
    Image.effect_noise(size, 60).convert(mode).save(sink, kind, **options)
    return sink.getvalue()


def exif(orientation: int, order: str = "<") -> bytes:
    return struct.pack(
        f"{order}2sHIHHHIHHI", b"II" if order == "<" else b"MM", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0
    )


def png_claiming(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


@pytest.mark.parametrize(("kind", "media_type"), FORMATS.items())
def test_types_and_sizes(kind: str, media_type: str) -> None:
    """PNG, JPEG and WebP are recognised by signature and measured from the header."""
    data = encoded(kind)
    assert sniff(data) == media_type
    assert inspect(data) == ImageInfo(media_type, 37, 21)


@pytest.mark.parametrize(
    "data",
    [
        encoded("WEBP", lossless=True),
        encoded("WEBP", mode="RGBA"),
        encoded("WEBP", mode="RGBA", lossless=True),
        encoded("WEBP", exif=b"Exif\0\0" + exif(1)),
        encoded("WEBP", save_all=True, append_images=[Image.new("RGB", (37, 21))]),
        encoded("JPEG", progressive=True),
        encoded("JPEG", mode="CMYK"),
        encoded("JPEG", mode="L", comment=b"x" * 60_000),
        encoded("PNG", mode="P"),
        encoded("PNG", mode="1"),
    ],
)
def test_every_flavour_is_measured(data: bytes) -> None:
    """Lossless, animated, progressive, CMYK and palette files give the size that they have."""
    info = inspect(data)
    assert (info.width, info.height) == (37, 21)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_read(kind: str, order: str, orientation: int) -> None:
    """EXIF orientation is read from all three types in both byte orders, and turns the upright size."""
    info = inspect(encoded(kind, exif=b"Exif\0\0" + exif(orientation, order)))
    assert info.orientation == orientation
    assert info.upright == ((21, 37) if orientation >= 5 else (37, 21))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_nonsense_orientation_means_upright(orientation: int) -> None:
    """An orientation outside 1..8 is as good as none."""
    assert inspect(encoded("JPEG", exif=b"Exif\0\0" + exif(orientation))).orientation == 1


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty"),
        (b"GIF89a" + b"\0" * 20, "GIF"),
        (b"BM" + b"\0" * 20, "BMP"),
        (b"II*\0" + b"\0" * 20, "TIFF"),
        (b"%PDF-1.7", "PDF"),
        (b"%!PS-Adobe", "PostScript"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<?xml version='1.0'?><svg/>", "SVG"),
        (b"\n<!DOCTYPE html><html></html>", "HTML"),
        (b"\0\0\0\x20ftypavif", "AVIF"),
        (b"\0\0\0\x20ftypheic", "HEIC"),
        (b"\0\0\0\x20ftypisom", "video"),
        (b"RIFF\0\0\0\0WAVE", "unknown"),
        (b"hello", "unknown"),
    ],
)
def test_other_types_are_refused_by_name(data: bytes, name: str) -> None:
    """Anything but PNG, JPEG and WebP is refused with the name of what it is."""
    assert sniff(data) is None
    with pytest.raises(BadPicture, match=name):
        inspect(data)


@pytest.mark.parametrize(
    ("width", "height", "allowed"),
    [(5000, 10_000, True), (5000, 10_001, False), (2**31 - 1, 2**31 - 1, False), (0, 5, False), (5, 0, False)],
)
def test_pixels_are_limited_from_the_header(width: int, height: int, allowed: bool) -> None:
    """50 million pixels pass, one row more does not, and nothing is decoded to know."""
    data = png_claiming(width, height)
    if allowed:
        assert inspect(data).width == width
    else:
        with pytest.raises(BadPicture, match="pixels"):
            inspect(data)


def test_a_request_has_a_limit_of_its_own() -> None:
    """150 million pixels together pass, more do not."""
    info = ImageInfo("image/png", 5000, 10_000)
    check_total([info] * 3)
    with pytest.raises(BadPicture, match="together"):
        check_total([info] * 3 + [ImageInfo("image/png", 1, 1)])


@pytest.mark.parametrize("kind", FORMATS)
def test_truncation_is_a_bad_picture(kind: str) -> None:
    """A file cut within its header is refused, one cut later is measured, and there is no third outcome."""
    data = encoded(kind)
    whole = inspect(data)
    measured = []
    for length in range(len(data)):
        try:
            measured.append(inspect(data[:length]) == whole)
        except BadPicture:
            assert not measured
    assert all(measured)
    assert len(data) - len(measured) >= 24


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FORMATS)), st.data())
def test_damage_is_a_bad_picture_or_a_size(kind: str, draw: st.DataObject) -> None:
    """Whatever bytes follow a signature, the answer is a size within the limits or BadPicture."""
    data = bytearray(encoded(kind, exif=b"Exif\0\0" + exif(6)))
    for _ in range(draw.draw(st.integers(1, 8))):
        data[draw.draw(st.integers(0, min(len(data), 200) - 1))] = draw.draw(st.integers(0, 255))
    try:
        info = inspect(bytes(data))
    except BadPicture:
        return
    assert 1 <= info.width * info.height <= 50_000_000
    assert 1 <= info.orientation <= 8


def test_scans_without_end_are_refused() -> None:
    """A progressive JPEG whose last scan is repeated costs a decoding for each 30 bytes: it is refused unread."""
    sink = io.BytesIO()
    Image.new("RGB", (64, 64), (90, 120, 40)).save(sink, "JPEG", progressive=True)
    data = sink.getvalue()
    last = data[data.rindex(b"\xff\xc4") : -2]
    assert b"\xff\xda" in last
    assert inspect(data[:-2] + last * 50 + data[-2:]).width == 64
    with pytest.raises(BadPicture, match="too many scans"):
        inspect(data[:-2] + last * 100 + data[-2:])


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff\xe2\0\2" * 2_000_000,
        encoded("JPEG").partition(b"\xff\xda")[0] + b"\xff\xe2\0\2" * 2_000_000,
        b"\xff\xd8" + b"\xff\x01" * 2_000_000,
        b"\xff\xd8\xff" + b"\xff" * 9_000_000,
        png_claiming(9, 9) + b"\0\0\0\0teXt\0\0\0\0" * 700_000,
        b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x08\0\0\0\x0f\0\0\x0f\0\0" + b"XXXX\0\0\0\0" * 1_000_000,
    ],
    ids=["segments", "segments after the frame", "markers", "fill", "chunks", "riff"],
)
def test_headers_without_end_are_refused_at_once(data: bytes) -> None:
    """A header of a million parts costs no more than one of a thousand."""
    began = time.process_time()
    with pytest.raises(BadPicture, match=r"too many parts|ends within"):
        inspect(data)
    assert time.process_time() - began < 0.2
