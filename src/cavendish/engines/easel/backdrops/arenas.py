"""Indoor arenas: a court or a rink under lamps, tiers of people all round."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from .base import Backdrop, Scenery, finished, setting
from .sheet import Sheet, ink

HORIZON = 0.54
CROWD = ("#c8483a", "#d8d2c4", "#3a62a0", "#d8b04a", "#5a4a44", "#c09078", "#4a5060", "#4a7a5a")


@setting("sports arena", "indoor arena", view_m=5.0, surface="floor", indoors=True, time_of_day="studio")
def sports_arena(scenery: Scenery) -> Backdrop:
    """A polished wooden court with its lines before full tiers."""
    return _arena(scenery, "sports arena", "#c98a48", "#e0a868", "#fbf6ea")


@setting("ice arena", "hockey arena", "hockey rink", view_m=5.0, surface="floor", indoors=True, time_of_day="studio")
def ice_arena(scenery: Scenery) -> Backdrop:
    """A rink with its red and blue lines before full tiers."""
    return _arena(scenery, "ice arena", "#cfe0ea", "#e4eff5", "#c8343a")


def _arena(scenery: Scenery, name: str, floor: str, boards: str, lines: str) -> Backdrop:
    w, h, size = scenery.width, scenery.height, scenery.size
    y = scenery.rows()
    scenery.image[:] = linear("#171823") + np.exp(-(((y - 0.36) / 0.22) ** 2))[..., None] * linear("#34364a")
    sheet = Sheet(w, h)
    _tiers(sheet, scenery)
    for x in (0.14, 0.38, 0.62, 0.86):
        for k in range(4):
            sheet.circle((x + 0.02 * (k - 1.5)) * w, 0.06 * h, size * 0.010, ink(linear("#fffbe8")))
    sheet.box(0, (HORIZON - 0.05) * h, w, HORIZON * h, ink(linear("#24408a")))
    for k in range(6):
        sheet.box((k / 6 + 0.01) * w, (HORIZON - 0.043) * h, ((k + 1) / 6 - 0.01) * w, (HORIZON - 0.008) * h,
                  ink(linear(("#d8402f", "#f2efe6", "#e8b83a")[k % 3])))  # fmt: skip
    _floor(sheet, scenery, (floor, boards, lines))
    sheet.onto(scenery.image)
    glow = np.exp(-(((scenery.columns() - 0.5) / 0.4) ** 2)) * np.clip((y - HORIZON) * 4, 0, 1)
    scenery.image += (glow * np.float32(0.10))[..., None] * linear("#fff2d0")
    return finished(scenery, name, HORIZON, near=0.93, far=0.80)


def _tiers(sheet: Sheet, scenery: Scenery) -> None:
    """Rows of people, larger and brighter towards the court."""
    w, h, size, rng = scenery.width, scenery.height, scenery.size, scenery.stream("crowd")
    for row in range(11):
        share = row / 10
        level, head = (0.14 + 0.345 * share) * h, size * (0.007 + 0.006 * share)
        if row % 4 == 3:
            sheet.box(0, level - head * 1.2, w, level + head * 3, ink(linear("#2a2c3a")))
        step = head * 2.7
        for k in range(int(w / step) + 2):
            x = (k + 0.4 * float(rng.random()) + 0.5 * (row % 2)) * step
            tone = linear(CROWD[int(rng.integers(len(CROWD)))]) * np.float32(0.25 + 0.5 * share)
            sheet.ellipse(x, level + head * 2.0, head * 1.25, head * 1.5, ink(tone))
            skin = linear(("#e0b090", "#a8744e", "#6a4630")[int(rng.integers(3))])
            sheet.circle(x, level, head * 0.85, ink(skin * np.float32(0.3 + 0.5 * share)))


def _floor(sheet: Sheet, scenery: Scenery, tones: tuple[str, str, str]) -> None:
    """Boards that run to the viewer, and the lines painted on them."""
    w, h, size = scenery.width, scenery.height, scenery.size
    sheet.box(0, HORIZON * h, w, h + 1, ink(linear(tones[0])))
    for k in range(-14, 15, 2):
        sheet.polygon([((0.5 + 0.05 * k) * w, HORIZON * h), ((0.55 + 0.05 * k) * w, HORIZON * h),
                       ((0.62 + 0.12 * k) * w, h + 1), ((0.5 + 0.12 * k) * w, h + 1)],
                      ink(linear(tones[0]) * np.float32(0.6) + linear(tones[1]) * np.float32(0.4)))  # fmt: skip
    line, wide = ink(linear(tones[2])), max(2, size * 0.007)
    row = (HORIZON + 0.035) * h
    sheet.line([(0, row), (w, row)], wide, line)
    arc = np.linspace(0, 2 * np.pi, 60)
    sheet.line(
        np.stack([0.5 * w + np.cos(arc) * 0.36 * size, 0.82 * h + np.sin(arc) * 0.10 * size], -1), wide, line,
        closed=True,
    )  # fmt: skip
    sheet.line([(0.5 * w, row), (0.5 * w, h)], wide, line)
