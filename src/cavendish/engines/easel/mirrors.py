"""Somebody at a mirror: a mirror on its feet beside them, large enough to show them, and their image in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from .colour import F32
from .language import Vocabulary
from .light import Light
from .places import Placement
from .relations import Box, Group
from .scene import Relation, Scene, Thing
from .shading import Layer
from .stage import place
from .subjects import Drawn

MIRROR = "standing mirror"
SHOWING = "reflected"
"""Relation of a mirror to whom it shows."""
BEFORE = frozenset({"reflected", "inside", "in_front", "with", "towards", "beside", "on"})
"""How somebody stands to the mirror that shows them."""
LOOKS = re.compile(
    r"\b(look\w*|reflect\w*|admir\w*|star\w*|gaz\w*|sees?|check\w*|in front of|before|seh\w*|betracht\w*|mir\w*"
    r"|regard\w*|reflet\w*|olha\w*|shav\w*|putting|appl\w*|comb\w*|brush\w*|fixing|trying)\b|見|映|보|비친|看|照"
)
"""Words that tell of somebody at a mirror, not of a mirror on a wall."""
TALLER, SMALL = 1.1, 1.5
"""Height of the mirror in heights of who stands before it, and of a thing."""
IMAGE = 0.86
"""Size of the image beside what it shows."""


def shown(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A mirror that somebody is at stands beside them and shows them."""
    things = list(scene.subjects)
    at = next((at for at, thing in enumerate(things) if thing.concept == "mirror" and thing.count == 1), None)
    if at is None or scene.emblem or not LOOKS.search(words):
        return scene
    own = things[at].relation
    seen = next((i for i, thing in enumerate(things) if _faces(thing, at)), None)
    if seen is None and own is not None and own.kind in ("with", "chased", "held"):
        seen = own.target if own.kind != "held" else None
    if seen is None or seen == at or things[seen].count != 1:
        return scene
    things[seen] = replace(things[seen], relation=None)
    things[at] = replace(things[at], kind=MIRROR, concept=MIRROR, relation=Relation(SHOWING, seen))
    return replace(scene, subjects=tuple(things))


def _faces(thing: Thing, mirror: int) -> bool:
    tie = thing.relation
    return tie is not None and tie.target == mirror and tie.kind in BEFORE


def stand(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Put the mirror beside and behind whom it shows, a little taller."""
    host = group.boxes[at]
    grow = (TALLER if host.family == "person" else SMALL) * host.height / box.height
    grow = max(grow, 1.25 * host.width / box.width)
    box.width, box.height = box.width * grow, box.height * grow
    box.x, box.y = host.x + 0.42 * host.width + 0.42 * box.width, host.y + 0.05 * host.height
    box.grounded, box.order = True, host.order - 0.02


def reflect(
    image: F32, things: Sequence[Thing], places: Sequence[Placement], tiles: Sequence[tuple[Drawn, float, float]],
    light: Light,
) -> None:  # fmt: skip
    """Paint the image of the thing laid last into the mirror that shows it, if there is one; in place."""
    last = places[len(tiles) - 1].thing
    for spot, (glass, x, y) in zip(places, tiles[:-1], strict=False):
        tie = things[spot.thing].relation
        if tie is None or (tie.kind, tie.target) != (SHOWING, last) or glass.seat is None or glass.hand is None:
            continue
        left, top = x - glass.anchor[0], y - glass.anchor[1]
        middle, foot = left + glass.seat[0], top + glass.seat[1]
        half, head = glass.hand[0] - glass.seat[0], top + glass.hand[1]
        tile = tiles[-1][0]
        size = min(IMAGE, 0.97 * (foot - head) / tile.alpha.shape[0])
        rgb, alpha = (cv2.resize(part[:, ::-1], None, fx=size, fy=size, interpolation=cv2.INTER_AREA)
                      for part in (tile.rgb, tile.alpha))  # fmt: skip
        over = Layer(np.asarray(rgb, np.float32), np.asarray(alpha, np.float32),
                     round(middle - rgb.shape[1] / 2), round(foot - rgb.shape[0]))  # fmt: skip
        columns = np.arange(rgb.shape[1]) + over.x
        over.alpha[:, np.abs(columns - middle) > half] = 0
        place(image, replace(over, alpha=over.alpha * np.float32(0.9)), light)
