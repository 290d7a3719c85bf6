"""Animals asleep: curled up on the ground, the tail round the body, the head on the paws."""

from __future__ import annotations

import numpy as np

from ..bands import weigh
from ..clay import Clay, Material
from ..colour import F32, linear, mix, smoothstep
from . import finery
from .registry import Ask, Drawn
from .sitter import HEAD_Y, Sitter
from .sitting import draw_head
from .sitting_marks import paint_coat
from .tile import finish, sheet

HEAD_AT = (-0.46, 0.40)
"""Where the middle of the head lies, in units of the sitting model."""
WRAPPED = frozenset({"long", "brush", "ringed", "plume", "curl"})
"""Tails that reach round the body."""


def draw_curled(ask: Ask, species: Sitter, pixels_per_unit: float) -> Drawn:
    """Draw the animal asleep, its head to the left; it is about 0.95 units tall and 2 wide."""
    clay = sheet(pixels_per_unit, -1.5, 1.5, -0.2, 1.3, Material(fur=1.0, gloss=0.05))
    coat, belly = linear(species.coat), linear(species.belly)
    wide = species.body
    clay.ellipsoid((0.22, 0.40, -0.2), (0.82 * wide, 0.44, 0.55), coat, blend=0.15)
    clay.ellipsoid((0.58 * wide, 0.42, 0.05), (0.46, 0.44, 0.46), coat, blend=0.18)
    clay.ellipsoid((-0.28, 0.36, -0.05), (0.5, 0.38, 0.45), coat, blend=0.18)
    clay.ellipsoid((0.1, 0.24, 0.28), (0.5, 0.2, 0.2), mix(coat, belly, 0.7), blend=0.15)
    socks = linear(species.socks) if species.socks else mix(coat, belly, 0.3)
    for x in (-0.62, -0.2):
        clay.capsule((x + 0.2, 0.14, 0.45), 0.13, (x, 0.1, 0.6), 0.105, socks, blend=0.06)
    if "shirt" in ask.attributes:
        clay.ellipsoid((0.1, 0.42, 0.0), (0.5, 0.45, 0.52), finery.colour_of(ask, "shirt"), material=finery.CLOTH)
    _tail(clay, species, coat)
    paint_coat(clay, species, ask.rng)
    body = finish(clay, ask, fur_length=species.fur, baseline=1.5)
    return _over(body, draw_head(ask, species, pixels_per_unit), pixels_per_unit)


def _tail(clay: Clay, species: Sitter, coat: F32) -> None:
    if species.tail not in WRAPPED:
        return
    tip = linear(species.tail_tip) if species.tail_tip else coat
    thick = 0.12 if species.tail in ("long", "curl") else 0.2

    def fade(t: float) -> F32:
        if species.tail == "ringed":
            return mix(coat, tip, float(np.sin(t * 22) > 0.2))
        return mix(coat, tip, float(smoothstep(0.35, 0.8, t)))

    path = [(0.98, 0.3, 0.1), (0.95, 0.14, 0.4), (0.5, 0.12, 0.62), (0.05, 0.14, 0.7)]
    clay.tube(path, [thick, thick * 1.1, thick, thick * 0.55], fade, segments=18, blend=0.05)


def _over(body: Drawn, head: Drawn, scale: float) -> Drawn:
    """The body with the head laid over it, on a tile that holds both."""
    x = round(body.anchor[0] + HEAD_AT[0] * scale - head.anchor[0])
    y = round(body.anchor[1] - (HEAD_AT[1] - HEAD_Y) * scale - head.anchor[1])
    (tall, wide), (h, w) = body.alpha.shape, head.alpha.shape
    left, top = max(0, -x), max(0, -y)
    width, height = left + max(wide, x + w), top + max(tall, y + h)
    rgb, alpha = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
    rgb[top : top + tall, left : left + wide] = body.rgb
    alpha[top : top + tall, left : left + wide] = body.alpha
    part = (slice(top + y, top + y + h), slice(left + x, left + x + w))
    under = alpha[part] * (1 - head.alpha)
    total = under + head.alpha
    tile = np.ascontiguousarray(rgb[part])
    weigh(tile, under)
    front = np.ascontiguousarray(head.rgb)
    weigh(front, head.alpha)
    tile += front
    weigh(tile, 1 / np.maximum(total, np.float32(1e-4)))
    rgb[part], alpha[part] = tile, total
    back = (body.anchor[0] + left, body.anchor[1] + top)
    return Drawn(rgb, alpha, back, body.baseline_width, None, (back[0], back[1] - 0.7 * scale), None)
