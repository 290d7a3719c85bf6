"""An abstract flow painting whose palette follows the words: what easel paints when it knows none of them."""

from __future__ import annotations

import hashlib
import re

import cv2
import numpy as np

from .colour import F32, gradient, linear, over, smoothstep
from .noise import blur, fbm, value_noise
from .scene import Scene

PALETTES = (
    (r"happ|joy|smil|love|sun|warm|hope|kind|bright", ("#ff6b4a", "#ffb347", "#ffe08a", "#ff8fa3", "#fff4d6")),
    (r"sad|lone|rain|calm|peac|quiet|dream|water|cold", ("#1f3a5f", "#3f6f9f", "#7fb3c9", "#c9dfe6", "#2b2b4a")),
    (r"ang|rage|fire|war|passion|heat|red", ("#7a0f1c", "#d92b2b", "#ff7a2f", "#2a0f14", "#ffc04a")),
    (r"fear|dark|myst|secret|night|death|evil", ("#14101f", "#3a2452", "#6b3f7a", "#1f4a4f", "#c9a0c9")),
    (r"natur|spring|life|grow|green|leaf|earth", ("#2f6b3f", "#8fbf5a", "#e3e8a0", "#3f8f8a", "#f4d9a0")),
    (r"tech|futur|digit|data|code|quant|cyber|electr", ("#0b1030", "#2f6fff", "#22e6ff", "#b04bff", "#f0f6ff")),
)
STREAKS = 9


def palette_of(words: str, colours: tuple[str, ...]) -> tuple[str, ...]:
    """Five '#rrggbb' from named colours, from what the words evoke, or else from the words' letters."""
    if colours:
        shades = [*colours, "#f4efe4", "#2a292e"]
        return tuple((shades * 5)[:5])
    for pattern, shades_of in PALETTES:
        if re.search(pattern, words):
            return shades_of
    digest = hashlib.sha256(words.encode()).digest()
    return PALETTES[digest[0] % len(PALETTES)][1]


def flow_painting(width: int, height: int, scene: Scene, rng: np.random.Generator) -> F32:
    """Linear (height, width, 3): bands of colour drawn out along a field of currents, with brushed relief."""
    from .language.lexicon import palette

    named = tuple(palette()[colour] for colour in scene.colours if colour in palette())
    words = " ".join((scene.abstract, *scene.notes.ignored, *scene.notes.understood, scene.mood))
    shades = palette_of(words, named)
    size = float(np.sqrt(width * height))
    image = gradient(height, width, [(0.0, shades[0]), (0.5, shades[1]), (1.0, shades[3])])
    angle = fbm(rng, height, width, size * 0.42, 5) * 9
    flow_x, flow_y = np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)
    for index, shade in enumerate(shades[1:]):
        sheet = drawn_out(fbm(rng, height, width, size * (0.34 - 0.05 * index), 4), flow_x, flow_y, size * 0.10)
        over(image, linear(shade), smoothstep(0.46, 0.60, sheet) * np.float32(0.85))
    return image * relief(rng, height, width, size, flow_x, flow_y)


def relief(rng: np.random.Generator, height: int, width: int, size: float, flow_x: F32, flow_y: F32) -> F32:
    """(height, width, 1) factor of light on brush marks along the flow."""
    marks = drawn_out(value_noise(rng, height, width, max(2.0, size / 420)), flow_x, flow_y, size * 0.05)
    marks = marks - blur(marks, size / 70)
    marks = blur(marks / (marks.std() + 1e-6), 0.8)
    slope = -cv2.Sobel(marks, cv2.CV_32F, 1, 0, scale=0.125) - cv2.Sobel(marks, cv2.CV_32F, 0, 1, scale=0.125)
    return np.asarray(1 + np.clip(slope * 0.16, -0.3, 0.4), np.float32)[..., None]


def drawn_out(sheet: F32, flow_x: F32, flow_y: F32, length: float) -> F32:
    """The sheet smeared along the flow over `length` pixels."""
    height, width = sheet.shape
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    total = np.zeros_like(sheet)
    for step in np.linspace(-length / 2, length / 2, STREAKS):
        at_x, at_y = columns + flow_x * np.float32(step), rows + flow_y * np.float32(step)
        total += cv2.remap(sheet, at_x, at_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(total / STREAKS, np.float32)
