"""The catalogue of what easel can draw by itself.

A painter registers with `@subject`; `draw` finds it. A subject is drawn on its own tight tile, so that it never
touches the frame and composition can put it anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Literal, TypeAlias

import cv2
import numpy as np

from ..bands import spread, weigh
from ..colour import F32
from ..light import Light
from ..noise import stream
from ..shading import Layer
from ..stuffs import Stuff

Where: TypeAlias = Literal["ground", "air", "water", "indoor", "tabletop"]

_MODULES: tuple[str, ...] = (
    "animals",
    "birds",
    "fish",
    "sea",
    "insects",
    "tideline",
    "hoppers",
    "hideouts",
    "barriers",
    "stations",
    "petcare",
    "nocturnal",
    "striders",
    "wonders",
    "mermaids",
    "monsters",
    "people",
    "things",
    "crests",
)


@dataclass(frozen=True, slots=True)
class Ask:
    """One subject as asked for.

    height_px is the height in pixels of the subject's catalogue height (`SubjectInfo.height_m`), upright: a lying
    pose gives a lower tile at the same scale. Colours are '#rrggbb'. Words are lower case; '' means not said.
    """

    noun: str
    height_px: float
    light: Light
    rng: np.random.Generator = field(default_factory=lambda: stream("subject"))
    colour: str | None = None
    part_colours: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)
    pose: str = ""
    age: str = ""
    material: str = ""
    stuff: Stuff | None = None
    """What all of it is made of, whatever the painter thinks."""
    text: str | None = None
    facing: str = ""
    """'left', 'right', 'front' or ''."""
    environment: F32 | None = None
    """Small linear picture of the surroundings for shiny things."""
    world: F32 | None = None
    """Linear picture (h, w, 3) of what is seen inside of a glass vessel."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A tile.

    rgb: straight linear (h, w, 3). alpha: (h, w). anchor: (x, y) pixel of the tile that stands on the ground (for
    things in the air: their middle). baseline_width: width in pixels of what touches the ground.
    glow: linear light (h, w, 3) to add on top, for lamps and fire.
    seat: (x, y) where a rider sits, hand: (x, y) where something is held, if the subject offers them.
    """

    rgb: F32
    alpha: F32
    anchor: tuple[float, float]
    baseline_width: float
    glow: F32 | None = None
    seat: tuple[float, float] | None = None
    hand: tuple[float, float] | None = None

    def layer_at(self, x: float, y: float) -> Layer:
        """The tile as a layer of a picture with its anchor at (x, y)."""
        return Layer(self.rgb, self.alpha, round(x - self.anchor[0]), round(y - self.anchor[1]))


Painter: TypeAlias = Callable[[Ask], Drawn]


@dataclass(frozen=True, slots=True)
class SubjectInfo:
    """What composition needs to know before drawing.

    height_m: real height in metres. kind: 'animal', 'person', 'vehicle', 'building', 'plant', 'food', 'object' …
    aspect: width over height of the usual tile.
    """

    height_m: float
    kind: str
    where: Where = "ground"
    aspect: float = 1.0


FINE_PX = 500
"""Height in pixels above which creatures are enlarged instead of drawn finer."""
FINE: Mapping[str, float] = {"animal": FINE_PX, "person": FINE_PX, "food": 360.0}
"""The same by kind of subject; all others are drawn at full size."""

_PAINTERS: dict[str, Painter] = {}
_INFO: dict[str, SubjectInfo] = {}


def subject(*nouns: str, info: SubjectInfo) -> Callable[[Painter], Painter]:
    """Register a painter for nouns that share one description. Raises ValueError when a noun is taken."""

    def enter(painter: Painter) -> Painter:
        for noun in nouns:
            register(noun, painter, info)
        return painter

    return enter


def register(noun: str, painter: Painter, info: SubjectInfo) -> None:
    """Register one noun. Raises ValueError when it is taken."""
    if noun in _PAINTERS:
        raise ValueError(f"subject {noun!r} is registered twice")
    _PAINTERS[noun] = painter
    _INFO[noun] = info


def modules(*names: str) -> None:
    """Add modules of this package whose import registers subjects."""
    global _MODULES
    _MODULES = (*_MODULES, *(name for name in names if name not in _MODULES))


@cache
def _load() -> None:
    package = __name__.rpartition(".")[0]
    for name in _MODULES:
        try:
            import_module(f"{package}.{name}")
        except ModuleNotFoundError as error:
            if error.name != f"{package}.{name}":
                raise


def catalogue() -> Mapping[str, SubjectInfo]:
    """Every noun that is drawn, with its description."""
    _load()
    return MappingProxyType(_INFO)


def draw(ask: Ask) -> Drawn:
    """Draw what is asked. Raises KeyError when nobody draws that noun.

    Creatures and food larger than `FINE` are drawn at that size and enlarged: fur and faces lose nothing that shows,
    and the time stays bounded. Things may carry lettering and are always drawn at full size.
    """
    _load()
    painter, info = _PAINTERS[ask.noun], _INFO[ask.noun]
    limit = FINE.get(info.kind, ask.height_px) * min(1.0, 1.35 / info.aspect)
    if info.kind not in FINE or ask.text or ask.height_px <= limit:
        return painter(ask)
    return _enlarged(painter(replace(ask, height_px=limit)), ask.height_px / limit)


def _enlarged(drawn: Drawn, factor: float) -> Drawn:
    height, width = drawn.alpha.shape
    size = max(1, round(width * factor)), max(1, round(height * factor))
    alpha = np.clip(cv2.resize(drawn.alpha, size, interpolation=cv2.INTER_CUBIC), 0, 1)
    rgb = cv2.resize(drawn.rgb * spread(drawn.alpha), size, interpolation=cv2.INTER_CUBIC)
    np.maximum(rgb, 0, out=rgb)
    weigh(rgb, 1 / np.maximum(alpha, np.float32(1e-3)))
    sharp = cv2.addWeighted(rgb, 1.5, cv2.GaussianBlur(rgb, (0, 0), 0.9 * factor), -0.5, 0)

    def scaled(point: tuple[float, float] | None) -> tuple[float, float] | None:
        return None if point is None else (point[0] * factor, point[1] * factor)

    return Drawn(
        np.maximum(sharp, 0),
        alpha,
        (drawn.anchor[0] * factor, drawn.anchor[1] * factor),
        drawn.baseline_width * factor,
        None if drawn.glow is None else cv2.resize(drawn.glow, size, interpolation=cv2.INTER_LINEAR),
        scaled(drawn.seat),
        scaled(drawn.hand),
    )
