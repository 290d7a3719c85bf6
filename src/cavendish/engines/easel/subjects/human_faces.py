"""Human faces as lines: ink for folds and sockets, vectors for eyes, lips and glasses, in head units (see heads)."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path, Radial, rounded_points
from ..colour import F32, linear, mix
from ..light import Light
from .heads import Head

_SIDES = (-1, 1)
_BLUSH = linear("#c8604c")
_BLACK = linear("#0c0909")
_WHITE = linear("#fffcf8")
AGAPE = frozenset({"laughing", "surprised", "scared"})
"""Expressions with an open mouth."""
MUZZLE = 0.42
"""How far before the head's middle mouth and glasses lie."""


def ink_head(inks: Canvas, head: Head, heading: float = 0.0) -> None:
    """Sockets, folds, wrinkles and the mouth line, as ink in head units, on a face turned away by `heading`."""
    for side in _SIDES:
        if (cheek := _cheek(heading, side)) is not None:
            with inks.at(*cheek):
                _ink_side(inks, head, side)
    with inks.at(MUZZLE * np.sin(heading), 0, 0, max(0.2, np.cos(heading)), 1):
        if head.old > 0.3:
            for k in range(3):
                y = 1.535 + 0.055 * k
                _ink(inks, [(-0.24 + 0.02 * k, y), (0, y + 0.015), (0.24 - 0.02 * k, y)], 0.009, 0.5 * head.old)
        if not head.large_eyes:
            inks.ellipse(0, 0.892, 0.07, 0.012, "#000000", 0.3, 0.012)
        inks.ellipse(0, 0.78, 0.22, 0.05, "#000000", 0.0 if head.beard else 0.25, 0.03)


def _ink(inks: Canvas, points: list[tuple[float, float]], width: float, strength: float, soft: float = 0.008) -> None:
    (x0, y0), (x1, y1), (x2, y2) = points
    inks.stroke(Path().move(x0, y0).quad(x1, y1, x2, y2), width, "#000000", min(1.0, strength), soft)


def _ink_side(inks: Canvas, head: Head, side: int) -> None:
    """The lines of one half of the face."""

    def blob(x: float, y: float, rx: float, ry: float, strength: float, soft: float) -> None:
        inks.ellipse(x, y, rx, ry, "#000000", strength, soft)

    old, faint = head.old, 1 - 0.7 * head.child
    faint *= 0.25 if head.large_eyes else 1.0
    blob(side * 0.175, 1.30, 0.13, 0.085, 0.5 * faint, 0.03)
    blob(side * 0.07, 1.30, 0.035, 0.07, 0.35 * faint, 0.03)
    blob(side * 0.042, 1.066, 0.018, 0.011, 0.75, 0.006)
    fold = [(side * 0.11, 1.06), (side * 0.2, 1.0), (side * (0.215 + 0.02 * head.smile), 0.93)]
    _ink(inks, fold, 0.016, (0.16 + 0.55 * old) * faint, 0.012)
    if old > 0.3:
        for k in range(3):
            crow = [(side * 0.31, 1.29 - 0.028 * k), (side * 0.35, 1.295 - 0.04 * k), (side * 0.39, 1.30 - 0.06 * k)]
            _ink(inks, crow, 0.007, 0.5 * old)
        _ink(inks, [(side * 0.09, 1.195), (side * 0.18, 1.15), (side * 0.28, 1.20)], 0.010, 0.5 * old)
        _ink(inks, [(side * 0.30, 1.10), (side * 0.27, 1.02), (side * 0.28, 0.95)], 0.009, 0.35 * old, 0.012)
        _ink(inks, [(side * 0.03, 1.46), (side * 0.025, 1.42), (side * 0.04, 1.38)], 0.008, 0.4 * old)
    w, lift = _mouth(head)
    blob(side * (w + 0.015), 0.955 + lift, 0.018, 0.022, 0.35, 0.012)


def draw_face(features: Canvas, head: Head, light: Light, heading: float = 0.0) -> None:
    """Lips, eyes and glasses in head units, on a face turned away by `heading` radians (negative: to the left)."""
    with features.at(MUZZLE * np.sin(heading), 0, 0, max(0.2, np.cos(heading)), 1):
        (_open_mouth if head.expression in AGAPE else _lips)(features, head, light)
        if head.expression == "crying":
            _tears(features, light)
    for side in _SIDES:
        if (cheek := _cheek(heading, side)) is not None:
            with features.at(*cheek):
                (_lid if head.asleep else _eye)(features, head, light, side * 0.175, 1.28, side)
    if head.freckles:
        with features.at(MUZZLE * np.sin(heading), 0, 0, max(0.2, np.cos(heading)), 1):
            _freckles(features, light)
    _jewels(features, head, light, heading)
    if head.glasses:
        with features.at(MUZZLE * np.sin(heading), 0, 0, max(0.2, np.cos(heading)), 1):
            _glasses(features, light, head.shades)


