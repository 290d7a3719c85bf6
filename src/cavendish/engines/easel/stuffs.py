"""Things made of something else: a tower of cheese, a swan of ice, a bicycle of flowers.

The modelled clay keeps its form and gets another surface before it is lit, so that light, shadow and relief are right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import cv2
import numpy as np

from . import textures
from .canvas import Canvas, as_linear
from .clay import ALBEDO, EMISSION, FUR, GLOSS, MIRROR, Clay
from .colour import F32, luminance, smoothstep
from .light import Light
from .material import Material
from .textures import FRUIT, Texture, rounded


@dataclass(frozen=True, slots=True)
class Stuff:
    """What a thing can be made of.

    clear: how far one sees through its middle, 0..1. whole: it has no other colours; eyes and mouths are carved in it.
    """

    colour: str
    texture: Texture
    surface: Material = Material(gloss=0.15)
    clear: float = 0.0
    whole: bool = True


STUFFS: Mapping[str, Stuff] = MappingProxyType(
    {
        "wood": Stuff("#a9713f", textures.grained, Material(gloss=0.25)),
        "gold": Stuff("#e0a526", textures.plain, Material(gloss=1.3, mirror=0.75)),
        "silver": Stuff("#c3c9d2", textures.plain, Material(gloss=1.4, mirror=0.8)),
        "metal": Stuff("#8f98a5", textures.plain, Material(gloss=1.3, mirror=0.7)),
        "bronze": Stuff("#a9713a", textures.plain, Material(gloss=1.1, mirror=0.55)),
        "glass": Stuff("#cfeaf2", textures.plain, Material(gloss=2.2, mirror=0.6), clear=0.55),
        "ice": Stuff("#bfe4f5", textures.cracked, Material(gloss=1.8, mirror=0.3), clear=0.25),
        "jelly": Stuff("#d8323a", textures.plain, Material(gloss=2.0, mirror=0.15), clear=0.3),
        "water": Stuff("#3f9ad0", textures.waved, Material(gloss=2.0, mirror=0.35), clear=0.35),
        "stone": Stuff("#c4bfb6", textures.veined, Material(gloss=0.12)),
        "brick": Stuff("#b5573c", textures.walled, Material(gloss=0.05)),
        "paper": Stuff("#f2efe8", textures.creased, Material(gloss=0.03), whole=False),
        "newspaper": Stuff("#e9e5da", textures.printed, Material(gloss=0.03)),
        "wool": Stuff("#d8a06a", textures.knitted, Material(gloss=0.02), whole=False),
        "lego": Stuff("#d8322a", textures.bricked, Material(gloss=0.8), whole=False),
        "candy": Stuff("#d8324a", textures.striped, Material(gloss=1.2)),
        "chocolate": Stuff("#5a3320", textures.plain, Material(gloss=0.8)),
        "cheese": Stuff("#f2bf36", textures.holed, Material(gloss=0.35)),
        "bread": Stuff("#c98a4a", textures.speckled, Material(gloss=0.08)),
        "gingerbread": Stuff("#a8622e", textures.speckled, Material(gloss=0.1)),
        "sand": Stuff("#d9bd8a", textures.speckled, Material(gloss=0.03)),
        "snow": Stuff("#f2f6fb", textures.speckled, Material(gloss=0.1)),
        "cloud": Stuff("#f6f8fc", textures.plain, Material(gloss=0.0, fur=1.0)),
        "grass": Stuff("#4f8f36", textures.speckled, Material(gloss=0.0, fur=0.9)),
        "flame": Stuff("#f4761a", textures.flaming, Material(gloss=0.0, emission=0.9)),
        "galaxy": Stuff("#3a2a7a", textures.starry, Material(gloss=0.3, emission=0.35)),
        "flowers": Stuff("#e8547a", textures.flowered, Material(gloss=0.05)),
        "roses": Stuff("#c8182e", textures.rosy, Material(gloss=0.05)),
        "leaves": Stuff("#4f8f36", textures.leafy, Material(gloss=0.15)),
        "autumn leaves": Stuff("#d8742a", textures.fallen, Material(gloss=0.15)),
        "books": Stuff("#8a2f2a", textures.shelved, Material(gloss=0.1)),
        "fruit": Stuff("#d8322a", rounded(*FRUIT), Material(gloss=0.5)),
        "vegetables": Stuff(
            "#4f8f36", rounded("#4f8f36", "#e0762a", "#d8322a", "#7a9c3a", "#7a3f78"), Material(gloss=0.4)
        ),
        "oranges": Stuff("#f09a22", rounded("#f09a22", "#f4a83a", under="#8a4a12"), Material(gloss=0.4)),
        "coins": Stuff("#e0a526", rounded("#e8b83a", "#d8a02a", under="#6a4a12", size=0.06), Material(gloss=1.0)),
        "balloons": Stuff(
            "#d8322a", rounded("#d8402f", "#efc62f", "#2f6fd0", "#3f9a4c", "#ec86ab"), Material(gloss=1.0)
        ),
        "pearls": Stuff("#f0eae2", rounded("#f4efe8", "#eadfda", under="#b8aaa2", size=0.05), Material(gloss=1.2)),
    }
)
"""By the words' terms of the section [material]."""
NATIVE = MappingProxyType(
    {
        "building": frozenset({"wood", "stone", "metal", "glass"}),
        "vehicle": frozenset({"metal", "glass"}),
        "object": frozenset({"wood", "gold", "silver", "metal", "bronze", "glass", "stone", "paper", "wool"}),
        "food": frozenset({"ice", "chocolate", "bread", "candy", "fruit", "cheese"}),
        "plant": frozenset({"wood", "snow", "leaves", "flowers", "roses", "autumn leaves"}),
        "person": frozenset({"wool", "paper"}),
    }
)
"""What things of a family are made of anyway, or show in their own way."""
FAMILIES = MappingProxyType(dict.fromkeys(("furniture", "drink", "toy", "instrument", "clothing"), "object"))


