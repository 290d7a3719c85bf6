"""Relations to what was named before: 'a cup with a mouse inside it', 'three books with an apple on top'."""

from __future__ import annotations

from collections.abc import Sequence

from ..scene import Relation
from .drafts import Draft
from .tokens import Token

PRONOUNS = frozenset({"it", "them", "him", "her", "this", "that"})
ALONE = frozenset({"on top", "in front", "behind", "inside", "underneath", "beneath", "nearby", "above", "below"})
"""Relations that need no noun after them."""
JOINING = frozenset({"and", "with", "while", "under", "in", "at"})


def points_back(tokens: Sequence[Token], at: int) -> bool:
    """Whether the relation at this place is to something named before it."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.surface in PRONOUNS:
        return True
    ends = after is None or after.pause or after.surface.split(" ")[0] in JOINING
    return tokens[at].surface in ALONE and ends


def tie_back(subjects: Sequence[Draft], kind: str) -> None:
    """Put the newest subject into the relation with what it, or the one named before it, belongs to."""
    newest = len(subjects) - 1
    if newest < 1:
        return
    own = subjects[newest].relation
    target = own.target if own is not None else newest - 1
    if own is None:
        before = subjects[target].relation
        target = before.target if before is not None and before.target != newest else target
    if target != newest:
        subjects[newest].relation = Relation(kind, target)
