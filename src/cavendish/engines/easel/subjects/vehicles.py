"""Vehicles of the land, the air and the water."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path, as_linear
from ..clay import NORMAL, Clay, Material
from ..colour import F32, linear, smoothstep
from .making import CHROME, GLASS, PAINTED, RUBBER, body_colour, by_lamplight, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import facing_aware, finish, sheet

_BALLOONS = (
    ("#e2483d", "#f7d154", "#f4efe4", "#2f6fa8"),
    ("#3f8fbf", "#f3efe2", "#e85f5c"),
    ("#f2b632", "#e8643c"),
    ("#7d4fb8", "#f3c1d9", "#f4efe4"),
    ("#2f8a6a", "#f4e2a0", "#e07a4a"),
)


@subject("hot air balloon", "hot-air balloon", info=SubjectInfo(20.0, "vehicle", "air", 0.70))
def hot_air_balloon(ask: Ask) -> Drawn:
    """Gores of several colours with a band of diamonds, a basket below."""
    scale = ask.height_px / 2.15
    clay = sheet(scale, -0.80, 0.80, -0.04, 2.18, Material(gloss=0.35, blend=0.0))
    chosen = _BALLOONS[int(ask.rng.integers(len(_BALLOONS)))]
    colours = [body_colour(ask, "#f4efe4"), part_colour(ask, "#f4efe4", "stripe")] if ask.colour else chosen
    tones = np.stack([as_linear(tone) for tone in colours])

    def envelope(u: F32, y: F32) -> F32:
        gore = (u + 0.5) * 12
        index = np.floor(gore).astype(int)
        cloth = tones[index % len(tones)]
        checks = np.floor((y - 1.26) / 0.16 + gore).astype(int) % 2
        cloth = np.where((np.abs(y - 1.42) < 0.16)[..., None], tones[(index + checks) % len(tones)], cloth)
        seam = np.abs(gore % 1 - 0.5) * 2
        return np.asarray(cloth * (1 - 0.28 * smoothstep(0.88, 1.0, seam))[..., None], np.float32)

    for side in (-1, 1):
        for inner in (0.11, 0.05):
            clay.capsule((side * inner, 0.27, 0.05), 0.006, (side * 0.2, 0.62, 0.1), 0.006, "#5a4636")
    profile = [(0.58, 0.17), (0.66, 0.24), (0.9, 0.47), (1.2, 0.665), (1.5, 0.72), (1.8, 0.63), (2.0, 0.42), (2.1, 0.2)]
    clay.lathe((0, 0, 0), [*profile, (2.13, 0.03)], envelope)
    clay.lathe((0, 0, 0), [(0.57, 0.17), (0.6, 0.18)], "#3a2c24")
    basket = part_colour(ask, "#a9713f", "basket")

    def wicker(u: F32, y: F32) -> F32:
        weave = (np.floor(u * 26) + np.floor(y * 40)) % 2
        return np.asarray(basket * (0.75 + 0.35 * weave)[..., None], np.float32)

    clay.lathe((0, 0, 0.05), [(0.02, 0.12), (0.06, 0.145), (0.26, 0.16), (0.28, 0.17), (0.3, 0.165)], wicker)
    return finish(clay, ask, anchor=(0, 1.1), baseline=0.3)


def wheel(
    clay: Clay, x: float, y: float, radius: float, ask: Ask, *, z: float = 0.30, spokes: int = 5, hub: F32 | None = None
) -> None:
    """A tyre with a spoked rim, seen from the side."""
    rubber = part_colour(ask, "#121216", "tyres", "tires")
    rim = part_colour(ask, "#c9ccd4", "wheels", "rims")
    clay.ellipsoid((x, y, z), (radius, radius, radius * 0.4), rubber, material=RUBBER)
    clay.ellipsoid((x, y, z + 0.33 * radius), (radius * 0.71, radius * 0.71, radius * 0.14), "#34363d", material=CHROME)
    for k in range(spokes):
        angle = k * 2 * np.pi / spokes + 0.3
        tip = (x + 0.6 * radius * np.cos(angle), y + 0.6 * radius * np.sin(angle), z + 0.45 * radius)
        clay.capsule((x, y, z + 0.45 * radius), radius * 0.14, tip, radius * 0.085, rim, material=CHROME, blend=0.01)
    cap = hub if hub is not None else rim * np.float32(0.8)
    clay.ellipsoid((x, y, z + 0.56 * radius), (radius * 0.15, radius * 0.15, radius * 0.08), cap, material=CHROME)


@subject("sports car", "race car", "supercar", info=SubjectInfo(1.25, "vehicle", "ground", 3.05))
@facing_aware
def sports_car(ask: Ask) -> Drawn:
    """A low coupe from the side; its paint reflects the surroundings."""
    scale = ask.height_px / 1.28
    clay = sheet(scale, -2.25, 2.25, -0.12, 1.42, PAINTED)
    paint = body_colour(ask, "#d92b3a")
    low = [(-1.97, 0.34), (1.95, 0.30), (1.85, 0.18), (-1.85, 0.18)]
    clay.puff(low, "#15151a", z=-0.02, thickness=0.2, bevel=0.1, material=Material(gloss=1.2, mirror=0.3, blend=0.0))
    body = (
        Path().move(-1.95, 0.32).cubic(-2.02, 0.55, -1.9, 0.66, -1.6, 0.72).cubic(-1.2, 0.80, -0.95, 0.86, -0.72, 0.93)
    )
    body.cubic(-0.35, 1.22, 0.15, 1.30, 0.62, 1.22).cubic(1.0, 1.14, 1.35, 0.98, 1.62, 0.95)
    body.cubic(1.9, 0.92, 1.98, 0.8, 1.97, 0.62).cubic(1.98, 0.45, 1.95, 0.3, 1.86, 0.26).line(-1.85, 0.24)
    mask = clay.canvas().mask(body)
    clay.puff(mask, paint, thickness=0.42, bevel=0.62)
    _crease(clay, mask)
    glass = Path().move(-0.62, 0.93).cubic(-0.3, 1.15, 0.12, 1.22, 0.5, 1.16).cubic(0.85, 1.1, 1.0, 1.02, 1.12, 0.95)
    glass.cubic(0.6, 0.90, -0.1, 0.89, -0.62, 0.93)
    clay.puff(
        clay.canvas().mask(glass),
        part_colour(ask, "#0c1018", "windows"),
        z=0.42,
        thickness=0.1,
        bevel=0.3,
        material=GLASS,
    )
    pillar = [(0.28, 1.2), (0.36, 1.19), (0.30, 0.9), (0.22, 0.9)]
    clay.puff(pillar, paint * np.float32(0.7), z=0.50, thickness=0.05, bevel=0.05)
    _, y = clay.grid()
    for x in (-1.22, 1.22):
        arch = clay.canvas().mask(
            Path().smooth([(x + 0.43 * np.cos(t), 0.36 + 0.43 * np.sin(t)) for t in np.arange(16) / 16 * 6.2832])
        )
        clay.puff(
            arch * (y > 0.18), "#08080b", z=0.40, thickness=0.04, bevel=0.05, material=Material(gloss=0.0, blend=0.0)
        )
        wheel(clay, x, 0.345, 0.36, ask, z=0.42, hub=paint)
    lamps = Material(gloss=1.2, emission=1.6, blend=0.0)
    front = [(-1.93, 0.60), (-1.62, 0.69), (-1.5, 0.66), (-1.8, 0.55)]
    back = [(1.95, 0.74), (1.66, 0.80), (1.66, 0.74), (1.96, 0.66)]
    clay.puff(front, "#eaf6ff", z=0.42, thickness=0.05, bevel=0.05, material=lamps)
    clay.puff(back, "#ff2438", z=0.42, thickness=0.05, bevel=0.05, material=lamps)
    return finish(clay, ask, inks=_seams(clay), anchor=(0, -0.015), baseline=3.2, glow=_lamps(clay, ask))


def _crease(clay: Clay, mask: F32) -> None:
    """The line along a car's shoulder: bent normals catch another part of the sky."""
    x, y = clay.grid()
    off = (y - (0.66 + 0.04 * np.cos(x * 1.1))) / 0.045
    bend = -0.55 * np.tanh(off * 1.5) * np.exp(-((off * 0.5) ** 2)) * (mask > 0.5) * (np.abs(x) < 1.8)
    normal = clay.channels[NORMAL : NORMAL + 3]
    normal[1] += bend
    normal /= np.maximum(np.sqrt((normal**2).sum(0)), 1e-4)


