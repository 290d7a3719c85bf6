"""Gear of trades with a place of their own: stove, oven, ship's wheel, bench, chairs of salons and surgeries."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from ..colour import linear
from .gear_kit import LACQUER, RUBBER, SOFT, STEEL, WOOD, Kit
from .gear_moments import FLAME, flame

_VEGETABLES = ("#e8742a", "#5aa83a", "#d8382e", "#f2c83a", "#7ac04a", "#c84a8a", "#f4efe0")


def _wok(kit: Kit) -> None:
    """A wok over high flames on a stove; what is in it flies up and falls back."""
    z, top = 0.60, 0.34
    kit.figure.slab((-0.30, 0.0, z - 0.24), (0.30, top - 0.03, z + 0.24), "#c3c8cf", STEEL, 0.02)
    kit.figure.slab((-0.32, top - 0.03, z - 0.26), (0.32, top, z + 0.26), "#3a3c44", LACQUER)
    kit.figure.slab((-0.22, 0.05, z + 0.24), (0.22, 0.20, z + 0.25), "#2a2c33", LACQUER)
    for k in range(9):
        t = 2 * pi * k / 9
        flame(kit, (0.17 * sin(t), top - 0.02, z + 0.17 * cos(t)), 0.13 + 0.05 * (k % 3))
    for k in (-1, 1):
        flame(kit, (0.29 * k, top + 0.06, z), 0.17)
    rim = top + 0.27
    iron = kit.colour("#2a2b31", "wok", "pan", "frying pan")
    kit.figure.lathe((0, rim - 0.13, z), [(0, 0.07), (0.05, 0.18), (0.10, 0.24), (0.13, 0.26)], iron, tilt=0.24,
                     gloss=0.8)  # fmt: skip
    kit.hoop((0, rim, z), 0.25, 0.012, "#4a4c55", plane="xz", material=STEEL)
    x, y, hz = kit.hands[0]
    kit.rod((0, rim, z - 0.24), (x, y, hz), 0.018, "#6a4426", WOOD)
    for k in range(9):
        t = 2 * pi * k / 9
        kit.figure.ellipsoid((0.13 * sin(t), rim + 0.015, z + 0.13 * cos(t)), (0.05, 0.03, 0.05),
                             _VEGETABLES[k % 7], blend=0.0, material=SOFT)  # fmt: skip
    for k in range(11):
        t = pi * (0.12 + 0.76 * k / 10)
        spot = (0.06 * sin(k * 2.3), rim + 0.10 + 0.36 * sin(t) + 0.03 * (k % 2), z - 0.20 * cos(t))
        kit.figure.ellipsoid(spot, (0.042, 0.024, 0.03), _VEGETABLES[k % 7], angle=k * 0.9, blend=0.0, material=SOFT)
    ladle = kit.hands[1]
    kit.rod(ladle, (0.04, rim + 0.03, z - 0.06), 0.010, "#9aa2ad", STEEL)


def _brick_oven(kit: Kit) -> None:
    """A round oven of bricks with a fire, a loaf on the peel before its mouth; it faces the viewer."""
    with kit.figure.at(0, 0, 0, yaw=-np.degrees(kit.figure.heading)):
        _oven(kit)
    grip = kit.hands[1]
    kit.rod((grip[0], grip[1] + 0.02, grip[2] - 0.2), (0.0, 0.49, 0.98), 0.014, "#b88a54", WOOD)
    x, y, _z = kit.figure.point((0.0, 0.50, 1.14))
    lit, peel = kit.ask.light.lit, "#c89a60"
    kit.features.line(x + 0.34, y - 0.008, x, y - 0.012, 0.028, lit("#b88a54"))
    kit.features.ellipse(x, y - 0.015, 0.17, 0.03, lit(peel))
    if "pizza" in kit.ask.attributes.get("with", ""):
        for radius, tone in ((0.155, "#d8a050"), (0.135, "#e0482f"), (0.12, "#f4d068")):
            kit.features.ellipse(x, y + 0.012, radius, 0.24 * radius, lit(tone))
        for k in range(5):
            kit.features.ellipse(x + 0.045 * (k - 2), y + 0.014 + 0.012 * (k % 2), 0.018, 0.008, lit("#b02a20"))
        return
    crust = kit.colour("#c8813a", "bread", "loaf")
    kit.features.ellipse(x, y + 0.045, 0.145, 0.072, lit(crust))
    kit.features.ellipse(x + 0.02, y + 0.068, 0.10, 0.036, lit(crust * np.float32(1.35)), soft=0.02)
    for k in (-1, 0, 1):
        kit.features.line(x + 0.06 * k - 0.02, y + 0.035, x + 0.06 * k + 0.02, y + 0.098, 0.014, lit("#f6dfae"))


def _oven(kit: Kit) -> None:
    """The masonry of the oven: arch, rows of bricks, embers and flames."""
    left, right, top = -1.46, -0.60, 1.12
    x, radius = (left + right) / 2, 0.27
    outline = [(left, 0.0), (right, 0.0), (right, 0.72)]
    outline += [(x + (right - x) * cos(t), 0.72 + (top - 0.72) * sin(t)) for t in np.linspace(0, pi, 15)[1:-1]]
    outline += [(left, 0.72)]
    kit.figure.puff(outline, "#b0583a", z=-0.34, thickness=0.22, bevel=0.05, material=SOFT)
    mortar = linear("#e2cdb4")
    for row in range(11):
        y = 0.08 + 0.10 * row
        half = (right - x) * float(np.sqrt(max(0.0, 1 - ((y - 0.72) / (top - 0.72)) ** 2))) if y > 0.72 else right - x
        if half > 0.08:
            kit.stroke([(x - half, y, -0.1), (x + half, y, -0.1)], 0.008, mortar, 0.5)
            for k in range(-3, 4):
                u = x + 0.15 * k + 0.075 * (row % 2)
                if abs(u - x) < half - 0.02 and y + 0.1 < top:
                    kit.stroke([(u, y, -0.1), (u, y + 0.1, -0.1)], 0.008, mortar, 0.5)
    mouth = [(x - radius, 0.44), (x + radius, 0.44), (x + radius, 0.58)]
    mouth += [(x + radius * cos(t), 0.58 + radius * sin(t)) for t in np.linspace(0, pi, 13)[1:-1]]
    mouth += [(x - radius, 0.58)]
    arch = [kit.figure.point((u, v, 0.0))[:2] for u, v in mouth]
    lit = kit.ask.light.lit
    kit.features.polygon(np.asarray(arch), linear("#2a0f08"))
    kit.features.polyline([(p[0], p[1]) for p in arch], 0.045, lit("#8a8078"))
    px, py, _ = kit.figure.point((x, 0.46, 0.0))
    kit.features.ellipse(px, py + 0.10, radius * 0.8, 0.16, linear("#f8761a"), opacity=0.75, soft=0.08)
    for k in range(7):
        t = (k - 3) / 3.6
        high = 0.16 + 0.09 * cos(k * 2.2)
        tongue = [(px + radius * t * 0.8 - 0.05, py), (px + radius * t * 0.8 + 0.05, py),
                  (px + radius * t * 0.7, py + high)]  # fmt: skip
        kit.features.polygon(np.asarray(tongue), linear("#ffb42e" if k % 2 else "#ff7a1a"), soft=0.01)


def _helm(kit: Kit) -> None:
    """A ship's wheel on its pillar, held by two spokes."""
    wood = kit.colour("#8a4f26", "wheel", "steering wheel", "helm")
    y, z, radius = 0.46, 0.36, 0.25
    kit.figure.slab((-0.07, 0.0, z - 0.14), (0.07, y + 0.02, z - 0.04), "#6a4426", WOOD)
    kit.hoop((0, y, z), radius, 0.024, wood, plane="xy", material=LACQUER)
    kit.hoop((0, y, z), radius * 0.42, 0.016, wood, plane="xy", material=LACQUER)
    for k in range(8):
        t = 2 * pi * k / 8 + pi / 8
        end = (radius * 1.38 * sin(t), y + radius * 1.38 * cos(t), z)
        kit.rod((0, y, z), end, 0.014, wood, LACQUER)
        kit.ball(end, 0.026, wood * np.float32(1.15))
    kit.ball((0, y, z + 0.02), 0.055, "#d8a83a", STEEL)


