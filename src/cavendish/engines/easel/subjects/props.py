"""Things people hold, put where the hand is. Lengths are shares of the person's height."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..canvas import Canvas
from ..clay import Material
from ..colour import F32, linear
from .baskets import filled
from .registry import Ask
from .turned import Modeller

Hand = tuple[float, float, float]
_WOOD = Material(fur=0.0, gloss=0.15, blend=0.004)
_STEEL = Material(fur=0.0, gloss=1.3, mirror=0.8, blend=0.003)
_GOLD = Material(fur=0.0, gloss=1.0, mirror=0.3, blend=0.003)


def put(name: str, clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    """Put a thing in a hand. Names that nobody knows put nothing."""
    if name in _PROPS:
        _PROPS[name](clay, features, hand, ask)


def known() -> frozenset[str]:
    """The names of everything a person can hold."""
    return frozenset(_PROPS)


def _sword(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    tip = (x + 0.10, y + 0.42, z + 0.06)
    clay.capsule(
        (x - 0.012, y - 0.05, z + 0.03), 0.009, (x + 0.008, y + 0.035, z + 0.035), 0.009, "#5a3a24", material=_WOOD
    )
    clay.capsule(
        (x - 0.05, y + 0.055, z + 0.035), 0.009, (x + 0.065, y + 0.028, z + 0.035), 0.009, "#d8b04a", material=_GOLD
    )
    clay.capsule((x + 0.010, y + 0.045, z + 0.035), 0.015, tip, 0.004, "#d3d9e0", flat=0.4, material=_STEEL)


def _katana(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule(
        (x - 0.012, y - 0.07, z + 0.03), 0.009, (x + 0.006, y + 0.03, z + 0.03), 0.009, "#26222a", material=_WOOD
    )
    path = [(x + 0.008, y + 0.04, z + 0.035), (x + 0.05, y + 0.22, z + 0.045), (x + 0.13, y + 0.42, z + 0.05)]
    clay.tube(path, [0.010, 0.009, 0.003], "#dfe5ea", segments=10, flat=0.4, material=_STEEL)
    clay.ellipsoid((x + 0.007, y + 0.035, z + 0.035), (0.024, 0.008, 0.02), "#d8b04a", blend=0.0, material=_GOLD)


def _shield(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    outline = [(x - 0.09, y + 0.11), (x + 0.07, y + 0.11), (x + 0.075, y - 0.02), (x + 0.04, y - 0.1), (x - 0.01,
    y - 0.15),
               (x - 0.06, y - 0.1), (x - 0.095, y - 0.02)]  # fmt: skip
    inner = [(0.82 * (px - x + 0.01) + x - 0.01, 0.82 * (py - y) + y) for px, py in outline]
    clay.puff(outline, "#c9ced6", z=z + 0.05, thickness=0.03, bevel=0.03, material=_STEEL)
    clay.puff(inner, ask.colour or "#a8302e", z=z + 0.062, thickness=0.03, bevel=0.04, gloss=0.5)


def _pompom(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    """A cheerleader's bundle of streamers."""
    x, y, z = hand
    for k in range(14):
        t, up = 2.4 * k, 0.07 * np.cos(1.9 * k)
        end = (x + 0.075 * np.sin(t), y + 0.03 + up, z + 0.03 + 0.05 * np.cos(t))
        clay.ellipsoid(end, (0.034, 0.034, 0.034), "#f2c23a" if k % 2 else "#f8f4ea", blend=0.004)


