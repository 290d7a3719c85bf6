"""Animals in the water up to their chests: what lies below the surface is not seen, rings spread round them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .canvas import Canvas
from .colour import F32, over
from .extent import extent
from .light import Light
from .scene import Thing
from .subjects import Drawn
from .subjects.animals import SITTERS
from .subjects.flock import BIRDS, Bird
from .subjects.herd import HERD

WADING, SWIMMING, SITTING = 0.14, 0.42, 0.3
"""Shares of the height below the surface: of long-legged birds, of who swims, and of all others."""
SURFACING = frozenset({"whale", "dolphin", "orca", "shark", "beluga", "narwhal"})
"""Swimmers whose backs are seen above the water."""
TALL_LEGS = 0.4
"""Length of the legs from which an animal that was only said to be in the water stands there."""
FOOTED = frozenset({"", "standing", "walking", "drinking", "grazing", "eating", "browsing", "watching"})
"""Poses of those who stand in shallow water."""
KEEL = -0.12
"""How far above their middle the surface lies."""
DRY = frozenset({"flying", "jumping", "leaping"})
LONG_LEGS = 0.5
"""Length of the legs in units of a bird from which it wades."""


def bathes(thing: Thing) -> bool:
    """Whether an animal on a sheet of water is in it: who neither floats on it, flies, nor rests on something."""
    if thing.kind in SURFACING:
        return thing.pose not in DRY and thing.relation is None
    if extent(thing.kind).family != "animal" or extent(thing.kind).where != "ground" or thing.pose in DRY:
        return False
    bird = _bird(thing)
    return thing.relation is None and (bird is None or bird.legs > LONG_LEGS)


def immersed(tile: Drawn, thing: Thing, light: Light) -> Drawn:
    """The tile cut off at the surface, its anchor there, with rings of light round the waterline."""
    tall, wide = tile.alpha.shape
    share = SWIMMING if thing.pose == "swimming" else SITTING
    on_foot = thing.pose in FOOTED and thing.kind in HERD and thing.kind not in SITTERS
    on_foot = on_foot and (bool(thing.pose) or HERD[thing.kind][0].leg >= TALL_LEGS)
    share = KEEL if thing.kind in SURFACING else WADING if _bird(thing) or on_foot else share
    line = round(tile.anchor[1] - share * min(tall, tile.anchor[1]))
    alpha = tile.alpha.copy()
    columns = np.flatnonzero(alpha[max(0, line - 2) : line + 1].max(0) > 0.5)
    if not len(columns):
        return tile
    left, right = int(columns[0]), int(columns[-1])
    wave = np.round(0.012 * tall * np.sin(np.arange(wide) * 0.11)).astype(int)
    alpha[np.arange(tall)[:, None] > line + wave[None]] = 0
    rgb = tile.rgb.copy()
    _rings(rgb, alpha, ((left + right) / 2, float(line)), (right - left) / 2, light)
    return replace(tile, rgb=rgb, alpha=alpha, anchor=(tile.anchor[0], float(line)))


def _rings(rgb: F32, alpha: F32, at: tuple[float, float], half: float, light: Light) -> None:
    """Lay bright arcs before the waterline into the tile, in place."""
    tall, wide = alpha.shape
    canvas = Canvas(wide, tall)
    for k, reach in enumerate((1.0, 1.16)):
        arc = [
            (at[0] + reach * half * float(np.cos(a)), at[1] + (0.05 + 0.16 * reach) * half * 0.5 * float(np.sin(a)))
            for a in np.linspace(0.1, np.pi - 0.1, 24)
        ]
        canvas.polyline(arc, max(1.5, 0.016 * tall), light.lit("#eaf6fb"), opacity=0.75 - 0.3 * k)
    cover = canvas.alpha
    over(rgb, light.lit("#eaf6fb"), cover)
    np.maximum(alpha, cover, out=alpha)


def _bird(thing: Thing) -> Bird | None:
    found = BIRDS.get(thing.kind)
    return found[0] if found is not None else None
