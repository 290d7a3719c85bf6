"""Looks made of facets: low poly, folded paper, cubism."""

import cv2
import numpy as np

from ..noise import blur, value_noise
from . import net
from .base import Picture, style, unit
from .figure import Figure, areas, filled
from .filters import Labels, blend, border_distance, cells, clipped, from_lab, gradient, lab, smoothed, step

Generator = np.random.Generator
_CANDIDATES, _FACETS, _FINE = 7000, 950, 1700
"""Corners that are tried, about how many of them a picture gets, and how many where it is all landscape."""
_WITHIN = 2.0
"""How much more corners the things get than their ground."""


def _points(picture: Picture, rng: Generator, count: int, reach: float, rim: int, figure: Figure | None) -> Picture:
    """Corners (n, 2) of facets: dense where the picture is busy, along the outlines of things, and on the frame."""
    height, width = picture.shape[:2]
    busy = blur(gradient(blur(picture, 1.5 * unit(picture))), reach * unit(picture)) ** 0.8 + 0.012
    if figure is not None:
        busy = busy * (0.6 + _WITHIN * blur(figure.cover, 2 * unit(picture)))
        count = round(count * 1.25)
    # The candidates do not depend on the picture; how busy it is there only decides which of them stay.
    spots = rng.random((_CANDIDATES, 3))
    xs, ys = (spots[:, 0] * width).astype(int), (spots[:, 1] * height).astype(int)
    kept = spots[:, 2] * _CANDIDATES < busy[ys, xs] / busy.mean() * count
    points = np.stack([xs, ys], -1)[kept].astype(np.float32)
    frame = np.linspace(0, 1, rim, dtype=np.float32)
    zeros, ones = np.zeros_like(frame), np.ones_like(frame)
    edges = np.concatenate([np.stack(p, -1) for p in ((frame, zeros), (frame, ones), (zeros, frame), (ones, frame))])
    found = [points, edges * np.array([width - 1, height - 1], np.float32)]
    if figure is not None:
        found.append(figure.corners(max(1.5, 4.5 * unit(picture))))
    return np.unique(np.concatenate(found), axis=0)


