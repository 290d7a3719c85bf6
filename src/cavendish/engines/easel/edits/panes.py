"""Windows in a photo: where lamps can burn at night."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from ..noise import blur
from . import surfaces
from .matte import f32, unit
from .regions import FINDERS
from .work import Work

_SEARCHED = 900  # px on the longer side where windows are looked for
_GLASS = 38  # lightness 0..100 below which it may be glass
_CELL, _TRIES = 4, 60
_LEAST, _WIDE = 0.0007, 0.006  # of the picture's area: the smallest pane, and one that is a vehicle's or a shop's
_CONTRAST = 11.0  # of Lab, between a pane and the lighter wall around it
_HOUSE = 6  # panes that a house has at least
_LIT = 0.75  # share of the windows behind which somebody is at home


@dataclass(frozen=True)
class _Pane:
    """An upright box (left, top, width, height) in px."""

    box: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[float, float]:
        left, top, broad, tall = self.box
        return left + broad / 2, top + tall / 2


def windows(work: Work, sky: F32 | None = None) -> F32 | None:
    """Soft mask (H, W) of the glass to be lit; None when there are no two windows alike."""
    scale = min(1.0, _SEARCHED / max(work.size))
    small = np.asarray(cv2.resize(work.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    panes = _of_buildings(_in_rows(_panes(small, _barred(work, sky, small.shape[1::-1]))), work, scale)
    if len(panes) < 2:
        return None
    rng = work.rng("windows")
    light = cv2.cvtColor(unit(small), cv2.COLOR_RGB2Lab)[..., 0]
    lit = [
        pane
        for pane in panes
        if rng.random() < _LIT or len(panes) < 4 or pane.box[2] * pane.box[3] > _WIDE * light.size
    ]
    mask = np.zeros(small.shape[:2], np.float32)
    for pane, strength in zip(lit, rng.uniform(0.75, 1.0, len(lit)), strict=True):
        left, top, broad, tall = pane.box
        glass = np.zeros(mask.shape, np.float32)
        glass[max(0, top - 2) : top + tall + 2, max(0, left - 2) : left + broad + 2] = strength
        glass *= smoothstep(_GLASS + 20, _GLASS + 4, light)  # frames and letters on the glass stay dark
        mask = np.maximum(mask, glass)
    return f32(cv2.resize(blur(mask, 0.7), work.size[::-1], interpolation=cv2.INTER_LINEAR))


def _of_buildings(panes: list[_Pane], work: Work, scale: float) -> list[_Pane]:
    """The panes less those on a living subject: an animal's eyes are dark and even as well."""
    cutout = work.subject()
    if cutout.weak:
        return panes
    solid = cv2.resize(cutout.mask, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) > 0.5
    on = [bool(solid[min(int(y), solid.shape[0] - 1), min(int(x), solid.shape[1] - 1)]) for x, y in _middles(panes)]
    return panes if sum(on) >= _HOUSE else [pane for pane, inside in zip(panes, on, strict=True) if not inside]


def _middles(panes: list[_Pane]) -> list[tuple[float, float]]:
    return [pane.middle for pane in panes]


def _barred(work: Work, sky: F32 | None, size: tuple[int, int]) -> U8:
    """Where no window is: people, sky, greenery, ground; 0 or 1 at `size` (width, height)."""
    parts = [sky, _leafy(work), surfaces.ground(work), *work.sight.bodies]
    if work.faces and not work.sight.bodies:
        parts.append(work.subject(person=True).mask)
    found = [part for part in parts if part is not None]
    barred = f32(np.max(found, axis=0)) if found else np.zeros(work.size, np.float32)
    floor = (surfaces.ground(work) > 0.5).mean(1) > 0.12
    if floor.any():
        barred[max(round(0.4 * work.size[0]), int(floor.argmax()) - round(0.03 * work.size[0])) :] = 1
    return np.asarray(cv2.resize(barred, size, interpolation=cv2.INTER_AREA) > 0.35, np.uint8)


