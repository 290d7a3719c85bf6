"""How a thing stands to another one: on, in, under, above, before or behind it, or in its hand.

Each relation is a function that moves one `Box` to its place beside its host inside a `Group`. Lengths are in heights
of the scene's main subject, y upwards from the ground.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from .extent import extent, is_drawn
from .language.lexicon import table, words_of

RIM = 0.9
PEEPING = 0.38
"""Share of somebody in a basket that its front hides."""
LYING = 0.18
"""The same for fruit and other things that fill it."""
LIVING = frozenset({"person", "animal", "creature", "fantasy"})
GLASSES = 9.0
"""How many times larger than life a glass may become for what is in it."""
ROW = 4
"""Most that stand side by side behind a fence."""
DRAPED = 1.15
"""Width of what hangs on a hanger, in widths of the hanger."""
BOUGHS = frozenset({"branch", "tree branch"})
"""What reaches out from a trunk at half its height."""
TALL = frozenset({"plant", "building"})
"""Families whose branches and eaves things hang from while they stand."""
CONTRAST, TOWERING_OVER = 1.5, 2.6
"""Size said of a thing over that said of who is on it, from which it is far larger, and its width then in widths."""
UNDERFOOT = 0.7
"""Least width of what a creature sits on, in widths of the creature."""
ON_ISLE = (0.5, 0.62)
"""Most width and height of what stands on an island, as shares of the island's."""
SPAN = 1.5
"""Least length of a bridge, in lengths of what is on it."""
AFLOAT = 1.4
"""Least height of people in an open boat, in heights of the boat."""
OPEN_BOATS = frozenset({"rowboat", "wooden boat", "canoe", "small boat", "rowing boat"})
ABOARD = 0.44
"""Row of the feet of animals in such a boat, in heights of it: they stand on its thwarts."""
CABIN = 0.8
"""Least height of somebody in a vehicle, in heights of it: a cat at the wheel is as large as its driver."""
CURLED = 0.5
"""Height over width of who is asleep: the others stand, and their legs are hidden."""
ASLEEP = 0.72
"""Height over width of those who lie: they lie in a shallow basket, not behind its rim."""
SADDLED = {"bicycle": 0.6, "motorcycle": 0.6, "scooter": 0.6}
"""Least height of what is ridden, in heights of its rider, where it is not `MOUNT`."""
MOUNT = 0.75
BOLE = 2.3
"""Least height of a tree, in heights of who looks out from behind its trunk."""
ROOMY = 1.45
"""Least sides of furniture, in sides of who is under it."""
SEAT = 0.93
"""How high on a thing something rests when `furniture.toml` does not say, as a share of its height."""


@cache
def seats() -> Mapping[str, float]:
    """Concept to the height of its seat as a share of its height."""
    return {noun: float(share) for share, listed in table("furniture")["seat"].items() for noun in words_of(listed)}


@cache
def rims() -> Mapping[str, float]:
    """Concept to the height of its rim as a share of its height."""
    return {noun: float(share) for share, listed in table("furniture")["rim"].items() for noun in words_of(listed)}


@cache
def takes(manner: str) -> frozenset[str]:
    """Concepts that take others in a manner: 'deep' (hidden to the waist), 'glassy' (seen through), 'shelters'."""
    return frozenset(words_of(table("furniture")["takes"][manner]))


@dataclass(slots=True)
class Box:
    """A copy inside its group; lengths in heights of the main subject, y upwards from the ground."""

    thing: int
    copy: int
    x: float
    y: float
    width: float
    height: float
    order: float = 0.0
    grounded: bool = True
    perch: tuple[int, str] | None = None
    within: bool = False
    concept: str = ""
    family: str = ""
    height_m: float = 1.0
    said: float = 1.0
    """How many times larger than life it was said to be."""
    stature: float = 0.0
    """Height without hats and what is held up: the catalogue's."""


@dataclass(slots=True)
class Group:
    """Things that belong together, around a root that stands on the ground at (0, 0)."""

    boxes: list[Box] = field(default_factory=list)

    @property
    def left(self) -> float:
        return min(box.x - box.width / 2 for box in self.boxes)

    @property
    def right(self) -> float:
        return max(box.x + box.width / 2 for box in self.boxes)

    @property
    def top(self) -> float:
        return max(box.y + box.height for box in self.boxes)

    @property
    def width(self) -> float:
        return self.right - self.left


