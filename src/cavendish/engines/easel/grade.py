"""The colour grade of a finished picture: what a mood does to light and colour, and pictures held in a few tones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from .atmosphere import corners
from .colour import F32, U8, linear
from .scene import Pixels, Scene

Tint = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Grade:
    """One look.

    saturation, contrast, gain: factors, 1 leaves the picture alone. shadows, lights: what is added to the dark and to
    the bright parts of red, green and blue, in shares of full scale. lift: how far black is raised. glow: share of
    soft light laid over. corners: how much the corners are darkened.
    """

    saturation: float = 1.0
    contrast: float = 1.0
    gain: float = 1.0
    shadows: Tint = (0.0, 0.0, 0.0)
    lights: Tint = (0.0, 0.0, 0.0)
    lift: float = 0.0
    glow: float = 0.0
    corners: float = 0.0


MOODS = {
    "sad": Grade(0.50, 0.95, 0.90, (-0.03, 0.0, 0.06), (-0.05, -0.02, 0.03), corners=0.25),
    "dark": Grade(0.55, 1.18, 0.84, (-0.03, 0.02, 0.03), (-0.07, 0.01, -0.03), corners=0.5),
    "epic": Grade(1.06, 1.24, 0.98, (-0.05, 0.0, 0.05), (0.07, 0.02, -0.06), corners=0.4),
    "cozy": Grade(1.04, 1.02, 1.02, (0.05, 0.01, -0.04), (0.05, 0.01, -0.08), glow=0.14, corners=0.25),
    "dreamy": Grade(0.92, 0.86, 1.04, (0.06, 0.0, 0.10), (0.04, -0.01, 0.04), lift=0.06, glow=0.42),
    "romantic": Grade(1.0, 0.95, 1.02, (0.06, -0.01, 0.03), (0.06, -0.02, -0.02), lift=0.02, glow=0.30),
    "calm": Grade(0.86, 0.90, 1.03, (0.0, 0.01, 0.03), (0.0, 0.01, 0.01), lift=0.03, glow=0.10),
    "angry": Grade(1.08, 1.25, 0.92, (0.05, -0.03, -0.03), (0.09, -0.05, -0.06), corners=0.4),
    "smiling": Grade(1.14, 1.02, 1.04, (0.02, 0.01, -0.01), (0.02, 0.01, -0.02)),
    "happy": Grade(1.14, 1.02, 1.04, (0.02, 0.01, -0.01), (0.02, 0.01, -0.02)),
}
TONED = 0.82
"""Share of its own colours that a picture loses when it is held in a few tones."""


def mood_of(scene: Scene) -> str:
    """The mood that grades the picture; a sky in the colour that was said and a lit pumpkin keep theirs in the dark."""
    bright = bool(scene.decor.get("sky")) or any("pumpkin" in thing.noun for thing in scene.subjects)
    return "" if scene.mood == "dark" and bright else scene.mood


def graded(pixels: Pixels, mood: str, tints: Sequence[str] = ()) -> Pixels:
    """The picture, sRGB (height, width, 3), in the light of a mood (a key of `MOODS`; others change nothing).

    tints: '#rrggbb' of the tones in which the whole picture is held, none for its own colours.
    """
    if tints:
        pixels = _held(pixels, tuple(tints))
    look = MOODS.get(mood)
    if look is None:
        return pixels
    if look.glow:
        pixels = _glowing(pixels, look.glow)
    keep = look.saturation
    weights = np.array([0.299, 0.587, 0.114], np.float32) * np.float32(1 - keep)
    toned: U8 = cv2.transform(pixels, np.eye(3, dtype=np.float32) * np.float32(keep) + weights)
    toned = cv2.LUT(toned, _curves(look))
    if look.corners:
        shade = corners(pixels.shape[0], pixels.shape[1], look.corners)
        toned = cv2.multiply(toned, cv2.merge([shade] * 3), dtype=cv2.CV_8U)
    return np.asarray(toned, np.uint8)


@lru_cache(16)
def _curves(look: Grade) -> U8:
    """(1, 256, 3) table of a look's contrast, gain and split toning."""
    x = np.linspace(0, 1, 256)
    curve = 0.5 + (x - 0.5) * look.contrast
    curve = look.lift + (1 - look.lift) * curve * look.gain
    table = np.stack(
        [
            curve + dark * (1 - x) ** 2 * 4 * x**0.5 * 0.6 + bright * x**1.5
            for dark, bright in zip(look.shadows, look.lights, strict=True)
        ],
        -1,
    )
    return np.clip(table * 255 + 0.5, 0, 255).astype(np.uint8)[None]


def _glowing(pixels: Pixels, share: float) -> Pixels:
    """Soft light: a blurred copy screened over the picture."""
    height, width = pixels.shape[:2]
    small = cv2.resize(pixels, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    soft = cv2.resize(cv2.GaussianBlur(small, (0, 0), max(0.6, min(small.shape[:2]) / 40)), (width, height))
    screen = 255 - cv2.multiply(255 - pixels, 255 - soft, scale=1 / 255)
    return np.asarray(cv2.addWeighted(pixels, 1 - share, screen, share, 0), np.uint8)


@lru_cache(16)
def _ramp(tints: tuple[str, ...]) -> U8:
    """(1, 256, 3) table from lightness to the tones, black before and near white behind them."""
    tones: list[F32] = sorted(
        (linear(tint) ** np.float32(1 / 2.2) for tint in tints), key=lambda tone: float(tone.sum())
    )
    stops = [tones[0] * 0.12, tones[0] * 0.55, *tones, tones[-1] * 0.45 + 0.52, np.full(3, 0.985, np.float32)]
    at = [0.0, 0.22, *np.linspace(0.45, 0.55, len(tones)), 0.82, 1.0]
    x = np.linspace(0, 1, 256)
    table = np.stack([np.interp(x, at, [float(stop[i]) for stop in stops]) for i in range(3)], -1)
    return np.clip(table * 255 + 0.5, 0, 255).astype(np.uint8)[None]


def _held(pixels: Pixels, tints: tuple[str, ...]) -> Pixels:
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    light = cv2.addWeighted(cv2.equalizeHist(grey), 0.35, grey, 0.65, 0)
    toned = cv2.LUT(cv2.merge([light] * 3), _ramp(tints))
    return np.asarray(cv2.addWeighted(toned, TONED, pixels, 1 - TONED, 0), np.uint8)
