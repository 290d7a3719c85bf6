"""What is said of quoted words themselves: the colour of their letters, in five languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from ..scene import Notes, Scene
from .lexicon import WESTERN, lexicon, palette

LETTERS = "text"
"""Part colour of the words on a thing, and what `Scene.decor` holds of those of printed matter."""
_LETTERS = (
    r"(?:block |capital |uppercase |hand|bubble )?(?:letters|lettering|font|fonts|typography|typeface|type|script"
    r"|characters|text|writing|handwriting|caps|capitals)|gro(?:ß|ss)buchstaben|buchstaben|lettern|schrift|schriftzug"
    r"|letras|tipografía|tipografia|lettres|caractères|police|typographie|écriture"
)
_LEADING = r"(?:in|with|using|mit|en|con|avec|em|com)"
_ENGLISH = re.compile(rf"\b{_LEADING}\s+((?:[^\W\d_]+(?:-[^\W\d_]+)*,?\s+){{0,5}}?)({_LETTERS})\b", re.I)
"""'in bold yellow letters', 'mit roten Buchstaben', and what comes before the word for letters."""
_ROMANCE = re.compile(rf"\b{_LEADING}\s+(?:grandes?\s+|gros(?:ses)?\s+)?({_LETTERS})\s+((?:[^\W\d_]+\s*){{1,3}})", re.I)
"""'en letras rojas', 'en grandes lettres rouges'."""
_VAGUE = frozenset({"characters", "text", "type", "script", "writing", "caps"})
"""Words that mean letters only when a colour is said of them."""
_ENDINGS = ((r"s$", ""), (r"es$", ""), (r"as?$", "o"), (r"e[nrms]?$", ""), (r"e?s$", "e"), (r"ches?$", "c"))
"""Inflections of adjectives, and what the plain form has instead."""
_DRESSED = re.compile(r"\b(?:wearing|holding|and|with|man|woman|girl|boy|on|in)\b", re.I)


@cache
def _colours() -> Mapping[str, str]:
    """Every word for a colour in the languages written in Latin letters, to its canonical term."""
    found: dict[str, str] = {}
    for language in ("english", *WESTERN):
        for phrase, entries in lexicon(language).readings.items():
            for entry in entries:
                if entry.section == "colour":
                    found.setdefault(phrase, entry.term)
    return found


def _colour(words: str) -> str:
    """The canonical colour among some words, the longest name first; '' for none."""
    parts = words.lower().replace(",", " ").split()
    for length in (3, 2, 1):
        for at in range(len(parts) - length + 1):
            phrase = " ".join(parts[at : at + length])
            for form in (phrase, *(re.sub(ending, base, phrase) for ending, base in _ENDINGS)):
                if (term := _colours().get(form)) in palette():
                    return str(term)
    return ""


def unlettered(text: str) -> tuple[str, str, str]:
    """The text without what is said of the letters of its quotations; those words; '#rrggbb' of the letters or ''."""
    for match in _ENGLISH.finditer(text):
        if _DRESSED.search(match[1]):
            continue
        after = _ROMANCE.match(text, match.start())
        if after is not None and not _colour(match[1]):
            words = after[2].split()
            first = next((n for n in range(len(words)) if _colour(words[n])), -1)
            if first >= 0:
                end = after.start(2) + after[2].index(words[first]) + len(words[first])
                return (
                    f"{text[: match.start()]} {text[end:]}",
                    text[match.start() : end],
                    palette()[_colour(words[first])],
                )
        colour = _colour(match[1])
        if not colour and (match[2].lower() in _VAGUE or "\x00" in text[match.end() : match.end() + 3]):
            continue
        said = text[match.start() : match.end()]
        return f"{text[: match.start()]} {text[match.end() :]}", said, palette()[colour] if colour else ""
    return text, "", ""


def inked(scene: Scene, said: str, colour: str) -> Scene:
    """The scene with its words, and those of the first thing that bears any, in the colour said of their letters."""
    if not said:
        return scene
    notes = Notes((*scene.notes.understood, said.strip()), scene.notes.substituted, scene.notes.ignored)
    scene = replace(scene, notes=notes)
    bearer = next((at for at, thing in enumerate(scene.subjects) if thing.text), -1)
    if not colour:
        return scene
    things = list(scene.subjects)
    if bearer >= 0:
        things[bearer] = replace(things[bearer], part_colours={**things[bearer].part_colours, LETTERS: colour})
    return replace(scene, subjects=tuple(things), decor={**scene.decor, LETTERS: colour})
