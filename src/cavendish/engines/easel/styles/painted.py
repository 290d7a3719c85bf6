"""Painters' looks: oil, watercolour, gouache, pastel, and the manners of known painters."""

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from . import net
from .base import Field, Picture, style, unit
from .figure import Figure
from .filters import (
    banded,
    blend,
    border_distance,
    canvas_weave,
    cell_means,
    cells,
    clipped,
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
    turned,
)

Generator = np.random.Generator


def _quietest_quadrant(picture: Picture, reach: float) -> Picture:
    """Kuwahara's idea on four box means: each pixel takes the calmest of its corners."""
    size = max(2, round(reach))
    mean = cv2.blur(picture, (size, size))
    spread = cv2.blur(picture * picture, (size, size)) - mean * mean
    unrest = spread @ np.ones(3, np.float32)
    height, width = picture.shape[:2]
    offset = size // 2 + 1
    best, least = mean, np.full(unrest.shape, np.inf, np.float32)
    for dx, dy in ((offset, offset), (-offset, offset), (offset, -offset), (-offset, -offset)):
        move = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
        corner = cv2.warpAffine(mean, move, (width, height), borderMode=cv2.BORDER_REFLECT)
        corner_unrest = cv2.warpAffine(unrest, move, (width, height), borderMode=cv2.BORDER_REFLECT)
        best = np.where((corner_unrest < least)[..., None], corner, best)
        least = np.minimum(least, corner_unrest)
    return best


def brushed(picture: Picture, rng: Generator, brush: float = 1.0, impasto: float = 1.0, curl: float = 2.2) -> Picture:
    """Strokes of paint along the shapes, with ridges that catch the light, on linen.

    Args:
        brush: width of the brush, 1.0 for a middling one.
        impasto: thickness of the paint.
        curl: how far strokes wander where the picture gives no direction, in radians.
    """
    height, width = picture.shape[:2]
    scale = unit(picture) * brush
    fx, fy, sure = flow(blur(grey(picture), 2.2 * scale), 7 * scale)
    wander = (fbm(rng, height, width, 90 * scale, 3) - 0.5) * np.float32(curl) * (1 - np.clip(sure * 1.6, 0, 1))
    fx, fy = turned(fx, fy, wander)
    colour = streaks(_quietest_quadrant(picture, 3.2 * scale), fx, fy, 7 * scale, 3)
    bristles = _bristles(rng, fx, fy, scale)
    jitter = fbm(rng, height, width, 26 * scale, 2) - 0.5
    paint = lab(np.clip(colour, 0, 1))
    paint[..., 0] += bristles * 2.0 + jitter * 5
    paint[..., 1:] *= 1.12
    paint[..., 1] += jitter * 4
    ridges = np.clip(relief(blur(bristles, 0.8), 0.085 * impasto), -0.12, 0.16)
    weave = (canvas_weave(rng, height, width, unit(picture)) - 0.5) * np.float32(0.045)
    lit = from_lab(paint) * (1 + ridges + weave)[..., None]
    return clipped(lit + np.clip(ridges - 0.06, 0, 1)[..., None] * 0.5)


