"""Another expression on a face: the picture bent a little around the mouth and the eyes, after the face mesh."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32
from ..scene import NotUnderstood
from . import nets
from .matte import f32
from .steps import Expression
from .work import Work, performs

# points of the canonical face mesh: mouth corners, middle of the upper and the lower lip, cheeks, lower eyelids, brows
_CORNERS, _LIPS, _CHEEKS, _LIDS = (61, 291), (0, 17), (205, 425), (145, 374)
_INNER_BROWS, _MOUTH = (107, 336), (61, 291)


@performs(Expression)
def perform_expression(work: Work, step: Expression) -> None:
    """Make everybody, or who is at the named place, smile or frown. Raises NotUnderstood when no face is seen."""
    with work.focus(step.place):
        meshes = [points for face in work.faces if (points := nets.mesh(work.pixels, face)) is not None]
    if not meshes:
        raise NotUnderstood(f"no face was found that could {step.name}")
    height, width = work.size
    moves = np.zeros((height, width, 2), np.float32)
    for points in meshes:
        moves += _moves(points, step.name, (height, width))
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    bent = cv2.remap(
        work.pixels, columns - moves[..., 0], rows - moves[..., 1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    alpha = work.alpha
    work.replace(np.asarray(bent, np.uint8), alpha)


def _moves(points: F32, name: str, size: tuple[int, int]) -> F32:
    """How far each pixel goes (x, y), as a sum of soft pulls."""
    right, left = points[_MOUTH[0]], points[_MOUTH[1]]
    broad = float(np.linalg.norm(left - right))
    outward = (left - right) / max(broad, 1e-3)
    up = np.array([outward[1], -outward[0]], np.float32)  # of the head, which may be tilted
    up = up if up[1] < 0 else -up
    pulls: list[tuple[F32, F32, float]] = []
    if name == "smile":
        for index, side in zip(_CORNERS, (-1, 1), strict=True):
            pulls.append((points[index], broad * (0.22 * up + 0.12 * side * outward), 0.30 * broad))
        pulls.append((points[_LIPS[1]], broad * -0.04 * up, 0.25 * broad))
        pulls += [(points[index], broad * 0.07 * up, 0.30 * broad) for index in _CHEEKS]
        pulls += [(points[index], broad * 0.045 * up, 0.16 * broad) for index in _LIDS]
    else:
        for index, side in zip(_CORNERS, (-1, 1), strict=True):
            pulls.append((points[index], broad * (-0.15 * up - 0.04 * side * outward), 0.27 * broad))
        pulls.append((points[_LIPS[1]], broad * 0.05 * up, 0.25 * broad))
        pulls += [(points[index], broad * 0.09 * up, 0.20 * broad) for index in _INNER_BROWS]
    out = np.zeros((*size, 2), np.float32)
    for centre, pull, reach in pulls:
        _add_pull(out, centre, f32(pull), reach)
    return out


def _add_pull(out: F32, centre: F32, pull: F32, reach: float) -> None:
    """Add `pull` (px), fading with a Gaussian of `reach` px around `centre`, in place."""
    height, width = out.shape[:2]
    far = 3 * reach
    top, bottom = max(0, int(centre[1] - far)), min(height, int(centre[1] + far) + 1)
    left, right = max(0, int(centre[0] - far)), min(width, int(centre[0] + far) + 1)
    if top >= bottom or left >= right:
        return
    rows = np.arange(top, bottom, dtype=np.float32)[:, None] - centre[1]
    columns = np.arange(left, right, dtype=np.float32)[None] - centre[0]
    weight = np.exp(-(rows * rows + columns * columns) / np.float32(2 * reach * reach))
    out[top:bottom, left:right] += weight[..., None] * pull
