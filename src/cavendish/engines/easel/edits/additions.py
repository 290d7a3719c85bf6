"""Drawn things put into a photo: on a head, on the ground, in the sky, or at a named place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..colour import F32
from ..extent import extent
from ..noise import blur
from ..scene import NotUnderstood, Thing
from . import animals, effects, murals, nets, nights, placing
from .composite import Sprite, laid, trimmed
from .matte import f32, over
from .regions import FINDERS, region_mask
from .scenes import drawn, light_of, things_of, tile_pixels
from .seconds import spot
from .steps import Add, Place
from .work import Work, performs
from .worn import head_of, put_on, wearable

_AIRY = frozenset({"sky", "air"})
_PLACES = frozenset({"sky", "air", "water", "ground", "table", "wall", "plants", "background"})
_LAMPS, _DARK = ("lamp", "lantern", "candle"), 84  # of 255: at night lamps burn
_DISHES = frozenset(["saucer", "plate", "dish", "tray"])
_STARS = 420  # in a picture that is all sky
_PERCHES, _LAP = frozenset(["shoulder", "head", "nose", "hand"]), 0.6  # m; what can sit on somebody
_TINY = 0.16  # m; what is smaller perches on the subject
_MANY = 0.72  # how much smaller each is for every further one, up to three


@performs(Add)
def perform_add(work: Work, step: Add) -> None:
    """Draw the things and lay them in. Raises NotUnderstood when easel cannot draw them."""
    if step.onto == murals.MURAL:
        murals.paint_mural(work, step)
        return
    if _put_on(work, step):
        return
    step = replace(step, place=step.place and step.place.spot)
    effect = effects.named(step.words)
    if effect:
        effects.put(work, effect)
        return
    things = things_of(step.words, work.remark)
    if things[0].kind == "star" and step.onto in ("", *_AIRY) and _starred(work):
        return
    for thing in things[:4]:
        count = min(thing.count, 8)
        for copy in range(count):
            _add_one(work, _posed(thing, step), step, copy, count)


def _put_on(work: Work, step: Add) -> bool:
    """Whether the step asks for something to be worn, and somebody wears it now."""
    if step.beside or step.onto in _PLACES:
        return False
    thing = wearable(step.words)
    if thing is None:
        return False
    with work.focus(step.place):
        return put_on(work, thing, step.size)


def _starred(work: Work) -> bool:
    """Points of light over the picture's sky; False when there is none."""
    sky = FINDERS["sky"](work)
    if sky is None or float(sky.mean()) < 0.03:
        return False
    height, width = work.size
    rng = work.rng("stars")
    count = round(_STARS * float(sky.mean()) ** 0.5)
    points = np.zeros((height, width), np.float32)
    rows, columns = np.nonzero(sky > 0.6)
    if not len(rows):
        return False
    picked = rng.integers(0, len(rows), count)
    points[rows[picked], columns[picked]] = rng.uniform(0.3, 1.0, count)
    side = max(work.size)
    large = np.where(points > 0.88, points, 0)
    glow = blur(points, side * 0.0009) * 9 + blur(f32(large), side * 0.0026) * 90
    light = np.clip(glow, 0, 1)[..., None] * np.array([1.0, 0.98, 0.92], np.float32) * sky[..., None]
    work.paint(f32(1 - (1 - work.unit) * (1 - light)))
    return True


def _posed(thing: Thing, step: Add) -> Thing:
    """Birds in the sky fly."""
    aloft = step.onto in _AIRY and not thing.pose and extent(thing.kind).where != "air"
    return replace(thing, pose="flying") if aloft else thing


