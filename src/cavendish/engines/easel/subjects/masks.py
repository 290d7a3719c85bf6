"""Faces of those who are not quite people, in head units (see heads): skulls, clowns, cyborgs, vampires."""

from __future__ import annotations

from ..canvas import Canvas
from ..clay import Material
from ..colour import F32, linear
from ..light import Light
from .turned import Modeller

ROBOT = "robot"
"""The face whose head is not human at all: see `model_robot`."""
_SIDES = (-1, 1)
_METAL = Material(fur=0.0, gloss=1.2, mirror=0.6, blend=0.004)
_GLOW = Material(gloss=0.5, emission=1.6, blend=0.0)
_SKIN = Material(fur=0.0, gloss=0.1, blend=0.02)
_NOSE = Material(fur=0.0, gloss=0.9, blend=0.0)


def model_robot(clay: Modeller, shell: F32, *, crowned: bool) -> None:
    """The whole head of a robot in place of a human one: a can with a dark lit visor; no aerial under a hat."""
    profile = [(0.0, 0.30), (0.04, 0.40), (0.14, 0.46), (0.70, 0.46), (0.84, 0.40), (0.90, 0.26)]
    clay.lathe((0, 0.82, 0), profile, shell, material=_METAL)
    clay.ellipsoid((0, 1.26, 0.24), (0.40, 0.27, 0.26), "#131c26", blend=0.0, material=_METAL)
    for side in _SIDES:
        clay.ellipsoid((side * 0.16, 1.31, 0.46), (0.085, 0.095, 0.05), "#3ae0ff", blend=0.0, material=_GLOW)
        clay.ellipsoid((side * 0.49, 1.26, 0.0), (0.07, 0.15, 0.15), "#e8803a", blend=0.0, material=_METAL)
    smile = [(-0.11, 1.155, 0.48), (0.0, 1.115, 0.50), (0.11, 1.155, 0.48)]
    clay.tube(smile, [0.014, 0.022, 0.014], "#3ae0ff", segments=8, blend=0.0, material=_GLOW)
    if not crowned:
        clay.capsule((0, 1.70, 0), 0.03, (0, 1.94, 0), 0.02, "#7a8490", material=_METAL)
        clay.ellipsoid((0, 1.98, 0), (0.075, 0.075, 0.075), "#ff5a3a", blend=0.0, material=_GLOW)


def model(kind: str, clay: Modeller, skin: F32) -> None:
    """Put the solid parts of a face on the head whose frame the clay is in."""
    if kind == "clown":
        clay.ellipsoid((0, 1.10, 0.56), (0.12, 0.115, 0.11), "#e0242e", blend=0.0, material=_NOSE)
    elif kind == "elf":
        for side in _SIDES:
            ear = [(side * 0.42, 1.22, 0.02), (side * 0.60, 1.36, 0.0), (side * 0.74, 1.58, -0.04)]
            clay.tube(ear, [0.09, 0.075, 0.01], skin, segments=10, material=_SKIN)
    elif kind == "cyborg":
        clay.ellipsoid((0.22, 1.34, 0.16), (0.25, 0.30, 0.30), "#8f98a3", blend=0.004, material=_METAL)
        clay.capsule((0.30, 1.05, 0.28), 0.08, (0.16, 0.90, 0.32), 0.05, "#7a828c", material=_METAL)
        clay.ellipsoid((0.185, 1.28, 0.44), (0.10, 0.10, 0.06), "#26282e", blend=0.0, material=_METAL)
        clay.ellipsoid((0.185, 1.28, 0.49), (0.062, 0.062, 0.04), "#ff2a1e", blend=0.0, material=_GLOW)
        for y in (1.42, 1.50):
            clay.capsule((0.16, y, 0.44), 0.014, (0.42, y - 0.04, 0.24), 0.014, "#4a5058", material=_METAL)


def draw(kind: str, features: Canvas, light: Light) -> None:
    """The painted parts of a face, drawn over eyes and lips."""
    if kind == "clown":
        features.ellipse(0, 0.945, 0.25, 0.10, light.lit("#d8242e"), soft=0.01)
        features.ellipse(0, 0.965, 0.19, 0.045, light.lit("#fbf6ee"), soft=0.008)
        for side in _SIDES:
            features.ellipse(side * 0.18, 1.47, 0.10, 0.035, light.lit("#3a7ad8"), opacity=0.85, soft=0.01)
    elif kind == "fangs":
        for side in _SIDES:
            x = side * 0.065
            features.polygon([(x - 0.022, 0.965), (x + 0.022, 0.965), (x, 0.885)], light.lit("#fffdf6", 1.2))
    elif kind == "cyborg":
        features.circle(0.185, 1.28, 0.05, linear("#ff3a22") * 1.6, soft=0.03)


def hides(kind: str) -> bool:
    """Whether nothing of a human face is seen behind it."""
    return kind in ("skull", ROBOT)


def veil(kind: str, features: Canvas, light: Light) -> None:
    """What is painted in place of a human face: a skull's sockets, nose and teeth."""
    if kind != "skull":
        return
    dark = light.lit("#141014")
    for side in _SIDES:
        features.ellipse(side * 0.175, 1.27, 0.125, 0.135, dark, soft=0.01)
        features.polygon([(side * 0.005, 1.16), (side * 0.05, 1.06), (side * 0.01, 1.05)], dark)
    features.rectangle(-0.17, 0.90, 0.34, 0.085, light.lit("#f8f4e8"), radius=0.03)
    for k in range(7):
        x = -0.15 + 0.05 * k
        features.line(x, 0.90, x, 0.985, 0.012, dark)
    features.line(-0.17, 0.943, 0.17, 0.943, 0.012, dark)
