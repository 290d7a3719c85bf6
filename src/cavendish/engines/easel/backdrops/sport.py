"""Settings for games."""

from __future__ import annotations

import numpy as np

from ..colour import linear, mix
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Sheet, ink
from .sky import paint_sky

POOLSIDE = 0.46
"""Row of the horizon beyond a pool."""


@setting("stadium", "football field", "soccer field", "arena", "sports field", "race track", view_m=6.0)
def stadium(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, 0.4, 0.3)
    rng, w, h, size = scenery.stream("crowd"), scenery.width, scenery.height, scenery.size
    sheet, lamps = Sheet(w, h), Sheet(w, h)
    sheet.polygon(
        [(0, 0.22 * h), (0.5 * w, 0.30 * h), (w, 0.22 * h), (w, horizon * h), (0, horizon * h)],
        scenery.pen("#4a5260", 0.1),
    )
    count = int(5200 * max(1.0, scenery.wide))
    tones = [
        scenery.pen(c, 0.12)
        for c in ("#d9432f", "#e8e4da", "#2f5fa8", "#f2c84a", "#5a4a44", "#e0a888", "#3a3f4a", "#4a8a5a")
    ]
    for row, column, pick in zip(
        np.sort(rng.random(count)), rng.random(count), rng.integers(0, len(tones), count), strict=True
    ):
        edge = 0.24 + 0.075 * (1 - abs(column - 0.5) * 2)
        y = (edge + (horizon - 0.035 - edge) * row) * h
        sheet.circle(column * w, y, size * (0.0026 + 0.0022 * row), tones[pick])
    for level in (0.34, 0.66):
        left = 0.24 + (horizon - 0.27) * level
        sheet.line(
            [(0, left * h), (0.5 * w, (left + 0.05 * (1 - level)) * h), (w, left * h)],
            max(2, size * 0.006),
            scenery.pen("#cfd4da", 0.1),
        )
    sheet.box(0, (horizon - 0.032) * h, w, (horizon + 0.002) * h, scenery.pen("#1f4f9a"))
    for k in range(8):
        tone = ("#d9432f", "#f4f0e6", "#f2c84a", "#2f8a5a")[k % 4]
        sheet.box(
            w * (k / 8 + 0.01),
            (horizon - 0.026) * h,
            w * ((k + 1) / 8 - 0.01),
            (horizon - 0.004) * h,
            scenery.pen(tone, 0.0, 0.9),
        )
    for x in (0.08, 0.36, 0.64, 0.92):
        top = 0.07 + 0.03 * (1 - abs(x - 0.5) * 2)
        sheet.line([(x * w, 0.28 * h), (x * w, top * h)], max(2, size * 0.005), scenery.pen("#8a929c", 0.1))
        for i in range(4):
            lamps.circle((x + (i - 1.5) * 0.016) * w, top * h, size * 0.008, ink(linear("#fdfbe8")))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.2)
    _pitch(scenery, horizon)
    return finished(scenery, "stadium", horizon, near=0.92)


def _pitch(scenery: Scenery, horizon: float) -> None:
    """Mown stripes and white lines in perspective."""
    land.level_ground(
        scenery, horizon, "#5f9a42", "#3f7a30", cell=0.03, contrast=0.3, far=linear("#5a8f48") * scenery.on_ground
    )
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    stripe = np.floor(across / (depth + 0.28) * 6) % 2
    scenery.image[top:] *= (0.90 + 0.2 * stripe)[..., None]
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    white = ink(np.clip(linear("#f4f8f0") * scenery.on_ground, 0, 1))
    row = h * (horizon + 0.30 * (1 - horizon))
    sheet.line([(0, row), (w, row)], max(2, scenery.size * 0.006), white)
    arc = np.linspace(0, 2 * np.pi, 60)
    sheet.line(
        np.stack([w / 2 + np.cos(arc) * scenery.size * 0.34, row + np.sin(arc) * scenery.size * 0.075], -1),
        max(2, scenery.size * 0.006),
        white,
        closed=True,
    )
    sheet.onto(scenery.image, opacity=0.85)


