"""Built-up places: skylines, rows of houses, roads, lamps, walls."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import land
from .base import Scenery
from .sheet import Ink, Sheet, ink

_LAMPS = ("#ffd58a", "#ffe9bd", "#ffb765", "#9fd8ff")
_NEON = ("#ff4fc3", "#35e0ff", "#ffd58a", "#8a6bff", "#ffe9bd")
_SIGNS = ("#ff2fa8", "#22e6ff", "#b04bff", "#ffe14a")
_FRONTS = ("#c9c0b0", "#9fb4c8", "#dcd5c6", "#8fa6bd", "#c09a80", "#b3bcc4", "#a8846c", "#e2ddd2")
"""Stone, brick and glass of towers by day."""


def skyline(scenery: Scenery, horizon: float, *, layers: int = 3, neon: bool = False, height: float = 0.42) -> None:
    """Ranks of towers with lit windows; in neon light also signs. Lower in the middle, so subjects show."""
    glow = np.zeros((scenery.height // 4, scenery.width // 4, 3), np.float32)
    for i in range(layers):
        near = (i + 1) / layers
        rng = scenery.stream("skyline", i)
        towers, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
        _towers(scenery, towers, lamps, rng, horizon, near, height, neon)
        towers.onto(scenery.image)
        lit = lamps.premultiplied()
        lamps.onto(scenery.image, gain=1.25)
        glow += _quarter(lit[: glow.shape[0] * 4, : glow.shape[1] * 4, :3])
    halo = blur(glow, scenery.size * 0.003) * 0.8 + blur(glow, scenery.size * 0.0125) * 0.9
    scenery.image += _full(halo, scenery.height, scenery.width)


def _quarter(image: F32) -> F32:
    return cv2.resize(image, (image.shape[1] // 4, image.shape[0] // 4), interpolation=cv2.INTER_AREA)


def _full(image: F32, height: int, width: int) -> F32:
    return cv2.resize(image, (width, height), interpolation=cv2.INTER_LINEAR)


def _towers(
    scenery: Scenery,
    towers: Sheet,
    lamps: Sheet,
    rng: np.random.Generator,
    horizon: float,
    near: float,
    height: float,
    neon: bool,
) -> None:
    """One rank of towers, their windows and signs."""
    sky, key = np.array(scenery.light.sky, np.float32), scenery.light.key
    by_day = not scenery.dark
    stone = mix(linear("#3d4860"), linear("#171a2e"), near)
    away = (0.62 if by_day else 0.72) * (1 - near) + 0.05
    base = mix(stone * (sky * 1.2 + key * 0.25), scenery.fog, away)
    foot, size = scenery.height * horizon, scenery.size
    inks = [ink(linear(c)) for c in (_NEON if neon else _LAMPS)]
    pane = max(2.0, size * 0.0052 * (0.5 + near))
    x = -size * 0.05 * float(rng.random())
    while x < scenery.width:
        wide = size * (0.045 + 0.075 * rng.random()) * (0.7 + 0.5 * near)
        middle = abs((x + wide / 2) / scenery.width - 0.5) * 2
        tall = size * height * (0.35 + 0.65 * rng.random()) * (0.8 + 0.5 * near)
        tall = min(tall * (0.55 + 0.6 * middle if near > 0.6 else 1.0), foot * 0.94)
        shade = np.float32(0.85 + 0.3 * rng.random())
        top = foot - tall
        if by_day:
            front = linear(_FRONTS[int(rng.integers(len(_FRONTS)))])
            base = mix(front * (sky * 0.5 + key * 0.45), scenery.fog, away)
        towers.box(x, top, x + wide, foot + size * 0.05, ink(np.clip(base * shade, 0, 1)))
        towers.box(x + wide * 0.62, top, x + wide, foot + size * 0.05, ink(np.clip(base * shade * 0.72, 0, 1)))
        if rng.random() < 0.35:
            towers.box(x + wide * 0.45, top - tall * 0.1, x + wide * 0.48, top, ink(np.clip(base * shade, 0, 1)))
        if by_day:
            _panes(towers, (x, top, wide, foot), pane, ink(np.clip(base * shade * 0.55, 0, 1)))
        _windows(scenery, lamps, rng, (x, top, wide, foot), pane, near, inks)
        x += wide * (1.0 + 0.25 * rng.random() * (1 - near))
    if neon and near > 0.5:
        for _ in range(int(9 * near * max(1.0, scenery.wide))):
            _sign(scenery, lamps, rng, foot)


def _panes(towers: Sheet, tower: tuple[float, float, float, float], pane: float, glass: Ink) -> None:
    """The unlit windows of a tower, in rows."""
    x, top, wide, foot = tower
    for row in np.arange(top + pane * 2.3, foot, pane * 2.3):
        for column in np.arange(x + pane * 1.3, x + wide - pane * 1.3, pane * 2.1):
            x0, y0 = max(0, round(column)), max(0, round(row))
            towers.pixels[y0 : y0 + round(pane * 1.25), x0 : x0 + round(pane)] = glass


def _windows(
    scenery: Scenery,
    lamps: Sheet,
    rng: np.random.Generator,
    tower: tuple[float, float, float, float],
    pane: float,
    near: float,
    inks: list[tuple[float, float, float, float]],
) -> None:
    x, top, wide, foot = tower
    rows, columns = (
        np.arange(top + pane * 2.3, foot, pane * 2.3),
        np.arange(x + pane * 1.3, x + wide - pane * 1.3, pane * 2.1),
    )
    lit = rng.random((len(rows), len(columns))) < (0.30 if scenery.dark else 0.10)
    power = (0.35 + 0.65 * rng.random(lit.shape)) * (0.35 + 0.65 * near) * (1 if scenery.dark else 0.35)
    pick = rng.integers(0, len(inks), lit.shape)
    for i, j in zip(*np.nonzero(lit), strict=True):
        r, g, b, _ = inks[pick[i, j]]
        share = float(power[i, j])
        x0, y0 = round(columns[j]), round(rows[i])
        lamps.pixels[max(0, y0) : max(0, y0 + round(pane * 1.25)), max(0, x0) : max(0, x0 + round(pane))] = (
            r * share, g * share, b * share, 255 * share,
        )  # fmt: skip


def _sign(scenery: Scenery, lamps: Sheet, rng: np.random.Generator, foot: float) -> None:
    """A glowing upright sign of a few strokes."""
    size = scenery.size
    x, y, long = (
        rng.random() * scenery.width,
        foot - size * (0.05 + 0.28 * rng.random()),
        size * (0.04 + 0.1 * rng.random()),
    )
    colour = ink(linear(_SIGNS[int(rng.integers(4))]))
    if rng.random() < 0.6:
        frame = [(x, y), (x + long * 0.28, y), (x + long * 0.28, y + long), (x, y + long)]
        lamps.line(frame, max(1.5, size * 0.004), colour, closed=True)
    for k in range(4):
        row = y + long * (0.1 + 0.22 * k)
        lamps.box(x + long * 0.07, row, x + long * 0.21, row + long * 0.13, colour)


def house(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x: float,
    foot: float,
    wide: float,
    tall: float,
    *,
    wall: str,
    roof: str,
    distance: float = 0.0,
    timber: bool = False,
) -> None:
    """A gabled house front: wall, roof, door, windows, perhaps timber framing and a chimney."""

    def lit(colour: str, gain: float = 1.0) -> Ink:
        return scenery.pen(colour, distance, gain)

    eaves = foot - tall * 0.64
    sheet.box(x, eaves, x + wide, foot, lit(wall))
    sheet.box(x + wide * 0.80, eaves, x + wide, foot, lit(wall, 0.80))
    gable = [
        (x - wide * 0.06, eaves + tall * 0.02),
        (x + wide / 2, foot - tall),
        (x + wide * 1.06, eaves + tall * 0.02),
    ]
    if rng.random() < 0.6:
        chimney = x + wide * (0.68 + 0.1 * rng.random())
        sheet.box(chimney, foot - tall * 0.99, chimney + wide * 0.10, eaves - tall * 0.08, lit("#7a5a4c"))
    if timber or rng.random() < 0.5:
        sheet.polygon([(x, eaves), (x + wide / 2, foot - tall * 0.97), (x + wide, eaves)], lit(wall, 0.93))
        for a, b in ((gable[0], gable[1]), (gable[1], gable[2])):
            sheet.line([a, b], max(2, wide * 0.075), lit(roof))
    else:
        sheet.polygon(gable, lit(roof))
        sheet.polygon([(x + wide / 2, foot - tall), gable[2], (x + wide * 0.62, eaves + tall * 0.02)], lit(roof, 0.8))
    if scenery.snowy:
        for a, b in ((gable[0], gable[1]), (gable[1], gable[2])):
            sheet.line(
                [(a[0], a[1] - tall * 0.02), (b[0], b[1] - tall * 0.02)], max(2, wide * 0.06), lit("#f0f5ff", 1.3)
            )
    if timber:
        for k in (0.0, 0.33, 0.66, 1.0):
            sheet.line([(x + wide * k, eaves), (x + wide * k, foot)], max(1, wide * 0.022), lit("#4a3324"))
        for row in (eaves, eaves + tall * 0.30):
            sheet.line([(x, row), (x + wide, row)], max(1, wide * 0.022), lit("#4a3324"))
    door = x + wide * (0.14 if rng.random() < 0.5 else 0.62)
    sheet.box(
        door,
        foot - tall * 0.27,
        door + wide * 0.20,
        foot,
        lit(("#6a4028", "#35566a", "#7a2f2a", "#4a5a34")[int(rng.integers(4))]),
    )
    panes = [(0.16, 0.55), (0.64, 0.55), (0.41, 0.80)] + ([(0.64, 0.24)] if door < x + wide / 2 else [(0.16, 0.24)])
    for column, row in panes:
        _pane(sheet, lamps, scenery, rng, x + wide * column, foot - tall * row, wide * 0.19, tall * 0.14, distance)


def _pane(
    sheet: Sheet,
    lamps: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x: float,
    y: float,
    wide: float,
    tall: float,
    distance: float,
) -> None:
    """A window with frame and bars, lit after dark."""
    frame = scenery.pen("#f0eadc", distance)
    sheet.box(x - wide * 0.12, y - tall * 0.12, x + wide * 1.12, y + tall * 1.12, frame)
    glass = scenery.pen("#5f7f95", distance, 1.1)
    sheet.box(x, y, x + wide, y + tall, glass)
    if scenery.dark and rng.random() < 0.75:
        lamps.box(x, y, x + wide, y + tall, ink(linear(("#ffcf7a", "#ffb85a", "#ffe2a6")[int(rng.integers(3))])))
    thin = max(1, wide * 0.07)
    for target in (sheet, lamps) if scenery.dark else (sheet,):
        target.line([(x + wide / 2, y), (x + wide / 2, y + tall)], thin, frame)
        target.line([(x, y + tall / 2), (x + wide, y + tall / 2)], thin, frame)


def light_up(scenery: Scenery, lamps: Sheet, gain: float = 1.1) -> None:
    """Lay lit windows and lamps over the picture, with the glow they throw."""
    lamps.onto(scenery.image, gain=gain)
    if cv2.countNonZero(lamps.pixels[..., 3]):
        spill = _quarter(lamps.premultiplied()[..., :3])
        halo = blur(spill, scenery.size * 0.004) * 0.8 + blur(spill, scenery.size * 0.015) * 0.7
        scenery.image += _full(halo, scenery.height, scenery.width)


def lamp_post(
    sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, tall: float, distance: float = 0.0
) -> None:
    """A street lamp, burning after dark."""
    iron = scenery.pen("#2a2d33", distance)
    sheet.box(x - tall * 0.012, foot - tall * 0.86, x + tall * 0.012, foot, iron)
    sheet.box(x - tall * 0.03, foot - tall * 0.06, x + tall * 0.03, foot, iron)
    lantern = [
        (x - tall * 0.035, foot - tall * 0.86),
        (x - tall * 0.055, foot - tall * 0.96),
        (x + tall * 0.055, foot - tall * 0.96),
        (x + tall * 0.035, foot - tall * 0.86),
    ]
    glass = ink(linear("#ffe0a0")) if scenery.dark else scenery.pen("#dfe6e0", distance)
    (lamps if scenery.dark else sheet).polygon(lantern, glass)
    sheet.polygon(
        [(x - tall * 0.065, foot - tall * 0.955), (x, foot - tall), (x + tall * 0.065, foot - tall * 0.955)], iron
    )


def brick_wall(
    scenery: Scenery, top: float, bottom: float, colour: str = "#9a5a48", *, courses: int = 22, light: float = 1.0
) -> None:
    """A wall of bricks across the picture between two rows (0..1)."""
    y0, y1 = int(scenery.height * top), int(scenery.height * bottom)
    course = scenery.size / courses
    y = (np.arange(y0, y1, dtype=np.float32)[:, None]) / course
    row = np.floor(y)
    x = np.arange(scenery.width, dtype=np.float32)[None] / (course * 2.3) + 0.5 * (row % 2)
    gap = np.minimum(np.minimum(y % 1, 1 - y % 1), np.minimum(x % 1, 1 - x % 1) * 2.3)
    each = np.sin(row * 91.7 + np.floor(x) * 37.3) * 43758.5
    each = (each - np.floor(each)).astype(np.float32)
    rough = fbm(scenery.stream("bricks"), y1 - y0, scenery.width, course * 0.4, 3)
    brick = linear(colour) * (0.65 + 0.4 * each + 0.3 * rough)[..., None]
    mortar = linear("#b9b0a4") * (0.8 + 0.3 * rough)[..., None]
    wall = mix(mortar, brick, smoothstep(0.03, 0.09, gap)[..., None])
    scenery.image[y0:y1] = wall * scenery.on_walls * np.float32(light)


def cobbles(scenery: Scenery, horizon: float, colour: str = "#8f8a84") -> None:
    """Paving stones in perspective from the horizon row down."""
    top = int(scenery.height * horizon)
    rows = scenery.height - top
    depth = ((np.arange(rows, dtype=np.float32) + 1) / rows)[:, None]
    far = 1 / (depth + 0.10)
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    v = far * 9
    row = np.floor(v)
    u = across * far * 6 + 0.5 * (row % 2)
    gap = np.minimum(np.minimum(u % 1, 1 - u % 1), np.minimum(v % 1, 1 - v % 1) * 0.8)
    each = np.sin(row * 12.9 + np.floor(u) * 78.2) * 43758.5
    each = (each - np.floor(each)).astype(np.float32)
    stone = linear(colour) * (0.62 + 0.42 * each)[..., None] * (0.35 + 0.65 * smoothstep(0.02, 0.16, gap))[..., None]
    haze = ((1 - smoothstep(0, 0.35, depth)) * 0.42)[..., None]
    scenery.image[top:] = mix(stone * scenery.on_ground, scenery.fog, haze)
    if scenery.snowy:
        over(
            scenery.image[top:],
            linear("#eef4ff") * scenery.on_ground,
            np.broadcast_to(0.8 - 0.35 * smoothstep(0.02, 0.2, gap), (rows, scenery.width)),
        )


def road(scenery: Scenery, horizon: float) -> None:
    """An asphalt street to the horizon with pavements and a broken middle line."""
    land.level_ground(scenery, horizon, "#a9a49c", "#8a867f", cell=0.05, contrast=0.3, name="pavement")
    land.strip(scenery, horizon, "#55565c", bottom=(-0.15, 1.15), tip=0.02, edge="#d9d5cb")
    lane_marks(scenery, horizon)


def lane_marks(scenery: Scenery, horizon: float) -> None:
    """The broken white line down the middle of a road."""
    sheet = Sheet(scenery.width, scenery.height)
    paint = ink(np.clip(linear("#f0ead8") * scenery.on_ground, 0, 1))
    for k in range(9):
        quad = []
        for depth, sign in ((k / 9, -1), (k / 9, 1), ((k + 0.5) / 9, 1), ((k + 0.5) / 9, -1)):
            share = depth**1.9
            y = scenery.height * (horizon + (1 - horizon) * share)
            quad.append((scenery.width * 0.5 + sign * scenery.size * 0.014 * share, y))
        sheet.polygon(quad, paint)
    sheet.onto(scenery.image, opacity=0.85)
