"""Decoding within limits."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from PIL import Image, ImageOps

from cavendish.images import BadPicture, decode, encode_png, inspect, sniff, to_png

SCENE = Image.merge("RGB", [Image.linear_gradient("L").resize((40, 24)), Image.radial_gradient("L").resize((40, 24)),
                            Image.new("L", (40, 24), 90)])  # fmt: skip


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    sink = io.BytesIO()
    image.save(sink, kind, **options)
    return sink.getvalue()


def exif(orientation: int) -> bytes:
    return b"Exif\0\0" + struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)


@pytest.mark.parametrize(("kind", "options"), [("PNG", {}), ("JPEG", {"quality": 95}), ("WEBP", {"lossless": True})])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_are_upright(kind: str, options: dict[str, object], orientation: int) -> None:
    """Every EXIF orientation of every type is applied to the pixels."""
    data = saved(SCENE, kind, exif=exif(orientation), **options)
    with Image.open(io.BytesIO(data)) as image:
        expected = np.asarray(ImageOps.exif_transpose(image))
    pixels = decode(data)
    assert np.array_equal(pixels, expected)
    assert (pixels.shape[1], pixels.shape[0]) == inspect(data).upright


@pytest.mark.parametrize(
    ("mode", "channels"), [("RGB", 3), ("RGBA", 4), ("L", 3), ("LA", 4), ("P", 3), ("1", 3), ("I;16", 3)]
)
def test_every_mode_becomes_eight_bit_colour(mode: str, channels: int) -> None:
    """Grey, palette, bilevel and 16-bit files become RGB; transparency makes RGBA."""
    image = Image.fromarray(np.full((4, 4), 0x8000, np.uint16)) if mode == "I;16" else SCENE.convert(mode)
    pixels = decode(saved(image, "PNG"))
    assert pixels.shape[2] == channels
    if mode == "I;16":
        assert (pixels == 0x80).all()


def test_palette_transparency_is_kept() -> None:
    """A palette file with a transparent entry becomes RGBA."""
    image = SCENE.convert("P")
    assert decode(saved(image, "PNG", transparency=0)).shape[2] == 4


def test_cmyk_jpeg_becomes_rgb() -> None:
    """A CMYK JPEG is converted."""
    assert decode(saved(SCENE.convert("CMYK"), "JPEG")).shape == (24, 40, 3)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_the_first_frame_counts(kind: str) -> None:
    """Of an animation the first frame is decoded."""
    data = saved(SCENE, kind, save_all=True, append_images=[Image.new("RGB", SCENE.size, "red")], lossless=True)
    assert np.array_equal(decode(data)[..., :3], np.asarray(SCENE))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_truncated_files_are_refused(kind: str) -> None:
    """A file that ends early is a BadPicture, whatever its type."""
    data = saved(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    with pytest.raises(BadPicture):
        decode(data[: len(data) // 2])


def test_pixels_are_limited_before_decoding() -> None:
    """More pixels than allowed are refused on the header."""
    with pytest.raises(BadPicture, match="at most"):
        decode(saved(SCENE, "PNG"), max_pixels=SCENE.width * SCENE.height - 1)


def test_headers_that_disagree_are_refused() -> None:
    """A second PNG header cannot smuggle in a larger picture than the first one promised."""
    data = encode_png(np.zeros((4, 4, 3), np.uint8))
    large = encode_png(np.zeros((400, 400, 3), np.uint8))
    with pytest.raises(BadPicture):
        decode(data[:33] + large[8:])


def test_transcoding_keeps_pixels_and_drops_metadata() -> None:
    """A JPEG becomes a PNG of the same pixels, upright, without its EXIF."""
    data = saved(SCENE, "JPEG", exif=exif(6))
    png = to_png(data)
    assert sniff(png) == "image/png"
    assert np.array_equal(decode(png), decode(data))
    assert inspect(png).orientation == 1
    assert b"eXIf" not in png
