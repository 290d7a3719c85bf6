"""Settings for a day out: a funfair, a skatepark, a painted wall, an airport, a launch pad."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from ..noise import fbm
from ..shading import Layer
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Ink, Sheet, ink
from .sky import paint_sky

_GAY = ("#e0344a", "#f2b72e", "#2f8fd0", "#4fb06a", "#a85ac8", "#f0742a")


@setting("amusement park", "funfair", "theme park", "carnival", "fairground", view_m=6.0)
def amusement_park(scenery: Scenery) -> Backdrop:
    """A big wheel, a roller coaster and striped tents; all hung with lamps after dark."""
    horizon = 0.62
    paint_sky(scenery, horizon, 0.5)
    woods.wood(scenery, horizon, trees.broadleaf, layers=2, density=1.0, height=0.12, gap=(1, 0), mist=0.4, name="far")
    land.level_ground(scenery, horizon, "#c9b89a", "#a08f74", cell=0.06, contrast=0.3)
    sheet, lamps, size = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height), scenery.size
    foot = scenery.height * (horizon + 0.03)
    _coaster(sheet, lamps, scenery, foot)
    reach = min(size * 0.29, foot * 0.46)
    _big_wheel(sheet, lamps, scenery, 0.5 * scenery.width, foot, reach)
    for column, wide, tone in ((0.10, 0.24, 0), (0.90, 0.26, 2), (0.27, 0.14, 4), (0.75, 0.13, 1)):
        _tent(sheet, lamps, scenery, column * scenery.width, foot + wide * size * 0.22, wide * size, _GAY[tone])
    for row in (0.08, 0.13):
        t = np.linspace(0, 1, 60)
        y = scenery.height * (row + 0.05 * np.abs(np.sin(t * 3 * np.pi)))
        sheet.line(np.stack([t * scenery.width, y], -1), 1, scenery.pen("#3a3440"))
        for k in range(0, 60, 2):
            bulb = (lamps, ink(linear("#ffe2a0"))) if scenery.dark else (sheet, scenery.pen(_GAY[k // 2 % 6], 0, 1.2))
            bulb[0].circle(t[k] * scenery.width, y[k], size * 0.0065, bulb[1])
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    return finished(scenery, "amusement park", horizon, near=0.93, far=0.80)


def _bulb(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, y: float, radius: float, tone: str) -> None:
    """A lamp that burns after dark."""
    (lamps if scenery.dark else sheet).circle(
        x, y, radius, ink(linear(tone)) if scenery.dark else scenery.pen(tone, 0, 1.2)
    )


def _big_wheel(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, reach: float) -> None:
    """The wheel: two rims, spokes, cabins of all colours, on two legs."""
    y, steel = foot - reach * 1.16, scenery.pen("#8f9db0" if not scenery.dark else "#dfe4ea", 0.06)
    for side in (-1, 1):
        sheet.line([(x, y), (x + side * reach * 0.62, foot)], max(2, reach * 0.045), scenery.pen("#8a93a0", 0.06))
    count = 16
    for k in range(count):
        angle = k / count * 2 * np.pi
        tip = (x + np.cos(angle) * reach, y + np.sin(angle) * reach)
        sheet.line([(x, y), tip], max(1, reach * 0.012), steel)
        for share in (0.35, 0.55, 0.75):
            _bulb(
                sheet,
                lamps,
                scenery,
                x + (tip[0] - x) * share,
                y + (tip[1] - y) * share,
                reach * 0.014,
                ("#ff5a8a", "#5ad0ff")[k % 2],
            )
    for ring in (1.0, 0.90):
        circle = np.linspace(0, 2 * np.pi, 80)
        rim = np.stack([x + np.cos(circle) * reach * ring, y + np.sin(circle) * reach * ring], -1)
        sheet.line(rim, max(2, reach * 0.022), steel, closed=True)
        for k in range(0, 80, 2):
            _bulb(sheet, lamps, scenery, rim[k][0], rim[k][1], reach * 0.012, ("#ffe08a", "#ff9a5a")[k // 2 % 2])
    for k in range(count):
        angle = (k + 0.5) / count * 2 * np.pi
        cx, cy, r = x + np.cos(angle) * reach, y + np.sin(angle) * reach, reach * 0.082
        tone = scenery.pen(_GAY[k % 6], 0.02, 1.1)
        sheet.line([(cx, cy), (cx, cy + r * 0.6)], max(1, r * 0.2), scenery.pen("#5a626c"))
        sheet.ellipse(cx, cy + r * 0.6, r * 1.05, r * 0.42, tone)
        sheet.box(cx - r, cy + r * 0.95, cx + r, cy + r * 1.5, tone)
        sheet.box(
            cx - r * 0.85,
            cy + r * 0.6,
            cx + r * 0.85,
            cy + r * 0.95,
            scenery.pen("#ffe6a8" if scenery.dark else "#dfeaf2", 0, 1.2),
        )
    sheet.circle(x, y, reach * 0.075, scenery.pen("#e0344a", 0.02, 1.1))


def _coaster(sheet: Sheet, lamps: Sheet, scenery: Scenery, foot: float) -> None:
    """A roller coaster behind everything: a track of hills on many posts, with a train."""
    t = np.linspace(0, 1, 120)
    rise = 0.15 + 0.13 * np.sin(t * 15.0 + 1.2) * (0.5 + 0.5 * np.cos(t * 2.5)) + 0.05 * np.sin(t * 7.1)
    y = foot - np.clip(rise, 0.02, 0.30) * scenery.size
    x, pen = t * scenery.width, scenery.pen("#c8d0da", 0.35)
    for k in range(0, 120, 2):
        sheet.line([(x[k], y[k]), (x[k], foot)], 1, pen)
    track = np.stack([x, y], -1)
    sheet.line(track, max(2, scenery.size * 0.009), scenery.pen("#d8344a", 0.22))
    for k in range(0, 120, 3):
        if scenery.dark:
            _bulb(sheet, lamps, scenery, x[k], y[k], scenery.size * 0.003, "#ffd27a")
    for k in range(5):
        at = 92 + 2 * k
        sheet.circle(x[at], y[at] - scenery.size * 0.010, scenery.size * 0.012, scenery.pen("#f2b72e", 0.1, 1.1))


def _tent(sheet: Sheet, lamps: Sheet, scenery: Scenery, x: float, foot: float, wide: float, tone: str) -> None:
    """A striped tent with a flag."""
    tall, stripes = wide * 0.62, 8
    for k in range(stripes):
        a, b = x + wide * (k / stripes - 0.5), x + wide * ((k + 1) / stripes - 0.5)
        pen = scenery.pen(tone if k % 2 else "#f6f0e4", 0.03, 1.08)
        eaves = foot - tall * 0.62
        sheet.polygon([(a, foot), (b, foot), (b, eaves), (a, eaves)], pen)
        sheet.polygon([(a - (x - a) * -0.12, eaves), (b - (x - b) * -0.12, eaves), (x, foot - tall * 1.25)], pen)
        sheet.ellipse((a + b) / 2, eaves, (b - a) / 2, wide * 0.035, pen)
        _bulb(sheet, lamps, scenery, (a + b) / 2, eaves + wide * 0.03, wide * 0.013, "#ffe08a")
    sheet.polygon(
        [(x - wide * 0.10, foot), (x, foot - tall * 0.52), (x + wide * 0.10, foot)], scenery.pen("#4a2a3a", 0.03)
    )
    sheet.line([(x, foot - tall * 1.25), (x, foot - tall * 1.5)], max(1, wide * 0.012), scenery.pen("#5a4a44"))
    sheet.polygon(
        [(x, foot - tall * 1.5), (x + wide * 0.16, foot - tall * 1.44), (x, foot - tall * 1.38)],
        scenery.pen(tone, 0, 1.1),
    )


def graffiti(scenery: Scenery, top: float, bottom: float, name: str = "graffiti") -> None:
    """Sprayed lettering, faces and stars all over a wall between two rows."""
    rng, sheet, size = scenery.stream(name), Sheet(scenery.width, scenery.height), scenery.size
    room = (bottom - top) * scenery.height
    for _ in range(int(9 * max(1.0, scenery.wide))):
        spot = (rng.random() * scenery.width, (top + (bottom - top) * rng.random()) * scenery.height)
        tone = scenery.pen(_GAY[int(rng.integers(6))], 0, 0.9)
        for _ in range(5):
            dx, dy = rng.normal(size=2) * size * 0.06
            sheet.ellipse(spot[0] + dx, spot[1] + dy * 0.6, size * 0.09, size * 0.05, tone, rng.normal() * 20)
    count = int(3 * max(1.0, scenery.wide)) + 1
    for row in range(2):
        for k in range(count):
            x = (k + 0.1 + 0.5 * (row % 2)) / count * scenery.width
            y = top * scenery.height + room * (0.30 + 0.42 * row) + rng.normal() * room * 0.03
            _tag(sheet, scenery, rng, x, y, min(size * 0.17, room * 0.34))
    for _ in range(int(7 * max(1.0, scenery.wide))):
        x, y = (
            rng.random() * scenery.width,
            (top + 0.08 * (bottom - top) + 0.85 * (bottom - top) * rng.random()) * scenery.height,
        )
        _star(
            sheet,
            x,
            y,
            size * (0.02 + 0.025 * rng.random()),
            scenery.pen(("#fff6d8", "#ffe24a", "#ffffff")[int(rng.integers(3))], 0, 1.15),
        )
    sheet.pixels[: max(0, int(top * scenery.height))] = 0
    sheet.pixels[int(bottom * scenery.height) :] = 0
    sheet.onto(scenery.image, opacity=0.94)


def _tag(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, tall: float) -> None:
    """A word of three to five fat letters: a glow, an outline, a fill, a shine, and drips of paint."""
    fill, glow = rng.permutation(6)[:2]
    letters = [_LETTERS[int(k)] for k in rng.integers(0, len(_LETTERS), int(rng.integers(3, 6)))]
    passes: tuple[tuple[float, Ink], ...] = (
        (0.46, scenery.pen(_GAY[int(glow)], 0, 1.15)),
        (0.36, scenery.pen("#14141a")),
        (0.24, scenery.pen(_GAY[int(fill)], 0, 1.15)),
        (0.05, scenery.pen("#ffffff", 0, 1.1)),
    )
    tilts = rng.normal(size=len(letters)) * 0.10
    for wide, pen in passes:
        for k, strokes in enumerate(letters):
            for stroke in strokes:
                points = [
                    (
                        x + tall * (0.62 * k + 0.46 * (u + tilts[k] * (v - 0.5))),
                        y - tall * (v - 0.5) + tall * 0.06 * (k % 2),
                    )
                    for u, v in stroke
                ]
                if wide < 0.1:
                    points = [(a - tall * 0.05, b - tall * 0.05) for a, b in points]
                sheet.line(points, max(2, tall * wide), pen)
    for k in range(3):
        at = x + tall * (0.3 + 0.7 * k)
        sheet.line(
            [(at, y + tall * 0.4), (at, y + tall * (0.7 + 0.3 * rng.random()))],
            max(1, tall * 0.05),
            scenery.pen(_GAY[int(fill)], 0, 1.1),
        )


_LETTERS = (
    (((0, 0), (0.4, 1), (0.8, 0)), ((0.2, 0.4), (0.6, 0.4))),
    (((0.8, 0.8), (0.4, 1), (0, 0.6), (0.1, 0.1), (0.6, 0), (0.8, 0.3)),),
    (((0, 0), (0, 1)), ((0, 0.5), (0.7, 1)), ((0.1, 0.5), (0.7, 0))),
    (((0.8, 0.9), (0.3, 1), (0.1, 0.7), (0.7, 0.4), (0.6, 0.05), (0, 0.1)),),
    (((0, 1), (0.7, 1), (0, 0), (0.8, 0)),),
    (((0, 0), (0, 1), (0.6, 0.8), (0.5, 0.5), (0, 0.5), (0.7, 0)),),
    (((0.4, 0), (0.4, 0.5), (0, 1)), ((0.4, 0.5), (0.8, 1))),
)
"""Letters as strokes of (column, row) from the lower left corner."""


def _star(sheet: Sheet, x: float, y: float, reach: float, pen: Ink) -> None:
    angles = np.arange(10) / 10 * 2 * np.pi - np.pi / 2
    out = np.where(np.arange(10) % 2, 0.42, 1.0) * reach
    sheet.polygon(np.stack([x + np.cos(angles) * out, y + np.sin(angles) * out], -1), pen)


@setting("graffiti wall", "street art wall", "mural wall", view_m=3.0)
def graffiti_wall(scenery: Scenery) -> Backdrop:
    """A brick wall covered with sprayed letters, behind a pavement."""
    horizon = 0.74
    town.brick_wall(scenery, 0.0, horizon, "#a8948a", courses=20)
    graffiti(scenery, 0.04, horizon - 0.02)
    town.cobbles(scenery, horizon, "#8f8a84")
    return finished(scenery, "graffiti wall", horizon, near=0.92, far=0.82)


@setting("skatepark", "skate park", "half pipe", view_m=4.0)
def skatepark(scenery: Scenery) -> Backdrop:
    """Concrete ramps and a rail before a sprayed wall."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.4)
    woods.wood(scenery, 0.34, trees.broadleaf, layers=2, density=1.0, height=0.16, gap=(1, 0), mist=0.2, name="far")
    town.brick_wall(scenery, 0.30, horizon, "#b0a8a0", courses=26)
    graffiti(scenery, 0.31, horizon - 0.01)
    land.level_ground(scenery, horizon, "#c2c2be", "#a2a3a2", cell=0.08, contrast=0.25)
    sheet, t = Sheet(scenery.width, scenery.height), np.linspace(0, 1, 20)
    for side in (-1, 1):
        edge = 0.5 + side * 0.52
        foot, top, run = 0.76, 0.44, 0.30
        curve = [
            (edge - side * (run * u), foot - (foot - top) * (1 - np.sqrt(np.clip(1 - (1 - u) ** 2, 0, 1)))) for u in t
        ]
        front = [(u * scenery.width, v * scenery.height) for u, v in curve]
        back = [(u - side * 0.03 * scenery.width, v - 0.035 * scenery.height) for u, v in front]
        sheet.polygon([*front, *back[::-1]], scenery.pen("#d6d6d0", 0.0, 1.05))
        sheet.polygon(
            [
                *front,
                ((edge + side * 0.1) * scenery.width, foot * scenery.height),
                ((edge + side * 0.1) * scenery.width, top * scenery.height),
            ],
            scenery.pen("#8f9092", 0.0, 0.85),
        )
        sheet.line(front[:2], max(2, scenery.size * 0.012), scenery.pen("#d8b03a"))
        sheet.line([back[0], front[0]], max(2, scenery.size * 0.010), scenery.pen("#e0e4e8"))
    rail = scenery.height * 0.70
    for x in (0.40, 0.60):
        sheet.line(
            [(x * scenery.width, rail), (x * scenery.width, rail - scenery.size * 0.06)],
            max(2, scenery.size * 0.008),
            scenery.pen("#5a6068"),
        )
    sheet.line(
        [(0.37 * scenery.width, rail - scenery.size * 0.06), (0.63 * scenery.width, rail - scenery.size * 0.06)],
        max(2, scenery.size * 0.012),
        scenery.pen("#d8344a"),
    )
    sheet.onto(scenery.image)
    return finished(scenery, "skatepark", horizon, near=0.93, far=0.80)


