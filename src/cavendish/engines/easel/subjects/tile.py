"""From a modelled clay sheet to a finished tile: light, ink, vector features, crop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ..bands import darken, weigh
from ..canvas import Canvas
from ..clay import Clay, Material, shade
from ..colour import F32
from ..shading import Layer
from ..stuffs import carved, remake, seen_through, surroundings
from .registry import Ask, Drawn

Point = tuple[float, float]


def sheet(scale: float, left: float, right: float, bottom: float, top: float, material: Material | None = None) -> Clay:
    """An empty clay sheet that spans the given limits in subject units at `scale` pixels per unit."""
    width, height = max(8, round((right - left) * scale)), max(8, round((top - bottom) * scale))
    return Clay(width, height, scale, (-left * scale, top * scale), material)


def finish(
    clay: Clay,
    ask: Ask,
    *,
    fur_length: float = 0.02,
    streak_length: float | None = None,
    occlusion: float = 1.0,
    inks: Canvas | None = None,
    ink_strength: float = 0.65,
    ink_tint: tuple[float, float, float] = (0.10, 0.05, 0.04),
    features: Canvas | None = None,
    anchor: Point = (0.0, 0.0),
    baseline: float = 1.0,
    seat: Point | None = None,
    hand: Point | None = None,
    glow: Canvas | None = None,
) -> Drawn:
    """Light the clay, darken along `inks`, lay `features` over it and crop.

    Points and lengths are in the clay's units; `anchor` is the ground contact, `baseline` the width of the feet.
    """
    environment = ask.environment
    if ask.stuff is not None:
        remake(clay, ask.stuff, ask.colour, ask.rng)
        environment = surroundings(ask.light) if environment is None else environment
        if features is not None and ask.stuff.whole:
            carved(features, ask.stuff, ask.colour)
    layer = shade(
        clay,
        ask.light,
        ask.rng,
        fur_length=fur_length,
        streak_length=streak_length,
        occlusion=occlusion,
        environment=environment,
    )
    if ask.stuff is not None:
        layer = replace(layer, alpha=seen_through(layer.rgb, layer.alpha, ask.stuff.clear))
    rgb, alpha, x, y = layer.rgb, layer.alpha, layer.x, layer.y
    if inks is not None:
        _darken(layer, inks, ink_strength, ink_tint)
    if features is not None:
        rgb, alpha, x, y = _covered(layer, features)
    if glow is not None and glow.window is not None:
        rgb, alpha, x, y = _grown(Layer(rgb, alpha, x, y), glow.window)

    def local(point: Point) -> Point:
        px, py = clay.pixel(*point)
        return px - x, py - y

    shine = None
    if glow is not None:
        height, width = alpha.shape
        shine = np.zeros((height, width, 3), np.float32)
        part = glow.premultiplied[y : y + height, x : x + width]
        shine[: part.shape[0], : part.shape[1]] = part
    return Drawn(
        rgb,
        alpha,
        local(anchor),
        baseline * clay.scale,
        shine,
        local(seat) if seat else None,
        local(hand) if hand else None,
    )


def facing_aware(painter: Callable[[Ask], Drawn]) -> Callable[[Ask], Drawn]:
    """Wrap a painter whose subject looks left: asked to look right, it draws under mirrored light and is flipped."""

    def paint(ask: Ask) -> Drawn:
        if ask.facing != "right":
            return painter(ask)
        environment = None if ask.environment is None else np.ascontiguousarray(ask.environment[:, ::-1])
        drawn = painter(replace(ask, light=ask.light.mirrored(), facing="left", environment=environment))
        return flipped(drawn)

    return paint


def flipped(drawn: Drawn) -> Drawn:
    """The tile seen in a mirror."""
    width = drawn.alpha.shape[1]

    def across(point: Point | None) -> Point | None:
        return None if point is None else (width - point[0], point[1])

    return Drawn(
        np.ascontiguousarray(drawn.rgb[:, ::-1]),
        np.ascontiguousarray(drawn.alpha[:, ::-1]),
        (width - drawn.anchor[0], drawn.anchor[1]),
        drawn.baseline_width,
        None if drawn.glow is None else np.ascontiguousarray(drawn.glow[:, ::-1]),
        across(drawn.seat),
        across(drawn.hand),
    )


def _darken(layer: Layer, inks: Canvas, strength: float, tint: tuple[float, float, float]) -> None:
    if inks.window is None:
        return
    (rows, columns), (height, width) = inks.window, layer.alpha.shape
    y0, y1 = max(rows.start, layer.y), min(rows.stop, layer.y + height)
    x0, x1 = max(columns.start, layer.x), min(columns.stop, layer.x + width)
    if y1 > y0 and x1 > x0:
        part = layer.rgb[y0 - layer.y : y1 - layer.y, x0 - layer.x : x1 - layer.x]
        darken(part, inks.alpha[y0:y1, x0:x1] * np.float32(strength), 1 - np.array(tint, np.float32))


def _grown(layer: Layer, window: tuple[slice, slice]) -> tuple[F32, F32, int, int]:
    """The layer on a tile that reaches as far as `window`, so that light round a lamp is not cut off."""
    height, width = layer.alpha.shape
    y0, y1 = min(layer.y, window[0].start), max(layer.y + height, window[0].stop)
    x0, x1 = min(layer.x, window[1].start), max(layer.x + width, window[1].stop)
    if (y0, y1, x0, x1) == (layer.y, layer.y + height, layer.x, layer.x + width):
        return layer.rgb, layer.alpha, layer.x, layer.y
    rgb, alpha = np.zeros((y1 - y0, x1 - x0, 3), np.float32), np.zeros((y1 - y0, x1 - x0), np.float32)
    inner = (slice(layer.y - y0, layer.y - y0 + height), slice(layer.x - x0, layer.x - x0 + width))
    rgb[inner], alpha[inner] = layer.rgb, layer.alpha
    return rgb, alpha, x0, y0


def _covered(layer: Layer, features: Canvas) -> tuple[F32, F32, int, int]:
    """The layer with vector features over it, grown where they reach beyond."""
    height, width = layer.alpha.shape
    drawn = features.window
    if drawn is None:
        return layer.rgb, layer.alpha, layer.x, layer.y
    y0, y1 = min(layer.y, drawn[0].start), max(layer.y + height, drawn[0].stop)
    x0, x1 = min(layer.x, drawn[1].start), max(layer.x + width, drawn[1].stop)
    rgb, alpha = np.zeros((y1 - y0, x1 - x0, 3), np.float32), np.zeros((y1 - y0, x1 - x0), np.float32)
    inner = (slice(layer.y - y0, layer.y - y0 + height), slice(layer.x - x0, layer.x - x0 + width))
    rgb[inner], alpha[inner] = layer.rgb, layer.alpha
    part = (slice(drawn[0].start - y0, drawn[0].stop - y0), slice(drawn[1].start - x0, drawn[1].stop - x0))
    top, own = features.alpha[drawn], alpha[part]
    below = own * (1 - top)
    total = top + below
    weigh(rgb[part], below)
    rgb[part] += features.premultiplied[drawn]
    weigh(rgb[part], 1 / np.maximum(total, np.float32(1e-4)))
    alpha[part] = total
    return rgb, alpha, x0, y0
