"""Looks put together from pieces: glass, tiles, facets, pixels, stitches, paper."""

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Picture, style, unit
from .figure import Figure, areas
from .filters import (
    Labels,
    banded,
    blend,
    border_distance,
    cell_means,
    cells,
    clipped,
    flattened,
    from_lab,
    gradient,
    grey,
    lab,
    quantised,
    relief,
    smoothed,
    step,
)

Generator = np.random.Generator


def _detail_cells(picture: Picture, rng: Generator, count: int, evenness: float) -> Labels:
    """Voronoi cells, small where the picture is busy so that subjects survive, large where it is calm."""
    height, width = picture.shape[:2]
    busy = blur(gradient(blur(picture, 2 * unit(picture))), 8 * unit(picture)) + np.float32(evenness)
    chance = (busy / busy.sum()).ravel().cumsum()
    spots = np.searchsorted(chance, (np.arange(count) + rng.random(count)) / count * chance[-1])
    seeds = np.ones(height * width, np.uint8)
    seeds[np.minimum(spots, len(seeds) - 1)] = 0
    _, labels = cv2.distanceTransformWithLabels(
        seeds.reshape(height, width), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    return labels


@style("stained glass", "leaded glass", "church window", "cathedral window", area=0.6, figured=True, closer=1.15)
def stained_glass(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Panes cut along the outlines of things, large ones split once more, in glowing colours between lead."""
    height, width = picture.shape[:2]
    scale = unit(picture)
    flat = smoothed(areas(picture, figure, 16, 44), 2, 10 * scale, 0.2)
    tones = quantised(cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), 9)
    tones = cv2.medianBlur((tones * 255).astype(np.uint8), 2 * max(1, round(4 * scale)) + 1)
    codes = tones.astype(np.int64) @ np.array([65536, 256, 1])
    areas_of = np.unique(codes, return_inverse=True)[1].reshape(codes.shape).astype(np.float32)
    areas_of = cv2.resize(areas_of, (width, height), interpolation=cv2.INTER_NEAREST).astype(np.int64)
    if figure is not None:
        areas_of = areas_of + (figure.parts.astype(np.int64) + 1) * 1000
    panes_of = cells(rng, height, width, 120).astype(np.int64)
    labels = np.unique(areas_of * 100_000 + panes_of, return_inverse=True)[1].reshape(height, width).astype(np.int32)
    glass = lab(cell_means(picture, labels)[None])
    glass[..., 1:] *= 1.75
    glass[..., 0] = np.clip(glass[..., 0] * 1.15 + 5 + rng.normal(size=glass.shape[1]) * 3, 8, 97)
    panes = from_lab(glass)[0][labels]
    outline, split = border_distance(areas_of.astype(np.int32)), border_distance(panes_of.astype(np.int32))
    panes *= (0.80 + 0.42 * fbm(rng, height, width, 30 * scale, 3))[..., None]
    light = blur(np.clip(panes - 0.7, 0, 1), 16 * scale) * 0.6
    lead = np.minimum(step(2.6 * scale, 4.6 * scale, outline), step(1.0 * scale, 2.4 * scale, split))
    came = np.array([0.05, 0.05, 0.06], np.float32) + relief(np.minimum(outline, split), 0.05)[..., None]
    return clipped(blend(came, panes, lead) + light)


@style("mosaic", "roman mosaic", "tile mosaic", "tesserae", "byzantine", "gaudi", figured=True, closer=1.18)
def mosaic(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    height, width = picture.shape[:2]
    scale = unit(picture)
    labels = cells(rng, height, width, 3000)
    if figure is not None:
        finer = cells(rng, height, width, 7000) + 1
        shown = figure.parts.astype(np.int64) * 100_000 + np.where(figure.inside, finer + 10_000, labels)
        labels = np.unique(shown, return_inverse=True)[1].reshape(height, width).astype(np.int32)
    colour = cell_means(smoothed(picture, 1, 5 * scale), labels)
    jitter = rng.normal(size=(len(colour), 1)).astype(np.float32) * 0.035
    tiles = lab(np.clip(colour + jitter, 0, 1)[None])
    tiles[..., 1:] *= 1.55
    tiles[..., 0] = np.clip((tiles[..., 0] - 50) * 1.18 + 52, 0, 100)
    laid = from_lab(tiles)[0][labels]
    away = border_distance(labels)
    bevel = relief(np.minimum(away, 3.2 * scale), 0.22 / max(scale, 0.3))
    stone = 0.93 + 0.12 * value_noise(rng, height, width, max(1.5, 3 * scale))
    grout = np.array([0.80, 0.76, 0.69], np.float32) * 0.72
    return clipped(blend(grout, laid * (stone + bevel)[..., None], step(0.6 * scale, 1.7 * scale, away)))


@style("embroidery", "embroidered", "needlework", "stitched", "tapestry", "felt")
def embroidery(picture: Picture, rng: Generator) -> Picture:
    """Satin stitch: short parallel threads per area, each area in its own direction."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = flattened(picture, 12, 26)
    patches = cells(rng, height, width, 260)
    angle = (rng.random(int(patches.max()) + 1).astype(np.float32) * np.float32(np.pi))[patches]
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    pitch = np.float32(5.6 * scale)
    across = (x * np.sin(angle) - y * np.cos(angle)) / pitch
    along = (x * np.cos(angle) + y * np.sin(angle)) / (pitch * 7)
    row = np.floor(across)
    along = along + (row * 0.37) % 1
    shine = np.maximum(np.cos((across - row - 0.5) * np.float32(np.pi)), 0) ** 0.7
    ends = np.minimum(along % 1, 1 - along % 1) * 7
    twist = 0.94 + 0.08 * np.cos(along * 60 + across * 6)
    wobble = np.sin(row * 12.9 + np.floor(along) * 78.2) * 0.05
    thread = lab(flat)
    thread[..., 1:] *= 1.2
    lit = (0.50 + 0.58 * shine) * twist * (0.72 + 0.28 * step(0.0, 0.8, ends)) + wobble
    seam = step(0, 2.2 * scale, border_distance(patches)) * 0.16 + 0.84
    return clipped(from_lab(thread) * (lit * seam)[..., None] * 1.12)


@style("collage", "torn paper", "cut and paste", "decoupage")
def collage(picture: Picture, rng: Generator) -> Picture:
    """Torn scraps of many papers, with white edges."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    labels = _detail_cells(picture, rng, 420, 0.05)
    wander = [((fbm(rng, height, width, 26 * scale, 4) - 0.5) * np.float32(26 * scale)) for _ in range(2)]
    gx, gy = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    torn = cv2.remap(
        labels.astype(np.float32), gx + wander[0], gy + wander[1], cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE
    ).astype(np.int32)
    papers = lab(cell_means(picture, torn)[None])[0]
    papers[:, 0] += rng.normal(size=len(papers)) * 3
    papers[:, 1:] *= 1.3
    scraps = from_lab(papers[None])[0][torn]
    print_ = banded(grey(picture), 6, 0.2)[..., None] - grey(scraps)[..., None]
    away = border_distance(torn)
    fibre = value_noise(rng, height, width, max(1.5, 2 * scale))
    white = step(2.6 * scale, 0.8 * scale, away + (fibre - 0.5) * 3 * scale) * 0.75
    lit = 0.95 + 0.1 * (fibre - 0.5) + relief(np.minimum(away, 4 * scale), 0.10)
    return clipped(blend((scraps + print_ * 0.5) * lit[..., None], 0.96, white))
