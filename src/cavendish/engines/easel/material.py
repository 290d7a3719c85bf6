"""What clay is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Outward:
    """Fur that grows away from a point (x, y)."""

    x: float
    y: float


Flow: TypeAlias = tuple[float, float] | Outward
"""Which way fur lies, x right and y up."""


@dataclass(frozen=True, slots=True)
class Material:
    """How a surface behaves: amounts 0..1 (gloss, emission and mirror may exceed 1)."""

    fur: float = 0.0
    gloss: float = 0.15
    emission: float = 0.0
    mirror: float = 0.0
    flow: Flow | None = None
    blend: float = 0.08
    """Over how many units a solid melts into what it touches; 0 keeps a crisp seam."""
