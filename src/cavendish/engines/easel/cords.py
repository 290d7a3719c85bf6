"""Lines that tie what is drawn apart: a leash from a hand to a collar, a string from a hand to a kite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from .canvas import Canvas, composite
from .colour import F32
from .extent import extent
from .light import Light
from .places import Placement
from .scene import Thing
from .subjects import Drawn
from .subjects.people import draws

Spot = tuple[float, float]
Tile = tuple[Drawn, float, float]
LEADING = frozenset({"walking", "holding", "pulling", "running", "standing", ""})
"""What those do who have an animal on a leash."""
LED = frozenset({"herd", "chased", "with", "held", "beside"})
"""How the animal stands to them."""
DOGGISH = frozenset({"dog", "puppy", "poodle", "corgi"})
LEASH = re.compile(r"\b(leash|lead|leine|correa|laisse|coleira|trela)\b|リード|목줄|牵")
"""Words for a leash, in the languages read."""
SOLID = 0.5
COLLAR, NECK = 0.16, 0.30
"""Where a collar is: shares of the tile's width from the leading end, and of its height from the top."""
THICK = 0.0042
"""Thickness in mean sides of the picture."""
KNOT = 0.7
"""Row of a balloon's knot, in heights of its drawing."""
TONGUE = "#e8607e"
SAG = 0.025
"""How far a leash hangs through, in shares of its length."""


def cords(
    things: Sequence[Thing], spots: Sequence[Placement], tiles: Sequence[Tile], leashed: bool
) -> Iterator[tuple[list[Spot], str]]:
    """(Points in pixels, colour) of every cord.

    Args:
        things: the subjects of the scene.
        spots, tiles: where each was laid, and its drawing with the place of its anchor, in the same order.
        leashed: whether the prompt speaks of a leash.
    """
    for index, spot in enumerate(spots):
        thing = things[spot.thing]
        relation = thing.relation
        if relation is None:
            continue
        holder = next((at for at, one in enumerate(spots) if one.thing == relation.target), None)
        if holder is not None and relation.kind == "team" and spot.copy == 0:
            yield _reins(tiles[holder], tiles[index], spot.facing), "#7a4a24"
        if holder is not None and relation.kind == "tongue":
            yield _tongue(tiles[holder], tiles[index], spots[holder].facing), TONGUE
        if holder is None or not draws(things[relation.target].kind):
            continue
        if thing.concept == "kite" or thing.kind.endswith("kite"):
            holder = _one_of(spots, relation.target, spot.copy, holder)
            yield _string(tiles[holder], tiles[index]), "#f4f1e6"
        elif thing.concept == "balloon" and relation.kind in ("held", "with"):
            yield _string(tiles[holder], tiles[index], KNOT), "#f4f1e6"
        elif relation.kind in LED and _leads(things[relation.target], thing, leashed):
            hand, collar = _hand(tiles[holder]), _collar(tiles[index], spot.facing)
            yield _slack(hand, collar), thing.part_colours.get("leash", "#b8242e")


def _tongue(host: Tile, prey: Tile, facing: str) -> list[Spot]:
    """From the mouth to what it catches."""
    drawn, x, y = host
    tall, wide = drawn.alpha.shape
    mouth = drawn.hand or ((0.9 if facing == "right" else 0.1) * wide, 0.5 * tall)
    caught, u, v = prey
    end = (u - caught.anchor[0] + 0.35 * caught.alpha.shape[1], v - caught.anchor[1] + 0.55 * caught.alpha.shape[0])
    return [(x - drawn.anchor[0] + mouth[0], y - drawn.anchor[1] + mouth[1]), end]


def laid(image: F32, lines: Sequence[tuple[list[Spot], str]], light: Light) -> None:
    """Draw cords into the picture (linear, in place)."""
    if not lines:
        return
    height, width = image.shape[:2]
    canvas = Canvas(width, height)
    for points, colour in lines:
        canvas.polyline(points, max(1.6, THICK * float(np.sqrt(width * height))), light.lit(colour))
    composite(image, canvas)


def _one_of(spots: Sequence[Placement], thing: int, copy: int, otherwise: int) -> int:
    """The place of one copy of a thing among all that are laid."""
    return next((at for at, one in enumerate(spots) if one.thing == thing and one.copy == copy), otherwise)


def _leads(person: Thing, animal: Thing, leashed: bool) -> bool:
    """Whether a cord shows between them: who walks a dog has it on a leash, others only where it is said."""
    if extent(animal.kind).family != "animal":
        return False
    dog = animal.concept in DOGGISH or animal.noun in DOGGISH
    return leashed or (person.pose == "walking" and (dog or extent(animal.kind).height_m > 0.2))


def _hand(tile: Tile) -> Spot:
    drawn, x, y = tile
    hand = drawn.hand or (drawn.alpha.shape[1] / 2, 0.45 * drawn.alpha.shape[0])
    return x - drawn.anchor[0] + hand[0], y - drawn.anchor[1] + hand[1]


def _bounds(tile: Tile) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) in pixels of the picture of what a tile shows."""
    drawn, x, y = tile
    solid = drawn.alpha > SOLID
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    left, top = x - drawn.anchor[0], y - drawn.anchor[1]
    if not len(rows):
        return left, top, left, top
    return left + float(columns[0]), top + float(rows[0]), left + float(columns[-1]), top + float(rows[-1])


def _collar(tile: Tile, facing: str) -> Spot:
    left, top, right, bottom = _bounds(tile)
    wide = COLLAR * (right - left)
    return (left + wide if facing == "left" else right - wide), top + NECK * (bottom - top)


def _string(holder: Tile, kite: Tile, share: float = 0.45) -> list[Spot]:
    """From a hand to a kite, which is tied at a share of its height, or to the knot of a balloon."""
    left, top, right, bottom = _bounds(kite)
    hand = _hand(holder)
    return _slack(hand, ((left + right) / 2, top + share * (bottom - top)), 0.03)


def _reins(vehicle: Tile, puller: Tile, facing: str) -> list[Spot]:
    """From the front of a sleigh to the shoulders of who pulls it."""
    left, top, right, bottom = _bounds(vehicle)
    ahead, over, behind, under = _bounds(puller)
    start = (right if facing == "right" else left), top + 0.62 * (bottom - top)
    end = ahead + (0.62 if facing == "right" else 0.38) * (behind - ahead), over + 0.62 * (under - over)
    return _slack(start, end, 0.02)


def _slack(start: Spot, end: Spot, sag: float = SAG) -> list[Spot]:
    """A hanging line between two points; rows count downwards."""
    (x0, y0), (x1, y1) = start, end
    low = sag * float(np.hypot(x1 - x0, y1 - y0))
    return [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 4 * low * t * (1 - t)) for t in np.linspace(0, 1, 25)]
