"""Where a picture happens when two places were named, or a thing that only a place has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .backdrops.base import SettingInfo
from .extent import extent
from .language.decor import WALL
from .relations import LIVING
from .scene import Scene

TABLE = "table"
WINDOW = "windowsill"
HEARTH = "fireplace"
HOMELY = frozenset({"room", "living room", "bedroom"})
"""Rooms that a fireplace or a window stands for as well as they do themselves."""
LARGEST_ON_TABLE = 0.7
"""Metres: what is higher does not stand on a table."""


def placed(scene: Scene, settings: Mapping[str, SettingInfo]) -> Scene:
    """The scene in one place, with what it says of the other one in its decor.

    A room with a brick wall is that room. Small things on a table in a place are on the table, the place behind them
    ('behind' in the decor); a place seen from a windowsill or named with a room is outside its window.
    """
    first, second = scene.setting, scene.decor.get("second", "")
    if first not in settings or second not in settings:
        return scene
    if WALL in (first, second):
        return _walled(scene, first if second == WALL else second, settings)
    if TABLE in (first, second):
        return _at_table(scene, first if second == TABLE else second)
    for place, other in ((first, second), (second, first)):
        inside, outside = settings[place].indoors, not settings[other].indoors
        if place == WINDOW and other in HOMELY:
            return _in(scene, WINDOW)
        if place == HEARTH and settings[other].indoors and (other in HOMELY or first == HEARTH):
            return _in(scene, HEARTH)
        if inside and outside and (first == place or place == WINDOW):
            return _in(scene, place, other)
    return scene


def _walled(scene: Scene, place: str, settings: Mapping[str, SettingInfo]) -> Scene:
    return _in(scene, place) if settings[place].indoors else _in(scene, WALL)


def _at_table(scene: Scene, place: str) -> Scene:
    small = all(
        facts.family not in LIVING - {"animal"} and facts.height_m <= LARGEST_ON_TABLE
        for facts in (extent(thing.kind) for thing in scene.subjects)
    )
    return _in(scene, TABLE, place) if small else _in(scene, place)


def _in(scene: Scene, place: str, behind: str = "") -> Scene:
    decor = {**scene.decor, **({"behind": behind} if behind else {})}
    return replace(scene, setting=place, decor=decor)
