"""What people do with things: a bicycle they ride, a piano they play is drawn with them, not beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .extent import extent
from .language.lexicon import inverse
from .scene import Relation, Thing
from .subjects.costumes import COSTUMES, USUAL_POSES
from .subjects.people import LEAPS, draws

RIDDEN = frozenset({"riding", "on", "inside"})
USED = frozenset({"held", "with", "chased", "on", "in_front", "beside", "riding"})
STATIONS = frozenset(
    {"typing", "piano", "drums", "painting", "writing", "stirring", "potting", "mixing music", "ladder"}
)
"""Activities at a place: sitting on, at or before it is doing them."""
BALL_GAMES = frozenset({"tennis", "kicking", "basketball", "golf", "baseball"})
"""Activities whose drawing shows the ball."""
MUTUAL = frozenset(
    {"shaking hands", "hugging", "boxing", "fighting", "holding hands", "dancing", "kissing", "waltz", "chess"}
)
"""What two do with each other."""
CONTAINED = frozenset({"inside", "on", "with", "held"})
CONTAINING = frozenset({"stirring", "serving"})
"""Activities with a pot or a tray that takes other things up."""
MIXING = frozenset({"", "standing", "serving", "holding", "shaking drinks", "working", "pouring", "making"})
"""What who tends a bar does with drinks."""
SERVANTS = frozenset({"waiter", "waitress", "butler", "maid"})
SERVED = {"drink": "cups", "food": "plates"}
"""What is on the tray of who serves such things, if not glasses."""
SHOWN: Mapping[str, tuple[str, ...]] = {
    "fairy": ("wand", "wing"), "vampire": ("fang", "cape"), "clown": ("nose", "red nose"), "diver": ("tank", "flipper"),
    "dj": ("turntable", "headphone", "headphones"), "firefighter": ("helmet",), "police officer": ("badge",),
    "witch": ("hat", "wand"), "wizard": ("hat", "staff", "wand"), "chef": ("spoon", "ladle"),
        "grim reaper": ("scythe",),
    "samurai": ("sword", "katana"), "boxer": ("glove", "gloves", "boxing glove"), "ninja": ("sword", "katana"),
        "viking": ("sword",), "devil": ("trident",),
}  # fmt: skip
"""What belongs to somebody besides the costume's own things."""
JUMPS = {"skiing": "ski jumping", "snowboarding": "board jumping"}
"""How those leap who have boards under their feet."""
IDLE = frozenset({"", "holding", "standing", "sitting", "carrying", "wearing", "watching"})
"""Poses in which a thing is merely there, unless it is made to be used."""


def engaged(things: list[Thing]) -> dict[int, int]:
    """Give people the poses of what they use, in place; returns the things that are drawn with them: thing to person.

    A thing is drawn with somebody when it is ridden, or used in an activity that `poses` knows.
    """
    gone: dict[int, int] = {}
    for index, thing in enumerate(things):
        if thing.relation is None:
            continue
        other = thing.relation.target
        if thing.kind == "baby" and _is_person(things[other]) and (pose := _used(thing, things[other])) == "cradling":
            things[other] = _doing(things[other], pose, thing)
            gone[index] = other
        elif _is_person(thing):
            pose = _pose(_listing("rides"), things[other]) if thing.relation.kind in RIDDEN else ""
            if thing.pose in ("sleeping", "lying"):
                pose = pose or _pose(_listing("beds"), things[other])
            station = _pose(_listing("uses"), things[other])
            if station in STATIONS and (thing.relation.kind in USED or station == thing.pose):
                pose = pose or station
            elif thing.pose == "painting" and thing.relation.kind == "on":
                pose = pose or _pose(_listing("plays"), things[other])
            if pose:
                pose = JUMPS.get(pose, pose) if thing.pose in LEAPS else pose
                things[index] = replace(_doing(thing, pose, things[other]), relation=None)
                gone[other] = index
        elif _is_person(things[other]) and other not in gone and thing.relation.kind in USED:
            pose = _used(thing, things[other])
            if pose:
                pose = JUMPS.get(pose, pose) if things[other].pose in LEAPS else pose
                things[other] = _doing(things[other], pose, thing)
                gone[index] = other
    _joined(things, gone)
    _swallowed(things, gone)
    _balls(things, gone)
    _tools(things, gone)
    _mixed(things, gone)
    _serenaded(things, gone)
    _embraced(things)
    _paired(things)
    return gone


