"""Gear of work and play: instruments, easels, desks, pans, rods."""

from __future__ import annotations

from collections.abc import Callable
from math import pi, sin

from ..colour import linear
from .gear_kit import BRASS, LACQUER, RUBBER, SOFT, STEEL, WOOD, Kit, Spot, between


def _piano(kit: Kit) -> None:
    """A grand piano with its lid up: the keys towards the player, the long side towards the viewer."""
    body = kit.colour("#2a2326", "piano", "grand piano")
    shine = body + 0.04
    kit.figure.slab((-0.42, 0.36, 0.42), (0.42, 0.5, 1.2), body, LACQUER, 0.03)
    kit.figure.slab((-0.40, 0.40, 0.24), (0.40, 0.43, 0.44), body, LACQUER)
    kit.figure.slab((-0.38, 0.43, 0.26), (0.38, 0.452, 0.42), "#f8f4ea", SOFT, 0.004)
    for k in range(11):
        x = -0.33 + 0.065 * k
        kit.figure.slab((x, 0.452, 0.33), (x + 0.03, 0.47, 0.42), "#1a1618", LACQUER, 0.004)
    kit.figure.face([(0.4, 0.36, 0.24), (0.4, 0.36, 0.46), (0.4, 0.56, 0.46), (0.4, 0.48, 0.24)], shine, LACQUER, 0.02)
    lid = [(-0.4, 0.5, 0.44), (-0.4, 0.5, 1.2), (0.2, 0.92, 1.1), (0.3, 0.98, 0.78), (0.3, 0.98, 0.5)]
    kit.figure.face(lid, shine, LACQUER, 0.02)
    kit.rod((0.38, 0.49, 0.62), (0.28, 0.95, 0.62), 0.010, "#c9a24a", BRASS)
    kit.figure.face([(-0.2, 0.5, 0.5), (0.2, 0.5, 0.5), (0.2, 0.66, 0.56), (-0.2, 0.66, 0.56)], "#f4efe0", SOFT)
    for x, z in ((-0.34, 0.48), (0.34, 0.48), (0.0, 1.12)):
        kit.rod((x, 0, z), (x, 0.37, z), 0.022, body, LACQUER, 0.034)
    seat = kit.hip - 0.045
    kit.figure.slab((-0.14, seat - 0.04, -0.12), (0.14, seat, 0.1), "#7a2a30", SOFT, 0.02)
    for x, z in ((-0.12, -0.1), (0.12, -0.1), (-0.12, 0.08), (0.12, 0.08)):
        kit.rod((x, 0, z), (x, seat - 0.02, z), 0.014, "#2a2326", LACQUER)


def _drum(kit: Kit, centre: Spot, radius: float, tall: float, tilt: float = 0.45) -> None:
    tone = kit.colour("#c8283a", "drums", "drum")
    x, y, z = centre
    kit.figure.lathe((x, y, z), [(0, radius), (tall, radius)], tone, tilt=tilt * 0.3, material=LACQUER)
    kit.figure.ellipsoid((x, y + tall, z), (radius * 1.02, 0.02, radius), "#f4efe4", blend=0.0, material=SOFT)
    kit.hoop((x, y + tall - 0.008, z), radius * 1.02, 0.008, "#d6dde4", plane="xz", material=STEEL)


