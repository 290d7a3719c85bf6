"""Settings where crops grow."""

from __future__ import annotations

import numpy as np

from ..colour import linear, mix, smoothstep
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Sheet
from .sky import paint_sky


def _country(scenery: Scenery, horizon: float, *, hedge: float, density: float) -> None:
    """Sky, low hills, a hedge of trees `hedge` shares of the height tall, and grass of that density."""
    paint_sky(scenery, horizon, 0.6)
    land.mountains(scenery, horizon, layers=2, snow=0.0, colour="#7a9a7a", near_colour="#6a8a4f", height=0.10)
    woods.wood(
        scenery, horizon, trees.broadleaf, layers=2, density=0.8, height=hedge, gap=(1, 0), mist=0.3, name="hedge"
    )
    turf(scenery, horizon, density)


@setting("farm", "farmland", "barnyard", "ranch", "orchard", view_m=6.0)
def farm(scenery: Scenery) -> Backdrop:
    horizon = 0.56
    _country(scenery, horizon, hedge=0.13, density=0.25)
    if not scenery.snowy:
        _furrows(scenery, horizon)
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    _barn(sheet, scenery, 0.70 * scenery.width, 0.625 * scenery.height, scenery.size * 0.26)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    rails(scenery, 0.665, 0.075)
    if not scenery.snowy:
        _bales(scenery)
    return finished(scenery, "farm", horizon)


@setting("muddy yard", "mud", view_m=6.0)
def muddy_yard(scenery: Scenery) -> Backdrop:
    """The farm with its yard trodden to mud that stands full of puddles."""
    plain = farm(scenery)
    x, y, rng = scenery.columns() - 0.5, scenery.rows(), scenery.stream("mire")
    wobble = land.ridge_line(rng, scenery.width, 3, 3)[None] * np.float32(0.03)
    tracks, _ = land.perspective_noise(scenery, 0.6, 0.05, name="tracks")
    grain = np.zeros_like(y + x)
    grain[scenery.height - len(tracks) :] = tracks - 0.5
    mire = smoothstep(0.0, 0.03, y - 0.70 + wobble)
    tone = mix(linear("#3f2c1c"), linear("#8a6540"), np.clip(0.5 + 1.6 * grain, 0, 1)[..., None])
    scenery.veil(tone * scenery.on_ground, mire)
    for column, row, wide in ((0.24, 0.80, 0.20), (0.74, 0.77, 0.15), (0.52, 0.94, 0.30)):
        away = np.sqrt(((x + 0.5 - column) / wide) ** 2 + ((y - row + 0.5 * wobble) / (0.16 * wide)) ** 2)
        wet = mix(linear("#5a4028") * scenery.on_ground, scenery.fog, 0.45)
        scenery.veil(wet * np.ones_like(tone), smoothstep(1.05, 0.95, away) * np.float32(0.9))
    return finished(scenery, "muddy yard", plain.horizon)


@setting("ploughed field", "plowed field", "tilled field", view_m=6.0)
def ploughed_field(scenery: Scenery) -> Backdrop:
    """Bare brown soil in furrows that run to the horizon, hedges and hills behind."""
    horizon = 0.52
    _country(scenery, horizon, hedge=0.12, density=0.2)
    if scenery.snowy:
        return finished(scenery, "ploughed field", horizon)
    clods, depth = land.perspective_noise(scenery, horizon, 0.03, name="clods")
    top = scenery.height - len(clods)
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    waves = np.sin(across / (depth + 0.06) * 17 + 1.4 * (clods - 0.5))
    near = smoothstep(0.0, 0.25, depth)
    tone = np.clip(0.5 + (0.16 + 0.30 * near) * waves + 0.9 * (clods - 0.5), 0, 1)
    soil = mix(linear("#34200f"), linear("#96683e"), tone[..., None]) * scenery.on_ground
    part = scenery.image[top:]
    part += (mix(soil, scenery.fog, ((1 - near) * 0.35)[..., None]) - part) * smoothstep(0.02, 0.05, depth)[..., None]
    return finished(scenery, "ploughed field", horizon)


def _furrows(scenery: Scenery, horizon: float) -> None:
    """Rows of a crop running to a vanishing point, over a band of the ground."""
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.40) * np.float32(scenery.wide)
    rows = np.sin(across / (depth + 0.05) * 26)
    band = smoothstep(0.03, 0.07, depth) * smoothstep(0.40, 0.30, depth)
    wheat = mix(linear("#9a7a30"), linear("#e6c468"), np.clip(rows * 0.5 + 0.5, 0, 1)[..., None]) * scenery.on_ground
    part = scenery.image[top:]
    part += (mix(wheat, scenery.fog, ((1 - smoothstep(0, 0.3, depth)) * 0.6)[..., None]) - part) * band[..., None]


