"""Figures turned in space: what is modelled facing the viewer, seen from any side.

A `Turned` offers the solids of `Clay` in a coordinate system of its own: x to the right, y up, z forwards from the
figure. Turned by a negative yaw the figure looks to the left of the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from math import atan2, cos, radians, sin
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..canvas import Canvas
from ..clay import Clay, Flow, Material, Outward
from ..colour import F32, Hue, linear
from ..curves import Vec3, needed, spline
from ..paths import Path, Points
from .space import seen_ellipsoid

Matrix: TypeAlias = NDArray[np.float64]
Shape: TypeAlias = F32 | Points | Path
LEVEL = 0.94
"""Cosine of the tilt up to which a lathe's axis counts as upright."""


class Modeller(Protocol):
    """What figures, heads, hats and props are modelled with: a `Clay` sheet, or one turned in space."""

    def ellipsoid(
        self, centre: Vec3, radii: Vec3, colour: Hue, *, angle: float = 0.0, blend: float | None = None,
        flow: Flow | None = None, fur: float | None = None, gloss: float | None = None,
        material: Material | None = None,
    ) -> None: ...  # fmt: skip

    def capsule(
        self, start: Vec3, start_radius: float, end: Vec3, end_radius: float, colour: Hue, *, flat: float = 1.0,
        blend: float | None = None, flow: Flow | None = None, fur: float | None = None, gloss: float | None = None,
        material: Material | None = None,
    ) -> None: ...  # fmt: skip

    def tube(
        self, points: Sequence[Vec3], radii: Sequence[float], colour: Hue | Callable[[float], F32], *,
        segments: int = 14, blend: float | None = 0.03, flat: float = 1.0, flow: Flow | None = None,
        fur: float | None = None, gloss: float | None = None, material: Material | None = None,
    ) -> None: ...  # fmt: skip

    def lathe(
        self, centre: tuple[float, float, float], profile: Sequence[tuple[float, float]],
        colour: Hue | Callable[[F32, F32], F32], *, squash: float = 1.0, tilt: float = 0.0,
        blend: float | None = 0.0, gloss: float | None = None, material: Material | None = None,
    ) -> None: ...  # fmt: skip

    def puff(
        self, shape: Shape, colour: Hue, *, z: float = 0.0, thickness: float = 0.2, bevel: float = 0.12,
        blend: float | None = 0.0, flow: Flow | None = None, fur: float | None = None, gloss: float | None = None,
        material: Material | None = None,
    ) -> None: ...  # fmt: skip


