"""The inside of buildings: walls, floors, windows and the light that falls through them."""

from __future__ import annotations

import cv2
import numpy as np

from ..bands import as_row, weigh
from ..colour import F32, Hue, gradient, linear, mix, over, smoothstep
from ..light import light_for
from ..noise import blur, fbm, stream
from .base import Scenery
from .sheet import Sheet, ink

_GRAIN = 512


def indoor_light(scenery: Scenery) -> F32:
    """What walls and floors receive, float32[3]."""
    return np.asarray(np.array(scenery.light.sky, np.float32) * 0.5 + scenery.light.key * 0.7, np.float32)


def wall(scenery: Scenery, top: Hue, bottom: Hue, horizon: float, *, mottle: float = 0.28) -> None:
    """A plain wall, from one colour above to another at the horizon row, unevenly lit; or the one asked for."""
    made_of, asked = scenery.decor.get("walls of", ""), _walls_asked(scenery)
    if made_of in _CLAD:
        _CLAD[made_of](scenery, horizon, asked or _USUAL[made_of])
        return
    if asked:
        tone = mix(linear(asked), linear("#ffffff"), 0.12)
        top, bottom = tone * np.float32(0.9), tone * np.float32(1.06)
    scenery.image = gradient(scenery.height, scenery.width, [(0, top), (horizon, bottom), (1, bottom)])
    rng = scenery.stream("wall")
    half = (max(2, scenery.height // 4), max(2, scenery.width // 4))
    cloudy = cv2.resize(fbm(rng, *half, scenery.size * 0.09, 3), (scenery.width, scenery.height))
    lamp = indoor_light(scenery)
    # A wall keeps most of its own colour by day; at night it follows the lamp.
    level = np.minimum(lamp / np.float32(max(0.75, float(lamp.max()))), 1.0) * np.float32(
        np.clip(lamp.mean() * 1.35, 0.25, 1.0)
    )
    scenery.image *= as_row(level, scenery.width)
    weigh(scenery.image, 1 - mottle / 2 + mottle * cloudy)


def _walls_asked(scenery: Scenery) -> str:
    """'#rrggbb' that was asked for the walls or for the room as a whole, '' for neither."""
    return scenery.decor.get("walls", "") or scenery.decor.get("place", "")


def _bricks(scenery: Scenery, horizon: float, colour: str) -> None:
    from . import town

    town.brick_wall(scenery, 0.0, horizon, colour, courses=20, light=0.85)


def _stones(scenery: Scenery, horizon: float, colour: str) -> None:
    from . import town

    town.brick_wall(scenery, 0.0, horizon, colour, courses=11, light=0.85)


def _boards(scenery: Scenery, horizon: float, colour: str) -> None:
    """Level boards or logs one above the other."""
    rows = int(scenery.height * horizon)
    y = np.arange(rows, dtype=np.float32)[:, None] / scenery.size * 12
    board = np.sin(np.floor(y) * 91.7) * 43758.5
    grain = fbm(scenery.stream("boards"), rows, scenery.width, scenery.size * 0.03, 3, 0.6, (1, 12))
    round_ = 0.62 + 0.38 * np.sin(np.pi * (y % 1)) ** 0.6
    tone = round_ * (0.82 + 0.18 * (board - np.floor(board))) * (0.72 + 0.5 * grain)
    scenery.image[:rows] = linear(colour) * indoor_light(scenery) * tone[..., None].astype(np.float32)


def glazed(scenery: Scenery, top: float, bottom: float, colour: Hue, pitch: float = 0.06) -> None:
    """Square glazed tiles on the wall between two rows, `pitch` of the picture's size each."""
    y0, y1 = int(scenery.height * top), int(scenery.height * bottom)
    step = scenery.size * pitch
    y = (np.arange(y0, y1, dtype=np.float32)[:, None] / step) % 1
    x = (np.arange(scenery.width, dtype=np.float32)[None] / step) % 1
    gap = smoothstep(0.02, 0.06, np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y)))
    shade = 0.55 + 0.45 * gap + 0.10 * (1 - y) * gap
    scenery.image[y0:y1] = linear(colour) * indoor_light(scenery) * shade[..., None]