def _add_one(work: Work, thing: Thing, step: Add, copy: int, count: int) -> None:
    facts = extent(thing.kind)
    onto = step.onto
    if onto in ("hand", "nose", "shoulder", "head") and _on_body(work, thing, onto, step):
        return
    tall = _height(work, facts.height_m, "air" if onto in _AIRY else facts.where, step.size)
    tall *= _MANY ** min(3, count - 1)
    afloat = onto == "water" and FINDERS["water"](work) is not None
    if afloat:  # seen across the water it is far away
        tall = min(tall, 0.26 * work.size[0] * step.size)
    known = _neighbour(work, step)
    if (
        step.beside and known is None and not work.faces and facts.where != "air"
    ):  # as large as things are that stand beside each other
        tall = max(tall, 0.55 * _subject_height(work) * step.size)
    small = (
        bool(onto)
        and onto not in FINDERS
        and onto not in _AIRY
        and facts.height_m < (_LAP if onto in _PERCHES else _TINY)
    )
    if small:
        tall = _perched_height(work, step.size)
    sprite = _sprite(work, thing, tall, copy)
    place, airborne = _where(work, step, facts.where, thing.pose == "flying")
    left, top = spot(work.size, sprite, place)
    if copy or count > 1:
        left, top = _scattered(work, sprite, copy, count, airborne, place, bool(step.place and step.place.across))
    elif afloat:
        left, top = _afloat(work, sprite, place if step.place else Place(0, 0))
    elif known is not None and not airborne:
        foot = known[3] + 0.02 * (known[3] - known[1])
        sprite, left, top = placing.beside(work, sprite, step.place.across if step.place else 0, known, foot)
    elif (base := placing.seen(work, onto) if onto and not airborne and not small else None) is not None:
        left = round((base.box[0] + base.box[2] - sprite.alpha.shape[1]) / 2)
        left += round(0.3 * (base.box[2] - base.box[0])) * (step.place.across if step.place else 0)
        top = max(0, round(base.seat + 0.03 * (base.box[3] - base.box[1])) - sprite.alpha.shape[0])
    elif step.beside and step.place is not None and step.place.across:
        sprite, left, top = _aside(work, sprite, step.place.across, airborne)
    elif step.beside and step.place is None:
        left, top = _next_to(work, sprite, airborne)
    elif small and onto == "shoulder":
        left, top = _shouldered(work, sprite)
    elif small:
        left, top = _perched(work, sprite, low=bool(set(onto.split()) & _DISHES))
    elif airborne and onto not in FINDERS:
        pass
    elif not airborne and place.down >= 0 and onto not in FINDERS:
        top = round(work.size[0] * 0.95) - sprite.alpha.shape[0]
    elif onto in FINDERS or (onto and onto not in ("head", "eyes", "hand")):
        left, top = _onto(work, sprite, onto, airborne, step.place)
    hidden = work.subject().mask if step.behind and not work.subject().weak else None
    if hidden is not None and step.place is None:
        left, top = _peeping(work, sprite, hidden, airborne)
    ground = work.pixels
    image, mask = laid(ground, sprite, left, top, match=0.6, shadow=0.0 if airborne else 0.35 if small else 0.55)
    if hidden is not None:
        image, mask = over(image, ground, hidden), f32(mask * (1 - hidden))
    work.add(image, mask)
    if any(word in thing.kind for word in _LAMPS) and float(work.pixels.mean()) < _DARK:
        nights.lamp_lit(work, mask)


def _neighbour(work: Work, step: Add) -> placing.Box | None:
    """The box of what the thing is to be beside of: what the step names, else the subject; None for a person."""
    if not step.beside or step.behind:
        return None
    found = placing.seen(work, step.near) if step.near else None
    if found is not None:
        return found.box
    return None if work.faces else placing.subject_box(work)


def _peeping(work: Work, sprite: Sprite, subject: F32, airborne: bool) -> tuple[int, int]:
    """Behind the subject so that more than half of it is seen, at the side where there is more room."""
    rows, columns = np.flatnonzero((subject > 0.5).any(1)), np.flatnonzero((subject > 0.5).any(0))
    tall, broad = sprite.alpha.shape
    if not len(rows) or not len(columns):
        return (work.size[1] - broad) // 2, work.size[0] - tall
    right = work.size[1] - int(columns[-1]) >= int(columns[0])
    left = int(columns[-1]) - round(0.3 * broad) if right else int(columns[0]) - round(0.7 * broad)
    narrow = float(columns[-1] - columns[0]) < 0.45 * broad
    left = round(float(columns.mean()) - 0.5 * broad) if narrow else left
    foot = int(rows[0]) + round(0.8 * tall) if airborne else int(rows[-1]) - round(0.04 * work.size[0])
    return int(np.clip(left, 0, max(0, work.size[1] - broad))), max(0, min(work.size[0], foot) - tall)


def _subject_height(work: Work) -> float:
    rows = np.flatnonzero((work.subject().mask > 0.5).any(1))
    return min(0.9 * work.size[0], float(rows[-1] - rows[0])) if len(rows) else 0.0


def _perched_height(work: Work, size: float) -> float:
    """How tall a butterfly or a ladybird on the subject is: a third of what it sits on."""
    covered = float((work.subject().mask > 0.5).sum()) ** 0.5
    return float(np.clip(0.34 * covered, 0.06 * min(work.size), 0.24 * min(work.size))) * size


