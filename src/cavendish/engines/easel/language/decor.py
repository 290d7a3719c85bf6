"""What a prompt says of the place itself: its walls and floor, its curtains, the cloth on its table.

`Scene.decor` holds, each only when it was said:
walls, floor, curtains, cloth: '#rrggbb', or '' when only what they are made of was said. "walls of", "floor of": one
of 'brick', 'stone', 'wood', 'tiles', 'plaster', 'stripes', 'dots', 'carpet', 'marble'. place: '#rrggbb' of the setting
as a whole ('a pink bathroom'). "place of": its material. second: another setting that was named besides the first.
behind: the setting seen behind a table or through the windows. fixtures: 'name:#rrggbb;name:;…' of what fills it. rug:
'#rrggbb' or ''. sky, clouds, water: '#rrggbb' of what is above or around the place. before: 'table'
where people sit at one.
"""

from __future__ import annotations

from collections.abc import Mapping

from .drafts import Pending
from .lexicon import palette

WALL = "brick wall"
"""The setting that is a wall, and describes the walls of a room named with it."""
BARE_WALLS = ("brick", "stone", "graffiti")
"""Words of a wall that is not painted over."""
WATERS = frozenset({"sea", "lake", "river", "lakeside", "beach", "pool", "island", "arctic sea", "swamp"})
"""Settings whose colour is that of their water."""
SHORES = ("beach", "shore", "seaside", "coast", "coastline", "island", "islands", "sand", "bank", "riverbank", "dam")
"""Ends of words for such a place that name its land."""
FIXTURES = "fixtures"
TABLES = {
    "breakfast": "kitchen",
    "kitchen": "kitchen",
    "dining": "dining room",
    "dinner": "dining room",
    "cafe": "cafe",
    "restaurant": "restaurant",
    "bar": "bar",
    "pub": "bar",
    "office": "office",
    "picnic": "park",
}
"""Words before 'table' or 'desk', to the place it stands in."""
STANDING = {"cloth": "table"}
"""Where something of a place is when the place was not named; all else is in a room."""


HOUSED = {
    "bookcase": "library",
    "chandelier": "ballroom",
    "cobwebs": "attic",
    "drawers": "bedroom",
    "mirror": "living room",
    "picture": "living room",
    "skylight": "living room",
    "stairs": "hallway",
    "wardrobe": "bedroom",
    "window": "windowsill",
    "pendants": "dining room",
}
"""Where a fixture is when no place was named."""


def described(term: str, pending: Pending) -> dict[str, str]:
    """What a word for a part of the place ('walls', 'floor wood') adds, with the colours said before it."""
    part, _, made_of = term.partition(" ")
    found = {part: _colour(pending)}
    made_of = made_of or {"wood": "wood", "stone": "stone", "paper": "plaster"}.get(pending.material, "")
    if made_of:
        found[f"{part} of"] = made_of
    return found


def said_of_place(setting: str, surface: str, pending: Pending, *, first: bool) -> dict[str, str]:
    """What the words before a setting say of its look; a wall named with a room is that room's."""
    colour = _colour(pending)
    if colour and setting in WATERS and not surface.endswith(SHORES):
        return {"water": colour}
    if setting == WALL:
        bare = next((word for word in BARE_WALLS if word in surface), "")
        made_of = "stone" if bare == "stone" else "brick" if bare or not colour else "plaster"
        return {"walls": colour, "walls of": made_of}
    if not first:
        return {}
    found = {"place": colour} if colour else {}
    if setting == "table" and (room := next((word for word in surface.split() if word in TABLES), "")):
        found["second"] = TABLES[room]
    return found | ({"place of": pending.material} if pending.material else {})


def said_of_sky(setting: str, surface: str, pending: Pending) -> dict[str, str]:
    """The colour said of the sky or of its clouds, wherever the picture is: 'under a pink sky'."""
    blue = palette()["blue"] if surface.endswith("blue sky") else ""
    colour = _colour(pending) or blue
    if setting != "sky" or not colour:
        return {}
    return {"clouds" if "cloud" in surface else "sky": colour}


def with_fixture(decor: Mapping[str, str], name: str, pending: Pending) -> dict[str, str]:
    """The list of fixtures with one more, in the colour said before it."""
    return listed(decor, name, _colour(pending))


def listed(decor: Mapping[str, str], name: str, colour: str) -> dict[str, str]:
    """The list of fixtures with one more; a name stands in it once."""
    others = [one for one in decor.get(FIXTURES, "").split(";") if one and not one.startswith(f"{name}:")]
    return {FIXTURES: ";".join([*others, f"{name}:{colour}"])}


def place_with(decor: Mapping[str, str]) -> str:
    """The setting that has what was said of a place that was not named; '' when nothing was."""
    if "fireworks:" in decor.get(FIXTURES, ""):
        return "city"
    parts = ("cloth", "floor", "walls", "curtains", "rug")
    found = next((STANDING.get(part, "room") for part in parts if part in decor), "")
    names = [one.partition(":")[0] for one in decor.get(FIXTURES, "").split(";")]
    return found or next((HOUSED[name] for name in names if name in HOUSED), "")


def _colour(pending: Pending) -> str:
    return palette().get(pending.colours[-1], "") if pending.colours else ""
