"""Night in a photo: no sun left on anything, cold light, and lamps behind the windows."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, U8
from ..noise import blur
from . import surfaces
from .matte import f32, unit
from .regions import FINDERS
from .tones import bloomed, vignetted
from .work import Work

_SEARCHED = 720  # px on the longer side where windows are looked for
_NARROWEST, _WIDEST = 0.012, 0.34  # of the longer side
_HOUSE = 6  # panes that a house has at least
_LIT = 0.7  # share of the windows behind which somebody is at home
_LAMP = (np.array([1.0, 0.78, 0.42], np.float32), np.array([1.0, 0.88, 0.62], np.float32))


def darkened(work: Work, sky: F32 | None = None) -> F32:
    """The picture at night, float32 sRGB (H, W, 3). `sky` (H, W) is where there can be no windows."""
    image = work.unit
    lab = f32(cv2.cvtColor(_shadowless(image), cv2.COLOR_RGB2Lab))
    light = lab[..., 0] / 100
    lab[..., 0] = 100 * light ** np.float32(1.35) * np.float32(0.52) + 2.5
    lab[..., 1] *= 0.5
    lab[..., 2] = lab[..., 2] * 0.45 - 13 * (1 - 0.5 * light)
    dark = f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))
    if sky is None:
        dark = _lamplit(dark, _shadowless(image))
    panes = windows(work, sky)
    if panes is None:
        return vignetted(bloomed(dark, 0.35, 0.34), 0.4)
    lamp = _LAMP[0] + (_LAMP[1] - _LAMP[0]) * blur(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), 2)[..., None]
    inside = lamp * (0.72 + 0.5 * cv2.cvtColor(image, cv2.COLOR_RGB2GRAY))[..., None]
    lit = dark + (np.clip(inside, 0, 1) - dark) * panes[..., None]
    side = max(work.size)
    spill = blur(panes, side * 0.02) * 0.55 + blur(panes, side * 0.06) * 0.75
    lit = 1 - (1 - lit) * (1 - np.clip(spill, 0, 0.6)[..., None] * _LAMP[0] * (0.25 + 0.75 * image))
    return vignetted(bloomed(f32(np.clip(lit, 0, 1)), 0.25, 0.6), 0.3)


def _lamplit(dark: F32, lit: F32) -> F32:
    """Without a sky there is no moon: the warm pool of a lamp outside the upper left edge, and a far one's glow."""
    height, width = dark.shape[:2]
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None] * (height / width)
    columns = np.linspace(0, 1, width, dtype=np.float32)[None]
    out = dark
    for x, y, reach, strength in ((0.26, -0.10, 0.40, 1.0), (1.04, 0.12, 0.24, 0.5)):
        apart = ((columns - x) ** 2 + ((rows - y * height / width) * 0.8) ** 2) / reach**2
        pool = np.float32(strength) * np.exp(-apart)[..., None]
        out = out + lit * _LAMP[0] * pool * (1 - out) * np.float32(0.5) + _LAMP[0] * pool * np.float32(0.045)
    return f32(np.clip(out, 0, 1))


def _shadowless(image: F32) -> F32:
    """The picture with sunlit and shaded places brought nearer to each other; fine detail stays."""
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2Lab)
    small = cv2.resize(lab[..., 0], None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    coarse = cv2.bilateralFilter(f32(small), 0, 22.0, max(2.0, small.shape[1] * 0.025))
    coarse = f32(cv2.resize(coarse, lab.shape[1::-1], interpolation=cv2.INTER_LINEAR))
    middle = float(np.median(coarse))
    lab[..., 0] = np.clip(lab[..., 0] + (middle - coarse) * 0.5, 0, 100)
    return f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))


def lamp_lit(work: Work, mask: F32) -> None:
    """Light at the head of a lamp whose outline is `mask`, a halo around it and its pool on the ground below."""
    rows, columns = np.flatnonzero((mask > 0.5).any(1)), np.flatnonzero((mask > 0.5).any(0))
    if not len(rows) or not len(columns):
        return
    tall, broad = float(rows[-1] - rows[0] + 1), float(columns[-1] - columns[0] + 1)
    head = min(0.5 * tall, 0.75 * broad)
    x, y = float(columns.mean()), float(rows[0]) + 0.72 * head
    down, across = (f32(grid) for grid in np.indices(work.size))
    apart = np.hypot(across - x, down - y)
    core = np.exp(-((apart / (0.42 * head)) ** 2)) * np.maximum(mask, 0.35)
    halo = 0.62 * np.exp(-apart / (1.1 * head)) + 0.34 * np.exp(-((apart / (0.75 * tall)) ** 2))
    foot = float(rows[-1])
    pool = 0.42 * np.exp(-(((across - x) / (0.6 * tall)) ** 2 + ((down - foot) / (0.16 * tall)) ** 2))
    seen = work.unit
    lit = seen + seen * 1.4 * _LAMP[0] * (halo + pool)[..., None]
    glow = np.clip(core * 1.2 + 0.55 * halo + 0.12 * pool, 0, 1)[..., None] * _LAMP[1]
    work.paint(f32(1 - (1 - np.clip(lit, 0, 1)) * (1 - glow)))


