"""From text to tokens: each a stretch of words with every meaning it may have, longest stretch first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from .lexicon import Entry, Lexicon, inverse, lexicon
from .morphology import english_forms, singular
from .outline import knows
from .spelling import corrected, part_of_phrase
from .vocabulary import Vocabulary

LONGEST_PHRASE = 5
MOST_WORDS = 400
_MARKS = (('"', '"'), ("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"))
_LONGEST_QUOTE = 120
QUOTED = re.compile(
    "|".join(rf"{opening}([^{opening}{closing}]{{1,{_LONGEST_QUOTE}}}){closing}" for opening, closing in _MARKS)
    + rf"|(?<!\w)['‘]([^'‘’\n]{{1,{_LONGEST_QUOTE}}})['’](?!\w)"
)
WORD = re.compile(r"\x00\d+\x00|[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[\-\w]*)|[,.;:!?()\[\]/&|]|\n")
PAUSES = frozenset(",.;:!?()[]/|\n")

_SAID = (
    r"(?:says?|saying|that reads|which reads|spelling|spells|titled|(?:with )?the (?:text|words?|title|caption|name)"
    r"|with text|text|lettering|caption|slogan|title)"
)
_CAPITALS = (
    r"[A-Z0-9][\w'&!?%.$-]*"
    r"(?:\s+(?:(?:of|the|to|is|in|for|my|a|on|at)\s+)*[A-Z0-9&][\w'&!?%$-]*){0,6}[!?]?"
)
_ENDING = r"(?:on|in|at|with|over|above|under|near|next|by|hanging|and|for|a|an|glowing|written|of)"
_LOWER = rf"(?:(?!{_ENDING}\b)[a-z'!?]+(?:\s+|$|(?=[,.]))){{1,4}}"
UNQUOTED = re.compile(
    rf"\b({_SAID})\s*:?\s+({_CAPITALS})(?=[\s,.;:]|$)"
    rf"|\b(says?|saying|that reads|which reads|spelling)\s*:?\s+({_LOWER})"
)
"""Words to be written that stand without quotation marks: in capitals, or the few words after 'that says'."""
SHOUTED = re.compile(r"(?<![\w\x00])(?=[A-Z0-9%$&!' ]*[A-Z]{3})[A-Z0-9$]{2,}(?:\s+[A-Z0-9%$&!']{2,}){1,6}!?(?![\w])")
"""Two or more words in capitals: a slogan."""
NAMED = re.compile(
    rf"\b((?:logo|poster|sign|shop|store|cafe|café|bar|bakery|restaurant|cover|brand|company|card|menu|startup|banner|film"
    rf"|movie|band|album|book|studio|hotel|gym|team|club)\b[^\"“”]*?\b(?:called|named|for))\s+({_CAPITALS})(?=[\s,.;:]|$)"
)
"""The name of something that bears its name, in capitals and without quotation marks."""

NAMES = re.compile(r"(?<=[\w,] )[A-Z][a-z]+")
"""Words with a capital in the middle of a sentence: they are not misspelt, but somebody's."""

MODIFIERS = frozenset({"colour", "count", "size", "age", "mood", "material", "grammar", "weather", "season", "parted"})


UNCOUNTED = ("ss", "shoes", "boots", "glasses", "pants", "trousers", "jeans", "shorts", "earrings", "headphones")
"""Ends of words for clothes that are plural for one who wears them, or not plural at all."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text. readings: what it may mean (a 'noun' has the English noun for its term). plural: several."""

    surface: str
    readings: tuple[Entry, ...]
    plural: bool = False

    def term(self, section: str) -> str | None:
        """The canonical term under which it is listed in a section, or None."""
        return next((entry.term for entry in self.readings if entry.section == section), None)

    @property
    def plural_garment(self) -> bool:
        """Whether it is a word in the plural for what one wears one of."""
        return self.surface.endswith("s") and not self.surface.endswith(UNCOUNTED)

    @property
    def pause(self) -> bool:
        """Whether it is a punctuation mark."""
        return self.surface in PAUSES


Forms = Callable[[str], Iterator[str]]


def quoted(text: str) -> tuple[str, list[str]]:
    """The text with each quotation replaced by a numbered mark, and the quotations."""
    found: list[str] = []

    def keep(match: re.Match[str]) -> str:
        found.append(next(group for group in match.groups() if group is not None).strip())
        return f" \x00{len(found) - 1}\x00 "

    return QUOTED.sub(keep, text), found


GLYPH = re.compile(
    r"\b(?:[Nn]umber|[Ll]etter|[Dd]igit|[Nn]umeral|Zahl|Buchstabe|número|letra|lettre|chiffre)"
    r" ([A-ZÀ-Ý]|\d{1,4})\b(?! of)"
)
"""A letter or number that is the thing to draw."""
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|some|[2-9]"
TUMBLERS = re.compile(
    rf"\b(?:({_NUMBERS}) )?((?:tall|small|big|large|full|cold|iced|crystal|tiny) )?glasses of\b", re.I
)
"""Drinking glasses by what is in them."""


