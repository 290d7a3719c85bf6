"""Settings seen from unusual places: towers from their feet, tulip strips from the air; and a valley, a sea of ice."""

from __future__ import annotations

import numpy as np

from ..colour import linear, mix, over, smoothstep
from ..noise import fbm
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Sheet, ink
from .sky import paint_sky

_TULIPS = ("#e0384a", "#f4c430", "#f08fb0", "#f7f2e8", "#8a4fb0", "#f07a2a", "#c8203a")


@setting("skyscrapers from below", "looking up at skyscrapers", surface="none", view_m=30.0)
def towers_from_below(scenery: Scenery) -> Backdrop:
    """Glass towers on all sides running together overhead, the sky between them."""
    paint_sky(scenery, 1.0, 0.7, bodies=False)
    w, h, rng = scenery.width, scenery.height, scenery.stream("towers")
    eye = np.array([0.5 * w, 0.40 * h])
    walls, lamps = Sheet(w, h), Sheet(w, h)
    corners = [(-0.02, -0.02), (0.26, -0.02), (0.74, -0.02), (1.02, -0.02), (1.02, 0.52), (1.02, 1.02), (0.66, 1.02)]
    corners += [(0.30, 1.02), (-0.02, 1.02), (-0.02, 0.48)]
    for k, corner in enumerate(corners):
        a = np.array([corner[0] * w, corner[1] * h])
        b = np.array([corners[(k + 1) % len(corners)][0] * w, corners[(k + 1) % len(corners)][1] * h])
        reach = 0.50 + 0.22 * rng.random()
        a, b = a + (b - a) * 0.05, b + (a - b) * 0.05
        _facade(walls, lamps, scenery, rng, (a, b, a + (eye - a) * reach, b + (eye - b) * reach), k)
    walls.onto(scenery.image)
    town.light_up(scenery, lamps)
    return finished(scenery, "skyscrapers from below", 0.98, near=0.80, far=0.4, air=(0.2, 0.6))


def _facade(
    walls: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    quad: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    number: int,
) -> None:
    """One tower: its foot from a to b at the frame's edge, its roof from c to d nearer the middle."""
    a, b, c, d = quad
    tone = ("#4a5f78", "#5f6f80", "#3f5266", "#6a7684", "#55687c")[number % 5]
    walls.polygon([tuple(a), tuple(b), tuple(d), tuple(c)], scenery.pen(tone, 0.05, 0.85))
    floors, columns = 22, 7
    up = 1 - (1 - np.linspace(0, 1, floors + 1)) ** 1.25
    for row in range(floors):
        left0, left1 = a + (c - a) * up[row], a + (c - a) * up[row + 1]
        right0, right1 = b + (d - b) * up[row], b + (d - b) * up[row + 1]
        for column in range(columns):
            u, v = (column + 0.12) / columns, (column + 0.88) / columns
            pane = [left0 + (right0 - left0) * u, left0 + (right0 - left0) * v]
            pane += [left1 + (right1 - left1) * v, left1 + (right1 - left1) * u]
            points = [tuple(p + (q - p) * 0.12) for p, q in zip(pane, reversed(pane), strict=True)]
            if scenery.dark and rng.random() < 0.4:
                lamps.polygon(points, ink(linear("#ffdf9a") * np.float32(0.8)))
            else:
                glass = ("#9fc0d8", "#86a8c4", "#b5d0e0")[int(rng.integers(3))]
                walls.polygon(points, scenery.pen(glass, 0.05, 0.8 + 0.3 * row / floors))


