"""What is borne on a body: in the hand or mouth, on the shoulder, on the head.

As in `relations`, a function moves one `Box` to its place; lengths are in heights of the main subject.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .relations import Box, Group, Placer, shoulder, shrink

OVERHEAD = frozenset({"umbrella", "balloon", "kite", "parasol"})
"""What is held up."""
HAND, PALM = "hand", 1.5
"""A hand seen near; from this width over its height on it lies open."""
LONG = 1.12
"""Width over height from which an animal is seen from the side, its mouth at the end."""


def _held(group: Group, at: int, box: Box, spread: float, count: int) -> None:
    host = group.boxes[at]
    if host.concept == HAND:
        _gripped(host, box)
        return
    person = host.family == "person"
    concept = box.concept
    if not person and concept in OVERHEAD:
        _overhead(host, box, spread, count)
        return
    if concept == "balloon" and count > 1:
        _bunch(host, box, spread, count)
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
    if not person and host.width > LONG * host.height:
        box.x = host.x + 0.5 * host.width


def _gripped(host: Box, box: Box) -> None:
    """Behind the fingers of a hand, or on the palm of an open one, which is broader than tall."""
    palm = host.width > PALM * host.height
    grow = (0.72 if palm else 0.95) * host.height / box.height
    grow = min(grow, 0.8 * host.width / box.width)
    box.width, box.height = box.width * grow, box.height * grow
    box.x = host.x - (0.0 if palm else 0.13 * host.height)
    box.y = host.y + (0.44 * host.height if palm else 0.64 * host.height - 0.42 * box.height)
    box.order = host.order - 0.01


def _overhead(host: Box, box: Box, spread: float, count: int) -> None:
    """What an animal holds up beside its head: one as large as the animal, or a bunch of smaller ones."""
    grow = (0.95 if count == 1 else 0.5) * host.height / box.height
    box.width, box.height = box.width * grow, box.height * grow
    box.x, box.y = host.x + 0.3 * host.width, host.y + 0.34 * host.height
    if count > 1:
        box.x += spread * 0.75 * box.width * min(count, 4)
        box.y += (0.42, 0.62, 0.24)[box.copy % 3] * host.height
    box.order = host.order - 0.01


def _bunch(host: Box, box: Box, spread: float, count: int) -> None:
    """Balloons over the hand of who holds their strings, in two rows."""
    grow = 0.42 * host.stature / box.height
    box.width, box.height = box.width * grow, box.height * grow
    box.x = host.x + 0.30 * host.width + spread * 0.52 * box.width * count
    box.y = host.y + (0.86 + 0.20 * (box.copy % 2) + 0.05 * (box.copy % 3)) * host.stature
    box.order = host.order - 0.01 - 0.001 * (box.copy % 2)


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
    box.x = host.x + 0.5 * host.width
    box.y = host.y + 0.55 * host.height
    box.perch = (at, "mouth")


@dataclass(frozen=True, slots=True)
class Tie:
    """Where somebody is to whom another one does something, who looks to the right.

    ahead: the distance of their bodies, in statures of the doer and of the other one. up: the row of the feet, in
    the same. before: whether the other one is drawn over the doer.
    """

    ahead: tuple[float, float]
    up: tuple[float, float] = (0.0, 0.0)
    before: bool = True


TIES: Mapping[str, Tie] = {
    "wheeled": Tie((0.25, 0.24)), "swung": Tie((0.40, 0.12)), "towed": Tie((-0.34, -0.78)),
    "in_arms": Tie((0.03, -0.06), (0.45, -0.06)), "piggyback": Tie((-0.12, -0.02), (0.50, -0.36), before=False),
    "tended": Tie((0.27, 0.02)), "guided": Tie((0.30, 0.10)), "given": Tie((0.32, 0.26)),
    "embraced": Tie((0.10, 0.07)), "whispered": Tie((0.20, 0.05)), "measured": Tie((0.30, 0.14)),
    "treated": Tie((0.32, 0.10)), "hidden": Tie((0.17, 0.05), before=False), "met": Tie((0.36, 0.36)),
    "bedside": Tie((0.30, 0.42)), "fed": Tie((0.36, 0.26)), "teammate": Tie((-0.46, 0.0)),
    "rival": Tie((0.72, 0.76)), "last": Tie((0.95, 0.99)),
}  # fmt: skip
"""Relations of a body to the one that pushes, pulls, carries, combs, teaches, gives to or hugs it."""
TURNED_BACK = frozenset({"swung", "given", "embraced", "met", "fed", "rival", "last", "treated"})
"""Those of them in which the other one looks to the left, at the doer."""


def _tied(tie: Tie) -> Placer:
    def place(group: Group, at: int, box: Box, spread: float, count: int) -> None:
        host = group.boxes[at]
        box.x = host.x + tie.ahead[0] * host.stature + tie.ahead[1] * box.stature
        box.y = host.y + max(0.0, tie.up[0] * host.stature + tie.up[1] * box.stature)
        box.grounded = not tie.up[0]
        box.order = host.order + (0.02 if tie.before else -0.02)

    return place


PLACERS: Mapping[str, Placer] = {
    "held": _held, "shoulder": shoulder, "head": _head, "mouth": _mouth,
    **{kind: _tied(tie) for kind, tie in TIES.items()},
}  # fmt: skip
"""Relations of what is borne to its bearer, and of one body to another."""
