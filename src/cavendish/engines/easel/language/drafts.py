"""Subjects while a prompt is being read, and what has been said about the one still to be named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ..scene import Relation, Thing
from .lexicon import palette, shades, tints
from .vocabulary import Match


@dataclass(slots=True)
class Draft:
    """A subject while it is being read."""

    noun: str
    match: Match
    family: str
    count: int = 1
    colour: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    material: str = ""
    size: float = 1.0
    age: str = ""
    pose: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    relation: Relation | None = None
    text: str | None = None
    each: list[str] = field(default_factory=list)
    """Colours of the single copies, when they differ: one black and one white."""


@dataclass(slots=True)
class Pending:
    """What has been said about the thing that is still to be named."""

    count: int = 0
    colours: list[str] = field(default_factory=list)
    material: str = ""
    size: float = 1.0
    age: str = ""
    pose: str = ""
    mood: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    apiece: bool = False
    """Whether each of the colours is that of another copy: 'a red and a blue ball'."""

    @property
    def begun(self) -> bool:
        return bool(
            self.count or self.colours or self.material or self.size != 1.0 or self.age or self.mood or self.parts
        )


def finished(draft: Draft) -> Thing:
    """The frozen value of a draft."""
    colours = palette()
    parts = {part: colours[colour] for part, colour in draft.parts.items() if colour in colours}
    bare = {part for part in draft.parts if part not in draft.attributes} - {"hair", "eyes"}
    attributes = draft.attributes | dict.fromkeys(sorted(bare), "yes")
    if "beard" in attributes:
        attributes["beard"] = next((cut for cut in ("long", "goatee") if cut in attributes["beard"]), "full")
    elif "mustache" in attributes:
        attributes["beard"] = "mustache"
    if draft.colour == "rainbow" or (draft.family == "person" and "rainbow" in draft.parts.values()):
        attributes["pattern"] = "rainbow"
    if draft.each:
        attributes["each"] = ",".join(colours[colour] for colour in draft.each if colour in colours)
    stand_in = draft.match.concept if not draft.match.exact else ""
    return Thing(
        draft.noun,
        draft.match.kind,
        draft.count,
        colours.get(draft.colour or "") or shades().get(draft.noun) or tints().get(stand_in),
        MappingProxyType(parts),
        draft.material,
        draft.size,
        draft.age,
        draft.pose,
        MappingProxyType(attributes),
        draft.relation,
        draft.text,
        draft.match.concept or draft.noun,
    )


def plain_kind(kind: str) -> str:
    """A kind as people read it."""
    return kind.removeprefix("icon:").replace("-", " ")


def once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
