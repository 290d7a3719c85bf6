"""Arithmetic over whole pictures, a few rows at a time: temporaries stay in the processor's cache.

numpy walks (h, w, 1) against (h, w, 3) three numbers at a time and writes every intermediate result to memory. Here
single planes are spread to three channels first and each step runs over one band of rows. Bands do not depend on each
other, so a second thread may take half of them without changing a bit of the result.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]
Work: TypeAlias = Callable[[slice], None]

_BAND = 1 << 15
"""Pixels of a band: its temporaries are 400 KB each."""
_SHARED = 1 << 18
"""Pixels from which on two threads are worth their trouble."""
_threads = 1


def use_threads(count: int) -> None:
    """Let this process work on up to `count` bands at once, and cv2 as well. Results do not depend on it."""
    global _threads
    _threads = max(1, count)
    cv2.setNumThreads(_threads)


def aside(work: Callable[..., object], *arguments: object) -> Future[object] | None:
    """Begin `work(*arguments)` on a thread of its own; None, and nothing begun, where only one may be used."""
    return _pool(os.getpid()).submit(work, *arguments) if _threads > 1 else None


def by_bands(shape: tuple[int, ...], work: Work) -> None:
    """Call `work(rows)` for bands that together are all rows of a picture of that shape (h, w, …), in any order."""
    height, width = shape[:2]
    step = max(1, _BAND // max(1, width))
    bands = [slice(top, min(height, top + step)) for top in range(0, height, step)]
    if _threads == 1 or len(bands) == 1 or height * width < _SHARED:
        for rows in bands:
            work(rows)
        return
    share = -(-len(bands) // _threads)
    parts = [bands[first : first + share] for first in range(0, len(bands), share)]
    others = [_pool(os.getpid()).submit(_all, work, part) for part in parts[1:]]
    try:
        _all(work, parts[0])
    finally:
        for other in others:
            other.result()


def spread(plane: Array) -> Array:
    """(h, w) as float32 (h, w, 3), the same in every channel."""
    plane = np.asarray(plane, np.float32)
    return cv2.merge([plane, plane, plane])


def lay(image: Array, colour: Array, alpha: Array) -> None:
    """Blend `colour` (anything that broadcasts to the image) into (h, w, 3) `image` in place by (h, w) `alpha`."""
    source = as_rows(colour, image.shape)

    def work(rows: slice) -> None:
        part = alpha[rows]
        if not cv2.countNonZero(part):
            return
        below = image[rows]
        change = source(rows) - below
        change *= spread(part)
        below += change

    by_bands(image.shape, work)


def cover(image: Array, sheet: Array, opacity: float = 1.0) -> None:
    """Lay a premultiplied (h, w, 4) sheet of the image's size over (h, w, 3) `image`, in place."""

    def work(rows: slice) -> None:
        part, below = sheet[rows], image[rows]
        below *= spread(1 - part[..., 3] * np.float32(opacity))
        colour = cv2.cvtColor(part, cv2.COLOR_RGBA2RGB)
        below += colour if opacity == 1.0 else colour * np.float32(opacity)

    by_bands(image.shape, work)


def darken(image: Array, amount: Array, taken: Array) -> None:
    """Take from (h, w, 3) `image` in place: where (h, w) `amount` is 1, the share `taken` of each channel."""

    def work(rows: slice) -> None:
        part = np.asarray(amount[rows], np.float32)
        if cv2.countNonZero(part):
            image[rows] *= cv2.merge([1 - part * np.float32(taken[i]) for i in range(3)])

    by_bands(image.shape, work)


def weigh(image: Array, share: Array) -> None:
    """Multiply (h, w, 3) `image` in place by a plane that broadcasts to (h, w), the same in every channel."""
    share = np.broadcast_to(share, image.shape[:2])

    def work(rows: slice) -> None:
        image[rows] *= spread(share[rows])

    by_bands(image.shape, work)


def shine(image: Array, plane: Array, colour: Array) -> None:
    """Add to (h, w, 3) `image` in place a light of one colour, as strong as a plane that broadcasts to (h, w)."""
    plane = np.broadcast_to(plane, image.shape[:2])

    def work(rows: slice) -> None:
        part = np.asarray(plane[rows], np.float32)
        image[rows] += cv2.merge([part * np.float32(colour[i]) for i in range(3)])

    by_bands(image.shape, work)


def blend(a: Array, b: Array, share: Array) -> Array:
    """a + (b - a) * share as float32 (h, w, 3); a and b broadcast to it, share is (h, w, 1) or (h, w, 3)."""
    height, width = share.shape[:2]
    shape = (height, width, 3)
    first, second = as_rows(a, shape), as_rows(b, shape)
    made: Array = np.empty(shape, np.float32)

    def work(rows: slice) -> None:
        low, part = first(rows), share[rows]
        change = second(rows) - low
        change *= spread(part[..., 0]) if part.shape[2] == 1 else part
        np.add(change, low, out=made[rows])

    by_bands(made.shape, work)
    return made


def as_rows(colour: Array, shape: tuple[int, ...]) -> Callable[[slice], Array]:
    """A function that gives float32 rows of `colour` as a picture of that shape (h, w, 3)."""
    colour = np.asarray(colour, np.float32)
    if colour.shape == shape:
        return lambda rows: colour[rows]
    if colour.ndim == 3 and colour.shape[0] == shape[0]:
        return lambda rows: np.ascontiguousarray(np.broadcast_to(colour[rows], (len(colour[rows]), *shape[1:])))
    step = max(1, _BAND // max(1, shape[1]))
    block = np.ascontiguousarray(np.broadcast_to(colour, (min(step, shape[0]), *shape[1:])))
    return lambda rows: block[: rows.stop - rows.start]


def as_row(colour: Array, width: int) -> Array:
    """One colour as a row (1, width, 3): numpy walks along it faster than along three numbers again and again."""
    return np.tile(np.asarray(colour, np.float32), width).reshape(1, width, 3)


def _all(work: Work, bands: list[slice]) -> None:
    for rows in bands:
        work(rows)


@lru_cache(1)
def _pool(process: int) -> ThreadPoolExecutor:
    """The threads of this process; a forked child, which has none of its parent's, makes its own."""
    return ThreadPoolExecutor(max_workers=os.cpu_count() or 1, thread_name_prefix="easel")
