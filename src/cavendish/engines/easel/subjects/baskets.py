"""What lies in a basket that is carried: long loaves, or fruit."""

from __future__ import annotations

from .registry import Ask
from .turned import Modeller

Spot = tuple[float, float, float]


def filled(clay: Modeller, hand: Spot, ask: Ask) -> None:
    """Draw what is in the basket that hangs from a hand."""
    x, y, z = hand
    if ask.attributes.get("filling") in ("baguette", "bread", "loaf"):
        for k in range(4):
            lean = 0.045 * (k - 1.5)
            start, end = (x + 0.6 * lean, y - 0.15, z + 0.05), (x + 2.2 * lean, y + 0.06 + 0.03 * (k % 2), z + 0.05)
            clay.capsule(start, 0.024, end, 0.020, ("#c98a3e", "#d99a4c")[k % 2], blend=0.0)
        return
    fruit = ask.part_colours.get("fruit")
    for k, tone in enumerate((fruit,) * 4 if fruit else ("#d8342a", "#e8b02a", "#7aa83a", "#d8342a")):
        clay.ellipsoid((x - 0.055 + 0.037 * k, y - 0.10, z + 0.06), (0.034, 0.034, 0.034), tone, blend=0.0)
