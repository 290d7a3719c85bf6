"""Settings at running and frozen water: a stream that is spanned or lined with blossom, a jetty, a fall of ice."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .inland import rock_face
from .sheet import Sheet
from .sky import paint_sky


@setting("bridged stream", "stream under a bridge", view_m=5.0)
def bridged_stream(scenery: Scenery) -> Backdrop:
    """A stream that comes towards the viewer through the middle, for what spans it."""
    horizon = 0.52
    paint_sky(scenery, horizon, 0.5)
    kinds = (trees.pine,) if scenery.snowy else (trees.broadleaf, trees.pine)
    woods.wood(scenery, horizon, kinds, layers=3, density=1.2, height=0.44, gap=(0.42, 0.58), mist=0.5)
    turf(scenery, horizon, 0.5)
    cover = land.strip_cover(scenery, horizon, bottom=(0.18, 0.82), vanish=0.5, bend=0.05, tip=0.02)
    water.stream_bed(scenery, cover, horizon)
    land.rocks(scenery, horizon, count=14, size=0.04, start=0.2)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "bridged stream", horizon, near=0.84, far=0.80)


@setting("cherry river", "river lined with cherry trees", view_m=5.0)
def cherry_river(scenery: Scenery) -> Backdrop:
    """A stream between cherry trees in blossom that lean over it from both banks."""
    scenery.season = "spring"
    horizon = 0.52
    paint_sky(scenery, horizon, 0.4)
    land.mountains(scenery, horizon, layers=2, snow=0.2, colour="#8a9ab4", near_colour="#7f967f", height=0.14)
    woods.wood(scenery, horizon, trees.cherry, layers=2, density=1.2, height=0.20, gap=(1, 0), mist=0.3, name="far")
    turf(scenery, horizon, 0.5)
    cover = land.strip_cover(scenery, horizon, bottom=(0.14, 0.86), vanish=0.5, tip=0.025)
    water.stream_bed(scenery, cover, horizon)
    for row, reach, tall in ((0.56, 0.11, 0.22), (0.62, 0.20, 0.34), (0.72, 0.33, 0.52), (0.90, 0.50, 0.80)):
        spots = [(0.5 + side * reach, row, tall) for side in (-1, 1)]
        woods.stand(scenery, trees.cherry, spots, distance=0.25 * (1 - row), name=f"blossom {row}")
    rng, sheet = scenery.stream("petals"), Sheet(scenery.width, scenery.height)
    for u, v in rng.random((260, 2)):
        depth = float(v) ** 0.7
        x = 0.5 + (float(u) - 0.5) * (0.08 + 0.66 * depth)
        y = horizon + (1 - horizon) * (0.06 + 0.94 * depth)
        wide = scenery.size * 0.006 * (0.25 + depth)
        sheet.ellipse(x * scenery.width, y * scenery.height, wide, wide * 0.5, scenery.pen("#f9cfdc", 0.0, 1.15))
    sheet.onto(scenery.image)
    return finished(scenery, "cherry river", horizon, near=0.93, far=0.80)


@setting("jetty", "wooden pier", "lake pier", view_m=5.0)
def jetty(scenery: Scenery) -> Backdrop:
    """A plank jetty that runs from the viewer out into still water, posts on both sides, hills behind."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.5)
    land.mountains(
        scenery, horizon, layers=3, snow=0.9 if scenery.snowy else 0.3, colour="#566c90", near_colour="#3f5648",
        height=0.24,
    )  # fmt: skip
    woods.wood(scenery, horizon, trees.pine, layers=1, density=1.2, height=0.06, gap=(1, 0), mist=0.4, name="shore")
    water.water(scenery, horizon, "#3f7f9a", "#1c4a66", waves=0.25)
    _planks(scenery, 0.60)
    return finished(scenery, "jetty", horizon, near=0.92, far=0.76, left=0.28, right=0.72)


