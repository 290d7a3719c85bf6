"""Anti-aliased vector drawing: shapes in, a linear-light layer with alpha out.

A `Canvas` keeps premultiplied linear colour, so soft shapes and gradients blend without fringes. Every shape
touches only its own bounding window. `origin`, `scale` and `flip` place a coordinate system on it (subjects count
upwards from the feet, pictures downwards from the top).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from .bands import weigh
from .colour import F32, U8, Hue, from_srgb8, linear, over, srgb8
from .noise import blur
from .paths import Path, Point, Points, ellipse_points, rounded_points

__all__ = [
    "Canvas", "Linear", "Paint", "Path", "Point", "Points", "Radial", "as_linear", "composite", "ellipse_points",
    "rounded_points",
]  # fmt: skip

Stops: TypeAlias = Sequence[tuple[float, F32 | str]]

_SHIFT = 4
_RAMP = 1024
_FINE_AREA, _COARSE_AREA = 1 << 16, 1 << 20


@dataclass(frozen=True, slots=True)
class Linear:
    """A gradient from `start` to `end` through (0..1, colour) stops, in the canvas's coordinates."""

    start: Point
    end: Point
    stops: Stops


@dataclass(frozen=True, slots=True)
class Radial:
    """A gradient outwards from `centre` to `radius`, in the canvas's coordinates."""

    centre: Point
    radius: float
    stops: Stops


Paint: TypeAlias = Hue | Linear | Radial
"""Strings are '#rrggbb'; float32 arrays are *linear* colours already; gradients mix in square-root light."""


def as_linear(colour: Hue) -> F32:
    """Strings and sRGB tuples are decoded, float32 arrays are taken as linear."""
    if isinstance(colour, np.ndarray):
        return colour.astype(np.float32)
    return linear(colour)


def composite(image: F32, layer: Canvas, opacity: float = 1.0) -> None:
    """Lay a canvas of the image's size over it, in place."""
    window = layer.window
    if window is None:
        return
    weigh(image[window], 1 - layer.alpha[window] * np.float32(opacity))
    image[window] += layer.premultiplied[window] * np.float32(opacity)


