"""Technical quality: enlarging, denoising, sharpening, restoring, scratches; and blurring or pixelating a part."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8, smoothstep
from ..noise import blur
from . import tinting
from .matte import f32, fitted, pixels, unit
from .regions import FINDERS, region_mask
from .steps import Repair
from .work import Work, performs

_SHORTEST = 0.075  # of the longer side: a scratch is at least that long
_CLEAR, _UNEVEN = 26, 26.0  # in 0..255: what a scratch differs by from its sides, and at most within itself
_MOST_LINES = 400
_RUN, _ANGLES = 0.05, 48  # a bright run is at least that share of the longer side; half turns into so many angles
_SEEN_AT = 700  # px on the longer side at which runs are looked for
_COARSE = 12.0
_BLOCK = 8  # px
_GRAINY = 7.0  # in 0..255: noise beyond this is seen


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
    if step.name in ("sharpen", "enhance") and noise_level(picture) > _GRAINY:
        picture = denoised(picture, 1.0)  # sharpening would bring out the grain before anything else
    if step.name == "restore":
        amount = 0.6 if noise_level(picture) < _COARSE else 0.25
        picture = sharpened(levelled(descratched(work, denoised(picture, 1.0))), amount)
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
    """Grain removed as strongly as the picture's own noise asks for: what is weaker than it in every 8 × 8 block's
    frequencies goes, averaged over blocks at many offsets, so that edges and textures stay. Colour, in which grain
    shows most and detail least, is calmed at half the size."""
    level = max(1.0, noise_level(image)) * amount
    light, *colour = cv2.split(cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb).astype(np.float32))
    calm = [_thresholded(light, 2.5 * level)]
    for channel in colour:
        half = cv2.resize(channel, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        calm.append(
            f32(cv2.resize(_thresholded(half, 2.0 * level), channel.shape[::-1], interpolation=cv2.INTER_CUBIC))
        )
    merged = np.clip(cv2.merge(calm) + 0.5, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(merged, cv2.COLOR_YCrCb2RGB), np.uint8)


def _cosines() -> F32:
    """The orthonormal discrete cosine transform of an 8 × 8 block as one matrix (64, 64)."""
    index = np.arange(_BLOCK)
    one = np.cos(np.pi * (2 * index[None] + 1) * index[:, None] / (2 * _BLOCK)) * np.sqrt(2 / _BLOCK)
    one[0] /= np.sqrt(2)
    return f32(np.kron(one, one))


def _thresholded(channel: F32, threshold: float) -> F32:
    """The channel (H, W) with the block frequencies below the threshold taken out, at every second offset."""
    height, width = channel.shape
    padded = cv2.copyMakeBorder(
        channel, _BLOCK, _BLOCK + -height % _BLOCK, _BLOCK, _BLOCK + -width % _BLOCK, cv2.BORDER_REFLECT
    )
    transform = _cosines()
    total, count = np.zeros_like(padded), np.zeros_like(padded)
    tall, broad = padded.shape[0] // _BLOCK - 1, padded.shape[1] // _BLOCK - 1
    for top in range(0, _BLOCK, 2):
        for left in range(0, _BLOCK, 2):
            view = slice(top, top + tall * _BLOCK), slice(left, left + broad * _BLOCK)
            blocks = padded[view].reshape(tall, _BLOCK, broad, _BLOCK).swapaxes(1, 2).reshape(-1, _BLOCK * _BLOCK)
            waves = blocks @ transform.T
            kept = np.abs(waves) > threshold
            kept[:, 0] = True
            weight = 1 / np.maximum(1, kept.sum(1)).astype(np.float32)  # smooth blocks know best
            back = ((waves * kept) @ transform) * weight[:, None]
            total[view] += back.reshape(tall, broad, _BLOCK, _BLOCK).swapaxes(1, 2).reshape(tall * _BLOCK, -1)
            count[view] += np.kron(weight.reshape(tall, broad), np.ones((_BLOCK, _BLOCK), np.float32))
    inner = slice(_BLOCK, _BLOCK + height), slice(_BLOCK, _BLOCK + width)
    return f32(total[inner] / np.maximum(count[inner], 1e-6))


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
    """Scratches, (H, W) 0 or 1: thin straight lines, bright or dark, that run on for far longer than they are wide,
    of one lightness from end to end and unlike what lies on either side."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    side = max(image.shape[:2])
    wide = max(5, round(side * 0.011)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide))
    mask = np.zeros(grey.shape, np.uint8)
    pale = min(200.0, float(np.percentile(grey, 85)))  # where the surface is gone, the paper shows
    for response, sign in (
        (cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, disc), 1),
        (cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, disc), -1),
    ):
        lines = np.zeros_like(mask)
        found = _segments(response, round(side * _SHORTEST))
        if sign > 0:
            found += [run for run in _bright_runs(response) if _middle_light(grey, *run) >= pale]
        for start, end in found:
            if _is_scratch(grey, response, start, end, wide, sign):
                cv2.line(lines, start, end, 1, wide)
        near = np.asarray(cv2.dilate((response > 14).astype(np.uint8), np.ones((3, 3), np.uint8)), np.uint8)
        mask = np.maximum(mask, lines & near)
    return mask.astype(np.float32)


