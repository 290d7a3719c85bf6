"""Trees as a bird sees them: round crowns, pine stars and palm wheels, scattered over the picture."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..colour import F32, U8
from .base import Scenery
from .sheet import Sheet
from .trees import leaf_tones

SPRITES = 5
"""Different crowns drawn for a wood; the others are copies of another size, some mirrored."""


def _round(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, radius: float) -> None:
    """A leafy crown: clumps of leaves, lighter towards the light."""
    x = y = sheet.width / 2
    side = 1.0 if scenery.light.key_dir[0] < 0 else -1.0
    tones = leaf_tones(scenery, rng) if not scenery.snowy else ("#4a4f46", "#6a7066", "#a8b0ac", "#e6edf2")
    sheet.circle(x + side * radius * 0.22, y + radius * 0.24, radius * 1.02, scenery.pen("#16240f", 0.0, 0.55))
    for share, tone in zip((1.0, 0.86, 0.66, 0.42), tones, strict=True):
        for angle in rng.random(9) * 2 * np.pi:
            out = radius * share * (0.62 - 0.30 * (1 - share))
            cx, cy = x + np.cos(angle) * out, y + np.sin(angle) * out
            shift = radius * (1 - share) * 0.42
            sheet.circle(cx - side * shift, cy - shift, radius * (0.20 + 0.22 * share), scenery.pen(tone, 0.0, 1.05))


def _star(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, radius: float) -> None:
    """A conifer: whorls of branches one over the other."""
    x = y = sheet.width / 2
    side = 1.0 if scenery.light.key_dir[0] < 0 else -1.0
    sheet.circle(x + side * radius * 0.25, y + radius * 0.25, radius * 0.9, scenery.pen("#0f1a12", 0.0, 0.5))
    tones = (
        ("#1f3a2a", "#2c4f36", "#3f6a44", "#5c8a56")
        if not scenery.snowy
        else ("#2c4a3c", "#7f9a94", "#d9e4ea", "#f6fafd")
    )
    for share, tone in zip((1.0, 0.74, 0.48, 0.22), tones, strict=True):
        angles = np.arange(18) * np.pi / 9 + rng.random()
        reach = radius * share * np.where(np.arange(18) % 2, 0.62, 1.0) * (0.9 + 0.2 * rng.random(18))
        shift = radius * (1 - share) * 0.16
        points = np.stack([x - side * shift + np.cos(angles) * reach, y - shift + np.sin(angles) * reach], -1)
        sheet.polygon(points, scenery.pen(tone))


def _wheel(sheet: Sheet, scenery: Scenery, rng: np.random.Generator, radius: float) -> None:
    """A palm: fronds round the trunk's top."""
    x = y = sheet.width / 2
    side = 1.0 if scenery.light.key_dir[0] < 0 else -1.0
    for shift, tones in ((0.3, ("#2a2a18",)), (0.0, ("#2f6a2c", "#4a8a38", "#7fb04a"))):
        for k, angle in enumerate(np.arange(11) * 2 * np.pi / 11 + rng.random() * 0.3):
            along = np.array([np.cos(angle), np.sin(angle)]) * radius * (0.85 + 0.25 * rng.random())
            across = np.array([-along[1], along[0]]) * 0.17
            root = np.array([x + side * shift * radius, y + shift * radius])
            leaf = np.array([root, root + along * 0.5 + across, root + along, root + along * 0.5 - across])
            sheet.polygon(leaf, scenery.pen(tones[k % len(tones)], 0.0, 1.1 if not shift else 0.6))
    sheet.circle(x, y, radius * 0.10, scenery.pen("#a3874a"))


KINDS = {"round": _round, "star": _star, "wheel": _wheel}


def sprites(scenery: Scenery, kind: str, radius: float, name: object) -> list[U8]:
    """Pixels of a few crowns of that kind ('round', 'star', 'wheel'), each in the middle of its square."""
    found = []
    for number in range(SPRITES):
        sheet = Sheet(max(6, round(radius * 2.7)), max(6, round(radius * 2.7)))
        KINDS[kind](sheet, scenery, scenery.stream("crown", name, number), radius)
        found.append(sheet.pixels)
    return found


def scatter(
    scenery: Scenery,
    kinds: Sequence[str],
    radius: float,
    *,
    where: F32 | None = None,
    density: float = 1.0,
    name: str = "crowns",
) -> None:
    """Crowns all over the picture, or where `where` (height, width; 0..1) is over a half.

    radius: of a crown as a share of the picture's size. density: 1 closes the canopy.
    """
    rng, size = scenery.stream(name), scenery.size
    grown = [one for kind in kinds for one in sprites(scenery, kind, radius * size, (name, kind))]
    sheet, step = Sheet(scenery.width, scenery.height), radius * size * 1.15
    for row in range(int(scenery.height / step) + 2):
        for column in range(int(scenery.width / step) + 2):
            x, y = (column + rng.random()) * step - step / 2, (row + rng.random()) * step - step / 2
            chosen, scale, flip, there = rng.integers(len(grown)), 0.72 + 0.5 * rng.random(), rng.random(), rng.random()
            if there > density or not _inside(where, x, y):
                continue
            tall = grown[chosen].shape[0] * scale
            sheet.paste(grown[chosen], x, y + tall / 2, scale, flip < 0.5)
    sheet.onto(scenery.image)


def _inside(where: F32 | None, x: float, y: float) -> bool:
    if where is None:
        return True
    row, column = min(max(int(y), 0), where.shape[0] - 1), min(max(int(x), 0), where.shape[1] - 1)
    return bool(where[row, column] > 0.5)