def _drums(kit: Kit) -> None:
    kit.figure.ellipsoid(
        (0, 0.2, 0.36), (0.21, 0.21, 0.06), kit.colour("#c8283a", "drums", "drum"), blend=0.0, material=LACQUER
    )
    kit.figure.ellipsoid((0, 0.2, 0.39), (0.185, 0.185, 0.05), "#f6f2e8", blend=0.0, material=SOFT)
    kit.hoop((0, 0.2, 0.4), 0.2, 0.012, "#d6dde4", plane="xy", material=STEEL)
    for centre, radius in (((-0.13, 0.40, 0.36), 0.085), ((0.13, 0.40, 0.36), 0.085), ((-0.36, 0.30, 0.32), 0.1),
                           ((0.36, 0.22, 0.32), 0.115)):  # fmt: skip
        _drum(kit, centre, radius, 0.12)
    for side, tall in ((-1, 0.74), (1, 0.70)):
        kit.rod((side * 0.5, 0, 0.2), (side * 0.48, tall, 0.2), 0.008, "#b9bec6", STEEL)
        kit.figure.ellipsoid(
            (side * 0.48, tall, 0.2), (0.155, 0.02, 0.1), "#e0b23a", angle=side * 0.2, blend=0.0, material=BRASS
        )
    for hand, side in zip(kit.hands, (-1, 1), strict=True):
        kit.rod(hand, (hand[0] - side * 0.1, hand[1] - 0.1, hand[2] + 0.14), 0.007, "#d8b078", WOOD)


def _fiddle(kit: Kit, scale: float) -> None:
    """Body, neck and strings of a violin along +y, its front towards +z, its middle at (0, 0)."""
    wood = kit.colour("#a8541f", "violin", "cello")
    figure = kit.figure
    for y, r in ((-0.07, 0.085), (0.08, 0.068), (0.0, 0.055)):
        figure.ellipsoid(
            (0, y * scale, 0), (r * scale, r * 0.95 * scale, 0.022 * scale), wood, blend=0.012, material=LACQUER
        )
    kit.rod((0, 0.1 * scale, 0.022 * scale), (0, 0.34 * scale, 0.012), 0.011 * scale, "#2a1810", WOOD)
    kit.rod((0, 0.02, 0.03 * scale), (0, 0.12 * scale, 0.03 * scale), 0.009 * scale, "#2a1810", WOOD)
    kit.ball((0, 0.36 * scale, 0.01), 0.019 * scale, "#6a3416", WOOD)
    for side in (-1, 1):
        kit.rod((side * 0.03 * scale, -0.035 * scale, 0.026 * scale), (side * 0.026 * scale, 0.03 * scale,
            0.024 * scale),
                0.004 * scale, "#2a1408")  # fmt: skip


def _violin(kit: Kit) -> None:
    left, right = kit.hands
    with kit.figure.at(-0.06, left[1] + 0.0, 0.17, roll=76, yaw=0):
        _fiddle(kit, 0.78)
    start, end = (right[0] + 0.03, right[1] - 0.03, 0.26), (right[0] - 0.30, right[1] + 0.20, 0.25)
    kit.rod(start, end, 0.006, "#4a2414", WOOD)
    kit.rod((start[0] - 0.01, start[1] - 0.015, 0.265), (end[0], end[1] - 0.012, 0.255), 0.0025, "#f4efe0")


def _cello(kit: Kit) -> None:
    with kit.figure.at(0.02, 0.31, 0.26, roll=17):
        _fiddle(kit, 1.75)
        kit.rod((0, -0.3, 0), (0, -0.22, 0), 0.006, "#c9ced6", STEEL)
    _x, y, _z = kit.hands[1]
    kit.rod((0.30, y + 0.01, 0.33), (-0.26, y + 0.05, 0.36), 0.009, "#4a2414", WOOD)
    seat = kit.hip - 0.05
    kit.figure.slab((-0.14, seat - 0.035, -0.14), (0.14, seat, 0.06), "#6a4426", WOOD)
    for x in (-0.12, 0.12):
        kit.rod((x, 0, -0.02), (x, seat, -0.02), 0.013, "#5a3820", WOOD)


def _trumpet(kit: Kit) -> None:
    y, z = kit.hands[0][1] + 0.025, kit.hands[1][2]
    gold = kit.colour("#e0a92e", "trumpet")
    kit.rod((0, y, 0.13), (0, y, 0.42), 0.009, gold, BRASS)
    kit.figure.tube([(0, y, 0.38), (0, y, 0.47), (0, y, 0.53)], [0.01, 0.028, 0.07], gold, segments=10, material=BRASS)
    kit.rod((0, y - 0.05, 0.2), (0, y - 0.05, 0.36), 0.008, gold, BRASS)
    for end in (0.2, 0.36):
        kit.rod((0, y, end), (0, y - 0.05, end), 0.008, gold, BRASS)
    for k in range(3):
        kit.rod((0, y - 0.055, z + 0.01 + 0.03 * k), (0, y + 0.045, z + 0.01 + 0.03 * k), 0.011, "#f2d27a", BRASS)


