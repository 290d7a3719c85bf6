"""Things that people carry, when nobody does: fans and sacks."""

from __future__ import annotations

import numpy as np

from ..colour import linear
from . import props
from .making import MATT, body_colour, box
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet
from .turned import Turned


@subject("fan", "sack", info=SubjectInfo(0.5, "object", "indoor", 0.9))
def draw_handheld(ask: Ask) -> Drawn:
    """The prop of that name, standing by itself."""
    clay = sheet(ask.height_px / 0.42, -0.5, 0.5, -0.5, 0.75)
    features = clay.canvas()
    props.put(ask.noun, Turned(clay), features, (0.0, 0.0, 0.0), ask)
    foot = -0.37 if ask.noun == "sack" else 0.0
    return finish(clay, ask, features=features, anchor=(0.0, foot), baseline=0.2)


@subject(
    "newspaper", "folded newspaper", "morning paper", "daily paper", info=SubjectInfo(0.3, "object", "tabletop", 1.25)
)
def newspaper(ask: Ask) -> Drawn:
    """A newspaper folded once: title, headline, picture and columns."""
    clay = sheet(ask.height_px / 2.0, -1.25, 1.25, -0.05, 1.95, MATT)
    paper, ink = body_colour(ask, "#efebe0"), linear("#3a3836")
    box(clay, -1.16, 0.05, 2.36, 1.8, paper * np.float32(0.72), z=-0.1, thickness=0.1, bevel=0.03)
    box(clay, -1.2, 0.0, 2.36, 1.8, paper, z=0.05, thickness=0.08, bevel=0.02)
    box(clay, -1.06, 1.5, 2.08, 0.2, ink, z=0.14, thickness=0.01, bevel=0.0)
    box(clay, -1.06, 1.36, 2.08, 0.03, ink, z=0.14, thickness=0.01, bevel=0.0)
    box(clay, -1.06, 0.62, 1.0, 0.64, "#8a8c90", z=0.14, thickness=0.01, bevel=0.0)
    box(clay, 0.06, 1.14, 0.96, 0.12, ink, z=0.14, thickness=0.01, bevel=0.0)
    for column, top, rows in ((-1.06, 0.5, 4), (0.06, 1.02, 8)):
        for k in range(rows):
            wide = 0.98 if k < rows - 1 else 0.6
            box(clay, column, top - 0.12 * k, wide, 0.045, "#9a9690", z=0.14, thickness=0.01, bevel=0.0)
    return finish(clay, ask, anchor=(0, 0), baseline=1.2)
