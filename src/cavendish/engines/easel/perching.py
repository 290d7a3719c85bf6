"""How animals stand to what they visit, leap over, cling to or look out of.

As in `relations`, a function moves one `Box` to its place beside its host; lengths are in heights of the main subject.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from . import borne, mirrors, relations, tucking
from .relations import Box, Group, Placer

FRAMES: Mapping[str, tuple[float, float, bool]] = {
    "den": (0.0, 0.60, True),
    "hollow tree": (0.29, 0.42, True),
    "hamster wheel": (0.13, 0.62, True),
    "car window": (0.18, 0.74, False),
}
"""What is looked out of: the row of the feet and the height of who does, in heights of it; whether before its hole."""
HEAD = 0.76
"""Row of a flower's head, in heights of the flower."""
BLOOM = 1.3
"""Least width of a flower, in widths of who visits it."""
SUNK = 0.3
"""Share of the flower below the ground that is seen: its head matters, not its stem."""
FEEDING = frozenset({"hummingbird"})
"""Who hovers beside a flower instead of sitting on it."""
CLEARANCE, HIGHEST = 0.82, 0.75
"""Row of the feet of who leaps, in heights of what is leapt over, and its greatest height in heights of the leaper."""
OVERLOOKED = 0.5
"""Greatest height of what somebody plays on, in heights of who does."""
MORSEL = 0.3
"""Height of what is eaten from the ground, in heights of who eats it."""
RINGED, LEAST_RINGED = 0.42, 2.0
"""Greatest side of those round a host, in mean sides of it, and its least height, in heights of one of them."""
HERDED = 0.42
"""Greatest height of those in a herd, in heights of who is among them."""
SWIMMERS = frozenset({"fish", "tropical fish", "clownfish", "goldfish", "jellyfish", "shark", "dolphin", "turtle",
                      "sea turtle", "piranha", "angelfish", "seahorse", "manta ray", "stingray"})  # fmt: skip
TEAM = 1.05
"""Height of who pulls a sleigh, in heights of it."""
TRUNK = 2.4
"""Least height of a tree, in heights of who clings to it."""


def _grown(host: Box, factor: float) -> None:
    host.width, host.height = host.width * factor, host.height * factor


