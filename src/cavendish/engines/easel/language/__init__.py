"""Understanding prompts: any text in, a `Scene` out, never an exception."""

from __future__ import annotations

from functools import cache

from ..scene import Scene
from .grammar import Reader
from .tokens import english_tokens, plain, quoted
from .vocabulary import Vocabulary

__all__ = ["Vocabulary", "default_vocabulary", "parse"]

LONGEST_PROMPT = 10_000


@cache
def default_vocabulary() -> Vocabulary:
    """What this build draws: every registered subject, and the icons if their art is installed."""
    from ..subjects import catalogue

    subjects = {noun: info.kind for noun, info in catalogue().items()}
    try:
        from .. import icons
    except ImportError:
        return Vocabulary(subjects, frozenset())
    return Vocabulary(subjects, frozenset(name.replace("-", " ") for name in icons.names()))


def parse(prompt: str, vocabulary: Vocabulary | None = None) -> Scene:
    """What a prompt asks for.

    Pure: the same prompt and vocabulary give the same scene. At most the first 10,000 characters are read. Words that
    mean nothing here are in `Scene.notes.ignored`.
    """
    vocabulary = vocabulary or default_vocabulary()
    text, quotations = quoted(plain(prompt[:LONGEST_PROMPT]))
    tokens = english_tokens(text, vocabulary)
    return Reader(tokens, quotations, vocabulary).scene()
