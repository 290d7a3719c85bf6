"""A city as a giant sees it: low roofs far off, and the nearest ones only up to its knees."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from ..shading import Layer
from . import town
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers
from .sheet import Sheet, ink
from .sky import paint_sky

_WALLS = ("#8a93a0", "#b5a890", "#7f8a94", "#a58f7c", "#94a2ae", "#c2b8a4", "#6f7a88")


def _block(
    sheet: Sheet, lamps: Sheet, scenery: Scenery, at: tuple[float, float, float, float], seed: int, far: float
) -> None:
    """A tower block with a grid of windows: (left, foot, width, height) in pixels."""
    x, foot, wide, tall = at
    wall = _WALLS[seed % len(_WALLS)]
    sheet.box(x, foot - tall, x + wide, foot, scenery.pen(wall, far))
    sheet.box(x + wide * 0.72, foot - tall, x + wide, foot, scenery.pen(wall, far, 0.75))
    sheet.box(x - wide * 0.02, foot - tall - wide * 0.05, x + wide * 1.02, foot - tall, scenery.pen(wall, far, 0.6))
    if seed % 3 == 0:
        sheet.line([(x + wide * 0.4, foot - tall * 1.25), (x + wide * 0.4, foot - tall)], max(1, wide * 0.03),
                   scenery.pen("#5a626c", far))  # fmt: skip
    pane, dim = wide / 6, (scenery.pen("#46525f", far), scenery.pen("#dfe8ee", far))
    for row in range(int(tall / (pane * 1.5))):
        for column in range(4):
            left, top = x + wide * 0.08 + column * pane * 1.35, foot - tall + pane * (0.6 + 1.5 * row)
            lit = scenery.dark and (row * 7 + column * 5 + seed) % 3
            (lamps if lit else sheet).box(
                left, top, left + pane * 0.8, top + pane * 0.9,
                ink(linear("#ffd27a")) if lit else dim[(row + column + seed) % 4 == 0],
            )  # fmt: skip


def _row(scenery: Scenery, foot: float, tall: float, far: float, name: str) -> tuple[Sheet, Sheet]:
    """A row of blocks across the picture; foot and tall in shares of its height and size."""
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    rng, size, x, seed = scenery.stream(name), scenery.size, -0.03 * scenery.width, int(tall * 1000)
    while x < scenery.width:
        wide = size * tall * (0.42 + 0.3 * rng.random())
        high = size * tall * (0.55 + 0.6 * rng.random())
        _block(sheet, lamps, scenery, (x, foot * scenery.height, wide, high), seed, far)
        x, seed = x + wide * (1.04 + 0.25 * rng.random()), seed + 1 + int(rng.integers(4))
    return sheet, lamps


@setting("city at the feet", "tiny city", "toy city", view_m=60.0)
def city_at_the_feet(scenery: Scenery) -> Backdrop:
    """Rows of towers that grow towards us, below the waist of who stands there; the first row hides the feet."""
    horizon = 0.50
    paint_sky(scenery, horizon, 0.5)
    town.skyline(scenery, horizon, layers=1, height=0.07)
    ground = np.array(scenery.on_ground, np.float32) * linear("#77797c")
    scenery.image[int(horizon * scenery.height) :] = ground
    for k, (foot, tall, far) in enumerate(((0.56, 0.10, 0.5), (0.64, 0.14, 0.32), (0.75, 0.19, 0.16))):
        sheet, lamps = _row(scenery, foot, tall, far, f"row{k}")
        sheet.onto(scenery.image)
        town.light_up(scenery, lamps)
    before, lamps = _row(scenery, 1.02, 0.15, 0.0, "front")
    for sheet in (before, lamps):
        rgb, alpha = sheet.layers()
        scenery.front.append(Layer(rgb, alpha, 0, 0))
    scenery.relit(fog=numbers("#9fb0c0") if not scenery.dark else scenery.light.fog)
    return finished(scenery, "city at the feet", horizon, near=0.94, far=0.86)