class Canvas:
    """A transparent sheet of (height, width) pixels.

    Args:
        width, height: size in pixels.
        origin: pixel position of the coordinate system's (0, 0).
        scale: pixels per unit.
        flip: True when y counts upwards.
    """

    def __init__(
        self, width: int, height: int, origin: Point = (0.0, 0.0), scale: float = 1.0, flip: bool = False
    ) -> None:
        self.width, self.height = width, height
        self.premultiplied: F32 = np.zeros((height, width, 3), np.float32)
        self.alpha: F32 = np.zeros((height, width), np.float32)
        self._matrix = np.array([[scale, 0, origin[0]], [0, -scale if flip else scale, origin[1]]], np.float64)
        self._clips: list[tuple[F32, int, int]] = []
        self._touched: tuple[int, int, int, int] | None = None

    # -- coordinate systems -------------------------------------------------------------------------------
    @property
    def unit(self) -> float:
        """Pixels per unit of the present coordinate system."""
        a, b = self._matrix[0, 0], self._matrix[1, 0]
        c, d = self._matrix[0, 1], self._matrix[1, 1]
        return float(np.sqrt(abs(a * d - b * c)))

    def pixel(self, x: float, y: float) -> Point:
        """Where a point of the present coordinate system lies on the sheet."""
        px, py = self._matrix @ np.array([x, y, 1.0])
        return float(px), float(py)

    @contextmanager
    def at(self, x: float, y: float, angle: float = 0.0, sx: float = 1.0, sy: float = 1.0) -> Iterator[None]:
        """Inside the block (0, 0) is (x, y), axes are turned by `angle` radians and stretched."""
        before = self._matrix
        c, s = np.cos(angle), np.sin(angle)
        local = np.array([[c * sx, -s * sy, x], [s * sx, c * sy, y], [0, 0, 1]], np.float64)
        self._matrix = before @ local
        try:
            yield
        finally:
            self._matrix = before

    @contextmanager
    def clip(self, shape: Path | Points) -> Iterator[None]:
        """Inside the block drawing is confined to the shape (and to enclosing clips)."""
        found = self._coverage(_contours(shape), 0.0)
        mask, x0, y0 = found if found else (np.zeros((1, 1), np.float32), 0, 0)
        self._clips.append((mask, x0, y0))
        try:
            yield
        finally:
            self._clips.pop()

    # -- shapes ------------------------------------------------------------------------------------------
    def path(self, shape: Path | Points, paint: Paint, opacity: float = 1.0, soft: float = 0.0) -> None:
        """Fill a path; `soft` blurs its edge by that many units."""
        self._fill(_contours(shape), paint, opacity, soft)

    def polygon(self, points: Points, paint: Paint, opacity: float = 1.0, soft: float = 0.0) -> None:
        """Fill a polygon."""
        self._fill([points], paint, opacity, soft)

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        paint: Paint,
        opacity: float = 1.0,
        soft: float = 0.0,
        angle: float = 0.0,
    ) -> None:
        """Fill an ellipse turned by `angle` radians."""
        self._fill([ellipse_points(x, y, rx, ry, angle)], paint, opacity, soft)

    def circle(self, x: float, y: float, radius: float, paint: Paint, opacity: float = 1.0, soft: float = 0.0) -> None:
        """Fill a circle."""
        self._fill([ellipse_points(x, y, radius, radius)], paint, opacity, soft)

    def rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        paint: Paint,
        opacity: float = 1.0,
        soft: float = 0.0,
        radius: float = 0.0,
    ) -> None:
        """Fill a rectangle with corners rounded by `radius`."""
        self._fill([rounded_points(x, y, width, height, radius)], paint, opacity, soft)

    def line(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float,
        paint: Paint,
        opacity: float = 1.0,
        soft: float = 0.0,
    ) -> None:
        """A straight stroke with round caps."""
        self.polyline([(x0, y0), (x1, y1)], width, paint, opacity, soft)

    def polyline(
        self,
        points: Points,
        width: float | Sequence[float],
        paint: Paint,
        opacity: float = 1.0,
        soft: float = 0.0,
        closed: bool = False,
    ) -> None:
        """A stroke with round caps and joins; `width` may run along the points."""
        line = np.asarray(points, np.float64)
        if closed:
            line = np.vstack([line, line[:1]])
        if np.size(width) == 1:
            self.lines([line], float(np.max(width)), paint, opacity, soft)
            return
        widths = np.interp(np.linspace(0, 1, len(line)), np.linspace(0, 1, np.size(width)), np.atleast_1d(width))
        self._apply(self._stroke_coverage(line, widths, soft), paint, opacity)

    def stroke(self, shape: Path, width: float, paint: Paint, opacity: float = 1.0, soft: float = 0.0) -> None:
        """The outline of every contour of a path (open as drawn)."""
        self.lines(shape.contours, width, paint, opacity, soft)

    def strokes(self, lines: Sequence[Points], widths: Sequence[float], colours: Sequence[Hue]) -> None:
        """Many opaque strokes at once (grass, hair, rain): fast, mixed in sRGB, thickness in whole pixels."""
        sheet = np.zeros((self.height, self.width, 4), np.uint8)
        for points, width, colour in zip(lines, widths, colours, strict=True):
            r, g, b = (float(value) for value in srgb8(as_linear(colour).reshape(1, 1, 3)).ravel())
            fixed = [_fixed(self._to_pixels(points))]
            thickness = max(1, round(width * self.unit))
            cv2.polylines(sheet, fixed, False, (r, g, b, 255.0), thickness, cv2.LINE_AA, _SHIFT)
        self._touch(0, 0, self.width, self.height)
        alpha = sheet[..., 3].astype(np.float32) / 255
        straight = np.minimum(sheet[..., :3] * (1 / np.maximum(alpha, 1 / 255))[..., None], 255).astype(np.uint8)
        self.alpha = alpha + self.alpha * (1 - alpha)
        self.premultiplied = from_srgb8(straight) * alpha[..., None] + self.premultiplied * (1 - alpha)[..., None]

    def stamp(self, mask: F32, left: int, top: int, paint: Paint, opacity: float = 1.0) -> None:
        """Paint through a coverage mask (rows, columns, 0..1) whose upper left corner is the pixel (left, top)."""
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(self.width, left + mask.shape[1]), min(self.height, top + mask.shape[0])
        if x1 > x0 and y1 > y0:
            self._apply((mask[y0 - top : y1 - top, x0 - left : x1 - left], x0, y0), paint, opacity)

    def mask(self, shape: Path | Points, soft: float = 0.0) -> F32:
        """Coverage (height, width) of a shape, nothing drawn."""
        full = np.zeros((self.height, self.width), np.float32)
        found = self._coverage(_contours(shape), soft)
        if found:
            mask, x0, y0 = found
            full[y0 : y0 + mask.shape[0], x0 : x0 + mask.shape[1]] = mask
        return full

    def lines(
        self, many: Sequence[Points], width: float, paint: Paint, opacity: float = 1.0, soft: float = 0.0
    ) -> None:
        """Many strokes of one width and paint as a single shape: where they cross they do not add up."""
        pixels = [self._to_pixels(points) for points in many if len(points) > 1]
        if pixels:
            self._apply(self._even_strokes(pixels, width * self.unit, soft * self.unit), paint, opacity)

    # -- the sheet ---------------------------------------------------------------------------------------
    @property
    def rgb(self) -> F32:
        """Straight (not premultiplied) linear colour (height, width, 3)."""
        straight = self.premultiplied.copy()
        weigh(straight, 1 / np.maximum(self.alpha, np.float32(1e-4)))
        return straight

    @property
    def window(self) -> tuple[slice, slice] | None:
        """(rows, columns) around everything drawn, or None."""
        if self._touched is None:
            return None
        x0, y0, x1, y1 = self._touched
        return slice(y0, y1), slice(x0, x1)

    def soften(self, sigma: float) -> None:
        """Blur everything drawn so far by `sigma` units."""
        self._touch(0, 0, self.width, self.height)
        self.premultiplied = blur(self.premultiplied, sigma * self.unit)
        self.alpha = blur(self.alpha, sigma * self.unit)

    # -- inside ------------------------------------------------------------------------------------------
    def _to_pixels(self, points: Points) -> NDArray[np.floating]:
        array = np.asarray(points, np.float64)
        return array @ self._matrix[:, :2].T + self._matrix[:, 2]

    def _fill(self, contours: Sequence[Points], paint: Paint, opacity: float, soft: float) -> None:
        self._apply(self._coverage(contours, soft), paint, opacity)

    def _window(self, pixels: NDArray[np.floating], pad: float) -> tuple[int, int, int, int] | None:
        low, high = np.floor(pixels.min(0) - pad - 2), np.ceil(pixels.max(0) + pad + 2)
        x0, y0 = max(0, int(low[0])), max(0, int(low[1]))
        x1, y1 = min(self.width, int(high[0])), min(self.height, int(high[1]))
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def _coverage(self, contours: Sequence[Points], soft: float) -> tuple[F32, int, int] | None:
        lines = [self._to_pixels(contour) for contour in contours if len(contour) > 1]
        if not lines:
            return None
        sigma = soft * self.unit
        window = self._window(np.vstack(lines), 3 * sigma)
        if window is None:
            return None
        x0, y0, x1, y1 = window
        factor = _factor(x1 - x0, y1 - y0)
        sheet = np.zeros(((y1 - y0) * factor, (x1 - x0) * factor), np.uint8)
        fixed = [_fixed((line - (x0, y0)) * factor - 0.5) for line in lines]
        cv2.fillPoly(sheet, fixed, 255.0, cv2.LINE_8 if factor > 1 else cv2.LINE_AA, _SHIFT)
        return _reduced(sheet, factor, sigma), x0, y0

    def _stroke_coverage(
        self, line: NDArray[np.floating], widths: NDArray[np.floating], soft: float
    ) -> tuple[F32, int, int] | None:
        pixels, radii = self._to_pixels(line), np.maximum(widths * self.unit / 2, 0.35)
        sigma = soft * self.unit
        window = self._window(pixels, 3 * sigma + float(radii.max()))
        if window is None:
            return None
        x0, y0, x1, y1 = window
        factor = _factor(x1 - x0, y1 - y0)
        sheet = np.zeros(((y1 - y0) * factor, (x1 - x0) * factor), np.uint8)
        flags = cv2.LINE_8 if factor > 1 else cv2.LINE_AA
        # Filled shapes include their boundary: half a subpixel too much on every side.
        local, radii = (pixels - (x0, y0)) * factor - 0.5, np.maximum(radii * factor - 0.5, 0.5)
        for i in range(len(local)):
            centre = (round(float(local[i, 0]) * 16), round(float(local[i, 1]) * 16))
            cv2.circle(sheet, centre, round(float(radii[i]) * 16), 255.0, -1, flags, _SHIFT)
            if i:
                quad = _segment(local[i - 1], local[i], float(radii[i - 1]), float(radii[i]))
                cv2.fillConvexPoly(sheet, _fixed(quad), 255.0, flags, _SHIFT)
        return _reduced(sheet, factor, sigma), x0, y0

    def _even_strokes(
        self, pixels: Sequence[NDArray[np.floating]], width: float, sigma: float
    ) -> tuple[F32, int, int] | None:
        window = self._window(np.vstack(pixels), 3 * sigma + width)
        if window is None:
            return None
        x0, y0, x1, y1 = window
        factor = _factor(x1 - x0, y1 - y0)
        sheet = np.zeros(((y1 - y0) * factor, (x1 - x0) * factor), np.uint8)
        fixed = [_fixed((line - (x0, y0)) * factor - 0.5) for line in pixels]
        # Thick lines come out odd and one pixel wider than asked: draw the next odd width, thin it by its ink.
        wanted = max(width, 0.5) * factor
        drawn = 2 * int(np.ceil((wanted - 1) / 2)) + 1
        ink = 255.0 * min(1.0, wanted / drawn)
        flags = cv2.LINE_8 if factor > 1 else cv2.LINE_AA
        cv2.polylines(sheet, fixed, False, ink, max(1, drawn - 1), flags, _SHIFT)
        return _reduced(sheet, factor, sigma), x0, y0

    def _touch(self, x0: int, y0: int, x1: int, y1: int) -> None:
        if self._touched is not None:
            a, b, c, d = self._touched
            x0, y0, x1, y1 = min(a, x0), min(b, y0), max(c, x1), max(d, y1)
        self._touched = (x0, y0, x1, y1)

    def _apply(self, found: tuple[F32, int, int] | None, paint: Paint, opacity: float) -> None:
        if found is None:
            return
        mask, x0, y0 = found
        mask = mask * np.float32(opacity)
        height, width = mask.shape
        for clip, cx, cy in self._clips:
            mask = mask * _shifted(clip, cx - x0, cy - y0, height, width)
        window = (slice(y0, y0 + height), slice(x0, x0 + width))
        self._touch(x0, y0, x0 + width, y0 + height)
        over(self.premultiplied[window], self._paint(paint, x0, y0, width, height), mask)
        self.alpha[window] += (1 - self.alpha[window]) * mask

    def _paint(self, paint: Paint, x0: int, y0: int, width: int, height: int) -> F32:
        if not isinstance(paint, Linear | Radial):
            return as_linear(paint)
        inverse = cv2.invertAffineTransform(self._matrix)
        px = np.arange(x0, x0 + width, dtype=np.float32)[None] + 0.5
        py = np.arange(y0, y0 + height, dtype=np.float32)[:, None] + 0.5
        x = inverse[0, 0] * px + inverse[0, 1] * py + inverse[0, 2]
        y = inverse[1, 0] * px + inverse[1, 1] * py + inverse[1, 2]
        if isinstance(paint, Linear):
            dx, dy = paint.end[0] - paint.start[0], paint.end[1] - paint.start[1]
            t = ((x - paint.start[0]) * dx + (y - paint.start[1]) * dy) / max(dx * dx + dy * dy, 1e-9)
        else:
            t = np.hypot(x - paint.centre[0], y - paint.centre[1]) / max(paint.radius, 1e-9)
        return _ramp(paint.stops, t)


