"""Clothes by name: what a kimono, a raincoat or a pair of wings makes of a costume, in the colour asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from .body import Costume
from .heads import Head
from .registry import Ask


@dataclass(frozen=True, slots=True)
class Garment:
    """What a piece of clothing changes. `paint` names the fields of `Costume` that take its colour."""

    paint: tuple[str, ...]
    colour: str | None = None
    """'#rrggbb' when none is asked for; None keeps what the costume has."""
    fixed: Mapping[str, str | bool | None] = field(default_factory=dict)


_BOTH = ("top", "bottom_colour")


def _piece(paint: tuple[str, ...] | str, colour: str | None = None, **fixed: str | bool | None) -> Garment:
    return Garment((paint,) if isinstance(paint, str) else paint, colour, MappingProxyType(fixed))


_DRESS = _piece(_BOTH, "#c8405a", bottom="dress", sleeves="short", emblem="", apron=None)
_GOWN = _piece(_BOTH, "#8a2f5a", bottom="gown", sleeves="none", emblem="", apron=None)
_ROBE = _piece(_BOTH, "#5a4a7a", bottom="robe", sleeves="wide", emblem="")
_KIMONO = _piece(_BOTH, "#b8324a", bottom="robe", sleeves="wide", wrap="kimono", collar="#f6f1e6", belt="#e2b64a",
                 emblem="", hat="", shoes="#c9a86a")  # fmt: skip
_COAT = _piece("top", "#8a6a48", tails=True, sleeves="long", emblem="", collar=None)
_JACKET = _piece("top", "#3f4a5a", sleeves="long", collar=None, emblem="")
_SWEATER = _piece("top", None, sleeves="long", collar=None, emblem="")
_SUIT = _piece(_BOTH, "#2f3a52", bottom="trousers", sleeves="long", collar="#f4f4f4", emblem="tie")
_OVERALLS = _piece(("bib", "bottom_colour"), "#3f5f8f", bottom="trousers")
_SWIMSUIT = _piece(_BOTH, "#d8404a", bottom="shorts", sleeves="none", collar=None, emblem="")
_PYJAMAS = _piece(_BOTH, "#8ab0e0", bottom="trousers", sleeves="long", emblem="buttons")
_UNIFORM = _piece(_BOTH, None)

GARMENTS: Mapping[str, Garment] = MappingProxyType({
    "dress": _DRESS, "sundress": replace(_DRESS, fixed={**_DRESS.fixed, "sleeves": "none"}), "gown": _GOWN,
    "evening gown": _GOWN, "ball gown": _GOWN, "long dress": _GOWN, "cheongsam": _GOWN, "qipao": _GOWN,
    "flamenco dress": _GOWN, "victorian dress": _GOWN,
    "wedding dress": replace(_GOWN, colour="#fbf8f2"), "wedding gown": replace(_GOWN, colour="#fbf8f2"),
    "robe": _ROBE, "robes": _ROBE, "cloak": _piece("cape", "#3a3a4a"), "poncho": _piece("cape", "#c8703a"),
    "kimono": _KIMONO, "yukata": replace(_KIMONO, colour="#3a5a9a"), "hakama": replace(_KIMONO, colour="#2a3048"),
    "hanbok": _piece("bottom_colour", "#e0506a", top="#f8efdc", bottom="gown", sleeves="wide", wrap="hanbok",
                     belt="#c8304a", collar="#f8f4ea", emblem="", hat=""),
    "sari": _piece(("bottom_colour", "belt"), "#d8602a", top="#e2b64a", bottom="gown", sleeves="short", wrap="sari",
                   emblem=""),
    "toga": _piece(_BOTH, "#f4f0e6", bottom="robe", sleeves="none", wrap="toga", emblem="", shoes="#b8864a"),
    "kilt": _piece("bottom_colour", "#a83238", bottom="skirt", belt="#2a2320"),
    "skirt": _piece("bottom_colour", "#3a3a5a", bottom="skirt"),
    "tutu": _piece("bottom_colour", "#f6c8d8", bottom="tutu"),
    "shirt": _piece("top", None, emblem=""), "t-shirt": _piece("top", None, sleeves="short", collar=None, emblem=""),
    "tank top": _piece("top", None, sleeves="none", collar=None, emblem=""),
    "vest": _piece("top", None, sleeves="none", collar=None, emblem=""), "sweater": _SWEATER, "hoodie": _SWEATER,
    "jersey": _piece("top", None, sleeves="short", collar="#f4f4f4", emblem=""),
    "coat": _COAT, "overcoat": _COAT, "parka": _COAT, "trench coat": replace(_COAT, colour="#c8a878"),
    "trenchcoat": replace(_COAT, colour="#c8a878"), "fur coat": _COAT,
    "lab coat": replace(_COAT, colour="#f4f6f7"), "white coat": replace(_COAT, colour="#f4f6f7"),
    "raincoat": _piece("top", "#f2c22e", tails=True, sleeves="long", boots=True, shoes="#f2c22e", emblem=""),
    "jacket": _JACKET, "blazer": _JACKET, "leather jacket": replace(_JACKET, colour="#26242a"),
    "puffer jacket": _JACKET, "denim jacket": replace(_JACKET, colour="#4a6a9a"),
    "suit": _SUIT, "business suit": _SUIT, "three-piece suit": _SUIT,
    **dict.fromkeys(
        ("protective suit", "hazmat suit", "beekeeping suit", "bee suit", "ski suit", "snowsuit", "flight suit",
         "racing suit", "jogging suit", "diving suit", "gym clothes", "sportswear"),
        _piece(_BOTH, "#f4f1e4", emblem="", bottom="trousers", sleeves="long"),
    ),
    **dict.fromkeys(("gi", "karate gi", "judo gi"), _piece(_BOTH, "#f8f6f0", wrap="kimono", collar="#f8f6f0", emblem="",
                                                          belt="#1c1c22", bottom="trousers", sleeves="long")),
    "striped shirt": _piece("top", None, emblem="stripes"), "gloves": _piece("gloves", "#f6f4ee"),
    "tracksuit": _piece(_BOTH, "#2f6fd0", emblem="", collar="#f4f4f4"),
    "superhero costume": _piece(_BOTH, "#2a4ab8", cape="#c8242a", stuff="suit", emblem="star", belt="#f2c83a"),
    "superhero suit": _piece(_BOTH, "#2a4ab8", stuff="suit", emblem="star"),
    "spacesuit": _piece(_BOTH, "#eceef2", stuff="suit", hat="space", emblem="panel"),
    "space suit": _piece(_BOTH, "#eceef2", stuff="suit", hat="space", emblem="panel"),
    "wetsuit": _piece(_BOTH, "#22303f", stuff="suit", emblem=""),
    "leotard": _piece(_BOTH, "#8a3ab8", sleeves="none", bottom="shorts", emblem=""),
    "swimsuit": _SWIMSUIT, "bikini": _SWIMSUIT, "swim trunks": _SWIMSUIT, "bathing suit": _SWIMSUIT,
    "pajamas": _PYJAMAS, "pyjamas": _PYJAMAS, "nightgown": _GOWN, "uniform": _UNIFORM, "costume": _UNIFORM,
    "outfit": _UNIFORM, "clothes": _UNIFORM, "jumpsuit": _UNIFORM, "scrubs": _UNIFORM, "onesie": _UNIFORM,
    "school uniform": _piece("top", "#f4f4f4", emblem="tie", bottom_colour="#2a3450"),
    "trousers": _piece("bottom_colour", None), "jeans": _piece("bottom_colour", "#3f5f8f", bottom="trousers"),
    "shorts": _piece("bottom_colour", None, bottom="shorts"), "overalls": _OVERALLS, "dungarees": _OVERALLS,
    "cape": _piece("cape", "#b8242e"), "apron": _piece("apron", "#f4f1ea"), "scarf": _piece("scarf", "#c8302a"),
    "backpack": _piece("backpack", "#c8502a"), "shoes": _piece("shoes", None),
    "boots": _piece("shoes", None, boots=True), "rain boots": _piece("shoes", "#f2c22e", boots=True),
    "tie": _piece("tie", None, emblem="tie"), "bow tie": _piece("tie", None, emblem="bow tie"),
    "bowtie": _piece("tie", None, emblem="bow tie"),
    "tuxedo": replace(_SUIT, colour="#1c1c22", fixed={**_SUIT.fixed, "emblem": "bow tie"}),
    "armor": _piece(_BOTH, "#aab2bb", stuff="metal", boots=True, gloves="#8a929b"),
})  # fmt: skip
"""Words for clothes; those of the parser's parts that are not listed count as the part itself."""

