"""How a dish is made up: the flavours of ice cream, what coffee is black, whole fruit in a bowl, stones in a ring.

The words of a prompt name such things one by one; one drawing shows them together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from .language.lexicon import named, table, words_of
from .scene import Relation, Scene, Thing
from .serving import DISHES, VESSELS, garnish
from .ties import without
from .undergrounds import tone_of

CONES = frozenset({"ice cream", "ice cream cone", "gelato"})
SUNDAES = frozenset({"sundae", "ice cream sundae", "bowl of ice cream", "ice cream bowl", "banana split"})
SCOOPS = re.compile(r"\b(scoops?|balls?|kugeln?|bolas?|boules?|flavou?rs?|cone|waffle)\b|スクープ|玉|스쿱|球")
SCOOPED = 4
"""Most scoops that one cone carries."""
FINISH = {
    "sprinkles": "sprinkle",
    "sauce": "sauce|syrup|fudge",
    "cherry": "cherry on|a cherry|cherries",
    "wafer": "wafer",
}
"""What ice cream is finished with, and the words that ask for it."""
BLACK = re.compile(
    r"\bblack (?:\w+ )?(?:coffee|americano|espresso)|\b(espresso|americano)\b|caf[ée] (?:noir|negro|preto|solo)"
    r"|schwarze[rmn]? kaffee|ブラックコーヒー|블랙 ?커피|아메리카노|에스프레소|黑咖啡|エスプレッソ"
)
CUPS = frozenset({"cup of coffee", "cup"})
CUP_TOLD = re.compile(r"\bblack (?:\w+ )?(?:cup|mug)\b")
GEMS: Mapping[str, str] = {
    "sapphire": "#2456c8", "ruby": "#d81e46", "emerald": "#1fa85a", "diamond": "#dcecf6", "gem": "", "gemstone": "",
    "jewel": "", "crystal": "#dcecf6", "pearl": "#f4efe8", "amethyst": "#8a4ac8", "opal": "#d8e8ea", "stone": "",
    "topaz": "#f2b03a", "turquoise": "#3fc0b8", "rock": "",
}  # fmt: skip
"""What rings are set with, and its colour."""
RINGS = frozenset(
    {"necklace", "pendant", "bracelet", "ring", "engagement ring", "wedding ring", "diamond ring", "gold ring"}
    | {"silver ring"}
)
CAKES = frozenset({"birthday cake", "cake", "layer cake"})
BERRIES = {
    "blueberr": "round #3f4f9a",
    "raspberr": "round #c8284a",
    "blackberr": "round #34204a",
    "berr": "round #c8284a",
}
HOLDERS = {**{name: "bowl" for name, held in VESSELS.items() if held == "bowl"}, "basket": "basket", "box": "box",
           "wicker basket": "basket", "picnic basket": "basket", "bread basket": "basket", "fruit basket": "basket",
           "cardboard box": "box", "wooden box": "box", "crate": "box", "wooden crate": "box"}  # fmt: skip
"""What fruit and bread are piled in, and how it is drawn."""
BRIMMING = re.compile(
    r"\b(full of|filled with|voll\w*|gefüllt\w*|llen[oa]s?|plein\w*|remplie?s?|chei[oa]s?|repleto|heaped)\b"
    r"|いっぱい|山盛り|가득|装满|盛满|[个個]?满"
)
"""What fills its vessel, however many it was said to be in a language that shows no plural."""
CUT = re.compile(
    r"\b(cut|halved|half|halves|sliced open|cross[- ]section|aufgeschnitten|halbiert|cortad\w*|coupée?)\b"
    r"|半分|반으로|切开"
)
HALVED = frozenset(
    {"lemon", "lime", "orange", "grapefruit", "avocado", "kiwi", "watermelon", "pomegranate", "apple", "peach", "fig"}
    | {"coconut"}
)
PAIRED = frozenset({"icon:clinking-glasses", "icon:clinking-beer-mugs"})
"""Icons that show two already."""
JARRED = re.compile(r"\bjar (?:full )?(?:of |filled with )(?P<what>honey|jam|marmalade)")
PLATED = re.compile(r"\b(plate|platter|dish) (of|with)\b")
SAUCED = frozenset({"hot dog", "burger", "hamburger", "cheeseburger", "bratwurst", "pretzel"})
SAUCES = frozenset({"mustard", "ketchup", "mayonnaise", "mayo", "relish", "onion", "onions"})
BUNCHED = re.compile(r"\bbunch(es)? of\b")
ONES = named("english", "one", "one")
"""Words in the plural that one drawing shows."""
FILLED = re.compile(r"入った|入っている|담긴|들어 ?있는|装着|装有|盛着")
"""Verbs that put what was named before them into what is named next."""
BOTTLED: Mapping[str, str] = {
    "wine": "wine bottle", "champagne": "champagne bottle", "beer": "beer bottle", "milk": "milk bottle",
    "water": "water bottle", "oil": "olive oil", "rum": "rum bottle", "vodka": "vodka bottle", "gin": "gin bottle",
    "whiskey": "whiskey bottle", "whisky": "whiskey bottle",
}  # fmt: skip
STRAP = re.compile(r"\b(?P<colour>\w+)?\s*\bleather (?:watch )?(?:strap|band|bracelet)")
FILL, MOST, BUNCH = 7, 15, 4
"""How many pieces of fruit are in a bowl when nobody counted them, at most, and how many bananas."""
PLURAL = 3
"""The count of a plural of which no number was said."""


VASED = re.compile(r"花瓶[にの]|꽃병에|화병에|花瓶里|花瓶中")
"""A vase with what is in it, in languages that name the vase first."""


def portioned(scene: Scene, prompt: str) -> Scene:
    """The scene with such parts taken into the drawing that shows them."""
    told = prompt.casefold()
    things = [_unstacked(thing) for thing in scene.subjects]
    gone: dict[int, int] = {}
    for step in (_plated, _fried, _scooped, _brewed, _set, _topped, _piled, _cut, _toasted):
        step(things, gone, told)
    return replace(scene, subjects=without(things, gone)) if gone else replace(scene, subjects=tuple(things))


def _unstacked(thing: Thing) -> Thing:
    """A stack of pancakes is one dish, not a tower of plates."""
    if thing.noun in ONES and thing.count == PLURAL and "stacked" not in thing.attributes:
        return replace(thing, count=1)
    heaped = thing.kind in DISHES or thing.concept.startswith("macaron") or thing.noun in ONES
    if heaped and "stacked" not in thing.attributes and "counted" not in thing.attributes and thing.kind in DISHES:
        return replace(thing, count=1)
    if "stacked" not in thing.attributes or not heaped:
        return thing
    return replace(thing, count=1, attributes={k: v for k, v in thing.attributes.items() if k != "stacked"})


def _plated(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """What is listed after 'a plate of' lies on one plate; sauce is on its sausage; grapes are a bunch."""
    first = things[0] if things and PLATED.search(told) and things[0].relation is None else None
    if first and _fruit(first) and not any(thing.concept in ("plate", "platter") for thing in things):
        attributes = {"pieces": _piece(first, 1, False), "vessel of": "", "holder": "plate"}
        things[0] = replace(first, kind="bowl of pieces", count=1, colour=None, attributes=attributes)
    if PLATED.search(told) and things and things[0].kind in DISHES:
        things[0] = replace(things[0], count=1, attributes={**things[0].attributes, "vessel": "plate"})
        for at in range(1, len(things)):
            if things[at].relation is not None or not garnish(things[at]):
                break
            things[at] = replace(things[at], relation=Relation("with", 0))
    vase = next((at for at, thing in enumerate(things) if thing.concept == "vase"), None)
    for at, thing in enumerate(things):
        if VASED.search(told) and vase is not None and at != vase and thing.relation is None:
            things[at] = replace(thing, relation=Relation("inside", vase))
    bowl = next((at for at, thing in enumerate(things) if thing.concept in HOLDERS), None)
    for at, thing in enumerate(things):
        if FILLED.search(told) and bowl is not None and at != bowl and thing.relation is None and _any_fruit(thing):
            things[at] = replace(thing, relation=Relation("inside", bowl))
    _bottled(things, gone)
    host = next((at for at, thing in enumerate(things) if thing.concept in SAUCED or thing.noun in SAUCED), None)
    for at, thing in enumerate(things):
        if host is not None and at != host and thing.noun in SAUCES:
            gone[at] = host
        if BUNCHED.search(told) and thing.concept.removesuffix("s") in ("grape", "banana"):
            things[at] = replace(thing, count=1)


def _bottled(things: list[Thing], gone: dict[int, int]) -> None:
    """A bottle of wine is a bottle, and the glasses named with it are for wine."""
    for at, thing in enumerate(things):
        tie = thing.relation
        drink = next((word for word in reversed(thing.noun.split()) if word in BOTTLED), "")
        if tie is None or tie.kind != "inside" or not drink or things[tie.target].concept != "bottle":
            continue
        bottle = things[tie.target]
        things[tie.target] = replace(bottle, kind=BOTTLED[drink], concept="wine bottle")
        gone[at] = tie.target
        if drink in ("wine", "champagne"):
            kind = "wine" if drink == "wine" else "champagne glass"
            for other, glass in enumerate(things):
                if glass.kind == "glass":
                    things[other] = replace(glass, kind=kind)


def _fried(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """Eggs in a pan are fried in it."""
    for at, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.kind not in ("inside", "with") or "egg" not in thing.noun or at in gone:
            continue
        pan = things[tie.target]
        if VESSELS.get(pan.concept) != "pan" and VESSELS.get(pan.noun) != "pan":
            continue
        parts = {**pan.part_colours, **({"pan": pan.colour} if pan.colour else {})}
        attributes = {**pan.attributes, "toppings": "egg halves", "many": str(thing.count), "bare": "yes"}
        things[tie.target] = replace(pan, kind="filled pan", colour=None, part_colours=parts, attributes=attributes)
        gone[at] = tie.target


def _scooped(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """Flavours named with ice cream are its scoops, as many as were counted."""
    at = next((at for at, thing in enumerate(things) if thing.kind in CONES | SUNDAES), None)
    if at is None:
        return
    ice = things[at]
    told_of = flavours(told)
    finish = [name for name, words in FINISH.items() if re.search(rf"\b(?:{words})", told)]
    scoops = ice.count if SCOOPS.search(told) and not re.search(r"\bcones\b", told) else 1
    if told_of and (SCOOPS.search(told) or len(told_of) > 1 or not ice.colour):
        scoops = min(SCOOPED, max(scoops, len(told_of)))
        attributes = {**ice.attributes, "flavours": ",".join(told_of), "scoops": str(scoops)}
        ice = replace(ice, count=1 if SCOOPS.search(told) else ice.count, attributes=attributes)
    elif scoops > 1:
        attributes = {**ice.attributes, "scoops": str(min(SCOOPED, scoops))}
        ice = replace(ice, count=1, attributes=attributes)
    if finish:
        ice = replace(ice, attributes={**ice.attributes, "finish": ",".join(finish)})
    for index, thing in enumerate(things):
        if index == at or index in gone:
            continue
        cone = thing.kind in CONES
        if (
            cone
            or thing.noun in _flavour_words()
            or thing.noun in ("sprinkle", "sprinkles", "wafer", "chocolate sauce")
        ):
            gone[index] = at
            if cone and ice.relation is not None and ice.relation.target == index:
                ice = replace(ice, relation=thing.relation)
    things[at] = ice


def flavours(told: str) -> list[str]:
    """'#rrggbb' of every flavour of ice cream that the text names, in its order."""
    found: dict[int, tuple[int, str]] = {}
    for word, tone in _flavour_words().items():
        pattern = re.escape(word) if not word.isascii() else rf"\b{re.escape(word)}\b"
        for match in re.finditer(pattern, told):
            if len(word) > found.get(match.start(), (0, ""))[0]:
                found[match.start()] = (len(word), tone)
    kept, end = [], 0
    for start, (length, tone) in sorted(found.items()):
        if start >= end and not re.match(r"\s*(sauce|syrup|shavings|table|background|cup)", told[start + length :]):
            kept.append(tone)
            end = start + length
    return kept


@cache
def _flavour_words() -> Mapping[str, str]:
    return {word: tone for tone, words in table("menu")["flavours"].items() for word in words_of(words)}


def _brewed(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """Black coffee is black in its cup, and no milk is poured on it."""
    if not BLACK.search(told):
        return
    for at, thing in enumerate(things):
        if thing.kind not in CUPS:
            continue
        dark = thing.colour is not None and int(thing.colour[1:3], 16) < 0x50
        colour = None if dark and not CUP_TOLD.search(told) else thing.colour
        parts = {**thing.part_colours, "coffee": "#1a0d06"}
        things[at] = replace(thing, colour=colour, part_colours=parts, attributes={**thing.attributes, "black": "yes"})


def _set(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """A stone named with a ring is set in it."""
    _strapped(things, told)
    ring = next((at for at, thing in enumerate(things) if thing.noun in RINGS or thing.concept in RINGS), None)
    if ring is None:
        return
    for at, thing in enumerate(things):
        if at == ring or thing.noun not in GEMS or thing.relation is None or thing.relation.target != ring:
            continue
        tone = thing.colour or GEMS[thing.noun]
        parts = {**things[ring].part_colours, **({"stone": tone} if tone else {})}
        things[ring] = replace(things[ring], part_colours=parts, attributes={**things[ring].attributes, "stone": "yes"})
        gone[at] = ring


def _piled(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """Whole fruit in a bowl lies in it, as many as were counted."""
    for host, bowl in enumerate(things):
        holder = "bowl" if bowl.kind == "fruit bowl" else HOLDERS.get(bowl.concept) or HOLDERS.get(bowl.noun, "")
        if not holder:
            continue
        inside = [at for at in range(len(things)) if at not in gone and _lies_in(things, at, host)]
        tied = [at for at, thing in enumerate(things) if at not in gone and _held_by(thing, host)]
        whole = _fruits().get(bowl.attributes.get("of", "").removesuffix("s"), "") if not tied else ""
        if whole:
            shape, tone = whole.split()
            attributes = {**bowl.attributes, "pieces": f"{shape}:{tone}:{FILL}", "vessel of": "wood", "holder": holder}
            things[host] = replace(bowl, kind="bowl of pieces", material="", attributes=attributes)
            continue
        if not inside or (holder != "bowl" and any(at not in inside and not _trimming(things[at]) for at in tied)):
            continue
        on_them = [at for at, one in enumerate(things) if one.relation and one.relation.target in inside]
        gone.update({at: host for at in (*tied, *on_them) if at not in inside and _trimming(things[at])})
        brim = BRIMMING.search(told) is not None
        pieces = [_piece(things[at], len(inside), brim) for at in inside]
        parts = {**bowl.part_colours, **({"bowl": bowl.colour} if bowl.colour else {})}
        attributes = {**bowl.attributes, "pieces": ";".join(pieces), "vessel of": bowl.material, "holder": holder}
        laid = replace(bowl, kind="bowl of pieces", colour=None, material="")
        things[host] = replace(laid, part_colours=parts, attributes=attributes)
        gone.update(dict.fromkeys(inside, host))


def _held_by(thing: Thing, host: int) -> bool:
    return thing.relation is not None and thing.relation.kind == "inside" and thing.relation.target == host


def _trimming(thing: Thing) -> bool:
    return thing.noun in ("sprinkle", "sprinkles", "icing", "frosting")


def _strapped(things: list[Thing], told: str) -> None:
    """A strap of leather is that of the watch, in the colour said of it."""
    said = STRAP.search(told)
    for at, thing in enumerate(things):
        if said is None or thing.kind not in ("watch", "wristwatch", "wrist watch", "luxury watch"):
            continue
        tone = tone_of(said["colour"] or "brown") or "#7a4f2e"
        things[at] = replace(thing, part_colours={**thing.part_colours, "strap": tone}, material="")


def _topped(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """Fruit on a cake is on its tiers, not above its candles."""
    for host, cake in enumerate(things):
        if cake.kind not in CAKES:
            continue
        for at, thing in enumerate(things):
            tie = thing.relation
            loose = tie is None and thing.noun in ("sprinkle", "sprinkles", "confetti")
            tied = tie is not None and tie.target == host and tie.kind in ("on", "with")
            if at == host or at in gone or not (loose or tied):
                continue
            if thing.noun in ("sprinkle", "sprinkles", "confetti"):
                things[host] = replace(things[host], attributes={**things[host].attributes, "sprinkles": "yes"})
                gone[at] = host
            elif row := _any_fruit(thing):
                shape, tone = row.split()
                fruit = f"{shape}:{thing.colour or tone}"
                things[host] = replace(things[host], attributes={**things[host].attributes, "fruit": fruit})
                gone[at] = host


def _cut(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """A fruit that is cut shows its inside."""
    if not CUT.search(told):
        return
    for at, thing in enumerate(things):
        name = next((word for word in (thing.noun, thing.noun.removesuffix("s"), thing.concept) if word in HALVED), "")
        if name and thing.relation is None:
            attributes = {**thing.attributes, "fruit": name}
            things[at] = replace(thing, kind="halved fruit", count=1, attributes=attributes)


def _toasted(things: list[Thing], gone: dict[int, int], told: str) -> None:
    """Two glasses that clink are one drawing; a jar of honey is full of it."""
    filled = JARRED.search(told)
    for at, thing in enumerate(things):
        if thing.kind in PAIRED and thing.count == 2:
            things[at] = replace(thing, count=1)
        if filled and "jar" in thing.noun:
            kind = "jar of honey" if filled["what"] == "honey" else "jar of jam"
            things[at] = replace(thing, kind=kind, concept="jar")


def _lies_in(things: Sequence[Thing], at: int, host: int) -> bool:
    """Whether it is whole fruit that was said to be in the bowl, or named right after what is."""
    thing = things[at]
    if at == host or not _fruit(thing):
        return False
    relation: Relation | None = thing.relation
    if relation is None:
        beside = any(0 <= near < len(things) and _tied(things, near, host) for near in (at - 1, at + 1))
        return things[host].kind == "fruit bowl" or beside
    return relation.target == host and relation.kind in ("inside", "with")


def _tied(things: Sequence[Thing], at: int, host: int) -> bool:
    """Whether it is fruit that was said itself to be in the bowl."""
    relation = things[at].relation
    inside = relation is not None and relation.target == host and relation.kind == "inside"
    return at != host and inside and bool(_fruit(things[at]))


def _any_fruit(thing: Thing) -> str:
    """The row of a fruit, '' for anything else."""
    plain = thing.noun.removesuffix("s")
    names = (thing.noun, plain, thing.noun.removesuffix("es"), plain.removesuffix("ie") + "y", thing.concept)
    berry = BERRIES.get(plain.removesuffix("ie").removesuffix("y"), "")
    return berry or next((_fruits()[name] for name in names if name in _fruits()), "")


def _fruit(thing: Thing) -> str:
    names = (thing.noun, thing.noun.removesuffix("s"), thing.noun.removesuffix("es"), thing.concept)
    small = thing.noun.removesuffix("s") in ("cherry", "cherrie", "strawberry", "strawberrie", "walnut", "grape")
    if small and "counted" not in thing.attributes and "grape" not in thing.noun:
        return ""
    return next((_fruits()[name] for name in names if name in _fruits()), "")


@cache
def _fruits() -> Mapping[str, str]:
    return {word: row for row, words in table("menu")["fruit"].items() for word in words_of(words)}


def _piece(thing: Thing, kinds: int, brim: bool) -> str:
    """'shape:#rrggbb:count' of one kind of fruit; many where it is said to fill what it is in."""
    shape, tone = _fruit(thing).split()
    counted = "counted" in thing.attributes or (thing.count not in (3, 6) and not brim)
    if thing.concept.removesuffix("s") == "banana" and thing.count == 1:
        return f"{shape}:{thing.colour or tone}:{BUNCH}"
    count = thing.count if counted else max(1, round(FILL / kinds))
    return f"{shape}:{thing.colour or tone}:{min(MOST, count)}"
