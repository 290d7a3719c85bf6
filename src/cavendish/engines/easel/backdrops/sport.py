"""Settings for games."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import land, town
from .base import Backdrop, Scenery, finished, setting
from .sheet import Sheet, ink
from .sky import paint_sky


@setting("stadium", "football field", "soccer field", "arena", "sports field", "race track", view_m=6.0)
def stadium(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    paint_sky(scenery, 0.4, 0.3)
    rng, w, h, size = scenery.stream("crowd"), scenery.width, scenery.height, scenery.size
    sheet, lamps = Sheet(w, h), Sheet(w, h)
    sheet.polygon(
        [(0, 0.22 * h), (0.5 * w, 0.30 * h), (w, 0.22 * h), (w, horizon * h), (0, horizon * h)],
        scenery.pen("#4a5260", 0.1),
    )
    count = int(5200 * max(1.0, scenery.wide))
    tones = [
        scenery.pen(c, 0.12)
        for c in ("#d9432f", "#e8e4da", "#2f5fa8", "#f2c84a", "#5a4a44", "#e0a888", "#3a3f4a", "#4a8a5a")
    ]
    for row, column, pick in zip(
        np.sort(rng.random(count)), rng.random(count), rng.integers(0, len(tones), count), strict=True
    ):
        edge = 0.24 + 0.075 * (1 - abs(column - 0.5) * 2)
        y = (edge + (horizon - 0.035 - edge) * row) * h
        sheet.circle(column * w, y, size * (0.0026 + 0.0022 * row), tones[pick])
    for level in (0.34, 0.66):
        left = 0.24 + (horizon - 0.27) * level
        sheet.line(
            [(0, left * h), (0.5 * w, (left + 0.05 * (1 - level)) * h), (w, left * h)],
            max(2, size * 0.006),
            scenery.pen("#cfd4da", 0.1),
        )
    sheet.box(0, (horizon - 0.032) * h, w, (horizon + 0.002) * h, scenery.pen("#1f4f9a"))
    for k in range(8):
        tone = ("#d9432f", "#f4f0e6", "#f2c84a", "#2f8a5a")[k % 4]
        sheet.box(
            w * (k / 8 + 0.01),
            (horizon - 0.026) * h,
            w * ((k + 1) / 8 - 0.01),
            (horizon - 0.004) * h,
            scenery.pen(tone, 0.0, 0.9),
        )
    for x in (0.08, 0.36, 0.64, 0.92):
        top = 0.07 + 0.03 * (1 - abs(x - 0.5) * 2)
        sheet.line([(x * w, 0.28 * h), (x * w, top * h)], max(2, size * 0.005), scenery.pen("#8a929c", 0.1))
        for i in range(4):
            lamps.circle((x + (i - 1.5) * 0.016) * w, top * h, size * 0.008, ink(linear("#fdfbe8")))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.2)
    _pitch(scenery, horizon)
    return finished(scenery, "stadium", horizon, near=0.92)


def _pitch(scenery: Scenery, horizon: float) -> None:
    """Mown stripes and white lines in perspective."""
    land.level_ground(
        scenery, horizon, "#5f9a42", "#3f7a30", cell=0.03, contrast=0.3, far=linear("#5a8f48") * scenery.on_ground
    )
    top = int(scenery.height * horizon)
    depth = ((np.arange(scenery.height - top, dtype=np.float32) + 1) / (scenery.height - top))[:, None]
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(scenery.wide)
    stripe = np.floor(across / (depth + 0.28) * 6) % 2
    scenery.image[top:] *= (0.90 + 0.2 * stripe)[..., None]
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    white = ink(np.clip(linear("#f4f8f0") * scenery.on_ground, 0, 1))
    row = h * (horizon + 0.30 * (1 - horizon))
    sheet.line([(0, row), (w, row)], max(2, scenery.size * 0.006), white)
    arc = np.linspace(0, 2 * np.pi, 60)
    sheet.line(
        np.stack([w / 2 + np.cos(arc) * scenery.size * 0.34, row + np.sin(arc) * scenery.size * 0.075], -1),
        max(2, scenery.size * 0.006),
        white,
        closed=True,
    )
    sheet.onto(scenery.image, opacity=0.85)
