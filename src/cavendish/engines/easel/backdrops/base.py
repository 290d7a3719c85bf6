"""What a backdrop is, the register of settings, and the sheet of paper they are painted on.

A setting paints on a `Scenery`: the picture under way with its light, weather and season. Lengths are
in pixels of the working size; `size` is the side of a square of the same area, so that a tree is as
tall in a banner as in a portrait. Every layer draws from its own named stream.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

import numpy as np

from ..canvas import as_linear
from ..colour import F32, Hue, mix, over
from ..light import Light
from ..noise import stream
from ..shading import Layer
from .sheet import Ink, ink

Surface: TypeAlias = Literal["ground", "water", "table", "floor", "gloss", "none"]


@dataclass(frozen=True, slots=True)
class Ground:
    """Where things may stand, in fractions of the picture (0 is the top and the left).

    near, far: rows of the feet of the nearest and of the farthest things. left, right: usable columns.
    surface: what they stand on; 'none' where everything floats. profile: for uneven ground, the row of
    the surface at a column; None where the ground is level.
    """

    near: float
    far: float
    horizon: float
    left: float = 0.04
    right: float = 0.96
    surface: Surface = "ground"
    profile: Callable[[float], float] | None = None

    def row(self, depth: float, column: float = 0.5) -> float:
        """Row of the feet at a depth from 0 (near) to 1 (far)."""
        if self.profile is not None:
            return self.profile(column)
        return self.near + (self.far - self.near) * depth

    def scale(self, row: float) -> float:
        """Size of a thing with its feet in that row, relative to the same thing in the nearest row."""
        if self.profile is not None or self.surface == "none":
            return 1.0
        return float(np.clip((row - self.horizon + 0.06) / (self.near - self.horizon + 0.06), 0.15, 1.25))


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A painted setting.

    image: linear (H, W, 3), no subject yet. horizon: row of the horizon, 0..1. ground: where things stand.
    air: rows (top, bottom) for things that fly. light: of this place, perhaps not the one asked for.
    front: layers to lay over the subjects. indoors: True under a roof. view_m: metres the picture's
    shorter side spans where the nearest things stand.
    """

    image: F32
    kind: str
    horizon: float
    ground: Ground
    light: Light
    air: tuple[float, float] = (0.10, 0.5)
    front: tuple[Layer, ...] = ()
    indoors: bool = False
    view_m: float = 3.0


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """What composition needs to know of a setting before it is painted.

    words: other names for it. time_of_day: its usual light. indoors: weather stays outside.
    view_m: metres the picture's shorter side spans where the nearest things stand.
    """

    name: str
    words: tuple[str, ...] = ()
    time_of_day: str = "day"
    indoors: bool = False
    surface: Surface = "ground"
    view_m: float = 3.0


