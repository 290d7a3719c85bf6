"""Geometry: cropping, turning, mirroring, widening, and fitting the result into the frame asked for."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8
from ..scene import NotUnderstood
from . import objects
from .inpaint import filled
from .matte import f32
from .regions import region_mask
from .steps import Crop, Extend, Flip, Place, Rotate, Straighten
from .who import likeliest
from .work import Work, performs

Box: TypeAlias = NDArray[np.float64]
_ALIKE = 0.7
_SEEN = 0.35  # how sure the detector is of a person
_LEVEL, _MOST_TILT = 0.3, 14.0  # degrees: less is straight, more is meant


def resized(image: U8, width: int, height: int) -> U8:
    """uint8 picture of any channels at another size: area means down, Lanczos and a little sharpening up."""
    if image.shape[1::-1] == (width, height):
        return image
    grows = width * height > image.shape[0] * image.shape[1]
    out = cv2.resize(image, (width, height), interpolation=cv2.INTER_LANCZOS4 if grows else cv2.INTER_AREA)
    if grows and image.shape[2] == 3:
        scale = width / image.shape[1]
        soft = cv2.GaussianBlur(out, (0, 0), max(0.8, 0.6 * scale))
        cv2.addWeighted(out, 1.35, soft, -0.35, 0, dst=out)
    return out


def framed(image: U8, width: int, height: int) -> U8:
    """The whole picture inside width × height, with transparent margins if the ratios differ.

    Ratios within two parts in a hundred are stretched.
    """
    tall, broad = image.shape[:2]
    if abs(broad / tall / (width / height) - 1) < 0.02:
        return resized(image, width, height)
    scale = min(width / broad, height / tall)
    inner = resized(image, max(1, round(broad * scale)), max(1, round(tall * scale)))
    page = np.zeros((height, width, 4), np.uint8)
    top, left = (height - inner.shape[0]) // 2, (width - inner.shape[1]) // 2
    target = page[top : top + inner.shape[0], left : left + inner.shape[1]]
    target[..., : inner.shape[2]] = inner
    if inner.shape[2] == 3:
        target[..., 3] = 255
    return page


def _reshaped(work: Work, image: U8, alpha: F32 | None) -> None:
    work.replace(image, None if alpha is None else np.ascontiguousarray(alpha))


@performs(Rotate)
def rotate(work: Work, step: Rotate) -> None:
    """Quarter turns exactly; other angles with the frame cropped to what stays covered."""
    degrees = step.degrees % 360
    if degrees % 90 == 0:
        turns = int(-degrees // 90) % 4
        alpha = None if work.alpha is None else np.rot90(work.alpha, turns)
        _reshaped(work, np.ascontiguousarray(np.rot90(work.pixels, turns)), alpha)
        return
    height, width = work.size
    around = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, _covering(width, height, degrees))
    turned = cv2.warpAffine(work.pixels, around, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    alpha = None if work.alpha is None else cv2.warpAffine(work.alpha, around, (width, height))
    _reshaped(work, turned, alpha)


def _covering(width: int, height: int, degrees: float) -> float:
    """Enlargement at which a turned picture still covers its frame; at most 2 (steep angles reflect the rest)."""
    angle = np.radians(degrees)
    sine, cosine = abs(np.sin(angle)), abs(np.cos(angle))
    return float(min(2.0, max(cosine + sine * height / width, cosine + sine * width / height)))


@performs(Straighten)
def straighten(work: Work, step: Straighten) -> None:
    """Turn the picture by what its longest nearly level and upright lines are off. Raises NotUnderstood when there are
    none, or when it is straight."""
    angle = tilt(work.pixels)
    if angle is None:
        raise NotUnderstood("no long straight lines were found that say how to straighten the picture")
    if abs(angle) < _LEVEL:
        raise NotUnderstood("the picture is straight already")
    rotate(work, Rotate(-angle))


def tilt(image: U8) -> float | None:
    """By how many degrees, clockwise positive, the picture's nearly level and upright lines are turned; the median by
    length, None when too few are found."""
    scale = min(1.0, 720 / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    edges = cv2.Canny(cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (0, 0), 1.0), 50, 130)
    side = max(small.shape[:2])
    cv2.setRNGSeed(1)
    found = cv2.HoughLinesP(
        edges, 1, np.pi / 720, round(side * 0.07), minLineLength=side * 0.09, maxLineGap=side * 0.01
    )
    if found is None:
        return None
    ends = np.reshape(found, (-1, 4)).astype(float)
    across, down = ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1]
    off = (np.degrees(np.arctan2(down, across)) + 45) % 90 - 45
    length = np.hypot(across, down) * np.where(np.abs(across) > np.abs(down), 1.6, 1.0)
    near = np.abs(off) < _MOST_TILT
    if length[near].sum() < 0.6 * side:
        return None
    order = np.argsort(off[near])
    share = np.cumsum(length[near][order]) / length[near].sum()
    return float(off[near][order][int(np.searchsorted(share, 0.5))])


@performs(Flip)
def flip(work: Work, step: Flip) -> None:
    axis = 0 if step.upside_down else 1
    alpha = None if work.alpha is None else np.flip(work.alpha, axis)
    _reshaped(work, np.ascontiguousarray(np.flip(work.pixels, axis)), alpha)


@performs(Crop)
def crop(work: Work, step: Crop) -> None:
    """Crop to a ratio around what matters, to the subject, or to a share of the picture at a place."""
    if step.subject and step.place is not None and (box := _alone(work, step.place)) is not None:
        left, top, right, bottom = box
        across, down = right - left, bottom - top
        if step.ratio:
            across, down = _inside_ratio(across, down, step.ratio)
        _cut(work, np.array([(left + right) / 2, top + down / 2]), across, down)
        return
    height, width = work.size
    ratio = step.ratio or width / height
    centre = np.array([width / 2, height / 2])
    box_width, box_height = float(width), float(height)
    if step.subject:
        close = step.share < 1 and bool(work.faces)
        near = close and len(work.faces) == 1
        crowd = step.person and not near and bool(work.sight.bodies)
        mask = _nearest(work) if crowd else region_mask(work, "face" if near else "subject")
        close = near
        left, top, right, bottom = _bounds(mask)
        centre = np.array([(left + right) / 2, (top + bottom) / 2])
        margin = 1.9 if close else 1.25
        box_height = max((bottom - top) * margin, (right - left) * margin / ratio)
        box_width = box_height * ratio
    elif step.place is not None and step.share < 1:
        across, down = step.place[:2]
        box_width = width * (step.share if across else 1.0)
        box_height = height * (step.share if down else 1.0)
        if not across and not down:
            box_width, box_height = width * step.share, height * step.share
        centre = np.array([width / 2 + across * (width - box_width) / 2, height / 2 + down * (height - box_height) / 2])
    else:
        box_width, box_height = width * step.share, height * step.share
        if step.ratio:
            centre = _centre_of_interest(work)
    if step.ratio or step.subject:
        box_width, box_height = _inside_ratio(min(box_width, width), min(box_height, height), ratio)
    _cut(work, centre, box_width, box_height)
    if step.round:
        rows, columns = (np.linspace(-1, 1, length, dtype=np.float32) for length in work.size)
        disc = np.clip((1 - np.hypot(rows[:, None], columns[None])) * min(work.size) / 2 + 0.5, 0, 1)
        work.alpha = f32(disc if work.alpha is None else work.alpha * disc)


def _alone(work: Work, place: Place) -> tuple[float, float, float, float] | None:
    """The box (left, top, right, bottom) in px around one person of several, with a margin, cut midway to those
    beside; None when fewer than two are seen."""
    height, width = work.size
    faces = work.sight.faces
    boxes = [each.box.astype(float) for each in objects.detect(work.pixels, _SEEN) if each.kind == "person"]
    tallest = max((box[3] - box[1] for box in boxes), default=0.0)
    boxes = sorted((box for box in boxes if box[3] - box[1] > 0.4 * tallest), key=lambda box: float(box[0] + box[2]))
    if len(boxes) < 2:
        return None
    at = 0 if place.across < 0 else len(boxes) - 1
    if place.who and len(faces) > 1:
        face = faces[likeliest(work, place)].box
        x = float(face[0] + face[2] / 2)
        at = int(np.argmin([abs(float(box[0] + box[2]) / 2 - x) for box in boxes]))
    left, top, right, bottom = (float(v) for v in boxes[at])
    margin = 0.15 * (right - left)
    low = _midway(work, boxes[at - 1], boxes[at]) if at else 0.0
    high = _midway(work, boxes[at], boxes[at + 1]) if at + 1 < len(boxes) else float(width)
    across = max(low, left - margin), min(high, right + margin)
    return across[0], max(0.0, top - margin), across[1], min(float(height), bottom + margin)


def _midway(work: Work, one: Box, other: Box) -> float:
    """The column between two people's boxes, the first to the left: where those overlap, between their heads."""
    if one[2] <= other[0]:
        return float(one[2] + other[0]) / 2
    return (_head_at(work, one) + _head_at(work, other)) / 2


