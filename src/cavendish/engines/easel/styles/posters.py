"""Looks of cut and printed shapes: flat design, silhouettes, paper cut, stencils, Bauhaus, De Stijl."""

from itertools import pairwise

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Field, Picture, style, unit
from .figure import Figure, areas, filled
from .filters import blend, clipped, from_lab, grey, lab, nearest, relief, smoothed, step
from .printed import bricks

Generator = np.random.Generator
_CREAM = np.array([0.95, 0.91, 0.82], np.float32)
_BLACK = np.array([0.06, 0.06, 0.08], np.float32)

_SUNLIT = [[0.93, 0.42, 0.30], [0.99, 0.66, 0.30], [1.0, 0.88, 0.56], [0.98, 0.70, 0.42]]
_MOONLIT = [[0.07, 0.10, 0.25], [0.15, 0.22, 0.44], [0.34, 0.46, 0.68], [0.24, 0.34, 0.56]]
"""Colours of the sky behind silhouettes from its height to the ground, by day and by night."""
_NIGHTLY = 0.45
"""Lightness of a blue sky below which it is night."""
_PALE, _EVEN = 0.5, 0.035
"""Least lightness of the paper of a silhouette, and the most that its tone varies."""


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


def _flat(picture: Picture, figure: Figure | None, near: int, far: int) -> Picture:
    """Few flat colours: `near` of the things, `far` of their ground, each palette chosen for itself."""
    scale = max(0.4, unit(picture))
    calm = smoothed(areas(picture, figure, 16, 38), 3, 12 * scale, 0.2)
    if figure is None:
        return _in_palette(calm, np.ones(calm.shape[:2], bool), near)
    crisp = smoothed(picture, 3, 6 * scale, 0.16)
    ground = _in_palette(smoothed(filled(calm, figure), 2, 12 * scale, 0.2), ~figure.inside, far)
    return blend(ground, _in_palette(crisp, figure.inside, near), figure.cover)


def _in_palette(picture: Picture, mask: np.ndarray, count: int) -> Picture:
    """The picture in `count` colours that suit the masked part of it."""
    pixels = (picture[mask] * 255).astype(np.uint8) if mask.any() else (picture * 255).astype(np.uint8).reshape(-1, 3)
    centres = _palette(pixels, count)
    return np.asarray(centres[nearest(lab(picture), lab(centres[None])[0])], np.float32)


