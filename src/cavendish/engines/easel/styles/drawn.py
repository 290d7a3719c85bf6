"""Dry and inked looks: pencils, charcoal, ink, chalk, blueprints."""

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Field, Picture, style, unit
from .figure import Figure, areas
from .filters import (
    blend,
    clipped,
    contours,
    flattened,
    flow,
    from_lab,
    gradient,
    grey,
    ink_lines,
    lab,
    normalised,
    paper_grain,
    relief,
    smoothed,
    step,
    streaks,
)

Generator = np.random.Generator
_INKY, _SPOT = 0.17, 0.006
"""Tone below which line art fills a spot, and the largest such spot as a share of the picture."""


def _hatching(picture: Picture, tone: Field, rng: Generator, length: float = 20.0, cell: float = 1.7) -> Field:
    """Pencil strokes: along the edges where there are any, else slanting; zero mean, unit spread."""
    height, width = tone.shape
    scale = max(0.35, unit(picture))
    fx, fy, sure = flow(blur(tone, 2 * scale), 9 * scale)
    follow = step(0.05, 0.3, sure)
    fx, fy = fx * follow + 0.7071 * (1 - follow), fy * follow - 0.7071 * (1 - follow)
    length_of = cv2.magnitude(fx, fy) + np.float32(1e-4)
    noise = value_noise(rng, height, width, max(1.5, cell * scale))
    return normalised(streaks(noise, fx / length_of, fy / length_of, length * scale, 6))


def _pencilled(picture: Picture, rng: Generator) -> tuple[Field, Field]:
    """(drawing 0..1, strokes) of a graphite drawing."""
    scale = max(0.35, unit(picture))
    tone = grey(picture)
    dodged = np.clip(tone / np.maximum(blur(tone, 9 * scale), 0.02), 0, 1)
    lines = ink_lines(blur(tone, 0.6 * scale), 1.1 * scale, threshold=0.012, hardness=45)
    strokes = _hatching(picture, tone, rng)
    value = np.clip((tone - 0.02) / 0.95, 0, 1) ** 0.8
    hatched = np.clip(value * 1.25 + strokes * 0.17 * (1 - value) ** 0.6, 0, 1)
    return np.clip((dodged + (hatched - dodged) * 0.55) * (0.35 + 0.65 * lines), 0, 1), strokes


def _tooth(picture: Picture, rng: Generator, depth: float = 0.03) -> Field:
    """Fine unevenness of drawing paper, 1 - depth .. 1."""
    height, width = picture.shape[:2]
    return 1 - depth + np.float32(depth) * value_noise(rng, height, width, max(1.5, 2 * unit(picture)))


@style("pencil sketch", "pencil", "pencil drawing", "graphite", "sketch", "hand drawn", "drawing")
def pencil(picture: Picture, rng: Generator) -> Picture:
    drawing, _ = _pencilled(picture, rng)
    shade = (drawing * 0.92 + 0.06) * _tooth(picture, rng)
    return clipped(shade[..., None] * np.array([1.0, 0.985, 0.955], np.float32))


@style("colored pencil", "coloured pencil", "color pencil", "colour pencil", "colored pencils")
def coloured_pencil(picture: Picture, rng: Generator) -> Picture:
    drawing, strokes = _pencilled(picture, rng)
    colour = lab(picture)
    colour[..., 0] = np.clip(drawing * 62 + colour[..., 0] * 0.38, 0, 100)
    colour[..., 1:] *= (1.1 - 0.14 * np.clip(strokes, -1, 1))[..., None]
    bare = step(0.7, 2.4, strokes + normalised(_tooth(picture, rng)) * 0.5) * 0.5
    return clipped(blend(from_lab(colour), 0.98, bare) * _tooth(picture, rng)[..., None])


