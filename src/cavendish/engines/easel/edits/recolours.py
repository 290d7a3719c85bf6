"""Another colour for a named thing, its light and shade kept."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..language import default_vocabulary, parse
from ..scene import NotUnderstood
from . import animals, china, materials, things
from .matte import f32
from .regions import FINDERS, OF_PEOPLE, coloured, region_mask, subject_mask
from .steps import Place, Recolour
from .vocabulary import plain
from .work import Work, performs

_FUR = frozenset(["fur", "coat", "pelt", "feathers", "mane", "fell", "pelaje", "pelo", "pelage", "fourrure", "pelagem"])
_NATURAL = {"#c8321f": "#a4421f", "#efc62f": "#d8b25a", "#dcb968": "#d3ab5c"}
"""What hair is dyed in when people say red, yellow or blonde."""
_OF_ONE = 0.9  # of what is colourful in a thing: beyond that it is all of one paint
_VESSELS = frozenset(
    ["cup", "mug", "teacup", "bowl", "tasse", "becher", "taza", "tazza", "xicara", "bol", "カップ", "杯子", "컵"]
)
_WHOLE = frozenset(
    {
        "background",
        "sky",
        "hair",
        "skin",
        "eyes",
        "lips",
        "clothes",
        "plants",
        "water",
        "ground",
        "table",
        "wall",
        "face",
    }
)


def lab_of(colour: str) -> F32:
    """'#rrggbb' as Lab (L 0..100), float32[3]."""
    rgb = np.array([[[int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]]], np.float32)
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2Lab)[0, 0], np.float32)


@performs(Recolour)
def perform_recolour(work: Work, step: Recolour) -> None:
    """Find the thing and dye it; of a subject only its main colour's parts, so that a car keeps its tyres."""
    mask = thing_mask(work, step.thing, step.old, step.place)
    if set(plain(step.thing).split()) & _VESSELS and not step.old and not work.faces and not work.subject().weak:
        mask = f32(np.maximum(mask, work.subject().mask))  # the inside is seen first; the outside has the paint
    mask = china.painted(work, step.thing, mask)
    if step.thing not in _WHOLE and not step.old and not step.material:
        animal = not work.faces and _is_animal(step.thing)
        mask = _pelt(work, mask) if animal else _main_paint(work, mask)
    if float(mask.mean()) < 0.00002:
        raise NotUnderstood(f"no {step.thing or 'such thing'} was found to colour")
    if step.material:
        grain = work.rng("grain", step.material)
        work.paint(materials.surfaced(work.unit, mask, step.material, lab_of(step.colour), grain), mask)
        return
    if step.thing == "hair":
        work.paint(_bleached(work.unit, mask, lab_of(_NATURAL.get(step.colour, step.colour))), mask)
        return
    work.paint(dyed(work.unit, mask, lab_of(step.colour)), mask)


def _is_animal(thing: str) -> bool:
    """Whether the words name an animal or its fur."""
    if set(plain(thing).replace("'", " ").split()) & _FUR or any(word in thing for word in ("털", "毛")):
        return True
    vocabulary = default_vocabulary()
    return any(vocabulary.family(each.kind) == "animal" for each in parse(thing).subjects)


def _pelt(work: Work, mask: F32) -> F32:
    """The whole animal but its eyes and nose: what is vivid and unlike the fur beside it."""
    kept = np.zeros_like(mask)
    rows, columns = (f32(grid) for grid in np.indices(mask.shape))
    for x, y, radius in animals.eyes(work):
        kept = np.maximum(kept, smoothstep(1.25, 1.0, np.hypot(columns - x, rows - y) / max(1.0, radius)))
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    rosy = smoothstep(24, 32, lab[..., 1]) * smoothstep(0.9, 0.6, lab[..., 2] / np.maximum(lab[..., 1], 1.0))
    return f32(smoothstep(0.15, 0.6, mask) * (1 - kept) * (1 - rosy))


def thing_mask(work: Work, thing: str, old: str = "", place: Place | None = None) -> F32:
    """The mask of a named thing, narrowed by the colour it was named with and the place it was said to be at."""
    if thing in FINDERS or "@" in thing:
        mask = region_mask(work, thing, place)
        place = None if thing in OF_PEOPLE and len(work.sight.faces) > 1 else place
        if old:
            mask = mask * coloured(work, lab_of(old))
    elif old:
        cutout = work.subject()
        mask = coloured(work, lab_of(old))
        inside = mask * cutout.mask
        if not cutout.weak and thing and float(inside.sum()) > 0.15 * float(mask.sum()):
            mask = inside
        mask = _without_people(work, mask)
    elif (seen := things.thing(work, thing, place)) is not None:
        mask, place = _without_people(work, seen), None
    else:
        mask = _without_people(work, subject_mask(work, thing))
    return mask if place is None else mask * near(work, place)


def _without_people(work: Work, mask: F32) -> F32:
    """The mask of a thing less who stands before it, if then enough is left to be the thing."""
    bodies = work.everybody
    if not bodies:
        return mask
    alone = f32(mask * (1 - np.max(bodies, axis=0)))
    return alone if float(alone.sum()) > 0.25 * float(mask.sum()) else mask


def near(work: Work, place: Place) -> F32:
    """1 in the half (or the middle) of the picture that a place names, fading over an eighth."""
    height, width = work.size
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None]
    mask = np.ones((height, width), np.float32)
    if place.spot is None:
        return mask
    if place.across:
        mask = mask * smoothstep(-0.12, 0.12, columns * place.across)
    if place.down:
        mask = mask * smoothstep(-0.12, 0.12, rows * place.down)
    if not place.across and not place.down:
        mask = smoothstep(0.75, 0.5, np.abs(rows)) * smoothstep(0.75, 0.5, np.abs(columns))
    return mask


