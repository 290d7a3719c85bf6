"""Things that people carry, when nobody does: fans and sacks."""

from __future__ import annotations

from . import props
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
