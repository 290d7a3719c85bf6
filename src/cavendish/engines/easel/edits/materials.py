"""Surfaces made of something else: the grain of marble, wood, stone and metal laid over a thing in its own light."""

from __future__ import annotations

import re
from collections.abc import Callable

import cv2
import numpy as np

from ..colour import F32
from ..noise import blur, fbm
from .matte import f32
from .vocabulary import plain

_WORDS = {
    "marble": "marble, marmor, marmol, marbre, marmore, 대리석, 大理石",
    "wood": "wood, wooden, holz, madera, bois, madeira, 나무로, 목재, 木製, 木质, 木头",
    "stone": (
        "stone, granite, concrete, cement, stein, granit, beton, piedra, granito, pierre, pedra, 돌로, 화강암, 石で, "
        "花岗岩, 混凝土"
    ),
    "gold": "gold, golden, solid gold, gilded, aus gold, oro, en or, ouro, 황금, 黄金, 金色の金属, 金子",
    "silver": (
        "silver, chrome, steel, metal, metallic, silber, metall, plata, metalico, argent, prata, 은으로, 금속, 銀, 金属"
    ),
    "ice": "ice, frozen, eis, hielo, glace, gelo, 얼음, 氷, 冰",
}
USUAL = {
    "marble": "#eeebe6", "wood": "#9a6a3c", "stone": "#9a9791", "gold": "#d8a93a", "silver": "#b9bec6",
    "ice": "#bfe0f0",
}  # fmt: skip
"""'#rrggbb' of each when no colour is named."""
_PHRASES = {plain(word.strip()): name for name, listed in _WORDS.items() for word in listed.split(",")}
_METALS = frozenset({"gold", "silver"})


def named(words: str) -> str:
    """The material that the words hold, or ''."""
    text = plain(words)
    for phrase, name in _PHRASES.items():
        if re.search(rf"(?<![a-z]){re.escape(phrase)}(?![a-z])", text):
            return name
    return ""


def _marble(rng: np.random.Generator, height: int, width: int) -> F32:
    """Veins: where smooth noise passes through its middle, thin and branching."""
    side = max(height, width)
    field = fbm(rng, height, width, side * 0.22, 5)
    veins = np.exp(-((field - float(np.median(field))) ** 2) / 0.0009)
    fine = fbm(rng, height, width, side * 0.09, 4)
    hair = np.exp(-((fine - float(np.median(fine))) ** 2) / 0.0003)
    cloud = fbm(rng, height, width, side * 0.3, 3) - 0.5
    return f32(12 * cloud - 34 * veins - 14 * hair)


def _wood(rng: np.random.Generator, height: int, width: int) -> F32:
    """Grain along the picture's width, boards between dark joints."""
    side = max(height, width)
    drift = fbm(rng, height, width, side * 0.3, 3)
    rows = np.arange(height, dtype=np.float32)[:, None] / side
    grain = np.sin((rows * 60 + drift * 9) * 2 * np.pi)
    fibre = cv2.resize(rng.standard_normal((height, max(2, width // 40))).astype(np.float32), (width, height))
    joint = np.abs(((rows * 7) % 1) - 0.5) > 0.485
    return f32(5 * grain + 3.5 * fibre - 22 * joint)


def _stone(rng: np.random.Generator, height: int, width: int) -> F32:
    speckle = blur(rng.standard_normal((height, width)).astype(np.float32), 0.8)
    return f32(9 * speckle + 16 * (fbm(rng, height, width, max(height, width) * 0.08, 4) - 0.5))


def _plain(rng: np.random.Generator, height: int, width: int) -> F32:
    return f32(5 * (fbm(rng, height, width, max(height, width) * 0.12, 3) - 0.5))


def _ice(rng: np.random.Generator, height: int, width: int) -> F32:
    field = fbm(rng, height, width, max(height, width) * 0.12, 5)
    return f32(26 * np.exp(-((field - float(np.median(field))) ** 2) / 0.0006) + 14 * (field - 0.5))


GRAINS: dict[str, Callable[[np.random.Generator, int, int], F32]] = {
    "marble": _marble, "wood": _wood, "stone": _stone, "gold": _plain, "silver": _plain, "ice": _ice,
}  # fmt: skip


def surfaced(image: F32, mask: F32, material: str, colour: F32, rng: np.random.Generator) -> F32:
    """The picture (float32 sRGB) as if what the mask covers were of the material, of `colour` (Lab triple).

    Broad light and shade are the photo's, its own fine grain goes; metals keep and strengthen their gloss.
    """
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2Lab)
    height, width = mask.shape
    light = lab[..., 0]
    inside = mask + np.float32(1e-3)
    broad = blur(light * inside, max(height, width) * 0.02) / blur(inside, max(height, width) * 0.02)
    weight = mask / max(float(mask.sum()), 1e-6)
    mean = float((light * weight).sum())
    own = light if material in _METALS else broad + 0.12 * (light - broad)
    strength = 1.15 if material in _METALS else 0.62
    lab[..., 0] = np.clip(float(colour[0]) + (own - mean) * strength + GRAINS[material](rng, height, width), 3, 99)
    shade = np.clip(lab[..., 0] / max(float(colour[0]), 1.0), 0.3, 1.15)
    lab[..., 1], lab[..., 2] = colour[1] * shade, colour[2] * shade
    return f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))
