"""Taking things out: find them by name, colour and place, and fill what was behind them in."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8
from ..scene import NotUnderstood
from . import nets, pages, things
from .cutout import cut_out
from .cutting import grab_cut, largest_parts, shrunk
from .inpaint import filled
from .matte import f32
from .recolours import lab_of, near, thing_mask
from .regions import FINDERS, coloured
from .steps import Exchange, Place, Remove
from .vocabulary import plain
from .who import likeliest
from .work import Work, performs

_RIM = 0.016  # of the longer side; what is left of a thing at its rim would be continued into the hole
_STANDING, _SHOE, _FOOT_SHADE = 1.6, 0.035, 0.05  # of one's breadth; of one's height, aside and below
_SHADE = 0.045  # of the thing's own size: the shadow at its foot goes with it
_STANDS_OUT = 55  # of 255, from what is around a stroke
_MOST_STROKES = 1500
_MOST_LETTERS = 0.12  # of the picture: more fine strokes than that are its own texture
_OF_METAL = frozenset(
    ["spoon", "teaspoon", "fork", "knife", "cutlery", "key", "scissor", "loffel", "cuchara", "cuillere"]
)
_LEAST_METAL, _MOST_METAL = 0.002, 0.06  # of the picture
_LEAST_LEFT = 0.05  # of the picture: with less than that to copy from, people are copied from as well
_FLAGS = frozenset(
    ["flag", "flags", "banner", "flagge", "fahne", "bandera", "drapeau", "bandeira", "旗", "国旗", "국기"]
)
_LETTERS = frozenset({"text", "logo", "watermark"})


@performs(Remove)
def perform_remove(work: Work, step: Remove) -> None:
    """Remove the thing. Raises NotUnderstood when it is not found."""
    mask = wanted(work, step)
    if float((mask > 0.5).mean()) < 0.0003:
        raise NotUnderstood(f"no {step.thing} was found to remove")
    page = pages.blank(work, mask) if step.thing in _LETTERS else None
    if page is not None:
        work.paint(page)
        return
    erase(work, with_feet(mask) if step.thing in ("person", "people") else mask)


def wanted(work: Work, step: Remove) -> F32:
    """The mask of what is to go."""
    if step.apart and not _metallic(work, step.thing):
        return _beside_subject(work, step.thing)
    if step.thing in _LETTERS:
        letters = _letters(work, step.place)
        if float(letters.mean()) > _MOST_LETTERS and pages.blank(work, letters) is None:
            raise NotUnderstood(f"the {step.thing} cannot be told from the picture; say where it is")
        return letters
    if step.thing in ("person", "people") and work.everybody:
        return _people(work, step)
    if step.place is None and not step.old and step.thing not in FINDERS and (small := _metallic(work, step.thing)):
        return small[0]
    if step.thing in FINDERS or step.place is None:
        if step.old:
            return thing_mask(work, step.thing, step.old, step.place)
        if (seen := things.thing(work, step.thing, step.place)) is not None:
            return seen
        if step.thing not in FINDERS and work.faces:
            return _at(work, Place(0, 0), step.thing, whole=True)
        if step.place is None and step.thing not in FINDERS:
            work.remark(f"took the most striking thing for the {step.thing}" if step.thing != "subject" else "")
        return _wholly(work, thing_mask(work, step.thing, "", step.place), step.thing)
    if (seen := things.thing(work, step.thing, step.place)) is not None:
        return seen
    if step.old:
        return coloured(work, lab_of(step.old)) * near(work, step.place)
    return _at(work, step.place, step.thing)


def _beside_subject(work: Work, thing: str) -> F32:
    """What strikes most once the picture's subject is taken away in thought, without the subject."""
    subject = work.subject().mask
    found = cut_out(_without(work.pixels, subject))
    solid = (subject > 0.3).astype(np.float32)
    mask = f32(found.mask * (1 - cv2.dilate(solid, np.ones((5, 5), np.uint8))))
    mask = largest_parts(mask, 0.3)
    if float((mask > 0.5).mean()) < 0.002:
        raise NotUnderstood(f"no {thing} was found there")
    work.remark(f"took what strikes most beside the subject for the {thing}")
    return mask


