"""Scenes whose subject is a world in glass: a city in a bottle, a village in a snow globe, a galaxy in a jar."""

from __future__ import annotations

from dataclasses import replace

from .direction import directed
from .extent import extent
from .fancies import fancied, many_headed, single_bodied
from .graphics import whole
from .language import LONGEST_PROMPT, default_vocabulary, parse
from .language.worlds import World, always_a_world, world_in
from .layout import WORLD
from .scene import Notes, Scene, Thing
from .subjects.vessels import PREFIX

PORTAL, TABLE = "a portal", "table"
LANDSCAPED = frozenset({"building", "vehicle"})
"""Families that bring a place with them."""
TREES = frozenset({"tree", "pine tree", "forest", "cherry blossom tree", "palm tree", "oak tree", "bonsai"})


def understood(prompt: str) -> Scene:
    """The scene of a prompt as it is painted, with what is in glass left to the painter of the glass."""
    said, heads = single_bodied(prompt[:LONGEST_PROMPT])
    told = whole(said)
    world = world_in(told)
    vocabulary = default_vocabulary()
    if world is not None:
        inner = parse(world.inside, vocabulary)
        if _is_world(world, inner):
            return _with_vessel(directed(parse(world.outside, vocabulary), vocabulary, world.outside), world, inner)
    read = parse(told, vocabulary)
    return many_headed(fancied(directed(read, vocabulary, said), told, read.setting), heads)


def _is_world(world: World, inner: Scene) -> bool:
    """Whether what is inside is a place, and not just a thing that stands or swims there."""
    if inner.setting or always_a_world(world.vessel):
        return bool(inner.setting or inner.subjects or inner.weather)
    if inner.weather in ("storm", "aurora"):
        return True
    return any(extent(thing.kind).family in LANDSCAPED or thing.concept in TREES for thing in inner.subjects[:1])


def _with_vessel(scene: Scene, world: World, inner: Scene) -> Scene:
    """The scene with the vessel in the place of what the words for it gave, or else as its only new thing."""
    wanted = set(f"{world.vessel} {world.named.lower()}".split(" ")) - {"a", "of"}
    at = next((at for at, thing in enumerate(scene.subjects) if wanted & _words(thing)), None)
    if at is None:
        named = world.named.lower()
        ignored = tuple(word for word in scene.notes.ignored if word not in named.split(" "))
        scene = replace(scene, subjects=(*scene.subjects, Thing(named, "jar", concept="jar")),
                        setting=scene.setting or TABLE, notes=replace(scene.notes, ignored=ignored))  # fmt: skip
        at = len(scene.subjects) - 1
    old = scene.subjects[at]
    weather_only = not inner.setting and not inner.subjects
    inside = f"{world.inside} over the sea" if weather_only else world.inside
    vessel = Thing(
        old.noun,
        "portal" if world.vessel == PORTAL else f"{PREFIX}{world.vessel}",
        part_colours=old.part_colours,
        relation=old.relation,
        attributes={**old.attributes, WORLD: inside},
        concept=old.concept,
    )
    things = (*scene.subjects[:at], vessel, *scene.subjects[at + 1 :])
    first, notes = scene.notes, inner.notes
    substituted = tuple(note for note in first.substituted if not note.startswith(f"{old.noun} drawn as"))
    merged = Notes(
        (*notes.understood, *first.understood),
        (*notes.substituted, *substituted),
        (*notes.ignored, *first.ignored),
    )
    return replace(scene, subjects=things, style=scene.style or inner.style, notes=merged)


def _words(thing: Thing) -> set[str]:
    return {word for name in (thing.noun, thing.concept, thing.kind) for word in name.replace("-", " ").split(" ")}
