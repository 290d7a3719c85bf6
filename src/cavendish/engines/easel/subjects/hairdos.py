"""Hair: what hangs behind the head, what crowns it, what falls over the forehead. In head units (see heads)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..clay import Material, Outward
from ..colour import F32, smoothstep
from .turned import Modeller

if TYPE_CHECKING:
    from .heads import Head

HAIR = Material(fur=0.62, gloss=0.3)
_SIDES = (-1, 1)
Lock = tuple[tuple[tuple[float, float, float], ...], tuple[float, ...]]
"""(places, radii) of one lock on the right; the left has its mirror image."""
_LONG: tuple[Lock, ...] = (
    (((0.30, 1.66, -0.12), (0.44, 1.36, -0.12), (0.50, 0.95, -0.08), (0.55, 0.52, -0.06), (0.49, 0.14, 0.0)),
     (0.12, 0.11, 0.11, 0.09, 0.012)),
    (((0.32, 1.62, -0.04), (0.44, 1.32, 0.02), (0.44, 0.95, 0.08), (0.47, 0.62, 0.16), (0.40, 0.26, 0.24)),
     (0.10, 0.085, 0.09, 0.08, 0.012)),
    (((0.18, 1.30, -0.42), (0.30, 0.62, -0.32), (0.22, 0.0, -0.24)), (0.20, 0.17, 0.015)),
)  # fmt: skip
_BOB: tuple[Lock, ...] = (
    (((0.30, 1.66, -0.14), (0.47, 1.36, -0.12), (0.52, 1.05, -0.06), (0.45, 0.80, 0.04)), (0.13, 0.14, 0.13, 0.02)),
    (((0.32, 1.62, -0.04), (0.46, 1.32, 0.03), (0.47, 1.05, 0.10), (0.37, 0.86, 0.20)), (0.10, 0.09, 0.09, 0.015)),
    (((0.20, 1.40, -0.40), (0.36, 1.05, -0.34), (0.28, 0.74, -0.20)), (0.22, 0.20, 0.03)),
)  # fmt: skip
_SWEPT = (-0.38, -0.24, -0.09, 0.07, 0.22, 0.36)
"""Where the locks of a fringe end across the forehead."""


def behind(clay: Modeller, head: Head, hair: F32) -> None:
    """Put what hangs down behind the head and beside it, or stands about it."""
    if head.style in ("long", "ponytail", "braids"):
        low, wide = (0.76, 0.48) if head.style == "long" else (0.6, 0.57)
        clay.ellipsoid((0, 1.8 - low, -0.35), (wide, low, 0.35), hair * 0.85, blend=0.1, flow=(0, -1), material=HAIR)
    if head.style == "long":
        _hang(clay, _LONG, hair)
    elif head.style == "bob":
        _hang(clay, _BOB, hair)
    elif head.style == "bun":
        clay.ellipsoid((0, 1.95, -0.15), (0.21, 0.19, 0.2), hair, blend=0.06, flow=Outward(0, 1.7), material=HAIR)
    elif head.style == "ponytail":
        path = [(0.2, 1.78, -0.3), (0.56, 1.74, -0.3), (0.72, 1.3, -0.25), (0.62, 0.85, -0.2)]
        clay.tube(path, [0.12, 0.17, 0.16, 0.04], hair, segments=12, blend=0.06, material=HAIR)
    elif head.style == "braids":
        for side in _SIDES:
            for i in range(6):
                y = 1.02 - 0.13 * i
                r = 0.115 - 0.009 * i
                clay.ellipsoid(
                    (side * (0.5 + 0.02 * np.sin(i)), y, 0.05), (r, 0.095, r), hair * (0.92 + 0.1 * (i % 2)),
                    blend=0.02, flow=(side * 0.6, -0.8), material=HAIR,
                )  # fmt: skip
    elif head.style in ("afro", "curly"):
        size = 1.0 if head.style == "afro" else 0.88
        clay.ellipsoid(
            (0, 1.45, -0.15), (0.68 * size, 0.62 * size, 0.5), hair, blend=0.1, flow=Outward(0, 1.35), material=HAIR
        )


def _hang(clay: Modeller, locks: tuple[Lock, ...], hair: F32) -> None:
    """Locks on both sides that end in points, each in a tone of its own."""
    for side in _SIDES:
        for number, (places, radii) in enumerate(locks):
            path = [(side * x, y, z) for x, y, z in places]
            tone = hair * np.float32(0.86 + 0.09 * number)
            clay.tube(path, list(radii), tone, segments=12, blend=0.07, material=HAIR)


def front(clay: Modeller, head: Head, hair: F32) -> None:
    """Put what crowns the head and falls over the forehead."""
    if head.style in ("short", "long", "bun", "bob", "ponytail", "braids", "spiky"):
        _cap(clay, head, hair)
        if head.large_eyes and not head.covered:
            _fringe(clay, head, hair)
        elif head.style in ("short", "spiky"):
            _sideburns(clay, hair)
        else:
            _parting(clay, hair)
        if head.style == "spiky":
            for i in range(7):
                a = (i - 3) * 0.36
                root, tip = (
                    (0.36 * np.sin(a), 1.62 + 0.12 * np.cos(a), 0.18),
                    (0.62 * np.sin(a), 1.66 + 0.42 * np.cos(a), 0.1),
                )
                clay.capsule(root, 0.14, tip, 0.02, hair * (0.95 + 0.1 * (i % 2)), blend=0.04, material=HAIR)
    elif head.style == "receding":
        for side in _SIDES:
            path = [
                (side * 0.30, 1.66, -0.05),
                (side * 0.46, 1.48, 0),
                (side * 0.49, 1.25, -0.02),
                (side * 0.45, 1.08, -0.05),
            ]
            clay.tube(
                path, [0.10, 0.13, 0.11, 0.05], hair, segments=9, blend=0.06, flow=(side * 0.5, -0.8), material=HAIR
            )
        clay.tube([(-0.28, 1.72, 0), (-0.05, 1.82, 0.05), (0.22, 1.77, 0.02)], [0.06, 0.08, 0.06], hair, segments=8,
                  blend=0.05, material=HAIR)  # fmt: skip
    elif head.style in ("afro", "curly"):
        path = [(-0.45, 1.45, 0.1), (-0.25, 1.70, 0.2), (0, 1.76, 0.24), (0.25, 1.70, 0.2), (0.45, 1.45, 0.1)]
        clay.tube(
            path, [0.15, 0.17, 0.17, 0.17, 0.15], hair, segments=12, blend=0.1, flow=Outward(0, 1.4), material=HAIR
        )


def _cap(clay: Modeller, head: Head, hair: F32) -> None:
    """The hair over the crown with a fringe line that recedes with age."""
    back = 0.0 if head.female else 0.10 * float(smoothstep(0.5, 1.0, head.years))
    flow = (0.25, 0.2) if head.style in ("short", "spiky") else (0.0, 1.0)
    clay.ellipsoid((0, 1.53 + back * 0.6, -0.13), (0.50, 0.38, 0.46), hair, blend=0.03, flow=flow, material=HAIR)
    if head.covered:
        return
    top = [
        (-0.42, 1.50, 0.1),
        (-0.30, 1.70 + back, 0.27),
        (-0.02, 1.80 + back, 0.31),
        (0.26, 1.73 + back, 0.27),
        (0.42, 1.52, 0.12),
    ]

    def wave(t: float) -> F32:
        return hair * np.float32(1.0 + 0.18 * np.sin(t * 9))

    clay.tube(top, [0.09, 0.15, 0.17, 0.15, 0.09], wave, segments=14, blend=0.07, material=HAIR)


def _sideburns(clay: Modeller, hair: F32) -> None:
    for side in _SIDES:
        path = [(side * 0.42, 1.55, 0.05), (side * 0.47, 1.38, 0.04), (side * 0.455, 1.2, 0.02)]
        clay.tube(path, [0.1, 0.075, 0.035], hair * 0.92, segments=6, blend=0.06, material=HAIR)


def _parting(clay: Modeller, hair: F32) -> None:
    right = [(-0.05, 1.76, 0.32), (0.22, 1.68, 0.36), (0.42, 1.44, 0.26), (0.47, 1.1, 0.16)]
    left = [(-0.05, 1.76, 0.32), (-0.25, 1.70, 0.35), (-0.43, 1.46, 0.24), (-0.48, 1.1, 0.14)]
    clay.tube(right, [0.08, 0.11, 0.09, 0.07], hair, segments=10, blend=0.05, material=HAIR)
    clay.tube(left, [0.08, 0.10, 0.09, 0.07], hair * 0.95, segments=10, blend=0.05, material=HAIR)


def _fringe(clay: Modeller, head: Head, hair: F32) -> None:
    """Pointed locks over the forehead and before the ears, as people wear them in Japanese animation."""
    for number, x in enumerate(_SWEPT):
        path = [(0.6 * x - 0.02, 1.84, 0.20), (0.95 * x, 1.66, 0.40), (x + 0.04, 1.40 + 0.05 * (number % 2), 0.45)]
        tone = hair * np.float32(1.0 + 0.07 * (number % 2))
        clay.tube(path, [0.09, 0.095, 0.01], tone, segments=9, blend=0.015, material=HAIR)
    low = 1.12 if head.style in ("short", "spiky") else 0.92
    for side in _SIDES:
        path = [(side * 0.36, 1.66, 0.22), (side * 0.46, 1.36, 0.26), (side * 0.40, low, 0.26)]
        clay.tube(path, [0.09, 0.075, 0.01], hair, segments=9, blend=0.015, material=HAIR)