def _wholly(work: Work, mask: F32, thing: str) -> F32:
    """The mask of the most striking thing with what the network sees of it less surely: rather more goes than a
    wheel or a foot stays."""
    salient = work.sight.salient
    if salient is None or (thing in FINDERS and thing not in ("person", "people")):
        return mask
    likely = f32(cv2.resize(salient, work.size[::-1], interpolation=cv2.INTER_LINEAR)) > 0.12
    _, labels = cv2.connectedComponents(np.maximum(likely, mask > 0.5).astype(np.uint8))
    touched = np.unique(labels[mask > 0.5])
    return f32(np.maximum(mask, np.isin(labels, touched[touched > 0])))


def with_feet(mask: F32) -> F32:
    """The mask (H, W) of people with the shoes and the shadow at the foot of each who stands whole in the picture."""
    grown = mask.copy()
    count, labels, stats, _ = cv2.connectedComponentsWithStats((mask > 0.5).astype(np.uint8))
    for index in range(1, count):
        left, top, broad, tall, _ = (int(v) for v in stats[index])
        if tall < _STANDING * broad or top + tall > mask.shape[0] - 3:
            continue
        aside, below = max(2, round(_SHOE * tall)), max(3, round(_FOOT_SHADE * tall))
        ankles = top + round(0.88 * tall)
        view = slice(ankles, top + tall + below), slice(max(0, left - 2 * aside), left + broad + 2 * aside)
        feet = cv2.morphologyEx(  # what is seen between the shoes is their shadow
            (labels[view] == index).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, round(0.3 * tall) | 1), np.uint8)
        )
        feet = cv2.dilate(feet, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * aside + 1,) * 2))
        anchor = (0, below)  # the kernel reaches upwards from each pixel: what is set grows downwards
        grown[view] = np.maximum(grown[view], cv2.dilate(feet, np.ones((below + 1, 1), np.uint8), anchor=anchor))
    return f32(grown)


def _people(work: Work, step: Remove) -> F32:
    """One person, at the named place if there is one; or everybody there."""
    bodies = work.everybody
    if step.place is not None and step.place.who.startswith("not "):
        kept = likeliest(work, step.place._replace(who=step.place.who.removeprefix("not ")))
        others = [mask for i, mask in enumerate(bodies) if i != kept]
        if not others:
            raise NotUnderstood("nobody else was found")
        return f32(np.max([*others, *_passers_by(work, np.ones(work.size, np.float32))], axis=0) * (1 - bodies[kept]))
    if step.thing == "person":
        return _one(work, step.place)
    there = near(work, step.place) if step.place else np.ones(work.size, np.float32)
    chosen = [mask for mask in bodies if float((mask * there).sum()) > 0.5 * float(mask.sum())]
    if not chosen:
        raise NotUnderstood("no people were found there")
    return f32(np.max([*chosen, *_passers_by(work, there)], axis=0))


def _one(work: Work, place: Place | None) -> F32:
    """The person meant: told by what they look like, the one furthest towards a place, or the nearest."""
    bodies = work.everybody
    if place is None:
        return bodies[0]
    if place.who and work.sight.bodies:
        return work.sight.bodies[likeliest(work, place)] if len(work.sight.bodies) > 1 else bodies[0]
    height, width = work.size
    weight = [(mask.sum(), mask.sum(0) @ np.arange(width), mask.sum(1) @ np.arange(height)) for mask in bodies]
    middles = np.array([(x / max(1.0, n) / width, y / max(1.0, n) / height) for n, x, y in weight]) * 2 - 1
    goal = np.array([place.across, place.down], float)
    return bodies[int((middles @ goal).argmax()) if goal.any() else int(np.hypot(*middles.T).argmin())]


