"""Where copies of things stand: placements, the frame they are in, and rows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .backdrops.base import Ground
from .relations import Box, Group

OVERLAP = 0.1
"""Share of their width by which neighbours stand into each other."""


@dataclass(frozen=True, slots=True)
class Placement:
    """One copy of a thing: its anchor at (x, y), `height` pixels of its catalogue height.

    order: drawn from small to large. grounded: casts a shadow where it stands. perch: (index of the placement it
    rests on, 'seat' or 'hand') when the drawn tile of that one knows better. facing: 'left', 'right' or ''.
    """

    thing: int
    copy: int
    x: float
    y: float
    height: float
    order: float
    grounded: bool = True
    facing: str = ""
    perch: tuple[int, str] | None = None
    within: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture to fill: size in pixels, ground, rows of the air, and whether things float freely."""

    width: int
    height: int
    ground: Ground
    air: tuple[float, float] = (0.1, 0.5)
    indoors: bool = False
    top: float = 0.0
    """Share of its height, from above, that stays free of things."""

    @property
    def side(self) -> float:
        """Side of a square as large as the frame."""
        return float(np.sqrt(self.width * self.height))

    @property
    def floating(self) -> bool:
        """Nothing to stand on (space, underwater, open sky)."""
        return self.ground.surface == "none"


@dataclass(frozen=True, slots=True)
class Placed:
    """A box of a group whose origin stands at (x, y) pixels, `scale` pixels a unit."""

    group: Group
    number: int
    x: float
    y: float
    scale: float
    grounded: bool

    @property
    def box(self) -> Box:
        return self.group.boxes[self.number]

    @property
    def row(self) -> float:
        """Row of the ground the group stands on: what is further up is further away."""
        return self.y


SKY = (
    (0.72, 0.5, 1.0),
    (0.26, 0.32, 0.8),
    (0.5, 0.08, 0.62),
    (0.9, 0.16, 0.55),
    (0.1, 0.7, 0.6),
    (0.4, 0.62, 0.5),
    (0.6, 0.3, 0.45),
    (0.15, 0.05, 0.45),
    (0.86, 0.75, 0.5),
    (0.32, 0.9, 0.42),
    (0.62, 0.85, 0.45),
    (0.05, 0.4, 0.4),
)
"""Columns, rows of the air and sizes of what flies."""


def row_lengths(count: int) -> list[int]:
    """How many stand in each row, the front row first."""
    if count <= 5:
        return [count] if count else []
    if count <= 9:
        return [(count + 1) // 2, count // 2]
    front = (count + 2) // 3
    return [front, (count - front + 1) // 2, (count - front) // 2]


def widest_row(widths: Sequence[float], lengths: Sequence[int]) -> float:
    widest, at = 0.0, 0
    for length in lengths:
        widest = max(widest, sum(widths[at : at + length]) * (1 - OVERLAP))
        at += length
    return widest
