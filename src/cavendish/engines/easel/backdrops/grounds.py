"""What many settings in the open share: turf of the season, colours of the sea, discs of light."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from ..noise import blur
from . import land
from .base import Scenery
from .sheet import Sheet, ink


def numbers(colour: str, gain: float = 1.0) -> tuple[float, float, float]:
    """A linear colour as the plain numbers that `Light` holds."""
    r, g, b = (float(value) * gain for value in linear(colour))
    return r, g, b


def grass_tones(scenery: Scenery) -> tuple[str, str, str]:
    """(bright, dark, blade) colours of grass in this season."""
    if scenery.season == "autumn":
        return "#b5a04e", "#75652c", "#b89a48"
    if scenery.season == "spring":
        return "#93b95a", "#5a8438", "#86b04c"
    return "#7fa650", "#4c7434", "#6f9a42"


def turf(scenery: Scenery, horizon: float, density: float = 0.6) -> None:
    """Grass in the season's colour, or snow."""
    if scenery.snowy:
        land.snow_ground(scenery, horizon)
        return
    bright, dark, blade = grass_tones(scenery)
    land.level_ground(scenery, horizon, bright, dark, cell=0.10, contrast=0.5)
    land.grass(scenery, horizon, blade, density=density)


def sea_colours(scenery: Scenery) -> tuple[str, str]:
    """(shallow, deep) of the sea in this light."""
    if scenery.light.time_of_day == "day" and scenery.weather not in ("rain", "storm", "cloudy", "fog"):
        return "#2fa0a8", "#157086"
    return "#2b6f8a", "#16465f"


def light_discs(
    scenery: Scenery,
    count: int,
    colours: tuple[str, ...] = ("#ffd9a0", "#ffb36a", "#fff1d6", "#9fc7ff"),
    *,
    reach: float = 0.7,
    radius: float = 0.03,
    power: float = 1.0,
) -> None:
    """Out-of-focus lights: faint discs with a brighter rim, added to the picture."""
    rng, size = scenery.stream("discs"), scenery.size
    total = np.zeros_like(scenery.image)
    for _ in range(int(count * max(1.0, scenery.wide**0.7))):
        x, y = rng.random() * scenery.width, rng.random() * scenery.height * reach
        wide = size * radius * (0.3 + rng.random())
        colour, strength = linear(colours[int(rng.integers(len(colours)))]), 0.08 + 0.3 * rng.random() ** 2
        x0, y0, x1, y1 = max(0, int(x - wide - 3)), max(0, int(y - wide - 3)), int(x + wide + 4), int(y + wide + 4)
        part = total[y0:y1, x0:x1]
        if not part.size:
            continue
        sheet = Sheet(part.shape[1], part.shape[0])
        sheet.circle(x - x0, y - y0, wide, ink("#ffffff"))
        disc = sheet.pixels[..., 3].astype(np.float32) * np.float32(strength / 255)
        inner = Sheet(part.shape[1], part.shape[0])
        inner.circle(x - x0, y - y0, wide * 0.92, ink("#ffffff"))
        rim = disc - inner.pixels[..., 3].astype(np.float32) * np.float32(strength / 255)
        part += (disc + rim * 0.7)[..., None] * colour
    scenery.image += blur(total, size / 500) * np.float32(power)