@style("low poly", "lowpoly", "polygon art", "geometric", "triangulated", figured=True, closer=1.12)
def low_poly(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    clear = _clear(picture)
    return _triangles(
        clear, _points(clear, rng, _FACETS if figure is not None else _FINE, 2.5, 14, figure), figure=figure
    )


def _clear(picture: Picture) -> Picture:
    """The picture without haze: mountains that fade into the sky would be lost among facets of the same tone."""
    tones = lab(picture)
    light = np.clip(tones[..., 0] * 2.55, 0, 255).astype(np.uint8)
    sharp = cv2.createCLAHE(2.6, (3, 3)).apply(light).astype(np.float32) / 2.55
    tones[..., 0] = tones[..., 0] * 0.35 + sharp * 0.65
    tones[..., 1:] *= 1.2
    return clipped(from_lab(tones))


def _triangles(
    picture: Picture, points: Picture, lean: float = 2.2, crease: bool = False, figure: Figure | None = None
) -> Picture:
    """Delaunay triangles over the points, each in the colour of its middle; `lean` is how much their light differs."""
    height, width = picture.shape[:2]
    mesh = cv2.Subdiv2D((0, 0, width, height))
    mesh.insert([(float(x), float(y)) for x, y in points])
    triangles = np.asarray(mesh.getTriangleList()).reshape(-1, 3, 2)
    inside = (triangles >= 0).all((1, 2)) & (triangles[..., 0] < width).all(1) & (triangles[..., 1] < height).all(1)
    triangles = triangles[inside]
    calm = _calm(picture, figure)
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


def _calm(picture: Picture, figure: Figure | None) -> Picture:
    """The colours facets are filled with: blurred, but never across the outline of a thing."""
    reach = 2.4 * unit(picture)
    if figure is None:
        return blur(picture, reach)
    within = figure.inside.astype(np.float32)[..., None]
    near = blur(picture * within, reach) / np.maximum(blur(figure.inside.astype(np.float32), reach), 1e-3)[..., None]
    far = blur(filled(picture, figure), reach)
    return blend(far, np.clip(near, 0, 1), within)


@style("origami", "folded paper", "origami style", "paper folding", figured=True, closer=1.12)
def origami(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Large flat folds of paper with sharp creases, each catching the light its own way, on sheets of plain paper."""
    scale = max(0.4, unit(picture))
    height, width = picture.shape[:2]
    flat = smoothed(areas(picture, figure, 14, 36), 2, 10 * scale, 0.2)
    if figure is not None:
        flat = blend(_sheets(flat, figure), flat, figure.cover)
    folded = _triangles(flat, _points(flat, rng, 330, 3.0, 7, figure), lean=6.0, crease=True, figure=figure)
    if figure is not None:
        folded = _lifted(folded, figure, scale)
    fibre = value_noise(rng, height, width, max(1.5, 2 * scale)) - 0.5
    return clipped(folded * (1 + fibre * 0.07)[..., None])


def _sheets(picture: Picture, figure: Figure) -> Picture:
    """The ground as broad pale sheets."""
    tones = lab(blur(filled(picture, figure), 16 * unit(picture)))
    tones[..., 0] = tones[..., 0] * 0.5 + 44
    tones[..., 1:] *= 0.9
    return from_lab(tones)


def _lifted(picture: Picture, figure: Figure, scale: float) -> Picture:
    """The things a little above their ground: a soft shadow to the lower right."""
    height, width = picture.shape[:2]
    move = np.array([[1, 0, 9 * scale], [0, 1, 12 * scale]], np.float32)
    cast = blur(cv2.warpAffine(figure.cover, move, (width, height)), 8 * scale) * (1 - figure.cover)
    return np.asarray(picture * (1 - 0.4 * cast)[..., None], np.float32)


@style("cubism", "cubist", "picasso", "braque", detail=0.2, needs_net=True, figured=True, closer=1.15)
def cubism(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Shards of the scene, each a little displaced; those of the things keep together and are held by a bold line."""
    shards = _faceted(picture, rng, figure)
    painted = net.painted(shards, {22: 1}, strength=0.9 if figure is None else 0.6, keep_colour=0.5, side=512)
    if figure is None:
        return painted
    tones = lab(blend(painted, shards, figure.cover * 0.45))
    tones[..., 1:] *= 1.15
    line = figure.outlined(5.0 * max(0.4, unit(picture))) * np.float32(0.85)
    return clipped(blend(from_lab(tones), np.array([0.10, 0.07, 0.08], np.float32), line))


def _faceted(picture: Picture, rng: Generator, figure: Figure | None = None, count: int = 46) -> Picture:
    """The picture seen through large shards, each a little displaced, turned, and shaded across."""
    height, width = picture.shape[:2]
    labels: Labels = cells(rng, height, width, count)
    if figure is not None:
        finer = cells(rng, height, width, count * 3)
        labels = np.where(figure.inside, finer + labels.max() + 1, labels).astype(np.int32)
    shards = int(labels.max()) + 1
    reach = 0.035 * np.sqrt(height * width)
    dx, dy = rng.normal(size=(2, shards)).astype(np.float32) * np.float32(reach)
    gain = rng.normal(size=(2, shards)).astype(np.float32) * np.float32(0.5)
    loose = 1.0 if figure is None else (1 - 0.82 * figure.cover).astype(np.float32)
    gx, gy = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    ground = picture if figure is None else filled(picture, figure)
    along, down = gx + dx[labels] * loose, gy + dy[labels] * loose
    moved = cv2.remap(picture, along, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    if figure is not None:
        behind = cv2.remap(ground, along, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        moved = blend(behind, moved, figure.cover)
    slope = (gx / width - 0.5) * gain[0][labels] + (gy / height - 0.5) * gain[1][labels]
    crease = 1 - 0.35 * step(3.5 * unit(picture), 0.5, border_distance(labels))
    return clipped(moved * ((1 + np.clip(slope, -0.3, 0.3)) * crease)[..., None])
