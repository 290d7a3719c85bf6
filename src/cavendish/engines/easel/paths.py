"""Outlines: Bézier paths, ellipses, rounded rectangles, flattened to points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = Sequence[Point] | NDArray[np.floating]


class Path:
    """Lines and Bézier curves, flattened as they are drawn. Contours overlap by the even-odd rule."""

    def __init__(self, steps: int = 14) -> None:
        self._steps = steps
        self.contours: list[list[Point]] = []

    def move(self, x: float, y: float) -> Path:
        """Start a contour."""
        self.contours.append([(x, y)])
        return self

    def line(self, x: float, y: float) -> Path:
        """Straight to (x, y)."""
        self.contours[-1].append((x, y))
        return self

    def quad(self, cx: float, cy: float, x: float, y: float) -> Path:
        """Quadratic Bézier to (x, y)."""
        x0, y0 = self.contours[-1][-1]
        for i in range(1, self._steps + 1):
            t = i / self._steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            self.contours[-1].append((a * x0 + b * cx + c * x, a * y0 + b * cy + c * y))
        return self

    def cubic(self, ax: float, ay: float, bx: float, by: float, x: float, y: float) -> Path:
        """Cubic Bézier to (x, y)."""
        x0, y0 = self.contours[-1][-1]
        for i in range(1, self._steps + 1):
            t = i / self._steps
            u = 1 - t
            k0, k1, k2, k3 = u * u * u, 3 * t * u * u, 3 * t * t * u, t * t * t
            self.contours[-1].append((k0 * x0 + k1 * ax + k2 * bx + k3 * x, k0 * y0 + k1 * ay + k2 * by + k3 * y))
        return self

    def smooth(self, points: Points) -> Path:
        """A closed curve through all points (Catmull-Rom)."""
        ring = np.asarray(points, np.float64)
        steps = max(3, self._steps // 2)
        t = (np.arange(steps) / steps)[:, None]
        contour: list[Point] = []
        for i in range(len(ring)):
            a, b, c, d = (ring[(i + k) % len(ring)] for k in (-1, 0, 1, 2))
            curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
            contour += [(float(x), float(y)) for x, y in curve]
        self.contours.append(contour)
        return self


def ellipse_points(
    x: float, y: float, rx: float, ry: float, angle: float = 0.0, count: int = 48
) -> NDArray[np.floating]:
    """Points around an ellipse turned by `angle` radians."""
    t = np.linspace(0, 2 * np.pi, count, endpoint=False)
    u, v = rx * np.cos(t), ry * np.sin(t)
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([x + u * c - v * s, y + u * s + v * c], -1)


def rounded_points(x: float, y: float, width: float, height: float, radius: float) -> NDArray[np.floating]:
    """The outline of a rectangle with rounded corners."""
    radius = min(radius, abs(width) / 2, abs(height) / 2)
    if radius <= 0:
        return np.array([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], np.float64)
    turns = np.linspace(0, np.pi / 2, 8)
    corners = (
        (x + width - radius, y + height - radius, 0.0),
        (x + radius, y + height - radius, np.pi / 2),
        (x + radius, y + radius, np.pi),
        (x + width - radius, y + radius, 1.5 * np.pi),
    )
    points = [(cx + radius * np.cos(a + t), cy + radius * np.sin(a + t)) for cx, cy, a in corners for t in turns]
    return np.array(points, np.float64)
