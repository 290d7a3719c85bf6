"""Settings where a way leads into the depth between trees: cherry avenues, autumn alleys, tree tunnels."""

from __future__ import annotations

import numpy as np

from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .blooms import strew
from .grounds import turf
from .sky import paint_sky

_PETALS = ("#f6c3d0", "#fde3ea", "#eaa0b4", "#f9d4de")
_LEAVES = ("#d0632a", "#e0a52e", "#a8431a", "#c23b22", "#e8b93a", "#8a5a12")


def _avenue(scenery: Scenery, horizon: float, grow: trees.Grow, tall: float) -> None:
    """Trees in pairs on both sides, their crowns meeting over the way far off."""
    spots = []
    for near in np.linspace(0, 1, 7):
        depth = 0.05 + 0.62 * near**2.0
        for side in (-1, 1):
            column = 0.5 + side * (0.055 + 0.62 * depth)
            spots.append((column, horizon + (1 - horizon) * depth, tall * (0.20 + 1.05 * depth)))
    for k in range(0, len(spots), 2):
        away = 0.45 * (1 - k / len(spots)) ** 2
        woods.stand(scenery, grow, spots[k : k + 2], distance=away, name=f"avenue {k}")


@setting("cherry avenue", "avenue of cherry trees", "sakura avenue", view_m=4.0)
def cherry_avenue(scenery: Scenery) -> Backdrop:
    """A path under cherry trees in blossom, petals all over the ground."""
    scenery.season = "spring"
    horizon = 0.54
    paint_sky(scenery, horizon, 0.4)
    woods.wood(scenery, horizon, trees.cherry, layers=2, density=1.0, height=0.16, gap=(1, 0), mist=0.6, name="far")
    turf(scenery, horizon, 0.3)
    land.strip(scenery, horizon, "#cfc4b8", bottom=(0.06, 0.94), tip=0.02, edge="#8f8a7a")
    strew(scenery, horizon, _PETALS, 1500)
    _avenue(scenery, horizon, trees.cherry, 0.78)
    return finished(scenery, "cherry avenue", horizon, near=0.92, far=0.72)


@setting("autumn avenue", "autumn alley", "autumn park", time_of_day="golden", view_m=4.0)
def autumn_avenue(scenery: Scenery) -> Backdrop:
    """A path under trees in autumn colours, fallen leaves all over the ground."""
    scenery.season = "autumn"
    horizon = 0.54
    paint_sky(scenery, horizon, 0.4)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=1.0, height=0.18, gap=(1, 0), mist=0.6, name="far")
    land.level_ground(scenery, horizon, "#a8843f", "#6f5a2c", cell=0.06, contrast=0.5)
    land.strip(scenery, horizon, "#b09a7c", bottom=(0.10, 0.90), tip=0.02, edge="#7a5f3a")
    strew(scenery, horizon, _LEAVES, 2600)
    _avenue(scenery, horizon, trees.broadleaf, 0.82)
    return finished(scenery, "autumn avenue", horizon, near=0.92, far=0.72)


@setting("tree avenue", "tree-lined road", "tree tunnel", view_m=4.0)
def tree_avenue(scenery: Scenery) -> Backdrop:
    """A straight lane between old trees."""
    horizon = 0.54
    paint_sky(scenery, horizon, 0.5)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=1.0, height=0.16, gap=(1, 0), mist=0.6, name="far")
    turf(scenery, horizon, 0.5)
    land.strip(scenery, horizon, "#a8a093", bottom=(0.06, 0.94), tip=0.02, edge="#7a6f5a")
    _avenue(scenery, horizon, trees.broadleaf, 0.82)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "tree avenue", horizon, near=0.92, far=0.72)


@setting("palm boulevard", "palm-lined street", "boulevard with palms", view_m=5.0)
def palm_boulevard(scenery: Scenery) -> Backdrop:
    """A wide street between rows of tall palms, low hills and a few towers at its end."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.35)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#9a9ab0", near_colour="#8f9a86", height=0.12)
    town.skyline(scenery, horizon, layers=1, height=0.14)
    turf(scenery, horizon, 0.3)
    town.road(scenery, horizon)
    _avenue(scenery, horizon, trees.palm, 1.15)
    return finished(scenery, "palm boulevard", horizon, near=0.92, far=0.76)
