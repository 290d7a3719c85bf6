"""Small things on a table: how they are seen, and what lies on what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .extent import extent
from .language import Vocabulary
from .language.lexicon import inverse
from .relations import LIVING
from .scene import Relation, Scene, Thing
from .serving import TRAYS
from .ties import without

TOPS = frozenset({"table", "marble table", "flat lay", "kitchen", "cafe", "picnic", "studio", "windowsill", "surface"})
"""Settings that become a table top when small things on them are seen from above."""
CLOTHS = frozenset(
    {"blanket", "picnic blanket", "tablecloth", "table cloth", "towel", "linen cloth", "cloth", "beach towel"}
)
"""What is the ground itself when small things on it are seen from above."""
HOMELY = frozenset({"", "room", "office", "park", "picnic", "living room", "kitchen", "meadow", "garden", "beach"})
"""Places that such a view does not show."""
HANGS = re.compile(r"\b(?:hang\w*|hung|häng\w*|colga\w*|suspend\w*|accroch\w*|pendur\w*)\b|掛|걸|挂")
PEGS = frozenset({"hook", "coat hook", "peg", "hanger", "coat hanger", "clothes hanger", "coat rack", "nail"})
"""What clothes hang on."""
HUNG = frozenset({"icon:coat", "icon:dress", "icon:t-shirt", "icon:jeans", "icon:necktie", "icon:scarf", "icon:kimono",
                  "t-shirt", "coat", "dress", "jacket", "shirt", "hoodie", "sweater", "suit", "raincoat",
                  "icon:womans-clothes", "icon:lab-coat", "scarf", "kimono", "jeans"})  # fmt: skip
"""Clothes, by what is drawn."""
LAID = frozenset({"", "table", "room", "studio", "office", "library"})
"""Places in which what lies on a sheet is on a table there."""
TOOLS = ("hammer", "wrench", "screwdriver", "carpentry-saw")
SHEETS = frozenset(
    {"sheet music", "world map", "map", "treasure map", "old map", "newspaper", "letter", "blueprint", "sheet of paper"}
    | {"paper", "scroll", "page", "envelope", "notepad", "calendar"}
)
"""What lies flat itself."""
SURROUNDING = 7
"""Flowers that surround a thing when nobody counted them."""
STANDS = ("podium", "pedestal", "display stand", "plinth")
"""What products are shown on."""
SUPPORTS = frozenset(
    {
        "tray",
        "plate",
        "wooden board",
        "cutting board",
        "slate",
        "slate board",
        "napkin",
        "serving tray",
        "dish",
        "shelf",
    }
    | {"pile of books", "stack of books", "book", "pillow", "cushion", "bed", "chair", "bench", "rock", "podium"}
)
"""What takes everything that is named before it: 'a cup and a cookie on a tray'."""

FLAT = frozenset({"plate", "tray", "wooden board", "cutting board", "slate", "dish", "napkin"})
"""What things lie on even when they are said to be in it."""
HOSTS = {
    "on": SUPPORTS,
    "inside": frozenset({"basket", "wicker basket", "bowl", "box", "picnic basket", "bag", "jar", "bucket"}),
}
"""What takes everything named before it, by relation."""


DESKS = frozenset(
    {
        "desk",
        "table",
        "coffee table",
        "dining table",
        "nightstand",
        "bedside table",
        "workbench",
        "dresser",
        "sideboard",
        "shelf",
        "wooden shelf",
        "wall shelf",
        "floating shelf",
    }
)
"""Furniture that carries the small things it is named with: 'a desk with a computer and a lamp'."""


def seen(scene: Scene) -> Scene:
    """Things on a table top straight from above, when a view from above or a flat lay was asked for."""
    tables = [at for at, thing in enumerate(scene.subjects) if thing.concept in DESKS]
    small = [thing for at, thing in enumerate(scene.subjects) if at not in tables]
    if not small or (scene.setting != "flat lay" and not (scene.camera == "aerial" and _laid_out(scene, small))):
        return scene
    top = scene.decor.get("top", "") or (scene.setting if scene.setting in TOPS else "table" if tables else "")
    decor = {**scene.decor, **({"top": top} if top and scene.setting != "flat lay" else {})}
    cloths = [at for at, thing in enumerate(scene.subjects) if thing.concept in CLOTHS]
    if cloths and len(cloths) < len(small):
        cloth = scene.subjects[cloths[0]]
        pattern = "checks" if "picnic" in f"{cloth.noun} {scene.subjects[0].pose}" else "cloth"
        decor |= {"top": pattern, "top colour": cloth.colour or ("#c8323a" if pattern == "checks" else "")}
        tables += cloths
    things = tuple(_from_above(one) for thing in without(scene.subjects, tables) for one in _assorted(thing))
    scene = replace(scene, decor=decor)
    return replace(scene, subjects=things, setting="flat lay", camera="" if scene.camera == "aerial" else scene.camera)


def _laid_out(scene: Scene, small: Sequence[Thing]) -> bool:
    """Whether a view from above shows its things on a table top: on one, or small, with no other place named."""
    if not all(extent(thing.kind).where in ("tabletop", "indoor") or _tops(thing) for thing in small):
        return False
    desk = any(thing.concept in DESKS for thing in scene.subjects)
    cloth = any(thing.concept in CLOTHS for thing in scene.subjects)
    potted = scene.setting in ("meadow", "room") and all(_tops(thing) for thing in small)
    return scene.setting in TOPS or ((desk or cloth) and scene.setting in HOMELY) or potted


def _from_above(thing: Thing) -> Thing:
    """The thing in the drawing that shows it from above, where there is one."""
    attributes = {**thing.attributes, "view": "above", "noun": thing.noun}
    return replace(thing, kind=_tops(thing) or thing.kind, pose="", attributes=attributes)


def _assorted(thing: Thing) -> Sequence[Thing]:
    """Tools are several different ones where nothing rests on them."""
    if thing.noun not in ("tool", "tools"):
        return (thing,)
    return [replace(thing, kind=f"icon:{name}", noun=name, concept=name, count=1) for name in TOOLS]


def lying(scene: Scene) -> Scene:
    """What lies on a map, a letter or sheet music is seen from above: nothing else shows that it lies."""
    tie = next((thing.relation for thing in scene.subjects if thing.relation and thing.relation.kind == "on"), None)
    if tie is None or scene.setting not in LAID or scene.camera not in ("", "close", "macro"):
        return scene
    if scene.subjects[tie.target].concept not in SHEETS or scene.subjects[tie.target].noun.startswith("pile"):
        return scene
    small = all(extent(thing.kind).family not in LIVING for thing in scene.subjects)
    decor = {**scene.decor, "top": scene.setting if scene.setting in TOPS else "table"}
    return replace(scene, setting="flat lay", camera="", decor=decor) if small else scene


def hung(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Clothes that hang on a hook, a peg or a hanger hang below it, off the floor."""
    if not HANGS.search(words) or scene.emblem:
        return scene
    things = list(scene.subjects)
    for at, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.kind not in ("on", "hanging", "with", "beside") or thing.kind not in HUNG:
            continue
        if things[tie.target].concept in PEGS:
            peg = things[tie.target]
            things[tie.target] = replace(peg, kind="hanger", concept="hanger", relation=None)
            things[at] = replace(thing, pose="", relation=Relation("hanging", tie.target))
    return replace(scene, subjects=tuple(things))