@dataclass
class Scenery:
    """A backdrop under way; settings change `image`, `light` and `front` as they go."""

    width: int
    height: int
    light: Light
    weather: str
    season: str
    seed: str
    colour: str = ""
    """'#rrggbb' of a plain ground that was asked for."""
    decor: Mapping[str, str] = field(default_factory=dict)
    """What was said of the place: see `language.decor`."""
    asked: frozenset[str] = frozenset()
    """Nouns of the things that stand in it: a room leaves out what it would show of them itself."""
    laid: bool = False
    """Whether a rug lies there."""
    glazed: bool = False
    """Whether a window is in its wall."""
    image: F32 = field(init=False)
    front: list[Layer] = field(default_factory=list)
    _pens: dict[tuple[str, int, int], Ink] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.image = np.zeros((self.height, self.width, 3), np.float32)

    @property
    def size(self) -> float:
        """Side in pixels of a square as large as the picture."""
        return float(np.sqrt(self.width * self.height))

    @property
    def wide(self) -> float:
        """Width over height."""
        return self.width / self.height

    @property
    def snowy(self) -> bool:
        """Snow lies on the ground."""
        return self.weather == "snow" or self.season == "winter"

    def shows(self, *nouns: str) -> bool:
        """Whether the place shows a piece of its own; False when a thing of that name stands in it."""
        return self.asked.isdisjoint(nouns)

    @property
    def dark(self) -> bool:
        """Lamps are lit."""
        return self.light.time_of_day in ("night", "neon", "dusk", "sunset") or self.weather == "storm"

    def stream(self, *parts: object) -> np.random.Generator:
        """The random stream of one layer."""
        return stream(self.seed, *parts)

    def rows(self) -> F32:
        """(height, 1) row numbers as fractions 0..1."""
        return (np.arange(self.height, dtype=np.float32)[:, None]) / np.float32(self.height)

    def columns(self) -> F32:
        """(1, width) column numbers as fractions 0..1."""
        return (np.arange(self.width, dtype=np.float32)[None]) / np.float32(self.width)

    # -- light on plain surfaces --------------------------------------------------------------------------
    @property
    def on_ground(self) -> F32:
        """What level ground receives, float32[3]."""
        sky = np.array(self.light.sky, np.float32)
        return np.asarray(sky * 0.55 + self.light.key * (0.75 * max(0.3, self.light.key_dir[1])), np.float32)

    @property
    def on_walls(self) -> F32:
        """What upright things receive, float32[3]."""
        return np.asarray(np.array(self.light.sky, np.float32) * 0.62 + self.light.key * 0.42, np.float32)

    @property
    def fog(self) -> F32:
        """Colour of distance, float32[3]."""
        return np.array(self.light.fog, np.float32)

    def lit(self, colour: Hue, distance: float = 0.0, gain: float = 1.0) -> F32:
        """An upright thing's colour in this light, faded into the fog by `distance` 0..1."""
        base = as_linear(colour)
        return np.asarray(mix(base * self.on_walls * np.float32(gain), self.fog, distance), np.float32)

    def pen(self, colour: Hue, distance: float = 0.0, gain: float = 1.0) -> Ink:
        """`lit` as a drawing colour of a `Sheet`; the same few are asked for thousands of times."""
        if not isinstance(colour, str):
            return ink(np.clip(self.lit(colour, distance, gain), 0, 1))
        key = (colour, round(distance * 64), round(gain * 32))
        found = self._pens.get(key)
        if found is None:
            found = self._pens[key] = ink(np.clip(self.lit(colour, key[1] / 64, key[2] / 32), 0, 1))
        return found

    def veil(self, colour: F32, alpha: F32) -> None:
        """Lay a colour or picture over the whole, (height, width) or broadcastable alpha."""
        over(self.image, colour, np.broadcast_to(alpha, (self.height, self.width)))

    def relit(self, **changes: object) -> None:
        """Change the light of the place from here on."""
        self.light = replace(self.light, **changes)  # type: ignore[arg-type]
        self._pens.clear()

    @contextmanager
    def floodlit(self) -> Iterator[None]:
        """What is drawn meanwhile stands in the warm light of lamps, if it is after dark."""
        before = self.light
        if before.stars > 0:
            warm = (0.78, 0.55, 0.30)
            self.relit(sky=warm, key_colour=(0.95, 0.72, 0.42), fog=(0.16, 0.14, 0.16))
        yield
        self.light = before
        self._pens.clear()


SettingPainter: TypeAlias = Callable[[Scenery], Backdrop]
SETTINGS: dict[str, SettingInfo] = {}
PAINTERS: dict[str, SettingPainter] = {}


def setting(
    name: str,
    *words: str,
    time_of_day: str = "day",
    indoors: bool = False,
    surface: Surface = "ground",
    view_m: float = 3.0,
) -> Callable[[SettingPainter], SettingPainter]:
    """Register the decorated painter as the setting `name`; the arguments are those of `SettingInfo`."""

    def register(painter: SettingPainter) -> SettingPainter:
        if name in SETTINGS:
            raise ValueError(f"two settings are called {name!r}")
        SETTINGS[name] = SettingInfo(name, words, time_of_day, indoors, surface, view_m)
        PAINTERS[name] = painter
        return painter

    return register


def finished(
    scenery: Scenery,
    name: str,
    horizon: float,
    near: float = 0.90,
    far: float | None = None,
    *,
    air: tuple[float, float] = (0.10, 0.5),
    left: float = 0.04,
    right: float = 0.96,
    profile: Callable[[float], float] | None = None,
) -> Backdrop:
    """The backdrop made of a finished scenery and the facts registered for its setting."""
    info = SETTINGS[name]
    deep = horizon + (near - horizon) * 0.45 if far is None else far
    ground = Ground(near, deep, horizon, left, right, info.surface, profile)
    return Backdrop(
        image=scenery.image,
        kind=name,
        horizon=horizon,
        ground=ground,
        light=scenery.light,
        air=air,
        front=tuple(scenery.front),
        indoors=info.indoors,
        view_m=info.view_m,
    )