def _perched(work: Work, sprite: Sprite, low: bool) -> tuple[int, int]:
    """On the upper right of what it sits on, well inside of it; on a dish before what stands on it."""
    solid = work.subject().mask > 0.5
    rows, columns = np.nonzero(solid)
    tall, broad = sprite.alpha.shape
    if not len(rows):
        return (work.size[1] - broad) // 2, (work.size[0] - tall) // 2
    x, y = np.percentile(columns, 28 if low else 62), np.percentile(rows, 80 if low else 30)
    return round(float(x) - broad / 2), max(0, round(float(y) - tall / 2))


def _shouldered(work: Work, sprite: Sprite) -> tuple[int, int]:
    """On the outline of the subject where a shoulder is: at its side, below the neck."""
    solid = work.subject().mask > 0.5
    tall, broad = sprite.alpha.shape
    columns = np.flatnonzero(solid.any(0))
    if not len(columns):
        return (work.size[1] - broad) // 2, (work.size[0] - tall) // 2
    x = int(np.percentile(columns, 86))
    return x - broad // 2, max(0, int(solid[:, x].argmax()) - round(0.8 * tall))


def _next_to(work: Work, sprite: Sprite, airborne: bool) -> tuple[int, int]:
    """At the subject's side where there is more room, at its foot; or beside its head when it flies."""
    height, width = work.size
    tall, broad = sprite.alpha.shape
    solid = work.subject().mask > 0.5
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        return (width - broad) // 2, round(height * 0.95) - tall
    gap = round(0.02 * width)
    left_room, right_room = int(columns[0]), width - int(columns[-1])
    left = int(columns[-1]) + gap if right_room >= left_room else int(columns[0]) - gap - broad
    foot = int(rows[0]) + tall if airborne else min(int(rows[-1]) + round(0.02 * height), round(0.97 * height))
    return int(np.clip(left, 0, max(0, width - broad))), int(np.clip(foot - tall, 0, max(0, height - tall)))


