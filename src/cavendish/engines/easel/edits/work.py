"""The picture being edited, with what the steps share: the other pictures, masks found once, and the notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

from ..colour import F32, U8
from ..noise import stream
from ..scene import NotUnderstood
from .cutout import Cutout, Sight, cut_out, look
from .matte import f32, over, pixels, unit
from .steps import Step


@dataclass
class Work:
    """pixels: uint8 sRGB (H, W, 3). alpha: (H, W) 0..1 where the picture is cut out, or None. others: the further
    pictures, uint8 (H, W, 3|4). substituted: remarks for the notes."""

    pixels: U8
    alpha: F32 | None
    others: tuple[U8, ...]
    seed: int
    substituted: list[str] = field(default_factory=list)
    _cutouts: dict[bool, Cutout] = field(default_factory=dict)
    _sight: Sight | None = None

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) in px."""
        return self.pixels.shape[0], self.pixels.shape[1]

    def rng(self, *names: object) -> np.random.Generator:
        """The random stream of a step."""
        return stream(self.seed, "edit", *names)

    def remark(self, words: str) -> None:
        """Say in the notes what was done otherwise than asked; once."""
        if words not in self.substituted:
            self.substituted.append(words)

    def subject(self, person: bool = False) -> Cutout:
        """The subject's cut-out of the picture as it is now."""
        if self.alpha is not None:
            return Cutout(self.alpha, "its own transparency")
        if person not in self._cutouts:
            self._sight = self._sight or look(self.pixels)
            found = cut_out(self.pixels, person, self._sight)
            if found.weak:
                self.remark("the subject was found by its colours only")
            self._cutouts[person] = found
        return self._cutouts[person]

    def paint(self, image: U8 | F32, mask: F32 | None = None) -> None:
        """Put `image` in place, through `mask` if given; the subject stays where it is."""
        if mask is not None:
            self.pixels = over(self.pixels, image, mask)
        else:
            self.pixels = np.asarray(image, np.uint8) if image.dtype == np.uint8 else pixels(f32(image))

    def replace(self, image: U8, alpha: F32 | None = None) -> None:
        """Another picture from here on: what was found in the old one is forgotten."""
        self.pixels, self.alpha = np.ascontiguousarray(image), alpha
        self._cutouts.clear()
        self._sight = None

    @property
    def unit(self) -> F32:
        """The picture as float32 sRGB 0..1."""
        return unit(self.pixels)

    def second(self) -> U8:
        """The second picture. Raises NotUnderstood when there is none."""
        if not self.others:
            raise NotUnderstood("the instruction speaks of a second picture, and only one was given")
        return self.others[0]


Performer: TypeAlias = Callable[[Work, Any], None]
PERFORMERS: dict[type[Step], Performer] = {}


def performs(*kinds: type[Any]) -> Callable[[Performer], Performer]:
    """Register the decorated function as what carries out these kinds of steps."""

    def register(performer: Performer) -> Performer:
        for kind in kinds:
            PERFORMERS[kind] = performer
        return performer

    return register
