"""The street of glowing signs."""

from __future__ import annotations

import numpy as np

from ..colour import linear, mix, smoothstep
from . import town, water
from .base import Backdrop, Scenery, finished, setting
from .sheet import Ink, Sheet, ink
from .sky import paint_sky


@setting(
    "neon street", "cyberpunk city", "cyberpunk street", "tokyo street", "chinatown", time_of_day="neon", view_m=5.0
)
def neon_street(scenery: Scenery) -> Backdrop:
    """A narrow street at night between walls of glowing signs, wet underfoot."""
    horizon = 0.58
    paint_sky(scenery, horizon, 0.3)
    scenery.image *= np.float32(0.55)
    town.skyline(scenery, horizon, layers=3, neon=True, height=0.40)
    sheet, lamps, rng, size = (
        Sheet(scenery.width, scenery.height),
        Sheet(scenery.width, scenery.height),
        scenery.stream("signs"),
        scenery.size,
    )
    for k in range(5):
        near = k / 4
        for side in (-1, 1):
            reach = (0.07 + 0.40 * near**1.5) * scenery.width
            inner, outer = (
                scenery.width * 0.5 + side * reach,
                scenery.width * 0.5 + side * (reach + scenery.width * (0.10 + 0.14 * near)),
            )
            foot, top = scenery.height * (horizon + 0.01 + 0.20 * near**1.6), scenery.height * (0.30 - 0.42 * near)
            sheet.box(
                min(inner, outer),
                top,
                max(inner, outer),
                foot,
                ink(mix(linear("#0d0b1e"), linear("#2a1a4a"), 0.5 * (1 - near))),
            )
            _signs(sheet, lamps, rng, (inner, side, top, foot), size * (0.035 + 0.085 * near))
    sheet.onto(scenery.image)
    town.light_up(scenery, lamps, 1.25)
    water.wet_street(scenery, horizon)
    near_glow = np.exp(-(((scenery.rows() - horizon) / 0.12) ** 2)) * np.float32(0.22)
    scenery.veil(
        linear("#c93fa8"), np.asarray(near_glow * smoothstep(0.5, 0.1, np.abs(scenery.columns() - 0.5)), np.float32)
    )
    return finished(scenery, "neon street", horizon, near=0.92, far=0.74)


_GLOW = ("#ff3fb0", "#22e6ff", "#ffd23f", "#8a5bff", "#ff5a3a", "#3fffb0")


def _signs(
    sheet: Sheet, lamps: Sheet, rng: np.random.Generator, wall: tuple[float, float, float, float], wide: float
) -> None:
    """Upright signs with strokes of an unread script, lit windows, lanterns over the doors."""
    inner, side, top, foot = wall
    y = max(top, 0.0) + wide * 0.5
    while y < foot - wide * 2.2:
        tone: Ink = ink(linear(_GLOW[int(rng.integers(len(_GLOW)))]))
        tall, left = wide * (1.2 + 1.8 * rng.random()), inner + (side * wide * 0.2 if side > 0 else -wide * 0.9)
        if rng.random() < 0.75:
            sheet.box(left, y, left + wide * 0.7, y + tall, ink(linear("#140a24")))
            lamps.line(
                [(left, y), (left + wide * 0.7, y), (left + wide * 0.7, y + tall), (left, y + tall)],
                max(1, wide * 0.07),
                tone,
                closed=True,
            )
            for row in np.arange(y + wide * 0.18, y + tall - wide * 0.3, wide * 0.46):
                for stroke in range(3):
                    a = row + wide * 0.11 * stroke
                    lamps.line(
                        [
                            (left + wide * (0.15 + 0.1 * rng.random()), a),
                            (left + wide * (0.4 + 0.15 * rng.random()), a),
                        ],
                        max(1, wide * 0.06),
                        tone,
                    )
                lamps.line(
                    [(left + wide * 0.35, row - wide * 0.04), (left + wide * 0.35, row + wide * 0.30)],
                    max(1, wide * 0.06),
                    tone,
                )
        else:
            lamps.box(left, y, left + wide * 0.6, y + wide * 0.45, ink(linear("#ffd9a0") * np.float32(0.8)))
        y += tall + wide * 0.5
    for k in range(2):
        lamps.ellipse(
            inner + side * wide * (0.6 + 0.9 * k), foot - wide * 1.35, wide * 0.22, wide * 0.28, ink(linear("#ff4a2a"))
        )
