"""The frozen values between understanding a prompt and painting it.

`language.parse` makes a `Scene` out of words, `compose.paint` makes a `Painting` out of a `Scene`.
Only the standard library (and numpy for the pixels' type) is needed here, so every other module may import it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
"""sRGB picture, (height, width, 3) or (height, width, 4) with straight alpha, 0..255."""

Progress = Callable[[float, str], None]
"""Called with the share done (0..1, never falling) and the name of the stage that starts."""

EMPTY: Mapping[str, str] = MappingProxyType({})


class NotUnderstood(ValueError):
    """An instruction asks for something that easel cannot find in it or cannot do; the message names what."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What became of the words of a prompt, in the order of the prompt."""

    understood: tuple[str, ...] = ()
    substituted: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def summary(self) -> str:
        """One line for people, for example ``understood: cat, night``; '' when there is nothing."""
        parts = (("understood", self.understood), ("drawn otherwise", self.substituted), ("ignored", self.ignored))
        return " · ".join(f"{label}: {', '.join(words)}" for label, words in parts if words)


@dataclass(frozen=True, slots=True)
class Relation:
    """How a thing stands to another one: `kind` is a word of `RELATIONS`, `target` an index into `Scene.subjects`."""

    kind: str
    target: int


RELATIONS = (
    "on",
    "under",
    "above",
    "in_front",
    "behind",
    "beside",
    "between",
    "hanging",
    "inside",
    "around",
    "held",
    "riding",
    "reflected",
    "with",
    "chased",
    "shoulder",
    "head",
    "mouth",
    "bloom",
    "leap",
    "clasp",
    "against",
    "station",
    "tongue",
    "bowl",
    "morsel",
    "ring",
    "herd",
    "nose",
    "tucked",
    "wheeled",
    "swung",
    "towed",
    "in_arms",
    "piggyback",
    "tended",
    "guided",
    "given",
    "embraced",
    "team",
    "whispered",
    "measured",
    "treated",
    "hidden",
    "met",
    "bedside",
    "fed",
    "teammate",
    "rival",
    "last",
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind of subject, drawn `count` times.

    noun: the word as understood, in English. kind: what is drawn: a name of the subject registry, or ``icon:<name>``.
    colour and the values of part_colours: ``#rrggbb``. size: factor on the real height (1.0 = as in life).
    age: '', 'baby', 'young' or 'old'. pose: one word ('sitting', 'flying', …) or ''. text: lettering on the thing.
    """

    noun: str
    kind: str
    count: int = 1
    colour: str | None = None
    part_colours: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    material: str = ""
    size: float = 1.0
    age: str = ""
    pose: str = ""
    attributes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    relation: Relation | None = None
    text: str | None = None
    concept: str = ""
    """The plainest word for it: 'sign' for a billboard, 'cat' for a kitten that is drawn as a cat."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a prompt asks for. Empty strings mean: not said."""

    subjects: tuple[Thing, ...] = ()
    setting: str = ""
    time_of_day: str = ""
    weather: str = ""
    season: str = ""
    style: str = ""
    camera: str = ""
    mood: str = ""
    colours: tuple[str, ...] = ()
    text: str | None = None
    abstract: str = ""
    emblem: str = ""
    """'logo', 'icon', 'sticker', …: one thing on plain paper; '' for a picture of a place."""
    ground: str = ""
    """``#rrggbb`` of a plain background that was asked for."""
    tints: tuple[str, ...] = ()
    """``#rrggbb`` of colours in which the whole picture is held."""
    decor: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """How the place itself looks: see `language.decor`."""
    notes: Notes = field(default_factory=Notes)


@dataclass(frozen=True, slots=True)
class Painting:
    """A finished picture: `pixels` as in `Pixels`, and what was made of the words."""

    pixels: Pixels
    notes: Notes