def _freckles(canvas: Canvas, light: Light) -> None:
    """Specks over the nose and under the eyes."""
    for k in range(26):
        x, y = 0.29 * float(np.sin(k * 2.399)), 1.125 + 0.055 * float(np.cos(k * 1.7))
        canvas.circle(x, y, 0.010 + 0.003 * (k % 3), light.lit("#a8623a"), opacity=0.6)


def _jewels(canvas: Canvas, head: Head, light: Light, heading: float) -> None:
    """Earrings that hang from the lobes, a string of beads at the neck."""
    for side in _SIDES if head.earrings else ():
        if np.cos(heading + side * 1.2) < 0.15:
            continue
        x = side * 0.46 * float(np.cos(heading)) + 0.06 * float(np.sin(heading))
        for y, radius in ((1.05, 0.026), (0.985, 0.05)):
            canvas.circle(x, y, radius, light.lit(head.earrings, 1.15))
            canvas.circle(x - 0.3 * radius, y + 0.3 * radius, 0.35 * radius, _WHITE, opacity=0.8)
    for k in range(15) if head.necklace else ():
        t = np.pi * (k + 0.5) / 15
        x, y = -0.27 * float(np.cos(t)), 0.66 - 0.19 * float(np.sin(t))
        canvas.circle(x, y, 0.030, light.lit(head.necklace, 1.1))
        canvas.circle(x - 0.009, y + 0.009, 0.010, _WHITE, opacity=0.8)


def _cheek(heading: float, side: int) -> tuple[float, float, float, float, float] | None:
    """Place and stretch (x, y, angle, sx, sy) of one half of the face of a turned head; None when it is hidden."""
    if not heading:
        return 0.0, 0.0, 0.0, 1.0, 1.0
    turn = heading + side * 0.41
    if np.cos(turn) < 0.22:
        return None
    squeeze = float(np.cos(turn)) / 0.917
    return 0.437 * float(np.sin(turn)) - squeeze * side * 0.175, 0.0, 0.0, squeeze, 1.0


def _glasses(features: Canvas, light: Light, dark: bool) -> None:
    frame = light.lit("#2a2320")
    for side in _SIDES:
        x, y = side * 0.18 - 0.165, 1.28 - 0.13
        glass, cover = ("#121318", 0.96) if dark else ("#ffffff", 0.02)
        features.rectangle(x, y, 0.33, 0.26, glass, opacity=cover, radius=0.11)
        if dark:
            features.line(x + 0.07, y + 0.19, x + 0.15, y + 0.21, 0.025, _WHITE, opacity=0.5)
        features.polyline(rounded_points(x, y, 0.33, 0.26, 0.11), 0.022, frame, closed=True)
    features.polyline([(-0.03, 1.30), (0, 1.315), (0.03, 1.30)], 0.022, frame)


def _mouth(head: Head) -> tuple[float, float]:
    """Half the width of the mouth and how far its corners are lifted."""
    return 0.165 * (1 - 0.25 * head.child) * (0.85 + 0.25 * head.smile), 0.055 * head.smile


def _lips(canvas: Canvas, head: Head, light: Light) -> None:
    w, lift = _mouth(head)
    red = mix(linear(head.lips), mix(linear(head.skin), _BLUSH, 0.4), 0.1 if head.female else 0.7)
    full = 0.036 if head.female else 0.026
    y = 0.955
    upper = Path().move(-w, y + lift).cubic(-w * 0.5, y + full * 1.2, -w * 0.2, y + full * 1.5, 0, y + full * 0.7)
    upper.cubic(w * 0.2, y + full * 1.5, w * 0.5, y + full * 1.2, w, y + lift).quad(0, y - lift * 1.7, -w, y + lift)
    lower = Path().move(-w * 0.9, y + lift * 0.8).quad(0, y - lift * 1.7, w * 0.9, y + lift * 0.8)
    lower.quad(0, y - lift * 1.7 - full * 2.6, -w * 0.9, y + lift * 0.8)
    canvas.path(lower, light.lit(red, 1.1), opacity=0.75, soft=0.006)
    canvas.path(upper, light.lit(red, 0.8), opacity=0.75, soft=0.006)
    canvas.ellipse(-0.02, y - lift * 0.85 - full * 0.9, 0.05, 0.008, _WHITE, opacity=0.25, soft=0.012)
    line = Path().move(-w * 1.02, y + lift).quad(0, y - lift * 1.7, w * 1.02, y + lift)
    canvas.stroke(line, 0.011, light.lit("#3a1512"), opacity=0.8, soft=0.003)


