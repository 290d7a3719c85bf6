"""Many small shapes drawn fast: an 8-bit sheet with alpha, laid over a linear picture in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import cv2
import numpy as np

from ..bands import by_bands, cover, spread
from ..canvas import as_linear
from ..colour import F32, U8, components, from_srgb8
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
            cv2.circle(self.pixels, (int(x * 16), int(y * 16)), int(radius * 16), ink, -1, cv2.LINE_AA, _SHIFT)

    def ellipse(self, x: float, y: float, rx: float, ry: float, ink: Ink, angle: float = 0.0) -> None:
        """Fill an ellipse turned by `angle` degrees."""
        centre, axes = (round(x * 16), round(y * 16)), (max(8, round(rx * 16)), max(8, round(ry * 16)))
        cv2.ellipse(self.pixels, centre, axes, angle, 0, 360, ink, -1, cv2.LINE_AA, _SHIFT)

    def line(self, points: Sequence[Corner] | F32, width: float, ink: Ink, closed: bool = False) -> None:
        """A stroke; thickness in whole pixels."""
        if len(points) == 2 and not closed:
            (x0, y0), (x1, y1) = points
            start, end = (round(float(x0) * 16), round(float(y0) * 16)), (round(float(x1) * 16), round(float(y1) * 16))
            cv2.line(self.pixels, start, end, ink, max(1, round(width)), cv2.LINE_AA, _SHIFT)
            return
        cv2.polylines(self.pixels, [_fixed(points)], closed, ink, max(1, round(width)), cv2.LINE_AA, _SHIFT)

    def paste(self, sprite: U8, x: float, y: float, scale: float, flip: bool) -> None:
        """Lay another sheet's pixels over this one, the middle of their lower edge at (x, y)."""
        wide, tall = max(1, round(sprite.shape[1] * scale)), max(1, round(sprite.shape[0] * scale))
        left, top = round(x - wide / 2), round(y - tall)
        x0, y0, x1, y1 = max(0, left), max(0, top), min(self.width, left + wide), min(self.height, top + tall)
        if x1 <= x0 or y1 <= y0:
            return
        sized = sprite if scale == 1.0 else cv2.resize(sprite, (wide, tall), interpolation=cv2.INTER_LINEAR)
        sized = cv2.flip(sized, 1) if flip else sized
        part = np.ascontiguousarray(sized[y0 - top : y1 - top, x0 - left : x1 - left])
        below = self.pixels[y0:y1, x0:x1]
        bare = cv2.merge([255 - part[..., 3]] * 4)
        self.pixels[y0:y1, x0:x1] = cv2.add(part, cv2.multiply(below, bare, scale=1 / 255))

    def layers(self, soft: float = 0.0) -> tuple[F32, F32]:
        """(straight linear colour, alpha 0..1), blurred by `soft` pixels."""
        alpha = self.pixels[..., 3].astype(np.float32) * np.float32(1 / 255)
        rgb = from_srgb8(_straight(self.pixels))
        if soft <= 0.3:
            return rgb, alpha
        thick = blur(alpha, soft)
        return blur(rgb * alpha[..., None], soft) / np.maximum(thick, 1e-3)[..., None], thick

    def premultiplied(self) -> F32:
        """Linear colour times alpha, and alpha 0..1, as (h, w, 4)."""
        return _premultiplied(self.pixels)

    def onto(self, image: F32, soft: float = 0.0, opacity: float = 1.0, gain: float = 1.0) -> None:
        """Lay the sheet over the picture, in place, touching only what was drawn on; `gain` brightens its colours."""
        drawn = cv2.boundingRect(self.pixels[..., 3])
        if not drawn[2]:
            return
        pad = int(soft * 3) + 1
        rows = slice(max(0, drawn[1] - pad), min(self.height, drawn[1] + drawn[3] + pad))
        columns = slice(max(0, drawn[0] - pad), min(self.width, drawn[0] + drawn[2] + pad))
        part, below = self.pixels[rows, columns], image[rows, columns]
        if soft <= 0.3:
            _lay_crisp(below, part, opacity, gain)
        else:
            sheet = blur(_premultiplied(part), soft)
            if gain != 1.0:
                sheet[..., :3] *= np.float32(gain)
            cover(below, sheet, opacity)


def _lay_crisp(image: F32, pixels: U8, opacity: float, gain: float) -> None:
    """Composite all pixels, in place."""

    def work(rows: slice) -> None:
        part, below = pixels[rows], image[rows]
        alpha = np.ascontiguousarray(part[..., 3])
        if not cv2.countNonZero(alpha):
            return
        change = from_srgb8(_straight(part))
        if gain != 1.0:
            change *= np.float32(gain)
        change -= below
        change *= spread(alpha) * np.float32(opacity / 255)
        below += change

    by_bands(image.shape, work)


def _premultiplied(pixels: U8) -> F32:
    """Linear colour times alpha, and alpha 0..1, as (h, w, 4)."""
    made: F32 = np.empty(pixels.shape, np.float32)

    def work(rows: slice) -> None:
        part = pixels[rows]
        sheet = cv2.cvtColor(from_srgb8(_straight(part)), cv2.COLOR_RGB2RGBA)
        alpha = part[..., 3].astype(np.float32) * np.float32(1 / 255)
        sheet[..., 3] = 1
        np.multiply(sheet, cv2.merge([alpha] * 4), out=made[rows])

    by_bands(pixels.shape, work)
    return made


def _straight(pixels: U8) -> U8:
    """Colour without the black that anti-aliased edges have mixed in, (…, 3)."""
    channels = cv2.split(pixels)
    return cv2.divide(cv2.merge(channels[:3]), cv2.merge([channels[3]] * 3), scale=255)


def ink(colour: F32 | str, alpha: float = 1.0) -> Ink:
    """A drawing colour for `Sheet`: of a linear colour or '#rrggbb'. Premultiplied, as overlapping shapes need."""
    r, g, b = (value * alpha for value in components(as_linear(colour)))
    return r, g, b, 255.0 * alpha


def _fixed(points: Sequence[Corner] | F32) -> F32:
    return np.round(np.asarray(points, np.float64) * 16).astype(np.int32)
