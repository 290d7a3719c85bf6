"""Ears, horns, manes, tails, wings, coats and faces of four-legged animals."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas
from ..clay import Material
from ..colour import F32, linear, mix, smoothstep
from ..light import Light
from .faces import bead_eye
from .space import Space, vec
from .species import RAINBOW, Quadruped

_SIDES = (-1, 1)
_BARE = Material(fur=0.0, gloss=0.35, blend=0.02)
_BOW = ("#f25f7c", "#f79a4a", "#f5d64a", "#6fca6a", "#5aa8ee", "#a678e2")
_HAIR = Material(fur=0.9, gloss=0.12, blend=0.05)


def ears(head: Space, species: Quadruped) -> None:
    """Both ears, the far one first."""
    r, k = species.skull, species.ear_size
    coat, inner = linear(species.coat), linear(species.inner)
    for side in _SIDES:
        z = side * r * 0.62
        if species.ear == "point":
            root, tip = (0.04, r * 0.75, z), (0.06, r * (0.95 + 0.95 * k), side * r * (0.8 + 0.2 * k))
            head.limb(root, r * 0.36 * k, tip, r * 0.07, coat, blend=0.03, flow=head.lie((0, 1, 0)))
            inner_tip = (0.03, r * (0.9 + 0.7 * k), side * r * (0.8 + 0.14 * k))
            head.limb((0.0, r * 0.82, z + r * 0.12), r * 0.2 * k, inner_tip, r * 0.04, inner, blend=0.02, fur=0.2)
        elif species.ear == "round":
            head.ball((0.04, r * 0.95, side * r * 0.68), r * 0.42 * k, coat, blend=0.03)
            head.ball((0.0, r * 0.95, side * r * 0.7 + 0.02), r * 0.26 * k, inner, blend=0.02, fur=0.3)
        elif species.ear == "flop":
            path = [
                (0.05, r * 0.6, side * r * 0.7),
                (0.06, r * 0.55, side * r * (0.9 + 0.7 * k)),
                (0.02, -r * 0.15, side * r * (1.0 + 0.8 * k)),
            ]
            head.tube(path, [r * 0.22, r * 0.3 * k, r * 0.12], coat * 0.92, segments=6, blend=0.03)
        elif species.ear == "long":
            path = [
                (0.05, r * 0.8, side * r * 0.5),
                (0.1, r * (0.9 + 1.1 * k), side * r * 0.75),
                (0.14, r * (0.9 + 1.9 * k), side * r * 0.9),
            ]
            head.tube(path, [r * 0.22, r * 0.3, r * 0.1], coat, segments=7, blend=0.03, flow=head.lie((0, 1, 0)))
            path = [(px - 0.03, py, pz + 0.03) for px, py, pz in path[:2]] + [
                (0.1, r * (0.9 + 1.6 * k), side * r * 0.85)
            ]
            head.tube(path, [r * 0.1, r * 0.18, r * 0.05], inner, segments=6, blend=0.02, fur=0.2)
        elif species.ear == "elephant":
            far = 0.75 if side < 0 else 1.0
            z = side * r * (1.35 if side > 0 else 0.9)
            head.ellipsoid((0.20 * far, -0.06, z), (0.25 * k * far, 0.34 * k, 0.06), coat * 0.94, blend=0.02)
            if side > 0:
                head.ellipsoid(
                    (0.17, -0.07, z + 0.035), (0.18 * k, 0.26 * k, 0.045), mix(coat, inner, 0.35), blend=0.05
                )


def horns(head: Space, species: Quadruped) -> None:
    """What grows on the head or beside the muzzle."""
    r, colour = species.skull, linear(species.horn_colour)
    if species.horns == "unicorn":
        for i in range(7):
            a, b = i / 7, (i + 1) / 7
            start, end = (-0.1 - 0.26 * a, r * 0.85 + 0.42 * a, 0), (-0.1 - 0.26 * b, r * 0.85 + 0.42 * b, 0)
            head.limb(
                start,
                0.05 * (1 - a) + 0.012,
                end,
                0.036 * (1 - b) + 0.006,
                colour * (1.0 - 0.16 * (i % 2)),
                material=_BARE,
            )
        return
    if species.horns == "rhino":
        reach, fat, drop = species.muzzle
        tip = -r * 0.6 - reach
        head.limb(
            (tip + 0.02, -drop + fat * 0.7, 0), 0.06, (tip - 0.06, -drop + fat + 0.26, 0), 0.008, colour, material=_BARE
        )
        head.limb(
            (tip + 0.14, -drop + fat * 0.9, 0),
            0.045,
            (tip + 0.12, -drop + fat + 0.14, 0),
            0.008,
            colour,
            material=_BARE,
        )
        return
    if species.horns == "beak":
        _beak(head, species, r, colour)
        return
    for side in _SIDES:
        _horn_pair(head, species, side, r, colour)


def _beak(head: Space, species: Quadruped, r: float, colour: F32) -> None:
    """An eagle's head over the animal's own: pale feathers and a hooked beak."""
    pale = linear(species.mane or species.coat)
    head.ellipsoid((0.02, 0.06, 0), (r * 1.16, r * 1.10, r * 1.0), pale, blend=0.05, flow=head.lie((1, -0.4, 0)))
    root, bend = (-r * 0.72, -0.02, 0.0), (-r * 1.35, -0.01, 0.0)
    head.tube([root, bend, (-r * 1.72, -0.12, 0.0), (-r * 1.66, -0.24, 0.0)], [r * 0.46, r * 0.34, r * 0.2, 0.012],
              colour, segments=12, material=_BARE)  # fmt: skip
    head.limb((-r * 0.7, -r * 0.45, 0), r * 0.26, (-r * 1.3, -r * 0.52, 0), r * 0.08, colour * 0.85, material=_BARE)


def _horn_pair(head: Space, species: Quadruped, side: int, r: float, colour: F32) -> None:
    kind = species.horns
    if kind == "cow":
        path = [(0.02, r * 0.85, side * r * 0.4), (0.0, r * 1.05, side * r * 1.05), (-0.05, r * 1.6, side * r * 1.25)]
        head.tube(path, [0.04, 0.034, 0.008], colour, segments=16, material=_BARE)
    elif kind == "goat":
        path = [(-0.02, r * 0.9, side * r * 0.3), (0.06, r * 1.9, side * r * 0.5), (0.2, r * 2.3, side * r * 0.6)]
        head.tube(path, [0.04, 0.032, 0.006], colour, segments=8, material=_BARE)
    elif kind == "ram":
        turns = np.linspace(0.3, 5.2, 9)
        path = [
            (0.06 - 0.12 * np.cos(t), r * 0.45 + 0.12 * np.sin(t), side * (r * 0.75 + 0.016 * i))
            for i, t in enumerate(turns)
        ]
        head.tube(path, [0.055, 0.05, 0.03, 0.008], colour, segments=16, material=_BARE)
    elif kind == "antlers":
        _antler(head, side, r, colour)
    elif kind == "palms":
        _palm(head, side, r, colour)
    elif kind == "giraffe":
        head.limb(
            (0.03, r * 0.85, side * r * 0.35), 0.022, (0.06, r * 1.55, side * r * 0.45), 0.018, colour, blend=0.02
        )
        head.ball((0.06, r * 1.6, side * r * 0.45), 0.03, linear("#3a2418"), blend=0.01)
    elif kind == "tusks":
        reach, _, drop = species.muzzle
        x = -r * 0.6 - reach * 0.75
        path = [
            (x, -drop - 0.03, side * 0.09),
            (x - 0.1, -drop - 0.16, side * 0.11),
            (x - 0.25, -drop - 0.13, side * 0.10),
        ]
        head.tube(path, [0.03, 0.026, 0.008], colour, segments=7, material=_BARE)
    elif kind == "triceratops":
        path = [(-0.06, r * 0.75, side * r * 0.5), (-0.22, r * 1.35, side * r * 0.7), (-0.46, r * 1.7, side * r * 0.7)]
        head.tube(path, [0.05, 0.04, 0.006], colour, segments=8, material=_BARE)
        if side > 0:
            tip = -r * 0.6 - species.muzzle[0]
            head.limb((tip + 0.06, 0.03, 0), 0.04, (tip - 0.02, 0.16, 0), 0.006, colour, material=_BARE)
    elif kind == "dragon":
        path = [(0.06, r * 0.75, side * r * 0.45), (0.2, r * 1.35, side * r * 0.6), (0.42, r * 1.5, side * r * 0.65)]
        head.tube(path, [0.04, 0.03, 0.006], colour, segments=7, material=_BARE)


def _antler(head: Space, side: int, r: float, colour: F32) -> None:
    beam = [(0.0, r * 0.85, side * r * 0.3), (0.12, r * 1.9, side * r * 0.9), (0.0, r * 3.1, side * r * 1.5)]
    head.tube(beam, [0.03, 0.024, 0.008], colour, segments=8, material=_BARE)
    for root, tip in (
        ((0.05, r * 1.35, side * r * 0.6), (-0.12, r * 1.9, side * r * 0.8)),
        ((0.11, r * 1.9, side * r * 0.9), (-0.05, r * 2.6, side * r * 0.9)),
        ((0.09, r * 2.3, side * r * 1.1), (0.22, r * 3.0, side * r * 1.5)),
    ):
        head.limb(root, 0.02, tip, 0.006, colour, material=_BARE)


def gape(head: Space, species: Quadruped) -> None:
    """The lower jaw wide open, the mouth red within, teeth above and below."""
    r, (reach, wide, drop) = species.skull, species.muzzle
    coat, ivory, end = linear(species.coat), linear("#f6f0e0"), min(wide, 0.12)
    ux, uy = -r * 0.6 - reach, -drop - wide * 0.75
    lx, ly = -r * 0.45 - reach * 0.72, -drop - wide * 0.8 - 0.85 * min(0.32, reach + r * 0.45)
    hx, hy = -r * 0.2, -r * 0.5
    wet = Material(fur=0.0, gloss=0.5, blend=0.02)
    middle = ((ux * 0.85 + lx) / 2, (uy * 0.85 + ly) / 2, 0.0)
    head.limb((hx, hy, 0), r * 0.34, middle, end * 0.62, linear("#7a1c22"), blend=0.02, material=wet)
    head.limb((hx, hy - r * 0.1, 0), r * 0.4, (lx, ly, 0), end * 0.6, coat, blend=0.06)
    head.limb((hx - r * 0.2, hy - r * 0.05, 0), end * 0.3, (lx + 0.02, ly + end * 0.62, 0.02), end * 0.32,
              linear("#e8788a"), blend=0.0, material=wet)  # fmt: skip
    for side in _SIDES:
        for along in (0.05, 0.27, 0.5):
            size, z = end * (0.62 if along < 0.1 else 0.4), side * end * 0.7
            x, y = ux + (hx - ux) * along, uy + (hy - uy) * along
            head.limb((x, y + size * 0.3, z), end * 0.15, (x, y - size, z), 0.006, ivory, blend=0.0, material=wet)
            x, y = lx + (hx - lx) * along, ly + (hy - ly) * along + end * 0.3
            head.limb((x, y, z * 0.8), end * 0.13, (x, y + size, z * 0.8), 0.006, ivory, blend=0.0, material=wet)


def tongue(head: Space, species: Quadruped) -> None:
    """A long tongue that hangs out of the mouth."""
    r, (reach, end, drop) = species.skull, species.muzzle
    tip = -r * 0.6 - reach
    path = [(tip + end * 0.5, -drop - end * 0.55, 0.03), (tip - end * 0.7, -drop - end * 0.9, 0.05),
            (tip - end * 1.0, -drop - end * 2.6, 0.06)]  # fmt: skip
    head.tube(path, [end * 0.42, end * 0.46, end * 0.34], linear("#e8607a"), segments=10, blend=0.01,
              material=Material(fur=0.0, gloss=0.6, blend=0.02))  # fmt: skip


def _palm(head: Space, side: int, r: float, colour: F32) -> None:
    """One broad shovel of a moose's antlers, its points outwards."""
    z = side * r
    stem = (0.02, r * 1.35, z * 1.1)
    head.limb((0.02, r * 0.75, z * 0.5), 0.045, stem, 0.05, colour, material=_BARE)
    edge = ((-0.5, 1.7, 1.5), (-0.62, 2.3, 2.0), (-0.34, 2.2, 2.1), (-0.3, 2.95, 2.5), (-0.02, 2.6, 2.4),
            (0.1, 3.2, 2.7), (0.28, 2.7, 2.4), (0.5, 3.0, 2.6), (0.55, 2.1, 1.9), (0.3, 1.5, 1.4))  # fmt: skip
    outline = [stem, *((x * 1.5 * r + 0.02, y * r, z * reach) for x, y, reach in edge)]
    head.sheet(outline, colour, smooth=False, thickness=0.035, bevel=0.05, material=_BARE)