def _passers_by(work: Work, there: F32) -> tuple[F32, ...]:
    """People without a face in the picture who are there."""
    masks = [mask for mask in work.sight.faceless if float((mask * there).sum()) > 0.5 * float(mask.sum())]
    return tuple(f32(cv2.dilate(mask, np.ones((5, 5), np.uint8))) for mask in masks)


def _metallic(work: Work, thing: str) -> tuple[F32, ...]:
    """Cutlery and the like by their colour: the grey, glossy part of the picture's subject that is not all of it.

    A tuple with one mask (H, W), or an empty one when the words name nothing of metal or nothing like it is seen.
    """
    if not {word.casefold().rstrip("s") for word in thing.split()} & _OF_METAL:
        return ()
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    rough = np.abs(lab[..., 0] - cv2.blur(lab[..., 0], (15, 15)))
    grey = ((chroma < 17) & (cv2.blur(rough, (9, 9)) > 2.2)).astype(np.uint8)
    side = max(work.size)
    joined = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((max(3, round(side * 0.012)),) * 2, np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((max(3, round(side * 0.006)),) * 2, np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    sizes = stats[1:, cv2.CC_STAT_AREA] / joined.size
    likely = [i + 1 for i in range(count - 1) if _LEAST_METAL < sizes[i] < _MOST_METAL]
    if not likely:
        return ()
    best = max(likely, key=lambda i: float(rough[labels == i].mean()) * float(stats[i, cv2.CC_STAT_AREA]) ** 0.5)
    work.remark(f"took the glossy grey part for the whole {thing}; what of it lies apart may stay")
    return (f32(cv2.dilate((labels == best).astype(np.float32), np.ones((7, 7), np.uint8))),)


def _at(work: Work, place: Place, thing: str, whole: bool = False) -> F32:
    """The most striking thing of the named part of the picture (or of the `whole`) but people, seen by itself."""
    height, width = work.size
    share = 1.0 if whole else 0.5 if place.across or place.down else 0.6
    broad = round(width * (share if place.across or not place.down else 1.0))
    tall = round(height * (share if place.down or not place.across else 1.0))
    left = {-1: 0, 0: (width - broad) // 2, 1: width - broad}[place.across]
    top = {-1: 0, 0: (height - tall) // 2, 1: height - tall}[place.down]
    person = work.subject(person=True)
    window = np.ascontiguousarray(work.pixels[top : top + tall, left : left + broad])
    if person.faces and nets.salient(window[:8, :8].repeat(8, 0).repeat(8, 1)) is not None:
        window = _without(window, person.mask[top : top + tall, left : left + broad])
    found = cut_out(window)
    if found.empty:
        raise NotUnderstood(f"no {thing} was found there")
    others = person.mask[top : top + tall, left : left + broad] if person.faces else np.zeros_like(found.mask)
    mask = np.zeros(work.size, np.float32)
    mask[top : top + tall, left : left + broad] = _continued(window, found.mask, others)
    if person.faces:
        mask = mask * (1 - person.mask)
    if whole:
        mask = _one_part(work, mask, thing)
    work.remark(f"took the most striking thing there for the {thing}" if thing != "subject" else "")
    return mask


def _one_part(work: Work, mask: F32, thing: str) -> F32:
    """The largest connected part of the mask; the most colourful one for a flag."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((mask > 0.4).astype(np.uint8))
    if count <= 2:
        return mask
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    gaudy = bool(_FLAGS & set(plain(thing).split()))
    worth = [
        float(stats[i, cv2.CC_STAT_AREA]) ** (0.5 if gaudy else 1.0)
        * (float(chroma[labels == i].mean()) if gaudy else 1.0)
        for i in range(1, count)
    ]
    chosen = (labels == 1 + int(np.argmax(worth))).astype(np.uint8)
    return f32(mask * cv2.dilate(chosen, np.ones((9, 9), np.uint8)))


def _continued(window: U8, mask: F32, others: F32) -> F32:
    """The mask with what goes on from it in its own colours: the network sees the brightest part of a flag first."""
    small = shrunk(window, 320)
    size = small.shape[1::-1]
    seed = f32(cv2.resize(mask, size, interpolation=cv2.INTER_AREA))
    barred = f32(cv2.resize(np.ascontiguousarray(others), size, interpolation=cv2.INTER_AREA))
    if float(seed.mean()) > 0.35 or float((seed > 0.6).mean()) < 0.002:
        return mask
    reach = max(3, round(0.9 * float((seed > 0.5).sum()) ** 0.5)) | 1
    near = cv2.dilate((seed > 0.5).astype(np.uint8), np.ones((reach, max(3, reach // 2) | 1), np.uint8))
    trimap = np.full(seed.shape, cv2.GC_BGD, np.uint8)
    trimap[near > 0] = cv2.GC_PR_BGD
    trimap[seed > 0.3] = cv2.GC_PR_FGD
    trimap[seed > 0.75] = cv2.GC_FGD
    trimap[barred > 0.4] = cv2.GC_BGD
    if not (trimap == cv2.GC_FGD).any() or not (trimap == cv2.GC_BGD).any():
        return mask
    cut = largest_parts(grab_cut(small, trimap, 3), 0.2)
    if float(cut.mean()) > 3.5 * float(seed.mean()) + 0.02:
        return mask
    grown = cv2.resize(cut, window.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return f32(np.maximum(mask, grown))


def _without(window: U8, person: F32) -> U8:
    """The window with the person filled in, so that it is not what strikes most."""
    if float((person > 0.5).mean()) < 0.01 or float((person > 0.5).mean()) > 0.85:
        return window
    grown = cv2.dilate((person > 0.3).astype(np.float32), np.ones((9, 9), np.uint8))
    size = (160, max(16, round(160 * window.shape[0] / window.shape[1])))
    small = np.asarray(cv2.resize(window, size, interpolation=cv2.INTER_AREA), np.uint8)
    hole = (cv2.resize(grown, size, interpolation=cv2.INTER_AREA) > 0.02).astype(np.uint8)
    out = cv2.inpaint(small, hole, 3, cv2.INPAINT_TELEA)  # it only has to be less striking than what is looked for
    return np.where(grown[..., None] > 0.5, cv2.resize(out, window.shape[1::-1]), window).astype(np.uint8)


def _letters(work: Work, place: Place | None) -> F32:
    """Strokes that are thin, stand out, and stand in a row with others of their height: text and watermarks."""
    grey = cv2.cvtColor(work.pixels, cv2.COLOR_RGB2GRAY)
    reach = max(5, round(max(work.size) * 0.022)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    found = np.zeros(work.size, np.float32)
    for way in (cv2.MORPH_TOPHAT, cv2.MORPH_BLACKHAT):
        strokes = (cv2.morphologyEx(grey, way, disc) > _STANDS_OUT).astype(np.uint8)
        if place is not None:
            strokes = strokes * (near(work, place) > 0.5).astype(np.uint8)
        found = np.maximum(found, _whole_letters(grey, _in_rows(strokes), way))
    if work.sight.bodies:
        found = f32(found * (np.max(work.sight.bodies, axis=0) < 0.3))
    return cv2.dilate(found, np.ones((max(5, reach // 3) | 1,) * 2, np.uint8))


def _whole_letters(grey: U8, found: F32, way: int) -> F32:
    """The letters with what of them is broader than a stroke: as light (or dark) as they are, within their rows."""
    count, _, stats, _ = cv2.connectedComponentsWithStats((found > 0).astype(np.uint8))
    if count < 2:
        return found
    tall = max(3, int(np.median(stats[1:, cv2.CC_STAT_HEIGHT])))
    row = cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((tall | 1, 2 * tall + 1), np.uint8))
    row = cv2.dilate(row, np.ones((max(3, tall // 3) | 1, max(3, tall // 4) | 1), np.uint8))
    ground = cv2.medianBlur(grey, min(255, 3 * tall | 1)).astype(np.float32)
    apart = (grey.astype(np.float32) - ground) * (1 if way == cv2.MORPH_TOPHAT else -1)
    return f32(np.maximum(found, (row > 0) & (apart > 0.5 * _STANDS_OUT)))


def _in_rows(strokes: U8) -> F32:
    """The strokes that are like letters: of a letter's size, two or more others of that height close beside them."""
    side = max(strokes.shape)
    _, labels, stats, centres = cv2.connectedComponentsWithStats(strokes)
    tall, broad, area = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_AREA]
    fits = (tall > 0.007 * side) & (tall < 0.14 * side) & (broad < 8 * tall) & (tall < 6 * broad)
    fits &= (area > 0.12 * tall * broad) & (area > 8)
    fits[0] = False
    index = np.flatnonzero(fits)[:_MOST_STROKES]
    if not len(index):
        return np.zeros(strokes.shape, np.float32)
    height, x, y = tall[index].astype(float), centres[index, 0], centres[index, 1]
    alike = np.abs(np.log(height[:, None] / height[None])) < 0.55
    larger = np.maximum(height[:, None], height[None])
    gap = np.abs(x[:, None] - x[None]) - (broad[index][:, None] + broad[index][None]) / 2
    beside = (np.abs(y[:, None] - y[None]) < 0.55 * larger) & (gap < 1.2 * larger)
    friends = (alike & beside).sum(1) - 1
    return np.isin(labels, index[friends >= 2]).astype(np.float32)


def erase(work: Work, mask: F32) -> None:
    """Fill the mask in, grown a little so that no rim of the thing stays."""
    size = float((mask > 0.5).sum()) ** 0.5
    reach = max(2, round(max(max(work.size) * _RIM, size * _SHADE)))
    hole = cv2.dilate(
        (mask > 0.35).astype(np.float32), cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1,) * 2)
    )
    if float(hole.mean()) > 0.75:
        work.remark("what was to go fills most of the picture: little is left to fill it in from")
    work.replace(filled(work.pixels, hole, work.rng("erase"), _not_copied(work, hole)), work.alpha)


def _not_copied(work: Work, hole: F32) -> F32 | None:
    """What must not appear a second time: people, and the subject unless the hole lies on it."""
    shunned = [mask * (1 - hole) for mask in work.everybody]
    if work.sight.faces and not shunned:
        person = f32(np.maximum(work.subject(person=True).mask, work.subject().mask))
        left = float(((1 - person) * (1 - hole)).mean())
        return f32(person * (1 - hole)) if left > _LEAST_LEFT else None
    subject = work.subject()
    apart = float((hole * subject.mask).sum()) < 0.2 * float(hole.sum())
    if not subject.weak and (apart or work.sight.faces) and float(subject.mask.mean()) < 0.5 and not shunned:
        shunned.append(subject.mask * (1 - hole))
    return f32(np.max(shunned, axis=0)) if shunned else None


@performs(Exchange)
def perform_exchange(work: Work, step: Exchange) -> None:
    """Take a thing out and put a drawn one, or the second picture's subject, in its place."""
    from .additions import put_in_box
    from .composite import laid
    from .seconds import sprite_of

    mask = thing_mask(work, step.thing)
    rows, columns = np.flatnonzero(mask.max(1) > 0.5), np.flatnonzero(mask.max(0) > 0.5)
    if not len(rows) or not len(columns):
        raise NotUnderstood(f"no {step.thing} was found to replace")
    box = int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
    erase(work, mask)
    if step.words:
        put_in_box(work, step.words, box)
        return
    sprite = sprite_of(work, work.second(), flat=False)
    left, top, right, bottom = box
    scale = min((right - left) / sprite.alpha.shape[1], (bottom - top) / sprite.alpha.shape[0]) * 1.05
    sized = sprite.scaled(round(sprite.alpha.shape[1] * scale), round(sprite.alpha.shape[0] * scale))
    image, _ = laid(work.pixels, sized, (left + right - sized.alpha.shape[1]) // 2, bottom - sized.alpha.shape[0])
    work.replace(image)
