"""What is borne on a body: in the hand or mouth, on the shoulder, on the head.

As in `relations`, a function moves one `Box` to its place; lengths are in heights of the main subject.
"""

from __future__ import annotations

from collections.abc import Mapping

from .relations import Box, Group, Placer, shoulder, shrink

OVERHEAD = frozenset({"umbrella", "balloon", "kite", "parasol"})
"""What is held up."""


def _held(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    person = host.family == "person"
    concept = box.concept
    if not person and concept in OVERHEAD:
        _overhead(host, box, spread, count)
        return
    shrink(box, host.width * (1.1 if person else 0.5), host.height * (0.62 if person else 0.42))
    low = {"balloon": 0.82, "umbrella": 0.52, "kite": 1.0, "flag": 0.5}.get(concept, 0.3)
    aside = 0.46 if person else 0.3
    reach = (
        0.16
        if concept in ("book", "open book", "guitar", "cup of coffee", "cup", "tea", "laptop") and count == 1
        else aside
    )
    box.x = host.x + reach * host.width + spread * box.width * count * 0.9
    box.y = host.y + host.height * low - (0.12 * box.height if low == 0.3 else 0.0)
    box.perch = (at, "hand") if count == 1 and low == 0.3 else None


def _overhead(host: Box, box: Box, spread: float, count: int) -> None:
    """What an animal holds up beside its head: one as large as the animal, or a bunch of smaller ones."""
    grow = (0.95 if count == 1 else 0.5) * host.height / box.height
    box.width, box.height = box.width * grow, box.height * grow
    box.x, box.y = host.x + 0.3 * host.width, host.y + 0.34 * host.height
    if count > 1:
        box.x += spread * 0.75 * box.width * min(count, 4)
        box.y += (0.42, 0.62, 0.24)[box.copy % 3] * host.height
    box.order = host.order - 0.01


def _head(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    shrink(box, host.width * 0.9, host.height * 0.4)
    box.x = host.x + spread * box.width
    box.y = host.y + 0.94 * host.height
    box.perch = (at, "head") if count == 1 and host.family == "animal" else None


def _mouth(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    """Carried between the teeth."""
    host = group.boxes[at]
    shrink(box, host.width * 0.34, host.height * 0.3)
    box.x = host.x + 0.4 * host.width
    box.y = host.y + 0.55 * host.height
    box.perch = (at, "mouth")


PLACERS: Mapping[str, Placer] = {"held": _held, "shoulder": shoulder, "head": _head, "mouth": _mouth}
"""Relations of what is borne to its bearer."""