@style("crayon", "crayons", "crayon drawing", "child's drawing", "kids drawing", "wax crayon")
def crayon(picture: Picture, rng: Generator) -> Picture:
    """Wax on white paper: loud colours in coarse slanting strokes that miss spots, inside thick wobbly outlines."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    gx, gy = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    gx += (fbm(rng, height, width, 60 * scale, 3) - 0.5) * np.float32(26 * scale)
    gy += (fbm(rng, height, width, 60 * scale, 3) - 0.5) * np.float32(26 * scale)
    wobbly = cv2.remap(picture, gx, gy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    flat = smoothed(flattened(wobbly, 14, 34), 2, 9 * scale, 0.18)
    colour = lab(flat)
    colour[..., 0] = np.clip(colour[..., 0] * 0.75 + 27, 0, 96)
    colour[..., 1:] *= 1.7
    lean = np.full((height, width), 0.7071, np.float32)
    strokes = normalised(streaks(value_noise(rng, height, width, max(2.0, 3.4 * scale)), lean, -lean, 42 * scale, 7))
    tooth = normalised(fbm(rng, height, width, max(2.0, 3 * scale), 2))
    wax = np.clip(0.80 + strokes * 0.16 + tooth * 0.10, 0, 1)
    paper = np.array([0.985, 0.975, 0.95], np.float32)
    drawn = blend(paper, from_lab(colour), wax)
    edge = blur(contours(flat, scale), 1.6 * scale) * 1.5 * np.clip(0.85 + tooth * 0.25, 0, 1)
    return clipped(blend(drawn, from_lab(colour) * 0.35, np.clip(edge, 0, 0.95)))


@style("charcoal", "charcoal drawing", "conte", figured=True, closer=1.1)
def charcoal(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Broad soft strokes with smudges; the things stand out of a paler ground within dark outlines."""
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    tone = grey(smoothed(picture, 1, 6 * scale))
    if figure is not None:
        usual = float(tone[figure.inside].mean()) if figure.inside.any() else 0.5
        own = np.clip(tone * float(np.clip(0.50 / max(usual, 0.05), 1.0, 2.4)), 0, 1) ** 0.9
        tone = blend(0.30 + 0.70 * tone, own, figure.cover)
    edges = np.clip(blur(gradient(blur(picture, 1.2 * scale)), 1.6 * scale) * 1.5, 0, 1)
    strokes = _hatching(picture, tone, rng, 26, 3.2)
    tooth = normalised(fbm(rng, height, width, max(2.0, 3.5 * scale), 3))
    value = np.clip((tone - 0.06) * 1.15, 0, 1) ** 0.85 - edges * 0.55
    value = value + (strokes * 0.10 + tooth * 0.10) * (1 - np.clip(value, 0, 1)) ** 0.5
    smudge = blur(np.clip(value, 0, 1), 5 * scale)
    shade = np.clip(value * 0.8 + smudge * 0.25, 0.05, 1)
    if figure is not None:
        shade = shade * (1 - 0.8 * blur(figure.outlined(3.4 * scale), 0.9 * scale))
    return clipped(shade[..., None] * np.array([0.955, 0.94, 0.915], np.float32) + 0.015)


