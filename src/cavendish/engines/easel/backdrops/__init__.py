"""Settings: the place a picture happens in, painted in any format, light, weather and season.

>>> backdrop = paint("meadow", 1024, 1024, light_for("sunset"), "", "", stream("seed", 1))
>>> backdrop.image.shape, backdrop.ground.surface
((1024, 1024, 3), 'ground')
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from ..light import Light, under
from ..scene import EMPTY
from . import (
    aerial,
    alpine,
    arenas,
    arid,
    avenues,
    baths,
    blooms,
    built,
    byways,
    capitals,
    charts,
    cities,
    coast,
    facilities,
    fairs,
    farms,
    gardens,
    giants,
    hallowed,
    halls,
    heights,
    hills,
    homes,
    indoors,
    inland,
    land,
    landmarks,
    massifs,
    nature,
    neon,
    occasions,
    outlooks,
    plazas,
    postcards,
    refuges,
    renowned,
    retro,
    rooftops,
    room_rows,
    spectacles,
    sport,
    streams,
    streets,
    surfaces,
    terraces,
    tomorrow,
    tunnels,
    wilds,
    workplaces,
    workrooms,
    worlds,
)
from .base import PAINTERS, SETTINGS, Backdrop, Ground, Scenery, SettingInfo
from .dwelling import laid_table
from .fixtures import furnished
from .sky import lightning, rainbow

__all__ = ["SETTINGS", "Backdrop", "Ground", "SettingInfo", "find", "paint"]

LOWEST_BOW = 0.66
"""Share of the height below which no rainbow and no lightning reaches."""
LOW_FLOOR = 0.62
"""Share of the height below which the table stands that somebody sits at."""
# Importing a family registers its settings; the tuple keeps the imports honest.
FAMILIES = (
    aerial,
    alpine,
    arenas,
    arid,
    avenues,
    baths,
    blooms,
    built,
    byways,
    capitals,
    charts,
    cities,
    coast,
    facilities,
    fairs,
    farms,
    gardens,
    giants,
    hallowed,
    halls,
    heights,
    hills,
    homes,
    indoors,
    inland,
    landmarks,
    massifs,
    nature,
    neon,
    occasions,
    outlooks,
    plazas,
    postcards,
    refuges,
    retro,
    renowned,
    rooftops,
    room_rows,
    spectacles,
    sport,
    streams,
    streets,
    surfaces,
    terraces,
    tomorrow,
    tunnels,
    workplaces,
    wilds,
    workrooms,
    worlds,
)


def find(words: str) -> SettingInfo | None:
    """The setting that goes by these words, or None."""
    wanted = words.casefold().strip()
    for info in SETTINGS.values():
        if wanted == info.name or wanted in info.words:
            return info
    return None


def paint(
    setting: str,
    width: int,
    height: int,
    light: Light,
    weather: str,
    season: str,
    rng: np.random.Generator,
    colour: str = "",
    decor: Mapping[str, str] = EMPTY,
    asked: frozenset[str] = frozenset(),
) -> Backdrop:
    """Paint a setting.

    Args:
        setting: a key of `SETTINGS`.
        width, height: the working size in pixels; the same picture comes out at any size of one shape.
        light: of the time of day; some places (space, underwater) bring their own.
        weather: '', 'sunny', 'cloudy', 'rain', 'storm', 'snow', 'fog', 'windy', 'rainbow' or 'aurora'.
        season: '', 'spring', 'summer', 'autumn' or 'winter'.
        rng: one draw from it seeds every layer.
        colour: '#rrggbb' of the ground where a plain one is painted ('studio').
        decor: what was said of its walls, floor, curtains: see `language.decor`.
        asked: nouns of the things that will stand in it.

    Raises:
        KeyError: when there is no such setting.
    """
    painter = PAINTERS[setting]
    if decor.get("sky"):
        light = under(light, decor["sky"])
    seed = f"{setting}|{rng.integers(1 << 62)}"
    scenery = Scenery(width, height, light, weather, season, seed, colour, decor, asked)
    made = painter(scenery)
    if weather == "storm" and not made.indoors:
        scenery.image = made.image
        lightning(scenery, min(made.horizon, LOWEST_BOW))
    if weather == "rainbow" and not made.indoors:
        rainbow(made.image, min(made.horizon, LOWEST_BOW))
    if "path" in decor and not made.indoors:
        scenery.image = made.image
        tone = "#dbe4ef" if scenery.snowy else "#b39a74"
        land.strip(
            scenery, made.horizon + 0.01, tone, bottom=(0.30, 0.68), vanish=0.53, bend=0.07, tip=0.012, edge="#5f5f38"
        )
    if "rug" in decor and not scenery.laid and made.indoors:
        furnished(made, scenery, [("rug", decor["rug"])])
    if wanted := decor.get("fixtures", ""):
        pairs = [(name, tone) for name, _, tone in (one.partition(":") for one in wanted.split(";"))]
        furnished(made, scenery, pairs)
    if "before" in decor and not made.front:
        made = replace(made, front=(laid_table(scenery, max(made.horizon, LOW_FLOOR)),))
    return made
