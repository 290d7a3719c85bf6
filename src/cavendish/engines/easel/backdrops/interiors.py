"""Furnished settings: kitchens, libraries, bedrooms, offices, classrooms, cafes, stages, halls."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur
from . import rooms, town
from .base import Backdrop, Scenery, finished, setting
from .built import distant_city
from .sheet import Ink, Sheet, ink


class Furnisher:
    """Draws furniture on a sheet in shares of the picture: x of its width, y of its height, sizes of `size`."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery
        self.sheet = Sheet(scenery.width, scenery.height)
        self.light = rooms.indoor_light(scenery)
        self.step = scenery.size / scenery.width
        """One `size` in shares of the width: for the parts of one piece of furniture."""

    def pen(self, colour: str | F32, gain: float = 1.0) -> Ink:
        """A colour in this room's light."""
        base = linear(colour) if isinstance(colour, str) else colour
        return ink(np.clip(base * self.light * np.float32(gain), 0, 1))

    def box(self, x: float, y: float, wide: float, tall: float, colour: str, gain: float = 1.0) -> None:
        """A block whose lower left corner is at (x, y), with a lit top edge and a shaded side."""
        s = self.scenery
        x0, y1 = x * s.width, y * s.height
        x1, y0 = x0 + wide * s.size, y1 - tall * s.size
        edge = max(1.0, s.size * 0.004)
        self.sheet.box(x0, y0, x1, y1, self.pen(colour, gain))
        self.sheet.box(x0, y0, x1, y0 + edge, self.pen(colour, gain * 1.3))
        self.sheet.box(x1 - edge * 2, y0, x1, y1, self.pen(colour, gain * 0.78))

    def rounded(
        self, x: float, y: float, wide: float, tall: float, colour: str, gain: float = 1.0, radius: float = 0.02
    ) -> None:
        """A soft block (cushions, sofas), its lower left corner at (x, y)."""
        s = self.scenery
        x0, y1 = x * s.width, y * s.height
        x1, y0, r = x0 + wide * s.size, y1 - tall * s.size, radius * s.size
        for shift, shade in ((0.0, 0.72), (0.10, 1.0), (0.45, 1.10)):
            inset = shift * r
            points = _round(x0 + inset * 0.5, y0 + inset * 0.2, x1 - inset, y1 - inset * 1.2, max(1.0, r - inset * 0.3))
            self.sheet.polygon(points, self.pen(colour, gain * shade))

    def line(self, points: list[tuple[float, float]], width: float, colour: str, gain: float = 1.0) -> None:
        """A stroke through points in shares of width and height; its width in shares of size."""
        s = self.scenery
        self.sheet.line(
            [(x * s.width, y * s.height) for x, y in points], max(1.0, width * s.size), self.pen(colour, gain)
        )

    def disc(self, x: float, y: float, radius: float, colour: str, gain: float = 1.0, flat: float = 1.0) -> None:
        """An ellipse round (x, y)."""
        s = self.scenery
        self.sheet.ellipse(x * s.width, y * s.height, radius * s.size, radius * s.size * flat, self.pen(colour, gain))

    def lay(self, soft: float = 0.9) -> None:
        """Put the furniture into the room, a little out of focus, and start a fresh sheet."""
        self.sheet.onto(self.scenery.image, soft=self.scenery.size / 900 * soft)
        self.sheet = Sheet(self.scenery.width, self.scenery.height)


def _round(x0: float, y0: float, x1: float, y1: float, r: float) -> F32:
    r = max(0.5, min(r, (x1 - x0) / 2, (y1 - y0) / 2))
    turn = np.linspace(0, np.pi / 2, 6)
    corners = (
        (x1 - r, y0 + r, -np.pi / 2),
        (x1 - r, y1 - r, 0.0),
        (x0 + r, y1 - r, np.pi / 2),
        (x0 + r, y0 + r, np.pi),
    )
    return np.concatenate(
        [np.stack([cx + r * np.cos(a + turn), cy + r * np.sin(a + turn)], -1) for cx, cy, a in corners]
    )


