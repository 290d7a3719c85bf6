"""Settings of grand sights: above the clouds, the great wave, a riverside city, Sydney, a desert road."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over
from ..noise import fbm
from . import land, town, water
from .arid import canyon
from .base import Backdrop, Scenery, finished, setting
from .coast import sea
from .grounds import sea_colours
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("above the clouds", "sea of clouds", "cloudscape", "in the clouds", surface="none", view_m=30.0)
def above_the_clouds(scenery: Scenery) -> Backdrop:
    """Bank behind bank of white cloud tops down to the lower edge, a few peaks far off."""
    horizon = 0.52
    paint_sky(scenery, horizon, 0.15)
    land.mountains(scenery, horizon, layers=1, snow=0.7, colour="#5b6f8f", height=0.10)
    key = scenery.light.key / max(1e-3, float(scenery.light.key.max()))
    level = max(0.22, scenery.light.level)
    scenery.image[int(horizon * scenery.height) :] = scenery.fog
    for k in range(7):
        near = k / 6
        row = horizon + 0.005 + 0.40 * near**1.3
        _bank(scenery, row, near, key * np.float32(level))
    return finished(scenery, "above the clouds", horizon, near=0.62, far=0.3, air=(0.10, 0.62))


def _bank(scenery: Scenery, row: float, near: float, tint: F32) -> None:
    """One bank: round tops, lit above and blue below."""
    rng, size, width = scenery.stream("bank", near), scenery.size, scenery.width
    top = np.full(width, 0.0, np.float32)
    x = np.arange(width, dtype=np.float32)
    reach = size * (0.020 + 0.085 * near)
    for at in np.arange(-0.1, 1.1, reach / width * 0.75):
        radius, middle = reach * (0.55 + 0.75 * rng.random()), (at + 0.02 * rng.random()) * width
        bump = np.sqrt(np.clip(1 - ((x - middle) / radius) ** 2, 0, 1)) * radius * (0.5 + 0.5 * rng.random())
        top = np.maximum(top, bump.astype(np.float32))
    line = row * scenery.height - top
    start = max(0, int(line.min()) - 2)
    y = np.arange(start, scenery.height, dtype=np.float32)[:, None]
    puff = cv2.resize(fbm(rng, len(y) // 2 + 1, width // 2 + 1, reach * 0.65, 4), (width, len(y)))
    below = np.clip((y - line[None]) / (reach * 2.4), 0, 1)
    shade = np.clip(1.12 - 0.75 * below + 0.9 * (puff - 0.5), 0, 1)[..., None]
    blue = mix(linear("#8fa4c8") * np.float32(max(0.2, scenery.light.level)), scenery.fog, 0.4)
    cloud = mix(blue, np.minimum(linear("#ffffff") * (0.55 + 0.5 * tint), 1.15), shade)
    over(scenery.image[start:], mix(cloud, scenery.fog, 0.45 * (1 - near)), np.clip(y - line[None] + 0.5, 0, 1))


@setting("great wave", "giant wave", "tsunami wave", surface="water", view_m=12.0)
def great_wave(scenery: Scenery) -> Backdrop:
    """The sea with one huge wave curling over from the left, its crest torn into claws of foam."""
    backdrop = sea(scenery)
    sheet, size, w, h = Sheet(scenery.width, scenery.height), scenery.size, scenery.width, scenery.height
    lip = (0.47 * w, 0.20 * h)
    t = np.linspace(0, 1, 40)
    back = _curve((-0.05 * w, 0.55 * h), (0.10 * w, 0.16 * h), (0.33 * w, 0.02 * h), lip, t)
    hollow = _curve(lip, (0.34 * w, 0.17 * h), (0.13 * w, 0.60 * h), (0.66 * w, 0.80 * h), t)
    deep, body, light = scenery.pen("#12406a"), scenery.pen("#1f6596"), scenery.pen("#5fa8c8", 0, 1.05)
    sheet.polygon(np.vstack([back, hollow, [(0.60 * w, 0.92 * h), (-0.05 * w, 0.92 * h)]]), body)
    for k, share in enumerate((0.16, 0.32, 0.48, 0.64, 0.80)):
        a = _curve(
            tuple(back[int(8 + 28 * share)]),
            (0.20 * w, (0.25 + 0.2 * share) * h),
            (0.02 * w + 0.12 * w * share, 0.66 * h),
            ((0.50 - 0.45 * share) * w, 0.90 * h),
            t,
        )
        sheet.line(a, max(2, size * 0.012), deep if k % 2 else light)
    inner = np.vstack([hollow, _curve((0.66 * w, 0.80 * h), (0.20 * w, 0.70 * h), (0.30 * w, 0.24 * h), lip, t)])
    sheet.polygon(inner, deep)
    rng, foam = scenery.stream("claws"), scenery.pen("#f6fafa", 0, 1.2)
    for k in range(26):
        at = back[int(14 + k)] if k < 25 else np.array(lip)
        for _ in range(5):
            spot = at + rng.normal(size=2) * size * 0.016
            sheet.circle(spot[0], spot[1], size * (0.010 + 0.016 * rng.random()), foam)
    for k in range(12):
        at = hollow[k]
        tip = (at[0] + size * (0.02 + 0.03 * rng.random()), at[1] + size * (0.03 + 0.05 * rng.random()))
        sheet.polygon([(at[0] - size * 0.012, at[1] - size * 0.01), (at[0] + size * 0.02, at[1]), tip], foam)
        sheet.circle(at[0], at[1], size * (0.012 + 0.010 * rng.random()), foam)
    for _ in range(60):
        spot = (lip[0] + abs(rng.normal()) * size * 0.10, lip[1] + rng.normal() * size * 0.09)
        sheet.circle(*spot, size * (0.002 + 0.005 * rng.random()), foam)
    x = np.linspace(-0.05, 1.05, 60)
    swell = 0.865 + 0.02 * np.sin(x * 17)
    front = [(u * w, v * h) for u, v in zip(x, swell, strict=True)]
    sheet.polygon([*front, (1.05 * w, 1.02 * h), (-0.05 * w, 1.02 * h)], scenery.pen("#1a5480"))
    sheet.line(front, max(2, size * 0.010), foam)
    sheet.onto(scenery.image)
    return finished(scenery, "great wave", backdrop.horizon, near=0.84, far=0.74, left=0.50, right=0.97)


def _curve(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float], t: F32
) -> F32:
    """(n, 2) points of a cubic curve."""
    p = [np.array(q, np.float64)[None] for q in (a, b, c, d)]
    u = np.asarray(t, np.float64)[:, None]
    made = p[0] * (1 - u) ** 3 + 3 * p[1] * u * (1 - u) ** 2 + 3 * p[2] * u * u * (1 - u) + p[3] * u**3
    return np.asarray(made, np.float32)


def _quay(scenery: Scenery, row: float) -> None:
    """A promenade with a rail along the water."""
    land.level_ground(scenery, row, "#a39c94", "#7f7a72", cell=0.05, contrast=0.3, name="quay")
    rail, top, size = Sheet(scenery.width, scenery.height), scenery.height * (row + 0.008), scenery.size
    pen = scenery.pen("#3a3f46")
    for up in (0.0, 0.03, 0.06, 0.09):
        rail.line([(0, top - size * up), (scenery.width, top - size * up)], max(1, size * 0.005), pen)
    for k in range(int(scenery.width / (size * 0.12)) + 2):
        rail.line([(k * size * 0.12, top - size * 0.10), (k * size * 0.12, top)], max(2, size * 0.008), pen)
    rail.onto(scenery.image)


@setting("riverside city", "waterfront skyline", "skyline across the river", view_m=8.0)
def riverside_city(scenery: Scenery) -> Backdrop:
    """A skyline mirrored in the river before it, seen from the quay."""
    horizon = 0.60
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon, layers=3, height=0.36)
    water.water(scenery, horizon, "#4a7486", "#1d4254", waves=0.3)
    _quay(scenery, 0.88)
    return finished(scenery, "riverside city", horizon, near=0.96, far=0.91)


@setting("sydney", "sydney harbour", "sydney opera house", view_m=8.0)
def sydney(scenery: Scenery) -> Backdrop:
    """The white shells of the opera house on their point, the steel arch of the bridge, the bay."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon, layers=1, height=0.13)
    sheet, lamps, w, size = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.width,
        scenery.size,
    )
    foot = scenery.height * (horizon + 0.004)
    _arch(sheet, lamps, scenery, 0.15 * w, foot, min(size * 0.26, 0.26 * w))
    sheet.polygon(
        [(0.32 * w, foot), (0.35 * w, foot - size * 0.04), (0.99 * w, foot - size * 0.04), (1.02 * w, foot)],
        scenery.pen("#c9a58a", 0.05),
    )
    for column, tall, lean in ((0.90, 0.22, 1), (0.79, 0.31, 1), (0.655, 0.39, 1), (0.47, 0.26, -1), (0.555, 0.31, -1)):
        _shell(sheet, scenery, column * w, foot - size * 0.038, size * tall, lean)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    water.water(scenery, horizon, *sea_colours(scenery), waves=0.5)
    _quay(scenery, 0.88)
    return finished(scenery, "sydney", horizon, near=0.96, far=0.91)


