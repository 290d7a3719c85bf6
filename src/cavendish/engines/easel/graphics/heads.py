"""Animals on marks: a head of few shapes stands for the whole beast, as designers have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..extent import extent
from ..scene import Thing
from ..subjects.crest_rows import ALIKE, BEAKED, CRESTS
from ..subjects.crests import crest_of

HEADED = frozenset({"logo", "round logo", "shield", "icon", "business card"})
"""Marks that show the head of an animal even when only the animal was named."""
GROWN = 1.3
"""By how much a head is larger than other marks on the same ground."""
_MARK = re.compile(
    r"\b(?:logo\w*|icons?|emblem\w*|emblema|emblème|badge|mascot\w*|mascota|crest|sticker|stickers|aufkleber|symbol\w*|"
    r"coat of arms|wappen\w*|abzeichen|t-?shirt|tattoo|tatuaje|tatouage|tatuagem|favicon|avatar|icône|icono|ícone|"
    r"adesivo|pegatina|autocollant|blason|escudo|pattern|patch)\b|ロゴ|アイコン|エンブレム|ステッカー|로고|아이콘|엠블럼|스티커|"
    r"标志|图标|徽章|徽标|贴纸|商标",
    re.I,
)
"""Words for what a head is put on."""
_ANIMAL_HEAD = (
    r"\b(?P<kept>{names})(?:['’]s)?[ -](?:head|face)\b(?: profile)?",
    r"\b(?:head|face) of (?=(?:an? |the )?(?:\w+ )?(?:{names})\b)",
)
_FOREIGN_HEAD = re.compile(
    r"\b(?:cabeza|cabeça|cara|rosto|tête|visage|gesicht|kopf) (?:d[eo]s?|da|du|eines|einer|vom|von einem) "
    r"(?:un |una |uma? |une )?|\b(?:tête|cabeza) d['’]|(?<=[a-zäöüß])(?:köpfe|kopf(?:es|s)?|gesicht(?:es|s)?)\b|"
    r"(?<=[\u3040-\u30ff\u4e00-\u9fff])の(?:頭部?|顔)|(?<=[가-힣]) ?(?:머리|얼굴)(?=[ 가-힣]|$)|"
    r"(?<=[\u4e00-\u9fff])头像?(?!发)",
    re.I,
)
"""Words for heads: before their animal, at the end of a German compound, after the animal in the East."""


@cache
def _english() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted({*CRESTS, *BEAKED, *ALIKE}, key=len, reverse=True))
    after, before = (re.compile(pattern.format(names=names), re.I) for pattern in _ANIMAL_HEAD)
    return after, before


def whole(prompt: str) -> str:
    """The prompt of a mark with the animal in the place of its head: 'a fox head logo' is 'a fox logo'."""
    if _MARK.search(prompt) is None:
        return prompt
    after, before = _english()
    told = before.sub("", after.sub(r"\g<kept>", prompt))
    return _FOREIGN_HEAD.sub("", told)


def crested(things: Sequence[Thing], emblem: str, prompt: str) -> tuple[Thing, ...]:
    """The things on a mark with the heads of animals in their places.

    Only where heads were spoken of, or where the mark shows one animal that does and wears nothing.
    """
    headed = whole(prompt) != prompt
    alone = emblem in HEADED and len(things) == 1 and things[0].count == 1
    if not headed and not alone:
        return tuple(things)
    return tuple(_headed(thing, asked=headed) for thing in things)


def _headed(thing: Thing, *, asked: bool) -> Thing:
    busy = thing.pose or set(thing.attributes) - {"expression"} or thing.part_colours or thing.material
    if extent(thing.kind).family != "animal" or (busy and not asked):
        return thing
    kind = crest_of(thing.noun, thing.concept, thing.kind)
    return replace(thing, kind=kind, pose="", relation=None, size=GROWN * thing.size) if kind else thing


__all__ = ["HEADED", "crested", "whole"]