def _tops(thing: Thing) -> str:
    small: Mapping[str, str] = inverse("environs", "small tops")
    return small.get(thing.kind) or small.get(thing.concept) or ""


def together(scene: Scene) -> Scene:
    """The scene with everything named before a tray, a plate or a shelf lying on it."""
    things = _on_desks(scene.subjects)
    for index, thing in enumerate(scene.subjects):
        relation = thing.relation
        if relation is not None and relation.kind == "inside" and things[relation.target].concept in FLAT:
            relation = Relation("on", relation.target)
            things[index] = replace(thing, relation=relation)
        if relation is None or things[relation.target].concept not in HOSTS.get(relation.kind, frozenset()):
            continue
        for before in range(relation.target):
            if before != index and _follows(things, before):
                things[before] = replace(things[before], relation=Relation(relation.kind, relation.target))
    return replace(scene, subjects=tuple(things))


def _on_desks(given: Sequence[Thing]) -> list[Thing]:
    """The things with those on a desk or table that it is named with, and the ones listed after them."""
    things, desk = list(given), -1
    for index, thing in enumerate(given):
        relation = thing.relation
        if relation is not None:
            host = given[relation.target].concept
            listed = (relation.kind == "with" and host in DESKS) or (relation.target < index and host in TRAYS)
            desk = relation.target if listed else -1
        if desk >= 0 and index != desk and _follows(things, index):
            things[index] = replace(thing, relation=Relation("on", desk))
    return things


def _follows(things: list[Thing], before: int) -> bool:
    """Whether the thing before goes where the other one is: it is small and stands nowhere else."""
    relation = things[before].relation
    facts = extent(things[before].kind)
    small = facts.where in ("tabletop", "indoor") and facts.family != "furniture"
    return small and (relation is None or relation.kind == "with")


def staged(scene: Scene) -> Scene:
    """A product on a stand before the flowers and leaves that go with it, instead of beside them."""
    things = [_crowd(thing, scene) for thing in scene.subjects]
    stand = next((at for at, thing in enumerate(things) if thing.concept.endswith(STANDS)), None)
    if stand is None:
        return replace(scene, subjects=tuple(things))
    for index, thing in enumerate(things):
        loose = thing.relation is None or thing.relation.kind in ("with", "around", "beside")
        if index != stand and loose and extent(thing.kind).family == "plant":
            things[index] = replace(thing, relation=Relation("behind", stand))
    return replace(scene, subjects=tuple(things))


def _crowd(thing: Thing, scene: Scene) -> Thing:
    """Flowers all around something small stand in a row behind it."""
    relation = thing.relation
    if relation is None or relation.kind != "around" or extent(thing.kind).family != "plant":
        return thing
    if extent(scene.subjects[relation.target].kind).where != "tabletop":
        return thing
    many = thing.count if thing.attributes.get("counted") else max(thing.count, SURROUNDING)
    return replace(thing, relation=Relation("behind", relation.target), count=many)