MASONRY = Stuff("#a8503a", textures.masonry, Material(gloss=0.03), whole=False)
"""Brick as buildings are of it: their walls, not their roofs, windows and doors."""


def stuff_of(material: str, family: str) -> Stuff | None:
    """What a thing of the family is to be remade of, or None when nothing is to be done."""
    if material == "brick" and family == "building":
        return MASONRY
    usual = NATIVE.get(FAMILIES.get(family, family), frozenset())
    return None if material in usual else STUFFS.get(material)


def remake(clay: Clay, stuff: Stuff, colour: str | None, rng: np.random.Generator) -> None:
    """Give everything on the sheet the surface of a stuff; colour: '#rrggbb' of it, or None for its usual one."""
    rows, columns = np.flatnonzero(clay.cover.any(1)), np.flatnonzero(clay.cover.any(0))
    if not len(rows):
        return
    window = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    present = np.ascontiguousarray(clay.channels[ALBEDO : ALBEDO + 3, *window].transpose(1, 2, 0))
    made = stuff.texture(present, as_linear(colour or stuff.colour), rng)
    clay.channels[ALBEDO : ALBEDO + 3, *window] = np.clip(made, 0, 1).transpose(2, 0, 1)
    for channel, amount in (
        (FUR, stuff.surface.fur),
        (GLOSS, stuff.surface.gloss),
        (EMISSION, stuff.surface.emission),
        (MIRROR, stuff.surface.mirror),
    ):
        clay.channels[channel] = amount


def carved(features: Canvas, stuff: Stuff, colour: str | None) -> None:
    """Turn painted eyes and mouths into shades of the stuff."""
    tone = as_linear(colour or stuff.colour)
    shade = 0.25 + 1.0 * luminance(features.premultiplied)[..., None]
    features.premultiplied[:] = tone * (shade * features.alpha[..., None])


def seen_through(rgb: F32, alpha: F32, clear: float) -> F32:
    """The cover of a clear thing: its rim and its highlights stay."""
    if not clear:
        return alpha
    tall = float(alpha.shape[0])
    inside = cv2.distanceTransform((alpha > 0.5).astype(np.uint8), cv2.DIST_L2, 3)
    middle = smoothstep(0.0, 0.07 * tall, inside)
    bright = smoothstep(0.55, 1.1, luminance(rgb))
    return np.asarray(alpha * (1 - np.float32(clear) * middle * (1 - bright)), np.float32)


def surroundings(light: Light) -> F32:
    """A sky over a ground, for shiny things that nobody told where they are; linear (32, 32, 3)."""
    rows = np.linspace(0, 1, 32, dtype=np.float32)[:, None, None]
    sky, ground = np.array(light.sky, np.float32), np.array(light.ground, np.float32)
    bright = np.where(rows < 0.5, sky * (1.6 - rows), ground * (0.5 + rows))
    glare = np.exp(-(((rows - 0.40) / 0.06) ** 2)) * light.key
    return np.repeat(np.asarray(bright + glare, np.float32), 32, 1)


__all__ = ["STUFFS", "Stuff", "carved", "remake", "seen_through", "stuff_of", "surroundings"]