def _saxophone(kit: Kit) -> None:
    gold = kit.colour("#e0a92e", "saxophone")
    path: list[Spot] = [(0, 0.80, 0.13), (0, 0.83, 0.19), (0, 0.76, 0.24), (0, 0.56, 0.25), (0, 0.36, 0.26),
        (0, 0.30, 0.33),
                        (0, 0.38, 0.40), (0, 0.52, 0.43)]  # fmt: skip
    kit.figure.tube(path, [0.008, 0.01, 0.013, 0.02, 0.03, 0.036, 0.045, 0.085], gold, segments=26, material=BRASS)
    for k in range(6):
        kit.ball((0.02, 0.68 - 0.05 * k, 0.265), 0.012, "#f4dc92", BRASS)


def _flute(kit: Kit) -> None:
    y, z = kit.hands[0][1] + 0.03, 0.19
    kit.rod((-0.06, y, z + 0.01), (0.36, y - 0.01, z - 0.04), 0.010, kit.colour("#d6dde4", "flute"), STEEL)


def _easel(kit: Kit) -> None:
    brush = kit.hands[1]
    kit.rod(
        (brush[0], brush[1] - 0.02, brush[2] - 0.03),
        (brush[0] - 0.01, brush[1] + 0.05, brush[2] + 0.13),
        0.007,
        "#c9a06a",
    )
    kit.ball((brush[0] - 0.01, brush[1] + 0.055, brush[2] + 0.14), 0.014, "#c8303a", SOFT)
    palette = kit.hands[0]
    kit.figure.ellipsoid(
        (palette[0] - 0.03, palette[1] + 0.01, palette[2] + 0.05),
        (0.09, 0.012, 0.07),
        "#b8844a",
        blend=0.0,
        material=WOOD,
    )
    for k, tone in enumerate(("#d8383f", "#f2c23a", "#3a7ad8", "#4aa85a")):
        kit.ball((palette[0] - 0.08 + 0.035 * k, palette[1] + 0.022, palette[2] + 0.06), 0.014, tone)
    z = 0.62
    with kit.figure.at(0, 0, z, yaw=88):
        wood = "#8a5a30"
        for x, lean in ((-0.2, 0.09), (0.2, -0.09)):
            kit.rod((x, 0, 0.0), (x + lean, 1.02, -0.04), 0.016, wood)
        kit.rod((0, 0, -0.22), (0, 0.98, -0.05), 0.016, wood)
        kit.figure.slab((-0.26, 0.40, -0.02), (0.26, 0.425, 0.05), wood, WOOD)
        kit.figure.face(
            [(-0.27, 0.43, 0.03), (0.27, 0.43, 0.03), (0.27, 0.96, 0.0), (-0.27, 0.96, 0.0)], "#fbf8f0", SOFT
        )
        _picture(kit)


def _picture(kit: Kit) -> None:
    """A little landscape on the canvas of the easel, in its plane."""

    def quad(x0: float, y0: float, x1: float, y1: float, colour: str, near: float) -> None:
        kit.figure.face([(x0, y0, near), (x1, y0, near), (x1, y1, near), (x0, y1, near)], colour, SOFT,
            0.004)  # fmt: skip

    quad(-0.24, 0.46, 0.24, 0.93, "#8ec6e8", 0.045)
    quad(-0.24, 0.46, 0.24, 0.62, "#6aa84a", 0.055)
    kit.figure.face([(-0.2, 0.62, 0.052), (0.02, 0.62, 0.052), (-0.08, 0.82, 0.052)], "#7a6a9a", SOFT, 0.004)
    kit.figure.face([(-0.05, 0.62, 0.053), (0.22, 0.62, 0.053), (0.1, 0.78, 0.053)], "#9a86b0", SOFT, 0.004)
    kit.figure.ellipsoid((0.13, 0.85, 0.05), (0.04, 0.04, 0.01), "#f8d23a", blend=0.0)


