"""Great rooms: stages, castle halls, galleries."""

from __future__ import annotations

import numpy as np

from ..bands import shine, weigh
from ..colour import linear, mix, over, smoothstep
from ..noise import blur
from . import floors, rooms, town, walls
from .base import Backdrop, Scenery, finished, setting
from .furnish import Furnisher, picture_frame
from .sheet import Sheet, ink


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
    walls.wall(scenery, "#1c0f26", "#3f1f3a", horizon, mottle=0.1)
    _drapes(scenery)
    floors.planks(scenery, horizon, "#a8703e", "#5a3216", boards=8, tilt=0.5)
    x, y = scenery.columns(), scenery.rows()
    for column, lean, tone in ((0.20, 0.30, "#ffd9a0"), (0.5, 0.0, "#fff2d8"), (0.80, -0.30, "#a8c4ff")):
        middle = column + lean * y
        spread = 0.012 + 0.14 * y
        beam = np.exp(-(((x - middle) / spread) ** 2)) * np.clip(1 - y * 0.75, 0, 1) * 0.34
        shine(scenery.image, beam, linear(tone))
    pool = np.exp(-(((x - 0.5) / 0.28) ** 2) - ((y - 0.86) / 0.085) ** 2)
    weigh(scenery.image, 0.55 + 1.05 * pool)
    shine(scenery.image, pool * 0.10, linear("#ffe6b8"))
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
    floors.tiles(scenery, horizon, "#8f8578", "#6a6056", count=6.0, gloss=0.2)
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
    walls.wall(scenery, "#e9e6df", "#f2efe8", horizon, mottle=0.06)
    floors.planks(scenery, horizon, "#c9a678", "#94703f", boards=6, tilt=0.5)
    walls.skirting(scenery, horizon, "#cfcabf")
    made = Furnisher(scenery)
    sets = (("#bcd8e2", "#7fa07a", "#d9c48a"), ("#e2b08a", "#a8523a", "#5a3a4a"), ("#3a4a7a", "#7a86b8", "#e2d29a"))
    for x, wide, tall, tones in ((0.06, 0.20, 0.26, sets[0]), (0.38, 0.30, 0.22, sets[1]), (0.76, 0.18, 0.24, sets[2])):
        picture_frame(made, x, 0.20, wide * min(1.0, scenery.wide), tall, tones)
    made.lay(0.6)
    for x in (0.16, 0.52, 0.85):
        rooms.lamp_glow(scenery, x, 0.16, 0.20, "#fff0d0", 0.14)
    rooms.soften(scenery, 0.6)
    return finished(scenery, "museum", horizon, near=0.93, far=0.82)
