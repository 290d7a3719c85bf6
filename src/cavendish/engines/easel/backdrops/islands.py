"""An island seen from the air, and a wall to stand something against."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import fbm
from . import town, trees, water
from .base import Backdrop, Scenery, finished, setting
from .nature import sea_colours
from .sky import paint_sky

_MIDDLE, _REACH = (0.5, 0.60), (0.40, 0.21)
"""Centre of the island and its half width and half height, as shares of the picture."""


@setting("island", "tropical island", "desert island", "island from above", "atoll", view_m=60.0)
def island(scenery: Scenery) -> Backdrop:
    """A green island with a beach in a shallow sea, from above."""
    horizon = 0.20
    paint_sky(scenery, horizon, 0.6)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.8)
    height, width = scenery.height, scenery.width
    shore = _nearness(scenery)
    bright = scenery.on_ground
    over(scenery.image, linear("#5fd6cf") * bright, 0.75 * smoothstep(0.62, 0.98, shore))
    over(scenery.image, linear("#f2fbff") * bright, 0.8 * np.exp(-(((shore - 1.0) / 0.018) ** 2)))
    noise = fbm(scenery.stream("turf"), height, width, scenery.size * 0.04, 4)[..., None]
    sand = mix(linear("#d8b77e") * bright, linear("#f3dcae") * bright, noise)
    over(scenery.image, sand, smoothstep(1.005, 1.03, shore))
    green = mix(linear("#2f6a2c") * bright, linear("#79a945") * bright, noise)
    over(scenery.image, green, smoothstep(1.20, 1.27, shore))
    spots = _palms(scenery)
    trees.stand(scenery, trees.palm, spots, distance=0.1, soft=0.0006)
    return finished(scenery, "island", horizon, near=0.80, far=0.55, left=0.2, right=0.8)


def _nearness(scenery: Scenery) -> F32:
    """(height, width): 1 on the shore line, more inland, less out at sea."""
    x = (scenery.columns() - _MIDDLE[0]) / _REACH[0]
    y = (scenery.rows() - _MIDDLE[1]) / _REACH[1]
    ragged = fbm(scenery.stream("shore"), scenery.height, scenery.width, scenery.size * 0.16, 4) - 0.5
    return np.asarray(2.0 - np.sqrt(x * x + y * y) + 0.45 * ragged, np.float32)


def _palms(scenery: Scenery) -> list[tuple[float, float, float]]:
    """(column, row, height) of the palms, the farthest first."""
    rng = scenery.stream("palms")
    spots = []
    for _ in range(26):
        turn, out = rng.uniform(0, 2 * np.pi), 0.62 * np.sqrt(rng.random())
        row = _MIDDLE[1] + _REACH[1] * out * np.sin(turn)
        tall = 0.10 + 0.30 * (row - _MIDDLE[1] + 0.13)
        spots.append((_MIDDLE[0] + _REACH[0] * out * np.cos(turn), float(row), float(tall * rng.uniform(0.85, 1.15))))
    return sorted(spots, key=lambda spot: spot[1])


@setting("brick wall", "wall", "against a wall", view_m=3.0)
def brick_wall(scenery: Scenery) -> Backdrop:
    """An old brick wall behind a paved street."""
    horizon = 0.72
    town.brick_wall(scenery, 0.0, horizon, "#a4553f", courses=20)
    town.cobbles(scenery, horizon, "#8f8a84")
    row = scenery.rows()
    scenery.veil(linear("#20181a"), 0.5 * np.exp(-(((row - horizon) / 0.02) ** 2)))
    return finished(scenery, "brick wall", horizon, near=0.90, far=0.80)
