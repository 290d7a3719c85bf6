"""Easel, a painting library: words or photos in, a composed picture out, on one CPU core and without a network.

>>> painting = paint("a white siamese cat", width=1024, height=1024, seed=1)
>>> painting.pixels.shape
(1024, 1024, 3)

It paints by rules and small networks; it is not a diffusion model. Everything heavy is imported on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bands import use_threads
    from .compose import paint
    from .edits import edit
    from .scene import Notes, NotUnderstood, Painting

VERSION = "1"
"""Changes whenever the same prompt and seed may give other pixels than before."""

__all__ = ["VERSION", "NotUnderstood", "Notes", "Painting", "edit", "paint", "use_threads"]

_HOMES = {
    "paint": ".compose",
    "edit": ".edits",
    "Notes": ".scene",
    "NotUnderstood": ".scene",
    "Painting": ".scene",
    "use_threads": ".bands",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
