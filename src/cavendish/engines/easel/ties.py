"""Scenes with things taken out, whose relations stay whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from .scene import Thing


def without(things: Sequence[Thing], gone: Collection[int] | Mapping[int, int]) -> tuple[Thing, ...]:
    """The things without some; relations follow.

    Relations to what is gone are dropped or, where `gone` maps it to who holds it, point to the holder.
    """
    holders = gone if isinstance(gone, Mapping) else {}
    kept = [index for index in range(len(things)) if index not in gone]
    place = {old: new for new, old in enumerate(kept)}
    place.update({old: place[holder] for old, holder in holders.items() if holder in place})
    moved = []
    for index in kept:
        relation = things[index].relation
        target = place.get(relation.target) if relation else None
        moved.append(
            replace(things[index], relation=replace(relation, target=target))
            if relation is not None and target is not None
            else replace(things[index], relation=None)
        )
    return tuple(moved)
