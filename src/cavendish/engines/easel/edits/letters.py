"""Text on a photo, legible on anything: a colour of its own or one that contrasts, over a soft shade."""

from __future__ import annotations

import cv2
import numpy as np

from .. import lettering
from ..colour import F32
from ..noise import blur
from ..scene import NotUnderstood
from .matte import f32
from .steps import Caption, Place
from .work import Work, performs

_MARGIN = 0.045
_SHARES = {-1: 0.62, 0: 0.88, 1: 0.62}  # of the width, for text at the left, in the middle, at the right


@performs(Caption)
def perform_caption(work: Work, step: Caption) -> None:
    """Write the text where it was asked for, at the bottom if nothing was said."""
    missing = lettering.lacking(step.text)
    if missing:
        work.remark(f"no letters for {missing}")
    if step.bubble:
        _said(work, step)
        return
    place = step.place or Place(0, 1)
    mask = _page(work, step.text, place, step.size)
    if not mask.any():
        raise NotUnderstood(f"“{step.text}” has no letters that can be written")
    ink = _ink(work, step.colour, mask)
    height = work.size[0]
    dark_ink = float(ink @ np.array([0.3, 0.59, 0.11], np.float32)) < 0.42
    halo = np.clip(blur(mask, max(1.2, height * 0.006)) * 1.7, 0, 1) * np.float32(0.62)
    picture = work.unit
    shade = np.float32(1.0 if dark_ink else 0.0)
    picture = picture + (shade - picture) * halo[..., None]
    picture = picture + (ink - picture) * mask[..., None]
    alpha = work.alpha
    work.replace(
        np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8), None if alpha is None else np.maximum(alpha, mask)
    )


