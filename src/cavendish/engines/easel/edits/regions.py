"""Masks of named things: sky, plants, hair, clothes, face, the subject, "the red one".

Each finder answers with a soft mask (H, W) of the picture as it is, or None when it sees no such thing.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from ..colour import F32, smoothstep
from ..noise import blur
from ..scene import NotUnderstood
from . import animals, nets, skies, surfaces
from .cutting import clusters
from .matte import f32, fitted
from .steps import EXCEPT, Place
from .work import Work

# rows of points of the canonical face mesh
_OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
    152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
_LIPS = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
_MOUTH = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191)
_RIGHT_EYE = (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246)
_LEFT_EYE = (263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466)


OF_PEOPLE = frozenset({"person", "hair", "face", "skin", "eyes", "lips", "clothes"})


def region_mask(work: Work, thing: str, place: Place | None = None) -> F32:
    """The mask of a part by its name in `words.toml`, or of the subject for any other noun.

    With a place, what belongs to people is that of the person there. Raises NotUnderstood when the picture shows no
    such part.
    """
    if thing.startswith(EXCEPT):
        return 1 - _named(work, thing.removeprefix(EXCEPT))
    if "@" in thing:  # one person of several
        thing, _, who = thing.partition("@")
        place = Place(who=who)
    finder = FINDERS.get(thing)
    if finder is not None:
        with work.focus(place if thing in OF_PEOPLE else None):
            mask = finder(work)
        if mask is None or float(mask.mean()) < (0.00002 if thing in ("eyes", "lips") else 0.0004):
            raise NotUnderstood(f"no {_SPOKEN.get(thing, thing)} was found in the picture")
        return mask
    return subject_mask(work, thing)


def _named(work: Work, thing: str) -> F32:
    """The mask of a thing by whatever it is called, or of everything of a colour '#rrggbb'."""
    from .recolours import thing_mask

    return thing_mask(work, "", thing) if thing.startswith("#") else thing_mask(work, thing)


def subject_mask(work: Work, noun: str) -> F32:
    """The most striking thing, standing for any noun. Raises NotUnderstood when nothing stands out."""
    cutout = work.subject()
    if cutout.empty:
        raise NotUnderstood(f"no {noun or 'subject'} was found in the picture")
    return cutout.mask


def _person(work: Work) -> F32 | None:
    cutout = work.subject(person=True)
    if not cutout.faces:
        work.remark("no face was found: the most striking thing was taken for the person")
    return None if cutout.empty else cutout.mask


def _people(work: Work) -> F32 | None:
    """Everybody in the picture."""
    return _person(work)


def _background(work: Work) -> F32 | None:
    return 1 - work.subject().mask


def _faces(work: Work) -> tuple[nets.Face, ...]:
    return work.faces


def polygon(work: Work, points: F32, feather: float = 0.0) -> F32:
    """The filled outline as a mask, its edge softened by `feather` px."""
    mask = np.zeros(work.size, np.uint8)
    cv2.fillPoly(mask, [np.round(points * 16).astype(np.int32)], 255, cv2.LINE_AA, shift=4)
    return blur(mask.astype(np.float32) / 255, feather)


def _mesh_mask(work: Work, *outlines: tuple[int, ...], feather: float = 0.012) -> F32 | None:
    mask: F32 | None = None
    for face in _faces(work):
        points = nets.mesh(work.pixels, face)
        if points is None:
            return None
        for outline in outlines:
            part = polygon(work, points[list(outline)], float(face.box[3]) * feather)
            mask = part if mask is None else np.maximum(mask, part)
    return mask


def face(work: Work) -> F32 | None:
    """The oval of every face; the box of one when the mesh network is missing."""
    mask = _mesh_mask(work, _OVAL, feather=0.03)
    if mask is None and _faces(work):
        mask = np.zeros(work.size, np.float32)
        for found in _faces(work):
            centre = found.box[:2] + found.box[2:] / 2
            axes = found.box[2:] * np.array([0.5, 0.62], np.float32)
            middle, radii = np.round(centre).astype(int), np.round(axes).astype(int)
            cv2.ellipse(mask, (int(middle[0]), int(middle[1])), (int(radii[0]), int(radii[1])), 0, 0, 360, 1, -1)
    if mask is None and not work.subject().weak:
        return None
    return mask


def _lips(work: Work) -> F32 | None:
    outer, inner = _mesh_mask(work, _LIPS), _mesh_mask(work, _MOUTH)
    return None if outer is None or inner is None else np.clip(outer - inner, 0, 1)


def _eyes(work: Work) -> F32 | None:
    """The irises: discs in the middle of the eyes' openings; an animal's are found by their colour."""
    openings = _mesh_mask(work, _RIGHT_EYE, _LEFT_EYE, feather=0.004)
    if openings is None:
        return _animal_eyes(work)
    discs = np.zeros(work.size, np.float32)
    for found in _faces(work):
        points = nets.mesh(work.pixels, found)
        if points is None:
            return None
        for outline in (_RIGHT_EYE, _LEFT_EYE):
            rim = points[list(outline)]
            radius = float(rim[:, 0].max() - rim[:, 0].min()) * 0.24
            discs = np.maximum(discs, _disc(work, rim.mean(0), radius))
    return openings * discs


def _animal_eyes(work: Work) -> F32 | None:
    """The irises of an animal: rings of one colour around dark round pupils, or dark round eyes as a whole."""
    cutout = work.subject()
    if cutout.empty:
        return None
    pair = animals.eyes(work)
    if not pair:
        return None
    lab = _lab(work)
    mask = np.zeros(work.size, np.float32)
    for x, y, radius in pair:
        disc = _disc(work, np.array([x, y], np.float32), radius)
        mask = np.maximum(mask, disc * _of_one_colour(lab, disc))
    pupil = smoothstep(24, 12, lab[..., 0])
    gloss = smoothstep(80, 92, lab[..., 0])
    return f32(mask * (1 - 0.9 * pupil) * (1 - gloss) * cutout.mask)


def _of_one_colour(lab: F32, disc: F32) -> F32:
    """Where the disc is nearer in colour to its middle than to what lies around it: lids and fur stay out."""
    core = disc > 0.9
    if not core.any():
        return np.ones_like(disc)
    rows, columns = np.nonzero(core)
    radius = float(np.sqrt(core.sum() / np.pi))
    everywhere = np.indices(disc.shape, dtype=np.float32)
    apart = np.hypot(everywhere[0] - rows.mean(), everywhere[1] - columns.mean()) / radius
    inner, outer = lab[(apart < 0.85) & (lab[..., 0] > 18)], lab[(apart > 1.5) & (apart < 2.0)]
    if len(inner) < 20 or len(outer) < 20:
        return np.ones_like(disc)
    iris, fur = np.median(inner, axis=0), np.median(outer, axis=0)
    to_iris = np.hypot(lab[..., 1] - iris[1], lab[..., 2] - iris[2])
    to_fur = np.hypot(lab[..., 1] - fur[1], lab[..., 2] - fur[2])
    return blur(smoothstep(-2.5, 2.5, f32(to_fur - to_iris)), 1.2)


def _disc(work: Work, centre: F32, radius: float) -> F32:
    rows = np.arange(work.size[0], dtype=np.float32)[:, None] - float(centre[1])
    columns = np.arange(work.size[1], dtype=np.float32)[None] - float(centre[0])
    return smoothstep(radius * 1.1, radius * 0.8, np.sqrt(rows * rows + columns * columns))


def _skin_colour(work: Work, lab: F32, found: nets.Face) -> F32:
    """Median Lab of the cheeks and nose."""
    left, top, broad, tall = (float(v) for v in found.box)
    rows = slice(max(0, int(top + 0.45 * tall)), max(1, int(top + 0.75 * tall)))
    columns = slice(max(0, int(left + 0.25 * broad)), max(1, int(left + 0.75 * broad)))
    sample = lab[rows, columns].reshape(-1, 3)
    return np.asarray(np.median(sample, axis=0) if len(sample) else lab.reshape(-1, 3).mean(0), np.float32)


def _lab(work: Work) -> F32:
    return cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)


def _skin(work: Work) -> F32 | None:
    found = _faces(work)
    if not found:
        return None
    lab = _lab(work)
    person = work.subject(person=True).mask
    skin = _skin_colour(work, lab, found[0])
    distance = np.sqrt(((lab[..., 1:] - skin[1:]) ** 2).sum(-1)) + 0.15 * np.abs(lab[..., 0] - skin[0])
    mask = smoothstep(17, 8, distance) * person
    oval = face(work)
    eyes = _mesh_mask(work, _RIGHT_EYE, _LEFT_EYE, _LIPS)
    near = np.maximum(mask, oval * 0.9) if oval is not None else mask
    if eyes is not None:
        near = near * (1 - eyes)
    return fitted(work.unit, near.astype(np.float32), max(3.0, work.size[1] * 0.004), 1e-3)


def hair(work: Work) -> F32 | None:
    """What of the person lies around and above the face and has the colour found over the forehead."""
    found = _faces(work)
    if not found:
        return None
    mask = np.zeros(work.size, np.float32)
    lab, person = _lab(work), work.subject(person=True).mask
    for each in found[:3]:
        left, top, broad, tall = (float(v) for v in each.box)
        points = nets.mesh(work.pixels, each)
        oval = (
            polygon(work, points[list(_OVAL)])
            if points is not None
            else _disc(work, each.box[:2] + each.box[2:] / 2, broad * 0.55)
        )
        rows = np.arange(work.size[0], dtype=np.float32)[:, None]
        columns = np.arange(work.size[1], dtype=np.float32)[None]
        around = (
            (columns > left - 0.55 * broad)
            & (columns < left + 1.55 * broad)
            & (rows > top - 0.95 * tall)
            & (rows < top + 1.3 * tall)
        )
        candidate = around & (person > 0.5) & (oval < 0.3)
        above = (columns > left - 0.1 * broad) & (columns < left + 1.1 * broad) & (rows < top + 0.12 * tall)
        brow = candidate & above
        if brow.sum() < 40:
            continue
        skin = _skin_colour(work, lab, each)
        tone = np.median(lab[brow], axis=0)
        spread = np.maximum(lab[brow].std(0), np.array([9, 4, 5], np.float32)) * 2.4
        distance = np.sqrt((((lab - tone) / spread) ** 2).sum(-1))
        skin_distance = np.sqrt((((lab - skin) / np.array([22, 7, 7], np.float32)) ** 2).sum(-1))
        hairy = smoothstep(1.5, 0.8, distance) * smoothstep(-0.25, 0.35, skin_distance - distance * 0.6) * candidate
        neck = (columns > left + 0.02 * broad) & (columns < left + 0.98 * broad) & (rows > top + 0.75 * tall)
        below = smoothstep(top + 1.3 * tall, top + 0.85 * tall, rows) * ~neck  # a chin's shadow is not hair
        if float(tone[0]) < float(skin[0]) - 22:  # dark hair before a fair face: a forehead in the light is none of it
            middle = 0.45 * float(tone[0]) + 0.55 * float(skin[0])
            hairy = hairy * smoothstep(middle + 6, middle - 6, lab[..., 0])
        mask = np.maximum(mask, _strands(f32(hairy * below), candidate & (skin_distance > 1.0), broad))
    solid = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    solid = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    return fitted(work.unit, solid, max(4.0, work.size[1] * 0.008), 5e-4) * person


def _strands(hairy: F32, allowed: NDArray[np.bool_], broad: float) -> F32:
    """Hair with the glossy locks between its strands, where it is allowed to be."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (max(3, round(0.16 * broad)) | 1,) * 2)
    closed = f32(cv2.morphologyEx(hairy, cv2.MORPH_CLOSE, disc))
    return f32(np.maximum(hairy, closed * allowed))


