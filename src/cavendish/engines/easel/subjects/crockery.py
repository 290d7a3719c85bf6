"""Cups and what is in them."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Linear, Path, Radial, ellipse_points
from ..clay import Clay
from ..colour import F32, linear, smoothstep
from ..noise import blur, fbm
from .making import GLAZED, body_colour, body_material, flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_TILT = 0.26
"""How far one looks down into a cup."""
_RIM = (1.18, 0.70)
"""Height and radius of the cup's rim."""

_DRINKS = {
    "cup of coffee": "#5a2f16",
    "cup": "#5a2f16",
    "latte": "#7a4a26",
    "tea": "#a8551c",
    "cup of tea": "#a8551c",
    "matcha": "#6f9440",
    "hot chocolate": "#4a2414",
    "soup": "#c8622a",
}


@subject(*_DRINKS, info=SubjectInfo(0.11, "drink", "tabletop", 1.9))
def cup(ask: Ask) -> Drawn:
    """A cup on its saucer, filled; coffee with a heart of milk on it; steam above."""
    scale = ask.height_px / _RIM[0]
    clay = sheet(scale, -1.25, 1.25, -0.32, 2.35, body_material(ask, GLAZED))
    glaze = body_colour(ask, "#e9e2d6")
    _saucer(clay, glaze)
    handle = [(0.5, 0.98, 0.0), (0.86, 1.02, 0.05), (0.98, 0.72, 0.08), (0.82, 0.42, 0.1), (0.48, 0.36, 0.1)]
    clay.tube(handle, [0.085, 0.085, 0.08, 0.08, 0.085], part_colour(ask, glaze, "handle"), segments=44, blend=0.05)
    body = [(0.08, 0.36), (0.12, 0.42), (0.35, 0.56), (0.7, 0.655), (1.12, 0.69), (1.18, 0.70)]
    clay.lathe((0, 0, 0.1), body, glaze, tilt=_TILT, blend=0.02)
    top = clay.canvas()
    _surface(top, ask, glaze)
    drawn = finish(clay, ask, features=top, anchor=(0, -0.14), baseline=2.0)
    return _steaming(drawn, ask, scale)


def _saucer(clay: Clay, glaze: F32) -> None:
    """A plate seen from slightly above, with a raised rim and the cup's shade in its well."""
    wide, deep = 1.12, 0.30
    clay.puff(ellipse_points(0, -0.045, wide, deep), glaze * np.float32(0.72), z=-0.75, thickness=0.05, bevel=0.05)
    clay.puff(ellipse_points(0, 0.0, wide, deep), glaze * np.float32(0.98), z=-0.70, thickness=0.08, bevel=0.09)
    well, inner, below = clay.canvas(), clay.canvas(), clay.canvas()
    well.ellipse(0, 0.02, wide * 0.66, deep * 0.62, "#ffffff", soft=0.03)
    inner.ellipse(0, 0.0, wide * 0.62, deep * 0.56, "#ffffff", soft=0.02)
    clay.tint(glaze * np.float32(0.55), np.clip(well.alpha - inner.alpha * 0.7, 0, 1) * np.float32(0.7))
    below.ellipse(0.12, 0.0, 0.52, 0.15, "#ffffff", soft=0.08)
    clay.tint(glaze * np.float32(0.25), below.alpha * np.float32(0.6))


