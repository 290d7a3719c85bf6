"""The colour asked for, laid on drawings that have none of their own to change: a red olive, a blue spider's web."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from .canvas import as_linear
from .colour import F32
from .icons import recoloured
from .light import light_for
from .noise import stream
from .subjects import Ask, Drawn, draw

TRIAL = 64.0
"""Pixels of the drawings that are compared."""
PROBE = "#d028d8"
"""A colour that nothing has by itself."""
MOVED = 0.06
"""Least difference of linear light that counts as another colour."""
HEEDED = 0.06
"""Least share of a drawing that its colour changes."""
SHOWN = 0.5
BOW = ("#e83a3a", "#f5902e", "#f5d83a", "#4ac85a", "#3a8af0", "#8a4ae0")
"""The colours of the rainbow."""
FIXED = ("flag", "earth", "world", "globe")
"""Last words of things whose colours are what they are known by."""


def dyed(tile: Drawn, ask: Ask) -> Drawn:
    """The tile in the colour asked for where its drawing took no notice of it."""
    if ask.colour is None or not heedless(ask.noun):
        return tile
    bright = np.maximum(1.0, tile.rgb.max(-1, keepdims=True))
    colour = recoloured(tile.rgb / bright, as_linear(ask.colour))
    return replace(tile, rgb=np.asarray(colour * bright, np.float32))


def striped(tile: Drawn) -> Drawn:
    """The tile with its dark stripes in the colours of the rainbow, from end to end."""
    tall, wide = tile.alpha.shape
    along = (np.arange(wide)[None] / wide * 1.6 + np.arange(tall)[:, None] / tall * 0.35) % 1.0
    tones = np.array([as_linear(tone) for tone in BOW], np.float32)
    at = along * len(BOW)
    low = at.astype(int) % len(BOW)
    part = (at - at.astype(int))[..., None].astype(np.float32)
    band = tones[low] * (1 - part) + tones[(low + 1) % len(BOW)] * part
    light = tile.rgb.mean(-1, keepdims=True)
    dark = np.clip((0.16 - light) / 0.1, 0, 1)
    return replace(tile, rgb=np.asarray(tile.rgb * (1 - dark) + band * (0.55 + 2 * light) * dark, np.float32))


@lru_cache(maxsize=2048)
def heedless(kind: str) -> bool:
    """Whether the drawing of a subject is the same whatever colour is asked."""
    if kind.split(" ")[-1] in FIXED:
        return False
    plain, probed = (_trial(kind, colour) for colour in (None, PROBE))
    if plain.rgb.shape != probed.rgb.shape:
        return False
    shown = plain.alpha > SHOWN
    return bool(shown.any()) and float((_apart(plain, probed)[shown] > MOVED).mean()) < HEEDED


def _trial(kind: str, colour: str | None) -> Drawn:
    return draw(Ask(kind, TRIAL, light_for("day"), stream("dye", kind), colour=colour))


def _apart(first: Drawn, second: Drawn) -> F32:
    return np.asarray(np.abs(first.rgb - second.rgb).max(-1), np.float32)
