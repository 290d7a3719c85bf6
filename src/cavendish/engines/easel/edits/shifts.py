"""Filling a hole with large pieces of the picture around it, each moved by one of a few shifts.

Pictures repeat themselves at few distances (windows, paving, waves, a crowd): the shifts at which the surroundings of
the hole match themselves best are collected, and every missing pixel is given one of them so that the pieces fit the
rim and one another (a labelling of the grid, by belief propagation). What is copied is sharp, because it is copied
whole and not averaged.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8
from .matte import f32

_SHIFTS = 28
_MOST_COARSE = 1700  # missing px in the small picture
_SAMPLES, _CANDIDATES = 1000, 2400
_PATCH = 7  # px
_LEAST = 0.028  # of the longer side: shorter shifts only say that neighbours are alike
_ROUNDS = 9
_RIM, _STEP, _BREAK = 2.0, 1.0, 0.03  # weight of fitting the rim, of fitting each other, and of any joint
_FALL, _ASIDE = 0.5, 0.06  # cost of a shift as tall or as broad as the picture
_ALONE = 1.2  # cost of copying what is like nothing else
_NEVER = 1e3

Bools = NDArray[np.bool_]
Indices = NDArray[np.int32]


@dataclass(frozen=True)
class Grid:
    """The missing pixels: their rows and columns (n,), and for each of four directions the index of the neighbour
    there or -1, (4, n): right, left, down, up."""

    rows: Indices
    columns: Indices
    near: Indices


def sources(image: F32, hole: U8, usable: Bools, rng: np.random.Generator) -> tuple[Indices, Indices]:
    """For every pixel of `image` (H, W, 3) the row and column it is copied from, (H, W) each: its own outside `hole`.

    `usable` (H, W): what may be copied. Which shift goes where is settled on a small picture and made exact on the
    large one, where only the shifts of the neighbourhood are weighed.
    """
    height, width = hole.shape
    scale = min(1.0, (_MOST_COARSE / float(hole.sum())) ** 0.5)
    size = max(16, round(width * scale)), max(16, round(height * scale))
    small = f32(cv2.resize(image, size, interpolation=cv2.INTER_AREA))
    gap = (cv2.resize(hole.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.02).astype(np.uint8)
    free = (cv2.resize(usable.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.98) & (gap == 0)
    shifts = _shifts(small, gap, free, rng)
    look, grid = _look(small), _grid(gap)
    single = _single_costs(look, gap, free, shifts, grid)
    cheap = np.sort(np.argsort(np.where(single < _NEVER, single, 3.0).mean(0))[:_SHIFTS])
    shifts, single = shifts[cheap], single[:, cheap]
    page = np.zeros(gap.shape, np.int32)
    page[grid.rows, grid.columns] = _labelled(look, grid, shifts, single)
    if size != (width, height):
        shifts = _exact(image, hole, shifts, 1 / scale, rng)
    rows, columns = (each.astype(np.int32) for each in np.mgrid[0:height, 0:width])
    grid = _grid(hole)
    chosen = shifts[_settled(_look(image), hole, usable, shifts, grid, page)]
    rows[grid.rows, grid.columns] = np.clip(grid.rows + chosen[:, 0], 0, height - 1)
    columns[grid.rows, grid.columns] = np.clip(grid.columns + chosen[:, 1], 0, width - 1)
    return _led_back(rows, columns, hole, usable)


def _exact(image: F32, hole: U8, shifts: Indices, scale: float, rng: np.random.Generator) -> Indices:
    """The shifts of a small picture in the px of `image`: each where like things fall on each other best."""
    height, width = hole.shape
    known = np.argwhere(hole == 0)
    known = known[rng.permutation(len(known))[:900]]
    own = image[known[:, 0], known[:, 1]]
    reach = int(np.ceil(scale / 2))
    out = []
    for shift in shifts:
        middle = np.round(shift * scale).astype(np.int32)
        best = (np.inf, middle)
        for dy in range(-reach, reach + 1):
            for dx in range(-reach, reach + 1):
                there = known + middle + np.array([dy, dx])
                inside = (there >= 0).all(1) & (there[:, 0] < height) & (there[:, 1] < width)
                if inside.sum() < 60:
                    continue
                apart = np.sort(np.abs(own[inside] - image[there[inside, 0], there[inside, 1]]).sum(-1))
                best = min(
                    best, (float(apart[: len(apart) // 2].mean()), middle + np.array([dy, dx])), key=lambda e: e[0]
                )
        out.append(best[1])
    return np.array(out, np.int32)


def _settled(look: F32, hole: U8, usable: Bools, shifts: Indices, grid: Grid, page: Indices) -> NDArray[np.int64]:
    """The shift of each missing pixel of the large picture, (n,): one of those that `page` (a smaller picture's
    shifts) has around its place."""
    height, width = hole.shape
    few = _around(grid, page, (height, width))
    every = _single_costs(look, hole, usable, shifts, grid)
    single = np.take_along_axis(every, few, 1)
    rows, columns = grid.rows[:, None] + shifts[few, 0], grid.columns[:, None] + shifts[few, 1]
    seen = look[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)]
    joints = []
    for way in range(4):
        here = np.flatnonzero(grid.near[way] >= 0)
        there = grid.near[way][here]
        joints.append((here, there, _joint(look, grid, shifts, few, seen, here, there)))
    messages = np.zeros((4, *single.shape), np.float32)
    for turn in range(_ROUNDS):
        for way in (0, 1, 2, 3) if turn % 2 == 0 else (3, 2, 1, 0):
            here, there, joint = joints[way]
            belief = single[there] + messages[:, there].sum(0) - messages[way ^ 1, there]
            said = (belief[:, :, None] + joint).min(1)
            messages[way, here] = 0.4 * messages[way, here] + 0.6 * (said - said.min(1, keepdims=True))
    best = (single + messages.sum(0)).argmin(1)
    return np.asarray(np.take_along_axis(few, best[:, None], 1)[:, 0])


def _around(grid: Grid, page: Indices, size: tuple[int, int]) -> NDArray[np.int64]:
    """Numbers of the shifts (n, 5) that the small `page` has at each pixel's place and beside it."""
    tall, broad = page.shape
    row = (grid.rows + 0.5) * tall / size[0]
    column = (grid.columns + 0.5) * broad / size[1]
    spots = ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))
    return np.stack(
        [page[np.clip(row + dy, 0, tall - 1).astype(int), np.clip(column + dx, 0, broad - 1).astype(int)]
         for dy, dx in spots], 1,
    ).astype(np.int64)  # fmt: skip


