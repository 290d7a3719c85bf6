"""What is named with a dish or a drink and belongs on it or in it: one thing, drawn together.

"A bowl of ramen with egg and green onions" names three things and a bowl; one drawing shows them all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from .language.lexicon import table, words_of
from .scene import Relation, Thing
from .subjects.glassware import DRINKS
from .subjects.menu import DISHES as _MENU
from .subjects.slices import SLICES

VESSELS: Mapping[str, str] = {
    "jar": "jar",
    "glass jar": "jar",
    "mason jar": "jar",
    "cookie jar": "jar",
    "candy jar": "jar",
    "bowl": "bowl", "salad bowl": "bowl", "cereal bowl": "bowl", "mixing bowl": "bowl", "plate": "plate",
    "dinner plate": "plate", "dish plate": "plate", "saucer": "plate", "wooden board": "board",
    "cutting board": "board", "slate": "board", "slate board": "board", "pan": "pan", "frying pan": "pan",
    "skillet": "pan", "wok": "pan", "platter": "plate", "cast iron pan": "pan", "cast iron skillet": "pan",
    "shallow pan of food": "pan",
    "white plate": "plate", "dish": "plate",
}  # fmt: skip
"""Concepts of what holds a dish, and the vessel that the dish is drawn in."""
SUSHI = frozenset(
    {"sushi", "plate of sushi", "sushi platter", "sushi rolls", "sushi roll", "nigiri", "maki", "sashimi"}
)
DISHES = SUSHI | frozenset(_MENU) | frozenset(name for names in SLICES for name in names)
"""What stands on a plate of its own and takes toppings."""
CUPS = frozenset({"cup of coffee", "hot chocolate", "cup", "latte", "tea", "cup of tea", "matcha"})
"""Hot drinks in cups, which take cream and marshmallows."""
HEAPED = frozenset(
    {"almonds", "blackberries", "blueberries heap", "candies", "cherries heap", "cherry tomatoes", "chocolate chips"}
    | {"coffee beans", "cookies heap", "edamame", "granola", "marshmallow heap", "meatballs heap", "nuts heap"}
    | {"olives heap", "peas heap", "popcorn heap", "raspberries heap", "strawberries heap", "walnuts", "shrimps"}
    | {"pickles", "dumplings heap", "crisps", "feta", "cheese cubes", "raspberries heap, blueberries heap"}
)
"""Small pieces that fill a bowl or jar; larger things are piled up one by one."""
BURGERS = frozenset({"burger", "hamburger", "cheeseburger"})
"""What shows everything that is between its halves."""
RING_BOXES = frozenset({"ring box", "jewelry box", "velvet box", "red velvet box", "velvet ring box"})
"""Boxes whose drawing shows the ring."""
WET = frozenset(
    {"water drop", "water drops", "water droplets", "water droplet", "droplets", "droplet", "dew drops", "dewdrops"}
    | {"dew drop", "dewdrop", "raindrop", "raindrops", "rain drops", "drop of water", "drops of water", "dew"}
    | {"morning dew", "beads of water"}
)
"""Drops that lie on what they are named with."""
FLOATING = frozenset({"cream", "whipped cream", "marshmallow", "marshmallows", "mint", "foam"})
"""What is on a drink wherever else it was said to be."""
HOT: Mapping[str, str] = {
    "matcha latte": "matcha", "latte macchiato": "latte", "milk": "latte", "milk tea": "tea", "irish coffee": "latte",
}  # fmt: skip
"""Drinks of tall glasses, and what they are in a cup."""
TRAYS = frozenset({"tray", "serving tray", "wooden tray"})
"""What sushi and other dishes of a board lie on."""
ABSORBED: Mapping[str, frozenset[str]] = {
    "toolbox": frozenset({"hammer and wrench", "tool", "tools", "toolbox"}),
    "bowl of cereal": frozenset({"milk"}), "cereal": frozenset({"milk"}),
}  # fmt: skip
"""What is drawn with the thing that it is in or with."""
CHOPSTICKS = frozenset({"chopsticks", "chopstick", "pair of chopsticks"})
"""What is drawn with sushi anyway."""
HELD = ("inside", "on", "with", "around")
FILLED = {"bowl": "filled bowl", "plate": "filled plate", "jar": "filled jar"}
"""Empty vessels, and what they become with pieces in them."""


@cache
def _listing(file: str, section: str) -> Mapping[str, str]:
    """Word to the key it is listed under."""
    return {word: key for key, words in table(file)[section].items() for word in words_of(words)}


def served(things: Sequence[Thing]) -> tuple[list[Thing], dict[int, int]]:
    """The things with toppings, garnish and vessels taken in, and which index went into which."""
    made = _relisted(things)
    gone: dict[int, int] = {}
    for index, thing in enumerate(made):
        host = _host(index, made, gone)
        if host is None:
            continue
        if made[host].kind in BURGERS and _named(thing, "menu", "toppings") not in ("", "french fries heap"):
            gone[index] = host
            continue
        if made[host].kind in RING_BOXES and thing.concept.endswith("ring"):
            gone[index] = host
            continue
        if thing.concept in ABSORBED.get(made[host].kind, frozenset()):
            gone[index] = host
            continue
        if thing.kind in WET and made[host].kind not in WET:
            made[host] = replace(made[host], attributes={**made[host].attributes, "drops": "yes"})
            gone[index] = host
            continue
        taken = _poured_in(made, index, host) or _taken(made[host], thing)
        if taken is not None:
            made[host] = taken
            gone[index] = host
    for index, thing in enumerate(made):
        if thing.relation is not None and gone.get(thing.relation.target) == index:
            made[index] = replace(thing, relation=None)
    return made, gone


def _relisted(things: Sequence[Thing]) -> list[Thing]:
    """'Pasta with tomatoes and basil on a plate': it is the pasta that is on the plate, the basil is with it."""
    made = list(things)
    for index, thing in enumerate(things):
        relation = thing.relation
        if relation is None or relation.kind not in ("on", "inside") or relation.target <= index:
            continue
        dish = index - 1
        while dish > 0 and _garnishes(things[dish]) and things[dish].relation is not None:
            dish -= 1
        if dish < 0 or things[dish].kind not in (*DISHES, *DRINKS, *CUPS) or not _garnishes(thing):
            continue
        if made[dish].relation is None:
            made[dish] = replace(made[dish], relation=relation)
            made[index] = replace(thing, relation=Relation("with", dish))
    return made


def garnish(thing: Thing) -> bool:
    """Whether it is something that lies on dishes or floats in drinks."""
    return _garnishes(thing)


def _garnishes(thing: Thing) -> bool:
    return bool(_named(thing, "menu", "toppings") or _named(thing, "drinks", "garnish"))


def _host(index: int, things: Sequence[Thing], gone: Mapping[int, int]) -> int | None:
    """The dish or drink that the thing is said to be on, in or with; in a list, that of the thing before."""
    relation = things[index].relation
    if relation is not None:
        tied = relation.kind in HELD or (relation.kind == "behind" and things[index].noun in FLOATING)
        at = relation.target if tied else None
        while at is not None and at in gone:
            at = gone[at]
        return at if at != index else None
    return gone.get(index - 1)


def _taken(host: Thing, thing: Thing) -> Thing | None:
    """The host with the thing on it, or None when it does not belong there."""
    if host.kind in SUSHI and thing.concept in CHOPSTICKS:
        return host
    if host.kind in DISHES:
        piece = _named(thing, "menu", "toppings")
        return _with(host, "toppings", piece, thing) if piece else None
    if host.kind in DRINKS or host.kind in CUPS:
        piece = _named(thing, "drinks", "garnish")
        return _with(host, "garnish", piece, thing) if piece else None
    return None


def _named(thing: Thing, file: str, section: str) -> str:
    listed = _listing(file, section)
    singular = thing.noun.removesuffix("s")
    return listed.get(thing.noun) or listed.get(singular) or listed.get(thing.concept) or ""


def _with(host: Thing, attribute: str, piece: str, thing: Thing) -> Thing:
    names = [*filter(None, host.attributes.get(attribute, "").split(",")), *words_of(piece)]
    attributes = {**host.attributes, attribute: ",".join(dict.fromkeys(names))}
    parts = dict(host.part_colours)
    if thing.colour:
        parts[piece] = thing.colour
    return replace(host, attributes=attributes, part_colours=parts)


def _boarded(thing: Thing) -> bool:
    return thing.kind in _MENU and _MENU[thing.kind].vessel == "board"


def _poured_in(things: Sequence[Thing], index: int, host: int) -> Thing | None:
    """What a glass or bowl holds takes its place: 'a glass of lemonade', 'blueberries in a white bowl'."""
    thing, vessel = things[index], things[host]
    relation = thing.relation
    if relation is None or relation.kind == "with":
        return None
    if thing.kind in HOT and vessel.concept in ("cup", "mug", "teacup", "cup of coffee"):
        warm = replace(thing, kind=HOT[thing.kind], colour=vessel.colour, material=vessel.material)
        return replace(warm, relation=vessel.relation, count=vessel.count, size=vessel.size)
    if thing.kind in DRINKS and vessel.concept in _listing("drinks", "vessels"):
        return replace(thing, relation=vessel.relation, count=vessel.count, size=vessel.size)
    held = VESSELS.get(vessel.concept) or VESSELS.get(vessel.noun)
    if held is None and vessel.concept in TRAYS and (thing.kind in SUSHI or _boarded(thing)):
        held = "board"
    if held is None:
        return None
    parts = {**thing.part_colours, **({held: vessel.colour} if vessel.colour else {})}
    if thing.kind in DISHES and held != "jar":
        attributes = {**thing.attributes, "vessel": held, "vessel of": vessel.material}
        kept = replace(thing, relation=vessel.relation, count=vessel.count, attributes=attributes)
        return replace(kept, part_colours=parts)
    piece = _named(thing, "menu", "toppings")
    few = "counted" in thing.attributes and thing.count <= 12 and piece.split(" ")[0] in ("strawberries", "cherries")
    if held in FILLED and piece in HEAPED and not few and (vessel.kind in VESSELS or held == "jar"):
        attributes = {**vessel.attributes, "toppings": ",".join(words_of(piece)), "noun": thing.noun}
        return replace(vessel, kind=FILLED[held], colour=None, part_colours=parts, attributes=attributes)
    return None