def spoken(text: str) -> str:
    """The text with quotation marks about words that are to be written but stand without."""
    if QUOTED.search(text):
        return text
    glyph = GLYPH.search(text)
    if glyph:
        return f'{text[: glyph.start()]}glyph "{glyph[1]}"{text[glyph.end() :]}'
    found = NAMED.search(text)
    if found and not UNQUOTED.search(text):
        return f'{text[: found.start(2)]}"{found[2].strip()}"{text[found.end(2) :]}'

    def mark(match: re.Match[str]) -> str:
        verb, words = (match[1], match[2]) if match[2] else (match[3], match[4])
        return f'{verb} "{words.strip()}" '

    if UNQUOTED.search(text):
        return UNQUOTED.sub(mark, text, count=1)
    shouted = None if text.isupper() else SHOUTED.search(text)
    return text if shouted is None else f'{text[: shouted.start()]} "{shouted[0]}" {text[shouted.end() :]}'


def plain(text: str) -> str:
    """The text in compatibility form, apostrophes and hyphens straight; glasses of a drink are no spectacles."""
    text = TUMBLERS.sub(
        lambda found: f"{found[1] or 'two'} {found[2] or ''}glass of", unicodedata.normalize("NFKC", text)
    )
    return text.replace("’", "'").replace("‐", "-").replace("–", " - ").replace("—", " , ")


def words_in(text: str) -> list[str]:
    """The words and punctuation marks of a text in lower case, the first few hundred."""
    return [match.group().lower() for match in islice(WORD.finditer(text), MOST_WORDS)]


def english_tokens(text: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of English text (quotations already taken out)."""
    names = frozenset(name.lower() for name in NAMES.findall(text)) if not text.istitle() else frozenset()
    words = [word if word in names else _spelt(word, vocabulary) for word in _split(words_in(text), vocabulary)]
    return list(_longest_matches(words, lexicon("english"), vocabulary))


def _split(words: list[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Unlisted hyphenated words in their parts."""
    listed = lexicon("english")
    for word in words:
        if (
            "-" in word
            and not listed[word]
            and not vocabulary.names(word.replace("-", " "))
            and not vocabulary.names(word)
        ):
            yield from (part for part in word.split("-") if part)
        else:
            yield word


def _spelt(word: str, vocabulary: Vocabulary) -> str:
    """The word, or what it was meant to be when it means nothing as it stands."""
    if word in PAUSES or word.startswith("\x00") or not _unheard(word, vocabulary):
        return word
    return corrected(word, vocabulary) or word


def _unheard(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is in no list, or in the list of words often written for another."""
    listed = lexicon("english")
    known = any(listed[form] or vocabulary.names(form) or knows(form) for form in english_forms(word))
    return word in inverse("forms", "meant") or not (known or word in part_of_phrase(vocabulary))


def _longest_matches(words: list[str], listed: Lexicon, vocabulary: Vocabulary) -> Iterator[Token]:
    at = 0
    while at < len(words):
        if words[at] in PAUSES:
            yield Token(words[at], ())
            at += 1
            continue
        token, length = _match(words, at, listed, vocabulary)
        yield token
        at += length


def _match(words: list[str], at: int, listed: Lexicon, vocabulary: Vocabulary) -> tuple[Token, int]:
    for length in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
        stretch = words[at : at + length]
        if any(word in PAUSES for word in stretch):
            continue
        readings, plural = _readings(stretch, listed, vocabulary)
        if readings:
            return Token(" ".join(stretch), readings, plural), length
    return Token(words[at], ()), 1


def _readings(stretch: list[str], listed: Lexicon, vocabulary: Vocabulary) -> tuple[tuple[Entry, ...], bool]:
    head, last = stretch[:-1], stretch[-1]
    if last.isdecimal() and not head:
        return (Entry("count", str(max(1, int(last[:4])))),) if len(last) <= 2 else (Entry("grammar", "skip"),), False
    found: list[Entry] = []
    for form in english_forms(last):
        phrase = " ".join((*head, form))
        found += [entry for entry in listed[phrase] if entry not in found]
        if form == last and found and not vocabulary.names(phrase):
            break
        if vocabulary.names(phrase):
            noun = Entry("noun", phrase)
            if noun not in found:
                found.append(noun)
            break
    if not found:
        phrase = " ".join((*head, singular(last)))
        joined = f"{head[0]}{singular(last)}" if len(head) == 1 and len(head[0]) > 2 else ""
        dyed = joined and any(entry.section == "colour" for entry in listed[head[0]])
        if dyed and vocabulary.drawn(joined) is None and vocabulary.drawn(singular(last)) is not None:
            joined = ""
        if joined and len(last) > 2 and (listed[joined] or vocabulary.names(joined)):
            found += listed[joined] or (Entry("noun", joined),)
        elif _worth_asking(head, last, listed, vocabulary) and knows(phrase):
            found.append(Entry("noun", phrase))
    bearer = (head[head.index("of") - 1] if "of" in head[1:] else last).removesuffix("'s")
    return tuple(found), bearer != singular(bearer)


def _worth_asking(head: list[str], last: str, listed: Lexicon, vocabulary: Vocabulary) -> bool:
    """Whether a phrase is looked up in the outline: not 'white elephant', whose words already say all."""
    if not head:
        return len(last) > 2
    if len(head) > 2:
        return False
    plain_head = not any(
        entry.section in MODIFIERS | {"relation", "sequence", "negation", "doing", "pose", "says"}
        for word in head
        for entry in listed[word]
    )
    return plain_head and len(last) > 2
