"""Clay: solids modelled as height fields in closed form, merged softly, lit once.

A `Clay` sheet looks along -z: x to the right, y up from the feet, z towards the viewer, all in the subject's own
units. Every solid writes height, normal, colour, fur direction and material where it is in front, and melts into its
neighbours over `blend` units. `shade` (module shading) lights the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeAlias

import numpy as np

from .canvas import Canvas, Path, Points, as_linear
from .colour import F32, Hue
from .curves import Frame, Vec3, monotone, needed, normals, pillow, spline
from .material import Flow, Material, Outward
from .shading import Layer, shade

__all__ = ["Clay", "Flow", "Frame", "Layer", "Material", "Outward", "shade"]

Window: TypeAlias = tuple[slice, slice]
ALBEDO, NORMAL, FLOW, FUR, GLOSS, EMISSION, MIRROR = 0, 3, 6, 8, 9, 10, 11
CHANNELS = 12
FAR = -1e3


class Clay:
    """A sheet of (height, width) pixels on which solids are put.

    Args:
        width, height: size in pixels.
        scale: pixels per unit.
        origin: pixel of the subject's (0, 0), between its feet.
        material: what solids are made of unless they say otherwise.
    """

    def __init__(
        self, width: int, height: int, scale: float, origin: tuple[float, float], material: Material | None = None
    ) -> None:
        self.width, self.height, self.scale, self.origin = width, height, scale, origin
        self.material = material or Material()
        self.cover: F32 = np.zeros((height, width), np.float32)
        self.depth: F32 = np.full((height, width), FAR, np.float32)
        self.channels: F32 = np.zeros((CHANNELS, height, width), np.float32)
        self.frame = Frame()
        self._used: set[int] = set()

    # -- places --------------------------------------------------------------------------------------------
    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """Where (x, y) lies on the sheet."""
        return self.origin[0] + x * self.scale, self.origin[1] - y * self.scale

    @contextmanager
    def at(
        self, x: float = 0.0, y: float = 0.0, z: float = 0.0, scale: float = 1.0, angle: float = 0.0
    ) -> Iterator[None]:
        """Inside the block solids are moved, scaled and turned as one group (a lathe's axis stays vertical)."""
        before = self.frame
        self.frame = before.within(Frame(x, y, z, scale, angle))
        try:
            yield
        finally:
            self.frame = before

    def grid(self) -> tuple[F32, F32]:
        """x as (1, width) and y as (height, 1) of every pixel in the subject's units."""
        x = (np.arange(self.width, dtype=np.float32) - self.origin[0]) / self.scale
        y = (self.origin[1] - np.arange(self.height, dtype=np.float32)) / self.scale
        return x[None].astype(np.float32), y[:, None].astype(np.float32)

    def canvas(self) -> Canvas:
        """A canvas over the same sheet in the same units (y up)."""
        return Canvas(self.width, self.height, self.origin, self.scale, flip=True)

    def tint(self, colour: Hue, amount: F32) -> None:
        """Mix a colour into the surface; `amount` is (height, width) 0..1."""
        wanted = as_linear(colour)
        for i in range(3):
            channel = self.channels[ALBEDO + i]
            channel += (wanted[i] - channel) * amount

    @property
    def albedo(self) -> F32:
        """The surface colours, a view of shape (3, height, width)."""
        return self.channels[ALBEDO : ALBEDO + 3]

    # -- solids --------------------------------------------------------------------------------------------
    def ellipsoid(
        self,
        centre: Vec3,
        radii: Vec3,
        colour: Hue,
        *,
        angle: float = 0.0,
        shear: tuple[float, float] = (0.0, 0.0),
        blend: float | None = None,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """An ellipsoid turned by `angle` radians in the picture plane.

        `shear` is how fast its middle comes nearer per unit of x and of y: with it any ellipsoid turned in space
        can be put (see `subjects.space`).
        """
        k = self.frame.scale
        (x, y, z), (rx, ry, rz) = self.frame.point(centre), (radii[0] * k, radii[1] * k, radii[2] * k)
        angle += self.frame.angle
        reach = max(rx, ry)
        found = self._window(x - reach, y - reach, x + reach, y + reach)
        if found is None:
            return
        window, gx, gy = found
        c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        dx, dy = gx - x, gy - y
        u, v = (dx * c + dy * s) / rx, (dy * c - dx * s) / ry
        square = u * u + v * v
        cover = _unit((1 - np.sqrt(square)) * (min(rx, ry) * self.scale) + 0.5)
        bulge = np.sqrt(np.maximum(1 - square, 0))
        a, b, e = u / rx, v / ry, np.maximum(bulge, 0.02) / rz
        nx, ny = a * c - b * s, a * s + b * c
        z_at = z + rz * bulge
        if shear != (0.0, 0.0):
            nx, ny = nx - shear[0] * e, ny - shear[1] * e
            z_at = z_at + shear[0] * dx + shear[1] * dy
        length = np.sqrt(nx * nx + ny * ny + e * e)
        made = self._made(material, blend, fur, gloss, flow)
        lie = _lie(made.flow or (0.0, -1.0), gx, gy)
        self._merge(window, z_at, (nx / length, ny / length, e / length), cover, colour, lie, made)

    def capsule(
        self,
        start: Vec3,
        start_radius: float,
        end: Vec3,
        end_radius: float,
        colour: Hue,
        *,
        flat: float = 1.0,
        blend: float | None = None,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """Two spheres and the cone that wraps them; `flat` scales its depth towards the viewer."""
        (x0, y0, z0), (x1, y1, z1) = self.frame.point(start), self.frame.point(end)
        start_radius, end_radius = start_radius * self.frame.scale, end_radius * self.frame.scale
        low = min(x0 - start_radius, x1 - end_radius), min(y0 - start_radius, y1 - end_radius)
        high = max(x0 + start_radius, x1 + end_radius), max(y0 + start_radius, y1 + end_radius)
        found = self._window(*low, *high)
        if found is None:
            return
        window, gx, gy = found
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy + 1e-9
        length = square**0.5
        ax, ay = gx - x0, gy - y0
        slope = min(0.98, max(-0.98, (start_radius - end_radius) / length))
        t = (ax * dx + ay * dy) / square
        t = t - np.abs(ax * dy - ay * dx) * (slope / (1 - slope * slope) ** 0.5 / square)
        t = _unit(t)
        radius = start_radius + (end_radius - start_radius) * t
        ex, ey = ax - dx * t, ay - dy * t
        distance = ex * ex + ey * ey
        cover = _unit((radius - np.sqrt(distance)) * self.scale + 0.5)
        bulge = np.sqrt(np.maximum(radius * radius - distance, 0))
        nx, ny, nz = ex / radius, ey / radius, np.maximum(bulge / radius, 0.02) / flat
        norm = np.sqrt(nx * nx + ny * ny + nz * nz)
        made = self._made(material, blend, fur, gloss, flow)
        lie = _lie(made.flow or (dx / length, dy / length), gx, gy)
        z = z0 + (z1 - z0) * t + bulge * flat
        self._merge(window, z, (nx / norm, ny / norm, nz / norm), cover, colour, lie, made)

    def tube(
        self,
        points: Sequence[Vec3],
        radii: Sequence[float],
        colour: Hue | Callable[[float], F32],
        *,
        segments: int = 14,
        blend: float | None = 0.03,
        flat: float = 1.0,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """A smooth tube through the points; radii are spread evenly along it; `colour` may follow 0..1 along it."""
        segments = needed(points, segments, self.scale * self.frame.scale)
        path = spline(points, segments)
        widths = np.interp(np.linspace(0, 1, segments + 1), np.linspace(0, 1, len(radii)), radii)
        for i in range(segments):
            shade_of = colour(i / segments) if callable(colour) else colour
            self.capsule(
                path[i], float(widths[i]), path[i + 1], float(widths[i + 1]), shade_of,
                flat=flat, blend=blend, flow=flow, fur=fur, gloss=gloss, material=material,
            )  # fmt: skip

    def lathe(
        self,
        centre: tuple[float, float, float],
        profile: Sequence[tuple[float, float]],
        colour: Hue | Callable[[F32, F32], F32],
        *,
        squash: float = 1.0,
        tilt: float = 0.0,
        blend: float | None = 0.0,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """A surface of revolution about a vertical axis.

        Args:
            centre: (x, y, z) of the axis's foot; profile heights count from y.
            profile: (height, radius) from bottom to top, joined by a curve that never overshoots.
            colour: one colour, or a function of (u, height) to (…, 3), where u is -0.5..0.5 around the front.
            squash: scales depth. tilt: how far the viewer looks down on it (0 level).
        """
        x, y, z = self.frame.point(centre)
        heights = np.array([p[0] for p in profile], np.float64) * self.frame.scale
        radii = np.array([p[1] for p in profile], np.float64) * self.frame.scale
        widest = float(radii.max())
        found = self._window(x - widest, y + heights[0] - tilt * widest, x + widest, y + heights[-1])
        if found is None:
            return
        window, gx, gy = found
        dx = gx - x
        rows = np.broadcast_to(gy - y, (gy.shape[0], gx.shape[1])).astype(np.float32)
        level: F32 = rows
        for _ in range(2 if tilt else 0):
            radius, _slope = monotone(heights, radii, level)
            level = rows + np.float32(tilt) * np.sqrt(np.clip(radius * radius - dx * dx, 0, None))
        radius, slope = monotone(heights, radii, level)
        radius = radius + np.float32(1e-5)
        distance = np.abs(dx)
        cover = np.clip((radius - distance) * self.scale / np.sqrt(1 + slope * slope) + 0.5, 0, 1)
        cover *= np.clip((level - heights[0]) * self.scale + 0.5, 0, 1)
        cover *= np.clip((heights[-1] - level) * self.scale + 0.5, 0, 1)
        bulge = np.sqrt(np.clip(radius * radius - dx * dx, 0, None))
        nx, ny, nz = dx / radius, -slope, np.maximum(bulge / radius, 0.02)
        norm = np.sqrt(nx * nx + ny * ny + nz * nz)
        around = np.arcsin(np.clip(dx / radius, -1, 1)) / np.float32(np.pi)
        painted = colour(around, level / np.float32(self.frame.scale)) if callable(colour) else colour
        made = self._made(material, blend, None, gloss, None)
        lie = _lie((0.0, -1.0), gx, gy)
        self._merge(window, z + bulge * squash, (nx / norm, ny / norm, nz / norm), cover, painted, lie, made)

    def puff(
        self,
        shape: F32 | Points | Path,
        colour: Hue,
        *,
        z: float = 0.0,
        thickness: float = 0.2,
        bevel: float = 0.12,
        blend: float | None = 0.0,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """Inflate a flat shape into a pillow.

        Args:
            shape: coverage (height, width) of the sheet 0..1, or an outline (points, or a
                path with holes) in the subject's units.
            colour: one colour, or an image (height, width, 3) in linear light over the whole sheet.
            z: depth of its back. thickness: of the pillow, units. bevel: width of its rounded rim, units.
        """
        mask = self._mask(shape)
        frame = self.frame
        z, thickness, bevel = frame.point((0, 0, z))[2], thickness * frame.scale, bevel * frame.scale
        rows, columns = np.flatnonzero(mask.max(1) > 0.02), np.flatnonzero(mask.max(0) > 0.02)
        if not len(rows):
            return
        y0, y1 = max(0, rows[0] - 2), min(self.height, rows[-1] + 3)
        x0, x1 = max(0, columns[0] - 2), min(self.width, columns[-1] + 3)
        window = (slice(y0, y1), slice(x0, x1))
        cover = mask[window]
        raised = pillow(cover, max(1.5, bevel * self.scale)) * thickness
        normal = normals(raised * self.scale)
        if isinstance(colour, np.ndarray) and colour.ndim == 3:
            colour = colour[window]
        gx, gy = (axis[..., window[1]] if i == 0 else axis[window[0]] for i, axis in enumerate(self.grid()))
        made = self._made(material, blend, fur, gloss, flow)
        self._merge(window, z + raised, normal, cover, colour, _lie(made.flow or (0.0, -1.0), gx, gy), made)

    # -- inside --------------------------------------------------------------------------------------------
    def _mask(self, shape: F32 | Points | Path) -> F32:
        if isinstance(shape, np.ndarray) and shape.shape == self.cover.shape:
            return shape
        placed = Path()
        for contour in shape.contours if isinstance(shape, Path) else [shape]:
            placed.contours.append([self.frame.point((x, y, 0.0))[:2] for x, y in contour])
        return self.canvas().mask(placed)

    def _made(
        self, material: Material | None, blend: float | None, fur: float | None, gloss: float | None, flow: Flow | None
    ) -> Material:
        base = material or self.material
        k = self.frame.scale
        lie = flow if flow is not None else base.flow
        if isinstance(lie, Outward):
            lie = Outward(*self.frame.point((lie.x, lie.y, 0.0))[:2])
        elif lie is not None:
            lie = self.frame.direction(*lie)
        return Material(
            base.fur if fur is None else fur,
            base.gloss if gloss is None else gloss,
            base.emission,
            base.mirror,
            lie,
            (base.blend if blend is None else blend) * k,
        )

    def _window(self, x0: float, y0: float, x1: float, y1: float) -> tuple[Window, F32, F32] | None:
        left, bottom = self.pixel(x0, y0)
        right, top = self.pixel(x1, y1)
        a, b = max(0, int(left) - 2), min(self.width, int(right) + 3)
        c, d = max(0, int(top) - 2), min(self.height, int(bottom) + 3)
        if a >= b or c >= d:
            return None
        gx = ((np.arange(a, b, dtype=np.float32) - self.origin[0]) / self.scale).astype(np.float32)
        gy = ((self.origin[1] - np.arange(c, d, dtype=np.float32)) / self.scale).astype(np.float32)
        return (slice(c, d), slice(a, b)), gx[None], gy[:, None]

    def _merge(
        self,
        window: Window,
        z: F32,
        normal: tuple[F32, F32, F32],
        cover: F32,
        colour: Hue,
        lie: tuple[F32 | float, F32 | float],
        made: Material,
    ) -> None:
        """Smooth union of one solid with what is there: the front wins, seams melt over `made.blend`."""
        depth, before = self.depth[window], self.cover[window]
        z = z.astype(np.float32, copy=False)
        ahead = z - depth
        joined = np.maximum(z, depth)
        if made.blend > 1e-6:
            weight = _unit(ahead * np.float32(0.5 / made.blend) + np.float32(0.5))
            near = np.maximum(np.float32(made.blend) - np.abs(ahead, out=ahead), 0)
            near *= near
            near *= np.float32(0.25 / made.blend)
            joined += near
        else:
            weight = (ahead > 0).astype(np.float32)
        # A first solid fills even half-covered pixels; a later one enters them by its coverage.
        share = np.where(before > 0, cover, cover > 0).astype(np.float32, copy=False)
        joined -= depth
        joined *= share
        depth += joined
        weight *= share
        furry = bool(made.fur) or FUR in self._used
        values = np.empty((GLOSS + 1 if furry else FLOW, *weight.shape), np.float32)
        tinted = as_linear(colour)
        values[ALBEDO], values[ALBEDO + 1], values[ALBEDO + 2] = tinted[..., 0], tinted[..., 1], tinted[..., 2]
        values[NORMAL], values[NORMAL + 1], values[NORMAL + 2] = normal
        if furry:
            self._used.add(FUR)
            values[FLOW], values[FLOW + 1] = lie
            values[FUR], values[GLOSS] = made.fur, made.gloss
        block = self.channels[(slice(len(values)), *window)]
        values -= block
        values *= weight
        block += values
        amounts = ((GLOSS, made.gloss), (EMISSION, made.emission), (MIRROR, made.mirror))
        for index, amount in amounts[1 if furry else 0 :]:
            if amount or index in self._used:
                self._used.add(index)
                self._blend(index, window, amount, weight)
        np.maximum(before, cover, out=before)

    def _blend(self, index: int, window: Window, value: F32 | float, weight: F32) -> None:
        channel = self.channels[index][window]
        change = value - channel
        change *= weight
        channel += change


def _unit(values: F32) -> F32:
    """Clipped to 0..1 in place (np.clip costs more than the arithmetic on small windows)."""
    np.maximum(values, 0, out=values)
    return np.asarray(np.minimum(values, 1, out=values))


def _lie(flow: Flow, gx: F32, gy: F32) -> tuple[F32 | float, F32 | float]:
    if not isinstance(flow, Outward):
        return flow
    dx, dy = gx - flow.x, gy - flow.y
    length = np.sqrt(dx * dx + dy * dy) + np.float32(1e-4)
    return dx / length, dy / length