def _swallowed(things: list[Thing], gone: dict[int, int]) -> None:
    """What is in or on a thing that is drawn with somebody is drawn there too: the potion in the cauldron."""
    for index, thing in enumerate(things):
        if thing.relation is None or index in gone or _is_person(thing) or thing.relation.kind not in CONTAINED:
            continue
        user = gone.get(thing.relation.target)
        if user is not None and things[user].pose in CONTAINING:
            things[user] = _doing(things[user], things[user].pose, thing)
            gone[index] = user


def _tools(things: list[Thing], gone: dict[int, int]) -> None:
    """A tool named with what it is used on belongs to who uses it: 'watering roses with a watering can'."""
    for index, thing in enumerate(things):
        pose = _pose(_listing("uses"), thing)
        user = next((at for at, one in enumerate(things) if _is_person(one) and one.pose == pose), None)
        if pose and user is not None and index not in gone and thing.relation is not None:
            things[user] = _doing(things[user], pose, thing)
            gone[index] = user


def _mixed(things: list[Thing], gone: dict[int, int]) -> None:
    """The drinks of who tends a bar stand on it."""
    host = next((at for at, one in enumerate(things) if one.kind == "bartender" and one.pose in MIXING), None)
    for index, thing in enumerate(things):
        if host is not None and index not in gone and extent(thing.kind).family in ("drink", "food"):
            tone = {"cocktail": thing.colour} if thing.colour else {}
            things[host] = replace(things[host], part_colours={**things[host].part_colours, **tone})
            gone[index] = host


def _balls(things: list[Thing], gone: dict[int, int]) -> None:
    """The ball of somebody who plays with one is in their drawing."""
    players = [at for at, thing in enumerate(things) if _is_person(thing) and thing.pose in BALL_GAMES | {"volleyball"}]
    for index, thing in enumerate(things):
        if players and index not in gone and thing.relation is None and thing.noun.endswith("ball"):
            gone[index] = players[0]


def _paired(things: list[Thing]) -> None:
    """Two who dance with nobody else there dance together; who repairs a vehicle kneels before it."""
    people = [index for index, thing in enumerate(things) if _is_person(thing)]
    if [things[at].pose for at in people] == ["dancing", "dancing"] and all(things[at].count == 1 for at in people):
        for at in people:
            things[at] = replace(things[at], pose="waltz")
    for index, thing in enumerate(things):
        if thing.relation is None or thing.relation.kind not in ("with", "held", "chased"):
            continue
        worker = thing.relation.target
        if things[worker].pose == "walking" and thing.relation.kind == "chased" and not thing.pose:
            things[index] = replace(thing, pose="walking")
            continue
        if (
            things[worker].pose == "repairing"
            and thing.count == 1
            and _is_person(things[worker])
            and things[worker].relation is None
        ):
            things[worker] = replace(things[worker], relation=Relation("in_front", index))
            things[index] = replace(thing, relation=None)


def _embraced(things: list[Thing]) -> None:
    """Who is hugged by somebody hugs back."""
    for index, thing in enumerate(things):
        if thing.relation is None or not _is_person(thing):
            continue
        other = things[thing.relation.target]
        if other.pose in MUTUAL and thing.relation.kind in USED and _is_person(other):
            things[index] = replace(thing, pose=other.pose, relation=None)


def _joined(things: list[Thing], gone: Mapping[int, int]) -> None:
    """Who was named together with somebody and only has the verb does the same."""
    for index, second in enumerate(things):
        first = next((things[at] for at in (index - 1, index + 1) if at in gone.values()), None)
        if first is None or index in gone.values() or not _is_person(second):
            continue
        if second.relation is None and second.pose in ("riding", "playing", first.pose):
            things[index] = replace(second, pose=first.pose, part_colours=first.part_colours)


