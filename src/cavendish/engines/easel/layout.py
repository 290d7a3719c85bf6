"""Where everything goes: sizes by real heights, groups in rows, things on, under and in other things, one ground.

Positions are pixels of the working size. The layout is pure: the same scene, frame and random stream give the same
placements, and every random number is drawn whatever the size in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .extent import Extent
from .places import OVERLAP, SKY, Frame, Placed, Placement, row_lengths, widest_row
from .relations import LIVING, PLACERS, Box, Group, Together, heaped, laid, takes
from .scene import Scene, Thing

CLOSENESS = 0.6
"""Exponent that draws real heights together, so that a mouse beside a horse can still be seen."""
SHARES = {
    "person": 0.74,
    "animal": 0.68,
    "vehicle": 0.56,
    "building": 0.76,
    "plant": 0.66,
    "food": 0.52,
    "object": 0.52,
}
"""Height of a single subject as a share of the frame's mean side."""
CAMERAS = {
    "close": 1.3,
    "macro": 1.45,
    "wide": 0.6,
    "aerial": 0.62,
    "bokeh": 1.08,
    "low": 1.12,
    "full": 0.95,
    "isometric": 0.58,
}
FACING = frozenset({"hugging", "boxing", "fighting", "kissing", "waltz", "chess", "examining"})
"""Poses of two who turn to each other."""
EMBRACE = {"kissing": 0.42, "hugging": 0.36}
"""By how much of their width those stand into each other, if not by `CLASP`."""
CLASP = 0.3
ADDRESSING = frozenset(
    {"spraying", "examining", "pointing", "watching", "building", "photographing", "fighting", "archery", "pushing",
     "boxing", "serving", "repairing"}
)  # fmt: skip
"""Poses of those who turn to what is nearest."""
PORTRAIT = 0.8
PLURAL_COUNT = 3
"""Copies that a plural without a number means."""
ROW_STEP = 0.34
"""How far behind each other rows stand at least, in heights of what stands in them."""
STACKED = 0.82
"""How far up the next one of a stack stands, in heights of one."""
ALOFT = frozenset({"flying", "broom"})
"""Poses of those who are in the air."""
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
BUOYANT = frozenset({"neon sign", "balloon", "kite"})
"""Things that rise even under a roof."""
TOWERING = 15.0
"""Metres above which a building or mountain leaves the scale to what stands before it."""
ROLLING = 0.80
"""Share of that width for vehicles, so that the road and the place around them show."""
NARROWEST = 0.6
"""Share of the width that subjects may take at least, however narrow the ground is."""
CROWN = 0.74
VAST = 2.2
"""How many times higher than a figure a building or plant is that stands behind it as scenery."""
HERO = {"person": 0.5, "animal": 0.36}
"""Least height of the main subject as a share of the frame's side; the tree it stands under leaves the picture."""
BACKDROP_FAMILIES = frozenset({"building", "plant"})


