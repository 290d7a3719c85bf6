"""Boots: for rain, for hills, for riding."""

from __future__ import annotations

import numpy as np

from ..canvas import Path
from ..clay import Clay
from ..colour import F32
from .making import GLAZED, body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_RUBBER = frozenset({"rain boots", "rubber boots", "wellies", "wellington boots"})
_LOW = frozenset({"hiking boots", "ankle boots", "work boots", "combat boots"})
_HEELED = frozenset({"cowboy boots", "riding boots"})


def _boot(clay: Clay, x: float, z: float, top: float, tone: F32, sole: F32, *, laced: bool, heel: float) -> None:
    """One boot with its toe to the left, its ankle above `x`, its sole on the ground."""
    under = Path().move(x - 1.02, 0.0).line(x - 0.1, 0.0).line(x - 0.02, heel).line(x + 0.08, 0.0)
    under.line(x + 0.44, 0.0).quad(x + 0.48, 0.1, x + 0.44, 0.24 + heel).line(x - 1.05, 0.24)
    under.quad(x - 1.16, 0.1, x - 1.02, 0.0)
    clay.puff(under, sole, z=z, thickness=0.3, bevel=0.07)
    upper = Path().move(x - 0.40, top).line(x + 0.40, top + 0.04).quad(x + 0.33, 0.9, x + 0.44, 0.45)
    upper.quad(x + 0.47, 0.25, x + 0.42, 0.14).line(x - 1.02, 0.14).quad(x - 1.16, 0.36, x - 1.0, 0.56)
    upper.quad(x - 0.82, 0.74, x - 0.52, 0.8).quad(x - 0.34, 0.88, x - 0.34, 1.14).line(x - 0.40, top)
    clay.puff(upper, tone, z=z + 0.02, thickness=0.55, bevel=0.34)
    clay.tube(
        [(x - 0.42, top - 0.03, z + 0.3), (x, top - 0.07, z + 0.5), (x + 0.42, top, z + 0.3)],
        [0.06, 0.06, 0.06], tone * np.float32(0.72), segments=12,
    )  # fmt: skip
    clay.tube(
        [(x - 1.06, 0.3, z + 0.3), (x - 0.4, 0.25, z + 0.6), (x + 0.44, 0.3, z + 0.3)],
        [0.035, 0.035, 0.035], sole * np.float32(1.2), segments=12,
    )  # fmt: skip
    for k in range(5 if laced else 0):
        y = 0.86 + 0.14 * k
        clay.capsule((x - 0.40, y, z + 0.6), 0.035, (x - 0.08, y + 0.05, z + 0.66), 0.035, "#e8d8b0", blend=0.0)


@subject("boots", "leather boots", "pair of boots", "brown boots", "cowboy boots", "rain boots",
    "rubber boots", "wellies",
    "hiking boots", "ankle boots", "winter boots", "combat boots", "riding boots", "work boots", "wellington boots",
    info=SubjectInfo(0.34, "clothing", "indoor", 1.2))  # fmt: skip
def boots(ask: Ask) -> Drawn:
    """A pair of boots, one a little behind the other."""
    clay = sheet(ask.height_px / 2.5, -1.75, 1.75, -0.05, 2.6, GLAZED)
    rubber, low = ask.noun in _RUBBER, ask.noun in _LOW
    usual = "#f2c22e" if rubber else "#8a5230" if "combat" not in ask.noun else "#26272c"
    hide = body_colour(ask, usual)
    sole = part_colour(ask, "#f0ead8" if rubber else "#3a2a20", "sole", "soles")
    for x, z, gain in ((0.92, -0.6, 0.8), (-0.28, 0.3, 1.0)):
        _boot(
            clay, x, z, 1.6 if low else 2.4, hide * np.float32(gain), sole * np.float32(gain),
            laced=low, heel=0.12 if ask.noun in _HEELED else 0.03,
        )  # fmt: skip
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.6)


def _heel(clay: Clay, x: float, z: float, tone: F32, sole: F32) -> None:
    """One court shoe with its toe to the left on a thin heel."""
    under = Path().move(x - 1.2, 0.0).line(x - 0.5, 0.0).quad(x + 0.1, 0.1, x + 0.62, 0.96).line(x + 0.72, 0.0)
    under.line(x + 0.82, 0.0).quad(x + 0.84, 0.6, x + 0.98, 1.06).line(x + 0.5, 1.06).quad(x - 0.1, 0.2, x - 0.5, 0.12)
    under.line(x - 1.2, 0.1).line(x - 1.2, 0.0)
    clay.puff(under, sole, z=z, thickness=0.16, bevel=0.05)
    upper = Path().move(x - 1.34, 0.1).quad(x - 1.0, 0.36, x - 0.62, 0.44).quad(x - 0.1, 0.44, x + 0.36, 0.96)
    upper.quad(x + 0.5, 1.3, x + 0.88, 1.62).quad(x + 1.1, 1.3, x + 0.96, 1.0).quad(x + 0.5, 0.86, x + 0.2, 0.5)
    upper.quad(x - 0.1, 0.16, x - 0.5, 0.08).line(x - 1.3, 0.06).line(x - 1.34, 0.1)
    clay.puff(upper, tone, z=z + 0.1, thickness=0.4, bevel=0.2)


@subject("high heels", "heels", "stilettos", "stiletto heels", "pumps", "pair of high heels", "high-heeled shoes",
    "high heel shoes", "high heeled shoe", "high heel", info=SubjectInfo(0.2, "clothing", "indoor", 1.7))  # fmt: skip
def heels(ask: Ask) -> Drawn:
    """A pair of court shoes on thin heels, one a little behind the other."""
    clay = sheet(ask.height_px / 2.0, -1.85, 1.75, -0.05, 2.05, GLAZED)
    hide = body_colour(ask, "#c8242f")
    sole = part_colour(ask, hide * np.float32(0.35), "sole", "soles", "heel")
    for x, y, z, gain in ((0.62, 0.28, -0.6, 0.82), (-0.36, 0.0, 0.4, 1.0)):
        with clay.at(0, y):
            _heel(clay, x, z, hide * np.float32(gain), sole * np.float32(gain))
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.6)
