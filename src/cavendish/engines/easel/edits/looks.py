"""Carrying out tones and styles, on the whole picture or on a named part of it."""

from __future__ import annotations

import cv2
import numpy as np

from .. import styles
from ..colour import F32, U8
from ..scene import NotUnderstood
from . import manners, nights, tones
from .matte import f32, pixels, unit
from .regions import FINDERS, region_mask
from .steps import Sky, Styled, Tone
from .work import PERFORMERS, Work, performs

_WITH_SKY = frozenset({"sunset", "night", "dusk", "dawn", "golden", "day"})
_SKY_WORDS = {"golden": "golden hour"}
_LIKE_MISSING = "without the style networks only the second picture's colours were taken over"


@performs(Tone)
def perform_tone(work: Work, step: Tone) -> None:
    """A tone of `tones.TONES`; a time of day also changes an open sky."""
    toning = tones.TONES.get(step.name)
    if toning is None:
        raise NotUnderstood(f"easel has no look called {step.name}")
    dark_already = step.name == "night" and float(work.pixels.mean()) < 64
    if step.name in _WITH_SKY and not step.region and not dark_already and FINDERS["sky"](work) is not None:
        PERFORMERS[Sky](work, Sky(_SKY_WORDS.get(step.name, step.name)))
        return
    if step.name == "night" and not step.region and not dark_already:
        work.paint(nights.darkened(work))
        return
    mask = region_mask(work, step.region) if step.region else None
    work.paint(np.asarray(toning(work.unit, step.amount, work.rng(step.name)), np.float32), mask)


@performs(Styled)
def perform_style(work: Work, step: Styled) -> None:
    """A named style, or (name '') the manner of the second picture."""
    mask = region_mask(work, step.region) if step.region else None
    if step.name:
        made = manners.manner_of(work, step.name)
        if made is None:
            made = manners.faces_kept(work, unit(styles.apply(step.name, work.pixels, work.rng(step.name))), step.name)
        work.paint(made, mask)
        return
    model = work.second()[..., :3]
    if styles.lacking():
        work.remark(_LIKE_MISSING)
        work.paint(pixels(coloured_like(work, np.ascontiguousarray(model))))
        return
    work.paint(styles.apply_like(work.pixels, np.ascontiguousarray(model)))


def coloured_like(work: Work, model: U8) -> F32:
    """The picture with the mean and spread of the model's colours (Reinhard's transfer in Lab)."""
    own, other = (cv2.cvtColor(image, cv2.COLOR_RGB2Lab) for image in (work.unit, unit(model)))
    axes = (0, 1)
    gain = np.clip(other.std(axes) / np.maximum(own.std(axes), 1e-3), 0.4, 2.0)
    moved = ((own - own.mean(axes)) * gain + other.mean(axes)).astype(np.float32)
    moved[..., 0] = np.clip(moved[..., 0], 0, 100)
    return f32(np.clip(cv2.cvtColor(moved, cv2.COLOR_Lab2RGB), 0, 1))
