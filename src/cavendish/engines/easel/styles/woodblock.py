"""Japanese woodblock prints."""

import cv2
import numpy as np

from .. import lettering
from ..bands import by_bands
from ..noise import blur, fbm
from .base import Field, Picture, style, unit
from .cels import inked
from .figure import Figure, laid_flat
from .filters import banded, blend, clipped, contours, from_lab, gradient, lab, step
from .printed import outlines

Generator = np.random.Generator


@style(
    "ukiyo-e",
    "ukiyoe",
    "ukiyo e",
    "woodblock",
    "woodblock print",
    "japanese woodblock",
    "hokusai",
    "hiroshige",
    figured=True,
    closer=1.08,
)
def ukiyoe(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Flat blocks of few pigments on mulberry paper, key lines of dark blue, a fading sky, a title slip and a seal."""
    height, width = picture.shape[:2]
    scale, flat, colour = laid_flat(picture, figure, 8, 20, 7, 0.12)
    fading = _fading(picture, figure)
    flat = blend(flat, blur(picture, 6 * scale), fading)
    colour[..., 0] = np.clip(colour[..., 0] * 1.08 + 4, 0, 100)
    block = lab(blend(flat, blur(_nearest_pigments(colour), 1.0 * scale), 0.62 * (1 - fading)))
    tone = block[..., 0] / 100
    block[..., 0] = (tone + (banded(tone, 6, 0.06) - tone) * (1 - fading)) * 82 + 14
    if figure is None:
        key = np.minimum(outlines(picture, 2.6, threshold=0.006, hardness=80), 1 - contours(flat, scale))
    else:
        key = inked(picture, flat, figure, 2.4, threshold=0.006, hardness=80)
    printed = blend(np.array([0.07, 0.10, 0.20], np.float32), from_lab(block), key)
    fibre = fbm(rng, height, width, max(3.0, 5 * scale), 3, stretch=(5, 1))
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    fade = 1 - (1 - np.array([0.22, 0.36, 0.60], np.float32)) * np.clip(1 - y / 0.20, 0, 1) ** 1.3 * 0.9
    paper = np.array([1.0, 0.965, 0.86], np.float32)
    return clipped(_title_slip(printed * (0.94 + 0.09 * fibre)[..., None] * paper * fade))


def _fading(picture: Picture, figure: Figure | None) -> Field:
    """Where the ground is calm (1), the block is wiped to a soft gradation instead of being cut into patches."""
    scale = max(0.4, unit(picture))
    calm = step(0.055, 0.02, blur(gradient(blur(picture, 2 * scale)), 5 * scale))
    return calm if figure is None else np.asarray(calm * (1 - figure.cover), np.float32)


_PIGMENTS = [
    (0.93, 0.87, 0.74),
    (0.12, 0.25, 0.45),
    (0.33, 0.49, 0.62),
    (0.66, 0.76, 0.76),
    (0.78, 0.27, 0.18),
    (0.87, 0.58, 0.42),
    (0.80, 0.64, 0.33),
    (0.38, 0.47, 0.30),
    (0.60, 0.65, 0.45),
    (0.36, 0.25, 0.20),
    (0.14, 0.14, 0.17),
    (0.97, 0.95, 0.90),
    (0.93, 0.72, 0.72),
    (0.76, 0.47, 0.50),
]
"""Colours of old woodblock inks."""


def _nearest_pigments(colour: Picture) -> Picture:
    """The pigment nearest to each CIE Lab colour, as sRGB 0..1; lightness counts a little less."""
    inks = np.asarray(_PIGMENTS, np.float32)
    weights = np.array([0.8, 1, 1], np.float32)
    places = lab(inks[None])[0] * weights
    # The colour's own square is the same for every pigment, so it need not be added to tell which is nearest.
    lengths = (places**2).sum(-1)[:, None]
    nearest: Picture = np.empty_like(colour)

    def work(rows: slice) -> None:
        flat = (colour[rows] * weights).reshape(-1, 3)
        away = lengths - 2 * (places @ flat.T)
        least = away[0].copy()
        chosen = np.zeros(len(flat), np.uint8)
        for index in range(1, len(inks)):
            chosen[away[index] < least] = index
            np.minimum(least, away[index], out=least)
        nearest[rows] = np.take(inks, chosen, axis=0).reshape(nearest[rows].shape)

    by_bands(colour.shape, work)
    return nearest


def _title_slip(picture: Picture) -> Picture:
    """A slip with the print's title in an upper corner and the maker's red seal below it."""
    height, width = picture.shape[:2]
    side = min(height, width)
    tall, wide, left, top = round(side * 0.20), round(side * 0.055), round(width - side * 0.10), round(side * 0.045)
    out = picture.copy()
    out[top : top + tall, left : left + wide] = (0.95, 0.90, 0.76)
    cv2.rectangle(out, (left, top), (left + wide, top + tall), (0.12, 0.14, 0.22), max(1, side // 300))
    seal = top + tall + round(side * 0.015)
    out[seal : seal + wide, left : left + wide] = (0.78, 0.16, 0.12)
    for words, row, size, ink in (
        ("浮世絵", top, tall, (0.10, 0.10, 0.14)),
        ("印", seal, wide, (0.97, 0.92, 0.84)),
    ):
        column = lettering.spine(words, wide * 0.74, "Bold")
        down, across = (max(0, (room - ink_) // 2) for room, ink_ in zip((size, wide), column.shape, strict=True))
        box = out[row + down : row + down + column.shape[0], left + across : left + across + column.shape[1]]
        share = column[: box.shape[0], : box.shape[1], None]
        box += (np.array(ink, np.float32) - box) * share
    return out
