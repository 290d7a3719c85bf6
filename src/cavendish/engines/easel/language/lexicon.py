"""Word lists as data: one TOML file a language, all with the same canonical terms.

A file holds sections (`[colour]`, `[setting]`, `[noun]`, …); in each, a canonical term and its words. English phrases
map to canonical terms; other languages' phrases map to the same terms or, in `[noun]`, to English nouns.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

DATA = resources.files(__package__) / "data"

WESTERN = ("german", "spanish", "french", "portuguese")
"""Languages that share the table `western.toml`, in the order of its columns."""
FILES = {"english": ("people", "scenes", "english")}
"""The files of a language that has more than one: first what people do, then what is said of the picture as a whole."""
STUFF_COLUMNS = ("english", *WESTERN, "japanese", "korean", "chinese")
"""The columns of `stuffs.toml`."""
SETTINGS_OF_TABLE = frozenset({"palette", "particles"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a phrase: the section it stands in and the canonical term, for example ('colour', 'red')."""

    section: str
    term: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrase (lower case, single blanks) to its readings, in the order of the file's sections."""

    readings: Mapping[str, tuple[Entry, ...]]
    longest: int

    def __getitem__(self, phrase: str) -> tuple[Entry, ...]:
        return self.readings.get(phrase, ())


def words_of(listed: str) -> Iterator[str]:
    """The phrases of a comma-separated list."""
    return (word for word in (part.strip() for part in listed.split(",")) if word)


@cache
def table(name: str) -> Mapping[str, Mapping[str, str]]:
    """The parsed TOML file `data/<name>.toml`. Raises FileNotFoundError for a name that has no file."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def named(file: str, section: str, term: str) -> frozenset[str]:
    """The words listed under one term of a file."""
    return frozenset(words_of(table(file)[section][term]))


@cache
def inverse(file: str, section: str) -> Mapping[str, str]:
    """Every word listed in a section of a file, to the term it is listed under, the last of several."""
    return {word: term for term, listed in table(file)[section].items() for word in words_of(listed)}


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """Words for several people at once, to who they are."""
    return {word: tuple(members.split("+")) for word, members in inverse("things", "group").items()}


def grown() -> Mapping[str, str]:
    """Young animals, to the noun for their parents."""
    return inverse("things", "grown")


def tints() -> Mapping[str, str]:
    """Nouns drawn as something else, to the '#rrggbb' that makes it look more like them."""
    return inverse("things", "tint")


def shades() -> Mapping[str, str]:
    """Nouns whose name brings a colour, to its '#rrggbb'."""
    return inverse("things", "shade")


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of 'english', 'german', 'spanish', 'french', 'portuguese', 'korean', 'japanese' or 'chinese'."""
    readings: dict[str, list[Entry]] = {}
    column = WESTERN.index(language) if language in WESTERN else None
    files = FILES.get(language, (language if column is None else "western",))
    for section, terms in ((section, terms) for file in files for section, terms in table(file).items()):
        if section in SETTINGS_OF_TABLE:
            continue
        for term, listed in terms.items():
            for phrase in words_of(listed if column is None else listed.split("|")[column]):
                entry = Entry(section, term)
                known = readings.setdefault(phrase.lower(), [])
                if entry not in known:
                    known.append(entry)
    for term, phrase in _made_of(language):
        readings.setdefault(phrase, []).insert(0, Entry("material", term))
    longest = max((phrase.count(" ") + 1 for phrase in readings), default=1)
    return Lexicon({phrase: tuple(entries) for phrase, entries in readings.items()}, longest)


def _made_of(language: str) -> Iterator[tuple[str, str]]:
    """(Stuff, phrase) of every way to say that a thing is made of it: ('cheese', 'made out of cheese')."""
    stuffs = table("stuffs")
    patterns = tuple(words_of(stuffs["made"][language]))
    column = STUFF_COLUMNS.index(language)
    for term, listed in stuffs["stuff"].items():
        for word in words_of(listed.split("|")[column]):
            yield from ((term, pattern.format(word)) for pattern in patterns)


@cache
def palette() -> Mapping[str, str]:
    """Colour term to its ``#rrggbb``."""
    return dict(table("english")["palette"])
