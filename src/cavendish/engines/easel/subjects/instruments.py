"""Instruments that stand by themselves, of the same drawing as in the hands of who plays them."""

from __future__ import annotations

from .gear_kit import Kit
from .gear_moments import harp
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet
from .turned import Turned


@subject("harp", info=SubjectInfo(1.8, "instrument", "indoor", 0.6))
def draw_harp(ask: Ask) -> Drawn:
    """A concert harp, a little from the side."""
    clay = sheet(ask.height_px / 1.27, -0.48, 0.48, -0.04, 1.30)
    features = clay.canvas()
    figure = Turned(clay, -62.0)
    with figure.at(0.0, 0.0, -0.38):
        harp(Kit(figure, features, ask, ((0.0, 0.6, 0.3), (0.0, 0.6, 0.3)), 0.3))
    return finish(clay, ask, features=features, anchor=(0.0, 0.0), baseline=0.3, occlusion=0.6)
