"""What an animal that is called an astronaut, a wizard or a pirate wears."""

from __future__ import annotations

from collections.abc import Mapping

_ROYAL = {"cape": "royal cape:#a82838"}

GUISES: dict[str, dict[str, str]] = {
    "astronaut": {"hat": "space helmet", "coat": "space suit:#e9ebef"},
    "wizard": {"hat": "wizard hat:#3c4a9a", "cape": "cape:#3c4a9a"},
    "witch": {"hat": "witch hat:#2b2436", "cape": "cape:#2b2436"},
    "pirate": {"hat": "pirate hat", "coat": "coat:#8a2a2e"},
    "knight": {"hat": "knight helmet", "armor": "armor"},
    "samurai": {"hat": "samurai helmet", "armor": "armor:#7a2430"},
    "chef": {"hat": "chef hat", "coat": "white coat:#f4f2ec", "scarf": "bandana"},
    "king": {"hat": "crown", **_ROYAL},
    "queen": {"hat": "crown", **_ROYAL},
    "prince": {"hat": "crown", "cape": "cape:#3a55b0"},
    "princess": {"hat": "tiara", "dress": "dress"},
    "detective": {"hat": "fedora:#5a4638", "coat": "trench coat:#a8855a"},
    "police officer": {"hat": "police cap:#22305a", "coat": "coat:#27376a"},
    "firefighter": {"hat": "firefighter helmet", "coat": "coat:#c8861e"},
    "cowboy": {"hat": "cowboy hat", "scarf": "bandana"},
    "santa": {"hat": "santa hat", "coat": "coat:#c8242a"},
    "viking": {"hat": "viking helmet", "cape": "cape:#6a4a32"},
    "superhero": {"cape": "cape:#d02a2a", "shirt": "shirt:#2f5ac8", "mask": "mask"},
    "businessman": {"suit": "suit", "tie": "tie"},
    "ninja": {"hat": "ninja mask", "coat": "coat:#1e1e24"},
    "doctor": {"coat": "lab coat", "glasses": "glasses"},
    "nurse": {"coat": "lab coat", "hat": "nurse cap"},
    "scientist": {"coat": "lab coat", "glasses": "glasses"},
    "teacher": {"glasses": "glasses", "shirt": "sweater:#4f7a5a", "tie": "tie"},
    "professor": {"glasses": "glasses", "coat": "coat:#7a5a3a", "tie": "bow tie"},
    "builder": {"hat": "hard hat", "shirt": "vest:#ee7a1e"},
    "construction worker": {"hat": "hard hat", "shirt": "vest:#ee7a1e"},
    "soldier": {"hat": "helmet:#5a6a3e", "coat": "coat:#5a6a3e"},
    "sailor": {"hat": "sailor cap:#f4f2ec", "shirt": "shirt:#2f4d8a"},
    "captain": {"hat": "captain cap:#f4f2ec", "coat": "coat:#22305a"},
    "pilot": {"hat": "cap:#22305a", "coat": "coat:#27376a", "sunglasses": "sunglasses"},
    "artist": {"hat": "beret:#a82838", "scarf": "scarf:#f2efe6"},
    "painter": {"hat": "beret:#a82838", "apron": "apron"},
    "magician": {"hat": "top hat", "cape": "cape:#1e1c26", "tie": "bow tie"},
    "vampire": {"cape": "cape:#1c1a22", "tie": "bow tie"},
    "ballerina": {"dress": "dress", "hat": "tiara"},
    "bride": {"dress": "dress:#f8f6f1", "hat": "tiara"},
    "groom": {"suit": "suit:#1d1d22", "tie": "bow tie"},
    "farmer": {"hat": "straw hat", "shirt": "shirt:#b8402e"},
    "monk": {"dress": "robe:#c8641e"},
    "clown": {"hat": "party hat:#e8b030", "scarf": "ruff:#3aa0d8"},
    "student": {"backpack": "backpack", "glasses": "glasses"},
    "singer": {"sunglasses": "sunglasses", "coat": "leather jacket"},
    "dj": {"headphones": "headphones", "sunglasses": "sunglasses"},
}
"""Who somebody is dressed as, to parts of their dress: the words for it, and after a colon its colour."""


def dressed_as(
    who: str, attributes: Mapping[str, str], colours: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The attributes and the part colours with the dress of `who`; what was said of them before stays."""
    worn, tones = dict(attributes), dict(colours)
    for part, told in GUISES.get(who, {}).items():
        word, _, tone = told.partition(":")
        worn.setdefault(part, word)
        if tone and part not in tones:
            tones[part] = tone
    return worn, tones
