"""Words with several meanings: which one is meant, by the words around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from .lexicon import table, words_of
from .tokens import Token


def sense(noun: str, tokens: Sequence[Token]) -> str:
    """The noun, or the one it stands for beside these words: a crane that lifts is a machine."""
    meanings = _senses().get(noun)
    if not meanings:
        return noun
    said = {word for token in tokens for word in token.surface.split()}
    said |= {word.removesuffix("s") for word in said}
    return next((meaning for meaning, cues in meanings if cues & said), noun)


@cache
def _senses() -> Mapping[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for meaning, told in table("senses")["meaning"].items():
        words, _, cues = told.partition(":")
        for word in words_of(words):
            found.setdefault(word, []).append((meaning, frozenset(words_of(cues))))
    return {word: tuple(meanings) for word, meanings in found.items()}