@style(
    "flat", "minimal", "minimalist", "flat design", "vector", "vector art", "flat illustration", "minimalism",
    area=0.5, figured=True, closer=1.1,
)  # fmt: skip
def flat_design(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Clear shapes in few bright colours; the ground in fewer still, and paler."""
    scale = max(0.4, unit(picture))
    alone = figure is None or int(np.count_nonzero(np.unique(figure.parts))) == 1
    soft = lab(blur(_flat(picture, figure, 9 if alone else 16, 7), 0.9 * scale))
    away = 1.0 if figure is None else (1 - figure.cover).astype(np.float32)
    lift = np.clip(soft[..., 0] / 45, 0, 1)
    soft[..., 0] = np.clip(soft[..., 0] * (1 - 0.16 * away) + (4 + 14 * away) * lift, 0, 100)
    soft[..., 1:] *= np.float32(1.22)
    return from_lab(soft)


@style("silhouette", "silhouettes", "silhouette art", "shadow figure", area=0.5, figured=True, closer=1.08)
def silhouette(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """The things black before a glowing sky, or on plain paper; what is dark behind them sinks into the same black."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    tone = grey(smoothed(areas(picture, figure, 14, 34), 2, 9 * scale, 0.2))
    if figure is None:
        return blend(_glow(picture), _BLACK, step(0.46, 0.38, tone))
    paper = picture[~cv2.dilate(figure.inside.astype(np.uint8), np.ones((15, 15), np.uint8)).astype(bool)]
    if len(paper) and float(paper.mean()) > _PALE and float(paper.std(0).max()) < _EVEN:
        return blend(paper.mean(0), _BLACK, np.clip(figure.cover * 1.6 - 0.2, 0, 1))
    sky = _glow(filled(picture, figure))
    feet = figure.box[0].stop - 4
    y = np.arange(height, dtype=np.float32)[:, None]
    waves = (fbm(rng, height, width, 90 * scale, 3) - 0.5) * np.float32(26 * scale)
    floor = step(-2.0, 2.0, y + waves - np.float32(feet - 10 * scale)) if feet > 0.55 * height else np.zeros_like(tone)
    far = blend(sky, sky * np.float32(0.45), step(0.5, 0.2, tone) * 0.6)
    return clipped(blend(far, _BLACK, np.maximum(np.clip(figure.cover * 1.6 - 0.2, 0, 1), floor)))


def _glow(ground: Picture) -> Picture:
    """A lit sky in the ground's own hues where it has bright ones, warm towards the horizon."""
    height = ground.shape[0]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    sky = ground[: height // 2]
    nightly = float(np.percentile(grey(sky), 25)) < _NIGHTLY and float((sky[..., 2] - sky[..., 0]).mean()) > 0
    stops = np.array(_MOONLIT if nightly else _SUNLIT, np.float32)
    warm = np.stack([np.interp(y[:, 0], (0, 0.4, 0.72, 1), stops[:, k]) for k in range(3)], -1)[:, None]
    own = lab(blur(ground, 6 * unit(ground)))
    if nightly:
        bright = step(0.45, 0.75, grey(ground))
        return blend(np.broadcast_to(warm, ground.shape), np.array([0.97, 0.95, 0.84], np.float32), bright)
    colourful = step(26, 60, np.hypot(own[..., 1], own[..., 2])) * step(30, 60, own[..., 0])
    own[..., 0] = np.clip(own[..., 0] * 0.6 + 38, 0, 96)
    own[..., 1:] *= 1.2
    return blend(np.broadcast_to(warm, ground.shape), from_lab(own), 0.25 + 0.55 * colourful)


@style(
    "paper cut-out", "paper cutout", "papercut", "paper cut", "paper craft", "papercraft", "layered paper",
    area=0.5, figured=True, closer=1.1,
)  # fmt: skip
def paper_cut(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Sheets of coloured paper, each casting a soft shadow: those of the ground by lightness, the things on top."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    ground = picture if figure is None else filled(picture, figure)
    colour = lab(smoothed(areas(ground, None, 12, 30), 2, 7 * scale, 0.16))
    tone = colour[..., 0] / 100
    if figure is None:
        low, high = np.percentile(tone, (2, 98))
        tone = np.clip((tone - low) / max(high - low, 0.1), 0, 1)
        wide = 2 * max(1, round(4 * scale)) + 1
        tone = cv2.medianBlur((tone * 255).astype(np.uint8), wide).astype(np.float32) / 255
    tone = blur(tone, 1.8 * scale)
    level = np.round(np.clip(tone, 0, 0.999) * 6 - 0.5).astype(np.float32)
    high = 5 - level
    colour[..., 0] = (level + 0.5) / 6 * 84 + 12
    colour[..., 1:] *= 1.5
    paper = from_lab(colour)
    if figure is not None:
        cut = _strong(_in_palette(smoothed(picture, 3, 8 * scale, 0.18), figure.inside, 12))
        paper = blend(paper, blur(cut, 0.7 * scale), figure.cover)
        high = blend(high * 0.6, 6.0 + 0.7 * (figure.parts % 5), figure.cover)
    fibre = value_noise(rng, height, width, max(1.5, 2 * scale)) - 0.5
    edge = relief(blur(high, 0.9 * scale), 0.16)
    lit = (1 - 0.5 * _shadows(high, scale)) * (1 + fibre * 0.06 + np.clip(edge, -0.12, 0.16))
    return clipped(paper * lit[..., None])


def _shadows(high: Field, scale: float) -> Field:
    """What sheets lying at a height cast on lower ones, 0..1."""
    height, width = high.shape
    shadow = np.zeros_like(high)
    for reach in (2.5, 5.0, 9.0):
        move = np.array([[1, 0, reach * 0.7 * scale], [0, 1, reach * scale]], np.float32)
        above = cv2.warpAffine(high, move, (width, height), borderMode=cv2.BORDER_REPLICATE)
        cast = blur(np.clip(above - high, 0, 1), reach * 0.55 * scale) * np.float32(1.1 - reach * 0.06)
        shadow = np.maximum(shadow, cast)
    return np.clip(shadow, 0, 1)


@style("stencil", "banksy", "banksy style", "stencil graffiti", "stencil art", figured=True, closer=1.1)
def stencil(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Black and white sprayed through a stencil on a bare wall; only what is strongly red keeps its colour."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    rough = fbm(rng, height, width, 70 * scale, 5)
    grain = value_noise(rng, height, width, max(1.5, 1.8 * scale)) - 0.5
    bare = np.array([0.74, 0.72, 0.69], np.float32) * (0.84 + 0.22 * rough + 0.07 * grain)[..., None]
    wall = blend(bare, bricks(picture, rng) * np.float32(0.75) + np.float32(0.22), 0.6)
    calm = smoothed(picture, 2, 6 * scale, 0.16)
    tone, cover = grey(calm), np.ones((height, width), np.float32) if figure is None else figure.cover
    low, high = np.percentile(tone[cover > 0.5], (5, 95)) if (cover > 0.5).any() else (0.0, 1.0)
    level = np.clip((tone - low) / max(high - low, 0.05), 0, 1)
    inks = [np.array(ink, np.float32) for ink in ((0.09, 0.09, 0.10), (0.42, 0.42, 0.43), (0.93, 0.93, 0.92))]
    sprayed = blend(inks[0], inks[1], step(0.30, 0.36, level)[..., None])
    sprayed = blend(sprayed, inks[2], step(0.52, 0.58, level))
    tones = lab(calm)
    red = step(34, 46, tones[..., 1]) * step(-10, 8, tones[..., 2])
    sprayed = blend(sprayed, np.array([0.80, 0.07, 0.08], np.float32) * (0.7 + 0.4 * level)[..., None], red)
    if figure is not None:
        sprayed = blend(sprayed, inks[0], figure.outlined(4.0 * scale))
    soft = np.clip(blur(cover, 1.2 * scale) * 1.15 - 0.05, 0, 1)
    mist = np.clip(blur(cover, 9 * scale) - cover, 0, 1) * np.clip(grain + 0.35, 0, 1) * 0.6
    return clipped(blend(blend(wall, inks[0], mist), sprayed * (0.94 + 0.12 * rough)[..., None], soft * 0.96))


@style(
    "bauhaus", "bauhaus style", "bauhaus poster", "constructivism", "suprematism", area=0.5, figured=True, closer=1.1
)
def bauhaus(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Circles, quarters and bars in primary colours on cream paper, the things before them in flat strong colours."""
    height, width = picture.shape[:2]
    side = float(min(height, width))
    ground = np.ascontiguousarray(np.broadcast_to(_CREAM, picture.shape).astype(np.float32))
    if figure is None:
        flat = _flat(picture, None, 9, 9)
        ground = _in_inks(flat)
    rows, columns = figure.box if figure is not None else (slice(0, height), slice(0, width))
    middle = ((columns.start + columns.stop) // 2, (rows.start + rows.stop) // 2)
    red, blue, yellow, black = _PRIMARIES[:4]
    shapes = ((0.0, 1.0, 0.42, blue), (1.0, 0.0, 0.36, yellow), (1.0, 1.0, 0.24, black), (0.0, 0.0, 0.20, red))
    for x, y, reach, ink in shapes:
        cv2.circle(ground, (round(x * width), round(y * height)), round(reach * side), ink, -1, cv2.LINE_AA)
    if figure is not None:
        cv2.circle(ground, middle, round(side * 0.36), red, -1, cv2.LINE_AA)
        cv2.circle(ground, middle, round(side * 0.36), black, max(1, round(side * 0.008)), cv2.LINE_AA)
    for number in range(5):
        y = round(height * (0.80 + 0.032 * number))
        cv2.line(ground, (round(width * 0.52), y), (round(width * 0.97), y), black, max(1, round(side * 0.008)))
    grain = value_noise(rng, height, width, max(1.5, 1.8 * unit(picture))) - 0.5
    if figure is not None:
        ground = blend(ground, _strong(_flat(picture, figure, 10, 4)), figure.cover)
        ground = blend(ground, _BLACK, figure.outlined(2.6 * max(0.4, unit(picture))) * np.float32(0.9))
    return clipped(ground * (1 + 0.05 * grain)[..., None])


_PRIMARIES = [(0.84, 0.20, 0.14), (0.11, 0.27, 0.60), (0.95, 0.73, 0.12), (0.10, 0.10, 0.12), (0.95, 0.91, 0.82)]


def _strong(picture: Picture) -> Picture:
    """Stronger colours."""
    tones = lab(picture)
    tones[..., 1:] *= 1.35
    return from_lab(tones)


def _in_inks(picture: Picture) -> Picture:
    """Each colour as the nearest primary, half its own."""
    inks = np.asarray(_PRIMARIES, np.float32)
    return blend(inks[nearest(lab(picture), lab(inks[None])[0])], picture, 0.35)


@style("de stijl", "mondrian", "piet mondrian", "mondrian style", "neoplasticism", area=0.5, figured=True, closer=1.1)
def de_stijl(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """A grid of black bars with fields of red, blue, yellow and white; the things in flat colours within bold lines."""
    height, width = picture.shape[:2]
    thick = max(2, round(0.016 * min(height, width)))
    ground = picture if figure is None else filled(picture, figure)
    out = np.ones_like(picture) * np.float32(0.96)
    columns, rows = (_bars(rng, length, height + width) for length in (width, height))
    for top, bottom in pairwise(rows):
        for left, right in pairwise(columns):
            field = ground[top:bottom, left:right].reshape(-1, 3).mean(0)
            out[top:bottom, left:right] = _field(field, float(rng.random()))
    for x in columns[1:-1]:
        cv2.line(out, (x, 0), (x, height), _PRIMARIES[3], thick)
    for y in rows[1:-1]:
        cv2.line(out, (0, y), (width, y), _PRIMARIES[3], thick)
    if figure is None:
        return clipped(blend(out, _flat(picture, None, 9, 9), 0.35))
    shown = _strong(_flat(picture, figure, 10, 4))
    out = blend(out, shown, figure.cover)
    return clipped(blend(out, np.array(_PRIMARIES[3], np.float32), figure.outlined(0.8 * thick)))


def _bars(rng: Generator, length: int, around: int) -> list[int]:
    """Places of bars along a side, the two ends included; about six on a square."""
    count = max(3, round(11 * length / around))
    inner = (np.arange(1, count) + (rng.random(count - 1) - 0.5) * 0.7) / count * length
    return [0, *(int(place) for place in inner), length]


def _field(mean: Picture, chance: float) -> Picture:
    """White for most fields, else the primary nearest to what the picture shows there."""
    if chance < 0.5:
        return np.array([0.965, 0.955, 0.93], np.float32)
    inks = np.asarray(_PRIMARIES[:3], np.float32)
    hues = lab(inks[None])[0][:, 1:]
    own = lab(np.asarray(mean, np.float32)[None, None])[0, 0, 1:]
    nearest = int(np.argmin(((hues - own * 2) ** 2).sum(-1))) if chance < 0.8 else int(chance * 100) % 3
    return np.asarray(inks[nearest], np.float32)
