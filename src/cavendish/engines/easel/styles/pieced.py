"""Looks put together from pieces: glass, tiles, facets, pixels, stitches, paper."""

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Field, Picture, style, unit
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


@style("stained glass", "leaded glass", "church window", "cathedral window")
def stained_glass(picture: Picture, rng: Generator) -> Picture:
    """Panes cut along the outlines of things, large ones split once more, in glowing colours between lead."""
    height, width = picture.shape[:2]
    scale = unit(picture)
    flat = smoothed(flattened(picture, 16, 44), 2, 10 * scale, 0.2)
    tones = _quantised(cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), 9)
    tones = cv2.medianBlur((tones * 255).astype(np.uint8), 2 * max(1, round(4 * scale)) + 1)
    codes = tones.astype(np.int64) @ np.array([65536, 256, 1])
    areas = np.unique(codes, return_inverse=True)[1].reshape(codes.shape).astype(np.float32)
    areas = cv2.resize(areas, (width, height), interpolation=cv2.INTER_NEAREST).astype(np.int64)
    panes_of = cells(rng, height, width, 120).astype(np.int64)
    labels = np.unique(areas * 100_000 + panes_of, return_inverse=True)[1].reshape(height, width).astype(np.int32)
    glass = lab(cell_means(picture, labels)[None])
    glass[..., 1:] *= 1.75
    glass[..., 0] = np.clip(glass[..., 0] * 1.15 + 5 + rng.normal(size=glass.shape[1]) * 3, 8, 97)
    panes = from_lab(glass)[0][labels]
    outline, split = border_distance(areas.astype(np.int32)), border_distance(panes_of.astype(np.int32))
    panes *= (0.80 + 0.42 * fbm(rng, height, width, 30 * scale, 3))[..., None]
    light = blur(np.clip(panes - 0.7, 0, 1), 16 * scale) * 0.6
    lead = np.minimum(step(2.6 * scale, 4.6 * scale, outline), step(1.0 * scale, 2.4 * scale, split))
    came = np.array([0.05, 0.05, 0.06], np.float32) + relief(np.minimum(outline, split), 0.05)[..., None]
    return clipped(blend(came, panes, lead) + light)


