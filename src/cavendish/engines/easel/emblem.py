"""The grounds of logos, icons and stickers: plain paper, a badge, a rounded tile; and the white rim of a sticker."""

from __future__ import annotations

import cv2
import numpy as np

from .backdrops import Backdrop, Ground
from .canvas import Canvas, composite
from .colour import F32, linear, mix, over
from .light import light_for
from .noise import blur
from .shading import Layer

FIELDS = ("#2f4a6d", "#c8553d", "#2f6b57", "#e0a33a", "#5a3f7a", "#1f7a8c", "#8a3b52", "#3b3a4a")
PRINT = "emblem"
"""The kind of this backdrop."""
PAPER = "#f6f1e6"
RADIUS = 0.40


STICKER = "sticker"
TILES = frozenset({"icon", "app icon", "flat icon"})
"""Emblems that sit on a rounded tile."""
RIM = 0.016
"""Width of a sticker's white rim, as a share of the picture's smaller side."""


def paper(
    width: int,
    height: int,
    colour: str | None,
    rng: np.random.Generator,
    *,
    kind: str = "logo",
    ground: str = "",
    room: float = 1.0,
) -> Backdrop:
    """A backdrop for one emblem in the middle.

    Args:
        colour: '#rrggbb' of the badge or tile; None for one of a few that suit everything.
        kind: 'logo', 'icon', 'sticker', …
        ground: '#rrggbb' of the paper itself, which then bears nothing else; '' for white paper with a badge.
        room: share of the height for the emblem, when words stand below it.
    """
    chosen = colour or FIELDS[int(rng.integers(len(FIELDS)))]
    image = np.empty((height, width, 3), np.float32)
    image[:] = linear(ground) * np.float32(1.35) if ground else linear(PAPER) * np.float32(1.25)
    side, middle = float(min(width, height * room)), (width / 2, height * room / 2)
    if kind == STICKER and not ground:
        image[:] = mix(linear(chosen), linear("#ffffff"), 0.30)
    elif kind in TILES and not ground:
        _tile(image, middle, side, chosen)
    elif not ground:
        sheet = Canvas(width, height)
        for reach, tone in ((1.09, chosen), (1.05, PAPER), (1.0, chosen)):
            sheet.circle(*middle, side * RADIUS * reach, tone)
        composite(image, sheet)
    place = Ground(near=0.5, far=0.5, horizon=0.5, left=0.18, right=0.82, surface="none")
    return Backdrop(image, PRINT, 0.5, place, light_for("studio"), indoors=True)


def _tile(image: F32, middle: tuple[float, float], side: float, colour: str) -> None:
    """A rounded square, lighter above, with a soft shadow."""
    height, width = image.shape[:2]
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    across, down = (np.sign(wave) * np.abs(wave) ** 0.42 * side * 0.42 for wave in (np.cos(turn), np.sin(turn)))
    edge = np.stack([middle[0] + across, middle[1] + down], -1)
    shadow, tile = Canvas(width, height), Canvas(width, height)
    shadow.polygon(edge + np.array([0.0, side * 0.02]), "#000000")
    over(image, linear("#3a3a44"), blur(shadow.alpha, side * 0.02) * np.float32(0.45))
    tile.polygon(edge, colour)
    fall = np.linspace(1.35, 0.78, height, dtype=np.float32)[:, None, None]
    over(image, linear(colour) * fall * np.ones_like(image), tile.alpha)


def outline(image: F32, layer: Layer) -> None:
    """Lay the white rim of a sticker, and its shadow, under a layer that is still to be placed; in place."""
    height, width = image.shape[:2]
    cover = np.zeros((height, width), np.float32)
    y0, x0 = max(0, layer.y), max(0, layer.x)
    y1, x1 = min(height, layer.y + layer.alpha.shape[0]), min(width, layer.x + layer.alpha.shape[1])
    if y1 <= y0 or x1 <= x0:
        return
    cover[y0:y1, x0:x1] = layer.alpha[y0 - layer.y : y1 - layer.y, x0 - layer.x : x1 - layer.x]
    reach = max(1, round(min(width, height) * RIM))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    rim = cv2.GaussianBlur(cv2.dilate(cover, disc), (0, 0), max(0.6, reach * 0.18))
    shadow = np.roll(blur(rim, reach * 0.9), round(reach * 0.6), 0)
    over(image, linear("#1c1c28"), shadow * np.float32(0.32))
    over(image, linear("#ffffff") * np.float32(1.3), np.clip((rim - 0.35) * 3, 0, 1))