def _said(work: Work, step: Caption) -> None:
    """A white bubble with a dark outline and a tail that points at who says it: the face, or the subject's top."""
    height, width = work.size
    x, y, side = _mouth(work)
    letters_wide = min(0.5, 0.12 + 0.035 * len(step.text)) * step.size
    tall = round(min(height, width) * 0.13 * step.size * (1 + 0.5 * (len(step.text) > 16)))
    ink = lettering.fit(step.text, max(24, round(width * letters_wide)), max(14, tall), "Bold", "centre")
    rows, columns = np.flatnonzero(ink.max(1) > 0.2), np.flatnonzero(ink.max(0) > 0.2)
    if not len(rows) or not len(columns):
        raise NotUnderstood(f"“{step.text}” has no letters that can be written")
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    radii = 0.72 * ink.shape[1] + 0.02 * width, 1.05 * ink.shape[0] + 0.02 * height
    centre_x = float(np.clip(x + side * (radii[0] + 0.12 * width), radii[0] + 4, width - radii[0] - 4))
    centre_y = float(np.clip(y - 0.16 * height - 0.6 * radii[1], radii[1] + 4, height - radii[1] - 4))
    if step.place is not None:
        centre_x = {-1: radii[0] + 8, 0: centre_x, 1: width - radii[0] - 8}[step.place.across]
        centre_y = {-1: radii[1] + 8, 0: centre_y, 1: height - radii[1] - 8}[step.place.down]
    body = np.zeros((height, width), np.uint8)
    cv2.ellipse(body, (round(centre_x), round(centre_y)), (round(radii[0]), round(radii[1])), 0, 0, 360, 255, -1)
    tip = np.array([x, y]) + (np.array([centre_x, centre_y]) - np.array([x, y])) * 0.22
    across = 0.22 * radii[0]
    tail = np.array([[centre_x - across, centre_y], tip, [centre_x + across, centre_y]])
    cv2.fillPoly(body, [np.round(tail).astype(np.int32)], 255)
    line = max(2, round(min(height, width) * 0.006))
    rim = cv2.dilate(body, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * line + 1,) * 2))
    page = np.zeros((height, width), np.float32)
    top, left = round(centre_y - ink.shape[0] / 2), round(centre_x - ink.shape[1] / 2)
    target = page[max(0, top) : top + ink.shape[0], max(0, left) : left + ink.shape[1]]
    target[:] = ink[: target.shape[0], : target.shape[1]]
    colour = f32([int(step.colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]) if step.colour else f32([0.08, 0.08, 0.1])
    picture = work.unit
    for mask, paint in ((f32(rim) / 255, f32([0.06] * 3)), (f32(body) / 255, f32([1.0] * 3)), (page, colour)):
        soft = mask if mask is page else blur(mask, 0.7)
        picture = picture + (paint - picture) * soft[..., None]
    work.paint(f32(picture))


def _mouth(work: Work) -> tuple[float, float, int]:
    """Where a voice comes from (x, y), and the side, -1 or 1, on which there is more room for what it says."""
    height, width = work.size
    if work.faces:
        x, y = (float(v) for v in work.faces[0].points[3])
    else:
        solid = work.subject().mask > 0.5
        rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
        if not len(rows) or not len(columns):
            return width / 2, 0.6 * height, 1
        y = float(rows[0]) + 0.3 * float(rows[-1] - rows[0])
        upper = np.flatnonzero(solid[: int(y)].any(0))
        x = float(upper.mean()) if len(upper) else float(columns.mean())
    return x, y, 1 if x < width / 2 else -1


def _page(work: Work, text: str, place: Place, size: float) -> F32:
    """The letters as a mask of the whole picture: as large as was asked, but off faces and, as far as that costs
    little, off the subject."""
    height, width = work.size
    broad = round(width * min(0.92, _SHARES[place.across] * min(1.0, max(0.5, size))))
    tall = round(min(height * 0.5, max(12.0, min(height, width) * 0.17 * size)) * (1 + 0.6 * text.count("\n")))
    busy = _busy(work)
    best, least, largest = np.zeros((height, width), np.float32), np.inf, 0.0
    for share in (1.0, 0.8, 0.62):
        for narrow in (1.0, 0.72, 0.5) if place.across else (1.0,):
            box = max(8, round(broad * narrow)), max(8, round(tall * share))
            for lift in (0.0, -0.26, 0.26) if place.across and not place.down else (0.0,):
                page = _set(work.size, text, place, box, lift)
                ink = float(page.sum())
                largest = max(largest, ink)
                cost = float((page * busy).sum()) / max(1.0, ink) + 0.8 * (1 - (ink / max(1.0, largest)) ** 0.5)
                if ink > 0 and cost + 0.1 * abs(lift) < least - 1e-6:
                    best, least = page, cost + 0.1 * abs(lift)
    return best


def _busy(work: Work) -> F32:
    """What letters had better not cover, (H, W): the subject a little, faces much."""
    cutout = work.subject()
    small = cutout.weak or float(cutout.mask.mean()) > 0.7
    busy = np.zeros(work.size, np.float32) if small else cutout.mask * np.float32(0.55)
    rows, columns = (np.arange(length, dtype=np.float32) for length in work.size)
    for face in work.faces[:8]:
        middle, radii = face.box[:2] + face.box[2:] / 2, face.box[2:] * np.array([0.75, 0.9], np.float32)
        away = ((columns[None] - middle[0]) / radii[0]) ** 2 + ((rows[:, None] - middle[1]) / radii[1]) ** 2
        busy = np.maximum(busy, (away < 1) * np.float32(3.0))
    return f32(busy)


def _set(size: tuple[int, int], text: str, place: Place, box: tuple[int, int], lift: float) -> F32:
    """The letters in a box (width, height) at a place of the page, moved down by `lift` heights of the page."""
    height, width = size
    broad, tall = box
    margin = round(min(height, width) * _MARGIN)
    align: lettering.Align = "left" if place.across < 0 else "right" if place.across > 0 else "centre"
    letters = lettering.fit(text, broad, tall, "Black" if len(text) < 24 else "Bold", align)
    rows = np.flatnonzero(letters.max(1) > 0.2)
    if len(rows) and place.down:  # the ink itself, not its box, keeps the margin
        letters = letters[rows[0] : rows[-1] + 1]
        tall = letters.shape[0]
    page = np.zeros((height, width), np.float32)
    left = {-1: margin, 0: (width - broad) // 2, 1: width - margin - broad}[place.across]
    top = {-1: margin, 0: round((height - tall) * (0.5 + lift)), 1: height - margin - tall}[place.down]
    left, top = max(0, left), max(0, top)
    target = page[top : top + letters.shape[0], left : left + letters.shape[1]]
    target[:] = letters[: target.shape[0], : target.shape[1]]
    return page


def _ink(work: Work, colour: str, mask: F32) -> F32:
    """The asked colour as sRGB 0..1, else white or near-black, whichever stands out."""
    if colour:
        return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)
    where = mask > 0.3
    light = float(work.pixels[where].mean()) if where.any() else 0.0
    return np.array([0.09, 0.08, 0.1] if light > 196 else [1.0, 0.99, 0.96], np.float32)
