"""Joining patches in the gradient domain: each brings its own slopes, and the colours between them level out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8
from .matte import f32

_ROUNDS = 60
_STRONGEST = 0.3  # a slope (of sRGB 0..1, per px) beyond this is an edge: seams there are not levelled
_HOLD = 0.004  # how strongly a pixel keeps its own colour, against 1 for its slopes

Indices = NDArray[np.int32]


def seamless(image: F32, hole: U8, rows: Indices, columns: Indices, source: F32 | None = None) -> F32:
    """`image` (H, W, 3) with the steps between the patches that fill `hole` levelled.

    rows, columns: for every pixel, where its patch was copied from. Slopes are taken from there rather than from
    the filled picture, whose slopes at a seam are the seam. Solved by conjugate gradients for the hole's pixels,
    the rest held fixed. `source`: what was copied from, if not `image` itself.
    """
    free = hole > 0
    if not free.any():
        return image
    whole, view = image, _view(free)
    origin = whole if source is None else source
    image, rows, columns, free = whole[view], rows[view], columns[view], free[view]
    right, down = _slopes(origin, rows, columns, across=True), _slopes(origin, rows, columns, across=False)
    weight_right, weight_down = _weights(image, right, free, 1), _weights(image, down, free, 0)

    def laplacian(field: F32) -> F32:
        """Weighted second differences, and the pull towards the pixel's own colour."""
        out = field * np.float32(_HOLD)
        step = (field[:, 1:] - field[:, :-1]) * weight_right
        out[:, 1:] += step
        out[:, :-1] -= step
        step = (field[1:] - field[:-1]) * weight_down
        out[1:] += step
        out[:-1] -= step
        return f32(out * free[..., None])

    wanted = image * np.float32(_HOLD)
    flow = right * weight_right
    wanted[:, 1:] += flow
    wanted[:, :-1] -= flow
    flow = down * weight_down
    wanted[1:] += flow
    wanted[:-1] -= flow
    rest = f32((wanted - laplacian(image)) * free[..., None])
    out = whole.copy()
    out[view] = np.clip(image + _solved(laplacian, rest), 0, 1)
    return f32(out)


def _view(free: NDArray[np.bool_]) -> tuple[slice, slice]:
    """The rows and columns of what is free, with a margin."""
    spans = []
    for axis in (1, 0):
        where = np.flatnonzero(free.any(axis))
        spans.append(slice(max(0, int(where[0]) - 3), int(where[-1]) + 4))
    return spans[0], spans[1]


def _slopes(image: F32, rows: Indices, columns: Indices, across: bool) -> F32:
    """Differences to the right or lower neighbour, as the two pixels' sources have them on the average."""
    height, width = image.shape[:2]
    dr, dc = (0, 1) if across else (1, 0)
    here = (rows[:, :-1], columns[:, :-1]) if across else (rows[:-1], columns[:-1])
    there = (rows[:, 1:], columns[:, 1:]) if across else (rows[1:], columns[1:])
    ahead = np.minimum(here[0] + dr, height - 1), np.minimum(here[1] + dc, width - 1)
    behind = np.maximum(there[0] - dr, 0), np.maximum(there[1] - dc, 0)
    return f32(0.5 * ((image[ahead] - image[here]) + (image[there] - image[behind])))


def _weights(image: F32, slopes: F32, free: NDArray[np.bool_], axis: int) -> F32:
    """1 where a slope counts, little where the picture has a strong edge that its source has not: an object ends."""
    own = np.diff(image, axis=axis)
    touched = free[:, 1:] | free[:, :-1] if axis == 1 else free[1:] | free[:-1]
    apart = np.abs(own - slopes).max(-1)
    return f32(np.where(apart > _STRONGEST, 0.04, 1.0) * touched)[..., None]


def _solved(operator: Callable[[F32], F32], right: F32) -> F32:
    """The solution of operator(x) = right by conjugate gradients, all channels at once."""
    x = np.zeros_like(right)
    residual, direction = right.copy(), right.copy()
    energy = float(np.vdot(residual, residual))
    start = energy
    for _ in range(_ROUNDS):
        if energy <= 1e-6 * start or energy == 0:
            break
        moved = operator(direction)
        length = energy / max(float(np.vdot(direction, moved)), 1e-20)
        x += np.float32(length) * direction
        residual -= np.float32(length) * moved
        before, energy = energy, float(np.vdot(residual, residual))
        direction = residual + np.float32(energy / before) * direction
    return f32(x)
