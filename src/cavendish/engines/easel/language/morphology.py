"""Forms of words: the few plain forms under which a written word may be listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from .lexicon import named, table

_ENDINGS = (("ies", "y"), ("oes", "o"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("zzes", "zz"))


def singular(word: str) -> str:
    """The singular of an English noun; the word itself when it is none, or one thing in spite of its form."""
    irregular: Mapping[str, str] = table("forms")["irregular"]
    if word in irregular:
        return irregular[word]
    if word in _alike():
        return word
    for ending, replacement in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + replacement
    if word.endswith("s") and not word.endswith(("ss", "us", "sis", "xis")) and len(word) > 3:
        return word[:-1]
    return word


def english_forms(word: str) -> Iterator[str]:
    """The word, then plainer forms of it: without a possessive, in the singular, a verb's -ing form."""
    yield word
    bare = word.removesuffix("'s").removesuffix("’s").removesuffix("'")
    if bare != word:
        yield bare
    single = singular(bare)
    if single != bare:
        yield single


_GERMAN = ("innen", "in", "en", "es", "er", "em", "n", "e", "s")
_ROMANCE = (
    ("iles", "il"),
    ("aux", "al"),
    ("eaux", "eau"),
    ("ões", "ão"),
    ("ães", "ão"),
    ("ns", "m"),
    ("ces", "z"),
    ("ais", "al"),
    ("éis", "el"),
    ("uis", "ul"),
    ("ones", "ón"),
    ("ines", "ín"),
    ("anes", "án"),
    ("eses", "és"),
    ("óis", "ol"),
    ("es", ""),
    ("s", ""),
    ("x", ""),
)
_GENDER = (
    ("as", "o"),
    ("os", "o"),
    ("a", "o"),
    ("ne", "n"),
    ("elle", "el"),
    ("euse", "eux"),
    ("che", "c"),
    ("ve", "f"),
    ("sse", "s"),
    ("ère", "er"),
    ("ière", "ier"),
    ("trice", "teur"),
    ("euse", "eur"),
    ("enne", "en"),
    ("ora", "or"),
    ("gue", "g"),
    ("e", ""),
    ("es", ""),
)
_UMLAUT = str.maketrans("äöü", "aou")


def german_forms(word: str) -> Iterator[str]:
    """The word, then without its inflection, then without the umlaut of a plural."""
    yield word
    stems = [word[: -len(end)] for end in _GERMAN if word.endswith(end) and len(word) - len(end) >= 3]
    yield from stems
    yield from (stem + "e" for stem in stems)
    for form in (word, *stems):
        plain = form.translate(_UMLAUT)
        if plain != form:
            yield plain


def romance_forms(word: str) -> Iterator[str]:
    """The word, its singular, and the masculine of both, for Spanish, French and Portuguese."""
    yield word
    singulars = [word[: -len(a)] + b for a, b in _ROMANCE if word.endswith(a) and len(word) - len(a) >= 2]
    yield from singulars
    for form in (word, *singulars):
        yield from (form[: -len(a)] + b for a, b in _GENDER if form.endswith(a) and len(form) - len(a) >= 2)


def conjugated(verb: str, language: str) -> Iterator[str]:
    """Other forms of a Korean or Japanese verb that is listed as it stands before a noun: '먹는', '食べている'."""
    if language == "korean" and verb.endswith("는") and not verb.endswith("있는"):
        yield from (verb[:-1] + ending for ending in ("고 있다", "고 있는", "고있는", "고 있어요", "고"))
    for voiced, past in (("て", "た"), ("で", "だ")):
        if language == "japanese" and verb.endswith(f"{voiced}いる"):
            yield from (verb[:-2] + ending for ending in ("いた", "います", "る", ""))
            yield verb[:-3] + past


@cache
def _alike() -> frozenset[str]:
    """Words whose plural looks like the singular, and plurals that name one thing."""
    return named("forms", "unchanged", "animals") | named("english", "one", "one")
