"""What rooms have in their walls and before them: windows, curtains, the light that falls in, shelves of books."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, over
from ..light import light_for
from ..noise import blur
from . import land
from .base import PAINTERS, Scenery
from .sheet import Sheet, ink
from .sky import paint_sky


def indoor_light(scenery: Scenery) -> F32:
    """What walls and floors receive, float32[3]."""
    return np.asarray(np.array(scenery.light.sky, np.float32) * 0.5 + scenery.light.key * 0.7, np.float32)


def sun_patch(scenery: Scenery, column: float = 0.58, row: float = 0.06, strength: float = 0.9) -> None:
    """The light of a window falling on the wall, six soft panes askew."""
    if scenery.dark:
        return
    half = Scenery(max(2, scenery.width // 4), max(2, scenery.height // 4), scenery.light, "", "", scenery.seed)
    sheet, size = Sheet(half.width, half.height), half.size
    white = ink("#ffffff")
    for i in range(2):
        for j in range(3):
            x, y = half.width * column + i * size * 0.16, half.height * row + j * size * 0.16
            corners = np.array(
                [(x, y), (x + size * 0.145, y), (x + size * 0.145, y + size * 0.148), (x, y + size * 0.148)]
            )
            corners[:, 0] -= (corners[:, 1] - half.height * row) * 0.16
            corners[:, 1] += (corners[:, 0] - half.width * column) * 0.05
            sheet.polygon(corners, white)
    lit = blur(sheet.pixels[..., 3].astype(np.float32) * np.float32(0.62 / 255), size / 60)
    cover = cv2.resize(lit, (scenery.width, scenery.height)) * np.float32(strength)
    tint = scenery.light.key / max(1e-3, float(scenery.light.key.max()))
    over(scenery.image, linear("#fff0cf") * np.maximum(tint, 0.55), cover)


def lamp_glow(
    scenery: Scenery, column: float, row: float, reach: float = 0.35, colour: str = "#ffce8a", strength: float = 0.5
) -> None:
    """Warm light round a lamp at a point (shares 0..1)."""
    x, y = scenery.columns() - np.float32(column), scenery.rows() - np.float32(row)
    away = np.sqrt((x * scenery.width) ** 2 + (y * scenery.height) ** 2) / np.float32(scenery.size * reach)
    scenery.image += (
        (np.exp(-away * away * 2.2) * strength)[..., None] * linear(colour) * np.clip(scenery.image * 3 + 0.06, 0, 1)
    )


def window(
    scenery: Scenery,
    x: float,
    y: float,
    wide: float,
    tall: float,
    *,
    frame: str = "#efe9dc",
    bars: tuple[int, int] = (2, 3),
    view: F32 | None = None,
    curtains: str | None = None,
    arch: bool = False,
) -> None:
    """A window in the wall, in shares of width and height; through it the sky, or `view` (any size)."""
    scenery.glazed = True
    if "window:" in scenery.decor.get("fixtures", ""):
        x, y, wide, tall, bars = *_enlarged(x, y, wide, tall), (max(3, bars[0]), bars[1])
    x0, y0, x1, y1 = (
        round(v)
        for v in (x * scenery.width, y * scenery.height, (x + wide) * scenery.width, (y + tall) * scenery.height)
    )
    x0, y0 = max(0, x0), max(0, y0)
    w, h = min(scenery.width, x1) - x0, min(scenery.height, y1) - y0
    if w < 4 or h < 4:
        return
    outside = view if view is not None else _outside(scenery, w, h)
    pane = cv2.resize(outside, (w, h), interpolation=cv2.INTER_AREA)
    cover: F32 = np.ones((h, w), np.float32)
    if arch:
        sheet = Sheet(w, h)
        sheet.ellipse(w / 2, w / 2, w / 2, w / 2, ink("#ffffff"))
        sheet.box(0, w / 2, w, h, ink("#ffffff"))
        cover = sheet.pixels[..., 3].astype(np.float32) * np.float32(1 / 255)
    over(scenery.image[y0 : y0 + h, x0 : x0 + w], pane, cover)
    sheet = Sheet(scenery.width, scenery.height)
    if scenery.weather in ("rain", "storm") and not arch:
        _drops(sheet, scenery, (x0, y0, w, h))
    _woodwork(sheet, scenery, (x0, y0, w, h), frame, bars, arch)
    if curtains or "curtains" in scenery.decor:
        _curtains(sheet, scenery, (x0, y0, w, h), scenery.decor.get("curtains", "") or curtains or "#efe4d2")
    sheet.onto(scenery.image)


def _enlarged(x: float, y: float, wide: float, tall: float) -> tuple[float, float, float, float]:
    """The window half as wide again and taller, about its middle, within the wall."""
    wider, taller = min(0.6, wide * 1.6), min(0.5, tall * 1.25)
    left = min(max(0.02, x + wide / 2 - wider / 2), 0.98 - wider)
    return left, max(0.05, y - (taller - tall) / 2), wider, taller


def _woodwork(
    sheet: Sheet, scenery: Scenery, box: tuple[int, int, int, int], colour: str, bars: tuple[int, int], arch: bool
) -> None:
    """The frame of a window, the bars between its panes and its sill."""
    x0, y0, w, h = box
    wood = ink(np.clip(linear(colour) * indoor_light(scenery) * 0.95, 0, 1))
    thick = max(2.0, scenery.size * 0.010)
    if arch:
        arc = [(x0 + w / 2 - np.cos(t) * w / 2, y0 + w / 2 - np.sin(t) * w / 2) for t in np.linspace(0, np.pi, 24)]
        sheet.line([(x0, y0 + h), *arc, (x0 + w, y0 + h)], thick * 1.4, wood)
    else:
        sheet.line([(x0, y0), (x0 + w, y0), (x0 + w, y0 + h), (x0, y0 + h)], thick * 1.6, wood, closed=True)
    for i in range(1, bars[0]):
        sheet.line([(x0 + w * i / bars[0], y0), (x0 + w * i / bars[0], y0 + h)], thick * 0.7, wood)
    for j in range(1, bars[1]):
        sheet.line([(x0, y0 + h * j / bars[1]), (x0 + w, y0 + h * j / bars[1])], thick * 0.7, wood)
    sheet.box(x0 - thick * 2, y0 + h, x0 + w + thick * 2, y0 + h + thick * 1.6, wood)


def _outside(scenery: Scenery, w: int, h: int) -> F32:
    """The sky of this time of day over soft greenery, brighter than the room."""
    if behind := scenery.decor.get("behind", ""):
        return _place_outside(scenery, behind, w, h)
    scale = min(1.0, 160 / max(w, h))
    small = Scenery(
        max(24, int(w * scale)),
        max(24, int(h * scale)),
        scenery.light,
        scenery.weather,
        scenery.season,
        scenery.seed + "|window",
    )
    paint_sky(small, 0.72, 0.5, bodies=scenery.dark)
    far, near = ("#c4d2e0", "#e4ecf4") if scenery.snowy else ("#7f9a7a", "#5f8a4f")
    snow = 1.0 if scenery.snowy else 0.0
    land.mountains(small, 0.72, layers=2, snow=snow, colour=far, near_colour=near, height=0.25)
    land.level_ground(small, 0.78, "#eef4fa" if scenery.snowy else "#8fb060", "#b9cbe0" if scenery.snowy else "#5f8340")
    seen = blur(small.image, small.size / 60) * np.float32(1.25)
    return _weathered(seen, scenery)


def _weathered(view: F32, scenery: Scenery) -> F32:
    """The view out of a window with what falls before it."""
    if scenery.weather == "snow":
        return _flakes(view, scenery)
    return _rain(view) if scenery.weather in ("rain", "storm") else view


def _flakes(view: F32, scenery: Scenery) -> F32:
    """The view out of a window with snow that falls before it."""
    rng, (tall, wide) = scenery.stream("flakes"), view.shape[:2]
    spots = np.zeros((tall, wide), np.float32)
    where = rng.random((2, 90))
    spots[(where[0] * tall).astype(int), (where[1] * wide).astype(int)] = 1.0
    soft = np.clip(blur(spots, max(0.8, wide / 120)) * np.float32(9.0), 0, 1)[..., None]
    return np.asarray(view + (np.float32(1.05) - view) * soft, np.float32)


def _rain(view: F32) -> F32:
    """The view on a rainy day: greyer and darker."""
    grey = view.mean(-1, keepdims=True) * np.array((0.86, 0.97, 1.12), np.float32)
    return np.asarray(0.62 * (view + (grey - view) * np.float32(0.75)), np.float32)


def _drops(sheet: Sheet, scenery: Scenery, box: tuple[int, int, int, int]) -> None:
    """Streaks of rain behind a pane, and the drops that run down it."""
    x0, y0, wide, tall = box
    rng, size = scenery.stream("drops", box), scenery.size
    light, dark = ink(np.clip(scenery.fog * 1.25 + 0.1, 0, 1)), ink(np.clip(scenery.fog * 0.35, 0, 1))
    streak = ink(np.clip(scenery.fog * 0.8 + 0.05, 0, 1))
    share = wide * tall / size**2
    for x, y, long in rng.random((int(40 + 260 * share), 3)):
        top, drop = y0 + y * tall * 0.9, min((0.04 + 0.08 * long) * size, (1 - y * 0.9) * tall)
        sheet.line([(x0 + x * wide, top), (x0 + x * wide - drop * 0.14, top + drop)], max(1, size * 0.0012), streak)
    for x, y, big in rng.random((int(40 + 340 * share), 3)):
        radius = size * (0.0020 + 0.004 * big**2)
        px, py = x0 + radius + x * (wide - 2 * radius), y0 + radius + y * (tall - 3 * radius)
        if big > 0.8:
            trail = min(14 * radius, py - y0)
            sheet.line([(px, py - trail), (px, py)], max(1, radius * 0.6), light)
        sheet.ellipse(px, py + radius * 0.25, radius, radius * 1.25, dark)
        sheet.ellipse(px, py, radius * 0.85, radius, light)


def _place_outside(scenery: Scenery, place: str, w: int, h: int) -> F32:
    """Another place seen through a window, a little out of focus."""
    scale = min(1.0, 420 / max(w, h))
    outside = Scenery(
        max(32, int(w * scale)),
        max(32, int(h * scale)),
        light_for(scenery.light.time_of_day if scenery.dark else "day"),
        scenery.weather,
        scenery.season,
        scenery.seed + "|outside",
    )
    PAINTERS[place](outside)
    return _weathered(blur(outside.image, outside.size / 260) * np.float32(1.1), scenery)


def _curtains(sheet: Sheet, scenery: Scenery, box: tuple[int, int, int, int], colour: str) -> None:
    """Two hanging curtains with folds, and their rod."""
    x, y, w, h = box
    lit = indoor_light(scenery)
    wide, drop = w * 0.30, h * 1.14
    for side in (-1, 1):
        start = x - w * 0.10 if side < 0 else x + w * 1.10
        folds = 7
        for k in range(folds):
            a, b = start - side * wide * k / folds, start - side * wide * (k + 1) / folds
            shade = np.float32(0.70 + 0.35 * (0.5 + 0.5 * np.cos(k * 2.4)))
            sheet.polygon(
                [(a, y - h * 0.04), (b, y - h * 0.04), (b, y + drop), (a, y + drop)],
                ink(np.clip(linear(colour) * lit * shade, 0, 1)),
            )
    rod = ink(np.clip(linear("#5a4632") * lit, 0, 1))
    sheet.line([(x - w * 0.18, y - h * 0.05), (x + w * 1.18, y - h * 0.05)], max(2, scenery.size * 0.008), rod)


def books(
    sheet: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x0: float,
    x1: float,
    foot: float,
    tall: float,
    gain: float = 1.0,
) -> None:
    """A row of books standing on a shelf from x0 to x1."""
    lit = indoor_light(scenery) * gain
    covers = ("#7a2a2a", "#2a4a6a", "#3f6a4a", "#c9a45a", "#5a3a5f", "#d9cdb4", "#8a5a3a", "#31525a", "#a8553a")
    x = x0
    while x < x1:
        wide = tall * (0.10 + 0.16 * rng.random())
        high = tall * (0.70 + 0.28 * rng.random())
        tone = linear(covers[int(rng.integers(len(covers)))]) * lit * np.float32(0.8 + 0.3 * rng.random())
        if rng.random() < 0.06:
            x += wide * 1.4
            continue
        end = min(x + wide, x1)
        sheet.box(x, foot - high, end, foot, ink(np.clip(tone, 0, 1)))
        sheet.box(x + (end - x) * 0.75, foot - high, end, foot, ink(np.clip(tone * 0.7, 0, 1)))
        if wide > 4:
            band = ink(np.clip(tone * 1.5 + 0.05, 0, 1))
            sheet.box(x, foot - high * 0.85, end, foot - high * 0.80, band)
        x = end + tall * 0.006


def bookcase(
    scenery: Scenery,
    x: float,
    wide: float,
    top: float,
    foot: float,
    *,
    shelves: int = 5,
    colour: str = "#5f3f26",
    name: str = "bookcase",
) -> None:
    """A bookcase against the wall, in shares of width and height."""
    rng, sheet, lit = scenery.stream(name), Sheet(scenery.width, scenery.height), indoor_light(scenery)
    x0, x1 = x * scenery.width, (x + wide) * scenery.width
    y0, y1 = top * scenery.height, foot * scenery.height
    frame, back = ink(np.clip(linear(colour) * lit, 0, 1)), ink(np.clip(linear(colour) * lit * 0.28, 0, 1))
    thick = max(2.0, scenery.size * 0.011)
    sheet.box(x0, y0, x1, y1, frame)
    step = (y1 - y0 - thick) / shelves
    for k in range(shelves):
        shelf = y0 + thick + step * k
        sheet.box(x0 + thick, shelf, x1 - thick, shelf + step - thick, back)
        books(sheet, scenery, rng, x0 + thick * 1.2, x1 - thick * 1.2, shelf + step - thick, step - thick * 1.6)
    sheet.onto(scenery.image, soft=scenery.size / 900)


def soften(scenery: Scenery, amount: float = 1.0) -> None:
    """A little depth of field, so that subjects stand out from the room; a room that is the subject stays sharp."""
    if scenery.asked:
        scenery.image = blur(scenery.image, scenery.size / 420 * amount)
