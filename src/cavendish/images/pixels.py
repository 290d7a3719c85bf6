"""Decoding to pixels within limits that were checked on the header, and transcoding to PNG."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .header import MAX_PIXELS, BadPicture, ImageInfo, inspect
from .png import encode_png

Pixels = NDArray[np.uint8]
"""Pixels of shape (height, width, 3) RGB or (height, width, 4) RGBA, not premultiplied, sRGB as stored."""

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
_STRIP = 1 << 18
"""Pixels copied at a time out of the decoder's own memory."""


def decode(data: bytes, max_pixels: int = MAX_PIXELS) -> Pixels:
    """The first frame of a PNG, JPEG or WebP, upright; RGBA when it has transparency, else RGB.

    Raises BadPicture when the bytes are another type, too many pixels (read from the header), truncated or damaged.
    """
    with _loaded(data, max_pixels) as (image, info):
        pixels = _pixels(_plain(image))
    return np.ascontiguousarray(_upright(pixels, info.orientation))


def prove(data: bytes, max_pixels: int = MAX_PIXELS) -> None:
    """Decode as `decode` does and keep nothing: raises BadPicture for bytes that are no whole picture."""
    with _loaded(data, max_pixels):
        return


def to_png(data: bytes) -> bytes:
    """The same pixels as PNG, upright and without metadata. Raises BadPicture as `decode` does."""
    return encode_png(decode(data))


@contextmanager
def _loaded(data: bytes, max_pixels: int) -> Iterator[tuple[Image.Image, ImageInfo]]:
    """The picture with its pixels decoded, as stored, and its header."""
    info = inspect(data, max_pixels)
    try:
        with Image.open(io.BytesIO(data), formats=[_FORMATS[info.media_type]]) as image:
            if image.size != (info.width, info.height):
                raise BadPicture("has two headers that disagree")
            image.load()
            yield image, info
    except BadPicture:
        raise
    except Exception as error:  # the decoders raise many types for damaged bytes: every one means the same here
        raise BadPicture("is damaged or incomplete", detail=repr(error)) from error


def _plain(image: Image.Image) -> Image.Image:
    """8-bit RGB, or RGBA where there is transparency, from whatever mode the file has."""
    if image.mode.startswith("I"):  # 16-bit grey: keep the high byte, Pillow's own conversion clips instead
        grey = (np.asarray(image).astype(np.uint32) >> 8).clip(0, 255).astype(np.uint8)
        return Image.fromarray(grey).convert("RGB")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    return image if image.mode == mode else image.convert(mode)


def _pixels(image: Image.Image) -> Pixels:
    """Copy an image's pixels in strips: at once would hold them three times."""
    width, height = image.size
    pixels = np.empty((height, width, len(image.getbands())), np.uint8)
    step = max(1, _STRIP // width)
    for top in range(0, height, step):
        pixels[top : top + step] = np.asarray(image.crop((0, top, width, min(top + step, height))))
    return pixels


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turn pixels as EXIF's orientation 1..8 asks: from 5 on mirrored along the diagonal, then flipped."""
    if orientation >= 5:
        pixels = pixels.transpose(1, 0, 2)
    flip_rows = orientation in (3, 4, 7, 8)
    flip_columns = orientation in (2, 3, 6, 7)
    return pixels[:: -1 if flip_rows else 1, :: -1 if flip_columns else 1]
