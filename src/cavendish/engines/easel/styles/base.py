"""The register of named styles: what a style is, and how one is looked up and applied.

Inside this package a picture is float32 **sRGB** of shape (h, w, 3) with values 0..1, at about one
megapixel whatever the size of the print: strokes, dots and grain are measured in `unit`, so that a
small picture and a large one show the same marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from .figure import Figure

Picture: TypeAlias = NDArray[Any]
"""Element types are a convention: the stubs cannot follow them through arithmetic."""
Field: TypeAlias = NDArray[Any]
Pixels: TypeAlias = NDArray[Any]
Painter: TypeAlias = Callable[..., Picture]
"""Takes (picture, rng), a `figured` one also the figure or None; returns a picture of the same shape."""

WORKING_PIXELS = 1024 * 1024
SMALLEST_SIDE = 32


@dataclass(frozen=True)
class Style:
    """One named look.

    Attributes:
        name: the name shown to people, lower case.
        paint: turns a working-size picture into the styled one, of the same shape.
        words: other names a prompt may use for it, lower case.
        blocky: the marks are hard-edged squares: enlarge them without smoothing.
        detail: share of the source's fine detail given back when the print is larger than the work.
        area: share of the working pixels the look is painted with, below 1 where its marks are wide.
        needs_net: the look loses its character when the style network is not installed.
        figured: the painter is told which pixels belong to the things of the picture.
        closer: by how much the things are drawn larger, for looks whose marks are coarse.
    """

    name: str
    paint: Painter
    words: tuple[str, ...] = ()
    blocky: bool = False
    detail: float = 0.0
    needs_net: bool = False
    area: float = 1.0
    figured: bool = False
    closer: float = 1.0


STYLES: dict[str, Style] = {}


def style(name: str, *words: str, **traits: Any) -> Callable[[Painter], Painter]:
    """Register the decorated painter under `name`; the traits are those of `Style`."""

    def register(paint: Painter) -> Painter:
        if name in STYLES:
            raise ValueError(f"two styles are called {name!r}")
        STYLES[name] = Style(name, paint, words, **traits)
        return paint

    return register


def _plain(words: str) -> str:
    return re.sub(r"[\s_-]+", " ", words.casefold()).strip()


def find(words: str) -> Style | None:
    """The style that goes by these words, or None. Case, hyphens and a trailing "style" do not matter."""
    wanted = _plain(words).removesuffix(" style")
    for candidate in STYLES.values():
        if wanted in (_plain(name) for name in (candidate.name, *candidate.words)):
            return candidate
    return None


def unit(picture: NDArray[Any]) -> float:
    """Length of one mark unit in pixels: 1.0 for a picture of 1024 x 1024 pixels."""
    return float(np.sqrt(picture.shape[0] * picture.shape[1]) / 1024)


def working_size(height: int, width: int, area: float = 1.0) -> tuple[int, int]:
    """(height, width) at which a print of the given size is painted; never more than `area` of a megapixel."""
    scale = min(1.0, np.sqrt(WORKING_PIXELS * area / (height * width)))
    scale = max(scale, SMALLEST_SIDE / min(height, width))
    return round(height * scale), round(width * scale)


def resized(image: NDArray[Any], height: int, width: int, blocky: bool = False) -> NDArray[Any]:
    """The image at another size; Lanczos when it grows, area means when it shrinks."""
    if image.shape[:2] == (height, width):
        return image
    how = cv2.INTER_LANCZOS4 if height * width > image.shape[0] * image.shape[1] else cv2.INTER_AREA
    return cv2.resize(image, (width, height), interpolation=cv2.INTER_NEAREST if blocky else how)


def as_picture(pixels: Pixels) -> Picture:
    """uint8 sRGB to float32 sRGB 0..1."""
    return pixels.astype(np.float32) * np.float32(1 / 255)


def as_pixels(picture: Picture) -> Pixels:
    """float32 sRGB 0..1 to uint8 sRGB, clipped and rounded; what is not a number becomes black."""
    return np.clip(np.nan_to_num(picture) * 255 + 0.5, 0, 255).astype(np.uint8)


def apply_style(chosen: Style, image: Pixels, rng: np.random.Generator, figure: Figure | None = None) -> Pixels:
    """Paint `image` (uint8 sRGB, (H, W, 3)) in the chosen style; the result has the same shape."""
    height, width = image.shape[:2]
    small = resized(image, *working_size(height, width, chosen.area))
    if chosen.figured:
        known = figure.at(*small.shape[:2]) if figure is not None and figure.told else None
        work = as_pixels(chosen.paint(as_picture(small), rng, known))
    else:
        work = as_pixels(chosen.paint(as_picture(small), rng))
    out = resized(work, height, width, blocky=chosen.blocky)
    if chosen.detail and out.shape[0] > small.shape[0]:
        out = _with_detail(out, image, small, chosen.detail)
    elif chosen.area < 1.0 and out.shape[0] > small.shape[0] and not chosen.blocky:
        soft = cv2.GaussianBlur(out, (0, 0), 1.0)
        out = cv2.addWeighted(out, 1.5, soft, -0.5, 0)
    return np.ascontiguousarray(out)


def _with_detail(out: Pixels, image: Pixels, small: Pixels, share: float) -> Pixels:
    """Add the fine luminance detail of `image` that its working-size copy could not hold."""
    coarse = cv2.resize(small, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_CUBIC)
    fine: Field = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.int16)
    fine = fine - cv2.cvtColor(coarse, cv2.COLOR_RGB2GRAY)
    gain = (fine * np.float32(share)).astype(np.int16)[..., None]
    return np.asarray(np.clip(out.astype(np.int16) + gain, 0, 255), np.uint8)
