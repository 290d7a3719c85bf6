"""Night in a photo: no sun left on anything, cold light, and lamps behind the windows."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32
from ..noise import blur
from . import surfaces
from .matte import f32, fitted
from .panes import windows
from .tones import bloomed, vignetted
from .work import Work

_LAMP = (np.array([1.0, 0.78, 0.42], np.float32), np.array([1.0, 0.88, 0.62], np.float32))


def darkened(work: Work, sky: F32 | None = None) -> F32:
    """The picture at night, float32 sRGB (H, W, 3). `sky` (H, W) is where there can be no windows."""
    image = work.unit
    even = shadowless(image, surfaces.ground(work))
    lab = f32(cv2.cvtColor(even, cv2.COLOR_RGB2Lab))
    light = lab[..., 0] / 100
    lab[..., 0] = 100 * light ** np.float32(1.2) * np.float32(0.44) + 1.0
    lab[..., 1] *= 0.5
    lab[..., 2] = lab[..., 2] * 0.45 - 3 - 10 * np.sqrt(light) * (1 - 0.5 * light)
    dark = f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))
    if sky is None:
        dark = _lamplit(dark, even)
    panes = windows(work, sky)
    if panes is None:
        return vignetted(bloomed(dark, 0.35, 0.34), 0.4)
    return vignetted(bloomed(_lit_inside(dark, image, panes), 0.22, 0.66), 0.3)


def _lit_inside(dark: F32, image: F32, panes: F32) -> F32:
    """Lamps behind the panes (H, W): what is seen through them is warm, brightest high up, and spills out a little."""
    side = max(panes.shape)
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    inner = grey - blur(grey, side * 0.012)
    room = blur(panes, side * 0.012) / np.maximum(blur(np.ones_like(panes), side * 0.012), 1e-3)
    level = np.clip(0.50 + 0.42 * room + 2.2 * inner, 0.18, 1.05)[..., None]
    lamp = _LAMP[0] + (_LAMP[1] - _LAMP[0]) * np.clip(level - 0.35, 0, 1)
    lit = dark + (np.clip(lamp * level, 0, 1) - dark) * panes[..., None]
    spill = blur(panes, side * 0.014) * 0.5 + blur(panes, side * 0.05) * 0.8
    return f32(1 - (1 - lit) * (1 - np.clip(spill, 0, 0.55)[..., None] * _LAMP[0] * (0.2 + 0.8 * image)))


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


def shadowless(image: F32, floor: F32) -> F32:
    """The picture with sunlit and shaded places brought nearer to each other, most on the floor (H, W), where the
    hardest shadows lie; fine detail stays."""
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2Lab)
    small = cv2.resize(lab[..., 0], None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    coarse = cv2.bilateralFilter(f32(small), 0, 22.0, max(2.0, small.shape[1] * 0.025))
    coarse = f32(cv2.resize(coarse, lab.shape[1::-1], interpolation=cv2.INTER_LINEAR))
    middle = float(np.median(coarse))
    solid = floor > 0.5
    level = float(np.median(coarse[solid])) if solid.any() else middle
    ground = blur(floor, max(1.0, image.shape[1] * 0.004))
    flat = fitted(image, coarse / 100, max(2.0, image.shape[1] * 0.006), 1e-3) * 100
    even = np.clip(lab[..., 0] + (middle - coarse) * 0.5, 0, 100)
    lab[..., 0] = even + (np.clip(lab[..., 0] + (level - flat) * 0.86, 0, 100) - even) * ground
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
