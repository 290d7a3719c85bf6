"""Printed looks: comics, manga, cel animation, woodblock, posters and screen prints."""

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Field, Picture, style, unit
from .filters import (
    banded,
    blend,
    clipped,
    contours,
    flattened,
    from_lab,
    gradient,
    grey,
    ink_lines,
    lab,
    smoothed,
    step,
)

Generator = np.random.Generator
PAPER = np.array([0.97, 0.95, 0.90], np.float32)


def _dots(picture: Picture, pitch: float, angle: float) -> Field:
    """A printer's screen: 0..1, highest in the middle of each dot; `pitch` in units."""
    height, width = picture.shape[:2]
    size = max(3.0, pitch * unit(picture)) / (2 * np.pi)
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    u = (x * np.float32(np.cos(angle)) + y * np.float32(np.sin(angle))) / np.float32(size)
    v = (-x * np.float32(np.sin(angle)) + y * np.float32(np.cos(angle))) / np.float32(size)
    return np.asarray((np.cos(u) + np.cos(v)) * 0.25 + 0.5, np.float32)


def outlines(picture: Picture, width: float, threshold: float = 0.008, hardness: float = 50) -> Field:
    """Bold ink lines: 1 paper, 0 ink."""
    scale = max(0.4, unit(picture))
    return ink_lines(blur(grey(picture), 0.8 * scale), width * scale, tau=0.965, threshold=threshold, hardness=hardness)


def _screened(shape: tuple[int, int], screen: Field, amount: Field, softness: float = 0.09) -> Field:
    """Share of ink when `amount` (0..1) is printed through a dot screen."""
    return np.broadcast_to(step(-softness, softness, amount - (1 - screen)), shape)


@style("comic", "comic book", "comics", "graphic novel", "marvel", "superhero comic", "cartoon", "webtoon")
def comic(picture: Picture, rng: Generator) -> Picture:
    colour = lab(flattened(picture, 10, 22))
    tone = colour[..., 0] / 100
    colour[..., 0] = banded(tone, 5, 0.08) * 100
    colour[..., 1:] *= 1.35
    shade = step(0.5, 0.12, tone) * 0.85
    dark = step(-0.08, 0.08, shade - _dots(picture, 10.0, 0.6))
    inked = from_lab(colour) * (1 - 0.38 * dark)[..., None] * outlines(picture, 2.6)[..., None]
    return clipped(inked)


@style("manga", "black and white manga", "japanese comic", "screentone")
def manga(picture: Picture, rng: Generator) -> Picture:
    flat = flattened(picture, 9, 20)
    tone = grey(flat)
    lines = outlines(picture, 1.6, threshold=0.006, hardness=80)
    screen = _dots(picture, 5.2, 0.785)
    middle = np.where((tone > 0.26) & (tone < 0.7), (0.78 - tone) * 0.85, 0).astype(np.float32)
    dots = _screened(tone.shape, screen, blur(middle, 1.0))
    solid = step(0.20, 0.13, blur(tone, 1.2 * unit(picture)))
    ink = np.maximum(np.maximum(dots * 0.85, solid), 1 - lines)
    return blend(np.array([0.985, 0.98, 0.97], np.float32), np.array([0.05, 0.05, 0.07], np.float32), ink)


