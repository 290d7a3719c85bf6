"""A sitting species as a row, and where things are on its head."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..colour import F32, hexadecimal, linear, mix

_WHITE = linear("#fbf6ee")
_SIDES = (-1, 1)
HEAD_Y, HEAD_Z = 1.40, 0.3


@dataclass(frozen=True, slots=True)
class Sitter:
    """One species. Colours are '#rrggbb' (None: as the coat), sizes are factors on a cat."""

    coat: str = "#b98a5a"
    belly: str = "#ead9c0"
    point: str | None = None
    """Ears, and the face of some masks."""
    inner: str = "#d99a95"
    """Inside of the ears."""
    nose: str = "#d98a86"
    eye: str = "#7fae3a"
    pupil: str = "slit"
    ear: str = "tri"
    """'tri', 'round', 'flop' or 'long'."""
    ear_length: float = 1.0
    ear_width: float = 1.0
    head: float = 1.0
    cheek: float = 1.0
    muzzle: float = 1.0
    snout: float = 0.0
    """How far the muzzle stands out."""
    eye_size: float = 1.0
    tail: str = "long"
    """'long', 'brush', 'plume', 'curl', 'ringed' or 'none'."""
    tail_width: float = 1.0
    tail_tip: str | None = None
    fur: float = 0.055
    body: float = 1.0
    leg: str | None = None
    socks: str | None = None
    mask: str = ""
    """'siamese', 'fox', 'panda', 'raccoon', 'badger', 'koala', 'sloth' or ''."""
    stripes: str | None = None
    spots: str | None = None
    bib: bool = False
    whiskers: float = 1.0
    mane: str | None = None
    teeth: bool = False
    tongue: bool = False

    def recoloured(self, colour: F32) -> Sitter:
        """The species in another coat; marks that make it recognisable stay."""
        text = hexadecimal(colour)
        pale = hexadecimal(mix(colour, _WHITE, 0.6))
        mane = hexadecimal(colour * 0.55) if self.mane else None
        return replace(self, coat=text, belly=pale, mane=mane)


@dataclass(frozen=True, slots=True)
class SitterHead:
    """Places on the head in clay units."""

    scale: float

    def at(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        return x * self.scale, HEAD_Y + y * self.scale, HEAD_Z + z * self.scale


def eye_places(species: Sitter, head: SitterHead) -> list[tuple[float, float]]:
    return [(side * 0.185 * head.scale, HEAD_Y + 0.045 * head.scale) for side in _SIDES]
