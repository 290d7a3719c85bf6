"""Drawn things put into a photo: on a head, on the ground, in the sky, or at a named place."""

from __future__ import annotations

import re

import numpy as np

from ..colour import F32
from ..extent import extent
from ..scene import NotUnderstood, Thing
from . import animals, nets
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
        with work.focus(step.place):
            target = _worn(work, onto)
        if target is not None:
            _wear_drawn(work, thing, target, step.size)
            return
    if onto in ("hand", "nose", "shoulder") and _on_body(work, thing, onto, step):
        return
    tall = _height(work, facts.height_m, "air" if onto in _AIRY else facts.where, step.size)
    afloat = onto == "water" and FINDERS["water"](work) is not None
    if afloat:  # seen across the water it is far away
        tall = min(tall, 0.26 * work.size[0] * step.size)
    sprite = _sprite(work, thing, tall, copy)
    place, airborne = _where(work, step, facts.where, copy, count)
    left, top = spot(work.size, sprite, place)
    if copy or count > 1:
        left, top = _scattered(work, sprite, copy, count, airborne, place)
    elif afloat:
        left, top = _afloat(work, sprite, place if step.place else Place(0, 0))
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


def _afloat(work: Work, sprite: Sprite, place: Place) -> tuple[int, int]:
    """On the water a little below its farthest line, away from the subject."""
    tall, broad = sprite.alpha.shape
    height, width = work.size
    mask = FINDERS["water"](work)
    rows = np.flatnonzero((mask > 0.5).mean(1) > 0.3) if mask is not None else np.arange(height // 2, height)
    line = int(rows[0]) if len(rows) else height // 2
    foot = line + round(0.12 * (height - line)) + round(0.04 * tall)
    middle = width * (0.5 + 0.28 * place.across)
    if not place.across:
        near = np.asarray(work.subject().mask[max(0, foot - tall) : foot].sum(0))
        left_free = float(near[: width // 2].sum()) <= float(near[width // 2 :].sum())
        middle = width * (0.28 if left_free else 0.72)
    return int(np.clip(middle - broad / 2, 0, max(0, width - broad))), max(0, min(height, foot) - tall)


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
    pair = animals.eyes(work) if onto == "eyes" else []
    if len(pair) == 2:
        (x0, y0, _), (x1, y1, _) = pair
        tilt = float(np.degrees(np.arctan2(y1 - y0, x1 - x0)))
        return np.array([(x0 + x1) / 2, (y0 + y1) / 2], np.float32), float(np.hypot(x1 - x0, y1 - y0)) * 2.1, tilt
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
    if not eyewear:  # a head at the upper edge leaves little room: the hat shrinks, and its tip may leave the picture
        scale = min(scale, max(float(centre[1]) * 1.5, broad * 0.7) / sprite.alpha.shape[0])
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    tall, wide = sized.alpha.shape
    top = centre[1] - tall / 2 if eyewear else max(centre[1] - tall * 0.94, -0.2 * tall)
    image, _ = laid(work.pixels, sized, round(float(centre[0]) - wide / 2), round(float(top)), match=0.6, shadow=0.25)
    work.paint(image)


def _on_body(work: Work, thing: Thing, part: str, step: Add) -> bool:
    """The thing in a hand, on the nose or on a shoulder; False when that is not seen."""
    with work.focus(step.place):
        spot_on = _body_spot(work, part)
    if spot_on is None:
        work.remark(f"no {part} was found: it was put where there is room")
        return False
    x, y, unit_px = spot_on
    share = {"hand": 1.1, "nose": 0.75, "shoulder": 1.15}[part]
    sprite = _sprite(work, thing, unit_px * share * step.size, 0)
    tall, broad = sprite.alpha.shape
    rise = {"hand": 0.75, "nose": 0.6, "shoulder": 0.97}[part]
    left, top = round(x - broad / 2), round(y - tall * rise)
    image, _ = laid(work.pixels, sprite, left, top, match=0.6, shadow=0.2 if part != "nose" else 0.0)
    work.paint(image)
    return True


def _body_spot(work: Work, part: str) -> tuple[float, float, float] | None:
    """x, y of a part of the body and the height of the face, in px; None when it is not in the picture."""
    height, width = work.size
    if not work.faces:
        pair = animals.eyes(work) if part == "nose" else []
        if len(pair) < 2:
            return None
        (x0, y0, _), (x1, y1, _) = pair
        apart = float(np.hypot(x1 - x0, y1 - y0))
        return (x0 + x1) / 2, (y0 + y1) / 2 + 0.85 * apart, apart * 1.1
    face = work.faces[0]
    tall = float(face.box[3])
    if part == "nose":
        return float(face.points[2][0]), float(face.points[2][1]), tall * 0.7
    body = nets.pose(work.pixels, face)
    if body is None:
        return None
    joints = body.joints[[15, 16]] if part == "hand" else body.joints[[11, 12]]
    joint = max(joints, key=lambda each: float(each[2]))
    if joint[2] < 0.4 or not (0 <= joint[0] < width and 0 <= joint[1] < height):
        return None
    lift = 0.0 if part == "hand" else 0.12 * tall
    return float(joint[0]), float(joint[1]) - lift, tall


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