def _planks(scenery: Scenery, end: float) -> None:
    """The deck, plank by plank, and its posts with their mirror images; end: the row where it stops."""
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    rng, size = scenery.stream("planks"), scenery.size

    def half(row: float) -> float:
        return float(0.035 + 0.52 * max(0.0, (row - end) / (1 - end)) ** 1.1)

    rows = end + (1.04 - end) * np.linspace(0, 1, 30) ** 1.7
    for a, b in pairwise(rows):
        tone = ("#a8845c", "#9a774f", "#b5926a", "#8f6c48")[int(rng.integers(4))]
        corners = [(0.5 - half(a), a), (0.5 + half(a), a), (0.5 + half(b), b), (0.5 - half(b), b)]
        plank = scenery.pen("#e9f0f8" if scenery.snowy else tone, 0.0, 1.05)
        sheet.polygon([(u * w, v * h) for u, v in corners], plank)
        joint = [((0.5 - half(b)) * w, b * h), ((0.5 + half(b)) * w, b * h)]
        sheet.line(joint, max(1, size * 0.0035 * b), scenery.pen("#4a3424"))
    for row in (0.62, 0.68, 0.77, 0.90):
        tall, thick = size * 0.16 * (row - 0.48), size * 0.035 * (row - 0.46)
        for side in (-1, 1):
            x = (0.5 + side * half(row)) * w
            sheet.box(x - thick, row * h - tall, x + thick, row * h + tall * 0.6, scenery.pen("#5f4530"))
            sheet.ellipse(x, row * h - tall, thick, thick * 0.4, scenery.pen("#8a6a4a", 0.0, 1.1))
    sheet.onto(scenery.image)


@setting("frozen waterfall", "icefall", "ice waterfall", view_m=6.0)
def frozen_waterfall(scenery: Scenery) -> Backdrop:
    """A fall turned to ice: columns and icicles in pale blue over snowy rock, a frozen pool below."""
    scenery.season = scenery.season or "winter"
    horizon = 0.70
    paint_sky(scenery, 0.5, 0.5)
    woods.wood(
        scenery, 0.26, trees.pine, layers=2, density=1.2, height=0.26, gap=(0.42, 0.58), mist=0.4, name="upper wood"
    )
    rock_face(scenery, 0.24, horizon + 0.02, "#8f959c", "#3f454e")
    land.level_ground(scenery, horizon, "#d4e8f4", "#93bcd6", cell=0.10, contrast=0.4)
    _icicles(scenery, horizon)
    land.rocks(scenery, horizon, "#6f7076", count=12, size=0.06, start=0.05)
    return finished(scenery, "frozen waterfall", horizon, near=0.92, far=0.82)


def _icicles(scenery: Scenery, horizon: float) -> None:
    """Columns of ice from the brow to the pool, hanging icicles beside and before them."""
    rng, sheet, w, h = scenery.stream("ice"), Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    tones = ("#7fb8da", "#a9d4ea", "#cfe9f6", "#eaf7fd", "#94c6e2")
    for k in range(int(90 * max(1.0, scenery.wide**0.5))):
        u = 0.5 + rng.normal() * 0.075
        middle = max(0.0, 1 - abs(u - 0.5) / 0.24)
        top = 0.235 + 0.03 * rng.random() + 0.12 * max(0.0, abs(u - 0.5) - 0.10)
        share = min(1.0, middle**0.5 * (0.75 + 0.5 * rng.random()))
        tip = min(horizon + 0.025, top + (horizon - top) * share * 1.05)
        half, whole = 0.008 + 0.014 * rng.random(), tip > horizon - 0.06
        pen = scenery.pen(tones[k % len(tones)], 0.03, 1.15)
        low = half * (1.3 if whole else 0.1)
        points = [(u - half, top), (u + half, top), (u + low, tip), (u - low, tip)]
        sheet.polygon([(a * w, b * h) for a, b in points], pen)
        sheet.line(
            [((u - half * 0.4) * w, top * h), ((u - low * 0.4) * w, tip * h)], max(1, scenery.size * 0.003),
            scenery.pen("#ffffff", 0.0, 1.25),
        )  # fmt: skip
    for k in range(26):
        u, long = 0.5 + (rng.random() - 0.5) * 0.8, 0.03 + 0.09 * rng.random()
        top, half = 0.27 + 0.26 * rng.random() * (k % 2), 0.006 + 0.005 * rng.random()
        points = [(u - half, top), (u + half, top), (u, top + long)]
        sheet.polygon([(a * w, b * h) for a, b in points], scenery.pen(tones[k % len(tones)], 0.05, 1.15))
    sheet.onto(scenery.image, soft=scenery.size / 1400)
