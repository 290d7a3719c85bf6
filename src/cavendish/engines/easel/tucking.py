"""Somebody small in an open vessel: before its back and behind its front, looking out over the rim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .extent import extent
from .language import Vocabulary
from .places import Placement
from .relations import Box, Group
from .scene import Relation, Scene, Thing
from .subjects import Drawn

RIM = "rim"
"""The place on a host that those who are tucked into it look out from."""


@dataclass(frozen=True, slots=True)
class Mouth:
    """The opening of a drawing, in shares of what is drawn.

    front: row of the front rim in the middle, from below. edge: the same at its ends. half: half its width.
    """

    front: float
    edge: float
    half: float


MOUTHS = {
    "open box": Mouth(0.70, 0.70, 0.35),
    "basket": Mouth(0.86, 0.92, 0.37),
    "bowl": Mouth(0.79, 0.88, 0.46),
    "empty cup": Mouth(0.975, 0.975, 0.33),
    "clay pot": Mouth(0.83, 0.93, 0.46),
    "pail": Mouth(0.82, 0.92, 0.45),
    "barrel": Mouth(0.90, 0.96, 0.38),
    "bathtub": Mouth(0.90, 0.86, 0.43),
    "open suitcase": Mouth(0.325, 0.325, 0.44),
    "paper bag": Mouth(0.90, 0.90, 0.44),
    "crate": Mouth(0.62, 0.62, 0.45),
}
"""What has an opening, by what is drawn."""
VESSELS = {
    "box": "open box", "cardboard box": "open box", "shoebox": "open box", "basket": "basket",
    "wicker basket": "basket", "laundry basket": "basket", "picnic basket": "basket", "bowl": "bowl",
    "cup": "empty cup", "mug": "empty cup", "teacup": "empty cup", "flower pot": "clay pot", "pot": "clay pot",
    "plant pot": "clay pot", "bucket": "pail", "pail": "pail", "barrel": "barrel", "bathtub": "bathtub",
    "suitcase": "open suitcase", "paper bag": "paper bag", "bag": "paper bag", "shopping bag": "paper bag",
    "crate": "crate", "wooden crate": "crate", "tub": "bathtub", "bath": "bathtub",
}  # fmt: skip
"""What is named, to what is drawn when somebody sits in it."""
UNLIKE = frozenset({"backpack", "tote bag", "handbag", "gift box"})
BATHED = re.compile(
    r"\b(?:bath ?tub|bubble bath|(?:tak\w+|having|enjoying|getting|in) (?:a|the|its|his|her) (?:\w+ )?bath|badewanne"
    r"|ein bad|bañera|baignoire|banheira|un bain|un baño|um banho)\b|お風呂|浴槽|バスタブ|욕조|목욕|浴缸|洗澡"
)
SMALL = 1.3
"""Metres up to which an animal fits into a tub."""
PEEPS, CURLED = 0.36, 0.06
"""Share of the height that the front hides of who sits, and of who lies."""
FILLED = 0.84
"""Share of the opening that those in it take."""


def tucked(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Animals in an open vessel look out of it; those in a bath have a tub."""
    scene = _bathed(scene, vocabulary, words)
    things = list(scene.subjects)
    for index, thing in enumerate(things):
        tie = thing.relation
        if tie is None or tie.kind != "inside" or not _fits(thing) or thing.count > 3:
            continue
        host = things[tie.target]
        kind = VESSELS.get(host.noun) or VESSELS.get(host.concept)
        if (
            kind is None
            or host.kind == "fishbowl"
            or host.count > 1
            or host.noun in UNLIKE
            or host.relation is not None
        ):
            continue
        things[tie.target] = replace(host, kind=kind, concept=kind, pose="")
        pose = thing.pose if thing.pose in ("sleeping", "watching") else ""
        things[index] = replace(thing, pose=pose, relation=Relation("tucked", tie.target))
    return replace(scene, subjects=tuple(things))


def _fits(thing: Thing) -> bool:
    facts = extent(thing.kind)
    return facts.family == "animal" and facts.height_m <= SMALL and facts.where == "ground"


def _bathed(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A tub for an animal in the bath."""
    if not BATHED.search(words) or scene.setting not in ("", "bathroom"):
        return scene
    bathers = [at for at, thing in enumerate(scene.subjects) if _fits(thing) and thing.relation is None]
    match = vocabulary.resolve("bathtub")
    known = any(thing.concept in ("bathtub", "bath", "tub") for thing in scene.subjects)
    if not bathers or match is None or known:
        return scene
    tub = Thing("bathtub", match.kind, concept="bathtub")
    things = [*scene.subjects, tub]
    for at in bathers:
        things[at] = replace(things[at], pose="", relation=Relation("inside", len(things) - 1))
    return replace(scene, subjects=tuple(things), setting="bathroom")


def seat(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Behind the front rim of a vessel, which is made as large as those in it need."""
    host = group.boxes[at]
    mouth = MOUTHS.get(host.concept)
    if mouth is None:
        box.x, box.y = host.x, host.y + 0.6 * host.height
        return
    if box.copy == 0:
        grow = box.width * (0.3 + 0.7 * count) / (2 * mouth.half * FILLED * host.width)
        host.width, host.height = host.width * grow, host.height * grow
        tall = min(1.0, 1.15 * box.height / host.height)
        host.height *= tall
        host.width *= tall
    hidden = CURLED if box.height < 0.72 * box.width else PEEPS
    box.x = host.x + spread * 2 * mouth.half * FILLED * host.width
    box.y = host.y + mouth.front * host.height - hidden * box.height
    box.order, box.perch = host.order + 0.01 + 0.001 * box.copy, (at, RIM)


def cropped(
    tile: Drawn,
    at: tuple[float, float],
    spot: Placement,
    tiles: Sequence[tuple[Drawn, float, float]],
    things: Sequence[Thing],
) -> Drawn:
    """The tile at (x, y) without what the front of the vessel hides that it is tucked into, if it is."""
    tie = things[spot.thing].relation
    if spot.perch is None or spot.perch[1] != RIM or tie is None:
        return tile
    mouth = MOUTHS.get(things[tie.target].concept)
    vessel, x, y = tiles[spot.perch[0]]
    rows, columns = np.flatnonzero((vessel.alpha > 0.5).any(1)), np.flatnonzero((vessel.alpha > 0.5).any(0))
    if mouth is None or not len(rows):
        return tile
    left, top = x - vessel.anchor[0], y - vessel.anchor[1]
    low, tall = top + float(rows[-1]) + 1, float(rows[-1] - rows[0]) + 1
    middle, wide = left + float(columns[0] + columns[-1]) / 2, float(columns[-1] - columns[0]) + 1
    height, width = tile.alpha.shape
    across = (np.arange(width) + at[0] - tile.anchor[0] - middle) / (mouth.half * wide)
    bulge = np.sqrt(np.clip(1 - across**2, 0, 1))
    line = low - tall * (mouth.edge + (mouth.front - mouth.edge) * bulge) - (at[1] - tile.anchor[1])
    hidden = np.arange(height)[:, None] > line[None]
    return replace(tile, alpha=np.where(hidden, np.float32(0), tile.alpha).astype(np.float32))
