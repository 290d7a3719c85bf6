"""What a prompt leaves open: where the subjects are met, in which light, and what stands for an abstract idea."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from .extent import extent
from .language import Vocabulary, parse
from .language.grammar import with_notes
from .language.lexicon import table, words_of
from .scene import Scene

LIGHT_OF_WEATHER = {"rain": "overcast", "fog": "overcast", "storm": "overcast", "aurora": "night", "fireflies": "night"}
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
SETTING_OF_SEASON = {"winter": "forest", "spring": "flowers", "summer": "meadow", "autumn": "forest"}


def directed(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """The scene with a place; an abstract idea without subjects becomes the allegory that stands for it.

    A scene with neither subjects nor anything else to show keeps an empty setting: it becomes an abstract painting.
    """
    if not scene.subjects and not scene.setting:
        scene = _allegory(scene, vocabulary)
    if scene.setting:
        return scene
    if scene.subjects:
        return replace(scene, setting=_home(scene))
    if scene.weather or scene.season or scene.time_of_day:
        place = SETTING_OF_WEATHER.get(scene.weather) or SETTING_OF_SEASON.get(scene.season) or "meadow"
        return replace(scene, setting=place)
    return scene


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
    for chosen in (
        LIGHT_OF_WEATHER.get(scene.weather),
        LIGHT_OF_MOOD.get(scene.mood),
        LIGHT_OF_SEASON.get(scene.season),
    ):
        if chosen and usual not in ("studio", "night", "neon"):
            return chosen
    return usual


def _allegory(scene: Scene, vocabulary: Vocabulary) -> Scene:
    notions: Mapping[str, str] = table("homes")["notion"]
    for word in scene.notes.ignored:
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
    if all(extent(thing.kind).cut for thing in scene.subjects):
        return "bokeh"
    for thing in scene.subjects:
        home = _homes().get(thing.noun) or _homes().get(thing.concept)
        if home:
            return _outdoors(home, scene)
    facts = extent(scene.subjects[0].kind)
    by_where = {"tabletop": "table", "water": "underwater", "air": "sky", "indoor": "room"}
    home = table("homes")["family"].get(facts.family, "meadow")
    if facts.family in ("animal", "object"):
        home = by_where.get(facts.where, home)
    return _outdoors(home, scene)


def _outdoors(home: str, scene: Scene) -> str:
    """A room gives way to a garden when weather or sky are spoken of."""
    if home in ("room", "studio") and (
        scene.weather or scene.time_of_day in ("sunset", "golden", "dawn", "dusk", "overcast")
    ):
        return "garden" if home == "room" else "meadow"
    return home
