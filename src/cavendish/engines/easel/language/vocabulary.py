"""Which thing is drawn for a noun."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from . import outline
from .lexicon import groups, table, words_of
from .morphology import singular

ICON = "icon:"

TOO_WIDE = frozenset(
    {
        "object",
        "artifact",
        "whole",
        "thing",
        "entity",
        "instrumentality",
        "device",
        "person",
        "animal",
        "plant",
        "food",
        "covering",
        "structure",
        "substance",
        "matter",
        "unit",
        "equipment",
        "container",
        "implement",
        "commodity",
        "organism",
        "vertebrate",
        "invertebrate",
        "chordate",
        "part",
        "body part",
        "solid",
        "nutriment",
        "good",
        "material",
        "system",
        "way",
        "area",
        "surface",
        "location",
        "region",
        "line",
        "course",
        "facility",
        "natural object",
        "construction",
    }
)
"""Meanings so wide that their neighbours look nothing like the noun."""


@dataclass(frozen=True, slots=True)
class Match:
    """What is drawn for a noun: a subject's name or ``icon:<name>``; exact when the noun means just that."""

    kind: str
    exact: bool
    concept: str = ""
    """The plain noun it was understood as: 'sign' for a billboard."""


@dataclass(frozen=True)
class Vocabulary:
    """What this build can draw: names of subjects with their sort ('animal', …), and names of icons (with blanks)."""

    subjects: Mapping[str, str]
    icons: frozenset[str]
    family_of_icon: Callable[[str], str] = lambda name: ""

    def __hash__(self) -> int:
        return id(self)

    def drawn(self, noun: str) -> str | None:
        """The kind for a noun that is drawn under that very name."""
        if noun in self.subjects:
            return noun
        plain = noun.replace("-", " ")
        if plain in self.icons:
            return ICON + plain.replace(" ", "-")
        return None

    def family(self, kind: str) -> str:
        """'animal', 'person', 'vehicle', … for a kind; '' when it is not known."""
        return self.subjects.get(kind) or self.family_of_icon(kind.removeprefix(ICON))

    def names(self, noun: str) -> bool:
        """Whether the noun is drawn or stands in the hand lists."""
        return (
            self.drawn(noun) is not None
            or noun in _same()
            or noun in _near()
            or noun in _keys()
            or noun in groups()
            or self._heaped(noun)
        )

    def _heaped(self, noun: str) -> bool:
        """Whether it is shown as a handful, and not just the plural of what is drawn alone."""
        one = singular(noun)
        return noun in heaps() and (one == noun or not (self.drawn(one) or one in _same() or one in _keys()))

    @lru_cache(maxsize=4096)  # noqa: B019 - one vocabulary a process
    def resolve(self, noun: str) -> Match | None:
        """What to draw for a noun, or None when nothing comes near."""
        if noun not in self.subjects:
            own = next((target for target in _same().get(noun, ()) if target in self.subjects), None)
            if own is not None:
                return Match(own, exact=True, concept=own)
        for target, exact in (
            (noun, True),
            *((t, True) for t in _same().get(noun, ())),
            *((t, False) for t in _near().get(noun, ())),
        ):
            found = self._by_hand(target)
            if found:
                return Match(found.kind, exact and found.exact, target)
        heap = heaps().get(noun)
        if heap is not None and heap in self.subjects:
            return Match(heap, exact=True, concept=noun)
        return self._by_outline(noun)

    def _by_hand(self, target: str) -> Match | None:
        """A noun drawn under its own name, a synonym's, or a neighbour's."""
        kind = self.drawn(target)
        if kind:
            return Match(kind, exact=True)
        same = _same_words(target)
        for other in same:
            kind = self.drawn(other)
            if kind:
                return Match(kind, exact=True)
        for other in (*_near().get(target, ()), *_words_for(target)):
            kind = self.drawn(other) or next((k for word in _same_words(other) if (k := self.drawn(word))), None)
            if kind:
                return Match(kind, exact=False)
        return None

    def _by_outline(self, noun: str) -> Match | None:
        for step, words in enumerate(outline.wider(noun)):
            if step and TOO_WIDE.intersection(words):
                return None
            for word in words:
                kind = self.drawn(word) or self._listed(word)
                if kind:
                    return Match(kind, step == 0, word)
        return None

    def _listed(self, word: str) -> str | None:
        for listing in (_same(), _near()):
            for target in listing.get(word, ()):
                kind = self.drawn(target)
                if kind:
                    return kind
        return None


@cache
def heaps() -> Mapping[str, str]:
    """Words for what lies on dishes to the subject that shows a handful of it."""
    rows = table("menu")["toppings"].items()
    return {word: f"heap of {pieces.split(',')[0]}" for pieces, words in rows for word in words_of(words)}


@cache
def _listing(section: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for target, listed in table("things")[section].items():
        for word in words_of(listed):
            found.setdefault(word, []).append(target)
    return {word: tuple(targets) for word, targets in found.items()}


def _same() -> Mapping[str, tuple[str, ...]]:
    return _listing("same")


def _near() -> Mapping[str, tuple[str, ...]]:
    return _listing("near")


@cache
def _keys() -> frozenset[str]:
    return frozenset(table("things")["same"]) | frozenset(table("things")["near"])


@cache
def _same_words(target: str) -> tuple[str, ...]:
    return tuple(words_of(table("things")["same"].get(target, "")))


@cache
def _words_for(target: str) -> tuple[str, ...]:
    return tuple(words_of(table("things")["near"].get(target, "")))
