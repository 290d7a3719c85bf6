"""The floors of rooms, seen at a shallow angle: boards, tiles and carpets."""

from __future__ import annotations

import cv2
import numpy as np

from ..bands import as_row, weigh
from ..colour import F32, Hue, linear, mix, smoothstep
from ..noise import blur, fbm, stream
from .base import Scenery
from .rooms import indoor_light

_GRAIN = 512


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
