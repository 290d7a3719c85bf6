"""Solids turned in space: bodies are built around their own axes and seen from anywhere.

A `Space` maps its own coordinates (x forward is negative: subjects look left; y up; z towards the viewer) to the clay
sheet's. Spheres, limbs and ellipsoids turn exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..clay import Clay, Flow, Material, Outward
from ..colour import F32, Hue
from ..paths import Path, Points

Vec: TypeAlias = Sequence[float] | NDArray[Any]
Matrix: TypeAlias = NDArray[Any]


def seen_ellipsoid(axes: Matrix) -> tuple[tuple[float, float, float], float, tuple[float, float]]:
    """How an ellipsoid whose half axes are the columns of `axes` looks from the front.

    Its radii on the sheet and in depth, the angle of the first of them in radians, and the shear (x, y) of its depth:
    what `Clay.ellipsoid` takes.
    """
    form = axes @ axes.T
    flat, across = form[:2, :2], form[2, :2]
    shear = np.linalg.solve(flat, across)
    depth = float(np.sqrt(max(form[2, 2] - across @ shear, 1e-8)))
    values, vectors = np.linalg.eigh(flat)
    rx, ry = np.sqrt(np.maximum(values, 1e-8))
    angle = float(np.arctan2(vectors[1, 0], vectors[0, 0]))
    return (float(rx), float(ry), depth), angle, (float(shear[0]), float(shear[1]))


def _turn(yaw: float, pitch: float, roll: float) -> Matrix:
    """Degrees. Yaw brings what looks left towards the viewer, pitch raises it, roll turns it about its own axis."""
    a, b, c = radians(yaw), radians(pitch), radians(roll)
    about_y = np.array([[cos(a), 0, sin(a)], [0, 1, 0], [-sin(a), 0, cos(a)]])
    about_z = np.array([[cos(b), sin(b), 0], [-sin(b), cos(b), 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, cos(c), -sin(c)], [0, sin(c), cos(c)]])
    return np.asarray(about_y @ about_z @ about_x)


@dataclass(frozen=True, slots=True)
class Space:
    """A coordinate system on a clay sheet. `turn` is a rotation (3, 3), `origin` its zero on the sheet."""

    clay: Clay
    turn: Matrix
    origin: Matrix
    scale: float = 1.0

    @classmethod
    def on(cls, clay: Clay, yaw: float = 0.0, look_down: float = 0.0) -> Space:
        """The root: subjects turned by `yaw` degrees, seen from `look_down` degrees above."""
        tip = radians(look_down)
        camera = np.array([[1, 0, 0], [0, cos(tip), -sin(tip)], [0, sin(tip), cos(tip)]])
        return cls(clay, np.asarray(camera @ _turn(yaw, 0, 0)), np.zeros(3))

    def at(
        self,
        x: float = 0,
        y: float = 0,
        z: float = 0,
        *,
        yaw: float = 0,
        pitch: float = 0,
        roll: float = 0,
        scale: float = 1,
    ) -> Space:
        """A system inside this one: moved, then turned (degrees), then scaled."""
        return Space(self.clay, self.turn @ _turn(yaw, pitch, roll), self.point((x, y, z)), self.scale * scale)

    def point(self, p: Vec) -> Matrix:
        """A point on the sheet: x, y in its units and depth."""
        return np.asarray(self.origin + self.turn @ (np.asarray(p, np.float64) * self.scale))

    def flat(self, p: Vec) -> tuple[float, float]:
        """The point's place on the sheet."""
        x, y, _ = self.point(p)
        return float(x), float(y)

    def facing(self, direction: Vec) -> float:
        """1 when a direction points at the viewer, -1 when away."""
        vector = np.asarray(direction, np.float64)
        return float((self.turn @ vector)[2] / max(float(np.linalg.norm(vector)), 1e-9))

    def lie(self, direction: Vec) -> tuple[float, float]:
        """A direction as fur flow."""
        x, y, _ = self.turn @ np.asarray(direction, np.float64)
        return float(x), float(y)

    def outward(self, p: Vec) -> Outward:
        """Fur flow away from a point."""
        return Outward(*self.flat(p))

    # -- solids --------------------------------------------------------------------------------------------
    def ellipsoid(
        self,
        centre: Vec,
        radii: Vec,
        colour: Hue,
        *,
        blend: float | None = None,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """An ellipsoid whose axes are those of this system."""
        seen, angle, shear = seen_ellipsoid(self.turn * (np.asarray(radii, np.float64) * self.scale))
        self.clay.ellipsoid(
            self.point(centre).tolist(), seen, colour, angle=angle, shear=shear, blend=blend, flow=flow, fur=fur,
            gloss=gloss, material=material,
        )  # fmt: skip

    def ball(
        self,
        centre: Vec,
        radius: float,
        colour: Hue,
        *,
        blend: float | None = None,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """A sphere."""
        r = radius * self.scale
        self.clay.ellipsoid(
            self.point(centre).tolist(),
            (r, r, r),
            colour,
            blend=blend,
            flow=flow,
            fur=fur,
            gloss=gloss,
            material=material,
        )

    def limb(
        self,
        start: Vec,
        start_radius: float,
        end: Vec,
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
        """A tapered capsule."""
        self.clay.capsule(
            self.point(start).tolist(), start_radius * self.scale, self.point(end).tolist(), end_radius * self.scale,
            colour,
            flat=flat, blend=blend, flow=flow, fur=fur, gloss=gloss, material=material,
        )  # fmt: skip

    def tube(
        self,
        points: Sequence[Vec],
        radii: Sequence[float],
        colour: Hue | Callable[[float], F32],
        *,
        segments: int = 10,
        blend: float | None = 0.03,
        flat: float = 1.0,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """A smooth tube through the points."""
        self.clay.tube(
            [self.point(p).tolist() for p in points], [r * self.scale for r in radii], colour, segments=segments,
            blend=blend,
            flat=flat, flow=flow, fur=fur, gloss=gloss, material=material,
        )  # fmt: skip

    def sheet(
        self,
        outline: Sequence[Vec],
        colour: Hue,
        *,
        thickness: float = 0.03,
        bevel: float = 0.03,
        smooth: bool = True,
        blend: float | None = 0.0,
        flow: Flow | None = None,
        fur: float | None = None,
        gloss: float | None = None,
        material: Material | None = None,
    ) -> None:
        """A thin plate with the outline of points in space (wings, fins, leaves): drawn flat at their mean depth.

        `smooth` runs a curve through the points; without it corners stay sharp.
        """
        placed = [self.point(p) for p in outline]
        depth = float(np.mean([p[2] for p in placed]))
        edge: Points = [(float(p[0]), float(p[1])) for p in placed]
        if smooth and len(placed) > 3:
            edge = Path(steps=12).smooth(edge).contours[0]
        self.clay.puff(
            edge, colour, z=depth, thickness=thickness * self.scale,
            bevel=bevel * self.scale, blend=blend, flow=flow, fur=fur, gloss=gloss, material=material,
        )  # fmt: skip


def vec(x: float, y: float, z: float) -> Matrix:
    """A point or direction that can be added."""
    return np.array([x, y, z], np.float64)


def two_bones(root: Vec, target: Vec, upper: float, lower: float, bend: Vec) -> tuple[Matrix, Matrix]:
    """Joint and end of a two-part limb that reaches for `target`, bending towards `bend`."""
    a, b = np.asarray(root, np.float64), np.asarray(target, np.float64)
    line = b - a
    distance = float(np.linalg.norm(line))
    reach = min(max(distance, abs(upper - lower) + 1e-3), (upper + lower) * 0.999)
    along = line / max(distance, 1e-9)
    b = a + along * reach
    foot = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    height = float(np.sqrt(max(upper * upper - foot * foot, 0.0)))
    side = np.asarray(bend, np.float64)
    side = side - along * float(side @ along)
    side = side / max(float(np.linalg.norm(side)), 1e-9)
    return a + along * foot + side * height, b
