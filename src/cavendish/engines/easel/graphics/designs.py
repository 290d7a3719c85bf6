"""What each kind of printed matter looks like: its ground, where its words stand and how they are set.

Boxes are (left, top, right, bottom) as fractions of the picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ..backdrops.base import Ground

Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Design:
    """One kind of printed matter.

    ground: a name of `grounds.GROUNDS`, 'badge' and 'tile' for emblems, a motif of `ornament.MOTIFS`, or '' for the
    painted scene itself. title, lines: where the first line of the words and the others stand. look: how they are set,
    a key of `typeset.LOOKS`. style: the manner when none is asked for. room: share of the height left to the art.
    boxes: where the art is laid when it does not stand on a ground; several of them repeat it. said: words that stand
    there when none were given, '' for none.
    """

    ground: str = ""
    title: Box = (0.07, 0.05, 0.93, 0.24)
    lines: Box = (0.12, 0.25, 0.88, 0.33)
    look: str = "shadow"
    style: str = ""
    room: float = 1.0
    boxes: tuple[Box, ...] = ()
    said: str = ""

    def free(self, ground: Ground) -> tuple[float, float]:
        """Share of the height that words keep from things above, and the row that they keep them from below.

        ground: where things stand; nobody is moved up to the horizon.
        """
        if self.ground == "card":
            return self.title[3] + 0.02, 1.0
        if self.ground or self.room < 1.0:
            return 0.0, self.room
        top = min(self.title[3], _MOST_ABOVE) if self.title[1] < _HIGH else 0.0
        below = self.title[1] + 0.02 if self.title[1] > _LOW else 1.0
        return top, min(1.0, max(below, (ground.horizon + 0.14) / max(ground.near, 0.2)))


_HIGH, _LOW, _MOST_ABOVE = 0.2, 0.6, 0.24
"""Rows above and below which words are set over or under the art; most of the height they take above it."""
_TOP: Box = (0.05, 0.04, 0.95, 0.25)
_FOOT: Box = (0.07, 0.79, 0.93, 0.93)
_BELOW: Box = (0.10, 0.935, 0.90, 0.975)
_CORNERS = ((0.07, 0.07, 0.37, 0.30), (0.63, 0.70, 0.93, 0.93), (0.63, 0.07, 0.93, 0.30), (0.07, 0.70, 0.37, 0.93))

DESIGNS: dict[str, Design] = {
    "logo": Design("badge", (0.08, 0.795, 0.92, 0.925), (0.15, 0.93, 0.85, 0.975), "ink", "flat", 0.80),
    "round logo": Design(
        "ring", (0.0, 0.0, 1.0, 1.0), (0.15, 0.93, 0.85, 0.975), "ring", "flat", boxes=((0.25, 0.25, 0.75, 0.75),)
    ),
    "shield": Design(
        "shield",
        (0.12, 0.86, 0.88, 0.965),
        (0.15, 0.93, 0.85, 0.975),
        "ribbon",
        "flat",
        0.86,
        ((0.24, 0.13, 0.76, 0.64),),
    ),
    "icon": Design("tile", style="flat"),
    "tarot": Design("paper", (0.20, 0.82, 0.80, 0.92), _BELOW, "ink", "art nouveau", boxes=((0.16, 0.12, 0.84, 0.80),)),
    "tattoo": Design("white", (0.10, 0.80, 0.90, 0.95), _BELOW, "ink", "ink sketch", boxes=((0.08, 0.08, 0.92, 0.92),)),
    "sticker": Design("badge", (0.08, 0.80, 0.92, 0.95), _BELOW, "outlined", room=0.9),
    "film poster": Design("", (0.05, 0.70, 0.95, 0.87), (0.12, 0.885, 0.88, 0.945), "cinema"),
    "travel poster": Design("", (0.08, 0.80, 0.92, 0.915), (0.12, 0.92, 0.88, 0.955), "band", "art deco"),
    "poster": Design("", _TOP, (0.10, 0.87, 0.90, 0.955), "poster"),
    "book cover": Design("", (0.10, 0.07, 0.92, 0.28), (0.12, 0.88, 0.90, 0.94), "book"),
    "album cover": Design("", _FOOT, _BELOW, "shadow"),
    "magazine": Design("", (0.03, 0.02, 0.97, 0.19), (0.05, 0.72, 0.55, 0.90), "masthead"),
    "card": Design("card", (0.12, 0.09, 0.88, 0.32), (0.16, 0.33, 0.84, 0.40), "ink"),
    "birthday card": Design("card", (0.12, 0.09, 0.88, 0.32), (0.16, 0.33, 0.84, 0.40), "ink", said="Happy Birthday"),
    "thank you card": Design("card", (0.12, 0.09, 0.88, 0.32), (0.16, 0.33, 0.84, 0.40), "ink", said="Thank You"),
    "christmas card": Design("card", (0.12, 0.09, 0.88, 0.32), (0.16, 0.33, 0.84, 0.40), "ink", said="Merry Christmas"),
    "invitation": Design(
        "paper", (0.17, 0.34, 0.83, 0.60), (0.22, 0.61, 0.78, 0.69), "ink", boxes=_CORNERS, said="You are invited"
    ),
    "business card": Design(
        "business card", (0.46, 0.36, 0.86, 0.52), (0.46, 0.54, 0.86, 0.64), "ink", boxes=((0.15, 0.34, 0.41, 0.66),)
    ),
    "menu": Design(
        "paper",
        (0.14, 0.09, 0.86, 0.22),
        (0.16, 0.24, 0.84, 0.30),
        "menu",
        boxes=((0.30, 0.72, 0.70, 0.90),),
        said="MENU",
    ),
    "sale": Design(
        "burst", (0.07, 0.10, 0.93, 0.48), (0.12, 0.49, 0.88, 0.57), "spray", boxes=((0.14, 0.60, 0.86, 0.93),)
    ),
    "flyer": Design("", _TOP, (0.10, 0.87, 0.90, 0.955), "poster"),
    "banner": Design("", (0.06, 0.26, 0.94, 0.66), (0.10, 0.68, 0.90, 0.82), "shadow"),
    "thumbnail": Design("", (0.03, 0.05, 0.97, 0.36), (0.05, 0.80, 0.95, 0.95), "loud"),
    "meme": Design("", (0.04, 0.03, 0.96, 0.19), (0.04, 0.81, 0.96, 0.97), "outlined"),
    "chalkboard": Design(
        "chalkboard", (0.11, 0.14, 0.89, 0.46), (0.14, 0.48, 0.86, 0.60), "chalk", boxes=((0.22, 0.58, 0.78, 0.88),)
    ),
    "neon": Design(
        "neon", (0.10, 0.30, 0.90, 0.70), (0.16, 0.70, 0.84, 0.84), "neon", boxes=((0.20, 0.16, 0.80, 0.84),)
    ),
    "graffiti": Design(
        "bricks",
        (0.06, 0.24, 0.94, 0.72),
        (0.14, 0.72, 0.86, 0.84),
        "spray",
        boxes=((0.09, 0.05, 0.91, 0.80),),
    ),
    "t-shirt": Design(
        "t-shirt", (0.335, 0.555, 0.665, 0.66), (0.35, 0.67, 0.65, 0.71), "print", boxes=((0.335, 0.30, 0.665, 0.55),)
    ),
    "double exposure": Design("white", _FOOT, _BELOW, "ink", boxes=((0.10, 0.06, 0.90, 0.97),)),
    "pattern": Design("pattern", look="shadow"),
    "floral": Design("pattern"),
    "mandala": Design("mandala"),
    "gradient": Design("gradient"),
    **{name: Design(name) for name in ("stripes", "polka dots", "chevron", "hexagons", "tartan", "checkers", "shapes")},
}
