"""Borders and frames around a picture: a plain line, a moulding of wood or metal round a mat, an instant photo."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32
from ..noise import blur, fbm
from .matte import f32, pixels
from .steps import Border
from .work import Work, performs

_MOULDING = "#4a2f1e"
_MAT = 0.965  # sRGB 0..1
_MAT_WIDTH = 1.5  # in widths of the moulding
_BENT = 0.16  # of a side: a picture squeezed by less than this looks as it was
_FOOT = 3.4  # an instant photo's lower margin, in widths of the others


@performs(Border)
def perform_border(work: Work, step: Border) -> None:
    """Set the picture, whole but for a sliver that keeps its proportions, into a border of the canvas's size."""
    height, width = work.size
    side = max(2, round(min(height, width) * step.width))
    if step.how == "polaroid":
        page = np.broadcast_to(_colour(step.colour), (height, width, 3)).copy()
        _set_in(page, work.unit, side, side, side, round(side * _FOOT))
    elif step.how == "moulding":
        page = _framed(work, _colour(step.colour or _MOULDING), side)
    else:
        page = np.broadcast_to(_colour(step.colour), (height, width, 3)).copy()
        _set_in(page, work.unit, side, side, side, side)
    work.replace(pixels(f32(page)))


def _colour(value: str) -> F32:
    return f32([int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def _set_in(page: F32, picture: F32, left: int, top: int, right: int, bottom: int) -> None:
    """The whole picture in the page's inner part, its proportions bent by the little that the border takes; cropped
    only where that would be seen."""
    tall, broad = page.shape[0] - top - bottom, page.shape[1] - left - right
    if tall < 4 or broad < 4:
        return
    height, width = picture.shape[:2]
    scale = max(tall / height, broad / width)
    keep_x, keep_y = min(width, round(broad / scale)), min(height, round(tall / scale))
    if min(keep_x / width, keep_y / height) > 1 - _BENT:
        keep_x, keep_y = width, height
    x, y = (width - keep_x) // 2, (height - keep_y) // 2
    inner = cv2.resize(picture[y : y + keep_y, x : x + keep_x], (broad, tall), interpolation=cv2.INTER_AREA)
    page[top : top + tall, left : left + broad] = inner


def _framed(work: Work, colour: F32, side: int) -> F32:
    """A bevelled moulding with a grain, a white mat with its cut edge, and the shade the moulding throws on it."""
    height, width = work.size
    page = np.full((height, width, 3), _MAT, np.float32)
    edge = side + round(side * _MAT_WIDTH)
    _set_in(page, work.unit, edge, edge, edge, edge)
    rows, columns = (f32(grid) for grid in np.indices((height, width)))
    far = np.stack([columns, rows, width - 1 - columns, height - 1 - rows])
    nearest = far.min(0)
    lit = np.choose(far.argmin(0), [1.02, 1.16, 0.84, 0.70]).astype(np.float32)  # light from above
    profile = np.clip(nearest / max(1, side), 0, 1)
    bevel = 0.72 + 0.5 * np.sin(np.pi * profile) + 0.16 * np.sin(3 * np.pi * profile)
    grain = 0.9 + 0.2 * fbm(work.rng("moulding"), height, width, max(6.0, side * 0.8), 3, stretch=(4.0, 1.0))
    wood = colour * (lit * bevel * grain)[..., None]
    on = nearest < side
    shade = blur(f32(on), side * 0.35) * np.float32(0.5)
    page = page * (1 - shade * ~on)[..., None]
    cut = (nearest >= edge - max(1, side // 14)) & (nearest < edge)
    page = np.where(cut[..., None], np.float32(0.86), page)
    return f32(np.clip(np.where(on[..., None], wood, page), 0, 1))
