"""The last layers of a picture: falling weather, fog, and what the camera does (depth, bloom, vignette, grain)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from .bands import by_bands, shine, spread
from .colour import F32, U8, encoded, from_srgb8, linear, over, saturation, smoothstep, srgb8, tone_map
from .light import Light
from .noise import blur, fbm, stream


@dataclass(frozen=True, slots=True)
class Camera:
    """How the finished picture is taken.

    bloom: glow of what is brighter than white. vignette: darkening of the corners. grain: of the film, as a
    share of full scale. saturation: 1 leaves colours alone. depth: blur of the distance, 0 none .. 1 strong.
    """

    bloom: float = 0.35
    vignette: float = 0.32
    grain: float = 0.012
    saturation: float = 1.06
    depth: float = 0.0


CAMERAS = {
    "": Camera(),
    "bokeh": Camera(bloom=0.45, depth=0.9),
    "macro": Camera(bloom=0.4, depth=1.0, vignette=0.4),
    "close-up": Camera(depth=0.6, vignette=0.4),
    "portrait": Camera(depth=0.7, vignette=0.4),
    "cinematic": Camera(bloom=0.5, vignette=0.5, grain=0.02, saturation=0.98),
    "vintage": Camera(bloom=0.4, vignette=0.55, grain=0.035, saturation=0.85),
    "aerial": Camera(bloom=0.25, vignette=0.2),
}


def size_of(image: F32) -> float:
    """Side in pixels of a square of the picture's area."""
    return float(np.sqrt(image.shape[0] * image.shape[1]))


# -- weather in front of everything ----------------------------------------------------------------------
def fall(image: F32, weather: str, season: str, light: Light, rng: np.random.Generator, horizon: float) -> None:
    """Snow, rain, fog, fireflies, petals and leaves between the viewer and the scene; in place, after the subjects."""
    if weather == "snow":
        snowfall(image, light, rng)
    elif weather in ("rain", "storm"):
        rainfall(image, light, rng, heavy=weather == "storm")
    elif weather == "fog":
        fog_bank(image, light, rng, horizon)
    elif weather == "fireflies":
        fireflies(image, rng)
    elif weather in ("wind", "windy", "petals", "leaves") or season in ("spring", "autumn"):
        drifting(image, {"petals": "spring", "leaves": "autumn"}.get(weather, season), light, rng)


def snowfall(image: F32, light: Light, rng: np.random.Generator, count: int = 480) -> None:
    """Flakes: many small sharp ones far off, a few large soft ones near."""
    height, width = image.shape[:2]
    size = size_of(image)
    white = np.minimum(np.array(light.sky, np.float32) * 0.8 + 0.55, 1)
    total = np.zeros((height, width), np.float32)
    near = np.sort(rng.random(count) ** 3)
    spots = rng.random((count, 2))
    for band in np.array_split(np.arange(count), 5):
        sheet = np.zeros((height, width), np.uint8)
        for i in band:
            radius = size * (0.0009 + 0.0055 * near[i])
            x, y = spots[i, 0] * width, spots[i, 1] * height
            tone = 255 * (0.85 - 0.45 * near[i])
            cv2.circle(sheet, (round(x * 16), round(y * 16)), max(8, round(radius * 16)), tone, -1, cv2.LINE_AA, 4)
        softness = size * (0.0009 + 0.0055 * float(near[band].mean())) * (0.25 + 0.7 * float(near[band].mean()))
        total = np.maximum(total, blur(sheet, max(0.4, softness)).astype(np.float32))
    over(image, white, total * np.float32(1 / 255))


def rainfall(image: F32, light: Light, rng: np.random.Generator, heavy: bool = False) -> None:
    """Slanting streaks, and a grey veil when it pours."""
    height, width = image.shape[:2]
    size = size_of(image)
    count = int((1500 if heavy else 900) * max(1.0, width / height))
    x, y = rng.random(count) * width * 1.15, rng.random(count) * height * 1.05 - height * 0.05
    long = size * (0.02 + 0.05 * rng.random(count))
    slant = 0.34 if heavy else 0.18
    lines = np.round(np.stack([np.stack([x, y], -1), np.stack([x - long * slant, y + long], -1)], 1) * 16).astype(
        np.int32
    )
    sheet = np.zeros((height, width), np.uint8)
    cv2.polylines(sheet, list(lines), False, 255, max(1, round(size * 0.0011)), cv2.LINE_AA, 4)
    bright = np.minimum(np.array(light.sky, np.float32) + 0.45, 1)
    if heavy:
        image += (np.array(light.fog, np.float32) * 0.4 - image) * np.float32(0.16)
    over(image, bright, blur(sheet, 0.6).astype(np.float32) * np.float32((0.34 if heavy else 0.26) / 255))


