"""Curves that solids follow: a spline through points, a monotone profile, a frame to put them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, hypot, sin
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from .colour import F32
from .noise import blur

Vec3: TypeAlias = Sequence[float]

LEAST_PART = 2.5
"""Pixels below which the parts of a curve are not told apart."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A place for a group of solids: moved to (x, y, z), scaled, turned by `angle` radians in the picture plane."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    scale: float = 1.0
    angle: float = 0.0

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """A direction of the group as the sheet sees it."""
        c, s = cos(self.angle), sin(self.angle)
        return x * c - y * s, x * s + y * c

    def point(self, p: Vec3) -> tuple[float, float, float]:
        """A point of the group as the sheet sees it."""
        x, y = self.direction(p[0], p[1])
        return self.x + x * self.scale, self.y + y * self.scale, self.z + p[2] * self.scale

    def within(self, inner: Frame) -> Frame:
        """The frame of a group inside this group."""
        x, y, z = self.point((inner.x, inner.y, inner.z))
        return Frame(x, y, z, self.scale * inner.scale, self.angle + inner.angle)


def spline(points: Sequence[Vec3], segments: int) -> NDArray[np.float64]:
    """(segments + 1, 3) points along the Catmull-Rom curve through all of `points`."""
    core = np.asarray(points, np.float64)
    ring = np.vstack([2 * core[0] - core[1], core, 2 * core[-1] - core[-2]])
    at = np.linspace(0, len(core) - 1, segments + 1)
    index = np.minimum(at.astype(int), len(core) - 2)
    f = (at - index)[:, None]
    a, b, c, d = (ring[index + k] for k in range(4))
    return np.asarray(0.5 * (2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f**2 + (3 * b - a - 3 * c + d) * f**3))


def needed(points: Sequence[Vec3], segments: int, scale: float) -> int:
    """How many of `segments` parts a curve through `points` is worth drawn at `scale` pixels per unit, at least two."""
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
    return max(2, min(segments, ceil(length * scale / LEAST_PART)))


def monotone(xs: NDArray[np.float64], ys: NDArray[np.float64], at: F32) -> tuple[F32, F32]:
    """Value and slope at `at` of the monotone cubic (Fritsch-Carlson) through (xs, ys); flat beyond its ends."""
    step = np.diff(xs)
    secant = np.diff(ys) / step
    slopes = np.zeros_like(ys)
    if len(xs) > 2:
        same = secant[:-1] * secant[1:] > 0
        w1, w2 = 2 * step[1:] + step[:-1], step[1:] + 2 * step[:-1]
        with np.errstate(divide="ignore", invalid="ignore"):
            harmonic = (w1 + w2) / (w1 / secant[:-1] + w2 / secant[1:])
        slopes[1:-1] = np.where(same, harmonic, 0.0)
    slopes[0], slopes[-1] = secant[0], secant[-1]
    clipped = np.clip(at, xs[0], xs[-1])
    table = np.linspace(xs[0], xs[-1], 1025)
    i = np.clip(np.searchsorted(xs, table, side="right") - 1, 0, len(xs) - 2)
    h, t = step[i], (table - xs[i]) / step[i]
    value = (
        (2 * t**3 - 3 * t**2 + 1) * ys[i]
        + (t**3 - 2 * t**2 + t) * h * slopes[i]
        + (3 * t**2 - 2 * t**3) * ys[i + 1]
        + (t**3 - t**2) * h * slopes[i + 1]
    )
    where = (clipped - xs[0]) * (1024 / (xs[-1] - xs[0]))
    low = np.minimum(where.astype(np.int32), 1023)
    part = (where - low).astype(np.float32)
    derivative = np.gradient(value, table)
    found = value[low] * (1 - part) + value[low + 1] * part
    leaning = derivative[low] * (1 - part) + derivative[low + 1] * part
    return found.astype(np.float32), leaning.astype(np.float32)


def pillow(cover: F32, rim: float) -> F32:
    """0 at the edge rising over `rim` pixels in a quarter circle to 1."""
    inside = np.pad((cover > 0.5).astype(np.uint8), 1)
    distance = cv2.distanceTransform(inside, cv2.DIST_L2, 5)[1:-1, 1:-1]
    t = np.clip(distance / rim, 0, 1)
    return blur(np.sqrt(np.clip(1 - (1 - t) ** 2, 0, 1)).astype(np.float32), max(0.8, rim * 0.12))


def normals(height: F32) -> tuple[F32, F32, F32]:
    """Unit normals (x right, y up, z out) of a height map in pixels."""
    gy, gx = np.gradient(height) if min(height.shape) > 1 else (np.zeros_like(height), np.zeros_like(height))
    norm = np.sqrt(gx * gx + gy * gy + 1)
    return -gx / norm, gy / norm, 1 / norm