def _open_mouth(canvas: Canvas, head: Head, light: Light) -> None:
    """A laughing mouth with teeth, or one rounded in surprise or fright."""
    dark, tongue = light.lit("#3a0f10"), light.lit("#c8605c")
    if head.expression != "laughing":
        tall = 0.11 if head.expression == "scared" else 0.08
        canvas.ellipse(0, 0.93, 0.085, tall, light.lit(head.lips), soft=0.006)
        canvas.ellipse(0, 0.93, 0.065, tall - 0.02, dark, soft=0.006)
        return
    w = 0.21 * (1 - 0.2 * head.child)
    mouth = Path().move(-w, 1.0).quad(0, 0.955, w, 1.0).cubic(w * 0.9, 0.83, -w * 0.9, 0.83, -w, 1.0)
    canvas.path(mouth, dark, soft=0.005)
    with canvas.clip(mouth):
        canvas.ellipse(0, 0.865, 0.10, 0.045, tongue, soft=0.01)
        canvas.ellipse(0, 0.965, 0.72 * w, 0.035, light.lit("#fbf8f2", 1.1), soft=0.004)
    canvas.stroke(mouth, 0.016, light.lit(head.lips, 0.7), opacity=0.7, soft=0.004)


def _tears(canvas: Canvas, light: Light) -> None:
    """Two streams of tears below the eyes."""
    for side in _SIDES:
        x = side * 0.20
        canvas.polyline(
            [(x, 1.21), (x + side * 0.02, 1.1), (x + side * 0.02, 1.0)], 0.035, linear("#9ad4f4"), opacity=0.75
        )
        canvas.circle(x + side * 0.02, 0.98, 0.034, linear("#9ad4f4"), opacity=0.9)
        canvas.circle(x + side * 0.01, 0.99, 0.010, _WHITE, opacity=0.9)


def _lid(canvas: Canvas, head: Head, light: Light, x: float, y: float, side: int) -> None:
    """A shut eye: the lashes' curve."""
    w = 0.12
    curve = Path().move(x - w, y + 0.01).quad(x, y - 0.09, x + w, y + 0.01)
    canvas.stroke(curve, 0.028, linear("#2a1712"), opacity=0.85, soft=0.004)


def _eye(canvas: Canvas, head: Head, light: Light, x: float, y: float, side: int) -> None:
    w = 0.126 + 0.012 * head.child + 0.014 * head.infant
    h = (0.09 if head.female else 0.072) + 0.03 * head.child - 0.018 * head.old
    if head.large_eyes:
        w, h = 1.22 * w, 1.62 * h
    h *= {"laughing": 0.72, "surprised": 1.25, "scared": 1.3, "angry": 0.85}.get(head.expression, 1.0)
    iris = linear(head.eye)

    def almond(k: float) -> Path:
        path = Path().move(-w * k, -h * 0.15)
        path.cubic(-w * 0.5 * k, h * 1.25 * k, w * 0.5 * k, h * 1.25 * k, w * k, -h * 0.15)
        return path.cubic(w * 0.5 * k, -h * 1.05 * k, -w * 0.5 * k, -h * 1.05 * k, -w * k, -h * 0.15)

    with canvas.at(x, y, 0.05 * side):
        with canvas.clip(almond(1.0)):
            canvas.rectangle(-2 * w, -2 * h, 4 * w, 4 * h, light.lit("#f1e9e2"))
            r = min(h, 0.66 * w)
            stops: list[tuple[float, F32 | str]] = [
                (0.0, light.lit(iris, 2.4)), (0.55, light.lit(iris, 1.3)), (1.0, light.lit(iris, 0.35)),
            ]  # fmt: skip
            canvas.circle(0, 0, r * 1.05, light.lit("#1c1412"), opacity=0.85)
            canvas.circle(0, 0, r * 0.95, Radial((0, -r * 0.3), r * 1.2, stops))
            canvas.circle(0, 0, r * 0.46, _BLACK)
            canvas.ellipse(0, h * 0.95, 1.2 * w, 0.5 * h, linear("#1e0e0a"), opacity=0.6, soft=0.2 * h)
        glint = -1 if light.key_dir[0] < 0 else 1
        canvas.circle(glint * h * 0.33, h * 0.34, h * 0.22, _WHITE, opacity=0.95)
        canvas.circle(-glint * h * 0.3, -h * 0.35, h * 0.1, _WHITE, opacity=0.5)
        lid = Path().move(-w * 1.04, -h * 0.2).cubic(-w * 0.5, h * 1.3, w * 0.5, h * 1.3, w * 1.06, -h * 0.1)
        canvas.stroke(lid, h * (0.34 if head.female else 0.2), linear("#2a1712"), opacity=0.85, soft=h * 0.04)
        if head.female:
            for k in range(4):
                x0, y0 = side * w * (0.42 + 0.17 * k), h * (0.82 - 0.19 * k)
                canvas.line(
                    x0, y0, side * w * (0.56 + 0.22 * k), h * (1.32 - 0.2 * k), h * 0.12, linear("#1d100c"), opacity=0.9
                )
        low = Path().move(-w * 0.9, -h * 0.35).cubic(-w * 0.5, -h, w * 0.5, -h, w * 0.9, -h * 0.35)
        canvas.stroke(low, h * 0.1, linear("#5a2f24"), opacity=0.35, soft=h * 0.06)
