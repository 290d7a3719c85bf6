"""Soft edges: fitting a rough mask to the picture's own edges, and the pure colour under a soft edge.

Pictures are uint8 sRGB (H, W, 3) or float32 sRGB 0..1 as said; masks are float32 (H, W), 0..1.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from ..colour import F32, U8

_GUIDE_SIDE = 640.0  # px; the linear model of an edge is as good at this size, and far cheaper


def f32(values: object) -> F32:
    """Whatever numpy or OpenCV computed as float32; no copy if it is already."""
    return np.asarray(values, np.float32)


def unit(image: U8) -> F32:
    """uint8 sRGB as float32 sRGB 0..1."""
    return image.astype(np.float32) * np.float32(1 / 255)


def pixels(image: F32) -> U8:
    """float32 sRGB 0..1 as uint8 sRGB, clipped and rounded."""
    return (np.clip(image, 0, 1) * np.float32(255) + np.float32(0.5)).astype(np.uint8)


def over(image: U8, top: U8 | F32, mask: F32) -> U8:
    """`top` (same shape, uint8 sRGB or float32 0..1) laid over `image` where `mask` is 1."""
    front = unit(top) if top.dtype == np.uint8 else top
    base = unit(image)
    return pixels(base + (front - base) * mask[..., None])


def fitted(image: F32, mask: F32, radius: float, smoothness: float = 2e-4) -> F32:
    """`mask` redrawn as a local linear function of the picture's colour (guided filter), so it follows edges.

    image is float32 sRGB (H, W, 3); `radius` in its px is how far an edge may be from where the mask has it.
    """
    height, width = mask.shape
    shrink = max(1.0, max(height, width) / _GUIDE_SIDE)
    size = (max(8, round(width / shrink)), max(8, round(height / shrink)))
    guide = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    small = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    window = (2 * max(2, round(radius / shrink)) + 1,) * 2

    def mean(field: F32) -> F32:
        return f32(cv2.boxFilter(field, -1, window))

    guide_mean, mask_mean = mean(guide), mean(small)
    covariance = mean(guide * small[..., None]) - guide_mean * mask_mean[..., None]
    slope = _solved(_spread(guide, guide_mean, mean, smoothness), covariance)
    offset = f32(mask_mean - (slope * guide_mean).sum(-1))
    slope, offset = (f32(cv2.resize(mean(field), (width, height))) for field in (slope, offset))
    return f32(np.clip((slope * image).sum(-1) + offset, 0, 1))


def _spread(guide: F32, average: F32, mean: Callable[[F32], F32], smoothness: float) -> tuple[F32, ...]:
    """The upper half of the local covariance of the three channels: rr, rg, rb, gg, gb, bb."""
    pairs = ((0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2))
    return tuple(
        f32(mean(guide[..., i] * guide[..., j]) - average[..., i] * average[..., j] + (smoothness if i == j else 0))
        for i, j in pairs
    )


def _solved(spread: tuple[F32, ...], right: F32) -> F32:
    """The solution of each pixel's symmetric 3 × 3 system, by its adjugate; right and result are (H, W, 3)."""
    rr, rg, rb, gg, gb, bb = spread
    a, b, c = gg * bb - gb * gb, rb * gb - rg * bb, rg * gb - rb * gg
    d, e, f = rr * bb - rb * rb, rg * rb - rr * gb, rr * gg - rg * rg
    scale = 1 / (rr * a + rg * b + rb * c + 1e-20)
    x, y, z = cv2.split(right)
    return f32(
        cv2.merge([(a * x + b * y + c * z) * scale, (b * x + d * y + e * z) * scale, (c * x + e * y + f * z) * scale])
    )


def foreground(image: U8, mask: F32) -> F32:
    """The subject's own colour everywhere, float32 sRGB: the old background's share is taken out of soft edges.

    Two passes of blurred colour estimation, wide and then narrow (Forte 2021).
    """
    picture = unit(image)
    side = max(image.shape[:2])
    small = cv2.resize(picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    small_mask = cv2.resize(mask, small.shape[1::-1], interpolation=cv2.INTER_AREA)
    wide_front, wide_back = _colours(f32(small_mask), f32(small), f32(small), max(3, round(side * 0.022)))
    front, back = (f32(cv2.resize(each, image.shape[1::-1])) for each in (wide_front, wide_back))
    alpha = mask[..., None]
    front = np.clip(front + alpha * (picture - alpha * front - (1 - alpha) * back), 0, 1)
    near_front, near_back = _colours(mask, f32(front), back, max(3, round(side * 0.006)))
    front = np.clip(near_front + alpha * (picture - alpha * near_front - (1 - alpha) * near_back), 0, 1)
    return f32(front)


def _colours(mask: F32, front: F32, back: F32, reach: int) -> tuple[F32, F32]:
    """The subject's and the background's mean colour within `reach` px of each pixel."""
    window, alpha = (reach, reach), mask[..., None]
    covered = cv2.blur(mask, window)[..., None]
    near_front = cv2.blur(front * alpha, window) / (covered + 1e-5)
    near_back = cv2.blur(back * (1 - alpha), window) / (1 - covered + 1e-5)
    return f32(near_front), f32(near_back)
