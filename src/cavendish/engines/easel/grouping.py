"""Who belongs to whom: the things of a scene in groups, each with what is on, in and under its root.

Lengths in a group are heights of the main subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .extent import Extent
from .heaping import atop, heaped, laid
from .perching import PLACERS
from .relations import LIVING, Box, Group, Together, takes
from .scene import Scene, Thing

CLOSENESS = 0.6
"""Exponent that draws real heights together, so that a mouse beside a horse can still be seen."""
TINY, BESIDE_TINY = 0.12, 1.2
"""Height in m of animals that are shown as large as the ware beside them, and how many times as tall it may be."""
WARES = frozenset({"object", "food", "icon", "furniture", "toy", "drink"})
YOUNG = {"baby": 0.62, "young": 0.85}
"""Heights of the young, in heights of those who are grown."""
PLURAL_COUNT = 3
"""Copies that a plural without a number means."""
NESTING = frozenset({"plate", "saucer", "dish", "tray", "dinner plate", "bowl", "towel", "blanket", "napkin"})
NESTED = 0.2
"""What lies in or flat on its like, and how far up the next one of its stack lies, in heights of one."""
STACKED = 0.82
"""How far up the next one of a stack stands, in heights of one."""
FLAT_LAY = "flat lay"
"""The setting that is seen from straight above."""
TOWERING = 15.0
"""Metres above which a building or mountain leaves the scale to what stands before it."""
VAST = 2.2
"""How many times higher than a figure a building or plant is that stands behind it as scenery."""
FRONT, BACK, BETWEEN = "in foreground", "in background", "in between"
"""Attributes of what is said to be near, far behind the others, or in the middle of what stands with it."""
BACKDROP_FAMILIES = frozenset({"building", "plant"})


@dataclass(frozen=True)
class Grouping:
    """Puts the things of one scene into groups."""

    scene: Scene
    extents: Sequence[Extent]
    rng: np.random.Generator

    def groups(self) -> tuple[int, list[tuple[int, Group]]]:
        """The subject that sets the scale, and every group with the thing at its root."""
        things = self.scene.subjects
        parents = self._parents()
        roots = self._drawn_last([index for index in range(len(things)) if parents[index] is None])
        main = self._main(roots)
        return main, [(root, group) for root in roots for group in self._groups(root, parents, main)]

    def vast(self, place: int, index: int) -> bool:
        """Whether the one is so much larger than the other that it is the scenery behind it."""
        facts = self.extents[place]
        return facts.family in BACKDROP_FAMILIES and facts.height_m > VAST * self.extents[index].height_m

    def _parents(self) -> list[int | None]:
        things = self.scene.subjects
        parents: list[int | None] = [None] * len(things)
        for index, thing in enumerate(things):
            relation = thing.relation
            if relation is None or relation.kind not in PLACERS or relation.target == index:
                continue
            wooded = relation.kind == "behind" and self.extents[relation.target].family == "plant"
            if relation.kind in ("in_front", "behind") and self.vast(relation.target, index) and not wooded:
                continue
            above: int | None = relation.target
            while above is not None and above != index:
                above = parents[above]
            if above is None:
                parents[index] = relation.target
        return parents

    def _drawn_last(self, roots: list[int]) -> list[int]:
        """The roots with what is pulled before who pulls it: teams go to the right."""
        things = self.scene.subjects
        for index in list(roots):
            relation = things[index].relation
            if relation is None or relation.kind != "chased" or relation.target not in roots:
                continue
            if things[relation.target].pose == "pulling":
                roots.remove(index)
                roots.insert(roots.index(relation.target), index)
        return roots

    def _main(self, roots: Sequence[int]) -> int:
        """The subject that sets the scale: the first living one, or else the smallest of the roots within reason."""
        said = [root for root in roots if FRONT in self.scene.subjects[root].attributes]
        if said:
            return said[0]
        near = [root for root in roots if BACK not in self.scene.subjects[root].attributes]
        roots = near or roots
        living = [
            index
            for index, facts in enumerate(self.extents)
            if facts.family in LIVING and BACK not in self.scene.subjects[index].attributes
        ]
        if living:
            return living[0]
        first = roots[0]
        smaller = [root for root in roots if self.extents[root].height_m < self.extents[first].height_m / 4]
        towering = self.extents[first].family in BACKDROP_FAMILIES and self.extents[first].height_m > TOWERING
        return smaller[0] if smaller and towering else first

    def _relative(self, index: int, main: int) -> float:
        """Height of one copy in heights of the main subject."""
        ratio = self.extents[index].height_m / self.extents[main].height_m
        thing = self.scene.subjects[index]
        young = YOUNG.get(thing.age, 1.0) / YOUNG.get(self.scene.subjects[main].age, 1.0)
        tallest = 1.9 if self.extents[index].family in BACKDROP_FAMILIES else 2.6
        if self.extents[main].height_m < TINY and self.extents[index].family in WARES:
            tallest = BESIDE_TINY
        return float(np.clip(ratio**CLOSENESS, 0.16, tallest)) * thing.size * young * self.extents[index].rise

    def _groups(self, root: int, parents: Sequence[int | None], main: int) -> list[Group]:
        """One group a copy of the root; what belongs to the root goes with the first copy."""
        count = self.scene.subjects[root].count
        sheltering = parents[main] == root and self.vast(root, main)
        if sheltering and count == PLURAL_COUNT:
            count = 1
        height = self._relative(root, main)
        if count > 1 and "stacked" in self.scene.subjects[root].attributes:
            return [self._stack(root, parents, main, height)]
        groups = []
        for copy in range(count):
            vary = 1.0 if count == 1 else 0.92 + 0.16 * self.rng.random()
            group = Group([self._box(root, copy, height * vary)])
            groups.append(group)
        self._attach(groups[0], 0, parents, main)
        return groups

    def _stack(self, root: int, parents: Sequence[int | None], main: int, height: float) -> Group:
        """The copies of the root one on top of the other; what is on them is on the topmost."""
        group, foot = Group([]), 0.0
        for copy in range(self.scene.subjects[root].count):
            box = self._box(root, copy, height)
            box.x = (self.rng.random() - 0.5) * 0.10 * box.width
            box.y, box.grounded, box.order = foot, copy == 0, 0.001 * copy
            foot += (NESTED if box.concept in NESTING else STACKED) * box.height
            group.boxes.append(box)
        self._attach(group, len(group.boxes) - 1, parents, main)
        return group

    def _attach(self, group: Group, at: int, parents: Sequence[int | None], main: int) -> None:
        """Add everything that belongs to the box at index `at`, then what belongs to that."""
        owner = group.boxes[at].thing
        if self.scene.setting == FLAT_LAY:
            for kind in ("on", "inside"):
                self._lay(group, at, parents, main, kind, atop, least=1)
        elif group.boxes[at].concept in takes("laid") or self._shared(owner, parents):
            self._lay(group, at, parents, main, "on", laid)
        elif group.boxes[at].concept in takes("heaps"):
            self._lay(group, at, parents, main, "inside", heaped)
        done = {box.thing for box in group.boxes}
        for index, parent in enumerate(parents):
            if parent != owner or index in done:
                continue
            relation = self.scene.subjects[index].relation
            kind = relation.kind if relation else "on"
            first = len(group.boxes)
            before, total = self._neighbours(index, kind, parents)
            for copy in range(self.scene.subjects[index].count):
                self._add(group, at, index, kind, copy, (before + copy, total), main)
            self._attach(group, first, parents, main)

    def _shared(self, owner: int, parents: Sequence[int | None]) -> bool:
        """Whether several lifeless things stand on it."""
        things = self.scene.subjects
        on = [at for at, parent in enumerate(parents) if parent == owner and _kind(things[at]) == "on"]
        return len(on) > 1 and not any(self.extents[at].family in LIVING for at in on)

    def _lay(
        self, group: Group, at: int, parents: Sequence[int | None], main: int, kind: str, lay: Together,
        least: int = 2,
    ) -> None:  # fmt: skip
        """Add what lies on a tray or in a basket together, when it is `least` things or more."""
        things = self.scene.subjects
        children = [index for index, parent in enumerate(parents) if parent == group.boxes[at].thing]
        on = [index for index in children if _kind(things[index]) == kind]
        amid = [index for index in on if BETWEEN in things[index].attributes]
        many = sum(things[index].count for index in on)
        if (len(on) < least and kind == "inside") or many < least:
            return
        copies = [(index, copy) for index in on for copy in range(things[index].count) if index not in amid]
        middle = (len(copies) + 1) // 2
        copies[middle:middle] = [(index, copy) for index in amid for copy in range(things[index].count)]
        boxes = [self._box(index, copy, self._relative(index, main)) for index, copy in copies]
        lay(group, at, boxes)
        first = len(group.boxes)
        group.boxes += boxes
        for number in range(first, len(group.boxes)):
            if group.boxes[number].copy == 0:
                self._attach(group, number, parents, main)

    def _neighbours(self, index: int, kind: str, parents: Sequence[int | None]) -> tuple[int, int]:
        """How many of those on the same thing sit before this one, and how many there are."""
        things = self.scene.subjects
        herd = kind == "herd"
        seated = kind in ("on", "inside", "riding", "under", "tucked") and self.extents[index].family in LIVING
        if not herd and not seated:
            return 0, things[index].count
        same = [
            other
            for other, parent in enumerate(parents)
            if parent == parents[index] and (herd or self.extents[other].family in LIVING)
            and (relation := things[other].relation) is not None and relation.kind == kind
        ]  # fmt: skip
        return sum(things[other].count for other in same if other < index), sum(things[other].count for other in same)

    def _add(
        self, group: Group, at: int, index: int, kind: str, copy: int, place: tuple[int, int], main: int
    ) -> None:  # fmt: skip
        box = self._box(index, copy, self._relative(index, main))
        host = group.boxes[at]
        box.x, box.y, box.grounded = host.x, host.y, False
        box.order = host.order + 0.02 + 0.001 * copy
        number, count = place
        spread = (number - (count - 1) / 2) / max(1, count)
        PLACERS[kind](group, at, box, spread, count)
        group.boxes.append(box)

    def _box(self, index: int, copy: int, height: float) -> Box:
        extent, thing = self.extents[index], self.scene.subjects[index]
        return Box(
            index,
            copy,
            0.0,
            0.0,
            height * extent.aspect,
            height,
            concept=thing.concept,
            family=extent.family,
            height_m=extent.height_m,
            said=thing.size,
            stature=height / extent.rise,
        )


def _kind(thing: Thing) -> str:
    """How the thing stands to another one, '' when it does not."""
    return thing.relation.kind if thing.relation is not None else ""
