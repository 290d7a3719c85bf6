"""Flags on a pole, glowing tubes and boards that carry words."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .. import lettering
from ..colour import F32, linear
from ..noise import blur
from .making import MATT, body_colour, flat, part_colour, write
from .registry import Ask, Drawn, SubjectInfo, register, subject
from .tile import finish, sheet


@dataclass(frozen=True, slots=True)
class Cloth:
    """A flag: its stripes from the top or the left, a disc, and a canton in the upper corner."""

    stripes: tuple[str, ...]
    upright: bool = False
    disc: str = ""
    canton: str = ""


_RED, _WHITE, _BLUE = "#c8202f", "#f8f6f0", "#1f3f8f"
CLOTHS = {
    "french flag": Cloth((_BLUE, _WHITE, _RED), True),
    "italian flag": Cloth(("#1f8a4a", _WHITE, _RED), True),
    "irish flag": Cloth(("#1f9a5a", _WHITE, "#f08a2f"), True),
    "belgian flag": Cloth(("#1c1c20", "#f2c62f", _RED), True),
    "mexican flag": Cloth(("#1f7a4a", _WHITE, _RED), True, "#a9803a"),
    "german flag": Cloth(("#1c1c20", "#c8202f", "#f2c62f")),
    "dutch flag": Cloth((_RED, _WHITE, _BLUE)),
    "russian flag": Cloth((_WHITE, _BLUE, _RED)),
    "ukrainian flag": Cloth(("#2f74d0", "#f8d62f")),
    "polish flag": Cloth((_WHITE, _RED)),
    "spanish flag": Cloth((_RED, "#f2c62f", "#f2c62f", _RED)),
    "austrian flag": Cloth((_RED, _WHITE, _RED)),
    "indian flag": Cloth(("#f0902f", _WHITE, "#1f8a4a"), disc=_BLUE),
    "japanese flag": Cloth((_WHITE,), disc=_RED),
    "korean flag": Cloth((_WHITE,), disc="#c8202f"),
    "brazilian flag": Cloth(("#1f9a4a",), disc="#f2d02f"),
    "american flag": Cloth((_RED, _WHITE) * 4 + (_RED,), canton=_BLUE),
    "chinese flag": Cloth((_RED,), canton="#c8202f"),
    "rainbow flag": Cloth(("#e03a3a", "#f08a2f", "#f2d62f", "#3f9a4c", "#2f6fd0", "#7d4fb8")),
}
"""Flags by name; "flag" alone takes its colour from the prompt."""
_PLAIN = Cloth(("#c8202f",))


def _flag(ask: Ask) -> Drawn:
    """A pole with the cloth blowing to the right."""
    tall = 3.0
    clay = sheet(ask.height_px / tall, -0.3, 2.5, -0.05, tall + 0.12, MATT)
    clay.capsule((0, 0.0, 0), 0.045, (0, tall, 0), 0.04, "#b9bec6")
    clay.ellipsoid((0, tall + 0.04, 0.02), (0.08, 0.08, 0.08), linear("#e0b040"))
    cloth = CLOTHS.get(ask.noun, _PLAIN)
    if ask.colour is not None and ask.noun not in CLOTHS:
        cloth = replace(cloth, stripes=(ask.colour,))
    art = clay.canvas()
    top, low, wide = tall - 0.06, tall - 1.36, 2.1
    steps = 72
    for at in range(steps):
        x0, x1 = 0.05 + wide * at / steps, 0.05 + wide * (at + 1.06) / steps
        rise, light = 0.10 * np.sin(at * 0.183) * (at / steps), 1.0 + 0.24 * np.cos(at * 0.183 + 0.5)
        count = 1 if cloth.upright else len(cloth.stripes)
        for row in range(count):
            tone = cloth.stripes[at * len(cloth.stripes) // steps] if cloth.upright else cloth.stripes[row]
            y1, y0 = (top + (low - top) * share / count + rise for share in (row, row + 1))
            if cloth.canton and at < steps * 0.4 and row < count * 0.55:
                tone = cloth.canton
            art.rectangle(x0, y0 - 0.004, x1 - x0, y1 - y0 + 0.008, flat(tone, ask, float(light)))
    if cloth.disc:
        art.circle(0.05 + wide / 2, (top + low) / 2 + 0.02, 0.36, flat(cloth.disc, ask, 1.05))
    if ask.noun == "korean flag":
        art.rectangle(0.05 + wide / 2 - 0.36, low + 0.30, 0.72, 0.35, flat(_BLUE, ask), radius=0.17)
    if ask.noun in ("american flag", "chinese flag"):
        for number in range(9 if cloth.canton == _BLUE else 5):
            tone = _WHITE if cloth.canton == _BLUE else "#f2d02f"
            x, y = 0.2 + 0.26 * (number % 3), top - 0.15 - 0.22 * (number // 3)
            art.circle(x, y, 0.045 if number or cloth.canton == _BLUE else 0.11, flat(tone, ask, 1.1))
    if ask.text:
        write(art, ask.text, 0.2, top - 0.3, 1.8, 0.7, flat("#f8f6f0", ask, 1.2), "Black")
    return finish(clay, ask, features=art, anchor=(0, 0), baseline=0.3)


for _name in ("flag", "waving flag", *CLOTHS):
    register(_name, _flag, SubjectInfo(3.0, "object", "ground", 0.85))


@subject("neon sign", "led sign", "neon light sign", info=SubjectInfo(0.9, "object", "air", 2.3))
def neon_sign(ask: Ask) -> Drawn:
    """Glass tubes on a dark panel, lit."""
    tall = max(24, round(ask.height_px))
    wide = round(tall * 2.3)
    words = lettering.fit(ask.text or "OPEN", round(wide * 0.84), round(tall * 0.7), "Medium")
    mask = np.zeros((tall, wide), np.float32)
    top, left = (tall - words.shape[0]) // 2, (wide - words.shape[1]) // 2
    mask[top : top + words.shape[0], left : left + words.shape[1]] = words
    tone = linear(ask.colour or "#ff3f9a")
    tube: F32 = np.clip(tone / max(float(tone.max()), 1e-3) * 1.1, 0.05, 1.2)
    panel = np.broadcast_to(linear("#14121c"), (tall, wide, 3)).astype(np.float32)
    halo = np.clip(blur(mask, tall * 0.05) + 0.6 * blur(mask, tall * 0.14), 0, 1)[..., None]
    rgb = panel + tube * halo * 0.8
    rgb += (np.clip(tube * 0.7 + 0.35, 0, 1.2) - rgb) * mask[..., None]
    alpha = np.ones((tall, wide), np.float32)
    rim = max(1, round(tall * 0.03))
    rgb[:rim] = rgb[-rim:] = tube * 0.8
    rgb[:, :rim] = rgb[:, -rim:] = tube * 0.8
    glow = np.asarray(tube * halo * 0.35, np.float32)
    return Drawn(np.asarray(rgb, np.float32), alpha, (wide / 2, tall / 2), float(wide), glow=glow)


@subject(
    "blackboard", "chalkboard easel", "menu board", "sandwich board", info=SubjectInfo(1.3, "object", "ground", 0.75)
)
def blackboard(ask: Ask) -> Drawn:
    """A framed board on an easel, with words in chalk."""
    clay = sheet(ask.height_px / 1.3, -0.56, 0.56, -0.02, 1.34, MATT)
    wood = part_colour(ask, "#9a6a3c", "frame")
    for x, foot in ((-0.38, -0.48), (0.38, 0.48)):
        clay.capsule((foot, 0.0, -0.05), 0.035, (x, 1.28, -0.05), 0.03, wood)
    clay.puff([(-0.5, 0.30), (0.5, 0.30), (0.5, 1.30), (-0.5, 1.30)], wood, thickness=0.08, bevel=0.03)
    board = body_colour(ask, "#26302c")
    clay.puff([(-0.44, 0.36), (0.44, 0.36), (0.44, 1.24), (-0.44, 1.24)], board, z=0.05, thickness=0.06, bevel=0.01)
    words = clay.canvas()
    write(words, ask.text or "", -0.38, 1.16, 0.76, 0.7, flat("#f0efe6", ask, 1.2), "Medium")
    return finish(clay, ask, features=words, anchor=(0, 0), baseline=0.9)


@subject("bird cage", "birdcage", "cage", "open cage", info=SubjectInfo(0.7, "object", "ground", 0.68))
def bird_cage(ask: Ask) -> Drawn:
    """A domed wire cage with its door open."""
    clay = sheet(ask.height_px / 0.7, -0.27, 0.38, -0.02, 0.78, MATT)
    gold = body_colour(ask, "#c8963a")
    clay.puff([(-0.22, 0.0), (0.22, 0.0), (0.22, 0.06), (-0.22, 0.06)], gold, thickness=0.2, bevel=0.03)
    wires = clay.canvas()
    tone = flat(gold, ask, 1.1)
    for number in range(9):
        share = number / 4 - 1
        arc = [
            (0.21 * share * np.cos(t * np.pi / 2), 0.46 + 0.20 * np.sin(t * np.pi / 2)) for t in np.linspace(0, 1, 12)
        ]
        if not 0.2 < share < 0.9:
            wires.line(0.21 * share, 0.05, 0.21 * share, 0.46, 0.010, tone)
        wires.polyline(arc, 0.010, tone)
    for row in (0.22, 0.46):
        wires.line(-0.21, row, 0.21, row, 0.012, tone)
    wires.circle(0.0, 0.71, 0.035, tone)
    door = [(0.05, 0.08), (0.30, 0.14), (0.30, 0.44), (0.05, 0.40)]
    wires.polyline([(x + 0.04, y) for x, y in door], 0.012, tone, closed=True)
    for share in (0.3, 0.6):
        x = 0.09 + 0.25 * share
        wires.line(x, 0.08 + 0.06 * share, x, 0.40 + 0.04 * share, 0.010, tone)
    return finish(clay, ask, features=wires, anchor=(0, 0), baseline=0.4)
