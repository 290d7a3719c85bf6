"""Looks of drawn and printed stories: comics, manga, animation cels, pop art.

The things keep their inner drawing; the ground is laid in flat, and no ink is wasted on its grass.
"""

import cv2
import numpy as np

from ..noise import blur, fbm
from .base import Field, Picture, style, unit
from .figure import Figure, areas, laid_flat
from .filters import (
    banded,
    blend,
    clipped,
    contours,
    from_lab,
    gradient,
    grey,
    lab,
    nearest,
    smoothed,
    step,
)
from .printed import dots_of, outlines, screened

Generator = np.random.Generator


def inked(picture: Picture, flat: Picture, figure: Figure | None, width: float, **pen: float) -> Field:
    """Ink lines (0) on paper (1): the things' own, a bold one about each, of the ground only those of its areas."""
    if figure is None:
        return outlines(picture, width, **pen)
    scale = max(0.4, unit(picture))
    own = outlines(blend(flat, smoothed(picture, 1, 5 * scale, 0.10), figure.cover), width, **pen)
    own = own + (1 - own) * 0.7 * figure.thin
    lines = blend(0.45 + 0.55 * outlines(flat, width, **pen), own, figure.cover)
    return np.asarray(np.minimum(lines, 1 - figure.outlined(width * 1.5 * scale)), np.float32)


def _within(figure: Figure | None, near: float, far: float) -> Field | float:
    """A number that is `near` on the things and `far` elsewhere."""
    return far if figure is None else np.asarray(far + (near - far) * figure.cover, np.float32)


