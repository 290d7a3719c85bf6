"""More for the head, in head units (see heads): fedoras, turbans, horns, veils, headphones, jesters' caps."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from ..clay import Material
from ..colour import F32, linear
from .turned import Modeller

_SIDES = (-1, 1)
_FELT = Material(fur=0.0, gloss=0.1, blend=0.02)
_HORN = Material(fur=0.0, gloss=0.6, blend=0.01)
_LACQUER = Material(fur=0.0, gloss=0.7, blend=0.01)
_GOLD = Material(fur=0.0, gloss=1.3, mirror=0.4, blend=0.01)


def _fedora(clay: Modeller, colour: F32) -> None:
    clay.ellipsoid((0, 1.56, 0.02), (0.74, 0.075, 0.70), colour, material=_FELT)
    crown = [(0.0, 0.475), (0.18, 0.45), (0.36, 0.36), (0.42, 0.2)]
    clay.lathe((0, 1.57, -0.04), crown, colour, tilt=0.12, material=_FELT)
    clay.lathe((0, 1.58, -0.03), [(0.0, 0.49), (0.12, 0.475)], colour * 0.45, tilt=0.12, material=_FELT)


def _turban(clay: Modeller, colour: F32) -> None:
    for k in range(5):
        y, wide = 1.54 + 0.11 * k, 0.54 - 0.035 * k * k * 0.5
        path = [(-wide, y - 0.03, 0.0), (0, y + 0.05 * (1 if k % 2 else -1), wide * 0.92), (wide, y - 0.01, 0.0)]
        clay.tube(path, [0.10, 0.12, 0.10], colour * (0.9 + 0.1 * (k % 2)), segments=12, material=_FELT)
    clay.ellipsoid((0, 1.74, -0.1), (0.5, 0.36, 0.46), colour * 0.95, material=_FELT)
    clay.ellipsoid((0, 1.66, 0.56), (0.07, 0.09, 0.05), "#e8c35a", blend=0.0, material=_GOLD)


def _horns(clay: Modeller, colour: F32) -> None:
    for side in _SIDES:
        path = [(side * 0.26, 1.68, 0.1), (side * 0.38, 1.92, 0.12), (side * 0.32, 2.12, 0.12)]
        clay.tube(path, [0.10, 0.075, 0.01], "#3a1418", segments=12, material=_HORN)


def _mortarboard(clay: Modeller, colour: F32) -> None:
    clay.ellipsoid((0, 1.62, -0.05), (0.49, 0.28, 0.47), colour, material=_FELT)
    board = [(-0.78, 1.90), (0.0, 2.06), (0.78, 1.90), (0.0, 1.74)]
    clay.puff(board, colour * 1.25, z=0.25, thickness=0.06, bevel=0.02, material=_FELT)
    clay.tube([(0, 1.92, 0.30), (0.45, 1.86, 0.34), (0.5, 1.5, 0.36)], [0.022, 0.022], "#e8c35a", material=_FELT)
    clay.ellipsoid((0.5, 1.44, 0.36), (0.045, 0.09, 0.045), "#e8c35a", material=_FELT)


def _conical(clay: Modeller, colour: F32) -> None:
    clay.lathe((0, 1.46, 0.0), [(0.0, 0.88), (0.03, 0.87), (0.26, 0.48), (0.52, 0.04)], linear("#d8b878"), tilt=0.22,
               material=_FELT)  # fmt: skip


def _veil(clay: Modeller, colour: F32) -> None:
    """A nun's coif, or a scarf round the hair."""
    clay.ellipsoid((0, 1.52, -0.10), (0.55, 0.46, 0.50), colour, material=_FELT)
    for side in _SIDES:
        path = [
            (side * 0.34, 1.74, 0.20),
            (side * 0.50, 1.4, 0.14),
            (side * 0.50, 1.0, 0.08),
            (side * 0.42, 0.55, 0.02),
        ]
        clay.tube(path, [0.12, 0.13, 0.16, 0.2], colour * 0.95, segments=12, material=_FELT)
    clay.tube([(-0.42, 1.56, 0.2), (0, 1.68, 0.42), (0.42, 1.56, 0.2)], [0.07, 0.08, 0.07], "#f6f4ee", material=_FELT)


def _headscarf(clay: Modeller, colour: F32) -> None:
    clay.ellipsoid((0, 1.50, -0.08), (0.54, 0.48, 0.50), colour, material=_FELT)
    path = [(-0.44, 1.56, 0.16), (-0.47, 1.2, 0.18), (-0.34, 0.86, 0.24), (0.0, 0.70, 0.30), (0.34, 0.86, 0.24),
            (0.47, 1.2, 0.18), (0.44, 1.56, 0.16)]  # fmt: skip
    clay.tube(path, [0.10, 0.10], colour, segments=24, material=_FELT)
    clay.tube([(-0.44, 1.58, 0.16), (0, 1.72, 0.38), (0.44, 1.58, 0.16)], [0.10, 0.10], colour * 1.05, material=_FELT)


