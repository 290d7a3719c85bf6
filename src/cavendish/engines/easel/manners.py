"""What a style asks of the scene itself: Dalí's soft clocks in a desert, a low sun behind a silhouette."""

from __future__ import annotations

import re
from dataclasses import replace

from .accessories import LETTERS
from .scene import Scene, Thing
from .ties import without

CLOCK = "melting clock"
_OPEN = frozenset({"", "meadow", "park", "studio", "field", "sky"})
"""Places that a style may choose for itself."""
_VIEWS = re.compile(r"\b(?:landscape|scenery|vista|panorama)\b", re.I)
_OWN = {
    "santorini": frozenset({"white house", "house", "building", "dome", "church", "village"}),
    "paris": frozenset({"building"}),
    "new york": frozenset({"skyscraper", "building"}),
    "city": frozenset({"skyscraper", "building"}),
}
"""What a place shows by itself and needs no drawing of its own."""
_ICING = frozenset({"icing", "frosting", "lettering", "letter", "letters", "writing"})


def mannered(scene: Scene, prompt: str) -> Scene:
    """The scene as its style and its words want it composed."""
    scene = _written(_at_home(scene))
    if scene.style == "dali" and not scene.emblem:
        return _dreamt(scene)
    if scene.style == "silhouette" and not scene.time_of_day and scene.setting in _OPEN:
        return replace(scene, time_of_day="sunset")
    if not scene.camera and not scene.emblem and scene.setting and _VIEWS.search(prompt):
        return replace(scene, camera="wide")
    return scene


def _dreamt(scene: Scene) -> Scene:
    """A soft clock beside what is shown, in a desert unless a place was named."""
    clock = () if any(thing.kind == CLOCK for thing in scene.subjects) else (Thing(CLOCK, CLOCK, size=0.5),)
    setting = "desert" if scene.setting in _OPEN else scene.setting
    return replace(scene, subjects=(*scene.subjects, *clock), setting=setting)


def _at_home(scene: Scene) -> Scene:
    """Without things that the place shows anyway, where something else or the place alone remains."""
    own = _OWN.get(scene.setting, frozenset())
    gone = {i for i, thing in enumerate(scene.subjects) if thing.noun in own or thing.noun.removesuffix("s") in own}
    if not gone or any(thing.relation is not None and thing.relation.target in gone for thing in scene.subjects):
        return scene
    return replace(scene, subjects=without(scene.subjects, gone))


def _written(scene: Scene) -> Scene:
    """Letters 'in blue icing' are blue letters on the cake, not a thing."""
    texts = [i for i, thing in enumerate(scene.subjects) if thing.text]
    gone = {i for i, thing in enumerate(scene.subjects) if thing.noun in _ICING and not thing.text}
    if not texts or not gone:
        return scene
    colour = next((scene.subjects[i].colour for i in gone if scene.subjects[i].colour), None)
    things = list(scene.subjects)
    if colour:
        bearer = things[texts[0]]
        things[texts[0]] = replace(bearer, part_colours={**bearer.part_colours, LETTERS: colour})
    return replace(scene, subjects=without(things, gone))