def shrink(box: Box, widest: float, tallest: float) -> None:
    """Make a box fit into limits without changing its shape."""
    factor = min(1.0, widest / box.width, tallest / box.height)
    box.width *= factor
    box.height *= factor


def _on(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    if host.concept in takes("decks") or host.concept in WEBS:
        _inside(group, at, box, spread, count)
        return
    if host.family == "person" and box.family == "animal" and count == 1:
        shoulder(group, at, box, spread, count)
        return
    needed = UNDERFOOT * box.width * (1.0 if count == 1 else 1.1 * count)
    if host.said / box.said > CONTRAST and host.family not in LIVING:
        needed = max(needed, TOWERING_OVER * box.width)
    if box.family in LIVING and host.width < needed:
        grow = min(12.0, needed / host.width)
        host.width, host.height = host.width * grow, host.height * grow
    if host.concept in takes("spans"):
        _span(host, box, count)
    if host.concept in takes("isles"):
        shrink(box, ON_ISLE[0] * host.width / max(1, count), ON_ISLE[1] * host.height)
    outsized = max(1.0, box.said / host.said)
    shrink(box, outsized * host.width * (1.4 if count == 1 else 0.96 / (0.8 * count)), outsized * host.height * 2.2)
    box.x = host.x + spread * host.width * 0.8
    seat = seats().get(host.concept, SEAT)
    box.y = host.y + host.height * seat
    if count == 1:
        box.perch = (at, "seat")


def _span(host: Box, box: Box, count: int) -> None:
    """Make a bridge long enough for what crosses it."""
    grow = max(1.0, SPAN * box.width * count / host.width)
    host.width, host.height = host.width * grow, host.height * grow


def _riding(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    if host.concept in takes("deep"):
        _inside(group, at, box, spread, count)
        return
    if host.height < box.height * SADDLED.get(host.concept, MOUNT) and host.height_m > 0.3:
        grow = box.height * 0.85 / host.height
        host.height *= grow
        host.width *= grow
    _on(group, at, box, spread, count)
    box.perch = (at, "seat")


FLAT = frozenset(
    {"puddle", "mud puddle", "mud", "lily pad", "ice floe", "leaf", "dog bed", "cushion", "rug", "blanket"}
)
"""What nobody can be deep inside."""
WEBS = frozenset({"web", "spider web"})
"""What others hang in the middle of."""


def _amid(host: Box, box: Box) -> None:
    """In the middle of a web, which is larger than who sits in it."""
    grow = max(1.0, 1.7 * box.width / host.width)
    host.width, host.height = host.width * grow, host.height * grow
    box.x, box.y = host.x, host.y + 0.5 * (host.height - box.height)


def _in_gondola(host: Box, box: Box, spread: float, count: int) -> None:
    """Behind the rim of the basket under a balloon."""
    shrink(box, 0.3 * host.width / max(1, count - 1), 0.26 * host.height)
    box.x, box.y = host.x + 0.16 * spread * host.width, host.y + 0.07 * host.height
    box.order = host.order - 0.01


def _widen(host: Box, wide: float, tall: float) -> None:
    """Make a glass large enough for what is seen in it."""
    grow = max(1.0, min(GLASSES, wide / host.width), min(GLASSES, tall / host.height))
    host.width, host.height = host.width * grow, host.height * grow


def _inside(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    concept = host.concept
    if concept in WEBS:
        _amid(host, box)
        return
    if concept in FLAT:
        _on(group, at, box, spread, count)
        return
    if concept in ("hot air balloon", "hot-air balloon"):
        _in_gondola(host, box, spread, count)
        return
    if concept in takes("glassy") or concept.split(" ")[-1] in takes("glassy"):
        _widen(host, box.width * count / 0.62, box.height / 0.5)
        box.x, box.y, box.within = host.x + spread * host.width * 0.6, host.y + host.height * 0.2, True
        return
    if host.family == "building" and concept not in takes("deep"):
        box.x, box.y, box.grounded = host.x + (0.3 + spread) * host.width, host.y - 0.06, True
        return
    share = 0.4 + (0.72 if box.family in LIVING else 0.5) * min(count, 4)
    if box.copy == 0 and host.width < box.width * share:
        grow = min(2.5, box.width * share / host.width)
        host.width, host.height = host.width * grow, host.height * grow
    shrink(box, host.width / share * 1.05, host.height * 2.0)
    tall = AFLOAT if concept in OPEN_BOATS and box.family in ("person", "animal") else CABIN
    if host.family == "vehicle" and box.family in LIVING and box.height < tall * host.height:
        grow = min(tall * host.height / box.height, 0.5 * host.width / box.width / min(count, 2))
        box.width, box.height = box.width * max(1.0, grow), box.height * max(1.0, grow)
        spread *= 0.5
    if count > 2 and box.family not in LIVING:
        piled(host, box, count)
        return
    if box.family in LIVING and box.height < ASLEEP * box.width and host.height < 2.2 * box.width:
        lies = is_drawn(box.concept) and extent(box.concept).aspect < 1 / ASLEEP
        if count == 1:
            shrink(box, host.width * (1.02 if lies else 0.74), host.height)
        box.x = host.x + spread * host.width * 0.8
        box.y = host.y + host.height * rims().get(host.concept, RIM) - (0.3 if lies else 0.12) * box.height
        box.order = host.order + (0.01 if lies else -0.01) + 0.001 * box.copy
        return
    box.x = host.x + spread * host.width * (0.86 if box.family in LIVING else 0.62)
    box.y = (
        host.y + host.height * rims().get(host.concept, RIM) - (PEEPING if box.family in LIVING else LYING) * box.height
    )
    if tall == AFLOAT:
        low = 0.08 if box.family == "person" else ABOARD
        box.y = max(box.y, host.y + low * host.height)
    box.order = host.order - 0.01 + 0.001 * box.copy


def piled(host: Box, box: Box, count: int) -> None:
    """Heap up what fills a bowl or basket: rows that get shorter, the lowest half behind the rim."""
    base = max(2, round((2 * count) ** 0.5))
    shrink(box, host.width * 0.8 / base, host.height * 1.2)
    row, place, length = 0, box.copy, base
    while place >= length and length > 1:
        row, place, length = row + 1, place - length, length - 1
    box.x = host.x + (place - (length - 1) / 2) * 0.86 * box.width
    rim = host.y + host.height * rims().get(host.concept, RIM)
    box.y = rim - 0.4 * box.height + row * 0.66 * box.height
    box.order = host.order - 0.02 + 0.001 * (row * 10 + place)


def _hanging(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Below its host, which is lifted so that it hangs free of the ground."""
    host = group.boxes[at]
    if host.concept == "hanger":
        fit = box.width / (DRAPED * host.width)
        host.width, host.height = host.width * fit, host.height * fit
        host.y, host.grounded = 1.3 * box.height, False
        box.x, box.y = host.x, host.y + 0.5 * host.height - box.height
        return
    if host.family in TALL and box.family in LIVING:
        grow = max(1.0, 1.25 * box.height / (0.72 * host.height))
        host.width, host.height = host.width * grow, host.height * grow
    shrink(box, host.width * 1.2, host.height * (1.2 if host.family in TALL else 4.0))
    box.x = host.x + spread * host.width * 0.9 + (0.22 * host.width if host.family in TALL else 0.0)
    if host.family in TALL:
        box.y = host.y + (0.72 if box.family in LIVING else 0.60) * host.height - box.height
        box.order = host.order + 0.02
        return
    host.y = max(host.y, 1.05 * box.height)
    host.grounded = False
    box.y = host.y + (0.40 if host.concept in BOUGHS else 0.12) * host.height - box.height


def _grow_over(host: Box, box: Box, count: int) -> None:
    """Make a piece of furniture large enough for those under it."""
    grow = max(1.0, ROOMY * box.height / host.height, ROOMY * box.width * count / host.width)
    host.width, host.height = host.width * grow, host.height * grow


def _under(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    box.grounded = True
    box.y = 0.0
    if host.concept in takes("shelters"):
        wide = max(host.width, box.width * (0.6 + 0.5 * count))
        host.height, host.width = host.height * wide / host.width, wide
        box.x = host.x + spread * host.width * 0.9
        host.y = max(host.y, box.height * 0.5)
        host.grounded = False
        box.order = host.order + 0.01
        return
    if host.family == "furniture":
        _grow_over(host, box, count)
        box.x, box.y, box.order = host.x + spread * 0.7 * host.width, -0.04 * box.height, host.order - 0.01
        return
    if host.height < box.height * 1.7 and host.family in ("plant", "building"):
        grow = box.height * 1.9 / host.height
        host.height, host.width = host.height * grow, host.width * grow
    side = 0.24 if host.family == "plant" and box.width < 0.5 * host.width and count == 1 else 0.0
    box.x = host.x + side * host.width + spread * max(0.8 * host.width, min(1.1 * count, 2.2) * box.width)
    box.y = -0.05 * box.height


def _above(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    box.x = host.x + spread * max(host.width, box.width * count) * 1.1 + 0.1 * host.width
    box.y = host.y + host.height * 1.08 + 0.12 * (box.copy % 2)


def shoulder(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """On the shoulder of somebody, or on the back of an animal."""
    host = group.boxes[at]
    person = host.family == "person"
    if person and box.family == "person":
        box.perch = None
        box.x, box.y = host.x, host.y + 0.50 * host.stature
        box.order = host.order - 0.01
        return
    shrink(box, host.stature * 0.4, host.stature * (0.27 if person else 0.34))
    box.x = host.x + (0.1 if person else 0.16) * host.stature + spread * 0.3 * host.stature
    box.y = host.y + (0.745 if person else 0.6) * host.stature


def _in_front(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    box.grounded = True
    box.x = host.x + (0.16 if count == 1 else 0.0) * host.width + spread * box.width * count * 1.05
    box.y = -0.16 * box.height


def _against(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Close at the side of what it leans on, a little before it."""
    host = group.boxes[at]
    reach = 0.5 * host.width - (0.3 * box.width if host.width > 2 * box.width else 0.1 * box.width)
    box.grounded = True
    box.x, box.y = host.x - reach + spread * box.width * count, -0.05 * box.height


def _crowded(host: Box, box: Box, spread: float, count: int) -> None:
    """Close together, many in two rows, behind what is lower than they are, which is made as long as it may be."""
    rows = 1 if count <= ROW else 2
    tallest = 0.75 * box.height
    grow = max(1.0, min(0.6 * box.width * count / host.width, tallest / host.height))
    if box.copy == 0:
        host.width, host.height = host.width * grow, host.height * grow
    box.x = host.x + spread * box.width * count * (0.9 if rows == 1 else 0.52)
    box.y = 0.25 * host.height + (0.42 * box.height if box.copy % rows else 0.0)
    box.order -= 0.012 * (box.copy % rows)


def _behind(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    box.grounded = True
    box.order = host.order - 0.02 - 0.001 * box.copy
    if host.family == "plant" and box.family in LIVING:
        grow = max(1.0, BOLE * box.height / host.height) if host.said >= 1.0 else 1.0
        host.width, host.height = host.width * grow, host.height * grow
        beside = 0.04 * host.width + 0.34 * box.width if grow > 1.0 else 0.4 * host.width
        side = -1.0 if box.copy % 2 else 1.0
        box.x, box.y = host.x + side * (beside + 0.9 * box.width * (box.copy // 2)), 0.04 * host.height
        return
    if host.width > 1.3 * box.width * count and host.concept in takes("low"):
        peeking = max(0.0, 1.05 * host.height - 0.7 * box.height)
        box.x, box.y = host.x, peeking
        return
    if count > 1 and host.concept in takes("low"):
        _crowded(host, box, spread, count)
        return
    box.x = host.x + (0.4 if count == 1 else 0.0) * host.width + spread * box.width * count * 1.05
    box.y = 0.14 * host.height


Together = Callable[[Group, int, list[Box]], None]
Placer = Callable[[Group, int, Box, float, int], None]
PLACERS: Mapping[str, Placer] = {
    "on": _on,
    "riding": _riding,
    "inside": _inside,
    "under": _under,
    "hanging": _hanging,
    "above": _above,
    "in_front": _in_front,
    "behind": _behind,
    "against": _against,
}
"""Relations that tie a thing to what it stands on, in or by; `borne` has those of bodies, `perching` all of them."""
