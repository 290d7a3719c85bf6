"""Rooms told in rows: their walls, floor, light, and the pieces that stand in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..colour import linear
from . import floors, rooms, walls
from .base import Backdrop, Scenery, Surface, finished, setting
from .furnish import Furnisher, rug
from .sheet import Sheet, ink
from .town import light_up

Piece = Callable[[Furnisher, float], None]
"""Draws itself into a room whose floor begins at a row (share of the height)."""
Floor = tuple[str, str, str]
"""How a floor is laid ('planks', 'tiles', 'carpet') and its two colours."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window in shares of the picture."""

    x: float
    y: float
    wide: float
    tall: float
    bars: tuple[int, int] = (2, 2)
    curtains: str | None = None
    arch: bool = False
    frame: str = "#efe9dc"


@dataclass(frozen=True, slots=True)
class Room:
    """One room.

    clad: '' for a plain wall, or a name of `rooms` ('brick', 'stone', 'wood', 'tiles', 'stripes', 'dots').
    gain: how bright everything is under its light. lamps: columns, rows and colours of what shines (shares 0..1).
    """

    name: str
    words: tuple[str, ...]
    wall: tuple[str, str]
    floor: Floor
    pieces: Callable[[Furnisher, float], None]
    clad: str = ""
    horizon: float = 0.68
    light: str = "studio"
    gain: float = 1.0
    windows: tuple[Window, ...] = ()
    lamps: tuple[tuple[float, float, str], ...] = ()
    rug: tuple[str, str] | None = None
    view_m: float = 3.0
    surface: Surface = "floor"


def register(room: Room) -> None:
    """Make the room a setting."""

    def paint(scenery: Scenery) -> Backdrop:
        return _painted(room, scenery)

    setting(room.name, *room.words, time_of_day=room.light, indoors=True, surface=room.surface, view_m=room.view_m)(
        paint
    )


def _painted(room: Room, scenery: Scenery) -> Backdrop:
    horizon = room.horizon
    usual = {"walls of": room.clad, "walls": room.wall[0]} if room.clad else {}
    asked = scenery.decor.get("walls", "") or scenery.decor.get("place", "")
    scenery.decor = {**usual, **scenery.decor}
    if asked:
        scenery.decor = {**scenery.decor, "walls": asked}
    walls.wall(scenery, *room.wall, horizon, mottle=0.12)
    for pane in room.windows:
        rooms.window(
            scenery, pane.x, pane.y, pane.wide, pane.tall,
            bars=pane.bars, curtains=pane.curtains, arch=pane.arch, frame=pane.frame,
        )  # fmt: skip
    kind, one, two = room.floor
    if kind == "tiles":
        floors.tiles(scenery, horizon, one, two, gloss=0.22)
    elif kind == "carpet":
        floors.carpet(scenery, horizon, one)
    else:
        floors.planks(scenery, horizon, one, two, boards=6, tilt=0.5)
    if room.rug:
        rug(scenery, horizon + 0.16, *room.rug)
    made = Furnisher(scenery)
    room.pieces(made, horizon)
    made.lay(0.7)
    if room.gain != 1.0:
        scenery.image *= np.float32(room.gain)
    _lamps(room, scenery)
    rooms.soften(scenery, 0.7)
    return finished(scenery, room.name, horizon, near=0.94, far=0.83)


def _lamps(room: Room, scenery: Scenery) -> None:
    lit = Sheet(scenery.width, scenery.height)
    for x, y, tone in room.lamps:
        r = scenery.size * 0.011
        lit.ellipse(x * scenery.width, y * scenery.height, r, r * 1.2, ink(linear(tone)))
    light_up(scenery, lit, 1.3)
    for x, y, tone in room.lamps:
        rooms.lamp_glow(scenery, x, y, 0.34, tone, 0.75)
