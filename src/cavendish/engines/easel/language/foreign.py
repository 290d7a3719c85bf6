"""Seven more languages: which one a text is in, and its tokens with the same canonical readings as English ones.

Words come from the language's own TOML file and from the names of pictures in the package `emoji`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import resources

from .lexicon import Entry, Lexicon, lexicon
from .tokens import PAUSES, Token
from .vocabulary import Vocabulary

HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
KANA = re.compile(r"[\u3041-\u30ff\u31f0-\u31ff]")
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0002ffff]")
EAST_ASIAN = re.compile(rf"{HANGUL.pattern}|{KANA.pattern}|{HAN.pattern}")
EMOJI_CODES = {
    "korean": "ko",
    "japanese": "ja",
    "chinese": "zh",
    "german": "de",
    "spanish": "es",
    "french": "fr",
    "portuguese": "pt",
}
LONGEST_WORD = 14
PARTICLES = (
    "들이 들은 들을 들의 들과 들 에서의 에서 에게 으로 이라고 라고 이랑 랑 처럼 까지 부터 와의 과의 이나 "
    "은 는 이 가 을 를 의 에 로 와 과 도 만 나"
).split()


def east_asian_language(text: str) -> str | None:
    """'korean', 'japanese' or 'chinese' by the script, or None."""
    if HANGUL.search(text):
        return "korean"
    if KANA.search(text):
        return "japanese"
    return "chinese" if HAN.search(text) else None


@cache
def named_pictures(language: str) -> Mapping[str, str]:
    """What a language calls the pictures of the emoji list, to their English names."""
    folder = resources.files("emoji.unicode_codes")
    english = json.loads((folder / "emoji.json").read_text(encoding="utf-8"))
    names = json.loads((folder / f"emoji_{EMOJI_CODES[language]}.json").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for sign, name in names.items():
        known = english.get(sign, {}).get("en", "")
        word = name.strip(":").replace("_", " ").lower()
        if known and word and "skin tone" not in known.replace("_", " "):
            found.setdefault(word, known.strip(":").replace("_", " ").lower())
    return found


@cache
def _listed(language: str, vocabulary: Vocabulary) -> Lexicon:
    """The language's lexicon, with the pictures' names as nouns."""
    own = lexicon(language)
    readings = dict(own.readings)
    for word, english in named_pictures(language).items():
        if word not in readings and len(word) > 1 and vocabulary.names(english):
            readings[word] = (Entry("noun", english),)
    return Lexicon(readings, own.longest)


def east_asian_tokens(
    text: str, language: str, vocabulary: Vocabulary, latin: Callable[[str], list[Token]]
) -> Iterator[Token]:
    """Tokens of text without reliable blanks, the longest listed word first; Latin stretches go to `latin`."""
    listed = _listed(language, vocabulary)
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        if not EAST_ASIAN.match(text[at]):
            end = _end_of_latin(text, at)
            counted = _counted(text, at, listed)
            if counted:
                yield counted[0]
                at += counted[1]
                continue
            yield from latin(text[at:end])
            at = end
            continue
        token, length = _longest(text, at, language, listed)
        yield token
        at += length


def _end_of_latin(text: str, at: int) -> int:
    while at < len(text) and not EAST_ASIAN.match(text[at]):
        at += 1
    return at


def _counted(text: str, at: int, listed: Lexicon) -> tuple[Token, int] | None:
    """A listed word that begins with a digit or Latin letter ('3匹の', 'tシャツ')."""
    for length in range(LONGEST_WORD, 1, -1):
        word = text[at : at + length].lower()
        if EAST_ASIAN.search(word) and listed[word]:
            return Token(word, listed[word]), length
    return None


def _longest(text: str, at: int, language: str, listed: Lexicon) -> tuple[Token, int]:
    for length in range(min(LONGEST_WORD, len(text) - at), 0, -1):
        word = re.sub(r"\s+", " ", text[at : at + length]).lower()
        if word.endswith(" ") or not listed[word]:
            continue
        if language == "korean" and not _korean_word_ends(text, at, at + length, listed):
            continue
        return Token(word, listed[word]), length
    if language == "korean":
        end = at
        while end < len(text) and HANGUL.match(text[end]):
            end += 1
        word = text[at:end]
        particle = next((p for p in PARTICLES if word == p), None)
        return (Token(word, (Entry("grammar", "skip"),)) if particle else Token(word, ())), max(1, end - at)
    return Token(text[at], ()), 1


def _korean_word_ends(text: str, start: int, end: int, listed: Lexicon) -> bool:
    """Whether a listed word may end here: at a blank, before a particle, or before another listed word."""
    rest = re.match(rf"(?:{HANGUL.pattern})*", text[end:])
    tail = rest.group() if rest else ""
    if not tail or tail in PARTICLES:
        return True
    if end - start < 2:
        return any(tail.startswith(word) and listed[word] for word in (tail[:n] for n in range(len(tail), 1, -1)))
    if any(tail.startswith(particle) for particle in PARTICLES):
        return True
    return any(listed[tail[:n]] for n in range(len(tail), 0, -1))


__all__ = ["PAUSES", "east_asian_language", "east_asian_tokens", "named_pictures"]
