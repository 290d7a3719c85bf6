"""Seven more languages: which one a text is in, and its tokens with the same canonical readings as English ones.

Words come from the language's own TOML file and from the names of pictures in the package `emoji`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from .lexicon import WESTERN, Entry, Lexicon, lexicon, named
from .morphology import conjugated, german_forms, romance_forms, singular
from .tokens import LONGEST_PHRASE, PAUSES, Forms, Token
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
FORMS: Mapping[str, Forms] = {
    "german": german_forms,
    "spanish": romance_forms,
    "french": romance_forms,
    "portuguese": romance_forms,
}
LONGEST_WORD = 14
BORROWED = frozenset({"style", "camera", "time", "noun", "setting"})
"""What is said in English words elsewhere too."""
SHORTEST_LOAN = 5
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
VERBS = frozenset({"pose", "doing"})
PLURALS = ("たち", "達", "们", "們", "들")
"""Endings of nouns for several."""
PARTICLES = named("korean", "particles", "all")
SINGULAR_ARTICLES = frozenset(
    {"ein", "eine", "einen", "einem", "einer", "eines", "dem", "des", "kein", "sein", "ihr", "seinem"}
)
"""German words before a noun of one: 'einen Jungen' is one boy."""


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
    for word, entries in own.readings.items():
        if entries[0].section in VERBS:
            for form in conjugated(word, language):
                readings.setdefault(form, entries)
    for word, entries in tuple(readings.items()):
        for spelt in _plainly_spelt(word, language):
            readings.setdefault(spelt, entries)
    return Lexicon(readings, own.longest)


def _plainly_spelt(word: str, language: str) -> Iterator[str]:
    """A European word as it is written without its accents: 'arbol', 'maedchen', 'garcon'."""
    if language not in WESTERN or word.isascii():
        return
    yield "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    if language == "german":
        yield word.translate(_TRANSCRIBED)


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
        return Token(word, listed[word], _several(text, at + length, word)), length
    if language == "korean":
        end = at
        while end < len(text) and HANGUL.match(text[end]):
            end += 1
        word = text[at:end]
        particle = next((p for p in PARTICLES if word == p), None)
        return (Token(word, (Entry("grammar", "skip"),)) if particle else Token(word, ())), max(1, end - at)
    return Token(text[at], ()), 1


def _several(text: str, end: int, word: str) -> bool:
    """Whether a noun is said of several: 子供たち, 孩子们, 아이들."""
    return text.startswith(PLURALS, end) or (len(word) > 2 and word.endswith(PLURALS))


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


def apart(text: str) -> str:
    """The text with French elisions written apart: "l'eau" as "l' eau"."""
    return re.sub(r"(?<!\w)([ldnsjmtcLDNSJMTC]|qu|Qu)'(?=\w)", r"\1 ", text)


def western_language(words: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """'german', 'spanish', 'french' or 'portuguese' when more of the words are of that language than English."""
    english = lexicon("english")
    native = sum(bool(english[word]) or vocabulary.names(word) or vocabulary.names(singular(word)) for word in words)
    best, most = None, native
    for language in WESTERN:
        if most == len(words):  # No other language can know more of them, and lexicons are slow to load.
            break
        listed, forms = _listed(language, vocabulary), FORMS[language]
        known = sum(any(listed[form] for form in forms(word)) for word in words)
        if known > most:
            best, most = language, known
    return best


def western_tokens(words: Sequence[str], language: str, vocabulary: Vocabulary) -> Iterator[Token]:
    """Tokens of German, Spanish, French or Portuguese words, the longest listed phrase first."""
    listed, forms = _listed(language, vocabulary), FORMS[language]
    at = 0
    while at < len(words):
        if words[at] in PAUSES or words[at].startswith("\x00"):
            yield Token(words[at], ())
            at += 1
            continue
        token, length = _western_match(words, at, listed, forms, language)
        yield token
        at += length


def _western_match(words: Sequence[str], at: int, listed: Lexicon, forms: Forms, language: str) -> tuple[Token, int]:
    for length in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
        stretch = words[at : at + length]
        if any(word in PAUSES for word in stretch):
            continue
        for phrase, changed in _phrases(stretch, forms):
            if listed[phrase]:
                plural = changed and language != "german" and stretch[0].endswith(("s", "x"))
                if not changed and length == 1:
                    plural = _listed_plural(words, at, listed, forms, language)
                elif length == 1 and language == "german":
                    plural = _german_plural(words, at, listed[phrase], phrase)
                return Token(" ".join(stretch), listed[phrase], plural), length
    word = words[at]
    if word.isdecimal() and len(word) < 3:
        return Token(word, (Entry("count", str(max(1, int(word)))),)), 1
    found = _compound(word, listed, forms) if language == "german" else Token(word, ())
    return (found if found.readings else _borrowed(word)), 1


def _listed_plural(words: Sequence[str], at: int, listed: Lexicon, forms: Forms, language: str) -> bool:
    """Whether a listed word is the plural of another listed one: 'canards' of 'canard', 'Hunde' of 'Hund'."""
    word, before = words[at].casefold(), words[at - 1].casefold() if at else ""
    if language == "german":
        if before in SINGULAR_ARTICLES or (before == "den" and word.endswith("en")):
            return False
    elif not word.endswith(("s", "x")):
        return False
    meant = {entry.term for entry in listed[word] if entry.section == "noun"}
    others = (form for form in forms(word) if form != word and len(form) <= len(word))
    return any(entry.section == "noun" and entry.term in meant for form in others for entry in listed[form])


def _german_plural(words: Sequence[str], at: int, entries: Sequence[Entry], listed: str) -> bool:
    """Whether a German noun stands in a form of its plural: 'Kühe' of 'Kuh', 'Vögel' of 'Vogel'."""
    word, before = words[at].casefold(), words[at - 1].casefold() if at else ""
    if before in SINGULAR_ARTICLES or not any(entry.section == "noun" for entry in entries):
        return False
    umlaut = any(mark in word and mark not in listed for mark in "äöü")
    return umlaut or (word.endswith(("e", "er", "n")) and word != listed and before not in ("den", "im", "am", "zum"))


def _borrowed(word: str) -> Token:
    """A word that other languages take from English: 'steampunk', 'vintage'."""
    taken = tuple(entry for entry in lexicon("english")[word] if entry.section in BORROWED)
    return Token(word, taken if len(word) >= SHORTEST_LOAN else ())


def _phrases(stretch: Sequence[str], forms: Forms) -> Iterator[tuple[str, bool]]:
    """The stretch as written, then with plainer forms of its first and last word."""
    written = " ".join(stretch)
    yield written, False
    if len(stretch) == 1:
        yield from ((form, True) for form in forms(stretch[0]) if form != written)
        return
    middle = list(stretch[1:-1])
    for first in forms(stretch[0]):
        for last in forms(stretch[-1]):
            yield " ".join((first, *middle, last)), True


def _compound(word: str, listed: Lexicon, forms: Forms) -> Token:
    """A German compound by its head: 'Waldhütte' is a 'Hütte'."""
    for cut in range(3, len(word) - 2):
        for form in forms(word[cut:]):
            nouns = tuple(entry for entry in listed[form] if entry.section in ("noun", "setting", "part"))
            if nouns and len(form) > 2:
                return Token(word, nouns)
    return Token(word, ())


__all__ = [
    "apart",
    "east_asian_language",
    "east_asian_tokens",
    "named_pictures",
    "western_language",
    "western_tokens",
]
