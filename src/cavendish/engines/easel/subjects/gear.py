"""What people use in a pose: bicycles, boards, instruments, easels, modelled round the figure.

Lengths are shares of the person's height, in the figure's own system: x right, y up, z forwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from . import gear_craft, gear_feats, gear_moments, gear_pairs, gear_play, gear_show, gear_sport, gear_trade, gear_work
from .gear_kit import Kit

__all__ = ["Kit", "known", "put"]

_FAMILIES = (gear_sport, gear_play, gear_work, gear_show, gear_moments, gear_trade, gear_craft, gear_feats,
             gear_pairs)  # fmt: skip
_GEAR: Mapping[str, Callable[[Kit], None]] = MappingProxyType(
    {name: model for family in _FAMILIES for name, model in family.GEAR.items()}
)


def put(name: str, kit: Kit) -> None:
    """Model the gear of a pose. '' and unknown names put nothing."""
    if name in _GEAR:
        _GEAR[name](kit)


def known() -> frozenset[str]:
    """The names of all gear."""
    return frozenset(_GEAR)