def _joint(look: F32, grid: Grid, shifts: Indices, few: NDArray[np.int64], seen: F32, here: NDArray[np.intp],
           there: NDArray[np.int32]) -> F32:  # fmt: skip
    """What it costs (edges, 5, 5) that the neighbour has one shift and the pixel another: how unlike what each
    would show at the other's place is."""
    height, width = look.shape[:2]

    def at(pixel: NDArray[np.int32] | NDArray[np.intp], numbers: NDArray[np.int64]) -> F32:
        rows = np.clip(grid.rows[pixel][:, None] + shifts[numbers, 0], 0, height - 1)
        columns = np.clip(grid.columns[pixel][:, None] + shifts[numbers, 1], 0, width - 1)
        return f32(look[rows, columns])

    own = ((at(here, few[there])[:, :, None] - seen[here][:, None]) ** 2).sum(-1)
    other = ((seen[there][:, :, None] - at(there, few[here])[:, None]) ** 2).sum(-1)
    broken = (few[there][:, :, None] != few[here][:, None]) * np.float32(_BREAK)
    return f32(_STEP * (own + other) + broken)


def _led_back(rows: Indices, columns: Indices, hole: U8, usable: Bools) -> tuple[Indices, Indices]:
    """The sources with those that lie where nothing may be copied replaced by the nearest that may."""
    bad = (hole > 0) & ~usable[rows, columns]
    if not bad.any() or not usable.any():
        return rows, columns
    _, labels = cv2.distanceTransformWithLabels(
        (~usable).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    where = np.zeros((int(labels.max()) + 1, 2), np.int32)
    free = np.argwhere(usable)
    where[labels[usable]] = free
    nearest = where[labels[rows[bad], columns[bad]]]
    rows, columns = rows.copy(), columns.copy()
    rows[bad], columns[bad] = nearest[:, 0], nearest[:, 1]
    return rows, columns


def _look(image: F32) -> F32:
    """What is compared: colours, and how strongly they change."""
    light = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    across, down = cv2.Sobel(light, cv2.CV_32F, 1, 0, scale=0.25), cv2.Sobel(light, cv2.CV_32F, 0, 1, scale=0.25)
    return f32(np.dstack([image, across * 1.5, down * 1.5]))


def _grid(hole: U8) -> Grid:
    height, width = hole.shape
    rows, columns = (a.astype(np.int32) for a in np.nonzero(hole))
    index = np.full((height + 2, width + 2), -1, np.int32)
    index[rows + 1, columns + 1] = np.arange(len(rows), dtype=np.int32)
    near = [index[rows + 1 + dy, columns + 1 + dx] for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0))]
    return Grid(rows, columns, np.stack(near))


