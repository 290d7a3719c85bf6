"""Technical quality: enlarging, denoising, sharpening, restoring, scratches; and blurring or pixelating a part."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from ..noise import blur
from . import tinting
from .matte import fitted, pixels, unit
from .regions import FINDERS, region_mask
from .steps import Repair
from .work import Work, performs


@performs(Repair)
def perform_repair(work: Work, step: Repair) -> None:
    if step.name in ("blur", "pixelate"):
        mask = region_mask(work, step.region) if step.region else None
        work.paint(_hidden(work, step), mask)
        return
    if step.name == "colorize":
        work.paint(tinting.coloured_in(work))
        work.remark("the colours were guessed by rules: skin, lips, greenery, sky, ground and wood")
        return
    picture = work.pixels
    if step.name == "restore":
        picture = sharpened(levelled(denoised(descratched(work, picture), 1.0)), 0.6)
    elif step.name == "scratches":
        picture = descratched(work, picture)
    elif step.name == "denoise":
        picture = denoised(picture, step.amount)
    elif step.name == "sharpen":
        picture = sharpened(picture, step.amount)
    else:
        picture = sharpened(clarified(denoised(picture, 0.5)), 0.8)
    mask = region_mask(work, step.region) if step.region and step.region in FINDERS else None
    work.paint(picture, mask)


def _hidden(work: Work, step: Repair) -> U8:
    """Blurred, or in blocks so large that a face cannot be known."""
    height, width = work.size
    if step.name == "blur":
        strength = 0.02 if step.region else 0.009
        return pixels(blur(work.unit, width * strength * step.amount))
    blocks = 16 if not step.region else 8
    if step.region:
        mask = region_mask(work, step.region)
        rows = np.flatnonzero(mask.max(1) > 0.5)
        span = max(8, int(rows[-1] - rows[0])) if len(rows) else height
        blocks = max(6, round(10 * height / span))
    else:
        blocks = 48
    size = (max(4, round(blocks * width / height)), blocks)
    return cv2.resize(
        cv2.resize(work.pixels, size, interpolation=cv2.INTER_AREA), (width, height), interpolation=cv2.INTER_NEAREST
    )


def noise_level(image: U8) -> float:
    """Standard deviation of the picture's noise in 0..255 units, from its finest detail (Immerkær's estimate)."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float32)
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    response = np.abs(cv2.filter2D(grey, -1, kernel)[1:-1, 1:-1])
    flat = response[response <= np.percentile(response, 70)]  # edges are not noise
    return float(flat.mean()) / 6 * 2.06 if flat.size else 0.0


def denoised(image: U8, amount: float) -> U8:
    """Grain removed by comparing patches, as strongly as the picture's own noise asks for; edges stay."""
    level = noise_level(image)
    strength = float(np.clip(level * 0.85, 1.0, 18.0)) * amount
    return cv2.fastNlMeansDenoisingColored(image, None, strength, strength * 1.1, 5, 13)


def sharpened(image: U8, amount: float) -> U8:
    """Two scales of unsharp masking on lightness; flat places, where only noise would grow, stay."""
    picture = unit(image)
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2Lab)
    light = lab[..., 0]
    fine, broad = light - blur(light, 0.9), light - blur(light, 2.6)
    detail = smoothstep(0.4, 2.5, blur(np.abs(broad), 2.0))
    lab[..., 0] = np.clip(light + (fine * 0.9 + broad * 0.45) * np.float32(amount) * detail, 0, 100)
    return pixels(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB))


def clarified(image: U8) -> U8:
    """A little local contrast."""
    lab = cv2.cvtColor(unit(image), cv2.COLOR_RGB2Lab)
    coarse = blur(lab[..., 0], image.shape[1] * 0.02)
    lab[..., 0] = np.clip(lab[..., 0] + (lab[..., 0] - coarse) * 0.22, 0, 100)
    lab[..., 1:] = lab[..., 1:] * 1.06
    return pixels(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB))


def levelled(image: U8) -> U8:
    """A faded picture's blacks and whites pulled to the ends, its colour cast halved."""
    picture = unit(image)
    low, high = np.percentile(picture, 0.6, axis=(0, 1)), np.percentile(picture, 99.4, axis=(0, 1))
    low, high = 0.5 * low + 0.5 * low.min(), 0.5 * high + 0.5 * high.max()
    stretched = (picture - low) / np.maximum(high - low, 0.2)
    return pixels(np.asarray(stretched, np.float32))


def scratch_mask(image: U8) -> F32:
    """Scratches, (H, W) 0 or 1: thin straight lines, bright or dark, that run on for far longer than they are wide."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    side = max(image.shape[:2])
    wide, long = max(5, round(side * 0.011)) | 1, max(15, round(side * 0.045)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide))
    bright = cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, disc)
    dark = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, disc)
    lines = np.maximum(_straight(bright, long, 30), _straight(dark, round(long * 1.8) | 1, 46))
    return (lines > 0).astype(np.float32)


def _straight(response: U8, long: int, least: int) -> U8:
    """What of a response survives an opening by a line of `long` px in one of 24 directions, 0 or 1."""
    kept = np.zeros_like(response)
    broad = cv2.dilate(response, np.ones((3, 3), np.uint8))  # a line drawn at an angle has steps
    for angle in np.arange(0, 180, 7.5):
        line = np.zeros((long, long), np.uint8)
        reach = (long - 1) / 2
        across, down = reach * np.cos(np.radians(angle)), reach * np.sin(np.radians(angle))
        ends = [(round(reach - across), round(reach - down)), (round(reach + across), round(reach + down))]
        cv2.line(line, ends[0], ends[1], 1, 1)
        kept = np.maximum(kept, cv2.morphologyEx(broad, cv2.MORPH_OPEN, line))
    sure = (kept > least).astype(np.uint8)
    near = cv2.dilate(sure, np.ones((5, 5), np.uint8)) > 0
    return (near & (response > least * 0.5)).astype(np.uint8)


def descratched(work: Work, image: U8) -> U8:
    marks = scratch_mask(image)
    if not marks.any():
        work.remark("no scratches were found")
        return image
    if float(marks.mean()) > 0.2:
        work.remark("too much of the picture looks like scratches: they were left")
        return image
    hole = cv2.dilate(marks, np.ones((5, 5), np.uint8))
    # a scratch is thin: what is beside it says what is under it, patches from elsewhere would not
    return np.asarray(cv2.inpaint(image, (hole > 0).astype(np.uint8), 4, cv2.INPAINT_TELEA), np.uint8)


__all__ = ["denoised", "fitted", "levelled", "noise_level", "perform_repair", "scratch_mask", "sharpened"]
