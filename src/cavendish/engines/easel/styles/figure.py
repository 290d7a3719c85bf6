"""What a picture shows, apart from its ground: styles keep the things readable and let the ground be simple."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from .base import Field, Picture, resized, unit
from .filters import Labels, blend, flattened, lab, smoothed

LEAST, MOST = 0.004, 0.92
"""Share of the picture that the things of it may cover to be told from their ground."""
_THIN, _FINER = 34.0, 0.6
"""Mark units that a narrow part measures across at most, and by how much the lines about it are finer."""


@dataclass(frozen=True)
class Figure:
    """The things of a picture.

    Attributes:
        cover: how much of each pixel is covered by them, float 0..1, (h, w).
        parts: the number of the thing in front, from 1; 0 is the ground; int32 (h, w).
    """

    cover: Field
    parts: Labels

    def at(self, height: int, width: int) -> Figure:
        """The same at another size."""
        if self.cover.shape == (height, width):
            return self
        parts = cv2.resize(self.parts.astype(np.float32), (width, height), interpolation=cv2.INTER_NEAREST)
        return Figure(np.clip(resized(self.cover, height, width), 0, 1), parts.astype(np.int32))

    @property
    def told(self) -> bool:
        """Whether there is something to tell from a ground."""
        return bool(LEAST < self.cover.mean() < MOST)

    @cached_property
    def inside(self) -> Labels:
        """True where the things are."""
        return np.asarray(self.cover > 0.5)

    @cached_property
    def box(self) -> tuple[slice, slice]:
        """Rows and columns that the things take, with a little room."""
        rows, columns = (np.flatnonzero(self.inside.any(axis)) for axis in (1, 0))
        if not len(rows):
            return slice(0, self.cover.shape[0]), slice(0, self.cover.shape[1])
        room = 4
        return (
            slice(max(0, int(rows[0]) - room), int(rows[-1]) + 1 + room),
            slice(max(0, int(columns[0]) - room), int(columns[-1]) + 1 + room),
        )

    @property
    def share(self) -> float:
        """The longer side of that box in mean sides of the picture."""
        height, width = self.cover.shape
        rows, columns = self.box
        return float(max(rows.stop - rows.start, columns.stop - columns.start) / np.sqrt(height * width))

    @cached_property
    def thin(self) -> Field:
        """How much of each pixel belongs to a narrow part of a thing (legs, struts), 0..1, with a little room."""
        size = max(3, 2 * round(_THIN * unit(self.parts) / 2) + 1)
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
        inside = self.inside.astype(np.uint8)
        broad = np.asarray(cv2.morphologyEx(inside, cv2.MORPH_OPEN, disc), np.uint8)
        narrow = inside & (1 - broad)
        # The tips of broad parts are narrow too, but small.
        count, labels, stats, _ = cv2.connectedComponentsWithStats(narrow, connectivity=8)
        long = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > size
        long[0] = False
        kept = long[labels].astype(np.float32) if count > 1 else np.zeros(inside.shape, np.float32)
        room = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
        return np.asarray(cv2.GaussianBlur(cv2.dilate(kept, room), (0, 0), 1.5), np.float32)

    def outlined(self, thick: float) -> Field:
        """Lines (1) about every thing, `thick` pixels wide, finer about its narrow parts: they keep their colour."""
        parts = self.parts.astype(np.float32)
        border = cv2.morphologyEx(parts, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
        away = cv2.distanceTransform((~border).astype(np.uint8), cv2.DIST_L2, 5)
        wide = thick * (1 - _FINER * self.thin)
        return np.asarray(np.clip(wide / 2 + 0.5 - away, 0, 1), np.float32)

    def corners(self, step: float) -> Picture:
        """Points (n, 2) as x, y along the outline of every thing, where it bends by more than `step` pixels."""
        found = []
        for part in np.unique(self.parts)[:24]:
            if part:
                mask = (self.parts == part).astype(np.uint8)
                lines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
                found += [cv2.approxPolyDP(line, step, True)[:, 0] for line in lines if len(line) > 12]
        return np.concatenate(found).astype(np.float32) if found else np.zeros((0, 2), np.float32)


def areas(picture: Picture, figure: Figure | None, space: int = 10, colour: int = 22) -> Picture:
    """Areas of one colour: large ones on the ground, smaller ones within the things, never across their outline."""
    if figure is None:
        return flattened(picture, space, colour)
    calm = flattened(filled(picture, figure), space + 2, colour + 6, side=300)
    out = calm.copy()
    within = figure.box
    near = flattened(picture[within], max(4, space // 2), max(8, colour // 2), side=420)
    near = blend(near, picture[within], figure.thin[within])
    out[within] = blend(calm[within], near, figure.cover[within])
    return out


def laid_flat(
    picture: Picture, figure: Figure | None, space: int, colour: int, reach: float, share: float
) -> tuple[float, Picture, Picture]:
    """(pixels of a mark unit, the picture in calm areas, the same in CIE Lab): what printed and inked looks start from.

    space, colour: as `areas` takes them. reach, share: of the smoothing of the areas' borders, in mark units and 0..1.
    """
    scale = max(0.4, unit(picture))
    flat = smoothed(areas(picture, figure, space, colour), 2, reach * scale, share)
    return scale, flat, lab(flat)


def filled(picture: Picture, figure: Figure) -> Picture:
    """The ground alone: where things stand it is spread inwards from about them."""
    height, width = figure.cover.shape
    scale = 0.125
    bare = 1 - np.clip(cv2.dilate(figure.cover, np.ones((5, 5), np.uint8)), 0, 1)
    small = cv2.resize(picture * bare[..., None], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    weight = cv2.resize(bare, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_AREA)
    total: Picture = small.copy()
    known: Field = weight.copy()
    for reach in (2.0, 6.0, 18.0, 54.0):
        lacking = np.clip(1 - known, 0, 1)
        total += cv2.GaussianBlur(small, (0, 0), reach) * lacking[..., None]
        known += cv2.GaussianBlur(weight, (0, 0), reach) * lacking
    spread = cv2.resize(total / (known[..., None] + 1e-3), (width, height), interpolation=cv2.INTER_LINEAR)
    return blend(spread, picture, bare)


def receded(picture: Picture, figure: Figure | None, share: float = 0.35) -> Picture:
    """The picture with its ground moved a little towards its own mean lightness and out of the things' way."""
    if figure is None:
        return picture
    ground = 1 - figure.cover
    about = cv2.GaussianBlur(picture, (0, 0), max(1.0, 40 * unit(picture)))
    return blend(picture, about, ground * share)
