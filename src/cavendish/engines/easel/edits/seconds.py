"""What is done with a second picture: laid in flat, its subject put in, set beside, or blended through."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from ..scene import NotUnderstood
from .backgrounds import covering
from .composite import Sprite, laid, solidity, trimmed
from .cutout import cut_out
from .frame import resized
from .matte import f32, foreground, over, unit
from .regions import FINDERS, region_mask
from .steps import Lay, Place
from .work import Work, performs

_MARGIN = 0.03


def sprite_of(work: Work, image: U8, flat: bool) -> Sprite:
    """The second picture as a cut-out: by its own transparency, a logo by its plain ground, else by its subject."""
    colour = np.ascontiguousarray(image[..., :3])
    if image.shape[2] == 4 and int(image[..., 3].min()) < 250:
        return trimmed(unit(colour), image[..., 3].astype(np.float32) / 255)
    if flat:
        ground = _plain_ground(colour)
        if ground is None:
            return Sprite(unit(colour), np.ones(image.shape[:2], np.float32))
        return trimmed(foreground(colour, ground), ground)
    found = cut_out(colour)
    if found.empty:
        raise NotUnderstood("no subject was found in the second picture")
    if found.weak:
        work.remark("the second picture's subject was found by its colours only")
    mask = solidity(found.mask)
    return trimmed(foreground(colour, mask), mask)


def _plain_ground(image: U8) -> F32 | None:
    """Mask of what differs from a one-coloured border; None when the border has many colours."""
    lab = cv2.cvtColor(unit(image), cv2.COLOR_RGB2Lab)
    rim = np.concatenate([side.reshape(-1, 3) for side in (lab[:2], lab[-2:], lab[:, :2], lab[:, -2:])])
    ground = np.median(rim, axis=0)
    if float(np.percentile(np.linalg.norm(rim - ground, axis=1), 90)) > 7:
        return None
    distance = np.linalg.norm(lab - ground, axis=-1)
    return f32(np.clip((distance - 5) / 14, 0, 1))


@performs(Lay)
def perform_lay(work: Work, step: Lay) -> None:
    second = work.second()
    if step.how == "beside":
        _beside(work, np.ascontiguousarray(second[..., :3]))
    elif step.how == "blend":
        height, width = work.size
        other = covering(np.ascontiguousarray(second[..., :3]), width, height)
        work.replace(over(work.pixels, other, np.full((height, width), 0.5, np.float32)))
    elif step.how == "flat":
        _stamp(work, sprite_of(work, second, flat=True), step)
    else:
        _stand(work, sprite_of(work, second, flat=False), step.place, step.size)


def _beside(work: Work, other: U8) -> None:
    """Both at the same height, a thin white line between."""
    height, width = work.size
    right = resized(other, max(1, round(other.shape[1] * height / other.shape[0])), height)
    line = np.full((height, max(2, round(width * 0.008)), 3), 255, np.uint8)
    work.replace(np.hstack([work.pixels, line, right]))


def _stamp(work: Work, sprite: Sprite, step: Lay) -> None:
    """A logo: a fifth of the width, flat, at its corner; or on the middle of the part it was said to be on."""
    height, width = work.size
    place, size = step.place or Place(1, 1), step.size
    if step.onto in FINDERS:
        _printed(work, sprite, region_mask(work, step.onto), size)
        return
    middle = place == Place(0, 0)
    scale = min(width * (0.4 if middle else 0.2) * size / sprite.alpha.shape[1], height * 0.4 / sprite.alpha.shape[0])
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    left, top = spot(work.size, sized, place)
    image, mask = laid(work.pixels, sized, left, top, match=0, shadow=0)
    work.replace(image, None if work.alpha is None else np.maximum(work.alpha, mask))


def _printed(work: Work, sprite: Sprite, mask: F32, size: float) -> None:
    """A print on a surface, a third as wide as it, a little above its middle, with the surface's light on it."""
    rows, columns = np.flatnonzero((mask > 0.5).any(1)), np.flatnonzero((mask > 0.5).any(0))
    if not len(rows) or not len(columns):
        raise NotUnderstood("nothing to lay the logo on was found")
    scale = (columns[-1] - columns[0]) * 0.3 * size / sprite.alpha.shape[1]
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    left = int((columns[0] + columns[-1] - sized.alpha.shape[1]) / 2)
    top = int(rows[0] + (rows[-1] - rows[0]) * 0.42 - sized.alpha.shape[0] / 2)
    image, printed = laid(work.pixels, sized, left, top, match=0, shadow=0)
    light = cv2.cvtColor(work.pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    folds = np.clip(light / np.maximum(cv2.blur(light, (31, 31)), 8), 0.6, 1.25)
    work.paint(f32(unit(image) * (1 + (folds - 1) * (printed > 0))[..., None]), smoothstep(0, 0.05, printed) * mask)


def spot(size: tuple[int, int], sprite: Sprite, place: Place) -> tuple[int, int]:
    """(left, top) of a cut-out at a place, a small margin off the edges."""
    height, width = size
    tall, broad = sprite.alpha.shape
    margin = round(min(height, width) * _MARGIN)
    left = {-1: margin, 0: (width - broad) // 2, 1: width - broad - margin}[place.across]
    top = {-1: margin, 0: (height - tall) // 2, 1: height - tall - margin}[place.down]
    return left, top


def _stand(work: Work, sprite: Sprite, place: Place | None, size: float) -> None:
    """A subject standing in the picture's foreground, where there is room for it, with light and shadow."""
    height, width = work.size
    cut = _cut_sides(sprite)
    where = place or Place(cut[1] - cut[0] or _free_side(work), 1)
    if where.across and cut[0] != cut[1] and cut[0] != (where.across < 0):
        sprite, cut = Sprite(sprite.rgb[:, ::-1], sprite.alpha[:, ::-1]), (cut[1], cut[0], cut[2])
    scale = min(height * 0.52 * size / sprite.alpha.shape[0], width * 0.46 * size / sprite.alpha.shape[1])
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    sized = _faded(sized, (cut[0] and where.across >= 0, cut[1] and where.across <= 0, _cut_above(sprite)))
    left, top = spot(work.size, sized, where)
    if where.down == 0 and place is not None and place.across:
        top = round(height * 0.94) - sized.alpha.shape[0]  # "on the left" means standing there
    if cut[2]:  # a subject cut off by its own picture's edge goes on at this one's
        top = height - sized.alpha.shape[0]
    if where.across and cut[where.across > 0]:
        left = 0 if where.across < 0 else width - sized.alpha.shape[1]
    image, _ = laid(work.pixels, sized, left, top, shadow=0.15 if cut[2] else 0.5)
    work.replace(image)


def _cut_sides(sprite: Sprite) -> tuple[bool, bool, bool]:
    """Whether the cut-out ends in a straight cut at its left, right and lower edge."""
    solid = sprite.alpha > 0.5
    return bool(solid[:, 0].mean() > 0.3), bool(solid[:, -1].mean() > 0.3), bool(solid[-1].mean() > 0.3)


def _cut_above(sprite: Sprite) -> bool:
    return bool((sprite.alpha[0] > 0.5).mean() > 0.2)


def _faded(sprite: Sprite, sides: tuple[bool, bool, bool]) -> Sprite:
    """The cut-out with its straight cuts at the left, right or top softened: they would look like scissors' work."""
    tall, broad = sprite.alpha.shape
    alpha = sprite.alpha.copy()
    rows = np.arange(tall, dtype=np.float32)[:, None] / max(1, tall)
    columns = np.arange(broad, dtype=np.float32)[None] / max(1, broad)
    for wanted, apart in zip(sides, (columns, 1 - columns, rows), strict=True):
        if wanted:
            alpha *= smoothstep(0.0, 0.12, apart)
    return Sprite(sprite.rgb, alpha)


def _free_side(work: Work) -> int:
    """The side of the picture that its subject leaves free: -1 or 1."""
    cutout = work.subject()
    columns = cutout.mask.sum(0)
    half = len(columns) // 2
    return 1 if columns[:half].sum() > columns[half:].sum() else -1
