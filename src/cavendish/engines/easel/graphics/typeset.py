"""Lettering of printed matter, laid over the finished sRGB picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np

from .. import lettering
from ..colour import F32, U8
from ..lettering import Weight
from ..noise import blur, value_noise
from .designs import Box, Design

Rgb: TypeAlias = tuple[int, int, int]
WHITE: Rgb = (255, 252, 244)
INK: Rgb = (38, 36, 48)
_RING, _RING_SIZE = 0.435, 0.072
"""Radius of the middle line of letters that run along a circle, and their height, as shares of the smaller side."""


_LIGHT = 128.0
"""Mean of a ground on which dark letters read better than light ones."""


@dataclass
class Sheet:
    """The picture under way: float32 (h, w, 3), 0..255."""

    pixels: F32
    rng: np.random.Generator

    def lay(self, colour: Rgb | F32, cover: F32) -> None:
        """Mix a colour in where `cover` (h, w) is 1."""
        tone = np.asarray(colour, np.float32)
        self.pixels += (tone - self.pixels) * cover[..., None]

    def ink(self, text: str, box: Box, weight: Weight = "Black", largest: float = 0.3) -> F32:
        """(h, w) mask of the text set as large as fits the box, at most `largest` of the smaller side high."""
        height, width = self.pixels.shape[:2]
        left, top, right, bottom = (round(v * s) for v, s in zip(box, (width, height) * 2, strict=True))
        mask = np.zeros((height, width), np.float32)
        em = largest * min(width, height)
        mask[top:bottom, left:right] = lettering.fit(text, right - left, bottom - top, weight, largest=em)
        return mask

    @property
    def side(self) -> float:
        return float(min(self.pixels.shape[:2]))

    def light(self, box: Box) -> bool:
        """Whether the picture below a box is light."""
        height, width = self.pixels.shape[:2]
        left, top, right, bottom = (round(v * s) for v, s in zip(box, (width, height) * 2, strict=True))
        return float(self.pixels[top:bottom, left:right].mean()) > _LIGHT

    def shade(self, box: Box, strength: float) -> None:
        """Darken softly around a box."""
        height, width = self.pixels.shape[:2]
        y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
        x = np.linspace(0, 1, width, dtype=np.float32)[None]
        away = np.maximum(np.maximum(box[1] - y, y - box[3]), np.maximum(box[0] - x, x - box[2]) * 0.5)
        self.pixels *= 1 - strength * np.exp(-((np.clip(away, 0, None) / 0.10) ** 2))[..., None]


Look: TypeAlias = Callable[[Sheet, str, Box, Rgb], None]


def _shadow(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    mask = sheet.ink(text, box, "Bold")
    sheet.lay((0, 0, 0), np.clip(blur(mask, max(1.0, sheet.side * 0.012)) * 1.5, 0, 0.75))
    sheet.lay(WHITE, mask)


def _inked(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    sheet.lay(colour, sheet.ink(text, box, "Bold", 0.16))


def _lettermark(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    sheet.lay(colour, sheet.ink(text, box, "Black", 0.5))


def _printed(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """In whatever stands out from the cloth below."""
    height, width = sheet.pixels.shape[:2]
    below = sheet.pixels[round(box[1] * height) : round(box[3] * height), round(box[0] * width) : round(box[2] * width)]
    sheet.lay(INK if float(below.mean()) > 140 else WHITE, sheet.ink(text, box, "Black", 0.34))


def _cinema(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    height = sheet.pixels.shape[0]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    sheet.pixels *= 1 - 0.92 * np.clip((y - box[1] + 0.16) / 0.26, 0, 1) ** 1.3
    mask = sheet.ink(text, box, "Bold")
    sheet.lay((190, 40, 30), np.clip(blur(mask, sheet.side * 0.012), 0, 0.5))
    sheet.lay((246, 232, 205), mask)


def _band(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    height, width = sheet.pixels.shape[:2]
    edge = round(sheet.side * 0.046)
    top = round((box[1] - 0.025) * height)
    sheet.pixels[top : height - edge, edge : width - edge] = (242, 230, 200)
    sheet.pixels[top : top + max(2, edge // 6), edge : width - edge] = colour
    sheet.lay(colour, sheet.ink(text, box, "Black"))


def _poster(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """In dark letters on a light ground, in light ones on a dark one."""
    light = sheet.light(box)
    if not light:
        sheet.shade(box, 0.5)
    mask = sheet.ink(text, box, "Black")
    drop = max(1, round(sheet.side * 0.006))
    if light:
        sheet.lay(WHITE, np.clip(blur(mask, sheet.side * 0.012) * 1.6, 0, 0.85))
    sheet.lay(WHITE if light else colour, np.roll(mask, (drop, drop), (0, 1)))
    sheet.lay(colour if light else WHITE, mask)


def _book(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    width = sheet.pixels.shape[1]
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    sheet.pixels *= 1 - 0.5 * np.exp(-(((x - 0.035) / 0.014) ** 2)) - 0.18 * np.exp(-((x / 0.03) ** 2))
    light = sheet.light(box)
    if not light:
        sheet.shade(box, 0.5)
    sheet.lay(colour if light else (250, 226, 160), sheet.ink(text, box, "Bold", 0.17))


def _masthead(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    sheet.shade(box, 0.35)
    sheet.lay((250, 70, 60), sheet.ink(text.upper(), box, "Black"))


def _outlined(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    _rimmed(sheet, sheet.ink(text, box, "Black", 0.12), WHITE, 0.008)


def _loud(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    _rimmed(sheet, sheet.ink(text, box, "Black", 0.26), (255, 226, 40), 0.014)


def _rimmed(sheet: Sheet, mask: F32, fill: Rgb, rim: float) -> None:
    reach = max(1, round(sheet.side * rim))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    sheet.lay((12, 12, 16), np.asarray(cv2.dilate(mask, disc), np.float32))
    sheet.lay(fill, mask)


def _chalk(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    height, width = sheet.pixels.shape[:2]
    grain = value_noise(sheet.rng, height, width, max(1.2, sheet.side / 420))
    mask = sheet.ink(text, box, "Medium", 0.17)
    sheet.lay((238, 238, 228), mask * np.clip(1.35 - grain * 0.8, 0.45, 0.97))


def _neon(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """Bent of glass tubes that light the wall."""
    mask = sheet.ink(text, box, "Regular", 0.34)
    tone = np.asarray(colour, np.float32)
    loud = tone / max(1.0, float(tone.max())) * 255
    for reach, gain in ((0.10, 0.9), (0.035, 0.8), (0.010, 0.8)):
        halo = np.clip(blur(mask, sheet.side * reach) * gain, 0, 1)[..., None]
        sheet.pixels += loud * halo
    np.clip(sheet.pixels, 0, 255, out=sheet.pixels)
    sheet.lay(np.asarray(loud, np.float32), mask)
    core = np.clip(cv2.erode(mask, np.ones((3, 3), np.uint8)), 0, 1)
    sheet.lay((255, 250, 255), np.asarray(core, np.float32) * 0.75)


def _spray(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """Fat letters that fade from one loud colour to another, with a dark rim, a white one and a drop shadow."""
    mask = sheet.ink(text, box, "Black", 0.4)
    reach = max(2, round(sheet.side * 0.012))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    fat = np.asarray(cv2.dilate(mask, disc), np.float32)
    outer = np.asarray(cv2.dilate(fat, disc), np.float32)
    sheet.lay((0, 0, 0), np.roll(outer, (2 * reach, 2 * reach), (0, 1)) * 0.75)
    sheet.lay((252, 250, 244), outer)
    sheet.lay((24, 16, 44), fat)
    height = mask.shape[0]
    share = np.clip((np.linspace(0, 1, height) - box[1]) / (box[3] - box[1]), 0, 1).astype(np.float32)[:, None, None]
    one, two = np.array((255, 214, 40), np.float32), np.array((240, 40, 120), np.float32)
    sheet.lay(one + (two - one) * share, mask)
    shine = np.clip(mask - np.roll(mask, (reach, reach // 2), (0, 1)), 0, 1)
    sheet.lay((255, 255, 255), shine * 0.7)


def _menu(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """The title, and below it rows of dishes with their prices."""
    sheet.lay(colour, sheet.ink(text, box, "Black", 0.15))
    dishes = ("Soup  6.50", "Garden salad  8.00", "Pasta  12.50", "Grilled fish  16.00", "Apple pie  5.50")
    for row, dish in enumerate(dishes):
        name, _, price = dish.rpartition("  ")
        top = 0.33 + 0.074 * row
        for words, left, right in ((name, 0.16, 0.58), (price, 0.68, 0.84)):
            sheet.lay(INK, sheet.ink(words, (left, top, right, top + 0.05), "Medium", 0.045))
        height, width = sheet.pixels.shape[:2]
        line = round((top + 0.058) * height)
        sheet.pixels[line : line + 1, round(0.16 * width) : round(0.84 * width)] = colour


def _ribbon(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """On a ribbon with forked ends."""
    height, width = sheet.pixels.shape[:2]
    left, top, right, bottom = box
    mask = np.zeros((height, width), np.uint8)
    dip = (bottom - top) * 0.5
    corners: tuple[tuple[float, float], ...] = (
        (left - 0.06, top),
        (right + 0.06, top),
        (right + 0.03, top + dip),
        (right + 0.06, bottom),
    )
    corners += ((left - 0.06, bottom), (left - 0.03, top + dip))
    points = np.array([(x * width * 16, y * height * 16) for x, y in corners], np.int32)
    cv2.fillPoly(mask, [points], 255, cv2.LINE_AA, 4)
    sheet.lay((150, 34, 40), mask.astype(np.float32) / 255)
    sheet.lay(WHITE, sheet.ink(text, (left, top + 0.012, right, bottom - 0.012), "Bold", 0.1))


def _ring(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """Along the upper half of a circle in the middle."""
    height, width = sheet.pixels.shape[:2]
    size = sheet.side * _RING_SIZE
    line = lettering.line(text, size, "Bold")
    radius = sheet.side * _RING
    longest = 1.35 * np.pi * radius
    scale = min(1.0, longest / max(1, line.shape[1]))
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    dx, dy = x - width / 2, y - height / 2
    angle = np.arctan2(dx, -dy)
    along = angle * np.float32(radius / scale) + line.shape[1] / 2
    across = (np.float32(radius) - np.hypot(dx, dy)) / np.float32(scale) + line.shape[0] / 2
    letters = cv2.remap(line, along, across, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)
    sheet.lay(WHITE, np.asarray(letters, np.float32))


LOOKS: Mapping[str, Look] = {
    "shadow": _shadow,
    "ink": _inked,
    "lettermark": _lettermark,
    "print": _printed,
    "cinema": _cinema,
    "band": _band,
    "poster": _poster,
    "book": _book,
    "masthead": _masthead,
    "outlined": _outlined,
    "loud": _loud,
    "chalk": _chalk,
    "neon": _neon,
    "spray": _spray,
    "menu": _menu,
    "ribbon": _ribbon,
    "ring": _ring,
}
SMALL: Mapping[str, str] = {
    "cinema": "shadow", "band": "ink", "poster": "shadow", "book": "shadow", "masthead": "shadow", "menu": "ink",
    "ring": "ink", "spray": "outlined", "loud": "outlined", "ribbon": "ink",
}  # fmt: skip
"""How the lines below the title are set where that differs."""


def _as_said(sheet: Sheet, text: str, box: Box, colour: Rgb) -> None:
    """In exactly the colour, over a soft shadow or glow that sets it off."""
    mask = sheet.ink(text, box, "Black")
    halo = np.clip(blur(mask, sheet.side * 0.01) * 1.4, 0, 0.6)
    sheet.lay((20, 20, 28) if sum(colour) > 300 else WHITE, halo)
    sheet.lay(colour, mask)


def typeset(pixels: U8, text: str, design: Design, colour: Rgb, rng: np.random.Generator, said: bool = False) -> U8:
    """The sRGB picture (h, w, 3) with the words of a design on it: the first line as its title, the others below.

    colour: of inked letters, sRGB 0..255. said: it was asked for, so that every look of letters takes it.
    """
    title, _, rest = text.partition("\n")
    sheet = Sheet(pixels.astype(np.float32), rng)
    plain = said and design.look not in ("neon", "chalk", "ring", "band", "ink", "lettermark")
    (_as_said if plain else LOOKS[design.look])(sheet, title, design.title, colour)
    if rest:
        small = LOOKS[SMALL.get(design.look, design.look)]
        (_as_said if plain else small)(sheet, rest, design.lines, colour)
    return np.clip(sheet.pixels + 0.5, 0, 255).astype(np.uint8)
