"""Feasts: where they are kept when no place is said, in which light, and what they bring to any place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .language.decor import listed
from .scene import Scene


@dataclass(frozen=True, slots=True)
class Feast:
    """place, time_of_day: of the feast when nothing else is said; '' keeps the setting of its own name.

    indoors, outdoors: fixtures that it brings into a room or into the open. walls: '#rrggbb' of its room.
    roast: whether a turkey is on the table.
    """

    place: str
    time_of_day: str = ""
    indoors: tuple[str, ...] = ()
    outdoors: tuple[str, ...] = ()
    walls: str = ""
    roast: bool = False


FEASTS: Mapping[str, Feast] = {
    "birthday": Feast("living room", indoors=("bunting", "balloons"), outdoors=("bunting", "balloons")),
    "christmas": Feast("", indoors=("lights", "christmas tree"), outdoors=("lights",)),
    "day of the dead": Feast("old town", "night", ("paper flags", "marigolds"), ("paper flags", "marigolds")),
    "diwali": Feast("temple", "night", ("lights", "rangoli", "oil lamps"), ("fireworks", "rangoli", "oil lamps")),
    "easter": Feast("garden", "", (), ("eggs",)),
    "halloween": Feast("", "", ("orange bunting", "cobwebs"), ("orange bunting",)),
    "lunar new year": Feast("old town", "night", ("lanterns",), ("lanterns", "fireworks")),
    "new year": Feast("city", "night", ("lights", "confetti"), ("fireworks",)),
    "party": Feast("living room", "", ("bunting", "balloons", "confetti"), ("bunting", "balloons")),
    "thanksgiving": Feast("dining room", roast=True),
    "valentine": Feast("living room", "", ("hearts",), ("hearts",), "#e8a8b4"),
    "wedding": Feast("garden", "", ("hearts",), ("flower arch",)),
}


def celebrated(scene: Scene, indoors: Mapping[str, bool]) -> Scene:
    """The scene of a feast in its place, with what the feast brings; any other scene unchanged.

    indoors: settings to whether they are under a roof. What already stands in the picture is not brought again.
    """
    second = scene.decor.get("second", "")
    name = next((one for one in (scene.setting, second) if one in FEASTS), "")
    if not name:
        return scene
    feast = FEASTS[name]
    other = next((one for one in (scene.setting, second) if one and one != name), "")
    if not other and not feast.place:
        return scene
    place = feast.place if not other or (other == "table" and feast.place) else other
    decor = {key: value for key, value in scene.decor.items() if key != "second"}
    if feast.roast:
        decor["before"] = "feast"
    if feast.walls and not other:
        decor.setdefault("place", feast.walls)
    there = {thing.concept for thing in scene.subjects} | {f"{thing.concept}s" for thing in scene.subjects}
    for fixture in feast.indoors if indoors.get(place) else feast.outdoors:
        if fixture not in there and fixture not in decor.get("fixtures", ""):
            decor |= listed(decor, fixture, "")
    return replace(scene, setting=place, decor=decor, time_of_day=scene.time_of_day or feast.time_of_day)
