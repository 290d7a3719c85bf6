"""Soft edges: fitting a rough mask to the picture's own edges, and the pure colour under a soft edge.

Pictures are uint8 sRGB (H, W, 3) or float32 sRGB 0..1 as said; masks are float32 (H, W), 0..1.
"""

from __future__ import annotations

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
    spread = np.empty((*small.shape, 3, 3), np.float32)
    for row in range(3):
        for column in range(row, 3):
            product = mean(guide[..., row] * guide[..., column]) - guide_mean[..., row] * guide_mean[..., column]
            spread[..., row, column] = spread[..., column, row] = product
        spread[..., row, row] += smoothness
    slope = f32(np.linalg.solve(spread, covariance[..., None])[..., 0])
    offset = f32(mask_mean - (slope * guide_mean).sum(-1))
    slope, offset = (f32(cv2.resize(mean(field), (width, height))) for field in (slope, offset))
    return f32(np.clip((slope * image).sum(-1) + offset, 0, 1))


def foreground(image: U8, mask: F32) -> F32:
    """The subject's own colour everywhere, float32 sRGB: the old background's share is taken out of soft edges.

    Two passes of blurred colour estimation, wide and then narrow (Forte 2021).
    """
    picture = unit(image)
    front, back = picture, picture
    alpha = mask[..., None]
    side = max(image.shape[:2])
    for reach in (max(9, round(side * 0.09)), max(3, round(side * 0.006))):
        window = (reach, reach)
        covered = cv2.blur(mask, window)[..., None]
        near_front = cv2.blur(front * alpha, window) / (covered + 1e-5)
        near_back = cv2.blur(back * (1 - alpha), window) / (1 - covered + 1e-5)
        front = np.clip(near_front + alpha * (picture - alpha * near_front - (1 - alpha) * near_back), 0, 1)
        back = near_back
    return f32(front)
