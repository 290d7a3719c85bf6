"""How large things are in life and where they are met, for everything that can be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
BUST = 0.75
"""People wider than this share of their height are shown to the chest only."""
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


def _subject(noun: str) -> Extent:
    from .subjects import catalogue

    info = catalogue()[noun]
    cut = info.kind == "person" and info.aspect > BUST
    return Extent(info.height_m, info.kind, info.where, info.aspect, cut)


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