def _cane(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    """A walking stick with a bent handle, down to the ground."""
    x, y, z = hand
    tone = linear(ask.part_colours.get("cane", "#5a3418"))
    clay.capsule((x + 0.012, y - 0.40, z + 0.05), 0.011, (x, y, z + 0.02), 0.012, tone, material=_WOOD)
    clay.tube([(x, y, z + 0.02), (x, y + 0.035, z + 0.02), (x, y + 0.04, z + 0.06), (x, y + 0.01, z + 0.085)],
              [0.013, 0.013], tone, segments=8, material=_WOOD)  # fmt: skip


def _staff(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.tube(
        [(x + 0.01, y - 0.4, z), (x, y, z + 0.03), (x - 0.005, y + 0.34, z + 0.02)],
        [0.012, 0.012, 0.014],
        "#6a4426",
        segments=10,
        material=_WOOD,
    )
    clay.ellipsoid(
        (x - 0.005, y + 0.385, z + 0.02),
        (0.038, 0.038, 0.038),
        "#6ad0f2",
        blend=0.0,
        material=Material(gloss=1.2, emission=0.7),
    )


def _spoon(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.04, z + 0.03), 0.008, (x + 0.03, y + 0.17, z + 0.05), 0.008, "#b07a44", material=_WOOD)
    clay.ellipsoid((x + 0.034, y + 0.2, z + 0.055), (0.026, 0.036, 0.014), "#b07a44", blend=0.006, material=_WOOD)


def _fork(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.38, z), 0.009, (x, y + 0.28, z + 0.03), 0.009, "#8a5a34", material=_WOOD)
    clay.capsule(
        (x - 0.045, y + 0.29, z + 0.03), 0.008, (x + 0.045, y + 0.29, z + 0.03), 0.008, "#7a8088", material=_STEEL
    )
    for i in (-1, 0, 1):
        clay.capsule(
            (x + i * 0.045, y + 0.29, z + 0.03),
            0.007,
            (x + i * 0.045, y + 0.41, z + 0.03),
            0.003,
            "#9aa0a8",
            material=_STEEL,
        )


