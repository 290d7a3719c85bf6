"""Masks of single things that the detector knows: "the bus", "the cup", "the tie", "the person at the edge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from ..language import default_vocabulary, parse
from . import nets
from .cutting import grab_cut, largest_parts, shrunk
from .matte import f32, fitted, unit
from .objects import KINDS, Detection
from .vocabulary import plain

if TYPE_CHECKING:
    from .steps import Place
    from .work import Work

_MARGIN = 0.12  # of a box's side: how much around it is looked at
_SIDE = 320  # px at which a thing is cut
_MATCH = 0.55  # how much of the picture's subject must lie in a box for the subject to be that thing
_LEAST = 0.15  # of a box: what is cut of a thing is at least that
_ALSO = {
    "motorbike": "motorcycle", "bike": "motorcycle bicycle", "scooter": "motorcycle", "moto": "motorcycle",
    "motorrad": "motorcycle", "mug": "cup", "coffee": "cup", "teacup": "cup", "tasse": "cup", "taza": "cup",
    "xicara": "cup", "necktie": "tie", "krawatte": "tie", "corbata": "tie", "cravate": "tie", "gravata": "tie",
    "kitten": "cat", "kitty": "cat", "puppy": "dog", "phone": "cell phone", "smartphone": "cell phone", "sofa": "couch",
    "ship": "boat", "plane": "airplane", "television": "tv", "doughnut": "donut", "plant": "potted plant",
    "bag": "handbag backpack suitcase", "vehicle": "car bus truck", "monitor": "tv", "autobus": "bus", "onibus": "bus",
    "ネクタイ": "tie", "バス": "bus", "バイク": "motorcycle", "カップ": "cup", "버스": "bus", "오토바이": "motorcycle",
    "넥타이": "tie", "컵": "cup", "领带": "tie", "公交车": "bus", "巴士": "bus", "摩托车": "motorcycle", "杯子": "cup",
}  # fmt: skip


def kinds_of(noun: str) -> frozenset[str]:
    """The detector's kinds that a noun of any language may mean."""
    text = plain(noun)
    words = {text, *text.split(), *(word.removesuffix("s") for word in text.split())}
    named = {kind for word in words for kind in KINDS if kind in (word, *_ALSO.get(word, "").split())}
    named |= {kind for word in words if word in _ALSO for kind in KINDS if kind == _ALSO[word]}
    if named or not noun:
        return frozenset(named)
    vocabulary = default_vocabulary()
    said = {each.kind for each in parse(noun).subjects}
    return frozenset(kind for kind in KINDS if kind in said and vocabulary.family(kind))


def detected(work: Work, noun: str, place: Place | None = None) -> Detection | None:
    """The thing that a noun means among those that are seen: at the named place, else the surest and largest."""
    kinds = kinds_of(noun)
    there = [each for each in work.sight.things if each.kind in kinds and each.kind != "person"]
    if not there:
        return None
    height, width = work.size
    whole = float(height * width)

    def fitting(each: Detection) -> float:
        value = each.score + 0.6 * (each.area / whole) ** 0.5
        if place is not None:
            middle = np.array([each.box[0] + each.box[2], each.box[1] + each.box[3]]) / (width, height) - 1
            value += float(middle @ np.array([place.across, place.down], float))
            value += _near_person(work, each, place)
        return float(value)

    return max(there, key=fitting)


def _near_person(work: Work, each: Detection, place: Place) -> float:
    """How much of a thing lies on the person that is told by `place`."""
    if not place.who or len(work.sight.faces) < 2:
        return 0.0
    from .who import likeliest

    body = work.sight.bodies[likeliest(work, place)]
    left, top, right, bottom = (int(v) for v in each.box)
    return 2.0 * float(body[top:bottom, left:right].mean()) if bottom > top and right > left else 0.0


def thing(work: Work, noun: str, place: Place | None = None) -> F32 | None:
    """The soft mask (H, W) of the thing that a noun means; None when the detector does not see it."""
    seen = detected(work, noun, place)
    return None if seen is None else masked(work, seen)


def masked(work: Work, seen: Detection) -> F32 | None:
    """The mask of a detected thing: the picture's subject where that is the same, else cut out of its box."""
    window = _grown(seen.box, work.size, 0.04)
    cutout = work.subject()
    inside = np.zeros(work.size, np.float32)
    inside[window] = 1
    if not cutout.weak and seen.kind != "tie":
        share = float((cutout.mask * inside).sum()) / max(1.0, float(cutout.mask.sum()))
        fills = float((cutout.mask * inside).sum()) / max(1.0, float(inside.sum()))
        if share > _MATCH and fills > 0.4:
            return cutout.mask
    cut = cut_from_box(work.pixels, seen.box, strict=seen.kind == "tie")
    return cut if float(cut.sum()) > _LEAST * seen.area else None


