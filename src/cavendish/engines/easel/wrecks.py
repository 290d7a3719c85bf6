"""Vehicles and houses that were given up: rust on their paint, plants growing over them."""

from __future__ import annotations

import re
from dataclasses import replace

from .extent import extent
from .scene import Thing

RUST, GROWTH = "rust", "overgrown"
"""Attributes of what is drawn with rust and with plants on it; see `subjects.events`."""
_LEFT = re.compile(
    r"\b(abandoned|rusty|rusted|rusting|derelict|wrecked|broken-down|verlassen\w*|rostig\w*|abandonad[oa]|oxidad[oa]"
    r"|rouillée?|abandonnée?|enferrujad[oa])\b|廃車|錆び|녹슨|버려진|生锈|废弃"
)
_GROWN = re.compile(
    r"\b(overgrown|overtaken by nature|reclaimed by nature|covered (?:in|with) (?:vines|moss|ivy)|überwuchert\w*)\b"
)


def wrecked(thing: Thing, told: str) -> Thing:
    """A vehicle, or an overgrown building, with the marks of what the prompt says of its state."""
    family, marks = extent(thing.kind).family, {}
    if family == "vehicle" and _LEFT.search(told):
        marks[RUST] = "yes"
    if family in ("vehicle", "building") and _GROWN.search(told):
        marks[GROWTH] = "yes"
    return replace(thing, attributes={**thing.attributes, **marks}) if marks else thing
