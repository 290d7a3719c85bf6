"""Where a picture happens when two places were named, or a thing that only a place has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from . import stilllife
from .backdrops.base import SettingInfo
from .backdrops.festive import FESTIVE
from .extent import extent
from .feasts import celebrated
from .grouping import CLOSENESS
from .interiors import furnished
from .language.decor import WALL, listed
from .language.grammar import with_notes
from .relations import LIVING
from .scene import Scene, Thing
from .ties import without

TABLE = "table"
ROOF = "tiled roof"
FUJI = "mount fuji"
STREAMS = frozenset({"river", "lake", "sea", "harbor", "jetty"})
BEFORE_FUJI = STREAMS | {
    "lakeside", "meadow", "park", "garden", "forest", "sky", "field", "hill", "rolling hills", "valley", "mountains",
    "village", "cherry avenue", "beach", "road", "winding road", "tuscany", "flowers", "japanese garden",
}  # fmt: skip
"""Open country that the mountain may stand behind."""
ABED = frozenset({"sleeping", "lying"})
FLAT_LAY = "flat lay"
WALLED = "window"
"""The fixture that is in the wall wherever it was said to be."""
WINDOW = "windowsill"
HEARTH = "fireplace"
HOMELY = frozenset({"room", "living room", "bedroom"})
"""Rooms that a fireplace or a window stands for as well as they do themselves."""
BARE = frozenset({"room", "hallway"})
"""Rooms with so little in them that what hangs there is the subject."""
LOOSE = frozenset({"with", "beside", "behind", "around"})
"""Relations that do not tie a thing to its place in the picture."""
SEATED = frozenset({"train car", "airplane cabin", "cinema", "dentist", "salon"})
"""Rooms whose own seats take the colour asked for."""
LARGEST = 12.0
"""How many times larger than life something may be said to be."""
LARGEST_ON_TABLE = 0.7
"""Metres: what is higher does not stand on a table."""


FITTED = {
    "bookshelf": "bookcase",
    "bookcase": "bookcase",
    "hearth": "fireplace",
    "chandelier": "chandelier",
    "christmas tree": "christmas tree",
    "ladder": "ladder",
    "stairs": "stairs",
    "mirror": "mirror",
    "framed picture": "picture",
    "fairy lights": "lights",
    "string lights": "lights",
    "clock": "clock",
    "floor lamp": "lamp",
    "standing lamp": "lamp",
    "plant": "plants",
    "potted plant": "plants",
    "houseplant": "plants",
    "wardrobe": "wardrobe",
    "window": "window",
    "windows": "window",
    "skylight": "skylight",
    "pendant lamp": "pendants",
}
"""Things that stand along the walls of a room when others are its subjects, to the fixtures that show them."""
AIRY = frozenset({"balloons", "bunting", "candles", "columns", "lights", "orange bunting", *FESTIVE})
"""Fixtures that hang or stand in the open as well."""


def placed(scene: Scene, settings: Mapping[str, SettingInfo]) -> Scene:
    """The scene in one place, its fixtures told from its subjects: see `_venue` and `_fitted`."""
    scene = _outsized(replace(scene, subjects=tuple(_piled(thing) for thing in scene.subjects)))
    scene = celebrated(scene, {name: info.indoors for name, info in settings.items()})
    scene = _seats(_venue(_sat_down(scene), settings))
    if scene.setting not in settings:
        return scene
    info = settings[scene.setting]
    if info.indoors and info.surface == "floor":
        return furnished(_fitted(scene), settings)
    return scene if info.indoors else _in_the_open(scene)


def _in_the_open(scene: Scene) -> Scene:
    """The scene without the fixtures that only walls bear; the record says that they are left out."""
    pairs = [one for one in scene.decor.get("fixtures", "").split(";") if one]
    kept = [one for one in pairs if one.partition(":")[0] in AIRY]
    if len(kept) == len(pairs):
        return scene
    left = [one.partition(":")[0] for one in pairs if one not in kept]
    decor = {**scene.decor, "fixtures": ";".join(kept)}
    return with_notes(replace(scene, decor=decor), ignored=left)


def _seats(scene: Scene) -> Scene:
    """Seats of a train or a cinema are those of the room, in their colour."""
    rows = [at for at, thing in enumerate(scene.subjects) if thing.noun.startswith("seat")]
    if scene.setting not in SEATED or not rows:
        return scene
    decor = {**scene.decor, "seats": scene.subjects[rows[0]].colour or ""}
    return replace(scene, subjects=without(scene.subjects, rows), decor=decor)


def _outsized(scene: Scene) -> Scene:
    """What is said to be bigger than the next thing gets so, whatever they measure in life."""
    things = list(scene.subjects)
    for at, thing in enumerate(things):
        if "bigger" not in thing.attributes:
            continue
        other = next((one for one in (at + 1, at - 1) if 0 <= one < len(things)), None)
        if other is None:
            continue
        ratio = extent(things[other].kind).height_m / extent(thing.kind).height_m
        size = max(1.0, float(thing.attributes["bigger"]) * ratio**CLOSENESS * things[other].size)
        things[at] = replace(thing, size=max(thing.size, min(LARGEST, size)))
    return replace(scene, subjects=tuple(things))


def _piled(thing: Thing) -> Thing:
    """Books that are stacked lie on each other, as one drawing."""
    if "stacked" in thing.attributes and thing.concept in ("luggage", "suitcase"):
        rest = {name: value for name, value in thing.attributes.items() if name not in ("stacked", "stacks")}
        return replace(thing, kind="stack of suitcases", concept="stack of suitcases", count=1, attributes=rest)
    if "stacked" not in thing.attributes or thing.concept != "book":
        return thing
    said = {name: value for name, value in thing.attributes.items() if name not in ("stacked", "stacks")}
    stacks = int(thing.attributes.get("stacks", "1"))
    return replace(thing, kind="pile of books", concept="pile of books", count=stacks, attributes=said)


def _fitted(scene: Scene) -> Scene:
    """The scene with what only stands along the walls as fixtures, where somebody else is the subject."""
    scene = replace(scene, subjects=tuple(_upright(thing, scene) for thing in scene.subjects))
    bearing = {thing.relation.target for thing in scene.subjects if thing.relation and thing.relation.kind not in LOOSE}
    fitting = {
        at: name
        for at, thing in enumerate(scene.subjects)
        if (name := FITTED.get(thing.noun) or FITTED.get(thing.concept))
        and at not in bearing
        and (thing.relation is None or thing.relation.kind in LOOSE or name == WALLED)
    }
    if not fitting or (len(fitting) == len(scene.subjects) and scene.setting in BARE):
        return scene
    decor = scene.decor
    for at, name in fitting.items():
        decor = {**decor, **listed(decor, name, scene.subjects[at].colour or "")}
    rest = without(scene.subjects, set(fitting))
    return replace(scene, subjects=rest, decor=decor)


def _upright(thing: Thing, scene: Scene) -> Thing:
    """What stands on the floor does not stand on a window: 'a floor lamp, rain on the window'."""
    bond = thing.relation
    if bond is None or bond.kind in LOOSE or FITTED.get(scene.subjects[bond.target].concept) != WALLED:
        return thing
    standing = thing.concept in FITTED or extent(thing.kind).family == "furniture"
    return replace(thing, relation=None) if standing else thing


def _venue(scene: Scene, settings: Mapping[str, SettingInfo]) -> Scene:
    """The scene in one place, with what it says of the other one in its decor.

    A room with a brick wall is that room. Small things on a table in a place are on the table, the place behind them
    ('behind' in the decor); a place seen from a windowsill or named with a room is outside its window.
    """
    first, second = scene.setting, scene.decor.get("second", "")
    if first not in settings or second not in settings:
        return scene
    if second == FUJI and first in BEFORE_FUJI:
        return _in(scene, "fuji lake" if settings[first].surface == "water" or first in STREAMS else FUJI)
    if WALL in (first, second):
        return _walled(scene, first if second == WALL else second, settings)
    if FLAT_LAY in (first, second):
        top = second if first == FLAT_LAY else first
        return stilllife.seen(replace(scene, setting=FLAT_LAY, decor={**scene.decor, "top": top}))
    if second == ROOF and not settings[first].indoors:
        return replace(scene, setting=ROOF, decor={**scene.decor, "second": first})
    if TABLE in (first, second):
        return _at_table(scene, first if second == TABLE else second)
    if {first, second} == {"attic", "bedroom"}:
        return _in(scene, "attic bedroom")
    for place, other in ((first, second), (second, first)):
        inside, outside = settings[place].indoors, not settings[other].indoors
        if place == WINDOW and other in HOMELY and not scene.subjects:
            return _in(replace(scene, decor={**scene.decor, **listed(scene.decor, "window", "")}), other)
        if place == WINDOW and other in HOMELY:
            return _in(scene, WINDOW)
        if place == HEARTH and other in HOMELY - {"bedroom"}:
            return _in(scene, HEARTH)
        if place == HEARTH and settings[other].indoors:
            return _in(replace(scene, decor={**scene.decor, **listed(scene.decor, HEARTH, "")}), other)
        if inside and outside and (first == place or place == WINDOW):
            wide = replace(scene, decor={**scene.decor, **listed(scene.decor, "window", "")})
            return _in(scene if place == WINDOW else wide, place, other)
    return scene


def _walled(scene: Scene, place: str, settings: Mapping[str, SettingInfo]) -> Scene:
    return _in(scene, place) if settings[place].indoors else _in(scene, WALL)


def _sat_down(scene: Scene) -> Scene:
    """People said to be at a table sit behind one, in the room it is in."""
    if scene.setting != TABLE or not any(extent(thing.kind).family == "person" for thing in scene.subjects):
        return scene
    second = scene.decor.get("second", "")
    if any(thing.pose in ABED for thing in scene.subjects):
        return replace(scene, setting=second or "bedroom")
    seated = tuple(replace(thing, pose="") if thing.pose == "sitting" else thing for thing in scene.subjects)
    decor = {**scene.decor, "before": TABLE}
    decor.pop("second", None)
    return replace(scene, subjects=seated, setting=second or "dining room", decor=decor)


def _at_table(scene: Scene, place: str) -> Scene:
    small = all(
        facts.family not in LIVING - {"animal"} and (facts.height_m <= LARGEST_ON_TABLE or facts.family == "plant")
        for facts in (extent(thing.kind) for thing in scene.subjects)
    )
    return _in(scene, TABLE, place) if small else _in(scene, place)


def _in(scene: Scene, place: str, behind: str = "") -> Scene:
    decor = {**scene.decor, **({"behind": behind} if behind else {})}
    return replace(scene, setting=place, decor=decor)
