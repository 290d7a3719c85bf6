"""Drawn things by other means: chalk strokes on a board, glowing tubes on a wall, paint from a can."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ..backdrops import paint as paint_place
from ..colour import F32, linear, over
from ..light import light_for
from ..noise import blur, value_noise
from ..scene import Scene
from ..subjects import Drawn

_FINEST = 140
"""Side in pixels of the copy whose edges are drawn: finer ones would only clutter."""


def treated(tile: Drawn, scene: Scene, rng: np.random.Generator, tones: tuple[str, ...] = ()) -> Drawn:
    """A drawn thing as the scene's kind of print shows it."""
    if scene.emblem == "chalkboard":
        return chalked(tile, rng)
    if scene.emblem == "double exposure":
        return exposed(tile, scene.decor.get("exposure", "forest"), rng)
    if scene.emblem == "neon":
        return tubed(tile, next(iter(tones), None))
    if scene.emblem == "graffiti":
        return sprayed(tile, rng)
    return tile


def edges(tile: Drawn) -> F32:
    """(h, w) strength 0..1 of the outline and of the strongest inner edges of a tile."""
    height, width = tile.alpha.shape
    scale = min(1.0, _FINEST / max(height, width))
    size = (max(2, round(width * scale)), max(2, round(height * scale)))
    pad = 3
    cover = cv2.copyMakeBorder(
        cv2.resize(tile.alpha, size, interpolation=cv2.INTER_AREA), pad, pad, pad, pad, cv2.BORDER_CONSTANT
    )
    tone = np.sqrt(np.clip(cv2.resize(tile.rgb, size, interpolation=cv2.INTER_AREA), 0, 1)).astype(np.float32)
    wide = cv2.copyMakeBorder(tone, pad, pad, pad, pad, cv2.BORDER_REPLICATE)
    calm = np.asarray(cv2.bilateralFilter(wide, 0, 0.12, 2.0), np.float32)
    inner = np.zeros_like(cover)
    for channel in cv2.split(calm):
        inner = np.maximum(
            inner, cv2.magnitude(cv2.Sobel(channel, cv2.CV_32F, 1, 0), cv2.Sobel(channel, cv2.CV_32F, 0, 1))
        )
    solid = cv2.erode(cover, np.ones((5, 5), np.uint8))
    rim = cv2.morphologyEx(cover, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    drawn = np.clip(np.maximum(rim * 1.1, np.clip((inner - 0.55) * 1.2, 0, 1) * (solid > 0.6)), 0, 1)
    whole = cv2.resize(drawn[pad:-pad, pad:-pad], (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(whole * 1.6 - 0.35, 0, 1), np.float32)


def chalked(tile: Drawn, rng: np.random.Generator) -> Drawn:
    """The tile as a chalk drawing: outlines, lightly rubbed in with its own colours."""
    height, width = tile.alpha.shape
    lines = edges(tile)
    grain = value_noise(rng, height, width, max(1.2, max(height, width) / 220))
    pale = np.clip(tile.rgb * 0.65 + 0.22, 0, 1)
    rgb = pale + (linear("#f2f0e6") - pale) * lines[..., None]
    alpha = np.maximum(lines * np.clip(1.3 - 0.7 * grain, 0, 1), tile.alpha * (0.10 + 0.30 * grain))
    return replace(tile, rgb=np.asarray(rgb, np.float32), alpha=np.asarray(alpha, np.float32), glow=None)


def tubed(tile: Drawn, colour: str | None) -> Drawn:
    """The tile bent of glowing tubes, in the colour asked for or in its own ones made loud."""
    lines = edges(tile)
    if colour:
        loud = np.broadcast_to(linear(colour), tile.rgb.shape)
    else:
        soft = blur(tile.rgb * tile.alpha[..., None], 4.0)
        loud = soft / np.maximum(soft.max(-1, keepdims=True), 1e-3)
        loud = np.clip((loud - loud.min(-1, keepdims=True) * 0.75) * 1.4, 0.03, 1)
    rgb = loud * 0.6 + lines[..., None] ** 4 * 0.35
    return replace(tile, rgb=np.asarray(rgb, np.float32), alpha=lines, glow=None)


_SPRAYS = ("#ff3f8e", "#28c8e8", "#ffd028", "#8a4ae0", "#ff8a28")
"""Colours of the haze about what is sprayed on a wall."""


def sprayed(tile: Drawn, rng: np.random.Generator) -> Drawn:
    """The tile sprayed on a wall: loud flat colours, a thick black outline, a white one, a haze of another colour."""
    side = float(max(tile.alpha.shape))
    pad = round(0.10 * side)
    cover = cv2.copyMakeBorder(tile.alpha, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
    inner = cv2.copyMakeBorder(edges(tile), pad, pad, pad, pad, cv2.BORDER_CONSTANT)
    rgb = cv2.copyMakeBorder(np.clip(tile.rgb, 0, 1), pad, pad, pad, pad, cv2.BORDER_REPLICATE)
    soft = np.sqrt(blur(rgb, 0.006 * side))
    grey = soft.mean(-1, keepdims=True)
    flat = np.clip(grey + (np.round(soft * 6) / 6 - grey) * 1.55 + 0.04, 0, 1) ** 2
    away = cv2.distanceTransform((cover < 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    black, white = (np.clip((reach * side - away) / 2 + 0.5, 0, 1)[..., None] for reach in (0.016, 0.030))
    haze = np.clip(1 - away / (0.10 * side), 0, 1) ** 1.5
    speck = value_noise(rng, cover.shape[0], cover.shape[1], 1.6)
    out = np.broadcast_to(linear(_SPRAYS[int(rng.integers(len(_SPRAYS)))]), rgb.shape)
    out = out + (linear("#fbf8f2") - out) * white
    out = out + (linear("#0e0c12") - out) * black
    out = out + (flat - out) * cover[..., None]
    out = out * (1 - 0.85 * (inner * cover)[..., None])
    alpha = np.maximum(white[..., 0] * 0.94, haze * np.clip(speck * 2.2 - 0.55, 0, 1) * 0.9)
    anchor = (tile.anchor[0] + pad, tile.anchor[1] + pad)
    return replace(tile, rgb=np.asarray(out, np.float32), alpha=np.asarray(alpha, np.float32), glow=None, anchor=anchor)


def exposed(tile: Drawn, setting: str, rng: np.random.Generator) -> Drawn:
    """The tile with a place shining through it: its lights stay, its darks show the place, its foot fades out."""
    height, width = tile.alpha.shape
    place = paint_place(setting, width, height, light_for("dawn"), "", "", rng).image
    tone = np.sqrt(np.clip(tile.rgb.mean(-1, keepdims=True), 0, 1))
    shown = np.clip(place * 1.25 + (tone - 0.35) * 0.35, 0, 1.2) * (0.45 + 0.75 * tone)
    fade = np.clip((1 - np.linspace(0, 1, height, dtype=np.float32)) / 0.22, 0, 1)[:, None]
    alpha = tile.alpha * np.maximum(fade, 0.0)
    return replace(tile, rgb=np.asarray(shown * 0.8 + tile.rgb * 0.2, np.float32), alpha=alpha, glow=None)


def glowing(image: F32, lit: F32) -> None:
    """Add to a picture the light that bright parts of `lit` (same shape) throw on what is around them; in place."""
    side = float(min(image.shape[:2]))
    for reach, gain in ((0.008, 0.8), (0.03, 0.7), (0.10, 0.45)):
        image += blur(lit, side * reach) * np.float32(gain)


def night_wall(image: F32) -> None:
    """A wall after dark, with a little light in its middle; in place."""
    height, width = image.shape[:2]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None]
    image *= (0.05 + 0.10 * np.exp(-(x * x + y * y) * 1.4))[..., None] * np.array([0.8, 0.75, 1.1], np.float32)
    over(image, linear("#06060c"), np.broadcast_to(np.float32(0.25), (height, width)))