def rotation(yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> Matrix:
    """Degrees. Pitch bows what stands upright forwards, roll turns it in its own front plane, then yaw turns it."""
    a, b, c = radians(yaw), radians(pitch), radians(roll)
    about_y = np.array([[cos(a), 0, sin(a)], [0, 1, 0], [-sin(a), 0, cos(a)]])
    about_x = np.array([[1, 0, 0], [0, cos(b), -sin(b)], [0, sin(b), cos(b)]])
    about_z = np.array([[cos(c), -sin(c), 0], [sin(c), cos(c), 0], [0, 0, 1]])
    return np.asarray(about_y @ about_x @ about_z)


class Turned:
    """A clay sheet seen through a rotation.

    Args:
        clay: the sheet.
        yaw: degrees; the figure looks left for negative ones.
    """

    def __init__(self, clay: Clay, yaw: float = 0.0) -> None:
        self.clay = clay
        self.turn: Matrix = rotation(yaw)
        self.origin: Matrix = np.zeros(3)
        self.scale = 1.0

    # -- places --------------------------------------------------------------------------------------------
    @contextmanager
    def at(
        self, x: float = 0.0, y: float = 0.0, z: float = 0.0, *, scale: float = 1.0, yaw: float = 0.0,
        pitch: float = 0.0, roll: float = 0.0,
    ) -> Iterator[None]:  # fmt: skip
        """Inside the block solids are moved to (x, y, z), turned by degrees and scaled as one group."""
        before = self.turn, self.origin, self.scale
        self.origin = np.asarray(self.point((x, y, z)), np.float64)
        self.turn, self.scale = np.asarray(self.turn @ rotation(yaw, pitch, roll)), self.scale * scale
        try:
            yield
        finally:
            self.turn, self.origin, self.scale = before

    def point(self, p: Vec3) -> list[float]:
        """A point of the group on the sheet: x, y and depth in the sheet's units."""
        placed = self.origin + self.turn @ (np.asarray(p, np.float64) * self.scale)
        return [float(v) for v in placed]

    def on(self, canvas: Canvas, x: float, y: float, z: float) -> Any:
        """Context: the canvas's (0, 0) is this group's point, its axes the group's front plane seen as it lies."""
        px, py, _ = self.point((x, y, z))
        across = self.turn[:2, 0]
        angle = atan2(-float(self.turn[0, 1]), float(self.turn[1, 1]))
        squeeze = max(0.05, float(across[0] * cos(angle) + across[1] * sin(angle)))
        return canvas.at(px, py, angle, self.scale * squeeze, self.scale)

    @property
    def heading(self) -> float:
        """Radians the group's front is turned away from the viewer, negative to the left."""
        return atan2(float(self.turn[0, 2]), float(self.turn[2, 2]))

    # -- solids --------------------------------------------------------------------------------------------
    def ellipsoid(
        self, centre: Vec3, radii: Vec3, colour: Hue, *, angle: float = 0.0, blend: float | None = None,
        flow: Flow | None = None, fur: float | None = None, gloss: float | None = None,
        material: Material | None = None,
    ) -> None:  # fmt: skip
        """As `Clay.ellipsoid`; exact in any turn."""
        spin = np.array([[cos(angle), -sin(angle), 0], [sin(angle), cos(angle), 0], [0, 0, 1]])
        seen, tilt, shear = seen_ellipsoid(self.turn @ (spin * (np.asarray(radii, np.float64) * self.scale)))
        self.clay.ellipsoid(
            self.point(centre), seen, colour, angle=tilt, shear=shear,
            blend=self._lot(blend, material), flow=self._lie(flow or (material.flow if material else None)), fur=fur,
            gloss=gloss, material=material,
        )  # fmt: skip

    def capsule(
        self, start: Vec3, start_radius: float, end: Vec3, end_radius: float, colour: Hue, *, flat: float = 1.0,
        blend: float | None = None, flow: Flow | None = None, fur: float | None = None, gloss: float | None = None,
        material: Material | None = None,
    ) -> None:  # fmt: skip
        """As `Clay.capsule`; `flat` still scales the depth towards the viewer."""
        self.clay.capsule(
            self.point(start), start_radius * self.scale, self.point(end), end_radius * self.scale, colour, flat=flat,
            blend=self._lot(blend, material), flow=self._lie(flow), fur=fur, gloss=gloss, material=material,
        )  # fmt: skip

    def tube(
        self, points: Sequence[Vec3], radii: Sequence[float], colour: Hue | Callable[[float], F32], *,
        segments: int = 14, blend: float | None = 0.03, flat: float = 1.0, flow: Flow | None = None,
        fur: float | None = None, gloss: float | None = None, material: Material | None = None,
    ) -> None:  # fmt: skip
        """As `Clay.tube`."""
        segments = needed(points, segments, self.clay.scale * self.clay.frame.scale * self.scale)
        path = spline(points, segments)
        widths = np.interp(np.linspace(0, 1, segments + 1), np.linspace(0, 1, len(radii)), radii)
        for i in range(segments):
            self.capsule(
                path[i].tolist(), float(widths[i]), path[i + 1].tolist(), float(widths[i + 1]),
                colour(i / segments) if callable(colour) else colour,
                flat=flat, blend=blend, flow=flow, fur=fur, gloss=gloss, material=material,
            )  # fmt: skip

    def lathe(
        self, centre: tuple[float, float, float], profile: Sequence[tuple[float, float]],
        colour: Hue | Callable[[F32, F32], F32], *, squash: float = 1.0, tilt: float = 0.0,
        blend: float | None = 0.0, gloss: float | None = None, material: Material | None = None,
    ) -> None:  # fmt: skip
        """As `Clay.lathe` while its axis stands upright; leaning ones become stacked rounds."""
        axis = self.turn[:, 1]
        k = self.scale
        if axis[1] > LEVEL:
            scaled = [(height * k, radius * k) for height, radius in profile]
            painted = _rescaled(colour, k) if callable(colour) else colour
            x, y, z = self.point(centre)
            self.clay.lathe(
                (x, y, z), scaled, painted, squash=squash, tilt=tilt, blend=(blend or 0.0) * k, gloss=gloss,
                material=material,
            )  # fmt: skip
            return
        base = np.asarray(centre, np.float64)
        for (y0, r0), (y1, r1) in pairwise(profile):
            tone = _middle(colour, (y0 + y1) / 2) if callable(colour) else colour
            start, end = base + np.array([0, y0, 0]), base + np.array([0, y1, 0])
            self.capsule(
                start.tolist(), r0 * 0.97, end.tolist(), r1 * 0.97, tone, flat=squash, blend=0.01, gloss=gloss,
                material=material,
            )  # fmt: skip

    def puff(
        self, shape: Shape, colour: Hue, *, z: float = 0.0, thickness: float = 0.2, bevel: float = 0.12,
        blend: float | None = 0.0, flow: Flow | None = None, fur: float | None = None, gloss: float | None = None,
        material: Material | None = None,
    ) -> None:  # fmt: skip
        """As `Clay.puff` for outlines: the pillow lies in the plane at `z`, seen as that plane is turned."""
        contours = shape.contours if isinstance(shape, Path) else [shape]
        placed, depths = Path(), []
        for contour in contours:
            points = [self.point((x, y, z)) for x, y in contour]
            placed.contours.append([(p[0], p[1]) for p in points])
            depths += [p[2] for p in points]
        k = self.scale
        self.clay.puff(
            placed, colour, z=float(np.mean(depths)), thickness=thickness * k, bevel=bevel * k,
            blend=None if blend is None else blend * k, flow=self._lie(flow), fur=fur, gloss=gloss, material=material,
        )  # fmt: skip

    def face(self, corners: Sequence[Vec3], colour: Hue, material: Material | None = None, bevel: float = 0.01) -> None:
        """A flat plate through points in space, drawn at their mean depth."""
        points = [self.point(p) for p in corners]
        self.clay.puff(
            [(p[0], p[1]) for p in points], colour, z=float(np.mean([p[2] for p in points])),
            thickness=0.006 * self.scale, bevel=bevel * self.scale, material=material,
        )  # fmt: skip

    def slab(
        self, low: Vec3, high: Vec3, colour: Hue, material: Material | None = None, bevel: float = 0.01
    ) -> None:  # fmt: skip
        """A box between two corners: those of its faces that the viewer sees, the top lightest."""
        tone = linear(colour) if isinstance(colour, str) else np.asarray(colour, np.float32)
        (x0, y0, z0), (x1, y1, z1) = low, high
        faces = (
            ((1, 0, 0), 0.72, [(x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)]),
            ((-1, 0, 0), 0.72, [(x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)]),
            ((0, 0, 1), 0.9, [(x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)]),
            ((0, 0, -1), 0.9, [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)]),
            ((0, 1, 0), 1.1, [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)]),
        )
        for normal, gain, corners in faces:
            if float((self.turn @ np.asarray(normal, np.float64))[2]) > 0.03:
                self.face(corners, tone * np.float32(gain), material, bevel)

    # -- inside --------------------------------------------------------------------------------------------
    def _lot(self, blend: float | None, material: Material | None) -> float | None:
        if blend is None:
            blend = (material or self.clay.material).blend
        return blend * self.scale

    def _lie(self, flow: Flow | None) -> Flow | None:
        if flow is None:
            return None
        if isinstance(flow, Outward):
            x, y, _ = self.point((flow.x, flow.y, 0.0))
            return Outward(x, y)
        x, y, _ = self.turn @ np.array([flow[0], flow[1], 0.0])
        return float(x), float(y)


def _rescaled(paint: Callable[[F32, F32], F32], k: float) -> Callable[[F32, F32], F32]:
    return lambda u, height: paint(u, np.asarray(height / np.float32(k), np.float32))


def _middle(paint: Callable[[F32, F32], F32], height: float) -> F32:
    one = np.zeros((1, 1), np.float32)
    return np.asarray(paint(one, one + np.float32(height))[0, 0], np.float32)
