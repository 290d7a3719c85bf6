"""What a prompt says of somebody's face: the length of the hair, the colour of the lips, glasses, anime eyes."""

from __future__ import annotations

import re
from dataclasses import replace

from .extent import extent
from .language.lexicon import palette
from .scene import Scene, Thing
from .ties import without

_HAIR = re.compile(
    r"\b(long|short|curly|wavy|straight|spiky|braided|flowing|shoulder-length)[\s,]+(?:and\s+)?(?:\w+\s+){0,2}?hair\b",
    re.I,
)
_CUTS = {"wavy": "long", "straight": "long", "flowing": "long", "shoulder-length": "bob", "braided": "braids"}
_LIPS = re.compile(r"\b(\w+)\s+(?:lips|lipstick)\b", re.I)
_GLASSES = frozenset({"glasses", "sunglasses"})
DRAWN_LARGE = frozenset({"anime", "manga", "storybook animation"})
"""Styles in which people have large eyes."""
MANNER = "manner"
"""Attribute of people that are drawn in a manner of their own: 'anime'."""


def featured(scene: Scene, prompt: str) -> Scene:
    """The scene with what its words say of the face of its only person, and the eyes its style gives to everybody."""
    scene = _spectacled(scene)
    people = [index for index, thing in enumerate(scene.subjects) if _is_person(thing)]
    if not people:
        return scene
    things = list(scene.subjects)
    if scene.style in DRAWN_LARGE:
        for index in people:
            things[index] = _with(things[index], MANNER, "anime")
    if len(people) == 1:
        things[people[0]] = _told(things[people[0]], prompt)
    notes = scene.notes
    if any("lips" in thing.part_colours for thing in things):
        notes = replace(notes, ignored=tuple(word for word in notes.ignored if word not in ("lips", "lipstick")))
    return replace(scene, subjects=tuple(things), notes=notes)


def _told(person: Thing, prompt: str) -> Thing:
    cut = _HAIR.search(prompt)
    if cut and "hairstyle" not in person.attributes:
        person = _with(person, "hairstyle", _CUTS.get(cut[1].lower(), cut[1].lower()))
    lips = _LIPS.search(prompt)
    colour = palette().get(lips[1].lower()) if lips else None
    if colour:
        person = replace(person, part_colours={**person.part_colours, "lips": colour})
    return person


def _spectacled(scene: Scene) -> Scene:
    """Glasses that are named with the only person are worn: 'a woman with red lips and sunglasses'."""
    people = [index for index, thing in enumerate(scene.subjects) if _is_person(thing)]
    loose = {
        index: thing
        for index, thing in enumerate(scene.subjects)
        if thing.concept in _GLASSES and (thing.relation is None or thing.relation.kind == "with")
    }
    if len(people) != 1 or not loose or people[0] > min(loose):
        return scene
    things = list(scene.subjects)
    for thing in loose.values():
        person = _with(things[people[0]], thing.concept, "yes")
        colours = {**person.part_colours, **({thing.concept: thing.colour} if thing.colour else {})}
        things[people[0]] = replace(person, part_colours=colours)
    return replace(scene, subjects=without(things, set(loose)))


def _with(thing: Thing, attribute: str, value: str) -> Thing:
    return replace(thing, attributes={**thing.attributes, attribute: value})


def _is_person(thing: Thing) -> bool:
    return extent(thing.kind).family == "person" and thing.count == 1