def _owns(person: Thing, thing: Thing) -> bool:
    """Whether the person's own drawing shows the thing anyway: the knight's sword, the farmer's pitchfork."""
    costume = COSTUMES.get(person.kind)
    if costume is None:
        return False
    own = {costume.prop, costume.second_prop, costume.hat, costume.emblem, *SHOWN.get(person.kind, ())} - {""}
    named = {thing.noun.removesuffix("s"), thing.concept.removesuffix("s"), thing.noun, thing.concept}
    return bool(own & named) or ("katana" in own and "sword" in named)


def _used(thing: Thing, person: Thing) -> str:
    """The pose of a person with a thing, '' when it stays a thing of its own."""
    if _owns(person, thing):
        usual = USUAL_POSES.get(person.kind, "standing")
        return person.pose if person.pose not in ("", "holding") else "fighting" if thing.count > 1 else usual
    pose = _pose(_listing("uses"), thing)
    if pose:
        return pose
    if thing.kind == "baby" and thing.count == 1 and thing.relation is not None and person.pose in IDLE:
        return "cradling" if person.kind not in ("baby", "child", "boy", "girl") else ""
    if thing.noun in ("sunglasses", "glasses"):
        return person.pose or "standing"
    if person.kind in SERVANTS and person.pose in IDLE and _served(thing):
        return "serving"
    if person.kind == "scientist" and any(word in thing.noun for word in ("flask", "test tube", "beaker", "chemical")):
        return "experimenting"
    if person.pose == "cooking" and _served(thing) == "cups":
        return "brewing"
    if person.pose == "serving" and (_served(thing) or thing.relation is None):
        return person.pose
    played = _pose(_listing("plays"), thing)
    usual = USUAL_POSES.get(person.kind, "")
    if played and (person.pose not in IDLE or usual == played):
        return played
    plain_ball = thing.noun.endswith("ball") and person.pose not in ("holding", "carrying")
    return next((pose for pose in (usual, person.pose) if pose in BALL_GAMES), "") if plain_ball else ""


def _doing(person: Thing, pose: str, thing: Thing) -> Thing:
    parts = dict(person.part_colours)
    if thing.colour:
        parts[_part(thing)] = thing.colour
        parts[pose] = thing.colour
    attributes = {**person.attributes, "with": thing.noun}
    if thing.attributes.get("pattern") == "rainbow" and person.count > 1:
        attributes["motley"] = _part(thing)
    if pose == "serving" and _served(thing):
        attributes["served"] = _served(thing)
    if thing.noun in ("sunglasses", "glasses"):
        attributes[thing.noun] = "yes"
    if pose == "guitar":
        attributes["holding"] = "guitar"
    return replace(person, pose=pose, part_colours=parts, attributes=attributes)


def _served(thing: Thing) -> str:
    """'glasses', 'cups' or 'plates' for what may stand on a tray; '' for other things."""
    if any(word in thing.noun for word in ("glass", "champagne", "wine", "beer", "cocktail", "drink", "juice")):
        return "glasses"
    if thing.noun.removesuffix("s") in ("plate", "dish", "meal"):
        return "plates"
    return SERVED.get(extent(thing.kind).family, "")


def _part(thing: Thing) -> str:
    return thing.concept or thing.noun


def _is_person(thing: Thing) -> bool:
    return draws(thing.kind)


def _serenaded(things: list[Thing], gone: dict[int, int]) -> None:
    """A mermaid's harp is in her own drawing."""
    for index, thing in enumerate(things):
        if thing.relation is None or _pose(_listing("uses"), thing) != "harp":
            continue
        if things[thing.relation.target].kind == "mermaid":
            things[thing.relation.target] = _doing(things[thing.relation.target], "harp", thing)
            gone[index] = thing.relation.target


def _pose(listing: Mapping[str, str], thing: Thing) -> str:
    return listing.get(thing.noun) or listing.get(thing.concept) or ""


def _listing(section: str) -> Mapping[str, str]:
    return inverse("furniture", section)
