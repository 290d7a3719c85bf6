"""What is worn over or behind the body: wings, haloes, capes, rucksacks, scarves, bibs, sashes and wrapped robes.

Everything is modelled in the trunk's coordinates: hips at (0, 0, 0), the shoulders' top at `top`.
"""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix
from .body import CLOTH, Build, Costume
from .turned import Turned

_SIDES = (-1, 1)
_FEATHER = Material(fur=0.35, gloss=0.15, blend=0.006)
_GAUZE = Material(fur=0.0, gloss=1.2, emission=0.25, blend=0.004)
_HIDE = Material(fur=0.0, gloss=0.35, blend=0.004)
_GLOW = Material(gloss=0.4, emission=0.9, blend=0.0)
_GOLD = Material(fur=0.0, gloss=1.2, mirror=0.3, blend=0.0)
SPREAD = 0.98
"""How far wings reach to each side of the body, in heights."""
_DEFAULTS = {"feather": "#f8f6f0", "fairy": "#bfe6f8", "bat": "#3a2a34"}


def behind(figure: Turned, costume: Costume, build: Build, top: float, hip: float, streaming: bool) -> None:
    """What lies behind the trunk: wings, cape, rucksack. `streaming`: who flies ahead of the cape."""
    if costume.wings:
        _wings(figure, costume.wings, linear(costume.wings_colour or _DEFAULTS[costume.wings]), top)
    if costume.cape:
        (_streaming if streaming else _cape)(figure, linear(costume.cape), top, build, hip)
    if costume.backpack:
        tone = linear(costume.backpack)
        figure.ellipsoid((0, top - 0.12, -0.13), (0.105, 0.14, 0.075), tone, blend=0.01, material=CLOTH)
        figure.ellipsoid((0, top - 0.17, -0.19), (0.07, 0.06, 0.045), tone * 0.8, blend=0.01, material=CLOTH)


def over(figure: Turned, costume: Costume, build: Build, top: float, cloth: F32) -> None:
    """What lies over the trunk: straps, bib, scarf, wrapped collar and sash."""
    g = build.girth * costume.bulk
    if costume.backpack:
        for side in _SIDES:
            path = [
                (side * 0.07, top + 0.03, -0.03),
                (side * 0.072, top - 0.03, 0.075),
                (side * 0.08, top - 0.16, 0.07),
            ]
            figure.tube(path, [0.014, 0.014], linear(costume.backpack) * 0.8, segments=8, material=CLOTH)
    if costume.bib:
        _bib(figure, linear(costume.bib), top, g)
    if costume.wrap:
        _wrapped(figure, costume, cloth, top, g)
    if costume.scarf:
        tone = linear(costume.scarf)
        ring = [
            (0.075 * sin(k * 0.7), top + 0.028 - 0.012 * cos(k * 0.7), 0.01 + 0.07 * cos(k * 0.7)) for k in range(10)
        ]
        figure.tube(ring, [0.034, 0.034], tone, segments=18, blend=0.01, material=CLOTH)
        tail = [(0.045, top, 0.085), (0.06, top - 0.09, 0.10), (0.05, top - 0.2, 0.09)]
        figure.tube(tail, [0.03, 0.034, 0.03], tone * 0.9, segments=8, flat=0.5, material=CLOTH)


def halo(figure: Turned, top: float) -> None:
    """A ring of light over the crown."""
    turns = np.linspace(0, 2 * np.pi, 25)
    ring = [(0.085 * float(np.sin(t)), top + 0.315, 0.085 * float(np.cos(t))) for t in turns]
    figure.tube(ring, [0.011, 0.011], "#ffdf70", segments=32, blend=0.0, material=_GLOW)


def _wings(figure: Turned, kind: str, tone: F32, top: float) -> None:
    {"feather": _feathered, "fairy": _gauzy, "bat": _leathery}[kind](figure, tone, top)