def _seams(clay: Clay) -> Canvas:
    """Door lines, the intake and the handle."""
    canvas = clay.canvas()
    for a, b, c in (((-0.55, 0.9), (-0.66, 0.62), (-0.55, 0.34)), ((0.72, 0.95), (0.86, 0.62), (0.7, 0.34))):
        canvas.stroke(Path().move(*a).quad(*b, *c), 0.012, "#000000", soft=0.004)
    canvas.rectangle(0.66, 0.48, 0.22, 0.10, "#000000", opacity=0.8, radius=0.03)
    canvas.rectangle(0.42, 0.74, 0.16, 0.022, "#000000", opacity=0.8, radius=0.01)
    return canvas


def _lamps(clay: Clay, ask: Ask) -> Canvas | None:
    """Light round the lamps after dark."""
    if not by_lamplight(ask):
        return None
    canvas = clay.canvas()
    canvas.circle(-1.78, 0.62, 0.16, linear("#dff4ff") * np.float32(0.8), soft=0.09)
    canvas.circle(1.86, 0.73, 0.18, linear("#ff2a44") * np.float32(0.8), soft=0.11)
    return canvas


_SALOON = ("#3f6fa8", "#b5382f", "#e7e4dc", "#2f3238", "#4f7a5a", "#d9a441")