@dataclass(frozen=True)
class Layout:
    """Lays out one scene."""

    scene: Scene
    extents: Sequence[Extent]
    frame: Frame
    rng: np.random.Generator

    def placements(self) -> list[Placement]:
        """Every copy of every thing, in drawing order."""
        things = self.scene.subjects
        if not things:
            return []
        parents = self._parents()
        roots = self._drawn_last([index for index in range(len(things)) if parents[index] is None])
        main = self._main(roots)
        groups = [(root, group) for root in roots for group in self._groups(root, parents, main)]
        aloft = [(root, group) for root, group in groups if self._aloft(group)]
        scenic = [pair for pair in groups if pair not in aloft and self._scenic(pair[0], main, groups)]
        standing = [pair for pair in groups if pair not in aloft and pair not in scenic]
        standing = self._parted(standing)
        side = 1.0 if self.rng.random() < 0.5 else -1.0
        unit = self._unit(main, standing or scenic or aloft[:1])
        placed = self._behind(scenic, unit, side, bool(standing))
        placed += self._rows(standing, unit, side if scenic else 0.0)
        placed += self._in_air(aloft, unit, bool(standing or scenic), main)
        return sorted(self._indexed(placed), key=lambda place: place.order)

    def _parted(self, groups: list[tuple[int, Group]]) -> list[tuple[int, Group]]:
        """The groups in a row such that what is between others has them on both sides."""
        things = self.scene.subjects
        for index, thing in enumerate(things):
            if thing.relation is None or thing.relation.kind != "between" or thing.relation.target == index:
                continue
            sides = [thing.relation.target]
            after = sides[0] + 1
            if things[sides[0]].count == 1 and after < len(things) and after != index:
                sides.append(after)
            own = [pair for pair in groups if pair[0] == index]
            around = [pair for pair in groups if pair[0] in sides]
            rest = [pair for pair in groups if pair[0] != index and pair[0] not in sides]
            half = (len(around) + 1) // 2
            groups = [*around[:half], *own, *around[half:], *rest]
        return groups

    # --- who belongs to whom -------------------------------------------------------------------------------------

    def _parents(self) -> list[int | None]:
        things = self.scene.subjects
        parents: list[int | None] = [None] * len(things)
        for index, thing in enumerate(things):
            relation = thing.relation
            if relation is None or relation.kind not in PLACERS or relation.target == index:
                continue
            if relation.kind in ("in_front", "behind") and self._vast(relation.target, index):
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

    def _vast(self, place: int, index: int) -> bool:
        """Whether the one is so much larger than the other that it is the scenery behind it."""
        facts = self.extents[place]
        return facts.family in BACKDROP_FAMILIES and facts.height_m > VAST * self.extents[index].height_m

    def _main(self, roots: Sequence[int]) -> int:
        """The subject that sets the scale: the first living one, or else the smallest of the roots within reason."""
        living = [index for index, facts in enumerate(self.extents) if facts.family in LIVING]
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
        young = {"baby": 0.62, "young": 0.85}.get(thing.age, 1.0)
        tallest = 1.9 if self.extents[index].family in BACKDROP_FAMILIES else 2.6
        return float(np.clip(ratio**CLOSENESS, 0.16, tallest)) * thing.size * young * self.extents[index].rise

    def _groups(self, root: int, parents: Sequence[int | None], main: int) -> list[Group]:
        """One group a copy of the root; what belongs to the root goes with the first copy."""
        count = self.scene.subjects[root].count
        sheltering = parents[main] == root and self._vast(root, main)
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
            foot += STACKED * box.height
            group.boxes.append(box)
        self._attach(group, len(group.boxes) - 1, parents, main)
        return group

    def _attach(self, group: Group, at: int, parents: Sequence[int | None], main: int) -> None:
        """Add everything that belongs to the box at index `at`, then what belongs to that."""
        owner = group.boxes[at].thing
        if group.boxes[at].concept in takes("laid") or self._shared(owner, parents):
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

    def _lay(self, group: Group, at: int, parents: Sequence[int | None], main: int, kind: str, lay: Together) -> None:
        """Add what lies on a tray or in a basket together, when it is more than one thing."""
        things = self.scene.subjects
        children = [index for index, parent in enumerate(parents) if parent == group.boxes[at].thing]
        on = [index for index in children if _kind(things[index]) == kind]
        if (len(on) < 2 and kind == "inside") or sum(things[index].count for index in on) < 2:
            return
        boxes = [
            self._box(index, copy, self._relative(index, main)) for index in on for copy in range(things[index].count)
        ]
        lay(group, at, boxes)
        first = len(group.boxes)
        group.boxes += boxes
        for number in range(first, len(group.boxes)):
            if group.boxes[number].copy == 0:
                self._attach(group, number, parents, main)

    def _neighbours(self, index: int, kind: str, parents: Sequence[int | None]) -> tuple[int, int]:
        """How many of those on the same thing sit before this one, and how many there are."""
        things = self.scene.subjects
        if kind not in ("on", "inside", "riding") or self.extents[index].family not in LIVING:
            return 0, things[index].count
        same = [
            other
            for other, parent in enumerate(parents)
            if parent == parents[index] and self.extents[other].family in LIVING
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

    # --- on the picture ------------------------------------------------------------------------------------------

    def _aloft(self, group: Group) -> bool:
        """Whether the group belongs in the air of this frame."""
        if self.frame.floating:
            return False
        things = [self.scene.subjects[box.thing] for box in group.boxes]
        if any(thing.pose in ALOFT and not self._rests(thing) for thing in things):
            return True
        root = things[0]
        seated = root.pose in ("sitting", "standing", "walking", "lying", "sleeping")
        buoyant = group.boxes[0].concept in BUOYANT
        return (self.extents[group.boxes[0].thing].where == "air" and not self.frame.indoors and not seated) or buoyant

    def _rests(self, thing: Thing) -> bool:
        """Whether it floats on something: a paper boat on a pond."""
        relation = thing.relation
        return relation is not None and thing.pose == "flying" and relation.kind in ("on", "inside")

    def _scenic(self, root: int, main: int, groups: Sequence[tuple[int, Group]]) -> bool:
        """Whether it is part of the place rather than a figure in it: a castle behind a knight."""
        if root == main or self.frame.floating:
            return False
        return self._vast(root, main) and any(other != root for other, _ in groups)

    def _unit(self, main: int, groups: Sequence[tuple[int, Group]]) -> float:
        """Pixels of one height of the main subject."""
        frame, extent = self.frame, self.extents[main]
        share = (PORTRAIT if extent.cut else SHARES.get(extent.family, 0.55)) * CAMERAS.get(self.scene.camera, 1.0)
        if self.scene.setting and not extent.cut and self.scene.camera not in ("close", "macro"):
            share *= 0.9
        size = min(1.3, max(0.6, self.scene.subjects[main].size))
        unit = frame.side * share * (0.85 + 0.15 * size)
        rows = row_lengths(len(groups))
        narrow = 1.5 if frame.ground.profile is not None else 1.0
        room = self._avail() * (ROLLING if extent.family == "vehicle" and frame.ground.surface != "none" else 1.0)
        width = narrow * room / max(0.2, widest_row([group.width for _, group in groups], rows))
        tallest = max(self._top(group) for _, group in groups)
        head = 1.0 if extent.cut else frame.ground.near if not frame.floating else 0.92
        close = self.scene.camera in ("close", "macro") and len(self.scene.subjects) == 1
        crop = 1.12 if close else 1.0
        fitting = min(unit, width, head * 0.93 * frame.height * crop / tallest)
        return max(fitting, self._least(main, groups, head * 0.93 * frame.height))

    def _least(self, main: int, groups: Sequence[tuple[int, Group]], room: float) -> float:
        """Pixels that one height of a living main subject keeps beside what towers over it; 0 for all others."""
        own = [box for _, group in groups for box in group.boxes if box.thing == main]
        over = [box for _, group in groups for box in group.boxes if box.family in BACKDROP_FAMILIES]
        share = HERO.get(self.extents[main].family, 0.0)
        if not own or not over or not share or self.scene.camera in ("wide", "aerial"):
            return 0.0
        return min(self.frame.side * share / own[0].height, room / max(box.y + box.height for box in own))

    def _top(self, group: Group) -> float:
        """Height of the group that has to fit: a tree's crown may leave the picture when others stand under it."""
        crown = CROWN if len(group.boxes) > 1 else 1.0
        return max((box.y + box.height) * (crown if box.family in BACKDROP_FAMILIES else 1.0) for box in group.boxes)

    def _avail(self) -> float:
        ground = self.frame.ground
        return (
            max(ground.right - ground.left, NARROWEST)
            * self.frame.width
            * (1.08 if self.scene.camera in ("close", "macro") else 0.94)
        )

    def _rows(self, groups: Sequence[tuple[int, Group]], unit: float, away: float) -> list[Placed]:
        """Groups side by side in up to three rows, the first in front."""
        placed: list[Placed] = []
        if not groups:
            return placed
        ground = self.frame.ground
        lengths = row_lengths(len(groups))
        if len(lengths) > 1:
            groups = sorted(groups, key=lambda pair: pair[1].top)
        at = 0
        for row, length in enumerate(lengths):
            members = list(groups[at : at + length])
            at += length
            depth = 0.42 * row if not self.frame.floating else 0.0
            y = ground.row(depth) * self.frame.height
            scale = unit * (ground.scale(ground.row(depth)) if ground.profile is None else 1.0) * (0.96**row)
            widths = [group.width * scale * (1 - self._overlap(group)) for _, group in members]
            x = self._start(sum(widths), row, len(groups), away)
            for (_, group), width in zip(members, widths, strict=True):
                jitter = (self.rng.random() - 0.5) * 0.05 * unit if len(groups) > 1 else 0.0
                centre = x + width / 2 - (group.left + group.right) / 2 * scale
                level = self._level(y, jitter, centre, row)
                if self.frame.floating:
                    level = 0.5 * self.frame.height + 0.5 * group.top * scale + 4 * jitter - 0.2 * row * unit
                elif row:
                    apart = ROW_STEP * row * unit * min(1.0, group.top)
                    level = max(min(level, ground.near * self.frame.height - apart), self._furthest())
                if all(self.extents[box.thing].cut for box in group.boxes):
                    level = self.frame.height * 1.01
                placed += self._put(group, centre, level, scale)
                x += width
        return placed

    def _overlap(self, group: Group) -> float:
        """Share of its width by which a group overlaps its neighbours."""
        pose = self.scene.subjects[group.boxes[0].thing].pose
        return EMBRACE.get(pose, CLASP) if pose in FACING else OVERLAP

    def _furthest(self) -> float:
        ground = self.frame.ground
        return (ground.horizon + 0.25 * (ground.near - ground.horizon)) * self.frame.height

    def _level(self, y: float, jitter: float, x: float, row: int) -> float:
        ground, frame = self.frame.ground, self.frame
        if ground.profile is not None:
            return ground.profile(float(np.clip(x / frame.width, 0.02, 0.98))) * frame.height
        if frame.floating:
            return frame.height * (0.74 - 0.26 * row) + jitter * 3
        return y + jitter

    def _start(self, width: float, row: int, count: int, away: float) -> float:
        """Left end of a row: centred, or at a third when there is room; off the side where the scenery stands."""
        frame = self.frame
        left, right = frame.ground.left * frame.width, frame.ground.right * frame.width
        room = (right - left) - width
        wide = float(np.clip((frame.width / frame.height - 1.05) / 0.7, 0.0, 1.0))
        lean = (self.rng.random() - 0.5) * (0.08 + 0.42 * wide) if count <= 2 else (self.rng.random() - 0.5) * 0.12
        if ground_is_uneven := frame.ground.profile is not None:
            lean = 0.0
        if away and not ground_is_uneven:
            lean = -away * 0.34
        start = left + room * (0.5 + lean + (0.06 if row % 2 else 0.0))
        return float(np.clip(start, 0.0, max(0.0, frame.width - width))) if room < 0 else float(start)

    def _behind(self, groups: Sequence[tuple[int, Group]], unit: float, side: float, others: bool) -> list[Placed]:
        """The scenery: further back, beside the figures."""
        placed: list[Placed] = []
        frame, ground = self.frame, self.frame.ground
        for number, (_, group) in enumerate(groups):
            depth = 0.55 + 0.12 * (number // 2)
            y = ground.row(depth, 0.5 + 0.25 * side) * frame.height
            tallest = (y - 0.04 * frame.height) / group.top
            scale = min(unit * 0.9, tallest, 0.62 * frame.width / group.width)
            reach = 0.24 + 0.1 * (number // 2)
            x = frame.width * (0.5 + side * reach * (1 if number % 2 == 0 else -1))
            half = 0.5 * group.width * scale
            x = float(np.clip(x, min(half, frame.width / 2), max(frame.width - half, frame.width / 2)))
            placed += self._put(group, x - (group.left + group.right) / 2 * scale, y, scale)
        return placed

    def _in_air(self, groups: Sequence[tuple[int, Group]], unit: float, others: bool, main: int) -> list[Placed]:
        placed: list[Placed] = []
        frame = self.frame
        top, bottom = frame.air[0] * frame.height, max(frame.air[1], 0.45) * frame.height
        count = len(groups)
        for number, (_, group) in enumerate(groups):
            if count == 1 and not others:
                x, row, size = 0.5 + (self.rng.random() - 0.5) * 0.12, 0.62, 1.0
            else:
                x, row, size = SKY[number % len(SKY)]
                x += (self.rng.random() - 0.5) * 0.06
                row += (self.rng.random() - 0.5) * 0.08
                size *= 0.9 if not others else 0.7
            if main in (box.thing for box in group.boxes) and others and count == 1:
                x, row, size = 0.5 + (self.rng.random() - 0.5) * 0.2, 0.6, 1.1
            limit = min((bottom - top) * 1.1 if others else frame.height * 0.7, frame.width * 0.7)
            scale = min(unit * size, limit * max(0.45, size) / max(group.top, group.width))
            y = top + (bottom - top) * row + (group.top / 2 * scale if count == 1 and not others else 0)
            y = max(y, group.top * scale + 0.03 * frame.height)
            placed += self._put(group, frame.width * x, y, scale, grounded=False)
        return placed

    def _put(self, group: Group, x: float, y: float, scale: float, *, grounded: bool = True) -> list[Placed]:
        return [
            Placed(group, number, x, y, scale, grounded and not self.frame.floating)
            for number in range(len(group.boxes))
        ]

    def _indexed(self, placed: Sequence[Placed]) -> list[Placement]:
        """Placements with perches pointing at their final places in the drawing order."""
        order = sorted(placed, key=lambda one: (one.row, one.box.order))
        where = {(id(one.group), one.number): index for index, one in enumerate(order)}
        final = []
        for index, one in enumerate(order):
            box = one.box
            perch = (where[id(one.group), box.perch[0]], box.perch[1]) if box.perch else None
            facing = self._toward(one, order) or self._facing(one)
            final.append(
                Placement(
                    box.thing,
                    box.copy,
                    one.x + box.x * one.scale,
                    one.y - (box.y + self.extents[box.thing].foot * box.height) * one.scale,
                    box.height * one.scale / self.extents[box.thing].rise,
                    float(index),
                    box.grounded and one.grounded,
                    facing,
                    perch,
                    box.within,
                )
            )
        return final

    def _toward(self, one: Placed, others: Sequence[Placed]) -> str:
        """Where somebody who does something to another thing finds the nearest one; '' for all others."""
        box = one.box
        if self.scene.subjects[box.thing].pose not in ADDRESSING or box.family != "person":
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
        """Whether the box is carried in a mouth: its place beside the head is on the right."""
        relation = self.scene.subjects[box.thing].relation
        return relation is not None and relation.kind == "mouth"

    def _together(self, one: Placed) -> bool:
        """Whether it goes the same way as all others: who chases, pulls or moves along with somebody."""
        things = self.scene.subjects
        if any(thing.relation and thing.relation.kind == "chased" for thing in things):
            return True
        many = sum(thing.count for at, thing in enumerate(things) if self.extents[at].family in LIVING) > 1
        root = one.group.boxes[0].thing
        pair = things[root].count > 1 and self.extents[root].family == "animal"
        return many and (things[root].pose in MOVING or pair)

    def _facing(self, one: Placed) -> str:
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


def _kind(thing: Thing) -> str:
    """How the thing stands to another one, '' when it does not."""
    return thing.relation.kind if thing.relation is not None else ""
