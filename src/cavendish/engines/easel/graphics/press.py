"""What composition asks of printed matter: its ground for a scene, its colour, the words on the finished picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..backdrops import Backdrop
from ..colour import U8, components, linear, mix
from ..emblem import FIELDS, paper
from ..language.lexicon import palette
from ..language.writing import LETTERS
from ..scene import Scene
from ..subjects.crests import SUFFIX, fur_of
from .designs import DESIGNS, Box, Design
from .grounds import ground
from .typeset import Rgb, typeset

NEON = ("#ff3f9a", "#38d8ff", "#ff9a2f", "#7dff6a")
MONOGRAMS: dict[str, Box] = {
    "badge": (0.24, 0.20, 0.76, 0.60),
    "tile": (0.20, 0.26, 0.80, 0.74),
    "ring": (0.25, 0.30, 0.75, 0.70),
    "shield": (0.26, 0.22, 0.74, 0.58),
}
"""Where the letters of an emblem stand that shows nothing else, by its ground."""
FRAMED: Box = (0.15, 0.07, 0.85, 0.24)
"""Where a title stands within the frame of an art deco print."""
ALONE: Box = (0.06, 0.20, 0.94, 0.76)
"""Where a title stands on a plain poster that shows nothing else."""
EMBLEMS = ("badge", "tile")
SIDE_BY_SIDE: dict[tuple[bool, bool], Box] = {
    (True, True): (0.12, 0.10, 0.88, 0.70),
    (True, False): (0.12, 0.16, 0.88, 0.84),
    (False, True): (0.24, 0.20, 0.76, 0.60),
    (False, False): (0.24, 0.28, 0.76, 0.72),
}
"""Where several marks of a logo stand: whether its paper is plain, whether words stand below."""
_LIGHT = 0.45
"""Luminance above which a colour is too light for letters on paper."""


def design_of(scene: Scene) -> Design | None:
    """The design of the printed matter a scene is, if it is one; several marks on a logo stand side by side."""
    design = DESIGNS.get(scene.emblem)
    loose = all(thing.relation is None or thing.relation.kind in ("with", "beside") for thing in scene.subjects)
    if design is None or design.ground not in EMBLEMS or scene.emblem == "sticker" or len(scene.subjects) < 2:
        return design
    box = SIDE_BY_SIDE[bool(scene.ground), bool(scene.text)]
    return replace(design, boxes=(box,)) if loose else design


def tones_of(scene: Scene) -> tuple[str, ...]:
    """'#rrggbb' of the colours named for the picture as a whole."""
    return tuple(palette()[colour] for colour in scene.colours if colour in palette())


def colour_of(scene: Scene, rng: np.random.Generator) -> str:
    """'#rrggbb' of the coloured parts of a design: the first colour asked for, or one of a few that suit everything."""
    usual: Sequence[str] = NEON if scene.emblem == "neon" else FIELDS
    shown = scene.subjects[0] if scene.subjects else None
    if shown is not None and shown.kind.endswith(SUFFIX):
        usual = contrasting(usual, shown.colour or fur_of(shown.kind))
    chosen = usual[int(rng.integers(len(usual)))]
    return next(iter(tones_of(scene)), chosen)


def contrasting(colours: Sequence[str], other: str) -> Sequence[str]:
    """The half of some '#rrggbb' that differs most from another one."""
    apart = {colour: float(np.abs(np.sqrt(linear(colour)) - np.sqrt(linear(other))).sum()) for colour in colours}
    return sorted(colours, key=lambda colour: -apart[colour])[: max(1, len(colours) // 2)]


def base(scene: Scene, design: Design, size: tuple[int, int], colour: str, rng: np.random.Generator) -> Backdrop:
    """The ground that the art of a design is laid on."""
    width, height = size
    if design.ground in EMBLEMS:
        kind = "icon" if design.ground == "tile" else "sticker" if scene.emblem == "sticker" else "logo"
        room = design.room if scene.text else 1.0
        white = bool(scene.ground) and float(linear(scene.ground).mean()) > _LIGHT
        plain = "" if kind == "icon" and not white else scene.ground
        colour = scene.ground or colour if kind == "icon" else colour
        return paper(width, height, colour, rng, kind=kind, ground=plain, room=room)
    return ground(design.ground, width, height, colour, rng, tones_of(scene), scene.ground)


def words(pixels: U8, scene: Scene, design: Design, colour: str, rng: np.random.Generator) -> U8:
    """The finished sRGB picture with the scene's words, where it has any."""
    if not scene.text:
        return pixels
    if not scene.subjects and design.ground in MONOGRAMS:
        look = "lettermark" if scene.ground and design.ground != "tile" else "print"
        design = replace(design, title=MONOGRAMS[design.ground], look=look)
    if (
        scene.ground
        and not scene.subjects
        and scene.setting == "studio"
        and not design.ground
        and design.look == "poster"
    ):
        design = replace(design, title=ALONE)
    if scene.style == "art deco" and design.title[1] < FRAMED[1]:
        design = replace(design, title=FRAMED)
    said = scene.decor.get(LETTERS, "")
    return typeset(
        pixels, scene.text, design, components(linear(said)) if said else _ink(scene, colour), rng, bool(said)
    )


def _ink(scene: Scene, colour: str) -> Rgb:
    """The colour of letters: the design's own, darkened until it reads on paper, lightened on a dark ground."""
    tone = linear(colour)
    if scene.emblem == "neon":
        return components(tone)
    if scene.ground and float(linear(scene.ground).mean()) < 0.2:
        return components(mix(tone, linear("#ffffff"), 0.1 if tones_of(scene) else 0.75))
    light = float(tone.mean())
    return components(mix(tone, linear("#000000"), 0.65 if light > _LIGHT else 0.25))
