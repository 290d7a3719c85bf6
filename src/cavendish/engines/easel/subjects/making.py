"""Shared means of the object painters: colours that were asked for, materials, profiles, boxes."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np

from .. import lettering
from ..canvas import Canvas, as_linear
from ..clay import Clay, Material
from ..colour import F32, linear
from ..lettering import Weight
from .registry import Ask

MATT = Material(gloss=0.12, blend=0.0)
SATIN = Material(gloss=0.4, blend=0.0)
GLAZED = Material(gloss=0.75, mirror=0.16, blend=0.0)
PAINTED = Material(gloss=1.2, mirror=0.85, blend=0.0)
CHROME = Material(gloss=1.2, mirror=0.9, blend=0.0)
RUBBER = Material(gloss=0.22, mirror=0.04, blend=0.0)
GLASS = Material(gloss=2.0, mirror=1.4, blend=0.0)
LAMP = Material(gloss=0.8, emission=1.5, blend=0.0)

MATERIALS: dict[str, tuple[str | None, Material]] = {
    "gold": ("#e0a526", Material(gloss=1.3, mirror=0.75, blend=0.0)),
    "golden": ("#e0a526", Material(gloss=1.3, mirror=0.75, blend=0.0)),
    "silver": ("#c3c9d2", Material(gloss=1.4, mirror=0.8, blend=0.0)),
    "metal": ("#8f98a5", Material(gloss=1.3, mirror=0.7, blend=0.0)),
    "bronze": ("#a9713a", Material(gloss=1.1, mirror=0.55, blend=0.0)),
    "copper": ("#c0713f", Material(gloss=1.2, mirror=0.6, blend=0.0)),
    "glass": ("#bfe3ea", Material(gloss=2.0, mirror=0.9, blend=0.0)),
    "crystal": ("#d3e6ff", Material(gloss=2.2, mirror=0.9, blend=0.0)),
    "ice": ("#bfe4f5", Material(gloss=1.8, mirror=0.5, blend=0.0)),
    "wooden": ("#a9713f", Material(gloss=0.2, blend=0.0)),
    "wood": ("#a9713f", Material(gloss=0.2, blend=0.0)),
    "stone": ("#97938c", Material(gloss=0.08, blend=0.0)),
    "marble": ("#efece6", Material(gloss=0.9, mirror=0.1, blend=0.0)),
    "clay": ("#c0805a", Material(gloss=0.12, blend=0.0)),
    "chocolate": ("#5a3320", Material(gloss=0.8, blend=0.0)),
    "fluffy": (None, Material(gloss=0.05, fur=1.0, blend=0.02)),
    "plush": (None, Material(gloss=0.05, fur=0.9, blend=0.02)),
    "leather": ("#7d4a2a", Material(gloss=0.5, mirror=0.05, blend=0.0)),
    "plastic": (None, Material(gloss=1.2, blend=0.0)),
}
"""What the words for materials mean: the colour they bring, how the surface behaves."""


def body_colour(ask: Ask, usual: str) -> F32:
    """The colour of the thing itself: asked for, else of its material, else the usual one; linear."""
    if ask.colour is not None:
        return as_linear(ask.colour)
    made = MATERIALS.get(ask.material)
    return linear(made[0] if made is not None and made[0] is not None else usual)


def coat_colour(ask: Ask, usual: str) -> F32:
    """The colour of a body, asked for or the usual one, neither black nor white so that it can be shaded; linear."""
    return np.clip(linear(ask.colour or usual), 0.016, 0.92).astype(np.float32)


def part_colour(ask: Ask, usual: str | F32, *names: str) -> F32:
    """The colour of a part ('wheels', 'roof'), singular or plural; else the usual one; linear."""
    for name in names:
        for word in (name, name.removesuffix("s"), name + "s"):
            if word in ask.part_colours:
                return as_linear(ask.part_colours[word])
    return as_linear(usual)


def body_material(ask: Ask, usual: Material) -> Material:
    """How the thing's surface behaves."""
    made = MATERIALS.get(ask.material)
    return usual if made is None else made[1]


def one_of(ask: Ask, *colours: str) -> str:
    """A colour by chance, for things that come in many."""
    return colours[int(ask.rng.integers(len(colours)))]


def by_lamplight(ask: Ask) -> bool:
    """Windows and lamps are lit."""
    return ask.light.time_of_day in ("night", "neon", "dusk", "sunset")


def box(
    clay: Clay,
    x: float,
    y: float,
    wide: float,
    tall: float,
    colour: F32 | str,
    *,
    z: float = 0.0,
    thickness: float = 0.1,
    bevel: float = 0.03,
    material: Material | None = None,
) -> None:
    """A slab with rounded rims, its lower left corner at (x, y)."""
    corners = [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]
    clay.puff(corners, colour, z=z, thickness=thickness, bevel=bevel, material=material)


def plate(
    clay: Clay,
    points: Sequence[tuple[float, float]],
    colour: F32 | str,
    *,
    z: float = 0.0,
    thickness: float = 0.1,
    bevel: float = 0.03,
    material: Material | None = None,
) -> None:
    """A slab of any outline."""
    clay.puff(points, colour, z=z, thickness=thickness, bevel=bevel, material=material)


def arched(clay: Clay, x: float, y: float, wide: float, tall: float, colour: str | F32, z: float) -> None:
    """A round-headed opening, its foot in the middle at (x, y)."""
    spring = y + tall - wide / 2
    arc = [(x - wide / 2 * cos(t), spring + wide / 2 * sin(t)) for t in np.linspace(0, pi, 14)]
    plate(clay, [(x - wide / 2, y), *arc, (x + wide / 2, y)], colour, z=z, thickness=0.03, bevel=0.02)


def flat(colour: F32 | str, ask: Ask, gain: float = 1.0) -> F32:
    """A colour as a flat vector feature shows it in this light."""
    return np.asarray(np.clip(as_linear(colour) * ask.light.flat * np.float32(gain), 0, 1), np.float32)


def write(
    canvas: Canvas, text: str, x: float, y: float, wide: float, tall: float, colour: F32, weight: Weight = "Bold"
) -> None:
    """Fit `text` into the box whose upper left corner is (x, y) on a canvas whose y counts upwards."""
    left, top = (round(v) for v in canvas.pixel(x, y))
    width, height = round(wide * canvas.unit), round(tall * canvas.unit)
    if width >= 2 and height >= 2:
        canvas.stamp(lettering.fit(text, width, height, weight), left, top, colour)