def _surface(canvas: Canvas, ask: Ask, glaze: F32) -> None:
    """The rim, the inner wall, the drink and what floats on it; drawn with y upwards."""
    y, radius = _RIM
    squash = radius * _TILT * 1.18

    def ring(share: float, drop: float = 0.0) -> list[tuple[float, float]]:
        return [tuple(p) for p in ellipse_points(0, y - drop, radius * share, squash * share)]

    rim = [(0.0, flat(glaze, ask, 1.6)), (0.55, flat(glaze, ask, 1.0)), (1.0, flat(glaze, ask, 1.25))]
    canvas.path(ring(1.0), Linear((-radius, y), (radius, y), rim))
    inner = [(0.0, flat(glaze * np.float32(0.30), ask)), (1.0, flat(glaze, ask, 0.95))]
    canvas.path(ring(0.925, squash * 0.02), Linear((0, y + squash), (0, y - squash), inner))
    with canvas.clip(ring(0.925, squash * 0.02)):
        drink = linear(ask.part_colours.get("coffee", ask.part_colours.get("tea", _DRINKS.get(ask.noun, "#5a2f16"))))
        pool = ellipse_points(0, y - squash * 0.11, radius * 0.9, squash * 0.83)
        stops = [(0.0, flat(drink, ask, 3.0)), (0.75, flat(drink, ask, 1.7)), (1.0, flat(drink, ask, 0.8))]
        canvas.path(pool, Radial((-radius * 0.15, y - squash * 0.1), radius, stops))
        if "coffee" in ask.noun or ask.noun in ("latte", "cup"):
            _latte(canvas, ask, y - squash * 0.16, radius)
        else:
            gleam = ellipse_points(-radius * 0.3, y + squash * 0.10, radius * 0.30, squash * 0.14)
            canvas.path(gleam, flat("#fff4dc", ask, 1.4), opacity=0.35, soft=0.02)
        edge = [*pool, pool[0]]
        canvas.polyline(edge, radius * 0.03, flat("#e9b878", ask), opacity=0.5, soft=0.01)
    arc = [(radius * 0.96 * np.cos(t), y + squash * 0.96 * np.sin(t)) for t in np.linspace(1.3, 3.1, 24)]
    shine = np.minimum(ask.light.key * 1.2, 1).astype(np.float32)
    canvas.polyline(arc, radius * 0.03, shine, opacity=0.7, soft=0.008)


def _latte(canvas: Canvas, ask: Ask, y: float, radius: float) -> None:
    """A heart poured in milk."""
    with canvas.at(0, y, sx=1.0, sy=-_TILT * 1.15):
        for share, tone in ((1.0, "#d9a873"), (0.80, "#f7ead6"), (0.52, "#c98f58"), (0.36, "#fbf2e2")):
            h = radius * 0.50 * share
            heart = Path().move(0, h * 1.05).cubic(-h * 1.5, -h * 0.1, -h * 0.75, -h * 1.15, 0, -h * 0.45)
            heart.cubic(h * 0.75, -h * 1.15, h * 1.5, -h * 0.1, 0, h * 1.05)
            canvas.path(heart, flat(tone, ask, 1.05), opacity=0.92, soft=radius * 0.012)


def _steaming(drawn: Drawn, ask: Ask, scale: float) -> Drawn:
    """The tile with three curls of steam over it, as light added to what is behind."""
    height, width = drawn.alpha.shape
    rise = int(1.25 * scale)
    rgb = np.zeros((height + rise, width, 3), np.float32)
    alpha = np.zeros((height + rise, width), np.float32)
    rgb[rise:], alpha[rise:] = drawn.rgb, drawn.alpha
    wide, tall = int(1.3 * scale), int(1.25 * scale)
    curls = _curls(ask, wide, tall)
    middle = int(drawn.anchor[0])
    left = max(0, middle - wide // 2)
    part = curls[:, : min(wide, width - left)]
    top = max(0, rise + int(0.10 * scale) - tall)
    window = (slice(top, top + part.shape[0]), slice(left, left + part.shape[1]))
    part = part[: alpha[window].shape[0]]
    white = np.minimum(ask.light.flat * 1.25 + 0.06, 1.0).astype(np.float32)
    below = alpha[window] * (1 - part)
    total = part + below
    rgb[window] = (white * part[..., None] + rgb[window] * below[..., None]) / np.maximum(total, 1e-4)[..., None]
    alpha[window] = total
    return Drawn(rgb, alpha, (drawn.anchor[0], drawn.anchor[1] + rise), drawn.baseline_width)


def _curls(ask: Ask, wide: int, tall: int, power: float = 0.42) -> F32:
    """Alpha (tall, wide) of rising steam."""
    wander = fbm(ask.rng, tall, wide, max(4.0, wide * 0.3), 5, stretch=(0.7, 1.8))
    y = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, wide, dtype=np.float32)[None]
    sway = 0.28 * np.sin(y * 5.5 + 1.2) * (1 - y * 0.6)
    total = np.zeros((tall, wide), np.float32)
    for offset, sign in ((-0.28, 1.0), (0.05, -1.0), (0.33, 0.8)):
        total += np.exp(-(((x - offset - sway * sign - (wander - 0.5) * 0.55) / (0.05 + 0.11 * (1 - y))) ** 2))
    total *= smoothstep(0, 0.3, y) * smoothstep(1, 0.75, y) * (0.35 + wander) * power
    return np.clip(blur(total, wide * 0.012), 0, 0.6).astype(np.float32)
