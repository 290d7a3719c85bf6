"""Gear of sports and of the road: bicycles, boards, skis, rackets, balls."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from ..clay import Material
from ..colour import linear
from .gear_kit import LACQUER, RUBBER, SOFT, STEEL, WATER, WOOD, Kit, between

_BALL_SPOTS = ((0.0, 0.0), (0.62, 0.35), (-0.55, 0.45), (0.1, -0.72), (-0.7, -0.4), (0.72, -0.45), (0.05, 0.82))


def _bicycle(kit: Kit) -> None:
    paint, saddle = kit.colour("#d8383f", "bicycle", "bike"), (0.0, kit.hip - 0.075, -0.05)
    radius, back, front = 0.185, (0.0, 0.19, -0.29), (0.0, 0.19, 0.33)
    tyre = kit.colour("#25262b", "wheels", "tyres")
    for hub in (back, front):
        kit.hoop(hub, radius, 0.017, tyre)
        kit.hoop(hub, radius - 0.022, 0.006, "#c9ced6", material=STEEL)
        for k in range(8):
            t = k * pi / 8
            y, z = 0.165 * sin(t), 0.165 * cos(t)
            kit.rod((0, hub[1] - y, hub[2] - z), (0, hub[1] + y, hub[2] + z), 0.0022, "#b9bec6", STEEL)
        kit.ball(hub, 0.018, "#8a929b", STEEL)
    crank, grip = (0.0, 0.19, 0.03), between(kit.hands[0], kit.hands[1], 0.5)
    stem = (0.0, grip[1] - 0.02, grip[2] - 0.02)
    neck = (0.0, 0.47, 0.23)
    for start, end in ((back, crank), (back, between(saddle, crank, 0.25)), (saddle, crank), (crank, neck),
                       (between(saddle, crank, 0.25), neck), (neck, stem)):  # fmt: skip
        kit.rod(start, end, 0.0135, paint, LACQUER)
    for side in (-0.022, 0.022):
        kit.rod((side, front[1], front[2]), (side, neck[1], neck[2]), 0.009, paint, LACQUER)
    kit.rod(kit.hands[0], kit.hands[1], 0.011, "#2a2b30", RUBBER)
    kit.figure.ellipsoid(saddle, (0.045, 0.02, 0.085), "#3a2a22", blend=0.0, material=RUBBER)
    kit.hoop((0.02, crank[1], crank[2]), 0.045, 0.007, "#8a929b", material=STEEL)
    for side, y in ((-1, 0.11), (1, 0.27)):
        pedal = (side * 0.055, y - 0.012, 0.07 + 0.03 * (side > 0))
        kit.rod((side * 0.03, crank[1], crank[2]), pedal, 0.008, "#6a7078", STEEL)
        kit.rod((side * 0.03, pedal[1], pedal[2]), (side * 0.085, pedal[1], pedal[2]), 0.013, "#2a2b30", RUBBER)


def _scooter(kit: Kit) -> None:
    paint = kit.colour("#2fa8a0", "scooter")
    for z in (-0.24, 0.32):
        kit.hoop((0, 0.05, z), 0.035, 0.018, "#25262b")
        kit.ball((0, 0.05, z), 0.018, "#c9ced6", STEEL)
    kit.figure.slab((-0.05, 0.045, -0.24), (0.05, 0.065, 0.2), paint, LACQUER)
    top = between(kit.hands[0], kit.hands[1], 0.5)
    kit.rod((0, 0.055, 0.2), (0, 0.1, 0.29), 0.016, paint, LACQUER)
    kit.rod((0, 0.05, 0.32), top, 0.013, "#b9bec6", STEEL)
    kit.rod(kit.hands[0], kit.hands[1], 0.013, "#2a2b30", RUBBER)


def _board(kit: Kit, colour: str, long: float, wide: float, y: float, *names: str) -> None:
    tone = kit.colour(colour, *names)
    with kit.figure.at(0, y, 0.02, roll=5.0 if y < 0.05 else 0.0):
        kit.figure.ellipsoid((0, 0, 0), (long, 0.022, wide), tone, blend=0.0, material=LACQUER)
        kit.figure.ellipsoid((0, 0.006, 0.0), (long * 0.97, 0.018, wide * 0.28), "#f4f1ea", blend=0.0, material=LACQUER)


def _surfboard(kit: Kit) -> None:
    deep, foam = linear("#1f7fa8"), "#f4fbff"
    outline = [(-1.05, -0.16), (1.08, -0.16), (1.1, 0.30), (0.95, 0.62), (0.72, 0.86), (0.44, 0.98), (0.2, 0.94),
               (0.40, 0.86), (0.50, 0.66), (0.42, 0.42), (0.14, 0.18), (-0.4, 0.04), (-1.05, 0.0)]  # fmt: skip
    with kit.figure.at(0, 0, 0, yaw=16):
        kit.figure.puff(outline, deep, z=-0.62, thickness=0.3, bevel=0.3, material=WATER)
        kit.figure.puff(
            [(0.52, 0.3), (0.98, 0.2), (0.98, 0.52), (0.72, 0.8), (0.52, 0.86), (0.60, 0.62)], deep * 1.7, z=-0.5,
            thickness=0.12, bevel=0.2, material=WATER,
        )  # fmt: skip
        for x, y, r in (
            (0.22, 0.92, 0.07), (0.34, 0.99, 0.08), (0.48, 1.01, 0.085), (0.62, 0.96, 0.08), (0.75, 0.88, 0.075),
            (0.87, 0.77, 0.07), (0.12, 0.88, 0.045), (0.97, 0.64, 0.06),
        ):  # fmt: skip
            kit.figure.ellipsoid((x, y, -0.3), (r, r * 0.8, r), foam, blend=0.04, material=SOFT)
        for k in range(15):
            x = -1.0 + 0.143 * k
            r = 0.05 + 0.022 * ((k * 7) % 3)
            kit.figure.ellipsoid((x, -0.11, 0.14), (r * 1.5, r * 0.7, r), foam, blend=0.04, material=SOFT)
    _board(kit, "#f2c23a", 0.52, 0.11, -0.022, "surfboard", "board")


def _skateboard(kit: Kit) -> None:
    kit.figure.slab((-0.24, 0.075, -0.06), (0.24, 0.092, 0.09), kit.colour("#e8503a", "skateboard", "board"), LACQUER)
    for side in (-1, 1):
        kit.rod((side * 0.23, 0.083, 0.015), (side * 0.32, 0.115, 0.015), 0.03, "#e8503a", LACQUER)
        for z in (-0.05, 0.085):
            kit.figure.ellipsoid((side * 0.17, 0.036, z), (0.036, 0.036, 0.022), "#f4efe0", blend=0.0, material=RUBBER)


def snowboard(kit: Kit, trail: bool = True) -> None:
    """A board under the feet; with a trail of snow where it runs on the ground."""
    _board(kit, "#3a6ad8", 0.46, 0.1, -0.015, "snowboard", "board")
    for k in range(7 if trail else 0):
        x = 0.36 + 0.045 * k
        kit.figure.ellipsoid(
            (x, -0.02 + 0.03 * (k % 3), 0.08), (0.07, 0.055, 0.06), "#fbfdff", blend=0.03, material=SOFT
        )


def skis(kit: Kit) -> None:
    """Two skis under the feet, sticks in the hands, snow behind."""
    paint = kit.colour("#e8503a", "skis", "ski")
    for side in (-1, 1):
        x = side * 0.085
        path = [(x, 0.0, -0.36), (x, -0.012, 0.0), (x, -0.008, 0.40), (x, 0.07, 0.52)]
        kit.figure.tube(path, [0.012, 0.016, 0.016, 0.012], paint, segments=10, blend=0.0, material=LACQUER)
        hand = kit.hands[0 if side < 0 else 1]
        tip = (hand[0] * 1.35, 0.03, hand[2] - 0.50)
        kit.rod((hand[0], hand[1] + 0.04, hand[2] + 0.03), tip, 0.006, "#3a4048", STEEL)
        kit.hoop(between(hand, tip, 0.88), 0.024, 0.004, "#22242a", plane="xz")
        kit.figure.ellipsoid((x, 0.03, 0.02), (0.035, 0.045, 0.06), "#26282e", blend=0.0, material=LACQUER)
    for k in range(6):
        kit.figure.ellipsoid(
            (0.05 * (k % 3) - 0.05, 0.0 + 0.03 * (k % 2), -0.32 - 0.05 * k), (0.05, 0.045, 0.05), "#fbfdff", blend=0.03,
            material=SOFT,
        )  # fmt: skip


def _skates(kit: Kit) -> None:
    for x, y, z in ((-0.03, 0.04, 0.085), (0.05, 0.245, -0.355)):
        kit.rod((x, y - 0.024, z - 0.07), (x, y - 0.024, z + 0.075), 0.006, "#d6dde4", STEEL)


def _ball_of(kit: Kit, centre: tuple[float, float, float], radius: float) -> None:
    """A white ball with dark patches that lie on the side towards the viewer."""
    kit.ball(centre, radius, "#f6f4ee")
    x, y, z = kit.figure.point(centre)
    for dx, dy in _BALL_SPOTS:
        depth = max(0.0, 1 - dx * dx - dy * dy) ** 0.5
        kit.figure.clay.ellipsoid(
            (x + dx * radius * 0.92, y + dy * radius * 0.92, z + depth * radius * 0.92),
            (radius * (0.12 + 0.18 * depth), radius * (0.12 + 0.18 * depth), radius * 0.09), "#26272c", blend=0.0,
        )  # fmt: skip


def _football(kit: Kit) -> None:
    _ball_of(kit, (0.07, 0.20, 0.47), 0.085)


def _racket(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    frame = kit.colour("#d8383f", "racket")
    throat, centre = (x + 0.035, y + 0.16, z + 0.01), (x + 0.075, y + 0.30, z + 0.02)
    kit.rod((x - 0.01, y - 0.04, z), throat, 0.011, "#2a2b30", RUBBER)
    kit.hoop(centre, 0.105, 0.010, frame, plane="xy", material=LACQUER, stretch=1.3)
    for k in range(-3, 4):
        u = 0.028 * k
        tall = 0.132 * (1 - (u / 0.105) ** 2) ** 0.5
        kit.rod(
            (centre[0] + u, centre[1] - tall, z + 0.02), (centre[0] + u, centre[1] + tall, z + 0.02), 0.0016, "#f4f1ea"
        )
        wide = 0.103 * (1 - (u / 0.105) ** 2) ** 0.5
        v = centre[1] + 1.25 * u
        kit.rod((centre[0] - wide, v, z + 0.02), (centre[0] + wide, v, z + 0.02), 0.0016, "#f4f1ea")


def _tennis(kit: Kit) -> None:
    _racket(kit)
    kit.ball((-0.42, 1.06, 0.2), 0.04, "#d4e83a", SOFT)


def _golf(kit: Kit) -> None:
    x, y, z = between(kit.hands[0], kit.hands[1], 0.5)
    head = (x + 0.30, y + 0.30, z - 0.1)
    kit.rod((x - 0.03, y - 0.05, z), head, 0.007, "#c9ced6", STEEL)
    kit.rod(head, (head[0] + 0.05, head[1] - 0.05, head[2]), 0.02, "#3a4048", STEEL)
    kit.ball((-0.28, 0.02, 0.2), 0.02, "#ffffff")


def _baseball(kit: Kit) -> None:
    x, y, z = kit.hands[1]
    kit.rod((x - 0.03, y - 0.06, z), (x + 0.17, y + 0.38, z - 0.05), 0.012, "#b8843f", WOOD, 0.032)
    kit.ball((-0.62, 0.78, 0.2), 0.035, "#f6f4ee", SOFT)


def _hoop(kit: Kit) -> None:
    """A ball over the hand, the basket some way off."""
    _basketball(kit, 0.04)
    _basket(kit, (0.0, 1.16, 0.88), 0.0)


def _dunk(kit: Kit) -> None:
    """The ball right over the ring that it is put through."""
    _basketball(kit, 0.08)
    x, y, z = kit.hands[1]
    _basket(kit, (x - 0.02, y - 0.06, z + 0.20), -0.36)


def _basketball(kit: Kit, ahead: float) -> None:
    x, y, z = kit.hands[1]
    centre = (x - 0.01, y + 0.09, z + ahead)
    kit.ball(centre, 0.095, "#d8732a", SOFT)
    px, py, _ = kit.figure.point(centre)
    lines = kit.features
    dark = kit.ask.light.lit("#3a1c10")
    lines.polyline([(px - 0.094, py), (px, py - 0.015), (px + 0.094, py)], 0.008, dark)
    lines.polyline([(px, py - 0.094), (px + 0.02, py), (px, py + 0.094)], 0.008, dark)
    for s in (-1, 1):
        lines.polyline([(px + s * 0.062, py - 0.07), (px + s * 0.03, py), (px + s * 0.062, py + 0.07)], 0.007, dark)


def _basket(kit: Kit, rim: tuple[float, float, float], foot: float) -> None:
    """A ring with its net on a board, on a post that stands at `foot`."""
    x, low, back = rim[0], rim[1] - 0.06, rim[2] + 0.18
    kit.figure.face(
        [(x - 0.2, low, back), (x + 0.2, low, back), (x + 0.2, low + 0.38, back), (x - 0.2, low + 0.38, back)],
        "#f4f4f2", LACQUER,
    )  # fmt: skip
    kit.rod((x, foot, back + 0.04), (x, low + 0.15, back + 0.04), 0.022, "#5a626c", STEEL)
    kit.hoop(rim, 0.12, 0.011, "#e8501e", plane="xz", material=LACQUER)
    for k in range(9):
        t = k * 2 * pi / 9
        kit.rod(
            (rim[0] + 0.12 * cos(t), rim[1], rim[2] + 0.12 * sin(t)),
            (rim[0] + 0.07 * cos(t + 0.4), rim[1] - 0.17, rim[2] + 0.07 * sin(t + 0.4)), 0.0035, "#f8f6f0", SOFT,
        )  # fmt: skip


def _boxing(kit: Kit) -> None:
    """Gloves on both fists, and the bag that is punched."""
    if "bag" in kit.ask.attributes.get("with", ""):
        kit.rod((0, 1.25, 0.62), (0, 1.02, 0.62), 0.008, "#b9bec6", STEEL)
        kit.rod((0, 0.96, 0.62), (0, 0.52, 0.62), 0.12, kit.colour("#8a2a2e", "punching bag"), LACQUER)
    for x, y, z in kit.hands:
        kit.figure.ellipsoid((x, y + 0.01, z + 0.02), (0.055, 0.06, 0.065), kit.colour("#c8242a", "gloves"), blend=0.0,
                             material=LACQUER)  # fmt: skip


def _barbell(kit: Kit) -> None:
    (x0, y0, z0), (x1, y1, z1) = kit.hands
    kit.rod((x0 - 0.3, y0, z0), (x1 + 0.3, y1, z1), 0.011, "#b9bec6", STEEL)
    for x in (x0 - 0.2, x0 - 0.26, x1 + 0.2, x1 + 0.26):
        big = 0.13 if abs(x) < max(abs(x0), x1) + 0.23 else 0.10
        kit.figure.ellipsoid((x, y0, z0), (0.022, big, big), "#2a2c32", blend=0.0, material=RUBBER)


def _kayak(kit: Kit) -> None:
    paint = kit.colour("#e8612a", "kayak", "canoe", "boat")
    kit.figure.ellipsoid((0, 0.06, 0), (0.15, 0.085, 0.95), paint, blend=0.0, material=LACQUER)
    kit.figure.ellipsoid((0, 0.075, 0), (0.13, 0.08, 0.9), paint * 1.2, blend=0.0, material=LACQUER)
    kit.hoop((0, 0.135, 0.05), 0.12, 0.018, "#26282e", plane="xz", stretch=1.5)
    left, right = kit.hands
    tips = between(left, right, -0.75), between(left, right, 1.75)
    kit.rod(tips[0], tips[1], 0.011, "#2a2c32", LACQUER)
    for tip in tips:
        kit.figure.ellipsoid(tip, (0.11, 0.045, 0.02), "#f2c23a", blend=0.0, material=LACQUER)


def _mat(kit: Kit) -> None:
    kit.figure.ellipsoid((0, -0.025, 0.0), (0.34, 0.018, 0.16), kit.colour("#6a5ac8", "mat"), blend=0.0, material=SOFT)


def _rucksack(kit: Kit) -> None:
    tone = kit.colour("#c8502a", "backpack", "rucksack")
    y = kit.hip + 0.14
    kit.figure.ellipsoid((0, y, -0.14), (0.10, 0.15, 0.085), tone, blend=0.01, material=SOFT)
    kit.figure.ellipsoid((0, y - 0.06, -0.21), (0.07, 0.065, 0.05), tone * 0.8, blend=0.01, material=SOFT)
    kit.rod((-0.11, y + 0.16, -0.12), (0.11, y + 0.16, -0.12), 0.04, "#4a7a9a", SOFT)
    x, hand, z = kit.hands[0]
    kit.rod((x, hand + 0.14, z), (x - 0.01, 0.0, z + 0.06), 0.008, "#7a5230", WOOD)


_STRAW = Material(fur=0.5, gloss=0.1, blend=0.03)


def _broom(kit: Kit) -> None:
    y = kit.hip - 0.035
    kit.rod((0, y + 0.11, 0.72), (0, y - 0.03, -0.42), 0.017, "#7a4a26", WOOD)
    tone = linear("#c89a4a")
    for k in range(9):
        dx, dy = 0.09 * sin(k * 2.4), 0.085 * cos(k * 2.4)
        kit.figure.capsule(
            (0, y - 0.04, -0.44), 0.035, (dx, y - 0.09 + dy, -0.86), 0.03, tone * (0.85 + 0.05 * (k % 4)), blend=0.01,
            flow=(1, 0), material=_STRAW,
        )  # fmt: skip
    kit.hoop((0, y - 0.045, -0.47), 0.052, 0.012, "#6a3a1e", plane="xy", material=WOOD)


def _goal(kit: Kit) -> None:
    """A ball between the hands, gloves on them, and the goal behind."""
    left, right = kit.hands
    for x, y, z in kit.hands:
        kit.figure.ellipsoid((x, y, z), (0.05, 0.06, 0.045), kit.colour("#f28a1e", "gloves"), blend=0.0, material=SOFT)
    x, y, z = between(left, right, 0.5)
    _ball_of(kit, (x - 0.09, y + 0.04, z + 0.04), 0.085)
    back, (low, high), top = -0.6, (-0.86, 0.66), 0.98
    for start, end in (((low, 0, back), (low, top, back)), ((low, top, back), (high, top, back)),
                       ((high, top, back), (high, 0, back))):  # fmt: skip
        kit.rod(start, end, 0.026, "#f6f6f2", LACQUER)
    for k in range(1, 17):
        across = low + (high - low) * k / 17
        kit.rod((across, 0, back - 0.2), (across, top, back - 0.05), 0.004, "#dfe4e8", SOFT)
    for k in range(1, 9):
        kit.rod((low, top * k / 9, back - 0.15), (high, top * k / 9, back - 0.15), 0.004, "#dfe4e8", SOFT)


GEAR: dict[str, Callable[[Kit], None]] = {
    "bicycle": _bicycle, "scooter": _scooter, "surfboard": _surfboard, "skateboard": _skateboard,
    "snowboard": snowboard, "skis": skis, "skates": _skates, "football": _football, "tennis": _tennis,
    "golf": _golf, "goal": _goal, "baseball": _baseball, "hoop": _hoop, "dunk": _dunk, "boxing": _boxing,
    "barbell": _barbell, "kayak": _kayak,
    "mat": _mat, "rucksack": _rucksack, "broom": _broom,
}  # fmt: skip
