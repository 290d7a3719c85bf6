"""What befalls a thing after it is drawn: it burns, leans on a slope, or throws a beam of light down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import cv2
import numpy as np

from ..colour import F32, from_srgb8, linear, mix, over, smoothstep
from ..light import Light
from ..noise import blur, fbm
from .registry import Drawn

_FLAMES = (("#c8280e", 1.0), ("#f0701a", 0.74), ("#ffc23a", 0.46), ("#fff3b0", 0.22))
"""Colours of a flame from outside to inside, and how wide and high each is."""
_ROOM, _TONGUES = 0.50, 40
"""Space over a burning thing in its heights, and how many flames stand on it."""
_BED, _ALONG = 0.13, 3
"""Depth of a railway track in heights of the train, and its length beyond it on each side in widths."""
_BEAM, _REACH = "#d8ffb0", 0.62
"""Colour of a saucer's beam and its length in widths of the saucer."""


def happening(tile: Drawn, attributes: Mapping[str, str], rng: np.random.Generator, light: Light) -> Drawn:
    """The tile with what its attributes 'rust', 'overgrown', 'ablaze', 'upside down', 'tilt', 'beam', 'rails' say."""
    if "rust" in attributes:
        tile = _stained(tile, rng, ("#6a3216", "#a8582a", "#7f4420"), 0.52, 0.10)
    if "overgrown" in attributes:
        tile = _stained(tile, rng, ("#2f5a24", "#6fa044", "#8fbc58"), 0.50, 0.05)
    if "ablaze" in attributes:
        tile = _burning(tile, rng)
    if "beam" in attributes:
        tile = _beaming(tile)
    if "rails" in attributes:
        tile = _railed(tile, light)
    if "upside down" in attributes:
        tile = replace(tile, rgb=tile.rgb[::-1], alpha=tile.alpha[::-1])
    if "tilt" in attributes:
        tile = _leaning(tile, float(attributes["tilt"]))
    return tile


def _stained(tile: Drawn, rng: np.random.Generator, tones: tuple[str, str, str], least: float, cell: float) -> Drawn:
    """The tile under ragged patches of three tones, `cell` heights across, more of them towards its foot."""
    height, width = tile.alpha.shape
    patches, fine = fbm(rng, height, width, height * 0.30, 4), fbm(rng, height, width, max(3.0, height * cell), 3)
    low = np.linspace(-0.10, 0.10, height, dtype=np.float32)[:, None]
    share = smoothstep(least - 0.03, least + 0.05, patches * 0.7 + fine * 0.35 + low)[..., None]
    solid = tile.alpha > 0.5
    level = float(np.clip(np.quantile(tile.rgb[solid].mean(-1), 0.75), 0.15, 0.9)) if solid.any() else 0.5
    dark, middle, bright = (linear(tone) for tone in tones)
    tone = mix(
        mix(dark, middle, smoothstep(0.3, 0.5, fine)[..., None]), bright, smoothstep(0.52, 0.66, fine)[..., None]
    )
    return replace(tile, rgb=np.asarray(mix(tile.rgb, tone * np.float32(level * 2.0), share * 0.92), np.float32))


def _padded(tile: Drawn, top: int, side: int, bottom: int) -> Drawn:
    """The tile with empty room around it, all its points moved along."""
    rows, columns = (top, bottom), (side, side)

    def moved(point: tuple[float, float] | None) -> tuple[float, float] | None:
        return None if point is None else (point[0] + side, point[1] + top)

    return replace(
        tile,
        rgb=np.pad(tile.rgb, (rows, columns, (0, 0))),
        alpha=np.pad(tile.alpha, (rows, columns)),
        anchor=(tile.anchor[0] + side, tile.anchor[1] + top),
        glow=None if tile.glow is None else np.pad(tile.glow, (rows, columns, (0, 0))),
        seat=moved(tile.seat),
        hand=moved(tile.hand),
    )