def _bench_of_judges(kit: Kit) -> None:
    """A tall desk of dark wood with a gavel and its block."""
    wood = linear("#6a3a1e")
    kit.figure.slab((-0.52, 0.0, 0.20), (0.52, 0.46, 0.34), wood, WOOD, 0.02)
    kit.figure.slab((-0.57, 0.46, 0.14), (0.57, 0.50, 0.38), wood * np.float32(1.25), LACQUER)
    for x in (-0.33, 0.0, 0.33):
        kit.figure.slab((x - 0.13, 0.08, 0.34), (x + 0.13, 0.38, 0.35), wood * np.float32(1.3), WOOD, 0.03)
    kit.figure.lathe((-0.22, 0.50, 0.28), [(0, 0.07), (0.02, 0.07)], "#8a5026", tilt=0.3, gloss=0.6)
    x, y, z = kit.hands[1]
    head = (x - 0.10, y + 0.12, z + 0.08)
    kit.rod((x + 0.02, y - 0.05, z), head, 0.011, "#c88a4a", LACQUER)
    for near, far, thick, tone in ((-1.0, 1.0, 0.034, "#7a3f1c"), (-1.1, -0.8, 0.044, "#a8662e"),
                                   (0.8, 1.1, 0.044, "#a8662e")):  # fmt: skip
        ends = [(head[0] + 0.075 * k, head[1] + 0.055 * k, head[2]) for k in (near, far)]
        kit.figure.capsule(ends[0], thick, ends[1], thick, tone, blend=0.0, material=LACQUER)
    kit.figure.slab((0.26, 0.50, 0.22), (0.46, 0.54, 0.34), "#8a2a2a", SOFT)


