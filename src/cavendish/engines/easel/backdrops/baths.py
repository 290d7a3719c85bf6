"""Waters that animals stand in: hot springs among rocks and pines, the middle of a river."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import linear, smoothstep
from ..noise import fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Sheet
from .sky import paint_sky

_RIM = 0.70


@setting("in the hot spring", surface="water", view_m=4.0)
def hot_spring(scenery: Scenery) -> Backdrop:
    """A steaming basin of turquoise water, boulders round it, a wood behind."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.4)
    land.mountains(scenery, horizon, layers=2, snow=0.8 if scenery.snowy else 0.2, colour="#6f86a0", height=0.2)
    woods.wood(scenery, horizon, (trees.pine,), layers=3, density=1.2, height=0.26, gap=(1, 0), mist=0.6, name="wood")
    turf(scenery, horizon, 0.4)
    before = scenery.image.copy()
    water.water(scenery, horizon, "#5fc8c4", "#2a8f98", waves=0.25, name="basin")
    basin, scenery.image = scenery.image, before
    bend = 0.03 * np.sin(scenery.columns() * 7.0)
    scenery.veil(basin, smoothstep(-0.004, 0.008, scenery.rows() - _RIM + bend))
    rng, sheet = scenery.stream("rim"), Sheet(scenery.width, scenery.height)
    left = scenery.light.key_dir[0] < 0
    for k in range(26):
        x = (k + float(rng.random())) / 26
        row = _RIM + 0.012 - 0.03 * float(np.sin(x * 7.0))
        radius = scenery.size * (0.035 + 0.03 * float(rng.random()))
        tone = linear("#7d7a76") * np.float32(0.8 + 0.4 * float(rng.random()))
        land.boulder(sheet, scenery, rng, x * scenery.width, row * scenery.height, radius, tone, left)
    sheet.onto(scenery.image)
    drift = fbm(scenery.stream("steam"), scenery.height // 4, scenery.width // 4, scenery.size * 0.05, 4)
    puff = cv2.resize(drift, (scenery.width, scenery.height))
    rise = np.exp(-(((scenery.rows() - 0.66) / 0.16) ** 2))
    pale = np.minimum(np.array(scenery.light.sky, np.float32) + scenery.light.key * np.float32(0.4), 1)
    scenery.veil(pale, np.clip(rise * (1.5 * puff - 0.35), 0, 0.75).astype(np.float32))
    return finished(scenery, "in the hot spring", horizon, near=0.90, far=0.78)


@setting("jungle river", "amazon river", surface="water", view_m=5.0)
def jungle_river(scenery: Scenery) -> Backdrop:
    """A broad green river between walls of palms and broad-leaved trees."""
    horizon = 0.53
    paint_sky(scenery, horizon, 0.5)
    woods.wood(
        scenery, horizon + 0.03, (trees.broadleaf, trees.palm), layers=3, density=1.9, height=0.42, gap=(1, 0),
        mist=0.35, name="jungle",
    )  # fmt: skip
    water.water(scenery, horizon + 0.02, "#6f9a72", "#2c5a48", waves=0.5, glitter=False, name="flow")
    return finished(scenery, "jungle river", horizon, near=0.90, far=0.76)


@setting("in the river", surface="water", view_m=5.0)
def in_the_river(scenery: Scenery) -> Backdrop:
    """A broad stream from bank to bank, boulders in it, a wood on the far side."""
    horizon = 0.53
    paint_sky(scenery, horizon, 0.4)
    land.mountains(scenery, horizon, layers=2, snow=0.3, colour="#7f93ab", height=0.16)
    kinds = (trees.pine, trees.broadleaf)
    woods.wood(scenery, horizon + 0.02, kinds, layers=3, density=1.3, height=0.3, gap=(1, 0), mist=0.5, name="bank")
    turf(scenery, horizon + 0.02, 0.4)
    before = scenery.image.copy()
    water.water(scenery, horizon, "#4a8a98", "#1f5468", waves=0.65, glitter=False, name="flow")
    flow, scenery.image = scenery.image, before
    bend = 0.02 * np.sin(scenery.columns() * 6.0 + 1.0)
    scenery.veil(flow, smoothstep(-0.003, 0.006, scenery.rows() - 0.62 + bend))
    land.rocks(scenery, 0.6, count=16, size=0.08, start=0.04, stop=0.9)
    return finished(scenery, "in the river", horizon, near=0.90, far=0.76)
