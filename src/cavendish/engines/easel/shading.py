"""Lighting a clay sheet: key with self shadow, ambient with occlusion, rim, sheen, highlights, fur."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from . import fur as coats
from .colour import F32, LUMA
from .light import Light
from .noise import blur, stream

if TYPE_CHECKING:
    from .clay import Clay

_SHADOW_STEPS = 14
_SHADOW_REACH = 0.55
"""How far self shadows fall, in units."""
_NOWHERE = -1e4
_BAND = 24
"""Rows lit at a time: small enough that temporaries stay in the cache."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A lit cut-out: straight linear `rgb` (h, w, 3), `alpha` (h, w), its top left corner at (x, y)."""

    rgb: F32
    alpha: F32
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class _Maps:
    """What lighting needs besides the clay itself, all (h, w) over the clay's bounding box."""

    shadow: F32
    """1 in the key light, 0 in shadow."""
    hollow: F32
    """1 in the open, towards 0 in hollows."""
    tilt_x: F32 | None
    """Change of the normal by fur, or None where nothing is furry."""
    tilt_y: F32 | None


@dataclass(frozen=True, slots=True)
class _Rig:
    """The light as unit vectors and plain numbers."""

    key: F32
    half: F32
    rim: F32
    light: Light
    bleed: F32
    environment: F32 | None


def shade(
    clay: Clay,
    light: Light,
    rng: np.random.Generator | None = None,
    *,
    fur_length: float = 0.05,
    streak_length: float | None = None,
    occlusion: float = 1.0,
    environment: F32 | None = None,
) -> Layer:
    """Light a clay sheet.

    Args:
        rng: for the fur; a fixed stream when absent.
        fur_length: how far hairs stand out of the silhouette, in the clay's units.
        streak_length: of hairs along the surface; as fur_length when absent.
        occlusion: strength of darkening in hollows, about 0..1.
        environment: small linear picture (h, w, 3) of the surroundings that mirrors show, sky at the top.

    Returns:
        The lit layer, in the sheet's pixel coordinates; 1 x 1 and empty when nothing was modelled.
    """
    pad = int(fur_length * clay.scale) + 8
    window = _bounds(clay.cover, pad)
    if window is None:
        return Layer(np.zeros((1, 1, 3), np.float32), np.zeros((1, 1), np.float32))
    part = clay.channels[(slice(None), *window)]
    alpha = np.ascontiguousarray(clay.cover[window])
    inside = (alpha > 0.5).astype(np.float32)
    thickness = np.ascontiguousarray(part[8]) if part[8].any() else None
    length = fur_length * clay.scale
    coat = None
    if thickness is not None:
        chosen = rng if rng is not None else stream("coat")
        streak = (streak_length or fur_length) * clay.scale
        coat = coats.comb(chosen, part[6], -part[7], inside, streak, clay.scale)
    rig = _rig(light, environment)
    height = np.where(alpha > 0, clay.depth[window] * np.float32(clay.scale), 0).astype(np.float32)
    maps = _maps(alpha, inside, height, rig, clay.scale, occlusion, coat, thickness)
    planes = _lit(part, alpha, maps, rig)
    if coat is not None and thickness is not None:
        shaft = 1 + np.clip(coat.streak, -2, 2) * thickness * np.float32(0.11)
        planes *= shaft
        rgb, alpha = coats.feather(coat, planes, alpha, thickness, length)
    else:
        rgb = cv2.merge(list(planes))
    return Layer(rgb, alpha, window[1].start, window[0].start)


def _bounds(cover: F32, pad: int) -> tuple[slice, slice] | None:
    rows, columns = np.flatnonzero(cover.max(1) > 0), np.flatnonzero(cover.max(0) > 0)
    if not len(rows):
        return None
    height, width = cover.shape
    return (
        slice(int(max(0, rows[0] - pad)), int(min(height, rows[-1] + pad))),
        slice(int(max(0, columns[0] - pad)), int(min(width, columns[-1] + pad))),
    )


def _towards(direction: tuple[float, float, float]) -> F32:
    vector = np.array(direction, np.float32)
    return vector / np.linalg.norm(vector)


