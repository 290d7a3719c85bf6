"""Beards and moustaches: hair by hair over the face mesh, in the light of the photo."""

from __future__ import annotations

import cv2
import numpy as np

from ..canvas import Path
from ..colour import F32, smoothstep
from ..noise import blur
from .matte import f32
from .regions import polygon
from .work import Work

_JAW = (234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454)
_LIPS = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
_NOSE_LOW, _CHIN, _LEFT_CORNER, _RIGHT_CORNER, _UPPER_LIP = 2, 152, 291, 61, 0
_DENSITY = 5200  # hairs of a full beard
_DARK, _BRIGHT = 0.35, 1.75  # of the hair's colour, between hairs and on their gloss


def grown(work: Work, points: F32, kind: str, colour: F32) -> None:
    """Let a 'beard' or a 'moustache' grow on the face whose mesh is `points`; colour is float32 sRGB."""
    middle = (points[33] + points[263]) / 2
    unit = float(np.linalg.norm(points[263] - points[33])) * 0.69  # the outer corners lie further apart than the pupils
    down = points[_CHIN] - middle
    down = down / max(1e-3, float(np.linalg.norm(down)))
    mask = _moustache(work, points, unit, down)
    if kind == "beard":
        mask = np.maximum(mask, _beard(work, points, unit, down))
    hairs, cover = _combed(work, mask, points, unit, down, kind)
    light = cv2.cvtColor(work.unit, cv2.COLOR_RGB2GRAY)
    solid = mask > 0.3
    level = float(np.median(light[solid])) if solid.any() else 0.5
    shade = np.clip(blur(light, unit * 0.12) / max(level, 0.05), 0.55, 1.35)
    painted = colour[None, None] * (hairs * shade)[..., None]
    work.paint(f32(np.clip(painted, 0, 1)), cover)


def _beard(work: Work, points: F32, unit: float, down: F32) -> F32:
    """Cheeks below a line from the ears to the corners of the mouth, jaw and chin, less the lips."""
    jaw = points[list(_JAW)]
    out = jaw + down * np.float32(0.10 * unit)
    chin = len(_JAW) // 2
    reach = np.exp(-(((np.arange(len(_JAW)) - chin) / 4.0) ** 2))[:, None]
    out = out + down * np.float32(0.45 * unit) * f32(reach)
    right, left = points[_RIGHT_CORNER], points[_LEFT_CORNER]
    nose = points[_NOSE_LOW]
    side = (left - right) / max(1e-3, float(np.linalg.norm(left - right)))
    upper = [left + (side * 0.52 + down * 0.02) * unit, left + (side * 0.14 - down * 0.22) * unit,
             nose + down * 0.12 * unit,
             right + (-side * 0.14 - down * 0.22) * unit, right + (-side * 0.52 + down * 0.02) * unit]  # fmt: skip
    outline = np.concatenate([out[1:-1], f32(np.array(upper))])
    lips = polygon(work, points[list(_LIPS)], 0.02 * unit)
    return f32(np.clip(polygon(work, f32(outline), 0.06 * unit) - lips, 0, 1))


def _moustache(work: Work, points: F32, unit: float, down: F32) -> F32:
    """Two wings from under the nose to beyond the corners of the mouth."""
    nose, lip = points[_NOSE_LOW], points[_UPPER_LIP]
    right, left = points[_RIGHT_CORNER], points[_LEFT_CORNER]
    top, low = nose + down * 0.05 * unit, lip + down * 0.05 * unit
    ends = [left + (left - right) * 0.16 + down * 0.12 * unit, right + (right - left) * 0.16 + down * 0.12 * unit]
    under = down * 0.02 * unit
    ring = [top, left - down * 0.22 * unit, ends[0], left + under, low, right + under, ends[1],
            right - down * 0.22 * unit]  # fmt: skip
    outline = np.asarray(Path().smooth(np.array(ring)).contours[0], np.float32)
    return polygon(work, outline, 0.03 * unit)


def _combed(work: Work, mask: F32, points: F32, unit: float, down: F32, kind: str) -> tuple[F32, F32]:
    """Brightness of the hairs about 1, and how far they cover, (H, W) each."""
    rng = work.rng("beard")
    rows, columns = np.nonzero(mask > 0.25)
    hairs = np.full(mask.shape, _DARK, np.float32)
    cover = np.zeros(mask.shape, np.float32)
    if not len(rows):
        return hairs, cover
    count = round(_DENSITY * (1.0 if kind == "beard" else 0.35))
    picked = rng.integers(0, len(rows), count)
    centre = points[_UPPER_LIP]
    length = unit * (0.26 if kind == "beard" else 0.24)
    thick = max(1, round(unit * 0.013))
    side = np.array([down[1], -down[0]], np.float32)
    for row, column in zip(rows[picked], columns[picked], strict=True):
        start = np.array([column, row], np.float32)
        away = start - centre
        lean = float(away @ side) / unit
        above = float(away @ down) < 0.10 * unit and abs(lean) < 0.75
        heading = side * (np.sign(lean) * 1.0 if above else 0.55 * lean) + down * (0.35 if above else 1.0)
        heading = heading / max(1e-3, float(np.linalg.norm(heading)))
        heading = heading + f32(rng.normal(0, 0.16, 2))
        end = start + heading * length * rng.uniform(0.6, 1.2)
        bend = (start + end) / 2 + f32(rng.normal(0, 0.035 * unit, 2))
        line = np.round(np.array([start, bend, end]) * 8).astype(np.int32)
        tone = float(_DARK + (_BRIGHT - _DARK) * rng.beta(2.0, 3.0))
        cv2.polylines(hairs, [line], False, tone, thick, cv2.LINE_AA, 3)
        cv2.polylines(cover, [line], False, 1.0, thick, cv2.LINE_AA, 3)
    soft = smoothstep(0.1, 0.75, mask)
    return blur(hairs, 0.5), f32(
        np.clip(np.maximum(blur(cover, 0.6) * 0.95 * smoothstep(0.02, 0.3, blur(mask, unit * 0.05)), soft), 0, 1)
    )
