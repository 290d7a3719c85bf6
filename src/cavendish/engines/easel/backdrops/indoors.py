"""Still-life grounds and plain rooms: tables, rooms, studios, blurred lights."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, gradient, linear, over, smoothstep
from ..noise import blur, fbm
from . import floors, land, rooms, walls
from .base import PAINTERS, Backdrop, Scenery, finished, setting
from .grounds import light_discs
from .sky import paint_sky

_WALLS = (("#5f8089", "#9db4b0"), ("#7a5f4a", "#c9a27c"), ("#6d7a62", "#b4bd9a"), ("#7a6a80", "#bba9b8"))


_STUDIO = (
    ("#5f8089", "#9db4b0", "#8fa39f"),
    ("#b5705a", "#e3b79a", "#cf9d80"),
    ("#6d6a94", "#b3aecb", "#9a95b8"),
    ("#8a9a62", "#ced3a8", "#b3ba8a"),
    ("#c79a4f", "#ecd3a0", "#d9ba80"),
)


@setting(
    "table",
    "wooden table",
    "tabletop",
    "desk",
    "counter",
    "kitchen table",
    "dining table",
    time_of_day="studio",
    indoors=True,
    surface="table",
    view_m=0.55,
)
def table(scenery: Scenery) -> Backdrop:
    horizon = 0.52
    one, two = _WALLS[int(scenery.stream("colours").integers(3))]
    if behind := scenery.decor.get("behind", ""):
        _place_behind(scenery, behind, horizon)
    else:
        said = scenery.decor
        scenery.decor = {key: value for key, value in said.items() if not key.startswith("place")}
        walls.wall(scenery, one, two, horizon)
        rooms.sun_patch(scenery)
        scenery.decor = said
    _table_top(scenery, horizon)
    _soft_edge(scenery, horizon)
    if behind:
        _front_edge(scenery)
    return finished(scenery, "table", horizon, near=0.86, far=0.66, air=(0.1, 0.45))


def _front_edge(scenery: Scenery) -> None:
    """The near edge of the table or counter and its front: in a place, what stands on it must not seem to be on its
    floor."""
    edge = int(scenery.height * 0.905)
    rows = np.arange(edge, scenery.height, dtype=np.float32)[:, None] / scenery.height
    lip = smoothstep(0.935, 0.930, rows)
    boards = (scenery.columns() * np.float32(scenery.wide * 3.4)) % 1
    joints = 1 - 0.45 * smoothstep(0.025, 0.0, np.minimum(boards, 1 - boards)) * (1 - lip)
    shade = (0.62 + 0.55 * lip) * joints * smoothstep(0.0, 0.012, np.abs(rows - 0.945) + lip)
    top = scenery.image[edge - 1].mean(0)
    scenery.image[edge:] = np.asarray(top * shade[..., None], np.float32)


def _place_behind(scenery: Scenery, place: str, horizon: float) -> None:
    """Another place far behind the table, out of focus, its horizon on the table's edge."""
    whole = scenery
    far = Scenery(
        max(48, whole.width // 2), max(48, whole.height // 2), whole.light, whole.weather, whole.season, whole.seed,
        decor={key: value for key, value in whole.decor.items() if key.startswith("walls")},
    )  # fmt: skip
    shown = PAINTERS[place](far)
    rows = max(8, min(far.height, int(far.height * (shown.horizon + 0.06))))
    part = blur(np.ascontiguousarray(shown.image[:rows]), far.size / 90)
    size = (whole.width, max(2, int(whole.height * horizon) + 2))
    whole.image[: size[1]] = np.maximum(cv2.resize(part, size, interpolation=cv2.INTER_CUBIC), 0)


_TOPS = {"stone": "#b9b6b0", "glass": "#cfe0e2", "metal": "#a8adb2", "plastic": "#e9e6e0"}
"""Colours of tables that are not of wood."""


def _table_top(scenery: Scenery, horizon: float) -> None:
    """Boards in the colour asked for, or a cloth over them."""
    decor = scenery.decor
    if "cloth" in decor:
        _cloth(scenery, horizon, decor["cloth"] or "#f1ede4")
        return
    asked, made_of = decor.get("place", ""), decor.get("place of", "")
    if made_of in _TOPS:
        floors.carpet(scenery, horizon, asked or _TOPS[made_of])
    elif asked:
        floors.planks(scenery, horizon, asked, floors.dim(asked, 0.62), boards=5, tilt=0.45)
    else:
        floors.planks(scenery, horizon, "#b07a48", "#63391c", boards=5, tilt=0.45)


def _cloth(scenery: Scenery, horizon: float, colour: str) -> None:
    """A woven cloth with soft folds running towards the viewer."""
    top = int(scenery.height * horizon)
    rows = scenery.height - top
    weave = fbm(scenery.stream("weave"), rows, scenery.width, scenery.size * 0.006, 2)
    depth = np.linspace(0.0, 1.0, rows, dtype=np.float32)[:, None]
    lean = (scenery.columns() - 0.5) / (0.6 + 0.8 * depth)
    folds = np.sin(lean * 31 + 1.7 * np.sin(depth * 3 + lean * 6)) * 0.09 + np.sin(lean * 12 - depth * 2) * 0.06
    shade = (0.90 + folds + 0.10 * weave).astype(np.float32)
    light = rooms.indoor_light(scenery)
    if scenery.decor.get("cloth of") == "checks":
        shade = shade[..., None] * _checks(lean, depth, scenery.decor["cloth"] or "#c8321f") / linear(colour)
        shade = shade.astype(np.float32)
        scenery.image[top:] = linear(colour) * np.minimum(light * np.float32(1.1), 1.15) * shade
        return
    scenery.image[top:] = linear(colour) * np.minimum(light * np.float32(1.1), 1.15) * shade[..., None]


def _checks(lean: F32, depth: F32, colour: str) -> F32:
    """Gingham: white, the colour, and half of it where one stripe lies on a gap; (rows, width, 3)."""
    across = (np.floor(lean * 22) % 2 == 0).astype(np.float32)
    down = (np.floor(np.log1p(depth * 2.2) * 11) % 2 == 0).astype(np.float32)
    amount = 0.5 * across + 0.5 * down
    return np.asarray(linear("#f6f2ea") * (1 - amount[..., None]) + linear(colour) * amount[..., None], np.float32)


def _soft_edge(scenery: Scenery, horizon: float) -> None:
    """The near edge of the table out of focus."""
    share = np.broadcast_to(smoothstep(horizon + 0.20, horizon, scenery.rows()), (scenery.height, scenery.width))
    over(scenery.image, blur(scenery.image, scenery.size / 170), share)


@setting(
    "room",
    "inside",
    "indoors",
    "house interior",
    "home",
    "interior",
    time_of_day="studio",
    indoors=True,
    surface="floor",
    view_m=2.2,
)
def room(scenery: Scenery) -> Backdrop:
    horizon = 0.70
    one, two = _WALLS[int(scenery.stream("colours").integers(4))]
    walls.wall(scenery, one, two, horizon)
    rooms.sun_patch(scenery)
    floors.planks(scenery, horizon, "#b07a48", "#63391c", boards=5, tilt=0.45)
    walls.skirting(scenery, horizon)
    _soft_edge(scenery, horizon)
    return finished(scenery, "room", horizon, near=0.92, air=(0.1, 0.55))


@setting(
    "studio",
    "plain background",
    "simple background",
    "white background",
    "backdrop",
    "seamless",
    time_of_day="studio",
    indoors=True,
    surface="floor",
    view_m=2.0,
)
def studio(scenery: Scenery) -> Backdrop:
    horizon = 0.72
    if scenery.colour:
        return _plain_ground(scenery, horizon)
    top, middle, floor = _STUDIO[int(scenery.stream("colours").integers(len(_STUDIO)))]
    stops = [(0.0, top), (horizon - 0.06, middle), (horizon + 0.06, middle), (1.0, floor)]
    scenery.image = gradient(scenery.height, scenery.width, stops)
    x, y = scenery.columns(), scenery.rows()
    spot = 0.62 + 0.55 * np.exp(-(((x - 0.42) / 0.55) ** 2 + ((y - 0.42) / 0.6) ** 2))
    cloudy = fbm(scenery.stream("paper"), scenery.height, scenery.width, scenery.size * 0.3, 4)
    level = rooms.indoor_light(scenery)
    level = np.minimum(level / np.float32(max(0.85, float(level.max()))), 1.0)
    scenery.image *= (spot * (0.93 + 0.14 * cloudy))[..., None] * level
    return finished(scenery, "studio", horizon, near=0.90, far=0.78, air=(0.1, 0.55))


def _plain_ground(scenery: Scenery, horizon: float) -> Backdrop:
    """One colour with a hint of where wall and floor meet, as product photographs have it."""
    colour = linear(scenery.colour)
    x, y = scenery.columns(), scenery.rows()
    glow = 0.97 + 0.06 * np.exp(-(((x - 0.45) / 0.55) ** 2 + ((y - 0.40) / 0.5) ** 2))
    bend = 1 - 0.045 * np.exp(-(((y - horizon) / 0.09) ** 2))
    # The tone map darkens what is bright: the ground is lit so that the colour comes out as it was asked for.
    scenery.image = colour * np.float32(1.0 + 0.5 * float(colour.mean())) * (glow * bend)[..., None].astype(np.float32)
    return finished(scenery, "studio", horizon, near=0.88, far=0.78, air=(0.1, 0.55))


@setting("bokeh", "blurred background", "bokeh lights", time_of_day="golden", view_m=1.2)
def bokeh(scenery: Scenery) -> Backdrop:
    horizon = 0.62
    full = scenery
    small = Scenery(max(2, full.width // 4), max(2, full.height // 4), full.light, full.weather, full.season, full.seed)
    paint_sky(small, horizon, 0.3)
    land.mountains(small, horizon, layers=3, snow=0, colour="#6a6f5a", height=0.22)
    land.level_ground(small, horizon, "#b9a557", "#6a6a30", cell=0.1, contrast=0.5)
    soft = blur(small.image, full.size / 180)
    full.image = np.maximum(cv2.resize(soft, (full.width, full.height), interpolation=cv2.INTER_CUBIC), 0)
    light_discs(full, 30, reach=0.95, radius=0.045, power=0.5)
    return finished(full, "bokeh", horizon, near=0.98)
