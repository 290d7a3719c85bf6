"""Filling a hole with patches of the rest of the picture.

Coarse to fine: at every scale each patch that touches the hole finds a similar patch outside of it (randomised search
with propagation, on patches reduced to their principal components), and the patches' colours are voted into the hole.
A hole so gets texture and edges that continue its surroundings, where plain diffusion would leave a smear.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8
from .matte import f32, pixels, unit
from .seams import seamless

_RADIUS = 3  # px; patches are 7 × 7
_COMPONENTS = 16
_FINEST = 480  # px on the longer side; finer detail is copied along, not searched for
_MOST_CENTRES = 22_000  # px of hole at the finest search: bounds the time
_COARSEST = 48
_NEARBY, _PLENTY = 0.8, 1.2  # how far around a hole, in its sizes, and how much of its area must be there to copy from
_ROW_WEIGHT, _COLUMN_WEIGHT = 2.4, 0.8  # in units of a patch's colours, over the height of the picture
_STEPS = ((0, 1), (1, 0), (0, -1), (-1, 0), (0, 4), (4, 0), (0, -4), (-4, 0))

Indices = NDArray[np.int32]


@dataclass
class _Matches:
    """For every patch centre (rows, columns) near the hole: the matching centre and how badly it matches."""

    rows: Indices
    columns: Indices
    source_rows: Indices
    source_columns: Indices
    cost: F32
    shape: tuple[int, int]


def filled(image: U8, hole: F32, rng: np.random.Generator, avoid: F32 | None = None) -> U8:
    """`image` (uint8, H, W, 3) with `hole` (H, W, above 0.5 is missing) filled in.

    `avoid` marks what must not be copied from (a face, another subject). The rest of the picture is untouched but
    for a soft seam of a few px inside the hole. A hole that leaves nothing to copy from is diffused over.
    """
    missing = (hole > 0.5).astype(np.uint8)
    if not missing.any():
        return image
    if missing.mean() > 0.92:
        return cv2.inpaint(image, missing, 5, cv2.INPAINT_TELEA)
    scale = min(1.0, _FINEST / max(image.shape[:2]), (_MOST_CENTRES / float(missing.sum())) ** 0.5)
    size = (max(16, round(image.shape[1] * scale)), max(16, round(image.shape[0] * scale)))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    small_hole = _shrunk_hole(missing, size[1], size[0])
    small_avoid = None if avoid is None else cv2.resize(avoid, size, interpolation=cv2.INTER_AREA) > 0.3
    result, matches = _synthesised(unit(small), small_hole, small_avoid, rng)
    if scale < 1:
        result = _with_detail(unit(image), result, matches, size)
    seam = cv2.GaussianBlur(missing.astype(np.float32), (0, 0), max(1.0, max(image.shape[:2]) * 0.0015))
    seam = np.maximum(seam * 2 - 0.35, missing).clip(0, 1)[..., None]
    base = unit(image)
    return pixels(base + (result - base) * seam)


def _synthesised(
    image: F32, hole: U8, avoid: NDArray[np.bool_] | None, rng: np.random.Generator
) -> tuple[F32, _Matches]:
    """The filled picture and the matches at the finest scale."""
    levels = _levels(image.shape[0], image.shape[1])
    gaps = [_shrunk_hole(hole, height, width) for height, width in levels]
    first = pixels(f32(cv2.resize(image, levels[0][::-1], interpolation=cv2.INTER_AREA)))
    current = unit(cv2.inpaint(first, gaps[0], 3, cv2.INPAINT_TELEA).astype(np.uint8))
    matches: _Matches | None = None
    for number, ((height, width), gap) in enumerate(zip(levels, gaps, strict=True)):
        known = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
        start = cv2.resize(current, (width, height), interpolation=cv2.INTER_LINEAR)
        current = f32(np.where(gap[..., None] > 0, start, known))
        shun = np.zeros_like(gap) if avoid is None else cv2.resize(avoid.astype(np.uint8), (width, height))
        usable = _near(_usable(gap, np.asarray(shun, np.uint8)), gap)
        matches = _grown(matches, gap, usable, rng)
        for _ in range(max(2, 7 - 2 * number)):
            _search(matches, _features(current, usable), usable, rng, 2 if number == 0 else 1)
            current = _voted(current, gap, matches, sharp=number == len(levels) - 1)
    if matches is None:
        raise AssertionError("there is always a level")
    return seamless(current, hole, *_sources(matches)), matches


def _sources(matches: _Matches) -> tuple[Indices, Indices]:
    """Row and column of where each pixel's patch comes from, (H, W) each; their own outside the hole."""
    rows, columns = (grid.astype(np.int32) for grid in np.mgrid[0 : matches.shape[0], 0 : matches.shape[1]])
    rows[matches.rows, matches.columns] = matches.source_rows
    columns[matches.rows, matches.columns] = matches.source_columns
    return rows, columns


