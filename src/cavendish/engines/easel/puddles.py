"""A puddle under whatever stands in it: a sheet of water with a broken edge that shows the sky and its things again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from .colour import F32, linear, mix, over, smoothstep
from .extent import Extent
from .language import Vocabulary
from .light import Light
from .noise import fbm
from .places import Placement
from .scene import Scene
from .shading import Layer
from .stage import mirrored
from .ties import without

PUDDLE = "puddle"
TOLD = re.compile(
    r"(?<!mud )(?<!muddy )\b(?:puddles?|pfützen?|charcos?|flaques?|poças?)\b(?! of mud)|水たまり|水坑|水洼|웅덩이"
)
NEON = "neon"
CLEAR = frozenset({"puddle", "puddles", "rain puddle"})
"""Words for the thing itself."""
INDOORS = frozenset({"", "room", "studio", "table"})
"""Places where no puddle is: a street after rain is meant."""
SPLASHED = frozenset({"splashing"})
"""Poses that bring a puddle of their own."""
LIFT, REACH, FLAT = 0.05, 0.72, 0.3
"""How far things stand up the picture for it, as a share of its height; half its width in widths of what stands in
it; its depth in halves of its width."""
LEAST, MOST, DEEPEST = 0.34, 0.49, 0.15
"""Limits of half its width and of half its depth, as shares of the picture's width and height."""


def spilt(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A puddle belongs to the ground under its things, not beside them; nothing else named, it is the place."""
    if not TOLD.search(words) or any(thing.pose in SPLASHED for thing in scene.subjects):
        return scene
    if scene.emblem == NEON and not scene.text:
        scene = replace(scene, emblem="", setting="neon street")
    if scene.emblem:
        return scene
    pools = [at for at, thing in enumerate(scene.subjects) if thing.concept in CLEAR or thing.noun in CLEAR]
    setting = "city" if scene.setting in INDOORS else scene.setting
    things = tuple(replace(thing, pose="") if thing.pose == "flying" else thing for thing in scene.subjects)
    return replace(scene, subjects=without(things, pools), setting=setting, decor={**scene.decor, PUDDLE: "yes"})


class Puddle:
    """The puddle of a picture, laid before what stands in it."""

    def __init__(self, image: F32, places: Sequence[Placement], extents: Sequence[Extent], horizon: float) -> None:
        """image: linear (H, W, 3). horizon: share of the height."""
        self.height, self.width = image.shape[:2]
        feet = [spot for spot in places if spot.grounded] or list(places)
        halves = [spot.height * extents[spot.thing].aspect * extents[spot.thing].rise / 2 for spot in feet]
        left = min((spot.x - half for spot, half in zip(feet, halves, strict=True)), default=0.3 * self.width)
        right = max((spot.x + half for spot, half in zip(feet, halves, strict=True)), default=0.7 * self.width)
        row = max((spot.y for spot in feet), default=0.85 * self.height)
        self.middle = ((left + right) / 2, row)
        half = float(np.clip(REACH * (right - left), LEAST * self.width, MOST * self.width))
        self.radii = half, min(FLAT * half, DEEPEST * self.height)
        self.cover: F32 = np.zeros((self.height, self.width), np.float32)
        self.horizon = max(2, int(horizon * self.height))

    def lay(self, image: F32, light: Light, rng: np.random.Generator) -> None:
        """Paint the empty puddle into the picture, in place."""
        self.cover = self._outline(rng)
        rim = np.clip(cv2.dilate(self.cover, np.ones((5, 9), np.uint8)) - self.cover, 0, 1)
        over(image, linear("#14161a") * np.float32(light.level), rim * np.float32(0.55))
        over(image, self._sky(image), self.cover * np.float32(0.94))

    def _outline(self, rng: np.random.Generator) -> F32:
        """Cover (H, W), 0..1, of the water: an ellipse with a wandering edge."""
        (x, y), (half, deep) = self.middle, self.radii
        across = (np.arange(self.width, dtype=np.float32)[None] - np.float32(x)) / np.float32(half)
        along = (np.arange(self.height, dtype=np.float32)[:, None] - np.float32(y + 0.28 * deep)) / np.float32(deep)
        edge = fbm(rng, self.height, self.width, self.width * 0.16, 3, stretch=(2.6, 1.0)) - np.float32(0.5)
        return np.asarray(smoothstep(1.03, 0.97, np.sqrt(across**2 + along**2) + 0.5 * edge), np.float32)

    def _sky(self, image: F32) -> F32:
        """(H, W, 3) what the water shows: all above the horizon upside down, paler and a little blurred."""
        top = self.middle[1] - self.radii[1]
        share = np.clip((np.arange(self.height, dtype=np.float32) - top) / (2.4 * self.radii[1]), 0, 1)
        rows = ((1 - share) * (self.horizon - 1)).astype(np.float32)[:, None].repeat(self.width, 1)
        columns = np.arange(self.width, dtype=np.float32)[None].repeat(self.height, 0)
        waves = np.sin(np.arange(self.height, dtype=np.float32) * np.float32(60 / self.height))[:, None]
        seen = cv2.remap(image, columns + waves * np.float32(self.width * 0.004), rows, cv2.INTER_LINEAR)
        seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), self.width / 300), np.float32)
        return mix(seen * np.float32(0.9), linear("#bcd8ee") * np.float32(0.9 * float(seen.mean())), 0.25)

    def show(self, image: F32, layer: Layer, row: float) -> None:
        """Lay the reflection of what stands at `row` into the water, in place."""
        wet = image.copy()
        mirrored(wet, layer, row)
        over(image, wet, self.cover * np.float32(0.9))


def raised(places: Sequence[Placement], height: int) -> list[Placement]:
    """The placements a little further up, so that the water before their feet is seen."""
    return [replace(spot, y=spot.y - LIFT * height) for spot in places]
