"""Objects: everything registered that is neither animal nor person.

Importing a family registers its subjects.
"""

from __future__ import annotations

from . import (
    buildings,
    crockery,
    dwellings,
    food,
    furniture,
    objects,
    perches,
    plants,
    shapes,
    signs,
    transport,
    vehicles,
)

__all__ = ["FAMILIES"]

FAMILIES = (
    buildings,
    crockery,
    dwellings,
    food,
    furniture,
    objects,
    perches,
    plants,
    shapes,
    signs,
    transport,
    vehicles,
)
