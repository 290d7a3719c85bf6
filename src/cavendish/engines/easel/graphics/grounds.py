"""The grounds of printed matter, as backdrops: papers, boards, walls, badges with a rim for letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np

from ..backdrops import Backdrop, Ground
from ..backdrops import paint as place
from ..canvas import Canvas, Path, composite
from ..colour import F32, linear, mix, over
from ..light import light_for
from ..noise import fbm, value_noise
from ..stage import place as lay
from ..subjects import Ask, draw
from .ornament import MOTIFS
from .tubes import night_wall

KIND = "emblem"
"""The kind of these backdrops: nothing of weather, camera or air is added to them."""
PAPER = "#fbf5e8"
Painter: TypeAlias = Callable[[F32, str, np.random.Generator], None]


def _paper(image: F32, colour: str, rng: np.random.Generator) -> None:
    """Cream paper with a double frame in the colour."""
    height, width = image.shape[:2]
    image[:] = linear(PAPER) * np.float32(1.25)
    image *= (0.97 + 0.05 * value_noise(rng, height, width, max(1.5, min(height, width) / 300)))[..., None]
    side = min(height, width)
    sheet = Canvas(width, height)
    for inset, thick in ((0.030, 0.008), (0.046, 0.003)):
        corners = [(inset * side, inset * side), (width - inset * side, inset * side)]
        corners += [(width - inset * side, height - inset * side), (inset * side, height - inset * side)]
        sheet.polyline(corners, thick * side, colour, closed=True)
    composite(image, sheet)


def _card(image: F32, colour: str, rng: np.random.Generator) -> None:
    """Paper in a light tone of the colour with confetti about the edges."""
    height, width = image.shape[:2]
    side = float(min(height, width))
    image[:] = mix(linear(colour), linear("#ffffff"), 0.82) * np.float32(1.2)
    sheet = Canvas(width, height)
    tones = ("#f2b63c", "#e0607a", "#5ab0d8", "#7cc08a", colour)
    for number in range(90):
        x, y = rng.random(2)
        if 0.09 < x < 0.91 and 0.09 < y < 0.91:
            continue
        sheet.ellipse(
            x * width, y * height, side * 0.011, side * 0.006, tones[number % 5], 0.85, angle=rng.random() * 6
        )
    composite(image, sheet)


def _burst(image: F32, colour: str, rng: np.random.Generator) -> None:
    """Rays out of the middle."""
    height, width = image.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = np.arctan2(y - height * 0.42, x - width * 0.5)
    rays = (np.sin(angle * 14) > 0).astype(np.float32)[..., None]
    light, dark = mix(linear(colour), linear("#ffffff"), 0.22), linear(colour) * np.float32(0.8)
    image[:] = light * rays + dark * (1 - rays)


def _board(image: F32, colour: str, rng: np.random.Generator) -> None:
    """A blackboard, wiped many times, in a wooden frame."""
    height, width = image.shape[:2]
    side = float(min(height, width))
    smear = fbm(rng, height, width, side * 0.35, 4, stretch=(3, 1))
    image[:] = linear("#232a28") * (0.75 + 0.9 * smear)[..., None]
    edge = round(side * 0.055)
    grain = fbm(rng, height, width, side * 0.12, 4, stretch=(9, 1))[..., None]
    wood = linear("#8a5a30") * (0.7 + 0.6 * grain)
    frame = np.ones((height, width), bool)
    frame[edge : height - edge, edge : width - edge] = False
    image[frame] = wood[frame]


def _bricks(image: F32, colour: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    image[:] = place("brick wall", width, height, light_for("studio"), "", "", rng).image


def _night_bricks(image: F32, colour: str, rng: np.random.Generator) -> None:
    _bricks(image, colour, rng)
    night_wall(image)


def _shirt(image: F32, colour: str, rng: np.random.Generator) -> None:
    """A large T-shirt on light grey."""
    height, width = image.shape[:2]
    image[:] = linear("#e3e5e8") * np.float32(1.15)
    light = light_for("studio")
    tall = min(height * 0.88, width * 0.84)
    shirt = draw(Ask("t-shirt", tall, light, rng, colour=colour))
    lay(image, shirt.layer_at(width / 2 + shirt.anchor[0] - shirt.alpha.shape[1] / 2, height * 0.5 + tall * 0.5), light)


def _business(image: F32, colour: str, rng: np.random.Generator) -> None:
    """A white card on a coloured ground."""
    height, width = image.shape[:2]
    image[:] = linear(colour)
    sheet = Canvas(width, height)
    box = (0.09 * width, 0.26 * height, 0.82 * width, 0.48 * height)
    sheet.rectangle(box[0], box[1] + 0.012 * height, box[2], box[3], "#000000", 0.4, soft=0.018 * height)
    sheet.rectangle(*box, "#fdfbf6", radius=0.012 * height)
    sheet.rectangle(box[0], box[1] + box[3] - 0.03 * height, box[2], 0.03 * height, colour)
    composite(image, sheet)


def _ring(image: F32, colour: str, rng: np.random.Generator) -> None:
    """A round badge with a broad rim for letters."""
    height, width = image.shape[:2]
    side = float(min(height, width))
    image[:] = linear(PAPER)
    sheet = Canvas(width, height)
    for reach, tone in (
        (0.487, colour),
        (0.482, PAPER),
        (0.476, colour),
        (0.386, PAPER),
        (0.378, colour),
        (0.372, PAPER),
    ):
        sheet.circle(width / 2, height / 2, reach * side, tone)
    for turn in (-0.5, 0.5):
        angle = np.pi / 2 + turn * 1.1
        sheet.circle(
            width / 2 + np.cos(angle) * 0.432 * side, height / 2 + np.sin(angle) * 0.432 * side, 0.012 * side, PAPER
        )
    composite(image, sheet)
    image *= np.float32(1.25)


def _shield(image: F32, colour: str, rng: np.random.Generator) -> None:
    """A heater shield, quartered in two tones."""
    height, width = image.shape[:2]
    side = float(min(height, width))
    image[:] = linear(PAPER) * np.float32(1.25)
    sheet = Canvas(width, height)
    for reach, tone in ((0.40, "#c9a040"), (0.378, PAPER), (0.368, colour)):
        with sheet.at(width / 2, height * 0.42, 0.0, reach * side, reach * side):
            shield = Path().move(-0.86, -0.92).line(0.86, -0.92).line(0.86, 0.1)
            shield = shield.quad(0.82, 0.72, 0.0, 1.08).quad(-0.82, 0.72, -0.86, 0.1)
            sheet.path(shield, tone)
            if tone == colour:
                with sheet.clip(shield):
                    other = mix(linear(colour), linear("#000000"), 0.35)
                    sheet.rectangle(0.0, -1.0, 1.0, 1.0, other)
                    sheet.rectangle(-1.0, 0.0, 1.0, 1.2, other)
    composite(image, sheet)


def _white(image: F32, colour: str, rng: np.random.Generator) -> None:
    image[:] = linear("#f4f1ea") * np.float32(1.25)


GROUNDS: Mapping[str, Painter] = {
    "paper": _paper,
    "white": _white,
    "card": _card,
    "burst": _burst,
    "chalkboard": _board,
    "bricks": _bricks,
    "neon": _night_bricks,
    "t-shirt": _shirt,
    "business card": _business,
    "ring": _ring,
    "shield": _shield,
}


def ground(
    name: str,
    width: int,
    height: int,
    colour: str,
    rng: np.random.Generator,
    tones: tuple[str, ...] = (),
    plain: str = "",
) -> Backdrop:
    """The ground of a design.

    Args:
        name: a key of `GROUNDS` or of `ornament.MOTIFS`.
        colour: '#rrggbb' of its coloured parts. tones: those of an ornament.
        plain: '#rrggbb' of the ground itself where one was asked for.

    Raises:
        KeyError: when there is no such ground.
    """
    image = np.empty((height, width, 3), np.float32)
    if name in MOTIFS:
        MOTIFS[name](image, tones, plain, rng)
    else:
        GROUNDS[name](image, colour, rng)
        if plain and name in ("paper", "card", "ring", "shield"):
            over(image, linear(plain), np.all(image > 0.75, -1).astype(np.float32))
    standing = name == "card"
    facts = Ground(0.92, 0.85, 0.6, 0.12, 0.88, "table") if standing else Ground(0.5, 0.5, 0.5, 0.18, 0.82, "none")
    return Backdrop(image, KIND, 0.6 if standing else 0.5, facts, light_for("studio"), (0.36, 0.6), indoors=True)


__all__ = ["GROUNDS", "KIND", "ground"]
