"""What the painters of subjects need to know: what is in whose hands, who sits, and who wears which hat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from . import florist, husbandry, moments, stilllife
from .activities import engaged
from .company import cast
from .extent import extent
from .language.lexicon import inverse, table, words_of
from .language.morphology import singular
from .scene import Relation, Scene, Thing
from .serving import served
from .subjects import props
from .subjects.animals import SITTERS
from .subjects.costumes import COSTUMES
from .subjects.guises import GUISES, dressed_as
from .subjects.people import draws
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
PERCHES = frozenset({"branch", "tree branch", "leaf", "twig"})
"""What nothing is ever inside of, though some languages say so."""
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
HAT_NAMES = {"toque": "chef hat", "pointed": "witch hat", "cowboy": "cowboy hat", "straw": "straw hat",
"santa": "santa hat",
             "top hat": "top hat", "tricorn": "tricorn", "cap": "cap", "crown": "crown",
             "hard hat": "hard hat"}  # fmt: skip
"""What "a hat" means on those who always wear one."""
CLOSE = frozenset({"hugging", "kissing", "waltz"})
"""Poses of two under one umbrella who stand face to face."""
SNOWY = frozenset({"skiing", "snowboarding", "ski jumping", "board jumping", "sledding"})
"""What is only done in snow."""


def is_portrait(thing: Thing) -> bool:
    """Whether somebody is shown to the chest only."""
    return thing.attributes.get("framing") == "portrait" and extent(thing.kind).family == "person"


def prepared(scene: Scene) -> Scene:
    """The scene with what the painters of subjects need to know: framing, hats they have, props in hands."""
    close = scene.camera in ("close", "macro")
    for together in (served, florist.arranged, florist.laden):
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
            motley = {"motley": thing.concept} if thing.attributes.get("pattern") == "rainbow" else {}
            held = {**holder.attributes, **motley, "holding": thing.concept, **_shared(thing, relation.target, things)}
            if thing.concept == "basket":
                if thing.attributes.get("pieces", "").startswith(("baguette", "loaf", "toast")):
                    held["filling"] = "baguette"
                for at, other in enumerate(scene.subjects):
                    if other.relation == Relation("inside", index):
                        held["filling"], gone[at] = other.concept, relation.target
            things[relation.target] = replace(holder, attributes=held, part_colours=parts)
            gone[index] = relation.target
    return replace(scene, subjects=without(things, gone))


def _shared(thing: Thing, holder: int, things: Sequence[Thing]) -> dict[str, str]:
    """On which side somebody else comes under the umbrella too, {} when nobody does."""
    people = [at for at, one in enumerate(things) if draws(one.kind)]
    if thing.concept != "umbrella" or len(people) != 2 or any(things[at].count > 1 for at in people):
        return {}
    if things[holder].pose in CLOSE:
        return {"shared": "front"}
    return {"shared": "left" if holder == people[1] else "right"}


def _engaged(scene: Scene) -> Scene:
    """People with what they use in one drawing; who is on skis brings the snow."""
    scene = moments.settled(scene)
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
    if relation is not None and relation.kind == "inside" and things[relation.target].concept in PERCHES:
        return replace(thing, relation=replace(relation, kind="on"))
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
    chimneys = {at for at, thing in enumerate(scene.subjects) if thing.concept == "chimney" and thing.relation}
    if chimneys and any(thing.kind in SMOKING for thing in scene.subjects):
        scene = replace(scene, subjects=without(scene.subjects, chimneys))
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
    if thing.kind == "mermaid":
        return replace(thing, pose="sitting" if thing.pose in ("", "standing") else thing.pose)
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
    worn = next((part for part in ("hat", "helmet", "crown", "mask") if part in attributes), None)
    if worn is not None:
        attributes["hat"] = _hat(attributes[worn], "straw" if worn == "hat" else worn)
    return replace(thing, attributes=attributes)


def _garments() -> Mapping[str, str]:
    """Words of other languages for clothes, to the wardrobe's names."""
    return inverse("furniture", "clothes")


def _hat(words: str, otherwise: str) -> str:
    """Which hat of the wardrobe is meant: by all its words, or by its last ones, in the singular too."""
    said = words.split(" ")
    for name in (" ".join(said[first:]) for first in range(len(said))):
        for form in (name, singular(name)):
            kind = next((kind for kind, listed in _hats().items() if form in listed), None)
            if kind is not None:
                return kind
    return otherwise


@cache
def _hats() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(words_of(listed)) for kind, listed in table("furniture")["hats"].items()}