@style(
    "ink wash",
    "sumi-e",
    "sumie",
    "ink wash painting",
    "chinese ink",
    "ink painting",
    "brush painting",
    "수묵화",
    area=0.5,
)
def ink_wash(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    soft = smoothed(picture, 2, 9 * scale, 0.16)
    tone = grey(soft)
    spread = streaks(tone, *flow(blur(tone, 4 * scale), 14 * scale)[:2], 10 * scale, 3)
    bleed = (fbm(rng, height, width, 120 * scale, 5) - 0.5) * 0.22
    wash = np.clip((spread - 0.08) * 1.25 + bleed, 0, 1)
    wash = 1 - (1 - wash) ** 1.35 * 0.82
    lines = ink_lines(blur(tone, 1.4 * scale), 2.6 * scale, tau=0.975, threshold=0.012, hardness=30)
    dry = normalised(_hatching(picture, tone, rng, 16, 2.4))
    strokes = 1 - (1 - lines) * np.clip(0.8 + dry * 0.22, 0, 1)
    paper = np.array([0.965, 0.945, 0.895], np.float32) * (1 + paper_grain(rng, height, width, scale) * 0.25)[..., None]
    ink = np.array([0.09, 0.10, 0.12], np.float32)
    out = blend(ink, paper, np.clip(wash * strokes, 0, 1)[..., None])
    # The one colour a master allows himself: the strongest hues of the source, thinly.
    accent = step(38, 70, cv2.magnitude(lab(soft)[..., 1], lab(soft)[..., 2])) * 0.4
    return clipped(blend(out, soft * 0.9 + 0.08, accent))


@style(
    "ink sketch", "ink", "ink drawing", "pen and ink", "pen drawing", "engraving", "etching", "cross hatching",
    figured=True,
)  # fmt: skip
def ink_sketch(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    scale = max(0.35, unit(picture))
    tone = grey(smoothed(picture, 1, 5 * scale))
    lines = ink_lines(blur(grey(picture), 0.8 * scale), 1.3 * scale, threshold=0.010, hardness=60)
    if figure is not None:
        tone = np.clip(tone + (1 - figure.cover) * 0.16, 0, 1)
        lines = np.minimum(blend(0.5 + 0.5 * lines, lines, figure.cover), 1 - figure.outlined(3.0 * scale))
    height, width = tone.shape
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    wave = (fbm(rng, height, width, 130 * scale, 2) - 0.5) * np.float32(26 * scale)
    shade = np.ones_like(tone)
    pitch = max(3.0, 5.2 * scale)
    for angle, dark in ((0.7854, 0.70), (-0.7854, 0.45), (0.0, 0.26), (1.4, 0.14)):
        across = (x * np.float32(np.sin(angle)) + y * np.float32(np.cos(angle)) + wave) / np.float32(pitch)
        stripe = np.abs(across - np.round(across)) * 2
        thick = np.clip((dark - tone) * 2.2, 0, 0.75)
        shade *= 1 - np.clip((thick - stripe) * np.float32(pitch / 2), 0, 1) * (thick > 0)
    drawn = np.clip(np.minimum(shade, lines), 0, 1)[..., None]
    return blend(np.array([0.10, 0.09, 0.12], np.float32), np.array([0.98, 0.965, 0.93], np.float32), drawn)


def _clean_lines(picture: Picture, figure: Figure | None) -> Field:
    """Lines (1) as a draughtsman draws them: closed ones about each thing, the borders of areas, no crumbs."""
    scale = max(0.35, unit(picture))
    if figure is None:
        return contours(smoothed(picture, 2, 6 * scale, 0.12), scale)
    calm = smoothed(picture, 3, 7 * scale, 0.14)
    flat = blend(smoothed(areas(picture, figure, 16, 40), 3, 9 * scale, 0.18), calm, figure.cover)
    own = _without_crumbs(_edges(flat, 20, 50) & figure.inside, 22 * scale)
    far = _without_crumbs(_edges(flat, 40, 90) & ~cv2.dilate(figure.cover, np.ones((5, 5))).astype(bool), 170 * scale)
    away = cv2.distanceTransform((~(own | far)).astype(np.uint8), cv2.DIST_L2, 5)
    lines = np.maximum(np.clip(1.7 * scale + 0.5 - away, 0, 1), _pupils(grey(picture), figure))
    return np.asarray(np.maximum(lines, figure.outlined(4.2 * scale)), np.float32)


def _pupils(tone: Field, figure: Figure) -> Field:
    """Small spots of the things that are all but black (1): eyes, nostrils, buttons."""
    inky = ((tone < _INKY) & (figure.cover > 0.9)).astype(np.uint8)
    dark = cv2.morphologyEx(inky, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    _, labels, facts, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    small = facts[:, cv2.CC_STAT_AREA] < _SPOT * tone.size
    small[0] = False
    return np.asarray(small[labels], np.float32)


def _edges(picture: Picture, low: int, high: int) -> Field:
    """True on one-pixel lines where lightness or hue changes."""
    planes = np.clip(lab(picture) * np.array([2.55, 1.6, 1.6], np.float32) + np.array([0, 128, 128]), 0, 255)
    return np.asarray(sum(cv2.Canny(plane.astype(np.uint8), low, high) for plane in cv2.split(planes)), bool)


def _without_crumbs(lines: Field, shortest: float) -> Field:
    """The one-pixel lines without strokes of less than so many pixels."""
    _, labels, facts, _ = cv2.connectedComponentsWithStats(lines.astype(np.uint8), connectivity=8)
    keep = facts[:, cv2.CC_STAT_AREA] >= shortest
    keep[0] = False
    return np.asarray(keep[labels])


@style(
    "line art", "lineart", "line drawing", "outline", "coloring page", "colouring page", "coloring book",
    area=0.5, figured=True, closer=1.12,
)  # fmt: skip
def line_art(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    scale = max(0.35, unit(picture))
    clean = step(0.25, 0.75, blur(1 - _clean_lines(picture, figure), 0.7 * scale))
    return np.repeat((clean * 0.94 + 0.05)[..., None], 3, -1)


@style("chalkboard", "chalk", "blackboard", "chalk drawing", figured=True)
def chalkboard(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    tone = grey(picture)
    lines = blur(_clean_lines(picture, figure), 1.0 * scale) * 1.3
    faint = blur(gradient(blur(picture, 1.3 * scale)), 1.0 * scale) * 1.9
    edges = np.clip(np.maximum(lines, faint if figure is None else faint * figure.cover), 0, 1)
    strokes = _hatching(picture, tone, rng, 18, 2.4)
    chalk = np.clip(tone - 0.35, 0, 1) * np.clip(0.55 + strokes * 0.5, 0, 1) * 0.95
    grain = np.clip(0.75 + 0.35 * normalised(value_noise(rng, height, width, max(1.5, 1.8 * scale))), 0, 1.2)
    amount = np.clip((edges * 0.95 + chalk) * grain, 0, 1)
    dust = fbm(rng, height, width, 260 * scale, 5, stretch=(2.5, 1))
    board = np.array([0.13, 0.21, 0.18], np.float32) * (0.8 + 0.55 * dust)[..., None]
    hue = lab(smoothed(picture, 1, 6 * scale))
    hue[..., 0] = 92
    hue[..., 1:] *= 0.75
    return clipped(blend(board, from_lab(hue), amount))


@style("blueprint", "technical drawing", "cyanotype", "schematic", "architectural drawing", figured=True)
def blueprint(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    soft = smoothed(picture, 1, 6 * scale)
    lines = contours(soft, scale) if figure is None else _clean_lines(picture, figure)
    fill = np.clip(grey(soft) - 0.3, 0, 1) * 0.28
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    grid = np.zeros((height, width), np.float32)
    for pitch, strength in ((24 * scale, 0.06), (120 * scale, 0.13)):
        for axis in (x, y):
            off = np.abs(axis / np.float32(pitch) - np.round(axis / np.float32(pitch))) * np.float32(pitch)
            grid = np.maximum(grid, np.clip(1.2 - off, 0, 1) * np.float32(strength))
    worn = fbm(rng, height, width, 300 * scale, 5)
    base = np.array([0.07, 0.22, 0.47], np.float32) * (0.85 + 0.35 * worn)[..., None]
    ink = np.clip(lines * 0.9 + fill + grid, 0, 0.96)
    return clipped(blend(base, np.array([0.90, 0.96, 1.0], np.float32), ink))


@style("engraved print", "woodcut", "linocut", "old engraving", "banknote", area=0.5)
def woodcut(picture: Picture, rng: Generator) -> Picture:
    scale = max(0.35, unit(picture))
    tone = grey(smoothed(picture, 1, 5 * scale))
    cuts = _hatching(picture, tone, rng, 34, 4.0)
    value = np.clip((tone - 0.08) * 1.15, 0, 1)
    printed = step(-0.22, 0.22, value - 0.40 + cuts * 0.17)
    lines = ink_lines(blur(grey(picture), 1.2 * scale), 2.2 * scale, threshold=0.006, hardness=60)
    mark = np.clip(np.minimum(printed, lines), 0, 1)
    ink = np.array([0.11, 0.10, 0.10], np.float32)
    paper = np.array([0.95, 0.915, 0.835], np.float32) * _tooth(picture, rng, 0.06)[..., None]
    return clipped(blend(ink, paper, mark) + (relief(mark, 0.04))[..., None])
