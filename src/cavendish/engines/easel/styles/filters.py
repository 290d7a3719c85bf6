"""What several styles share: flow along edges, streaks, ink lines, flat areas, cells and paper.

Pictures are float32 sRGB 0..1, fields float32 of shape (h, w). Lengths are in pixels.
"""

from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from ..bands import by_bands
from ..noise import blur, fbm, value_noise
from .base import Field, Picture

Labels: TypeAlias = NDArray[Any]
Indices: TypeAlias = NDArray[np.intp]
_SMALLEST_CELL = 9.0


def grey(picture: Picture) -> Field:
    """Brightness as the eye weighs it, of sRGB values."""
    return cv2.cvtColor(np.asarray(picture, np.float32), cv2.COLOR_RGB2GRAY)


def lab(picture: Picture) -> Picture:
    """CIE Lab: lightness 0..100, a and b about -100..100."""
    return cv2.cvtColor(np.asarray(picture, np.float32), cv2.COLOR_RGB2Lab)


def from_lab(picture: Picture) -> Picture:
    """Back from CIE Lab, clipped to 0..1."""
    return np.clip(cv2.cvtColor(np.asarray(picture, np.float32), cv2.COLOR_Lab2RGB), 0, 1)


def clipped(picture: Picture) -> Picture:
    """Float32 within 0..1."""
    return np.asarray(np.clip(picture, 0, 1), np.float32)


def step(low: float, high: float, x: Field) -> Field:
    """Smooth step from 0 at `low` to 1 at `high`; either order."""
    t = np.clip((x - low) * np.float32(1 / (high - low)), 0, 1)
    return t * t * (3 - 2 * t)


def blend(below: Picture | float, above: Picture | float, share: Picture | Field | float) -> Picture:
    """`above` laid over `below`; a (h, w) share is applied to all channels of pictures, as it is to fields."""
    if isinstance(share, np.ndarray) and share.ndim == 2 and max(np.ndim(below), np.ndim(above)) != 2:
        share = share[..., None]
    return np.asarray(below + (above - below) * share, np.float32)


def banded(values: Field, bands: float, softness: float = 0.1) -> Field:
    """0..1 values gathered into equal bands whose borders are `softness` of a band wide."""
    scaled = values * np.float32(bands)
    base = np.floor(scaled)
    return np.asarray((base + step(0.5 - softness, 0.5 + softness, scaled - base)) / bands, np.float32)


def flow(tone: Field, sigma: float) -> tuple[Field, Field, Field]:
    """Unit vectors along the edges of `tone` (x, y) and how sure they are (0..1)."""
    gx, gy = cv2.Sobel(tone, cv2.CV_32F, 1, 0), cv2.Sobel(tone, cv2.CV_32F, 0, 1)
    xx, xy, yy = blur(gx * gx, sigma), blur(gx * gy, sigma), blur(gy * gy, sigma)
    angle = 0.5 * np.arctan2(2 * xy, xx - yy) + np.float32(np.pi / 2)
    sure = np.sqrt((xx - yy) ** 2 + 4 * xy * xy) / (xx + yy + np.float32(1e-4))
    return np.cos(angle), np.sin(angle), sure


def turned(fx: Field, fy: Field, angle: Field) -> tuple[Field, Field]:
    """The vectors turned by an angle in radians at every pixel."""
    cos, sin = np.cos(angle), np.sin(angle)
    return fx * cos - fy * sin, fx * sin + fy * cos


