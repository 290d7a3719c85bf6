"""Settings among buildings."""

from __future__ import annotations

import numpy as np

from ..colour import F32
from ..noise import blur
from . import town, water
from .base import Backdrop, Scenery, finished, setting
from .sky import paint_sky


@setting(
    "city",
    "downtown",
    "skyline",
    "metropolis",
    "new york",
    "cityscape",
    "urban",
    "neon city",
    "tokyo",
    "seoul",
    "futuristic city",
    view_m=5.0,
)
def city(scenery: Scenery) -> Backdrop:
    horizon = 0.60
    neon = scenery.light.time_of_day == "neon"
    paint_sky(scenery, horizon, 0.4)
    town.skyline(scenery, horizon, layers=4, neon=neon, height=0.5)
    if scenery.dark or scenery.weather in ("rain", "storm"):
        water.wet_street(scenery, horizon)
    else:
        town.road(scenery, horizon)
    return finished(scenery, "city", horizon, near=0.90, air=(0.08, 0.4))


def distant_city(scenery: Scenery, width: int, height: int) -> F32:
    """The city as seen from a high window, (height, width, 3)."""
    small = Scenery(width, height, scenery.light, scenery.weather, scenery.season, scenery.seed + "|view")
    paint_sky(small, 0.95, 0.4, bodies=False)
    town.skyline(small, 0.98, layers=2, height=0.45)
    return blur(small.image, small.size / 120) * np.float32(1.15)
