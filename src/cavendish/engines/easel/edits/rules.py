"""The rules that read a clause, the most particular first. Each gives the steps it found, or an empty tuple."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from . import murals, rules_frame, rules_look, rules_second, rules_things
from .said import Said
from .steps import Step

Rule: TypeAlias = Callable[[Said], tuple[Step, ...]]

RULES: tuple[Rule, ...] = (
    rules_second.beside,
    rules_frame.border,
    rules_look.kept,
    rules_second.like_second,
    rules_second.wear,
    rules_frame.rotate,
    rules_frame.flip,
    rules_frame.crop,
    rules_frame.extend,
    murals.mural,
    rules_things.background,
    rules_second.second_picture,
    rules_things.caption,
    rules_things.caption_unquoted,
    rules_look.repair,
    rules_things.remove,
    rules_things.sky,
    rules_look.manner,
    rules_things.exchange,
    rules_things.recolour,
    rules_things.relocate,
    rules_things.add,
    rules_look.looks,
    rules_things.elsewhere,
)

__all__ = ["RULES", "Rule", "Said"]
