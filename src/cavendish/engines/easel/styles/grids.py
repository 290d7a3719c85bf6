"""Looks on a grid of squares: pixels, cubes, stitches, toy bricks, loops of wool.

The things of a picture get as many squares as they need to be recognised, and their squares never mix with the ground.
"""

import cv2
import numpy as np

from ..noise import fbm, value_noise
from .base import Field, Picture, style, unit
from .figure import Figure, areas
from .filters import blend, clipped, from_lab, lab, quantised, step

Generator = np.random.Generator
_SQUARES = 52.0
"""Squares along the longer side of the things at least, where the look allows it."""


def _coarse(picture: Picture, across: float) -> Picture:
    """Area means on a grid of about `across` squared cells of the picture's shape."""
    height, width = picture.shape[:2]
    scale = across / np.sqrt(height * width)
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


def _across(figure: Figure | None, usual: float, most: float, wanted: float = _SQUARES) -> float:
    """Cells of the grid: more than usual, up to `most`, where the things are small."""
    return usual if figure is None else float(np.clip(wanted / figure.share, usual, most))


def _squares(picture: Picture, figure: Figure | None, across: float) -> tuple[Picture, Field]:
    """(colour of each cell, 1 where it belongs to a thing); the two are averaged apart."""
    if figure is None:
        small = _coarse(picture, across)
        return small, np.zeros(small.shape[:2], np.float32)
    cover = _coarse(figure.cover, across)
    near = _coarse(picture * figure.cover[..., None], across) / np.maximum(cover, 1e-3)[..., None]
    bare = _coarse(1 - figure.cover, across)
    far = _coarse(picture * (1 - figure.cover)[..., None], across) / np.maximum(bare, 1e-3)[..., None]
    mine = (cover > 0.42).astype(np.float32)
    return np.clip(blend(far, near, mine), 0, 1), mine


def _few_colours(small: Picture, mine: Field, near: int, far: int) -> Picture:
    """The cells in `near` colours on the things and `far` on the ground, each chosen for itself."""
    if not mine.any() or mine.all():
        return quantised(small, near + far // 2)
    out = small.copy()
    for mask, count in ((mine > 0, near), (mine == 0, far)):
        cells = small[mask][None]
        out[mask] = quantised(cells, min(count, cells.shape[1]))[0]
    return out


def _pixel_outline(small: Picture, mine: Field) -> Picture:
    """A dark rim one pixel wide about the things."""
    cross = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8)
    rim = cv2.dilate(mine, cross) - mine
    return blend(small, np.array([0.09, 0.07, 0.13], np.float32), rim * np.float32(0.85))


