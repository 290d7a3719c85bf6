"""Named styles: painted, drawn, printed, pieced and photographic looks laid over a finished picture.

>>> apply("watercolor", pixels, rng).shape == pixels.shape
True
"""

import numpy as np

from . import (
    cels,
    drawn,
    facets,
    grids,
    net,
    nouveau,
    painted,
    photographed,
    pieced,
    posters,
    printed,
    unreal,
    woodblock,
)
from .base import STYLES, Pixels, Style, apply_style, as_picture, as_pixels, find, resized, working_size
from .figure import Figure

__all__ = ["STYLES", "Figure", "Style", "UnknownStyle", "apply", "apply_like", "closeness", "find", "lacking"]

# Importing a family registers its styles; the tuple keeps the imports honest.
FAMILIES = (painted, nouveau, drawn, printed, cels, posters, pieced, facets, grids, photographed, unreal, woodblock)


class UnknownStyle(KeyError):
    """No style goes by that name."""


def apply(
    chosen: str | Style,
    image: Pixels,
    rng: np.random.Generator,
    reference: Pixels | None = None,
    figure: Figure | None = None,
) -> Pixels:
    """Paint a picture in a style.

    Args:
        chosen: a `Style`, or any of its names.
        image: uint8 sRGB, (H, W, 3).
        rng: the layer's own random stream; the result depends on nothing else.
        reference: a picture whose manner is taken over before the style is applied, uint8 sRGB.
        figure: which pixels belong to the things of the picture, None when that is not known.

    Returns:
        uint8 sRGB of the same shape.

    Raises:
        UnknownStyle: when no style has that name.
    """
    picked = chosen if isinstance(chosen, Style) else find(chosen)
    if picked is None:
        raise UnknownStyle(chosen)
    if reference is not None:
        image = apply_like(image, reference) if net.available() else image
    return apply_style(picked, image, rng, figure)


def apply_like(image: Pixels, reference: Pixels, strength: float = 1.0) -> Pixels:
    """Paint a picture in the manner of another one; unchanged when the networks are missing (see `lacking`)."""
    height, width = image.shape[:2]
    small = as_picture(resized(image, *working_size(height, width)))
    out = net.painted_like(small, as_picture(resized(reference, *working_size(*reference.shape[:2]))), strength)
    return image.copy() if out is None else np.ascontiguousarray(resized(as_pixels(out), height, width))


def closeness(name: str) -> float:
    """By how much the things of a picture in that style are drawn larger; 1 for no style."""
    found = find(name) if name else None
    return 1.0 if found is None else found.closer


def lacking() -> tuple[str, ...]:
    """What this installation cannot do as meant, in words for the user; empty when all is there."""
    if net.available():
        return ()
    reduced = ", ".join(sorted(name for name, each in STYLES.items() if each.needs_net))
    return (f"the package {net.DISTRIBUTION} is not installed: {reduced} are painted by marks alone",)
