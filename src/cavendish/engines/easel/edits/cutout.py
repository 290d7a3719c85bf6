"""Finding the subject of a photo: a soft mask of the person or of the thing one looks at.

With the networks of `nets` a person, an animal or an object is found anywhere; without them only a thing that
stands out in colour before a plain ground is (`Cutout.how` tells which was used).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, U8, smoothstep
from ..noise import blur
from . import faces, nets, objects, people
from .cutting import clusters, grab_cut, largest_parts, shrunk
from .matte import f32, fitted, unit
from .objects import Detection

_NEAR = 0.16  # a single face at least this much of the shorter side is a portrait
_SURE, _NEVER = 0.86, 0.3  # beyond these the networks are believed whatever the colours say
_WAVERS, _AGREED = 0.006, 0.7  # share of the picture that is worth a nearer look; of the subject it must see again
_SEEN, _ALONE = 0.2, 0.4  # how sure the detector must be of things, and of people where no face is seen
_CROWD = 0.12  # people who cover this much of the picture are its subject

_SLENDER = frozenset({"motorcycle", "bicycle"})


@dataclass(frozen=True)
class Cutout:
    """A soft mask (H, W) of the subject, how it was found, and the faces in the picture."""

    mask: F32
    how: str
    faces: tuple[nets.Face, ...] = ()

    @property
    def weak(self) -> bool:
        """The mask rests on colours alone, or holds next to nothing."""
        return self.how == "colour contrast" or self.empty

    @property
    def empty(self) -> bool:
        """The mask holds less than one part in 500 of the picture."""
        return float(self.mask.mean()) < 0.002


@dataclass(frozen=True)
class Sight:
    """What the networks see in a picture: faces, people and what is salient, (H, W) or None without a network.

    bodies: each person by themselves, in the order of the faces, when there are several or they are far away.
    faceless: people whose faces are not seen. things: what the detector knows.
    """

    faces: tuple[nets.Face, ...]
    people: F32 | None
    salient: F32 | None
    bodies: tuple[F32, ...] = ()
    faceless: tuple[F32, ...] = ()
    things: tuple[Detection, ...] = ()


def look(image: U8) -> Sight:
    """Show the picture to the networks, once for all questions about its subject."""
    found = faces.find(image)
    salient = nets.salient(image)
    if salient is not None and len(found) < 2:  # several people are told apart by their faces
        salient = _looked_into(image, f32(cv2.resize(salient, image.shape[1::-1], interpolation=cv2.INTER_LINEAR)))
    things = objects.detect(image, _SEEN)
    found = tuple(face for face in found if not _headlamp(face, things))
    if salient is not None:
        salient = _thin_parts(image, salient, things)
    if not found:
        faceless = _faceless(image, things, found, (), _ALONE)
        return Sight((), None, salient, faceless=faceless, things=things)
    bodies: tuple[F32, ...] = ()
    if len(found) > 1 or float(found[0].box[3]) < _NEAR * min(image.shape[:2]):
        seen = [people.body(image, face, found) for face in found]
        bodies = tuple(np.zeros(image.shape[:2], np.float32) if mask is None else mask for mask in seen)
    faceless = _faceless(image, things, found, bodies, _SEEN)
    return Sight(found, _people(image, found), salient, bodies, faceless, things)


def _headlamp(face: nets.Face, things: tuple[Detection, ...]) -> bool:
    """Whether what looked like a face is a part of a cycle that nobody rides."""
    x, y = face.box[:2] + face.box[2:] / 2

    def holds(each: Detection) -> bool:
        left, top, right, bottom = each.box
        return bool(left <= x <= right and top <= y <= bottom)

    return any(each.kind in _SLENDER and each.score > 0.5 and holds(each) for each in things) and not any(
        each.kind == "person" and holds(each) for each in things
    )


def _thin_parts(image: U8, salient: F32, things: tuple[Detection, ...]) -> F32:
    """What strikes, with the upper ends of a cycle looked at from nearer: handlebars and mirrors are too thin for the
    whole picture's view. A nearer look that does not see the cycle itself is not believed."""
    cycle = next((each for each in things if each.kind in _SLENDER and each.score > 0.4), None)
    if cycle is None:
        return salient
    out = salient.copy()
    left, top, right, bottom = (float(v) for v in cycle.box)
    wide, tall = right - left, bottom - top
    for start in (0.0, 0.4):
        rows = slice(int(max(0, top - 0.03 * tall)), int(top + 0.67 * tall))
        columns = slice(int(max(0, left + start * wide)), int(left + (start + 0.5) * wide))
        nearer = nets.salient(np.ascontiguousarray(image[rows, columns]))
        if nearer is None:
            return salient
        view = out[rows, columns]
        nearer = f32(cv2.resize(nearer, view.shape[::-1], interpolation=cv2.INTER_LINEAR))
        sure = view > 0.9
        if sure.any() and float((nearer[sure] > 0.5).mean()) > 0.6:
            out[rows, columns] = np.maximum(view, smoothstep(0.25, 0.75, nearer))
    return out


