"""What gear is modelled with: the figure's system, its hands, colours asked for, a few shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from ..canvas import Canvas
from ..clay import Material
from ..colour import F32
from ..curves import Vec3
from .making import part_colour
from .registry import Ask
from .turned import Turned

WOOD = Material(fur=0.0, gloss=0.2, blend=0.004)
STEEL = Material(fur=0.0, gloss=1.2, mirror=0.7, blend=0.003)
BRASS = Material(fur=0.0, gloss=1.3, mirror=0.5, blend=0.004)
LACQUER = Material(fur=0.0, gloss=0.9, mirror=0.1, blend=0.004)
RUBBER = Material(fur=0.0, gloss=0.2, blend=0.002)
SOFT = Material(fur=0.0, gloss=0.1, blend=0.02)
WATER = Material(fur=0.0, gloss=0.9, mirror=0.2, blend=0.06)

Spot = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Kit:
    """One figure and what it holds. hands: (left, right) of the picture; hip: height of the hips."""

    figure: Turned
    features: Canvas
    ask: Ask
    hands: tuple[Spot, Spot]
    hip: float

    def colour(self, usual: str, *names: str) -> F32:
        """The colour asked for a thing of these names, else the usual one; linear."""
        return part_colour(self.ask, usual, *names)

    def rod(
        self, start: Vec3, end: Vec3, radius: float, colour: str | F32, material: Material = WOOD,
        end_radius: float | None = None,
    ) -> None:  # fmt: skip
        """A straight round bar."""
        self.figure.capsule(
            start, radius, end, radius if end_radius is None else end_radius, colour, blend=0.0, material=material
        )

    def ball(self, centre: Vec3, radius: float, colour: str | F32, material: Material = LACQUER) -> None:
        """A sphere."""
        self.figure.ellipsoid(centre, (radius, radius, radius), colour, blend=0.0, material=material)

    def hoop(
        self, centre: Spot, radius: float, thick: float, colour: str | F32, *, plane: str = "yz",
        material: Material = RUBBER, stretch: float = 1.0,
    ) -> None:  # fmt: skip
        """A ring in a plane of the figure's system ('yz' is upright, along the way it looks)."""
        turns = [k * 2 * pi / 20 for k in range(21)]
        x, y, z = centre
        points: Sequence[Vec3]
        if plane == "yz":
            points = [(x, y + radius * stretch * sin(t), z + radius * cos(t)) for t in turns]
        elif plane == "xz":
            points = [(x + radius * cos(t), y, z + radius * stretch * sin(t)) for t in turns]
        else:
            points = [(x + radius * cos(t), y + radius * stretch * sin(t), z) for t in turns]
        self.figure.tube(points, [thick, thick], colour, segments=26, blend=0.0, material=material)

    def stroke(self, points: Sequence[Vec3], width: float, colour: F32, opacity: float = 1.0) -> None:
        """A thin line through points in space, drawn over everything."""
        flat = [self.figure.point(p)[:2] for p in points]
        self.features.polyline([(p[0], p[1]) for p in flat], width, colour, opacity)


def between(a: Vec3, b: Vec3, share: float) -> Spot:
    """The point that lies a share of the way from a to b."""
    x, y, z = (p + (q - p) * share for p, q in zip(a, b, strict=True))
    return x, y, z
