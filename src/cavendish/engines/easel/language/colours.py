"""Words for colours beside each other: which of them belong to one thing, and which to several."""

from __future__ import annotations

from collections.abc import Sequence

from .drafts import Draft, Pending
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


def colours_go_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a place stands between two colours: 'red and blue', 'a red and a blue'."""
    after = tokens[at + 1 : at + 3]
    colour = after[0] if after and not after[0].term("count") else after[-1] if after else None
    return tokens[at - 1].term("colour") is not None and colour is not None and is_colour(colour)


def motley(draft: Draft, pending: Pending) -> None:
    """Give several things the several colours said before them, and one thing the first that is not plain."""
    colours = pending.colours
    own = colour_in(draft.noun)
    if colours and own and draft.count > 1:
        colours = [*colours, own]
    if len(colours) < 2:
        return
    if pending.apiece and draft.count == 1:
        draft.count, draft.each = len(colours), list(colours)
    elif draft.count > 1 and draft.family != "animal":
        draft.each = list(colours)
    elif draft.family == "vehicle":
        draft.colour = colours[0]
        pending.parts.setdefault("stripe", colours[1])
    elif colours[-1] in PLAIN_COLOURS:
        draft.colour = next((colour for colour in colours if colour not in PLAIN_COLOURS), colours[-1])
