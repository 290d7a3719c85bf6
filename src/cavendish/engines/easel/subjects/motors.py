"""Cars and machines by their shape: tourers, old-timers, vans, jeeps, pickups, diggers. They look left."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLASS, PAINTED, RUBBER, SATIN, body_colour, box, by_lamplight, one_of, part_colour, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet
from .vehicles import wheel

_LAMPS = Material(gloss=1.3, emission=1.2, blend=0.0)
_DARK = Material(gloss=0.0, blend=0.0)


def _pane(clay: Clay, ask: Ask, points: Sequence[tuple[float, float]], z: float = 0.45) -> None:
    lit = by_lamplight(ask)
    plate(
        clay, points, part_colour(ask, "#ffd58a" if lit else "#1b2836", "windows"), z=z, thickness=0.04, material=GLASS
    )


def _arch(clay: Clay, x: float, radius: float, y: float) -> None:
    """The dark hollow over a wheel."""
    t = np.arange(16) / 16 * 6.2832
    hollow = clay.canvas().mask(Path().smooth(list(zip(x + radius * np.cos(t), y + radius * np.sin(t), strict=True))))
    _, rows = clay.grid()
    clay.puff(hollow * (rows > y - radius * 0.3), "#0a0a0d", z=0.42, thickness=0.04, bevel=0.05, material=_DARK)


def _lamps(clay: Clay, front: tuple[float, float], back: tuple[float, float]) -> None:
    clay.ellipsoid((*front, 0.42), (0.10, 0.13, 0.08), "#fff6da", material=_LAMPS)
    clay.ellipsoid((*back, 0.40), (0.07, 0.11, 0.08), "#ff3040", material=_LAMPS)


def _body(clay: Clay, path: Path, paint: F32, bevel: float = 0.4) -> F32:
    mask = clay.canvas().mask(path)
    clay.puff(mask, paint, thickness=0.44, bevel=bevel)
    return mask


@subject("convertible", "cabriolet", info=SubjectInfo(1.4, "vehicle", "ground", 3.2))
@facing_aware
def convertible(ask: Ask) -> Drawn:
    """An open tourer of the fifties: fins, chrome, white-walled tyres, red seats, a raked windscreen."""
    clay = sheet(ask.height_px / 1.40, -2.45, 2.45, -0.10, 1.62, PAINTED)
    paint = body_colour(ask, "#d8342c")
    seat = part_colour(ask, "#f0e2c8" if float(paint[0]) > 0.4 else "#b8322c", "seats", "interior")
    for at in (0.02, 0.62):
        clay.puff(
            [(at, 0.8), (at + 0.06, 1.14), (at + 0.36, 1.16), (at + 0.40, 0.8)], seat, z=0.2, thickness=0.2, bevel=0.12
        )
    body = Path().move(-2.22, 0.36).cubic(-2.3, 0.62, -2.24, 0.84, -2.05, 0.88).line(-0.62, 0.95).line(-0.55, 0.90)
    body.line(1.05, 0.90).cubic(1.5, 0.96, 1.9, 1.02, 2.32, 1.16).line(2.26, 0.70).cubic(
        2.34, 0.56, 2.30, 0.40, 2.20, 0.30
    )
    body.line(-2.15, 0.28)
    mask = _body(clay, body, paint)
    x, y = clay.grid()
    flash = (y > 0.58 + 0.03 * x) & (y < 0.66 + 0.05 * x) & (np.abs(x) < 2.05)
    clay.tint(part_colour(ask, "#f6f2e8", "stripe"), np.asarray(mask * flash, np.float32))
    for at in (-1.38, 1.36):
        _arch(clay, at, 0.44, 0.35)
        clay.ellipsoid((at, 0.34, 0.42), (0.36, 0.36, 0.14), "#15151a", material=RUBBER)
        clay.ellipsoid((at, 0.34, 0.53), (0.27, 0.27, 0.06), "#f2efe6")
        clay.ellipsoid((at, 0.34, 0.58), (0.19, 0.19, 0.06), "#d4d8de", material=CHROME)
    clay.capsule((-0.62, 0.92, 0.3), 0.035, (-0.22, 1.42, 0.3), 0.035, "#d4d8de", material=CHROME)
    _pane(clay, ask, [(-0.60, 0.94), (-0.24, 1.40), (-0.20, 1.38), (-0.42, 0.94)], 0.32)
    clay.capsule((-0.16, 1.02, 0.4), 0.028, (0.0, 1.14, 0.4), 0.028, "#1c1c22")
    for end in (-2.2, 2.2):
        clay.capsule((end, 0.42, 0.30), 0.075, (end * 0.86, 0.40, 0.40), 0.075, "#d4d8de", material=CHROME)
    _lamps(clay, (-2.10, 0.70), (2.28, 0.92))
    lines = clay.canvas()
    for a, b in (((-0.45, 0.88), (-0.40, 0.34)), ((0.85, 0.88), (0.92, 0.36))):
        lines.line(*a, *b, 0.014, "#000000", soft=0.004)
    lines.rectangle(0.55, 0.76, 0.18, 0.03, "#000000", radius=0.015)
    return finish(clay, ask, inks=lines, anchor=(0, -0.01), baseline=3.6)


@subject("vintage car", "old-timer", info=SubjectInfo(1.75, "vehicle", "ground", 2.4))
@facing_aware
def vintage_car(ask: Ask) -> Drawn:
    """A car of the thirties: a long bonnet, sweeping mudguards, a running board, spoked wheels, round lamps."""
    clay = sheet(ask.height_px / 1.75, -2.2, 2.25, -0.10, 1.95, PAINTED)
    paint = body_colour(ask, one_of(ask, "#8a1f24", "#1f3f5f", "#2f4f3a", "#e6d8b8"))
    dark = paint * np.float32(0.45)
    cabin = Path().move(-0.45, 0.45).line(-0.42, 1.05).quad(-0.30, 1.66, -0.02, 1.70).line(1.05, 1.70)
    cabin.quad(1.45, 1.66, 1.56, 1.10).quad(1.78, 0.9, 1.78, 0.45)
    _body(clay, cabin, paint)
    bonnet = (
        Path().move(-1.72, 0.42).line(-1.74, 1.02).quad(-1.70, 1.10, -1.5, 1.10).line(-0.38, 1.12).line(-0.38, 0.42)
    )
    _body(clay, bonnet, paint, 0.3)
    box(clay, -1.80, 0.50, 0.12, 0.58, "#d4d8de", z=0.35, thickness=0.16, bevel=0.05, material=CHROME)
    _pane(clay, ask, [(-0.28, 1.12), (-0.16, 1.52), (0.30, 1.54), (0.30, 1.12)])
    _pane(clay, ask, [(0.42, 1.12), (0.42, 1.54), (1.02, 1.54), (1.24, 1.40), (1.30, 1.12)])
    for at in (-1.25, 1.30):
        t = np.linspace(0.0, np.pi, 16)
        outer = [(at - 0.62 * np.cos(k), 0.36 + 0.60 * np.sin(k)) for k in t]
        inner = [(at - 0.46 * np.cos(k), 0.36 + 0.44 * np.sin(k)) for k in t]
        clay.puff([*outer, *inner[::-1]], dark, z=0.42, thickness=0.14, bevel=0.08)
        wheel(clay, at, 0.37, 0.40, ask, z=0.40, spokes=12, hub=linear("#d4d8de"))
    box(clay, -0.72, 0.30, 1.5, 0.10, dark, z=0.45, thickness=0.12, bevel=0.04)
    clay.ellipsoid((-1.72, 0.92, 0.5), (0.15, 0.17, 0.14), "#d4d8de", material=CHROME)
    clay.ellipsoid((-1.84, 0.92, 0.5), (0.05, 0.14, 0.12), "#fff6da", material=_LAMPS)
    wheel(clay, 1.92, 0.92, 0.26, ask, z=0.1, spokes=10)
    clay.capsule((-1.95, 0.40, 0.3), 0.05, (-1.6, 0.40, 0.4), 0.05, "#d4d8de", material=CHROME)
    lines = clay.canvas()
    for at in (-0.40, 0.36, 1.30):
        lines.line(at, 1.08, at, 0.42, 0.014, "#000000", soft=0.004)
    for k in range(5):
        lines.line(-1.45 + 0.18 * k, 0.98, -1.45 + 0.18 * k, 0.62, 0.02, "#000000", soft=0.004)
    return finish(clay, ask, inks=lines, anchor=(0, -0.03), baseline=3.2)


@subject(
    "van",
    "minivan",
    "ambulance van",
    "camper van",
    "campervan",
    "minibus",
    info=SubjectInfo(2.2, "vehicle", "ground", 2.1),
)
@facing_aware
def van(ask: Ask) -> Drawn:
    """A one-box van; as a camper two-toned with a wavy waist, curtains and a rack."""
    camper = ask.noun in ("camper van", "campervan")
    clay = sheet(ask.height_px / 2.1, -2.2, 2.2, -0.10, 2.5, PAINTED)
    paint = body_colour(ask, "#3f9ab0" if camper else one_of(ask, "#f4f2ec", "#3f6fa8", "#8a8f96"))
    if camper:
        body = Path().move(-2.0, 0.32).quad(-2.08, 0.95, -1.96, 1.15).quad(-1.86, 1.9, -1.5, 2.02).line(1.6, 2.02)
        body.quad(1.98, 2.0, 2.0, 1.5).line(2.02, 0.32)
    else:
        body = Path().move(-2.05, 0.32).quad(-2.12, 0.78, -1.98, 0.94).line(-1.66, 1.10).line(-1.22, 1.86)
        body.quad(-1.14, 2.0, -0.95, 2.02).line(1.75, 2.02).quad(2.0, 2.0, 2.02, 1.75).line(2.04, 0.32)
    mask = _body(clay, body, paint, 0.3)
    _, y = clay.grid()
    if camper:
        roof = np.asarray(mask * (y > 1.06), np.float32)
        clay.tint("#f8f4ea", roof)
        for k in range(4):
            left = -1.72 + 0.92 * k if k else -1.80
            _pane(clay, ask, [(left, 1.22), (left + 0.04, 1.74), (left + 0.70, 1.74), (left + 0.70, 1.22)])
            if k:
                for side in (left + 0.03, left + 0.55):
                    box(clay, side, 1.24, 0.12, 0.48, "#e8a43a", z=0.50, thickness=0.02)
        for rack in (-0.9, 0.2, 1.3):
            clay.capsule((rack, 2.0, 0.2), 0.025, (rack, 2.16, 0.2), 0.025, "#8a8f96")
        clay.capsule((-1.1, 2.18, 0.2), 0.03, (1.5, 2.18, 0.2), 0.03, "#8a8f96")
        clay.ellipsoid((0.2, 2.25, 0.2), (1.15, 0.08, 0.15), part_colour(ask, "#f2c84a", "surfboard"))
    else:
        _pane(clay, ask, [(-1.58, 1.14), (-1.20, 1.78), (-0.62, 1.78), (-0.62, 1.14)])
        _pane(clay, ask, [(-0.50, 1.14), (-0.50, 1.78), (0.18, 1.78), (0.18, 1.14)])
    for at in (-1.25, 1.30):
        _arch(clay, at, 0.46, 0.36)
        wheel(clay, at, 0.35, 0.37, ask, z=0.42, spokes=8 if not camper else 0, hub=linear("#d9dde2"))
    for end in (-2.05, 2.05):
        clay.capsule((end, 0.38, 0.30), 0.06, (end * 0.86, 0.36, 0.40), 0.06, "#c9ccd4", material=CHROME)
    _lamps(clay, (-1.98, 0.78), (1.99, 0.80))
    lines = clay.canvas()
    for at in (-0.56, 0.24, 1.16 if camper else 0.24):
        lines.line(at, 1.86, at, 0.44, 0.014, "#000000", soft=0.004)
    for at in (-0.70, 0.36):
        lines.rectangle(at, 0.98, 0.16, 0.03, "#000000", radius=0.015)
    return finish(clay, ask, inks=lines, anchor=(0, -0.02), baseline=3.4)


@subject("jeep", "suv", "off-roader", "safari jeep", info=SubjectInfo(1.9, "vehicle", "ground", 2.15))
@facing_aware
def jeep(ask: Ask) -> Drawn:
    """A boxy off-roader: an upright screen, a roof rack, big wheels, a spare one at the back."""
    clay = sheet(ask.height_px / 1.95, -2.15, 2.35, -0.10, 2.15, PAINTED)
    paint = body_colour(ask, one_of(ask, "#5f6f42", "#b5a06a", "#c8442e", "#2f3a44"))
    body = (
        Path().move(-1.95, 0.50).line(-1.96, 1.10).line(-0.72, 1.16).line(-0.55, 1.78).line(1.82, 1.78).line(1.86, 0.50)
    )
    _body(clay, body, paint, 0.16)
    _pane(clay, ask, [(-0.56, 1.18), (-0.43, 1.68), (0.16, 1.68), (0.16, 1.18)])
    _pane(clay, ask, [(0.30, 1.18), (0.30, 1.68), (0.92, 1.68), (0.92, 1.18)])
    _pane(clay, ask, [(1.06, 1.18), (1.06, 1.68), (1.66, 1.68), (1.70, 1.18)])
    box(clay, -0.45, 1.82, 2.2, 0.07, "#2a2d33", z=0.2, thickness=0.2, bevel=0.03)
    for k in range(6):
        box(clay, -0.35 + 0.4 * k, 1.80, 0.05, 0.18, "#2a2d33", z=0.3, thickness=0.06)
    for at in (-1.22, 1.18):
        box(clay, at - 0.56, 0.72, 1.12, 0.12, "#1a1c20", z=0.46, thickness=0.14, bevel=0.05)
        _arch(clay, at, 0.50, 0.46)
        wheel(clay, at, 0.44, 0.45, ask, z=0.44, spokes=6)
    wheel(clay, 2.06, 1.08, 0.36, ask, z=0.0, spokes=6)
    clay.capsule((-2.05, 0.52, 0.3), 0.07, (-1.7, 0.52, 0.42), 0.07, "#2a2d33")
    _lamps(clay, (-1.93, 0.92), (1.86, 0.92))
    lines = clay.canvas()
    for at in (-0.62, 0.23, 0.99):
        lines.line(at, 1.16, at, 0.56, 0.014, "#000000", soft=0.004)
    return finish(clay, ask, inks=lines, anchor=(0, -0.01), baseline=3.2)


@subject("pickup truck", "snow plow", "snowplow", info=SubjectInfo(1.9, "vehicle", "ground", 2.5))
@facing_aware
def pickup(ask: Ask) -> Drawn:
    """A cab with an open bed; orange with a blade before it and a lamp on top as a snow plow."""
    plough = "plow" in ask.noun
    clay = sheet(ask.height_px / 1.85, -2.9 if plough else -2.4, 2.4, -0.10, 2.2, PAINTED)
    paint = body_colour(ask, "#e8862a" if plough else one_of(ask, "#b5382f", "#3f6fa8", "#5f7a5a", "#d9a441"))
    body = Path().move(-2.15, 0.46).quad(-2.2, 0.9, -2.1, 1.02).line(-1.05, 1.10).quad(-0.80, 1.70, -0.55, 1.74)
    body.line(0.30, 1.74).quad(0.44, 1.72, 0.46, 1.1).line(2.15, 1.10).line(2.18, 0.46)
    _body(clay, body, paint, 0.26)
    _pane(clay, ask, [(-0.90, 1.12), (-0.62, 1.62), (-0.24, 1.62), (-0.24, 1.12)])
    _pane(clay, ask, [(-0.14, 1.12), (-0.14, 1.62), (0.30, 1.62), (0.32, 1.12)])
    box(clay, 0.56, 1.04, 1.60, 0.10, paint * np.float32(0.6), z=0.40, thickness=0.12, bevel=0.04)
    for at in (-1.38, 1.34):
        _arch(clay, at, 0.48, 0.40)
        wheel(clay, at, 0.39, 0.41, ask, z=0.44, spokes=6)
    for end in (-2.2, 2.2):
        clay.capsule((end, 0.50, 0.30), 0.07, (end * 0.88, 0.48, 0.40), 0.07, "#c9ccd4", material=CHROME)
    _lamps(clay, (-2.08, 0.84), (2.14, 0.86))
    if plough:
        blade = Path().move(-2.35, 0.02).quad(-2.75, 0.55, -2.45, 1.05).line(-2.32, 1.05).quad(-2.50, 0.5, -2.2, 0.02)
        clay.puff(clay.canvas().mask(blade), "#f2c230", z=0.5, thickness=0.4, bevel=0.1)
        clay.ellipsoid((-0.2, 1.84, 0.3), (0.16, 0.12, 0.12), "#ffb020", material=_LAMPS)
        clay.ellipsoid((-2.62, 0.06, 0.6), (0.26, 0.16, 0.2), "#f4f8ff", material=SATIN)
    lines = clay.canvas()
    for at in (-0.96, 0.46):
        lines.line(at, 1.08, at, 0.52, 0.014, "#000000", soft=0.004)
    return finish(clay, ask, inks=lines, anchor=(0, -0.02), baseline=3.6)


@subject("excavator", "digger", "bulldozer", "backhoe", info=SubjectInfo(3.4, "vehicle", "ground", 1.75))
@facing_aware
def excavator(ask: Ask) -> Drawn:
    """Tracks, a cab, a bent arm with a toothed bucket; a broad blade in place of the arm as a bulldozer."""
    clay = sheet(ask.height_px / 3.4, -3.4, 2.2, -0.10, 3.5, PAINTED)
    paint, steel = body_colour(ask, "#f0b41e"), linear("#3a3d44")
    clay.capsule((-1.25, 0.36, 0), 0.36, (1.35, 0.36, 0), 0.36, "#1c1d22", material=RUBBER)
    for k in range(5):
        clay.ellipsoid((-1.2 + 0.62 * k, 0.34, 0.36), (0.22, 0.22, 0.08), "#5a5d66")
    box(clay, -0.5, 0.68, 1.2, 0.22, steel, z=0.1, thickness=0.3, bevel=0.05)
    box(clay, -1.15, 0.86, 3.0, 0.62, paint, z=0.1, thickness=0.4, bevel=0.16)
    box(clay, 0.75, 1.40, 1.05, 0.52, paint * np.float32(0.88), z=0.1, thickness=0.35, bevel=0.16)
    cab = (
        Path()
        .move(-1.0, 1.40)
        .line(-0.86, 2.50)
        .quad(-0.80, 2.62, -0.62, 2.62)
        .line(0.34, 2.62)
        .quad(0.46, 2.6, 0.46, 2.45)
        .line(0.46, 1.4)
    )
    clay.puff(clay.canvas().mask(cab), paint, z=0.2, thickness=0.35, bevel=0.12)
    _pane(clay, ask, [(-0.84, 1.62), (-0.72, 2.44), (-0.22, 2.44), (-0.22, 1.62)], 0.66)
    _pane(clay, ask, [(-0.10, 1.62), (-0.10, 2.44), (0.32, 2.44), (0.32, 1.62)], 0.66)
    if ask.noun == "bulldozer":
        blade = Path().move(-2.0, 0.05).quad(-2.3, 0.7, -2.0, 1.35).line(-1.82, 1.35).quad(-2.05, 0.7, -1.78, 0.05)
        clay.puff(clay.canvas().mask(blade), steel, z=0.5, thickness=0.5, bevel=0.12)
        clay.capsule((-1.85, 0.6, 0.3), 0.09, (-0.8, 0.62, 0.3), 0.09, paint)
    else:
        clay.capsule((-0.75, 1.30, 0.45), 0.20, (-1.75, 3.10, 0.45), 0.17, paint)
        clay.capsule((-1.75, 3.10, 0.5), 0.16, (-2.85, 1.70, 0.5), 0.12, paint)
        clay.capsule((-0.9, 1.95, 0.6), 0.06, (-1.45, 2.9, 0.6), 0.05, "#c9ccd4", material=CHROME)
        clay.capsule((-1.8, 2.75, 0.62), 0.05, (-2.55, 1.85, 0.62), 0.05, "#c9ccd4", material=CHROME)
        bucket = Path().move(-3.1, 1.62).line(-2.62, 1.66).quad(-2.45, 1.0, -2.85, 0.82).quad(-3.25, 0.86, -3.28, 1.2)
        clay.puff(clay.canvas().mask(bucket), steel, z=0.5, thickness=0.35, bevel=0.12)
        for k in range(3):
            at = -3.24 + 0.04 * k
            plate(clay, [(at, 1.2 + 0.14 * k), (at - 0.16, 1.14 + 0.14 * k), (at, 1.1 + 0.14 * k)], "#c9ccd4", z=0.6)
    return finish(clay, ask, anchor=(0, 0.0), baseline=3.2)


@subject("car from the front", info=SubjectInfo(1.55, "vehicle", "ground", 1.35))
def car_front(ask: Ask) -> Drawn:
    """A car that comes towards the viewer: windscreen, bonnet, lamps, grille, bumper and two wheels."""
    clay = sheet(ask.height_px / 2.2, -1.55, 1.55, -0.05, 2.25, PAINTED)
    paint = body_colour(ask, one_of(ask, "#c8282c", "#2f6fc0", "#3a3f48", "#e0a82a"))
    for side in (-1, 1):
        box(clay, side * 1.08 - 0.21, 0.0, 0.42, 0.72, "#1a1b1f", z=-0.3, thickness=0.4, bevel=0.12)
    roof = [(-1.02, 1.28), (-0.78, 1.98), (-0.55, 2.12), (0.55, 2.12), (0.78, 1.98), (1.02, 1.28)]
    clay.puff(roof, paint, z=-0.1, thickness=0.35, bevel=0.16)
    glass = [(-0.90, 1.30), (-0.70, 1.90), (-0.50, 1.98), (0.50, 1.98), (0.70, 1.90), (0.90, 1.30)]
    clay.puff(glass, "#26313c", z=0.2, thickness=0.08, bevel=0.05)
    sheen = [(-0.66, 1.36), (-0.50, 1.86), (-0.20, 1.90), (-0.42, 1.36)]
    clay.puff(sheen, "#9fb8c8", z=0.3, thickness=0.02, bevel=0.01)
    half = [(1.0, 1.34), (1.30, 1.10), (1.42, 0.80), (1.38, 0.30)]
    clay.puff([*((-x, y) for x, y in reversed(half)), *half], paint, z=0.1, thickness=0.5, bevel=0.22)
    bonnet = [(-0.95, 1.06), (-0.80, 1.32), (0.80, 1.32), (0.95, 1.06)]
    clay.puff(bonnet, paint * np.float32(1.12), z=0.5, thickness=0.08, bevel=0.07)
    lit = "#fff6cc" if by_lamplight(ask) else "#f6f4e6"
    for side in (-1, 1):
        clay.ellipsoid((side * 1.02, 0.90, 0.60), (0.27, 0.17, 0.12), "#cfd4da", material=CHROME)
        clay.ellipsoid((side * 1.02, 0.90, 0.68), (0.21, 0.125, 0.08), lit)
        clay.ellipsoid((side * 1.17, 1.42, 0.2), (0.17, 0.11, 0.1), paint)
        clay.ellipsoid((side * 1.05, 0.48, 0.66), (0.12, 0.07, 0.05), "#f4d07a")
    box(clay, -0.62, 0.70, 1.24, 0.34, "#17181c", z=0.58, thickness=0.06, bevel=0.05)
    for k in range(4):
        box(clay, -0.58, 0.74 + 0.075 * k, 1.16, 0.022, "#b9bec6", z=0.64, thickness=0.03)
    box(clay, -1.40, 0.26, 2.80, 0.20, "#2a2c32", z=0.55, thickness=0.1, bevel=0.06)
    box(clay, -0.34, 0.40, 0.68, 0.17, "#f4f2ea", z=0.68, thickness=0.03)
    glow = clay.canvas()
    if by_lamplight(ask):
        for side in (-1, 1):
            glow.ellipse(side * 1.02, 0.90, 0.26, 0.22, linear("#fff0b8") * np.float32(0.5), soft=0.12)
    return finish(clay, ask, anchor=(0, 0.02), baseline=2.5, glow=glow if by_lamplight(ask) else None)
