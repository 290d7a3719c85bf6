"""Glass with a whole world in it: bottles, jars, globes, bulbs and domes through which a small picture is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import cv2
import numpy as np

from ..canvas import Canvas, Points, ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLAZED, SATIN, box, part_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import finish, sheet

UPRIGHT = 0.8
"""Width over height of what is seen through a portal."""
PREFIX = "world in "
"""What the names of these subjects begin with; the rest is a key of `VESSELS`."""
_CLEAR = Material(gloss=1.6, mirror=0.2, blend=0.0)
_WOOD, _CORK, _BRASS = "#7a4c2a", "#c9985e", "#c9a24a"


@dataclass(frozen=True, slots=True)
class Vessel:
    """height_m: in life, enlarged so that what is inside can be seen. room: (left, right, bottom, top) of the sheet.

    glass: outline of the glass; inside: outline of what is seen through it. Units of the drawing, about 2 high.
    """

    height_m: float
    room: tuple[float, float, float, float]
    glass: Points
    inside: Points


def _round(y: float, radius: float) -> tuple[Points, Points]:
    return ellipse_points(0, y, radius, radius), ellipse_points(0, y, radius * 0.95, radius * 0.95)


def _soft(points: Points, rounds: int = 2) -> F32:
    """A closed outline with its corners cut round."""
    path = np.asarray(points, np.float32)
    for _ in range(rounds):
        after = np.roll(path, -1, 0)
        path = np.stack([0.75 * path + 0.25 * after, 0.25 * path + 0.75 * after], 1).reshape(-1, 2)
    return path


def _inset(points: F32, x: float, y: float, by: float) -> F32:
    middle = np.array([x, y], np.float32)
    return np.asarray(middle + (points - middle) * np.float32(1 - by), np.float32)


_JAR = _soft([(-0.80, 0.16), (-0.66, 0.0), (0.66, 0.0), (0.80, 0.16), (0.80, 1.40), (0.58, 1.78), (-0.58, 1.78),
              (-0.80, 1.40)])  # fmt: skip
_BOTTLE = _soft([(-1.75, 0.14), (-1.62, 0.0), (0.50, 0.0), (0.92, 0.40), (1.62, 0.46), (1.62, 0.92), (0.92, 0.98),
                 (0.50, 1.38), (-1.62, 1.38), (-1.75, 1.24)])  # fmt: skip
_BULB = _soft([(-0.34, 0.42), (0.34, 0.42), (0.46, 0.72), (0.84, 1.12), (0.86, 1.62), (0.46, 2.04), (-0.46, 2.04),
               (-0.86, 1.62), (-0.84, 1.12), (-0.46, 0.72)], 3)  # fmt: skip
_DOME = _soft([(-0.82, 0.12), (0.82, 0.12), (0.82, 1.30), (0.56, 1.92), (-0.56, 1.92), (-0.82, 1.30)], 3)
TEACUP = "a teacup"
_TURNS = np.linspace(0, np.pi, 24)
_OPENING = np.concatenate([
    np.stack([-0.62 * np.cos(_TURNS), 1.02 - 0.16 * np.sin(_TURNS)], -1),
    np.stack([0.80 * np.cos(_TURNS), 1.16 + 1.0 * np.sin(_TURNS)], -1),
])  # fmt: skip
"""What rises out of a cup: the near edge of its opening, then a dome of air."""
VESSELS: Mapping[str, Vessel] = MappingProxyType({
    "a jar": Vessel(0.3, (-0.95, 0.95, -0.05, 2.1), _JAR, _inset(_JAR, 0, 0.85, 0.07)),
    "a bottle": Vessel(0.3, (-1.85, 2.0, -0.05, 1.5), _BOTTLE, _inset(_BOTTLE, -0.4, 0.69, 0.07)),
    "a snow globe": Vessel(0.3, (-1.0, 1.0, -0.05, 2.15), *_round(1.20, 0.90)),
    "a crystal ball": Vessel(0.3, (-1.0, 1.0, -0.05, 2.1), *_round(1.14, 0.92)),
    "a bubble": Vessel(0.3, (-1.0, 1.0, -0.05, 2.05), *_round(1.0, 0.98)),
    "a light bulb": Vessel(0.3, (-1.0, 1.0, -0.05, 2.15), _BULB, _inset(_BULB, 0, 1.3, 0.06)),
    TEACUP: Vessel(0.3, (-1.25, 1.25, -0.32, 2.25), _OPENING, _OPENING),
    "a glass dome": Vessel(0.3, (-1.1, 1.1, -0.05, 2.05), _DOME, _inset(_DOME, 0, 1.0, 0.06)),
})  # fmt: skip


def ratio_inside(kind: str) -> float:
    """Width over height of what is seen in the vessel that is drawn under a name, or else in a portal."""
    vessel = VESSELS.get(kind.removeprefix(PREFIX))
    if vessel is None:
        return UPRIGHT
    inside = np.asarray(vessel.inside)
    wide, tall = inside.max(0) - inside.min(0)
    return float(wide / tall)


def _fittings(name: str, clay: Clay, ask: Ask) -> None:
    """Lids, corks, sockets and stands."""
    wood = part_colour(ask, _WOOD, "base", "stand")
    if name == "a jar":
        box(clay, -0.64, 1.74, 1.28, 0.28, part_colour(ask, "#b9bec6", "lid"), z=0.1, bevel=0.05, material=CHROME)
    elif name == "a bottle":
        box(clay, 1.48, 0.48, 0.40, 0.42, part_colour(ask, _CORK, "cork"), z=-0.1, bevel=0.06)
    elif name in ("a snow globe", "a glass dome"):
        foot = 1.02 if name == "a glass dome" else 0.86
        clay.puff([(-foot, 0), (foot, 0), (foot * 0.86, 0.44), (-foot * 0.86, 0.44)] if foot < 1 else
                  [(-foot, 0), (foot, 0), (foot, 0.2), (-foot, 0.2)], wood, z=0.4, thickness=0.2, bevel=0.06,
                  material=SATIN)  # fmt: skip
    elif name == "a crystal ball":
        clay.puff([(-0.56, 0), (0.56, 0), (0.40, 0.32), (-0.40, 0.32)], _BRASS, z=0.2, thickness=0.2, bevel=0.06,
                  material=CHROME)  # fmt: skip
    elif name == "a light bulb":
        for k in range(4):
            clay.capsule((-0.30, 0.40 - 0.10 * k, 0.2), 0.062, (0.30, 0.37 - 0.10 * k, 0.2), 0.062, _BRASS,
                         material=CHROME)  # fmt: skip


def _cup(clay: Clay, ask: Ask) -> None:
    """A cup with its handle on a saucer, seen from a little above."""
    glaze = part_colour(ask, ask.colour or "#ece4d6", "cup", "teacup")
    clay.puff(ellipse_points(0, -0.02, 1.12, 0.28), glaze * np.float32(0.9), z=-0.7, thickness=0.08, bevel=0.08)
    clay.puff(ellipse_points(0, 0.0, 0.7, 0.16), glaze * np.float32(0.75), z=-0.64, thickness=0.05, bevel=0.05)
    handle = [(0.5, 0.90, 0.0), (0.86, 0.94, 0.05), (0.98, 0.66, 0.08), (0.82, 0.38, 0.1), (0.48, 0.32, 0.1)]
    clay.tube(handle, [0.085, 0.085, 0.08, 0.085], glaze, segments=40, blend=0.05, material=GLAZED)
    body = [(0.06, 0.36), (0.10, 0.42), (0.32, 0.56), (0.64, 0.655), (1.02, 0.69), (1.08, 0.70)]
    clay.lathe((0, 0, 0.1), body, glaze, tilt=0.24, blend=0.02, material=GLAZED)


def _seen(world: F32, mask: F32) -> tuple[F32, slice, slice]:
    """The picture stretched over the box of a mask, keeping its shape, and that box."""
    rows, columns = np.flatnonzero(mask.max(1) > 0.02), np.flatnonzero(mask.max(0) > 0.02)
    y, x = slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
    tall, wide = y.stop - y.start, x.stop - x.start
    scale = max(tall / world.shape[0], wide / world.shape[1])
    size = max(wide, round(world.shape[1] * scale)), max(tall, round(world.shape[0] * scale))
    shown = cv2.resize(world, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    top, left = (size[1] - tall) // 2, (size[0] - wide) // 2
    return np.asarray(shown[top : top + tall, left : left + wide], np.float32), y, x


def framed(features: Canvas, world: F32, outline: Points) -> None:
    """Show a picture inside an outline on a canvas."""
    mask = features.mask(outline)
    if mask.max() < 0.5:
        return
    shown, y, x = _seen(world, mask)
    features.polygon(outline, "#000000")
    features.premultiplied[y, x] = shown * features.alpha[y, x, None]


def _shines(features: Canvas, vessel: Vessel) -> None:
    """The rim of the glass and the windows mirrored in it."""
    rim = np.concatenate([np.asarray(vessel.glass), np.asarray(vessel.glass)[:1]])
    features.polyline(rim, 0.035, linear("#f4fbff"), 0.75)
    low, high = np.asarray(vessel.inside).min(0), np.asarray(vessel.inside).max(0)
    wide, tall = float(high[0] - low[0]), float(high[1] - low[1])
    left, top = float(low[0]), float(high[1])
    features.polyline([(left + 0.13 * wide, top - 0.55 * tall), (left + 0.13 * wide, top - 0.38 * tall),
                       (left + 0.20 * wide, top - 0.22 * tall)], [0.02, 0.07, 0.02], linear("#ffffff"),
                      0.7)  # fmt: skip
    features.circle(left + 0.27 * wide, top - 0.15 * tall, 0.04, linear("#ffffff"), 0.7)
    features.polyline([(left + 0.90 * wide, top - 0.72 * tall), (left + 0.92 * wide, top - 0.5 * tall)], 0.03,
                      linear("#ffffff"), 0.4)  # fmt: skip


def _dissolve(features: Canvas, clay: Clay) -> None:
    """Let what rises out of a cup fade into the air at its upper edge."""
    soft = cv2.GaussianBlur(features.alpha, (0, 0), 0.09 * clay.scale)
    _, y = clay.grid()
    high = np.clip((y - 1.05) / 0.2, 0, 1)
    faded = np.clip((soft - 0.5) * 2.0, 0, 1)
    features.alpha[:] = features.alpha * (1 - high) + features.alpha * faded * high


def draw_vessel(ask: Ask) -> Drawn:
    """A glass vessel with `ask.world` seen in it; clear when there is none."""
    name = ask.noun.removeprefix(PREFIX)
    vessel = VESSELS[name]
    left, right, bottom, top = vessel.room
    clay = sheet(ask.height_px / (top - bottom - 0.1), left, right, bottom, top, _CLEAR)
    open_air = name == TEACUP
    if open_air:
        _cup(clay, ask)
    else:
        clay.puff(vessel.glass, "#cfe4ea", z=0.0, thickness=0.05, bevel=0.05)
        _fittings(name, clay, ask)
    features = clay.canvas()
    mask = features.mask(vessel.inside)
    if ask.world is not None:
        shown, y, x = _seen(ask.world, mask)
        deep = cv2.GaussianBlur(mask, (0, 0), max(1.0, 0.08 * clay.scale))[y, x, None]
        features.polygon(vessel.inside, "#000000")
        if open_air:
            _dissolve(features, clay)
        shown = shown if open_air else np.asarray(shown * (0.45 + 0.55 * deep), np.float32)
        features.premultiplied[y, x] = shown * features.alpha[y, x, None]
    if not open_air:
        _shines(features, vessel)
    return finish(clay, ask, features=features, anchor=(0, 0.0), baseline=(right - left) * 0.6, seat=(0, top - 0.1))


def _register() -> None:
    for name, vessel in VESSELS.items():
        left, right, bottom, top = vessel.room
        info = SubjectInfo(vessel.height_m, "object", "tabletop", (right - left) / (top - bottom))
        register(PREFIX + name, draw_vessel, info)


_register()
