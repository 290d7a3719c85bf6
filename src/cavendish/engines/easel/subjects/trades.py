"""Rows for more people of a trade: who cuts hair, mends teeth, pours drinks, sells, guards and serves."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .body import Costume

TRADES: Mapping[str, Costume] = MappingProxyType({
    "hairdresser": Costume(top="#26262e", bottom_colour="#3a4660", shoes="#f0ece4", apron="#4a4a58", sleeves="short"),
    "barber": Costume(top="#f4f4f0", bottom_colour="#26262e", shoes="#5a3a22", apron="#6a3f26", bib="#6a3f26",
        beard="full"),
    "dentist": Costume(top="#f4f6f7", bottom_colour="#4aa0a8", shoes="#f4f4f4", collar="#8ad0d8", gloves="#bfe4ee"),
    "veterinarian": Costume(top="#5ab0a0", bottom_colour="#5ab0a0", shoes="#f4f4f4", sleeves="short",
        emblem="stethoscope"),
    "flight attendant": Costume(top="#22407a", bottom="skirt", bottom_colour="#22407a", shoes="#16161a",
        scarf="#d8303a", hat="beanie", hat_colour="#22407a", hair_style="bun"),
    "bartender": Costume(top="#f4f2ec", bottom_colour="#22222a", shoes="#121216", bib="#26262e", apron="#26262e",
        emblem="bow tie"),
    "security guard": Costume(top="#22242e", bottom_colour="#22242e", shoes="#121216", hat="cap", hat_colour="#22242e",
        belt="#121216", emblem="tie", collar="#8a929c"),
    "paramedic": Costume(top="#e85a2a", bottom_colour="#22304f", shoes="#16161a", boots=True, emblem="cross",
        gloves="#8ac8e8", belt="#f2e03a"),
    "tailor": Costume(top="#f4f2ec", bottom_colour="#3a3a46", shoes="#2a2018", bib="#5a4a6a", scarf="#f2d04a"),
    "seamstress": Costume(top="#c88aa0", bottom="skirt", bottom_colour="#5a4a6a", shoes="#5a2f2a", scarf="#f2d04a",
        hair_style="bun"),
    "librarian": Costume(top="#8a5a4a", bottom="skirt", bottom_colour="#4a4a3a", shoes="#3a2a22", collar="#f4f0e4",
        hair_style="bun", prop="book"),
    "shopkeeper": Costume(top="#e8e2d2", bottom_colour="#4a4a5a", shoes="#3a2a22", apron="#2f7a4a", bib="#2f7a4a"),
    "florist": Costume(top="#f0ebe0", bottom_colour="#4a6a8a", shoes="#5a3a22", apron="#5a9a5a", bib="#5a9a5a",
        prop="flowers"),
    "motorcyclist": Costume(top="#26242a", bottom_colour="#2a3040", shoes="#16161a", boots=True, gloves="#16161a",
        hat="hard hat", hat_colour="#c8242a"),
    "harpist": Costume(top="#6a2f5a", bottom="gown", bottom_colour="#6a2f5a", sleeves="short", hair_style="long"),
    "flutist": Costume(top="#22242a", bottom_colour="#22242a", shoes="#121216", collar="#f8f8f8"),
    "lawyer": Costume(top="#26262e", bottom_colour="#26262e", shoes="#121216", collar="#f4f4f4", emblem="tie",
        prop="briefcase"),
    "rabbi": Costume(top="#1c1c22", bottom_colour="#1c1c22", shoes="#121216", hat="fedora", hat_colour="#16161a",
        beard="long", tails=True, collar="#f4f4f4"),
    "imam": Costume(top="#f4f0e4", bottom="robe", bottom_colour="#f4f0e4", hat="turban", hat_colour="#f8f6f0",
        beard="full", shoes="#8a6a44"),
    "architect": Costume(top="#3a4a5a", bottom_colour="#4a4a52", shoes="#5a3a22", collar="#f4f4f4"),
    "fencer": Costume(top="#f6f5f0", bottom_colour="#f6f5f0", shoes="#f4f4f4", gloves="#f6f5f0",
        collar="#f6f5f0"),
    "rugby player": Costume(top="#2f6a3a", bottom="shorts", bottom_colour="#f4f4f0", sleeves="short", shoes="#26282e",
        emblem="stripes", bulk=1.15),
    "street sweeper": Costume(top="#f08a2a", bottom_colour="#f08a2a", shoes="#3a2a22", boots=True, hat="cap",
        hat_colour="#f08a2a", emblem="bands"),
})  # fmt: skip
"""What a trade wears, as in `costumes.COSTUMES`."""

FEMALE = frozenset({"seamstress", "librarian", "flight attendant", "harpist"})
MALE = frozenset({"barber", "rabbi", "imam", "rugby player"})
AT_WORK: Mapping[str, str] = MappingProxyType({
    "hairdresser": "haircut", "barber": "haircut", "dentist": "treating teeth", "harpist": "harp", "flutist": "flute",
    "judge": "judging", "street sweeper": "sweeping", "rugby player": "running", "seamstress": "knitting",
    "bartender": "serving", "fencer": "fencing",
})  # fmt: skip
"""What those do who are known by it."""
