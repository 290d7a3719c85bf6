"""Understanding prompts: any text in, a `Scene` out, never an exception."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from ..scene import Scene
from .clutter import uncluttered
from .foreign import apart, east_asian_language, east_asian_tokens, western_language, western_tokens
from .grammar import Order, Reader
from .lexicon import named
from .tokens import MOST_WORDS, Token, english_tokens, plain, quoted, spoken, words_in
from .vocabulary import Vocabulary
from .writing import inked, unlettered

__all__ = ["Vocabulary", "default_vocabulary", "parse"]

LONGEST_PROMPT = 10_000


@cache
def default_vocabulary() -> Vocabulary:
    """What this build draws: every registered subject, and the icons if their art is installed."""
    from .. import icons
    from ..extent import family_of_icon
    from ..subjects import catalogue

    subjects = {noun: info.kind for noun, info in catalogue().items()}
    shown = frozenset(name.replace("-", " ") for name in icons.names() if not _HIDDEN.search(name)) - hidden_icons()
    return Vocabulary(subjects, shown, family_of_icon)


_HIDDEN = re.compile(
    r"-(light|medium|dark)(-|$)|button|keycap|mark$|-face|^face|^(man|woman|person|men|women|people)-|(oclock|-thirty)$|^flag|-sign$"
)
"""Icons that are no things: signs, keys, faces, hours of the clock, skin tones."""


def hidden_icons() -> frozenset[str]:
    """Icons whose names mean something else in a prompt."""
    return named("furniture", "icons", "hidden")


def parse(prompt: str, vocabulary: Vocabulary | None = None) -> Scene:
    """What a prompt asks for.

    Pure: the same prompt and vocabulary give the same scene. At most the first 10,000 characters are read. Words that
    mean nothing here are in `Scene.notes.ignored`.
    """
    vocabulary = vocabulary or default_vocabulary()
    text, quotations = quoted(spoken(plain(prompt[:LONGEST_PROMPT])))
    text = uncluttered(text)
    text, said, colour = unlettered(text) if quotations else (text, "", "")
    tokens, order = understood_tokens(text, vocabulary)
    return inked(Reader(tokens, quotations, vocabulary, order).scene(), said, colour)


def understood_tokens(text: str, vocabulary: Vocabulary) -> tuple[list[Token], Order]:
    """The tokens of a text in whichever language it is, and the order of words in that language."""
    language = east_asian_language(text)
    if language:
        tokens = east_asian_tokens(text, language, vocabulary, lambda part: english_tokens(part, vocabulary))
        return list(islice(tokens, MOST_WORDS)), "chinese" if language == "chinese" else "final"
    words = words_in(apart(text))
    western = western_language(words, vocabulary)
    if western:
        return list(western_tokens(words, western, vocabulary)), "english" if western == "german" else "romance"
    return english_tokens(text, vocabulary), "english"