def _barn(sheet: Sheet, scenery: Scenery, x: float, foot: float, wide: float) -> None:
    """A red barn with white trim, and a silo beside it."""
    red, dark, white = scenery.pen("#a8382c", 0.08), scenery.pen("#7a2820", 0.08), scenery.pen("#f0ebe0", 0.05)
    silo = x + wide * 0.78
    sheet.box(silo, foot - wide * 0.95, silo + wide * 0.24, foot, scenery.pen("#b9bcc0", 0.1))
    sheet.box(silo + wide * 0.16, foot - wide * 0.95, silo + wide * 0.24, foot, scenery.pen("#84878c", 0.1))
    sheet.ellipse(silo + wide * 0.12, foot - wide * 0.95, wide * 0.12, wide * 0.11, scenery.pen("#8f9aa4", 0.08))
    roof = [(0.0, 0.46), (0.10, 0.70), (0.35, 0.86), (0.60, 0.70), (0.70, 0.46)]
    front = [(x, foot), *[(x + wide * u, foot - wide * v) for u, v in roof], (x + wide * 0.70, foot)]
    sheet.polygon(front, red)
    for k in range(1, 9):
        sheet.line([(x + wide * 0.0778 * k, foot), (x + wide * 0.0778 * k, foot - wide * 0.46)], 1, dark)
    outline = [(x + wide * u, foot - wide * v) for u, v in roof]
    sheet.line(
        [(p[0], p[1] - wide * 0.01) for p in outline],
        max(2, wide * 0.035),
        scenery.pen("#eaf0f8" if scenery.snowy else "#5a4a44", 0.05, 1.1),
    )
    sheet.line(outline, max(1, wide * 0.012), white)
    door = (x + wide * 0.22, foot - wide * 0.34, x + wide * 0.48, foot)
    sheet.box(*door, dark)
    sheet.line(
        [(door[0], door[1]), (door[2], door[1]), (door[2], door[3]), (door[0], door[3])],
        max(1, wide * 0.014),
        white,
        closed=True,
    )
    sheet.line([(door[0], door[1]), (door[2], door[3])], max(1, wide * 0.014), white)
    sheet.line([(door[2], door[1]), (door[0], door[3])], max(1, wide * 0.014), white)
    sheet.box(x + wide * 0.30, foot - wide * 0.66, x + wide * 0.40, foot - wide * 0.54, white)
    sheet.box(
        x + wide * 0.31,
        foot - wide * 0.65,
        x + wide * 0.39,
        foot - wide * 0.55,
        scenery.pen("#ffd27a" if scenery.dark else "#3a2a2a", 0.0, 2.0 if scenery.dark else 1.0),
    )


def rails(scenery: Scenery, row: float, height: float, colour: str = "#8f6a48") -> None:
    """A post-and-rail fence across the picture."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    tall, foot = size * height, scenery.height * row
    pen, light = scenery.pen(colour, 0.08, 0.85), scenery.pen(colour, 0.05, 1.2)
    for level in (0.45, 0.82):
        sheet.box(0, foot - tall * level - tall * 0.06, scenery.width, foot - tall * level + tall * 0.06, pen)
        sheet.box(0, foot - tall * level - tall * 0.06, scenery.width, foot - tall * level - tall * 0.02, light)
    for k in range(int(scenery.width / (size * 0.14)) + 2):
        x = k * size * 0.14 + size * 0.03
        sheet.box(x - tall * 0.07, foot - tall, x + tall * 0.07, foot, pen)
        sheet.box(x - tall * 0.07, foot - tall, x - tall * 0.02, foot, light)
    sheet.onto(scenery.image)


def _bales(scenery: Scenery) -> None:
    """Round bales of straw at the sides."""
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    for x, y, radius in ((0.10, 0.77, 0.055), (0.23, 0.72, 0.035), (0.91, 0.80, 0.06)):
        cx, cy, r = x * scenery.width, y * scenery.height - radius * size, radius * size
        sheet.ellipse(cx + r * 0.1, cy + r * 0.95, r * 1.15, r * 0.16, scenery.pen("#4a4a24", 0.0, 0.6))
        sheet.box(cx, cy - r, cx + r * 0.75, cy + r, scenery.pen("#c9a448", 0.03, 0.8))
        sheet.ellipse(cx + r * 0.75, cy, r * 0.35, r, scenery.pen("#b08c38", 0.03, 0.7))
        sheet.ellipse(cx, cy, r * 0.62, r, scenery.pen("#e6c468", 0.03, 1.05))
        for share in (0.75, 0.5, 0.25):
            sheet.ellipse(cx, cy, r * 0.62 * share, r * share, scenery.pen("#b08c38", 0.03))
            sheet.ellipse(cx, cy, r * 0.62 * share * 0.88, r * share * 0.9, scenery.pen("#e6c468", 0.03, 1.02))
    sheet.onto(scenery.image)