def clothes(work: Work) -> F32 | None:
    """What of the person below the chin is not skin, of the colour of the torso."""
    found = _faces(work)
    if not found:
        return None
    top, tall = float(found[0].box[1]), float(found[0].box[3])
    lab, person = _lab(work), work.subject(person=True).mask
    rows = np.arange(work.size[0], dtype=np.float32)[:, None]
    torso = (person > 0.6) & (rows > top + 1.25 * tall)
    if torso.sum() < 60:
        return None
    skin = _skin_colour(work, lab, found[0])
    centres, share = clusters(lab[torso][:: max(1, int(torso.sum()) // 6000)], 5)
    share = share * (1 - np.exp(-((np.linalg.norm(centres[:, 1:] - skin[1:], axis=1) / 9) ** 2)) * 0.9)
    main = centres[share.argmax()]
    chroma = float(np.hypot(main[1], main[2]))
    distance = np.hypot(lab[..., 1] - main[1], lab[..., 2] - main[2])
    distance = distance + np.abs(lab[..., 0] - main[0]) * (0.12 if chroma > 25 else 0.5)
    like = smoothstep(0.75 * chroma + 8, 0.45 * chroma + 5, distance) if chroma > 25 else smoothstep(34, 20, distance)
    mask = (like * (person > 0.5) * (rows > top + 1.02 * tall)).astype(np.float32)
    mask = f32(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)))
    return smoothstep(0.25, 0.75, fitted(work.unit, mask, max(4.0, work.size[1] * 0.01), 1e-3))


def _plants(work: Work) -> F32 | None:
    """Green to yellow-green, with some colour to it."""
    lab = _lab(work)
    hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1]))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    mask = smoothstep(82, 98, hue) * smoothstep(175, 160, hue) * smoothstep(6, 14, chroma)
    return fitted(work.unit, blur(mask, 1.5), max(3.0, work.size[1] * 0.004), 1e-3)


