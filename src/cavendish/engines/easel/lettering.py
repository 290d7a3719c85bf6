"""Text as alpha masks, in Latin, Cyrillic, Greek, Korean, Japanese and Chinese.

Every drawing function returns a float32 mask of shape (height, width), 1.0 where ink is, so that signs,
captions and T-shirts colour and light the letters themselves. The face is Noto Sans CJK from the package
`manimgx-fonts-cjk`; without it Pillow's own Latin face stands in, and `lacking` names what cannot be written.
"""

from __future__ import annotations

import importlib.util
import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

__all__ = ["Align", "Mask", "Weight", "fit", "lacking", "line", "outlined", "spine"]

Mask: TypeAlias = NDArray[np.float32]
Weight = Literal["Thin", "Light", "DemiLight", "Regular", "Medium", "Bold", "Black"]
Align = Literal["left", "centre", "right"]

_LEADING = 1.22  # distance of two baselines in ems: tight enough for a sign, loose enough for Hangul
_RULER = 128  # px; pieces are measured once at this size and scaled
_SMALLEST, _LARGEST = 6.0, 1600.0  # px; below nothing is readable, above a bitmap costs more than it shows
_NOWHERE = "\U0010ffff"  # a code point no font draws: its picture is the "missing" box
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff]")
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_PIECES = re.compile(r"\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
_NO_LINE_START = frozenset("、。，．・：；？！」』）】〉》”’々ー…,.:;?!)]}")


@lru_cache(maxsize=1)
def _font_file() -> Path | None:
    """The collection Noto Sans CJK where its package is installed, else None."""
    spec = importlib.util.find_spec("manimgx_fonts_cjk")
    if spec is None or spec.origin is None:
        return None
    return next(iter(sorted(Path(spec.origin).parent.glob("*.ttc"))), None)


def _face(text: str) -> int:
    """Which face of the collection suits `text`: 0 Japanese, 1 Korean, 2 and 3 Chinese.

    The faces differ only in how they draw Han characters, so the other letters of the text decide, and for
    Han alone whether the simplified character set can spell it.
    """
    if _HANGUL.search(text):
        return 1
    if _KANA.search(text) or not _WIDE.search(text):
        return 0
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return 3
    return 2


@lru_cache(maxsize=64)
def _font(face: int, size: int, weight: Weight) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    file = _font_file()
    if file is None:
        return ImageFont.load_default(size)
    font = ImageFont.truetype(str(file), size, index=face)
    font.set_variation_by_name(weight)
    return font


@lru_cache(maxsize=4096)
def _has(character: str) -> bool:
    font = _font(_face(character), 24, "Regular")
    return bytes(font.getmask(character)) != bytes(font.getmask(_NOWHERE))


def lacking(text: str) -> str:
    """The characters of `text` that no installed face can draw, each once, in order of appearance."""
    seen = dict.fromkeys(c for c in text if not c.isspace() and c.isprintable())
    return "".join(c for c in seen if not _has(c))


def _writable(text: str) -> str:
    """`text` without control characters and without what would show as an empty box."""
    missing = set(lacking(text))
    return "".join(c for c in text if c == "\n" or (c.isprintable() and c not in missing))


def _draw(lines: list[str], face: int, size: float, weight: Weight, align: Align, stroke: int) -> Mask:
    """The lines set under each other, trimmed to their ink."""
    font = _font(face, max(1, round(size)), weight)
    widths = [font.getlength(text) for text in lines]
    pad = stroke + round(size * 0.35) + 2
    width, step = max(widths), size * _LEADING
    page = Image.new("L", (int(width) + 2 * pad, int(step * (len(lines) + 0.6)) + 2 * pad), 0)
    pen = ImageDraw.Draw(page)
    lead = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    for row, (text, length) in enumerate(zip(lines, widths, strict=True)):
        pen.text((pad + (width - length) * lead, pad + row * step), text, fill=255, font=font, stroke_width=stroke)
    box = page.getbbox()
    if box is None:
        return np.zeros((max(1, round(size)), 1), np.float32)
    return np.asarray(page.crop(box), np.float32) / 255.0


def line(text: str, size: float, weight: Weight = "Bold", stroke: int = 0) -> Mask:
    """One line of `text` at an em of `size` px, trimmed to its ink.

    `stroke` fattens every letter by that many px. Characters without a glyph are left out (see `lacking`); a
    text with no ink at all gives an empty mask one px wide.
    """
    size = float(np.clip(size, 1, _LARGEST))
    return _draw([_writable(text).replace("\n", " ")], _face(text), size, weight, "left", stroke)


def spine(text: str, size: float, weight: Weight = "Bold") -> Mask:
    """`text` written downwards, one character under the other, as on an East Asian shop sign."""
    glyphs = [line(c, size, weight) for c in _writable(text) if not c.isspace()]
    if not glyphs:
        return np.zeros((1, 1), np.float32)
    step = max(round(size * 1.12), max(g.shape[0] for g in glyphs))
    width = max(g.shape[1] for g in glyphs)
    page = np.zeros((step * len(glyphs), width), np.float32)
    for row, glyph in enumerate(glyphs):
        height, breadth = glyph.shape
        top, left = row * step + (step - height) // 2, (width - breadth) // 2
        page[top : top + height, left : left + breadth] = glyph
    return page


def fit(
    text: str, width: int, height: int, weight: Weight = "Bold", align: Align = "centre", largest: float = _LARGEST
) -> Mask:
    """`text` as large as fits a box of `width` × `height` px; the mask has exactly that shape.

    Lines break at line feeds, between words, and between Han or kana characters, wherever the break lets the
    letters be largest; `largest` caps the em in px. The ink is centred vertically and aligned horizontally.
    """
    page = np.zeros((height, width), np.float32)
    words = _writable(text).strip()
    if not words or width < 2 or height < 2:
        return page
    face = _face(words)
    ink = _draw(*_largest_setting(words, face, weight, width, height, largest), align, 0)
    if ink.shape[0] > height or ink.shape[1] > width:  # overhanging ink, or a box under the smallest size
        scale = min(height / ink.shape[0], width / ink.shape[1])
        target = (max(1, int(ink.shape[1] * scale)), max(1, int(ink.shape[0] * scale)))
        ink = cv2.resize(ink, target, interpolation=cv2.INTER_AREA).astype(np.float32)
    tall, broad = ink.shape
    top = (height - tall) // 2
    left = {"left": 0, "centre": (width - broad) // 2, "right": width - broad}[align]
    page[top : top + tall, left : left + broad] = ink
    return page


def _largest_setting(
    text: str, face: int, weight: Weight, width: int, height: int, largest: float
) -> tuple[list[str], int, float, Weight]:
    """Lines and em that fill the box best, found by bisection over the em."""
    ruler = _font(face, _RULER, weight)
    rows = [[(p, ruler.getlength(p) / _RULER) for p in _PIECES.findall(row)] for row in text.split("\n")]
    low, high = _SMALLEST, max(_SMALLEST, min(largest, _LARGEST, float(height)))
    for _ in range(14):
        middle = (low + high) / 2
        lines, fits = _broken(rows, width / middle)
        if fits and len(lines) * middle * _LEADING <= height * 1.08:  # the last line needs no leading
            low = middle
        else:
            high = middle
    return _broken(rows, width / low)[0], face, low, weight


def _broken(rows: list[list[tuple[str, float]]], room: float) -> tuple[list[str], bool]:
    """Greedy line breaking of measured pieces (in ems) into lines of `room` ems; False if a piece is too wide."""
    lines: list[str] = []
    fits = True
    for row in rows:
        text, used = "", 0.0
        for piece, length in row:
            if used + length > room and text.strip() and piece not in _NO_LINE_START and not piece.isspace():
                lines.append(text.strip())
                text, used = "", 0.0
            text, used = text + piece, used + length
            fits = fits and (used <= room or piece.isspace())
        lines.append(text.strip())
    return lines, fits


def outlined(mask: Mask, width: float) -> Mask:
    """`mask` grown by `width` px in every direction, on a page larger by that much on each side."""
    reach = max(1, round(width))
    page = np.pad(mask, reach)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    return cv2.dilate(page, disc).astype(np.float32, copy=False)
