"""Worlds in glass: 'a city inside a bottle on the beach' is a bottle on the beach through which a city is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexicon import inverse, named

_IN = (
    r"(?:inside of|inside|within|trapped in|trapped inside|captured in|contained in|enclosed in|encased in|held in|in)"
)
_ABROAD = (
    r"(?:in einer|in einem|im inneren einer|dentro de una|dentro de un|dentro de uma|dentro de um|dans une|dans un"
    r"|en una|à l'intérieur d'une)"
)
_EASTERN = re.compile(
    r"^(?P<a>[^、。,]*?)(?P<vessel>ガラス瓶|瓶|ボトル|電球|スノードーム|水晶玉|유리병|병|전구"
    r"|스노우볼|수정구슬|玻璃瓶|瓶子|灯泡|水晶球|雪花球)"
    r"(?:の中の|の中に|の中にある| ?안의 ?| ?속의 ?| ?안에 있는 ?| ?속에 있는 ?|里的|中的|内的|里面的)"
    r"(?P<inside>[^、。,]+)"
)
"""Where the vessel is named first: 'in a bottle, a sea'."""
_DESCRIBED = r"(?:[\w'-]+ ){0,3}?"
_LEADING = re.compile(
    r"^\s*(?:an?|the|one|tiny|miniature|small|little|mini|entire|whole|complete|\s)+\b", re.IGNORECASE
)


def _vessels() -> str:
    listed = sorted(inverse("furniture", "vessels"), key=len, reverse=True)
    return "|".join(re.escape(word) for word in listed)


@dataclass(frozen=True, slots=True)
class World:
    """vessel: what is drawn for the glass, a key of `furniture.vessels`. outside: the prompt without what is inside.

    inside: the words for what is seen in it. named: the words for the vessel.
    """

    vessel: str
    outside: str
    inside: str
    named: str


_THROUGH = re.compile(
    r"\b((?:[\w'-]+ ){0,2}?(?:portal|gateway|stargate|doorway|magic door))\b([^,.;]{0,40}?)"
    r"\b(?:leading|opening|opens|open|leads|showing|revealing)(?: up)? ?(?:in)?(?:to)? (?:an? |the )?"
    r"((?!other|another|different|magical|fantasy|parallel|alternate)[^,.;]+)",
    re.IGNORECASE,
)
"""A portal, where it stands, and what is seen through it."""


def world_in(prompt: str) -> World | None:
    """What a prompt puts into glass or shows through a portal, or None."""
    through = _THROUGH.search(prompt)
    if through:
        outside = f"{prompt[: through.start()]}portal {through[2]}{prompt[through.end() :]}"
        return World("a portal", outside, through[3].strip(), "portal")
    eastern = _EASTERN.search(prompt)
    if eastern:
        return World(
            inverse("furniture", "vessels")[eastern["vessel"]], eastern["a"], eastern["inside"], eastern["vessel"]
        )
    if "glass" not in prompt.lower() and not any(word in prompt.lower() for word in inverse("furniture", "vessels")):
        return None
    kinds, names = inverse("furniture", "vessels"), _vessels()
    held = re.search(
        rf"\b(?:{_IN} (?:an?|the|one|his|her|my)|{_ABROAD}) ({_DESCRIBED})({names})\b", prompt, re.IGNORECASE
    )
    if held:
        start = max(prompt.rfind(mark, 0, held.start()) for mark in ",;:.") + 1
        inside = _LEADING.sub("", prompt[start : held.start()]).strip()
        outside = f"{prompt[:start]} a {held[1]}{held[2]}{prompt[held.end() :]}"
        return World(kinds[held[2].lower()], outside, inside, held[2]) if inside else None
    holding = re.search(
        rf"\b({_DESCRIBED})({names}) (containing|holding|with|filled with) ([^,.;]+)", prompt, re.IGNORECASE
    )
    if holding is None:
        return None
    told = holding[4]
    if holding[3].lower() in ("with", "filled with") and not re.search(r"\b(?:inside|within)\b", told, re.IGNORECASE):
        return None
    inside, *rest = re.split(r"\b(?:inside|within)\b(?: of)?(?: it| itself)?|(?= on (?:a|an|the) )", told, maxsplit=1)
    outside = f"{prompt[: holding.end(2)]} {' '.join(rest)}{prompt[holding.end() :]}"
    inside = _LEADING.sub("", inside).strip()
    return World(kinds[holding[2].lower()], outside, inside, holding[2]) if inside else None


def always_a_world(vessel: str) -> bool:
    """Whether anything in it is a small landscape of its own, as in a snow globe."""
    return vessel in named("furniture", "worlds", "always")
