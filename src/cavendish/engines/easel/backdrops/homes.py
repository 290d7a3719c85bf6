"""Furnished rooms of a home: kitchen, bedroom, living room."""

from __future__ import annotations

import numpy as np

from ..colour import linear, smoothstep
from . import floors, rooms, walls
from .base import Backdrop, Scenery, finished, setting
from .furnish import Furnisher, lamp, picture_frame, plant, rug


@setting("kitchen", "pantry", time_of_day="studio", indoors=True, surface="floor", view_m=2.6)
def kitchen(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    walls.wall(scenery, "#e6e0cc", "#efe8d6", horizon, mottle=0.1)
    _splash_tiles(scenery, 0.30, 0.50)
    rooms.window(scenery, 0.36, 0.10, 0.27, 0.26, bars=(2, 2))
    floors.tiles(scenery, horizon, "#d9d2c4", "#9aa8a4", gloss=0.18)
    made, tone = (
        Furnisher(scenery),
        ("#6f9a94", "#7a8fae", "#c98a5a", "#8aa06a")[int(scenery.stream("tone").integers(4))],
    )
    asked = [one.partition(":") for one in scenery.decor.get("fixtures", "").split(";")]
    tone = next((colour for name, _, colour in asked if name == "drawers" and colour), tone)
    wide = scenery.width / scenery.size
    for k in range(int(np.ceil(wide / 0.16))):
        x = k * 0.16 / wide
        made.box(x, horizon + 0.012, 0.157, 0.17, tone)
        _panel(made, x, horizon + 0.012, 0.157, 0.17, tone)
        if not 0.30 < x < 0.66:
            made.box(x, 0.27, 0.157, 0.20, tone, 1.05)
            _panel(made, x, 0.27, 0.157, 0.20, tone)
    made.box(0, horizon - 0.165 * scenery.size / scenery.height + 0.014, wide, 0.03, "#8a5f3a", 1.15)
    made.lay()
    counter = horizon - 0.165 * scenery.size / scenery.height - 0.012
    _kitchenware(made, counter)
    made.lay(0.7)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "kitchen", horizon, near=0.93, far=0.80, air=(0.1, 0.5))


def _splash_tiles(scenery: Scenery, top: float, bottom: float) -> None:
    """White glazed tiles along a wall."""
    y0, y1 = int(scenery.height * top), int(scenery.height * bottom)
    pitch = scenery.size * 0.045
    y = np.arange(y0, y1, dtype=np.float32)[:, None] / pitch
    x = np.arange(scenery.width, dtype=np.float32)[None] / (pitch * 2) + 0.5 * (np.floor(y) % 2)
    gap = np.minimum(np.minimum(y % 1, 1 - y % 1), np.minimum(x % 1, 1 - x % 1) * 2)
    lit = linear("#f2f0e8") * rooms.indoor_light(scenery) * (0.72 + 0.28 * smoothstep(0.02, 0.07, gap))[..., None]
    scenery.image[y0:y1] = np.minimum(lit, 1.05)


def _panel(made: Furnisher, x: float, y: float, wide: float, tall: float, colour: str) -> None:
    """A cupboard door's field and knob."""
    s = made.scenery
    x0, y1 = x * s.width, y * s.height
    inset = 0.016 * s.size
    made.sheet.box(
        x0 + inset, y1 - tall * s.size + inset, x0 + wide * s.size - inset, y1 - inset, made.pen(colour, 0.88)
    )
    made.sheet.box(
        x0 + inset * 1.3,
        y1 - tall * s.size + inset * 1.3,
        x0 + wide * s.size - inset,
        y1 - inset,
        made.pen(colour, 1.08),
    )
    made.sheet.circle(x0 + wide * s.size - inset * 1.7, y1 - tall * s.size / 2, s.size * 0.006, made.pen("#e6dcc0"))


def _kitchenware(made: Furnisher, y: float) -> None:
    """Jars, a pot, a loaf, a bowl of fruit on the counter; pans on the wall."""
    rng = made.scenery.stream("ware")
    for k, tone in enumerate(("#c96a4a", "#e2c27a", "#6a8fa0", "#d9d2c4")):
        x = 0.05 + 0.045 * k
        made.rounded(x, y, 0.036, 0.06 + 0.012 * (k % 2), tone, radius=0.010)
        made.box(x + 0.004, y - 0.062 - 0.010 * (k % 2), 0.028, 0.012, "#8a6a48")
    made.rounded(0.74, y, 0.11, 0.065, "#b5452f", radius=0.012)
    made.box(0.735, y - 0.058, 0.12, 0.010, "#8a3424")
    made.disc(0.90, y - 0.022, 0.050, "#e9e2d4", flat=0.55)
    for k in range(5):
        made.disc(
            0.87 + 0.015 * k,
            y - 0.045 - 0.012 * (k % 2),
            0.020,
            ("#d9432f", "#f0a030", "#9ab840")[int(rng.integers(3))],
        )
    made.disc(0.90, y - 0.012, 0.050, "#d9d0c0", flat=0.42)


