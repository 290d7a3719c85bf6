"""Shades of the prompts' colours: "deep purple", "pale orange", each a colour with a name of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import cv2
import numpy as np

from ..language import lexicon

_DEEP, _LIGHT, _PALE, _BRIGHT, _DULL = (-0.4, 1.1), (0.4, 0.8), (0.6, 0.5), (0.08, 1.25), (0.12, 0.6)
_SHADES = {
    **dict.fromkeys(("deep", "rich", "royal", "forest", "navy"), _DEEP),
    **dict.fromkeys(("dark",), (-0.4, 0.9)),
    **dict.fromkeys(("burnt",), (-0.15, 1.05)),
    **dict.fromkeys(("light", "baby", "powder"), _LIGHT),
    **dict.fromkeys(("pale", "pastel"), _PALE),
    **dict.fromkeys(("soft",), (0.35, 0.7)),
    **dict.fromkeys(("bright", "vivid", "hot", "neon", "electric"), _BRIGHT),
    **dict.fromkeys(("dusty", "muted"), _DULL),
}
"""Word to how far a colour goes towards black (-1) or white (1), and the factor on its colourfulness."""


@cache
def palette() -> Mapping[str, str]:
    """Every colour's term to '#rrggbb', and every shade of it as "shade term"."""
    known = dict(lexicon.palette())
    shaded = {f"{word} {name}": _shaded(known[name], *how) for name in known for word, how in _SHADES.items()}
    return MappingProxyType(known | shaded)


def is_shade(word: str) -> bool:
    """Whether a word before a colour, in the form of `vocabulary.plain`, tells which shade of it is meant."""
    return word in _SHADES


def _shaded(colour: str, towards: float, vivid: float) -> str:
    rgb = np.array([[[int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]]], np.float32)
    light, *hue = (float(value) for value in cv2.cvtColor(rgb, cv2.COLOR_RGB2Lab)[0, 0])
    light += towards * (light if towards < 0 else 100 - light)
    lab = np.array([[[light, *(value * vivid for value in hue)]]], np.float32)
    out = np.clip(np.round(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB)[0, 0] * 255), 0, 255)
    return "#" + "".join(f"{int(value):02x}" for value in out)
