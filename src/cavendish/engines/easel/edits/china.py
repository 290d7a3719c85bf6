"""Cups and saucers: their china told from what they hold, so that a blue cup keeps its coffee."""

from __future__ import annotations

import re

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from .matte import f32
from .objects import Detection
from .vocabulary import plain
from .work import Work

_CUP = re.compile(r"\b(?:cup|mug|teacup|tasse|taza|xicara)s?\b|컵|찻잔|カップ|杯")
_SAUCER = re.compile(
    r"\b(?:saucer|plate|untertasse|unterteller|teller|soucoupe|platillo|plato|pires)s?\b|받침|접시|ソーサー|受け皿|碟"
)


def painted(work: Work, thing: str, mask: F32) -> F32:
    """The mask (H, W) of a cup's china without what it holds, with its saucer where that is named; the mask as it is
    for any other thing."""
    text = plain(thing)
    cup = _cup(work)
    if cup is None or not (_CUP.search(text) or _SAUCER.search(text)):
        return mask
    if _SAUCER.search(text):
        mask = f32(np.maximum(mask, work.subject().mask))
    return f32(mask * (1 - opening(work, cup)))


def _cup(work: Work) -> Detection | None:
    return next((each for each in work.sight.things if each.kind == "cup"), None)


def opening(work: Work, cup: Detection) -> F32:
    """The soft mask (H, W) of what is seen within a cup's rim: a bright inside in dark china, else what lies as an
    island in its upper part."""
    left, top, right, bottom = (int(v) for v in cup.box)
    light = cv2.cvtColor(work.pixels, cv2.COLOR_RGB2GRAY)[top:bottom, left:right]
    light = np.asarray(cv2.GaussianBlur(light, (0, 0), max(1.0, 0.008 * (right - left))), np.uint8)
    own = work.subject().mask[top:bottom, left:right] > 0.5
    level, _ = cv2.threshold(light, 0, 255, cv2.THRESH_OTSU)
    mask = np.zeros(work.size, np.float32)
    for part in (light > 0.82 * level, light < level):
        hull = _island(np.asarray(part & own, np.uint8))
        if hull is not None:
            mask[top:bottom, left:right] = hull
            break
    return smoothstep(0.3, 0.7, f32(cv2.GaussianBlur(mask, (0, 0), 1.2)))


def _island(part: U8) -> F32 | None:
    """The hull of the largest piece, 0 or 1, if it is an opening: wide, high up, and not all of the cup."""
    tall, broad = part.shape
    part = np.asarray(cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((max(3, broad // 25),) * 2, np.uint8)), np.uint8)
    outlines, _ = cv2.findContours(part, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for outline in sorted(outlines, key=lambda each: -cv2.contourArea(each))[:2]:
        hull = cv2.convexHull(outline)
        _, y, wide, high = cv2.boundingRect(hull)
        round_ = cv2.contourArea(hull) > 0.7 * wide * high
        if round_ and wide > 0.45 * broad and y + high / 2 < 0.6 * tall and high < 0.9 * tall:
            page = np.zeros((tall, broad), np.float32)
            cv2.drawContours(page, [hull], -1, 1.0, -1)
            return page
    return None
