"""Which person of a picture is meant: each is measured for what words of `described` say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from ..colour import F32
from . import nets
from .matte import f32
from .steps import Place

if TYPE_CHECKING:
    from .work import Work

_GREY, _BLOND = (68.0, 0.0, 3.0), (72.0, 6.0, 32.0)  # Lab of hair
_ALIKE = 20.0  # in Lab: a colour that far from another is hardly called by its name
_PARTS = {"torso": (1.05, 4.2), "legs": (3.2, 8.5), "head": (-0.75, 0.15)}  # rows in face heights from the face's top


def likeliest(work: Work, place: Place) -> int:
    """Index of the face (two or more are seen) whose person is best told by `place.who`, and lies where it says."""
    faces = work.sight.faces
    total = np.zeros(len(faces))
    for trait in place.who.split(";"):
        found = np.array([_measured(work, index, trait) for index in range(len(faces))])
        spread = float(found.max() - found.min())
        total += (found - found.min()) / spread if spread > 1e-6 else 0
    if place.spot is not None:
        width, height = work.size[::-1]
        centres = np.array([(face.box[:2] + face.box[2:] / 2) / np.array([width, height]) for face in faces])
        total += centres @ np.array([place.across, place.down], float)
    return int(total.argmax())


def _measured(work: Work, index: int, trait: str) -> float:
    """How much the person at `index` is what one trait says; only the order among people counts."""
    face = work.sight.faces[index]
    kind, _, colour = trait.partition(" ")
    if kind in ("left", "right"):
        return float(face.box[0]) * (1 if kind == "right" else -1)
    if kind == "other":
        return float(index)
    if kind in ("pointing", "shouting"):
        return _reach(work, face) if kind == "pointing" else _open_mouth(work, face)
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    if kind == "bald":
        return _bald(lab, work, face)
    if kind in ("greyhaired", "darkhaired", "blond", "hair"):
        wanted = {"greyhaired": _GREY, "blond": _BLOND, "darkhaired": (18.0, 3.0, 5.0)}.get(kind) or _lab_of(colour)
        return _share_like(_crown(lab, work, face), f32(wanted))
    if kind in ("bearded", "shaded", "spectacled", "has"):
        return _on_face(lab, work, face, kind if kind != "has" else colour)
    return _share_like(_part(lab, work, index, kind), _lab_of(colour))


def _lab_of(colour: str) -> F32:
    from .recolours import lab_of

    return lab_of(colour or "#808080")


def _share_like(samples: F32, colour: F32) -> float:
    """How much of the samples (n, 3) in Lab is of about a colour."""
    if not len(samples):
        return 0.0
    apart = (samples - colour) * np.array([0.6, 1.3, 1.3], np.float32)
    return float(np.exp(-((np.linalg.norm(apart, axis=1) / _ALIKE) ** 2)).mean())


def _window(lab: F32, face: nets.Face, rows: tuple[float, float], aside: float) -> tuple[slice, slice]:
    """Rows from the face's top and columns from its middle, in its heights and breadths."""
    left, top, broad, tall = (float(v) for v in face.box)
    height, width = lab.shape[:2]
    middle = left + broad / 2
    low, high = (int(np.clip(top + share * tall, 0, height)) for share in rows)
    return slice(low, max(low, high)), slice(
        int(np.clip(middle - aside * broad, 0, width)), int(np.clip(middle + aside * broad, 0, width))
    )


def _part(lab: F32, work: Work, index: int, part: str) -> F32:
    """The colours (n, 3) of what somebody wears there."""
    face = work.sight.faces[index]
    view = _window(lab, face, _PARTS.get(part, _PARTS["torso"]), 2.2 if part != "head" else 0.8)
    samples = lab[view].reshape(-1, 3)
    if not work.sight.bodies:
        return f32(samples)
    inside = work.sight.bodies[index][view].ravel() > 0.5
    return f32(samples[inside])


def _crown(lab: F32, work: Work, face: nets.Face) -> F32:
    """The colours of what lies above the forehead."""
    samples = lab[_window(lab, face, (-0.42, -0.02), 0.36)].reshape(-1, 3)
    body = _body(work, face)
    if body is None:
        return f32(samples)
    return f32(samples[body[_window(lab, face, (-0.42, -0.02), 0.36)].ravel() > 0.5])


def _body(work: Work, face: nets.Face) -> F32 | None:
    for other, body in zip(work.sight.faces, work.sight.bodies, strict=False):
        if other is face:
            return body
    return None


def _bald(lab: F32, work: Work, face: nets.Face) -> float:
    """How much of the crown is as colourful as the cheeks and no darker than skin in the shade."""
    skin = np.median(lab[_window(lab, face, (0.45, 0.75), 0.25)].reshape(-1, 3), axis=0)
    crown = _crown(lab, work, face)
    if not len(crown):
        return 0.0
    strong = np.hypot(crown[:, 1], crown[:, 2]) / np.maximum(crown[:, 0], 8)
    as_skin = strong / max(0.05, float(np.hypot(skin[1], skin[2])) / max(8.0, float(skin[0])))
    return float(((as_skin > 0.55) & (crown[:, 0] > 0.5 * skin[0])).mean())


def _on_face(lab: F32, work: Work, face: nets.Face, what: str) -> float:
    """How much darker than the cheeks the chin is (a beard) or the eyes are (sunglasses), or how sharp the edges
    around the eyes are (glasses)."""
    cheeks = float(np.median(lab[_window(lab, face, (0.42, 0.6), 0.3)][..., 0]))
    if "beard" in what:
        return cheeks - float(np.median(lab[_window(lab, face, (0.78, 1.02), 0.28)][..., 0]))
    eyes = lab[_window(lab, face, (0.12, 0.38), 0.4)][..., 0]
    if "sunglasses" in what or what == "shaded":
        return cheeks - float(np.median(eyes))
    return float(np.abs(np.diff(eyes, axis=0)).mean()) / max(1.0, cheeks)


def _reach(work: Work, face: nets.Face) -> float:
    """How far aside of its shoulder a visible wrist is, in heights of the face."""
    pose = nets.pose(work.pixels, face)
    if pose is None:
        return 0.0
    aside = [
        abs(float(pose.joints[w, 0] - pose.joints[s, 0])) for s, w in ((11, 15), (12, 16)) if pose.joints[w, 2] > 0.3
    ]
    return max(aside, default=0.0) / max(1.0, float(face.box[3]))


def _open_mouth(work: Work, face: nets.Face) -> float:
    points = nets.mesh(work.pixels, face)
    return 0.0 if points is None else float(np.linalg.norm(points[14] - points[13])) / max(1.0, float(face.box[3]))