def _shrunk_hole(hole: U8, height: int, width: int) -> U8:
    """The hole at another size; a pixel touched by it belongs to it."""
    share = cv2.resize(hole.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
    return (share > 0.02).astype(np.uint8)


def _levels(height: int, width: int) -> list[tuple[int, int]]:
    sizes = [(height, width)]
    while max(sizes[0]) > 2 * _COARSEST:
        sizes.insert(0, (max(8, sizes[0][0] // 2), max(8, sizes[0][1] // 2)))
    return sizes


def _usable(gap: U8, shun: U8) -> NDArray[np.bool_]:
    """Centres whose whole patch lies outside the hole and inside the picture."""
    side = 2 * _RADIUS + 1
    blocked = cv2.dilate(np.maximum(gap, shun), np.ones((side, side), np.uint8)) > 0
    if min(gap.shape) > 4 * _RADIUS:
        blocked[:_RADIUS] = blocked[-_RADIUS:] = True
        blocked[:, :_RADIUS] = blocked[:, -_RADIUS:] = True
    if blocked.all():
        blocked = gap > 0
    return ~blocked


def _near(usable: NDArray[np.bool_], gap: U8) -> NDArray[np.bool_]:
    """The usable centres around the hole when those are plenty: a saucer goes on as a saucer, not as the table."""
    rows, columns = np.flatnonzero(gap.any(1)), np.flatnonzero(gap.any(0))
    if not len(rows):
        return usable
    reach = max(6, round(_NEARBY * float(gap.sum()) ** 0.5))
    near = np.zeros_like(usable)
    top, left = max(0, int(rows[0]) - reach), max(0, int(columns[0]) - reach)
    near[top : int(rows[-1]) + reach + 1, left : int(columns[-1]) + reach + 1] = True
    near &= usable
    return near if int(near.sum()) > _PLENTY * int(gap.sum()) + 60 else usable


def _grown(before: _Matches | None, gap: U8, usable: NDArray[np.bool_], rng: np.random.Generator) -> _Matches:
    """Matches for this scale: doubled from the coarser one, or at random near the hole."""
    side = 2 * _RADIUS + 1
    rows, columns = (a.astype(np.int32) for a in np.nonzero(cv2.dilate(gap, np.ones((side, side), np.uint8))))
    source_rows, source_columns = _random_sources(usable, len(rows), rng)
    if before is not None:
        lookup_rows = np.full(before.shape, -1, np.int32)
        lookup_columns = lookup_rows.copy()
        lookup_rows[before.rows, before.columns] = before.source_rows
        lookup_columns[before.rows, before.columns] = before.source_columns
        coarse_rows = np.minimum(rows // 2, before.shape[0] - 1)
        coarse_columns = np.minimum(columns // 2, before.shape[1] - 1)
        known = lookup_rows[coarse_rows, coarse_columns] >= 0
        doubled_rows = np.minimum(lookup_rows[coarse_rows, coarse_columns] * 2 + rows % 2, gap.shape[0] - 1)
        doubled_columns = np.minimum(lookup_columns[coarse_rows, coarse_columns] * 2 + columns % 2, gap.shape[1] - 1)
        known &= usable[doubled_rows, doubled_columns]
        source_rows = np.where(known, doubled_rows, source_rows).astype(np.int32)
        source_columns = np.where(known, doubled_columns, source_columns).astype(np.int32)
    cost = np.full(len(rows), np.inf, np.float32)
    return _Matches(rows, columns, source_rows, source_columns, cost, (gap.shape[0], gap.shape[1]))


def _random_sources(usable: NDArray[np.bool_], count: int, rng: np.random.Generator) -> tuple[Indices, Indices]:
    where = np.flatnonzero(usable)
    picked = where[rng.integers(0, len(where), count)]
    return (picked // usable.shape[1]).astype(np.int32), (picked % usable.shape[1]).astype(np.int32)


def _features(work: F32, usable: NDArray[np.bool_]) -> F32:
    """Each patch as its first principal components, (H, W, components)."""
    side = 2 * _RADIUS + 1
    padded = cv2.copyMakeBorder(work, _RADIUS, _RADIUS, _RADIUS, _RADIUS, cv2.BORDER_REFLECT_101)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (side, side), axis=(0, 1))
    where = np.argwhere(usable)
    where = where[:: max(1, len(where) // 1200)]
    sample = windows[where[:, 0], where[:, 1]].reshape(len(where), -1)
    _, vectors = np.linalg.eigh(np.cov(sample, rowvar=False) if len(sample) > 1 else np.eye(sample.shape[1]))
    basis = vectors[:, ::-1][:, :_COMPONENTS].astype(np.float32)
    height, width = work.shape[:2]
    out = np.empty((height, width, basis.shape[1] + 2), np.float32)
    # grass belongs low and sky high: a match far from its hole costs a little, most of all up and down
    out[..., -2] = np.linspace(0, _ROW_WEIGHT, height, dtype=np.float32)[:, None]
    out[..., -1] = np.linspace(0, _COLUMN_WEIGHT * width / height, width, dtype=np.float32)[None]
    channels = cv2.split(work)
    for index in range(basis.shape[1]):
        kernels = basis[:, index].reshape(3, side, side)
        out[..., index] = sum(
            cv2.filter2D(channel, -1, kernel, borderType=cv2.BORDER_REFLECT_101)
            for channel, kernel in zip(channels, kernels, strict=True)
        )
    return out


def _search(matches: _Matches, features: F32, usable: NDArray[np.bool_], rng: np.random.Generator, rounds: int) -> None:
    """Improve the matches in place: try the neighbours' matches, then random places ever nearer."""
    height, width = usable.shape
    own = features[matches.rows, matches.columns]
    matches.cost = _distance(own, features, matches.source_rows, matches.source_columns)
    index = np.full((height, width), -1, np.int32)
    index[matches.rows, matches.columns] = np.arange(len(matches.rows), dtype=np.int32)
    for _ in range(rounds):
        for down, across in _STEPS:
            rows, columns = matches.rows - down, matches.columns - across
            inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
            near = np.where(inside, index[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)], -1)
            lent = np.maximum(near, 0)
            shifted = matches.source_rows[lent] + down, matches.source_columns[lent] + across, near >= 0
            _offer(matches, own, features, usable, shifted)
        reach = max(height, width) / 2
        while reach >= 1:
            span = max(1, int(reach))
            rows = matches.source_rows + rng.integers(-span, span + 1, len(own), dtype=np.int32)
            columns = matches.source_columns + rng.integers(-span, span + 1, len(own), dtype=np.int32)
            _offer(matches, own, features, usable, (rows, columns, np.ones(len(own), bool)))
            reach /= 3


def _distance(own: F32, features: F32, rows: Indices, columns: Indices) -> F32:
    difference = own - features[rows, columns]
    return f32(np.einsum("ij,ij->i", difference, difference))


def _offer(
    matches: _Matches,
    own: F32,
    features: F32,
    usable: NDArray[np.bool_],
    offer: tuple[Indices, Indices, NDArray[np.bool_]],
) -> None:
    """Take the offered places (rows, columns, whether there is an offer) where they are usable and match better."""
    rows, columns, there = offer
    height, width = usable.shape
    good = there & (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    chosen = np.flatnonzero(good)
    chosen = chosen[usable[rows[chosen], columns[chosen]]]
    cost = _distance(own[chosen], features, rows[chosen], columns[chosen])
    better = cost < matches.cost[chosen]
    taken = chosen[better]
    matches.source_rows[taken], matches.source_columns[taken] = rows[taken], columns[taken]
    matches.cost[taken] = cost[better]


def _voted(work: F32, gap: U8, matches: _Matches, sharp: bool) -> F32:
    """The hole repainted with what the patches over each pixel say it should be."""
    height, width = gap.shape
    spread = float(np.percentile(matches.cost, 60)) + 1e-6
    weight = np.exp(-matches.cost / (spread * (0.3 if sharp else 0.6))).astype(np.float32) + np.float32(1e-6)
    total = np.zeros((height * width, 3), np.float32)
    count = np.zeros(height * width, np.float32)
    offsets = (-1, 0, 1) if sharp else (-3, -1, 0, 1, 3)  # a few of a patch's pixels say as much as all
    for down in offsets:
        for across in offsets:
            rows, columns = matches.rows + down, matches.columns + across
            from_rows = np.clip(matches.source_rows + down, 0, height - 1)
            from_columns = np.clip(matches.source_columns + across, 0, width - 1)
            good = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
            flat = rows[good] * width + columns[good]  # every target appears once per offset: plain adding is safe
            total[flat] += work[from_rows[good], from_columns[good]] * weight[good, None]
            count[flat] += weight[good]
    voted = (total / np.maximum(count, 1e-9)[:, None]).reshape(height, width, 3)
    return np.where(gap[..., None] > 0, voted, work).astype(np.float32)


def _with_detail(image: F32, result: F32, matches: _Matches, size: tuple[int, int]) -> F32:
    """The small filling enlarged, with the fine detail copied from where its patches came from."""
    height, width = image.shape[:2]
    large = cv2.resize(result, (width, height), interpolation=cv2.INTER_CUBIC)
    rows_map = np.zeros(result.shape[:2], np.float32)
    columns_map = np.zeros_like(rows_map)
    rows_map[matches.rows, matches.columns] = matches.source_rows - matches.rows
    columns_map[matches.rows, matches.columns] = matches.source_columns - matches.columns
    shift_rows = cv2.resize(rows_map, (width, height), interpolation=cv2.INTER_NEAREST) * (height / size[1])
    shift_columns = cv2.resize(columns_map, (width, height), interpolation=cv2.INTER_NEAREST) * (width / size[0])
    grid_rows, grid_columns = np.mgrid[0:height, 0:width].astype(np.float32)
    coarse = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    coarse = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    across, down = grid_columns + shift_columns, grid_rows + shift_rows
    fine = cv2.remap(image - coarse, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return f32(large + fine)
