"""Furnished rooms for work and company: libraries, offices, classrooms, cafes."""

from __future__ import annotations

import numpy as np

from ..colour import linear, over
from ..noise import blur
from . import floors, rooms, walls
from .base import Backdrop, Scenery, finished, setting
from .built import distant_city
from .furnish import Furnisher, plant, rug
from .sheet import Sheet, ink


@setting(
    "library",
    "bookstore",
    "bookshop",
    "study",
    "archive",
    time_of_day="golden",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def library(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    walls.wall(scenery, "#5a4632", "#6a523a", horizon)
    floors.planks(scenery, horizon, "#8f5f38", "#4a2a14", boards=7, tilt=0.5)
    rooms.window(scenery, 0.40, 0.08, 0.20, 0.48, bars=(2, 4), arch=True)
    for x, name in ((0.0, "left"), (0.205, "second"), (0.615, "third"), (0.82, "right")):
        rooms.bookcase(scenery, x, 0.18, 0.04, horizon + 0.01, shelves=6, name=name)
    made = Furnisher(scenery)
    made.line([(0.17, 0.06), (0.245, horizon + 0.03)], 0.008, "#8a5f3a")
    made.line([(0.205, 0.06), (0.28, horizon + 0.03)], 0.008, "#8a5f3a")
    for k in range(9):
        t = 0.08 + 0.1 * k
        made.line(
            [(0.17 + 0.075 * t, 0.06 + (horizon - 0.03) * t), (0.205 + 0.075 * t, 0.06 + (horizon - 0.03) * t)],
            0.006,
            "#a87a4a",
        )
    made.lay()
    rug(scenery, horizon + 0.16, "#7a2f2a", "#c9a45a")
    rooms.lamp_glow(scenery, 0.5, 0.30, 0.5, strength=0.22)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "library", horizon, near=0.93, far=0.80)


@setting(
    "office",
    "workplace",
    "cubicle",
    time_of_day="studio",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def office(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    walls.wall(scenery, "#cfd6da", "#dde2e4", horizon, mottle=0.08)
    rooms.window(scenery, 0.06, 0.08, 0.56, 0.40, bars=(4, 1), frame="#9aa2a8", view=distant_city(scenery, 320, 200))
    floors.carpet(scenery, horizon, "#7a868e")
    walls.skirting(scenery, horizon, "#a8b0b4")
    rooms.bookcase(scenery, 0.76, 0.20, 0.18, horizon + 0.01, shelves=4, colour="#b9bfc4", name="files")
    made = Furnisher(scenery)
    made.box(0.08, horizon - 0.085, 0.52, 0.028, "#b58a5c", 1.1)
    k = made.step
    for x in (0.08 + 0.01 * k, 0.08 + 0.48 * k):
        made.box(x, horizon + 0.07, 0.024, 0.165, "#7a8086")
    made.box(0.08 + 0.33 * k, horizon + 0.06, 0.14, 0.14, "#c9ced2")
    for k in range(3):
        made.line(
            [
                (0.44, horizon - 0.045 + 0.038 * k),
                (0.44 + 0.10 * scenery.size / scenery.width, horizon - 0.045 + 0.038 * k),
            ],
            0.004,
            "#7a8086",
        )
    made.rounded(0.08 + 0.12 * k, horizon - 0.125, 0.20, 0.125, "#2f343a", radius=0.010)
    made.rounded(0.08 + 0.126 * k, horizon - 0.133, 0.188, 0.105, "#6fa8d0", 1.2, radius=0.006)
    made.box(0.08 + 0.205 * k, horizon - 0.11, 0.03, 0.03, "#3a4046")
    made.box(0.08 + 0.36 * k, horizon - 0.11, 0.05, 0.012, "#e9e4da")
    made.lay()
    plant(made, 0.68, horizon + 0.03, 0.34, "#e6e6e2")
    made.lay(0.7)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "office", horizon, near=0.94, far=0.84)


@setting(
    "classroom", "school", "lecture hall", "schoolroom", time_of_day="studio", indoors=True, surface="floor", view_m=3.2
)
def classroom(scenery: Scenery) -> Backdrop:
    horizon = 0.66
    walls.wall(scenery, "#d9cfa8", "#e3dab8", horizon, mottle=0.1)
    walls.panelling(scenery, 0.52, horizon, "#a8845a")
    floors.planks(scenery, horizon, "#b8864f", "#74491f", boards=7, tilt=0.5)
    rooms.window(scenery, 0.80, 0.10, 0.17, 0.36, bars=(2, 3))
    made = Furnisher(scenery)
    wide = 0.70 * scenery.width / scenery.size
    made.box(0.06, 0.50, wide, 0.40, "#8a5f38")
    made.box(0.06 + 0.014 * scenery.size / scenery.width, 0.485, wide - 0.028, 0.37, "#2f5244")
    made.lay()
    _chalk(scenery)
    for row, tall, count in ((horizon + 0.09, 0.10, 4), (horizon + 0.24, 0.15, 3)):
        for k in range(count):
            x = (k + 0.5) / count - 0.10
            if abs(x + 0.09 - 0.5) < 0.14:
                continue
            made.box(x, row - tall * 0.75, 0.20, tall * 0.22, "#c99a60", 1.1)
            for leg in (0.012, 0.175):
                made.box(x + leg * made.step, row, 0.012, tall * 0.75, "#5f666c")
    made.lay(0.8)
    rooms.soften(scenery, 0.7)
    return finished(scenery, "classroom", horizon, near=0.94, far=0.82)


def _chalk(scenery: Scenery) -> None:
    """Sums, a triangle and a sun on the board, and wiped smears."""
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    chalk = ink(linear("#e9efe6"))
    rng = scenery.stream("chalk")
    for row in range(4):
        x, y = 0.11 * w, (0.20 + 0.07 * row) * h
        for _ in range(int(5 + 4 * rng.random())):
            long = size * (0.010 + 0.022 * rng.random())
            sheet.line(
                [(x, y), (x + long * 0.5, y - size * 0.012 * rng.random()), (x + long, y)], max(1, size * 0.0025), chalk
            )
            x += long + size * 0.012
    tri = [(0.56 * w, 0.43 * h), (0.68 * w, 0.43 * h), (0.56 * w, 0.26 * h)]
    sheet.line(tri, max(1, size * 0.003), chalk, closed=True)
    turn = np.linspace(0, 2 * np.pi, 40)
    sheet.line(
        np.stack([0.48 * w + np.cos(turn) * size * 0.05, 0.26 * h + np.sin(turn) * size * 0.05], -1),
        max(1, size * 0.003),
        chalk,
        closed=True,
    )
    rgb, alpha = sheet.layers()
    over(scenery.image, rgb, alpha * np.float32(0.8))
    over(scenery.image, linear("#cfd8cf"), blur(alpha, size / 40) * np.float32(0.25))


@setting(
    "cafe",
    "coffee shop",
    "diner",
    time_of_day="golden",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def cafe(scenery: Scenery) -> Backdrop:
    horizon = 0.66
    walls.wall(scenery, "#7a5a44", "#8f6a4e", horizon)
    floors.planks(scenery, horizon, "#9a6a40", "#4f2f18", boards=7, tilt=0.5)
    walls.panelling(scenery, 0.50, horizon, "#5f4430")
    rooms.window(scenery, 0.60, 0.10, 0.34, 0.36, bars=(3, 1), frame="#4a3626")
    made = Furnisher(scenery)
    wide = 0.50 * scenery.width / scenery.size
    made.box(0.04, 0.23, wide, 0.15, "#24282a")
    for k in range(3):
        made.line([(0.07, 0.125 + 0.035 * k), (0.20 + 0.06 * (k % 2), 0.125 + 0.035 * k)], 0.005, "#e9efe6")
        made.line([(0.34, 0.125 + 0.035 * k), (0.44 + 0.05 * ((k + 1) % 2), 0.125 + 0.035 * k)], 0.005, "#e2c27a")
    for row in (0.33, 0.42):
        made.box(0.04, row, wide, 0.014, "#8a6240", 1.1)
        _bottles(made, 0.05, row - 0.013, 0.52)
    made.box(0.0, horizon + 0.02, wide + 0.10, 0.20, "#6a4a32")
    made.box(0.0, horizon + 0.02 - 0.19 * scenery.size / scenery.height, wide + 0.13, 0.03, "#c08a56", 1.15)
    made.rounded(0.10, horizon - 0.19, 0.15, 0.12, "#b9bfc4", 1.15, radius=0.014)
    made.box(0.125, horizon - 0.175, 0.10, 0.04, "#4a4f54")
    made.lay()
    for x in (0.17, 0.38, 0.62, 0.84):
        made.line([(x, 0.0), (x, 0.055)], 0.004, "#2a2624")
        tone = "#d9a03a"
        s = scenery
        made.sheet.polygon(
            [
                (x * s.width - s.size * 0.035, 0.085 * s.height),
                (x * s.width - s.size * 0.010, 0.05 * s.height),
                (x * s.width + s.size * 0.010, 0.05 * s.height),
                (x * s.width + s.size * 0.035, 0.085 * s.height),
            ],
            made.pen(tone),
        )
        made.sheet.ellipse(x * s.width, 0.087 * s.height, s.size * 0.016, s.size * 0.010, ink(linear("#fff0c8")))
    for x in (0.70, 0.90):
        made.disc(x, horizon + 0.075, 0.085, "#a8744a", 1.15, 0.24)
        made.line([(x, horizon + 0.09), (x, horizon + 0.22)], 0.012, "#3a3330")
    made.lay(0.9)
    for x in (0.17, 0.38, 0.62, 0.84):
        rooms.lamp_glow(scenery, x, 0.12, 0.16, strength=0.30)
    rooms.soften(scenery, 0.9)
    return finished(scenery, "cafe", horizon, near=0.94, far=0.84)


def _bottles(made: Furnisher, x0: float, y: float, x1: float) -> None:
    """Cups and bottles along a shelf."""
    rng, s = made.scenery.stream("bottles", y), made.scenery
    x = x0
    while x < x1:
        tone = ("#6a8f5a", "#b5803a", "#e9e2d4", "#7a3f2f", "#a8c4cc")[int(rng.integers(5))]
        tall = 0.03 + 0.035 * rng.random()
        made.rounded(x, y, 0.018, tall, tone, radius=0.006)
        if tall > 0.045:
            made.box(x + 0.006 * s.size / s.width, y - tall * s.size / s.height, 0.006, 0.016, tone, 0.9)
        x += 0.026 * s.size / s.width + 0.004