def _headphones(clay: Modeller, colour: F32) -> None:
    arch = [(0.53 * sin(k * 0.42), 1.28 + 0.62 * cos(k * 0.42), 0.0) for k in range(-4, 5)]
    clay.tube(arch, [0.06, 0.06], colour, segments=22, material=_LACQUER)
    for side in _SIDES:
        clay.ellipsoid((side * 0.54, 1.2, 0.2), (0.12, 0.21, 0.2), colour * 1.3, blend=0.0, material=_LACQUER)


def _jester(clay: Modeller, colour: F32) -> None:
    for side, tone in ((-1, "#c8242e"), (1, "#2f6fd0"), (0, "#f2c23a")):
        path = [
            (side * 0.12, 1.62, 0.05),
            (side * 0.5, 1.98 + 0.16 * (not side), 0.08),
            (side * 0.86, 1.74 + 0.55 * (not side), 0.1),
        ]
        clay.tube(path, [0.34, 0.2, 0.05], tone, segments=12, material=_FELT)
        clay.ellipsoid((path[-1][0], path[-1][1] - 0.06, 0.12), (0.08, 0.08, 0.08), "#e8c35a", material=_GOLD)


def _ears(clay: Modeller, colour: F32) -> None:
    """A pair of rabbit's ears on a band."""
    for side in _SIDES:
        clay.ellipsoid((side * 0.2, 2.12, 0.0), (0.11, 0.36, 0.08), "#f8f4f0", angle=-side * 0.15, material=_FELT)
        clay.ellipsoid((side * 0.2, 2.1, 0.07), (0.06, 0.26, 0.03), "#f0a8b8", angle=-side * 0.15, material=_FELT)


def _feathers(clay: Modeller, colour: F32) -> None:
    """A headdress of feathers."""
    for k in range(9):
        t = (k - 4) * 0.3
        start, end = (0.42 * sin(t), 1.58 + 0.1 * cos(t), -0.05), (1.0 * sin(t), 1.55 + 0.78 * cos(t), -0.08)
        clay.capsule(start, 0.10, end, 0.06, ("#f6f2e8", "#c8302a", "#f2b83a")[k % 3], flat=0.5, material=_FELT)
    clay.tube([(-0.46, 1.52, 0.12), (0, 1.6, 0.44), (0.46, 1.52, 0.12)], [0.09, 0.09], "#8a3a24", material=_FELT)


def _wreath(clay: Modeller, colour: F32) -> None:
    for k in range(11):
        t = (k - 5) * 0.3
        clay.ellipsoid((0.46 * sin(t), 1.56 + 0.03 * (k % 2), 0.44 * cos(t)), (0.10, 0.05, 0.06), "#4f8a3a",
                       angle=0.5 * (-1) ** k, blend=0.0, material=_FELT)  # fmt: skip


def _flowers(clay: Modeller, colour: F32) -> None:
    """A crown of blossoms among leaves."""
    _wreath(clay, colour)
    for k in range(9):
        t = (k - 4) * 0.34
        x, y, z = 0.49 * sin(t), 1.60 + 0.03 * (k % 2), 0.47 * cos(t)
        petal = ("#f08ab0", "#fdf6ec", "#f2c030", "#e8583a", "#c89af0")[k % 5]
        for turn in range(5):
            a = 2 * pi * turn / 5
            clay.ellipsoid((x + 0.075 * cos(a) * cos(t), y + 0.075 * sin(a), z), (0.062, 0.062, 0.04), petal,
                           blend=0.0, material=_FELT)  # fmt: skip
        clay.ellipsoid((x * 1.04, y, z + 0.05), (0.045, 0.045, 0.04), "#f6d24a", blend=0.0, material=_FELT)


def _nemes(clay: Modeller, colour: F32) -> None:
    """The striped headcloth of a pharaoh."""
    clay.ellipsoid((0, 1.54, -0.08), (0.54, 0.42, 0.48), "#e0b23a", material=_GOLD)
    for side in _SIDES:
        for k in range(7):
            y = 1.5 - 0.13 * k
            tone = "#2a4a9a" if k % 2 else "#e0b23a"
            clay.ellipsoid((side * (0.50 + 0.015 * k), y, 0.10), (0.15 + 0.012 * k, 0.085, 0.12), tone, material=_FELT)
    clay.tube([(0, 1.62, 0.42), (0, 1.82, 0.52), (0, 1.9, 0.46)], [0.05, 0.045, 0.02], "#e0b23a", material=_GOLD)


MODELS: dict[str, Callable[[Modeller, F32], None]] = {
    "fedora": _fedora, "turban": _turban, "horns": _horns, "mortarboard": _mortarboard, "conical": _conical,
    "veil": _veil, "headscarf": _headscarf, "headphones": _headphones, "jester": _jester, "bunny ears": _ears,
    "feathers": _feathers, "wreath": _wreath, "flowers": _flowers, "nemes": _nemes,
}  # fmt: skip
