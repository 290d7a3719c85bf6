"""Who faces whom: those at work on a thing turn to it, those on their way go together, others look into the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .borne import TIES, TURNED_BACK
from .extent import Extent
from .places import Frame, Placed
from .relations import LIVING, Box
from .scene import Scene

FACING = frozenset(
    {
        "hugging",
        "boxing",
        "fighting",
        "kissing",
        "waltz",
        "chess",
        "examining",
        "courting",
        "shaking hands",
        "high five",
        "arguing",
        "talking",
    }
)
"""Poses of two who turn to each other."""
ADDRESSING = frozenset(
    {"spraying", "examining", "pointing", "watching", "building", "photographing", "fighting", "archery", "pushing",
     "boxing", "casting", "serving", "repairing", "haircut", "treating teeth"}
)  # fmt: skip
"""Poses of those who turn to what is nearest."""
HEEDING = frozenset({"eating", "drinking", "grazing", "browsing", "watching", "sniffing", "spraying", "listening",
                     "breathing fire"})  # fmt: skip
"""The same for animals."""
MOVING = frozenset(
    {
        "pulling",
        "carrying",
        "galloping",
        "racing",
        "running",
        "walking",
        "flying",
        "riding",
        "jumping",
        "swimming",
        "chasing",
        "cycling",
        "skiing",
        "broom",
        "hiking",
    }
)
"""Poses of those who are on their way."""


@dataclass(frozen=True)
class Facing:
    """Turns the figures of one scene."""

    scene: Scene
    extents: Sequence[Extent]
    frame: Frame

    def of(self, one: Placed, others: Sequence[Placed]) -> str:
        """'left' or 'right' for one figure among all others, '' when it does not matter."""
        return self._tied(one) or self._toward(one, others) or self._usual(one)

    def _tied(self, one: Placed) -> str:
        """How two stand of whom one does something to the other; '' for all others."""
        things, index = self.scene.subjects, one.box.thing
        tie = things[index].relation
        if tie is not None and tie.kind in TIES:
            return "left" if tie.kind in TURNED_BACK else "right"
        ties = [other.relation for other in things if other.relation is not None]
        return "right" if any(tie.target == index and tie.kind in TIES for tie in ties) else ""

    def _toward(self, one: Placed, others: Sequence[Placed]) -> str:
        """Where somebody who does something to another thing finds the nearest one; '' for all others."""
        box = one.box
        pose = self.scene.subjects[box.thing].pose
        if pose not in (ADDRESSING if box.family == "person" else HEEDING if box.family == "animal" else ()):
            return ""
        here = one.x + box.x * one.scale
        strangers = [far for far in others if far.group is not one.group and far.box.thing != box.thing]
        alive = [far for far in strangers if far.box.family in LIVING]
        if self.scene.subjects[box.thing].pose in FACING and (self.scene.subjects[box.thing].count > 1 or not alive):
            return ""
        apart = [far.x + far.box.x * far.scale - here for far in alive or strangers]
        nearest = min(apart, key=abs, default=0.0)
        return "" if not nearest else "right" if nearest > 0 else "left"

    def _carries(self, box: Box) -> bool:
        """Whether the box is carried in a mouth, or feeds on a flower: the place beside the head is on the right."""
        relation = self.scene.subjects[box.thing].relation
        if relation is None:
            return False
        beast = relation.kind == "held" and self.extents[relation.target].family == "animal"
        return beast or relation.kind in ("mouth", "bloom", "tongue", "bowl", "morsel", "nose", "team")

    def _together(self, one: Placed) -> bool:
        """Whether it goes the same way as all others: who chases, pulls or moves along with somebody."""
        things = self.scene.subjects
        if any(thing.relation and thing.relation.kind == "chased" for thing in things):
            return True
        many = sum(thing.count for at, thing in enumerate(things) if self.extents[at].family in LIVING) > 1
        root = one.group.boxes[0].thing
        pair = things[root].count > 1 and self.extents[root].family == "animal"
        if things[root].count > 1 and self.extents[root].family == "vehicle":
            return True
        return many and (things[root].pose in MOVING or pair)

    def _usual(self, one: Placed) -> str:
        """Towards the middle of the picture, or as the group's root does."""
        moving = self.scene.subjects[one.group.boxes[0].thing].pose in MOVING
        share = one.x / self.frame.width
        if self.scene.subjects[one.group.boxes[0].thing].pose in FACING:
            return "right" if (one.box.thing + one.box.copy) % 2 == 0 else "left"
        if self._together(one) or any(self._carries(box) for box in one.group.boxes):
            return "right"
        if share < 0.4:
            return "right"
        if share > 0.6:
            return "left"
        return "right" if moving and self.frame.ground.left < 0.5 else ""