def _faceless(
    image: U8, things: tuple[Detection, ...], found: tuple[nets.Face, ...], bodies: tuple[F32, ...], sure: float
) -> tuple[F32, ...]:
    """The masks of those people whom the detector sees and who are nobody of those with faces."""
    from .things import person_in_box

    known = f32(np.max(bodies, axis=0)) if bodies else np.zeros(image.shape[:2], np.float32)
    masks = []
    for each in things:
        left, top, right, bottom = (int(v) for v in each.box)
        middles = [face.box[:2] + face.box[2:] / 2 for face in found]
        theirs = any(left <= x <= right and top <= y <= bottom for x, y in middles)
        if each.kind != "person" or each.score < sure or theirs or right - left < 4 or bottom - top < 8:
            continue
        if float(known[top:bottom, left:right].mean()) < 0.3:
            masks.append(f32(person_in_box(image, each.box) * (1 - known)))
    return tuple(masks)


def _looked_into(image: U8, salient: F32) -> F32:
    """What strikes (H, W), with the places where the network wavers looked at again from nearer: a headlamp before a
    shelf is told from it there. A nearer look that does not see the subject itself is not believed."""
    height, width = salient.shape
    side = (160, max(16, round(160 * height / width)))
    small = cv2.resize(salient, side, interpolation=cv2.INTER_AREA)
    wavers = cv2.morphologyEx(
        ((small > 0.12) & (small < 0.85)).astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)
    )
    _, labels, stats, _ = cv2.connectedComponentsWithStats(wavers)
    large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] > _WAVERS * wavers.size]
    out = salient.copy()
    for index in sorted(large, key=lambda i: -stats[i, cv2.CC_STAT_AREA])[:2]:
        window = _around(stats[index], side, (height, width))
        nearer = nets.salient(np.ascontiguousarray(image[window]))
        if nearer is None:
            return salient
        view = out[window]
        nearer = f32(cv2.resize(nearer, view.shape[::-1], interpolation=cv2.INTER_LINEAR))
        sure = view > 0.9
        if not sure.any() or float((nearer[sure] > 0.5).mean()) < _AGREED:
            continue
        zone = cv2.dilate((labels == index).astype(np.float32), np.ones((5, 5), np.uint8))
        zone = f32(cv2.resize(zone, (width, height), interpolation=cv2.INTER_LINEAR))[window] * (view < 0.9)
        out[window] = view + (nearer - view) * zone
    return out


def _around(stats: NDArray[np.int32], side: tuple[int, int], size: tuple[int, int]) -> tuple[slice, slice]:
    """Rows and columns of a window around a part (its `stats` at `side` px), nearly as large as the picture."""
    spans = []
    for start, length, small, full in (
        (stats[cv2.CC_STAT_TOP], stats[cv2.CC_STAT_HEIGHT], side[1], size[0]),
        (stats[cv2.CC_STAT_LEFT], stats[cv2.CC_STAT_WIDTH], side[0], size[1]),
    ):
        wanted = min(1.0, max(0.8, 1.6 * float(length) / small))
        first = float(np.clip((float(start) + 0.5 * float(length)) / small - wanted / 2, 0, 1 - wanted))
        spans.append(slice(round(first * full), round((first + wanted) * full)))
    return spans[0], spans[1]