def picture_frame(made: Furnisher, x: float, y: float, wide: float, tall: float, tones: tuple[str, str, str]) -> None:
    """A small landscape in a frame, its upper left corner at (x, y)."""
    s = made.scenery
    low = y + tall * s.size / s.height
    made.box(x, low, wide, tall, "#6a4a2c")
    inner = 0.012
    shift = inner * s.size
    x0, y0 = x * s.width + shift, y * s.height + shift
    x1, y1 = x0 + (wide - 2 * inner) * s.size, y0 + (tall - 2 * inner) * s.size
    made.sheet.box(x0, y0, x1, y1, made.pen(tones[0]))
    made.sheet.polygon(
        [
            (x0, y1),
            (x0, y0 + (y1 - y0) * 0.6),
            (x0 + (x1 - x0) * 0.4, y0 + (y1 - y0) * 0.4),
            (x1, y0 + (y1 - y0) * 0.7),
            (x1, y1),
        ],
        made.pen(tones[1]),
    )
    made.sheet.box(x0, y0 + (y1 - y0) * 0.78, x1, y1, made.pen(tones[2]))


def plant(made: Furnisher, x: float, y: float, tall: float, pot: str = "#c07a52") -> None:
    """A potted plant with broad leaves, standing at (x, y)."""
    s = made.scenery
    rng = s.stream("plant", x, y)
    cx, foot, size = x * s.width, y * s.height, tall * s.size
    for angle in np.concatenate([rng.normal(size=13) * 0.7, np.linspace(-1.2, 1.2, 7)]):
        long = size * (0.5 + 0.35 * rng.random())
        tip = np.array([cx + np.sin(angle) * long * 0.75, foot - size * 0.22 - np.cos(angle) * long])
        root = np.array([cx, foot - size * 0.22])
        side = np.array([np.cos(angle), np.sin(angle)]) * long * 0.12
        middle = root + (tip - root) * 0.6
        tone = ("#2f5f34", "#3f7a3f", "#5a9a4a")[int(rng.integers(3))]
        made.sheet.polygon(
            np.array([root, middle - side, tip, middle + side]), made.pen(tone, 0.8 + 0.4 * rng.random())
        )
    half = size * 0.13
    made.sheet.polygon(
        [
            (cx - half, foot - size * 0.26),
            (cx + half, foot - size * 0.26),
            (cx + half * 0.75, foot),
            (cx - half * 0.75, foot),
        ],
        made.pen(pot),
    )
    made.sheet.box(cx - half * 1.1, foot - size * 0.28, cx + half * 1.1, foot - size * 0.23, made.pen(pot, 1.2))


def lamp(made: Furnisher, x: float, y: float, tall: float, shade: str = "#f0dcb4") -> None:
    """A standing lamp; its light is added by `rooms.lamp_glow`."""
    s = made.scenery
    cx, foot, size = x * s.width, y * s.height, tall * s.size
    made.sheet.ellipse(cx, foot, size * 0.10, size * 0.02, made.pen("#4a3a2c"))
    made.sheet.line([(cx, foot), (cx, foot - size * 0.75)], max(2, size * 0.018), made.pen("#5a4632"))
    tone = ink(linear("#ffdc9a")) if s.dark else made.pen(shade, 1.15)
    made.sheet.polygon(
        [
            (cx - size * 0.16, foot - size * 0.72),
            (cx - size * 0.10, foot - size),
            (cx + size * 0.10, foot - size),
            (cx + size * 0.16, foot - size * 0.72),
        ],
        tone,
    )


@setting("kitchen", "bakery", "pantry", time_of_day="studio", indoors=True, surface="floor", view_m=2.6)
def kitchen(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    rooms.wall(scenery, "#e6e0cc", "#efe8d6", horizon, mottle=0.1)
    _splash_tiles(scenery, 0.30, 0.50)
    rooms.window(scenery, 0.36, 0.10, 0.27, 0.26, bars=(2, 2))
    rooms.tiles(scenery, horizon, "#d9d2c4", "#9aa8a4", gloss=0.18)
    made, tone = (
        Furnisher(scenery),
        ("#6f9a94", "#7a8fae", "#c98a5a", "#8aa06a")[int(scenery.stream("tone").integers(4))],
    )
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
    rooms.wall(scenery, "#5a4632", "#6a523a", horizon)
    rooms.planks(scenery, horizon, "#8f5f38", "#4a2a14", boards=7, tilt=0.5)
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
    _rug(scenery, horizon + 0.16, "#7a2f2a", "#c9a45a")
    rooms.lamp_glow(scenery, 0.5, 0.30, 0.5, strength=0.22)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "library", horizon, near=0.93, far=0.80)