def _aside(work: Work, sprite: Sprite, side: int, airborne: bool) -> tuple[Sprite, int, int]:
    """At the named side (-1 left) of the subject, as large as there is room for it, where it covers least of it."""
    height, width = work.size
    solid = work.subject().mask > 0.5
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        return sprite, *spot(work.size, sprite, Place(side, -1 if airborne else 1))
    room = int(columns[0]) if side < 0 else width - int(columns[-1])
    share = min(1.0, max(room * 0.94, 0.15 * width) / sprite.alpha.shape[1])
    sprite = sprite.scaled(round(sprite.alpha.shape[1] * share), round(sprite.alpha.shape[0] * share))
    tall, broad = sprite.alpha.shape
    gap = round(0.02 * width)
    left = int(columns[0]) - gap - broad if side < 0 else int(columns[-1]) + gap
    left = int(np.clip(left, 0, max(0, width - broad)))
    lowest = round(0.98 * height) - tall
    first = int(rows[0]) if airborne else min(lowest, int(rows.mean()) - tall // 2)
    tops = list(range(max(0, min(lowest, first)), max(0, lowest) + 1, max(1, height // 50)))
    wanted = int(rows[0]) if airborne else int(rows[-1]) - tall
    ink = sprite.alpha.shape[0] * sprite.alpha.shape[1]
    costs = [
        float(solid[top : top + tall, left : left + broad].sum()) / ink + 0.1 * abs(top - wanted) / height
        for top in tops
    ]
    return sprite, left, tops[int(np.argmin(costs))]


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
    scale = None if faces else placing.pixels_per_metre(work)
    tall = float(faces[0].box[3]) / 0.2 * metres if faces else bent  # a face is some 20 cm tall
    if scale is not None and where != "air":
        tall = (max(scale * metres, 0.5 * tall) * tall) ** 0.5 if scale * metres < tall else scale * metres
    if where == "air":
        tall = min(tall, side * (0.2 if metres < 2 else 0.36))
    return float(np.clip(tall, side * 0.09, side * 0.62)) * size


def _where(work: Work, step: Add, where: str, flying: bool) -> tuple[Place, bool]:
    """The place, and whether the thing hangs in the air there."""
    airborne = where == "air" or step.onto in _AIRY or flying
    if step.place is not None:
        across, down = step.place[:2]
        return Place(across, -1 if airborne and not down else down), airborne or down < 0
    cutout = work.subject()
    columns = cutout.mask.sum(0)
    half = len(columns) // 2
    side = 1 if columns[:half].sum() > columns[half:].sum() else -1
    return Place(side, -1 if airborne else 1), airborne


def _scattered(
    work: Work, sprite: Sprite, copy: int, count: int, airborne: bool, place: Place, asked: bool = False
) -> tuple[int, int]:
    """Several of a kind: spread over the picture's width, at slightly different heights."""
    height, width = work.size
    tall, broad = sprite.alpha.shape
    rng = work.rng("spread", copy)
    named = place.across if asked else place.across * (count < 3)
    low, high = (0.04, 0.96) if not named else (0.03, 0.5) if named < 0 else (0.5, 0.97)
    if asked and named and airborne:  # one above the other where the named side is narrow for all of them
        return _flock(work, sprite, copy, count, (low, high))
    centre = width * (low + (high - low) * (copy + 0.5) / count) + rng.uniform(-0.02, 0.02) * width
    left = int(np.clip(centre - broad / 2, 0, max(0, width - broad)))
    if airborne:
        return left, round(height * (0.05 + 0.14 * rng.random()))
    return left, round(height * (0.95 - 0.05 * rng.random())) - tall


def _flock(work: Work, sprite: Sprite, copy: int, count: int, span: tuple[float, float]) -> tuple[int, int]:
    """The place of one of several in the air between two shares of the width: evenly apart, at alternating heights,
    before the sky where there is any."""
    height, width = work.size
    tall, broad = sprite.alpha.shape
    low, high = span[0] * width, span[1] * width - broad
    left = round(low + (high - low) * (copy + 0.5) / count)
    above = FINDERS["sky"](work)
    column = None if above is None else above[:, max(0, left) : left + broad].min(1) > 0.5
    room = height if column is None else int(np.argmin(column)) if not column.all() else height
    free = max(0.0, min(0.36 * height, room - tall - 0.05 * height))
    return left, round(0.05 * height + free * (0.15, 0.75, 0.4, 0.95)[copy % 4])


def _onto(work: Work, sprite: Sprite, onto: str, airborne: bool, place: Place | None) -> tuple[int, int]:
    """On top of a part of the picture or, for any noun, of its subject; at its left or right where that is said."""
    mask = region_mask(work, onto)
    rows, columns = np.flatnonzero(mask.max(1) > 0.5), np.flatnonzero(mask.max(0) > 0.5)
    if not len(rows) or not len(columns):
        raise NotUnderstood(f"no {onto} was found in the picture")
    tall, broad = sprite.alpha.shape
    height, width = work.size
    middle = int(np.clip((columns[0] + columns[-1]) / 2 - broad / 2, 0, max(0, width - broad)))
    if place is not None and place.across:
        middle = spot(work.size, sprite, place)[0]
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


def _on_body(work: Work, thing: Thing, part: str, step: Add) -> bool:
    """The thing in a hand, on the nose or on a shoulder; False when that is not seen."""
    with work.focus(step.place):
        spot_on = _body_spot(work, part)
    if spot_on is None:
        if part != "shoulder":
            work.remark(f"no {part} was found: it was put where there is room")
        return False
    x, y, unit_px = spot_on
    share = {"hand": 1.1, "nose": 0.75, "shoulder": 1.15, "head": 1.0}[part]
    share *= float(np.clip(extent(thing.kind).height_m / 0.4, 0.35, 1.0))  # a butterfly is no parrot
    sprite = _sprite(work, thing, unit_px * share * step.size, 0)
    tall, broad = sprite.alpha.shape
    rise = {"hand": 0.75, "nose": 0.6, "shoulder": 0.97, "head": 0.94}[part]
    left, top = round(x - broad / 2), round(y - tall * rise)
    top = max(round(-0.1 * tall), top)
    image, mask = laid(work.pixels, sprite, left, top, match=0.6, shadow=0.2 if part in ("hand", "shoulder") else 0.0)
    work.add(image, mask)
    return True


def _body_spot(work: Work, part: str) -> tuple[float, float, float] | None:
    """x, y of a part of the body and the height of the face, in px; None when it is not in the picture."""
    height, width = work.size
    if part == "head":
        head = head_of(work)
        return None if head is None else (head.eyes[0], head.eyes[1] - head.brow, head.width)
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


def put_in_box(work: Work, words: str, box: tuple[int, int, int, int]) -> None:
    """The first thing that words ask for, drawn as large as fits a box (left, top, right, bottom), standing on its
    lower edge."""
    thing = things_of(words, work.remark)[0]
    left, top, right, bottom = box
    sprite = _sprite(work, thing, float(bottom - top), 0)
    scale = min((right - left) * 1.15 / sprite.alpha.shape[1], (bottom - top) * 1.05 / sprite.alpha.shape[0])
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    x = (left + right - sized.alpha.shape[1]) // 2
    image, mask = laid(work.pixels, sized, x, bottom - sized.alpha.shape[0], match=0.6, shadow=0.55)
    work.add(image, mask)
