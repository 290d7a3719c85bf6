"""Furnished rooms without anybody in them: what stands there, in the sizes of life, large things along the wall.

`furnished` prepares the scene; `Room` lays the groups out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .backdrops.base import SettingInfo
from .extent import Extent, extent
from .places import Frame, Placed
from .relations import LIVING, Group
from .scene import Relation, Scene, Thing
from .ties import without

INTERIOR = "interior"
"""Key of the decor that tells the layout that the room itself is the subject."""
NOT_ROOMS = frozenset({"studio", "stage", "windowsill", "fireplace", "spaceship", "museum", "igloo", "cave", "castle"})
TABLES = frozenset(
    {"kitchen island", "dining table", "table", "desk", "wooden desk", "coffee table", "island counter", "round table"}
)
"""What small things are put on, and chairs stand at."""
SEATS = frozenset({"bar stool", "barstool", "counter stool", "stool", "chair", "wooden chair", "office chair", "seat",
                   "desk chair", "swivel chair", "gaming chair"})  # fmt: skip
DESKED = {"office": "desk", "library": "desk", "classroom": "desk", "arcade": "desk", "recording studio": "desk"}
"""Rooms in which small things are on a desk also when none was named."""
OWN: Mapping[str, frozenset[str]] = {
    "classroom": frozenset({"desk", "wooden desk", "blackboard", "chalkboard", "school desk", "chair", "wooden chair"}),
    "kitchen": frozenset({"counter", "cupboard", "cabinet", "sink", "shelf"}),
    "restaurant": frozenset({"table", "dining table", "chair", "wooden chair"}),
    "cafe": frozenset({"table", "dining table", "chair", "wooden chair", "counter"}),
    "library": frozenset({"bookshelf", "bookcase", "book", "shelf"}),
    "bathroom": frozenset({"sink", "mirror", "tiles"}),
    "laundry": frozenset({"washing machine", "dryer"}),
    "bedroom": frozenset({"nightstand", "bedside table"}),
    "office": frozenset({"bookshelf"}),
    "tatami room": frozenset({"table", "dining table", "low table", "cushion", "door", "paper door", "pillow"}),
}
"""What the painting of a room shows anyway, when no colour is asked for."""
VIEW_M = 2.75
"""Metres that the frame's side spans where things stand."""
LARGE_M = 1.15
"""Metres of width or height from which a thing stands along the wall."""
LEAST, WIDEST, GROWN = 0.17, 0.9, 1.4
"""Least height as a share of the side, most width of a row, and how much a few things are enlarged."""


def furnished(scene: Scene, settings: Mapping[str, SettingInfo]) -> Scene:
    """The scene as a furnished room, if it is one: small things on the tables, what the room shows anyway left out."""
    info = settings.get(scene.setting)
    if info is None or not info.indoors or info.surface != "floor" or scene.setting in NOT_ROOMS or scene.emblem:
        return scene
    if scene.camera in ("close", "macro", "isometric", "aerial") or not scene.subjects:
        return scene
    facts = [extent(thing.kind) for thing in scene.subjects]
    furniture = any(one.family == "furniture" or thing.kind in TABLES | SEATS or one.height_m > LARGE_M
                    for one, thing in zip(facts, scene.subjects, strict=True))  # fmt: skip
    if any(one.family in LIVING for one in facts) or not (furniture or len(facts) > 1 or scene.setting in DESKED):
        return scene
    scene = replace(scene, subjects=tuple(_of_room(thing) for thing in scene.subjects))
    own = OWN.get(scene.setting, frozenset())
    bearing = {thing.relation.target for thing in scene.subjects if thing.relation and thing.relation.kind == "on"}
    gone = {at for at, thing in enumerate(scene.subjects)
            if {thing.kind, thing.concept, thing.noun.removesuffix("s")} & own and not thing.colour
            and (not thing.material or scene.setting == "tatami room") and at not in bearing}  # fmt: skip
    things = _tabled(list(without(scene.subjects, gone)), scene.setting)
    return replace(scene, subjects=tuple(things), decor={**scene.decor, INTERIOR: "yes"})


def _of_room(thing: Thing) -> Thing:
    """A globe in a room is the one on a desk, not the planet."""
    return replace(thing, kind="desk globe", concept="globe") if thing.noun == "globe" else thing


def _tabled(things: list[Thing], setting: str) -> list[Thing]:
    """Small things on the first table there is; in an office on a desk of its own."""
    small = [at for at, thing in enumerate(things) if _small(thing)]
    table = next((at for at, thing in enumerate(things) if thing.kind in TABLES and thing.count == 1), None)
    if small and table is None and setting in DESKED:
        things.append(Thing(DESKED[setting], DESKED[setting], concept=DESKED[setting]))
        table = len(things) - 1
    if table is None:
        return things
    return [replace(thing, relation=Relation("on", table)) if at in small else thing for at, thing in enumerate(things)]


def _small(thing: Thing) -> bool:
    """Whether it stands on tables and was put nowhere else."""
    facts = extent(thing.kind)
    free = thing.relation is None or thing.relation.kind in ("with", "beside")
    return free and facts.height_m <= 0.62 and facts.family in ("food", "drink", "object", "plant", "toy") and (
        facts.where == "tabletop" or thing.concept in _DESK_THINGS or thing.kind in _DESK_THINGS
    )  # fmt: skip


