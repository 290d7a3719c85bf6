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
    houses,
    lairs,
    meals,
    menu,
    monuments,
    objects,
    overhead,
    perches,
    plants,
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
    houses,
    household,
    lairs,
    objects,
    overhead,
    perches,
    plants,
    playthings,
    potted,
    shapes,
    signs,
    slices,
    transport,
    vehicles,
)