def windows(work: Work, sky: F32 | None = None) -> F32 | None:
    """Soft mask (H, W) of panes to be lit: upright dark rectangles; None when there are fewer than three."""
    scale = min(1.0, _SEARCHED / max(work.size))
    small = np.asarray(cv2.resize(work.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    boxes = _panes(small, _barred(work, sky, small.shape[1::-1]))
    boxes = _of_buildings(boxes, work, scale)
    rng = work.rng("windows")
    lit = [box for box in boxes if rng.random() < _LIT] or boxes[:1]
    if len(boxes) < 3:
        return None
    mask = np.zeros(small.shape[:2], np.float32)
    for outline, level in zip(lit, rng.uniform(0.65, 1.0, len(lit)), strict=True):
        cv2.drawContours(mask, [outline], -1, float(level), -1)
    mask = blur(mask, 0.6)
    return f32(cv2.resize(mask, work.size[::-1], interpolation=cv2.INTER_LINEAR))


def _of_buildings(boxes: list[U8], work: Work, scale: float) -> list[U8]:
    """The panes less those on the subject when they are few: an animal's eyes are dark and even as well."""
    cutout = work.subject()
    if cutout.weak:
        return boxes
    solid = cv2.resize(cutout.mask, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) > 0.5
    middles = [np.clip(box.reshape(-1, 2).mean(0).astype(int), 0, np.array(solid.shape[::-1]) - 1) for box in boxes]
    on = [bool(solid[y, x]) for x, y in middles]
    return boxes if sum(on) >= _HOUSE else [box for box, inside in zip(boxes, on, strict=True) if not inside]


def _barred(work: Work, sky: F32 | None, size: tuple[int, int]) -> U8:
    """Where no window is: people, sky, greenery, ground; 0 or 1 at `size` (width, height)."""
    parts = [sky, FINDERS["plants"](work), surfaces.ground(work), *work.sight.bodies]
    if work.faces and not work.sight.bodies:
        parts.append(work.subject(person=True).mask)
    found = [part for part in parts if part is not None]
    barred = f32(np.max(found, axis=0)) if found else np.zeros(work.size, np.float32)
    floor = (surfaces.ground(work) > 0.5).any(1)
    if floor.any():
        barred[int(floor.argmax()) + round(0.06 * work.size[0]) :] = 1
    return np.asarray(cv2.resize(barred, size, interpolation=cv2.INTER_AREA) > 0.35, np.uint8)


def _panes(image: U8, barred: U8) -> list[U8]:
    """Outlines of what is darker than its surroundings, evenly so, and shaped like a pane."""
    side = max(image.shape[:2])
    lab = cv2.cvtColor(unit(image), cv2.COLOR_RGB2Lab)
    light, chroma = lab[..., 0], np.hypot(lab[..., 1], lab[..., 2])
    around = np.maximum(blur(light, side * 0.05), blur(light, side * 0.02))
    dark = ((around - light > 9) & (light < 44) & (chroma < 22) & (barred == 0)).astype(np.uint8)
    dark = np.asarray(cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
    bars = np.ones((max(3, round(side * 0.011)),) * 2, np.uint8)  # railings and frames are thinner than panes
    dark = np.asarray(cv2.morphologyEx(dark, cv2.MORPH_OPEN, bars), np.uint8)
    outlines, _ = cv2.findContours(dark, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines:
        _, _, broad, tall = cv2.boundingRect(outline)
        area = float(cv2.contourArea(outline))
        (_, (one, other), _) = cv2.minAreaRect(outline)
        fills = area / max(1.0, float(one) * float(other))
        sized = area > 2.5 * (_NARROWEST * side) ** 2 and max(broad, tall) <= _WIDEST * side
        if sized and fills > 0.74 and 0.3 < tall / broad < 5 and area / (broad * tall) > 0.66:
            found.append(np.asarray(outline))
    return sorted(found, key=lambda each: -float(cv2.contourArea(each)))[:60]
