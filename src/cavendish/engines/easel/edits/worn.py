"""What is worn, put on heads, eyes, ears, chins and necks where the networks see them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import cv2
import numpy as np

from ..canvas import Canvas
from ..colour import F32, U8, srgb8
from ..language.lexicon import words_of
from ..noise import blur
from ..subjects import Ask
from . import animals, beards, nets, trimmings, wardrobe
from .composite import Sprite, laid
from .frame import widened
from .matte import f32
from .recolours import dyed, lab_of
from .scenes import light_of, tile_pixels
from .shades import palette
from .vocabulary import plain, tokens
from .work import Work

_LATIN = re.compile(r"[a-z]")
_HAIR_BROWN = "#3d2a1e"
_MOST_ROOM = 0.34  # of the picture's height: the canvas grows by no more than that above a head
_SHEET = 3.2  # distances of the eyes around their middle that a drawing on a face may reach
_BOX = 0.92  # width of a head in widths of the face's box
_GREY = 0.004  # mean difference of a picture's channels below which it has no colours
_PERSON_HAT, _ANIMAL_HAT = 1.18, 0.74  # width of a hat's band, in widths of the face


@dataclass(frozen=True, slots=True)
class Wearable:
    """Something to be worn: where ('head', 'eyes', 'mouth', 'neck', 'ears'), which kind, '#rrggbb' or None."""

    where: str
    kind: str
    colour: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """A head in px: between its eyes (x, y), their distance, its tilt in degrees, its width at the temples, how far
    the hat's band lies above the eyes, how far nose, mouth and chin lie below; whose `mesh` it is, if a person's."""

    eyes: tuple[float, float]
    apart: float
    tilt: float
    width: float
    brow: float
    below: tuple[float, float, float]
    mesh: F32 | None = None
    face: nets.Face | None = None


@cache
def _phrases() -> tuple[tuple[str, str, str], ...]:
    """(phrase, where, kind), the longest phrases first."""
    lists = tomllib.loads((resources.files(__package__) / "wardrobe.toml").read_text(encoding="utf-8"))
    found = [
        (plain(phrase), where, kind)
        for where, kinds in lists.items()
        for kind, listed in kinds.items()
        for phrase in words_of(listed)
    ]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def wearable(words: str) -> Wearable | None:
    """What the words say is to be worn; None when they name no such thing."""
    text = plain(words)
    for phrase, where, kind in _phrases():
        if not _holds(text, phrase):
            continue
        known = palette()
        rest = text.replace(phrase, " ")
        colours = [known[t.value] for t in tokens(rest) if t.kind == "colour" and t.value in known]
        return Wearable(where, kind, colours[0] if colours else None)
    return None


def _holds(text: str, phrase: str) -> bool:
    if not _LATIN.search(phrase):
        return phrase in text
    return re.search(rf"(?<![^\W\d_]){re.escape(phrase)}s?(?![^\W\d_])", text) is not None


def put_on(work: Work, thing: Wearable, size: float = 1.0) -> bool:
    """Put the thing on the head that is in focus; False when no head is seen."""
    head = head_of(work)
    if head is None:
        return False
    if thing.kind in ("beard", "moustache"):
        if head.mesh is None:
            return False
        beards.grown(work, head.mesh, thing.kind, f32(_rgb(thing.colour or _HAIR_BROWN)))
    elif thing.where == "head":
        _put_hat(work, thing, head, size)
    elif thing.where == "neck":
        return _put_on_neck(work, _for_neck(thing, head), head, size)
    else:
        _put_on_face(work, thing, head, size)
    return True


def _for_neck(thing: Wearable, head: Head) -> Wearable:
    """A person's collar is a chain."""
    return Wearable("neck", "necklace", thing.colour) if thing.kind == "collar" and head.face else thing


