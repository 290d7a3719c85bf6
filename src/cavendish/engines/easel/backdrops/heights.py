"""Settings seen from a height at a slant: blocks of a city, a village among its fields."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from ..colour import F32, linear, mix, smoothstep
from ..noise import fbm
from .base import Backdrop, Scenery, finished, setting
from .sheet import Ink, Sheet, ink
from .trees import leaf_tones

_STREET = 0.26
"""Width of a street, in blocks."""
_FAR = 15
_REACH = 9
"""Blocks drawn ahead, and to either side."""


class Eye:
    """A camera over level ground. high: its height in blocks; pitch: radians it looks down."""

    def __init__(self, scenery: Scenery, high: float, pitch: float) -> None:
        self.scenery, self.high, self.pitch = scenery, high, pitch
        self._sine, self._cosine = math.sin(pitch), math.cos(pitch)
        self._zoom = 1.15 * scenery.size

    def at(self, x: float, height: float, z: float) -> tuple[float, float]:
        """Pixels of a point x blocks to the right, `height` above the ground and z ahead."""
        zoom = self._zoom / max(0.05, (self.high - height) * self._sine + z * self._cosine)
        rise = (height - self.high) * self._cosine + z * self._sine
        return self.scenery.width * 0.5 + x * zoom, self.scenery.height * 0.5 - rise * zoom

    def points(self, x: F32, height: F32, z: F32) -> F32:
        """`at` for many points, (n, 2)."""
        zoom = self._zoom / np.maximum(0.05, (self.high - height) * self._sine + z * self._cosine)
        rise = (height - self.high) * self._cosine + z * self._sine
        found = np.empty((len(x), 2), np.float32)
        found[:, 0] = self.scenery.width * 0.5 + x * zoom
        found[:, 1] = self.scenery.height * 0.5 - rise * zoom
        return found

    def shows(self, x: float, z: float, reach: float) -> bool:
        """Whether any of what stands within `reach` to the right of x, and ahead of z, may be in the picture."""
        if (self.high) * self._sine + (z + reach) * self._cosine < 0.4:
            return False
        (left, low), (right, _) = self.at(x, 0.0, z + reach), self.at(x + reach, 0.0, z + reach)
        near_left, near_right = self.at(x, 0.0, max(z, -1.5))[0], self.at(x + reach, 0.0, max(z, -1.5))[0]
        inside = min(left, near_left) < self.scenery.width and max(right, near_right) > 0
        return bool(inside and low < self.scenery.height * 1.5)

    def face(self, corners: Sequence[tuple[float, float, float]]) -> list[tuple[float, float]]:
        """Pixels of the corners of a face."""
        return [self.at(*corner) for corner in corners]


def _faded(z: float) -> float:
    """Share of haze before what is z blocks ahead."""
    return round(0.40 * math.pow(min(1.0, max(0.0, (z - 2.0) / _FAR)), 1.2), 2)


def _box(eye: Eye, sheet: Sheet, x: float, z: float, wide: float, deep: float, tall: float, tone: str) -> None:
    """A house block: the side that is seen, the front, the roof."""
    s, away = eye.scenery, _faded(z)
    side = 1.0 if s.light.key_dir[0] < 0 else -1.0
    x1, z1 = x + wide, z + deep
    if x > 0:
        flank, gain = [(x, 0.0, z), (x, 0.0, z1), (x, tall, z1), (x, tall, z)], 1.1 if side > 0 else 0.62
    else:
        flank, gain = [(x1, 0.0, z), (x1, 0.0, z1), (x1, tall, z1), (x1, tall, z)], 0.62 if side > 0 else 1.1
    sheet.polygon(eye.face(flank), s.pen(tone, away, gain))
    sheet.polygon(eye.face([(x, 0.0, z), (x1, 0.0, z), (x1, tall, z), (x, tall, z)]), s.pen(tone, away, 0.82))
    sheet.polygon(eye.face([(x, tall, z), (x1, tall, z), (x1, tall, z1), (x, tall, z1)]), s.pen(tone, away, 1.32))


_ASIDE, _RAISED = np.array([0, 1, 1, 0], np.float32), np.array([0, 0, 1, 1], np.float32)
"""Corners of a window, in its own width and height."""


def _panes(eye: Eye, sheet: Sheet, rng: np.random.Generator, house: tuple[float, ...]) -> None:
    """Rows of windows on the front and on the flank that is seen; some are lit after dark."""
    s, (x, z, wide, deep, tall) = eye.scenery, house
    away, step = _faded(z), 1.0 if z < 5 else 1.7
    levels = np.arange(0.10, tall - 0.06, 0.17 * step, dtype=np.float32)
    flank = x if x > 0 else x + wide
    faces = []
    for length, pitch, turned in ((wide, 0.12, 0), (deep, 0.14, 1)):
        count = max(2, int(length / (pitch * step)))
        panes = np.empty((len(levels), count, 4, 3), np.float32)
        panes[..., 1] = levels[:, None, None] + np.float32(0.09 * step) * _RAISED
        along = (np.arange(count, dtype=np.float32)[:, None] + 0.22 + 0.56 * _ASIDE) * np.float32(length / count)
        panes[..., 0], panes[..., 2] = (flank, z + along) if turned else (x + along, z)
        faces.append(panes.reshape(-1, 3))
    corners = np.concatenate(faces)
    shown = eye.points(corners[:, 0], corners[:, 1], corners[:, 2]).reshape(-1, 4, 2)
    lit = rng.random(len(shown)) < 0.4
    _fill(sheet, shown[~lit] if s.dark else shown, s.pen("#37485c" if not s.dark else "#141a28", away, 0.9))
    if s.dark:
        tone = linear("#ffce7a" if rng.random() < 0.75 else "#bfe0ff") * np.float32(1 - away * 0.6)
        _fill(sheet, shown[lit], ink(tone))


def _fill(sheet: Sheet, shapes: F32, pen: Ink) -> None:
    """Many shapes (n, corners, 2) of one colour in one go."""
    if len(shapes):
        cv2.fillPoly(sheet.pixels, list(np.round(shapes * 16).astype(np.int32)), pen, cv2.LINE_AA, 4)


def _tree(eye: Eye, sheet: Sheet, rng: np.random.Generator, x: float, z: float, tall: float) -> None:
    """A round tree seen from above at a slant."""
    s, away = eye.scenery, _faded(z)
    px, py = eye.at(x, tall * 0.5, z)
    radius = abs(eye.at(x + tall * 0.45, tall * 0.5, z)[0] - px)
    if radius < 0.8:
        return
    tones = leaf_tones(s, rng) if not s.snowy else ("#5a6a62", "#8a9a96", "#c9d6de", "#eef4f8")
    sheet.ellipse(px + radius * 0.4, py + radius * 0.75, radius, radius * 0.6, s.pen("#1c2a16", away, 0.6))
    for share, tone, lift in (
        (1.0, tones[0], 0.0),
        (0.8, tones[1], 0.16),
        (0.55, tones[2], 0.32),
        (0.28, tones[3], 0.44),
    ):
        sheet.circle(px - radius * lift * 0.5, py - radius * lift, radius * share, s.pen(tone, away, 1.05))


_STONE = ("#c9c2b4", "#a8a39a", "#d9cdb8", "#8f97a3", "#b58a6a", "#9a8f86", "#dfe3e6", "#7f8a99", "#c29a80")


def _park(eye: Eye, sheet: Sheet, rng: np.random.Generator, x: float, z: float, side: float) -> None:
    lawn = [(x, 0.0, z), (x + side, 0.0, z), (x + side, 0.0, z + side), (x, 0.0, z + side)]
    sheet.polygon(eye.face(lawn), eye.scenery.pen("#eaf1f8" if eye.scenery.snowy else "#7fa650", _faded(z), 1.1))
    spots = rng.random((9, 2))
    for u, v in sorted(spots.tolist(), key=lambda spot: -spot[1]):
        _tree(eye, sheet, rng, x + side * (0.1 + 0.8 * u), z + side * (0.1 + 0.8 * v), 0.22)


def _block(eye: Eye, sheet: Sheet, rng: np.random.Generator, x: float, z: float) -> None:
    """One block between streets: pavement with two to four towers on it, or a park."""
    s, side = eye.scenery, 1.0 - _STREET
    paving = [(x, 0.0, z), (x + side, 0.0, z), (x + side, 0.0, z + side), (x, 0.0, z + side)]
    sheet.polygon(eye.face(paving), s.pen("#e9eef4" if s.snowy else "#b5b0a6", _faded(z), 1.0))
    if rng.random() < 0.13:
        _park(eye, sheet, rng, x + 0.03, z + 0.03, side - 0.06)
        return
    centre = np.exp(-((x / 3.2) ** 2) - ((z - 6.5) / 4.0) ** 2)
    half = side / 2
    lots = (
        [(0, 1, 1, 1), (1, 1, 1, 1), (0, 0, 1, 1), (1, 0, 1, 1)] if rng.random() < 0.7 else [(0, 1, 2, 1), (0, 0, 2, 1)]
    )
    lots.sort(key=lambda lot: (-lot[1], -abs(x + lot[0] * half + half / 2)))
    for column, row, wide, deep in lots:
        tall = (0.22 + 0.45 * rng.random() + 1.5 * centre * rng.random() ** 1.4) * min(1.0, 0.35 + z / 4.0)
        gap = 0.035
        lot = (x + column * half + gap, z + row * half + gap, wide * half - 2 * gap, deep * half - 2 * gap, tall)
        tone = _STONE[int(rng.integers(len(_STONE)))]
        _box(eye, sheet, *lot, tone)
        _panes(eye, sheet, rng, lot)
        if rng.random() < 0.6:
            roof_x, roof_z = lot[0] + lot[2] * 0.3, lot[1] + lot[3] * 0.35
            corners = [
                (roof_x, tall, roof_z),
                (roof_x + lot[2] * 0.35, tall, roof_z),
                (roof_x + lot[2] * 0.35, tall + 0.06, roof_z),
                (roof_x, tall + 0.06, roof_z),
            ]
            sheet.polygon(eye.face(corners), s.pen("#6a6f78", _faded(z), 0.9))


def _traffic(eye: Eye, sheet: Sheet, rng: np.random.Generator) -> None:
    """Broken lines and cars in the streets that run ahead and across."""
    s = eye.scenery
    tones = ("#e0402f", "#f4f0e6", "#f2c430", "#2f6fd0", "#23262b")
    for _ in range(260):
        ahead, lane = rng.random() < 0.5, (rng.random() < 0.5) * 0.13 + 0.045
        line, along = float(rng.integers(-_REACH, _REACH)), rng.random()
        far = 0.6 + (_FAR - 1) * rng.random() ** 1.5
        x, z = (line - lane - _STREET / 2 + 0.09, far) if ahead else ((along - 0.5) * 14, np.floor(far) - lane - 0.02)
        wide, deep = (0.045, 0.10) if ahead else (0.10, 0.045)
        quad = eye.face([(x, 0.02, z), (x + wide, 0.02, z), (x + wide, 0.02, z + deep), (x, 0.02, z + deep)])
        sheet.polygon(quad, s.pen(tones[int(rng.integers(5))], _faded(z), 1.15))
        if s.dark:
            tone = "#fff0c0" if lane > 0.1 else "#ff5a3a"
            sheet.circle(*eye.at(x + wide / 2, 0.03, z), max(0.8, s.size * 0.003 * 4 / (z + 2)), ink(linear(tone)))


@setting("city from above", "downtown from above", "skyscrapers from above", view_m=400.0, surface="none")
def city(scenery: Scenery) -> Backdrop:
    eye, rng = Eye(scenery, 4.2, 0.62), scenery.stream("blocks")
    scenery.image[:] = scenery.lit("#3f4248" if not scenery.snowy else "#aab4c0", 0.25)
    share = smoothstep(0.55, 0.0, scenery.rows()) * np.float32(0.6)
    scenery.veil(scenery.fog, np.asarray(share, np.float32))
    sheet = Sheet(scenery.width, scenery.height)
    reach = int(_REACH * max(1.0, scenery.wide**0.5))
    _traffic(eye, sheet, rng)
    for z in range(_FAR, -2, -1):
        for x in sorted(range(-reach, reach), key=lambda column: -abs(column + 0.4)):
            if eye.shows(float(x), float(z), 1.0):
                _block(eye, sheet, scenery.stream("block", x, z), float(x), float(z))
    sheet.onto(scenery.image)
    return _seen(scenery, "city from above")


_WALL = ("#f2e6cc", "#e9d0a8", "#f6f0e4", "#e0b890", "#d9c9b0")
_ROOF = ("#b5553a", "#a8452f", "#c9694a", "#8a4434", "#9a5f48")


def _cottage(eye: Eye, sheet: Sheet, rng: np.random.Generator, x: float, z: float, size: float) -> None:
    """A house with a saddle roof, its ridge running across."""
    s, away = eye.scenery, _faded(z)
    wide, deep, tall, ridge = size, size * 0.75, size * 0.45, size * 0.85
    x1, z1, middle = x + wide, z + deep, z + deep / 2
    wall = _WALL[int(rng.integers(len(_WALL)))]
    roof = "#f0f5fa" if s.snowy else _ROOF[int(rng.integers(len(_ROOF)))]
    gable = x if x > 0 else x1
    sheet.polygon(
        eye.face([(gable, 0, z), (gable, 0, z1), (gable, tall, z1), (gable, ridge, middle), (gable, tall, z)]),
        s.pen(wall, away, 0.8),
    )
    sheet.polygon(eye.face([(x, 0, z), (x1, 0, z), (x1, tall, z), (x, tall, z)]), s.pen(wall, away, 1.0))
    sheet.polygon(
        eye.face([(x - 0.03, ridge, middle), (x1 + 0.03, ridge, middle), (x1 + 0.03, tall, z1), (x - 0.03, tall, z1)]),
        s.pen(roof, away, 0.75),
    )
    sheet.polygon(
        eye.face(
            [
                (x - 0.03, tall * 0.94, z - 0.03),
                (x1 + 0.03, tall * 0.94, z - 0.03),
                (x1 + 0.03, ridge, middle),
                (x - 0.03, ridge, middle),
            ]
        ),
        s.pen(roof, away, 1.1),
    )
    for k in (0.18, 0.46, 0.74):
        quad = eye.face(
            [
                (x + wide * k, tall * 0.35, z),
                (x + wide * (k + 0.14), tall * 0.35, z),
                (x + wide * (k + 0.14), tall * 0.72, z),
                (x + wide * k, tall * 0.72, z),
            ]
        )
        sheet.polygon(quad, ink(linear("#ffd27a")) if s.dark else s.pen("#4a5f70", away))


def _steeple(eye: Eye, sheet: Sheet, x: float, z: float) -> None:
    """The village church: a tower with a pointed roof beside a nave."""
    s, away = eye.scenery, _faded(z)
    _box(eye, sheet, x, z, 0.42, 0.42, 1.3, "#efe6d4")
    tip = (x + 0.21, 2.2, z + 0.21)
    for a, b, gain in (
        ((x + 0.46, z + 0.46), (x - 0.04, z + 0.46), 0.6),
        ((x - 0.04, z - 0.04), (x - 0.04, z + 0.46), 1.0),
        ((x + 0.46, z - 0.04), (x + 0.46, z + 0.46), 0.7),
        ((x - 0.04, z - 0.04), (x + 0.46, z - 0.04), 0.9),
    ):
        sheet.polygon(
            eye.face([(a[0], 1.28, a[1]), (b[0], 1.28, b[1]), tip]),
            s.pen("#5a6a78" if not s.snowy else "#e6edf4", away, gain),
        )


@setting(
    "village from above", "town from above", "suburb from above", "houses from above", view_m=200.0, surface="none"
)
def village(scenery: Scenery) -> Backdrop:
    eye, rng = Eye(scenery, 3.7, 0.66), scenery.stream("houses")
    noise = cv2.resize(
        fbm(scenery.stream("turf"), scenery.height // 2, scenery.width // 2, scenery.size * 0.06, 5),
        (scenery.width, scenery.height),
    )
    dark, bright = ("#c9d6e4", "#f4f8fc") if scenery.snowy else ("#4f7434", "#8fb057")
    scenery.image = mix(linear(dark), linear(bright), noise[..., None]) * scenery.on_ground
    scenery.veil(scenery.fog, np.asarray(smoothstep(0.35, 0.0, scenery.rows()) * np.float32(0.4), np.float32))
    ground, sheet = (Sheet(scenery.width, scenery.height) for _ in range(2))
    _plots(eye, ground, rng)
    t = np.linspace(0, 1, 40)
    lane = [(1.1 * np.sin(z * 0.55 + 0.6), z) for z in -1.0 + 17 * t]
    left, right = [eye.at(x - 0.2, 0, z) for x, z in lane], [eye.at(x + 0.2, 0, z) for x, z in lane]
    ground.polygon(
        np.array([*left, *right[::-1]]), scenery.pen("#d9c9a4" if not scenery.snowy else "#e3ebf3", 0.15, 1.05)
    )
    ground.onto(scenery.image)
    things: list[tuple[float, float, str]] = [(1.2, 6.2, "church")]
    for z in np.arange(0.2, 14.0, 0.75):
        for side in (-1, 1):
            for rank in range(3):
                x = 1.1 * np.sin(z * 0.55 + 0.6) + side * (0.75 + 1.25 * rank + 0.5 * rng.random())
                things.append((float(x), float(z + 0.3 * rng.normal()), "house" if rng.random() < 0.55 else "tree"))
    things += [(float(8 * rng.normal()), float(14 * rng.random()), "tree") for _ in range(60)]
    for x, z, kind in sorted(things, key=lambda thing: (-thing[1], -abs(thing[0]))):
        if kind == "church":
            _steeple(eye, sheet, x, z)
        elif kind == "house" and abs(x) < 7 and not (0.4 < x < 2.2 and 5.4 < z < 7.2):
            _cottage(eye, sheet, rng, x, z, 0.62)
        else:
            _tree(eye, sheet, rng, x, z, 0.5)
    sheet.onto(scenery.image)
    return _seen(scenery, "village from above")


def _plots(eye: Eye, sheet: Sheet, rng: np.random.Generator) -> None:
    """Fields around the village."""
    s = eye.scenery
    tones = (
        ("#d9c25a", "#a8b84f", "#6f9a40", "#b08a50", "#93bb5a") if not s.snowy else ("#eef4fa", "#dbe5ef", "#e6eef6")
    )
    for z in range(-1, 16, 2):
        for x in (-11, -8, -5, 4, 7, 10):
            shift, tone = 0.6 * rng.random(), tones[int(rng.integers(len(tones)))]
            plot = [
                (x + shift, 0.0, z),
                (x + 2.7 + shift, 0.0, z),
                (x + 2.7 + shift, 0.0, z + 1.8),
                (x + shift, 0.0, z + 1.8),
            ]
            sheet.polygon(eye.face(plot), s.pen(tone, _faded(float(z)), 1.1))


def _seen(scenery: Scenery, name: str) -> Backdrop:
    """The finished view; what is shown in it lies in its middle."""
    return finished(scenery, name, 0.02, near=0.86, far=0.5, air=(0.1, 0.6), left=0.1, right=0.9)


__all__ = ["Eye", "city", "village"]
