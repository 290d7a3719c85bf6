"""Decoding to pixels within limits that were checked on the header, and transcoding to PNG."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .header import MAX_PIXELS, BadPicture, inspect
from .png import encode_png

Pixels = NDArray[np.uint8]
"""Pixels of shape (height, width, 3) RGB or (height, width, 4) RGBA, not premultiplied, sRGB as stored."""

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def decode(data: bytes, max_pixels: int = MAX_PIXELS) -> Pixels:
    """The first frame of a PNG, JPEG or WebP, upright; RGBA when it has transparency, else RGB.

    Raises BadPicture when the bytes are another type, too many pixels (read from the header), truncated or damaged.
    """
    info = inspect(data, max_pixels)
    try:
        with Image.open(io.BytesIO(data), formats=[_FORMATS[info.media_type]]) as image:
            if image.size != (info.width, info.height):
                raise BadPicture("has two headers that disagree")
            image.load()
            plain = _plain(image)
    except BadPicture:
        raise
    except Exception as error:  # the decoders raise many types for damaged bytes: every one means the same here
        raise BadPicture("is damaged or incomplete", detail=repr(error)) from error
    if info.orientation in _UPRIGHT:
        plain = plain.transpose(_UPRIGHT[info.orientation])
    return np.asarray(plain, np.uint8)


def to_png(data: bytes) -> bytes:
    """The same pixels as PNG, upright and without metadata. Raises BadPicture as `decode` does."""
    return encode_png(decode(data))


def _plain(image: Image.Image) -> Image.Image:
    """8-bit RGB, or RGBA where there is transparency, from whatever mode the file has."""
    if image.mode.startswith("I"):  # 16-bit grey: keep the high byte, Pillow's own conversion clips instead
        grey = (np.asarray(image).astype(np.uint32) >> 8).clip(0, 255).astype(np.uint8)
        return Image.fromarray(grey).convert("RGB")
    transparent = image.has_transparency_data
    return image.convert("RGBA" if transparent else "RGB")