@style(
    "comic", "comic book", "comics", "graphic novel", "marvel", "superhero comic", "cartoon", "webtoon",
    figured=True, closer=1.08,
)  # fmt: skip
def comic(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    flat = areas(picture, figure, 10, 22)
    colour = lab(flat)
    tone = colour[..., 0] / 100
    soft = banded(tone, 5, 0.08)
    lifted = np.clip(tone * 1.04 + 0.03, 0, 1)
    colour[..., 0] = (soft + (lifted - soft) * _within(figure, 0.6, 0.0)) * 100
    colour[..., 1:] *= 1.35
    shade = step(0.5, 0.12, tone) * 0.85 * _within(figure, 0.55, 1.0)
    dark = step(-0.08, 0.08, shade - dots_of(picture, 10.0, 0.6))
    lines = inked(picture, flat, figure, 2.6)
    return clipped(from_lab(colour) * (1 - 0.38 * dark)[..., None] * lines[..., None])


@style("manga", "black and white manga", "japanese comic", "screentone", figured=True, closer=1.1)
def manga(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Ink on white paper with dots for the middle tones; the ground stays light behind the things."""
    flat = areas(picture, figure, 9, 20)
    tone = grey(flat)
    if figure is not None:
        own = np.clip((tone - 0.5) * 1.35 + 0.64, 0, 1)
        tone = blend(0.34 + 0.66 * tone, own, figure.cover)
    lines = inked(picture, flat, figure, 1.6, threshold=0.006, hardness=80)
    screen = dots_of(picture, 5.2, 0.785)
    middle = np.where((tone > 0.26) & (tone < 0.7), (0.78 - tone) * 0.85, 0).astype(np.float32)
    dots = screened(tone.shape, screen, blur(middle, 1.0))
    solid = step(0.24, 0.17, blur(tone, 1.2 * unit(picture)))
    ink = np.maximum(np.maximum(dots * 0.85, solid), 1 - lines)
    return blend(np.array([0.985, 0.98, 0.97], np.float32), np.array([0.05, 0.05, 0.07], np.float32), ink)


@style("anime", "anime style", "cel shading", "cel shaded", "japanese animation", figured=True, closer=1.12)
def anime(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Cels: every area in two or three clear tones, brown ink about it, a bright sky-lit palette and a shimmer."""
    scale, flat, colour = laid_flat(picture, figure, 10, 26, 8, 0.16)
    tone = np.clip(colour[..., 0] / 100 * 1.12 + 0.05, 0, 1)
    if figure is not None:
        tone = blend(tone, tone**0.82, figure.cover)
    share = 0.82 * _within(figure, 0.4, 1.0)
    colour[..., 0] = (banded(tone, 4, 0.035) * share + tone * (1 - share)) * 90 + 11
    colour[..., 1:] *= np.asarray(_within(figure, 1.35, 1.5), np.float32)[..., None]
    cel = from_lab(colour)
    lines = inked(picture, flat, figure, 2.0, threshold=0.004, hardness=90)
    if figure is None:
        lines = np.minimum(lines, 1 - contours(flat, scale) * 0.9)
    drawn = blend(np.array([0.17, 0.09, 0.13], np.float32), cel, lines)
    glow = blur(np.clip(cel - 0.75, 0, 1), 26 * scale)
    return clipped(_shimmer(drawn + glow * 0.6 * np.asarray(_within(figure, 0.4, 1.0))[..., None], rng))


def _shimmer(picture: Picture, rng: Generator) -> Picture:
    """Slanted beams of light from the upper right corner, and a few floating sparkles."""
    height, width = picture.shape[:2]
    x = np.arange(width, dtype=np.float32)[None] / width
    y = np.arange(height, dtype=np.float32)[:, None] / height
    angle = np.arctan2(y + 0.15, 1.15 - x)
    beams = np.clip(np.sin(angle * 23 + rng.random() * 6) * 0.5 + np.sin(angle * 41) * 0.35, 0, 1)
    lit = picture + (beams * np.clip(1.1 - np.hypot(1 - x, y), 0, 1) * 0.16)[..., None]
    dots = np.zeros((height, width), np.uint8)
    for _ in range(26):
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        cv2.circle(dots, centre, max(1, round((1.5 + 4 * rng.random() ** 2) * unit(picture))), 255, -1, cv2.LINE_AA)
    soft = dots.astype(np.float32) / 255
    return blend(lit, 1.0, np.clip(soft * 0.55 + blur(soft, 5 * unit(picture)), 0, 0.9))


@style(
    "storybook animation",
    "ghibli",
    "studio ghibli",
    "ghibli style",
    "studio ghibli style",
    "makoto shinkai",
    "miyazaki",
    figured=True,
    closer=1.08,
)
def hand_painted(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Cels over a painted ground: warm greens, big soft clouds of light, thin brown lines."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(picture, 3, 9 * scale, 0.16)
    if figure is not None:
        flat = blend(areas(flat, figure, 8, 16), flat, figure.cover * 0.6)
    colour = lab(flat)
    tone = np.clip(colour[..., 0] / 100 * 1.1 + 0.06, 0, 1)
    colour[..., 0] = (banded(tone, 5, 0.14) * 0.6 + tone * 0.4) * 88 + 12
    colour[..., 1] -= 2
    colour[..., 1:] *= 1.32
    colour[..., 2] += 6
    dabs = fbm(rng, height, width, 26 * scale, 4) - 0.5
    colour[..., 0] += dabs * 7 * step(0.10, 0.02, blur(gradient(flat), 8 * scale))
    cel = from_lab(colour)
    lines = inked(picture, flat, figure, 1.4, threshold=0.004, hardness=70)
    drawn = blend(np.array([0.28, 0.20, 0.16], np.float32), cel, 0.25 + 0.75 * lines)
    return clipped(drawn + blur(np.clip(cel - 0.7, 0, 1), 30 * scale) * np.array([0.6, 0.55, 0.4], np.float32))


@style("pop art", "popart", "lichtenstein", "roy lichtenstein", area=0.5, figured=True, closer=1.12)
def pop_art(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Four or five loud inks chosen by lightness, dots between them, thick lines."""
    flat = areas(picture, figure, 12, 26)
    colour = lab(flat)
    tone = np.clip((colour[..., 0] / 100 - 0.5) * 1.2 + 0.5, 0, 1)
    inks = _nearest_ink(colour, tone)
    half = blur(np.clip(0.62 - tone, 0, 1) * 0.9, 1.5) * _within(figure, 0.6, 1.0)
    dots = screened(tone.shape, dots_of(picture, 9.5, 0.5), half) * 0.55
    shaded = blend(inks, inks * np.array([0.86, 0.42, 0.62], np.float32), dots)
    lines = inked(picture, flat, figure, 2.6, threshold=0.006)
    return clipped(blend(np.array([0.06, 0.05, 0.10], np.float32), shaded, lines))


_INKS = [
    (0.99, 0.93, 0.78),
    (1.0, 0.82, 0.10),
    (0.98, 0.32, 0.24),
    (0.96, 0.36, 0.62),
    (0.14, 0.62, 0.86),
    (0.12, 0.72, 0.60),
    (0.36, 0.22, 0.62),
    (0.12, 0.12, 0.24),
    (0.99, 0.60, 0.22),
    (0.68, 0.86, 0.94),
    (1.0, 0.81, 0.67),
    (0.52, 0.30, 0.18),
    (0.24, 0.62, 0.24),
]


def _nearest_ink(colour: Picture, tone: Field) -> Picture:
    """The ink nearest to each CIE Lab colour once that is made loud, as sRGB."""
    hues = lab(np.asarray([_INKS], np.float32))[0]
    loud = colour.copy()
    loud[..., 1:] *= 1.6
    loud[..., 0] = tone * 100
    weighed = np.array([0.9**0.5, 1, 1], np.float32)
    best = nearest(loud * weighed, hues * weighed)
    inks: Picture = np.asarray(_INKS, np.float32)[best]
    return inks


@style("warhol", "andy warhol", "warhol style", figured=True, closer=1.1)
def warhol(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Four prints of the same picture in four sets of inks, near the thing it shows."""
    height, width = picture.shape[:2]
    seen, cover = _near(picture, figure)
    out = picture.copy()
    order = rng.permutation(len(_PRINTS))
    for number in range(4):
        top, left = (number // 2) * (height // 2), (number % 2) * (width // 2)
        tall, wide = (height - height // 2 if top else height // 2), (width - width // 2 if left else width // 2)
        panel = cv2.resize(seen, (wide, tall), interpolation=cv2.INTER_AREA)
        own = None if cover is None else cv2.resize(cover, (wide, tall), interpolation=cv2.INTER_AREA)
        out[top : top + tall, left : left + wide] = _print(panel, own, _PRINTS[order[number]])
    return clipped(out)


_PRINTS = [
    ((0.97, 0.80, 0.12), (0.16, 0.10, 0.42), (0.90, 0.16, 0.46), (0.98, 0.56, 0.66), (1.0, 0.92, 0.86)),
    ((0.10, 0.66, 0.80), (0.42, 0.05, 0.20), (0.96, 0.38, 0.10), (1.0, 0.78, 0.14), (1.0, 0.96, 0.80)),
    ((0.94, 0.24, 0.54), (0.06, 0.22, 0.36), (0.05, 0.58, 0.48), (0.60, 0.86, 0.30), (0.98, 0.98, 0.76)),
    ((0.48, 0.80, 0.26), (0.26, 0.08, 0.38), (0.30, 0.30, 0.84), (0.36, 0.76, 0.94), (0.98, 0.94, 0.96)),
]
"""Inks of a print: its ground, then from the shadows to the lights."""


_BUST = 0.6
"""Upper share of what stands upright that such a print shows."""


def _near(picture: Picture, figure: Figure | None) -> tuple[Picture, Field | None]:
    """The part of the picture about its things, in the picture's own shape, and their cover there."""
    if figure is None:
        return picture, None
    height, width = picture.shape[:2]
    rows, columns = figure.box
    if rows.stop - rows.start > 1.5 * (columns.stop - columns.start):
        rows = slice(rows.start, rows.start + round(_BUST * (rows.stop - rows.start)))
    share = min(1.0, 1.12 * max((rows.stop - rows.start) / height, (columns.stop - columns.start) / width))
    tall, wide = round(height * share), round(width * share)
    top = int(np.clip((rows.start + rows.stop - tall) // 2, 0, height - tall))
    left = int(np.clip((columns.start + columns.stop - wide) // 2, 0, width - wide))
    window = (slice(top, top + tall), slice(left, left + wide))
    return picture[window], figure.cover[window]


def _print(panel: Picture, own: Field | None, inks: tuple[tuple[float, float, float], ...]) -> Picture:
    """One print: four tones of the things in four inks on a plain ground."""
    tone = grey(smoothed(panel, 1, 5 * max(0.4, unit(panel))))
    mask = np.ones_like(tone) if own is None else own
    low, high = np.percentile(tone[mask > 0.5], (4, 96)) if (mask > 0.5).any() else (0.0, 1.0)
    level = np.clip((tone - low) / max(high - low, 0.05), 0, 0.999)
    colours = np.asarray(inks, np.float32)
    shown = colours[1 + (level * 4).astype(np.intp)]
    lines = outlines(panel, 2.0, threshold=0.006)
    shown = blend(colours[1], shown, lines)
    return shown if own is None else blend(colours[0], shown, np.clip(own * 2 - 0.5, 0, 1))
