"""How large things are in life and where they are met, for everything that can be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from .language import outline
from .language.lexicon import table, words_of
from .language.vocabulary import ICON


@dataclass(frozen=True, slots=True)
class Extent:
    """height_m: in life, in metres. family: 'animal', 'person', 'vehicle', 'building', 'plant', 'food' or 'object'.

    where: 'ground', 'air', 'water', 'indoor' or 'tabletop'. aspect: width over height of the drawing.
    """

    height_m: float
    family: str
    where: str
    aspect: float
    cut: bool = False
    """A portrait that ends at the chest: it stands on the picture's lower edge."""
    rise: float = 1.0
    """Height of the drawing in heights of the catalogue: less than 1 for who lies down."""
    foot: float = 0.0
    """How far the anchor lies above the drawing's lower edge, in heights: 0.5 for what hangs in the air."""


_BY_MEANING = (
    ("animal", "animal", "ground", 0.6),
    ("carnivore", "animal", "ground", 0.8),
    ("bird", "animal", "air", 0.35),
    ("fish", "animal", "water", 0.4),
    ("insect", "animal", "air", 0.08),
    ("person", "person", "ground", 1.7),
    ("vehicle", "vehicle", "ground", 1.8),
    ("building", "building", "ground", 10.0),
    ("structure", "building", "ground", 8.0),
    ("plant", "plant", "ground", 0.5),
    ("tree", "plant", "ground", 6.0),
    ("food", "food", "tabletop", 0.12),
    ("fruit", "food", "tabletop", 0.1),
    ("clothing", "object", "indoor", 0.7),
    ("furniture", "object", "indoor", 1.0),
)
HANGING = 0.3
"""A drawing whose anchor lies higher than this share of it does not stand on it."""
_PEOPLE = (
    "man",
    "woman",
    "person",
    "boy",
    "girl",
    "child",
    "baby",
    "older",
    "old",
    "princess",
    "prince",
    "santa",
    "mrs",
    "superhero",
)


def extent(kind: str) -> Extent:
    """The extent of a subject's name or an ``icon:<name>``."""
    if not kind.startswith(ICON):
        return _subject(kind)
    return _icon(kind.removeprefix(ICON))


def is_drawn(noun: str) -> bool:
    """Whether a subject has this very name, so that it has an extent."""
    from .subjects import catalogue

    return noun in catalogue()


def measured(
    facts: Extent, shape: tuple[int, int], anchor: float, nominal: float, *, cut: bool = False, dangling: bool = False
) -> Extent:
    """The extent as a tile of (height, width) pixels has it, drawn at `nominal` pixels, its anchor in row `anchor`.

    dangling: what is below the anchor hangs over an edge and takes no room.
    """
    height, width = shape
    hangs = (height - anchor) / height
    foot = hangs if hangs > HANGING and not dangling else 0.0
    above = height if foot else max(1.0, anchor)
    return replace(facts, aspect=width / above, rise=above / nominal, foot=foot, cut=cut)


def _subject(noun: str) -> Extent:
    from .subjects import catalogue

    info = catalogue()[noun]
    return Extent(info.height_m, info.kind, info.where, info.aspect)


@cache
def _listed() -> Mapping[str, tuple[float, str, str]]:
    """Icon name to (height in metres, family, where)."""
    found: dict[str, tuple[float, str, str]] = {}
    for title, rows in table("sizes").items():
        where, family = title.split()
        for row in words_of(rows["heights"]):
            name, height = row.split()
            found.setdefault(name, (float(height), family, where))
    return found


def _icon(name: str) -> Extent:
    from . import icons

    height, family, where = _facts(name)
    return Extent(height, family, where, icons.aspect(name))


def family_of_icon(name: str) -> str:
    """'animal', 'person', 'vehicle', … for an icon's name."""
    return _facts(name)[1]


@cache
def _facts(name: str) -> tuple[float, str, str]:
    """(height in metres, family, where) of an icon, by the list or by what its noun is a kind of."""
    if name in _listed():
        return _listed()[name]
    if name.split("-")[0] in _PEOPLE:
        return 1.7, "person", "ground"
    for words in outline.wider(name.replace("-", " ")):
        for meaning, family, where, height in _BY_MEANING:
            if meaning in words:
                return height, family, where
    return 0.3, "object", "indoor"
