"""What only dreams show: stairs into the clouds, islands in the air, giants in cities, creatures of two halves.

Each function takes the directed scene and the prompt in lower case, and gives the scene as the words mean it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .extent import extent
from .fancy_words import (
    ABOVE_CLOUDS,
    AFLOAT,
    ALOFT,
    BEASTS,
    BEFORE_MOON,
    BEYOND,
    BUILT_ON,
    BUNCH,
    CAGES,
    CLOCKS,
    CLOUDS,
    COLLECTIVE,
    DEN,
    FALL,
    FLIGHT,
    GREAT,
    GREAT_MOON,
    HALF,
    HEADED,
    HEADS,
    IN_THE_SKY,
    INDOORS,
    ISLAND,
    ISLE,
    LIFTED,
    LIKENESS,
    LONG_BEARD,
    MODEL_TOWN,
    ON_BACK,
    OUT_OF,
    OVERHEAD,
    PAGES,
    PEAK,
    SHORES,
    SKYWARD,
    SPROUTING,
    TOWNS,
    UNDER_STARS,
    UPWARDS,
    WINGED,
)
from .grouping import BACKDROP_FAMILIES, PLURAL_COUNT
from .relations import LIVING
from .scene import Relation, Scene, Thing
from .ties import without


def fancied(scene: Scene, prompt: str, said: str) -> Scene:
    """The scene with the fancies of its prompt; `said`: the setting that the prompt itself named, '' for none."""
    told = prompt.lower()
    scene = scene if said else _under_the_sky(scene, told)
    for change in CHANGES:
        scene = change(scene, told)
    return scene


def single_bodied(prompt: str) -> tuple[str, int]:
    """The prompt without words for several heads, and how many heads they give: 'a three-headed dragon'."""
    found = HEADED.search(prompt)
    for name, beast in BEASTS.items():
        if name in prompt.lower():
            plain = re.sub(rf"\b{name}s?\b", beast, prompt, flags=re.IGNORECASE)
            return HEADED.sub("", plain), 3
    if found is None:
        return prompt, 1
    return prompt[: found.start()] + prompt[found.end() :].lstrip(" ,"), HEADS.get(found[1].lower(), 3)


def many_headed(scene: Scene, heads: int) -> Scene:
    """The scene with the first beast in it given that many heads."""
    at = next((at for at, one in enumerate(scene.subjects) if extent(one.kind).family == "animal"), None)
    if heads < 2 or at is None:
        return scene
    things = list(scene.subjects)
    pose = "standing" if things[at].pose in ("", "sitting") else things[at].pose
    things[at] = replace(things[at], pose=pose, attributes={**things[at].attributes, "heads": str(heads)})
    return replace(scene, subjects=tuple(things))


def _under_the_sky(scene: Scene, told: str) -> Scene:
    """What is in the air in a sky that is spoken of is there; what is seen under the moon is out of doors."""
    if IN_THE_SKY.search(told) and scene.subjects and scene.setting in (*INDOORS, "meadow", "mountains", "park"):
        return replace(scene, setting="sky")
    if scene.setting in INDOORS and scene.subjects and UNDER_STARS.search(told):
        carved = any("pumpkin" in thing.kind or "lantern" in thing.kind for thing in scene.subjects)
        return replace(scene, setting="pumpkin patch" if carved else "garden", time_of_day=scene.time_of_day or "night")
    return scene


def _stairs(scene: Scene, told: str) -> Scene:
    """Stairs that lead to the sky are the subject of their picture, not a fixture of a room."""
    if not UPWARDS.search(told):
        return scene
    kept = [one for one in scene.decor.get("fixtures", "").split(";") if one and not one.startswith("stairs:")]
    decor = {**scene.decor, "fixtures": ";".join(kept)}
    things = scene.subjects
    if not any("stair" in thing.kind for thing in things):
        things = (Thing("staircase", "staircase", concept="staircase"), *_moved(things, 1))
    notes = replace(
        scene.notes, ignored=tuple(word for word in scene.notes.ignored if word not in ("stairs", "leading"))
    )
    setting = CLOUDS if scene.setting in ("", "sky", "stairs", "hallway", "meadow") else scene.setting
    return replace(scene, subjects=things, decor=decor, setting=setting, notes=notes)


def _moved(things: tuple[Thing, ...], by: int) -> tuple[Thing, ...]:
    """The things with relations that point `by` places further on."""
    return tuple(
        replace(thing, relation=replace(thing.relation, target=thing.relation.target + by)) if thing.relation else thing
        for thing in things
    )


def _isle(scene: Scene, told: str) -> Scene:
    """An island in the air is a rock among clouds, with what stands on it."""
    places = {scene.setting, scene.decor.get("second", "")}
    at = next((at for at, thing in enumerate(scene.subjects) if "floating island" in thing.kind), None)
    if at is None:
        if ISLE in places:
            alone = all(
                one.pose in FLIGHT and extent(one.kind).family not in BACKDROP_FAMILIES for one in scene.subjects
            )
            if alone and scene.setting != DEN:
                return scene
        elif not _floats(places, told):
            return scene
        if scene.setting == DEN:
            tower = Thing("wizard's tower", "wizard tower", concept="wizard tower")
            scene = replace(scene, subjects=(*scene.subjects, tower))
        standing = tuple(replace(one, kind="stone tower") if one.kind == "tower" else one for one in scene.subjects)
        scene = replace(scene, subjects=(*standing, Thing(ISLE, ISLE, concept=ISLE)))
        at = len(scene.subjects) - 1
    things = list(scene.subjects)
    if FALL.search(told):
        things[at] = replace(things[at], attributes={**things[at].attributes, "waterfall": "yes"})
    for index, thing in enumerate(things):
        free = thing.relation is None or (thing.relation.target == at and thing.relation.kind in ("with", "inside"))
        if index != at and free and thing.count == 1 and thing.kind != "waterfall" and thing.pose != "swimming":
            things[index] = replace(
                thing, relation=Relation("on", at), pose="" if thing.pose == "flying" else thing.pose
            )
    gone = [index for index, thing in enumerate(things) if thing.kind in ("waterfall", "icon:waterfall")]
    setting = CLOUDS if places & {*SHORES, ISLE, "waterfall", "island", DEN, "", "sky", "meadow"} else scene.setting
    decor = {name: value for name, value in scene.decor.items() if name != "second"}
    return replace(
        scene, subjects=without(tuple(things), gone) if gone else tuple(things), setting=setting, decor=decor
    )


def _floats(places: set[str], told: str) -> bool:
    """Whether an island is spoken of that is not in the sea."""
    spoken = "island" in places or bool(places & SHORES and ISLAND.search(told))
    return spoken and bool(ALOFT.search(told)) and not AFLOAT.search(told)


def _lifted(scene: Scene, told: str) -> Scene:
    """Balloons that carry a house are over it, in a bunch."""
    built = next((at for at, one in enumerate(scene.subjects) if extent(one.kind).family == "building"), None)
    if built is None or not LIFTED.search(told):
        return scene
    things = list(scene.subjects)
    for index, thing in enumerate(things):
        if "balloon" in thing.kind and "hot" not in thing.kind:
            many = max(thing.count, BUNCH)
            things[index] = replace(thing, relation=Relation("above", built), count=many, size=2.2, pose="")
            things[built] = replace(things[built], pose="", relation=None)
    return replace(scene, subjects=tuple(things))


def _gathered(scene: Scene, told: str) -> Scene:
    """What several stand around is between them, what grows out of a book on it; a mushroom with a door is a house."""
    things = list(scene.subjects)
    gone = []
    for index, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.target == index:
            continue
        host = things[tie.target]
        grown = host.concept in PAGES and extent(thing.kind).family in BACKDROP_FAMILIES
        if grown and tie.kind in ("with", "inside") and SPROUTING.search(told):
            things[index] = replace(thing, relation=replace(tie, kind="on"))
        elif tie.kind == "around" and host.count > 1 and thing.count == 1 and extent(host.kind).family in LIVING:
            things[index] = replace(thing, relation=replace(tie, kind="between"))
        elif "mushroom" in host.concept and thing.concept in ("door", "window") and tie.kind == "with":
            things[tie.target] = replace(host, kind="mushroom house", concept="mushroom house")
            gone.append(index)
    return replace(scene, subjects=without(tuple(things), gone) if gone else tuple(things))


def _single(scene: Scene, told: str) -> Scene:
    """Steps and flames are one thing, however they are spoken of."""
    if not any(thing.kind in COLLECTIVE and thing.count == PLURAL_COUNT for thing in scene.subjects):
        return scene
    things = tuple(replace(thing, count=1) if thing.kind in COLLECTIVE else thing for thing in scene.subjects)
    return replace(scene, subjects=things)


def _melted(scene: Scene, told: str) -> Scene:
    """Soft clocks on branches are in the same drawing as their tree."""
    things = list(scene.subjects)
    clock = next((at for at, thing in enumerate(things) if thing.kind in CLOCKS), None)
    if clock is None:
        return scene
    trees = [at for at, thing in enumerate(things) if "tree" in thing.kind or "branch" in thing.kind]
    if not trees:
        return scene
    things[clock] = replace(things[clock], kind="clock tree", count=1, relation=None)
    return replace(scene, subjects=without(tuple(things), dict.fromkeys(trees, clock)))


def _beyond(scene: Scene, told: str) -> Scene:
    """A door to another world is a portal; the world behind it is not the earth."""
    if not BEYOND.search(told):
        return scene
    things = list(scene.subjects)
    gone = [at for at, thing in enumerate(things) if thing.noun in ("world", "universe", "dimension")]
    for at, thing in enumerate(things):
        if thing.concept in ("door", "gate", "mirror", "arch"):
            things[at] = replace(thing, kind="portal", concept="portal", relation=None)
    return replace(scene, subjects=without(tuple(things), gone) if len(gone) < len(things) else tuple(things))


def _lofty(scene: Scene, told: str) -> Scene:
    """What floats in the sky or stands on a peak above the clouds has them about it."""
    built = next((at for at, one in enumerate(scene.subjects) if extent(one.kind).family == "building"), None)
    if built is None or not SKYWARD.search(told) or AFLOAT.search(told):
        return scene
    thing = scene.subjects[built]
    if ALOFT.search(told) and thing.kind != ISLE and thing.relation is None:
        things = list(scene.subjects)
        things[built] = replace(thing, pose="")
        return replace(scene, subjects=tuple(things), setting=CLOUDS)
    if PEAK.search(told) and ABOVE_CLOUDS.search(told) and thing.relation is None and thing.kind not in ("crag", ISLE):
        things = list(scene.subjects)
        things[built] = replace(thing, relation=Relation("on", len(things)))
        return replace(scene, subjects=(*things, Thing("mountain peak", "crag", concept="crag")), setting=CLOUDS)
    return scene


def _laden(scene: Scene, told: str) -> Scene:
    """A city on the back of a whale is built there; the whale is where whales are."""
    found = ON_BACK.search(told)
    bearer = next((at for at, one in enumerate(scene.subjects) if extent(one.kind).family in LIVING), None)
    if found is None or bearer is None:
        return scene
    kind = BUILT_ON[found[1].rstrip("s")]
    things = [one for one in scene.subjects if one.kind != kind]
    at = things.index(scene.subjects[bearer])
    load = Thing(found[1], kind, count=3 if kind == "pine tree" else 1, concept=kind, relation=Relation("on", at))
    things[at] = replace(things[at], relation=None, size=1.3)
    beast = extent(things[at].kind)
    home = {"water": "sea", "air": "sky"}.get(beast.where, "meadow")
    said = (
        scene.setting if scene.setting not in (*TOWNS, "village", "forest", "island", "garden", "mountains") else home
    )
    return replace(scene, subjects=(*things, load), setting=said)


def _mounted(scene: Scene, told: str) -> Scene:
    """Who rides a winged beast over something flies with it."""
    if not OVERHEAD.search(told):
        return scene
    things = list(scene.subjects)
    for thing in scene.subjects:
        tie = thing.relation
        if tie is not None and tie.kind == "riding" and things[tie.target].kind in WINGED:
            things[tie.target] = replace(things[tie.target], pose="flying")
    return replace(scene, subjects=tuple(things))


def _bearded(scene: Scene, told: str) -> Scene:
    """A long beard is long."""
    if not LONG_BEARD.search(told):
        return scene
    things = list(scene.subjects)
    at = next((at for at, one in enumerate(things) if "beard" in one.attributes), None)
    if at is not None:
        things[at] = replace(things[at], attributes={**things[at].attributes, "beard": "long"})
    return replace(scene, subjects=tuple(things))


def _likened(scene: Scene, told: str) -> Scene:
    """What somebody is only compared with is not there."""
    if not LIKENESS.search(told) or len(scene.subjects) < 2:
        return scene
    gone = [at for at, thing in enumerate(scene.subjects) if thing.noun in ("godzilla", "king kong")]
    substituted = tuple(note for note in scene.notes.substituted if not note.startswith(("godzilla", "king kong")))
    return replace(scene, subjects=without(scene.subjects, gone), notes=replace(scene.notes, substituted=substituted))


def _giant(scene: Scene, told: str) -> Scene:
    """A giant in a city stands among roofs that reach to its knees."""
    if scene.setting not in TOWNS or not scene.subjects or not GREAT.search(told):
        return scene
    first = scene.subjects[0]
    great = first.size > 1.5 or first.noun in ("godzilla", "kaiju", "king kong")
    if not great or first.count > 1 or extent(first.kind).family not in LIVING or first.relation is not None:
        return scene
    return replace(scene, setting=MODEL_TOWN, subjects=(replace(first, size=1.3), *scene.subjects[1:]))


def _halved(scene: Scene, told: str) -> Scene:
    """'Half fox, half owl' is one creature, the one on the left and the other on the right."""
    found = HALF.search(told)
    if found is None or len(scene.subjects) < 2:
        return scene
    halves = [next((at for at, one in enumerate(scene.subjects) if word.rstrip("s") in (one.noun, one.concept)), None)
              for word in found.groups()]  # fmt: skip
    if halves[0] is None or halves[1] is None or halves[0] == halves[1]:
        return scene
    left, right = scene.subjects[halves[0]], scene.subjects[halves[1]]
    one = replace(left, pose="sitting", attributes={**left.attributes, "half": right.kind}, relation=None)
    things = list(scene.subjects)
    things[halves[0]] = one
    return replace(scene, subjects=without(things, {halves[1]: halves[0]}))


def _moonlit(scene: Scene, told: str) -> Scene:
    """Who is seen before the moon has it behind them, and large."""
    before, great = BEFORE_MOON.search(told), GREAT_MOON.search(told)
    if not before and not great:
        return scene
    moons = [at for at, thing in enumerate(scene.subjects) if thing.concept in ("moon", "full moon")]
    things = without(scene.subjects, moons) if len(moons) < len(scene.subjects) else scene.subjects
    if len(moons) == len(scene.subjects) and moons:
        return scene
    decor = {**scene.decor, "moon": "behind" if before else "large"}
    return replace(scene, subjects=things, time_of_day=scene.time_of_day or "night", decor=decor)


def _freed(scene: Scene, told: str) -> Scene:
    """Birds that fly out of a cage are outside of it, in the air; who walks out of a building stands before it."""
    if not OUT_OF.search(told):
        return scene
    things = list(scene.subjects)
    for index, thing in enumerate(things):
        tie = thing.relation
        if tie is not None and tie.kind == "inside" and extent(things[tie.target].kind).family == "building":
            things[index] = replace(thing, relation=replace(tie, kind="in_front"))
        if tie is not None and tie.kind == "inside" and things[tie.target].concept in CAGES:
            things[index] = replace(thing, relation=None, pose="flying", size=0.5 * thing.size)
            cage = things[tie.target]
            things[tie.target] = replace(cage, kind="open cage", concept="open cage", size=1.6 * cage.size)
    return replace(scene, subjects=tuple(things))


def _drifting(scene: Scene, told: str) -> Scene:
    """A piano that floats on the sea is in the water, not over it."""
    if not ALOFT.search(told) or not AFLOAT.search(told):
        return scene
    things = tuple(
        replace(thing, pose="") if thing.pose == "flying" and extent(thing.kind).family not in LIVING else thing
        for thing in scene.subjects
    )
    return replace(scene, subjects=things)


CHANGES: tuple[Callable[[Scene, str], Scene], ...] = (
    _gathered, _lifted, _stairs, _isle, _single, _melted, _beyond, _lofty, _laden, _mounted, _bearded, _likened, _giant,
    _halved, _moonlit, _freed, _drifting,
)  # fmt: skip
"""In the order in which they are made."""
