"""Streets of cities that are known by one sight, which stands at the end of the street.

One painter for all; a row says what is drawn, how large, and what colours the houses have.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ..noise import stream
from ..stage import place
from ..subjects import Ask, draw
from ..subjects.registry import catalogue
from ..wintry import ROOF, snowed
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .pavement import pavement_cafe
from .sky import paint_sky
from .streets import street_front

_OCHRE = ("#e6b07a", "#dd9a6a", "#efd0a0", "#d98c62", "#f2dcb8")
_PALE = ("#efe6d2", "#e6dac2", "#f2ebdc", "#dcd2c4")
_PASTEL = ("#f0d8a8", "#e9b8a0", "#cfd8c0", "#f2e3c4", "#d8c4b4")
_GREY = ("#c9c2b6", "#b8b0a4", "#d8d0c4", "#a8a298")


@dataclass(frozen=True, slots=True)
class Capital:
    """One city. kind: the subject at the end of the street. tall: most of the picture's height it takes, wide: of its
    width. foot: row of its foot. walls: of the houses. hill: whether it stands on one. colour: its own if ''."""

    kind: str
    tall: float = 0.34
    wide: float = 0.40
    foot: float = 0.60
    walls: tuple[str, ...] = _PASTEL
    hill: bool = False
    colour: str = ""


CAPITALS = {
    "rome": Capital("colosseum", 0.30, 0.50, walls=_OCHRE),
    "barcelona": Capital("sagrada familia", 0.46, walls=_OCHRE),
    "berlin": Capital("brandenburg gate", 0.28, 0.44, walls=_GREY),
    "moscow": Capital("saint basil", 0.42, 0.44, walls=_PASTEL),
    "istanbul": Capital("hagia sophia", 0.34, 0.52, walls=_PASTEL),
    "prague": Capital("gothic cathedral", 0.34, 0.30, 0.46, _PASTEL, hill=True),
    "edinburgh": Capital("castle", 0.30, 0.34, 0.46, _GREY, hill=True, colour="#8f8880"),
    "cathedral street": Capital("gothic cathedral", 0.46, 0.40, walls=_PALE, colour="#8a867e"),
    "pisa street": Capital("leaning tower of pisa", 0.44, 0.30, walls=_OCHRE),
}
"""Settings, and what stands at the end of their street."""


def _hill(scenery: Scenery, horizon: float) -> None:
    """A wooded hill at the street's end that bears the sight."""
    land.mountains(
        scenery, horizon, layers=1, snow=0.6 if scenery.snowy else 0, colour="#6f8f5a", near_colour="#6f8f5a",
        height=0.15, roughness=0.6, name="castle hill",
    )  # fmt: skip
    spots = [(0.30 + 0.036 * k, 0.49 + 0.012 * abs(k - 5), 0.07) for k in range(12)]
    woods.stand(scenery, trees.bush, [(u, v + 0.06, 0.09) for u, v, _ in spots], distance=0.3, name="castle slope")
    woods.stand(scenery, trees.broadleaf, spots, distance=0.3, name="castle wood")
    spots = [(0.28 + 0.04 * k, 0.55, 0.10) for k in range(12)]
    woods.stand(scenery, trees.broadleaf, spots, distance=0.24, name="castle wood below")


def _paint(name: str, city: Capital, scenery: Scenery) -> Backdrop:
    horizon = 0.58
    paint_sky(scenery, horizon, 0.5)
    if not city.hill:
        woods.wood(
            scenery, horizon, trees.broadleaf, layers=1, density=0.9, height=0.07, gap=(1, 0), mist=0.4, name="far"
        )
    facts, size = catalogue()[city.kind], (scenery.width, scenery.height)
    tall = min(city.tall * size[1], city.wide * size[0] / facts.aspect)
    rng = stream(scenery.seed, "sight")
    with scenery.floodlit():
        light = scenery.light
        roof = {"roof": ROOF} if scenery.snowy else {}
        tile = draw(Ask(city.kind, tall, light, rng, colour=city.colour or None, part_colours=roof))
        tile = snowed(tile, light, rng) if scenery.snowy else tile
        place(scenery.image, tile.layer_at(0.5 * size[0], city.foot * size[1]), light, None, shadow=0.0)
    if city.hill:
        _hill(scenery, horizon)
    town.cobbles(scenery, horizon)
    street_front(scenery, horizon, height=0.52, name="city street", first=2, walls=city.walls)
    pavement_cafe(scenery)
    return finished(scenery, name, horizon, near=0.92, far=0.74)


for _name, _city in CAPITALS.items():
    setting(_name, time_of_day="day", view_m=5.0)(partial(_paint, _name, _city))
