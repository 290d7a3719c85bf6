"""Settings among buildings."""

from __future__ import annotations

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
