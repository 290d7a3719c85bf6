"""Common sense about what a sentence leaves open: who flies when Santa does, where a paper boat floats on a street."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .extent import extent
from .language.grammar import with_notes
from .language.lexicon import inverse
from .scene import Relation, Scene, Thing
from .smileys import LIVELESS
from .ties import without

CARRIED = frozenset({"inside", "riding"})
MOVING = frozenset({"flying", "racing", "swimming"})
"""Poses that belong to what carries somebody."""
WEARING = re.compile(
    r"\b(wearing|wears|dressed in|with .{0,20} on|with (?:\w+ )?(?:sun)?glasses"
    r"|trägt|mit .{0,20} auf|lleva\w*|porte|portant|usando|vestindo)\b"
    r"|かぶ|掛け|かけ|쓴|쓰고|戴"
)
"""Words that put a thing on another one, in the languages read."""
GLASSES, HATS = frozenset({"glasses", "sunglasses"}), frozenset({"hat", "crown", "cap", "helmet"})
WATERS = frozenset({"lake", "river", "sea", "pool", "waterfall", "swamp"})
SWIMMERS = frozenset({"swan", "duck", "goose", "mallard", "pelican", "otter", "beaver"})
GLIDING = re.compile(r"\b(glid\w+|float\w*|drift\w*)\b")
SKIDDING = re.compile(r"\bdrift\w*\b|\bskid\w*\b")
BOATS = frozenset({"boat", "ship", "raft", "canoe", "duck"})
WET = frozenset({"swimming", "surfing", "scuba", "kayaking", "fishing", "flying", "jumping", "parachuting", "sailing"})
"""Poses of those who are in the water, on it or above it."""
FED = re.compile(r"喂|餌|エサ|えさ|먹이|모이|\b(tauben|enten|hühner|gänse|vögel|schwäne|möwen)\b")
FLOCK_SIZE = 0.6
"""Size of animals of a flock that is fed: who feeds them is the subject."""
HANDS = "holding hands"
SOARING = 0.75
"""Height of a bird in heights of the long building, such as a bridge, that it flies over."""
LONG = 1.5
"""Width in heights of a building that leaves room for what flies above it."""
DEEP = frozenset({"underwater", "sea", "river", "beach", "lake"})
SAID_WET = re.compile(
    r"\b(sea|ocean|water|underwater|reef|beach|shore|river|lake|sand|mar|meer|mer|praia|playa|plage)\b|[海水川湖바]"
)
MEAL = re.compile(r"\b(dinner|breakfast|lunch|brunch|supper|meal|feast)\b")
CAUGHT = frozenset(
    [
        "lobster",
        "crab",
        "shrimp",
        "prawn",
        "squid",
        "octopus",
        "oyster",
        "mussel",
        "clam",
        "salmon",
        "tuna",
        "trout",
        "fish",
        "sardine",
    ]
)
DISHES = frozenset({"plate", "bowl", "platter", "tray", "cutting board", "pan", "pot", "dish"})
COFFEE = "cup of coffee"
FOAM = frozenset({"foam", "froth", "milk foam", "crema"})
LATTE = re.compile(
    r"\b(latte art|foam|froth|crema|milchschaum|schaum|mousse|espuma)\b|拉花|奶泡|ラテアート|泡|라떼 ?아트|거품"
)
POURED = frozenset({"heart", "leaf", "swan", "rosette", "rosetta", "tulip", "fern"})
"""What baristas draw with milk."""
ROOFS = "victorian city"
"""A place seen over its roofs: who walks there is in its streets."""
ISLE, SHORE, ROCK = "island", "beach", "cliff"


def sensible(scene: Scene, prompt: str) -> Scene:
    """The scene as anybody would picture it."""
    told = prompt.lower()
    things = tuple(_afloat(thing, scene.setting, told) for thing in _hand_in_hand(_carried(scene.subjects)))
    scene = replace(scene, subjects=_at_windows(things))
    scene = _soaring(scene)
    if WEARING.search(told):
        scene = _worn(scene, told)
    scene = _poured(scene, told)
    scene = replace(scene, subjects=tuple(_flock(thing, scene, told) for thing in scene.subjects))
    people = any(extent(thing.kind).family == "person" for thing in scene.subjects)
    if people and MEAL.search(told) and scene.setting in ("", "park") and "park" not in told:
        scene = replace(scene, setting="table")
    if scene.setting in DEEP | {""} and not SAID_WET.search(told) and _served(scene):
        scene = replace(scene, setting="table")
    if scene.setting == "sea" and _ashore(scene):
        scene = replace(scene, setting=SHORE)
    walks = any(extent(thing.kind).where != "air" and thing.pose != "flying" for thing in scene.subjects)
    if scene.setting == ROOFS and walks:
        scene = replace(scene, setting="old town")
    if scene.setting == ISLE and scene.camera != "aerial" and scene.subjects:
        built = any(extent(thing.kind).family == "building" for thing in scene.subjects)
        scene = replace(scene, setting=ROCK if built else SHORE)
    return scene


def _poured(scene: Scene, told: str) -> Scene:
    """Foam on coffee is part of the cup, and so is what is poured into it; easel pours hearts."""
    cup = next((thing for thing in scene.subjects if thing.concept == COFFEE), None)
    if cup is None or not LATTE.search(told):
        return scene
    foam = {at for at, thing in enumerate(scene.subjects) if thing.noun in FOAM}
    shapes = {at for at, thing in enumerate(scene.subjects) if thing.noun in POURED}
    vessel = {at for at, thing in enumerate(scene.subjects) if thing.concept in ("cup", "mug")}
    missed = [scene.subjects[at].noun for at in shapes if scene.subjects[at].noun != "heart"]
    return with_notes(replace(scene, subjects=without(scene.subjects, foam | shapes | vessel)), ignored=missed)


def _soaring(scene: Scene) -> Scene:
    """A bird that flies over a long building is near us, so that both are seen; a bridge of no place is over water."""
    things = list(scene.subjects)
    for index, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.kind != "above" or extent(thing.kind).family != "animal" or thing.count > 2:
            continue
        host = things[tie.target]
        if extent(host.kind).family == "building" and extent(host.kind).aspect > LONG:
            near = SOARING * extent(host.kind).height_m * host.size / extent(thing.kind).height_m
            things[index] = replace(thing, size=max(thing.size, near))
    bridged = any(thing.kind == "bridge" for thing in things)
    place = "lake" if bridged and not scene.setting else scene.setting
    return replace(scene, subjects=tuple(things), setting=place)


def _served(scene: Scene) -> bool:
    """Whether what lives in water is on a plate or among food: a lobster with lemon is not in the sea."""
    things = scene.subjects
    caught = [thing for thing in things if thing.concept in CAUGHT]
    dished = any(thing.relation and things[thing.relation.target].concept in DISHES for thing in caught)
    eaten = {extent(thing.kind).family for thing in things if thing not in caught} == {"food"}
    return bool(caught) and (dished or eaten)


def _ashore(scene: Scene) -> bool:
    """Whether people with nothing to float on are by the sea: on its shore, not on its waves."""
    people = any(extent(thing.kind).family == "person" and thing.kind != "mermaid" for thing in scene.subjects)
    afloat = any(
        extent(thing.kind).where == "water" or thing.pose in WET or extent(thing.kind).family == "vehicle"
        for thing in scene.subjects
    )
    return people and not afloat


def _flock(thing: Thing, scene: Scene, told: str) -> Thing:
    """Birds that are fed are several where the language does not say how many."""
    tie = thing.relation
    fed = tie is not None and tie.target < len(scene.subjects) and scene.subjects[tie.target].pose == "feeding"
    if not fed or extent(thing.kind).height_m >= 1.0 or extent(thing.kind).family != "animal":
        return thing
    several = 4 if thing.count == 1 and FED.search(told) else thing.count
    return replace(thing, count=several, size=thing.size * (FLOCK_SIZE if several > 1 else 1.0))


def _carried(things: Sequence[Thing]) -> tuple[Thing, ...]:
    """Who sits in what flies does not fly himself."""
    moved = list(things)
    for index, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.kind not in CARRIED or thing.pose not in MOVING or tie.target >= len(things):
            continue
        moved[index] = replace(thing, pose="")
        carrier = moved[tie.target]
        moved[tie.target] = replace(carrier, pose=carrier.pose or thing.pose)
    return tuple(moved)


def _at_windows(things: Sequence[Thing]) -> tuple[Thing, ...]:
    """Who is named with the window of a car looks out of it."""
    window = next((at for at, thing in enumerate(things) if thing.kind == "car window"), None)
    if not window or any(thing.relation and thing.relation.target == window for thing in things):
        return tuple(things)
    moved = list(things)
    moved[0] = replace(moved[0], pose="", relation=Relation("inside", window))
    moved[window] = replace(moved[window], pose="", relation=None)
    return tuple(moved)


def _hand_in_hand(things: Sequence[Thing]) -> tuple[Thing, ...]:
    """Who is held by somebody, and is no baby, walks at the hand."""
    moved = list(things)
    for index, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.kind != "held" or thing.age == "baby" or thing.kind == "baby":
            continue
        if extent(thing.kind).family == "person" and extent(things[tie.target].kind).family == "person":
            moved[index] = replace(thing, pose=HANDS, relation=replace(tie, kind="beside"))
            moved[tie.target] = replace(moved[tie.target], pose=HANDS)
    return tuple(moved)


def _afloat(thing: Thing, setting: str, told: str) -> Thing:
    """Boats float on water, not in the air, unless they are in the sky; a swan that glides over a lake swims."""
    if thing.pose != "flying" or setting == "sky":
        return thing
    if extent(thing.kind).family == "vehicle" and extent(thing.kind).where == "ground" and SKIDDING.search(told):
        return replace(thing, pose="")
    if setting in WATERS and GLIDING.search(told) and set(thing.kind.split(" ")) & SWIMMERS:
        return replace(thing, pose="")
    swims = extent(thing.kind).where == "water" and extent(thing.kind).family != "animal"
    return replace(thing, pose="") if swims or thing.kind.split(" ")[-1] in BOATS else thing


def _worn(scene: Scene, told: str) -> Scene:
    """Let lifeless things wear what they are said to wear: a banana with sunglasses on."""
    things, gone, bearer = list(scene.subjects), set(), -1
    for index, thing in enumerate(scene.subjects):
        if thing.concept not in GLASSES and thing.concept not in HATS:
            bearer = index if extent(thing.kind).family in LIVELESS else -1
            continue
        if bearer < 0:
            continue
        part = thing.concept if thing.concept in GLASSES else "hat"
        kind = "yes" if part in GLASSES else _hat(told, thing.concept)
        wearer = things[bearer]
        colours = {**wearer.part_colours, **({part: thing.colour} if thing.colour else {})}
        things[bearer] = replace(wearer, attributes={**wearer.attributes, part: kind}, part_colours=colours)
        gone.add(index)
    return replace(scene, subjects=without(things, gone)) if gone else scene


def _hat(told: str, concept: str) -> str:
    """The hat of the wardrobe that the prompt names."""
    hats = inverse("furniture", "hats")
    named = max((word for word in hats if word in told), key=len, default=concept)
    return hats.get(named, "straw")