def _pan(kit: Kit) -> None:
    x, y, z = kit.hands[0]
    centre = (x - 0.06, y + 0.0, z + 0.2)
    kit.rod((x, y, z), centre, 0.012, "#26262a", RUBBER)
    kit.figure.ellipsoid(centre, (0.12, 0.03, 0.12), "#2c2d33", blend=0.0, material=STEEL)
    kit.figure.ellipsoid(
        (centre[0], centre[1] + 0.02, centre[2]), (0.10, 0.02, 0.10), "#3a3c44", blend=0.0, material=RUBBER
    )
    for dx, dz, tone in (
        (-0.03, 0.02, "#f8f4ea"),
        (0.04, -0.01, "#e8843a"),
        (0.0, 0.05, "#6aa83a"),
        (-0.05, -0.03, "#d8483a"),
    ):
        kit.figure.ellipsoid((centre[0] + dx, centre[1] + 0.04, centre[2] + dz), (0.03, 0.02, 0.03), tone, blend=0.004)
    hand = kit.hands[1]
    tip = (centre[0] + 0.05, centre[1] + 0.06, centre[2])
    kit.rod((hand[0], hand[1] + 0.04, hand[2] - 0.02), tip, 0.008, "#b07a44", WOOD, 0.011)
    for k in range(2):
        steam = [
            (centre[0] - 0.03 + 0.06 * k + 0.02 * sin(i * 1.3 + k), centre[1] + 0.10 + 0.03 * i, centre[2])
            for i in range(7)
        ]
        kit.stroke(steam, 0.012, linear("#ffffff"), 0.3)