def streaks(image: Picture | Field, fx: Field, fy: Field, length: float, steps: int = 6) -> Picture:
    """Smear `image` along the flow, `length` pixels ahead, nearer samples weighing more.

    The pixel itself and the first sample weigh about as much as all the others, which keeps edges where they are.
    """
    height, width = image.shape[:2]
    field = cv2.merge([np.asarray(fx, np.float32), np.asarray(fy, np.float32)])
    source = np.asarray(image, np.float32)
    stride = np.float32(length / steps)
    shares = [1 - i / steps for i in range(steps)]
    own, first = 1 + sum(shares[1::2]), shares[0] + sum(shares[0::2])
    weights = [first, *shares[1:]]
    whole = own + sum(weights)
    made: Picture = np.empty(source.shape, np.float32)

    def work(rows: slice) -> None:
        px = np.tile(np.arange(width, dtype=np.float32), (rows.stop - rows.start, 1))
        py = np.repeat(np.arange(rows.start, rows.stop, dtype=np.float32)[:, None], width, 1)
        last_x, last_y = cv2.split(field[rows])
        total: Picture = source[rows] * np.float32(own / whole)
        for weight in weights:
            here_x, here_y = cv2.split(cv2.remap(field, px, py, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE))
            # The flow has no sign: keep going the way one came.
            sign = np.copysign(np.float32(1), here_x * last_x + here_y * last_y)
            here_x *= sign
            here_y *= sign
            last_x, last_y = here_x, here_y
            px += here_x * stride
            py += here_y * stride
            sample: Picture = cv2.remap(source, px, py, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
            sample *= np.float32(weight / whole)
            total += sample
        made[rows] = total

    by_bands((height, width), work)
    return made


def normalised(field: Field) -> Field:
    """Zero mean and unit spread; a constant field becomes zero."""
    return np.asarray((field - field.mean()) / (field.std() + 1e-4), np.float32)


def relief(height_field: Field, strength: float) -> Field:
    """Light from the upper left on a bumpy surface: about -strength..strength."""
    gx = cv2.Sobel(height_field, cv2.CV_32F, 1, 0, ksize=1)
    gy = cv2.Sobel(height_field, cv2.CV_32F, 0, 1, ksize=1)
    return np.asarray((gx + gy) * np.float32(-0.5 * strength), np.float32)


def ink_lines(tone: Field, sigma: float, tau: float = 0.97, threshold: float = 0.02, hardness: float = 24) -> Field:
    """Drawn lines where tones meet (extended difference of Gaussians): 1 is bare paper, 0 is ink."""
    difference = blur(tone, sigma) - np.float32(tau) * blur(tone, sigma * 1.6)
    dark = 1 + np.tanh(np.float32(hardness) * np.minimum(difference - np.float32(threshold), 0))
    return np.asarray(np.clip(dark, 0, 1).astype(np.float32), np.float32)


def gradient(picture: Picture) -> Field:
    """Largest edge strength over the channels."""
    best: Field = np.zeros(picture.shape[:2], np.float32)
    for channel in cv2.split(picture):
        gx, gy = cv2.Sobel(channel, cv2.CV_32F, 1, 0), cv2.Sobel(channel, cv2.CV_32F, 0, 1)
        best = np.maximum(best, cv2.magnitude(gx, gy))
    return best


def flattened(picture: Picture, space: int = 10, colour: int = 22, side: int = 360) -> Picture:
    """Areas of one colour, as cut from coloured paper: mean shift on a small copy."""
    height, width = picture.shape[:2]
    scale = min(1.0, side / max(height, width))
    small = cv2.resize((picture * 255).astype(np.uint8), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    small = cv2.pyrMeanShiftFiltering(small, max(4, space * side // 512), colour)
    flat = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return flat.astype(np.float32) * np.float32(1 / 255)


def smoothed(picture: Picture, passes: int = 2, reach: float = 7.0, colour: float = 0.14) -> Picture:
    """Edge-keeping smoothing, on a half-size copy because it is slow."""
    height, width = picture.shape[:2]
    half = cv2.resize((picture * 255).astype(np.uint8), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    for _ in range(passes):
        half = cv2.bilateralFilter(half, 0, colour * 255, max(1.0, reach / 2))
    return cv2.resize(half, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.float32) * np.float32(1 / 255)


def nearest(picture: Picture, palette: Picture) -> Indices:
    """Index (h, w) of the colour of the palette (n, channels) that is nearest at every pixel."""
    flat = picture.reshape(-1, picture.shape[-1])
    distances = (palette**2).sum(1) - 2 * (flat @ palette.T)
    found: Indices = distances.argmin(1).reshape(picture.shape[:2])
    return found


def cells(rng: np.random.Generator, height: int, width: int, count: int) -> Labels:
    """Label of the nearest of about `count` evenly scattered seeds, for every pixel; fewer in a small picture."""
    pitch = max(_SMALLEST_CELL, float(np.sqrt(height * width / count)))
    ys, xs = np.mgrid[0:height:pitch, 0:width:pitch]
    ys = np.clip(ys + rng.random(ys.shape) * pitch * 0.9, 0, height - 1).astype(int)
    xs = np.clip(xs + rng.random(xs.shape) * pitch * 0.9, 0, width - 1).astype(int)
    seeds = np.ones((height, width), np.uint8)
    seeds[ys.ravel(), xs.ravel()] = 0
    _, labels = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    return labels


def cell_means(picture: Picture, labels: Labels) -> Picture:
    """Mean colour of each label, as an array (labels, 3)."""
    flat = labels.ravel()
    count = np.bincount(flat) + 1e-6
    means = [np.bincount(flat, channel.ravel()) / count for channel in cv2.split(picture)]
    return np.stack(means, -1).astype(np.float32)


def border_distance(labels: Labels) -> Field:
    """Distance in pixels from every pixel to the nearest border between two labels."""
    as_float = labels.astype(np.float32)
    border = cv2.morphologyEx(as_float, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
    return cv2.distanceTransform((~border).astype(np.uint8), cv2.DIST_L2, 3)


def canvas_weave(rng: np.random.Generator, height: int, width: int, scale: float) -> Field:
    """Linen: two crossing threads and a little unevenness, 0..1."""
    pitch = max(2.5, 3.2 * scale)
    x = np.arange(width, dtype=np.float32)[None] * np.float32(2 * np.pi / pitch)
    y = np.arange(height, dtype=np.float32)[:, None] * np.float32(2 * np.pi / pitch)
    threads = 0.5 + 0.25 * (np.sin(x) * np.sin(y / 2) + np.sin(y) * np.cos(x / 2))
    return np.asarray(threads * 0.7 + 0.3 * value_noise(rng, height, width, max(1.5, 2 * scale)), np.float32)


def paper_grain(rng: np.random.Generator, height: int, width: int, scale: float) -> Field:
    """Relief of rough drawing paper lit from the side, around 0."""
    fibres = fbm(rng, height, width, max(3.0, 7 * scale), 3)
    return -relief(blur(fibres, 0.8), 1.0)


def contours(picture: Picture, scale: float) -> Field:
    """Lines (1) where the picture changes more than its surroundings do, however faint the change."""
    change = gradient(blur(picture, 1.1 * scale))
    usual = blur(change, 26 * scale)
    return step(1.1, 1.9, change / (usual + np.float32(0.035)))


def quantised(picture: Picture, count: int) -> Picture:
    """The picture in `count` colours chosen by k-means from a fixed start."""
    flat = picture.reshape(-1, 3).astype(np.float32)
    order = np.argsort(flat @ np.array([0.3, 0.6, 0.1], np.float32), kind="stable")
    labels: Labels = np.empty(len(flat), np.int32)
    labels[order] = np.linspace(0, count, len(flat), endpoint=False).astype(np.int32)
    rule = (cv2.TERM_CRITERIA_MAX_ITER, 10, 0.0)
    _, labels, centres = cv2.kmeans(flat, count, labels[:, None], rule, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    return np.asarray(centres[labels.ravel()].reshape(picture.shape), np.float32)
