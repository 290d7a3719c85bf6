"""Water: seas and lakes that mirror what is above them, shores, rivers, falls, wet streets."""

from __future__ import annotations

import cv2
import numpy as np

from ..bands import as_row, shine, weigh
from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from .base import Scenery
from .land import perspective_noise


def _mirrored(scenery: Scenery, top: int, rows: int, stretch: float = 1.0) -> F32:
    """What stands above the row `top`, upside down, (rows, width)."""
    upper = scenery.image[max(0, top - max(2, int(rows * stretch))) : max(1, top)][::-1]
    return cv2.resize(np.ascontiguousarray(upper), (scenery.width, rows), interpolation=cv2.INTER_LINEAR)


def water(
    scenery: Scenery,
    horizon: float,
    shallow: str = "#2b6f8a",
    deep: str = "#16465f",
    *,
    waves: float = 1.0,
    glitter: bool = True,
    name: str = "water",
) -> None:
    """Water from the horizon row down to the lower edge.

    waves: 1 an open sea, 0.2 a still lake with a clear mirror image.
    """
    width, top = scenery.width, int(scenery.height * horizon)
    rows = scenery.height - top
    said = scenery.decor.get("water", "")
    if said:
        shallow = deep = said
    noise, depth = perspective_noise(scenery, horizon, 0.06, stretch=2.2, reach=1.1, name=name)
    swell = (noise - 0.5) * np.float32(waves)
    gy = np.arange(rows, dtype=np.float32)[:, None]
    mirror = _mirrored(scenery, top, rows)
    # Waves show parts of the sky from higher up; nearer water shows more of it.
    shift = np.abs(swell) * rows * (0.2 + 0.8 * depth) * 1.4
    mirror = cv2.remap(
        mirror,
        np.arange(width, dtype=np.float32)[None] + swell * np.float32(width * 0.03),
        np.clip(gy + shift - rows * 0.05 * waves, 0, rows - 1).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    level = np.array(scenery.light.sky, np.float32) * 0.7 + scenery.light.key * 0.4
    body = mix(linear(shallow) * level, linear(deep) * level * np.float32(0.62 if said else 1.0), depth[..., None])
    mirroring = np.clip((0.42 if said else 0.86) - (0.18 + 0.46 * waves) * depth - swell * 1.1, 0.06, 0.95)[..., None]
    surface = mix(body, mirror, mirroring)
    if glitter:
        _glitter(surface, scenery, swell, depth, waves)
    shine(surface, smoothstep(0.2, 0.34, swell), scenery.light.key * np.float32(0.10))
    haze = ((1 - smoothstep(0, 0.12, depth)) * 0.5 * min(1.0, waves + 0.1))[..., None]
    scenery.image[top:] = mix(surface, scenery.fog, haze)


def _glitter(surface: F32, scenery: Scenery, swell: F32, depth: F32, waves: float) -> None:
    """Add the path of light under the sun or moon."""
    source = scenery.light.sun or scenery.light.moon
    if source is None or scenery.weather in ("rain", "storm", "fog", "cloudy", "snow"):
        return
    across = np.arange(scenery.width, dtype=np.float32)[None] / scenery.width - np.float32(source[0])
    away = across / (0.035 + 0.10 * depth)
    spark = np.exp(-away * away) * smoothstep(0.0, 0.16, swell + 0.02 + 0.05 * (1 - waves)) * 1.7
    gain = 1.1 if scenery.light.sun else 0.7
    tint = scenery.light.key / max(1e-3, float(scenery.light.key.max()))
    shine(surface, spark, tint * np.float32(gain * max(0.25, waves)))


def beach(scenery: Scenery, horizon: float, row: float) -> None:
    """Sand from a curving edge at about `row` to the lower edge, wet where waves were, with foam."""
    height, size = scenery.height, scenery.size
    top = int(height * horizon)
    noise, _ = perspective_noise(scenery, horizon, 0.05, name="sand")
    share = np.clip((noise - 0.5) * 0.7 + 0.5, 0, 1)[..., None]
    tones = ("#b9cbe6", "#f3f8ff") if scenery.snowy else ("#c6a46c", "#e9cf9c")
    if scenery.decor.get("place") and not scenery.snowy:
        tones = (scenery.decor["place"], scenery.decor["place"])
    sand = mix(linear(tones[0]) * scenery.on_ground, linear(tones[1]) * scenery.on_ground, share)
    x = np.arange(scenery.width, dtype=np.float32)[None] / scenery.width
    y = np.arange(top, height, dtype=np.float32)[:, None]
    phase = float(scenery.stream("shore").random() * 6)
    edge = height * (row + 0.02 * np.sin(x * 9 + phase) + 0.008 * np.sin(x * 31 + phase))
    wet = np.exp(-(((y - edge - size * 0.03) / (size * 0.035)) ** 2))
    weigh(sand, 1 - 0.35 * wet)
    over(scenery.image[top:], sand, smoothstep(-size * 0.012, size * 0.012, y - edge))
    lace = 0.5 + 0.5 * fbm(scenery.stream("foam"), len(y), scenery.width, size * 0.03, 3)
    white = np.minimum(np.array(scenery.light.sky, np.float32) + scenery.light.key * 0.5, 1)
    foam = np.exp(-(((y - edge) / (size * 0.006)) ** 2)) * lace
    second = np.exp(-(((y - edge + size * 0.035) / (size * 0.004)) ** 2)) * smoothstep(0.55, 0.8, lace)
    over(scenery.image[top:], white, np.clip(foam + second * 0.7, 0, 1))


def wet_street(scenery: Scenery, horizon: float, colour: str = "#14121f") -> None:
    """Asphalt after rain: long soft reflections, brighter in the puddles."""
    width, top = scenery.width, int(scenery.height * horizon)
    rows = scenery.height - top
    mirror = _mirrored(scenery, top, rows, 1.15)
    low = cv2.resize(mirror, (max(2, width // 2), max(2, rows // 6)), interpolation=cv2.INTER_AREA)
    mirror = cv2.resize(cv2.GaussianBlur(low, (0, 0), 2.2), (width, rows))
    rng, size = scenery.stream("street"), scenery.size
    ripple = fbm(rng, rows, width, size * 0.05, 5, stretch=(4, 1)) - 0.5
    gx, gy = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(rows, dtype=np.float32))
    mirror = cv2.remap(
        mirror, gx + ripple * np.float32(width * 0.03), gy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
    )
    near = (np.arange(rows, dtype=np.float32) / rows)[:, None]
    puddle = smoothstep(0.42, 0.62, fbm(rng, rows, width, size * 0.16, 5, stretch=(3.5, 1)))
    ground = linear(colour) * (np.array(scenery.light.sky, np.float32) + 0.15)
    weigh(mirror, (0.35 + 0.75 * puddle) * (1 - 0.45 * near))
    np.add(mirror, as_row(ground, width), out=scenery.image[top:])


def waterfall(scenery: Scenery, left: float, right: float, top: float, bottom: float) -> None:
    """Falling water between two columns, from one row to another, with spray at its foot (shares 0..1)."""
    x0, x1 = int(left * scenery.width), int(right * scenery.width)
    y0, y1 = int(top * scenery.height), int(bottom * scenery.height)
    rng, width, rows = scenery.stream("waterfall"), max(2, x1 - x0), max(2, y1 - y0)
    strands = fbm(rng, rows, width, max(4.0, width * 0.10), 5, 0.6, (1.0, 9.0))
    fine = fbm(rng, rows, width, max(3.0, width * 0.03), 3, 0.6, (1.0, 7.0))
    share = np.clip(strands * 0.65 + fine * 0.5 - 0.1, 0, 1)[..., None]
    white = np.minimum(scenery.on_walls * 1.25, 1.15)
    falling = mix(linear("#6f9fb4") * scenery.on_walls, linear("#f6fcff") * white, share)
    x = np.linspace(-1, 1, width, dtype=np.float32)[None]
    ragged = 1 + 0.10 * (fbm(rng, rows, width, max(4.0, rows * 0.06), 3, 0.5, (1, 3)) - 0.5)
    cover = smoothstep(1.0, 0.86, np.abs(x) * ragged) * smoothstep(0.25, 0.45, share[..., 0] + 0.25)
    over(scenery.image[y0 : y0 + rows, x0 : x0 + width], falling, cover)
    column, row = scenery.columns(), scenery.rows()
    spread = np.exp(-(((column - (left + right) / 2) / ((right - left) * 0.85)) ** 2) - ((row - bottom) / 0.055) ** 2)
    drift = fbm(rng, scenery.height // 4, scenery.width // 4, scenery.size * 0.03, 4)
    puff = spread * (0.5 + 0.7 * cv2.resize(drift, (scenery.width, scenery.height)))
    scenery.veil(np.minimum(white + 0.05, 1.1), np.clip(puff, 0, 0.9))


def stream_bed(scenery: Scenery, cover: F32, horizon: float) -> None:
    """Turn what `cover` (height, width) marks into flowing water that mirrors the sky and the banks."""
    before = scenery.image.copy()
    water(scenery, horizon, "#3a7a8c", "#1d5168", waves=0.45, name="stream")
    bank = np.clip(blur(cover, scenery.size / 140) - cover, 0, 1) * 0.9
    flowing = scenery.image
    scenery.image = before
    over(scenery.image, linear("#4a3d2c") * scenery.on_ground, bank * 0.7)
    over(scenery.image, flowing, cover)
