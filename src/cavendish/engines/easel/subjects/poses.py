"""Poses of people: where hands and feet are."""

from __future__ import annotations

from dataclasses import dataclass


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


POSES: dict[str, Pose] = {
    "standing": Pose(),
    "walking": Pose(
        hands=((-0.165, 0.45, 0.13), (0.175, 0.44, -0.08)), feet=((-0.07, 0.03, -0.10), (0.06, 0.0, 0.13)), lean=-2,
        tilt=-2
    ),
    "running": Pose(
        hands=((-0.15, 0.60, 0.16), (0.19, 0.50, -0.10)), feet=((-0.09, 0.24, -0.16), (0.06, 0.0, 0.12)), lean=-7,
        hip=0.47, elbows=0.6, tilt=-5,
    ),
    "jumping": Pose(
        hands=((-0.24, 0.93, 0.03), (0.24, 0.93, 0.03)), feet=((-0.12, 0.10, -0.06), (0.10, 0.16, -0.08)), hip=0.56
    ),
    "waving": Pose(hands=((-0.148, 0.425, 0.03), (0.27, 0.90, 0.04)), tilt=4),
    "dancing": Pose(
        hands=((-0.23, 0.86, 0.03), (0.25, 0.70, 0.06)), feet=((-0.05, 0.0, 0.0), (0.20, 0.20, 0.05)), lean=5, tilt=7
    ),
    "ballet": Pose(
        hands=((-0.10, 1.06, 0.05), (0.10, 1.06, 0.05)), feet=((-0.012, -0.02, 0.0), (0.035, 0.20, 0.03)),
        knees_out=1.6
    ),
    "sitting": Pose(
        hands=((-0.12, 0.20, 0.17), (0.12, 0.20, 0.17)), feet=((0.045, 0.0, 0.20), (-0.045, 0.0, 0.22)), hip=0.09,
        knees_out=2.4,
    ),
    "chair": Pose(hands=((-0.09, 0.30, 0.2), (0.09, 0.30, 0.2)), feet=((-0.07, 0.0, 0.22), (0.07, 0.0, 0.22)),
    hip=0.26),
    "riding": Pose(
        hands=((-0.17, 0.26, 0.12), (-0.10, 0.24, 0.14)), feet=((-0.02, -0.30, 0.08), (0.06, -0.30, 0.08)), hip=0.06,
        knees_out=0.4, lean=-3, one_leg=True,
    ),
    "reading": Pose(hands=((-0.075, 0.56, 0.20), (0.075, 0.56, 0.20)), tilt=3),
    "holding": Pose(hands=((-0.148, 0.425, 0.03), (0.20, 0.55, 0.14)), tilt=2),
    "carrying": Pose(hands=((-0.10, 0.54, 0.19), (0.10, 0.54, 0.19))),
    "fighting": Pose(
        hands=((-0.20, 0.56, 0.14), (0.22, 0.80, 0.06)), feet=((-0.11, 0.0, 0.05), (0.12, 0.0, -0.03)), hip=0.44,
        lean=3
    ),
    "flying": Pose(
        hands=((-0.17, 0.48, 0.0), (0.16, 1.05, 0.08)), feet=((-0.03, 0.0, -0.1), (0.05, 0.06, -0.14)), lean=6, tilt=5
    ),
    "guitar": Pose(hands=((-0.19, 0.60, 0.18), (0.08, 0.45, 0.20)), tilt=3),
    "praying": Pose(hands=((-0.015, 0.62, 0.17), (0.015, 0.62, 0.17))),
}  # fmt: skip
_POSE_OF = {
    "meditating": "sitting", "sleeping": "sitting", "lying": "sitting", "playing": "dancing", "singing": "waving",
    "cooking": "holding", "painting": "holding", "drinking": "holding", "eating": "holding", "fishing": "holding",
    "hiking": "walking", "skating": "walking", "skiing": "walking", "swimming": "jumping", "cheering": "jumping",
    "celebrating": "jumping", "pointing": "waving", "studying": "reading", "hugging": "carrying",
    "floating": "dancing",
    "strolling": "walking", "racing": "running", "kneeling": "sitting", "relaxing": "sitting", "working": "holding",
    "kicking": "running", "happy": "waving", "driving": "riding", "surfing": "dancing",
}  # fmt: skip


def pose_for(word: str) -> Pose:
    """The pose of a word; standing when the word is unknown."""
    return POSES.get(_POSE_OF.get(word, word), POSES["standing"])