def _main_paint(work: Work, mask: F32) -> F32:
    """Where the subject has the colour that most of its colourful pixels have, and what of that colour goes on beyond
    the mask's rim and in its gaps; the mask where it is not colourful if it is grey."""
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    solid = mask > 0.6
    vivid = solid & (chroma > 22)
    if vivid.sum() < 0.06 * max(1, int(solid.sum())):
        return f32(mask * smoothstep(30, 16, chroma))
    hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1])) % 360
    main, reach = _main_hue(hue[vivid], chroma[vivid])
    apart = np.abs((hue - main + 180) % 360 - 180)
    painted = vivid & (apart < reach)
    if float(painted.sum()) > _OF_ONE * float(vivid.sum()):  # petals pale towards another hue at their rims
        reach = min(1.7 * reach, 42.0)
        painted = vivid & (apart < reach)
    usual, light = float(np.median(chroma[painted])), float(np.median(lab[..., 0][painted]))
    # in the shade, colours are weaker and stray; what the network saw as a part of the thing is judged strictly
    shade = np.clip(lab[..., 0] / max(light, 1.0), np.where(mask > 0.5, 0.72, 0.45), 1)
    like = smoothstep(5, -5, f32(apart - reach * (1 + 0.8 * (1 - shade))))
    # what is far paler than the paint (a window, somebody's jeans) only mirrors it
    like = f32(like * smoothstep(0.24, 0.42, f32(chroma / (usual * shade))))
    return f32(like * np.maximum(mask, _going_on(work, mask, like)))


def _main_hue(hue: F32, weight: F32) -> tuple[float, float]:
    """The most frequent hue in degrees and how far from it its own hill of the histogram reaches, 14 to 27."""
    counts, edges = np.histogram(hue, bins=72, range=(0, 360), weights=weight)
    peak = int((counts + 0.5 * np.roll(counts, 1) + 0.5 * np.roll(counts, -1)).argmax())
    hill = [float(counts[(peak + k) % 72]) / float(counts[peak]) for k in range(-6, 7)]
    ends = [
        next((k for k in range(1, 6) if _ends(hill[6 + side * k], hill[6 + side * (k + 1)])), 5) for side in (-1, 1)
    ]
    return float(edges[peak] + 2.5), float(np.clip(5.0 * max(ends) + 4, 12, 27))


def _ends(here: float, beyond: float) -> bool:
    """Whether a hill of a histogram, its top 1, is over: hardly anything is left, or another one begins."""
    return here < 0.16 or beyond > 1.25 * here + 0.02


def _going_on(work: Work, mask: F32, like: F32) -> F32:
    """What is `like` the thing in the gaps that the mask leaves inside of its outline, and right at its rim."""
    side = max(work.size)
    solid = (mask > 0.5).astype(np.uint8)
    bridged = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, np.ones((round(side * 0.05) | 1,) * 2, np.uint8))
    outlines, _ = cv2.findContours(np.asarray(bridged, np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    inside = np.zeros_like(solid)
    cv2.drawContours(inside, outlines, -1, 1, -1)
    inside = np.maximum(inside, cv2.dilate(solid, np.ones((round(side * 0.006) | 1,) * 2, np.uint8)))
    others = np.max(work.everybody, axis=0) if work.everybody else np.zeros_like(mask)
    return f32(inside * (like > 0.5) * (1 - others))


def _bleached(image: F32, mask: F32, colour: F32) -> F32:
    """Hair of another colour (Lab): strands keep their light and shade, dark hair is bleached first, and shadows are
    less colourful than locks."""
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2Lab)
    solid = mask > 0.5
    own = float(np.median(lab[..., 0][solid])) if solid.any() else 50.0
    gain = float(np.clip(float(colour[0]) / max(own, 8.0), 0.7, 2.2))
    level = own + 0.72 * (float(colour[0]) - own)
    lab[..., 0] = np.clip(level + (lab[..., 0] - own) * gain, 2, 97)
    share = np.clip(lab[..., 0] / max(float(colour[0]), 1.0), 0.25, 1.0)
    lab[..., 1], lab[..., 2] = colour[1] * share, colour[2] * share * 0.92
    return f32(np.clip(cv2.cvtColor(f32(lab), cv2.COLOR_Lab2RGB), 0, 1))


def dyed(image: F32, mask: F32, colour: F32) -> F32:
    """The picture (float32 sRGB) as if what the mask covers were of `colour` (Lab): hue replaced, colourfulness and
    lightness carried over relative to the thing's own mean, so that folds, fur and gloss stay."""
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2Lab)
    weight = mask / max(float(mask.sum()), 1e-6)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    mean_light, mean_chroma = float((lab[..., 0] * weight).sum()), float((chroma * weight).sum())
    wanted = float(np.hypot(colour[1], colour[2]))
    relative = np.clip(chroma / mean_chroma, 0.25, 1.45) if mean_chroma > 12 else np.ones_like(chroma)
    gloss = smoothstep(78, 97, lab[..., 0]) * smoothstep(mean_chroma + 4, 2, chroma)  # highlights stay white
    strength = (relative * (1 - 0.85 * gloss)).astype(np.float32)
    lab[..., 1], lab[..., 2] = colour[1] * strength, colour[2] * strength
    # a pale thing cannot become deep red, nor a dark one yellow, without its lightness moving along
    shift = (float(colour[0]) - mean_light) * (0.62 if wanted > 14 else 0.85)
    room = np.minimum(lab[..., 0], 100 - lab[..., 0]) / 50
    lab[..., 0] = np.clip(lab[..., 0] + np.float32(shift) * np.clip(0.35 + room, 0, 1) * (1 - gloss), 1, 99)
    return np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1)