def cut_out(image: U8, person: bool = False, sight: Sight | None = None) -> Cutout:
    """The subject of the picture; with `person`, the people in it when there are any.

    The rough mask of the networks is sharpened by GrabCut within its uncertain band and fitted to the edges.
    """
    seen = sight or look(image)
    if seen.bodies:
        crowd = f32(np.max(seen.bodies, axis=0))
        if float(crowd.mean()) > (0.001 if person else _CROWD):
            return Cutout(crowd, "person networks", seen.faces)
    small = shrunk(image)
    rough, how = _rough(small, seen, person)
    if how == "colour contrast":
        certain = _grabbed(small, rough, 0.75, 0.1)
    else:
        # what the network sees half, thin handlebars and far ears, belongs to the thing as well
        certain = smoothstep(0.08, 0.6, rough) if how == "saliency network" else _grabbed(small, rough, _SURE, _NEVER)
    mask = largest_parts(certain, 0.12)
    mask = cv2.resize(mask, image.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    mask = fitted(unit(image), f32(mask), max(4.0, max(image.shape[:2]) * 0.008))
    return Cutout(smoothstep(0.12, 0.88, mask), how, seen.faces)


def _rough(small: U8, seen: Sight, person: bool) -> tuple[F32, str]:
    """A rough mask at the size of `small`, and what it rests on."""
    size = small.shape[1::-1]
    striking = None if seen.salient is None else f32(cv2.resize(seen.salient, size, interpolation=cv2.INTER_LINEAR))
    if seen.people is None:
        return (colour_contrast(small), "colour contrast") if striking is None else (striking, "saliency network")
    human = f32(cv2.resize(seen.people, size, interpolation=cv2.INTER_AREA))
    if striking is None:
        return human, "person networks"
    # either network errs elsewhere, that of people more: what only one of them sees is left to GrabCut
    agreed = 0.35 * human + 0.65 * striking
    # what strikes beside the person (a helmet held, a bicycle) stays with the person unless only people are meant
    return f32(agreed if person else np.maximum(agreed, striking * 0.98)), "person networks"


def _people(image: U8, found: tuple[nets.Face, ...]) -> F32 | None:
    """Selfie mask joined with the body masks under the faces."""
    mask = nets.selfie(image)
    if mask is None:
        return None
    for face in found[:2]:
        body = nets.pose(image, face)
        if body is not None and body.score > 0.5:
            mask = np.maximum(mask, body.mask * np.float32(0.85))
    return mask


def _grabbed(small: U8, rough: F32, sure: float, never: float) -> F32:
    """GrabCut between the sure and the impossible part of the rough mask."""
    trimap = np.full(rough.shape, cv2.GC_BGD, np.uint8)
    trimap[rough > never] = cv2.GC_PR_BGD
    trimap[rough > 0.5] = cv2.GC_PR_FGD
    trimap[rough > sure] = cv2.GC_FGD
    if not (trimap == cv2.GC_FGD).any() or not (trimap == cv2.GC_BGD).any():
        return (rough > 0.5).astype(np.float32)
    return grab_cut(small, trimap, 2)


def colour_contrast(small: U8) -> F32:
    """How unlike the picture's border each pixel is, 0..1, favouring the middle: the fallback without networks."""
    lab = cv2.cvtColor(unit(small), cv2.COLOR_RGB2Lab)
    height, width = lab.shape[:2]
    rim = max(2, round(0.06 * min(height, width)))
    border = np.ones((height, width), bool)
    border[rim:-rim, rim:-rim] = False
    centres, _ = clusters(lab[border][:: max(1, int(border.sum()) // 3000)], 5)
    weight = np.array([0.6, 1.4, 1.4], np.float32)
    distance = np.min([np.linalg.norm((lab - centre) * weight, axis=-1) for centre in centres], axis=0)
    distance = blur(distance.astype(np.float32), 3)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    middle = np.exp(-(((columns / width - 0.5) / 0.38) ** 2 + ((rows / height - 0.52) / 0.42) ** 2))
    score = distance * (0.25 + 0.75 * middle)
    return f32(np.clip(score / (np.percentile(score, 97) + 1e-3), 0, 1))
