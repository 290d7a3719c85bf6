"""Rooms with a purpose: hospital, laboratory, workshop, gym, spaceship."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over
from . import floors, rooms, walls
from .base import Backdrop, Scenery, finished, setting
from .furnish import Furnisher
from .grounds import numbers
from .sheet import Sheet, ink
from .town import light_up


@setting(
    "hospital",
    "hospital room",
    "hospital corridor",
    "clinic",
    time_of_day="studio",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def hospital(scenery: Scenery) -> Backdrop:
    """A bright ward: a bed, a drip, a monitor, a curtain, a cross on the wall."""
    horizon = 0.68
    walls.wall(scenery, "#dcecee", "#eaf4f4", horizon, mottle=0.05)
    floors.tiles(scenery, horizon, "#e6eeee", "#cddcde", gloss=0.35)
    rooms.window(scenery, 0.40, 0.10, 0.22, 0.30, bars=(2, 1), frame="#f4f6f6")
    walls.skirting(scenery, horizon, "#8fc0c4")
    made, k = Furnisher(scenery), scenery.size / scenery.width
    made.box(0.0, 0.50, 1.0 / k, 0.018, "#7fb8bc")
    made.rounded(0.02, horizon + 0.00, 0.035, 0.20, "#c9d2d6", radius=0.012)
    made.rounded(0.03, horizon + 0.04, 0.46, 0.10, "#f8fafa", 1.05, radius=0.02)
    made.rounded(0.03, horizon - 0.03, 0.13, 0.06, "#ffffff", 1.05, radius=0.025)
    made.rounded(0.03 + 0.15 * k, horizon + 0.035, 0.31, 0.10, "#7fc0c8", 1.0, radius=0.02)
    for x in (0.05, 0.05 + 0.40 * k):
        made.box(x, horizon + 0.12, 0.016, 0.09, "#9aa4aa")
        made.disc(x + 0.008 * k, horizon + 0.125, 0.016, "#5a646a")
    made.line([(0.05 + 0.50 * k, horizon + 0.12), (0.05 + 0.50 * k, 0.30)], 0.008, "#aab4ba")
    made.rounded(0.05 + 0.48 * k, 0.40, 0.045, 0.09, "#d9eef4", 1.1, radius=0.012)
    made.rounded(0.80, 0.44, 0.14, 0.115, "#3a444c", radius=0.012)
    made.rounded(0.80 + 0.01 * k, 0.432, 0.12, 0.088, "#10242c", radius=0.008)
    pulse = ((0, 0), (0.2, 0), (0.28, -0.5), (0.36, 1.0), (0.44, -0.3), (0.52, 0), (1.0, 0))
    made.line([(0.81 + 0.105 * k * u, 0.39 - 0.03 * v) for u, v in pulse], 0.005, "#4fff9a", 1.6)
    made.line([(0.80 + 0.07 * k, 0.44), (0.80 + 0.07 * k, horizon + 0.08)], 0.012, "#aab4ba")
    for wide, tall in ((0.075, 0.025), (0.025, 0.075)):
        made.box(0.20 - wide / 2 * k, 0.24 + tall / 2, wide, tall, "#d9433a")
    made.lay(0.7)
    sheet = made.sheet
    for fold in range(9):
        left = scenery.width * (1 - 0.012 * (9 - fold))
        sheet.box(
            left,
            0.06 * scenery.height,
            left + 0.02 * scenery.width,
            0.78 * scenery.height,
            made.pen("#9fd0d4", 0.85 + 0.25 * (fold % 2)),
        )
    made.lay(0.9)
    rooms.soften(scenery, 0.6)
    return finished(scenery, "hospital", horizon, near=0.94, far=0.84)


@setting(
    "laboratory", "lab", "science lab", "chemistry lab", time_of_day="studio", indoors=True, surface="floor", view_m=2.6
)
def laboratory(scenery: Scenery) -> Backdrop:
    """Benches with coloured flasks, shelves of bottles, a board of formulas."""
    horizon = 0.68
    walls.wall(scenery, "#cfd9dc", "#dfe7e8", horizon, mottle=0.06)
    floors.tiles(scenery, horizon, "#dfe4e4", "#b5c0c2", gloss=0.25)
    made, k, rng = Furnisher(scenery), scenery.size / scenery.width, scenery.stream("flasks")
    made.box(0.34, 0.38, 0.34, 0.26, "#2f5a4a")
    chalk = made.pen("#e9f2ea")
    for row in range(5):
        x, y = 0.36 * scenery.width, (0.155 + 0.045 * float(row)) * scenery.height
        for _ in range(int(rng.integers(5, 9))):
            long = scenery.size * (0.010 + 0.02 * rng.random())
            made.sheet.line(
                [(x, y), (x + long, y + scenery.size * 0.008 * rng.normal())], max(1, scenery.size * 0.003), chalk
            )
            x += long + scenery.size * 0.010
    for side in (0.02, 0.74):
        for shelf in (0.20, 0.34):
            made.box(side, shelf, 0.24, 0.014, "#8a9aa0")
            for n in range(7):
                tone = ("#e0604f", "#4fa3d9", "#7fc06a", "#f2c84a", "#a86fd0", "#3fb8a8")[int(rng.integers(6))]
                made.rounded(
                    side + (0.008 + 0.033 * n) * k,
                    shelf - 0.016,
                    0.022,
                    0.045 + 0.03 * rng.random(),
                    tone,
                    radius=0.006,
                )
    made.box(0, horizon - 0.115, 1.0 / k, 0.022, "#f2f4f4")
    for n in range(int(np.ceil(1 / (0.20 * k)))):
        made.box(n * 0.20 * k, horizon + 0.012, 0.196, 0.14, "#8fa8b4")
        made.line(
            [(n * 0.20 * k + 0.08 * k, horizon - 0.09), (n * 0.20 * k + 0.12 * k, horizon - 0.09)], 0.006, "#e9eef0"
        )
    made.lay(0.6)
    for x, tone, size in (
        (0.10, "#4fd0a0", 0.055),
        (0.24, "#e85a9a", 0.042),
        (0.62, "#5aa8f0", 0.050),
        (0.90, "#f2b83a", 0.055),
    ):
        _flask(made, x, horizon - 0.135, size, tone)
    made.lay(0.6)
    return finished(scenery, "laboratory", horizon, near=0.94, far=0.84)


def _flask(made: Furnisher, x: float, foot: float, size: float, tone: str) -> None:
    """A conical flask with something coloured in it."""
    s = made.scenery
    px, py, r = x * s.width, foot * s.height, size * s.size
    glass = [
        (px - r * 0.22, py - r * 1.9),
        (px + r * 0.22, py - r * 1.9),
        (px + r * 0.22, py - r * 1.2),
        (px + r * 0.85, py),
        (px - r * 0.85, py),
        (px - r * 0.22, py - r * 1.2),
    ]
    made.sheet.polygon(glass, made.pen("#e3f0f4", 1.05))
    made.sheet.polygon(
        [
            (px - r * 0.50, py - r * 0.62),
            (px + r * 0.50, py - r * 0.62),
            (px + r * 0.80, py - r * 0.06),
            (px - r * 0.80, py - r * 0.06),
        ],
        made.pen(tone, 1.15),
    )
    made.sheet.line([(px - r * 0.3, py - r * 1.9), (px + r * 0.3, py - r * 1.9)], max(1, r * 0.1), made.pen("#b9ccd4"))
    for number in range(3):
        spot = (px + r * (0.2 * number - 0.2), py - r * (0.25 + 0.14 * number))
        made.sheet.circle(*spot, r * 0.07, made.pen("#ffffff", 1.1))


@setting(
    "workshop",
    "garage",
    "tool shed",
    "forge",
    "artist studio",
    time_of_day="golden",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def workshop(scenery: Scenery) -> Backdrop:
    """A bench under a wall of tools."""
    horizon = 0.68
    walls.wall(scenery, "#8a6f52", "#a3855f", horizon, mottle=0.2)
    floors.planks(scenery, horizon, "#a3774a", "#5f3f22", boards=8, tilt=0.5)
    rooms.window(scenery, 0.70, 0.10, 0.22, 0.28, bars=(3, 2), frame="#6a4f34")
    made, k, rng = Furnisher(scenery), scenery.size / scenery.width, scenery.stream("tools")
    made.box(0.04, 0.44, 0.60, 0.34, "#c2a274")
    for n in range(9):
        x, y = 0.07 + 0.064 * n * k, 0.15 + 0.11 * (n % 2)
        wood, iron = ("#8a4a2a", "#b5852f", "#a8322a")[n % 3], "#6a7078"
        made.line([(x, y), (x, y + 0.11)], 0.012, wood if n % 4 != 3 else iron)
        if n % 3 == 0:
            made.box(x - 0.022 * k, y + 0.02, 0.044, 0.024, iron)
        elif n % 3 == 1:
            made.line([(x, y - 0.01), (x, y + 0.05)], 0.006, iron, 1.3)
        else:
            made.disc(x, y, 0.018, iron, 1.1)
            made.disc(x, y - 0.004, 0.008, "#c2a274")
    made.box(0.02, horizon - 0.10, 0.68, 0.035, "#b98a54", 1.05)
    for x in (0.04, 0.02 + 0.62 * k):
        made.box(x, horizon + 0.08, 0.035, 0.18, "#8a6238")
    made.box(0.02 + 0.10 * k, horizon - 0.13, 0.12, 0.07, "#c23b2a")
    made.box(0.02 + 0.14 * k, horizon - 0.20, 0.04, 0.010, "#8a2a20")
    for n in range(5):
        made.box(
            0.02 + (0.30 + 0.05 * n) * k,
            horizon - 0.13,
            0.04,
            0.03 + 0.05 * rng.random(),
            ("#e0c48a", "#c9a05a")[n % 2],
        )
    made.lay(0.7)
    rooms.lamp_glow(scenery, 0.4, 0.10, 0.45, strength=0.35)
    rooms.soften(scenery, 0.7)
    return finished(scenery, "workshop", horizon, near=0.94, far=0.84)


@setting(
    "gym", "fitness studio", "gymnasium", "yoga studio", time_of_day="studio", indoors=True, surface="floor", view_m=3.2
)
def gym(scenery: Scenery) -> Backdrop:
    """A mirror wall, a rack of dumbbells, a punching bag and a treadmill on rubber tiles."""
    horizon = 0.66
    walls.wall(scenery, "#4a5058", "#5f666e", horizon, mottle=0.1)
    floors.tiles(scenery, horizon, "#3f444a", "#363a40", count=9, gloss=0.25)
    made, k = Furnisher(scenery), scenery.size / scenery.width
    for n in range(4):
        made.box(0.10 + 0.20 * n, 0.52, 0.185 / k, 0.36, "#8fa6b4", 0.9)
        made.line([(0.13 + 0.20 * n, 0.50), (0.22 + 0.20 * n, 0.20)], 0.02, "#b9cad4", 1.05)
    made.box(0.0, 0.10, 1.0 / k, 0.02, "#f4f8fa", 1.5)
    made.lay(0.8)
    for level in (0.0, 0.075):
        made.box(0.05, horizon + 0.02 - level, 0.46, 0.016, "#23262a")
        for n in range(6):
            x = 0.07 + 0.075 * n * k
            tone = ("#2b2e33", "#c23b2a", "#2f6fb0")[n % 3]
            made.disc(x, horizon - 0.02 - level, 0.019, tone, 1.1)
            made.disc(x + 0.042 * k, horizon - 0.02 - level, 0.019, tone, 1.1)
            made.line([(x, horizon - 0.02 - level), (x + 0.042 * k, horizon - 0.02 - level)], 0.010, "#b9c0c6")
    made.line([(0.86, 0.0), (0.86, 0.22)], 0.008, "#c9d0d6")
    made.rounded(0.86 - 0.05 * k, 0.56, 0.10, 0.34, "#b5302a", radius=0.03)
    made.box(0.86 - 0.05 * k, 0.34, 0.10, 0.022, "#2b2e33")
    made.box(0.60, horizon + 0.06, 0.22, 0.035, "#2b2e33")
    made.line([(0.60 + 0.19 * k, horizon + 0.04), (0.60 + 0.20 * k, horizon - 0.17)], 0.018, "#8f979e")
    made.rounded(0.60 + 0.15 * k, horizon - 0.15, 0.09, 0.05, "#3a4046", radius=0.01)
    made.lay(0.7)
    rooms.soften(scenery, 0.7)
    return finished(scenery, "gym", horizon, near=0.94, far=0.82)


@setting(
    "spaceship",
    "spaceship interior",
    "space station interior",
    "starship bridge",
    "cockpit",
    time_of_day="neon",
    indoors=True,
    surface="floor",
    view_m=3.2,
)
def spaceship(scenery: Scenery) -> Backdrop:
    """A bridge of light panels with a great window onto the stars and a planet."""
    horizon = 0.66
    scenery.relit(
        key_colour=numbers("#d6ecff", 1.0),
        sky=numbers("#7f9ac0", 0.9),
        ground=numbers("#3a4a66", 0.9),
        rim_colour=numbers("#5fe0ff", 1.8),
    )
    walls.wall(scenery, "#8f9cae", "#b5c0cc", horizon, mottle=0.05)
    floors.tiles(scenery, horizon, "#8a96a6", "#76828f", count=8, gloss=0.4)
    w, h, size = scenery.width, scenery.height, scenery.size
    frame = np.array([(0.14, 0.44), (0.24, 0.10), (0.76, 0.10), (0.86, 0.44), (0.80, 0.50), (0.20, 0.50)]) * (w, h)
    rim, glass, made = Sheet(w, h), Sheet(w, h), Furnisher(scenery)
    rim.polygon((frame - (0.5 * w, 0.31 * h)) * 1.07 + (0.5 * w, 0.31 * h), made.pen("#4a5668"))
    rim.onto(scenery.image)
    glass.polygon(frame, ink(linear("#ffffff")))
    _, cover = glass.layers()
    over(scenery.image, _stars(scenery), cover)
    sheet = made.sheet
    for a, b in ((0.42, 0.40), (0.58, 0.60)):
        sheet.line([(a * w, 0.10 * h), (b * w, 0.50 * h)], max(2, size * 0.012), made.pen("#4a5668"))
    for side in (-1, 1):
        near, far = 0.5 + side * 0.52, 0.5 + side * 0.36
        sheet.polygon(
            [(near * w, 0.02 * h), (far * w, 0.14 * h), (far * w, 0.62 * h), (near * w, 0.90 * h)],
            made.pen("#9aa8ba", 0.9),
        )
        for row in range(4):
            y = 0.18 + 0.11 * row
            a, b = 0.5 + side * 0.385, 0.5 + side * 0.49
            sheet.polygon(
                [(a * w, y * h), (b * w, (y - 0.02) * h), (b * w, (y + 0.07) * h), (a * w, (y + 0.06) * h)],
                made.pen("#3a4658"),
            )
    sheet.polygon(
        [(0.24 * w, 0.60 * h), (0.76 * w, 0.60 * h), (0.84 * w, 0.72 * h), (0.16 * w, 0.72 * h)], made.pen("#5f6c80")
    )
    sheet.polygon(
        [(0.16 * w, 0.72 * h), (0.84 * w, 0.72 * h), (0.82 * w, 0.80 * h), (0.18 * w, 0.80 * h)], made.pen("#3f4a5c")
    )
    made.lay(0.4)
    lamps, rng = Sheet(w, h), scenery.stream("lamps")
    for k in range(13):
        for row in range(3):
            x, y, wide = (0.27 + 0.037 * k) * w, (0.620 + 0.030 * row) * h, 0.022 * w
            tone = ("#3fe0ff", "#ffb03a", "#ff5a6a", "#6affa0", "#9ab8ff")[int(rng.integers(5))]
            if rng.random() < 0.8:
                lamps.box(x, y, x + wide * (0.5 + 0.5 * rng.random()), y + 0.012 * h, ink(linear(tone)))
    for side in (-1, 1):
        lamps.line(
            [((0.5 + side * 0.36) * w, 0.13 * h), ((0.5 + side * 0.52) * w, 0.0)],
            max(2, size * 0.008),
            ink(linear("#bff4ff")),
        )
        lamps.line(
            [((0.5 + side * 0.36) * w, 0.625 * h), ((0.5 + side * 0.53) * w, 0.92 * h)],
            max(2, size * 0.008),
            ink(linear("#4fd8ff")),
        )
    lamps.line([(0.3 * w, 0.045 * h), (0.7 * w, 0.045 * h)], max(2, size * 0.014), ink(linear("#eefcff")))
    light_up(scenery, lamps, 1.3)
    return finished(scenery, "spaceship", horizon, near=0.94, far=0.86)


def _stars(scenery: Scenery) -> F32:
    """Open space with a planet, (height, width, 3)."""
    w, h, size = scenery.width, scenery.height, scenery.size
    sky = np.broadcast_to(linear("#050817"), (h, w, 3)).copy()
    sheet, rng = Sheet(w, h), scenery.stream("stars")
    for _ in range(420):
        sheet.circle(
            rng.random() * w,
            rng.random() * h * 0.55,
            size * (0.0007 + 0.0014 * rng.random() ** 3),
            ink(linear("#ffffff") * np.float32(0.3 + 0.7 * rng.random())),
        )
    sheet.onto(sky)
    x, y = (scenery.columns() - 0.64) * w / size, (scenery.rows() - 0.36) * h / size
    away = np.hypot(x, y) / 0.17
    bands = 0.5 + 0.5 * np.sin(y * 46 + np.sin(x * 16) * 0.6)
    lit = np.clip(0.25 - (x + y) / 0.17 * 0.6, 0.03, 1.1)
    planet = mix(linear("#c9825a"), linear("#f0cf9a"), bands[..., None]) * lit[..., None]
    over(sky, planet.astype(np.float32), np.clip((1 - away) * size * 0.12, 0, 1))
    return sky
