"""Misspelt English words: the one listed word that a word of no meaning was meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from .lexicon import inverse, lexicon, named, table, words_of
from .vocabulary import Vocabulary

SHORTEST = 5
"""Letters of a word that may be misspelt; shorter ones are too like each other."""
LONG = 7
"""Letters of a word that is told from others in spite of its ending."""
_SOUNDS = (("ph", "f"), ("ck", "k"), ("gh", "g"), ("wh", "w"), ("qu", "k"), ("c", "k"), ("z", "s"), ("y", "i"))
"""Spellings that sound alike, each to one of them."""
_SHOWN = frozenset({"setting", "colour", "part", "age", "size", "style"})
"""Sections of words that are worth being recognised besides nouns."""
_VOWELS = "aeiou"
_VERBAL = ("ing", "ed", "ly", "er", "ers")
"""Endings of the many words that mean nothing in a picture and are not misspelt."""
_DOUBLED = re.compile(r"(.)\1")
_LETTERS = re.compile(r"[a-z]+")


def corrected(word: str, vocabulary: Vocabulary) -> str | None:
    """The listed word that differs from `word` in one letter, or only as words do that sound alike; None without.

    word: lower case; of letters only, else there is none.
    """
    meant = inverse("forms", "meant").get(word)
    sound = len(word) >= SHORTEST and _LETTERS.fullmatch(word) is not None
    if meant is not None or not sound or word in named("forms", "right", "words"):
        return meant
    return _nearest(word, vocabulary)


@lru_cache(maxsize=1024)
def _nearest(word: str, vocabulary: Vocabulary) -> str | None:
    heard = _heard(word)
    found = {known for key in _shortened(heard) for known in _index(vocabulary).get(key, ())}
    likely = [known for known in found if known[0] == word[0] and _one_apart(heard, _heard(known))]
    if word.endswith(_VERBAL):
        likely = [known for known in likely if _heard(known) == heard or _lacks_a_letter(word, known)]
    return min(likely, key=lambda known: (_heard(known) != heard, abs(len(known) - len(word)), known), default=None)


def _heard(word: str) -> str:
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _DOUBLED.sub(r"\1", word)


def _shortened(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def _lacks_a_letter(word: str, known: str) -> bool:
    """Whether a long word is a known noun without one of its letters: 'sunflwer'."""
    return len(word) >= LONG and len(known) == len(word) + 1 and known[-2:] == word[-2:] and not word.endswith("ing")


def _one_apart(first: str, second: str) -> bool:
    """Whether one letter more or less, another vowel, or two letters swapped make one of the other."""
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1:
        return False
    same = next((at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), len(first))
    rest, other = first[same:], second[same:]
    if len(first) < len(second):
        return rest == other[1:]
    confused = rest[:1] in _VOWELS and other[:1] in _VOWELS
    return (confused and rest[1:] == other[1:]) or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


@lru_cache(maxsize=4)
def _index(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Every known word under what it sounds like and that without each letter."""
    found: dict[str, list[str]] = {}
    for word in _known(vocabulary):
        for key in set(_shortened(_heard(word))):
            found.setdefault(key, []).append(word)
    return {key: tuple(words) for key, words in found.items()}


@lru_cache(maxsize=4)
def part_of_phrase(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that mean something only beside others: 'bunch' in 'a bunch of'."""
    phrases = (*lexicon("english").readings, *vocabulary.icons, *vocabulary.subjects, *_things())
    return frozenset(word for phrase in phrases if " " in phrase for word in phrase.split())


def _things() -> Iterator[str]:
    listings = (table("things")[section] for section in ("same", "near"))
    return (word for listing in listings for target, listed in listing.items() for word in (target, *words_of(listed)))


def _known(vocabulary: Vocabulary) -> Iterable[str]:
    """Words of one part that mean something, long enough to be recognised."""
    listed = lexicon("english").readings.items()
    shown = {word for word, entries in listed if any(entry.section in _SHOWN for entry in entries)}
    words = {*shown, *vocabulary.subjects, *vocabulary.icons, *_things()}
    return sorted(word for word in words if len(word) >= SHORTEST - 1 and _LETTERS.fullmatch(word))


__all__ = ["corrected", "part_of_phrase"]