def _shifts(image: F32, hole: U8, usable: Bools, rng: np.random.Generator) -> Indices:
    """The most frequent shifts (n, 2: down, across) between like patches around the hole, and some that surely reach
    across it."""
    height, width = hole.shape
    rows, columns = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    box = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    tall, broad = box[1] - box[0], box[3] - box[2]
    patches = _patches(image)
    whole = cv2.erode(usable.astype(np.uint8), np.ones((_PATCH, _PATCH), np.uint8)) > 0
    reach = int(1.2 * max(tall, broad)) + 24
    around = np.zeros_like(whole)
    around[max(0, box[0] - reach) : box[1] + reach, max(0, box[2] - reach) : box[3] + reach] = True
    there = np.argwhere(whole & around)
    found = np.zeros((0, 2), np.int32)
    if len(there) > 50:
        some = there[rng.permutation(len(there))[:_SAMPLES]]
        others = there[rng.permutation(len(there))[:_CANDIDATES]]
        found = _frequent(patches, some, others, max(6.0, _LEAST * max(height, width)), (height, width))
    steps = [
        (round(dy * (tall + 4)), round(dx * (broad + 4)))
        for scale in (0.5, 1.0, 1.6)
        for dy, dx in ((0, scale), (0, -scale), (-scale, 0), (scale, 0))
    ]
    return np.unique(np.concatenate([found, np.array(steps, np.int32)]), axis=0).astype(np.int32)


def _patches(image: F32) -> F32:
    """Each patch by its first cosine coefficients of the light and its mean colours, (H, W, 10)."""
    light = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    along = np.cos(np.pi * (np.arange(_PATCH)[None] + 0.5) * np.arange(4)[:, None] / _PATCH).astype(np.float32)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    kept = [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1)]
    bases = [cv2.sepFilter2D(light, cv2.CV_32F, along[i], along[j]) for i, j in kept]
    mean = cv2.blur(image, (_PATCH, _PATCH)) * np.float32(_PATCH)
    return f32(np.dstack([*bases, mean[..., 0] - mean[..., 1], mean[..., 2] - mean[..., 1]]))


