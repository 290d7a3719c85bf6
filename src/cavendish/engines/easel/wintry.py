"""Snow that lies on things: white roofs, and a cap on whatever stands out of doors in winter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .backdrops.base import SETTINGS
from .colour import F32, linear
from .extent import extent
from .light import Light
from .noise import blur
from .scene import Scene, Thing
from .subjects import Drawn

BEARING = frozenset({"building", "vehicle", "plant", "furniture", "object"})
"""Families of things that snow stays on."""
ROOF, SNOW = "#e9f1fa", "#f6faff"
DEEP = 0.035
"""Depth of the snow on a thing, in its heights."""
SOLID = 0.5


def lies(scene: Scene) -> bool:
    """Whether snow lies on what stands in the scene."""
    place = SETTINGS.get(scene.setting)
    falls = scene.weather == "snow" or (scene.season == "winter" and not scene.weather)
    return falls and not scene.emblem and not (place is not None and (place.indoors or place.surface == "table"))


def roofed(thing: Thing, scene: Scene) -> Thing:
    """A building with snow on its roof, unless the roof's colour was said."""
    if not lies(scene) or extent(thing.kind).family != "building" or thing.part_colours.get("roof"):
        return thing
    return replace(thing, part_colours={**thing.part_colours, "roof": ROOF})


def capped(tile: Drawn, thing: Thing, scene: Scene, light: Light, rng: np.random.Generator) -> Drawn:
    """The tile with snow along every upper edge, as deep as `DEEP` says."""
    facts = extent(thing.kind)
    if not lies(scene) or facts.family not in BEARING or facts.where in ("air", "water"):
        return tile
    return snowed(tile, light, rng)


def snowed(tile: Drawn, light: Light, rng: np.random.Generator) -> Drawn:
    """The tile with snow on it."""
    solid = tile.alpha > SOLID
    height, width = solid.shape
    rows = np.arange(height, dtype=np.float32)[:, None]
    below = rows - np.maximum.accumulate(np.where(solid, -1, rows), axis=0)
    drift = blur(rng.random((1, width)).astype(np.float32), max(1.0, width / 60))
    deep = max(2.0, DEEP * min(height, width)) * (0.7 + 0.9 * (drift - drift.min()) / max(1e-6, float(np.ptp(drift))))
    cover = blur((solid & (below <= deep)).astype(np.float32), 0.8)[..., None] * np.float32(0.94)
    lit: F32 = linear(SNOW) * (np.array(light.sky, np.float32) * np.float32(0.6) + light.key * np.float32(0.5))
    return replace(tile, rgb=tile.rgb + (np.minimum(lit, 1.05) - tile.rgb) * cover)
