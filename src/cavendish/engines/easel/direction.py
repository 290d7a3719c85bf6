"""What a prompt leaves open: where the subjects are met, in which light, and what stands for an abstract idea."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache

from . import florist, husbandry, stilllife
from .activities import engaged
from .company import cast
from .extent import extent
from .graphics import briefed
from .language import Vocabulary, parse
from .language.grammar import with_notes
from .language.lexicon import table, words_of
from .language.morphology import singular
from .scene import Relation, Scene, Thing
from .sense import sensible
from .serving import served
from .subjects import props
from .subjects.animals import SITTERS
from .subjects.costumes import COSTUMES
from .subjects.guises import GUISES, dressed_as
from .subjects.people import draws, usual_pose
from .subjects.sitting import HOLDING
from .subjects.wardrobe import PARTS as GARMENT_PARTS
from .ties import without

BUSY = frozenset(
    {
        "stirring",
        "serving",
        "knitting",
        "penning",
        "writing",
        "repairing",
        "juggling",
        "chess",
        "eating",
        "holding",
        "reading",
        "drinking",
        "playing",
        "cooking",
        "painting",
        "waving",
        "singing",
    }
)
"""What an animal does with its paws, sitting up."""
BARE = frozenset({"robot", "ghost", "snowman", "alien", "mermaid"})
"""Figures whose painters put nothing into their hands: what they hold is laid over them."""
HOLLOW = frozenset({"box"})
"""Seats that somebody may also be inside of."""
CARRIED = frozenset(
    {
        "umbrella",
        "balloon",
        "kite",
        "sword",
        "katana",
        "guitar",
        "bouquet",
        "wand",
        "flag",
        "briefcase",
        "lantern",
        "handbag",
    }
)
"""What somebody who is shown with it has in hand."""
FLAT = frozenset({"rug", "carpet", "blanket", "mat", "towel", "cloud", "surfboard", "lily pad", "leaf"})
"""What people sit on with their legs crossed."""
SMOKING = frozenset({"house", "cabin", "cottage", "log cabin", "farmhouse"})
"""Houses whose chimney can smoke."""
SEATABLE = frozenset(
    {"chair reading", "knitting", "sleeping", "riding", "sleeping in bed", "typing", "lying", "jumping", "dancing",
     "piano", "drums", "cello", "penning", "dozing"}
)  # fmt: skip
"""What people go on doing when they are on a seat or a bed; all others just sit there."""
RESTING = frozenset({"chair reading", "chair", "knitting", "reading"})
"""What people do wherever their seat stands."""
HAT_NAMES = {"toque": "chef hat", "pointed": "witch hat", "cowboy": "cowboy hat", "straw": "straw hat",
"santa": "santa hat",
             "top hat": "top hat", "tricorn": "tricorn", "cap": "cap", "crown": "crown",
             "hard hat": "hard hat"}  # fmt: skip
"""What "a hat" means on those who always wear one."""
SNOWY = frozenset({"skiing", "snowboarding"})
"""What is only done in snow."""
LIGHT_OF_WEATHER = {
    "rain": "overcast",
    "fog": "overcast",
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
ROOMS = {"chiaroscuro": "#5a4230", "blueprint": "#ffffff", "line art": "#ffffff", "ink sketch": "#ffffff"}
"""Styles whose subjects stand before a bare wall when no place is named, and its colour."""
PLAIN_PLACES = frozenset({"studio", "table", "marble table", "flat lay", "brick wall", "infographic", "bokeh"})
"""Places with nothing in them to look at."""
CARD = "picture frame"
ROMPING = frozenset({"running", "jumping", "chasing", "walking", "digging", "fetching"})
"""What pets do out of doors."""
SETTING_OF_SEASON = {"winter": "forest", "spring": "flowers", "summer": "meadow", "autumn": "forest"}


def directed(scene: Scene, vocabulary: Vocabulary, prompt: str = "") -> Scene:
    """The scene of a prompt with a place; an abstract idea without subjects becomes the allegory that stands for it.

    A scene with neither subjects nor anything else to show keeps an empty setting: it becomes an abstract painting.
    """
    scene = briefed(scene, vocabulary, prompt)
    if not scene.subjects and not scene.setting:
        scene = _allegory(scene, vocabulary, prompt)
    if not scene.subjects and scene.setting:
        scene = _peopled(scene, vocabulary)
    if not scene.subjects and scene.setting:
        scene = _furnished(scene, vocabulary)
    if not scene.subjects and scene.setting in PLAIN_PLACES and scene.notes.ignored:
        scene = _named(scene, vocabulary)
    scene = husbandry.below(sensible(prepared(husbandry.equipped(scene, vocabulary)), prompt))
    if scene.style == "vaporwave" and scene.subjects and scene.setting in ("", "city"):
        return replace(scene, setting="synthwave grid", time_of_day="")
    if scene.style in ROOMS and scene.setting in ("", "studio") and scene.subjects:
        return replace(scene, setting="studio", ground=ROOMS[scene.style])
    if scene.setting:
        return stilllife.seen(scene)
    if scene.subjects:
        return stilllife.seen(replace(scene, setting=_home(scene)))
    if scene.weather or scene.season or scene.time_of_day:
        place = SETTING_OF_WEATHER.get(scene.weather) or SETTING_OF_SEASON.get(scene.season) or "meadow"
        return replace(scene, setting=place)
    return scene


def is_portrait(thing: Thing) -> bool:
    """Whether somebody is shown to the chest only."""
    return thing.attributes.get("framing") == "portrait" and extent(thing.kind).family == "person"


def prepared(scene: Scene) -> Scene:
    """The scene with what the painters of subjects need to know: framing, hats they have, props in hands."""
    close = scene.camera in ("close", "macro")
    for together in (served, florist.arranged):
        things, taken = together(scene.subjects)
        told = tuple(f"{scene.subjects[index].noun} drawn as" for index in taken)
        kept = tuple(note for note in scene.notes.substituted if not note.startswith(told)) if told else ()
        notes = replace(scene.notes, substituted=kept) if told else scene.notes
        scene = replace(scene, subjects=without(things, taken), notes=notes)
    scene = stilllife.staged(stilllife.together(scene))
    scene = _arranged(replace(scene, subjects=tuple(_handed(thing, scene.subjects) for thing in scene.subjects)))
    scene = _engaged(husbandry.put_on(scene))
    things = [_dressed(husbandry.aloft(thing, scene), close and len(scene.subjects) == 1) for thing in scene.subjects]
    things = [_seated(thing, things) for thing in things]
    gone: dict[int, int] = {}
    for index, thing in enumerate(scene.subjects):
        relation = thing.relation
        if relation is None or relation.kind != "held" or thing.count != 1:
            continue
        holder = things[relation.target]
        if extent(holder.kind).family == "person" and holder.kind not in BARE and thing.concept in props.known():
            parts = dict(holder.part_colours)
            if thing.colour:
                parts[thing.concept] = thing.colour
            held = {**holder.attributes, "holding": thing.concept}
            things[relation.target] = replace(holder, attributes=held, part_colours=parts)
            gone[index] = relation.target
    return replace(scene, subjects=without(things, gone))


def _engaged(scene: Scene) -> Scene:
    """People with what they use in one drawing; who is on skis brings the snow."""
    things = cast(scene.subjects)
    gone = engaged(things)
    nouns = tuple(f"{scene.subjects[at].noun} drawn as" for at in gone)
    told = tuple(note for note in scene.notes.substituted if not (nouns and note.startswith(nouns)))
    notes = replace(scene.notes, substituted=told)
    scene = replace(scene, subjects=without(things, gone) if gone else tuple(things), notes=notes)
    snowy = any(thing.pose in SNOWY for thing in scene.subjects)
    return replace(scene, season="winter") if snowy and not scene.season else scene


def _handed(thing: Thing, things: Sequence[Thing]) -> Thing:
    """What somebody is with is in their hand when it is carried; who is in an armchair sits on it."""
    relation = thing.relation
    people = [at for at, other in enumerate(things) if draws(other.kind)]
    if relation is None and thing.concept == "umbrella" and thing.count == 1 and len(people) == 1:
        return replace(thing, relation=Relation("held", people[0]))
    if relation is not None and relation.kind == "inside" and things[relation.target].concept in _seats() - HOLLOW:
        return replace(
            thing,
            relation=replace(relation, kind="on"),
            pose="sitting" if thing.pose in ("", "standing") else thing.pose,
        )
    if relation is None or relation.kind != "with" or thing.concept.removesuffix("s") not in CARRIED:
        return thing
    holds = extent(things[relation.target].kind).family in ("person", "animal")
    return replace(thing, relation=replace(relation, kind="held")) if holds else thing


def _arranged(scene: Scene) -> Scene:
    """Flowers in a vase, smoke over a house: one thing, drawn together."""
    things = list(scene.subjects)
    for index, thing in enumerate(things):
        relation = thing.relation
        if thing.noun == "smoke" and relation and things[relation.target].kind in SMOKING:
            host = things[relation.target]
            things[relation.target] = replace(host, attributes={**host.attributes, "smoke": "yes"})
            told = tuple(note for note in scene.notes.substituted if not note.startswith("smoke"))
            kept = replace(scene.notes, substituted=told)
            return replace(scene, subjects=without(things, {index: relation.target}), notes=kept)
    return scene


def _seated(thing: Thing, things: Sequence[Thing]) -> Thing:
    """Somebody on a chair sits on it."""
    relation = thing.relation
    if relation is None or relation.kind != "on" or extent(thing.kind).family != "person":
        return thing
    host = things[relation.target]
    if host.concept not in _seats() and host.kind not in _seats():
        perched = thing.pose == "sitting" and extent(host.kind).family not in ("animal", "vehicle")
        return replace(thing, pose="chair") if perched and host.concept not in FLAT and draws(thing.kind) else thing
    thing = replace(thing, attributes={**thing.attributes, "seated": "yes"})
    pose = {"reading": "chair reading", "studying": "chair reading"}.get(thing.pose, "")
    pose = pose or (thing.pose if thing.pose in SEATABLE else "chair")
    return replace(thing, pose=pose)


@cache
def _seats() -> frozenset[str]:
    return frozenset(words_of(table("furniture")["takes"]["sitters"]))


def _dressed(thing: Thing, close: bool) -> Thing:
    family = extent(thing.kind).family
    if family not in ("person", "animal"):
        return thing
    attributes = dict(thing.attributes)
    if family == "animal" and (who := attributes.pop("role", "") or attributes.get("of", "")) in GUISES:
        attributes, colours = dressed_as(who, attributes, thing.part_colours)
        thing = replace(thing, part_colours=colours)
    if thing.kind == "phoenix" and thing.pose in ("", "rising", "standing"):
        thing = replace(thing, pose="flying")
    at_rest = thing.relation is not None and thing.relation.kind == "on"
    if family == "animal" and thing.pose == "flying" and at_rest and extent(thing.kind).where == "ground":
        thing = replace(thing, pose="sitting")
    if family == "animal" and thing.pose in BUSY and thing.kind in SITTERS:
        thing = replace(thing, pose=HOLDING)
    if family == "animal" and thing.pose in ("riding", "hugging", "holding hands", "kissing", "examining"):
        thing = replace(thing, pose="sitting")
    if thing.pose == "eating" and thing.kind == "giraffe":
        thing = replace(thing, pose="standing")
    if close and not thing.pose and family == "person":
        attributes["framing"] = "portrait"
    if family == "person":
        attributes |= {part: _garments().get(word, word) for part, word in attributes.items() if part in GARMENT_PARTS}
        if attributes.get("hat") == "hat":
            own = COSTUMES[thing.kind].hat if thing.kind in COSTUMES else ""
            attributes["hat"] = HAT_NAMES.get(own, "fedora")
    worn = [attributes[part] for part in ("hat", "helmet", "crown", "mask") if part in attributes]
    if worn:
        attributes["hat"] = _hat(worn[0])
    return replace(thing, attributes=attributes)


@cache
def _garments() -> Mapping[str, str]:
    """Words of other languages for clothes, to the wardrobe's names."""
    return {word: name for name, listed in table("furniture")["clothes"].items() for word in words_of(listed)}