def cut_from_box(image: U8, box: F32, strict: bool = False) -> F32:
    """What strikes in a box (left, top, right, bottom px) of the picture, cut by its colours from what is around.

    strict: the thing is slender and stands in the box's middle.
    """
    height, width = image.shape[:2]
    window = _grown(box, (height, width), _MARGIN if not strict else 0.5)
    view = np.ascontiguousarray(image[window])
    small = shrunk(view, _SIDE)
    tall, broad = small.shape[:2]
    scale = broad / view.shape[1]
    left, top, right, bottom = (box - np.array([window[1].start, window[0].start] * 2)) * scale
    rows, columns = (f32(grid) for grid in np.indices((tall, broad)))
    within = (columns >= left) & (columns <= right) & (rows >= top) & (rows <= bottom)
    aside = np.abs(columns - (left + right) / 2) / max(1.0, float(right - left) / 2)
    beyond = np.abs(rows - (top + bottom) / 2) / max(1.0, float(bottom - top) / 2)
    striking = nets.salient(view)
    likely = np.zeros((tall, broad), np.float32) if striking is None else cv2.resize(striking, (broad, tall))
    trimap = np.full((tall, broad), cv2.GC_BGD, np.uint8)
    trimap[within] = cv2.GC_PR_BGD if striking is not None and not strict else cv2.GC_PR_FGD
    trimap[within & (likely > 0.4)] = cv2.GC_PR_FGD
    trimap[within & (likely > 0.9) if not strict else (aside < 0.3) & (beyond < 0.75)] = cv2.GC_FGD
    if not (trimap == cv2.GC_FGD).any():
        trimap[(aside < 0.3) & (beyond < 0.3)] = cv2.GC_FGD
    if not (trimap == cv2.GC_BGD).any():
        trimap[0] = trimap[:, 0] = trimap[:, -1] = cv2.GC_BGD
    cut = largest_parts(grab_cut(small, trimap, 3), 0.2)
    soft = f32(cv2.resize(cut, view.shape[1::-1], interpolation=cv2.INTER_LINEAR))
    soft = smoothstep(0.2, 0.8, fitted(unit(view), soft, max(3.0, max(view.shape[:2]) * 0.01)))
    mask = np.zeros((height, width), np.float32)
    mask[window] = soft
    return mask


def person_in_box(image: U8, box: F32) -> F32:
    """The mask (H, W) of a person without a face to be seen, in a box of the picture."""
    window = _grown(box, image.shape[:2], 0.3)
    view = np.ascontiguousarray(image[window])
    small = shrunk(view, _SIDE)
    near = nets.selfie(view)
    striking = nets.salient(view)
    tall, broad = small.shape[:2]
    human = np.zeros((tall, broad), np.float32)
    for seen, weight in ((near, 1.0), (striking, 0.8)):
        if seen is not None:
            human = np.maximum(human, cv2.resize(seen, (broad, tall)) * np.float32(weight))
    scale = broad / view.shape[1]
    left, top, right, bottom = (box - np.array([window[1].start, window[0].start] * 2)) * scale
    rows, columns = (f32(grid) for grid in np.indices((tall, broad)))
    within = (columns >= left) & (columns <= right) & (rows >= top) & (rows <= bottom)
    trimap = np.full((tall, broad), cv2.GC_BGD, np.uint8)
    trimap[within | (human > 0.2)] = cv2.GC_PR_BGD
    trimap[within & (human > 0.15)] = cv2.GC_PR_FGD
    trimap[human > 0.9] = cv2.GC_FGD
    if not (trimap == cv2.GC_FGD).any() or not (trimap == cv2.GC_BGD).any():
        cut = f32(human > 0.5)
    else:
        cut = largest_parts(grab_cut(small, trimap, 2), 0.1)
    soft = f32(cv2.resize(cut, view.shape[1::-1], interpolation=cv2.INTER_LINEAR))
    mask = np.zeros(image.shape[:2], np.float32)
    mask[window] = smoothstep(0.2, 0.8, fitted(unit(view), soft, max(3.0, max(view.shape[:2]) * 0.01)))
    return mask


def _grown(box: F32, size: tuple[int, int], share: float) -> tuple[slice, slice]:
    """Rows and columns of a box with a margin."""
    left, top, right, bottom = (float(v) for v in box)
    aside, beyond = share * (right - left) + 2, share * (bottom - top) + 2
    return (
        slice(int(max(0, top - beyond)), int(min(size[0], bottom + beyond)) + 1),
        slice(int(max(0, left - aside)), int(min(size[1], right + aside)) + 1),
    )
