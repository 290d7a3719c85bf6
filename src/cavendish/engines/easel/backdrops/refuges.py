"""Cosy and quiet corners of a home: a windowsill, a fireside, a bathroom, a table of marble or seen from above."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import floors, rooms, surfaces, walls
from .base import Backdrop, Scenery, finished, setting
from .furnish import Furnisher, lamp, picture_frame, plant, rug
from .sheet import Sheet, ink

_SILL = 0.70


@setting("windowsill", "window sill", "by the window", "at the window", indoors=True, surface="table", view_m=1.1)
def windowsill(scenery: Scenery) -> Backdrop:
    """A broad sill before a large window; what the weather is shows outside, and as drops on the panes."""
    walls.wall(scenery, "#d9cfc0", "#e3d9c8", 0.9, mottle=0.1)
    x, wide = 0.13, 0.74
    rooms.window(scenery, x, 0.04, wide, _SILL - 0.045, bars=(2, 2), curtains="#efe4d2")
    top, light = int(scenery.height * _SILL), rooms.indoor_light(scenery)
    floors.planks(scenery, _SILL, "#f0e8da", "#d9cdb8", boards=1, tilt=0.6)
    scenery.image[top:] *= np.float32(1.05)
    edge = max(2, int(scenery.size * 0.012))
    scenery.image[top - edge : top] = linear("#c9bca6") * light * np.float32(0.8)
    made = Furnisher(scenery)
    plant(made, 0.90, _SILL + 0.06, 0.26)
    made.lay(0.8)
    return finished(scenery, "windowsill", _SILL, near=0.90, far=0.80, air=(0.1, 0.5), left=0.10, right=0.80)


@setting(
    "fireplace", "fireside", "hearth", "ski lodge", time_of_day="golden", indoors=True, surface="floor", view_m=2.6
)
def fireplace(scenery: Scenery) -> Backdrop:
    """A stone hearth with a burning fire, a clock-less mantel with candles, armchair light all around."""
    horizon = 0.72
    walls.wall(scenery, "#6a4f3c", "#8a6848", horizon, mottle=0.2)
    walls.panelling(scenery, 0.40, horizon, "#7a5434")
    floors.planks(scenery, horizon, "#a06c3c", "#55311a", boards=6, tilt=0.5)
    rug(scenery, horizon + 0.15, "#8a2f2a", "#d9b878")
    w, h, size = scenery.width, scenery.height, scenery.size
    made, rng = Furnisher(scenery), scenery.stream("stones")
    left, top, wide, tall = 0.5 * w - 0.25 * size, horizon * h - 0.46 * size, 0.50 * size, 0.46 * size
    made.sheet.box(left, top - h, left + wide, top + tall, made.pen("#6a625a"))
    for row in range(int((top + tall) / (0.052 * size)) + 1):
        y = top + tall - (row + 1) * 0.052 * size
        for k in range(-1, 7):
            a = left + (k + 0.5 * (row % 2)) * 0.083 * size
            box = (max(left, a + 0.004 * size), y + 0.004 * size, min(left + wide, a + 0.079 * size), y + 0.048 * size)
            tone = ("#9a9088", "#857b72", "#aaa096", "#776d66")[int(rng.integers(4))]
            if box[2] > box[0]:
                made.sheet.box(*box, made.pen(tone))
    mouth = (left + 0.10 * size, top + 0.15 * size, left + wide - 0.10 * size, top + tall)
    arc = np.linspace(np.pi, 0, 16)
    middle, half = (mouth[0] + mouth[2]) / 2, (mouth[2] - mouth[0]) / 2
    arch = [
        (mouth[0], mouth[3]),
        *[(middle + half * np.cos(a), mouth[1] + 0.05 * size - 0.07 * size * np.sin(a)) for a in arc],
        (mouth[2], mouth[3]),
    ]
    made.sheet.polygon(arch, ink(linear("#1c0f0a")))
    made.sheet.box(
        left - 0.03 * size, top - 0.005 * size, left + wide + 0.03 * size, top + 0.035 * size, made.pen("#8a5a34", 1.1)
    )
    made.sheet.box(
        left - 0.05 * size,
        top + tall - 0.004 * size,
        left + wide + 0.05 * size,
        top + tall + 0.022 * size,
        made.pen("#8f867c"),
    )
    made.lay(0.5)
    picture_frame(made, 0.5 - 0.07 * made.step, 0.05, 0.14, 0.11, ("#bcd8e2", "#7fa07a", "#d9c48a"))
    made.lay(0.6)
    _fire(scenery, middle, mouth[3] - 0.01 * size, half * 0.72)
    for column in (0.5 - 0.21 * made.step, 0.5 + 0.20 * made.step):
        _candle(scenery, column * w, top - 0.004 * size, 0.07 * size)
    lamp(made, 0.08, horizon + 0.04, 0.44)
    made.lay(0.7)
    rooms.lamp_glow(scenery, 0.5, (mouth[3] - 0.08 * size) / h, 0.50, "#ff9a3c", 0.85)
    rooms.lamp_glow(scenery, 0.08, horizon - 0.33, 0.25, strength=0.4)
    return finished(scenery, "fireplace", horizon, near=0.94, far=0.84)


def _fire(scenery: Scenery, x: float, foot: float, half: float) -> None:
    """Logs, and tongues of flame over them."""
    sheet, rng = Sheet(scenery.width, scenery.height), scenery.stream("fire")
    for lean, tone in ((0.3, "#4a2c18"), (-0.25, "#5f3a20")):
        sheet.line(
            [(x - half * 0.8, foot - half * (0.12 + lean * 0.2)), (x + half * 0.8, foot - half * (0.12 - lean * 0.2))],
            half * 0.22,
            ink(linear(tone)),
        )
    sheet.onto(scenery.image)
    flames = Sheet(scenery.width, scenery.height)
    for size, tone in ((1.0, "#ff5a14"), (0.72, "#ff9a24"), (0.46, "#ffd45a"), (0.22, "#fff6c8")):
        for lean in (-0.45, -0.15, 0.2, 0.48):
            tall, wide = half * 1.35 * size * (1 - abs(lean) * 0.8) * (0.85 + 0.3 * rng.random()), half * 0.26 * size
            t = np.linspace(0, 1, 12)
            bend = x + half * lean + np.sin(t * 5 + lean * 9) * half * 0.07 * t
            thick = wide * np.sin(np.pi * (0.15 + 0.85 * t)) ** 0.8 + 0.3
            y = foot - half * 0.12 - tall * t
            flames.polygon(
                np.vstack([np.stack([bend - thick, y], -1), np.stack([bend + thick, y], -1)[::-1]]), ink(linear(tone))
            )
    rgb, alpha = flames.layers(scenery.size / 300)
    over(scenery.image, rgb * np.float32(1.5), alpha)
    scenery.image += blur(rgb * alpha[..., None], scenery.size * 0.03) * np.float32(0.9)


def _candle(scenery: Scenery, x: float, foot: float, tall: float) -> None:
    sheet = Sheet(scenery.width, scenery.height)
    sheet.box(x - tall * 0.14, foot - tall, x + tall * 0.14, foot, ink(linear("#f2e6cc")))
    sheet.ellipse(x, foot - tall * 1.22, tall * 0.10, tall * 0.22, ink(linear("#ffd66a")))
    sheet.onto(scenery.image)
    rooms.lamp_glow(scenery, x / scenery.width, (foot - tall * 1.2) / scenery.height, 0.12, strength=0.8)


@setting("bathroom", "washroom", "spa", "bubble bath", time_of_day="studio", indoors=True, surface="floor", view_m=2.4)
def bathroom(scenery: Scenery) -> Backdrop:
    horizon = 0.70
    walls.wall(scenery, "#d6e4e6", "#e4eeee", horizon, mottle=0.08)
    asked = scenery.decor.get("walls", "") or scenery.decor.get("place", "")
    if scenery.decor.get("walls of", "tiles") in ("tiles", "plaster"):
        walls.glazed(scenery, 0.34, horizon, asked or "#9fc4c8")
    floors.tiles(scenery, horizon, "#f0f0ec", "#8fa8ae", gloss=0.3)
    rooms.window(scenery, 0.66, 0.08, 0.22, 0.24, bars=(2, 1))
    made, k = Furnisher(scenery), scenery.size / scenery.width
    made.rounded(0.08, horizon - 0.22, 0.22, 0.26, "#c9dfe6", 1.1, radius=0.03)
    made.rounded(0.08 + 0.01 * k, horizon - 0.23, 0.20, 0.24, "#eef6f8", 1.1, radius=0.028)
    made.box(0.06, horizon - 0.07, 0.26, 0.05, "#fbfbf8")
    made.box(0.06 + 0.11 * k, horizon + 0.02, 0.05, 0.13, "#eceae4")
    made.line(
        [(0.06 + 0.13 * k, horizon - 0.12), (0.06 + 0.13 * k, horizon - 0.17), (0.06 + 0.17 * k, horizon - 0.17)],
        0.010,
        "#b9c0c6",
        1.2,
    )
    if scenery.shows("bathtub"):
        _tub(made, 0.50, horizon)
    made.lay(0.6)
    plant(made, 0.42, horizon + 0.05, 0.26, "#f0ede6")
    made.lay(0.7)
    return finished(scenery, "bathroom", horizon, near=0.94, far=0.84)


def _tub(made: Furnisher, left: float, horizon: float) -> None:
    """A bathtub full of foam along the wall."""
    k, rng = made.step, made.scenery.stream("foam")
    made.rounded(left, horizon + 0.07, 0.46, 0.20, "#fbfaf6", 1.05, radius=0.06)
    made.box(left - 0.012 * k, horizon - 0.105, 0.484, 0.028, "#ffffff", 1.05)
    for column in (0.06, 0.36):
        made.disc(left + column * k, horizon + 0.085, 0.022, "#c9a45a")
    for _ in range(34):
        x, y = left + (0.03 + 0.40 * rng.random()) * k, horizon - 0.13 - 0.025 * rng.random()
        made.disc(x, y, 0.012 + 0.018 * rng.random(), "#f4fbff", 1.0 + 0.1 * rng.random())


def _veined(scenery: Scenery, rows: int) -> None:
    """White marble with grey veins over the lowest rows, (rows, width)."""
    noise = fbm(scenery.stream("marble"), rows, scenery.width, scenery.size * 0.30, 6, 0.55)
    vein = np.exp(-np.abs(np.sin(noise * 17)) * 7.0) * 0.55 + np.exp(-np.abs(np.sin(noise * 31 + 1)) * 12) * 0.25
    stone = mix(linear("#f2f0ec"), linear("#8f8d92"), np.clip(vein, 0, 0.8)[..., None])
    light = rooms.indoor_light(scenery)
    scenery.image[scenery.height - rows :] = stone * np.minimum(
        light / np.float32(max(0.9, float(light.max()))) * 1.15, 1.1
    )


@setting(
    "marble table",
    "marble counter",
    "marble countertop",
    time_of_day="studio",
    indoors=True,
    surface="table",
    view_m=0.6,
)
def marble(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    walls.wall(scenery, "#8f9aa0", "#c2c9ca", horizon, mottle=0.16)
    rooms.sun_patch(scenery)
    _veined(scenery, scenery.height - int(scenery.height * horizon))
    share = np.broadcast_to(smoothstep(horizon + 0.16, horizon, scenery.rows()), (scenery.height, scenery.width))
    over(scenery.image, blur(scenery.image, scenery.size / 170), share)
    return finished(scenery, "marble table", horizon, near=0.86, far=0.66, air=(0.1, 0.45))


@setting("flat lay", "knolling", "table from above", time_of_day="studio", indoors=True, surface="none", view_m=0.8)
def flat_lay(scenery: Scenery) -> Backdrop:
    """A table top straight from above: wood, marble, linen or a colour; what the decor asks for."""
    decor = scenery.decor
    if stuff := decor.get("surface", ""):
        scenery.image = surfaces.from_above(scenery, stuff, decor.get("surface colour", "#e9e6e0"))
        return _laid(scenery)
    kind = int(scenery.stream("surface").integers(4)) if not scenery.colour else 3
    if decor.get("top", "") in ("checks", "cloth"):
        scenery.image = _clothed(scenery, decor["top"] == "checks", decor.get("top colour", "") or "#e9e2d6")
        return _laid(scenery)
    kind = {"table": 1, "marble table": 0}.get(decor.get("top", ""), kind)
    board = linear(decor.get("place", "") or "#c8a070")
    light = np.minimum(rooms.indoor_light(scenery), 1.0)
    if kind == 0:
        _veined(scenery, scenery.height)
    elif kind == 1:
        y = scenery.rows() * scenery.height / scenery.size * 7
        grain = fbm(scenery.stream("wood"), scenery.height, scenery.width, scenery.size * 0.03, 4, 0.6, (14, 1))
        plank = np.sin(np.floor(y) * 91.7) * 0.12
        seam = smoothstep(0.0, 0.03, np.minimum(y % 1, 1 - y % 1))
        wood = mix(board * np.float32(0.66), board * np.float32(1.3), np.clip(grain + plank, 0, 1)[..., None])
        scenery.image = np.asarray(wood * (0.55 + 0.45 * seam)[..., None] * light, np.float32)
    else:
        tone = scenery.colour or ("#e9e2d6", "#cfdfe0")[kind - 2]
        weave = fbm(scenery.stream("linen"), scenery.height, scenery.width, scenery.size * 0.006, 2)
        scenery.image = linear(tone) * np.float32(1.15) * (0.94 + 0.10 * weave)[..., None] * light
    glow = 0.86 + 0.24 * np.exp(-(((scenery.columns() - 0.3) / 0.7) ** 2) - ((scenery.rows() - 0.25) / 0.7) ** 2)
    scenery.image *= glow[..., None]
    return _laid(scenery)


def _clothed(scenery: Scenery, checked: bool, colour: str) -> F32:
    """Cloth straight from above, (height, width, 3): checked in white, or plain; woven, with a few soft folds."""
    light = np.minimum(rooms.indoor_light(scenery), 1.0)
    tone = np.broadcast_to(linear(colour), (scenery.height, scenery.width, 3))
    if checked:
        x, y = (np.floor(9 * share + 0.5) % 2 for share in (scenery.columns(), scenery.rows()))
        white = ((2 - x - y) / 2)[..., None].astype(np.float32)
        tone = mix(tone, linear("#f8f4ec"), white)
    folds = fbm(scenery.stream("folds"), scenery.height, scenery.width, scenery.size * 0.3, 3)
    weave = fbm(scenery.stream("linen"), scenery.height, scenery.width, scenery.size * 0.006, 2)
    return np.asarray(tone * (0.72 + 0.34 * folds + 0.12 * weave)[..., None] * light, np.float32)


def _laid(scenery: Scenery) -> Backdrop:
    return finished(scenery, "flat lay", 0.02, near=0.86, far=0.5, air=(0.1, 0.6), left=0.08, right=0.92)
