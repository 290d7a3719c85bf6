"""Gear of shows, games, air and water: turntables, microphones, bows, hoops, chess tables, parachutes."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from ..colour import linear
from .gear_kit import LACQUER, RUBBER, SOFT, STEEL, WATER, WOOD, Kit, Spot, between
from .gear_work import GLOW, stool


def _decks(kit: Kit) -> None:
    """Two turntables and a mixer on a table."""
    kit.figure.slab((-0.55, 0.0, 0.22), (0.55, 0.46, 0.52), "#24242c", LACQUER, 0.02)
    for x in (-0.32, 0.32):
        kit.figure.ellipsoid((x, 0.475, 0.38), (0.17, 0.035, 0.15), "#111116", blend=0.0, material=LACQUER)
        kit.figure.ellipsoid((x, 0.485, 0.39), (0.05, 0.03, 0.05), "#e84a6a", blend=0.0, material=LACQUER)
    for k in range(5):
        kit.ball((-0.08 + 0.04 * k, 0.40, 0.53), 0.014, ("#3affd8", "#ff4ad8", "#ffd84a")[k % 3], GLOW)
        kit.rod((-0.4 + 0.2 * k, 0.1, 0.53), (-0.4 + 0.2 * k, 0.18 + 0.05 * (k % 3), 0.53), 0.02, "#4ad8ff", GLOW)


def _microphone(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    kit.rod((x + 0.015, y - 0.05, z + 0.01), (x - 0.01, y + 0.06, z + 0.02), 0.014, "#26282e", LACQUER)
    kit.ball((x - 0.015, y + 0.08, z + 0.022), 0.03, kit.colour("#b9bec6", "microphone"), STEEL)


def _juggling_balls(kit: Kit) -> None:
    for k, tone in enumerate(("#e83a3a", "#f2c23a", "#3a8ad8", "#4ab85a", "#c85ad8")):
        t = pi * (k + 0.5) / 5
        kit.ball((-0.24 * cos(t), 0.68 + 0.72 * sin(t), 0.2), 0.048, tone)


def _bow(kit: Kit) -> None:
    x, y, z = kit.hands[0]
    wood = kit.colour("#8a5228", "bow")
    limbs: list[Spot] = [(x, y + 0.36, z - 0.10), (x, y + 0.2, z + 0.01), (x, y, z + 0.03), (x, y - 0.2, z + 0.01),
                         (x, y - 0.36, z - 0.10)]  # fmt: skip
    kit.figure.tube(limbs, [0.008, 0.014, 0.008], wood, segments=18, material=WOOD)
    pull = kit.hands[1]
    kit.stroke([limbs[0], pull, limbs[-1]], 0.005, linear("#f4efe0"))
    kit.rod((pull[0], y, pull[2]), (x, y + 0.005, z + 0.16), 0.006, "#c9a06a")
    kit.rod((x, y + 0.005, z + 0.15), (x, y + 0.006, z + 0.22), 0.018, "#9aa2ab", STEEL, 0.002)


def _hula_hoop(kit: Kit) -> None:
    with kit.figure.at(0, 0.52, 0.0, pitch=14, roll=6):
        kit.hoop((0, 0, 0), 0.36, 0.018, kit.colour("#e83a8a", "hula hoop", "hoop"), plane="xz")


def _skipping_rope(kit: Kit) -> None:
    left, right = kit.hands
    tone = kit.colour("#e8503a", "rope", "skipping rope")
    over = [(left[0] + (right[0] - left[0]) * t - 0.28 * sin(pi * t) * (1 - 2 * t), left[1] + 0.92 * sin(pi * t), 0.0)
            for t in np.linspace(0, 1, 9)]  # fmt: skip
    kit.figure.tube(over, [0.009, 0.009], tone, segments=26, material=SOFT)
    for x, y, z in kit.hands:
        kit.rod((x, y - 0.04, z), (x, y + 0.05, z), 0.016, "#f2c23a", LACQUER)


def _volleyball(kit: Kit) -> None:
    x, y, z = between(kit.hands[0], kit.hands[1], 0.5)
    kit.ball((x, y + 0.15, z + 0.08), 0.095, kit.colour("#f6f2e4", "ball", "volleyball"), LACQUER)
    kit.hoop((x, y + 0.15, z + 0.09), 0.092, 0.007, "#3a6ad8", plane="xy")
    kit.hoop((x, y + 0.15, z + 0.08), 0.094, 0.007, "#f2c23a", plane="yz")


def _hockey_stick(kit: Kit) -> None:
    low = (0.0, 0.03, 0.55)
    kit.rod(between(kit.hands[0], low, -0.25), low, 0.013, "#b8823f")
    kit.rod(low, (-0.02, 0.02, 0.74), 0.018, "#26282e", RUBBER)
    kit.figure.ellipsoid((0, 0.0, 0.86), (0.05, 0.018, 0.05), "#16161a", blend=0.0, material=RUBBER)
    for x, y, z in ((-0.06, 0.0, 0.2), (0.06, 0.0, -0.16)):
        kit.rod((x, y, z - 0.08), (x, y, z + 0.1), 0.008, "#d6dde4", STEEL)


def _chess_table(kit: Kit) -> None:
    stool(kit)
    z = 0.48
    kit.rod((0, 0, z), (0, 0.4, z), 0.03, "#7a4f2c")
    kit.figure.ellipsoid((0, 0.01, z), (0.14, 0.015, 0.14), "#7a4f2c", blend=0.0, material=WOOD)
    kit.figure.slab((-0.22, 0.40, z - 0.22), (0.22, 0.43, z + 0.22), "#8a5a30", WOOD)
    for i in range(4):
        for k in range(4):
            if (i + k) % 2:
                x0, z0 = -0.18 + 0.09 * i, z - 0.18 + 0.09 * k
                kit.figure.face([(x0, 0.434, z0), (x0 + 0.09, 0.434, z0), (x0 + 0.09, 0.434, z0 + 0.09),
                                 (x0, 0.434, z0 + 0.09)], "#f4e8c8", SOFT, 0.004)  # fmt: skip
    for k in range(5):
        for side, tone in ((-1, "#f4efe0"), (1, "#26242a")):
            spot = (-0.15 + 0.075 * k, 0.435, z + side * 0.15)
            kit.figure.lathe(spot, [(0, 0.024), (0.03, 0.012), (0.06, 0.016)], tone, gloss=0.6)
            kit.ball((spot[0], spot[1] + 0.075 + 0.02 * (k == 2), spot[2]), 0.02, tone)


def _marshmallow(kit: Kit) -> None:
    low, high = kit.hands[1], kit.hands[0]
    tip = (0.0, 0.36, 0.70)
    kit.rod(low, tip, 0.008, "#8a6238", WOOD)
    kit.rod(high, between(low, tip, 0.4), 0.007, "#8a6238", WOOD)
    kit.rod((tip[0], tip[1] - 0.01, tip[2] - 0.03), (tip[0], tip[1] + 0.005, tip[2] + 0.05), 0.04, "#fbf3e4", SOFT)


def _heart(kit: Kit) -> None:
    """A heart over two who kiss, where they meet; the one on the left brings it."""
    if "mirrored" not in kit.ask.attributes:
        return
    t = np.linspace(0, 2 * pi, 40)
    x, y, _ = kit.figure.point((0, 1.16, 0.30))
    k = 0.0065
    heart = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    outline = np.stack([x + k * 16 * np.sin(t) ** 3, y + k * heart], -1)
    kit.features.polygon(outline, linear("#e0243f"))
    kit.features.ellipse(x - 0.05, y + 0.055, 0.018, 0.028, linear("#ffffff"), opacity=0.6, angle=0.5)


def _splash(kit: Kit) -> None:
    """The water round a swimmer, with foam."""
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        along = np.linspace(-0.98, 0.9, 40)
        crest = 0.07 + 0.022 * np.sin(along * 9) + 0.012 * np.sin(along * 23)
        ends = np.sqrt(np.clip(1 - ((along + 0.04) / 0.96) ** 2, 0, 1))
        outline = [*zip(along, crest * ends, strict=True), *zip(along[::-1], -0.13 * ends, strict=True)]
        kit.figure.puff(outline, "#3f9ac4", z=0.42, thickness=0.03, bevel=0.05, material=WATER)
    for k in range(22):
        t = k * 2.4
        x, z = 0.27 * cos(t), 0.05 + 0.58 * sin(t)
        r = 0.028 + 0.018 * (k % 3)
        kit.figure.ellipsoid((x, 0.07, z), (r * 1.4, r * 0.7, r), "#f2fbff", blend=0.02, material=SOFT)
    for k in range(10):
        x, y, _ = kit.figure.point((0.14 * cos(k * 2.1), 0.16 + 0.1 * (k % 3), 0.46 + 0.05 * sin(k)))
        kit.features.circle(x, y, 0.011, linear("#f2fbff"), opacity=0.8)


def _scuba(kit: Kit) -> None:
    """Tank, mask and fins of a diver, and the bubbles above."""
    with kit.figure.at(0, kit.hip, 0, pitch=70):
        kit.rod((0, 0.06, -0.13), (0, 0.26, -0.13), 0.06, kit.colour("#f2c23a", "tank"), LACQUER)
    for x, y, z in ((-0.06, 0.53, -0.42), (0.06, 0.41, -0.42)):
        kit.figure.ellipsoid((x, y + 0.01, z - 0.12), (0.05, 0.02, 0.13), "#f2c23a", blend=0.0, material=RUBBER)
    px, py, _ = kit.figure.point((0, 0.86, 0.44))
    for k, (dx, dy, r) in enumerate(((0.0, 0.0, 0.02), (-0.05, 0.1, 0.03), (0.03, 0.2, 0.024), (-0.02, 0.32, 0.035))):
        kit.features.circle(px + dx, py + dy, r, linear("#e8f8ff"), opacity=0.5 - 0.05 * k)


def _parachute(kit: Kit) -> None:
    tones = (kit.colour("#e8503a", "parachute", "canopy"), linear("#f6f2e4"))
    for k in range(8):
        a, b = -1.15 + 2.3 * k / 8, -1.15 + 2.3 * (k + 1) / 8
        arc = [(0.72 * sin(t), 1.28 + 0.52 * cos(t)) for t in (a, (a + b) / 2, b)]
        low = [(0.66 * sin(t), 1.18 + 0.34 * cos(t)) for t in (b, (a + b) / 2, a)]
        kit.figure.puff([*arc, *low], tones[k % 2], z=0.0, thickness=0.06, bevel=0.05, gloss=0.3)
        hand = kit.hands[0 if k < 4 else 1]
        kit.stroke([(0.66 * sin(b), 1.18 + 0.34 * cos(b), 0.0), hand], 0.004, linear("#f4f4ee"), 0.9)


def _flasks(kit: Kit) -> None:
    """A round flask and a test tube with bright liquids that smoke."""
    (x0, y0, z0), (x1, y1, z1) = kit.hands
    green, pink = kit.colour("#4ad85a", "liquid", "chemicals"), linear("#e84ab8")
    kit.rod((x0, y0 - 0.01, z0 + 0.03), (x0, y0 + 0.10, z0 + 0.03), 0.018, "#dcebf2", LACQUER)
    kit.ball((x0, y0 - 0.05, z0 + 0.04), 0.07, green, GLOW)
    kit.rod((x1, y1 - 0.06, z1 + 0.04), (x1, y1 + 0.04, z1 + 0.04), 0.020, pink, GLOW)
    kit.rod((x1, y1 + 0.04, z1 + 0.04), (x1, y1 + 0.10, z1 + 0.04), 0.020, "#dcebf2", LACQUER)
    for x, y, z, tone in ((x0, y0 + 0.13, z0, green), (x1, y1 + 0.13, z1, pink)):
        kit.stroke([(x + 0.02 * sin(i * 1.3), y + 0.03 * i, z) for i in range(6)], 0.018, tone, 0.45)


def _raised_phone(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    with kit.figure.at(x + 0.01, y + 0.04, z + 0.03, roll=-8):
        kit.figure.slab((-0.035, -0.05, 0), (0.035, 0.09, 0.014), "#22242a", LACQUER)
        kit.ball((-0.018, 0.07, 0.018), 0.009, "#6a9ac8")


def _coffee_machine(kit: Kit) -> None:
    """A counter with an espresso machine and a steaming cup."""
    kit.figure.slab((-0.70, 0.0, 0.24), (0.50, 0.44, 0.56), "#7a4f2c", WOOD, 0.02)
    kit.figure.slab((-0.74, 0.44, 0.22), (0.54, 0.47, 0.58), "#e8dcc8", LACQUER)
    kit.figure.slab((-0.62, 0.47, 0.28), (-0.18, 0.80, 0.54), "#c8ccd2", STEEL, 0.02)
    kit.figure.slab((-0.58, 0.52, 0.54), (-0.22, 0.66, 0.56), "#26282e", LACQUER)
    for x in (-0.48, -0.32):
        kit.rod((x, 0.68, 0.56), (x, 0.68, 0.66), 0.018, "#26282e", LACQUER)
        kit.rod((x, 0.76, 0.55), (x, 0.76, 0.57), 0.016, "#e8483a", LACQUER)
    for x, z in ((-0.40, 0.62), (0.12, 0.44)):
        kit.figure.lathe((x, 0.475, z), [(0, 0.03), (0.06, 0.045), (0.065, 0.042)], "#f6f2ea", tilt=0.2, gloss=0.8)
        steam = [(x + 0.015 * sin(i * 1.3), 0.56 + 0.03 * i, z) for i in range(6)]
        kit.stroke(steam, 0.012, linear("#ffffff"), 0.4)


def _bundled_baby(kit: Kit) -> None:
    """A baby wrapped in a cloth, in both arms."""
    cloth = kit.colour("#f2e6d4", "baby", "blanket")
    kit.figure.ellipsoid((-0.02, 0.60, 0.17), (0.155, 0.075, 0.085), cloth, angle=0.25, blend=0.02, material=SOFT)
    kit.figure.ellipsoid((0.11, 0.645, 0.18), (0.07, 0.068, 0.065), cloth * 0.95, blend=0.02, material=SOFT)
    kit.ball((0.112, 0.648, 0.215), 0.052, "#efc3a0", SOFT)
    for side in (-1, 1):
        px, py, _ = kit.figure.point((0.112 + side * 0.02, 0.655, 0.27))
        kit.features.polyline([(px - 0.011, py + 0.002), (px, py - 0.006), (px + 0.011, py + 0.002)], 0.005,
                              linear("#2a1712"))  # fmt: skip
    px, py, _ = kit.figure.point((0.112, 0.628, 0.27))
    kit.features.polyline(
        [(px - 0.012, py + 0.003), (px, py - 0.004), (px + 0.012, py + 0.003)], 0.006, linear("#a8483f")
    )


def _bar(kit: Kit) -> None:
    """A counter with cocktails on it and a steel shaker between the hands."""
    kit.figure.slab((-0.52, 0.0, 0.28), (0.52, 0.40, 0.52), "#5a3420", WOOD, 0.02)
    kit.figure.slab((-0.57, 0.40, 0.24), (0.57, 0.44, 0.58), "#8a5a34", LACQUER)
    (x0, y0, z0), (x1, y1, z1) = kit.hands
    kit.rod((x0, y0 - 0.01, z0 + 0.04), (x1, y1 + 0.02, z1 + 0.04), 0.036, "#c8ced6", STEEL)
    kit.rod((x1, y1 + 0.02, z1 + 0.04), (x1 + 0.01, y1 + 0.075, z1 + 0.04), 0.024, "#e2e7ec", STEEL)
    for x, tone in ((-0.44, "#e8503a"), (-0.27, "#f2b92a"), (0.27, "#3ab0d8")):
        kit.figure.lathe(
            (x, 0.44, 0.44), [(0, 0.035), (0.006, 0.03), (0.012, 0.006), (0.07, 0.006)], "#e8eef2", gloss=1.2
        )
        kit.figure.lathe((x, 0.51, 0.44), [(0, 0.008), (0.05, 0.05), (0.055, 0.052)], kit.colour(tone, "cocktail"),
                         tilt=0.25, gloss=1.2)  # fmt: skip
    kit.rod((0.44, 0.44, 0.40), (0.44, 0.60, 0.40), 0.04, "#2f7a4a", LACQUER)
    kit.rod((0.44, 0.60, 0.40), (0.44, 0.72, 0.40), 0.015, "#2f7a4a", LACQUER)


def _spell(kit: Kit) -> None:
    """A ball of light over the raised hand, with rays that burst from it and sparks that circle it."""
    x, y, z = kit.hands[0]
    tone = kit.colour("#6ad8ff", "spell", "magic", "fireball", "light")
    px, py, _ = kit.figure.point((x - 0.03, y + 0.15, z + 0.05))
    if "fireball" in kit.ask.part_colours:
        _ball_of_fire(kit, px, py + 0.04)
        return
    for k in range(14):
        t, reach = 0.449 * k + 0.1, (0.62, 0.44)[k % 2]
        kit.features.polyline(
            [(px + 0.08 * cos(t), py + 0.08 * sin(t)), (px + reach * cos(t), py + reach * sin(t))], (0.030, 0.004), tone
        )
        kit.features.circle(px + reach * cos(t), py + reach * sin(t), 0.022, linear("#fffbe0"), 0.95)
    for radius, opacity in ((0.26, 0.16), (0.19, 0.30), (0.12, 0.75)):
        kit.features.circle(px, py, radius, tone, opacity, soft=0.05)
    kit.features.circle(px, py, 0.075, linear("#ffffff"), 0.95, soft=0.03)
    for k in range(24):
        t, r = 2.4 * k, 0.13 + 0.018 * k
        kit.features.circle(px + r * cos(t), py + r * sin(t), 0.010 + 0.004 * (k % 3), linear("#fffbe0"), 0.95)


def _ball_of_fire(kit: Kit, px: float, py: float) -> None:
    """A ball of flames, red at its rim and white within, with tongues that lick upwards."""
    kit.features.circle(px, py, 0.34, linear("#ff6a10"), 0.30, soft=0.12)
    for tone, size in (("#e0300a", 1.0), ("#ff7a12", 0.8), ("#ffc02e", 0.58), ("#fff3b8", 0.32)):
        radius = 0.185 * size
        kit.features.circle(px, py, radius, linear(tone), 0.96, soft=0.012)
        for lean, rise in ((-0.85, 1.35), (-0.4, 1.9), (0.05, 2.2), (0.45, 1.8), (0.85, 1.3)):
            kit.features.polyline(
                [(px + lean * 0.7 * radius, py + 0.5 * radius), (px + lean * radius * 1.05, py + rise * 0.6 * radius),
                 (px + lean * 0.8 * radius, py + rise * radius)],
                (0.75 * radius, 0.5 * radius, 0.02 * radius), linear(tone),
            )  # fmt: skip
    for k in range(9):
        t = 2.4 * k
        spark = 0.010 + 0.004 * (k % 3)
        kit.features.circle(px + 0.30 * cos(t), py + 0.05 + 0.26 * sin(t), spark, linear("#ffb040"), 0.95)


GEAR: dict[str, Callable[[Kit], None]] = {
    "flasks": _flasks, "raised phone": _raised_phone,
    "coffee machine": _coffee_machine, "bundled baby": _bundled_baby,
    "decks": _decks, "microphone": _microphone, "juggling balls": _juggling_balls, "bow": _bow,
    "hula hoop": _hula_hoop, "skipping rope": _skipping_rope, "volleyball": _volleyball,
    "hockey stick": _hockey_stick, "chess table": _chess_table, "marshmallow": _marshmallow, "heart": _heart,
    "bar": _bar, "spell": _spell, "splash": _splash, "scuba": _scuba, "parachute": _parachute,
}  # fmt: skip