@setting("tulips from above", "tulip fields from above", view_m=200.0, surface="none")
def tulips_from_above(scenery: Scenery) -> Backdrop:
    """Strips of tulips of all colours side by side, ditches between them, a lane across."""
    x, y = scenery.columns() * np.float32(scenery.wide), scenery.rows()
    turn = np.radians(18 + 20 * scenery.stream("turn").random())
    across = x * np.float32(np.cos(turn)) + y * np.float32(np.sin(turn))
    lane = across * np.float32(13)
    rng = scenery.stream("strips")
    picks = rng.permutation(np.resize(np.arange(len(_TULIPS)), 64))
    tones = np.stack([linear(scenery.colour or tone) for tone in _TULIPS])[picks]
    strip = tones[np.clip(lane.astype(int), 0, 63)]
    place = lane - np.floor(lane)
    rows = 0.72 + 0.28 * np.abs(np.sin(place * np.pi * 7))
    half = (scenery.height // 2 + 1, scenery.width // 2 + 1)
    small = fbm(scenery.stream("grain"), *half, scenery.size * 0.006, 3)
    grain = np.repeat(np.repeat(small, 2, 0), 2, 1)[: scenery.height, : scenery.width]
    bloom = strip * (rows * (0.75 + 0.5 * grain))[..., None]
    ditch = smoothstep(0.08, 0.03, np.minimum(place, 1 - place))
    field = mix(bloom, linear("#4f7a3a"), np.asarray(ditch, np.float32)[..., None])
    scenery.image = np.asarray(field * scenery.on_ground, np.float32)
    along = y * np.float32(np.cos(turn)) - x * np.float32(np.sin(turn))
    road = np.asarray(smoothstep(0.022, 0.018, np.abs(along - 0.12)), np.float32)
    over(scenery.image, linear("#b9b2a4") * scenery.on_ground, road)
    return finished(scenery, "tulips from above", 0.02, near=0.86, far=0.5, air=(0.1, 0.6), left=0.1, right=0.9)


@setting("valley", "green valley", "glen", view_m=8.0)
def valley(scenery: Scenery) -> Backdrop:
    """Green slopes falling from both sides to a river that winds into the distance."""
    horizon = 0.54
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.45, colour="#5f7088", near_colour="#5f7f5a", height=0.30)
    turf(scenery, horizon, 0.3)
    cover = land.strip_cover(scenery, horizon, bottom=(0.36, 0.62), vanish=0.52, bend=0.16, tip=0.006)
    water.stream_bed(scenery, cover, horizon)
    x = np.linspace(0, 1, scenery.width, dtype=np.float32)
    for k, away in enumerate((0.34, 0.14)):
        for side in (0, 1):
            u = x if side == 0 else 1 - x
            rise = np.clip(1 - u / (0.46 - 0.08 * k), 0, 1) ** 1.4
            rough = land.ridge_line(scenery.stream("slope", k, side), scenery.width, 5) * 0.02
            top = (horizon + 0.03 + 0.10 * k - (0.26 + 0.02 * k) * rise - rough * (rise > 0)) * scenery.height
            foot = (horizon + 0.03 + 0.10 * k) * scenery.height
            _hillside(scenery, np.asarray(top, np.float32), foot, away, (k, side))
    spots = [(0.05, 0.66, 0.16), (0.13, 0.69, 0.12), (0.94, 0.67, 0.17), (0.86, 0.70, 0.12), (0.22, 0.63, 0.08)]
    woods.stand(scenery, trees.pine, spots, distance=0.12, name="firs")
    return finished(scenery, "valley", horizon, near=0.94, far=0.76)


def _hillside(scenery: Scenery, top: np.ndarray, foot: float, away: float, name: object) -> None:
    """Grass below a line down to a row, lighter above."""
    start, stop = max(0, int(top.min())), min(scenery.height, int(foot) + 1)
    if start >= stop:
        return
    y = np.arange(start, stop, dtype=np.float32)[:, None]
    noise = fbm(scenery.stream("hillside", name), stop - start, scenery.width, scenery.size * 0.05, 4)
    tones = ("#b9cbe0", "#f2f7fc") if scenery.snowy else ("#4a7034", "#94b458")
    grass = mix(linear(tones[0]), linear(tones[1]), noise[..., None]) * scenery.on_ground
    over(scenery.image[start:stop], mix(grass, scenery.fog, away), np.clip(y - top[None], 0, 1).astype(np.float32))


@setting("arctic sea", "polar sea", "sea of icebergs", surface="water", view_m=12.0)
def arctic_sea(scenery: Scenery) -> Backdrop:
    """A cold sea with icebergs, pale floes drifting on it."""
    horizon = 0.52
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=1, snow=0.9, colour="#7f93a8", height=0.10)
    sheet, rng, size = Sheet(scenery.width, scenery.height), scenery.stream("bergs"), scenery.size
    for column, row, wide in ((0.30, 0.535, 0.12), (0.62, 0.54, 0.15), (0.90, 0.57, 0.30), (0.08, 0.58, 0.28)):
        x, foot, reach = column * scenery.width, row * scenery.height, wide * size
        outline, away = [(x - reach * 0.6, foot)], 0.25 * (1 - wide / 0.3)
        for u in np.linspace(-0.5, 0.5, 7):
            peak = reach * (0.30 + 0.50 * rng.random()) * (1 - abs(u) * 1.2)
            outline.append((x + u * reach, foot - peak))
        outline.append((x + reach * 0.6, foot))
        sheet.polygon(outline, scenery.pen("#eef6fb", away, 1.1))
        for k in range(2, 6, 2):
            shade = [
                outline[k],
                outline[k + 1],
                (outline[k + 1][0] + reach * 0.06, foot),
                (outline[k][0] + reach * 0.1, foot),
            ]
            sheet.polygon(shade, scenery.pen("#a9cfe4", away))
    sheet.onto(scenery.image)
    water.water(scenery, horizon, "#3f8aa8", "#16485f", waves=0.5)
    bergs = Sheet(scenery.width, scenery.height)
    bergs.pixels = sheet.pixels.copy()
    bergs.pixels[: int(horizon * scenery.height)] = 0
    bergs.onto(scenery.image)
    floes = Sheet(scenery.width, scenery.height)
    for depth in np.sort(rng.random(16)):
        x, y, reach = rng.random() * scenery.width, (0.60 + 0.38 * depth) * scenery.height, size * (0.02 + 0.06 * depth)
        if 0.2 < x / scenery.width < 0.8 and depth > 0.35:
            continue
        floes.ellipse(x, y + reach * 0.07, reach, reach * 0.20, scenery.pen("#8fc0d8"))
        floes.ellipse(x, y, reach, reach * 0.19, scenery.pen("#f4f9fc", 0, 1.1))
    floes.onto(scenery.image)
    return finished(scenery, "arctic sea", horizon, near=0.84, far=0.66)
