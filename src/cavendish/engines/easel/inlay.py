"""A thing made of many others: a heart of roses, a lion of autumn leaves."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from .colour import F32, over
from .noise import blur
from .subjects import Drawn

ACROSS = 7.5
"""Pieces to the height of the whole."""
TURNS = 6
"""Ways in which the pieces lie."""
STEP = 0.52
"""Distance between pieces, in pieces."""
LONGEST = 1.2
"""Longest side of a piece, in heights of a piece."""
SHADE = 0.32
"""How bright the gaps between the pieces are, as a share of their mean colour."""


def piece_height(tile: Drawn) -> float:
    """How tall in pixels the pieces are that a tile of this size is made of."""
    return max(6.0, float(tile.alpha.shape[0]) / ACROSS)


def inlaid(tile: Drawn, piece: Drawn, rng: np.random.Generator) -> Drawn:
    """The tile with its surface laid out in copies of the piece, in the light of the tile itself."""
    piece = _fitting(piece, piece_height(tile) * LONGEST)
    reach = max(piece.alpha.shape)
    pad = reach // 2 + 1
    around = ((pad, pad), (pad, pad))
    rgb, alpha = np.pad(tile.rgb, (*around, (0, 0))), np.pad(tile.alpha, around)
    light = _light(rgb, alpha, reach)
    ways = [_turned(piece, 360 * way / TURNS) for way in range(TURNS)]
    ground = _mean(piece) * np.float32(SHADE)
    rgb[:] = ground * light[..., None]
    cover = alpha.copy()
    for x, y in _places(alpha, reach, rng):
        colour, shape = ways[int(rng.integers(TURNS))]
        top, left = y - shape.shape[0] // 2, x - shape.shape[1] // 2
        y0, x0 = max(0, top), max(0, left)
        y1, x1 = min(cover.shape[0], top + shape.shape[0]), min(cover.shape[1], left + shape.shape[1])
        window = (slice(y0, y1), slice(x0, x1))
        inner = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
        over(rgb[window], colour[inner] * light[y, x], shape[inner])
        cover[window] = np.maximum(cover[window], shape[inner])
    anchor = (tile.anchor[0] + pad, tile.anchor[1] + pad)
    seat, hand = (None if at is None else (at[0] + pad, at[1] + pad) for at in (tile.seat, tile.hand))
    return replace(tile, rgb=rgb, alpha=cover, glow=None, anchor=anchor, seat=seat, hand=hand)


def _fitting(piece: Drawn, longest: float) -> Drawn:
    """The piece, made smaller when it is longer than that."""
    height, width = piece.alpha.shape
    factor = longest / max(height, width)
    if factor >= 1:
        return piece
    size = (max(2, round(width * factor)), max(2, round(height * factor)))
    rgb, alpha = (cv2.resize(part, size, interpolation=cv2.INTER_AREA) for part in (piece.rgb, piece.alpha))
    return replace(piece, rgb=np.asarray(rgb, np.float32), alpha=np.asarray(alpha, np.float32))


def _places(alpha: F32, reach: int, rng: np.random.Generator) -> list[tuple[int, int]]:
    """Middles (x, y) of the pieces inside the shape, on a shaken grid, from the top down."""
    step = max(3.0, reach * STEP)
    found = []
    for row, y in enumerate(np.arange(step / 2, alpha.shape[0], step * 0.87)):
        for x in np.arange(step * (0.25 + 0.5 * (row % 2)), alpha.shape[1], step):
            at_x, at_y = (round(float(v + rng.normal(0, step * 0.12))) for v in (x, y))
            inside = 0 <= at_x < alpha.shape[1] and 0 <= at_y < alpha.shape[0]
            if inside and alpha[at_y, at_x] > 0.5:
                found.append((at_x, at_y))
    return found


def _light(rgb: F32, alpha: F32, reach: int) -> F32:
    """How bright each place of the shape is against the whole, smoothed over a piece."""
    grey = rgb @ np.array([0.3, 0.55, 0.15], np.float32)
    weight = blur(alpha, reach * 0.25) + np.float32(1e-3)
    local = blur(grey * alpha, reach * 0.25) / weight
    mean = float((grey * alpha).sum() / max(1e-3, float(alpha.sum())))
    return np.asarray(np.clip((local / max(mean, 1e-3)) ** 0.8, 0.45, 1.55), np.float32)


def _mean(piece: Drawn) -> F32:
    weight = piece.alpha[..., None]
    return np.asarray((piece.rgb * weight).sum((0, 1)) / max(1e-3, float(weight.sum())), np.float32)


def _turned(piece: Drawn, angle: float) -> tuple[F32, F32]:
    """(colour, cover) of the piece, turned about its middle."""
    height, width = piece.alpha.shape
    side = max(height, width)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turn[:, 2] += ((side - width) / 2, (side - height) / 2)
    colour = cv2.warpAffine(piece.rgb, turn, (side, side), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(colour, np.float32), np.asarray(cv2.warpAffine(piece.alpha, turn, (side, side)), np.float32)
