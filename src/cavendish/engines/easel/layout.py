"""Where everything goes: sizes by real heights, groups in rows, things on, under and in other things, one ground.

Positions are pixels of the working size. The layout is pure: the same scene, frame and random stream give the same
placements, and every random number is drawn whatever the size in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .extent import Extent
from .facing import FACING, Facing
from .grouping import BACK, BACKDROP_FAMILIES, FLAT_LAY, TINY, WARES, Grouping
from .interiors import INTERIOR, Room
from .places import OVERLAP, SKY, Frame, Placed, Placement, row_lengths, widest_row
from .relations import Group
from .scene import Scene, Thing
from .styles import closeness

SHARES = {
    "person": 0.74,
    "animal": 0.68,
    "vehicle": 0.56,
    "building": 0.76,
    "plant": 0.66,
    "food": 0.62,
    "drink": 0.6,
    "object": 0.6,
    "toy": 0.58,
    "clothing": 0.58,
    "instrument": 0.66,
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
WORLD, SHOWCASE = "world", 1.45
"""Attribute of glass with a whole world in it, and by how much it is larger than other things."""
EMBRACE = {
    "kissing": 0.42, "hugging": 0.36, "courting": 0.1, "shaking hands": 0.02,
    "high five": 0.0, "arguing": 0.0, "talking": 0.0
}  # fmt: skip
"""By how much of their width those stand into each other, if not by `CLASP`."""
CLASP = 0.3
HAND_IN_HAND = 0.19
"""The same for those who hold each other's hands."""
BEASTS = 0.06
"""The same for animals, whose heads are before them."""
SHELTERED = 0.63
"""The same under one umbrella, which is broader than who holds it."""
PORTRAIT = 0.8
CLOSER = frozenset({"person", "animal", "vehicle", "plant"})
"""Families that are drawn larger in styles with coarse marks."""
ROW_STEP = 0.34
"""How far behind each other rows stand at least, in heights of what stands in them."""
ALOFT = frozenset({"flying", "broom"})
"""Poses of those who are in the air."""
BUOYANT = frozenset({"neon sign", "balloon", "kite"})
"""Things that rise even under a roof."""
ROLLING = 0.80
"""Share of that width for vehicles, so that the road and the place around them show."""
NARROWEST = 0.6
"""Share of the width that subjects may take at least, however narrow the ground is."""
CROWN = 0.74
CROWDED = 4.5
"""Width of a row, in heights of what stands in it over the picture's ratio, from which it is broken into two."""
ALONE_FILLS, FIELD_FILLS = 0.86, 0.82
"""Share of its field that what is seen from above takes."""
TREELIKE = 1.0
"""Metres: what is lower towers over nobody."""
HERO = {"person": 0.5, "animal": 0.36}
"""Least height of the main subject as a share of the frame's side; the tree it stands under leaves the picture."""