def _frequent(
    patches: F32, some: NDArray[np.int64], others: NDArray[np.int64], least: float, size: tuple[int, int]
) -> Indices:
    """Peaks of the histogram of shifts from each of `some` to the most similar of `others`."""
    own, theirs = patches[some[:, 0], some[:, 1]], patches[others[:, 0], others[:, 1]]
    apart = (own**2).sum(1)[:, None] + (theirs**2).sum(1)[None] - 2 * own @ theirs.T
    shift = others[None] - some[:, None]
    apart[np.hypot(shift[..., 0], shift[..., 1]) < least] = np.inf
    counts = np.zeros((2 * size[0] + 1, 2 * size[1] + 1), np.float32)
    for best in np.argpartition(apart, 3, axis=1)[:, :3].T:
        moved = others[best] - some
        np.add.at(counts, (moved[:, 0] + size[0], moved[:, 1] + size[1]), 1.0)
    counts = f32(cv2.GaussianBlur(counts, (0, 0), 1.6))
    peaks = counts * (counts >= cv2.dilate(counts, np.ones((5, 5), np.uint8)))
    top = np.argsort(-peaks, axis=None)[:_SHIFTS]
    return np.stack([top // counts.shape[1] - size[0], top % counts.shape[1] - size[1]], 1).astype(np.int32)


def _moved(field: F32, shift: Indices, fill: float = 0.0) -> F32:
    """The field as seen from each pixel at a shift (down, across)."""
    move = np.array([[1, 0, shift[1]], [0, 1, shift[0]]], np.float32)
    flags = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    size = field.shape[1::-1]
    if field.ndim == 2 or field.shape[2] <= 4:
        return f32(
            cv2.warpAffine(field, move, size, flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=(fill,) * 4)
        )
    parts = [_moved(np.ascontiguousarray(field[..., i : i + 4]), shift, fill) for i in range(0, field.shape[2], 4)]
    return f32(np.dstack(parts))


def _single_costs(look: F32, hole: U8, usable: Bools, shifts: Indices, grid: Grid) -> F32:
    """What each shift costs each missing pixel by itself, (n, shifts): whether there is something to copy, and how
    it fits the rim nearby."""
    height, width = hole.shape
    known = (hole == 0).astype(np.float32)
    may, side = usable.astype(np.float32), 9
    near = cv2.GaussianBlur(known, (0, 0), 2.5)
    alone = np.full(hole.shape, 1.0, np.float32)  # how unlike everything else what lies there is: lettering, a face
    for shift in shifts:
        both = known * _moved(known, shift)
        apart = cv2.boxFilter(((look - _moved(look, shift)) ** 2).sum(-1) * both, -1, (side, side))
        covered = cv2.boxFilter(both, -1, (side, side))
        alone = np.where(covered > 0.5, np.minimum(alone, apart / np.maximum(covered, 0.5)), alone)
    out = np.empty((len(grid.rows), len(shifts)), np.float32)
    for number, shift in enumerate(shifts):
        there = _moved(may, shift)
        both = known * _moved(known, shift)
        apart = ((look - _moved(look, shift)) ** 2).sum(-1) * both
        fits = cv2.boxFilter(apart, -1, (side, side)) / np.maximum(cv2.boxFilter(both, -1, (side, side)), 0.02)
        cost = (
            _RIM * fits * near
            + _ALONE * np.minimum(_moved(alone, shift), 0.3)
            + _FALL * (abs(int(shift[0])) / height) ** 2
            + _ASIDE * abs(int(shift[1])) / width
        )
        out[:, number] = np.where(there > 0.5, cost, _NEVER)[grid.rows, grid.columns]
    return out


def _labelled(look: F32, grid: Grid, shifts: Indices, single: F32) -> NDArray[np.int64]:
    """The shift of each missing pixel, (n,): min-sum belief propagation on the grid of missing pixels."""
    height, width = look.shape[:2]
    rows = np.clip(grid.rows[:, None] + shifts[None, :, 0], 0, height - 1)
    columns = np.clip(grid.columns[:, None] + shifts[None, :, 1], 0, width - 1)
    seen = look[rows, columns]  # (n, shifts, channels)
    square = (seen**2).sum(-1)
    differ = square[:, :, None] + square[:, None] - 2 * np.einsum("nac,nbc->nab", seen, seen)  # at each pixel
    np.maximum(differ, 0, out=differ)
    differ += np.float32(_BREAK / 2) * (1 - np.eye(len(shifts), dtype=np.float32))
    differ *= np.float32(_STEP)
    messages = np.zeros((4, *single.shape), np.float32)  # what each pixel hears from its neighbour in a direction
    for turn in range(_ROUNDS):
        for way, back in ((0, 1), (1, 0), (2, 3), (3, 2)) if turn % 2 == 0 else ((3, 2), (2, 3), (1, 0), (0, 1)):
            here = np.flatnonzero(grid.near[way] >= 0)
            there = grid.near[way][here]
            # the neighbour says what it costs, without what it has from here
            belief = single[there] + messages[:, there].sum(0) - messages[back, there]
            joint = differ[here] + differ[there]
            said = (belief[:, :, None] + joint).min(1)
            said -= said.min(1, keepdims=True)
            messages[way, here] = 0.5 * messages[way, here] + 0.5 * said
    return np.asarray((single + messages.sum(0)).argmin(1))
