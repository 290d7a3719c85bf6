"""Dressing the person of the first picture in the garment of the second."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur
from ..scene import NotUnderstood
from .composite import Sprite, trimmed
from .matte import f32, unit
from .regions import clothes
from .seconds import sprite_of
from .steps import Wear
from .work import Work, performs

_FOLDS = 0.85  # share of the clothing's own light and shade kept on the new cloth


@performs(Wear)
def perform_wear(work: Work, step: Wear) -> None:
    """The garment's cloth over the clothing in the picture: its colours, pattern and print, the photo's folds.

    The cut (sleeves, collar) stays that of the photo, and the notes say so. Raises NotUnderstood when no face is
    found under which clothing could be.
    """
    mask = clothes(work)
    if mask is None or float(mask.mean()) < 0.005:
        raise NotUnderstood("no person with clothing was found in the first picture")
    garment = _garment(work)
    cloth = _laid_over(garment, mask)
    lab, new = (cv2.cvtColor(image, cv2.COLOR_RGB2Lab) for image in (work.unit, cloth))
    light = blur(lab[..., 0], 0.8)
    mean = float((light * mask).sum() / (mask.sum() + 1e-6))
    new[..., 0] = np.clip(new[..., 0] + (light - mean) * np.float32(_FOLDS), 0, 100)
    work.paint(np.clip(cv2.cvtColor(new, cv2.COLOR_Lab2RGB), 0, 1), mask)
    work.remark("the garment's cloth and print were laid over the clothing; its cut is still that of the photo")


def _garment(work: Work) -> Sprite:
    """The garment cut out. On a plain ground, as shops show it, its outline is filled: white cloth on white counts."""
    second = work.second()
    rim = np.concatenate([second[0, :, :3], second[-1, :, :3]]).astype(np.float32)
    if second.shape[2] == 4 or float(rim.std(0).max()) >= 12:
        return sprite_of(work, second, flat=False)
    colour = np.ascontiguousarray(second[..., :3])
    ground = np.median(rim, axis=0)
    differs = (np.abs(colour.astype(np.float32) - ground).max(-1) > 6).astype(np.uint8)
    outlines, _ = cv2.findContours(differs, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    mask = np.zeros(colour.shape[:2], np.uint8)
    cv2.drawContours(mask, outlines, -1, 255, -1)
    clean = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    return trimmed(unit(colour), f32(clean) / 255)


def _laid_over(garment: Sprite, mask: F32) -> F32:
    """The garment scaled so that its body covers the clothing; around it its main colour. float32 sRGB (H, W, 3)."""
    height, width = mask.shape
    rows = np.flatnonzero((mask > 0.5).sum(1) > width * 0.03)
    columns = np.flatnonzero((mask > 0.5).sum(0) > (len(rows) or 1) * 0.12)
    if not len(rows) or not len(columns):
        raise NotUnderstood("no clothing was found on the person")
    solid = garment.alpha > 0.9
    main = np.median(garment.rgb[solid], axis=0) if solid.any() else garment.rgb.reshape(-1, 3).mean(0)
    middle = (int(columns[0]) + int(columns[-1])) / 2
    breadth = (columns[-1] - columns[0]) * 1.25  # the garment's sleeves spread wider than the body
    scale = max(breadth / garment.alpha.shape[1], (rows[-1] - rows[0]) * 0.8 / garment.alpha.shape[0])
    sized = garment.scaled(round(garment.alpha.shape[1] * scale), round(garment.alpha.shape[0] * scale))
    tall, broad = sized.alpha.shape
    page = np.broadcast_to(main.astype(np.float32), (height, width, 3)).copy()
    left, top = round(middle - broad / 2), int(rows[0]) - round(tall * 0.06)
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + broad), min(height, top + tall)
    inner = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
    alpha = smoothstep(0.4, 0.95, blur(sized.alpha, 1.5))[inner][..., None]
    outer = (slice(y0, y1), slice(x0, x1))
    page[outer] += (sized.rgb[inner] - page[outer]) * alpha
    return page
