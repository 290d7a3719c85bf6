"""Laying drawn tiles into the picture: on what they rest, with their shadow and their glow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .colour import F32
from .grips import grip
from .light import Light
from .places import Placement
from .shading import Layer
from .stage import place, shone
from .subjects import Drawn


def resting(
    spot: Placement, tiles: Sequence[tuple[Drawn, float, float]], tile: Drawn, seated: bool
) -> tuple[float, float]:
    """Where the anchor goes, once the drawn tile of what it rests on says where its seat or hand is."""
    aside = tile.anchor[0] - tile.alpha.shape[1] / 2
    own = tile.seat if seated and tile.seat is not None else tile.anchor
    if spot.perch is None or spot.perch[0] >= len(tiles) or spot.perch[1] == "rim":
        return spot.x + aside, spot.y
    host, x, y = tiles[spot.perch[0]]
    point = host.seat if spot.perch[1] == "seat" else grip(host, spot.perch[1])
    if point is None:
        return spot.x + aside, spot.y + tile.anchor[1] - own[1]
    x, y = x - host.anchor[0] + point[0], y - host.anchor[1] + point[1]
    if spot.perch[1] == "nose":
        return x + aside, y
    if spot.perch[1] in ("hand", "mouth"):
        return x + aside, y + 0.5 * tile.alpha.shape[0]
    return x + tile.anchor[0] - own[0], y + tile.anchor[1] - own[1]


def lay(image: F32, tile: Drawn, x: float, y: float, spot: Placement, light: Light) -> None:
    """Lay a tile with its anchor at (x, y), with its shadow and the light it throws."""
    layer = tile.layer_at(x, y)
    if spot.within:
        layer = replace(layer, alpha=layer.alpha * np.float32(0.82))
    place(image, layer, light, y if spot.grounded else None)
    if tile.glow is not None:
        shone(image, Layer(tile.glow, tile.alpha, layer.x, layer.y))