@subject("car", info=SubjectInfo(1.5, "vehicle", "ground", 2.7))
def car(ask: Ask) -> Drawn:
    """A friendly saloon with two windows and round lamps."""
    return saloon(ask)


def saloon(ask: Ask, roof: str = "") -> Drawn:
    """The saloon; `roof` 'taxi' puts a sign on it, 'police' a light bar and a dark stripe."""
    return facing_aware(lambda asked: _saloon(asked, roof))(ask)


def _saloon(ask: Ask, roof: str) -> Drawn:
    scale = ask.height_px / 1.50
    clay = sheet(scale, -2.2, 2.2, -0.10, 1.85, PAINTED)
    paint = body_colour(ask, one_of(ask, *_SALOON))
    body = (
        Path()
        .move(-1.95, 0.34)
        .cubic(-2.02, 0.62, -1.98, 0.80, -1.72, 0.86)
        .cubic(-1.45, 0.91, -1.2, 0.92, -0.98, 0.95)
    )
    body.cubic(-0.72, 1.30, -0.52, 1.47, -0.12, 1.50).line(0.55, 1.50).cubic(0.92, 1.48, 1.12, 1.28, 1.36, 0.98)
    body.cubic(1.62, 0.96, 1.92, 0.94, 1.98, 0.78).cubic(2.02, 0.56, 2.0, 0.40, 1.95, 0.28).line(-1.9, 0.28)
    mask = clay.canvas().mask(body)
    clay.puff(mask, paint, thickness=0.44, bevel=0.5)
    _crease(clay, mask)
    panes = (
        [(-0.80, 0.98), (-0.55, 1.30), (-0.40, 1.38), (0.14, 1.39), (0.14, 0.98)],
        [(0.24, 0.98), (0.24, 1.39), (0.62, 1.38), (0.84, 1.28), (1.14, 0.98)],
    )
    for pane in panes:
        clay.puff(pane, part_colour(ask, "#101722", "windows"), z=0.45, thickness=0.06, bevel=0.10, material=GLASS)
    _, y = clay.grid()
    for x in (-1.22, 1.22):
        arch = clay.canvas().mask(
            Path().smooth([(x + 0.45 * np.cos(t), 0.35 + 0.45 * np.sin(t)) for t in np.arange(16) / 16 * 6.2832])
        )
        clay.puff(
            arch * (y > 0.24), "#0a0a0d", z=0.42, thickness=0.04, bevel=0.05, material=Material(gloss=0.0, blend=0.0)
        )
        wheel(clay, x, 0.34, 0.35, ask, z=0.42, spokes=8)
    for x in (-1.92, 1.94):
        clay.capsule((x, 0.40, 0.30), 0.07, (x * 0.86, 0.38, 0.36), 0.07, "#c9ccd4", material=CHROME)
    lamp = Material(gloss=1.4, emission=1.4, blend=0.0)
    clay.ellipsoid(
        (-1.83, 0.68, 0.40), (0.10, 0.12, 0.08), part_colour(ask, "#fff6da", "headlights", "lights"), material=lamp
    )
    clay.ellipsoid((1.91, 0.72, 0.40), (0.07, 0.11, 0.08), "#ff3040", material=lamp)
    _livery(clay, mask, roof)
    lines = clay.canvas()
    for x0, x1 in ((-0.82, -0.80), (0.19, 0.19), (1.02, 0.98)):
        lines.line(x0, 0.96, x1, 0.42, 0.014, "#000000", soft=0.004)
    for x in (-0.06, 0.86):
        lines.rectangle(x - 0.10, 0.80, 0.18, 0.03, "#000000", radius=0.015)
    return finish(clay, ask, inks=lines, anchor=(0, -0.01), baseline=3.2, glow=_lamps(clay, ask))


def _livery(clay: Clay, mask: F32, roof: str) -> None:
    """What a taxi or a police car carries."""
    x, y = clay.grid()
    band = (y > 0.56) & (y < 0.76)
    if roof == "police":
        clay.tint("#1d3f8a", np.asarray(mask * band * (clay.depth < 0.46), np.float32))
        for side, tone in ((-1, "#3f6aff"), (1, "#ff3a3a")):
            lamp = Material(gloss=1.2, emission=1.2, blend=0.0)
            clay.ellipsoid((0.2 + side * 0.20, 1.58, 0.2), (0.20, 0.10, 0.1), tone, material=lamp)
    elif roof == "taxi":
        checks = (np.floor(x / 0.10) + np.floor((y - 0.56) / 0.10)) % 2
        clay.tint("#1a1a1c", np.asarray(mask * band * checks * (clay.depth < 0.46), np.float32))
        sign = Material(gloss=0.6, emission=0.5, blend=0.0)
        clay.puff(
            [(-0.16, 1.50), (0.56, 1.50), (0.48, 1.76), (-0.08, 1.76)],
            "#fff2c4",
            z=0.2,
            thickness=0.2,
            bevel=0.05,
            material=sign,
        )
