"""Objects: everything registered that is neither animal nor person.

Importing a family registers its subjects.
"""

from __future__ import annotations

from . import (
    bottles,
    buildings,
    clothing,
    crockery,
    dwellings,
    flowers,
    food,
    furniture,
    gadgets,
    household,
    meals,
    monuments,
    objects,
    perches,
    plants,
    playthings,
    shapes,
    ships,
    signs,
    transport,
    vehicles,
)

__all__ = ["FAMILIES"]

FAMILIES = (
    ships,
    monuments,
    meals,
    flowers,
    clothing,
    bottles,
    buildings,
    crockery,
    dwellings,
    food,
    furniture,
    gadgets,
    household,
    objects,
    perches,
    plants,
    playthings,
    shapes,
    signs,
    transport,
    vehicles,
)