def _rig(light: Light, environment: F32 | None) -> _Rig:
    key = _towards(light.key_dir)
    half = _towards((float(key[0]), float(key[1]), float(key[2]) + 1.0))
    # Light that bleeds through at the terminator: a cheap subsurface glow.
    bleed = np.array([0.16, 0.045, 0.02], np.float32) * (float(light.key @ LUMA) * light.subsurface)
    return _Rig(key, half, _towards(light.rim_dir), light, bleed, environment)


def _maps(
    alpha: F32,
    inside: F32,
    height: F32,
    rig: _Rig,
    scale: float,
    occlusion: float,
    coat: coats.Coat | None,
    thickness: F32 | None,
) -> _Maps:
    """Shadow and occlusion are soft, so they are found on a half-size grid."""
    full = alpha.shape[1], alpha.shape[0]
    size = max(2, full[0] // 2), max(2, full[1] // 2)
    raised = cv2.resize(np.where(alpha > 0.3, height, _NOWHERE), size, interpolation=cv2.INTER_NEAREST)
    shadow = cv2.resize(_self_shadow(raised, rig.key, scale), full, interpolation=cv2.INTER_LINEAR)
    weight = cv2.resize(inside, size, interpolation=cv2.INTER_AREA)
    level = cv2.resize(height * inside, size, interpolation=cv2.INTER_AREA)
    hidden = cv2.resize(_occlusion(level, weight, scale), full, interpolation=cv2.INTER_LINEAR)
    hollow = np.clip(1 - np.float32(occlusion * 0.62) * hidden, 0.18, 1)
    if coat is None or thickness is None:
        return _Maps(shadow, hollow, None, None)
    ridges = blur(coat.streak, 0.8)
    amount = thickness * np.float32(0.55 / 8)
    tilt_x = cv2.Sobel(ridges, cv2.CV_32F, 1, 0) * amount
    tilt_y = cv2.Sobel(ridges, cv2.CV_32F, 0, 1) * amount
    return _Maps(shadow, hollow, tilt_x, tilt_y)


def _self_shadow(raised: F32, key: F32, scale: float) -> F32:
    """1 in light, 0 in shadow: marches the half-size height field (in full-size pixels) towards the key."""
    size = raised.shape[1], raised.shape[0]
    lit = np.ones_like(raised)
    for i in range(1, _SHADOW_STEPS + 1):
        step = _SHADOW_REACH * scale * (i / _SHADOW_STEPS) ** 1.4
        shift = np.array([[1, 0, -key[0] * step / 2], [0, 1, key[1] * step / 2]], np.float32)
        ahead = cv2.warpAffine(raised, shift, size, flags=cv2.INTER_NEAREST, borderValue=_NOWHERE)
        rise = np.float32(key[2] * step + 0.012 * scale)
        blocked = np.clip((ahead - raised - rise) * np.float32(1 / (0.05 * scale)), 0, 1)
        np.minimum(lit, 1 - blocked * np.float32(1 - 0.35 * i / _SHADOW_STEPS), out=lit)
    return blur(lit, 0.009 * scale)


def _occlusion(level: F32, weight: F32, scale: float) -> F32:
    """How far each point of the half-size grid lies below the mean height around it, at two reaches."""
    hidden = np.zeros_like(level)
    here = level / np.maximum(weight, np.float32(1e-3))
    for reach, share in ((0.035, 0.5), (0.11, 0.6)):
        sigma = reach * scale / 2
        mean = blur(level, sigma) / (blur(weight, sigma) + np.float32(1e-3))
        hidden += np.float32(share) * np.clip((mean - here) / np.float32(reach * scale * 1.6), 0, 1)
    return hidden


def _lit(part: F32, alpha: F32, maps: _Maps, rig: _Rig) -> F32:
    """Light the covered pixels of a (12, h, w) sheet, band by band; returns (3, h, w)."""
    height, width = alpha.shape
    out = np.zeros((3, height, width), np.float32)
    special = part[10].any(), part[11].any() and rig.environment is not None
    for top in range(0, height, _BAND):
        rows = slice(top, min(height, top + _BAND))
        columns = np.flatnonzero(alpha[rows].max(0) > 0)
        if len(columns):
            band = (rows, slice(int(columns[0]), int(columns[-1]) + 1))
            lit = _lit_band(part[(slice(None), *band)], maps, band, rig, special)
            for plane, lighter in zip(out, lit, strict=True):
                plane[band] = lighter
    return out


def _lit_band(part: F32, maps: _Maps, band: tuple[slice, slice], rig: _Rig, special: tuple[bool, bool]) -> list[F32]:
    nx, ny, nz = part[3], part[4], part[5]
    if maps.tilt_x is not None and maps.tilt_y is not None:
        nx, ny = nx - maps.tilt_x[band], ny + maps.tilt_y[band]
    norm = 1 / np.maximum(np.sqrt(nx * nx + ny * ny + nz * nz), np.float32(1e-4))
    nx, ny, nz = nx * norm, ny * norm, nz * norm
    shadow, hollow = maps.shadow[band], maps.hollow[band]
    facing = nx * rig.key[0] + ny * rig.key[1] + nz * rig.key[2]
    wrap = np.float32(0.28) + np.float32(0.25) * _unit(part[8].copy())
    diffuse = facing + wrap
    diffuse /= 1 + wrap
    _unit(diffuse)
    diffuse *= cv2.sqrt(cv2.sqrt(diffuse)) * shadow
    facing -= np.float32(0.05)
    bleed = np.abs(facing, out=facing)
    bleed *= np.float32(-3.2)
    bleed += 1
    np.maximum(bleed, 0, out=bleed)
    bleed *= shadow
    above = ny * np.float32(0.5)
    below = (np.float32(0.5) - above) * hollow
    above += np.float32(0.5)
    above *= hollow
    edge = _unit(1 - nz)
    edge *= edge * (np.float32(0.7) + np.float32(0.3) * edge)  # close to the power of 2.2, at a tenth of its cost
    back = nx * rig.rim[0] + ny * rig.rim[1] + nz * rig.rim[2]
    back += np.float32(0.25)
    np.minimum(np.maximum(back, 0, out=back), np.float32(1.2), out=back)
    back *= edge
    sheen = edge * hollow
    sheen *= np.float32(0.10)
    light, key = rig.light, rig.light.key
    bands: list[F32] = []
    for i in range(3):
        albedo = part[i]
        colour = above * np.float32(light.sky[i])
        colour += below * np.float32(light.ground[i])
        colour += diffuse * key[i]
        colour += bleed * rig.bleed[i]
        colour *= albedo
        rim = albedo * np.float32(0.65)
        rim += np.float32(0.35)
        rim *= back
        rim *= np.float32(light.rim_colour[i])
        colour += rim
        colour += sheen * np.float32(light.sky[i])
        bands.append(colour)
    if special[1] and rig.environment is not None:
        bands = _mirrored(bands, part[11], (nx, ny, nz), hollow, rig.environment)
    spark = _spark(nx * rig.half[0] + ny * rig.half[1] + nz * rig.half[2]) * part[9] * shadow
    for i in range(3):
        bands[i] += spark * key[i]
        if special[0]:
            bands[i] += part[i] * part[10]
    return bands


def _spark(shine: F32) -> F32:
    """Highlights: a broad one and, in its middle, a sharp one, of the cosine to the half-way direction."""
    broad = _unit(shine)
    broad *= broad
    broad *= broad * broad
    broad *= broad
    sharp = broad * broad
    sharp *= sharp
    sharp *= np.float32(1.6)
    sharp += np.float32(0.22)
    return np.asarray(broad * sharp, np.float32)


def _unit(values: F32) -> F32:
    """Clipped to 0..1 in place."""
    np.maximum(values, 0, out=values)
    return np.asarray(np.minimum(values, 1, out=values))


def _mirrored(bands: list[F32], mirror: F32, normal: tuple[F32, F32, F32], hollow: F32, environment: F32) -> list[F32]:
    nx, ny, nz = normal
    height, width = environment.shape[:2]
    across = ((nz * nx + 0.5) * np.float32(width - 1)).astype(np.float32)
    down = ((0.5 - nz * ny) * np.float32(height - 1)).astype(np.float32)
    seen = cv2.remap(environment, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    share = mirror * (np.float32(0.22) + np.float32(0.78) * np.clip(1 - nz, 0, 1) ** 2)
    own, brought = 1 - share * np.float32(0.55), share * (np.float32(0.35) + np.float32(0.65) * hollow)
    return [colour * own + seen[..., i] * brought for i, colour in enumerate(bands)]
