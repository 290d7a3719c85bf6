"""Words across a picture that has no sign to carry them."""

from __future__ import annotations

import numpy as np

from . import lettering
from .colour import U8, components, linear
from .noise import blur


def caption(pixels: U8, text: str, rng: np.random.Generator, colour: str = "") -> U8:
    """The sRGB picture with the text across its top in '#rrggbb' or white, over a soft shadow."""
    height, width = pixels.shape[:2]
    box_width, box_height = round(width * 0.86), round(min(height * 0.2, 0.16 * (width * height) ** 0.5))
    ink = lettering.fit(text, box_width, box_height)
    top, left = round(height * 0.045), (width - box_width) // 2
    mask = np.zeros((height, width), np.float32)
    mask[top : top + box_height, left : left + box_width] = ink
    shade = np.clip(blur(mask, max(1.0, box_height * 0.06)) * 1.5, 0.0, 0.75)[..., None]
    out = pixels.astype(np.float32) * (1 - shade)
    tone = components(linear(colour)) if colour else (255, 252, 244)
    out += (np.array(tone, np.float32) - out) * mask[..., None]
    return np.clip(out + 0.5, 0, 255).astype(np.uint8)
