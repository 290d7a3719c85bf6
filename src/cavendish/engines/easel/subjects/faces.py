"""Eyes, noses, mouths and whiskers: layered vector art that takes the scene's light.

Everything is drawn on a canvas in the subject's units (y up), so it lies exactly on the clay beneath.
"""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path, Radial, ellipse_points
from ..colour import F32, linear
from ..light import Light

_WHITE = linear("#ffffff")
_BLACK = linear("#0a080a")


def _almond(w: float, h: float) -> Path:
    path = Path().move(-1.08 * w, -0.08 * h)
    path.cubic(-0.75 * w, 1.18 * h, 0.75 * w, 1.18 * h, 1.08 * w, 0.0)
    return path.cubic(0.7 * w, -1.08 * h, -0.7 * w, -1.1 * h, -1.08 * w, -0.08 * h)


def beast_eye(
    canvas: Canvas,
    light: Light,
    x: float,
    y: float,
    radius: float,
    side: int,
    iris: str,
    pupil: str,
    rng: np.random.Generator,
) -> None:
    """A big animal eye seen from the front: liner, iris with fibres, pupil ('slit' or 'round'), lid shadow, sparkle.

    `side` is -1 for the eye on the left of the picture, 1 on the right.
    """
    slit = pupil == "slit"
    w, h = radius * 1.06, radius * (0.98 if slit else 1.0)
    tilt = np.radians(9 if slit else 3) * side
    glint_side = -1 if light.key_dir[0] < 0 else 1
    with canvas.at(x, y, tilt):
        canvas.path(_almond(w * 1.17, h * 1.17), light.lit("#1c1310", 0.7), soft=radius * 0.06)
        with canvas.clip(_almond(w, h)):
            _iris(canvas, light, w, h, radius, linear(iris), rng)
            size = (0.36 * w, 0.82 * h) if slit else (0.58 * w, 0.62 * h)
            canvas.ellipse(0, 0, *size, _BLACK, soft=radius * 0.035)
            canvas.polygon(ellipse_points(0, 0.75 * h, 1.3 * w, 0.42 * h), _BLACK, opacity=0.62, soft=0.16 * h)
    with canvas.at(x, y):
        canvas.ellipse(glint_side * w * 0.32, h * 0.38, w * 0.21, h * 0.18, _WHITE, 0.94, soft=radius * 0.03)
        canvas.ellipse(-glint_side * w * 0.29, -h * 0.35, w * 0.13, h * 0.1, _WHITE, 0.42, soft=radius * 0.03)


def _iris(
    canvas: Canvas, light: Light, w: float, h: float, radius: float, colour: F32, rng: np.random.Generator
) -> None:
    level = max(light.level, 0.35)
    bright = np.clip(colour * 1.25 + 0.05, 0, 1) * 1.3 * level
    stops: list[tuple[float, F32 | str]] = [(0.0, bright), (0.5, colour * level), (1.0, colour * 0.22 * level)]
    canvas.rectangle(-2 * w, -2 * h, 4 * w, 4 * h, Radial((0, -0.35 * h), 1.25 * w, stops))
    spokes = [(float(np.cos(a)), float(np.sin(a))) for a in rng.random(26) * 2 * np.pi]
    fibres = [[(c * w * 0.3, s * h * 0.4), (c * w * 0.85, s * h * 0.85)] for c, s in spokes]
    canvas.lines(fibres, radius * 0.03, _WHITE, opacity=0.17)


def bead_eye(canvas: Canvas, light: Light, x: float, y: float, radius: float, colour: str = "#1a1210") -> None:
    """A small dark shining eye, for animals seen from the side and small creatures."""
    side = -1 if light.key_dir[0] < 0 else 1
    canvas.circle(x, y, radius * 1.22, light.lit("#120c0a", 0.8), opacity=0.75, soft=radius * 0.16)
    base = linear(colour)
    stops = [(0.0, light.lit(base * 1.6 + 0.02)), (1.0, light.lit(base, 0.5))]
    canvas.circle(x, y, radius, Radial((x, y - radius * 0.5), radius * 1.5, stops))
    canvas.circle(x, y, radius * 0.62, _BLACK, opacity=0.9, soft=radius * 0.12)
    canvas.circle(x + side * radius * 0.32, y + radius * 0.36, radius * 0.27, _WHITE, opacity=0.95)
    canvas.circle(x - side * radius * 0.35, y - radius * 0.4, radius * 0.14, _WHITE, opacity=0.4)


def beast_nose(canvas: Canvas, light: Light, x: float, y: float, size: float, colour: str) -> None:
    """A rounded triangular nose with nostrils and a sheen."""

    def outline(k: float) -> Path:
        n = size
        path = Path().move(-0.8 * n * k, 0.42 * n * k)
        path.cubic(-0.4 * n * k, 0.66 * n * k, 0.4 * n * k, 0.66 * n * k, 0.8 * n * k, 0.42 * n * k)
        path.cubic(0.92 * n * k, 0.05 * n * k, 0.3 * n * k, -0.58 * n * k, 0, -0.6 * n * k)
        return path.cubic(-0.3 * n * k, -0.58 * n * k, -0.92 * n * k, 0.05 * n * k, -0.8 * n * k, 0.42 * n * k)

    with canvas.at(x, y):
        canvas.path(outline(1.0), light.lit(colour), soft=size * 0.07)
        with canvas.clip(outline(0.98)):
            canvas.ellipse(0, -0.52 * size, size, 0.4 * size, _BLACK, 0.42, soft=0.16 * size)
            for side in (-1, 1):
                canvas.ellipse(side * 0.42 * size, -0.07 * size, 0.17 * size, 0.13 * size, _BLACK, 0.5, soft=0.1 * size)
            gleam = 0.58 * min(1.0, 0.4 + light.level)
            canvas.ellipse(-0.12 * size, 0.32 * size, 0.3 * size, 0.11 * size, _WHITE, gleam, soft=0.1 * size)


def beast_mouth(inks: Canvas, x: float, y: float, width: float, line: float) -> None:
    """The curved W of a muzzle, as ink."""
    inks.line(x, y + width * 0.04, x, y - width * 0.05, line, "#000000", soft=line * 0.3)
    for side in (-1, 1):
        curve = Path().move(x, y - width * 0.05)
        curve.cubic(
            x + side * width * 0.04, y - width * 0.11, x + side * width * 0.13, y - width * 0.11,
            x + side * width * 0.175, y - width * 0.045,
        )  # fmt: skip
        inks.stroke(curve, line, "#000000", soft=line * 0.3)


def whiskers(
    canvas: Canvas, light: Light, x: float, y: float, spread: float, amount: float, rng: np.random.Generator
) -> None:
    """Six whiskers a side, bending under their weight; `amount` 0..1 is their length and strength."""
    colour = linear("#fffcf5") * np.float32(min(1.0, 0.45 + light.level * 0.6))
    curves = Path(steps=8)
    for side in (-1, 1):
        for k in range(6):
            x0, y0 = x + side * (0.1 + 0.012 * (k % 3)) * spread, y - 0.065 + 0.0176 * k
            length = (0.42 + 0.12 * rng.random()) * amount**0.5
            angle = 0.32 - 0.13 * (5 - k) + 0.08 * rng.normal()
            x1, y1 = x0 + side * length * np.cos(angle), y0 + length * np.sin(angle) - 0.05
            curves.move(x0, y0).quad((x0 + x1) / 2, (y0 + y1) / 2 + 0.06, x1, y1)
    canvas.stroke(curves, 0.0055, colour, opacity=0.75 * min(1.0, amount))