def _shell(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float, lean: int) -> None:
    """One shell: a pointed sail open to one side, floodlit after dark."""
    lit = scenery.light.stars > 0
    t = np.linspace(0, 1, 20)
    outer = _curve(
        (x - lean * tall * 0.55, foot),
        (x - lean * tall * 0.5, foot - tall * 0.75),
        (x, foot - tall * 0.98),
        (x + lean * tall * 0.34, foot - tall),
        t,
    )
    inner = _curve(
        (x + lean * tall * 0.34, foot - tall),
        (x + lean * tall * 0.10, foot - tall * 0.55),
        (x + lean * tall * 0.16, foot - tall * 0.2),
        (x + lean * tall * 0.30, foot),
        t,
    )
    sheet.polygon(np.vstack([outer, inner]), scenery.pen("#fbf8f0", 0.03, 1.12) if not lit else ink(linear("#fff2d8")))
    sheet.line(outer, max(1, tall * 0.012), scenery.pen("#a89f92", 0.03))
    rim = _curve(
        (x + lean * tall * 0.34, foot - tall),
        (x + lean * tall * 0.02, foot - tall * 0.55),
        (x + lean * tall * 0.06, foot - tall * 0.2),
        (x + lean * tall * 0.20, foot),
        t,
    )
    sheet.polygon(np.vstack([inner, rim[::-1]]), scenery.pen("#c2b8aa", 0.03) if not lit else ink(linear("#c9a878")))
    glass = "#ffd98a" if scenery.dark else "#7a6a5c"
    sheet.polygon(
        [tuple(inner[8]), tuple(inner[-1]), (x + lean * tall * 0.42, foot)],
        scenery.pen(glass, 0.03) if not lit else ink(linear("#ffb85a")),
    )