def _head_at(work: Work, box: Box) -> float:
    """The column of the face in a person's box that is nearest to its upper middle; of its middle without one."""
    middle = float(box[0] + box[2]) / 2
    centres = [face.box[:2] + face.box[2:] / 2 for face in work.sight.faces]
    inside = [c for c in centres if box[0] < c[0] < box[2] and box[1] < c[1] < box[3]]
    if not inside:
        return middle
    return float(min(inside, key=lambda c: abs(float(c[0]) - middle) + abs(float(c[1] - box[1])))[0])


def _nearest(work: Work) -> F32:
    """The people whose faces are about as large as the largest: passers-by at the edges are not meant."""
    sight = work.sight
    largest = float(sight.faces[0].box[3])
    chosen = [
        body
        for face, body in zip(sight.faces, sight.bodies, strict=True)
        if float(face.box[3]) > _ALIKE * largest and 0 < float(face.box[0]) < work.size[1] - float(face.box[2])
    ]
    return f32(np.max(chosen or sight.bodies, axis=0))


def _inside_ratio(width: float, height: float, ratio: float) -> tuple[float, float]:
    return (height * ratio, height) if width / height > ratio else (width, width / ratio)


def _centre_of_interest(work: Work) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    cutout = work.subject()
    height, width = work.size
    if cutout.weak:
        return np.array([width / 2, height / 2])
    left, top, right, bottom = _bounds(cutout.mask)
    return np.array([(left + right) / 2, (top + bottom) / 2])


