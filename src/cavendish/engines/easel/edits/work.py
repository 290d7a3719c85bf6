"""The picture being edited, with what the steps share: the other pictures, masks found once, and the notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import cv2
import numpy as np

from .. import memory
from ..colour import F32, U8
from ..noise import stream
from ..scene import NotUnderstood
from . import nets
from .cutout import Cutout, Sight, cut_out, look
from .matte import f32, over, pixels, unit
from .objects import Detection
from .steps import Place, Step


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
    _focus: int = -1
    _added: F32 | None = None

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

    @property
    def sight(self) -> Sight:
        """What the networks see in the picture as it is now."""
        if self._sight is None:
            self._sight = look(self.pixels)
            memory.hand_back()  # the networks leave behind what they computed on the way
        return self._sight

    @property
    def everybody(self) -> tuple[F32, ...]:
        """The masks of all people that are seen by themselves, with a face or without."""
        return (*self.sight.bodies, *self.sight.faceless)

    @property
    def faces(self) -> tuple[nets.Face, ...]:
        """The faces of the picture, the largest first; one alone while a person is in focus."""
        return self.sight.faces if self._focus < 0 else self.sight.faces[self._focus : self._focus + 1]

    def subject(self, person: bool = False) -> Cutout:
        """The subject's cut-out of the picture as it is now; the people with `person`, or who is in focus."""
        if self.alpha is not None:
            return Cutout(self.alpha, "its own transparency", self.faces)
        found = self._found(person)
        return found if self._added is None else replace(found, mask=f32(np.maximum(found.mask, self._added)))

    def _found(self, person: bool) -> Cutout:
        if person and self._focus >= 0 and self.sight.bodies:
            return Cutout(self.sight.bodies[self._focus], "person networks", self.faces)
        if person not in self._cutouts:
            found = cut_out(self.pixels, person, self.sight)
            if found.weak:
                self.remark("the subject was found by its colours only")
            self._cutouts[person] = found
        return self._cutouts[person]

    @contextmanager
    def focus(self, place: Place | None) -> Iterator[None]:
        """While this lasts, people are the one person at the named place; nothing changes without a place."""
        before, self._focus = self._focus, -1 if place is None else self._at(place)
        try:
            yield
        finally:
            self._focus = before

    def _at(self, place: Place) -> int:
        """Index of the face of who is told by a place; -1 when there are fewer than two faces."""
        from .who import likeliest

        faces = self.sight.faces
        if len(faces) < 2:
            return -1
        if place.who:
            return likeliest(self, place)
        height, width = self.size
        centres = np.array([face.box[:2] + face.box[2:] / 2 for face in faces]) / np.array([width, height]) * 2 - 1
        goal = np.array([place.across, place.down], float)
        if not place.across and not place.down:
            return int(np.hypot(*centres.T).argmin())
        return int((centres @ goal).argmax())

    def paint(self, image: U8 | F32, mask: F32 | None = None) -> None:
        """Put `image` in place, through `mask` if given; the subject stays where it is."""
        if mask is not None:
            self.pixels = over(self.pixels, image, mask)
        else:
            self.pixels = np.asarray(image, np.uint8) if image.dtype == np.uint8 else pixels(f32(image))

    def add(self, image: U8, mask: F32) -> None:
        """Another picture, in which something was laid that belongs to the subject from here on: `mask` (H, W)."""
        self.pixels = np.ascontiguousarray(image)
        self._added = mask if self._added is None else f32(np.maximum(self._added, mask))

    def grow(self, image: U8, left: int, top: int) -> None:
        """A larger canvas on which the picture lies at (left, top): what was found in it lies there as well."""
        size, inner = image.shape[:2], (slice(top, top + self.size[0]), slice(left, left + self.size[1]))

        def moved(mask: F32) -> F32:
            page = np.zeros(size, np.float32)
            page[inner] = mask if mask.shape == self.size else cv2.resize(mask, self.size[::-1])
            return page

        shift = np.array([left, top], np.float32)
        seen = self.sight
        faces = tuple(
            nets.Face(np.concatenate([face.box[:2] + shift, face.box[2:]]), face.points + shift, face.score)
            for face in seen.faces
        )
        self._cutouts = {who: Cutout(moved(cut.mask), cut.how, faces) for who, cut in self._cutouts.items()}
        self._sight = Sight(
            faces,
            None if seen.people is None else moved(seen.people),
            None if seen.salient is None else moved(seen.salient),
            tuple(moved(body) for body in seen.bodies),
            tuple(moved(body) for body in seen.faceless),
            tuple(Detection(each.kind, each.score, each.box + np.tile(shift, 2)) for each in seen.things),
        )
        self._added = None if self._added is None else moved(self._added)
        self.alpha = None if self.alpha is None else moved(self.alpha)
        self.pixels = np.ascontiguousarray(image)

    def replace(self, image: U8, alpha: F32 | None = None) -> None:
        """Another picture from here on: what was found in the old one is forgotten."""
        self.pixels, self.alpha = np.ascontiguousarray(image), alpha
        self._cutouts.clear()
        self._sight = self._added = None

    def forget(self) -> None:
        """Let go of everything found in the picture."""
        self._cutouts.clear()
        self._sight = self._added = None

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
