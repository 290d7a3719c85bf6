"""Mountains known by their outline: the Matterhorn, Everest, Kilimanjaro, the Dolomites, Half Dome, the Sugarloaf.

One painter for all; a row gives the outline, the ridge between its lit and its shaded flank, and what lies before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np

from ..colour import linear, mix, over, smoothstep
from ..noise import fbm
from . import land, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import sea_colours, turf
from .sky import paint_sky
from .terraces import acacia

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Peak:
    """One mountain.

    outline, ridge: columns and rows of a square picture, left to right and from the top down. rock, dark: its colours.
    snow: how far down snow lies, 0 none .. 1 to its foot. ground: 'meadow', 'lake', 'savanna', 'sea' or 'snow'.
    """

    outline: Sequence[Spot]
    ridge: Sequence[Spot]
    rock: str = "#8f8b88"
    dark: str = "#4d5566"
    snow: float = 0.5
    ground: str = "meadow"


MASSIFS = {
    "matterhorn": Peak(
        ((0.0, 0.6), (0.16, 0.56), (0.27, 0.5), (0.36, 0.4), (0.425, 0.27), (0.455, 0.16), (0.485, 0.085),
         (0.515, 0.075), (0.55, 0.1), (0.575, 0.17), (0.6, 0.28), (0.655, 0.38), (0.76, 0.48), (0.9, 0.55),
         (1.0, 0.58)),
        ((0.51, 0.07), (0.525, 0.18), (0.5, 0.32), (0.545, 0.48), (0.53, 0.66)), snow=0.62,
    ),
    "everest": Peak(
        ((0.0, 0.4), (0.1, 0.36), (0.2, 0.4), (0.32, 0.29), (0.42, 0.19), (0.5, 0.1), (0.56, 0.16), (0.63, 0.26),
         (0.7, 0.23), (0.76, 0.19), (0.84, 0.29), (0.92, 0.36), (1.0, 0.38)),
        ((0.5, 0.09), (0.47, 0.24), (0.53, 0.36), (0.5, 0.5), (0.55, 0.66)), "#7d7a7c", "#454d60", 0.85, "snow",
    ),
    "kilimanjaro": Peak(
        ((0.0, 0.55), (0.14, 0.5), (0.26, 0.41), (0.35, 0.32), (0.41, 0.275), (0.48, 0.265), (0.54, 0.272),
         (0.6, 0.262),
         (0.65, 0.29), (0.75, 0.39), (0.88, 0.49), (1.0, 0.54)),
        ((0.52, 0.26), (0.55, 0.4), (0.52, 0.66)), "#76809a", "#56607c", 0.42, "savanna",
    ),
    "dolomites": Peak(
        ((0.0, 0.5), (0.14, 0.46), (0.18, 0.33), (0.205, 0.22), (0.27, 0.2), (0.31, 0.3), (0.34, 0.4), (0.385, 0.38),
         (0.41, 0.2), (0.43, 0.1), (0.5, 0.075), (0.56, 0.12), (0.585, 0.26), (0.61, 0.4), (0.655, 0.36),
         (0.68, 0.22),
         (0.74, 0.17), (0.79, 0.24), (0.82, 0.4), (0.9, 0.46), (1.0, 0.5)),
        ((0.5, 0.07), (0.52, 0.3), (0.5, 0.66)), "#c9a68c", "#7f6a66", 0.12,
    ),
    "half dome": Peak(
        ((0.0, 0.3), (0.1, 0.32), (0.17, 0.46), (0.3, 0.5), (0.44, 0.42), (0.52, 0.28), (0.6, 0.17), (0.665, 0.135),
         (0.7, 0.15), (0.715, 0.24), (0.73, 0.36), (0.77, 0.44), (0.9, 0.46), (0.95, 0.34), (1.0, 0.3)),
        ((0.675, 0.13), (0.66, 0.24), (0.69, 0.4), (0.68, 0.66)), "#b5ada4", "#767880", 0.08, "woods",
    ),
    "sugarloaf": Peak(
        ((0.0, 0.6), (0.16, 0.585), (0.26, 0.54), (0.34, 0.52), (0.42, 0.535), (0.5, 0.5), (0.56, 0.34), (0.61, 0.24),
         (0.665, 0.205), (0.72, 0.23), (0.765, 0.33), (0.8, 0.47), (0.86, 0.575), (1.0, 0.6)),
        ((0.67, 0.2), (0.69, 0.36), (0.68, 0.66)), "#8a8a76", "#4f6a54", 0.0, "sea",
    ),
    "table mountain": Peak(
        ((0.0, 0.52), (0.07, 0.44), (0.12, 0.33), (0.19, 0.4), (0.24, 0.35), (0.27, 0.24), (0.34, 0.225),
         (0.5, 0.228),
         (0.66, 0.222), (0.735, 0.235), (0.77, 0.35), (0.83, 0.42), (0.88, 0.37), (0.93, 0.46), (1.0, 0.53)),
        ((0.55, 0.22), (0.6, 0.4), (0.56, 0.66)), "#8f8778", "#566458", 0.0, "sea",
    ),
}  # fmt: skip
"""Settings, and the mountain that stands there."""
_FOOT = 0.64
"""The row where the mountains end."""


def _rise(scenery: Scenery, peak: Peak) -> None:
    """The mountain: rough rock, a lit and a shaded flank, snow from the top down, haze at its foot."""
    width, size = scenery.width, scenery.size
    columns, rows = zip(*peak.outline, strict=True)
    across = (np.linspace(0, 1, width) - 0.5) * max(1.0, scenery.wide**0.6) + 0.5
    line = np.interp(across, columns, rows).astype(np.float32)
    rough = land.ridge_line(scenery.stream("crest"), width, 9 * scenery.wide) - 0.5
    line = (line - rough * np.float32(0.022)) * scenery.height
    line = cv2.GaussianBlur(line[None], (0, 0), max(0.6, width / 700))[0]
    top, foot = max(0, int(line.min()) - 2), int((_FOOT + 0.05) * scenery.height)
    y = np.arange(top, foot, dtype=np.float32)[:, None]
    noise = fbm(scenery.stream("rock"), len(y), width, size * 0.05, 6, 0.58, (0.7, 1.5))
    bend_x, bend_y = zip(*peak.ridge, strict=True)
    ridge = np.interp(y / scenery.height, bend_y, bend_x).astype(np.float32)
    side = 1.0 if scenery.light.key_dir[0] < 0 else -1.0
    flank = smoothstep(-0.03, 0.03, side * (ridge - across[None].astype(np.float32)) + (noise - 0.5) * 0.1)
    lit = np.clip(0.12 + 0.62 * flank + (noise - 0.5) * 1.25, 0, 1)[..., None]
    sky, key = np.array(scenery.light.sky, np.float32), scenery.light.key
    shade, sun = sky * 0.85, sky * 0.8 + key * 0.75
    stone = mix(linear(peak.dark) * shade, linear(peak.rock) * sun, lit)
    share = max(peak.snow, 0.8) if scenery.snowy else peak.snow
    below = (y - line.min()) / (foot - line.min()) + (noise - 0.5) * 0.75
    lying = smoothstep(share + 0.04, share - 0.14, below) * smoothstep(0.3, 0.46, noise + 0.25 * (share > 0.3))
    white = mix(linear("#b9cbe6") * shade, linear("#fdfdff") * sun, np.clip(lit * 1.3, 0, 1))
    made = mix(stone, white, np.clip(lying, 0, 1)[..., None])
    mist = 0.1 + 0.5 * smoothstep(0.35, 1.0, (y - line.min()) / (foot - line.min()))
    over(scenery.image[top:foot], mix(made, scenery.fog, mist[..., None]), np.clip(y - line[None] + 0.5, 0, 1))


def _before(scenery: Scenery, ground: str) -> None:
    """What lies at the mountain's foot."""
    if ground == "savanna":
        land.level_ground(scenery, _FOOT, "#cdb067", "#94783a", cell=0.07)
        land.grass(scenery, _FOOT, density=0.5)
        woods.stand(scenery, acacia, [(0.12, 0.72, 0.22), (0.3, 0.67, 0.1), (0.9, 0.7, 0.18)], name="acacias")
    elif ground == "sea":
        water.water(scenery, _FOOT - 0.05, *sea_colours(scenery), waves=0.4)
        land.level_ground(scenery, 0.86, "#e6d3a4", "#c9b07c", cell=0.05)
    elif ground == "snow":
        land.level_ground(scenery, _FOOT, "#f2f6fc", "#b9cbe2", cell=0.09)
        land.rocks(scenery, _FOOT, "#6f6c70", count=12, size=0.05)
    else:
        wooded = 2.0 if ground == "woods" else 1.0
        woods.wood(
            scenery, _FOOT + 0.01, trees.pine, layers=2, density=1.1, height=0.07 * wooded, gap=(1, 0), mist=0.4,
            name="foot",
        )  # fmt: skip
        turf(scenery, _FOOT, 0.5)


def _paint(name: str, peak: Peak, scenery: Scenery) -> Backdrop:
    paint_sky(scenery, _FOOT, 0.5)
    if peak.ground != "sea":
        land.mountains(
            scenery, _FOOT, layers=2, snow=peak.snow, colour="#7f90aa", near_colour="#71849c", height=0.26, name="range"
        )
    _rise(scenery, peak)
    _before(scenery, peak.ground)
    return finished(scenery, name, _FOOT, near=0.94, far=0.86)


for _name, _peak in MASSIFS.items():
    setting(_name, view_m=6.0)(partial(_paint, _name, _peak))
