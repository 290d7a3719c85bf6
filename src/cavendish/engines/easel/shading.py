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
_NOWHERE = -1e4


@dataclass(frozen=True, slots=True)
class Layer:
    """A lit cut-out: straight linear `rgb` (h, w, 3), `alpha` (h, w), its top left corner at (x, y)."""

    rgb: F32
    alpha: F32
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class _Surface:
    """The clay inside its bounding box, ready for light. Heights are in pixels; maps are (h, w) unless named."""

    cover: F32
    height: F32
    albedo: F32
    nx: F32
    ny: F32
    nz: F32
    fur: F32 | None
    gloss: F32
    emission: F32 | None
    mirror: F32 | None


def shade(
    clay: Clay,
    light: Light,
    rng: np.random.Generator | None = None,
    *,
    fur_length: float = 0.05,
    occlusion: float = 1.0,
    environment: F32 | None = None,
) -> Layer:
    """Light a clay sheet.

    Args:
        rng: for the fur; a fixed stream when absent.
        fur_length: of hairs, in the clay's units.
        occlusion: strength of darkening in hollows, about 0..1.
        environment: small linear picture (h, w, 3) of the surroundings that mirrors show, sky at the top.

    Returns:
        The lit layer, in the sheet's pixel coordinates; 1 x 1 and empty when nothing was modelled.
    """
    pad = int(fur_length * clay.scale) + 8
    window = _bounds(clay.cover, pad)
    if window is None:
        return Layer(np.zeros((1, 1, 3), np.float32), np.zeros((1, 1), np.float32))
    flow = clay.channels[6:8][(slice(None), *window)]
    surface = _surface(clay, window)
    coat = None
    if surface.fur is not None and float(surface.fur.max()) > 0.01:
        inside = (surface.cover > 0.5).astype(np.float32)
        length = fur_length * clay.scale
        chosen = rng if rng is not None else stream("coat")
        coat = coats.comb(chosen, flow[0], -flow[1], inside, length, clay.scale)
        surface = _combed(surface, coat)
    colour = _lit(surface, light, clay.scale, occlusion, environment)
    alpha = surface.cover
    if coat is not None and surface.fur is not None:
        colour *= (1 + np.clip(coat.streak, -2, 2) * surface.fur * np.float32(0.11))[..., None]
        colour, alpha = coats.feather(coat, colour, alpha, surface.fur, fur_length * clay.scale)
    return Layer(colour, alpha, window[1].start, window[0].start)


def _bounds(cover: F32, pad: int) -> tuple[slice, slice] | None:
    rows, columns = np.flatnonzero(cover.max(1) > 0), np.flatnonzero(cover.max(0) > 0)
    if not len(rows):
        return None
    height, width = cover.shape
    return (
        slice(int(max(0, rows[0] - pad)), int(min(height, rows[-1] + pad))),
        slice(int(max(0, columns[0] - pad)), int(min(width, columns[-1] + pad))),
    )


def _surface(clay: Clay, window: tuple[slice, slice]) -> _Surface:
    part = clay.channels[(slice(None), *window)]
    cover = np.ascontiguousarray(clay.cover[window])
    height = np.where(cover > 0, clay.depth[window] * np.float32(clay.scale), 0).astype(np.float32)
    nx, ny, nz = _unit(part[3], part[4], np.where(cover > 0, part[5], 1))
    optional = [np.ascontiguousarray(part[i]) if part[i].any() else None for i in (8, 10, 11)]
    albedo = cv2.merge([np.ascontiguousarray(part[i]) for i in range(3)])
    gloss = np.ascontiguousarray(part[9])
    return _Surface(cover, height, albedo, nx, ny, nz, optional[0], gloss, optional[1], optional[2])


def _unit(x: F32, y: F32, z: F32) -> tuple[F32, F32, F32]:
    norm = np.maximum(np.sqrt(x * x + y * y + z * z), np.float32(1e-4))
    return (x / norm).astype(np.float32), (y / norm).astype(np.float32), (z / norm).astype(np.float32)


def _combed(surface: _Surface, coat: coats.Coat) -> _Surface:
    """Tilt the normals from side to side with the streaks."""
    assert surface.fur is not None  # noqa: S101 - the caller combs furry surfaces only
    gy, gx = np.gradient(blur(coat.streak, 0.8))
    amount = surface.fur * np.float32(0.55)
    nx, ny, nz = _unit(surface.nx - gx * amount, surface.ny + gy * amount, surface.nz)
    s = surface
    return _Surface(s.cover, s.height, s.albedo, nx, ny, nz, s.fur, s.gloss, s.emission, s.mirror)


def _towards(direction: tuple[float, float, float]) -> F32:
    vector = np.array(direction, np.float32)
    return vector / np.linalg.norm(vector)