@setting("playground", "sandbox", "jungle gym", view_m=4.0)
def playground(scenery: Scenery) -> Backdrop:
    """A slide, swings and a climbing frame on sand, among trees."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=1.0, height=0.30, gap=(1, 0), mist=0.3)
    turf(scenery, horizon, 0.4)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    sheet.ellipse(
        0.5 * w, 0.82 * h, 0.52 * w, 0.15 * h, scenery.pen("#e6cf9a" if not scenery.snowy else "#f2f6fa", 0.0, 1.05)
    )
    _swings(sheet, scenery, 0.72 * w, 0.75 * h, size * 0.36)
    _slide(sheet, scenery, 0.06 * w, 0.77 * h, size * 0.38)
    _dome(sheet, scenery, 0.50 * w, 0.69 * h, size * 0.11)
    sheet.onto(scenery.image)
    woods.season_floor(scenery, horizon)
    return finished(scenery, "playground", horizon, far=0.80)


def _slide(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """A tower with a roof, its ladder and a chute."""
    for a in (0.06, 0.40):
        sheet.line([(x + tall * a, foot), (x + tall * a, foot - tall * 0.86)], tall * 0.035, scenery.pen("#2f6fd0"))
    sheet.box(x, foot - tall * 0.52, x + tall * 0.46, foot - tall * 0.47, scenery.pen("#f2c430"))
    sheet.polygon(
        [
            (x - tall * 0.05, foot - tall * 0.84),
            (x + tall * 0.23, foot - tall * 1.04),
            (x + tall * 0.51, foot - tall * 0.84),
        ],
        scenery.pen("#d9432f"),
    )
    for k in range(5):
        sheet.line(
            [(x + tall * 0.06, foot - tall * 0.09 * k), (x + tall * 0.24, foot - tall * 0.09 * k)],
            tall * 0.02,
            scenery.pen("#f2c430"),
        )
    t = np.linspace(0, 1, 14)
    drop = np.stack([x + tall * (0.42 + 0.62 * t), foot - tall * (0.50 * (1 - t) ** 1.25 + 0.03)], -1)
    for shift, wide, tone, gain in ((0.0, 0.10, "#c2281c", 0.8), (-0.012, 0.072, "#f0604a", 1.1)):
        sheet.line(drop + np.array([0.0, shift * tall]), tall * wide, scenery.pen(tone, 0.0, gain))


def _swings(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """A frame with two swings."""
    for side in (-1, 1):
        for lean in (-0.12, 0.12):
            sheet.line(
                [(x + side * tall * 0.42 + lean * tall, foot), (x + side * tall * 0.42, foot - tall * 0.92)],
                tall * 0.03,
                scenery.pen("#2fa06a"),
            )
    sheet.line(
        [(x - tall * 0.46, foot - tall * 0.92), (x + tall * 0.46, foot - tall * 0.92)],
        tall * 0.04,
        scenery.pen("#2fa06a"),
    )
    for middle in (-0.18, 0.18):
        for cord in (-0.07, 0.07):
            sheet.line(
                [(x + tall * (middle + cord), foot - tall * 0.92), (x + tall * (middle + cord), foot - tall * 0.25)],
                max(1, tall * 0.01),
                scenery.pen("#5a6068"),
            )
        sheet.box(
            x + tall * (middle - 0.09),
            foot - tall * 0.26,
            x + tall * (middle + 0.09),
            foot - tall * 0.22,
            scenery.pen("#f2c430"),
        )


def _dome(sheet: Sheet, scenery: Scenery, x: float, foot: float, radius: float) -> None:
    """A climbing dome of bars."""
    arc = np.linspace(0, np.pi, 20)
    pen = scenery.pen("#8a5bd0", 0.1)
    for reach in (1.0, 0.66, 0.28):
        sheet.line(
            np.stack([x + np.cos(arc) * radius * reach, foot - np.sin(arc) * radius], -1), max(1, radius * 0.05), pen
        )
    for level in (0.35, 0.7):
        half = radius * float(np.sqrt(1 - level * level))
        sheet.line([(x - half, foot - radius * level), (x + half, foot - radius * level)], max(1, radius * 0.05), pen)


@setting("pool", "swimming pool", "poolside", view_m=4.0)
def pool(scenery: Scenery) -> Backdrop:
    """A turquoise pool with loungers under palms."""
    _basin(scenery, 0.84)
    return finished(scenery, "pool", POOLSIDE, near=0.96, far=0.90)


@setting("in the pool", view_m=3.5, surface="water")
def in_the_pool(scenery: Scenery) -> Backdrop:
    """The same pool, its water up to the lower edge: for who swims or drifts in it."""
    _basin(scenery, 1.3)
    return finished(scenery, "in the pool", POOLSIDE, near=0.88, far=0.72)


def _basin(scenery: Scenery, front: float) -> None:
    """Sky, palms, paving and the pool, whose front edge lies at a row."""
    horizon = POOLSIDE
    paint_sky(scenery, horizon, 0.4)
    woods.wood(
        scenery, horizon, (trees.palm, trees.broadleaf), layers=2, density=0.8, height=0.30, gap=(1, 0), mist=0.2
    )
    land.level_ground(scenery, horizon, "#efe6d6", "#d9cbb4", cell=0.05, contrast=0.25, name="paving")
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    basin = [(0.24 * w, 0.56 * h), (0.76 * w, 0.56 * h), (1.08 * w, front * h), (-0.08 * w, front * h)]
    sheet.polygon(
        [(0.22 * w, 0.55 * h), (0.78 * w, 0.55 * h), (1.14 * w, (front + 0.02) * h), (-0.14 * w, (front + 0.02) * h)],
        scenery.pen("#ffffff"),
    )
    sheet.onto(scenery.image)
    water, y = Sheet(w, h), scenery.rows()
    water.polygon(basin, ink(linear("#ffffff")))
    _, cover = water.layers()
    depth = np.clip((y - 0.56) / (front - 0.56), 0.01, 1)
    net, _ = land.perspective_noise(scenery, 0.50, 0.03, name="net")
    ripple = np.zeros((h, w), np.float32)
    ripple[h - len(net) :] = np.exp(-np.abs(net - 0.5) * 26)
    lit = mix(linear("#1f9fc0"), linear("#5fdcdc"), (1 - depth)[..., None]) * scenery.on_ground
    scenery.veil(lit + ripple[..., None] * linear("#d6ffff") * scenery.on_ground * np.float32(0.45), cover)
    furniture = Sheet(w, h)
    for column in (0.10, 0.90):
        _lounger(furniture, scenery, column * w, 0.60 * h, size * 0.16, 1 if column < 0.5 else -1)
    furniture.onto(scenery.image)


def _lounger(sheet: Sheet, scenery: Scenery, x: float, foot: float, wide: float, side: int) -> None:
    """A deck chair under a sunshade."""
    sheet.line([(x, foot), (x, foot - wide * 1.15)], max(1, wide * 0.03), scenery.pen("#f4f0e6", 0.1))
    arc = np.linspace(np.pi, 0, 16)
    for k in range(4):
        part = arc[k * 4 : k * 4 + 5] if k < 3 else arc[12:]
        dome = np.stack([x + np.cos(part) * wide * 0.7, foot - wide * 1.0 - np.sin(part) * wide * 0.28], -1)
        sheet.polygon(np.vstack([dome, [(x, foot - wide * 1.0)]]), scenery.pen("#e0503c" if k % 2 else "#fbf6ea", 0.1))
    seat = x + side * wide * 0.15
    sheet.line(
        [(seat, foot - wide * 0.12), (seat + side * wide * 0.8, foot - wide * 0.12)],
        wide * 0.09,
        scenery.pen("#4fa3c9", 0.05),
    )
    sheet.line(
        [(seat, foot - wide * 0.12), (seat - side * wide * 0.3, foot - wide * 0.45)],
        wide * 0.09,
        scenery.pen("#4fa3c9", 0.05, 1.1),
    )


@setting("boxing ring", "wrestling ring", view_m=5.0, surface="floor", indoors=True, time_of_day="studio")
def boxing_ring(scenery: Scenery) -> Backdrop:
    """The canvas of a ring between its ropes, lamps over it, the crowd in the dark behind."""
    w, h, size, rng = scenery.width, scenery.height, scenery.size, scenery.stream("crowd")
    y = scenery.rows()
    scenery.image[:] = linear("#14131c") + np.exp(-(((y - 0.30) / 0.25) ** 2))[..., None] * linear("#2c2a44")
    sheet = Sheet(w, h)
    for k in range(int(190 * max(1.0, scenery.wide))):
        row = 0.16 + 0.30 * float(rng.random())
        tone = ("#3a3550", "#4a3f52", "#2f2c40", "#564a58")[k % 4]
        x, head = float(rng.random()) * w, size * (0.012 + 0.02 * row)
        sheet.circle(x, row * h, head, ink(linear(tone)))
        sheet.ellipse(x, row * h + head * 2.4, head * 1.7, head * 1.6, ink(linear(tone) * np.float32(0.7)))
    for x in (0.2, 0.4, 0.6, 0.8):
        sheet.polygon([((x - 0.05) * w, 0.05 * h), ((x + 0.05) * w, 0.05 * h), ((x + 0.035) * w, 0.085 * h),
                       ((x - 0.035) * w, 0.085 * h)], ink(linear("#fff6d8") * np.float32(1.6)))  # fmt: skip
    floor = [(0.16 * w, 0.60 * h), (0.84 * w, 0.60 * h), (1.12 * w, 1.02 * h), (-0.12 * w, 1.02 * h)]
    sheet.polygon([(0.12 * w, 0.575 * h), (0.88 * w, 0.575 * h), (1.2 * w, 1.02 * h), (-0.2 * w, 1.02 * h)],
                  ink(linear("#2b3f86")))  # fmt: skip
    sheet.polygon(floor, ink(linear("#c9d3e2") * np.float32(0.8)))
    sheet.ellipse(0.5 * w, 0.84 * h, 0.22 * w, 0.075 * h, ink(linear("#5f7fc8") * np.float32(0.9)))
    for side in (0, 1):
        post, near = (0.15 + 0.70 * side) * w, (-0.10 + 1.2 * side) * w
        sheet.box(post - 0.012 * w, 0.30 * h, post + 0.012 * w, 0.61 * h, ink(linear("#b8242c" if side else "#2448b8")))
        for row, low, tone in ((0.34, 0.30, "#d8342c"), (0.42, 0.47, "#f2f0ea"), (0.50, 0.64, "#2f5fd0")):
            sheet.line([(post, row * h), (near, low * h)], size * 0.013, ink(linear(tone) * np.float32(0.9)))
    for row, tone in ((0.34, "#d8342c"), (0.42, "#f2f0ea"), (0.50, "#2f5fd0")):
        sheet.line([(0.15 * w, row * h), (0.85 * w, row * h)], size * 0.012, ink(linear(tone) * np.float32(0.9)))
    sheet.onto(scenery.image)
    cone = np.exp(-(((scenery.columns() - 0.5) / 0.34) ** 2)) * np.clip(y * 1.4, 0, 1)
    scenery.image += (cone * np.float32(0.16))[..., None] * linear("#fff2d0")
    return finished(scenery, "boxing ring", 0.56, near=0.93, far=0.78, left=0.1, right=0.9)