def _rug(scenery: Scenery, row: float, colour: str, trim: str) -> None:
    """A carpet lying on the floor in perspective."""
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    lit = rooms.indoor_light(scenery)
    for inset, tone in ((0.0, trim), (0.012, colour), (0.035, trim), (0.042, colour)):
        top, bottom = row - 0.09 + inset * 0.9, row + 0.16 - inset * 0.9
        quad = [
            (w * (0.27 + inset), h * top),
            (w * (0.73 - inset), h * top),
            (w * (0.87 - inset), h * bottom),
            (w * (0.13 + inset), h * bottom),
        ]
        sheet.polygon(quad, ink(np.clip(linear(tone) * lit, 0, 1)))
    sheet.ellipse(w * 0.5, h * (row + 0.03), w * 0.12, h * 0.035, ink(np.clip(linear(trim) * lit, 0, 1)))
    sheet.ellipse(w * 0.5, h * (row + 0.03), w * 0.105, h * 0.029, ink(np.clip(linear(colour) * lit, 0, 1)))
    sheet.onto(scenery.image, soft=scenery.size / 700)


@setting("bedroom", "hotel room", "nursery", time_of_day="studio", indoors=True, surface="floor", view_m=2.8)
def bedroom(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    tone = (("#b9c6d6", "#cfd8e2"), ("#d9c2b8", "#e6d4ca"), ("#bccab4", "#d2dccb"))[
        int(scenery.stream("tone").integers(3))
    ]
    rooms.wall(scenery, *tone, horizon, mottle=0.1)
    rooms.wallpaper(scenery, horizon, "#ffffff", stripes=22, strength=0.14)
    rooms.window(scenery, 0.60, 0.12, 0.26, 0.34, bars=(2, 2), curtains="#e6d2c0")
    rooms.planks(scenery, horizon, "#c29262", "#7a5230", boards=6, tilt=0.5)
    rooms.skirting(scenery, horizon)
    _rug(scenery, horizon + 0.16, "#8fa0b8", "#e9e2d4")
    made = Furnisher(scenery)
    picture_frame(made, 0.12, 0.14, 0.16, 0.12, ("#bcd8e2", "#7fa07a", "#d9c48a"))
    made.rounded(0.02, horizon + 0.01, 0.40, 0.30, "#8a5f3e", radius=0.03)
    k = made.step
    made.rounded(0.02 + 0.01 * k, horizon + 0.055, 0.38, 0.155, "#f2eee6", radius=0.025)
    for x in (0.02 + 0.03 * k, 0.02 + 0.21 * k):
        made.rounded(x, horizon - 0.07, 0.15, 0.085, "#fbf8f2", 1.05, radius=0.035)
    made.rounded(
        0.02,
        horizon + 0.085,
        0.40,
        0.125,
        ("#5f86b0", "#b5705a", "#6f9a7a")[int(scenery.stream("quilt").integers(3))],
        radius=0.02,
    )
    made.box(0.02 + 0.44 * k, horizon + 0.02, 0.10, 0.13, "#8a5f3e")
    made.lay()
    lamp(made, 0.02 + 0.49 * k, horizon - 0.105, 0.13)
    plant(made, 0.93, horizon + 0.05, 0.30)
    made.lay(0.7)
    if scenery.dark:
        rooms.lamp_glow(scenery, 0.02 + 0.49 * k, horizon - 0.2)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "bedroom", horizon, near=0.94, far=0.84)


