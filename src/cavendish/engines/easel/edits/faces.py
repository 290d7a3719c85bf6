"""Every face in a picture, small ones too: the face network on the whole picture and on overlapping windows of it.

The network knows faces of about a twelfth of its view and more, so windows of a half and a third of the picture bring
smaller ones into reach. What windows show is often leaves or wheels; the mesh network, asked about each candidate,
tells those from faces.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8
from . import nets

_WINDOWS = (0.5, 0.34)  # of the longer side
_STRIDE = 0.6  # of a window
_SEARCHED = 1280  # px on the longer side: a third of it is more than the network's 128 px
_LARGE = 0.3  # of the shorter side; a face this large leaves no small ones to look for
_MOST = 8
_SURE, _PROFILE, _PROFILE_SCORE, _MASK_SCORE = 4.0, -3.0, 0.8, 0.7


def find(image: U8) -> tuple[nets.Face, ...]:
    """The faces of the picture (uint8 RGB), in its px, at most eight, the largest first."""
    scale = min(1.0, _SEARCHED / max(image.shape[:2]))
    size = max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale))
    seen = image if scale == 1 else np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
    kept = [face for face in nets.faces(seen) if _is_face(seen, face, _MASK_SCORE, -1.0)]
    if not any(float(face.box[2]) > _LARGE * min(size) for face in kept):
        candidates = [face for share in _WINDOWS for face in _in_windows(seen, share)]
        for face in sorted(candidates, key=lambda each: -each.score):
            known = any(_same(face.box, other.box) for other in kept)
            if not known and len(kept) < _MOST and _is_face(seen, face, _PROFILE_SCORE, _PROFILE):
                kept.append(face)
    kept.sort(key=lambda face: -float(face.box[2]))
    return tuple(nets.Face(face.box / np.float32(scale), face.points / np.float32(scale), face.score) for face in kept)


def _is_face(image: U8, face: nets.Face, score: float, at_least: float) -> bool:
    """Surely a face; or a good candidate that the mesh network does not rule out, as it does profiles."""
    likeness = nets.likeness(image, face)
    if likeness is None:
        return face.score >= score
    return likeness > _SURE or (face.score >= score and likeness > at_least)


def _in_windows(image: U8, share: float) -> list[nets.Face]:
    height, width = image.shape[:2]
    side = max(32, round(max(height, width) * share))
    found = []
    for top in _starts(height, side):
        for left in _starts(width, side):
            move = np.array([left, top], np.float32)
            for face in nets.faces(np.ascontiguousarray(image[top : top + side, left : left + side])):
                box = face.box.copy()
                box[:2] += move
                found.append(nets.Face(box, face.points + move, face.score))
    return found


def _starts(length: int, side: int) -> list[int]:
    """Where windows of `side` start so that they cover `length` and overlap."""
    room = max(0, length - side)
    count = int(np.ceil(room / (side * _STRIDE))) + 1
    return sorted({round(start) for start in np.linspace(0, room, count)})


def _same(box: F32, other: F32) -> bool:
    apart = np.abs((box[:2] + box[2:] / 2) - (other[:2] + other[2:] / 2))
    return bool((apart < 0.55 * max(float(box[2]), float(other[2]))).all())
