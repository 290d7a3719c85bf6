"""The fine detail of a large photo given back to an edit that was made at a smaller size."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8
from .matte import f32

_BAND = 256  # rows at a time: bounds the memory
_MOST = 1.25  # an edit may strengthen contrast, but detail beyond this would be noise


def detailed(large: U8, source: U8, before: U8, after: U8) -> U8:
    """`large` (the enlarged edit, uint8 (H, W, 3), changed in place) with the detail of `source`, the photo itself.

    before, after: the photo and the edit at the size of the work; where the edit kept the photo's structure, the
    photo's detail is added as strongly as the edit kept it, elsewhere not at all.
    """
    height, width = large.shape[:2]
    gain = _kept(before, after)
    factor = width / before.shape[1]
    sigma = 0.55 * factor
    margin = int(np.ceil(3 * sigma)) + 2
    for top in range(0, height, _BAND):
        bottom = min(height, top + _BAND)
        part = _rows(source, top - margin, bottom + margin, width, height).astype(np.float32)
        fine = part - cv2.GaussianBlur(part, (0, 0), sigma)
        inner = fine[min(top, margin) : min(top, margin) + bottom - top]
        share = _rows(gain, top, bottom, width, height)[..., None]
        large[top:bottom] = np.clip(large[top:bottom] + inner * share + 0.5, 0, 255).astype(np.uint8)
    return large


def _kept(before: U8, after: U8) -> F32:
    """How much of the photo's fine structure the edit still has at each pixel, (h, w) 0 .. `_MOST`."""
    one, other = (cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float32) for image in (before, after))
    one, other = one - cv2.GaussianBlur(one, (0, 0), 1.2), other - cv2.GaussianBlur(other, (0, 0), 1.2)
    window = (9, 9)
    shared, own, new = (cv2.blur(field, window) for field in (one * other, one * one, other * other))
    alike = np.maximum(shared, 0) / np.sqrt(own * new + 1.0)
    return f32(np.clip(shared / (own + 0.5), 0, _MOST) * np.clip(alike * 2.5 - 1.2, 0, 1))


def _rows(image: U8 | F32, top: int, bottom: int, width: int, height: int) -> U8 | F32:
    """Rows top..bottom (clipped) of the image as it would be at width × height."""
    top, bottom = max(0, top), min(height, bottom)
    if image.shape[:2] == (height, width):
        return image[top:bottom]
    scale_x, scale_y = image.shape[1] / width, image.shape[0] / height
    move = np.array([[scale_x, 0, 0.5 * scale_x - 0.5], [0, scale_y, (top + 0.5) * scale_y - 0.5]], np.float64)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    taken = cv2.warpAffine(image, move, (width, bottom - top), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return f32(taken) if taken.dtype == np.float32 else np.asarray(taken, np.uint8)