@style("mosaic", "roman mosaic", "tile mosaic", "tesserae", "byzantine", "gaudi")
def mosaic(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = unit(picture)
    labels = cells(rng, height, width, 3000)
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


_CANDIDATES, _FACETS = 7000, 950
"""Corners that are tried, and about how many of them a picture gets."""


@style("low poly", "lowpoly", "polygon art", "geometric", "triangulated")
def low_poly(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    busy = blur(gradient(blur(picture, 1.5 * unit(picture))), 2.5 * unit(picture)) ** 0.8 + 0.012
    # The candidates do not depend on the picture; how busy it is there only decides which of them stay.
    spots = rng.random((_CANDIDATES, 3))
    xs, ys = (spots[:, 0] * width).astype(int), (spots[:, 1] * height).astype(int)
    kept = spots[:, 2] * _CANDIDATES < busy[ys, xs] / busy.mean() * _FACETS
    points = np.stack([xs, ys], -1)[kept].astype(np.float32)
    frame = np.linspace(0, 1, 14, dtype=np.float32)
    zeros, ones = np.zeros_like(frame), np.ones_like(frame)
    rim = np.concatenate([np.stack(p, -1) for p in ((frame, zeros), (frame, ones), (zeros, frame), (ones, frame))])
    points = np.concatenate([points, rim * np.array([width - 1, height - 1], np.float32)])
    return _triangles(picture, np.unique(points, axis=0))


def _triangles(picture: Picture, points: Picture, lean: float = 2.2, crease: bool = False) -> Picture:
    """Delaunay triangles over the points, each in the colour of its middle; `lean` is how much their light differs."""
    height, width = picture.shape[:2]
    mesh = cv2.Subdiv2D((0, 0, width, height))
    mesh.insert([(float(x), float(y)) for x, y in points])
    triangles = np.asarray(mesh.getTriangleList()).reshape(-1, 3, 2)
    inside = (triangles >= 0).all((1, 2)) & (triangles[..., 0] < width).all(1) & (triangles[..., 1] < height).all(1)
    triangles = triangles[inside]
    calm = blur(picture, 2.4 * unit(picture))
    middle = triangles.mean(1).astype(int)
    colours = lab(calm[middle[:, 1], middle[:, 0]][None])[0]
    colours[:, 0] = np.clip((colours[:, 0] - 55) * 1.18 + 54, 0, 100)
    colours[:, 1:] *= 1.3
    # Facets lean at random: a little light tells them apart in the sky.
    edges = triangles[:, 1] - triangles[:, 0]
    colours[:, 0] += np.sin(np.arctan2(edges[:, 1], edges[:, 0]) * 2) * lean
    out = picture.copy()
    corners = np.round(triangles * 16).astype(np.int32)
    for corner, colour in zip(corners, from_lab(colours[None])[0].tolist(), strict=True):
        cv2.fillConvexPoly(out, corner, colour, cv2.LINE_8, 4)
        cv2.polylines(out, [corner], True, colour, 1, cv2.LINE_AA, 4)
    for corner, colour in zip(corners if crease else (), from_lab(colours[None])[0], strict=False):
        cv2.polylines(out, [corner[:2]], False, (colour * 0.72).tolist(), 1, cv2.LINE_AA, 4)
    return out


def _quantised(picture: Picture, count: int) -> Picture:
    """The picture in `count` colours chosen by k-means from a fixed start."""
    flat = picture.reshape(-1, 3).astype(np.float32)
    order = np.argsort(flat @ np.array([0.3, 0.6, 0.1], np.float32), kind="stable")
    labels: Labels = np.empty(len(flat), np.int32)
    labels[order] = np.linspace(0, count, len(flat), endpoint=False).astype(np.int32)
    rule = (cv2.TERM_CRITERIA_MAX_ITER, 10, 0.0)
    _, labels, centres = cv2.kmeans(flat, count, labels[:, None], rule, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    return np.asarray(centres[labels.ravel()].reshape(picture.shape), np.float32)


def _coarse(picture: Picture, cells_across: float) -> Picture:
    """Area means on a grid of about `cells_across` squared cells of the picture's shape."""
    height, width = picture.shape[:2]
    scale = cells_across / np.sqrt(height * width)
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


@style("pixel art", "8-bit", "8 bit", "16-bit", "16 bit", "pixelated", "retro game", "pixel", blocky=True)
def pixel_art(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    small = lab(_coarse(picture, 96))
    sharp = small + (small - cv2.GaussianBlur(small, (0, 0), 1.2)) * 0.7
    sharp[..., 1:] *= 1.18
    small = _quantised(from_lab(sharp), 24)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST)


def _on_grid(picture: Picture, across: float) -> tuple[Picture, Field, Field, float]:
    """(colours at full size, x and y within each cell as -1..1, cell size in pixels)."""
    height, width = picture.shape[:2]
    small = _coarse(picture, across)
    rows, columns = small.shape[:2]
    large = cv2.resize(_quantised(small, 40), (width, height), interpolation=cv2.INTER_NEAREST)
    x = (np.arange(width, dtype=np.float32)[None] + 0.5) * np.float32(columns / width)
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) * np.float32(rows / height)
    return large, (x % 1) * 2 - 1, (y % 1) * 2 - 1, width / columns


@style("voxel", "voxel art", "minecraft", "minecraft style", "blocks", "cubes")
def voxels(picture: Picture, rng: Generator) -> Picture:
    """Stacked cubes: each with a mottled face, a lit upper rim and a dark side."""
    colour, u, v, cell = _on_grid(lab_boosted(picture), 52)
    height, width = colour.shape[:2]
    rim = 2.6 / max(cell, 4.0) * 2
    top, left = step(-1 + rim * 1.6, -1 + rim, v), step(-1 + rim * 1.6, -1 + rim, u)
    low, right = step(1 - rim * 1.6, 1 - rim, v), step(1 - rim * 1.6, 1 - rim, u)
    lit = 1 + 0.26 * top + 0.10 * left - 0.30 * low - 0.22 * right
    mottle = cv2.resize(
        rng.random((max(2, round(height / cell * 4)), max(2, round(width / cell * 4)))).astype(np.float32),
        (width, height),
        interpolation=cv2.INTER_NEAREST,
    )
    gap = step(0.93, 1.0, np.maximum(np.abs(u), np.abs(v)))
    return clipped(colour * (lit * (0.90 + 0.18 * mottle) * (1 - 0.35 * gap))[..., None])


def lab_boosted(picture: Picture) -> Picture:
    """The picture in stronger colours."""
    colour = lab(picture)
    colour[..., 1:] *= 1.3
    return from_lab(colour)


@style("origami", "folded paper", "origami style", "paper folding")
def origami(picture: Picture, rng: Generator) -> Picture:
    """Large flat folds of paper with sharp creases, each catching the light its own way."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(flattened(picture, 14, 36), 2, 10 * scale, 0.2)
    busy = blur(gradient(blur(flat, 1.5 * scale)), 3 * scale) ** 0.9 + 0.006
    spots = rng.random((_CANDIDATES, 3))
    xs, ys = (spots[:, 0] * width).astype(int), (spots[:, 1] * height).astype(int)
    kept = spots[:, 2] * _CANDIDATES < busy[ys, xs] / busy.mean() * 330
    rim = np.linspace(0, 1, 7, dtype=np.float32)
    edges = [(rim, rim * 0), (rim, rim * 0 + 1), (rim * 0, rim), (rim * 0 + 1, rim)]
    frame = np.concatenate([np.stack(pair, -1) for pair in edges]) * np.array([width - 1, height - 1], np.float32)
    points = np.unique(np.concatenate([np.stack([xs, ys], -1)[kept].astype(np.float32), frame]), axis=0)
    folded = _triangles(flat, points, lean=7.0, crease=True)
    fibre = value_noise(rng, height, width, max(1.5, 2 * scale)) - 0.5
    return clipped(folded * (1 + fibre * 0.07)[..., None])


@style("cross-stitch", "cross stitch", "needlepoint")
def cross_stitch(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    thread, u, v, _ = _on_grid(picture, 86)
    one, two = np.abs(u - v), np.abs(u + v)
    within = np.maximum(np.abs(u), np.abs(v))
    under = step(0.95, 0.60, one) * step(1.02, 0.90, within)
    upper = step(0.95, 0.60, two) * step(1.02, 0.90, within)
    cloth = np.array([0.93, 0.91, 0.85], np.float32) * (0.9 + 0.1 * value_noise(rng, height, width, 2))[..., None]
    hole = step(0.75, 1.0, np.abs(u)) * step(0.75, 1.0, np.abs(v))
    cloth *= (1 - 0.45 * hole)[..., None]
    strands = 0.93 + 0.10 * np.cos((u + v) * 9)
    out = blend(cloth * (1 - 0.25 * np.maximum(under, upper))[..., None], thread * 0.80, under)
    lit = thread * (strands * (1.06 - 0.38 * two))[..., None]
    return clipped(blend(out, lit, upper))


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


@style(
    "paper cut-out",
    "paper cutout",
    "papercut",
    "paper cut",
    "paper craft",
    "papercraft",
    "layered paper",
    area=0.5,
)
def paper_cut(picture: Picture, rng: Generator) -> Picture:
    """Sheets of coloured paper by lightness, the lighter ones farther back, each casting a soft shadow."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(flattened(picture, 14, 32), 3, 12 * scale, 0.2)
    colour = lab(flat)
    tone = blur(colour[..., 0] / 100, 1.6 * scale)
    level = np.round(np.clip(tone, 0, 0.999) * 6 - 0.5).astype(np.float32)
    height_of = 5 - level
    sheets = colour.copy()
    sheets[..., 0] = (level + 0.5) / 6 * 84 + 12
    sheets[..., 1:] *= 1.2
    paper = from_lab(sheets)
    shadow = np.zeros_like(tone)
    for reach in (2.5, 5.0, 9.0):
        move = np.array([[1, 0, reach * 0.7 * scale], [0, 1, reach * scale]], np.float32)
        above = cv2.warpAffine(height_of, move, (width, height), borderMode=cv2.BORDER_REPLICATE)
        shadow = np.maximum(shadow, blur(np.clip(above - height_of, 0, 1), reach * 0.55 * scale) * (1.1 - reach * 0.06))
    own = np.clip(blur(height_of, 1.2 * scale) - height_of, -1, 1)
    fibre = value_noise(rng, height, width, max(1.5, 2 * scale)) - 0.5
    edge = relief(blur(height_of, 0.9 * scale), 0.16)
    lit = (1 - 0.5 * np.clip(shadow, 0, 1)) * (1 + fibre * 0.06 + edge) + own * 0.02
    return clipped(paper * lit[..., None])


@style("lego", "brick built", "building bricks", "toy bricks")
def toy_bricks(picture: Picture, rng: Generator) -> Picture:
    colour, u, v, _ = _on_grid(picture, 72)
    radius = cv2.magnitude(
        np.broadcast_to(u, colour.shape[:2]).astype(np.float32), np.broadcast_to(v, colour.shape[:2]).astype(np.float32)
    )
    stud = step(0.66, 0.60, radius)
    ring = np.exp(-(((radius - 0.62) / 0.09) ** 2)) * np.clip((-u - v) / 1.4, -1, 1)
    cast = step(
        0.95,
        0.55,
        cv2.magnitude(*[np.broadcast_to(each, radius.shape).astype(np.float32) for each in (u - 0.22, v - 0.22)]),
    ) * (1 - stud)
    gap = step(0.90, 1.0, np.maximum(np.abs(u), np.abs(v)))
    bright = lab(colour)
    bright[..., 1:] *= 1.25
    lit = (1 + 0.07 * stud + 0.32 * ring - 0.32 * cast) * (1 - 0.35 * gap)
    return clipped(from_lab(bright) * lit[..., None])


@style("knitted", "knit", "crochet", "wool", "yarn")
def knitted(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    colour, u, v, _ = _on_grid(picture, 66)
    lean = v - np.abs(u) * 0.75
    strand = 1 - np.abs((np.abs(u) - 0.5) * 2)
    loops = np.cos(lean * np.float32(np.pi)) * 0.5 + 0.5
    fuzz = fbm(rng, height, width, max(2.0, 4 * unit(picture)), 2)
    lit = 0.34 + 0.58 * np.clip(strand, 0, 1) ** 0.7 + 0.26 * loops + 0.16 * (fuzz - 0.5)
    return clipped(colour * np.asarray(lit, np.float32)[..., None] * 1.08)


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