def _scissors(kit: Kit) -> None:
    """Scissors in one hand, a comb in the other."""
    x, y, z = kit.hands[0]
    for side in (-1, 1):
        kit.rod((x + side * 0.018, y - 0.02, z), (x - side * 0.022 - 0.02, y + 0.12, z + 0.04), 0.007, "#d6dde4", STEEL)
        kit.hoop((x + side * 0.03, y - 0.045, z), 0.022, 0.007, "#e0483a", plane="xy", material=LACQUER)
    x, y, z = kit.hands[1]
    kit.figure.slab((x - 0.11, y + 0.02, z), (x + 0.03, y + 0.035, z + 0.012), "#26282e", LACQUER)
    for k in range(7):
        kit.rod((x - 0.105 + 0.02 * k, y + 0.02, z + 0.006), (x - 0.105 + 0.02 * k, y - 0.02, z + 0.006), 0.003,
                "#26282e", LACQUER)  # fmt: skip


def _salon_chair(kit: Kit) -> None:
    """A swivel chair and the cape round who sits in it."""
    seat = kit.hip - 0.06
    leather = kit.colour("#a8342e", "chair")
    kit.figure.slab((-0.19, seat - 0.05, -0.16), (0.19, seat, 0.14), leather, SOFT, 0.02)
    kit.figure.slab((-0.18, seat, -0.20), (0.18, seat + 0.36, -0.14), leather, SOFT, 0.03)
    for x in (-0.22, 0.22):
        kit.rod((x, seat + 0.12, -0.14), (x, seat + 0.12, 0.14), 0.022, "#26282e", RUBBER)
    kit.rod((0, 0.03, 0), (0, seat - 0.04, 0), 0.035, "#c9ced6", STEEL)
    kit.figure.ellipsoid((0, 0.02, 0), (0.18, 0.025, 0.18), "#c9ced6", blend=0.0, material=STEEL)
    cape = kit.colour("#3a5a78", "cape")
    kit.figure.lathe(
        (0, seat - 0.02, 0.06), [(0, 0.22), (0.10, 0.20), (0.24, 0.165), (0.31, 0.08)], cape, squash=0.95, gloss=0.3
    )


def _dentist_chair(kit: Kit) -> None:
    """The padded chair of a dental surgery with its lamp; who lies in it wears a bib."""
    teal = kit.colour("#3aa0a8", "chair")
    kit.figure.capsule((0, 0.30, -0.04), 0.12, (0, 0.26, 0.30), 0.10, teal, flat=1.0, blend=0.0, material=LACQUER)
    kit.figure.capsule((0, 0.30, -0.08), 0.12, (0, 0.66, -0.26), 0.12, teal, blend=0.02, material=LACQUER)
    kit.figure.capsule((0, 0.20, 0.34), 0.08, (0, 0.08, 0.58), 0.07, teal, blend=0.02, material=LACQUER)
    kit.rod((0, 0.02, 0.05), (0, 0.2, 0.05), 0.07, "#e4e8ec", LACQUER)
    kit.figure.ellipsoid((0, 0.02, 0.05), (0.2, 0.03, 0.24), "#e4e8ec", blend=0.0, material=LACQUER)
    kit.figure.tube([(0.24, 0.2, -0.2), (0.26, 0.9, -0.2), (0.14, 1.16, 0.0), (0.06, 1.12, 0.12)], [0.018, 0.018],
                    "#e4e8ec", segments=14, material=LACQUER)  # fmt: skip
    kit.figure.ellipsoid((0.04, 1.08, 0.16), (0.10, 0.05, 0.10), "#f4f6f8", blend=0.0, material=LACQUER)
    kit.figure.ellipsoid((0.04, 1.055, 0.17), (0.07, 0.035, 0.07), "#fff6c8", blend=0.0, material=FLAME)


def _dental_tools(kit: Kit) -> None:
    """A mirror in one hand, a probe in the other."""
    x, y, z = kit.hands[0]
    kit.rod((x, y, z), (x - 0.02, y + 0.03, z + 0.14), 0.007, "#d6dde4", STEEL)
    kit.ball((x - 0.02, y + 0.035, z + 0.16), 0.024, "#e8f2f8", STEEL)
    x, y, z = kit.hands[1]
    kit.rod((x, y, z), (x, y + 0.03, z + 0.14), 0.006, "#d6dde4", STEEL)


GEAR: dict[str, Callable[[Kit], None]] = {
    "wok": _wok, "brick oven": _brick_oven, "helm": _helm, "judge's bench": _bench_of_judges, "scissors": _scissors,
    "salon chair": _salon_chair, "dentist chair": _dentist_chair, "dental tools": _dental_tools,
}  # fmt: skip
