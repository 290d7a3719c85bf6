"""Putting a cut-out into another picture so that it belongs there: light, edge, shadow."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from ..noise import blur
from .matte import f32, pixels, unit


@dataclass(frozen=True)
class Sprite:
    """A cut-out: colour float32 sRGB (h, w, 3) and alpha (h, w)."""

    rgb: F32
    alpha: F32

    def scaled(self, width: int, height: int) -> Sprite:
        """The cut-out at another size."""
        size = (max(1, width), max(1, height))
        how = cv2.INTER_AREA if size[0] < self.alpha.shape[1] else cv2.INTER_CUBIC
        premultiplied = cv2.resize(self.rgb * self.alpha[..., None], size, interpolation=how)
        alpha = np.clip(cv2.resize(self.alpha, size, interpolation=how), 0, 1)
        return Sprite(np.clip(premultiplied / np.maximum(alpha, 1e-3)[..., None], 0, 1), alpha)


def trimmed(rgb: F32, alpha: F32) -> Sprite:
    """The cut-out without empty margins; an empty one stays as it is."""
    rows, columns = np.flatnonzero(alpha.max(1) > 0.05), np.flatnonzero(alpha.max(0) > 0.05)
    if not len(rows) or not len(columns):
        return Sprite(rgb, alpha)
    box = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    return Sprite(rgb[box], alpha[box])


def matched(rgb: F32, alpha: F32, ground: F32, strength: float) -> F32:
    """The subject's colours (float32 sRGB) pulled towards the light of `ground`, by mean and spread in Lab."""
    lab, around = cv2.cvtColor(rgb, cv2.COLOR_RGB2Lab), cv2.cvtColor(ground, cv2.COLOR_RGB2Lab)
    solid = alpha > 0.5
    if not solid.any():
        return rgb
    own, other = lab[solid].mean(0), around.reshape(-1, 3).mean(0)
    shift = (other - own) * np.array([0.32, 0.5, 0.5], np.float32) * np.float32(strength)
    shift = np.clip(shift, [-22, -11, -15], [12, 11, 15]).astype(np.float32)
    lab = lab + shift
    lab[..., 0] = np.clip(lab[..., 0], 0, 100)
    return f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))


def before(subject: F32, alpha: F32, ground: U8, strength: float = 1.0) -> U8:
    """A full-frame subject (float32 sRGB, alpha) before a ground of the same size, its light matched, the ground's
    light wrapped around its soft edges."""
    back = unit(ground)
    front = matched(subject, alpha, back, strength)
    side = max(alpha.shape)
    wrap = (np.clip(blur(1 - alpha, side * 0.01) * alpha * 1.1, 0, 1) * np.float32(0.4))[..., None]
    front = front * (1 - wrap) + blur(back, side * 0.02) * wrap
    return pixels(back + (front - back) * alpha[..., None])


def laid(
    ground: U8, sprite: Sprite, left: int, top: int, *, match: float = 1.0, shadow: float = 0.5, opacity: float = 1.0
) -> tuple[U8, F32]:
    """`sprite` laid on `ground` at (left, top), with its light matched to where it lies and, with `shadow`, a cast
    and a contact shadow under its foot. Returns the picture and where the sprite now is, as a mask."""
    height, width = ground.shape[:2]
    tall, broad = sprite.alpha.shape
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + broad), min(height, top + tall)
    mask = np.zeros((height, width), np.float32)
    if x1 <= x0 or y1 <= y0:
        return ground, mask
    inner = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
    outer = (slice(y0, y1), slice(x0, x1))
    picture = unit(ground)
    colour = sprite.rgb[inner]
    if match > 0:
        around = picture[max(0, y0 - tall // 4) : y1 + tall // 4, max(0, x0 - broad // 4) : x1 + broad // 4]
        colour = matched(np.ascontiguousarray(colour), sprite.alpha[inner], np.ascontiguousarray(around), match)
    if shadow > 0:
        picture *= 1 - _shadow(sprite.alpha, left, top, (height, width))[..., None] * np.float32(shadow)
    alpha = sprite.alpha[inner] * np.float32(opacity)
    picture[outer] += (colour - picture[outer]) * alpha[..., None]
    mask[outer] = alpha
    return pixels(picture), mask


def _shadow(alpha: F32, left: int, top: int, size: tuple[int, int]) -> F32:
    """The outline thrown flat to the lower right, and a dark line where it stands; (H, W) 0..1."""
    tall, broad = alpha.shape
    foot = top + tall
    lean, rise = 0.35, 0.22
    source = np.array([[0, 0], [0, tall], [broad, tall]], np.float32)
    goal = np.array([[left + lean * tall, foot - rise * tall], [left, foot - 1], [left + broad, foot - 1]], np.float32)
    cast = cv2.warpAffine(alpha, cv2.getAffineTransform(source, goal), size[::-1], flags=cv2.INTER_LINEAR)
    cast = blur(cast, max(1.0, tall * 0.02)) * np.float32(0.75)
    band = alpha[int(tall * 0.94) :].max(0) if tall > 16 else alpha.max(0)
    contact = np.zeros(size, np.float32)
    x0, x1 = max(0, left), min(size[1], left + broad)
    y0, y1 = max(0, foot - max(2, tall // 60)), min(size[0], foot + max(2, tall // 50))
    if x1 > x0 and y1 > y0:
        contact[y0:y1, x0:x1] = band[x0 - left : x1 - left]
    contact = blur(contact, max(1.2, tall * 0.015))
    return f32(np.clip(cast + contact, 0, 1))


def solidity(alpha: F32) -> F32:
    """A cut-out's mask with its faint haze removed."""
    return smoothstep(0.08, 0.9, alpha)