def _bounds(mask: F32) -> tuple[int, int, int, int]:
    """left, top, right, bottom of the mask's solid part; the whole picture when it has none."""
    rows, columns = np.flatnonzero(mask.max(1) > 0.5), np.flatnonzero(mask.max(0) > 0.5)
    if not len(rows) or not len(columns):
        return 0, 0, mask.shape[1], mask.shape[0]
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _cut(work: Work, centre: np.ndarray[tuple[int], np.dtype[np.float64]], box_width: float, box_height: float) -> None:
    height, width = work.size
    broad, tall = max(8, min(width, round(box_width))), max(8, min(height, round(box_height)))
    left = int(np.clip(round(centre[0] - broad / 2), 0, width - broad))
    top = int(np.clip(round(centre[1] - tall / 2), 0, height - tall))
    alpha = None if work.alpha is None else work.alpha[top : top + tall, left : left + broad]
    _reshaped(work, np.ascontiguousarray(work.pixels[top : top + tall, left : left + broad]), alpha)


@performs(Extend)
def extend(work: Work, step: Extend) -> None:
    """A wider canvas, the new margins continued from the picture: at the named side alone, else all round."""
    left, top, right, bottom = _margins(work.size, step)
    page = _surrounded(work, left, top, right, bottom)
    _reshaped(work, page, None)


def _margins(size: tuple[int, int], step: Extend) -> tuple[int, int, int, int]:
    """By how many px the picture (height, width) grows at its left, top, right and bottom."""
    height, width = size
    across, down = (step.place or Place())[:2]
    grow_x, grow_y = round(width * step.share), round(height * step.share)
    if step.ratio:
        wide, high = round(height * step.ratio) - width, round(width / step.ratio) - height
        grow_x, grow_y = (max(0, extra) if one else max(0, extra) // 2 for extra, one in ((wide, across), (high, down)))
        if abs(across) == 2 or abs(down) == 2:
            grow_x, grow_y = max(0, wide) // 2, max(0, high) // 2
        return (
            grow_x if across != 1 else 0,
            grow_y if down != 1 else 0,
            grow_x if across != -1 else 0,
            grow_y if down != -1 else 0,
        )
    if not across and not down:
        return grow_x, grow_y, grow_x, grow_y
    return (
        grow_x if across in (-1, 2) else 0,
        grow_y if down in (-1, 2) else 0,
        grow_x if across in (1, 2) else 0,
        grow_y if down in (1, 2) else 0,
    )


def widened(work: Work, above: int) -> int:
    """Make room of `above` px over the picture, the sides growing along so that the ratio stays; what was found in
    the picture moves with it. Returns by how many px it moved to the right."""
    height, width = work.size
    sides = round(above * width / height)
    left = sides // 2
    work.grow(_surrounded(work, left, above, sides - left, 0), left, above)
    return left


def _surrounded(work: Work, left: int, top: int, right: int, bottom: int) -> U8:
    """The picture with margins of so many px, continued from it."""
    height, width = work.size
    page = cv2.copyMakeBorder(work.pixels, top, bottom, left, right, cv2.BORDER_REFLECT_101)
    hole = np.ones(page.shape[:2], np.float32)
    hole[top : top + height, left : left + width] = 0
    subject = work.subject()
    most = 0.8 if work.sight.faces else 0.55
    avoid = None if subject.weak or float(subject.mask.mean()) > most else np.zeros_like(hole)
    if avoid is not None:  # half a wheel more would not be a wider view
        avoid[top : top + height, left : left + width] = subject.mask
    return filled(np.asarray(page, np.uint8), hole, work.rng("extend"), avoid)
