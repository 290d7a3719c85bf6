"""Moments told in several words and drawn as one: a cake whose candles are blown out, a wok over flames, a swing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from .extent import extent
from .language.lexicon import inverse, table, words_of
from .scene import Relation, Scene, Thing
from .subjects.people import draws, usual_pose
from .ties import without

ANY = "*"
PATIENTS: Mapping[str, str] = {"haircut": "in the salon", "treating teeth": "in the dentist's chair"}
"""What those do on whom somebody works."""
SIGNS = {"baker": "BAKERY", "barber": "BARBER", "florist": "FLOWERS", "butcher": "BUTCHER", "tailor": "TAILOR"}
"""What is over the window of those who keep a shop."""
LEDGES = frozenset({"steel beam"})
"""Places on whose edge people sit with their legs hanging down."""
SEATED = frozenset(
    {"", "sitting", "eating", "drinking", "holding", "dining", "relaxing", "resting", "reading", "chair", "watching"}
)
"""Poses of those who sit there."""
DANGLING = frozenset({"perched", "perched with"})
"""Poses of those whose legs hang over the edge they sit on."""
SCREENS = frozenset({"laptop", "computer"})
IDLE_AT_SCREENS = frozenset({"repairing", "working", "holding", "sitting", "using", "watching", "writing"})
"""What is said of those who work at a screen."""
SHARED = frozenset({"building", "splashing", "drawing", "kite flying"})
"""What all who are there do together."""
PARASOLS = frozenset({"beach umbrella", "parasol", "sunshade", "patio umbrella"})
"""Umbrellas that stand on the ground."""
ROWBOAT = "rowboat"
ALONE = frozenset({"grilling", "blowing candles", "wok", "oven", "helm", "cake decorating", "cake cutting"})
"""What only one of several does."""
MILKING = "milking"
TABLE = "table"
DESKED = frozenset(
    {"typing", "typing with a cup", "penning", "typewriting", "baking", "cutting board", "arranging",
     "at the microscope", "cake decorating", "blowing candles", "dining", "dozing", "experimenting", "sawing"}
)  # fmt: skip
"""Poses drawn at a table of their own: the word for one names no place."""
DISGUISES = frozenset({"costume", "costumes", "halloween costume", "halloween costumes", "outfits", "outfit"})
GUISES = ("witch", "skeleton", "pirate", "vampire", "wizard", "clown")
"""As whom people go on Halloween."""
KITING = "kite flying"
CLIENTS = {"barber": Thing("client", "man", concept="man"), "hairdresser": Thing("client", "woman", concept="woman")}
CLIENT = Thing("client", "person", concept="person")


def captured(things: Sequence[Thing]) -> tuple[tuple[Thing, ...], Mapping[int, int]]:
    """The things with people in the poses of their moment, and what its drawing shows anyway: thing to person."""
    found = list(things)
    for at, thing in enumerate(things):
        if draws(thing.kind) and thing.attributes.get("framing") != "portrait":
            usual = usual_pose(thing.kind, thing.pose)
            found[at] = replace(thing, pose=usual) if usual in poses() else thing
            _called_to(found, at)
            _flown(found, at)
    _aboard(found)
    _sheltered(found)
    _together(found)
    _milked(found)
    _only_one(found)
    _attended(found)
    gone: dict[int, int] = {}
    for at, thing in enumerate(found):
        if thing.pose in table("moments")["shows"] and draws(thing.kind):
            _shown(found, at, gone)
    return tuple(found), gone


def _called_to(things: list[Thing], at: int) -> None:
    """Give the person at `at` the poses that the things there call for, one after the other."""
    for index, other in enumerate(things):
        pose = _called(things[at], other) if index != at else ""
        if pose:
            things[at] = replace(things[at], pose=pose)


def _flown(things: list[Thing], at: int) -> None:
    """The kite of who flies one is at their string, one for each of them."""
    for index, thing in enumerate(things):
        if things[at].pose == KITING and {thing.noun, thing.concept} & {"kite", "kites"}:
            many = max(thing.count, things[at].count)
            things[index] = replace(thing, count=many, relation=Relation("held", at))


def _called(person: Thing, thing: Thing) -> str:
    """The pose that a thing calls for when somebody is busy near it, '' for none."""
    if thing.concept in SCREENS and person.pose in IDLE_AT_SCREENS:
        return "typing"
    pose = inverse("moments", "calls").get(thing.noun) or inverse("moments", "calls").get(thing.concept, "")
    if not pose:
        return ""
    doing = frozenset(words_of(table("moments")["when"].get(pose, "")))
    return pose if {ANY, person.pose, person.kind} & doing else ""


def _only_one(things: list[Thing]) -> None:
    """Of several who share a grill or a cake one is at it; the others look on."""
    for pose in ALONE:
        for at in [at for at, thing in enumerate(things) if thing.pose == pose and draws(thing.kind)][1:]:
            things[at] = replace(things[at], pose="")


def _milked(things: list[Thing]) -> None:
    """Who milks sits before the animal."""
    for at, thing in enumerate(things):
        herd = [n for n, one in enumerate(things) if n != at and extent(one.kind).family == "animal"]
        if thing.pose == MILKING and draws(thing.kind) and herd:
            things[at] = replace(thing, relation=Relation("in_front", herd[0]))
            things[herd[0]] = replace(things[herd[0]], relation=None, pose="standing")


def _aboard(things: list[Thing]) -> None:
    """Who is in a boat of no special kind sits in an open one, before no sail."""
    for index, thing in enumerate(things):
        if thing.kind in ("boat", "small boat", "rowing boat") and any(
            one.relation and one.relation.target == index and draws(one.kind) for one in things
        ):
            things[index] = replace(thing, kind=ROWBOAT, concept=ROWBOAT)
    for at, one in enumerate(things):
        tie = one.relation
        if tie is not None and draws(one.kind) and things[tie.target].kind == ROWBOAT and one.pose in SEATED:
            things[at] = replace(one, pose="standing")


def _shared_umbrella(things: list[Thing]) -> None:
    """Two who have one umbrella between them are two things, the second of which holds it."""
    for index, thing in enumerate(things):
        tie = thing.relation
        if thing.concept != "umbrella" or thing.noun in PARASOLS or thing.count > 1 or tie is None:
            continue
        pair = things[tie.target]
        if tie.kind in ("held", "with") and pair.count == 2 and draws(pair.kind):
            one = replace(pair, count=1)
            things[tie.target], things[index] = one, replace(thing, relation=Relation("held", len(things)))
            things.append(one)


def _sheltered(things: list[Thing]) -> None:
    """Who is under an umbrella holds it, the last of several."""
    _shared_umbrella(things)
    for index, thing in enumerate(things):
        if thing.concept != "umbrella" or thing.noun in PARASOLS or thing.relation is not None or thing.count > 1:
            continue
        under = [at for at, one in enumerate(things) if one.relation == Relation("under", index) and draws(one.kind)]
        for at in under:
            things[at] = replace(things[at], relation=None)
        if under:
            things[index] = replace(thing, relation=Relation("held", under[-1]))


def _together(things: list[Thing]) -> None:
    """Who is named with somebody who builds and does nothing else builds as well."""
    builder = next((thing for thing in things if thing.pose in SHARED and draws(thing.kind)), None)
    for at, thing in enumerate(things):
        if builder is not None and draws(thing.kind) and not thing.pose and thing.relation is None:
            things[at] = replace(thing, pose=builder.pose)


def _attended(things: list[Thing]) -> None:
    """Who is worked on sits in the chair for it, before who does the work."""
    for at, thing in enumerate(things):
        patient = PATIENTS.get(thing.pose)
        if not patient or not draws(thing.kind) or thing.count > 1:
            continue
        other = next((n for n, one in enumerate(things) if n != at and draws(one.kind)), len(things))
        if other == len(things):
            things.append(CLIENTS.get(thing.kind, CLIENT))
        if things[other].pose not in PATIENTS:
            things[other] = replace(things[other], pose=patient, relation=None)
            things[at] = replace(thing, relation=Relation("beside", other))


def _shown(things: list[Thing], at: int, gone: dict[int, int]) -> None:
    """Take what the moment of the person at `at` shows out of the scene; its colour stays in the drawing."""
    person = things[at]
    shows = frozenset(words_of(table("moments")["shows"][person.pose]))
    parts, attributes = dict(person.part_colours), dict(person.attributes)
    for index, thing in enumerate(things):
        if index in gone or draws(thing.kind) or not {thing.noun, thing.concept} & shows:
            continue
        gone[index] = at
        attributes["with"] = thing.noun
        if thing.colour:
            parts[thing.concept or thing.noun] = thing.colour
    relation = person.relation
    if relation is not None and relation.target in gone:
        person = replace(person, relation=None)
    things[at] = replace(person, part_colours=parts, attributes=attributes)


def settled(scene: Scene) -> Scene:
    """The scene with every moment told in it as one drawing, and those on a ledge seated there."""
    found, gone = captured(scene.subjects)
    things = without(found, gone) if gone else found
    if scene.setting in LEDGES:
        things = tuple(_on_ledge(thing, things, at) for at, thing in enumerate(things))
    trade = next((home for thing in things if (home := inverse("homes", "trades").get(thing.kind))), "")
    if scene.setting == TABLE and trade and "second" not in scene.decor:
        scene = replace(scene, decor={**scene.decor, "second": trade})
    if not scene.setting and any(thing.kind == ROWBOAT for thing in things):
        scene = replace(scene, setting="lake")
    if scene.setting == TABLE and any(thing.pose in DESKED for thing in things):
        rest = {name: said for name, said in scene.decor.items() if name != "second"}
        scene = replace(scene, setting=scene.decor.get("second", ""), decor=rest)
    things = tuple(_fronted(thing, things) for thing in things)
    if scene.setting == "dentist":
        things = _treated(things)
    return _at_table(_costumed(replace(scene, subjects=things)))


def _fronted(thing: Thing, things: Sequence[Thing]) -> Thing:
    """The shop of somebody with a trade says which one over its window."""
    if thing.kind != "shop" or thing.text:
        return thing
    sign = next((SIGNS[one.kind] for one in things if one.kind in SIGNS), "")
    return replace(thing, text=sign) if sign else thing


def _treated(things: Sequence[Thing]) -> tuple[Thing, ...]:
    """Who is at the dentist's alone sits in the chair and is treated."""
    people = [at for at, thing in enumerate(things) if draws(thing.kind)]
    if len(people) != 1 or things[people[0]].count > 1 or things[people[0]].kind == "dentist":
        return tuple(things)
    patient = people[0]
    seated = replace(things[patient], pose=PATIENTS["treating teeth"], relation=None)
    dentist = Thing(
        "dentist", "dentist", pose="treating teeth", relation=Relation("beside", patient), concept="dentist"
    )
    return (*things[:patient], seated, *things[patient + 1 :], dentist)


