"""Other surroundings for the subject: none, blurred, one colour, a painted scene, the second picture, another sky."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ..atmosphere import corners
from ..colour import F32, U8, smoothstep
from ..noise import blur
from ..scene import NotUnderstood
from .composite import before, laid, solidity, trimmed
from .cutout import Cutout
from .matte import foreground, over, pixels, unit
from .recolours import thing_mask
from .scenes import scenery
from .steps import Background
from .work import Work, performs

_BROAD, _TALL, _FOOT = 0.6, 0.75, 0.96  # of the picture: a standing subject's most width and height, and its foot
_FALL = 0.22  # of its light that a studio's backdrop loses towards the corners


@performs(Background)
def perform_background(work: Work, step: Background) -> None:
    """Change what is behind the subject. Raises NotUnderstood when no subject is found to stand before it."""
    cutout = work.subject(step.person)
    if step.thing:
        cutout = replace(cutout, mask=thing_mask(work, step.thing))
    if cutout.empty:
        raise NotUnderstood("no subject was found to tell from its background")
    if step.how == "remove":
        front = pixels(foreground(work.pixels, cutout.mask))
        work.replace(front, cutout.mask)
        return
    ground = _ground(work, step, cutout)
    if step.how == "blur":
        work.replace(ground)
        return
    subject = foreground(work.pixels, cutout.mask) if work.alpha is None else unit(work.pixels)
    if step.how == "second" and not _cut_off(cutout.mask):
        work.replace(_standing(subject, cutout.mask, ground))
        return
    work.replace(before(subject, cutout.mask, ground, 0.2 if step.how in ("colour", "backdrop") else 0.55))


def _cut_off(mask: F32) -> bool:
    """Whether the subject goes on beyond an edge of its picture, and so can stand nowhere but at that edge."""
    return any(float((side > 0.5).mean()) > 0.03 for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))


def _standing(subject: F32, mask: F32, ground: U8) -> U8:
    """A whole subject large in the lower middle of another picture of the same size, with its shadow."""
    height, width = mask.shape
    sprite = trimmed(subject, solidity(mask))
    tall, broad = sprite.alpha.shape
    scale = min(width * _BROAD / broad, height * _TALL / tall)
    sized = sprite.scaled(round(broad * scale), round(tall * scale))
    left, top = (width - sized.alpha.shape[1]) // 2, round(height * _FOOT) - sized.alpha.shape[0]
    return laid(ground, sized, left, top, match=0.55)[0]


def _ground(work: Work, step: Background, cutout: Cutout) -> U8:
    height, width = work.size
    if step.how == "blur":
        return blurred_behind(work.pixels, cutout.mask)
    if step.how in ("colour", "backdrop"):
        colour = np.array([int(step.value[i : i + 2], 16) for i in (1, 3, 5)], np.uint8)
        plain = np.broadcast_to(colour, (height, width, 3))
        return plain.copy() if step.how == "colour" else pixels(unit(plain) * corners(height, width, _FALL)[..., None])
    if step.how == "second":
        return covering(np.ascontiguousarray(work.second()[..., :3]), width, height)
    scene = scenery(work, step.value, width, height, alone=True)
    # a photo's ground is out of focus behind its subject: so is the painted one, a little
    return pixels(blur(unit(scene), max(0.6, width * 0.0016)))


def covering(image: U8, width: int, height: int) -> U8:
    """The middle of the picture, filling width × height."""
    scale = max(width / image.shape[1], height / image.shape[0])
    size = (max(width, round(image.shape[1] * scale)), max(height, round(image.shape[0] * scale)))
    large = cv2.resize(image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    top, left = (size[1] - height) // 2, (size[0] - width) // 2
    return np.ascontiguousarray(large[top : top + height, left : left + width])


def blurred_behind(image: U8, mask: F32) -> U8:
    """The picture out of focus where the mask is 0, without the subject's colour leaking into the blur.

    Light is averaged as light, so that lamps grow into discs rather than fade.
    """
    side = max(image.shape[:2])
    sigma = side * 0.016
    behind = (1 - smoothstep(0.02, 0.6, mask))[..., None]
    light = unit(image) ** np.float32(2.6)
    weight = blur(behind, sigma).reshape(*mask.shape, 1)
    soft = (blur(light * behind, sigma) / np.maximum(weight, 1e-3)) ** np.float32(1 / 2.6)
    filled = np.where(weight > 0.01, soft, unit(image))
    return over(pixels(np.asarray(filled, np.float32)), image, mask)
