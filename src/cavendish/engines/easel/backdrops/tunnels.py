"""Settings at and in tunnels: the tube of a road tunnel with its lamps, a railway tunnel's mouth in a hillside."""

from __future__ import annotations

import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from ..shading import Layer
from . import land, town, trees, woods
from .base import Backdrop, Scenery, finished, setting
from .grounds import numbers, turf
from .sheet import Sheet, ink
from .sky import paint_sky

_HORIZON = 0.54
_RINGS = 13


@setting("road tunnel", "tunnel", "underpass", time_of_day="dusk", indoors=True, view_m=6.0)
def road_tunnel(scenery: Scenery) -> Backdrop:
    """A vaulted tube that runs to a bright end, two rows of lamps along it, a road with lines on its floor."""
    scenery.relit(key_colour=numbers("#ffd9a0", 0.7), sky=numbers("#c9a678", 0.8), fog=numbers("#5a4634"))
    w, h, size = scenery.width, scenery.height, scenery.size
    x = (scenery.columns() - 0.5) * np.float32(scenery.wide**0.5)
    y = (_HORIZON - scenery.rows()) / np.float32(0.92)
    away = np.maximum(np.hypot(x, np.maximum(y, 0)), np.abs(x) * np.float32(1.0)) + np.float32(1e-3)
    deep = 0.5 / away
    ring = np.abs((deep * 1.6) % 1 - 0.5) * 2
    grain = fbm(scenery.stream("tube"), h, w, size * 0.05, 4)
    glow = np.clip(0.35 + 0.5 * ring**2, 0, 1) * (0.8 + 0.3 * grain)
    wall = mix(linear("#3a3028"), linear("#d8a868"), glow[..., None])
    scenery.image = np.asarray(wall * np.clip(0.35 + away * 1.3, 0, 1.1)[..., None], np.float32)
    seam = smoothstep(0.10, 0.02, ring) * 0.6
    scenery.veil(linear("#241c16"), np.asarray(seam, np.float32))
    before = scenery.image.copy()
    town.road(scenery, _HORIZON)
    scenery.image[: int(_HORIZON * h)] = before[: int(_HORIZON * h)]
    _lamps(scenery)
    end = np.hypot(x / 0.075, np.where(y > 0, y / 0.085, y / 0.012))
    scenery.veil(linear("#eaf4ff"), np.asarray(smoothstep(1.05, 0.9, end) * (y > -0.012), np.float32))
    scenery.image += (np.exp(-np.clip(end - 1, 0, 9) * 0.9) * 0.30)[..., None] * linear("#fff0d8")
    return finished(scenery, "road tunnel", _HORIZON, near=0.92, far=0.76)


def _lamps(scenery: Scenery) -> None:
    """Lamps on both sides of the vault, smaller and closer together towards its end."""
    sheet, w, h = Sheet(scenery.width, scenery.height), scenery.width, scenery.height
    for k in range(_RINGS):
        reach = 0.56 * 0.74**k
        for side in (-1, 1):
            x = 0.5 + side * reach * 0.62 / scenery.wide**0.5
            y, wide = _HORIZON - reach * 0.80, reach * 0.075
            corners = ((-1.0, 0.12), (1.0, -0.12), (1.0, 0.16), (-1.0, 0.40))
            sheet.polygon(
                [((x + side * wide * u) * w, (y + wide * v * 0.9) * h) for u, v in corners],
                ink(np.clip(linear("#fff2c8") * np.float32(1.0), 0, 1)),
            )
    rgb, alpha = sheet.layers()
    over(scenery.image, rgb * np.float32(1.3), alpha)
    scenery.image += blur(rgb * alpha[..., None], scenery.size * 0.02) * np.float32(1.1)


_SIDE = 0.60
"""Column of the tunnel's mouth."""


