"""One light for a whole picture: key, sky, ground, rim and fog of a time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

import numpy as np

from .colour import F32, hexadecimal, linear

Triple: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Light:
    """What lights every layer. Directions point towards the light: x right, y up, z to the viewer.

    Colours are linear; `key_colour` and `rim_colour` already carry their strength.
    """

    time_of_day: str
    key_dir: Triple
    key_colour: Triple
    sky: Triple
    """Ambient light from above."""
    ground: Triple
    """Ambient light from below."""
    rim_dir: Triple
    rim_colour: Triple
    fog: Triple
    """The colour distance fades into."""
    exposure: float
    subsurface: float
    """0..1, how warmly light bleeds through skin and fur at the terminator."""
    sky_stops: tuple[tuple[float, str], ...]
    """The sky from zenith (0) to horizon (1), '#rrggbb'."""
    sun: tuple[float, float, str] | None = None
    """(x across, y from top to horizon, colour) of a visible sun, fractions."""
    moon: tuple[float, float] | None = None
    stars: float = 0.0

    @property
    def key(self) -> F32:
        """Key colour with its strength, float32[3]."""
        return np.array(self.key_colour, np.float32)

    @property
    def flat(self) -> F32:
        """What a plain surface facing the viewer receives: for things drawn as vectors on lit clay, float32[3]."""
        ambient = (np.array(self.sky, np.float32) + np.array(self.ground, np.float32)) * 0.5
        return np.clip(ambient + self.key * 0.42, 0.0, 1.1).astype(np.float32)

    def lit(self, colour: str | F32, gain: float = 1.0) -> F32:
        """A colour ('#rrggbb' or linear) as such a surface shows it: half tinted by this light, float32[3]."""
        base = linear(colour) if isinstance(colour, str) else colour
        return np.asarray(base * ((self.flat + self.level) * np.float32(0.5 * gain)), np.float32)

    def mirrored(self) -> Light:
        """The same light from the other side, for tiles that are flipped after drawing."""
        (kx, ky, kz), (rx, ry, rz) = self.key_dir, self.rim_dir
        return replace(self, key_dir=(-kx, ky, kz), rim_dir=(-rx, ry, rz))

    @property
    def level(self) -> float:
        """Overall brightness of that plain surface, about 0.15 (night) to 1.1."""
        return float(np.clip(self.flat.mean(), 0.16, 1.1))


@dataclass(frozen=True, slots=True)
class _Row:
    sky_stops: tuple[tuple[float, str], ...]
    fog: str
    key: tuple[Triple, str, float]
    sky: str
    ground: str
    rim: tuple[Triple, str, float]
    exposure: float = 1.0
    sun: tuple[float, float, str] | None = None
    moon: tuple[float, float] | None = None
    stars: float = 0.0
    subsurface: float = 1.0


_ROWS = {
    "day": _Row(
        ((0.0, "#2f74c6"), (0.55, "#8fc2ea"), (1.0, "#dfeef6")),
        "#c3dbee",
        ((-0.5, 0.75, 0.55), "#fff1d8", 1.25),
        "#8fa9c9",
        "#6f6a50",
        ((0.8, 0.4, -0.4), "#fff0d2", 0.7),
        sun=(0.78, 0.16, "#fff7df"),
    ),
    "golden": _Row(
        ((0.0, "#5b84b5"), (0.45, "#e8b98a"), (0.8, "#ffd9a0"), (1.0, "#ffe7bd")),
        "#f3c78f",
        ((-0.75, 0.42, 0.5), "#ffc27a", 1.5),
        "#8f86a0",
        "#80603f",
        ((0.85, 0.3, -0.45), "#ffb765", 1.9),
        exposure=1.02,
        sun=(0.76, 0.55, "#fff0c8"),
    ),
    "sunset": _Row(
        ((0.0, "#33407c"), (0.35, "#8a5a93"), (0.62, "#e8735c"), (0.85, "#ffb45e"), (1.0, "#ffd98a")),
        "#e38a63",
        ((-0.7, 0.35, 0.5), "#ff9d5c", 1.25),
        "#6d6a98",
        "#6a4640",
        ((0.85, 0.25, -0.45), "#ff8d4a", 2.1),
        sun=(0.72, 0.74, "#fff0b8"),
    ),
    "dawn": _Row(
        ((0.0, "#4a6aa8"), (0.4, "#a9a6cf"), (0.7, "#f3b7b4"), (0.9, "#ffd7b0"), (1.0, "#ffe9c8")),
        "#e6c3bf",
        ((-0.72, 0.38, 0.55), "#ffc9a8", 1.15),
        "#8a8ab4",
        "#75605c",
        ((0.85, 0.28, -0.45), "#ffbfa0", 1.6),
        sun=(0.72, 0.84, "#fff2d2"),
    ),
    "night": _Row(
        ((0.0, "#070d26"), (0.5, "#142a54"), (1.0, "#3b5a86")),
        "#2a4470",
        ((-0.55, 0.7, 0.5), "#b9d0ff", 0.62),
        "#2b4478",
        "#1a2748",
        ((0.75, 0.5, -0.4), "#bfd6ff", 1.5),
        exposure=1.12,
        moon=(0.76, 0.2),
        stars=1.0,
        subsurface=0.35,
    ),
    "dusk": _Row(
        ((0.0, "#1d2a5c"), (0.5, "#5d5a96"), (0.85, "#c98ba4"), (1.0, "#eab4a2")),
        "#8d7aa2",
        ((-0.6, 0.5, 0.55), "#e0b4c4", 0.8),
        "#5a5f98",
        "#40405e",
        ((0.8, 0.35, -0.4), "#ffb3a0", 1.3),
        exposure=1.05,
        stars=0.35,
    ),
    "overcast": _Row(
        ((0.0, "#8e9cab"), (0.6, "#bcc6cc"), (1.0, "#d8dcdb")),
        "#c5ccd0",
        ((-0.3, 0.85, 0.5), "#eef2f5", 0.75),
        "#a3adb8",
        "#74726a",
        ((0.7, 0.4, -0.4), "#e9f0f5", 0.5),
    ),
    "neon": _Row(
        ((0.0, "#0b0722"), (0.5, "#2a1150"), (1.0, "#6b1f6e")),
        "#4a1d66",
        ((-0.7, 0.45, 0.5), "#ff5fc8", 1.0),
        "#3a3b86",
        "#2b1f55",
        ((0.8, 0.3, -0.4), "#37e0ff", 2.2),
        exposure=1.1,
        stars=0.3,
        subsurface=0.35,
    ),
    "studio": _Row(
        ((0.0, "#7f9aa3"), (1.0, "#c9d2cc")),
        "#c0c8c4",
        ((-0.6, 0.65, 0.6), "#fff0dc", 1.2),
        "#8b98a6",
        "#6d5c4a",
        ((0.8, 0.35, -0.45), "#ffe2b8", 1.1),
    ),
}

TIMES_OF_DAY: tuple[str, ...] = tuple(_ROWS)


def _triple(colour: F32) -> Triple:
    r, g, b = (float(value) for value in colour)
    return r, g, b


@lru_cache(32)
def light_for(time_of_day: str) -> Light:
    """The light of a time of day, one of `TIMES_OF_DAY`. Raises KeyError for any other word."""
    row = _ROWS[time_of_day]
    return Light(
        time_of_day=time_of_day,
        key_dir=row.key[0],
        key_colour=_triple(linear(row.key[1]) * row.key[2]),
        sky=_triple(linear(row.sky) * 1.25),
        ground=_triple(linear(row.ground) * 1.1),
        rim_dir=row.rim[0],
        rim_colour=_triple(linear(row.rim[1]) * row.rim[2]),
        fog=_triple(linear(row.fog)),
        exposure=row.exposure,
        subsurface=row.subsurface,
        sky_stops=row.sky_stops,
        sun=row.sun,
        moon=row.moon,
        stars=row.stars,
    )


def under(light: Light, sky: str) -> Light:
    """The light beneath a sky of that colour ('#rrggbb'), paler towards the horizon; after dark it stays dim."""
    tone, white = linear(sky), np.ones(3, np.float32)
    dim = np.float32(0.5 if light.stars else 1.0)
    shares = ((0.0, 0.85, 0.0), (0.55, 1.0, 0.30), (1.0, 1.0, 0.66))
    fade = 0.15 if light.stars else 1.0
    stops = tuple(
        (row, hexadecimal((tone * gain * (1 - pale * fade) + white * pale * fade) * dim)) for row, gain, pale in shares
    )
    veil = np.float32(0.6 * fade)
    haze = (tone * (1 - veil) + white * veil) * dim
    return replace(light, sky_stops=stops, fog=_triple(haze))


def by_lamp(light: Light) -> Light:
    """The light of a room in which a lamp burns while it is night outside; any other light is as it was."""
    if light.time_of_day != "night":
        return light
    warm, dim, floor = linear("#ffc98c"), linear("#4a4868"), linear("#4a3626")
    key, sky, ground = (tuple(float(v) for v in tone) for tone in (warm * np.float32(0.85), dim, floor))
    return replace(light, key_colour=(key[0], key[1], key[2]), sky=(sky[0], sky[1], sky[2]),
                   ground=(ground[0], ground[1], ground[2]))  # fmt: skip
