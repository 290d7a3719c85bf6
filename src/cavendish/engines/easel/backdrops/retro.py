"""The land of synthwave: a striped sun over a glowing grid."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, composite
from ..colour import gradient, linear
from .base import Backdrop, Scenery, finished, setting


@setting("synthwave grid", "retrowave landscape", "neon grid", "outrun road", time_of_day="neon", view_m=5.0)
def synthwave_grid(scenery: Scenery) -> Backdrop:
    """A purple sky with stars, a sun in slices, dark hills, and a floor of neon lines that run to the horizon."""
    horizon, w, h = 0.56, scenery.width, scenery.height
    stops = [(0.0, "#0d0630"), (0.35, "#3a0f6e"), (0.55, "#d8308f"), (0.56, "#12052e"), (1.0, "#1c0a44")]
    scenery.image[:] = gradient(h, w, [(at, linear(colour)) for at, colour in stops])
    sheet, rng, side = Canvas(w, h), scenery.stream("stars"), scenery.size
    for _ in range(90):
        sheet.circle(rng.random() * w, rng.random() * h * 0.4, side * 0.0016, "#ffffff", 0.3 + 0.6 * rng.random())
    reach, middle = side * 0.25, (w / 2, h * 0.40)
    rows = 40
    for row in range(rows):
        y = middle[1] - reach + 2 * reach * row / rows
        if y > h * horizon or (row > rows * 0.45 and row % 5 in (0, 1) and row % 5 < (row - 12) / 10):
            continue
        half = np.sqrt(max(0.0, reach**2 - (y - middle[1]) ** 2))
        share = row / rows
        tone = linear("#ffd84a") * np.float32(1 - share) + linear("#ff2f8a") * np.float32(share)
        sheet.rectangle(middle[0] - half, y, 2 * half, 2 * reach / rows + 0.6, tone)
    hills = [(0.0, h * horizon)]
    steps = 14
    for at in range(steps + 1):
        away = abs(at / steps - 0.5) * 2
        hills.append((w * at / steps, h * (horizon - 0.02 - 0.13 * away * (0.4 + 0.6 * rng.random()))))
    sheet.polygon([*hills, (w, h * horizon)], "#1a0838")
    sheet.polyline(hills[1:], side * 0.003, "#38d8ff")
    for line in range(-14, 15):
        x = w / 2 + line * w * 0.035
        sheet.line(x, h * horizon, w / 2 + line * w * 0.30, h, side * 0.0028, "#ff3fc8")
    for row in range(12):
        y = h * (horizon + (1 - horizon) * (row / 11) ** 2.2)
        sheet.line(0, y, w, y, side * (0.0015 + 0.002 * row / 11), "#ff3fc8")
    composite(scenery.image, sheet)
    glow = Canvas(w, h)
    glow.circle(*middle, reach * 1.15, "#ff5aa0", 0.30, soft=reach * 0.25)
    composite(scenery.image, glow)
    return finished(scenery, "synthwave grid", horizon, near=0.92)
