"""Words on a cake, sunglasses on a cat: small things laid over a tile that was drawn without them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from . import icons, lettering
from .colour import linear, over
from .scene import Thing
from .subjects import Ask, Drawn

WORN = {"sunglasses": ("sunglasses", 0.30, 0.30), "glasses": ("glasses", 0.30, 0.30), "hat": ("top-hat", 0.34, 0.02), "crown": ("crown", 0.30, 0.04)}  # fmt: skip
"""Attribute to (icon, width as a share of the tile's height, row of its middle as a share of the height)."""
SITTING = 1.12
"""Animals narrower than this many heights sit up and look at us: their heads are where these numbers say."""
BOLD = "#2a2226"


def lettered(tile: Drawn, text: str) -> Drawn:
    """The tile with the text across its middle."""
    height, width = tile.alpha.shape
    wide, tall = max(4, round(width * 0.62)), max(4, round(height * 0.26))
    top, left = round(height * 0.56) - tall // 2, (width - wide) // 2
    rgb = tile.rgb.copy()
    mask = np.zeros((height, width), np.float32)
    mask[top : top + tall, left : left + wide] = lettering.fit(text, wide, tall)
    over(rgb, linear(BOLD), mask * tile.alpha)
    return replace(tile, rgb=rgb)


def worn(tile: Drawn, thing: Thing, ask: Ask) -> Drawn:
    """The tile of a sitting animal with the hat or glasses it wears; unchanged for any other pose."""
    height, width = tile.alpha.shape
    asked = [part for part in WORN if part in thing.attributes]
    if not asked or width > SITTING * height or not icons.available():
        return tile
    for part in asked:
        name, wide, row = WORN[part]
        aspect = icons.aspect(name)
        colour = thing.part_colours.get(part)
        small = replace(ask, noun=name, height_px=wide * height / aspect, colour=colour, text=None, attributes={})
        tile = _over(tile, icons.draw(small), tile.anchor[0], row * height)
    return tile


def _over(tile: Drawn, piece: Drawn, x: float, y: float) -> Drawn:
    """The tile with the piece's middle laid at (x, y), grown upwards when it stands out."""
    tall, wide = piece.alpha.shape
    left, top = round(x - wide / 2), round(y - tall / 2)
    grow = max(0, -top)
    rgb = np.pad(tile.rgb, ((grow, 0), (0, 0), (0, 0)))
    alpha = np.pad(tile.alpha, ((grow, 0), (0, 0)))
    top += grow
    x0, x1 = max(0, left), min(alpha.shape[1], left + wide)
    if x1 <= x0:
        return tile
    cover = piece.alpha[:, x0 - left : x1 - left]
    window = (slice(top, top + tall), slice(x0, x1))
    cover = cover[: alpha[window].shape[0]]
    over(rgb[window], piece.rgb[: cover.shape[0], x0 - left : x1 - left], cover)
    alpha[window] = np.maximum(alpha[window], cover)
    glow = None if tile.glow is None else np.pad(tile.glow, ((grow, 0), (0, 0), (0, 0)))
    moved = (tile.anchor[0], tile.anchor[1] + grow)
    seat = None if tile.seat is None else (tile.seat[0], tile.seat[1] + grow)
    hand = None if tile.hand is None else (tile.hand[0], tile.hand[1] + grow)
    return replace(tile, rgb=rgb, alpha=alpha, glow=glow, anchor=moved, seat=seat, hand=hand)
