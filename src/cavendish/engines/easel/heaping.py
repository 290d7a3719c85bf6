"""Several things together on a tray, in a basket or bowl: side by side, heaped up, or seen from straight above."""

from __future__ import annotations

from .relations import SEAT, Box, Group, piled, seats, takes

SPREAD = 0.78
"""Share of a tray's or basket's sides that what lies in it takes, seen from above."""
MOST_GROWN, LEAST_GROWN, LAID_WIDTH = 6.0, 1.3, 0.9
"""By how much a tray is made larger at most, and anything else that two things stand on, and
the share of its width that things take on it."""


def laid(group: Group, at: int, boxes: list[Box]) -> None:
    """Lay several things side by side on a tray, plate or board, made wide enough; many lie in two rows."""
    host = group.boxes[at]
    rows = [boxes] if len(boxes) < 5 else [boxes[: (len(boxes) + 1) // 2], boxes[(len(boxes) + 1) // 2 :]]
    wide = max(sum(box.width for box in row) for row in rows)
    limit = MOST_GROWN if host.concept in takes("laid") else LEAST_GROWN
    grow = min(limit, max(1.0, wide / (LAID_WIDTH * host.width)))
    host.width, host.height = host.width * grow, host.height * grow
    fit = min(1.0, LAID_WIDTH * host.width / wide)
    for box in boxes:
        box.width, box.height = box.width * fit, box.height * fit
    seat = seats().get(host.concept, SEAT)
    step = 0.42 * max(box.height for box in rows[0])
    for depth, row in enumerate(rows):
        x = host.x - sum(box.width for box in row) / 2
        for number, box in enumerate(row):
            box.x = x + box.width / 2
            box.y = host.y + host.height * (seat - 0.12 * (number % 2) - 0.2 * (len(rows) - 1)) + step * depth
            box.order = host.order + 0.02 + 0.001 * number + 0.01 * (1 - depth) - 0.0005 * (number % 2)
            box.grounded = False
            x += box.width


def atop(group: Group, at: int, boxes: list[Box]) -> None:
    """Lay things into what holds them, all seen from straight above: in rows and columns round its middle."""
    host, count = group.boxes[at], len(boxes)
    columns = max(1, min(count, round((count * host.width / host.height) ** 0.5)))
    rows = -(-count // columns)
    wide, tall = host.width * SPREAD / columns, host.height * SPREAD / rows
    for number, box in enumerate(boxes):
        row, column = divmod(number, columns)
        length = min(columns, count - row * columns)
        fit = 0.94 * min(wide / box.width, tall / box.height)
        box.width, box.height = box.width * fit, box.height * fit
        box.x = host.x + (column - (length - 1) / 2) * wide
        box.y = host.y + host.height / 2 + ((rows - 1) / 2 - row) * tall - box.height / 2
        box.order, box.grounded = host.order + 0.02 + 0.001 * number, False


def heaped(group: Group, at: int, boxes: list[Box]) -> None:
    """Heap up several kinds of things in a basket or bowl, the first ones lowest."""
    host = group.boxes[at]
    base = max(2, round((2 * len(boxes)) ** 0.5))
    wide = max(box.width for box in boxes) * 0.86 * base
    grow = min(2.5, max(1.0, wide / (0.8 * host.width)))
    host.width, host.height = host.width * grow, host.height * grow
    for number, box in enumerate(boxes):
        box.copy, kept = number, box.copy
        piled(host, box, len(boxes))
        box.copy, box.grounded = kept, False