@setting("airport", "runway", "airfield", "tarmac", view_m=12.0)
def airport(scenery: Scenery) -> Backdrop:
    """A runway with its marks and lamps, the terminal and the control tower behind."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=1, snow=0.0, colour="#7a8f9a", height=0.08)
    turf(scenery, horizon, 0.15)
    sheet, lamps, size = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height), scenery.size
    foot = scenery.height * (horizon + 0.012)
    sheet.box(-5, foot - size * 0.075, 0.44 * scenery.width, foot, scenery.pen("#c9ced4", 0.15))
    arc = np.linspace(0, np.pi, 20)
    for k in range(3):
        middle = scenery.width * (0.05 + 0.15 * k)
        sheet.polygon(
            np.stack(
                [middle + np.cos(arc) * scenery.width * 0.075, foot - size * 0.075 - np.sin(arc) * size * 0.035], -1
            ),
            scenery.pen("#aab2ba", 0.15),
        )
    panes = lamps if scenery.dark else sheet
    for k in range(24):
        x = scenery.width * 0.018 * k
        panes.box(
            x,
            foot - size * 0.055,
            x + scenery.width * 0.013,
            foot - size * 0.018,
            ink(linear("#ffe2a0")) if scenery.dark else scenery.pen("#4a6478", 0.12),
        )
    x = 0.78 * scenery.width
    sheet.polygon(
        [
            (x - size * 0.018, foot),
            (x - size * 0.012, foot - size * 0.22),
            (x + size * 0.012, foot - size * 0.22),
            (x + size * 0.018, foot),
        ],
        scenery.pen("#dfe2e4", 0.12),
    )
    cab = [
        (x - size * 0.025, foot - size * 0.22),
        (x - size * 0.042, foot - size * 0.27),
        (x + size * 0.042, foot - size * 0.27),
        (x + size * 0.025, foot - size * 0.22),
    ]
    sheet.polygon(cab, scenery.pen("#3f5a6c", 0.1))
    sheet.box(x - size * 0.046, foot - size * 0.285, x + size * 0.046, foot - size * 0.268, scenery.pen("#eef0f2", 0.1))
    sheet.line([(x, foot - size * 0.285), (x, foot - size * 0.33)], max(1, size * 0.004), scenery.pen("#5a626a"))
    sheet.onto(scenery.image)
    land.strip(scenery, horizon + 0.02, "#5f6168", bottom=(-0.10, 1.10), tip=0.03, edge="#9a9a94")
    town.lane_marks(scenery, horizon + 0.03)
    for k in range(10):
        depth = (k / 10) ** 1.6 + 0.02
        for side in (-1, 1):
            at = (0.5 + side * (0.03 + 0.59 * depth)) * scenery.width
            (lamps if scenery.dark else sheet).circle(
                at,
                scenery.height * (horizon + 0.02 + 0.40 * depth),
                size * (0.002 + 0.007 * depth),
                ink(linear("#ffd27a")),
            )
    town.light_up(scenery, lamps)
    return finished(scenery, "airport", horizon, near=0.92, far=0.74)


@setting("launch pad", "rocket launch", "space center", "launchpad", view_m=16.0)
def launch_pad(scenery: Scenery) -> Backdrop:
    """A pad by the sea with its red tower, clouds of smoke rolling out at both sides."""
    horizon = 0.74
    paint_sky(scenery, horizon, 0.4)
    land.level_ground(scenery, horizon, "#8f9a72", "#6a7a52", cell=0.08, contrast=0.4)
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    foot, x = scenery.height * (horizon + 0.03), 0.5 * scenery.width - size * 0.27
    half, tall = size * 0.055, min(size * 0.60, scenery.height * 0.64)
    red, dark = scenery.pen("#b8402f", 0.06), scenery.pen("#7a2c24", 0.06)
    for side in (-1, 1):
        sheet.line([(x + side * half, foot), (x + side * half, foot - tall)], max(2, size * 0.010), red)
    steps = 9
    for k in range(steps):
        low, high = foot - tall * k / steps, foot - tall * (k + 1) / steps
        sheet.line([(x - half, low), (x + half, high)], max(1, size * 0.005), dark)
        sheet.line([(x + half, low), (x - half, high)], max(1, size * 0.005), dark)
        sheet.box(x - half * 1.15, high - size * 0.004, x + half * 1.15, high + size * 0.004, red)
    for share in (0.35, 0.62, 0.86):
        sheet.box(x + half, foot - tall * share, x + half + size * 0.10, foot - tall * share + size * 0.012, red)
    sheet.line([(x, foot - tall), (x, foot - tall * 1.12)], max(1, size * 0.005), scenery.pen("#dfe2e4"))
    sheet.box(
        0.5 * scenery.width - size * 0.34,
        foot - size * 0.01,
        0.5 * scenery.width + size * 0.30,
        foot + size * 0.04,
        scenery.pen("#a8a49c"),
    )
    sheet.onto(scenery.image)
    _billows(scenery, horizon)
    return finished(scenery, "launch pad", horizon, near=0.72, far=0.70, air=(0.08, 0.62), left=0.3, right=0.7)


def _billows(scenery: Scenery, horizon: float) -> None:
    """Smoke of the engines: a bank of round clouds, lit orange from within, before the subjects."""
    rng, sheet, size = scenery.stream("smoke"), Sheet(scenery.width, scenery.height), scenery.size
    glow = np.array(linear("#ffb060"), np.float32)
    for k in range(150):
        reach = rng.normal() * 0.27
        x = (0.5 + reach) * scenery.width
        low = horizon + 0.16 - 0.10 * rng.random() + 0.05 * abs(reach)
        radius = size * (0.035 + 0.055 * rng.random()) * (0.7 + 0.8 * min(1.0, abs(reach) * 2.2))
        warm = np.float32(np.exp(-((reach / 0.09) ** 2)) * 0.85)
        tone = linear(("#d9d6d2", "#f2f0ec", "#b9b4b0")[k % 3]) * scenery.on_walls * np.float32(0.75 + 0.45 * k / 150)
        sheet.circle(
            x, low * scenery.height - radius * 0.3, radius, ink(np.clip(tone * (1 - warm) + glow * warm, 0, 1))
        )
    rgb, alpha = sheet.layers(size / 300)
    shape = fbm(scenery.stream("puffs"), scenery.height // 2 + 1, scenery.width // 2 + 1, size * 0.02, 3)
    rgb *= np.repeat(np.repeat(0.86 + 0.28 * shape, 2, 0), 2, 1)[: scenery.height, : scenery.width, None]
    scenery.front.append(Layer(rgb.astype(np.float32), alpha, 0, 0))