def _bristles(rng: Generator, fx: Field, fy: Field, scale: float) -> Field:
    """Marks of the brush along the flow, zero mean and unit spread; drawn at half size, as they are wide."""
    height, width = fx.shape
    half = (max(2, width // 2), max(2, height // 2))
    flow_x, flow_y = (cv2.resize(each, half, interpolation=cv2.INTER_AREA) for each in (fx, fy))
    noise = value_noise(rng, half[1], half[0], max(1.2, 1.5 * scale))
    marks = streaks(noise, flow_x, flow_y, 13 * scale, 5)
    marks = normalised(marks - blur(marks, 7 * scale))
    return np.asarray(cv2.resize(marks, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


@style(
    "oil painting", "oil", "oils", "oil on canvas", "acrylic", "acrylic painting", "painting", "renaissance", area=0.5
)
def oil(picture: Picture, rng: Generator) -> Picture:
    under = net.painted(picture, {5: 0.5, 2: 0.5}, strength=0.38, keep_colour=0.85, side=400)
    return brushed(under, rng)


@style("chiaroscuro", "rembrandt", "baroque", "caravaggio", "old master", "dutch golden age", "vermeer", area=0.5)
def chiaroscuro(picture: Picture, rng: Generator) -> Picture:
    """One warm light from the upper left in a dark brown room, under old varnish."""
    height, width = picture.shape[:2]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    pool = np.exp(-((((x + 0.10) / 0.80) ** 2 + ((y + 0.02) / 0.92) ** 2) ** 1.25))
    side = np.clip(0.95 - 0.45 * (x + 0.1), 0.3, 1.25)
    lit = picture * (0.13 + 1.0 * pool * side)[..., None]
    tone = grey(lit)
    colour = lab(lit)
    colour[..., 0] = (step(0.0, 0.95, tone) * 0.45 + tone * 0.62) * 96
    colour[..., 1] = colour[..., 1] * 0.8 + 4
    colour[..., 2] = colour[..., 2] * 0.75 + 12
    umber = np.array([0.115, 0.070, 0.038], np.float32)
    return brushed(np.maximum(from_lab(colour), umber * (0.6 + 0.6 * pool)[..., None]), rng, brush=0.7, impasto=0.6)


@style("palette knife", "impasto", "thick paint", "heavy impasto")
def palette_knife(picture: Picture, rng: Generator) -> Picture:
    return brushed(picture, rng, brush=2.4, impasto=1.5, curl=3.4)


@style("impressionism", "impressionist", "impressionistic", "renoir", area=0.5)
def impressionism(picture: Picture, rng: Generator) -> Picture:
    under = net.painted(picture, {12: 1}, strength=0.75, keep_colour=0.45, side=448)
    return brushed(under, rng, brush=1.2)


@style("monet", "claude monet", "water lilies", area=0.5)
def monet(picture: Picture, rng: Generator) -> Picture:
    under = net.painted(picture, {12: 0.7, 9: 0.3}, strength=0.8, keep_colour=0.5, side=448)
    tint = lab(under)
    tint[..., 0] = tint[..., 0] * 0.86 + 12
    tint[..., 2] -= 5
    tint[..., 1] += 2
    return brushed(from_lab(tint), rng, brush=0.9, curl=1.2)


@style("van gogh", "vincent van gogh", "starry night", "the starry night", "post impressionism", detail=0.4, area=0.5)
def van_gogh(picture: Picture, rng: Generator) -> Picture:
    if not net.available():
        return brushed(picture, rng, brush=1.8, impasto=1.4, curl=5.0)
    night = swirled(net.painted(picture, {19: 1}, keep_colour=0.30, side=560), picture, rng)
    # He drew what he saw in dark blue first: the contours keep small things readable.
    scale = max(0.4, unit(picture))
    lines = ink_lines(blur(grey(picture), 1.0 * scale), 2.4 * scale, threshold=0.008, hardness=36)
    return clipped(blend(np.array([0.05, 0.08, 0.20], np.float32), night, 0.35 + 0.65 * lines))


def swirled(paint: Picture, source: Picture, rng: Generator) -> Picture:
    """Long rolling strokes laid over `paint` where `source` is calm: skies turn."""
    height, width = paint.shape[:2]
    scale = unit(paint)
    fx, fy, sure = flow(blur(grey(source), 3 * scale), 16 * scale)
    eddies = fbm(rng, height, width, 260 * scale, 2) * np.float32(2 * np.pi)
    calm = np.clip(1 - sure * 1.3, 0, 1)
    fx, fy = turned(fx, fy, eddies * calm)
    ridges = streaks(value_noise(rng, height, width, max(2.0, 5 * scale)), fx, fy, 30 * scale, 6)
    ridges = normalised(ridges - blur(ridges, 12 * scale))
    strokes = lab(streaks(paint, fx, fy, 9 * scale, 3))
    strokes[..., 0] += ridges * 4.0
    lit = from_lab(strokes)
    return clipped(lit * (1 + np.clip(relief(blur(ridges, 0.8), 0.11), -0.14, 0.2))[..., None])


@style("klimt", "gustav klimt", "klimt gold", "gold leaf", needs_net=True, area=0.5)
def klimt(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = unit(picture)
    under = net.painted(picture, {15: 0.5, 5: 0.5}, strength=0.3, keep_colour=0.9, side=400)
    labels = cells(rng, height, width, 2600)
    leaf = cell_means(under, labels)[labels]
    tone = grey(leaf)
    foil = fbm(rng, height, width, 18 * scale, 4)
    dark, bright = np.array([0.30, 0.17, 0.05], np.float32), np.array([1.0, 0.86, 0.42], np.float32)
    gold = blend(dark, bright, np.clip(tone * 0.85 + (foil - 0.5) * 0.5, 0, 1)[..., None])
    gold *= (0.82 + 0.18 * step(0.6 * scale, 2.2 * scale, border_distance(labels)))[..., None]
    colourful = step(
        14, 34, cv2.magnitude(lab(blur(picture, 2 * scale))[..., 1], lab(blur(picture, 2 * scale))[..., 2])
    )
    busy = step(0.02, 0.16, blur(gradient(blur(picture, 1.5 * scale)), 9 * scale))
    keep = np.clip(busy * 0.75 + colourful * 0.15, 0, 0.85)
    out = blend(gold, brushed(under, rng, brush=0.7, impasto=0.6), blur(keep, 3 * scale))
    return clipped(_spirals(out, keep, rng))


def _spirals(picture: Picture, keep: Field, rng: Generator) -> Picture:
    """Golden spirals and rings on the quiet parts of the ground."""
    height, width = keep.shape
    scale = unit(picture)
    mask = np.zeros((height, width), np.uint8)
    for _ in range(170):
        x, y = rng.random() * width, rng.random() * height
        size = (8 + 22 * rng.random() ** 2) * scale
        if keep[int(y), int(x)] > 0.35:
            continue
        t = np.linspace(0.4, 4.2 * np.pi, 60)
        radius = size * t / t[-1]
        turn = rng.random() * 6.28
        points = np.stack([x + radius * np.cos(t + turn), y + radius * np.sin(t + turn)], -1)
        thick = max(1, round(1.6 * scale))
        cv2.polylines(mask, [np.round(points * 16).astype(np.int32)], False, 255, thick, cv2.LINE_AA, 4)
    lines = mask.astype(np.float32) * np.float32(0.75 / 255)
    return blend(picture, np.array([0.99, 0.88, 0.5], np.float32), lines)


@style("watercolor", "watercolour", "water color", "aquarelle", "watercolor painting", figured=True)
def watercolor(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Washes whose wet edges wander, but not those of narrow things, on rough paper."""
    height, width = picture.shape[:2]
    scale = unit(picture)
    soft = smoothed(picture, 1, 7 * scale, 0.15)
    # A landmark in its landscape is no thing of its own: there all edges keep their place.
    soft = soft if figure is None else blend(soft, picture, figure.thin)
    washed = _bled(soft, rng, 5.0 if figure is None else 11.0, figure)
    shade = lab(washed)
    tone = shade[..., 0] / 100
    shade[..., 0] = (tone + (banded(tone, 7, 0.15) - tone) * 0.75) * 100
    wash = from_lab(shade)
    pooled = np.clip(blur(gradient(wash), 1.1 * scale) * 1.3, 0, 0.55)
    cloudy = (fbm(rng, height, width, 190 * scale, 4) - 0.5) * 0.75
    grains = (fbm(rng, height, width, max(2.0, 5 * scale), 2) - 0.5) * 0.28
    # Pigment absorbs light (Beer-Lambert): twice the pigment squares the transmitted share.
    density = 1 + pooled * 0.9 + cloudy + grains
    wash = np.exp(np.log(np.clip(wash, 0.02, 1)) * density[..., None]) * 0.90 + 0.10
    paper = paper_grain(rng, height, width, scale)
    wash *= (1 + paper * 0.6)[..., None] * np.array([1.0, 0.992, 0.97], np.float32)
    return _on_paper(wash, paper, rng)


def _bled(picture: Picture, rng: Generator, reach: float = 16.0, figure: Figure | None = None) -> Picture:
    """Wet edges wander by up to half of `reach` units, those about the narrow parts of things hardly at all."""
    height, width = picture.shape[:2]
    scale = unit(picture)
    loose = np.float32(1)
    if figure is not None:
        narrow = cv2.GaussianBlur(cv2.dilate(figure.thin, np.ones((9, 9), np.uint8)), (0, 0), max(1.0, 9 * scale))
        loose = 1 - 0.88 * np.clip(narrow * 2.2, 0, 1)
    gx, gy = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    gx += (fbm(rng, height, width, 40 * scale, 4) - 0.5) * np.float32(reach * scale) * loose
    gy += (fbm(rng, height, width, 40 * scale, 4) - 0.5) * np.float32(reach * scale) * loose
    return cv2.remap(picture, gx, gy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def _on_paper(wash: Picture, paper: Field, rng: Generator, margin: float = 0.045) -> Picture:
    """A ragged unpainted margin with the dark line where the last wash dried."""
    height, width = paper.shape
    long = max(height, width)
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    inside = np.minimum(np.minimum(x, width - x), np.minimum(y, height - y)) / long
    inside = inside + (fbm(rng, height, width, 70 * unit(wash), 5) - 0.5) * np.float32(0.05)
    painted = step(margin * 0.75, margin, inside)
    rim = np.exp(-(((inside - margin) / 0.006) ** 2)) * 0.14
    bare = np.array([0.975, 0.965, 0.94], np.float32) * (1 + paper * 0.35)[..., None]
    return clipped(blend(bare, wash * (1 - rim)[..., None], painted))


@style("gouache", "tempera", "poster paint", area=0.5)
def gouache(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = unit(picture)
    flat = _bled(smoothed(picture, 3, 9 * scale, 0.16), rng, 9)
    paint = lab(flat)
    tone = paint[..., 0] / 100
    paint[..., 0] = (banded(tone, 8, 0.12) * 0.7 + tone * 0.3) * 90 + 6
    paint[..., 1:] *= 1.15
    fx, fy, _ = flow(blur(grey(flat), 3 * scale), 12 * scale)
    bristles = streaks(value_noise(rng, height, width, max(1.6, 2.2 * scale)), fx, fy, 22 * scale, 5)
    paint[..., 0] += normalised(bristles - blur(bristles, 12 * scale)) * 1.9
    chalky = from_lab(paint) * (0.97 + 0.05 * paper_grain(rng, height, width, scale))[..., None]
    return clipped(chalky)


@style("pastel", "soft pastel", "chalk pastel", "pastel drawing", "oil pastel", "degas", area=0.5)
def pastel(picture: Picture, rng: Generator) -> Picture:
    under = net.painted(picture, {12: 1}, strength=0.8, keep_colour=0.4, side=448)
    height, width = picture.shape[:2]
    scale = unit(picture)
    colour = lab(smoothed(under, 1, 6 * scale, 0.12))
    fx, fy, sure = flow(blur(grey(under), 2 * scale), 10 * scale)
    follow = step(0.1, 0.5, sure)
    fx, fy = fx * follow + 0.6 * (1 - follow), fy * follow - 0.8 * (1 - follow)
    chalk = normalised(streaks(value_noise(rng, height, width, max(1.5, 2.4 * scale)), fx, fy, 16 * scale, 5))
    tooth = normalised(fbm(rng, height, width, max(2.0, 4 * scale), 2))
    bare = step(0.9, 2.0, chalk * 0.7 + tooth * 0.8) * 0.45
    colour[..., 0] = colour[..., 0] * 0.88 + 10 + chalk * 2.2
    paper = np.array([0.80, 0.74, 0.66], np.float32)
    return clipped(blend(from_lab(colour), paper, bare))


@style("expressionism", "expressionist", "vivid", "munch", "kirchner", needs_net=True, area=0.5)
def expressionism(picture: Picture, rng: Generator) -> Picture:
    return _or_brushed(net.painted(picture, {5: 1}, keep_colour=0.1), picture, rng)


@style("fauvism", "fauvist", "matisse", needs_net=True, area=0.5)
def fauvism(picture: Picture, rng: Generator) -> Picture:
    wild = lab(net.painted(picture, {13: 0.6, 4: 0.4}, strength=0.75, keep_colour=0.45, side=512))
    wild[..., 1:] *= 1.5
    return brushed(from_lab(wild), rng, brush=1.7, impasto=0.8)


@style("pointillism", "pointillist", "seurat", "dots")
def pointillism(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = unit(picture)
    out = (blur(picture, 6 * scale) * 0.55 + 0.42) * np.array([1.0, 0.98, 0.93], np.float32)
    tones = lab(blur(picture, 1.5 * scale))
    for size, dots_at_full in ((4.6, 9000), (3.0, 26000)):
        count = int(dots_at_full * max(0.1, scale * scale))
        xs, ys = rng.integers(0, width, count), rng.integers(0, height, count)
        dots = tones[ys, xs].copy()
        dots[:, 0] += rng.normal(size=count) * 5
        dots[:, 1:] = dots[:, 1:] * 1.25 + rng.normal(size=(count, 2)) * 9
        colours = np.clip(cv2.cvtColor(dots[None], cv2.COLOR_Lab2RGB)[0], 0, 1)
        radius = max(16, round(size * scale * 16))
        for x, y, colour in zip(xs.tolist(), ys.tolist(), colours.tolist(), strict=True):
            cv2.circle(out, (x * 16, y * 16), radius, colour, -1, cv2.LINE_AA, 4)
    return clipped(out)


def _or_brushed(painted: Picture, picture: Picture, rng: Generator) -> Picture:
    """The network's picture, or brush strokes in strong colours when there is no network."""
    if net.available():
        return painted
    strong = lab(picture)
    strong[..., 1:] *= 1.5
    return brushed(from_lab(strong), rng, brush=1.6, impasto=1.2, curl=4.0)
