"""Drawn things put into a photo: on a head, on the ground, in the sky, or at a named place."""

from __future__ import annotations

import re

import numpy as np

from ..colour import F32
from ..extent import extent
from ..scene import NotUnderstood, Thing
from . import nets
from .composite import Sprite, laid, trimmed
from .regions import FINDERS, region_mask
from .scenes import drawn, light_of, things_of, tile_pixels
from .seconds import spot
from .steps import Add, Place
from .work import Work, performs

_HEADGEAR = frozenset(
    ["hat", "cap", "crown", "helmet", "beret", "tiara", "halo", "wig", "headband", "hood", "turban", "sombrero"]
)
_EYEWEAR = frozenset(["glasses", "sunglasses", "goggles", "spectacles", "eyeglasses"])
_AIRY = frozenset({"sky", "air"})
_CLOSE_UP = 0.45  # a subject that covers more of the picture than this is seen close


@performs(Add)
def perform_add(work: Work, step: Add) -> None:
    """Draw the things and lay them in. Raises NotUnderstood when easel cannot draw them."""
    things = things_of(step.words)
    for thing in things[:4]:
        for copy in range(min(thing.count, 8)):
            _add_one(work, thing, step, copy, thing.count)


def _add_one(work: Work, thing: Thing, step: Add, copy: int, count: int) -> None:
    facts = extent(thing.kind)
    onto = _worn_at(thing) or step.onto
    if onto in ("head", "eyes"):
        target = _worn(work, onto)
        if target is not None:
            _wear_drawn(work, thing, target, step.size)
            return
    if onto == "hand" and _held(work, thing, step.size):
        return
    tall = _height(work, facts.height_m, "air" if onto in _AIRY else facts.where, step.size)
    sprite = _sprite(work, thing, tall, copy)
    place, airborne = _where(work, step, facts.where, copy, count)
    left, top = spot(work.size, sprite, place)
    if copy or count > 1:
        left, top = _scattered(work, sprite, copy, count, airborne, place)
    elif not airborne and place.down >= 0 and onto not in FINDERS:
        top = round(work.size[0] * 0.95) - sprite.alpha.shape[0]
    elif onto in FINDERS or (onto and onto not in ("head", "eyes", "hand")):
        left, top = _onto(work, sprite, onto, airborne)
    image, _ = laid(work.pixels, sprite, left, top, match=0.6, shadow=0.0 if airborne else 0.55)
    work.paint(image)


def _worn_at(thing: Thing) -> str:
    """Where a thing is worn whatever was said: hats on heads, glasses before eyes; '' for other things."""
    words = set(re.split(r"[^a-z]+", f"{thing.noun} {thing.kind}".casefold()))
    return "head" if words & _HEADGEAR else "eyes" if words & _EYEWEAR else ""


def _sprite(work: Work, thing: Thing, tall: float, copy: int) -> Sprite:
    tile = drawn(work, thing, tall, light_of(work.pixels), copy)
    sprite = trimmed(*tile_pixels(tile))
    height, width = work.size
    scale = min(1.0, width * 0.6 / sprite.alpha.shape[1], height * 0.75 / sprite.alpha.shape[0])
    if scale < 1:
        return sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    return sprite


def _height(work: Work, metres: float, where: str, size: float) -> float:
    """How tall in px: by its size in life beside a person when one is there, else by a bent scale."""
    height, width = work.size
    side = min(height, width)
    faces = work.faces
    bent = side * 0.4 * (max(0.05, metres) / 0.8) ** 0.28
    tall = float(faces[0].box[3]) / 0.2 * metres if faces else bent  # a face is some 20 cm tall
    if where == "air":
        tall = min(tall, side * (0.2 if metres < 2 else 0.36))
    return float(np.clip(tall, side * 0.09, side * 0.62)) * size


def _where(work: Work, step: Add, where: str, copy: int, count: int) -> tuple[Place, bool]:
    """The place, and whether the thing hangs in the air there."""
    airborne = where == "air" or step.onto in _AIRY
    if step.place is not None:
        across, down = step.place
        return Place(across, -1 if airborne and not down else down), airborne or down < 0
    cutout = work.subject()
    columns = cutout.mask.sum(0)
    half = len(columns) // 2
    side = 1 if columns[:half].sum() > columns[half:].sum() else -1
    return Place(side, -1 if airborne else 1), airborne


def _scattered(work: Work, sprite: Sprite, copy: int, count: int, airborne: bool, place: Place) -> tuple[int, int]:
    """Several of a kind: spread over the picture's width, at slightly different heights."""
    height, width = work.size
    tall, broad = sprite.alpha.shape
    rng = work.rng("spread", copy)
    low, high = (0.04, 0.96) if place.across == 0 or count > 2 else ((0.03, 0.5) if place.across < 0 else (0.5, 0.97))
    centre = width * (low + (high - low) * (copy + 0.5) / count) + rng.uniform(-0.02, 0.02) * width
    left = int(np.clip(centre - broad / 2, 0, max(0, width - broad)))
    if airborne:
        return left, round(height * (0.05 + 0.14 * rng.random()))
    return left, round(height * (0.95 - 0.05 * rng.random())) - tall


