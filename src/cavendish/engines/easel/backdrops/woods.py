"""Woods made of trees: ranks with mist between, single trees, what the season lets fall."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ..colour import U8, linear, over
from ..noise import fbm
from .base import Scenery
from .sheet import Sheet, ink
from .trees import Grow, pine


def wood(
    scenery: Scenery,
    horizon: float,
    grow: Grow | Sequence[Grow] = pine,
    *,
    layers: int = 4,
    density: float = 1.0,
    height: float = 0.64,
    gap: tuple[float, float] = (0.2, 0.8),
    mist: float = 1.0,
    name: str = "wood",
) -> None:
    """Rows of trees one before the other with mist between; the nearest leave a gap in the middle.

    height: of the nearest trees as a share of the picture's size.
    """
    kinds = grow if isinstance(grow, Sequence) else (grow,)
    rng, base, size = scenery.stream(name), scenery.height * horizon, scenery.size
    for i in range(layers):
        near = i / max(1, layers - 1)
        tall = size * height * (0.25 + 0.75 * near**1.6)
        count = max(3, int((26 - 17 * near) * density * max(0.6, scenery.wide) * (0.64 / max(height, 0.2)) ** 0.5))
        distance = 0.78 * (1 - near) + 0.04
        sprites = [
            _sprite(scenery, kinds[k % len(kinds)], tall * 1.1, distance, (name, i, k)) for k in range(_VARIANTS)
        ]
        sheet = Sheet(scenery.width, scenery.height)
        for j in range(count):
            x = (j + rng.random() * 0.9) / count * scenery.width * 1.1 - scenery.width * 0.05
            if i == layers - 1 and gap[0] < x / scenery.width < gap[1]:
                continue
            foot = base + scenery.height * (0.012 + 0.10 * near * near) + rng.random() * size * 0.01
            sprite = sprites[int(rng.integers(_VARIANTS))]
            sheet.paste(sprite, x, foot, 0.59 + 0.5 * rng.random(), bool(rng.random() < 0.5))
        sheet.onto(scenery.image, soft=(1.1 - near) * size / 620 + (size / 330 if i == layers - 1 else 0))
        if mist:
            _mist(scenery, base, (0.42 - 0.3 * near) * mist, (name, i))


_VARIANTS = 4
"""Different trees drawn for a rank; the others are copies of another size, some mirrored."""


def _sprite(scenery: Scenery, grow: Grow, tall: float, distance: float, name: object) -> U8:
    """The pixels of one tree on a sheet of its own, its foot in the middle of the lower edge."""
    sheet = Sheet(max(8, round(tall * 1.1)), max(8, round(tall * 1.08)))
    rng = scenery.stream("sprite", name)
    grow(sheet, scenery, rng, sheet.width / 2, sheet.height - 1.0, tall, distance)
    return sheet.pixels


def _mist(scenery: Scenery, row: float, strength: float, name: object) -> None:
    """A band of mist along a row."""
    reach = scenery.size * 0.14
    rows = slice(max(0, int(row - reach)), min(scenery.height, int(row + reach)))
    y = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None]
    if not len(y):
        return
    band = np.exp(-(((y - row) / (scenery.size * 0.055)) ** 2)) * np.float32(strength)
    small = fbm(
        scenery.stream("mist", name), len(y) // 4 + 1, scenery.width // 4 + 1, scenery.size / 16, 3, stretch=(3, 1)
    )
    drift = cv2.resize(small, (scenery.width, len(y)), interpolation=cv2.INTER_LINEAR)
    over(scenery.image[rows], scenery.fog * np.float32(1.06), np.clip(band * (0.6 + 0.7 * drift), 0, 1))


def stand(
    scenery: Scenery,
    grow: Grow,
    spots: Sequence[tuple[float, float, float]],
    *,
    distance: float = 0.08,
    soft: float = 0.0,
    name: str = "stand",
) -> None:
    """Single trees at (column, row of the foot, height), all as shares of width, height and size."""
    rng, sheet = scenery.stream(name), Sheet(scenery.width, scenery.height)
    for column, row, tall in spots:
        grow(sheet, scenery, rng, column * scenery.width, row * scenery.height, tall * scenery.size, distance)
    sheet.onto(scenery.image, soft=soft * scenery.size)


def fallen(scenery: Scenery, horizon: float, tones: Sequence[str], *, count: int = 900, name: str = "fallen") -> None:
    """Leaves or petals lying on the ground."""
    rng, sheet = scenery.stream(name), Sheet(scenery.width, scenery.height)
    inks = [ink(np.clip(linear(tone) * scenery.on_ground * 1.1, 0, 1)) for tone in tones]
    below = scenery.height * (1 - horizon)
    for depth in np.sort(rng.random(int(count * min(1.6, scenery.wide))) ** 0.8):
        radius = scenery.size * 0.0065 * (0.12 + depth) * (0.6 + 0.7 * rng.random())
        x, y = rng.random() * scenery.width, scenery.height * horizon + below * (0.04 + 0.96 * depth)
        sheet.ellipse(
            x, y, max(0.7, radius), max(0.5, radius * 0.45), inks[int(rng.integers(len(inks)))], rng.random() * 180
        )
    sheet.onto(scenery.image)


def season_floor(scenery: Scenery, horizon: float) -> None:
    """What the season drops on the ground: red leaves, pink petals."""
    if scenery.season == "autumn":
        fallen(scenery, horizon, ("#d0632a", "#e0a52e", "#a8431a", "#8a5a12", "#c23b22"))
    elif scenery.season == "spring":
        fallen(scenery, horizon, ("#f6c3d0", "#fde3ea", "#eaa0b4"), count=600)
