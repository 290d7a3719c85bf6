"""Four-legged animals in numbers: what a species is built like, and where its feet are in a pose."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..colour import F32, hexadecimal, linear, mix

RAINBOW = "rainbow"
"""The colour of a mane or tail that has them all."""
_PALE = linear("#fbf6ee")


@dataclass(frozen=True, slots=True)
class Quadruped:
    """One species. Lengths in units of the height at the shoulder; colours '#rrggbb' or None for the coat's."""

    coat: str
    belly: str | None = None
    legs: str | None = None
    feet: str = "#3a2c24"
    foot: str = "hoof"
    """'hoof', 'paw' or 'pad'."""
    length: float = 1.05
    """From shoulder to hip."""
    leg: float = 0.58
    """From the ground to the elbow."""
    chest: float = 0.27
    waist: float = 0.23
    rump: float = 0.26
    """Half heights of the body."""
    width: float = 0.78
    """Half width of the body over its half height."""
    limb: float = 0.115
    shank: float = 0.055
    neck: tuple[float, float, float, float] = (0.5, 45.0, 0.2, 0.13)
    """Length, degrees above level, radius at the shoulder, radius at the head."""
    skull: float = 0.17
    muzzle: tuple[float, float, float] = (0.3, 0.11, 0.08)
    """Length, radius at its end, how far it drops."""
    nose: str = "#2a211e"
    muzzle_colour: str | None = None
    head_pitch: float = 0.0
    ear: str = "point"
    """'point', 'round', 'flop', 'long', 'elephant' or 'none'."""
    ear_size: float = 1.0
    inner: str = "#c99a90"
    horns: str = ""
    """'', 'cow', 'goat', 'ram', 'antlers', 'unicorn', 'rhino', 'giraffe', 'tusks', 'triceratops' or 'beak'."""
    horn_colour: str = "#e6dcc4"
    mane: str | None = None
    mane_kind: str = ""
    """'', 'crest', 'lion', 'ruff', 'wool'."""
    tail: str = "tuft"
    """'horse', 'tuft', 'short', 'long', 'brush', 'curl', 'rat', 'squirrel', 'reptile' or 'none'."""
    tail_colour: str | None = None
    trunk: bool = False
    raised: bool = False
    """Whether the trunk is lifted to spray water."""
    humps: int = 0
    marks: str = ""
    """'', 'stripes', 'tiger', 'patches', 'giraffe', 'spots', 'dapple', 'mask'."""
    mark_colour: str = "#1d1815"
    fur: float = 0.55
    fur_length: float = 0.022
    gloss: float = 0.08
    eye: float = 1.0
    iris: str = "#2a1a10"
    wings: str | None = None
    spines: str | None = None
    plates: str | None = None
    poses: tuple[str, ...] = field(default=("standing", "walking", "running", "lying"))

    def recoloured(self, colour: F32) -> Quadruped:
        """The species in another coat; hooves, horns and dark marks stay."""
        dark = colour * 0.5
        return replace(
            self,
            coat=hexadecimal(colour),
            belly=hexadecimal(mix(colour, _PALE, 0.45)) if self.belly else None,
            legs=hexadecimal(dark) if self.legs and self.marks != "stripes" else self.legs,
            mane=hexadecimal(dark)
            if self.mane not in (None, RAINBOW) and self.mane_kind in ("lion", "crest")
            else self.mane,
            tail_colour=hexadecimal(dark) if self.tail_colour not in (None, RAINBOW) else self.tail_colour,
            muzzle_colour=hexadecimal(mix(colour, _PALE, 0.4)) if self.muzzle_colour else None,
        )


@dataclass(frozen=True, slots=True)
class Stance:
    """Where the feet are: (forward, lift) of near front, far front, near hind, far hind, in shoulder heights."""

    feet: tuple[tuple[float, float], ...]
    rise: float = 0.0
    pitch: float = 0.0
    """Degrees the body points upwards."""
    neck: float = 0.0
    """Degrees added to the neck's angle."""
    fold: float = 1.0
    """Share of the leg's height left under the body; small when lying."""


STANCES: dict[str, Stance] = {
    "standing": Stance(((-0.03, 0), (0.09, 0), (-0.12, 0), (0.07, 0))),
    "walking": Stance(((0.26, 0.03), (-0.22, 0), (-0.20, 0), (0.24, 0.05))),
    "running": Stance(((0.46, 0.24), (0.62, 0.36), (-0.52, 0.16), (-0.66, 0.26)), rise=0.1, pitch=3, neck=-12),
    "jumping": Stance(((0.30, 0.42), (0.38, 0.5), (-0.52, 0.2), (-0.6, 0.26)), rise=0.3, pitch=16, neck=-8),
    "rearing": Stance(((0.22, 0.75), (0.3, 0.95), (0.08, 0), (-0.06, 0)), rise=0.0, pitch=48, neck=12),
    "lying": Stance(((0.34, 0), (0.28, 0), (0.22, 0), (0.16, 0)), fold=0.16),
    "boxing": Stance(((0.62, 0.86), (0.5, 1.12), (0.08, 0), (-0.06, 0)), rise=0.0, pitch=64, neck=-42),
    "spraying": Stance(((0.05, 0), (0.09, 0), (-0.12, 0), (0.07, 0))),
    "howling": Stance(((-0.03, 0), (0.09, 0), (-0.12, 0), (0.07, 0)), neck=16),
    "grazing": Stance(((0.10, 0), (-0.10, 0), (-0.06, 0), (0.06, 0)), neck=-75),
}
_STANCE_OF = {
    "sitting": "lying", "sleeping": "lying", "galloping": "running", "playing": "walking", "eating": "grazing",
    "drinking": "grazing", "chasing": "running", "flying": "jumping", "dancing": "rearing", "swimming": "running",
    "racing": "running", "resting": "lying", "trotting": "walking", "pulling": "walking", "carrying": "walking",
    "climbing": "walking", "crossing": "walking", "leaping": "jumping", "hunting": "walking",
    "fighting": "boxing", "standing up": "rearing",
}  # fmt: skip


def stance_for(pose: str) -> Stance:
    """The stance of a pose word; standing for anything unknown."""
    return STANCES.get(_STANCE_OF.get(pose, pose), STANCES["standing"])


def full_height(species: Quadruped) -> float:
    """Height of the standing model to the top of its head, in shoulder heights."""
    length, angle, _, _ = species.neck
    middle = species.leg + min(species.chest, species.rump) * 0.92
    head = middle + species.chest * 0.32 + length * np.sin(np.radians(angle)) + species.skull * 1.2
    top = max(middle + max(species.chest, species.waist) + 0.3 * species.humps, head)
    if species.plates == "back":
        top = max(top, middle + species.waist + 0.45)
    if species.wings:
        top = max(top, species.leg + 1.85)
    if species.tail == "squirrel":
        top = max(top, species.leg + 1.75)
    return float(top)
