"""Each person of a picture by themselves: the body under a face, seen from near.

The networks look at a window around the body rather than at the whole picture, so that a passer-by gets as many of
their few pixels as a portrait; GrabCut settles the band in which they are unsure.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from . import nets
from .cutting import grab_cut, largest_parts, shrunk
from .matte import f32, fitted, unit

_WINDOW_SIDE = 256  # px at which the band is settled
_WIDE, _ABOVE, _BELOW = 3.4, 1.1, 10.5  # of a window, in heights of the face


def body(image: U8, face: nets.Face, others: tuple[nets.Face, ...] = ()) -> F32 | None:
    """The soft mask (H, W) of the person who carries `face`; None without the networks or when no body is seen.

    `others` are the faces of other people: they do not belong to this one.
    """
    seen = nets.pose(image, face)
    if seen is None:
        return None
    left, top, right, bottom = _window(image, face, seen.mask)
    view = np.ascontiguousarray(image[top:bottom, left:right])
    small = shrunk(view, _WINDOW_SIDE)
    size = small.shape[1::-1]
    pose = f32(cv2.resize(np.ascontiguousarray(seen.mask[top:bottom, left:right]), size, interpolation=cv2.INTER_AREA))
    if seen.score < 0.5:
        pose = pose * np.float32(0.6)
    near = nets.selfie(view)
    human = pose if near is None else f32(cv2.resize(near, size, interpolation=cv2.INTER_AREA))
    shift, scale = np.array([left, top], np.float32), np.float32(size[0] / (right - left))
    pose = np.maximum(pose, _head(face, shift, scale, size))
    pose = np.maximum(pose, _feet(seen, float(face.box[3]), shift, scale, size))
    trimap = np.full(pose.shape, cv2.GC_BGD, np.uint8)
    reach = cv2.dilate(pose, np.ones((13, 13), np.uint8))  # GrabCut may go a little beyond the pose's outline
    trimap[(pose > 0.06) | ((reach > 0.5) & (human > 0.5))] = cv2.GC_PR_BGD
    trimap[(pose > 0.5) | ((reach > 0.5) & (human > 0.85))] = cv2.GC_PR_FGD
    trimap[pose > 0.9] = cv2.GC_FGD
    for other in others:
        if other is not face:
            trimap[_head(other, shift, scale, size) > 0.5] = cv2.GC_BGD
    if not (trimap == cv2.GC_FGD).any() or not (trimap == cv2.GC_BGD).any():
        cut = f32(pose > 0.5)
    else:
        cut = largest_parts(grab_cut(small, trimap, 2), 0.08)
    soft = f32(cv2.resize(cut, view.shape[1::-1], interpolation=cv2.INTER_LINEAR))
    soft = smoothstep(0.15, 0.85, fitted(unit(view), soft, max(3.0, max(view.shape[:2]) * 0.008)))
    mask = np.zeros(image.shape[:2], np.float32)
    mask[top:bottom, left:right] = soft
    return mask


def _window(image: U8, face: nets.Face, likely: F32) -> tuple[int, int, int, int]:
    """left, top, right, bottom of what may belong to the body: where the pose network sees it, with a margin."""
    left, top, broad, tall = (float(v) for v in face.box)
    middle = left + broad / 2
    height, width = image.shape[:2]
    box = (
        max(0, int(middle - _WIDE * tall)),
        max(0, int(top - _ABOVE * tall)),
        min(width, int(middle + _WIDE * tall) + 1),
        min(height, int(top + _BELOW * tall) + 1),
    )
    inside = likely[box[1] : box[3], box[0] : box[2]] > 0.1
    columns, rows = np.flatnonzero(inside.any(0)), np.flatnonzero(inside.any(1))
    if not len(columns) or not len(rows):
        return box
    margin = round(0.8 * tall)
    return (
        max(box[0], box[0] + int(columns[0]) - margin),
        max(box[1], min(box[1] + int(rows[0]), int(top - 0.6 * tall)) - margin),
        min(box[2], box[0] + int(columns[-1]) + margin),
        min(box[3], box[1] + int(rows[-1]) + margin),
    )


def _head(face: nets.Face, shift: F32, scale: np.float32, size: tuple[int, int]) -> F32:
    """An ellipse over the face in a window's px."""
    centre = (face.box[:2] + face.box[2:] / 2 - shift) * scale
    radii = face.box[2:] * scale * np.array([0.45, 0.6], np.float32)
    page = np.zeros(size[::-1], np.float32)
    middle, axes = np.round(centre).astype(int), np.maximum(1, np.round(radii).astype(int))
    cv2.ellipse(page, (int(middle[0]), int(middle[1])), (int(axes[0]), int(axes[1])), 0, 0, 360, 1, -1)
    return page


def _feet(seen: nets.Pose, tall: float, shift: F32, scale: np.float32, size: tuple[int, int]) -> F32:
    """Discs of likelihood over ankles, heels and toes, which the body's mask tends to miss."""
    page = np.zeros(size[::-1], np.float32)
    for x, y, visible in seen.joints[27:33]:
        if visible > 0.4:
            place = np.round((np.array([x, y], np.float32) - shift) * scale).astype(int)
            cv2.circle(page, (int(place[0]), int(place[1])), max(1, round(0.32 * tall * float(scale))), 0.7, -1)
    return page