def _water(work: Work) -> F32 | None:
    """Blue or teal below the sky; or, where there is little of that, all that lies below a level horizon."""
    lab = _lab(work)
    mask = smoothstep(-2, -10, lab[..., 2]) * smoothstep(12, 6, lab[..., 1])
    above = skies.sky(work)
    if above is not None:
        mask = mask * (1 - above)
        ends = above.shape[0] - (above[::-1] > 0.5).argmax(0)
        level = float(np.percentile(ends, 85) - np.percentile(ends, 15)) < 0.05 * above.shape[0]
        if level and float(mask.mean()) < 0.05:
            rows = np.arange(above.shape[0])[:, None]
            return f32((rows > np.median(ends)) * (1 - work.subject().mask))
    return fitted(work.unit, blur(mask.astype(np.float32), 2), max(3.0, work.size[1] * 0.004), 1e-3)


def _surface(work: Work) -> F32 | None:
    """The table top: what surrounds the subject."""
    return 1 - work.subject().mask


def coloured(work: Work, colour: F32, within: F32 | None = None) -> F32:
    """Everything of about the hue of `colour` (Lab triple), within a mask if given."""
    lab = _lab(work)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    wanted = float(np.hypot(colour[1], colour[2]))
    if wanted < 14:  # white, grey and black go by lightness
        mask = smoothstep(16, 9, chroma) * smoothstep(38, 18, np.abs(lab[..., 0] - colour[0]))
    else:
        hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1])) - np.degrees(np.arctan2(colour[2], colour[1]))
        apart = np.abs((hue + 180) % 360 - 180)
        mask = smoothstep(34, 18, apart) * smoothstep(10, 20, chroma)
    mask = mask if within is None else mask * within
    return fitted(work.unit, blur(mask.astype(np.float32), 1.0), max(3.0, work.size[1] * 0.003), 5e-4)


def _bystanders(work: Work) -> F32 | None:
    """The people whose faces are smaller than the largest one."""
    bodies = work.sight.bodies[1:]
    return f32(np.max(bodies, axis=0)) if bodies else None


FINDERS: dict[str, Callable[[Work], F32 | None]] = {
    "background": _background,
    "sky": skies.sky,
    "hair": hair,
    "face": face,
    "skin": _skin,
    "eyes": _eyes,
    "lips": _lips,
    "clothes": clothes,
    "plants": _plants,
    "water": _water,
    "ground": surfaces.ground,
    "table": _surface,
    "wall": surfaces.wall,
    "person": _person,
    "people": _people,
    "bystanders": _bystanders,
}
_SPOKEN = {
    "plants": "greenery",
    "person": "person",
    "background": "background",
    "clothes": "clothing on a person",
    "bystanders": "other people",
}
