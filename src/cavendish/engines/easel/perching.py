"""How animals stand to what they visit, leap over, cling to or look out of.

As in `relations`, a function moves one `Box` to its place beside its host; lengths are in heights of the main subject.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import relations
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


def _nose(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """On the tip of a nose."""
    host = group.boxes[at]
    _grown(box, min(1.0, 0.24 * host.height / box.height))
    box.x, box.y, box.perch = host.x, host.y + 0.6 * host.height, (at, "nose")


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
    **relations.PLACERS, "inside": _inside, "bloom": _bloom, "leap": _leap, "clasp": _clasp, "station": _station,
    "tongue": _tongue, "bowl": _bowl, "nose": _nose,
}  # fmt: skip
"""All relations that tie a thing to its host."""