def _book(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    _, y, z = hand
    for side in (-1, 1):
        cover = [(0, y - 0.062), (side * 0.115, y - 0.052), (side * 0.118, y + 0.092), (0, y + 0.075)]
        page = [(0, y - 0.052), (side * 0.106, y - 0.042), (side * 0.108, y + 0.096), (0, y + 0.082)]
        clay.puff(cover, ask.part_colours.get("book", "#a83a34"), z=z + 0.05, thickness=0.012, bevel=0.01)
        clay.puff(page, "#f6f1e2", z=z + 0.058, thickness=0.014, bevel=0.012)


def _flowers(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    told = ask.part_colours.get("bouquet") or ask.part_colours.get("flowers") or ask.part_colours.get("flower")
    tones = (told,) * 5 if told else ("#e8506a", "#f2b83a", "#f4f1ea", "#c86ad8", "#e8506a")
    for i, colour in enumerate(tones):
        a = (i - 2) * 0.36
        top = (x + 0.11 * np.sin(a), y + 0.13 * np.cos(a), z + 0.04)
        clay.capsule((x, y - 0.05, z + 0.03), 0.004, top, 0.004, "#4a8a3a", material=_WOOD)
        for k in range(6):
            t = k * np.pi / 3
            clay.ellipsoid(
                (top[0] + 0.02 * np.cos(t), top[1] + 0.02 * np.sin(t), top[2]),
                (0.015, 0.015, 0.01),
                colour,
                blend=0.004,
            )
        clay.ellipsoid((top[0], top[1], top[2] + 0.008), (0.011, 0.011, 0.008), "#f2cf4a", blend=0.0)


def _balloon(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    aside, height = 0.2, y + 0.46
    string = [(x, y, z), (x + 0.3 * aside, y + 0.14, z), (x + 0.8 * aside, y + 0.26, z), (x + aside, height - 0.09, z)]
    clay.tube(string, [0.0045, 0.0045], "#f2f0ea", segments=30, blend=0.0)
    clay.ellipsoid(
        (x + aside, height, z),
        (0.085, 0.1, 0.085),
        ask.part_colours.get("balloon", "#e23a3a"),
        blend=0.0,
        material=Material(gloss=1.2),
    )


def _umbrella(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    colour = linear(ask.part_colours.get("umbrella", "#d83a3a"))
    aside = {"left": -1, "right": 1}.get(ask.attributes.get("shared", ""), 0)
    close = 0.16 if ask.attributes.get("shared") == "front" else 0.0
    wide = 1.5 if aside or close else 1.0
    top = (x + 0.02 + 0.24 * aside, y + 0.70 + 0.06 * abs(aside), z + 0.02 + close)

    def panels(u: F32, _height: F32) -> F32:
        lit = 0.82 + 0.26 * (np.floor((u + 0.5) * 8) % 2)
        return np.asarray(colour * lit[..., None], np.float32)

    clay.capsule((x, y - 0.08, z + 0.02), 0.008, top, 0.006, "#5a3a24", material=_WOOD)
    dome = [(0.0, 0.3), (0.04, 0.29), (0.1, 0.24), (0.15, 0.15), (0.175, 0.06), (0.18, 0.01)]
    dome = [(height * (0.5 + 0.5 * wide), radius * wide) for height, radius in dome]
    clay.lathe((top[0], top[1] - 0.19, top[2] - 0.04), dome, panels, tilt=0.06, material=Material(gloss=0.4))
    clay.capsule(
        (top[0], top[1] - 0.02, top[2]), 0.008, (top[0], top[1] + 0.03, top[2]), 0.005, "#5a3a24", material=_WOOD
    )


def _cup(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.lathe(
        (x, y - 0.01, z + 0.05), [(0.0, 0.022), (0.06, 0.03), (0.065, 0.03)], linear("#f4efe4"), tilt=0.2, gloss=0.7
    )


def _guitar(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    wood = linear(ask.part_colours.get("guitar") or ask.part_colours.get("electric guitar") or "#b8703a")
    clay.ellipsoid((0.09, -0.02, 0.15), (0.1, 0.085, 0.03), wood, blend=0.02, gloss=0.7)
    clay.ellipsoid((0.0, 0.03, 0.15), (0.075, 0.065, 0.03), wood, blend=0.02, gloss=0.7)
    clay.ellipsoid((0.045, 0.005, 0.18), (0.03, 0.03, 0.006), "#2a1810", blend=0.0)
    clay.capsule((-0.03, 0.05, 0.185), 0.013, (-0.27, 0.2, 0.15), 0.010, "#4a2a18", material=_WOOD)
    clay.ellipsoid((-0.29, 0.212, 0.15), (0.034, 0.02, 0.012), "#4a2a18", angle=-0.55, blend=0.0)


def _bow_brush(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.03, z + 0.03), 0.006, (x + 0.05, y + 0.13, z + 0.05), 0.006, "#c9a06a", material=_WOOD)
    clay.ellipsoid((x + 0.056, y + 0.15, z + 0.05), (0.013, 0.026, 0.012), "#3a6ad8", angle=-0.3, blend=0.0)


def _baton(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.02, z + 0.03), 0.005, (x + 0.09, y + 0.13, z + 0.06), 0.004, "#2a2430", material=_WOOD)
    clay.ellipsoid(
        (x + 0.095, y + 0.14, z + 0.06), (0.016, 0.016, 0.016), "#ffe680", blend=0.0, material=Material(emission=1.0)
    )


def _case(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    """A briefcase hanging from the hand."""
    x, y, z = hand
    leather = linear(ask.part_colours.get("briefcase") or ask.part_colours.get("suitcase") or "#6a3f22")
    corners = [(x - 0.11, y - 0.05), (x + 0.11, y - 0.05), (x + 0.11, y - 0.21), (x - 0.11, y - 0.21)]
    clay.puff(corners, leather, z=z + 0.02, thickness=0.05, bevel=0.03)
    clay.tube(
        [(x - 0.04, y - 0.05, z + 0.04), (x, y, z + 0.05), (x + 0.04, y - 0.05, z + 0.04)],
        [0.008, 0.008],
        leather * 0.6,
    )
    clay.capsule((x - 0.11, y - 0.1, z + 0.075), 0.005, (x + 0.11, y - 0.1, z + 0.075), 0.005, leather * 0.5)


def _lantern(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y, z + 0.03), 0.004, (x, y - 0.06, z + 0.03), 0.004, "#3a3c44")
    fire = Material(gloss=0.8, emission=1.3, blend=0.0)
    clay.lathe(
        (x, y - 0.19, z + 0.03), [(0.0, 0.04), (0.02, 0.045), (0.1, 0.045), (0.12, 0.02)], "#ffd070", material=fire
    )
    for level in (-0.19, -0.08):
        clay.lathe((x, y + level, z + 0.035), [(0.0, 0.05), (0.02, 0.05)], "#3a3c44")


def _bag(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    tone = linear(ask.part_colours.get("bag") or ask.part_colours.get("handbag") or "#c8502a")
    clay.puff([(x - 0.08, y - 0.06), (x + 0.08, y - 0.06), (x + 0.1, y - 0.22), (x - 0.1, y - 0.22)], tone, z=z + 0.02,
              thickness=0.06, bevel=0.04)  # fmt: skip
    clay.tube(
        [(x - 0.05, y - 0.06, z + 0.05), (x, y + 0.005, z + 0.05), (x + 0.05, y - 0.06, z + 0.05)],
        [0.008, 0.008],
        tone * 0.6,
    )


def _scythe(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.42, z + 0.02), 0.011, (x + 0.02, y + 0.58, z + 0.03), 0.011, "#4a3020", material=_WOOD)
    blade = [(x + 0.02, y + 0.57, z + 0.035), (x - 0.16, y + 0.60, z + 0.04), (x - 0.34, y + 0.46, z + 0.04)]
    clay.tube(blade, [0.03, 0.028, 0.004], "#d3d9e0", segments=12, flat=0.3, material=_STEEL)


def _axe(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule(
        (x - 0.01, y - 0.16, z + 0.03), 0.011, (x + 0.02, y + 0.30, z + 0.03), 0.011, "#8a5a34", material=_WOOD
    )
    head = [(x + 0.0, y + 0.28), (x + 0.09, y + 0.34), (x + 0.12, y + 0.24), (x + 0.09, y + 0.14), (x + 0.0, y + 0.21)]
    clay.puff(head, "#c3cad2", z=z + 0.035, thickness=0.02, bevel=0.02, material=_STEEL)


def _newspaper(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    _, y, z = hand
    for side in (-1, 1):
        page = [(0, y - 0.11), (side * 0.16, y - 0.10), (side * 0.16, y + 0.13), (0, y + 0.12)]
        clay.puff(page, "#f2f0e8", z=z + 0.055, thickness=0.008, bevel=0.006)
        for k in range(5):
            low = y + 0.075 - 0.033 * k
            clay.capsule((side * 0.03, low, z + 0.068), 0.0045, (side * 0.135, low, z + 0.068), 0.0045, "#6a6a6e")
        clay.capsule((side * 0.03, y + 0.105, z + 0.068), 0.009, (side * 0.13, y + 0.105, z + 0.068), 0.009, "#2a2a2e")


def _letter(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    _, y, z = hand
    sheet = [(-0.085, y - 0.08), (0.085, y - 0.08), (0.085, y + 0.13), (-0.085, y + 0.13)]
    clay.puff(sheet, ask.part_colours.get("letter", "#f8f3e4"), z=z + 0.055, thickness=0.008, bevel=0.006)
    for k in range(5):
        low = y + 0.09 - 0.035 * k
        clay.capsule((-0.06, low, z + 0.068), 0.0045, (0.06, low, z + 0.068), 0.0045, "#7a6a5a")


def _wrench(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule(
        (x - 0.01, y - 0.06, z + 0.03), 0.013, (x + 0.02, y + 0.14, z + 0.04), 0.013, "#c3cad2", material=_STEEL
    )
    for side in (-1, 1):
        clay.capsule((x + 0.02, y + 0.14, z + 0.04), 0.014, (x + 0.025 + side * 0.03, y + 0.19, z + 0.04), 0.011,
                     "#c3cad2", material=_STEEL)  # fmt: skip


def _hammer(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule(
        (x - 0.01, y - 0.07, z + 0.03), 0.011, (x + 0.02, y + 0.17, z + 0.04), 0.011, "#a87844", material=_WOOD
    )
    clay.capsule(
        (x - 0.04, y + 0.17, z + 0.04), 0.024, (x + 0.08, y + 0.18, z + 0.04), 0.024, "#7a828c", material=_STEEL
    )


def _magnifier(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.06, z + 0.03), 0.016, (x + 0.03, y + 0.09, z + 0.04), 0.014, "#3a2a22", material=_WOOD)
    turns = np.linspace(0, 2 * np.pi, 21)
    at, up, radius = x + 0.06, y + 0.19, 0.1
    ring = [(at + radius * float(np.sin(t)), up + radius * float(np.cos(t)), z + 0.04) for t in turns]
    clay.tube(ring, [0.014, 0.014], "#d8b04a", segments=30, material=_GOLD)
    clay.ellipsoid((at, up, z + 0.03), (0.92 * radius, 0.92 * radius, 0.012), "#cfe6f2", blend=0.0, material=_STEEL)


def _trophy(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    gold = ask.part_colours.get("trophy", "#e6b83a")
    clay.lathe((x, y + 0.01, z + 0.05), [(0.0, 0.05), (0.02, 0.045), (0.03, 0.014), (0.08, 0.012), (0.10, 0.05),
        (0.19, 0.075), (0.20, 0.07)], gold, tilt=0.15, material=_GOLD)  # fmt: skip
    for side in (-1, 1):
        ear = [
            (x + side * 0.06, y + 0.18, z + 0.05),
            (x + side * 0.12, y + 0.15, z + 0.05),
            (x + side * 0.055, y + 0.11, z + 0.05),
        ]
        clay.tube(ear, [0.010, 0.010], gold, material=_GOLD)


def _basket(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    wicker = ask.part_colours.get("basket", "#b8823f")
    clay.lathe((x, y - 0.22, z + 0.03), [(0.0, 0.07), (0.02, 0.08), (0.10, 0.10), (0.11, 0.095)], wicker, tilt=0.2)
    clay.tube(
        [(x - 0.09, y - 0.11, z + 0.04), (x, y + 0.02, z + 0.04), (x + 0.09, y - 0.11, z + 0.04)],
        [0.009, 0.009],
        wicker,
    )
    filled(clay, hand, ask)


def _flag(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    cloth = linear(ask.part_colours.get("flag") or (ask.colour if ask.noun == "flag" else None) or "#d8342a")
    clay.capsule((x, y - 0.30, z + 0.02), 0.010, (x, y + 0.52, z + 0.02), 0.010, "#c9b48a", material=_WOOD)
    wave = [(x + 0.34 * t, 0.03 * np.sin(7 * t)) for t in np.linspace(0, 1, 12)]
    outline = [(u, y + 0.51 + v) for u, v in wave] + [(u, y + 0.29 + v) for u, v in reversed(wave)]
    clay.puff(outline, cloth, z=z + 0.02, thickness=0.02, bevel=0.02)


def _fan(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    tone = linear(ask.part_colours.get("fan") or (ask.colour if ask.noun == "fan" else None) or "#e04a5a")
    for k in range(11):
        t = (k - 5) * 0.19
        tip = (x + 0.17 * np.sin(t), y + 0.02 + 0.17 * np.cos(t), z + 0.05)
        clay.capsule((x, y, z + 0.05), 0.006, tip, 0.021, tone * (1.15 if k % 2 else 0.85), flat=0.4, material=_WOOD)


def _sack(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    tone = linear(ask.part_colours.get("sack") or (ask.colour if ask.noun == "sack" else None) or "#9a6a3c")
    clay.ellipsoid((x + 0.07, y - 0.19, z), (0.15, 0.18, 0.12), tone, blend=0.02)
    clay.capsule((x + 0.02, y - 0.03, z + 0.02), 0.03, (x + 0.05, y - 0.09, z + 0.01), 0.06, tone, blend=0.04)
    clay.capsule((x - 0.015, y - 0.045, z + 0.04), 0.012, (x + 0.055, y - 0.035, z + 0.04), 0.012, "#d8b86a")


def _trident(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    gold = ask.part_colours.get("trident", "#d8b04a")
    clay.capsule((x, y - 0.40, z + 0.02), 0.010, (x, y + 0.40, z + 0.02), 0.010, gold, material=_GOLD)
    for side in (-1, 0, 1):
        bend = (x + side * 0.07, y + 0.36, z + 0.02)
        clay.capsule((x, y + 0.32, z + 0.02), 0.010, bend, 0.010, gold, material=_GOLD)
        clay.capsule(bend, 0.010, (x + side * 0.07, y + 0.52 - 0.03 * abs(side), z + 0.02), 0.003, gold, material=_GOLD)


def _spear(clay: Modeller, features: Canvas, hand: Hand, ask: Ask) -> None:
    x, y, z = hand
    clay.capsule((x, y - 0.42, z + 0.02), 0.010, (x, y + 0.46, z + 0.02), 0.010, "#8a5a34", material=_WOOD)
    clay.capsule((x, y + 0.45, z + 0.02), 0.026, (x, y + 0.60, z + 0.02), 0.002, "#c3cad2", flat=0.4, material=_STEEL)


_PROPS: dict[str, Callable[[Modeller, Canvas, Hand, Ask], None]] = {
    "sword": _sword, "katana": _katana, "shield": _shield, "staff": _staff, "cane": _cane, "pompom": _pompom,
    "spoon": _spoon, "pitchfork": _fork,
    "open book": _book, "book": _book, "flowers": _flowers, "flower": _flowers, "bouquet": _flowers,
    "balloon": _balloon, "umbrella": _umbrella, "cup": _cup, "coffee": _cup, "guitar": _guitar, "brush": _bow_brush,
    "briefcase": _case, "suitcase": _case, "lantern": _lantern, "handbag": _bag, "bag": _bag, "shopping bags": _bag,
    "wand": _baton, "scythe": _scythe, "axe": _axe, "newspaper": _newspaper, "letter": _letter, "map": _letter,
    "wrench": _wrench, "hammer": _hammer, "magnifying glass": _magnifier, "trophy": _trophy, "basket": _basket,
    "flag": _flag, "fan": _fan, "sack": _sack, "trident": _trident, "spear": _spear,
    "magazine": _book,
}  # fmt: skip
