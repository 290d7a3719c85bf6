"""Ornament: motifs that cover a whole sheet, mandalas, and drawn things repeated in rows or laid in boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import cv2
import numpy as np

from ..canvas import Canvas, Path, composite
from ..colour import F32, linear, mix, over
from ..noise import blur, fbm
from ..subjects import Drawn
from .designs import Box, Design
from .tubes import glowing

Tones: TypeAlias = Sequence[str]
Motif: TypeAlias = Callable[[F32, Tones, str, np.random.Generator], None]
GAY = ("#e0574a", "#f0b23c", "#3f9a8a", "#3a6fb8", "#8a5aa8")
SOFT = ("#fbe9df", "#e3f0ea", "#e6ebf7", "#fdf3d6", "#f3e4f0")
_PITCH = 0.25
"""Distance of the things of a pattern as a share of the smaller side."""


def _tones(tones: Tones, least: int) -> list[str]:
    """At least so many colours: those asked for, then usual ones."""
    return [*tones, *(tone for tone in GAY if tone not in tones)][: max(least, len(tones))]


def _sheet(image: F32, plain: str, otherwise: str) -> Canvas:
    image[:] = linear(plain or otherwise)
    return Canvas(image.shape[1], image.shape[0])


def _pattern(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    """A quiet ground with small dots between the things."""
    height, width = image.shape[:2]
    base = plain or (tones[0] if tones else SOFT[int(rng.integers(len(SOFT)))])
    sheet, pitch = _sheet(image, base, base), _PITCH * min(height, width)
    dot = mix(linear(base), linear("#ffffff" if linear(base).mean() < 0.5 else "#9a8878"), 0.45)
    for x, y, _ in _grid(width, height, pitch):
        sheet.circle(x + pitch / 2, y, pitch * 0.035, dot)
        sheet.circle(x, y + pitch / 2, pitch * 0.022, dot)
    composite(image, sheet)


def _grid(width: int, height: int, pitch: float) -> list[tuple[float, float, int]]:
    """(x, y, number) of the places of a half-drop pattern, beyond the edges too."""
    places = []
    for column in range(-1, int(width / pitch) + 2):
        for row in range(-1, int(height / pitch) + 2):
            places.append((column * pitch + pitch / 2, (row + (column % 2) / 2) * pitch + pitch / 2, column + row * 2))
    return places


def _stripes(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = [*tones, *([plain] if plain else [])] or ["#2f4a6d"]
    pens = pens if len(pens) > 1 else [*pens, "#f6f1e6"]
    sheet, step = _sheet(image, pens[0], pens[0]), min(width, height) / 11
    for number in range(int(width / step) + 2):
        sheet.rectangle(number * step, 0, step + 0.5, height, pens[number % len(pens)])
    composite(image, sheet)


def _dots(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = list(tones) or ["#f6f1e6"]
    sheet, pitch = _sheet(image, plain or (pens.pop() if len(pens) > 1 else "#d8506a"), ""), min(width, height) / 8
    for x, y, number in _grid(width, height, pitch):
        sheet.circle(x, y, pitch * 0.24, pens[number % len(pens)])
    composite(image, sheet)


def _chevron(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = _tones([*tones, *([plain] if plain else [])], 3)
    pens = pens if tones else [*pens, "#f6f1e6"]
    sheet, step = _sheet(image, pens[0], ""), min(width, height) / 9
    for number in range(-2, int(height / step) + 3):
        points = [(at * step, (number + (at % 2) * 0.9) * step) for at in range(int(width / step) + 2)]
        below = [(x, y + step) for x, y in reversed(points)]
        sheet.polygon([*points, *below], pens[number % len(pens)])
    composite(image, sheet)


def _hexagons(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = _tones(tones, 4)
    sheet, reach = _sheet(image, plain or "#f6f1e6", ""), min(width, height) / 14
    turn = np.arange(6) * np.pi / 3
    for row in range(int(height / (reach * 1.5)) + 3):
        for column in range(int(width / (reach * 1.732)) + 3):
            x, y = (column + 0.5 * (row % 2)) * reach * 1.732, row * reach * 1.5
            corners = np.stack([x + np.sin(turn) * reach * 0.92, y + np.cos(turn) * reach * 0.92], -1)
            sheet.polygon(corners, pens[int(rng.integers(len(pens)))])
    composite(image, sheet)


def _tartan(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = _tones(tones, 1) if tones else ["#b0302a", "#1f3a2a", "#f2d27a"]
    sheet, pitch = _sheet(image, pens[0], ""), min(width, height) / 4
    for wide, tone, at in ((0.34, pens[1 % len(pens)], 0.5), (0.05, "#f6f1e6", 0.5), (0.04, pens[-1], 0.02)):
        for number in range(-1, int(max(width, height) / pitch) + 2):
            start = (number + at) * pitch - wide * pitch / 2
            sheet.rectangle(start, 0, wide * pitch, height, tone, 0.55)
            sheet.rectangle(0, start, width, wide * pitch, tone, 0.55)
    composite(image, sheet)


def _checkers(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = [*tones, *([plain] if plain else [])] or ["#1e1e24"]
    pens = pens if len(pens) > 1 else [*pens, "#f6f1e6"]
    step = min(height, width) / 8
    y, x = (np.arange(size, dtype=np.float32) // step for size in (height, width))
    even = ((y[:, None] + x[None]) % 2)[..., None]
    image[:] = linear(pens[0]) * (1 - even) + linear(pens[1]) * even


def _shapes(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    """Quarter discs, discs, triangles and bars on a grid."""
    height, width = image.shape[:2]
    pens = _tones(tones, 5)
    sheet, step = _sheet(image, plain or "#f4ecdc", ""), min(width, height) / 6
    for row in range(int(height / step) + 1):
        for column in range(int(width / step) + 1):
            x, y, tone = column * step, row * step, pens[int(rng.integers(len(pens)))]
            sheet.rectangle(
                x, y, step + 0.5, step + 0.5, pens[int(rng.integers(len(pens)))], float(rng.random() < 0.45)
            )
            with sheet.at(x + step / 2, y + step / 2, float(rng.integers(4)) * np.pi / 2), sheet.clip(_square(step)):
                kind = int(rng.integers(4))
                if kind == 0:
                    sheet.circle(-step / 2, -step / 2, step, tone)
                elif kind == 1:
                    sheet.circle(0, 0, step * 0.38, tone)
                elif kind == 2:
                    sheet.polygon([(-step / 2, step / 2), (step / 2, step / 2), (step / 2, -step / 2)], tone)
                else:
                    sheet.rectangle(-step / 2, -step * 0.16, step, step * 0.32, tone)
    composite(image, sheet)


def _square(step: float) -> list[tuple[float, float]]:
    half = step / 2
    return [(-half, -half), (half, -half), (half, half), (-half, half)]


def _gradient(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    """One colour into the next along a slanted, slightly bent axis."""
    height, width = image.shape[:2]
    pens = [*tones, *([plain] if plain else [])]
    pens = pens if len(pens) > 1 else [*(pens or ["#ff6a88"]), "#6a5acd", "#22c1c3"][:3]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    t = 0.5 * x / width + 0.5 * y / height + 0.14 * (fbm(rng, height, width, min(height, width) * 0.8, 2) - 0.5)
    t = np.clip((t - t.min()) / (t.max() - t.min()), 0, 1)
    roots = np.sqrt(np.stack([linear(pen) for pen in pens]))
    stops = np.linspace(0, 1, len(pens))
    for channel in range(3):
        image[..., channel] = np.interp(t, stops, roots[:, channel]) ** 2


def mandala_rings(count: int) -> list[tuple[float, float, int, str]]:
    """(inner radius, outer radius, petals, shape) of the rings of a mandala, outside first, in shares of its radius."""
    edges = (1.0, 0.86, 0.72, 0.60, 0.47, 0.35, 0.24, 0.13)
    shapes = ("petal", "bead", "leaf", "petal", "bead", "leaf", "petal")
    numbers = (24, 32, 16, 24, 24, 12, 8)
    return [(edges[i + 1], edges[i], numbers[i], shapes[i]) for i in range(min(count, 7))]


def _mandala(image: F32, tones: Tones, plain: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    pens = list(tones) or ["#c8324a", "#f0b23c", "#2a8a8a", "#3a4fa8", "#8a3a9a"]
    pens = pens if len(pens) > 1 else [pens[0], "#f6e7c4"]
    sheet, side = _sheet(image, plain or "#f8f1e2", ""), min(width, height) * 0.47
    dark = (
        mix(linear(pens[0]), linear("#000000"), 0.6) if linear(plain or "#ffffff").mean() > 0.2 else linear("#000000")
    )
    for number, (inner, outer, petals, shape) in enumerate(mandala_rings(7)):
        pen, other = pens[number % len(pens)], pens[(number + 1) % len(pens)]
        sheet.circle(width / 2, height / 2, outer * side, mix(linear(other), dark, 0.45))
        for petal in range(petals):
            angle = 2 * np.pi * (petal + 0.5 * (number % 2)) / petals
            with sheet.at(width / 2, height / 2, angle):
                _petal(
                    sheet, inner * side, outer * side, np.pi * (inner + outer) / 2 * side / petals, shape, pen, other
                )
        sheet.polyline(_circle(width / 2, height / 2, inner * side), side * 0.012, pen, closed=True)
    for reach, pen in ((0.13, pens[0]), (0.09, pens[1]), (0.045, pens[0])):
        sheet.circle(width / 2, height / 2, reach * side, pen)
    composite(image, sheet)


def _petal(sheet: Canvas, inner: float, outer: float, half: float, shape: str, pen: str, other: str) -> None:
    """One part of a ring, pointing to the right."""
    middle, deep = (inner + outer) / 2, outer - inner
    if shape == "bead":
        sheet.circle(middle, 0, min(half * 0.8, deep * 0.4), pen)
        sheet.circle(middle, 0, min(half * 0.8, deep * 0.4) * 0.5, other)
        return
    wide = half * (0.98 if shape == "petal" else 0.7)
    for size, tone in ((1.0, pen), (0.6, other), (0.3, pen)):
        tip = inner + deep * (0.08 + 0.88 * (0.55 + 0.45 * size))
        leaf = Path().move(inner + deep * 0.06, 0).quad(inner + deep * 0.45, wide * size * 1.7, tip, 0)
        sheet.path(leaf.quad(inner + deep * 0.45, -wide * size * 1.7, inner + deep * 0.06, 0), tone)


def _circle(x: float, y: float, radius: float) -> F32:
    turn = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    return np.stack([x + np.cos(turn) * radius, y + np.sin(turn) * radius], -1).astype(np.float32)


MOTIFS: Mapping[str, Motif] = {
    "pattern": _pattern,
    "stripes": _stripes,
    "polka dots": _dots,
    "chevron": _chevron,
    "hexagons": _hexagons,
    "tartan": _tartan,
    "checkers": _checkers,
    "shapes": _shapes,
    "gradient": _gradient,
    "mandala": _mandala,
}


def arranged(
    image: F32, tiles: Sequence[Drawn], design: Design, rng: np.random.Generator, *, worded: bool = False
) -> None:
    """Lay drawn things on the ground of a design, in place: repeated on a pattern, in the middle of a mandala, else
    into its boxes, all of them in one, or one after the other where there are more.

    worded: words are set over the design; where its boxes would lie under them the things make room.
    """
    if not tiles:
        return
    height, width = image.shape[:2]
    if design.ground == "mandala":
        _stamp(image, tiles[0], width / 2, height / 2, 0.28 * min(height, width), 0.0)
        return
    if design.ground in MOTIFS:
        _repeated(image, tiles, rng)
        return
    for number, box in enumerate(design.boxes):
        left, top, right, bottom = _aside(box, design.title) if worded and len(design.boxes) == 1 else box
        if design.ground in ("badge", "tile") and width > height:
            left, right = (0.5 + (side - 0.5) * height / width for side in (left, right))
        wide, tall = (right - left) * width, (bottom - top) * height
        shown = tiles if len(design.boxes) == 1 else [tiles[number % len(tiles)]]
        share = wide / len(shown)
        for at, tile in enumerate(shown):
            x, y = left * width + share * (at + 0.5), (top + bottom) / 2 * height
            _stamp(image, tile, x, y, 0.0, 0.0, (share * 0.96, tall))
    if design.ground == "neon":
        glowing(image, np.clip(image - np.float32(0.3), 0, 1))


def _aside(box: Box, title: Box) -> Box:
    """A box cut down to the part above a title that it would lie under."""
    covered = box[1] < title[1] < box[3] and box[0] < title[2] and title[0] < box[2]
    return (box[0], min(box[1], 0.06), box[2], title[1] - 0.02) if covered else box


def _repeated(image: F32, tiles: Sequence[Drawn], rng: np.random.Generator) -> None:
    """A half-drop pattern, each thing turned a little."""
    height, width = image.shape[:2]
    pitch = _PITCH * min(height, width)
    for x, y, number in _grid(width, height, pitch):
        _stamp(image, tiles[number % len(tiles)], x, y, pitch * 0.72, float(rng.normal() * 0.30))


def _stamp(
    image: F32, tile: Drawn, x: float, y: float, size: float, angle: float, box: tuple[float, float] | None = None
) -> None:
    """Lay one tile with its middle at (x, y), its longer side `size` pixels or as large as the box allows."""
    rows, columns = (np.flatnonzero((tile.alpha > 0.05).any(axis)) for axis in (1, 0))
    if not len(rows):
        return
    wide, tall = columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1
    scale = min(box[0] / wide, box[1] / tall) if box else size / max(wide, tall)
    reach = int(np.hypot(wide, tall) * scale / 2) + 2
    middle = ((columns[0] + columns[-1]) / 2, (rows[0] + rows[-1]) / 2)
    move = cv2.getRotationMatrix2D(middle, float(np.degrees(angle)), scale)
    move[:, 2] += np.array([reach - middle[0], reach - middle[1]])
    cover = np.ascontiguousarray(tile.alpha)
    flat = tile.rgb * cover[..., None]
    if scale < 0.7:
        flat, cover = blur(flat, 0.35 / scale), blur(cover, 0.35 / scale)
    turned = cv2.warpAffine(flat, move, (2 * reach, 2 * reach), flags=cv2.INTER_LINEAR)
    alpha = np.asarray(cv2.warpAffine(cover, move, (2 * reach, 2 * reach), flags=cv2.INTER_LINEAR), np.float32)
    left, top = round(x - reach), round(y - reach)
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(image.shape[1], left + 2 * reach), min(image.shape[0], top + 2 * reach)
    if x1 > x0 and y1 > y0:
        part = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
        straight = turned[part] / np.maximum(alpha[part], 1e-3)[..., None]
        over(image[y0:y1, x0:x1], np.asarray(straight, np.float32), alpha[part])
