"""Slices: wedges of cake, pie and cheese on a plate, of pizza and melon alone. One slice is a row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import radians, sin

import numpy as np

from ..colour import F32, linear
from .making import GLAZED, MATT, SATIN, body_colour, part_colour
from .morsels import MOIST, PIECES, put
from .registry import Ask, Drawn, SubjectInfo, register
from .served import SIDEWAYS, vessel
from .tile import finish, sheet
from .turned import Turned


@dataclass(frozen=True, slots=True)
class Slice:
    """layers: (colour, thickness) from the bottom up. crust: of the outer side, '' for none. on: pieces on top."""

    layers: tuple[tuple[str, float], ...]
    crust: str = ""
    on: tuple[str, ...] = ()


_SPONGE, _CREAM = "#f0d49a", "#fdf4e4"
SLICES: dict[tuple[str, ...], Slice] = {
    ("slice of cake", "piece of cake", "cake slice", "slice of vanilla cake", "slice of birthday cake",
     "piece of birthday cake", "slice of sponge cake"):
        Slice(((_SPONGE, 0.34), (_CREAM, 0.12), (_SPONGE, 0.34), ("#f4a8bc", 0.16)), on=("strawberries heap",)),
    ("slice of strawberry cake", "piece of strawberry cake", "strawberry shortcake", "slice of strawberry shortcake"):
        Slice(((_SPONGE, 0.3), ("#f2a0ac", 0.1), (_SPONGE, 0.3), (_CREAM, 0.2)), on=("strawberries heap",)),
    ("slice of chocolate cake", "piece of chocolate cake", "chocolate cake slice", "brownie", "brownies",
     "chocolate brownie", "slice of black forest cake", "slice of sachertorte"):
        Slice((("#5a3020", 0.34), ("#3a1c12", 0.1), ("#5a3020", 0.34), ("#331810", 0.16)), on=("raspberries heap",)),
    ("slice of red velvet cake", "red velvet cake slice"):
        Slice((("#a8202c", 0.34), (_CREAM, 0.12), ("#a8202c", 0.34), (_CREAM, 0.16)), on=("raspberries heap",)),
    ("slice of carrot cake", "piece of carrot cake"):
        Slice((("#b8702c", 0.34), (_CREAM, 0.12), ("#b8702c", 0.34), (_CREAM, 0.16)), on=("walnuts",)),
    ("slice of lemon cake", "piece of lemon cake", "slice of lemon tart", "lemon tart", "key lime pie"):
        Slice((("#d8a860", 0.16), ("#f8dc5a", 0.44), (_CREAM, 0.14)), "#d8a860", ("lemon slices",)),
    ("slice of cheesecake", "piece of cheesecake", "cheesecake slice", "cheesecake", "new york cheesecake"):
        Slice((("#b9803e", 0.16), ("#faeccb", 0.56), ("#f4d8a0", 0.06)), on=("strawberries heap",)),
    ("tiramisu", "slice of tiramisu", "piece of tiramisu"):
        Slice((("#c89a5a", 0.2), (_CREAM, 0.22), ("#a8743c", 0.16), (_CREAM, 0.2), ("#4a2818", 0.06))),
    ("slice of pie", "slice of apple pie", "piece of pie", "piece of apple pie", "apple pie slice"):
        Slice((("#d8a050", 0.1), ("#e8b860", 0.34), ("#d8983c", 0.14)), "#c98a3a"),
    ("slice of cherry pie", "slice of berry pie", "slice of blueberry pie"):
        Slice((("#d8a050", 0.1), ("#a81c34", 0.34), ("#d8983c", 0.14)), "#c98a3a"),
    ("slice of pumpkin pie", "piece of pumpkin pie", "pumpkin pie slice"):
        Slice((("#c98a3a", 0.12), ("#d8742a", 0.38)), "#c98a3a", ("whipped cream",)),
    ("quiche", "slice of quiche"): Slice((("#d8a050", 0.12), ("#f4d878", 0.4)), "#c98a3a", ("broccoli florets",)),
    ("mille-feuille", "millefeuille", "baklava", "honey cake", "medovik"):
        Slice((("#d8983c", 0.12), (_CREAM, 0.14), ("#d8983c", 0.12), (_CREAM, 0.14), ("#c98a3a", 0.12))),
}  # fmt: skip


def _prism(at: Turned, tip: float, back: float, half: float, low: float, high: float, tone: F32, crust: F32) -> None:
    """One layer of a wedge whose tip points forwards: two cut sides, the back, the top."""
    front, left, right = (0.0, tip), (-half, back), (half, back)
    for (x0, z0), (x1, z1), gain in ((front, right, 0.86), (left, front, 1.0)):
        side = [(x0, low, z0), (x1, low, z1), (x1, high, z1), (x0, high, z0)]
        at.face(side, tone * np.float32(gain), SATIN, 0.01)
    at.face([(half, low, back), (-half, low, back), (-half, high, back), (half, high, back)], crust, MATT)
    at.face([(0.0, high, tip), (half, high, back), (-half, high, back)], tone * np.float32(1.12), SATIN, 0.01)


def _slice(ask: Ask, cut: Slice) -> Drawn:
    clay = sheet(ask.height_px / 1.5, -1.65, 1.65, -0.85, 2.0, SATIN)
    flat = sin(radians(SIDEWAYS))
    tone = part_colour(ask, "#f1efe9", "plate", "bowl")
    level, _, foot = vessel(clay, "plate", tone, flat, GLAZED)
    at, low = Turned(clay), 0.0
    with at.at(-0.05, level, 4.0, pitch=SIDEWAYS, yaw=0.0), at.at(yaw=-38.0):
        for number, (colour, thick) in enumerate(cut.layers):
            top = number == len(cut.layers) - 1
            shade = part_colour(ask, colour, "frosting", "icing") if top else linear(colour)
            shade = body_colour(ask, colour) if ask.colour and top else shade
            crust = linear(cut.crust) if cut.crust else shade * np.float32(0.9)
            _prism(at, 1.0, -0.75, 0.72, low, low + thick, shade, crust)
            low += thick
        extra = tuple(name for name in ask.attributes.get("toppings", "").split(",") if name in PIECES)
        for number, name in enumerate((extra or cut.on)[:3]):
            put(at, name, (0.22 * (-1) ** number * (number > 0), low, -0.3 + 0.34 * number), 0.5, ask.rng)
    return finish(clay, ask, anchor=(0, -0.2), baseline=foot)


def _pizza_slice(ask: Ask) -> Drawn:
    """One triangle of pizza, its tip to the viewer."""
    clay = sheet(ask.height_px / 2.2, -1.1, 1.1, -0.1, 2.3, MOIST)
    rng = ask.rng
    clay.puff([(0, 0.0), (0.92, 1.85), (-0.92, 1.85)], "#dba052", thickness=0.12, bevel=0.06, material=MATT)
    clay.puff([(0, 0.12), (0.8, 1.75), (-0.8, 1.75)], "#c8402a", z=0.1, thickness=0.04, bevel=0.03)
    clay.puff([(0, 0.18), (0.75, 1.75), (-0.75, 1.75)], body_colour(ask, "#f6cc5e"), z=0.13, thickness=0.05, bevel=0.1)
    for x in (-0.35, -0.05, 0.28):
        clay.capsule((x, 1.0 - abs(x), 0.12), 0.07, (x, 0.55 - abs(x) * 0.2, 0.12), 0.05, "#f6cc5e", blend=0.05)
    clay.tube([(-0.98, 1.86, 0.1), (0, 2.02, 0.16), (0.98, 1.86, 0.1)], [0.15, 0.17, 0.15], "#cf8c3c", segments=24,
              material=MATT)  # fmt: skip
    for x, y in ((-0.3, 1.45), (0.34, 1.5), (0.02, 1.05), (0.0, 0.62)):
        clay.ellipsoid((x, y, 0.24), (0.2, 0.2, 0.05), "#b8281e", blend=0.0)
        clay.ellipsoid((x - 0.03, y + 0.03, 0.28), (0.12, 0.12, 0.03), "#d04834", blend=0.01)
    for k in range(5):
        x, y = float(rng.uniform(-0.4, 0.4)), float(rng.uniform(1.0, 1.7))
        clay.ellipsoid((x, y, 0.26), (0.12, 0.05, 0.02), "#3f8a34", angle=float(k), material=SATIN)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.5)


def _melon(ask: Ask) -> Drawn:
    """A half round of watermelon with its seeds."""
    clay = sheet(ask.height_px / 1.3, -1.3, 1.3, -0.1, 1.35, MOIST)

    def half(radius: float) -> list[tuple[float, float]]:
        return [(radius * float(np.cos(t)), 1.22 - radius * float(np.sin(t))) for t in np.linspace(0, np.pi, 40)]

    clay.puff(half(1.2), "#3f8a3c", thickness=0.2, bevel=0.08)
    clay.puff(half(1.1), "#dcecc0", z=0.1, thickness=0.12, bevel=0.04)
    clay.puff(half(1.02), body_colour(ask, "#e8424e"), z=0.14, thickness=0.12, bevel=0.06)
    for out, count in ((0.35, 4), (0.62, 7), (0.84, 10)):
        for k in range(count):
            turn = np.pi * (k + 0.5) / count
            centre = (out * float(np.cos(turn)), 1.2 - out * float(np.sin(turn)) - 0.04, 0.27)
            clay.ellipsoid(centre, (0.028, 0.055, 0.02), "#26181a", angle=float(turn + np.pi / 2), blend=0.0)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.0)


def _register() -> None:
    for names, cut in SLICES.items():
        for name in names:
            register(name, partial(_slice, cut=cut), SubjectInfo(0.12, "food", "tabletop", 1.9))
    for name in ("pizza slice", "slice of pizza", "piece of pizza", "slices of pizza", "slice of pepperoni pizza"):
        register(name, _pizza_slice, SubjectInfo(0.16, "food", "tabletop", 0.95))
    for name in ("watermelon slice", "slice of watermelon", "watermelon slices", "slices of watermelon"):
        register(name, _melon, SubjectInfo(0.12, "food", "tabletop", 1.9))


_register()