def _glazed_wall(scenery: Scenery, horizon: float, colour: str) -> None:
    glazed(scenery, 0.0, horizon, colour)


def _papered(scenery: Scenery, horizon: float, colour: str) -> None:
    plain = linear(colour)
    scenery.image[:] = plain * indoor_light(scenery) * np.float32(0.95)
    pale = mix(plain, linear("#ffffff"), 0.55)
    if scenery.decor["walls of"] == "stripes":
        wallpaper(scenery, horizon, pale, stripes=14, strength=0.8)
    else:
        wallpaper(scenery, horizon, pale, dots=11, strength=0.75)


_CLAD = {
    "brick": _bricks,
    "stone": _stones,
    "wood": _boards,
    "tiles": _glazed_wall,
    "stripes": _papered,
    "dots": _papered,
}
_USUAL = {
    "brick": "#a8553f",
    "stone": "#8a8680",
    "wood": "#a06a3c",
    "tiles": "#e6ecec",
    "stripes": "#b9cbd0",
    "dots": "#d9b8b4",
}


def _floored(scenery: Scenery, horizon: float, usual: str) -> str | None:
    """Lay the floor that was asked for and return None; or the colour for a floor of the `usual` kind."""
    asked = scenery.decor.get("floor", "")
    made_of = scenery.decor.get("floor of", "") or usual
    if made_of == usual or "floor" not in scenery.decor:
        return asked
    bare = {**scenery.decor}
    bare.pop("floor")
    said, scenery.decor = scenery.decor, bare
    if made_of == "wood":
        planks(scenery, horizon, *(_shades(asked) if asked else ()))
    elif made_of == "carpet":
        carpet(scenery, horizon, asked or "#a89c8c")
    else:
        plain = asked or {"stone": "#8a8680", "marble": "#e9e6e0"}.get(made_of, "#efece4")
        other = "#3a3a3e" if made_of == "tiles" and plain != "#2a292e" else plain
        tiles(scenery, horizon, plain, dim(plain, 0.8) if made_of != "tiles" else other, gloss=0.3)
    scenery.decor = said
    return None


def dim(colour: str, gain: float) -> str:
    """'#rrggbb' made darker: each channel times `gain`."""
    return "#" + "".join(f"{int(int(colour[at : at + 2], 16) * gain):02x}" for at in (1, 3, 5))


def _shades(colour: str) -> tuple[str, str]:
    """Bright and dark boards of one colour."""
    return colour, dim(colour, 0.5)


def wallpaper(
    scenery: Scenery, horizon: float, colour: Hue, *, stripes: int = 0, dots: int = 0, strength: float = 0.25
) -> None:
    """Stripes (so many across) or rows of dots on the wall above the horizon row; none on walls of brick or wood."""
    if scenery.decor.get("walls of", "stripes") not in ("stripes", "dots", "plaster"):
        return
    rows = int(scenery.height * horizon)
    x = np.arange(scenery.width, dtype=np.float32)[None] / scenery.size
    y = np.arange(rows, dtype=np.float32)[:, None] / scenery.size
    if stripes:
        pattern = np.broadcast_to(smoothstep(0.22, 0.28, np.abs((x * stripes) % 1 - 0.5)), (rows, scenery.width))
    else:
        u, v = x * dots + 0.5 * (np.floor(y * dots) % 2), y * dots
        pattern = smoothstep(0.20, 0.16, np.hypot(u % 1 - 0.5, v % 1 - 0.5)).astype(np.float32)
    over(scenery.image[:rows], linear(colour) * indoor_light(scenery), pattern * np.float32(strength))


