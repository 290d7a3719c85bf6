"""Land: ridges of hills and mountains, level ground in perspective, grass, flowers, rocks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, sin

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm, stream
from ..shading import Layer
from .base import Scenery
from .sheet import Sheet, ink

_TILE = 512


def ridge_line(rng: np.random.Generator, width: int, roughness: float, octaves: int = 6) -> F32:
    """A mountain outline, (width,), 0 at its lowest and 1 at its highest point."""
    x = np.linspace(0, 1, width)
    line, amplitude, frequency = np.zeros(width), 1.0, roughness
    for _ in range(octaves):
        count = max(2, int(np.ceil(frequency)) + 2)
        line += amplitude * (1 - np.abs(np.interp(x * frequency, np.arange(count), rng.random(count)) * 2 - 1))
        amplitude, frequency = amplitude * 0.48, frequency * 2.1
    return np.asarray((line - line.min()) / (np.ptp(line) + 1e-6), np.float32)


def mountains(
    scenery: Scenery,
    horizon: float,
    *,
    layers: int = 4,
    snow: float = 0.5,
    colour: str = "#4f5f72",
    near_colour: str = "#3c4a3c",
    height: float = 0.34,
    roughness: float = 1.5,
    name: str = "mountains",
) -> None:
    """Ranges one behind the other, bluer and paler with distance, lit from the key's side.

    snow: 0 none .. 1 down to the valley. height: of the farthest range, as a share of the picture's size.
    """
    rng = scenery.stream(name)
    width, base = scenery.width, scenery.height * horizon
    tall = min(scenery.size * height, base * 0.82)
    side = -1.0 if scenery.light.key_dir[0] < 0 else 1.0
    for i in range(layers):
        near = i / max(1, layers - 1)
        line = ridge_line(rng, width, (roughness + 2.0 * near) * max(0.7, scenery.wide**0.7)) * np.float32(
            tall * (1 - 0.55 * near)
        )
        top = base + scenery.size * 0.02 * (1 + i) - line
        top = cv2.GaussianBlur(top[None], (0, 0), max(0.6, width / 900))[0]
        rows = slice(max(0, int(top.min()) - 2), min(scenery.height, int(base + scenery.height * 0.12)))
        if rows.start < rows.stop:
            _range(
                scenery, rng, rows, top, near, side, tall, snow, mix(linear(colour), linear(near_colour), near * 0.7)
            )


def _range(
    scenery: Scenery,
    rng: np.random.Generator,
    rows: slice,
    top: F32,
    near: float,
    side: float,
    tall: float,
    snow: float,
    base: F32,
) -> None:
    """One range: rock with lit and shaded flanks, snow on its heights, fog at its foot."""
    width, size = scenery.width, scenery.size
    y = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None]
    cover = np.clip(y - top[None] + 0.5, 0, 1)
    # The rock is worked out at half size: only its outline needs every pixel.
    line, row = top[::2][None], y[::2]
    below = row - line
    noise = fbm(rng, len(row), line.shape[1], size * 0.055, 5, 0.5, (0.8, 1.5))
    slope = np.gradient(cv2.GaussianBlur(top[None], (0, 0), width / 160)[0])[::2][None] * 1.6
    lit = np.clip(0.5 - side * slope * 0.5 + (noise - 0.5) * 1.5, 0, 1)[..., None]
    sky, key = np.array(scenery.light.sky, np.float32), scenery.light.key
    rock = mix(base * sky * 0.8, base * (sky * 0.8 + key * 0.7), lit)
    if snow > 0:
        lying = below / tall + (noise - 0.5) * 0.55 + near * 0.35
        edge = np.clip(smoothstep(0.42 * snow + 0.12, 0.05, lying) * np.float32(snow * 1.3), 0, 1)
        white = linear("#f4f8ff")
        rock = mix(rock, mix(white * sky * 0.75, white * (sky + key) * 0.75, lit), edge[..., None])
    mist = (1 - near) * 0.44 + 0.03 + 0.22 * smoothstep(0, 1, below / (size * 0.28))
    rock = mix(rock, scenery.fog, np.clip(mist, 0, 0.95)[..., None])
    over(scenery.image[rows], cv2.resize(rock, (width, len(y)), interpolation=cv2.INTER_LINEAR), cover)


@lru_cache(16)
def _tile(cell: float, stretch: float, octaves: int = 6) -> F32:
    """A square of noise that every ground plane samples; kept, as it depends on nothing else."""
    noise = fbm(stream("ground", cell, stretch), _TILE, _TILE, _TILE * cell, octaves, 0.6, (stretch, 1.0))
    noise.flags.writeable = False
    return noise


def _folded(at: F32) -> F32:
    """Positions on an endless floor as positions on the tile, every other copy mirrored so that no seam shows."""
    return np.asarray(_TILE - 1 - np.abs(at % (2 * _TILE) - _TILE), np.float32).clip(0, _TILE - 1)


def perspective_noise(
    scenery: Scenery, horizon: float, cell: float, *, stretch: float = 1.0, reach: float = 0.55, name: str = "plane"
) -> tuple[F32, F32]:
    """(noise on level ground below the horizon, depth 0 far .. 1 near as a column)."""
    width, height = scenery.width, scenery.height - int(scenery.height * horizon)
    depth = ((np.arange(height, dtype=np.float32) + 1) / height)[:, None]
    far = 1 / (depth + 0.06)
    shift = scenery.stream(name).random(2).astype(np.float32) * _TILE
    across = (np.arange(width, dtype=np.float32)[None] / width - 0.5) * np.float32(width / scenery.height)
    map_x = _folded(across * far * 0.42 * _TILE + shift[0])
    map_y = np.ascontiguousarray(np.broadcast_to(_folded(far * reach * _TILE + shift[1]), (height, width)))
    noise = cv2.remap(_tile(cell, stretch), map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return noise, depth


def level_ground(
    scenery: Scenery,
    horizon: float,
    bright: str,
    dark: str,
    *,
    cell: float = 0.12,
    contrast: float = 0.6,
    far: F32 | None = None,
    name: str = "ground",
) -> None:
    """Textured level ground from the horizon row down, fading into fog (or `far`) with distance."""
    top = int(scenery.height * horizon)
    noise, depth = perspective_noise(scenery, horizon, cell, name=name)
    noise = 0.5 + (noise - 0.5) * np.clip(depth * 2.2, 0.12, 1)
    share = np.clip((noise - 0.5) * (contrast * 2) + 0.5, 0, 1)[..., None]
    lit = mix(linear(dark) * scenery.on_ground, linear(bright) * scenery.on_ground, share)
    haze = ((1 - smoothstep(0, 0.38, depth)) * 0.66)[..., None]
    scenery.image[top:] = mix(lit, scenery.fog if far is None else far, haze)


def snow_ground(scenery: Scenery, horizon: float) -> None:
    """Snow with blue hollows."""
    level_ground(scenery, horizon, "#f3f8ff", "#b9cbe6", cell=0.16, contrast=0.35, name="snow ground")


def grass(
    scenery: Scenery,
    horizon: float,
    colour: str = "#5c8a3a",
    *,
    density: float = 1.0,
    height: float = 0.06,
    start: float = 0.0,
    straw: str = "#d9c86a",
    name: str = "grass",
) -> None:
    """Blades of grass over the ground, taller nearer; the far ones are many and faint."""
    sheet = _blades(scenery, horizon, colour, density, height, start, straw, name)
    sheet.onto(scenery.image)


def foreground_grass(
    scenery: Scenery, colour: str = "#6f9a42", *, height: float = 0.10, name: str = "front grass"
) -> None:
    """Blurred blades along the lower edge, in front of everything."""
    rows = int(scenery.height * 0.16)
    small = Scenery(scenery.width, scenery.height, scenery.light, scenery.weather, scenery.season, scenery.seed)
    sheet = _blades(small, 0.93, colour, 0.10, height, 0.3, "#d9c86a", name)
    part = Sheet(scenery.width, rows)
    part.pixels = sheet.pixels[scenery.height - rows :]
    rgb, alpha = part.layers(scenery.size / 170)
    scenery.front.append(Layer(rgb, alpha, 0, scenery.height - rows))


def _blades(
    scenery: Scenery, horizon: float, colour: str, density: float, height: float, start: float, straw: str, name: str
) -> Sheet:
    rng = scenery.stream(name)
    top, below = scenery.height * horizon, scenery.height * (1 - horizon)
    count = int(9000 * density * min(1.6, scenery.wide))
    depth = np.sort(start + (1 - start) * rng.random(count) ** 0.75)
    xs, lean, long = rng.random(count) * scenery.width, rng.normal(size=count), 0.5 + rng.random(count)
    lit = linear(colour)
    tones = [lit * 0.5, lit * 0.75, lit, lit * 1.25 + linear("#b9a94a") * 0.12, mix(lit, linear(straw), 0.35)]
    inks = [ink(np.clip(tone * scenery.on_ground, 0, 1)) for tone in tones]
    pick = rng.integers(0, len(tones), count)
    y0 = top + below * depth * 1.06
    length = scenery.size * height * (0.12 + depth) * long
    thick = np.maximum(1, np.round(scenery.size * 0.0022 * (0.25 + depth))).astype(int)
    tips = np.stack([xs + lean * length * 0.5, y0 - length], -1)
    feet = np.stack([xs, y0], -1)
    lines = np.round(np.stack([feet, tips], 1) * 16).astype(np.int32)
    sheet = Sheet(scenery.width, scenery.height)
    # In runs of equal thickness and tone: one call draws many blades, still from far to near.
    chunk = max(1, count // 60)
    for start_row in range(0, count, chunk):
        part = slice(start_row, start_row + chunk)
        for tone, colours in enumerate(inks):
            chosen = pick[part] == tone
            if chosen.any():
                cv2.polylines(
                    sheet.pixels, list(lines[part][chosen]), False, colours, int(thick[part].max()), cv2.LINE_AA, 4
                )
    return sheet


def flowers(
    scenery: Scenery,
    horizon: float,
    colours: Sequence[str] = ("#e8503a", "#f4c430", "#f4f0e6", "#b06fd0", "#f08fb0"),
    *,
    count: int = 420,
    size: float = 0.010,
    start: float = 0.12,
    name: str = "flowers",
) -> None:
    """Small flowers on the ground, larger nearer."""
    rng = scenery.stream(name)
    top, below = scenery.height * horizon, scenery.height * (1 - horizon)
    sheet = Sheet(scenery.width, scenery.height)
    inks = [
        (
            ink(np.clip(linear(c) * scenery.on_ground * 1.15, 0, 1)),
            ink(np.clip(linear(c) * scenery.on_ground * 0.7, 0, 1)),
        )
        for c in colours
    ]
    stem = ink(np.clip(linear("#4f7a34") * scenery.on_ground, 0, 1))
    heart = ink(np.clip(linear("#f6d65a") * scenery.on_ground, 0, 1))
    depths = np.sort(start + (1 - start) * rng.random(int(count * min(1.6, scenery.wide))) ** 0.8)
    for depth in depths.tolist():
        x, y = rng.random() * scenery.width, top + below * depth
        radius = scenery.size * size * (0.15 + depth) * (0.7 + 0.6 * rng.random())
        bright, dim = inks[int(rng.integers(len(inks)))]
        rise = radius * (1.5 + 2 * rng.random())
        if radius > 1.6:
            sheet.line([(x, y), (x, y - rise)], max(1, radius * 0.2), stem)
        if radius > 3:
            for k in range(5):
                angle = k * 1.2566 + depth * 9
                sheet.circle(
                    x + cos(angle) * radius * 0.6,
                    y - rise + sin(angle) * radius * 0.45,
                    radius * 0.48,
                    bright if k % 2 else dim,
                )
            sheet.circle(x, y - rise, radius * 0.32, heart)
        else:
            sheet.circle(x, y - rise, radius, bright)
    sheet.onto(scenery.image)


def rocks(
    scenery: Scenery,
    horizon: float,
    colour: str = "#85807a",
    *,
    count: int = 14,
    size: float = 0.05,
    start: float = 0.05,
    stop: float = 1.0,
    name: str = "rocks",
) -> None:
    """Boulders lying about, faceted: a lit top and a dark side, snow on them in winter."""
    rng = scenery.stream(name)
    top, below = scenery.height * horizon, scenery.height * (1 - horizon)
    sheet = Sheet(scenery.width, scenery.height)
    left = scenery.light.key_dir[0] < 0
    for depth in np.sort(start + (stop - start) * rng.random(count)):
        x, y = rng.random() * scenery.width, top + below * depth
        radius = scenery.size * size * (0.2 + depth) * (0.4 + rng.random() ** 2)
        tone = mix(linear(colour) * (0.8 + 0.4 * rng.random()), scenery.fog * 0.6, 0.35 * (1 - depth))
        boulder(sheet, scenery, rng, x, y, radius, tone, left)
    sheet.onto(scenery.image)


def boulder(
    sheet: Sheet, scenery: Scenery, rng: np.random.Generator, x: float, y: float, radius: float, tone: F32, left: bool
) -> None:
    """One boulder of about `radius`, standing at (x, y)."""
    angles = np.sort(rng.random(9)) * np.pi
    spread = radius * (0.75 + 0.35 * rng.random(9))
    outline = (
        [(x + radius, y)]
        + [(x + np.cos(a) * s, y - np.sin(a) * s * 0.8) for a, s in zip(angles, spread, strict=True)]
        + [(x - radius, y)]
    )
    sheet.polygon(outline, ink(np.clip(tone * scenery.on_walls * 0.55, 0, 1)))
    sign = -1 if left else 1
    lit = (
        [(x + sign * radius * 0.95, y - radius * 0.02)]
        + [p for p in outline[1:-1] if (p[0] - x) * sign > -radius * 0.15]
        + [(x + sign * radius * 0.1, y - radius * 0.25)]
    )
    if len(lit) > 3:
        lit.sort(key=lambda p: np.arctan2(p[1] - (y - radius * 0.35), p[0] - (x + sign * radius * 0.4)))
        sheet.polygon(lit, ink(np.clip(tone * (scenery.on_walls * 0.75 + scenery.light.key * 0.35), 0, 1)))
    if scenery.snowy:
        cap = [p for p in outline[1:-1] if p[1] < y - radius * 0.38]
        if len(cap) > 2:
            sheet.polygon([*cap, (x, y - radius * 0.42)], ink(np.clip(linear("#eef4ff") * scenery.on_ground, 0, 1)))


def strip_cover(
    scenery: Scenery,
    horizon: float,
    *,
    bottom: tuple[float, float] = (0.32, 0.68),
    vanish: float = 0.5,
    bend: float = 0.0,
    tip: float = 0.008,
) -> F32:
    """Cover (height, width) of a strip of ground from the lower edge to the horizon.

    bottom: its left and right columns at the lower edge; vanish: the column where it meets the horizon.
    bend: sideways swing in widths. tip: half its width at the horizon.
    """
    depth = np.linspace(0, 1, 40)
    y = (horizon + (1 - horizon) * depth**1.5) * scenery.height
    swing = bend * np.sin(depth * np.pi * 1.3) * (1 - depth) * scenery.width
    left = (vanish - tip + (bottom[0] - vanish + tip) * depth**1.5) * scenery.width + swing
    right = (vanish + tip + (bottom[1] - vanish - tip) * depth**1.5) * scenery.width + swing
    outline = np.concatenate([np.stack([left, y], -1), np.stack([right, y], -1)[::-1]])
    cover = np.zeros((scenery.height, scenery.width), np.uint8)
    cv2.fillPoly(cover, [np.round(outline * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    return np.asarray(cover, np.float32) * np.float32(1 / 255)


def strip(
    scenery: Scenery,
    horizon: float,
    colour: str,
    *,
    bottom: tuple[float, float] = (0.32, 0.68),
    vanish: float = 0.5,
    bend: float = 0.0,
    tip: float = 0.008,
    edge: str | None = None,
) -> None:
    """A path or road of one colour from the lower edge to the horizon, perhaps with a border of another."""
    alpha = strip_cover(scenery, horizon, bottom=bottom, vanish=vanish, bend=bend, tip=tip)
    top = int(scenery.height * horizon)
    noise, near = perspective_noise(scenery, horizon, 0.08, name="path")
    surface = linear(colour) * scenery.on_ground * (0.78 + 0.4 * noise)[..., None]
    haze = ((1 - smoothstep(0, 0.3, near)) * 0.6)[..., None]
    soft = blur(alpha[top:], scenery.size / 500)
    if edge is not None:
        rim = np.clip(blur(alpha[top:], scenery.size / 90) - soft * 0.6, 0, 1) * 0.5
        over(scenery.image[top:], linear(edge) * scenery.on_ground, rim)
    over(scenery.image[top:], mix(surface, scenery.fog, haze), soft)