@dataclass(frozen=True)
class Layout:
    """Lays out one scene."""

    scene: Scene
    extents: Sequence[Extent]
    frame: Frame
    rng: np.random.Generator

    def placements(self) -> list[Placement]:
        """Every copy of every thing, in drawing order."""
        if not self.scene.subjects:
            return []
        main, groups = self._grouping.groups()
        if self.scene.setting == FLAT_LAY:
            return sorted(self._indexed(self._spread(groups)), key=lambda place: place.order)
        if INTERIOR in self.scene.decor:
            placed = Room(self.scene, self.extents, self.frame).placed(self._parted(groups))
            return sorted(self._indexed(placed), key=lambda place: place.order)
        aloft = [(root, group) for root, group in groups if self._aloft(group)]
        aloft = self._hovering(aloft, main, len(groups))
        scenic = [pair for pair in groups if pair not in aloft and self._scenic(pair[0], main, groups)]
        standing = [pair for pair in groups if pair not in aloft and pair not in scenic]
        standing = self._parted(standing)
        side = 1.0 if self.rng.random() < 0.5 else -1.0
        unit = self._unit(main, standing or scenic or aloft[:1])
        placed = self._behind(scenic, unit, side, bool(standing))
        placed += self._rows(standing, unit, side if scenic else 0.0)
        placed += self._in_air(aloft, unit, bool(standing or scenic), main)
        return sorted(self._indexed(placed), key=lambda place: place.order)

    def _hovering(self, aloft: list[tuple[int, Group]], main: int, many: int) -> list[tuple[int, Group]]:
        """Those in the air, without a bee that is shown beside a pot: it hovers there, as large as the pot."""
        wares = any(facts.family in WARES and facts.where != "air" for facts in self.extents)
        if not wares or many < 2 or self.extents[main].height_m >= TINY:
            return aloft
        near = [group for root, group in aloft if root == main and len(group.boxes) == 1]
        for group in near:
            group.boxes[0].y, group.boxes[0].grounded = 0.35 * group.boxes[0].height, False
        return [pair for pair in aloft if all(pair[1] is not group for group in near)]

    def _spread(self, groups: Sequence[tuple[int, Group]]) -> list[Placed]:
        """Groups laid out side by side and one below the other, each filling its field."""
        frame, placed = self.frame, []
        rows = max(1, round(float(np.sqrt(len(groups) * frame.height / frame.width))))
        for row in range(rows):
            first, last = len(groups) * row // rows, len(groups) * (row + 1) // rows
            wide, tall = frame.width * 0.94 / (last - first), frame.height * 0.94 / rows
            for column, (_, group) in enumerate(groups[first:last]):
                filling = ALONE_FILLS if len(groups) == 1 else FIELD_FILLS
                scale = filling * min(wide / group.width, tall / group.top)
                x = frame.width * 0.03 + wide * (column + 0.5) + 0.06 * wide * (self.rng.random() - 0.5)
                y = frame.height * 0.03 + tall * (row + 0.5) + group.top * scale / 2
                placed += self._put(group, x - (group.left + group.right) / 2 * scale, y, scale)
        return placed

    @property
    def _grouping(self) -> Grouping:
        return Grouping(self.scene, self.extents, self.rng)

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
        """Whether it floats on something, as a paper boat on a pond, or flies round what stands."""
        relation = thing.relation
        return relation is not None and thing.pose == "flying" and relation.kind in ("on", "inside", "ring", "team")

    def _scenic(self, root: int, main: int, groups: Sequence[tuple[int, Group]]) -> bool:
        """Whether it is part of the place rather than a figure in it: a castle behind a knight."""
        if root == main or self.frame.floating:
            return False
        if BACK in self.scene.subjects[root].attributes:
            return True
        return self._grouping.vast(root, main) and any(other != root for other, _ in groups)

    def _unit(self, main: int, groups: Sequence[tuple[int, Group]]) -> float:
        """Pixels of one height of the main subject."""
        frame, extent = self.frame, self.extents[main]
        share = (PORTRAIT if extent.cut else SHARES.get(extent.family, 0.55)) * CAMERAS.get(self.scene.camera, 1.0)
        if self.scene.setting and not extent.cut and self.scene.camera not in ("close", "macro"):
            share *= 0.9
        share *= closeness(self.scene.style) if extent.family in CLOSER else 1.0
        if WORLD in self.scene.subjects[main].attributes:
            share *= SHOWCASE
        size = min(1.3, max(0.6, self.scene.subjects[main].size))
        unit = frame.side * share * (0.85 + 0.15 * size)
        rows = self._lengths(groups)
        narrow = 1.5 if frame.ground.profile is not None else 1.0
        room = self._avail() * (ROLLING if extent.family == "vehicle" and frame.ground.surface != "none" else 1.0)
        width = narrow * room / max(0.2, widest_row([group.width for _, group in groups], rows))
        tallest = max(self._top(group) for _, group in groups)
        head = (1.0 if extent.cut else frame.ground.near if not frame.floating else 0.92) - frame.top
        close = self.scene.camera in ("close", "macro") and len(self.scene.subjects) == 1
        crop = 1.12 if close else 1.0
        fitting = min(unit, width, head * 0.93 * frame.height * crop / tallest)
        return max(fitting, self._least(main, groups, head * 0.93 * frame.height))

    def _least(self, main: int, groups: Sequence[tuple[int, Group]], room: float) -> float:
        """Pixels that one height of a living main subject keeps beside what towers over it; 0 for all others."""
        own = [box for _, group in groups for box in group.boxes if box.thing == main]
        over = [
            box
            for _, group in groups
            for box in group.boxes
            if box.family in BACKDROP_FAMILIES and box.height_m > TREELIKE
        ]
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
        lengths = self._lengths(groups)
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

    def _lengths(self, groups: Sequence[tuple[int, Group]]) -> list[int]:
        """How many stand in each row: broad ones of a kind stand in more rows than slender ones, and so seem larger."""
        count = len(groups)
        lengths = row_lengths(count)
        if self.frame.floating or count < 3 or len({root for root, _ in groups}) > 1:
            return lengths
        breadth = sum(group.width / group.top for _, group in groups) / count * self.frame.height / self.frame.width
        if lengths[0] * breadth < (CROWDED if count > 3 else 1.4 * CROWDED):
            return lengths
        rows = len(lengths) + 1 if len(lengths) < 3 else 3
        least, more = divmod(count, rows)
        return [least + (row < more) for row in range(rows)]

    def _overlap(self, group: Group) -> float:
        """Share of its width by which a group overlaps its neighbours."""
        pose = self.scene.subjects[group.boxes[0].thing].pose
        if pose == "holding hands":
            return HAND_IN_HAND
        if pose in FACING and any("shared" in thing.attributes for thing in self.scene.subjects):
            return SHELTERED
        usual = BEASTS if self.extents[group.boxes[0].thing].family == "animal" else CLASP
        return EMBRACE.get(pose, usual) if pose in FACING else OVERLAP

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
            tallest = (y - max(0.04, frame.top) * frame.height) / group.top
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
        top = max(frame.air[0], frame.top) * frame.height
        bottom = max(frame.air[1] * frame.height, 0.45 * frame.height, top + 0.3 * frame.height * (frame.top > 0))
        count = len(groups)
        for number, (_, group) in enumerate(groups):
            if count == 1 and not others:
                x, row, size = 0.5 + (self.rng.random() - 0.5) * 0.12, 0.62, 1.0
            else:
                x, row, size = SKY[number % len(SKY)]
                x += (self.rng.random() - 0.5) * 0.06
                row += (self.rng.random() - 0.5) * 0.08
                size *= 0.9 * min(1.0, (3 / count) ** 0.5) if not others else 0.7
            if main in (box.thing for box in group.boxes) and others and count == 1:
                x, row, size = 0.5 + (self.rng.random() - 0.5) * 0.2, 0.6, 1.1
            limit = min((bottom - top) * 1.1 if others else frame.height * 0.7, frame.width * 0.7)
            scale = min(unit * size, limit * max(0.45, size) / max(group.top, group.width))
            y = top + (bottom - top) * row + (group.top / 2 * scale if count == 1 and not others else 0)
            y = max(y, group.top * scale + max(0.03, frame.top) * frame.height)
            aside = (group.left + group.right) / 2 * scale if len(group.boxes) > 2 else 0.0
            placed += self._put(group, frame.width * x - aside, y, scale, grounded=False)
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
        final, facing = [], Facing(self.scene, self.extents, self.frame)
        for index, one in enumerate(order):
            box = one.box
            perch = (where[id(one.group), box.perch[0]], box.perch[1]) if box.perch else None
            final.append(
                Placement(
                    box.thing,
                    box.copy,
                    one.x + box.x * one.scale,
                    one.y - (box.y + self.extents[box.thing].foot * box.height) * one.scale,
                    box.height * one.scale / self.extents[box.thing].rise,
                    float(index),
                    box.grounded and one.grounded,
                    facing.of(one, order),
                    perch,
                    box.within,
                )
            )
        return final