@style(
    "pixel art", "8-bit", "8 bit", "16-bit", "16 bit", "pixelated", "retro game", "pixel",
    blocky=True, figured=True, closer=1.18,
)  # fmt: skip
def pixel_art(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Few colours in large squares: a calm ground, and things in brighter tones with a dark rim."""
    height, width = picture.shape[:2]
    across = _across(figure, 84, 128, 60)
    calm = picture if figure is None else blend(areas(picture, figure, 12, 30), picture, figure.cover * 0.7)
    small, mine = _squares(calm, figure, across)
    tones = lab(small)
    sharp = tones + (tones - cv2.GaussianBlur(tones, (0, 0), 1.2)) * (0.3 + 0.4 * mine)[..., None]
    sharp[..., 1:] *= 1.25
    small = _few_colours(from_lab(sharp), mine, 22, 12)
    if figure is not None:
        small = _pixel_outline(small, mine)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST)


def _on_grid(
    picture: Picture, across: float, figure: Figure | None = None
) -> tuple[Picture, Field, Field, float, Field]:
    """(colours at full size, x and y within each cell as -1..1, cell size in pixels, 1 where a cell is of a thing)."""
    height, width = picture.shape[:2]
    small, mine = _squares(picture, figure, across)
    rows, columns = small.shape[:2]
    cells = _few_colours(small, mine, 28, 18)
    large = cv2.resize(cells, (width, height), interpolation=cv2.INTER_NEAREST)
    x = (np.arange(width, dtype=np.float32)[None] + 0.5) * np.float32(columns / width)
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) * np.float32(rows / height)
    return large, (x % 1) * 2 - 1, (y % 1) * 2 - 1, width / columns, mine


@style("voxel", "voxel art", "minecraft", "minecraft style", "blocks", "cubes", figured=True, closer=1.1)
def voxels(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Stacked cubes: each with a mottled face, a lit upper rim and a dark side; things stand out from the ground."""
    colour, u, v, cell, mine = _on_grid(lab_boosted(picture), _across(figure, 52, 76, 44), figure)
    height, width = colour.shape[:2]
    rim = 2.6 / max(cell, 4.0) * 2
    top, left = step(-1 + rim * 1.6, -1 + rim, v), step(-1 + rim * 1.6, -1 + rim, u)
    low, right = step(1 - rim * 1.6, 1 - rim, v), step(1 - rim * 1.6, 1 - rim, u)
    lit = 1 + 0.26 * top + 0.10 * left - 0.30 * low - 0.22 * right
    mottle = cv2.resize(
        rng.random((max(2, round(height / cell * 4)), max(2, round(width / cell * 4)))).astype(np.float32),
        (width, height),
        interpolation=cv2.INTER_NEAREST,
    )
    gap = step(0.93, 1.0, np.maximum(np.abs(u), np.abs(v)))
    built = clipped(colour * (lit * (0.90 + 0.18 * mottle) * (1 - 0.35 * gap))[..., None])
    return _raised(built, mine, u, v)


def _raised(built: Picture, mine: Field, u: Field, v: Field) -> Picture:
    """Cubes of things seen a little from above and the left: a bright top and a dark side lie over the ground."""
    if not mine.any():
        return built
    height, width = built.shape[:2]
    rows, columns = mine.shape
    own = cv2.resize(mine, (width, height), interpolation=cv2.INTER_NEAREST)
    faces = (
        (-1, 0, step(-0.05, 0.05, v + 0 * u), 1.3),
        (0, 1, step(0.05, -0.05, u + 0 * v), 0.5),
    )
    out = built.copy()
    for up, along, where, gain in faces:
        moved = np.array([[1, 0, along * width / columns], [0, 1, up * height / rows]], np.float32)
        beside = cv2.warpAffine(own, moved, (width, height), flags=cv2.INTER_NEAREST)
        colour = cv2.warpAffine(built, moved, (width, height), flags=cv2.INTER_NEAREST)
        share = beside * (1 - own) * where
        out = blend(out, np.clip(colour * np.float32(gain) + (0.06 if gain > 1 else 0), 0, 1), share)
    return clipped(out)


def lab_boosted(picture: Picture) -> Picture:
    """The picture in stronger colours."""
    colour = lab(picture)
    colour[..., 1:] *= 1.3
    return from_lab(colour)


@style("cross-stitch", "cross stitch", "needlepoint", figured=True, closer=1.15)
def cross_stitch(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    height, width = picture.shape[:2]
    thread, u, v, _, _ = _on_grid(picture, _across(figure, 86, 110), figure)
    one, two = np.abs(u - v), np.abs(u + v)
    within = np.maximum(np.abs(u), np.abs(v))
    under = step(0.95, 0.60, one) * step(1.02, 0.90, within)
    upper = step(0.95, 0.60, two) * step(1.02, 0.90, within)
    cloth = np.array([0.93, 0.91, 0.85], np.float32) * (0.9 + 0.1 * value_noise(rng, height, width, 2))[..., None]
    hole = step(0.75, 1.0, np.abs(u)) * step(0.75, 1.0, np.abs(v))
    cloth *= (1 - 0.45 * hole)[..., None]
    strands = 0.93 + 0.10 * np.cos((u + v) * 9)
    out = blend(cloth * (1 - 0.25 * np.maximum(under, upper))[..., None], thread * 0.80, under)
    lit = thread * (strands * (1.06 - 0.38 * two))[..., None]
    return clipped(blend(out, lit, upper))


@style("lego", "brick built", "building bricks", "toy bricks", figured=True, closer=1.15)
def toy_bricks(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    colour, u, v, _, _ = _on_grid(picture, _across(figure, 72, 96), figure)
    radius = cv2.magnitude(
        np.broadcast_to(u, colour.shape[:2]).astype(np.float32), np.broadcast_to(v, colour.shape[:2]).astype(np.float32)
    )
    stud = step(0.66, 0.60, radius)
    ring = np.exp(-(((radius - 0.62) / 0.09) ** 2)) * np.clip((-u - v) / 1.4, -1, 1)
    cast = step(
        0.95,
        0.55,
        cv2.magnitude(*[np.broadcast_to(each, radius.shape).astype(np.float32) for each in (u - 0.22, v - 0.22)]),
    ) * (1 - stud)
    gap = step(0.90, 1.0, np.maximum(np.abs(u), np.abs(v)))
    bright = lab(colour)
    bright[..., 1:] *= 1.25
    lit = (1 + 0.07 * stud + 0.32 * ring - 0.32 * cast) * (1 - 0.35 * gap)
    return clipped(from_lab(bright) * lit[..., None])


@style("knitted", "knit", "crochet", "wool", "yarn", figured=True, closer=1.18)
def knitted(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    height, width = picture.shape[:2]
    colour, u, v, _, _ = _on_grid(lab_boosted(picture), _across(figure, 66, 96, 60), figure)
    lean = v - np.abs(u) * 0.75
    strand = 1 - np.abs((np.abs(u) - 0.5) * 2)
    loops = np.cos(lean * np.float32(np.pi)) * 0.5 + 0.5
    fuzz = fbm(rng, height, width, max(2.0, 4 * unit(picture)), 2)
    lit = 0.34 + 0.58 * np.clip(strand, 0, 1) ** 0.7 + 0.26 * loops + 0.16 * (fuzz - 0.5)
    return clipped(colour * np.asarray(lit, np.float32)[..., None] * 1.08)