def _lit(surface: _Surface, light: Light, scale: float, occlusion: float, environment: F32 | None) -> F32:
    key, rim = _towards(light.key_dir), _towards(light.rim_dir)
    nx, ny, nz = surface.nx, surface.ny, surface.nz
    sky, ground = np.array(light.sky, np.float32), np.array(light.ground, np.float32)
    facing = nx * key[0] + ny * key[1] + nz * key[2]
    wrap = np.float32(0.28) if surface.fur is None else 0.28 + 0.25 * np.clip(surface.fur, 0, 1)
    shadow = _self_shadow(surface, key, scale)
    diffuse = np.clip((facing + wrap) / (1 + wrap), 0, 1) ** 1.25 * shadow
    hollow = np.clip(1 - occlusion * 0.62 * _occlusion(surface, scale), 0.18, 1)
    up = ny * 0.5 + 0.5
    ambient = (up * hollow)[..., None] * sky + ((1 - up) * hollow)[..., None] * ground
    strength = float(light.key @ LUMA)
    # Light that bleeds through at the terminator: a cheap subsurface glow.
    bleed = np.clip(1 - np.abs(facing - 0.05) * 3.2, 0, 1) * shadow
    warmth = np.array([0.16, 0.045, 0.02], np.float32) * (strength * light.subsurface)
    colour = surface.albedo * (ambient + diffuse[..., None] * light.key + bleed[..., None] * warmth)
    edge = np.clip(1 - nz, 0, 1) ** 2.2
    back = edge * np.clip(nx * rim[0] + ny * rim[1] + nz * rim[2] + 0.25, 0, 1.2)
    colour += (surface.albedo * 0.65 + 0.35) * back[..., None] * np.array(light.rim_colour, np.float32)
    colour += (edge * hollow * 0.10)[..., None] * sky
    if surface.mirror is not None and environment is not None:
        colour = _mirrored(colour, surface, surface.mirror, hollow, environment)
    half = _towards((float(key[0]), float(key[1]), float(key[2]) + 1.0))
    shine = np.clip(nx * half[0] + ny * half[1] + nz * half[2], 0, 1)
    broad = shine**4
    broad = broad * broad * broad
    spark = (broad**5 * 1.6 + broad * 0.22) * surface.gloss * shadow
    colour += spark[..., None] * light.key
    if surface.emission is not None:
        colour += surface.albedo * surface.emission[..., None]
    return np.asarray(colour, np.float32)


def _self_shadow(surface: _Surface, key: F32, scale: float) -> F32:
    """1 in light, 0 in shadow: marches the height field towards the key on a half-size grid."""
    height, width = surface.cover.shape
    size = max(2, width // 2), max(2, height // 2)
    small = cv2.resize(np.where(surface.cover > 0.3, surface.height, _NOWHERE), size, interpolation=cv2.INTER_NEAREST)
    lit = np.ones_like(small)
    for i in range(1, _SHADOW_STEPS + 1):
        step = 0.55 * scale * (i / _SHADOW_STEPS) ** 1.4
        shift = np.array([[1, 0, -key[0] * step / 2], [0, 1, key[1] * step / 2]], np.float32)
        ahead = cv2.warpAffine(small, shift, size, flags=cv2.INTER_NEAREST, borderValue=_NOWHERE)
        rise = np.float32(key[2] * step + 0.012 * scale)
        blocked = np.clip((ahead - small - rise) * np.float32(1 / (0.05 * scale)), 0, 1)
        np.minimum(lit, 1 - blocked * np.float32(1 - 0.35 * i / _SHADOW_STEPS), out=lit)
    lit = blur(lit, 0.009 * scale)
    return np.asarray(cv2.resize(lit, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def _occlusion(surface: _Surface, scale: float) -> F32:
    """How far each point lies below the mean height around it, at two reaches."""
    inside = (surface.cover > 0.5).astype(np.float32)
    raised = surface.height * inside
    hidden = np.zeros_like(raised)
    for reach, weight in ((0.035, 0.5), (0.11, 0.6)):
        mean = blur(raised, reach * scale) / (blur(inside, reach * scale) + np.float32(1e-3))
        hidden += weight * np.clip((mean - surface.height) / np.float32(reach * scale * 1.6), 0, 1)
    return hidden


def _mirrored(colour: F32, surface: _Surface, mirror: F32, hollow: F32, environment: F32) -> F32:
    height, width = environment.shape[:2]
    across = (surface.nz * surface.nx + 0.5) * np.float32(width - 1)
    down = (0.5 - surface.nz * surface.ny) * np.float32(height - 1)
    seen = cv2.remap(environment, across.astype(np.float32), down.astype(np.float32), cv2.INTER_LINEAR)
    share = (mirror * (0.22 + 0.78 * np.clip(1 - surface.nz, 0, 1) ** 2))[..., None]
    return np.asarray(colour * (1 - share * 0.55) + seen * share * (0.35 + 0.65 * hollow[..., None]), np.float32)
