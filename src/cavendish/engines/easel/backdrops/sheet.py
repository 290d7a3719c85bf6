"""Many small shapes drawn fast: an 8-bit sheet with alpha, laid over a linear picture in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import cv2
import numpy as np

from ..canvas import as_linear
from ..colour import F32, U8, from_srgb8, over, srgb8
from ..noise import blur

Corner: TypeAlias = tuple[float, float]
Ink: TypeAlias = tuple[float, float, float, float]
_SHIFT = 4


class Sheet:
    """A transparent sheet of width x height pixels, drawn on from back to front.

    Colours are linear float32[3] or '#rrggbb'. Later shapes cover earlier ones; a translucent shape thins
    what it covers, so keep those on sheets of their own.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.pixels: U8 = np.zeros((height, width, 4), np.uint8)

    def polygon(self, points: Sequence[Corner] | F32, ink: Ink) -> None:
        """Fill a polygon, any shape."""
        cv2.fillPoly(self.pixels, [_fixed(points)], ink, cv2.LINE_AA, _SHIFT)

    def box(self, x0: float, y0: float, x1: float, y1: float, ink: Ink) -> None:
        """Fill an upright rectangle."""
        self.polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], ink)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """Fill a circle; nothing below a third of a pixel."""
        if radius > 0.3:
            cv2.circle(self.pixels, (round(x * 16), round(y * 16)), round(radius * 16), ink, -1, cv2.LINE_AA, _SHIFT)

    def ellipse(self, x: float, y: float, rx: float, ry: float, ink: Ink, angle: float = 0.0) -> None:
        """Fill an ellipse turned by `angle` degrees."""
        centre, axes = (round(x * 16), round(y * 16)), (max(8, round(rx * 16)), max(8, round(ry * 16)))
        cv2.ellipse(self.pixels, centre, axes, angle, 0, 360, ink, -1, cv2.LINE_AA, _SHIFT)

    def line(self, points: Sequence[Corner] | F32, width: float, ink: Ink, closed: bool = False) -> None:
        """A stroke; thickness in whole pixels."""
        cv2.polylines(self.pixels, [_fixed(points)], closed, ink, max(1, round(width)), cv2.LINE_AA, _SHIFT)

    def layers(self, soft: float = 0.0) -> tuple[F32, F32]:
        """(straight linear colour, alpha 0..1), blurred by `soft` pixels."""
        alpha = self.pixels[..., 3].astype(np.float32) * np.float32(1 / 255)
        shown = np.maximum(self.pixels[..., 3:], 1)
        straight = np.minimum(self.pixels[..., :3].astype(np.uint16) * 255 // shown, 255).astype(np.uint8)
        rgb = from_srgb8(straight)
        if soft <= 0.3:
            return rgb, alpha
        thick = blur(alpha, soft)
        return blur(rgb * alpha[..., None], soft) / np.maximum(thick, 1e-3)[..., None], thick

    def onto(self, image: F32, soft: float = 0.0, opacity: float = 1.0) -> None:
        """Lay the sheet over the picture, in place, touching only the rows that were drawn on."""
        drawn = np.flatnonzero(self.pixels[..., 3].any(1))
        if not len(drawn):
            return
        pad = int(soft * 3) + 1
        rows = slice(max(0, int(drawn[0]) - pad), min(self.height, int(drawn[-1]) + pad + 1))
        part = Sheet.__new__(Sheet)
        part.pixels = self.pixels[rows]
        rgb, alpha = part.layers(soft)
        over(image[rows], rgb, alpha * np.float32(opacity))


def ink(colour: F32 | str, alpha: float = 1.0) -> Ink:
    """A drawing colour for `Sheet`: of a linear colour or '#rrggbb'. Premultiplied, as overlapping shapes need."""
    r, g, b = (float(value) * alpha for value in srgb8(np.asarray(as_linear(colour)).reshape(1, 1, 3)).ravel())
    return r, g, b, 255.0 * alpha


def _fixed(points: Sequence[Corner] | F32) -> F32:
    return np.round(np.asarray(points, np.float64) * 16).astype(np.int32)