_DESK_THINGS = frozenset(
    {"lamp", "desk lamp", "table lamp", "monitor", "computer", "laptop", "globe", "icon:desktop-computer", "vase",
     "icon:laptop", "typewriter", "microscope", "book", "pile of books", "candle", "fruit bowl", "radio", "keyboard"}
)  # fmt: skip


@dataclass(slots=True)
class _Piece:
    """A group with its width and height in pixels, and where it goes."""

    thing: int
    group: Group
    scale: float
    x: float = 0.0

    @property
    def wide(self) -> float:
        return self.group.width * self.scale


@dataclass(frozen=True)
class Room:
    """Lays out the groups of a furnished room in a frame."""

    scene: Scene
    extents: Sequence[Extent]
    frame: Frame

    def placed(self, groups: Sequence[tuple[int, Group]]) -> list[Placed]:
        """Large things in a row at the back, chairs round the first table, the rest before them."""
        pieces = [self._piece(root, group) for root, group in groups]
        table = next((piece for piece in pieces if self._kind(piece) in TABLES), None)
        seats = [piece for piece in pieces if table is not None and self._kind(piece) in SEATS]
        large = [piece for piece in pieces if piece not in seats and self._large(piece)]
        small = [piece for piece in pieces if piece not in seats and piece not in large]
        back, front = (large, small) if large else (small, [])
        self._grow(pieces, back)
        row = self.frame.ground.row(0.55)
        self._spread(back, 0.5)
        placed = [one for piece in back for one in self._put(piece, row)]
        if table is not None:
            placed += self._seated(seats, table, row)
        if front:
            gaps = self._gaps(front, back)
            for piece, x in zip(front, gaps, strict=True):
                piece.x = x
                placed += self._put(piece, self.frame.ground.row(0.0) + 0.015)
        return placed

    def _piece(self, root: int, group: Group) -> _Piece:
        thing, facts = self.scene.subjects[root], self.extents[root]
        side = self.frame.side
        natural = facts.height_m * min(1.5, max(0.7, thing.size)) / VIEW_M * side
        return _Piece(root, group, max(natural, LEAST * side) / max(1e-3, group.boxes[0].height))

    def _kind(self, piece: _Piece) -> str:
        return self.scene.subjects[piece.thing].kind

    def _large(self, piece: _Piece) -> bool:
        facts = self.extents[piece.thing]
        return max(facts.height_m, facts.height_m * facts.aspect) >= LARGE_M

    def _grow(self, pieces: Sequence[_Piece], back: Sequence[_Piece]) -> None:
        """Make everything smaller when the row is too wide, larger when the room would look empty."""
        wide = sum(piece.wide for piece in back)
        tall = max(piece.group.top * piece.scale for piece in pieces)
        fit = min(WIDEST * self.frame.width / wide, 0.78 * self.frame.height / tall)
        factor = min(fit, GROWN if wide < 0.62 * self.frame.width else 1.0)
        for piece in pieces:
            piece.scale *= factor

    def _spread(self, pieces: Sequence[_Piece], middle: float) -> None:
        """Side by side with equal gaps, about the middle of the frame; a single one a little aside."""
        wide = sum(piece.wide for piece in pieces)
        gap = min(0.1 * self.frame.width, (0.97 * self.frame.width - wide) / (len(pieces) + 1))
        x = middle * self.frame.width - (wide + gap * (len(pieces) - 1)) / 2
        for piece in pieces:
            piece.x = x + piece.wide / 2
            x += piece.wide + gap

    def _seated(self, seats: Sequence[_Piece], table: _Piece, row: float) -> list[Placed]:
        """Stools before their counter; chairs at both ends of a table and behind it."""
        placed: list[Placed] = []
        stools = self._kind(table) in ("kitchen island", "island counter") or len(seats) == 1
        for k, piece in enumerate(seats):
            if stools:
                share = (k + 0.5) / len(seats) - 0.5
                piece.x = table.x + 0.86 * table.wide * share
                placed += self._put(piece, row + 0.055)
            elif k < 2:
                piece.x = table.x + (table.wide * 0.5 + piece.wide * 0.32) * (1 - 2 * k)
                placed += self._put(piece, row + 0.01)
            else:
                share = (k - 1.5) / (len(seats) - 2) - 0.5
                piece.x = table.x + 0.9 * table.wide * share
                placed += self._put(piece, row - 0.06)
        return placed

    def _gaps(self, front: Sequence[_Piece], back: Sequence[_Piece]) -> list[float]:
        """Columns for what stands in front: the sides first, so that the middle stays free."""
        shares = (0.16, 0.84, 0.34, 0.66, 0.5, 0.08, 0.92)
        found = []
        for k, piece in enumerate(front):
            half = piece.wide / 2
            found.append(min(max(shares[k % len(shares)] * self.frame.width, half), self.frame.width - half))
        return found

    def _put(self, piece: _Piece, row: float) -> list[Placed]:
        middle = (piece.group.left + piece.group.right) / 2 * piece.scale
        y = row * self.frame.height
        return [Placed(piece.group, n, piece.x - middle, y, piece.scale, True) for n in range(len(piece.group.boxes))]