def _feathered(figure: Turned, tone: F32, top: float) -> None:
    """Three rows of feathers fanned out from an arched arm."""
    for side in _SIDES:
        root = (side * 0.05, top - 0.08, -0.12)
        bend = (side * 0.34, top + 0.26, -0.18)
        tip = (side * 0.60, top + 0.20, -0.18)
        for row, (long, count) in enumerate(((0.50, 10), (0.34, 9), (0.20, 8))):
            for k in range(count):
                t = k / (count - 1)
                arm = _bezier(root, bend, tip, 0.08 + 0.92 * t)
                turn = radians(8 + 62 * t)
                reach = long * (0.62 + 0.5 * t)
                end = (arm[0] + side * reach * sin(turn), arm[1] - reach * cos(turn), arm[2] - 0.01 * row)
                shade = np.float32(0.84 + 0.08 * row + 0.05 * (k % 2))
                start = (arm[0], arm[1], arm[2] + 0.03 * row)
                figure.capsule(start, 0.034, end, 0.022, tone * shade, flat=0.5, material=_FEATHER)
        figure.tube([root, bend, tip], [0.045, 0.05, 0.03], tone, segments=12, blend=0.02, material=_FEATHER)


def _bezier(a: tuple[float, float, float], b: tuple[float, float, float], c: tuple[float, float, float],
            t: float) -> tuple[float, float, float]:  # fmt: skip
    x, y, z = ((1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r for p, q, r in zip(a, b, c, strict=True))
    return x, y, z


_LOBES = (
    ((0.04, 0.0), (0.12, 0.26), (0.34, 0.46), (0.58, 0.44), (0.64, 0.26), (0.50, 0.06), (0.24, -0.06)),
    ((0.04, -0.03), (0.26, -0.08), (0.46, -0.14), (0.50, -0.32), (0.36, -0.44), (0.18, -0.30)),
)
"""Upper and lower wing of a fairy on the right, round (0, 0) between the shoulder blades."""


def _gauzy(figure: Turned, tone: F32, top: float) -> None:
    pale = mix(tone, linear("#ffffff"), 0.45)
    for side in _SIDES:
        for number, lobe in enumerate(_LOBES):
            points = [(side * x, top - 0.08 + y) for x, y in _rounded(lobe)]
            middle = np.mean(points, 0)
            inner = [(middle[0] + 0.72 * (x - middle[0]), middle[1] + 0.72 * (y - middle[1])) for x, y in points]
            figure.puff(points, tone * np.float32(0.9), z=-0.13 - 0.01 * number, thickness=0.02, bevel=0.02,
                        material=_GAUZE)  # fmt: skip
            figure.puff(inner, pale, z=-0.122 - 0.01 * number, thickness=0.02, bevel=0.03, material=_GAUZE)
            for k in range(3):
                x, y = points[(k + 2) * len(points) // 7]
                figure.capsule((side * 0.05, top - 0.08, -0.11), 0.006, (x * 0.92, top - 0.08 + 0.92 * (y - top + 0.08),
                    -0.11), 0.003, tone * np.float32(0.7), material=_GAUZE)  # fmt: skip


def _rounded(corners: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """A closed outline with its corners cut twice."""
    points = [np.asarray(p, np.float64) for p in corners]
    for _ in range(2):
        pairs = zip(points, [*points[1:], points[0]], strict=True)
        points = [p for a, b in pairs for p in (0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b)]
    return [(float(x), float(y)) for x, y in points]


def _leathery(figure: Turned, tone: F32, top: float) -> None:
    """A bat's wing: a skin with scalloped edge between three fingers."""
    for side in _SIDES:
        outline = [(0.04, 0.0), (0.22, 0.30), (0.36, 0.42), (0.66, 0.30), (0.60, 0.06), (0.55, 0.10), (0.46, -0.10),
                   (0.36, 0.0), (0.28, -0.18), (0.18, -0.08), (0.05, -0.16)]  # fmt: skip
        figure.puff([(side * x, top - 0.08 + y) for x, y in outline], tone, z=-0.13, thickness=0.03, bevel=0.02,
                    material=_HIDE)  # fmt: skip
        for x, y in ((0.66, 0.30), (0.46, -0.10), (0.28, -0.18)):
            figure.capsule((side * 0.36, top + 0.34, -0.11), 0.014, (side * x, top - 0.08 + y, -0.11), 0.006,
                           tone * np.float32(1.5), material=_HIDE)  # fmt: skip
        figure.capsule((side * 0.05, top - 0.08, -0.11), 0.022, (side * 0.36, top + 0.34, -0.11), 0.016,
                       tone * np.float32(1.5), material=_HIDE)  # fmt: skip


def _cape(figure: Turned, colour: F32, top: float, build: Build, hip: float) -> None:
    w = build.shoulder
    low = min(0.40, hip + 0.1)

    def folds(u: F32, y: F32) -> F32:
        return np.asarray(colour * (1 + 0.16 * np.sin(u * 30))[..., None], np.float32)

    profile = [(-low, w * 2.1), (-0.25 * low, w * 1.75), (top - 0.08, w * 1.3), (top, w * 0.7)]
    figure.lathe((0, 0, -0.16), profile, folds, squash=0.4, material=CLOTH)


def _streaming(figure: Turned, colour: F32, top: float, build: Build, hip: float) -> None:
    """A cape blown back in flight: strips side by side from the shoulders."""
    for k in range(9):
        x = (k - 4) / 4
        start = (x * build.shoulder * 0.95, top - 0.01, -0.07)
        middle = (x * 0.17, top - 0.3, -0.13 - 0.03 * (k % 2))
        end = (x * 0.27, top - 0.62, -0.12 + 0.05 * sin(k * 1.3))
        figure.tube([start, middle, end], [0.03, 0.04, 0.042], colour * np.float32(0.86 + 0.2 * (k % 2)), segments=10,
                    blend=0.02, material=CLOTH)  # fmt: skip


def _bib(figure: Turned, tone: F32, top: float, g: float) -> None:
    """The bib and straps of dungarees or of an apron."""
    figure.ellipsoid((0, top - 0.17, 0.055 * g), (0.066 * g, 0.085, 0.032), tone, blend=0.006, material=CLOTH)
    for side in _SIDES:
        path = [
            (side * 0.055, top + 0.02, 0.0),
            (side * 0.056, top - 0.03, 0.078 * g),
            (side * 0.05, top - 0.12, 0.085 * g),
        ]
        figure.tube(path, [0.015, 0.015], tone, segments=8, material=CLOTH)
        figure.ellipsoid((side * 0.05, top - 0.11, 0.092 * g), (0.010, 0.010, 0.006), "#d8b04a", material=_GOLD)


def _wrapped(figure: Turned, costume: Costume, cloth: F32, top: float, g: float) -> None:
    """The crossed collar of a kimono, the bow of a hanbok, or the drape of a sari or toga over one shoulder."""
    edge = linear(costume.collar or "#f6f1e6")
    sash = linear(costume.belt or "#d8b04a")
    if costume.wrap in ("sari", "toga"):
        drape = sash if costume.wrap == "sari" else cloth * np.float32(0.92)
        path = [(0.10, -0.06, 0.08), (0.02, top - 0.2, 0.105 * g), (-0.075, top - 0.02, 0.07),
                (-0.085, top + 0.02, -0.04), (-0.09, top - 0.2, -0.12)]  # fmt: skip
        for k in range(3):
            moved = [(x + 0.028 * k, y - 0.012 * k, z) for x, y, z in path]
            figure.tube(moved, [0.03, 0.028], drape * np.float32(0.85 + 0.12 * k), segments=16, blend=0.012,
                        material=CLOTH)  # fmt: skip
        return
    for side, lower in ((1, 0.14), (-1, 0.17)):
        path = [
            (side * 0.045, top + 0.03, 0.02),
            (side * 0.028, top - 0.05, 0.078 * g),
            (-side * 0.03, top - lower, 0.085 * g),
        ]
        figure.tube(path, [0.018, 0.02], edge if side > 0 else edge * np.float32(0.92), segments=10, material=CLOTH)
    if costume.wrap == "hanbok":
        figure.capsule((0.01, top - 0.1, 0.10 * g), 0.016, (0.03, top - 0.30, 0.11 * g), 0.020, sash, material=CLOTH)
        figure.ellipsoid((0.035, top - 0.1, 0.10 * g), (0.045, 0.018, 0.016), sash, material=CLOTH)
        return
    figure.lathe((0, 0.03, 0.004), [(0.0, 0.094 * g), (0.004, 0.099 * g), (0.10, 0.099 * g), (0.104, 0.094 * g)], sash,
                 squash=0.82, material=CLOTH)  # fmt: skip
    figure.ellipsoid((0, 0.085, -0.09), (0.075, 0.06, 0.04), sash * np.float32(0.9), blend=0.01, material=CLOTH)