def _cup(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    tone = kit.colour("#f4efe4", "cup", "mug", "coffee", "tea")
    kit.figure.lathe((x - 0.045, y - 0.02, z + 0.035), [(0.0, 0.034), (0.02, 0.042), (0.085, 0.046), (0.09,
        0.042)], tone, tilt=0.2,
                     material=LACQUER)  # fmt: skip
    kit.hoop((x, y + 0.02, z + 0.04), 0.026, 0.008, tone, plane="xy", material=LACQUER)


def _camera(kit: Kit) -> None:
    (x0, y, z), (x1, _, _) = kit.hands
    dark = kit.colour("#2c2d33", "camera")
    kit.figure.slab((x0 + 0.02, y - 0.04, z - 0.02), (x1 - 0.02, y + 0.05, z + 0.045), dark, LACQUER)
    kit.figure.slab((-0.03, y + 0.05, z - 0.01), (0.03, y + 0.08, z + 0.03), dark, LACQUER)
    kit.rod((0, y, z + 0.03), (0, y, z + 0.12), 0.042, "#3a3c44", STEEL)
    kit.figure.ellipsoid((0, y, z + 0.15), (0.034, 0.034, 0.014), "#6a9ac8", blend=0.0, material=LACQUER)


def _telephone(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    kit.rod((x + 0.01, y - 0.04, z + 0.03), (x - 0.015, y + 0.07, z + 0.02), 0.02, "#22242a", LACQUER)


def _smartphone(kit: Kit) -> None:
    _, y, z = kit.hands[1]
    with kit.figure.at(0, y + 0.05, z + 0.05):
        kit.figure.slab((-0.05, -0.04, 0), (0.04, 0.12, 0.014), "#22242a", LACQUER)


def desk(kit: Kit) -> None:
    """A desk with an open laptop, and a chair."""
    writing_desk(kit)
    kit.figure.slab((-0.15, 0.43, 0.22), (0.15, 0.442, 0.44), "#c3c9d2", STEEL)
    kit.figure.face(
        [(-0.15, 0.44, 0.44), (0.15, 0.44, 0.44), (0.15, 0.64, 0.52), (-0.15, 0.64, 0.52)], "#c3c9d2", STEEL
    )


def _penning(kit: Kit) -> None:
    """A desk with paper, books and a pen in the hand."""
    writing_desk(kit)
    kit.figure.slab((-0.13, 0.43, 0.20), (0.13, 0.438, 0.44), "#fbf8ee", SOFT)
    for k, tone in enumerate(("#a83a34", "#2f5a8a", "#4a7a3a")):
        kit.figure.slab((0.22, 0.43 + 0.035 * k, 0.30), (0.42, 0.462 + 0.035 * k, 0.52), tone, SOFT)
    x, y, z = kit.hands[1]
    kit.rod((x, y - 0.03, z + 0.03), (x + 0.03, y + 0.10, z - 0.01), 0.007, "#2a4a9a", LACQUER)


def writing_desk(kit: Kit) -> None:
    wood = kit.colour("#a9713f", "desk", "table")
    kit.figure.slab((-0.46, 0.395, 0.12), (0.46, 0.43, 0.62), wood, WOOD)
    for x in (-0.42, 0.42):
        for z in (0.16, 0.58):
            kit.rod((x, 0, z), (x, 0.40, z), 0.02, "#7a4f2c", WOOD)
    seat = kit.hip - 0.05
    kit.figure.slab((-0.13, seat - 0.03, -0.13), (0.13, seat, 0.09), "#3a4660", SOFT)
    kit.figure.slab((-0.13, seat + 0.08, -0.17), (0.13, seat + 0.34, -0.13), "#3a4660", SOFT)
    kit.rod((0, 0.02, -0.02), (0, seat, -0.02), 0.018, "#8a929b", STEEL)
    kit.figure.ellipsoid((0, 0.02, -0.02), (0.14, 0.02, 0.14), "#5a626c", blend=0.0, material=STEEL)


def _fishing_rod(kit: Kit) -> None:
    grip, tip = between(kit.hands[0], kit.hands[1], 0.5), (0.0, 1.42, 0.98)
    kit.rod((0, grip[1] - 0.1, grip[2] - 0.12), between(grip, tip, 0.25), 0.011, "#5a3a24", WOOD)
    path: list[Spot] = [between(grip, tip, 0.2), between(grip, tip, 0.6), tip, (0, tip[1] - 0.03, tip[2] + 0.2)]
    kit.figure.tube(path, [0.009, 0.006, 0.003], "#7a5230", segments=14, material=WOOD)
    end = path[-1]
    kit.stroke([end, (0, 0.06, end[2] + 0.10)], 0.004, kit.ask.light.lit("#f4f6f8"), 0.9)
    kit.ball((0, 0.03, end[2] + 0.10), 0.035, "#e0342a")
    kit.figure.ellipsoid((0, 0.045, end[2] + 0.10), (0.03, 0.02, 0.03), "#f8f6f0", blend=0.0, material=LACQUER)
    seat = kit.hip - 0.06
    for k in range(5):
        x = -0.28 + 0.115 * k
        kit.figure.slab(
            (x, seat - 0.03, -0.34), (x + 0.108, seat, 0.16), linear("#8a6238") * (0.9 + 0.07 * (k % 3)), WOOD
        )
    for x, z in ((-0.24, 0.12), (0.24, 0.12), (-0.24, -0.3), (0.24, -0.3)):
        kit.rod((x, -0.06, z), (x, seat - 0.01, z), 0.026, "#6a4828", WOOD)
    kit.figure.lathe((0.19, seat, -0.1), [(0, 0.05), (0.11, 0.065)], "#3a7ab8", tilt=0.2, material=LACQUER)


def _bubbles(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    kit.rod((x, y - 0.04, z), (x - 0.02, y + 0.06, z + 0.03), 0.006, "#e84a8a", LACQUER)
    kit.hoop((x - 0.02, y + 0.09, z + 0.03), 0.03, 0.006, "#e84a8a", plane="xy", material=LACQUER)
    px, py, _ = kit.figure.point((x, y + 0.1, z + 0.1))
    for k, (dx, dy, r) in enumerate(((-0.12, 0.06, 0.05), (-0.27, 0.2, 0.075), (-0.3, -0.05, 0.045), (-0.47,
        0.08, 0.085),
                                     (-0.45, 0.36, 0.055), (-0.62, 0.27, 0.06), (-0.16, 0.3, 0.04), (-0.6,
                                         -0.1, 0.05))):  # fmt: skip
        bx, by = px + dx, py + dy
        tint = linear(("#bfe8ff", "#f0c8ff", "#c8ffe8", "#fff0c0")[k % 4])
        kit.features.circle(bx, by, r, tint, opacity=0.22)
        ring = [(bx + r * 0.97 * sin(t * pi / 14 + pi / 2), by + r * 0.97 * sin(t * pi / 14)) for t in range(29)]
        kit.features.polyline(ring, r * 0.09, tint, opacity=0.75)
        kit.features.ellipse(
            bx - r * 0.38, by + r * 0.42, r * 0.22, r * 0.13, linear("#ffffff"), opacity=0.85, angle=0.7
        )


def _watering_can(kit: Kit) -> None:
    tone = kit.colour("#3a8a8a", "watering can")
    y, z = kit.hands[0][1] - 0.1, kit.hands[0][2] + 0.06
    kit.figure.lathe((0, y - 0.08, z), [(0, 0.075), (0.02, 0.08), (0.15, 0.07)], tone, tilt=0.2, material=LACQUER)
    kit.figure.tube([(0, y - 0.03, z + 0.06), (0, y + 0.02, z + 0.16), (0, y + 0.08, z + 0.24)], [0.022, 0.015,
        0.013], tone,
                    material=LACQUER)  # fmt: skip
    kit.figure.ellipsoid((0, y + 0.085, z + 0.25), (0.035, 0.035, 0.02), tone, blend=0.0, material=LACQUER)
    kit.figure.tube(
        [(0, y + 0.05, z + 0.05), (0, y + 0.16, z), (0, y + 0.05, z - 0.06)], [0.012, 0.012], tone, material=LACQUER
    )
    for k in range(7):
        start = (0.012 * (k - 3), y + 0.08, z + 0.27)
        drop = [(start[0] * (1 + i), start[1] - 0.022 * i * i, start[2] + 0.045 * i) for i in range(6)]
        kit.stroke(drop, 0.005, linear("#cfeaff"), 0.7)
    for x in (-0.1, 0.02, 0.13):
        kit.rod((x, 0, 0.62), (x, 0.13, 0.62), 0.006, "#4a8a3a", SOFT)
        kit.ball((x, 0.15, 0.62), 0.035, ("#e8506a", "#f2c23a", "#c86ad8")[int(x * 10) % 3], SOFT)


def _gamepad(kit: Kit) -> None:
    centre = between(kit.hands[0], kit.hands[1], 0.5)
    for side in (-1, 1):
        kit.figure.ellipsoid((side * 0.045, centre[1] + 0.01, centre[2] + 0.03), (0.045, 0.032, 0.025),
            "#26282e", blend=0.02,
                             material=LACQUER)  # fmt: skip
    for dx, tone in ((-0.05, "#c9ced6"), (0.04, "#e8483a"), (0.065, "#3aa0e8")):
        kit.ball((dx, centre[1] + 0.02, centre[2] + 0.055), 0.009, tone)


def _blanket(kit: Kit) -> None:
    """A mat, a pillow and a blanket over who lies there."""
    _bedding(kit, kit.hip - 0.1)
    kit.figure.slab(
        (-0.62, 0.0, -0.18), (0.62, kit.hip - 0.13, 0.3), kit.colour("#d8c8a8", "mat", "mattress"), SOFT, 0.03
    )


def _bed(kit: Kit) -> None:
    """A wooden bed round who sleeps in it."""
    _bedding(kit, kit.hip - 0.1)
    wood = kit.colour("#8a5a30", "bed", "crib")
    kit.figure.slab((-0.66, 0.08, -0.2), (0.68, kit.hip - 0.2, 0.32), wood, WOOD, 0.02)
    kit.figure.slab((-0.63, kit.hip - 0.2, -0.18), (0.65, kit.hip - 0.1, 0.3), "#f4f1ea", SOFT, 0.04)
    kit.figure.slab((-0.74, 0.0, -0.2), (-0.66, 0.66, 0.32), wood, WOOD, 0.03)
    kit.figure.slab((0.68, 0.0, -0.2), (0.75, 0.44, 0.32), wood, WOOD, 0.03)


def _coffin(kit: Kit) -> None:
    """An open coffin lined with red silk, its lid standing behind."""
    wood = kit.colour("#4a2c1c", "coffin", "casket")
    low, high = kit.hip - 0.30, kit.hip - 0.02
    lid = [(-0.70, low + 0.5), (-0.52, low + 0.80), (-0.20, low + 0.86), (0.70, low + 0.74), (0.70, low + 0.5)]
    kit.figure.puff(lid, wood, z=-0.34, thickness=0.05, bevel=0.03, material=WOOD)
    cross = kit.colour("#c9a24a", "cross")
    kit.rod((-0.05, low + 0.56, -0.26), (-0.05, low + 0.80, -0.26), 0.014, cross, BRASS)
    kit.rod((-0.14, low + 0.72, -0.26), (0.04, low + 0.72, -0.26), 0.014, cross, BRASS)
    kit.figure.ellipsoid((0.0, high - 0.06, -0.02), (0.68, 0.10, 0.2), "#a01c2c", blend=0.02, material=SOFT)
    kit.figure.ellipsoid((-0.47, high + 0.02, -0.04), (0.15, 0.08, 0.18), "#c8303e", blend=0.02, material=SOFT)
    box = [(-0.74, high - 0.02), (-0.62, low - 0.02), (0.66, low), (0.76, high - 0.04)]
    kit.figure.puff(box, wood, z=0.18, thickness=0.06, bevel=0.03, material=WOOD)
    for x in (-0.42, 0.42):
        kit.rod((x - 0.08, high - 0.16, 0.27), (x + 0.08, high - 0.16, 0.27), 0.014, cross, BRASS)


def _bedding(kit: Kit, top: float) -> None:
    kit.figure.ellipsoid((-0.47, top + 0.07, -0.02), (0.17, 0.1, 0.2), "#fbf9f4", blend=0.02, material=SOFT)
    cover = kit.colour("#4a7ac8", "blanket")
    kit.figure.ellipsoid((0.2, top + 0.06, 0.1), (0.46, 0.15, 0.24), cover, blend=0.04, material=SOFT)
    kit.figure.ellipsoid((0.3, top + 0.01, 0.14), (0.38, 0.1, 0.26), cover * 0.95, blend=0.05, material=SOFT)
    kit.figure.ellipsoid((-0.16, top + 0.09, 0.14), (0.1, 0.13, 0.2), "#f4f1ea", blend=0.02, material=SOFT)


def _pedestal(kit: Kit) -> None:
    tone = kit.colour("#b9b2a4", "pedestal", "base")
    for low, high, wide in ((-0.4, -0.34, 0.22), (-0.34, -0.06, 0.17), (-0.06, -0.02, 0.21)):
        kit.figure.slab((-wide, low, -wide * 0.8), (wide, high, wide * 0.8), tone, SOFT)


GEAR: dict[str, Callable[[Kit], None]] = {
    "piano": _piano, "drums": _drums, "violin": _violin, "cello": _cello, "trumpet": _trumpet, "saxophone": _saxophone,
    "flute": _flute, "easel": _easel, "pan": _pan, "cup": _cup, "camera": _camera, "telephone": _telephone,
    "smartphone": _smartphone, "desk": desk, "writing desk": _penning, "desk of a sleeper": writing_desk,
    "fishing rod": _fishing_rod, "bubbles": _bubbles,
    "watering can": _watering_can, "gamepad": _gamepad, "pedestal": _pedestal, "blanket": _blanket, "bed": _bed,
    "coffin": _coffin,
}  # fmt: skip
