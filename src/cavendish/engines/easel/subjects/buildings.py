"""Buildings and landmarks."""

from __future__ import annotations

import numpy as np

from ..canvas import Linear
from ..clay import Material
from ..colour import F32, linear
from .making import LAMP, MATT, SATIN, body_colour, by_lamplight, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_IRON = "#3a3f4a"


@subject("lighthouse", info=SubjectInfo(25.0, "building", "ground", 0.42))
def lighthouse(ask: Ask) -> Drawn:
    """A white tower with bands of red (or what was asked), a gallery and a burning lamp."""
    scale = ask.height_px / 2.65
    clay = sheet(scale, -1.8, 1.8, -0.12, 2.70, MATT)
    white, bands = part_colour(ask, "#f3efe6", "tower", "walls"), body_colour(ask, "#c8372d")
    dark = linear("#2b2b33")

    def tower(u: F32, y: F32) -> F32:
        striped = np.where(((np.clip(y, 0, 9) / 0.36).astype(int) % 2)[..., None] == 1, bands, white)
        window = (np.abs(u) < 0.055) & (np.abs((y + 0.08) % 0.72 - 0.36) < 0.065)
        return np.where(window[..., None], dark, striped).astype(np.float32)

    clay.lathe((0, 0, 0), [(-0.05, 0.50), (0, 0.42), (0.05, 0.40), (0.9, 0.31), (1.72, 0.235), (1.8, 0.235)], tower)
    clay.lathe((0, 0, 0.05), [(1.78, 0.25), (1.82, 0.36), (1.88, 0.37), (1.9, 0.33)], _IRON)
    lamp = LAMP if by_lamplight(ask) else Material(gloss=1.4, emission=0.35, blend=0.0)
    clay.lathe((0, 0, 0), [(1.9, 0.19), (2.2, 0.19)], part_colour(ask, "#ffe2a0", "light", "lamp"), material=lamp)
    for x in 0.19 * np.sin(np.linspace(-0.95, 0.95, 5) * 1.45):
        clay.capsule((x, 1.9, 0.2), 0.012, (x, 2.2, 0.2), 0.012, "#2f343d")
    for x in 0.355 * np.sin(np.linspace(-1.45, 1.45, 9)):
        clay.capsule((x, 1.88, 0.36), 0.008, (x, 2.02, 0.36), 0.008, _IRON)
    clay.capsule((-0.35, 2.02, 0.37), 0.01, (0.35, 2.02, 0.37), 0.01, _IRON)
    roof = part_colour(ask, bands * np.float32(0.8), "roof")
    clay.lathe((0, 0, 0), [(2.2, 0.235), (2.25, 0.225), (2.36, 0.15), (2.43, 0.05), (2.45, 0.03)], roof, material=SATIN)
    clay.capsule((0, 2.43, 0), 0.03, (0, 2.62, 0), 0.008, _IRON)
    glow = None
    if by_lamplight(ask):
        glow = clay.canvas()
        glow.circle(0, 2.05, 0.20, linear("#ffdf98") * np.float32(0.8), soft=0.16)
        for side in (-1, 1):
            beam = [(0, 2.10), (0, 2.0), (side * 1.7, 1.80), (side * 1.7, 2.34)]
            light = linear("#ffe6ae") * np.float32(0.40)
            stops = [(0.0, light), (0.6, light * np.float32(0.35)), (1.0, light * np.float32(0))]
            glow.polygon(beam, Linear((0, 2.05), (side * 1.7, 2.05), stops), soft=0.05)
    return finish(clay, ask, anchor=(0, -0.02), baseline=0.9, glow=glow)
