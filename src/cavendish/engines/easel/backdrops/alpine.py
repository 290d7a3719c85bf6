"""The Alpine village: chalets round a church before snowy peaks."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import turf
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("alpine village", "village in the alps", "mountain village", "swiss village", view_m=6.0)
def alpine_village(scenery: Scenery) -> Backdrop:
    """Wooden chalets and a church with a pointed steeple under high snowy peaks."""
    horizon = 0.56
    paint_sky(scenery, horizon, 0.5)
    land.mountains(
        scenery, horizon, layers=3, snow=0.8, colour="#5f7088", near_colour="#4a5f5a", height=0.46, roughness=2.0
    )
    woods.wood(
        scenery, horizon, trees.pine, layers=2, density=1.3, height=0.10, gap=(1, 0), mist=0.3, name="slope wood"
    )
    turf(scenery, horizon, 0.4)
    sheet, lamps, rng, size = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.stream("chalets"),
        scenery.size,
    )
    x, foot = 0.55 * scenery.width, scenery.height * (horizon + 0.035)
    sheet.box(x, foot - size * 0.19, x + size * 0.055, foot, scenery.pen("#f4efe4", 0.12))
    sheet.polygon(
        [
            (x - size * 0.008, foot - size * 0.19),
            (x + size * 0.0275, foot - size * 0.33),
            (x + size * 0.063, foot - size * 0.19),
        ],
        scenery.pen("#7a3f34", 0.12),
    )
    sheet.circle(x + size * 0.0275, foot - size * 0.155, size * 0.014, scenery.pen("#3a4550", 0.1))
    for column, row, wide in (
        (0.36, 0.60, 0.11),
        (0.50, 0.605, 0.09),
        (0.66, 0.61, 0.12),
        (0.24, 0.65, 0.15),
        (0.79, 0.66, 0.16),
        (0.06, 0.72, 0.22),
        (0.96, 0.74, 0.24),
    ):
        _chalet(sheet, lamps, scenery, rng, column * scenery.width, row * scenery.height, wide * size)
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps)
    spots = [(0.15, 0.70, 0.20), (0.88, 0.72, 0.22), (0.42, 0.63, 0.10), (0.72, 0.64, 0.12)]
    woods.stand(scenery, trees.pine, spots, distance=0.1, name="firs")
    land.strip(
        scenery, 0.64, "#e6edf4" if scenery.snowy else "#cbb994", bottom=(0.28, 0.72), vanish=0.5, tip=0.02, bend=0.08
    )
    return finished(scenery, "alpine village", horizon, near=0.94, far=0.78)


def _chalet(
    sheet: Sheet, lamps: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, foot: float, wide: float
) -> None:
    """A wooden house with a wide low roof, a balcony with flowers and lit windows."""
    away = 0.28 * (1 - min(1.0, wide / (scenery.size * 0.22)))
    half, tall = wide * 0.44, wide * 0.62
    sheet.box(x - half, foot - tall * 0.40, x + half, foot, scenery.pen("#f0e8d8", away))
    sheet.polygon(
        [
            (x - half, foot - tall * 0.40),
            (x - half, foot - tall * 0.66),
            (x, foot - tall * 1.02),
            (x + half, foot - tall * 0.66),
            (x + half, foot - tall * 0.40),
        ],
        scenery.pen("#8a5a38", away),
    )
    roof = "#f2f6fc" if scenery.snowy else "#5a4238"
    for side in (-1, 1):
        sheet.polygon(
            [
                (x, foot - tall * 1.12),
                (x + side * half * 1.35, foot - tall * 0.62),
                (x + side * half * 1.35, foot - tall * 0.50),
                (x, foot - tall * 0.98),
            ],
            scenery.pen(roof, away, 1.1 if scenery.snowy else 1.0),
        )
    sheet.box(x - half * 1.02, foot - tall * 0.46, x + half * 1.02, foot - tall * 0.38, scenery.pen("#5f3a24", away))
    if not scenery.snowy:
        for k in np.linspace(-0.9, 0.9, 9):
            sheet.circle(
                x + half * k,
                foot - tall * 0.47,
                wide * 0.025,
                scenery.pen(("#e0303a", "#f08fb0")[int(rng.integers(2))], away),
            )
    for row in (0.12, 0.56):
        for column in (-0.55, 0.0, 0.55):
            pane = (
                x + half * column - wide * 0.05,
                foot - tall * (row + 0.18),
                x + half * column + wide * 0.05,
                foot - tall * row,
            )
            sheet.box(*pane, scenery.pen("#4a5f70", away))
            if scenery.dark:
                lamps.box(*pane, ink(linear("#ffcf86")))