def _at_table(scene: Scene) -> Scene:
    """Several who dine sit at one table, in the place that was named."""
    diners = [thing for thing in scene.subjects if thing.pose == "dining" and draws(thing.kind)]
    if sum(thing.count for thing in diners) < 2:
        return scene
    things = tuple(replace(thing, pose="") if thing in diners else thing for thing in scene.subjects)
    place = scene.setting if scene.setting != TABLE else scene.decor.get("second", "")
    decor = {**scene.decor, **({"second": place} if place else {})}
    return replace(scene, subjects=things, setting=TABLE, decor=decor)


def _costumed(scene: Scene) -> Scene:
    """Those in costume on Halloween are dressed up, each as somebody else."""
    if scene.setting != "halloween":
        return scene
    things: list[Thing] = []
    for thing in scene.subjects:
        if draws(thing.kind) and thing.attributes.get("suit", "") in DISGUISES and thing.relation is None:
            young = thing.age or ("young" if thing.kind in ("child", "boy", "girl") else "")
            kept = {name: said for name, said in thing.attributes.items() if name != "suit"}
            things += [
                replace(thing, kind=GUISES[n % len(GUISES)], count=1, age=young, attributes=kept, pose="standing")
                for n in range(min(thing.count, len(GUISES)))
            ]
        else:
            things.append(thing)
    tied = any(thing.relation is not None for thing in scene.subjects)
    return scene if tied else replace(scene, subjects=tuple(things))


def _on_ledge(thing: Thing, things: Sequence[Thing], at: int) -> Thing:
    if not draws(thing.kind) or usual_pose(thing.kind, thing.pose) not in SEATED:
        return thing
    held = any(one.relation and one.relation.target == at and not draws(one.kind) for one in things)
    return replace(thing, pose="perched with" if held else "perched", relation=None)


@cache
def poses() -> frozenset[str]:
    """The poses that show more than the person."""
    return frozenset(table("moments")["shows"])