@setting(
    "living room",
    "lounge",
    "cozy room",
    "apartment",
    "fireplace",
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
    rooms.wall(scenery, *tone, horizon, mottle=0.14)
    rooms.window(scenery, 0.36, 0.10, 0.28, 0.36, bars=(2, 2), curtains="#efe2c8")
    rooms.planks(scenery, horizon, "#b8824e", "#6a4020", boards=6, tilt=0.5)
    rooms.skirting(scenery, horizon)
    rooms.bookcase(scenery, 0.80, 0.19, 0.14, horizon + 0.01, shelves=5, name="shelf")
    _rug(scenery, horizon + 0.16, "#a8452f", "#ead7b0")
    made = Furnisher(scenery)
    picture_frame(made, 0.08, 0.16, 0.15, 0.11, ("#dfe8ea", "#8fa6b8", "#c9b48a"))
    sofa = ("#4f7a86", "#b5653f", "#7a6a9a", "#5f7a4a")[int(scenery.stream("sofa").integers(4))]
    made.rounded(0.03, horizon + 0.03, 0.44, 0.26, sofa, 0.9, radius=0.04)
    k = made.step
    for x in (0.03 + 0.03 * k, 0.03 + 0.215 * k):
        made.rounded(x, horizon - 0.02, 0.19, 0.13, sofa, 1.08, radius=0.03)
        made.rounded(x, horizon + 0.04, 0.19, 0.075, sofa, 1.18, radius=0.025)
    for x in (0.03 - 0.02 * k, 0.03 + 0.395 * k):
        made.rounded(x, horizon + 0.055, 0.065, 0.20, sofa, 1.0, radius=0.03)
    made.rounded(0.03 + 0.06 * k, horizon - 0.025, 0.10, 0.09, "#e6c46a", radius=0.022)
    made.rounded(0.03 + 0.28 * k, horizon - 0.025, 0.10, 0.09, "#e9e2d4", radius=0.022)
    made.lay()
    lamp(made, 0.57, horizon + 0.02, 0.42)
    plant(made, 0.72, horizon + 0.04, 0.34)
    made.lay(0.7)
    if scenery.dark:
        rooms.lamp_glow(scenery, 0.57, horizon - 0.33)
    rooms.soften(scenery, 0.8)
    return finished(scenery, "living room", horizon, near=0.94, far=0.84)


@setting(
    "office",
    "workplace",
    "laboratory",
    "lab",
    "workshop",
    "garage",
    "cubicle",
    time_of_day="studio",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def office(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    rooms.wall(scenery, "#cfd6da", "#dde2e4", horizon, mottle=0.08)
    rooms.window(scenery, 0.06, 0.08, 0.56, 0.40, bars=(4, 1), frame="#9aa2a8", view=distant_city(scenery, 320, 200))
    rooms.carpet(scenery, horizon, "#7a868e")
    rooms.skirting(scenery, horizon, "#a8b0b4")
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
    rooms.wall(scenery, "#d9cfa8", "#e3dab8", horizon, mottle=0.1)
    rooms.panelling(scenery, 0.52, horizon, "#a8845a")
    rooms.planks(scenery, horizon, "#b8864f", "#74491f", boards=7, tilt=0.5)
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
    "restaurant",
    "diner",
    "bar",
    "pub",
    "tavern",
    "bistro",
    time_of_day="golden",
    indoors=True,
    surface="floor",
    view_m=3.0,
)
def cafe(scenery: Scenery) -> Backdrop:
    horizon = 0.66
    rooms.wall(scenery, "#7a5a44", "#8f6a4e", horizon)
    rooms.planks(scenery, horizon, "#9a6a40", "#4f2f18", boards=7, tilt=0.5)
    rooms.panelling(scenery, 0.50, horizon, "#5f4430")
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


@setting(
    "stage",
    "theater",
    "theatre",
    "concert",
    "concert hall",
    "spotlight",
    "circus",
    "nightclub",
    time_of_day="neon",
    indoors=True,
    surface="floor",
    view_m=4.0,
)
def stage(scenery: Scenery) -> Backdrop:
    horizon = 0.70
    scenery.relit(
        key_colour=_plain("#ffe9c4", 1.25), sky=_plain("#5a4a78", 0.8), ground=_plain("#5a2f2a", 0.9),
        rim_colour=_plain("#7fb0ff", 2.0), fog=_plain("#3a2448"), sky_stops=((0.0, "#12081c"), (1.0, "#3a1f3f")),
    )  # fmt: skip
    rooms.wall(scenery, "#1c0f26", "#3f1f3a", horizon, mottle=0.1)
    _drapes(scenery)
    rooms.planks(scenery, horizon, "#a8703e", "#5a3216", boards=8, tilt=0.5)
    x, y = scenery.columns(), scenery.rows()
    for column, lean, tone in ((0.20, 0.30, "#ffd9a0"), (0.5, 0.0, "#fff2d8"), (0.80, -0.30, "#a8c4ff")):
        middle = column + lean * y
        spread = 0.012 + 0.14 * y
        beam = np.exp(-(((x - middle) / spread) ** 2)) * np.clip(1 - y * 0.75, 0, 1) * 0.34
        scenery.image += beam[..., None] * linear(tone)
    pool = np.exp(-(((x - 0.5) / 0.28) ** 2) - ((y - 0.86) / 0.085) ** 2)
    scenery.image *= (0.55 + 1.05 * pool)[..., None]
    scenery.image += (pool * 0.10)[..., None] * linear("#ffe6b8")
    lamps = Sheet(scenery.width, scenery.height)
    for k in range(int(9 * max(1.0, scenery.wide))):
        cx = scenery.width * (k + 0.5) / int(9 * max(1.0, scenery.wide))
        lamps.ellipse(cx, scenery.height * 0.985, scenery.size * 0.012, scenery.size * 0.008, ink(linear("#fff0c8")))
    rgb, alpha = lamps.layers()
    over(scenery.image, rgb, alpha)
    scenery.image += blur(rgb * alpha[..., None], scenery.size * 0.02) * np.float32(1.2)
    return finished(scenery, "stage", horizon, near=0.90, far=0.78)


def _plain(colour: str, gain: float = 1.0) -> tuple[float, float, float]:
    r, g, b = (float(v) * gain for v in linear(colour))
    return r, g, b


def _drapes(scenery: Scenery) -> None:
    """Red curtains at the sides and a valance above."""
    x, y = scenery.columns(), scenery.rows()
    fold = 0.5 + 0.5 * np.sin(x * scenery.width / scenery.size * 95 + 2.2 * np.sin(y * 3 + x * 9))
    red = mix(linear("#3a0810"), linear("#c8243a"), (fold**1.3)[..., None]) * np.float32(0.75)
    edge = 0.15 + 0.10 * np.clip(y / 0.7, 0, 1) ** 2 * (1 - np.clip(y / 0.7, 0, 1)) * 4
    side = smoothstep(0.01, 0.0, np.minimum(x, 1 - x) - edge) * (y < 0.715)
    scenery.veil(red * np.ones_like(scenery.image), np.asarray(side, np.float32))
    scallop = 0.12 + 0.035 * np.abs(np.sin(x * np.pi * 6))
    valance = (
        mix(linear("#4a0a14"), linear("#d9304a"), (0.5 + 0.5 * np.sin(x * 150))[..., None] ** 1.2)
        * (0.6 + 2.2 * y)[..., None]
    )
    scenery.veil(np.asarray(valance * np.ones_like(scenery.image), np.float32), smoothstep(0.004, 0.0, y - scallop))
    scenery.veil(linear("#d9a83a") * np.float32(0.9), np.asarray(np.exp(-(((y - scallop) / 0.006) ** 2)), np.float32))


@setting(
    "castle",
    "castle hall",
    "throne room",
    "great hall",
    "palace",
    "cathedral",
    "church interior",
    time_of_day="golden",
    indoors=True,
    surface="floor",
    view_m=5.0,
)
def castle(scenery: Scenery) -> Backdrop:
    horizon = 0.66
    scenery.image[:] = linear("#6a6258") * rooms.indoor_light(scenery)
    town.brick_wall(scenery, 0.0, horizon, "#8a8074", courses=14, light=0.85)
    for x in (0.20, 0.435, 0.67):
        rooms.window(scenery, x, 0.12, 0.13, 0.34, bars=(2, 3), frame="#5f584e", arch=True)
    rooms.tiles(scenery, horizon, "#8f8578", "#6a6056", count=6.0, gloss=0.2)
    sheet, w, h, size = Sheet(scenery.width, scenery.height), scenery.width, scenery.height, scenery.size
    made = Furnisher(scenery)
    sheet.polygon([(0.45 * w, horizon * h), (0.55 * w, horizon * h), (0.74 * w, h), (0.26 * w, h)], made.pen("#a82a34"))
    for side in (-1, 1):
        edge = [(0.5 * w + side * 0.05 * w, horizon * h), (0.5 * w + side * 0.24 * w, h)]
        sheet.line(edge, max(2, size * 0.008), made.pen("#d9b04a"))
    sheet.onto(scenery.image)
    for x, tone in ((0.365, "#a82a34"), (0.60, "#2f4f9a")):
        made.box(x, 0.50, 0.055, 0.34, tone)
        s = made.scenery
        made.sheet.polygon(
            [
                (x * w, 0.50 * h),
                (x * w + 0.0275 * size, 0.50 * h - 0.03 * size),
                (x * w + 0.055 * size, 0.50 * h),
                (x * w + 0.055 * size, 0.53 * h),
                (x * w + 0.0275 * size, 0.50 * h),
                (x * w, 0.53 * h),
            ],
            made.pen(tone),
        )
        made.sheet.circle(x * w + 0.0275 * s.size, 0.36 * h, 0.014 * s.size, made.pen("#e2b84a"))
    for x in (0.02, 0.15, 0.82, 0.95):
        tall = 0.66 * h
        made.sheet.box(x * w, 0, x * w + 0.05 * size, tall, made.pen("#8f8478", 0.95))
        made.sheet.box(x * w + 0.033 * size, 0, x * w + 0.05 * size, tall, made.pen("#8f8478", 0.6))
        made.sheet.box(
            x * w - 0.012 * size, tall - 0.03 * size, x * w + 0.062 * size, tall + 0.012 * size, made.pen("#a0958a")
        )
    flames = Sheet(scenery.width, scenery.height)
    for x in (0.135, 0.865):
        made.line([(x, 0.40), (x, 0.47)], 0.012, "#4a3626")
        flames.ellipse(x * w, 0.375 * h, size * 0.014, size * 0.026, ink(linear("#ffb84a")))
        flames.ellipse(x * w, 0.382 * h, size * 0.007, size * 0.014, ink(linear("#fff2c0")))
    made.lay()
    rgb, alpha = flames.layers(1.2)
    over(scenery.image, rgb * np.float32(1.4), alpha)
    for x in (0.135, 0.865):
        rooms.lamp_glow(scenery, x, 0.38, 0.22, "#ffa84a", 0.8)
    rooms.soften(scenery, 0.6)
    return finished(scenery, "castle", horizon, near=0.93, far=0.76)


@setting(
    "museum", "gallery", "art gallery", "exhibition", time_of_day="studio", indoors=True, surface="floor", view_m=4.0
)
def gallery(scenery: Scenery) -> Backdrop:
    horizon = 0.68
    rooms.wall(scenery, "#e9e6df", "#f2efe8", horizon, mottle=0.06)
    rooms.planks(scenery, horizon, "#c9a678", "#94703f", boards=6, tilt=0.5)
    rooms.skirting(scenery, horizon, "#cfcabf")
    made = Furnisher(scenery)
    sets = (("#bcd8e2", "#7fa07a", "#d9c48a"), ("#e2b08a", "#a8523a", "#5a3a4a"), ("#3a4a7a", "#7a86b8", "#e2d29a"))
    for x, wide, tall, tones in ((0.06, 0.20, 0.26, sets[0]), (0.38, 0.30, 0.22, sets[1]), (0.76, 0.18, 0.24, sets[2])):
        picture_frame(made, x, 0.20, wide * min(1.0, scenery.wide), tall, tones)
    made.lay(0.6)
    for x in (0.16, 0.52, 0.85):
        rooms.lamp_glow(scenery, x, 0.16, 0.20, "#fff0d0", 0.14)
    rooms.soften(scenery, 0.6)
    return finished(scenery, "museum", horizon, near=0.93, far=0.82)
