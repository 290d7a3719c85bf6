"""Flowers with what holds them: a bouquet of roses, tulips in a vase, lavender in a pot; one drawing each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .language.lexicon import palette
from .scene import Thing
from .subjects.blooms import BLOOMS, bloom_named
from .subjects.potted import PLANTS

HOLDERS: Mapping[str, str] = {
    "vase": "vase of flowers", "vase of flowers": "vase of flowers", "jug": "vase of flowers",
    "pitcher": "vase of flowers", "bottle": "vase of flowers", "jar": "vase of flowers", "glass jar": "vase of flowers",
    "mason jar": "vase of flowers", "glass": "vase of flowers",
    "bouquet": "bouquet", "flower pot": "potted flower", "pot": "potted flower", "terracotta pot": "potted flower",
    "potted plant": "potted flower", "potted flower": "potted flower", "clay pot": "potted flower",
    "bucket": "potted flower", "wreath": "wreath", "planter": "potted flower", "teapot": "vase of flowers",
}  # fmt: skip
"""Concepts of what holds flowers, and what is drawn for both together."""
BUNCHES = frozenset(
    {"bouquet", "bouquet of flowers", "bunch of flowers", "flower bouquet", "flower", "flowers", "wildflower"}
)
"""Words for flowers of no kind."""
POTTED: Mapping[str, str] = {
    "cactus": "potted cactus", "bonsai tree": "bonsai", "cacti": "potted cactus", "succulent": "succulent",
    "bonsai": "bonsai", "monstera": "potted plant", "fern": "fern",
    "houseplant": "potted plant", "plant": "potted plant", "seedling": "potted seedling", "sprout": "potted seedling",
    "palm tree": "potted palm", "palm": "potted palm", "basil": "potted herb", "aloe": "aloe", "herb": "potted herb",
    "rosemary": "potted herb", "mint": "potted herb", "lemon tree": "potted lemon tree", "tree": "ficus", "ivy": "ivy",
    "snake plant": "snake plant",
}  # fmt: skip
"""Plants that stand in a pot, and what is drawn for both."""
SHAPES: Mapping[str, str] = {
    "jug": "jug", "pitcher": "jug", "bottle": "bottle", "jar": "jar", "glass jar": "jar",
    "mason jar": "jar", "glass": "jar", "teapot": "teapot",
}  # fmt: skip
"""What stands in for a vase, and how it is shaped."""
GREAT = 12
CYCLES = frozenset({"bicycle", "scooter"})
"""What has room for a basket over its front wheel."""


def laden(things: Sequence[Thing]) -> tuple[list[Thing], dict[int, int]]:
    """The things with the basket of a bicycle, and the flowers in it, on the bicycle; and which index went where."""
    made = list(things)
    cycle = next((at for at, thing in enumerate(made) if thing.kind in CYCLES and thing.count == 1), None)
    basket = next((at for at, thing in enumerate(made) if thing.concept.endswith("basket")), None)
    if cycle is None or basket is None:
        return made, {}
    tied = {at: thing.relation.target for at, thing in enumerate(made) if thing.relation}
    if tied.get(basket) != cycle and tied.get(cycle) != basket:
        return made, {}
    gone = {basket: cycle}
    holder, colours = made[basket], dict(made[cycle].part_colours)
    filling = "flowers" if holder.attributes.get("of", "").startswith("flower") else ""
    for at, thing in enumerate(made):
        if at not in (cycle, basket) and tied.get(at) in (cycle, basket) and bloom_named(thing.concept):
            gone[at], filling = cycle, "flowers"
            colours |= {"flowers": thing.colour} if thing.colour else {}
    colours |= {"basket": holder.colour} if holder.colour else {}
    attributes = {**made[cycle].attributes, "basket": filling}
    relation = made[cycle].relation if tied.get(cycle) not in gone else None
    made[cycle] = replace(made[cycle], attributes=attributes, part_colours=colours, relation=relation)
    return made, gone


def arranged(things: Sequence[Thing]) -> tuple[list[Thing], dict[int, int]]:
    """The things with flowers put into what holds them, and which index went into which."""
    made = [_spoken_of(thing) for thing in things]
    gone: dict[int, int] = {}
    for index, thing in enumerate(things):
        relation = thing.relation
        near = relation is not None and relation.kind in ("inside", "with", "on")
        at = relation.target if relation is not None and near else gone.get(index - 1)
        while at is not None and at in gone:
            at = gone[at]
        if at is None or at == index:
            continue
        host, flower = (at, index) if made[at].concept in HOLDERS or made[at].kind in HOLDERS.values() else (index, at)
        held = _held(made[host], made[flower])
        if held is not None:
            made[host] = held
            gone[flower] = host
    for index, thing in enumerate(made):
        if thing.relation is not None and gone.get(thing.relation.target) == index:
            made[index] = replace(thing, relation=None)
    return made, gone


def _potted(plant: Thing) -> str | None:
    """What is drawn for the plant in its pot."""
    if plant.kind in POTTED.values() or any(plant.kind in names for names in PLANTS):
        return plant.kind
    names = (plant.concept, plant.noun, plant.concept.removesuffix("s"), plant.noun.removesuffix("s"))
    return next((POTTED[name] for name in names if name in POTTED), None)


def _spoken_of(thing: Thing) -> Thing:
    """A bunch that says of what it is ('a bouquet of red roses') with those flowers."""
    told = thing.attributes.get("of", "")
    bloom = bloom_named(told)
    if thing.kind not in HOLDERS.values() or not bloom:
        return thing
    words = [palette()[word] for word in told.split() if word in palette()]
    tones = ",".join(words or ([thing.colour] if thing.colour else []))
    return replace(thing, colour=None, attributes={**thing.attributes, "blooms": bloom, "tones": tones})


def _held(host: Thing, flower: Thing) -> Thing | None:
    """The holder with the flowers in it, or None when one of the two is something else."""
    kind = HOLDERS.get(host.concept) or (host.kind if host.kind in HOLDERS.values() else None)
    if kind is None:
        return None
    bloom = bloom_named(flower.noun) or bloom_named(flower.concept)
    said = f"{flower.attributes.get('of', '')} {flower.noun}"
    bloom = "cherry blossom" if "blossom" in said and bloom in ("", "flower") else bloom
    plant = _potted(flower)
    pot = {"vase": "vase", "potted flower": "pot"}.get(kind, "vase")
    own = {pot: host.colour} if host.colour and kind != "bouquet" and host.kind not in HOLDERS.values() else {}
    if kind == "potted flower" and plant:
        attributes = {key: value for key, value in host.attributes.items() if key != "pattern"}
        attributes |= {"pots": "bright"} if host.attributes.get("pattern") == "rainbow" else {}
        parts = {**host.part_colours, **own}
        return replace(host, kind=plant, colour=flower.colour, part_colours=parts, attributes=attributes)
    if not bloom and flower.concept not in BUNCHES and flower.noun not in BUNCHES:
        return None
    if host.concept == "bouquet" and flower.concept == "bouquet":
        return None
    shown = [(one.attributes.get("blooms", ""), one.attributes.get("tones", "")) for one in (host, flower)]
    named = [kind for blooms, _ in shown for kind in blooms.split(",") if kind]
    tones = [tone for blooms, tones in shown if blooms for tone in tones.split(",")]
    single = flower.count == 1 and flower.concept not in BUNCHES and BLOOMS[bloom or "flower"].habit != "spike"
    counted = single or bool(flower.attributes.get("counted"))
    if bloom and bloom != "flower":
        copies = min(flower.count, GREAT) if counted else 1
        named += [bloom] * copies
        tones += [flower.colour or ""] * copies
    elif flower.colour:
        tones.append(flower.colour)
    attributes = {**host.attributes, "blooms": ",".join(named), "tones": ",".join(tones)}
    if counted and ("many" in host.attributes or not host.attributes.get("blooms")):
        attributes["many"] = str(min(GREAT, flower.count + int(host.attributes.get("many", "0"))))
    else:
        attributes.pop("many", None)
    if host.concept in SHAPES:
        attributes["holder"] = SHAPES[host.concept]
    return replace(host, kind=kind, colour=None, part_colours={**host.part_colours, **own}, attributes=attributes)