@setting("bedroom", "hotel room", time_of_day="studio", indoors=True, surface="floor", view_m=2.8)
def bedroom(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    tone = (("#b9c6d6", "#cfd8e2"), ("#d9c2b8", "#e6d4ca"), ("#bccab4", "#d2dccb"))[
        int(scenery.stream("tone").integers(3))
    ]
    walls.wall(scenery, *tone, horizon, mottle=0.1)
    walls.wallpaper(scenery, horizon, "#ffffff", stripes=22, strength=0.14)
    rooms.window(scenery, 0.60, 0.12, 0.26, 0.34, bars=(2, 2), curtains="#e6d2c0")
    floors.planks(scenery, horizon, "#c29262", "#7a5230", boards=6, tilt=0.5)
    walls.skirting(scenery, horizon)
    rug(scenery, horizon + 0.16, "#8fa0b8", "#e9e2d4")
    made = Furnisher(scenery)
    picture_frame(made, 0.12, 0.14, 0.16, 0.12, ("#bcd8e2", "#7fa07a", "#d9c48a"))
    k = made.step
    if scenery.shows("bed", "bunk bed", "bunk beds", "loft bed", "crib", "canopy bed", "four poster bed"):
        double_bed(made, 0.02, horizon)
    made.box(0.02 + 0.44 * k, horizon + 0.02, 0.10, 0.13, "#8a5f3e")
    made.lay()
    lamp(made, 0.02 + 0.49 * k, horizon - 0.105, 0.13)
    plant(made, 0.93, horizon + 0.05, 0.30)
    made.lay(0.7)
    if scenery.dark:
        rooms.lamp_glow(scenery, 0.02 + 0.49 * k, horizon - 0.2)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "bedroom", horizon, near=0.94, far=0.84)


def double_bed(made: Furnisher, left: float, horizon: float) -> None:
    """A bed with its headboard against the wall, made up."""
    k = made.step
    made.rounded(left, horizon + 0.01, 0.40, 0.30, "#8a5f3e", radius=0.03)
    made.rounded(left + 0.01 * k, horizon + 0.055, 0.38, 0.155, "#f2eee6", radius=0.025)
    for x in (left + 0.03 * k, left + 0.21 * k):
        made.rounded(x, horizon - 0.07, 0.15, 0.085, "#fbf8f2", 1.05, radius=0.035)
    quilt = ("#5f86b0", "#b5705a", "#6f9a7a")[int(made.scenery.stream("quilt").integers(3))]
    made.rounded(left, horizon + 0.085, 0.40, 0.125, quilt, radius=0.02)


def _couch(made: Furnisher, left: float, horizon: float) -> None:
    """A sofa with two seats and two small cushions."""
    k = made.step
    sofa = ("#4f7a86", "#b5653f", "#7a6a9a", "#5f7a4a")[int(made.scenery.stream("sofa").integers(4))]
    made.rounded(left, horizon + 0.03, 0.44, 0.26, sofa, 0.9, radius=0.04)
    for x in (left + 0.03 * k, left + 0.215 * k):
        made.rounded(x, horizon - 0.02, 0.19, 0.13, sofa, 1.08, radius=0.03)
        made.rounded(x, horizon + 0.04, 0.19, 0.075, sofa, 1.18, radius=0.025)
    for x in (left - 0.02 * k, left + 0.395 * k):
        made.rounded(x, horizon + 0.055, 0.065, 0.20, sofa, 1.0, radius=0.03)
    made.rounded(left + 0.06 * k, horizon - 0.025, 0.10, 0.09, "#e6c46a", radius=0.022)
    made.rounded(left + 0.28 * k, horizon - 0.025, 0.10, 0.09, "#e9e2d4", radius=0.022)


@setting(
    "living room",
    "lounge",
    "cozy room",
    "apartment",
    time_of_day="studio",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def living_room(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    tone = (("#8aa29a", "#b4c4ba"), ("#c9a58a", "#e0c7ae"), ("#8f9cb0", "#bcc6d2"))[
        int(scenery.stream("tone").integers(3))
    ]
    walls.wall(scenery, *tone, horizon, mottle=0.14)
    rooms.window(scenery, 0.36, 0.10, 0.28, 0.36, bars=(2, 2), curtains="#efe2c8")
    floors.planks(scenery, horizon, "#b8824e", "#6a4020", boards=6, tilt=0.5)
    walls.skirting(scenery, horizon)
    rooms.bookcase(scenery, 0.80, 0.19, 0.14, horizon + 0.01, shelves=5, name="shelf")
    rug(scenery, horizon + 0.16, "#a8452f", "#ead7b0")
    made = Furnisher(scenery)
    picture_frame(made, 0.08, 0.16, 0.15, 0.11, ("#dfe8ea", "#8fa6b8", "#c9b48a"))
    if scenery.shows("sofa", "couch", "armchair"):
        _couch(made, 0.03, horizon)
    made.lay()
    if scenery.shows("lamp", "floor lamp"):
        lamp(made, 0.57, horizon + 0.02, 0.42)
    plant(made, 0.72, horizon + 0.04, 0.34)
    made.lay(0.7)
    if scenery.dark:
        rooms.lamp_glow(scenery, 0.57, horizon - 0.33)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "living room", horizon, near=0.94, far=0.84)