def _middle_light(grey: U8, start: tuple[int, int], end: tuple[int, int]) -> float:
    """The median lightness 0..255 along a run."""
    points = np.linspace(start, end, 24).round().astype(int)
    columns, rows = (np.clip(points[:, axis], 0, grey.shape[1 - axis] - 1) for axis in (0, 1))
    return float(np.median(grey[rows, columns]))


def _bright_runs(response: U8) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Straight runs of a strong response as pairs of ends: what is left, at any of many angles, after opening by a
    line. It sees hair lines over grain, which votes for whole lines miss."""
    side = max(response.shape)
    factor = max(1, round(side / _SEEN_AT))
    strong = cv2.dilate((response > _CLEAR).astype(np.uint8), np.ones((factor + 1, factor + 1), np.uint8))
    strong = np.ascontiguousarray(strong[::factor, ::factor])
    half = max(4, round(side * _RUN / factor / 2))
    runs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for angle in np.pi * np.arange(_ANGLES) / _ANGLES:
        way = np.array([np.cos(angle), np.sin(angle)])
        start, end = (np.round(half + sign * half * way).astype(int).tolist() for sign in (-1, 1))
        line = cv2.line(np.zeros((2 * half + 1, 2 * half + 1), np.uint8), start, end, 1, 1)
        count, labels = cv2.connectedComponents(cv2.morphologyEx(strong, cv2.MORPH_OPEN, line))
        rows, columns = np.nonzero(labels)
        named = labels[rows, columns]
        for label in range(1, min(count, _MOST_LINES)):
            points = np.stack([columns[named == label], rows[named == label]], 1)
            along = points @ way
            ends = (points[side].mean(0) * factor for side in (along <= along.min() + 1.5, along >= along.max() - 1.5))
            (x0, y0), (x1, y1) = (np.floor(each).astype(int).tolist() for each in ends)  # dilated down and right
            runs.append(((x0, y0), (x1, y1)))
    return runs


def _segments(response: U8, shortest: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Straight runs of a strong response, as pairs of ends."""
    cv2.setRNGSeed(1)
    thin = (response > _CLEAR).astype(np.uint8)
    found = cv2.HoughLinesP(thin, 1, np.pi / 360, shortest // 2, minLineLength=shortest, maxLineGap=4)
    ends = np.zeros((0, 4), int) if found is None else np.reshape(found, (-1, 4))[:_MOST_LINES]
    return [((int(x0), int(y0)), (int(x1), int(y1))) for x0, y0, x1, y1 in ends]


def _is_scratch(grey: U8, response: U8, start: tuple[int, int], end: tuple[int, int], wide: int, sign: int) -> bool:
    """Whether a run is of one lightness, and lighter (sign 1) or darker (-1) than both its sides nearly all along."""
    shortest = max(grey.shape) * _SHORTEST
    run = np.array(end, float) - start
    length = float(np.hypot(*run))
    aside = np.array([-run[1], run[0]]) / max(length, 1.0) * wide
    along = np.linspace(0.03, 0.97, max(12, int(length / 2)))[:, None]
    points = np.array(start, float) + along * run

    def sampled(image: U8, offset: NDArray[np.float64]) -> F32:
        places = np.clip(np.round(points + offset).astype(int), 0, np.array(image.shape[1::-1]) - 1)
        return f32(image[places[:, 1], places[:, 0]])

    level = sampled(grey, np.zeros(2))
    beside = [sign * (level - sampled(grey, offset)) > _CLEAR * 0.7 for offset in (aside, -aside)]
    # where it crosses what is as light as it is, it cannot be told apart, but need not be
    told = beside[0] & beside[1] & (sampled(response, np.zeros(2)) > _CLEAR * 0.7)
    seen = float(told.mean())
    return seen > 0.4 and seen * length > 0.6 * shortest and float(level[told].std()) < _UNEVEN


def descratched(work: Work, image: U8) -> U8:
    marks = scratch_mask(image)
    if not marks.any():
        work.remark("no scratches were found")
        return image
    if float(marks.mean()) > 0.2:
        work.remark("too much of the picture looks like scratches: they were left")
        return image
    hole = cv2.dilate(marks, np.ones((3, 3), np.uint8))
    # a scratch is thin: what is beside it says what is under it, patches from elsewhere would not
    return np.asarray(cv2.inpaint(image, (hole > 0).astype(np.uint8), 4, cv2.INPAINT_TELEA), np.uint8)


__all__ = ["denoised", "fitted", "levelled", "noise_level", "perform_repair", "scratch_mask", "sharpened"]
