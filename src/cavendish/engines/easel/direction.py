"""What a prompt leaves open: where the subjects are met, in which light, and what stands for an abstract idea."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from . import antics, haunts, husbandry, needlework, patisserie, portions, standing, stilllife, undergrounds
from .casting import is_portrait, prepared
from .extent import extent
from .features import featured
from .graphics import briefed, staged
from .grouping import BACK
from .language import Vocabulary, parse
from .language.grammar import with_notes
from .language.lexicon import palette, table, words_of
from .manners import mannered
from .pairs import AIRLINERS, paired
from .scene import Scene, Thing
from .sense import sensible
from .sporting import played
from .subjects.people import draws, usual_pose

UPON = frozenset({"on", "behind", "against"})
"""Relations to a thing whose home is where the picture is."""
BORNE = frozenset({"held", "mouth"})
"""Relations of what is carried, whose own home tells nothing."""
RESTING = frozenset({"chair reading", "chair", "knitting", "reading"})
"""What people do wherever their seat stands."""
LIGHT_OF_WEATHER = {
    "rain": "overcast",
    "fog": "overcast",
    "dust": "golden",
    "storm": "overcast",
    "aurora": "night",
    "fireflies": "night",
    "milky way": "night",
}
LIGHT_OF_MOOD = {
    "dark": "night",
    "cozy": "golden",
    "romantic": "sunset",
    "epic": "golden",
    "sad": "overcast",
    "dreamy": "dawn",
}
LIGHT_OF_SEASON = {"autumn": "golden"}
SETTING_OF_WEATHER = {
    "aurora": "arctic",
    "snow": "forest",
    "rain": "city",
    "petals": "garden",
    "leaves": "park",
    "fireflies": "forest",
}
ROOMS = {
    "chiaroscuro": "#5a4230",
    "blueprint": "#ffffff",
    "line art": "#ffffff",
    "ink sketch": "#ffffff",
    "colored pencil": "#f4ead2",
    "ink wash": "#f4efe2",
    "embroidery": "#efe4d0",
}
"""Styles whose subjects stand before a bare wall when no place is named, and its colour."""
PLAIN_PLACES = frozenset({"studio", "table", "marble table", "flat lay", "brick wall", "infographic", "bokeh"})
"""Places with nothing in them to look at."""
SHUT = frozenset({"room", "living room", "studio", "bedroom"})
"""Homes from which no moon is seen."""
MOON = re.compile(
    r"\b(?:full moon|crescent moon|moonlight|(?:an?|the|big|bright) moon|vollmond|mond|luna(?: llena)?|"
    r"(?:pleine )?lune|lua(?: cheia)?)\b|"
    r"満月|三日月|お?月(?=[のをがと、。]|$)|보름달|달(?=[과이을빛 ]|$)|满月|月亮|明月",
    re.I,
)
CARD = "picture frame"
ROMPING = frozenset({"running", "jumping", "chasing", "walking", "digging", "fetching"})
"""What pets do out of doors."""
SETTING_OF_SEASON = {"winter": "forest", "spring": "flowers", "summer": "meadow", "autumn": "forest"}
WORKPLACES = frozenset({"office", "classroom", "laboratory", "workshop", "hospital", "shop", "gym"})
"""Where somebody usually is who, in the rain, is in the street."""


def directed(scene: Scene, vocabulary: Vocabulary, prompt: str = "") -> Scene:
    """The scene of a prompt with a place; an abstract idea without subjects becomes the allegory that stands for it.

    A scene with neither subjects nor anything else to show keeps an empty setting: it becomes an abstract painting.
    """
    scene = briefed(staged(featured(mannered(scene, prompt, vocabulary), prompt), prompt), vocabulary, prompt)
    if not scene.subjects and not scene.setting:
        scene = _allegory(scene, vocabulary, prompt)
    if not scene.subjects and scene.setting:
        scene = _peopled(scene, vocabulary)
    if not scene.subjects and scene.setting:
        scene = _furnished(scene, vocabulary)
    if not scene.subjects and scene.setting in PLAIN_PLACES and scene.notes.ignored:
        scene = _named(scene, vocabulary)
    scene = played(scene, prompt)
    scene = standing.told(antics.told(scene, vocabulary, prompt), vocabulary, prompt)
    scene = needlework.in_lap(undergrounds.grounded(scene, vocabulary, prompt), prompt)
    scene = portions.portioned(husbandry.equipped(husbandry.decorated(scene), vocabulary), prompt)
    scene = patisserie.iced(scene, prompt)
    scene = haunts.dewy(husbandry.below(sensible(paired(prepared(scene), prompt), prompt)))
    if scene.style == "vaporwave" and scene.subjects and scene.setting in ("", "city"):
        return replace(scene, setting="synthwave grid", time_of_day="")
    if scene.style in ROOMS and scene.setting in ("", "studio") and scene.subjects:
        return replace(scene, setting="studio", ground=scene.ground or ROOMS[scene.style])
    scene = stilllife.lying(scene)
    if scene.setting:
        return stilllife.seen(scene)
    if scene.subjects:
        return stilllife.seen(_moonlit(replace(scene, setting=_home(scene)), prompt))
    if scene.weather or scene.season or scene.time_of_day:
        place = SETTING_OF_WEATHER.get(scene.weather) or SETTING_OF_SEASON.get(scene.season) or "meadow"
        return replace(scene, setting=place)
    return scene


def _moonlit(scene: Scene, prompt: str) -> Scene:
    """The scene out of doors at night where a moon was named and no place: nobody sees it from a room."""
    if scene.setting not in SHUT or scene.emblem or MOON.search(prompt) is None:
        return scene
    return replace(scene, setting="garden", time_of_day="night")


def available_setting(wanted: str, painted: Collection[str]) -> str:
    """The setting itself, or the nearest one that is painted."""
    for name in (wanted, *words_of(table("homes")["instead"].get(wanted, "")), "meadow"):
        if name in painted:
            return name
    return wanted


def light_name(scene: Scene, usual: str) -> str:
    """The time of day that lights the scene; `usual` is the setting's own."""
    if scene.time_of_day:
        return scene.time_of_day
    if scene.mood == "dark" and usual == "studio":
        return "night"
    if scene.decor.get("sky") == palette()["blue"] and usual not in ("night", "neon", "studio"):
        return "day"
    for chosen in (
        LIGHT_OF_WEATHER.get(scene.weather),
        LIGHT_OF_MOOD.get(scene.mood),
        LIGHT_OF_SEASON.get(scene.season),
    ):
        misty = usual == "night" and scene.weather == "fog"
        if chosen and (misty or usual not in ("studio", "night", "neon")):
            return chosen
    return usual


