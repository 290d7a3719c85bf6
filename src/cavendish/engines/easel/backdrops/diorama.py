"""A place as a model: a tile floating in the air, seen from above at thirty degrees, with walls where it is a room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from ..canvas import Canvas, composite
from ..colour import F32, gradient, linear, mix
from ..light import Light, light_for
from .base import SETTINGS, Backdrop, Ground
from .iso import LARGE, PIECES, Iso, Spot
from .iso_shops import SHOPS

Order: TypeAlias = tuple[str, str]
"""A piece of `iso.PIECES` and its '#rrggbb', '' for its usual colour."""
KIND = "diorama"
_FIELDS = {
    "water": "#4aa8d0",
    "sand": "#ecd49a",
    "snow": "#f2f6fa",
    "street": "#767c86",
    "rock": "#a8a4a0",
    "mars": "#c8704a",
    "plain": "#ecdcc6",
    "grass": "#8cc667",
    "floor": "#d9a871",
    "island": "#3fa8d0",
}
_BARE = frozenset({"table", "studio", "marble table", "desk"})
"""Places that are only something to stand on."""
_SURFACES = {
    "sand": "desert pyramids savanna petra canyon",
    "island": "beach island lagoon",
    "water": "sea lake river underwater pool harbor swamp waterfall",
    "snow": "arctic glacier",
    "street": "city road london new york times square shibuya crossing night traffic neon street rooftop airport",
    "rock": "moon mountains cliff space orbit volcano ruins",
    "mars": "mars",
}
_ROOMS = {
    "bedroom": ("bed", "desk", "bookshelf", "potted plant"),
    "office": ("desk", "bookshelf", "desk", "potted plant"),
    "living room": ("sofa", "table", "bookshelf", "lamp"),
    "kitchen": ("counter", "fridge", "table", "potted plant"),
    "cafe": ("counter", "table", "chair", "potted plant"),
    "bakery": ("counter", "bookshelf", "table", "potted plant"),
    "restaurant": ("counter", "table", "table", "potted plant"),
    "bar": ("counter", "bookshelf", "table", "lamp"),
    "library": ("bookshelf", "bookshelf", "desk", "lamp"),
    "classroom": ("desk", "desk", "bookshelf", "potted plant"),
}
_USUAL_ROOM = ("sofa", "bookshelf", "lamp", "potted plant")
_OUTSIDE = {
    "grass": ("tree", "tree", "tree", "tree", "tree"),
    "snow": ("pine tree", "pine tree", "pine tree", "pine tree"),
    "street": ("skyscraper", "skyscraper", "skyscraper", "car"),
    "rock": (),
    "plain": (),
}
_BACK: tuple[Spot, ...] = ((0.06, 0.08), (0.52, 0.07), (0.07, 0.55), (0.30, 0.30))
_ROOM_SPOTS: tuple[Spot, ...] = ((0.05, 0.06), (0.52, 0.05), (0.06, 0.56), (0.84, 0.06), (0.08, 0.84), (0.36, 0.40))
_EDGE: tuple[Spot, ...] = (
    (0.09, 0.12),
    (0.12, 0.88),
    (0.88, 0.10),
    (0.46, 0.08),
    (0.08, 0.50),
    (0.90, 0.42),
    (0.40, 0.92),
)


def surface_of(setting: str, pieces: Sequence[Order] = ()) -> str:
    """What the tile of a setting is made of: a key of the fields."""
    if setting in _BARE:
        return "plain"
    if setting in SHOPS and any(kind in SHOPS for kind, _ in pieces):
        return "plain"
    info = SETTINGS.get(setting)
    if info is not None and info.indoors:
        return "floor"
    return next((name for name, listed in _SURFACES.items() if setting and setting in listed), "grass")


def diorama(
    setting: str, width: int, height: int, light: Light, pieces: Sequence[Order], rng: np.random.Generator, snowy: bool
) -> Backdrop:
    """The model of a setting.

    Args:
        setting: a key of `backdrops.SETTINGS`; unknown ones are lawns.
        pieces: what was asked for and is built of boxes; what is usual there is added round it.
        snowy: snow lies on it.
    """
    dark = light.time_of_day in ("night", "neon", "dusk")
    above, below = ("#1d2145", "#3a2f66") if dark else ("#cfe3f4", "#f7dccb")
    image = gradient(height, width, [(0.0, above), (1.0, below)])
    field = "snow" if snowy and surface_of(setting) == "grass" else surface_of(setting, pieces)
    side = min(width * 0.47, height * 0.50)
    tall = 0.52 if field == "floor" or setting in SHOPS else 0.18
    top = (width / 2, height / 2 - side * 0.5 + tall * side * 0.42)
    sheet = Canvas(width, height)
    iso = Iso(sheet, top, side, dark)
    px, py = iso.at(0.5, 0.5, -0.34)
    sheet.ellipse(px, py, side * 0.95, side * 0.46, "#000000", 0.22, soft=side * 0.08)
    _tile(iso, field)
    if field == "floor":
        _walls(iso, rng)
    for (x, y), (kind, colour) in sorted(_placed(setting, field, pieces), key=lambda pair: sum(pair[0])):
        (PIECES.get(kind) or SHOPS[kind])(iso, x, y, colour)
    composite(image, sheet)
    if dark:
        image *= np.array([0.62, 0.62, 0.82], np.float32)
    near, far = (iso.at(0.5, 0.5, 0.0)[1] + side * share for share in (0.30, -0.05))
    ground = Ground(
        near / height,
        far / height,
        far / height - 0.4,
        0.5 - 0.26 * side / width * 2,
        0.5 + 0.52 * side / width,
        "table",
    )
    return Backdrop(image, KIND, 0.4, ground, light_for("studio"), (0.10, 0.35), indoors=True, view_m=4.0)


def _tile(iso: Iso, field: str) -> None:
    """The slab: a layer of what the place is made of on earth."""
    tone = linear(_FIELDS[field])
    iso.box(0, 0, 1, 1, -0.16, -0.05, "#8a6242")
    iso.box(0, 0, 1, 1, -0.05, 0.0, tone)
    if field == "street":
        iso.face([(0, 0.60, 0), (1, 0.60, 0), (1, 0.90, 0), (0, 0.90, 0)], "#4a4e57")
        for dash in range(6):
            a = 0.03 + dash * 0.17
            iso.face([(a, 0.74, 0), (a + 0.09, 0.74, 0), (a + 0.09, 0.76, 0), (a, 0.76, 0)], "#f4f1ea")
    if field == "floor":
        for board in range(1, 10):
            iso.face(
                [(0, board / 10, 0), (1, board / 10, 0), (1, board / 10 + 0.006, 0), (0, board / 10 + 0.006, 0)],
                tone,
                0.8,
            )
        iso.face([(0.34, 0.34, 0), (0.84, 0.34, 0), (0.84, 0.80, 0), (0.34, 0.80, 0)], "#c86a5a")
        iso.face([(0.38, 0.38, 0), (0.80, 0.38, 0), (0.80, 0.76, 0), (0.38, 0.76, 0)], "#efd9c0")
    if field == "island":
        px, py = iso.at(0.5, 0.5)
        for reach, shade in ((0.82, "#a8e4e8"), (0.74, "#f6fbfa"), (0.70, "#ecd596"), (0.40, "#9ccf6c")):
            iso.canvas.ellipse(px, py, reach * iso.side * 0.86, reach * iso.side * 0.43, shade)
    if field == "water":
        for wave in range(7):
            a = 0.08 + wave * 0.13
            iso.face(
                [(a, a * 0.7 + 0.1, 0), (a + 0.12, a * 0.7 + 0.1, 0), (a + 0.11, a * 0.7 + 0.115, 0)], "#e6f4fa", 1.0
            )
    if field == "rock":
        for x, y, reach in ((0.25, 0.7, 0.09), (0.7, 0.25, 0.07), (0.75, 0.8, 0.06)):
            px, py = iso.at(x, y)
            iso.canvas.ellipse(px, py, reach * iso.side, reach * iso.side * 0.5, tone * np.float32(0.75))


def _walls(iso: Iso, rng: np.random.Generator) -> None:
    """The two far walls of a room, with a window and a picture."""
    tone: F32 = linear(("#e8d5c4", "#c9dce0", "#d8dcc4", "#e6cfd6")[int(rng.integers(4))])
    high = 0.52
    iso.face([(0, 0, 0), (0, 1, 0), (0, 1, high), (0, 0, high)], tone, 1.0)
    iso.face([(0, 0, 0), (1, 0, 0), (1, 0, high), (0, 0, high)], tone, 0.84)
    iso.face(
        [(0, 0, high), (0, 1, high), (-0.03, 1, high), (-0.03, -0.03, high), (1, -0.03, high), (1, 0, high)], "#fbf8f2"
    )
    iso.pane("right", 0.36, 0.66, 0.001, 0.20, 0.44, "#fbf8f2")
    iso.pane("right", 0.38, 0.50, 0.002, 0.22, 0.42, iso.glass)
    iso.pane("right", 0.52, 0.64, 0.002, 0.22, 0.42, iso.glass)
    iso.pane("left", 0.36, 0.48, 0.001, 0.28, 0.42, "#3a2f2a")
    iso.pane("left", 0.375, 0.465, 0.002, 0.295, 0.405, mix(linear("#5ab0d8"), linear("#f2b63c"), 0.4))


def _placed(setting: str, field: str, pieces: Sequence[Order]) -> list[tuple[Spot, Order]]:
    """Where the pieces stand: those asked for first, what is usual there in the places left."""
    asked = list(pieces)
    named = {kind for kind, _ in asked}
    if field == "floor":
        spots = list(_ROOM_SPOTS)
        furniture = [kind for kind in _ROOMS.get(setting, _USUAL_ROOM) if kind not in named]
        return list(zip(spots, [*asked, *((kind, "") for kind in furniture)], strict=False))
    large = [order for order in asked if order[0] in LARGE]
    small = [order for order in asked if order[0] not in LARGE]
    named |= {"car"} if "taxi" in named else set()
    usual: list[Order] = [(kind, "") for kind in _OUTSIDE.get(field, ()) if kind not in named]
    back = [order for order in usual if order[0] in LARGE][: max(0, 3 - len(large))]
    centre: list[Spot] = [(0.30, 0.26)] if len(large) == 1 and not back else list(_BACK)
    made = list(zip(centre, [*large, *back], strict=False))
    taken = [spot for spot, _ in made]
    free = [spot for spot in _EDGE if all(abs(spot[0] - x - 0.15) + abs(spot[1] - y - 0.15) > 0.30 for x, y in taken)]
    cars: list[Spot] = [(0.62, 0.66), (0.16, 0.66), (0.40, 0.80)]
    for order in [*small, *(order for order in usual if order[0] not in LARGE)]:
        places = cars if order[0] in ("car", "taxi") and cars else free
        if places:
            made.append((places.pop(0), order))
    return made


__all__ = ["KIND", "PIECES", "diorama", "surface_of"]
