"""Plain things put together from a few solids each: a thing is a row of parts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLAZED, MATT, SATIN, body_colour, body_material, box
from .registry import Ask, Drawn, SubjectInfo, Where, register
from .tile import finish, sheet

Part: TypeAlias = tuple[str, Sequence[float], str]
"""Solid, its numbers, its colour; '*' is the thing's own, '*0.7' a shade of it.

'box' x y wide tall z, 'ell' x y rx ry z angle (flat when it lies on something: z > 0), 'dsc' the same, flat,
         'cap' x0 y0 r0 x1 y1 r1 z, 'turn' x y and pairs of height, radius.
"""
STUFF: dict[str, Material] = {"metal": CHROME, "shiny": GLAZED, "matt": MATT, "satin": SATIN,
    "gem": Material(gloss=2.2, mirror=0.6, blend=0.0), "wool": Material(gloss=0.05, fur=0.3, blend=0.03)}  # fmt: skip

_STEEL, _DARK, _GOLD = "#c0c6ce", "#2b2d33", "#d9a93a"
ROWS: dict[tuple[str, ...], tuple[str, str, float, Where, tuple[Part, ...]]] = {
    ("christmas ornament", "bauble", "christmas bauble", "christmas ball", "ornament", "christmas ornaments"):
        ("#c8242c", "gem", 0.1, "tabletop", (("ell", (0, 0.9, 0.9, 0.9, 0), "*"),
         ("ell", (0, 0.9, 0.91, 0.16, 0.05), _GOLD),
         ("box", (-0.2, 1.72, 0.4, 0.24, 0), _GOLD), ("ell", (0, 2.08, 0.14, 0.16, -0.1), _GOLD))),
    ("candy cane", "candy canes"):
        ("#d8242c", "shiny", 0.16, "tabletop", (
            *(("cap", (0.42, 0.1 + 0.2 * k, 0.16, 0.42, 0.3 + 0.2 * k, 0.16, 0), "*" if k % 2 else "#fbf8f2")
              for k in range(8)),
            ("ell", (0.3, 1.95, 0.2, 0.18, 0), "#fbf8f2"), ("ell", (0.02, 2.1, 0.2, 0.18, 0), "*"),
            ("ell", (-0.26, 1.98, 0.2, 0.18, 0), "#fbf8f2"), ("ell", (-0.38, 1.74, 0.18, 0.2, 0), "*"))),
    ("pinecone", "pine cone", "pinecones", "fir cone"):
        ("#8a5a34", "matt", 0.09, "tabletop", tuple(("ell", ((0.62 - 0.07 * r) * (c / 2.0 - 1) * 0.9,
         0.2 + 0.24 * r, 0.26, 0.17,
         0.1 - 0.02 * abs(c - 2)), "*" if (r + c) % 2 else "*1.3") for r in range(8) for c in range(5))),
    ("dumbbell", "dumbbells", "weights", "hand weight"):
        ("#34363e", "metal", 0.14, "indoor", (("cap", (-0.7, 0.5, 0.12, 0.7, 0.5, 0.12, 0), _STEEL),
         ("ell", (-0.85, 0.5, 0.28, 0.5, 0), "*"),
         ("ell", (0.85, 0.5, 0.28, 0.5, 0), "*"), ("ell", (-1.15, 0.5, 0.2, 0.38, 0), "*0.8"),
         ("ell", (1.15, 0.5, 0.2, 0.38, 0), "*0.8"))),
    ("soap bubble", "soap bubbles", "bubble", "bubbles"):
        ("#cfe8f8", "gem", 0.1, "air", (("ell", (0, 1, 1, 1, 0), "*"),
         ("ell", (-0.3, 1.4, 0.3, 0.2, 0.98, 0.6), "#ffffff"),
         ("ell", (0.4, 0.5, 0.4, 0.16, 0.92, 0.6), "#f4c8e8"))),
    ("passport", "passports"):
        ("#24386e", "satin", 0.12, "tabletop", (("box", (-0.8, 0, 1.6, 2.2, 0), "*"),
         ("ell", (0, 1.2, 0.42, 0.42, 0.14), _GOLD),
         ("ell", (0, 1.2, 0.34, 0.34, 0.17), "*"), ("box", (-0.45, 1.78, 0.9, 0.14, 0.1), _GOLD),
         ("box", (-0.3, 0.4, 0.6, 0.12, 0.1), _GOLD),
         ("ell", (0, 1.2, 0.1, 0.34, 0.2), _GOLD), ("ell", (0, 1.2, 0.34, 0.06, 0.2), _GOLD))),
    ("cigar", "cigars", "cigarette"):
        ("#7a4a28", "matt", 0.03, "tabletop", (("cap", (-1.3, 0.2, 0.17, 1.2, 0.2, 0.18, 0), "*"),
         ("box", (-0.6, 0.02, 0.3, 0.37, 0.15), _GOLD),
         ("ell", (1.32, 0.2, 0.1, 0.16, 0), "#c8c4be"), ("ell", (1.24, 0.2, 0.05, 0.17, 0.05), "#e0502a"))),
    ("makeup brush", "powder brush", "cosmetic brush", "makeup brushes"):
        ("#2b2d33", "shiny", 0.18, "tabletop", (("cap", (0, 0.1, 0.09, 0, 1.3, 0.14, 0), "*"),
         ("turn", (0, 1.25, 0, 0.16, 0.4, 0.2), _GOLD),
         ("ell", (0, 2.1, 0.42, 0.6, 0), "#e8b8a8"), ("ell", (0, 2.4, 0.36, 0.34, 0.05), "#f4d4c8"))),
    ("cream jar", "cosmetic jar", "face cream", "skincare jar", "moisturizer", "powder", "face powder", "jar of cream"):
        ("#f2e6e0", "shiny", 0.07, "tabletop", (("turn", (0, 0, 0, 0.85, 0.08, 0.95, 0.8, 0.95), "*"),
         ("turn", (0, 0.8, 0, 0.98, 0.5, 0.98, 0.56, 0.9), _GOLD))),
    ("mascara", "eyeliner", "lip gloss"):
        ("#2b2d33", "shiny", 0.13, "tabletop", (("turn", (0, 0, 0, 0.2, 1.3, 0.2), "*"),
         ("turn", (0, 1.3, 0, 0.22, 0.1, 0.22), _GOLD),
         ("turn", (0, 1.4, 0, 0.21, 1.0, 0.18, 1.08, 0.08), "*"))),
    ("serum bottle", "dropper bottle", "essential oil", "serum", "essential oil bottle", "skincare bottle"):
        ("#b9702a", "gem", 0.11, "tabletop", (("turn", (0, 0, 0, 0.5, 0.06, 0.56, 1.1, 0.56, 1.35, 0.22, 1.45,
         0.22), "*"),
         ("turn", (0, 1.4, 0, 0.27, 0.4, 0.27), _DARK), ("ell", (0, 2.05, 0.19, 0.32, 0), "#f4f1ea"),
         ("box", (-0.48, 0.35, 0.96, 0.55, 0.5), "#f6efe2"))),
    ("hair dryer", "blow dryer", "hairdryer"):
        ("#d8507a", "shiny", 0.22, "tabletop", (("cap", (-0.2, 1.5, 0.52, 0.9, 1.5, 0.36, 0), "*"),
         ("box", (1.1, 1.2, 0.34, 0.6, 0), _DARK),
         ("cap", (-0.15, 1.1, 0.22, -0.05, 0.15, 0.18, 0), "*0.85"),
         ("ell", (-0.66, 1.5, 0.16, 0.42, 0.2), _DARK), ("box", (-0.12, 0.75, 0.14, 0.24, 0.25), "#f4f1ea"))),
    ("drill", "power drill", "electric drill", "cordless drill"):
        ("#f2b82a", "satin", 0.22, "tabletop", (("cap", (-0.6, 1.6, 0.4, 0.5, 1.6, 0.36, 0), "*"),
         ("cap", (0.6, 1.6, 0.26, 0.9, 1.6, 0.2, 0), _DARK),
         ("cap", (0.9, 1.6, 0.07, 1.75, 1.6, 0.03, 0), _STEEL),
         ("cap", (-0.4, 1.2, 0.24, -0.55, 0.4, 0.22, 0), "*0.9"), ("box", (-1.05, 0, 0.95, 0.4, 0), _DARK))),
    ("pliers", "plier", "pincers"):
        ("#d8342c", "satin", 0.2, "tabletop", (("cap", (-0.55, 0.1, 0.12, -0.08, 1.4, 0.13, 0), "*"),
         ("cap", (0.55, 0.1, 0.12, 0.08, 1.4, 0.13, 0.02), "*"),
         ("ell", (0, 1.5, 0.26, 0.26, 0.05), _STEEL), ("cap", (-0.12, 1.6, 0.14, -0.06, 2.2, 0.05, 0), _STEEL),
         ("cap", (0.12, 1.6, 0.14, 0.06, 2.2, 0.05, 0), _STEEL))),
    ("belt", "leather belt"):
        ("#6a3f22", "satin", 0.1, "indoor", (("dsc", (0, 0.7, 1.2, 0.7, 0), "*"),
         ("ell", (0, 0.86, 1.0, 0.46, 0.1), "*0.4"), ("box", (-0.3, 0.05, 0.6, 0.48, 0.3), _GOLD),
         ("box", (-0.18, 0.16, 0.36, 0.26, 0.36), "*"))),
    ("harmonica", "mouth organ"):
        ("#c0c6ce", "metal", 0.04, "tabletop", (("box", (-1.3, 0.1, 2.6, 0.75, 0), "*"),
         ("box", (-1.2, 0.36, 2.4, 0.24, 0.1), "#8a3a2c"),
         *(("box", (-1.12 + 0.24 * k, 0.4, 0.14, 0.16, 0.2), _DARK) for k in range(10)))),
    ("metronome",):
        ("#8a5230", "satin", 0.22, "tabletop", (("turn", (0, 0, 0, 0.95, 0.25, 0.95, 2.2, 0.4, 2.3, 0.1), "*"),
         ("box", (-0.3, 0.4, 0.6, 1.4, 0.95), "#f4ecd8"),
         ("cap", (0, 0.45, 0.03, 0.36, 2.3, 0.02, 1.1), _STEEL), ("box", (0.12, 1.4, 0.26, 0.24, 1.1), _DARK))),
    ("whisk", "egg whisk", "egg beater"):
        ("#c0c6ce", "metal", 0.28, "tabletop", (("cap", (0, 0.1, 0.13, 0, 1.0, 0.1, 0), "#a9713f"), *(("ell", (x,
         1.75, 0.05, 0.8, 0.05), "*") for x in (-0.4, -0.2, 0, 0.2, 0.4)),
         ("cap", (-0.4, 1.9, 0.04, 0.4, 1.9, 0.04, 0), "*"), ("ell", (0, 2.5, 0.4, 0.06, 0), "*"))),
    ("napkin", "folded napkin", "towel", "folded towel", "blanket", "folded blanket", "cloth napkin"):
        ("#8fb8d8", "wool", 0.1, "indoor", (("box", (-1.2, 0, 2.4, 0.34, 0), "*"),
         ("box", (-1.17, 0.32, 2.34, 0.32, 0), "*1.1"), ("box", (-1.14, 0.62, 2.28, 0.3, 0), "*"),
         ("box", (-0.95, 0, 0.14, 0.92, 0.12), "#f6f1e6"), ("box", (0.8, 0, 0.14, 0.92, 0.12), "#f6f1e6"))),
    ("wardrobe", "closet", "dresser", "armoire", "cupboard", "cabinet"):
        ("#9a6a3c", "satin", 1.9, "indoor", (("box", (-1.1, 0.1, 2.2, 2.6, 0), "*"),
         ("box", (-1.0, 0.55, 0.96, 2.05, 0.1), "*1.15"), ("box", (0.04, 0.55, 0.96, 2.05, 0.1), "*1.15"),
         ("box", (-1.0, 0.16, 2.0, 0.34, 0.1), "*1.1"), ("ell", (-0.1, 1.5, 0.05, 0.12, 0.25), _GOLD),
         ("ell", (0.1, 1.5, 0.05, 0.12, 0.25), _GOLD), ("box", (-1.2, 2.66, 2.4, 0.16, 0.1), "*0.85"))),
    ("blender", "kitchen blender", "mixer", "food processor"):
        ("#d8342c", "shiny", 0.4, "tabletop", (("turn", (0, 0, 0, 0.75, 0.7, 0.55), "*"),
         ("turn", (0, 0.7, 0, 0.4, 0.15, 0.5, 1.5, 0.68), "#d4e8ee"), ("turn", (0, 2.15, 0, 0.7, 0.2, 0.6), _DARK),
         ("cap", (0.66, 1.3, 0.08, 0.9, 2.0, 0.08, 0.1), _DARK), ("ell", (0, 0.35, 0.2, 0.2, 0.7), _STEEL))),
    ("espresso machine", "coffee machine"):
        ("#c0c6ce", "metal", 0.4, "tabletop", (("box", (-1.2, 0, 2.4, 0.35, 0.3), "*"),
         ("box", (-1.2, 0.3, 2.4, 1.2, -0.1), "*0.6"), ("box", (-1.2, 1.4, 2.4, 0.8, 0.3), "*"),
         ("ell", (0, 1.35, 0.4, 0.16, 0.6), _DARK), ("cap", (0.1, 1.25, 0.09, 0.7, 1.1, 0.09, 0.8), _DARK),
         ("turn", (0, 0.34, 0, 0.26, 0.4, 0.34), "#f4f1ea"),
         ("ell", (-0.8, 1.8, 0.16, 0.16, 0.5), "#f4f1ea"), ("ell", (0.8, 1.8, 0.12, 0.12, 0.5), "#d8342c"))),
    ("dartboard", "dart board", "darts"):
        ("#26282c", "satin", 0.45, "indoor", (("dsc", (0, 1.1, 1.1, 1.1, 0), "*"),
         ("ell", (0, 1.1, 0.94, 0.94, 0.06), "#3f8a4a"), ("ell", (0, 1.1, 0.84, 0.84, 0.1), "#f0e2c0"),
         ("ell", (0, 1.1, 0.56, 0.56, 0.14), "#c8322c"), ("ell", (0, 1.1, 0.48, 0.48, 0.18), "#f0e2c0"),
         ("ell", (0, 1.1, 0.2, 0.2, 0.24), "#3f8a4a"), ("ell", (0, 1.1, 0.1, 0.1, 0.3), "#c8322c"),
         ("cap", (0.06, 1.14, 0.05, 0.5, 1.45, 0.06, 0.5), _GOLD),
         ("ell", (0.58, 1.5, 0.16, 0.1, 0.5, 0.6), "#2f6fd0"))),
    ("game boy", "gameboy", "handheld console", "retro handheld console"):
        ("#c8c6bc", "satin", 0.15, "tabletop", (("box", (-0.8, 0, 1.6, 2.5, 0), "*"),
         ("box", (-0.66, 1.3, 1.32, 1.05, 0.1), "#5a5c66"), ("box", (-0.46, 1.44, 0.92, 0.78, 0.16), "#9ab04a"),
         ("box", (-0.58, 0.72, 0.46, 0.15, 0.12), _DARK), ("box", (-0.43, 0.57, 0.15, 0.46, 0.12), _DARK),
         ("ell", (0.52, 0.88, 0.15, 0.15, 0.15), "#a8244a"), ("ell", (0.2, 0.72, 0.15, 0.15, 0.15), "#a8244a"))),
    ("arcade machine", "arcade cabinet", "pinball machine", "arcade game"):
        ("#3a2a8a", "satin", 1.8, "indoor", (("box", (-0.8, 0, 1.6, 2.9, 0), "*"),
         ("box", (-0.7, 1.4, 1.4, 0.95, 0.12), "#14161c"), ("box", (-0.58, 1.5, 1.16, 0.76, 0.16), "#2fd0e0"),
         ("box", (-0.72, 2.45, 1.44, 0.36, 0.14), "#f23a8a"), ("box", (-0.86, 1.05, 1.72, 0.3, 0.4), "*1.4"),
         ("cap", (-0.4, 1.3, 0.05, -0.4, 1.55, 0.05, 0.6), _DARK), ("ell", (-0.4, 1.6, 0.11, 0.11, 0.6), "#e0302c"),
         ("ell", (0.2, 1.34, 0.1, 0.07, 0.6), "#f2c22e"), ("ell", (0.5, 1.34, 0.1, 0.07, 0.6), "#3fc05a"),
         ("box", (-0.4, 0.35, 0.8, 0.45, 0.12), "#14161c"))),
    ("sheet music", "music sheet", "music score", "score sheet", "sheet of music"):
        ("#f8f3e4", "matt", 0.3, "tabletop", (("box", (-0.9, 0, 1.8, 2.4, 0), "*"), *(("box", (-0.72,
         0.4 + 0.66 * r + 0.09 * k, 1.44, 0.025, 0.08), "#4a4640") for r in range(3) for k in range(4)),
         *(("ell", (-0.5 + 0.34 * k, 0.44 + 0.66 * r + 0.09 * ((k * 2 + r) % 4), 0.075, 0.055, 0.12),
         _DARK) for r in range(3) for k in range(4)))),
    ("spell book", "book of spells", "grimoire"):
        ("#4a2a6a", "satin", 0.28, "tabletop", (("box", (-0.95, 0, 1.9, 2.4, 0), "*"),
         ("box", (-0.95, 0.0, 0.24, 2.4, 0.1), "*0.7"), ("ell", (0.1, 1.25, 0.52, 0.52, 0.15), _GOLD),
         ("ell", (0.1, 1.25, 0.44, 0.44, 0.2), "*"),
         ("ell", (0.1, 1.25, 0.16, 0.4, 0.22), _GOLD), ("ell", (0.1, 1.25, 0.4, 0.16, 0.22), _GOLD),
         ("ell", (0.1, 1.25, 0.12, 0.12, 0.4), "#3fd0b0"))),
    ("rope", "coil of rope", "coiled rope"):
        ("#c8a46a", "matt", 0.15, "ground", tuple(("ell", (0, 0.2 + 0.22 * k, 1.0 - 0.06 * k, 0.2, 0.05 * k),
         "*" if k % 2 else "*0.8") for k in range(4))),
    ("cotton candy", "candy floss", "candyfloss"):
        ("#f6a8c8", "wool", 0.3, "tabletop", (("cap", (0, 0.1, 0.06, 0, 1.2, 0.08, -0.2), "#f4ecd8"),
         ("ell", (0, 1.9, 0.8, 0.75, 0), "*"), ("ell", (-0.42, 1.6, 0.5, 0.45, -0.1), "*1.06"),
         ("ell", (0.42, 1.65, 0.5, 0.46, -0.1), "*0.95"), ("ell", (0.05, 2.4, 0.52, 0.42, -0.1), "*1.1"))),
    ("pearl", "pearls"): ("#f6f0e8", "gem", 0.02, "tabletop", (("ell", (0, 1, 1, 1, 0), "*"),
         ("ell", (-0.3, 1.4, 0.26, 0.2, 0.95), "#ffffff"))),
    ("message in a bottle", "bottle message"):
        ("#9ad0c0", "gem", 0.12, "ground", (("cap", (-0.9, 0.5, 0.46, 0.5, 0.5, 0.46, 0), "*"),
         ("cap", (0.8, 0.5, 0.2, 1.3, 0.5, 0.17, 0), "*"), ("box", (-0.75, 0.28, 1.1, 0.44, 0.5), "#f2e4c0"),
         ("ell", (-0.2, 0.5, 0.09, 0.24, 0.7), "#c8322c"), ("cap", (1.3, 0.5, 0.14, 1.5, 0.5, 0.15, 0.05), "#b98a5a"))),
    ("earrings", "earring", "pearl earrings", "gold earrings"):
        (_GOLD, "metal", 0.05, "tabletop", (("ell", (-0.6, 1.7, 0.2, 0.2, 0), "*"),
         ("ell", (0.6, 1.7, 0.2, 0.2, 0), "*"), ("cap", (-0.6, 1.5, 0.05, -0.6, 1.0, 0.05, 0), "*"),
         ("cap", (0.6, 1.5, 0.05, 0.6, 1.0, 0.05, 0), "*"), ("ell", (-0.6, 0.6, 0.36, 0.46, 0), "#f6f0e8"),
         ("ell", (0.6, 0.6, 0.36, 0.46, 0), "#f6f0e8"))),
    ("dragon fruit", "pitaya"):
        ("#e8407a", "satin", 0.12, "tabletop", (("ell", (0, 0.9, 0.8, 0.9, 0), "*"), *(("ell", (0.6 * (k % 3 - 1),
         0.5 + 0.4 * (k // 3), 0.1, 0.3, 0.7, 0.5 * (1 - k % 3)), "#8fb84a") for k in range(9)))),
    ("fig", "figs"): ("#5f3a6a", "satin", 0.06, "tabletop", (("turn", (0, 0, 0, 0.3, 0.3, 0.8, 0.8, 0.86, 1.4, 0.4,
         1.7, 0.12), "*"), ("cap", (0, 1.65, 0.1, 0.06, 1.95, 0.08, 0), "#6a7a3a"))),
    ("cinnamon stick", "cinnamon sticks", "cinnamon"):
        ("#8a4a24", "matt", 0.06, "tabletop", tuple(("cap", (-1.2 + 0.1 * k, 0.2 + 0.3 * k, 0.16, 1.1 + 0.1 * k,
         0.28 + 0.3 * k, 0.16, 0.1 * k), "*" if k % 2 else "*1.2") for k in range(3))),
}  # fmt: skip


def _tone(own: F32, colour: str) -> F32:
    if colour.startswith("*"):
        return np.asarray(own * np.float32(colour[1:] or 1.0), np.float32)
    return linear(colour)


def _put(clay: Clay, kind: str, n: Sequence[float], tone: F32) -> None:
    if kind == "box":
        box(clay, n[0], n[1], n[2], n[3], tone, z=n[4], thickness=0.16, bevel=min(0.08, 0.4 * min(n[2], n[3])))
    elif kind in ("ell", "dsc"):
        deep = 0.08 if kind == "dsc" or n[4] > 0.0 else min(n[2], n[3])
        clay.ellipsoid((n[0], n[1], n[4]), (n[2], n[3], deep), tone, angle=n[5] if len(n) > 5 else 0.0)
    elif kind == "cap":
        clay.capsule((n[0], n[1], n[6]), n[2], (n[3], n[4], n[6]), n[5], tone)
    else:
        clay.lathe((n[0], n[1], 0.05), list(zip(n[2::2], n[3::2], strict=True)), tone, tilt=0.12)


def _reach(parts: Sequence[Part]) -> tuple[float, float]:
    """(half width, height) of everything."""
    wide = tall = 0.0
    for kind, n, _ in parts:
        if kind == "box":
            wide, tall = max(wide, abs(n[0]), abs(n[0] + n[2])), max(tall, n[1] + n[3])
        elif kind in ("ell", "dsc"):
            most = max(n[2], n[3]) if len(n) > 5 else n[2]
            wide, tall = max(wide, abs(n[0]) + most), max(tall, n[1] + (max(n[2], n[3]) if len(n) > 5 else n[3]))
        elif kind == "cap":
            wide = max(wide, abs(n[0]) + n[2], abs(n[3]) + n[5])
            tall = max(tall, n[1] + n[2], n[4] + n[5])
        else:
            wide, tall = max(wide, abs(n[0]) + max(n[3::2])), max(tall, n[1] + n[-2])
    return wide, tall


def _assembled(ask: Ask, colour: str, stuff: str, parts: Sequence[Part]) -> Drawn:
    wide, tall = _reach(parts)
    clay = sheet(ask.height_px / tall, -wide - 0.15, wide + 0.15, -0.25, tall + 0.15, body_material(ask, STUFF[stuff]))
    own = body_colour(ask, colour)
    for kind, numbers, tone in parts:
        _put(clay, kind, numbers, _tone(own, tone))
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.4 * wide)


def _register() -> None:
    for names, (colour, stuff, height, where, parts) in ROWS.items():
        wide, tall = _reach(parts)
        info = SubjectInfo(height, "object", where, round(2 * wide / tall, 2))
        for name in names:
            register(name, partial(_assembled, colour=colour, stuff=stuff, parts=parts), info)


_register()
