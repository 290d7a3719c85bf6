"""Who somebody is and who belongs to whom, before it is decided what they do: riders, robots at work, pushed chairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .activities import IDLE
from .extent import extent
from .scene import Relation, Thing
from .subjects import props
from .subjects.costumes import COSTUMES
from .subjects.people import PLAIN_PEOPLE, draws
from .subjects.poses import POSES

STEEDS = frozenset(
    {"horse", "pony", "camel", "elephant", "donkey", "unicorn", "pegasus", "zebra", "llama", "reindeer", "ostrich",
    "bull",
     "dragon", "buffalo", "moose", "deer", "giraffe", "rhinoceros", "mammoth", "t-rex", "triceratops", "bear", "lion",
     "tiger", "polar bear"}
)  # fmt: skip
"""Animals on whose back people ride."""
LARGE = 0.25
"""Metres from which an animal stands on the ground beside who feeds it."""
WEAPONS = frozenset({"sword", "katana", "spear", "axe", "trident", "umbrella", "wand", "lantern"})
"""Things of which several people have one each."""
BAGS = frozenset({"shopping bag", "shopping bags", "bags", "bag", "groceries", "grocery bags", "grocery bag"})
MOVED = frozenset({"pushing", "pulling", "examining", "walking"})
"""What is done with somebody in a chair or bed that is named last."""
WHEELED = frozenset({"wheelchair", "stroller", "pram", "baby carriage", "shopping cart", "cart", "wheelbarrow", "sled"})
BURSTS = frozenset({"explosion", "fire", "flame", "flames", "smoke", "fireball", "blast", "lightning"})
"""What somebody comes out of and is seen before."""
ROBOTS = frozenset({"robot", "humanoid robot"})
STATIC = frozenset({"", "standing", "waving", "flying", "hovering"})
"""Poses in which a robot is drawn as the toy that it is."""
GENDERS = {"woman": "female", "girl": "female", "grandmother": "female", "man": "male", "boy": "male",
           "grandfather": "male"}  # fmt: skip
YOUNG = frozenset({"girl", "boy", "child", "baby"})


def cast(things: Sequence[Thing]) -> list[Thing]:
    """The things with people recast by what qualifies them, and with relations that people have in pictures."""
    found = [_recast(thing, things) for thing in things]
    for index, thing in enumerate(found):
        relation = thing.relation
        if relation is None:
            continue
        other = found[relation.target]
        if draws(other.kind) and not draws(thing.kind):
            thing = found[index] = _in_hand(thing, other, relation)
            relation = thing.relation or relation
            if thing.noun == "flag" and relation.kind == "held":
                found[relation.target] = replace(other, pose="holding")
        if draws(thing.kind):
            found[index] = _placed(thing, other, relation, found, index)
        elif relation.kind == "held" and draws(other.kind) and _stands(thing, other):
            found[index] = replace(thing, relation=replace(relation, kind="with"))
    _shared(found)
    _each_a_seat(found)
    return found


def _recast(thing: Thing, things: Sequence[Thing]) -> Thing:
    """A robot at work has a body with limbs; a 'skateboarder girl' is a skateboarder."""
    if draws(thing.kind) and thing.attributes.get("build") == "fat":
        thing = replace(thing, size=thing.size / 1.2)
    trade = thing.attributes.get("of", "")
    if thing.kind in PLAIN_PEOPLE and trade in COSTUMES:
        traits = {"gender": GENDERS[thing.kind]} if thing.kind in GENDERS else {}
        age = thing.age or ("young" if thing.kind in YOUNG else "old" if thing.kind.startswith("grand") else "")
        return replace(thing, kind=trade, age=age, attributes={**traits, **thing.attributes, "of": ""})
    used = any(other.relation and other.relation.kind == "held" and things[other.relation.target] is thing
               for other in things)  # fmt: skip
    busy = thing.pose in POSES and thing.pose not in STATIC
    return replace(thing, kind="android") if thing.kind in ROBOTS and (busy or used) else thing


def _in_hand(thing: Thing, holder: Thing, relation: Relation) -> Thing:
    """What somebody is with is in their hand when there is a way to hold it; fruit in plenty is in a basket."""
    armed = {thing.noun.removesuffix("s"), thing.concept.removesuffix("s")} & WEAPONS
    if armed and relation.kind in ("held", "with"):
        return replace(thing, concept=armed.pop(), count=1, relation=replace(relation, kind="held"))
    if thing.noun in BAGS and relation.kind in ("held", "with"):
        return replace(thing, concept="shopping bags", count=1, relation=replace(relation, kind="held"))
    carried = {thing.noun, thing.concept} & props.known()
    if thing.count == 1 and carried and ((relation.kind == "with" and holder.count == 1) or thing.noun == "flag"):
        return replace(thing, concept=carried.pop(), relation=replace(relation, kind="held"))
    if relation.kind == "held" and thing.count > 1 and extent(thing.kind).family == "food":
        fruit = {"fruit": thing.colour} if thing.colour else {}
        return replace(thing, noun="basket", concept="basket", count=1, part_colours=fruit, colour=None)
    return thing


def _stands(thing: Thing, holder: Thing) -> bool:
    """Whether an animal that somebody has to do with is beside them, not in their hand."""
    facts = extent(thing.kind)
    return facts.family == "animal" and (thing.count > 1 or holder.pose == "feeding") and facts.height_m > LARGE / 2


def _shared(found: list[Thing]) -> None:
    """Several people under or on one building stand before it."""
    for index, thing in enumerate(found):
        mine = thing.relation
        if mine is None or not draws(thing.kind) or extent(found[mine.target].kind).family != "building":
            continue
        others = [one for at, one in enumerate(found) if at != index and one.relation == mine and draws(one.kind)]
        if others and mine.kind in ("under", "on", "in_front"):
            for at, one in enumerate(found):
                if one.relation == mine:
                    found[at] = replace(one, relation=None)


def _each_a_seat(found: list[Thing]) -> None:
    """People on several chairs have one each."""
    for at in range(len(found)):
        for index in range(len(found)):
            one = found[index]
            if draws(one.kind) and one.relation == Relation("on", at) and one.count > 1 and found[at].count > 1:
                found[index] = replace(one, count=1)
                found += [found[index]] * (one.count - 1)
        seated = [index for index, one in enumerate(found) if draws(one.kind) and one.relation == Relation("on", at)]
        if found[at].count < 2 or len(seated) < 2:
            continue
        found[at] = replace(found[at], count=1)
        for index in seated[1:]:
            found[index] = replace(found[index], relation=Relation("on", len(found)))
            found.append(found[at])


def _placed(thing: Thing, other: Thing, relation: Relation, found: list[Thing], index: int) -> Thing:
    """Somebody with a relation as it looks: on a steed they ride, out of a fire they stand before it."""
    if relation.kind == "riding" and extent(other.kind).family == "animal" and other.pose in ("", "sitting"):
        found[relation.target] = replace(other, pose="walking")
    if relation.kind == "on" and other.kind in STEEDS and thing.pose in IDLE | {"fighting"}:
        return replace(thing, pose="riding", relation=replace(relation, kind="riding"))
    if relation.kind == "inside" and other.noun in BURSTS:
        found[relation.target] = replace(other, relation=Relation("behind", index), size=max(other.size, 1.4))
        return replace(thing, relation=None)
    patient = next((at for at, one in enumerate(found) if one.relation == Relation("chased", index)
                    or one.relation == Relation("with", index)), None)  # fmt: skip
    if relation.kind in ("inside", "on") and other.noun in WHEELED and thing.pose in MOVED and patient is not None:
        found[patient] = replace(found[patient], relation=Relation("on", relation.target), pose="")
        found[relation.target] = replace(other, relation=None)
        return replace(thing, relation=None)
    return thing