def _rgb(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def head_of(work: Work) -> Head | None:
    """The head of the person in focus, of the largest face, or of the animal that is the subject."""
    if work.faces:
        return _person(work, work.faces[0])
    pair = animals.eyes(work)
    return _animal(work, pair) if len(pair) == 2 else _from_outline(work)


def _person(work: Work, face: nets.Face) -> Head:
    points = nets.mesh(work.pixels, face)
    if points is None:
        right, left = face.points[0], face.points[1]
        apart = float(np.linalg.norm(left - right))
        tall = float(face.box[3])
        return Head(
            _xy((right + left) / 2), apart, _tilt(right, left), 2.25 * apart, 0.95 * apart,
            (0.32 * tall, 0.52 * tall, 0.85 * tall), None, face,
        )  # fmt: skip
    right, left = points[[33, 133]].mean(0), points[[263, 362]].mean(0)
    middle = (right + left) / 2
    down = points[152] - points[10]
    down = down / max(1e-3, float(np.linalg.norm(down)))
    # a face turned aside shows its eyes nearer to each other than its height says they are
    apart = max(float(np.linalg.norm(left - right)), 0.33 * float(np.linalg.norm(points[152] - points[10])))
    # in profile the mesh is narrow, the head is not
    width = max(float(np.linalg.norm(points[454] - points[234])), 2.0 * apart, _BOX * float(face.box[2]))
    drop = tuple(float((points[index] - middle) @ down) for index in (4, 13, 152))
    brow = float((middle - points[10]) @ down) * 0.92
    return Head(_xy(middle), apart, _tilt(right, left), width, brow, (drop[0], drop[1], drop[2]), f32(points), face)


def _animal(work: Work, pair: list[tuple[float, float, float]]) -> Head:
    """An animal's head by its eyes; its crown is where the subject ends above them."""
    (x0, y0, _), (x1, y1, _) = pair
    apart = float(np.hypot(x1 - x0, y1 - y0))
    middle = np.array([(x0 + x1) / 2, (y0 + y1) / 2], np.float32)
    column = slice(max(0, int(middle[0] - 0.12 * apart)), int(middle[0] + 0.12 * apart) + 1)
    solid = (work.subject().mask[: int(middle[1]), column] > 0.5).mean(1) > 0.5
    top = int(solid.argmax()) if solid.any() else int(middle[1] - apart)
    brow = float(np.clip((float(middle[1]) - top) * 0.86, 0.45 * apart, 1.0 * apart))
    tilt = float(np.degrees(np.arctan2(y1 - y0, x1 - x0)))
    return Head(_xy(middle), apart, tilt, 2.3 * apart, brow, (0.85 * apart, 1.1 * apart, 1.5 * apart))


def _from_outline(work: Work) -> Head | None:
    """Without eyes: the top fifth of the subject is its head."""
    cutout = work.subject()
    if cutout.empty:
        return None
    rows = np.flatnonzero((cutout.mask > 0.5).sum(1) > cutout.mask.shape[1] * 0.02)
    if not len(rows):
        return None
    reach = max(2, (int(rows[-1]) - int(rows[0])) // 6)
    band = np.flatnonzero((cutout.mask[rows[0] : rows[0] + reach] > 0.5).max(0))
    if not len(band):
        return None
    width = min(float(band[-1] - band[0]) + 1, work.size[1] * 0.34)
    apart = width / 2.3
    place = float(band.mean()), float(rows[0]) + 0.75 * apart
    work.remark("no eyes were seen: the top of the subject was taken for its head")
    return Head(place, apart, 0.0, width, 0.55 * apart, (0.7 * apart, 1.1 * apart, 1.6 * apart))


def _xy(point: F32) -> tuple[float, float]:
    return float(point[0]), float(point[1])


def _tilt(right: F32, left: F32) -> float:
    return float(np.degrees(np.arctan2(left[1] - right[1], left[0] - right[0])))


def _put_hat(work: Work, thing: Wearable, head: Head, size: float) -> None:
    """A hat, its band as wide as the head, in the tilt of the eyes; the canvas grows when it would be cut off."""
    profile = _profile(work, head)
    band = head.width * (_PERSON_HAT if head.mesh is not None or head.face else _ANIMAL_HAT) * size
    band = band if profile is None else 1.12 * profile[2] * size
    scale = band / (2 * wardrobe.HALF)
    ask = Ask(noun="hat", height_px=scale, light=light_of(work.pixels), rng=work.rng("hat"), colour=thing.colour)
    tile = wardrobe.hat(thing.kind, ask, scale)
    sprite = Sprite(*tile_pixels(tile))
    if thing.colour and thing.kind in wardrobe.FIXED:
        sprite = Sprite(f32(dyed(sprite.rgb, sprite.alpha, lab_of(thing.colour))), sprite.alpha)
    lift = head.brow + (0.16 * head.apart if wardrobe.leaves_hair(thing.kind) and head.mesh is not None else 0.0)
    turn = np.radians(head.tilt)
    x = head.eyes[0] + lift * float(np.sin(turn))
    y = head.eyes[1] - lift * float(np.cos(turn))
    tilt = head.tilt
    if profile is not None:
        x, y, tilt = profile[0], profile[1], 0.35 * head.tilt
    if float(np.ptp(work.unit, axis=-1).mean()) < _GREY:  # what is put into a grey photo is grey as well
        sprite = Sprite(f32(np.repeat(cv2.cvtColor(sprite.rgb, cv2.COLOR_RGB2GRAY)[..., None], 3, -1)), sprite.alpha)
    sprite, anchor = _about(sprite, tile.anchor, tilt)
    rows = np.flatnonzero(sprite.alpha.max(1) > 0.1)
    short = anchor[1] - float(rows[0] if len(rows) else 0) - y + 0.015 * work.size[0]
    if short > 0 and _cut_off(work, head):  # there is no more of the head to be seen above
        sprite, anchor, y = _lowered(sprite, anchor, y, head, work.size[0])
    elif short > 0.02 * work.size[0]:
        grow = min(round(short), round(_MOST_ROOM * work.size[0]))
        left = widened(work, above=grow)
        x, y = x + left, y + grow
        if short > grow:  # still too tall: it sits lower
            y += short - grow
    corner = round(x - anchor[0]), round(y - anchor[1])
    ground = _shaded(work, sprite, corner, head.apart)
    image, mask = laid(ground, sprite, *corner, match=0.25, shadow=0.0)
    work.add(image, mask)


def _profile(work: Work, head: Head) -> tuple[float, float, float] | None:
    """Middle of a hat's band (x, y) and the head's width in px by the outline of a head seen aside; None for one that
    looks at the camera, or without an outline."""
    if head.face is None:
        return None
    mask = work.subject(person=True).mask > 0.5
    left, right = (int(np.clip(head.eyes[0] + side * 1.3 * head.width, 0, work.size[1])) for side in (-1, 1))
    rows = np.flatnonzero(mask[: int(head.eyes[1]), left:right].any(1))
    if not len(rows):
        return None
    top, chin = int(rows[0]), head.eyes[1] + head.below[2]
    row = int(top + 0.3 * (chin - top))
    if row - top > 1.2 * head.width:
        return None
    columns = np.flatnonzero(mask[row, left:right]) + left
    if not len(columns) or float(columns[-1] - columns[0]) > 1.45 * head.width:
        return None
    middle, width = (float(columns[0]) + float(columns[-1])) / 2, float(columns[-1] - columns[0])
    return (middle, float(row) + 0.02 * (chin - top), width) if abs(middle - head.eyes[0]) > 0.22 * head.width else None


def _cut_off(work: Work, head: Head) -> bool:
    """Whether the picture's upper edge cuts through the head."""
    x, reach = head.eyes[0], 0.3 * head.width
    columns = slice(max(0, int(x - reach)), max(1, int(x + reach)))
    return float((work.subject().mask[:4, columns] > 0.5).mean()) > 0.5


def _lowered(
    sprite: Sprite, anchor: tuple[float, float], y: float, head: Head, height: int
) -> tuple[Sprite, tuple[float, float], float]:
    """The hat as far down as the eyes allow, and smaller if it is then still too tall."""
    rows = np.flatnonzero(sprite.alpha.max(1) > 0.1)
    tall = anchor[1] - float(rows[0] if len(rows) else 0)
    lowest = head.eyes[1] - 0.36 * head.apart
    y = min(max(y, tall + 0.015 * height), max(lowest, y))
    scale = float(np.clip((y - 0.012 * height) / max(tall, 1.0), 0.5, 1.0))
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    return sized, (anchor[0] * scale, anchor[1] * scale), y


def _shaded(work: Work, sprite: Sprite, corner: tuple[int, int], unit: float) -> U8:
    """The picture with the soft shadow that a thing throws on what it lies on, a little below it."""
    placed = np.array([[1, 0, corner[0] + 0.02 * unit], [0, 1, corner[1] + 0.16 * unit]], np.float32)
    shadow = f32(cv2.warpAffine(sprite.alpha, placed, work.size[::-1], flags=cv2.INTER_LINEAR))
    inside = work.subject().mask
    dark = blur(shadow, max(1.0, 0.09 * unit)) * np.float32(0.42) * inside
    return np.asarray(np.clip(work.pixels * (1 - dark[..., None]) + 0.5, 0, 255), np.uint8)


def _about(sprite: Sprite, anchor: tuple[float, float], degrees: float) -> tuple[Sprite, tuple[float, float]]:
    """The cut-out turned clockwise about its anchor, and where the anchor is then."""
    tall, broad = sprite.alpha.shape
    if abs(degrees) < 1.0:
        return sprite, anchor
    side = int(np.ceil(2 * np.hypot(tall, broad)))
    turn = cv2.getRotationMatrix2D(anchor, -degrees, 1.0)
    turn[:, 2] += np.array([side / 2, side / 2]) - np.array(anchor)
    rgb = cv2.warpAffine(sprite.rgb, turn, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpAffine(sprite.alpha, turn, (side, side), flags=cv2.INTER_LINEAR)
    return Sprite(f32(rgb), f32(alpha)), (side / 2, side / 2)


def _put_on_face(work: Work, thing: Wearable, head: Head, size: float) -> None:
    """Glasses, noses, masks and earrings, drawn in the frame of the eyes."""
    unit = head.apart * size
    face = trimmings.Face(head.width / 2 / head.apart, *(each / head.apart for each in head.below))
    _drawn(work, thing, face, head.eyes, unit, head.tilt)


def _put_on_neck(work: Work, thing: Wearable, head: Head, size: float) -> bool:
    """Ties, scarves and chains at the pit of the throat: between chin and shoulders."""
    chin = head.below[2]
    drop = chin + 0.55 * head.apart
    wide = head.width * (0.235 if head.face is not None else 0.15)
    x, y = head.eyes[0] - drop * float(np.sin(np.radians(head.tilt))), head.eyes[1] + drop
    pose = nets.pose(work.pixels, head.face) if head.face is not None else None
    if pose is not None and float(pose.joints[[11, 12], 2].min()) > 0.3:
        shoulders = pose.joints[[11, 12], :2]
        between = shoulders.mean(0)
        x = 0.5 * x + 0.5 * float(between[0])
        y = max(head.eyes[1] + chin + 0.25 * head.apart, min(y, float(between[1]) + 0.1 * head.apart))
    y = min(y, 0.88 * work.size[0])
    if y < head.eyes[1] + 0.5 * head.apart:
        return False
    _drawn(work, thing, trimmings.Face(), (x, y), wide * size, 0.0 if head.face else head.tilt)
    return True


def _drawn(
    work: Work, thing: Wearable, face: trimmings.Face, at: tuple[float, float], unit: float, tilt: float
) -> None:
    """A trimming on a sheet of its own, laid over the picture."""
    reach = round((_SHEET if thing.where != "neck" else 8.0) * unit)
    canvas = Canvas(2 * reach, 2 * reach, (reach, reach), unit)
    with canvas.at(0, 0, angle=np.radians(tilt)):
        trimmings.draw(thing.kind, canvas, face, thing.colour)
    straight = canvas.premultiplied / np.maximum(canvas.alpha, 1e-4)[..., None]
    rgb = srgb8(np.clip(straight, 0, 1)).astype(np.float32) / 255
    sprite = Sprite(rgb, np.clip(canvas.alpha, 0, 1))
    corner = round(at[0] - reach), round(at[1] - reach)
    ground = work.pixels if thing.where == "ears" else _shaded(work, sprite, corner, 0.5 * unit)
    image, mask = laid(ground, sprite, *corner, match=0.35, shadow=0.0)
    work.add(image, mask)