def _onto(work: Work, sprite: Sprite, onto: str, airborne: bool) -> tuple[int, int]:
    """On top of a part of the picture or, for any noun, of its subject."""
    mask = region_mask(work, onto)
    rows, columns = np.flatnonzero(mask.max(1) > 0.5), np.flatnonzero(mask.max(0) > 0.5)
    if not len(rows) or not len(columns):
        raise NotUnderstood(f"no {onto} was found in the picture")
    tall, broad = sprite.alpha.shape
    height, width = work.size
    middle = int(np.clip((columns[0] + columns[-1]) / 2 - broad / 2, 0, max(0, width - broad)))
    if onto == "sky" or airborne:
        low = min(height - tall, int(rows[-1]) - tall)
        return middle, int(np.clip(height * 0.06, 0, max(0, low)))
    if onto in FINDERS:  # grass, ground, table: in the region's lower middle
        return middle, int(np.clip(rows[-1] - 0.2 * tall - tall, 0, height - tall))
    return middle, max(0, int(rows[0]) - round(tall * 0.8))


def _worn(work: Work, onto: str) -> tuple[F32, float, float] | None:
    """Where a worn thing goes: its middle (x, y), the width there in px, and the tilt in degrees."""
    faces = work.faces
    if faces:
        face: nets.Face = faces[0]
        right, left = face.points[0], face.points[1]
        tilt = float(np.degrees(np.arctan2(left[1] - right[1], left[0] - right[0])))
        if onto == "eyes":
            return (right + left) / 2, float(face.box[2]) * 1.02, tilt
        hairline = (right + left) / 2 - (face.points[3] - (right + left) / 2) * 0.62
        return hairline, float(face.box[2]) * 1.5, tilt
    cutout = work.subject()
    if cutout.empty:
        return None
    rows = np.flatnonzero((cutout.mask > 0.5).sum(1) > cutout.mask.shape[1] * 0.03)
    if not len(rows):
        return None
    reach = max(1, (int(rows[-1]) - int(rows[0])) // 5)
    band = np.flatnonzero((cutout.mask[rows[0] : rows[0] + reach] > 0.5).max(0))
    if not len(band):
        return None
    middle, breadth = float(band.mean()), float(band[-1] - band[0])
    breadth = min(breadth, work.size[1] * 0.42)
    row = float(rows[0]) + reach * (1.6 if onto == "eyes" else 0.55)
    return np.array([middle, row], np.float32), breadth, 0.0


def _wear_drawn(work: Work, thing: Thing, target: tuple[F32, float, float], size: float) -> None:
    """The thing drawn as wide as what wears it, upright to its tilt; a hat sits with its lower part on the head."""
    centre, broad, tilt = target
    sprite = _turned(_sprite(work, thing, max(48.0, broad * size), 0), -tilt)
    scale = broad * size / sprite.alpha.shape[1]
    eyewear = _worn_at(thing) == "eyes"
    if not eyewear:  # a head at the upper edge leaves little room: the hat shrinks rather than leave the picture
        scale = min(scale, max(float(centre[1]), work.size[0] * 0.3) / sprite.alpha.shape[0])
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    tall, wide = sized.alpha.shape
    top = centre[1] - tall / 2 if eyewear else max(0.0, centre[1] - tall)
    image, _ = laid(work.pixels, sized, round(float(centre[0]) - wide / 2), round(float(top)), match=0.6, shadow=0.25)
    work.paint(image)


def _held(work: Work, thing: Thing, size: float) -> bool:
    """The thing at the wrist that is seen best; False when no hand is seen."""
    faces = work.faces
    body = nets.pose(work.pixels, faces[0]) if faces else None
    if body is None:
        return False
    wrist = max((body.joints[15], body.joints[16]), key=lambda joint: float(joint[2]))
    height, width = work.size
    if wrist[2] < 0.4 or not (0 <= wrist[0] < width and 0 <= wrist[1] < height):
        return False
    sprite = _sprite(work, thing, float(faces[0].box[3]) * 1.1 * size, 0)
    tall, broad = sprite.alpha.shape
    left, top = round(float(wrist[0]) - broad / 2), round(float(wrist[1]) - tall * 0.75)
    image, _ = laid(work.pixels, sprite, left, top, match=0.6, shadow=0.2)
    work.paint(image)
    return True


def _turned(sprite: Sprite, degrees: float) -> Sprite:
    """The cut-out turned counter-clockwise."""
    if abs(degrees) < 1.5:
        return sprite
    import cv2

    tall, broad = sprite.alpha.shape
    side = int(np.ceil(np.hypot(tall, broad)))
    turn = cv2.getRotationMatrix2D((broad / 2, tall / 2), degrees, 1.0)
    turn[:, 2] += [(side - broad) / 2, (side - tall) / 2]
    rgb = cv2.warpAffine(sprite.rgb, turn, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return trimmed(rgb, cv2.warpAffine(sprite.alpha, turn, (side, side), flags=cv2.INTER_LINEAR))


def put_in_box(work: Work, words: str, box: tuple[int, int, int, int]) -> None:
    """The first thing that words ask for, drawn as large as fits a box (left, top, right, bottom), standing on its
    lower edge."""
    thing = things_of(words)[0]
    left, top, right, bottom = box
    sprite = _sprite(work, thing, float(bottom - top), 0)
    scale = min((right - left) * 1.15 / sprite.alpha.shape[1], (bottom - top) * 1.05 / sprite.alpha.shape[0])
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    x = (left + right - sized.alpha.shape[1]) // 2
    image, _ = laid(work.pixels, sized, x, bottom - sized.alpha.shape[0], match=0.6, shadow=0.55)
    work.paint(image)