def _peopled(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """A place in which an idea was named, with what stands for the idea: loneliness in the city is somebody alone."""
    notions: Mapping[str, str] = table("homes")["notion"]
    word = next((word for word in scene.notes.ignored if word in notions), "")
    if not word or scene.emblem:
        return scene
    things = parse(notions[word], vocabulary).subjects
    notes = replace(scene.notes, ignored=tuple(other for other in scene.notes.ignored if other != word))
    told = f"{word} shown as {' and '.join(thing.noun for thing in things)}"
    return with_notes(replace(scene, subjects=things, abstract=word, notes=notes), substituted=[told])


def _furnished(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """An empty room with what belongs into it."""
    told = table("homes")["furnish"].get(scene.setting, "") if not scene.notes.ignored else ""
    if not told or scene.emblem:
        return scene
    return replace(scene, subjects=parse(told, vocabulary).subjects)


def _named(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """A bare place with a framed card that names what nobody can draw: better read than an empty picture."""
    word = scene.notes.ignored[0]
    match = vocabulary.resolve(CARD)
    if match is None:
        return scene
    card = Thing(word, match.kind, text=word, concept=CARD)
    notes = replace(scene.notes, ignored=scene.notes.ignored[1:])
    return with_notes(replace(scene, subjects=(card,), notes=notes), substituted=[f"{word} named on a card"])


def _allegory(scene: Scene, vocabulary: Vocabulary, prompt: str = "") -> Scene:
    notions: Mapping[str, str] = table("homes")["notion"]
    for word in (prompt.strip().lower(), *scene.notes.ignored, *re.findall(r"[a-z']+", prompt.lower())):
        told = notions.get(word) or notions.get(word.removesuffix("s"))
        if told and scene.style == "abstract":
            notes = replace(scene.notes, ignored=tuple(other for other in scene.notes.ignored if other != word))
            shown = replace(scene, abstract=word, notes=notes)
            return with_notes(shown, substituted=[f"{word} shown as colours and movement"])
        if told:
            shown = parse(told, vocabulary)
            notes = replace(scene.notes, ignored=tuple(other for other in scene.notes.ignored if other != word))
            found = replace(
                shown,
                time_of_day=scene.time_of_day or shown.time_of_day,
                weather=scene.weather or shown.weather,
                season=scene.season or shown.season,
                style=scene.style,
                camera=scene.camera or shown.camera,
                mood=scene.mood or shown.mood,
                colours=scene.colours,
                tints=scene.tints,
                ground=scene.ground,
                text=scene.text,
                abstract=word,
                notes=notes,
            )
            return with_notes(found, substituted=[f"{word} shown as {told}"])
    return scene


@cache
def _homes() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for setting, listed in (*table("homes")["trades"].items(), *table("homes")["setting"].items()):
        for noun in words_of(listed):
            found.setdefault(noun, setting)
    return found


def _home(scene: Scene) -> str:
    """Where the first subject that has a home lives."""
    if scene.weather == "snow" or scene.season == "winter":
        snowy = [thing for thing in scene.subjects if extent(thing.kind).where != "tabletop"]
        if snowy:
            return "forest" if extent(snowy[0].kind).family == "animal" else "mountains"
    if all(is_portrait(thing) for thing in scene.subjects):
        return "bokeh"
    if scene.time_of_day == "studio" and _wares(scene.subjects[0]):
        return "studio"
    boards = [thing.relation for thing in scene.subjects if thing.relation and thing.relation.kind in ("riding", "on")]
    if any(scene.subjects[relation.target].concept in ("surfboard", "surf board") for relation in boards):
        return "sea"
    if any(_round_furniture(thing, scene) for thing in scene.subjects) and not scene.weather:
        return "room"
    roots = [
        thing for thing in scene.subjects
        if thing.relation is None or thing.relation.kind not in ("inside", "tucked", *BORNE)
    ]  # fmt: skip
    roots = [thing for thing in roots if BACK not in thing.attributes] or roots
    hosts = [scene.subjects[thing.relation.target] for thing in roots if thing.relation and thing.relation.kind in UPON]
    hosts += [
        host for thing in scene.subjects
        if thing.relation is not None and thing.relation.kind in ("riding", "inside")
        and extent((host := scene.subjects[thing.relation.target]).kind).family == "vehicle"
    ]  # fmt: skip
    roots.sort(key=lambda thing: (_accompanies(thing), thing not in hosts, -extent(thing.kind).height_m))
    borne = [thing for thing in scene.subjects if thing.relation is None or thing.relation.kind not in BORNE]
    people = [one for one in roots if draws(one.kind) and one.relation is not None]
    if any(one.relation and _by_airliner(scene.subjects[one.relation.target], one) for one in people):
        return _outdoors("airport", scene)
    for thing in (*roots, *borne):
        pose = usual_pose(thing.kind, thing.pose)
        own = (_homes().get(thing.noun) or _homes().get(thing.concept)) if pose == "dancing" else None
        home = (
            own or table("homes")["doing"].get(pose) if draws(thing.kind) and not (hosts and pose in RESTING) else None
        )
        if home:
            return _outdoors(home, scene)
        home = _homes().get(thing.noun) or _homes().get(thing.concept)
        facts = extent(thing.kind)
        if not home and thing in hosts and facts.family == "furniture" and facts.where == "indoor":
            home = "room"
        if not home and thing in hosts and (facts.family, facts.where) == ("vehicle", "ground"):
            home = "city"
        if home == "room" and extent(thing.kind).family == "animal" and thing.pose in ROMPING:
            home = "garden"
        if home:
            return _outdoors(home, scene)
    facts = extent((roots or scene.subjects)[0].kind)
    by_where = {"tabletop": "table", "water": "underwater", "air": "sky", "indoor": "room"}
    home = table("homes")["family"].get(facts.family, "meadow")
    if facts.family in ("animal", "object"):
        home = by_where.get(facts.where, home)
    elif facts.family == "vehicle":
        home = {"water": "sea", "air": "sky"}.get(facts.where, home)
    return _outdoors(home, scene)


def _wares(thing: Thing) -> bool:
    """Whether it is something small that stands in a studio's light: a bottle, a jar, a watch."""
    facts = extent(thing.kind)
    return facts.where == "tabletop" and facts.family not in ("food", "animal")


def _by_airliner(thing: Thing, other: Thing) -> bool:
    """Whether somebody stands near an aircraft on the ground."""
    tie = other.relation.kind if other.relation else ""
    return thing.concept in AIRLINERS and tie in ("in_front", "beside", "with", "against")


def _round_furniture(thing: Thing, scene: Scene) -> bool:
    """Whether it is under, behind or beside a table that belongs into a room."""
    tie = thing.relation
    if tie is None or tie.kind not in ("under", "behind", "beside", "in_front", "against"):
        return False
    facts = extent(scene.subjects[tie.target].kind)
    return (facts.family, facts.where) == ("furniture", "indoor")


def _accompanies(thing: Thing) -> bool:
    return thing.relation is not None and thing.relation.kind == "with"


def _scenic(thing: Thing) -> bool:
    """Whether it is met out of doors."""
    return extent(thing.kind).family in ("building", "plant", "vehicle")


def _of_rooms(thing: Thing) -> bool:
    """Whether it tells of a room whatever the weather is: furniture, a window."""
    return extent(thing.kind).family == "furniture" or thing.concept == "window"


def _outdoors(home: str, scene: Scene) -> str:
    """A room gives way to a garden, the deep to the open sea, when weather or sky are spoken of."""
    distant = any(BACK in thing.attributes and _scenic(thing) for thing in scene.subjects)
    if distant and home in ("room", "studio", "table"):
        return "meadow"
    if home == "underwater" and (scene.weather or scene.time_of_day):
        return "sea"
    if home == "room" and scene.weather != "snow" and any(_of_rooms(thing) for thing in scene.subjects):
        return home
    if home in ("room", "studio", "stage") and (
        scene.weather or scene.time_of_day in ("sunset", "dawn", "dusk", "overcast")
    ):
        return {"room": "garden", "stage": "park"}.get(home, "meadow")
    if home == "ballroom" and scene.time_of_day in ("night", "dusk", "sunset", "dawn"):
        return "garden"
    return "city" if home in WORKPLACES and scene.weather else home
