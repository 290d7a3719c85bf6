"""What an instruction asks for, as frozen values: one step is one change, done in the order of the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

EXCEPT = "except "
"""What a region begins with that is all of the picture but what follows."""


class Place(NamedTuple):
    """Where in the picture: across -1 left, 0 middle, 1 right; down -1 top, 0 middle, 1 bottom.

    who: what the person meant is known by, in the words of `described`, or ''.
    """

    across: int = 0
    down: int = 0
    who: str = ""

    @property
    def spot(self) -> Place | None:
        """The place by itself; None when only a person is told."""
        return None if self.who and not (self.across or self.down) else Place(self.across, self.down)


@dataclass(frozen=True, slots=True)
class Tone:
    """A change of light or colour: `name` is a key of `tones.TONES`; amount 1 is the usual strength.

    region: a part ('sky', 'background', 'face', …) to keep to, or '' for the whole picture; 'except …' is all but a
    named thing or, as '#rrggbb', all but a colour.
    """

    name: str
    amount: float = 1.0
    region: str = ""


@dataclass(frozen=True, slots=True)
class Styled:
    """The whole picture in a named style of `styles.STYLES`, or in the manner of the second picture (name '')."""

    name: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class Scenery:
    """Another weather or season over the picture as it is: rain, snow, fog, autumn, winter, spring, …"""

    name: str
    amount: float = 1.0


@dataclass(frozen=True, slots=True)
class Sky:
    """Another sky: words of a time of day or weather, or '', and the colours '#rrggbb' it is to have."""

    words: str
    colours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Background:
    """What is behind the subject: how is 'remove', 'blur', 'colour', 'backdrop' (a studio's, a little darker
    at its corners), 'scene', or 'second'.

    value: the colour as '#rrggbb', or the words of the scene. thing: what is not background, if it was named.
    """

    how: str
    value: str = ""
    person: bool = False
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Crop:
    """Keep a part: to a ratio (width / height; 0 keeps it), around the subject, towards a place, `share` of a side.

    person: the people are the subject. round: what lies outside of the ellipse in the frame is transparent.
    """

    ratio: float = 0.0
    share: float = 1.0
    place: Place | None = None
    subject: bool = False
    person: bool = False
    round: bool = False


@dataclass(frozen=True, slots=True)
class Rotate:
    """Turn by degrees, clockwise positive."""

    degrees: float


@dataclass(frozen=True, slots=True)
class Straighten:
    """Turn so that what is nearly level or upright becomes so."""


@dataclass(frozen=True, slots=True)
class Flip:
    """Mirror left to right, or top to bottom."""

    upside_down: bool = False


@dataclass(frozen=True, slots=True)
class Extend:
    """Widen the canvas by `share` of a side; `place` says on which side, all round if None; a 2 in it is both sides
    of that axis. With a `ratio` (width / height) it is widened as far as that takes."""

    share: float = 0.25
    place: Place | None = None
    ratio: float = 0.0


@dataclass(frozen=True, slots=True)
class Border:
    """A border around the picture: how is 'plain', 'moulding' (a frame of wood or metal round a white mat) or
    'polaroid'; colour '#rrggbb' or '' for the usual one; width a share of the shorter side."""

    how: str = "plain"
    colour: str = ""
    width: float = 0.05


@dataclass(frozen=True, slots=True)
class Repair:
    """Better technical quality: 'enhance', 'restore', 'denoise', 'sharpen', 'scratches', 'blur' or 'pixelate'."""

    name: str
    amount: float = 1.0
    region: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """Letters on the picture; colour '#rrggbb' or '' for one that reads well; size a factor on the usual.

    bubble: said by the subject in a bubble.
    """

    text: str
    place: Place | None = None
    colour: str = ""
    size: float = 1.0
    bubble: bool = False


@dataclass(frozen=True, slots=True)
class Recolour:
    """A named thing in another colour. `old` is the colour it was named with, or ''. Colours as '#rrggbb'.

    material: a key of `materials.GRAINS` that it is made of now, or ''.
    """

    thing: str
    colour: str
    old: str = ""
    place: Place | None = None
    material: str = ""


@dataclass(frozen=True, slots=True)
class Add:
    """A drawn thing put into the picture: words for the drawing, where, and what it goes onto ('' nothing).

    beside: it goes next to the subject, not onto it, or next to what `near` names; behind: the subject hides a part
    of it.
    """

    words: str
    place: Place | None = None
    onto: str = ""
    size: float = 1.0
    beside: bool = False
    behind: bool = False
    near: str = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """A thing taken out; the ground behind it is filled in. `old` is its colour as '#rrggbb', or ''.

    apart: it is not the picture's subject but lies behind or beside it.
    """

    thing: str
    place: Place | None = None
    old: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """One thing for another: what goes, and the words for what is drawn in its place ('' the second picture's)."""

    thing: str
    words: str


@dataclass(frozen=True, slots=True)
class Lay:
    """The second picture laid in: as it is ('flat', a logo), its subject with light and shadow ('subject'),
    beside the first ('beside') or through it ('blend')."""

    how: str
    place: Place | None = None
    size: float = 1.0
    onto: str = ""


@dataclass(frozen=True, slots=True)
class Wear:
    """The person of the first picture, at the named place if there are several, in the garment of the second."""

    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A face that smiles ('smile') or is sad ('frown')."""

    name: str
    place: Place | None = None


Step: TypeAlias = (
    Tone
    | Styled
    | Scenery
    | Sky
    | Background
    | Crop
    | Rotate
    | Straighten
    | Flip
    | Extend
    | Border
    | Repair
    | Caption
    | Recolour
    | Add
    | Remove
    | Exchange
    | Lay
    | Wear
    | Expression
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of an instruction, a label for each, the words nothing was made of, and the things that are to stay
    as they are."""

    steps: tuple[Step, ...]
    labels: tuple[str, ...]
    ignored: tuple[str, ...]
    spared: tuple[str, ...] = ()
