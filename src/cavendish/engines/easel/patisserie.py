"""Cakes as they are ordered: what they taste of gives their colour, and candles named with them stand on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .portions import CAKES, flavours
from .scene import Relation, Scene, Thing
from .ties import without

FLAVOURED = re.compile(
    r"\b(?:au|aux|à la|à l['’]|à|de|com|con|al|alla|alle|mit|chocolat\w*|sabor)\s+(\w+)"
    r"|(\w+?)[ns]?-?\s?(?:geburtstags)?-?(?:kuchen|torte)\b|\b(\w+)[- ](?:flavou?red|birthday|layer)?\s?cake\b"
)
"""Words that name the flavour of a cake in the languages with an alphabet."""
APART = re.compile(
    r"\b(?:next to|beside|besides|near|around|surrounded|neben|al lado|junto|à côté|près|ao lado|accanto)\b|横|隣|옆|旁"
)
"""Words by which candles are not on the cake."""
ASIAN_CAKES = re.compile(r"ケーキ|케이크|케익|蛋糕")
COUNTED_BY = re.compile(
    r"(?:ろうそく|蝋燭|キャンドル)\S{0,3}本|本の(?:ろうそく|蝋燭|キャンドル)|[\d一二三四五六七八九十]本"
)
"""'本' counts candles there; it is no book."""
ITALIAN = {
    "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
}  # fmt: skip
ITALIAN_CANDLES = re.compile(rf"\b(\d+|{'|'.join(ITALIAN)}) candel(?:in)?[ea]\b")
BROWN, SPONGE = frozenset({"#5f3822", "#5f3720"}), "#8a5a38"
"""Chocolate as icing, and as the dough below it."""


def iced(scene: Scene, prompt: str) -> Scene:
    """The scene with its cake in the colour of its flavour and with its candles on it."""
    told = prompt.casefold()
    things = [_found(thing, told) for thing in scene.subjects]
    at = next((at for at, thing in enumerate(things) if thing.kind in CAKES), None)
    if at is None:
        return scene
    gone: dict[int, int] = {}
    cake = _tasting(things, at, told, gone)
    if APART.search(told) is None:
        cake = _lit(cake, things, at, told, gone)
    if cake.colour in BROWN and "sponge" not in cake.part_colours:
        cake = replace(cake, part_colours={**cake.part_colours, "sponge": SPONGE})
    things[at] = cake
    return replace(scene, subjects=without(things, gone))


def _found(thing: Thing, told: str) -> Thing:
    """Candles 'of a cake' are the cake that they stand on."""
    if thing.concept != "candle" or thing.attributes.get("of") != "cake" or not ASIAN_CAKES.search(told):
        return thing
    return Thing("cake", "cake", attributes={"candles": str(thing.count)}, concept="cake")


def _tasting(things: Sequence[Thing], at: int, told: str, gone: dict[int, int]) -> Thing:
    """The cake in the colour of its flavour; what is named only as the flavour lies nowhere."""
    cake = things[at]
    said = [next(filter(None, one)) for one in FLAVOURED.findall(told) if any(one)]
    said.append(cake.attributes.get("of", ""))
    tones = flavours(" ".join(_singular(word) for word in said))
    if not tones and ASIAN_CAKES.search(told):
        tones = flavours(told)
    if not tones:
        return cake
    for index, thing in enumerate(things):
        if "chocolate" in thing.concept and index != at and thing.kind.startswith("icon:chocolate"):
            gone[index] = at
    attributes = {name: value for name, value in cake.attributes.items() if name != "of"}
    return replace(cake, colour=cake.colour or tones[0], attributes=attributes)


def _singular(word: str) -> str:
    """The flavour's word without the endings of plurals and of Italian."""
    italian = {"cioccolato": "chocolate", "fragola": "fresa", "fragole": "fresa", "vaniglia": "vainilla"}
    return f"{italian.get(word, word)} {word.removesuffix('s').removesuffix('n')}"


def _lit(cake: Thing, things: Sequence[Thing], at: int, told: str, gone: dict[int, int]) -> Thing:
    """The cake with the candles that were named beside it."""
    count = 0
    for index, thing in enumerate(things):
        if thing.concept == "candle" and index != at:
            gone[index] = at
            count = max(count, thing.count)
        if thing.concept == "book" and COUNTED_BY.search(told):
            gone[index] = at
    if (italian := ITALIAN_CANDLES.search(told)) is not None:
        count = ITALIAN.get(italian[1]) or int(italian[1])
    if not count or "candles" in cake.attributes:
        return cake
    return replace(cake, attributes={**cake.attributes, "candles": str(count)}, relation=_free(cake, gone))


def _free(cake: Thing, gone: dict[int, int]) -> Relation | None:
    """The cake's tie, unless it was tied to its candles."""
    return None if cake.relation is None or cake.relation.target in gone else cake.relation