def panelling(scenery: Scenery, top: float, horizon: float, colour: Hue) -> None:
    """Wainscot between two rows: upright panels with a rail above; none where other walls were asked for."""
    if _walls_asked(scenery) or scenery.decor.get("walls of", "") in _CLAD:
        return
    y0, y1 = int(scenery.height * top), int(scenery.height * horizon)
    lit = linear(colour) * indoor_light(scenery)
    x = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.size * 9) % 1
    y = np.linspace(0, 1, max(1, y1 - y0), dtype=np.float32)[:, None]
    inside = smoothstep(0.06, 0.08, np.minimum(x, 1 - x)) * smoothstep(0.12, 0.15, np.minimum(y, 1 - y))
    groove = smoothstep(0.06, 0.08, np.minimum(x, 1 - x)) * smoothstep(0.18, 0.08, np.minimum(y, 1 - y)) * 0
    scenery.image[y0:y1] = lit * (0.92 - 0.14 * inside + groove)[..., None]
    rail = max(2, int(scenery.size * 0.014))
    scenery.image[y0 : y0 + rail] = lit * np.float32(1.12)


def skirting(scenery: Scenery, horizon: float, colour: Hue = "#d9d6c9") -> None:
    """The board along the foot of the wall."""
    row, thick = int(scenery.height * horizon), max(2, int(scenery.size * 0.026))
    scenery.image[row - thick : row] = linear(colour) * indoor_light(scenery) * 0.9
    scenery.image[row - thick : row - thick + max(1, thick // 6)] *= 1.25
    scenery.image[row - max(1, thick // 8) : row] *= 0.5


def planks(
    scenery: Scenery,
    horizon: float,
    bright: str = "#a9713f",
    dark: str = "#5c3517",
    *,
    boards: int = 6,
    tilt: float = 0.55,
) -> None:
    """Wood seen at a shallow angle from the horizon row down: a floor or a table; or the floor asked for."""
    asked = _floored(scenery, horizon, "wood")
    if asked is None:
        return
    if asked:
        bright, dark = _shades(asked)
    rows, width = scenery.height - int(scenery.height * horizon), scenery.width
    depth = ((np.arange(rows, dtype=np.float32) + 1) / rows)[:, None]
    far = 1 / (depth * 0.9 + tilt)
    across = (np.arange(width, dtype=np.float32)[None] / width - 0.5) * np.float32(width / scenery.size)
    u = across * 1.05 * far + 0.5
    v = np.broadcast_to(far * 2.0, (rows, width))
    board = np.floor(v * boards / 1.6)
    jitter = np.sin(board * 91.7) * 43758.5
    jitter = jitter - np.floor(jitter)
    map_x = np.asarray(((u + jitter * 3) % 1) * (_GRAIN - 2), np.float32)
    map_y = np.asarray(((v * 0.8 + jitter) % 1) * (_GRAIN - 2), np.float32)
    rings, fine = _grain_tiles()
    ring = cv2.remap(rings, map_x, map_y, cv2.INTER_LINEAR)
    fibre = cv2.remap(fine, map_x, map_y, cv2.INTER_LINEAR)
    tone = np.clip(0.35 * (0.5 + 0.5 * np.sin(ring * 42)) + 0.55 * fibre + 0.28 * (jitter - 0.5) + 0.08, 0, 1)
    surface = mix(linear(dark), linear(bright), tone[..., None].astype(np.float32))
    edge = np.abs((v * boards / 1.6) % 1 - 0.5) * 2
    weigh(surface, 1 - 0.75 * smoothstep(0.965, 0.995, edge))
    x = np.arange(width, dtype=np.float32)[None] / width
    fall = 0.5 + 0.62 * np.exp(-((x - 0.38) ** 2) / 0.18)
    weigh(surface, fall)
    np.multiply(surface, as_row(indoor_light(scenery), width), out=scenery.image[int(scenery.height * horizon) :])


_TILES: dict[str, tuple[F32, F32]] = {}


def _grain_tiles() -> tuple[F32, F32]:
    """(year rings, fibres) that every plank samples; made once."""
    if "wood" not in _TILES:
        rng = stream("wood grain")
        rings = fbm(rng, _GRAIN, _GRAIN, _GRAIN * 0.22, 5, 0.55, (9, 1.0))
        fine = fbm(rng, _GRAIN, _GRAIN, 5, 3, 0.6, (14, 1))
        _TILES["wood"] = (rings, fine)
    return _TILES["wood"]


def tiles(scenery: Scenery, horizon: float, one: str, two: str, *, count: float = 7.0, gloss: float = 0.25) -> None:
    """A chequered floor in perspective, faintly mirroring the wall; or the floor asked for."""
    asked = _floored(scenery, horizon, "tiles")
    if asked is None:
        return
    if asked:
        one, two = asked, "#f4f2ec"
    top = int(scenery.height * horizon)
    rows = scenery.height - top
    depth = ((np.arange(rows, dtype=np.float32) + 1) / rows)[:, None]
    far = 1 / (depth + 0.22)
    across = (np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - 0.5) * np.float32(
        scenery.width / scenery.size
    )
    u, v = across * far * count * 0.7 + 100, far * count * 0.55 + np.zeros((1, scenery.width), np.float32)
    parity = (np.floor(u) + np.floor(v)) % 2
    gap = np.minimum(np.minimum(u % 1, 1 - u % 1), np.minimum(v % 1, 1 - v % 1))
    shade = 0.80 + 0.2 * smoothstep(0.01, 0.04, gap)
    floor = (
        mix(linear(one), linear(two), parity[..., None].astype(np.float32)) * shade[..., None] * indoor_light(scenery)
    )
    mirror = cv2.resize(
        np.ascontiguousarray(scenery.image[max(0, top - rows) : max(1, top)][::-1]), (scenery.width, rows)
    )
    mirror = blur(mirror, scenery.size / 60)
    scenery.image[top:] = floor * (1 - gloss * 0.5) + mirror * (gloss * (1 - 0.6 * depth))[..., None]


def carpet(scenery: Scenery, horizon: float, colour: Hue) -> None:
    """A soft one-coloured floor; or the floor asked for."""
    asked = _floored(scenery, horizon, "carpet")
    if asked is None:
        return
    colour = asked or colour
    top = int(scenery.height * horizon)
    rng = scenery.stream("carpet")
    pile = fbm(rng, scenery.height - top, scenery.width, scenery.size * 0.02, 4)
    scenery.image[top:] = linear(colour) * indoor_light(scenery) * (0.80 + 0.3 * pile)[..., None]


def sun_patch(scenery: Scenery, column: float = 0.58, row: float = 0.06, strength: float = 0.9) -> None:
    """The light of a window falling on the wall, six soft panes askew."""
    if scenery.dark:
        return
    half = Scenery(max(2, scenery.width // 4), max(2, scenery.height // 4), scenery.light, "", "", scenery.seed)
    sheet, size = Sheet(half.width, half.height), half.size
    white = ink("#ffffff")
    for i in range(2):
        for j in range(3):
            x, y = half.width * column + i * size * 0.16, half.height * row + j * size * 0.16
            corners = np.array(
                [(x, y), (x + size * 0.145, y), (x + size * 0.145, y + size * 0.148), (x, y + size * 0.148)]
            )
            corners[:, 0] -= (corners[:, 1] - half.height * row) * 0.16
            corners[:, 1] += (corners[:, 0] - half.width * column) * 0.05
            sheet.polygon(corners, white)
    lit = blur(sheet.pixels[..., 3].astype(np.float32) * np.float32(0.62 / 255), size / 60)
    cover = cv2.resize(lit, (scenery.width, scenery.height)) * np.float32(strength)
    tint = scenery.light.key / max(1e-3, float(scenery.light.key.max()))
    over(scenery.image, linear("#fff0cf") * np.maximum(tint, 0.55), cover)


def lamp_glow(
    scenery: Scenery, column: float, row: float, reach: float = 0.35, colour: str = "#ffce8a", strength: float = 0.5
) -> None:
    """Warm light round a lamp at a point (shares 0..1)."""
    x, y = scenery.columns() - np.float32(column), scenery.rows() - np.float32(row)
    away = np.sqrt((x * scenery.width) ** 2 + (y * scenery.height) ** 2) / np.float32(scenery.size * reach)
    scenery.image += (
        (np.exp(-away * away * 2.2) * strength)[..., None] * linear(colour) * np.clip(scenery.image * 3 + 0.06, 0, 1)
    )


def window(
    scenery: Scenery,
    x: float,
    y: float,
    wide: float,
    tall: float,
    *,
    frame: str = "#efe9dc",
    bars: tuple[int, int] = (2, 3),
    view: F32 | None = None,
    curtains: str | None = None,
    arch: bool = False,
) -> None:
    """A window in the wall, in shares of width and height; through it the sky, or `view` (any size)."""
    x0, y0, x1, y1 = (
        round(v)
        for v in (x * scenery.width, y * scenery.height, (x + wide) * scenery.width, (y + tall) * scenery.height)
    )
    x0, y0 = max(0, x0), max(0, y0)
    w, h = min(scenery.width, x1) - x0, min(scenery.height, y1) - y0
    if w < 4 or h < 4:
        return
    outside = view if view is not None else _outside(scenery, w, h)
    pane = cv2.resize(outside, (w, h), interpolation=cv2.INTER_AREA)
    cover: F32 = np.ones((h, w), np.float32)
    if arch:
        sheet = Sheet(w, h)
        sheet.ellipse(w / 2, w / 2, w / 2, w / 2, ink("#ffffff"))
        sheet.box(0, w / 2, w, h, ink("#ffffff"))
        cover = sheet.pixels[..., 3].astype(np.float32) * np.float32(1 / 255)
    over(scenery.image[y0 : y0 + h, x0 : x0 + w], pane, cover)
    sheet, lit = Sheet(scenery.width, scenery.height), indoor_light(scenery)
    wood = ink(np.clip(linear(frame) * lit * 0.95, 0, 1))
    thick = max(2.0, scenery.size * 0.010)
    if arch:
        arc = [(x0 + w / 2 - np.cos(t) * w / 2, y0 + w / 2 - np.sin(t) * w / 2) for t in np.linspace(0, np.pi, 24)]
        sheet.line([(x0, y0 + h), *arc, (x0 + w, y0 + h)], thick * 1.4, wood)
    else:
        sheet.line([(x0, y0), (x0 + w, y0), (x0 + w, y0 + h), (x0, y0 + h)], thick * 1.6, wood, closed=True)
    for i in range(1, bars[0]):
        sheet.line([(x0 + w * i / bars[0], y0), (x0 + w * i / bars[0], y0 + h)], thick * 0.7, wood)
    for j in range(1, bars[1]):
        sheet.line([(x0, y0 + h * j / bars[1]), (x0 + w, y0 + h * j / bars[1])], thick * 0.7, wood)
    sheet.box(x0 - thick * 2, y0 + h, x0 + w + thick * 2, y0 + h + thick * 1.6, wood)
    if curtains or "curtains" in scenery.decor:
        _curtains(sheet, scenery, (x0, y0, w, h), scenery.decor.get("curtains", "") or curtains or "#efe4d2")
    sheet.onto(scenery.image)


def _outside(scenery: Scenery, w: int, h: int) -> F32:
    """The sky of this time of day over soft greenery, brighter than the room."""
    from . import land
    from .sky import paint_sky

    if behind := scenery.decor.get("behind", ""):
        return _place_outside(scenery, behind, w, h)
    scale = min(1.0, 160 / max(w, h))
    small = Scenery(
        max(24, int(w * scale)),
        max(24, int(h * scale)),
        scenery.light,
        scenery.weather,
        scenery.season,
        scenery.seed + "|window",
    )
    paint_sky(small, 0.72, 0.5, bodies=scenery.dark)
    land.mountains(
        small, 0.72, layers=2, snow=1.0 if scenery.snowy else 0.0, colour="#7f9a7a", near_colour="#5f8a4f", height=0.25
    )
    land.level_ground(small, 0.78, "#eef4fa" if scenery.snowy else "#8fb060", "#b9cbe0" if scenery.snowy else "#5f8340")
    return blur(small.image, small.size / 60) * np.float32(1.25)


def _place_outside(scenery: Scenery, place: str, w: int, h: int) -> F32:
    """Another place seen through a window, a little out of focus."""
    from .base import PAINTERS

    scale = min(1.0, 420 / max(w, h))
    outside = Scenery(
        max(32, int(w * scale)),
        max(32, int(h * scale)),
        light_for(scenery.light.time_of_day if scenery.dark else "day"),
        scenery.weather,
        scenery.season,
        scenery.seed + "|outside",
    )
    PAINTERS[place](outside)
    return blur(outside.image, outside.size / 260) * np.float32(1.1)


def _curtains(sheet: Sheet, scenery: Scenery, box: tuple[int, int, int, int], colour: str) -> None:
    """Two hanging curtains with folds, and their rod."""
    x, y, w, h = box
    lit = indoor_light(scenery)
    wide, drop = w * 0.30, h * 1.14
    for side in (-1, 1):
        start = x - w * 0.10 if side < 0 else x + w * 1.10
        folds = 7
        for k in range(folds):
            a, b = start - side * wide * k / folds, start - side * wide * (k + 1) / folds
            shade = np.float32(0.70 + 0.35 * (0.5 + 0.5 * np.cos(k * 2.4)))
            sheet.polygon(
                [(a, y - h * 0.04), (b, y - h * 0.04), (b, y + drop), (a, y + drop)],
                ink(np.clip(linear(colour) * lit * shade, 0, 1)),
            )
    rod = ink(np.clip(linear("#5a4632") * lit, 0, 1))
    sheet.line([(x - w * 0.18, y - h * 0.05), (x + w * 1.18, y - h * 0.05)], max(2, scenery.size * 0.008), rod)


def books(
    sheet: Sheet,
    scenery: Scenery,
    rng: np.random.Generator,
    x0: float,
    x1: float,
    foot: float,
    tall: float,
    gain: float = 1.0,
) -> None:
    """A row of books standing on a shelf from x0 to x1."""
    lit = indoor_light(scenery) * gain
    covers = ("#7a2a2a", "#2a4a6a", "#3f6a4a", "#c9a45a", "#5a3a5f", "#d9cdb4", "#8a5a3a", "#31525a", "#a8553a")
    x = x0
    while x < x1:
        wide = tall * (0.10 + 0.16 * rng.random())
        high = tall * (0.70 + 0.28 * rng.random())
        tone = linear(covers[int(rng.integers(len(covers)))]) * lit * np.float32(0.8 + 0.3 * rng.random())
        if rng.random() < 0.06:
            x += wide * 1.4
            continue
        end = min(x + wide, x1)
        sheet.box(x, foot - high, end, foot, ink(np.clip(tone, 0, 1)))
        sheet.box(x + (end - x) * 0.75, foot - high, end, foot, ink(np.clip(tone * 0.7, 0, 1)))
        if wide > 4:
            band = ink(np.clip(tone * 1.5 + 0.05, 0, 1))
            sheet.box(x, foot - high * 0.85, end, foot - high * 0.80, band)
        x = end + tall * 0.006


def bookcase(
    scenery: Scenery,
    x: float,
    wide: float,
    top: float,
    foot: float,
    *,
    shelves: int = 5,
    colour: str = "#5f3f26",
    name: str = "bookcase",
) -> None:
    """A bookcase against the wall, in shares of width and height."""
    rng, sheet, lit = scenery.stream(name), Sheet(scenery.width, scenery.height), indoor_light(scenery)
    x0, x1 = x * scenery.width, (x + wide) * scenery.width
    y0, y1 = top * scenery.height, foot * scenery.height
    frame, back = ink(np.clip(linear(colour) * lit, 0, 1)), ink(np.clip(linear(colour) * lit * 0.28, 0, 1))
    thick = max(2.0, scenery.size * 0.011)
    sheet.box(x0, y0, x1, y1, frame)
    step = (y1 - y0 - thick) / shelves
    for k in range(shelves):
        shelf = y0 + thick + step * k
        sheet.box(x0 + thick, shelf, x1 - thick, shelf + step - thick, back)
        books(sheet, scenery, rng, x0 + thick * 1.2, x1 - thick * 1.2, shelf + step - thick, step - thick * 1.6)
    sheet.onto(scenery.image, soft=scenery.size / 900)


def soften(scenery: Scenery, amount: float = 1.0) -> None:
    """A little depth of field, so that subjects stand out from the room."""
    scenery.image = blur(scenery.image, scenery.size / 420 * amount)