def _railed(tile: Drawn, light: Light) -> Drawn:
    """A track of ballast, sleepers and rails under a train, far beyond it on both sides."""
    height, width = tile.alpha.shape
    bed = max(4, round(height * _BED))
    foot = min(height, round(tile.anchor[1]))
    tile = _padded(tile, 0, width * _ALONG, max(0, foot + bed - height))
    rgb, alpha = tile.rgb.copy(), tile.alpha.copy()
    top, wide = foot - bed // 3, alpha.shape[1]
    strip = np.zeros((foot + bed - top, wide, 3), np.uint8)
    strip[:] = (150, 140, 128)
    step = max(3, round(bed * 0.9))
    for x in range(0, wide, step):
        cv2.rectangle(strip, (x, bed // 3), (x + step // 2, bed), (96, 70, 50), -1)
    strip[: max(2, bed // 5)] = (120, 124, 132)
    strip[bed // 2 + bed // 3 : bed // 2 + bed // 3 + max(2, bed // 5)] = (150, 154, 162)
    lit = from_srgb8(strip) * light.flat
    rows = slice(top, top + len(strip))
    cover = alpha[rows, :, None]
    rgb[rows] = rgb[rows] * cover + lit * (1 - cover)
    alpha[rows] = 1.0
    return replace(tile, rgb=rgb, alpha=alpha)


def _tongue(x: float, foot: float, wide: float, tall: float, lean: float) -> F32:
    """Outline of one flame, (n, 2) pixels."""
    t = np.linspace(0, 1, 16)
    half = wide * np.sin(np.pi * np.clip(t * 0.86 + 0.14, 0, 1)) ** 0.9 * (1 - 0.35 * t)
    middle = x + lean * t**1.5 * tall + 0.10 * wide * np.sin(t * 7.0)
    y = foot - tall * t
    return np.asarray(np.vstack([np.stack([middle - half, y], -1), np.stack([middle + half, y], -1)[::-1]]), np.float32)


def _burning(tile: Drawn, rng: np.random.Generator) -> Drawn:
    """Flames out of the upper part, smoke over them, and the light they shed."""
    height, width = tile.alpha.shape
    tile = _padded(tile, int(height * _ROOM), int(width * 0.16), 0)
    shape = tile.alpha.shape
    solid = tile.alpha > 0.5
    columns = np.flatnonzero(solid.any(0))
    if not len(columns):
        return tile
    brow = np.argmax(solid, 0)
    spots = np.sort(rng.integers(0, len(columns), _TONGUES))
    low, tall, lean = rng.random(_TONGUES), 0.18 + 0.26 * rng.random(_TONGUES), 0.14 * rng.normal(size=_TONGUES)
    rgb, alpha = tile.rgb.copy(), tile.alpha.copy()
    soot = np.zeros(shape, np.uint8)
    for k in range(18):
        x, y = columns[spots[k % _TONGUES]], height * (0.12 + 0.36 * rng.random())
        cv2.circle(
            soot, (int(x + rng.normal() * width * 0.06), int(y)), int(height * (0.04 + 0.06 * rng.random())), 120, -1
        )
    smoke = blur(soot, height / 40).astype(np.float32) / 255
    _lay(rgb, alpha, linear("#2b2624"), smoke)
    glow = np.zeros((*shape, 3), np.float32) if tile.glow is None else tile.glow.copy()
    for tone, share in _FLAMES:
        sheet = np.zeros(shape, np.uint8)
        for k in range(_TONGUES):
            x = float(columns[spots[k]])
            foot = float(brow[int(x)]) + height * (0.06 + 0.62 * low[k] ** 1.6)
            outline = _tongue(x, foot, width * 0.062 * share, height * tall[k] * (0.4 + 0.6 * share), lean[k])
            cv2.fillPoly(sheet, [np.round(outline * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        cover = blur(sheet, max(0.6, height / 260)).astype(np.float32) / 255
        _lay(rgb, alpha, linear(tone) * np.float32(1.25), cover)
        if share in (1.0, 0.74):
            glow += blur(cover, height / 16)[..., None] * linear("#ff7a20") * np.float32(0.45)
    return replace(tile, rgb=rgb, alpha=alpha, glow=glow)


def _lay(rgb: F32, alpha: F32, colour: F32, cover: F32) -> None:
    """A colour over a tile that may be bare there, in place."""
    total = cover + alpha * (1 - cover)
    share = np.where(total > 1e-3, cover / np.maximum(total, 1e-3), 0).astype(np.float32)
    over(rgb, colour, share)
    alpha[:] = total


def _beaming(tile: Drawn) -> Drawn:
    """A cone of light below, brightest in its middle."""
    height, width = tile.alpha.shape
    long = int(width * _REACH)
    tile = _padded(tile, 0, 0, long)
    y = (np.arange(height + long, dtype=np.float32)[:, None] - np.float32(height * 0.78)) / np.float32(
        long + height * 0.22
    )
    x = np.abs(np.arange(width, dtype=np.float32)[None] - np.float32(width / 2)) / np.float32(width / 2)
    half = 0.20 + 0.68 * np.clip(y, 0, 1)
    inside = np.clip((half - x) / 0.10, 0, 1) * (y > 0)
    light = np.asarray(inside * (0.62 - 0.30 * np.clip(y, 0, 1)), np.float32) * (1 - tile.alpha)
    rgb, alpha = tile.rgb.copy(), tile.alpha.copy()
    _lay(rgb, alpha, linear(_BEAM) * np.float32(1.15), light * np.float32(0.8))
    glow = np.zeros((*alpha.shape, 3), np.float32) if tile.glow is None else tile.glow.copy()
    glow += (light * np.float32(0.22))[..., None] * linear(_BEAM)
    return replace(tile, rgb=rgb, alpha=alpha, glow=glow)


def _leaning(tile: Drawn, degrees: float) -> Drawn:
    """The tile turned about its anchor, its left side up."""
    width = tile.alpha.shape[1]
    room = int(np.sin(np.radians(abs(degrees))) * width * 0.6) + 2
    tile = _padded(tile, room, 2, room)
    turn = cv2.getRotationMatrix2D(tile.anchor, -degrees, 1.0)
    size = (tile.alpha.shape[1], tile.alpha.shape[0])
    alpha = cv2.warpAffine(tile.alpha, turn, size, flags=cv2.INTER_LINEAR)
    rgb = cv2.warpAffine(tile.rgb * tile.alpha[..., None], turn, size, flags=cv2.INTER_LINEAR)
    glow = None if tile.glow is None else cv2.warpAffine(tile.glow, turn, size, flags=cv2.INTER_LINEAR)
    return replace(tile, rgb=rgb / np.maximum(alpha, 1e-3)[..., None], alpha=alpha, glow=glow)