def _arch(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, reach: float) -> None:
    """A steel arch bridge between two pairs of stone towers, its deck hung from it."""
    steel, t = scenery.pen("#5f6a76", 0.22), np.linspace(-1, 1, 40)
    deck = foot - reach * 0.26
    upper = np.stack([x + t * reach, deck + reach * 0.08 - reach * 0.62 * (1 - t * t)], -1)
    lower = np.stack([x + t * reach, foot - reach * 0.05 - reach * 0.62 * (1 - t * t)], -1)
    for line in (upper, lower):
        sheet.line(line, max(2, reach * 0.028), steel)
    for k in range(0, 40, 2):
        sheet.line([tuple(upper[k]), tuple(lower[min(39, k + 2)])], 1, steel)
        sheet.line([tuple(lower[k]), (lower[k][0], deck)], 1, steel)
    sheet.box(x - reach * 1.5, deck - reach * 0.02, x + reach * 1.5, deck + reach * 0.03, steel)
    for side in (-1, 1):
        sheet.box(
            x + side * reach * 1.02 - reach * 0.06,
            deck - reach * 0.20,
            x + side * reach * 1.02 + reach * 0.06,
            foot,
            scenery.pen("#c9bfae", 0.2),
        )
    if scenery.dark:
        for k in range(0, 40, 2):
            lamps.circle(upper[k][0], upper[k][1], max(1.0, reach * 0.008), ink(linear("#ffe2a0")))


@setting("desert road", "desert highway", "route 66", time_of_day="golden", view_m=6.0)
def desert_road(scenery: Scenery) -> Backdrop:
    """A straight road towards the table mountains."""
    backdrop = canyon(scenery)
    land.strip(scenery, backdrop.horizon, "#55565c", bottom=(0.06, 0.94), tip=0.008, edge="#c9a070")
    town.lane_marks(scenery, backdrop.horizon)
    return finished(scenery, "desert road", backdrop.horizon, near=0.93, far=0.74)
