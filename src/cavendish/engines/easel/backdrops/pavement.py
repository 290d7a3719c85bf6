"""Tables and chairs under an awning on a pavement: what a street shows of the café that was named with it."""

from __future__ import annotations

from .base import Scenery
from .sheet import Sheet

CAFES = frozenset({"cafe", "restaurant", "bakery", "bar"})
"""Places said besides a street that put tables on it."""
TERRACE_WORDS = frozenset({"garden", "rooftop"})
"""What a terrace is taken for, which in a street is that of a café."""


def pavement_cafe(scenery: Scenery) -> None:
    """Lay tables and chairs before both sides of a street, if a café was named with it."""
    if scenery.decor.get("second", "") not in CAFES | TERRACE_WORDS:
        return
    sheet, size = Sheet(scenery.width, scenery.height), scenery.size
    _awning(sheet, scenery)
    for column, row, scale in ((0.80, 0.80, 0.68), (0.15, 0.80, 0.72), (0.87, 0.95, 1.0), (0.12, 0.96, 1.05)):
        _set(sheet, scenery, column * scenery.width, row * scenery.height, size * 0.17 * scale)
    sheet.onto(scenery.image)


def _set(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float) -> None:
    """A round table with a cup and two bistro chairs."""
    iron, cloth = scenery.pen("#2f3034", 0.02), scenery.pen("#f4efe4", 0.0, 1.1)
    for side in (-1, 1):
        _chair(sheet, scenery, x + side * tall * 0.62, foot - tall * 0.05, tall, side)
    sheet.ellipse(x, foot, tall * 0.24, tall * 0.06, iron)
    sheet.box(x - tall * 0.03, foot - tall * 0.74, x + tall * 0.03, foot, iron)
    sheet.ellipse(x, foot - tall * 0.74, tall * 0.48, tall * 0.13, iron)
    sheet.ellipse(x, foot - tall * 0.77, tall * 0.48, tall * 0.13, cloth)
    sheet.ellipse(x - tall * 0.12, foot - tall * 0.78, tall * 0.13, tall * 0.035, scenery.pen("#c9c2b4"))
    sheet.box(
        x - tall * 0.19, foot - tall * 0.90, x - tall * 0.05, foot - tall * 0.79, scenery.pen("#ffffff", 0.0, 1.2)
    )
    sheet.ellipse(x - tall * 0.12, foot - tall * 0.90, tall * 0.07, tall * 0.02, scenery.pen("#4a2c1a"))
    sheet.box(x + tall * 0.12, foot - tall * 0.92, x + tall * 0.18, foot - tall * 0.78, scenery.pen("#7fb08a"))
    sheet.circle(x + tall * 0.15, foot - tall * 0.97, tall * 0.07, scenery.pen("#d8304a", 0.0, 1.15))


def _chair(sheet: Sheet, scenery: Scenery, x: float, foot: float, tall: float, side: int) -> None:
    """A cane chair seen from its side, turned to the table."""
    cane, dark = scenery.pen("#b5803f", 0.02, 1.05), scenery.pen("#6a4422", 0.02)
    half, seat, thick = tall * 0.20, foot - tall * 0.46, max(2.0, tall * 0.05)
    for leg in (-1, 1):
        sheet.line([(x + leg * half, seat), (x + leg * half * 1.15, foot)], thick, dark)
    sheet.ellipse(x, seat, half * 1.15, tall * 0.055, cane)
    back = x + side * half * 1.05
    top = seat - tall * 0.52
    sheet.line([(back, seat), (back + side * half * 0.35, top)], thick * 1.3, cane)
    for share in (0.35, 0.62, 0.9):
        sheet.line(
            [(back + side * half * 0.35 * share - half * 0.5, seat + (top - seat) * share),
             (back + side * half * 0.35 * share + half * 0.5, seat + (top - seat) * share)], thick * 0.8, cane,
        )  # fmt: skip


def _awning(sheet: Sheet, scenery: Scenery) -> None:
    """A striped awning over the right-hand tables."""
    w, h = scenery.width, scenery.height
    left, top, low, drop = 0.70, 0.40, 0.485, 0.028
    stripes = 8
    for k in range(stripes):
        a, b = left + 0.32 * k / stripes, left + 0.32 * (k + 1) / stripes
        back_a, back_b = left + 0.06 + 0.28 * k / stripes, left + 0.06 + 0.28 * (k + 1) / stripes
        pen = scenery.pen("#b8302c" if k % 2 == 0 else "#f6efe0", 0.04, 1.05)
        sheet.polygon([(back_a * w, top * h), (back_b * w, top * h), (b * w, low * h), (a * w, low * h)], pen)
        sheet.box(a * w, low * h, b * w, (low + drop) * h, pen)
        sheet.ellipse((a + b) / 2 * w, (low + drop) * h, (b - a) / 2 * w, drop * 0.5 * h, pen)