@style("anime", "anime style", "cel shading", "cel shaded", "japanese animation")
def anime(picture: Picture, rng: Generator) -> Picture:
    """Cels: every area in two or three clear tones, brown ink about it, a bright sky-lit palette and a shimmer."""
    scale = max(0.4, unit(picture))
    flat = smoothed(flattened(picture, 10, 26), 2, 8 * scale, 0.16)
    colour = lab(flat)
    tone = np.clip(colour[..., 0] / 100 * 1.12 + 0.05, 0, 1)
    colour[..., 0] = (banded(tone, 4, 0.035) * 0.82 + tone * 0.18) * 90 + 11
    colour[..., 1:] *= 1.5
    cel = from_lab(colour)
    lines = np.minimum(outlines(picture, 2.0, threshold=0.004, hardness=90), 1 - contours(flat, scale) * 0.9)
    inked = blend(np.array([0.17, 0.09, 0.13], np.float32), cel, lines)
    glow = blur(np.clip(cel - 0.75, 0, 1), 26 * scale)
    return clipped(_shimmer(inked + glow * 0.6, rng))


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
)
def hand_painted(picture: Picture, rng: Generator) -> Picture:
    """Cels over a painted ground: warm greens, big soft clouds of light, thin brown lines."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(picture, 3, 9 * scale, 0.16)
    colour = lab(flat)
    tone = np.clip(colour[..., 0] / 100 * 1.1 + 0.06, 0, 1)
    colour[..., 0] = (banded(tone, 5, 0.14) * 0.6 + tone * 0.4) * 88 + 12
    colour[..., 1] -= 2
    colour[..., 1:] *= 1.32
    colour[..., 2] += 6
    dabs = fbm(rng, height, width, 26 * scale, 4) - 0.5
    colour[..., 0] += dabs * 7 * step(0.10, 0.02, blur(gradient(flat), 8 * scale))
    cel = from_lab(colour)
    lines = outlines(picture, 1.4, threshold=0.004, hardness=70)
    inked = blend(np.array([0.28, 0.20, 0.16], np.float32), cel, 0.25 + 0.75 * lines)
    return clipped(inked + blur(np.clip(cel - 0.7, 0, 1), 30 * scale) * np.array([0.6, 0.55, 0.4], np.float32))


@style("pop art", "popart", "warhol", "andy warhol", "lichtenstein", "roy lichtenstein", area=0.5)
def pop_art(picture: Picture, rng: Generator) -> Picture:
    """Four or five loud inks chosen by lightness, dots between them, thick lines."""
    flat = flattened(picture, 12, 26)
    colour = lab(flat)
    tone = np.clip((colour[..., 0] / 100 - 0.5) * 1.2 + 0.5, 0, 1)
    hues = lab(np.asarray([_INKS], np.float32))[0]
    # Each area takes the ink nearest to its own colour, made loud.
    loud = colour.copy()
    loud[..., 1:] *= 1.9
    loud[..., 0] = tone * 100
    distance = ((loud[:, :, None, :] - hues[None, None]) * np.array([0.9, 1, 1], np.float32)) ** 2
    nearest = np.argmin(distance.sum(-1), -1)
    inks = np.asarray(_INKS, np.float32)[nearest]
    half = blur(np.clip(0.62 - tone, 0, 1) * 0.9, 1.5)
    dots = _screened(tone.shape, _dots(picture, 9.5, 0.5), half) * 0.55
    shaded = blend(inks, inks * np.array([0.86, 0.42, 0.62], np.float32), dots)
    lines = outlines(picture, 2.6, threshold=0.006)
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
]


@style("art deco", "art deco poster", "vintage poster", "travel poster", "poster", "retro poster", "wpa poster")
def art_deco(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(flattened(picture, 14, 34), 2, 10 * scale, 0.16)
    colour = lab(flat)
    tone = colour[..., 0] / 100
    colour[..., 0] = banded(tone, 4, 0.05) * 78 + 14
    colour[..., 1:] *= 1.1
    colour[..., 2] += 9
    print_ = from_lab(colour) * np.array([1.0, 0.96, 0.86], np.float32)
    grain = 1 - 0.07 * value_noise(rng, height, width, max(1.5, 1.6 * scale))
    return _framed(np.clip(print_ * grain[..., None], 0, 1))


def _framed(picture: Picture) -> Picture:
    """A cream border with a thin line inside, as posters have."""
    height, width = picture.shape[:2]
    side = min(height, width)
    edge, line = round(side * 0.040), max(1, round(side * 0.006))
    out = picture.copy()
    for inset, colour in ((0, (0.95, 0.90, 0.78)), (edge, (0.20, 0.16, 0.16))):
        thick = edge if inset == 0 else line
        corner = (width - 1 - inset, height - 1 - inset)
        frame = np.zeros((height, width), np.uint8)
        cv2.rectangle(frame, (inset, inset), corner, 1, -1)
        cv2.rectangle(frame, (inset + thick, inset + thick), (corner[0] - thick, corner[1] - thick), 0, -1)
        out[frame > 0] = colour
    return out


@style(
    "flat", "minimal", "minimalist", "flat design", "vector", "vector art", "flat illustration", "minimalism", area=0.5
)
def flat_design(picture: Picture, rng: Generator) -> Picture:
    scale = max(0.4, unit(picture))
    calm = smoothed(flattened(picture, 16, 38), 3, 12 * scale, 0.2)
    pixels = (calm * 255).astype(np.uint8)
    small = cv2.resize(pixels, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    centres = _palette(small.reshape(-1, 3), 9)
    flat = centres[_nearest(lab(calm), lab(centres[None])[0])]
    soft = lab(blur(flat, 1.1 * scale))
    soft[..., 0] = soft[..., 0] * 0.86 + 12
    soft[..., 1:] *= 1.12
    return from_lab(soft)


def _palette(pixels: np.ndarray, count: int) -> Picture:
    """About `count` colours that represent the pixels, by k-means from a fixed start; float 0..1."""
    samples = pixels[:: max(1, len(pixels) // 6000)].astype(np.float32)
    order = np.argsort(samples @ np.array([0.3, 0.6, 0.1], np.float32), kind="stable")
    start = np.linspace(0, count, len(samples), endpoint=False).astype(np.int32)
    labels = np.empty(len(samples), np.int32)
    labels[order] = start
    rule = (cv2.TERM_CRITERIA_MAX_ITER, 12, 0.0)
    _, _, centres = cv2.kmeans(samples, count, labels[:, None], rule, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    return np.asarray(centres / 255, np.float32)


def _nearest(picture: Picture, palette: Picture) -> np.ndarray:
    """Index of the nearest palette colour at every pixel."""
    best = np.zeros(picture.shape[:2], np.intp)
    least = np.full(picture.shape[:2], np.inf, np.float32)
    for i, colour in enumerate(palette):
        away = picture - colour
        distance = np.einsum("ijk,ijk->ij", away, away)
        nearer = distance < least
        best[nearer] = i
        least = np.minimum(least, distance)
    return best


@style(
    "children's book",
    "childrens book",
    "storybook",
    "kids book",
    "children book",
    "picture book",
    "fairy tale",
    area=0.5,
)
def childrens_book(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    gentle = smoothed(picture, 3, 9 * scale, 0.15)
    colour = lab(gentle)
    tone = colour[..., 0] / 100
    colour[..., 0] = (tone * 0.5 + banded(tone, 6, 0.2) * 0.5) * 82 + 15
    colour[..., 1:] *= 1.12
    colour[..., 2] += 3
    wash = from_lab(colour)
    pigment = fbm(rng, height, width, 150 * scale, 5)
    crayon = value_noise(rng, height, width, max(1.5, 2.4 * scale))
    wash = wash * (0.95 + 0.10 * pigment + 0.05 * (crayon - 0.5))[..., None]
    lines = ink_lines(blur(grey(gentle), 1.0 * scale), 1.7 * scale, threshold=0.004, hardness=30)
    wobbly = np.clip(lines + 0.5 * (crayon - 0.35), 0, 1)
    return clipped(blend(wash * np.array([0.42, 0.32, 0.30], np.float32), wash, wobbly))


@style("graffiti", "street art", "spray paint", "mural", "banksy")
def graffiti(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    colour = lab(flattened(picture, 12, 28))
    colour[..., 0] = banded(colour[..., 0] / 100, 5, 0.12) * 96
    colour[..., 1:] *= 1.75
    sprayed = from_lab(colour)
    sprayed = blend(0.05, sprayed, outlines(picture, 2.6, threshold=0.006))
    speckle = value_noise(rng, height, width, max(1.5, 1.7 * scale))
    mist = fbm(rng, height, width, 120 * scale, 4)
    sprayed = sprayed + (np.clip(speckle - 0.82, 0, 1) * 1.2 * (mist - 0.2))[..., None]
    wall = _bricks(picture, rng)
    worn = 0.80 + 0.2 * step(0.30, 0.5, fbm(rng, height, width, 60 * scale, 5))
    painted = blend(wall, sprayed * (0.62 + 0.55 * grey(wall))[..., None], worn)
    return clipped(_drips(painted, sprayed, rng))


def _bricks(picture: Picture, rng: Generator) -> Picture:
    """A brick wall with mortar, about eighteen courses high."""
    height, width = picture.shape[:2]
    course = max(6.0, 56 * unit(picture))
    y = np.arange(height, dtype=np.float32)[:, None] / np.float32(course)
    row = np.floor(y)
    x = np.arange(width, dtype=np.float32)[None] / np.float32(course * 2.2) + 0.5 * (row % 2)
    gap = np.minimum(np.minimum(y % 1, 1 - y % 1) * course, np.minimum(x % 1, 1 - x % 1) * course * 2.2)
    tone = np.sin(row * 91.7 + np.floor(x) * 37.3) * 43758.5
    each = (tone - np.floor(tone)).astype(np.float32)
    rough = fbm(rng, height, width, 14 * unit(picture), 3)
    brick = np.array([0.62, 0.40, 0.33], np.float32) * (0.75 + 0.3 * each + 0.25 * rough)[..., None]
    joint = step(1.5 * unit(picture), 4.0 * unit(picture), gap)
    return blend(np.array([0.66, 0.63, 0.59], np.float32) * (0.8 + 0.3 * rough)[..., None], brick, joint)


def _drips(painted: Picture, ink: Picture, rng: Generator) -> Picture:
    """Runs of too much paint."""
    height, width = painted.shape[:2]
    scale = unit(painted)
    out = painted.copy()
    for _ in range(26):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, int(height * 0.85)))
        length = int((20 + 90 * rng.random() ** 2) * scale)
        colour = [float(c) for c in ink[y, x] * 0.92]
        cv2.line(out, (x, y), (x, min(height - 1, y + length)), colour, max(1, round(2.6 * scale)), cv2.LINE_AA)
        cv2.circle(out, (x, min(height - 1, y + length)), max(1, round(2.4 * scale)), colour, -1, cv2.LINE_AA)
    return out


@style("risograph", "riso", "screen print", "screenprint", "silkscreen", "duotone", "halftone")
def risograph(picture: Picture, rng: Generator) -> Picture:
    """Three inks, each through its own screen and a little out of register."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    soft = blur(picture, 1.0 * scale)
    out = np.broadcast_to(PAPER, picture.shape).astype(np.float32)
    plates = (
        (np.clip(1.05 - soft[..., 2] * 1.05, 0, 1), (1.0, 0.83, 0.18), 0.26),
        (np.clip(1.05 - soft[..., 1] * 1.1, 0, 1), (1.0, 0.38, 0.42), 1.31),
        (np.clip(1.05 - soft[..., 0] * 1.1, 0, 1), (0.16, 0.40, 0.66), 0.79),
    )
    for amount, ink, angle in plates:
        shift = np.array([[1, 0, rng.normal() * 1.6 * scale], [0, 1, rng.normal() * 1.6 * scale]], np.float32)
        moved = cv2.warpAffine(amount.astype(np.float32), shift, (width, height), borderMode=cv2.BORDER_REPLICATE)
        share = _screened(moved.shape, _dots(picture, 8.5, angle), moved, 0.16)
        share = share * (0.92 - 0.16 * value_noise(rng, height, width, max(1.5, 2 * scale)))
        out = out * (1 - share[..., None] * (1 - np.array(ink, np.float32)))
    return clipped(out)
