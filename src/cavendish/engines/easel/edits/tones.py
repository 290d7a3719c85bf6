"""Light and colour changes of a whole picture, by name.

A tone maps a float32 sRGB picture (H, W, 3), 0..1, to another of the same shape; `amount` 1 is the usual strength.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur
from .matte import f32

Toning: TypeAlias = Callable[[F32, float, np.random.Generator], F32]

TONES: dict[str, Toning] = {}


def tone(*names: str) -> Callable[[Toning], Toning]:
    """Register the decorated toning under these names."""

    def register(toning: Toning) -> Toning:
        for name in names:
            TONES[name] = toning
        return toning

    return register


def _lab(image: F32) -> F32:
    return f32(cv2.cvtColor(image, cv2.COLOR_RGB2Lab))


def _rgb(lab: F32) -> F32:
    lab[..., 0] = np.clip(lab[..., 0], 0, 100)
    return f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))


def _across(image: F32) -> F32:
    """1 at the left edge, 0 at the right: where the low sun stands."""
    return np.linspace(1, 0, image.shape[1], dtype=np.float32)[None]


def _curve(image: F32, bend: float) -> F32:
    """An S-curve over each channel; `bend` 0 leaves it."""
    return f32(np.clip(image + np.float32(bend) * (image - 0.5) * (1 - (2 * image - 1) ** 2) * 1.6, 0, 1))


def vignetted(image: F32, depth: float) -> F32:
    """Corners darkened by `depth`, 0..1."""
    height, width = image.shape[:2]
    rows = ((np.arange(height, dtype=np.float32) + 0.5) / height - 0.5)[:, None] * 2
    columns = ((np.arange(width, dtype=np.float32) + 0.5) / width - 0.5)[None] * 2
    fall = smoothstep(0.35, 1.9, rows * rows + columns * columns)
    return image * (1 - np.float32(depth) * fall)[..., None]


def bloomed(image: F32, strength: float, threshold: float = 0.75) -> F32:
    """Light spread around what is brighter than `threshold`."""
    bright = np.maximum(image - threshold, 0) / max(1e-3, 1 - threshold)
    halo = blur(bright, image.shape[1] * 0.012) + blur(bright, image.shape[1] * 0.04)
    return f32(np.clip(1 - (1 - image) * (1 - np.clip(halo * np.float32(strength), 0, 1)), 0, 1))


@tone("brighter")
def _brighter(image: F32, amount: float, rng: np.random.Generator) -> F32:
    image = _exposed(image) if amount >= 0.8 else image
    dark = max(0.0, 0.36 - float(image.mean()))  # a dark picture is meant to be seen, not to be a little less dark
    power, gain = np.float32(1 / (1 + (0.45 + 2.6 * dark) * min(amount, 1.2))), np.float32(1 + 0.05 * amount)
    pale = np.power(image, power) * gain
    light = np.maximum(image.max(-1, keepdims=True), np.float32(1e-3))
    # each channel by itself loses colour: the brightest one leads, the others keep their share of it
    return f32(np.clip(0.3 * pale + 0.7 * image / light * np.power(light, power) * gain, 0, 1))


def _exposed(image: F32) -> F32:
    """A picture whose lightest parts are dark as if it had been exposed for longer: all colours alike."""
    lightest = float(np.percentile(image.max(-1)[::4, ::4], 98.5))
    return f32(np.clip(image * np.float32(np.clip(0.86 / max(lightest, 1e-3), 1.0, 3.6)), 0, 1))


@tone("darker")
def _darker(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return f32(np.power(image, np.float32(1 + 0.45 * amount)) * np.float32(max(0.5, 1 - 0.12 * amount)))


@tone("warmer")
def _warmer(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return f32(np.clip(image * f32([1 + 0.10 * amount, 1 + 0.015 * amount, 1 - 0.16 * amount]), 0, 1))


@tone("cooler")
def _cooler(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return f32(np.clip(image * f32([1 - 0.15 * amount, 1, 1 + 0.12 * amount]), 0, 1))


def _chroma(image: F32, gain: float) -> F32:
    lab = _lab(image)
    lab[..., 1:] *= np.float32(gain)
    return _rgb(lab)


@tone("saturation")
def _saturation(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return _chroma(image, 1 + 0.45 * amount)


@tone("desaturated")
def _desaturated(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return _chroma(image, max(0.0, 1 - 0.55 * amount))


@tone("contrast")
def _contrast(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return _curve(image, 0.45 * amount)


@tone("softer")
def _softer(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return 0.5 + (image - 0.5) * np.float32(max(0.3, 1 - 0.32 * amount))


@tone("bw")
def _bw(image: F32, amount: float, rng: np.random.Generator) -> F32:
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    return f32(np.repeat(grey[..., None], 3, axis=2))


@tone("negative")
def _negative(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return f32(1 - image)


@tone("vignette")
def _vignette(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return vignetted(image, min(0.9, 0.6 * amount))


@tone("grainy")
def _grainy(image: F32, amount: float, rng: np.random.Generator) -> F32:
    grain = rng.standard_normal(image.shape[:2], dtype=np.float32) * np.float32(0.055 * amount)
    return f32(np.clip(image + blur(grain, 0.6)[..., None], 0, 1))


@tone("smooth")
def _smooth(image: F32, amount: float, rng: np.random.Generator) -> F32:
    reach = max(2.0, image.shape[1] * 0.006 * amount)
    return f32(cv2.bilateralFilter(image, 0, 0.12, reach))


@tone("weathered")
def _weathered(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Lines and folds deepened, skin paler: what years do."""
    lab = _lab(image)
    light = lab[..., 0]
    fine, broad = light - blur(light, image.shape[1] * 0.004), light - blur(light, image.shape[1] * 0.014)
    mottled = blur(f32(rng.standard_normal(light.shape)), image.shape[1] * 0.004) * image.shape[1] * 0.004
    lines = 1.5 * np.minimum(fine, 0.4 * fine) + 1.3 * np.minimum(broad, 0) + mottled
    lab[..., 0] = light + np.float32(amount) * lines
    lab[..., 1:] *= np.float32(0.9)
    return _rgb(lab)