def fog_bank(image: F32, light: Light, rng: np.random.Generator, horizon: float, strength: float = 1.0) -> None:
    """Fog, thickest along the horizon and drifting."""
    height, width = image.shape[:2]
    small = fbm(rng, height // 4 + 1, width // 4 + 1, size_of(image) / 10, 4, stretch=(3, 1))
    drift = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    row = (np.arange(height, dtype=np.float32) / height)[:, None]
    veil = np.exp(-(((row - horizon) / 0.24) ** 2)) * (0.40 + 0.5 * drift) + 0.08 + 0.14 * drift
    over(image, np.array(light.fog, np.float32), np.clip(veil * strength, 0, 0.85))


def mist(image: F32, light: Light, rng: np.random.Generator, horizon: float, strength: float) -> None:
    """Fog that drifts before what stands in it: a thin veil over all, banks of it low over the ground and aloft."""
    height, width = image.shape[:2]
    small = fbm(rng, height // 4 + 1, width // 4 + 1, size_of(image) / 9, 4, stretch=(3.5, 1))
    banks = smoothstep(0.40, 0.68, cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR))
    row = (np.arange(height, dtype=np.float32) / height)[:, None]
    low = np.exp(-(((row - horizon - 0.06) / 0.16) ** 2))
    veil = 0.20 + 0.34 * banks + low * (0.16 + 0.30 * banks)
    over(image, np.array(light.fog, np.float32), np.clip(veil * np.float32(strength), 0, 0.9))


def fireflies(image: F32, rng: np.random.Generator, count: int = 46) -> None:
    """Small warm lights hovering over the ground."""
    height, width = image.shape[:2]
    size = size_of(image)
    spots = np.zeros((height, width), np.float32)
    for _ in range(count):
        x, y = rng.random() * width, height * (0.40 + 0.58 * rng.random())
        centre, radius = (round(x * 16), round(y * 16)), max(12, round(size * (0.0015 + 0.0022 * rng.random()) * 16))
        cv2.circle(spots, centre, radius, 0.6 + 0.4 * float(rng.random()), -1, cv2.LINE_AA, 4)
    glow = blur(spots, size * 0.002) * 0.9 + blur(spots, size * 0.008) * 1.8
    shine(image, glow, linear("#e8f07a") * np.float32(1.5))


def drifting(image: F32, season: str, light: Light, rng: np.random.Generator, count: int = 70) -> None:
    """Leaves or petals in the air."""
    tones = {
        "spring": ("#fbd3de", "#f6b8c8", "#fff0f4"),
        "autumn": ("#d0632a", "#e0a52e", "#a8431a", "#c23b22"),
    }.get(season, ("#8fae58", "#b9a94a", "#c9c08a"))
    height, width = image.shape[:2]
    size = size_of(image)
    lit = np.array(light.sky, np.float32) * 0.5 + light.key * 0.6
    sheet = np.zeros((height, width, 4), np.uint8)
    for near in np.sort(rng.random(count) ** 2):
        radius = size * (0.0022 + 0.0075 * near)
        centre = (round(float(rng.random()) * width * 16), round(float(rng.random()) * height * 16))
        axes = (max(12, round(radius * 16)), max(8, round(radius * 16 * (0.3 + 0.4 * float(rng.random())))))
        colour = srgb8((linear(tones[int(rng.integers(len(tones)))]) * lit).reshape(1, 1, 3)).ravel()
        tone = (float(colour[0]), float(colour[1]), float(colour[2]), 255.0)
        cv2.ellipse(sheet, centre, axes, float(rng.random() * 360), 0, 360, tone, -1, cv2.LINE_AA, 4)
    _lay(image, sheet)


def _lay(image: F32, sheet: U8) -> None:
    """Composite an 8-bit sheet (premultiplied against black) over a linear picture."""
    alpha = sheet[..., 3].astype(np.float32) * np.float32(1 / 255)
    shown = np.maximum(sheet[..., 3:], 1).astype(np.uint16)
    straight = np.minimum(sheet[..., :3].astype(np.uint16) * 255 // shown, 255).astype(np.uint8)
    over(image, from_srgb8(straight), alpha)


def light_rays(image: F32, light: Light, rng: np.random.Generator, strength: float = 0.35) -> None:
    """Slanting shafts of light from the sun's corner."""
    height, width = image.shape[:2]
    source = light.sun[0] if light.sun else 0.25
    x = np.arange(0, width, 4, dtype=np.float32)[None] / width - np.float32(source)
    y = np.arange(0, height, 4, dtype=np.float32)[:, None] / height + np.float32(0.35)
    angle = x / y
    rays = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    for _ in range(7):
        middle, spread = rng.normal() * 0.5, 0.015 + 0.05 * rng.random()
        rays += np.exp(-(((angle - middle) / spread) ** 2)) * np.float32(0.3 + 0.5 * rng.random())
    rays *= np.clip(1.25 - y, 0, 1)
    full = cv2.resize(rays, (width, height), interpolation=cv2.INTER_LINEAR)
    shine(image, full, light.key * np.float32(strength * 0.35))


# -- the camera ------------------------------------------------------------------------------------------
def depth_blur(image: F32, horizon: float, strength: float) -> None:
    """Blur the distance, before the subjects are placed: strongest at the horizon row, none at the lower edge."""
    if strength <= 0:
        return
    height = image.shape[0]
    row = (np.arange(height, dtype=np.float32) / height)[:, None]
    share = np.broadcast_to(smoothstep(1.0, horizon + 0.05, row), image.shape[:2])
    over(image, blur(image, size_of(image) / 70 * strength), share)


def finish(image: F32, light: Light, camera: Camera | str, rng: np.random.Generator) -> U8:
    """Bloom, tone map, saturation, vignette and grain.

    Args:
        image: linear (H, W, 3), left as it is.
        camera: a `Camera` or a key of `CAMERAS`; unknown words mean the plain camera.
        rng: for the grain.

    Returns:
        uint8 sRGB (H, W, 3).
    """
    chosen = CAMERAS.get(camera, CAMERAS[""]) if isinstance(camera, str) else camera
    height, width = image.shape[:2]
    glow = _bloom(image) if chosen.bloom else None
    strength = np.float32(chosen.bloom * 2.2 * (1.7 if light.time_of_day == "neon" else 1.0))
    colours = saturation(chosen.saturation)
    shade = corners(height, width, chosen.vignette)
    dither = grain(height, width, rng, chosen.grain) if chosen.grain else None
    made: U8 = np.empty(image.shape, np.uint8)

    def work(rows: slice) -> None:
        lit = image[rows] if glow is None else image[rows] + glow[rows] * strength
        lit = cv2.transform(tone_map(lit, light.exposure), colours)
        lit *= spread(shade[rows])
        encoded(lit, None if dither is None else dither[rows], made[rows])

    by_bands(made.shape, work)
    return made


def _bloom(image: F32) -> F32 | None:
    """Glow of what is brighter than white, made at a quarter of the size; None where nothing is."""
    height, width = image.shape[:2]
    small = cv2.resize(image, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    bright = np.clip(small - 1.15, 0, 4)
    if not bright.any():
        return None
    size = size_of(image)
    halo = blur(bright, size * 0.0025) * 0.55 + blur(bright, size * 0.01) * 0.6
    return np.asarray(cv2.resize(halo, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


@lru_cache(4)
def corners(height: int, width: int, strength: float) -> F32:
    """1 in the middle, 1 - strength in the far corners; kept, as the next picture often has the same size."""
    y = ((np.arange(height, dtype=np.float32) + 0.5) / height - 0.5)[:, None]
    x = ((np.arange(width, dtype=np.float32) + 0.5) / width - 0.5)[None]
    return 1 - np.float32(strength) * smoothstep(0.25, 0.85, np.sqrt(x * x + y * y) * 1.15)


def grain(height: int, width: int, rng: np.random.Generator, amount: float) -> F32:
    """Film grain in 0..255 units, (height, width, 1): one tile drawn once per process, shifted at random."""
    tile = _grain_tile()
    rows, columns = tile.shape
    shift = rng.integers(0, min(tile.shape), 2)
    shifted = np.roll(tile, (-int(shift[0]), -int(shift[1])), (0, 1)) * np.float32(amount * 255)
    whole = (
        np.tile(shifted, (-(-height // rows), -(-width // columns))) if height > rows or width > columns else shifted
    )
    return np.ascontiguousarray(whole[:height, :width])[..., None]


_TILE: list[F32] = []


def _grain_tile() -> F32:
    """Normal noise, 1024 x 1024; larger pictures repeat it unseen."""
    if not _TILE:
        _TILE.append(stream("film grain").standard_normal((1024, 1024), dtype=np.float32))
    return _TILE[0]