def _leafy(work: Work) -> F32 | None:
    """Greenery, which is rough: a green door is none."""
    plants = FINDERS["plants"](work)
    if plants is None:
        return None
    light = cv2.cvtColor(work.unit, cv2.COLOR_RGB2GRAY)
    side = max(work.size)
    rough = blur(np.abs(light - blur(light, side * 0.003)), side * 0.008)
    return f32(plants * smoothstep(0.03, 0.06, rough))


def _panes(image: U8, barred: U8) -> list[_Pane]:
    """The largest upright boxes of dark, greyish glass, each before a lighter wall or frame."""
    lab = f32(cv2.cvtColor(unit(image), cv2.COLOR_RGB2Lab))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    glass = ((lab[..., 0] < _GLASS) & (chroma < 30) & (barred == 0)).astype(np.uint8)
    glass = np.asarray(cv2.morphologyEx(glass, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8)), np.uint8)
    size = max(1, image.shape[1] // _CELL), max(1, image.shape[0] // _CELL)
    free = np.asarray(cv2.resize(glass * 255, size, interpolation=cv2.INTER_AREA) > 190, np.uint8)
    free[:, :1] = free[:, -1:] = 0  # what is cut by the edge may be anybody's coat
    found: list[_Pane] = []
    for _ in range(_TRIES):
        left, top, broad, tall = _largest_box(free)
        if broad * tall * _CELL * _CELL < _LEAST * chroma.size:
            break
        free[top : top + tall, left : left + broad] = 0
        box = (left * _CELL, top * _CELL, broad * _CELL, tall * _CELL)
        if 0.3 < tall / broad < 4.5 and _stands_out(lab, box):
            found.append(_Pane(box))
    return found


def _largest_box(free: U8) -> tuple[int, int, int, int]:
    """left, top, width, height of the largest upright box of ones, no flatter than a third of its width."""
    best, found = 0, (0, 0, 0, 0)
    heights = np.zeros(free.shape[1] + 1, np.int32)
    for row in range(free.shape[0]):
        heights[:-1] = np.where(free[row] > 0, heights[:-1] + 1, 0)
        stack: list[int] = []
        for column, level in enumerate(heights):
            while stack and heights[stack[-1]] > level:
                tall = int(heights[stack.pop()])
                left = stack[-1] + 1 if stack else 0
                broad = min(column - left, 3 * tall)
                if broad * tall > best:
                    best, found = broad * tall, (left, row - tall + 1, broad, tall)
            stack.append(column)
    return found


def _stands_out(lab: F32, box: tuple[int, int, int, int]) -> bool:
    """Whether what lies around the box is lighter than it, or of another colour and no darker."""
    left, top, broad, tall = box
    reach = max(4, min(broad, tall) // 4)
    window = slice(max(0, top - reach), top + tall + reach), slice(max(0, left - reach), left + broad + reach)
    around, own = lab[window].reshape(-1, 3), lab[top : top + tall, left : left + broad].reshape(-1, 3)
    inside, outside = own.sum(0), around.sum(0)
    ring = (outside - inside) / max(1, len(around) - len(own))
    middle = inside / len(own)
    return bool(ring[0] > middle[0] + 3 and float(np.linalg.norm(ring - middle)) > _CONTRAST)


def _in_rows(panes: list[_Pane]) -> list[_Pane]:
    """Windows come in rows and columns: those beside or above which another one of about their size stands."""
    return [pane for pane in panes if any(_alike(pane, other) for other in panes if other is not pane)]


def _alike(one: _Pane, other: _Pane) -> bool:
    (x0, y0), (x1, y1) = one.middle, other.middle
    broad, tall = (one.box[2], other.box[2]), (one.box[3], other.box[3])
    level = min(one.box[1] + one.box[3], other.box[1] + other.box[3]) - max(one.box[1], other.box[1])
    in_row = level > 0.6 * min(tall) and min(broad) > 0.2 * max(broad)
    above = min(broad) > 0.7 * max(broad) and abs(x0 - x1) < 0.4 * min(broad) and min(tall) > 0.4 * max(tall)
    return float(np.hypot(x0 - x1, y0 - y1)) < 6 * max(*broad, *tall) and (in_row or above)