def _bloom(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """On the head of a flower, or before it with the bill in it."""
    host = group.boxes[at]
    hovers = box.concept in FEEDING
    _grown(host, max(1.0, (0.8 if hovers else BLOOM) * box.width / host.width))
    _grown(host, min(1.0, 3.2 * box.height / host.height))
    host.y, host.grounded = -SUNK * host.height, False
    row = host.y + HEAD * host.height
    if hovers:
        box.x, box.y = host.x - 0.16 * host.width - 0.5 * box.width, row - 0.36 * box.height
    else:
        box.x, box.y = host.x + (0.06 + spread) * host.width, row - 0.3 * box.height
    box.order = host.order + 0.02 + 0.001 * box.copy


def _leap(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """In the air over what is leapt over."""
    host = group.boxes[at]
    _grown(host, min(1.0, HIGHEST * box.height / host.height))
    if host.width < 0.7 * box.width:
        _grown(host, min(0.7 * box.width / host.width, HIGHEST * box.height / host.height))
    box.x = host.x + spread * max(host.width, box.width) * 1.1
    box.y = host.y + CLEARANCE * host.height
    box.order = host.order - 0.01


def _clasp(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Before the trunk of a tree, off the ground."""
    host = group.boxes[at]
    _grown(host, max(1.0, TRUNK * box.height / host.height))
    box.x, box.y = host.x + spread * host.width, host.y + 0.12 * host.height
    box.order = host.order + 0.02


def _station(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Before who plays on it, low enough that they look over it."""
    host = group.boxes[at]
    _grown(box, min(1.25 * host.width / box.width, OVERLOOKED * host.height / box.height))
    box.x, box.y, box.grounded = host.x, host.y - 0.1 * box.height, True
    box.order = host.order + 0.03


def _bowl(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """On the ground under the head of who feeds from it."""
    host = group.boxes[at]
    _grown(box, 0.5 * host.width / box.width)
    box.x, box.y, box.grounded = host.x + 0.46 * host.width, host.y - 0.3 * box.height, True
    box.order = host.order + 0.01 if host.width < 1.1 * host.height else host.order - 0.01


def _morsel(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Whole on the ground before the mouth of who bows to it."""
    host = group.boxes[at]
    _grown(box, MORSEL * host.height / max(box.height, 0.8 * box.width))
    box.x = host.x + 0.5 * host.width + (0.3 + spread * count) * box.width
    box.y, box.order = host.y + 0.06 * host.height, host.order + 0.02


def _ring(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """One of several round about its host, on both sides of it and above; who swims is below it as well."""
    host = group.boxes[at]
    if box.copy == 0:
        _grown(host, max(1.0, LEAST_RINGED * box.height / host.height))
    swims = box.concept in SWIMMERS or box.family not in relations.LIVING
    share = RINGED * (host.height * host.width) ** 0.5 * (4 / max(4, count)) ** 0.5
    _grown(box, min(1.0, share / box.height, share / box.width))
    turn = 2 * np.pi if swims else 1.1 * np.pi
    step = box.copy / count if swims else box.copy / max(1, count - 1)
    angle = (0.25 * np.pi if swims else -0.05 * np.pi) + step * turn
    across, up = 0.5 * host.width + 0.62 * box.width, 0.5 * host.height + 0.62 * box.height
    if box.copy == 0 and swims:
        host.y, host.grounded = host.y + 1.3 * box.height, False
    box.x = host.x + across * float(np.cos(angle))
    box.y = host.y + 0.5 * host.height + up * float(np.sin(angle)) - 0.5 * box.height
    box.order = host.order + 0.02 + 0.001 * box.copy


def _herd(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Half of a herd on each side of somebody, the first ones before them, the next further out, the last behind."""
    host = group.boxes[at]
    _grown(box, min(1.0, HERDED * host.height / box.height, HERDED * 1.5 * host.height / box.width))
    number = round(spread * count + (count - 1) / 2)
    side, place = (-1.0, 1.0)[number % 2], number // 2
    wide = max(box.width, 0.16 * host.height)
    out, up = ((0.5, -0.06), (1.2, 0.1), (0.75, 0.26), (1.45, 0.34))[place % 4]
    box.x, box.y = host.x + side * (0.22 * host.width + out * wide), host.y + up * host.height
    box.grounded, box.order = True, host.order + (0.01 if place == 0 else -0.01 * place)


def _team(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """In a row before the vehicle they pull, on the side it looks to."""
    host = group.boxes[at]
    _grown(box, TEAM * host.height / box.height)
    box.x = host.x + 0.5 * host.width + (0.42 + 0.62 * box.copy) * box.width
    box.y, box.grounded, box.order = host.y, host.grounded, host.order + 0.02 + 0.001 * box.copy


SIDEWAYS = 1.12
"""Width over height from which an animal is seen from the side."""


def _nose(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """On the tip of a nose."""
    host = group.boxes[at]
    _grown(box, min(1.0, 0.24 * host.height / box.height))
    end = 0.46 * host.width if host.width > SIDEWAYS * host.height else 0.0
    box.x, box.y, box.perch = host.x + end, host.y + 0.6 * host.height, (at, "nose")


def _tongue(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """At the end of a long tongue, in front of the head."""
    host = group.boxes[at]
    box.x, box.y = host.x + 0.5 * host.width + 0.55 * host.height, host.y + 0.66 * host.height


def _inside(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """In the opening of a frame; anywhere else as `relations` has it."""
    host = group.boxes[at]
    frame = FRAMES.get(host.concept)
    if frame is None:
        relations.PLACERS["inside"](group, at, box, spread, count)
        return
    foot, share, before = frame
    _grown(host, box.height / (share * host.height))
    fit = min(1.0, share * host.height / box.height, 0.9 * host.width / (box.width * max(1, count)))
    box.width, box.height = box.width * fit, box.height * fit
    box.x = host.x + (spread * 0.8 + (0.06 if host.concept == "car window" else 0.0)) * host.width
    box.y = host.y + foot * host.height
    box.order = host.order + (0.02 if before else -0.02) + 0.001 * box.copy


PLACERS: Mapping[str, Placer] = {
    **relations.PLACERS, **borne.PLACERS, "inside": _inside, "bloom": _bloom, "leap": _leap, "clasp": _clasp,
    "station": _station, "tongue": _tongue, "bowl": _bowl, "nose": _nose, "morsel": _morsel, "ring": _ring,
    "herd": _herd, "team": _team, "tucked": tucking.seat, mirrors.SHOWING: mirrors.stand,
}  # fmt: skip
"""All relations that tie a thing to its host."""
