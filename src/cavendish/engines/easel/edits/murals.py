"""Pictures painted on a photo's wall: its bricks and cracks are seen through the paint."""

from __future__ import annotations

import numpy as np

from ..noise import blur
from .composite import Sprite, trimmed
from .matte import f32
from .said import Said
from .scenes import drawn, light_of, things_of, tile_pixels
from .steps import Add, Place, Step
from .work import Work

MURAL = "mural"
"""What a thing is put onto that is painted on the wall."""

_PAINTING = frozenset(["paint", "draw", "spray", "spraypaint", "spray-paint"])
_SHARE = 0.5  # of the picture's sides
_COVER = 0.94


def mural(said: Said) -> tuple[Step, ...]:
    """ "paint a big red heart graffiti in the middle of the wall"."""
    raws = [t.raw.strip().casefold() for t in said.tokens]
    wall = max((i for i, raw in enumerate(raws) if raw.endswith("wall")), default=-1)
    stop = next((i for i, t in enumerate(said.tokens[: max(0, wall)]) if t.value in ("on", "into", "centre")), -1)
    paints = bool(raws) and raws[0] in _PAINTING
    marked = any(t.value.startswith("graffiti") for t in said.tokens[: max(0, stop)])
    if stop < 0 or said.where("text") >= 0 or not (paints or (marked and said.where("do", "add", "put") == 0)):
        return ()
    thing = [t for t in said.tokens[1:stop] if t.kind in ("colour", "word", "number") and t.value != "paint"]
    if not any(t.kind == "word" for t in thing):
        return ()
    place, size = said.place(), said.size()
    said.used.update(range(len(said.tokens)))
    return (Add(" ".join(t.raw.strip() for t in thing), place, MURAL, size),)


def paint_mural(work: Work, step: Add) -> None:
    """The first thing the words ask for, large, in paint that follows the wall's light and texture. Raises
    NotUnderstood when easel cannot draw it."""
    height, width = work.size
    tile = drawn(work, things_of(step.words, work.remark)[0], _SHARE * height, light_of(work.pixels))
    sprite = _large(trimmed(*tile_pixels(tile)), work.size, step.size)
    tall, broad = sprite.alpha.shape
    across, down = (step.place or Place())[:2]
    left = round((width - broad) * (0.5 + 0.45 * across))
    top = round((height - tall) * (0.5 + 0.45 * down))
    view = (slice(top, top + tall), slice(left, left + broad))
    light = f32(work.unit.mean(2))
    texture = np.clip((light + 0.04) / (blur(light, 0.04 * min(work.size)) + 0.04), 0.35, 1.5)
    image, cover = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
    image[view], cover[view] = sprite.rgb, sprite.alpha * np.float32(_COVER)
    if work.faces:
        cover *= 1 - work.subject().mask
    work.add(work.pixels, cover)
    work.paint(f32(np.clip(image * texture[..., None], 0, 1)), f32(cover))


def _large(sprite: Sprite, size: tuple[int, int], factor: float) -> Sprite:
    """The drawing at the size of a mural, within the picture (height, width)."""
    tall, broad = sprite.alpha.shape
    share = min(0.85, _SHARE * factor)
    scale = min(share * size[0] / tall, share * size[1] / broad)
    return sprite.scaled(round(broad * scale), round(tall * scale))
