"""What people add to a prompt for other machines: options, lenses, weights, praise. None of it is in a picture."""

from __future__ import annotations

import re

from .plainly import plain
from .requests import wished

_OPTION = re.compile(r"(?<!\S)--(?:no\s+(?P<without>[^-\n]{1,60})|[a-z]+\b(?:[ =][\w:.]+)?)", re.IGNORECASE)
"""'--ar 16:9', '--v 6', '--style raw', '--no people'."""
_WEIGHT = re.compile(r"(?<=\w):\d(?:\.\d+)?(?=\s*[)\]])")
"""The number in '(masterpiece:1.2)'."""
_OPTICS = re.compile(
    r"\bf\s?/\s?\d+(?:\.\d+)?|\b\d{1,4}(?:-\d{1,4})?\s?mm\b(?:\s+(?:lens|film|photograph|photography|photo))?|\biso\s?\d+\b"
    r"|\b1/\d{2,4}\s?s?\b|\b\d{1,2}:\d{1,2}\b(?!\s*(?:am|pm|o'clock|uhr|h\b))|\b\d{1,2}k\b|\b\d{3,4}p\b",
    re.IGNORECASE,
)
_GEAR = re.compile(
    r"(?<=[,.;])\s*(?:(?:shot|taken|captured|photographed|filmed)\s+(?:on|with|by|using)\s+)?(?:an?\s+)?"
    r"(?:canon|nikon|sony|leica|hasselblad|fuji(?:film)?|kodak|arri|panavision|zeiss|sigma|gopro|phase one|red epic)\b"
    r"[^,.;\n]*",
    re.IGNORECASE,
)
"""A camera named after a comma; before one it may be the subject."""
_SHOT_ON = re.compile(
    r"\b(?:shot|captured|filmed|photographed)\s+(?:on|with|by|using)\s+[^,.;\n]{0,24}?"
    r"(?:canon|nikon|sony|leica|hasselblad|fuji|kodak|arri|zeiss|gopro|iphone|film|lens|camera|dslr)\b[^,.;\n]*",
    re.IGNORECASE,
)
_FREE = re.compile(r"\b(?:watermark|text|logo|signature)[ -]free\b", re.IGNORECASE)

_AWARD = re.compile(r"\b(?:award|prize)[ -]winning\b", re.IGNORECASE)
_HANDS = re.compile(r"(?<=\w['’]s) hands?\b", re.IGNORECASE)
"""'Her father's hand' is her father."""

_ASTEROIDS = re.compile(r"\b(?:an? |the )?asteroid (?:field|belt|shower)\b", re.IGNORECASE)
"""A place in space made of things."""


def uncluttered(text: str) -> str:
    """The text without options, weights and the names of cameras and lenses; '--no people' becomes 'without people'."""
    text = _OPTION.sub(_plainly, text)
    text = plain(text)
    for clutter in (_WEIGHT, _OPTICS, _SHOT_ON, _GEAR, _FREE, _HANDS, _AWARD):
        text = clutter.sub(" ", text)
    return wished(_ASTEROIDS.sub("five asteroids in space", text))


def _plainly(option: re.Match[str]) -> str:
    without = option.group("without")
    return ", " + ", ".join(f"without {word.strip()}" for word in without.split(",")) if without else " "
