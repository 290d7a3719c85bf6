"""The ground of an infographic: a headline, a chart of bars, a ring, a curve and columns of unread text."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from .base import Backdrop, Scenery, finished, setting
from .sheet import Ink, Sheet, ink

_PALETTES = (
    ("#f6f1e4", "#24486f", "#e8653f", "#f2b83a", "#3f9a8a"),
    ("#eef4f6", "#2b2f5a", "#d8436a", "#4fa3d9", "#f0a52e"),
    ("#f4f2ec", "#2f4a3a", "#5fa05a", "#e0803a", "#2f8fb0"),
)


@setting(
    "infographic",
    "diagram",
    "chart",
    "presentation slide",
    time_of_day="studio",
    indoors=True,
    surface="none",
    view_m=1.0,
)
def infographic(scenery: Scenery) -> Backdrop:
    paper, dark, *tones = _PALETTES[int(scenery.stream("palette").integers(len(_PALETTES)))]
    rng, w, h = scenery.stream("figures"), scenery.width, scenery.height
    scenery.image[:] = linear(paper) * np.float32(1.3)
    sheet, side = Sheet(w, h), float(min(w, h))
    deep, pens = ink(linear(dark)), [ink(linear(tone)) for tone in tones]
    pale = ink(linear(dark) * np.float32(0.25) + linear(paper) * np.float32(0.75))
    sheet.box(0, 0, w, side * 0.13, deep)
    for row, wide in ((0.045, 0.46), (0.088, 0.28)):
        sheet.box(
            w * 0.5 - side * wide / 2,
            side * row - side * 0.012,
            w * 0.5 + side * wide / 2,
            side * row + side * 0.012,
            pens[1],
        )
    sheet.circle(w * 0.5, h * 0.52, side * 0.285, pens[0])
    sheet.circle(w * 0.5, h * 0.52, side * 0.265, ink(linear(paper)))
    for turn in np.linspace(0, 2 * np.pi, 6, endpoint=False):
        spot = (w * 0.5 + np.cos(turn) * side * 0.285, h * 0.52 + np.sin(turn) * side * 0.285)
        sheet.circle(*spot, side * 0.020, deep)
    _bars(sheet, rng, (w * 0.03, h * 0.97, side * 0.24, side * 0.26), pens, deep)
    _ring(sheet, (w - side * 0.13, h - side * 0.14), side * 0.095, pens, ink(linear(paper)))
    _curve(sheet, rng, (w - side * 0.26, side * 0.40, side * 0.23, side * 0.18), pens, deep)
    for x, y in ((w * 0.03, side * 0.19), (w * 0.5 - side * 0.14, h - side * 0.11)):
        for line in range(4):
            sheet.box(
                x,
                y + side * 0.026 * line,
                x + side * (0.14 + 0.09 * rng.random()),
                y + side * (0.026 * line + 0.011),
                pale,
            )
    sheet.onto(scenery.image)
    return finished(scenery, "infographic", 0.5, near=0.7, far=0.5, left=0.34, right=0.66)


def _bars(
    sheet: Sheet, rng: np.random.Generator, box: tuple[float, float, float, float], pens: list[Ink], axis: Ink
) -> None:
    x, foot, wide, tall = box
    for k in range(5):
        left = x + wide * (0.08 + 0.18 * k)
        sheet.box(left, foot - tall * (0.25 + 0.15 * k + 0.1 * rng.random()), left + wide * 0.12, foot, pens[k % 3])
    sheet.line([(x, foot - tall), (x, foot), (x + wide, foot)], max(1, wide * 0.02), axis)


def _ring(sheet: Sheet, middle: tuple[float, float], radius: float, pens: list[Ink], hole: Ink) -> None:
    start = 0.0
    for share, pen in zip((0.46, 0.31, 0.23), pens, strict=True):
        arc = np.linspace(start, start + share, 30) * 2 * np.pi - np.pi / 2
        outer = np.stack([middle[0] + np.cos(arc) * radius, middle[1] + np.sin(arc) * radius], -1)
        sheet.polygon(np.vstack([[middle], outer]), pen)
        start += share
    sheet.circle(*middle, radius * 0.52, hole)


def _curve(
    sheet: Sheet, rng: np.random.Generator, box: tuple[float, float, float, float], pens: list[Ink], axis: Ink
) -> None:
    x, foot, wide, tall = box
    points = [(x + wide * k / 5, foot - tall * (0.15 + 0.13 * k + 0.16 * rng.random())) for k in range(6)]
    sheet.line(points, max(1, wide * 0.03), pens[0])
    for spot in points:
        sheet.circle(*spot, wide * 0.035, pens[1])
    sheet.line([(x, foot - tall), (x, foot), (x + wide, foot)], max(1, wide * 0.02), axis)
