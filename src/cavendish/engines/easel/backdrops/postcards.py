"""Sights of the world as places: each stands large where it stands in life, and is floodlit after dark.

One painter for all; a row says what is drawn, how large, on what it stands and what is behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from ..light import Light
from ..noise import stream
from ..stage import mirrored, place
from ..subjects import Ask, draw
from ..subjects.registry import catalogue
from ..wintry import ROOF, snowed
from . import land, town, trees, water, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers, sea_colours, turf
from .sheet import Sheet
from .sky import paint_sky


@dataclass(frozen=True, slots=True)
class Postcard:
    """One sight.

    kind: the subject drawn. tall, wide: most of the picture's height and width it takes. horizon, foot: rows of the
    horizon and of what it stands on. ground: a key of `GROUNDS`. behind: 'town', 'hills', 'alps', 'woods', 'palms',
    'sea' or ''. column: where its middle is. gilt: its colour by floodlight, '' for its own.
    """

    kind: str
    tall: float = 0.62
    wide: float = 0.86
    horizon: float = 0.62
    foot: float = 0.70
    ground: str = "lawn"
    behind: str = ""
    column: float = 0.5
    gilt: str = ""
    flood: float = 1.0


POSTCARDS = {
    "champ de mars": Postcard("eiffel tower", 0.72, 0.6, 0.66, 0.73, "lawn walk", "town", gilt="#f0b544"),
    "taj mahal gardens": Postcard("taj mahal", 0.46, 0.92, 0.56, 0.60, "long pool", "palms"),
    "liberty island": Postcard("statue of liberty", 0.68, 0.5, 0.64, 0.72, "sea", "town"),
    "angkor": Postcard("angkor wat", 0.40, 0.90, 0.54, 0.60, "lake", "palms"),
    "chichen": Postcard("step pyramid", 0.46, 0.88, 0.60, 0.70, "lawn", "woods"),
    "dubai": Postcard("burj khalifa", 0.80, 0.5, 0.70, 0.72, "lake", "town", flood=0.4),
    "sagrada familia square": Postcard("sagrada familia", 0.66, 0.8, 0.68, 0.74, "lake", "woods"),
    "neuschwanstein valley": Postcard("neuschwanstein", 0.58, 0.8, 0.60, 0.74, "lawn", "alps"),
    "lhasa": Postcard("potala palace", 0.44, 0.9, 0.58, 0.66, "plaza", "alps"),
    "louvre": Postcard("glass pyramid", 0.34, 0.7, 0.60, 0.70, "plaza", "palace"),
    "mont saint michel bay": Postcard("mont saint michel", 0.44, 0.84, 0.60, 0.64, "sea"),
    "fifth avenue": Postcard("empire state building", 0.80, 0.5, 0.78, 0.80, "street", "town", flood=0.4),
    "seattle": Postcard("space needle", 0.72, 0.5, 0.68, 0.74, "lawn", "town"),
    "tv tower square": Postcard("tv tower", 0.74, 0.5, 0.70, 0.76, "plaza", "town"),
    "marina bay": Postcard("marina bay sands", 0.40, 0.72, 0.60, 0.62, "lake", "town", flood=0.4),
    "hollywood hills": Postcard("hollywood sign", 0.16, 0.72, 0.70, 0.44, "ridge"),
    "black hills": Postcard("mount rushmore", 0.50, 0.92, 0.72, 0.76, "lawn", "pines"),
    "outback": Postcard("uluru", 0.30, 0.96, 0.60, 0.64, "red sand"),
    "easter island": Postcard("moai", 0.44, 0.9, 0.50, 0.80, "lawn", "sea"),
    "pisa": Postcard("leaning tower of pisa", 0.62, 0.6, 0.64, 0.73, "lawn", "woods"),
    "pariser platz": Postcard("brandenburg gate", 0.46, 0.88, 0.60, 0.68, "plaza", "town"),
    "champs elysees": Postcard("arc de triomphe", 0.52, 0.76, 0.62, 0.68, "street", "town"),
    "notre dame square": Postcard("notre dame", 0.60, 0.8, 0.62, 0.66, "lake", "town"),
    "red square": Postcard("saint basil", 0.60, 0.8, 0.62, 0.70, "plaza"),
    "sultanahmet": Postcard("hagia sophia", 0.48, 0.88, 0.60, 0.68, "lawn walk", "woods"),
    "corcovado": Postcard("christ the redeemer", 0.58, 0.8, 0.56, 0.80, "summit", "sea"),
    "tower bridge bank": Postcard("tower bridge", 0.50, 1.06, 0.58, 0.62, "lake", "town"),
    "golden gate strait": Postcard("golden gate bridge", 0.46, 1.08, 0.60, 0.64, "sea", "hills"),
    "brooklyn bridge park": Postcard("brooklyn bridge", 0.46, 1.08, 0.58, 0.62, "lake", "town"),
    "athens": Postcard("parthenon", 0.40, 0.80, 0.60, 0.70, "rock", "hills"),
    "himeji": Postcard("japanese castle", 0.60, 0.8, 0.62, 0.72, "lawn", "cherries"),
    "salisbury plain": Postcard("stonehenge", 0.36, 0.90, 0.58, 0.72, "lawn", "hills"),
}
"""Settings, and what stands there."""


def _flooded(light: Light, gain: float) -> Light:
    """The light of the lamps that are turned on a sight after dark."""
    key, sky = numbers("#ffd9a0", 1.05 * gain), numbers("#c9a878", 0.55 * gain)
    return replace(light, key_colour=key, sky=sky, key_dir=(-0.35, 0.25, 0.9))


def _lawn(scenery: Scenery, card: Postcard) -> None:
    turf(scenery, card.horizon, 0.35)


def _walk(scenery: Scenery, card: Postcard) -> None:
    turf(scenery, card.horizon, 0.3)
    land.strip(scenery, card.horizon, "#d9c9a4", bottom=(0.16, 0.84), tip=0.03, edge="#8f8a5a")
    spots = [(0.5 + side * (0.13 + 0.15 * k), 0.70 + 0.06 * k, 0.16 + 0.09 * k) for k in range(3) for side in (-1, 1)]
    woods.stand(scenery, trees.broadleaf, spots, distance=0.12, name="walk")


def _plaza(scenery: Scenery, card: Postcard) -> None:
    town.cobbles(scenery, card.horizon, "#b9b0a2")


def _street(scenery: Scenery, card: Postcard) -> None:
    town.road(scenery, card.horizon)


def _lake(scenery: Scenery, card: Postcard) -> None:
    water.water(scenery, card.foot, "#4f7f8a", "#2f5560", waves=0.3)
    _bank(scenery, card)


def _sea(scenery: Scenery, card: Postcard) -> None:
    water.water(scenery, card.horizon, *sea_colours(scenery), waves=0.6)
    if card.kind == "statue of liberty":
        sheet, foot = Sheet(scenery.width, scenery.height), scenery.height * card.foot
        middle, reach = scenery.width * card.column, scenery.size * 0.30
        sheet.ellipse(middle, foot + reach * 0.03, reach, reach * 0.10, scenery.pen("#8f8672", 0.05))
        sheet.ellipse(middle, foot, reach * 0.97, reach * 0.085, scenery.pen("#6f9a4c", 0.03))
        sheet.onto(scenery.image)


def _bank(scenery: Scenery, card: Postcard) -> None:
    """The stone edge of the far side."""
    sheet, row = Sheet(scenery.width, scenery.height), scenery.height * card.foot
    sheet.box(0, row - scenery.size * 0.006, scenery.width, row + scenery.size * 0.012, scenery.pen("#b9ae9c", 0.1))
    sheet.onto(scenery.image)


def _pool(scenery: Scenery, card: Postcard) -> None:
    """A long basin between lawns, paved all round, cypresses on both sides."""
    turf(scenery, card.horizon, 0.3)
    land.strip(scenery, card.foot, "#d9cbb0", bottom=(0.10, 0.90), tip=0.16)
    before = scenery.image.copy()
    water.water(scenery, card.foot, "#5f9aa8", "#3a7080", waves=0.15, glitter=False)
    pool = land.strip_cover(scenery, card.foot + 0.015, bottom=(0.22, 0.78), tip=0.11)
    scenery.image = before + (scenery.image - before) * pool[..., None]
    spots = [(0.5 + side * (0.26 + 0.10 * k), 0.66 + 0.09 * k, 0.12 + 0.06 * k) for k in range(4) for side in (-1, 1)]
    woods.stand(scenery, trees.pine, spots, distance=0.08, name="cypresses")


def _ridge(scenery: Scenery, card: Postcard) -> None:
    """A dry hill that fills the lower half, with scrub."""
    land.mountains(scenery, 0.78, layers=1, snow=0, colour="#8f8a5a", near_colour="#8f8a5a", height=0.52, roughness=0.8)
    land.level_ground(scenery, 0.72, "#a89a68", "#6f7048", cell=0.07)
    rng = scenery.stream("scrub")
    spots = sorted((float(rng.random()), 0.56 + 0.42 * float(rng.random()), 0.05) for _ in range(26))
    woods.stand(scenery, trees.bush, [(u, v, 0.03 + 0.09 * (v - 0.5)) for u, v, _ in spots], distance=0.1, name="scrub")


def _summit(scenery: Scenery, card: Postcard) -> None:
    water.water(scenery, card.horizon, *sea_colours(scenery), waves=0.5)
    land.mountains(scenery, card.horizon + 0.10, layers=2, snow=0, colour="#5f8a6a", near_colour="#4f7a4a", height=0.14)
    land.level_ground(scenery, 0.84, "#6f9a4c", "#46702f", cell=0.08)


def _sand(scenery: Scenery, card: Postcard) -> None:
    land.level_ground(scenery, card.horizon, "#c9744a", "#96482c", cell=0.10)
    rng = scenery.stream("tufts")
    spots = [(float(u), card.foot + 0.04 + 0.30 * float(v), 0.03 + 0.07 * float(v)) for u, v in rng.random((16, 2))]
    woods.stand(scenery, trees.bush, sorted(spots, key=lambda spot: spot[1]), distance=0.06, name="tufts")


def _rock(scenery: Scenery, card: Postcard) -> None:
    land.level_ground(scenery, card.horizon, "#d2c2a0", "#9a8a68", cell=0.07)
    land.rocks(scenery, card.horizon + 0.08, "#c2b08c", count=22, size=0.04)


GROUNDS = {
    "lawn": _lawn,
    "lawn walk": _walk,
    "plaza": _plaza,
    "street": _street,
    "lake": _lake,
    "sea": _sea,
    "long pool": _pool,
    "ridge": _ridge,
    "summit": _summit,
    "red sand": _sand,
    "rock": _rock,
}
ABREAST = 1.0
"""Width over height below which a sight stands beside those who came to see it, not behind them."""
WET = frozenset({"lake", "sea", "long pool"})
"""Grounds that mirror what stands behind them."""


def _behind(scenery: Scenery, card: Postcard) -> None:
    row = card.foot if card.ground == "lake" else card.horizon
    if card.behind == "town":
        town.skyline(scenery, row, layers=2, height=0.17)
    elif card.behind in ("hills", "alps"):
        alps = card.behind == "alps"
        tones = ("#6f86a0", "#4f6a58") if alps else ("#7f9a7a", "#6a8a58")
        land.mountains(
            scenery, row, layers=4 if alps else 3, snow=0.7 if alps else 0.0, colour=tones[0], near_colour=tones[1],
            height=0.42 if alps else 0.16,
        )  # fmt: skip
    elif card.behind == "palace":
        sheet, foot = Sheet(scenery.width, scenery.height), row * scenery.height
        tall, step = scenery.size * 0.20, scenery.size * 0.05
        sheet.box(0, foot - tall, scenery.width, foot, scenery.pen("#d9cbaa", 0.12))
        sheet.box(0, foot - tall * 1.3, scenery.width, foot - tall, scenery.pen("#66727e", 0.12))
        for k in range(int(scenery.width / step) + 1):
            for low in (0.12, 0.55):
                pane = (k * step + step * 0.3, foot - tall * (low + 0.32), k * step + step * 0.7, foot - tall * low)
                sheet.box(*pane, scenery.pen("#ffcf86" if scenery.dark else "#6a6458", 0.12))
        sheet.onto(scenery.image)
    elif card.behind:
        kinds = {"palms": (trees.palm, trees.broadleaf), "cherries": (trees.cherry,), "pines": (trees.pine,)}
        grow = kinds.get(card.behind, (trees.broadleaf,))
        woods.wood(scenery, row + 0.005, grow, layers=2, density=1.1, height=0.13, gap=(1, 0), mist=0.4, name="behind")


def _stand(scenery: Scenery, card: Postcard) -> None:
    """The sight itself, with its mirror image where there is water."""
    facts, size = catalogue()[card.kind], (scenery.width, scenery.height)
    tall = min(card.tall * size[1], card.wide * size[0] / facts.aspect)
    lamps = scenery.light.stars > 0
    light = _flooded(scenery.light, card.flood) if lamps else scenery.light
    colour = card.gilt if lamps and card.gilt else None
    count = 3 if card.kind == "moai" else 1
    for at in range(count):
        scale = 1.0 if count == 1 else (0.72, 1.0, 0.62)[at]
        rng = stream(scenery.seed, "sight", at)
        roof = {"roof": ROOF} if scenery.snowy else {}
        tile = draw(Ask(card.kind, tall * scale, light, rng, colour=colour, part_colours=roof))
        tile = snowed(tile, light, rng) if scenery.snowy else tile
        aside = 0.20 if scenery.asked and facts.aspect < ABREAST else 0.0
        column = card.column + aside if count == 1 else (0.24, 0.50, 0.77)[at]
        x, y = column * size[0], (card.foot - (0.0 if count == 1 else (0.05, 0.0, 0.08)[at])) * size[1]
        layer = tile.layer_at(x, y)
        if card.ground in WET:
            mirrored(scenery.image, layer, y)
        place(scenery.image, layer, light, None if card.ground in WET or card.ground == "ridge" else y, shadow=0.5)


def _paint(name: str, card: Postcard, scenery: Scenery) -> Backdrop:
    paint_sky(scenery, card.horizon, 0.5)
    if card.behind == "sea" and card.ground == "lawn":
        water.water(scenery, card.horizon, *sea_colours(scenery), waves=0.5)
        card = replace(card, horizon=card.horizon + 0.10)
    else:
        _behind(scenery, card)
    GROUNDS[card.ground](scenery, card)
    _stand(scenery, card)
    far = float(np.clip(card.foot + 0.13, 0.84, 0.90))
    brow = float(np.clip(card.foot - 0.85 * card.tall, 0.22, 0.40))
    return finished(scenery, name, card.horizon, near=0.95, far=far, air=(0.04, brow))


for _name, _card in POSTCARDS.items():
    setting(_name, view_m=6.0)(partial(_paint, _name, _card))