@setting("tunnel mouth", "tunnel entrance", "tunnel portal", view_m=6.0)
def tunnel_mouth(scenery: Scenery) -> Backdrop:
    """A wooded hillside with a portal of stone; what comes out of it is half hidden by the hill."""
    horizon = 0.62
    paint_sky(scenery, horizon, 0.5)
    land.mountains(scenery, horizon, layers=3, snow=0.8 if scenery.snowy else 0.35, height=0.30)
    woods.wood(scenery, horizon, trees.pine, layers=1, density=0.8, height=0.09, gap=(0.6, 1), mist=0.4, name="far")
    turf(scenery, horizon, 0.5)
    hill = _hillside(scenery)
    cover = _cover(scenery)
    over(scenery.image, hill, cover)
    sheet = Sheet(scenery.width, scenery.height)
    _portal(sheet, scenery, back=True)
    sheet.onto(scenery.image)
    front = Sheet(scenery.width, scenery.height)
    _portal(front, scenery, back=False)
    rgb, alpha = front.layers()
    hidden = cover * smoothstep(_SIDE + 0.075, _SIDE + 0.085, scenery.columns())
    shown = np.maximum(alpha, hidden)
    scenery.front.append(Layer(np.asarray(mix(hill, rgb, alpha[..., None]), np.float32), np.asarray(shown, np.float32)))
    return finished(scenery, "tunnel mouth", horizon, near=0.86, far=0.84, left=0.02, right=0.80)


def _brow(scenery: Scenery) -> F32:
    """(width,) rows of the hillside's outline."""
    columns = (0.0, _SIDE - 0.08, _SIDE - 0.03, _SIDE + 0.06, _SIDE + 0.18, _SIDE + 0.30, 1.02)
    rows = (1.1, 1.1, 0.52, 0.40, 0.30, 0.22, 0.16)
    line = np.interp(np.linspace(0, 1, scenery.width), columns, rows)
    rough = land.ridge_line(scenery.stream("hill"), scenery.width, 8) * 0.03
    return np.asarray((line - rough) * scenery.height, np.float32)


def _cover(scenery: Scenery) -> F32:
    y = np.arange(scenery.height, dtype=np.float32)[:, None]
    return np.asarray(np.clip(y - _brow(scenery)[None] + 0.5, 0, 1), np.float32)


def _hillside(scenery: Scenery) -> F32:
    """(height, width, 3) rock with grass on it."""
    noise = fbm(scenery.stream("side"), scenery.height, scenery.width, scenery.size * 0.06, 6, 0.6)
    fine = fbm(scenery.stream("tuft"), scenery.height, scenery.width, scenery.size * 0.015, 4)
    rock = mix(linear("#4f4a44"), linear("#a39a8c"), fine[..., None])
    tones = ("#cfdcea", "#f6fafe") if scenery.snowy else ("#3c6428", "#86aa4c")
    green = mix(linear(tones[0]), linear(tones[1]), fine[..., None])
    return np.asarray(mix(rock, green, smoothstep(0.42, 0.52, noise)[..., None]) * scenery.on_walls, np.float32)


def _portal(sheet: Sheet, scenery: Scenery, *, back: bool) -> None:
    """The arch seen at a slant: its dark inside and far edge, or the near edge that hides what comes out."""
    w, h = scenery.width, scenery.height
    foot, tall, half = 0.89, 0.43, 0.085
    arc = np.linspace(np.pi, 0, 24)
    stone, dark = scenery.pen("#b9ad9a", 0.04), scenery.pen("#8a8074", 0.04)

    def arch(reach: float, high: float) -> list[tuple[float, float]]:
        top = foot - high + reach * 1.3
        curve = [((_SIDE + np.cos(a) * reach) * w, (top - np.sin(a) * reach * 1.5) * h) for a in arc]
        return [((_SIDE - reach) * w, foot * h), *curve, ((_SIDE + reach) * w, foot * h)]

    if back:
        sheet.polygon(arch(half + 0.028, tall + 0.03), stone)
        sheet.polygon(arch(half, tall), ink(linear("#0d0b0a")))
        return
    outer, inner = arch(half + 0.028, tall + 0.03), arch(half, tall)
    cut = 14
    ring = [*outer[cut:], *inner[cut:][::-1]]
    sheet.polygon(ring, stone)
    for a, b in zip(outer[cut:], inner[cut:], strict=True):
        sheet.line([a, b], max(1, scenery.size * 0.002), dark)
