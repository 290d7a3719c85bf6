"""Cups and what is in them."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Linear, Path, Radial, ellipse_points
from ..clay import Clay
from ..colour import F32, linear
from .making import GLAZED, body_colour, body_material, flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .steam import steaming
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
}


@subject(*_DRINKS, info=SubjectInfo(0.11, "drink", "tabletop", 1.9))
def cup(ask: Ask) -> Drawn:
    """A cup on its saucer, filled; coffee with a heart of milk on it; steam above."""
    if ask.attributes.get("view") == "above":
        return _from_above(ask)
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
    return steaming(drawn, ask, scale)


def _from_above(ask: Ask) -> Drawn:
    """The cup seen straight from above: saucer, handle, rim and what is in it."""
    clay = sheet(ask.height_px / 2.5, -1.3, 1.5, -1.3, 1.3, body_material(ask, GLAZED))
    glaze = body_colour(ask, "#e9e2d6")
    clay.ellipsoid((0, 0, -0.6), (1.22, 1.22, 0.2), glaze * np.float32(0.92))
    clay.ellipsoid((0, 0, -0.45), (0.86, 0.86, 0.12), glaze * np.float32(0.78))
    clay.capsule((0.6, 0.1, 0.1), 0.12, (1.22, 0.28, 0.1), 0.11, part_colour(ask, glaze, "handle"))
    clay.ellipsoid((0, 0, 0), (0.78, 0.78, 0.5), glaze)
    top = clay.canvas()
    drink = linear(ask.part_colours.get("coffee", ask.part_colours.get("tea", _DRINKS.get(ask.noun, "#5a2f16"))))
    top.circle(0, 0, 0.72, flat(glaze * np.float32(0.4), ask))
    stops = [(0.0, flat(drink, ask, 2.0)), (0.8, flat(drink, ask, 1.5)), (1.0, flat(drink, ask, 0.8))]
    top.circle(0, -0.02, 0.66, Radial((-0.15, 0.15), 0.8, stops))
    if ("coffee" in ask.noun or ask.noun in ("latte", "cup")) and "black" not in ask.attributes:
        with top.at(0, 0, sx=1.0, sy=1 / (_TILT * 1.15)):
            _latte(top, ask, 0.0, 0.72)
    return finish(clay, ask, features=top, anchor=(0, -1.25), baseline=2.0)


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
        lift = 0.6 if "black" in ask.attributes else 1.0
        gains = ((0.0, 3.0 * lift), (0.75, 1.7 * lift), (1.0, 0.8 * lift))
        stops = [(share, flat(drink, ask, gain)) for share, gain in gains]
        canvas.path(pool, Radial((-radius * 0.15, y - squash * 0.1), radius, stops))
        milky = "coffee" in ask.noun or ask.noun in ("latte", "cup")
        if milky and "black" not in ask.attributes:
            _latte(canvas, ask, y - squash * 0.16, radius)
        else:
            gleam = ellipse_points(-radius * 0.3, y + squash * 0.10, radius * 0.30, squash * 0.14)
            canvas.path(gleam, flat("#fff4dc", ask, 1.4), opacity=0.35, soft=0.02)
        edge = [*pool, pool[0]]
        canvas.polyline(edge, radius * 0.03, flat("#e9b878", ask), opacity=0.5, soft=0.01)
    _floating(canvas, ask, y - squash * 0.1, radius)
    arc = [(radius * 0.96 * np.cos(t), y + squash * 0.96 * np.sin(t)) for t in np.linspace(1.3, 3.1, 24)]
    shine = np.minimum(ask.light.key * 1.2, 1).astype(np.float32)
    canvas.polyline(arc, radius * 0.03, shine, opacity=0.7, soft=0.008)


def _floating(canvas: Canvas, ask: Ask, y: float, radius: float) -> None:
    """Marshmallows or cream on the drink, as the attribute ``garnish`` names them."""
    wanted = ask.attributes.get("garnish", "").split(",")
    white, shade = flat("#fffaf2", ask, 1.5), flat("#d8c8bc", ask, 1.0)
    if "marshmallow" in wanted:
        for k in range(7):
            x, rise = radius * 0.62 * np.cos(k * 2.4) * (0.4 + 0.1 * k), radius * 0.12 * np.sin(k * 2.4)
            for drop, tone in ((0.05, shade), (0.0, white)):
                canvas.ellipse(x, y + rise + 0.05 - drop, 0.13, 0.09, tone)
    if "lemon" in wanted:
        x, low = -radius * 0.28, y - 0.02
        for size, peel in ((0.3, "#f2c82a"), (0.26, "#fdf6d8"), (0.23, "#f8dc5a")):
            canvas.ellipse(x, low, size, size * 0.36, flat(peel, ask, 1.4))
        for k in range(4):
            turn = k * np.pi / 4
            dx, dy = 0.23 * np.cos(turn), 0.083 * np.sin(turn)
            canvas.line(x - dx, low - dy, x + dx, low + dy, 0.016, flat("#fdf6d8", ask, 1.5))
    if "mint" in wanted:
        for k, turn in enumerate((-0.5, 0.4, 1.2)):
            canvas.ellipse(0.22 + 0.1 * k, y + 0.03, 0.15, 0.06, flat("#4faa44", ask, 1.3), angle=turn)
    if "cream" in wanted or "foam" in wanted:
        for k in range(9):
            size, up = 0.46 - 0.04 * k, 0.065 * k
            canvas.ellipse(0.03 * (-1) ** k, y + up - 0.02, radius * size * 1.6, 0.09, shade)
            canvas.ellipse(0.03 * (-1) ** k, y + up, radius * size * 1.6, 0.085, white)


def _latte(canvas: Canvas, ask: Ask, y: float, radius: float) -> None:
    """A heart poured in milk."""
    with canvas.at(0, y, sx=1.0, sy=-_TILT * 1.15):
        for share, tone in ((1.0, "#d9a873"), (0.80, "#f7ead6"), (0.52, "#c98f58"), (0.36, "#fbf2e2")):
            h = radius * 0.50 * share
            heart = Path().move(0, h * 1.05).cubic(-h * 1.5, -h * 0.1, -h * 0.75, -h * 1.15, 0, -h * 0.45)
            heart.cubic(h * 0.75, -h * 1.15, h * 1.5, -h * 0.1, 0, h * 1.05)
            canvas.path(heart, flat(tone, ask, 1.05), opacity=0.92, soft=radius * 0.012)
