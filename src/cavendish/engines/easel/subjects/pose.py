"""One pose of a person: where hands and feet are, and the room it takes."""

from __future__ import annotations

from dataclasses import dataclass

GROUNDS = {"pedestal": -0.4, "scuba": 0.4, "swing": -0.15, "ski jump": -0.6, "snowboard jump": -0.6}
"""Height of the ground on which gear stands, for those whose feet are not there."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Where hands and feet are, in shares of the height; (left, right) of the picture."""

    hands: tuple[tuple[float, float, float], tuple[float, float, float]] = ((-0.148, 0.425, 0.03), (0.148, 0.425, 0.03))
    feet: tuple[tuple[float, float, float], tuple[float, float, float]] = ((-0.062, 0.0, 0.0), (0.062, 0.0, 0.0))
    hip: float = 0.46
    lean: float = 0.0
    """Degrees the upper body leans to the right of the picture."""
    knees_out: float = 0.25
    elbows: float = 1.0
    """Elbows point outwards (1) or forwards (0)."""
    tilt: float = 0.0
    """Degrees the head tilts."""
    one_leg: bool = False
    yaw: float = 0.0
    """Degrees the body is turned, negative to the left of the picture; 0 faces the viewer."""
    look: float = 0.0
    """Degrees the head is turned on the body, positive back to the right."""
    pitch: float = 0.0
    """Degrees the upper body bows forwards."""
    elbow: tuple[float, float, float] | None = None
    """Where elbows point (x away from the body, y, z), if not where `elbows` says."""
    parted: bool = False
    """The legs are so far apart that skirts are worn as trousers."""
    busy: bool = False
    """Arms or things cover the chest: badges stay away."""
    asleep: bool = False
    """The eyes are shut."""
    gear: str = ""
    """What is used, a name of `gear`."""
    edge: float = 0.0
    """Height of the edge on which somebody sits whose legs hang down; 0 for all others."""
    reach: tuple[float, float, float, float] | None = None
    """(left, right, bottom, top) of what figure and gear cover, if they are not the usual."""

    @property
    def ground(self) -> float:
        """Height of the ground, below the feet of who stands on something; of the lowest part of who dives;
        the seat of who lets the legs hang."""
        return self.edge or GROUNDS.get(self.gear, 0.0)

    @property
    def room(self) -> tuple[float, float, float, float]:
        """(left, right, bottom, top) that the drawing needs, in heights."""
        drop = max(0.0, 0.46 - self.hip)
        return self.reach or (-0.62, 0.62, -0.36 if self.one_leg else -0.08, 1.42 - drop * 0.6)

    def elbow_way(self, side: int) -> tuple[float, float, float]:
        """The direction in which an elbow bends."""
        if self.elbow is not None:
            return side * self.elbow[0], self.elbow[1], self.elbow[2]
        return side * self.elbows, -0.5, 0.5 * (1 - self.elbows)


BACK = (0.45, -0.5, -0.6)
DOWN = (0.5, -0.8, -0.1)
"""Where elbows point: behind, down."""
WIDE = (-0.95, 0.95, -0.12, 1.42)
"""Room for arms spread and things beside."""