def _ramp(stops: Stops, t: F32) -> F32:
    """The colours (h, w, 3) of a gradient at (h, w) positions 0..1, from a table of it."""
    where = [stop for stop, _ in stops]
    roots = np.sqrt(np.stack([as_linear(colour) for _, colour in stops]))
    steps = np.linspace(0, 1, _RAMP)
    table = np.stack([np.interp(steps, where, roots[:, i]) ** 2 for i in range(3)], -1).astype(np.float32)
    index = np.clip(t * np.float32(_RAMP - 1) + np.float32(0.5), 0, _RAMP - 1).astype(np.int32)
    return np.asarray(np.take(table, index, axis=0), np.float32)


def _contours(shape: Path | Points) -> Sequence[Points]:
    return shape.contours if isinstance(shape, Path) else [shape]


def _fixed(points: NDArray[np.floating]) -> NDArray[np.int32]:
    return np.asarray(np.round(np.clip(points, -3e4, 3e4) * (1 << _SHIFT)), np.int32)


def _factor(width: int, height: int) -> int:
    """Supersampling per axis: fine for small windows, coarse for middling ones, none for the very large."""
    area = width * height
    return 4 if area <= _FINE_AREA else 2 if area <= _COARSE_AREA else 1


def _reduced(sheet: U8, factor: int, sigma: float) -> F32:
    if factor > 1:
        size = (sheet.shape[1] // factor, sheet.shape[0] // factor)
        sheet = cv2.resize(sheet, size, interpolation=cv2.INTER_AREA)
    return blur(sheet.astype(np.float32) * np.float32(1 / 255), sigma)


def _segment(a: NDArray[np.floating], b: NDArray[np.floating], ra: float, rb: float) -> NDArray[np.floating]:
    direction = b - a
    normal = np.array([-direction[1], direction[0]]) / max(float(np.hypot(*direction)), 1e-9)
    return np.stack([a + normal * ra, b + normal * rb, b - normal * rb, a - normal * ra])


def _shifted(mask: F32, dx: int, dy: int, height: int, width: int) -> F32:
    """`mask` placed at (dx, dy) in a window of (height, width)."""
    out = np.zeros((height, width), np.float32)
    x0, y0, x1, y1 = max(0, dx), max(0, dy), min(width, dx + mask.shape[1]), min(height, dy + mask.shape[0])
    if x1 > x0 and y1 > y0:
        out[y0:y1, x0:x1] = mask[y0 - dy : y1 - dy, x0 - dx : x1 - dx]
    return out