@tone("cinematic")
def _cinematic(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Teal shadows, orange light, a gentle curve, and the black bars of a wide screen."""
    light = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)[..., None]
    lab = _lab(_curve(image, 0.35))
    lab[..., 1] += (light[..., 0] * 8 - 5) * np.float32(amount)
    lab[..., 2] += (light[..., 0] * 22 - 13) * np.float32(amount)
    out = vignetted(_rgb(lab), 0.3)
    bar = round(max(0.0, (image.shape[0] - image.shape[1] / 2.0) / 2)) if image.shape[1] > image.shape[0] else 0
    bar = min(bar, round(image.shape[0] * 0.11)) or round(image.shape[0] * 0.08)
    out[:bar] = 0
    out[-bar:] = 0
    return out


@tone("dramatic", "storm")
def _dramatic(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Local contrast up, colours down, corners dark."""
    lab = _lab(image)
    coarse = blur(lab[..., 0], image.shape[1] * 0.03)
    lab[..., 0] = coarse * 0.92 + (lab[..., 0] - coarse) * np.float32(1 + 0.9 * amount) - 3
    lab[..., 1:] *= np.float32(0.8)
    return vignetted(_curve(_rgb(lab), 0.4), 0.55)


@tone("dreamy")
def _dreamy(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """A soft copy screened over the picture, pastel and warm."""
    soft = blur(image, image.shape[1] * 0.012)
    screened = 1 - (1 - image * 0.85) * (1 - soft * np.float32(0.42 * amount))
    return f32(np.clip(_chroma(screened, 0.95) * f32([1.03, 0.99, 1.02]), 0, 1))


@tone("night")
def _night(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Dark, blue and pale, with what was brightest left glowing like lamps."""
    lab = _lab(image)
    light = lab[..., 0] / 100
    lab[..., 0] = 100 * light ** np.float32(1.5) * np.float32(0.50)
    lab[..., 1] *= 0.5
    lab[..., 2] = lab[..., 2] * 0.45 - 15 * (1 - 0.5 * light)
    return vignetted(bloomed(_rgb(lab), 0.35, 0.42), 0.35)


@tone("dusk")
def _dusk(image: F32, amount: float, rng: np.random.Generator) -> F32:
    lab = _lab(image)
    light = lab[..., 0] / 100
    lab[..., 0] = 100 * light ** np.float32(1.22) * np.float32(0.74)
    lab[..., 1] = lab[..., 1] * 0.8 + 7
    lab[..., 2] = lab[..., 2] * 0.7 - 13 + 10 * light
    return vignetted(_rgb(lab), 0.2)


def _low_sun(image: F32, amount: float, red: float, yellow: float, dim: float) -> F32:
    """Warm light from the left edge, cooler and darker away from it."""
    lab = _lab(image)
    sun = _across(image)
    lab[..., 0] = 100 * (lab[..., 0] / 100) ** np.float32(1.05) * np.float32(dim) + 9 * sun - 3
    lab[..., 1] += np.float32(amount) * (red * 0.55 + red * 0.6 * sun)
    lab[..., 2] += np.float32(amount) * (yellow * 0.6 + yellow * 0.55 * sun)
    out = _rgb(lab)
    rows = np.linspace(0, 1, image.shape[0], dtype=np.float32)[:, None]
    flare = np.exp(-(((1 - sun) / 0.55) ** 2 + ((rows - 0.35) / 0.5) ** 2))[..., None]
    glow = flare * f32([0.34, 0.17, 0.03]) * np.float32(amount)
    return f32(np.clip(1 - (1 - out) * (1 - glow), 0, 1))


@tone("sunset")
def _sunset(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return _low_sun(image, amount, red=16, yellow=24, dim=0.9)


@tone("golden")
def _golden(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return _low_sun(image, amount, red=7, yellow=24, dim=1.0)


@tone("dawn")
def _dawn(image: F32, amount: float, rng: np.random.Generator) -> F32:
    out = _low_sun(image, amount * 0.8, red=15, yellow=8, dim=0.97)
    return f32(np.clip(out * 0.93 + f32([0.05, 0.04, 0.06]), 0, 1))


@tone("day", "sunny", "summer")
def _day(image: F32, amount: float, rng: np.random.Generator) -> F32:
    dark = max(0.0, 0.36 - float(image.mean()))  # a night picture needs more than a dull day's
    lit = np.power(image, np.float32(1 / (1 + (0.22 + 3.0 * dark) * amount))) * f32([1.06, 1.02, 0.95])
    return _curve(_chroma(np.clip(lit, 0, 1).astype(np.float32), 1.18), 0.25)


@tone("overcast")
def _overcast(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return f32(np.clip(_chroma(_softer(image, 0.6, rng), 0.6) * f32([0.93, 0.96, 1.0]), 0, 1))


@tone("neon")
def _neon(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Night between a magenta lamp on the left and a cyan one on the right."""
    dark = f32(np.clip(image, 0, 1) ** np.float32(1.25) * f32([0.50, 0.42, 0.72]))
    sun = _across(image)[..., None]
    magenta, cyan = f32([1.0, 0.1, 0.75]), f32([0.0, 0.75, 1.0])
    lamps = sun**1.5 * magenta + (1 - sun) ** 1.5 * cyan
    light = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)[..., None]
    lit = dark + light * lamps * np.float32(0.62) + np.abs(sun - 0.5) ** 2 * lamps * np.float32(0.35)
    return bloomed(np.clip(lit, 0, 1).astype(np.float32), 0.4, 0.6)


@tone("studio")
def _studio(image: F32, amount: float, rng: np.random.Generator) -> F32:
    return vignetted(_curve(np.clip(image * 1.06, 0, 1), 0.4), 0.4)


@tone("tiltshift")
def _tiltshift(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Sharp only in a band, colours like a toy's."""
    rows = np.abs(np.linspace(-1, 1, image.shape[0], dtype=np.float32) - 0.15)
    out_of_focus = smoothstep(0.15, 0.75, rows)[:, None, None]
    soft = blur(image, image.shape[0] * 0.012)
    return _chroma(f32(image + (soft - image) * out_of_focus), 1.35)


@tone("glitch")
def _glitch(image: F32, amount: float, rng: np.random.Generator) -> F32:
    """Colour channels apart, bands shifted, scan lines."""
    height, width = image.shape[:2]
    out = np.stack([np.roll(image[..., c], round(width * 0.008 * (c - 1) * amount), axis=1) for c in range(3)], -1)
    for _ in range(9):
        top, tall = int(rng.integers(0, height)), int(height * rng.uniform(0.01, 0.06))
        out[top : top + tall] = np.roll(out[top : top + tall], int(width * rng.uniform(-0.08, 0.08)), axis=1)
    lines = (np.arange(height) // max(1, height // 360) % 3 == 0).astype(np.float32)
    return f32(np.clip(out * (1 - 0.14 * lines)[:, None, None], 0, 1))
