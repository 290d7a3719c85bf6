"""Text on a photo, legible on anything: a colour of its own or one that contrasts, over a soft shade."""

from __future__ import annotations

import numpy as np

from .. import lettering
from ..colour import F32
from ..noise import blur
from ..scene import NotUnderstood
from .steps import Caption, Place
from .work import Work, performs

_MARGIN = 0.045
_SHARES = {-1: 0.62, 0: 0.88, 1: 0.62}  # of the width, for text at the left, in the middle, at the right


@performs(Caption)
def perform_caption(work: Work, step: Caption) -> None:
    """Write the text where it was asked for, at the bottom if nothing was said."""
    missing = lettering.lacking(step.text)
    if missing:
        work.remark(f"no letters for {missing}")
    place = step.place or Place(0, 1)
    mask = _page(work, step.text, place, step.size)
    if not mask.any():
        raise NotUnderstood(f"“{step.text}” has no letters that can be written")
    ink = _ink(work, step.colour, mask)
    height = work.size[0]
    dark_ink = float(ink @ np.array([0.3, 0.59, 0.11], np.float32)) < 0.42
    halo = np.clip(blur(mask, max(1.2, height * 0.006)) * 1.7, 0, 1) * np.float32(0.62)
    picture = work.unit
    shade = np.float32(1.0 if dark_ink else 0.0)
    picture = picture + (shade - picture) * halo[..., None]
    picture = picture + (ink - picture) * mask[..., None]
    alpha = work.alpha
    work.replace(
        np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8), None if alpha is None else np.maximum(alpha, mask)
    )


def _page(work: Work, text: str, place: Place, size: float) -> F32:
    """The letters as a mask of the whole picture."""
    height, width = work.size
    broad = round(width * min(0.92, _SHARES[place.across] * min(1.0, max(0.5, size))))
    tall = round(min(height * 0.5, max(12.0, min(height, width) * 0.17 * size)) * (1 + 0.6 * text.count("\n")))
    margin = round(min(height, width) * _MARGIN)
    align: lettering.Align = "left" if place.across < 0 else "right" if place.across > 0 else "centre"
    letters = lettering.fit(text, max(8, broad), max(8, tall), "Black" if len(text) < 24 else "Bold", align)
    page = np.zeros((height, width), np.float32)
    left = {-1: margin, 0: (width - broad) // 2, 1: width - margin - broad}[place.across]
    top = {-1: margin, 0: (height - tall) // 2, 1: height - margin - tall}[place.down]
    left, top = max(0, left), max(0, top)
    target = page[top : top + letters.shape[0], left : left + letters.shape[1]]
    target[:] = letters[: target.shape[0], : target.shape[1]]
    return page


def _ink(work: Work, colour: str, mask: F32) -> F32:
    """The asked colour as sRGB 0..1, else white or near-black, whichever stands out."""
    if colour:
        return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)
    where = mask > 0.3
    light = float(work.pixels[where].mean()) if where.any() else 0.0
    return np.array([0.09, 0.08, 0.1] if light > 196 else [1.0, 0.99, 0.96], np.float32)