PARTS = (
    "dress",
    "suit",
    "armor",
    "trousers",
    "shirt",
    "coat",
    "apron",
    "cape",
    "scarf",
    "tie",
    "shoes",
    "gloves",
    "backpack",
)
"""Parts of the parser, in the order in which they are put on."""
_WINGS = {"fairy wings": "fairy", "butterfly wings": "fairy", "angel wings": "feather", "bat wings": "bat",
          "dragon wings": "bat", "demon wings": "bat", "black wings": "feather"}  # fmt: skip


def dressed(costume: Costume, ask: Ask, head: Head) -> Costume:
    """The costume with every piece of clothing that the ask names, in its colour."""
    for part in PARTS:
        word = ask.attributes.get(part, "")
        if word or part in ask.part_colours:
            garment = GARMENTS.get(word) or GARMENTS.get(word.removesuffix("s")) or GARMENTS[part]
            costume = _worn(costume, garment, ask.part_colours.get(part), head)
    if "stripes" in ask.attributes and costume.stuff == "cloth":
        costume = replace(costume, emblem="stripes")
    if "wings" in ask.attributes or "wings" in ask.part_colours:
        kind = _WINGS.get(ask.attributes.get("wings", ""), costume.wings or "feather")
        costume = replace(costume, wings=kind, wings_colour=ask.part_colours.get("wings", costume.wings_colour))
    return costume


def _worn(costume: Costume, garment: Garment, colour: str | None, head: Head) -> Costume:
    fixed: dict[str, Any] = dict(garment.fixed)
    if fixed.get("bottom") == "gown" and not head.female and fixed.get("wrap") != "sari":
        fixed["bottom"] = "robe"
    worn: Costume = replace(costume, **fixed)
    tone = colour or garment.colour
    painted: dict[str, Any] = dict.fromkeys(garment.paint, tone)
    return replace(worn, **painted) if tone else worn
