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
    glassware,
    household,
    meals,
    menu,
    monuments,
    objects,
    overhead,
    perches,
    plants,
    playthings,
    playthings,
    potted,
    shapes,
    ships,
    signs,
    slices,
    transport,
    vehicles,
)

__all__ = ["FAMILIES"]

FAMILIES = (
    ships,
    monuments,
    meals,
    menu,
    flowers,
    clothing,
    bottles,
    buildings,
    crockery,
    dwellings,
    food,
    furniture,
    gadgets,
    glassware,
    household,
    objects,
    overhead,
    perches,
    plants,
    playthings,
    playthings,
    potted,
    shapes,
    signs,
    slices,
    transport,
    vehicles,
)
