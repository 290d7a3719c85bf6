"""Fur and hair: streaks of noise along the lie of the hair, and a silhouette feathered by them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .colour import F32
from .noise import blur, fbm, value_noise

_REDUCE = 4
_RELATIVE = cv2.INTER_LINEAR | cv2.WARP_RELATIVE_MAP


@dataclass(frozen=True, slots=True)
class Coat:
    """Streaks over a window: `streak` is noise of unit deviation, `lie_x`/`lie_y` the pixel direction of the hair."""

    streak: F32
    lie_x: F32
    lie_y: F32


def comb(rng: np.random.Generator, flow_x: F32, flow_y: F32, inside: F32, length: float, unit: float) -> Coat:
    """Noise smeared along the flow (line integral convolution).

    Args:
        flow_x, flow_y: lie of the hair in pixels, y down, valid where `inside` is 1.
        inside: 0/1 mask of the body.
        length: of a hair in pixels.
        unit: pixels per subject unit; fixes the width of hairs.
    """
    height, width = inside.shape
    lie_x, lie_y = _extended(rng, flow_x, flow_y, inside, length, unit)
    fine = value_noise(rng, height, width, max(1.7, 0.0058 * unit))
    coarse = value_noise(rng, height, width, max(3.0, 0.020 * unit))
    streak = _standard(fine) * np.float32(0.85) + _standard(coarse) * np.float32(0.5)
    rows, columns = lie_x.shape
    # Doubling: averaging the noise with itself a step back, then two, then four … integrates along the curve.
    step_x, step_y = lie_x * np.float32(length / 16), lie_y * np.float32(length / 16)
    shrink_x, shrink_y = columns / width, rows / height
    for _ in range(4):
        back_x, back_y = _enlarged(-step_x, width, height), _enlarged(-step_y, width, height)
        streak = streak + cv2.remap(streak, back_x, back_y, _RELATIVE, borderMode=cv2.BORDER_REFLECT)
        at_x, at_y = step_x * np.float32(-shrink_x), step_y * np.float32(-shrink_y)
        step_x = step_x + cv2.remap(step_x, at_x, at_y, _RELATIVE, borderMode=cv2.BORDER_REPLICATE)
        step_y = step_y + cv2.remap(step_y, at_x, at_y, _RELATIVE, borderMode=cv2.BORDER_REPLICATE)
    streak = streak / np.float32(streak.std() + 1e-4)
    return Coat(streak, _enlarged(lie_x, width, height), _enlarged(lie_y, width, height))


def feather(coat: Coat, planes: F32, alpha: F32, thickness: F32, length: float) -> tuple[F32, F32]:
    """Pull colour (3, h, w) and alpha outwards along the hair, unevenly; `thickness` is fur 0..1 per pixel.

    Returns straight colour (h, w, 3) and alpha (h, w).
    """
    inside = (alpha > 0.5).astype(np.float32)
    spread = length * 0.3 + 2.4
    around = np.clip(blur(thickness * inside, spread) / (blur(inside, spread) + np.float32(1e-3)), 0, 1)
    reach = cv2.pow(np.clip(coat.streak * np.float32(0.33) + np.float32(0.5), 0, 1), 1.7)
    reach *= around * np.float32(-1.15 * length)
    sheet = cv2.merge([*(plane * alpha for plane in planes), alpha])
    pulled = cv2.remap(sheet, coat.lie_x * reach, coat.lie_y * reach, _RELATIVE, borderMode=cv2.BORDER_CONSTANT)
    pulled = cv2.GaussianBlur(pulled, (0, 0), 0.55)
    grown = np.ascontiguousarray(pulled[..., 3])
    share = 1 / np.maximum(grown, np.float32(1e-3))
    return cv2.merge([pulled[..., i] * share for i in range(3)]), np.minimum(grown, 1)


def _extended(
    rng: np.random.Generator, flow_x: F32, flow_y: F32, inside: F32, length: float, unit: float
) -> tuple[F32, F32]:
    """The flow on a reduced grid, spread beyond the silhouette, smoothed, tousled and of unit length."""
    height, width = inside.shape
    size = max(2, width // _REDUCE), max(2, height // _REDUCE)
    weight = cv2.resize(inside, size, interpolation=cv2.INTER_AREA)
    x = cv2.resize(flow_x * inside, size, interpolation=cv2.INTER_AREA)
    y = cv2.resize(flow_y * inside, size, interpolation=cv2.INTER_AREA)
    spread = (length * 0.35 + 3) / _REDUCE
    far = blur(weight, spread) + np.float32(1e-3)
    solid = weight > 0.5
    x = np.where(solid, x / np.maximum(weight, 1e-3), blur(x, spread) / far).astype(np.float32)
    y = np.where(solid, y / np.maximum(weight, 1e-3), blur(y, spread) / far).astype(np.float32)
    smooth = 0.02 * unit / _REDUCE
    x, y = blur(x, smooth), blur(y, smooth)
    turn = (fbm(rng, size[1], size[0], 0.16 * unit / _REDUCE, 3) - 0.5) * 1.5
    c, s = np.cos(turn), np.sin(turn)
    x, y = x * c - y * s, x * s + y * c
    norm = np.sqrt(x * x + y * y) + np.float32(1e-4)
    return (x / norm).astype(np.float32), (y / norm).astype(np.float32)


def _standard(noise: F32) -> F32:
    return np.asarray((noise - noise.mean()) / (noise.std() + 1e-6), np.float32)


def _enlarged(small: F32, width: int, height: int) -> F32:
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
