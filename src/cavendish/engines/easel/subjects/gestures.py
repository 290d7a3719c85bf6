"""Two hands that make a heart, and a watch on a chain: small things that stand for love and time."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import linear
from .making import CHROME, SATIN, body_colour, flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_SKIN = Material(gloss=0.15, blend=0.05)
_TONES = ("#f0c8a6", "#d9a07c", "#8a5a3c", "#e2ac86")


@subject("heart hands", info=SubjectInfo(0.3, "object", "air", 1.1))
def heart_hands(ask: Ask) -> Drawn:
    """Two hands whose fingers and thumbs frame a heart."""
    clay = sheet(ask.height_px / 2.4, -1.5, 1.5, -0.6, 2.2, _SKIN)
    skin = linear(ask.colour or _TONES[int(ask.rng.integers(len(_TONES)))])
    for side in (-1, 1):
        tone = skin * np.float32(1.0 if side > 0 else 0.94)
        clay.capsule((side * 0.72, -0.5, -0.1), 0.24, (side * 0.82, 0.35, -0.05), 0.26, tone)
        clay.ellipsoid((side * 0.92, 0.72, 0.0), (0.30, 0.46, 0.2), tone, angle=side * -0.15)
        for k in range(4):
            lift = 0.13 * k
            finger = [(side * 0.98, 1.0 + 0.05 * k, 0.08 * k), (side * (0.92 + 0.05 * k), 1.55 + lift, 0.04 * k),
                      (side * (0.52 + 0.03 * k), 1.80 + lift * 0.75, 0.05 * k),
                      (side * 0.09, 1.42 + lift, 0.06 * k)]  # fmt: skip
            clay.tube(finger, [0.15, 0.13, 0.12, 0.10], tone * np.float32(0.9 + 0.04 * k), segments=16, blend=0.02)
        thumb = [(side * 0.86, 0.62, 0.25), (side * 0.46, 0.42, 0.3), (side * 0.07, 0.16, 0.3)]
        clay.tube(thumb, [0.17, 0.14, 0.10], tone, segments=12, blend=0.04)
        clay.capsule((side * 0.70, -0.62, -0.1), 0.28, (side * 0.73, -0.38, -0.1), 0.28,
                     part_colour(ask, "#c8504a" if side < 0 else "#3f6f9f", "sleeves"), blend=0.0)  # fmt: skip
    return finish(clay, ask, anchor=(0, -0.5), baseline=1.6)


@subject("pocket watch", info=SubjectInfo(0.08, "object", "tabletop", 0.85))
def pocket_watch(ask: Ask) -> Drawn:
    """A round gold watch with a lidless face, a crown and a chain that falls to the side."""
    clay = sheet(ask.height_px / 2.7, -1.2, 1.35, -0.1, 2.75, CHROME)
    gold = body_colour(ask, "#d2a23c")
    links = [(0.0, 2.55), (0.42, 2.6), (0.82, 2.3), (0.98, 1.7), (1.12, 1.0), (1.14, 0.4), (1.0, 0.06)]
    path = np.stack([np.interp(np.linspace(0, 6, 26), np.arange(7), [p[i] for p in links]) for i in (0, 1)], -1)
    for x, y in path:
        clay.ellipsoid((float(x), float(y), -0.2), (0.075, 0.075, 0.05), gold, blend=0.0)
    clay.ellipsoid((0, 1.02, 0), (1.0, 1.0, 0.22), gold)
    clay.ellipsoid((0, 1.02, 0.1), (0.86, 0.86, 0.16), "#f6f0de", material=SATIN)
    clay.capsule((0, 1.98, 0), 0.14, (0, 2.18, 0), 0.16, gold)
    t = np.linspace(0, 2 * np.pi, 20)
    clay.tube([(0.22 * float(np.cos(a)), 2.42 + 0.22 * float(np.sin(a)), 0.0) for a in t], [0.05], gold, segments=24)
    features = clay.canvas()
    ink = flat("#241e1a", ask)
    for hour in range(12):
        a = np.pi / 6 * hour
        inner = 0.60 if hour % 3 == 0 else 0.68
        features.line(float(inner * np.sin(a)), 1.02 + float(inner * np.cos(a)), float(0.76 * np.sin(a)),
                      1.02 + float(0.76 * np.cos(a)), 0.06 if hour % 3 == 0 else 0.035, ink)  # fmt: skip
    features.polyline([(0, 1.02), (0.30, 1.28)], [0.07, 0.03], ink)
    features.polyline([(0, 1.02), (-0.18, 1.60)], [0.06, 0.025], ink)
    features.circle(0, 1.02, 0.06, ink)
    return finish(clay, ask, features=features, anchor=(0, 0.02), baseline=1.2)