def _hat(words: str) -> str:
    """Which hat of the wardrobe is meant: by all its words, or by the last two or one, in the singular too."""
    said = words.split(" ")
    for name in (" ".join(said[first:]) for first in range(len(said))):
        for form in (name, singular(name)):
            kind = next((kind for kind, listed in _hats().items() if form in listed), None)
            if kind is not None:
                return kind
    return "straw"


@cache
def _hats() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(words_of(listed)) for kind, listed in table("furniture")["hats"].items()}


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
    for chosen in (
        LIGHT_OF_WEATHER.get(scene.weather),
        LIGHT_OF_MOOD.get(scene.mood),
        LIGHT_OF_SEASON.get(scene.season),
    ):
        if chosen and usual not in ("studio", "night", "neon"):
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
    for setting, listed in table("homes")["setting"].items():
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
    boards = [thing.relation for thing in scene.subjects if thing.relation and thing.relation.kind in ("riding", "on")]
    if any(scene.subjects[relation.target].concept in ("surfboard", "surf board") for relation in boards):
        return "sea"
    roots = [
        thing for thing in scene.subjects if thing.relation is None or thing.relation.kind not in ("inside", "held")
    ]
    hosts = [scene.subjects[thing.relation.target] for thing in roots if thing.relation and thing.relation.kind == "on"]
    roots.sort(key=lambda thing: (_accompanies(thing), thing not in hosts, -extent(thing.kind).height_m))
    for thing in (*roots, *scene.subjects):
        pose = usual_pose(thing.kind, thing.pose)
        home = table("homes")["doing"].get(pose) if draws(thing.kind) and not (hosts and pose in RESTING) else None
        if home:
            return _outdoors(home, scene)
        home = _homes().get(thing.noun) or _homes().get(thing.concept)
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


def _accompanies(thing: Thing) -> bool:
    return thing.relation is not None and thing.relation.kind == "with"


WORKPLACES = frozenset({"office", "classroom", "laboratory", "workshop", "hospital", "shop", "gym"})
"""Where somebody usually is who, in the rain, is in the street."""


def _outdoors(home: str, scene: Scene) -> str:
    """A room gives way to a garden, the deep to the open sea, when weather or sky are spoken of."""
    if home == "underwater" and (scene.weather or scene.time_of_day):
        return "sea"
    if home in ("room", "studio", "stage") and (
        scene.weather or scene.time_of_day in ("sunset", "dawn", "dusk", "overcast")
    ):
        return {"room": "garden", "stage": "park"}.get(home, "meadow")
    return "city" if home in WORKPLACES and scene.weather else home