def mane(
    body: Space, head: Space, species: Quadruped, foot: tuple[float, float, float], end: tuple[float, float, float]
) -> None:
    """Hair along the neck or around the head."""
    if not species.mane:
        return
    many = species.mane == RAINBOW
    colour = linear(_BOW[4] if many else species.mane)
    r = species.skull
    if species.mane_kind == "crest":
        base, top = species.neck[2], species.neck[3]
        for i in range(11):
            t = i / 10
            x, y = foot[0] + (end[0] - foot[0]) * t, foot[1] + (end[1] - foot[1]) * t
            thick = base + (top - base) * t
            root = (x + thick * 0.62, y + thick * 0.72, 0.03)
            tip = (x + thick * 0.95, y - thick * 0.5, thick * 0.95)
            body.limb(
                root,
                0.075,
                tip,
                0.035,
                linear(_BOW[i * len(_BOW) // 11]) if many else colour * (0.94 + 0.1 * (i % 2)),
                blend=0.09,
                flow=body.lie((0.4, -1, 0)),
                material=_HAIR,
            )
        head.limb(
            (0.05, r * 0.95, 0),
            0.07,
            (-r * 0.75, r * 0.55, r * 0.2),
            0.025,
            colour,
            blend=0.04,
            flow=head.lie((-1, -0.6, 0)),
            material=_HAIR,
        )
    elif species.mane_kind == "lion":
        out = head.outward((-0.1, 0, 0.1))
        body.ellipsoid(
            (foot[0] + 0.02, foot[1] - 0.02, 0),
            (0.26, 0.34, 0.27),
            colour * 0.9,
            blend=0.1,
            flow=body.lie((0.2, -1, 0)),
            material=_HAIR,
        )
        head.ellipsoid((0.1, -0.02, 0), (r * 1.3, r * 2.0, r * 1.9), colour, blend=0.08, flow=out, material=_HAIR)
        head.ellipsoid(
            (0.03, 0.0, 0),
            (r * 1.0, r * 1.55, r * 1.5),
            mix(colour, linear("#e0a050"), 0.3),
            blend=0.08,
            flow=out,
            material=_HAIR,
        )
    elif species.mane_kind == "ruff":
        body.ellipsoid((foot[0], foot[1] - 0.05, 0), (0.24, 0.3, 0.24), colour, blend=0.12, flow=body.lie((0.2, -1, 0)))
    elif species.mane_kind == "wool":
        head.ellipsoid((0.05, r * 0.6, 0), (r * 0.8, r * 0.6, r * 0.8), colour, blend=0.05)


def tail(body: Space, species: Quadruped, floor: float) -> None:
    """The tail, behind the rump."""
    coat = linear(species.coat)
    many = species.tail_colour == RAINBOW
    tip = linear(species.tail_colour) if species.tail_colour and not many else coat
    x = species.length / 2 + species.rump * 0.85
    y = species.rump * 0.45

    def fade(t: float) -> F32:
        return mix(coat, tip, float(smoothstep(0.3, 0.75, t)))

    kind = species.tail
    path: list[tuple[float, float, float]]
    if kind == "horse":
        path = [(x - 0.1, y, 0), (x + 0.12, y + 0.06, 0), (x + 0.26, y - 0.3, 0), (x + 0.2, y - 0.75, 0)]
        hue = (lambda t: linear(_BOW[min(5, int(t * 6))])) if many else tip
        body.tube(path, [0.06, 0.1, 0.13, 0.04], hue, segments=12, blend=0.05, material=_HAIR)
    elif kind in ("tuft", "long"):
        end = min(0.85 if kind == "long" else 0.6, y + floor - 0.1)
        path = [(x - 0.08, y, 0), (x + 0.12, y - 0.1, 0), (x + 0.16, y - end * 0.7, 0), (x + 0.3, y - end, 0)]
        thick = 0.06 if kind == "long" else 0.03
        body.tube(path, [thick * 1.1, thick, thick * 0.9, thick * 0.7], fade, segments=10, blend=0.04)
        if kind == "tuft":
            body.ellipsoid(
                (x + 0.3, y - end - 0.05, 0),
                (0.055, 0.1, 0.05),
                tip,
                blend=0.03,
                flow=body.lie((0, -1, 0)),
                material=_HAIR,
            )
    elif kind == "short":
        body.ellipsoid((x, y + 0.02, 0), (0.09, 0.1, 0.07), tip, blend=0.05, flow=body.lie((1, 0.5, 0)))
    elif kind == "brush":
        path = [(x - 0.1, y - 0.05, 0), (x + 0.2, y + 0.02, 0), (x + 0.5, y - 0.06, 0), (x + 0.74, y + 0.1, 0)]
        body.tube(path, [0.07, 0.14, 0.16, 0.03], fade, segments=12, blend=0.06)
    elif kind == "curl":
        turns = np.linspace(0, 7.5, 8)
        path = [
            (x - 0.02 + 0.02 * t + 0.06 * np.sin(t), y + 0.04 + 0.06 * (1 - np.cos(t)) * 0.8, 0.02 * t) for t in turns
        ]
        body.tube(path, [0.03, 0.025, 0.012], coat, segments=14, blend=0.02)
    elif kind == "coil":
        turns = np.linspace(0, 11.0, 16)
        roll = [(x + 0.42 + r * np.sin(t), y - 0.30 - r * np.cos(t), 0.0)
                for t, r in zip(turns, np.linspace(0.30, 0.05, 16), strict=True)]  # fmt: skip
        path = [(x - 0.2, y - 0.05, 0), (x + 0.15, y + 0.06, 0), *roll]
        body.tube(path, [species.rump * 0.7, *np.linspace(0.11, 0.03, 16)], coat, segments=44, blend=0.03)
    elif kind == "rat":
        path = [(x - 0.1, y - 0.15, 0), (x + 0.25, y - 0.3, 0), (x + 0.6, y - 0.22, 0), (x + 0.95, y + 0.02, 0)]
        body.tube(path, [0.05, 0.035, 0.025, 0.01], tip, segments=12, blend=0.03, fur=0.1)
    elif kind == "squirrel":
        path = [
            (x - 0.15, y - 0.1, 0),
            (x + 0.2, y + 0.1, 0),
            (x + 0.28, y + 0.7, 0),
            (x + 0.1, y + 1.15, 0),
            (x + 0.38, y + 1.3, 0),
        ]
        body.tube(path, [0.1, 0.22, 0.3, 0.26, 0.06], fade, segments=14, blend=0.1)
    elif kind == "reptile":
        path = [(x - 0.25, y - 0.08, 0), (x + 0.2, y - 0.18, 0), (x + 0.65, y - 0.3, 0.05), (x + 1.1, y - 0.12, 0.1)]
        body.tube(
            path, [species.rump * 0.85, species.rump * 0.55, species.rump * 0.28, 0.02], coat, segments=14, blend=0.1
        )


_LOWERED = ((0.08, 0.0), (-0.08, -0.22), (-0.1, -0.5), (-0.22, -0.66), (-0.36, -0.58))
_LIFTED = ((0.08, 0.0), (-0.16, -0.16), (-0.40, -0.02), (-0.48, 0.28), (-0.42, 0.52))
"""Points of a trunk behind the muzzle's tip: hanging down, and lifted."""


def jet(head: Space, species: Quadruped, features: Canvas, light: Light) -> None:
    """Water that a lifted trunk throws up: it falls in arcs to both sides, with drops around."""
    tip = vec(-species.skull * 0.6 - species.muzzle[0] + _LIFTED[-1][0], -species.muzzle[2] + _LIFTED[-1][1], 0.0)
    x, y = head.flat(tip)
    for i in range(11):
        reach, rise = -0.95 + 0.13 * i, 0.62 - 0.055 * abs(i - 5)
        arc = [(x + reach * t, y + rise * (1 - (2 * t - 1) ** 2) * 1.15 - 0.42 * t * t) for t in np.linspace(0, 1, 14)]
        water = light.lit("#a8dcf4" if i % 2 else "#e2f5fc", 1.15)
        features.polyline(arc, [0.045, 0.035, 0.05], water, opacity=0.85, soft=0.012)
        for k in (6, 9, 13):
            u, v = arc[k]
            features.circle(
                u + 0.05 * ((i * 7 + k) % 3 - 1), v + 0.06 * ((i + k) % 3), 0.034, light.lit("#d2eefa", 1.2)
            )


def trunk(head: Space, species: Quadruped, tip: tuple[float, float, float]) -> None:
    """An elephant's trunk, curled up at its end."""
    coat = linear(species.coat)
    x, y, _ = tip
    path = [(x + dx, y + dy, 0) for dx, dy in (_LIFTED if species.raised else _LOWERED)]
    head.tube(path, [0.13, 0.105, 0.08, 0.065, 0.05], coat, segments=14, blend=0.05)


# -- faces ---------------------------------------------------------------------------------------------------
def face(
    head: Space, species: Quadruped, inks: Canvas, features: Canvas, light: Light, *, asleep: bool = False
) -> None:
    """Eyes, nostrils and mouth where they can be seen."""
    r, (reach, end, drop) = species.skull, species.muzzle
    for side in _SIDES:
        direction = vec(-0.62, 0.28, side * 0.8)
        toward = head.facing(direction)
        if toward < 0.12:
            continue
        place = vec(-r * 0.62, r * 0.30, side * r * 0.66)
        x, y = head.flat(place)
        radius = r * 0.235 * species.eye
        with features.at(x, y, 0.0, min(1.0, 0.45 + 0.6 * toward), 1.0):
            if asleep:
                lid = [(-1.3 * radius, 0.2 * radius), (0.0, -0.5 * radius), (1.3 * radius, 0.2 * radius)]
                features.polyline(_curve(*lid), radius * 0.45, light.lit("#1c1310"), opacity=0.85)
                continue
            bead_eye(features, light, 0, 0, radius, species.iris)
    tip = vec(-r * 0.6 - reach, -drop, 0.0)
    nose = linear(species.nose)
    if species.foot == "paw" and not species.trunk:
        x, y = head.flat(tip + vec(-end * 0.82, end * 0.42, 0))
        features.ellipse(x, y, end * 0.46, end * 0.34, light.lit(nose), soft=end * 0.05)
        features.ellipse(
            x - end * 0.1, y + end * 0.14, end * 0.16, end * 0.07, linear("#ffffff"), opacity=0.35, soft=end * 0.06
        )
    elif not species.trunk:
        for side in _SIDES:
            spot = tip + vec(-end * 0.72, end * 0.22, side * end * 0.42)
            if head.facing((-0.9, 0.2, side * 0.4)) > -0.1:
                x, y = head.flat(spot)
                features.ellipse(
                    x, y, end * 0.15, end * 0.11, light.lit(nose, 0.7), opacity=0.85, soft=end * 0.05, angle=0.5
                )
    if not species.trunk:
        back = head.flat(tip + vec(reach * 0.62, -end * 0.42, end * 0.75))
        front = head.flat(tip + vec(-end * 0.75, -end * 0.38, end * 0.2))
        low = head.flat(tip + vec(reach * 0.2, -end * 0.72, end * 0.65))
        inks.polyline(_curve(front, low, back), end * 0.085, "#000000", opacity=0.75, soft=end * 0.03)


def _curve(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> list[tuple[float, float]]:
    ts = np.linspace(0, 1, 10)
    return [
        (
            float((1 - t) ** 2 * a[0] + 2 * t * (1 - t) * b[0] + t * t * c[0]),
            float((1 - t) ** 2 * a[1] + 2 * t * (1 - t) * b[1] + t * t * c[1]),
        )
        for t in ts
    ]
