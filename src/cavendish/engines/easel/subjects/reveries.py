"""A great curling wave and clocks that melt: things that prints and dreams are made of."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Linear, Path
from ..colour import F32, linear
from .making import flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject

_RIDGE = (
    (-1.9, 0.0), (-1.5, 0.35), (-1.0, 1.0), (-0.55, 1.65), (0.0, 2.15), (0.55, 2.35), (1.05, 2.25), (1.40, 1.95),
    (1.50, 1.62), (1.38, 1.42),
)  # fmt: skip
"""The back of the wave from the left foot over the crest to the tip."""
_HOLLOW = ((1.20, 1.52), (1.0, 1.70), (0.70, 1.70), (0.42, 1.45), (0.30, 1.05), (0.45, 0.55), (0.95, 0.22), (1.9, 0.0))
"""Its inner side from the tip down to the right foot."""


def _smooth(points: tuple[tuple[float, float], ...], steps: int = 60) -> F32:
    """A soft curve through points."""
    array = np.asarray(points, np.float64)
    at, fine = np.linspace(0, 1, len(array)), np.linspace(0, 1, steps)
    curve = np.stack([np.interp(fine, at, array[:, axis]) for axis in (0, 1)], -1)
    for _ in range(3):
        curve[1:-1] = (curve[:-2] + 2 * curve[1:-1] + curve[2:]) / 4
    return curve.astype(np.float32)


def _canvas(ask: Ask, wide: float, tall: float, height_m: float) -> Canvas:
    scale = ask.height_px / height_m
    size = (max(8, round(wide * scale)), max(8, round(tall * scale)))
    return Canvas(*size, origin=(size[0] / 2, size[1] - 0.02 * scale), scale=scale, flip=True)


def _tile(canvas: Canvas) -> Drawn:
    return Drawn(canvas.rgb, canvas.alpha, (canvas.width / 2, canvas.height - 2.0), canvas.width * 0.8)


@subject(
    "great wave", "giant wave", "huge wave", "big wave", "tidal wave", "tsunami", "crashing wave", "tsunami wave",
    info=SubjectInfo(5.0, "object", "water", 1.6),
)  # fmt: skip
def great_wave(ask: Ask) -> Drawn:
    """A towering wave that curls to the right, striped along its hollow, with fingers of foam."""
    canvas = _canvas(ask, 4.0, 2.6, 2.5)
    deep, pale = part_colour(ask, ask.colour or "#1f4a86"), linear("#6fa9cc")
    ridge, hollow = _smooth(_RIDGE), _smooth(_HOLLOW)
    body = np.concatenate([ridge, hollow])
    stops = [(0.0, flat(pale, ask)), (0.45, flat(deep, ask, 1.1)), (1.0, flat(deep, ask, 0.6))]
    canvas.polygon(body, Linear((0, 2.3), (0, 0), stops))
    with canvas.clip(body):
        for share in (0.18, 0.36, 0.54, 0.72):
            inner = ridge[: len(hollow)] * share + hollow[::-1][: len(ridge)] * (1 - share)
            canvas.polyline(inner[4:-4], [0.02, 0.085, 0.02], flat("#e8f2f6", ask), 0.85)
    foam = flat("#f6f8f8", ask, 1.1)
    for number, (x, y) in enumerate(ridge[18::2]):
        size = 0.10 + 0.06 * ((number * 7) % 3) / 2
        canvas.circle(float(x), float(y) - 0.02, size, foam)
        for finger in (-0.10, 0.04, 0.16):
            canvas.circle(float(x) + finger + 0.06, float(y) - 0.10 - abs(finger) * 0.6, size * 0.45, foam)
    for number in range(26):
        angle, reach = ask.rng.random() * 2.2 - 0.4, 0.2 + ask.rng.random() * 0.55
        x, y = 1.35 + np.cos(angle) * reach * 0.7, 1.85 + np.sin(angle) * reach * 0.6
        canvas.circle(float(x), float(y), 0.015 + 0.02 * (number % 3), foam)
    for x in np.linspace(-1.7, 1.7, 15):
        canvas.ellipse(float(x), 0.03, 0.20, 0.06 + 0.03 * float(ask.rng.random()), foam)
    return _tile(canvas)


@subject("melting clock", "melted clock", "soft clock", "dali clock", info=SubjectInfo(0.9, "object", "ground", 1.0))
def melting_clock(ask: Ask) -> Drawn:
    """A clock as soft as cheese that hangs over a block."""
    canvas = _canvas(ask, 1.3, 1.06, 1.0)
    block, rim = flat("#a8794a", ask), flat(part_colour(ask, ask.colour or "#d8b04a"), ask, 1.1)
    canvas.polygon([(-0.60, 0.0), (0.52, 0.0), (0.52, 0.50), (-0.60, 0.50)], block)
    canvas.polygon([(-0.60, 0.50), (0.52, 0.50), (0.62, 0.60), (-0.48, 0.60)], flat("#c89a66", ask, 1.1))
    canvas.polygon([(0.52, 0.0), (0.62, 0.10), (0.62, 0.60), (0.52, 0.50)], flat("#7a5430", ask))
    for size, tone in ((1.0, rim), (0.88, flat("#f4efdc", ask, 1.1))):
        with canvas.at(0.08, 0.55, 0.0, size, size):
            face = Path().move(-0.50, 0.12).quad(-0.46, 0.36, -0.05, 0.34).quad(0.36, 0.30, 0.36, 0.06)
            face = face.quad(0.38, -0.18, 0.33, -0.36).quad(0.30, -0.50, 0.23, -0.36).quad(0.20, -0.26, 0.13, -0.30)
            face = face.quad(0.04, -0.36, -0.02, -0.18).quad(-0.10, -0.04, -0.28, 0.00).quad(-0.48, 0.02, -0.50, 0.12)
            canvas.path(face, tone)
    _numerals(canvas, ask)
    return _tile(canvas)


def _numerals(canvas: Canvas, ask: Ask) -> None:
    """The hours and hands on the face of a melting clock."""
    ink = flat("#2a2226", ask)
    for hour in range(12):
        angle = np.pi / 6 * hour
        x, y = 0.04 + np.sin(angle) * 0.33, 0.66 + np.cos(angle) * 0.15
        drop = max(0.0, x - 0.10) * (1.0 if np.cos(angle) < 0.2 else 0.35)
        canvas.ellipse(float(x), float(y - drop), 0.022, 0.022, ink)
    canvas.polyline([(0.04, 0.68), (0.20, 0.72)], 0.026, ink)
    canvas.polyline([(0.04, 0.68), (0.10, 0.55), (0.20, 0.38)], 0.020, ink)


def _hung_clock(canvas: Canvas, ask: Ask, x: float, y: float, size: float) -> None:
    """A soft clock that hangs over a branch like washing."""
    with canvas.at(x, y, 0.0, size, size):
        for share, tone in ((1.0, part_colour(ask, ask.colour or "#d8b04a")), (0.86, linear("#f4efdc"))):
            with canvas.at(0, -0.34, 0.0, share, share):
                face = Path().move(-0.34, 0.40).quad(0.0, 0.52, 0.34, 0.40).quad(0.46, 0.0, 0.36, -0.36)
                face = face.quad(0.30, -0.66, 0.16, -0.44).quad(0.04, -0.30, -0.10, -0.62)
                canvas.path(face.quad(-0.26, -0.86, -0.36, -0.40).quad(-0.46, 0.0, -0.34, 0.40), flat(tone, ask, 1.1))
        ink = flat("#2a2226", ask)
        for hour in range(12):
            angle = np.pi / 6 * hour
            px, py = 0.25 * np.sin(angle), -0.36 + 0.30 * np.cos(angle)
            canvas.circle(float(px), float(py - max(0.0, -np.cos(angle)) * 0.08), 0.026, ink)
        canvas.polyline([(0, -0.36), (0.02, -0.16)], 0.035, ink)
        canvas.polyline([(0, -0.36), (0.16, -0.46)], 0.035, ink)


@subject("clock tree", info=SubjectInfo(3.2, "plant", "ground", 1.05))
def clock_tree(ask: Ask) -> Drawn:
    """A bare tree with soft clocks over its branches."""
    canvas = _canvas(ask, 3.5, 3.3, 3.2)
    bark, shade = flat("#7a5a3c", ask), flat("#5a3f28", ask)
    branches = (
        ([(0.0, 0.0), (0.05, 0.9), (-0.05, 1.7), (0.1, 2.6)], [0.34, 0.24, 0.2, 0.08]),
        ([(0.0, 1.5), (-0.6, 2.0), (-1.5, 2.12)], [0.2, 0.14, 0.06]),
        ([(0.02, 1.75), (0.7, 2.35), (1.55, 2.45)], [0.2, 0.13, 0.06]),
        ([(0.0, 1.1), (0.65, 1.45), (1.35, 1.42)], [0.18, 0.12, 0.06]),
        ([(0.05, 2.2), (-0.5, 2.75), (-0.9, 3.0)], [0.12, 0.08, 0.04]),
        ([(0.05, 2.3), (0.5, 2.85), (0.75, 3.1)], [0.1, 0.07, 0.03]),
    )
    for points, widths in branches:
        canvas.polyline([(x + 0.04, y) for x, y in points], widths, shade)
        canvas.polyline(points, widths, bark)
    for x, y, size in ((-1.05, 2.16, 1.35), (1.15, 2.52, 1.2), (1.0, 1.5, 1.25)):
        _hung_clock(canvas, ask, x, y, size)
    return _tile(canvas)
