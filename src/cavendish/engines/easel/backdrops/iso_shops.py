"""Isometric shops: a front with a window, an awning and a sign that says what is sold, tables under parasols before it.

Their plan is that of `iso`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .iso import Iso, Piece

WIDE, DEEP, HIGH = 0.70, 0.42, 0.50
_LETTERS = {
    "A": "010101111101101", "B": "110101110101110", "C": "011100100100011", "D": "110101101101110",
    "E": "111100110100111", "F": "111100110100100", "I": "111010010010111", "K": "101101110101101",
    "L": "100100100100111", "M": "101111111101101", "N": "111101101101101", "O": "111101101101111",
    "P": "110101110100100", "R": "110101110101101", "S": "011100010001110", "T": "111010010010010",
    "W": "101101111111101", "Y": "101101010010010",
}  # fmt: skip
"""Letters in five rows of three dots."""


@dataclass(frozen=True, slots=True)
class Trade:
    """A shop: what its sign says, its usual walls and the stripes of its awning."""

    sign: str
    wall: str
    awning: str


TRADES: Mapping[str, Trade] = {
    "cafe": Trade("COFFEE", "#e9cfa8", "#8a4a2c"),
    "bakery": Trade("BAKERY", "#f2dcc0", "#c8553d"),
    "restaurant": Trade("RESTO", "#e6c9b0", "#b5382c"),
    "bar": Trade("BAR", "#b98a66", "#3a5a44"),
    "flower shop": Trade("FLORA", "#efe2d8", "#4f8a58"),
    "toy shop": Trade("TOYS", "#f6e2b0", "#3f7ac4"),
}
"""Settings that are shops, as they look from the street."""


def _lettered(iso: Iso, word: str, left: float, wide: float, face: float, base: float, tall: float) -> None:
    """A word on a face to the lower left."""
    dot, high = wide / (4 * len(word) - 1), tall / 5
    for at, letter in enumerate(word):
        for k, mark in enumerate(_LETTERS[letter]):
            if mark == "1":
                x, z = left + (4 * at + k % 3) * dot, base + (4 - k // 3) * high
                iso.pane("left", x, x + dot * 1.04, face, z, z + high * 1.04, "#fff3d6", 1.15)


def _terrace(iso: Iso, x: float, y: float, cover: str) -> None:
    """A round table with two stools under a parasol."""
    iso.shadow(x, y, 0.12)
    for dx, dy in ((-0.11, -0.02), (0.09, 0.03)):
        iso.box(x + dx, y + dy, x + dx + 0.05, y + dy + 0.05, 0.0, 0.07, "#7a4f2e", "#a9713f")
    iso.box(x - 0.01, y - 0.01, x + 0.01, y + 0.01, 0.0, 0.36, "#5a4636")
    px, py = iso.at(x, y, 0.12)
    iso.canvas.ellipse(px, py, 0.09 * iso.side, 0.045 * iso.side, "#c9925c")
    iso.canvas.ellipse(px - 0.03 * iso.side, py - 0.008 * iso.side, 0.018 * iso.side, 0.012 * iso.side, "#ffffff")
    r, low, tip = 0.13, 0.27, (x, y, 0.38)
    rim = [(x - r, y - r, low), (x + r, y - r, low), (x + r, y + r, low), (x - r, y + r, low)]
    for a, b, light in ((0, 1, 1.5), (3, 0, 1.35), (1, 2, 0.95), (2, 3, 1.25)):
        iso.face([rim[a], rim[b], tip], cover, light)


def shop_of(trade: Trade) -> Piece:
    """The piece that shows this shop with two tables before it."""

    def draw(iso: Iso, x: float, y: float, colour: str) -> None:
        x, y = 0.12, 0.10
        front = y + DEEP
        iso.box(x, y, x + WIDE, front, 0.0, HIGH, colour or trade.wall, "#b9a48c")
        iso.box(x - 0.01, y - 0.01, x + WIDE + 0.01, front + 0.01, HIGH, HIGH + 0.03, "#8a6a4c", "#c9b497")
        iso.pane("left", x + 0.04, x + 0.44, front + 0.001, 0.05, 0.25, "#5a3a26")
        iso.pane("left", x + 0.055, x + 0.235, front + 0.002, 0.065, 0.25, iso.glass)
        iso.pane("left", x + 0.25, x + 0.425, front + 0.002, 0.065, 0.25, iso.glass)
        iso.pane("left", x + 0.51, x + 0.64, front + 0.001, 0.0, 0.25, "#5a3a26")
        iso.pane("left", x + 0.53, x + 0.62, front + 0.002, 0.09, 0.23, iso.glass)
        iso.pane("right", y + 0.07, y + 0.35, x + WIDE + 0.001, 0.08, 0.28, "#5a3a26")
        iso.pane("right", y + 0.09, y + 0.33, x + WIDE + 0.002, 0.10, 0.26, iso.glass, 0.8)
        iso.pane("left", x + 0.04, x + WIDE - 0.04, front + 0.002, 0.355, 0.485, "#3a241a")
        wide = min(0.54, 0.092 * len(trade.sign))
        _lettered(iso, trade.sign, x + (WIDE - wide) / 2, wide, front + 0.003, 0.375, 0.09)
        for stripe in range(10):
            a, b = x + WIDE * stripe / 10, x + WIDE * (stripe + 1) / 10
            edge, tone = front + 0.11, "#fff6e4" if stripe % 2 else trade.awning
            iso.face([(a, front, 0.34), (b, front, 0.34), (b, edge, 0.26), (a, edge, 0.26)], tone, 1.1)
            iso.face([(a, edge, 0.26), (b, edge, 0.26), (b, edge, 0.235), (a, edge, 0.235)], tone, 0.9)
        _terrace(iso, 0.26, 0.80, trade.awning)
        _terrace(iso, 0.66, 0.82, trade.awning)

    return draw


SHOPS: Mapping[str, Piece] = {name: shop_of(trade) for name, trade in TRADES.items()}
"""Shops by the setting they are."""
