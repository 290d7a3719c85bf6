"""Words for colours beside each other: which of them belong to one thing, and which to several."""

from __future__ import annotations

from .lexicon import lexicon
from .tokens import Token

PLAIN_COLOURS = frozenset({"white", "black", "grey", "cream"})
"""Colours that things have besides another one, which is theirs."""


def colour_in(noun: str) -> str:
    """The colour that the first word of a noun is ('green apple'), or ''."""
    first, _, rest = noun.partition(" ")
    return next((entry.term for entry in lexicon("english")[first] if entry.section == "colour"), "") if rest else ""


def is_colour(token: Token) -> bool:
    """Whether it is a colour, or begins with one: 'green apples'."""
    return bool(colour_in(token.surface)) or (token.term("colour") is not None and token.term("noun") is None)


def joins(token: Token) -> bool:
    """Whether a word sets two things side by side: 'a red and a blue ball'."""
    return token.term("sequence") is not None or token.surface == "and a"
